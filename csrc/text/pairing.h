/* pairing.h - the quotations that are open where the pass over the marks stands (quote.c) */
#ifndef WS_PAIRING_H
#define WS_PAIRING_H

#include "document.h"
#include "text/mark.h"

/* Deeper nesting is not read. */
enum { WS_MOST_NESTED = 4 };

/* An open quotation: the mark that opened it and its place in document->marked. */
typedef struct ws_opened {
    uint32_t mark, marked;
    uint8_t family;
    bool low;
} ws_opened;

/* What the pass over the marks knows where it stands. */
typedef struct ws_pairing {
    ws_document *d;
    ws_mark *marks;
    uint32_t n_marks;
    ws_opened stack[WS_MOST_NESTED];
    uint32_t depth;
    uint32_t paragraph;      /* the one that the open quotations have reached */
    uint32_t last[FAMILIES]; /* mark read last, or WS_NONE */
    uint32_t unclosed;       /* marked span that the end of `unclosed_paragraph` cut off, or WS_NONE */
    uint32_t unclosed_paragraph;
    WS_ARRAY(uint32_t, strays); /* tokens */
} ws_pairing;

/* The mark is no quotation mark: an apostrophe, an inch, or something that harms nobody. */
void ws_unmark(ws_pairing *p, const ws_mark *m);

/* Remember a mark that has no partner. */
bool ws_stray(ws_pairing *p, const ws_mark *m);

/* Index in the stack of the innermost open quotation of the family, or depth. */
uint32_t ws_find_open(const ws_pairing *p, uint8_t family);

/* Open a quotation at the mark; `previous` is the one it continues, or WS_NONE. */
bool ws_open_mark(ws_pairing *p, uint32_t index, uint32_t previous);

/* Take back the innermost open quotation: its mark was an apostrophe. */
void ws_drop_open(ws_pairing *p);

/* Where an unclosed quotation that began with token `first` ends, at `limit` at the latest: behind the comma of the
 * cue that it swallowed, if there is one. */
uint32_t ws_recovered_end(const ws_document *d, uint32_t first, uint32_t limit, bool *cue);

/* End the innermost open quotation without a closing mark, before token `limit`. Singles that nothing speaks for are
 * apostrophes. */
bool ws_recover_open(ws_pairing *p, uint32_t limit, bool paragraph_end);

/* The same of all that are open from place `at` of the stack on. */
bool ws_recover_from(ws_pairing *p, uint32_t at, uint32_t limit, bool paragraph_end);

/* Close the open quotation at place `at` of the stack with the mark. What was opened inside it goes. */
bool ws_close_mark(ws_pairing *p, uint32_t at, const ws_mark *m);

#endif
