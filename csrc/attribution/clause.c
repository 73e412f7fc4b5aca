/* clause.c - the words outside the quotations: sentences with the quotations folded up */
#include "attribution/clause.h"

uint32_t ws_item_of(const ws_items *items, uint32_t token) {
    uint32_t low = 0, high = items->n_items;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (items->items[middle].token <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Does a sentence end behind this item, so that the next begins another? */
static bool ends_sentence(const ws_document *document, const ws_item *item) {
    const ws_token *next = ws_at(document, item->last);
    if (item->last >= document->n_tokens || next->flags & TOKEN_PARA_START)
        return true;
    if (item->marked == WS_NONE || !(next->flags & TOKEN_SENT_START))
        return (next->flags & TOKEN_SENT_START) != 0;
    /* `“Who says?” I asked.` goes on although ? ends a sentence; another quotation would not. */
    char before = item->last >= 2 ? ws_punct(document, item->last - 2) : 0;
    if (!ws_is_mark(document, item->last - 1))
        before = ws_punct(document, item->last - 1);
    if (before == '?' || before == '!' || before == '~' || before == '-')
        return next->kind == TOKEN_MARK;
    return true;
}

/* Is the token part of a dateline or credit, which is no part of any sentence? `*match` moves on with t. */
static bool is_outside(const ws_document *document, uint32_t t, uint32_t *match) {
    while (*match < document->n_matches && document->matches[*match].end <= document->tokens[t].start)
        ++*match;
    for (uint32_t i = *match; i < document->n_matches && document->matches[i].start <= document->tokens[t].start; i++) {
        uint8_t kind = document->matches[i].kind;
        if ((kind == WS_PATTERN_DATELINE || kind == WS_PATTERN_CREDIT) &&
            document->tokens[t].start < document->matches[i].end)
            return true;
    }
    return false;
}

ws_status ws_list_items(ws_items *items) {
    ws_document *document = items->document;
    uint32_t n = document->n_tokens, m = 0;
    items->items = ws_arena_take(&document->arena, n + 1, sizeof *items->items);
    items->outers = ws_arena_take(&document->arena, document->n_sentences + 1, sizeof *items->outers);
    items->item_of = ws_arena_alloc(&document->arena, document->n_marked + 1, sizeof *items->item_of);
    if (!items->items || !items->outers || !items->item_of)
        return WS_NO_MEMORY;
    bool begin = true;
    uint32_t match = 0;
    for (uint32_t t = 0; t < n;) {
        if (is_outside(document, t, &match)) {
            t++;
            begin |= t < n && ws_starts_paragraph(document, t);
            continue;
        }
        while (m < document->n_marked && (document->marked[m].first < t || !items->folded[m]))
            m++;
        if (begin) {
            ws_outer *outer = &items->outers[items->n_outers++];
            *outer = (ws_outer){items->n_items, items->n_items, ws_paragraph_of(document, t),
                                ws_starts_paragraph(document, t) || t == 0};
        }
        ws_item *item = &items->items[items->n_items];
        *item = (ws_item){t, t + 1, WS_NONE};
        if (m < document->n_marked && document->marked[m].first == t) {
            item->marked = m;
            item->last = document->marked[m].last;
            items->item_of[m] = items->n_items;
        }
        t = item->last;
        items->n_items++;
        items->outers[items->n_outers - 1].last = items->n_items;
        begin = ends_sentence(document, item);
    }
    return WS_OK;
}
