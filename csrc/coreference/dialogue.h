/* dialogue.h - two people who speak in turn */
#ifndef WS_DIALOGUE_H
#define WS_DIALOGUE_H

#include "coreference/resolver.h"

/* Note that the attribution has its speaker, or none, and who is to answer. Called for all in text order. */
void ws_note_turn(ws_resolver *r, uint32_t attribution);

/* Give the attribution without a cue the one whose turn it is, if there is an exchange; is it told? Its speaker may be
 * nobody: a reporter asks. */
bool ws_resolve_turn(ws_resolver *r, uint32_t attribution);

/* Whose turn the attribution is, which has a cue, if it is one of an exchange; WS_NONE where that is not certain. Then
 * *asker may be who has just asked and does not answer. */
uint32_t ws_whose_turn(ws_resolver *r, uint32_t attribution, uint32_t *asker);

/* Who has just put the question behind which the attribution stands, a direct one; or WS_NONE. */
uint32_t ws_just_asked(const ws_resolver *r, uint32_t attribution);

/* Is the word a verb for giving an answer: replied? */
bool ws_is_reply(const ws_document *document, uint32_t t);

/* Is the whole cue such a verb? */
static inline bool ws_is_all_reply(const ws_document *document, const ws_attribution *a) {
    return a->cue_last == a->cue_first + 1 && ws_is_reply(document, a->cue_first);
}

#endif
