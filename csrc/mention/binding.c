/* binding.c - whom a noun phrase cannot mean because the clause it stands in is about them */
#include "mention/binding.h"

#include "mention/mention.h"
#include "text/pos.h"
#include "text/words.h"

/* Does the phrase say what the subject is, becomes or is called? */
static bool is_predicate(const ws_document *document, uint32_t first) {
    uint32_t t = first - 1;
    while (ws_is_tag(document, t, POS_BIT(RB)) && t > 0)
        t--;
    return ws_is_copula(document, t) || ws_has(document, t, LEX_NAMING) || WS_WORD_IS_ANY(document, t, "as", "like") ||
           (ws_is_tag(document, t, POS_BIT(VBN)) && t > 0 && ws_has(document, t - 1, LEX_BE));
}

/* Does what somebody calls the person follow the comma at t: Ann Lee|, called “…” by? */
static bool is_told_of(const ws_document *document, uint32_t t) {
    return ws_punct(document, t) == ',' && ws_has(document, t + 1, LEX_PARTICIPLE) && ws_has(document, t + 1, LEX_CALL);
}

bool ws_is_agent_of_opening(const ws_document *document, uint32_t first) {
    enum { LONGEST = 40 };
    uint32_t t = ws_sentence_of(document, first)->first, by = first - 1;
    if (first < t + 3 || first > t + LONGEST || !ws_word_is(document, by, "by") || !ws_has(document, t, LEX_CALL) ||
        !ws_has(document, t, LEX_PARTICIPLE))
        return false;
    for (t++; t < by; t++)
        if (!ws_is_mark(document, t) && !ws_is_quoted(document, t) && !ws_word_is(document, t, "as"))
            return false;
    return true;
}

/* Behind the subject and what commas set apart of it, if its verb follows there: Ann Lee, 44, | sacked; Ann Lee, the
 * cook, | sacked, where the mention is the cook. */
static uint32_t behind_subject(const ws_document *document, const ws_mention *subject) {
    uint32_t t = subject->last, first = subject->first;
    if (ws_punct(document, t) != ',')
        return t;
    first -= first > 1 && ws_has(document, first - 1, LEX_DETERMINER);
    bool apart = first > 0 && ws_punct(document, first - 1) == ',';
    uint32_t end = apart ? t + 1 : ws_behind_aside(document, t);
    return ws_is_tag(document, end, WS_FINITE) ? end : t;
}

bool ws_is_subject_before(const ws_document *document, const ws_mention *subject, uint32_t first) {
    enum { LONGEST = 25 };
    uint32_t t = behind_subject(document, subject), floor = ws_sentence_of(document, first)->first;
    bool by = first > floor && ws_word_is(document, first - 1, "by"), told_of = by && is_told_of(document, t);
    t += told_of;
    if (subject->first < floor || t >= first || first - t > LONGEST ||
        !(told_of || ws_is_tag(document, t, WS_FINITE)) ||
        (subject->first > floor && ws_is_tag(document, subject->first - 1, POS_BIT(IN) | POS_BIT(TO))))
        return false;
    bool verbs = true;
    for (; t < first; t++) {
        if (by && (ws_is_mark(document, t) || ws_is_quoted(document, t)))
            continue; /* was called “…” by the coroner */
        verbs = verbs && ws_is_tag(document, t, WS_VERBS | POS_BIT(MD) | POS_BIT(RB));
        if (ws_punct(document, t) || ws_has(document, t, LEX_COORDINATOR) ||
            (!verbs && ws_is_tag(document, t, WS_FINITE)))
            return false;
    }
    return !is_predicate(document, first);
}

bool ws_is_named_in(const ws_document *document, const ws_attribution *said, uint32_t mention, uint32_t referent) {
    enum { LOOK = 14 };
    const ws_mention *m = &document->mentions[mention];
    if (said->kind == WS_DIRECT || said->first < m->last || said->cue_first < m->last)
        return false;
    for (uint32_t t = said->first; t < said->last && t < said->first + LOOK; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (name && name->entity == referent && !ws_is_quoted(document, t) && name->type == WS_PERSON &&
            !ws_is_tag(document, name->last, WS_NOUNS)) /* not: Lee supporters */
            return true;
    }
    return false;
}

bool ws_is_object_pronoun(const ws_document *document, uint32_t t) {
    const uint64_t behind = POS_BIT(IN) | POS_BIT(TO) | POS_BIT(COMMA) | POS_BIT(STOP) | POS_BIT(WRB) | POS_BIT(WP);
    return ws_word_is(document, t, "him") ||
           (ws_word_is(document, t, "her") && (document->pos[t] == POS_PRP || ws_is_tag(document, t + 1, behind)));
}
