/* reading_patient.c - who is only told of, and words that say nothing: two men accused of theft; the owners have been
 * notified; took notes
 */
#include "attribution/reading_parts.h"

/* Is the first noun phrase of the tokens for a person: the owners of the mill; Ann Lee, 52, from Holm? */
static bool begins_with_person(const ws_document *document, ws_tokens run) {
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(CD) | POS_BIT(PRPS) | POS_BIT(POS);
    for (uint32_t t = run.first; t < run.last && (ws_pos_in(document->pos[t], inside) || ws_is_named(document, t)); t++)
        if (ws_in_name_of(document, t, WS_PERSON) ||
            (ws_is_person_noun(document, t) && !ws_is_tag(document, t + 1, WS_NOUNS | POS_BIT(POS))))
            return true;
    return false;
}

/* Is the content, without anybody who says it, somebody to whom something was done: | the owners | have been notified?
 * Or what is told of somebody: Ann Lee, | who is expected to testify, |? */
static bool is_patient(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    uint32_t verb = ws_verb_of(document, d->cue);
    if (!ws_no_tokens(d->source) || run.first > d->cue.first || !ws_is_tag(document, verb, WS_VERBS))
        return false;
    if (d->n > 1 && ws_has(document, verb, LEX_SPEECH))
        return false; /* is accused of it, which somebody does */
    if (ws_is_tag(document, run.first, POS_BIT(WP) | POS_BIT(WDT)))
        return run.first > 0 && ws_is_tag(document, run.first - 1, WS_NOUNS | POS_BIT(COMMA));
    if (d->n > 1 && ws_has(document, verb, LEX_STANCE))
        return false; /* is expected to win */
    return (d->n == 1 || ws_is_tag(document, verb, POS_BIT(VBN))) && run.last <= d->cue.first &&
           ws_is_plain_subject(document, run) && begins_with_person(document, run);
}

/* Does the cue stand behind whom it only describes: two men | accused of | theft; the scheme, | known as | the Ring; a
 * man | named | Bob Ray? Not: whom he accused of it; is accused of it, which somebody does. */
static bool is_described(const ws_document *document, ws_tokens cue) {
    const uint64_t noun = WS_NOUNS | POS_BIT(CD) | POS_BIT(JJ) | POS_BIT(COMMA);
    uint32_t verb = ws_verb_of(document, cue), before = verb - 1;
    if (ws_word_is(document, verb, "known"))
        return ws_word_is(document, verb + 1, "as") && !ws_word_is(document, cue.last - 1, "by");
    if (verb == 0 || ws_word_is(document, cue.last - 1, "by") || !ws_is_tag(document, before, noun))
        return false;
    if (ws_word_is(document, verb, "accused"))
        return ws_word_is(document, verb + 1, "of");
    return (ws_word_is(document, verb, "identified") && ws_word_is(document, verb + 1, "as")) ||
           (ws_word_is(document, verb, "named") && ws_is_named(document, verb + 1) && !ws_is_named(document, before));
}

/* Is the content one word that says nothing: asks | sometimes; backed | down; | he | took notes? Not: | he | is backed
 * by many. */
static bool is_empty_word(const ws_document *document, const ws_draft *d) {
    static const char *const words[] = {"so", "not", "no", "otherwise", "yes", "never", "differently", "that", "this"};
    uint32_t t = d->runs[0].first;
    if (d->runs[0].last == t + 2)
        return ws_word_is(document, t, "what") && ws_has(document, t + 1, LEX_DO); /* What do | they | say? */
    if (d->runs[0].last != t + 1)
        return false;
    return (WS_WORD_IS_ANY(document, t, "he", "she", "they", "we", "i") &&
            !(ws_classes_in(document, d->cue) & LEX_BE)) ||
           (ws_is_tag(document, t, POS_BIT(RB) | POS_BIT(RP) | POS_BIT(IN)) && !WS_WORD_AMONG(document, t, words));
}

/* Is the content only when it was said, or what made somebody react: “…,” said Ann Lee | as the sun set; sighed | when
 * told of it? */
static bool is_occasion(const ws_document *document, const ws_draft *d) {
    enum { NEAR = 3 };
    uint32_t t = d->runs[0].first, who = d->source.first < d->cue.first ? d->source.first : d->cue.first;
    if (t == d->cue.last && WS_WORD_IS_ANY(document, t, "as", "while", "until") &&
        ws_has(document, t + 1, LEX_SUBJECT) && ws_has(document, ws_verb_of(document, d->cue), LEX_CALL | LEX_MANNER))
        return true; /* called out | as he was led away */
    if (t >= d->cue.last && t < d->cue.last + NEAR && WS_WORD_IS_ANY(document, t, "as", "while") &&
        ws_has(document, ws_verb_of(document, d->cue), LEX_SPEECH) && !ws_no_tokens(d->source) && who > 0)
        return ws_is_mark(document, who - 1);
    return t == d->cue.last && WS_WORD_IS_ANY(document, t, "when", "after", "while", "as") &&
           WS_WORD_IS_ANY(document, t + 1, "told", "asked", "pressed", "questioned", "contacted", "approached",
                          "shown");
}

