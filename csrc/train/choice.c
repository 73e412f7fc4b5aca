/* choice.c - learning which of several candidates it is */
#include "train/choice.h"

#include <math.h>
#include <stdlib.h>

void questions_init(questions *all) {
    *all = (questions){.room = 0};
    examples_init(&all->ex, 2);
}

void questions_add(questions *all, const uint32_t *features, uint32_t n, float prior, bool right) {
    all->prior = with_place(all->prior, &all->room, all->ex.n_positions, sizeof *all->prior);
    all->prior[all->ex.n_positions] = prior;
    examples_add(&all->ex, features, n, right);
}

void questions_end(questions *all, float weight, uint32_t fold) {
    examples *ex = &all->ex;
    uint32_t first = ex->sequence[ex->n_sequences];
    bool right = false;
    for (uint32_t i = first; i < ex->n_positions; i++)
        right = right || ex->gold[i];
    if (!right || ex->n_positions <= first + 1) {
        ex->n_features = ex->position[first];
        ex->n_positions = first;
        return;
    }
    all->fold = with_place(all->fold, &all->fold_room, ex->n_sequences, 1);
    all->fold[ex->n_sequences] = (uint8_t)fold;
    examples_end(ex, weight);
}

void questions_join(questions *all, const questions *more) {
    const examples *ex = &more->ex;
    for (uint32_t q = 0; q < ex->n_sequences; q++) {
        for (uint32_t c = ex->sequence[q]; c < ex->sequence[q + 1]; c++)
            questions_add(all, ex->features + ex->position[c], (uint32_t)(ex->position[c + 1] - ex->position[c]),
                          more->prior[c], ex->gold[c]);
        questions_end(all, ex->weight[q], more->fold[q]);
    }
}

void questions_index(questions *all, uint32_t least) {
    examples_index(&all->ex, least, NULL);
}

void questions_free(questions *all) {
    examples_free(&all->ex);
    free(all->prior);
    free(all->fold);
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
            double gradient = (double)ex->weight[question] * (p[k] - target[k]) + how.l2 * w[x];
            square[x] += gradient * gradient;
            w[x] -= how.rate * gradient / sqrt(square[x]);
        }
}

/* Learn once from these questions, and add the averaged weights to `out`. */
static void run_once(const questions *all, recipe how, uint32_t *order, uint32_t n, rng random, weights *out) {
    double *w = need(NULL, out->n, sizeof *w), *square = need(NULL, out->n, sizeof *square);
    uint32_t later = how.epochs - how.epochs / 2;
    for (uint32_t i = 0; i < out->n; i++)
        w[i] = 0, square[i] = 1e-3;
    for (uint32_t epoch = 0; epoch < how.epochs; epoch++) {
        rng_shuffle(&random, order, n);
        for (uint32_t i = 0; i < n; i++)
            step(all, order[i], how, w, square);
        for (uint32_t i = 0; i < out->n && epoch >= how.epochs / 2; i++)
            out->w[2 * (size_t)i + 1] += (float)(w[i] / (later * how.seeds));
    }
    free(w);
    free(square);
}

/* What few candidates of these questions have seen weighs less: half at how.few of them. */
static void shrink(const questions *all, recipe how, const uint32_t *order, uint32_t n, weights *out) {
    const examples *ex = &all->ex;
    double *seen = need(NULL, out->n, sizeof *seen);
    for (uint32_t i = 0; i < out->n; i++)
        seen[i] = 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t *question = &ex->sequence[order[i]];
        for (size_t f = ex->position[question[0]]; f < ex->position[question[1]]; f++)
            seen[ex->features[f]] += (double)ex->weight[order[i]];
    }
    for (uint32_t i = 0; i < out->n; i++)
        out->w[2 * (size_t)i + 1] *= (float)(seen[i] / (seen[i] + how.few + 1e-9));
    free(seen);
}

weights learn_choice(const questions *all, recipe how, uint32_t without, uint64_t seed) {
    const examples *ex = &all->ex;
    weights w = weights_new(ex);
    uint32_t n = 0, *order = need(NULL, ex->n_sequences, sizeof *order);
    for (uint32_t run = 0; run < how.seeds; run++) {
        n = 0;
        for (uint32_t i = 0; i < ex->n_sequences; i++)
            if (all->fold[i] != without)
                order[n++] = i;
        run_once(all, how, order, n, rng_seed(seed + run), &w);
    }
    if (how.few > 0)
        shrink(all, how, order, n, &w);
    free(order);
    weights_prune(&w, how.keep);
    return w;
}
