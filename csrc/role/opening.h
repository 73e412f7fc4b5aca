/* opening.h - who is described where a story opens and named where it goes on
 *
 *     A former clerk has been jailed for …   The lede of a news story tells what somebody is; the name waits until the
 *     Ann Lee, 57, of Hull, took …           next paragraph, which it opens.
 */
#ifndef WS_OPENING_H
#define WS_OPENING_H

#include "role/nominal.h"

typedef struct ws_opening {
    ws_nominal phrase; /* a former clerk */
    uint32_t mention;  /* Ann Lee */
} ws_opening;

/* Does the document open so? The mentions of names have their referents. */
bool ws_read_opening(const ws_document *document, ws_opening *opening);

/* Does the noun phrase [first, last) tell no more than that it is a person, or one of what age: a woman? */
bool ws_tells_nothing(const ws_document *document, uint32_t first, uint32_t last);

/* Is the noun at token t one for somebody who speaks for or about others: a spokesman, a witness? */
bool ws_speaks_of_others(const ws_document *document, uint32_t t);

#endif
