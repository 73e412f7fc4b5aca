/* reading_edge.c - what at the edges of a content belongs to its verb or to another clause */
#include "attribution/reading_parts.h"

/* What is said of somebody in the passive voice begins with who that is, not with what they did before: The king | came
 * in May and | was said to be ill. */
void ws_keep_subject(const ws_document *document, ws_draft *d) {
    ws_tokens *run = &d->runs[0];
    uint32_t t = run->first;
    if (d->n == 0 || !ws_no_tokens(d->source) || run->last > d->cue.first || ws_is_quoted(document, run->last - 1) ||
        !WS_WORD_IS_ANY(document, run->last - 1, "and", "but"))
        return;
    while (t < run->last && !ws_is_tag(document, t, WS_FINITE) && !ws_is_mark(document, t) && !ws_punct(document, t))
        t++;
    if (t > run->first && ws_is_tag(document, t, WS_FINITE))
        run->last = t - (t > run->first + 1 && ws_is_tag(document, t - 1, POS_BIT(RB)));
}

/* The content without the place, behind the cue, that something is posted on: posted on Umbral | that it rained. Empty
 * where there is nothing else: Writing on Umbral, Ann Lee. */
static ws_tokens behind_platform(const ws_document *document, ws_tokens cue, ws_tokens content) {
    static const char *const verbs[] = {"wrote", "writes", "writing", "posted", "posts", "posting", "tweeted"};
    const ws_mention *m = content.first == cue.last ? ws_name_from(document, content.first) : NULL;
    if (m && m->type != WS_PERSON && ws_word_is(document, cue.last - 1, "on") && cue.last > cue.first + 1 &&
        WS_WORD_AMONG(document, cue.last - 2, verbs) &&
        (m->last == content.last || ws_word_is(document, m->last, "that")))
        content.first = m->last;
    return content;
}

/* The content without how long or which time it is said behind `for`: argued for | years for a wider ban; said for |
 * the first time that. Empty where there is nothing else. */
static ws_tokens behind_span(const ws_document *document, ws_tokens cue, ws_tokens content) {
    static const char *const counts[] = {"first", "second", "third", "last", "final"};
    uint32_t t = content.first;
    if (content.first != cue.last || !ws_word_is(document, cue.last - 1, "for"))
        return content;
    if (ws_is_span(document, t) && WS_WORD_IS_ANY(document, t + 1, "for", "that") && content.last > t + 2)
        content.first = t + 1 + ws_word_is(document, t + 1, "for");
    else if (ws_is_the(document, t) && WS_WORD_AMONG(document, t + 1, counts) && ws_word_is(document, t + 2, "time"))
        content.first =
            content.last > t + 4 && (ws_word_is(document, t + 3, "that") || ws_is_tag(document, t + 3, POS_BIT(DT)))
                ? t + 3
                : content.last;
    return content;
}

/* The particle that belongs to the verb before it goes to the cue: ruled | out a cut. */
static void take_particle(const ws_document *document, ws_draft *d) {
    ws_tokens *run = &d->runs[0];
    if (run->first == d->cue.last && run->last > run->first + 1 && ws_is_tag(document, run->first, POS_BIT(RP)) &&
        WS_WORD_IS_ANY(document, run->first, "out", "off") && !ws_punct(document, run->first + 1) &&
        !ws_is_tag(document, run->first + 1, POS_BIT(IN)) && ws_is_tag(document, d->cue.last - 1, WS_VERBS))
        d->cue.last = ++run->first;
}

/* Where the phrase begins, right behind a closing mark, that tells only what somebody speaks in: “…” | in a statement
 * on Friday; the end of the content where there is none. */
static uint32_t start_of_occasion(const ws_document *document, ws_tokens content) {
    enum { FAR = 24, LONGEST = 7 };
    uint32_t t = content.last, noun;
    while (t > content.first + 2 && t + FAR > content.last && !ws_is_mark(document, t - 1))
        t--;
    if (!ws_is_mark(document, t - 1) || ws_outermost(document, t) != WS_NONE || t + 3 > content.last ||
        !WS_WORD_IS_ANY(document, t, "in", "during") || !ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE))
        return content.last;
    for (noun = t + 2; noun < content.last && noun < t + LONGEST; noun++)
        if (ws_has(document, noun, LEX_MEDIUM) && !ws_is_tag(document, noun + 1, WS_NOUNS))
            break;
    if (noun == content.last || noun == t + LONGEST)
        return content.last;
    for (uint32_t k = noun + 1; k < content.last; k++)
        if (ws_is_tag(document, k, WS_FINITE))
            return content.last;
    return t;
}

