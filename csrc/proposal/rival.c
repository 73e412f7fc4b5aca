/* rival.c - contents that a cue may have in place of the likeliest */
#include "proposal/rival.h"

#include "model/tagger.h"
#include "text/pos.h"

#include <string.h>

/* The labels that a path may stay in, whose sums make the score of any path quick to tell. */
enum { OUTSIDE, INSIDE, MIDDLE, INSIDE2, AFTER, RUNS };
static const uint8_t label_of_run[RUNS] = {TWO_O, TWO_I, TWO_M, TWO_I2, TWO_A};

/* The pieces of a content in its window: [at[0], at[1]) and [at[2], at[3]), where at[2] < at[3]. */
typedef struct edges {
    uint32_t at[4];
} edges;

typedef struct paths {
    uint32_t length;
    ws_chain chain;
    const int32_t *scores;
    int32_t *sums; /* [length + 1][RUNS]: what staying in a label scores over all items before one */
} paths;

static void sum_runs(const paths *p) {
    int32_t *sum = p->sums;
    memset(sum, 0, RUNS * sizeof *sum);
    for (uint32_t i = 0; i < p->length; i++, sum += RUNS)
        for (uint32_t r = 0; r < RUNS; r++) {
            uint32_t y = label_of_run[r];
            sum[RUNS + r] = sum[r] + p->scores[i * TWO_LABELS + y] + p->chain.transitions[y][y];
        }
}

static inline int32_t score_at(const paths *p, uint32_t i, uint32_t label) {
    return p->scores[i * TWO_LABELS + label];
}

/* Staying in a label for the items [from, to), of which there is one at least, and going on to `next`. */
static inline int32_t run(const paths *p, uint32_t r, uint32_t from, uint32_t to, uint32_t next) {
    uint32_t y = label_of_run[r];
    return p->sums[to * RUNS + r] - p->sums[from * RUNS + r] - p->chain.transitions[y][y] +
           p->chain.transitions[y][next];
}

/* A piece [first, last) behind its first item, and going on to `next` where it does not end with the window. */
static inline int32_t piece(const paths *p, uint32_t r, uint32_t first, uint32_t last, uint32_t next) {
    uint32_t begin = r == INSIDE ? TWO_B : TWO_B2, y = label_of_run[r];
    bool ends = last == p->length;
    if (last == first + 1)
        return ends ? 0 : p->chain.transitions[begin][next];
    return p->chain.transitions[begin][y] + run(p, r, first + 1, last, ends ? y : next) -
           (ends ? p->chain.transitions[y][y] : 0);
}

/* What stands before the first piece, and its first item. */
static inline int32_t before(const paths *p, uint32_t first) {
    int32_t start = first ? p->chain.start[TWO_O] + run(p, OUTSIDE, 0, first, TWO_B) : p->chain.start[TWO_B];
    return start + score_at(p, first, TWO_B);
}

/* What stands between two pieces, and the first item of the second. */
static inline int32_t between(const paths *p, uint32_t last, uint32_t first) {
    int32_t on = first == last + 1 ? p->chain.transitions[TWO_E][TWO_B2]
                                   : p->chain.transitions[TWO_E][TWO_M] + run(p, MIDDLE, last + 1, first, TWO_B2);
    return score_at(p, last, TWO_E) + on + score_at(p, first, TWO_B2);
}

/* What stands behind the last piece. */
static inline int32_t behind(const paths *p, uint32_t last) {
    if (last == p->length)
        return 0;
    int32_t score = score_at(p, last, TWO_E2);
    if (last + 1 < p->length)
        score += p->chain.transitions[TWO_E2][TWO_A] + run(p, AFTER, last + 1, p->length, TWO_A) -
                 p->chain.transitions[TWO_A][TWO_A];
    return score;
}

/* Are there such pieces? */
static bool is_content(const paths *p, edges x) {
    bool two = x.at[2] != x.at[3];
    return x.at[0] < x.at[1] && x.at[1] <= p->length &&
           (!two || (x.at[1] < x.at[2] && x.at[2] < x.at[3] && x.at[3] <= p->length));
}

