/* office.c - offices in front of a name that are for several things
 *
 * Work and Pensions Secretary Ann Lee; Minister for Trade, Ports and Fisheries Ann Lee.
 */
#include "name/office.h"

#include "text/noun.h"
#include "text/words.h"

#define OFFICES (LEX_TITLE | LEX_PERSON)
enum { LONGEST = 14 };

/* May the capitalised word in front of the name mention be one of what an office is for? Not a name that is known, nor
 * people; bodies and words that no list has only behind `and`. */
static bool is_field(const ws_document *document, uint32_t mention, uint32_t t, bool joined) {
    const uint64_t others = LEX_PLACE | LEX_NATION | LEX_HONORIFIC | LEX_TIME | LEX_SUBJECT | LEX_PRONOUN |
                            LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_ADVERB | LEX_SUBORDINATOR | LEX_WH;
    const ws_token *token = &document->tokens[t];
    uint32_t name = document->name_of[t];
    uint8_t type = name == WS_NONE || name == mention ? WS_OTHER : document->mentions[name].type;
    bool mistaken = type == WS_PLACE && ws_is_listed(document, t); /* the Work of Shadow Work and Pensions Secretary */
    bool people = token->classes & LEX_PEOPLE,
         body = joined && !people && (token->classes & LEX_ORGANIZATION || type == WS_ORGANIZATION);
    return ws_capital(document, t) && !(token->classes & others) && !body &&
           (!joined || ws_is_listed(document, t) || ws_ends_in(document, t, "s") || name == WS_NONE) &&
           !(people && document->text[token->end - 1] == 's') &&
           (type == WS_OTHER || mistaken || type == WS_ORGANIZATION);
}

/* Where the list of what an office is for begins that ends before token `end`; `end` where there is none. */
static uint32_t fields_start(const ws_document *document, uint32_t mention, uint32_t end) {
    uint32_t t = end, words = 0, floor = ws_sentence_of(document, document->mentions[mention].first)->first;
    bool joined = false;
    for (; t > floor && t + LONGEST > end; t--) {
        bool joins = joined ? ws_punct(document, t - 1) == ','
                            : ws_word_is(document, t - 1, "and") || ws_punct(document, t - 1) == '&';
        if (is_field(document, mention, t - 1, joined)) {
            words++;
        } else if (joins && words > 0) {
            joined = true;
            words = 0;
        } else {
            break;
        }
    }
    return joined && words > 0 ? t : end;
}

uint32_t ws_office_of_fields(const ws_document *document, uint32_t end) {
    uint32_t floor = ws_sentence_of(document, end)->first, t = end, commas = 0;
    bool joined = false;
    for (; t > floor && t + LONGEST > end; t--) {
        bool comma = ws_punct(document, t - 1) == ',';
        commas += comma;
        joined |= ws_word_is(document, t - 1, "and");
        if (WS_WORD_IS_ANY(document, t - 1, "for", "of"))
            break;
        if (!comma && !ws_word_is(document, t - 1, "and") &&
            (!ws_capital(document, t - 1) || ws_in_name_of(document, t - 1, WS_PERSON)))
            return WS_NONE;
    }
    if (!joined || commas == 0 || t < floor + 2 || !WS_WORD_IS_ANY(document, t - 1, "for", "of") ||
        !(ws_noun_classes(document, t - 2) & LEX_TITLE))
        return WS_NONE; /* t - 2: the noun for the office */
    for (t -= 2; t > floor && t + LONGEST > end && ws_capital(document, t - 1) && !ws_is_the(document, t - 1); t--)
        ;
    uint32_t before = t - (t > floor && ws_is_the(document, t - 1));
    return before > floor && ws_has(document, before - 1, LEX_PREPOSITION) ? WS_NONE : t; /* standing in for the … */
}

uint32_t ws_office_start(const ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t end = m->name_first, floor = ws_sentence_of(document, end)->first;
    bool behind = end > floor && ws_noun_classes(document, end - 1) & OFFICES; /* … Secretary Ann Lee */
    uint32_t start = fields_start(document, mention, end - behind);
    if (start == end - behind || behind)
        return start == end - behind || start > m->first ? m->first : start;
    uint32_t t = start - (start > floor && ws_is_the(document, start - 1));
    if (t < floor + 2 || !WS_WORD_IS_ANY(document, t - 1, "for", "of") || !(ws_noun_classes(document, t - 2) & OFFICES))
        return m->first;
    for (t -= 2; t > floor && t + LONGEST > end && ws_capital(document, t - 1); t--)
        ;
    return ws_capital(document, t) && t < m->first ? t : m->first;
}
