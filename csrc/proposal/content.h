/* content.h - which of a cue's likely contents it is, each looked at as a whole
 *
 * The span model sees an item and its neighbours. Where it is not sure, a second model sees all of a content: what
 * stands at both of its ends at once, what it leaves over of the sentence, whether it holds a clause, which quotations
 * it takes from others.
 */
#ifndef WS_CONTENT_H
#define WS_CONTENT_H

#include "proposal/proposal.h"
#include "proposal/rival.h"

/* The window in which a proposal's content is looked for. */
static inline ws_link ws_content_link_of(const ws_document *document, const ws_fold *fold, const ws_proposal *p) {
    return ws_content_link(document, fold, p->cue.first, p->cue.last, p->source.first, p->source.last);
}

/* How many accepted contents hold each item, [n_items]; NULL when memory is short. */
uint8_t *ws_count_claims(ws_document *document, const ws_proposals *proposals);

/* What a cue's contents are looked at with: the counts of what stands before each item of its window. */
typedef struct ws_content_view {
    const ws_link *link;
    const ws_proposal *proposal;
    const uint8_t *claims;
    uint16_t finite[WS_SEQUENCE + 1], words[WS_SEQUENCE + 1], open[WS_SEQUENCE + 1];
} ws_content_view;

void ws_view_content(const ws_link *link, const ws_proposal *proposal, const uint8_t *claims, ws_content_view *view);

/* The features of one of a proposal's rivals. */
uint32_t ws_rival_features(const ws_content_view *view, uint32_t rival, uint32_t *out);

/* Give the accepted proposals their best contents. */
ws_status ws_choose_contents(ws_document *document, const ws_model *model, ws_proposals *proposals);

#endif
