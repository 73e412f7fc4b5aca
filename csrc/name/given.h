/* given.h - what a given name tells of the person's gender */
#ifndef WS_GIVEN_H
#define WS_GIVEN_H

#include "document.h"

/* The gender that the given name in a person's name, tokens [first, last), is mostly used for, as lists have it: also
 * without its accents, and of its parts (Jean-Marie is a Jean). A guess. */
uint8_t ws_gender_of_name(const ws_document *document, uint32_t first, uint32_t last);

/* Does the family's name come first, at token t, before a given name of two syllables: Kim Soo-hyun? */
bool ws_is_family_first(const ws_document *document, uint32_t t);

#endif
