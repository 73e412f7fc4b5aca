/* countryman.h - who is called by where he or she is from: the Dane, the Londoner */
#ifndef WS_COUNTRYMAN_H
#define WS_COUNTRYMAN_H

#include "document.h"

/* Is the phrase [first, last) for one person, told by where he or she is from: the Spaniard, the South African? Not the
 * Chinese, who are many. */
bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last);

/* The one person named before the phrase, `the` and a word for who is from there, whom the text tells to be from there:
 * Danish winger Bo Lind. WS_NONE where there is none, or several. */
uint32_t ws_countryman(const ws_document *document, const ws_mention *phrase);

#endif
