/* cue.c - the cues of a sentence and whose they are */
#include "cue.h"

#include "hypothetical.h"
#include "pos.h"
#include "words.h"

#define CUE_VERBS (LEX_SPEECH | LEX_STANCE | LEX_MANNER)

/* Is the item before the verb a quotation, or a comma behind one? */
static bool behind_quotation(const ws_items *items, uint32_t start, uint32_t i) {
    if (i > start && ws_is_quotation(items, i - 1))
        return true;
    char c = i > start ? ws_item_punct(items, i - 1) : 0;
    return (c == ',' || c == '-' || c == '.') && i > start + 1 && ws_is_quotation(items, i - 2);
}

/* The subject of the nearest finite verb to the left of item i. */
static bool earlier_subject(const ws_items *items, uint32_t start, uint32_t i, ws_phrase *source) {
    for (uint32_t v = i; v-- > start;) {
        if (ws_is_quotation(items, v))
            continue;
        if (!ws_is_verb(items, v) || !ws_item_has(items, v, LEX_PAST | LEX_PRESENT | LEX_MODAL | LEX_BASE))
            continue;
        uint32_t group = ws_verb_group(items, start, v);
        if (ws_phrase_before(items, start, group, source))
            return true;
    }
    return false;
}

/* The source behind the verb: said Ann Lee, chimed in the guard. */
static bool inverted_source(const ws_items *items, uint32_t verb, uint32_t end, ws_phrase *source) {
    uint32_t i = verb + 1;
    if (ws_item_has(items, i, LEX_ADVERB) || ws_item_is(items, i, "in") || ws_item_is(items, i, "on") ||
        ws_item_is(items, i, "up") || ws_item_is(items, i, "out"))
        i++;
    if (i >= end || ws_is_quotation(items, i) ||
        ws_item_has(items, i, LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_COORDINATOR | LEX_WH) ||
        ws_item_is(items, i, "that"))
        return false;
    if (!ws_phrase_from(items, i, end, source) || ws_item_has(items, source->head, LEX_TIME))
        return false;
    /* an object pronoun cannot be it: told him */
    return !(ws_item_has(items, i, LEX_PRONOUN) && !ws_item_has(items, i, LEX_SUBJECT) && source->last == i + 1 &&
             !ws_item_is(items, i, "one"));
}

/* Is it an infinitive that a noun governs: a plan to say, no time to ask? */
static bool is_governed(const ws_items *items, uint32_t start, uint32_t verb) {
    return verb > start + 1 && ws_item_is(items, verb - 1, "to") && ws_is_nominal(items, verb - 2);
}

/* Whose a passive is stands behind its `by`, if anywhere: was told by Ann Lee. */
static void find_agent(const ws_items *items, const ws_outer *outer, ws_cue *cue) {
    for (uint32_t i = cue->verb + 1; i < outer->last && i < cue->verb + 12; i++) {
        if (ws_is_quotation(items, i) || ws_item_punct(items, i) == ';' || ws_item_is(items, i, "that"))
            return;
        if (ws_item_is(items, i, "by")) {
            cue->has_source = ws_phrase_from(items, i + 1, outer->last, &cue->source);
            return;
        }
    }
}

/* The cue's source has been found, in a way that the flag tells. */
static bool has_source(ws_cue *cue, uint16_t flag) {
    cue->flags |= flag;
    cue->has_source = true;
    return true;
}

/* Does the source stand behind the verb although nothing is quoted before it: The roof will go, said Ann Lee. */
static bool is_inverted_report(const ws_items *items, const ws_outer *outer, ws_cue *cue) {
    uint32_t v = cue->verb;
    return ws_item_has(items, v, LEX_SPEECH) && ws_item_has(items, v, LEX_CLAUSE) &&
           !ws_item_has(items, v, LEX_TELL | LEX_CALL) && cue->first == v &&
           inverted_source(items, v, outer->last, &cue->source) &&
           (cue->source.last >= outer->last || ws_item_punct(items, cue->source.last));
}

