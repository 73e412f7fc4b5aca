/* train_cue.c - cues, learned from gold attributions */
#include "models.h"

#include "feature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One sequence for each outer sentence. */
static void add_document(examples *ex, const quote_document *q) {
    uint32_t features[WS_FEATURES];
    for (uint32_t o = 0; o < q->fold.n_outers; o++) {
        const ws_fold_outer *outer = &q->fold.outers[o];
        for (uint32_t i = outer->first; i < outer->last; i++)
            examples_add(ex, features, ws_cue_features(q->document, &q->fold, i, features), q->cue[i]);
        examples_end(ex, 1);
    }
}

weights train_cue(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, 3);
    for (uint32_t i = 0; i < n; i++)
        add_document(&ex, &documents[pick[i]]);
    weights w = learn(&ex, &ws_spans, how, seed);
    examples_free(&ex);
    return w;
}

uint8_t *tag_cues(const quote_document *q, const ws_linear *linear, int32_t bias) {
    uint32_t features[WS_FEATURES];
    uint8_t *labels = need(NULL, q->fold.n_items + 1, 1), back[WS_SEQUENCE * 3];
    int32_t scores[WS_SEQUENCE * 3];
    for (uint32_t o = 0; o < q->fold.n_outers; o++) {
        const ws_fold_outer *outer = &q->fold.outers[o];
        for (uint32_t i = outer->first; i < outer->last; i++) {
            int32_t *at = scores + 3 * (i - outer->first);
            ws_linear_score(linear, features, ws_cue_features(q->document, &q->fold, i, features), at);
            at[0] -= bias;
        }
        ws_viterbi(&ws_spans, ws_chain_of(linear), scores, outer->last - outer->first, back, labels + outer->first);
    }
    return labels;
}

/* Exact spans: how many of the one labelling, of the other, of both. */
void count_spans(const uint8_t *gold, const uint8_t *found, uint32_t n, uint32_t counts[3]) {
    for (uint32_t i = 0; i < n; i++) {
        counts[0] += gold[i] == SPAN_B;
        counts[1] += found[i] == SPAN_B;
        if (gold[i] != SPAN_B || found[i] != SPAN_B)
            continue;
        uint32_t k = i + 1;
        while (k < n && gold[k] == SPAN_I && found[k] == SPAN_I)
            k++;
        counts[2] += k >= n || (gold[k] != SPAN_I && found[k] != SPAN_I);
    }
}

void evaluate_cue(const quote_document *documents, uint32_t n, const ws_linear *linear, int32_t bias) {
    uint32_t counts[3] = {0};
    for (uint32_t d = 0; d < n; d++) {
        uint8_t *labels = tag_cues(&documents[d], linear, bias);
        count_spans(documents[d].cue, labels, documents[d].fold.n_items, counts);
        free(labels);
    }
    printf("cue: bias %d  P %.2f R %.2f F %.2f  (%u gold)\n", bias, 100.0 * counts[2] / counts[1],
           100.0 * counts[2] / counts[0], 200.0 * counts[2] / (counts[0] + counts[1]), counts[0]);
}
