/* choice.c - learning which of several candidates it is */
#include "choice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void questions_init(questions *all) {
    *all = (questions){.room = 0};
    examples_init(&all->ex, 2);
}

void questions_add(questions *all, const uint32_t *features, uint32_t n, float prior, bool right) {
    if (all->ex.n_positions == all->room) {
        all->room = all->room * 2 + 4096;
        all->prior = need(all->prior, all->room, sizeof *all->prior);
    }
    all->prior[all->ex.n_positions] = prior;
    examples_add(&all->ex, features, n, right);
}

void questions_end(questions *all) {
    examples *ex = &all->ex;
    uint32_t first = ex->sequence[ex->n_sequences];
    bool right = false;
    for (uint32_t i = first; i < ex->n_positions; i++)
        right = right || ex->gold[i];
    if (right && ex->n_positions > first + 1) {
        examples_end(ex, 1);
    } else if (ex->n_positions > first) {
        ex->n_features = ex->position[first];
        ex->n_positions = first;
    }
}

/* The probability of each candidate, and of those that are right among the right ones alone. */
static void probabilities(const questions *all, uint32_t question, const double *w, double *p, double *target) {
    const examples *ex = &all->ex;
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double most = -1e30, sum = 0, right = 1e-30;
    for (uint32_t k = 0; k < n; k++) {
        p[k] = (double)all->prior[first + k];
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

/* One step: towards the right candidates, away from the others. */
static void step(const questions *all, uint32_t question, recipe how, double *w, double *square) {
    const examples *ex = &all->ex;
    uint32_t first = ex->sequence[question], n = ex->sequence[question + 1] - first;
    double p[CHOICE_MOST], target[CHOICE_MOST];
    probabilities(all, question, w, p, target);
    for (uint32_t k = 0; k < n; k++)
        for (size_t f = ex->position[first + k]; f < ex->position[first + k + 1]; f++) {
            uint32_t x = ex->features[f];
            double gradient = p[k] - target[k] + how.l2 * w[x];
            square[x] += gradient * gradient;
            w[x] -= how.rate * gradient / sqrt(square[x]);
        }
}

static void shuffle(uint32_t *order, uint32_t n, rng *random) {
    for (uint32_t i = n; i > 1; i--) {
        uint32_t k = rng_below(random, i), swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

/* Learn once, and add the averaged weights to `out`. */
static void learn_once(const questions *all, recipe how, uint64_t seed, weights *out) {
    const examples *ex = &all->ex;
    double *w = need(NULL, ex->n_names, sizeof *w), *square = need(NULL, ex->n_names, sizeof *square);
    uint32_t *order = need(NULL, ex->n_sequences, sizeof *order), later = how.epochs - how.epochs / 2;
    rng random = rng_seed(seed);
    for (uint32_t i = 0; i < ex->n_names; i++)
        w[i] = 0, square[i] = 1e-3;
    for (uint32_t i = 0; i < ex->n_sequences; i++)
        order[i] = i;
    for (uint32_t epoch = 0; epoch < how.epochs; epoch++) {
        shuffle(order, ex->n_sequences, &random);
        for (uint32_t i = 0; i < ex->n_sequences; i++)
            step(all, order[i], how, w, square);
        for (uint32_t i = 0; i < ex->n_names && epoch >= how.epochs / 2; i++)
            out->w[2 * (size_t)i + 1] += (float)(w[i] / (later * how.seeds));
    }
    free(w);
    free(square);
    free(order);
}

weights learn_choice(questions *all, recipe how, uint64_t seed) {
    examples_index(&all->ex, how.least, NULL);
    weights w = {.labels = 2, .n = all->ex.n_names};
    w.names = need(NULL, w.n, sizeof *w.names);
    w.w = need(NULL, w.n, 2 * sizeof *w.w);
    memcpy(w.names, all->ex.names, w.n * sizeof *w.names);
    memset(w.w, 0, (size_t)w.n * 2 * sizeof *w.w);
    for (uint32_t i = 0; i < how.seeds; i++)
        learn_once(all, how, seed + i, &w);
    examples_free(&all->ex);
    free(all->prior);
    weights_prune(&w, how.keep);
    return w;
}
