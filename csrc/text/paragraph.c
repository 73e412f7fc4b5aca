/* paragraph.c - blocks and paragraphs
 *
 * A block is what blank lines part. Inside a block a line break is hard (it ends a paragraph: newline-per-sentence and
 * one-line-per-paragraph texts) or soft (the text was wrapped); which of the two is decided once for the document.
 */
#include "text/sentence.h"

#include "model/gazetteer.h"
#include "text/words.h"

/* Line breaks in text[start, end); CR LF is one, a form feed or paragraph separator is as good as a blank line. */
static uint32_t count_breaks(const char *text, uint32_t start, uint32_t end) {
    uint32_t breaks = 0;
    for (uint32_t i = start; i < end; i++) {
        char c = text[i];
        bool next_line = c == '\x85' && i > start && text[i - 1] == '\xC2';
        bool separator =
            i >= start + 2 && (c == '\xA8' || c == '\xA9') && text[i - 1] == '\x80' && text[i - 2] == '\xE2';
        if (c == '\n' || c == '\v' || next_line)
            breaks++;
        else if (c == '\r')
            breaks += i + 1 == end || text[i + 1] != '\n';
        else if (c == '\f')
            breaks += 2;
        else if (separator)
            breaks += c == '\xA9' ? 2 : 1;
    }
    return breaks;
}

/* Line breaks between the token and the one before it. */
static uint32_t breaks_before(const ws_document *d, uint32_t t) {
    if (!(d->tokens[t].flags & TOKEN_LINE_START))
        return 0;
    return count_breaks(d->text, t ? d->tokens[t - 1].end : 0, d->tokens[t].start);
}

/* White space in front of the token's line, in columns; a tab counts eight. */
static uint32_t indent_of(const ws_document *d, uint32_t t) {
    uint32_t columns = 0;
    for (uint32_t i = d->tokens[t].start; i > 0 && columns < 64; i--) {
        char c = d->text[i - 1];
        if (c != ' ' && c != '\t')
            break;
        columns += c == ' ' ? 1 : 8;
    }
    return columns;
}

/* Does the line that ends before the token look finished? */
static bool line_is_finished(const ws_document *d, uint32_t t) {
    uint32_t last = t - 1;
    while (last > 0 && (d->tokens[last].kind == TOKEN_MARK || ws_is_closing_bracket(d, last)) &&
           !(d->tokens[last].flags & TOKEN_LINE_START))
        last--;
    return ws_is_terminal(d, last) || ws_punct(d, last) == ':' || ws_ends_with_period(d, last);
}

/* The lines that a wrapped text has, in bytes: shorter ones may be headlines. */
enum { SHORTEST = 40, WIDEST = 200 };

/* Does the break before the token part a given name from a surname: …, said Ann | Lee, who …? A short line may end in
 * one all the same. */
static bool parts_name(const ws_document *d, uint32_t t) {
    const ws_token *given = &d->tokens[t - 1], *next = &d->tokens[t];
    return given->shape == SHAPE_CAPITAL && next->shape >= SHAPE_CAPITAL && !(given->classes | next->classes) &&
           ws_evidence(d, given->hash) & GAZETTEER_GIVEN;
}

/* Does the sentence surely go on behind the break before the token: behind a word that leads to another, or inside a
 * name? */
static bool goes_on(const ws_document *d, uint32_t line, uint32_t t) {
    const uint64_t leading = LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_COORDINATOR;
    const ws_token *last = &d->tokens[t - 1];
    uint32_t columns = last->end - d->tokens[line].start;
    if (t < line + 2 || columns < SHORTEST || columns >= WIDEST || d->tokens[t].flags & TOKEN_LIST_ITEM)
        return false;
    return (last->shape == SHAPE_LOWER && last->classes & leading && !(last->classes & LEX_ADVERB)) ||
           last->classes & LEX_HONORIFIC || parts_name(d, t);
}

/* What the document's single line breaks look like. */
typedef struct wrapping {
    uint32_t single, inside; /* single line breaks; those that a sentence runs over for all one can see */
    uint32_t width;          /* longest line of those that are followed directly by another */
    bool soft;
} wrapping;

/* A break is inside a sentence when the line before ends without a terminal and the next begins small. */
static void look_at_break(const ws_document *d, uint32_t line, uint32_t t, wrapping *w) {
    uint32_t columns = d->tokens[t - 1].end - d->tokens[line].start;
    if (columns > w->width && columns < WIDEST)
        w->width = columns;
    w->single++;
    const ws_token *token = &d->tokens[t];
    bool small = token->shape == SHAPE_LOWER || token->kind == TOKEN_NUMBER;
    w->inside += (small && !line_is_finished(d, t)) || goes_on(d, line, t);
}

