/* publish.h - the results in the public structs */
#ifndef WS_PUBLISH_H
#define WS_PUBLISH_H

#include "document.h"

/* Fill the document's quotes, whys, speakers and entities, and add the problems that only these show. */
ws_status ws_build_results(ws_document *document);

#endif
