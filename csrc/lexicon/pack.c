/* pack.c - turn the word lists of csrc/lexicon into the table of the lexicon
 *
 *   pack LIST.txt ... > lexicon.inc
 *
 * A list is lines of words under directives:
 *   = CLASS ...       the words below have these classes of lexicon.h
 *   = verb CLASS ...  the words are lemmas; every form gets VERB, its form's class and these classes
 *   = noun CLASS ...  the words are singulars; the plural gets the classes too, PEOPLE in place of PERSON and TITLE
 *   = body            the lines below have names of well-known bodies, set off by commas; a name may be several words
 *   = national        the same for nouns of people by where they are from
 *   = woman, = man    the same for given names
 *   = byname          the lines below have a noun that people go by, a colon, and the nouns of those people
 *   # comment
 * This runs at build time only, so it may print and exit.
 */
#include "lexicon/lexicon.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ENTRIES 32768u
#define MAX_WORD 64
#define MAX_GROUP 32 /* hashes that share a move */

static const char *const class_names[] = {
#define X(name) #name,
    WS_LEXICON_CLASSES(X)
#undef X
};

typedef struct entry {
    uint32_t hash;
    uint64_t classes;
    char word[MAX_WORD];
} entry;

static entry entries[MAX_ENTRIES];
static unsigned n_entries;

/* Names of which only their hashes are kept. */
typedef struct name_set {
    const char *directive;
    uint32_t hashes[MAX_ENTRIES];
    unsigned n;
} name_set;

static name_set name_sets[] = {{.directive = "body"},
                               {.directive = "national"},
                               {.directive = "woman"},
                               {.directive = "man"},
                               {.directive = "byname"}};
enum { NAME_SETS = sizeof name_sets / sizeof *name_sets };

static void fail(const char *file, unsigned line, const char *message, const char *what) {
    fprintf(stderr, "%s:%u: %s: %s\n", file, line, message, what);
    exit(1);
}

/* The code point at *s, which moves behind it; the lists are ours and valid. */
static uint32_t next_code_point(const char **s) {
    const unsigned char *p = (const unsigned char *)*s;
    uint32_t c = *p++;
    int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
    if (more)
        c &= 0x3Fu >> more;
    while (more--)
        c = c << 6 | (*p++ & 0x3Fu);
    *s = (const char *)p;
    return c;
}

static uint32_t hash_of(const char *word) {
    uint32_t hash = ws_hash_start();
    while (*word)
        hash = ws_hash_add(hash, next_code_point(&word));
    return ws_hash_end(hash);
}

/* Add classes to a word's entry; two words with one hash would be a silent mix-up, so that is an error. */
static void add(const char *word, uint64_t classes) {
    uint32_t hash = hash_of(word);
    for (unsigned i = 0; i < n_entries; i++) {
        if (entries[i].hash == hash) {
            if (strcmp(entries[i].word, word) != 0)
                fail("pack", 0, "two words share a hash", word);
            entries[i].classes |= classes;
            return;
        }
    }
    if (n_entries == MAX_ENTRIES)
        fail("pack", 0, "too many words", word);
    entries[n_entries].hash = hash;
    entries[n_entries].classes = classes;
    snprintf(entries[n_entries].word, MAX_WORD, "%s", word);
    n_entries++;
}

static int is_vowel(char c) {
    return c && strchr("aeiou", c) != NULL;
}

/* The stem with its last letter doubled where the list's * asked for it. */
static void doubled(char *out, const char *lemma, int twice) {
    size_t n = strlen(lemma);
    snprintf(out, MAX_WORD, "%s", lemma);
    if (twice && n && n + 1 < MAX_WORD) {
        out[n] = lemma[n - 1];
        out[n + 1] = '\0';
    }
}

static int ends_in(const char *word, const char *end) {
    size_t n = strlen(word), m = strlen(end);
    return n >= m && strcmp(word + n - m, end) == 0;
}

