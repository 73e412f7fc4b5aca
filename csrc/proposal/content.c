/* content.c - which of a cue's likely contents it is, each looked at as a whole */
#include "proposal/content.h"

#include "model/lookup.h"
#include "text/feature.h"
#include "text/pos.h"
#include "text/words.h"

/* Lengths that are not worth telling apart are one. */
static inline uint32_t length_step(uint32_t n) {
    return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 16 ? 6 : n < 30 ? 7 : 8;
}

/* ---- what is known of the window ---- */

uint8_t *ws_count_claims(ws_document *document, const ws_proposals *proposals) {
    uint8_t *claims = ws_arena_alloc(&document->arena, proposals->fold.n_items + 1, 1);
    for (uint32_t i = 0; i < proposals->n && claims; i++)
        for (int k = 0; k < 2 && proposals->items[i].accepted; k++)
            for (uint32_t x = proposals->items[i].content[k].first; x < proposals->items[i].content[k].last; x++)
                claims[x] = (uint8_t)ws_at_most(claims[x] + 1u, 2);
    return claims;
}

/* Does a bracket open here (1), close (-1), or neither? */
static int bracket(const ws_document *document, const ws_fold_item *item) {
    if (item->pos != POS_BRACKET)
        return 0;
    char c = ws_punct(document, item->first);
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
}

void ws_view_content(const ws_link *link, const ws_proposal *proposal, const uint8_t *claims, ws_content_view *view) {
    view->link = link;
    view->proposal = proposal;
    view->claims = claims;
    view->finite[0] = view->words[0] = view->open[0] = 0;
    for (uint32_t i = link->first, k = 0; i < link->last && k < WS_SEQUENCE; i++, k++) {
        const ws_fold_item *item = &link->fold->items[i];
        view->finite[k + 1] = (uint16_t)(view->finite[k] + ws_pos_in(item->pos, WS_FINITE));
        view->words[k + 1] = (uint16_t)(view->words[k] + (item->pos < POS_COMMA));
        view->open[k + 1] = (uint16_t)(view->open[k] + bracket(link->document, item));
    }
}

/* What stands in a range. */
typedef struct counts {
    uint32_t finite, words, open, commas, quotations, cues;
} counts;

static void count(const ws_content_view *view, uint32_t first, uint32_t last, counts *c) {
    uint32_t low = view->link->first, high = view->link->last;
    first = first < low ? low : first;
    last = last > high ? high : last;
    if (first >= last)
        return;
    const ws_fold_sums *a = &view->link->fold->sums[first], *b = &view->link->fold->sums[last];
    c->finite += (uint32_t)(view->finite[last - low] - view->finite[first - low]);
    c->words += (uint32_t)(view->words[last - low] - view->words[first - low]);
    c->open += (uint32_t)(view->open[last - low] - view->open[first - low]);
    c->commas += b->commas - a->commas;
    c->quotations += b->quotations - a->quotations;
    c->cues += b->cues - a->cues;
}

/* ---- edges ---- */

/* What an edge touches. */
enum {
    NOTHING,
    THE_CUE,
    THE_SOURCE,
    THE_WINDOW,
    THE_SENTENCE,
    COMMA_OF_CUE,
    COMMA_OF_SOURCE,
    A_STOP,
    A_COMMA,
    A_DASH,
    A_QUOTATION
};

