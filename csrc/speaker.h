/* speaker.h - the results in the public structs */
#ifndef WS_SPEAKER_H
#define WS_SPEAKER_H

#include "document.h"

/* Write quotes, speakers, entities and the problems that only the results show. */
ws_status ws_build_results(ws_document *document);

/* The tokens [*first, *last) that name a referent in the results. */
void ws_name_of(const ws_document *document, uint32_t referent, uint32_t *first, uint32_t *last);

#endif
