/* role_head.c - the nouns of roles: which one a phrase is about */
#include "role/role_phrase.h"

#include "base/utf8.h"
#include "model/gazetteer.h"
#include "name/entity.h"

/* The token behind the name at `t` where a noun follows whose modifier it is, so that its prepositions are not those of
 * the phrase: a Bank of Norway | economist. Else `t`. */
static uint32_t pass_modifier(const ws_document *document, uint32_t t, uint32_t last) {
    const ws_mention *name = ws_name_at(document, t);
    if (!name || name->type == WS_PERSON)
        return t;
    uint32_t end = name->last;
    return end < last && ws_pos_in(document->pos[end], WS_NOUNS | POS_BIT(JJ)) ? end : t;
}

uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = false;
    for (uint32_t t = first; t < last; t++) {
        t = pass_modifier(document, t, last);
        if (t > first && !ws_has(document, t, WS_PERSON_CLASSES) &&
            (ws_has(document, t, LEX_PREPOSITION | LEX_WH) || (noun && ws_punct(document, t) == ',')))
            break;
        if (noun && ws_word_is(document, t, "worth"))
            break;
        if (noun && t > head && ws_pos_in(document->pos[t], POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) &&
            t + 1 < last && !ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ)))
            break; /* a delegate serving on … */
        if (ws_is_genitive(document, t))
            continue;
        bool person = t + 1 == last && ws_is_pos(document, t, POS_BIT(JJ)) && ws_has(document, t, WS_PERSON_CLASSES) &&
                      !ws_has(document, head, WS_PERSON_CLASSES);
        if (ws_is_word(document, t) && !ws_has(document, t, LEX_COORDINATOR) &&
            (!noun || person || ws_pos_in(document->pos[t], WS_NOUNS))) { /* accounts clerk, whatever it is tagged */
            head = t;
            noun = ws_pos_in(document->pos[t], WS_NOUNS);
        }
    }
    return head;
}

uint32_t ws_head_of(const ws_document *document, uint32_t first, uint32_t last) {
    bool one = first + 2 < last && ws_word_is(document, first + 1, "of") &&
               (ws_word_is(document, first, "one") || ws_is_pos(document, first, POS_BIT(CD)));
    return ws_role_head(document, one ? first + 2 : first, last);
}

uint32_t ws_behind_body(const ws_document *document, uint32_t first, uint32_t last) {
    const ws_mention *name = ws_name_at(document, first);
    uint32_t end = name ? name->last : last;
    return end < last && name->type == WS_ORGANIZATION && ws_is_pos(document, end, WS_NOUNS) ? end : first;
}

bool ws_is_head(const ws_document *document, uint32_t t) {
    return ws_pos_in(document->pos[t], WS_NOUNS | POS_BIT(JJ)) ||
           ws_has(document, t, WS_PERSON_CLASSES | LEX_ABBREVIATION) || ws_is_office_to_come(document, t);
}

bool ws_calls(const ws_document *document, uint32_t t, uint32_t head) {
    if (t >= head)
        return t == head;
    if (ws_has(document, t + 1, LEX_COORDINATOR) || ws_punct(document, t + 1) == '/')
        return ws_is_person_noun(document, t);
    return t + 1 == head && ws_has(document, t, LEX_PERSON) && ws_has(document, t, LEX_TITLE) &&
           ws_has(document, head, LEX_TITLE);
}

/* May the token be a word of what an office is for, in front of a name: public works? Last stands no adjective, nor a
 * noun for a person, who would be the one that is named: the agent of striker Ann Lee. */
static bool is_field(const ws_document *document, uint32_t t, bool last) {
    const uint64_t field = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(VBG);
    return ws_is_lower(document, t) && ws_pos_in(document->pos[t], field | (last ? 0 : POS_BIT(JJ) | POS_BIT(CC))) &&
           !(last && ws_is_person_noun(document, t));
}

/* The noun of the office whose `of` or `for` is at t: minister | for, minister | of state for. WS_NONE: there is none.
 */
static uint32_t office_before(const ws_document *document, uint32_t floor, uint32_t t) {
    bool of = ws_word_is(document, t, "of");
    if (t == floor || !(of || ws_word_is(document, t, "for")))
        return WS_NONE;
    uint32_t head = t - 1;
    if (!of && head >= floor + 2 && ws_word_is(document, head, "state") && ws_word_is(document, head - 1, "of"))
        head -= 2;
    return ws_noun_classes(document, head) & (of ? LEX_PERSON | LEX_TITLE : LEX_TITLE) ? head : WS_NONE;
}

/* May a title begin at t, by what stands before it? */
static bool may_begin(const ws_document *document, uint32_t floor, uint32_t t) {
    return t == floor || ws_has(document, t - 1, LEX_SPEECH | LEX_MANNER | LEX_TIME) ||
           ws_punct(document, t - 1) == ',' || ws_is_mark(document, t - 1) ||
           (t == floor + 1 && ws_has(document, floor, LEX_DETERMINER));
}

uint32_t ws_title_of_field(const ws_document *document, uint32_t t) {
    enum { LONGEST_FIELD = 5, LONGEST_FRONT = 2 };
    uint32_t floor = ws_sentence_of(document, t)->first, k = t;
    while (k > floor && k + LONGEST_FIELD > t && is_field(document, k - 1, k == t))
        k--;
    if (k > floor && k < t && ws_is_the(document, k - 1))
        k--;
    uint32_t head = k < t && k > floor ? office_before(document, floor, k - 1) : WS_NONE;
    if (head == WS_NONE)
        return WS_NONE;
    k = head;
    while (k > floor &&
           (ws_has(document, k - 1, LEX_MODIFIER) ||
            (k + LONGEST_FRONT > head && !ws_is_named_yet(document, k - 1) &&
             ws_pos_in(document->pos[k - 1], WS_NOUNS | POS_BIT(JJ)) && !ws_has(document, k - 1, LEX_TIME))))
        k--;
    return may_begin(document, floor, k) ? k : WS_NONE;
}

uint32_t ws_who_is_called(const ws_document *document, uint32_t t) {
    enum { LONGEST_CLAUSE = 12 };
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

bool ws_is_office_verb(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {
        "heads",  "headed",  "chairs",    "chaired",  "oversees",   "oversaw",    "edits",   "edited",     "teaches",
        "taught", "coaches", "coached",   "directs",  "directed",   "manages",    "managed", "supervises", "supervised",
        "serves", "served",  "co-chairs", "co-hosts", "co-founded", "represents", "advises", "presides",   "commands"};
    return WS_WORD_AMONG(document, t, verbs);
}

bool ws_is_work_verb(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {
        "leads",       "led",         "runs",        "ran",         "owns",      "owned",     "founded",
        "hosts",       "hosted",      "represented", "commanded",   "studies",   "studied",   "works",
        "worked",      "writes",      "wrote",       "advised",     "presided",  "covers",    "covered",
        "specializes", "specialises", "researches",  "lives",       "lived",     "practices", "practises",
        "organized",   "organised",   "volunteers",  "volunteered", "campaigned"};
    return ws_is_office_verb(document, t) || WS_WORD_AMONG(document, t, verbs);
}
