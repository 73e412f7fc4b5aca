/* name.c - which words are names, decided by a learned tagger in two passes */
#include "name.h"

#include "feature.h"
#include "gazetteer.h"
#include "pos.h"
#include "utf8.h"
#include "words.h"

/* So many small words may stand between two capitalised ones. */
#define LONGEST_GAP 3u
/* So many tokens may link two names that tell something of each other: `, and the`. */
#define LONGEST_LINK 3u
/* More short forms than this are not kept. */
#define MOST_SHORTS 32u
/* A long form is not looked for farther away. */
#define LONGEST_FORM 14u

#define BIT(label) (1u << (label))
#define BEGINS (BIT(1) | BIT(3) | BIT(5) | BIT(7))

const ws_automaton ws_name_automaton = {.labels = NAME_LABELS,
                                        .start = BIT(0) | BEGINS,
                                        .end = (1u << NAME_LABELS) - 1,
                                        .follow = {BIT(0) | BEGINS, BIT(0) | BEGINS | BIT(2), BIT(0) | BEGINS | BIT(2),
                                                   BIT(0) | BEGINS | BIT(4), BIT(0) | BEGINS | BIT(4),
                                                   BIT(0) | BEGINS | BIT(6), BIT(0) | BEGINS | BIT(6),
                                                   BIT(0) | BEGINS | BIT(8), BIT(0) | BEGINS | BIT(8)}};

/* ---- stretches ---- */

/* Is it a word with a capital in it? */
static inline bool is_capital(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    return token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL;
}

/* May the token stand inside a name, between two capitalised words? A comma only directly between them. */
static bool is_gap(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    if (token->kind == TOKEN_WORD)
        return (token->classes & (LEX_PREPOSITION | LEX_DETERMINER | LEX_COORDINATOR | LEX_PARTICLE)) != 0 ||
               token->end - token->start <= 2;
    if (token->kind == TOKEN_CLITIC)
        return ws_is_genitive(document, t);
    char c = ws_punct(document, t);
    if (c == ',')
        return t + 1 < document->n_tokens && is_capital(document, t - 1) && is_capital(document, t + 1);
    return c == '&' || c == '/' || c == '\'' || c == '.' || token->kind == TOKEN_NUMBER ||
           (c == '-' && token->end - token->start == 1);
}

/* Is the token capitalised because a sentence, a quotation or a line begins there? */
static bool starts_something(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (t == 0 || token->flags & (TOKEN_SENT_START | TOKEN_PARA_START))
        return true;
    const ws_token *before = &document->tokens[t - 1];
    if (before->kind == TOKEN_MARK || before->kind == TOKEN_OPAQUE)
        return true;
    char c = ws_punct(document, t - 1);
    return c == ':' || c == '-' || c == '~';
}

/* The end of the stretch that begins at the capitalised token t. */
static uint32_t stretch_end(const ws_document *document, uint32_t t, uint32_t limit) {
    uint32_t last = t + 1, gap = 0;
    if (limit > t + WS_LONGEST_STRETCH)
        limit = t + WS_LONGEST_STRETCH;
    for (uint32_t k = t + 1; k < limit && gap <= LONGEST_GAP; k++) {
        if (document->tokens[k].flags & TOKEN_PARA_START)
            break;
        if (is_capital(document, k) || (document->tokens[k].kind == TOKEN_NUMBER && k == last)) {
            last = k + 1;
            gap = 0;
        } else if (is_gap(document, k)) {
            gap++;
        } else {
            break;
        }
    }
    return last;
}

/* Words that are in no name where a sentence begins with them, and those that are in one only before a capital. */
#define OPENING                                                                                                        \
    (LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_SUBJECT | LEX_PRONOUN | LEX_NEGATION |        \
     LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)
#define POINTING (LEX_DETERMINER | LEX_POSSESSIVE)

/* Is the capitalised word no part of a name, certainly? */
static bool is_opening(const ws_document *document, uint32_t t, uint32_t limit) {
    const ws_token *token = &document->tokens[t];
    if (!(token->classes & (OPENING | POINTING)) || token->shape != SHAPE_CAPITAL ||
        token->classes & (LEX_TITLE | LEX_HONORIFIC | LEX_PLACE | LEX_PARTICLE) || !starts_something(document, t))
        return false;
    if (!(token->classes & OPENING) && t + 1 < limit && is_capital(document, t + 1))
        return false;
    return !(ws_evidence(document, token->hash) & GAZETTEER_GIVEN);
}

static ws_status find_stretches(ws_names *names) {
    ws_document *document = names->document;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        uint32_t floor = document->sentences[s].first, limit = document->sentences[s].last;
        for (uint32_t t = floor; t < limit; t++) {
            if (!is_capital(document, t) || is_opening(document, t, limit))
                continue;
            uint32_t last = stretch_end(document, t, limit);
            uint32_t first = t;
            while (first > floor && t - first < 2 && ws_is_word(document, first - 1) &&
                   ws_has(document, first - 1, LEX_PARTICLE) && !ws_has(document, first - 1, LEX_DETERMINER))
                first--;
            if (!ws_arena_grow(&document->arena, (void **)&names->stretches, &names->capacity_stretches,
                               names->n_stretches + 1, sizeof *names->stretches))
                return WS_NO_MEMORY;
            names->stretches[names->n_stretches++] = (ws_name_stretch){first, last};
            floor = t = last;
            t--;
        }
    }
    return WS_OK;
}

