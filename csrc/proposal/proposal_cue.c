/* proposal_cue.c - the cues of a text, proposed generously */
#include "proposal/decode.h"

#include "model/lookup.h"
#include "text/feature.h"
#include "text/words.h"

/* Cues that are this much less likely than none are still proposed, in the unit of the weights. */
enum { GENEROUS = 15, SPANS = 3 };

static ws_proposal *add_cue(ws_document *document, ws_proposals *out, uint32_t *room_for, uint32_t first, uint32_t last,
                            int32_t margin) {
    if (!ws_arena_grow(&document->arena, (void **)&out->items, room_for, out->n + 1, sizeof *out->items))
        return NULL;
    ws_proposal *p = &out->items[out->n++];
    *p = (ws_proposal){.cue = {first, last}, .cue_margin = margin};
    return p;
}

/* Does the sentence hold a quotation of four words or more? */
static bool holds_quotation(const ws_fold *fold, const ws_fold_outer *outer) {
    for (uint32_t i = outer->first; i < outer->last; i++)
        if ((fold->items[i].look & FOLD_LOOK_WORDS) >= FOLD_LOOK_LONG)
            return true;
    return false;
}

/* Is the item a word with a capital? */
static bool is_capital(const ws_document *document, const ws_fold_item *item) {
    const ws_token *token = &document->tokens[item->first];
    return !item->look && token->kind == TOKEN_WORD && token->shape == SHAPE_CAPITAL;
}

/* Is most of a sentence in small letters? */
static bool is_running_text(const ws_document *document, const ws_fold *fold, const ws_fold_outer *outer) {
    uint32_t small = 0, capital = 0;
    for (uint32_t i = outer->first; i < outer->last; i++) {
        small += !fold->items[i].look && ws_is_lower(document, fold->items[i].first);
        capital += is_capital(document, &fold->items[i]);
    }
    return small > capital;
}

/* Is the item one of several words of a name that is known? */
static bool is_in_known_name(const ws_document *document, const ws_fold_item *item) {
    if (!document->name_of) /* the trainer knows no names */
        return false;
    const ws_mention *name = ws_name_at(document, item->first);
    return name && name->last > name->first + 1;
}

/* Does a word that may be a cue stand inside a name: the North Bay Rail Board? For running text: headlines have
 * capitals everywhere. */
static bool is_inside_name(const ws_document *document, const ws_fold *fold, const ws_fold_outer *outer, uint32_t i) {
    const ws_fold_item *item = &fold->items[i];
    if (!(item->flags & FOLD_CUE) || !is_capital(document, item))
        return false;
    bool between =
        i > outer->first && i + 1 < outer->last && is_capital(document, item - 1) && is_capital(document, item + 1);
    return between || is_in_known_name(document, item);
}

typedef int16_t cue_sums[SPANS - 1];

/* May a sentence have a cue? */
static bool may_hold_cue(const ws_fold *fold, const ws_fold_outer *outer) {
    for (uint32_t i = outer->first; i < outer->last; i++)
        if (fold->items[i].flags & FOLD_CUE || fold->items[i].look)
            return true;
    return false;
}

/* Sum what speaks for a cue at every item of the sentences that may have one. */
static void sum_cues(const ws_document *document, const ws_model *model, const ws_fold *fold, cue_sums *sums) {
    const signed char *places = model->linear[WS_MODEL_CUE_PLACE].weights;
    ws_batch batch;
    ws_batch_open(&batch, &model->linear[WS_MODEL_CUE]);
    for (uint32_t o = 0; o < fold->n_outers; o++) {
        const ws_fold_outer *outer = &fold->outers[o];
        for (uint32_t i = may_hold_cue(fold, outer) ? outer->first : outer->last; i < outer->last; i++) {
            uint32_t rows[WS_FEATURES], n_rows;
            uint32_t n = ws_cue_features(document, fold, i, rows, &n_rows, ws_batch_next(&batch));
            int begins = 0, goes_on = 0;
            for (uint32_t r = 0; r < n_rows; r++) {
                const signed char *place = places + (size_t)(SPANS - 1) * rows[r];
                begins += place[0];
                goes_on += place[1];
            }
            sums[i][0] = (int16_t)begins;
            sums[i][1] = (int16_t)goes_on;
            if (n)
                ws_batch_add(&batch, n, sums[i]);
        }
    }
    ws_batch_sum(&batch);
}

/* Score the items of a sentence; false where none may be in a cue. */
static bool score_cues(const ws_document *document, const ws_fold *fold, const ws_fold_outer *outer,
                       const cue_sums *sums, int32_t *scores) {
    if (!may_hold_cue(fold, outer))
        return false;
    bool running = is_running_text(document, fold, outer);
    for (uint32_t i = outer->first; i < outer->last; i++, scores += SPANS) {
        /* a quotation is never a cue */
        int32_t never = fold->items[i].look || (running && is_inside_name(document, fold, outer, i)) ? WS_NEVER : 0;
        scores[SPAN_O] = 0;
        scores[SPAN_B] = sums[i][0] - never;
        scores[SPAN_I] = sums[i][1] - never;
    }
    return true;
}

