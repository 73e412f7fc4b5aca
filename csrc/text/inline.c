/* inline.c - Markdown inside a line: code, links, images, tags, emphasis, what is struck out */
#include "text/markdown.h"

#include <string.h>

/* Give a waiting delimiter its bytes and flags. */
static void activate(ws_markdown *r, const ws_waiting *w, uint16_t on) {
    if (r->failed)
        return;
    ws_region *region = &r->d->regions[w->region];
    region->end = region->start + w->size;
    region->on = on;
}

void ws_end_inline(ws_markdown *r, uint32_t at) {
    r->n_emphasis = r->n_brackets = 0;
    if (r->emphasised)
        ws_add_region(r, at, at, 0, TOKEN_EMPHASIS, true);
    r->emphasised = false;
}

/* Behind the next run of n characters c in [from, end), or 0. */
static uint32_t behind_run(const ws_markdown *r, uint32_t from, uint32_t end, char c, uint32_t n) {
    for (const char *found; from < end && (found = memchr(r->text + from, c, end - from));) {
        uint32_t at = (uint32_t)(found - r->text);
        from = ws_pass_run(r, at, end, c);
        if (from - at == n)
            return from;
    }
    return 0;
}

/* `code`: opaque from tick to tick. */
static uint32_t read_code(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t ticks = ws_pass_run(r, at, end, '`') - at;
    uint32_t behind = at + ticks;
    if (ticks > WS_MOST_TICKS || behind < r->tick_horizon[ticks])
        return behind;
    uint32_t close = behind_run(r, behind, end, '`', ticks);
    if (!close) {
        r->tick_horizon[ticks] = end;
        return behind;
    }
    ws_hide(r, at, close);
    return close;
}

/* Where the parenthesis at `at` is closed on its line; 0 if it is not. */
static uint32_t target_end(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t depth = 0;
    if (at < r->target_horizon)
        return 0;
    for (uint32_t i = at; i < end; i++) {
        char c = r->text[i];
        if (c == '\\')
            i++;
        else if (c == '(')
            depth++;
        else if (c == ')' && --depth == 0)
            return i + 1;
    }
    r->target_horizon = end;
    return 0;
}

/* A closing bracket: with a target behind it, it was a link (the text stays) or an image (nothing stays). */
static uint32_t close_bracket(ws_markdown *r, uint32_t at, uint32_t end) {
    if (r->n_brackets == 0)
        return at + 1;
    ws_waiting opener = r->brackets[--r->n_brackets];
    uint32_t behind = 0;
    if (at + 1 < end && r->text[at + 1] == '(') {
        behind = target_end(r, at + 1, end);
    } else if (at + 2 < end && r->text[at + 1] == '[') {
        const char *found = memchr(r->text + at + 2, ']', end - at - 2 < 100 ? end - at - 2 : 100);
        behind = found ? (uint32_t)(found - r->text) + 1 : 0;
    }
    if (!behind)
        return at + 1;
    if (r->failed)
        return behind;
    if (opener.c == '!') { /* what stood inside goes with it */
        uint32_t start = r->d->regions[opener.region].start;
        while (r->n_emphasis && r->emphasis[r->n_emphasis - 1].region >= opener.region)
            r->n_emphasis--;
        r->d->n_regions = opener.region;
        ws_skip(r, start, behind);
    } else {
        activate(r, &opener, 0);
        ws_skip(r, at, behind);
    }
    return behind;
}

/* A < that begins a comment, a tag or an address in angle brackets. */
static uint32_t read_tag(ws_markdown *r, uint32_t at, uint32_t end) {
    char c = at + 1 < end ? r->text[at + 1] : ' ';
    bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if ((!letter && c != '/' && c != '!') || at < r->tag_horizon)
        return at + 1;
    const char *found = memchr(r->text + at, '>', end - at);
    if (!found) {
        r->tag_horizon = end;
        return at + 1;
    }
    uint32_t behind = (uint32_t)(found - r->text) + 1;
    ws_skip(r, at, behind);
    return behind;
}

