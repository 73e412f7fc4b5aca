/* report.h - what one proposal says of another
 *
 * Each proposal was trusted for itself. Where they stand in each other's contents, or side by side under one subject,
 * their syntax is certain enough to say which of them reports what.
 */
#ifndef WS_REPORT_H
#define WS_REPORT_H

#include "proposal/proposal.h"

/* Accept proposals that a neighbour implies, take back those that it makes needless, and give each its part of a
 * content. */
void ws_settle_reports(const ws_document *document, ws_proposals *proposals);

#endif
