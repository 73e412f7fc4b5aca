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

/* Scores of the first position. */
static void begin(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, int32_t *best) {
    for (uint32_t y = 0; y < automaton->labels; y++)
        best[y] = automaton->start >> y & 1 ? chain.start[y] + scores[y] : WS_IMPOSSIBLE;
}

/* Best predecessor of label `to`, given the best scores of the position before. */
static inline uint32_t best_before(const ws_automaton *automaton, ws_chain chain, const int32_t *before, uint32_t to,
                                   int32_t *score) {
    uint32_t from = 0;
    int32_t top = WS_IMPOSSIBLE;
    for (uint32_t y = 0; y < automaton->labels; y++) {
        if (!(automaton->follow[y] >> to & 1) || before[y] == WS_IMPOSSIBLE)
            continue;
        int32_t sum = before[y] + chain.transitions[y][to];
        if (sum > top) {
            top = sum;
            from = y;
        }
    }
    *score = top;
    return from;
}

int32_t ws_viterbi(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, uint8_t *back,
                   uint8_t *labels) {
    const uint32_t n = automaton->labels;
    int32_t best[2][WS_MODEL_LABELS];
    begin(automaton, chain, scores, best[0]);
    for (uint32_t i = 1; i < length; i++) {
        const int32_t *before = best[(i - 1) & 1];
        int32_t *now = best[i & 1];
        for (uint32_t y = 0; y < n; y++) {
            int32_t top;
            back[i * n + y] = (uint8_t)best_before(automaton, chain, before, y, &top);
            now[y] = top == WS_IMPOSSIBLE ? top : top + scores[i * n + y];
        }
    }
    const int32_t *last = best[(length - 1) & 1];
    uint32_t y = 0;
    int32_t top = WS_IMPOSSIBLE;
    for (uint32_t k = 0; k < n; k++)
        if (automaton->end >> k & 1 && last[k] > top) {
            top = last[k];
            y = k;
        }
    for (uint32_t i = length; i-- > 0;) {
        labels[i] = (uint8_t)y;
        if (i)
            y = back[i * n + y];
    }
    return top;
}

/* Score of the best end of a path that stands at `from` in one position and sees `behind` in the next. */
static int32_t best_behind(const ws_automaton *automaton, ws_chain chain, const int32_t *behind, uint32_t from) {
    int32_t top = WS_IMPOSSIBLE;
    for (uint32_t y = 0; y < automaton->labels; y++)
        if (automaton->follow[from] >> y & 1 && behind[y] != WS_IMPOSSIBLE &&
            behind[y] + chain.transitions[from][y] > top)
            top = behind[y] + chain.transitions[from][y];
    return top;
}

void ws_max_marginals(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length,
                      int32_t *best) {
    const uint32_t n = automaton->labels;
    begin(automaton, chain, scores, best);
    for (uint32_t i = 1; i < length; i++)
        for (uint32_t y = 0; y < n; y++) {
            int32_t top;
            best_before(automaton, chain, best + (i - 1) * n, y, &top);
            best[i * n + y] = top == WS_IMPOSSIBLE ? top : top + scores[i * n + y];
        }
    int32_t behind[WS_MODEL_LABELS], here[WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++)
        here[y] = automaton->end >> y & 1 ? 0 : WS_IMPOSSIBLE;
    for (uint32_t i = length; i-- > 0;) {
        for (uint32_t y = 0; y < n; y++) {
            if (i + 1 < length)
                here[y] = best_behind(automaton, chain, behind, y);
            int32_t *through = &best[i * n + y];
            *through = *through == WS_IMPOSSIBLE || here[y] == WS_IMPOSSIBLE ? WS_IMPOSSIBLE : *through + here[y];
        }
        for (uint32_t y = 0; y < n; y++)
            behind[y] = here[y] == WS_IMPOSSIBLE ? WS_IMPOSSIBLE : here[y] + scores[i * n + y];
    }
}
