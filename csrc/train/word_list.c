/* word_list.c - words and a value of each, as a section of the model file (the layout stands in model/word_map.h) */
#include "train/word_list.h"

#include "base/bytes.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "model/word_map.h"
#include "train/base.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static uint32_t hash_of(const char *word, size_t length) {
    uint32_t hash = ws_hash_start(), at = 0;
    while (at < length) {
        uint32_t c = ws_lower(ws_utf8_next(word, (uint32_t)length, &at));
        hash = ws_hash_add(hash, c == '_' ? ' ' : c == 0x2019 ? '\'' : c);
    }
    return ws_hash_end(hash);
}

void word_list_add(word_list *all, const char *word, size_t length, unsigned value) {
    if (length == 0)
        return;
    all->words = with_place(all->words, &all->room, all->n, sizeof *all->words);
    all->words[all->n++] = (word_entry){hash_of(word, length), (uint8_t)value};
}

void word_list_remove(word_list *all, const char *word, size_t length, unsigned value) {
    uint32_t hash = hash_of(word, length), n = 0;
    for (uint32_t i = 0; i < all->n; i++)
        if (all->words[i].hash != hash || all->words[i].value != value)
            all->words[n++] = all->words[i];
    all->n = n;
}

void word_list_free(word_list *all) {
    free(all->words);
    *all = (word_list){0};
}

static int by_hash(const void *a, const void *b) {
    uint32_t x = ((const word_entry *)a)->hash, y = ((const word_entry *)b)->hash;
    return x < y ? -1 : x > y;
}

/* ---- the cells ---- */

/* How many entries that are not placed yet stand in a cell, and the XOR of their numbers. */
typedef struct crowd {
    uint32_t n, entries;
} crowd;

static void move(crowd *crowds, const ws_word_place *place, uint32_t i, uint32_t by) {
    for (int k = 0; k < 3; k++) {
        crowds[place->cell[k]].n += by;
        crowds[place->cell[k]].entries ^= i;
    }
}

/* Find an order in which every entry has a cell to itself once those before it are gone. `own[i]` and `order[i]` are
 * the cell and the number of the i-th to go. False where there is no such order: then another seed has one. */
static bool peel(const word_list *all, const ws_word_map *shape, crowd *crowds, uint32_t *order, uint32_t *own) {
    memset(crowds, 0, shape->n_cells * sizeof *crowds);
    for (uint32_t i = 0; i < all->n; i++) {
        ws_word_place place = ws_word_place_of(shape, all->words[i].hash);
        move(crowds, &place, i, 1);
    }
    uint32_t gone = 0, *waiting = need(NULL, (size_t)shape->n_cells + 3 * (size_t)all->n, sizeof *waiting), n = 0;
    for (uint32_t c = 0; c < shape->n_cells; c++)
        if (crowds[c].n == 1)
            waiting[n++] = c;
    while (n) {
        uint32_t c = waiting[--n];
        if (crowds[c].n != 1)
            continue;
        uint32_t i = crowds[c].entries;
        ws_word_place place = ws_word_place_of(shape, all->words[i].hash);
        move(crowds, &place, i, UINT32_MAX);
        order[gone] = i;
        own[gone++] = c;
        for (int k = 0; k < 3; k++)
            if (crowds[place.cell[k]].n == 1)
                waiting[n++] = place.cell[k];
    }
    free(waiting);
    return gone == all->n;
}

/* Fill the cells, the entry that went last first: its own cell makes the three come out right. */
static void fill(const word_list *all, const ws_word_map *shape, const uint32_t *order, const uint32_t *own,
                 uint16_t *cells) {
    for (uint32_t k = all->n; k-- > 0;) {
        const word_entry *e = &all->words[order[k]];
        ws_word_place place = ws_word_place_of(shape, e->hash);
        uint32_t wanted = place.print << shape->bits | e->value;
        cells[own[k]] = (uint16_t)(wanted ^ cells[place.cell[0]] ^ cells[place.cell[1]] ^ cells[place.cell[2]]);
    }
}

/* Every word once, with the values of all its entries. */
static void unite(word_list *all) {
    uint32_t n = 0;
    qsort(all->words, all->n, sizeof *all->words, by_hash);
    for (uint32_t i = 0; i < all->n; i++) {
        if (n && all->words[n - 1].hash == all->words[i].hash)
            all->words[n - 1].value |= all->words[i].value;
        else
            all->words[n++] = all->words[i];
    }
    all->n = n;
}

unsigned char *word_list_pack(word_list *all, uint32_t bits, size_t *size) {
    enum { SEGMENT = 2048, SEEDS = 8 };
    unite(all);
    ws_word_map shape = {.n_cells = (all->n + all->n / 10) / SEGMENT * SEGMENT, .segment = SEGMENT, .bits = bits};
    if (shape.n_cells < 3 * SEGMENT)
        shape.n_cells = 3 * SEGMENT; /* an entry has a cell in each of three */
    uint32_t *order = need(NULL, all->n, sizeof *order), *own = need(NULL, all->n, sizeof *own);
    crowd *crowds = need(NULL, shape.n_cells, sizeof *crowds);
    while (!peel(all, &shape, crowds, order, own))
        if (++shape.seed % SEEDS == 0) { /* too crowded */
            shape.n_cells += SEGMENT;
            crowds = need(crowds, shape.n_cells, sizeof *crowds);
        }
    uint16_t *cells = zeros(shape.n_cells, sizeof *cells);
    fill(all, &shape, order, own, cells);
    *size = WS_WORD_MAP_HEADER + 2 * (size_t)shape.n_cells;
    unsigned char *bytes = need(NULL, *size, 1);
    ws_put32(bytes, shape.n_cells), ws_put32(bytes + 4, shape.segment), ws_put32(bytes + 8, shape.seed),
        ws_put32(bytes + 12, bits);
    for (uint32_t c = 0; c < shape.n_cells; c++) {
        bytes[WS_WORD_MAP_HEADER + 2 * (size_t)c] = (unsigned char)cells[c];
        bytes[WS_WORD_MAP_HEADER + 2 * (size_t)c + 1] = (unsigned char)(cells[c] >> 8);
    }
    free(cells);
    free(crowds);
    free(own);
    free(order);
    return bytes;
}
