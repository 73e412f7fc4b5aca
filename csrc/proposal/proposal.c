/* proposal.c - attributions as the models see them */
#include "proposal/proposal.h"

#include "proposal/decode.h"
#include "text/pos.h"

/* No sequence is longer than the document, so a short text needs little. */
ws_room *ws_room_of(ws_document *document, ws_proposals *out) {
    uint32_t length = out->fold.n_items < WS_SEQUENCE ? out->fold.n_items : WS_SEQUENCE;
    ws_room *r = out->room ? out->room : ws_arena_alloc(&document->arena, 1, sizeof *r);
    if (!r || out->room)
        return r;
    r->scores = ws_arena_take(&document->arena, (size_t)length * TWO_LABELS, sizeof *r->scores);
    r->best = ws_arena_take(&document->arena, (size_t)length * TWO_LABELS, sizeof *r->best);
    r->labels = ws_arena_take(&document->arena, length, 1);
    r->links = ws_link_room_new(document, &out->fold);
    return out->room = r->scores && r->best && r->labels && r->links ? r : NULL;
}

static bool is_stop(const ws_fold_item *item) {
    return item->pos >= POS_COMMA && item->pos <= POS_COLON;
}

ws_range ws_bare_range(const ws_fold *fold, ws_range range) {
    while (range.first < range.last && is_stop(&fold->items[range.first]))
        range.first++;
    while (range.last > range.first && is_stop(&fold->items[range.last - 1]))
        range.last--;
    return range;
}

ws_status ws_propose(ws_document *document, const ws_model *model, ws_proposals *out) {
    ws_status status = ws_propose_cues(document, model, out);
    if (status == WS_OK)
        status = ws_propose_links(document, model, out);
    return status == WS_OK ? ws_select(document, model, out) : status;
}

/* The logistic function: known at whole numbers, linear between, so that it is the same on every machine. */
double ws_proposal_confidence(const ws_proposal *proposal) {
    static const double logistic[] = {0.5,          0.7310585786, 0.8807970780, 0.9525741268,
                                      0.9820137900, 0.9933071491, 0.9975273768};
    double x = proposal->trust / 16.0, size = x < 0 ? -x : x;
    if (size >= 6)
        size = 5.999;
    int whole = (int)size;
    double value = logistic[whole] + (logistic[whole + 1] - logistic[whole]) * (size - whole);
    return x < 0 ? 1 - value : value;
}
