/* learn.h - what every trainer of a linear model needs
 *
 * Everything is seeded and single-threaded, so that the same corpora give the same model, byte for byte.
 */
#ifndef TRAIN_LEARN_H
#define TRAIN_LEARN_H

#include "model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Memory that is there, or the program ends with a message: a trainer has nothing better to do. */
void *need(void *old, size_t count, size_t size);

/* A small generator (xorshift64*), so that shuffles are the same everywhere. */
typedef struct rng {
    uint64_t state;
} rng;
rng rng_seed(uint64_t seed);
uint32_t rng_below(rng *r, uint32_t n);
double rng_unit(rng *r);

/* Hash of a feature -> index. */
typedef struct feature_map {
    uint32_t *keys, *values; /* values are index + 1 */
    uint32_t capacity, count;
} feature_map;
uint32_t map_add(feature_map *map, uint32_t key);        /* index of the key, new or old */
uint32_t map_find(const feature_map *map, uint32_t key); /* index, or UINT32_MAX */
void map_free(feature_map *map);

typedef struct weights {
    uint32_t labels, n;
    uint32_t *names;
    float *w; /* [n][labels] */
    float start[WS_MODEL_LABELS], transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
} weights;
void weights_free(weights *w);

/* Keep the `keep` features with the largest weights. */
void weights_prune(weights *w, uint32_t keep);

/* Make the section of a model file. `*size` is set; the caller frees. */
unsigned char *pack_linear(const weights *w, size_t *size);
/* Make a model file of sections (NULL: none). */
unsigned char *pack_model(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                          size_t *size);
/* The weights as the library will read them; memory of `*bytes` belongs to the caller. */
ws_linear linear_of(const weights *w, unsigned char **bytes);

#endif
