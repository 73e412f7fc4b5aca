/* hypothetical.c - what nobody has said, whatever stands in marks */
#include "attribution/hypothetical.h"

#include "text/pos.h"
#include "text/words.h"

enum { REACH = 12 };

/* Nobody, none, neither of them; no one; no minister, where a clause begins; but No 10; no wonder. */
static bool is_nobody(const ws_document *document, uint32_t t, bool begins) {
    return WS_WORD_IS_ANY(document, t, "nobody", "none", "neither") ||
           (ws_word_is(document, t, "no") && (begins || ws_word_is(document, t + 1, "one")) &&
            !ws_is_number(document, t + 1) && !WS_WORD_IS_ANY(document, t + 1, "wonder", "doubt", "surprise"));
}

/* The first token of the clause that the token stands in, as far as it is looked at. */
static uint32_t clause_start(const ws_document *document, uint32_t t) {
    uint32_t first = ws_sentence_of(document, t)->first, start = t;
    while (start > first && t - start < REACH && !ws_punct(document, start - 1) && !ws_is_quoted(document, start - 1))
        start--;
    return start;
}

/* The first word of the verb group that ends at `verb`; `neither` before it is its subject. */
static uint32_t group_start(const ws_document *document, uint32_t start, uint32_t verb) {
    uint32_t t = verb;
    while (t > start && ws_has(document, t - 1, LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL | LEX_ADVERB | LEX_NEGATION) &&
           !is_nobody(document, t - 1, t - 1 == start))
        t--;
    return t;
}

/* Is it denied or only thought of by its own words: never said, did not say, would have said, could hardly say, should
 * say? What I should say or must say is said. */
static bool is_denied(const ws_document *document, uint32_t group, uint32_t verb) {
    bool modal = false, mine = group > 0 && ws_word_is(document, group - 1, "i");
    for (uint32_t t = group; t < verb; t++) {
        bool weak = WS_WORD_IS_ANY(document, t, "hardly", "barely", "scarcely", "rarely", "neither", "nor");
        if ((ws_has(document, t, LEX_NEGATION) && !weak) ||
            (modal && (ws_has(document, t, LEX_HAVE) || WS_WORD_IS_ANY(document, t, "hardly", "scarcely"))) ||
            (!mine && WS_WORD_IS_ANY(document, t, "should", "must", "ought")))
            return true;
        modal |= ws_has(document, t, LEX_MODAL);
    }
    return group > 0 && ws_word_is(document, group - 1, "without");
}

/* Is it only to be said, or left out: ought to have said, are taught to say, forgot to say? */
static bool is_due(const ws_document *document, uint32_t start, uint32_t group) {
    static const char *const dues[] = {"ought",   "supposed", "required", "taught",     "trained",
                                       "obliged", "told",     "forced",   "instructed", "ordered"};
    static const char *const undone[] = {"forgot", "forgets", "forgotten", "failed", "fails", "neglected", "omitted"};
    uint32_t to = group;
    if (to > start + 1 && document->pos[to - 1] == POS_CC && !ws_is_tag(document, group, POS_BIT(VBD) | POS_BIT(VBZ)))
        /* to smile and say; but: failed to come and said */
        for (to--; to > start + 1 && to + 4 > group && !ws_word_is(document, to - 1, "to");)
            to--;
    if (to < start + 2 || !ws_word_is(document, to - 1, "to"))
        return false;
    uint32_t due = to - 2;
    if (due > start + 2 && ws_word_is(document, due - 1, "by"))
        due -= 2; /* obliged by law to ask */
    if (WS_WORD_AMONG(document, due, undone) ||
        (ws_word_is(document, due, "have") && due > start && ws_has(document, due - 1, LEX_MODAL)))
        return true;
    return ws_word_is(document, due, "ought") ||
           (WS_WORD_AMONG(document, due, dues) && due > start && ws_has(document, due - 1, LEX_BE | LEX_ADVERB));
}

/* Is the verb the second thing that somebody has to do, must stand and say, or what was never done in a time: has never
 * in her life said? */
static bool is_far_due(const ws_document *document, uint32_t start, uint32_t group) {
    uint32_t t = group;
    if (t > start + 2 && document->pos[t - 1] == POS_CC && ws_pos_in(document->pos[t - 2], POS_BIT(VB)))
        return WS_WORD_IS_ANY(document, t - 3, "must", "should", "ought");
    while (t > start && t + 5 > group && ws_pos_in(document->pos[t - 1], POS_BIT(NN) | POS_BIT(PRPS) | POS_BIT(DT)))
        t--;
    return t < group && t > start + 1 && ws_word_is(document, t - 1, "in") && ws_word_is(document, t - 2, "never");
}

/* Is it what somebody is to write down: tells her to write? */
static bool is_dictated(const ws_document *document, uint32_t start, uint32_t verb) {
    static const char *const orders[] = {"tell", "tells", "told", "ask", "asks", "asked", "instructs", "instructed"};
    if (verb < start + 3 || !ws_word_is(document, verb - 1, "to") || !ws_word_is(document, verb, "write"))
        return false;
    for (uint32_t t = start; t + 2 < verb; t++)
        if (WS_WORD_AMONG(document, t, orders))
            return true;
    return false;
}

