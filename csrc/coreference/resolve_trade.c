/* resolve_trade.c - who has another office or trade than the noun of a phrase tells: the mayor, who is no fire chief
 *
 * What people are is told where they are brought in. So whoever has been given a role is not called by an office that
 * the text has not given them, nor a plumber by another trade; the lexicon's OFFICE, TRADE and LOOSE say which nouns
 * tell people apart so, and its bynames which of them go together.
 */
#include "coreference/resolve_parts.h"

#include "role/role_key.h"
#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"

/* Does a word of [first, head) say that the office in front of which it stands is not held, or has been before? */
static bool is_unheld(const ws_document *document, uint32_t first, uint32_t head) {
    for (uint32_t t = first; t < head; t++)
        if (ws_is_other_office(document, t) || ws_is_aged(document, t) ||
            WS_WORD_IS_ANY(document, t, "one-time", "onetime", "retired", "veteran", "qualified", "trained",
                           "aspiring"))
            return true;
    return ws_begins_in_ex(document, head);
}

/* Councils are of people who have a trade as well. */
static bool is_councillor(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "councillor", "cllr", "councilor", "councilman", "councilwoman", "alderman");
}

/* Is it who defends in court: defense attorney? */
static bool defends(const ws_document *document, uint32_t first, uint32_t head) {
    for (uint32_t t = first; t < head; t++)
        if (WS_WORD_IS_ANY(document, t, "defense", "defence", "defending", "public"))
            return true;
    return false;
}

/* Whoever leads a house may have any of its offices: the founder and the director. */
static bool leads_house(const ws_document *document, uint32_t role, uint32_t office) {
    static const char *const leaders[] = {"head",       "chief", "boss",     "founder",
                                          "co-founder", "owner", "co-owner", "partner"};
    return WS_WORD_AMONG(document, role, leaders) &&
           WS_WORD_IS_ANY(document, office, "director", "manager", "president", "chef", "coach", "producer", "editor",
                          "landlord");
}

/* Whoever governs, or is in the chair, may sit in parliament, and have a ministry: the president of the party's youth,
 * and the MP. */
static bool sits_in_house(const ws_document *document, uint32_t role, uint32_t office) {
    static const char *const members[] = {"mp",      "msp",         "mep",           "mla",      "td",
                                          "senator", "congressman", "congresswoman", "minister", "secretary"};
    static const char *const governing[] = {"minister", "secretary",  "chancellor", "premier",    "president",
                                            "chairman", "chairwoman", "chair",      "chairperson"};
    bool ministry = WS_WORD_IS_ANY(document, office, "minister", "secretary");
    return WS_WORD_AMONG(document, office, members) &&
           (WS_WORD_AMONG(document, role, governing) || (ministry && WS_WORD_AMONG(document, role, members)));
}

/* Does the noun tell who has to do with people's trades, and has none here: a patient, who is no doctor? */
static bool is_served(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"resident", "passenger", "student",  "pupil",   "tenant", "customer", "patient",
                                        "neighbor", "neighbour", "commuter", "shopper", "parent", "motorist", "fan"};
    return WS_WORD_AMONG(document, t, words);
}

/* What somebody has been called: the tokens [first, last) with the noun `head`, and its keys. */
typedef struct calling {
    uint32_t first, last, head, key, other;
} calling;

