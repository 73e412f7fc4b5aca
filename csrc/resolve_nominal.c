/* resolve_nominal.c - whom a noun phrase means */
#include "resolver.h"

#include "body.h"
#include "pos.h"
#include "role.h"
#include "turn.h"

/* Does the phrase tell whose it is: the port's engineer? */
static bool is_possessed(const ws_document *document, const ws_mention *m) {
    for (uint32_t t = m->first; t < m->head; t++)
        if (ws_is_genitive(document, t) || ws_has(document, t, LEX_POSSESSIVE))
            return true;
    return false;
}

/* Papers call somebody a source to withhold the name: a source is nobody who is named, unless the text says so. Nor is
 * the port's engineer, who is brought in that way. */
static bool withholds(const ws_document *document, const ws_mention *m) {
    return ws_word_is(document, m->head, "source") || ws_word_is(document, m->head, "sources") ||
           (m->type == WS_PERSON && is_possessed(document, m));
}

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
            ws_are_one_kind(ws_find_body_word(document, r->roles[i].head), r->question.phrase.word))
            return true;
    return false;
}

/* May a noun phrase mean the referent, as far as gender, number and kind tell? */
static bool fits_phrase(const ws_resolver *r, uint32_t e) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    const ws_referent *referent = &r->document->referents[e];
    if (!ws_may_be(referent, m->gender) || ((referent->flags ^ m->flags) & MENTION_PLURAL) || e == r->reading.author)
        return false;
    if (is_called(r, m, e))
        return true;
    if (is_withheld(r, m, e) ||
        (r->question.phrase.word && referent->form == FORM_NAME && referent->type != WS_PERSON &&
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

/* How well does the noun of the phrase fit the name of a body? */
static ws_body_fit body_fits(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    if (referent->form != FORM_NAME || referent->type == WS_PERSON || referent->flags & MENTION_PLURAL)
        return BODY_NEVER;
    const ws_mention *m = &r->document->mentions[r->question.mention];
    if (is_called(r, m, e))
        return BODY_OWN;
    ws_body_fit fit = ws_body_fits(r->document, &r->document->mentions[referent->name], m, r->question.phrase.word);
    return fit == BODY_MAYBE && is_of_kind(r, m, e) ? BODY_KIND : fit;
}

static bool fits_own(const ws_resolver *r, uint32_t e) {
    return body_fits(r, e) == BODY_OWN;
}

static bool fits_kind(const ws_resolver *r, uint32_t e) {
    return body_fits(r, e) == BODY_KIND;
}

/* Does the phrase tell of somebody new: a nurse? */
static bool is_new(const ws_document *document, const ws_mention *m) {
    return ws_word_is(document, m->first, "a") || ws_word_is(document, m->first, "an");
}

/* Is the mention the source of a quotation of its own, and stands behind its cue: “…,” said the porter, “…”? */
static bool is_inverted(const ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    const ws_attribution *a = i == WS_NONE ? NULL : &document->attributions[i];
    if (!a || a->kind != WS_DIRECT || a->cue_last > a->source_first)
        return false;
    return a->last <= a->cue_first ||
           (a->n_spans && document->content_spans[a->first_span].end <= ws_at(document, a->cue_first)->start);
}

/* Is the noun what the referent is, or is called? */
static bool is_known_as(const ws_resolver *r, uint32_t e, uint32_t role, uint32_t t) {
    const ws_referent *referent = &r->document->referents[e];
    return ws_has_role(&r->reading, e, role, t) ||
           (referent->form == FORM_NOMINAL &&
            ws_role_key(r->document, r->document->mentions[referent->name].head) == role);
}

/* Does it call somebody by what the text tells of them beside their name: the 57-year-old, the father of two? */
static bool is_byname(const ws_document *document, const ws_mention *m) {
    static const char *const parents[] = {"father", "mother", "dad", "mum", "mom"};
    bool parent = ws_word_among(document, m->head, parents, sizeof parents / sizeof *parents) &&
                  ws_word_is(document, m->head + 1, "of") &&
                  (ws_has(document, m->head + 2, LEX_NUMBER) || ws_at(document, m->head + 2)->kind == TOKEN_NUMBER);
    return m->flags & MENTION_DEFINITE && (parent || ws_is_aged(document, m->head));
}

/* Said the porter, where others have spoken in the paragraph: somebody else than they, unless one is known as a porter,
 * or has spoken without marks what the porter's quotation, which goes on behind its cue, explains. */
static void drop_spoken(ws_resolver *r, uint32_t mention, uint32_t role) {
    const ws_document *document = r->document;
    uint32_t t = document->mentions[mention].first, unit = ws_unit_of(&r->reading, t);
    if (!is_inverted(r, mention))
        return;
    uint32_t i = r->reading.said[mention];
    bool goes_on = document->attributions[i].last > document->attributions[i].cue_first;
    for (uint32_t turn = 1; turn <= 4 && turn <= i; turn++) {
        const ws_attribution *a = &document->attributions[i - turn];
        if (ws_unit_of(&r->reading, a->first) != unit)
            break;
        if (a->source != WS_NONE && a->entity != WS_NONE && !(goes_on && a->kind == WS_INDIRECT) &&
            !is_known_as(r, a->entity, role, t))
            ws_drop_candidate(&r->question, a->entity);
    }
}

/* Is the mention the source of an answer: replied the porter? Or a noun for whom a court hears? */
static bool is_answering(const ws_resolver *r, const ws_mention *m, uint32_t attribution) {
    static const char *const replies[] = {"replied", "replies", "answered", "answers", "retorted", "responded"},
                             *const heard[] = {"witness", "defendant", "accused", "plaintiff"};
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[attribution];
    bool replying = false;
    for (uint32_t t = a->cue_first; t < a->cue_last && t < a->cue_first + 4; t++)
        replying |= ws_word_among(document, t, replies, sizeof replies / sizeof *replies);
    return replying || ws_word_among(document, m->head, heard, sizeof heard / sizeof *heard);
}

/* `…?” counsel asked. “…,” the witness said`: who has just asked does not answer, unless known by that noun. */
static void drop_asker(ws_resolver *r, uint32_t mention, uint32_t role) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], asker = r->talk.speaker;
    if (i == WS_NONE || i == 0 || r->talk.last + 1 != i || asker == WS_NONE || m->type != WS_PERSON)
        return;
    const ws_attribution *last = &document->attributions[i - 1];
    if (document->attributions[i].kind != WS_DIRECT || ws_last_mark(document, last->first, last->last) != '?' ||
        !is_answering(r, m, i) || is_known_as(r, asker, role, m->first))
        return;
    ws_drop_candidate(&r->question, asker);
}