/* Is the source a numeral behind what it counts: no Division | I | offers; Grade II? */
static bool is_numeral(const ws_document *document, ws_tokens source) {
    static const char *const counted[] = {"division", "grade", "phase", "type",  "class", "group",    "war",
                                          "level",    "tier",  "stage", "title", "part",  "category", "schedule"};
    uint32_t t = source.last - 1;
    return !ws_no_tokens(source) && t > 0 && WS_WORD_IS_ANY(document, t, "i", "ii", "iii", "iv") &&
           WS_WORD_AMONG(document, t - 1, counted) && ws_at(document, t - 1)->shape >= SHAPE_CAPITAL;
}

/* Is it a thing behind the verb, which is its object and does not speak: nobody said | a word? Not: …, said | the tall
 * one. */
static bool is_object_as_source(const ws_document *document, const ws_draft *d) {
    const ws_tokens cue = d->cue;
    uint32_t verb = ws_verb_of(document, cue);
    bool parted = cue.first > 0 && (ws_punct(document, cue.first - 1) == ',' || ws_is_mark(document, cue.first - 1)),
         inverted = parted && cue.first == verb && ws_has(document, verb, LEX_CLAUSE | LEX_MANNER) &&
                    !ws_is_tag(document, d->runs[0].first, POS_BIT(WDT) | POS_BIT(WP));
    return !ws_no_tokens(d->source) && d->source.first == cue.last && d->runs[0].last <= cue.first &&
           (cue.last == verb + 1 || ws_word_is(document, verb + 1, "out")) && ws_is_tag(document, verb, WS_VERBS) &&
           ws_is_tag(document, d->source.first, POS_BIT(DT) | POS_BIT(PRPS)) && !ws_may_speak(document, d->source) &&
           !inverted;
}

/* Is it a thing that only decides: a case | that | could decide | whether the law stands? */
static bool is_deciding_thing(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first, verb = ws_verb_of(document, d->cue);
    return d->source.last == t + 1 && t > 0 && WS_WORD_IS_ANY(document, t, "that", "which") &&
           WS_WORD_IS_ANY(document, verb, "decide", "decides", "decided", "determine", "determines", "determined") &&
           !ws_may_speak(document, (ws_tokens){t - 1, t});
}

/* Is it what one of whom something is told goes on to do or to be called: those | who | refuse | will be fined; who |
 * declined | to be named? */
static bool is_predicate(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->runs[0].first;
    if (t != d->cue.last)
        return false;
    if (ws_word_is(document, t, "to") && ws_word_is(document, t + 1, "be"))
        return WS_WORD_IS_ANY(document, t + 2, "named", "identified") && d->runs[0].last == t + 3;
    return d->source.last == d->source.first + 1 && ws_word_is(document, d->source.first, "who") &&
           ws_is_tag(document, t, POS_BIT(MD) | POS_BIT(VBZ)) && ws_has(document, t, LEX_MODAL | LEX_BE | LEX_HAVE);
}

/* Is the source a verb? */
static bool is_verb_source(const ws_document *document, ws_tokens source) {
    return source.last == source.first + 1 && ws_is_tag(document, source.first, WS_FINITE) &&
           !ws_is_named(document, source.first) && ws_has(document, source.first, LEX_VERB) &&
           ws_is_lower(document, source.first) && !ws_is_person_noun(document, source.first);
}

/* Does the only content begin or end in what joins two clauses: refused, | and the army left; | nine seats and |
 * backed? Or in the verb of a clause before: | the club saw | a goal | ruled out? */
static bool is_cut_off(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    const uint32_t end = run.last - 1;
    if (d->n != 1 || ws_no_tokens(d->source) || ws_word_is(document, d->cue.first, "according"))
        return false;
    if (run.first >= d->cue.last)
        return run.last > run.first + 2 && ws_punct(document, run.first - 1) == ',' &&
               WS_WORD_IS_ANY(document, run.first, "and", "but") && !ws_is_mark(document, run.first + 1);
    return run.last <= d->cue.first && !ws_is_quoted(document, end) &&
           (WS_WORD_IS_ANY(document, end, "and", "but") ||
            (run.last > run.first + 2 && WS_WORD_IS_ANY(document, end, "which", "whom") &&
             ws_is_tag(document, end - 1, POS_BIT(IN))) ||
            (run.last == d->source.first && WS_WORD_IS_ANY(document, end, "saw", "had", "got", "have", "has")));
}

