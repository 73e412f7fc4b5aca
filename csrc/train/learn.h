/* learn.h - training linear models: averaged perceptron and conditional random field
 *
 * Examples are sequences of positions; a position has features (32-bit hashes) and a gold label. Everything is seeded
 * and single-threaded, so that the same corpora give the same model, byte for byte.
 */
#ifndef TRAIN_LEARN_H
#define TRAIN_LEARN_H

#include "model/tagger.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Memory that is there, or the program ends with a message: a trainer has nothing better to do. */
void *need(void *old, size_t count, size_t size);

/* Article i of a corpus belongs to fold i % FOLDS, and what is learned without a fold may be judged on it. What is
 * never judged has NO_FOLD. */
enum { FOLDS = 5, NO_FOLD = 255 };

/* A small generator (xorshift64*), so that shuffles are the same everywhere. */
typedef struct rng {
    uint64_t state;
} rng;
rng rng_seed(uint64_t seed);
uint32_t rng_below(rng *r, uint32_t n);
double rng_unit(rng *r);
void rng_shuffle(rng *r, uint32_t *order, uint32_t n);

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
void examples_free(examples *ex);

typedef struct weights {
    uint32_t labels, n;
    uint32_t *names;
    float *w; /* [n][labels] */
    float start[WS_MODEL_LABELS], transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
} weights;
void weights_free(weights *w);

typedef struct recipe {
    bool crf;
    uint32_t epochs, least, keep, seeds;
    double rate, l2, cost; /* crf: learning rate, decay; both: score a wrong label gets for nothing (margin) */
    double dropout;        /* share of features left out at random in each pass */
    double few;            /* choices: a feature that so many candidates have seen weighs half, one seen less less */
} recipe;

/* Train on indexed or raw examples; prunes to `keep` features and trains again with only those. */
weights learn(examples *ex, const ws_automaton *automaton, recipe r, uint64_t seed);

/* One gradient of the CRF: fills expected counts; returns the log-likelihood. Public for the spec. */
double crf_gradient(const ws_automaton *automaton, uint32_t length, const double *scores, const double *start,
                    const double *transitions, const uint8_t *gold, double *node, double *edge);

/* Keep the `keep` features with the largest weights. */
void weights_prune(weights *w, uint32_t keep);
/* Leave out the features whose weights would all be the integer 0. */
void weights_round(weights *w);

/* Make the section of a model file. `*size` is set; the caller frees. */
unsigned char *pack_linear(const weights *w, size_t *size);
/* The same with a scale of the caller's, for models of several sections; and a section without prints. */
unsigned char *pack_scaled(const weights *w, float scale, size_t *size);
unsigned char *pack_rows(const weights *w, uint32_t rows, float scale, size_t *size);
/* The scale that makes the largest weight 127. */
float weights_scale_of(const weights *w);
/* Make a model file of sections (NULL: none). */
unsigned char *pack_model(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                          size_t *size);
/* The weights as the library will read them; memory of `*bytes` belongs to the caller. */
ws_linear linear_of(const weights *w, unsigned char **bytes);

/* The model that sections make, as a file of them would; it points into *bytes, which the caller frees. Ends the
 * program where it cannot be read. */
ws_model model_of(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                  unsigned char **bytes);

#endif
