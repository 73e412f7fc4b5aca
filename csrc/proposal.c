/* proposal.c - attributions as the models see them */
#include "proposal.h"

#include "content.h"
#include "extent.h"
#include "feature.h"
#include "link.h"
#include "rival.h"
#include "sort.h"
#include "tagger.h"
#include "words.h"

#include <string.h>

/* An attribution with odds above this is kept: at 1 in 3 a right one gains as much in F1 as wrong ones cost. Marked
 * text of some length is somebody's words in any case, so a doubtful cue beats none. */
enum { THRESHOLD = -20, THRESHOLD_MARKED = -24 };

/* Cues that are this much less likely than none are still proposed, in the unit of the weights. */
enum { GENEROUS = 15, SPANS = 3, NEVER = 1 << 20 };

/* Room for the decoding of one sequence. */
typedef struct ws_room {
    int32_t *scores, *best;
    uint8_t *labels;
    ws_link_room *links;
} room;

/* The room of the document's proposals; NULL when memory is short. No sequence is longer than the document, so a short
 * text needs little. */
static room *room_of(ws_document *document, ws_proposals *out) {
    uint32_t length = out->fold.n_items < WS_SEQUENCE ? out->fold.n_items : WS_SEQUENCE;
    room *r = out->room ? out->room : ws_arena_alloc(&document->arena, 1, sizeof *r);
    if (!r || out->room)
        return r;
    r->scores = ws_arena_take(&document->arena, (size_t)length * TWO_LABELS, sizeof *r->scores);
    r->best = ws_arena_take(&document->arena, (size_t)length * TWO_LABELS, sizeof *r->best);
    r->labels = ws_arena_take(&document->arena, length, 1);
    r->links = ws_link_room_new(document, &out->fold);
    return out->room = r->scores && r->best && r->labels && r->links ? r : NULL;
}

/* In quarters of the unit. */
static int32_t margin_of(const ws_linear *linear, int32_t difference) {
    int64_t margin = (int64_t)difference * 1024 / (int64_t)linear->unit;
    return margin > 1000 ? 1000 : margin < -1000 ? -1000 : (int32_t)margin;
}

/* How much better label y at a position is than the best other label there. */
static int32_t lead_of(const int32_t *best, uint32_t labels, uint32_t y) {
    int32_t rival = WS_IMPOSSIBLE;
    for (uint32_t k = 0; k < labels; k++)
        if (k != y && best[k] > rival)
            rival = best[k];
    return rival == WS_IMPOSSIBLE ? 1 << 20 : best[y] - rival;
}

static bool is_stop(const ws_fold_item *item) {
    return item->pos >= POS_COMMA && item->pos <= POS_COLON;
}

ws_range ws_bare_range(const ws_fold *fold, ws_range range) {
    while (range.first < range.last && is_stop(&fold->items[range.first]))
        range.first++;
    while (range.last > range.first && is_stop(&fold->items[range.last - 1]))
        range.last--;
    return range;
}

/* ---- cues ---- */

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
        small += !fold->items[i].look && document->tokens[fold->items[i].first].shape == SHAPE_LOWER;
        capital += is_capital(document, &fold->items[i]);
    }
    return small > capital;
}

