/* examples.h - what is learned from: sequences of positions, each with features (32-bit hashes) and a gold label */
#ifndef TRAIN_EXAMPLES_H
#define TRAIN_EXAMPLES_H

#include "train/base.h"

#include <stdbool.h>

/* Hash of a feature -> index. */
typedef struct feature_map {
    uint32_t *keys, *values; /* values are index + 1 */
    uint32_t capacity, count;
} feature_map;
uint32_t map_add(feature_map *map, uint32_t key);        /* index of the key, new or old */
uint32_t map_find(const feature_map *map, uint32_t key); /* index, or UINT32_MAX */
void map_free(feature_map *map);

typedef struct examples {
    uint32_t labels;
    uint32_t *features; /* hashes, later indexes */
    size_t n_features, cap_features;
    size_t *position; /* start of each position's features; n_positions + 1 */
    uint8_t *gold;
    float *weight; /* of each sequence */
    uint32_t n_positions, cap_positions;
    uint32_t *sequence; /* start of each sequence; n_sequences + 1 */
    uint32_t n_sequences, cap_sequences;
    uint32_t *names; /* hash of each index */
    uint32_t *counts;
    uint32_t n_names;
} examples;

void examples_init(examples *ex, uint32_t labels);
void examples_add(examples *ex, const uint32_t *features, uint32_t n, uint8_t gold);
void examples_end(examples *ex, float weight);
/* Number the features that were seen at least `least` times and, with `only`, are in it; the others are dropped. */
void examples_index(examples *ex, uint32_t least, const feature_map *only);
/* Drop the features that are not in the set from examples that have been numbered. */
void examples_restrict(examples *ex, const feature_map *keep);
void examples_free(examples *ex);

#endif
