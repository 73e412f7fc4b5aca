/* dialogue.h - two people who speak in turn */
#ifndef WS_DIALOGUE_H
#define WS_DIALOGUE_H

#include "document.h"

/* Give the quotations without a cue in an exchange of questions and answers to the one whose turn it is. Needs the
 * speakers of the others. */
void ws_take_turns(ws_document *document);

#endif
