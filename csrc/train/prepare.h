/* prepare.h - the library's own first stages over an article of a corpus */
#ifndef TRAIN_PREPARE_H
#define TRAIN_PREPARE_H

#include "document.h"
#include "engine.h"
#include "model/model.h"
#include "train/corpus.h"

/* Tokens, sentences, paragraphs and marks. Ends the program when memory is short. The document belongs to the engine:
 * what is asked of it later is decided by the model that the engine has then. */
ws_document *prepare(const ws_engine *engine, const article *a);

/* The same through all stages before the one of that name (document.c). */
ws_document *prepare_until(const ws_engine *engine, const article *a, const char *stage);

/* An engine that decides with this model, or with the embedded one where it is NULL. */
ws_engine *engine_with(const ws_model *model);

/* A text that no stage has read yet, and the end of what became of it. */
ws_document *start_document(const ws_engine *engine, const char *text, uint32_t length);
void free_document(ws_document *document);

/* End the program, with what went wrong, unless all is well. */
void check_status(ws_status status);

/* The token that holds byte `at` or is the first behind it. */
uint32_t token_at(const ws_document *document, uint32_t at);

/* For every token of the document the corpus token that covers its first byte, or WS_NONE. */
uint32_t *align_tokens(const ws_document *document, const article *a);

#endif
