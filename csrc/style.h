/* style.h - how people are addressed: words in front of a name that are no part of it */
#ifndef WS_STYLE_H
#define WS_STYLE_H

#include "document.h"

/* Let the names of people begin behind honorifics that the tagger took for a part of them. */
void ws_drop_styles(ws_document *document);

#endif
