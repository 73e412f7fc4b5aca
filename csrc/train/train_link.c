/* train_link.c - source and content of a cue, learned from gold attributions */
#include "models.h"

#include "feature.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The window and features of the source of a cue: its sentence. */
static ws_link source_link(const quote_document *q, range cue) {
    const ws_fold_outer *outer = &q->fold.outers[q->fold.items[cue.first].outer];
    ws_link link = {.document = q->document, .fold = &q->fold, .first = outer->first, .last = outer->last,
                    .cue_first = cue.first, .cue_last = cue.last};
    ws_link_cue(&link);
    return link;
}

static ws_link content_link(const quote_document *q, range cue, range source) {
    ws_link link = {.document = q->document, .fold = &q->fold, .cue_first = cue.first, .cue_last = cue.last,
                    .source_first = source.first, .source_last = source.last};
    ws_content_window(q->document, &q->fold, cue.first, cue.last, &link.first, &link.last);
    ws_link_cue(&link);
    return link;
}

static uint8_t source_label(const gold_quote *g, uint32_t i) {
    if (g->source.first == g->source.last || i < g->source.first)
        return SPAN_O;
    return i == g->source.first ? SPAN_B : i < g->source.last ? SPAN_I : SPAN_A;
}

static uint8_t content_label(const gold_quote *g, uint32_t i) {
    const range *a = &g->content[0], *b = &g->content[1];
    if (a->first == a->last || i < a->first)
        return TWO_O;
    if (i < a->last)
        return i == a->first ? TWO_B : TWO_I;
    if (b->first == b->last)
        return TWO_A;
    return i < b->first ? TWO_M : i == b->first ? TWO_B2 : i < b->last ? TWO_I2 : TWO_A;
}

/* Gold labels of a window must be a path of the automaton: a span that began before the window begins with it. */
static void mend(uint8_t *labels, uint32_t n, bool two) {
    if (!n)
        return;
    if (!two) {
        if (labels[0] == SPAN_I)
            labels[0] = SPAN_B;
        else if (labels[0] == SPAN_A)
            for (uint32_t i = 0; i < n; i++)
                labels[i] = SPAN_O;
        return;
    }
    if (labels[0] == TWO_I)
        labels[0] = TWO_B;
    if (labels[0] >= TWO_M) /* the first span lies outside: the second is the only one */
        for (uint32_t i = 0; i < n; i++)
            labels[i] = labels[i] == TWO_M ? TWO_O
                        : labels[i] == TWO_B2 || (labels[i] == TWO_I2 && i == 0) ? TWO_B
                        : labels[i] == TWO_I2 ? TWO_I
                                              : labels[i];
    if (labels[0] == TWO_A)
        memset(labels, TWO_O, n);
    for (uint32_t i = n; i-- > 0 && labels[i] == TWO_M;) /* the second span lies outside */
        labels[i] = TWO_A;
}

weights train_source(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, 4);
    uint32_t features[WS_FEATURES];
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[pick[d]];
        for (uint32_t k = 0; k < q->n_quotes; k++) {
            ws_link link = source_link(q, q->quotes[k].cue);
            uint8_t labels[WS_SEQUENCE];
            for (uint32_t i = link.first; i < link.last; i++)
                labels[i - link.first] = source_label(&q->quotes[k], i);
            mend(labels, link.last - link.first, false);
            for (uint32_t i = link.first; i < link.last; i++)
                examples_add(&ex, features, ws_source_features(&link, i, features), labels[i - link.first]);
            examples_end(&ex, 1);
        }
    }
    weights w = learn(&ex, &ws_one_span, how, seed);
    examples_free(&ex);
    return w;
}

range tag_source(const quote_document *q, const ws_linear *linear, range cue) {
    uint32_t features[WS_FEATURES];
    uint8_t labels[WS_SEQUENCE], back[WS_SEQUENCE * 4];
    int32_t scores[WS_SEQUENCE * 4];
    ws_link link = source_link(q, cue);
    for (uint32_t i = link.first; i < link.last; i++)
        ws_linear_score(linear, features, ws_source_features(&link, i, features), scores + 4 * (i - link.first));
    ws_viterbi(&ws_one_span, ws_chain_of(linear), scores, link.last - link.first, back, labels);
    range r = {0, 0};
    for (uint32_t i = link.first; i < link.last; i++) {
        uint8_t y = labels[i - link.first];
        if (y == SPAN_B)
            r.first = i;
        if (y == SPAN_B || y == SPAN_I)
            r.last = i + 1;
    }
    return r;
}

