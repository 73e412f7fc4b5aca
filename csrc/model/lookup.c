/* lookup.c - features looked up in a model, and the sums of their weights */
#include "model/lookup.h"

#include "model/sums.h"

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

/* The functions below add up rows of so many columns. Where `buckets` are given, the features are the places where
 * their rows begin in the weights, or, of few columns, stand in these buckets; else they are looked up one by one. */

static WS_WRITTEN_OUT const signed char *row_of(const ws_linear *linear, const uint32_t *features, uint32_t f,
                                                const unsigned char *const *buckets) {
    if (buckets)
        return linear->weights + features[f];
    const unsigned char *bucket = ws_bucket_of(linear, WS_BUCKET_ROWS, features[f]);
    return linear->weights + (size_t)linear->columns * ws_row_or_none(linear, bucket, features[f]);
}

static WS_WRITTEN_OUT void add_any(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                   const unsigned char *const *buckets, int16_t *sums) {
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = row_of(linear, features, f, buckets);
        for (uint32_t c = 0; c < linear->columns; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
}

static WS_WRITTEN_OUT void add_fours(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                     const unsigned char *const *buckets, int16_t *sums) {
    int16_t eight[8] = {0};
    ws_sums sum = ws_sums_zero();
    for (uint32_t f = 0; f < n; f++)
        sum = ws_sums_add(sum, ws_sums_four(row_of(linear, features, f, buckets)));
    ws_sums_store(sum, eight);
    for (uint32_t c = 0; c < 4; c++)
        sums[c] = (int16_t)(sums[c] + eight[c]);
}

/* One, two or three eights. */
static WS_WRITTEN_OUT void add_eights(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                      const unsigned char *const *buckets, uint32_t eights, int16_t *sums) {
    ws_sums zero = ws_sums_zero(), a = ws_sums_load(sums), b = eights > 1 ? ws_sums_load(sums + 8) : zero,
            c = eights > 2 ? ws_sums_load(sums + 16) : zero;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = row_of(linear, features, f, buckets);
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

/* One column, or two. All the weights of a bucket are read, and masked but for the feature's own. */
static WS_WRITTEN_OUT void add_columns(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                       const unsigned char *const *buckets, uint32_t columns, int16_t *sums) {
    ws_sums a = ws_sums_zero(), b = a;
    for (uint32_t f = 0; f < n; f++) {
        const unsigned char *bucket = buckets ? buckets[f] : ws_bucket_of(linear, ws_bucket_size(columns), features[f]);
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

static WS_WRITTEN_OUT void add_weights(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                       const unsigned char *const *buckets, int16_t *sums) {
    switch (linear->columns) {
    case 1:
        add_columns(linear, features, n, buckets, 1, sums);
        break;
    case 2:
        add_columns(linear, features, n, buckets, 2, sums);
        break;
    case 4:
        add_fours(linear, features, n, buckets, sums);
        break;
    case 8:
        add_eights(linear, features, n, buckets, 1, sums);
        break;
    case 24:
        add_eights(linear, features, n, buckets, 3, sums);
        break;
    default:
        add_any(linear, features, n, buckets, sums);
    }
}

/* ---- one position ---- */

void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    if (linear->buckets)
        add_weights(linear, features, n < WS_MODEL_ROWS ? n : WS_MODEL_ROWS, NULL, sums);
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    ws_linear_add(linear, features, n, sums);
    scores[0] = 0;
    for (uint32_t c = 0; c < linear->columns; c++)
        scores[c + 1] = sums[c];
}

int32_t ws_linear_odds(const ws_linear *linear, const uint32_t *features, uint32_t n) {
    int32_t scores[WS_MODEL_LABELS];
    ws_linear_score(linear, features, n, scores);
    return scores[1] + linear->start[1] - linear->start[0];
}

/* ---- several positions: the steps from features to sums ---- */

/* Tell the features' buckets, and expect them. */
static inline void find_buckets(const ws_linear *linear, const uint32_t *features, uint32_t n,
                                const unsigned char **buckets) {
    const size_t size = ws_bucket_size(linear->columns);
    for (uint32_t f = 0; f < n; f++) {
        ws_expect(buckets[f] = ws_bucket_of(linear, size, features[f]));
        ws_expect(buckets[f] + size - 1); /* it may lie across two lines of the cache */
    }
}

/* Turn features into the places of their rows, and expect these. A feature without weights gets the last row, which is
 * zero: leaving it out would be a branch that nobody can guess. */
static inline void find_rows(const ws_linear *linear, uint32_t *features, uint32_t n,
                             const unsigned char *const *buckets) {
    const uint32_t columns = linear->columns;
    if (columns <= WS_MODEL_FEW) /* the weights stand in the bucket */
        return;
    for (uint32_t f = 0; f < n; f++) {
        features[f] = columns * ws_row_or_none(linear, buckets[f], features[f]);
        ws_expect(linear->weights + features[f]);
        if (columns > 8) /* may lie across two lines of the cache */
            ws_expect(linear->weights + features[f] + columns - 1);
    }
}

/* Add what the group before was asked for, and ask for the rows of the full one. */
static void turn(ws_batch *batch) {
    ws_group *full = &batch->groups[batch->now], *before = &batch->groups[!batch->now];
    find_rows(batch->linear, full->features, full->used, full->buckets);
    for (uint32_t i = 0, f = 0; i < before->n; f += before->counts[i++])
        add_weights(batch->linear, before->features + f, before->counts[i], before->buckets + f, before->sums[i]);
    before->n = before->used = 0;
    batch->now = !batch->now;
}

void ws_batch_add(ws_batch *batch, uint32_t n, int16_t *sums) {
    ws_group *group = &batch->groups[batch->now];
    if (!batch->linear->buckets)
        return;
    find_buckets(batch->linear, group->features + group->used, n, group->buckets + group->used);
    group->sums[group->n] = sums;
    group->counts[group->n++] = n;
    group->used += n;
    if (group->n == WS_BATCH || group->used > WS_BATCH_ROOM - WS_MODEL_ROWS)
        turn(batch);
}

void ws_batch_sum(ws_batch *batch) {
    turn(batch);
    turn(batch);
}
