/* body.c - which noun a named body is called by */
#include "name/body.h"

#include "base/search.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/pos.h"
#include "text/words.h"

/* Kinds of bodies. Who is of one of the first is nothing else; who is of one of the loose ones may be something else.
 */
enum {
    SCHOOL = 1 << 0,
    HOSPITAL = 1 << 1,
    MUSEUM = 1 << 2,
    CHURCH = 1 << 3,
    COURT = 1 << 4,
    UNION = 1 << 5,
    CHARITY = 1 << 6,
    MINISTRY = 1 << 7,
    COUNCIL = 1 << 8,
    PARLIAMENT = 1 << 9,
    POLICE = 1 << 10,
    CLUB = 1 << 11,
    AIRLINE = 1 << 12,
    PAPER = 1 << 13,
    BANK = 1 << 14,
    TRUST = 1 << 15,
    TEAM = 1 << 16,
    INSURER = 1 << 17,
    RAILWAY = 1 << 18,
    UTILITY = 1 << 19,
    BREWERY = 1 << 20,
    THEATRE = 1 << 21,
    ORCHESTRA = 1 << 22,
    HOTEL = 1 << 23,
    ABBEY = 1 << 24,
    CARMAKER = 1 << 25,
    MINES = 1 << 26,
    HOMES = 1 << 27,
    STORES = 1 << 28,
    TELECOM = 1 << 29,
    DRUGS = 1 << 30,
    LOOSE = AIRLINE | PAPER | BANK | TRUST | TEAM | INSURER | RAILWAY | UTILITY | BREWERY | CARMAKER | MINES | HOMES |
            STORES | TELECOM | DRUGS
};

/* What else is known of a word: a noun for who trades, whatever the trade is; one that tells the trade; a last word
 * that only bodies have; a noun for a person by trade or for a body; one for who makes something; one that says what.
 */
enum { COMPANY = 1, TRADE = 2, CERTAIN = 4, TRADER = 8, MAKER = 16, MADE = 32 };

/* A word: the kinds of bodies in whose names it is the head, the kinds that it is a noun for besides. Nouns for any
 * body, such as group and agency, are in no row. */
struct ws_body_word {
    const char *word;
    uint32_t head, noun;
    uint8_t traits;
};