weights train_content(const quote_document *documents, const uint32_t *pick, uint32_t n, range *const *sources,
                      recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, 7);
    uint32_t features[WS_FEATURES];
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[pick[d]];
        for (uint32_t k = 0; k < q->n_quotes; k++) {
            ws_link link = content_link(q, q->quotes[k].cue, sources ? sources[pick[d]][k] : q->quotes[k].source);
            uint8_t labels[WS_SEQUENCE];
            for (uint32_t i = link.first; i < link.last; i++)
                labels[i - link.first] = content_label(&q->quotes[k], i);
            mend(labels, link.last - link.first, true);
            for (uint32_t i = link.first; i < link.last; i++)
                examples_add(&ex, features, ws_content_features(&link, i, features), labels[i - link.first]);
            examples_end(&ex, 1);
        }
    }
    weights w = learn(&ex, &ws_two_spans, how, seed);
    examples_free(&ex);
    return w;
}

void tag_content(const quote_document *q, const ws_linear *linear, range cue, range source, range out[2]) {
    uint32_t features[WS_FEATURES];
    uint8_t labels[WS_SEQUENCE], back[WS_SEQUENCE * 7];
    int32_t scores[WS_SEQUENCE * 7];
    ws_link link = content_link(q, cue, source);
    for (uint32_t i = link.first; i < link.last; i++)
        ws_linear_score(linear, features, ws_content_features(&link, i, features), scores + 7 * (i - link.first));
    ws_viterbi(&ws_two_spans, ws_chain_of(linear), scores, link.last - link.first, back, labels);
    out[0] = out[1] = (range){0, 0};
    for (uint32_t i = link.first; i < link.last; i++) {
        uint8_t y = labels[i - link.first];
        range *r = &out[y == TWO_B2 || y == TWO_I2];
        if (y == TWO_B || y == TWO_B2)
            r->first = i;
        if (y == TWO_B || y == TWO_I || y == TWO_B2 || y == TWO_I2)
            r->last = i + 1;
    }
}

static bool same(range a, range b) {
    return (a.first == a.last && b.first == b.last) || (a.first == b.first && a.last == b.last);
}

/* Without punctuation at its ends. */
static range trimmed(const quote_document *q, range r) {
    while (r.first < r.last && q->fold.items[r.first].pos >= POS_COMMA && q->fold.items[r.first].pos <= POS_COLON)
        r.first++;
    while (r.last > r.first && q->fold.items[r.last - 1].pos >= POS_COMMA && q->fold.items[r.last - 1].pos <= POS_COLON)
        r.last--;
    return r;
}

void evaluate_source(const quote_document *documents, uint32_t n, const ws_linear *linear) {
    uint32_t all = 0, right = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t k = 0; k < documents[d].n_quotes; k++) {
            const gold_quote *g = &documents[d].quotes[k];
            all++;
            right += same(trimmed(&documents[d], tag_source(&documents[d], linear, g->cue)), trimmed(&documents[d], g->source));
        }
    printf("source given cue: %.2f %% of %u\n", 100.0 * right / all, all);
}

void evaluate_content(const quote_document *documents, uint32_t n, const ws_linear *source, const ws_linear *linear) {
    uint32_t all = 0, right = 0, quoted = 0, quoted_right = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t k = 0; k < documents[d].n_quotes; k++) {
            const quote_document *q = &documents[d];
            const gold_quote *g = &q->quotes[k];
            range found[2], s = source ? tag_source(q, source, g->cue) : g->source;
            tag_content(q, linear, g->cue, s, found);
            bool ok = same(trimmed(q, found[0]), trimmed(q, g->content[0])) &&
                      same(trimmed(q, found[1]), trimmed(q, g->content[1])), marks = false;
            for (int r = 0; r < 2; r++)
                for (uint32_t i = g->content[r].first; i < g->content[r].last; i++)
                    marks = marks || (q->fold.items[i].look && !(q->fold.items[i].look & 64));
            all++;
            right += ok;
            quoted += marks;
            quoted_right += ok && marks;
        }
    printf("content given cue%s: %.2f %% of %u, with marks %.2f %% of %u\n", source ? "" : " and source", 100.0 * right / all, all,
           100.0 * quoted_right / quoted, quoted);
}
