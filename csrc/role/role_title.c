/* role_title.c - titles in front of a name: the capitalised one inside the mention and the words that belong to it */
#include "role/role_list.h"

#include "mention/mention_phrase.h"
#include "name/entity.h"
#include "name/office.h"
#include "name/style.h"
#include "text/age.h"

/* Does the word only lead to the honorific of the clergy: the Most Rev? */
static bool is_style(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "most", "right", "rt", "rt.", "very", "hon", "hon.");
}

/* Does the word belong to the rank behind it: Staff Sgt.? */
static bool is_rank(const ws_document *document, uint32_t t) {
    return ws_capital(document, t) && !ws_is_named(document, t) &&
           WS_WORD_IS_ANY(document, t, "staff", "master", "gunnery", "lance", "tech");
}

/* Where the words begin that stand between a quotation and the name at `first`, whatever parts of speech they were
 * taken for: “…” barked shop steward Ann Lee; “…,” works council head Ann Lee said, where the cue is behind the name,
 * at `behind`. `first` where there are none, or none of them means a person. */
static uint32_t title_behind_quoted(const ws_document *document, uint32_t first, uint32_t behind) {
    const uint64_t others =
        LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_COORDINATOR | LEX_PRONOUN | LEX_TIME;
    uint32_t t = first;
    if (first == 0 || ws_is_named(document, first - 1))
        return first;
    while (t > 0 && t + 5 > first && !ws_is_behind_quoted(document, t)) {
        if (!ws_is_word(document, t - 1) || ws_has(document, t - 1, others))
            return first;
        t--;
    }
    bool said = ws_has(document, behind, LEX_SPEECH) && ws_is_pos(document, behind, WS_FINITE);
    said &= ws_at(document, t - 1)->end > ws_at(document, t - 1)->start + 1;
    return ws_is_behind_quoted(document, t) && ws_is_person_noun(document, first - 1) ? t - said : first;
}

/* Does the honorific that ends [first, last) tell an office all the same: Prof., First Lady? */
static bool is_office(const ws_document *document, uint32_t first, uint32_t last) {
    return WS_WORD_IS_ANY(document, last - 1, "prof.", "prof") ||
           (last - first > 1 && ws_word_is(document, last - 1, "lady") && ws_word_is(document, last - 2, "first"));
}

/* Is the word before the name the small word of the verb behind a quotation: “…,” hit back Ann Lee? */
static bool is_particle(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "back") && ws_is_behind_quoted(document, t);
}

/* Is the word a verb behind `to` that a headline sets like a title, and nothing that people are: To Interview? */
static bool is_infinitive(const ws_document *document, uint32_t t) {
    return t > 0 && t < document->n_tokens && ws_capital(document, t) && ws_word_is(document, t - 1, "to") &&
           ws_capital(document, t - 1) && !ws_has(document, t, LEX_TITLE | LEX_PERSON | LEX_HONORIFIC) &&
           !ws_is_person_noun(document, t);
}

/* Does a police officer's number stand before the name, behind the rank: PC 1437 | Ann Lee? */
static bool is_numbered(const ws_document *document, uint32_t t) {
    return t >= ws_sentence_of(document, t)->first + 2 && ws_is_number(document, t - 1) &&
           WS_WORD_IS_ANY(document, t - 2, "pc", "wpc", "pcso", "dc", "constable", "officer", "sergeant");
}

/* Is the word a peer's style behind an office, or a sheikh's: Home Office minister | Baroness Lee; Foreign Minister |
 * Sheikh Moe? */
static bool is_peers(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "baroness", "lord", "lady", "viscount", "sir", "dame", "sheikh", "shaikh") &&
           ws_is_person_noun(document, t - 1) && !ws_word_is(document, t - 1, "first");
}

/* Is the title one that members of a council bear before their names, whatever else they are? */
static bool is_member_style(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "cllr", "cllr.", "coun", "coun.", "councillor", "councilor", "ald.", "alderman");
}

/* Where the title at `first` begins with the words right in front that tell how somebody has the office: acting,
 * Housing, Managing | Director Ann Lee; and before a short form: former | Gov. Ann Lee, which is chosen from among
 * several beginnings elsewhere. */
