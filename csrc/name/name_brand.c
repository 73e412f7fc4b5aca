/* name_brand.c - names of companies and of what people write on, told from persons' by their words alone */
#include "model/gazetteer.h"
#include "name/name_tagger.h"

/* Does a capital follow small letters inside the word, and is it no given name or surname: QuayBoats, not MacLee? */
static bool is_compound(const ws_document *document, uint32_t t) {
    enum { SHORTEST = 3 }; /* LeRoy, DeLee */
    const ws_token *token = &document->tokens[t];
    uint32_t first = token->start, at = first + 1;
    while (at < token->end && document->text[at] >= 'a' && document->text[at] <= 'z')
        at++;
    bool capital =
        at >= first + SHORTEST && at + 1 < token->end && document->text[at] >= 'A' && document->text[at] <= 'Z';
    return capital && memcmp(document->text + first, "Mac", SHORTEST) != 0 &&
           memcmp(document->text + first, "Van", SHORTEST) != 0 &&
           !(ws_evidence(document, token->hash) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME));
}

/* Is the word, which stands alone as a name, what somebody writes on: on X, formerly Twitter? */
static bool is_platform(const ws_document *document, uint32_t t) {
    return t > 0 && WS_WORD_IS_ANY(document, t - 1, "on", "formerly", "via") &&
           (ws_word_is(document, t, "x") || ws_has(document, t, LEX_MEDIUM));
}

void ws_name_brands(const ws_document *document, uint32_t first, uint32_t last, uint8_t *labels) {
    for (uint32_t t = first, end; t < last; t = end) {
        bool named = ws_name_begins(labels[t]);
        end = named ? ws_name_end(labels, t, last) : t + 1;
        uint32_t kind = named ? ws_name_kind(labels[t]) : NAME_OTHER;
        bool alone = end == t + 1 && (named || labels[t] == NAME_OUTSIDE);
        bool brand = (kind == NAME_PLACE || (kind != NAME_ORGANIZATION && alone)) && is_compound(document, t);
        if (!brand && !(named && alone && is_platform(document, t)))
            continue;
        for (uint32_t k = t; k < end; k++)
            labels[k] = (uint8_t)(k == t ? NAME_BEGIN(NAME_ORGANIZATION) : NAME_INSIDE(NAME_ORGANIZATION));
    }
}
