/* resolve_gather.c - who a noun phrase may mean, gathered before the ranker is asked */
#include "coreference/resolve_parts.h"

#include "mention/binding.h"
#include "text/pos.h"

/* Is it somebody who has a name, though the phrase withholds it? */
static bool is_withheld(const ws_resolver *r, const ws_mention *m, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return r->question.phrase.withholds && referent->form == FORM_NAME && referent->type == WS_PERSON &&
           !ws_has_role(&r->reading, e, r->question.phrase.key, m->first);
}

/* Is it a body that the text has called by the noun? */
static bool is_called(const ws_resolver *r, const ws_mention *m, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->form == FORM_NAME && referent->type != WS_PERSON &&
           ws_has_role(&r->reading, e, r->question.phrase.key, m->first);
}

/* Is it a body that the text has called by a noun of that kind? */
static bool is_of_kind(const ws_resolver *r, const ws_mention *m, uint32_t e) {
    const ws_document *document = r->document;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (document->mentions[document->role_mentions[i].mention].first < m->first &&
            m->name_last == m->name_first + 1 &&
            ws_are_one_kind(ws_find_body_word(document, r->reading.roles[i].head), r->question.phrase.word))
            return true;
    return false;
}

/* Is it a body that the text has called by a noun for bodies of another kind: a union, not the company? */
static bool is_called_otherwise(const ws_resolver *r, const ws_mention *m, uint32_t e) {
    const ws_document *document = r->document;
    if (!r->question.phrase.word)
        return false;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (document->mentions[document->role_mentions[i].mention].first < m->first &&
            ws_exclude_each_other(ws_find_body_word(document, r->reading.roles[i].head), r->question.phrase.word))
            return true;
    return false;
}

bool ws_fits_phrase(const ws_resolver *r, uint32_t e) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    const ws_referent *referent = &r->document->referents[e];
    if (!ws_may_be(referent, m->gender) || ((referent->flags ^ m->flags) & MENTION_PLURAL) || e == r->reading.author)
        return false;
    if (is_called(r, m, e))
        return true;
    if (referent->form == FORM_NAME && referent->type != WS_PERSON && is_called_otherwise(r, m, e) &&
        ws_body_fits(r->document, &r->document->mentions[referent->name], m, r->question.phrase.word) != BODY_OWN)
        return false;
    if (m->type == WS_PERSON && ws_is_elsewhere(r, m->head, e))
        return false;
    if (is_withheld(r, m, e) ||
        (referent->form == FORM_NAME && referent->type != WS_PERSON &&
         ws_body_fits(r->document, &r->document->mentions[referent->name], m, r->question.phrase.word) == BODY_NEVER))
        return false;
    if ((m->type == WS_PERSON || m->type == WS_OTHER) && referent->type == WS_ORGANIZATION &&
        referent->form == FORM_NAME)
        return ws_is_trader(r->question.phrase.word);
    if (m->type == WS_PERSON)
        return ws_may_be_person(r, e);
    if (m->type == WS_ORGANIZATION)
        return referent->type == WS_ORGANIZATION || (referent->type == WS_OTHER && referent->form == FORM_NAME);
    return referent->type == m->type || referent->type == WS_OTHER;
}

void ws_add_keyed(ws_resolver *r, uint32_t key, ws_fits *fits) {
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (fits(r, e))
            ws_add_candidate(&r->question, e);
}

void ws_add_same_words(ws_resolver *r, uint32_t phrase) {
    ws_add_keyed(r, phrase, ws_fits_phrase);
}

bool ws_is_only_told(const ws_document *document, const ws_referent *referent) {
    uint32_t t = document->mentions[referent->name].first;
    t -= t > 0 && ws_is_the(document, t - 1);
    return referent->n_mentions == 1 && t > 0 && WS_WORD_IS_ANY(document, t - 1, "told", "tells");
}

/* How well does the noun of the phrase fit the name of a body? */
static ws_body_fit body_fits(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    if (referent->form != FORM_NAME || referent->type == WS_PERSON || referent->flags & MENTION_PLURAL)
        return BODY_NEVER;
    const ws_mention *m = &r->document->mentions[r->question.mention];
    if (is_called(r, m, e))
        return BODY_OWN;
    if (ws_is_only_told(r->document, referent))
        return BODY_NEVER;
    ws_body_fit fit = ws_body_fits(r->document, &r->document->mentions[referent->name], m, r->question.phrase.word);
    if (fit != BODY_OWN && is_called_otherwise(r, m, e))
        return BODY_NEVER;
    return fit == BODY_MAYBE && is_of_kind(r, m, e) ? BODY_KIND : fit;
}

