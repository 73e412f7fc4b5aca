/* train_sure.c - how sure it is who speaks: learning it, and measuring how true it is */
#include "train/sure.h"

#include "coreference/confidence.h"
#include "coreference/coreference.h"
#include "model/lookup.h"
#include "train/gold.h"
#include "train/judge.h"
#include "train/prepare.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void collect_answers(const ws_engine *engine, const chain_article *a, const ws_linear *linear, answer_set *set) {
    ws_document *document = read_article(engine, a, FOUND);
    check_status(ws_resolve_observed(document, linear, NULL));
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

static const uint32_t *features_of(const answer_set *set, uint32_t answer) {
    return set->features + (size_t)answer * WS_CONFIDENCE_FEATURES;
}

/* Number the features of the answers; `map` is {0}. None weighs anything yet. */
static weights number_features(const answer_set *set, feature_map *map) {
    weights w = {.labels = 2};
    for (size_t i = 0; i < (size_t)set->n * WS_CONFIDENCE_FEATURES; i++) {
        if (!set->features[i] || map_add(map, set->features[i]) < w.n)
            continue;
        w.names = need(w.names, (size_t)w.n + 1, sizeof *w.names);
        w.names[w.n++] = set->features[i];
    }
    w.w = zeros(2 * (size_t)w.n, sizeof *w.w);
    return w;
}

/* Log-odds by the weights of a regression on its way. */
static double log_odds(const double *v, const feature_map *map, const uint32_t *f) {
    double sum = 0;
    for (uint32_t k = 0; k < WS_CONFIDENCE_FEATURES && f[k]; k++)
        sum += v[map_find(map, f[k])];
    return sum;
}

/* Descend step by step, by answers in random order. The weights are the mean over the later half of the steps: where it
 * ends is chance. */
static void descend(weights *w, const feature_map *map, const answer_set *set) {
    static const double l2 = 0.03; /* of 0.003, 0.01 and 0.03 the least Brier score on dev */
    double *v = need(NULL, w->n + 1, sizeof *v), *g2 = need(NULL, w->n + 1, sizeof *g2);
    double *mean = need(NULL, w->n + 1, sizeof *mean);
    for (uint32_t i = 0; i < w->n; i++)
        v[i] = mean[i] = 0, g2[i] = 1e-2;
    rng random = rng_seed(5);
    const uint32_t steps = 30 * set->n, later = steps / 2;
    for (uint32_t step = 0; step < steps; step++) {
        uint32_t i = rng_below(&random, set->n);
        const uint32_t *f = features_of(set, i);
        double p = 1 / (1 + exp(-log_odds(v, map, f)));
        for (uint32_t k = 0; k < WS_CONFIDENCE_FEATURES && f[k]; k++) {
            uint32_t x = map_find(map, f[k]);
            double g = p - set->right[i] + l2 * v[x];
            g2[x] += g * g;
            v[x] -= 0.05 * g / sqrt(g2[x]);
        }
        for (uint32_t x = 0; x < w->n && step >= later; x++)
            mean[x] += v[x] / (steps - later);
    }
    for (uint32_t i = 0; i < w->n; i++)
        w->w[2 * i + 1] = (float)mean[i];
    free(v), free(g2), free(mean);
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

/* Shift the weights so that the mean of the answers' confidences is the share that is right. */
static void settle(weights *w, const feature_map *map, const answer_set *set) {
    double low = -4, high = 4, right = 0;
    for (uint32_t i = 0; i < set->n; i++)
        right += set->right[i];
    for (int step = 0; step < 40; step++) {
        double middle = (low + high) / 2, expected = 0;
        for (uint32_t i = 0; i < set->n; i++)
            expected += 1 / (1 + exp(-middle - weigh_answer(w, map, features_of(set, i))));
        *(expected > right ? &high : &low) = middle;
    }
    uint32_t always = set->n ? map_find(map, set->features[0]) : w->n; /* the feature that every answer has */
    if (always < w->n)
        w->w[2 * always + 1] += (float)low;
}

weights learn_confidence(const answer_set *set, const answer_set *unread) {
    feature_map map = {0};
    weights w = number_features(set, &map);
    descend(&w, &map, set);
    settle(&w, &map, unread);
    map_free(&map);
    return w;
}

void print_calibration(const char *title, const answer_set *set, const ws_linear *sure) {
    double sum[10] = {0}, right[10] = {0}, error = 0, brier = 0;
    uint32_t n[10] = {0};
    for (uint32_t i = 0; i < set->n; i++) {
        const uint32_t *f = features_of(set, i);
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
