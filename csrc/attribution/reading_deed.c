/* reading_deed.c - proposals that tell what somebody does, not what they say: found a chart, were called to a fire */
#include "attribution/reading_parts.h"

#include "role/role.h"
#include "role/role_list.h"

static bool is_ballot(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "vote", "votes", "ballot", "ballots");
}

static bool is_work(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_WORK);
}

static bool is_switch(const ws_document *document, uint32_t t) {
    const ws_mention *name = ws_name_at(document, t); /* and whom one presses */
    return (name && name->type == WS_PERSON) ||
           WS_WORD_IS_ANY(document, t, "button", "buttons", "stop", "switch", "bell", "alarm", "key", "buzzer");
}

/* What a study or a market may see: no link between the two, little hope, a recovery. */
static bool is_outlook(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_NEGATION) ||
           WS_WORD_IS_ANY(document, t, "no", "little", "few", "end", "growth", "need", "recovery", "reason") ||
           WS_WORD_IS_ANY(document, t, "hope", "risk", "chance", "scope", "sign", "signs", "link", "benefits");
}

/* Is one of the run's first words such a noun? */
static bool is_about(const ws_document *document, ws_tokens run, bool (*is)(const ws_document *, uint32_t)) {
    enum { NEAR = 6 };
    for (uint32_t t = run.first; t < run.last && t < run.first + NEAR; t++)
        if (is(document, t))
            return true;
    return false;
}

/* Is it what a match is scored in: 22 points, another goal late on, a second before the break? */
static bool is_score(const ws_document *document, ws_tokens run) {
    enum { NEAR = 4 };
    static const char *const many[] = {"points", "runs", "goals", "rebounds", "assists", "wickets", "tries", "yards"};
    static const char *const one[] = {"goal", "try", "penalty", "basket", "touchdown", "birdie", "wicket"};
    static const char *const counts[] = {"second", "third", "fourth", "fifth"};
    uint32_t t = run.first;
    if ((ws_is_number(document, t) || ws_has(document, t, LEX_NUMBER)) && WS_WORD_AMONG(document, t + 1, many))
        return true;
    if (!ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE))
        return false;
    if (ws_is_a(document, t) && WS_WORD_AMONG(document, t + 1, counts) &&
        (WS_WORD_IS_ANY(document, t + 2, "before", "after", "from", "in", "with", "on", "late") || t + 2 == run.last))
        return true;
    for (; t < run.last && t < run.first + NEAR; t++)
        if (WS_WORD_AMONG(document, t, one))
            return true;
    return false;
}

/* Is what somebody or something adds to a score or a sum the object: added | 22 points, | 70 cents? */
static bool is_scored(const ws_document *document, const ws_draft *d) {
    uint32_t verb = ws_verb_of(document, d->cue), t = d->runs[0].first;
    bool added = WS_WORD_IS_ANY(document, verb, "added", "adds", "adding");
    return (added || WS_WORD_IS_ANY(document, verb, "had", "scored")) && ws_has_plain_object(document, d) &&
           (is_score(document, d->runs[0]) || (added && ws_is_tag(document, t, POS_BIT(CD) | POS_BIT(SYMBOL))));
}

/* Is only who is asked or told the object, and not what: asked | the counsel for the firm? */
static bool is_only_hearer(const ws_document *document, const ws_draft *d) {
    uint32_t verb = ws_verb_of(document, d->cue);
    if (!WS_WORD_IS_ANY(document, verb, "asked", "asks", "told", "tells") || !ws_has_plain_object(document, d) ||
        verb + 1 != d->cue.last)
        return false;
    const ws_tokens run = d->runs[0];
    uint32_t head = run.first;
    while (head + 1 < run.last && ws_pos_in(document->pos[head + 1], WS_NOUNS | POS_BIT(JJ)))
        head++;
    for (uint32_t t = head; t < run.last; t++)
        if (ws_has(document, t, LEX_WH | LEX_SUBORDINATOR) || ws_word_is(document, t, "to"))
            return false; /* asked her brother | what he would do */
    return head > run.first && ws_has(document, head, LEX_PERSON | LEX_PEOPLE | LEX_TITLE);
}

