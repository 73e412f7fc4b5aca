/* sentence.h - what paragraph.c and sentence.c share */
#ifndef WS_SENTENCE_H
#define WS_SENTENCE_H

#include "document.h"

/* Split the tokens into paragraphs; false when memory is short. (paragraph.c) */
bool ws_split_paragraphs(ws_document *document);

/* Is it a period, ! ? … or a run of them? */
bool ws_is_terminal(const ws_document *document, uint32_t t);

/* Does the token end with the period of an abbreviation? */
bool ws_ends_with_period(const ws_document *document, uint32_t t);

bool ws_is_closing_bracket(const ws_document *document, uint32_t t);

#endif
