/* style.h - how people are addressed: words in front of a name that are no part of it */
#ifndef WS_STYLE_H
#define WS_STYLE_H

#include "document.h"

/* Let the names of people begin behind honorifics that the tagger took for a part of them. */
void ws_drop_styles(ws_document *document);

/* Does the word say that somebody said something, and is no given name: Stated Lee, but not Said Lee? */
bool ws_is_inverted_cue(const ws_document *document, uint32_t t);

/* Is the word one that people are addressed by, and no honorific of English: Signor, Barr.? */
bool ws_is_style(const ws_document *document, uint32_t t);

/* Does the person's name of three words or more begin with a noun for somebody that is in no list of ours: Dietitian
 * Ann Lee? */
bool ws_begins_with_trade(const ws_document *document, const ws_mention *m);

#endif
