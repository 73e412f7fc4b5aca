/* court.h - who speaks where a transcript names a part instead of a person: THE WITNESS, THE COURT, Q, A */
#ifndef WS_COURT_H
#define WS_COURT_H

#include "document.h"

/* The person who has the part that the label [first, colon) names, as the text tells: who examined whom, before which
 * judge. The index of a mention, or WS_NONE. */
uint32_t ws_part_in_court(const ws_document *document, uint32_t first, uint32_t colon);

/* The person who was interviewed and, in *asker, who asked, as the text before token t tells; WS_NONE where it does
 * not.
 */
uint32_t ws_interviewed(const ws_document *document, uint32_t t, uint32_t *asker);

/* Does the label only say that somebody asks: Q? */
bool ws_asks_in_court(const ws_document *document, uint32_t first, uint32_t colon);

#endif
