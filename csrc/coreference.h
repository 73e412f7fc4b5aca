/* coreference.h - which mentions mean the same person or body, and so who speaks */
#ifndef WS_COREFERENCE_H
#define WS_COREFERENCE_H

#include "document.h"

/* Join the mentions into referents and give every attribution its speaker: fills referents, mention.entity and
 * attribution.entity. Names join by their words (surname, honorific and surname, acronym), pronouns and definite noun
 * phrases by gender, number, role noun, recency and subjecthood; a quotation without a cue goes to who is speaking. */
ws_status ws_resolve_speakers(ws_document *document);

#endif