/* Is it what somebody else wishes or imagines: expect him to say, imagine her saying, want to hear them say? Or does
 * the sentence ask to imagine one who says it? */
static bool is_wished(const ws_document *document, uint32_t start, uint32_t verb) {
    static const char *const wishes[] = {"expect",  "expects",  "expected", "want",    "wants",  "wanted",
                                         "imagine", "imagines", "imagined", "picture", "like",   "love",
                                         "force",   "forces",   "forced",   "order",   "orders", "ordered"};
    uint32_t first = ws_sentence_of(document, start)->first;
    if (start == first && WS_WORD_IS_ANY(document, start, "imagine", "picture", "suppose"))
        return verb > start;
    bool to = verb > start && ws_word_is(document, verb - 1, "to"), sensed = document->pos[verb] == POS_VBG;
    for (uint32_t t = verb; t-- > start && !to;)
        sensed |=
            WS_WORD_IS_ANY(document, t, "hear", "see", "have", "let") && t > start && ws_word_is(document, t - 1, "to");
    if (!to && !sensed)
        return false;
    for (uint32_t t = start; t + 1 < verb; t++)
        if (WS_WORD_AMONG(document, t, wishes) && !(t + 2 == verb && to))
            return true;
    return false;
}

/* Does the clause open with a condition, or is nobody its subject? */
static bool is_nobodys(const ws_document *document, uint32_t start, uint32_t group) {
    bool to = group > start && ws_word_is(document, group - 1, "to");  /* no court can order them to say */
    bool joined = group > start && document->pos[group - 1] == POS_CC; /* if she had come and said */
    for (uint32_t t = group; t-- > start;) {
        if (WS_WORD_IS_ANY(document, t, "if", "unless") || is_nobody(document, t, t == start))
            return true;
        if (!ws_pos_in(document->pos[t], WS_FINITE))
            continue;
        bool inverted = t == start && t + 1 < group &&
                        (ws_word_is(document, t, "had") || (to && ws_word_is(document, t, "were"))) &&
                        !ws_pos_in(document->pos[t + 1], POS_BIT(VBN) | POS_BIT(RB) | POS_BIT(VBD));
        if (inverted || !(to || joined))
            return inverted;
    }
    return false;
}

/* Does the sentence only tell the reader what to say: Say “…”; Then just ask them “…”? */
static bool is_advised(const ws_document *document, uint32_t verb) {
    uint32_t start = ws_sentence_of(document, verb)->first, t = verb;
    if (!WS_WORD_IS_ANY(document, verb, "say", "ask", "tell", "write"))
        return false;
    while (t > start && t + 4 > verb && ws_has(document, t - 1, LEX_ADVERB | LEX_COORDINATOR))
        t--;
    return t == start;
}

/* Does the clause begin with an inverted condition: Had the guard radioed “…”? */
static bool is_unreal(const ws_document *document, uint32_t start, uint32_t verb) {
    return start + 1 < verb && ws_starts_sentence(document, start) && ws_word_is(document, start, "had") &&
           ws_pos_in(document->pos[verb], POS_BIT(VBN) | POS_BIT(VBD)) &&
           ws_pos_in(document->pos[start + 1], POS_BIT(DT) | POS_BIT(NN) | POS_BIT(NNP) | POS_BIT(NNS) | POS_BIT(PRP));
}

/* Is it what whoever says so has to expect: a passenger who asked “…” would be put ashore? */
static bool is_anybodys(const ws_document *document, uint32_t verb) {
    uint32_t start = ws_sentence_of(document, verb)->first, who = verb;
    const ws_token *mark = ws_at(document, verb + 1);
    if (mark->kind != TOKEN_MARK || mark->marked == WS_NONE)
        return false;
    while (who > start && who + 3 > verb && !ws_word_is(document, who, "who"))
        who--;
    uint32_t behind = document->marked[mark->marked].last, first = who;
    while (first > start && first + 4 > who && !ws_has(document, first, LEX_DETERMINER))
        first--;
    return ws_word_is(document, who, "who") && who < verb && ws_has(document, behind, LEX_MODAL) &&
           (ws_is_a(document, first) || WS_WORD_IS_ANY(document, who - 1, "anyone", "anybody", "those"));
}

bool ws_is_hypothetical(const ws_document *document, uint32_t verb, bool direct) {
    if (verb >= document->n_tokens)
        return false;
    if (direct && is_unreal(document, clause_start(document, verb), verb))
        return true;
    if (!(ws_pos_in(document->pos[verb], WS_VERBS) || ws_has(document, verb, LEX_BASE)) || /* hear her say */
        !ws_has(document, verb, LEX_SPEECH | LEX_STANCE | LEX_MANNER))
        return false;
    uint32_t start = clause_start(document, verb), group = group_start(document, start, verb), next = verb + 1;
    bool inverted = next < document->n_tokens && !ws_is_quoted(document, next);
    return (direct && (is_advised(document, verb) || is_anybodys(document, verb))) ||
           (direct && ws_has(document, verb, LEX_SPEECH | LEX_MANNER) &&
            (is_denied(document, group, verb) || is_due(document, start, group) ||
             is_far_due(document, start, group))) ||
           is_wished(document, start, verb) || is_dictated(document, start, verb) ||
           is_nobodys(document, start, group) || (inverted && is_nobody(document, next, false));
}
