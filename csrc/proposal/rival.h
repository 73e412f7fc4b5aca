/* rival.h - contents that a cue may have in place of the likeliest
 *
 * The span model is asked for one content. Where it is not sure of it, those are listed that differ in an edge or two
 * or have another number of pieces, each with the score that the model gives its whole path.
 */
#ifndef WS_RIVAL_H
#define WS_RIVAL_H

#include "proposal/link.h"
#include "proposal/proposal.h"

/* No more than so many are listed, the likeliest among them. */
enum { WS_RIVALS = 8 };

/* How much less likely a rival may be: one further behind is hardly ever chosen. The choice is learned from more. */
enum { WS_RIVAL_MARGIN = 6, WS_RIVAL_MARGIN_LEARNED = 24 };

/* A content of one or two pieces, and by how much it is less likely than the best, in quarters of the unit of the
 * weights. */
typedef struct ws_rival {
    ws_range content[2];
    int32_t margin;
} ws_rival;

/* List the best content and its rivals within a margin, likeliest first; returns how many. `scores` are those of the
 * link's window, `sums` is room for as many. */
uint32_t ws_content_rivals(const ws_link *link, const ws_linear *linear, const int32_t *scores, int32_t *sums,
                           const ws_range best[2], int32_t margin, ws_rival *out);

#endif
