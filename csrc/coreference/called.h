/* called.h - what the text calls bodies */
#ifndef WS_CALLED_H
#define WS_CALLED_H

#include "document.h"

/* Add to role_mentions what bodies are called beside their names; whoever asks for it takes it off again, because
 * results list roles of people only. False when memory is short. */
bool ws_list_callings(ws_document *document);

/* Let what is called by a noun for bodies be one, whatever the tagger took it for: of the role_mentions from `first`
 * on, when their names have referents. */
void ws_mend_called(ws_document *document, uint32_t first);

#endif
