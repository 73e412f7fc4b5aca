/* sure.h - how sure it is who speaks: learning it, and measuring how true it is */
#ifndef TRAIN_SURE_H
#define TRAIN_SURE_H

#include "train/chains.h"
#include "train/learn.h"

/* Quotations that were found, as the confidence model sees them, and whether their speaker is right. */
typedef struct answer_set {
    uint32_t *features; /* WS_CONFIDENCE_FEATURES each; 0 fills up */
    uint8_t *right;
    uint32_t n;
} answer_set;

/* Add every quotation found in the article that a gold one answers. */
void collect_answers(const ws_engine *engine, const chain_article *a, const ws_linear *linear, answer_set *set);

/* Logistic regression (AdaGrad, L2) over the answers. Then all confidences are shifted by as many log-odds as make
 * their mean the share of the `unread` ones that is right: articles that have been read for errors come out better than
 * others. */
weights learn_confidence(const answer_set *set, const answer_set *unread);

/* Expected calibration error: ten classes of confidence, how far is each from the share that is right? */
void print_calibration(const char *title, const answer_set *set, const ws_linear *sure);

#endif
