/* learn.h - training linear models: averaged perceptron and conditional random field
 *
 * Everything is seeded and single-threaded, so that the same corpora give the same model, byte for byte.
 */
#ifndef TRAIN_LEARN_H
#define TRAIN_LEARN_H

#include "model/tagger.h"
#include "train/examples.h"
#include "train/pack.h"

/* Article i of a corpus belongs to fold i % FOLDS, and what is learned without a fold may be judged on it. What is
 * never judged has NO_FOLD. */
enum { FOLDS = 5, NO_FOLD = 255 };

typedef struct recipe {
    bool crf;
    uint32_t epochs, least, keep;
    uint32_t seeds, choosers; /* runs whose mean is the model; and whose mean tells which features are kept */
    double rate, l2, cost;    /* crf: learning rate, decay; both: score a wrong label gets for nothing (margin) */
    double dropout;           /* share of features left out at random in each pass */
    double few;               /* choices: a feature that so many candidates have seen weighs half, one seen less less */
} recipe;

/* Train on indexed or raw examples; prunes to `keep` features and trains again with only those. */
weights learn(examples *ex, const ws_automaton *automaton, recipe r, uint64_t seed);

/* One gradient of the CRF: fills expected counts; returns the log-likelihood. Public for the spec. */
double crf_gradient(const ws_automaton *automaton, uint32_t length, const double *scores, const double *start,
                    const double *transitions, const uint8_t *gold, double *node, double *edge);

#endif