static uint32_t with_leading_words(const ws_document *document, uint32_t first, bool short_form) {
    enum { MOST = 3 };
    uint32_t t = first, floor = ws_sentence_of(document, first)->first;
    for (; t > floor && t + MOST > first && !ws_is_named(document, t - 1); t--) {
        bool term = WS_WORD_IS_ANY(document, t - 1, "former", "retired", "interim", "incoming", "outgoing");
        if (!(short_form && term) &&
            !(ws_has(document, t - 1, LEX_MODIFIER) && ws_is_pos(document, t - 1, POS_BIT(VBG))))
            break;
    }
    return t;
}

/* Is the word in small letters before the title of the name a title of its own: council chairman | Brigadier Ann Lee?
 * Words that are as often a part of the next one are none: deputy, vice, fellow. */
static bool is_other_title(const ws_document *document, uint32_t t) {
    return ws_is_lower(document, t) && !ws_is_named(document, t) && ws_is_person_noun(document, t) &&
           !ws_has(document, t, LEX_MODIFIER) && !WS_WORD_IS_ANY(document, t, "fellow", "incumbent", "rival");
}

/* Is the word between a verb of saying and the name at `first` one that no list knows and that may be for who does
 * something: said shrimper | Ann Lee? Not: said happier Ann Lee. */
static bool is_behind_doer(const ws_document *document, uint32_t first) {
    enum { SHORTEST = 6 };
    const ws_token *token = ws_at(document, first - 1);
    return first > 1 && !token->classes && token->shape == SHAPE_LOWER && token->end - token->start >= SHORTEST &&
           (ws_ends_in(document, first - 1, "er") || ws_ends_in(document, first - 1, "or")) &&
           !ws_ends_in(document, first - 1, "ier") && ws_has(document, first - 2, LEX_SPEECH) &&
           ws_is_pos(document, first - 2, WS_FINITE) && !ws_starts_sentence(document, first - 1);
}

/* What begins the name, taken for a part of it: Archer Ann Lee; of a longer title, Chief Archer Ann Lee; behind another
 * one, the elder Aunty Ann Lee. */
static bool read_trade(ws_document *document, uint32_t mention) {
    uint32_t first = document->mentions[mention].first;
    if (first == ws_sentence_of(document, first)->first)
        return ws_add_role(document, mention, first, first + 1, "title");
    if (ws_capital(document, first - 1))
        return ws_add_starts(document, mention, first, first + 1, true, "title");
    return ws_add_role(document, mention, first, first + 1, "title") &&
           (!ws_has(document, first - 1, WS_PERSON_CLASSES) ||
            ws_add_starts(document, mention, first, first, false, "title"));
}

/* Is the word in front of the name, whose mention has no title, none either: who hears; a particle; the elder Ann Lee,
 * of two of the name? */
static bool is_no_title(const ws_document *document, uint32_t first) {
    bool elder = first > 1 && ws_word_is(document, first - 1, "elder") && ws_is_the(document, first - 2);
    return elder || ws_hears(document, first - 1) || is_particle(document, first - 1);
}

/* Where the title [first, last) of a mention begins, with the word before it that belongs to it: First | Lady Ann Lee,
 * at the head of a sentence; Under | Secretary Ann Lee. */
static uint32_t title_start(const ws_document *document, uint32_t first, uint32_t last) {
    if (first == last || first == 0)
        return first;
    bool lady = ws_word_is(document, first, "lady") && ws_word_is(document, first - 1, "first");
    bool under = ws_word_is(document, first, "secretary") && ws_capital(document, first - 1) &&
                 ws_word_is(document, first - 1, "under");
    return first - (lady || under);
}

/* Where it ends, without the honorifics and styles that are no roles; `first` where it is nothing else. */
static uint32_t title_end(const ws_document *document, uint32_t first, uint32_t last) {
    while (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !ws_word_is(document, last - 1, "dr.") &&
           !is_office(document, first, last))
        last--;
    if (last > first && last - 1 > ws_sentence_of(document, first)->first && is_peers(document, last - 1))
        last--;
    if (last > first + 1 && ws_word_is(document, last - 1, "hon."))
        last -= last > first + 2 && ws_word_is(document, last - 2, "rt.") ? 2 : 1;
    if (last > first + 1 && ws_is_double_honorific(document, last - 2))
        last -= 2;
    if (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !is_office(document, first, last))
        last--; /* Dr. alone is an honorific */
    return last > first && last <= first + 2 && is_style(document, first) ? first : last;
}

