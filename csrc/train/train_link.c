/* train_link.c - source and content of a cue, learned from gold attributions */
#include "train/models.h"

#include "proposal/link.h"
#include "text/feature.h"
#include "train/prepare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Clip a span to a window. */
static ws_range clip(ws_range r, uint32_t first, uint32_t last) {
    r.first = r.first < first ? first : r.first;
    r.last = r.last > last ? last : r.last;
    return r.first < r.last ? r : (ws_range){0, 0};
}

/* Write a span into labels whose B is b, and behind it E = `end` and `rest`. */
static void write_span(uint8_t *labels, ws_range r, uint32_t first, uint32_t last, uint8_t b, uint8_t end,
                       uint8_t rest) {
    for (uint32_t i = r.first; i < last; i++)
        labels[i - first] = i == r.first ? b : i < r.last ? (uint8_t)(b + 1) : i == r.last ? end : rest;
}

/* Gold labels of a window: a path of ws_one_span. */
static void source_labels(const gold_quote *g, uint32_t first, uint32_t last, uint8_t *labels) {
    ws_range source = clip(g->source, first, last);
    memset(labels, SPAN_O, last - first);
    if (!ws_range_empty(source))
        write_span(labels, source, first, last, SPAN_B, SPAN_E, SPAN_A);
}

/* Gold labels of a window: a path of ws_two_spans. */
static void content_labels(const gold_quote *g, uint32_t first, uint32_t last, uint8_t *labels) {
    ws_range a = clip(g->content[0], first, last), b = clip(g->content[1], first, last);
    memset(labels, TWO_O, last - first);
    if (ws_range_empty(a)) {
        a = b;
        b = (ws_range){0, 0};
    }
    if (ws_range_empty(a))
        return;
    bool two = !ws_range_empty(b);
    write_span(labels, a, first, last, TWO_B, two ? TWO_E : TWO_E2, two ? TWO_M : TWO_A);
    if (two)
        write_span(labels, b, first, last, TWO_B2, TWO_E2, TWO_A);
}

weights train_source(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, ONE_LABELS);
    uint32_t features[WS_FEATURES];
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[pick[d]];
        for (uint32_t k = 0; k < q->n_quotes; k++) {
            ws_link link = ws_source_link(q->document, &q->fold, q->quotes[k].cue.first, q->quotes[k].cue.last);
            uint8_t labels[WS_SEQUENCE];
            source_labels(&q->quotes[k], link.first, link.last, labels);
            for (uint32_t i = link.first; i < link.last; i++)
                examples_add(&ex, features, ws_source_features(&link, i, features), labels[i - link.first]);
            examples_end(&ex, 1);
        }
    }
    weights w = learn(&ex, &ws_one_span, how, seed);
    examples_free(&ex);
    return w;
}

weights train_content(const quote_document *documents, const uint32_t *pick, uint32_t n, ws_range *const *sources,
                      recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, TWO_LABELS);
    uint32_t features[WS_FEATURES];
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[pick[d]];
        for (uint32_t k = 0; k < q->n_quotes; k++) {
            ws_range cue = q->quotes[k].cue, source = sources[pick[d]][k];
            ws_link link = ws_content_link(q->document, &q->fold, cue.first, cue.last, source.first, source.last);
            uint8_t labels[WS_SEQUENCE];
            content_labels(&q->quotes[k], link.first, link.last, labels);
            for (uint32_t i = link.first; i < link.last; i++)
                examples_add(&ex, features, ws_content_features(&link, i, features), labels[i - link.first]);
            examples_end(&ex, 1);
        }
    }
    weights w = learn(&ex, &ws_two_spans, how, seed);
    examples_free(&ex);
    return w;
}

/* ---- the sections of the file ---- */

/* The features with these marks; label by label as in `w`. */
static weights marked_features(const weights *w, uint32_t mask, uint32_t marks) {
    weights part = {.labels = w->labels};
    part.names = need(NULL, w->n, sizeof *part.names);
    part.w = need(NULL, (size_t)w->n * w->labels, sizeof *part.w);
    memcpy(part.start, w->start, sizeof part.start);
    memcpy(part.transitions, w->transitions, sizeof part.transitions);
    for (uint32_t i = 0; i < w->n; i++)
        if ((w->names[i] & mask) == marks) {
            part.names[part.n] = w->names[i];
            memcpy(part.w + (size_t)part.n++ * w->labels, w->w + (size_t)i * w->labels, w->labels * sizeof *w->w);
        }
    return part;
}

/* Write one model's own weights of items, scaled, into the rows that both models share. */
static void add_items(const weights *w, float scale, uint32_t column, feature_map *map, weights *items) {
    for (uint32_t i = 0; i < w->n; i++) {
        if (!(w->names[i] & WS_FEATURE_HASH) || !(w->names[i] & WS_FEATURE_ITEM))
            continue;
        uint32_t name = w->names[i] & ~(uint32_t)WS_FEATURE_BEHIND, id = map_add(map, name);
        if (id == items->n) {
            items->names = need(items->names, (size_t)id + 1, sizeof *items->names);
            items->w = need(items->w, ((size_t)id + 1) * items->labels, sizeof *items->w);
            memset(items->w + (size_t)id * items->labels, 0, items->labels * sizeof *items->w);
            items->names[items->n++] = name;
        }
        float *row = items->w + (size_t)id * items->labels + 1 + column;
        const float *from = w->w + (size_t)i * w->labels;
        if (w->names[i] & WS_FEATURE_BEHIND)
            row += w->labels - 1;
        for (uint32_t y = 1; y < w->labels; y++)
            row[y - 1] = (from[y] - from[0]) * scale;
    }
}

