/* clause.h - the words outside the quotations: sentences with the quotations folded up, noun phrases, subjects
 *
 * A quotation between a speaker and a verb makes any reading of word order hopeless, so each sentence is read as a list
 * of items in which a whole quotation is one item (the dummy phrase of the Guardian's quote extraction, 2021).
 */
#ifndef WS_CLAUSE_H
#define WS_CLAUSE_H

#include "document.h"
#include "text/words.h"

/* One token outside quotations, or one folded quotation (marked != WS_NONE; token is its first, last is behind it). */
typedef struct ws_item {
    uint32_t token, last, marked;
} ws_item;

/* An outer sentence: items [first, last). Its paragraph may continue one by a quotation over a line break. */
typedef struct ws_outer {
    uint32_t first, last;
    uint32_t paragraph; /* of its first item */
    bool starts_unit;   /* first sentence of its paragraph */
} ws_outer;

/* The items of a document and the outer sentences they make. */
typedef struct ws_items {
    ws_document *document;
    ws_item *items;
    ws_outer *outers;
    uint32_t n_items, n_outers;
    uint8_t *folded;   /* for every marked span: is it folded into one item? */
    uint32_t *item_of; /* for every folded marked span its item */
} ws_items;

/* A noun phrase: items [first, last); head is the item of its head noun, name the one that it names or NULL. */
typedef struct ws_phrase {
    uint32_t first, last, head;
    const ws_mention *name;
    uint32_t base_last; /* behind the phrase before its asides: `Ann Lee` of `Ann Lee, a nurse,` */
} ws_phrase;

/* Fold the marked spans for which folded[] is set and list items and outer sentences. */
ws_status ws_list_items(ws_items *items);

/* The item that holds a token. */
uint32_t ws_item_of(const ws_items *items, uint32_t token);

/* The token of an item, as an index; n_tokens for a folded quotation or outside. */
static inline uint32_t ws_item_token(const ws_items *items, uint32_t i) {
    if (i >= items->n_items || items->items[i].marked != WS_NONE)
        return items->document->n_tokens;
    return items->items[i].token;
}

/* The questions of words.h, asked of an item; a folded quotation answers no to all of them. */
static inline bool ws_item_has(const ws_items *items, uint32_t i, uint64_t classes) {
    return ws_has(items->document, ws_item_token(items, i), classes);
}
static WS_WRITTEN_OUT bool ws_item_is(const ws_items *items, uint32_t i, const char *word) {
    return ws_word_is(items->document, ws_item_token(items, i), word);
}
#define WS_ITEM_IS_ANY(items, i, ...) WS_WORD_IS_ANY((items)->document, ws_item_token(items, i), __VA_ARGS__)
#define WS_ITEM_AMONG(items, i, words) WS_WORD_AMONG((items)->document, ws_item_token(items, i), words)
static inline char ws_item_punct(const ws_items *items, uint32_t i) {
    return ws_punct(items->document, ws_item_token(items, i));
}

/* Is the item a folded quotation? */
static inline bool ws_is_quotation(const ws_items *items, uint32_t i) {
    return i < items->n_items && items->items[i].marked != WS_NONE;
}

/* ---- clause_phrase.c ---- */

/* Is the item a verb of any form; is it a finite one? */
bool ws_is_verb(const ws_items *items, uint32_t i);
bool ws_is_finite(const ws_items *items, uint32_t i);

/* The noun phrase that begins at item i (or just behind adverbs), within [i, limit); false where there is none. */
bool ws_phrase_from(const ws_items *items, uint32_t i, uint32_t limit, ws_phrase *phrase);

/* The noun phrase that ends before item `end`, not before `start`; asides in commas, dashes or brackets are passed. */
bool ws_phrase_before(const ws_items *items, uint32_t start, uint32_t end, ws_phrase *phrase);

/* Where the verb group around the verb at item v begins: auxiliaries, adverbs, `has declined to`. Not before `start`.
 */
uint32_t ws_verb_group(const ws_items *items, uint32_t start, uint32_t v);

#endif
