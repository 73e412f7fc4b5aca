/* model.c - the learned weights, read from one binary file */
#include "model.h"

#include "embedded.h"
#include "sums.h"

#include <stdio.h>
#include <string.h>

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

/* Read a weight of the automaton: it must be in the range of the sums that it is added to, lest these overflow. */
static bool read_step(const unsigned char *at, int32_t *out) {
    *out = (int32_t)read32(at);
    return *out >= INT16_MIN && *out <= INT16_MAX;
}

/* Read one section; false where its numbers do not fit its length, or are none that are learned. */
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
    bool fits = true;
    for (uint32_t i = 0; i < labels; i++, at += 4)
        fits &= read_step(at, &out->start[i]);
    for (uint32_t i = 0; i < labels; i++)
        for (uint32_t j = 0; j < labels; j++, at += 4)
            fits &= read_step(at, &out->transitions[i][j]);
    return fits;
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

const signed char *ws_linear_row(const ws_linear *linear, uint32_t feature) {
    uint32_t row = linear->buckets ? ws_row_of(linear, feature, WS_NONE) : WS_NONE;
    return row == WS_NONE ? NULL : linear->weights + (size_t)row * linear->columns;
}

/* The functions below add up rows of so many columns, each given by its offset among the weights. */

static WS_WRITTEN_OUT void add_any(const ws_linear *linear, const uint32_t *offsets, uint32_t n, int16_t *sums) {
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + offsets[f];
        for (uint32_t c = 0; c < linear->columns; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
}

static WS_WRITTEN_OUT void add_fours(const ws_linear *linear, const uint32_t *offsets, uint32_t n, int16_t *sums) {
    int16_t eight[8] = {0};
    ws_sums sum = ws_sums_zero();
    for (uint32_t f = 0; f < n; f++)
        sum = ws_sums_add(sum, ws_sums_four(linear->weights + offsets[f]));
    ws_sums_store(sum, eight);
    for (uint32_t c = 0; c < 4; c++)
        sums[c] = (int16_t)(sums[c] + eight[c]);
}

/* One, two or three eights. */
static WS_WRITTEN_OUT void add_eights(const ws_linear *linear, const uint32_t *offsets, uint32_t n, uint32_t eights,
                                      int16_t *sums) {
    ws_sums zero = ws_sums_zero(), a = ws_sums_load(sums), b = eights > 1 ? ws_sums_load(sums + 8) : zero,
            c = eights > 2 ? ws_sums_load(sums + 16) : zero;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + offsets[f];
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

static void add(const ws_linear *linear, const uint32_t *offsets, uint32_t n, int16_t *sums) {
    switch (linear->columns) {
    case 4:
        add_fours(linear, offsets, n, sums);
        break;
    case 8:
        add_eights(linear, offsets, n, 1, sums);
        break;
    case 24:
        add_eights(linear, offsets, n, 3, sums);
        break;
    default:
        add_any(linear, offsets, n, sums);
    }
}

/* Models are larger than the nearest caches: ask for what will be read before it is. */
static inline void expect(const void *at) {
#ifdef __GNUC__
    __builtin_prefetch(at);
#else
    (void)at;
#endif
}

/* Find and add up features of a model whose weights are few: one column, or two. */
static WS_WRITTEN_OUT void add_found(const ws_linear *linear, const uint32_t *features, uint32_t n, uint32_t columns,
                                     int16_t *sums) {
    int32_t a = 0, b = 0;
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->weights + columns * (size_t)ws_row_of(linear, features[f], linear->rows - 1);
        a += row[0];
        b += columns == 2 ? row[1] : 0;
    }
    sums[0] = (int16_t)(sums[0] + a);
    if (columns == 2)
        sums[1] = (int16_t)(sums[1] + b);
}

void ws_linear_add(const ws_linear *linear, const uint32_t *features, uint32_t n, int16_t *sums) {
    uint32_t offsets[WS_MODEL_ROWS];
    if (!linear->buckets)
        return;
    if (n > WS_MODEL_ROWS)
        n = WS_MODEL_ROWS;
    if (linear->columns == 1) { /* small enough for the nearest caches */
        add_found(linear, features, n, 1, sums);
        return;
    }
    for (uint32_t f = 0; f < n; f++) {
        size_t bucket = ws_feature_bucket(features[f], linear->buckets);
        expect(linear->prints + 16 * bucket);
        expect(linear->first + 4 * bucket);
    }
    if (linear->columns == 2) {
        add_found(linear, features, n, 2, sums);
        return;
    }
    for (uint32_t f = 0; f < n; f++) {
        offsets[f] = ws_row_of(linear, features[f], linear->rows - 1) * linear->columns;
        expect(linear->weights + offsets[f]);
    }
    add(linear, offsets, n, sums);
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    ws_linear_add(linear, features, n, sums);
    scores[0] = 0;
    for (uint32_t c = 0; c < linear->columns; c++)
        scores[c + 1] = sums[c];
}