/* In the order of their bytes. */
static const ws_body_word words[] = {
    {"abbey", ABBEY, ABBEY, 0},
    {"academy", SCHOOL, 0, 0},
    {"advertiser", 0, 0, TRADER},
    {"agency", 0, COUNCIL, 0},
    {"air", AIRLINE, 0, 0},
    {"airline", AIRLINE, AIRLINE, TRADE},
    {"airlines", AIRLINE, 0, CERTAIN},
    {"airways", AIRLINE, 0, CERTAIN},
    {"albion", TEAM, 0, CERTAIN},
    {"alliance", UNION, 0, 0},
    {"argus", PAPER, 0, 0},
    {"assembly", PARLIAMENT, 0, 0},
    {"association", UNION, 0, 0},
    {"assurance", INSURER, 0, 0},
    {"athletic", TEAM, 0, 0},
    {"authority", COUNCIL, COUNCIL, 0},
    {"automaker", 0, CARMAKER, TRADER | MADE},
    {"automotive", CARMAKER, 0, 0},
    {"baker", 0, 0, TRADER},
    {"bank", BANK, 0, TRADE},
    {"biologics", DRUGS, 0, CERTAIN},
    {"biopharma", DRUGS, 0, CERTAIN},
    {"biosciences", DRUGS, 0, CERTAIN},
    {"board", COUNCIL, 0, 0},
    {"brewer", 0, BREWERY, TRADE | TRADER},
    {"brewery", BREWERY, 0, TRADE},
    {"brewing", BREWERY, 0, 0},
    {"broadband", TELECOM, 0, 0},
    {"broadcaster", 0, 0, TRADER},
    {"brotherhood", UNION, 0, 0},
    {"builder", 0, HOMES, TRADER},
    {"builders", HOMES, 0, 0},
    {"bulletin", PAPER, 0, 0},
    {"bureau", COUNCIL, 0, 0},
    {"buses", RAILWAY, 0, CERTAIN},
    {"business", 0, 0, COMPANY},
    {"carmaker", 0, CARMAKER, TRADER | MADE},
    {"carrier", 0, AIRLINE | TELECOM, TRADE | TRADER},
    {"cathedral", CHURCH, 0, 0},
    {"chain", 0, STORES, 0},
    {"charity", CHARITY, CHARITY | TRUST, 0},
    {"chipmaker", 0, 0, TRADER | MADE},
    {"chronicle", PAPER, 0, 0},
    {"church", CHURCH, CHURCH, 0},
    {"city", TEAM, 0, 0},
    {"clinic", HOSPITAL, HOSPITAL, 0},
    {"club", CLUB, TEAM, 0},
    {"college", SCHOOL, SCHOOL, 0},
    {"commission", COUNCIL, 0, 0},
    {"committee", COUNCIL, 0, 0},
    {"company", 0, 0, COMPANY},
    {"congress", PARLIAMENT, 0, 0},
    {"constabulary", POLICE, 0, 0},
    {"construction", HOMES, 0, 0},
    {"contractor", 0, 0, TRADER},
    {"convent", ABBEY, ABBEY, 0},
    {"corporation", 0, 0, COMPANY},
    {"council", COUNCIL, 0, 0},
    {"courier", PAPER, 0, 0},
    {"court", COURT, COURT, 0},
    {"daily", PAPER, PAPER, 0},
    {"department", MINISTRY, MINISTRY | COUNCIL | POLICE, 0},
    {"developer", 0, HOMES, TRADER},
    {"diocese", CHURCH, CHURCH, 0},
    {"dispatch", PAPER, 0, 0},
    {"distributor", 0, 0, TRADER},
    {"drugmaker", 0, DRUGS, TRADER | MADE},
    {"echo", PAPER, 0, 0},
    {"electric", UTILITY, 0, 0},
    {"employer", 0, 0, TRADER},
    {"energy", UTILITY, 0, 0},
    {"exporter", 0, 0, TRADER},
    {"federation", UNION, 0, 0},
    {"ferries", RAILWAY, 0, CERTAIN},
    {"firm", 0, 0, COMPANY},
    {"force", 0, POLICE, 0},
    {"foundation", CHARITY, 0, 0},
    {"friends", CHARITY, 0, 0},
    {"gallery", MUSEUM, MUSEUM, 0},
    {"gas", UTILITY, 0, 0},
    {"gazette", PAPER, 0, 0},
    {"gold", MINES, 0, 0},
    {"grocer", 0, STORES, TRADER},
    {"guardian", PAPER, 0, 0},
    {"guild", UNION, 0, 0},
    {"herald", PAPER, 0, 0},
    {"homebuilder", 0, HOMES, TRADER},
    {"homes", HOMES, 0, CERTAIN},
    {"hospital", HOSPITAL, HOSPITAL, 0},
    {"hotel", HOTEL, HOTEL, 0},
    {"housebuilder", 0, HOMES, TRADER},
    {"hydro", UTILITY, 0, CERTAIN},
    {"importer", 0, 0, TRADER},
    {"infirmary", HOSPITAL, HOSPITAL, 0},
    {"inn", HOTEL, 0, 0},
    {"inspectorate", COUNCIL, 0, 0},
    {"institute", SCHOOL, 0, 0},
    {"institution", 0, SCHOOL | MUSEUM, 0},
    {"insurance", INSURER, 0, 0},
    {"insurer", 0, INSURER, TRADE | TRADER},
    {"journal", PAPER, 0, 0},
    {"landlord", 0, 0, TRADER},
    {"league", CHARITY, 0, 0},
    {"lender", 0, BANK, TRADE | TRADER},
    {"maker", 0, 0, TRADE | TRADER | MAKER},
    {"manufacturer", 0, 0, TRADE | TRADER | MAKER},
    {"miner", 0, MINES, TRADER},
    {"minerals", MINES, 0, 0},
    {"mines", MINES, 0, 0},
    {"mining", MINES, 0, 0},
    {"ministry", MINISTRY, MINISTRY, 0},
    {"mirror", PAPER, 0, 0},
    {"mobile", TELECOM, 0, 0},
    {"motor", CARMAKER, 0, 0},
    {"motors", CARMAKER, 0, 0},
    {"museum", MUSEUM, MUSEUM, 0},
    {"mutual", INSURER, 0, CERTAIN},
    {"news", PAPER, 0, 0},
    {"newspaper", 0, PAPER, TRADE},
    {"observer", PAPER, 0, 0},
    {"office", COUNCIL, 0, 0},
    {"ombudsman", COUNCIL, 0, 0},
    {"operator", 0, RAILWAY | TELECOM | AIRLINE, TRADER},
    {"orchestra", ORCHESTRA, ORCHESTRA, 0},
    {"organiser", 0, 0, TRADER},
    {"organizer", 0, 0, TRADER},
    {"panel", 0, COUNCIL, 0},
    {"paper", 0, PAPER, TRADE},
    {"parliament", PARLIAMENT, PARLIAMENT, 0},
    {"pharma", DRUGS, 0, 0},
    {"pharmaceuticals", DRUGS, 0, 0},
    {"philharmonic", ORCHESTRA, 0, 0},
    {"platinum", MINES, 0, 0},
    {"playhouse", THEATRE, THEATRE, 0},
    {"police", POLICE, 0, 0},
    {"post", PAPER, 0, 0},
    {"power", UTILITY, 0, 0},
    {"priory", ABBEY, ABBEY, 0},
    {"producer", 0, 0, TRADER | MAKER},
    {"promoter", 0, 0, TRADER},
    {"properties", HOMES, 0, 0},
    {"provider", 0, TELECOM, TRADER},
    {"publisher", 0, 0, TRADER},
    {"rail", RAILWAY, 0, CERTAIN},
    {"railway", RAILWAY, 0, 0},
    {"railways", RAILWAY, 0, CERTAIN},
    {"refiner", 0, 0, TRADER},
    {"regulator", 0, COUNCIL | BANK, 0},
    {"resort", HOTEL, 0, 0},
    {"resources", MINES, 0, 0},
    {"retailer", 0, STORES, TRADE | TRADER},
    {"rovers", TEAM, 0, CERTAIN},
    {"school", SCHOOL, SCHOOL, 0},
    {"senate", PARLIAMENT, 0, 0},
    {"shipper", 0, 0, TRADER},
    {"shipping", RAILWAY, 0, 0},
    {"side", 0, TEAM, 0},
    {"sinfonia", ORCHESTRA, 0, 0},
    {"smelter", 0, 0, TRADER},
    {"society", CHARITY, 0, 0},
    {"star", PAPER, 0, 0},
    {"start-up", 0, 0, TRADE},
    {"startup", 0, 0, TRADE},
    {"steelmaker", 0, 0, TRADER | MADE},
    {"stores", STORES, 0, CERTAIN},
    {"supermarket", 0, STORES, TRADE},
    {"supermarkets", STORES, 0, CERTAIN},
    {"supplier", 0, UTILITY, TRADER},
    {"symphony", ORCHESTRA, 0, 0},
    {"synod", CHURCH, 0, 0},
    {"team", 0, TEAM, 0},
    {"telecom", TELECOM, 0, 0},
    {"telegraph", PAPER, 0, 0},
    {"theater", THEATRE, THEATRE, 0},
    {"theatre", THEATRE, THEATRE, 0},
    {"therapeutics", DRUGS, 0, CERTAIN},
    {"times", PAPER, 0, 0},
    {"trains", RAILWAY, 0, CERTAIN},
    {"tribunal", COURT, COURT, 0},
    {"tribune", PAPER, 0, 0},
    {"trust", TRUST, 0, 0},
    {"union", UNION, UNION, 0},
    {"united", TEAM, 0, CERTAIN},
    {"university", SCHOOL, SCHOOL, 0},
    {"utility", 0, UTILITY, TRADE},
    {"vendor", 0, 0, TRADER},
    {"wanderers", TEAM, 0, CERTAIN},
    {"watchdog", 0, COUNCIL, 0},
    {"water", UTILITY, 0, 0},
    {"weekly", 0, PAPER, 0},
    {"wholesaler", 0, 0, TRADER},
};