/* What the edge before item i touches, where a piece begins there or ends. */
static uint32_t touched(const ws_link *link, uint32_t i, bool begins) {
    const ws_fold *fold = link->fold;
    bool source = link->source_first != link->source_last;
    uint32_t cue = begins ? link->cue_last : link->cue_first;
    uint32_t source_edge = begins ? link->source_last : link->source_first;
    if (i == cue)
        return THE_CUE;
    if (source && i == source_edge)
        return THE_SOURCE;
    if (begins ? i == link->first : i == link->last)
        return THE_WINDOW;
    if (begins ? fold->items[i].flags & FOLD_FIRST : fold->items[i - 1].flags & FOLD_LAST)
        return THE_SENTENCE;
    const ws_fold_item *outside = &fold->items[begins ? i - 1 : i];
    if (!ws_pos_in(outside->pos, POS_BIT(COMMA) | POS_BIT(STOP) | POS_BIT(COLON)))
        return outside->look ? A_QUOTATION : NOTHING;
    uint32_t beyond = begins ? i - 1 : i + 1;
    if (beyond == cue)
        return COMMA_OF_CUE;
    if (source && beyond == source_edge)
        return COMMA_OF_SOURCE;
    if (outside->pos == POS_STOP && (begins || outside->flags & FOLD_LAST))
        return A_STOP;
    return outside->pos == POS_COMMA ? A_COMMA : A_DASH;
}

/* Is the next quotation within three items of an edge nobody's (2), or somebody's (1)? 0: there is none. */
static uint32_t quotation_behind(const ws_content_view *view, uint32_t i) {
    for (uint32_t k = i; k < i + 3 && k < view->link->last; k++)
        if (view->link->fold->items[k].look)
            return view->claims[k] ? 1 : 2;
    return 0;
}
static uint32_t quotation_before(const ws_content_view *view, uint32_t i) {
    for (uint32_t k = i; k-- > view->link->first && k + 3 >= i;)
        if (view->link->fold->items[k].look)
            return view->claims[k] ? 1 : 2;
    return 0;
}

/* The first finite verb of a range, within some items. */
static uint32_t verb_of(const ws_fold *fold, uint32_t first, uint32_t last, uint32_t within, uint32_t *distance) {
    for (uint32_t i = first; i < last && i < first + within; i++)
        if (ws_pos_in(fold->items[i].pos, WS_FINITE)) {
            *distance = i - first;
            return fold->items[i].pos;
        }
    *distance = within;
    return POS_EDGE;
}

/* ---- features ---- */

/* Quotations of a content: those that nobody else has, those of some length among them, those that others have too. */
typedef struct quotations {
    uint32_t own, own_long, others;
} quotations;

static quotations quotations_of(const ws_content_view *view, const ws_rival *x) {
    const ws_proposal *p = view->proposal;
    quotations found = {0};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = x->content[k].first; i < x->content[k].last; i++) {
            uint8_t look = view->link->fold->items[i].look;
            bool others = look && view->claims[i] > (p->accepted && ws_content_holds(p->content, i));
            found.others += others;
            found.own += look && !others;
            found.own_long += (look & FOLD_LOOK_WORDS) >= FOLD_LOOK_LONG && !others;
        }
    return found;
}

/* A content from its first item to its last. */
typedef struct whole {
    uint32_t begin, end;              /* items [begin, end) */
    const ws_fold_item *first, *last; /* of it */
    const ws_fold_item *left, *right; /* beside it */
    const ws_fold_item *second;       /* to the right */
    uint32_t from, to;                /* what its ends touch */
    uint32_t shape;                   /* on which side of the cue, in how many pieces */
    uint32_t finite, rest_finite;     /* finite verbs in it, and behind it in its sentence */
    counts in, before, rest;          /* in it, and what it leaves over of its sentences */
    uint32_t sentence_last;
    bool two;
} whole;

