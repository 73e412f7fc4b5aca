/* resolve_office.c - who held an office before, who holds it now: the former mayor, where a new one has been told of */
#include "coreference/resolve_parts.h"

#include "text/pos.h"

/* Does the phrase mean who held the office before: the former mayor, the ex-mayor? */
static bool is_former(const ws_document *document, const ws_mention *m) {
    return ws_begins_in_ex(document, m->head) ||
           (m->name_first < m->head && WS_WORD_IS_ANY(document, m->name_first, "former", "ex", "onetime"));
}

/* Is the person brought in by the noun behind a possessive: Her predecessor, Ann Lee? */
static bool is_brought_in_as(const ws_resolver *r, uint32_t e, const char *noun) {
    const ws_document *document = r->document;
    const ws_referent *referent = &document->referents[e];
    if (referent->type != WS_PERSON || referent->form != FORM_NAME)
        return false;
    uint32_t t = document->mentions[referent->first_mention].first;
    t -= t > 1 && ws_punct(document, t - 1) == ',';
    return t > 1 && document->mentions[referent->first_mention].first < r->question.token &&
           ws_is_spelled(document, ws_at(document, t - 1), noun) && ws_has(document, t - 2, LEX_POSSESSIVE) &&
           ws_is_near(r, e);
}

/* Is the person brought in as who came before the holder: Her predecessor, Ann Lee? */
static bool is_predecessor(const ws_resolver *r, uint32_t e) {
    return is_brought_in_as(r, e, "predecessor");
}

/* Does the text tell of the successor's as of one who holds the office: his successor, Ann Lee, has won? Not: takes
 * office in May; was named on Monday. */
static bool is_successor(const ws_resolver *r, uint32_t e) {
    enum { LOOK = 12 };
    const ws_document *document = r->document;
    if (!is_brought_in_as(r, e, "successor"))
        return false;
    uint32_t t = document->mentions[document->referents[e].first_mention].last;
    uint32_t end = ws_sentence_of(document, t - 1)->last; /* the text may end with the mention */
    end = end < t + LOOK ? end : t + LOOK;
    while (t < end && !ws_is_tag(document, t, WS_FINITE))
        t++;
    bool past = t < end && (ws_is_tag(document, t, POS_BIT(VBD)) || ws_has(document, t, LEX_HAVE));
    return past && !WS_WORD_IS_ANY(document, t + 1, "named", "appointed", "announced", "chosen", "picked", "unveiled");
}

/* Does the sentence that brings in the holder tell that they have left? */
static bool has_left(const ws_resolver *r, uint32_t e) {
    enum { LOOK = 16 };
    static const char *const verbs[] = {"left",   "quit",   "resigned", "retired",   "departed", "died",   "fired",
                                        "ousted", "sacked", "lost",     "dismissed", "deposed",  "stepped"};
    const ws_document *document = r->document;
    uint32_t t = document->mentions[document->referents[e].first_mention].last;
    uint32_t end = ws_sentence_of(document, t - 1)->last; /* the text may end with the mention */
    end = end < t + LOOK ? end : t + LOOK;
    while (t < end && !WS_WORD_AMONG(document, t, verbs))
        t++;
    return t < end;
}

/* Does the text call the referent a former holder of the office, or a new one? */
static bool is_called(const ws_resolver *r, uint32_t e, bool former) {
    const ws_document *document = r->document;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (!ws_role_tells(&r->reading.roles[i], r->question.phrase.key) ||
            document->mentions[role->mention].first >= r->question.token)
            continue;
        if (former && ws_begins_in_ex(document, r->reading.roles[i].head))
            return true;
        for (uint32_t t = role->first; t < r->reading.roles[i].head; t++)
            if (former ? WS_WORD_IS_ANY(document, t, "former", "ex", "onetime", "outgoing", "late")
                       : WS_WORD_IS_ANY(document, t, "new", "current", "incoming", "acting"))
                return true;
    }
    return false;
}

/* Does the text call the referent a former holder? */
static bool is_former_holder(const ws_resolver *r, uint32_t e) {
    return is_called(r, e, true);
}

/* Does the text call the referent a new holder? */
static bool is_new_holder(const ws_resolver *r, uint32_t e) {
    return is_called(r, e, false);
}

/* Does it not? */
static bool is_no_new_holder(const ws_resolver *r, uint32_t e) {
    return !is_called(r, e, false);
}

void ws_add_by_succession(ws_resolver *r, ws_fits *fits) {
    enum { MOST = 4 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    uint32_t unit = ws_unit_of(&r->reading, m->first);
    if (m->type != WS_PERSON || !(m->flags & MENTION_DEFINITE) || m->flags & MENTION_PLURAL)
        return;
    ws_keyed keyed = ws_keyed_by(r, r->question.phrase.key);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
        if (document->referents[e].form == FORM_NAME && fits(r, e) &&
            ws_has_role(&r->reading, e, r->question.phrase.key, r->question.token))
            ws_add_candidate(&r->question, e);
    uint32_t holders = r->question.n;
    bool former = is_former(document, m), bare = ws_is_bare(document, m);
    if (former && holders && !ws_any_fits(r, is_former_holder)) {
        ws_add_recent(r, unit, is_predecessor, MOST);
        bool told = r->question.n > holders || ws_any_fits(r, is_new_holder);
        ws_keep(r, r->question.n > holders ? is_predecessor : is_no_new_holder);
        if (!told || r->question.n > 1)
            r->question.n = 0; /* the text does not tell */
    } else if (former && holders) {
        ws_keep(r, is_former_holder);
    } else if (bare && holders) {
        if (ws_any_fits(r, has_left))
            ws_add_recent(r, unit, is_successor, MOST);
        if (r->question.n > holders)
            ws_keep(r, is_successor);
        else
            r->question.n = 0;
    } else {
        r->question.n = 0;
    }
    ws_keep(r, fits);
}
