/* reading_known.c - verbs that report elsewhere and here only have an object: called a witness, heard the case, posted
 * it on a site
 */
#include "attribution/reading_parts.h"

/* Is something else told behind who is called than when that is: the film | one of the best; the vote | on Monday a
 * farce? */
static bool tells_what_it_is(const ws_document *document, uint32_t t, uint32_t last) {
    for (; t < last && !(ws_is_tag(document, t, POS_BIT(TO)) && ws_is_tag(document, t + 1, POS_BIT(VB))); t++)
        if (ws_is_a(document, t) || ws_word_is(document, t, "one") || ws_is_tag(document, t, POS_BIT(JJ)) ||
            (ws_word_is(document, t, "early") && ws_is_tag(document, t + 1, POS_BIT(NN) | POS_BIT(NNS))))
            return true;
    return false;
}

/* Is it somebody by name, or the one noun behind an article, and perhaps when: | Ann Lee on Friday, | the police? */
static bool is_only_callee(const ws_document *document, ws_tokens run) {
    const ws_mention *name = ws_name_from(document, run.first);
    uint32_t end = name ? name->last : run.first + 2;
    if (!name && !(ws_has(document, run.first, LEX_DETERMINER | LEX_POSSESSIVE) &&
                   ws_is_tag(document, run.first + 1, POS_BIT(NN) | POS_BIT(NNS))))
        return false;
    return end == run.last ||
           (end < run.last && !tells_what_it_is(document, end, run.last) &&
            (ws_has(document, end, LEX_TIME | LEX_NUMBER) || ws_is_tag(document, end, POS_BIT(CD) | POS_BIT(COMMA)) ||
             WS_WORD_IS_ANY(document, end, "on", "at", "early", "again") ||
             (ws_word_is(document, end, "to") && !ws_is_tag(document, end + 1, POS_BIT(VB)))));
}

/* Is it one of somebody or something that is only called to come or to be held: called | 14 witnesses, | him every
 * night, | in soldiers? Not: called | the plan a farce, | him out. */
static bool is_summoned(const ws_document *document, const ws_draft *d) {
    uint32_t verb = ws_verb_of(document, d->cue), t = d->runs[0].first, last = d->runs[0].last;
    if (!WS_WORD_IS_ANY(document, verb, "call", "calls", "called", "calling") || verb + 1 != d->cue.last ||
        t != d->cue.last || ws_classes_in(document, d->cue) & LEX_BE)
        return false;
    if (ws_is_objective(document, t) || WS_WORD_IS_ANY(document, t, "you", "it"))
        return WS_WORD_IS_ANY(document, t + 1, "every", "each", "through", "back", "in", "over", "from", "into");
    if ((ws_word_is(document, t, "in") && ws_is_plain_place(document, d->runs[0])) ||
        is_only_callee(document, d->runs[0]))
        return true;
    bool some = ws_is_a(document, t) || ws_is_number(document, t) || ws_has(document, t, LEX_NUMBER);
    if (!some || !ws_is_plain_object(document, d->runs[0]))
        return false;
    for (t++; t < last && ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS)); t++)
        ;
    return ws_is_tag(document, t - 1, WS_NOUNS) &&
           (t == last || ws_is_tag(document, t, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(COMMA) | POS_BIT(VBG)) ||
            ws_begins_relative(document, t) || ws_has(document, t, LEX_TIME));
}

/* Is it whom or what armed men or animals attack? */
static bool is_raided(const ws_document *document, const ws_draft *d) {
    static const char *const raiders[] = {
        "gunmen",    "gunman",     "militants", "insurgents", "rebels",     "fighters", "soldiers",  "troops",
        "forces",    "bandits",    "pirates",   "jihadists",  "terrorists", "mob",      "attackers", "assailants",
        "assailant", "attacker",   "shark",     "dog",        "dogs",       "bear",     "drones",    "raiders",
        "settlers",  "extremists", "militia",   "warplanes",  "crocodile"};
    if (!WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "attack", "attacks", "attacked", "attacking") ||
        !ws_has_plain_object(document, d))
        return false;
    for (uint32_t t = d->source.first; t < d->source.last; t++)
        if (WS_WORD_AMONG(document, t, raiders))
            return true;
    return false;
}

