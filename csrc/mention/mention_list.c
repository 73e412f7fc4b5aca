/* mention_list.c - phrases for several: lists of names, and what only looks like one */
#include "mention/mention_phrase.h"

#include "text/noun.h"

/* Behind a short bracket that begins at t: (D-Ohio); else t. */
static uint32_t pass_bracket(const ws_document *document, uint32_t t, uint32_t last) {
    if (ws_punct(document, t) != '(')
        return t;
    for (uint32_t k = t + 1; k < last && k < t + 8; k++) {
        if (ws_punct(document, k) == ')')
            return k + 1;
    }
    return t;
}

uint32_t ws_pass_origin(const ws_document *document, uint32_t t, uint32_t last) {
    bool of = WS_WORD_IS_ANY(document, t, "of", "from");
    const ws_mention *place = of && t + 1 < last ? ws_name_at(document, t + 1) : NULL;
    bool origin = place && place->type == WS_PLACE && place->last <= last;
    return origin ? place->last : t;
}

/* Behind a name of a list and what tells where a person is from: (D-Ohio), of Ohio. */
static uint32_t pass_name(const ws_document *document, uint32_t name, uint32_t last) {
    uint32_t t = document->mentions[name].last;
    return document->mentions[name].type == WS_PERSON ? ws_pass_origin(document, pass_bracket(document, t, last), last)
                                                      : t;
}

uint32_t ws_end_of_list(const ws_document *document, uint32_t name, uint32_t last) {
    uint32_t t = pass_name(document, name, last), end = name;
    bool comma = false;
    while (t + 1 < last && t < document->mentions[name].last + 40) {
        bool and_ =
            ws_word_is(document, t, "and") || (ws_punct(document, t) == ',' && ws_word_is(document, t + 1, "and"));
        if (!and_ && ws_punct(document, t) != ',')
            break;
        t += ws_punct(document, t) == ',' && and_ ? 2 : 1;
        t = ws_skip_titles(document, t, last, document->mentions[name].type);
        uint32_t next = t < last ? document->name_of[t] : WS_NONE;
        if (next == WS_NONE || document->mentions[next].first != t || document->mentions[next].last > last ||
            document->mentions[next].type == WS_PLACE)
            break;
        t = pass_name(document, next, last);
        if (and_)
            return comma || end == name ? next : end;
        comma = true;
    }
    return end;
}

uint32_t ws_end_of_places(const ws_document *document, uint32_t name, uint32_t last) {
    uint32_t t = document->mentions[name].last;
    while (t + 1 < last && t < document->mentions[name].last + 40) {
        bool comma = ws_punct(document, t) == ',', and_ = ws_word_is(document, t + comma, "and");
        uint32_t next = (comma || and_) && t + comma + and_ < last ? document->name_of[t + comma + and_] : WS_NONE;
        if (next == WS_NONE || document->mentions[next].type != WS_PLACE || document->mentions[next].last > last)
            return name;
        if (and_)
            return next;
        t = document->mentions[next].last;
    }
    return name;
}

/* Do the two names around the conjunction tell together what the person behind them is: Rovers and England captain Ann
 * Lee; the Hull and Goole MP Ann Lee? The second stands before a noun for one, and the first is of its kind, or the
 * noun is one for whom clubs and countries share. */
static bool share_noun(const ws_document *document, uint8_t type, uint32_t conjunction, uint32_t noun) {
    const ws_mention *second = ws_name_from(document, conjunction + 1);
    bool one = (ws_is_lower(document, noun) && ws_has(document, noun, LEX_PERSON | LEX_TITLE) &&
                !ws_is_tag(document, noun, POS_BIT(NNS))) ||
               ws_is_office_letters(document, noun);
    return one && second && second->type != WS_PERSON && second->last <= noun &&
           (second->type == type || ws_is_player(document, noun) ||
            WS_WORD_IS_ANY(document, noun, "captain", "skipper", "coach", "manager"));
}

bool ws_modifies_person(const ws_document *document, const ws_mention *body, uint32_t conjunction, uint32_t last) {
    const ws_mention *name = ws_name_at(document, last - 1);
    if (body->type == WS_PERSON || !name || name->type != WS_PERSON || name->first < conjunction + 2)
        return false;
    for (uint32_t t = conjunction + 1; t < name->first; t++) {
        if (!ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ)) || ws_has(document, t, LEX_HONORIFIC))
            return false;
    }
    return ws_is_lower(document, conjunction + 1) || share_noun(document, body->type, conjunction, name->first - 1);
}

bool ws_is_joined(const ws_document *document, uint32_t first, uint32_t last) {
    bool person = false;
    for (uint32_t t = first; t < last; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name) {
            person |= name->type == WS_PERSON;
            t = name->last - 1;
            continue;
        }
        if (!person && t > first && ws_is_tag(document, t, POS_BIT(IN)) && !ws_is_named(document, t - 1))
            return false; /* a study by Tova Brandt and Carl Umber */
        if ((!WS_WORD_IS_ANY(document, t, "and", "or") && ws_punct(document, t) != '&') || t + 1 >= last)
            continue;
        const ws_mention *before = t > first ? ws_name_at(document, t - 1) : NULL;
        if (before && before->first >= first && (before->type != WS_PLACE || before->first == first))
            return !ws_modifies_person(document, before, t, last);
        const ws_mention *end = ws_name_at(document, last - 1);
        if (ws_is_named(document, t + 1) && t > first && ws_is_tag(document, t - 1, POS_BIT(NNS)))
            return !(end && end->type == WS_PERSON && end->first > t + 1 &&
                     share_noun(document, WS_ORGANIZATION, t, end->first - 1));
    }
    return false;
}

uint32_t ws_end_of_bracketed(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t k = pass_bracket(document, t, last);
    if (!ws_word_is(document, k, "and") || k + 1 >= last)
        return t;
    uint32_t end = ws_phrase_end(document, k + 1, last);
    return end == k + 1 ? t : pass_bracket(document, end, last);
}