/* Soft breaks: a good part of them falls inside sentences. Only headlines, verse and lists do that elsewhere. */
static wrapping look_at_lines(const ws_document *d) {
    wrapping w = {0};
    uint32_t line = 0;
    for (uint32_t t = 1; t < d->n_tokens; t++) {
        if (!(d->tokens[t].flags & TOKEN_LINE_START))
            continue;
        if (breaks_before(d, t) == 1 && !((d->tokens[t].flags | d->tokens[t - 1].flags) & TOKEN_HEADING))
            look_at_break(d, line, t, &w);
        line = t;
    }
    w.soft = w.inside * 10 >= w.single * 3 && w.inside > 0;
    return w;
}

/* Flags that say what kind of paragraph it is. */
enum { PARAGRAPH_FLAGS = TOKEN_BLOCK_QUOTE | TOKEN_HEADING };

/* In a wrapped text: does a paragraph end at this break all the same? A line that stops short of the width although
 * the next word had fitted, or an indented first line. */
static bool break_is_hard(const ws_document *d, const wrapping *w, uint32_t line, uint32_t t) {
    if (!w->soft)
        return true;
    if (indent_of(d, t) > indent_of(d, line) + 1 && line_is_finished(d, t))
        return true;
    uint32_t columns = d->tokens[t - 1].end - d->tokens[line].start;
    uint32_t word = d->tokens[t].end - d->tokens[t].start;
    return line_is_finished(d, t) && (columns + word + 1) * 4 < w->width * 3;
}

/* Is the token the bullet of a list in a plain text: - * • or 1. at a line's start? */
static bool is_bullet(const ws_document *d, uint32_t t) {
    const ws_token *token = &d->tokens[t];
    if (t + 1 >= d->n_tokens || d->tokens[t + 1].flags & TOKEN_LINE_START)
        return false;
    bool space = d->tokens[t + 1].flags & TOKEN_SPACE_BEFORE;
    uint32_t length = token->end - token->start;
    if (token->kind == TOKEN_PUNCT && space)
        return ws_is_bullet_sign(d, t);
    char behind = ws_punct(d, t + 1);
    return token->kind == TOKEN_NUMBER && length <= 2 && !space && (behind == '.' || behind == ')') &&
           t + 2 < d->n_tokens && d->tokens[t + 2].flags & TOKEN_SPACE_BEFORE &&
           !(d->tokens[t + 2].flags & TOKEN_LINE_START);
}

/* Is the token an opaque region that fills its lines: front matter, code, an ignored line? */
static bool fills_line(const ws_document *d, uint32_t t) {
    return d->tokens[t].kind == TOKEN_OPAQUE && d->tokens[t].flags & TOKEN_LINE_START &&
           d->tokens[t + 1].flags & TOKEN_LINE_START;
}

/* Which break stands before the token: 0 none, 1 of a paragraph, 2 of a block. */
static int break_before(const ws_document *d, const wrapping *w, uint32_t line, uint32_t t) {
    uint32_t breaks = breaks_before(d, t);
    if (breaks == 0)
        return 0;
    uint16_t before = d->tokens[t - 1].flags, here = d->tokens[t].flags;
    if (breaks >= 2 || ((before ^ here) & PARAGRAPH_FLAGS))
        return 2;
    if (fills_line(d, t - 1) || fills_line(d, t))
        return 2;
    if (here & TOKEN_LIST_ITEM || (break_is_hard(d, w, line, t) && !goes_on(d, line, t)))
        return 1;
    /* in a wrapped text a dash or number may come to stand at a line's start */
    return is_bullet(d, t) && (line_is_finished(d, t) || is_bullet(d, line)) ? 1 : 0;
}

/* Begin a paragraph with the token. */
static bool begin_paragraph(ws_document *d, uint32_t t, bool block) {
    uint32_t number = d->n_paragraphs ? d->paragraphs[d->n_paragraphs - 1].block + block : 0;
    ws_paragraph *paragraph = ws_push(d, paragraphs);
    if (!paragraph)
        return false;
    if (t > 0)
        paragraph[-1].last = t;
    uint32_t item = is_bullet(d, t) ? (d->tokens[t].kind == TOKEN_NUMBER ? t + 2 : t + 1) : t;
    if (item != t)
        d->tokens[item].flags |= TOKEN_LIST_ITEM;
    *paragraph = (ws_paragraph){.first = t, .block = number};
    paragraph->flags = (uint16_t)((d->tokens[t].flags & PARAGRAPH_FLAGS) | (d->tokens[item].flags & TOKEN_LIST_ITEM));
    d->tokens[t].flags |= block ? TOKEN_PARA_START | TOKEN_BLOCK_START : TOKEN_PARA_START;
    return true;
}

bool ws_split_paragraphs(ws_document *d) {
    wrapping w = look_at_lines(d);
    uint32_t line = 0;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        if (t > 0 && !(d->tokens[t].flags & TOKEN_LINE_START))
            continue;
        int kind = t == 0 ? 2 : break_before(d, &w, line, t);
        if (kind && !begin_paragraph(d, t, kind == 2))
            return false;
        line = t;
    }
    if (d->n_paragraphs)
        d->paragraphs[d->n_paragraphs - 1].last = d->n_tokens;
    return true;
}
