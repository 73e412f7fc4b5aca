/* resolve_certain.c - noun phrases whose own words settle whom they mean, so that nobody is asked
 *
 * The House Committee, in capitals; the ferry's captain, Ann Lee, said; the couple; police; the Dane; the statement.
 * (Her son: resolve_kin.c)
 */
#include "coreference/resolve_parts.h"

#include "mention/mention_phrase.h"
#include "role/nominal.h"
#include "text/noun.h"
#include "text/pos.h"

/* May the word, or the whole phrase, name the referent: a person's last name, the first word of a body's? */
static bool is_named(const ws_referent *e, bool one, uint32_t word, uint8_t type) {
    if (e->form != FORM_NAME || e->type != type || e->flags & MENTION_PLURAL)
        return false;
    return type == WS_PERSON ? !one || e->last_hash == word : one && e->n_words > 1 && e->first_hash == word;
}

/* The one person or else body whose name the phrase is, word for word, or is short for: a headline's, which the tagger
 * did not take for a name. */
static uint32_t bearer_of(const ws_resolver *r, const ws_mention *m, uint32_t phrase) {
    const ws_document *document = r->document;
    uint32_t word = document->tokens[m->name_first].hash, found = WS_NONE;
    bool one = m->name_first + 1 == m->name_last;
    if (!ws_capital(document, m->name_first))
        return WS_NONE;
    for (uint32_t turn = 0; turn < 2 && found == WS_NONE; turn++) {
        uint8_t type = turn == 0 ? WS_PERSON : WS_ORGANIZATION;
        if (type == WS_ORGANIZATION && m->first < m->name_first)
            break; /* the House, where there is a House Committee */
        ws_keyed keyed = ws_keyed_by(r, one ? word : phrase);
        for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
            const ws_referent *referent = &document->referents[e];
            bool named = is_named(referent, one, word, type) &&
                         !(type == WS_ORGANIZATION && ws_in_headline(document, &document->mentions[referent->name]));
            if (named && !ws_found_only(&found, e))
                return WS_NONE;
        }
    }
    return found;
}

/* Whose name a source has behind its comma: the union, Quay Workers United; its pastor, Elder Ann Lee. Or WS_NONE. */
static uint32_t named_behind(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t t = m->head + 1, last = m->last;
    if (!(m->flags & MENTION_SOURCE) || m->flags & MENTION_PLURAL ||
        !ws_has(document, m->first, LEX_DETERMINER | LEX_POSSESSIVE) || ws_is_a(document, m->first))
        return WS_NONE;
    while (t < last && ws_punct(document, t) != ',')
        t++;
    uint32_t name = WS_NONE, end = ++t + 10;
    for (; t < last && t < end && ws_punct(document, t) != ','; t++) {
        if (ws_is_named(document, t))
            name = document->name_of[t];
        else if (name != WS_NONE ||
                 (!ws_capital(document, t) && !ws_pos_in(document->pos[t], POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(NNP))))
            return WS_NONE;
    }
    if (name == WS_NONE || document->mentions[name].type == WS_PLACE || document->mentions[name].last != t)
        return WS_NONE;
    return document->mentions[name].entity;
}

/* Whose name the aside of a noun phrase tells, wherever it stands: the witness, a signalman named Ann Lee, was late;
 * the suspect, known only as Lee,. Or WS_NONE. */
static uint32_t called_behind(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    if (m->type != WS_PERSON || m->flags & MENTION_PLURAL || !(m->flags & MENTION_DEFINITE) ||
        m->name_last != m->head + 1)
        return WS_NONE;
    uint32_t name = ws_called_in_aside(document, m->name_last);
    return name == WS_NONE ? WS_NONE : document->mentions[name].entity;
}

/* Does the phrase mean two who are known: the couple, the two men, the sisters? */
static bool is_for_two(const ws_document *document, const ws_mention *m) {
    static const char *const pairs[] = {"couple", "pair", "duo", "sisters", "brothers", "siblings", "twins"};
    if (!(m->flags & MENTION_DEFINITE) || m->name_last != m->head + 1 ||
        WS_WORD_IS_ANY(document, m->name_last, "next", "who", "from", "in", "at", "behind", "opposite"))
        return false; /* nor the couple next door */
    if (ws_is_bare(document, m) && WS_WORD_AMONG(document, m->head, pairs))
        return true;
    return ws_word_is(document, m->first + 1, "two") &&
           (m->head == m->first + 1 || (m->head == m->first + 2 && (ws_is_person_noun(document, m->head) ||
                                                                    ws_has(document, m->head, LEX_ORGANIZATION))));
}

