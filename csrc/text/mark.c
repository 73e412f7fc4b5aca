/* mark.c - what a quotation mark looks like */
#include "text/mark.h"

#include "text/words.h"

/* A possessive-looking closer (said 'yes' to) is believed so far from its opener. */
enum { MAX_SHORT = 6 };

/* Family and direction of the mark's glyph. */
static void read_glyph(const ws_document *d, ws_mark *m) {
    const ws_token *token = &d->tokens[m->token];
    const char *text = d->text + token->start;
    uint32_t length = token->end - token->start;
    uint8_t final = (uint8_t)d->text[token->end - 1];
    m->family = DOUBLE;
    m->glyph = EITHER;
    switch (length) {
    case 1:
        m->family = text[0] == '"' ? DOUBLE : SINGLE;
        m->glyph = text[0] == '`' ? OPENS : EITHER;
        break;
    case 2:
        if (text[0] == '`') {
            m->glyph = OPENS;
        } else if (text[0] != '\'') {
            m->family = final == 0xB4 || final == 0xBC ? SINGLE : GUILLEMET; /* ´ and ʼ */
            m->glyph = final == 0xAB ? OPENS : CLOSES;
        }
        break;
    default:
        m->family = length == 6 || (final > 0x9B && final <= 0x9F) ? DOUBLE
                    : final <= 0x9B                                ? SINGLE
                                                                   : ANGLE; /* 6: ‘‘ */
        m->glyph = final == 0x99 || final == 0x9D || final == 0xBA ? CLOSES : OPENS;
        m->low = final == 0x9A || final == 0x9E;
    }
}

static uint8_t side_of(const ws_document *d, uint32_t t) {
    if (d->tokens[t].kind != TOKEN_PUNCT)
        return AT_WORD;
    switch (ws_punct(d, t)) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
        return AT_STOP;
    case '~':
        return AT_ELLIPSIS;
    case '-':
        return AT_DASH;
    case '(':
    case '[':
    case '{':
    case '/':
    case '=':
    case '<':
        return AT_OPEN_BRACKET;
    case ')':
    case ']':
    case '}':
    case '>':
        return AT_CLOSE_BRACKET;
    default:
        return AT_SYMBOL;
    }
}

/* As above, for the right side; the period of “.@handle and “.50 belongs to what follows. */
static uint8_t right_side_of(const ws_document *d, uint32_t t) {
    const ws_token *next = &d->tokens[t + 1];
    bool joined = !(next->flags & TOKEN_SPACE_BEFORE) && (next->kind == TOKEN_ADDRESS || next->kind == TOKEN_NUMBER);
    return joined && ws_punct(d, t) == '.' ? AT_WORD : side_of(d, t);
}

/* Look left and right of every mark; through other marks that touch it. */
static void look_around(const ws_document *d, ws_mark *marks, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        uint32_t t = marks[i].token;
        if (t == 0 || d->tokens[t].flags & (TOKEN_SPACE_BEFORE | TOKEN_PARA_START))
            marks[i].left = AT_SPACE;
        else
            marks[i].left = ws_is_mark(d, t - 1) ? marks[i - 1].left : side_of(d, t - 1);
    }
    for (uint32_t i = n; i-- > 0;) {
        uint32_t t = marks[i].token + 1;
        if (d->tokens[t].flags & (TOKEN_SPACE_BEFORE | TOKEN_PARA_START))
            marks[i].right = AT_SPACE;
        else
            marks[i].right = ws_is_mark(d, t) ? marks[i + 1].right : right_side_of(d, t);
    }
}

/* Direction from what stands on both sides. */
static ws_direction hint_of(const ws_mark *m) {
    if (m->left == AT_STOP && m->right == AT_OPEN_BRACKET)
        return CLOSES;
    bool word_right = m->right == AT_WORD || m->right == AT_SYMBOL || m->right == AT_OPEN_BRACKET;
    switch (m->left) {
    case AT_SPACE:
    case AT_OPEN_BRACKET:
        if (word_right || m->right == AT_ELLIPSIS || m->right == AT_DASH)
            return OPENS;
        return m->right == AT_SPACE ? EITHER : CLOSES;
    case AT_DASH:
        return word_right ? OPENS : CLOSES;
    default:
        return word_right ? EITHER : CLOSES;
    }
}

/* Does the word before the mark look like one whose apostrophe this may be: boys' or goin'? */
bool ws_looks_possessive(const ws_document *d, uint32_t t) {
    const ws_token *word = &d->tokens[t - 1];
    if (word->kind != TOKEN_WORD || word->end - word->start < 2)
        return false;
    const char *end = d->text + word->end;
    char last = (char)(end[-1] | 0x20);
    return last == 's' || last == 'z' || last == 'x' || (last == 'n' && (end[-2] | 0x20) == 'i');
}

static uint8_t single_kind(const ws_document *d, const ws_mark *m) {
    if (m->hint == OPENS || (m->hint == EITHER && m->glyph == OPENS))
        return SINGLE_OPEN;
    bool loose = m->left == AT_WORD && (m->right == AT_SPACE || m->right == AT_DASH);
    if (!loose || ws_starts_paragraph(d, m->token + 1))
        return m->left == AT_SPACE ? SINGLE_OPEN | SINGLE_STRONG : SINGLE_STRONG;
    return ws_looks_possessive(d, m->token) ? SINGLE_POSSESSIVE : SINGLE_WEAK;
}

/* From the last mark to the first: the next of the family, and what single marks lie ahead in the paragraph. */
static void look_ahead(ws_mark *marks, uint32_t n) {
    uint32_t next[FAMILIES] = {WS_NONE, WS_NONE, WS_NONE, WS_NONE};
    uint32_t paragraph = WS_NONE, possessive = 0;
    uint8_t ahead = 0;
    for (uint32_t i = n; i-- > 0;) {
        ws_mark *m = &marks[i];
        m->next = next[m->family];
        next[m->family] = i;
        if (m->family != SINGLE)
            continue;
        if (m->paragraph != paragraph)
            ahead = 0;
        paragraph = m->paragraph;
        m->ahead = ahead;
        if (ahead & SINGLE_POSSESSIVE && possessive - m->token > MAX_SHORT)
            m->ahead &= (uint8_t)~SINGLE_POSSESSIVE;
        if (m->single & SINGLE_OPEN)
            ahead = 0;
        ahead |= m->single & (uint8_t)~SINGLE_OPEN;
        if (m->single & SINGLE_POSSESSIVE)
            possessive = m->token;
    }
}

ws_mark *ws_list_marks(ws_document *document, uint32_t *count) {
    uint32_t n = 0, most = 0, paragraph = 0;
    for (uint32_t t = 0; t < document->n_tokens; t++)
        most += ws_is_mark(document, t);
    ws_mark *marks = ws_arena_alloc(&document->arena, most, sizeof *marks);
    if (!marks)
        return NULL;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        if (!ws_is_mark(document, t))
            continue;
        while (document->paragraphs[paragraph].last <= t)
            paragraph++;
        ws_mark *m = &marks[n++];
        m->token = t;
        m->paragraph = paragraph;
        read_glyph(document, m);
    }
    look_around(document, marks, n);
    for (uint32_t i = 0; i < n; i++) {
        marks[i].hint = (uint8_t)hint_of(&marks[i]);
        if (marks[i].family == SINGLE)
            marks[i].single = single_kind(document, &marks[i]);
    }
    look_ahead(marks, n);
    *count = n;
    return marks;
}
