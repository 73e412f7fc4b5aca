/* pack.c - weights as bytes of a model file (the layout stands in model/model.h) */
#include "train/pack.h"

#include "base/bytes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void put16(unsigned char *at, uint32_t value) {
    at[0] = (unsigned char)value;
    at[1] = (unsigned char)(value >> 8);
}

/* The features of a bucket, strongest first, which is the order of their prints and rows. */
typedef struct slot {
    uint32_t bucket, feature;
    float strength;
} slot;

static int by_bucket(const void *a, const void *b) {
    const slot *x = a, *y = b;
    if (x->bucket != y->bucket)
        return x->bucket < y->bucket ? -1 : 1;
    if (x->strength != y->strength)
        return x->strength > y->strength ? -1 : 1;
    return x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* The header of a section, and its start and transitions; returns where the buckets begin. */
static unsigned char *put_header(unsigned char *at, const weights *w, uint32_t buckets, uint32_t rows, float scale) {
    uint32_t labels = w->labels;
    float unit = fminf(fmaxf(scale * 256, 1), 1048576);
    ws_put32(at, labels), ws_put32(at + 4, labels - 1), ws_put32(at + 8, buckets), ws_put32(at + 12, (uint32_t)unit);
    ws_put32(at + 16, rows);
    unsigned char *behind = at + ws_linear_header(labels);
    at += 32;
    for (uint32_t y = 0; y < labels; y++, at += 4)
        ws_put32(at, (uint32_t)lrintf(w->start[y] * scale));
    for (uint32_t y = 0; y < labels; y++)
        for (uint32_t z = 0; z < labels; z++, at += 4)
            ws_put32(at, (uint32_t)lrintf(w->transitions[y][z] * scale));
    return behind;
}

static size_t size_of(uint32_t labels, uint32_t buckets, uint32_t rows) {
    return ws_linear_header(labels) + ws_bucket_size(labels - 1) * buckets + (size_t)rows * (labels - 1);
}

/* Write a feature's weights as bytes; returns what is behind them. */
static unsigned char *put_row(unsigned char *at, const float *row, uint32_t labels, float scale) {
    for (uint32_t y = 1; y < labels; y++)
        *at++ = (unsigned char)(signed char)lrintf((row[y] - row[0]) * scale);
    return at;
}

unsigned char *pack_rows(const weights *w, uint32_t rows, float scale, size_t *size) {
    *size = size_of(w->labels, 0, rows + WS_MODEL_LANES);
    unsigned char *bytes = zeros(*size, 1);
    unsigned char *first = put_header(bytes, w, 0, rows + WS_MODEL_LANES, scale);
    for (uint32_t i = 0; i < w->n; i++)
        if (w->names[i] < rows)
            put_row(first + (size_t)w->names[i] * (w->labels - 1), w->w + (size_t)i * w->labels, w->labels, scale);
    return bytes;
}

unsigned char *pack_linear(const weights *w, size_t *size) {
    return pack_scaled(w, weights_scale_of(w), size);
}

/* Has one of these stronger features the same print? */
static bool is_hidden(const weights *w, const slot *stronger, uint32_t n, uint32_t feature) {
    for (uint32_t i = 0; i < n; i++)
        if (ws_feature_print(w->names[stronger[i].feature]) == ws_feature_print(w->names[feature]))
            return true;
    return false;
}

/* Buckets are two thirds full on average, and hold no print twice. What does not fit into a full one is dropped: its
 * weakest features. */
unsigned char *pack_scaled(const weights *w, float scale, size_t *size) {
    uint32_t labels = w->labels, buckets = w->n * 3 / (2 * WS_MODEL_LANES) + 1;
    slot *slots = need(NULL, w->n, sizeof *slots);
    for (uint32_t i = 0; i < w->n; i++)
        slots[i] = (slot){ws_feature_bucket(w->names[i], buckets), i, weights_strength(w, i)};
    qsort(slots, w->n, sizeof *slots, by_bucket);
    uint32_t rows = 0;
    for (uint32_t i = 0, start = 0; i < w->n; i++) {
        if (i && slots[i].bucket != slots[i - 1].bucket)
            start = rows;
        if (rows - start < WS_MODEL_LANES && !is_hidden(w, slots + start, rows - start, slots[i].feature))
            slots[rows++] = slots[i];
    }
    bool few = labels - 1 <= WS_MODEL_FEW;
    uint32_t n_rows = few ? 0 : rows + WS_MODEL_LANES;
    *size = size_of(labels, buckets, n_rows);
    unsigned char *bytes = zeros(*size, 1);
    unsigned char *bucket = put_header(bytes, w, buckets, n_rows, scale);
    unsigned char *weight = bucket + ws_bucket_size(labels - 1) * buckets;
    for (uint32_t b = 0, row = 0; b < buckets; b++, bucket += ws_bucket_size(labels - 1)) {
        unsigned char *print = bucket;
        if (few)
            weight = bucket + WS_BUCKET_PRINTS;
        else
            ws_put32(bucket + WS_BUCKET_PRINTS, row);
        for (; row < rows && slots[row].bucket == b; row++, print += 2) {
            put16(print, ws_feature_print(w->names[slots[row].feature]));
            weight = put_row(weight, w->w + (size_t)slots[row].feature * labels, labels, scale);
        }
    }
    free(slots);
    return bytes;
}

ws_model model_of(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                  unsigned char **bytes) {
    size_t size;
    ws_model model;
    ws_error error;
    *bytes = pack_model(sections, sizes, &size);
    if (ws_model_read(*bytes, size, &model, &error) != WS_OK)
        fail("%s", error.message);
    return model;
}

ws_linear linear_of(const weights *w, unsigned char **bytes) {
    unsigned char *sections[WS_MODEL_KINDS] = {0};
    size_t sizes[WS_MODEL_KINDS] = {0};
    sections[0] = pack_linear(w, &sizes[0]);
    ws_model model = model_of(sections, sizes, bytes);
    free(sections[0]);
    return model.linear[0];
}

unsigned char *pack_model(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                          size_t *size) {
    uint32_t n = 0;
    size_t total = 32;
    for (int k = 0; k < WS_MODEL_KINDS; k++)
        if (sections[k])
            n++;
    total += 16 * (size_t)n;
    for (int k = 0; k < WS_MODEL_KINDS; k++)
        if (sections[k])
            total = (total + WS_MODEL_ALIGN - 1) / WS_MODEL_ALIGN * WS_MODEL_ALIGN + sizes[k];
    unsigned char *bytes = zeros(total, 1);
    memcpy(bytes, "whosaid\x1a", 8);
    ws_put32(bytes + 8, WS_MODEL_VERSION);
    ws_put32(bytes + 12, (uint32_t)total);
    ws_put32(bytes + 24, n);
    size_t offset = 32 + 16 * (size_t)n;
    unsigned char *entry = bytes + 32;
    for (uint32_t k = 0; k < WS_MODEL_KINDS; k++) {
        if (!sections[k])
            continue;
        offset = (offset + WS_MODEL_ALIGN - 1) / WS_MODEL_ALIGN * WS_MODEL_ALIGN;
        ws_put32(entry, k), ws_put32(entry + 4, (uint32_t)offset), ws_put32(entry + 8, (uint32_t)sizes[k]);
        memcpy(bytes + offset, sections[k], sizes[k]);
        offset += sizes[k];
        entry += 16;
    }
    ws_put64(bytes + 16, ws_model_checksum(bytes + 24, total - 24));
    *size = total;
    return bytes;
}
