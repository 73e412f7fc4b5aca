/* rank_name.c - which of those who bear a name is meant, in features */
#include "rank/rank_feature.h"

/* Has the text named the candidate by token t: in full, if it ever does? (Full names are joined first, so a referent's
 * first mention is one.) */
static bool is_introduced(const ws_document *document, const ws_candidate *c, uint32_t t) {
    return document->mentions[document->referents[c->referent].first_mention].first <= t;
}

uint32_t ws_add_name(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    const ws_referent *e = &document->referents[c->referent];
    bool later = e->last_seen == WS_NONE; /* only the text behind it tells the full name */
    const ws_mention *last = &document->mentions[later ? e->first_mention : e->last_seen];
    bool others = false;
    for (uint32_t i = 0; i < q->n; i++)
        others |= q->candidates[i].referent != c->referent && is_introduced(document, &q->candidates[i], m->first);
    uint32_t n = 0, hash = document->tokens[m->name_last - 1].hash;
    out[n++] = ws_told(T_NAME_INTRODUCED, (is_introduced(document, c, m->first) * 2u + others) * 2 + (e->n_words > 1));
    uint32_t here = ws_outer_sentence(r, m->first), there = ws_outer_sentence(r, last->first);
    if (later) {
        out[n++] = ws_told(T_BEHIND, ws_steps(there, here) * 2 + (here <= 1));
        there = here;
    }
    bool single = last->name_last - last->name_first == 1;
    uint32_t d = later ? 8 : ws_steps(here, there);
    bool surname = e->last_hash == hash;
    out[n++] = ws_told(T_NAME_SAME, (surname * 2u + (e->n_words == 1)) * 2 + single);
    out[n++] = ws_told(T_NAME_NEAR, d * 2 + single);
    out[n++] = ws_told(T_NAME_COUNT,
                       ws_amount(e->n_mentions) * 2 + (m->gender != WS_GENDER_UNKNOWN && m->gender == e->gender));
    uint32_t guess = (e->flags & MENTION_GUESSED ? 1u : 0u) + (m->flags & MENTION_GUESSED ? 2u : 0u);
    out[n++] = ws_told(T_NAME_GENDER, (guess * 2 + (e->gender == m->gender ? 0u : 1u)) * 8 + e->type);
    out[n++] =
        ws_told(T_HONORIFIC, (m->flags & MENTION_HONORIFIC ? 2u : 0u) + (last->flags & MENTION_HONORIFIC ? 1u : 0u));
    out[n++] = ws_told(T_QUOTED, (m->flags & MENTION_QUOTED ? 2u : 0u) + (last->flags & MENTION_QUOTED ? 1u : 0u));
    return n;
}
