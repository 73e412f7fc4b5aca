/* link.c - what the models see of a cue's source and content, and the scores that come of it */
#include "proposal/link.h"

#include "base/expect.h"
#include "model/lookup.h"
#include "model/sums.h"
#include "text/feature.h"
#include "text/pos.h"
#include "text/words.h"

#include <string.h>

enum { WINDOW = 200 }; /* items to each side of a cue, so that no text makes the work quadratic */

/* ---- the item alone ---- */

/* Features of the item that every cue sees; on which side the cue stands is said by WS_FEATURE_BEHIND. */
static uint32_t item_features(const ws_fold_item *item, uint32_t *out) {
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
const uint32_t ws_source_rows = SOURCE_ROWS, ws_content_rows = CONTENT_ROWS;

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
static bool may_be_edge(const ws_fold_item *item, const ws_fold_item *left) {
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

/* ---- all of it ---- */

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

static uint32_t all_features(const ws_link *link, const parts *of, uint32_t i, uint32_t *out) {
    const place at = place_of(link, i);
    uint32_t n = 0;
    if (at.place != INSIDE) {
        n = item_features(&link->fold->items[i], out);
        for (uint32_t k = 0; k < n; k++)
            out[k] |= WS_FEATURE_ITEM | (at.side ? (uint32_t)WS_FEATURE_BEHIND : 0);
    }
    n += of->places(link, &at, i, out + n);
    n += of->between(link, &at, out + n);
    n += of->near(link, &at, out + n);
    n += of->tag(link, &at, link->fold->items[i].pos, out + n);
    return n + of->own(link, &at, i, out + n);
}

static const parts source_parts = {1, source_places, source_own, source_between, source_near, source_tag};
static const parts content_parts = {0, content_places, content_own, content_between, content_near, content_tag};

uint32_t ws_source_features(const ws_link *link, uint32_t i, uint32_t *out) {
    return all_features(link, &source_parts, i, out);
}

uint32_t ws_content_features(const ws_link *link, uint32_t i, uint32_t *out) {
    return all_features(link, &content_parts, i, out);
}

/* ---- windows ---- */

/* Does an outer sentence end in a quotation, or in one and a stop? */
static bool ends_quoted(const ws_fold *fold, uint32_t outer) {
    const ws_fold_outer *o = &fold->outers[outer];
    return fold->items[o->last - 1].look || (o->last - o->first > 1 && fold->items[o->last - 2].look);
}

/* The items among which the content of a cue is looked for. */
static void content_window(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                           uint32_t *first, uint32_t *last) {
    uint32_t outer = fold->items[cue_first].outer, paragraph = fold->outers[outer].paragraph;
    uint32_t low = outer, high = outer + 1;
    /* hardly any content leaves the cue's sentence but for quotations beside it */
    while (low > 0 && fold->outers[low - 1].paragraph == paragraph && fold->outers[low].first + WINDOW > cue_first &&
           ends_quoted(fold, low - 1))
        low--;
    while (high < fold->n_outers && fold->outers[high].paragraph == paragraph &&
           fold->outers[high].first < cue_last + WINDOW && fold->items[fold->outers[high].first].look)
        high++;
    /* a colon, or a quotation that goes on, takes in the next paragraph */
    const ws_fold_item *end = &fold->items[fold->outers[high - 1].last - 1];
    bool open = ws_punct(document, end->first) == ':' ||
                (end->look && document->tokens[end->first].marked != WS_NONE &&
                 document->marked[document->tokens[end->first].marked].next != WS_NONE);
    if (high < fold->n_outers && open) {
        paragraph = fold->outers[high].paragraph;
        while (high < fold->n_outers && fold->outers[high].first < cue_last + WINDOW &&
               fold->outers[high].paragraph == paragraph)
            high++;
    }
    *first = fold->outers[low].first;
    *last = fold->outers[high - 1].last;
    if (*first + WINDOW < cue_first)
        *first = cue_first - WINDOW;
    if (*last > cue_last + WINDOW)
        *last = cue_last + WINDOW;
}
/* The next quotation to one side of the cue within its sentence: its distance and what stands between. */
static uint32_t quotation_beside(const ws_link *link, bool right) {
    const ws_fold *fold = link->fold;
    const ws_fold_outer *outer = &fold->outers[fold->items[link->cue_first].outer];
    uint8_t look;
    return right ? ws_quotation_near(fold, outer->first, outer->last, link->cue_last - 1, 1, &look)
                 : ws_quotation_near(fold, outer->first, outer->last, link->cue_first, -1, &look);
}
/* What is known of the cue alone. */
static void link_cue(ws_link *link) {
    const ws_fold *fold = link->fold;
    const ws_token *tokens = link->document->tokens;
    uint32_t head = link->cue_first;
    for (uint32_t i = link->cue_first; i < link->cue_last; i++)
        if (ws_pos_in(fold->items[i].pos, WS_VERBS))
            head = i;
    link->cue_stem = fold->items[head].stem;
    link->cue_word = fold->items[link->cue_first].word;
    bool be = false;
    for (uint32_t k = 0; k < 4 && k <= head; k++)
        be = be || tokens[fold->items[head - k].first].classes & LEX_BE;
    link->cue_pos = fold->items[head].pos == POS_VBN && be ? TAGS : fold->items[head].pos;
    link->cue_shape = ws_at_most(link->cue_last - link->cue_first, 4) * TAGS + fold->items[link->cue_last - 1].pos;
    link->cue_next = ws_fold_right(&fold->items[link->cue_last - 1])->word;
    link->quoted = quotation_beside(link, false) * 5 + quotation_beside(link, true);
}

ws_link ws_source_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last) {
    const ws_fold_outer *outer = &fold->outers[fold->items[cue_first].outer];
    ws_link link = {.document = document,
                    .fold = fold,
                    .first = outer->first,
                    .last = outer->last,
                    .cue_first = cue_first,
                    .cue_last = cue_last};
    link_cue(&link);
    return link;
}

ws_link ws_content_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                        uint32_t source_first, uint32_t source_last) {
    ws_link link = {.document = document,
                    .fold = fold,
                    .cue_first = cue_first,
                    .cue_last = cue_last,
                    .source_first = source_first,
                    .source_last = source_last};
    content_window(document, fold, cue_first, cue_last, &link.first, &link.last);
    link_cue(&link);
    return link;
}

