/* mention_phrase.c - source phrases read from their tokens, and whom they name */
#include "mention/mention_phrase.h"

#include "name/body.h"
#include "text/noun.h"

/* The name that begins behind the comma, dash or bracket at t, past titles, before token `last`; or WS_NONE. */
static uint32_t name_opening_aside(const ws_document *document, uint32_t t, uint32_t last, uint8_t type) {
    char opens = ws_punct(document, t);
    if (opens != ',' && opens != '-' && opens != '(')
        return WS_NONE;
    uint32_t called = type == WS_PERSON ? ws_called_in_aside(document, t) : WS_NONE;
    if (called != WS_NONE)
        return called;
    uint32_t first = ws_skip_titles(document, t + 1, last, type);
    return first < last && ws_name_from(document, first) ? document->name_of[first] : WS_NONE;
}

/* The person named in an aside of the phrase: `the head teacher, Ann Lee,`; the first name after a comma or dash, also
 * behind titles; behind a noun for no person, the body: `another group, the Harbour Guild`. */
static uint32_t name_in_aside(const ws_document *document, uint32_t from, uint32_t last, uint8_t type) {
    for (uint32_t t = from; t + 1 < last; t++) {
        uint32_t name = name_opening_aside(document, t, last, type);
        const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
        if (!m || m->last > last)
            continue;
        char after = ws_punct(document, m->last);
        bool ends = ws_punct(document, t) == '('
                        ? after == ')' && !ws_is_named(document, t - 1) && ws_is_person_noun(document, t - 1)
                        : m->last == last || after == ',' || after == '-' || after == '(' ||
                              ws_word_is(document, m->last, "of");
        if ((m->type == type || (type == WS_ORGANIZATION && ws_names_body(document, m))) && ends)
            return name;
    }
    return WS_NONE;
}

/* The list of names in an aside of a phrase for several, `two nurses, Ann Lee and Bob Ray,`: its tokens become the
 * phrase's. Returns whether there is one. */
static bool take_list_in_aside(const ws_document *document, uint32_t last, ws_source_phrase *r) {
    if (!ws_is_tag(document, r->head, POS_BIT(NNS)))
        return false;
    for (uint32_t t = r->last; t + 1 < last; t++) {
        uint32_t name = name_opening_aside(document, t, last, WS_PERSON);
        if (name == WS_NONE)
            continue;
        uint32_t end = ws_end_of_list(document, name, last),
                 behind = ws_pass_origin(document, document->mentions[end].last, last);
        bool persons = document->mentions[name].type == WS_PERSON || document->mentions[end].type == WS_PERSON;
        if (end == name || !persons || (behind < last && !ws_punct(document, behind)))
            continue;
        r->first = t + 1;
        r->last = behind;
        return true;
    }
    return false;
}

/* Cut the joined phrase to its names: the senators Tova Brandt and Carl Umber, not what stands behind the last one. */
static void trim_joined(const ws_document *document, uint32_t first, ws_source_phrase *r) {
    for (uint32_t t = r->first; t < r->last; t++) { /* the senators Tova Brandt and Carl Umber */
        const ws_mention *name = ws_name_at(document, t);
        if (!name || name->type != WS_PERSON)
            continue;
        bool titles = t > r->first && ws_is_tag(document, t - 1, POS_BIT(NNS));
        r->first = titles || t == r->first ? name->name_first : r->first;
        break;
    }
    r->first = r->first < r->last ? r->first : first;
    for (uint32_t t = r->last; t-- > r->first;) { /* Tova Brandt and Carl Umber from the choir */
        const ws_mention *name = ws_name_at(document, t);
        if (!name || name->type != WS_PERSON)
            continue;
        uint32_t end = name->last;
        if (end < r->last && ws_is_tag(document, end, POS_BIT(IN) | POS_BIT(VBN) | POS_BIT(VBG)) &&
            !ws_word_is(document, end, "of"))
            r->last = end;
        break;
    }
}

