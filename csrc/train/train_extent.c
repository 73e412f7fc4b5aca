/* train_extent.c - where cues end, learned from proposals of models that have not seen the article
 *
 * A log-linear model over the candidates of each question (AdaGrad, L2; the later half of the passes is averaged).
 */
#include "models.h"

#include "extent.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The gold attribution whose cue the proposal's overlaps, or NULL. */
static const gold_quote *gold_of(const quote_document *q, const ws_proposal *p) {
    const ws_fold *fold = &q->proposals.fold;
    ws_range cue = ws_bare_range(fold, p->cue);
    for (uint32_t k = 0; k < q->n_quotes; k++) {
        ws_range gold = ws_bare_range(fold, q->quotes[k].cue);
        if (gold.first < cue.last && cue.first < gold.last)
            return &q->quotes[k];
    }
    return NULL;
}

/* A sequence for each question that has the right end among its candidates; label 1 is right. */
static void add_question(examples *ex, const ws_ends *ends, uint32_t right) {
    bool asked = false;
    for (uint32_t i = 0; i < ends->n; i++)
        asked = asked || ends->end[i] == right;
    for (uint32_t i = 0; i < ends->n && ends->n > 1 && asked; i++)
        examples_add(ex, ends->features[i], ends->n_features[i], ends->end[i] == right);
    examples_end(ex, 1);
}

static void add_document(examples *ex, const quote_document *q) {
    const ws_fold *fold = &q->proposals.fold;
    ws_ends ends;
    for (uint32_t i = 0; i < q->proposals.n; i++) {
        const ws_proposal *p = &q->proposals.items[i];
        const gold_quote *gold = ws_range_empty(p->content[0]) ? NULL : gold_of(q, p);
        if (!gold)
            continue;
        ws_cue_ends(q->document, fold, p, &ends);
        add_question(ex, &ends, ws_bare_range(fold, gold->cue).last);
    }
}

/* The probability of each candidate of a question. */
static void weigh(const examples *ex, const double *w, uint32_t question, double *out) {
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double most = -1e30, sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        out[i] = 0;
        for (size_t f = ex->position[first + i]; f < ex->position[first + i + 1]; f++)
            out[i] += w[ex->features[f]];
        most = out[i] > most ? out[i] : most;
    }
    for (uint32_t i = 0; i < n; i++)
        sum += out[i] = exp(out[i] - most);
    for (uint32_t i = 0; i < n; i++)
        out[i] /= sum;
}

/* One step of a question: towards the right candidate, away from the others. */
static void step(const examples *ex, recipe how, uint32_t question, double *w, double *square) {
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double p[WS_ENDS];
    weigh(ex, w, question, p);
    for (uint32_t i = 0; i < n; i++) {
        double by = p[i] - ex->gold[first + i];
        for (size_t f = ex->position[first + i]; f < ex->position[first + i + 1] && fabs(by) > 1e-4; f++) {
            uint32_t x = ex->features[f];
            double gradient = by + how.l2 * w[x];
            square[x] += gradient * gradient;
            w[x] -= how.rate * gradient / sqrt(square[x] + 1e-2);
        }
    }
}

static void shuffle(uint32_t *order, uint32_t n, rng *random) {
    for (uint32_t i = n; i > 1; i--) {
        uint32_t k = rng_below(random, i), swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

static weights learn_ends(const examples *ex, recipe how, uint64_t seed) {
    uint32_t n = ex->n_names, *order = need(NULL, ex->n_sequences, sizeof *order);
    double *w = need(NULL, n, sizeof *w), *square = need(NULL, n, sizeof *square);
    weights out = {
        .labels = 2, .n = n, .names = need(NULL, n, sizeof *out.names), .w = need(NULL, n, 2 * sizeof *out.w)};
    memset(w, 0, n * sizeof *w);
    memset(square, 0, n * sizeof *square);
    memset(out.w, 0, (size_t)n * 2 * sizeof *out.w);
    memcpy(out.names, ex->names, n * sizeof *out.names);
    for (uint32_t i = 0; i < ex->n_sequences; i++)
        order[i] = i;
    rng random = rng_seed(seed);
    for (uint32_t epoch = 0; epoch < how.epochs; epoch++) {
        shuffle(order, ex->n_sequences, &random);
        for (uint32_t i = 0; i < ex->n_sequences; i++)
            step(ex, how, order[i], w, square);
        for (uint32_t i = 0; i < n && epoch >= how.epochs / 2; i++)
            out.w[2 * (size_t)i + 1] += (float)(w[i] / (how.epochs - how.epochs / 2));
    }
    free(order);
    free(w);
    free(square);
    weights_prune(&out, how.keep);
    return out;
}

weights train_extent(const quote_document *documents, const uint32_t *pick, uint32_t n, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, 2);
    for (uint32_t i = 0; i < n; i++)
        add_document(&ex, &documents[pick[i]]);
    examples_index(&ex, how.least, NULL);
    weights w = learn_ends(&ex, how, seed);
    examples_free(&ex);
    return w;
}
