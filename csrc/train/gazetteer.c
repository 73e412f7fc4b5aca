/* gazetteer.c - public lists of names and places as a section of the model file (its layout: model/gazetteer.h) */
#include "model/gazetteer.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "train/learn.h"
#include "train/models.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A city of fewer inhabitants is seldom in the news; its name is more often something else's. A surname shorter than
 * these is more often something else, and a longer one looks like what it is: leaving them out saves an eighth. */
enum { LEAST_CITY = 30000, SHORTEST_SURNAME = 4, LONGEST_SURNAME = 9 };

typedef struct entry {
    uint32_t hash;
    uint8_t evidence;
} entry;

typedef struct entries {
    entry *list;
    uint32_t n, room;
} entries;

/* Add one name; `_` counts as a space. */
static void add(entries *all, const char *name, size_t length, unsigned evidence) {
    uint32_t hash = ws_hash_start(), at = 0;
    if (length == 0)
        return;
    while (at < length) {
        uint32_t c = ws_lower(ws_utf8_next(name, (uint32_t)length, &at));
        hash = ws_hash_add(hash, c == '_' ? ' ' : c == 0x2019 ? '\'' : c);
    }
    if (all->n == all->room) {
        all->room = all->room * 2 + 4096;
        all->list = need(all->list, all->room, sizeof *all->list);
    }
    all->list[all->n++] = (entry){ws_hash_end(hash), (uint8_t)evidence};
}

/* ---- the lists ---- */

typedef void (*row_reader)(entries *all, char **columns, int n);

/* Call `read` for every row of a tab-separated file. */
static void each_row(entries *all, const char *root, const char *file, row_reader read) {
    char path[4096], line[8192];
    snprintf(path, sizeof path, "%s/lexicons/%s", root, file);
    FILE *in = fopen(path, "r");
    if (!in) {
        fprintf(stderr, "train: cannot open %s\n", path);
        exit(1);
    }
    while (fgets(line, sizeof line, in)) {
        char *columns[8];
        int n = 0;
        line[strcspn(line, "\r\n")] = '\0';
        for (char *c = line; c && n < 8;) {
            columns[n++] = c;
            c = strchr(c, '\t');
            if (c)
                *c++ = '\0';
        }
        read(all, columns, n);
    }
    fclose(in);
}

/* A given name, its gender, and the lists that have it: `m_…` and `f_…`. Where one list knows one gender only, that
 * decides: another that has every name anybody was ever given calls most of them both. */
static void read_given(entries *all, char **c, int n) {
    const char *lists = n > 2 ? c[2] : "";
    bool male = strstr(lists, "m_compromise") != NULL, female = strstr(lists, "f_compromise") != NULL;
    if (male == female) {
        male = strstr(lists, "m_") != NULL;
        female = strstr(lists, "f_") != NULL;
    }
    add(all, c[0], strlen(c[0]), male == female ? GAZETTEER_GIVEN : male ? GAZETTEER_MALE : GAZETTEER_FEMALE);
}

static void read_surname(entries *all, char **c, int n) {
    (void)n;
    size_t length = strlen(c[0]);
    if (length >= SHORTEST_SURNAME && length <= LONGEST_SURNAME)
        add(all, c[0], length, GAZETTEER_SURNAME);
}

/* Code, name, full name, names in other languages, capital, peoples. */
static void read_country(entries *all, char **c, int n) {
    for (int i = 1; i < n; i++) {
        if (i == 3 || i == 5)
            continue;
        for (char *item = c[i]; item && *item;) {
            size_t length = strcspn(item, "|,/");
            add(all, item, length, GAZETTEER_PLACE);
            item += length;
            item += strspn(item, "|,/ ");
        }
    }
}

static void read_city(entries *all, char **c, int n) {
    if (n > 4 && atol(c[4]) >= LEAST_CITY)
        add(all, c[0], strlen(c[0]), GAZETTEER_PLACE);
}

static void read_person_noun(entries *all, char **c, int n) {
    (void)n;
    if (!strchr(c[0], '_'))
        add(all, c[0], strlen(c[0]), GAZETTEER_PERSON_NOUN);
}

static int by_hash(const void *a, const void *b) {
    uint32_t x = ((const entry *)a)->hash, y = ((const entry *)b)->hash;
    return x < y ? -1 : x > y;
}

