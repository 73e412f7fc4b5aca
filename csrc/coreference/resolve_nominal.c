/* resolve_nominal.c - whom a noun phrase means */
#include "coreference/resolve_parts.h"

#include "text/noun.h"
#include "text/pos.h"

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
    return WS_WORD_IS_ANY(document, m->head, "source", "sources") ||
           (m->type == WS_PERSON && is_possessed(document, m));
}

/* Is a number all that the phrase tells of whom it means: three in 10, 40 percent? */
static bool is_share(const ws_document *document, const ws_mention *m) {
    return ws_is_number(document, m->name_last - 1) || ws_word_is(document, m->head, "percent");
}

/* Is it somebody's relative: the father of one of the children? Where others have spoken, that brings in somebody. Not:
 * the father of two, as one who has been told of may be called. */
static bool is_relative_of(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->head + 2;
    return ws_has(document, m->head, LEX_KIN) && !(m->flags & MENTION_PLURAL) && ws_word_is(document, t - 1, "of") &&
           (ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) || ws_is_named(document, t) ||
            ws_is_one_of(document, t));
}

/* Is it told behind the phrase who that is, where whoever spoke last is told to be something else: The owner, a retired
 * plumber, had used it? Then it brings in somebody, unless that is what whoever spoke is told to be, or may be beside.
 */
static bool is_explained(const ws_resolver *r, const ws_mention *m) {
    enum { LONGEST = 6, LONGEST_CLAUSE = 12 };
    const ws_document *document = r->document;
    uint32_t speaker = r->reading.speaker;
    if (speaker == WS_NONE || r->reading.first_role[speaker] == WS_NONE || !ws_starts_paragraph(document, m->first) ||
        ws_has_role(&r->reading, speaker, ws_role_key(document, m->head), m->first))
        return false;
    uint32_t t = m->name_last + 2;
    if (!(m->flags & MENTION_DEFINITE) || m->name_last != m->head + 1 || ws_punct(document, m->name_last) != ',' ||
        !ws_is_a(document, t - 1))
        return false;
    while (t < m->name_last + LONGEST && ws_is_tag(document, t, POS_BIT(NN) | POS_BIT(JJ) | POS_BIT(VBN)))
        t++;
    uint32_t noun = t - 1;
    uint32_t limit = ws_word_is(document, t, "who") ? t + LONGEST_CLAUSE : t;
    while (t < limit && !ws_punct(document, t))
        t++; /* a retired plumber who asked to be left alone, */
    bool same = ws_has_role(&r->reading, speaker, ws_role_key(document, noun), m->first) || /* a plumber, too */
                WS_WORD_IS_ANY(document, noun, "mother", "father", "grandmother", "grandfather", "parent");
    return ws_punct(document, t) == ',' && ws_is_person_noun(document, noun) && !same &&
           ws_is_tag(document, t + 1, WS_FINITE);
}

/* Does the phrase only describe whom the pronoun behind it means: The son of a miner, | he went to sea? */
static bool describes_pronoun(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 12 };
    uint32_t t = m->head + 1;
    if (!ws_starts_sentence(document, m->first) || !ws_has(document, m->head, LEX_KIN))
        return false;
    while (t < m->head + LONGEST && !ws_punct(document, t) && !ws_is_tag(document, t, WS_FINITE))
        t++;
    return ws_punct(document, t) == ',' && ws_is_he_or_she(document, t + 1);
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
    if (words == 1 && led && ws_goes_by(ws_role_key(document, name->head), ws_role_key(document, m->head)))
        return false; /* the aide, for a town hall official */
    if (ws_tells_gender_alone(document, m->head))
        return false; /* the cashier says more than the woman */
    if ((m->flags ^ name->flags) & MENTION_SOURCE)
        return m->flags & MENTION_SOURCE;
    return words > name->name_last - name->name_first && words <= 8 && m->head == m->name_last - 1;
}

/* The group, the rights group, where the text has told of no group of people: a body. */
static void become_body(const ws_resolver *r, ws_mention *m, uint32_t key) {
    const ws_document *document = r->document;
    if (!ws_is_short(m) || !ws_pos_in(document->pos[m->head], POS_BIT(NN)) ||
        !WS_WORD_IS_ANY(document, m->head, "group", "coalition"))
        return;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (document->referents[e].form == FORM_NOMINAL)
            return;
    m->type = WS_ORGANIZATION;
    m->flags &= (uint16_t)~MENTION_PLURAL;
}

/* Is it each of a kind, or none, and so no one of them: every driver, no nurse? */
static bool is_of_kind(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first == m->name_first && m->first > 0 ? m->first - 1 : m->first;
    static const char *const words[] = {"every", "each", "no"};
    return m->type == WS_PERSON && (WS_WORD_AMONG(document, m->first, words) || WS_WORD_AMONG(document, t, words));
}

/* Find the referent of a noun phrase whose words do not settle it; WS_NONE for somebody new goes to *found. */
static bool find(ws_resolver *r, uint32_t mention, uint32_t phrase, uint32_t *found) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    bool said = r->reading.use[mention] != USE_NONE;
    bool one_of = m->type == WS_PERSON && ws_is_one_of(document, m->name_first);
    *found = m->flags & MENTION_PLURAL ? WS_NONE : ws_newest_under(r, ws_place_key(m->head));
    if (*found != WS_NONE) /* a role beside a name: the minister, Ann Lee */
        return true;
    bool one = m->type == WS_PERSON && ws_word_is(document, m->first, "one") && m->head > m->first &&
               !one_of; /* one nurse, one former nurse */
    if ((ws_is_a(document, m->first) && !said) || one || ws_is_another(document, m) || is_of_kind(document, m) ||
        is_explained(r, m))
        return true;
    if (r->reading.speaker != WS_NONE && is_relative_of(document, m) &&
        ws_newest_under(r, r->question.phrase.key) == WS_NONE)
        return true;
    if (is_share(document, m) || one_of || ((m->flags & MENTION_PLURAL || m->type == WS_DOCUMENT) && !said)) {
        /* three in ten; one of the nurses; voters who say nothing: the same words will do */
        ws_add_same_words(r, phrase);
        *found = r->question.n ? r->question.candidates[0].referent : WS_NONE;
        return true;
    }
    uint32_t nameless = ws_nameless_meant(r);
    if (nameless != WS_NONE) {
        ws_add_candidate(&r->question, nameless);
        return ws_ask(r, found);
    }
    ws_gather_meant(r, phrase);
    if (m->gender != WS_GENDER_UNKNOWN)
        ws_drop_other_gender(r);
    ws_drop_unmeant(r);
    return ws_ask(r, found);
}

bool ws_resolve_nominal(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t phrase = ws_phrase_key(document, m->name_first, m->name_last), role = ws_role_key(document, m->head);
    bool named;
    if (m->name_last == m->name_first + 1 && WS_WORD_IS_ANY(document, m->name_first, "this", "that", "these", "there"))
        return true; /* what has been told, and nobody: That suggests */
    if (describes_pronoun(document, m))
        return true;
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
        if (is_of_kind(document, m)) {
            m->type = WS_GROUP;
            m->flags |= MENTION_PLURAL;
        }
        m->gender = ws_gender_by_own_words(r, mention);
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
