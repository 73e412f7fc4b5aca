/* presented.c - quotations without a cue whose speaker the words beside them present
 *
 * “Wipe your feet.” Those were the first words Ann Lee said to me.      What is said of the words tells whose they are;
 * “It is thin”: Mayor hails ice                                         so does the subject of a headline,
 * It did not surprise Ann Lee: “It is thin.”                            and who is named before their colon.
 */
#include "resolver.h"

#include "mention_phrase.h"

/* Headlines stand in so many first paragraphs. */
enum { HEADLINES = 3 };

/* The person who is named first in [t, end); WS_NONE where there is none before a verb. */
static uint32_t person_from(const ws_document *document, uint32_t t, uint32_t end) {
    for (; t < end && t < document->n_tokens && !ws_is_tag(document, t, WS_FINITE | POS_BIT(STOP)); t++) {
        uint32_t name = document->name_of[t];
        if (name != WS_NONE && document->mentions[name].type == WS_PERSON)
            return document->mentions[name].entity;
    }
    return WS_NONE;
}

/* The person of whose words the next sentence tells: These were the last words Ann Lee said; With these words, Ann Lee
 * left; or WS_NONE. */
static uint32_t words_of(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->last;
    if (ws_word_is(document, t, "with") && ws_word_is(document, t + 2, "words") &&
        (ws_word_is(document, t + 1, "these") || ws_word_is(document, t + 1, "those")))
        return person_from(document, t + 3, t + 12);
    if (!(ws_word_is(document, t, "these") || ws_word_is(document, t, "those")) || !ws_has(document, t + 1, LEX_BE))
        return WS_NONE;
    for (uint32_t k = t + 2; k < t + 12 && !ws_punct(document, k); k++)
        if (ws_word_is(document, k, "words"))
            return person_from(document, ws_is_genitive(document, k - 2) || ws_is_genitive(document, k - 1) ? t : k,
                               k + 8);
    return WS_NONE;
}

/* The person or body whose name, and nothing else, stands before the quotation's colon: It did not surprise the pilot
 * Ann Lee: “…”. Not who is told something, or is only part of a place, a list or a thing: to, in, from Ann Lee. Or
 * WS_NONE. */
static uint32_t named_before_colon(const ws_document *document, const ws_attribution *a) {
    if (a->first < 2 || ws_punct(document, a->first - 1) != ':' || document->name_of[a->first - 2] == WS_NONE)
        return WS_NONE;
    const ws_mention *m = &document->mentions[document->name_of[a->first - 2]];
    uint32_t t = m->first, start = ws_sentence_of(document, t)->first;
    if (m->last != a->first - 1 || (m->type != WS_PERSON && m->type != WS_ORGANIZATION) || m->flags & MENTION_QUOTED)
        return WS_NONE;
    while (t > start && ws_is_tag(document, t - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS)))
        t--;
    bool other = t > start && (ws_is_tag(document, t - 1, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(CC) | POS_BIT(POS)) ||
                               ws_has(document, t - 1, LEX_SPEECH | LEX_TELL));
    return other ? WS_NONE : m->entity;
}

bool ws_resolve_presented(ws_resolver *r, uint32_t attribution) {
    ws_attribution *a = &r->document->attributions[attribution];
    a->entity = words_of(r->document, a);
    if (a->entity == WS_NONE)
        a->entity = named_before_colon(r->document, a);
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
