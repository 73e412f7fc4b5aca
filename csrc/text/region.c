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
#include "engine.h"
#include "text/markdown.h"

#include <string.h>

enum { MAX_FRONT_MATTER = 65536 };

/* --- regions ------------------------------------------------------------------------------------------------- */

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

/* --- lines --------------------------------------------------------------------------------------------------- */

/* Where the line ends; eight bytes at once are passed that hold no control character below 14. */
static uint32_t line_end(const ws_markdown *r, uint32_t at) {
    for (uint64_t eight; at < r->length && r->length - at >= sizeof eight; at += (uint32_t)sizeof eight) {
        memcpy(&eight, r->text + at, sizeof eight);
        if ((eight - 0x0E0E0E0E0E0E0E0Eu) & ~eight & 0x8080808080808080u)
            break;
    }
    while (at < r->length && r->text[at] != '\n' && r->text[at] != '\r')
        at++;
    return at;
}

static uint32_t next_line(const ws_markdown *r, uint32_t end) {
    if (end < r->length && r->text[end] == '\r')
        end++;
    else if (end < r->length)
        return end + 1;
    return end < r->length && r->text[end] == '\n' && end > 0 && r->text[end - 1] == '\r' ? end + 1 : end;
}

static uint32_t pass_blanks(const ws_markdown *r, uint32_t at, uint32_t end) {
    while (at < end && ws_is_blank(r->text[at]))
        at++;
    return at;
}

/* Columns of white space in front of the line's text; a tab counts four. */
static uint32_t indent_of(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t columns = 0;
    for (; at < end && ws_is_blank(r->text[at]); at++)
        columns += r->text[at] == ' ' ? 1 : 4;
    return columns;
}

/* Behind the > of a block quote's line; `at` where there is none. */
static uint32_t pass_quote_markers(const ws_markdown *r, uint32_t at, uint32_t end) {
    for (;;) {
        uint32_t mark = pass_blanks(r, at, end);
        if (mark == end || r->text[mark] != '>' || mark - at > 3)
            return at;
        at = mark + 1;
        if (at < end && r->text[at] == ' ')
            at++;
    }
}

/* Does the line hold nothing but runs of c, at least `least` of them (blanks between allowed)? */
static bool is_rule_of(const ws_markdown *r, uint32_t at, uint32_t end, char c, uint32_t least) {
    uint32_t count = 0;
    for (; at < end; at++) {
        if (r->text[at] == c)
            count++;
        else if (!ws_is_blank(r->text[at]))
            return false;
    }
    return count >= least;
}

static bool is_thematic_break(const ws_markdown *r, uint32_t at, uint32_t end) {
    return is_rule_of(r, at, end, '-', 3) || is_rule_of(r, at, end, '*', 3) || is_rule_of(r, at, end, '_', 3);
}

/* Size of the fence that begins here: three or more ` or ~; 0 for none. */
static uint32_t fence_size(const ws_markdown *r, uint32_t at, uint32_t end) {
    if (at == end || (r->text[at] != '`' && r->text[at] != '~'))
        return 0;
    uint32_t run = ws_pass_run(r, at, end, r->text[at]) - at;
    if (run < 3 || (r->text[at] == '`' && memchr(r->text + at + run, '`', end - at - run)))
        return 0;
    return run;
}

/* Level of the heading that begins here: one to six # and a blank; 0 for none. */
static uint32_t heading_level(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t level = ws_pass_run(r, at, end, '#') - at;
    bool ends = at + level == end || ws_is_blank(r->text[at + level]);
    return level >= 1 && level <= 6 && ends ? level : 0;
}

