/* tagger.c - the best labelling of a sequence */
#include "model/tagger.h"

#define BIT(label) (1u << (label))

const ws_automaton ws_spans = {.labels = 3,
                               .start = BIT(SPAN_O) | BIT(SPAN_B),
                               .end = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I),
                               .follow = {[SPAN_O] = BIT(SPAN_O) | BIT(SPAN_B),
                                          [SPAN_B] = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I),
                                          [SPAN_I] = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I)}};

const ws_automaton ws_spans_apart = {.labels = 3,
                                     .start = BIT(SPAN_O) | BIT(SPAN_B),
                                     .end = BIT(SPAN_O) | BIT(SPAN_B) | BIT(SPAN_I),
                                     .follow = {[SPAN_O] = BIT(SPAN_O) | BIT(SPAN_B),
                                                [SPAN_B] = BIT(SPAN_O) | BIT(SPAN_I),
                                                [SPAN_I] = BIT(SPAN_O) | BIT(SPAN_I)}};

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

/* ---- one step, for the automata that most of the time is spent on ----
 *
 * Each function is the same as the general one below, written out: forward, now[y] is the best score of a path that
 * comes to y from `was`; backward, was[y] is that of a path that goes on from y to `now`. */

typedef const int32_t (*table)[WS_MODEL_LABELS];
typedef void step(table t, const int32_t *from, int32_t *to);

static inline int32_t larger(int32_t a, int32_t b) {
    return a > b ? a : b;
}

static inline void spans_forward(table t, const int32_t *was, int32_t *now) {
    int32_t o = was[SPAN_O], b = was[SPAN_B], i = was[SPAN_I];
    now[SPAN_O] = larger(o + t[SPAN_O][SPAN_O], larger(b + t[SPAN_B][SPAN_O], i + t[SPAN_I][SPAN_O]));
    now[SPAN_B] = larger(o + t[SPAN_O][SPAN_B], larger(b + t[SPAN_B][SPAN_B], i + t[SPAN_I][SPAN_B]));
    now[SPAN_I] = larger(b + t[SPAN_B][SPAN_I], i + t[SPAN_I][SPAN_I]);
}

static inline void spans_backward(table t, const int32_t *now, int32_t *was) {
    int32_t o = now[SPAN_O], b = now[SPAN_B], i = now[SPAN_I];
    was[SPAN_O] = larger(o + t[SPAN_O][SPAN_O], b + t[SPAN_O][SPAN_B]);
    was[SPAN_B] = larger(o + t[SPAN_B][SPAN_O], larger(b + t[SPAN_B][SPAN_B], i + t[SPAN_B][SPAN_I]));
    was[SPAN_I] = larger(o + t[SPAN_I][SPAN_O], larger(b + t[SPAN_I][SPAN_B], i + t[SPAN_I][SPAN_I]));
}

static inline void apart_forward(table t, const int32_t *was, int32_t *now) {
    int32_t o = was[SPAN_O], b = was[SPAN_B], i = was[SPAN_I];
    now[SPAN_O] = larger(o + t[SPAN_O][SPAN_O], larger(b + t[SPAN_B][SPAN_O], i + t[SPAN_I][SPAN_O]));
    now[SPAN_B] = o + t[SPAN_O][SPAN_B];
    now[SPAN_I] = larger(b + t[SPAN_B][SPAN_I], i + t[SPAN_I][SPAN_I]);
}

static inline void one_forward(table t, const int32_t *was, int32_t *now) {
    int32_t o = was[SPAN_O], b = was[SPAN_B], i = was[SPAN_I], e = was[SPAN_E], a = was[SPAN_A];
    now[SPAN_O] = o + t[SPAN_O][SPAN_O];
    now[SPAN_B] = o + t[SPAN_O][SPAN_B];
    now[SPAN_I] = larger(b + t[SPAN_B][SPAN_I], i + t[SPAN_I][SPAN_I]);
    now[SPAN_E] = larger(b + t[SPAN_B][SPAN_E], i + t[SPAN_I][SPAN_E]);
    now[SPAN_A] = larger(e + t[SPAN_E][SPAN_A], a + t[SPAN_A][SPAN_A]);
}

static inline void one_backward(table t, const int32_t *now, int32_t *was) {
    int32_t o = now[SPAN_O], b = now[SPAN_B], i = now[SPAN_I], e = now[SPAN_E], a = now[SPAN_A];
    was[SPAN_O] = larger(o + t[SPAN_O][SPAN_O], b + t[SPAN_O][SPAN_B]);
    was[SPAN_B] = larger(i + t[SPAN_B][SPAN_I], e + t[SPAN_B][SPAN_E]);
    was[SPAN_I] = larger(i + t[SPAN_I][SPAN_I], e + t[SPAN_I][SPAN_E]);
    was[SPAN_E] = a + t[SPAN_E][SPAN_A];
    was[SPAN_A] = a + t[SPAN_A][SPAN_A];
}

