/* countryman.h - who is called by where he or she is from: the Dane, the Londoner */
#ifndef WS_COUNTRYMAN_H
#define WS_COUNTRYMAN_H

#include "document.h"

/* Is the phrase [first, last) for one person, told by where he or she is from: the Spaniard, the South African, the
 * Harwich man? Not the Chinese, who are many. */
bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last);

#endif
