/* reading.h - the models' proposals become attributions */
#ifndef WS_READING_H
#define WS_READING_H

#include "attribution/clause.h"

/* Make an attribution of every accepted proposal that nothing before it has claimed: what the layout says is certain
 * and comes first. `use` is the ws_marked_use of every outermost marked span, and `no_speech` the rule by which it is
 * none; what nobody has said becomes none. attribution_of is set for those that are quoted. */
ws_status ws_read_proposals(ws_items *items, uint32_t *attribution_of, uint8_t *use, const char **no_speech);

#endif
