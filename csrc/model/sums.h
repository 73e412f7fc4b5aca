/* sums.h - rows of weights, found and summed: the innermost loop of every model
 *
 * Sums are 16 bits wide. Eight of them stand side by side, in one register where the machine has such; a weight is a
 * byte, so that WS_MODEL_ROWS rows never overflow them.
 */
#ifndef WS_SUMS_H
#define WS_SUMS_H

#include "base/bytes.h"
#include "base/compiler.h"
#include "base/expect.h"
#include "model/model.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#ifdef __SSE2__
typedef __m128i ws_sums;

static inline ws_sums ws_sums_zero(void) {
    return _mm_setzero_si128();
}

static inline ws_sums ws_sums_add(ws_sums a, ws_sums b) {
    return _mm_add_epi16(a, b);
}

static inline ws_sums ws_sums_load(const int16_t *from) {
    return _mm_loadu_si128((const __m128i *)(const void *)from);
}

static inline void ws_sums_store(ws_sums sums, int16_t *to) {
    _mm_storeu_si128((__m128i *)(void *)to, sums);
}

/* The sums as numbers of 32 bits. */
static inline void ws_sums_widen(ws_sums sums, int32_t to[8]) {
    _mm_storeu_si128((__m128i *)(void *)to, _mm_srai_epi32(_mm_unpacklo_epi16(sums, sums), 16));
    _mm_storeu_si128((__m128i *)(void *)(to + 4), _mm_srai_epi32(_mm_unpackhi_epi16(sums, sums), 16));
}

/* A row of eight weights. */
static inline ws_sums ws_sums_eight(const signed char *row) {
    __m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)row);
    return _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
}

/* A row of four weights; the other sums are 0. */
static inline ws_sums ws_sums_four(const signed char *row) {
    int32_t four;
    memcpy(&four, row, sizeof four);
    __m128i bytes = _mm_cvtsi32_si128(four);
    return _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
}

/* The even and the odd ones of sixteen weights. */
static inline void ws_sums_pairs(const signed char *row, ws_sums *even, ws_sums *odd) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)row);
    *even = _mm_srai_epi16(_mm_slli_epi16(bytes, 8), 8);
    *odd = _mm_srai_epi16(bytes, 8);
}

/* What of the sums stands where `where` has all bits set; the others become 0. */
static inline ws_sums ws_sums_where(ws_sums where, ws_sums sums) {
    return _mm_and_si128(where, sums);
}

/* All of them added up. */
static inline int32_t ws_sums_total(ws_sums sums) {
    __m128i pairs = _mm_madd_epi16(sums, _mm_set1_epi16(1));
    pairs = _mm_add_epi32(pairs, _mm_shuffle_epi32(pairs, _MM_SHUFFLE(1, 0, 3, 2)));
    return _mm_cvtsi128_si32(_mm_add_epi32(pairs, _mm_shuffle_epi32(pairs, _MM_SHUFFLE(2, 3, 0, 1))));
}

static inline ws_sums ws_sums_larger(ws_sums a, ws_sums b) {
    return _mm_max_epi16(a, b);
}

/* The largest of them. */
static inline int16_t ws_sums_most(ws_sums sums) {
    sums = _mm_max_epi16(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(1, 0, 3, 2)));
    sums = _mm_max_epi16(sums, _mm_shuffle_epi32(sums, _MM_SHUFFLE(2, 3, 0, 1)));
    return (int16_t)_mm_extract_epi16(_mm_max_epi16(sums, _mm_srli_epi32(sums, 16)), 0);
}

/* Two bits set for each of them that is `value`, from the lowest on. */
static inline uint32_t ws_sums_that_are(ws_sums sums, int16_t value) {
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi16(sums, _mm_set1_epi16(value)));
}

/* All bits set where one of a bucket's eight prints agrees. */
static inline ws_sums ws_sums_agreeing(const unsigned char *bucket, uint32_t print) {
    __m128i prints = _mm_loadu_si128((const __m128i *)(const void *)bucket);
    return _mm_cmpeq_epi16(prints, _mm_set1_epi16((short)print));
}

/* The same as a mask whose lowest set bit is 2 * lane, or 0. */
static inline uint32_t ws_agreeing(const unsigned char *bucket, uint32_t print) {
    return (uint32_t)_mm_movemask_epi8(ws_sums_agreeing(bucket, print));
}
#else
typedef struct ws_sums {
    int16_t of[8];
} ws_sums;

static inline ws_sums ws_sums_zero(void) {
    return (ws_sums){{0}};
}

static inline ws_sums ws_sums_add(ws_sums a, ws_sums b) {
    for (int i = 0; i < 8; i++)
        a.of[i] = (int16_t)(a.of[i] + b.of[i]);
    return a;
}

static inline ws_sums ws_sums_load(const int16_t *from) {
    ws_sums sums;
    memcpy(&sums, from, sizeof sums);
    return sums;
}

static inline void ws_sums_store(ws_sums sums, int16_t *to) {
    memcpy(to, &sums, sizeof sums);
}

static inline void ws_sums_widen(ws_sums sums, int32_t to[8]) {
    for (int i = 0; i < 8; i++)
        to[i] = sums.of[i];
}

static inline ws_sums ws_sums_eight(const signed char *row) {
    ws_sums sums;
    for (int i = 0; i < 8; i++)
        sums.of[i] = row[i];
    return sums;
}