const ws_body_word *ws_find_body_word(const ws_document *document, uint32_t t) {
    return WS_FIND_WORD(document, t, words);
}

bool ws_is_company_word(const ws_document *document, const ws_body_word *word, uint32_t t) {
    return word && (word->traits & COMPANY || WS_WORD_IS_ANY(document, t, "start-up", "startup"));
}

bool ws_is_trader(const ws_body_word *word) {
    return word && word->traits & TRADER;
}

bool ws_is_maker_of(const ws_body_word *word) {
    return word && word->traits & MADE;
}

bool ws_tells_trade(const ws_body_word *word) {
    return word && word->traits & TRADE;
}

bool ws_is_kind_of_body(const ws_body_word *word) {
    return word && (word->traits & (COMPANY | TRADE) || word->head & ~(uint32_t)LOOSE);
}

bool ws_are_one_kind(const ws_body_word *called, const ws_body_word *noun) {
    if (!called || !noun)
        return false;
    if (noun->traits & COMPANY)
        return called->traits & (COMPANY | TRADE | TRADER);
    if ((called->traits | noun->traits) & MAKER && called->traits & noun->traits & TRADER)
        return called->traits & (MAKER | MADE) && noun->traits & (MAKER | MADE);
    return (called->noun & noun->noun & (COUNCIL | LOOSE)) != 0;
}

