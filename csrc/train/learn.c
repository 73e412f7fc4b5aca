/* learn.c - what every trainer of a linear model needs */
#include "learn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *need(void *old, size_t count, size_t size) {
    void *p = realloc(old, count * size + 1);
    if (!p) {
        fputs("train: out of memory\n", stderr);
        exit(1);
    }
    return p;
}

rng rng_seed(uint64_t seed) {
    return (rng){seed * 0x9e3779b97f4a7c15u + 0x123456789abcdefu};
}

static uint64_t rng_next(rng *r) {
    r->state ^= r->state >> 12;
    r->state ^= r->state << 25;
    r->state ^= r->state >> 27;
    return r->state * 0x2545f4914f6cdd1du;
}

uint32_t rng_below(rng *r, uint32_t n) {
    return (uint32_t)((rng_next(r) >> 32) * n >> 32);
}

double rng_unit(rng *r) {
    return (double)(rng_next(r) >> 11) / 9007199254740992.0;
}

/* ---- features ---- */

static uint32_t map_slot(const feature_map *map, uint32_t key) {
    uint32_t slot = (key * 0x9e3779b1u ^ key >> 15) & (map->capacity - 1);
    while (map->values[slot] && map->keys[slot] != key)
        slot = (slot + 1) & (map->capacity - 1);
    return slot;
}

static void map_grow(feature_map *map) {
    feature_map old = *map;
    map->capacity = old.capacity ? old.capacity * 2 : 1024;
    map->keys = need(NULL, map->capacity, sizeof *map->keys);
    map->values = need(NULL, map->capacity, sizeof *map->values);
    memset(map->values, 0, map->capacity * sizeof *map->values);
    for (uint32_t i = 0; i < old.capacity; i++)
        if (old.values[i]) {
            uint32_t slot = map_slot(map, old.keys[i]);
            map->keys[slot] = old.keys[i];
            map->values[slot] = old.values[i];
        }
    free(old.keys);
    free(old.values);
}

uint32_t map_add(feature_map *map, uint32_t key) {
    if (map->count * 2 >= map->capacity)
        map_grow(map);
    uint32_t slot = map_slot(map, key);
    if (!map->values[slot]) {
        map->keys[slot] = key;
        map->values[slot] = ++map->count;
    }
    return map->values[slot] - 1;
}

uint32_t map_find(const feature_map *map, uint32_t key) {
    if (!map->capacity)
        return UINT32_MAX;
    return map->values[map_slot(map, key)] - 1;
}

void map_free(feature_map *map) {
    free(map->keys);
    free(map->values);
    *map = (feature_map){0};
}

/* ---- weights ---- */

void weights_free(weights *w) {
    free(w->names);
    free(w->w);
    *w = (weights){0};
}

/* What a feature's weights come to: the largest difference to label 0, which has no column in the file. */
static float strength(const weights *w, uint32_t id) {
    float most = 0;
    const float *row = w->w + (size_t)id * w->labels;
    for (uint32_t y = 1; y < w->labels; y++)
        if (fabsf(row[y] - row[0]) > most)
            most = fabsf(row[y] - row[0]);
    return most;
}

static int descending(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? 1 : x > y ? -1 : 0;
}

void weights_prune(weights *w, uint32_t keep) {
    float *all = need(NULL, w->n, sizeof *all);
    for (uint32_t i = 0; i < w->n; i++)
        all[i] = strength(w, i);
    qsort(all, w->n, sizeof *all, descending);
    float least = keep && keep < w->n ? all[keep] : 0;
    free(all);
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (strength(w, i) <= least)
            continue;
        w->names[n] = w->names[i];
        memmove(w->w + (size_t)n * w->labels, w->w + (size_t)i * w->labels, w->labels * sizeof *w->w);
        n++;
    }
    w->n = n;
}
