/* relayed.h - who is quoted by somebody who passes it on: the agency quoted Ann Lee as saying … */
#ifndef WS_RELAYED_H
#define WS_RELAYED_H

#include "attribution/source.h"

/* Where the cue is the verb of who passes words on, let cue, source and the runs of the content, of which there are
 * *n, be those of who is quoted; returns whether it is. */
bool ws_take_relayed(const ws_document *document, ws_tokens *cue, ws_tokens *source, ws_tokens *runs, uint32_t *n);

#endif
