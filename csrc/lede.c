/* lede.c - who is described at the top before being named
 *
 * A postman bitten by a goose said on Monday …       The story tells what somebody is, then quotes a name that has not
 * “It knows my whistle,” Ann Lee said.              been introduced: the same person.
 */
#include "resolver.h"

#include "mention_phrase.h"

#include <string.h>

/* How many paragraphs the top of a story has, how far behind the description the name may stand, and how many offices
 * are looked at. */
enum { TOP = 4, NEAR = 2, MOST_OFFICES = 4 };

/* Does what stands behind the noun tell what somebody did or was done to? */
static bool tells_story(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->head + 1;
    return t + 1 < m->last && (ws_is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBD)) || ws_word_is(document, t, "who") ||
                               ws_word_is(document, t, "whose"));
}

/* Does it tell that the name is withheld: a clerk who would not be named? */
static bool is_withheld(const ws_document *document, const ws_mention *m) {
    static const char *const words[] = {"named", "name", "identified", "anonymity", "anonymous", "anonymously"};
    for (uint32_t t = m->head + 1; t < m->last; t++)
        if (ws_word_among(document, t, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* Is it the first thing that the story tells, of somebody who does not speak for others? */
static bool leads(const ws_resolver *r, const ws_mention *m) {
    static const char *const others[] = {"spokesman", "spokeswoman", "spokesperson", "official", "source",
                                         "neighbour", "neighbor",    "witness",      "resident", "expert",
                                         "analyst",   "reporter",    "friend",       "relative", "lawyer"};
    const ws_document *document = r->document;
    return ws_at(document, m->first)->flags & TOKEN_PARA_START && ws_unit_of(&r->reading, m->first) < TOP &&
           !ws_word_among(document, m->head, others, sizeof others / sizeof *others);
}

/* The source, where it is a noun phrase that brings in one person who has no name yet; or NULL. */
static const ws_mention *unnamed_source(const ws_document *document, const ws_attribution *a) {
    if (a->source == WS_NONE || a->entity == WS_NONE)
        return NULL;
    const ws_mention *m = &document->mentions[a->source];
    const ws_referent *e = &document->referents[a->entity];
    bool unnamed = m->form == FORM_NOMINAL && e->form == FORM_NOMINAL && e->type == WS_PERSON &&
                   e->first_mention == a->source && !(m->flags & (MENTION_PLURAL | MENTION_QUOTED));
    return unnamed ? m : NULL;
}

/* Does the phrase bring in somebody new: a postman; the widow of a postman? */
static bool brings_in(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first;
    if (ws_is_the(document, t) && ws_has(document, m->head, LEX_KIN) && ws_word_is(document, m->head + 1, "of"))
        t = m->head + 2;
    return ws_word_is(document, t, "a") || ws_word_is(document, t, "an");
}

/* Does the attribution describe who speaks: a postman bitten by a goose? */
static bool describes(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    return m && brings_in(document, m) && (leads(r, m) || tells_story(document, m)) && !is_withheld(document, m);
}

/* Does a mark behind the name lead to what tells who that is: Ann Lee, a nurse? Not if it is only the age. */
static bool is_explained(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    bool age = ws_at(document, t + 1)->kind == TOKEN_NUMBER && ws_punct(document, t + 2) == (c == '(' ? ')' : ',') &&
               !ws_has(document, t + 3, LEX_WH);
    return (c == ',' || c == '(' || c == '-') && !age;
}

/* Does the attribution quote somebody by a full name that stands here first, without a word who that is? */
static bool names_stranger(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    if (a->source == WS_NONE || a->entity == WS_NONE || a->kind == WS_INDIRECT)
        return false;
    const ws_mention *m = &document->mentions[a->source];
    const ws_referent *e = &document->referents[a->entity];
    return m->form == FORM_NAME && e->type == WS_PERSON && e->n_words > 1 && m->first == m->name_first &&
           r->first_role[a->entity] == WS_NONE &&
           r->salience[a->entity].first_sentence == ws_outer_sentence(&r->reading, m->first) &&
           !is_explained(document, m->last) && document->name_of[m->first] == a->source;
}

/* Let all that means the one referent mean the other. */
static void become(ws_document *document, uint32_t described, uint32_t named) {
    for (uint32_t k = 0; k < document->n_mentions; k++)
        if (document->mentions[k].entity == described)
            document->mentions[k].entity = named;
    for (uint32_t k = 0; k < document->n_attributions; k++)
        if (document->attributions[k].entity == described)
            document->attributions[k].entity = named;
}

/* Is the source no more than an office, of somebody who has not been named: its mayor? */
static bool is_office(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    return m && m->name_first == m->head && m->name_last == m->head + 1 && m->head > m->first &&
           ws_has(document, m->first, LEX_DETERMINER | LEX_POSSESSIVE);
}

/* Has the referent the office as its title, and nothing beside it: Mayor Ann Lee? */
static bool holds_office(const ws_resolver *r, uint32_t e, uint32_t hash) {
    const ws_document *document = r->document;
    for (uint32_t i = r->first_role[e], steps = 0; i != WS_NONE && steps < 8; i = r->next_role[i], steps++) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (strcmp(role->rule, "title") == 0 && role->last == role->first + 1 &&
            document->tokens[role->first].hash == hash)
            return true;
    }
    return false;
}

/* The only person who is named close behind token t, in unit `unit` or the next ones, with that office; or WS_NONE. */
static uint32_t holder(const ws_resolver *r, uint32_t t, uint32_t unit) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, hash = document->tokens[t].hash;
    for (uint32_t e = 0; e < document->n_referents; e++) {
        const ws_referent *referent = &document->referents[e];
        if (referent->type != WS_PERSON || referent->form != FORM_NAME || !holds_office(r, e, hash))
            continue;
        uint32_t first = document->mentions[referent->first_mention].first;
        if (found != WS_NONE || first < t || ws_unit_of(&r->reading, first) > unit + NEAR)
            return WS_NONE;
        found = e;
    }
    return found;
}

void ws_resolve_offices(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, offices = 0; i < document->n_attributions && offices < MOST_OFFICES; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t unit = ws_unit_of(&r->reading, a->first);
        bool office = is_office(r, a);
        offices += office;
        if (unit > TOP)
            return;
        uint32_t named = office ? holder(r, document->mentions[a->source].head, unit) : WS_NONE;
        if (named != WS_NONE)
            become(document, a->entity, named);
    }
}

