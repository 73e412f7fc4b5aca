/* role.h - what the text says a person is */
#ifndef WS_ROLE_H
#define WS_ROLE_H

#include "document.h"

/* Find the roles of every named person: fills role_mentions, in the order of their mentions. */
ws_status ws_find_roles(ws_document *document);

/* The head noun of the role or noun phrase in tokens [first, last): its last noun before a preposition or comma. */
uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last);

#endif
