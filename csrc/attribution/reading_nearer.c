/* reading_nearer.c - who says part of what somebody else is proposed to report: by the cue right before it, by whose
 * claim, call or promise it is, by who said it to whoever passes it on
 */
#include "attribution/cue.h"
#include "attribution/reading_parts.h"

/* Does the draft's cue only frame what the sentence goes on to say: After Ann Lee said that, Bob Ray said: “…”; the
 * paper reported, Bob Ray said: “…”; Bob Ray said, “…,” the paper reported? */
static bool is_frame(const ws_document *document, const ws_draft *d, uint32_t quotation) {
    static const char *const subordinators[] = {"after", "when", "as", "while", "before", "although", "though"};
    uint32_t first = ws_sentence_of(document, d->cue.first)->first;
    return d->cue.first > quotation || ws_punct(document, d->cue.last) == ',' ||
           WS_WORD_AMONG(document, first, subordinators) || WS_WORD_AMONG(document, d->cue.last, subordinators);
}

/* Where the subject of the cue begins that stands right before the marked text, and that is not the draft's: Bob Ray
 * said: “…”; WS_NONE where there is none. */
static uint32_t start_of_nearer(const ws_reader *r, const ws_draft *d, const ws_marked *marked) {
    const ws_document *document = r->document;
    char mark = marked->first > 0 ? ws_punct(document, marked->first - 1) : 0;
    uint32_t q = ws_item_of(r->items, marked->first);
    if ((mark != ':' && mark != ',') || !ws_is_quotation(r->items, q) || !is_frame(document, d, marked->first))
        return WS_NONE;
    const ws_outer outer = {.first = ws_item_of(r->items, ws_sentence_of(document, marked->first - 1)->first),
                            .last = q + 1};
    ws_cue cue;
    if (!ws_cue_before(r->items, &outer, q, &cue) || cue.unsaid)
        return WS_NONE;
    uint32_t first = r->items->items[cue.first].token, last = r->items->items[cue.last - 1].last,
             subject = ws_item_token(r->items, cue.source.first);
    const ws_tokens who = {subject, r->items->items[cue.source.last - 1].last};
    bool own = first < d->cue.last && d->cue.first < last;
    return own || !ws_may_speak(document, who) ? WS_NONE : subject;
}

void ws_cut_at_nearer(const ws_reader *r, const ws_draft *d, ws_tokens *run) {
    const ws_document *document = r->document;
    for (uint32_t t = run->first; t < run->last; t++) {
        uint32_t m = ws_outermost(document, t);
        if (m == WS_NONE)
            continue;
        uint32_t subject = start_of_nearer(r, d, &document->marked[m]);
        if (subject != WS_NONE && subject >= run->first && subject < t) {
            run->last = subject;
            while (run->last > run->first && (document->tokens[run->last - 1].kind == TOKEN_PUNCT ||
                                              ws_has(document, run->last - 1, LEX_COORDINATOR)))
                run->last--;
            return;
        }
        t = document->marked[m].last - 1;
    }
}

void ws_take_claim(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    const ws_tokens run = d->n == 1 ? d->runs[0] : (ws_tokens){0, 0};
    if (run.first < d->cue.last || ws_classes_in(document, d->cue) & (LEX_SPEECH | LEX_MANNER) ||
        ws_word_is(document, d->cue.first, "according"))
        return;
    for (uint32_t t = run.first; t + 3 < run.last && !ws_is_quoted(document, t); t++) {
        if (!ws_has(document, t, LEX_CUE_NOUN) || !WS_WORD_IS_ANY(document, t + 1, "of", "by"))
            continue;
        uint32_t that = t + 3;
        while (that < run.last && !ws_word_is(document, that, "that") && !ws_is_quoted(document, that) &&
               !ws_punct(document, that) && !ws_pos_in(document->pos[that], WS_FINITE))
            that++;
        const ws_tokens who = {t + 2, that};
        if (that >= run.last || !ws_word_is(document, that, "that") ||
            ws_is_tag(document, that + 1, WS_FINITE) || /* the party that lost */
            !ws_may_speak(document, who))
            return;
        *d = (ws_draft){.cue = {t, t + 1}, .source = who, .runs = {{that, run.last}}, .n = 1};
        return;
    }
}

