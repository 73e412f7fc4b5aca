/* role.h - what the text says a person is */
#ifndef WS_ROLE_H
#define WS_ROLE_H

#include "document.h"
#include "model/tagger.h"

/* Find the roles of every named person: fills role_mentions, in the order of their mentions. */
ws_status ws_find_roles(ws_document *document);

/* Everything that the rules take for a role, before the model chooses; the trainer learns from it. */
ws_status ws_list_roles(ws_document *document);

/* The same for what is said of a pronoun: she is the mayor. */
ws_status ws_list_predicates(ws_document *document, uint32_t mention);

/* Keep of the candidates from `first` on those that the model takes for roles, each with one of its ends. */
void ws_choose_roles(ws_document *document, uint32_t first);

/* Candidates from `first` on that claim the same words of the text for the same name, from a short one to the whole:
 * the index behind the last. */
uint32_t ws_role_rivals(const ws_document *document, uint32_t first);

/* What the model sees of the rivals [first, last), and of how far one of them goes; room for WS_FEATURES. */
uint32_t ws_role_features(const ws_document *document, uint32_t first, uint32_t last, uint32_t *out);
uint32_t ws_role_extent_features(const ws_document *document, const ws_role_mention *role, uint32_t *out);

/* Above 0 where one of the rivals is a role; and which it is then. */
int32_t ws_role_score(const ws_document *document, const ws_linear *linear, uint32_t first, uint32_t last);
uint32_t ws_role_extent(const ws_document *document, const ws_linear *linear, uint32_t first, uint32_t last);

/* Keys of the model KNOWN, whose weights tell in how many texts they were seen (1: once; 2: up to 3; 3: up to 7 …): a
 * word of a role of somebody with that first and last name (hashes; `first` 0: known by the last name alone), and the
 * head of a role of anybody. */
uint32_t ws_known_word_key(uint32_t first, uint32_t last, uint32_t word);
uint32_t ws_known_head_key(uint32_t word);

/* What KNOWN tells of a key: in how many texts it was seen, 0 for none, as above. */
uint32_t ws_known(const ws_document *document, uint32_t key);

/* One label a sequence: no role, role. */
extern const ws_automaton ws_role_automaton;

/* Does the role with that head call who bears it by the noun at t, too: actor and singer; Detective Inspector? */
bool ws_calls(const ws_document *document, uint32_t t, uint32_t head);

/* Does the sentence of token t tell of a lawyer in court: his client, a KC? (role_counsel.c) */
bool ws_is_in_court(const ws_document *document, uint32_t t);

/* The head noun of the role or noun phrase in tokens [first, last): its last noun before a preposition or comma. */
uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last);

#endif
