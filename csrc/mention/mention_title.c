/* mention_title.c - persons who are named behind what they are: secretary of state Ann Lee */
#include "mention/mention_phrase.h"

#include "name/office.h"
#include "text/noun.h"

/* Is it one word for where somebody is from, in front of what that is: the Serbian coach Ann Lee? */
static bool is_origin(const ws_document *document, uint32_t t) {
    const ws_mention *m = ws_name_at(document, t);
    return m->type != WS_PERSON && m->type != WS_ORGANIZATION && m->last == m->first + 1 &&
           !ws_is_named(document, t + 1) && ws_is_tag(document, t + 1, POS_BIT(NN) | POS_BIT(JJ));
}

uint32_t ws_skip_titles(const ws_document *document, uint32_t t, uint32_t last, uint8_t type) {
    uint32_t k = t;
    if (type == WS_ORGANIZATION && ws_is_the(document, t))
        return t + 1;
    if (type == WS_PERSON && ws_has(document, k, LEX_DETERMINER))
        k++; /* her partner, the chemist Ann Lee */
    while (
        type == WS_PERSON && k < t + 6 && k < last &&
        (!ws_is_named(document, k) || ws_in_name_of(document, k, WS_PLACE) || is_origin(document, k)) &&
        (ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ)) || ws_has(document, k, LEX_MODIFIER) ||
         (ws_is_tag(document, k, POS_BIT(VBN)) && ws_is_tag(document, k + 1, WS_NOUNS)))) /* renowned pilot Ann Lee */
        k++;
    return k < last && ws_in_name_of(document, k, WS_PERSON) ? k : t;
}

/* Does a title in front of the name at `begin` go on with another one: Managing Director and Chief Executive Ann Lee?
 * The mayor and Governor Ann Lee are two. */
static bool goes_on_from_title(const ws_document *document, uint32_t first, uint32_t name, uint32_t begin) {
    return begin > first + 1 && begin < document->mentions[name].name_first && ws_word_is(document, begin - 1, "and") &&
           ws_is_tag(document, begin - 2, POS_BIT(NN) | POS_BIT(NNP)) && !ws_is_named(document, begin - 2) &&
           ws_has(document, begin - 2, LEX_PERSON | LEX_TITLE) &&
           !(first > 0 && ws_has(document, first - 1, LEX_DETERMINER | LEX_POSSESSIVE));
}

bool ws_is_relatives(const ws_document *document, uint32_t floor, uint32_t begin) {
    enum { LONGEST = 5 };
    uint32_t t = begin;
    while (t > floor && t + LONGEST > begin && !ws_is_named(document, t - 1) &&
           (ws_is_tag(document, t - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBN)) || ws_is_aged(document, t - 1)))
        t--;
    if (ws_is_tag(document, begin - 1, POS_BIT(CD)))
        return false; /* the mother of two | Ann Lee */
    bool told = t < begin && (ws_is_tag(document, begin - 1, POS_BIT(JJ) | POS_BIT(VBN)) ||
                              ws_is_aged(document, begin - 1) || ws_is_person_noun(document, begin - 1));
    return told && t > floor + 1 && ws_word_is(document, t - 1, "of") && ws_has(document, t - 2, LEX_KIN);
}

/* Is the name at `begin`, with the nouns in front, only whose somebody else is: a lawyer for striker | Ann Lee? */
static bool is_whose(const ws_document *document, uint32_t first, uint32_t begin) {
    uint32_t t = begin;
    while (t > first && ws_is_tag(document, t - 1, WS_NOUNS | POS_BIT(JJ)))
        t--;
    return t < begin && t > first + 1 && ws_is_tag(document, begin - 1, POS_BIT(NN)) &&
           ws_is_person_noun(document, begin - 1) && ws_is_tag(document, t - 1, POS_BIT(IN) | POS_BIT(TO)) &&
           ws_is_person_noun(document, t - 2);
}

uint32_t ws_name_at_end(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = document->name_of[last - 1];
    if (name == WS_NONE || document->mentions[name].last != last || document->mentions[name].type != WS_PERSON)
        return WS_NONE;
    uint32_t begin = document->mentions[name].first;
    if (begin <= first)
        return name;
    if (is_whose(document, first, begin) || ws_is_relatives(document, first, document->mentions[name].name_first))
        return WS_NONE;
    return ws_is_tag(document, begin - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(POS) | POS_BIT(CD)) ||
                   ws_is_genitive(document, begin - 1) || ws_title_of_field(document, begin) != WS_NONE ||
                   goes_on_from_title(document, first, name, begin)
               ? name
               : WS_NONE;
}

