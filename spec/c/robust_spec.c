/* Whatever bytes come and whenever memory runs out: the whole pipeline, through its public functions. */
#include "check.h"

#include <time.h>

/* An article with something of everything. */
static const char article[] =
    "Dam breaks above Orrin\n\nBy Ann van der Lee\n\nORRIN FORKS, Vale (NNA) - The dam above "
    "the town broke at noon, Mayor "
    "Ode Umber said on Monday.\n\n“It was loud,” said Ms. Umber, 61, a former diver who now "
    "runs the town. “The boys’ coats "
    "went first, and he said, ‘Leave them.’”\n\nThe water board, which built the wall, said in "
    "a statement that it had been "
    "warned.\n\n\"We asked twice.\n\n\"Nobody came,\" Rep. Cy Fey (D-Ohio) told reporters. "
    "According to a report, the wall was "
    "“thin”.\n\nShe called it \"a disgrace. He believes the U.S. will pay, she added.\n";

static const char markdown_article[] =
    "---\ntitle: \"Dam\"\n---\n\n# Dam breaks\n\nMayor **Ode Umber** wrote on [her page](http://a.example):\n\n> The "
    "wall was "
    "thin.\n\n*\"It was loud,\"* said `x` her *deputy*, Cy Fey.\n\n```\n\"code\"\n```\n\n- “One.” — Ann Lee, diver\n";

static ws_engine *engine;

/* What the public functions give holds together. */
static bool check_results(const ws_document *d, uint32_t length) {
    uint32_t n_quotes, n_speakers, n_entities, n_problems, n_scares, before = 0;
    const ws_quote *quotes = ws_quotes(d, &n_quotes);
    const ws_speaker *speakers = ws_speakers(d, &n_speakers);
    const ws_entity *entities = ws_entities(d, &n_entities);
    const ws_problem *problems = ws_problems(d, &n_problems);
    const ws_scare *scares = ws_scares(d, &n_scares);
    for (uint32_t i = 0; i < n_quotes; i++) {
        const ws_quote *q = &quotes[i];
        bool ok = q->start >= before && q->start < q->end && q->end <= length && q->rule && q->n_spans > 0;
        ok = ok && q->confidence >= 0 && q->confidence <= 1 && (q->speaker == WS_NONE || q->speaker < n_speakers);
        ok = ok && q->cue.start <= q->cue.end && q->cue.end <= length;
        ok = ok && q->source.start <= q->source.end && q->source.end <= length;
        for (uint32_t s = 0; ok && s < q->n_spans; s++)
            ok = q->spans[s].start >= q->start && q->spans[s].start < q->spans[s].end && q->spans[s].end <= q->end &&
                 (s == 0 || q->spans[s - 1].end <= q->spans[s].start);
        if (!check(ok, "quotation %u [%u, %u) is broken", i, q->start, q->end))
            return false;
        before = q->start;
    }
    for (uint32_t i = 0; i < n_speakers; i++) {
        const ws_speaker *s = &speakers[i];
        bool ok = s->name && s->name_length > 0 && strlen(s->name) == s->name_length;
        for (uint32_t m = 0; ok && m < s->n_mentions; m++)
            ok = s->mentions[m].start < s->mentions[m].end && s->mentions[m].end <= length;
        for (uint32_t r = 0; ok && r < s->n_roles; r++)
            ok = s->roles[r].span.start < s->roles[r].span.end && s->roles[r].span.end <= length && s->roles[r].rule &&
                 strlen(s->roles[r].text) == s->roles[r].text_length;
        for (uint32_t q = 0; ok && q < s->n_quotes; q++)
            ok = s->quotes[q] < n_quotes && quotes[s->quotes[q]].speaker == i;
        if (!check(ok, "speaker %u is broken", i))
            return false;
    }
    for (uint32_t i = 0; i < n_entities; i++) {
        if (!check(entities[i].start < entities[i].end && entities[i].end <= length &&
                       (entities[i].speaker == WS_NONE || entities[i].speaker < n_speakers),
                   "entity %u is broken", i))
            return false;
    }
    for (uint32_t i = 0; i < n_problems; i++) {
        if (!check(problems[i].start <= problems[i].end && problems[i].end <= length && problems[i].code, "problem %u",
                   i))
            return false;
    }
    for (uint32_t i = 0; i < n_scares; i++) {
        if (!check(scares[i].start < scares[i].end && scares[i].end <= length && scares[i].rule, "scare %u", i))
            return false;
    }
    return true;
}

