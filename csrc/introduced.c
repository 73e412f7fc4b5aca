/* introduced.c - who is brought in without a name and named when quoted
 *
 * A baker fined for selling square loaves said … opens an article; “…,” Ann Lee said outside the court goes on with it.
 * Nothing says that Ann Lee is the baker but that nobody is told to be anybody else.
 */
#include "resolver.h"

#include "mention_phrase.h"

/* Who is brought in stands in one of the first paragraphs, headline and by-line among them; the name follows within so
 * many. */
enum { OPENING = 4, SOON = 2 };

/* Does the mention open an article, bring in one person and speak: A retired baker … said? */
static bool brings_in(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t paragraph = ws_sentence_of(document, m->first)->paragraph;
    uint32_t first = document->sentences[document->paragraphs[paragraph].first_sentence].first;
    bool article = ws_word_is(document, m->first, "a") || ws_word_is(document, m->first, "an");
    bool opens = m->first == first || (m->first < first + 16 && ws_punct(document, m->first - 1) == '-');
    return article && opens && m->form == FORM_NOMINAL && m->type == WS_PERSON && m->flags & MENTION_SOURCE &&
           !(m->flags & (MENTION_PLURAL | MENTION_QUOTED)) && m->entity != WS_NONE &&
           document->referents[m->entity].form == FORM_NOMINAL;
}

/* The first person whom the text names behind place i of the order, if it names one soon and quotes them there; or
 * WS_NONE. Who has a title or a role of their own is somebody else. */
static uint32_t named_behind(const ws_resolver *r, uint32_t i) {
    const ws_document *document = r->document;
    const ws_mention *start = &document->mentions[r->order[i]];
    uint32_t until = ws_unit_of(&r->reading, start->first) + SOON;
    for (uint32_t k = i + 1; k < document->n_mentions; k++) {
        const ws_mention *m = &document->mentions[r->order[k]];
        if (ws_unit_of(&r->reading, m->first) > until)
            break;
        if (m->form != FORM_NAME || m->type != WS_PERSON || m->flags & MENTION_QUOTED || m->entity == WS_NONE ||
            m->first < start->last)
            continue;
        bool full = m->name_last > m->name_first + 1 && m->first == m->name_first;
        bool own = r->first_role[m->entity] != WS_NONE || m->flags & (MENTION_GENITIVE | MENTION_PLURAL);
        bool fits = ws_may_be(&document->referents[m->entity], document->referents[start->entity].gender);
        return full && !own && fits && m->flags & MENTION_SOURCE ? m->entity : WS_NONE;
    }
    return WS_NONE;
}

/* Let all that mean the one mean the other. */
static void become(ws_document *document, uint32_t old, uint32_t e) {
    for (uint32_t i = 0; i < document->n_mentions; i++)
        if (document->mentions[i].entity == old)
            document->mentions[i].entity = e;
    for (uint32_t i = 0; i < document->n_attributions; i++)
        if (document->attributions[i].entity == old)
            document->attributions[i].entity = e;
}

void ws_name_introduced(ws_resolver *r) {
    for (uint32_t i = 0; i < r->document->n_mentions; i++) {
        const ws_mention *m = &r->document->mentions[r->order[i]];
        if (ws_unit_of(&r->reading, m->first) > OPENING)
            break;
        uint32_t e = brings_in(r, m) ? named_behind(r, i) : WS_NONE;
        if (e == WS_NONE)
            continue;
        become(r->document, m->entity, e);
        break;
    }
}
