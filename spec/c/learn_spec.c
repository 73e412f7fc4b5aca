/* learn_spec.c - decoding and training against brute force, on small cases that can be counted out */
#include "check.h"
#include "model/lookup.h"
#include "model/tagger.h"

#include "train/base.c"
#include "train/examples.c"
#include "train/learn.c"
#include "train/pack.c"
#include "train/weights.c"

#include <math.h>

enum { LONGEST = 5 };

/* A small case: random scores for an automaton. */
typedef struct small {
    const ws_automaton *automaton;
    uint32_t length;
    int32_t scores[LONGEST * WS_MODEL_LABELS], start[WS_MODEL_LABELS];
    int32_t transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
} small;

static int32_t random_score(rng *r) {
    return (int32_t)rng_below(r, 41) - 20;
}

static small random_case(rng *r, const ws_automaton *automaton) {
    small c = {.automaton = automaton, .length = 1 + rng_below(r, LONGEST)};
    for (uint32_t i = 0; i < LONGEST * WS_MODEL_LABELS; i++)
        c.scores[i] = random_score(r);
    for (uint32_t y = 0; y < automaton->labels; y++) {
        c.start[y] = random_score(r);
        for (uint32_t z = 0; z < automaton->labels; z++)
            c.transitions[y][z] = random_score(r);
    }
    return c;
}

/* Is the path allowed? */
static bool allowed(const small *c, const uint8_t *path) {
    const ws_automaton *a = c->automaton;
    if (!(a->start >> path[0] & 1) || !(a->end >> path[c->length - 1] & 1))
        return false;
    for (uint32_t i = 1; i < c->length; i++)
        if (!(a->follow[path[i - 1]] >> path[i] & 1))
            return false;
    return true;
}

static int32_t score_of(const small *c, const uint8_t *path) {
    int32_t sum = c->start[path[0]];
    for (uint32_t i = 0; i < c->length; i++) {
        sum += c->scores[i * c->automaton->labels + path[i]];
        if (i)
            sum += c->transitions[path[i - 1]][path[i]];
    }
    return sum;
}

/* The next path in counting order; false behind the last. */
static bool next_path(const small *c, uint8_t *path) {
    for (uint32_t i = 0; i < c->length; i++) {
        if (++path[i] < c->automaton->labels)
            return true;
        path[i] = 0;
    }
    return false;
}

static const ws_automaton *const automata[] = {&ws_spans, &ws_spans_apart, &ws_one_span, &ws_two_spans};

static void the_best_path_is_found(void) {
    rng r = rng_seed(1);
    for (int round = 0; round < 120; round++) {
        small c = random_case(&r, automata[round % 4]);
        uint8_t path[LONGEST] = {0}, labels[LONGEST];
        int32_t sums[LONGEST * WS_MODEL_LABELS];
        ws_chain chain = {c.start, (const int32_t(*)[WS_MODEL_LABELS])c.transitions};
        int32_t found = ws_viterbi(c.automaton, chain, c.scores, c.length, sums, labels), best = INT32_MIN;
        do {
            if (allowed(&c, path) && score_of(&c, path) > best)
                best = score_of(&c, path);
        } while (next_path(&c, path));
        check(found == best, "best path scores %d, found %d", best, found);
        check(allowed(&c, labels) && score_of(&c, labels) == found, "the path found is not the one scored");
    }
}

static void the_best_path_through_each_label_is_found(void) {
    rng r = rng_seed(2);
    for (int round = 0; round < 120; round++) {
        small c = random_case(&r, automata[round % 4]);
        uint32_t n = c.automaton->labels;
        int32_t best[LONGEST * WS_MODEL_LABELS], expected[LONGEST * WS_MODEL_LABELS];
        for (uint32_t i = 0; i < c.length * n; i++)
            expected[i] = WS_IMPOSSIBLE;
        uint8_t path[LONGEST] = {0};
        do {
            if (!allowed(&c, path))
                continue;
            for (uint32_t i = 0; i < c.length; i++)
                if (score_of(&c, path) > expected[i * n + path[i]])
                    expected[i * n + path[i]] = score_of(&c, path);
        } while (next_path(&c, path));
        ws_chain chain = {c.start, (const int32_t(*)[WS_MODEL_LABELS])c.transitions};
        uint8_t labels[LONGEST];
        ws_viterbi(c.automaton, chain, c.scores, c.length, best, labels);
        ws_complete(c.automaton, chain, c.scores, c.length, best);
        check(memcmp(best, expected, c.length * n * sizeof *best) == 0, "round %d", round);
        ws_viterbi(c.automaton, chain, c.scores, c.length, best, labels);
        ws_complete_changes(c.automaton, chain, c.scores, labels, c.length, best);
        for (uint32_t i = 0; i < c.length; i++)
            if (i ? labels[i] != labels[i - 1] : labels[i] != 0)
                check(memcmp(best + i * n, expected + i * n, n * sizeof *best) == 0, "round %d, place %u", round, i);
    }
}

