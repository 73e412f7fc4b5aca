/* pos.c - parts of speech, left to right: every decision sees the two before it */
#include "pos.h"

#include "feature.h"
#include "lookup.h"
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

/* Tag what needs no context. All of it at first: then what a word is told by has come from memory when it is asked. */
static void tag_known(ws_document *document, const ws_model *model, ws_pos unknown) {
    enum { SOON = 8 };
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        if (t + SOON < document->n_tokens)
            ws_linear_expect(&model->linear[WS_MODEL_POS_WORDS], ws_pos_word(document, t + SOON));
        ws_pos now = known(document, model, t);
        document->pos[t] = (uint8_t)(now == POS_COUNT ? unknown : now);
    }
}

/* Let the model decide; `sums` are those of the features that do not depend on the tags before. */
static ws_pos decide(const ws_document *document, const ws_linear *linear, uint32_t t, uint32_t tag1, uint32_t tag2,
                     int16_t *sums) {
    uint32_t features[WS_FEATURES];
    int16_t most = 0;
    ws_linear_add(linear, features, ws_pos_history(document, t, tag1, tag2, features), sums);
    for (uint32_t y = 1; y < POS_LEARNED; y++)
        most = sums[y - 1] > most ? sums[y - 1] : most;
    uint32_t best = 0; /* its sum is 0, and it wins where no other is more */
    while (most > 0 && sums[best++] != most)
        continue;
    return (ws_pos)best;
}

enum { COLUMNS = POS_LEARNED - 1, AHEAD = 16 };

/* Sum the weights that do not depend on the tags before, for the undecided of the tokens [t, last), but not for more
 * than AHEAD of them. Returns where it stopped. */
static uint32_t look_ahead(const ws_document *document, const ws_linear *linear, uint32_t t, uint32_t last,
                           int16_t sums[AHEAD][COLUMNS]) {
    ws_batch batch;
    ws_batch_open(&batch, linear);
    for (uint32_t n = 0; t < last && n < AHEAD; t++) {
        if (document->pos[t] != POS_COUNT)
            continue;
        uint32_t next =
            t + 1 < document->sentences[document->tokens[t].sentence].last ? document->pos[t + 1] : POS_EDGE;
        ws_batch_add(&batch, ws_pos_features(document, t, next, ws_batch_next(&batch)), sums[n++]);
    }
    ws_batch_sum(&batch);
    return t;
}

/* Tag what tag_known has left of a sentence. */
static void tag_sentence(const ws_document *document, const ws_linear *linear, const ws_sentence *sentence) {
    uint32_t tag1 = POS_EDGE, tag2 = POS_EDGE, seen = sentence->first, n = 0;
    int16_t sums[AHEAD][COLUMNS];
    for (uint32_t t = sentence->first; t < sentence->last; t++) {
        if (t == seen) {
            memset(sums, 0, sizeof sums);
            seen = look_ahead(document, linear, t, sentence->last, sums);
            n = 0;
        }
        if (document->pos[t] == POS_COUNT)
            document->pos[t] = (uint8_t)decide(document, linear, t, tag1, tag2, sums[n++]);
        tag2 = tag1;
        tag1 = document->pos[t];
    }
}

ws_status ws_tag_pos(ws_document *document, const ws_model *model) {
    document->pos = ws_arena_take(&document->arena, document->n_tokens + 1, 1);
    if (!document->pos)
        return WS_NO_MEMORY;
    const ws_linear *linear = &model->linear[WS_MODEL_POS];
    bool learned = linear->labels == POS_LEARNED;
    tag_known(document, model, learned ? POS_COUNT : POS_NN);
    for (uint32_t s = 0; s < document->n_sentences && learned; s++)
        tag_sentence(document, linear, &document->sentences[s]);
    document->pos[document->n_tokens] = POS_EDGE;
    return WS_OK;
}
