/* mention_time.c - words at the end of a source phrase that only tell when: the weaver this month */
#include "mention/mention_phrase.h"

/* Is it a word that tells how far away a time is: last, recent, the same? */
static bool tells_distance(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"last", "this", "next", "past", "previous", "following", "same", "recent"};
    return WS_WORD_AMONG(document, t, words);
}

/* Where the words that only tell when begin, if the source ends in them and has others before: a poll | this month, on
 * Friday, over the last few years; its end where it does not. Of a name's words none does. */
static uint32_t start_of_time(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const days[] = {"yesterday", "today", "tonight", "tomorrow"}, *const leads[] = {
                                                                                         "on",    "in",     "over",
                                                                                         "since", "during", "at",
                                                                                         "for"};
    uint32_t end = last - 1, t = end;
    bool time =
        ws_has(document, end, LEX_TIME) || ws_is_span(document, end) || WS_WORD_IS_ANY(document, end, "time", "past");
    if (!time || ws_is_named(document, end))
        return last;
    bool alone = WS_WORD_AMONG(document, end, days), distant = ws_word_is(document, end, "past");
    while (t > first + 1 && !alone && !ws_is_named(document, t - 1) &&
           (tells_distance(document, t - 1) || ws_has(document, t - 1, LEX_DETERMINER | LEX_NUMBER)))
        distant |= tells_distance(document, --t);
    bool led = t > first + 1 && WS_WORD_AMONG(document, t - 1, leads);
    led &= distant || !ws_word_is(document, t - 1, "in"); /* a poll in May is one of several */
    t -= led;
    bool auxiliary = ws_pos_in(document->pos[t - 1], WS_FINITE) && ws_has(document, t - 1, LEX_HAVE | LEX_BE);
    bool part = ws_word_is(document, t - 1, "of") ||
                ws_pos_in(document->pos[t - 1], WS_FINITE | POS_BIT(VBN) | POS_BIT(RB) | POS_BIT(POS));
    if (!(led || alone || distant) || (part && !auxiliary))
        return last;
    return auxiliary && t > first + 1 ? t - 1 : t; /* the mills | have in recent years | said */
}

/* Is there a clause in it that tells more of somebody: Ann Lee, who left in May? */
static bool has_relative(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_pos_in(document->pos[t], POS_BIT(WP) | POS_BIT(WDT)) && !ws_is_named(document, t))
            return true; /* not the WHO */
    return false;
}

uint32_t ws_end_without_time(const ws_document *document, uint32_t first, uint32_t last) {
    if (last <= first + 1 || has_relative(document, first, last))
        return last;
    uint32_t end = start_of_time(document, first, last);
    return end > first ? end : last;
}