/* Is it the door or the telephone, which somebody answers? */
static bool is_answered(const ws_document *document, const ws_draft *d) {
    static const char *const rung[] = {"door", "doorbell", "bell", "phone", "telephone", "intercom", "call", "alarm"};
    const ws_tokens run = d->runs[0];
    return WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "answer", "answers", "answered", "answering") &&
           ws_has_plain_object(document, d) && run.last > run.first + 1 &&
           (WS_WORD_AMONG(document, run.first + 1, rung) || WS_WORD_AMONG(document, run.first + 2, rung));
}

/* Is it how long somebody speaks, or to whom: spoke for | an hour, to | a crowd? */
static bool is_spoken_to(const ws_document *document, const ws_draft *d) {
    static const char *const speak[] = {"speak", "speaks",  "spoke", "spoken", "speaking",
                                        "talk",  "talking", "talks", "talked"};
    uint32_t verb = ws_verb_of(document, d->cue), last = d->cue.last - 1;
    if (verb == last && WS_WORD_IS_ANY(document, verb, "wrote", "writes", "written") &&
        ws_word_is(document, d->runs[0].first, "to")) {
        for (uint32_t t = d->runs[0].first; t < d->runs[0].last; t++)
            if (ws_is_tag(document, t, WS_VERBS))
                return false; /* wrote to the board asking for help */
        return ws_is_plain_place(document, d->runs[0]) || ws_word_is(document, d->runs[0].first + 1, "each");
    }
    if (!WS_WORD_AMONG(document, verb, speak) || last != verb + 1 || !ws_has_plain_object(document, d))
        return false;
    if (WS_WORD_IS_ANY(document, last, "to", "with", "at", "before"))
        return true;
    for (uint32_t t = d->runs[0].first; ws_word_is(document, last, "for") && t < d->runs[0].last; t++)
        if (ws_is_span(document, t) || WS_WORD_IS_ANY(document, t, "while", "moment"))
            return true;
    return false;
}

/* Is it only where a text stands, or who has read it: posted on | its website; writing on | X; seen by the paper? */
static bool is_where_posted(const ws_document *document, const ws_draft *d) {
    static const char *const places[] = {"website", "site",    "page",     "account",   "channel", "feed",
                                         "x",       "twitter", "facebook", "instagram", "tiktok",  "youtube"},
                             *const posts[] = {"posted",  "posting", "published", "publishing", "released", "write",
                                               "writing", "shared",  "uploaded",  "wrote",      "writes"};
    const ws_tokens run = d->runs[0];
    const uint32_t last = d->cue.last - 1;
    if (ws_word_is(document, ws_verb_of(document, d->cue), "seen") &&
        (ws_word_is(document, last, "by") || ws_word_is(document, last + 1, "by")))
        return true;
    return run.first >= d->cue.last && run.last <= run.first + 4 && WS_WORD_AMONG(document, run.last - 1, places) &&
           WS_WORD_IS_ANY(document, run.first - 1, "on", "to", "via", "in") &&
           (WS_WORD_AMONG(document, ws_verb_of(document, d->cue), posts) ||
            ws_is_tag(document, run.first, POS_BIT(PRPS)));
}

/* Is it a finding, of which nothing is come across: | no sign of a fight, | the firm liable for it? */
static bool is_finding(const ws_document *document, ws_tokens run) {
    static const char *const verdicts[] = {"guilty",    "liable", "negligent", "responsible", "innocent",
                                           "blameless", "unfit",  "unlawful",  "wanting",     "difficult"};
    if (WS_WORD_IS_ANY(document, run.first, "no", "little", "nothing", "nobody"))
        return true;
    for (uint32_t t = run.first + 1; t < run.last; t++)
        if (ws_is_tag(document, t, POS_BIT(TO)) ||
            (!ws_is_a(document, run.first) && WS_WORD_AMONG(document, t, verdicts)))
            return true;
    return false;
}

