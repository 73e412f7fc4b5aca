/* tagger.c - the best labelling of a sequence */
#include "tagger.h"

#define BIT(label) (1u << (label))

const ws_automaton ws_spans = {.labels = 3,
                               .start = BIT(SPAN_O) | BIT(SPAN_B),
                               .end = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I),
                               .follow = {[SPAN_O] = BIT(SPAN_O) | BIT(SPAN_B),
                                          [SPAN_B] = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I),
                                          [SPAN_I] = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I)}};

const ws_automaton ws_one_span = {.labels = ONE_LABELS,
                                  .start = BIT(SPAN_O) | BIT(SPAN_B),
                                  .end = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I) | BIT(SPAN_E) | BIT(SPAN_A),
                                  .follow = {[SPAN_O] = BIT(SPAN_O) | BIT(SPAN_B),
                                             [SPAN_B] = BIT(SPAN_I) | BIT(SPAN_E),
                                             [SPAN_I] = BIT(SPAN_I) | BIT(SPAN_E),
                                             [SPAN_E] = BIT(SPAN_A),
                                             [SPAN_A] = BIT(SPAN_A)}};

const ws_automaton ws_two_spans = {.labels = TWO_LABELS,
                                   .start = BIT(TWO_O) | BIT(TWO_B),
                                   .end = BIT(TWO_O) | BIT(TWO_B) | BIT(TWO_I) | BIT(TWO_B2) | BIT(TWO_I2) |
                                          BIT(TWO_E2) | BIT(TWO_A),
                                   .follow = {[TWO_O] = BIT(TWO_O) | BIT(TWO_B),
                                              [TWO_B] = BIT(TWO_I) | BIT(TWO_E) | BIT(TWO_E2),
                                              [TWO_I] = BIT(TWO_I) | BIT(TWO_E) | BIT(TWO_E2),
                                              [TWO_E] = BIT(TWO_M) | BIT(TWO_B2),
                                              [TWO_M] = BIT(TWO_M) | BIT(TWO_B2),
                                              [TWO_B2] = BIT(TWO_I2) | BIT(TWO_E2),
                                              [TWO_I2] = BIT(TWO_I2) | BIT(TWO_E2),
                                              [TWO_E2] = BIT(TWO_A),
                                              [TWO_A] = BIT(TWO_A)}};

/* The allowed steps from one label to another, as a list: automata are sparse. */
typedef struct steps {
    uint32_t n;
    struct {
        uint8_t from, to;
        int32_t score;
    } step[WS_MODEL_LABELS * WS_MODEL_LABELS];
} steps;

static void list_steps(const ws_automaton *automaton, ws_chain chain, steps *out) {
    out->n = 0;
    for (uint32_t to = 0; to < automaton->labels; to++)
        for (uint32_t from = 0; from < automaton->labels; from++)
            if (automaton->follow[from] >> to & 1) {
                out->step[out->n].from = (uint8_t)from;
                out->step[out->n].to = (uint8_t)to;
                out->step[out->n++].score = chain.transitions[from][to];
            }
}

/* best[i][y]: the score of the best path that ends at position i in y. Scores that come from WS_IMPOSSIBLE stay far
 * below any that do not, so they need no test. */
static void forward(const ws_automaton *automaton, ws_chain chain, const steps *list, const int32_t *scores,
                    uint32_t length, int32_t *best) {
    const uint32_t n = automaton->labels;
    for (uint32_t y = 0; y < n; y++)
        best[y] = automaton->start >> y & 1 ? chain.start[y] + scores[y] : WS_IMPOSSIBLE;
    for (uint32_t i = 1; i < length; i++) {
        const int32_t *before = best + (i - 1) * n, *here = scores + i * n;
        int32_t *now = best + i * n;
        for (uint32_t y = 0; y < n; y++)
            now[y] = WS_IMPOSSIBLE;
        for (uint32_t k = 0; k < list->n; k++) {
            int32_t sum = before[list->step[k].from] + list->step[k].score;
            if (sum > now[list->step[k].to])
                now[list->step[k].to] = sum;
        }
        for (uint32_t y = 0; y < n; y++)
            now[y] = now[y] <= WS_IMPOSSIBLE / 2 ? WS_IMPOSSIBLE : now[y] + here[y];
    }
}

/* The path that the forward scores came by. Returns its score. */
static int32_t trace_back(const ws_automaton *automaton, const steps *list, const int32_t *scores, uint32_t length,
                          const int32_t *best, uint8_t *labels) {
    const uint32_t n = automaton->labels;
    const int32_t *last = best + (length - 1) * n;
    uint32_t y = 0;
    int32_t top = WS_IMPOSSIBLE;
    for (uint32_t k = 0; k < n; k++)
        if (automaton->end >> k & 1 && last[k] > top) {
            top = last[k];
            y = k;
        }
    labels[length - 1] = (uint8_t)y;
    for (uint32_t i = length - 1; i > 0; i--) {
        const int32_t *before = best + (i - 1) * n;
        int32_t wanted = best[i * n + y] - scores[i * n + y];
        for (uint32_t k = 0; k < list->n; k++)
            if (list->step[k].to == y && before[list->step[k].from] + list->step[k].score == wanted) {
                y = list->step[k].from;
                break;
            }
        labels[i - 1] = (uint8_t)y;
    }
    return top;
}

/* Turn forward scores into those of the best whole path through each label. behind[y] is the score of the best end of
 * a path that stands at y. */
static void backward(const ws_automaton *automaton, const steps *list, const int32_t *scores, uint32_t length,
                     int32_t *best) {
    const uint32_t n = automaton->labels;
    int32_t behind[WS_MODEL_LABELS], next[WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++)
        behind[y] = automaton->end >> y & 1 ? 0 : WS_IMPOSSIBLE;
    for (uint32_t i = length; i-- > 0;) {
        if (i + 1 < length) {
            for (uint32_t y = 0; y < n; y++) {
                next[y] = behind[y] == WS_IMPOSSIBLE ? WS_IMPOSSIBLE : behind[y] + scores[(i + 1) * n + y];
                behind[y] = WS_IMPOSSIBLE;
            }
            for (uint32_t k = 0; k < list->n; k++) {
                int32_t sum = next[list->step[k].to] + list->step[k].score;
                if (sum > behind[list->step[k].from])
                    behind[list->step[k].from] = sum;
            }
        }
        for (uint32_t y = 0; y < n; y++) {
            int32_t *through = &best[i * n + y];
            if (behind[y] <= WS_IMPOSSIBLE / 2)
                behind[y] = WS_IMPOSSIBLE;
            *through = *through == WS_IMPOSSIBLE || behind[y] == WS_IMPOSSIBLE ? WS_IMPOSSIBLE : *through + behind[y];
        }
    }
}

int32_t ws_viterbi(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, int32_t *best,
                   uint8_t *labels) {
    steps list;
    list_steps(automaton, chain, &list);
    forward(automaton, chain, &list, scores, length, best);
    return trace_back(automaton, &list, scores, length, best, labels);
}

int32_t ws_max_marginals(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length,
                         int32_t *best, uint8_t *labels) {
    steps list;
    list_steps(automaton, chain, &list);
    forward(automaton, chain, &list, scores, length, best);
    int32_t top = trace_back(automaton, &list, scores, length, best, labels);
    backward(automaton, &list, scores, length, best);
    return top;
}
