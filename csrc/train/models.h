/* models.h - how each model is trained and measured */
#ifndef TRAIN_MODELS_H
#define TRAIN_MODELS_H

#include "document.h"
#include "train/corpus.h"
#include "train/learn.h"
#include "train/quotes.h"

#include <stdio.h>

/* The sections of the model file under way, and the engine that reads texts for it. */
typedef struct model_file {
    ws_engine *engine; /* decides with the embedded model until it is given what the file holds */
    unsigned char *sections[WS_MODEL_KINDS];
    size_t sizes[WS_MODEL_KINDS];
} model_file;

/* Progress, with the time gone by, to stderr. */
void say(const char *format, ...);

/* The section GAZETTEER, made from the lists in the folder lexicons of the corpora; the caller frees. */
unsigned char *pack_gazetteer(const char *root, size_t *size);

/* All models of quotations, part of speech first. */
void train_quotes(ws_document **documents, const article *articles, uint32_t n, model_file *file);
/* Predictions are written to `path` where that is not NULL. */
void evaluate_quotes(ws_document **documents, const article *articles, uint32_t n, const ws_model *model,
                     const char *path);

typedef struct pos_recipe {
    uint32_t epochs, least, keep, least_word, seeds;
    double share;
    uint64_t seed;
} pos_recipe;

/* Documents are articles that went through prepare(). */
void train_pos(ws_document **documents, const article *articles, uint32_t n, pos_recipe how, weights *words,
               weights *tags);
void evaluate_pos(ws_document **documents, const article *articles, uint32_t n, const ws_model *model);

/* Stems that begin a cue at least once in 80 times (1), and those that do not (2). */
weights cue_stems(const quote_document *documents, uint32_t n);
weights train_cue(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed);
weights train_source(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed);
/* sources[document][attribution]: what a model that has not seen the document takes for the source */
weights train_content(const quote_document *documents, const uint32_t *pick, uint32_t n, ws_range *const *sources,
                      recipe how, uint64_t seed);
/* A model of hashes and rows as two sections of a file. */
void pack_parts(const weights *w, uint32_t rows, model_file *file, ws_model_kind hashes, ws_model_kind places);
/* The models of source and content as sections of a file, or in a model; content may be NULL. */
void pack_links(const weights *source, const weights *content, model_file *file);
void use_links(ws_model *model, const weights *source, const weights *content);
void use_cue(ws_model *model, const weights *cue);
/* Learns from the proposals of the documents. */
weights train_trust(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed);

/* Which of its likely contents a proposal has, and where its cue ends; learned from proposals that ws_select has
 * judged. */
weights train_rivals(const quote_document *documents, uint32_t n, recipe how, uint64_t seed);
weights train_extent(const quote_document *documents, uint32_t n, recipe how, uint64_t seed);

/* What the model takes for source and content of the gold cues; contents may be NULL. */
void link_gold(const quote_document *q, const ws_model *model, ws_range *sources, ws_range (*contents)[2]);
void evaluate_links(const quote_document *documents, uint32_t n, const ws_model *model);

/* One line of what the command-line program would print. */
void print_predictions(FILE *out, const quote_document *q, const gold_quote *quotes, uint32_t n);

#endif