/* The token that says in a name what kind of body it is: its last word, or the one before `of` or `for`. */
static uint32_t head_of_name(const ws_document *document, const ws_mention *name) {
    for (uint32_t t = name->name_first + 1; t < name->name_last; t++)
        if (WS_WORD_IS_ANY(document, t, "of", "for"))
            return t - 1;
    return name->name_last - 1;
}

/* Does the name tell whom the body organises: Dock and Allied Workers' Front? */
static bool names_workers(const ws_document *document, const ws_mention *name) {
    static const char *const members[] = {"workers", "employees", "labour", "labor",   "teachers",  "educators",
                                          "nurses",  "nursing",   "miners", "dockers", "seafarers", "journalists"};
    for (uint32_t t = name->name_first; t < name->name_last; t++)
        if (WS_WORD_AMONG(document, t, members))
            return true;
    return false;
}

/* Does the name end in Medical Center, which is a hospital's? */
static bool is_medical_center(const ws_document *document, const ws_mention *name) {
    uint32_t last = name->name_last - 1;
    return last > name->name_first && ws_word_is(document, last - 1, "medical") &&
           WS_WORD_IS_ANY(document, last, "center", "centre");
}

/* Do the words of the phrase stand in the name side by side: the water board, of Oslo Water Board? */
static bool is_part_of_name(const ws_document *document, const ws_mention *name, const ws_mention *phrase) {
    uint32_t n = phrase->name_last - phrase->name_first, matched = 0;
    for (uint32_t t = name->name_first; t < name->name_last && matched < n; t++) {
        if (ws_at(document, phrase->name_first + matched)->hash == ws_at(document, t)->hash)
            matched++;
        else
            matched = ws_at(document, phrase->name_first)->hash == ws_at(document, t)->hash;
    }
    return matched == n;
}

ws_body_fit ws_body_fits(const ws_document *document, const ws_mention *name, const ws_mention *phrase,
                         const ws_body_word *noun) {
    uint32_t head = head_of_name(document, name);
    if (phrase->name_last - phrase->name_first > 1)
        return is_part_of_name(document, name, phrase) ? BODY_OWN : BODY_MAYBE;
    if (ws_at(document, head)->hash == ws_at(document, phrase->head)->hash)
        return BODY_OWN;
    if (!noun)
        return BODY_MAYBE;
    const ws_body_word *word = ws_find_body_word(document, head);
    if (!word || !word->head) /* Air Sardinia, the Daily Crier */
        word = ws_find_body_word(document, name->name_first);
    uint32_t kinds = is_medical_center(document, name) ? HOSPITAL : !word ? 0 : word->head;
    if (kinds & noun->noun || (!kinds && noun->noun & UNION && names_workers(document, name)))
        return BODY_KIND;
    bool strict = kinds & ~(uint32_t)LOOSE, special = noun->traits & (COMPANY | TRADE) || noun->head & ~(uint32_t)LOOSE;
    return (strict && special) || (kinds && noun->traits & (TRADE | MADE)) ? BODY_NEVER : BODY_MAYBE;
}

