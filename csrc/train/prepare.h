/* prepare.h - the library's own first stages over an article of a corpus */
#ifndef TRAIN_PREPARE_H
#define TRAIN_PREPARE_H

#include "corpus.h"
#include "document.h"

/* Tokens, sentences, paragraphs and marks. Ends the program when memory is short. */
ws_document *prepare(const article *a);

/* For every token of the document the corpus token that covers its first byte, or WS_NONE. */
uint32_t *align_tokens(const ws_document *document, const article *a);

#endif
