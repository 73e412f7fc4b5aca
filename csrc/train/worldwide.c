/* worldwide.c - the worldwide corpus of names: texts made of its tokens */
#include "train/corpus.h"

#include "train/base.h"
#include "train/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Is the token one capital letter? */
static bool is_initial(const char *token) {
    return token[0] >= 'A' && token[0] <= 'Z' && !token[1];
}

/* Does a hyphen between these two tokens join them? The corpus splits every compound, and a dash between two clauses
 * looks the same: what follows that is a small word, or what comes before it is the day of a date line. */
static bool joins(const char *before, const char *behind) {
    static const char *const small[] = {
        "and",   "or",   "but",   "a",    "an",  "the",  "it",   "he",  "she", "they",  "who",   "in",       "as",
        "with",  "for",  "after", "at",   "on",  "is",   "was",  "i",   "we",  "you",   "that",  "this",     "while",
        "where", "when", "by",    "from", "not", "even", "such", "its", "his", "which", "there", "including"};
    static const char *const months[] = {"January", "February",  "March",   "April",    "May",      "June", "July",
                                         "August",  "September", "October", "November", "December", "News"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (!strcasecmp(small[i], behind))
            return false;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        if (!strcmp(months[i], before))
            return false;
    unsigned char first = (unsigned char)before[0], next = (unsigned char)behind[0];
    bool left = (first | 32) >= 'a' && (first | 32) <= 'z', right = (next | 32) >= 'a' && (next | 32) <= 'z';
    return (left || first >= 0x80 || (first >= '0' && first <= '9' && !(next >= 'A' && next <= 'Z'))) &&
           (right || next >= 0x80 || (next >= '0' && next <= '9'));
}

/* Is the token what an apostrophe takes off a word? The corpus splits most of them in two: ’ and s. */
static bool is_ending(const char *token) {
    static const char *const endings[] = {"s", "t", "re", "m", "ve", "ll", "d"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (!strcmp(endings[i], token))
            return true;
    return false;
}

/* Does white space stand before token i of a sentence in ordinary print? */
static bool space_before(const char *const *forms, size_t i, size_t n) {
    const char *before = forms[i - 1], *token = forms[i];
    if (strchr("([{$", before[0]) || !strcmp(before, "“") || !strcmp(before, "‘"))
        return false;
    if (!strcmp(token, "-") && i + 1 < n && joins(before, forms[i + 1]))
        return false;
    if (!strcmp(before, "-") && i > 1 && joins(forms[i - 2], token))
        return false;
    if (!strcmp(before, ".") && i > 1 && is_initial(forms[i - 2]) && is_initial(token) && i + 1 < n &&
        !strcmp(forms[i + 1], "."))
        return false; /* U.S. */
    if (!strcmp(before, ".") && i > 1 && (!strcmp(token, "com") || !strcmp(token, "org") || !strcmp(token, "net")))
        return false;
    if ((!strcmp(before, "’") || !strcmp(before, "'")) && is_ending(token))
        return false;
    if (!strcmp(token, "/") || !strcmp(before, "/"))
        return false;
    return !(strchr(",.;:!?)]}%", token[0]) || !strcmp(token, "'s") || !strcmp(token, "’s") || !strcmp(token, "n't") ||
             !strcmp(token, "”") || !strcmp(token, "’"));
}

/* Add a sentence, forms with their labels, to the text and tokens of an article. */
static void add_sentence(json_file *in, article *a, char *text, json_t *sentence, uint32_t number) {
    size_t words = json_array_size(sentence);
    const char **forms = need(NULL, words, sizeof *forms);
    for (size_t i = 0; i < words; i++)
        forms[i] = json_text(in, json_array_get(json_array_get(sentence, i), 0));
    bool open = false; /* a straight mark, as far as can be told */
    for (size_t i = 0; i < words; i++) {
        const char *form = forms[i];
        bool straight = !strcmp(form, "\""), glue = straight && open;
        if (i && !glue && space_before(forms, i, words) && !(open && !strcmp(forms[i - 1], "\"")))
            text[a->length++] = ' ';
        if (straight)
            open = !open;
        uint32_t size = (uint32_t)strlen(form);
        memcpy(text + a->length, form, size);
        gold_token *t = article_add_token(a);
        t->start = a->length;
        a->length += size;
        t->end = a->length;
        t->sentence = number;
        t->name = json_tag(in, json_array_get(json_array_get(sentence, i), 1));
    }
    free(forms);
}

corpus corpus_worldwide(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/worldwide/%s.jsonl.xz", root, part);
    corpus c = {0};
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        json_t *sentences = json_object_get(value, "sentences");
        article *a = corpus_add(&c);
        a->id = json_text_copy(&in, json_object_get(value, "id"));
        char *text = need(NULL, strlen(in.line) + 16, 1);
        for (size_t s = 0; s < json_array_size(sentences); s++) {
            if (s) {
                text[a->length++] = '\n';
                text[a->length++] = '\n';
            }
            add_sentence(&in, a, text, json_array_get(sentences, s), (uint32_t)s);
        }
        text[a->length] = 0;
        a->text = text;
    }
    return c;
}
