/* reading_plain.c - words that only tell of a thing and cannot be what somebody says: noun phrases, with a preposition
 * in front of them perhaps, and pronouns
 */
#include "attribution/reading_parts.h"

bool ws_begins_relative(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_WH) ||
           (ws_word_is(document, t, "that") && ws_is_tag(document, t + 1, WS_FINITE | POS_BIT(MD)) &&
            ws_is_tag(document, t - 1, WS_NOUNS));
}

bool ws_is_plain_object(const ws_document *document, ws_tokens run) {
    if (!ws_pos_in(document->pos[run.first], POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(CD) | POS_BIT(JJ) | WS_NOUNS))
        return false;
    for (uint32_t t = run.first; t < run.last && !(t > run.first && ws_begins_relative(document, t)); t++)
        if (ws_is_mark(document, t) || ws_pos_in(document->pos[t], WS_FINITE) ||
            WS_WORD_IS_ANY(document, t, "that", "as"))
            return false;
    return true;
}

bool ws_is_plain_subject(const ws_document *document, ws_tokens run) {
    uint32_t finite = 0;
    for (uint32_t t = run.first; t < run.last && finite < 2; t++)
        finite += ws_is_mark(document, t) ? 2 : ws_pos_in(document->pos[t], WS_FINITE);
    return finite < 2 && ws_is_plain_object(document, run);
}

bool ws_has_plain_object(const ws_document *document, const ws_draft *d) {
    return d->n == 1 && d->runs[0].first == d->cue.last && ws_is_plain_object(document, d->runs[0]);
}

bool ws_is_plain_place(const ws_document *document, ws_tokens run) {
    uint32_t t = run.first;
    return ws_pos_in(document->pos[t], POS_BIT(IN) | POS_BIT(TO) | POS_BIT(RP)) && run.last > t + 1 &&
           !ws_has(document, t, LEX_WH | LEX_SUBORDINATOR) && !WS_WORD_IS_ANY(document, t, "that", "if", "whether") &&
           ws_is_plain_object(document, (ws_tokens){t + 1, run.last});
}

bool ws_is_plain_pronoun(const ws_document *document, ws_tokens run) {
    if (run.last == run.first + 1)
        return ws_word_is(document, run.first, "it");
    return ws_pos_in(document->pos[run.first], POS_BIT(PRP)) && run.last > run.first + 1 &&
           ws_pos_in(document->pos[run.first + 1], POS_BIT(RP) | POS_BIT(IN) | POS_BIT(DT) | POS_BIT(TO)) &&
           ws_is_plain_place(document, (ws_tokens){run.first + 1, run.last});
}