/* Behind the bullet or number of a list item and its blanks; `at` where there is none. */
static uint32_t pass_bullet(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t mark = at;
    if (mark < end && (r->text[mark] == '-' || r->text[mark] == '*' || r->text[mark] == '+')) {
        mark++;
    } else {
        while (mark < end && mark - at < 3 && r->text[mark] >= '0' && r->text[mark] <= '9')
            mark++;
        if (mark == at || mark == end || (r->text[mark] != '.' && r->text[mark] != ')'))
            return at;
        if (r->previous == LINE_TEXT && !(mark == at + 1 && r->text[at] == '1'))
            return at; /* only a first item may interrupt a paragraph */
        mark++;
    }
    uint32_t behind = pass_blanks(r, mark, end);
    return behind > mark && behind < end ? behind : at;
}

/* --- blocks -------------------------------------------------------------------------------------------------- */

/* A fenced block from its first line to the closing fence or the text's end. */
static uint32_t read_fence(ws_markdown *r, uint32_t line, uint32_t at, uint32_t end) {
    char c = r->text[at];
    uint32_t size = ws_pass_run(r, at, end, c) - at;
    uint32_t next = next_line(r, end);
    while (next < r->length) {
        end = line_end(r, next);
        uint32_t text = pass_blanks(r, pass_quote_markers(r, next, end), end);
        next = next_line(r, end);
        uint32_t run = ws_pass_run(r, text, end, c);
        if (run - text >= size && pass_blanks(r, run, end) == end)
            break;
    }
    ws_hide(r, line, end);
    return next;
}

/* Indented code: the lines that follow with four columns of white space, blank lines between them included. */
static uint32_t read_indented(ws_markdown *r, uint32_t line) {
    uint32_t next = line, last = line;
    while (next < r->length) {
        uint32_t end = line_end(r, next);
        bool blank = pass_blanks(r, next, end) == end;
        if (!blank && indent_of(r, next, end) < 4)
            break;
        if (!blank)
            last = end;
        next = next_line(r, end);
    }
    ws_hide(r, line, last);
    return next_line(r, last);
}

/* An HTML comment, or a script or style element, from its first byte to its end. Gives 0 where none begins. */
static uint32_t read_html_block(ws_markdown *r, uint32_t at, uint32_t end) {
    static const char *const openers[WS_HTML_BLOCKS] = {"<!--", "<script", "<style"};
    static const char *const closers[WS_HTML_BLOCKS] = {"-->", "</script>", "</style>"};
    for (size_t i = 0; i < WS_HTML_BLOCKS; i++) {
        size_t size = strlen(openers[i]);
        if (end - at < size || memcmp(r->text + at, openers[i], size) != 0 || at < r->html_horizon[i])
            continue;
        size_t closer = strlen(closers[i]);
        for (uint32_t j = at; r->length - j >= closer; j++) {
            if (memcmp(r->text + j, closers[i], closer) == 0) {
                ws_hide(r, at, (uint32_t)(j + closer));
                return (uint32_t)(j + closer);
            }
        }
        r->html_horizon[i] = r->length;
    }
    return 0;
}

/* # Heading #: the markers go, the text is flagged. */
static void read_heading(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t text = pass_blanks(r, at + heading_level(r, at, end), end), last = end;
    ws_add_region(r, at, text, TOKEN_HEADING, 0, true);
    while (last > text && ws_is_blank(r->text[last - 1]))
        last--;
    uint32_t hashes = last;
    while (hashes > text && r->text[hashes - 1] == '#')
        hashes--;
    if (hashes > text && !ws_is_blank(r->text[hashes - 1]))
        hashes = last;
    ws_read_inline(r, text, hashes);
    ws_end_inline(r, hashes);
    ws_add_region(r, hashes, last, 0, TOKEN_HEADING, true);
}

/* Is the line behind this one the === or --- that makes it a heading? Gives its start, 0 for no. */
static uint32_t underline_behind(const ws_markdown *r, uint32_t end) {
    uint32_t next = next_line(r, end);
    if (next >= r->length || r->previous == LINE_TEXT)
        return 0;
    uint32_t last = line_end(r, next);
    while (last > next && ws_is_blank(r->text[last - 1]))
        last--;
    bool equals = last > next && ws_pass_run(r, next, last, '=') == last;
    bool dashes = last > next + 1 && ws_pass_run(r, next, last, '-') == last;
    return equals || dashes ? next : 0;
}

