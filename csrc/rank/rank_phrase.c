/* rank_phrase.c - how well a candidate goes with a noun phrase, in features */
#include "rank/rank_feature.h"

#include "mention/mention.h"
#include "role/nominal.h"
#include "role/role_key.h"
#include "text/words.h"

/* The level from which on a noun is thought to mean a person: what fewer texts tell of somebody famous is chance. */
#define KNOWN_WELL 3u

/* What stands before a noun phrase: 0 nothing, 1 the, 2 this/that, 3 a, 4 his, 5 others. */
static uint32_t determiner_of(const ws_document *document, const ws_mention *m) {
    if (WS_WORD_IS_ANY(document, m->first, "the", "both"))
        return 1;
    if (ws_is_demonstrative(document, m->first))
        return 2;
    if (ws_is_a(document, m->first))
        return 3;
    if (ws_has(document, m->first, LEX_POSSESSIVE))
        return 4;
    return m->first == m->name_first ? 0 : 5;
}

/* Does the phrase stop at its head: the senator, not the senator from Ohio? */
static bool is_bare(const ws_mention *m) {
    return m->name_last <= m->head + 1;
}

/* Is one of the words of a role among those of the noun phrase, other than its head? */
static bool shares_word(const ws_document *document, const ws_role_mention *role, const ws_mention *m) {
    for (uint32_t k = m->name_first; k < m->name_last && k < m->name_first + 8; k++) {
        if (k == m->head || !ws_is_word(document, k) || ws_has(document, k, LEX_PREPOSITION | LEX_DETERMINER))
            continue;
        for (uint32_t t = role->first; t < role->last && t < role->first + 10; t++)
            if (document->tokens[k].hash == document->tokens[t].hash)
                return true;
    }
    return false;
}

