/* role_list.h - the phrases around a name that may be roles, by where they stand
 *
 * Each function that reads adds to role_mentions; true unless memory is short.
 */
#ifndef WS_ROLE_LIST_H
#define WS_ROLE_LIST_H

#include "role/role_phrase.h"

/* The title in front of the name (role_title.c). */
bool ws_read_title(ws_document *document, uint32_t mention);

/* What stands before the name (role_front.c): titles, noun phrases. */
bool ws_read_before(ws_document *document, uint32_t mention);

/* What stands behind it (role_behind.c): party tags, appositives, relative clauses, predicates. */
bool ws_read_behind(ws_document *document, uint32_t mention);

/* For whom the person acts in court (role_counsel.c). Is the word what a lawyer does there, as reports of it say:
 * prosecuting? */
bool ws_read_counsel(ws_document *document, uint32_t mention);
bool ws_is_acting_in_court(const ws_document *document, uint32_t t);

/* ---- clauses (role_clause.c) ---- */

/* Does the perfect whose first verb is at token `have` tell what somebody has done, and no work of theirs: who has hit
 * Ann Lee for it? Such a phrase is listed all the same, for the model learns from it what `who has four children` is.
 */
bool ws_is_done_once(const ws_document *document, uint32_t have);

/* `who now keeps a shop`, `who is the mayor`: the words behind the `who` at that token. */
bool ws_read_relative(ws_document *document, uint32_t mention, uint32_t who);

/* Ann Lee is the mayor of …; has been elected …; served as …: the phrase behind the verbs at `t`. */
bool ws_read_predicate(ws_document *document, uint32_t mention, uint32_t t);

#endif
