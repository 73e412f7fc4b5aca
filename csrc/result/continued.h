/* continued.h - quotations that go on where another one ended */
#ifndef WS_CONTINUED_H
#define WS_CONTINUED_H

#include "document.h"

/* Make a quotation without a cue part of the attribution that it goes on from. Needs the speakers. */
ws_status ws_join_continued(ws_document *document);

#endif