/* ---- what the whole document says ---- */

static bool seen(const uint32_t *bits, uint32_t mask, uint32_t hash) {
    return bits[(hash & mask) >> 5] >> (hash & 31) & 1;
}

/* Which words stand in lower case, which capitalised inside a sentence? */
static ws_status collect_seen(ws_names *names) {
    ws_document *document = names->document;
    uint32_t bits = 1024;
    while (bits < document->n_tokens * 2u && bits < 1u << 26)
        bits *= 2;
    names->mask = bits - 1;
    names->lower = ws_arena_alloc(&document->arena, bits / 32, sizeof *names->lower);
    names->inner = ws_arena_alloc(&document->arena, bits / 32, sizeof *names->inner);
    if (!names->lower || !names->inner)
        return WS_NO_MEMORY;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD)
            continue;
        uint32_t at = token->hash & names->mask;
        if (token->shape == SHAPE_LOWER)
            names->lower[at >> 5] |= 1u << (at & 31);
        else if (!starts_something(document, t))
            names->inner[at >> 5] |= 1u << (at & 31);
    }
    return WS_OK;
}

bool ws_is_title_case(const ws_document *document, const ws_paragraph *paragraph) {
    uint32_t capital = 0, lower = 0;
    if (paragraph->last - paragraph->first > 40)
        return false;
    for (uint32_t t = paragraph->first; t < paragraph->last; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD || token->end - token->start < 4)
            continue;
        if (token->shape == SHAPE_LOWER)
            lower++;
        else
            capital++;
    }
    return capital >= 4 && capital >= 4 * lower;
}

/* Flag the tokens [t, t + length) as begin and inside of a name. */
static void flag_name(uint8_t *flags, uint32_t t, uint32_t length) {
    for (uint32_t k = 0; k < length; k++)
        if (!flags[t + k])
            flags[t + k] = k ? NAME_GOES_ON : length > 1 ? NAME_STARTS : NAME_ALONE;
}

/* Flag the places of two to four words that the gazetteer knows, and the well-known bodies of one to four. */
static void find_listed(ws_names *names, const ws_name_stretch *stretch) {
    const ws_document *document = names->document;
    for (uint32_t t = stretch->first; t < stretch->last; t++) {
        if (!is_capital(document, t))
            continue;
        uint32_t hash = ws_hash_start(), place = 0, body = ws_is_body(document->tokens[t].hash);
        if (t + 1 == stretch->last) {
            flag_name(names->bodies, t, body);
            break;
        }
        for (uint32_t k = t; k < stretch->last && k < t + 4; k++) {
            uint32_t at = document->tokens[k].start, end = document->tokens[k].end;
            if (k > t)
                hash = ws_hash_add(hash, ' ');
            while (at < end) {
                uint32_t c = ws_utf8_next(document->text, end, &at);
                hash = ws_hash_add(hash, c == 0x2019 ? '\'' : ws_lower(c));
            }
            if (k == t)
                continue;
            if (is_capital(document, k) && ws_evidence(document, ws_hash_end(hash)) & GAZETTEER_PLACE)
                place = k + 1 - t;
            if (ws_is_body(ws_hash_end(hash)))
                body = k + 1 - t;
        }
        flag_name(names->places, t, place);
        flag_name(names->bodies, t, body);
    }
}

/* Is the token letters that may stand for a longer name? */
static bool is_letters(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->kind == TOKEN_WORD && (token->shape == SHAPE_UPPER || token->shape == SHAPE_MIXED) &&
           token->end - token->start >= 2;
}

/* Note that the letters at t are short for what ends with the token `head`; the first such note counts. */
static void add_short(ws_names *names, uint32_t t, uint32_t head, uint32_t how) {
    const ws_document *document = names->document;
    for (uint32_t i = 0; i < names->n_shorts; i++)
        if (names->shorts[i].word == document->tokens[t].hash)
            return;
    if (names->n_shorts < MOST_SHORTS)
        names->shorts[names->n_shorts++] = (ws_name_short){document->tokens[t].hash, head, (uint8_t)how};
}

/* Does one of the few words before t begin as the letters do, as a word of their long form would? */
static bool begins_before(const ws_document *document, uint32_t t, uint32_t letters) {
    const ws_token *token = &document->tokens[letters];
    uint32_t floor = document->sentences[token->sentence].first, length = token->end - token->start;
    char first = (char)(document->text[token->start] | 0x20);
    for (uint32_t k = t; k-- > floor && t - k < length + 3 && t - k < LONGEST_FORM;)
        if (document->tokens[k].kind == TOKEN_WORD && (document->text[document->tokens[k].start] | 0x20) == first)
            return true;
    return false;
}