/* May the noun mean the two whom the list of names tells: persons or bodies, men or women? */
static bool fits_pair(const ws_document *document, const ws_mention *m, const ws_mention *list) {
    uint32_t n = 0;
    const ws_mention *before = NULL;
    for (uint32_t t = list->name_first; t < list->name_last; t++) {
        const ws_mention *one = ws_name_at(document, t);
        if (!one || one == before)
            continue;
        bool fits = one->type == WS_PERSON
                        ? !ws_has(document, m->head, LEX_ORGANIZATION | LEX_PLACE)
                        : one->type == WS_ORGANIZATION && ws_has(document, m->head, LEX_ORGANIZATION);
        if (!fits || (m->gender && ws_is_told(one) && one->gender != m->gender))
            return false;
        before = one;
        n++;
    }
    return n == 2;
}

/* Do the two whom the list tells share a surname: Ann and Bob Lee; Ann Lee and Bob Lee? */
static bool share_surname(const ws_document *document, const ws_mention *list) {
    const ws_mention *a = ws_name_at(document, list->name_first), *b = ws_name_at(document, list->name_last - 1);
    if (!a || !b || a == b)
        return false;
    bool given = a->name_last - a->name_first == 1 && b->name_last - b->name_first > 1;
    return given || document->tokens[a->name_last - 1].hash == document->tokens[b->name_last - 1].hash;
}

/* The two who were last named together, a couple rather by one surname, where the phrase is for two and none such
 * without names was told of since. Or WS_NONE. */
static uint32_t pair_of(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t steps = 0, key = ws_role_key(document, m->head), found = WS_NONE;
    bool couple = ws_word_is(document, m->head, "couple");
    if (!is_for_two(document, m))
        return WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 40; e = r->reading.salience[e].older) {
        const ws_referent *referent = &document->referents[e];
        const ws_mention *name = &document->mentions[referent->name];
        if (found == WS_NONE && referent->form == FORM_NOMINAL && ws_role_key(document, name->head) == key)
            return WS_NONE;
        if (referent->form != FORM_NAME || referent->type != WS_GROUP || !(referent->flags & MENTION_PLURAL) ||
            !fits_pair(document, m, name))
            continue;
        if (!couple || share_surname(document, name))
            return e;
        found = found == WS_NONE ? e : found;
    }
    return found;
}

/* Police, where the text has named one force: Wessex Police, Hale Police Department. Or WS_NONE. */
static uint32_t named_force(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, steps = 0;
    if (!ws_word_is(document, m->head, "police") || m->name_last != m->name_first + 1 ||
        (m->first < m->name_first && !(m->flags & MENTION_DEFINITE)))
        return WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 2 * LONGEST_CHAIN;
         e = r->reading.salience[e].older) {
        const ws_referent *body = &document->referents[e];
        const ws_mention *name = &document->mentions[body->name];
        bool force = false;
        for (uint32_t t = name->name_first + 1; t < name->name_last && body->form == FORM_NAME; t++)
            force |= t + 2 >= name->name_last && WS_WORD_IS_ANY(document, t, "police", "constabulary");
        force &= body->type != WS_PERSON && !ws_in_headline(document, name);
        if (force && found != WS_NONE)
            return WS_NONE;
        found = force ? e : found;
    }
    return found;
}

uint32_t ws_some_of(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t sentence = ws_outer_sentence(&r->reading, m->first), steps = 0;
    if (!(m->flags & MENTION_SOURCE) || m->name_last != m->name_first + 1 || m->first != m->name_first ||
        !WS_WORD_IS_ANY(document, m->head, "some", "many", "most", "several"))
        return WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LONGEST_CHAIN; e = r->reading.salience[e].older) {
        const ws_referent *several = &document->referents[e];
        const ws_salience *s = &r->reading.salience[e];
        if (several->form == FORM_NOMINAL && several->flags & MENTION_PLURAL && s->subject_sentence != WS_NONE &&
            s->subject_sentence + 1 >= sentence)
            return e;
    }
    return WS_NONE;
}

