/* rank.c - choosing who is meant, by a learned linear ranker */
#include "rank/rank.h"

#include "model/sums.h"
#include "rank/rank_feature.h"
#include "text/feature.h"
#include "text/words.h"

uint32_t ws_rank_feature(ws_question_kind kind, uint32_t feature) {
    return ws_feature(64u + (uint32_t)kind, feature, 0);
}

/* The pronoun's case and place: 0 subject at the sentence's start, 1 subject, 2 possessive, 3 object, 4 relative; 6
 * subject behind what it says: “…,” she said. */
static uint32_t asking_place(const ws_reading *r, const ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    static const char *const objects[] = {"him", "them"}, *const possessives[] = {"his", "her", "their", "its"};
    if (ws_has(document, m->first, LEX_WH))
        return 4;
    if (WS_WORD_AMONG(document, m->first, objects))
        return 3;
    if (WS_WORD_AMONG(document, m->first, possessives))
        return 2;
    uint32_t said = r->said[q->mention];
    if (said != WS_NONE && document->attributions[said].first < m->first)
        return 6;
    return ws_starts_sentence(document, m->first) ? 0 : 1;
}

/* Add what a candidate's own features are, those that need no look at the others. */
static void describe(const ws_reading *r, const ws_question *q, ws_candidate *c) {
    if (c->referent == WS_NONE)
        return;
    c->n = q->kind == QUESTION_NAME ? ws_add_name(r, q, c, c->features) : ws_add_salience(r, q, c, c->features);
    if (q->kind == QUESTION_NOMINAL)
        c->n += ws_add_agreement(r, q, c, c->features + c->n);
    if (q->kind == QUESTION_UNCUED)
        c->n += ws_add_uncued(r, q, c, c->features + c->n);
}

/* Does the reader know what features weigh? */
static bool knows_weights(const ws_linear *linear) {
    return linear && linear->labels == 2 && linear->buckets;
}

/* What the features of a candidate weigh together; 0 where there is no model. All the weights of a bucket are read, and
 * masked but for the feature's own. */
static int32_t weigh(const ws_linear *linear, ws_question_kind kind, const ws_candidate *c) {
    ws_sums sums = ws_sums_zero();
    uint32_t n = knows_weights(linear) ? c->n : 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t feature = ws_rank_feature(kind, c->features[k]);
        const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(1), feature);
        ws_sums own = ws_sums_agreeing(bucket, ws_feature_print(feature));
        sums = ws_sums_add(sums, ws_sums_where(own, ws_sums_eight((const signed char *)bucket + WS_BUCKET_PRINTS)));
    }
    return ws_sums_total(sums);
}

int32_t ws_rank_weight(const ws_linear *linear, ws_question_kind kind, uint32_t feature) {
    return knows_weights(linear) ? ws_weight_or(linear, ws_rank_feature(kind, feature), 0) : 0;
}

uint32_t ws_answer(const ws_reading *reading, ws_question *q, uint32_t *second) {
    uint32_t best = WS_NONE;
    *second = WS_NONE;
    const ws_sentence *sentence = ws_sentence_of(reading->document, q->token);
    q->sentence = ws_outer_sentence(reading, q->token);
    q->paragraph = ws_unit_of(reading, q->token);
    q->opens = sentence->first == reading->document->paragraphs[sentence->paragraph].first;
    q->place = q->mention == WS_NONE ? 5 : asking_place(reading, q);
    if (q->kind == QUESTION_NOMINAL) {
        ws_read_traits(reading, q);
        ws_drop_possessor(reading, q);
    }
    for (uint32_t i = 0; i < q->n; i++)
        describe(reading, q, &q->candidates[i]);
    ws_compare_candidates(reading, q);
    for (uint32_t i = 0; i < q->n; i++) {
        ws_candidate *c = &q->candidates[i];
        c->score = weigh(reading->linear, q->kind, c);
        if (best == WS_NONE || c->score > q->candidates[best].score) {
            *second = best;
            best = i;
        } else if (*second == WS_NONE || c->score > q->candidates[*second].score) {
            *second = i;
        }
    }
    return best;
}
