/* transcript.h - speakers' labels at the head of paragraphs */
#ifndef WS_TRANSCRIPT_H
#define WS_TRANSCRIPT_H

#include "attribution/clause.h"

/* Make the attributions of a transcript, `Name: …` paragraph after paragraph. What is read gets WS_PARAGRAPH_READ;
 * attribution_of, for every marked span, is set where one is claimed. WS_NO_MEMORY when memory is short. */
ws_status ws_read_transcript(ws_items *items, uint32_t *attribution_of);

#endif