/* word + s, es or ies. */
static void with_s(char *out, const char *word) {
    size_t n = strlen(word);
    if (n > 1 && word[n - 1] == 'y' && !is_vowel(word[n - 2]))
        snprintf(out, MAX_WORD, "%.*sies", (int)(n - 1), word);
    else if (ends_in(word, "s") || ends_in(word, "x") || ends_in(word, "z") || ends_in(word, "ch") ||
             ends_in(word, "sh") || (ends_in(word, "o") && n > 1 && !is_vowel(word[n - 2])))
        snprintf(out, MAX_WORD, "%ses", word);
    else
        snprintf(out, MAX_WORD, "%ss", word);
}

/* The plural of a noun: -man, -child and -person apart, the same letters as a verb's -s. */
static void plural(char *out, const char *word) {
    size_t n = strlen(word);
    if (ends_in(word, "man") && !ends_in(word, "human"))
        snprintf(out, MAX_WORD, "%.*smen", (int)(n - 3), word);
    else if (strcmp(word, "person") == 0)
        snprintf(out, MAX_WORD, "persons");
    else if (strcmp(word, "child") == 0)
        snprintf(out, MAX_WORD, "children");
    else if (ends_in(word, "wife") && strcmp(word, "housewife") <= 0)
        snprintf(out, MAX_WORD, "%.*sves", (int)(n - 2), word);
    else if (ends_in(word, "thief"))
        snprintf(out, MAX_WORD, "%.*sves", (int)(n - 1), word);
    else if (strcmp(word, "passer-by") == 0)
        snprintf(out, MAX_WORD, "passers-by");
    else
        with_s(out, word);
}

/* All forms of a verb given as lemma, lemma* or lemma/past/participle. */
static void add_verb(const char *item, uint64_t classes) {
    char lemma[MAX_WORD] = "", past[MAX_WORD] = "", participle[MAX_WORD] = "", form[MAX_WORD * 2], stem[MAX_WORD];
    sscanf(item, "%63[^/]/%63[^/]/%63s", lemma, past, participle);
    size_t n = strlen(lemma);
    int twice = n && lemma[n - 1] == '*';
    if (twice)
        lemma[--n] = '\0';
    classes |= LEX_VERB;
    add(lemma, classes | LEX_BASE);
    with_s(form, lemma);
    add(form, classes | LEX_PRESENT);
    doubled(stem, lemma, twice);
    n = strlen(stem);
    if (n > 2 && ends_in(stem, "ie"))
        snprintf(form, sizeof form, "%.*sying", (int)(n - 2), stem);
    else if (n > 2 && ends_in(stem, "e") && !ends_in(stem, "ee") && !ends_in(stem, "ye") && !ends_in(stem, "oe"))
        snprintf(form, sizeof form, "%.*sing", (int)(n - 1), stem);
    else
        snprintf(form, sizeof form, "%sing", stem);
    add(form, classes | LEX_ING);
    if (!past[0]) {
        if (ends_in(stem, "e"))
            snprintf(form, sizeof form, "%sd", stem);
        else if (n > 1 && stem[n - 1] == 'y' && !is_vowel(stem[n - 2]))
            snprintf(form, sizeof form, "%.*sied", (int)(n - 1), stem);
        else
            snprintf(form, sizeof form, "%sed", stem);
        add(form, classes | LEX_PAST | LEX_PARTICIPLE);
        return;
    }
    add(past, classes | LEX_PAST);
    add(participle[0] ? participle : past, classes | LEX_PARTICIPLE);
}

static void add_noun(const char *word, uint64_t classes) {
    char form[MAX_WORD];
    add(word, classes);
    plural(form, word);
    if (classes & LEX_PERSON)
        classes = (classes & ~(LEX_PERSON | LEX_TITLE)) | LEX_PEOPLE;
    add(form, classes);
}

static void add_hash(name_set *set, uint32_t hash, const char *name) {
    for (unsigned i = 0; i < set->n; i++)
        if (set->hashes[i] == hash)
            return;
    if (set->n == MAX_ENTRIES)
        fail("pack", 0, "too many names", name);
    set->hashes[set->n++] = hash;
}

