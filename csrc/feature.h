/* feature.h - what the models see; one place, for the library and for the trainer
 *
 * A feature is a 32-bit hash of its template's number and one or two values. Functions append to `out` and return how
 * many; WS_FEATURES is room enough for each.
 */
#ifndef WS_FEATURE_H
#define WS_FEATURE_H

#include "document.h"
#include "fold.h"
#include "pos.h"

#define WS_FEATURES 128

/* Templates that an experiment learns without (csrc/train/experiment.sh); none in what ships. */
#ifndef WS_LEFT_OUT
#define WS_LEFT_OUT(template) 0
#endif

static inline uint32_t ws_feature(uint32_t template, uint32_t a, uint32_t b) {
    if (WS_LEFT_OUT(template))
        a = b = 0;
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

/* Cue: is item i of an outer sentence (the start of) a cue? */
uint32_t ws_cue_features(const ws_document *document, const ws_fold *fold, const ws_linear *stems, uint32_t i,
                         uint32_t *out);
/* Key of an item in the table of stems; may the item be in a cue, as far as its stem tells? */
uint32_t ws_cue_stem(const ws_fold_item *item);

/* Source and content: what item i of the window [first, last) is to the cue [cue_first, cue_last), and to the source
 * [source_first, source_last) where that is known (else both 0). fold->sums counts the other cues. */
typedef struct ws_link {
    const ws_document *document;
    const ws_fold *fold;
    uint32_t first, last;
    uint32_t cue_first, cue_last;
    uint32_t source_first, source_last;
    /* what ws_link_cue finds once for all items: */
    uint32_t cue_stem, cue_word, cue_pos, cue_next, cue_shape;
    uint32_t quoted; /* where the next quotations stand from the cue */
} ws_link;

void ws_link_cue(ws_link *link);
uint32_t ws_source_features(const ws_link *link, uint32_t i, uint32_t *out);
uint32_t ws_content_features(const ws_link *link, uint32_t i, uint32_t *out);

/* Where the source of a cue is looked for, and where its content. */
ws_link ws_source_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last);
ws_link ws_content_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                        uint32_t source_first, uint32_t source_last);

/* The items among which the content of a cue is looked for. */
void ws_content_window(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                       uint32_t *first, uint32_t *last);

#endif
