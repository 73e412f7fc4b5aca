/* lookup.c - features looked up in a model, and the sums of their weights */
#include "lookup.h"

#include "sums.h"

void ws_linear_expect(const ws_linear *linear, uint32_t feature) {
    if (linear->buckets)
        ws_expect(ws_bucket_of(linear, ws_bucket_size(linear->columns), feature));
}

const signed char *ws_linear_row(const ws_linear *linear, uint32_t feature) {
    if (!linear->buckets)
        return NULL;
    if (linear->columns > WS_MODEL_FEW) {
        uint32_t row;
        bool has = ws_row_in(ws_bucket_of(linear, WS_BUCKET_ROWS, feature), feature, &row);
        return has ? linear->weights + (size_t)row * linear->columns : NULL;
    }
    const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(linear->columns), feature);
    uint32_t mask = ws_agreeing(bucket, ws_feature_print(feature));
    return mask ? (const signed char *)bucket + WS_BUCKET_PRINTS + linear->columns * ws_lowest_lane(mask) : NULL;
}

/* The functions below add up rows of so many columns. `rows` tells where in the weights they begin. */

static WS_WRITTEN_OUT void add_any(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    for (uint32_t f = 0; f < n; f++)
        for (uint32_t c = 0; c < linear->columns; c++)
            sums[c] = (int16_t)(sums[c] + linear->weights[rows[f] + c]);
}

static WS_WRITTEN_OUT void add_fours(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    int16_t eight[8] = {0};
    ws_sums sum = ws_sums_zero();
    for (uint32_t f = 0; f < n; f++)
        sum = ws_sums_add(sum, ws_sums_four(linear->weights + rows[f]));
    ws_sums_store(sum, eight);
    for (uint32_t c = 0; c < 4; c++)
        sums[c] = (int16_t)(sums[c] + eight[c]);
}

/* One, two or three eights. */
static WS_WRITTEN_OUT void add_eights(const ws_linear *linear, const uint32_t *rows, uint32_t n, uint32_t eights,
                                      int16_t *sums) {
    ws_sums zero = ws_sums_zero(), a = ws_sums_load(sums), b = eights > 1 ? ws_sums_load(sums + 8) : zero,
            c = eights > 2 ? ws_sums_load(sums + 16) : zero;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + rows[f];
        a = ws_sums_add(a, ws_sums_eight(row));
        if (eights > 1)
            b = ws_sums_add(b, ws_sums_eight(row + 8));
        if (eights > 2)
            c = ws_sums_add(c, ws_sums_eight(row + 16));
    }
    ws_sums_store(a, sums);
    if (eights > 1)
        ws_sums_store(b, sums + 8);
    if (eights > 2)
        ws_sums_store(c, sums + 16);
}

static inline void add(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    switch (linear->columns) {
    case 4:
        add_fours(linear, rows, n, sums);
        break;
    case 8:
        add_eights(linear, rows, n, 1, sums);
        break;
    case 24:
        add_eights(linear, rows, n, 3, sums);
        break;
    default:
        add_any(linear, rows, n, sums);
    }
}

/* Add up features of a model of one column, or two. All the weights of a bucket are read, and masked but for the
 * feature's own. */
static WS_WRITTEN_OUT void add_columns(const unsigned char *const *buckets, const uint32_t *features, uint32_t n,
                                       uint32_t columns, int16_t *sums) {
    ws_sums a = ws_sums_zero(), b = a;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *weights = (const signed char *)buckets[f] + WS_BUCKET_PRINTS;
        ws_sums own = ws_sums_agreeing(buckets[f], ws_feature_print(features[f])), even, odd;
        if (columns == 1) {
            a = ws_sums_add(a, ws_sums_where(own, ws_sums_eight(weights)));
        } else {
            ws_sums_pairs(weights, &even, &odd);
            a = ws_sums_add(a, ws_sums_where(own, even));
            b = ws_sums_add(b, ws_sums_where(own, odd));
        }
    }
    sums[0] = (int16_t)(sums[0] + ws_sums_total(a));
    if (columns == 2)
        sums[1] = (int16_t)(sums[1] + ws_sums_total(b));
}

/* Add the features of several positions, `counts` of each, to the sums of each. Every step is taken for all of them
 * before the next one is: their memory is waited for together, and the loops are long, so that their ends are seldom
 * guessed wrong. For the same reason a feature without weights is not left out, but gets the last row, which is zero.
 */
static void add_all(const ws_linear *linear, const uint32_t *features, uint32_t used, const uint32_t *counts,
                    uint32_t n, int16_t *const *sums) {
    const unsigned char *buckets[WS_BATCH_ROOM];
    uint32_t rows[WS_BATCH_ROOM];
    const uint32_t columns = linear->columns;
    const size_t size = ws_bucket_size(columns);
    for (uint32_t f = 0; f < used; f++)
        ws_expect(buckets[f] = ws_bucket_of(linear, size, features[f]));
    if (columns <= WS_MODEL_FEW) {
        for (uint32_t i = 0, f = 0; i < n; f += counts[i++])
            if (columns == 1)
                add_columns(buckets + f, features + f, counts[i], 1, sums[i]);
            else
                add_columns(buckets + f, features + f, counts[i], 2, sums[i]);
        return;
    }
    for (uint32_t f = 0; f < used; f++) {
        rows[f] = columns * ws_row_or_none(linear, buckets[f], features[f]);
        ws_expect(linear->weights + rows[f]);
        if (columns > 8) /* may lie across two lines of the cache */
            ws_expect(linear->weights + rows[f] + columns - 1);
    }
    for (uint32_t i = 0, f = 0; i < n; f += counts[i++])
        add(linear, rows + f, counts[i], sums[i]);
}

void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    if (n > WS_MODEL_ROWS)
        n = WS_MODEL_ROWS;
    if (linear->buckets)
        add_all(linear, features, n, &n, 1, &sums);
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    ws_linear_add(linear, features, n, sums);
    scores[0] = 0;
    for (uint32_t c = 0; c < linear->columns; c++)
        scores[c + 1] = sums[c];
}

void ws_batch_sum(ws_batch *batch) {
    if (batch->linear->buckets)
        add_all(batch->linear, batch->features, batch->used, batch->counts, batch->n, batch->sums);
    batch->n = batch->used = 0;
}
