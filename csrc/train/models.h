/* models.h - how each model is trained and measured */
#ifndef TRAIN_MODELS_H
#define TRAIN_MODELS_H

#include "corpus.h"
#include "document.h"
#include "learn.h"

typedef struct pos_recipe {
    uint32_t epochs, least, keep, least_word;
    double share;
    uint64_t seed;
} pos_recipe;

/* Documents are articles that went through prepare(). */
void train_pos(ws_document **documents, const article *articles, uint32_t n, pos_recipe how, weights *words,
               weights *tags);
void evaluate_pos(ws_document **documents, const article *articles, uint32_t n, const ws_model *model);

#endif
