/* resolve_pronoun.c - whom a pronoun means */
#include "coreference/resolver.h"

#include "coreference/resolve_parts.h"
#include "mention/mention_phrase.h"
#include "text/noun.h"

/* May the referent be one person of that gender, other than the author? */
static bool is_single(const ws_resolver *r, uint32_t referent, uint8_t gender) {
    const ws_referent *e = &r->document->referents[referent];
    return ws_may_be_person(r, referent) && !(e->flags & MENTION_PLURAL) && ws_may_be(e, gender) &&
           referent != r->reading.author;
}

/* The person whose name, outside quotations, stands at token t, other than the author; or WS_NONE. */
static uint32_t person_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    const ws_mention *name = ws_name_at(document, t);
    uint32_t e = !name || ws_is_quoted(document, t) ? WS_NONE : name->entity;
    return e != WS_NONE && document->referents[e].type == WS_PERSON && e != r->reading.author ? e : WS_NONE;
}

/* Add the person that the sentence names behind token t: In his speech, Ann Lee said. */
static void add_following(ws_resolver *r, uint32_t t, uint8_t gender) {
    enum { FARTHEST = 16 };
    const ws_document *document = r->document;
    uint32_t last = ws_sentence_of(document, t)->last;
    bool object = ws_is_tag(document, t + 1, WS_FINITE); /* he told Ann Lee; but: when she was mayor, Ann Lee */
    for (uint32_t k = t + 1; k < t + FARTHEST && k < last; k++) {
        object &= ws_punct(document, k) != ',';
        if (object)
            continue;
        uint32_t e = person_at(r, k);
        if (e == WS_NONE || !ws_may_be(&document->referents[e], gender))
            continue;
        ws_add_candidate(&r->question, e);
        return;
    }
}

/* Has the sentence up to the pronoun at token t somebody whom it may mean: he killed his wife after | she refused? What
 * somebody becomes is nobody. */
static bool has_person_before(const ws_document *document, uint32_t t) {
    enum { FARTHEST = 40 };
    uint32_t first = ws_sentence_of(document, t)->first;
    for (uint32_t k = t; k-- > first && k + FARTHEST > t;)
        if (ws_is_tag(document, k, POS_BIT(NN)) && ws_is_person_noun(document, k) && !ws_is_a(document, k - 1))
            return true;
    return false;
}

/* Add the first person whom the next sentences name, for a pronoun that is quoted at the top of the text: “…,” he
 * admits. Bob Ray sits in his kitchen. It never rained, he says. */
static void add_next_named(ws_resolver *r, uint32_t mention) {
    enum { TOP = 2, FARTHEST = 60 };
    const ws_document *document = r->document;
    uint32_t t = document->mentions[mention].first, unit = ws_unit_of(&r->reading, t), i = r->reading.said[mention];
    if (i == WS_NONE || unit > TOP || (document->attributions[i].kind != WS_DIRECT && has_person_before(document, t)))
        return;
    uint32_t behind = ws_sentence_of(document, t)->last; /* whom he told is not he */
    for (uint32_t k = behind; k < t + FARTHEST && k < document->n_tokens && ws_unit_of(&r->reading, k) <= unit + 1;
         k++) {
        uint32_t e = person_at(r, k);
        if (e == WS_NONE)
            continue;
        if (ws_may_be(&document->referents[e], document->mentions[mention].gender))
            ws_add_candidate(&r->question, e);
        return;
    }
}

/* Whom he and she may mean. */
static bool fits_male(const ws_resolver *r, uint32_t e) {
    return is_single(r, e, WS_MALE);
}

static bool fits_female(const ws_resolver *r, uint32_t e) {
    return is_single(r, e, WS_FEMALE);
}

/* Does the name stand in an aside that only tells where a person is from: Ann Lee, formerly of | Acme, who? */
static bool tells_where_from(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first;
    if (t < 4 || m->first < m->name_first || !WS_WORD_IS_ANY(document, t - 1, "of", "at", "with", "from") ||
        m->name_last - m->name_first > 1)
        return false;
    t -= 2;
    t -= WS_WORD_IS_ANY(document, t, "formerly", "now", "previously", "late", "originally");
    return ws_punct(document, t) == ',' && ws_in_name_of(document, t - 1, WS_PERSON) &&
           ws_punct(document, m->last) == ',';
}

/* The body whose name stands before the aside that the relative pronoun at t goes on, which tells what it is: Solvane,
 * a start-up in Leeds | that; not `a state with a history | that`. Or WS_NONE. */
static uint32_t body_told_of(const ws_document *document, uint32_t t) {
    enum { LONGEST = 12 };
    uint32_t floor = ws_sentence_of(document, t)->first, k = t;
    while (k > floor && k + LONGEST > t && !ws_punct(document, k - 1) && !ws_pos_in(document->pos[k - 1], WS_FINITE))
        k--;
    const ws_mention *name = k > floor + 1 && ws_punct(document, k - 1) == ',' ? ws_name_at(document, k - 2) : NULL;
    if (!name || name->last != k - 1 || k + 1 >= t || !ws_has(document, k, LEX_DETERMINER) ||
        ws_tells_where(document, name)) /* In Ada, a firm */
        return WS_NONE;
    uint32_t head = ws_phrase_head(document, k + 1, t);
    for (uint32_t n = head + 1; n < t; n++)
        if (ws_is_tag(document, n, POS_BIT(NN)) && !ws_is_named(document, n))
            return WS_NONE;
    return ws_has(document, head, LEX_ORGANIZATION) && ws_is_lower(document, head) ? name->entity : WS_NONE;
}

