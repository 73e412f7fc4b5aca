/* find_clusters.c - words that are used alike, found by the vectors of the words */
#include "train/clusters.h"

#include "train/base.h"
#include "train/models.h"

#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The most frequent words of the vectors, and how often their clusters are moved. */
enum { WORDS = 50000, ROUNDS = 25, LONGEST_LINE = 1 << 16 };

typedef struct vectors {
    char **words;
    float *of; /* [n][size], each of length 1 */
    size_t n, size;
} vectors;

/* Letters, and apostrophes and hyphens behind the first. */
static bool is_plain(const char *word) {
    for (const char *c = word; *c; c++)
        if (!(*c >= 'a' && *c <= 'z') && (c == word || (*c != '\'' && *c != '-')))
            return false;
    return *word != 0;
}

static void make_unit(float *v, size_t size) {
    double sum = 0;
    for (size_t i = 0; i < size; i++)
        sum += (double)v[i] * v[i];
    for (size_t i = 0; i < size && sum > 0; i++)
        v[i] = (float)(v[i] / sqrt(sum));
}

/* Numbers behind a word; how many. `out` NULL: only count. */
static size_t read_numbers(char *line, float *out) {
    size_t n = 0;
    for (char *end; *line; line = end) {
        float number = strtof(line, &end);
        if (end == line)
            break;
        if (out)
            out[n] = number;
        n++;
    }
    return n;
}

static bool read_vectors(const char *path, vectors *v) {
    FILE *in = fopen(path, "r");
    char *line = need(NULL, LONGEST_LINE, 1);
    bool fits = in != NULL;
    v->words = need(NULL, WORDS, sizeof *v->words);
    while (fits && v->n < WORDS && fgets(line, LONGEST_LINE, in)) {
        size_t length = strcspn(line, " ");
        char *numbers = line + length;
        if (*numbers)
            *numbers++ = 0;
        if (!is_plain(line))
            continue;
        if (!v->n) {
            v->size = read_numbers(numbers, NULL);
            v->of = need(NULL, WORDS * v->size, sizeof *v->of);
        }
        float *mine = v->of + v->n * v->size;
        fits = v->size > 0 && read_numbers(numbers, NULL) == v->size;
        if (!fits)
            break;
        read_numbers(numbers, mine);
        make_unit(mine, v->size);
        v->words[v->n] = need(NULL, length + 1, 1);
        memcpy(v->words[v->n++], line, length + 1);
    }
    if (in)
        fclose(in);
    free(line);
    if (!fits || v->n < CLUSTERS)
        fprintf(stderr, "train: %s: %s\n", path, in ? "no vectors, or of different lengths" : strerror(errno));
    return fits && v->n >= CLUSTERS;
}

/* A frequent word counts more than a rare one. */
static double weight_of(size_t word) {
    return 1 / sqrt((double)word + 20);
}

/* Words to begin with: different ones, frequent ones more often. */
static void begin_centres(const vectors *v, float *centres) {
    rng r = rng_seed(1);
    bool *taken = zeros(v->n, sizeof *taken);
    double sum = 0;
    for (size_t w = 0; w < v->n; w++)
        sum += weight_of(w);
    for (size_t c = 0; c < CLUSTERS;) {
        double left = rng_unit(&r) * sum;
        size_t w = 0;
        while (w + 1 < v->n && (left -= weight_of(w)) > 0)
            w++;
        if (taken[w])
            continue;
        taken[w] = true;
        memcpy(centres + c++ * v->size, v->of + w * v->size, v->size * sizeof *centres);
    }
    free(taken);
}

static size_t nearest(const vectors *v, const float *centres, size_t word) {
    size_t best = 0;
    float most = -2;
    for (size_t c = 0; c < CLUSTERS; c++) {
        const float *a = v->of + word * v->size, *b = centres + c * v->size;
        float sum = 0;
        for (size_t i = 0; i < v->size; i++)
            sum += a[i] * b[i];
        if (sum > most) {
            most = sum;
            best = c;
        }
    }
    return best;
}

/* Every centre goes where the words of its cluster point together; one without words stays. */
static void move_centres(const vectors *v, const size_t *cluster, float *centres) {
    double *sums = zeros(CLUSTERS * v->size, sizeof *sums);
    bool has[CLUSTERS] = {false};
    for (size_t w = 0; w < v->n; w++) {
        has[cluster[w]] = true;
        for (size_t i = 0; i < v->size; i++)
            sums[cluster[w] * v->size + i] += weight_of(w) * v->of[w * v->size + i];
    }
    for (size_t c = 0; c < CLUSTERS; c++) {
        for (size_t i = 0; i < v->size && has[c]; i++)
            centres[c * v->size + i] = (float)sums[c * v->size + i];
        make_unit(centres + c * v->size, v->size);
    }
    free(sums);
}

int print_clusters(const char *path, FILE *out) {
    vectors v = {0};
    if (!read_vectors(path, &v))
        return 1;
    float *centres = need(NULL, CLUSTERS * v.size, sizeof *centres);
    size_t *cluster = need(NULL, v.n, sizeof *cluster);
    begin_centres(&v, centres);
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t w = 0; w < v.n; w++)
            cluster[w] = nearest(&v, centres, w);
        move_centres(&v, cluster, centres);
        say("round %d", round + 1);
    }
    for (size_t c = 0; c < CLUSTERS; c++) {
        const char *between = "";
        for (size_t w = 0; w < v.n; w++)
            if (cluster[w] == c) {
                fprintf(out, "%s%s", between, v.words[w]);
                between = " ";
            }
        fputc('\n', out);
    }
    free(cluster);
    free(centres);
    for (size_t w = 0; w < v.n; w++)
        free(v.words[w]);
    free(v.words);
    free(v.of);
    return 0;
}
