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
        return ws_find_row(linear, feature, &row) ? linear->weights + (size_t)row * linear->columns : NULL;
    }
    const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(linear->columns), feature);
    uint32_t mask = ws_agreeing(bucket, ws_feature_print(feature));
    return mask ? (const signed char *)bucket + WS_BUCKET_PRINTS + linear->columns * ws_lowest_lane(mask) : NULL;
}

/* The functions below add up rows of so many columns. */

static WS_WRITTEN_OUT void add_any(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + (size_t)rows[f] * linear->columns;
        for (uint32_t c = 0; c < linear->columns; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
}

static WS_WRITTEN_OUT void add_fours(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    int16_t eight[8] = {0};
    ws_sums sum = ws_sums_zero();
    for (uint32_t f = 0; f < n; f++)
        sum = ws_sums_add(sum, ws_sums_row(linear, 4, rows[f]));
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
        const signed char *row = linear->weights + 8 * (size_t)eights * rows[f];
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

static void add(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
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
static WS_WRITTEN_OUT void add_columns(const ws_linear *linear, const uint32_t *features, uint32_t n, uint32_t columns,
                                       int16_t *sums) {
    ws_sums a = ws_sums_zero(), b = a;
    for (uint32_t f = 0; f < n; f++) {
        const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(columns), features[f]);
        const signed char *weights = (const signed char *)bucket + WS_BUCKET_PRINTS;
        ws_sums own = ws_sums_agreeing(bucket, ws_feature_print(features[f])), even, odd;
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

/* The same, whichever of the two it has. */
static void add_few(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    if (linear->columns == 1)
        add_columns(linear, features, n, 1, sums);
    else
        add_columns(linear, features, n, 2, sums);
}

void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    uint32_t found[WS_MODEL_ROWS];
    if (!linear->buckets)
        return;
    if (n > WS_MODEL_ROWS)
        n = WS_MODEL_ROWS;
    if (linear->columns > 1) /* with one column it is small enough for the nearest caches */
        ws_expect_features(linear, ws_bucket_size(linear->columns), features, n);
    if (linear->columns <= WS_MODEL_FEW)
        add_few(linear, features, n, sums);
    else
        add(linear, found, ws_find_rows(linear, linear->columns, features, n, found), sums);
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    ws_linear_add(linear, features, n, sums);
    scores[0] = 0;
    for (uint32_t c = 0; c < linear->columns; c++)
        scores[c + 1] = sums[c];
}

void ws_batch_add(ws_batch *batch, const uint32_t *features, uint32_t n, int16_t *sums) {
    if (!batch->linear->buckets)
        return;
    if (n > WS_MODEL_ROWS)
        n = WS_MODEL_ROWS;
    ws_expect_features(batch->linear, ws_bucket_size(batch->linear->columns), features, n);
    for (uint32_t f = 0; f < n; f++)
        batch->features[batch->used + f] = features[f];
    batch->sums[batch->n] = sums;
    batch->counts[batch->n++] = n;
    batch->used += n;
    if (batch->n == WS_BATCH || batch->used + WS_MODEL_ROWS > WS_BATCH_ROOM)
        ws_batch_sum(batch);
}

void ws_batch_sum(ws_batch *batch) {
    const ws_linear *linear = batch->linear;
    const bool few = linear->columns <= WS_MODEL_FEW;
    uint32_t *at = batch->features, found[WS_BATCH];
    for (uint32_t i = 0; i < batch->n; at += batch->counts[i++])
        if (few)
            add_few(linear, at, batch->counts[i], batch->sums[i]);
        else
            found[i] = ws_find_rows(linear, linear->columns, at, batch->counts[i], at);
    at = batch->features;
    for (uint32_t i = 0; i < batch->n && !few; at += batch->counts[i++])
        add(linear, at, found[i], batch->sums[i]);
    batch->n = batch->used = 0;
}
