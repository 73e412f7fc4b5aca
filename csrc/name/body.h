/* body.h - which noun a named body is called by
 *
 * Northport Museum and the Guild of Pilots: `the museum said` cannot mean the guild, and `the guild` no museum.
 */
#ifndef WS_BODY_H
#define WS_BODY_H

#include "document.h"

typedef enum ws_body_fit {
    BODY_NEVER, /* the name says that it is something else */
    BODY_MAYBE, /* the name does not tell */
    BODY_KIND,  /* it is a noun for what the name says */
    BODY_OWN    /* it is the name's own word */
} ws_body_fit;

/* What is known of a word that tells what kind of body something is. */
typedef struct ws_body_word ws_body_word;

/* What is known of the word at token t, or NULL. */
const ws_body_word *ws_find_body_word(const ws_document *document, uint32_t t);

/* Is the word at t, of which that is known, a noun for any body that trades: the company? */
bool ws_is_company_word(const ws_document *document, const ws_body_word *word, uint32_t t);

/* Is it a noun for a person or a body by trade: the grocer? */
bool ws_is_trader(const ws_body_word *word);

/* Is it a noun for a body by what it makes: the drugmaker? */
bool ws_is_maker_of(const ws_body_word *word);

/* Does it tell what a body trades in: the utility, the airline? */
bool ws_tells_trade(const ws_body_word *word);

/* Does the noun say what a body is, so that it is no other one: the museum, the airline? */
bool ws_is_kind_of_body(const ws_body_word *word);

/* Is what is called by the one noun never called by the other: a union, the company; a charity, the school? */
bool ws_exclude_each_other(const ws_body_word *called, const ws_body_word *noun);

/* May what is called by the one noun be called by the other, too: an insurer, the company; a maker of pills, the
 * drugmaker? */
bool ws_are_one_kind(const ws_body_word *called, const ws_body_word *noun);

/* May the noun phrase mean the body that the mention names? Its noun's word is known. */
ws_body_fit ws_body_fits(const ws_document *document, const ws_mention *name, const ws_mention *phrase,
                         const ws_body_word *noun);

/* Is what the tagger took for a person or place a body: by what stands behind it (Acme, which sells tents; Acme, a
 * start-up that), before it (chief executive of Acme, shares of Acme) or by its last word? */
bool ws_names_body(const ws_document *document, const ws_mention *name);

#endif
