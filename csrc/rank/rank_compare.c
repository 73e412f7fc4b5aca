/* rank_compare.c - how a candidate stands among the others, in features */
#include "rank/rank_feature.h"

#include "role/nominal.h"
#include "text/words.h"

/* By the last mention's sentence, which 30 bits can count, and whether it was the subject there; then by what stands
 * first. */
uint64_t ws_recency_of(const ws_reading *r, uint32_t referent) {
    static const uint8_t weight[] = {0, 2, 1, 2, 0};
    const ws_salience *s = &r->salience[referent];
    if (s->mention == WS_NONE)
        return ~referent;
    return ((uint64_t)s->sentence + 1) << 34 | (uint64_t)weight[s->placing] << 32 |
           (uint32_t)~r->document->mentions[s->mention].first;
}

/* How many of the candidates come to mind before each. */
static void rank_by_recency(const ws_reading *r, const ws_question *q, uint32_t *ranks) {
    uint64_t recent[WS_CANDIDATES];
    for (uint32_t i = 0; i < q->n; i++)
        recent[i] = q->candidates[i].referent == WS_NONE ? 0 : ws_recency_of(r, q->candidates[i].referent);
    for (uint32_t i = 0; i < q->n; i++) {
        ranks[i] = 0;
        for (uint32_t k = 0; k < q->n; k++)
            ranks[i] += recent[k] > recent[i];
    }
}

/* How far one level is ahead of the best of others: 0 far, 1 ahead, 2 equal, 3 behind, 4 only others have one. */
static uint32_t lead_of(uint32_t level, uint32_t rival) {
    return level > rival + 1 ? 0 : level > rival ? 1 : level == rival ? 2 : level ? 3 : 4;
}

/* Is it a body that has a name? */
static bool is_named_body(const ws_document *document, uint32_t referent) {
    return referent != WS_NONE && document->referents[referent].form == FORM_NAME &&
           document->referents[referent].type == WS_ORGANIZATION;
}

/* Add to the candidates of a noun phrase how many bodies with names are among them, and which is named most. */
static void compare_bodies(const ws_document *document, ws_question *q) {
    uint32_t n = 0, most = 0;
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        if (!is_named_body(document, c->referent))
            continue;
        uint32_t times = document->referents[c->referent].n_mentions;
        most = times > most ? times : most;
        n++;
    }
    for (uint32_t i = 0; i < q->n && n; i++) {
        ws_candidate *c = &q->candidates[i];
        uint32_t phrase = (q->phrase.body * 6 + q->phrase.determiner) * 4 + ws_at_most(n, 3);
        if (c->referent == WS_NONE)
            c->features[c->n++] = ws_told(T_BODIES, 256 + phrase);
        else if (is_named_body(document, c->referent))
            c->features[c->n++] = ws_told(T_BODIES, phrase * 2 + (document->referents[c->referent].n_mentions == most));
    }
}

/* What there is among the candidates of a question. */
typedef struct field {
    uint32_t most, people;  /* how often one is named at most; how many they are */
    uint32_t nearest;       /* how far away the nearest was mentioned */
    uint32_t known, second; /* the best two levels of what is known of them */
    bool has_noun;          /* one has the noun of the phrase */
} field;

/* Look over the candidates, whose own features are there already. */
static field look_over(const ws_reading *r, const ws_question *q) {
    field f = {.nearest = 9};
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        if (c->referent == WS_NONE)
            continue;
        uint32_t times = r->document->referents[c->referent].n_mentions, level = ws_known_head(c->known);
        f.most = times > f.most ? times : f.most;
        f.people++;
        f.second = level > f.known ? f.known : level > f.second ? level : f.second;
        f.known = level > f.known ? level : f.known;
        f.has_noun |= c->has_noun;
        if (q->kind != QUESTION_NAME)
            f.nearest = ws_at_most(ws_steps(q->sentence, r->salience[c->referent].sentence), f.nearest);
    }
    return f;
}

/* Features of somebody new whom a noun phrase may mean. */
static uint32_t add_somebody_new(const ws_document *document, const ws_question *q, const field *f, uint32_t *out) {
    const ws_mention *m = &document->mentions[q->mention];
    const ws_phrase_traits *p = &q->phrase;
    uint32_t n = 0;
    out[n++] = ws_told(T_NOBODY_PHRASE, ((p->determiner * 2 + p->bare) * 8u + m->type) * 2 + f->has_noun);
    out[n++] = ws_told(T_NOBODY_USE, (p->shape * 4 + p->use) * 5 + p->placing);
    out[n++] = ws_told(T_NOBODY_TRAITS, (p->traits * 12 + p->determiner * 2 + p->bare) * 2 + f->has_noun);
    out[n++] = ws_told(T_NOBODY_NOUN, p->noun * 2 + (p->determiner == 1 && p->bare));
    out[n++] = ws_told(T_NOBODY_HEADS, (p->shape * 2 + f->has_noun) * 10 + f->nearest);
    out[n++] = ws_told(T_NUMBER, 8u + (m->flags & MENTION_PLURAL ? 1u : 0u));
    if (f->known)
        out[n++] = ws_told(T_KNOWN_BEST, 10 + p->bare);
    out[n++] = ws_told(T_HEAD_DETERMINER, 200 + p->determiner * 2 + f->has_noun);
    return n;
}