static inline void two_forward(table t, const int32_t *was, int32_t *now) {
    int32_t o = was[TWO_O], b = was[TWO_B], i = was[TWO_I], e = was[TWO_E], m = was[TWO_M];
    int32_t b2 = was[TWO_B2], i2 = was[TWO_I2], e2 = was[TWO_E2], a = was[TWO_A];
    now[TWO_O] = o + t[TWO_O][TWO_O];
    now[TWO_B] = o + t[TWO_O][TWO_B];
    now[TWO_I] = larger(b + t[TWO_B][TWO_I], i + t[TWO_I][TWO_I]);
    now[TWO_E] = larger(b + t[TWO_B][TWO_E], i + t[TWO_I][TWO_E]);
    now[TWO_M] = larger(e + t[TWO_E][TWO_M], m + t[TWO_M][TWO_M]);
    now[TWO_B2] = larger(e + t[TWO_E][TWO_B2], m + t[TWO_M][TWO_B2]);
    now[TWO_I2] = larger(b2 + t[TWO_B2][TWO_I2], i2 + t[TWO_I2][TWO_I2]);
    now[TWO_E2] = larger(larger(b + t[TWO_B][TWO_E2], i + t[TWO_I][TWO_E2]),
                         larger(b2 + t[TWO_B2][TWO_E2], i2 + t[TWO_I2][TWO_E2]));
    now[TWO_A] = larger(e2 + t[TWO_E2][TWO_A], a + t[TWO_A][TWO_A]);
}

static inline void two_backward(table t, const int32_t *now, int32_t *was) {
    int32_t o = now[TWO_O], b = now[TWO_B], i = now[TWO_I], e = now[TWO_E], m = now[TWO_M];
    int32_t b2 = now[TWO_B2], i2 = now[TWO_I2], e2 = now[TWO_E2], a = now[TWO_A];
    was[TWO_O] = larger(o + t[TWO_O][TWO_O], b + t[TWO_O][TWO_B]);
    was[TWO_B] = larger(i + t[TWO_B][TWO_I], larger(e + t[TWO_B][TWO_E], e2 + t[TWO_B][TWO_E2]));
    was[TWO_I] = larger(i + t[TWO_I][TWO_I], larger(e + t[TWO_I][TWO_E], e2 + t[TWO_I][TWO_E2]));
    was[TWO_E] = larger(m + t[TWO_E][TWO_M], b2 + t[TWO_E][TWO_B2]);
    was[TWO_M] = larger(m + t[TWO_M][TWO_M], b2 + t[TWO_M][TWO_B2]);
    was[TWO_B2] = larger(i2 + t[TWO_B2][TWO_I2], e2 + t[TWO_B2][TWO_E2]);
    was[TWO_I2] = larger(i2 + t[TWO_I2][TWO_I2], e2 + t[TWO_I2][TWO_E2]);
    was[TWO_E2] = a + t[TWO_E2][TWO_A];
    was[TWO_A] = a + t[TWO_A][TWO_A];
}

/* ---- one step of any automaton ---- */

static void any_forward(const ws_automaton *automaton, table t, const int32_t *was, int32_t *now) {
    const uint32_t n = automaton->labels;
    for (uint32_t y = 0; y < n; y++)
        now[y] = WS_IMPOSSIBLE;
    for (uint32_t from = 0; from < n; from++)
        for (uint32_t to = 0; to < n; to++)
            if (automaton->follow[from] >> to & 1)
                now[to] = larger(now[to], was[from] + t[from][to]);
}

static void any_backward(const ws_automaton *automaton, table t, const int32_t *now, int32_t *was) {
    const uint32_t n = automaton->labels;
    for (uint32_t from = 0; from < n; from++) {
        was[from] = WS_IMPOSSIBLE;
        for (uint32_t to = 0; to < n; to++)
            if (automaton->follow[from] >> to & 1)
                was[from] = larger(was[from], now[to] + t[from][to]);
    }
}

/* ---- whole sequences ---- */

/* best[i][y]: the score of the best path that ends at position i in y. Scores that come from WS_IMPOSSIBLE stay far
 * below any that do not, so they need no test. */
static inline void run_forward(step *one, const ws_automaton *automaton, uint32_t n, table t, const int32_t *scores,
                               uint32_t length, int32_t *best) {
    int32_t was[WS_MODEL_LABELS], now[WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++)
        was[y] = best[y];
    for (uint32_t i = 1; i < length; i++) {
        best += n;
        scores += n;
        if (one)
            one(t, was, now);
        else
            any_forward(automaton, t, was, now);
        for (uint32_t y = 0; y < n; y++)
            best[y] = was[y] = now[y] + scores[y];
    }
}

