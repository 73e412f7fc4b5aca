/* provenance.h - where a document comes from, told in front of what it says: an email seen by the paper | read: “…” */
#ifndef WS_PROVENANCE_H
#define WS_PROVENANCE_H

#include "proposal/proposal.h"

/* Give what stands behind `read:` to the document that opens the sentence, and take back what only tells who has seen,
 * read or leaked it. */
void ws_read_documents(const ws_document *document, ws_proposals *proposals);

#endif
