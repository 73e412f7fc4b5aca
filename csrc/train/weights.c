/* weights.c - what is learned: the weights of features */
#include "train/weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

weights weights_new(const examples *ex) {
    weights w = {.labels = ex->labels, .n = ex->n_names};
    w.names = need(NULL, ex->n_names, sizeof *w.names);
    memcpy(w.names, ex->names, ex->n_names * sizeof *w.names);
    w.w = zeros((size_t)ex->n_names * ex->labels, sizeof *w.w);
    return w;
}

void weights_scale(weights *w, float by) {
    for (size_t i = 0; i < (size_t)w->n * w->labels; i++)
        w->w[i] *= by;
    for (uint32_t y = 0; y < w->labels; y++) {
        w->start[y] *= by;
        for (uint32_t z = 0; z < w->labels; z++)
            w->transitions[y][z] *= by;
    }
}

void weights_free(weights *w) {
    free(w->names);
    free(w->w);
    *w = (weights){0};
}

float weights_strength(const weights *w, uint32_t id) {
    const float *row = w->w + (size_t)id * w->labels;
    float most = 0;
    for (uint32_t y = 1; y < w->labels; y++)
        most = fmaxf(most, fabsf(row[y] - row[0]));
    return most;
}

float weights_scale_of(const weights *w) {
    float most = 1e-9f;
    for (uint32_t i = 0; i < w->n; i++)
        most = fmaxf(most, weights_strength(w, i));
    return 127.0f / most;
}

static int descending(const void *a, const void *b) {
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? 1 : x > y ? -1 : 0;
}

/* Leave out the features that are not stronger than this. */
static void drop_weak(weights *w, float most) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (weights_strength(w, i) <= most)
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
        all[i] = weights_strength(w, i);
    qsort(all, w->n, sizeof *all, descending);
    float most = keep && keep < w->n ? all[keep] : 0;
    free(all);
    drop_weak(w, most);
}

void weights_round(weights *w) {
    drop_weak(w, 0.5f / weights_scale_of(w));
}
