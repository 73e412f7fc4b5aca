/* lookup.h - features looked up in a model, and the sums of their weights */
#ifndef WS_LOOKUP_H
#define WS_LOOKUP_H

#include "model/model.h"

/* Weights of a feature, or NULL for one that has none. */
const signed char *ws_linear_row(const ws_linear *linear, uint32_t feature);

/* Add the weights of the features to sums[columns]. The first WS_MODEL_ROWS of them count. */
void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums);

/* Sum the weights of the features: scores[1 .. labels), scores[0] is set to 0. The first WS_MODEL_ROWS of them count.
 */
void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores);

/* How much a model of two labels is for the second one. */
int32_t ws_linear_odds(const ws_linear *linear, const uint32_t *features, uint32_t n);

/* Positions whose features are looked up together. A model is larger than the nearest caches, and each of its lines is
 * waited for: several positions wait at the same time, but not so many that they drive out each other's lines. */
enum { WS_BATCH = 8, WS_BATCH_ROOM = 4 * WS_MODEL_ROWS };
typedef struct ws_group {
    uint32_t n, used;
    uint32_t counts[WS_BATCH];
    int16_t *sums[WS_BATCH];
    uint32_t features[WS_BATCH_ROOM]; /* or their rows, when these are known */
    const unsigned char *buckets[WS_BATCH_ROOM];
} ws_group;

/* Buckets are asked for while a group is filled, rows when it is full, and their weights are added when the next one
 * is: so the memory comes while something else is done. */
typedef struct ws_batch {
    const ws_linear *linear;
    uint32_t now; /* the group that is being filled */
    ws_group groups[2];
} ws_batch;

static inline void ws_batch_open(ws_batch *batch, const ws_linear *linear) {
    batch->linear = linear;
    batch->now = 0;
    batch->groups[0].n = batch->groups[0].used = 0;
    batch->groups[1].n = batch->groups[1].used = 0;
}

/* Where the features of the next position are to be written: there is room for WS_MODEL_ROWS of them. */
static inline uint32_t *ws_batch_next(ws_batch *batch) {
    ws_group *group = &batch->groups[batch->now];
    return group->features + group->used;
}

/* Add the weights of the n features that were written there to sums[columns], now or later. */
void ws_batch_add(ws_batch *batch, uint32_t n, int16_t *sums);

/* Add what has not been added yet. */
void ws_batch_sum(ws_batch *batch);

#endif
