/* relayed.c - who is quoted by somebody who passes it on
 *
 * The agency quoted Ann Lee as saying the dam would hold.       The models take the agency for the source and the rest
 * Ann Lee was quoted by the agency as saying it would.          for what it says; readers ask who said so.
 */
#include "attribution/relayed.h"

#include "text/pos.h"
#include "text/words.h"

/* Who is quoted stands within so many tokens behind the verb. */
enum { FARTHEST = 24 };

/* Is the token the verb of who passes words on? */
static bool relays(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "quoted", "quotes", "quoting", "cited", "cites", "citing");
}

/* Is the verb at t in the passive voice: was quoted, has since been quoted? */
static bool is_passive(const ws_document *document, uint32_t t) {
    enum { MOST = 4 };
    for (uint32_t verb = t; t > 0 && t + MOST > verb && ws_has(document, t - 1, LEX_ADVERB);)
        t--;
    return t > 0 && ws_has(document, t - 1, LEX_BE);
}

/* The noun phrase that is the subject of the passive verb at t: Ann Lee | was quoted. Empty where `and` joins it to
 * what stands before. */
static ws_tokens subject_of(const ws_document *document, uint32_t t) {
    enum { LONGEST = 40 };
    const uint64_t inside =
        WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(PRP) | POS_BIT(POS);
    uint32_t start = ws_sentence_of(document, t)->first, last = t;
    uint32_t floor = t > start + LONGEST ? t - LONGEST : start;
    while (last > floor &&
           (ws_has(document, last - 1, LEX_BE | LEX_HAVE | LEX_ADVERB) || ws_is_tag(document, last - 1, POS_BIT(MD))))
        last--;
    uint32_t first = last;
    while (first > floor && (ws_is_tag(document, first - 1, inside) || ws_is_named(document, first - 1) ||
                             (first < last && ws_word_is(document, first - 1, "of"))))
        first--;
    bool listed = first > floor && WS_WORD_IS_ANY(document, first - 1, "and", "or", "nor");
    return (ws_tokens){listed ? last : first, last};
}

/* The tokens of the verb at t: saying, having said; 0 where it is none. */
static uint32_t says(const ws_document *document, uint32_t t) {
    if (WS_WORD_IS_ANY(document, t, "saying", "telling", "stating", "writing", "warning"))
        return 1;
    return ws_word_is(document, t, "having") && WS_WORD_IS_ANY(document, t + 1, "said", "told", "written") ? 2 : 0;
}

/* Where `as saying` stands behind who is quoted, from token t on; or WS_NONE. */
static uint32_t find_saying(const ws_document *document, uint32_t t) {
    uint32_t sentence = ws_at(document, t)->sentence;
    for (uint32_t k = t; k < t + FARTHEST && k + 2 < document->n_tokens; k++) {
        if (document->tokens[k].sentence != sentence || ws_is_mark(document, k) || ws_punct(document, k) == ':')
            return WS_NONE;
        if (ws_word_is(document, k, "as") && says(document, k + 1))
            return k;
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
    bool passive = as != WS_NONE && is_passive(document, verb);
    if (as == WS_NONE || (as == first && !passive))
        return false;
    ws_tokens quoted = passive ? subject_of(document, verb) : (ws_tokens){first, as};
    while (quoted.last > quoted.first && ws_punct(document, quoted.last - 1) == ',')
        quoted.last--;
    if (quoted.first == quoted.last || !ws_may_speak(document, quoted))
        return false;
    uint32_t behind = as + 1 + says(document, as + 1), clause = behind_hearer(document, behind);
    for (uint32_t k = 0; k < *n; k++) {
        if (runs[k].last <= behind && runs[k].last > (passive ? quoted.first : first))
            continue; /* who is quoted */
        if (runs[k].first < clause && runs[k].last > clause)
            runs[k].first = clause;
        runs[kept++] = runs[k];
    }
    *n = kept;
    *source = quoted;
    *cue = (ws_tokens){as, behind};
    return true;
}
