/* choice.h - learning which of several candidates it is: a log-linear model over the candidates of each question
 *
 * Where several candidates are right, the model need not tell them apart: they share what it aims at.
 */
#ifndef TRAIN_CHOICE_H
#define TRAIN_CHOICE_H

#include "learn.h"

enum { CHOICE_MOST = 32 }; /* candidates of one question */

/* A sequence is a question, its positions are the candidates; label 1 is right. */
typedef struct questions {
    examples ex;
    float *prior; /* what speaks for a candidate before any feature, in logits */
    uint32_t room;
} questions;

void questions_init(questions *all);
void questions_add(questions *all, const uint32_t *features, uint32_t n, float prior, bool right);
/* Keep the candidates added since the last one as a question; forget them unless one is right and there are several. */
void questions_end(questions *all);

/* Learn by AdaGrad with L2, from how.seeds runs, each averaged over the later half of its passes. Frees the questions.
 */
weights learn_choice(questions *all, recipe how, uint64_t seed);

#endif
