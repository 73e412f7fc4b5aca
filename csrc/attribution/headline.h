/* headline.h - headlines that say whose words they are: Pool plan is ‘madness’, says mayor; We will stay – Lee */
#ifndef WS_HEADLINE_H
#define WS_HEADLINE_H

#include "attribution/clause.h"

/* Make the attributions of headlines that end in a cue and its source, or in a dash and a name. attribution_of, for
 * every marked span, is set where one is part of what is said. WS_NO_MEMORY when memory is short. */
ws_status ws_read_headlines(ws_items *items, uint32_t *attribution_of);

#endif
