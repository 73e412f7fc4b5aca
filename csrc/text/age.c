/* age.c - ages behind names */
#include "text/age.h"

#include "text/words.h"

uint32_t ws_age_behind(const ws_document *document, uint32_t t) {
    char opens = ws_punct(document, t);
    uint32_t age = t + 1 + (opens == ',' && ws_word_is(document, t + 1, "aged"));
    if ((opens != ',' && opens != '(') || !ws_is_number(document, age))
        return WS_NONE;
    return ws_punct(document, age + 1) == (opens == '(' ? ')' : ',') ? age : WS_NONE;
}

uint32_t ws_age_at(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    uint32_t age = 0, at = token->start;
    while (at < token->end && at < token->start + 3 && document->text[at] >= '0' && document->text[at] <= '9')
        age = 10 * age + (uint32_t)(document->text[at++] - '0');
    return at == token->end || ws_hyphen_at(document->text + at, document->text + token->end) ? age : 0;
}
