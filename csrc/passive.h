/* passive.h - what a cue in the passive voice says, and by whom: told by the water board in June that … */
#ifndef WS_PASSIVE_H
#define WS_PASSIVE_H

#include "proposal.h"

/* Give cues in the passive voice the agent behind `by` as their source where they have none, and what stands behind
 * the agent as their content: called a joke by the guild; dismissed by the guild as “…”. */
void ws_complete_passives(const ws_document *document, ws_proposals *proposals);

/* Give the newest attribution, which has no source, the agent behind its marks, if a verb for naming things stands in
 * front: the fee was dubbed | “…” | by the guild. False when memory is short. */
bool ws_take_agent(ws_document *document);

#endif
