/* source_clause.c - sources that are more, or something else, than who says it
 *
 * The dam will hold, said the mill       where all before the comma was taken for the source
 * the weaver this month                  when
 */
#include "attribution/source.h"

#include "text/pos.h"
#include "text/words.h"

/* Is it a word that tells how far away a time is: last, recent, the same? */
static bool tells_distance(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"last", "this", "next", "past", "previous", "following", "same", "recent"};
    return WS_WORD_AMONG(document, t, words);
}

/* Where the words that only tell when begin, if the source ends in them and has others before: a poll | this month, on
 * Friday, over the last few years; its end where it does not. Of a name's words none does. */
static uint32_t start_of_time(const ws_document *document, ws_tokens source) {
    static const char *const days[] = {"yesterday", "today", "tonight", "tomorrow"}, *const leads[] = {
                                                                                         "on",    "in",     "over",
                                                                                         "since", "during", "at",
                                                                                         "for"};
    uint32_t end = source.last - 1, t = end;
    bool time = ws_has(document, end, LEX_TIME) || WS_WORD_IS_ANY(document, end, "years", "time", "past");
    if (!time || ws_is_named(document, end))
        return source.last;
    bool alone = WS_WORD_AMONG(document, end, days), distant = ws_word_is(document, end, "past");
    while (t > source.first + 1 && !alone && !ws_is_named(document, t - 1) &&
           (tells_distance(document, t - 1) || ws_has(document, t - 1, LEX_DETERMINER | LEX_NUMBER)))
        distant |= tells_distance(document, --t);
    bool led = t > source.first + 1 && WS_WORD_AMONG(document, t - 1, leads);
    led &= distant || !ws_word_is(document, t - 1, "in"); /* a poll in May is one of several */
    t -= led;
    bool auxiliary = ws_pos_in(document->pos[t - 1], WS_FINITE) && ws_has(document, t - 1, LEX_HAVE | LEX_BE);
    bool part = ws_word_is(document, t - 1, "of") ||
                ws_pos_in(document->pos[t - 1], WS_FINITE | POS_BIT(VBN) | POS_BIT(RB) | POS_BIT(POS));
    if (!(led || alone || distant) || (part && !auxiliary))
        return source.last;
    return auxiliary && t > source.first + 1 ? t - 1 : t; /* the mills | have in recent years | said */
}

/* Is there a clause in it that tells more of somebody: Ann Lee, who left in May? */
static bool has_relative(const ws_document *document, ws_tokens source) {
    for (uint32_t t = source.first; t < source.last; t++)
        if (ws_pos_in(document->pos[t], POS_BIT(WP) | POS_BIT(WDT)) && !ws_is_named(document, t))
            return true; /* not the WHO */
    return false;
}

ws_tokens ws_without_time(const ws_document *document, ws_tokens source) {
    if (source.last <= source.first + 1 || has_relative(document, source))
        return source;
    uint32_t end = start_of_time(document, source);
    source.last = end > source.first ? end : source.last;
    return source;
}

/* Does the clause between the two tokens, which is not quoted, have a verb, be it one that looks like a participle? */
static bool is_clause(const ws_document *document, uint32_t first, uint32_t last) {
    bool finite = false;
    for (uint32_t t = first; t < last; t++) {
        if (ws_is_quoted(document, t))
            return false;
        finite |= ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(VBN));
    }
    return finite;
}

bool ws_turn_round(const ws_document *document, ws_tokens cue, ws_tokens *source, ws_tokens *content) {
    enum { LONGEST_CLAUSE = 200, LONGEST_SOURCE = 40 }; /* no sentence of a paper is longer */
    uint32_t start = ws_sentence_of(document, cue.first)->first;
    if (cue.last != cue.first + 1 || cue.first < start + 4 || cue.first > start + LONGEST_CLAUSE ||
        content->last > content->first + LONGEST_SOURCE || ws_punct(document, cue.first - 1) != ',' ||
        content->first != cue.last || source->first < start || source->last > cue.first ||
        !WS_WORD_IS_ANY(document, cue.first, "said", "says", "added", "adds") ||
        !is_clause(document, start, cue.first - 1))
        return false;
    ws_tokens who = *content;
    for (uint32_t t = content->last; t-- > content->first;) {
        if (ws_is_quoted(document, t) || ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(TO)))
            return false;
        who.last = document->pos[t] >= POS_COMMA ? t : who.last; /* expedition leader Ann Lee, | by radio */
    }
    bool titled = ws_is_the(document, who.first) && ws_capital(document, who.first + 1); /* the DHO */
    if (!(titled || ws_may_speak(document, who)) || ws_names_nobody(document, who))
        return false;
    *source = who;
    *content = (ws_tokens){start, cue.first - 1};
    return true;
}