/* Add the pairs on a line that begins with a noun and a colon. */
static void add_pairs(name_set *set, char *text, char *colon) {
    *colon = '\0';
    uint32_t byname = ws_noun_key(hash_of(text));
    for (char *noun = strtok(colon + 1, " \r\n"); noun; noun = strtok(NULL, " \r\n"))
        add_hash(set, ws_byname_key(ws_noun_key(hash_of(noun)), byname), noun);
}

/* Add the names on a line. */
static void add_names(name_set *set, char *text) {
    char *colon = strchr(text, ':');
    if (colon) {
        add_pairs(set, text, colon);
        return;
    }
    for (char *name = strtok(text, ",\r\n"); name; name = strtok(NULL, ",\r\n")) {
        while (*name == ' ')
            name++;
        if (*name)
            add_hash(set, hash_of(name), name);
    }
}

static name_set *name_set_of(const char *directive) {
    for (unsigned i = 0; i < NAME_SETS; i++)
        if (strcmp(name_sets[i].directive, directive) == 0)
            return &name_sets[i];
    return NULL;
}

static uint64_t class_of(const char *name, const char *file, unsigned line) {
    for (unsigned i = 0; i < sizeof class_names / sizeof *class_names; i++) {
        if (strcmp(class_names[i], name) == 0)
            return (uint64_t)1 << i;
    }
    fail(file, line, "no such class", name);
    return 0;
}

static void read_list(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file)
        fail(path, 0, "cannot open", "");
    char text[4096];
    unsigned line = 0;
    uint64_t classes = 0;
    enum { WORDS, VERBS, NOUNS } mode = WORDS;
    name_set *names = NULL;
    while (fgets(text, sizeof text, file)) {
        line++;
        if (text[0] == '#')
            continue;
        int directive = text[0] == '=';
        if (directive) {
            classes = 0;
            mode = WORDS;
            names = NULL;
        }
        if (!directive && names) {
            add_names(names, text);
            continue;
        }
        for (char *item = strtok(directive ? text + 1 : text, " \t\r\n"); item; item = strtok(NULL, " \t\r\n")) {
            if (directive && strcmp(item, "verb") == 0)
                mode = VERBS;
            else if (directive && strcmp(item, "noun") == 0)
                mode = NOUNS;
            else if (directive && name_set_of(item))
                names = name_set_of(item);
            else if (directive)
                classes |= class_of(item, path, line);
            else if (mode == VERBS)
                add_verb(item, classes);
            else if (mode == NOUNS)
                add_noun(item, classes);
            else
                add(item, classes);
        }
    }
    fclose(file);
}

/* The hashes of one group. */
static void members(const uint32_t *hashes, unsigned n, unsigned group, unsigned groups, uint32_t *out) {
    for (unsigned i = 0; i < n; i++)
        if (ws_lexicon_group(hashes[i], groups) == group)
            *out++ = hashes[i];
}

/* Put a group's hashes into free slots of their own, by the first move that does it. */
static uint16_t settle(const uint32_t *group, unsigned n, uint32_t *table, unsigned size) {
    for (uint32_t move = 0; move <= UINT16_MAX; move++) {
        unsigned k = 0;
        for (; k < n && !table[ws_lexicon_slot(group[k], move, size)]; k++)
            table[ws_lexicon_slot(group[k], move, size)] = group[k];
        if (k == n)
            return (uint16_t)move;
        while (k--)
            table[ws_lexicon_slot(group[k], move, size)] = 0;
    }
    fail("pack", 0, "no room for a group of hashes", "");
    return 0;
}

/* Give each of n hashes, none of them 0, a slot of its own in the table, whose size is a power of two: where it is
 * depends on the hash and a number for its group, so that nothing is ever searched (Belazzougui, Botelho,
 * Dietzfelbinger 2009). Prints these numbers. */