void ws_settle_edge(const ws_document *document, ws_draft *d) {
    if (d->runs[0].first >= d->cue.last && ws_classes_in(document, d->cue) & LEX_SPEECH)
        d->runs[0].last = start_of_occasion(document, d->runs[0]);
    take_particle(document, d);
    d->runs[0] = behind_span(document, d->cue, d->runs[0]);
    if (!ws_no_tokens(d->runs[0]))
        d->runs[0] = behind_platform(document, d->cue, d->runs[0]);
}

/* Is the token, outside marks, one behind which a clause may begin or go on? */
static bool parts_clauses(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    return c == ',' || c == ';' || c == ':' || c == '-' || ws_word_is(document, t, "that") ||
           ws_has(document, t, LEX_WH | LEX_SUBORDINATOR | LEX_COORDINATOR);
}

/* Does the sentence up to token `end` have no verb of its own yet? */
static bool is_verbless_until(const ws_document *document, uint32_t end) {
    enum { LONGEST = 24 };
    uint32_t first = ws_sentence_of(document, end)->first;
    if (end > first + LONGEST)
        return false;
    for (uint32_t t = first; t < end; t++)
        if (ws_pos_in(document->pos[t], WS_FINITE) || ws_is_mark(document, t))
            return false;
    return true;
}

/* Where the clause that tells what is said, [first, last), has its verb behind it and the sentence's begins, with
 * nothing between that would part clauses: the dam was safe | has left; or the comma there, where `comma` ends it.
 * WS_NONE where there is neither. */
static uint32_t behind_clause(const ws_document *document, ws_tokens run, bool comma) {
    enum { LONGEST = 60 };
    bool verb = false, modal = false;
    for (uint32_t t = run.first; t < run.last && t < run.first + LONGEST; t++) {
        bool finite = ws_pos_in(document->pos[t], WS_FINITE);
        if (ws_is_mark(document, t) || ws_is_quoted(document, t)) {
            verb |= finite;
            continue;
        }
        if (comma && verb && ws_punct(document, t) == ',')
            return t;
        if (t > run.first && parts_clauses(document, t))
            return WS_NONE;
        if (!finite ||
            (modal && ws_is_tag(document, t, POS_BIT(VBP)) && !ws_word_is(document, t, "are"))) /* will one day have */
            continue;
        modal = ws_is_tag(document, t, POS_BIT(MD));
        if (verb && !comma)
            return ws_is_tag(document, t - 1, POS_BIT(PRP) | WS_FINITE) ? WS_NONE : t;
        verb = true;
    }
    return WS_NONE;
}

void ws_end_at_main_verb(const ws_document *document, ws_draft *d) {
    const ws_tokens run = d->runs[0];
    if (d->n != 1 || run.first < d->cue.last || run.first > d->cue.last + 8)
        return;
    bool noun = ws_classes_in(document, d->cue) & LEX_CUE_NOUN && ws_word_is(document, run.first, "that") &&
                ws_is_tag(document, d->cue.first, POS_BIT(NN) | POS_BIT(NNS)),
         who = d->source.last == d->source.first + 1 && ws_word_is(document, d->source.first, "who") &&
               d->source.last == d->cue.first && d->cue.first > 1 && ws_punct(document, d->source.first - 1) != ',';
    uint32_t subject = who ? d->source.first : d->cue.first, first = ws_sentence_of(document, subject)->first;
    if (!(noun || who) || !is_verbless_until(document, subject))
        return;
    bool adjunct = noun && ws_has(document, first, LEX_PREPOSITION);
    uint32_t end = behind_clause(document, run, adjunct);
    if (end != WS_NONE && end > run.first + 1)
        d->runs[0].last = end;
}
