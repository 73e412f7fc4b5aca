/* chains.h - corpora that tell which mentions mean the same */
#ifndef TRAIN_CHAINS_H
#define TRAIN_CHAINS_H

#include "train/corpus.h"

/* A mention: bytes [start, end) of the text, its head word begins at `head` (WS_NONE: not known). */
typedef struct chain_mention {
    uint32_t start, end, head, chain;
} chain_mention;

/* A name or alias of a chain. */
typedef struct chain_name {
    const char *name;
    uint32_t chain;
} chain_name;

/* A quotation with the chain that speaks it, or WS_NONE. */
typedef struct chain_quote {
    span_list source, cue, content;
    uint32_t chain;
} chain_quote;

typedef struct chain_article {
    const char *id, *text;
    uint32_t length;
    chain_mention *mentions;
    chain_name *names, *roles;
    chain_quote *quotes;
    uint32_t n_mentions, n_names, n_roles, n_quotes;
    bool written; /* by us (written.h): neither sources nor cues are known */
} chain_article;

typedef struct chain_corpus {
    chain_article *articles;
    uint32_t n;
} chain_corpus;

/* Each ends the program with a message that names what is missing or broken. Memory is never given back. */
chain_corpus chains_speakers(const char *root, const char *part); /* polnear/speakers-*.jsonl */
chain_corpus chains_silver(const char *root, const char *part);   /* polnear silver: chains of another program */
chain_corpus chains_gum(const char *root, const char *split);     /* dev: news and interviews, with attributions */
chain_corpus chains_gap(const char *root, const char *part);

/* Is the text this chain's name or alias? (chain_names.c) */
bool names_chain(const chain_article *a, const char *text, size_t length, uint32_t chain);

/* The chain that has the text as its name or alias, where it is one only; or WS_NONE. (chain_names.c) */
uint32_t chain_of_text(const chain_article *a, const char *text, size_t length);

#endif