/* Annotate an exact copy; NULL after a failed check. The copy is gone before the results are read. */
static ws_document *annotate(const char *text, size_t length) {
    char *copy = malloc(length ? length : 1);
    memcpy(copy, text, length);
    ws_document *document = NULL;
    ws_error error = {0};
    ws_status status = ws_annotate(engine, copy, length, &document, &error);
    free(copy);
    check(status == WS_OK, "%s: %s", ws_status_name(status), error.message);
    if (document)
        check_results(document, (uint32_t)length);
    return document;
}

/* Everything that the public functions give, as one text. */
static buffer describe(const ws_document *d) {
    buffer b = {0};
    char line[512];
    uint32_t n;
    append_text(&b, "");
    const ws_quote *quotes = ws_quotes(d, &n);
    for (uint32_t i = 0; i < n; i++) {
        const ws_quote *q = &quotes[i];
        snprintf(line, sizeof line, "quote %d %d %u %u %u cue %u %u source %u %u speaker %u %.4f %s\n", q->kind, q->act,
                 q->start, q->end, q->n_spans, q->cue.start, q->cue.end, q->source.start, q->source.end, q->speaker,
                 (double)q->confidence, q->rule);
        append_text(&b, line);
    }
    const ws_speaker *speakers = ws_speakers(d, &n);
    for (uint32_t i = 0; i < n; i++) {
        const ws_speaker *s = &speakers[i];
        snprintf(line, sizeof line, "speaker %.300s %d %d roles %u mentions %u words %u\n", s->name, s->type, s->gender,
                 s->n_roles, s->n_mentions, s->words);
        append_text(&b, line);
    }
    const ws_problem *problems = ws_problems(d, &n);
    for (uint32_t i = 0; i < n; i++) {
        snprintf(line, sizeof line, "problem %s %u %u\n", problems[i].code, problems[i].start, problems[i].end);
        append_text(&b, line);
    }
    return b;
}

static void same_twice(void) {
    const char *texts[] = {article, markdown_article};
    for (int i = 0; i < 2; i++) {
        ws_document *a = annotate(texts[i], strlen(texts[i])), *b = annotate(texts[i], strlen(texts[i]));
        buffer first = describe(a), second = describe(b);
        uint32_t n;
        ws_quotes(a, &n);
        check(n > 0, "there are quotations");
        check_text("twice the same", second.text, first.text);
        free(first.text);
        free(second.text);
        ws_document_free(a);
        ws_document_free(b);
    }
}

/* A name in the words of another that it cannot be, as it is no woman's: nothing behind it is compared. */
static void same_surname(void) {
    static const char text[] = "Her husband, Jan Farrowby, was free. “I know,” said Mrs. Farrowby";
    ws_document_free(annotate(text, sizeof text - 1));
}

/* Control characters are no words: nobody's content, and in no role or name, which NUL would end. */
static void control_characters(void) {
    static const char text[] =
        "The gate is shut, the sources said\x0E\n\nhe said. he said. he said. \a he said. he said.\n\n"
        "Now the head of Orrin Univers\0ity, Ann Lee said it rained.";
    ws_document *document = annotate(text, sizeof text - 1);
    uint32_t n;
    const ws_quote *quotes = ws_quotes(document, &n);
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t s = 0; s < quotes[i].n_spans; s++)
            check(quotes[i].spans[s].end - quotes[i].spans[s].start > 1, "content at %u", quotes[i].spans[s].start);
    const ws_speaker *speakers = ws_speakers(document, &n);
    const ws_speaker *last = n ? &speakers[n - 1] : NULL;
    if (check(last && last->n_roles == 1, "one role"))
        check_text("the role has all its words", last->roles[0].text, "head of Orrin University");
    ws_document_free(document);
}

