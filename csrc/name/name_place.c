/* name_place.c - names that are no person's, certain without weights: streets, prizes, seats, bodies */
#include "name/name_tagger.h"

#include "name/body_word.h"

/* Is the last word of the name [t, last) one for what bears people's names? Some of these words are surnames as well:
 * behind a word for where something is, no person with a title is meant. */
static bool is_street(const ws_document *document, uint32_t t, uint32_t first, uint32_t last) {
    static const char *const sure[] = {"avenue",  "boulevard", "road",     "square",  "highway",
                                       "airport", "station",   "hospital", "stadium", "barracks"};
    static const char *const where[] = {"in",    "on",     "at",   "under",   "along", "down",   "into",
                                        "off",   "across", "over", "through", "near",  "up",     "around",
                                        "above", "below",  "onto", "between", "past",  "outside"};
    return WS_WORD_AMONG(document, last - 1, sure) ||
           (WS_WORD_IS_ANY(document, last - 1, "street", "lane", "bridge", "park", "hall", "school") && first < t &&
            first > 0 && WS_WORD_AMONG(document, first - 1, where));
}

/* Is the word one for an honour that bears people's names? */
static bool is_prize(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "prize", "award", "medal", "cup", "trophy", "scholarship");
}

/* A street is no person, though an admiral's name stands in it: under | Admiral Lee Street; nor is a prize. The title
 * in front is part of the name. */
static void name_streets(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first, last; t < stretch->last; t = last) {
        last = t + 1;
        if (labels[t] != NAME_BEGIN(NAME_PERSON))
            continue;
        last = ws_name_end(labels, t, stretch->last);
        uint32_t first = t;
        while (first > stretch->first && !labels[first - 1] && ws_name_capital(document, first - 1) &&
               ws_has(document, first - 1, LEX_TITLE | LEX_HONORIFIC | LEX_MODIFIER))
            first--;
        if (last - t > 1 && is_street(document, t, first, last))
            ws_make_name(labels, first, last, NAME_PLACE);
        else if (last - t > 1 && is_prize(document, last - 1))
            ws_make_name(labels, first, last, NAME_OTHER);
    }
}

/* May the word at t be what `Friends of the` are of in a body's name: the Quarry; not the President, the Danes? */
static bool may_have_friends(const ws_document *document, uint32_t t) {
    const uint64_t people = LEX_TITLE | LEX_PERSON | LEX_PEOPLE | LEX_HONORIFIC | LEX_NATION | LEX_MODIFIER;
    return ws_name_capital(document, t) && !ws_has(document, t, people);
}

/* Do the words in small letters behind a name that ends before t not go on with it, unless as the office of who is
 * named there: Friends of the Quarry | chair Ann Lee; not: of the Lee | family? */
static bool ends_friends(const ws_document *document, uint32_t t) {
    bool noun = ws_is_lower(document, t) && ws_pos_in(document->pos[t], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ));
    return !noun || (ws_has(document, t, LEX_TITLE) && ws_name_capital(document, t + 1));
}

/* Friends of what is no person's name are a body: Friends of | Lee Wood, Friends of the | Lee; behind `the` whatever is
 * called by its capitals: Friends of the | Quarry. */
static void name_friends(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t friends = stretch->first; friends + 2 < stretch->last; friends++) {
        if (labels[friends] || !ws_name_capital(document, friends) || !ws_word_is(document, friends, "friends") ||
            !ws_word_is(document, friends + 1, "of"))
            continue;
        bool the = ws_is_the(document, friends + 2);
        uint32_t t = friends + 2 + the, end = t;
        bool named = t < stretch->last && ws_name_begins(labels[t]),
             person = named && labels[t] == NAME_BEGIN(NAME_PERSON);
        if (named && (the || !person))
            end = ws_name_end(labels, t, stretch->last);
        while (the && end < stretch->last && !labels[end] && may_have_friends(document, end))
            end++;
        if (end > t && ((named && !person) || ends_friends(document, end)))
            ws_make_name(labels, friends, end, NAME_ORGANIZATION);
    }
}

/* Does the name end in a noun that only bodies bear: the Ringers' Guild? */
static bool ends_in_body(const ws_document *document, uint32_t last) {
    const ws_body_word *word = ws_find_body_word(document, last - 1);
    return (word && word->traits & CERTAIN) ||
           WS_WORD_IS_ANY(document, last - 1, "guild", "union", "federation", "confederation", "alliance") ||
           WS_WORD_IS_ANY(document, last - 1, "association", "society", "council", "authority", "commission");
}

/* A name for whatever else that ends so is a body's. */
static void name_bodies(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first, last; t < stretch->last; t = last) {
        last = t + 1;
        if (labels[t] != NAME_BEGIN(NAME_OTHER))
            continue;
        last = ws_name_end(labels, t, stretch->last);
        if (last - t > 1 && ends_in_body(document, last) && !ws_name_capital(document, last))
            ws_make_name(labels, t, last, NAME_ORGANIZATION);
    }
}

/* Somebody's office is of a place, whoever else is called so: the Bishop of | Lee. */
static void name_seats(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first + 2; t < stretch->last; t++)
        if (labels[t] == NAME_BEGIN(NAME_PERSON) && ws_name_end(labels, t, stretch->last) == t + 1 &&
            ws_word_is(document, t - 1, "of") && ws_name_capital(document, t - 2) &&
            ws_has(document, t - 2, LEX_TITLE) && ws_punct(document, t + 1) == ',')
            labels[t] = NAME_BEGIN(NAME_PLACE);
}

void ws_name_no_persons(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    name_streets(document, stretch, labels);
    name_seats(document, stretch, labels);
    name_friends(document, stretch, labels);
    name_bodies(document, stretch, labels);
}
