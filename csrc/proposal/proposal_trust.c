/* proposal_trust.c - how far to trust a proposal, and which of them to keep */
#include "proposal/proposal.h"

#include "base/sort.h"
#include "model/lookup.h"
#include "proposal/content.h"
#include "proposal/extent.h"
#include "text/feature.h"

#include <string.h>

/* An attribution with odds above this is kept, in 1/16. F1 is best where the probability is half of the F1 that is
 * reached (Lipton, Elkan, Naryanaswamy 2014): 27 % for whole quotes. Marked text of some length is somebody's words in
 * any case, so a doubtful cue beats none. */
enum { THRESHOLD = -16, THRESHOLD_MARKED = -24 };

/* Looks of the longest quotation in the content: its words and whether the content is nothing else. */
static uint32_t quotation_in(const ws_fold *fold, const ws_proposal *p) {
    uint32_t most = 0, bare = 0;
    for (int k = 0; k < 2; k++)
        for (uint32_t i = p->content[k].first; i < p->content[k].last; i++) {
            if ((fold->items[i].look & FOLD_LOOK_WORDS) > most)
                most = fold->items[i].look & FOLD_LOOK_WORDS;
            bare |= !fold->items[i].look && fold->items[i].pos < POS_COMMA;
        }
    return most << 1 | bare;
}

static uint32_t bucket(int32_t margin, int32_t step, int32_t most) {
    int32_t b = margin >= 0 ? margin / step : -((-margin + step - 1) / step);
    return (uint32_t)(b < -most ? -most : b > most ? most : b) + 100u;
}

enum { RIVALS = 12 }; /* proposals to each side that are looked at */

/* How the proposals near one stand to it: 0 none does, 1 one that is less likely or as likely, 2 one that is likelier.
 */
typedef struct neighbours {
    uint32_t inside; /* its cue stands in the content of one, whose margin is `rival` */
    uint32_t rival;
    uint32_t around;      /* its content holds the cue of one */
    uint32_t shared;      /* one has a quotation of its content, too */
    uint32_t same_source; /* one has the same source */
} neighbours;

/* Does another proposal have one of its quotations? */
static bool shares_quotation(const ws_fold *fold, const ws_proposal *p, const ws_proposal *other) {
    for (int k = 0; k < 2; k++)
        for (uint32_t i = p->content[k].first; i < p->content[k].last; i++)
            if (fold->items[i].look && ws_content_holds(other->content, i))
                return true;
    return false;
}

static neighbours neighbours_of(const ws_proposals *proposals, uint32_t i, bool quotes) {
    const ws_proposal *p = &proposals->items[i];
    neighbours found = {0};
    uint32_t low = i > RIVALS ? i - RIVALS : 0, high = i + RIVALS < proposals->n ? i + RIVALS : proposals->n;
    for (uint32_t k = low; k < high; k++) {
        const ws_proposal *other = &proposals->items[k];
        if (k == i)
            continue;
        uint32_t stronger = other->cue_margin > p->cue_margin ? 2 : 1;
        if (ws_content_holds(other->content, p->cue.first) && stronger >= found.inside) {
            found.inside = stronger;
            found.rival = bucket(other->cue_margin, 16, 8);
        }
        if (ws_content_holds(p->content, other->cue.first) && stronger > found.around)
            found.around = stronger;
        if (quotes && !found.shared && shares_quotation(&proposals->fold, p, other))
            found.shared = stronger;
        if (!ws_range_empty(p->source) && p->source.first == other->source.first && stronger > found.same_source)
            found.same_source = stronger;
    }
    return found;
}

/* Where source and content stand from the cue, and how long the content is. */
static uint32_t shape_of(const ws_proposal *p, uint32_t source_side) {
    uint32_t two = !ws_range_empty(p->content[1]), length = p->content[0].last - p->content[0].first;
    uint32_t content_side = !length ? 0 : p->content[0].first < p->cue.first ? 1 : 2;
    uint32_t span = length > 8 ? 4 : length > 4 ? 3 : length > 2 ? 2 : 1;
    return content_side | source_side << 2 | two << 4 | span << 5;
}

/* Items between cue and source: at most 6, which overlapping ones have, too. */
static uint32_t source_gap(const ws_proposal *p) {
    uint32_t gap = ws_range_empty(p->source)        ? 0
                   : p->source.last <= p->cue.first ? p->cue.first - p->source.last
                   : p->source.first >= p->cue.last ? p->source.first - p->cue.last
                                                    : 6;
    return ws_at_most(gap, 6);
}

