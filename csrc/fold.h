/* fold.h - the document with every quotation folded into one item
 *
 * The models read words outside quotation marks: a cue stands next to a quotation, not next to the quotation's last
 * word, however long it is. An outermost marked span is one item, any other token is one item. Items are grouped into
 * outer sentences, which a sentence end inside a quotation does not divide.
 */
#ifndef WS_FOLD_H
#define WS_FOLD_H

#include "document.h"

typedef struct ws_fold_item {
    uint32_t first, last; /* tokens */
    uint32_t outer;       /* index into outers */
    uint32_t word;        /* hash of the lower-cased word; for a quotation of its looks */
    uint32_t stem;        /* hash of the word without its inflection */
    uint8_t pos;          /* ws_pos; POS_MARK for a quotation */
    uint8_t look; /* 0: a token; else words (1: one, 2: to 3, 3: to 8, 4: more) | 8: ends in a comma | 16: in . ! ?
                     | 32: begins with a capital | 64: single marks */
} ws_fold_item;

/* What stands between two items is the difference of two of these. */
typedef struct ws_fold_sums {
    uint32_t verbs, nouns, commas, quotations, cues;
} ws_fold_sums;

/* items [first, last) */
typedef struct ws_fold_outer {
    uint32_t first, last;
    uint32_t paragraph; /* of its first token */
} ws_fold_outer;

typedef struct ws_fold {
    ws_fold_item *items;
    ws_fold_outer *outers;
    uint32_t *item_of;         /* [n_tokens + 1] */
    struct ws_fold_sums *sums; /* [n_items + 1], sums[i] counts what stands before item i */
    uint32_t n_items, n_outers;
} ws_fold;

/* Fold the document; needs marks and parts of speech. Memory is the document's. */
ws_status ws_fold_document(ws_document *document, ws_fold *fold);

/* Count the cues of a labelling (ws_spans, one label an item) into the sums. */
void ws_fold_count_cues(ws_fold *fold, const uint8_t *labels);

#endif