/* Who or what a relative pronoun means: the newest mention before it, past a comma; for `who` also past a place. Where
 * a list of names ends there, it is all of them, unless the verb is for one. */
static uint32_t antecedent(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    bool who = WS_WORD_IS_ANY(document, m->first, "who", "whose");
    uint32_t steps = 0, best = WS_NONE, end = 0, verb = m->last, name = ws_name_given(document, m->first);
    if (name != WS_NONE)
        return document->mentions[name].entity;
    uint32_t body = who ? WS_NONE : body_told_of(document, m->first);
    if (body != WS_NONE)
        return body;
    while (verb < m->last + 4 && ws_is_tag(document, verb, POS_BIT(RB)))
        verb++;
    bool one = ws_is_tag(document, verb, POS_BIT(VBZ)) || ws_word_is(document, verb, "was"); /* of a list the last */
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 8; e = r->reading.salience[e].older) {
        uint32_t last = r->reading.salience[e].mention;
        uint8_t type = document->referents[e].type;
        if (last == WS_NONE)
            continue;
        const ws_mention *before = &document->mentions[last];
        if (who && type == WS_PERSON && before->first < m->first && before->last > m->last)
            return e; /* the clause belongs to it: a clerk at the port, who stayed, said */
        bool inside = before->first > 0 && ws_is_tag(document, before->first - 1, POS_BIT(IN)) &&
                      !(before->flags & MENTION_PLURAL) &&
                      !ws_is_tag(document, before->head, POS_BIT(NNS)); /* the head of the union, who */
        bool beside = before->form == FORM_NOMINAL && before->last + 1 >= m->first && !inside; /* `figures, who` */
        if (who && type == WS_OTHER && ws_is_person_noun(document, before->name_last))
            continue; /* a Roman Catholic nun, who */
        if (who && !beside && (type == WS_PLACE || type == WS_DOCUMENT || type == WS_ORGANIZATION))
            continue;
        if (who && ((before->form == FORM_NAME && tells_where_from(document, before)) ||
                    (before->form == FORM_NOMINAL && ws_has(document, before->head, LEX_TIME))))
            continue; /* Ann Lee, formerly of Acme, who; a nurse of 22 years, who */
        uint32_t behind = before->last > m->first ? before->name_last : before->last; /* a source with its own clause */
        bool list = behind == end && !one && document->referents[e].flags & MENTION_PLURAL;
        if (behind <= m->first && behind + (who ? 10 : 3) >= m->first && (behind > end || list)) {
            best = e;
            end = behind;
        }
    }
    return best;
}

/* Let a pronoun tell the gender of the person it means, if that one is quoted: whom `her` means elsewhere is often one
 * of two. What the text says in that way outdoes a guess from the given name. */
static void learn_gender(const ws_document *document, ws_referent *e, const ws_mention *m) {
    bool source = m->flags & MENTION_SOURCE || ws_is_own_word(document, m->first), agrees = e->gender == m->gender;
    if (!agrees && !(source && (e->gender == WS_GENDER_UNKNOWN || e->flags & MENTION_GUESSED)))
        return;
    e->flags &= (uint16_t)~MENTION_GUESSED;
    e->gender = m->gender;
}

/* Whom he or she means. */
static bool ask_single(ws_resolver *r, uint32_t mention, uint32_t *found) {
    const ws_mention *m = &r->document->mentions[mention];
    uint32_t t = m->first;
    ws_begin_question(r, QUESTION_SINGULAR, mention, WS_NONE, t);
    ws_add_recent(r, ws_unit_of(&r->reading, t), m->gender == WS_MALE ? fits_male : fits_female, WS_CANDIDATES - 2);
    add_following(r, t, m->gender);
    if (r->question.n == 0)
        add_next_named(r, mention);
    uint32_t i = r->reading.said[mention];
    const ws_attribution *what = i == WS_NONE ? NULL : &r->document->attributions[i];
    const ws_saying saying = {mention, i, what, what && i > 0 ? what - 1 : NULL, m->gender};
    ws_exclude_single(r, &saying);
    ws_prefer_single(r, &saying);
    return ws_ask(r, found);
}

bool ws_resolve_pronoun(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t t = m->first, found = WS_NONE;
    bool plural = WS_WORD_IS_ANY(document, t, "they", "them", "their", "both");
    if (ws_has(document, t, LEX_WH) || ws_word_is(document, t, "that")) {
        found = antecedent(r, m);
    } else if (m->gender != WS_GENDER_UNKNOWN) {
        if (!ask_single(r, mention, &found))
            return false;
    } else if (ws_is_first_person(document, t)) {
        found = ws_writer(r, t);
    } else if (plural || WS_WORD_IS_ANY(document, t, "it", "its")) {
        if (!ws_ask_body(r, mention, plural, &found))
            return false;
        if (found == WS_NONE && ws_word_is(document, t, "both"))
            return ws_new_referent(r, mention) != WS_NONE;
    } else if (!ws_has(document, t, LEX_SUBJECT)) {
        found = ws_some_of(r, m);
        if (found == WS_NONE)
            return ws_new_referent(r, mention) != WS_NONE; /* others, many, one of them */
    }
    m->entity = found;
    ws_referent *e = found == WS_NONE ? NULL : &document->referents[found];
    if (e && e->type == WS_DOCUMENT && e->form == FORM_NOMINAL && ws_word_is(document, t, "who"))
        e->type = ws_is_tag(document, document->mentions[e->name].head, POS_BIT(NNS)) ? WS_GROUP : WS_PERSON;
    if (e && e->type == WS_PERSON && m->gender != WS_GENDER_UNKNOWN)
        learn_gender(document, e, m);
    return true;
}
