/* lede.c - who is described at the top before being named
 *
 * A postman bitten by a goose said on Monday …       The story tells what somebody is, then quotes a name that has not
 * “It knows my whistle,” Ann Lee said.              been introduced: the same person.
 */
#include "resolver.h"

#include "mention_phrase.h"

/* How many paragraphs the top of a story has, and how far behind the description the name may stand. */
enum { TOP = 4, NEAR = 2 };

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

/* Does the attribution describe who speaks: a postman bitten by a goose? */
static bool describes(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    if (a->source == WS_NONE || a->entity == WS_NONE)
        return false;
    const ws_mention *m = &document->mentions[a->source];
    const ws_referent *e = &document->referents[a->entity];
    return m->form == FORM_NOMINAL && e->form == FORM_NOMINAL && e->type == WS_PERSON &&
           e->first_mention == a->source && !(m->flags & (MENTION_PLURAL | MENTION_QUOTED)) &&
           (ws_word_is(document, m->first, "a") || ws_word_is(document, m->first, "an")) &&
           (leads(r, m) || tells_story(document, m)) && !is_withheld(document, m);
}

/* Does a mark behind the name lead to what tells who that is: Ann Lee, a nurse? */
static bool is_explained(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    return c == ',' || c == '(' || c == '-';
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
        for (uint32_t k = 0; k < document->n_mentions; k++)
            if (document->mentions[k].entity == described)
                document->mentions[k].entity = named;
        for (uint32_t k = 0; k < document->n_attributions; k++)
            if (document->attributions[k].entity == described)
                document->attributions[k].entity = named;
        return;
    }
}
