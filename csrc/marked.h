/* marked.h - the marked spans, once the marks are paired */
#ifndef WS_MARKED_H
#define WS_MARKED_H

#include "document.h"

/* Add Markdown's block quotes to the spans, put them in order without those that were dropped, and give the tokens
 * theirs. False when memory is short. */
bool ws_complete_marked(ws_document *document);

/* Say which spans are unclosed and which tokens, in text order, are marks without a partner. False when memory is
 * short. */
bool ws_report_marks(ws_document *document, const uint32_t *strays, uint32_t n_strays);

#endif
