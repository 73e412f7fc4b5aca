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

/* The words between the marks: tokens [*first, *last) without the marks. */
void ws_marked_inside(const ws_document *document, const ws_marked *marked, uint32_t *first, uint32_t *last);

/* Is every longer word of the tokens capitalised, as in a title? */
bool ws_reads_like_title(const ws_document *document, uint32_t first, uint32_t last);

#endif
