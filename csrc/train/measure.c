/* measure.c - how often the right speaker is found, and how sure that is */
#include "train/measure.h"

#include "coreference/confidence.h"
#include "model/lookup.h"
#include "result/speaker.h"
#include "train/judge.h"
#include "train/models.h"
#include "train/refer.h"
#include "train/written.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool is_right(const chain_article *a, const ws_document *document, uint32_t referent, uint32_t chain) {
    if (referent == WS_NONE)
        return false;
    uint32_t first, last;
    ws_name_of(document, referent, &first, &last);
    uint32_t start = document->tokens[first].start, end = document->tokens[last - 1].end;
    return names_chain(a, document->text + start, end - start, chain);
}

static void measure_gold(const ws_engine *engine, const chain_article *a, const ws_linear *linear,
                         const ws_observer *observer, figures *f) {
    ws_document *document = read_article(engine, a, GOLD);
    if (ws_resolve_observed(document, linear, observer) != WS_OK)
        check(NULL);
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *q = &document->attributions[i];
        uint32_t chain = a->quotes[(uint32_t)q->confidence].chain;
        if (chain == WS_NONE)
            continue;
        const ws_mention *m = &document->mentions[q->source];
        int form = m->form == FORM_NAME ? 0 : m->form == FORM_NOMINAL ? 3 : m->gender ? 1 : 2;
        bool right = is_right(a, document, q->entity, chain);
        f->gold[form]++, f->right[form] += right;
        f->gold[4]++, f->right[4] += right;
    }
    free_document(document);
}

/* The attribution that covers a gold quotation most, more than half of it, or WS_NONE. */
static uint32_t answer_of(const ws_document *document, const chain_quote *q) {
    uint32_t best = WS_NONE, most = total_bytes(q->content.spans, q->content.n) / 2;
    for (uint32_t k = 0; k < document->n_attributions; k++) {
        const ws_attribution *x = &document->attributions[k];
        uint32_t shared =
            shared_bytes(&document->content_spans[x->first_span], x->n_spans, q->content.spans, q->content.n);
        if (shared > most) {
            most = shared;
            best = k;
        }
    }
    return best;
}

static void measure_found(const ws_engine *engine, const chain_article *a, const ws_linear *linear,
                          const ws_observer *observer, figures *f) {
    ws_document *document = read_article(engine, a, FOUND);
    if (ws_resolve_observed(document, linear, observer) != WS_OK)
        check(NULL);
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const chain_quote *q = &a->quotes[i];
        if (q->chain == WS_NONE || !q->content.n)
            continue;
        bool marked = false;
        for (uint32_t m = 0; m < document->n_marked; m++) {
            ws_span span = {document->marked[m].start, document->marked[m].end};
            marked |= document->marked[m].parent == WS_NONE &&
                      shared_bytes(&span, 1, q->content.spans, q->content.n) * 2 > span.end - span.start;
        }
        uint32_t best = answer_of(document, q);
        bool right = best != WS_NONE && is_right(a, document, document->attributions[best].entity, q->chain);
        f->quotes++, f->quotes_right += right;
        f->marked += marked, f->marked_found += marked && best != WS_NONE, f->marked_right += marked && right;
        if (best != WS_NONE && !strncmp(document->attributions[best].rule, "uncued", 6))
            f->uncued++, f->uncued_right += right;
    }
    free_document(document);
}

void print_figures(const char *title, const figures *f) {
    static const char *const forms[] = {"name", "he/she", "pronoun", "nominal", "all"};
    printf("%-8s", title);
    for (int i = 0; i < 5 && f->gold[4]; i++)
        printf("%s %s %.1f (%u)", i ? "" : " gold sources:", forms[i],
               100.0 * f->right[i] / (f->gold[i] ? f->gold[i] : 1), f->gold[i]);
    printf("%s end to end: all %.1f, marked found %.1f right %.1f (%u), uncued %.1f (%u)\n", f->gold[4] ? " |" : "",
           100.0 * f->quotes_right / (f->quotes ? f->quotes : 1), 100.0 * f->marked_found / (f->marked ? f->marked : 1),
           100.0 * f->marked_right / (f->marked ? f->marked : 1), f->marked,
           100.0 * f->uncued_right / (f->uncued ? f->uncued : 1), f->uncued);
}

