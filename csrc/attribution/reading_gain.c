/* reading_gain.c - proposals whose content is only what somebody wins, takes back, learns or shows: claimed a third
 * title, recalled 900 prams, read medicine, showed no remorse
 */
#include "attribution/reading_parts.h"

#include "attribution/cue.h"

/* Is it what somebody teaches, or what a court sits on: taught | maths; heard | a case that may be the last? */
static bool is_taught_or_heard(const ws_document *document, const ws_draft *d) {
    static const char *const cases[] = {"case", "cases", "appeal", "appeals", "petition", "petitions", "arguments"};
    uint32_t verb = ws_verb_of(document, d->cue), head = d->runs[0].first;
    if (!ws_has_plain_object(document, d))
        return false;
    bool argued = WS_WORD_IS_ANY(document, verb, "argue", "argues", "argued", "arguing");
    while (head + 1 < d->runs[0].last && ws_is_tag(document, head + 1, WS_NOUNS | POS_BIT(JJ)))
        head++;
    return WS_WORD_IS_ANY(document, verb, "teach", "teaches", "taught", "teaching") ||
           ((argued || WS_WORD_IS_ANY(document, verb, "hear", "hears", "heard", "hearing")) &&
            WS_WORD_AMONG(document, head, cases) &&
            !(argued && WS_WORD_IS_ANY(document, head + 1, "for", "against", "that"))); /* the case for a ban */
}

/* Is it what is won in a match or a vote, or taken by a fire: claimed | her third title, | 14 lives, | a penalty? */
static bool is_won(const ws_document *document, const ws_draft *d) {
    static const char *const prizes[] = {
        "win",    "wins",   "victory", "victories", "title",    "titles",    "medal",     "medals", "gold",
        "silver", "bronze", "crown",   "trophy",    "cup",      "prize",     "prizes",    "award",  "awards",
        "life",   "lives",  "wicket",  "wickets",   "goal",     "goals",     "penalty",   "brace",  "treble",
        "place",  "places", "spot",    "point",     "points",   "seat",      "seats",     "scalp",  "podium",
        "throne", "lead",   "record",  "assists",   "rebounds", "hat-trick", "hat-tricks"};
    static const char *const counts[] = {"first", "second", "third", "fourth", "fifth", "sixth"};
    const ws_tokens run = d->runs[0];
    if (!WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "claim", "claims", "claimed", "claiming") ||
        !ws_has_plain_object(document, d) ||
        !(ws_has(document, run.first, LEX_DETERMINER | LEX_POSSESSIVE | LEX_NUMBER) ||
          ws_is_tag(document, run.first, POS_BIT(CD))))
        return false;
    for (uint32_t t = run.first; t < run.last; t++)
        if (ws_is_tag(document, t, POS_BIT(TO) | POS_BIT(VB)))
            return false;
    uint32_t head = run.first;
    while (head + 1 < run.last && ws_is_tag(document, head + 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS)))
        head++;
    return WS_WORD_AMONG(document, head, prizes) || WS_WORD_AMONG(document, run.first + 1, counts);
}

/* Is it what a maker takes back, or whom a state calls home: the firm recalled | 900 prams, | its envoy? */
static bool is_taken_back(const ws_document *document, const ws_draft *d) {
    static const char *const recalled[] = {"ambassador", "ambassadors", "envoy", "envoys", "diplomats", "troops"};
    const ws_tokens run = d->runs[0];
    const ws_mention *name = ws_no_tokens(d->source) ? NULL : ws_name_at(document, d->source.last - 1);
    if (!WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "recall", "recalls", "recalled", "recalling") ||
        !ws_has_plain_object(document, d))
        return false;
    for (uint32_t t = run.first; t < run.last && t < run.first + 4; t++)
        if (WS_WORD_AMONG(document, t, recalled))
            return !(t + 1 < run.last && ((ws_has(document, t + 1, LEX_WH) || ws_is_genitive(document, t + 1)) ||
                                          ws_is_tag(document, t + 1, POS_BIT(VBG))));
    if (WS_WORD_IS_ANY(document, run.first, "the", "a", "an", "his", "her", "their"))
        return false; /* the court recalled | the words of Ann Lee */
    if (ws_no_tokens(d->source) || name)
        return name && name->type != WS_PERSON;
    const uint32_t head = d->source.last - 1;
    bool goods = ws_is_number(document, run.first) && !ws_has(document, head, LEX_PRONOUN | LEX_PEOPLE | LEX_PERSON);
    return goods || ws_has(document, head, LEX_ORGANIZATION);
}

bool ws_is_learning(const ws_document *document, uint32_t verb) {
    return WS_WORD_IS_ANY(document, verb, "learn", "learns", "learned", "learnt", "learning");
}

/* Is it a skill, and no news: learned | welding? */
static bool is_learned(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    bool skill = ws_is_tag(document, run.first, POS_BIT(VBG)) &&
                 (run.last == run.first + 1 || ws_is_tag(document, run.first + 1, POS_BIT(IN)));
    for (uint32_t t = run.first; t < run.last && skill; t++)
        skill = !ws_is_tag(document, t, WS_FINITE); /* learned | drinking in it was banned */
    return ws_is_learning(document, d->cue.last - 1) && (skill || ws_has_plain_object(document, d)) &&
           !WS_WORD_IS_ANY(document, run.first, "that", "this");
}

/* Is it a subject that somebody studies: read | medicine at Dublin? */
static bool is_studied(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    return WS_WORD_IS_ANY(document, d->cue.last - 1, "read", "reading", "studied", "studying") &&
           ws_has_plain_object(document, d) && ws_is_lower(document, run.first) &&
           ws_is_tag(document, run.first, POS_BIT(NN) | POS_BIT(JJ)) && !ws_is_for_words(document, run.first) &&
           !ws_no_tokens(d->source) && !ws_has(document, d->source.last - 1, LEX_DOCUMENT | LEX_MEDIUM | LEX_CUE_NOUN);
}

/* Is it a stir that somebody does not show: showed | no remorse? */
static bool is_unmoved(const ws_document *document, const ws_draft *d) {
    static const char *const stirs[] = {"emotion", "reaction", "remorse", "mercy", "pity", "restraint", "surprise"};
    const ws_tokens run = d->runs[0];
    return WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "show", "shows", "showed", "shown", "showing") &&
           run.first == d->cue.last && run.last > run.first + 1 && WS_WORD_AMONG(document, run.first + 1, stirs);
}

bool ws_is_gain(const ws_document *document, const ws_draft *d) {
    return is_taught_or_heard(document, d) || is_won(document, d) || is_taken_back(document, d) ||
           is_learned(document, d) || is_studied(document, d) || is_unmoved(document, d);
}
