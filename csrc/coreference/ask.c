/* ask.c - putting a question to the ranker: who may be meant, and why it was answered so */
#include "coreference/resolver.h"

void ws_begin_question(ws_resolver *r, ws_question_kind kind, uint32_t mention, uint32_t attribution, uint32_t token) {
    ws_question *q = &r->question;
    q->kind = kind;
    q->mention = mention;
    q->attribution = attribution;
    q->token = token;
    q->n = 0;
}

bool ws_is_near(const ws_resolver *r, uint32_t referent) {
    uint32_t last = r->reading.salience[referent].paragraph;
    return last != WS_NONE && ws_unit_of(&r->reading, r->question.token) <= last + 1;
}

bool ws_any_fits(const ws_resolver *r, ws_fits *fits) {
    for (uint32_t i = 0; i < r->question.n; i++)
        if (fits(r, r->question.candidates[i].referent))
            return true;
    return false;
}

void ws_keep(ws_resolver *r, ws_fits *fits) {
    ws_question *q = &r->question;
    uint32_t n = 0;
    for (uint32_t i = 0; i < q->n; i++)
        if (fits(r, q->candidates[i].referent))
            q->candidates[n++].referent = q->candidates[i].referent;
    q->n = n;
}

void ws_prefer(ws_resolver *r, ws_fits *fits) {
    if (ws_any_fits(r, fits))
        ws_keep(r, fits);
}

bool ws_prefer_one(ws_resolver *r, uint32_t referent) {
    ws_question *q = &r->question;
    for (uint32_t i = 0; i < q->n; i++) {
        if (q->candidates[i].referent != referent)
            continue;
        q->candidates[0].referent = referent;
        q->n = 1;
        return true;
    }
    return false;
}

/* The gender of the mention that asks. */
static uint8_t asked_gender(const ws_resolver *r) {
    return r->document->mentions[r->question.mention].gender;
}

/* Is the candidate new, of the gender that is asked for, or near and of one that nobody knows? */
static bool agrees(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = e == WS_NONE ? NULL : &r->document->referents[e];
    return !referent || referent->gender == asked_gender(r) ||
           (referent->gender == WS_GENDER_UNKNOWN && referent->type == WS_PERSON && ws_is_near(r, e));
}

/* Is the candidate not known to be of the other gender? */
static bool may_agree(const ws_resolver *r, uint32_t e) {
    uint8_t gender = e == WS_NONE ? WS_GENDER_UNKNOWN : r->document->referents[e].gender;
    return gender == WS_GENDER_UNKNOWN || gender == asked_gender(r);
}

void ws_drop_other_gender(ws_resolver *r) {
    if (ws_any_fits(r, agrees))
        ws_keep(r, may_agree);
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