/* The title in front of token `first`, where the mention begins and has none of its own. */
static bool read_title_before(ws_document *document, uint32_t mention, uint32_t first) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t age = ws_age_behind(document, m->last),
             behind = age == WS_NONE ? m->last : age + 2; /* Ann Lee, 40, said */
    uint32_t quoted = title_behind_quoted(document, first, behind);
    if (quoted < first)
        return ws_add_role(document, mention, quoted, first, "title");
    if (first == ws_sentence_of(document, first)->first)
        return true;
    if (is_behind_doer(document, first))
        return ws_add_role(document, mention, first - 1, first, "title");
    uint32_t field = ws_title_of_field(document, first);
    if (field != WS_NONE)
        return ws_add_role(document, mention, field, first, "title");
    uint32_t noun = ws_office_before_field(document, first);
    return noun == WS_NONE ? ws_add_starts(document, mention, first, first, false, "title")
                           : ws_add_starts(document, mention, noun, first, true, "title");
}

/* The title [first, last) that the mention has, and what stands before that. */
static bool read_own_title(ws_document *document, uint32_t mention, uint32_t first, uint32_t last) {
    uint32_t start = ws_sentence_of(document, first)->first;
    if (first > start && is_rank(document, first - 1))
        first--;
    uint32_t before = is_member_style(document, first) ? ws_office_before_field(document, first) : WS_NONE;
    if (before != WS_NONE) /* cabinet member for housing | Cllr Ann Lee */
        return ws_add_role(document, mention, first, last, "title") &&
               ws_add_starts(document, mention, before, first, true, "title");
    if (first > 0 && ws_word_is(document, first - 1, "state") &&
        WS_WORD_IS_ANY(document, first, "rep", "rep.", "sen", "sen.", "del", "del."))
        return ws_add_role(document, mention, with_leading_words(document, first - 1, true), last,
                           "title"); /* state Rep. */
    bool short_form = last - first <= 2 && ws_has(document, document->mentions[mention].first, LEX_ABBREVIATION);
    first = with_leading_words(document, first, short_form);
    start = ws_sentence_of(document, first)->first;
    if (short_form || (first > start && is_other_title(document, first - 1)))
        return ws_add_role(document, mention, first, last, "title") &&
               (first == start || ws_add_starts(document, mention, first, first, false, "title"));
    return ws_add_starts(document, mention, first, last, true, "title");
}

bool ws_read_title(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t first = m->first, last = m->name_first, office = ws_office_start(document, mention);
    uint32_t start = ws_sentence_of(document, first)->first;
    bool none = first == last; /* the mention has no title of its own */
    if (ws_is_office_of_body(document, m) || (none && is_no_title(document, first)))
        return true;
    uint32_t bracket = none ? ws_bracket_before(document, first) : WS_NONE;
    if (bracket != WS_NONE)
        return ws_add_starts(document, mention, bracket, bracket, false, "title"); /* Commissioner (Crime) Ann Lee */
    if (none && is_numbered(document, first))
        return ws_add_starts(document, mention, first - 2, first - 1, true, "title"); /* PC 1437 Ann Lee */
    if ((none && ws_is_relatives(document, start, first)) || is_infinitive(document, none ? first - 1 : first))
        return true; /* Inquiry To Interview Ann Lee */
    if (office < first)
        return ws_add_role(document, mention, office, last, "title");
    if (none && ws_begins_with_trade(document, m))
        return read_trade(document, mention);
    if (none && first > start + 3 && ws_is_short_form(document, first - 3))
        return ws_add_starts(document, mention, first - 3, first - 3, false, "title"); /* Harbour Chief (HC) Ann Lee */
    first = title_start(document, first, last);
    last = title_end(document, first, last);
    return last > first ? read_own_title(document, mention, first, last) : read_title_before(document, mention, first);
}
