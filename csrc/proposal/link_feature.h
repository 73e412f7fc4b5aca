/* link_feature.h - what the models see of a cue's source and content, part by part (link.h)
 *
 * Written out here, for the innermost loop of link_score.c.
 */
#ifndef WS_LINK_FEATURE_H
#define WS_LINK_FEATURE_H

#include "model/lookup.h"
#include "proposal/link.h"
#include "text/feature.h"
#include "text/pos.h"

/* ---- the item alone ---- */

/* Features of the item that every cue sees; on which side the cue stands is said by WS_FEATURE_BEHIND. */
static inline uint32_t item_features(const ws_fold_item *item, uint32_t *out) {
    const ws_fold_item *l1 = ws_fold_left(item), *l2 = ws_fold_left(l1);
    const ws_fold_item *r1 = ws_fold_right(item), *r2 = ws_fold_right(r1);
    uint32_t w = item->word, p = item->pos, n = 0;
    out[n++] = ws_hashed(500, w, 0);
    out[n++] = ws_hashed(501, l1->word, 0);
    out[n++] = ws_hashed(502, r1->word, 0);
    out[n++] = ws_hashed(503, p, item->flags & (FOLD_FIRST | FOLD_LAST));
    out[n++] = ws_hashed(504, l1->pos << 8 | p, item->flags & FOLD_FIRST);
    out[n++] = ws_hashed(506, (uint32_t)l1->pos << 16 | p << 8 | r1->pos, 0);
    out[n++] = ws_hashed(507, (uint32_t)l2->pos << 16 | (uint32_t)l1->pos << 8 | p, 0);
    out[n++] = ws_hashed(508, p << 16 | (uint32_t)r1->pos << 8 | r2->pos, 0);
    out[n++] = ws_hashed(510, w, r1->pos);
    return n;
}

/* ---- the item and the cue ---- */

enum {
    TAGS = POS_COUNT,
    CUE_TAGS = POS_COUNT + 1, /* the last: a participle of the passive */
    STEPS = 10,
    CLOSE = 5, /* steps within which an item is asked about together with its neighbours or the cue's words */
    NEAR = 2 * STEPS + 1, /* distance before, behind; inside */
    VERBS = 5,
    COMMAS = 4,
    QUOTATIONS = 3,
    CUES = 3,
    QUOTED = 25,
    SHAPES = 5 * TAGS,
    PLACES = 7,
    EDGES = 4,
    SOURCES = 16
};

/* Where an item stands from the cue. */
enum { BEFORE, INSIDE, BEHIND, SENTENCE_BEFORE, EARLIER, SENTENCE_BEHIND, LATER };

/* What the item is to the cue. */
typedef struct place {
    uint32_t place, side; /* 0 before the cue or in it, 1 behind */
    uint32_t near;
    uint32_t verbs, commas, quotations, cues; /* between */
} place;

static inline uint32_t distance_step(uint32_t distance) {
    static const uint8_t steps[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9};
    return steps[ws_at_most(distance, sizeof steps - 1)];
}

static inline place place_of(const ws_link *link, uint32_t i) {
    const ws_fold *fold = link->fold;
    uint32_t outer = fold->items[i].outer, cue_outer = fold->items[link->cue_first].outer;
    place p = {.place = INSIDE, .near = 2 * STEPS};
    uint32_t low, high; /* the items between */
    if (i < link->cue_first) {
        low = i + 1, high = link->cue_first;
        p.place = outer == cue_outer ? BEFORE : outer + 1 == cue_outer ? SENTENCE_BEFORE : EARLIER;
        p.near = distance_step(high - low + 1);
    } else if (i >= link->cue_last) {
        low = link->cue_last, high = i;
        p.side = 1;
        p.place = outer == cue_outer ? BEHIND : outer == cue_outer + 1 ? SENTENCE_BEHIND : LATER;
        p.near = STEPS + distance_step(high - low + 1);
    } else {
        return p;
    }
    const ws_fold_sums *a = &fold->sums[low], *b = &fold->sums[high];
    p.verbs = ws_at_most(b->verbs - a->verbs, VERBS - 1);
    p.commas = ws_at_most(b->commas - a->commas, COMMAS - 1);
    p.quotations = ws_at_most(b->quotations - a->quotations, QUOTATIONS - 1);
    p.cues = ws_at_most(b->cues - a->cues, CUES - 1);
    return p;
}

/* The rows of a table of places: each template has its range. */
#define SOURCE_PLACES(X)                                                                                               \
    X(S_NEAR_TAG, NEAR *TAGS)                                                                                          \
    X(S_NEAR_LEFT, NEAR *TAGS)                                                                                         \
    X(S_NEAR_RIGHT, NEAR *TAGS)                                                                                        \
    X(S_COUNTS_TAG, VERBS *COMMAS * 2 * TAGS)                                                                          \
    X(S_OTHERS_NEAR, CUES *QUOTATIONS *NEAR)                                                                           \
    X(S_CUE_NEAR, CUE_TAGS *NEAR *VERBS)                                                                               \
    X(S_QUOTED_NEAR, QUOTED *NEAR *VERBS)                                                                              \
    X(S_SHAPE_NEAR, SHAPES *NEAR)                                                                                      \
    X(S_CUE_TAG, CUE_TAGS * 3 * TAGS)

