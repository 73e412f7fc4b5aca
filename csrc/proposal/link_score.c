/* link_score.c - the scores of items as a cue's source and content */
#include "proposal/link_feature.h"

#include "base/expect.h"
#include "model/sums.h"

#include <string.h>

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