/* The part of a path's score that changes with an edge. */
static inline int32_t part_of(const paths *p, edges x, uint32_t edge) {
    uint32_t a = x.at[0], b = x.at[1], c = x.at[2], d = x.at[3];
    bool two = c != d;
    switch (edge) {
    case 0:
        return before(p, a) + piece(p, INSIDE, a, b, two ? TWO_E : TWO_E2);
    case 1:
        return two ? piece(p, INSIDE, a, b, TWO_E) + between(p, b, c) : piece(p, INSIDE, a, b, TWO_E2) + behind(p, b);
    case 2:
        return between(p, b, c) + piece(p, INSIDE2, c, d, TWO_E2);
    default:
        return piece(p, INSIDE2, c, d, TWO_E2) + behind(p, d);
    }
}

static int32_t score_of(const paths *p, edges x) {
    if (x.at[2] == x.at[3])
        return part_of(p, x, 0) + behind(p, x.at[1]);
    return part_of(p, x, 0) + part_of(p, x, 3) + between(p, x.at[1], x.at[2]);
}

/* ---- the list ---- */

typedef struct list {
    const paths *paths;
    const ws_link *link;
    ws_rival *items; /* margin: the score, until all are known */
    uint32_t n;
    int32_t least; /* score */
} list;

static inline bool same_content(const ws_range *a, const ws_range *b) {
    return a[0].first == b[0].first && a[0].last == b[0].last && a[1].first == b[1].first && a[1].last == b[1].last;
}

/* Put a content in its place unless it is listed or too unlikely. */
static void add(list *l, edges x) {
    if (!is_content(l->paths, x))
        return;
    int32_t score = score_of(l->paths, x);
    uint32_t first = l->link->first;
    if (score < l->least || (l->n == WS_RIVALS && score <= l->items[l->n - 1].margin))
        return;
    ws_rival rival = {{{first + x.at[0], first + x.at[1]}, {0, 0}}, score};
    if (x.at[2] != x.at[3])
        rival.content[1] = (ws_range){first + x.at[2], first + x.at[3]};
    for (uint32_t i = 0; i < l->n; i++)
        if (same_content(l->items[i].content, rival.content))
            return;
    uint32_t i = l->n < WS_RIVALS ? l->n++ : WS_RIVALS - 1;
    for (; i > 0 && l->items[i - 1].margin < score; i--)
        l->items[i] = l->items[i - 1];
    l->items[i] = rival;
}

/* ---- edges elsewhere ---- */

enum { PLACES = 5 };

/* The best other places of an edge, best first. */
typedef struct places {
    uint32_t at[PLACES], n;
} places;

static places places_of(const list *l, edges best, uint32_t edge) {
    places found = {.n = 0};
    int32_t scores[PLACES], others = score_of(l->paths, best) - part_of(l->paths, best, edge);
    bool two = best.at[2] != best.at[3];
    uint32_t from = edge ? best.at[edge - 1] + 1 : 0;
    uint32_t to = edge < 3 && (two || edge < 1) ? best.at[edge + 1] - 1 : l->paths->length;
    for (uint32_t i = from; i <= to; i++) {
        edges x = best;
        x.at[edge] = i;
        int32_t score = others + part_of(l->paths, x, edge);
        if (i == best.at[edge] || score < l->least || (found.n == PLACES && score <= scores[PLACES - 1]))
            continue;
        uint32_t k = found.n < PLACES ? found.n++ : PLACES - 1;
        for (; k > 0 && scores[k - 1] < score; k--) {
            scores[k] = scores[k - 1];
            found.at[k] = found.at[k - 1];
        }
        scores[k] = score;
        found.at[k] = i;
    }
    return found;
}

/* Contents with the same number of pieces: one edge is elsewhere, or both ends of the whole. */
static void add_moved(list *l, edges best) {
    places moved[4];
    uint32_t last = best.at[2] != best.at[3] ? 3 : 1;
    for (uint32_t e = 0; e <= last; e++) {
        moved[e] = places_of(l, best, e);
        for (uint32_t k = 0; k < moved[e].n; k++) {
            edges x = best;
            x.at[e] = moved[e].at[k];
            add(l, x);
        }
    }
    for (uint32_t i = 0; i < 2 && i < moved[0].n; i++)
        for (uint32_t k = 0; k < 2 && k < moved[last].n; k++) {
            edges x = best;
            x.at[0] = moved[0].at[i];
            x.at[last] = moved[last].at[k];
            add(l, x);
        }
}

