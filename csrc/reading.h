/* reading.h - the models' proposals become attributions */
#ifndef WS_READING_H
#define WS_READING_H

#include "clause.h"

/* Make an attribution of every accepted proposal that nothing before it has claimed: formats, whose layout is certain,
 * come first. `use` is the ws_marked_use of every outermost marked span; attribution_of is set for those that are
 * quoted. */
ws_status ws_read_proposals(ws_items *items, uint32_t *attribution_of, const uint8_t *use);

#endif
