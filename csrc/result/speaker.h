/* speaker.h - the speakers in the results */
#ifndef WS_SPEAKER_H
#define WS_SPEAKER_H

#include "document.h"

/* List the referents that speak, in the order of their first mentions: fills speakers, but for their quotations, for
 * which there is room, and words. */
ws_status ws_list_speakers(ws_document *document);

/* The tokens [*first, *last) that name a referent in the results. */
void ws_name_of(const ws_document *document, uint32_t referent, uint32_t *first, uint32_t *last);

/* The bytes of tokens with white space folded to single spaces and without what is not read (a link's target), followed
 * by a NUL that *length excludes. In the document's arena; NULL when memory is short. */
const char *ws_write_words(ws_document *document, uint32_t first, uint32_t last, uint32_t *length);

#endif