/* Is it what somebody is shown, which nobody says: | the keeper | was shown | a red card? */
static bool is_shown_to(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[d->n - 1];
    uint32_t verb = d->cue.last - 1;
    return ws_no_tokens(d->source) && ws_word_is(document, verb, "shown") && verb > 0 &&
           ws_has(document, verb - 1, LEX_BE) && run.first == d->cue.last && run.last > run.first + 1 &&
           ws_is_tag(document, run.first, POS_BIT(DT)) && ws_is_plain_object(document, run);
}

/* Does the run, which begins with an adjective or a participle, go on as a clause with a subject: dead fish would sink;
 * missing the boat would cost them all? */
static bool is_clause_behind(const ws_document *document, ws_tokens run) {
    if (!ws_is_tag(document, run.first + 1, WS_NOUNS | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(JJ)))
        return false;
    for (uint32_t t = run.first + 1; t < run.last; t++)
        if (ws_is_tag(document, t, WS_FINITE))
            return true;
    return false;
}

/* Is somebody only feared lost, by whoever fears it: a man | feared | dead? But: feared | dead fish would sink. */
static bool is_feared_lost(const ws_document *document, const ws_draft *d) {
    uint32_t verb = d->cue.last - 1;
    return d->n == 1 && d->runs[0].first == d->cue.last && d->source.last <= d->cue.first &&
           WS_WORD_IS_ANY(document, verb, "feared", "believed", "presumed", "thought", "reported") &&
           WS_WORD_IS_ANY(document, d->runs[0].first, "dead", "lost", "missing", "drowned", "killed", "stolen") &&
           !is_clause_behind(document, d->runs[0]);
}

/* Is it a thing told of in a relative clause that only does something: a fungus | that | attacks | the skin? */
static bool is_relative_thing(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first;
    return d->n == 1 && d->source.last == t + 1 && t > 0 && d->source.last == d->cue.first &&
           WS_WORD_IS_ANY(document, t, "that", "which") && d->runs[0].first == d->cue.last &&
           ws_is_tag(document, d->runs[0].first, POS_BIT(DT) | POS_BIT(PRPS)) &&
           ws_is_tag(document, t - 1, POS_BIT(NN) | POS_BIT(NNS)) && !ws_may_speak(document, (ws_tokens){t - 1, t}) &&
           !ws_has(document, d->cue.last - 1, LEX_CLAUSE | LEX_STANCE);
}

/* Is it a noun for somebody who may say something, or a text that does? */
static bool is_somebody(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_PEOPLE | LEX_PERSON | LEX_TITLE | LEX_ORGANIZATION | LEX_PRONOUN | LEX_MEDIUM) ||
           ws_is_person_noun(document, t) || WS_WORD_IS_ANY(document, t + 1, "said", "reported", "found", "warned");
}

/* Does the cue only tell more of the noun before it, whose own verb stands in the content behind a place or an agent:
 * a law | proposed | in Holm would order it; a study | ordered | by the board counted them? */
static bool is_reduced_clause(const ws_document *document, const ws_draft *d) {
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD);
    const ws_tokens run = d->runs[0];
    uint32_t t = run.first + 1;
    if (d->n != 1 || ws_no_tokens(d->source) || d->source.last != d->cue.first || run.first != d->cue.last ||
        d->cue.last != d->cue.first + 1 || !ws_has(document, d->cue.first, LEX_PARTICIPLE) ||
        ws_is_named(document, d->cue.first - 1) ||
        (ws_has(document, d->cue.first, LEX_CLAUSE) && is_somebody(document, d->cue.first - 1)) ||
        !ws_is_tag(document, run.first, POS_BIT(IN)) || WS_WORD_IS_ANY(document, t, "least", "most", "best", "first") ||
        ws_has(document, run.first, LEX_WH | LEX_SUBORDINATOR) ||
        WS_WORD_IS_ANY(document, run.first, "that", "if", "whether", "for"))
        return false;
    t += ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE);
    const uint32_t noun = t;
    while (t < run.last && (ws_is_tag(document, t, inside) || ws_is_named(document, t)))
        t++;
    return t > noun && t < run.last && ws_is_tag(document, t, WS_FINITE);
}

bool ws_is_only_told_of(const ws_document *document, const ws_draft *d) {
    return is_patient(document, d) ||
           (d->n == 1 && (is_empty_word(document, d) || is_occasion(document, d) || is_object_as_source(document, d) ||
                          is_predicate(document, d))) ||
           is_verb_source(document, d->source) || is_described(document, d->cue) || is_numeral(document, d->source) ||
           is_deciding_thing(document, d) || is_cut_off(document, d) || is_shown_to(document, d) ||
           is_feared_lost(document, d) || is_relative_thing(document, d) || is_reduced_clause(document, d);
}