/* Features of the candidate that stands for nobody or somebody new. */
static uint32_t add_nobody(const ws_reading *r, const ws_question *q, const field *f, uint32_t *out) {
    uint32_t n = 0;
    out[n++] = ws_told(T_NOBODY, 0);
    out[n++] = ws_told(T_NOBODY_COUNT, ws_at_most(q->n, 5));
    out[n++] = ws_told(T_NOBODY_NEAR, f->nearest);
    if (q->kind == QUESTION_NOMINAL)
        return n + add_somebody_new(r->document, q, f, out + n);
    if (q->kind == QUESTION_UNCUED)
        return n + ws_add_unspoken(r, q, out + n);
    if (q->mention != WS_NONE) {
        out[n++] = ws_told(T_ASKED, q->place * 10 + f->nearest);
        out[n++] = ws_told(T_NOBODY_PHRASE, ws_word_is(r->document, q->token, "it") ? 1 : 2);
    }
    return n;
}

/* Features that compare a candidate with the others; `rank` of them come to mind before it. */
static uint32_t add_compared(const ws_reading *r, const ws_question *q, const ws_candidate *c, const field *f,
                             uint32_t rank, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[c->referent];
    uint8_t gender = q->mention == WS_NONE ? WS_GENDER_UNKNOWN : document->mentions[q->mention].gender;
    uint32_t agrees = gender == WS_GENDER_UNKNOWN || e->gender != gender ? 0 : e->flags & MENTION_GUESSED ? 2 : 1;
    uint32_t n = 0, share = f->most ? e->n_mentions * 4 / f->most : 5, named = e->form == FORM_NAME;
    if (q->kind == QUESTION_NAME) {
        bool met = e->last_seen != WS_NONE;
        uint32_t seen = met ? ws_outer_sentence(r, document->mentions[e->last_seen].first) : WS_NONE;
        out[n++] = ws_told(T_COUNT_RANK, share);
        if (f->people == 1)
            out[n++] = ws_told(T_ALONE, agrees);
        out[n++] = ws_told(T_NAME_RECENT, (e->n_mentions == f->most) * 9u + ws_steps(q->sentence, seen));
        return n;
    }
    uint32_t spoke_last = c->referent == r->speaker; /* who has just begun to speak had no time to be named often */
    out[n++] = ws_told(T_SHARE, (spoke_last * 6 + share) * 6 + ws_amount(e->n_mentions));
    if (q->kind == QUESTION_NOMINAL) {
        uint32_t level = ws_known_head(c->known), rival = level == f->known ? f->second : f->known;
        out[n++] = ws_told(T_PHRASE_RANK, (q->phrase.shape * 2 + named) * 6 + ws_at_most(rank, 5));
        out[n++] = ws_told(T_PHRASE_SHARE, (q->phrase.shape * 6 + share) * 2 + named);
        if (f->known)
            out[n++] = ws_told(T_KNOWN_BEST, lead_of(level, rival) * 2 + q->phrase.bare);
    }
    if (f->people == 1)
        out[n++] = ws_told(T_ALONE, agrees);
    uint32_t d = ws_steps(q->sentence, r->salience[c->referent].sentence);
    out[n++] = ws_told(T_SENTENCES_RECENT, d * 6 + ws_at_most(rank, 5));
    out[n++] = ws_told(T_SPEAKER_RECENT, (c->referent == r->speaker) * 6u + ws_at_most(rank, 5));
    return n;
}

void ws_compare_candidates(const ws_reading *r, ws_question *q) {
    const field f = look_over(r, q);
    uint32_t ranks[WS_CANDIDATES] = {0};
    if (q->kind != QUESTION_NAME)
        rank_by_recency(r, q, ranks);
    for (uint32_t i = 0; i < q->n; i++) {
        ws_candidate *c = &q->candidates[i];
        uint32_t *out = c->features + c->n;
        c->n += c->referent == WS_NONE ? add_nobody(r, q, &f, out) : add_compared(r, q, c, &f, ranks[i], out);
    }
    if (q->kind == QUESTION_NOMINAL)
        compare_bodies(r->document, q);
}
