/* model.c - the learned weights, read from one binary file */
#include "model.h"

#include "embedded.h"

#include <stdio.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

static const char magic[8] = {'w', 'h', 'o', 's', 'a', 'i', 'd', 0x1a};
enum { HEADER = 32, ENTRY = 16, LINEAR_HEADER = 32, LANES = WS_MODEL_LANES };

static uint32_t read32(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t read64(const unsigned char *at) {
    return read32(at) | (uint64_t)read32(at + 4) << 32;
}

/* Eight bytes a step, so that checking megabytes costs well under a millisecond. */
uint64_t ws_model_checksum(const unsigned char *bytes, size_t size) {
    uint64_t sum = 0x9e3779b97f4a7c15u ^ size;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        sum = (sum ^ read64(bytes + i)) * 0xff51afd7ed558ccdu;
        sum ^= sum >> 32;
    }
    for (; i < size; i++)
        sum = (sum ^ bytes[i]) * 0x100000001b3u;
    return sum ^ sum >> 29;
}

/* Say what is wrong with the file. */
static ws_status bad(ws_error *error, const char *message, uint32_t at) {
    if (error) {
        error->status = WS_BAD_MODEL;
        error->position = at;
        snprintf(error->message, sizeof error->message, "the model file %s", message);
    }
    return WS_BAD_MODEL;
}

/* Read one section; false where its numbers do not fit its length. */
static bool read_linear(const unsigned char *bytes, size_t length, ws_linear *out) {
    if (length < LINEAR_HEADER)
        return false;
    uint32_t labels = read32(bytes), columns = read32(bytes + 4), buckets = read32(bytes + 8);
    uint32_t unit = read32(bytes + 12);
    if (labels < 2 || labels > WS_MODEL_LABELS || columns != labels - 1 || buckets > 1u << 24 || unit < 1 ||
        unit > 1u << 20)
        return false;
    uint32_t rows = read32(bytes + 16);
    size_t tables = (4 * ((size_t)labels + (size_t)labels * labels) + 15) / 16 * 16;
    if (rows < LANES || rows > 1u << 24 ||
        length != LINEAR_HEADER + tables + 20 * (size_t)buckets + (size_t)rows * columns)
        return false;
    *out = (ws_linear){.labels = labels, .columns = columns, .buckets = buckets, .unit = unit, .rows = rows};
    const unsigned char *at = bytes + LINEAR_HEADER;
    out->prints = at + tables;
    out->first = out->prints + 16 * (size_t)buckets;
    out->weights = (const signed char *)(out->first + 4 * (size_t)buckets);
    for (uint32_t i = 0; i < buckets; i++)
        if (read32(out->first + 4 * (size_t)i) > rows - LANES)
            return false;
    for (uint32_t i = 0; i < labels; i++, at += 4)
        out->start[i] = (int32_t)read32(at);
    for (uint32_t i = 0; i < labels; i++)
        for (uint32_t j = 0; j < labels; j++, at += 4)
            out->transitions[i][j] = (int32_t)read32(at);
    return true;
}

ws_status ws_model_read(const unsigned char *bytes, size_t size, ws_model *out, ws_error *error) {
    if (size < HEADER)
        return bad(error, "is cut short: it has no whole header", 0);
    if (memcmp(bytes, magic, sizeof magic))
        return bad(error, "is no model of whosaid", 0);
    if (read32(bytes + 8) > WS_MODEL_VERSION)
        return bad(error, "was made for a newer whosaid", 8);
    if (read32(bytes + 8) != WS_MODEL_VERSION)
        return bad(error, "was made for an older whosaid", 8);
    if (read32(bytes + 12) != size)
        return bad(error, read32(bytes + 12) > size ? "is cut short" : "is longer than it says", 12);
    if (read64(bytes + 16) != ws_model_checksum(bytes + 24, size - 24))
        return bad(error, "is damaged: its checksum is another", 16);
    uint32_t sections = read32(bytes + 24);
    if (sections > (size - HEADER) / ENTRY)
        return bad(error, "is damaged: it holds too many sections", 24);
    ws_model model = {0};
    for (uint32_t i = 0; i < sections; i++) {
        const unsigned char *entry = bytes + HEADER + (size_t)i * ENTRY;
        uint32_t kind = read32(entry), offset = read32(entry + 4), length = read32(entry + 8);
        if (kind >= WS_MODEL_KINDS || offset > size || length > size - offset ||
            !(kind == WS_MODEL_GAZETTEER ? ws_gazetteer_read(bytes + offset, length, &model.gazetteer)
                                         : read_linear(bytes + offset, length, &model.linear[kind])))
            return bad(error, "is damaged: a section does not fit", (uint32_t)(entry - bytes));
    }
    *out = model;
    return WS_OK;
}

ws_status ws_model_embedded(ws_model *out, ws_error *error) {
    return ws_model_read(ws_embedded_model, ws_embedded_model_size, out, error);
}

/* Which of a bucket's eight prints agrees: a mask whose lowest set bit is 2 * lane, or 0. */
static inline uint32_t agreeing(const unsigned char *bucket, uint32_t print) {
#ifdef __SSE2__
    __m128i prints = _mm_loadu_si128((const __m128i *)(const void *)bucket);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi16(prints, _mm_set1_epi16((short)print)));
#else
    uint32_t mask = 0;
    for (uint32_t lane = 0; lane < LANES; lane++)
        mask |= (uint32_t)(((uint32_t)bucket[2 * lane] | (uint32_t)bucket[2 * lane + 1] << 8) == print) << 2 * lane;
    return mask;
#endif
}

