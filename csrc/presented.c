/* presented.c - quotations whose speaker the words beside them present
 *
 * “Wipe your feet.” Those were the first words Ann Lee said to me.      What is said of the words tells whose they are;
 * “It is thin”: Mayor hails ice                                         so do the subject of a headline,
 * Mayor: “It is thin”                                                   its label, where the text tells who that is,
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

bool ws_is_mere_noun(const ws_document *document, const ws_referent *e) {
    const ws_mention *m = &document->mentions[e->name];
    return e->form == FORM_NAME && e->type != WS_PERSON && m->name_last == m->name_first + 1 &&
           ws_has(document, m->name_first, LEX_ORGANIZATION);
}

/* The one body whose name of several words ends in the noun at token t; WS_NONE where there is none, or several. */
static uint32_t one_body(const ws_resolver *r, uint32_t t) {
    uint32_t found = WS_NONE, hash = r->document->tokens[t].hash;
    ws_keyed keyed = ws_keyed_by(r, hash);
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &r->document->referents[i];
        bool body = e->form == FORM_NAME && e->type == WS_ORGANIZATION && e->n_words > 1 && e->last_hash == hash;
        if (body && !ws_found_only(&found, i))
            return WS_NONE;
    }
    return found;
}

/* Whom the headline's label means, which is a noun for the one the text names: Mayor: ‘It is thin’; or WS_NONE. */
static uint32_t labelled(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    if (a->source == WS_NONE || a->entity == WS_NONE || ws_punct(document, a->cue_first) != ':' ||
        !(document->tokens[a->source_first].flags & TOKEN_PARA_START) || a->source_last > a->source_first + 2)
        return WS_NONE;
    const ws_referent *e = &document->referents[a->entity];
    uint32_t t = a->source_last - 1;
    if (e->form == FORM_NAME ? ws_is_mere_noun(document, e) : ws_has(document, t, LEX_ORGANIZATION))
        return one_body(r, t);
    return e->form == FORM_NOMINAL && ws_has(document, t, LEX_PERSON | LEX_TITLE) ? ws_only_holder(r, t) : WS_NONE;
}

/* The one person who is named, or whose role is told, in front of the headline's verb: ‘It is thin’: Mayor hails ice.
 * WS_NONE where there is none, or several. */
static uint32_t headline_subject(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    uint32_t t = a->last;
    if (ws_punct(document, t) != ':' || !ws_capital(document, t + 1))
        return WS_NONE;
    uint32_t name = document->name_of[++t];
    if (name != WS_NONE)
        return document->mentions[name].type == WS_PERSON ? document->mentions[name].entity : WS_NONE;
    return ws_has(document, t, LEX_PERSON | LEX_TITLE) ? ws_only_holder(r, t) : WS_NONE;
}

void ws_resolve_headlines(ws_resolver *r) {
    for (uint32_t i = 0; i < r->document->n_attributions; i++) {
        ws_attribution *a = &r->document->attributions[i];
        if (ws_unit_of(&r->reading, a->first) > HEADLINES)
            break;
        if (a->kind != WS_DIRECT)
            continue;
        uint32_t found = a->entity == WS_NONE ? headline_subject(r, a) : labelled(r, a);
        if (found == WS_NONE)
            continue;
        a->rule = a->entity == WS_NONE ? "uncued-subject" : a->rule;
        a->entity = found;
    }
}
