/* feature.h - what the models see; one place, for the library and for the trainer
 *
 * A feature is a 32-bit hash of its template's number and one or two values. Functions append to `out` and return how
 * many; WS_FEATURES is room enough for each.
 */
#ifndef WS_FEATURE_H
#define WS_FEATURE_H

#include "document.h"
#include "pos.h"

#define WS_FEATURES 128

static inline uint32_t ws_feature(uint32_t template, uint32_t a, uint32_t b) {
    uint64_t x = ((uint64_t)a + (uint64_t) template * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;
    x ^= x >> 32;
    x = (x + b) * 0xc4ceb9fe1a85ec53u;
    return (uint32_t)(x >> 32) ^ (uint32_t)(x >> 13);
}

/* What of a word's spelling tells its kind. */
typedef struct ws_spelling {
    uint32_t suffix2, suffix3, suffix4, prefix3; /* bytes, ASCII letters lower-cased; 0 where the word is shorter */
    uint8_t shape;                               /* ws_shape, digits, hyphens, first of its sentence */
} ws_spelling;

ws_spelling ws_spelling_of(const ws_document *document, uint32_t token);

/* Key of a word for the table of words that have one part of speech. */
uint32_t ws_pos_word(const ws_document *document, uint32_t token);

/* Part of speech: the features that do not depend on the tags before (`next` is the known tag of the next token or
 * POS_COUNT), and those that do. */
uint32_t ws_pos_features(const ws_document *document, uint32_t token, uint32_t next, uint32_t *out);
uint32_t ws_pos_history(const ws_document *document, uint32_t token, uint32_t tag1, uint32_t tag2, uint32_t *out);

#endif
