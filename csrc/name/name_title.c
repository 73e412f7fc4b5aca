/* name_title.c - offices in front of a person that the tagger took for a part of a name
 *
 * Senior Forest | Guard Ann Lee; Minister for | Works Ann Lee.
 */
#include "name/name_tagger.h"

#include "model/gazetteer.h"
#include "text/noun.h"

#define OFFICES (LEX_TITLE | LEX_PERSON)

static bool is_given(const ws_document *document, uint32_t t) {
    return ws_evidence(document, document->tokens[t].hash) & GAZETTEER_GIVEN;
}

/* Is the token a capitalised word that no list of common words holds? */
static bool is_unlisted(const ws_document *document, uint32_t t) {
    return ws_name_capital(document, t) && document->tokens[t].shape != SHAPE_UPPER && !ws_is_listed(document, t);
}

/* Are all of the tokens [first, last) capitalised words, and none of a body's? */
static bool may_be_field_and_name(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (!ws_name_capital(document, t))
            return false;
    return !ws_has(document, last - 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION | LEX_PLACE | LEX_WORD);
}

/* Where the list of what an office is for begins whose last item, behind `and`, begins at t: Minister for | Ports,
 * Roads and Sport; t where there is no list. */
static uint32_t fields_before(const ws_document *document, uint32_t t) {
    enum { LONGEST_LIST = 12 };
    uint32_t floor = ws_sentence_of(document, t)->first, k = t;
    if (t < floor + 4 || !ws_word_is(document, t - 1, "and"))
        return t;
    while (k > floor && k + LONGEST_LIST > t &&
           (ws_name_capital(document, k - 1) || ws_punct(document, k - 1) == ',' || k == t))
        k--;
    return k > floor && WS_WORD_IS_ANY(document, k - 1, "for", "of") ? k : t;
}

/* Does a title whose field begins at t stand before it: Minister for, Minister of State for, Speaker of the? */
static bool is_field_of_title(const ws_document *document, uint32_t t) {
    t = fields_before(document, t);
    if (t > 2 && ws_is_the(document, t - 1) && ws_is_listed(document, t))
        t--;
    if (t < 2 || !WS_WORD_IS_ANY(document, t - 1, "for", "of"))
        return false;
    uint32_t head = t - 2;
    if (head >= 2 && ws_word_is(document, head, "state") && ws_word_is(document, head - 1, "of"))
        head -= 2;
    return ws_noun_classes(document, head) & OFFICES && ws_name_capital(document, head);
}

/* Where the person's name begins in the tagged name [t, last) behind `Minister for`: at a given name, or with the last
 * two words. t where it holds no field of an office before a name. */
static uint32_t behind_field(const ws_document *document, uint32_t t, uint32_t last) {
    if (!is_field_of_title(document, t) || is_given(document, t) || !may_be_field_and_name(document, t, last))
        return t;
    for (uint32_t k = t + 1; k + 1 < last; k++)
        if (is_given(document, k) && is_unlisted(document, k))
            return k;
    bool named = last - t > 2 && !ws_is_the(document, t - 1) && is_unlisted(document, last - 2) &&
                 is_unlisted(document, last - 1);
    return named ? last - 2 : t;
}

/* Where a person's name of [t, last) begins behind nouns for persons and the common words before these: Park Ranger. A
 * title in front takes in any word that is no given name: Senior Assistant Beach Warden. */
static uint32_t behind_nouns(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t first = t;
    bool titled = t > 0 && ws_name_capital(document, t - 1) && ws_has(document, t - 1, OFFICES | LEX_MODIFIER);
    for (uint32_t k = t; k + 2 < last && (ws_is_listed(document, k) || (titled && !is_given(document, k))); k++)
        if (ws_noun_classes(document, k) & OFFICES && (titled || !is_given(document, k)))
            first = k + 1;
    return first;
}

/* Where the person's name begins that ends what was taken for a body's, behind an office of the body: Supreme Court
 * Justice | Ann Lee. A given name and one word that no list of common words holds; `t` where there is none. */
static uint32_t behind_office_of_body(const ws_document *document, uint32_t t, uint32_t last) {
    bool person = last > t + 3 && is_given(document, last - 2) && is_unlisted(document, last - 2) &&
                  is_unlisted(document, last - 1) && !ws_has(document, last - 1, LEX_PLACE | LEX_ORG_SUFFIX);
    return person && ws_has(document, last - 3, LEX_TITLE) && !ws_has(document, last - 3, LEX_HONORIFIC) &&
                   ws_has(document, last - 4, LEX_ORGANIZATION)
               ? last - 2
               : t;
}

uint32_t ws_name_behind_title(const ws_document *document, uint32_t kind, uint32_t t, uint32_t last) {
    bool place = kind == NAME_PLACE && !(t > 0 && ws_word_is(document, t - 1, "for")); /* Bishop of North Lea Vale */
    uint32_t first = place ? t : behind_field(document, t, last);
    if (first == t && kind == NAME_PERSON)
        first = behind_nouns(document, t, last);
    if (first == t && kind == NAME_ORGANIZATION)
        first = behind_office_of_body(document, t, last);
    return first;
}
