/* scan.h - the token stage's scanner, and what its files ask of the bytes
 *
 * token.c goes over the text and gives out numbers, marks and punctuation; word.c reads words, address.c addresses,
 * spell.c what a word's letters are.
 */
#ifndef WS_SCAN_H
#define WS_SCAN_H

#include "base/utf8.h"
#include "document.h"
#include "lexicon/lexicon.h"

/* What a byte may begin. */
enum { OTHER, SPACE, LETTER, DIGIT, HIGH, CONTROL, QUOTE };
extern const uint8_t ws_byte_class[256]; /* token.c */

/* Where the pass over the text has come to. */
typedef struct ws_scanner {
    ws_document *document;
    const char *text;
    uint32_t at;
    uint32_t end;     /* nothing is read from here on: the next region's start or the text's end */
    uint32_t region;  /* the next region */
    uint16_t flags;   /* for the next token */
    uint16_t sticky;  /* for every token until a region switches them off */
    uint32_t invalid; /* runs of invalid bytes so far */
} ws_scanner;

/* The class and the value of the byte at `at`; behind the region's end there is space. */
static inline uint8_t ws_class_at(const ws_scanner *s, uint32_t at) {
    return at < s->end ? ws_byte_class[(uint8_t)s->text[at]] : SPACE;
}

static inline char ws_byte_at(const ws_scanner *s, uint32_t at) {
    return at < s->end ? s->text[at] : '\0';
}

static inline bool ws_digit_at(const ws_scanner *s, uint32_t at) {
    return ws_class_at(s, at) == DIGIT;
}

/* Does a letter begin here? */
static inline bool ws_letter_at(const ws_scanner *s, uint32_t at) {
    uint8_t class = ws_class_at(s, at);
    if (class != HIGH)
        return class == LETTER;
    uint32_t c = ws_utf8_next(s->text, s->end, &at);
    return ws_is_letter(c);
}

static inline bool ws_word_character_at(const ws_scanner *s, uint32_t at) {
    return ws_digit_at(s, at) || ws_letter_at(s, at);
}

/* Bytes of the apostrophe at this place: ' ’ ‘ or ʼ; 0 for anything else. */
static inline uint32_t ws_apostrophe_at(const ws_scanner *s, uint32_t at) {
    if (at >= s->end)
        return 0;
    uint8_t c = (uint8_t)s->text[at];
    if (c == '\'')
        return 1;
    if (c == 0xE2 && s->end - at >= 3 && (uint8_t)s->text[at + 1] == 0x80 &&
        ((uint8_t)s->text[at + 2] == 0x98 || (uint8_t)s->text[at + 2] == 0x99))
        return 3;
    if (c == 0xCA && s->end - at >= 2 && (uint8_t)s->text[at + 1] == 0xBC)
        return 2;
    return 0;
}

/* Add a token; its flags are those gathered since the last one. NULL when memory is short. */
static inline ws_token *ws_emit(ws_scanner *s, ws_token_kind kind, uint32_t start, uint32_t end) {
    ws_document *d = s->document;
    if (d->n_tokens == d->capacity_tokens &&
        !ws_arena_grow(&d->arena, (void **)&d->tokens, &d->capacity_tokens, d->n_tokens + 1, sizeof *d->tokens))
        return NULL;
    ws_token *token = &d->tokens[d->n_tokens++];
    *token = (ws_token){.start = start,
                        .end = end,
                        .kind = (uint8_t)kind,
                        .flags = (uint16_t)(s->flags | s->sticky),
                        .marked = WS_NONE};
    s->flags = 0;
    s->at = end;
    return token;
}

/* Is the character at `at` a capital letter? */
static inline bool ws_capital_at(const ws_scanner *s, uint32_t at) {
    uint32_t c = ws_utf8_next(s->text, s->end, &at);
    return c != WS_INVALID && ws_is_upper(c);
}

/* A word under way. */
typedef struct ws_extent {
    uint32_t end;
    uint32_t part; /* start of the part behind the last hyphen */
    bool periods;  /* U.S: the period behind it belongs to it */
    bool letters;
} ws_extent;

/* --- spell.c --- */

/* Add a token with its hash and shape; false when memory is short. */
bool ws_emit_word(ws_scanner *s, ws_token_kind kind, uint32_t start, uint32_t end);

/* Is text[at, end) this lower-case ASCII word, in any case; one of these, up to a NULL? */
bool ws_spells(const ws_scanner *s, uint32_t at, uint32_t end, const char *word);
bool ws_spells_any(const ws_scanner *s, uint32_t at, uint32_t end, const char *const *words);

/* End of the ASCII letters that begin here; at most `most` of them, or `at` when there are more. */
uint32_t ws_short_run(const ws_scanner *s, uint32_t at, uint32_t most);

/* --- address.c --- */

/* Is a URL's beginning in the word [start, end) and behind it? */
bool ws_is_url(const ws_scanner *s, uint32_t start, uint32_t end);

/* End of an address that begins at `start`. */
uint32_t ws_address_end(const ws_scanner *s, uint32_t start);

/* End of the e-mail address or domain name that the word [start, end) begins, 0 for none. */
uint32_t ws_address_behind(const ws_scanner *s, uint32_t start, uint32_t end);

/* Is the address a name: Bluepoint.com? */
bool ws_is_domain_name(const ws_scanner *s, uint32_t start, uint32_t end);

/* --- word.c --- */

/* Add the word, or the address that begins like one, that begins here, with its clitics. */
bool ws_token_word(ws_scanner *s);

/* Where the word that begins at `start` ends. */
ws_extent ws_scan_word(const ws_scanner *s, uint32_t start);

/* Bytes of a hyphen at `at` that joins word characters, 0 for none. */
uint32_t ws_joining_hyphen(const ws_scanner *s, uint32_t at);

/* Where a clitic that begins with the apostrophe at `at` ends, 0 for none; add those that follow directly. */
uint32_t ws_clitic_end(const ws_scanner *s, uint32_t at);
bool ws_emit_clitics(ws_scanner *s);

/* End of a word or number that begins with the apostrophe of `size` bytes at `at`: 'em, '90s; 0 for none. */
uint32_t ws_apostrophe_word(const ws_scanner *s, uint32_t at, uint32_t size);

#endif
