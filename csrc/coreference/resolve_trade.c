/* resolve_trade.c - who has another office or trade than the noun of a phrase tells: the mayor, who is no harbour
 * master
 *
 * What people are is told where they are brought in. So whoever has been given a role is not called by an office that
 * the text has not given them, nor a plumber by another trade; the lexicon's OFFICE, TRADE and LOOSE say which nouns
 * tell people apart so, and its bynames which of them go together.
 */
#include "coreference/resolve_parts.h"

#include "role/role_key.h"
#include "text/noun.h"
#include "text/pos.h"

/* ---- nouns that go together ---- */

/* Does a word of [first, head) say that the office in front of which it stands is not held, or has been before? */
static bool is_unheld(const ws_document *document, uint32_t first, uint32_t head) {
    for (uint32_t t = first; t < head; t++)
        if (ws_is_other_office(document, t) || ws_is_aged(document, t) ||
            WS_WORD_IS_ANY(document, t, "one-time", "onetime", "retired", "veteran", "qualified", "trained",
                           "aspiring"))
            return true;
    return ws_begins_in_ex(document, head);
}

/* Is it who defends in court: defense attorney? */
static bool defends(const ws_document *document, uint32_t first, uint32_t head) {
    for (uint32_t t = first; t < head; t++)
        if (WS_WORD_IS_ANY(document, t, "defense", "defence", "defending", "public"))
            return true;
    return false;
}

/* Is it an office of which `general` is the second word, and no soldier: attorney general? */
static bool is_general_office(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "general") && t > 0 &&
           WS_WORD_IS_ANY(document, t - 1, "attorney", "solicitor", "advocate", "auditor", "surgeon", "comptroller",
                          "inspector", "postmaster");
}

/* Whoever leads a house may have any of its offices: the founder and the director. */
static bool leads_house(const ws_document *document, uint32_t role, uint32_t office) {
    static const char *const leaders[] = {"head",       "chief", "boss",     "founder",
                                          "co-founder", "owner", "co-owner", "partner"};
    static const char *const offices[] = {"director",   "manager",   "president", "chairman",
                                          "chairwoman", "principal", "chef",      "producer",
                                          "coach",      "editor",    "landlord",  "commissioner"};
    return WS_WORD_AMONG(document, role, leaders) && WS_WORD_AMONG(document, office, offices);
}

/* Whoever governs, or is in the chair, may sit in parliament, and have a ministry: the president of the party's youth,
 * and the MP. So does its member. */
static bool sits_in_house(const ws_document *document, uint32_t role, uint32_t office) {
    static const char *const members[] = {"mp",         "msp",          "mep",           "mla",        "td",
                                          "senator",    "congressman",  "congresswoman", "councillor", "councilor",
                                          "councilman", "councilwoman", "minister",      "secretary"};
    static const char *const governing[] = {"minister", "secretary",  "chancellor", "premier",     "president",
                                            "chairman", "chairwoman", "chair",      "chairperson", "member"};
    bool ministry = WS_WORD_IS_ANY(document, office, "minister", "secretary");
    return WS_WORD_AMONG(document, office, members) &&
           (WS_WORD_AMONG(document, role, governing) || (ministry && WS_WORD_AMONG(document, role, members)));
}

/* Has whoever holds the post a trade as well: the director of a clinic, its medical officer, and the doctor? Councils,
 * too, are of people who have one. */
static bool leaves_trade(const ws_document *document, uint32_t first, uint32_t head) {
    static const char *const posts[] = {"director",  "president", "chairman",   "chairwoman",   "chairperson",
                                        "treasurer", "secretary", "manager",    "warden",       "councillor",
                                        "cllr",      "councilor", "councilman", "councilwoman", "alderman"};
    bool officer = ws_word_is(document, head, "officer") && head > first && !ws_word_is(document, head - 1, "police");
    return officer || WS_WORD_AMONG(document, head, posts);
}

/* Does the noun tell who has to do with people's trades, and has none here: a patient, who is no doctor? */
static bool is_served(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"resident", "passenger", "student",   "pupil",     "tenant",    "customer",
                                        "patient",  "neighbor",  "neighbour", "commuter",  "shopper",   "parent",
                                        "motorist", "tourist",   "visitor",   "pensioner", "spectator", "fan"};
    return WS_WORD_AMONG(document, t, words);
}

/* ---- what somebody has been called ---- */

/* The tokens [first, last) with the noun `head`, and its keys. */
typedef struct calling {
    uint32_t first, last, head, key, other;
} calling;

