/* train_content.c - which of a cue's likely contents it is, learned from what models that have not seen the article
 * take for likely */
#include "models.h"

#include "content.h"
#include "feature.h"
#include "pos.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- examples ---- */

/* Without punctuation at its ends. */
static ws_range trimmed(const ws_fold *fold, ws_range r) {
    while (r.first < r.last && fold->items[r.first].pos >= POS_COMMA && fold->items[r.first].pos <= POS_COLON)
        r.first++;
    while (r.last > r.first && fold->items[r.last - 1].pos >= POS_COMMA && fold->items[r.last - 1].pos <= POS_COLON)
        r.last--;
    return r;
}

static bool is_right(const ws_fold *fold, const ws_range *content, const gold_quote *g) {
    for (int k = 0; k < 2; k++) {
        ws_range a = trimmed(fold, content[k]), b = trimmed(fold, g->content[k]);
        if (ws_range_empty(a) != ws_range_empty(b) || (!ws_range_empty(a) && (a.first != b.first || a.last != b.last)))
            return false;
    }
    return true;
}

/* The gold attribution whose cue the proposal's overlaps, or NULL. */
static const gold_quote *gold_of_cue(const quote_document *q, const ws_proposal *p) {
    for (uint32_t k = 0; k < q->n_quotes; k++)
        if (q->quotes[k].cue.first < p->cue.last && p->cue.first < q->quotes[k].cue.last)
            return &q->quotes[k];
    return NULL;
}

/* Proposals less likely than this are never read. */
enum { DOUBTFUL = -32 };

/* A sequence for each question; its positions are the rivals, whose margins are kept beside. */
typedef struct questions {
    examples ex;
    int32_t *margins;
    uint32_t room;
} questions;

/* Ask which of a proposal's rivals is right, where one is. */
static void add_question(questions *all, const ws_content_view *view, const gold_quote *g) {
    const ws_proposal *p = view->proposal;
    uint32_t features[WS_FEATURES], n = all->ex.n_positions;
    bool right[WS_RIVALS], any = false;
    for (uint32_t i = 0; i < p->n_rivals; i++)
        any |= right[i] = is_right(view->link->fold, p->rivals[i].content, g);
    if (!any || p->n_rivals < 2)
        return;
    if (n + WS_RIVALS > all->room) {
        all->room = all->room * 2 + 4096;
        all->margins = need(all->margins, all->room, sizeof *all->margins);
    }
    for (uint32_t i = 0; i < p->n_rivals; i++) {
        all->margins[n + i] = p->rivals[i].margin;
        examples_add(&all->ex, features, ws_rival_features(view, i, features), right[i]);
    }
    examples_end(&all->ex, 1);
}

static void add_questions(questions *all, const quote_document *q) {
    static ws_content_view view;
    uint8_t *claims = ws_count_claims(q->document, &q->proposals);
    if (!claims)
        exit(1);
    for (uint32_t i = 0; i < q->proposals.n; i++) {
        const ws_proposal *p = &q->proposals.items[i];
        const gold_quote *g = p->trust < DOUBTFUL ? NULL : gold_of_cue(q, p);
        if (!g)
            continue;
        const ws_link link =
            ws_content_link(q->document, &q->fold, p->cue.first, p->cue.last, p->source.first, p->source.last);
        ws_view_content(&link, p, claims, &view);
        add_question(all, &view, g);
    }
}

/* ---- learning ---- */

/* The probability of each rival of a question, and of those that are right among the right ones alone. */
static void probabilities(const questions *all, uint32_t question, const double *w, double *p, double *target) {
    const examples *ex = &all->ex;
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double most = -1e30, sum = 0, right = 1e-30;
    for (uint32_t k = 0; k < n; k++) {
        p[k] = -all->margins[first + k] / 4.0;
        for (size_t f = ex->position[first + k]; f < ex->position[first + k + 1]; f++)
            p[k] += w[ex->features[f]];
        most = p[k] > most ? p[k] : most;
    }
    for (uint32_t k = 0; k < n; k++) {
        p[k] = exp(p[k] - most);
        sum += p[k];
        right += ex->gold[first + k] ? p[k] : 0;
    }
    for (uint32_t k = 0; k < n; k++) {
        target[k] = ex->gold[first + k] ? p[k] / right : 0;
        p[k] /= sum;
    }
}

/* One step of AdaGrad. */
static void learn_question(const questions *all, uint32_t question, recipe how, double *w, double *square) {
    const examples *ex = &all->ex;
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double p[WS_RIVALS], target[WS_RIVALS];
    probabilities(all, question, w, p, target);
    for (uint32_t k = 0; k < n; k++)
        for (size_t f = ex->position[first + k]; f < ex->position[first + k + 1]; f++) {
            uint32_t x = ex->features[f];
            double gradient = p[k] - target[k] + how.l2 * w[x];
            square[x] += gradient * gradient;
            w[x] -= how.rate * gradient / sqrt(square[x]);
        }
}

/* Train once and add the weights' averages over the later half of the passes to `out`. */
static void learn_once(const questions *all, recipe how, uint64_t seed, weights *out) {
    const examples *ex = &all->ex;
    double *w = need(NULL, ex->n_names, sizeof *w), *square = need(NULL, ex->n_names, sizeof *square);
    uint32_t *order = need(NULL, ex->n_sequences, sizeof *order), later = how.epochs - how.epochs / 2;
    rng random = rng_seed(seed);
    for (uint32_t i = 0; i < ex->n_names; i++)
        w[i] = 0, square[i] = 1e-3;
    for (uint32_t i = 0; i < ex->n_sequences; i++)
        order[i] = i;
    for (uint32_t e = 0; e < how.epochs; e++) {
        for (uint32_t i = ex->n_sequences; i > 1; i--) {
            uint32_t j = rng_below(&random, i), swap = order[i - 1];
            order[i - 1] = order[j];
            order[j] = swap;
        }
        for (uint32_t i = 0; i < ex->n_sequences; i++)
            learn_question(all, order[i], how, w, square);
        for (uint32_t i = 0; i < ex->n_names && e >= how.epochs / 2; i++)
            out->w[2 * i + 1] += (float)(w[i] / (later * how.seeds));
    }
    free(w);
    free(square);
    free(order);
}

weights train_rivals(const quote_document *documents, uint32_t n, recipe how, uint64_t seed) {
    questions all = {.room = 0};
    examples_init(&all.ex, 2);
    for (uint32_t d = 0; d < n; d++)
        add_questions(&all, &documents[d]);
    examples_index(&all.ex, how.least, NULL);
    weights w = {.labels = 2, .n = all.ex.n_names};
    w.names = need(NULL, w.n, sizeof *w.names);
    w.w = need(NULL, w.n, 2 * sizeof *w.w);
    memcpy(w.names, all.ex.names, w.n * sizeof *w.names);
    memset(w.w, 0, (size_t)w.n * 2 * sizeof *w.w);
    for (uint32_t i = 0; i < how.seeds; i++)
        learn_once(&all, how, seed + i, &w);
    say("  %u questions", all.ex.n_sequences);
    examples_free(&all.ex);
    free(all.margins);
    weights_prune(&w, how.keep);
    return w;
}
