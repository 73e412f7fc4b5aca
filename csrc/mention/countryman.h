/* countryman.h - who is called by where he or she is from, or by a party: the Dane, the Londoner, the Conservative */
#ifndef WS_COUNTRYMAN_H
#define WS_COUNTRYMAN_H

#include "document.h"

/* Is the phrase [first, last) for one person, told by where he or she is from: the Spaniard, the South African, the
 * Harwich man; or by a party: the Conservative? Not the Chinese, who are many. */
bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last);

#endif
