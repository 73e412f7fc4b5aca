/* gazetteer.c - public lists of names and places as a section of the model file */
#include "model/gazetteer.h"

#include "train/lines.h"
#include "train/models.h"
#include "train/word_list.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A city of fewer inhabitants is seldom in the news; its name is more often something else's. A surname shorter than
 * these is more often something else, and a longer one looks like what it is: leaving them out saves an eighth. */
enum { LEAST_CITY = 30000, SHORTEST_SURNAME = 4, LONGEST_SURNAME = 9 };

/* ---- the lists ---- */

typedef void (*row_reader)(word_list *all, char **columns, int n);

/* Call `read` for every row of a tab-separated file. */
static void each_row(word_list *all, const char *root, const char *file, row_reader read) {
    char path[4096];
    snprintf(path, sizeof path, "%s/lexicons/%s", root, file);
    line_reader *reader = lines_open(path);
    for (char *line; (line = lines_next(reader));) {
        char *columns[8];
        int n = 0;
        line[strcspn(line, "\r")] = '\0';
        for (char *c = line; c && n < 8;) {
            columns[n++] = c;
            c = strchr(c, '\t');
            if (c)
                *c++ = '\0';
        }
        read(all, columns, n);
    }
    lines_close(reader);
}

/* A given name, its gender, and the lists that have it: `m_…` and `f_…`. Where one list knows one gender only, that
 * decides: another that has every name anybody was ever given calls most of them both. */
static void read_given(word_list *all, char **c, int n) {
    const char *lists = n > 2 ? c[2] : "";
    bool male = strstr(lists, "m_compromise") != NULL, female = strstr(lists, "f_compromise") != NULL;
    if (male == female) {
        male = strstr(lists, "m_") != NULL;
        female = strstr(lists, "f_") != NULL;
    }
    word_list_add(all, c[0], strlen(c[0]), male == female ? GAZETTEER_GIVEN : male ? GAZETTEER_MALE : GAZETTEER_FEMALE);
}

static void read_surname(word_list *all, char **c, int n) {
    (void)n;
    size_t length = strlen(c[0]);
    if (length >= SHORTEST_SURNAME && length <= LONGEST_SURNAME)
        word_list_add(all, c[0], length, GAZETTEER_SURNAME);
}

/* Code, name, full name, names in other languages, capital, peoples. */
static void read_country(word_list *all, char **c, int n) {
    for (int i = 1; i < n; i++) {
        if (i == 3 || i == 5)
            continue;
        for (char *item = c[i]; item && *item;) {
            size_t length = strcspn(item, "|,/");
            word_list_add(all, item, length, GAZETTEER_PLACE);
            item += length;
            item += strspn(item, "|,/ ");
        }
    }
}

static void read_city(word_list *all, char **c, int n) {
    if (n > 4 && atol(c[4]) >= LEAST_CITY)
        word_list_add(all, c[0], strlen(c[0]), GAZETTEER_PLACE);
}

static bool is_capital(const char *word) {
    return *word >= 'A' && *word <= 'Z';
}

static void read_person_noun(word_list *all, char **c, int n) {
    (void)n;
    if (!strchr(c[0], '_') && !is_capital(c[0]))
        word_list_add(all, c[0], strlen(c[0]), GAZETTEER_PERSON_NOUN);
}

/* Pole, Kiwi: persons, whatever the same word means in small letters. */
static void read_capital_person(word_list *all, char **c, int n) {
    (void)n;
    if (!strchr(c[0], '_') && is_capital(c[0]))
        word_list_add(all, c[0], strlen(c[0]), GAZETTEER_PERSON_NOUN);
}

/* But not the words of things.txt, of which only a rare sense is a person: gun, case, possible. */
static void remove_things(word_list *all) {
    line_reader *reader = lines_open(TRAIN_FOLDER "/things.txt");
    for (char *line; (line = lines_next(reader));)
        for (char *word = strtok(line, " \r"); word; word = strtok(NULL, " \r"))
            word_list_remove(all, word, strlen(word), GAZETTEER_PERSON_NOUN);
    lines_close(reader);
}

unsigned char *pack_gazetteer(const char *root, size_t *size) {
    word_list all = {0};
    each_row(&all, root, "given_names.tsv", read_given);
    each_row(&all, root, "surnames.txt", read_surname);
    each_row(&all, root, "countries_demonyms.tsv", read_country);
    each_row(&all, root, "cities_geonames.tsv", read_city);
    each_row(&all, root, "wn30_person_nouns.txt", read_person_noun);
    remove_things(&all);
    each_row(&all, root, "wn30_person_nouns.txt", read_capital_person);
    unsigned char *bytes = word_list_pack(&all, WS_GAZETTEER_BITS, size);
    say("gazetteer: %u names, %zu bytes", all.n, *size);
    word_list_free(&all);
    return bytes;
}