/* The likelihood that crf_gradient returns is right, and its gradient is the slope of it. */
static void the_gradient_is_the_slope_of_the_likelihood(void) {
    rng r = rng_seed(3);
    for (int round = 0; round < 60; round++) {
        small c = random_case(&r, automata[round % 4]);
        uint32_t n = c.automaton->labels, cells = c.length * n;
        double scores[LONGEST * WS_MODEL_LABELS], start[WS_MODEL_LABELS], edges[WS_MODEL_LABELS * WS_MODEL_LABELS];
        double node[LONGEST * WS_MODEL_LABELS], edge[WS_MODEL_LABELS * WS_MODEL_LABELS] = {0};
        for (uint32_t i = 0; i < cells; i++)
            scores[i] = c.scores[i] / 10.0;
        for (uint32_t y = 0; y < n; y++) {
            start[y] = c.start[y] / 10.0;
            for (uint32_t z = 0; z < n; z++)
                edges[y * n + z] = c.transitions[y][z] / 10.0;
        }
        uint8_t path[LONGEST] = {0}, gold[LONGEST];
        double sum = 0, gold_score = 0;
        uint32_t seen = 0;
        do {
            if (!allowed(&c, path))
                continue;
            sum += exp(score_of(&c, path) / 10.0);
            if (rng_below(&r, ++seen) == 0) { /* any path is as likely as another */
                memcpy(gold, path, sizeof gold);
                gold_score = score_of(&c, path) / 10.0;
            }
        } while (next_path(&c, path));
        double found = crf_gradient(c.automaton, c.length, scores, start, edges, gold, node, edge);
        check(fabs(found - (gold_score - log(sum))) < 1e-9, "log-likelihood %g, found %g", gold_score - log(sum),
              found);
        for (uint32_t i = 0; i < cells; i++) {
            double unused_node[LONGEST * WS_MODEL_LABELS], unused_edge[WS_MODEL_LABELS * WS_MODEL_LABELS] = {0};
            double kept = scores[i];
            scores[i] = kept + 1e-5;
            double up = crf_gradient(c.automaton, c.length, scores, start, edges, gold, unused_node, unused_edge);
            scores[i] = kept - 1e-5;
            double down = crf_gradient(c.automaton, c.length, scores, start, edges, gold, unused_node, unused_edge);
            scores[i] = kept;
            check(fabs((down - up) / 2e-5 - node[i]) < 1e-5, "slope %g, gradient %g", (down - up) / 2e-5, node[i]);
        }
        for (uint32_t e = 0; e < n * n; e++) {
            double unused_node[LONGEST * WS_MODEL_LABELS], unused_edge[WS_MODEL_LABELS * WS_MODEL_LABELS] = {0};
            double kept = edges[e];
            edges[e] = kept + 1e-5;
            double up = crf_gradient(c.automaton, c.length, scores, start, edges, gold, unused_node, unused_edge);
            edges[e] = kept - 1e-5;
            double down = crf_gradient(c.automaton, c.length, scores, start, edges, gold, unused_node, unused_edge);
            edges[e] = kept;
            check(fabs((down - up) / 2e-5 - edge[e]) < 1e-5, "edge: slope %g, gradient %g", (down - up) / 2e-5,
                  edge[e]);
        }
    }
}