/* Find what the document spells out: the long form before letters in brackets, or in brackets behind them. */
static void find_shorts(ws_names *names) {
    const ws_document *document = names->document;
    for (uint32_t t = 1; t + 2 < document->n_tokens; t++) {
        if (document->tokens[t - 1].kind != TOKEN_WORD || ws_punct(document, t) != '(')
            continue;
        char c = ws_punct(document, t + 2);
        if (is_letters(document, t + 1) && (c == ')' || c == ',' || c == ';')) {
            uint32_t how = begins_before(document, t, t + 1) ? SHORT_BEGINS : 0;
            add_short(names, t + 1, t - 1, how | (is_capital(document, t - 1) ? SHORT_CAPITAL : 0));
        } else if (is_letters(document, t - 1)) {
            uint32_t k = t + 2;
            while (k < document->n_tokens && k < t + LONGEST_FORM && ws_punct(document, k) != ')')
                k++;
            if (ws_punct(document, k) == ')' && document->tokens[k - 1].kind == TOKEN_WORD)
                add_short(names, t - 1, k - 1, SHORT_BEHIND | (is_capital(document, k - 1) ? SHORT_CAPITAL : 0));
        }
    }
}

ws_status ws_names_open(ws_document *document, ws_names *names) {
    memset(names, 0, sizeof *names);
    names->document = document;
    names->viewed = WS_NONE;
    names->places = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    names->bodies = ws_arena_alloc(&document->arena, document->n_tokens + 2, 1);
    names->title_case = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, 1);
    names->shorts = ws_arena_alloc(&document->arena, MOST_SHORTS, sizeof *names->shorts);
    if (!names->places || !names->bodies || !names->title_case || !names->shorts)
        return WS_NO_MEMORY;
    ws_status status = collect_seen(names);
    if (status == WS_OK)
        status = find_stretches(names);
    if (status != WS_OK)
        return status;
    for (uint32_t p = 0; p < document->n_paragraphs; p++)
        names->title_case[p] = ws_is_title_case(document, &document->paragraphs[p]);
    for (uint32_t i = 0; i < names->n_stretches; i++)
        find_listed(names, &names->stretches[i]);
    find_shorts(names);
    return WS_OK;
}

/* ---- features of the first pass ---- */

/* The classes that tell what a name is of. */
#define TELLING                                                                                                        \
    (LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TITLE | LEX_MODIFIER | LEX_HONORIFIC | LEX_KIN |  \
     LEX_ORG_SUFFIX | LEX_NATION | LEX_PLACE | LEX_PREPOSITION | LEX_DETERMINER | LEX_COORDINATOR | LEX_TIME |         \
     LEX_SPEECH | LEX_PARTICLE | LEX_WORK | LEX_POSSESSIVE | LEX_SUBJECT | LEX_BE | LEX_HAVE | LEX_ABBREVIATION)

/* The classes of a token that tell, in one number. */
static uint32_t telling(const ws_token *token) {
    uint64_t classes = token->classes & TELLING;
    return (uint32_t)classes * 31u + (uint32_t)(classes >> 32);
}

static ws_name_view view_of(const ws_document *document, const ws_sentence *sentence, int64_t t) {
    if (t < (int64_t)sentence->first)
        return (ws_name_view){.word = 1, .classes = 1, .pos = POS_EDGE};
    if (t >= (int64_t)sentence->last)
        return (ws_name_view){.word = 2, .classes = 2, .pos = POS_EDGE};
    const ws_token *token = &document->tokens[t];
    ws_name_view v = {.word = token->hash, .classes = telling(token), .pos = document->pos[t]};
    v.shape = (uint8_t)(token->shape | token->kind << 3);
    v.gazetteer = token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL ? ws_evidence(document, token->hash) : 0;
    return v;
}

/* Look at the stretch and two tokens to each side of it. */
static void look_at(ws_names *names, const ws_name_stretch *stretch) {
    const ws_document *document = names->document;
    const ws_sentence *sentence = &document->sentences[document->tokens[stretch->first].sentence];
    for (int64_t t = (int64_t)stretch->first - 2; t < (int64_t)stretch->last + 2; t++)
        names->views[t + 2 - stretch->first] = view_of(document, sentence, t);
    names->viewed = stretch->first;
}

/* The run of capitalised words around t. */
static void run_around(const ws_document *document, const ws_name_stretch *stretch, uint32_t t, uint32_t *first,
                       uint32_t *last) {
    *first = t;
    *last = t + 1;
    while (*first > stretch->first && is_capital(document, *first - 1))
        --*first;
    while (*last < stretch->last && is_capital(document, *last))
        ++*last;
}

/* What the letters at t are short for, where the document spells it out. */
static uint32_t add_short_features(const ws_names *names, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    uint32_t i = 0;
    while (i < names->n_shorts && names->shorts[i].word != document->tokens[t].hash)
        i++;
    if (i == names->n_shorts) {
        out[0] = ws_feature(370, SHORT_NEVER, 0);
        return 1;
    }
    const ws_token *head = &document->tokens[names->shorts[i].head];
    out[0] = ws_feature(370, names->shorts[i].how, 0);
    out[1] = ws_feature(371, head->hash, 0);
    out[2] = ws_feature(372, telling(head), names->shorts[i].how);
    return 3;
}