/* How its noun stands to the one that is asked for. */
typedef enum standing { STANDS_OPEN, STANDS_TOGETHER, STANDS_APART } standing;
static standing standing_of(const ws_resolver *r, calling told) {
    const uint32_t first = told.first, head = told.head;
    const ws_document *document = r->document;
    const uint32_t asked = document->mentions[r->question.mention].head, wanted = r->question.phrase.key;
    const bool office = ws_has(document, asked, LEX_OFFICE);
    if (ws_word_is(document, asked, "prosecutor") && defends(document, first, head))
        return STANDS_APART;
    if (told.key == wanted || told.other == wanted || ws_goes_by(told.key, wanted) ||
        (told.other && ws_goes_by(told.other, wanted)) || (!office && ws_goes_by(wanted, told.key)))
        return STANDS_TOGETHER;
    if (ws_has(document, head, LEX_LOOSE) || is_unheld(document, first, head) || leads_house(document, head, asked) ||
        sits_in_house(document, head, asked))
        return STANDS_OPEN;
    if (ws_is_tag(document, head, POS_BIT(NNS)) ||
        (head + 1 < told.last && ws_is_tag(document, head + 1, WS_NOUNS | POS_BIT(JJ))))
        return STANDS_OPEN; /* one of the candidates; chief rival */
    if (ws_word_is(document, asked, "officer") && ws_has(document, head, LEX_OFFICE))
        return STANDS_OPEN; /* the IAS officer, of a commissioner */
    if (WS_WORD_IS_ANY(document, asked, "minister", "secretary"))
        return ws_has(document, head, LEX_OFFICE) ? STANDS_APART : STANDS_OPEN; /* be he an engineer by title */
    bool apart = office ? ws_is_person_noun(document, head)
                        : (ws_has(document, head, LEX_OFFICE | LEX_TRADE) && !is_councillor(document, head)) ||
                              is_served(document, head);
    return apart ? STANDS_APART : STANDS_OPEN;
}

/* Does a title in front of the name go with the noun, be it one of two: Minister of Ports Senator Ann Lee? */
static bool is_titled_so(const ws_resolver *r, const ws_mention *name) {
    const ws_document *document = r->document;
    for (uint32_t t = name->first; t < name->name_first; t++)
        if (ws_has(document, t, LEX_TITLE | LEX_HONORIFIC) &&
            standing_of(r, (calling){name->first, t + 1, t, ws_role_key(document, t), 0}) == STANDS_TOGETHER)
            return true;
    return false;
}

/* Is it somebody of whom nothing but an age is told, where the noun is for who deals with people in court: Ann Lee, 29,
 * who is no prosecutor? */
static bool is_only_aged(const ws_resolver *r, uint32_t e) {
    static const char *const words[] = {"judge",   "magistrate", "prosecutor", "coroner", "sheriff",
                                        "bailiff", "detective",  "officer",    "lawyer",  "attorney"};
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    return document->referents[e].form == FORM_NAME && ws_is_bare(document, m) &&
           WS_WORD_AMONG(document, m->head, words) && r->reading.first_role[e] == WS_NONE && ws_age_of(r, e) != 0;
}

/* Does the phrase call one person by an office or trade, and no more: the mayor of Oslo; not: the vet and former MP? */
static bool calls_by_trade(const ws_document *document, const ws_mention *m) {
    return m->type == WS_PERSON && !(m->flags & MENTION_PLURAL) && m->flags & MENTION_DEFINITE &&
           ws_has(document, m->head, LEX_OFFICE | LEX_TRADE) && !is_unheld(document, m->name_first, m->head) &&
           !ws_has(document, m->head + 1, LEX_COORDINATOR);
}

bool ws_has_other_trade(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    if (e == WS_NONE || !calls_by_trade(document, &document->mentions[r->question.mention]))
        return false;
    if (is_only_aged(r, e))
        return true;
    const ws_referent *who = &document->referents[e];
    const ws_mention *called = &document->mentions[who->name];
    standing stands = STANDS_OPEN;
    if (who->form == FORM_NOMINAL)
        stands = standing_of(
            r, (calling){called->name_first, called->name_last, called->head, ws_role_key(document, called->head), 0});
    else if (is_titled_so(r, called))
        stands = STANDS_TOGETHER;
    bool apart = stands == STANDS_APART;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; stands != STANDS_TOGETHER && (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        const ws_role_link *noun = &r->reading.roles[i];
        if (noun->head < role->first)
            continue;
        stands = standing_of(r, (calling){role->first, role->last, noun->head, noun->key, noun->other});
        apart |= stands == STANDS_APART;
    }
    return apart && stands != STANDS_TOGETHER;
}
