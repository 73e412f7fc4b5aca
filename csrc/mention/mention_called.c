/* mention_called.c - how somebody wants to be called, and what something is called, by the words of the text */
#include "mention/mention_phrase.h"

uint32_t ws_who_is_called(const ws_document *document, uint32_t t) {
    enum { LONGEST_CLAUSE = 20 };
    uint32_t floor = ws_sentence_of(document, t)->first;
    if (t < floor + 3)
        return WS_NONE;
    bool told = ws_word_is(document, t - 1, "called") && ws_has(document, t - 2, LEX_BE);
    if (ws_punct(document, t - 1) == ',' && ws_word_is(document, t - 2, "name"))
        t--;
    else if (!told && !ws_word_is(document, t - 1, "as"))
        return WS_NONE;
    for (uint32_t k = t; k-- > floor && k + LONGEST_CLAUSE > t && !ws_punct(document, k);) {
        if (ws_word_is(document, k, "who"))
            return told ? k : WS_NONE;
        told |= WS_WORD_IS_ANY(document, k, "name", "identified", "known");
    }
    return WS_NONE;
}

/* The person's name at t, if it is not somebody else's: known as | Ann Lee, not known as | Ann Lee's heir. Or WS_NONE.
 */
static uint32_t own_name_at(const ws_document *document, uint32_t t) {
    if (!ws_in_name_of(document, t, WS_PERSON))
        return WS_NONE;
    uint32_t name = document->name_of[t];
    return ws_is_genitive(document, document->mentions[name].last) ? WS_NONE : name;
}

/* Behind the `as` of what tells at t how somebody is called: known as, named only as, better known as; or t. */
static uint32_t behind_known_as(const ws_document *document, uint32_t t) {
    uint32_t k = t;
    k += ws_is_tag(document, k, POS_BIT(RB)) || WS_WORD_IS_ANY(document, k, "better", "best");
    if (!WS_WORD_IS_ANY(document, k, "known", "named", "identified"))
        return t;
    k++;
    k += WS_WORD_IS_ANY(document, k, "only", "simply", "just", "merely", "locally", "publicly", "professionally");
    return ws_word_is(document, k, "as") ? k + 1 : t;
}

uint32_t ws_called_in_aside(const ws_document *document, uint32_t t) {
    enum { LONGEST = 10 };
    uint32_t k = ws_punct(document, t) == ',' ? behind_known_as(document, t + 1) : t + 1;
    if (k > t + 1)
        return own_name_at(document, k);
    k = t + 2;
    if (ws_punct(document, t) != ',' || !ws_is_a(document, t + 1))
        return WS_NONE;
    while (k < t + LONGEST && ws_is_word(document, k) && !ws_in_name_of(document, k, WS_PERSON))
        k++;
    bool called = ws_has(document, k - 1, LEX_NAMING) || WS_WORD_IS_ANY(document, k - 1, "named", "surnamed");
    return called && ws_in_name_of(document, k, WS_PERSON) && !ws_starts_sentence(document, k) ? document->name_of[k]
                                                                                               : WS_NONE;
}

uint32_t ws_name_given(const ws_document *document, uint32_t t) {
    enum { FARTHEST = 21 };
    uint32_t who = ws_punct(document, t) == ',' ? t + 1 : t;
    if (!ws_word_is(document, who, "who"))
        return WS_NONE;
    uint32_t end = ws_sentence_of(document, who)->last;
    for (uint32_t k = who + 1; k < end && k < who + FARTHEST; k++) {
        if (ws_is_named(document, k))
            return ws_in_name_of(document, k, WS_PERSON) && ws_who_is_called(document, k) == who ? document->name_of[k]
                                                                                                 : WS_NONE;
    }
    return WS_NONE;
}

/* Where the name begins by which the phrase [first, last) tells that something is called: a charity called | Clean
 * Quays, a paper known as “| The Tide”; or `last`. */
static uint32_t start_of_called(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first + 1; t + 1 < last && !ws_punct(document, t); t++) {
        bool naming = ws_has(document, t, LEX_NAMING) || ws_word_is(document, t, "named") ||
                      (ws_word_is(document, t, "known") && ws_word_is(document, t + 1, "as"));
        if (!naming || !ws_is_tag(document, t - 1, WS_NOUNS))
            continue;
        t += 1 + ws_word_is(document, t, "known");
        t += t < last && ws_is_mark(document, t);
        t += t < last && ws_is_the(document, t) && ws_is_lower(document, t);
        return t < last && ws_capital(document, t) ? t : last;
    }
    return last;
}

bool ws_take_called(const ws_document *document, uint32_t first, uint32_t last, ws_source_phrase *r) {
    uint32_t t = start_of_called(document, first, last), end = t;
    if (t == last)
        return false;
    if (ws_is_named(document, t)) {
        r->name = document->name_of[t];
        return document->mentions[r->name].name_first == t && document->mentions[r->name].last <= last;
    }
    while (end < last && (ws_capital(document, end) || ws_is_number(document, end)))
        end++;
    if (end != last && !ws_punct(document, end) && !ws_is_mark(document, end))
        return false;
    r->first = t;
    r->last = end;
    r->head = ws_phrase_head(document, first, t - 1); /* the charity */
    return true;
}
