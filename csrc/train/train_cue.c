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