/* Whether the words are the name of a well-known body, and what stands around it. */
static uint32_t add_body_features(const ws_names *names, const ws_name_stretch *stretch, uint32_t t,
                                  const ws_name_view *at, uint32_t *out) {
    const ws_document *document = names->document;
    uint32_t own = names->bodies[t], left = t ? names->bodies[t - 1] : 0, right = names->bodies[t + 1], n = 0;
    if (!(own | left | right))
        return 0;
    out[n++] = ws_feature(360, own, document->tokens[t].shape);
    out[n++] = ws_feature(361, own, (uint32_t)at->gazetteer << 4 | names->places[t]);
    out[n++] = ws_feature(362, left << 4 | own << 2 | right, 0);
    if (!own)
        return n;
    bool joined_left = t > stretch->first && is_capital(document, t - 1);
    bool joined_right = t + 1 < stretch->last && is_capital(document, t + 1);
    out[n++] = ws_feature(363, own, at[-1].word);
    out[n++] = ws_feature(364, own, at[1].word);
    out[n++] = ws_feature(365, own, at[-1].classes);
    out[n++] = ws_feature(366, own, (uint32_t)at[-1].pos << 8 | at[1].pos);
    out[n++] = ws_feature(367, own, (uint32_t)joined_left << 1 | joined_right);
    return n;
}

uint32_t ws_name_features(ws_names *names, const ws_name_stretch *stretch, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    uint32_t n = 0;
    if (names->viewed != stretch->first)
        look_at(names, stretch);
    const ws_name_view *views = names->views + 2; /* [-2] .. */
    int64_t at = (int64_t)t - stretch->first;
    const ws_name_view *const l2 = &views[at - 2], *const l1 = &views[at - 1], *const v = &views[at];
    const ws_name_view *const r1 = &views[at + 1], *const r2 = &views[at + 2];
    const ws_spelling form = ws_spelling_of(document, t);
    uint32_t context = starts_something(document, t) | (uint32_t)seen(names->lower, names->mask, v->word) << 1 |
                       (uint32_t)seen(names->inner, names->mask, v->word) << 2 |
                       (uint32_t)names->title_case[sentence->paragraph] << 3 | (token->flags & TOKEN_QUOTED ? 16u : 0);
    out[n++] = ws_feature(300, v->word, 0);
    out[n++] = ws_feature(301, l1->word, 0);
    out[n++] = ws_feature(302, r1->word, 0);
    out[n++] = ws_feature(303, l2->word, 0);
    out[n++] = ws_feature(304, r2->word, 0);
    out[n++] = ws_feature(308, l1->shape << 8 | v->shape, r1->shape);
    out[n++] = ws_feature(309, form.suffix2, form.shape);
    out[n++] = ws_feature(310, form.suffix3, 0);
    out[n++] = ws_feature(311, form.suffix4, 0);
    out[n++] = ws_feature(312, form.prefix3, 0);
    out[n++] = ws_feature(314, l1->classes, 0);
    out[n++] = ws_feature(316, l1->classes, v->classes);
    out[n++] = ws_feature(320, v->gazetteer, names->places[t]);
    out[n++] = ws_feature(321, (uint32_t)l1->gazetteer << 8 | v->gazetteer, 0);
    out[n++] = ws_feature(325, v->pos, 0);
    out[n++] = ws_feature(328, (uint32_t)l1->pos << 16 | (uint32_t)v->pos << 8 | r1->pos, 0);
    out[n++] = ws_feature(329, context, form.shape);
    out[n++] = ws_feature(330, context, v->classes);
    if (is_letters(document, t))
        n += add_short_features(names, t, out + n);
    n += add_body_features(names, stretch, t, v, out + n);
    if (!is_capital(document, t)) {
        out[n++] = ws_feature(335, l1->word, r1->word);
        out[n++] = ws_feature(336, v->word, l1->gazetteer << 8 | r1->gazetteer);
        return n;
    }
    uint32_t first, last;
    run_around(document, stretch, t, &first, &last);
    int64_t from = (int64_t)first - stretch->first, to = (int64_t)last - stretch->first;
    const ws_name_view *const before = &views[from - 1], *const behind = &views[to], *const front = &views[from];
    const ws_name_view *const back = &views[to - 1], *const before2 = &views[from - 2], *const behind2 = &views[to + 1];
    uint32_t to_front = t - first > 3 ? 3 : t - first, to_back = last - 1 - t > 3 ? 3 : last - 1 - t;
    uint32_t size = last - first > 5 ? 5 : last - first, place = to_front << 4 | to_back;
    out[n++] = ws_feature(340, place, size);
    out[n++] = ws_feature(341, front->word, to_front);
    out[n++] = ws_feature(342, back->word, to_back);
    out[n++] = ws_feature(343, before->word, to_front);
    out[n++] = ws_feature(344, behind->word, to_back);
    out[n++] = ws_feature(345, back->classes, place);
    out[n++] = ws_feature(348, (uint32_t)before->pos << 8 | behind->pos, place << 4 | size);
    out[n++] = ws_feature(349, (uint32_t)front->gazetteer << 8 | back->gazetteer, place << 4 | size);
    out[n++] = ws_feature(350, behind->word, behind2->word);
    out[n++] = ws_feature(351, before2->word, before->word);
    out[n++] = ws_feature(352, front->classes, place);
    return n;
}

/* ---- the second pass ---- */

/* Keys of the evidence: a word, two words, the first letters of several. */
static uint32_t key_of(uint32_t a, uint32_t b) {
    uint32_t key = ws_feature(390, a, b);
    return key ? key : 1;
}

