/* search.h - finding a place in what is in order */
#ifndef WS_SEARCH_H
#define WS_SEARCH_H

#include "document.h"

/* Where the thing with that index stands: a token or a byte. */
typedef uint32_t ws_position_of(const ws_document *document, uint32_t index);

/* The index of the first of n things, sorted by their positions, that stands at `at` or behind it. */
static inline uint32_t ws_search(const ws_document *document, ws_position_of *position, uint32_t n, uint32_t at) {
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (position(document, middle) < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Are the bytes [at, end) before the word in the order of bytes, the word itself, or behind it: negative, 0, positive?
 * Their ASCII letters count as small ones. */
static inline int ws_compare_word(const char *at, const char *end, const char *word) {
    for (; at < end; at++, word++) {
        uint8_t c = (uint8_t)*at, other = (uint8_t)*word;
        c = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        if (c != other || !other) /* the word ends before they do */
            return c < other ? -1 : 1;
    }
    return *word ? -1 : 0;
}

/* The row for the word of the token among n rows of `size` bytes, or NULL. A row begins with a pointer to its word, and
 * the rows are in the order of the words' bytes. For lists of a dozen words or less, ws_word_among is as good. */
static inline const void *ws_find_word(const ws_document *document, uint32_t t, const void *rows, size_t n,
                                       size_t size) {
    const ws_token *token = &document->tokens[t < document->n_tokens ? t : document->n_tokens];
    const char *start = document->text + token->start, *end = document->text + token->end;
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *row = (const char *)rows + size * middle;
        int order = ws_compare_word(start, end, *(const char *const *)row);
        if (order == 0)
            return row;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* The same in an array. */
#define WS_FIND_WORD(document, t, rows) ws_find_word(document, t, rows, sizeof(rows) / sizeof *(rows), sizeof *(rows))

#endif
