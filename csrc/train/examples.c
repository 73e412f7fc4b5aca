/* examples.c - what is learned from: sequences of positions with features */
#include "train/examples.h"

#include <stdlib.h>
#include <string.h>

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
    map->values = zeros(map->capacity, sizeof *map->values);
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

void examples_init(examples *ex, uint32_t labels) {
    *ex = (examples){.labels = labels};
    ex->position = need(NULL, 1, sizeof *ex->position);
    ex->sequence = need(NULL, 1, sizeof *ex->sequence);
    ex->position[0] = 0;
    ex->sequence[0] = 0;
}

void examples_add(examples *ex, const uint32_t *features, uint32_t n, uint8_t gold) {
    if (ex->n_features + n > ex->cap_features) {
        ex->cap_features = ex->cap_features * 3 / 2 + n + 1024;
        ex->features = need(ex->features, ex->cap_features, sizeof *ex->features);
    }
    if (ex->n_positions + 1 > ex->cap_positions) {
        ex->cap_positions = ex->cap_positions * 3 / 2 + 1024;
        ex->position = need(ex->position, (size_t)ex->cap_positions + 1, sizeof *ex->position);
        ex->gold = need(ex->gold, ex->cap_positions, sizeof *ex->gold);
    }
    memcpy(ex->features + ex->n_features, features, n * sizeof *features);
    ex->n_features += n;
    ex->gold[ex->n_positions++] = gold;
    ex->position[ex->n_positions] = ex->n_features;
}

void examples_end(examples *ex, float weight) {
    if (ex->sequence[ex->n_sequences] == ex->n_positions)
        return;
    if (ex->n_sequences + 1 > ex->cap_sequences) {
        ex->cap_sequences = ex->cap_sequences * 3 / 2 + 1024;
        ex->sequence = need(ex->sequence, (size_t)ex->cap_sequences + 1, sizeof *ex->sequence);
        ex->weight = need(ex->weight, ex->cap_sequences, sizeof *ex->weight);
    }
    ex->weight[ex->n_sequences++] = weight;
    ex->sequence[ex->n_sequences] = ex->n_positions;
}

void examples_index(examples *ex, uint32_t least, const feature_map *only) {
    feature_map seen = {0};
    uint32_t *counts = NULL, room = 0;
    for (size_t i = 0; i < ex->n_features; i++) {
        uint32_t id = map_add(&seen, ex->features[i]);
        counts = with_place(counts, &room, id, sizeof *counts);
        counts[id]++;
    }
    uint32_t *renumbered = need(NULL, seen.count, sizeof *renumbered);
    memset(renumbered, 0xff, seen.count * sizeof *renumbered);
    ex->names = need(NULL, seen.count, sizeof *ex->names);
    ex->counts = need(NULL, seen.count, sizeof *ex->counts);
    ex->n_names = 0;
    size_t kept = 0, from = 0;
    for (uint32_t p = 0; p < ex->n_positions; p++) {
        size_t to = ex->position[p + 1];
        for (size_t i = from; i < to; i++) {
            uint32_t hash = ex->features[i], id = map_find(&seen, hash);
            if (counts[id] < least || (only && map_find(only, hash) == UINT32_MAX))
                continue;
            if (renumbered[id] == UINT32_MAX) {
                renumbered[id] = ex->n_names;
                ex->counts[ex->n_names] = counts[id];
                ex->names[ex->n_names++] = hash;
            }
            ex->features[kept++] = renumbered[id];
        }
        from = to;
        ex->position[p + 1] = kept;
    }
    ex->n_features = kept;
    free(renumbered);
    free(counts);
    map_free(&seen);
}

void examples_restrict(examples *ex, const feature_map *keep) {
    uint32_t *renumbered = need(NULL, ex->n_names, sizeof *renumbered), n = 0;
    for (uint32_t i = 0; i < ex->n_names; i++) {
        bool kept = map_find(keep, ex->names[i]) != UINT32_MAX;
        renumbered[i] = kept ? n : UINT32_MAX;
        if (kept) {
            ex->names[n] = ex->names[i];
            ex->counts[n++] = ex->counts[i];
        }
    }
    ex->n_names = n;
    size_t out = 0, from = 0;
    for (uint32_t p = 0; p < ex->n_positions; p++) {
        size_t to = ex->position[p + 1];
        for (size_t i = from; i < to; i++)
            if (renumbered[ex->features[i]] != UINT32_MAX)
                ex->features[out++] = renumbered[ex->features[i]];
        from = to;
        ex->position[p + 1] = out;
    }
    ex->n_features = out;
    free(renumbered);
}

void examples_free(examples *ex) {
    free(ex->features);
    free(ex->position);
    free(ex->gold);
    free(ex->weight);
    free(ex->sequence);
    free(ex->names);
    free(ex->counts);
    *ex = (examples){0};
}
