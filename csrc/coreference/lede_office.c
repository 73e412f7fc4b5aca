/* lede_office.c - who has only an office at the top, and is named with that title close behind
 *
 * Its mayor said … Mayor Ann Lee: …; a prosecutor said … Assistant U.S. Attorney Bob Ray …; “…,” says former mayor.
 */
#include "coreference/late_parts.h"

#include "coreference/resolve_parts.h"

#include <string.h>

/* How many offices are looked at. */
enum { MOST_OFFICES = 4 };

/* Does the office of [first, last) say that somebody does not hold it: former, deputy? */
static bool is_other_office(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_is_other_office(document, t))
            return true;
    return false;
}

/* The noun phrase of the source where it is no more than an office, of somebody who has not been named: its mayor, a
 * federal judge; or NULL. */
static const ws_mention *office_of(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = ws_unnamed_source(document, a);
    bool office = m && m->name_last == m->head + 1 && m->head > m->first && m->head < m->name_first + 4 &&
                  ws_has(document, m->first, LEX_DETERMINER | LEX_POSSESSIVE) &&
                  !is_other_office(document, m->name_first, m->head) && !ws_is_withheld(document, m);
    return office ? m : NULL;
}

/* Is the title that of an office which the noun at token t is for as well: a prosecutor, Assistant U.S. Attorney; a
 * lawmaker, Sen.? */
static bool is_office_for(const ws_document *document, const ws_role_mention *title, uint32_t t) {
    static const char *const lawmakers[] = {"sen.",           "senator",       "rep.",
                                            "representative", "congressman",   "congresswoman",
                                            "assemblyman",    "assemblywoman", "mp"};
    uint32_t head = title->last - 1;
    if (ws_word_is(document, t, "prosecutor"))
        return ws_word_is(document, head, "attorney") && head > title->first &&
               (WS_WORD_IS_ANY(document, head - 1, "u.s.", "us", "district", "county", "commonwealth", "prosecuting") ||
                ws_is_genitive(document, head - 1)); /* State's Attorney */
    return ws_word_is(document, t, "lawmaker") && WS_WORD_AMONG(document, head, lawmakers);
}

/* Is it the style of the clergy, and the noun at token t one for them: a vicar, Rev.? */
static bool is_clergys(const ws_document *document, const ws_role_mention *title, uint32_t t) {
    return WS_WORD_IS_ANY(document, title->last - 1, "rev", "rev.", "reverend", "revd", "fr", "father") &&
           WS_WORD_IS_ANY(document, t, "vicar", "priest", "pastor", "rector", "minister", "curate", "chaplain");
}

/* Has the referent the office, which the noun at token t tells, as its title: Mayor Ann Lee, District Judge Ann Lee? */
static bool holds_office(const ws_resolver *r, uint32_t e, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t hash = document->tokens[t].hash;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (strcmp(role->rule, "title") != 0)
            continue;
        if (is_office_for(document, role, t) || is_clergys(document, role, t) ||
            (document->tokens[role->last - 1].hash == hash && !is_other_office(document, role->first, role->last - 1)))
            return true;
    }
    return false;
}

/* The only person who is named close behind the office, in unit `unit` or the next ones, and holds it; or WS_NONE. */
static uint32_t holder(const ws_resolver *r, const ws_mention *office, uint32_t unit) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, t = office->head;
    for (uint32_t e = 0; e < document->n_referents; e++) {
        const ws_referent *referent = &document->referents[e];
        if (referent->type != WS_PERSON || referent->form != FORM_NAME || !holds_office(r, e, t) ||
            ws_holds_other_office(r, e, office))
            continue;
        uint32_t first = document->mentions[referent->first_mention].first;
        if (ws_tells_other_case(document, first))
            return WS_NONE;
        if (found != WS_NONE || first < t || ws_unit_of(&r->reading, first) > unit + NEAR)
            return WS_NONE;
        found = e;
    }
    return found;
}

/* Is the source a headline's, which has no article: says former mayor? The first paragraph is one, if it ends in a full
 * stop, too. */
static bool is_headline_office(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = ws_unnamed_source(document, a);
    if (!m || m->first != m->name_first || m->name_last != m->head + 1)
        return false;
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, m->first)];
    bool headline = ws_is_word(document, paragraph->last - 1) || paragraph == document->paragraphs;
    return headline && (ws_at(document, a->first)->flags | ws_at(document, m->first)->flags) & TOKEN_PARA_START;
}

void ws_resolve_offices(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, offices = 0; i < document->n_attributions && offices < MOST_OFFICES; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t unit = ws_unit_of(&r->reading, a->first);
        const ws_mention *office = office_of(r, a);
        offices += office != NULL;
        if (unit > TOP)
            return;
        uint32_t named = office                     ? holder(r, office, unit)
                         : is_headline_office(r, a) ? ws_only_holder(r, document->mentions[a->source].head)
                                                    : WS_NONE;
        if (named != WS_NONE)
            ws_become(document, a->entity, named);
    }
}
