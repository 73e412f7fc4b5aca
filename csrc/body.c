/* body.c - which noun a named body is called by */
#include "body.h"

#include "entity.h"
#include "gazetteer.h"
#include "pos.h"
#include "words.h"

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
    LOOSE = AIRLINE | PAPER | BANK | TRUST | TEAM | INSURER | RAILWAY | UTILITY | BREWERY
};

/* What else is known of a word: a noun for who trades, whatever the trade is; one that tells the trade; a last word
 * that only bodies have. */
enum { COMPANY = 1, TRADE = 2, CERTAIN = 4 };

/* A word: the kinds of bodies in whose names it is the head, the kinds that it is a noun for besides. Nouns for any
 * body, such as group and agency, are in no row. */
struct ws_body_word {
    const char *word;
    uint32_t head, noun;
    uint8_t traits;
};

/* In the order of their letters. */
static const ws_body_word words[] = {
    {"academy", SCHOOL, 0, 0},
    {"air", AIRLINE, 0, 0},
    {"airline", AIRLINE, AIRLINE, TRADE},
    {"airlines", AIRLINE, 0, 0},
    {"airways", AIRLINE, 0, 0},
    {"albion", TEAM, 0, CERTAIN},
    {"alliance", UNION, 0, 0},
    {"argus", PAPER, 0, 0},
    {"assembly", PARLIAMENT, 0, 0},
    {"association", UNION, 0, 0},
    {"assurance", INSURER, 0, 0},
    {"athletic", TEAM, 0, 0},
    {"authority", COUNCIL, 0, 0},
    {"bank", BANK, 0, TRADE},
    {"board", COUNCIL, 0, 0},
    {"brewer", 0, BREWERY, TRADE},
    {"brewery", BREWERY, 0, TRADE},
    {"brewing", BREWERY, 0, 0},
    {"brotherhood", UNION, 0, 0},
    {"bulletin", PAPER, 0, 0},
    {"bureau", COUNCIL, 0, 0},
    {"business", 0, 0, COMPANY},
    {"carrier", 0, AIRLINE, TRADE},
    {"cathedral", CHURCH, 0, 0},
    {"charity", CHARITY, CHARITY | TRUST, 0},
    {"chronicle", PAPER, 0, 0},
    {"church", CHURCH, CHURCH, 0},
    {"city", TEAM, 0, 0},
    {"club", CLUB, TEAM, 0},
    {"college", SCHOOL, SCHOOL, 0},
    {"commission", COUNCIL, 0, 0},
    {"committee", COUNCIL, 0, 0},
    {"company", 0, 0, COMPANY},
    {"congress", PARLIAMENT, 0, 0},
    {"constabulary", POLICE, 0, 0},
    {"corporation", 0, 0, COMPANY},
    {"council", COUNCIL, 0, 0},
    {"courier", PAPER, 0, 0},
    {"court", COURT, COURT, 0},
    {"daily", PAPER, PAPER, 0},
    {"department", MINISTRY, MINISTRY | COUNCIL | POLICE, 0},
    {"diocese", CHURCH, CHURCH, 0},
    {"dispatch", PAPER, 0, 0},
    {"echo", PAPER, 0, 0},
    {"electric", UTILITY, 0, 0},
    {"energy", UTILITY, 0, 0},
    {"federation", UNION, 0, 0},
    {"firm", 0, 0, COMPANY},
    {"force", 0, POLICE, 0},
    {"foundation", CHARITY, 0, 0},
    {"gallery", MUSEUM, MUSEUM, 0},
    {"gas", UTILITY, 0, 0},
    {"gazette", PAPER, 0, 0},
    {"guardian", PAPER, 0, 0},
    {"guild", UNION, 0, 0},
    {"herald", PAPER, 0, 0},
    {"hospital", HOSPITAL, HOSPITAL, 0},
    {"hydro", UTILITY, 0, CERTAIN},
    {"infirmary", HOSPITAL, 0, 0},
    {"inspectorate", COUNCIL, 0, 0},
    {"institute", SCHOOL, 0, 0},
    {"insurance", INSURER, 0, 0},
    {"insurer", 0, INSURER, TRADE},
    {"journal", PAPER, 0, 0},
    {"league", CHARITY, 0, 0},
    {"lender", 0, BANK, TRADE},
    {"maker", 0, 0, TRADE},
    {"manufacturer", 0, 0, TRADE},
    {"ministry", MINISTRY, MINISTRY, 0},
    {"mirror", PAPER, 0, 0},
    {"museum", MUSEUM, MUSEUM, 0},
    {"mutual", INSURER, 0, CERTAIN},
    {"news", PAPER, 0, 0},
    {"newspaper", 0, PAPER, TRADE},
    {"observer", PAPER, 0, 0},
    {"operator", 0, RAILWAY, 0},
    {"panel", 0, COUNCIL, 0},
    {"paper", 0, PAPER, TRADE},
    {"parliament", PARLIAMENT, PARLIAMENT, 0},
    {"police", POLICE, 0, 0},
    {"post", PAPER, 0, 0},
    {"power", UTILITY, 0, 0},
    {"rail", RAILWAY, 0, CERTAIN},
    {"railway", RAILWAY, 0, 0},
    {"railways", RAILWAY, 0, CERTAIN},
    {"regulator", 0, COUNCIL | BANK, 0},
    {"retailer", 0, 0, TRADE},
    {"rovers", TEAM, 0, CERTAIN},
    {"school", SCHOOL, SCHOOL, 0},
    {"senate", PARLIAMENT, 0, 0},
    {"shipping", RAILWAY, 0, 0},
    {"society", CHARITY, 0, 0},
    {"star", PAPER, 0, 0},
    {"start-up", 0, 0, TRADE},
    {"startup", 0, 0, TRADE},
    {"supermarket", 0, 0, TRADE},
    {"supplier", 0, UTILITY, 0},
    {"synod", CHURCH, 0, 0},
    {"telegraph", PAPER, 0, 0},
    {"times", PAPER, 0, 0},
    {"tribunal", COURT, COURT, 0},
    {"tribune", PAPER, 0, 0},
    {"trust", TRUST, 0, 0},
    {"union", UNION, UNION, 0},
    {"united", TEAM, 0, CERTAIN},
    {"university", SCHOOL, SCHOOL, 0},
    {"utility", 0, UTILITY, TRADE},
    {"wanderers", TEAM, 0, CERTAIN},
    {"watchdog", 0, COUNCIL, 0},
    {"water", UTILITY, 0, 0},
    {"weekly", 0, PAPER, 0},
};

