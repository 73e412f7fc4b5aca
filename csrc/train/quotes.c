/* quotes.c - gold attributions in terms of folded items */
#include "train/quotes.h"

#include "model/tagger.h"
#include "train/base.h"
#include "train/prepare.h"

/* The item that holds a token. */
static uint32_t item_of(const ws_fold *fold, uint32_t token) {
    uint32_t low = 0, high = fold->n_items;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (fold->items[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static ws_range range_of(const ws_document *document, const ws_fold *fold, ws_span span) {
    uint32_t first = token_at(document, span.start), last = token_at(document, span.end - 1);
    if (last < document->n_tokens && document->tokens[last].start < span.end)
        last++;
    if (first >= last)
        return (ws_range){0, 0};
    return (ws_range){item_of(fold, first), item_of(fold, last - 1) + 1};
}

/* The runs of a content: those with nothing but marks and white space between are one; more than two are two. */
static void content_runs(const ws_document *document, const ws_fold *fold, const span_list *list, ws_range out[2]) {
    uint32_t n = 0;
    out[0] = out[1] = (ws_range){0, 0};
    for (uint32_t i = 0; i < list->n; i++) {
        ws_range r = range_of(document, fold, list->spans[i]);
        if (r.first == r.last)
            continue;
        if (n && r.first <= out[n - 1].last) {
            if (r.last > out[n - 1].last)
                out[n - 1].last = r.last;
        } else if (n < 2) {
            out[n++] = r;
        } else if (r.last > out[1].last) {
            out[1].last = r.last;
        }
    }
}

enum { LONGEST_CUE = WS_SEQUENCE / 4 }; /* items; with the windows beside it, it must be decoded as one sequence */

quote_document fold_quotes(ws_document *document, const article *a) {
    quote_document q = {.document = document, .article = a};
    check_status(ws_fold_document(document, &q.fold));
    q.quotes = need(NULL, a->n_attributions, sizeof *q.quotes);
    q.cue = zeros(q.fold.n_items, 1);
    for (uint32_t i = 0; i < a->n_attributions; i++) {
        const attribution *attr = &a->attributions[i];
        gold_quote g = {{0, 0}, {0, 0}, {{0, 0}, {0, 0}}};
        if (attr->cue.n)
            g.cue = range_of(document, &q.fold, (ws_span){attr->cue.spans[0].start, attr->cue.spans[0].end});
        if (attr->source.n)
            g.source = range_of(document, &q.fold,
                                (ws_span){attr->source.spans[0].start, attr->source.spans[attr->source.n - 1].end});
        content_runs(document, &q.fold, &attr->content, g.content);
        if (ws_range_empty(g.cue) || g.cue.last - g.cue.first > LONGEST_CUE)
            continue;
        for (uint32_t k = g.cue.first; k < g.cue.last; k++)
            q.cue[k] = k == g.cue.first ? SPAN_B : SPAN_I;
        q.quotes[q.n_quotes++] = g;
    }
    return q;
}

const gold_quote *gold_beside(const quote_document *q, ws_range cue) {
    for (uint32_t k = 0; k < q->n_quotes; k++)
        if (q->quotes[k].cue.first < cue.last && cue.first < q->quotes[k].cue.last)
            return &q->quotes[k];
    return NULL;
}