/* [label]: target, a link's definition; also passes [^1]: of a footnote, whose text stays. */
static bool read_definition(ws_markdown *r, uint32_t at, uint32_t end) {
    if (at == end || r->text[at] != '[')
        return false;
    const char *found = memchr(r->text + at, ']', end - at < 200 ? end - at : 200);
    uint32_t behind = found ? (uint32_t)(found - r->text) + 1 : end;
    if (behind >= end || r->text[behind] != ':')
        return false;
    if (r->text[at + 1] == '^') {
        ws_skip(r, at, behind + 1);
        ws_read_inline(r, behind + 1, end);
    } else {
        ws_hide(r, at, end);
    }
    return true;
}

/* Leave the block quote at the line's start. */
static void leave_quote(ws_markdown *r, uint32_t at) {
    if (r->quoted)
        ws_add_region(r, at, at, 0, TOKEN_BLOCK_QUOTE, true);
    r->quoted = false;
}

/* A line of text, maybe a heading by the line below it. Gives where to go on. */
static uint32_t read_text_line(ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t underline = underline_behind(r, end);
    if (!underline) {
        ws_read_inline(r, at, end);
        return next_line(r, end);
    }
    ws_add_region(r, at, at, TOKEN_HEADING, 0, true);
    ws_read_inline(r, at, end);
    ws_end_inline(r, end);
    uint32_t last = line_end(r, underline);
    ws_add_region(r, underline, last, 0, TOKEN_HEADING, true);
    r->previous = LINE_OTHER;
    return next_line(r, last);
}

/* A line that is not blank, behind its quote markers. Gives where to go on. */
static uint32_t read_block_line(ws_markdown *r, uint32_t line, uint32_t content, uint32_t end) {
    uint32_t at = pass_blanks(r, content, end), next = next_line(r, end);
    ws_line_kind before = r->previous;
    r->previous = LINE_OTHER;
    if (before == LINE_BLANK && !r->listed && indent_of(r, content, end) >= 4)
        return read_indented(r, content);
    if (fence_size(r, at, end)) {
        ws_end_inline(r, line);
        return read_fence(r, at, at, end);
    }
    uint32_t html = read_html_block(r, at, end);
    if (html)
        return html;
    if (heading_level(r, at, end)) {
        ws_end_inline(r, at);
        read_heading(r, at, end);
        return next;
    }
    if (is_thematic_break(r, at, end)) {
        ws_end_inline(r, at);
        ws_skip(r, at, end);
        return next;
    }
    r->previous = before;
    uint32_t item = pass_bullet(r, at, end);
    if (item != at) {
        ws_end_inline(r, at);
        ws_add_region(r, at, item, TOKEN_LIST_ITEM, 0, true);
        ws_read_inline(r, item, end);
        r->previous = LINE_LIST;
        r->listed = true;
        return next;
    }
    if (before != LINE_TEXT && read_definition(r, at, end)) {
        r->previous = LINE_OTHER;
        return next;
    }
    if (before != LINE_LIST && indent_of(r, content, end) == 0)
        r->listed = false;
    uint32_t behind = read_text_line(r, at, end);
    if (r->previous == before)
        r->previous = LINE_TEXT;
    return behind;
}

/* Does the line begin something that a lazily continued block quote does not swallow? */
static bool interrupts(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t text = pass_blanks(r, at, end);
    return fence_size(r, text, end) || heading_level(r, text, end) || is_thematic_break(r, text, end) ||
           pass_bullet(r, text, end) != text;
}

