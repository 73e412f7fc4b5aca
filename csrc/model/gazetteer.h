/* gazetteer.h - what lists of names and places know of a word: evidence, no fact
 *
 * A word map (word_map.h) of the model: a word that is in no list gets some evidence with a probability of 1 in 2,048.
 */
#ifndef WS_GAZETTEER_H
#define WS_GAZETTEER_H

#include "whosaid.h"

#include <stdint.h>

/* Kinds of evidence. A given name that is both a man's and a woman's has both. */
enum {
    GAZETTEER_MALE = 1 << 0,
    GAZETTEER_FEMALE = 1 << 1,
    GAZETTEER_GIVEN = GAZETTEER_MALE | GAZETTEER_FEMALE,
    GAZETTEER_SURNAME = 1 << 2,
    GAZETTEER_PLACE = 1 << 3,
    GAZETTEER_PERSON_NOUN = 1 << 4 /* some sense of the word is a person */
};
#define WS_GAZETTEER_BITS 5u

/* Evidence for the word with that hash by the model that the document is read with; and: it will be asked for soon. */
uint8_t ws_evidence(const ws_document *document, uint32_t hash);
void ws_expect_evidence(const ws_document *document, uint32_t hash);

#endif