static ws_name_evidence *slot_of(const ws_names *names, uint32_t key) {
    uint32_t at = key & names->evidence_mask;
    while (names->evidence[at].key && names->evidence[at].key != key)
        at = (at + 1) & names->evidence_mask;
    return &names->evidence[at];
}

static void bump(uint8_t *count) {
    if (*count < 255)
        ++*count;
}

/* The hash of the first letters of the capitalised words of a name, as the hash of that word would be. */
static uint32_t initials(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++) {
        uint32_t at = document->tokens[t].start;
        if (is_capital(document, t))
            hash = ws_hash_add(hash, ws_lower(ws_utf8_next(document->text, document->tokens[t].end, &at)));
    }
    return ws_hash_end(hash);
}

/* Note one name of the labelling. */
static void collect_name(ws_names *names, uint32_t first, uint32_t last, uint32_t kind) {
    const ws_document *document = names->document;
    for (uint32_t t = first; t < last; t++) {
        ws_name_evidence *e = slot_of(names, key_of(document->tokens[t].hash, 0));
        e->key = key_of(document->tokens[t].hash, 0);
        bump(&e->kinds[kind]);
        bump(last - first == 1 ? &e->alone[kind] : t == first ? &e->front[kind] : &e->back[kind]);
        if (t + 1 < last) {
            uint32_t key = key_of(document->tokens[t].hash, document->tokens[t + 1].hash);
            e = slot_of(names, key);
            e->key = key;
            bump(&e->kinds[kind]);
        }
    }
    if (last - first > 1) {
        uint32_t key = key_of(initials(document, first, last), 3);
        ws_name_evidence *e = slot_of(names, key);
        e->key = key;
        bump(&e->kinds[kind]);
    }
}

ws_status ws_names_collect(ws_names *names, const uint8_t *labels) {
    ws_document *document = names->document;
    uint32_t words = 0, size = 64;
    for (uint32_t i = 0; i < names->n_stretches; i++)
        words += names->stretches[i].last - names->stretches[i].first;
    while (size < words * 4u)
        size *= 2;
    if (!names->evidence || size > names->evidence_mask + 1)
        names->evidence = ws_arena_alloc(&document->arena, size, sizeof *names->evidence);
    else
        memset(names->evidence, 0, ((size_t)names->evidence_mask + 1) * sizeof *names->evidence);
    if (!names->evidence)
        return WS_NO_MEMORY;
    names->evidence_mask = size - 1;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        for (uint32_t t = names->stretches[i].first; t < names->stretches[i].last;) {
            if (labels[t] == NAME_OUTSIDE) {
                if (is_capital(document, t) && !starts_something(document, t)) {
                    ws_name_evidence *e = slot_of(names, key_of(document->tokens[t].hash, 0));
                    e->key = key_of(document->tokens[t].hash, 0);
                    bump(&e->outside);
                }
                t++;
                continue;
            }
            uint32_t last = t + 1, kind = ws_name_kind(labels[t]);
            while (last < names->stretches[i].last && labels[last] == NAME_INSIDE(kind))
                last++;
            collect_name(names, t, last, kind);
            t = last;
        }
    }
    return WS_OK;
}

static uint32_t step_of(uint32_t count) {
    return count == 0 ? 0 : count == 1 ? 1 : count <= 4 ? 2 : 3;
}

/* Two bits a kind; `own` is a kind to leave one out of, or NAME_KINDS. */
static uint32_t steps_of(const uint8_t counts[NAME_KINDS], uint32_t own) {
    uint32_t code = 0;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        code = code << 2 | step_of(counts[k] - (k == own && counts[k] ? 1u : 0u));
    return code;
}

static uint32_t best_of(const uint8_t counts[NAME_KINDS]) {
    uint32_t best = NAME_KINDS, most = 0;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        if (counts[k] > most) {
            most = counts[k];
            best = k;
        }
    return best;
}

/* What of a count is left without the token's own name. */
static uint32_t others_of(uint32_t count, bool own) {
    return count - (own && count ? 1u : 0u);
}

/* What the names to the left and the right are, and which words link them: in a list all are of one kind, and what
 * stands in brackets behind a name is often the same thing. */
static uint32_t add_neighbours(const ws_document *document, const uint8_t *labels, uint32_t t, uint32_t *out) {
    const ws_sentence *sentence = &document->sentences[document->tokens[t].sentence];
    uint32_t label = labels[t], first = t, last = t + 1, link = 0, n = 0;
    while (labels[first] && !ws_name_begins(labels[first]) && first > sentence->first)
        first--;
    while (label && last < sentence->last && labels[last] && !ws_name_begins(labels[last]))
        last++;
    for (uint32_t k = first; k > sentence->first && first - k < LONGEST_LINK; k--) {
        if (labels[k - 1]) {
            uint32_t kind = ws_name_kind(labels[k - 1]);
            out[n++] = ws_feature(413, kind, link);
            out[n++] = ws_feature(414, kind << 4 | label, link);
            break;
        }
        link = ws_feature(392, link, document->tokens[k - 1].hash);
    }
    link = 0;
    for (uint32_t k = last; k < sentence->last && k - last < LONGEST_LINK; k++) {
        if (labels[k]) {
            uint32_t kind = ws_name_kind(labels[k]);
            out[n++] = ws_feature(415, kind, link);
            out[n++] = ws_feature(416, kind << 4 | label, link);
            break;
        }
        link = ws_feature(392, link, document->tokens[k].hash);
    }
    return n;
}