/* How well the candidate's roles agree with a noun phrase: 2 same head, 4 another word of it, 8 given before it. */
static uint32_t role_match(const ws_reading *r, const ws_question *q, uint32_t referent) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    uint32_t match = 0;
    ws_held held = ws_held_by(r, referent);
    for (uint32_t i; (i = ws_next_held(r, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        bool later = document->mentions[role->mention].first > m->first;
        uint32_t found = ws_role_tells(&r->roles[i], q->phrase.key) ? 2 : 0;
        found |= shares_word(document, role, m) ? 4 : 0;
        if (found)
            match |= found | (later ? 0 : 8);
    }
    return match;
}

/* Does the candidate's name end in the noun (1), hold it (2), or is the noun one for any body (3)? */
static uint32_t name_noun(const ws_document *document, const ws_mention *m, const ws_referent *e) {
    static const char *const bodies[] = {"company",      "firm",      "business", "group",     "organisation",
                                         "organization", "newspaper", "paper",    "agency",    "network",
                                         "outlet",       "campaign",  "party",    "department"};
    const ws_mention *name = &document->mentions[e->name];
    uint32_t head = ws_at(document, m->head)->hash;
    if (e->form != FORM_NAME)
        return 0;
    if (document->tokens[name->name_last - 1].hash == head)
        return 1;
    for (uint32_t t = name->name_first; t < name->name_last && t < name->name_first + 12; t++) {
        if (document->tokens[t].hash == head)
            return 2;
    }
    bool any = e->type == WS_ORGANIZATION && WS_WORD_AMONG(document, m->head, bodies);
    return any ? 3 : 0;
}

/* Names inside two noun phrases: 0 in neither, 1 in one, 2 in both and none the same, 3 one the same. */
static uint32_t shared_names(const ws_document *document, const ws_mention *a, const ws_mention *b) {
    bool in_a = false, in_b = false, same = false;
    for (uint32_t t = a->name_first; t < a->name_last && t < a->name_first + 12; t++) {
        if (!ws_capital(document, t))
            continue;
        in_a = true;
        for (uint32_t k = b->name_first; k < b->name_last && k < b->name_first + 12; k++)
            same |= ws_at(document, k)->hash == ws_at(document, t)->hash;
    }
    for (uint32_t k = b->name_first; k < b->name_last && k < b->name_first + 12; k++)
        in_b |= ws_capital(document, k);
    return same ? 3 : in_a && in_b ? 2 : in_a || in_b ? 1 : 0;
}

/* What the words before the head tell, a bit for each: where from, of what age or that it is over, anything, a number.
 */
static uint32_t traits_of(const ws_document *document, const ws_mention *m) {
    uint32_t origin = 0, age = 0, adjective = 0, number = 0;
    for (uint32_t t = m->name_first; t < m->head && t < m->name_first + 8; t++) {
        const ws_token *token = ws_at(document, t);
        origin |= ws_capital(document, t) || token->classes & (LEX_PLACE | LEX_NATION);
        age |= WS_WORD_IS_ANY(document, t, "former", "retired") || ws_is_aged(document, t);
        number |= token->kind == TOKEN_NUMBER;
        adjective = 1;
    }
    return origin * 8 + age * 4 + adjective * 2 + number;
}

void ws_read_traits(const ws_reading *r, ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    ws_phrase_traits *p = &q->phrase;
    bool plural = m->flags & MENTION_PLURAL;
    p->determiner = determiner_of(document, m);
    p->bare = is_bare(m);
    p->use = r->use[q->mention];
    p->shape = ((p->determiner * 2 + p->bare) * 8 + m->type) * 2 + plural;
    p->traits = traits_of(document, m);
    p->noun = ws_is_aged(document, m->head) ? 0 : p->key & 0xFFF; /* any age is one noun */
    p->placing = ws_placing(document, m);
    p->body = ws_is_company_word(document, p->word, m->head) ? 1
              : ws_is_trader(p->word)                        ? 2
              : ws_has(document, m->head, LEX_ORGANIZATION)  ? 3
                                                             : 0;
}

/* How a noun phrase and a candidate agree. */
typedef struct agreement {
    const ws_mention *m, *name; /* the phrase, and what the candidate is called */
    const ws_referent *e;
    uint32_t roles; /* role_match */
    uint32_t head;  /* the noun: 3 the whole phrase is the same, 2 that of another phrase, 1 of a role, 0 none */
    uint32_t noun;  /* name_noun */
    bool named, role;
} agreement;

/* Are the two noun phrases the same word for word? */
static bool same_words(const ws_document *document, const ws_mention *a, const ws_mention *b) {
    uint32_t n = a->name_last - a->name_first;
    return b->name_last - b->name_first == n && ws_same_words(document, a->name_first, b->name_first, n);
}

static agreement agreement_of(const ws_reading *r, const ws_question *q, uint32_t referent) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[referent];
    agreement a = {.m = &document->mentions[q->mention], .name = &document->mentions[e->name], .e = e};
    bool phrase = e->form == FORM_NOMINAL;
    a.roles = role_match(r, q, referent);
    a.noun = name_noun(document, a.m, e);
    a.named = e->form == FORM_NAME;
    a.role = r->first_role[referent] != WS_NONE;
    a.head = phrase && same_words(document, a.m, a.name)                      ? 3
             : phrase && ws_role_key(document, a.name->head) == q->phrase.key ? 2
             : a.roles & 2                                                    ? 1
                                                                              : 0;
    return a;
}

/* What the words of the phrase have in common with the candidate's name, phrase and roles. */
static uint32_t add_words(const ws_reading *r, const ws_question *q, const agreement *a, uint32_t d, uint32_t *out) {
    const ws_phrase_traits *p = &q->phrase;
    uint32_t n = 0, names = shared_names(r->document, a->m, a->name);
    bool phrase = a->e->form == FORM_NOMINAL;
    out[n++] = ws_told(T_MODIFIER, (names * 4 + a->head) * 3 + (!a->named ? 0u : a->noun ? 2u : 1u));
    out[n++] = ws_told(T_HEAD, a->head * 2 + (a->roles & 8 ? 1 : 0));
    out[n++] =
        ws_told(T_HEAD_DETERMINER, ((a->head * 6 + p->determiner) * 2 + p->bare) * 2 + (a->head == 3 || !phrase));
    out[n++] = ws_told(T_HEAD_SENTENCES, a->head * 9 + d);
    out[n++] = ws_told(T_ORIGIN, a->roles * 2 + p->bare);
    out[n++] = ws_told(T_NAME_NOUN, a->noun * 6 + p->determiner);
    out[n++] = ws_told(T_NUMBER, (a->e->flags & MENTION_PLURAL ? 2u : 0u) + (a->m->flags & MENTION_PLURAL ? 1u : 0u));
    out[n++] = ws_told(T_KIND_KIND, ((a->m->type * 8u + a->e->type) * 2 + a->named) * 2 + (a->head > 0));
    out[n++] = ws_told(T_KNOWN_ROLE, a->role * 12u + p->determiner * 2 + p->bare);
    if (a->named && a->e->type != WS_PERSON) {
        uint32_t fit = (uint32_t)ws_body_fits(r->document, a->name, a->m, p->word), called = (a->roles & 10) == 10;
        out[n++] = ws_told(T_BODY, (((fit * 2 + called) * 4 + p->body) * 6 + p->determiner) * 2 + p->bare);
    }
    return n;
}