/* The noun of the phrase behind the name that says what it is, or WS_NONE. */
static uint32_t noun_behind(const ws_document *document, const ws_mention *name) {
    const uint64_t nouns = POS_BIT(NN) | POS_BIT(NNP), inner = nouns | POS_BIT(JJ);
    uint32_t t = name->last + 1, limit = t + 8;
    if (ws_punct(document, name->last) != ',' || !ws_has(document, t, LEX_DETERMINER))
        return WS_NONE;
    while (++t < limit && t + 1 < document->n_tokens && ws_pos_in(document->pos[t], inner))
        if (!ws_pos_in(document->pos[t + 1], inner | POS_BIT(NNS) | POS_BIT(POS)))
            return ws_pos_in(document->pos[t], nouns) ? t : WS_NONE;
    return WS_NONE;
}

/* Does an office stand before the name with `of`, which nobody holds of a person: chief executive of Acme? */
static bool is_office_of(const ws_document *document, const ws_mention *name) {
    static const char *const offices[] = {"officer", "executive", "director",   "ceo",         "cfo",
                                          "coo",     "chairman",  "chairwoman", "chairperson", "president",
                                          "chair",   "founder",   "co-founder"};
    uint32_t t = name->name_first;
    return name->type == WS_PERSON && t > 1 && name->name_last - t > 1 && !ws_is_genitive(document, name->last) &&
           ws_word_is(document, t - 1, "of") && WS_WORD_AMONG(document, t - 2, offices);
}

/* Has the name shares: shares of Acme rose? Those in a place are traded there. */
static bool has_shares(const ws_document *document, const ws_mention *name) {
    uint32_t t = name->first;
    return t > 1 && t == name->name_first && name->name_last - t > 1 && ws_word_is(document, t - 2, "shares") &&
           (ws_word_is(document, t - 1, "of") || (ws_word_is(document, t - 1, "in") && name->type == WS_PERSON));
}

/* Does the word behind the name say that it is a company's: Moe plc? */
static bool is_company(const ws_document *document, const ws_mention *name) {
    static const char *const kinds[] = {"plc",  "ltd",  "ltd.", "llc",  "llp",  "inc",
                                        "inc.", "gmbh", "pty",  "corp", "corp."};
    return name->type == WS_PERSON && WS_WORD_AMONG(document, name->last, kinds);
}

bool ws_names_body(const ws_document *document, const ws_mention *name) {
    if (name->type != WS_PERSON && name->type != WS_PLACE)
        return false;
    if (is_office_of(document, name) || has_shares(document, name) || is_company(document, name))
        return true;
    if (name->first < name->name_first)
        return false;
    uint32_t last = name->name_last - 1;
    const ws_body_word *word = last > name->name_first ? ws_find_body_word(document, last) : NULL;
    if (word && word->traits & CERTAIN)
        return true;
    if (last > name->name_first && (ws_has(document, last, LEX_ORG_SUFFIX) || (word && word->head & LOOSE)) &&
        !(ws_token_gazetteer(document, last) & GAZETTEER_SURNAME))
        return true;
    if (name->type == WS_PLACE || ws_punct(document, name->last) != ',' ||
        ws_token_gazetteer(document, name->name_first) & GAZETTEER_GIVEN)
        return false;
    uint32_t noun = noun_behind(document, name);
    return ws_word_is(document, name->last + 1, "which") ||
           (noun != WS_NONE && ws_has(document, noun, LEX_ORGANIZATION) && !ws_has(document, noun, LEX_PERSON) &&
            !ws_word_is(document, noun + 1, "who"));
}