void measure(const ws_engine *engine, const chain_corpus *c, const ws_linear *linear, const ws_observer *observer,
             uint32_t only, figures *f) {
    for (uint32_t i = 0; i < c->n; i++) {
        if (only < FOLDS && i % FOLDS != only)
            continue;
        measure_gold(engine, &c->articles[i], linear, observer, f);
        measure_found(engine, &c->articles[i], linear, observer, f);
    }
}

void collect_answers(const ws_engine *engine, const chain_article *a, const ws_linear *linear, answer_set *set) {
    ws_document *document = read_article(engine, a, FOUND);
    if (ws_resolve_observed(document, linear, NULL) != WS_OK)
        check(NULL);
    judge j = make_judge(a, document);
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *q = &document->attributions[i];
        uint32_t gold = q->entity == WS_NONE ? WS_NONE : gold_of(&j, q);
        if (gold == WS_NONE || a->quotes[gold].chain == WS_NONE)
            continue;
        set->features = need(set->features, ((size_t)set->n + 1) * WS_CONFIDENCE_FEATURES, sizeof *set->features);
        set->right = need(set->right, (size_t)set->n + 1, 1);
        uint32_t *out = set->features + (size_t)set->n * WS_CONFIDENCE_FEATURES;
        memset(out, 0, WS_CONFIDENCE_FEATURES * sizeof *out);
        ws_confidence_features(document, q, out);
        set->right[set->n++] = is_right(a, document, q->entity, a->quotes[gold].chain);
    }
    free_judge(&j);
    free_document(document);
}

weights learn_confidence(const answer_set *set) {
    weights w = {.labels = 2};
    feature_map map = {0};
    for (size_t i = 0; i < (size_t)set->n * WS_CONFIDENCE_FEATURES; i++) {
        if (!set->features[i])
            continue;
        uint32_t index = map_add(&map, set->features[i]);
        if (index < w.n)
            continue;
        w.names = need(w.names, (size_t)w.n + 1, sizeof *w.names);
        w.names[w.n++] = set->features[i];
    }
    double *v = need(NULL, w.n + 1, sizeof *v), *g2 = need(NULL, w.n + 1, sizeof *g2);
    double *mean = need(NULL, w.n + 1, sizeof *mean); /* over the later half: where it ends is chance */
    static const double l2 = 0.003;
    for (uint32_t i = 0; i < w.n; i++)
        v[i] = mean[i] = 0, g2[i] = 1e-2;
    rng random = rng_seed(5);
    const uint32_t steps = 30 * set->n, later = steps / 2;
    for (uint32_t step = 0; step < steps; step++) {
        uint32_t i = rng_below(&random, set->n);
        const uint32_t *f = set->features + (size_t)i * WS_CONFIDENCE_FEATURES;
        double sum = 0;
        for (uint32_t k = 0; k < WS_CONFIDENCE_FEATURES && f[k]; k++)
            sum += v[map_find(&map, f[k])];
        double p = 1 / (1 + exp(-sum));
        for (uint32_t k = 0; k < WS_CONFIDENCE_FEATURES && f[k]; k++) {
            uint32_t x = map_find(&map, f[k]);
            double g = p - set->right[i] + l2 * v[x];
            g2[x] += g * g;
            v[x] -= 0.05 * g / sqrt(g2[x]);
        }
        for (uint32_t x = 0; x < w.n && step >= later; x++)
            mean[x] += v[x] / (steps - later);
    }
    w.w = need(NULL, 2 * ((size_t)w.n + 1), sizeof *w.w);
    for (uint32_t i = 0; i < w.n; i++)
        w.w[2 * i] = 0, w.w[2 * i + 1] = (float)mean[i];
    map_free(&map);
    free(v), free(g2), free(mean);
    return w;
}

/* The sum of the weights of an answer's features; those that are not known weigh nothing. */
static double weigh_answer(const weights *w, const feature_map *map, const uint32_t *f) {
    double sum = 0;
    for (uint32_t k = 0; k < WS_CONFIDENCE_FEATURES && f[k]; k++) {
        uint32_t x = map_find(map, f[k]);
        sum += x < w->n ? (double)w->w[2 * x + 1] : 0;
    }
    return sum;
}

