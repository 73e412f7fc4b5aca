/* relayed.c - who is quoted by somebody who passes it on
 *
 * The agency quoted Ann Lee as saying the dam would hold.       The models take the agency for the source and the rest
 *                                                               for what it says; readers ask who said so.
 */
#include "attribution/relayed.h"

#include "text/pos.h"
#include "text/words.h"

/* Who is quoted stands within so many tokens behind the verb. */
enum { FARTHEST = 24 };

/* Is the token the verb of who passes words on, in the active voice? */
static bool relays(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "quoted", "quotes", "quoting", "cited", "cites", "citing") &&
           !(t > 0 && ws_has(document, t - 1, LEX_BE));
}

/* Where `as saying` stands behind who is quoted, from token t on; or WS_NONE. */
static uint32_t find_saying(const ws_document *document, uint32_t t) {
    uint32_t sentence = ws_at(document, t)->sentence;
    for (uint32_t k = t; k < t + FARTHEST && k + 2 < document->n_tokens; k++) {
        if (document->tokens[k].sentence != sentence || ws_is_mark(document, k) || ws_punct(document, k) == ':')
            return WS_NONE;
        if (ws_word_is(document, k, "as") &&
            WS_WORD_IS_ANY(document, k + 1, "saying", "telling", "stating", "writing", "warning"))
            return k > t ? k : WS_NONE;
    }
    return WS_NONE;
}

/* Where the clause begins behind `as saying`, past whom it is said to: as telling reporters | that. */
static uint32_t behind_hearer(const ws_document *document, uint32_t t) {
    enum { LONGEST_HEARER = 6 };
    for (uint32_t k = t; k < t + LONGEST_HEARER && ws_is_word(document, k); k++)
        if (ws_word_is(document, k, "that"))
            return k;
    return t;
}

bool ws_take_relayed(const ws_document *document, ws_tokens *cue, ws_tokens *source, ws_tokens *runs, uint32_t *n) {
    uint32_t floor = ws_sentence_of(document, cue->first)->first, verb = cue->first, kept = 0;
    uint32_t last = cue->last - (cue->last > cue->first + 1 && ws_punct(document, cue->last - 1) == ':');
    if (ws_word_is(document, last - 1, "saying")) /* which the models have for the cue as well */
        while (verb > floor && verb + FARTHEST > cue->last && !relays(document, verb))
            verb--;
    while (verb < cue->last && !relays(document, verb))
        verb++;
    uint32_t first = verb + 1, as = *n > 0 && verb < cue->last ? find_saying(document, first) : WS_NONE;
    if (as == WS_NONE)
        return false;
    ws_tokens quoted = {first, as};
    while (quoted.last > quoted.first && ws_punct(document, quoted.last - 1) == ',')
        quoted.last--;
    if (!ws_may_speak(document, quoted))
        return false;
    uint32_t clause = behind_hearer(document, as + 2);
    for (uint32_t k = 0; k < *n; k++) {
        if (runs[k].last <= as + 2 && runs[k].last > first)
            continue; /* who is quoted */
        if (runs[k].first < clause && runs[k].last > clause)
            runs[k].first = clause;
        runs[kept++] = runs[k];
    }
    *n = kept;
    *source = quoted;
    *cue = (ws_tokens){as, as + 2};
    return true;
}