/* The end of a joined phrase whose last person is named behind a comma: Tova Brandt and her husband, Carl Umber, |. */
static uint32_t behind_last_name(const ws_document *document, const ws_source_phrase *r, uint32_t last) {
    uint32_t t = r->last;
    if (ws_punct(document, t) != ',' || ws_is_named(document, t - 1))
        return t;
    while (t > r->first && !ws_word_is(document, t - 1, "and"))
        t--;
    uint32_t head = t < r->last ? ws_phrase_head(document, t, r->last) : t;
    uint32_t first = ws_skip_titles(document, r->last + 1, last, WS_PERSON);
    const ws_mention *name = first < last ? ws_name_at(document, first) : NULL;
    bool one = t > r->first && ws_is_tag(document, head, POS_BIT(NN) | POS_BIT(NNP)) &&
               ws_has(document, head, LEX_PERSON | LEX_KIN | LEX_TITLE);
    if (!one || !name || name->type != WS_PERSON || name->last > last)
        return r->last;
    uint32_t end = name->last;
    return end == last || ws_punct(document, end) ? end : r->last;
}

/* Do tokens [first, last) hold nothing but a noun for a person and that one's name: Rovers | boss Ivo Parker? */
static bool is_role_and_name(const ws_document *document, uint32_t first, uint32_t last) {
    enum { LONGEST = 3 };
    const ws_mention *name = last > first ? ws_name_at(document, last - 1) : NULL;
    if (!name || name->type != WS_PERSON || name->last != last || name->first <= first || name->first > first + LONGEST)
        return false;
    for (uint32_t t = first; t < name->first; t++)
        if (!ws_is_lower(document, t))
            return false;
    return ws_is_person_noun(document, name->first - 1);
}

bool ws_is_close_to(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t t = first + 1;
    while (t + 2 < last && !ws_word_is(document, t, "close") && ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ)))
        t++; /* a club insider close to the manager */
    return t + 2 < last && ws_word_is(document, t, "close") && ws_word_is(document, t + 1, "to") &&
           ws_is_person_noun(document, t - 1) && ws_is_person_noun(document, last - 1) &&
           !ws_has(document, last - 1, LEX_PEOPLE | LEX_ORGANIZATION) && /* close to the family, | Ann Lee, */
           !ws_is_named(document, last - 1) && !ws_is_one_of(document, first);
}

/* The name before the comma, where the phrase is what is left of an aside: Ann Lee, | a nurse who; Solvane, | a
 * start-up in Leeds that. Or WS_NONE. */
static uint32_t name_before_aside(const ws_document *document, const ws_source_phrase *r, uint32_t first,
                                  uint32_t last) {
    const uint64_t persons = LEX_PERSON | LEX_KIN | LEX_TITLE;
    bool person = ws_has(document, r->head, persons),
         body = !person && ws_has(document, r->head, LEX_ORGANIZATION) && ws_word_is(document, last - 1, "that");
    if (first < 2 || ws_punct(document, first - 1) != ',' || !(person || body) ||
        !ws_has(document, first, LEX_DETERMINER) ||
        (r->last == last && ws_is_tag(document, last, WS_FINITE))) /* Ann Lee, a nurse said, was ill */
        return WS_NONE;
    const ws_mention *before = ws_name_at(document, first - 2);
    if (!before || before->last != first - 1)
        return WS_NONE;
    bool behind = before->first > 0 &&
                  (body ? ws_tells_where(document, before) : ws_has(document, before->first - 1, LEX_PREPOSITION)),
         place = behind && before->last == before->first + 1; /* In Ada, a nurse */
    return !place && (body || before->type == WS_PERSON) ? document->name_of[first - 2] : WS_NONE;
}

