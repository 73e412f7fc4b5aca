/* question.c - the candidates of a question */
#include "rank/question.h"

void ws_add_candidate(ws_question *question, uint32_t referent) {
    if (question->n == WS_CANDIDATES)
        return;
    for (uint32_t i = 0; i < question->n; i++) {
        if (question->candidates[i].referent == referent)
            return;
    }
    ws_candidate *c = &question->candidates[question->n++];
    c->referent = referent;
    c->n = c->known = 0;
    c->has_noun = false;
    c->score = 0;
}

void ws_drop_candidate(ws_question *q, uint32_t referent) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < q->n; i++)
        if (q->candidates[i].referent != referent)
            q->candidates[n++].referent = q->candidates[i].referent;
    q->n = n;
}