static inline uint32_t lowest_lane(uint32_t mask) {
#ifdef __GNUC__
    return (uint32_t)__builtin_ctz(mask | 1u << 16) / 2;
#else
    uint32_t lane = 0;
    for (; lane < LANES && !(mask & 1); mask >>= 2)
        lane++;
    return lane;
#endif
}

/* Find the feature's row; false where it has none. No branch here: nobody could predict it. */
static inline bool find_row(const ws_linear *linear, uint32_t feature, uint32_t *row) {
    uint32_t bucket = ws_feature_bucket(feature, linear->buckets);
    uint32_t mask = agreeing(linear->prints + 16 * (size_t)bucket, ws_feature_print(feature));
    *row = read32(linear->first + 4 * (size_t)bucket) + lowest_lane(mask);
    return mask != 0;
}

const signed char *ws_linear_row(const ws_linear *linear, uint32_t feature) {
    uint32_t row;
    if (!linear->buckets || !find_row(linear, feature, &row))
        return NULL;
    return linear->weights + (size_t)row * linear->columns;
}

/* Add up rows of any width. n weights of a byte fit 16 bits because n is at most WS_MODEL_ROWS. */
static inline void sum_rows(const ws_linear *linear, const uint32_t *rows, uint32_t n, uint32_t columns,
                            int16_t *sums) {
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + (size_t)rows[f] * columns;
        for (uint32_t c = 0; c < columns; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
}

static void sum_ones(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    int32_t sum = sums[0];
    for (uint32_t f = 0; f < n; f++)
        sum += linear->weights[rows[f]];
    sums[0] = (int16_t)sum;
}

static void sum_twos(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    int32_t a = sums[0], b = sums[1];
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + 2 * (size_t)rows[f];
        a += row[0];
        b += row[1];
    }
    sums[0] = (int16_t)a;
    sums[1] = (int16_t)b;
}

#ifdef __SSE2__
/* Eight weights of a byte as 16 bits each. */
static inline __m128i eight_weights(const signed char *row) {
    __m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)row);
    return _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
}

static void sum_fours(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    __m128i sum = _mm_loadl_epi64((const __m128i *)(const void *)sums);
    for (uint32_t f = 0; f < n; f++) {
        int32_t four;
        memcpy(&four, linear->weights + 4 * (size_t)rows[f], sizeof four);
        __m128i bytes = _mm_cvtsi32_si128(four);
        sum = _mm_add_epi16(sum, _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
    }
    _mm_storel_epi64((__m128i *)(void *)sums, sum);
}

/* The same for rows of one, two or three eights. */
static inline void sum_eights(const ws_linear *linear, const uint32_t *rows, uint32_t n, uint32_t eights,
                              int16_t *sums) {
    __m128i *out = (__m128i *)(void *)sums, zero = _mm_setzero_si128();
    __m128i a = _mm_loadu_si128(out), b = eights > 1 ? _mm_loadu_si128(out + 1) : zero,
            c = eights > 2 ? _mm_loadu_si128(out + 2) : zero;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + (size_t)rows[f] * 8 * eights;
        a = _mm_add_epi16(a, eight_weights(row));
        if (eights > 1)
            b = _mm_add_epi16(b, eight_weights(row + 8));
        if (eights > 2)
            c = _mm_add_epi16(c, eight_weights(row + 16));
    }
    _mm_storeu_si128(out, a);
    if (eights > 1)
        _mm_storeu_si128(out + 1, b);
    if (eights > 2)
        _mm_storeu_si128(out + 2, c);
}
#else
static void sum_fours(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    sum_rows(linear, rows, n, 4, sums);
}

static void sum_eights(const ws_linear *linear, const uint32_t *rows, uint32_t n, uint32_t eights, int16_t *sums) {
    sum_rows(linear, rows, n, 8 * eights, sums);
}
#endif

/* With the number of columns known, the sums stay in registers. */
static void add_rows(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    switch (linear->columns) {
    case 1:
        sum_ones(linear, rows, n, sums);
        break;
    case 2:
        sum_twos(linear, rows, n, sums);
        break;
    case 4:
        sum_fours(linear, rows, n, sums);
        break;
    case 8:
        sum_eights(linear, rows, n, 1, sums);
        break;
    case 24:
        sum_eights(linear, rows, n, 3, sums);
        break;
    default:
        sum_rows(linear, rows, n, linear->columns, sums);
    }
}

void ws_linear_add_rows(const ws_linear *linear, const uint32_t *rows, uint32_t n, int16_t *sums) {
    add_rows(linear, rows, n, sums);
}

/* Models are larger than the nearest caches: ask for what will be read before it is. */
static inline void expect(const void *at) {
#ifdef __GNUC__
    __builtin_prefetch(at);
#else
    (void)at;
#endif
}

void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    uint32_t rows[WS_MODEL_ROWS], found = 0;
    if (!linear->buckets)
        return;
    if (n > WS_MODEL_ROWS)
        n = WS_MODEL_ROWS;
    for (uint32_t f = 0; f < n; f++) {
        size_t bucket = ws_feature_bucket(features[f], linear->buckets);
        expect(linear->prints + 16 * bucket);
        expect(linear->first + 4 * bucket);
    }
    for (uint32_t f = 0; f < n; f++) {
        uint32_t row;
        bool has = find_row(linear, features[f], &row);
        rows[found] = row;
        found += has;
        expect(linear->weights + (size_t)row * linear->columns);
    }
    add_rows(linear, rows, found, sums);
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    ws_linear_add(linear, features, n, sums);
    scores[0] = 0;
    for (uint32_t c = 0; c < linear->columns; c++)
        scores[c + 1] = sums[c];
}
