/* role_list.c - everything around a name that may be a role of who bears it
 *
 * What stands before and behind the name (role_front.c, role_behind.c); who somebody is, the other way round; phrases
 * behind `as`; who the person is with.
 */
#include "role/role_list.h"

/* `The new director is Ann Lee.`: a noun phrase that opens the sentence, and who it is. */
static bool read_inverse(ws_document *document, uint32_t mention) {
    enum { LONGEST_SUBJECT = 12 };
    const ws_mention *m = &document->mentions[mention];
    uint32_t verb = m->first - 1, first = ws_sentence_of(document, m->first)->first;
    char after = ws_punct(document, m->last);
    if (m->first < first + 3 || !ws_has(document, verb, LEX_BE) || verb > first + LONGEST_SUBJECT ||
        !(after == ',' || after == '.' || ws_word_is(document, m->last, "who")) || ws_word_is(document, first, "it") ||
        ws_word_is(document, verb - 1, "name"))
        return true; /* Her name is Ann Lee */
    for (uint32_t t = first; t < verb; t++)
        if (!ws_is_word(document, t) || ws_is_pos(document, t, WS_FINITE | POS_BIT(WP) | POS_BIT(PRP)) ||
            !ws_same_marked(document, t, verb))
            return true;
    return ws_add_role(document, mention, first, verb, "predicate");
}

/* Where the phrase [first, limit) behind `as` ends before what is done by that office: using her role as mayor | to
 * keep the seat. Only what somebody is the first or the only one to do belongs to it. */
static uint32_t before_purpose(const ws_document *document, uint32_t first, uint32_t limit) {
    for (uint32_t t = first; t < limit; t++) {
        if (WS_WORD_IS_ANY(document, t, "first", "last", "next", "only") || ws_ends_in(document, t, "est"))
            return limit;
        if (ws_is_pos(document, t, POS_BIT(TO)) && t > first && ws_is_pos(document, t + 1, POS_BIT(VB)))
            return t;
    }
    return limit;
}

/* `As mayor, Ann Lee …`, `Ann Lee built it as mayor of Oslo`: a phrase behind `as` in the name's sentence that no other
 * person stands nearer to. */
static bool read_as(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t last = m->last, end = ws_sentence_of(document, last - 1)->last, marked = document->tokens[last - 1].marked;
    bool found;
    for (uint32_t t = last; t < end && t < last + 24; t++) {
        if (document->tokens[t].marked != marked || ws_in_name_of(document, t, WS_PERSON))
            return true;
        if (!ws_word_is(document, t, "as") || ws_is_pos(document, t - 1, POS_BIT(RB))) /* as well as */
            continue;
        if (WS_WORD_IS_ANY(document, t - 1, "him", "her", "them", "it", "posed", "posing", "dressed"))
            return true; /* remembers him as a keen golfer */
        uint32_t limit = before_purpose(document, t + 1, ws_phrase_limit(document, t + 1));
        uint32_t head = limit > t + 1 ? ws_role_head(document, t + 1, limit) : t;
        if (ws_is_clause_behind_as(document, t + 1, limit))
            return true;
        if (ws_is_person_noun(document, head))
            return ws_add_phrase(document, mention, t + 1, limit, "predicate", &found);
    }
    return true;
}

/* Did the tagger take the one word of a well-known body for a person: a channel's reporter? */
static bool is_known_body(const ws_document *document, const ws_mention *m) {
    return m->first + 1 == m->last && ws_is_body(document->tokens[m->first].hash);
}

/* Whom the person is with, in brackets behind the name or within them: Ann Lee (Harbour News); [Ann Lee, Harbour News].
 * Or behind a comma and a preposition: Ann Lee, of the Harbour Board, … */
static bool read_aside_affiliation(ws_document *document, uint32_t mention) {
    uint32_t t = document->mentions[mention].last, first = t + 1;
    char opens = ws_punct(document, t);
    if (ws_starts_sentence(document, t) || (opens != ',' && opens != '('))
        return true;
    bool led = opens == ',' && ws_is_pos(document, first, POS_BIT(IN));
    first += led;
    first += ws_is_the(document, first) && !ws_is_named(document, first);
    const ws_mention *body = ws_name_from(document, first);
    if (!body || body->type != WS_ORGANIZATION)
        return true;
    char closes = ws_punct(document, body->last);
    if (led ? closes != ',' : !(closes == ')' || (opens == ',' && closes == ']')))
        return true;
    return ws_add_role(document, mention, first, body->last, "affiliation");
}

/* Whom the person is with, behind the name: of the Harbour Board, with the Harbour Board. */
static bool read_affiliation(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->last;
    if (WS_WORD_IS_ANY(document, t, "of", "with", "from", "at", "for") && t + 2 < document->n_tokens &&
        document->tokens[t].sentence == document->tokens[m->first].sentence) {
        uint32_t first = t + 1 + (ws_is_the(document, t + 1) && !ws_is_named(document, t + 1));
        const ws_mention *with = ws_name_from(document, first);
        bool theirs =
            with && (ws_is_genitive(document, with->last) || ws_is_named(document, with->last)); /* of Hale's defeat */
        if (with && !theirs && with->type != WS_PERSON &&
            !ws_add_role(document, mention, first, with->last, "affiliation"))
            return false;
    }
    t = m->first;
    if (t < 2 || !ws_is_genitive(document, t - 1))
        return true;
    const ws_mention *owner = ws_name_at(document, t - 2);
    if (!owner) /* a body that the tagger does not know */
        return !ws_capital(document, t - 2) || ws_starts_sentence(document, t - 2) ||
               ws_add_role(document, mention, t - 2, t - 1, "affiliation");
    return (owner->type == WS_PERSON && !is_known_body(document, owner)) ||
           ws_add_role(document, mention, owner->first, owner->last, "affiliation");
}

/* Rovers captain Ivo Parker: between a name and a person's full name a role is no verb. The models of quotations have
 * learned from tags as they were, so this is mended here. */
static void mend_tags(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t t = m->first - 1;
        if (m->first > 1 && m->type == WS_PERSON && m->last > m->first + 1 && ws_has(document, t, LEX_PERSON) &&
            ws_is_pos(document, t, WS_VERBS) && ws_capital(document, t - 1) &&
            ws_pos_in(document->pos[t - 1], POS_BIT(NNP) | POS_BIT(NNS)))
            document->pos[t] = POS_NN;
    }
}

ws_status ws_list_roles(ws_document *document) {
    mend_tags(document);
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (document->mentions[i].type != WS_PERSON && document->mentions[i].type != WS_OTHER)
            continue;
        if (!ws_read_before(document, i) || !read_inverse(document, i) || !read_aside_affiliation(document, i) ||
            !ws_read_behind(document, i) || !ws_read_counsel(document, i) || !read_as(document, i) ||
            !read_affiliation(document, i))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

ws_status ws_list_predicates(ws_document *document, uint32_t mention) {
    return ws_read_predicate(document, mention, document->mentions[mention].last) ? WS_OK : WS_NO_MEMORY;
}