/* The person named behind an office that begins the phrase and is for several things: Work and Pensions Secretary Ann
 * Lee. Or WS_NONE. */
static uint32_t name_behind_office(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name && name->type == WS_PERSON)
            return name->name_last <= last && name->first > first &&
                           ws_office_start(document, document->name_of[t]) == first
                       ? document->name_of[t]
                       : WS_NONE;
    }
    return WS_NONE;
}

/* The person named behind the short form of a body or office in the title: Free Anglers' Party (FAP) leader Ann Lee. Or
 * WS_NONE. */
static uint32_t name_behind_short_form(const ws_document *document, uint32_t first, uint32_t last) {
    enum { LONGEST_TITLE = 5 };
    uint32_t t = first + 1;
    while (t < last && !ws_punct(document, t))
        t++;
    if (t >= last || !ws_is_short_form(document, t) || ws_in_name_of(document, t - 1, WS_PERSON))
        return WS_NONE; /* Ann Lee (D) */
    for (uint32_t k = t + 3; k < last && k < t + 3 + LONGEST_TITLE; k++) {
        const ws_mention *name = ws_name_at(document, k);
        if (name && name->type == WS_PERSON)
            return name->name_last <= last ? document->name_of[k] : WS_NONE;
        if (!ws_pos_in(document->pos[k], WS_NOUNS | POS_BIT(JJ)))
            return WS_NONE;
    }
    return WS_NONE;
}

/* The person named right behind what an office is for in brackets: Deputy Commissioner (Crime) Ann Lee. Or WS_NONE. */
static uint32_t name_behind_field(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = last > first ? document->name_of[last - 1] : WS_NONE;
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    uint32_t open = m && m->type == WS_PERSON && m->last == last ? ws_bracket_before(document, m->first) : WS_NONE;
    return open != WS_NONE && open > first ? name : WS_NONE;
}

/* May the words [first, begin) of a source be the title of whoever is named behind them: inspector of the Tarn works;
 * not the lawyer of plaintiff, the mayor and baker, police and mayor? */
static bool is_long_title(const ws_document *document, uint32_t first, uint32_t begin) {
    const uint64_t others = POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(TO) | WS_FINITE;
    bool of = false, head = false, determined = ws_has(document, first, LEX_DETERMINER | LEX_POSSESSIVE);
    for (uint32_t t = first; t < begin; t++) {
        bool named = ws_is_named(document, t), person = !named && ws_is_person_noun(document, t);
        if (ws_word_is(document, t, "and")) {
            if (determined || t == first || !ws_is_person_noun(document, t - 1) ||
                ws_is_tag(document, t - 1, POS_BIT(NNS)))
                return false;
            of = false;
        } else if (ws_is_tag(document, t, POS_BIT(IN))) {
            of = true;
        } else if ((of && person) || ws_is_tag(document, t, others) ||
                   (ws_is_tag(document, t, POS_BIT(VBG)) && !ws_has(document, t, LEX_MODIFIER)) ||
                   ws_in_name_of(document, t, WS_PERSON) || (ws_punct(document, t) && ws_punct(document, t) != '-')) {
            return false;
        }
        head |= person && !ws_is_tag(document, t, POS_BIT(NNS));
    }
    return head;
}

/* The person whose full name ends the source behind a long title: founder and head of the charity Warm Homes Ann Lee.
 * Or WS_NONE. */
static uint32_t name_behind_long_title(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = last > first ? document->name_of[last - 1] : WS_NONE;
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    if (!m || m->type != WS_PERSON || m->last != last || m->name_last < m->name_first + 2 || m->first <= first + 1)
        return WS_NONE;
    uint32_t before = m->first - 1;
    bool led = ws_is_tag(document, before, WS_NOUNS | POS_BIT(JJ)) || ws_has(document, before, LEX_MODIFIER) ||
               ws_is_named(document, before);
    return led && is_long_title(document, first, m->first) ? name : WS_NONE;
}

uint32_t ws_named_behind_title(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = name_behind_office(document, first, last);
    if (name == WS_NONE)
        name = name_behind_short_form(document, first, last);
    if (name == WS_NONE)
        name = name_behind_field(document, first, last);
    if (name == WS_NONE)
        name = name_behind_long_title(document, first, last);
    bool other = name != WS_NONE && ws_is_relatives(document, first, document->mentions[name].name_first);
    return other ? WS_NONE : name;
}