/* ---- another number of pieces ---- */

/* The cue, and the source where that stands beside it. */
static ws_range cue_and_source(const ws_link *link) {
    ws_range r = {link->cue_first, link->cue_last};
    if (link->source_first == link->source_last)
        return r;
    if (link->source_last <= link->cue_first)
        r.first = link->source_first;
    else if (link->source_first >= link->cue_last)
        r.last = link->source_last;
    return r;
}

/* Add a piece alone, and with each piece of the best content. */
static void add_piece(list *l, edges best, ws_range piece) {
    if (ws_range_empty(piece) || piece.first < l->link->first || piece.last > l->link->last)
        return;
    uint32_t first = piece.first - l->link->first, last = piece.last - l->link->first;
    add(l, (edges){{first, last, 0, 0}});
    for (uint32_t e = 0; e < 4 && best.at[e] != best.at[e + 1]; e += 2) {
        if (best.at[e] < first)
            add(l, (edges){{best.at[e], best.at[e + 1], first, last}});
        else
            add(l, (edges){{first, last, best.at[e], best.at[e + 1]}});
    }
}

/* Contents that add a piece to the best, leave one out, join its two or cut it in two: what the sentence holds before
 * and behind cue and source, and the next quotations, are likely pieces. */
static void add_pieces(list *l, edges best) {
    const ws_link *link = l->link;
    const ws_fold *fold = link->fold;
    const ws_fold_outer *outer = &fold->outers[fold->items[link->cue_first].outer];
    ws_range own = cue_and_source(link);
    uint32_t first = outer->first < link->first ? link->first : outer->first;
    uint32_t last = outer->last > link->last ? link->last : outer->last;
    ws_range left = ws_bare_range(fold, (ws_range){first, own.first}),
             right = ws_bare_range(fold, (ws_range){own.last, last});
    add_piece(l, best, left);
    if (!ws_range_empty(left) && fold->items[left.first].pos == POS_CC)
        add_piece(l, best, (ws_range){left.first + 1, left.last});
    add_piece(l, best, right);
    uint32_t next = own.last, before = own.first;
    while (next < link->last && !fold->items[next].look)
        next++;
    if (next < link->last)
        add_piece(l, best, (ws_range){next, next + 1});
    while (before > link->first && !fold->items[before - 1].look)
        before--;
    if (before > link->first)
        add_piece(l, best, (ws_range){before - 1, before});
    if (best.at[2] != best.at[3]) {
        add(l, (edges){{best.at[0], best.at[1], 0, 0}});
        add(l, (edges){{best.at[2], best.at[3], 0, 0}});
        add(l, (edges){{best.at[0], best.at[3], 0, 0}});
    }
}

uint32_t ws_content_rivals(const ws_link *link, const ws_linear *linear, const int32_t *scores, int32_t *sums,
                           const ws_range best[2], int32_t margin, ws_rival *out) {
    const paths p = {link->last - link->first, ws_chain_of(linear), scores, sums};
    if (p.length < 2 || ws_range_empty(best[0])) /* of two items and more the scores have room for the sums */
        return 0;
    edges x = {{best[0].first - link->first, best[0].last - link->first, 0, 0}};
    if (!ws_range_empty(best[1])) {
        x.at[2] = best[1].first - link->first;
        x.at[3] = best[1].last - link->first;
    }
    sum_runs(&p);
    int32_t most = score_of(&p, x);
    list l = {&p, link, out, 0, most - (int32_t)((int64_t)margin * (int64_t)linear->unit / 1024)};
    add(&l, x);
    add_moved(&l, x);
    add_pieces(&l, x);
    for (uint32_t i = 0; i < l.n; i++)
        out[i].margin = (int32_t)((int64_t)(most - out[i].margin) * 1024 / (int64_t)linear->unit);
    return l.n;
}