/* The name mention that the phrase for one, which stands in tokens [first, last), names; or WS_NONE. */
static uint32_t name_of_phrase(const ws_document *document, const ws_source_phrase *r, uint32_t first, uint32_t last) {
    uint32_t name = document->name_of[r->head];
    bool the = ws_is_the(document, first) && name != WS_NONE && document->mentions[name].name_first <= first + 1;
    uint32_t holder = the ? name_in_aside(document, document->mentions[name].last, last, WS_PERSON) : WS_NONE;
    if (holder != WS_NONE && document->mentions[holder].name_last > document->mentions[holder].name_first + 1)
        return holder; /* the Taoiseach, Ann Lee, */
    if (name != WS_NONE && document->mentions[name].last < r->last &&
        ws_word_is(document, document->mentions[name].last, "and") &&
        ws_modifies_person(document, &document->mentions[name], document->mentions[name].last, r->last))
        name = document->name_of[r->last - 1];
    if (name != WS_NONE && document->mentions[name].type != WS_PERSON &&
        is_role_and_name(document, document->mentions[name].last, last))
        name = document->name_of[last - 1];
    if (name == WS_NONE || document->mentions[name].name_last > last)
        name = ws_name_at_end(document, r->first, r->last);
    if (name != WS_NONE && document->mentions[name].name_last <= last)
        return name;
    name = ws_name_given(document, r->last);
    if (name != WS_NONE)
        return name;
    if (ws_is_close_to(document, r->first, r->last))
        return WS_NONE;
    bool one = ws_is_one_of(document, r->first);
    bool owned = r->head > r->first && ws_is_genitive(document, r->head - 1);
    if (ws_is_tag(document, r->head, POS_BIT(NNS)) && ws_has(document, r->head, LEX_PEOPLE) && !one &&
        r->last > r->head + 1)
        return WS_NONE; /* lawyers for the man, Ann Lee, */
    if (one || owned || ws_has(document, r->head, LEX_PERSON | LEX_KIN | LEX_TITLE) ||
        ws_is_office_letters(document, r->head) || ws_is_tag(document, r->head, POS_BIT(NN)))
        name = name_in_aside(document, r->last, last, WS_PERSON);
    if (name == WS_NONE && !ws_has(document, r->head, LEX_PERSON | LEX_KIN | LEX_TITLE | LEX_DOCUMENT) &&
        ws_is_tag(document, r->head, POS_BIT(NN) | POS_BIT(NNS)))
        name = name_in_aside(document, r->last, last, WS_ORGANIZATION);
    return name == WS_NONE ? name_before_aside(document, r, first, last) : name;
}

/* Let a phrase that ends in a name go on to the end of the list that the name begins. */
static void take_list(const ws_document *document, uint32_t last, ws_source_phrase *r) {
    uint32_t name = document->name_of[r->last - 1];
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    if (!m || m->last != r->last)
        return;
    if (m->type == WS_PLACE && m->first > r->first + 1) { /* voters in Ohio, Utah and Iowa */
        r->last = document->mentions[ws_end_of_places(document, name, last)].last;
        return;
    }
    uint32_t list = ws_end_of_list(document, name, last);
    uint32_t bracketed = list == name ? ws_end_of_bracketed(document, r->last, last) : r->last;
    r->joined = list != name || bracketed > r->last;
    r->last = list != name ? document->mentions[list].last : bracketed;
}

/* Where what is done to one person begins in [first, last): a cook | sacked for it; else `last`. */
static uint32_t start_of_participle(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first + 1; t + 1 < last && !ws_is_tag(document, t, POS_BIT(IN)); t++)
        if (ws_is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBD)) && ws_has(document, t - 1, LEX_PERSON) &&
            !ws_is_tag(document, t - 1, POS_BIT(NNS)) && ws_is_tag(document, t + 1, POS_BIT(IN) | POS_BIT(TO)))
            return t;
    return last;
}

ws_source_phrase ws_read_phrase(const ws_document *document, uint32_t first, uint32_t last) {
    ws_source_phrase r = {.name = WS_NONE};
    if (last > first + WS_LONGEST_PHRASE)
        last = first + WS_LONGEST_PHRASE;
    last = ws_end_without_time(document, first, last);
    r.name = ws_named_behind_title(document, first, last);
    if (r.name != WS_NONE)
        return r;
    if (ws_take_called(document, first, last, &r))
        return r;
    r = (ws_source_phrase){.name = WS_NONE};
    r.first = ws_phrase_start(document, first, last);
    r.last = start_of_participle(document, r.first, ws_phrase_end(document, r.first, last));
    take_list(document, last, &r);
    r.head = ws_phrase_head(document, r.first, r.last);
    r.joined |= ws_is_joined(document, r.first, r.last);
    if (!r.joined && take_list_in_aside(document, last, &r)) {
        r.joined = true;
        r.head = r.last - 1;
    }
    if (r.joined) {
        trim_joined(document, first, &r);
        r.last = behind_last_name(document, &r, last);
    } else {
        r.name = name_of_phrase(document, &r, first, last);
    }
    return r;
}
