/* pack.c - weights as bytes of a model file (the layout stands in csrc/model.h) */
#include "learn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put32(unsigned char *at, uint32_t value) {
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(value >> 8 * i);
}

static void put64(unsigned char *at, uint64_t value) {
    put32(at, (uint32_t)value);
    put32(at + 4, (uint32_t)(value >> 32));
}

/* Put every feature into one of its two buckets: cuckoo hashing, where a feature that finds both full pushes out
 * another, which then looks for its other bucket. Features whose print and buckets are those of an earlier one share
 * its slot. Returns false when the table is too full. */
static bool place(const weights *w, uint32_t buckets, uint32_t *slots) {
    rng random = rng_seed(buckets);
    for (uint32_t i = 0; i < 4 * buckets; i++)
        slots[i] = UINT32_MAX;
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t item = i;
        uint32_t bucket = ws_feature_bucket(w->names[item], buckets);
        for (int tries = 0;; tries++) {
            if (tries == 2000)
                return false;
            uint32_t other = ws_feature_bucket2(w->names[item], buckets);
            if (bucket == other)
                other = ws_feature_bucket(w->names[item], buckets);
            uint32_t *free_slot = NULL;
            for (int k = 0; k < 8 && !free_slot; k++) {
                uint32_t *slot = &slots[4 * (k < 4 ? bucket : other) + (uint32_t)(k & 3)];
                if (*slot == UINT32_MAX)
                    free_slot = slot;
            }
            if (free_slot) {
                *free_slot = item;
                break;
            }
            uint32_t *victim = &slots[4 * bucket + rng_below(&random, 4)], pushed = *victim;
            *victim = item;
            item = pushed;
            uint32_t first = ws_feature_bucket(w->names[item], buckets),
                     second = ws_feature_bucket2(w->names[item], buckets);
            bucket = first == bucket ? second : first;
        }
    }
    return true;
}

unsigned char *pack_linear(const weights *w, size_t *size) {
    uint32_t labels = w->labels, columns = labels - 1;
    uint32_t buckets = w->n * 10 / 37 + 2;
    uint32_t *slots = need(NULL, 4 * ((size_t)buckets * 2 + 64), sizeof *slots);
    while (!place(w, buckets, slots))
        buckets += buckets / 50 + 1;
    float most = 1e-9f;
    for (uint32_t i = 0; i < w->n; i++)
        for (uint32_t y = 1; y < labels; y++)
            most = fmaxf(most, fabsf(w->w[(size_t)i * labels + y] - w->w[(size_t)i * labels]));
    float scale = 127.0f / most;
    size_t tables = 4 * ((size_t)labels + (size_t)labels * labels), count = 4 * (size_t)buckets;
    *size = 16 + tables + 2 * count + count * columns;
    unsigned char *bytes = need(NULL, *size, 1), *at = bytes;
    memset(bytes, 0, *size);
    put32(at, labels), put32(at + 4, columns), put32(at + 8, buckets);
    float unit = fminf(fmaxf(scale * 256, 1), 1048576);
    put32(at + 12, (uint32_t)unit);
    at += 16;
    for (uint32_t y = 0; y < labels; y++, at += 4)
        put32(at, (uint32_t)lrintf(w->start[y] * scale));
    for (uint32_t y = 0; y < labels; y++)
        for (uint32_t z = 0; z < labels; z++, at += 4)
            put32(at, (uint32_t)lrintf(w->transitions[y][z] * scale));
    for (size_t i = 0; i < count; i++) {
        if (slots[i] == UINT32_MAX)
            continue;
        const float *row = w->w + (size_t)slots[i] * labels;
        uint32_t print = ws_feature_print(w->names[slots[i]]);
        at[2 * i] = (unsigned char)print;
        at[2 * i + 1] = (unsigned char)(print >> 8);
        for (uint32_t y = 1; y < labels; y++)
            at[2 * count + i * columns + y - 1] = (unsigned char)(signed char)lrintf((row[y] - row[0]) * scale);
    }
    free(slots);
    return bytes;
}

ws_linear linear_of(const weights *w, unsigned char **bytes) {
    unsigned char *sections[WS_MODEL_KINDS] = {0};
    size_t sizes[WS_MODEL_KINDS] = {0}, size;
    sections[0] = pack_linear(w, &sizes[0]);
    *bytes = pack_model(sections, sizes, &size);
    free(sections[0]);
    ws_model model;
    ws_error error;
    if (ws_model_read(*bytes, size, &model, &error) != WS_OK) {
        fprintf(stderr, "train: %s\n", error.message);
        exit(1);
    }
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
            total = (total + 7) / 8 * 8 + sizes[k];
    unsigned char *bytes = need(NULL, total, 1);
    memset(bytes, 0, total);
    memcpy(bytes, "whosaid\x1a", 8);
    put32(bytes + 8, WS_MODEL_VERSION);
    put32(bytes + 12, (uint32_t)total);
    put32(bytes + 24, n);
    size_t offset = 32 + 16 * (size_t)n;
    unsigned char *entry = bytes + 32;
    for (uint32_t k = 0; k < WS_MODEL_KINDS; k++) {
        if (!sections[k])
            continue;
        offset = (offset + 7) / 8 * 8;
        put32(entry, k), put32(entry + 4, (uint32_t)offset), put32(entry + 8, (uint32_t)sizes[k]);
        memcpy(bytes + offset, sections[k], sizes[k]);
        offset += sizes[k];
        entry += 16;
    }
    put64(bytes + 16, ws_model_checksum(bytes + 24, total - 24));
    *size = total;
    return bytes;
}