#define CONTENT_PLACES(X)                                                                                              \
    X(C_NEAR_TAG, NEAR *TAGS)                                                                                          \
    X(C_COUNTS_TAG, VERBS *COMMAS * 2 * TAGS)                                                                          \
    X(C_PLACE_TAG, PLACES *EDGES *TAGS)                                                                                \
    X(C_SOURCE_TAG, SOURCES * 2 * TAGS)                                                                                \
    X(C_SOURCE_NEAR, SOURCES *NEAR)                                                                                    \
    X(C_CUES_TAG, CUES * 2 * TAGS)                                                                                     \
    X(C_CUES_NEAR, CUES *NEAR)                                                                                         \
    X(C_QUOTED_PLACE, QUOTED *PLACES *EDGES * 2)                                                                       \
    X(C_QUOTED_NEAR, QUOTED *NEAR * 2 * 3)                                                                             \
    X(C_CUE_PLACE, CUE_TAGS *PLACES * 3)

#define X(name, size) name, name##_END = name + (size)-1,
enum { SOURCE_PLACES(X) SOURCE_ROWS };
enum { CONTENT_PLACES(X) CONTENT_ROWS };
#undef X

/* The source: places that the item decides. */
static inline uint32_t source_places(const ws_link *link, const place *at, uint32_t i, uint32_t *out) {
    const ws_fold_item *item = &link->fold->items[i];
    uint32_t p = item->pos, n = 0;
    out[n++] = S_NEAR_TAG + at->near * TAGS + p;
    out[n++] = S_NEAR_LEFT + at->near * TAGS + ws_fold_left(item)->pos;
    out[n++] = S_NEAR_RIGHT + at->near * TAGS + ws_fold_right(item)->pos;
    out[n++] = S_COUNTS_TAG + ((at->verbs * COMMAS + at->commas) * 2 + at->side) * TAGS + p;
    return n;
}

/* The source: what stands between. */
static inline uint32_t source_between(const ws_link *link, const place *at, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = S_OTHERS_NEAR + (at->cues * QUOTATIONS + at->quotations) * NEAR + at->near;
    out[n++] = S_CUE_NEAR + (link->cue_pos * NEAR + at->near) * VERBS + at->verbs;
    out[n++] = S_QUOTED_NEAR + (link->quoted * NEAR + at->near) * VERBS + at->verbs;
    return n;
}

/* The source: the cue and the distance. */
static inline uint32_t source_near(const ws_link *link, const place *at, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = S_SHAPE_NEAR + link->cue_shape * NEAR + at->near;
    out[n++] = ws_hashed(520, link->cue_stem, at->near);
    out[n++] = ws_hashed(521, link->cue_word, at->near);
    if (at->near % STEPS <= CLOSE)
        out[n++] = ws_hashed(522, link->cue_next, at->near);
    return n;
}

/* The source: the cue and the tag. */
static inline uint32_t source_tag(const ws_link *link, const place *at, uint32_t p, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = S_CUE_TAG + (link->cue_pos * 3 + at->place) * TAGS + p;
    out[n++] = ws_hashed(525, link->cue_stem, at->place << 8 | p);
    return n;
}

/* The source: the item, its neighbours and the cue. */
static inline uint32_t source_own(const ws_link *link, const place *at, uint32_t i, uint32_t *out) {
    const ws_fold_item *item = &link->fold->items[i];
    const ws_fold_item *l1 = ws_fold_left(item);
    uint32_t n = 0;
    if (at->near % STEPS > CLOSE)
        return 0;
    out[n++] = ws_hashed(530, link->cue_pos << 8 | at->verbs << 2 | at->side, (uint32_t)item->pos << 8 | l1->pos);
    out[n++] = ws_hashed(531, at->verbs << 4 | at->commas, ((uint32_t)l1->pos << 8 | item->pos) << 1 | at->side);
    return n;
}

/* What the item is to the source; 4 to 7 are inside it. */
enum { FAR_BEFORE = 3, FAR_BEHIND = 11, NO_SOURCE = 15 };

static inline uint32_t source_place(const ws_link *link, uint32_t i) {
    if (link->source_first == link->source_last)
        return NO_SOURCE;
    if (i < link->source_first)
        return ws_at_most(link->source_first - i, FAR_BEFORE);
    if (i < link->source_last)
        return 4u + (i == link->source_first) + 2u * (i + 1 == link->source_last);
    return ws_at_most(8 + i - link->source_last, FAR_BEHIND);
}

/* Is the source before the cue or behind it? */
static inline uint32_t source_side(const ws_link *link) {
    return link->source_first == link->source_last ? 0 : link->source_first < link->cue_first ? 1 : 2;
}

