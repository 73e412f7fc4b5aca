/* pack_gazetteer.c - turn the public name and place lists into fingerprints
 *
 *   pack_gazetteer LEXICON_DIR > gazetteer.bin
 *
 * Reads given_names.tsv, surnames.txt, countries_demonyms.tsv, cities_geonames.tsv (places of 30,000 and more) and
 * wn30_person_nouns.txt. Layout, little-endian:
 *   "WSGZ" u32 version, u32 count, u32 starts[16384 + 1], u16 prints[count], u8 evidence[count]
 * starts is indexed by the top 14 bits of the word's hash; prints holds the next 16, sorted within a bucket.
 * Runs by hand (make gazetteer), so it may print and exit.
 */
#include "../lexicon.h"
#include "../utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ENTRIES 400000u
#define BUCKETS 16384u

typedef struct entry {
    uint32_t key; /* top 30 bits of the hash */
    uint8_t evidence;
} entry;

static entry entries[MAX_ENTRIES];
static uint32_t n_entries;

/* Add one name; `_` counts as a space. */
static void add(const char *name, size_t length, unsigned evidence) {
    uint32_t hash = ws_hash_start(), at = 0;
    if (length == 0 || n_entries == MAX_ENTRIES)
        return;
    while (at < length) {
        uint32_t c = ws_lower(ws_utf8_next(name, (uint32_t)length, &at));
        hash = ws_hash_add(hash, c == '_' ? ' ' : c == 0x2019 ? '\'' : c);
    }
    entries[n_entries].key = ws_hash_end(hash) >> 2;
    entries[n_entries++].evidence = (uint8_t)evidence;
}

typedef void (*row_reader)(char **columns, int n);

/* Call `read` for every row of a tab-separated file. */
static void each_row(const char *directory, const char *file, row_reader read) {
    char path[1024], line[8192];
    snprintf(path, sizeof path, "%s/%s", directory, file);
    FILE *in = fopen(path, "r");
    if (!in) {
        fprintf(stderr, "pack_gazetteer: cannot open %s\n", path);
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
        read(columns, n);
    }
    fclose(in);
}

static void read_given(char **c, int n) {
    unsigned gender = 0;
    if (n > 1 && strchr(c[1], 'm'))
        gender |= GAZETTEER_MALE;
    if (n > 1 && strchr(c[1], 'f'))
        gender |= GAZETTEER_FEMALE;
    add(c[0], strlen(c[0]), GAZETTEER_GIVEN | gender);
}

static void read_surname(char **c, int n) {
    (void)n;
    add(c[0], strlen(c[0]), GAZETTEER_SURNAME);
}

static void read_country(char **c, int n) {
    for (int i = 1; i < n; i++) {
        if (i == 3)
            continue; /* names in other languages */
        for (char *item = c[i]; item && *item;) {
            size_t length = strcspn(item, "|,/");
            add(item, length, i == 5 ? GAZETTEER_NATION : GAZETTEER_PLACE);
            if (i == 5 && length + 1 < 64) {
                char many[64];
                snprintf(many, sizeof many, "%.*ss", (int)length, item);
                add(many, length + 1, GAZETTEER_NATION);
            }
            item += length;
            item += strspn(item, "|,/ ");
        }
    }
}

static void read_city(char **c, int n) {
    if (n > 4 && atol(c[4]) >= 30000)
        add(c[0], strlen(c[0]), GAZETTEER_PLACE);
}

static void read_person_noun(char **c, int n) {
    (void)n;
    if (!strchr(c[0], '_'))
        add(c[0], strlen(c[0]), GAZETTEER_PERSON_NOUN);
}

static int by_key(const void *a, const void *b) {
    uint32_t x = ((const entry *)a)->key, y = ((const entry *)b)->key;
    return x < y ? -1 : x > y;
}

static void put32(uint32_t v) {
    for (int i = 0; i < 4; i++)
        putchar((int)(v >> 8 * i & 255));
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: pack_gazetteer LEXICON_DIR > gazetteer.bin\n");
        return 2;
    }
    each_row(argv[1], "given_names.tsv", read_given);
    each_row(argv[1], "surnames.txt", read_surname);
    each_row(argv[1], "countries_demonyms.tsv", read_country);
    each_row(argv[1], "cities_geonames.tsv", read_city);
    each_row(argv[1], "wn30_person_nouns.txt", read_person_noun);
    qsort(entries, n_entries, sizeof *entries, by_key);
    uint32_t n = 0;
    for (uint32_t i = 0; i < n_entries; i++) {
        if (n && entries[n - 1].key == entries[i].key)
            entries[n - 1].evidence |= entries[i].evidence;
        else
            entries[n++] = entries[i];
    }
    fputs("WSGZ", stdout);
    put32(1);
    put32(n);
    for (uint32_t b = 0, i = 0; b <= BUCKETS; b++) {
        while (i < n && entries[i].key >> 16 < b)
            i++;
        put32(i);
    }
    for (uint32_t i = 0; i < n; i++) {
        putchar((int)(entries[i].key & 255));
        putchar((int)(entries[i].key >> 8 & 255));
    }
    for (uint32_t i = 0; i < n; i++)
        putchar(entries[i].evidence);
    fprintf(stderr, "%u names\n", n);
    return fflush(stdout) == 0 ? 0 : 1;
}
