/* proposal_link.c - the likeliest source and content of every proposed cue */
#include "proposal/decode.h"

#include "proposal/content.h"
#include "proposal/rival.h"
#include "text/pos.h"
#include "text/words.h"

#include <string.h>

/* Decode a window; leads are known where a span begins and ends. */
static void decode(const ws_automaton *automaton, const ws_linear *linear, const ws_room *r, uint32_t length) {
    ws_viterbi(automaton, ws_chain_of(linear), r->scores, length, r->best, r->labels);
    ws_complete_changes(automaton, ws_chain_of(linear), r->scores, r->labels, length, r->best);
}

/* The span of labels [b, b + 1] in a labelling, and the smaller of the leads of its first item and its end. */
static ws_range span_of(const ws_room *r, uint32_t labels, uint32_t first, uint32_t length, uint8_t b, int32_t *lead) {
    ws_range range = {0, 0};
    for (uint32_t i = 0; i < length; i++) {
        uint8_t y = r->labels[i];
        if (y == b)
            range.first = first + i;
        if (y == b || y == b + 1)
            range.last = first + i + 1;
    }
    if (range.first < range.last) {
        uint32_t i = range.first - first, end = range.last - first;
        int32_t here = ws_lead_of(r->best + labels * i, labels, r->labels[i]);
        *lead = here < *lead ? here : *lead;
        if (end < length) {
            here = ws_lead_of(r->best + labels * end, labels, r->labels[end]);
            *lead = here < *lead ? here : *lead;
        }
    }
    return range;
}

/* Does the model hold all sections that sources and contents are scored by? */
static bool knows_links(const ws_model *model) {
    const ws_linear *linear = model->linear;
    return linear[WS_MODEL_SOURCE].labels == ONE_LABELS && linear[WS_MODEL_SOURCE].buckets &&
           linear[WS_MODEL_SOURCE_PLACE].labels == ONE_LABELS && linear[WS_MODEL_SOURCE_PLACE].rows >= ws_source_rows &&
           linear[WS_MODEL_ITEM].columns == WS_ITEM_COLUMNS;
}

static bool knows_contents(const ws_model *model) {
    return knows_links(model) && model->linear[WS_MODEL_CONTENT].labels == TWO_LABELS &&
           model->linear[WS_MODEL_CONTENT].buckets && model->linear[WS_MODEL_CONTENT_PLACE].labels == TWO_LABELS &&
           model->linear[WS_MODEL_CONTENT_PLACE].rows >= ws_content_rows;
}

/* Is the item a time or a number with nothing that it tells about: a judge on Friday ruled; Ann Lee, 61: “…”? Such a
 * one begins no source; whether a whole source is a time, in words that may be names as well (May), source_time.c asks.
 */
static bool is_bare_time(const ws_document *document, const ws_fold_item *item) {
    const ws_token *token = &document->tokens[item->first];
    const ws_fold_item *next = ws_fold_right(item);
    bool number = token->kind == TOKEN_NUMBER && ws_fold_left(item)->pos == POS_COMMA;
    uint64_t goes_on = WS_NOUNS | POS_BIT(JJ) | POS_BIT(POS);
    if (item->look || !(number || token->classes & LEX_TIME) || ws_pos_in(next->pos, goes_on))
        return false;
    return number || ws_is_day(document, item->first) || ws_pos_in(ws_fold_left(item)->pos, POS_BIT(IN));
}

/* Nobody is called by a time or an age alone. */
static void keep_off_times(const ws_link *link, int32_t *scores) {
    for (uint32_t i = link->first; i < link->last; i++)
        if (is_bare_time(link->document, &link->fold->items[i]))
            scores[(size_t)(i - link->first) * ONE_LABELS + SPAN_B] = -WS_NEVER;
}

