/* layout.h - quotations that the layout attributes: labels, signatures, headers */
#ifndef WS_LAYOUT_H
#define WS_LAYOUT_H

#include "attribution/clause.h"

/* Make the attributions of `Name: “…”` and of `“…” - Name`, where these fill a paragraph that is not read yet.
 * attribution_of, for every marked span, is set where one is claimed. WS_NO_MEMORY when memory is short. */
ws_status ws_read_layout(ws_items *items, uint32_t *attribution_of);

/* The same for the quotations left under a header: `From the desk of Ann Lee:`, `Ann Lee said in a statement:`. */
ws_status ws_read_headers(ws_items *items, uint32_t *attribution_of);

#endif
