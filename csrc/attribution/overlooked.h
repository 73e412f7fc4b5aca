/* overlooked.h - reports that the models overlook and whose form is certain */
#ifndef WS_OVERLOOKED_H
#define WS_OVERLOOKED_H

#include "attribution/clause.h"

/* Make the attributions of outer sentences that have none: `…, a study has found.`; `He reckons …`. attribution_of, for
 * every marked span, is set where one is claimed. WS_NO_MEMORY when memory is short. */
ws_status ws_read_overlooked(ws_items *items, uint32_t *attribution_of);

#endif
