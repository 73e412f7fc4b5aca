/* region.c - what of a Markdown text is not to be read as words
 *
 * Front matter, code, link targets, images, tags and comments are left out; headings, list items, block quotes and
 * emphasis are kept, their markers give no tokens but switch flags on the tokens behind them. Only what matters for
 * reading prose is parsed, line by line; emphasis may run over the lines of a paragraph, everything else inline ends
 * with its line. A plain text has no regions.
 *
 * Linear: a search for a closer that failed is not repeated before the place it reached (the `…_horizon` fields), and
 * stacks have a fixed depth.
 */
#include "base/utf8.h"
#include "engine.h"
#include "text/markdown.h"

#include <string.h>

enum { MAX_FRONT_MATTER = 65536 };

uint32_t ws_add_region(ws_markdown *r, uint32_t start, uint32_t end, uint16_t on, uint16_t off, bool silent) {
    ws_region *region = r->failed ? NULL : ws_push(r->d, regions);
    if (!region) {
        r->failed = true;
        return 0;
    }
    *region = (ws_region){start, end, on, off, silent};
    return r->d->n_regions - 1;
}

void ws_skip(ws_markdown *r, uint32_t start, uint32_t end) {
    ws_add_region(r, start, end, 0, 0, true);
}

void ws_hide(ws_markdown *r, uint32_t start, uint32_t end) {
    ws_add_region(r, start, end, 0, 0, false);
}

/* Does the line look like `key:` or `key =`? */
static bool is_key_line(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t start = at;
    while (at < end && (ws_is_alphanumeric(r, at, start, end) || r->text[at] == '_' || r->text[at] == '-'))
        at++;
    uint32_t sign = ws_pass_blanks(r, at, end);
    return at > start && sign < end && (r->text[sign] == ':' || r->text[sign] == '=');
}

/* Where YAML (---) or TOML (+++) front matter ends; 0 where there is none. */
static uint32_t front_matter_end(const ws_markdown *r) {
    uint32_t at = ws_utf8_start(r->text, r->length);
    uint32_t end = ws_line_end(r, at);
    if (end - at < 3 || (r->text[at] != '-' && r->text[at] != '+'))
        return 0;
    char c = r->text[at];
    if (ws_pass_blanks(r, at + 3, end) != end || ws_pass_run(r, at, end, c) != at + 3)
        return 0;
    uint32_t next = ws_next_line(r, end);
    if (next >= r->length || !is_key_line(r, next, ws_line_end(r, next)))
        return 0;
    while (next < r->length && next - at < MAX_FRONT_MATTER) {
        end = ws_line_end(r, next);
        bool dots = c == '-' && end - next >= 3 && memcmp(r->text + next, "...", 3) == 0;
        if (end - next >= 3 && (dots || ws_pass_run(r, next, end, c) == next + 3) &&
            ws_pass_blanks(r, next + 3, end) == end)
            return end;
        next = ws_next_line(r, end);
    }
    return 0;
}

/* Does the line hold **strong** text? */
static bool has_strong(const ws_markdown *r, uint32_t at, uint32_t end) {
    const char *open = NULL;
    while (at + 1 < end) {
        const char *star = memchr(r->text + at, '*', end - at);
        if (!star || star + 1 >= r->text + end)
            return false;
        if (star[1] != '*') {
            at = (uint32_t)(star - r->text) + 1;
            continue;
        }
        if (open && !ws_is_blank(star[-1]) && star > open + 2)
            return true;
        if (star + 2 < r->text + end && !ws_is_blank(star[2]) && star[2] != '*')
            open = star;
        at = (uint32_t)(star - r->text) + 2;
    }
    return false;
}

/* Does the text look like Markdown: front matter, a heading, a fence, a block quote or **strong** text? */
static bool looks_like_markdown(const ws_markdown *r) {
    if (front_matter_end(r))
        return true;
    bool blank = true;
    for (uint32_t at = ws_utf8_start(r->text, r->length); at < r->length;) {
        uint32_t end = ws_line_end(r, at), text = ws_pass_blanks(r, at, end);
        if (text - at <= 3 && text < end) {
            char c = r->text[text];
            if (c == '#' && ws_heading_level(r, text, end) && text + 2 < end)
                return true;
            if (blank && c == '>' && text + 1 < end && ws_is_blank(r->text[text + 1]))
                return true;
            if ((c == '`' || c == '~') && ws_fence_size(r, text, end))
                return true;
        }
        if (has_strong(r, text, end))
            return true;
        blank = text == end;
        at = ws_next_line(r, end);
    }
    return false;
}

/* Does the tag of that name, in capitals or not, begin at a byte? */
static bool is_tag(const char *name, const char *at, const char *end) {
    size_t length = strlen(name);
    if ((size_t)(end - at) < length + 2 || *at != '<' || !memchr("> \t\r\n", at[length + 1], 5))
        return false;
    for (size_t i = 0; i < length; i++)
        if ((at[i + 1] | 0x20) != (name[i] | 0x20))
            return false;
    return true;
}

/* Does the text begin with a tag, as pages and parts of pages do? */
static bool looks_like_html(const ws_markdown *r) {
    static const char *const tags[] = {"!doctype", "html", "head", "body", "article", "section", "main", "div", "p"};
    const char *at = r->text + ws_utf8_start(r->text, r->length), *end = r->text + r->length;
    while (at < end && memchr(" \t\r\n", *at, 4))
        at++;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (is_tag(tags[i], at, end))
            return true;
    return false;
}

ws_status ws_find_regions(ws_document *document) {
    ws_markdown r = {.d = document, .text = document->text, .length = document->length, .previous = LINE_BLANK};
    ws_format format = ws_engine_format(document->engine);
    document->markdown = format == WS_FORMAT_MARKDOWN || (format == WS_FORMAT_AUTO && looks_like_markdown(&r));
    if (!document->markdown)
        return !looks_like_html(&r) || ws_add_problem(document, "html", 0, document->length,
                                                      "This is HTML, whose tags are read as words: convert it first.")
                   ? WS_OK
                   : WS_NO_MEMORY;
    uint32_t at = front_matter_end(&r);
    if (at) {
        ws_hide(&r, 0, at);
        at = ws_next_line(&r, at);
    } else {
        at = ws_utf8_start(r.text, r.length);
    }
    while (at < r.length && !r.failed)
        at = ws_read_line(&r, at);
    ws_end_inline(&r, r.length);
    return r.failed ? WS_NO_MEMORY : WS_OK;
}