static void forward(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length,
                    int32_t *best) {
    for (uint32_t y = 0; y < automaton->labels; y++)
        best[y] = automaton->start >> y & 1 ? chain.start[y] + scores[y] : WS_IMPOSSIBLE;
    if (automaton == &ws_spans)
        run_forward(spans_forward, automaton, 3, chain.transitions, scores, length, best);
    else if (automaton == &ws_spans_apart)
        run_forward(apart_forward, automaton, 3, chain.transitions, scores, length, best);
    else if (automaton == &ws_one_span)
        run_forward(one_forward, automaton, ONE_LABELS, chain.transitions, scores, length, best);
    else if (automaton == &ws_two_spans)
        run_forward(two_forward, automaton, TWO_LABELS, chain.transitions, scores, length, best);
    else
        run_forward(NULL, automaton, automaton->labels, chain.transitions, scores, length, best);
}

/* Follow a path back from position i as long as it stays in label y. Returns where that began. */
static inline uint32_t trace_run(const ws_automaton *automaton, ws_chain chain, const int32_t *scores,
                                 const int32_t *best, uint32_t y, uint32_t i, uint8_t *labels) {
    const uint32_t n = automaton->labels;
    const int32_t stay = chain.transitions[y][y], *at = best + i * n + y, *score = scores + i * n + y;
    if (!(automaton->follow[y] >> y & 1))
        return i;
    for (; i > 0 && *(at - n) + stay == *at - *score; at -= n, score -= n)
        labels[--i] = (uint8_t)y;
    return i;
}

/* The path that the forward scores came by. Returns its score. */
static int32_t trace_back(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length,
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
    uint32_t i = length - 1;
    labels[i] = (uint8_t)y;
    while ((i = trace_run(automaton, chain, scores, best, y, i, labels)) > 0) {
        const int32_t *before = best + (i - 1) * n;
        int32_t wanted = best[i * n + y] - scores[i * n + y];
        for (uint32_t from = 0; from < n; from++)
            if (automaton->follow[from] >> y & 1 && before[from] + chain.transitions[from][y] == wanted) {
                y = from;
                break;
            }
        labels[--i] = (uint8_t)y;
    }
    return top;
}

/* Turn forward scores at the positions [from, length) into those of the best whole path through each label; where there
 * are labels, at positions only whose label is not the one before. behind[y] is the score of the best end of a path
 * that stands at y. */
static inline void run_backward(step *one, const ws_automaton *automaton, uint32_t n, table t, const int32_t *scores,
                                const uint8_t *labels, uint32_t from, uint32_t length, int32_t *best) {
    int32_t behind[WS_MODEL_LABELS], next[WS_MODEL_LABELS];
    for (uint32_t y = 0; y < n; y++)
        behind[y] = automaton->end >> y & 1 ? 0 : WS_IMPOSSIBLE;
    for (uint32_t i = length; i-- > from;) {
        if (i + 1 < length) {
            for (uint32_t y = 0; y < n; y++)
                next[y] = behind[y] + scores[(i + 1) * n + y];
            if (one)
                one(t, next, behind);
            else
                any_backward(automaton, t, next, behind);
        }
        if (labels && i && labels[i] == labels[i - 1])
            continue;
        for (uint32_t y = 0; y < n; y++) {
            int32_t *through = &best[i * n + y];
            bool possible = *through > WS_IMPOSSIBLE / 2 && behind[y] > WS_IMPOSSIBLE / 2;
            *through = possible ? *through + behind[y] : WS_IMPOSSIBLE;
        }
    }
}

int32_t ws_viterbi(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, int32_t *best,
                   uint8_t *labels) {
    forward(automaton, chain, scores, length, best);
    return trace_back(automaton, chain, scores, length, best, labels);
}

static void backward(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, const uint8_t *labels,
                     uint32_t from, uint32_t length, int32_t *best) {
    if (automaton == &ws_spans)
        run_backward(spans_backward, automaton, 3, chain.transitions, scores, labels, from, length, best);
    else if (automaton == &ws_one_span)
        run_backward(one_backward, automaton, ONE_LABELS, chain.transitions, scores, labels, from, length, best);
    else if (automaton == &ws_two_spans)
        run_backward(two_backward, automaton, TWO_LABELS, chain.transitions, scores, labels, from, length, best);
    else
        run_backward(NULL, automaton, automaton->labels, chain.transitions, scores, labels, from, length, best);
}

void ws_complete(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, int32_t *best) {
    backward(automaton, chain, scores, NULL, 0, length, best);
}

void ws_complete_changes(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, const uint8_t *labels,
                         uint32_t length, int32_t *best) {
    uint32_t from = 0;
    while (from < length && labels[from] == labels[0])
        from++;
    backward(automaton, chain, scores, labels, labels[0] ? 0 : from, length, best);
}
