/* proposal.h - attributions as the models see them
 *
 * Cues are proposed generously, each gets its most likely source and content, and a last model, which sees all of that
 * and the rival proposals, says how far to trust each. An attribution inside the content of a more trusted one is
 * given up.
 */
#ifndef WS_PROPOSAL_H
#define WS_PROPOSAL_H

#include "model/model.h"
#include "text/fold.h"

/* Ranges [first, last) of folded items; first == last: there is none. */
typedef struct ws_range {
    uint32_t first, last;
} ws_range;

static inline bool ws_range_empty(ws_range range) {
    return range.first == range.last;
}

static inline bool ws_range_holds(ws_range range, uint32_t item) {
    return item >= range.first && item < range.last;
}

/* Is the item in a content of one or two pieces? */
static inline bool ws_content_holds(const ws_range content[2], uint32_t item) {
    return ws_range_holds(content[0], item) || ws_range_holds(content[1], item);
}

/* The range without the commas, stops and colons at its ends. */
ws_range ws_bare_range(const ws_fold *fold, ws_range range);

typedef struct ws_proposal {
    ws_range cue, source, content[2];
    /* how much better the reading is than its best rival, in quarters of the unit of the weights: */
    int32_t cue_margin, source_margin, content_margin;
    int32_t trust; /* log odds that it is right, in 1/16 */
    bool accepted;
    const struct ws_rival *rivals; /* contents that are nearly as likely, the likeliest first (rival.h) */
    uint32_t n_rivals;
} ws_proposal;

typedef struct ws_proposals {
    ws_fold fold;
    ws_proposal *items; /* in text order of their cues */
    uint32_t n;
    struct ws_room *room; /* for decoding; made when it is first needed */
} ws_proposals;

/* Propose attributions for a document whose marks and parts of speech are known. Memory is the document's. */
ws_status ws_propose(ws_document *document, const ws_model *model, ws_proposals *out);

/* The steps of it, which the trainer takes one by one. */
ws_status ws_propose_cues(ws_document *document, const ws_model *model, ws_proposals *out); /* folds, lists cues */
ws_status ws_propose_links(ws_document *document, const ws_model *model, ws_proposals *out);
uint32_t ws_trust_features(const ws_document *document, const ws_proposals *proposals, uint32_t i, uint32_t *out);
ws_status ws_select(ws_document *document, const ws_model *model, ws_proposals *out); /* trust and accepted */

/* How probable it is that the proposal is right, 0 to 1. */
double ws_proposal_confidence(const ws_proposal *proposal);

#endif