/* Is it somebody with the state they are found in, or with what is found for them: | him asleep, | her a place? Not: |
 * him charming. */
static bool is_found_so(const ws_document *document, ws_tokens run) {
    static const char *const states[] = {"asleep", "dead",  "alive",   "unconscious", "unharmed",
                                         "safe",   "lying", "injured", "bleeding",    "hiding"};
    return ws_is_objective(document, run.first) && run.last > run.first + 1 &&
           (WS_WORD_AMONG(document, run.first + 1, states) ||
            (ws_is_a(document, run.first + 1) && ws_is_plain_object(document, (ws_tokens){run.first + 1, run.last})));
}

/* Is it what somebody comes across: police found | a gun in a car? What a study or a court finds it says. */
static bool is_come_across(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    uint32_t verb = ws_verb_of(document, d->cue), head = d->source.last - 1;
    head -= head > d->source.first && ws_punct(document, head) == ',';
    bool it =
        run.first == d->cue.last && d->n == 1 && (ws_is_plain_pronoun(document, run) || is_found_so(document, run));
    if (!ws_word_is(document, verb, "found") || ws_no_tokens(d->source) || !(it || ws_has_plain_object(document, d)))
        return false;
    bool thing = it || ws_is_tag(document, run.first, POS_BIT(DT) | POS_BIT(CD) | POS_BIT(PRPS)) ||
                 ws_is_named(document, run.first);
    for (uint32_t t = run.first; t < run.last; t++)
        if (ws_has(document, t, LEX_CUE_NOUN))
            return false; /* found fault, evidence */
    return thing && !is_finding(document, run) &&
           (ws_has(document, head, LEX_PEOPLE | LEX_PRONOUN) || ws_is_person_noun(document, head) ||
            ws_in_name_of(document, head, WS_PERSON));
}

/* Is it how somebody or something was found, or when it was reported, by nobody who is told: was found | unresponsive
 * in a cell; | the fire | was reported at noon? */
static bool is_found_or_reported(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    uint32_t verb = ws_verb_of(document, d->cue);
    if (!ws_no_tokens(d->source) || verb == 0 || !ws_has(document, verb - 1, LEX_BE))
        return false;
    if (ws_word_is(document, verb, "found"))
        return run.first > verb && !ws_has(document, run.first, LEX_WH) && !ws_word_is(document, run.first, "that") &&
               !ws_is_tag(document, run.first, POS_BIT(TO));
    return ws_word_is(document, verb, "reported") && run.last <= d->cue.first &&
           (ws_is_plain_subject(document, run) || ws_has(document, run.first, LEX_WH)) &&
           WS_WORD_IS_ANY(document, verb + 1, "at", "on", "around", "just", "shortly", "in");
}

/* Is it where somebody goes or looks: looked out | at the street, leaned | out of the door? */
static bool is_way(const ws_document *document, const ws_draft *d) {
    static const char *const verbs[] = {"looked",  "looks",   "looking", "leaned",   "leans",   "leaning",
                                        "gone",    "went",    "walked",  "walks",    "walking", "stared",
                                        "gazed",   "glanced", "peered",  "stepped",  "sat",     "stood",
                                        "climbed", "moved",   "turned",  "returned", "wandered"};
    const ws_tokens run = d->runs[0];
    bool led = ws_is_tag(document, run.first - 1, POS_BIT(IN) | POS_BIT(TO)) && ws_is_plain_object(document, run);
    return WS_WORD_AMONG(document, ws_verb_of(document, d->cue), verbs) && run.first >= d->cue.last &&
           (led || ws_is_plain_place(document, run));
}

/* Is it what somebody gives up: backed | down on a plan? */
static bool is_given_up(const ws_document *document, const ws_draft *d) {
    return d->runs[0].first == d->cue.last && WS_WORD_IS_ANY(document, d->cue.last, "down", "off", "away") &&
           WS_WORD_IS_ANY(document, d->cue.last - 1, "back", "backs", "backed", "backing");
}

/* Is somebody only called or recalled to a place, or does somebody call there: called up | by Wales; called at | the
 * hospital; was recalled | to Holm; appeared | in court? */
