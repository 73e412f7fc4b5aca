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
    uint8_t look;         /* 0: a token; else a quotation, and ws_fold_look */
    uint8_t flags;        /* ws_fold_flag */
    uint8_t report;       /* how many items before it the next verb is that may be a cue, 0: far away (ws_mark_cues) */
} ws_fold_item;

enum ws_fold_flag {
    FOLD_FIRST = 1 << 0, /* of its outer sentence */
    FOLD_LAST = 1 << 1,
    FOLD_BEGINS = 1 << 2, /* its paragraph */
    FOLD_ENDS = 1 << 3,
    FOLD_CUE = 1 << 4 /* may begin a cue (ws_mark_cues) */
};

/* What a quotation looks like from outside. */
enum ws_fold_look {
    FOLD_LOOK_WORDS = 7, /* mask of its length: 1 for one word, 2 for up to three, 3 for up to eight, 4 for more */
    FOLD_LOOK_LONG = 3,  /* a length from which on it is long */
    FOLD_LOOK_COMMA = 1 << 3,
    FOLD_LOOK_STOP = 1 << 4, /* ends in . ! or ? */
    FOLD_LOOK_CAPITAL = 1 << 5,
    FOLD_LOOK_SINGLE = 1 << 6 /* single marks */
};

/* Stand for what is outside a paragraph. */
extern const ws_fold_item ws_fold_before, ws_fold_behind;

/* What stands between two items is the difference of two of these. */
typedef struct ws_fold_sums {
    uint32_t verbs, commas, quotations, cues;
} ws_fold_sums;

/* items [first, last) */
typedef struct ws_fold_outer {
    uint32_t first, last;
    uint32_t paragraph; /* of its first token */
} ws_fold_outer;

typedef struct ws_fold {
    ws_fold_item *items;
    ws_fold_outer *outers;
    ws_fold_sums *sums; /* [n_items + 1], sums[i] counts what stands before item i */
    uint32_t n_items, n_outers;
} ws_fold;

/* The item beside another in its paragraph, or one that stands for the edge. */
static inline const ws_fold_item *ws_fold_left(const ws_fold_item *item) {
    return item->flags & FOLD_BEGINS ? &ws_fold_before : item - 1;
}
static inline const ws_fold_item *ws_fold_right(const ws_fold_item *item) {
    return item->flags & FOLD_ENDS ? &ws_fold_behind : item + 1;
}

/* Fold the document; needs marks and parts of speech. Memory is the document's. */
ws_status ws_fold_document(ws_document *document, ws_fold *fold);

/* Give back what is large: nothing asks for the items any longer. */
void ws_fold_close(ws_document *document, ws_fold *fold);

/* Count the cues of a labelling (ws_spans, one label an item) into the sums. */
void ws_fold_count_cues(ws_fold *fold, const uint8_t *labels);

#endif
