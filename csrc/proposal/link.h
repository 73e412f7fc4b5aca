/* link.h - what the models see of a cue's source and content, and the scores that come of it
 *
 * Most items are asked about by several cues, so a score is put together from parts, each of which is looked up as
 * seldom as it changes:
 *
 *   - what the item is, whichever cue asks: once for each item and side of the cue (WS_MODEL_ITEM)
 *   - where it stands: small numbers that are rows of a table (WS_MODEL_SOURCE_PLACE, WS_MODEL_CONTENT_PLACE)
 *   - the cue's words and the item's tag: once for each tag and side
 *   - the cue's words and the distance: once for each step of distance
 *
 * The trainer asks for all of them as one list of features. Those of an item's own have WS_FEATURE_ITEM set, and for an
 * item behind the cue WS_FEATURE_BEHIND.
 */
#ifndef WS_LINK_H
#define WS_LINK_H

#include "document.h"
#include "model/model.h"
#include "model/tagger.h"
#include "text/fold.h"

/* The weights of an item's own features, by column: source before and behind the cue, content before and behind. */
enum {
    WS_SOURCE_COLUMNS = ONE_LABELS - 1,
    WS_CONTENT_COLUMNS = TWO_LABELS - 1,
    WS_ITEM_SOURCE = 0,
    WS_ITEM_CONTENT = 2 * WS_SOURCE_COLUMNS,
    WS_ITEM_COLUMNS = 2 * (WS_SOURCE_COLUMNS + WS_CONTENT_COLUMNS)
};

/* A cue [cue_first, cue_last) and the window [first, last) of items that may be its source or content; for the content
 * the source [source_first, source_last), both 0 where there is none. fold->sums counts the other cues. */
typedef struct ws_link {
    const ws_document *document;
    const ws_fold *fold;
    uint32_t first, last;
    uint32_t cue_first, cue_last;
    uint32_t source_first, source_last;
    uint32_t cue_stem, cue_word, cue_pos, cue_next, cue_shape; /* of the cue alone */
    uint32_t quoted;                                           /* where the next quotations stand from the cue */
} ws_link;

/* Where the source of a cue is looked for, and where its content. */
ws_link ws_source_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last);
ws_link ws_content_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                        uint32_t source_first, uint32_t source_last);

/* All features of item i as a source or content. */
uint32_t ws_source_features(const ws_link *link, uint32_t i, uint32_t *out);
uint32_t ws_content_features(const ws_link *link, uint32_t i, uint32_t *out);

/* How many rows the tables of places have. */
extern const uint32_t ws_source_rows, ws_content_rows;

/* Sums that are kept from one cue to the next. */
typedef struct ws_link_room ws_link_room;
ws_link_room *ws_link_room_new(ws_document *document, const ws_fold *fold);

/* Sum what the items of these outer sentences are, of as many of them as there is room for; returns how many. What is
 * not there when a score is asked for is summed then: this only makes the memory come for many at once. */
uint32_t ws_sum_sentences(const ws_fold *fold, const ws_model *model, ws_link_room *room, const uint32_t *outers,
                          uint32_t n);

/* The scores of all items of the window: [last - first][labels]. */
void ws_source_scores(const ws_link *link, const ws_model *model, ws_link_room *room, int32_t *scores);
void ws_content_scores(const ws_link *link, const ws_model *model, ws_link_room *room, int32_t *scores);

#endif