/* May a content begin or end at the item? What stands within it is not asked about that. */
static inline bool may_be_edge(const ws_fold_item *item, const ws_fold_item *left) {
    const uint64_t edges = POS_BIT(IN) | POS_BIT(CC) | POS_BIT(TO) | POS_BIT(WRB) | POS_BIT(WDT) | POS_BIT(WP) |
                           POS_BIT(COMMA) | POS_BIT(STOP) | POS_BIT(COLON) | POS_BIT(MARK);
    return ws_pos_in(item->pos, edges) || ws_pos_in(left->pos, POS_BIT(COMMA) | POS_BIT(MARK));
}

/* The content: places that the item decides. */
static inline uint32_t content_places(const ws_link *link, const place *at, uint32_t i, uint32_t *out) {
    const ws_fold_item *item = &link->fold->items[i];
    uint32_t p = item->pos, edge = item->flags & (FOLD_FIRST | FOLD_LAST), source = source_place(link, i);
    uint32_t quotation = item->look != 0, n = 0;
    out[n++] = C_NEAR_TAG + at->near * TAGS + p;
    out[n++] = C_COUNTS_TAG + ((at->verbs * COMMAS + at->commas) * 2 + at->side) * TAGS + p;
    out[n++] = C_PLACE_TAG + (at->place * EDGES + edge) * TAGS + p;
    out[n++] = C_SOURCE_TAG + (source * 2 + at->side) * TAGS + p;
    out[n++] = C_SOURCE_NEAR + source * NEAR + at->near;
    out[n++] = C_CUES_TAG + (at->cues * 2 + at->side) * TAGS + p;
    out[n++] = C_QUOTED_PLACE + ((link->quoted * PLACES + at->place) * EDGES + edge) * 2 + quotation;
    out[n++] = C_QUOTED_NEAR + ((link->quoted * NEAR + at->near) * 2 + quotation) * 3 + source_side(link);
    return n;
}

/* The content: what stands between. */
static inline uint32_t content_between(const ws_link *link, const place *at, uint32_t *out) {
    (void)link;
    uint32_t n = 0;
    out[n++] = C_CUES_NEAR + at->cues * NEAR + at->near;
    return n;
}

/* The content: the cue and the distance. */
static inline uint32_t content_near(const ws_link *link, const place *at, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = C_CUE_PLACE + (link->cue_pos * PLACES + at->place) * 3 + source_side(link);
    out[n++] = ws_hashed(540, link->cue_stem, at->near);
    if (at->near % STEPS <= CLOSE)
        out[n++] = ws_hashed(542, link->cue_next, at->near);
    return n;
}

/* The content: the cue and the tag. */
static inline uint32_t content_tag(const ws_link *link, const place *at, uint32_t p, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = ws_hashed(545, link->cue_stem, at->place << 8 | p);
    return n;
}

/* The content: the item, its neighbours and the cue. */
static inline uint32_t content_own(const ws_link *link, const place *at, uint32_t i, uint32_t *out) {
    const ws_fold_item *item = &link->fold->items[i];
    const ws_fold_item *l1 = ws_fold_left(item), *r1 = ws_fold_right(item);
    uint32_t n = 0, source = source_place(link, i);
    if (at->near % STEPS <= CLOSE)
        out[n++] = ws_hashed(550, item->word, link->cue_stem);
    if (source != FAR_BEFORE && source != FAR_BEHIND && source != NO_SOURCE)
        out[n++] = ws_hashed(552, source << 8 | item->pos, (uint32_t)l1->pos << 1 | at->side);
    if (item->look) {
        out[n++] = ws_hashed(553, link->quoted << 8 | at->place << 2 | (item->flags & 3u), item->look);
        out[n++] = ws_hashed(554, item->look, at->near);
        out[n++] = ws_hashed(555, at->quotations << 4 | at->place, item->look);
    }
    if (at->near % STEPS > CLOSE && !may_be_edge(item, l1))
        return n;
    uint32_t p = item->pos, between = at->verbs << 8 | at->commas << 4 | at->cues;
    out[n++] = ws_hashed(557, at->verbs << 2 | at->side, p << 16 | (uint32_t)r1->pos << 8 | ws_fold_right(r1)->pos);
    out[n++] = ws_hashed(558, between, l1->word);
    return n;
}

/* The parts of which a model's features are made: places and what stands between are rows of a table, what is an item's
 * own is hashed; of the distance the first is a row, of the tag as many as `tag_rows` says. The hashed ones of the tag
 * and the item's own are looked up together: no more than MOST_HASHED of both. */
enum { MOST_ROWS = 16, MOST_HASHED = 8 };
typedef struct parts {
    uint32_t tag_rows;
    uint32_t (*places)(const ws_link *link, const place *at, uint32_t i, uint32_t *out);
    uint32_t (*own)(const ws_link *link, const place *at, uint32_t i, uint32_t *out);
    uint32_t (*between)(const ws_link *link, const place *at, uint32_t *out);
    uint32_t (*near)(const ws_link *link, const place *at, uint32_t *out);
    uint32_t (*tag)(const ws_link *link, const place *at, uint32_t p, uint32_t *out);
} parts;

static const parts source_parts = {1, source_places, source_own, source_between, source_near, source_tag};
static const parts content_parts = {0, content_places, content_own, content_between, content_near, content_tag};

#endif
