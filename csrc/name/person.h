/* person.h - names that are persons' by what stands beside them */
#ifndef WS_PERSON_H
#define WS_PERSON_H

#include "document.h"
#include "name/name.h"

/* Let names that stand beside nouns for persons or ages be persons', whatever the tagger took them for, and with them
 * the same words wherever the text has them. The evidence about the names' words has been collected; it is added to. */
void ws_name_persons(ws_document *document, ws_names *words);

/* Let what has a head of state or a parliament, and no longer name of somebody's holds, be a place wherever the text
 * has the word alone: Umbria's prime minister. */
void ws_name_states(ws_document *document);

#endif
