/* passive.h - what a cue in the passive voice says, and by whom: told by the water board in June that … */
#ifndef WS_PASSIVE_H
#define WS_PASSIVE_H

#include "proposal/proposal.h"

/* Give cues in the passive voice the agent behind `by` as their source where they have none, and what stands behind
 * the agent as their content: called a joke by the guild; dismissed by the guild as “…”. */
void ws_complete_passives(const ws_document *document, ws_proposals *proposals);

#endif
