/* choice.h - learning which of several candidates it is: a log-linear model over the candidates of each question
 *
 * Where several candidates are right, the model need not tell them apart: they share what it aims at.
 */
#ifndef TRAIN_CHOICE_H
#define TRAIN_CHOICE_H

#include "train/learn.h"

enum { CHOICE_MOST = 32 }; /* candidates of one question */

/* A sequence is a question, its positions are the candidates; label 1 is right. */
typedef struct questions {
    examples ex;
    float *prior; /* what speaks for a candidate before any feature, in logits */
    uint8_t *fold;
    uint32_t room, fold_room;
} questions;

void questions_init(questions *all);
void questions_add(questions *all, const uint32_t *features, uint32_t n, float prior, bool right);
/* Keep the candidates added since the last one as a question of a fold; forget them unless one is right and there are
 * several. */
void questions_end(questions *all, float weight, uint32_t fold);
/* Add all questions of another set, before either is numbered. */
void questions_join(questions *all, const questions *more);
/* Number the features that were seen at least `least` times: once, when all questions are there. */
void questions_index(questions *all, uint32_t least);
void questions_free(questions *all);

/* Learn from the questions outside the fold `without` (FOLDS: from all) by AdaGrad with L2,
 * from how.seeds runs, each averaged over the later half of its passes. */
weights learn_choice(const questions *all, recipe how, uint32_t without, uint64_t seed);

#endif