/* Is the item one of several words of a name that is known? */
static bool is_in_known_name(const ws_document *document, const ws_fold_item *item) {
    uint32_t name = document->name_of ? document->name_of[item->first] : WS_NONE; /* the trainer knows no names */
    return name != WS_NONE && document->mentions[name].last > document->mentions[name].first + 1;
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

/* Score the items of a sentence; false where none may be in a cue. */
static bool score_cues(const ws_document *document, const ws_model *model, const ws_fold *fold,
                       const ws_fold_outer *outer, int32_t *scores) {
    const signed char *places = model->linear[WS_MODEL_CUE_PLACE].weights;
    bool any = false;
    for (uint32_t i = outer->first; i < outer->last && !any; i++)
        any = fold->items[i].flags & FOLD_CUE || fold->items[i].look;
    bool running = any && is_running_text(document, fold, outer);
    for (uint32_t i = outer->first; i < outer->last && any; i++, scores += SPANS) {
        uint32_t features[WS_FEATURES], n = ws_cue_features(document, fold, i, features), rows = 0;
        int16_t sums[SPANS - 1] = {0};
        for (; rows < n && features[rows] < WS_FEATURE_ROWS; rows++)
            for (uint32_t c = 0; c < SPANS - 1; c++)
                sums[c] = (int16_t)(sums[c] + places[(SPANS - 1) * features[rows] + c]);
        if (rows < n)
            ws_linear_add(&model->linear[WS_MODEL_CUE], features + rows, n - rows, sums);
        /* a quotation is never a cue */
        int32_t never = fold->items[i].look || (running && is_inside_name(document, fold, outer, i)) ? NEVER : 0;
        scores[SPAN_O] = 0;
        scores[SPAN_B] = sums[0] - never;
        scores[SPAN_I] = sums[1] - never;
    }
    return any;
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
static ws_status cues_of(ws_document *document, const ws_model *model, const room *r, ws_proposals *out,
                         uint32_t *room_for, const ws_fold_outer *outer, uint8_t *believed) {
    const ws_linear *linear = &model->linear[WS_MODEL_CUE];
    const ws_fold *fold = &out->fold;
    uint32_t length = outer->last - outer->first;
    int32_t generous = (int32_t)(GENEROUS * linear->unit / 256);
    if (!score_cues(document, model, fold, outer, r->scores))
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
        int32_t margin = margin_of(linear, lead_of(r->best + SPANS * i, SPANS, SPAN_B));
        if (!add_cue(document, out, room_for, outer->first + i, outer->first + last, margin))
            return WS_NO_MEMORY;
    }
    if (out->n > before || !holds_quotation(fold, outer) || fold->items[outer->first + likely].look)
        return WS_OK;
    /* a quotation wants a cue: the likeliest */
    uint32_t last = likely + 1;
    while (last < length && lead_of(r->best + SPANS * last, SPANS, SPAN_I) > -generous &&
           r->best[SPANS * last + SPAN_I] > r->best[SPANS * last + SPAN_B])
        last++;
    int32_t margin = margin_of(linear, lead_of(r->best + SPANS * likely, SPANS, SPAN_B));
    return add_cue(document, out, room_for, outer->first + likely, outer->first + last, margin) ? WS_OK : WS_NO_MEMORY;
}

ws_status ws_propose_cues(ws_document *document, const ws_model *model, ws_proposals *out) {
    *out = (ws_proposals){0};
    const ws_linear *linear = &model->linear[WS_MODEL_CUE];
    ws_status status = ws_fold_document(document, &out->fold);
    const ws_linear *places = &model->linear[WS_MODEL_CUE_PLACE];
    if (status != WS_OK || linear->labels != SPANS || places->labels != SPANS || places->rows < ws_cue_rows)
        return status;
    ws_mark_cues(&out->fold, &model->linear[WS_MODEL_CUE_STEMS]);
    room *r = room_of(document, out);
    uint8_t *believed = ws_arena_alloc(&document->arena, out->fold.n_items + 1, 1);
    if (!believed || !r)
        return WS_NO_MEMORY;
    uint32_t room_for = 0;
    for (uint32_t o = 0; o < out->fold.n_outers && status == WS_OK; o++)
        status = cues_of(document, model, r, out, &room_for, &out->fold.outers[o], believed);
    ws_fold_count_cues(&out->fold, believed);
    return status;
}

/* ---- sources and contents ---- */

/* Decode a window; leads are known where a span begins and ends. */
static void decode(const ws_automaton *automaton, const ws_linear *linear, const room *r, uint32_t length) {
    ws_viterbi(automaton, ws_chain_of(linear), r->scores, length, r->best, r->labels);
    ws_complete_changes(automaton, ws_chain_of(linear), r->scores, r->labels, length, r->best);
}

/* The span of labels [b, b + 1] in a labelling, and the smaller of the leads of its first item and its end. */
static ws_range span_of(const room *r, uint32_t labels, uint32_t first, uint32_t length, uint8_t b, int32_t *lead) {
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
        int32_t here = lead_of(r->best + labels * i, labels, r->labels[i]);
        *lead = here < *lead ? here : *lead;
        if (end < length) {
            here = lead_of(r->best + labels * end, labels, r->labels[end]);
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

/* Friday, yesterday: no name of anybody, as May and June are. */
static bool is_day(const ws_document *document, const ws_token *token) {
    return token->classes & LEX_TIME && token->end - token->start > 3 &&
           memcmp(document->text + token->end - 3, "day", 3) == 0;
}

/* Is the item a time or a number with nothing that it tells about: a judge on Friday ruled; Ann Lee, 61: “…”? */
static bool is_bare_time(const ws_document *document, const ws_fold_item *item) {
    const ws_token *token = &document->tokens[item->first];
    const ws_fold_item *next = ws_fold_right(item);
    bool number = token->kind == TOKEN_NUMBER && ws_fold_left(item)->pos == POS_COMMA;
    uint64_t goes_on = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(JJ) | POS_BIT(POS);
    if (item->look || !(number || token->classes & LEX_TIME) || ws_pos_in(next->pos, goes_on))
        return false;
    return number || is_day(document, token) || ws_pos_in(ws_fold_left(item)->pos, POS_BIT(IN));
}

/* Nobody is called by a time or an age alone. */
static void keep_off_times(const ws_link *link, int32_t *scores) {
    for (uint32_t i = link->first; i < link->last; i++)
        if (is_bare_time(link->document, &link->fold->items[i]))
            scores[(size_t)(i - link->first) * ONE_LABELS + SPAN_B] = -NEVER;
}

static void link_source(const ws_document *document, const ws_model *model, const room *r, const ws_fold *fold,
                        ws_proposal *p) {
    const ws_linear *linear = &model->linear[WS_MODEL_SOURCE];
    ws_link link = ws_source_link(document, fold, p->cue.first, p->cue.last);
    uint32_t length = link.last - link.first;
    ws_source_scores(&link, model, r->links, r->scores);
    keep_off_times(&link, r->scores);
    decode(&ws_one_span, linear, r, length);
    int32_t lead = 1 << 20;
    p->source = span_of(r, ONE_LABELS, link.first, length, SPAN_B, &lead);
    p->source_margin = margin_of(linear, lead);
}

/* Where the content is not sure, keep what else it may be: what the choice needs, or what it is learned from. */
static ws_status list_rivals(ws_document *document, const ws_link *link, const ws_model *model, const room *r,
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
        here[TWO_B] = here[TWO_I] = here[TWO_B2] = here[TWO_I2] = -NEVER;
    }
}

static ws_status link_content(ws_document *document, const ws_link *link, const ws_model *model, const room *r,
                              ws_proposal *p) {
    const ws_linear *linear = &model->linear[WS_MODEL_CONTENT];
    uint32_t length = link->last - link->first;
    ws_content_scores(link, model, r->links, r->scores);
    keep_off_source(link, r->scores);
    decode(&ws_two_spans, linear, r, length);
    int32_t lead = 1 << 20;
    p->content[0] = span_of(r, TWO_LABELS, link->first, length, TWO_B, &lead);
    p->content[1] = span_of(r, TWO_LABELS, link->first, length, TWO_B2, &lead);
    p->content_margin = margin_of(linear, lead);
    return list_rivals(document, link, model, r, p);
}

ws_status ws_propose_links(ws_document *document, const ws_model *model, ws_proposals *out) {
    if (!knows_links(model) || !out->n)
        return WS_OK;
    room *r = room_of(document, out);
    if (!r)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < out->n; i++) {
        link_source(document, model, r, &out->fold, &out->items[i]);
        if (!knows_contents(model))
            continue;
        const ws_link link = ws_content_link_of(document, &out->fold, &out->items[i]);
        if (link_content(document, &link, model, r, &out->items[i]) != WS_OK)
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

/* ---- which to keep ---- */

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

uint32_t ws_trust_features(const ws_document *document, const ws_proposals *proposals, uint32_t i, uint32_t *out) {
    const ws_proposal *p = &proposals->items[i];
    const ws_fold *fold = &proposals->fold;
    uint32_t n = 0, inside = 0, rival = 0, around = 0, shared = 0, same_source = 0;
    uint32_t low = i > RIVALS ? i - RIVALS : 0, high = i + RIVALS < proposals->n ? i + RIVALS : proposals->n;
    uint32_t quotation = quotation_in(fold, p);
    for (uint32_t k = low; k < high; k++) {
        const ws_proposal *other = &proposals->items[k];
        if (k == i)
            continue;
        uint32_t stronger = other->cue_margin > p->cue_margin ? 2 : 1;
        if (ws_content_holds(other->content, p->cue.first) && stronger >= inside) {
            inside = stronger;
            rival = bucket(other->cue_margin, 16, 8);
        }
        if (ws_content_holds(p->content, other->cue.first) && stronger > around)
            around = stronger;
        for (int s = 0; s < 2 && (quotation >> 1); s++)
            for (uint32_t q = p->content[s].first; q < p->content[s].last && !shared; q++)
                shared = fold->items[q].look && ws_content_holds(other->content, q) ? stronger : 0;
        if (!ws_range_empty(p->source) && p->source.first == other->source.first && stronger > same_source)
            same_source = stronger;
    }
    uint32_t cue = bucket(p->cue_margin, 4, 40), coarse = bucket(p->cue_margin, 16, 10);
    const ws_link link = ws_source_link(document, fold, p->cue.first, p->cue.last);
    uint32_t source = ws_range_empty(p->source) ? POS_EDGE : fold->items[p->source.last - 1].pos;
    uint32_t source_side = ws_range_empty(p->source) ? 0 : p->source.first < p->cue.first ? 1 : 2;
    uint32_t gap = ws_range_empty(p->source)        ? 0
                   : p->source.last <= p->cue.first ? p->cue.first - p->source.last
                   : p->source.first >= p->cue.last ? p->source.first - p->cue.last
                                                    : 9;
    gap = gap > 6 ? 6 : gap;
    uint32_t empty = ws_range_empty(p->content[0]), two = !ws_range_empty(p->content[1]);
    uint32_t content_side = empty ? 0 : p->content[0].first < p->cue.first ? 1 : 2;
    uint32_t length = p->content[0].last - p->content[0].first, span = length > 8   ? 4
                                                                       : length > 4 ? 3
                                                                       : length > 2 ? 2
                                                                                    : 1;
    uint32_t shape = content_side | source_side << 2 | two << 4 | span << 5;
    uint32_t first_word = empty ? 0 : fold->items[p->content[0].first].word;
    uint32_t first_pos = empty ? 0 : fold->items[p->content[0].first].pos;
    out[n++] = ws_feature(400, cue, 0);
    out[n++] = ws_feature(401, coarse, quotation);
    out[n++] = ws_feature(402, coarse, source);
    out[n++] = ws_feature(403, link.cue_stem, 0);
    out[n++] = ws_feature(404, link.cue_stem, quotation >> 1 ? 1 : 0);
    out[n++] = ws_feature(405, inside << 8 | coarse, rival);
    out[n++] = ws_feature(406, inside << 8 | quotation, coarse);
    out[n++] = ws_feature(407, around << 8 | inside, coarse);
    out[n++] = ws_feature(408, bucket(p->content_margin, 4, 8), coarse);
    out[n++] = ws_feature(409, bucket(p->source_margin, 4, 8), coarse);
    out[n++] = ws_feature(410, bucket(p->source_margin, 4, 8), source);
    out[n++] = ws_feature(411, bucket(p->content_margin, 4, 8), shape);
    out[n++] = ws_feature(412, shape, link.cue_pos);
    out[n++] = ws_feature(413, link.cue_pos, coarse);
    out[n++] = ws_feature(414, link.cue_shape, coarse);
    out[n++] = ws_feature(415, first_word, 0);
    out[n++] = ws_feature(416, first_pos, coarse);
    out[n++] = ws_feature(417, shared << 8 | quotation, coarse);
    out[n++] = ws_feature(418, gap << 8 | source, source_side);
    out[n++] = ws_feature(419, same_source << 8 | inside, coarse);
    out[n++] = ws_feature(420, link.cue_stem, shape);
    out[n++] = ws_feature(421, inside, shape);
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
            int32_t scores[WS_MODEL_LABELS];
            ws_linear_score(linear, features, ws_trust_features(document, out, i, features), scores);
            int64_t odds = (int64_t)scores[1] + linear->start[1] - linear->start[0];
            p->trust = (int32_t)(odds * 16 * 256 / (int64_t)linear->unit);
        }
    }
    if (!ws_sort(&document->arena, order, out->n, sizeof *order, trusted_less))
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < out->n && order[i]->trust > THRESHOLD_MARKED; i++) {
        ws_proposal *p = order[i];
        bool marked = quotation_in(&out->fold, p) >> 1 >= 3;
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

ws_status ws_propose(ws_document *document, const ws_model *model, ws_proposals *out) {
    ws_status status = ws_propose_cues(document, model, out);
    if (status == WS_OK)
        status = ws_propose_links(document, model, out);
    return status == WS_OK ? ws_select(document, model, out) : status;
}

/* The logistic function: known at whole numbers, linear between, so that it is the same on every machine. */
double ws_proposal_confidence(const ws_proposal *proposal) {
    static const double logistic[] = {0.5,          0.7310585786, 0.8807970780, 0.9525741268,
                                      0.9820137900, 0.9933071491, 0.9975273768};
    double x = proposal->trust / 16.0, size = x < 0 ? -x : x;
    if (size >= 6)
        size = 5.999;
    int whole = (int)size;
    double value = logistic[whole] + (logistic[whole + 1] - logistic[whole]) * (size - whole);
    return x < 0 ? 1 - value : value;
}