/* --- memory that runs out ------------------------------------------------------------------------------------ */

/* An allocator that fails from its `left`th allocation on, and counts what it holds. */
typedef struct scarce {
    size_t left, held;
} scarce;

static void *scarce_resize(void *context, void *block, size_t old_size, size_t new_size) {
    scarce *s = context;
    if (new_size == 0) {
        if (block)
            s->held -= old_size;
        free(block);
        return NULL;
    }
    if (s->left == 0)
        return NULL;
    s->left--;
    void *grown = realloc(block, new_size);
    if (grown)
        s->held += new_size - (block ? old_size : 0);
    return grown;
}

static void no_memory_for_the_engine(void) {
    const ws_pattern_source source = {WS_PATTERN_CUE, "mine", "harrumphed", 10};
    const ws_options options = {WS_FORMAT_AUTO, &source, 1};
    for (size_t k = 0;; k++) {
        scarce s = {.left = k};
        ws_allocator allocator = {scarce_resize, &s};
        ws_engine *made = NULL;
        ws_error error = {0};
        ws_status status = ws_engine_new(&options, &allocator, &made, &error);
        if (status == WS_OK) {
            ws_engine_free(made);
            check(s.held == 0, "%zu bytes are left", s.held);
            check(k > 20, "the engine takes more than %zu allocations", k);
            return;
        }
        if (!check(status == WS_NO_MEMORY && made == NULL && error.status == WS_NO_MEMORY && s.held == 0,
                   "allocation %zu: %s, %zu bytes left", k, ws_status_name(status), s.held))
            return;
    }
}

static void no_memory_for(const char *text, size_t length) {
    for (size_t k = 0;; k++) {
        scarce s = {.left = SIZE_MAX};
        ws_allocator allocator = {scarce_resize, &s};
        ws_engine *made = NULL;
        ws_document *document = NULL;
        ws_error error = {0};
        if (!check(ws_engine_new(NULL, &allocator, &made, NULL) == WS_OK, "the engine is made"))
            return;
        size_t before = s.held;
        s.left = k;
        ws_status status = ws_annotate(made, text, length, &document, &error);
        bool done = status == WS_OK;
        check(done ? document != NULL : status == WS_NO_MEMORY && document == NULL && error.status == WS_NO_MEMORY,
              "allocation %zu: %s", k, ws_status_name(status));
        ws_document_free(document);
        check(s.held == before, "allocation %zu: %zu bytes left", k, s.held - before);
        s.left = SIZE_MAX;
        ws_engine_free(made);
        check(s.held == 0, "%zu bytes are left", s.held);
        if (done || failures_of_test) {
            check(k >= 3, "annotating takes more than %zu allocations", k);
            return;
        }
    }
}

static void no_memory_for_a_document(void) {
    no_memory_for(article, sizeof article - 1);
    no_memory_for(markdown_article, sizeof markdown_article - 1);
    buffer many = repeat(article, 40);
    no_memory_for(many.text, many.length);
    free(many.text);
}

/* --- texts that nobody writes -------------------------------------------------------------------------------- */