/* Made-up sequences: after a `7` a span of as many items as there are `8`s follows. */
static void add_made_up(examples *ex, rng *r) {
    for (int s = 0; s < 300; s++) {
        uint32_t length = 3 + rng_below(r, 10), at = rng_below(r, length);
        bool inside = false;
        for (uint32_t i = 0; i < length; i++) {
            uint32_t value = i == at ? 7 : inside && rng_below(r, 3) ? 8 : rng_below(r, 6);
            uint8_t label = i == at ? SPAN_B : inside && value == 8 ? SPAN_I : SPAN_O;
            inside = i == at || (inside && value == 8);
            const uint32_t features[] = {value * 2654435761u, 99u};
            examples_add(ex, features, 2, label);
        }
        examples_end(ex, 1);
    }
}

/* Learn, pack, read as the library does, and decode: how many sequences come out right. */
static double share_right(bool crf) {
    rng r = rng_seed(5);
    examples ex;
    examples_init(&ex, 3);
    add_made_up(&ex, &r);
    weights w = learn(&ex, &ws_spans, (recipe){.crf = crf, .epochs = 6, .least = 1, .rate = 0.1}, 1);
    unsigned char *bytes;
    ws_linear linear = linear_of(&w, &bytes);
    uint32_t right = 0;
    for (uint32_t s = 0; s < ex.n_sequences; s++) {
        uint32_t first = ex.sequence[s], length = ex.sequence[s + 1] - first;
        int32_t scores[32 * 3], best[32 * 3];
        uint8_t labels[32];
        for (uint32_t i = 0; i < length; i++) {
            uint32_t features[2], n = 0;
            for (size_t f = ex.position[first + i]; f < ex.position[first + i + 1]; f++)
                features[n++] = ex.names[ex.features[f]];
            ws_linear_score(&linear, features, n, scores + 3 * i);
        }
        ws_viterbi(&ws_spans, ws_chain_of(&linear), scores, length, best, labels);
        right += memcmp(labels, ex.gold + first, length) == 0;
    }
    double share = (double)right / ex.n_sequences;
    free(bytes);
    weights_free(&w);
    examples_free(&ex);
    return share;
}

static void a_rule_is_learned_from_examples(void) {
    double perceptron = share_right(false), crf = share_right(true);
    check(perceptron > 0.99, "perceptron: %.2f of the sequences", perceptron);
    check(crf > 0.99, "random field: %.2f of the sequences", crf);
}

static void the_same_examples_give_the_same_bytes(void) {
    unsigned char *bytes[2];
    size_t size[2];
    for (int k = 0; k < 2; k++) {
        rng r = rng_seed(5);
        examples ex;
        examples_init(&ex, 3);
        add_made_up(&ex, &r);
        weights w = learn(&ex, &ws_spans, (recipe){.crf = true, .epochs = 3, .least = 1, .rate = 0.1}, 9);
        bytes[k] = pack_linear(&w, &size[k]);
        weights_free(&w);
        examples_free(&ex);
    }
    check(size[0] == size[1] && memcmp(bytes[0], bytes[1], size[0]) == 0, "two runs differ");
    free(bytes[0]);
    free(bytes[1]);
}

/* Packed weights are the trained ones to within half a step; only the weakest features of full buckets are dropped, and
 * features that were not trained have (nearly) none. */
static void packing_keeps_the_weights(void) {
    enum { N = 5000 };
    rng r = rng_seed(11);
    weights w = {.labels = 4, .n = N};
    w.names = need(NULL, N, sizeof *w.names);
    w.w = need(NULL, N * 4, sizeof *w.w);
    for (uint32_t i = 0; i < N; i++) {
        w.names[i] = (i + 1) * 2654435761u ^ rng_below(&r, 1000) << 10;
        for (uint32_t y = 0; y < 4; y++)
            w.w[i * 4 + y] = y ? (float)rng_unit(&r) * 2 - 1 : 0;
    }
    unsigned char *bytes;
    ws_linear linear = linear_of(&w, &bytes);
    uint32_t wrong = 0, dropped = 0, strangers = 0;
    for (uint32_t i = 0; i < N; i++) {
        const signed char *row = ws_linear_row(&linear, w.names[i]);
        bool close = row != NULL;
        for (uint32_t y = 1; y < 4 && close; y++)
            close = fabs(row[y - 1] / 127.0 - w.w[i * 4 + y]) <= 0.006;
        dropped += row == NULL;
        wrong += row && !close;
        strangers += ws_linear_row(&linear, rng_below(&r, UINT32_MAX)) != NULL;
    }
    check(dropped <= N / 50, "%u features dropped", dropped);
    check(wrong <= 3, "%u features with the weights of another", wrong);
    check(strangers <= 5, "%u of %u unknown features found", strangers, N);
    free(bytes);
    weights_free(&w);
}