static bool fits_own(const ws_resolver *r, uint32_t e) {
    return body_fits(r, e) == BODY_OWN;
}

static bool fits_kind(const ws_resolver *r, uint32_t e) {
    return body_fits(r, e) == BODY_KIND;
}

/* The body with a name that was mentioned last, or WS_NONE. */
static uint32_t newest_body(const ws_resolver *r) {
    uint32_t steps = 0;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 12; e = r->reading.salience[e].older) {
        const ws_referent *referent = &r->document->referents[e];
        if (referent->form == FORM_NAME && referent->type == WS_ORGANIZATION && body_fits(r, e) >= BODY_MAYBE)
            return e;
    }
    return WS_NONE;
}

/* Has the text brought in one without a name by the noun at t of late: a group of parents? */
static bool is_brought_in(const ws_document *document, uint32_t t) {
    enum { NEAR = 80 };
    for (uint32_t k = t; k-- > 2 && k + NEAR > t;)
        if (document->tokens[k].hash == document->tokens[t].hash &&
            (ws_is_a(document, k - 1) || ws_is_a(document, k - 2)))
            return true;
    return false;
}

/* Has the text told of one body by name of late, and of no other? */
static bool tells_of_one_body(const ws_resolver *r) {
    uint32_t steps = 0, only = WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 24; e = r->reading.salience[e].older)
        if (r->document->referents[e].form == FORM_NAME && r->document->referents[e].type == WS_ORGANIZATION &&
            !ws_found_only(&only, e))
            return false;
    return only != WS_NONE;
}

/* The museum, where a body with that word in its name has been read of, else one of that kind: ask only which of them,
 * unless some museum without a name has been read of later. */
static void add_bodies(ws_resolver *r) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    uint32_t paragraph = ws_unit_of(&r->reading, m->first);
    if (!(m->flags & MENTION_DEFINITE) || m->flags & MENTION_PLURAL ||
        (m->type == WS_PERSON && !r->question.phrase.word) || m->type == WS_DOCUMENT ||
        ws_word_is(document, m->first, "this"))
        return; /* this newspaper is the one that tells it */
    ws_add_recent(r, paragraph, fits_own, WS_CANDIDATES);
    if (r->question.n == 0 && r->question.phrase.word) {
        ws_add_recent(r, paragraph, fits_kind, WS_CANDIDATES);
        if (ws_is_company_word(document, r->question.phrase.word, m->head) && newest_body(r) != WS_NONE &&
            newest_body(r) != r->question.candidates[0].referent)
            r->question.n = 0; /* another one may be a company, too */
    }
    ws_keyed keyed = ws_keyed_by(r, r->question.phrase.key);
    for (uint32_t e; r->question.n && (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *other = &document->referents[e],
                          *body = &document->referents[r->question.candidates[0].referent];
        if (other->form == FORM_NOMINAL &&
            document->mentions[other->last_seen].first > document->mentions[body->last_seen].first)
            r->question.n = 0;
    }
}

/* Add the body that has just spoken in the paragraph, where `the party`, as it may be called, goes on: The FAP said …
 * “…,” said the party. */
static void add_speaking(ws_resolver *r) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    uint32_t i = r->reading.said[r->question.mention], e = r->reading.speaker;
    if (i == WS_NONE || i == 0 || e == WS_NONE || m->type != WS_ORGANIZATION || m->flags & MENTION_PLURAL ||
        !ws_is_bare(document, m) || document->attributions[i - 1].entity != e || !ws_fits_phrase(r, e) ||
        body_fits(r, e) == BODY_NEVER || document->referents[e].type != WS_ORGANIZATION ||
        ws_unit_of(&r->reading, document->attributions[i - 1].first) != ws_unit_of(&r->reading, m->first))
        return;
    ws_keyed keyed = ws_keyed_by(r, r->question.phrase.key);
    if (ws_next_keyed(r, &keyed) == WS_NONE)
        ws_add_candidate(&r->question, e);
}

