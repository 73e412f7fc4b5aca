/* tagger.h - the best labelling of a sequence, under an automaton that says which labels may follow which
 *
 * A span tagger is a linear chain whose labels are the states of a small automaton. "At most one span" is O* B I* E A*:
 * because the words behind the span have labels of their own, no second span can begin, and the model can learn
 * different weights for before, for the first word behind (E: the span ended), and for the rest (A).
 */
#ifndef WS_TAGGER_H
#define WS_TAGGER_H

#include "base/arena.h"
#include "model/model.h"

/* Sets of labels are bit masks. */
typedef struct ws_automaton {
    uint32_t labels;
    uint32_t start, end;              /* labels a sequence may begin and end with */
    uint32_t follow[WS_MODEL_LABELS]; /* follow[a]: labels that may come behind a */
} ws_automaton;

/* Any number of spans: O B I. Label 0 is outside, 1 begins a span, 2 continues it. */
extern const ws_automaton ws_spans;
/* The same with something between two spans, so that a bonus for each does not cut one in two. */
extern const ws_automaton ws_spans_apart;
/* At most one span: O B I E A. */
extern const ws_automaton ws_one_span;
/* At most two spans: O B I E M B2 I2 E2 A, where E and M stand between the two; behind the last are E2 and A. */
extern const ws_automaton ws_two_spans;

enum { SPAN_O, SPAN_B, SPAN_I, SPAN_E, SPAN_A, ONE_LABELS };
enum { TWO_O, TWO_B, TWO_I, TWO_E, TWO_M, TWO_B2, TWO_I2, TWO_E2, TWO_A, TWO_LABELS };

/* The scores a chain adds to those of its positions. */
typedef struct ws_chain {
    const int32_t *start;                          /* [labels] */
    const int32_t (*transitions)[WS_MODEL_LABELS]; /* [from][to] */
} ws_chain;

static inline ws_chain ws_chain_of(const ws_linear *linear) {
    return (ws_chain){linear->start, linear->transitions};
}

/* A score that no allowed path has. Sums of a path stay far from it: int8 weights, at most WS_MODEL_ROWS features a
 * position, and sequences are cut at WS_SEQUENCE. */
#define WS_IMPOSSIBLE (-(1 << 30))
#define WS_SEQUENCE 1024u

/* Find the best path: scores is [length][labels], and best is room for as many. Writes one label a position and returns
 * the path's score. `length` is 1 .. WS_SEQUENCE. */
int32_t ws_viterbi(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, int32_t *best,
                   uint8_t *labels);

/* Behind ws_viterbi: best[i][y] becomes the score of the best whole path that has y at position i. The difference
 * between a label and its best rival is how sure the model is of it. */
void ws_complete(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, uint32_t length, int32_t *best);

/* The same for those positions only whose label is not that of the position before, and the first where it is not 0:
 * where spans begin and end. */
void ws_complete_changes(const ws_automaton *automaton, ws_chain chain, const int32_t *scores, const uint8_t *labels,
                         uint32_t length, int32_t *best);

#endif
