/* pos.c - parts of speech, left to right: every decision sees the two before it */
#include "pos.h"

#include "feature.h"
#include "words.h"

/* Punctuation and anything else that is one character. */
static ws_pos punctuation(const ws_document *document, uint32_t t) {
    switch (ws_punct(document, t)) {
    case ',':
        return POS_COMMA;
    case '.':
    case '!':
    case '?':
        return POS_STOP;
    case ':':
    case ';':
    case '-':
    case '~':
    case '/':
        return POS_COLON;
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
        return POS_BRACKET;
    case '&':
        return POS_CC;
    case '%':
        return POS_NN;
    default:
        return POS_SYMBOL;
    }
}

/* Is it a number of digits, commas and periods only? */
static bool plain_number(const ws_document *document, const ws_token *token) {
    for (uint32_t i = token->start; i < token->end; i++) {
        char c = document->text[i];
        if (!((c >= '0' && c <= '9') || c == ',' || c == '.'))
            return false;
    }
    return true;
}

ws_pos ws_pos_given(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    switch (token->kind) {
    case TOKEN_PUNCT:
        return punctuation(document, t);
    case TOKEN_MARK:
        return POS_MARK;
    case TOKEN_ADDRESS:
        return POS_NN;
    case TOKEN_OPAQUE:
        return POS_EDGE;
    case TOKEN_NUMBER:
        return plain_number(document, token) ? POS_CD : POS_COUNT;
    case TOKEN_WORD:
        return ws_word_is(document, t, "to") ? POS_TO : POS_COUNT;
    default:
        return POS_COUNT;
    }
}

/* The tag of a token that needs no context, or POS_COUNT. */
static ws_pos known(const ws_document *document, const ws_model *model, uint32_t t) {
    ws_pos given = ws_pos_given(document, t);
    if (given != POS_COUNT)
        return given;
    const signed char *row = ws_linear_row(&model->linear[WS_MODEL_POS_WORDS], ws_pos_word(document, t));
    return row && row[0] >= 0 && row[0] < POS_LEARNED ? (ws_pos)row[0] : POS_COUNT;
}

/* Let the model decide. */
static ws_pos decide(const ws_document *document, const ws_linear *linear, uint32_t t, uint32_t next, uint32_t tag1,
                     uint32_t tag2) {
    uint32_t features[WS_FEATURES];
    int16_t sums[POS_LEARNED - 1] = {0}, most = 0;
    uint32_t n = ws_pos_features(document, t, next, features);
    n += ws_pos_history(document, t, tag1, tag2, features + n);
    ws_linear_add(linear, features, n, sums);
    for (uint32_t y = 1; y < POS_LEARNED; y++)
        most = sums[y - 1] > most ? sums[y - 1] : most;
    uint32_t best = 0; /* its sum is 0, and it wins where no other is more */
    while (most > 0 && sums[best++] != most)
        continue;
    return (ws_pos)best;
}

ws_status ws_tag_pos(ws_document *document, const ws_model *model) {
    document->pos = ws_arena_take(&document->arena, document->n_tokens + 1, 1);
    if (!document->pos)
        return WS_NO_MEMORY;
    const ws_linear *linear = &model->linear[WS_MODEL_POS];
    uint8_t *pos = document->pos;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        uint32_t first = document->sentences[s].first, last = document->sentences[s].last;
        uint32_t tag1 = POS_EDGE, tag2 = POS_EDGE;
        ws_pos now = first < last ? known(document, model, first) : POS_COUNT;
        for (uint32_t t = first; t < last; t++) {
            ws_pos next = t + 1 < last ? known(document, model, t + 1) : POS_EDGE;
            if (now == POS_COUNT)
                now = linear->labels == POS_LEARNED ? decide(document, linear, t, next, tag1, tag2) : POS_NN;
            pos[t] = (uint8_t)now;
            tag2 = tag1;
            tag1 = now;
            now = next;
        }
    }
    pos[document->n_tokens] = POS_EDGE;
    return WS_OK;
}