static void place(const char *name, const uint32_t *hashes, unsigned n, uint32_t *table, unsigned size) {
    unsigned groups = size / 8;
    uint16_t *moves = calloc(groups, sizeof *moves);
    unsigned *sizes = calloc(groups, sizeof *sizes);
    if (!moves || !sizes)
        fail("pack", 0, "no memory", "");
    for (unsigned i = 0; i < n; i++)
        if (++sizes[ws_lexicon_group(hashes[i], groups)] > MAX_GROUP)
            fail("pack", 0, "too many hashes in a group", name);
    for (unsigned many = MAX_GROUP; many > 0; many--) /* the large groups first, while there is room */
        for (unsigned g = 0; g < groups; g++) {
            uint32_t group[MAX_GROUP];
            if (sizes[g] != many)
                continue;
            members(hashes, n, g, groups, group);
            moves[g] = settle(group, many, table, size);
        }
    printf("static const uint16_t lexicon_%s_moves[] = {", name);
    for (unsigned g = 0; g < groups; g++)
        printf("%s%u", g % 24 ? "," : g ? ",\n" : "\n", (unsigned)moves[g]);
    printf("};\n");
    free(moves);
    free(sizes);
}

/* A table with more than twice as many slots as there are hashes. */
static uint32_t *empty_table(unsigned n, unsigned *size) {
    *size = 1024;
    while (*size < n * 2)
        *size *= 2;
    uint32_t *table = calloc(*size, sizeof *table);
    if (!table)
        fail("pack", 0, "no memory", "");
    return table;
}

static uint64_t classes_of(uint32_t hash) {
    for (unsigned i = 0; i < n_entries && hash; i++)
        if (entries[i].hash == hash)
            return entries[i].classes;
    return 0;
}

/* Print the sets of classes that words have, and the table of the words' hashes and sets: an empty slot has set 0. */
static void write_table(void) {
    static uint32_t hashes[MAX_ENTRIES];
    unsigned size, n_sets = 1;
    uint32_t *table = empty_table(n_entries, &size);
    uint64_t *sets = calloc(n_entries + 1, sizeof *sets);
    if (!sets)
        fail("pack", 0, "no memory", "");
    for (unsigned i = 0; i < n_entries; i++)
        hashes[i] = entries[i].hash;
    printf("/* Made by csrc/lexicon/pack.c from the lists beside it; do not edit. %u words. */\n", n_entries);
    place("word", hashes, n_entries, table, size);
    printf("static const struct {\n    uint32_t hash;\n    uint16_t set;\n} lexicon_word[] = {");
    for (unsigned i = 0; i < size; i++) {
        uint64_t classes = classes_of(table[i]);
        unsigned set = 0;
        while (set < n_sets && sets[set] != classes)
            set++;
        if (set == n_sets)
            sets[n_sets++] = classes;
        printf("%s{%uu,%u}", i % 8 ? "," : i ? ",\n" : "\n", (unsigned)table[i], set);
    }
    printf("};\nstatic const uint64_t lexicon_sets[] = {");
    for (unsigned i = 0; i < n_sets; i++)
        printf("%s%lluu", i % 8 ? "," : i ? ",\n" : "\n", (unsigned long long)sets[i]);
    printf("};\n");
    free(table);
    free(sets);
}

/* Print the table of the names' hashes: an empty slot is 0. */
static void write_names(const name_set *set) {
    unsigned size;
    uint32_t *table = empty_table(set->n, &size);
    place(set->directive, set->hashes, set->n, table, size);
    printf("static const uint32_t lexicon_%s[] = {", set->directive);
    for (unsigned i = 0; i < size; i++)
        printf("%s%uu", i % 12 ? "," : i ? ",\n" : "\n", (unsigned)table[i]);
    printf("};\n");
    free(table);
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++)
        read_list(argv[i]);
    write_table();
    for (unsigned i = 0; i < NAME_SETS; i++)
        write_names(&name_sets[i]);
    return fflush(stdout) == 0 ? 0 : 1;
}
