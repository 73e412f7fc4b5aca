/* rank_feature.h - what the parts of the ranker share
 *
 * rank_salience.c, rank_phrase.c, rank_uncued.c and rank_name.c describe one candidate of a question, rank_compare.c
 * how it stands among the others. Functions that describe append features to `out`, which has room for
 * WS_RANK_FEATURES with what is there already, and return how many; the candidate is not WS_NONE.
 */
#ifndef WS_RANK_FEATURE_H
#define WS_RANK_FEATURE_H

#include "rank/rank.h"
#include "rank/template.h"
#include "text/feature.h"

/* A feature: a template and its value, which is less than 1 << 16 of each. */
static inline uint32_t ws_told(uint32_t template, uint32_t value) {
    if (WS_LEFT_OUT(900u + template)) /* an experiment's; the templates of candidates count from 900 there */
        value = 0;
    return template << 16 | value;
}

/* How far back something is, in few steps: 0 1 2 3 4-5 6-9 10-19 20+, and 8 for never. */
static inline uint32_t ws_steps(uint32_t from, uint32_t to) {
    if (to == WS_NONE)
        return 8;
    static const uint8_t steps[] = {0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7};
    return steps[ws_at_most(from > to ? from - to : 0, sizeof steps - 1)];
}

/* A count, in few steps: 0 1 2 3-4 5-9 10+. */
static inline uint32_t ws_amount(uint32_t n) {
    return n <= 2 ? n : n <= 4 ? 3 : n <= 9 ? 4 : 5;
}

/* Features that all questions of a walk share: how much the candidate is on the reader's mind. (rank_salience.c) */
uint32_t ws_add_salience(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out);

/* Fill in what the noun phrase of a question tells, but for what who asks has filled in. (rank_phrase.c) */
void ws_read_traits(const ws_reading *r, ws_question *q);

/* Features of a noun phrase with a candidate, whose `known` and `has_noun` are set. (rank_phrase.c) */
uint32_t ws_add_agreement(const ws_reading *r, const ws_question *q, ws_candidate *c, uint32_t *out);

/* Features of a quotation without a cue with a candidate. (rank_uncued.c) */
uint32_t ws_add_uncued(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out);

/* Features of a quotation that nobody speaks. (rank_uncued.c) */
uint32_t ws_add_unspoken(const ws_reading *r, const ws_question *q, uint32_t *out);

/* Features of a name with one of those who bear it. (rank_name.c) */
uint32_t ws_add_name(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out);

/* Add the features that compare the candidates with each other, WS_NONE's among them. (rank_compare.c) */
void ws_compare_candidates(const ws_reading *r, ws_question *q);

/* How a reader has somebody in mind: the larger, the more. (rank_compare.c) */
uint64_t ws_recency_of(const ws_reading *r, uint32_t referent);

/* Leave out whose somebody is: nobody is his own aide or her own mother. (possessor.c) */
void ws_drop_possessor(const ws_reading *r, ws_question *q);

#endif
