/* learn.c - training linear models: averaged perceptron and conditional random field */
#include "train/learn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *need(void *old, size_t count, size_t size) {
    void *p = realloc(old, count * size + 1);
    if (!p) {
        fputs("train: out of memory\n", stderr);
        exit(1);
    }
    return p;
}

rng rng_seed(uint64_t seed) {
    return (rng){seed * 0x9e3779b97f4a7c15u + 0x123456789abcdefu};
}

static uint64_t rng_next(rng *r) {
    r->state ^= r->state >> 12;
    r->state ^= r->state << 25;
    r->state ^= r->state >> 27;
    return r->state * 0x2545f4914f6cdd1du;
}

uint32_t rng_below(rng *r, uint32_t n) {
    return (uint32_t)((rng_next(r) >> 32) * n >> 32);
}

void rng_shuffle(rng *r, uint32_t *order, uint32_t n) {
    for (uint32_t i = n; i > 1; i--) {
        uint32_t k = rng_below(r, i), swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

double rng_unit(rng *r) {
    return (double)(rng_next(r) >> 11) / 9007199254740992.0;
}

/* ---- features ---- */

static uint32_t map_slot(const feature_map *map, uint32_t key) {
    uint32_t slot = (key * 0x9e3779b1u ^ key >> 15) & (map->capacity - 1);
    while (map->values[slot] && map->keys[slot] != key)
        slot = (slot + 1) & (map->capacity - 1);
    return slot;
}

static void map_grow(feature_map *map) {
    feature_map old = *map;
    map->capacity = old.capacity ? old.capacity * 2 : 1024;
    map->keys = need(NULL, map->capacity, sizeof *map->keys);
    map->values = need(NULL, map->capacity, sizeof *map->values);
    memset(map->values, 0, map->capacity * sizeof *map->values);
    for (uint32_t i = 0; i < old.capacity; i++)
        if (old.values[i]) {
            uint32_t slot = map_slot(map, old.keys[i]);
            map->keys[slot] = old.keys[i];
            map->values[slot] = old.values[i];
        }
    free(old.keys);
    free(old.values);
}

uint32_t map_add(feature_map *map, uint32_t key) {
    if (map->count * 2 >= map->capacity)
        map_grow(map);
    uint32_t slot = map_slot(map, key);
    if (!map->values[slot]) {
        map->keys[slot] = key;
        map->values[slot] = ++map->count;
    }
    return map->values[slot] - 1;
}

uint32_t map_find(const feature_map *map, uint32_t key) {
    if (!map->capacity)
        return UINT32_MAX;
    return map->values[map_slot(map, key)] - 1;
}

void map_free(feature_map *map) {
    free(map->keys);
    free(map->values);
    *map = (feature_map){0};
}

/* ---- examples ---- */

void examples_init(examples *ex, uint32_t labels) {
    *ex = (examples){.labels = labels};
    ex->position = need(NULL, 1, sizeof *ex->position);
    ex->sequence = need(NULL, 1, sizeof *ex->sequence);
    ex->position[0] = 0;
    ex->sequence[0] = 0;
}

void examples_add(examples *ex, const uint32_t *features, uint32_t n, uint8_t gold) {
    if (ex->n_features + n > ex->cap_features) {
        ex->cap_features = ex->cap_features * 3 / 2 + n + 1024;
        ex->features = need(ex->features, ex->cap_features, sizeof *ex->features);
    }
    if (ex->n_positions + 1 > ex->cap_positions) {
        ex->cap_positions = ex->cap_positions * 3 / 2 + 1024;
        ex->position = need(ex->position, (size_t)ex->cap_positions + 1, sizeof *ex->position);
        ex->gold = need(ex->gold, ex->cap_positions, sizeof *ex->gold);
    }
    memcpy(ex->features + ex->n_features, features, n * sizeof *features);
    ex->n_features += n;
    ex->gold[ex->n_positions++] = gold;
    ex->position[ex->n_positions] = ex->n_features;
}

void examples_end(examples *ex, float weight) {
    if (ex->sequence[ex->n_sequences] == ex->n_positions)
        return;
    if (ex->n_sequences + 1 > ex->cap_sequences) {
        ex->cap_sequences = ex->cap_sequences * 3 / 2 + 1024;
        ex->sequence = need(ex->sequence, (size_t)ex->cap_sequences + 1, sizeof *ex->sequence);
        ex->weight = need(ex->weight, ex->cap_sequences, sizeof *ex->weight);
    }
    ex->weight[ex->n_sequences++] = weight;
    ex->sequence[ex->n_sequences] = ex->n_positions;
}

void examples_index(examples *ex, uint32_t least, const feature_map *only) {
    feature_map seen = {0};
    uint32_t *counts = NULL, room = 0;
    for (size_t i = 0; i < ex->n_features; i++) {
        uint32_t id = map_add(&seen, ex->features[i]);
        if (id >= room) {
            counts = need(counts, room * 2 + 1024, sizeof *counts);
            memset(counts + room, 0, (room + 1024) * sizeof *counts);
            room = room * 2 + 1024;
        }
        counts[id]++;
    }
    uint32_t *renumbered = need(NULL, seen.count, sizeof *renumbered);
    memset(renumbered, 0xff, seen.count * sizeof *renumbered);
    ex->names = need(NULL, seen.count, sizeof *ex->names);
    ex->counts = need(NULL, seen.count, sizeof *ex->counts);
    ex->n_names = 0;
    size_t kept = 0, from = 0;
    for (uint32_t p = 0; p < ex->n_positions; p++) {
        size_t to = ex->position[p + 1];
        for (size_t i = from; i < to; i++) {
            uint32_t hash = ex->features[i], id = map_find(&seen, hash);
            if (counts[id] < least || (only && map_find(only, hash) == UINT32_MAX))
                continue;
            if (renumbered[id] == UINT32_MAX) {
                renumbered[id] = ex->n_names;
                ex->counts[ex->n_names] = counts[id];
                ex->names[ex->n_names++] = hash;
            }
            ex->features[kept++] = renumbered[id];
        }
        from = to;
        ex->position[p + 1] = kept;
    }
    ex->n_features = kept;
    free(renumbered);
    free(counts);
    map_free(&seen);
}

void examples_free(examples *ex) {
    free(ex->features);
    free(ex->position);
    free(ex->gold);
    free(ex->weight);
    free(ex->sequence);
    free(ex->names);
    free(ex->counts);
    *ex = (examples){0};
}

/* ---- weights ---- */

void weights_free(weights *w) {
    free(w->names);
    free(w->w);
    *w = (weights){0};
}

/* What a feature's weights come to: the largest difference to label 0, which has no column in the file. */
static float strength(const weights *w, uint32_t id) {
    float most = 0;
    const float *row = w->w + (size_t)id * w->labels;
    for (uint32_t y = 1; y < w->labels; y++)
        if (fabsf(row[y] - row[0]) > most)
            most = fabsf(row[y] - row[0]);
    return most;
}

static int descending(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? 1 : x > y ? -1 : 0;
}

/* Leave out the features that are not stronger than this. */
static void drop_weak(weights *w, float most) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (strength(w, i) <= most)
            continue;
        w->names[n] = w->names[i];
        memmove(w->w + (size_t)n * w->labels, w->w + (size_t)i * w->labels, w->labels * sizeof *w->w);
        n++;
    }
    w->n = n;
}

