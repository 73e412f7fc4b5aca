/* role_key.h - under which key the noun of a role is compared */
#ifndef WS_ROLE_KEY_H
#define WS_ROLE_KEY_H

#include "document.h"

/* The key of a role's or noun phrase's head at a token: that of its word, but gov. and governor have the same, and so
 * have ex-mayor and mayor. */
uint32_t ws_role_key(const ws_document *document, uint32_t head);

/* The key under which each of several is known by the noun for all of them: that of host, for the hosts; or 0. */
uint32_t ws_role_key_of_each(const ws_document *document, uint32_t head);

/* Is the word one like ex-mayor, whose key is that of mayor? */
bool ws_begins_in_ex(const ws_document *document, uint32_t t);

#endif
