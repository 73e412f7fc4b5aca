/* rank.h - choosing who is meant, by a learned linear ranker
 *
 * A candidate is described by features, each a template and a small value (rank_words.c tells them in words, for
 * `why`); the model gives each feature a weight for each kind of question, and the candidate with the largest sum is
 * taken.
 */
#ifndef WS_RANK_H
#define WS_RANK_H

#include "rank/question.h"
#include "rank/remembered.h"

/* Describe the candidates by their features and give each its score. Returns the index of the best
 * candidate, of the first where several are, WS_NONE where there is none; `*second` is the next best or WS_NONE. */
uint32_t ws_answer(const ws_reading *reading, ws_question *question, uint32_t *second);

/* What a feature weighs in the answer to such a question. */
int32_t ws_rank_weight(const ws_linear *linear, ws_question_kind kind, uint32_t feature);

/* Feature as the model knows it: a hash of the question's kind, template and value. */
uint32_t ws_rank_feature(ws_question_kind kind, uint32_t feature);

/* What a feature says of a candidate, for a person: "was mentioned in the sentence before"; NULL for one that only
 * fine-tunes another. What a question asks: "Who is he or she?". Both static. (rank_words.c) */
const char *ws_feature_words(uint32_t feature);
const char *ws_question_words(ws_question_kind kind);

#endif
