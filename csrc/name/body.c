/* body.c - which noun a named body is called by */
#include "name/body_word.h"

#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/age.h"
#include "text/pos.h"
#include "text/words.h"

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

/* Is the phrase for a place that governs itself, and the name that of a body of one kind which is no council and has
 * the noun nowhere in it: no fire department is the city? */
static bool is_of_territory(const ws_document *document, const ws_mention *name, const ws_mention *phrase) {
    static const char *const territories[] = {"city",     "town",   "state",  "county",  "borough", "district",
                                              "province", "region", "island", "country", "nation",  "village"};
    if (!WS_WORD_AMONG(document, phrase->head, territories))
        return false;
    uint32_t head = head_of_name(document, name);
    const ws_body_word *word = ws_find_body_word(document, head);
    if (!word || !(word->head | word->noun) || ws_word_is(document, head, "council"))
        return false;
    for (uint32_t t = name->name_first; t < name->name_last; t++)
        if (ws_at(document, t)->hash == ws_at(document, phrase->head)->hash)
            return false;
    return true;
}

ws_body_fit ws_body_fits(const ws_document *document, const ws_mention *name, const ws_mention *phrase,
                         const ws_body_word *noun) {
    uint32_t head = head_of_name(document, name);
    if (is_of_territory(document, name, phrase))
        return BODY_NEVER;
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
    uint32_t form = name->name_last - 1; /* Port Authority Ltd is the authority */
    bool limited = ws_has(document, form, LEX_COMPANY_FORM) && form > name->name_first &&
                   ws_at(document, form - 1)->hash != ws_at(document, phrase->head)->hash;
    bool firm = (kinds && !(kinds & ~(uint32_t)LOOSE)) || limited;
    if (firm && noun->head & (COUNCIL | COURT | PARLIAMENT | POLICE | MINISTRY))
        return BODY_NEVER; /* no trust, paper or limited company is the council */
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
    return name->type == WS_PERSON && ws_has(document, name->last, LEX_COMPANY_FORM);
}

/* Is it rather a person's, behind a noun that people are, too: does it, its follow the name soon, and he or she not? */
static bool is_somebody(const ws_document *document, const ws_mention *name, uint32_t noun) {
    enum { NEAR = 30 };
    static const char *const jobs[] = {"baker",       "brewer",   "builder",  "contractor", "developer",
                                       "distributor", "exporter", "grocer",   "importer",   "landlord",
                                       "miner",       "producer", "promoter", "supplier",   "vendor"};
    bool thing = !WS_WORD_AMONG(document, noun, jobs);
    for (uint32_t t = name->last; t < document->n_tokens && t < name->last + NEAR; t++) {
        if (ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN)
            return true;
        thing |= WS_WORD_IS_ANY(document, t, "it", "its");
    }
    return !thing;
}

/* Is it a name that no person is known by, behind a noun for who trades: carton producer Corvex; the contractor,
 * Shivneri Projects,? */
static bool is_traders(const ws_document *document, const ws_mention *name) {
    uint32_t t = name->first;
    bool comma = t > 1 && ws_punct(document, t - 1) == ',' && ws_punct(document, name->last) == ',';
    if (t < 2 || t != name->name_first || (!comma && name->name_last > name->name_first + 1))
        return false;
    for (uint32_t k = name->name_first; k < name->name_last; k++)
        if (ws_token_gazetteer(document, k) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME))
            return false;
    uint32_t noun = t - 1 - comma;
    return ws_is_lower(document, noun) && ws_is_trader(ws_find_body_word(document, noun)) &&
           !is_somebody(document, name, noun);
}

/* Does a comma lead to what somebody is, or to somebody else: her firm, Ann Lee|, its founder, said, would grow? */
static bool is_aside_on_somebody(const ws_document *document, uint32_t comma) {
    enum { LONGEST = 4 };
    if (ws_punct(document, comma) != ',')
        return false;
    for (uint32_t t = comma + 1; t <= comma + LONGEST && t < document->n_tokens && !ws_is_tag(document, t, WS_FINITE);
         t++)
        if (ws_has(document, t, LEX_PERSON | LEX_TITLE) || ws_in_name_of(document, t, WS_PERSON))
            return !ws_is_genitive(document, t + 1);
        else if (ws_punct(document, t))
            return false;
    return false;
}

/* Does the name stand between commas behind a noun for a body and for nobody, with which the sentence begins: Her team,
 * | Ruby Nord, has won? Elsewhere the phrase may end before the comma: On leaving a firm, Ann Lee, … */
static bool is_bodys_own(const ws_document *document, const ws_mention *name) {
    enum { LONGEST = 5 };
    uint32_t noun = name->first - 2, t = noun;
    char behind = ws_punct(document, name->last);
    if ((name->type != WS_PERSON && name->type != WS_OTHER) || name->first < 3 || name->first < name->name_first ||
        ws_punct(document, name->first - 1) != ',' || !(behind == ',' || behind == '.') ||
        ws_word_is(document, name->last + 1, "and") || !ws_is_lower(document, noun) ||
        !ws_is_tag(document, noun, POS_BIT(NN)) || !ws_has(document, noun, LEX_ORGANIZATION) ||
        ws_has(document, noun, LEX_PERSON | LEX_KIN | LEX_TITLE))
        return false;
    while (t > 0 && t + LONGEST > noun && ws_pos_in(document->pos[t], POS_BIT(NN) | POS_BIT(JJ)))
        t--;
    return (ws_has(document, t, LEX_POSSESSIVE) || ws_is_a(document, t)) && ws_starts_sentence(document, t) &&
           ws_age_behind(document, name->last) == WS_NONE && !is_aside_on_somebody(document, name->last);
}

bool ws_names_body(const ws_document *document, const ws_mention *name) {
    if (is_bodys_own(document, name))
        return true;
    if (name->type != WS_PERSON && name->type != WS_PLACE)
        return false;
    if (is_office_of(document, name) || has_shares(document, name) || is_company(document, name) ||
        is_traders(document, name))
        return true;
    if (name->first < name->name_first)
        return false;
    uint32_t last = name->name_last - 1;
    const ws_body_word *word = last > name->name_first ? ws_find_body_word(document, last) : NULL;
    if (name->type == WS_PERSON && ws_age_behind(document, name->last) != WS_NONE)
        return false; /* Ann Homes, 33, */
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
