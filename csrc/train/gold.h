/* gold.h - articles through the library's stages before coreference, with quotations of the corpus if need be */
#ifndef TRAIN_GOLD_H
#define TRAIN_GOLD_H

#include "document.h"
#include "train/chains.h"

/* Whose quotations a document has: the library's own; the corpus's; those, some without cue and source, to be guessed.
 */
typedef enum source_of { FOUND, GOLD, HIDDEN } source_of;

/* The article through the library's stages before coreference. But for FOUND, an attribution's confidence holds the
 * number of its quotation in the article. */
ws_document *read_article(const ws_engine *engine, const chain_article *a, source_of source);

/* Forget the gender that given names tell of `share` percent of the persons: most of the world's names are in no list.
 */
void forget_genders(ws_document *document, uint32_t salt, uint32_t share);

#endif