/* Fill the source of a verb cue; false where it is no cue after all. */
static bool find_source(const ws_items *items, const ws_outer *outer, const ws_cue *previous, ws_cue *cue) {
    uint32_t start = outer->first, end = cue->first, v = cue->verb;
    bool tensed = ws_item_has(items, v, LEX_PAST | LEX_PRESENT), ing = ws_item_has(items, v, LEX_ING);
    if (cue->flags & CUE_HYPOTHETICAL)
        return true;
    if (cue->flags & CUE_PASSIVE) {
        find_agent(items, outer, cue);
        return true;
    }
    if (tensed && cue->first == v && behind_quotation(items, start, v) &&
        inverted_source(items, v, outer->last, &cue->source))
        return has_source(cue, CUE_INVERTED);
    if (end > start && ws_item_has(items, end - 1, LEX_WH)) {
        cue->flags |= CUE_RELATIVE;
        end--;
        if (end > start && ws_item_punct(items, end - 1) == ',')
            end--;
    }
    if (end > start && !ing && ws_phrase_before(items, start, end, &cue->source))
        return has_source(cue, 0);
    char c = end > start ? ws_item_punct(items, end - 1) : 0;
    if (c == ',' && tensed && is_inverted_report(items, outer, cue))
        return has_source(cue, CUE_INVERTED);
    bool joined = ing || c == ',' ||
                  (end > start && (ws_item_has(items, end - 1, LEX_COORDINATOR) || ws_is_quotation(items, end - 1)));
    if (joined && previous && previous->has_source) {
        cue->source = previous->source;
        return has_source(cue, CUE_SHARED);
    }
    if (joined && earlier_subject(items, start, end, &cue->source))
        return has_source(cue, CUE_SHARED);
    if (c == ',' && tensed && inverted_source(items, v, outer->last, &cue->source))
        return has_source(cue, CUE_INVERTED);
    return !ing;
}

/* Is the verb at v one of a passive: was told, been accused? */
static bool is_passive(const ws_items *items, uint32_t first, uint32_t v) {
    if (!ws_item_has(items, v, LEX_PARTICIPLE))
        return false;
    for (uint32_t i = first; i < v; i++) {
        if (ws_item_has(items, i, LEX_BE))
            return true;
    }
    return false;
}

/* May the verb at v be a cue in this sentence? Manner verbs are, next to a quotation only. */
static bool is_cue_verb(const ws_items *items, const ws_outer *outer, uint32_t v) {
    uint64_t classes = ws_at(items->document, ws_item_token(items, v))->classes;
    if (!(classes & CUE_VERBS) || !ws_is_verb(items, v))
        return false;
    if (classes & (LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL))
        return false;
    if (classes & (LEX_SPEECH | LEX_STANCE))
        return true;
    if (behind_quotation(items, outer->first, v))
        return true;
    /* he fumed behind “…,”; she sighed: “…” */
    for (uint32_t i = v + 1; i < outer->last && i < v + 10; i++) {
        if (ws_is_quotation(items, i))
            return ws_item_punct(items, i - 1) == ':' || ws_item_punct(items, i - 1) == ',' || i == v + 1;
    }
    for (uint32_t i = v; i-- > outer->first && i + 16 > v;) {
        if (ws_is_quotation(items, i))
            return true;
    }
    return false;
}

