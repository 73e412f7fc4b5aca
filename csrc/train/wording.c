/* wording.c - comparing wordings of people's names and roles as the scorer does */
#include "train/wording.h"

#include <ctype.h>
#include <string.h>

static bool is_dropped(const char *word) {
    static const char *const dropped[] = {"the", "a", "an", "of", "for", "at", "in", "to", "and", "'s", "’s", "s"};
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (!strcmp(dropped[i], word))
            return true;
    return false;
}

/* The lower-cased words of a text, each once, without articles and prepositions. */
static words words_of(const char *text, size_t length) {
    words w = {.n = 0};
    for (size_t i = 0; i < length && w.n < MOST_WORDS;) {
        char word[32];
        size_t n = 0;
        while (i < length &&
               (isalnum((unsigned char)text[i]) || (unsigned char)text[i] >= 0x80 || strchr(".&-_", text[i])) &&
               !(i + 2 < length && !memcmp(text + i, "\xE2\x80", 2))) {
            if (n + 1 < sizeof word)
                word[n++] = (char)tolower((unsigned char)text[i]);
            i++;
        }
        while (n && strchr(".,-", word[n - 1]))
            n--;
        word[n] = 0;
        if (!n) {
            i++;
            continue;
        }
        bool known = is_dropped(word);
        for (uint32_t k = 0; k < w.n && !known; k++)
            known = !strcmp(w.word[k], word);
        if (!known)
            memcpy(w.word[w.n++], word, sizeof word);
    }
    return w;
}

static uint32_t shared(const words *a, const words *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            n += !strcmp(a->word[i], b->word[k]);
    return n;
}

/* How much of the words of both is shared, at most 1. */
static double likeness(const words *a, const words *b) {
    return a->n + b->n ? 2.0 * shared(a, b) / (a->n + b->n) : 0;
}

words words_of_tokens(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t start = document->tokens[first].start;
    return words_of(document->text + start, document->tokens[last - 1].end - start);
}

const person *person_of(const article *a, const ws_document *document, const ws_mention *m) {
    words name = words_of_tokens(document, m->name_first, m->name_last);
    const person *found = NULL;
    uint32_t best = 0;
    for (uint32_t i = 0; i < a->n_people; i++)
        for (uint32_t k = 0; k < a->people[i].n_names; k++) {
            words w = words_of(a->people[i].names[k], strlen(a->people[i].names[k]));
            uint32_t same = shared(&name, &w), score = same * 4 + (w.n == name.n) + (k == 0);
            if (name.n && same == name.n && score > best) {
                best = score;
                found = &a->people[i];
            }
        }
    return found;
}

double role_likeness(const person *p, const words *w) {
    double most = 0;
    for (uint32_t i = 0; i < p->n_roles; i++) {
        words role = words_of(p->roles[i], strlen(p->roles[i]));
        double now = likeness(w, &role);
        most = now > most ? now : most;
    }
    return most;
}
