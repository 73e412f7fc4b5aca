/* wording.h - comparing wordings of people's names and roles as the scorer does */
#ifndef TRAIN_WORDING_H
#define TRAIN_WORDING_H

#include "document.h"
#include "train/corpus.h"

enum { MOST_WORDS = 64 };
typedef struct words {
    char word[MOST_WORDS][32];
    uint32_t n;
} words;

/* The lower-cased words of tokens [first, last), each once, without articles and prepositions. */
words words_of_tokens(const ws_document *document, uint32_t first, uint32_t last);

/* The person that the name means: all words of the name are in one of the person's names. NULL: none of them. */
const person *person_of(const article *a, const ws_document *document, const ws_mention *m);

/* The share of the words of both that both have, in the role of the person that is most like the wording. */
double role_likeness(const person *p, const words *w);

/* From here on the scorer takes two wordings for one. */
#define ALIKE 0.5

#endif