void ws_take_owned(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    const ws_tokens run = d->n == 1 ? d->runs[0] : (ws_tokens){0, 0};
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS);
    uint32_t t = run.first, genitive, finite = 0, mark;
    if (run.first < d->cue.last || run.last < run.first + 5 || !ws_is_mark(document, run.last - 1) ||
        ws_word_is(document, d->cue.first, "according"))
        return;
    while (t < run.last && !ws_is_genitive(document, t) && !ws_is_quoted(document, t) && !ws_punct(document, t) &&
           !ws_pos_in(document->pos[t], WS_FINITE))
        t++;
    if (t >= run.last || !ws_is_genitive(document, genitive = t) || t == run.first ||
        ws_word_is(document, run.first, "that"))
        return;
    ws_tokens who = {genitive, genitive};
    while (who.first > run.first &&
           (ws_pos_in(document->pos[who.first - 1], inside) || ws_is_named(document, who.first - 1)))
        who.first--;
    t += 1 + ws_pos_in(document->pos[t + 1], POS_BIT(JJ));
    bool that = ws_word_is(document, t + 1, "that");
    if (!ws_is_for_words(document, t) || !(that || WS_WORD_IS_ANY(document, t + 1, "for", "to", "of")) ||
        !ws_may_speak(document, who))
        return;
    for (mark = t + 2; mark < run.last && !ws_is_quoted(document, mark) && !ws_punct(document, mark); mark++)
        finite += ws_pos_in(document->pos[mark], WS_FINITE);
    bool object =
        ws_pos_in(document->pos[mark - 1], WS_NOUNS | POS_BIT(PRP)) && (finite || !that); /* his plan “thin” */
    uint32_t m = mark < run.last ? ws_outermost(document, mark) : WS_NONE;
    if (m == WS_NONE || document->marked[m].last != run.last || finite > that || (mark > t + 2 && object) ||
        ws_word_is(document, mark - 1, "as")) /* described his answer to the board as “thin” */
        return;
    *d = (ws_draft){.cue = {t, t + 1}, .source = who, .runs = {{t + 1, run.last}}, .n = 1};
}

void ws_take_who(const ws_reader *r, ws_draft *d) {
    enum { LONGEST = 24 };
    const ws_document *document = r->document;
    const ws_tokens run = d->n == 1 ? d->runs[0] : (ws_tokens){0, 0};
    uint32_t t = run.first + 1;
    ws_phrase phrase;
    if (run.first < d->cue.last || ws_word_is(document, d->cue.first, "according"))
        return;
    while (t < run.last && t < run.first + LONGEST && !ws_word_is(document, t, "who") && !ws_punct(document, t) &&
           !ws_is_quoted(document, t) && !ws_is_tag(document, t, WS_FINITE))
        t++;
    uint32_t verb = t + 1, mark = verb + 1;
    if (verb >= run.last || !ws_word_is(document, t, "who") || !ws_has(document, verb, LEX_SPEECH) ||
        !ws_is_tag(document, verb, WS_FINITE))
        return;
    mark += ws_has(document, mark, LEX_PRONOUN | LEX_POSSESSIVE); /* told her */
    char lead = ws_punct(document, mark);
    uint32_t m = mark + 1 < run.last ? ws_outermost(document, mark + 1) : WS_NONE;
    if ((lead != ':' && lead != ',') || m == WS_NONE || document->marked[m].first != mark + 1 ||
        document->marked[m].last != run.last ||
        !ws_phrase_before(r->items, ws_item_of(r->items, run.first), ws_item_of(r->items, t), &phrase))
        return;
    ws_tokens who = {ws_item_token(r->items, phrase.first), t};
    for (uint32_t k = who.first + 1; k < t; k++)
        if (WS_WORD_IS_ANY(document, k, "by", "from") && ws_has(document, k + 1, LEX_DETERMINER))
            who.first = k + 1; /* a letter from | a nurse */
    if (ws_may_speak(document, who))
        *d = (ws_draft){.cue = {verb, verb + 1}, .source = who, .runs = {{mark + 1, run.last}}, .n = 1};
}

