/* name_stretch.c - the stretches of capitalised words that may hold names */
#include "name/name_tagger.h"

#include "model/gazetteer.h"

/* So many small words may stand between two capitalised ones. */
#define LONGEST_GAP 3u

/* Words that a name begins with only before another capital, where a sentence begins too. */
#define POINTING (LEX_DETERMINER | LEX_POSSESSIVE)

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
        return t + 1 < document->n_tokens && ws_name_capital(document, t - 1) && ws_name_capital(document, t + 1);
    return c == '&' || c == '/' || c == '\'' || c == '.' || token->kind == TOKEN_NUMBER ||
           (c == '-' && token->end - token->start == 1);
}

/* The end of the stretch that begins at the capitalised token t. */
static uint32_t stretch_end(const ws_document *document, uint32_t t, uint32_t limit) {
    uint32_t last = t + 1, gap = 0;
    if (limit > t + WS_LONGEST_STRETCH)
        limit = t + WS_LONGEST_STRETCH;
    for (uint32_t k = t + 1; k < limit && gap <= LONGEST_GAP; k++) {
        if (ws_starts_paragraph(document, k))
            break;
        if (ws_name_capital(document, k) || (ws_is_number(document, k) && k == last)) {
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

/* Is the capitalised word no part of a name, certainly? */
static bool is_opening(const ws_document *document, uint32_t t, uint32_t limit) {
    const ws_token *token = &document->tokens[t];
    if (!(token->classes & (WS_NAME_OPENING | POINTING)) || token->shape != SHAPE_CAPITAL ||
        token->classes & (LEX_TITLE | LEX_HONORIFIC | LEX_PLACE | LEX_PARTICLE) || !ws_starts_something(document, t))
        return false;
    if (!(token->classes & WS_NAME_OPENING) && t + 1 < limit && ws_name_capital(document, t + 1))
        return false;
    return !(ws_evidence(document, token->hash) & GAZETTEER_GIVEN);
}

ws_status ws_names_find_stretches(ws_names *names) {
    ws_document *document = names->document;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        uint32_t floor = document->sentences[s].first, limit = document->sentences[s].last;
        for (uint32_t t = floor; t < limit; t++) {
            if (!ws_name_capital(document, t) || is_opening(document, t, limit))
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