/* Take `piece` n and 2n times through the text stages; what they make of it must grow with it, not faster. */
static void grows_evenly(const char *piece, ws_format format) {
    const ws_options options = {.format = format};
    size_t memory[2];
    uint32_t tokens[2], marked[2], problems[2];
    for (size_t i = 0; i < 2; i++) {
        buffer text = repeat(piece, 25000 * (i + 1));
        reading *r = read_bytes(text.text, text.length, &options);
        if (!check_invariants(r))
            printf("    in 25,000 times \"%.20s\"\n", piece);
        memory[i] = r->d.arena.memory;
        tokens[i] = r->d.n_tokens;
        marked[i] = r->d.n_marked;
        problems[i] = r->d.n_problems;
        free_reading(r);
        free(text.text);
    }
    check(tokens[1] <= 2 * tokens[0] + 8 && marked[1] <= 2 * marked[0] + 2 && problems[1] <= 2 * problems[0] + 2,
          "\"%s\": tokens %u %u, spans %u %u, problems %u %u", piece, tokens[0], tokens[1], marked[0], marked[1],
          problems[0], problems[1]);
    check(memory[1] <= 3 * memory[0] + (1 << 20), "\"%s\": memory %zu %zu", piece, memory[0], memory[1]);
}

static const char *const pieces[] = {
    "ʼ",
    "ʼa",
    " ʼ",
    "ʹ",
    "´",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‚",
    "`",
    "``",
    "''",
    " \"",
    "\" ",
    " “",
    "” ",
    " '",
    "' ",
    "“‘",
    "’”",
    "\"a",
    "\"a \"",
    "“a ",
    "“a\n",
    "\"a\n\n",
    "'a ",
    "'as' ",
    "s' ",
    "5\" ",
    "“‘a",
    "a’ ",
    "said ",
    "Mr. ",
    "A. ",
    "a.b.",
    "(",
    ")",
    "[",
    "](",
    "[a](",
    "\n",
    "\r",
    "\r\n",
    " \n",
    "a\n",
    "a,",
    ". ",
    "...",
    ". . ",
    "!",
    "-",
    "- ",
    "*",
    "**a",
    "_a ",
    "*a_ ",
    "`a",
    "<",
    "<a",
    "<!--",
    "![",
    "> ",
    "> a\n",
    "# ",
    "```\n",
    "~~~a\n",
    "    a\n",
    "a@",
    "a.a",
    "http://",
    "@a",
    "#a ",
    "1,",
    "1'",
    "6'3\"",
    "é",
    "\xFF",
    "\xE2",
    "\xC2\xA0",
    "中",
    "Ann ",
    "Ann, a ",
    "“a,” ",
    "\\",
    "\\*",
    "by ",
    "By Ann Lee",
    "(D-Ohio",
    ", 6",
    "NNA - ",
    "\"a, said B. ",
    "he said, ",
    "\"\"",
    "a\"b",
    "1. a\n",
    "- a\n",
    "a\n---\n",
};

static void plain_pieces(void) {
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        grows_evenly(pieces[i], WS_FORMAT_TEXT);
}

static void markdown_pieces(void) {
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        grows_evenly(pieces[i], WS_FORMAT_MARKDOWN);
}

static void whole_pieces(void) {
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        buffer text = repeat(pieces[i], 5000);
        ws_document *document = annotate(text.text, text.length);
        if (failures_of_test)
            printf("    in 5,000 times \"%s\"\n", pieces[i]);
        ws_document_free(document);
        free(text.text);
    }
}

/* Sentences that give a stage something to look back for, with nothing there that would end the search; % is a name
 * that stands nowhere else. */
static const char *const sentences[] = {
    "Ann Lee, a baker, and Bob Ray, a nurse, and ",
    "Ann Lee, a baker, and Bob Ray, a nurse, left. ",
    "Ann Lee is a baker.\n\nBob Ray, Carl Moe and Dan Fox are bakers at Oslo.\n\n",
    "( such as added » ",
    "The lawyer, % %, left. A lawyer said it.\n\n",
    "Ann “Bee” Lee ",
    "Ann de Lee de ",
    "<!-- **a** --> ",
    "“a” is what the clerk ",
};

/* So many times the piece, with its names. */
static buffer repeat_named(const char *piece, size_t count) {
    buffer text = {0};
    for (size_t i = 0; i < count; i++)
        for (const char *c = piece; *c; c++) {
            char name[] = {(char)('A' + i % 26), 'o', (char)('a' + i / 26 % 26), 'u', (char)('a' + i / 676 % 26), 'n'};
            append(&text, *c == '%' ? name : c, *c == '%' ? sizeof name : 1);
        }
    return text;
}