void ws_take_posted(const ws_reader *r, ws_draft *d) {
    enum { LONGEST = 24 };
    const ws_document *document = r->document;
    const ws_tokens run = d->n == 1 ? d->runs[0] : (ws_tokens){0, 0};
    uint32_t t = run.first + 1, by = 0;
    if (run.first < d->cue.last)
        return;
    for (; t < run.last && t < run.first + LONGEST && !WS_WORD_IS_ANY(document, t, "that", "which"); t++) {
        if (ws_punct(document, t) || ws_is_quoted(document, t) || ws_is_tag(document, t, WS_FINITE))
            return;
        if (by == 0 && WS_WORD_IS_ANY(document, t, "by", "from") && ws_has(document, t - 1, LEX_DOCUMENT | LEX_MEDIUM))
            by = t + 1;
    }
    const uint32_t verb = t + 1, mark = verb + 1 + (ws_punct(document, verb + 1) != 0);
    const uint32_t m = mark < run.last ? ws_outermost(document, mark) : WS_NONE;
    if (by == 0 || by >= t || m == WS_NONE || document->marked[m].first != mark ||
        !WS_WORD_IS_ANY(document, verb, "read", "reads", "said", "says"))
        return;
    const ws_tokens who = {by, t};
    if (ws_may_speak(document, who))
        *d = (ws_draft){.cue = {verb, verb + 1}, .source = who, .runs = {{mark, document->marked[m].last}}, .n = 1};
}

void ws_take_received(const ws_reader *r, ws_draft *d) {
    enum { LONGEST = 12 };
    static const char *const verbs[] = {"hear", "hears",   "heard",    "get",     "gets",
                                        "got",  "receive", "receives", "received"};
    const ws_document *document = r->document;
    uint32_t n = d->n, last = n ? d->runs[n - 1].last : 0, m = n && last ? ws_outermost(document, last - 1) : WS_NONE;
    uint32_t mark = m == WS_NONE ? 0 : document->marked[m].first, from = mark, verb = d->cue.first;
    while (verb < d->cue.last && !WS_WORD_AMONG(document, verb, verbs))
        verb++;
    if (n != 1 || verb == d->cue.last || mark < verb + 4 || document->marked[m].last != last ||
        ws_punct(document, mark - 1) != ':')
        return;
    while (from > verb + 1 && from + LONGEST > mark && !ws_word_is(document, from, "from"))
        from--;
    const ws_tokens who = {from + 1, mark - 1};
    for (uint32_t t = from; t < who.last; t++)
        if (ws_punct(document, t) || ws_is_tag(document, t, WS_FINITE))
            return;
    if (ws_word_is(document, from, "from") && who.first < who.last && ws_may_speak(document, who))
        *d = (ws_draft){.cue = {verb, verb + 1}, .source = who, .runs = {{mark, last}}, .n = 1};
}

/* The first verb of saying outside marks in a run, its subject before it; WS_NONE where there is none. */
static uint32_t report_in(const ws_reader *r, ws_tokens run, ws_tokens *who) {
    const ws_document *document = r->document;
    const uint32_t floor = ws_item_of(r->items, run.first);
    for (uint32_t t = run.first + 1; t < run.last; t++) {
        const uint32_t v = ws_item_of(r->items, t);
        ws_phrase subject;
        if (ws_is_quoted(document, t) || !ws_has(document, t, LEX_SPEECH) || !ws_is_finite(r->items, v) ||
            !ws_phrase_before(r->items, floor, ws_verb_group(r->items, floor, v), &subject))
            continue;
        *who = (ws_tokens){ws_item_token(r->items, subject.first), r->items->items[subject.last - 1].last};
        return who->first >= run.first && who->last <= t && ws_may_speak(document, *who) ? t : WS_NONE;
    }
    return WS_NONE;
}

/* Does a quotation stand in the tokens? */
static bool has_marks(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_is_quoted(document, t))
            return true;
    return false;
}

/* Do marks stand behind the verb as all that is said: told the agent, “…”? */
static bool leads_to_marks(const ws_document *document, uint32_t verb, uint32_t mark) {
    char before = ws_punct(document, mark - 1);
    for (uint32_t t = verb + 1; t + 1 < mark; t++)
        if (ws_punct(document, t) || ws_is_tag(document, t, WS_FINITE))
            return false;
    return before == ',' || before == ':';
}

