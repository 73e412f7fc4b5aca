/* prepare.h - the library's own first stages over an article of a corpus */
#ifndef TRAIN_PREPARE_H
#define TRAIN_PREPARE_H

#include "document.h"
#include "model/model.h"
#include "train/corpus.h"

/* Tokens, sentences, paragraphs and marks. Ends the program when memory is short. */
ws_document *prepare(const article *a);

/* All stages before the one of that name (document.c). */
ws_document *prepare_until(const article *a, const char *stage);

/* Let the stages of all documents decide with this model in place of the embedded one. */
void prepare_with(const ws_model *model);

/* End the program, with what went wrong, unless all is well. */
void check_status(ws_status status);

/* For every token of the document the corpus token that covers its first byte, or WS_NONE. */
uint32_t *align_tokens(const ws_document *document, const article *a);

#endif