/* “…,” the skipper said, behind a paragraph in which somebody spoke of whom the text has told no role: nobody who is
 * something else. */
static void drop_others(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    ws_question *q = &r->question;
    uint32_t speaker = r->reading.speaker, n = 0;
    const ws_referent *e = speaker == WS_NONE ? NULL : &document->referents[speaker];
    if (!ws_is_bare(document, m) || m->type != WS_PERSON || r->reading.use[mention] != USE_OPENING || !e ||
        e->form != FORM_NAME || e->type != WS_PERSON || r->first_role[speaker] != WS_NONE || !ws_may_be(e, m->gender) ||
        r->reading.speaker_paragraph + 1 != ws_unit_of(&r->reading, m->first))
        return;
    for (uint32_t i = 0; i < q->n; i++)
        if (q->candidates[i].referent == WS_NONE || r->first_role[q->candidates[i].referent] == WS_NONE)
            q->candidates[n++].referent = q->candidates[i].referent;
    q->n = n;
}

/* Add the referents under a key. */
static void add_keyed(ws_resolver *r, uint32_t key) {
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (fits_phrase(r, e))
            ws_add_candidate(&r->question, e);
}

/* The body with a name that was mentioned last, or WS_NONE. */
static uint32_t newest_body(const ws_resolver *r) {
    uint32_t steps = 0;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 12; e = r->salience[e].older) {
        const ws_referent *referent = &r->document->referents[e];
        if (referent->form == FORM_NAME && referent->type == WS_ORGANIZATION && body_fits(r, e) >= BODY_MAYBE)
            return e;
    }
    return WS_NONE;
}

/* The museum, where a body with that word in its name has been read of, else one of that kind: ask only which of them,
 * unless some museum without a name has been read of later. */
static void add_bodies(ws_resolver *r, uint32_t key) {
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
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; r->question.n && (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *other = &document->referents[e],
                          *body = &document->referents[r->question.candidates[0].referent];
        if (other->form == FORM_NOMINAL &&
            document->mentions[other->last_seen].first > document->mentions[body->last_seen].first)
            r->question.n = 0;
    }
}

