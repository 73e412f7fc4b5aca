/* train_cue.c - cues, learned from gold attributions */
#include "train/models.h"

#include "text/feature.h"

#include <stdlib.h>
#include <string.h>

/* One sequence for each outer sentence. */
static void add_document(examples *ex, const quote_document *q) {
    uint32_t features[2 * WS_FEATURES], hashed[WS_FEATURES], rows;
    for (uint32_t o = 0; o < q->fold.n_outers; o++) {
        const ws_fold_outer *outer = &q->fold.outers[o];
        for (uint32_t i = outer->first; i < outer->last; i++) {
            uint32_t n = ws_cue_features(q->document, &q->fold, i, features, &rows, hashed);
            memcpy(features + rows, hashed, n * sizeof *hashed);
            examples_add(ex, features, rows + n, q->cue[i]);
        }
        examples_end(ex, 1);
    }
}

weights cue_stems(const quote_document *documents, uint32_t n) {
    enum { LEAST = 5, ONE_IN = 80 };
    feature_map map = {0};
    uint32_t(*counts)[2] = NULL, room = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t i = 0; i < documents[d].fold.n_items; i++) {
            uint32_t id = map_add(&map, ws_cue_stem(&documents[d].fold.items[i]));
            counts = with_place(counts, &room, id, sizeof *counts);
            counts[id][0]++;
            counts[id][1] += documents[d].cue[i] == SPAN_B;
        }
    weights w = {.labels = 2};
    w.names = need(NULL, (size_t)map.count + 1, sizeof *w.names);
    w.w = need(NULL, 2 * ((size_t)map.count + 1), sizeof *w.w);
    for (uint32_t s = 0; s < map.capacity; s++) {
        if (!map.values[s] || counts[map.values[s] - 1][0] < LEAST)
            continue;
        const uint32_t *count = counts[map.values[s] - 1];
        w.names[w.n] = map.keys[s];
        w.w[2 * (size_t)w.n] = 0;
        w.w[2 * (size_t)w.n++ + 1] = count[1] * ONE_IN >= count[0] ? 1 : 2;
    }
    w.names[w.n] = 0; /* nobody looks it up: it keeps the packer's scale at 1 */
    w.w[2 * (size_t)w.n] = 0;
    w.w[2 * (size_t)w.n++ + 1] = 127;
    free(counts);
    map_free(&map);
    return w;
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