/* Is it who has just spoken, in the paragraph, or in the one before if this one begins with what is said now? */
static bool has_just_spoken(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[r->question.mention], unit = ws_unit_of(&r->reading, r->question.token);
    bool opens = i != WS_NONE && document->attributions[i].first < r->question.token &&
                 ws_starts_paragraph(document, document->attributions[i].first);
    return e == r->reading.speaker && r->reading.speaker_paragraph + opens >= unit && e != WS_NONE &&
           document->referents[e].form == FORM_NAME;
}

/* Is it nobody whom the text has not told of, for it tells no more than that it is a man or a woman: the woman? */
static bool tells_gender_alone(const ws_document *document, const ws_mention *m) {
    return ws_is_bare(document, m) && ws_tells_gender_alone(document, m->head);
}

/* Has the text told by no noun what the referent is? `Who has 300 trees` is none. */
static bool has_no_role(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    if (e == WS_NONE)
        return true;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (!ws_is_tag(document, document->role_mentions[i].first, WS_FINITE))
            return false;
    return true;
}

/* “…,” the skipper said, behind a paragraph in which somebody spoke of whom the text has told no role: nobody who is
 * something else. */
static void drop_others(ws_resolver *r) {
    const ws_document *document = r->document;
    uint32_t mention = r->question.mention;
    const ws_mention *m = &document->mentions[mention];
    uint32_t speaker = r->reading.speaker;
    const ws_referent *e = speaker == WS_NONE ? NULL : &document->referents[speaker];
    if (ws_is_bare(document, m) && m->type == WS_PERSON && r->reading.use[mention] == USE_OPENING && e &&
        e->form == FORM_NAME && e->type == WS_PERSON && has_no_role(r, speaker) && ws_may_be(e, m->gender) &&
        r->reading.speaker_paragraph + 1 == ws_unit_of(&r->reading, m->first))
        ws_keep(r, has_no_role);
}

static bool has_no_other_role(const ws_resolver *r, uint32_t e) {
    return has_no_role(r, e) || ws_has_asked_role(r, e);
}

/* Is it nobody who has the office only as a deputy, a shadow, a former holder, anywhere in the text? */
static bool is_no_deputy(const ws_resolver *r, uint32_t e) {
    const uint32_t end = r->document->n_tokens;
    return e == WS_NONE || !ws_holds(r, e, end, false) || ws_holds(r, e, end, true);
}

/* Is it that, and not told of in another case, if the text names it only later? */
static bool is_no_later_deputy(const ws_resolver *r, uint32_t e) {
    uint32_t first = e == WS_NONE ? 0 : r->document->mentions[r->document->referents[e].first_mention].first;
    return e == WS_NONE || first < r->question.token ||
           (is_no_deputy(r, e) && !(r->document->referents[e].type == WS_PERSON &&
                                    ws_unit_of(&r->reading, first) <= ws_unit_of(&r->reading, r->question.token) + 1 &&
                                    ws_tells_other_case(r->document, first)));
}

/* Gather all who may be meant where nobody has been brought in under the noun: those of the same words and the same
 * noun, whom the reader has in mind, and somebody new, unless the phrase is for a trade that has been told of. */
static void add_others(ws_resolver *r, uint32_t phrase) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    const ws_body_word *word = r->question.phrase.word;
    uint32_t role = r->question.phrase.key;
    bool trade = ws_is_company_word(document, word, m->head) || ws_is_maker_of(word) ||
                 (ws_tells_trade(word) && newest_body(r) == r->reading.speaker &&
                  ws_pos_in(document->pos[m->head + 1], WS_FINITE));
    bool any = WS_WORD_IS_ANY(document, m->head, "group", "organisation", "organization", "agency");
    bool known =
        (trade && newest_body(r) != WS_NONE) || (any && !is_brought_in(document, m->head) && tells_of_one_body(r));
    if (!(ws_is_bare(document, m) && known) && !tells_gender_alone(document, m))
        ws_add_candidate(&r->question, WS_NONE);
    ws_add_same_words(r, phrase);
    if (!(ws_is_a(document, m->first) && m->type == WS_PERSON)) { /* a lawyer is nobody who was there before */
        ws_add_keyed(r, role, ws_fits_phrase);
        ws_add_recent(r, ws_unit_of(&r->reading, m->first), ws_fits_phrase, WS_CANDIDATES);
    }
    drop_others(r);
    uint32_t same = ws_newest_under(r, phrase); /* the minister of before is another than the shadow minister */
    ws_keep(r, same != WS_NONE && document->referents[same].form == FORM_NOMINAL ? is_no_deputy : is_no_later_deputy);
    if (m->type == WS_PERSON && ws_any_fits(r, ws_has_asked_role)) /* who has another role is not meant */
        ws_keep(r, has_no_other_role);
}

