/* feature.c - what the models see */
#include "feature.h"

#include "words.h"

/* Hash of a token's lower-cased word, or of the edge outside its sentence. */
static inline uint32_t word_at(const ws_document *document, uint32_t first, uint32_t last, int64_t t) {
    return t < (int64_t)first ? 1 : t >= (int64_t)last ? 2 : document->tokens[t].hash;
}

static inline uint32_t lower_byte(const char *text, uint32_t at) {
    unsigned char c = (unsigned char)text[at];
    return c >= 'A' && c <= 'Z' ? c + 32u : c;
}

ws_spelling ws_spelling_of(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    const char *text = document->text;
    uint32_t length = token->end - token->start;
    ws_spelling form = {0};
    uint32_t tail = 0;
    for (uint32_t i = 1; i <= 4 && i <= length; i++) {
        tail = tail << 8 | lower_byte(text, token->end - i);
        if (i == 2)
            form.suffix2 = tail;
        else if (i == 3)
            form.suffix3 = tail;
        else if (i == 4)
            form.suffix4 = tail;
    }
    if (length > 3)
        form.prefix3 = lower_byte(text, token->start) << 16 | lower_byte(text, token->start + 1) << 8 |
                       lower_byte(text, token->start + 2);
    bool digit = false, hyphen = false;
    uint32_t scan = length < 24 ? length : 24;
    for (uint32_t i = 0; i < scan; i++) {
        char c = text[token->start + i];
        digit = digit || (c >= '0' && c <= '9');
        hyphen = hyphen || c == '-';
    }
    form.shape = (uint8_t)(token->shape | digit << 3 | hyphen << 4 | (token->flags & TOKEN_SENT_START ? 32 : 0) |
                           (token->kind == TOKEN_WORD ? 64 : 0));
    return form;
}

/* ---- part of speech ---- */

uint32_t ws_pos_word(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    uint32_t style = token->shape < SHAPE_CAPITAL ? 0 : token->flags & TOKEN_SENT_START ? 1 : 2;
    return ws_feature(1, token->hash, style);
}

uint32_t ws_pos_features(const ws_document *document, uint32_t t, uint32_t next, uint32_t *out) {
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    const ws_spelling form = ws_spelling_of(document, t);
    uint32_t word = token->hash, n = 0;
    uint32_t w1 = word_at(document, sentence->first, sentence->last, (int64_t)t + 1);
    out[n++] = ws_feature(10, word, 0);
    out[n++] = ws_feature(11, w1, 0);
    out[n++] = ws_feature(12, word_at(document, sentence->first, sentence->last, (int64_t)t - 1), 0);
    out[n++] = ws_feature(13, word_at(document, sentence->first, sentence->last, (int64_t)t + 2), 0);
    out[n++] = ws_feature(14, word, w1);
    out[n++] = ws_feature(15, form.suffix2, form.shape);
    out[n++] = ws_feature(16, form.suffix3, 0);
    out[n++] = ws_feature(17, form.suffix4, 0);
    out[n++] = ws_feature(18, form.prefix3, 0);
    out[n++] = ws_feature(19, form.shape, next);
    out[n++] = ws_feature(20, (uint32_t)token->classes, (uint32_t)(token->classes >> 32));
    const ws_token *after = ws_at(document, t + 1);
    if (t + 1 < sentence->last) {
        const ws_spelling form1 = ws_spelling_of(document, t + 1);
        out[n++] = ws_feature(21, form1.suffix3, form1.shape);
        out[n++] = ws_feature(22, (uint32_t)after->classes, (uint32_t)(after->classes >> 32));
    }
    return n;
}

uint32_t ws_pos_history(const ws_document *document, uint32_t t, uint32_t tag1, uint32_t tag2, uint32_t *out) {
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    uint32_t n = 0;
    out[n++] = ws_feature(30, tag1, 0);
    out[n++] = ws_feature(31, tag1, tag2);
    out[n++] = ws_feature(32, token->hash, tag1);
    out[n++] = ws_feature(33, token->hash, tag1 << 8 | tag2);
    out[n++] = ws_feature(34, word_at(document, sentence->first, sentence->last, (int64_t)t + 1), tag1);
    uint32_t length = token->end - token->start;
    uint32_t tail =
        length < 2 ? 0 : lower_byte(document->text, token->end - 1) << 8 | lower_byte(document->text, token->end - 2);
    out[n++] = ws_feature(35, tail, tag1 << 8 | token->shape);
    return n;
}
