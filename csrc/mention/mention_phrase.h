/* mention_phrase.h - what the files of the mentions share: a source phrase, read from its tokens
 *
 * mention.c makes a mention of a phrase. mention_phrase.c reads the phrase: whom it names; mention_title.c behind what
 * they are, mention_called.c by telling what they are called, mention_issuer.c by what they let others know.
 * mention_bounds.c says where a noun phrase begins and ends and what its head is, mention_time.c what at the end only
 * tells when, mention_list.c whether it is several people. mention_anaphor.c finds the mentions that are nobody's
 * source, mention_place.c where in its sentence a mention stands.
 */
#ifndef WS_MENTION_PHRASE_H
#define WS_MENTION_PHRASE_H

#include "document.h"
#include "text/pos.h"
#include "text/words.h"

/* No noun phrase is read further than this. */
#define WS_LONGEST_PHRASE 60u

/* A source phrase read from its tokens. */
typedef struct ws_source_phrase {
    uint32_t first, last; /* without determiner; what names it */
    uint32_t head;
    uint32_t name; /* mention that it names, or WS_NONE */
    bool joined;   /* several: Tova Brandt and Carl Umber */
} ws_source_phrase;

/* Does the word mean several persons as such: Democrats, Danes? */
static inline bool ws_is_peoples(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->classes & LEX_NATION && token->end - token->start > 3 && document->text[token->end - 1] == 's' &&
           ws_is_tag(document, t, POS_BIT(NNP) | POS_BIT(NNS));
}

/* Is the token a relative pronoun? */
static inline bool ws_is_relative(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "who", "which", "whose") ||
           (ws_word_is(document, t, "that") && ws_is_tag(document, t, POS_BIT(WDT) | POS_BIT(IN)));
}

/* Does the name only tell where somebody is: in | Ada, a nurse? */
static inline bool ws_tells_where(const ws_document *document, const ws_mention *name) {
    return WS_WORD_IS_ANY(document, name->first - 1, "in", "at", "near", "outside");
}

/* ---- mention_phrase.c ---- */

/* Read the source phrase [first, last); first < last. */
ws_source_phrase ws_read_phrase(const ws_document *document, uint32_t first, uint32_t last);

/* Does the phrase [first, last) only tell whom somebody without a name is near, so that a name behind it is that one's:
 * a source close to the minister, | Ann Lee, said? */
bool ws_is_close_to(const ws_document *document, uint32_t first, uint32_t last);

/* ---- mention_title.c ---- */

/* Behind what may stand before a name beside another: former governor before a person's, the before a body's. */
uint32_t ws_skip_titles(const ws_document *document, uint32_t t, uint32_t last, uint8_t type);

/* Is the name at `begin` that of the one whose relative the words before it tell of, and who is described: the mother
 * of six-year-old | Ann Lee? Looks no further back than `floor`. */
bool ws_is_relatives(const ws_document *document, uint32_t floor, uint32_t begin);

/* The person's name that ends the phrase behind lower-case titles: secretary of state Ann Lee; not: an aide to Ann Lee.
 * Or WS_NONE. */
uint32_t ws_name_at_end(const ws_document *document, uint32_t first, uint32_t last);

/* The person named in the source behind a title that is no part of the name mention: Work and Pensions Secretary | Ann
 * Lee; Free Anglers' Party (FAP) leader | Ann Lee; founder and head of the charity | Ann Lee. Or WS_NONE. */
uint32_t ws_named_behind_title(const ws_document *document, uint32_t first, uint32_t last);

/* ---- mention_called.c ---- */

/* The `who` of the clause that ends by telling how somebody wants to be called, with the name at token t: who gave her
 * name only as Ann; who gave only her first name, Ann. Else WS_NONE. */
uint32_t ws_who_is_called(const ws_document *document, uint32_t t);

/* The name by which the one wants to be called whose phrase ends at t: a nurse | who gave her name as Ann. Or WS_NONE.
 */
uint32_t ws_name_given(const ws_document *document, uint32_t t);

/* The name that the aside tells whose comma is at t: the general, | a former pilot named Ann Lee. Or WS_NONE. */
uint32_t ws_called_in_aside(const ws_document *document, uint32_t t);

/* Let the name by which the phrase tells that something is called be what names it; returns whether there is one. */
bool ws_take_called(const ws_document *document, uint32_t first, uint32_t last, ws_source_phrase *r);

/* ---- mention_issuer.c ---- */

/* Where the phrase for who issued it begins in a phrase for a statement, a letter, a tweet: Ann Lee, of `a statement
 * released by Ann Lee`; else `first`. */
uint32_t ws_issuer_start(const ws_document *document, uint32_t first, uint32_t last);

/* Is it a noun for what somebody lets others know in their own name: statement, tweet? */
bool ws_is_message(const ws_document *document, uint32_t t);

/* Behind the `by` or `from` that tells who issued the one for which the noun at `head` is: from Ann Lee, released on
 * Friday by Ann Lee; or `head`. */
uint32_t ws_behind_by(const ws_document *document, uint32_t head);

/* ---- mention_time.c ---- */

/* The end of the source without the words there that only tell when: a poll | this month. */
uint32_t ws_end_without_time(const ws_document *document, uint32_t first, uint32_t last);

/* ---- mention_bounds.c ---- */

/* Behind what stands before the noun phrase proper: determiners, a possessive pronoun, `all of the`, `both`; a
 * possessor that only tells when: Monday's, this year's. */
uint32_t ws_phrase_start(const ws_document *document, uint32_t first, uint32_t last);

/* Where the noun phrase that begins at `first` ends before its first aside, clause or bracket. */
uint32_t ws_phrase_end(const ws_document *document, uint32_t first, uint32_t last);

/* The head noun of [first, last): the last noun before a preposition, participle or clause. */
uint32_t ws_phrase_head(const ws_document *document, uint32_t first, uint32_t last);

/* ---- mention_list.c ---- */

/* The last mention of the list that begins with name mention `name`: `Tova Brandt, Carl Umber and Mina Fey`; else
 * `name`. */
uint32_t ws_end_of_list(const ws_document *document, uint32_t name, uint32_t last);

/* The last mention of the list of places that begins with `name`: Ohio, Utah and Iowa; else `name`. */
uint32_t ws_end_of_places(const ws_document *document, uint32_t name, uint32_t last);

/* Behind what tells where the person named before t is from: of Ohio; else t. */
uint32_t ws_pass_origin(const ws_document *document, uint32_t t, uint32_t last);

/* The end of a list whose first name ends at t, with what stands in brackets behind a name: Tova Brandt (Shore) and
 * two other members; or t. */
uint32_t ws_end_of_bracketed(const ws_document *document, uint32_t t, uint32_t last);

/* Is the body before the `and` only what a person does, who is named at the end: Shore Radio and former ferry
 * inspector Ann Lee? */
bool ws_modifies_person(const ws_document *document, const ws_mention *body, uint32_t conjunction, uint32_t last);

/* Does the phrase join several: is there an `and` between two names, or before a name behind a plural? */
bool ws_is_joined(const ws_document *document, uint32_t first, uint32_t last);

#endif