/* Read the line at `at`. Gives where the next begins. */
static uint32_t read_line(ws_markdown *r, uint32_t at) {
    if (at >= r->line_end) /* else behind a comment on the line */
        r->line_end = line_end(r, at);
    uint32_t end = r->line_end;
    uint32_t content = pass_quote_markers(r, at, end);
    bool marked = content != at;
    if (pass_blanks(r, content, end) == end) {
        ws_end_inline(r, at);
        if (marked)
            ws_add_region(r, at, end, TOKEN_BLOCK_QUOTE, 0, true);
        else
            leave_quote(r, at);
        r->quoted = marked;
        r->previous = LINE_BLANK;
        return next_line(r, end);
    }
    if (marked) {
        if (!r->quoted) {
            ws_end_inline(r, at);
            r->previous = LINE_BLANK;
            r->listed = false;
        }
        ws_add_region(r, at, content, TOKEN_BLOCK_QUOTE, 0, true);
        r->quoted = true;
    } else if (r->quoted && (r->previous != LINE_TEXT || interrupts(r, at, end))) {
        ws_end_inline(r, at);
        leave_quote(r, at);
        r->previous = LINE_BLANK;
        r->listed = false;
    }
    return read_block_line(r, at, content, end);
}

/* --- the document -------------------------------------------------------------------------------------------- */

/* Does the line look like `key:` or `key =`? */
static bool is_key_line(const ws_markdown *r, uint32_t at, uint32_t end) {
    uint32_t start = at;
    while (at < end && (ws_is_alphanumeric(r, at, start, end) || r->text[at] == '_' || r->text[at] == '-'))
        at++;
    uint32_t sign = pass_blanks(r, at, end);
    return at > start && sign < end && (r->text[sign] == ':' || r->text[sign] == '=');
}

/* Where YAML (---) or TOML (+++) front matter ends; 0 where there is none. */
static uint32_t front_matter_end(const ws_markdown *r) {
    uint32_t at = r->length >= 3 && memcmp(r->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    uint32_t end = line_end(r, at);
    if (end - at < 3 || (r->text[at] != '-' && r->text[at] != '+'))
        return 0;
    char c = r->text[at];
    if (pass_blanks(r, at + 3, end) != end || ws_pass_run(r, at, end, c) != at + 3)
        return 0;
    uint32_t next = next_line(r, end);
    if (next >= r->length || !is_key_line(r, next, line_end(r, next)))
        return 0;
    while (next < r->length && next - at < MAX_FRONT_MATTER) {
        end = line_end(r, next);
        bool dots = c == '-' && end - next >= 3 && memcmp(r->text + next, "...", 3) == 0;
        if (end - next >= 3 && (dots || ws_pass_run(r, next, end, c) == next + 3) &&
            pass_blanks(r, next + 3, end) == end)
            return end;
        next = next_line(r, end);
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
    for (uint32_t at = 0; at < r->length;) {
        uint32_t end = line_end(r, at), text = pass_blanks(r, at, end);
        if (text - at <= 3 && text < end) {
            char c = r->text[text];
            if (c == '#' && heading_level(r, text, end) && text + 2 < end)
                return true;
            if (blank && c == '>' && text + 1 < end && ws_is_blank(r->text[text + 1]))
                return true;
            if ((c == '`' || c == '~') && fence_size(r, text, end))
                return true;
        }
        if (has_strong(r, text, end))
            return true;
        blank = text == end;
        at = next_line(r, end);
    }
    return false;
}

ws_status ws_find_regions(ws_document *document) {
    ws_markdown r = {.d = document, .text = document->text, .length = document->length, .previous = LINE_BLANK};
    ws_format format = ws_engine_format(document->engine);
    document->markdown = format == WS_FORMAT_MARKDOWN || (format == WS_FORMAT_AUTO && looks_like_markdown(&r));
    if (!document->markdown)
        return WS_OK;
    uint32_t at = front_matter_end(&r);
    if (at) {
        ws_hide(&r, 0, at);
        at = next_line(&r, at);
    }
    while (at < r.length && !r.failed)
        at = read_line(&r, at);
    ws_end_inline(&r, r.length);
    return r.failed ? WS_NO_MEMORY : WS_OK;
}
