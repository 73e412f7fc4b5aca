/* language.h - is the text English at all? */
#ifndef WS_LANGUAGE_H
#define WS_LANGUAGE_H

#include "document.h"

/* Sets document->foreign, with a problem that says so, where too few of the words are English function words. A text of
 * a few words is taken for English: nothing can be told of it. */
ws_status ws_tell_language(ws_document *document);

#endif