void pack_parts(const weights *w, uint32_t rows, model_file *file, ws_model_kind hashes, ws_model_kind places) {
    float scale = weights_scale_of(w);
    weights part = marked_features(w, WS_FEATURE_HASH | WS_FEATURE_ITEM, WS_FEATURE_HASH);
    file->sections[hashes] = pack_scaled(&part, scale, &file->sizes[hashes]);
    weights_free(&part);
    part = marked_features(w, ~(uint32_t)(WS_FEATURE_ROWS - 1), 0);
    file->sections[places] = pack_rows(&part, rows, scale, &file->sizes[places]);
    weights_free(&part);
}

void pack_links(const weights *source, const weights *content, model_file *file) {
    weights items = {.labels = WS_ITEM_COLUMNS + 1};
    feature_map map = {0};
    pack_parts(source, ws_source_rows, file, WS_MODEL_SOURCE, WS_MODEL_SOURCE_PLACE);
    add_items(source, weights_scale_of(source), WS_ITEM_SOURCE, &map, &items);
    if (content) {
        pack_parts(content, ws_content_rows, file, WS_MODEL_CONTENT, WS_MODEL_CONTENT_PLACE);
        add_items(content, weights_scale_of(content), WS_ITEM_CONTENT, &map, &items);
    }
    file->sections[WS_MODEL_ITEM] = pack_scaled(&items, 1, &file->sizes[WS_MODEL_ITEM]);
    map_free(&map);
    weights_free(&items);
}

/* Let a model use the sections of a file under way, which are freed. */
static void use_sections(ws_model *model, model_file file) {
    unsigned char *bytes; /* lives as long as the program */
    ws_model links = model_of(file.sections, file.sizes, &bytes);
    for (int k = 0; k < WS_MODEL_KINDS; k++) {
        if (file.sections[k])
            model->linear[k] = links.linear[k];
        free(file.sections[k]);
    }
}

void use_links(ws_model *model, const weights *source, const weights *content) {
    model_file file = {0};
    pack_links(source, content, &file);
    use_sections(model, file);
}

void use_cue(ws_model *model, const weights *cue) {
    model_file file = {0};
    pack_parts(cue, ws_cue_rows, &file, WS_MODEL_CUE, WS_MODEL_CUE_PLACE);
    use_sections(model, file);
}

/* Is it the cue of a gold attribution? */
static bool is_gold(const quote_document *q, const ws_proposal *p) {
    for (uint32_t k = 0; k < q->n_quotes; k++)
        if (q->quotes[k].cue.first == p->cue.first && q->quotes[k].cue.last == p->cue.last)
            return true;
    return false;
}

/* A sequence of one position for each proposal: right or wrong. */
weights train_trust(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed) {
    static const ws_automaton either = {.labels = 2, .start = 3, .end = 3, .follow = {3, 3}};
    examples ex;
    examples_init(&ex, 2);
    uint32_t features[WS_FEATURES];
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[pick[d]];
        for (uint32_t i = 0; i < q->proposals.n; i++) {
            uint32_t count = ws_trust_features(q->document, &q->proposals, i, features);
            examples_add(&ex, features, count, is_gold(q, &q->proposals.items[i]));
            examples_end(&ex, 1);
        }
    }
    weights w = learn(&ex, &either, how, seed);
    examples_free(&ex);
    return w;
}

void link_gold(const quote_document *q, const ws_model *model, ws_range *sources, ws_range (*contents)[2]) {
    ws_proposal *items = need(NULL, q->n_quotes, sizeof *items);
    for (uint32_t k = 0; k < q->n_quotes; k++)
        items[k] = (ws_proposal){.cue = q->quotes[k].cue};
    ws_proposals gold = {.fold = q->fold, .items = items, .n = q->n_quotes};
    check_status(ws_propose_links(q->document, model, &gold));
    for (uint32_t k = 0; k < q->n_quotes; k++) {
        sources[k] = items[k].source;
        if (contents)
            memcpy(contents[k], items[k].content, sizeof *contents);
    }
    free(items);
}

static bool same(ws_range a, ws_range b) {
    return (ws_range_empty(a) && ws_range_empty(b)) || (a.first == b.first && a.last == b.last);
}

void evaluate_links(const quote_document *documents, uint32_t n, const ws_model *model) {
    uint32_t all = 0, sources_right = 0, right = 0, quoted = 0, quoted_right = 0;
    for (uint32_t d = 0; d < n; d++) {
        const quote_document *q = &documents[d];
        ws_range *sources = need(NULL, q->n_quotes, sizeof *sources);
        ws_range(*contents)[2] = need(NULL, q->n_quotes, sizeof *contents);
        link_gold(q, model, sources, contents);
        for (uint32_t k = 0; k < q->n_quotes; k++) {
            const gold_quote *g = &q->quotes[k];
            bool ok = same(ws_bare_range(&q->fold, contents[k][0]), ws_bare_range(&q->fold, g->content[0])) &&
                      same(ws_bare_range(&q->fold, contents[k][1]), ws_bare_range(&q->fold, g->content[1])),
                 marks = false;
            for (int r = 0; r < 2; r++)
                for (uint32_t i = g->content[r].first; i < g->content[r].last; i++)
                    marks = marks || (q->fold.items[i].look && !(q->fold.items[i].look & FOLD_LOOK_SINGLE));
            all++;
            sources_right += same(ws_bare_range(&q->fold, sources[k]), ws_bare_range(&q->fold, g->source));
            right += ok;
            quoted += marks;
            quoted_right += ok && marks;
        }
        free(sources);
        free(contents);
    }
    printf("given the gold cue: source %.2f %%, content %.2f %% of %u, with marks %.2f %% of %u\n",
           100.0 * sources_right / all, 100.0 * right / all, all, 100.0 * quoted_right / quoted, quoted);
}
