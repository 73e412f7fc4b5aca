/* pos.c - parts of speech, left to right: every decision sees the two before it */
#include "text/pos.h"

#include "model/lookup.h"
#include "model/sums.h"
#include "text/feature.h"
#include "text/words.h"

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

/* Tag what needs no context, several tokens together: what a word is told by has come from memory when it is asked. */
static void tag_known(ws_document *document, const ws_linear *words, ws_pos unknown) {
    enum { TOGETHER = 16 };
    const bool learned = words->columns == 1 && words->buckets;
    for (uint32_t first = 0; first < document->n_tokens; first += TOGETHER) {
        uint32_t features[TOGETHER], n = ws_at_most(document->n_tokens - first, TOGETHER);
        for (uint32_t k = 0; k < n && learned; k++) {
            features[k] = ws_pos_word(document, first + k);
            ws_expect(ws_bucket_of(words, ws_bucket_size(1), features[k]));
        }
        for (uint32_t k = 0; k < n; k++) {
            ws_pos given = ws_pos_given(document, first + k);
            uint32_t tag =
                given == POS_COUNT && learned ? (uint32_t)ws_weight_or(words, features[k], POS_COUNT) : given;
            document->pos[first + k] = (uint8_t)(tag < POS_LEARNED || given != POS_COUNT ? tag : unknown);
        }
    }
}

enum { COLUMNS = POS_LEARNED - 1, AHEAD = 64 };
_Static_assert(COLUMNS == 24, "the sums are three times eight");

/* The tags before a token in its sentence. */
typedef struct history {
    uint32_t tag1, tag2;
} history;

static history history_of(const ws_document *document, uint32_t t) {
    uint32_t first = document->sentences[document->tokens[t].sentence].first;
    return (history){t > first ? document->pos[t - 1] : POS_EDGE, t > first + 1 ? document->pos[t - 2] : POS_EDGE};
}

/* The tag with the highest sum. */
static ws_pos likeliest(const int16_t *sums) {
    ws_sums a = ws_sums_load(sums), b = ws_sums_load(sums + 8), c = ws_sums_load(sums + 16);
    int16_t most = ws_sums_most(ws_sums_larger(ws_sums_larger(a, b), c));
    uint64_t best = ws_sums_that_are(a, most) | (uint64_t)ws_sums_that_are(b, most) << 16 |
                    (uint64_t)ws_sums_that_are(c, most) << 32;
    return most > 0 ? (ws_pos)(1 + ws_first_lane(best))
                    : (ws_pos)0; /* whose sum is 0: it wins where no other is more */
}

/* Tag what tag_known has left. The weights that do not depend on undecided tags are summed for many words together. */
static void tag_others(const ws_document *document, const ws_linear *linear) {
    int16_t sums[AHEAD][COLUMNS];
    uint32_t open[AHEAD];
    bool whole[AHEAD]; /* are the tags before it among what was summed? */
    for (uint32_t t = 0; t < document->n_tokens;) {
        uint32_t n = 0;
        ws_batch batch;
        ws_batch_open(&batch, linear);
        for (; t < document->n_tokens && n < AHEAD; t++) {
            if (document->pos[t] != POS_COUNT)
                continue;
            bool last = t + 1 == document->sentences[document->tokens[t].sentence].last;
            uint32_t next = last ? POS_EDGE : document->pos[t + 1], *features = ws_batch_next(&batch);
            uint32_t found = ws_pos_features(document, t, next, features);
            history h = history_of(document, t);
            open[n] = t;
            whole[n] = h.tag1 != POS_COUNT && h.tag2 != POS_COUNT;
            if (whole[n])
                found += ws_pos_history(document, t, h.tag1, h.tag2, features + found);
            memset(sums[n], 0, sizeof sums[n]);
            ws_batch_add(&batch, found, sums[n++]);
        }
        ws_batch_sum(&batch);
        for (uint32_t k = 0; k < n; k++) {
            uint32_t features[WS_FEATURES];
            history h = history_of(document, open[k]);
            if (!whole[k])
                ws_linear_add(linear, features, ws_pos_history(document, open[k], h.tag1, h.tag2, features), sums[k]);
            document->pos[open[k]] = (uint8_t)likeliest(sums[k]);
        }
    }
}

ws_status ws_tag_pos(ws_document *document, const ws_model *model) {
    document->pos = ws_arena_take(&document->arena, document->n_tokens + 1, 1);
    if (!document->pos)
        return WS_NO_MEMORY;
    const ws_linear *linear = &model->linear[WS_MODEL_POS];
    bool learned = linear->labels == POS_LEARNED;
    tag_known(document, &model->linear[WS_MODEL_POS_WORDS], learned ? POS_COUNT : POS_NN);
    if (learned)
        tag_others(document, linear);
    document->pos[document->n_tokens] = POS_EDGE;
    return WS_OK;
}
