/* join.h - what the files share that join names */
#ifndef WS_JOIN_H
#define WS_JOIN_H

#include "coreference/resolver.h"

/* The name [*first, *last) without a leading article: The New York Times. */
void ws_bare_name(const ws_document *document, const ws_mention *m, uint32_t *first, uint32_t *last);

/* Do their suffixes tell the two apart: Carl Lee Jr. and Carl Lee III? */
bool ws_are_generations(const ws_document *document, const ws_mention *a, const ws_mention *b);

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

/* Of the candidates that bear the name, `one` word or several, leave those whom the words around it allow. Returns
 * whether that settles it: *found is who is meant though nobody bears the name so, Mrs Lee, or WS_NONE for somebody
 * new. (join_narrow.c) */
bool ws_narrow_bearers(ws_resolver *r, const ws_mention *m, bool one, uint32_t surname, uint32_t *found);

/* The key of a word inside a person's name: Prado, of Ana Prado Reis. */
static inline uint32_t ws_inner_key(uint32_t hash) {
    return ws_hash_end(hash ^ 0x3c6ef372u);
}

/* The key of a word of another name that somebody has: Moe, of Ann Lee, also known as Kid Moe. */
static inline uint32_t ws_alias_key(uint32_t hash) {
    return ws_hash_end(hash ^ 0x1b873593u);
}

/* Who is told to have the name as well: Ann Lee, also known as | Kid Moe; or WS_NONE. (join_alias.c) */
uint32_t ws_bearer_of_alias(const ws_document *document, uint32_t mention);

/* ---- names that nobody bears as they stand (join_loose.c) ---- */

/* The one referent that a single word means where no name as such fits: a surname in the middle of a name; the first
 * word of a body's name, or all of it, which the tagger took for a person's; behind `the` the last one. Else WS_NONE.
 */
uint32_t ws_find_loosely(const ws_resolver *r, const ws_mention *m, uint32_t first);

/* The one person named before whose name has the word inside, where all who end or begin with it come later: Prado, of
 * Ana Prado Reis, before a Luis Prado. WS_NONE otherwise. */
uint32_t ws_find_inside(const ws_resolver *r, uint32_t mention, uint32_t hash);

/* The one person with a full name whose surname a source misspells, where nobody has the name as it stands: Eldrige, of
 * Jan Eldridge. Or WS_NONE. */
uint32_t ws_find_misspelt(const ws_resolver *r, const ws_mention *m, uint32_t first, uint32_t last);

#endif
