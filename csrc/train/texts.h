/* texts.h - the texts that who is meant is learned from */
#ifndef TRAIN_TEXTS_H
#define TRAIN_TEXTS_H

#include "train/chains.h"
#include "train/learn.h"

#include <stdbool.h>
#include <stdint.h>

/* Models that differ in what people are known as: without each fold, with all, with nothing. */
enum { ALL_KNOWN = FOLDS, NONE_KNOWN, KNOWN_MODELS };

typedef struct reading {
    const chain_article *article;
    uint32_t fold; /* or NO_FOLD */
    const float *weights;
    bool names;     /* of a speakers corpus */
    bool quotes;    /* it has quotations */
    uint32_t known; /* by which of these models it is read */
} reading;

typedef struct library {
    reading *readings;
    uint32_t n;
} library;

/* The corpora below `root` with the weights of their examples, the articles of `*speakers` first. */
library gather_texts(const char *root, chain_corpus *speakers);

#endif
