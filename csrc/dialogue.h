/* dialogue.h - two people who speak in turn */
#ifndef WS_DIALOGUE_H
#define WS_DIALOGUE_H

#include "document.h"

/* Give the quotations without a cue in an exchange of questions and answers to the one whose turn it is. Needs the
 * speakers of the others. */
void ws_take_turns(ws_document *document);

/* Whose turn attribution i is, where questions are asked and answered, paragraph by paragraph, and those before it have
 * their speakers; WS_NONE where that is not certain. Then *asker may be who has just asked and does not answer. */
uint32_t ws_whose_turn(const ws_document *document, uint32_t i, uint32_t *asker);

#endif