/* Seconds of processor time that every stage takes for a text. */
static void time_stages(const char *piece, size_t count, double seconds[WS_STAGE_COUNT]) {
    buffer text = repeat_named(piece, count);
    reading *r = open_bytes(text.text, text.length, NULL);
    for (size_t i = 0; i < WS_STAGE_COUNT && r->status == WS_OK; i++) {
        clock_t begin = clock();
        r->status = ws_stages[i].run(&r->d, &r->error);
        seconds[i] = (double)(clock() - begin) / CLOCKS_PER_SEC;
    }
    check(r->status == WS_OK, "%s: %s", ws_status_name(r->status), r->error.message);
    free_reading(r);
    free(text.text);
}

/* Eight times the text may take sixteen times as long on a busy machine; what is quadratic takes sixty-four times. */
static void time_is_linear(void) {
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        size_t count = 60000 / strlen(sentences[i]);
        double small[WS_STAGE_COUNT] = {0}, large[WS_STAGE_COUNT] = {0};
        time_stages(sentences[i], count, small);
        time_stages(sentences[i], 8 * count, large);
        for (size_t k = 0; k < WS_STAGE_COUNT; k++)
            check(large[k] <= 16 * small[k] + 0.1, "%s of \"%s\": %.2f s, eight times as many %.2f s",
                  ws_stages[k].name, sentences[i], small[k], large[k]);
    }
}