/* Is it somebody without a name whom the text has called by the noun within two sentences before token t? */
static bool is_brought_in(const ws_resolver *r, uint32_t e, uint32_t key, uint32_t t) {
    const ws_document *document = r->document;
    const ws_referent *referent = &document->referents[e];
    uint32_t sentence = r->salience[e].sentence;
    return referent->form == FORM_NOMINAL && ws_role_key(document, document->mentions[referent->name].head) == key &&
           sentence != WS_NONE && ws_outer_sentence(&r->reading, t) - sentence <= 2;
}

/* Does the phrase tell no more than that it is a man or a woman, and so nobody whom the text has not told of: the
 * woman?
 */
static bool tells_gender_alone(const ws_document *document, const ws_mention *m) {
    static const char *const words[] = {"man", "woman", "boy", "girl"};
    return ws_is_bare(document, m) && ws_word_among(document, m->head, words, sizeof words / sizeof *words);
}

/* Add the one person without a name whom the text has brought in by the noun a moment before: a diver, the diver. */
static void add_brought_in(ws_resolver *r, uint32_t key) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    if (!ws_is_bare(document, m) || m->flags & MENTION_PLURAL || m->type != WS_PERSON)
        return;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (is_brought_in(r, e, key, m->first) &&
            is_new(document, &document->mentions[document->referents[e].first_mention]) && fits_phrase(r, e))
            ws_add_candidate(&r->question, e);
}

/* Has the text given the referent a role that ends in the very words of the phrase? */
static bool has_words(const ws_resolver *r, uint32_t e, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t n = m->name_last - m->name_first;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t k = 0;
        if (document->mentions[role->mention].first >= m->first || role->last - role->first < n)
            continue;
        while (k < n && ws_at(document, role->last - n + k)->hash == ws_at(document, m->name_first + k)->hash)
            k++;
        if (k == n)
            return true;
    }
    return false;
}

/* Is it `the`, a noun and a few words before it: the fire chief? */
static bool is_short(const ws_mention *m) {
    return m->flags & MENTION_DEFINITE && m->first + 1 == m->name_first && m->name_last == m->head + 1 &&
           m->head - m->name_first < 4;
}

/* Is the word before the noun one that tells only whether somebody is still what he was: the retired admiral? */
static bool is_of_office(const ws_document *document, const ws_mention *m) {
    static const char *const words[] = {"retired", "outgoing", "embattled", "ousted", "veteran"};
    return is_short(m) && m->name_first + 1 == m->head &&
           ws_word_among(document, m->name_first, words, sizeof words / sizeof *words);
}

/* The minister, the fire chief, where ministers and fire chiefs have been introduced: ask only who of them. */
static void add_holders(ws_resolver *r, uint32_t key) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    bool bare = ws_is_bare(r->document, m) || ws_is_ones_kin(r->document, m) || is_of_office(r->document, m);
    if (!bare && !is_short(m))
        return;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        if (fits_phrase(r, e) &&
            (bare ? ws_has_role(&r->reading, e, key, m->first) : ws_is_near(r, e) && has_words(r, e, m)))
            ws_add_candidate(&r->question, e);
    }
}

/* Is a number all that the phrase tells of whom it means: three in 10, 40 percent? */
static bool is_share(const ws_document *document, const ws_mention *m) {
    return ws_at(document, m->name_last - 1)->kind == TOKEN_NUMBER || ws_word_is(document, m->head, "percent");
}

/* Is the one noun phrase better to name somebody by than the other: a source before what is none, then the poll of the
 * Harbour Board before the poll? */
static bool is_better_phrase(const ws_document *document, uint32_t old, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention], *name = &document->mentions[old];
    uint32_t words = m->name_last - m->name_first;
    bool led = name->head + 1 == name->name_last && name->head > name->name_first,
         speaks_for = name->type == WS_PERSON && ws_word_is(document, name->head + 1, "for");
    if (words == 1 && (led || speaks_for) && name->name_last - name->name_first > 1 &&
        ws_at(document, m->head)->hash == ws_at(document, name->head)->hash)
        return false; /* the divers, where rescue divers have been told of; a lawyer for Ann Lee */
    if ((m->flags ^ name->flags) & MENTION_SOURCE)
        return m->flags & MENTION_SOURCE;
    return words > name->name_last - name->name_first && words <= 8 && m->head == m->name_last - 1;
}

/* The group, the rights group, where the text has told of no group of people: a body. */
static void become_body(const ws_resolver *r, ws_mention *m, uint32_t key) {
    static const char *const groups[] = {"group", "coalition"};
    const ws_document *document = r->document;
    if (!is_short(m) || !ws_pos_in(document->pos[m->head], POS_BIT(NN)) ||
        !ws_word_among(document, m->head, groups, sizeof groups / sizeof *groups))
        return;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (document->referents[e].form == FORM_NOMINAL)
            return;
    m->type = WS_ORGANIZATION;
    m->flags &= (uint16_t)~MENTION_PLURAL;
}

