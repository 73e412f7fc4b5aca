/* learn.c - training linear models: averaged perceptron and conditional random field */
#include "train/learn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The weights while they are learned: `u` sums each change times the time it was made at, so that the average over
 * all times is w - u / time, without touching every weight at every step. */
typedef struct state {
    uint32_t labels;
    double *w, *u;
    double *square; /* Adagrad: sums of squared gradients */
    double start[WS_MODEL_LABELS], start_u[WS_MODEL_LABELS], start_s[WS_MODEL_LABELS];
    double edge[WS_MODEL_LABELS * WS_MODEL_LABELS], edge_u[WS_MODEL_LABELS * WS_MODEL_LABELS],
        edge_s[WS_MODEL_LABELS * WS_MODEL_LABELS];
    double time;
} state;

static state *state_new(uint32_t n, uint32_t labels, bool crf) {
    state *s = zeros(1, sizeof *s);
    size_t size = (size_t)n * labels;
    s->labels = labels;
    s->w = zeros(size, sizeof *s->w);
    s->u = zeros(size, sizeof *s->u);
    s->square = crf ? zeros(size, sizeof *s->square) : NULL;
    return s;
}

static void state_free(state *s) {
    free(s->w);
    free(s->u);
    free(s->square);
    free(s);
}

/* A position's scores: the sum of its features' rows. `dropped` features (a hash of index and salt) are left out. */
static void score_position(const examples *ex, const state *s, uint32_t position, uint64_t salt, uint32_t threshold,
                           double *out) {
    uint32_t n = s->labels;
    for (uint32_t y = 0; y < n; y++)
        out[y] = 0;
    for (size_t i = ex->position[position]; i < ex->position[position + 1]; i++) {
        if (threshold && (uint32_t)(((ex->features[i] + salt) * 0x9e3779b97f4a7c15u) >> 33) < threshold)
            continue;
        const double *row = s->w + (size_t)ex->features[i] * n;
        for (uint32_t y = 0; y < n; y++)
            out[y] += row[y];
    }
}

/* Add `by` to label y of every feature of a position, as a perceptron does. */
static void perceptron_update(const examples *ex, state *s, uint32_t position, uint32_t y, double by) {
    for (size_t i = ex->position[position]; i < ex->position[position + 1]; i++) {
        size_t at = (size_t)ex->features[i] * s->labels + y;
        s->w[at] += by;
        s->u[at] += by * s->time;
    }
}

typedef struct room {
    double *scores, *node, *edge;
    int32_t *ints, *best;
    uint8_t *labels;
} room;

static room room_new(const examples *ex) {
    uint32_t longest = 1;
    for (uint32_t i = 0; i < ex->n_sequences; i++)
        if (ex->sequence[i + 1] - ex->sequence[i] > longest)
            longest = ex->sequence[i + 1] - ex->sequence[i];
    size_t cells = (size_t)longest * ex->labels;
    return (room){need(NULL, cells, sizeof(double)),
                  need(NULL, cells, sizeof(double)),
                  need(NULL, (size_t)ex->labels * ex->labels, sizeof(double)),
                  need(NULL, cells, sizeof(int32_t)),
                  need(NULL, cells, sizeof(int32_t)),
                  need(NULL, longest, 1)};
}

static void room_free(room *r) {
    free(r->scores);
    free(r->node);
    free(r->edge);
    free(r->ints);
    free(r->best);
    free(r->labels);
}