/* What a phrase would follow ends the text, behind as many sentences as fill the room for them. */
static void nothing_follows(void) {
    static const char *const ends[] = {"“Wet” was how", "“Wet” was the verdict of", "It was called “wet” by",
                                       "“Wet,” cut in"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        for (size_t count = 0; count < 40; count++) {
            buffer text = repeat("It ran. ", count);
            append_text(&text, ends[i]);
            ws_document_free(annotate(text.text, text.length));
            free(text.text);
        }
}

/* A phrase is read from its end: brackets behind it must not take a level of the stack each. */
static void many_brackets(void) {
    const ws_pattern_source source = {WS_PATTERN_CUE, "mine", "harrumphed", 10};
    const ws_options options = {WS_FORMAT_TEXT, &source, 1};
    buffer text = {0};
    append_text(&text, "Ann Lee ");
    for (int i = 0; i < 100000; i++)
        append_text(&text, "(a) ");
    append_text(&text, "harrumphed “It is late.”\n");
    ws_engine *made = NULL;
    ws_document *document = NULL;
    check(ws_engine_new(&options, NULL, &made, NULL) == WS_OK, "the engine is made");
    check(ws_annotate(made, text.text, text.length, &document, NULL) == WS_OK, "the text is annotated");
    ws_document_free(document);
    ws_engine_free(made);
    free(text.text);
}

static void one_huge_word(void) {
    buffer word = repeat("a", 1 << 20);
    reading *r = read_bytes(word.text, word.length, NULL);
    check_invariants(r);
    check(r->d.n_tokens == 1 && r->d.words == 1, "%u tokens", r->d.n_tokens);
    free_reading(r);
    ws_document_free(annotate(word.text, word.length));
    free(word.text);
}

static void one_huge_line(void) {
    buffer line = repeat("“It rained, and nobody came,” said Ode Umber, a diver, and the bell rang. ", 14000);
    reading *r = read_bytes(line.text, line.length, NULL);
    check_invariants(r);
    check(r->d.n_marked == 14000 && r->d.n_sentences == 14000 && r->d.n_paragraphs == 1, "%u spans, %u sentences",
          r->d.n_marked, r->d.n_sentences);
    free_reading(r);
    ws_document_free(annotate(line.text, line.length));
    free(line.text);
}

/* Every prefix and every text with one byte changed, of both articles. */
static void damaged_articles(void) {
    static const char bytes[] = {'"', '\'', '\n', '\0', '\xFF', ' ', 'A', '*', '\xE2'};
    const char *texts[] = {article, markdown_article};
    for (int which = 0; which < 2; which++) {
        size_t length = strlen(texts[which]);
        char *copy = malloc(length);
        for (size_t i = 0; i < length && !failures_of_test; i++) {
            ws_document_free(annotate(texts[which], i));
            memcpy(copy, texts[which], length);
            copy[i] = bytes[i % sizeof bytes];
            ws_document_free(annotate(copy, length));
            reading *r = read_bytes(copy, length, NULL);
            if (!check_invariants(r))
                printf("    with byte %zu changed\n", i);
            free_reading(r);
        }
        free(copy);
    }
}

static void next_random(uint32_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
}

/* Pieces of the list in any order, always the same order. */
static void shuffled_pieces(void) {
    uint32_t state = 2463534242u;
    for (int round = 0; round < 400 && !failures_of_test; round++) {
        buffer text = {0};
        append_text(&text, "");
        for (int i = 0; i < 60; i++) {
            next_random(&state);
            append_text(&text, pieces[state % (sizeof pieces / sizeof *pieces)]);
        }
        for (int format = WS_FORMAT_AUTO; format <= WS_FORMAT_MARKDOWN; format++) {
            const ws_options options = {.format = (ws_format)format};
            reading *r = read_bytes(text.text, text.length, &options);
            if (!check_invariants(r))
                printf("    round %d, format %d: %s\n", round, format, text.text);
            free_reading(r);
        }
        ws_document_free(annotate(text.text, text.length));
        free(text.text);
    }
}

/* What reports are made of. */
static const char *const words[] = {"said ",
                                    "Ann Lee ",
                                    "“",
                                    "”",
                                    "\"",
                                    "he ",
                                    "she ",
                                    "they ",
                                    "the senator ",
                                    ", ",
                                    ". ",
                                    "\n\n",
                                    "\n",
                                    "that ",
                                    "of ",
                                    "who ",
                                    "and ",
                                    "Mr. ",
                                    "(",
                                    ") ",
                                    ": ",
                                    "had ",
                                    "'s ",
                                    "a ",
                                    "former ",
                                    "chief ",
                                    "according to ",
                                    "not ",
                                    "a nurse, ",
                                    "‘",
                                    "’ ",
                                    "—",
                                    "Sen. ",
                                    "Q: ",
                                    "A: ",
                                    "LEE: ",
                                    "R-Ohio ",
                                    "reported ",
                                    "its ",
                                    "Norway ",
                                    "“no” ",
                                    "the company ",
                                    "told reporters ",
                                    "in a statement ",
                                    "if ",
                                    "while ",
                                    "which ",
                                    "says ",
                                    "asked ",
                                    "? ",
                                    "Tova Brandt and ",
                                    "ministers ",
                                    "61, ",
                                    "I ",
                                    "we ",
                                    "her brother ",
                                    "one of the ",
                                    "the water board ",
                                    "in her view ",
                                    "In the view of ",
                                    "in the opinion of ",
                                    "(Nan) ",
                                    "aged ",
                                    "A. R. ",
                                    "the 17-year-old ",
                                    "the Holm MP ",
                                    "Friends of the ",
                                    "Bishop of Lee, ",
                                    "Kim Soo-",
                                    "replied ",
                                    "told Bob Ray ",
                                    "the Ghanaian ",
                                    "the academic ",
                                    "Prof. "};

/* They come in any order, always the same order. */
static void shuffled_words(void) {
    uint32_t state = 88172645u;
    for (int round = 0; round < 3000 && !failures_of_test; round++) {
        buffer text = {0};
        append_text(&text, "");
        next_random(&state);
        for (uint32_t i = 0, n = state % 120, some = state >> 8 & 127; i <= n; i++) { /* few of them, or all */
            next_random(&state);
            append_text(&text, words[(some + state % (some + 2)) % (sizeof words / sizeof *words)]);
        }
        ws_document *document = annotate(text.text, text.length);
        if (!document || failures_of_test)
            printf("    round %d: %s\n", round, text.text);
        ws_document_free(document);
        free(text.text);
    }
}

/* Each of them where a text begins, behind a mark that nothing stands before. */
static void opening_words(void) {
    static const char *const marks[] = {"", ", ", ". ", "“", "(", "— "};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
            buffer text = {0};
            append_text(&text, marks[m]);
            append_text(&text, words[w]);
            append_text(&text, "Ann Lee, the old road is wet.\n");
            for (size_t length = 0; length <= text.length; length++)
                ws_document_free(annotate(text.text, length));
            free(text.text);
        }
}