/* ~~struck~~: what the writer has taken back is not read. */
static uint32_t read_struck(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t behind = ws_pass_run(r, at, end, '~');
    if (behind - at != 2 || behind == end || ws_is_blank(r->text[behind]) || at < r->strike_horizon)
        return behind;
    uint32_t close = behind_run(r, behind, end, '~', 2);
    while (close && ws_is_blank(r->text[close - 3]))
        close = behind_run(r, close, end, '~', 2);
    if (!close) {
        r->strike_horizon = end;
        return behind;
    }
    ws_skip(r, at, close);
    return close;
}

static bool is_space_at(const ws_markdown *r, uint32_t at, uint32_t start, uint32_t end) {
    return at < start || at >= end || ws_is_blank(r->text[at]);
}

bool ws_is_alphanumeric(const ws_markdown *r, uint32_t at, uint32_t start, uint32_t end) {
    if (at < start || at >= end)
        return false;
    char c = r->text[at];
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (uint8_t)c >= 0xC3;
}

/* Let a run of * or _ close what waits; returns whether it closed anything. */
static bool close_emphasis(ws_markdown *r, char c, uint32_t size) {
    bool closed = false;
    while (size > 0) {
        uint32_t at = r->n_emphasis;
        while (at > 0 && r->emphasis[at - 1].c != c)
            at--;
        if (at == 0)
            break;
        const ws_waiting *opener = &r->emphasis[at - 1];
        activate(r, opener, TOKEN_EMPHASIS);
        size -= opener->size < size ? opener->size : size;
        r->n_emphasis = at - 1;
        r->emphasised = closed = true;
    }
    return closed;
}

/* A run of * or _. Inside words it is no delimiter. */
static uint32_t read_emphasis(ws_markdown *r, uint32_t at, uint32_t start, uint32_t end) {
    char c = r->text[at];
    uint32_t behind = ws_pass_run(r, at, end, c);
    bool space_left = is_space_at(r, at - 1, start, end) || at == start;
    bool space_right = is_space_at(r, behind, start, end);
    bool inside = at > start && ws_is_alphanumeric(r, at - 1, start, end) && ws_is_alphanumeric(r, behind, start, end);
    if (inside || behind - at > 3)
        return behind;
    if (!space_left && close_emphasis(r, c, behind - at)) {
        ws_add_region(r, at, behind, 0, r->n_emphasis ? 0 : TOKEN_EMPHASIS, true);
    } else if (!space_right && r->n_emphasis < WS_MOST_OPEN) {
        uint32_t region = ws_add_region(r, at, at, 0, 0, true);
        r->emphasis[r->n_emphasis++] = (ws_waiting){region, behind - at, c};
    }
    return behind;
}

static bool is_escapable(char c) {
    return c != '\0' && strchr("\\`*_{}[]()#+-.!>\"'~|<", c) != NULL;
}

/* A bracket that may turn out to be a link's. */
static uint32_t open_bracket(ws_markdown *r, uint32_t at, uint32_t size) {
    if (r->n_brackets < WS_MOST_OPEN) {
        uint32_t region = ws_add_region(r, at, at, 0, 0, true);
        r->brackets[r->n_brackets++] = (ws_waiting){region, size, r->text[at]};
    }
    return at + size;
}

void ws_read_inline(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t start = at;
    while (at < end && !r->failed) {
        switch (r->text[at]) {
        case '\\':
            if (at + 1 < end && is_escapable(r->text[at + 1])) {
                ws_skip(r, at, at + 1);
                at++;
            }
            at++;
            break;
        case '`':
            at = read_code(r, at, end);
            break;
        case '*':
        case '_':
            at = read_emphasis(r, at, start, end);
            break;
        case '!':
            at = at + 1 < end && r->text[at + 1] == '[' ? open_bracket(r, at, 2) : at + 1;
            break;
        case '[':
            at = open_bracket(r, at, 1);
            break;
        case ']':
            at = close_bracket(r, at, end);
            break;
        case '<':
            at = read_tag(r, at, end);
            break;
        case '~':
            at = read_struck(r, at, end);
            break;
        default:
            at++;
        }
    }
    r->n_brackets = 0; /* a link ends with its line */
}
