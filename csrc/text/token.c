/* token.c - words, numbers, marks and what stands between them
 *
 * One pass over the bytes by a class table.
 *
 * Apostrophes: with a letter or digit on both sides one never is a quotation mark. What is left over (boys' coats) is
 * given out as a mark; the quote stage, which sees the whole paragraph, turns those it cannot pair into clitics.
 */
#include "text/scan.h"

#include <string.h>

/* Limits: this many invalid runs are reported; this many of one sign in a row are one token. */
enum { MAX_INVALID_PROBLEMS = 100, MIN_DRAWN = 8 };

/* clang-format off */
const uint8_t ws_byte_class[256] = {
    [0x00] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, SPACE, SPACE, SPACE, SPACE, SPACE,
    [0x0E] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,
    [0x17] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, SPACE, [0x7F] = CONTROL,
    ['"'] = QUOTE, ['\''] = QUOTE, ['`'] = QUOTE,
    ['0'] = DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
    ['A'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['N'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['a'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['n'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
#define H4 HIGH, HIGH, HIGH, HIGH
#define H16 H4, H4, H4, H4
    [0x80] = H16, H16, H16, H16, H16, H16, H16, H16,
#undef H16
#undef H4
};
/* clang-format on */

/* End of the digits at `at`, with the separators inside them: 4,000 2.3 02:14 9/11 2019-20 6'3". */
static uint32_t digits_end(const ws_scanner *s, uint32_t at) {
    bool feet = false;
    for (;;) {
        while (ws_digit_at(s, at))
            at++;
        char c = ws_byte_at(s, at);
        uint32_t size = c == ',' || c == '.' || c == ':' || c == '/' || c == '-' ? 1 : ws_apostrophe_at(s, at);
        if (!size && s->end - at >= 3 && memcmp(s->text + at, "\xE2\x80\x93", 3) == 0)
            size = 3;
        if (!size || !ws_digit_at(s, at + size))
            break;
        feet |= ws_apostrophe_at(s, at) != 0;
        at += size;
    }
    if (feet && ws_byte_at(s, at) == '"')
        at++;
    else if (feet && s->end - at >= 3 && memcmp(s->text + at, "\xE2\x80\x9D", 3) == 0)
        at += 3;
    return at;
}

/* A number, or a word that begins with one: 88-year-old. */
static bool token_number(ws_scanner *s) {
    uint32_t start = s->at, end = digits_end(s, start);
    bool word = false;
    if (ws_letter_at(s, end) || ws_joining_hyphen(s, end)) {
        ws_extent rest = ws_scan_word(s, end);
        word = rest.part > end; /* a hyphen: more than the ending of 1990s, 3rd, 5pm */
        end = rest.end;
    }
    return ws_emit_word(s, word ? TOKEN_WORD : TOKEN_NUMBER, start, end) && ws_emit_clitics(s);
}

/* End of the run of one character (of `size` bytes) that begins here, if it is too long to be anything but a line drawn
 * across the page; else 0. */
static uint32_t drawn_line(const ws_scanner *s, uint32_t size) {
    uint32_t end = s->at + size;
    while (s->end - end >= size && memcmp(s->text + end, s->text + s->at, size) == 0)
        end += size;
    return end - s->at >= MIN_DRAWN * size ? end : 0;
}

/* Bytes of the quotation mark at `at` whose first character has `size` bytes: two single ones side by side are a double
 * one, ``so'' or ‘‘so’’; of three that close, the first belongs to a quotation inside. */
static uint32_t mark_size(const ws_scanner *s, uint32_t at, uint32_t size) {
    const char *c = s->text + at;
    bool closes = *c == '\'' || (size == 3 && memcmp(c, "\xE2\x80\x99", 3) == 0);
    bool opens = *c == '`' || (size == 3 && memcmp(c, "\xE2\x80\x98", 3) == 0);
    uint32_t next = at + size;
    if (!(opens || closes) || s->end - next < size || memcmp(c, s->text + next, size) != 0)
        return size;
    bool third = s->end - next >= 2 * size && memcmp(c, s->text + next + size, size) == 0;
    return closes && third ? size : 2 * size;
}

/* A quotation mark, or an apostrophe that belongs to a word. `size` is that of one character. */
static bool token_mark(ws_scanner *s, uint32_t size) {
    uint32_t start = s->at, drawn = drawn_line(s, size);
    if (drawn)
        return ws_emit_word(s, TOKEN_PUNCT, start, drawn);
    if (ws_apostrophe_at(s, start)) {
        uint32_t end = ws_clitic_end(s, start);
        if (end && !(s->flags & TOKEN_SPACE_BEFORE) && s->document->n_tokens)
            return ws_emit_word(s, TOKEN_CLITIC, start, end);
        end = ws_apostrophe_word(s, start, size);
        if (end)
            return ws_emit_word(s, ws_digit_at(s, start + size) ? TOKEN_NUMBER : TOKEN_WORD, start, end) &&
                   ws_emit_clitics(s);
    }
    return ws_emit_word(s, TOKEN_MARK, start, start + mark_size(s, start, size));
}

/* Punctuation: a run of dashes or periods is one token, and so is `. . .`. */
static bool token_punctuation(ws_scanner *s) {
    uint32_t start = s->at, end = start + 1, drawn = drawn_line(s, 1);
    char c = s->text[start];
    if (drawn) {
        end = drawn;
    } else if (c == '-') {
        while (ws_byte_at(s, end) == c)
            end++;
    } else if (c == '.') {
        while (ws_byte_at(s, end) == c || (ws_byte_at(s, end) == ' ' && ws_byte_at(s, end + 1) == c))
            end++;
    } else if ((c == '@' || c == '#') && ws_letter_at(s, end)) {
        while (ws_word_character_at(s, end) || ws_byte_at(s, end) == '_') {
            if (ws_class_at(s, end) == HIGH)
                ws_utf8_next(s->text, s->end, &end);
            else
                end++;
        }
        return ws_emit_word(s, TOKEN_ADDRESS, start, end) && ws_emit_clitics(s);
    }
    return ws_emit_word(s, TOKEN_PUNCT, start, end);
}

static bool is_mark(uint32_t c) {
    return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A || c == 0xB4 ||
           c == 0x2BC;
}

/* Say that bytes could not be read; only the first hundred times. */
static bool report_invalid(ws_scanner *s, uint32_t start, uint32_t end) {
    return s->invalid++ >= MAX_INVALID_PROBLEMS ||
           ws_add_problem(s->document, "invalid-utf8", start, end, "These bytes are not UTF-8; they are passed over.");
}

/* A run of control characters, NUL among them, or of bytes that are not UTF-8: neither is text. */
static bool token_opaque(ws_scanner *s) {
    uint32_t start = s->at, end = start, next = start;
    uint8_t class = ws_class_at(s, start);
    while (ws_class_at(s, end) == class && (ws_utf8_next(s->text, s->end, &next) == WS_INVALID || class == CONTROL))
        end = next;
    return (class == CONTROL || report_invalid(s, start, end)) && ws_emit(s, TOKEN_OPAQUE, start, end);
}

/* Whatever begins with a byte above ASCII. */
static bool token_high(ws_scanner *s) {
    uint32_t next = s->at;
    uint32_t c = ws_utf8_next(s->text, s->end, &next);
    if (c == WS_INVALID)
        return token_opaque(s);
    if (ws_is_space(c)) {
        s->flags |= TOKEN_SPACE_BEFORE | (c == 0x2028 || c == 0x2029 || c == 0x85 ? TOKEN_LINE_START : 0);
        s->at = next;
        return true;
    }
    if (c == 0xAD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
        s->at = next; /* joiners and directions are nothing to read */
        return true;
    }
    if (ws_is_letter(c))
        return ws_token_word(s);
    if (is_mark(c))
        return token_mark(s, next - s->at);
    if (c == 0x2014 || c == 0x2013) { /* a run of one dash */
        while (s->end - next >= 3 && memcmp(s->text + next, s->text + s->at, 3) == 0)
            next += 3;
    }
    return ws_emit_word(s, TOKEN_PUNCT, s->at, next);
}

/* The next token, or white space. */
static bool step(ws_scanner *s) {
    uint8_t c = (uint8_t)s->text[s->at];
    if (ws_byte_class[c] == LETTER) /* most often a letter or a space: easier to guess than where a switch leads */
        return ws_token_word(s);
    if (ws_byte_class[c] == SPACE) {
        s->flags |= c == ' ' || c == '\t' ? TOKEN_SPACE_BEFORE : TOKEN_SPACE_BEFORE | TOKEN_LINE_START;
        s->at++;
        return true;
    }
    switch (ws_byte_class[c]) {
    case DIGIT:
        return token_number(s);
    case QUOTE:
        return token_mark(s, 1);
    case HIGH:
        return token_high(s);
    case CONTROL:
        return token_opaque(s);
    default:
        return token_punctuation(s);
    }
}

/* Pass the region that begins here. */
static bool pass_region(ws_scanner *s) {
    const ws_document *d = s->document;
    const ws_region *region = &d->regions[s->region++];
    if (!region->silent && !ws_emit(s, TOKEN_OPAQUE, region->start, region->end))
        return false;
    s->at = region->end;
    s->sticky = (uint16_t)((s->sticky & ~region->off) | (region->on & ~TOKEN_LIST_ITEM));
    s->flags |= region->on & TOKEN_LIST_ITEM;
    s->end = s->region < d->n_regions ? d->regions[s->region].start : d->length;
    return true;
}

/* The words' classes and number, in a loop of its own: what the lexicon must be asked for comes while others are looked
 * up. */
static void classify(ws_document *document) {
    enum { AHEAD = 16 };
    const uint32_t counted = 1u << TOKEN_WORD | 1u << TOKEN_NUMBER | 1u << TOKEN_ADDRESS, n = document->n_tokens;
    ws_token *tokens = document->tokens;
    uint32_t words = 0;
    for (uint32_t t = 0; t < n; t++) {
        ws_lexicon_expect(tokens[t + AHEAD < n ? t + AHEAD : t].hash);
        if (tokens[t].kind != TOKEN_OPAQUE)
            tokens[t].classes = ws_lexicon_classes(tokens[t].hash);
        words += counted >> tokens[t].kind & 1;
    }
    document->words = words;
}

ws_status ws_tokenize(ws_document *document) {
    ws_scanner s = {.document = document, .text = document->text, .flags = TOKEN_SPACE_BEFORE | TOKEN_LINE_START};
    s.end = document->n_regions ? document->regions[0].start : document->length;
    /* English has a token for less than every four bytes: one allocation for most texts. */
    document->capacity_tokens = document->length / 4 + 16;
    document->tokens = ws_arena_take(&document->arena, document->capacity_tokens, sizeof *document->tokens);
    if (!document->tokens)
        return WS_NO_MEMORY;
    for (;;) {
        while (s.at < s.end) {
            if (!step(&s))
                return WS_NO_MEMORY;
        }
        if (s.region == document->n_regions)
            break;
        if (!pass_region(&s))
            return WS_NO_MEMORY;
    }
    s.flags |= TOKEN_SPACE_BEFORE | TOKEN_LINE_START;
    s.sticky = 0;
    if (!ws_emit(&s, TOKEN_OPAQUE, document->length, document->length))
        return WS_NO_MEMORY;
    document->n_tokens--; /* the sentinel */
    classify(document);
    return WS_OK;
}
