/* role_phrase.h - phrases that may be roles: their nouns, their ends, and the list that they go to
 *
 * role_head.c knows the nouns, role_phrase.c how far a phrase behind a name goes, role_starts.c where one in front of
 * it begins, role_add.c which may be roles; role_list.c asks them for the phrases around a name.
 */
#ifndef WS_ROLE_PHRASE_H
#define WS_ROLE_PHRASE_H

#include "role/role.h"

#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* No role is longer, in tokens. */
#define LONGEST_ROLE 40u
/* A phrase is given this many ends besides the last. */
#define MOST_CUTS 3u

/* Parts of speech. */
#define ROLE_VERBS (WS_VERBS | POS_BIT(MD))

/* Has the token, outside names, one of these parts of speech? */
static inline bool ws_is_pos(const ws_document *document, uint32_t t, uint64_t set) {
    return t < document->n_tokens && !ws_is_named(document, t) && ws_pos_in(document->pos[t], set);
}

/* ---- nouns (role_head.c) ---- */

/* Does the verb tell an office: heads, teaches? Or what somebody does, as such or often: leads, runs? */
bool ws_is_office_verb(const ws_document *document, uint32_t t);
bool ws_is_work_verb(const ws_document *document, uint32_t t);

/* The head of a role: of `one of the engineers` that of the engineers. */
uint32_t ws_head_of(const ws_document *document, uint32_t first, uint32_t last);

/* Behind the name of the body that begins a role, where nouns for who is with it follow: Union of Bakers | vice
 * president; else `first`. */
uint32_t ws_behind_body(const ws_document *document, uint32_t first, uint32_t last);

/* May the noun be the head of a role? */
bool ws_is_head(const ws_document *document, uint32_t t);

/* ---- phrases: tokens [first, last); what adds to role_mentions is true unless memory is short ---- */

/* Has a phrase of this rule to be about a person by its noun? */
bool ws_needs_person(const char *rule);

/* Add a role of a mention, once; leading articles are dropped. `rule` is static and says where it was found. */
bool ws_add_role(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule);

/* Is the word, whatever its tag, a noun that tells the field of the noun behind it: harbour master, shop manager? */
bool ws_is_field(const ws_document *document, uint32_t t);

/* Is the token punctuation that ends a phrase: not the ampersand of a firm, a sum of money? */
bool ws_ends_phrase(const ws_document *document, uint32_t t);

/* Was an office and the body that it is of taken for somebody's title and name: Chief Executive Officer of Acme? */
bool ws_is_office_of_body(const ws_document *document, const ws_mention *m);

/* How far a phrase that begins at `first` can go: to a comma, a finite verb, another person. Its relative clause is
 * its own. */
uint32_t ws_phrase_limit(const ws_document *document, uint32_t first);

/* Is the noun phrase [first, limit) behind `as` no role but the subject of a clause: spoke | as the baker yelled? */
bool ws_is_clause_behind_as(const ws_document *document, uint32_t first, uint32_t limit);

/* Its end without the words that cannot end a phrase. */
uint32_t ws_trim_phrase(const ws_document *document, uint32_t first, uint32_t last);

/* Does a part that the phrase could do without begin here: a preposition, a participle, an infinitive, a clause? */
bool ws_is_cut(const ws_document *document, uint32_t t);

/* Add the roles of the noun phrase [first, last), cut at `and the …` into several, each under each of its ends.
 * `*found` tells whether there was one. */
bool ws_add_phrase(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                   bool *found);

/* Add the noun phrase that ends before token `end`, without article, under each of its beginnings; `inner` is the
 * nearest place where it may begin, `head` tells whether its head is known. */
bool ws_add_starts(ws_document *document, uint32_t mention, uint32_t inner, uint32_t end, bool head, const char *rule);

/* Does the token begin what stands behind a quotation and the one word that tells that it was said: “…” barked t? */
bool ws_is_behind_quoted(const ws_document *document, uint32_t t);

#endif