/* Is something done to a thing by the verb, which has no clause behind it: pumped | out cellars; wrote | her essays by
 * hand; cast | the only vote? What a report uncovers it says. */
static bool is_done(const ws_document *document, const ws_draft *d) {
    static const char *const deeds[] = {"blocked",   "cancelled", "canceled", "closed", "discovered",
                                        "dug",       "opened",    "pumped",   "sacked", "spotted",
                                        "uncovered", "unearthed", "dabbed"};
    static const char *const probes[] = {"inquiry", "enquiry", "study", "audit", "survey", "investigation", "probe"};
    uint32_t verb = ws_verb_of(document, d->cue);
    ws_tokens run = d->runs[0];
    bool done = WS_WORD_AMONG(document, verb, deeds) ||
                (ws_word_is(document, verb, "saw") && !is_about(document, run, is_outlook)),
         pressed = ws_word_is(document, verb, "pressed"),
         made = pressed || WS_WORD_IS_ANY(document, verb, "wrote", "written", "penned", "cast");
    if (!(done || made) || !ws_has_plain_object(document, d))
        return false;
    for (uint32_t t = d->source.first; t < d->source.last; t++)
        if (ws_has(document, t, LEX_DOCUMENT | LEX_CUE_NOUN) || WS_WORD_AMONG(document, t, probes))
            return false;
    return done || is_about(document, run,
                            pressed                              ? is_switch
                            : ws_word_is(document, verb, "cast") ? is_ballot
                                                                 : is_work);
}

/* Learned | to read; remembered | to lock the door; were called | to a house. */
static bool is_made_to(const ws_document *document, ws_tokens cue) {
    uint32_t verb = ws_verb_of(document, cue), to = verb + 1;
    bool learns = ws_is_learning(document, verb) ||
                  WS_WORD_IS_ANY(document, verb, "remembered", "remembers", "forgot", "forgets", "forgotten");
    bool called = ws_word_is(document, verb, "called") && verb > 0 && ws_has(document, verb - 1, LEX_BE);
    return ws_word_is(document, to, "to") && ((learns && ws_is_tag(document, to + 1, POS_BIT(VB))) ||
                                              (called && !ws_is_tag(document, to + 1, POS_BIT(VB))));
}

/* Ann Lee, | defending, | …; Defending | Moe, Ann Lee …; Ann Lee, | acting for | the state, …: the verb only tells for
 * whom she speaks. */
static bool is_counsel_for(const ws_document *document, const ws_draft *d) {
    const ws_tokens cue = d->cue;
    const ws_mention *client = ws_name_from(document, cue.last);
    if (cue.first > 0 && WS_WORD_IS_ANY(document, cue.first, "arguing", "acting", "appearing", "speaking") &&
        ws_word_is(document, cue.first + 1, "for") && cue.last == cue.first + 2 &&
        ws_punct(document, cue.first - 1) == ',')
        return true;
    bool named = client && client->type == WS_PERSON && ws_is_in_court(document, cue.first);
    return cue.last == cue.first + 1 && ws_is_acting_in_court(document, cue.first) &&
           (ws_starts_sentence(document, cue.first) || ws_punct(document, cue.first - 1) == ',') &&
           ws_punct(document, named ? client->last : cue.last) == ',';
}

/* Moored | according to | the rules, | plan for a week: how it is done, where no noun stands before, of which the rules
 * may tell; sorted by size, which tells of nothing. */
static bool is_manner(const ws_document *document, const ws_draft *d) {
    static const char *const rules[] = {"guidelines", "guideline", "plan",         "plans",     "schedule",
                                        "rules",      "procedure", "procedures",   "criteria",  "standards",
                                        "protocol",   "protocols", "instructions", "tradition", "principles"};
    static const char *const measures[] = {"size",   "need", "needs",   "type",  "merit",
                                           "custom", "age",  "formula", "recipe"};
    uint32_t before = d->cue.first - 1, noun = d->source.first;
    if (!ws_word_is(document, d->cue.first, "according") || ws_starts_sentence(document, d->cue.first) ||
        d->source.first >= d->source.last)
        return false;
    while (noun + 1 < d->source.last && !ws_word_is(document, noun + 1, "for"))
        noun++;
    return (WS_WORD_AMONG(document, noun, measures) && ws_punct(document, before) != ',') ||
           (WS_WORD_AMONG(document, noun, rules) && ws_is_tag(document, before, WS_VERBS | POS_BIT(RB) | POS_BIT(CC)));
}