uint32_t ws_name_document_features(const ws_names *names, const uint8_t *labels, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    const ws_token *token = &document->tokens[t];
    uint32_t label = labels[t], n = 0;
    uint32_t own = label ? ws_name_kind((uint8_t)label) : NAME_KINDS;
    bool first = label && ws_name_begins((uint8_t)label);
    bool more = t + 1 < document->n_tokens && label && labels[t + 1] == NAME_INSIDE(own);
    uint32_t before = t && document->tokens[t - 1].sentence == token->sentence ? labels[t - 1] : 15;
    uint32_t behind =
        t + 1 < document->n_tokens && document->tokens[t + 1].sentence == token->sentence ? labels[t + 1] : 15;
    out[n++] = ws_feature(405, before << 8 | label << 4 | behind, 0);
    out[n++] = ws_feature(412, label, token->shape);
    if (label || is_capital(document, t))
        n += add_neighbours(document, labels, t, out + n);
    if (token->shape == SHAPE_UPPER || token->shape == SHAPE_MIXED) {
        const ws_name_evidence *letters = slot_of(names, key_of(token->hash, 3));
        out[n++] = ws_feature(411, steps_of(letters->kinds, NAME_KINDS), label);
    }
    const ws_name_evidence *e = slot_of(names, key_of(token->hash, 0));
    uint32_t outside = others_of(e->outside, !label && !starts_something(document, t)), others = outside;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        others += others_of(e->kinds[k], k == own);
    if (!others)
        return n; /* the word stands nowhere else */
    const ws_name_evidence *e1 = slot_of(names, key_of(ws_at(document, t + 1)->hash, 0));
    const ws_name_evidence *e0 = t ? slot_of(names, key_of(document->tokens[t - 1].hash, 0)) : e1;
    uint32_t kinds = steps_of(e->kinds, own);
    out[n++] = ws_feature(400, kinds, step_of(outside));
    out[n++] = ws_feature(401, kinds, label << 4 | step_of(outside));
    out[n++] = ws_feature(402, steps_of(e->alone, first && !more ? own : NAME_KINDS), label);
    out[n++] = ws_feature(403, steps_of(e->front, first && more ? own : NAME_KINDS), label);
    out[n++] = ws_feature(404, steps_of(e->back, label && !first ? own : NAME_KINDS), label);
    out[n++] = ws_feature(406, best_of(e0->kinds) << 8 | best_of(e->kinds) << 4 | best_of(e1->kinds), 0);
    const ws_name_evidence *right = slot_of(names, key_of(token->hash, ws_at(document, t + 1)->hash));
    out[n++] = ws_feature(407, steps_of(right->kinds, more ? own : NAME_KINDS), 0);
    out[n++] = ws_feature(408, steps_of(right->kinds, more ? own : NAME_KINDS), label);
    if (t) {
        const ws_name_evidence *left = slot_of(names, key_of(document->tokens[t - 1].hash, token->hash));
        out[n++] = ws_feature(409, steps_of(left->kinds, label && !first ? own : NAME_KINDS), 0);
        out[n++] = ws_feature(410, steps_of(left->kinds, label && !first ? own : NAME_KINDS), label);
    }
    return n;
}

/* The weights of the features that do not change from pass to pass, summed for every token of every stretch. */
static ws_status score_stretches(ws_names *names, const ws_linear *linear) {
    ws_document *document = names->document;
    size_t tokens = 0;
    for (uint32_t i = 0; i < names->n_stretches; i++)
        tokens += names->stretches[i].last - names->stretches[i].first;
    names->sums = ws_arena_alloc(&document->arena, tokens + 1, NAME_SUMS * sizeof *names->sums);
    if (!names->sums)
        return WS_NO_MEMORY;
    uint32_t features[WS_FEATURES];
    int16_t *sums = names->sums;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        const ws_name_stretch *stretch = &names->stretches[i];
        for (uint32_t t = stretch->first; t < stretch->last; t++, sums += NAME_SUMS)
            ws_linear_add(linear, features, ws_name_features(names, stretch, t, features), sums);
    }
    return WS_OK;
}

/* Add what the document says to the sums of a stretch. */
static void score_evidence(const ws_names *names, const ws_linear *linear, const uint8_t *before,
                           const ws_name_stretch *stretch, int16_t *sums) {
    uint32_t features[WS_FEATURES];
    for (uint32_t t = stretch->first; t < stretch->last; t++, sums += NAME_SUMS)
        ws_linear_add(linear, features, ws_name_document_features(names, before, t, features), sums);
}

/* Labels filled up to whole vectors; a score so low that it is never part of the best path, and that two of them do not
 * overflow; tokens of a stretch with the particles before it. */
enum { LANES = (NAME_LABELS + 3) / 4 * 4, FORBIDDEN = -(1 << 28), LONGEST = WS_LONGEST_STRETCH + 2 };

/* What the model says of the steps from label to label. */
typedef struct name_steps {
    int32_t start[LANES], from[NAME_LABELS][LANES];
} name_steps;

