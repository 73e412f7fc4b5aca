/* decode.h - what the steps from cues to contents share: room for the decoding, and how sure a decoding is */
#ifndef WS_DECODE_H
#define WS_DECODE_H

#include "model/tagger.h"
#include "proposal/link.h"
#include "proposal/proposal.h"

enum { WS_NEVER = 1 << 20 }; /* more than any sum of weights */

/* Room for the decoding of one sequence. */
typedef struct ws_room {
    int32_t *scores, *best;
    uint8_t *labels;
    ws_link_room *links;
} ws_room;

/* The room of the document's proposals; NULL when memory is short. */
ws_room *ws_room_of(ws_document *document, ws_proposals *out);

/* A difference of sums of weights as a margin: in quarters of the unit, no more than 1000 of them either way. */
static inline int32_t ws_margin_of(const ws_linear *linear, int32_t difference) {
    int64_t margin = (int64_t)difference * 1024 / (int64_t)linear->unit;
    return margin > 1000 ? 1000 : margin < -1000 ? -1000 : (int32_t)margin;
}

/* How much better label y at a position is than the best other label there. */
static inline int32_t ws_lead_of(const int32_t *best, uint32_t labels, uint32_t y) {
    int32_t rival = WS_IMPOSSIBLE;
    for (uint32_t k = 0; k < labels; k++)
        if (k != y && best[k] > rival)
            rival = best[k];
    return rival == WS_IMPOSSIBLE ? WS_NEVER : best[y] - rival;
}

#endif
