/* mention.h - noun phrases and pronouns that mean somebody
 *
 * mention.c makes the mention of a source, mention_anaphor.c those that are nobody's source, mention_place.c says where
 * one stands. What else there is: mention_phrase.h.
 */
#ifndef WS_MENTION_H
#define WS_MENTION_H

#include "document.h"

/* The mention that the source phrase in tokens [first, last) makes: the name in it (`Ann Lee, a nurse,`; `the nurse,
 * Ann Lee,`), else a pronoun, a nominal or a list of names, added to the mentions. The same tokens give the same
 * mention. WS_NONE when memory is short; first < last. */
uint32_t ws_mention_of(ws_document *document, uint32_t first, uint32_t last);

/* List the mentions by their first token: fills in_order. */
ws_status ws_order_mentions(ws_document *document);

/* Add the pronouns and the definite noun phrases for persons that stand outside quotations and that no mention holds
 * yet; they tell who the text is about when the next pronoun comes. */
ws_status ws_add_anaphors(ws_document *document);

/* Is the capitalised word, alone, how somebody is called: Ewa, Mary-Ann? */
bool ws_is_given_name(const ws_document *document, uint32_t t);

/* What begins at a token: a mention, a role. */
enum { HELD_MENTION = 1, HELD_ROLE = 2 };

/* Add the noun phrases of places with a name whose noun alone is a source: the Tarn Hollow mill, of `the mill said`.
 * `held` tells what begins at every token and is kept up to date. False when memory is short. */
bool ws_add_workplaces(ws_document *document, uint8_t *held);

/* Where a mention stands in its sentence. */
typedef enum ws_place_in {
    PLACED_ELSEWHERE,
    PLACED_SUBJECT,  /* before the sentence's first finite verb */
    PLACED_LOCAL,    /* subject of a later clause: directly before a finite verb */
    PLACED_INVERTED, /* behind a verb of speech: said Ann Lee */
    PLACED_OBLIQUE   /* behind a preposition */
} ws_place_in;
ws_place_in ws_placing(const ws_document *document, const ws_mention *mention);

/* The end of a noun phrase for one of somebody's own whose reaction a sentence tells of, Her brother | nodded; Moe's
 * brother | was calm, or who comes to mind by it; or t. */
uint32_t ws_own_end(const ws_document *document, uint32_t t);

/* Does the verb group at token t tell that its subject is dead: died, has passed away, was shot dead? */
bool ws_tells_death(const ws_document *document, uint32_t t);

/* Behind an aside in commas, dashes or brackets that begins at t; t where there is none. */
uint32_t ws_behind_aside(const ws_document *document, uint32_t t);

/* Does the sentence go on at token t with how its subject takes something: nodded; , who is nine, laughed? */
bool ws_reacts(const ws_document *document, uint32_t t);

#endif
