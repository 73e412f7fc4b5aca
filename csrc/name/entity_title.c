/* entity_title.c - tagged names with what stands in front of them and behind: titles, letters, days */
#include "name/entity_parts.h"

#include "model/gazetteer.h"
#include "name/given.h"
#include "name/office.h"
#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"

bool ws_hears(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    if (!ws_is_hearing(document, t) || ws_is_person_noun(document, t)) /* magistrates may be Ann Lee and Bob Ray */
        return false;
    uint32_t before = t > 0 ? t - 1 : 0, floor = t > LONGEST ? t - LONGEST : 1;
    while (before > floor && ws_is_lower(document, before) && !ws_has(document, before, LEX_DETERMINER) &&
           ws_pos_in(document->pos[before], WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBG) | POS_BIT(POS)))
        before--;
    before -= before > 0 && ws_has(document, before, LEX_DETERMINER); /* of the council's planning committee */
    return !ws_word_is(document, before, "of");
}

/* Is it a full name behind the noun for who makes something, which people are as well as companies: cheese maker Ann
 * Lee? Nobody makes a car alone, and the text may go on with the company. */
static bool is_maker(const ws_document *document, uint32_t first, uint32_t last) {
    bool industry = first > 1 && WS_WORD_IS_ANY(document, first - 2, "drug", "chip", "car", "truck", "plane",
                                                "aircraft", "phone", "steel");
    return last == first + 2 && ws_word_is(document, first - 1, "maker") && !industry &&
           !ws_tells_of_company(document, last) && !ws_has(document, last - 1, LEX_ORGANIZATION | LEX_ORG_SUFFIX) &&
           !ws_is_body(document->tokens[first].hash);
}

/* What the words around a name say against its parts: `the ferry company Moe Lines`, `the Moe maritime school`. */
static uint8_t type_in_place(const ws_document *document, uint32_t first, uint32_t last, uint8_t type) {
    static const char *const events[] = {"festival", "summit", "marathon",     "parade",        "awards",
                                         "games",    "cup",    "championship", "championships", "olympics"};
    const ws_token *before = &document->tokens[first - 1], *behind = ws_at(document, last);
    if (type == WS_PERSON && last > first + 1 && WS_WORD_AMONG(document, last - 1, events))
        return WS_OTHER; /* the Moe Festival */
    if (before->shape == SHAPE_LOWER && before->classes & LEX_ORGANIZATION &&
        !(before->classes & (LEX_PERSON | LEX_VERB)))
        return ws_token_gazetteer(document, first) & GAZETTEER_GIVEN &&
                       (ws_title_of_field(document, first) != WS_NONE || ws_hears(document, first - 1) ||
                        is_maker(document, first, last))
                   ? type
                   : WS_ORGANIZATION;
    bool modifies = behind->kind == TOKEN_WORD && behind->shape == SHAPE_LOWER &&
                    ws_pos_in(document->pos[last], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ));
    if (last - first == 1 && type == WS_PERSON && before->classes & LEX_DETERMINER && modifies)
        return WS_OTHER;
    return type;
}

/* Is the name [first, last) a given name and words that are no others, with a noun for a person in small letters right
 * before: potter Ann Lee? */
static bool is_person_behind_noun(const ws_document *document, uint32_t first, uint32_t last) {
    if (last - first < 2 || last - first > 3 || !ws_is_lower(document, first - 1) ||
        !(ws_noun_classes(document, first - 1) & (LEX_PERSON | LEX_TITLE)) ||
        !(ws_token_gazetteer(document, first) & GAZETTEER_GIVEN))
        return false;
    for (uint32_t t = first; t < last; t++)
        if (!ws_is_word(document, t) || document->tokens[t].classes || document->tokens[t].shape == SHAPE_UPPER)
            return false;
    return true;
}

bool ws_is_title_of_person(const ws_document *document, uint32_t first, uint32_t last) {
    const uint64_t head = LEX_TITLE | LEX_PERSON | LEX_HONORIFIC | LEX_KIN;
    if (first >= last || !ws_same_marked(document, first, last))
        return false;
    if (ws_noun_classes(document, last - 1) & head)
        return true;
    for (uint32_t t = first + 1; t < last; t++)
        if (WS_WORD_IS_ANY(document, t, "of", "for") && ws_noun_classes(document, t - 1) & head)
            return true;
    return false;
}

bool ws_is_field_of_title(const ws_document *document, uint32_t first, uint32_t t) {
    uint32_t of = t > first && ws_is_the(document, t - 1) ? t - 1 : t;
    return of > first + 1 && WS_WORD_IS_ANY(document, of - 1, "of", "for") &&
           ws_is_title_of_person(document, first, of - 1);
}

bool ws_is_double_honorific(const ws_document *document, uint32_t t) {
    static const char *const first[] = {"tan", "dato", "datuk"}, *const second[] = {"sri", "seri"};
    return WS_WORD_AMONG(document, t, first) && WS_WORD_AMONG(document, t + 1, second);
}

