/* age.h - ages behind names */
#ifndef WS_AGE_H
#define WS_AGE_H

#include "document.h"

/* The number of the age that stands behind a name, at token t: Ann Lee, 61, …; Ann Lee (61); Ann Lee, aged 61, …. Its
 * token, in front of the comma or bracket that closes it; WS_NONE where there is none. */
uint32_t ws_age_behind(const ws_document *document, uint32_t t);

/* The years that the token tells, 61 of `61` and of `61-year-old`; 0 where it is no age. */
uint32_t ws_age_at(const ws_document *document, uint32_t t);

#endif