uint32_t ws_trust_features(const ws_document *document, const ws_proposals *proposals, uint32_t i, uint32_t *out) {
    const ws_proposal *p = &proposals->items[i];
    const ws_fold *fold = &proposals->fold;
    const uint32_t quotation = quotation_in(fold, p);
    const neighbours near = neighbours_of(proposals, i, quotation >> 1);
    const ws_link link = ws_source_link(document, fold, p->cue.first, p->cue.last);
    uint32_t cue = bucket(p->cue_margin, 4, 40), coarse = bucket(p->cue_margin, 16, 10), n = 0;
    uint32_t source = ws_range_empty(p->source) ? POS_EDGE : fold->items[p->source.last - 1].pos;
    uint32_t source_side = ws_range_empty(p->source) ? 0 : p->source.first < p->cue.first ? 1 : 2;
    uint32_t shape = shape_of(p, source_side);
    const ws_fold_item *first = ws_range_empty(p->content[0]) ? NULL : &fold->items[p->content[0].first];
    out[n++] = ws_feature(400, cue, 0);
    out[n++] = ws_feature(401, coarse, quotation);
    out[n++] = ws_feature(402, coarse, source);
    out[n++] = ws_feature(403, link.cue_stem, 0);
    out[n++] = ws_feature(404, link.cue_stem, quotation >> 1 ? 1 : 0);
    out[n++] = ws_feature(405, near.inside << 8 | coarse, near.rival);
    out[n++] = ws_feature(406, near.inside << 8 | quotation, coarse);
    out[n++] = ws_feature(407, near.around << 8 | near.inside, coarse);
    out[n++] = ws_feature(408, bucket(p->content_margin, 4, 8), coarse);
    out[n++] = ws_feature(409, bucket(p->source_margin, 4, 8), coarse);
    out[n++] = ws_feature(410, bucket(p->source_margin, 4, 8), source);
    out[n++] = ws_feature(411, bucket(p->content_margin, 4, 8), shape);
    out[n++] = ws_feature(412, shape, link.cue_pos);
    out[n++] = ws_feature(413, link.cue_pos, coarse);
    out[n++] = ws_feature(414, link.cue_shape, coarse);
    out[n++] = ws_feature(415, first ? first->word : 0, 0);
    out[n++] = ws_feature(416, first ? first->pos : 0, coarse);
    out[n++] = ws_feature(417, near.shared << 8 | quotation, coarse);
    out[n++] = ws_feature(418, source_gap(p) << 8 | source, source_side);
    out[n++] = ws_feature(419, near.same_source << 8 | near.inside, coarse);
    out[n++] = ws_feature(420, link.cue_stem, shape);
    out[n++] = ws_feature(421, near.inside, shape);
    out[n++] = ws_feature(422, link.quoted, shape);
    out[n++] = ws_feature(423, link.quoted << 8 | quotation, coarse);
    return n;
}

static bool trusted_less(const void *a, const void *b) {
    return (*(ws_proposal *const *)a)->trust < (*(ws_proposal *const *)b)->trust;
}

/* Is the proposal's cue inside the content of one that is accepted? Those near it are enough: a content ends with its
 * window. */
static bool nested(const ws_proposals *all, const ws_proposal *p) {
    uint32_t i = (uint32_t)(p - all->items);
    uint32_t low = i > RIVALS ? i - RIVALS : 0, high = i + RIVALS < all->n ? i + RIVALS : all->n;
    for (uint32_t k = low; k < high; k++)
        if (all->items[k].accepted && (ws_content_holds(all->items[k].content, p->cue.first)))
            return true;
    return false;
}

/* Does a quotation of the run belong to a proposal already? */
static bool is_taken(const ws_fold *fold, ws_range run, const uint8_t *taken) {
    for (uint32_t i = run.first; i < run.last; i++)
        if (fold->items[i].look && taken[i])
            return true;
    return false;
}

/* A quotation has one speaker: where several proposals hold it, it stays with the one that is trusted most. `order` is
 * by trust, `taken` is room for one byte an item. */
static void share_out(const ws_fold *fold, ws_proposal *const *order, uint32_t n, uint8_t *taken) {
    memset(taken, 0, fold->n_items);
    for (uint32_t i = 0; i < n; i++) {
        ws_proposal *p = order[i];
        if (!p->accepted)
            continue;
        if (is_taken(fold, p->content[1], taken))
            p->content[1] = (ws_range){0, 0};
        if (is_taken(fold, p->content[0], taken)) {
            p->content[0] = p->content[1];
            p->content[1] = (ws_range){0, 0};
        }
        p->accepted = !ws_range_empty(p->content[0]);
        for (int k = 0; k < 2; k++)
            memset(taken + p->content[k].first, 1, p->content[k].last - p->content[k].first);
    }
}

ws_status ws_select(ws_document *document, const ws_model *model, ws_proposals *out) {
    const ws_linear *linear = &model->linear[WS_MODEL_TRUST];
    if (!out->n)
        return WS_OK;
    ws_proposal **order = ws_arena_take(&document->arena, out->n, sizeof *order);
    uint8_t *taken = ws_arena_take(&document->arena, out->fold.n_items + 1, 1);
    if (!order || !taken)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < out->n; i++) {
        ws_proposal *p = order[i] = &out->items[i];
        p->trust = p->cue_margin;
        if (linear->labels == 2) {
            uint32_t features[WS_FEATURES];
            int64_t odds = ws_linear_odds(linear, features, ws_trust_features(document, out, i, features));
            p->trust = (int32_t)(odds * 16 * 256 / (int64_t)linear->unit);
        }
    }
    if (!ws_sort(&document->arena, order, out->n, sizeof *order, trusted_less))
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < out->n && order[i]->trust > THRESHOLD_MARKED; i++) {
        ws_proposal *p = order[i];
        bool marked = quotation_in(&out->fold, p) >> 1 >= FOLD_LOOK_LONG;
        p->accepted =
            p->trust > (marked ? THRESHOLD_MARKED : THRESHOLD) && !ws_range_empty(p->content[0]) && !nested(out, p);
    }
    ws_status status = ws_choose_contents(document, model, out);
    if (status != WS_OK)
        return status;
    share_out(&out->fold, order, out->n, taken);
    ws_choose_extents(document, model, out);
    return WS_OK;
}
