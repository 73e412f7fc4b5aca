/* measure_name.c - how many names are found, and how many of them are right */
#include "train/named.h"

#include "train/names.h"
#include "train/prepare.h"

#include <stdio.h>
#include <string.h>

void count_labels(tally *c, const named *d, const uint8_t *labels) {
    const ws_document *document = d->document;
    for (uint32_t i = 0; i < d->n_spans; i++)
        c->gold[d->kinds[i]]++;
    uint32_t g = 0;
    for (uint32_t t = 0; t < document->n_tokens;) {
        if (labels[t] == NAME_OUTSIDE) {
            t++;
            continue;
        }
        uint32_t last = t + 1, kind = ws_name_kind(labels[t]);
        while (last < document->n_tokens && labels[last] == NAME_INSIDE(kind))
            last++;
        c->found[kind]++;
        ws_span own = ws_name_bytes(document, t, last, kind);
        own.end -= own.end > own.start + 1 && document->text[own.end - 1] == '.';
        while (g < d->n_spans && d->spans[g].start < own.start)
            g++;
        if (g < d->n_spans && d->spans[g].start == own.start && d->spans[g].end == own.end && d->kinds[g] == kind)
            c->right[kind]++;
        t = last;
    }
}

/* The names that the whole library lists for the article. */
static void count_entities(tally *c, const ws_engine *engine, const named *d) {
    const article *a = d->article;
    ws_document *document = prepare_until(engine, a, "");
    for (uint32_t i = 0; i < d->n_spans; i++)
        c->gold[d->kinds[i]]++;
    for (uint32_t i = 0, g = 0; i < document->n_entities; i++) {
        const ws_entity *e = &document->entities[i];
        uint32_t kind = e->type == WS_PERSON         ? NAME_PERSON
                        : e->type == WS_ORGANIZATION ? NAME_ORGANIZATION
                        : e->type == WS_PLACE        ? NAME_PLACE
                                                     : NAME_OTHER;
        uint32_t end = e->end - (e->end > e->start + 1 && a->text[e->end - 1] == '.');
        c->found[kind]++;
        while (g < d->n_spans && d->spans[g].start < e->start)
            g++;
        c->right[kind] +=
            g < d->n_spans && d->spans[g].start == e->start && d->spans[g].end == end && d->kinds[g] == kind;
    }
    free_document(document);
}

void print_tally(const char *what, const tally *c) {
    static const char *const names[] = {"person", "organization", "place", "other"};
    printf("%s:", what);
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        printf("  %s P %.1f R %.1f F %.2f (%u)", names[k], 100.0 * c->right[k] / (c->found[k] ? c->found[k] : 1),
               100.0 * c->right[k] / (c->gold[k] ? c->gold[k] : 1),
               200.0 * c->right[k] / (c->found[k] + c->gold[k] ? c->found[k] + c->gold[k] : 1), c->gold[k]);
    printf("\n");
    fflush(stdout);
}

void evaluate_names(const char *root, const ws_engine *engine, const ws_model *model) {
    uint32_t n;
    named *d = open_worldwide(root, "dev", engine, model, false, &n);
    tally best = {0}, one = {0}, two = {0}, listed = {0};
    for (uint32_t i = 0; i < n; i++) {
        uint8_t *labels;
        for (uint32_t s = 0; s < d[i].names.n_stretches; s++) {
            ws_name_stretch *st = &d[i].names.stretches[s];
            memcpy(d[i].first + st->first, d[i].gold + st->first, st->last - st->first);
        }
        count_labels(&best, &d[i], d[i].first);
        memset(d[i].first, 0, d[i].document->n_tokens);
        ws_names_pass(&d[i].names, &model->linear[WS_MODEL_NAME], NULL, d[i].first);
        count_labels(&one, &d[i], d[i].first);
        ws_names names;
        check_status(ws_tag_names(d[i].document, model, &names, &labels));
        count_labels(&two, &d[i], labels);
        count_entities(&listed, engine, &d[i]);
    }
    print_tally("names, most that can be found", &best);
    print_tally("names, first pass", &one);
    print_tally("names, both passes", &two);
    print_tally("names, as the library lists them", &listed);
}
