/* mark.h - quotation marks, one by one: what their glyphs and neighbours say */
#ifndef WS_MARK_H
#define WS_MARK_H

#include "document.h"

enum { DOUBLE, SINGLE, GUILLEMET, ANGLE, FAMILIES };

typedef enum ws_direction { EITHER, OPENS, CLOSES } ws_direction;

/* What a single mark can be, best guess first: an opener, a sure closer, a closer, a closer or a possessive. */
enum { SINGLE_OPEN = 1, SINGLE_STRONG = 2, SINGLE_WEAK = 4, SINGLE_POSSESSIVE = 8 };

/* A quotation mark. */
typedef struct ws_mark {
    uint32_t token, paragraph;
    uint32_t next; /* mark of the same family, or WS_NONE */
    uint8_t family, glyph, hint;
    uint8_t left, right; /* what stands beside it */
    uint8_t single;      /* SINGLE_… */
    uint8_t ahead;       /* SINGLE_… that follow in the paragraph before another opener */
    bool low;            /* „ ‚ or a reversed »: “ ‘ « close it */
} ws_mark;

/* What stands beside a mark. */
enum { AT_SPACE, AT_WORD, AT_STOP, AT_ELLIPSIS, AT_DASH, AT_OPEN_BRACKET, AT_CLOSE_BRACKET, AT_SYMBOL };

/* The marks of the document, in text order; NULL when memory is short. */
ws_mark *ws_list_marks(ws_document *document, uint32_t *count);

/* Does the word before the mark at token t look like one whose apostrophe this may be: boys' or goin'? */
bool ws_looks_possessive(const ws_document *document, uint32_t t);

#endif