/* How its noun stands to the one that is asked for. */
typedef enum standing { STANDS_OPEN, STANDS_TOGETHER, STANDS_APART } standing;
static standing standing_of(const ws_resolver *r, calling told) {
    const ws_document *document = r->document;
    const uint32_t first = told.first, head = told.head, asked = document->mentions[r->question.mention].head,
                   wanted = r->question.phrase.key;
    const bool office = ws_has(document, asked, LEX_OFFICE);
    if (ws_word_is(document, asked, "prosecutor") && defends(document, first, head))
        return STANDS_APART;
    if (told.key == wanted || told.other == wanted || ws_goes_by(told.key, wanted) ||
        (told.other && ws_goes_by(told.other, wanted)) || (!office && ws_goes_by(wanted, told.key)))
        return STANDS_TOGETHER;
    bool several = ws_is_tag(document, head, POS_BIT(NNS)), /* one of the candidates */
        field = head + 1 < told.last && ws_is_tag(document, head + 1, WS_NOUNS | POS_BIT(JJ)); /* chief rival */
    if (several || field || ws_has(document, head, LEX_LOOSE) || is_unheld(document, first, head) ||
        leads_house(document, head, asked) || sits_in_house(document, head, asked))
        return STANDS_OPEN;
    bool apart;
    if (WS_WORD_IS_ANY(document, asked, "minister", "secretary", "officer"))
        apart = ws_has(document, head, ws_word_is(document, asked, "officer") ? LEX_TRADE : LEX_OFFICE);
    else if (office)
        apart = ws_is_person_noun(document, head);
    else if (is_general_office(document, asked)) /* who may have been a U.S. attorney, or a student */
        apart = ws_has(document, head, LEX_OFFICE | LEX_TRADE) &&
                !WS_WORD_IS_ANY(document, head, "attorney", "prosecutor", "judge", "minister", "secretary");
    else
        apart = (ws_has(document, head, LEX_OFFICE | LEX_TRADE) && !leaves_trade(document, first, head)) ||
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

/* ---- what is told behind a name ---- */

/* Is it told there that somebody is tried, or taken to a doctor: Ann Lee, a farmer, was jailed? */
static bool is_tried_at(const ws_document *document, const ws_mention *m) {
    static const char *const verbs[] = {"jailed",       "fined",        "sentenced", "convicted", "arrested",
                                        "charged",      "remanded",     "pleaded",   "pled",      "admitted",
                                        "imprisoned",   "detained",     "indicted",  "acquitted", "collapsed",
                                        "hospitalized", "hospitalised", "banned"};
    enum { LONGEST = 14, HELPERS = 3 };
    uint32_t t = m->last;
    if (ws_punct(document, t) == ',')
        for (t++; t < m->last + LONGEST && ws_punct(document, t) != ','; t++)
            ;
    t += ws_punct(document, t) == ',';
    for (uint32_t first = t; t < first + HELPERS && ws_has(document, t, LEX_BE | LEX_HAVE | LEX_ADVERB);)
        t++;
    bool hospital = WS_WORD_IS_ANY(document, t, "taken", "rushed", "airlifted") && ws_word_is(document, t + 1, "to");
    return hospital || WS_WORD_AMONG(document, t, verbs);
}

/* Is it somebody who is tried, or of whom no role is told, where the noun is for who deals with such people: Ann Lee,
 * 29, who is no prosecutor? */
static bool is_dealt_with(const ws_resolver *r, uint32_t e) {
    static const char *const words[] = {"judge",     "magistrate", "prosecutor", "coroner",  "sheriff",
                                        "bailiff",   "detective",  "officer",    "lawyer",   "attorney",
                                        "barrister", "solicitor",  "doctor",     "paramedic"};
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention], *last = ws_last_mention(r, e);
    if (document->referents[e].form != FORM_NAME || !ws_is_bare(document, m) ||
        !WS_WORD_AMONG(document, m->head, words))
        return false;
    bool counsel = WS_WORD_IS_ANY(document, m->head, "lawyer", "attorney", "barrister", "solicitor"); /* for Ann Lee */
    return (r->reading.first_role[e] == WS_NONE && (!counsel || ws_age_of(r, e) != 0)) ||
           is_tried_at(document, &document->mentions[document->referents[e].name]) ||
           (last && is_tried_at(document, last));
}

/* Does a verb of the sentence tell the noun at t, by their first letters: who coaches the side, the coach? Or that
 * somebody was given or has an office? */
static bool is_told_by_verb(const ws_document *document, const ws_mention *m, uint32_t noun) {
    static const char *const verbs[] = {"elected", "re-elected", "appointed", "won",   "became", "sworn", "seat",
                                        "runs",    "ran",        "leads",     "heads", "chairs", "named", "bench"};
    enum { LOOK = 30, ALIKE = 4 };
    const ws_token *asked = ws_at(document, noun);
    uint32_t end = ws_sentence_of(document, m->first)->last;
    for (uint32_t t = m->last; t < end && t < m->last + LOOK; t++) {
        const ws_token *token = ws_at(document, t);
        bool alike = ws_is_tag(document, t, WS_VERBS) && token->end - token->start >= ALIKE &&
                     asked->end - asked->start >= ALIKE &&
                     !memcmp(document->text + token->start, document->text + asked->start, ALIKE);
        if (alike || WS_WORD_AMONG(document, t, verbs))
            return true;
    }
    return false;
}

/* ---- the question ---- */

/* Does the phrase call one person by an office or trade, and no more: the mayor of Oslo; not: the vet and former MP,
 * the party chief, who may be anybody that leads it? */
static bool calls_by_trade(const ws_document *document, const ws_mention *m) {
    bool chief = ws_word_is(document, m->head, "chief") && !WS_WORD_IS_ANY(document, m->head - 1, "police", "fire");
    return m->type == WS_PERSON && !(m->flags & MENTION_PLURAL) && m->flags & MENTION_DEFINITE && !chief &&
           (ws_has(document, m->head, LEX_OFFICE | LEX_TRADE) || is_general_office(document, m->head)) &&
           !is_unheld(document, m->name_first, m->head) && !ws_has(document, m->head + 1, LEX_COORDINATOR);
}

bool ws_has_other_trade(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    if (e == WS_NONE || !calls_by_trade(document, m))
        return false;
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
    if (stands == STANDS_TOGETHER)
        return false;
    return is_dealt_with(r, e) || (apart && !is_told_by_verb(document, called, m->head));
}