/* ---- scores ---- */

enum {
    KEPT = 1024, /* items whose own sums are kept; a power of two */
    BLOCK = 32   /* items that are asked about together */
};

struct ws_link_room {
    uint32_t mask;
    uint32_t *item; /* 1 + the item whose sums a slot holds */
    int16_t (*own)[WS_ITEM_COLUMNS];
};

ws_link_room *ws_link_room_new(ws_document *document, const ws_fold *fold) {
    ws_link_room *room = ws_arena_take(&document->arena, 1, sizeof *room);
    uint32_t slots = 1;
    while (slots < fold->n_items && slots < KEPT)
        slots *= 2;
    if (!room)
        return NULL;
    room->mask = slots - 1;
    room->item = ws_arena_alloc(&document->arena, slots, sizeof *room->item);
    room->own = ws_arena_take(&document->arena, slots, sizeof *room->own);
    return room->item && room->own ? room : NULL;
}

/* Sum the own features of the items [first, last) whose sums are not there yet; no more of them than there are slots.
 */
static void sum_items(const ws_fold *fold, ws_link_room *room, uint32_t first, uint32_t last, ws_batch *batch) {
    for (uint32_t i = first; i < last; i++) {
        uint32_t slot = i & room->mask, *features = ws_batch_next(batch);
        if (room->item[slot] == i + 1)
            continue;
        uint32_t n = item_features(&fold->items[i], features);
        for (uint32_t k = 0; k < n; k++)
            features[k] |= WS_FEATURE_ITEM;
        memset(room->own[slot], 0, sizeof room->own[slot]);
        ws_batch_add(batch, n, room->own[slot]);
        room->item[slot] = i + 1;
    }
}

/* The same at once. */
static void sum_now(const ws_link *link, const ws_linear *linear, ws_link_room *room, uint32_t first, uint32_t last) {
    ws_batch batch;
    while (first < last && room->item[first & room->mask] == first + 1)
        first++;
    if (first == last)
        return;
    ws_batch_open(&batch, linear);
    sum_items(link->fold, room, first, last, &batch);
    ws_batch_sum(&batch);
}

uint32_t ws_sum_sentences(const ws_fold *fold, const ws_model *model, ws_link_room *room, const uint32_t *outers,
                          uint32_t n) {
    ws_batch batch;
    ws_batch_open(&batch, &model->linear[WS_MODEL_ITEM]);
    uint32_t i = 0;
    for (; i < n && fold->outers[outers[i]].last - fold->outers[outers[0]].first <= room->mask; i++)
        sum_items(fold, room, fold->outers[outers[i]].first, fold->outers[outers[i]].last, &batch);
    ws_batch_sum(&batch);
    return i;
}

/* The sums of an item's own features. */
static inline const int16_t *own_sums(const ws_link *link, const ws_linear *linear, ws_link_room *room, uint32_t i) {
    if (room->item[i & room->mask] != i + 1)
        sum_now(link, linear, room, i, i + 1);
    return room->own[i & room->mask];
}

/* The tables that a score is summed from. */
typedef struct tables {
    const ws_linear *places, *hashes, *items;
} tables;

/* The sums of a block: those of its items, then those of its steps of distance; and the features that are still to be
 * looked up, each with the number of the sums that its weights belong to. */
typedef struct block {
    int16_t sums[2 * BLOCK][8];
    uint32_t n;
    uint32_t features[2 * BLOCK * MOST_HASHED];
    uint8_t owners[2 * BLOCK * MOST_HASHED];
} block;

/* The next features have been written: there are so many of them. */
static inline void look_up(block *b, uint32_t n, uint32_t owner) {
    memset(b->owners + b->n, (int)owner, MOST_HASHED);
    b->n += n;
}

