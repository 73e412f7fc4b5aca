/* possessor.c - whose somebody is, and so not who: Ann Lee of `Ann Lee's aide` */
#include "rank/rank_feature.h"

#include "text/words.h"

/* The person whom `his` or `her` in front of the noun phrase means: the one in mind who is of that gender, else one
 * whose gender nobody knows; not one whom the text calls by the same noun. */
static uint32_t pronoun_possessor(const ws_reading *r, const ws_question *q, const ws_mention *m) {
    uint8_t gender = ws_word_is(r->document, m->first, "his")   ? WS_MALE
                     : ws_word_is(r->document, m->first, "her") ? WS_FEMALE
                                                                : WS_GENDER_UNKNOWN;
    uint32_t best[2] = {WS_NONE, WS_NONE}; /* of that gender, of none */
    for (uint32_t i = 0; i < q->n && gender != WS_GENDER_UNKNOWN; i++) {
        uint32_t e = q->candidates[i].referent;
        const ws_referent *referent = e == WS_NONE ? NULL : &r->document->referents[e];
        if (!referent || referent->form != FORM_NAME || ws_has_role(r, e, q->phrase.key, WS_NONE) ||
            (referent->gender != gender && referent->gender != WS_GENDER_UNKNOWN))
            continue;
        uint32_t *place = &best[referent->gender != gender];
        if (*place == WS_NONE || ws_recency_of(r, e) > ws_recency_of(r, *place))
            *place = e;
    }
    return best[best[0] == WS_NONE];
}

/* Whose somebody is, as far as the phrase says it: Ann Lee of `Ann Lee's aide`; of `her mother` the woman in mind. */
static uint32_t possessor(const ws_reading *r, const ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    const ws_mention *name = ws_name_at(document, m->name_first);
    if (!name)
        return m->type == WS_PERSON ? pronoun_possessor(r, q, m) : WS_NONE;
    bool genitive = name->last <= m->head && ws_is_genitive(document, name->last);
    return genitive ? name->entity : WS_NONE;
}

void ws_drop_possessor(const ws_reading *r, ws_question *q) {
    uint32_t whose = possessor(r, q);
    if (whose != WS_NONE)
        ws_drop_candidate(q, whose);
}