void weights_prune(weights *w, uint32_t keep) {
    float *all = need(NULL, w->n, sizeof *all);
    for (uint32_t i = 0; i < w->n; i++)
        all[i] = strength(w, i);
    qsort(all, w->n, sizeof *all, descending);
    float most = keep && keep < w->n ? all[keep] : 0;
    free(all);
    drop_weak(w, most);
}

void weights_round(weights *w) {
    drop_weak(w, 0.5f / weights_scale_of(w));
}

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
    state *s = need(NULL, 1, sizeof *s);
    memset(s, 0, sizeof *s);
    size_t size = (size_t)n * labels;
    s->labels = labels;
    s->w = need(NULL, size, sizeof *s->w);
    s->u = need(NULL, size, sizeof *s->u);
    memset(s->w, 0, size * sizeof *s->w);
    memset(s->u, 0, size * sizeof *s->u);
    if (crf) {
        s->square = need(NULL, size, sizeof *s->square);
        memset(s->square, 0, size * sizeof *s->square);
    }
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

static weights weights_new(const examples *ex) {
    weights w = {.labels = ex->labels, .n = ex->n_names};
    w.names = need(NULL, ex->n_names, sizeof *w.names);
    memcpy(w.names, ex->names, ex->n_names * sizeof *w.names);
    w.w = need(NULL, (size_t)ex->n_names * ex->labels, sizeof *w.w);
    memset(w.w, 0, (size_t)ex->n_names * ex->labels * sizeof *w.w);
    return w;
}

/* Drop the features that are not in the set from examples that have been indexed. */
static void examples_restrict(examples *ex, const feature_map *keep) {
    uint32_t *renumbered = need(NULL, ex->n_names, sizeof *renumbered), n = 0;
    for (uint32_t i = 0; i < ex->n_names; i++) {
        bool kept = map_find(keep, ex->names[i]) != UINT32_MAX;
        renumbered[i] = kept ? n : UINT32_MAX;
        if (kept) {
            ex->names[n] = ex->names[i];
            ex->counts[n++] = ex->counts[i];
        }
    }
    ex->n_names = n;
    size_t out = 0, from = 0;
    for (uint32_t p = 0; p < ex->n_positions; p++) {
        size_t to = ex->position[p + 1];
        for (size_t i = from; i < to; i++)
            if (renumbered[ex->features[i]] != UINT32_MAX)
                ex->features[out++] = renumbered[ex->features[i]];
        from = to;
        ex->position[p + 1] = out;
    }
    ex->n_features = out;
    free(renumbered);
}

/* The mean of several runs is their sum, scaled. */
static void weights_scale(weights *w, float by) {
    for (size_t i = 0; i < (size_t)w->n * w->labels; i++)
        w->w[i] *= by;
    for (uint32_t y = 0; y < w->labels; y++) {
        w->start[y] *= by;
        for (uint32_t z = 0; z < w->labels; z++)
            w->transitions[y][z] *= by;
    }
}

weights learn(examples *ex, const ws_automaton *automaton, recipe how, uint64_t seed) {
    if (!ex->names)
        examples_index(ex, how.least, NULL);
    weights w = weights_new(ex);
    if (how.keep && how.keep < ex->n_names) {
        learn_once(ex, automaton, how, seed, &w);
        weights_prune(&w, how.keep);
        feature_map keep = {0};
        for (uint32_t i = 0; i < w.n; i++)
            map_add(&keep, w.names[i]);
        examples_restrict(ex, &keep);
        map_free(&keep);
        weights_free(&w);
        w = weights_new(ex);
    }
    uint32_t seeds = how.seeds ? how.seeds : 1;
    for (uint32_t i = 0; i < seeds; i++)
        learn_once(ex, automaton, how, seed + 1 + i, &w);
    weights_scale(&w, 1.0f / (float)seeds);
    weights_prune(&w, 0);
    return w;
}
