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

/* Words of which only a rare sense is a person: a gun, the case, possible. */
static bool is_seldom_person(const char *word) {
    static const char *const words[] = {
        "active",      "affluent",    "alternate",   "ancient",     "angle",        "anomaly",      "anti",
        "appointment", "arrival",     "attraction",  "bag",         "baggage",      "balance",      "bear",
        "beat",        "beauty",      "best",        "better",      "bird",         "birth",        "blood",
        "bombshell",   "brain",       "broad",       "bull",        "butt",         "butter",       "card",
        "case",        "catch",       "center",      "chicken",     "chosen",       "classic",      "closer",
        "colonial",    "competition", "computer",    "con",         "connection",   "contemporary", "copper",
        "cow",         "crazy",       "creature",    "dependent",   "desperate",    "dip",          "dish",
        "divine",      "dog",         "double",      "draw",        "drone",        "eclectic",     "equal",
        "ethnic",      "extra",       "factor",      "failure",     "familiar",     "fare",         "fed",
        "fence",       "filibuster",  "fish",        "fixture",     "fodder",       "foot",         "fossil",
        "fox",         "front",       "goat",        "grass",       "gray",         "grind",        "grip",
        "gun",         "gutter",      "hand",        "honey",       "humanitarian", "ideal",        "image",
        "immune",      "incendiary",  "innocent",    "insect",      "instrument",   "invalid",      "job",
        "kiwi",        "lame",        "lead",        "life",        "lion",         "liver",        "longer",
        "lovely",      "machine",     "mandatory",   "material",    "metropolitan", "modern",       "monster",
        "mouth",       "muscle",      "neutral",     "notable",     "nuisance",     "ordinary",     "ouster",
        "pain",        "para",        "paranoid",    "pet",         "pig",          "pill",         "pillar",
        "pink",        "pivot",       "planet",      "pole",        "pop",          "possible",     "power",
        "powerhouse",  "prayer",      "prior",       "pro",         "prospect",     "quarter",      "rake",
        "referral",    "relation",    "relief",      "replacement", "reserve",      "rip",          "romp",
        "root",        "satellite",   "savage",      "scratch",     "screw",        "seal",         "seasonal",
        "secular",     "seed",        "self",        "sensation",   "sensitive",    "server",       "shadow",
        "shark",       "sheep",       "shot",        "shrink",      "simple",       "skirt",        "snake",
        "snapper",     "sooner",      "spoiler",     "sport",       "square",       "squeeze",      "steady",
        "stiff",       "straight",    "stroke",      "stupid",      "success",      "suicide",      "super",
        "superior",    "swagger",     "sweep",       "taco",        "tar",          "tart",         "temporary",
        "tender",      "territorial", "terror",      "tier",        "tool",         "torpedo",      "tough",
        "trailer",     "type",        "unfortunate", "unknown",     "voluntary",    "voucher",      "ward",
        "wave",        "whale",       "wing",        "wolf",        "worthy"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!strcmp(word, words[i]))
            return true;
    return false;
}

static void read_person_noun(word_list *all, char **c, int n) {
    (void)n;
    if (!strchr(c[0], '_') && !is_seldom_person(c[0]))
        word_list_add(all, c[0], strlen(c[0]), GAZETTEER_PERSON_NOUN);
}

unsigned char *pack_gazetteer(const char *root, size_t *size) {
    word_list all = {0};
    each_row(&all, root, "given_names.tsv", read_given);
    each_row(&all, root, "surnames.txt", read_surname);
    each_row(&all, root, "countries_demonyms.tsv", read_country);
    each_row(&all, root, "cities_geonames.tsv", read_city);
    each_row(&all, root, "wn30_person_nouns.txt", read_person_noun);
    unsigned char *bytes = word_list_pack(&all, WS_GAZETTEER_BITS, size);
    say("gazetteer: %u names, %zu bytes", all.n, *size);
    word_list_free(&all);
    return bytes;
}
