/* mention_own.c - who is told of as one of somebody's own: her brother, my wife, Moe's coach */
#include "mention/mention.h"

#include "mention/mention_phrase.h"

/* Does the verb of whom the possessive at t leads to follow, past an aside: My wife, who sings alto, | drove? */
static bool does_something(const ws_document *document, uint32_t t) {
    return ws_is_tag(document, ws_behind_aside(document, t + 2), WS_FINITE);
}

/* Is it the writer's wife whom a sentence brings in, as what it is about or as its object: My wife sings; I rang my
 * mother? */
static bool is_of_writer(const ws_document *document, uint32_t t) {
    if (!WS_WORD_IS_ANY(document, t, "my", "our"))
        return false;
    return ws_starts_sentence(document, t) ? does_something(document, t)
                                           : ws_is_tag(document, t - 1, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP));
}

/* Is it a man beside a woman or the other way round, so that he or she is told apart from whose it is: Her husband was
 * calm? */
static bool is_of_other_gender(const ws_document *document, uint32_t t) {
    uint8_t whose = ws_gender_of(ws_at(document, t)->classes), who = ws_gender_of(ws_at(document, t + 1)->classes);
    return ws_starts_sentence(document, t) && whose != WS_GENDER_UNKNOWN && who != WS_GENDER_UNKNOWN && who != whose &&
           does_something(document, t);
}

/* Does the sentence that the token is in name a person soon behind it: His wife is a vet named Ann Lee? */
static bool is_named_behind(const ws_document *document, uint32_t t) {
    enum { NEAR = 14 };
    uint32_t last = ws_sentence_of(document, t)->last;
    for (uint32_t k = t + 1; k < last && k < t + NEAR; k++)
        if (ws_in_name_of(document, k, WS_PERSON))
            return true;
    return false;
}

enum { MOST_HELPERS = 4 }; /* words beside a verb: had never really been */

bool ws_tells_death(const ws_document *document, uint32_t t) {
    static const char *const dies[] = {"died", "dies", "drowned", "perished"},
                             *const killed[] = {"killed", "murdered", "slain", "buried", "dead"},
                             *const found[] = {"shot", "found", "pronounced"};
    for (uint32_t first = t; t < first + MOST_HELPERS && ws_has(document, t, LEX_BE | LEX_HAVE | LEX_ADVERB);)
        t++;
    return WS_WORD_AMONG(document, t, dies) ||
           (ws_word_is(document, t, "passed") && ws_word_is(document, t + 1, "away")) ||
           (ws_has(document, t - 1, LEX_BE | LEX_ADVERB) &&
            (WS_WORD_AMONG(document, t, killed) ||
             (WS_WORD_AMONG(document, t, found) && ws_word_is(document, t + 1, "dead"))));
}

/* Does the verb at t only tell what somebody is, has or does all the time, or that they went: was a nurse, lives
 * abroad?
 */
static bool tells_background(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {"lives", "lived", "left",   "leaves", "works", "worked",
                                        "moved", "moves", "served", "owned",  "owns",  "emigrated"};
    for (uint32_t first = t; t < first + MOST_HELPERS && ws_is_tag(document, t, POS_BIT(RB));)
        t++;
    uint32_t next = t + 1;
    while (next < t + MOST_HELPERS && ws_is_tag(document, next, POS_BIT(RB)))
        next++;
    if (WS_WORD_AMONG(document, t, verbs) || WS_WORD_IS_ANY(document, next, "born", "called", "named"))
        return true;
    if (ws_has(document, t, LEX_HAVE))
        return !ws_is_tag(document, next, POS_BIT(VBN) | POS_BIT(VBD));
    return ws_has(document, t, LEX_BE) && ws_has(document, next, LEX_DETERMINER | LEX_POSSESSIVE);
}

/* Is somebody else spoken of in the quotation that begins at the mark, as the relative would be: “I miss her”? */
static bool is_spoken_of(const ws_document *document, uint32_t noun, uint32_t mark) {
    enum { LOOK = 12 };
    uint8_t gender = ws_gender_of(ws_at(document, noun)->classes);
    for (uint32_t t = mark + 1; t <= mark + LOOK && ws_is_quoted(document, t); t++)
        if (ws_may_mean(document, t, gender))
            return true;
    return false;
}

/* Does a sentence that begins with one of somebody's own, whose phrase ends at t, bring them to mind as who speaks
 * next: His mother did not agree. | “…”; His mother nodded? */
static bool comes_to_mind(const ws_document *document, uint32_t t) {
    uint32_t next = ws_sentence_of(document, t - 1)->last;
    bool before_mark = ws_is_tag(document, t, WS_FINITE) && !ws_tells_death(document, t) &&
                       ws_is_mark(document, next) && !ws_starts_paragraph(document, next);
    return before_mark || ws_reacts(document, t);
}

/* Is the noun at t, which owns nothing, one for a person: Moe's | coach; not her coach's? */
static bool is_one_of_own(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_KIN | LEX_PERSON) && ws_is_tag(document, t, POS_BIT(NN)) &&
           !ws_is_genitive(document, t + 1);
}

uint32_t ws_own_end(const ws_document *document, uint32_t t) {
    const ws_mention *name = ws_name_from(document, t);
    if (name && name->type == WS_PERSON && ws_is_genitive(document, name->last)) {
        uint32_t noun = name->last + 1;
        bool told = ws_starts_sentence(document, t) && is_one_of_own(document, noun);
        bool background = told && (tells_background(document, noun + 1) ||
                                   is_spoken_of(document, noun, ws_sentence_of(document, noun)->last));
        return told && !background && comes_to_mind(document, noun + 1) ? noun + 1 : t;
    }
    if (!ws_has(document, t, LEX_POSSESSIVE) || !is_one_of_own(document, t + 1))
        return t;
    if (!is_named_behind(document, t) && (is_of_writer(document, t) || is_of_other_gender(document, t)))
        return t + 2;
    bool background = tells_background(document, t + 2); /* Her sister lived abroad. “…,” she said */
    return ws_starts_sentence(document, t) && !background && comes_to_mind(document, t + 2) ? t + 2 : t;
}