/* Every word once, with the evidence of all lists. Of the gender, one list that knows decides for one that does not. */
static entries read_lists(const char *root) {
    entries all = {0};
    each_row(&all, root, "given_names.tsv", read_given);
    each_row(&all, root, "surnames.txt", read_surname);
    each_row(&all, root, "countries_demonyms.tsv", read_country);
    each_row(&all, root, "cities_geonames.tsv", read_city);
    each_row(&all, root, "wn30_person_nouns.txt", read_person_noun);
    qsort(all.list, all.n, sizeof *all.list, by_hash);
    uint32_t n = 0;
    for (uint32_t i = 0; i < all.n; i++) {
        if (n && all.list[n - 1].hash == all.list[i].hash)
            all.list[n - 1].evidence |= all.list[i].evidence;
        else
            all.list[n++] = all.list[i];
    }
    all.n = n;
    return all;
}

/* ---- the cells ---- */

/* How many entries that are not placed yet stand in a cell, and the XOR of their numbers. */
typedef struct crowd {
    uint32_t n, entries;
} crowd;

static void move(crowd *crowds, const ws_gazetteer_place *place, uint32_t i, uint32_t by) {
    for (int k = 0; k < 3; k++) {
        crowds[place->cell[k]].n += by;
        crowds[place->cell[k]].entries ^= i;
    }
}

/* Find an order in which every entry has a cell to itself once those before it are gone. `own[i]` and `order[i]` are
 * the cell and the number of the i-th to go. False where there is no such order: then another seed has one. */
static bool peel(const entries *all, const ws_gazetteer *shape, crowd *crowds, uint32_t *order, uint32_t *own) {
    memset(crowds, 0, shape->n_cells * sizeof *crowds);
    for (uint32_t i = 0; i < all->n; i++) {
        ws_gazetteer_place place = ws_gazetteer_place_of(shape, all->list[i].hash);
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
        ws_gazetteer_place place = ws_gazetteer_place_of(shape, all->list[i].hash);
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
static void fill(const entries *all, const ws_gazetteer *shape, const uint32_t *order, const uint32_t *own,
                 uint16_t *cells) {
    memset(cells, 0, shape->n_cells * sizeof *cells);
    for (uint32_t k = all->n; k-- > 0;) {
        const entry *e = &all->list[order[k]];
        ws_gazetteer_place place = ws_gazetteer_place_of(shape, e->hash);
        uint32_t wanted = place.print << WS_GAZETTEER_BITS | e->evidence;
        cells[own[k]] = (uint16_t)(wanted ^ cells[place.cell[0]] ^ cells[place.cell[1]] ^ cells[place.cell[2]]);
    }
}

static void put32(unsigned char *at, uint32_t value) {
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(value >> 8 * i);
}

unsigned char *pack_gazetteer(const char *root, size_t *size) {
    enum { SEGMENT = 2048, SEEDS = 8 };
    entries all = read_lists(root);
    ws_gazetteer shape = {.n_cells = (all.n + all.n / 10) / SEGMENT * SEGMENT, .segment = SEGMENT};
    if (shape.n_cells < 3 * SEGMENT)
        shape.n_cells = 3 * SEGMENT; /* an entry has a cell in each of three */
    uint32_t *order = need(NULL, all.n, sizeof *order), *own = need(NULL, all.n, sizeof *own);
    crowd *crowds = need(NULL, shape.n_cells, sizeof *crowds);
    while (!peel(&all, &shape, crowds, order, own))
        if (++shape.seed % SEEDS == 0) { /* too crowded */
            shape.n_cells += SEGMENT;
            crowds = need(crowds, shape.n_cells, sizeof *crowds);
        }
    uint16_t *cells = need(NULL, shape.n_cells, sizeof *cells);
    fill(&all, &shape, order, own, cells);
    *size = WS_GAZETTEER_HEADER + 2 * (size_t)shape.n_cells;
    unsigned char *bytes = need(NULL, *size, 1);
    put32(bytes, shape.n_cells), put32(bytes + 4, shape.segment), put32(bytes + 8, shape.seed), put32(bytes + 12, 0);
    for (uint32_t c = 0; c < shape.n_cells; c++) {
        bytes[WS_GAZETTEER_HEADER + 2 * (size_t)c] = (unsigned char)cells[c];
        bytes[WS_GAZETTEER_HEADER + 2 * (size_t)c + 1] = (unsigned char)(cells[c] >> 8);
    }
    say("gazetteer: %u names, %zu bytes", all.n, *size);
    free(cells);
    free(crowds);
    free(own);
    free(order);
    free(all.list);
    return bytes;
}
