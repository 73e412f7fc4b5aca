/* named.h - articles with their names, to learn from and to measure by */
#ifndef TRAIN_NAMED_H
#define TRAIN_NAMED_H

#include "name/name.h"
#include "train/corpus.h"

/* One article with its names. */
typedef struct named {
    ws_document *document;
    const article *article;
    ws_names names;
    uint8_t *gold;  /* label of every token */
    uint8_t *first; /* what the first pass says */
    ws_span *spans; /* gold names as bytes */
    uint8_t *kinds;
    uint32_t n_spans;
    float weight;
    uint32_t group; /* an article and its copy with headlines are held out together */
    uint32_t end;   /* only what stands before this byte is learned */
} named;

/* The kind of name that a label of the corpora tells, B-, I- or without; NAME_KINDS for none. A facility is a place;
 * peoples, works, events, products are `other`; dates and sums of money are no names. */
uint32_t name_kind_of(const char *label);

/* The article, its parts of speech tagged by the model. */
named open_tagged(const ws_engine *engine, const article *a, const ws_model *model, float weight);

/* All `n` of a part of the worldwide corpus; with `headlines`, copies that have some beside them. */
named *open_worldwide(const char *root, const char *part, const ws_engine *engine, const ws_model *model,
                      bool headlines, uint32_t *n);

/* An article that begins with some of its short sentences printed as headlines: the corpus has no headlines in title
 * case, and there every word looks like a name. `*end` gets the length of the headlines. (headlines.c) */
article with_headlines(const article *a, uint32_t *end);

/* ---- measure_name.c ---- */

/* Exact names: found, of those right, gold; by kind. A final period counts for neither side: the corpus has U.S. with
 * and without its last. */
typedef struct tally {
    uint32_t found[NAME_KINDS], right[NAME_KINDS], gold[NAME_KINDS];
} tally;

/* Add what one label a token says of the article's names. */
void count_labels(tally *c, const named *d, const uint8_t *labels);
void print_tally(const char *what, const tally *c);

#endif
