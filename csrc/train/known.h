/* known.h - what people are known as in the corpus: the section KNOWN
 *
 * A model that learns from an article must not find in the table what the same article put there. So articles are
 * counted by fold, and there is a table without each.
 */
#ifndef TRAIN_KNOWN_H
#define TRAIN_KNOWN_H

#include "model/model.h"
#include "train/learn.h"

/* For every key of the table the articles that have it, by fold. */
typedef struct known {
    feature_map keys;
    uint32_t (*articles)[FOLDS];
    uint32_t room;
} known;

/* Count in all train articles the roles that the library finds, deciding with the model of the engine. */
known count_known(const char *root, const ws_engine *engine);

/* The table without the articles of one fold; with all where there is no such fold. */
weights known_without(const known *k, uint32_t fold);

/* The model with the table without each fold; the last one has the table of all. */
void models_without(const known *k, const ws_model *model, ws_model out[FOLDS + 1]);

#endif
