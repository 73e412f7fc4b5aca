/* presented.c - quotations without a cue whose speaker the words beside them present
 *
 * “Wipe your feet.” Those were the first words Ann Lee said to me.      What is said of the words tells whose they are;
 * “It is thin”: Mayor hails ice                                         so does the subject of a headline.
 */
#include "resolver.h"

#include "mention_phrase.h"

/* Headlines stand in so many first paragraphs. */
enum { HEADLINES = 3 };

/* The person of whose words the next sentence tells that these were the first, the last; or WS_NONE. */
static uint32_t words_of(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->last, noun = WS_NONE;
    if (!(ws_word_is(document, t, "these") || ws_word_is(document, t, "those")) || !ws_has(document, t + 1, LEX_BE))
        return WS_NONE;
    for (uint32_t k = t + 2; k < t + 16 && !ws_punct(document, k); k++) {
        uint32_t name = k < document->n_tokens ? document->name_of[k] : WS_NONE;
        bool person = name != WS_NONE && document->mentions[name].type == WS_PERSON;
        if (person && (noun != WS_NONE || ws_is_genitive(document, document->mentions[name].last)))
            return document->mentions[name].entity;
        noun = ws_word_is(document, k, "words") ? k : noun;
    }
    return WS_NONE;
}

bool ws_resolve_presented(ws_resolver *r, uint32_t attribution) {
    ws_attribution *a = &r->document->attributions[attribution];
    a->entity = words_of(r->document, a);
    if (a->entity != WS_NONE)
        a->rule = "uncued-near";
    return a->entity != WS_NONE;
}

/* The one person who is named, or whose role is told, in front of the headline's verb: ‘It is thin’: Mayor hails ice.
 * WS_NONE where there is none, or several. */
static uint32_t headline_subject(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    uint32_t t = a->last, found = WS_NONE, steps = 0;
    if (ws_punct(document, t) != ':' || !ws_capital(document, t + 1))
        return WS_NONE;
    uint32_t name = document->name_of[++t];
    if (name != WS_NONE)
        return document->mentions[name].type == WS_PERSON ? document->mentions[name].entity : WS_NONE;
    if (!ws_has(document, t, LEX_PERSON | LEX_TITLE))
        return WS_NONE;
    for (uint32_t k = ws_first_node(r, ws_role_key(document, t)); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        const ws_referent *e = &document->referents[r->nodes[k].referent];
        if (e->form != FORM_NAME || e->type != WS_PERSON || r->nodes[k].referent == found)
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = r->nodes[k].referent;
    }
    return found;
}

void ws_resolve_headlines(ws_resolver *r) {
    for (uint32_t i = 0; i < r->document->n_attributions; i++) {
        ws_attribution *a = &r->document->attributions[i];
        if (ws_unit_of(&r->reading, a->first) > HEADLINES)
            break;
        uint32_t found = a->kind == WS_DIRECT && a->entity == WS_NONE ? headline_subject(r, a) : WS_NONE;
        if (found == WS_NONE)
            continue;
        a->entity = found;
        a->rule = "uncued-subject";
    }
}