/* Do the words tell of the same nation, by their first letters: Dane, Danish? What people are called by in the same
 * word as all that is theirs has no other: Iranian, Iraqi; but Dutch, Dutchman. */
static bool are_of_one_nation(const ws_document *document, uint32_t a, uint32_t b) {
    enum { ALIKE = 3 };
    const ws_token *x = &document->tokens[a], *y = &document->tokens[b];
    if (x->hash == y->hash)
        return true;
    const char *end = document->text + y->end;
    if (y->end - y->start > ALIKE && (end[-1] == 'i' || (!memcmp(end - 2, "an", 2) && end[-3] != 'm')))
        return false;
    return x->end - x->start >= ALIKE && y->end - y->start >= ALIKE &&
           !memcmp(document->text + x->start, document->text + y->start, ALIKE);
}

/* Does a role of the referent tell where they are from, of that nation or, with `other`, of none but others? */
static bool is_of_nation(const ws_resolver *r, uint32_t e, bool other) {
    const ws_document *document = r->document;
    uint32_t nation = document->mentions[r->question.mention].head;
    bool told = false, same = false;
    ws_held held = e == WS_NONE ? (ws_held){WS_NONE, 0} : ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        for (uint32_t t = document->role_mentions[i].first; t < document->role_mentions[i].last; t++)
            if (ws_has(document, t, LEX_NATION) || document->tokens[t].hash == document->tokens[nation].hash) {
                told = true;
                same |= are_of_one_nation(document, t, nation);
            }
    return other ? told && !same : same;
}

static bool is_compatriot(const ws_resolver *r, uint32_t e) {
    return is_of_nation(r, e, false);
}

static bool is_no_foreigner(const ws_resolver *r, uint32_t e) {
    return !is_of_nation(r, e, true);
}

uint32_t ws_nameless_meant(const ws_resolver *r) {
    enum { LOOK = 12 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    if (!tells_gender_alone(document, m) || !WS_WORD_IS_ANY(document, m->head, "man", "woman"))
        return WS_NONE;
    uint32_t steps = 0, unit = ws_unit_of(&r->reading, r->question.token);
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK; e = r->reading.salience[e].older) {
        const ws_salience *s = &r->reading.salience[e];
        if (s->mention == WS_NONE || s->paragraph != unit || document->referents[e].type != WS_PERSON ||
            !ws_fits_phrase(r, e) || ws_is_told_beside(r, e) ||
            ws_is_subject_before(document, &document->mentions[s->mention], m->first))
            continue;
        const ws_mention *name = &document->mentions[document->referents[e].name];
        if (name->form == FORM_NOMINAL && ws_at(document, name->head)->hash == ws_at(document, m->head)->hash)
            return WS_NONE; /* the woman whom a clerk met is a woman, not the clerk */
        bool acts = s->spoke > 0 || s->subject_sentence == s->sentence;
        if (acts)
            return document->referents[e].form == FORM_NOMINAL ? e : WS_NONE;
    }
    return WS_NONE;
}

void ws_gather_meant(ws_resolver *r, uint32_t phrase) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    ws_add_holders(r);
    if (r->question.n == 0)
        add_bodies(r);
    if (r->question.n == 0)
        add_speaking(r);
    bool in_mind = m->flags & MENTION_NATIONAL || ws_is_byname(document, m); /* the 57-year-old, the Spaniard */
    if (r->question.n == 0 && in_mind)
        ws_add_recent(r, ws_unit_of(&r->reading, m->first), ws_fits_phrase, WS_CANDIDATES);
    if (m->flags & MENTION_NATIONAL && ws_is_bare(document, m)) {
        ws_prefer(r, is_no_foreigner); /* of a Nigerian and his coach, the Norwegian is the coach */
        ws_prefer(r, is_compatriot);
    }
    if (r->question.n > 1 && in_mind)
        ws_prefer(r, has_just_spoken);
    if (r->question.n == 0)
        add_others(r, phrase);
}
