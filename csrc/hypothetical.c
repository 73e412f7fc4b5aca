/* hypothetical.c - what nobody has said, whatever stands in marks */
#include "hypothetical.h"

#include "pos.h"
#include "words.h"

enum { REACH = 12 };
static bool is_finite(const ws_document *document, uint32_t t) {
    return ws_pos_in(document->pos[t], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD));
}

/* Nobody, none, neither of them; no one; no minister, where a clause begins; but No 10. */
static bool is_nobody(const ws_document *document, uint32_t t, bool begins) {
    static const char *const none[] = {"nobody", "none", "neither"};
    return ws_word_among(document, t, none, sizeof none / sizeof *none) ||
           (ws_word_is(document, t, "no") && (begins || ws_word_is(document, t + 1, "one")) &&
            ws_at(document, t + 1)->kind != TOKEN_NUMBER);
}

/* The first token of the clause that the token stands in, as far as it is looked at. */
static uint32_t clause_start(const ws_document *document, uint32_t t) {
    uint32_t first = ws_sentence_of(document, t)->first, start = t;
    while (start > first && t - start < REACH && !ws_punct(document, start - 1) &&
           !(document->tokens[start - 1].flags & TOKEN_QUOTED))
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

/* Is it denied or only thought of by its own words: never said, did not say, would have said? */
static bool is_denied(const ws_document *document, uint32_t group, uint32_t verb) {
    static const char *const negations[] = {"not", "never", "n't", "n’t"};
    bool modal = false;
    for (uint32_t t = group; t < verb; t++) {
        if (ws_word_among(document, t, negations, sizeof negations / sizeof *negations) ||
            (modal && ws_has(document, t, LEX_HAVE)))
            return true;
        modal |= ws_has(document, t, LEX_MODAL);
    }
    return false;
}

/* Is it what somebody else wishes or imagines: expect him to say, imagine her saying? */
static bool is_wished(const ws_document *document, uint32_t start, uint32_t verb) {
    static const char *const wishes[] = {"expect", "expects", "expected", "want",    "wants",
                                         "wanted", "imagine", "imagines", "imagined"};
    if (!(verb > start && ws_word_is(document, verb - 1, "to")) && document->pos[verb] != POS_VBG)
        return false;
    for (uint32_t t = start; t + 1 < verb; t++)
        if (ws_word_among(document, t, wishes, sizeof wishes / sizeof *wishes) &&
            !(t + 2 == verb && ws_word_is(document, verb - 1, "to")))
            return true;
    return false;
}

/* Does the clause open with a condition, or is nobody its subject? */
static bool is_nobodys(const ws_document *document, uint32_t start, uint32_t group) {
    static const char *const conditions[] = {"if", "unless"};
    for (uint32_t t = group; t-- > start;) {
        if (ws_word_among(document, t, conditions, sizeof conditions / sizeof *conditions) ||
            is_nobody(document, t, t == start))
            return true;
        if (is_finite(document, t))
            return t == start && t + 1 < group && ws_word_is(document, t, "had") &&
                   !ws_pos_in(document->pos[t + 1], POS_BIT(VBN) | POS_BIT(RB) | POS_BIT(VBD));
    }
    return false;
}

bool ws_is_hypothetical(const ws_document *document, uint32_t verb, bool direct) {
    if (verb >= document->n_tokens || !ws_pos_in(document->pos[verb], WS_VERBS) ||
        !ws_has(document, verb, LEX_SPEECH | LEX_STANCE | LEX_MANNER))
        return false;
    uint32_t start = clause_start(document, verb), group = group_start(document, start, verb), next = verb + 1;
    bool inverted = next < document->n_tokens && !(document->tokens[next].flags & TOKEN_QUOTED);
    return (direct && ws_has(document, verb, LEX_SPEECH | LEX_MANNER) && is_denied(document, group, verb)) ||
           is_wished(document, start, verb) || is_nobodys(document, start, group) ||
           (inverted && is_nobody(document, next, false));
}
