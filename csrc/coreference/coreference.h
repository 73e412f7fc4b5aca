/* coreference.h - which mentions mean the same person or body, and so who speaks */
#ifndef WS_COREFERENCE_H
#define WS_COREFERENCE_H

#include "document.h"
#include "rank/rank.h"

/* Join the mentions into referents and give every attribution its speaker: fills referents, mention.entity,
 * attribution.entity and decisions. Names join by their words (surname, honorific and surname, acronym); what is left
 * open is asked of the learned ranker. */
ws_status ws_resolve_speakers(ws_document *document);

/* Somebody who looks on while the questions are answered: the trainer. `choose` gets the scored question and the index
 * of the best candidate, and returns the index of the candidate to be taken. */
typedef struct ws_observer {
    uint32_t (*choose)(void *context, const ws_document *document, const ws_question *question, uint32_t best);
    void *context;
} ws_observer;

/* The same with weights and an observer of the caller's; either may be NULL. */
ws_status ws_resolve_observed(ws_document *document, const ws_linear *linear, const ws_observer *observer);

#endif