/* One sequence of the perceptron: decode (with a margin for wrong labels), then move towards the gold labels. */
static void perceptron_step(const examples *ex, const ws_automaton *automaton, state *s, room *r, uint32_t sequence,
                            double cost) {
    uint32_t first = ex->sequence[sequence], length = ex->sequence[sequence + 1] - first, n = s->labels;
    int32_t start[WS_MODEL_LABELS], transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++) {
        start[y] = (int32_t)s->start[y];
        for (uint32_t z = 0; z < n; z++)
            transitions[y][z] = (int32_t)s->edge[y * n + z];
    }
    for (uint32_t i = 0; i < length; i++) {
        score_position(ex, s, first + i, 0, 0, r->scores);
        for (uint32_t y = 0; y < n; y++)
            r->ints[i * n + y] = (int32_t)(r->scores[y] + (y != ex->gold[first + i] ? cost : 0));
    }
    ws_chain chain = {start, (const int32_t(*)[WS_MODEL_LABELS])transitions};
    ws_viterbi(automaton, chain, r->ints, length, r->best, r->labels);
    const uint8_t *gold = ex->gold + first;
    for (uint32_t i = 0; i < length; i++) {
        uint32_t g = gold[i], p = r->labels[i];
        if (g != p) {
            perceptron_update(ex, s, first + i, g, 1);
            perceptron_update(ex, s, first + i, p, -1);
        }
        if (i == 0) {
            s->start[g] += 1, s->start_u[g] += s->time;
            s->start[p] -= 1, s->start_u[p] -= s->time;
        } else {
            uint32_t ge = gold[i - 1] * n + g, pe = r->labels[i - 1] * n + p;
            s->edge[ge] += 1, s->edge_u[ge] += s->time;
            s->edge[pe] -= 1, s->edge_u[pe] -= s->time;
        }
    }
}

static double log_add(double a, double b) {
    if (a == -INFINITY)
        return b;
    if (b == -INFINITY)
        return a;
    return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b));
}

/* Forward-backward. With a(i,y) the log-sum of all paths that end at position i in y (its own score included) and
 * b(i,y) that of all that go on from there, and log Z the sum of all whole paths, the probability of y at i is
 * exp(a(i,y) + b(i,y) - log Z); the gradient of -log p(gold) is that probability less one where y is gold. `node` gets
 * it for positions [length][labels], `edge` is added to for transitions. */
double crf_gradient(const ws_automaton *automaton, uint32_t length, const double *scores, const double *start,
                    const double *transitions, const uint8_t *gold, double *node, double *edge) {
    uint32_t n = automaton->labels;
    double *a = node; /* the forward sums lie where the gradient will */
    double path = 0;
    for (uint32_t i = 0; i < length; i++) {
        path += scores[i * n + gold[i]] + (i ? transitions[gold[i - 1] * n + gold[i]] : start[gold[i]]);
        for (uint32_t y = 0; y < n; y++) {
            double sum = -INFINITY;
            if (i == 0)
                sum = automaton->start >> y & 1 ? start[y] : -INFINITY;
            else
                for (uint32_t z = 0; z < n; z++)
                    if (automaton->follow[z] >> y & 1)
                        sum = log_add(sum, a[(i - 1) * n + z] + transitions[z * n + y]);
            a[i * n + y] = sum + scores[i * n + y];
        }
    }
    double z_log = -INFINITY, b[WS_MODEL_LABELS], next[WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++) {
        b[y] = automaton->end >> y & 1 ? 0 : -INFINITY;
        z_log = log_add(z_log, a[(length - 1) * n + y] + b[y]);
    }
    for (uint32_t i = length; i-- > 0;) {
        for (uint32_t y = 0; y < n; y++)
            next[y] = b[y] + scores[i * n + y];
        if (i) {
            for (uint32_t z = 0; z < n; z++) {
                double sum = -INFINITY;
                for (uint32_t y = 0; y < n; y++)
                    if (automaton->follow[z] >> y & 1) {
                        double through = transitions[z * n + y] + next[y];
                        edge[z * n + y] += exp(a[(i - 1) * n + z] + through - z_log);
                        sum = log_add(sum, through);
                    }
                b[z] = sum;
            }
            edge[gold[i - 1] * n + gold[i]] -= 1;
        }
        for (uint32_t y = 0; y < n; y++)
            node[i * n + y] = exp(a[i * n + y] + next[y] - scores[i * n + y] - z_log) - (y == gold[i]);
    }
    return path - z_log;
}

/* Adagrad: every weight has its own, falling rate. */
static void adagrad(double *w, double *u, double *square, double gradient, double rate, double time) {
    *square += gradient * gradient;
    double by = -rate * gradient / sqrt(*square + 1e-2);
    *w += by;
    *u += by * time;
}

