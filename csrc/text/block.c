/* block.c - Markdown's blocks, line by line: headings, lists, block quotes, code, what is no text */
#include "text/markdown.h"

#include <string.h>

uint32_t ws_line_end(const ws_markdown *r, uint32_t at) {
    for (uint64_t eight; at < r->length && r->length - at >= sizeof eight; at += (uint32_t)sizeof eight) {
        memcpy(&eight, r->text + at, sizeof eight);
        if ((eight - 0x0E0E0E0E0E0E0E0Eu) & ~eight & 0x8080808080808080u)
            break;
    }
    while (at < r->length && r->text[at] != '\n' && r->text[at] != '\r')
        at++;
    return at;
}

uint32_t ws_next_line(const ws_markdown *r, uint32_t end) {
    if (end < r->length && r->text[end] == '\r')
        end++;
    else if (end < r->length)
        return end + 1;
    return end < r->length && r->text[end] == '\n' && end > 0 && r->text[end - 1] == '\r' ? end + 1 : end;
}

uint32_t ws_pass_blanks(const ws_markdown *r, uint32_t at, uint32_t end) {
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
        uint32_t mark = ws_pass_blanks(r, at, end);
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

uint32_t ws_fence_size(const ws_markdown *r, uint32_t at, uint32_t end) {
    if (at == end || (r->text[at] != '`' && r->text[at] != '~'))
        return 0;
    uint32_t run = ws_pass_run(r, at, end, r->text[at]) - at;
    if (run < 3 || (r->text[at] == '`' && memchr(r->text + at + run, '`', end - at - run)))
        return 0;
    return run;
}

uint32_t ws_heading_level(const ws_markdown *r, uint32_t at, uint32_t end) {
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
    uint32_t behind = ws_pass_blanks(r, mark, end);
    return behind > mark && behind < end ? behind : at;
}

/* --- blocks -------------------------------------------------------------------------------------------------- */

/* A fenced block from its first line to the closing fence or the text's end. */
static uint32_t read_fence(ws_markdown *r, uint32_t line, uint32_t at, uint32_t end) {
    char c = r->text[at];
    uint32_t size = ws_pass_run(r, at, end, c) - at;
    uint32_t next = ws_next_line(r, end);
    while (next < r->length) {
        end = ws_line_end(r, next);
        uint32_t text = ws_pass_blanks(r, pass_quote_markers(r, next, end), end);
        next = ws_next_line(r, end);
        uint32_t run = ws_pass_run(r, text, end, c);
        if (run - text >= size && ws_pass_blanks(r, run, end) == end)
            break;
    }
    ws_hide(r, line, end);
    return next;
}

/* Indented code: the lines that follow with four columns of white space, blank lines between them included. */
static uint32_t read_indented(ws_markdown *r, uint32_t line) {
    uint32_t next = line, last = line;
    while (next < r->length) {
        uint32_t end = ws_line_end(r, next);
        bool blank = ws_pass_blanks(r, next, end) == end;
        if (!blank && indent_of(r, next, end) < 4)
            break;
        if (!blank)
            last = end;
        next = ws_next_line(r, end);
    }
    ws_hide(r, line, last);
    return ws_next_line(r, last);
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
    uint32_t text = ws_pass_blanks(r, at + ws_heading_level(r, at, end), end), last = end;
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
    uint32_t next = ws_next_line(r, end);
    if (next >= r->length || r->previous == LINE_TEXT)
        return 0;
    uint32_t last = ws_line_end(r, next);
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
        return ws_next_line(r, end);
    }
    ws_add_region(r, at, at, TOKEN_HEADING, 0, true);
    ws_read_inline(r, at, end);
    ws_end_inline(r, end);
    uint32_t last = ws_line_end(r, underline);
    ws_add_region(r, underline, last, 0, TOKEN_HEADING, true);
    r->previous = LINE_OTHER;
    return ws_next_line(r, last);
}

/* A line that is not blank, behind its quote markers. Gives where to go on. */
static uint32_t read_block_line(ws_markdown *r, uint32_t line, uint32_t content, uint32_t end) {
    uint32_t at = ws_pass_blanks(r, content, end), next = ws_next_line(r, end);
    ws_line_kind before = r->previous;
    r->previous = LINE_OTHER;
    if (before == LINE_BLANK && !r->listed && indent_of(r, content, end) >= 4)
        return read_indented(r, content);
    if (ws_fence_size(r, at, end)) {
        ws_end_inline(r, line);
        return read_fence(r, at, at, end);
    }
    uint32_t html = read_html_block(r, at, end);
    if (html)
        return html;
    if (ws_heading_level(r, at, end)) {
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
    uint32_t text = ws_pass_blanks(r, at, end);
    return ws_fence_size(r, text, end) || ws_heading_level(r, text, end) || is_thematic_break(r, text, end) ||
           pass_bullet(r, text, end) != text;
}

uint32_t ws_read_line(ws_markdown *r, uint32_t at) {
    if (at >= r->line_end) /* else behind a comment on the line */
        r->line_end = ws_line_end(r, at);
    uint32_t end = r->line_end;
    uint32_t content = pass_quote_markers(r, at, end);
    bool marked = content != at;
    if (ws_pass_blanks(r, content, end) == end) {
        ws_end_inline(r, at);
        if (marked)
            ws_add_region(r, at, end, TOKEN_BLOCK_QUOTE, 0, true);
        else
            leave_quote(r, at);
        r->quoted = marked;
        r->previous = LINE_BLANK;
        return ws_next_line(r, end);
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
