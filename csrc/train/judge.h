/* judge.h - what a corpus knows of a document's mentions and quotations */
#ifndef TRAIN_JUDGE_H
#define TRAIN_JUDGE_H

#include "rank/rank.h"
#include "train/chains.h"

struct questions;

/* What is right in one document. */
typedef struct judge {
    const chain_article *article;
    const ws_document *document;
    uint32_t *at;          /* for every token the chain of the mention that begins there, or WS_NONE */
    uint32_t *name;        /* for every name mention its chain */
    uint32_t *of_referent; /* for every referent its chain, once known */
    uint32_t n_of_referent;
    uint32_t fold;         /* of the article, or NO_FOLD */
    const float *weights;  /* of its examples, by the kind of question */
    bool lead;             /* take the right answers */
    bool found;            /* attributions are the library's own */
    struct questions *set; /* where the questions go, or NULL */
} judge;

judge make_judge(const chain_article *a, const ws_document *document);
void free_judge(judge *j);

/* The chain of a mention; of a referent, by most of its names or else by the phrase that it is known by. */
uint32_t chain_of_mention(const judge *j, uint32_t mention);
uint32_t chain_of_referent(judge *j, uint32_t referent);

/* Does the library call the referent by one of this chain's names? */
bool is_right(const chain_article *a, const ws_document *document, uint32_t referent, uint32_t chain);

/* Does the corpus know a mention of the chain before byte `start`? */
bool mentioned_before(const judge *j, uint32_t chain, uint32_t start);

/* The gold quotation that overlaps an attribution most, more than half of it, or WS_NONE. */
uint32_t gold_of(const judge *j, const ws_attribution *a);

/* The chain that a question without a cue asks for; false where nothing is known. */
bool speaking_chain(const judge *j, const ws_question *q, uint32_t *chain);

/* Bytes that two lists of spans share; bytes of one. */
uint32_t shared_bytes(const ws_span *a, uint32_t n, const ws_span *b, uint32_t m);
uint32_t total_bytes(const ws_span *a, uint32_t n);

#endif