/* The one without a name whom `his` or `her` at token t means, or WS_NONE. */
static uint32_t nameless_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    for (uint32_t i = document->n_names; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->first != t || m->form != FORM_PRONOUN || m->entity == WS_NONE)
            continue;
        const ws_referent *e = &document->referents[m->entity];
        return e->form == FORM_NOMINAL && e->type == WS_PERSON ? m->entity : WS_NONE;
    }
    return WS_NONE;
}

void ws_resolve_late_names(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, turns = 0; i < document->n_names && turns < MOST_OFFICES; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t t = m->name_first;
        if (m->type != WS_PERSON || m->entity == WS_NONE || m->flags & MENTION_QUOTED || t < 3 ||
            !(ws_word_is(document, t - 1, "was") || ws_word_is(document, t - 1, "is")) ||
            !ws_word_is(document, t - 2, "name") || !ws_has(document, t - 3, LEX_POSSESSIVE))
            continue;
        turns++;
        uint32_t nameless = nameless_at(r, t - 3);
        if (nameless != WS_NONE)
            become(document, nameless, m->entity);
    }
}

void ws_resolve_described(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i + 1 < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t unit = ws_unit_of(&r->reading, a->first), described = a->entity, named = WS_NONE;
        if (unit > TOP)
            return;
        if (!describes(r, a))
            continue;
        for (uint32_t k = i + 1; k < document->n_attributions && named == WS_NONE; k++) {
            const ws_attribution *b = &document->attributions[k];
            if (ws_unit_of(&r->reading, b->first) > unit + NEAR ||
                (b->entity != described && b->source != WS_NONE && !names_stranger(r, b)))
                break;
            named = b->entity != described && names_stranger(r, b) ? b->entity : WS_NONE;
        }
        if (named == WS_NONE || !ws_may_be(&document->referents[named], document->referents[described].gender))
            continue;
        become(document, described, named);
        return;
    }
}
