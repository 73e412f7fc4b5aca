/* corpus.h - the corpora, read into memory; offsets are bytes */
#ifndef TRAIN_CORPUS_H
#define TRAIN_CORPUS_H

#include "whosaid.h"

#include <stdbool.h>

typedef struct span_list {
    ws_span *spans;
    uint32_t n;
} span_list;

typedef struct attribution {
    span_list source, cue, content;
} attribution;

/* A token of a corpus that comes tokenised. Parts a corpus does not have are NULL or 0. */
typedef struct gold_token {
    uint32_t start, end;
    uint32_t sentence;
    const char *tag, *name; /* Penn tag; named-entity label */
} gold_token;

/* A person of an article, under every name the text has for them, and what the text says they are. */
typedef struct person {
    const char **names; /* the full name first */
    uint32_t n_names;
    const char **roles; /* as the text has them */
    uint32_t n_roles;
} person;

typedef struct article {
    const char *id, *text;
    uint32_t length;
    attribution *attributions;
    uint32_t n_attributions;
    gold_token *tokens;
    uint32_t n_tokens;
    person *people;
    uint32_t n_people;
    uint32_t *speakers; /* of every attribution which of the people, or WS_NONE; NULL where the corpus does not tell */
} article;

typedef struct corpus {
    article *articles;
    uint32_t n;
} corpus;

/* Each ends the program with a message that names what is missing or broken. Memory is never given back. */
corpus corpus_polnear(const char *root, const char *part); /* texts and attributions, silver tokens */
corpus corpus_texts(const char *root, const char *part);   /* the same without silver tokens */
corpus corpus_worldwide(const char *root,
                        const char *part); /* texts made of the tokens, with their names (worldwide.c) */
corpus corpus_speakers(const char *root, const char *part); /* texts, attributions and people */
/* Silver tokens are joined to articles of corpus_polnear by id. */

/* An empty one more of a corpus that is read; of its tokens. */
article *corpus_add(corpus *c);
gold_token *article_add_token(article *a);

#endif
