/* extent.h - how far a cue reaches, chosen again when its source and content are known
 *
 * Cues are found word by word, before anybody knows whose they are and what they report. Here every place where a cue
 * may end becomes a candidate, which is seen as a whole: what the piece holds that would be added or given up (`in a
 * letter`, `on Monday`), and what would be left over before the source, the content or the sentence's end.
 */
#ifndef WS_EXTENT_H
#define WS_EXTENT_H

#include "proposal/proposal.h"

enum { WS_ENDS = 32, WS_END_FEATURES = 16 };

/* The candidates of one question, nearest end first. */
typedef struct ws_ends {
    uint32_t n, kept;      /* how many there are; which of them is the end as it stands */
    uint32_t end[WS_ENDS]; /* item behind the last one */
    uint32_t n_features[WS_ENDS], features[WS_ENDS][WS_END_FEATURES];
} ws_ends;

/* Where the cue of a proposal may end; no candidates for a cue that is nothing but punctuation. */
void ws_cue_ends(const ws_document *document, const ws_fold *fold, const ws_proposal *proposal, ws_ends *out);

/* Choose the ends of all accepted proposals. */
void ws_choose_extents(const ws_document *document, const ws_model *model, ws_proposals *proposals);

#endif
