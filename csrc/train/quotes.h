/* quotes.h - gold attributions in terms of folded items */
#ifndef TRAIN_QUOTES_H
#define TRAIN_QUOTES_H

#include "proposal/proposal.h"
#include "train/corpus.h"

typedef struct gold_quote {
    ws_range cue, source, content[2];
} gold_quote;

typedef struct quote_document {
    ws_document *document;
    const article *article;
    ws_fold fold;
    ws_proposals proposals; /* share the fold */
    gold_quote *quotes;
    uint32_t n_quotes;
    uint8_t *cue; /* gold label of every item: 0, SPAN_B, SPAN_I */
} quote_document;

/* Fold a tagged document and find the gold spans in it. */
quote_document fold_quotes(ws_document *document, const article *a);

/* The gold attribution whose cue overlaps this one, or NULL. */
const gold_quote *gold_beside(const quote_document *q, ws_range cue);

#endif