void settle_confidence(weights *w, const answer_set *set) {
    feature_map map = {0};
    for (uint32_t i = 0; i < w->n; i++)
        map_add(&map, w->names[i]);
    double low = -4, high = 4, right = 0;
    for (uint32_t i = 0; i < set->n; i++)
        right += set->right[i];
    for (int step = 0; step < 40; step++) {
        double middle = (low + high) / 2, expected = 0;
        for (uint32_t i = 0; i < set->n; i++)
            expected +=
                1 / (1 + exp(-middle - weigh_answer(w, &map, set->features + (size_t)i * WS_CONFIDENCE_FEATURES)));
        *(expected > right ? &high : &low) = middle;
    }
    uint32_t always = set->n ? map_find(&map, set->features[0]) : w->n; /* the feature that every answer has */
    if (always < w->n)
        w->w[2 * always + 1] += (float)low;
    map_free(&map);
}

void print_calibration(const char *title, const answer_set *set, const ws_linear *sure) {
    double sum[10] = {0}, right[10] = {0}, error = 0, brier = 0;
    uint32_t n[10] = {0};
    for (uint32_t i = 0; i < set->n; i++) {
        const uint32_t *f = set->features + (size_t)i * WS_CONFIDENCE_FEATURES;
        int32_t scores[WS_MODEL_LABELS];
        uint32_t count = 0;
        while (count < WS_CONFIDENCE_FEATURES && f[count])
            count++;
        ws_linear_score(sure, f, count, scores);
        double p = (double)ws_probability(scores[1], sure->unit);
        int bin = p >= 1 ? 9 : (int)(p * 10);
        sum[bin] += p, right[bin] += set->right[i], n[bin]++;
        brier += (p - set->right[i]) * (p - set->right[i]);
    }
    for (int i = 0; i < 10; i++)
        error += fabs(sum[i] - right[i]);
    printf("%-8s confidence: expected calibration error %.3f, Brier %.3f over %u quotations;", title, error / set->n,
           brier / set->n, set->n);
    for (int i = 0; i < 10; i++)
        if (n[i])
            printf(" %.2f:%.2f(%u)", sum[i] / n[i], right[i] / n[i], n[i]);
    printf("\n");
}

/* Print how many attributions of GUM's news and interviews are found, and given the right speaker. */
static void measure_gum(const ws_engine *engine, const chain_corpus *c, const ws_linear *linear) {
    uint32_t gold = 0, found = 0, right = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        const chain_article *a = &c->articles[i];
        ws_document *document = read_article(engine, a, FOUND);
        if (ws_resolve_observed(document, linear, NULL) != WS_OK)
            check(NULL);
        judge j = make_judge(a, document);
        for (uint32_t k = 0; k < a->n_quotes; k++) {
            const chain_quote *q = &a->quotes[k];
            uint32_t best = answer_of(document, q);
            gold++, found += best != WS_NONE;
            uint32_t e = best == WS_NONE ? WS_NONE : document->attributions[best].entity;
            right += e != WS_NONE && q->chain != WS_NONE && chain_of_referent(&j, e) == q->chain;
        }
        free_judge(&j);
        free_document(document);
    }
    printf("GUM dev, news and interviews: %u attributions, found %.1f, speaker right %.1f\n", gold,
           100.0 * found / (gold ? gold : 1), 100.0 * right / (gold ? gold : 1));
}

void evaluate_refer(const char *root, const ws_model *model) {
    static const char *const parts[] = {"train", "dev"};
    ws_engine *engine = engine_with(model);
    for (int i = 0; i < 2; i++) {
        chain_corpus c = chains_speakers(root, parts[i]);
        figures f = {0};
        measure(engine, &c, &model->linear[WS_MODEL_REFER], NULL, FOLDS, &f);
        print_figures(parts[i], &f);
        answer_set answers = {0};
        for (uint32_t k = 0; k < c.n; k++)
            collect_answers(engine, &c.articles[k], &model->linear[WS_MODEL_REFER], &answers);
        print_calibration(parts[i], &answers, &model->linear[WS_MODEL_SURE]);
    }
    chain_corpus unseen = chains_written(WRITTEN_UNSEEN);
    figures f = {0};
    measure(engine, &unseen, &model->linear[WS_MODEL_REFER], NULL, FOLDS, &f);
    print_figures(WRITTEN_UNSEEN, &f);
    chain_corpus gum = chains_gum(root, "dev");
    measure_gum(engine, &gum, &model->linear[WS_MODEL_REFER]);
    ws_engine_free(engine);
}
