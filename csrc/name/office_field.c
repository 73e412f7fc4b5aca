/* office_field.c - offices with their field between them and the name
 *
 * vice president for ports Ann Lee; chair of the council Ann Lee.
 */
#include "name/office.h"

#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

#define OFFICES (LEX_TITLE | LEX_PERSON)

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
    while (k > floor && k + LONGEST_FIELD > t &&
           (is_field(document, k - 1, k == t) || (k < t && ws_is_genitive(document, k - 1))))
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

uint32_t ws_bracket_before(const ws_document *document, uint32_t t) {
    enum { LONGEST = 5 };
    uint32_t floor = ws_sentence_of(document, t)->first, open = t - 1;
    if (t < floor + 4 || ws_punct(document, t - 1) != ')')
        return WS_NONE;
    while (open > floor + 1 && open + LONGEST > t && ws_punct(document, open) != '(')
        open--;
    bool office = ws_punct(document, open) == '(' && ws_is_word(document, open - 1) &&
                  !ws_in_name_of(document, open - 1, WS_PERSON) &&
                  (ws_noun_classes(document, open - 1) & OFFICES || ws_word_is(document, open - 1, "police") ||
                   ws_at(document, open - 1)->shape == SHAPE_UPPER);
    return office ? open : WS_NONE;
}

/* Is the noun at `t` of a phrase with an article? Then a clause stands behind it, and no name that it is the title of:
 * the head of the bank | Ann Lee runs. */
static bool has_article(const ws_document *document, uint32_t t) {
    enum { LONGEST_OFFICE = 8 };
    uint32_t floor = ws_sentence_of(document, t)->first, k = t;
    while (k > floor && k + LONGEST_OFFICE > t && ws_pos_in(document->pos[k - 1], WS_NOUNS | POS_BIT(JJ)))
        k--;
    return k > floor && ws_has(document, k - 1, LEX_DETERMINER | LEX_POSSESSIVE);
}

uint32_t ws_office_before_field(const ws_document *document, uint32_t end) {
    enum { LONGEST_FIELD = 6 };
    static const char *const envoys[] = {"ambassador", "envoy", "commissioner", "representative", "adviser",
                                         "advisor",    "aide",  "secretary",    "delegate",       "consultant"};
    const uint64_t words = WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBG) | POS_BIT(CC) | POS_BIT(POS);
    uint32_t floor = ws_sentence_of(document, end)->first, t = end;
    if (end < floor + 3 || ws_noun_classes(document, end - 1) & WS_PERSON_CLASSES)
        return WS_NONE;
    for (uint32_t fields = 0; fields < 2; fields++) {
        uint32_t last = t;
        while (t > floor + 2 && t + LONGEST_FIELD > last &&
               (ws_is_word(document, t - 1) || ws_is_genitive(document, t - 1)) &&
               ws_pos_in(document->pos[t - 1], words) && !ws_in_name_of(document, t - 1, WS_PERSON))
            t--;
        if (t == last)
            return WS_NONE;
        t -= ws_is_the(document, t - 1);
        bool to = t > floor + 1 && ws_word_is(document, t - 1, "to") && WS_WORD_AMONG(document, t - 2, envoys);
        if (t < floor + 2 || !(to || WS_WORD_IS_ANY(document, t - 1, "for", "of", "on", "at")))
            return WS_NONE;
        bool several = ws_is_tag(document, t - 2, POS_BIT(NNS)) && !ws_is_named(document, t - 2);
        if (!several && (ws_noun_classes(document, t - 2) & OFFICES || ws_is_person_noun(document, t - 2)))
            return has_article(document, t - 2) ? WS_NONE : t - 2;
        t--;
    }
    return WS_NONE;
}
