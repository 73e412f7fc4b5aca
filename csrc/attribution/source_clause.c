/* source_clause.c - what was taken for the source where it is what is said: The dam will hold, said the mill */
#include "attribution/source.h"

#include "text/pos.h"
#include "text/words.h"

/* Does the clause between the two tokens have a verb outside quotation marks, be it one that looks like a participle?
 */
static bool is_clause(const ws_document *document, uint32_t first, uint32_t last) {
    bool finite = false;
    for (uint32_t t = first; t < last; t++) {
        if (!ws_is_quoted(document, t))
            finite |= ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(VBN));
    }
    return finite;
}

/* Is what stands in front of the cue's comma a fragment that answers something, and no subject: Not the mill|, says? */
static bool is_answer(const ws_document *document, uint32_t first, uint32_t last) {
    if (!ws_word_is(document, first, "not"))
        return false;
    for (uint32_t t = first; t < last; t++)
        if (ws_punct(document, t))
            return false;
    return true;
}

/* Who says it, in the words behind the cue up to their comma: said | the smith|, was old. Empty where nobody does. */
static ws_tokens speaker_inside(const ws_document *document, ws_tokens cue, uint32_t limit) {
    enum { LONGEST_SPEAKER = 12 };
    ws_tokens who = {cue.last, cue.last}, none = who;
    while (who.last < limit && who.last < cue.last + LONGEST_SPEAKER && ws_punct(document, who.last) != ',') {
        if (ws_is_quoted(document, who.last) || ws_pos_in(document->pos[who.last], WS_FINITE | POS_BIT(TO)))
            return none;
        who.last++;
    }
    return who.last + 1 < limit && ws_punct(document, who.last) == ',' && who.last > who.first &&
                   ws_may_speak(document, who) && !ws_names_nobody(document, who)
               ? who
               : none;
}

bool ws_turn_inside(const ws_document *document, ws_tokens cue, ws_tokens *source, ws_tokens runs[2], uint32_t *n) {
    enum { LONGEST_SUBJECT = 20 };
    uint32_t start = ws_sentence_of(document, cue.first)->first, end = cue.first - 1;
    if (*n != 1 || cue.last != cue.first + 1 || cue.first < start + 2 || cue.first > start + LONGEST_SUBJECT ||
        ws_punct(document, end) != ',' || runs[0].first != cue.last || source->first < start || source->last < end ||
        source->last > cue.first || !WS_WORD_IS_ANY(document, cue.first, "said", "says", "say"))
        return false;
    for (uint32_t t = start; t < end; t++)
        if (ws_punct(document, t) || ws_is_quoted(document, t) || ws_pos_in(document->pos[t], WS_FINITE))
            return false; /* Ann Lee, a smith, | said */
    ws_tokens who = speaker_inside(document, cue, runs[0].last);
    uint32_t verb = who.last + 1 + ws_is_mark(document, who.last + 1);
    if (who.first == who.last || !ws_is_tag(document, verb, WS_FINITE))
        return false;
    *source = who;
    runs[1] = (ws_tokens){who.last + 1, runs[0].last};
    runs[0] = (ws_tokens){start, end};
    *n = 2;
    return true;
}

/* May it be a paper, an agency or a station that reports: the Herald, Alfa daily, a local paper; not: reports a loss?
 */
static bool is_press(const ws_document *document, ws_tokens who) {
    uint32_t head = who.last - 1;
    return ws_is_named(document, head) || ws_has(document, head, LEX_MEDIUM | LEX_ORGANIZATION) ||
           (head > who.first && WS_WORD_IS_ANY(document, head, "daily", "weekly", "agency", "website"));
}

bool ws_turn_round(const ws_document *document, ws_tokens cue, ws_tokens *source, ws_tokens *content) {
    enum { LONGEST_CLAUSE = 200, LONGEST_SOURCE = 40 }; /* no sentence of a paper is longer */
    static const char *const verbs[] = {"said",   "say",    "says",     "added",   "adds",    "warn",   "warns",
                                        "warned", "allege", "alleges",  "claim",   "claims",  "insist", "insists",
                                        "argue",  "argues", "complain", "reports", "reported"};
    uint32_t start = ws_sentence_of(document, cue.first)->first;
    if (cue.last != cue.first + 1 || cue.first < start + 4 || cue.first > start + LONGEST_CLAUSE ||
        content->last > content->first + LONGEST_SOURCE || ws_punct(document, cue.first - 1) != ',' ||
        content->first != cue.last || source->first < start || source->last > cue.first ||
        !WS_WORD_AMONG(document, cue.first, verbs) ||
        !(is_clause(document, start, cue.first - 1) || is_answer(document, start, cue.first - 1)))
        return false;
    bool many = WS_WORD_IS_ANY(document, cue.first, "say", "warn", "allege", "claim", "insist", "argue", "complain");
    if (many && (ws_has(document, start, LEX_SUBORDINATOR | LEX_WH) || ws_is_tag(document, start, POS_BIT(VB))))
        return false; /* If you see smoke, warn the driver */
    ws_tokens who = *content;
    for (uint32_t t = content->last; t-- > content->first;) {
        if (ws_is_quoted(document, t) || ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(TO)))
            return false;
        who.last = document->pos[t] >= POS_COMMA ? t : who.last; /* expedition leader Ann Lee, | by radio */
    }
    if (WS_WORD_IS_ANY(document, cue.first, "reports", "reported") && !is_press(document, who))
        return false;
    bool titled = ws_is_the(document, who.first) && ws_capital(document, who.first + 1); /* the DHO */
    if (!(titled || ws_may_speak(document, who)) || ws_names_nobody(document, who))
        return false;
    *source = who;
    *content = (ws_tokens){start, cue.first - 1};
    return true;
}