/* May the referent be the body that a phrase with that noun tells more of: one with a name, of the paragraph before? */
static bool may_be_based(const ws_resolver *r, const ws_mention *m, uint32_t e, const ws_body_word *word) {
    const ws_document *document = r->document;
    const ws_referent *body = &document->referents[e];
    uint32_t paragraph = r->reading.salience[e].mention == WS_NONE ? WS_NONE : r->reading.salience[e].paragraph;
    return body->form == FORM_NAME && !(body->flags & MENTION_PLURAL) && paragraph != WS_NONE &&
           paragraph + 1 >= ws_unit_of(&r->reading, m->first) &&
           (body->type == WS_ORGANIZATION || (body->type == WS_OTHER && body->n_words == 1)) &&
           ws_body_fits(document, &document->mentions[body->name], m, word) != BODY_NEVER;
}

/* The Hale-based company: the body that has just spoken, else the only one of which the text has just told. Or WS_NONE.
 */
static uint32_t based_body(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    const ws_body_word *word = ws_find_body_word(document, m->head);
    uint32_t found = WS_NONE, steps = 0;
    if (!(word || ws_word_is(document, m->head, "group")) || !ws_pos_in(document->pos[m->head], POS_BIT(NN)) ||
        m->head < m->first + 2 || !ws_ends_in(document, m->head - 1, "-based") || !ws_is_bare(document, m))
        return WS_NONE;
    if (r->reading.speaker != WS_NONE && may_be_based(r, m, r->reading.speaker, word))
        return r->reading.speaker;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 2 * LONGEST_CHAIN; e = r->reading.salience[e].older)
        if (may_be_based(r, m, e, word) && !ws_found_only(&found, e))
            return WS_NONE;
    return found;
}

/* The token at which the text first tells of the referent. */
static uint32_t told_at(const ws_document *document, uint32_t e) {
    return document->mentions[document->referents[e].first_mention].first;
}

/* Was the noun with that key said of the referent before token t, and not with the word at t as part of the office: the
 * | first minister; not First Minister Ann Lee? */
static bool is_counted(const ws_resolver *r, uint32_t e, uint32_t key, uint32_t t) {
    const ws_document *document = r->document;
    const ws_referent *referent = &document->referents[e];
    const ws_mention *first = &document->mentions[referent->first_mention];
    if (first->first >= t || referent->flags & MENTION_PLURAL)
        return false;
    if (referent->form == FORM_NOMINAL)
        return ws_role_key(document, document->mentions[referent->name].head) == key;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (ws_role_tells(&r->reading.roles[i], key) && role->first < t)
            return document->tokens[role->first].hash != document->tokens[t].hash;
    }
    return false;
}

/* The first witness, the second one: in the order in which the text has brought them in, where it has several, at least
 * one of them without a name. Or WS_NONE. */
static uint32_t counted(const ws_resolver *r, const ws_mention *m) {
    static const char *const ordinals[] = {"first", "second", "third"};
    const ws_document *document = r->document;
    uint32_t order = 0, n = 0, found[LONGEST_CHAIN], t = m->name_first;
    while (order < 3 && !ws_is_spelled(document, ws_at(document, t), ordinals[order]))
        order++;
    if (order == 3 || m->type != WS_PERSON || !(m->flags & MENTION_DEFINITE) || m->flags & MENTION_PLURAL ||
        m->head != t + 1 || m->name_last != m->head + 1)
        return WS_NONE;
    uint32_t key = ws_role_key(document, m->head);
    bool nameless = false;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        nameless |= document->referents[e].form == FORM_NOMINAL;
        bool known = !is_counted(r, e, key, t);
        for (uint32_t k = 0; k < n; k++)
            known |= found[k] == e;
        if (known)
            continue;
        uint32_t at = n++;
        for (; at > 0 && told_at(document, found[at - 1]) > told_at(document, e); at--)
            found[at] = found[at - 1];
        found[at] = e;
    }
    return n > 1 && order < n && nameless ? found[order] : WS_NONE;
}

/* Do the words of the phrase before its head end in a name of which the letters are the initials: a senior | Lake
 * National Committee member, for LNC? */
static bool has_initials(const ws_document *document, const ws_mention *m, const ws_token *letters) {
    uint32_t n = letters->end - letters->start;
    if (m->head < m->name_first + n)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t t = m->head - n + i;
        if (!ws_capital(document, t) || document->text[ws_at(document, t)->start] != document->text[letters->start + i])
            return false;
    }
    return true;
}

/* Has somebody with a name been told of by the noun of that key behind the same letters: Ann Lee, the LNC member? */
static bool is_named_so(const ws_resolver *r, const ws_mention *m, uint32_t key) {
    const ws_document *document = r->document;
    const uint32_t letters = document->tokens[m->name_first].hash;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        if (!ws_is_named_person(document, e))
            continue;
        ws_held held = ws_held_by(&r->reading, e);
        for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
            const ws_role_mention *role = &document->role_mentions[i];
            if (document->tokens[role->first].hash == letters && ws_role_key(document, role->first + 1) == key &&
                document->mentions[role->mention].first < m->first)
                return true;
        }
    }
    return false;
}