static whole whole_of(const ws_content_view *view, const ws_rival *x) {
    const ws_link *link = view->link;
    const ws_fold *fold = link->fold;
    bool two = !ws_range_empty(x->content[1]);
    whole w = {.begin = x->content[0].first, .end = x->content[two].last, .two = two};
    w.first = &fold->items[w.begin];
    w.last = &fold->items[w.end - 1];
    w.left = ws_fold_left(w.first);
    w.right = ws_fold_right(w.last);
    w.second = ws_fold_right(w.right);
    w.from = touched(link, w.begin, true);
    w.to = touched(link, w.end, false);
    w.sentence_last = fold->outers[w.last->outer].last;
    count(view, x->content[0].first, x->content[0].last, &w.in);
    count(view, x->content[1].first, x->content[1].last, &w.in);
    count(view, fold->outers[w.first->outer].first, w.begin, &w.before);
    count(view, w.end, w.sentence_last, &w.rest);
    w.shape = (w.begin >= link->cue_last ? 2u : w.end <= link->cue_first ? 1u : 3u) << 4 | (uint32_t)two << 3;
    w.finite = ws_at_most(w.in.finite, 2);
    w.rest_finite = ws_at_most(w.rest.finite, 2);
    return w;
}

/* Features of both ends, and of the cue with them. */
static uint32_t end_features(const ws_link *link, const whole *w, uint32_t *out) {
    const ws_fold_item *first = w->first, *last = w->last, *right = w->right;
    uint32_t source = link->source_first == link->source_last ? 0 : link->source_first < link->cue_first ? 1 : 2;
    uint32_t verbs = w->finite << 4 | w->rest_finite, cue = link->cue_stem, n = 0;
    out[n++] = ws_feature(1002, w->from << 8 | w->to, source);
    out[n++] = ws_feature(1003, cue, w->shape | w->finite);
    out[n++] = ws_feature(1004, cue, w->from);
    out[n++] = ws_feature(1005, cue, w->to);
    out[n++] = ws_feature(1006, first->word, w->finite << 8 | w->to);
    out[n++] = ws_feature(1007, (uint32_t)first->pos << 8 | w->finite, w->to);
    out[n++] = ws_feature(1008, (uint32_t)w->left->pos << 8 | first->pos, w->from);
    out[n++] = ws_feature(1009, (uint32_t)last->pos << 8 | right->pos, w->to);
    out[n++] = ws_feature(1010, right->word, verbs);
    out[n++] = ws_feature(1011, (uint32_t)right->pos << 8 | w->second->pos, verbs);
    out[n++] = ws_feature(1012, (uint32_t)right->look << 1 | (right->flags & FOLD_FIRST),
                          (uint32_t)last->look << 1 | !!(last->flags & FOLD_LAST));
    out[n++] = ws_feature(1013, (uint32_t)w->left->look << 1 | !!(w->left->flags & FOLD_LAST),
                          (uint32_t)first->look << 1 | (first->flags & FOLD_FIRST));
    out[n++] = ws_feature(1014, link->quoted << 8 | w->from << 4 | w->to, w->two);
    out[n++] = ws_feature(1015, (uint32_t)first->pos << 8 | w->finite, link->cue_pos);
    out[n++] = ws_feature(1016, link->cue_next, w->from);
    out[n++] = ws_feature(1017, first->word, length_step(w->in.words));
    out[n++] = ws_feature(1018, cue, (uint32_t)first->pos << 2 | w->finite);
    uint32_t gap = w->begin >= link->cue_last ? ws_at_most(w->begin - link->cue_last, 4) : 5;
    out[n++] = ws_feature(1019, cue, gap << 8 | first->pos);
    out[n++] = ws_feature(1020, first->word, gap);
    return n;
}

/* Features of how much is in it and how much is left over. */
static uint32_t amount_features(const whole *w, uint32_t *out) {
    const counts *in = &w->in, *before = &w->before, *rest = &w->rest;
    uint32_t n = 0;
    out[n++] =
        ws_feature(1021, length_step(rest->words) << 8 | length_step(in->words), w->rest_finite << 2 | w->finite);
    out[n++] = ws_feature(1022, length_step(before->words) << 8 | length_step(in->words),
                          ws_at_most(before->finite, 2) << 2 | w->finite);
    out[n++] = ws_feature(1023, in->open + 4, rest->open + 4);
    out[n++] = ws_feature(1024, ws_at_most(in->commas, 3) << 4 | ws_at_most(rest->commas, 3), w->right->pos);
    out[n++] = ws_feature(1025,
                          ws_at_most(in->quotations, 3) << 4 | ws_at_most(rest->quotations, 2) << 2 |
                              ws_at_most(before->quotations, 2),
                          w->shape);
    out[n++] = ws_feature(
        1026, ws_at_most(in->cues, 2) << 4 | ws_at_most(rest->cues, 2) << 2 | ws_at_most(before->cues, 2), w->shape);
    return n;
}

