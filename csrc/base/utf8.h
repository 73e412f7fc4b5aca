/* utf8.h - reading UTF-8 that may be broken */
#ifndef WS_UTF8_H
#define WS_UTF8_H

#include <stdbool.h>
#include <stdint.h>

/* What ws_utf8_next gives for a byte that is no part of a valid sequence. */
#define WS_INVALID 0xFFFFFFFFu

/* Read the character at text[*at]; *at moves behind it. An invalid byte is one character, WS_INVALID, so that offsets
 * always refer to the caller's bytes (Unicode 15, table 3-7: no overlong forms, no surrogates, no lone bytes). */
uint32_t ws_utf8_next(const char *text, uint32_t length, uint32_t *at);

/* Where a text begins: behind the byte order mark, where it has one. */
uint32_t ws_utf8_start(const char *text, uint32_t length);

/* Offset of the first invalid byte, or length. */
uint32_t ws_utf8_check(const char *text, uint32_t length);

/* Simple case mapping and letter classes for Latin, Greek, Cyrillic and Armenian; other scripts have no case. */
bool ws_is_letter(uint32_t c);
bool ws_is_upper(uint32_t c);
uint32_t ws_lower(uint32_t c);

/* The small Latin letter without its accents: e of É, s of Ş, o of ơ; the character itself where it has none. */
uint32_t ws_unaccented(uint32_t c);

/* White space of any kind, NO-BREAK SPACE and the like included. */
bool ws_is_space(uint32_t c);

#endif
