/* model.c - the learned weights, read from one binary file */
#include "model.h"

#include "embedded.h"

#include <stdio.h>
#include <string.h>

static const char magic[8] = {'w', 'h', 'o', 's', 'a', 'i', 'd', 0x1a};
enum { HEADER = 32, ENTRY = 16, LINEAR_HEADER = 16, SLOTS = 4 };

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
    if (labels < 2 || labels > WS_MODEL_LABELS || columns != labels - 1 || buckets < 1 || buckets > 1u << 24 ||
        unit < 1 || unit > 1u << 20)
        return false;
    size_t tables = 4 * ((size_t)labels + (size_t)labels * labels);
    size_t slots = (size_t)SLOTS * buckets;
    if (length != LINEAR_HEADER + tables + 2 * slots + slots * columns)
        return false;
    *out = (ws_linear){.labels = labels, .columns = columns, .buckets = buckets, .unit = unit};
    const unsigned char *at = bytes + LINEAR_HEADER;
    for (uint32_t i = 0; i < labels; i++, at += 4)
        out->start[i] = (int32_t)read32(at);
    for (uint32_t i = 0; i < labels; i++)
        for (uint32_t j = 0; j < labels; j++, at += 4)
            out->transitions[i][j] = (int32_t)read32(at);
    out->prints = at;
    out->rows = (const signed char *)(at + 2 * slots);
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
            !read_linear(bytes + offset, length, &model.linear[kind]))
            return bad(error, "is damaged: a section does not fit", (uint32_t)(entry - bytes));
    }
    *out = model;
    return WS_OK;
}

ws_status ws_model_embedded(ws_model *out, ws_error *error) {
    return ws_model_read(ws_embedded_model, ws_embedded_model_size, out, error);
}

/* The eight bytes at `at` as one number whose lowest lane is the first. */
static inline uint64_t load64(const unsigned char *at) {
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t value;
    memcpy(&value, at, sizeof value);
    return value;
#else
    return read64(at);
#endif
}

/* Four prints at once: a bit in the lane of the first that agrees, 0 where none does. Lanes above the first may be
 * marked wrongly, so only the lowest bit counts. */
static inline uint64_t agreeing(const unsigned char *bucket, uint64_t prints) {
    uint64_t differ = load64(bucket) ^ prints;
    return (differ - 0x0001000100010001u) & ~differ & 0x8000800080008000u;
}

static inline uint32_t lowest_lane(uint64_t bits) {
#ifdef __GNUC__
    return (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63) / 16;
#else
    uint32_t lane = 0;
    for (; lane < SLOTS - 1 && !(bits & 0x8000); bits >>= 16)
        lane++;
    return lane;
#endif
}

/* Find the feature's slot; false where it has none. Both buckets are read whatever the first holds: that is cheaper
 * than a branch nobody can predict. */
static inline bool find_slot(const ws_linear *linear, uint32_t feature, uint32_t *slot) {
    uint64_t prints = ws_feature_print(feature) * 0x0001000100010001u;
    uint32_t one = ws_feature_bucket(feature, linear->buckets), two = ws_feature_bucket2(feature, linear->buckets);
    uint64_t in_one = agreeing(linear->prints + 8 * (size_t)one, prints);
    uint64_t in_two = agreeing(linear->prints + 8 * (size_t)two, prints);
    *slot = SLOTS * (in_one ? one : two) + lowest_lane(in_one ? in_one : in_two);
    return (in_one | in_two) != 0;
}

const signed char *ws_linear_row(const ws_linear *linear, uint32_t feature) {
    uint32_t slot;
    if (!linear->labels || !find_slot(linear, feature, &slot))
        return NULL;
    return linear->rows + (size_t)slot * linear->columns;
}

/* Sum the rows of the slots. With the number of columns known, the compiler uses its vectors; n weights of a byte fit
 * 16 bits because n is at most WS_MODEL_ROWS. */
static inline void sum_rows(const ws_linear *linear, const uint32_t *slots, uint32_t n, uint32_t columns,
                            int32_t *scores) {
    int16_t sums[WS_MODEL_LABELS] = {0};
    for (uint32_t f = 0; f < n; f++) {
        const signed char *row = linear->rows + (size_t)slots[f] * columns;
        for (uint32_t c = 0; c < columns; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
    scores[0] = 0;
    for (uint32_t c = 0; c < columns; c++)
        scores[c + 1] = sums[c];
}

void ws_linear_score(const ws_linear *linear, const uint32_t *features, uint32_t n, int32_t *scores) {
    uint32_t slots[WS_MODEL_ROWS], found = 0;
    for (uint32_t f = 0; f < n && f < WS_MODEL_ROWS; f++) {
        uint32_t slot;
        bool has = find_slot(linear, features[f], &slot);
        slots[found] = slot;
        found += has;
    }
    switch (linear->columns) {
    case 2:
        sum_rows(linear, slots, found, 2, scores);
        break;
    case 4:
        sum_rows(linear, slots, found, 4, scores);
        break;
    case 8:
        sum_rows(linear, slots, found, 8, scores);
        break;
    case 24:
        sum_rows(linear, slots, found, 24, scores);
        break;
    default:
        sum_rows(linear, slots, found, linear->columns, scores);
    }
}
