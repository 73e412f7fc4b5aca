/* join_loose.c - whom a name means that nobody bears as it stands: a word inside a longer one, a body's first, a slip
 */
#include "coreference/join.h"

#include "model/gazetteer.h"
#include "name/entity.h"

/* Has anybody said that it is a person: by a title, by a pronoun that can only mean it? */
static bool is_surely_person(const ws_document *document, const ws_mention *m, uint32_t n) {
    return m->type == WS_PERSON && (n > 1 || m->first < m->name_first || m->flags & MENTION_HONORIFIC ||
                                    ws_token_gazetteer(document, m->name_first) & GAZETTEER_GIVEN);
}

/* Was the name of one word taken for a body's as often as for a person's? */
static bool is_mostly_body(const ws_document *document, uint32_t hash) {
    enum { MOST = 400 };
    uint32_t bodies = 0, people = 0;
    for (uint32_t i = 0; i < document->n_names && i < MOST; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->name_last != m->name_first + 1 || document->tokens[m->name_first].hash != hash)
            continue;
        bodies += m->type == WS_ORGANIZATION;
        people += m->type == WS_PERSON;
    }
    return bodies >= people;
}

uint32_t ws_find_loosely(const ws_resolver *r, const ws_mention *m, uint32_t first) {
    const ws_document *document = r->document;
    uint32_t hash = document->tokens[first].hash, found = WS_NONE;
    bool the = m->name_first > 0 && (first > m->name_first || ws_is_the(document, m->name_first - 1)) &&
               (ws_has(document, first, LEX_ORGANIZATION) || m->type == WS_ORGANIZATION) && m->type != WS_PERSON &&
               !ws_word_is(document, first, "house");
    bool person = m->type == WS_PERSON || m->flags & MENTION_HONORIFIC;
    ws_keyed keyed = ws_keyed_by(r, ws_inner_key(hash));
    for (uint32_t i; person && (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        if (e->type == WS_PERSON && (found != WS_NONE || !ws_may_be(e, m->gender)))
            return WS_NONE;
        found = e->type == WS_PERSON ? i : found;
    }
    if (found != WS_NONE)
        return found;
    keyed.node = ws_first_node(r, hash);
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        const ws_mention *name = &document->mentions[e->name];
        bool body = e->type == WS_ORGANIZATION ||
                    (m->type == WS_ORGANIZATION && !is_surely_person(document, name, 1)); /* mistaken for a person */
        bool several = e->n_words > 1 || (m->type != e->type && (m->type == WS_PERSON || e->type == WS_PERSON) &&
                                          is_mostly_body(document, hash));
        bool fits = e->form == FORM_NAME && body && several && !ws_is_longer_by_chance(document, e) &&
                    !ws_is_initials(document, first) && !ws_is_city(document, m, first) &&
                    (the ? e->last_hash == hash : e->first_hash == hash && !is_surely_person(document, m, 1));
        if (fits && !ws_found_only(&found, i))
            return WS_NONE;
    }
    return found;
}

/* Is the referent named only behind the mention, and not in a headline that it stands in? */
static bool comes_later(const ws_document *document, uint32_t referent, uint32_t mention) {
    return document->referents[referent].first_mention > mention &&
           !ws_in_headline(document, &document->mentions[mention]);
}

uint32_t ws_find_inside(const ws_resolver *r, uint32_t mention, uint32_t hash) {
    const ws_document *document = r->document;
    const ws_question *q = &r->question;
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < q->n; i++)
        if (!comes_later(document, q->candidates[i].referent, mention))
            return WS_NONE;
    if (q->n == 0)
        return WS_NONE;
    found = ws_newest_under(r, ws_alias_key(hash));
    if (found != WS_NONE && document->referents[found].first_mention <= mention)
        return found; /* Ann Lee, also known as Kid Moe, …; Tom Moe is named only later */
    found = WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, ws_inner_key(hash));
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        bool fits =
            e->type == WS_PERSON && e->first_mention <= mention && ws_may_be(e, document->mentions[mention].gender);
        if (fits && !ws_found_only(&found, i))
            return WS_NONE;
    }
    return found;
}

uint32_t ws_find_misspelt(const ws_resolver *r, const ws_mention *m, uint32_t first, uint32_t last) {
    enum { MOST = 200 };
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    if (m->type != WS_PERSON || !(m->flags & MENTION_SOURCE) || m->flags & MENTION_PLURAL ||
        ws_token_gazetteer(document, last - 1) & GAZETTEER_GIVEN)
        return WS_NONE;
    for (uint32_t e = 0; e < document->n_referents && e < MOST; e++) {
        const ws_referent *referent = &document->referents[e];
        uint32_t a, b;
        if (referent->type != WS_PERSON || referent->n_words < 2 || referent->flags & MENTION_PLURAL)
            continue;
        ws_bare_name(document, &document->mentions[referent->name], &a, &b);
        bool given = last - first == 1 || document->tokens[a].hash == document->tokens[first].hash;
        if (given && ws_is_misspelt(document, last - 1, b - 1) && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}
