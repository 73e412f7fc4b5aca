/* joined.h - where what is reported ends before what its sentence joins to it: plans to return in May | and hopes to
 * stay; warned of snow, | and the ferries stopped
 */
#ifndef WS_JOINED_H
#define WS_JOINED_H

#include "proposal/proposal.h"

/* End contents that are no clause before the verb or the clause that `and` or `but` joins to them. */
void ws_cut_joined(const ws_document *document, ws_proposals *proposals);

#endif
