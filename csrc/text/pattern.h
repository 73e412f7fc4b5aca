/* pattern.h - the compiled patterns of an engine
 *
 * pattern.c compiles them, match.c matches with them; nobody else needs to know of PCRE2.
 */
#ifndef WS_PATTERN_H
#define WS_PATTERN_H

#include "engine.h"

#ifndef PCRE2_CODE_UNIT_WIDTH
#define PCRE2_CODE_UNIT_WIDTH 8
#endif
#include <pcre2.h>
#include <stdbool.h>

/* A set of bytes. */
typedef struct ws_bytes {
    uint64_t bits[4];
} ws_bytes;

static inline void ws_bytes_add(ws_bytes *bytes, uint8_t byte) {
    bytes->bits[byte >> 6] |= (uint64_t)1 << (byte & 63);
}
static inline bool ws_bytes_meet(const ws_bytes *a, const ws_bytes *b) {
    return (a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) | (a->bits[2] & b->bits[2]) |
           (a->bits[3] & b->bits[3]);
}

/* A pattern waits for one of so many bytes at the most. */
#define WS_TRIGGER_BYTES 4

/* What a pattern waits for: patterns.def says how that is written. */
enum { WAITS_FOR_BYTE, WAITS_FOR_HEAD, WAITS_FOR_CAPITALS, WAITS_FOR_STRING };

typedef struct ws_pattern {
    char *name; /* owned */
    pcre2_code *code;
    uint8_t waits;                     /* for what must stand in a subject */
    uint8_t trigger[WS_TRIGGER_BYTES]; /* for one of these bytes, or for any where there is none */
    uint8_t n_trigger;
    ws_bytes heads;     /* for a line that begins with one of these */
    const char *needed; /* for this; static storage */
    uint32_t group;     /* number of the named group, 0 for the whole match */
    uint8_t kind;
    bool shipped;
} ws_pattern;

/* All patterns, and the contexts that PCRE2 takes. */
struct ws_patterns {
    ws_allocator allocator;
    pcre2_general_context *general;
    pcre2_match_context *limits;
    ws_pattern *items;
    size_t n, capacity;
    uint32_t groups; /* pairs of offsets that a match must have room for */
};

/* Compile the shipped patterns and those of the options, which may be NULL. Where it fails, what was made is there to
 * be freed. `patterns` must stay where it is. */
ws_status ws_compile_patterns(ws_patterns *patterns, const ws_options *options, const ws_allocator *allocator,
                              ws_error *error);

/* Free what ws_compile_patterns made, all or part of it. */
void ws_free_patterns(ws_patterns *patterns);

#endif