/* Weights of made-up features, of which every second one has the print of the one before, mostly in its bucket. */
static ws_linear made_up(uint32_t labels, rng *r, uint32_t *names, uint32_t n, unsigned char **bytes) {
    weights w = {.labels = labels, .n = n};
    w.names = need(NULL, n, sizeof *w.names);
    w.w = need(NULL, (size_t)n * labels, sizeof *w.w);
    for (uint32_t i = 0; i < n; i++) {
        names[i] = w.names[i] = i % 2 ? names[i - 1] + 0x10000 : rng_below(r, UINT32_MAX - 0x10000);
        for (uint32_t y = 0; y < labels; y++)
            w.w[i * labels + y] = y ? (float)rng_unit(r) * 2 - 1 : 0;
    }
    ws_linear linear = linear_of(&w, bytes);
    weights_free(&w);
    return linear;
}

/* Whatever the number of columns, the sums are those of the rows, for one position and for several together. */
static void sums_are_those_of_the_rows(void) {
    enum { N = 600, POSITIONS = 50 };
    static const uint32_t labels[] = {2, 3, 4, 5, 9, 25};
    static int16_t alone[POSITIONS][WS_MODEL_LABELS], together[POSITIONS][WS_MODEL_LABELS];
    for (size_t m = 0; m < sizeof labels / sizeof *labels; m++) {
        rng r = rng_seed(21 + m);
        uint32_t names[N], wrong = 0;
        unsigned char *bytes;
        ws_linear linear = made_up(labels[m], &r, names, N, &bytes);
        ws_batch batch;
        ws_batch_open(&batch, &linear);
        memset(alone, 0, sizeof alone);
        memset(together, 0, sizeof together);
        for (uint32_t p = 0; p < POSITIONS; p++) {
            uint32_t features[WS_MODEL_ROWS + 20], n = p % 7 ? rng_below(&r, 30) : WS_MODEL_ROWS + 20;
            int32_t sums[WS_MODEL_LABELS] = {0};
            for (uint32_t f = 0; f < n; f++) {
                features[f] = f % 3 ? names[rng_below(&r, N)] : rng_below(&r, UINT32_MAX);
                const signed char *row = f < WS_MODEL_ROWS ? ws_linear_row(&linear, features[f]) : NULL;
                for (uint32_t c = 0; c < linear.columns && row; c++)
                    sums[c] += row[c];
            }
            ws_linear_add(&linear, features, n, alone[p]);
            n = n < WS_MODEL_ROWS ? n : WS_MODEL_ROWS;
            memcpy(ws_batch_next(&batch), features, n * sizeof *features);
            ws_batch_add(&batch, n, together[p]);
            for (uint32_t c = 0; c < linear.columns; c++)
                wrong += alone[p][c] != sums[c];
        }
        ws_batch_sum(&batch);
        check(wrong == 0, "%u columns: %u sums are wrong", linear.columns, wrong);
        check(memcmp(alone, together, sizeof alone) == 0, "%u columns: other sums together", linear.columns);
        free(bytes);
    }
}

int main(void) {
    static const test tests[] = {
        {"the best path is found", the_best_path_is_found},
        {"the best path through each label is found", the_best_path_through_each_label_is_found},
        {"the gradient is the slope of the likelihood", the_gradient_is_the_slope_of_the_likelihood},
        {"a rule is learned from examples", a_rule_is_learned_from_examples},
        {"the same examples give the same bytes", the_same_examples_give_the_same_bytes},
        {"packing keeps the weights", packing_keeps_the_weights},
        {"sums are those of the rows", sums_are_those_of_the_rows},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
