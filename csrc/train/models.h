/* models.h - how each model is trained and measured */
#ifndef TRAIN_MODELS_H
#define TRAIN_MODELS_H

#include "corpus.h"
#include "document.h"
#include "learn.h"
#include "quotes.h"

#include <stdio.h>

typedef struct pos_recipe {
    uint32_t epochs, least, keep, least_word;
    double share;
    uint64_t seed;
} pos_recipe;

/* Documents are articles that went through prepare(). */
void train_pos(ws_document **documents, const article *articles, uint32_t n, pos_recipe how, weights *words,
               weights *tags);
void evaluate_pos(ws_document **documents, const article *articles, uint32_t n, const ws_model *model);

weights train_cue(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed);
uint8_t *tag_cues(const quote_document *q, const ws_linear *linear, int32_t bias);
void evaluate_cue(const quote_document *documents, uint32_t n, const ws_linear *linear, int32_t bias);
void count_spans(const uint8_t *gold, const uint8_t *found, uint32_t n, uint32_t counts[3]);

weights train_source(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed);
range tag_source(const quote_document *q, const ws_linear *linear, range cue);
weights train_content(const quote_document *documents, const uint32_t *pick, uint32_t n, range *const *sources,
                      recipe how, uint64_t seed);
void tag_content(const quote_document *q, const ws_linear *linear, range cue, range source, range out[2]);
void evaluate_source(const quote_document *documents, uint32_t n, const ws_linear *linear);
void evaluate_content(const quote_document *documents, uint32_t n, const ws_linear *source, const ws_linear *linear);

void print_predictions(FILE *out, const quote_document *q, const gold_quote *quotes, uint32_t n);

#endif