static bool is_called_away(const ws_document *document, const ws_draft *d) {
    uint32_t verb = ws_verb_of(document, d->cue), small = verb + 1;
    if (ws_word_is(document, verb, "called"))
        return WS_WORD_IS_ANY(document, small, "up", "at") && !ws_is_mark(document, small + 1);
    if (WS_WORD_IS_ANY(document, verb, "appear", "appears", "appeared"))
        return WS_WORD_IS_ANY(document, small, "in", "on", "at", "before") && ws_no_tokens(d->source);
    return ws_word_is(document, verb, "recalled") && ws_has(document, verb - 1, LEX_BE) && ws_no_tokens(d->source) &&
           WS_WORD_IS_ANY(document, small, "to", "from", "after", "for");
}

/* Is it only whom somebody advises, as banks do: advised | the buyer on the deal? What is advised says what to do:
 * advised | caution, advised | the buyer to wait. */
static bool is_client(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    uint32_t head = run.first;
    if (!WS_WORD_IS_ANY(document, ws_verb_of(document, d->cue), "advise", "advises", "advised", "advising") ||
        !ws_has_plain_object(document, d))
        return false;
    while (head + 1 < run.last &&
           (ws_is_tag(document, head + 1, WS_NOUNS | POS_BIT(JJ)) || ws_is_named(document, head + 1)))
        head++;
    for (uint32_t t = head + 1; t < run.last; t++)
        if (ws_is_tag(document, t, POS_BIT(TO)) || WS_WORD_IS_ANY(document, t, "against", "about", "of"))
            return false;
    return ws_is_named(document, head) || ws_is_person_noun(document, head) || ws_has(document, head, LEX_ORGANIZATION);
}

/* Is it how many a side at cricket ends its innings with: declared at | 402 for eight, on | 310? Not: declared at 40 |
 * that he was old; declared on 3 May | “it is over”. */
static bool is_innings(const ws_document *document, const ws_draft *d) {
    uint32_t verb = ws_verb_of(document, d->cue);
    return WS_WORD_IS_ANY(document, verb, "declare", "declares", "declared", "declaring") &&
           WS_WORD_IS_ANY(document, verb + 1, "at", "on") && ws_is_number(document, verb + 2) &&
           !ws_word_is(document, d->runs[0].first, "that") && !ws_is_mark(document, d->runs[0].first);
}

/* Is it whom somebody brings to something, or a thing that is put somewhere: talked | the board into a loan; pressed |
 * a thumb into the dough? Not: pressed | the board for an answer. */
static bool is_moved(const ws_document *document, const ws_draft *d) {
    enum { FARTHEST = 8 };
    uint32_t verb = ws_verb_of(document, d->cue), t = d->runs[0].first, last = d->runs[0].last;
    bool talked = WS_WORD_IS_ANY(document, verb, "talk", "talks", "talked", "talking"),
         pressed = WS_WORD_IS_ANY(document, verb, "press", "presses", "pressed", "pressing");
    if (!(talked || pressed) || verb + 1 != d->cue.last || t != verb + 1)
        return false;
    for (uint32_t k = t + 1; k < last && k < t + FARTHEST && !ws_pos_in(document->pos[k], WS_FINITE); k++)
        if (WS_WORD_IS_ANY(document, k, "into", "onto", "against") ||
            (talked && ws_word_is(document, k, "out") && ws_word_is(document, k + 1, "of")))
            return talked || !ws_may_speak(document, (ws_tokens){t, k});
    return false;
}

bool ws_is_object_of_known(const ws_document *document, const ws_draft *d) {
    if (is_where_posted(document, d) || is_called_away(document, d) || is_found_or_reported(document, d))
        return true;
    return d->runs[0].first >= d->cue.last &&
           (is_summoned(document, d) || is_raided(document, d) || is_answered(document, d) ||
            is_spoken_to(document, d) || is_given_up(document, d) || is_come_across(document, d) ||
            is_way(document, d) || is_client(document, d) || is_innings(document, d) || is_moved(document, d) ||
            ws_is_gain(document, d));
}
