/* headlines.c - sentences of an article printed as its headlines */
#include "train/named.h"

#include "train/base.h"

#include <string.h>

enum { HEADLINES = 5, SHORTEST = 5, LONGEST = 14 };

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/* Is the word one that headlines write small? */
static bool is_small(const char *word, uint32_t length) {
    static const char *const small[] = {"a",   "an", "the", "of", "in", "on",   "at",   "to", "for",
                                        "and", "or", "but", "by", "as", "with", "from", "s",  "is"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (strlen(small[i]) == length && !memcmp(small[i], word, length))
            return true;
    return false;
}

/* Behind the tokens of the sentence from i on, up to its first period. */
static uint32_t sentence_end(const article *a, uint32_t i) {
    uint32_t k = i;
    while (k < a->n_tokens && a->tokens[k].sentence == a->tokens[i].sentence && a->text[a->tokens[k].start] != '.')
        k++;
    return k;
}

/* May tokens [first, last) be a headline: with a name, and words that are written small but for a headline? */
static bool may_be_headline(const article *a, uint32_t first, uint32_t last) {
    uint32_t names = 0, lower = 0;
    for (uint32_t t = first; t < last; t++) {
        names += name_kind_of(a->tokens[t].name) < NAME_KINDS;
        lower += is_lower(a->text[a->tokens[t].start]);
    }
    return last - first >= SHORTEST && last - first <= LONGEST && names && lower >= 3 && last < a->n_tokens &&
           a->text[a->tokens[last].start] == '.';
}

/* Add tokens [first, last), which stand from byte `from` on in `a`, behind what `h` has. */
static void add_tokens(article *h, const article *a, uint32_t first, uint32_t last, uint32_t from) {
    for (uint32_t t = first; t < last; t++) {
        gold_token token = a->tokens[t];
        token.start += h->length - from;
        token.end += h->length - from;
        h->tokens[h->n_tokens++] = token;
    }
}

/* Add tokens [first, last) in title case, as sentence `number` and a paragraph. */
static void add_headline(article *h, char *text, const article *a, uint32_t first, uint32_t last, uint32_t number) {
    uint32_t from = a->tokens[first].start, size = a->tokens[last].start - from, n = h->n_tokens;
    memcpy(text + h->length, a->text + from, size);
    add_tokens(h, a, first, last, from);
    for (uint32_t t = n; t < h->n_tokens; t++) {
        gold_token *token = &h->tokens[t];
        char *c = text + token->start;
        token->sentence = number;
        if (is_lower(*c) && (t == n || !is_small(c, token->end - token->start)))
            *c = (char)(*c - 32);
    }
    h->length += size;
    memcpy(text + h->length, "\n\n", 2);
    h->length += 2;
}

article with_headlines(const article *a, uint32_t *end) {
    article h = {.id = a->id};
    char *text = need(NULL, (size_t)a->length * 2 + 64 * HEADLINES, 1);
    h.tokens = need(NULL, (size_t)a->n_tokens * 2 + 1, sizeof *h.tokens);
    uint32_t made = 0;
    for (uint32_t i = 0, k; i < a->n_tokens && made < HEADLINES; i = k + 1) {
        k = sentence_end(a, i);
        if (may_be_headline(a, i, k))
            add_headline(&h, text, a, i, k, made++);
    }
    *end = h.length;
    uint32_t n = h.n_tokens;
    memcpy(text + h.length, a->text, a->length + 1);
    add_tokens(&h, a, 0, a->n_tokens, 0);
    for (uint32_t t = n; t < h.n_tokens; t++)
        h.tokens[t].sentence += made;
    h.length += a->length;
    h.text = text;
    return h;
}
