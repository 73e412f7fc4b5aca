/* introduced.h - who speaks, and is never said to be anybody */
#ifndef WS_INTRODUCED_H
#define WS_INTRODUCED_H

#include "document.h"

/* Add a problem for every person who speaks and of whom the text tells nothing: no role, no relative's noun (her son
 * Bob), no clause (Ann Lee, who farms here), no place or body (Ann Lee, of Acme). Needs the speakers. */
ws_status ws_find_unintroduced(ws_document *document);

#endif
