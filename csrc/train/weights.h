/* weights.h - what is learned: the weights of features */
#ifndef TRAIN_WEIGHTS_H
#define TRAIN_WEIGHTS_H

#include "model/model.h"
#include "train/examples.h"

typedef struct weights {
    uint32_t labels, n;
    uint32_t *names;
    float *w; /* [n][labels] */
    float start[WS_MODEL_LABELS], transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
} weights;
/* Those of all features of the examples, 0 each. */
weights weights_new(const examples *ex);
/* The mean of several runs is their sum, scaled. */
void weights_scale(weights *w, float by);
void weights_free(weights *w);

/* Keep the `keep` features with the largest weights. */
void weights_prune(weights *w, uint32_t keep);
/* Leave out the features whose weights would all be the integer 0. */
void weights_round(weights *w);

/* What a feature's weights come to: the largest difference to label 0, which has no column in the file. */
float weights_strength(const weights *w, uint32_t id);
/* The scale that makes the largest weight 127. */
float weights_scale_of(const weights *w);

#endif
