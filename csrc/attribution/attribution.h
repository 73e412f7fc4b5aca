/* attribution.h - which words are quoted, by which cue, from which source */
#ifndef WS_ATTRIBUTION_H
#define WS_ATTRIBUTION_H

#include "document.h"

/* Find the quotations with their cues and sources: fills attributions, content_spans, scares. A quotation with no cue
 * of its own is listed with a rule of `continued`, `uncued` or the like; who speaks it is the coreference stage's word.
 */
ws_status ws_find_attributions(ws_document *document);

struct ws_items;
struct ws_phrase;

/* ---- attribution_add.c ---- */

/* Start an attribution with no content yet; NULL when memory is short. */
ws_attribution *ws_add_attribution(ws_document *document, ws_kind kind, const char *rule, float confidence);

/* Add tokens [first, last), without white space or a period at their end, to the content of the newest attribution,
 * which claims the outermost marked spans in them: attribution_of[marked] is set where it was WS_NONE. */
bool ws_add_content(ws_document *document, uint32_t *attribution_of, uint32_t first, uint32_t last);

/* Give the newest attribution its source. */
bool ws_set_source(ws_document *document, const struct ws_items *items, const struct ws_phrase *phrase);

#endif