/* Gather all who may be meant where nobody has been brought in under the noun: those of the same words and the same
 * noun, whom the reader has in mind, and somebody new, unless the phrase takes up somebody. */
static void add_others(ws_resolver *r, uint32_t mention, uint32_t phrase) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    const ws_body_word *word = r->question.phrase.word;
    uint32_t role = r->question.phrase.key;
    bool trade = ws_is_company_word(document, word, m->head) || ws_is_maker_of(word) ||
                 (ws_tells_trade(word) && newest_body(r) == r->reading.speaker &&
                  ws_pos_in(document->pos[m->head + 1], WS_FINITE));
    bool known = trade && newest_body(r) != WS_NONE;
    if (!(ws_is_bare(document, m) && known) && !tells_gender_alone(document, m))
        ws_add_candidate(&r->question, WS_NONE);
    add_keyed(r, phrase);
    if (!(is_new(document, m) && m->type == WS_PERSON)) { /* a lawyer is nobody who was there before */
        add_keyed(r, role);
        ws_add_recent(r, ws_unit_of(&r->reading, m->first), fits_phrase, WS_CANDIDATES);
    }
    drop_others(r, mention);
}

/* Gather who may be meant, the surest first, and ask the ranker; WS_NONE for somebody new goes to *found. */
static bool ask(ws_resolver *r, uint32_t mention, uint32_t phrase, uint32_t *found) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t role = r->question.phrase.key;
    bool national = m->flags & MENTION_NATIONAL;
    add_holders(r, role);
    if (r->question.n == 0)
        add_brought_in(r, role);
    if (r->question.n == 0)
        add_bodies(r, role);
    if (national || is_byname(document, m)) /* the 57-year-old, the Spaniard is somebody in mind */
        ws_add_recent(r, ws_unit_of(&r->reading, m->first), fits_phrase, WS_CANDIDATES);
    if (r->question.n == 0)
        add_others(r, mention, phrase);
    if (m->gender != WS_GENDER_UNKNOWN)
        ws_drop_other_gender(r, m->gender);
    drop_spoken(r, mention, role);
    drop_asker(r, mention, role);
    return ws_ask(r, found);
}

/* Find the referent of a noun phrase whose words do not settle it; WS_NONE for somebody new goes to *found. */
static bool find(ws_resolver *r, uint32_t mention, uint32_t phrase, uint32_t *found) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    bool said = r->reading.use[mention] != USE_NONE;
    *found = m->flags & MENTION_PLURAL ? WS_NONE : ws_newest_under(r, ws_place_key(m->head));
    if (*found != WS_NONE) /* a role beside a name: the minister, Ann Lee */
        return true;
    if (is_new(document, m) && !said)
        return true;
    if (is_share(document, m) || ((m->flags & MENTION_PLURAL || m->type == WS_DOCUMENT) && !said)) {
        add_keyed(r, phrase); /* three in ten; voters who say nothing: the same words will do */
        *found = r->question.n ? r->question.candidates[0].referent : WS_NONE;
        return true;
    }
    return ask(r, mention, phrase, found);
}

bool ws_resolve_nominal(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t phrase = ws_phrase_key(document, m->name_first, m->name_last), role = ws_role_key(document, m->head);
    bool named;
    m->entity = ws_resolve_certain(r, mention, phrase, &named);
    if (m->entity != WS_NONE) {
        m->form = named ? FORM_NAME : m->form;
        return true;
    }
    become_body(r, m, role);
    ws_begin_question(r, QUESTION_NOMINAL, mention, WS_NONE, m->first);
    r->question.phrase =
        (ws_phrase_traits){.key = role,
                           .word = m->type == WS_DOCUMENT ? NULL : ws_find_body_word(document, m->head),
                           .withholds = withholds(document, m)};
    uint32_t found;
    if (!find(r, mention, phrase, &found))
        return false;
    if (found == WS_NONE) {
        found = ws_new_referent(r, mention);
        if (found == WS_NONE || !ws_add_key(r, phrase, found) || !ws_add_key(r, role, found))
            return false;
    }
    ws_referent *e = &document->referents[found];
    if (e->form == FORM_NOMINAL && is_better_phrase(document, e->name, mention))
        e->name = mention;
    document->mentions[mention].entity = found;
    return true;
}