/* A key to | said | cellar; not: the hotel they stayed at said guests had left. */
static bool is_adjective(const ws_document *document, ws_tokens cue) {
    return cue.last == cue.first + 1 && ws_word_is(document, cue.first, "said") &&
           WS_WORD_IS_ANY(document, cue.first - 1, "for", "of", "in", "to", "from", "with", "by", "at") &&
           ws_is_lower(document, cue.last) && ws_is_tag(document, cue.last, POS_BIT(NN) | POS_BIT(NNS)) &&
           !ws_is_tag(document, cue.last + 1, WS_FINITE | POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(RB));
}

/* Nobody | had told her about it; no one; Ann Lee, | whose | road | crosses | the line; anyone | who | sees | the cat
 * is asked to ring. */
static bool is_by_nobody(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first, verb = ws_verb_of(document, d->cue), before = d->cue.first;
    bool none =
        before > 0 && ws_has(document, verb, LEX_SPEECH) &&
        (ws_word_is(document, before - 1, "nobody") || (before > 1 && ws_word_is(document, before - 1, "one") &&
                                                        ws_word_is(document, before - 2, "no"))); /* said a word */
    if (none || d->source.last != t + 1)
        return none;
    return WS_WORD_IS_ANY(document, t, "nobody", "nothing") ||
           (ws_word_is(document, t, "whose") && ws_is_tag(document, verb, WS_FINITE)) ||
           (ws_word_is(document, t, "who") && WS_WORD_IS_ANY(document, t - 1, "anyone", "anybody") &&
            WS_WORD_IS_ANY(document, verb, "see", "sees", "saw", "spots", "spotted", "finds"));
}

/* Is it one thing that an article stands before: a business; not `a number of studies`? */
static bool is_one_thing(const ws_document *document, ws_tokens source) {
    for (uint32_t t = source.first + 1; t < source.last; t++)
        if (!ws_is_tag(document, t, POS_BIT(NN) | POS_BIT(NNP) | POS_BIT(JJ) | POS_BIT(VBG)))
            return false;
    return ws_is_a(document, source.first) && ws_is_tag(document, source.last - 1, POS_BIT(NN) | POS_BIT(NNP));
}

/* Does the word, which might be a verb, end the noun phrase that another verb is for, or an article for one thing: the
 * Night Owls | show will end; is a business | show that was sold? */
static bool is_show(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t t = cue.first;
    if (cue.last != t + 1 || source.last != t || ws_no_tokens(source))
        return false;
    return (WS_WORD_IS_ANY(document, t, "show", "call", "claim", "report", "demand") &&
            ws_is_tag(document, t + 1, POS_BIT(MD))) ||
           (ws_word_is(document, t, "show") && is_one_thing(document, source));
}

/* The member | states | that signed the deed; took | notes. */
static bool is_noun(const ws_document *document, ws_tokens cue) {
    if (cue.last == cue.first + 1 && ws_word_is(document, cue.first, "notes") &&
        WS_WORD_IS_ANY(document, cue.first - 1, "take", "takes", "took", "taking", "taken"))
        return true;
    return cue.last == cue.first + 1 && ws_word_is(document, cue.first, "states") &&
           WS_WORD_IS_ANY(document, cue.first - 1, "member", "gulf", "baltic", "swing", "nation", "coastal") &&
           ws_word_is(document, cue.last, "that") && ws_is_tag(document, cue.last + 1, WS_VERBS | POS_BIT(MD));
}

bool ws_is_deed(const ws_document *document, const ws_draft *d, const ws_draft_look *look) {
    return !look->marked &&
           (ws_is_only_object(document, d) || ws_is_only_told_of(document, d) || is_done(document, d) ||
            is_scored(document, d) || is_only_hearer(document, d) || is_made_to(document, d->cue) ||
            is_counsel_for(document, d) || is_noun(document, d->cue) || is_show(document, d->cue, d->source) ||
            is_adjective(document, d->cue) || is_manner(document, d) || is_by_nobody(document, d));
}
