/* measure.h - how often the right speaker is found, and how sure that is */
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

/* Quotations that were found, as the confidence model sees them, and whether their speaker is right. */
typedef struct answer_set {
    uint32_t *features; /* WS_CONFIDENCE_FEATURES each; 0 fills up */
    uint8_t *right;
    uint32_t n;
} answer_set;

/* Add every quotation found in the article that a gold one answers. */
void collect_answers(const ws_engine *engine, const chain_article *a, const ws_linear *linear, answer_set *set);

/* Logistic regression (AdaGrad, L2) over the answers. */
weights learn_confidence(const answer_set *set);

/* Shift all confidences by as many log-odds as make their mean the share of these answers that is right: articles that
 * have been read for errors come out better than others. */
void settle_confidence(weights *w, const answer_set *set);

/* Expected calibration error: ten classes of confidence, how far is each from the share that is right? */
void print_calibration(const char *title, const answer_set *set, const ws_linear *sure);

/* What the library says of an article as one line of JSON. */
void print_speakers(FILE *out, const ws_engine *engine, const chain_article *a);

#endif
