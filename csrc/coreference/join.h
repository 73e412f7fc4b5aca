/* join.h - what the files share that join names */
#ifndef WS_JOIN_H
#define WS_JOIN_H

#include "coreference/resolver.h"

/* The name [*first, *last) without a leading article: The New York Times. */
void ws_bare_name(const ws_document *document, const ws_mention *m, uint32_t *first, uint32_t *last);

/* May the name, its words [first, last) without an article, mean the referent? */
bool ws_may_join(const ws_document *document, const ws_referent *referent, const ws_mention *m, uint32_t first,
                 uint32_t last);

/* Is it initials with dots, such as a country's, which stand for nothing longer that begins with them: U.S.? */
bool ws_is_initials(const ws_document *document, uint32_t t);

/* Is the one word the name of a place that everybody knows, and no body's that begins with it: Lisbon, not the Lisbon
 * Rural Court? */
bool ws_is_city(const ws_document *document, const ws_mention *m, uint32_t first);

/* Are the two words of letters the same but for one letter that is left out, put in or another one; not the first or a
 * last s: Eldrige, Eldridge? */
bool ws_is_misspelt(const ws_document *document, uint32_t a, uint32_t b);

/* Is the referent's name longer than the body's only as one of a thing of its, as of Air Hale: Air Hale Flight 22; or
 * by the words of a headline whose capitals hide where the name ends: Air Hale Loses Two? */
bool ws_is_longer_by_chance(const ws_document *document, const ws_referent *referent);

#endif