/* Look the features up, all of them at once. */
static WS_WRITTEN_OUT void add_weights(const ws_linear *linear, uint32_t columns, block *b) {
    const unsigned char *buckets[2 * BLOCK * MOST_HASHED];
    for (uint32_t f = 0; f < b->n; f++) {
        ws_expect(buckets[f] = ws_bucket_of(linear, WS_BUCKET_ROWS, b->features[f]));
        ws_expect(buckets[f] + WS_BUCKET_ROWS - 1); /* it may lie across two lines of the cache */
    }
    for (uint32_t f = 0; f < b->n; f++) {
        b->features[f] = ws_row_or_none(linear, buckets[f], b->features[f]);
        ws_expect(linear->weights + (size_t)columns * b->features[f]);
    }
    for (uint32_t f = 0; f < b->n; f++) {
        int16_t *sums = b->sums[b->owners[f]];
        ws_sums_store(ws_sums_add(ws_sums_load(sums), ws_sums_row(linear, columns, b->features[f])), sums);
    }
}

/* Sum the scores of the n items from i on. `columns` of them, whose place among an item's own is `column`, are
 * constants wherever this is called. */
static WS_WRITTEN_OUT void score_block(const ws_link *link, const parts *of, tables t, uint32_t columns,
                                       uint32_t column, ws_link_room *room, uint32_t i, uint32_t n, int32_t *scores) {
    block b;
    b.n = 0;
    uint32_t steps = BLOCK, near = NEAR, where = PLACES, n_rows = 0;
    struct {
        uint32_t rows[MOST_ROWS];
        uint8_t step, inside;
        uint16_t column;
    } item[BLOCK];
    for (uint32_t k = 0; k < n; k++) {
        const place at = place_of(link, i + k);
        uint32_t *rows = item[k].rows, tag[MOST_HASHED], m = of->places(link, &at, i + k, rows);
        m += of->between(link, &at, rows + m);
        if (at.near != near || at.place != where) {
            uint32_t step[MOST_HASHED], n_step = of->near(link, &at, step);
            near = at.near, where = at.place;
            ws_sums_store(ws_sums_row(t.places, columns, step[0]), b.sums[steps]);
            memcpy(b.features + b.n, step + 1, (MOST_HASHED - 1) * sizeof *step);
            look_up(&b, n_step - 1, steps++);
        }
        of->tag(link, &at, link->fold->items[i + k].pos, tag);
        for (uint32_t r = 0; r < of->tag_rows; r++)
            rows[m++] = tag[r];
        for (uint32_t r = 0; r < m; r++) /* they are added when the hashed ones are */
            ws_expect(t.places->weights + (size_t)columns * rows[r]);
        n_rows = m;
        b.features[b.n] = tag[of->tag_rows];
        look_up(&b, 1 + of->own(link, &at, i + k, b.features + b.n + 1), k);
        ws_sums_store(ws_sums_zero(), b.sums[k]);
        item[k].step = (uint8_t)(steps - 1);
        item[k].inside = at.place == INSIDE;
        item[k].column = (uint16_t)(column + (at.side ? columns : 0));
    }
    add_weights(t.hashes, columns, &b);
    for (uint32_t k = 0; k < n; k++, scores += columns + 1) {
        ws_sums sums = ws_sums_add(ws_sums_load(b.sums[k]), ws_sums_load(b.sums[item[k].step]));
        sums = ws_sums_rows(t.places, columns, item[k].rows, n_rows, sums);
        if (!item[k].inside)
            sums = ws_sums_add(sums, ws_sums_load(own_sums(link, t.items, room, i + k) + item[k].column));
        int32_t all[8];
        ws_sums_widen(sums, all);
        scores[0] = 0;
        memcpy(scores + 1, all, columns * sizeof *all);
    }
}

/* Sum the scores of a window. */
static WS_WRITTEN_OUT void score_window(const ws_link *link, const parts *of, tables t, uint32_t columns,
                                        uint32_t column, ws_link_room *room, int32_t *scores) {
    if (link->last - link->first <= room->mask)
        sum_now(link, t.items, room, link->first, link->last);
    for (uint32_t i = link->first; i < link->last; i += BLOCK, scores += BLOCK * (columns + 1))
        score_block(link, of, t, columns, column, room, i, ws_at_most(link->last - i, BLOCK), scores);
}

void ws_source_scores(const ws_link *link, const ws_model *model, ws_link_room *room, int32_t *scores) {
    const tables t = {&model->linear[WS_MODEL_SOURCE_PLACE], &model->linear[WS_MODEL_SOURCE],
                      &model->linear[WS_MODEL_ITEM]};
    score_window(link, &source_parts, t, WS_SOURCE_COLUMNS, WS_ITEM_SOURCE, room, scores);
}

void ws_content_scores(const ws_link *link, const ws_model *model, ws_link_room *room, int32_t *scores) {
    const tables t = {&model->linear[WS_MODEL_CONTENT_PLACE], &model->linear[WS_MODEL_CONTENT],
                      &model->linear[WS_MODEL_ITEM]};
    score_window(link, &content_parts, t, WS_CONTENT_COLUMNS, WS_ITEM_CONTENT, room, scores);
}