static inline ws_sums ws_sums_four(const signed char *row) {
    ws_sums sums = {{0}};
    for (int i = 0; i < 4; i++)
        sums.of[i] = row[i];
    return sums;
}

static inline void ws_sums_pairs(const signed char *row, ws_sums *even, ws_sums *odd) {
    for (int i = 0; i < 8; i++) {
        even->of[i] = row[2 * i];
        odd->of[i] = row[2 * i + 1];
    }
}

static inline ws_sums ws_sums_where(ws_sums where, ws_sums sums) {
    for (int i = 0; i < 8; i++)
        sums.of[i] = where.of[i] ? sums.of[i] : 0;
    return sums;
}

static inline int32_t ws_sums_total(ws_sums sums) {
    int32_t total = 0;
    for (int i = 0; i < 8; i++)
        total += sums.of[i];
    return total;
}

static inline ws_sums ws_sums_larger(ws_sums a, ws_sums b) {
    for (int i = 0; i < 8; i++)
        a.of[i] = a.of[i] > b.of[i] ? a.of[i] : b.of[i];
    return a;
}

static inline int16_t ws_sums_most(ws_sums sums) {
    int16_t most = sums.of[0];
    for (int i = 1; i < 8; i++)
        most = sums.of[i] > most ? sums.of[i] : most;
    return most;
}

static inline uint32_t ws_sums_that_are(ws_sums sums, int16_t value) {
    uint32_t mask = 0;
    for (int i = 0; i < 8; i++)
        mask |= (uint32_t)(sums.of[i] == value) * 3u << 2 * i;
    return mask;
}

static inline ws_sums ws_sums_agreeing(const unsigned char *bucket, uint32_t print) {
    ws_sums sums;
    for (int i = 0; i < 8; i++)
        sums.of[i] = ((uint32_t)bucket[2 * i] | (uint32_t)bucket[2 * i + 1] << 8) == print ? -1 : 0;
    return sums;
}

static inline uint32_t ws_agreeing(const unsigned char *bucket, uint32_t print) {
    ws_sums agreeing = ws_sums_agreeing(bucket, print);
    uint32_t mask = 0;
    for (int i = 0; i < 8; i++)
        mask |= (uint32_t)(agreeing.of[i] != 0) << 2 * i;
    return mask;
}
#endif

static inline uint32_t ws_lowest_lane(uint32_t mask) {
#ifdef __GNUC__
    return (uint32_t)__builtin_ctz(mask | 1u << 16) / 2;
#else
    uint32_t lane = 0;
    for (; lane < WS_MODEL_LANES && !(mask & 1); mask >>= 2)
        lane++;
    return lane;
#endif
}

/* The same of several masks, of which one has a bit set. */
static inline uint32_t ws_first_lane(uint64_t masks) {
#ifdef __GNUC__
    return (uint32_t)__builtin_ctzll(masks) / 2;
#else
    uint32_t lane = 0;
    for (; !(masks & 1); masks >>= 2)
        lane++;
    return lane;
#endif
}

/* The feature's bucket; `size` is ws_bucket_size of the model. */
static inline const unsigned char *ws_bucket_of(const ws_linear *linear, size_t size, uint32_t feature) {
    return linear->index + size * ws_feature_bucket(feature, linear->buckets);
}

/* The feature's row in its bucket, in a model of more than few columns, and whether it has one. No branch here: nobody
 * could predict it. */
static inline bool ws_row_in(const unsigned char *bucket, uint32_t feature, uint32_t *row) {
    uint32_t mask = ws_agreeing(bucket, ws_feature_print(feature));
    *row = ws_get32(bucket + WS_BUCKET_PRINTS) + ws_lowest_lane(mask);
    return mask != 0;
}

/* The same, or the last row, which is zero, where it has none. */
static inline uint32_t ws_row_or_none(const ws_linear *linear, const unsigned char *bucket, uint32_t feature) {
    uint32_t row, found = 0u - (uint32_t)ws_row_in(bucket, feature, &row);
    return (row & found) | ((linear->rows - 1) & ~found);
}

/* The feature's weight in a model of one column, or `none` where it has none. */
static inline int32_t ws_weight_or(const ws_linear *linear, uint32_t feature, int32_t none) {
    const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(1), feature);
    uint32_t mask = ws_agreeing(bucket, ws_feature_print(feature)), lane = ws_lowest_lane(mask) % WS_MODEL_LANES;
    int32_t found = -(int32_t)(mask != 0);
    return ((signed char)bucket[WS_BUCKET_PRINTS + lane] & found) | (none & ~found);
}

/* A row of a model that has as many columns, four or eight. */
static inline ws_sums ws_sums_row(const ws_linear *linear, uint32_t columns, uint32_t row) {
    const signed char *weights = linear->weights + (size_t)row * columns;
    return columns == 8 ? ws_sums_eight(weights) : ws_sums_four(weights);
}

/* Add the rows with these numbers. */
static inline ws_sums ws_sums_rows(const ws_linear *linear, uint32_t columns, const uint32_t *rows, uint32_t n,
                                   ws_sums sums) {
    for (uint32_t i = 0; i < n; i++)
        sums = ws_sums_add(sums, ws_sums_row(linear, columns, rows[i]));
    return sums;
}

#endif