static void crf_step(const examples *ex, const ws_automaton *automaton, state *s, room *r, uint32_t sequence,
                     recipe how, uint64_t salt) {
    uint32_t first = ex->sequence[sequence], length = ex->sequence[sequence + 1] - first, n = s->labels;
    uint32_t threshold = (uint32_t)(how.dropout * 2147483648.0);
    for (uint32_t i = 0; i < length; i++) {
        score_position(ex, s, first + i, salt + i, threshold, r->scores + (size_t)i * n);
        for (uint32_t y = 0; y < n; y++)
            r->scores[i * n + y] += y != ex->gold[first + i] ? how.cost : 0;
    }
    memset(r->edge, 0, n * n * sizeof *r->edge);
    crf_gradient(automaton, length, r->scores, s->start, s->edge, ex->gold + first, r->node, r->edge);
    double weight = ex->weight[sequence];
    for (uint32_t i = 0; i < length; i++)
        for (uint32_t y = 0; y < n; y++) {
            double gradient = r->node[i * n + y] * weight;
            if (fabs(gradient) < 1e-4)
                continue;
            if (i == 0)
                adagrad(&s->start[y], &s->start_u[y], &s->start_s[y], gradient, how.rate, s->time);
            for (size_t f = ex->position[first + i]; f < ex->position[first + i + 1]; f++) {
                if (threshold && (uint32_t)(((ex->features[f] + salt + i) * 0x9e3779b97f4a7c15u) >> 33) < threshold)
                    continue;
                size_t at = (size_t)ex->features[f] * n + y;
                adagrad(&s->w[at], &s->u[at], &s->square[at], gradient + how.l2 * s->w[at], how.rate, s->time);
            }
        }
    for (uint32_t e = 0; e < n * n; e++)
        adagrad(&s->edge[e], &s->edge_u[e], &s->edge_s[e], r->edge[e] * weight, how.rate, s->time);
}

/* Train once over the indexed examples and add the averaged weights to `out`. */
static void learn_once(const examples *ex, const ws_automaton *automaton, recipe how, uint64_t seed, weights *out) {
    state *s = state_new(ex->n_names, ex->labels, how.crf);
    room r = room_new(ex);
    rng random = rng_seed(seed);
    uint32_t *order = need(NULL, ex->n_sequences, sizeof *order);
    for (uint32_t i = 0; i < ex->n_sequences; i++)
        order[i] = i;
    /* the first passes of a CRF are far from where it ends: average only over the later ones */
    uint32_t warm = how.crf ? how.epochs / 2 : 0;
    for (uint32_t epoch = 0; epoch < how.epochs; epoch++) {
        rng_shuffle(&random, order, ex->n_sequences);
        for (uint32_t i = 0; i < ex->n_sequences; i++) {
            if (how.crf)
                crf_step(ex, automaton, s, &r, order[i], how, (uint64_t)(epoch + 1) << 32 | i << 10);
            else
                perceptron_step(ex, automaton, s, &r, order[i], how.cost);
            if (epoch >= warm)
                s->time += 1;
        }
    }
    double time = s->time > 0 ? s->time : 1;
    for (size_t i = 0; i < (size_t)ex->n_names * ex->labels; i++)
        out->w[i] += (float)(s->w[i] - s->u[i] / time);
    for (uint32_t y = 0; y < ex->labels; y++) {
        out->start[y] += (float)(s->start[y] - s->start_u[y] / time);
        for (uint32_t z = 0; z < ex->labels; z++)
            out->transitions[y][z] += (float)(s->edge[y * ex->labels + z] - s->edge_u[y * ex->labels + z] / time);
    }
    free(order);
    room_free(&r);
    state_free(s);
}

weights learn(examples *ex, const ws_automaton *automaton, recipe how, uint64_t seed) {
    if (!ex->names)
        examples_index(ex, how.least, NULL);
    weights w = weights_new(ex);
    uint32_t seeds = how.seeds ? how.seeds : 1, choosers = how.choosers ? how.choosers : 1;
    if (how.keep && how.keep < ex->n_names) {
        for (uint32_t i = 0; i < choosers; i++)
            learn_once(ex, automaton, how, i ? seed + seeds + i : seed, &w);
        weights_prune(&w, how.keep);
        feature_map keep = {0};
        for (uint32_t i = 0; i < w.n; i++)
            map_add(&keep, w.names[i]);
        examples_restrict(ex, &keep);
        map_free(&keep);
        weights_free(&w);
        w = weights_new(ex);
    }
    for (uint32_t i = 0; i < seeds; i++)
        learn_once(ex, automaton, how, seed + 1 + i, &w);
    weights_scale(&w, 1.0f / (float)seeds);
    weights_prune(&w, 0);
    return w;
}
