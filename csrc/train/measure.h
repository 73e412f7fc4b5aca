/* measure.h - how often the right speaker is found */
#ifndef TRAIN_MEASURE_H
#define TRAIN_MEASURE_H

#include "coreference/coreference.h"
#include "train/chains.h"
#include "train/learn.h"

#include <stdio.h>

typedef struct figures {
    uint32_t gold[5], right[5];    /* with gold sources: name, pronoun he or she, other pronoun, nominal, all */
    uint32_t quotes, quotes_right; /* end to end: all gold quotations */
    uint32_t marked, marked_found, marked_right;
    uint32_t uncued, uncued_right;
} figures;

/* Add up the figures of the articles of part `only`, of all articles for FOLDS; `observer` may be NULL. */
void measure(const ws_engine *engine, const chain_corpus *c, const ws_linear *linear, const ws_observer *observer,
             uint32_t only, figures *f);
void print_figures(const char *title, const figures *f);

/* What the library says of an article as one line of JSON. */
void print_speakers(FILE *out, const ws_engine *engine, const chain_article *a);

#endif
