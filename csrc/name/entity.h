/* entity.h - the names of a text: who or what they are names of */
#ifndef WS_ENTITY_H
#define WS_ENTITY_H

#include "document.h"

/* Find the names of persons, organisations and places: fills mentions, n_names and name_of. A name's mention covers the
 * capitalised titles in front of it; its name proper does not. By-lines' authors are flagged. Names in datelines and
 * inside the titles of others are listed in inner_names and mean nobody; credits hold none. */
ws_status ws_find_entities(ws_document *document);

/* Evidence of the gazetteer for one token. */
uint8_t ws_token_gazetteer(const ws_document *document, uint32_t t);

/* Is it an honorific of two words: Tan Sri, Datuk Seri? */
bool ws_is_double_honorific(const ws_document *document, uint32_t t);

/* Add a mention that is no name (for sources); NULL when memory is short. */
ws_mention *ws_add_mention(ws_document *document, uint32_t first, uint32_t last, ws_form form);

/* Is the noun one for a body that hears people rather than one that stands in front of its own name: told the court |
 * Ann Lee; outside court | Ann Lee? Not a part of an office: chair of the council | Ann Lee. */
bool ws_hears(const ws_document *document, uint32_t t);

#endif