/* Who has been brought in without a name by the same noun and the whole name of a body of which the phrase has the
 * letters: the LNC member, for a Lake National Committee member. Or WS_NONE. */
static uint32_t spelled_out(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    const ws_token *letters = ws_at(document, m->name_first);
    if (!(m->flags & MENTION_DEFINITE) || m->flags & MENTION_PLURAL || m->head != m->name_first + 1 ||
        m->name_last != m->head + 1 || letters->shape != SHAPE_UPPER)
        return WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, ws_role_key(document, m->head));
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *referent = &document->referents[e];
        if (referent->form == FORM_NOMINAL && !(referent->flags & MENTION_PLURAL) &&
            has_initials(document, &document->mentions[referent->name], letters) && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found != WS_NONE && is_named_so(r, m, ws_role_key(document, m->head)) ? WS_NONE : found;
}

/* Has the text, since the sentence in which was spoken last, brought in a person who is none of the speaker's noun: An
 * aide said | a stranger came. The person said; said the | person in the car was ill? */
static bool is_other_brought_in(const ws_resolver *r, uint32_t end, uint32_t head) {
    enum { LOOK = 60 };
    const ws_document *document = r->document;
    uint32_t last = r->reading.speaker_end, t = ws_sentence_of(document, last > 0 ? last - 1 : 0)->first;
    for (t = t + LOOK < end ? end - LOOK : t; t < end; t++) {
        bool noun = ws_is_tag(document, t, POS_BIT(NN)) && ws_is_lower(document, t) && ws_is_person_noun(document, t);
        if (ws_word_is(document, t, "person") ||
            (noun && t > 1 && (ws_is_a(document, t - 1) || ws_is_a(document, t - 2)) &&
             ws_at(document, t)->hash != ws_at(document, head)->hash))
            return true;
    }
    return false;
}

/* Who has just spoken and has no name either: An aide said so. | That person said … Or WS_NONE. */
static uint32_t person_speaking_on(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    const uint64_t more = POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(IN) | POS_BIT(JJ); /* who called */
    uint32_t e = r->reading.speaker;
    if (ws_is_tag(document, m->name_last, more) || !ws_word_is(document, m->head, "person") ||
        m->head != m->name_first || m->name_last != m->head + 1 || m->head == 0 ||
        !WS_WORD_IS_ANY(document, m->head - 1, "that", "the") || e == WS_NONE)
        return WS_NONE;
    const ws_referent *speaker = &document->referents[e];
    return speaker->form == FORM_NOMINAL && speaker->type == WS_PERSON && !(speaker->flags & MENTION_PLURAL) &&
                   r->reading.speaker_paragraph + 1 >= ws_unit_of(&r->reading, m->first) &&
                   !is_other_brought_in(r, m->head, document->mentions[speaker->name].head)
               ? e
               : WS_NONE;
}

uint32_t ws_resolve_certain(const ws_resolver *r, uint32_t mention, uint32_t phrase, bool *named) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    bool national = m->flags & MENTION_NATIONAL;
    uint32_t found = national ? WS_NONE : bearer_of(r, m, phrase);
    *named = found != WS_NONE;
    if (found == WS_NONE)
        found = named_behind(r, m);
    if (found == WS_NONE)
        found = called_behind(r, m);
    if (found == WS_NONE)
        found = ws_bearer_of_title(r, m);
    if (found == WS_NONE)
        found = ws_relative_meant(r, m);
    if (found == WS_NONE)
        found = ws_wed_meant(r, m);
    if (found == WS_NONE)
        found = pair_of(r, m);
    if (found == WS_NONE)
        found = counted(r, m);
    if (found == WS_NONE)
        found = spelled_out(r, m);
    if (found == WS_NONE)
        found = person_speaking_on(r, m);
    if (found == WS_NONE)
        found = ws_some_of(r, m);
    if (found == WS_NONE)
        found = named_force(r, m);
    if (found == WS_NONE)
        found = based_body(r, m);
    if (found == WS_NONE && ws_is_bare(document, m) &&
        WS_WORD_IS_ANY(document, m->head, "statement", "tweet", "post", "release"))
        found = ws_issuer(r, m->head, m->head, r->reading.said[mention]);
    return found;
}
