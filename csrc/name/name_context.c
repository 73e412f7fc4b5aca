/* name_context.c - what the whole document says of the words of names: cases, lists, letters it spells out */
#include "name/name_tagger.h"

#include "base/utf8.h"
#include "model/gazetteer.h"

/* More short forms than this are not kept. */
#define MOST_SHORTS 32u
/* A long form is not looked for farther away. */
#define LONGEST_FORM 14u

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
        else if (!ws_starts_something(document, t))
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

/* One to four words from t on, which may be listed. */
typedef struct form {
    uint32_t t, length, hash;
} form;

/* Forms that are looked for together: the lists are larger than the nearest caches. */
enum { FORMS = 64, LONGEST_LISTED = 4 };
typedef struct form_list {
    uint32_t n;
    form items[FORMS];
} form_list;

/* Flag what the lists hold of the forms: of those that begin at one word the longest. */
static void flag_listed(ws_names *names, form_list *forms) {
    for (uint32_t i = 0; i < forms->n;) {
        uint32_t t = forms->items[i].t, place = 0, body = 0;
        for (; i < forms->n && forms->items[i].t == t; i++) {
            const form *f = &forms->items[i];
            if (f->length > 1 && ws_name_capital(names->document, t + f->length - 1) &&
                ws_evidence(names->document, f->hash) & GAZETTEER_PLACE)
                place = f->length;
            if (ws_is_body(f->hash))
                body = f->length;
        }
        flag_name(names->places, t, place);
        flag_name(names->bodies, t, body);
    }
    forms->n = 0;
}

static void add_form(const ws_document *document, form_list *forms, uint32_t t, uint32_t length, uint32_t hash) {
    ws_expect_body(hash);
    if (length > 1)
        ws_expect_evidence(document, hash);
    forms->items[forms->n++] = (form){t, length, hash};
}

/* The hash goes on with a word. */
static uint32_t hash_on(const ws_document *document, const ws_token *token, uint32_t hash) {
    uint32_t at = token->start;
    if (token->flags & TOKEN_PLAIN) {
        for (; at < token->end; at++)
            hash = ws_hash_add(hash, (uint8_t)document->text[at] | 0x20u);
        return hash;
    }
    while (at < token->end) {
        uint32_t c = ws_utf8_next(document->text, token->end, &at);
        hash = ws_hash_add(hash, c == 0x2019 ? '\'' : ws_lower(c));
    }
    return hash;
}

/* Flag the places of two to four words that the gazetteer knows, and the well-known bodies of one to four. */
static void find_listed(ws_names *names) {
    const ws_document *document = names->document;
    form_list forms;
    forms.n = 0;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        const ws_name_stretch *stretch = &names->stretches[i];
        for (uint32_t t = stretch->first; t < stretch->last; t++) {
            if (!ws_name_capital(document, t))
                continue;
            if (forms.n + LONGEST_LISTED > FORMS)
                flag_listed(names, &forms);
            add_form(document, &forms, t, 1, document->tokens[t].hash);
            uint32_t last = stretch->last - t > LONGEST_LISTED ? t + LONGEST_LISTED : stretch->last;
            uint32_t hash = last > t + 1 ? hash_on(document, &document->tokens[t], ws_hash_start()) : 0;
            for (uint32_t k = t + 1; k < last; k++) {
                hash = hash_on(document, &document->tokens[k], ws_hash_add(hash, ' '));
                add_form(document, &forms, t, k + 1 - t, ws_hash_end(hash));
            }
        }
    }
    flag_listed(names, &forms);
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
        if (ws_is_word(document, k) && (document->text[document->tokens[k].start] | 0x20) == first)
            return true;
    return false;
}

/* Find what the document spells out: the long form before letters in brackets, or in brackets behind them. */
static void find_shorts(ws_names *names) {
    const ws_document *document = names->document;
    for (uint32_t t = 1; t + 2 < document->n_tokens; t++) {
        if (ws_punct(document, t) != '(' || !ws_is_word(document, t - 1))
            continue;
        char c = ws_punct(document, t + 2);
        if (ws_name_letters(document, t + 1) && (c == ')' || c == ',' || c == ';')) {
            uint32_t how = begins_before(document, t, t + 1) ? SHORT_BEGINS : 0;
            add_short(names, t + 1, t - 1, how | (ws_name_capital(document, t - 1) ? SHORT_CAPITAL : 0));
        } else if (ws_name_letters(document, t - 1)) {
            uint32_t k = t + 2;
            while (k < document->n_tokens && k < t + LONGEST_FORM && ws_punct(document, k) != ')')
                k++;
            if (ws_punct(document, k) == ')' && ws_is_word(document, k - 1))
                add_short(names, t - 1, k - 1, SHORT_BEHIND | (ws_name_capital(document, k - 1) ? SHORT_CAPITAL : 0));
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
        status = ws_names_find_stretches(names);
    if (status != WS_OK)
        return status;
    for (uint32_t p = 0; p < document->n_paragraphs; p++)
        names->title_case[p] = ws_is_title_case(document, &document->paragraphs[p]);
    find_listed(names);
    find_shorts(names);
    return WS_OK;
}

void ws_names_close(ws_names *names) {
    if (names->evidence)
        ws_arena_drop(&names->document->arena, names->evidence, (size_t)names->evidence_mask + 1,
                      sizeof *names->evidence);
}
