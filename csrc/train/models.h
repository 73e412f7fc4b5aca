/* models.h - how each model is trained and measured */
#ifndef TRAIN_MODELS_H
#define TRAIN_MODELS_H

#include "corpus.h"
#include "document.h"
#include "learn.h"

#include <stdio.h>

/* The sections of the model file under way. */
typedef struct model_file {
    unsigned char *sections[WS_MODEL_KINDS];
    size_t sizes[WS_MODEL_KINDS];
} model_file;

/* Progress, with the time gone by, to stderr. */
void say(const char *format, ...);

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
