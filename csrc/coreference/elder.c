/* elder.c - which of two people is the elder: by the ages that the text tells, else by whose child one of them is */
#include "coreference/resolver.h"

#include "text/age.h"

uint32_t ws_told_age(const ws_document *document, const ws_mention *m) {
    if (m->first > 0 && ws_is_aged(document, m->first - 1))
        return ws_age_at(document, m->first - 1);
    uint32_t age = ws_age_behind(document, m->last);
    return age == WS_NONE ? 0 : ws_age_at(document, age);
}

uint32_t ws_age_of(const ws_resolver *r, uint32_t referent) {
    uint32_t age = ws_told_age(r->document, &r->document->mentions[r->document->referents[referent].name]);
    return age ? age : r->reading.salience[referent].age;
}

/* Is the person told of as somebody's child or the like, -1, as a parent, 1, by the noun in front of the name: his son
 * Bob Lee; her mother, Ann Lee? */
static int generation(const ws_document *document, const ws_mention *m) {
    static const char *const young[] = {"son",    "daughter", "grandson", "granddaughter",
                                        "nephew", "niece",    "stepson",  "stepdaughter"},
                             *const old[] = {"father", "mother", "grandfather", "grandmother", "uncle", "aunt"};
    uint32_t t = m->name_first;
    t -= t > 0 && ws_punct(document, t - 1) == ',';
    if (t == 0)
        return 0;
    return WS_WORD_AMONG(document, t - 1, young) ? -1 : WS_WORD_AMONG(document, t - 1, old);
}

/* The elder of two people, WS_NONE where the text does not tell. */
static uint32_t elder_of(const ws_document *document, uint32_t a, uint32_t b) {
    const ws_mention *name_a = &document->mentions[document->referents[a].name],
                     *name_b = &document->mentions[document->referents[b].name];
    uint32_t age_a = ws_told_age(document, name_a), age_b = ws_told_age(document, name_b);
    int order = age_a && age_b ? (age_a > age_b) - (age_a < age_b)
                               : generation(document, name_a) - generation(document, name_b);
    return order == 0 ? WS_NONE : order > 0 ? a : b;
}

uint32_t ws_elder_meant(const ws_resolver *r, uint32_t t) {
    const ws_question *q = &r->question;
    bool elder = WS_WORD_IS_ANY(r->document, t, "elder", "older"), younger = ws_word_is(r->document, t, "younger");
    if (q->n != 2 || (!elder && !younger))
        return WS_NONE;
    uint32_t a = q->candidates[0].referent, b = q->candidates[1].referent;
    uint32_t found = a == WS_NONE || b == WS_NONE ? WS_NONE : elder_of(r->document, a, b);
    return found == WS_NONE || elder ? found : found == a ? b : a;
}
