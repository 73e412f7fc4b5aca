/* link.c - where a cue's source and content are looked for, and what the models see of them there */
#include "proposal/link_feature.h"

#include "text/words.h"

enum { WINDOW = 200 }; /* items to each side of a cue, so that no text makes the work quadratic */

/* Does an outer sentence end in a quotation, or in one and a stop? */
static bool ends_quoted(const ws_fold *fold, uint32_t outer) {
    const ws_fold_outer *o = &fold->outers[outer];
    return fold->items[o->last - 1].look || (o->last - o->first > 1 && fold->items[o->last - 2].look);
}

/* The items among which the content of a cue is looked for. */
static void content_window(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                           uint32_t *first, uint32_t *last) {
    uint32_t outer = fold->items[cue_first].outer, paragraph = fold->outers[outer].paragraph;
    uint32_t low = outer, high = outer + 1;
    /* hardly any content leaves the cue's sentence but for quotations beside it */
    while (low > 0 && fold->outers[low - 1].paragraph == paragraph && fold->outers[low].first + WINDOW > cue_first &&
           ends_quoted(fold, low - 1))
        low--;
    while (high < fold->n_outers && fold->outers[high].paragraph == paragraph &&
           fold->outers[high].first < cue_last + WINDOW && fold->items[fold->outers[high].first].look)
        high++;
    /* a colon, or a quotation that goes on, takes in the next paragraph */
    const ws_fold_item *end = &fold->items[fold->outers[high - 1].last - 1];
    bool open = ws_punct(document, end->first) == ':' ||
                (end->look && document->tokens[end->first].marked != WS_NONE &&
                 document->marked[document->tokens[end->first].marked].next != WS_NONE);
    if (high < fold->n_outers && open) {
        paragraph = fold->outers[high].paragraph;
        while (high < fold->n_outers && fold->outers[high].first < cue_last + WINDOW &&
               fold->outers[high].paragraph == paragraph)
            high++;
    }
    *first = fold->outers[low].first;
    *last = fold->outers[high - 1].last;
    if (*first + WINDOW < cue_first)
        *first = cue_first - WINDOW;
    if (*last > cue_last + WINDOW)
        *last = cue_last + WINDOW;
}
/* The next quotation to one side of the cue within its sentence: its distance and what stands between. */
static uint32_t quotation_beside(const ws_link *link, bool right) {
    const ws_fold *fold = link->fold;
    const ws_fold_outer *outer = &fold->outers[fold->items[link->cue_first].outer];
    uint8_t look;
    return right ? ws_quotation_near(fold, outer->first, outer->last, link->cue_last - 1, 1, &look)
                 : ws_quotation_near(fold, outer->first, outer->last, link->cue_first, -1, &look);
}
/* What is known of the cue alone. */
static void link_cue(ws_link *link) {
    const ws_fold *fold = link->fold;
    const ws_token *tokens = link->document->tokens;
    uint32_t head = link->cue_first;
    for (uint32_t i = link->cue_first; i < link->cue_last; i++)
        if (ws_pos_in(fold->items[i].pos, WS_VERBS))
            head = i;
    link->cue_stem = fold->items[head].stem;
    link->cue_word = fold->items[link->cue_first].word;
    bool be = false;
    for (uint32_t k = 0; k < 4 && k <= head; k++)
        be = be || tokens[fold->items[head - k].first].classes & LEX_BE;
    link->cue_pos = fold->items[head].pos == POS_VBN && be ? TAGS : fold->items[head].pos;
    link->cue_shape = ws_at_most(link->cue_last - link->cue_first, 4) * TAGS + fold->items[link->cue_last - 1].pos;
    link->cue_next = ws_fold_right(&fold->items[link->cue_last - 1])->word;
    link->quoted = quotation_beside(link, false) * 5 + quotation_beside(link, true);
}

ws_link ws_source_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last) {
    const ws_fold_outer *outer = &fold->outers[fold->items[cue_first].outer];
    ws_link link = {.document = document,
                    .fold = fold,
                    .first = outer->first,
                    .last = outer->last,
                    .cue_first = cue_first,
                    .cue_last = cue_last};
    link_cue(&link);
    return link;
}

ws_link ws_content_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                        uint32_t source_first, uint32_t source_last) {
    ws_link link = {.document = document,
                    .fold = fold,
                    .cue_first = cue_first,
                    .cue_last = cue_last,
                    .source_first = source_first,
                    .source_last = source_last};
    content_window(document, fold, cue_first, cue_last, &link.first, &link.last);
    link_cue(&link);
    return link;
}

/* ---- features ---- */

const uint32_t ws_source_rows = SOURCE_ROWS, ws_content_rows = CONTENT_ROWS;

static uint32_t all_features(const ws_link *link, const parts *of, uint32_t i, uint32_t *out) {
    const place at = place_of(link, i);
    uint32_t n = 0;
    if (at.place != INSIDE) {
        n = item_features(&link->fold->items[i], out);
        for (uint32_t k = 0; k < n; k++)
            out[k] |= WS_FEATURE_ITEM | (at.side ? (uint32_t)WS_FEATURE_BEHIND : 0);
    }
    n += of->places(link, &at, i, out + n);
    n += of->between(link, &at, out + n);
    n += of->near(link, &at, out + n);
    n += of->tag(link, &at, link->fold->items[i].pos, out + n);
    return n + of->own(link, &at, i, out + n);
}

uint32_t ws_source_features(const ws_link *link, uint32_t i, uint32_t *out) {
    return all_features(link, &source_parts, i, out);
}

uint32_t ws_content_features(const ws_link *link, uint32_t i, uint32_t *out) {
    return all_features(link, &content_parts, i, out);
}