/* Does the content report in turn what somebody said in marks: According to the paper, | Ann Lee said it was “thin”;
 * the source recalled | that Ann Lee said: “…”; the writ says | Ann Lee told a guard, “…”? */
static bool reports_in_turn(const ws_reader *r, const ws_draft *d, ws_tokens run) {
    const ws_document *document = r->document;
    ws_tokens who;
    bool according = ws_word_is(document, d->cue.first, "according"), that = ws_word_is(document, run.first, "that"),
         text = ws_classes_in(document, d->source) & LEX_DOCUMENT;
    if (run.first < d->cue.last || d->n != 1 || !(according || that || text))
        return false;
    uint32_t start = run.first + that, verb = report_in(r, (ws_tokens){start, run.last}, &who), finite = 0;
    if (verb == WS_NONE || who.first > start + 1 || ws_is_tag(document, who.first, POS_BIT(PRP)) ||
        ws_has(document, verb - 1, LEX_WH) || !has_marks(document, verb + 1, run.last) ||
        has_marks(document, run.first, verb))
        return false;
    uint32_t mark = verb + 1;
    for (; !ws_is_quoted(document, mark); mark++) {
        finite += ws_is_tag(document, mark, WS_FINITE);
        if (ws_has(document, mark, LEX_COORDINATOR))
            return false;
    }
    if (leads_to_marks(document, verb, mark))
        return true;
    return (according || that) && WS_WORD_IS_ANY(document, verb, "said", "says") && finite <= 1 &&
           (finite || mark == verb + 1 || !ws_is_tag(document, mark - 1, WS_NOUNS)); /* said the words “…” */
}

/* The content, with the words before its marks that lead to them, which the models leave out behind `According to`:
 * According to the paper, | Ann Lee said, “…” */
static ws_tokens with_lead(const ws_document *document, const ws_draft *d) {
    enum { LONGEST = 16 };
    ws_tokens run = d->n ? d->runs[0] : (ws_tokens){0, 0};
    uint32_t lead = d->source.last + 1;
    if (!ws_no_tokens(run) && ws_is_mark(document, run.first) && ws_word_is(document, d->cue.first, "according") &&
        d->source.first >= d->cue.last && ws_punct(document, lead - 1) == ',' && lead < run.first &&
        run.first < lead + LONGEST)
        run.first = lead;
    return run;
}

void ws_take_report(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    const ws_tokens run = with_lead(document, d);
    ws_tokens who;
    if (ws_no_tokens(run) ||
        !((run.last <= d->cue.first && WS_WORD_IS_ANY(document, d->cue.first, "according", "reported", "reports")) ||
          reports_in_turn(r, d, run)))
        return;
    const bool that = run.first >= d->cue.last && ws_word_is(document, run.first, "that");
    uint32_t verb = report_in(r, (ws_tokens){run.first + that, run.last}, &who);
    if (verb == WS_NONE)
        return;
    ws_tokens said = {verb + 1, run.last};
    uint32_t mark = said.first;
    for (; mark < said.last && !ws_is_quoted(document, mark); mark++)
        if (ws_word_is(document, mark, "that"))
            said.first = mark; /* told police | that */
    if (mark > said.first && mark < said.last && leads_to_marks(document, verb, mark))
        said.first = mark; /* told police, | “…” */
    if (who.first > 0 && ws_word_is(document, who.first - 1, "what"))
        return; /* contrary to what Ann Lee said, “…” */
    if (!has_marks(document, said.first, said.last)) {
        said = (ws_tokens){run.first, who.first};
        said.last -= said.last > said.first && ws_punct(document, said.last - 1) == ',';
        if (said.last == said.first || !ws_is_mark(document, said.last - 1))
            return;
    }
    if (!has_marks(document, said.first, said.last))
        return;
    said.first += ws_punct(document, said.first) == ':' || ws_punct(document, said.first) == ',';
    d->cue = (ws_tokens){verb, verb + 1};
    d->source = who;
    d->runs[0] = said;
}