/* Is the token before the word in the order of their letters, the word itself, or behind it: negative, 0, positive? */
static int compare(const ws_document *document, const ws_token *token, const char *word) {
    uint32_t length = token->end - token->start, i = 0;
    for (; i < length && word[i]; i++) {
        uint8_t c = (uint8_t)document->text[token->start + i];
        c = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
        if (c != (uint8_t)word[i])
            return c < (uint8_t)word[i] ? -1 : 1;
    }
    return i < length ? 1 : word[i] ? -1 : 0;
}

const ws_body_word *ws_find_body_word(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    size_t low = 0, high = sizeof words / sizeof *words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(document, token, words[middle].word);
        if (order == 0)
            return &words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool ws_is_company_word(const ws_document *document, const ws_body_word *word, uint32_t t) {
    return word &&
           (word->traits & COMPANY || ws_word_is(document, t, "start-up") || ws_word_is(document, t, "startup"));
}

/* The token that says in a name what kind of body it is: its last word, or the one before `of` or `for`. */
static uint32_t head_of_name(const ws_document *document, const ws_mention *name) {
    for (uint32_t t = name->name_first + 1; t < name->name_last; t++)
        if (ws_word_is(document, t, "of") || ws_word_is(document, t, "for"))
            return t - 1;
    return name->name_last - 1;
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
    uint32_t kinds = !word ? 0 : word->head;
    if (kinds & noun->noun)
        return BODY_KIND;
    bool strict = kinds & ~(uint32_t)LOOSE, special = noun->traits & (COMPANY | TRADE) || noun->head & ~(uint32_t)LOOSE;
    return (strict && special) || (kinds && noun->traits & TRADE) ? BODY_NEVER : BODY_MAYBE;
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

bool ws_is_called(const ws_document *document, const ws_mention *name, uint32_t noun) {
    uint32_t t = noun_behind(document, name);
    return t != WS_NONE && document->tokens[t].hash == ws_at(document, noun)->hash;
}

bool ws_names_body(const ws_document *document, const ws_mention *name) {
    if ((name->type != WS_PERSON && name->type != WS_PLACE) || name->first < name->name_first)
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
