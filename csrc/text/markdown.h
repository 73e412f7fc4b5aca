/* markdown.h - the reader of Markdown: what its blocks and its lines share
 *
 * region.c reads the document, block.c its blocks, line by line; inline.c what stands inside a line.
 */
#ifndef WS_MARKDOWN_H
#define WS_MARKDOWN_H

#include "document.h"

#define WS_MOST_OPEN 8
#define WS_MOST_TICKS 8
#define WS_HTML_BLOCKS 3

/* An emphasis delimiter or bracket that waits for its partner: a region that does nothing until it is found. */
typedef struct ws_waiting {
    uint32_t region;
    uint32_t size;
    char c;
} ws_waiting;

typedef enum ws_line_kind { LINE_BLANK, LINE_TEXT, LINE_LIST, LINE_OTHER } ws_line_kind;

typedef struct ws_markdown {
    ws_document *d;
    const char *text;
    uint32_t length;
    ws_waiting emphasis[WS_MOST_OPEN], brackets[WS_MOST_OPEN];
    uint32_t n_emphasis, n_brackets;
    bool emphasised; /* a region of this paragraph switched emphasis on */
    bool quoted;     /* inside a block quote */
    bool listed;     /* the last block was a list */
    ws_line_kind previous;
    uint32_t line_end; /* of the line that is read */
    /* A search for a closer that failed is not made again before the place that it reached. */
    uint32_t tick_horizon[WS_MOST_TICKS + 1]; /* by the number of backticks */
    uint32_t tag_horizon, target_horizon, strike_horizon;
    uint32_t html_horizon[WS_HTML_BLOCKS]; /* of comments, scripts, styles */
    bool failed;                           /* memory is short */
} ws_markdown;

/* Add a region; returns its index, which means nothing once memory is short. */
uint32_t ws_add_region(ws_markdown *r, uint32_t start, uint32_t end, uint16_t on, uint16_t off, bool silent);

/* Add a region that gives no token, or one opaque token. */
void ws_skip(ws_markdown *r, uint32_t start, uint32_t end);
void ws_hide(ws_markdown *r, uint32_t start, uint32_t end);

static inline bool ws_is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* Behind the run of c that begins at `at`. */
static inline uint32_t ws_pass_run(const ws_markdown *r, uint32_t at, uint32_t end, char c) {
    while (at < end && r->text[at] == c)
        at++;
    return at;
}

/* ---- block.c ---- */

/* Where the line ends; eight bytes at once are passed that hold no control character below 14. */
uint32_t ws_line_end(const ws_markdown *r, uint32_t at);

/* Behind the line break at `end`. */
uint32_t ws_next_line(const ws_markdown *r, uint32_t end);

/* Behind the blanks at `at`. */
uint32_t ws_pass_blanks(const ws_markdown *r, uint32_t at, uint32_t end);

/* Size of the fence that begins here: three or more ` or ~; 0 for none. */
uint32_t ws_fence_size(const ws_markdown *r, uint32_t at, uint32_t end);

/* Level of the heading that begins here: one to six # and a blank; 0 for none. */
uint32_t ws_heading_level(const ws_markdown *r, uint32_t at, uint32_t end);

/* Read the line at `at`. Gives where the next begins. */
uint32_t ws_read_line(ws_markdown *r, uint32_t at);

/* ---- inline.c ---- */

/* Does a letter or digit stand at `at`, inside [start, end)? */
bool ws_is_alphanumeric(const ws_markdown *r, uint32_t at, uint32_t start, uint32_t end);

/* Read the text [at, end) of a line. */
void ws_read_inline(ws_markdown *r, uint32_t at, uint32_t end);

/* The paragraph ends: delimiters without a partner stay what they are, emphasis ends. */
void ws_end_inline(ws_markdown *r, uint32_t at);

#endif