static void steps_of_model(const ws_linear *linear, name_steps *out) {
    for (uint32_t y = 0; y < LANES; y++) {
        out->start[y] = ws_name_automaton.start >> y & 1 ? linear->start[y] : FORBIDDEN;
        for (uint32_t z = 0; z < NAME_LABELS; z++)
            out->from[z][y] = ws_name_automaton.follow[z] >> y & 1 ? linear->transitions[z][y] : FORBIDDEN;
    }
}

/* Find the best path, as ws_viterbi does, but all the labels behind one at once: stretches are many and short. */
static void decode(const name_steps *steps, const int16_t *sums, uint32_t length, uint8_t *labels) {
    int32_t best[LONGEST][LANES];
    best[0][0] = steps->start[0];
    for (uint32_t y = 1; y < NAME_LABELS; y++)
        best[0][y] = steps->start[y] + sums[y - 1];
    for (uint32_t i = 1; i < length; i++) {
        int32_t now[LANES];
        for (uint32_t y = 0; y < LANES; y++)
            now[y] = best[i - 1][0] + steps->from[0][y];
        for (uint32_t z = 1; z < NAME_LABELS; z++)
            for (uint32_t y = 0; y < LANES; y++) {
                int32_t sum = best[i - 1][z] + steps->from[z][y];
                now[y] = sum > now[y] ? sum : now[y];
            }
        best[i][0] = now[0];
        for (uint32_t y = 1; y < NAME_LABELS; y++)
            best[i][y] = now[y] + sums[i * NAME_SUMS + y - 1];
    }
    uint32_t y = 0, i = length - 1;
    for (uint32_t z = 1; z < NAME_LABELS; z++)
        y = best[i][z] > best[i][y] ? z : y;
    for (labels[i] = (uint8_t)y; i > 0; labels[--i] = (uint8_t)y) {
        int32_t wanted = best[i][y] - (y ? sums[i * NAME_SUMS + y - 1] : 0);
        uint32_t z = 0;
        while (best[i - 1][z] + steps->from[z][y] != wanted)
            z++;
        y = z;
    }
}

ws_status ws_names_pass(ws_names *names, const ws_linear *linear, const uint8_t *before, uint8_t *labels) {
    int16_t sums[LONGEST * NAME_SUMS];
    name_steps steps;
    if (linear->labels != NAME_LABELS)
        return WS_OK;
    if (!before) {
        ws_status status = score_stretches(names, linear);
        if (status != WS_OK)
            return status;
    }
    steps_of_model(linear, &steps);
    const int16_t *kept = names->sums;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        const ws_name_stretch *stretch = &names->stretches[i];
        uint32_t length = stretch->last - stretch->first;
        const int16_t *all = kept;
        if (before) {
            memcpy(sums, kept, length * NAME_SUMS * sizeof *sums);
            score_evidence(names, linear, before, stretch, sums);
            all = sums;
        }
        kept += (size_t)length * NAME_SUMS;
        decode(&steps, all, length, labels + stretch->first);
    }
    return WS_OK;
}

/* Hash of lower-cased bytes, as that of a token. */
static uint32_t hash_of(const char *text, uint32_t at, uint32_t end) {
    uint32_t hash = ws_hash_start();
    while (at < end)
        hash = ws_hash_add(hash, ws_lower(ws_utf8_next(text, end, &at)));
    return ws_hash_end(hash);
}

/* Is it a front that compounds put before names: pro-, anti-, ex-? */
static bool is_front(const char *text, uint32_t length) {
    static const char *const fronts[] = {"ex",  "pro",  "anti",  "non",   "post", "pre",
                                         "mid", "then", "trans", "inter", "intra"};
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
        if (strlen(fronts[i]) == length && memcmp(fronts[i], text, length) == 0)
            return true;
    return false;
}

ws_span ws_name_bytes(const ws_document *document, uint32_t first, uint32_t last, uint32_t kind) {
    const char *text = document->text;
    ws_span span = {document->tokens[first].start, document->tokens[last - 1].end};
    const char *hyphen = memchr(text + span.start, '-', document->tokens[first].end - span.start);
    if (hyphen && is_front(text + span.start, (uint32_t)(hyphen - text) - span.start))
        span.start = (uint32_t)(hyphen - text) + 1;
    uint32_t from = document->tokens[last - 1].start > span.start ? document->tokens[last - 1].start : span.start;
    for (uint32_t i = from + 1; i + 1 < span.end; i++) {
        if (text[i] != '-' || text[i + 1] < 'a' || text[i + 1] > 'z')
            continue;
        if (kind != NAME_PERSON || ws_lexicon_classes(hash_of(text, i + 1, span.end)) & (LEX_VERB | LEX_ADJECTIVE))
            span.end = i;
        break;
    }
    return span;
}

/* Is it the name of a place, as lists know it, or the letters of one that is often joined to others? */
static bool is_place(const ws_document *document, uint32_t start, uint32_t end) {
    static const char *const letters[] = {"US", "UK", "UAE"};
    uint32_t hash = hash_of(document->text, start, end);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (strlen(letters[i]) == end - start && !memcmp(letters[i], document->text + start, end - start))
            return true;
    return (ws_evidence(document, hash) & GAZETTEER_PLACE) || (ws_lexicon_classes(hash) & LEX_PLACE);
}

