/* chain_names.c - whose name or alias a text is */
#include "train/chains.h"

#include <string.h>

/* Write the words of a name to `out`, in small letters and without titles, articles and the periods around them.
 * Returns how many there are. */
static uint32_t clean_words(const char *text, size_t length, char *out, size_t room) {
    static const char *const dropped[] = {"mr", "mrs", "ms", "dr", "sir", "the", "a", "an"};
    uint32_t n = 0, at = 0;
    for (size_t i = 0; i < length && at + 80 < room;) {
        char word[72];
        uint32_t k = 0;
        for (; i < length && k < 70; i++) {
            unsigned char c = (unsigned char)text[i];
            if (c == 0xE2 && i + 2 < length && (unsigned char)text[i + 1] == 0x80 &&
                (unsigned char)text[i + 2] == 0x99) {
                word[k++] = '\'';
                i += 2;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       (c >= 0x80 && c != 0xE2 && c != 0xC2) || c == '\'' || c == '.' || c == '&' || c == '-' ||
                       c == '_') {
                word[k++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            } else {
                break;
            }
        }
        if (k == 0) {
            i++;
            continue;
        }
        if (i >= length && k > 2 && word[k - 1] == 's' && word[k - 2] == '\'')
            k -= 2;
        while (k && word[k - 1] == '.')
            k--;
        uint32_t begin = 0;
        while (begin < k && word[begin] == '.')
            begin++;
        word[k] = 0;
        bool drop = begin == k;
        for (size_t d = 0; d < sizeof dropped / sizeof *dropped; d++)
            drop |= !strcmp(word + begin, dropped[d]);
        if (drop)
            continue;
        memcpy(out + at, word + begin, k - begin);
        at += k - begin;
        out[at++] = ' ';
        n++;
    }
    out[at] = 0;
    return n;
}

bool names_chain(const chain_article *a, const char *text, size_t length, uint32_t chain) {
    char mine[1024], other[1024];
    if (!clean_words(text, length, mine, sizeof mine))
        return false;
    for (uint32_t i = 0; i < a->n_names; i++) {
        if (a->names[i].chain != chain)
            continue;
        clean_words(a->names[i].name, strlen(a->names[i].name), other, sizeof other);
        if (!strcmp(mine, other))
            return true;
    }
    return false;
}

uint32_t chain_of_text(const chain_article *a, const char *text, size_t length) {
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < a->n_names; i++) {
        if (a->names[i].chain == found || !names_chain(a, text, length, a->names[i].chain))
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = a->names[i].chain;
    }
    return found;
}
