/* turn.h - which quotations are the turns of an exchange */
#ifndef WS_TURN_H
#define WS_TURN_H

#include "text/words.h"

/* The last punctuation of what is said in tokens [first, last), 0 where it ends in a word. */
char ws_last_mark(const ws_document *document, uint32_t first, uint32_t last);

/* Does the quotation in tokens [first, last) say `you`? Or does it speak only of those for whom its speaker speaks: why
 * should we? */
bool ws_says_you(const ws_document *document, uint32_t first, uint32_t last);
bool ws_asks_itself(const ws_document *document, uint32_t first, uint32_t last);

/* Does the attribution have a cue that asks? */
bool ws_is_asking(const ws_document *document, const ws_attribution *a);

/* Is the word asked or asks? */
static inline bool ws_is_asked(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "asked", "asks");
}

/* Do the first `look` tokens of what is said speak of a man, or a woman: “He was late”? */
bool ws_speaks_of(const ws_document *document, const ws_attribution *a, uint8_t gender, uint32_t look);

/* Give the rule `dialogue` to quotations without a cue that stand alone in their paragraphs where questions are asked
 * and answered. Called when all attributions are made. */
ws_status ws_name_turns(ws_document *document, const uint32_t *attribution_of);

#endif