/* The position that is most like the beginning of a cue, of those that were looked at closely. */
static uint32_t likeliest(const ws_fold_item *items, const int32_t *best, uint32_t length) {
    uint32_t likely = 0;
    int32_t most = INT32_MIN;
    for (uint32_t i = 0; i < length; i++) {
        bool beside = (i && items[i - 1].look) || (i + 1 < length && items[i + 1].look);
        int32_t lead = best[SPANS * i + SPAN_B] - best[SPANS * i];
        if ((items[i].flags & FOLD_CUE || beside) && !items[i].look && lead > most) {
            most = lead;
            likely = i;
        }
    }
    return likely;
}

/* The cues of one sentence. Labels of the cues that the model believes in are written to `believed`. */
static ws_status cues_of(ws_document *document, const ws_model *model, const ws_room *r, ws_proposals *out,
                         uint32_t *room_for, const ws_fold_outer *outer, const cue_sums *sums, uint8_t *believed) {
    const ws_linear *linear = &model->linear[WS_MODEL_CUE];
    const ws_fold *fold = &out->fold;
    uint32_t length = outer->last - outer->first;
    int32_t generous = (int32_t)(GENEROUS * linear->unit / 256);
    if (!score_cues(document, fold, outer, sums, r->scores))
        return WS_OK;
    ws_chain chain = ws_chain_of(linear);
    ws_viterbi(&ws_spans, chain, r->scores, length, r->best, believed + outer->first);
    ws_complete(&ws_spans, chain, r->scores, length, r->best);
    uint32_t likely = likeliest(fold->items + outer->first, r->best, length);
    if (r->best[SPANS * likely + SPAN_B] - r->best[SPANS * likely] <= -generous && !holds_quotation(fold, outer))
        return WS_OK;
    /* what begins a cue gets a bonus, except beside a cue that is believed in, whose extent would change with it */
    for (uint32_t i = 0; i < length; i++) {
        const uint8_t *here = believed + outer->first;
        bool beside = here[i] || (i && here[i - 1]) || (i + 1 < length && here[i + 1]);
        r->scores[SPANS * i + SPAN_B] += beside ? (here[i] == SPAN_B ? generous : 0) : generous;
    }
    ws_viterbi(&ws_spans_apart, chain, r->scores, length, r->best + SPANS * length, r->labels);
    uint32_t before = out->n;
    for (uint32_t i = 0; i < length; i++) {
        if (r->labels[i] != SPAN_B)
            continue;
        uint32_t last = i + 1;
        while (last < length && r->labels[last] == SPAN_I)
            last++;
        int32_t margin = ws_margin_of(linear, ws_lead_of(r->best + SPANS * i, SPANS, SPAN_B));
        if (!add_cue(document, out, room_for, outer->first + i, outer->first + last, margin))
            return WS_NO_MEMORY;
    }
    if (out->n > before || !holds_quotation(fold, outer) || fold->items[outer->first + likely].look)
        return WS_OK;
    /* a quotation wants a cue: the likeliest */
    int32_t margin = ws_margin_of(linear, ws_lead_of(r->best + SPANS * likely, SPANS, SPAN_B));
    return add_cue(document, out, room_for, outer->first + likely, outer->first + likely + 1, margin) ? WS_OK
                                                                                                      : WS_NO_MEMORY;
}

ws_status ws_propose_cues(ws_document *document, const ws_model *model, ws_proposals *out) {
    *out = (ws_proposals){0};
    const ws_linear *linear = &model->linear[WS_MODEL_CUE];
    ws_status status = ws_fold_document(document, &out->fold);
    const ws_linear *places = &model->linear[WS_MODEL_CUE_PLACE];
    if (status != WS_OK || linear->labels != SPANS || places->labels != SPANS || places->rows < ws_cue_rows)
        return status;
    ws_mark_cues(&out->fold, &model->linear[WS_MODEL_CUE_STEMS]);
    ws_room *r = ws_room_of(document, out);
    uint8_t *believed = ws_arena_alloc(&document->arena, out->fold.n_items + 1, 1);
    cue_sums *sums = ws_arena_take(&document->arena, out->fold.n_items + 1, sizeof *sums);
    if (!believed || !r || !sums)
        return WS_NO_MEMORY;
    sum_cues(document, model, &out->fold, sums);
    uint32_t room_for = 0;
    for (uint32_t o = 0; o < out->fold.n_outers && status == WS_OK; o++)
        status = cues_of(document, model, r, out, &room_for, &out->fold.outers[o], sums, believed);
    ws_fold_count_cues(&out->fold, believed);
    ws_arena_drop(&document->arena, sums, out->fold.n_items + 1, sizeof *sums);
    return status;
}
