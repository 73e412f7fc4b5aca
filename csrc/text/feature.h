/* feature.h - what the models see; one place, for the library and for the trainer
 *
 * A feature is a 32-bit hash of its template's number and one or two values. Functions append to `out` and return how
 * many; WS_FEATURES is room enough for each.
 */
#ifndef WS_FEATURE_H
#define WS_FEATURE_H

#include "document.h"
#include "text/fold.h"
#include "text/pos.h"

#define WS_FEATURES 128

/* Templates that an experiment learns without (csrc/train/experiment.sh); none in what ships. */
#ifdef WS_LEFT_OUT_FROM
#define WS_LEFT_OUT(template) ((template) >= WS_LEFT_OUT_FROM && (template) <= WS_LEFT_OUT_TO)
#else
#define WS_LEFT_OUT(template) 0
#endif

/* Multilinear hashing (Lemire and Kaser, 2014): the upper half of a sum of products, one factor of each a constant. */
static inline uint32_t ws_feature(uint32_t template, uint32_t a, uint32_t b) {
    if (WS_LEFT_OUT(template))
        a = b = 0;
    return (uint32_t)((template * UINT64_C(0x9e3779b97f4a7c15) + a * UINT64_C(0xff51afd7ed558ccd) +
                       b * UINT64_C(0xc4ceb9fe1a85ec53)) >>
                      32);
}

/* The features of some models are of several kinds, which the file keeps apart: below WS_FEATURE_ROWS a feature is a
 * row of a table of its own, which needs no hash; else it is a hash that has WS_FEATURE_HASH set. WS_FEATURE_ITEM and
 * WS_FEATURE_BEHIND are explained in link.h. */
enum {
    WS_FEATURE_ROWS = 1 << 16,
    WS_FEATURE_BEHIND = 1 << 16,
    WS_FEATURE_ITEM = 1 << 17,
    WS_FEATURE_HASH = 1 << 18,
    WS_FEATURE_MARKS = WS_FEATURE_BEHIND | WS_FEATURE_ITEM | WS_FEATURE_HASH
};

static inline uint32_t ws_hashed(uint32_t template, uint32_t a, uint32_t b) {
    return (ws_feature(template, a, b) & ~(uint32_t)WS_FEATURE_MARKS) | WS_FEATURE_HASH;
}

/* Lexicon classes in one number. */
static inline uint32_t ws_classes_told(uint64_t classes) {
    return (uint32_t)classes * 31u + (uint32_t)(classes >> 32);
}

/* Counts beyond some are not worth telling apart. */
static inline uint32_t ws_at_most(uint32_t count, uint32_t most) {
    return count < most ? count : most;
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

/* Mark the items that are worth a closer look: words that begin cues often enough, and verbs that were hardly ever
 * seen. */
void ws_mark_cues(ws_fold *fold, const ws_linear *stems);
/* Cue: is item i of an outer sentence (the start of) a cue? Items that may be are marked. Rows of the table of tags and
 * places are written apart from the hashes. */
uint32_t ws_cue_features(const ws_document *document, const ws_fold *fold, uint32_t i, uint32_t *rows, uint32_t *n_rows,
                         uint32_t *out);
extern const uint32_t ws_cue_rows; /* of the table of tags and places */
/* Key of an item in the table of stems. */
uint32_t ws_cue_stem(const ws_fold_item *item);

/* How far a quotation is from item i of the sentence [first, last) to one side (step -1 or 1): 0 none, else 1 adjacent,
 * 2 behind a comma or other punctuation, 3 within three items, 4 further. `look` gets its looks. */
uint32_t ws_quotation_near(const ws_fold *fold, uint32_t first, uint32_t last, uint32_t i, int step, uint8_t *look);

#endif