void ws_take_pointed_at(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    uint32_t t = d->n == 1 ? d->runs[0].last - 1 : 0, opens = t;
    if (t < 3 || t + 1 != d->cue.first || !WS_WORD_IS_ANY(document, t, "so", "that", "this"))
        return;
    if (d->source.last == d->source.first + 1 && ws_has(document, d->source.first, LEX_DOCUMENT) &&
        !ws_is_named(document, d->source.first))
        return; /* that is according to plan */
    opens -= ws_word_is(document, t, "so") && ws_word_is(document, t - 1, "or");
    uint32_t m = ws_starts_sentence(document, opens) ? ws_outermost(document, opens - 1) : WS_NONE;
    if (m == WS_NONE || document->marked[m].last != opens || r->attribution_of[m] != WS_NONE ||
        !ws_starts_sentence(document, document->marked[m].first))
        return;
    d->runs[0] = (ws_tokens){document->marked[m].first, opens};
}

/* Is the verb at t one that says something, of who stands before `from`: may have been told, never said, is said do
 * not?
 */
static bool says_so(const ws_document *document, uint32_t from, uint32_t t) {
    for (; from < t; from++)
        if (ws_has(document, from, LEX_NEGATION | LEX_BE) || ws_is_tag(document, from, POS_BIT(MD)))
            return false;
    return true;
}

/* Does what stands behind the verb in front of the finite one of what follows belong to a clause that is not what is
 * said: said goodbye | and left; said a prayer | before he jumped; said nothing | that helped? */
static bool is_object_before_clause(const ws_document *document, uint32_t first, uint32_t finite) {
    if (WS_WORD_IS_ANY(document, first, "nothing", "little", "goodbye", "so"))
        return true;
    for (uint32_t t = first + 1; t < finite; t++)
        if (WS_WORD_IS_ANY(document, t, "before", "after", "when", "while", "as", "because", "if", "until") ||
            (ws_has(document, t, LEX_COORDINATOR) && t + 1 == finite))
            return true;
    return false;
}

/* Where the clause begins that is said without marks: said | it was late; testified | that; told the guard | that.
 * WS_NONE where none follows the verb. */
static uint32_t clause_behind(const ws_document *document, uint32_t verb, uint32_t last) {
    enum { LONGEST_HEARER = 8 };
    bool said = WS_WORD_IS_ANY(document, verb, "say", "said", "says");
    bool told =
        WS_WORD_IS_ANY(document, verb, "tell", "told", "tells", "warned", "assured", "informed", "reminded", "advised");
    uint32_t that = verb + 1, finite = verb + 1, reach = told ? LONGEST_HEARER : 1;
    while (finite < last && !ws_is_tag(document, finite, WS_FINITE))
        finite++;
    while (that < finite && that < verb + reach && !ws_word_is(document, that, "that"))
        that++;
    if (finite == last)
        return WS_NONE;
    if (ws_word_is(document, that, "that"))
        return that;
    bool clause = said && !ws_has(document, verb + 1, LEX_PREPOSITION);
    return clause && !is_object_before_clause(document, verb + 1, finite) ? verb + 1 : WS_NONE;
}

bool ws_find_passed_on(const ws_reader *r, const ws_draft *d, ws_draft *passed) {
    const ws_document *document = r->document;
    ws_tokens run = d->runs[0], who;
    if (d->n == 0 || !ws_word_is(document, d->cue.first, "according") || has_marks(document, run.first, run.last))
        return false;
    uint32_t verb = report_in(r, run, &who),
             start = verb == WS_NONE ? WS_NONE : clause_behind(document, verb, run.last);
    if (start == WS_NONE || ws_has(document, who.last - 1, LEX_WH) || !says_so(document, who.last, verb) ||
        (who.first > run.first && ws_punct(document, who.first - 1) != ','))
        return false; /* a man who said so, fled */
    for (uint32_t t = run.first; t < who.first; t++)
        if (ws_is_tag(document, t, WS_FINITE))
            return false;
    uint32_t cue = verb;
    while (cue > who.last && ws_is_tag(document, cue - 1, WS_VERBS))
        cue--; /* have said */
    *passed = (ws_draft){.cue = {cue, verb + 1}, .source = who, .runs = {{start, run.last}, d->runs[1]}, .n = d->n};
    return true;
}
