/* attribution_add.c - adding an attribution, with its content and source */
#include "attribution/attribution.h"

#include "attribution/clause.h"
#include "mention/mention.h"

ws_attribution *ws_add_attribution(ws_document *document, ws_kind kind, const char *rule, float confidence) {
    ws_attribution *a = ws_push(document, attributions);
    if (!a)
        return NULL;
    *a = (ws_attribution){
        .first_span = document->n_content_spans, .marked = WS_NONE, .source = WS_NONE, .entity = WS_NONE};
    a->kind = (uint8_t)kind;
    a->rule = rule;
    a->confidence = confidence;
    a->first = WS_NONE;
    return a;
}

/* Add the tokens as spans of the newest attribution: one for each block of text that a blank line ends. */
static bool add_spans(ws_document *document, uint32_t first, uint32_t last) {
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    for (uint32_t t = first + 1; t <= last; t++) {
        if (t < last && !(document->tokens[t].flags & TOKEN_BLOCK_START))
            continue;
        ws_span *span = ws_push(document, content_spans);
        if (!span)
            return false;
        *span = (ws_span){document->tokens[first].start, document->tokens[t - 1].end};
        a->n_spans++;
        first = t;
    }
    return true;
}

bool ws_add_content(ws_document *document, uint32_t *attribution_of, uint32_t first, uint32_t last) {
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    while (last > first && a->kind != WS_DIRECT && ws_punct(document, last - 1) == '.')
        last--;
    if (last <= first)
        return true;
    if (!add_spans(document, first, last))
        return false;
    if (a->first == WS_NONE || first < a->first)
        a->first = first;
    if (last > a->last)
        a->last = last;
    for (uint32_t t = first; t < last; t++) {
        uint32_t m = ws_outermost(document, t);
        if (m == WS_NONE || attribution_of[m] != WS_NONE)
            continue;
        attribution_of[m] = document->n_attributions - 1;
        if (a->kind == WS_INDIRECT)
            a->kind = WS_MIXED;
        if (a->marked == WS_NONE)
            a->marked = m;
        if (document->marked[m].last > t + 1)
            t = document->marked[m].last - 1;
    }
    return true;
}

bool ws_set_source(ws_document *document, const ws_items *items, const ws_phrase *phrase) {
    uint32_t end = phrase->last;
    while (end > phrase->first + 1 && ws_item_punct(items, end - 1) == ',')
        end--;
    uint32_t source = ws_mention_of(document, items->items[phrase->first].token, items->items[phrase->last - 1].last);
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    a->source_first = items->items[phrase->first].token;
    a->source_last = items->items[end - 1].last;
    a->source = source;
    return source != WS_NONE;
}
