/* resolve_holder.c - who has been brought in under the noun of a phrase: the minister, the fire chief */
#include "coreference/resolve_parts.h"

#include "text/pos.h"

/* Has the text given the referent a role whose noun is the phrase's, with the words before it: chief executive of … */
static bool has_words(const ws_resolver *r, uint32_t e, const ws_mention *m) {
    const ws_document *document = r->document;
    uint32_t n = m->name_last - m->name_first;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t end = r->reading.roles[i].head + 1;
        bool other = end > role->first + n && ws_is_other_office(document, end - n - 1); /* the deputy fire chief */
        if (document->mentions[role->mention].first < m->first && end >= role->first + n && !other &&
            ws_same_words(document, end - n, m->name_first, n))
            return true;
    }
    return false;
}

/* Is the word before the noun one that tells only whether somebody is still what he was: the retired admiral? */
static bool is_of_office(const ws_document *document, const ws_mention *m) {
    return ws_is_short(m) && m->name_first + 1 == m->head &&
           WS_WORD_IS_ANY(document, m->name_first, "retired", "outgoing", "embattled", "ousted", "veteran");
}

bool ws_has_asked_role(const ws_resolver *r, uint32_t e) {
    return e != WS_NONE && ws_has_role(&r->reading, e, r->question.phrase.key, r->question.token);
}

/* Has the referent that office: the minister? */
static bool is_holder(const ws_resolver *r, uint32_t e) {
    return ws_fits_phrase(r, e) && ws_has_asked_role(r, e);
}

bool ws_holds(const ws_resolver *r, uint32_t e, uint32_t limit, bool itself) {
    const ws_document *document = r->document;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        bool other = ws_begins_in_ex(document, r->reading.roles[i].head);
        for (uint32_t t = role->first; t < r->reading.roles[i].head; t++)
            other |= ws_is_other_office(document, t);
        if (other != itself && ws_role_tells(&r->reading.roles[i], r->question.phrase.key) &&
            document->mentions[role->mention].first < limit)
            return true;
    }
    return false;
}

/* Has it the office itself, and not only as a deputy or a former holder? */
static bool is_plain_holder(const ws_resolver *r, uint32_t e) {
    return ws_holds(r, e, r->question.token, true);
}

/* Has it been told near here to have that office, word for word: the fire chief? */
static bool is_very_holder(const ws_resolver *r, uint32_t e) {
    return ws_fits_phrase(r, e) && ws_is_near(r, e) && has_words(r, e, &r->document->mentions[r->question.mention]);
}

/* Is it somebody without a name whom the text has brought in by the noun and all other words of the phrase: the council
 * spokesman, for a spokesman for the council? */
static bool is_spelt_out(const ws_resolver *r, uint32_t e) {
    enum { LONGEST = 6 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    const ws_referent *referent = &document->referents[e];
    const ws_mention *name = &document->mentions[referent->name];
    uint32_t end = name->head + 1;
    if (referent->form != FORM_NOMINAL || !ws_fits_phrase(r, e) ||
        ws_role_key(document, name->head) != r->question.phrase.key)
        return false;
    while (end < name->head + LONGEST && ws_is_tag(document, end, WS_NOUNS | POS_BIT(IN) | POS_BIT(DT) | POS_BIT(JJ)))
        end++;
    for (uint32_t t = m->name_first; t < m->head; t++) {
        bool told = false;
        for (uint32_t k = name->head + 1; k < end; k++)
            told |= document->tokens[k].hash == document->tokens[t].hash;
        if (!told)
            return false;
    }
    return true;
}

/* Is it somebody without a name who has just spoken and whom the text has brought in by the noun: another nurse, one
 * nurse? */
static bool is_nameless_speaker(const ws_resolver *r) {
    const ws_document *document = r->document;
    uint32_t e = r->reading.speaker;
    if (e == WS_NONE || document->referents[e].form != FORM_NOMINAL || !ws_fits_phrase(r, e))
        return false;
    const ws_mention *name = &document->mentions[document->referents[e].name];
    bool office = ws_has(document, name->head, LEX_TITLE); /* whoever is named with it holds it */
    return ((ws_is_a(document, name->first) && !office) || WS_WORD_IS_ANY(document, name->first, "another", "one")) &&
           ws_role_key(document, name->head) == r->question.phrase.key &&
           r->reading.speaker_paragraph + 1 >= ws_unit_of(&r->reading, r->question.token);
}

/* Does the text first tell the referent's office with the country or place it is of: U.S. President Ann Lee? */
static bool is_of_named_place(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t first = WS_NONE;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (ws_role_tells(&r->reading.roles[i], r->question.phrase.key) &&
            (first == WS_NONE || document->role_mentions[i].first < document->role_mentions[first].first))
            first = i;
    if (first == WS_NONE)
        return false;
    for (uint32_t t = document->role_mentions[first].first; t < r->reading.roles[first].head; t++)
        if (ws_has(document, t, LEX_NATION | LEX_PLACE) || ws_in_name_of(document, t, WS_PLACE))
            return true;
    return false;
}

/* The president, in a story about one who is called nothing else, is not the U.S. President whom it names once. */
static void drop_foreign(ws_resolver *r) {
    const ws_document *document = r->document;
    for (uint32_t i = r->question.n; i-- > 0;) {
        uint32_t e = r->question.candidates[i].referent;
        bool foreign = e != r->reading.speaker && is_of_named_place(r, e), other = false;
        for (uint32_t k = 0; k < r->question.n && foreign && !other; k++) {
            uint32_t d = r->question.candidates[k].referent;
            other = d != e && document->referents[d].n_mentions > document->referents[e].n_mentions &&
                    !is_of_named_place(r, d);
        }
        if (other)
            ws_drop_candidate(&r->question, e);
    }
}

void ws_add_holders(ws_resolver *r) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    ws_add_by_succession(r, ws_fits_phrase);
    if (r->question.n > 0)
        return;
    bool bare = ws_is_bare(r->document, m) || ws_is_ones_kin(r->document, m) || is_of_office(r->document, m);
    if (!bare && ws_is_short(m) && m->type == WS_PERSON)
        ws_add_keyed(r, r->question.phrase.key, is_spelt_out);
    if (r->question.n > 0)
        return;
    if (bare || ws_is_short(m))
        ws_add_keyed(r, r->question.phrase.key, bare ? is_holder : is_very_holder);
    if (r->question.n > 1 && ws_is_bare(r->document, m))
        drop_foreign(r);
    if (r->question.n > 0 && ws_is_bare(r->document, m) && is_nameless_speaker(r)) {
        r->question.n = 0;
        ws_add_candidate(&r->question, r->reading.speaker);
        return;
    }
    uint32_t newest = ws_newest_under(r, r->question.phrase.key);
    if (r->question.n == 0 && (newest == WS_NONE || r->document->referents[newest].form == FORM_NAME))
        ws_add_bynamed(r, ws_fits_phrase);
    else if (!ws_is_other_office(r->document, m->name_first))
        ws_prefer(r, is_plain_holder);
}
