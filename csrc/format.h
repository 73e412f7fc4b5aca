/* format.h - quotations that the layout attributes: transcripts, dashes, headers */
#ifndef WS_FORMAT_READER_H
#define WS_FORMAT_READER_H

#include "clause.h"

/* Make the attributions of transcripts (`Name: …` paragraph after paragraph), of `“…” - Name` and `Name: “…”`.
 * Paragraphs that are wholly read get WS_PARAGRAPH_READ; attribution_of is set for every marked span that is claimed.
 */
ws_status ws_read_formats(ws_items *items, uint32_t *attribution_of);

/* Make those of the quotations left under a header: `From the desk of Ann Lee:`, `Ann Lee said in a statement:`. */
ws_status ws_read_headers(ws_items *items, uint32_t *attribution_of);

#endif
