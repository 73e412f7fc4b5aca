/* ask.c - putting a question to the ranker: who may be meant, and why it was answered so */
#include "resolver.h"

void ws_begin_question(ws_resolver *r, ws_question_kind kind, uint32_t mention, uint32_t attribution, uint32_t token) {
    ws_question *q = &r->question;
    q->kind = kind;
    q->mention = mention;
    q->attribution = attribution;
    q->token = token;
    q->n = 0;
}

bool ws_is_near(const ws_resolver *r, uint32_t referent) {
    uint32_t last = r->salience[referent].paragraph;
    return last != WS_NONE && ws_unit_of(&r->reading, r->question.token) <= last + 1;
}

void ws_drop_other_gender(ws_resolver *r, uint8_t gender) {
    const ws_referent *referents = r->document->referents;
    ws_question *q = &r->question;
    uint32_t agree = 0, n = 0;
    for (uint32_t i = 0; i < q->n; i++) {
        uint32_t e = q->candidates[i].referent;
        agree += e == WS_NONE || referents[e].gender == gender ||
                 (referents[e].gender == WS_GENDER_UNKNOWN && referents[e].type == WS_PERSON && ws_is_near(r, e));
    }
    for (uint32_t i = 0; i < q->n && agree; i++) {
        uint32_t e = q->candidates[i].referent;
        if (e == WS_NONE || referents[e].gender == gender || referents[e].gender == WS_GENDER_UNKNOWN)
            q->candidates[n++].referent = e;
    }
    q->n = agree ? n : q->n;
}

/* The strongest features of candidate c, for it or against it, that candidate d has not: what a person may be told.
 * `all` has the weights of the features of c. */
static uint32_t strongest(const ws_candidate *c, const ws_candidate *d, int sign, const int32_t *all, uint32_t *out,
                          uint32_t room) {
    int32_t weights[4] = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        int32_t weight = sign * all[i];
        if (weight <= weights[room - 1] || !ws_feature_words(c->features[i]))
            continue;
        bool shared = false;
        for (uint32_t k = 0; k < n && !shared; k++)
            shared = ws_feature_words(out[k]) == ws_feature_words(c->features[i]);
        for (uint32_t k = 0; d && k < d->n && !shared; k++)
            shared = d->features[k] == c->features[i];
        if (shared)
            continue;
        n = n < room ? n + 1 : room;
        uint32_t at = n - 1;
        for (; at > 0 && weight > weights[at - 1]; at--) {
            weights[at] = weights[at - 1];
            out[at] = out[at - 1];
        }
        weights[at] = weight;
        out[at] = c->features[i];
    }
    return n;
}

/* Keep why the question was answered so, for the mention or attribution that asked. */
static bool remember(ws_resolver *r, uint32_t chosen, uint32_t second) {
    const ws_question *q = &r->question;
    if (q->mention != WS_NONE && !(r->document->mentions[q->mention].flags & MENTION_SOURCE))
        return true; /* nobody will ask why */
    ws_decision *decision = ws_push(r->document, decisions);
    if (!decision)
        return false;
    const ws_candidate *c = &q->candidates[chosen], *d = second == WS_NONE ? NULL : &q->candidates[second];
    int32_t weights[WS_RANK_FEATURES];
    for (uint32_t i = 0; i < c->n; i++)
        weights[i] = ws_rank_weight(r->reading.linear, q->kind, c->features[i]);
    *decision = (ws_decision){.question = (uint8_t)q->kind, .chosen = c->referent, .second = d ? d->referent : WS_NONE};
    decision->candidates = (uint8_t)q->n;
    decision->margin = d ? c->score - d->score : WS_MARGIN_ALONE;
    decision->n_for = (uint8_t)strongest(c, d, 1, weights, decision->reasons, WS_REASONS);
    decision->n_against = (uint8_t)strongest(c, d, -1, weights, decision->doubts, WS_DOUBTS);
    if (q->mention != WS_NONE)
        r->document->mentions[q->mention].decision = r->document->n_decisions - 1;
    else
        r->document->attributions[q->attribution].decision = r->document->n_decisions - 1;
    return true;
}

bool ws_ask(ws_resolver *r, uint32_t *referent) {
    ws_question *q = &r->question;
    *referent = WS_NONE;
    if (q->n == 1 && !r->observer && q->mention != WS_NONE &&
        !(r->document->mentions[q->mention].flags & MENTION_SOURCE)) {
        *referent = q->candidates[0].referent;
        return true;
    }
    uint32_t second, best = ws_answer(&r->reading, q, &second);
    if (best == WS_NONE)
        return true;
    if (r->observer) {
        uint32_t chosen = r->observer->choose(r->observer->context, r->document, q, best);
        if (chosen != best)
            second = best;
        best = chosen;
    }
    *referent = q->candidates[best].referent;
    return remember(r, best, second);
}