/* Add a character in UTF-8. */
static void append_character(buffer *b, uint32_t c) {
    char s[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n; i-- > 1; c >>= 6)
        s[i] = (char)(0x80 | (c & 0x3F));
    s[0] = (char)(n == 1 ? c : (0xF00u >> n & 0xFFu) | c);
    append(b, s, n);
}

/* Every character, alone and inside a word, in texts of 4,096. */
static void every_character(void) {
    for (uint32_t first = 1; first < 0x110000 && !failures_of_test; first += 4096) {
        buffer text = {0};
        append_text(&text, "");
        for (uint32_t c = first; c < first + 4096 && c < 0x110000; c++) {
            append_character(&text, c);
            append_text(&text, " a");
            append_character(&text, c);
            append_text(&text, "b ");
        }
        reading *r = read_bytes(text.text, text.length, NULL);
        if (!check_invariants(r))
            printf("    from U+%X\n", first);
        check(r->d.n_tokens >= 4096, "from U+%X: %u tokens", first, r->d.n_tokens);
        free_reading(r);
        free(text.text);
    }
}

static void nothing_at_all(void) {
    ws_document *document = annotate("", 0);
    uint32_t n = 1;
    ws_quotes(document, &n);
    check(n == 0 && ws_document_words(document) == 0, "an empty text has no quotations");
    ws_document_free(document);
    ws_document_free(NULL);
    ws_engine_free(NULL);
}

static void too_large(void) {
    ws_document *document = NULL;
    ws_error error = {0};
    check(ws_annotate(engine, "", WS_MAX_TEXT + 1, &document, &error) == WS_TOO_LARGE && !document, "refused");
    check(error.status == WS_TOO_LARGE && error.message[0], "with a message");
}

int main(void) {
    static const test tests[] = {
        {"robust: the same text gives the same result", same_twice},
        {"robust: a surname that is spelt alike", same_surname},
        {"robust: control characters are no words", control_characters},
        {"robust: an engine that finds no memory leaves none behind", no_memory_for_the_engine},
        {"robust: a document that finds no memory leaves none behind", no_memory_for_a_document},
        {"robust: nothing at all", nothing_at_all},
        {"robust: a text that is too long is refused", too_large},
        {"robust: 25,000 of anything cost half of 50,000", plain_pieces},
        {"robust: 25,000 of anything in Markdown cost half of 50,000", markdown_pieces},
        {"robust: 5,000 of anything go through the whole pipeline", whole_pieces},
        {"robust: nothing follows where a phrase would", nothing_follows},
        {"robust: eight times as long a text takes eight times as long", time_is_linear},
        {"robust: a hundred thousand brackets before a cue", many_brackets},
        {"robust: a word of a million letters", one_huge_word},
        {"robust: a line of a million bytes", one_huge_line},
        {"robust: articles cut off and damaged anywhere", damaged_articles},
        {"robust: pieces in any order", shuffled_pieces},
        {"robust: words in any order", shuffled_words},
        {"robust: any word where a text begins", opening_words},
        {"robust: every character, alone and inside a word", every_character},
    };
    ws_error error;
    if (ws_engine_new(NULL, NULL, &engine, &error) != WS_OK) {
        printf("no engine: %s\n0 passed, 1 failed\n", error.message);
        return 1;
    }
    int status = RUN_TESTS(tests);
    ws_engine_free(engine);
    return status;
}