uint32_t ws_name_pair(const ws_document *document, ws_span span) {
    const char *text = document->text, *hyphen = memchr(text + span.start, '-', span.end - span.start);
    uint32_t at = hyphen ? (uint32_t)(hyphen - text) : span.start;
    if (at == span.start || at + 1 == span.end || is_place(document, span.start, span.end))
        return 0;
    return is_place(document, span.start, at) && is_place(document, at + 1, span.end) ? at : 0;
}

/* ---- what is certain without weights ---- */

static uint32_t end_of_name(const ws_name_stretch *stretch, const uint8_t *labels, uint32_t t) {
    uint32_t last = t + 1;
    while (last < stretch->last && labels[last] == NAME_INSIDE(ws_name_kind(labels[t])))
        last++;
    return last;
}

/* Is the token the number of a king or the mark of a son? */
static bool is_suffix(const ws_document *document, uint32_t t) {
    static const char *const suffixes[] = {"jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "v", "vi"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (ws_word_is(document, t, suffixes[i]))
            return true;
    return false;
}

/* Is the name one of partners: Moe & Sons? Initials are not: B & B. */
static bool is_firm(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first + 1; t + 1 < last; t++)
        if (ws_punct(document, t) == '&' && document->tokens[t - 1].end - document->tokens[t - 1].start > 1 &&
            document->tokens[t + 1].end - document->tokens[t + 1].start > 1)
            return true;
    return false;
}

/* Mend one stretch: take off a sentence's first word that is no name, join companies at their ampersand, add Jr. */
static void mend_stretch(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first; t < stretch->last;) {
        if (!ws_name_begins(labels[t])) {
            t++;
            continue;
        }
        uint32_t kind = ws_name_kind(labels[t]), last = end_of_name(stretch, labels, t);
        if (last - t > 1 && document->tokens[t].flags & TOKEN_SENT_START && ws_has(document, t, OPENING | LEX_ADVERB) &&
            !ws_has(document, t, LEX_PLACE | LEX_PARTICLE) && is_capital(document, t + 1) &&
            !(ws_evidence(document, document->tokens[t].hash) & GAZETTEER_GIVEN)) {
            labels[t] = NAME_OUTSIDE;
            labels[++t] = NAME_BEGIN(kind);
        }
        if (kind == NAME_PERSON && last < stretch->last && labels[last] == NAME_OUTSIDE && is_suffix(document, last))
            labels[last++] = NAME_INSIDE(kind);
        if (last + 1 < stretch->last && ws_punct(document, last) == '&' && is_capital(document, last + 1))
            last = ws_name_begins(labels[last + 1]) ? end_of_name(stretch, labels, last + 1) : last + 2;
        if (is_firm(document, t, last))
            for (uint32_t k = t; k < last; k++)
                labels[k] = k == t ? NAME_BEGIN(NAME_ORGANIZATION) : NAME_INSIDE(NAME_ORGANIZATION);
        t = last;
    }
}

/* A word alone that ends a person's full name elsewhere means the person, whatever it is the name of in other texts. */
static void settle_surnames(const ws_names *names, const ws_name_stretch *stretch, uint8_t *labels) {
    const ws_document *document = names->document;
    for (uint32_t t = stretch->first; t < stretch->last; t++) {
        if (!is_capital(document, t) ||
            (labels[t] && (!ws_name_begins(labels[t]) || end_of_name(stretch, labels, t) > t + 1)))
            continue;
        const ws_name_evidence *e = slot_of(names, key_of(document->tokens[t].hash, 0));
        uint32_t kind = labels[t] ? ws_name_kind(labels[t]) : NAME_KINDS;
        if (kind == NAME_PERSON || !e->back[NAME_PERSON] || ws_has(document, t, LEX_PLACE | LEX_NATION))
            continue;
        if (kind < NAME_KINDS && e->kinds[kind] > e->kinds[NAME_PERSON] && e->back[kind] + e->front[kind])
            continue;
        if (kind == NAME_KINDS && (document->tokens[t].classes || (t > stretch->first && is_capital(document, t - 1)) ||
                                   (t + 1 < stretch->last && is_capital(document, t + 1))))
            continue;
        labels[t] = NAME_BEGIN(NAME_PERSON);
    }
}

ws_status ws_tag_names(ws_document *document, const ws_model *model, ws_names *names, uint8_t **labels) {
    const ws_linear *linear = &model->linear[WS_MODEL_NAME];
    ws_status status = ws_names_open(document, names);
    uint8_t *first = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    *labels = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    if (status != WS_OK || !first || !*labels)
        return WS_NO_MEMORY;
    if (linear->labels != NAME_LABELS)
        return WS_OK; /* no model: no names are tagged */
    status = ws_names_pass(names, linear, NULL, first);
    if (status == WS_OK)
        status = ws_names_collect(names, first);
    if (status == WS_OK)
        status = ws_names_pass(names, linear, first, *labels);
    if (status == WS_OK)
        status = ws_names_collect(names, *labels);
    for (uint32_t i = 0; i < names->n_stretches && status == WS_OK; i++) {
        mend_stretch(document, &names->stretches[i], *labels);
        settle_surnames(names, &names->stretches[i], *labels);
    }
    return status;
}