/* How what the phrase tells goes with how the candidate is on the reader's mind and what it is. */
static uint32_t add_traits(const ws_reading *r, const ws_question *q, uint32_t referent, const agreement *a, uint32_t d,
                           uint32_t *out) {
    const ws_phrase_traits *p = &q->phrase;
    const ws_salience *s = &r->salience[referent];
    uint32_t n = 0, speaker = referent == r->speaker ? 3 : referent == r->previous_speaker ? 2 : s->spoke ? 1 : 0;
    uint32_t kind = (a->e->type * 2u + a->named) * 2 + (a->e->flags & MENTION_PLURAL ? 1u : 0u);
    out[n++] = ws_told(T_PHRASE_PLACING, ((p->shape * 2 + a->named) * 5 + s->placing) * 4 + ws_at_most(d, 3));
    out[n++] = ws_told(T_PHRASE_SPEAKER, ((p->shape * 2 + a->named) * 4 + speaker) * 4 + p->use);
    out[n++] = ws_told(T_PHRASE_NOUN, p->noun * 4 + (a->head ? 2u : 0u) + a->named);
    out[n++] = ws_told(T_PHRASE_NOUN, 0x8000 + (p->noun & 0x1FF) * 32 + kind);
    out[n++] = ws_told(T_PHRASE_TRAITS,
                       ((p->traits * 12 + p->determiner * 2 + p->bare) * 4 + a->head) * 4 + a->named * 2u + a->role);
    return n;
}

/* What the model knows of a person of the candidate's name (ws_known_as), but nothing of the noun that is chance. */
static uint32_t known_of(const ws_document *document, const ws_mention *m, uint32_t referent) {
    const ws_nominal nominal = {m->name_first, m->name_last, m->head};
    uint32_t known = ws_known_as(document, &nominal, referent);
    return ws_known_head(known) < KNOWN_WELL ? known & ~7u : known;
}

/* What is known of a person of the candidate's name. */
static uint32_t add_known(const ws_phrase_traits *p, const agreement *a, uint32_t known, uint32_t *out) {
    uint32_t n = 0, head = ws_known_head(known), words = ws_known_words(known), fame = ws_known_fame(known);
    if (head) { /* of most people nothing is known, which tells nothing against them */
        out[n++] = ws_told(T_KNOWN_AS, head);
        out[n++] = ws_told(T_KNOWN_WORDS, words);
    }
    if (fame < KNOWN_WELL)
        return n;
    /* of whom much is known, but not this, is as a rule not meant */
    out[n++] = ws_told(T_FAME, ((fame * 8 + head) * 8 + words) * 2 + a->role);
    out[n++] = ws_told(T_FAME, 2048u + (fame > 4 ? 4u : 0u) + (head ? 2u : 0u) + a->role);
    if (!head)
        out[n++] = ws_told(T_FAME, 4096 + p->shape * 4 + (a->head ? 2u : 0u) + a->role);
    return n;
}

uint32_t ws_add_agreement(const ws_reading *r, const ws_question *q, ws_candidate *c, uint32_t *out) {
    const agreement a = agreement_of(r, q, c->referent);
    uint32_t d = ws_steps(q->sentence, r->salience[c->referent].sentence);
    c->has_noun = a.head || a.noun;
    uint32_t n = add_words(r, q, &a, d, out);
    n += add_traits(r, q, c->referent, &a, d, out + n);
    if (a.m->type == WS_PERSON && a.named && a.e->type == WS_PERSON && a.m->name_last <= a.m->name_first + 8) {
        c->known = known_of(r->document, a.m, c->referent);
        n += add_known(&q->phrase, &a, c->known, out + n);
    }
    return n;
}
