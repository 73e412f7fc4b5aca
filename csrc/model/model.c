/* model.c - the learned weights, read from one binary file */
#include "model/model.h"

#include "base/bytes.h"
#include "base/error.h"
#include "model/embedded.h"
#include "model/gazetteer.h"

#include <string.h>

static const char magic[8] = {'w', 'h', 'o', 's', 'a', 'i', 'd', 0x1a};
enum { HEADER = 32, ENTRY = 16, LINEAR_NUMBERS = 32, LANES = WS_MODEL_LANES };

/* Eight bytes a step, so that checking megabytes costs well under a millisecond. */
uint64_t ws_model_checksum(const unsigned char *bytes, size_t size) {
    uint64_t sum = 0x9e3779b97f4a7c15u ^ size;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        sum = (sum ^ ws_get64(bytes + i)) * 0xff51afd7ed558ccdu;
        sum ^= sum >> 32;
    }
    for (; i < size; i++)
        sum = (sum ^ bytes[i]) * 0x100000001b3u;
    return sum ^ sum >> 29;
}

/* Say what is wrong with the file. */
static ws_status bad(ws_error *error, const char *message, uint32_t at) {
    return ws_fail(error, WS_BAD_MODEL, at, "the model file %s", message);
}

/* Read a weight of the automaton: it must be in the range of the sums that it is added to, lest these overflow. */
static bool read_step(const unsigned char *at, int32_t *out) {
    *out = (int32_t)ws_get32(at);
    return *out >= INT16_MIN && *out <= INT16_MAX;
}

/* Read one section; false where its numbers do not fit its length, or are none that are learned. */
static bool read_linear(const unsigned char *bytes, size_t length, ws_linear *out) {
    if (length < LINEAR_NUMBERS)
        return false;
    uint32_t labels = ws_get32(bytes), columns = ws_get32(bytes + 4), buckets = ws_get32(bytes + 8);
    uint32_t unit = ws_get32(bytes + 12);
    if (labels < 2 || labels > WS_MODEL_LABELS || columns != labels - 1 || buckets > 1u << 24 || unit < 1 ||
        unit > 1u << 20)
        return false;
    uint32_t rows = ws_get32(bytes + 16);
    size_t index = ws_bucket_size(columns) * buckets;
    bool has_rows = columns > WS_MODEL_FEW || !buckets;
    if ((has_rows ? rows < LANES : rows > 0) || rows > 1u << 24 ||
        length != ws_linear_header(labels) + index + (size_t)rows * columns)
        return false;
    *out = (ws_linear){.labels = labels, .columns = columns, .buckets = buckets, .unit = unit, .rows = rows};
    const unsigned char *at = bytes + LINEAR_NUMBERS;
    out->index = bytes + ws_linear_header(labels);
    out->weights = (const signed char *)(out->index + index);
    for (uint32_t i = 0; i < buckets && has_rows; i++)
        if (ws_get32(out->index + WS_BUCKET_ROWS * (size_t)i + WS_BUCKET_PRINTS) > rows - LANES)
            return false;
    bool fits = true;
    for (uint32_t i = 0; i < labels; i++, at += 4)
        fits &= read_step(at, &out->start[i]);
    for (uint32_t i = 0; i < labels; i++)
        for (uint32_t j = 0; j < labels; j++, at += 4)
            fits &= read_step(at, &out->transitions[i][j]);
    return fits;
}

static bool read_section(uint32_t kind, const unsigned char *bytes, uint32_t length, ws_model *out) {
    if (kind == WS_MODEL_GAZETTEER)
        return ws_word_map_read(bytes, length, WS_GAZETTEER_BITS, &out->gazetteer);
    if (kind == WS_MODEL_CLUSTERS)
        return ws_word_map_read(bytes, length, WS_CLUSTER_BITS, &out->clusters);
    return read_linear(bytes, length, &out->linear[kind]);
}

ws_status ws_model_read(const unsigned char *bytes, size_t size, ws_model *out, ws_error *error) {
    if (size < HEADER)
        return bad(error, "is cut short: it has no whole header", 0);
    if (memcmp(bytes, magic, sizeof magic))
        return bad(error, "is no model of whosaid", 0);
    if (ws_get32(bytes + 8) > WS_MODEL_VERSION)
        return bad(error, "was made for a newer whosaid", 8);
    if (ws_get32(bytes + 8) != WS_MODEL_VERSION)
        return bad(error, "was made for an older whosaid", 8);
    if (ws_get32(bytes + 12) != size)
        return bad(error, ws_get32(bytes + 12) > size ? "is cut short" : "is longer than it says", 12);
    if (ws_get64(bytes + 16) != ws_model_checksum(bytes + 24, size - 24))
        return bad(error, "is damaged: its checksum is another", 16);
    uint32_t sections = ws_get32(bytes + 24);
    if (sections > (size - HEADER) / ENTRY)
        return bad(error, "is damaged: it holds too many sections", 24);
    ws_model model = {0};
    for (uint32_t i = 0; i < sections; i++) {
        const unsigned char *entry = bytes + HEADER + (size_t)i * ENTRY;
        uint32_t kind = ws_get32(entry), offset = ws_get32(entry + 4), length = ws_get32(entry + 8);
        if (kind >= WS_MODEL_KINDS || offset > size || length > size - offset ||
            !read_section(kind, bytes + offset, length, &model))
            return bad(error, "is damaged: a section does not fit", (uint32_t)(entry - bytes));
    }
    *out = model;
    return WS_OK;
}

ws_status ws_model_embedded(ws_model *out, ws_error *error) {
    return ws_model_read(ws_embedded_model, ws_embedded_model_size, out, error);
}
