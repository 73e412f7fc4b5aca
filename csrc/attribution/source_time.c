/* source_time.c - what in a source only tells when: On Monday | weavers said */
#include "attribution/source.h"

#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/pos.h"
#include "text/words.h"

/* Does the word only tell how far away a time is, how long, or when in a year: recent years, past months, spring? Ida
 * Winter is somebody, 13 Hours a film, and the minutes may be of a meeting. */
static bool is_span_of_time(const ws_document *document, uint32_t t) {
    bool lower = ws_is_lower(document, t);
    return ((lower || ws_starts_sentence(document, t)) && ws_is_span(document, t) &&
            !ws_word_is(document, t, "minutes")) ||
           (lower && WS_WORD_IS_ANY(document, t, "spring", "summer", "autumn", "winter")) ||
           WS_WORD_IS_ANY(document, t, "recent", "past");
}

/* Does the word only say which part of a time is meant: the end of June, the fourth quarter of 2028? */
static bool is_part_of_time(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"the",     "of",   "end",   "start",  "beginning", "middle",
                                        "quarter", "half", "first", "second", "third",     "fourth",
                                        "early",   "late", "mid",   "next",   "last"};
    return WS_WORD_AMONG(document, t, words);
}

bool ws_is_time(const ws_document *document, ws_tokens source) {
    bool time = source.first == source.last, number = false;
    for (uint32_t t = source.first; t < source.last; t++) {
        const ws_token *token = &document->tokens[t];
        bool year = token->kind == TOKEN_NUMBER && token->end - token->start == 4;
        bool day = (token->classes & LEX_TIME && !ws_is_named(document, t) &&
                    (!(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN) || number)) ||
                   is_span_of_time(document, t);
        if (!year && !day && !is_part_of_time(document, t) && token->kind != TOKEN_NUMBER && token->kind != TOKEN_PUNCT)
            return false;
        time |= year || day;
        number |= token->kind == TOKEN_NUMBER ||
                  WS_WORD_IS_ANY(document, t, "end", "start", "beginning", "middle", "half", "early", "late", "mid");
    }
    return time;
}

/* Behind the words at t for a time: June; 2019; that night; the next day; most of that time. t where there are none. */
static uint32_t pass_time(const ws_document *document, uint32_t t, uint32_t last) {
    enum { MOST = 5 };
    static const char *const ahead[] = {"earlier", "that",      "this",     "the",  "last",    "next",  "past", "early",
                                        "late",    "following", "previous", "most", "much",    "of",    "same", "few",
                                        "one",     "two",       "three",    "five", "several", "recent"};
    uint32_t noun = t;
    while (noun < t + MOST && WS_WORD_AMONG(document, noun, ahead))
        noun++;
    uint32_t end = noun;
    while (end < last && !ws_in_name_of(document, end, WS_PERSON) &&
           (ws_has(document, end, LEX_TIME) || is_span_of_time(document, end) ||
            (end > t && ws_word_is(document, end, "time"))))
        end++;
    end += end == noun && ws_is_year(document, end);
    return end > noun && end < last && !ws_is_genitive(document, end) ? end : t;
}

static bool is_early_or_late(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "early", "earlier", "late", "later", "just");
}

/* Does a time that needs no preposition begin at t, in front of a clause: That night, late last year, yesterday? */
static bool opens_with_time(const ws_document *document, uint32_t t) {
    t -= t > 0 && is_early_or_late(document, t - 1);
    uint32_t word = t + is_early_or_late(document, t);
    bool opens = ws_starts_sentence(document, t) || ws_has(document, t - 1, LEX_COORDINATOR);
    return opens &&
           (word > t || WS_WORD_IS_ANY(document, t, "that", "this", "last", "next", "one", "yesterday", "today") ||
            (ws_is_the(document, t) && WS_WORD_IS_ANY(document, t + 1, "next", "following", "same")));
}

/* Does the preposition at t stand at the head of a clause, perhaps behind another: On; but in; At a hearing | on? */
static bool leads_clause(const ws_document *document, uint32_t t) {
    enum { FARTHEST = 6 };
    uint32_t first = ws_sentence_of(document, t)->first;
    if (t == first || ws_punct(document, t - 1) == ',' || ws_has(document, t - 1, LEX_COORDINATOR | LEX_SUBORDINATOR) ||
        WS_WORD_IS_ANY(document, first, "early", "late"))
        return true;
    for (uint32_t k = first + 1; k < t; k++)
        if (ws_pos_in(document->pos[k], WS_FINITE) || ws_punct(document, k) || ws_is_mark(document, k))
            return false;
    return t < first + FARTHEST && ws_has(document, first, LEX_PREPOSITION);
}

/* Where the source begins behind the time that opens its sentence: nurses of `On Monday nurses`, of `That night
 * nurses`. Behind a preposition nobody is left to speak if the two belong together; without one only several or a name
 * are told apart from it: that day trader. */
static uint32_t behind_opening_time(const ws_document *document, ws_tokens source) {
    static const char *const leads[] = {"on",    "in",     "by",   "since", "during", "until",
                                        "after", "before", "over", "at",    "for",    "from"};
    uint32_t t = source.first, lead = t > 0 ? t - 1 : 0;
    if (WS_WORD_AMONG(document, t, leads) && !ws_is_named(document, t))
        lead = t++;
    bool led = lead < t && WS_WORD_AMONG(document, lead, leads) && leads_clause(document, lead);
    uint32_t end = led || opens_with_time(document, t) ? pass_time(document, t, source.last) : t;
    end += end > t && ws_punct(document, end) == ',';
    if (end == t || end >= source.last ||
        ws_pos_in(document->pos[end], WS_FINITE | POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(IN) | POS_BIT(CC)))
        return source.first;
    bool apart = ws_is_named(document, end) || ws_has(document, end, LEX_DETERMINER | LEX_POSSESSIVE) ||
                 ws_is_tag(document, source.last - 1, POS_BIT(NNS) | POS_BIT(PRP));
    return led || apart ? end : source.first;
}

uint32_t ws_behind_time(const ws_document *document, ws_tokens source) {
    enum { LONGEST = 3 };
    uint32_t behind = source.first;
    while (behind + 1 < source.last && behind < source.first + LONGEST && !ws_in_name_of(document, behind, WS_PERSON) &&
           ws_has(document, behind, LEX_TIME))
        behind++;
    const ws_mention *name = behind > source.first ? ws_name_at(document, behind) : NULL;
    if (name && name->first == behind)
        return behind; /* on Sunday night Ann Lee */
    for (uint32_t t = source.first; t + 1 < source.last && t < source.first + 6; t++)
        if (ws_word_is(document, t, "ago") || (t > source.first && ws_word_is(document, t, "later") &&
                                               (ws_has(document, t - 1, LEX_TIME) || is_span_of_time(document, t - 1))))
            return t + 1 + (t + 2 < source.last && ws_punct(document, t + 1) == ',');
    return behind_opening_time(document, source);
}