static void link_source(const ws_document *document, const ws_model *model, const ws_room *r, const ws_fold *fold,
                        ws_proposal *p) {
    const ws_linear *linear = &model->linear[WS_MODEL_SOURCE];
    ws_link link = ws_source_link(document, fold, p->cue.first, p->cue.last);
    uint32_t length = link.last - link.first;
    ws_source_scores(&link, model, r->links, r->scores);
    keep_off_times(&link, r->scores);
    decode(&ws_one_span, linear, r, length);
    int32_t lead = 1 << 20;
    p->source = span_of(r, ONE_LABELS, link.first, length, SPAN_B, &lead);
    p->source_margin = ws_margin_of(linear, lead);
}

/* Where the content is not sure, keep what else it may be: what the choice needs, or what it is learned from. */
static ws_status list_rivals(ws_document *document, const ws_link *link, const ws_model *model, const ws_room *r,
                             ws_proposal *p) {
    ws_rival rivals[WS_RIVALS];
    int32_t margin = model->linear[WS_MODEL_RIVAL].labels ? WS_RIVAL_MARGIN : WS_RIVAL_MARGIN_LEARNED;
    p->n_rivals = 0;
    if (p->content_margin > margin)
        return WS_OK;
    uint32_t n =
        ws_content_rivals(link, &model->linear[WS_MODEL_CONTENT], r->scores, r->best, p->content, margin, rivals);
    if (n < 2)
        return WS_OK;
    ws_rival *kept = ws_arena_take(&document->arena, n, sizeof *kept);
    if (!kept)
        return WS_NO_MEMORY;
    memcpy(kept, rivals, n * sizeof *kept);
    p->rivals = kept;
    p->n_rivals = n;
    return WS_OK;
}

/* Nobody is quoted with the words that say who he is: no content holds its source. */
static void keep_off_source(const ws_link *link, int32_t *scores) {
    for (uint32_t i = link->source_first; i < link->source_last; i++) {
        if (i < link->first || i >= link->last)
            continue;
        int32_t *here = scores + (size_t)(i - link->first) * TWO_LABELS;
        here[TWO_B] = here[TWO_I] = here[TWO_B2] = here[TWO_I2] = -WS_NEVER;
    }
}

static ws_status link_content(ws_document *document, const ws_link *link, const ws_model *model, const ws_room *r,
                              ws_proposal *p) {
    const ws_linear *linear = &model->linear[WS_MODEL_CONTENT];
    uint32_t length = link->last - link->first;
    ws_content_scores(link, model, r->links, r->scores);
    keep_off_source(link, r->scores);
    decode(&ws_two_spans, linear, r, length);
    int32_t lead = 1 << 20;
    p->content[0] = span_of(r, TWO_LABELS, link->first, length, TWO_B, &lead);
    p->content[1] = span_of(r, TWO_LABELS, link->first, length, TWO_B2, &lead);
    p->content_margin = ws_margin_of(linear, lead);
    return list_rivals(document, link, model, r, p);
}

/* Sum what the items are in the sentences of the proposals from i on. Returns behind which of them it stopped. */
static uint32_t sum_ahead(const ws_model *model, const ws_room *r, const ws_proposals *out, uint32_t i) {
    enum { MOST = 32 };
    uint32_t outers[MOST], n = 0;
    for (; n < MOST && i + n < out->n; n++)
        outers[n] = out->fold.items[out->items[i + n].cue.first].outer;
    n = ws_sum_sentences(&out->fold, model, r->links, outers, n);
    return i + (n ? n : 1);
}

ws_status ws_propose_links(ws_document *document, const ws_model *model, ws_proposals *out) {
    if (!knows_links(model) || !out->n)
        return WS_OK;
    ws_room *r = ws_room_of(document, out);
    if (!r)
        return WS_NO_MEMORY;
    for (uint32_t i = 0, summed = 0; i < out->n; i++) {
        if (i == summed)
            summed = sum_ahead(model, r, out, i);
        link_source(document, model, r, &out->fold, &out->items[i]);
        if (!knows_contents(model))
            continue;
        const ws_link link = ws_content_link_of(document, &out->fold, &out->items[i]);
        if (link_content(document, &link, model, r, &out->items[i]) != WS_OK)
            return WS_NO_MEMORY;
    }
    return WS_OK;
}