/* Does an office go on at t as one that is held for a time: Mayor Pro Tem? */
static bool is_pro_tem(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "pro") && WS_WORD_IS_ANY(document, t + 1, "tem", "tempore");
}

/* Is it an office's letters, also as the British press sets a constable's: MSP Ann Lee, Pc Ann Lee? */
static bool is_office_letters(const ws_document *document, uint32_t t) {
    return ws_is_office_letters(document, t) ||
           (document->tokens[t].shape == SHAPE_CAPITAL && WS_WORD_IS_ANY(document, t, "pc", "wpc"));
}

/* The Honourable Ann Lee, who is a judge or an MP. */
static bool is_honourable(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "honourable", "honorable");
}

/* Where a tagged person's name [s, e) begins behind the titles that the tagger took for a part of it. A given name that
 * is also a title is one where two words are the whole name. */
static uint32_t behind_titles(const ws_document *document, uint32_t s, uint32_t e) {
    if (s + 2 < e && ws_is_double_honorific(document, s))
        s += 2;
    while (s + 1 < e && is_office_letters(document, s) &&
           (s + 2 < e || ws_token_gazetteer(document, s + 1) & GAZETTEER_SURNAME))
        s++; /* MSP Ann Lee */
    while (s + 2 < e && is_honourable(document, s))
        s++;
    while (s + 1 < e && ws_noun_classes(document, s) & (LEX_TITLE | LEX_HONORIFIC | LEX_KIN) &&
           (s + 2 < e || (ws_has(document, s, LEX_HONORIFIC) && !ws_word_is(document, s, "don")) ||
            !(ws_token_gazetteer(document, s) & GAZETTEER_GIVEN)))
        s++;
    if (s + 2 < e && is_pro_tem(document, s))
        s += 2;
    if (s + 2 < e && !ws_is_listed(document, s) && ws_ends_like_person(document, s) &&
        !(ws_token_gazetteer(document, s) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME)) &&
        ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN)
        return s + 1; /* Astrobiologist Ann Lee */
    bool byname = s + 2 < e && ws_has(document, s, LEX_ADJECTIVE) && !ws_has(document, s, LEX_PERSON) &&
                  ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN;
    return byname ? s + 1 : s; /* Big Ann Lee */
}

/* Where a tagged person's name [s, e) ends before the day that the tagger took for a part of it. A name of two words
 * may well end so. */
static uint32_t before_day(const ws_document *document, uint32_t s, uint32_t e) {
    return e - s > 2 && ws_has(document, e - 1, LEX_TIME) && ws_capital(document, e - 1) ? e - 1 : e;
}

bool ws_is_postnominal(const ws_document *document, uint32_t t) {
    static const char *const letters[] = {"mp", "msp", "mep", "mla", "td",  "kc",  "qc", "sc",
                                          "ao", "am",  "frs", "obe", "cbe", "mbe", "oam"};
    return document->tokens[t].shape == SHAPE_UPPER && WS_WORD_AMONG(document, t, letters);
}

/* Behind what follows the name that ends at e and still belongs to it: letters, the (ret.) of an officer. */
static uint32_t behind_postnominals(const ws_document *document, uint32_t e) {
    while (e < document->n_tokens && ws_is_postnominal(document, e) && !ws_starts_sentence(document, e) &&
           ws_same_marked(document, e - 1, e))
        e++; /* the tagger has left them out */
    uint32_t close = e + 2 + (ws_punct(document, e + 2) == '.');
    bool is_retired = ws_punct(document, e) == '(' && ws_punct(document, close) == ')' &&
                      WS_WORD_IS_ANY(document, e + 1, "ret", "retd", "rtd", "retired");
    return is_retired ? close + 1 : e;
}

/* Where the one tagged word of a person's name begins with the given name before it, which the tagger left out because
 * a body is called so: Ford Lee. */
static uint32_t with_given(const ws_document *document, uint32_t s, uint32_t e) {
    bool taken = document->n_mentions > 0 && document->mentions[document->n_mentions - 1].last >= s;
    if (s == 0 || s + 1 != e || taken || document->tokens[s].flags & (TOKEN_SENT_START | TOKEN_PARA_START) ||
        !ws_same_marked(document, s - 1, s) || !ws_is_word(document, s - 1))
        return s;
    return document->tokens[s - 1].shape == SHAPE_CAPITAL && !ws_is_listed(document, s - 1) &&
                   ws_token_gazetteer(document, s - 1) & GAZETTEER_GIVEN &&
                   ws_token_gazetteer(document, s) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME)
               ? s - 1
               : s;
}

/* Is the one word in front of a surname at s the given name that it can be besides a title of the nobility, as who is
 * told of by age or trade has a whole name: | Earl Lee, 44,; Duke Lee, a baker,? */
static bool is_given_for_noble(const ws_document *document, uint32_t first, uint32_t s, uint32_t e) {
    return first + 1 == s && s + 1 == e && WS_WORD_IS_ANY(document, first, "earl", "duke") &&
           ws_token_gazetteer(document, first) & GAZETTEER_GIVEN &&
           !(ws_token_gazetteer(document, s) & GAZETTEER_GIVEN) &&
           (ws_age_behind(document, e) != WS_NONE || (ws_punct(document, e) == ',' && ws_is_a(document, e + 1)));
}