/* Features of the clause that is left over: its verb, and what opens it; and of the clause that holds the cue: a clause
 * behind `when` ends where the main one begins. */
static uint32_t clause_features(const ws_link *link, const whole *w, uint32_t *out) {
    const ws_fold *fold = link->fold;
    uint32_t far, unused, n = 0;
    uint32_t verb = verb_of(fold, w->end, w->sentence_last, 12, &far);
    uint32_t own = verb_of(fold, w->begin, w->end, 20, &unused);
    far = verb == POS_EDGE ? 0 : far < 3 ? far : far < 6 ? 3 : 4;
    out[n++] = ws_feature(1027, w->right->word, verb << 8 | link->cue_pos);
    out[n++] = ws_feature(1028, verb << 16 | link->cue_pos << 8 | own, w->right->pos);
    out[n++] = ws_feature(1029, far << 8 | verb, (uint32_t)w->right->pos << 8 | w->second->pos);
    bool source = link->source_first != link->source_last && link->source_last <= link->cue_first;
    const ws_fold_item *subject = &fold->items[source ? link->source_first : link->cue_first];
    const ws_fold_item *opener = ws_fold_left(subject), *opens = &fold->items[fold->outers[subject->outer].first];
    uint32_t comma = w->right->pos == POS_COMMA, next = comma ? w->second->word : w->right->word;
    uint32_t ends = w->to << 8 | comma << 4 | w->rest_finite;
    out[n++] = ws_feature(1030, opener->word, ends);
    out[n++] = ws_feature(1031, opener->pos, ends);
    out[n++] = ws_feature(1032, opens->word, ends);
    out[n++] = ws_feature(1033, next, comma << 8 | w->last->pos);
    return n;
}

/* Features of the quotations that it takes, and of those beside it that it leaves. */
static uint32_t claim_features(const ws_content_view *view, const ws_rival *x, const whole *w, uint32_t *out) {
    uint32_t next = quotation_behind(view, w->end), previous = quotation_before(view, w->begin), n = 0;
    const quotations in = quotations_of(view, x);
    out[n++] = ws_feature(1034, ws_at_most(in.own, 3) << 2 | ws_at_most(in.others, 2), w->shape);
    out[n++] = ws_feature(1035, next << 2 | previous, w->shape);
    out[n++] = ws_feature(1036, next << 8 | w->last->look, w->to);
    out[n++] = ws_feature(1037, previous << 8 | w->first->look, w->from);
    return n;
}

/* Features of the gap between two pieces. */
static uint32_t gap_features(const ws_content_view *view, const ws_rival *x, uint32_t *out) {
    const ws_link *link = view->link;
    const ws_fold_item *items = link->fold->items;
    ws_range a = x->content[0], b = x->content[1];
    const ws_fold_item *before = &items[a.last - 1], *behind = &items[b.first];
    uint32_t end = touched(link, a.last, false), begin = touched(link, b.first, true), n = 0;
    counts gap = {0};
    count(view, a.last, b.first, &gap);
    bool source = link->source_first != link->source_last;
    bool holds_cue = a.last <= link->cue_first && link->cue_last <= b.first;
    bool holds_source = source && a.last <= link->source_first && link->source_last <= b.first;
    uint32_t kind = (uint32_t)holds_cue << 1 | holds_source;
    out[n++] = ws_feature(1038, end << 4 | begin, kind);
    out[n++] = ws_feature(1039, (uint32_t)before->pos << 8 | before[1].pos, end);
    out[n++] = ws_feature(1040, (uint32_t)behind[-1].pos << 8 | behind->pos, begin);
    out[n++] = ws_feature(1041, behind->word, kind);
    out[n++] = ws_feature(1042, ws_at_most(gap.finite, 3) << 4 | ws_at_most(gap.quotations, 2), kind);
    out[n++] = ws_feature(1043, length_step(a.last - a.first) << 4 | length_step(b.last - b.first), kind);
    out[n++] = ws_feature(1044, link->cue_stem, kind << 8 | end << 4 | begin);
    return n;
}