/* A noun cue and whose it is: Ann Lee's claim that, his promise that. */
static bool noun_cue(const ws_items *items, const ws_outer *outer, uint32_t i, ws_cue *cue) {
    const uint64_t nouns = POS_BIT(NN) | POS_BIT(NNS);
    if (!ws_item_has(items, i, LEX_CUE_NOUN) || !ws_pos_in(items->document->pos[ws_item_token(items, i)], nouns) ||
        i == outer->first)
        return false;
    if (!ws_item_is(items, i + 1, "that") && !ws_is_quotation(items, i + 1) && ws_item_punct(items, i + 1) != ':')
        return false;
    uint32_t before = i - 1;
    while (before > outer->first && ws_pos_in(items->document->pos[ws_item_token(items, before)], POS_BIT(JJ)))
        before--;
    if (ws_item_has(items, before, LEX_POSSESSIVE)) {
        cue->source = (ws_phrase){before, before + 1, before, WS_NONE, before + 1};
    } else if (before > outer->first && ws_is_genitive(items->document, ws_item_token(items, before))) {
        if (!ws_phrase_before(items, outer->first, before, &cue->source))
            return false;
    } else {
        return false;
    }
    cue->has_source = true;
    cue->classes = LEX_SPEECH | LEX_CLAUSE;
    return true;
}

/* Does a user's cue pattern match at the item? */
static bool matches_pattern(const ws_items *items, uint32_t i, uint32_t *last) {
    const ws_document *document = items->document;
    uint32_t t = ws_item_token(items, i);
    if (t >= document->n_tokens)
        return false;
    uint32_t at = document->tokens[t].start;
    for (uint32_t k = ws_first_match(document, at); k < document->n_matches && document->matches[k].start == at; k++) {
        if (document->matches[k].kind != WS_PATTERN_CUE)
            continue;
        *last = i + 1;
        while (*last < items->n_items &&
               ws_at(document, ws_item_token(items, *last))->start < document->matches[k].group.end)
            ++*last;
        return true;
    }
    return false;
}

uint32_t ws_find_cues(const ws_items *items, const ws_outer *outer, ws_cue cues[WS_MOST_CUES]) {
    uint32_t n = 0;
    for (uint32_t i = outer->first; i < outer->last && n < WS_MOST_CUES; i++) {
        ws_cue cue = {.first = i, .last = i + 1, .verb = i};
        if (ws_is_quotation(items, i))
            continue;
        if (ws_item_is(items, i, "according") && ws_item_is(items, i + 1, "to")) {
            cue.last = i + 2;
            cue.classes = LEX_SPEECH | LEX_CLAUSE;
            cue.flags = CUE_ACCORDING;
            cue.has_source = ws_phrase_from(items, i + 2, outer->last, &cue.source);
            if (cue.has_source)
                cues[n++] = cue;
            continue;
        }
        if (noun_cue(items, outer, i, &cue)) {
            cues[n++] = cue;
            continue;
        }
        bool pattern = items->document->n_matches && matches_pattern(items, i, &cue.last);
        bool adjective =
            ws_item_has(items, i, LEX_STANCE) && !ws_item_has(items, i, LEX_VERB) && i > outer->first &&
            (ws_item_has(items, i - 1, LEX_BE) ||
             (ws_item_has(items, i - 1, LEX_ADVERB) && i > outer->first + 1 && ws_item_has(items, i - 2, LEX_BE)));
        if (!pattern && !adjective && !is_cue_verb(items, outer, i))
            continue;
        cue.classes =
            pattern ? LEX_SPEECH | LEX_CLAUSE | LEX_PAST : ws_at(items->document, ws_item_token(items, i))->classes;
        cue.first = ws_verb_group(items, outer->first, i);
        cue.verb = pattern ? cue.last - 1 : i;
        cue.flags |= pattern ? CUE_USER : 0;
        if (!adjective && is_passive(items, cue.first, i))
            cue.flags |= CUE_PASSIVE;
        if (is_governed(items, outer->first, i) || ws_is_hypothetical(items->document, ws_item_token(items, i), true))
            cue.flags |= CUE_HYPOTHETICAL;
        if (find_source(items, outer, n ? &cues[n - 1] : NULL, &cue))
            cues[n++] = cue;
        i = cue.last - 1;
    }
    return n;
}