/* What the titles [first, last) tell of whoever is named behind them: flags of the mention, and the gender. */
static uint16_t read_titles(const ws_document *document, uint32_t first, uint32_t last, uint8_t *gender) {
    uint16_t flags = 0;
    for (uint32_t t = first; t < last; t++) {
        if (ws_has(document, t, LEX_HONORIFIC))
            flags |= MENTION_HONORIFIC;
        bool inner = t + 1 < last && (ws_is_genitive(document, t + 1) ||
                                      WS_WORD_IS_ANY(document, t, "lord", "king", "queen", "prince", "princess"));
        if (!inner && ws_gender_of(ws_at(document, t)->classes)) /* not: King's College professor, Lord Mayor */
            *gender = ws_gender_of(ws_at(document, t)->classes);
    }
    if (flags && first > 1 && ws_word_is(document, first - 1, "and") && ws_has(document, first - 2, LEX_HONORIFIC)) {
        flags |= MENTION_PLURAL; /* Mr. and Mrs. Moe are both, and neither of them */
        *gender = WS_GENDER_UNKNOWN;
    }
    return flags;
}

/* Is what the tagger took for no person's name one all the same: behind a rank, Sgt. John Bank; before letters, Ann Lee
 * MP? */
static bool is_ranked(const ws_document *document, uint32_t s, uint32_t e) {
    if (e < s + 2 || e > s + 5)
        return false;
    for (uint32_t t = s; t < e; t++)
        if (!ws_capital(document, t) || ws_has(document, t, LEX_ORG_SUFFIX | LEX_ORGANIZATION))
            return false;
    bool rank = (ws_has(document, s, LEX_ABBREVIATION) && ws_has(document, s, LEX_TITLE)) || is_honourable(document, s);
    bool member =
        ws_is_office_letters(document, s) && ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN; /* MSP Ann Lee */
    bool trade = e == s + 3 && ws_starts_sentence(document, s) && ws_is_person_noun(document, s) &&
                 ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN && !ws_is_listed(document, e - 1) &&
                 !ws_is_body(document->tokens[s].hash); /* Auctioneer Ann Lee */
    return rank || trade || (e > s + 2 && (member || ws_is_postnominal(document, e - 1)));
}

ws_status ws_add_tagged(ws_document *document, uint8_t listed, uint32_t first, uint32_t s, uint32_t e) {
    uint8_t type = listed, told = WS_GENDER_UNKNOWN;
    uint16_t flags = MENTION_TAGGED;
    if (type != WS_PERSON && type != WS_PLACE && is_ranked(document, s, e))
        type = listed = WS_PERSON;
    if (type == WS_PERSON) {
        s = with_given(document, behind_titles(document, s, e), e);
        first = first < s ? first : s;
        e = before_day(document, s, e);
        s -= is_given_for_noble(document, first, s, e);
    }
    if (first > 0 && first + 1 < s && ws_has(document, first, LEX_TIME) &&
        (ws_has(document, first - 1, LEX_PREPOSITION) || ws_word_is(document, first - 1, "last")))
        first++; /* on Sunday Mayor Ann Lee */
    flags |= read_titles(document, first, s, &told);
    if (type == WS_OTHER && e - s == 1 && ws_has(document, s, LEX_NATION))
        return WS_OK; /* an adjective: Israeli */
    if (type == WS_ORGANIZATION && first == s && first > ws_sentence_of(document, first)->first &&
        is_person_behind_noun(document, s, e))
        type = listed = WS_PERSON;
    if (first == s && first > ws_sentence_of(document, first)->first && type == WS_PERSON)
        type = type_in_place(document, first, e, type);
    while (e > s + 1 && WS_WORD_IS_ANY(document, e - 1, "of", "the"))
        e--; /* the Office of | the Director */
    ws_mention *mention = ws_push(document, mentions);
    if (!mention)
        return WS_NO_MEMORY;
    *mention = (ws_mention){.first = first, .last = e, .name_first = s, .name_last = e, .entity = WS_NONE};
    const uint32_t least = first < s ? 1 : 2; /* Mr Lee OBE, Ann Lee OBE */
    while (type == WS_PERSON && mention->name_last - s > least && ws_is_postnominal(document, mention->name_last - 1))
        mention->name_last--;
    if (type == WS_PERSON && e - s >= least)
        mention->last = behind_postnominals(document, e);
    mention->form = FORM_NAME;
    mention->type = type;
    mention->listed = listed;
    if (type == WS_PERSON)
        mention->gender = told ? told : ws_gender_of_name(document, s, e);
    if (mention->gender && !told)
        flags |= MENTION_GUESSED;
    if (ws_is_quoted(document, first))
        flags |= MENTION_QUOTED;
    mention->flags = flags;
    return WS_OK;
}