uint32_t ws_rival_features(const ws_content_view *view, uint32_t rival, uint32_t *out) {
    const ws_rival *rivals = view->proposal->rivals, *x = &rivals[rival];
    const whole w = whole_of(view, x);
    uint32_t margin = (uint32_t)x->margin / 2, n = 0;
    out[n++] = ws_feature(1000, margin, 0);
    out[n++] = ws_feature(1001, margin, (uint32_t)w.two << 1 | !ws_range_empty(rivals->content[1]));
    n += end_features(view->link, &w, out + n);
    n += amount_features(&w, out + n);
    n += clause_features(view->link, &w, out + n);
    n += claim_features(view, x, &w, out + n);
    return w.two ? n + gap_features(view, x, out + n) : n;
}

/* ---- the choice ---- */

enum { DOUBT = 1 }; /* in quarters of a logit: by less than this nothing is better than the likeliest span */

/* The number of the best of a proposal's rivals. A quotation has one speaker: none is chosen that takes one from
 * another attribution, or leaves a long one to nobody. */
static uint32_t choose(const ws_content_view *view, const ws_linear *linear) {
    const ws_rival *rivals = view->proposal->rivals;
    const quotations best = quotations_of(view, rivals);
    uint32_t chosen = 0;
    int64_t most = INT64_MIN;
    for (uint32_t i = 0; i < view->proposal->n_rivals; i++) {
        const quotations held = quotations_of(view, &rivals[i]);
        if (held.others > best.others || held.own_long < best.own_long)
            continue;
        uint32_t features[WS_FEATURES];
        int32_t scores[WS_MODEL_LABELS];
        ws_linear_score(linear, features, ws_rival_features(view, i, features), scores);
        int64_t score = (int64_t)scores[1] * 1024 / (int64_t)linear->unit - rivals[i].margin - (i ? DOUBT : 0);
        if (score > most) {
            most = score;
            chosen = i;
        }
    }
    return chosen;
}

ws_status ws_choose_contents(ws_document *document, const ws_model *model, ws_proposals *proposals) {
    const ws_linear *linear = &model->linear[WS_MODEL_RIVAL];
    if (linear->labels != 2 || !proposals->n)
        return WS_OK;
    uint8_t *claims = ws_count_claims(document, proposals);
    uint8_t *chosen = ws_arena_alloc(&document->arena, proposals->n, 1);
    ws_content_view *view = ws_arena_take(&document->arena, 1, sizeof *view);
    if (!claims || !chosen || !view)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < proposals->n; i++) {
        const ws_proposal *p = &proposals->items[i];
        if (!p->accepted || p->n_rivals < 2)
            continue;
        const ws_link link = ws_content_link_of(document, &proposals->fold, p);
        ws_view_content(&link, p, claims, view);
        chosen[i] = (uint8_t)choose(view, linear);
    }
    for (uint32_t i = 0; i < proposals->n; i++) /* when all are chosen: each is asked of the others as they were */
        if (chosen[i]) {
            ws_proposal *p = &proposals->items[i];
            p->content[0] = p->rivals[chosen[i]].content[0];
            p->content[1] = p->rivals[chosen[i]].content[1];
        }
    return WS_OK;
}
