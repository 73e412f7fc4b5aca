/* reach.c - what a cue reaches by rule: the quotation beside it, the clause that it governs */
#include "reach.h"

#include "words.h"

/* What stands in brackets between a quotation and its cue has fewer words and marks than this. */
#define LONGEST_BRACKET 60u

/* ---- the quotation beside a cue ---- */

/* The last punctuation inside a folded quotation, 0 where it ends in a word. */
static char last_inside(const ws_items *items, uint32_t q) {
    uint32_t last = items->items[q].last;
    if (items->document->tokens[last - 1].kind == TOKEN_MARK)
        last--;
    return last > items->items[q].token ? ws_punct(items->document, last - 1) : 0;
}

/* Does a folded quotation begin like a sentence? */
static bool starts_like_sentence(const ws_items *items, uint32_t q) {
    const ws_document *document = items->document;
    for (uint32_t t = items->items[q].token; t < items->items[q].last; t++) {
        if (document->tokens[t].kind == TOKEN_WORD || document->tokens[t].kind == TOKEN_NUMBER)
            return document->tokens[t].shape != SHAPE_LOWER;
    }
    return false;
}

/* Behind the bracket that begins at item i; i where it is not closed soon. */
static uint32_t pass_bracket(const ws_items *items, uint32_t i, uint32_t limit) {
    for (uint32_t k = i; k < limit && k < i + LONGEST_BRACKET; k++)
        if (ws_item_punct(items, k) == ')')
            return k + 1;
    return i;
}

/* The cue behind quotation q: “…,” said Ann Lee; “…,” Ann Lee said. */
static ws_reach reach_behind(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q) {
    ws_reach none = {WS_NONE, REACH_NOT, true};
    uint32_t r = q + 1;
    char inside = last_inside(items, q), next = ws_item_punct(items, r);
    bool open =
        inside == ',' || inside == '?' || inside == '!' || inside == '-' || inside == '~' || next == ',' || next == '-';
    if (next == '.' || next == ';' || next == ':')
        return none;
    while (r < outer->last && (ws_item_punct(items, r) == ',' || ws_item_punct(items, r) == '-'))
        r++;
    if (ws_item_punct(items, r) == '(') {
        uint32_t behind = pass_bracket(items, r, outer->last);
        if (behind == r)
            return none;
        r = behind;
    }
    for (uint32_t c = 0; c < n; c++) {
        const ws_cue *cue = &cues[c];
        if (cue->first < r || cue->flags & (CUE_HYPOTHETICAL | CUE_RELATIVE))
            continue;
        bool directly = cue->first == r;
        for (uint32_t i = r; !directly && i < cue->first; i++) {
            if (!ws_item_has(items, i, LEX_ADVERB))
                break;
            directly = i + 1 == cue->first;
        }
        if (directly && cue->flags & CUE_INVERTED)
            return (ws_reach){c, REACH_DIRECT, true};
        if (directly && cue->flags & CUE_ACCORDING && inside != '.')
            return (ws_reach){c, REACH_COMMA, true};
        uint32_t s = r; /* `retired general Ann Lee said`: a word or two before the phrase that was made out */
        while (s < cue->source.first && s < r + 3 && !ws_item_punct(items, s) && !ws_is_quotation(items, s))
            s++;
        if (cue->has_source && !(cue->flags & (CUE_INVERTED | CUE_SHARED | CUE_ACCORDING)) && cue->source.first == s &&
            inside != '.' && !ws_item_has(items, r, LEX_COORDINATOR))
            return (ws_reach){c, open ? REACH_COMMA : REACH_WEAK, true};
        break;
    }
    return none;
}

/* The cue before quotation q: Ann Lee said: “…”; she called it “…”. */
static ws_reach reach_before(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q) {
    ws_reach found = {WS_NONE, REACH_NOT, false};
    for (uint32_t c = n; c-- > 0;) {
        const ws_cue *cue = &cues[c];
        if (cue->last > q)
            continue;
        uint32_t between = q;
        while (between > cue->last && !ws_is_quotation(items, between - 1))
            between--;
        if (between > cue->last)
            break; /* another quotation stands between */
        char before = q > outer->first ? ws_item_punct(items, q - 1) : 0;
        found.cue = c;
        bool sentence = starts_like_sentence(items, q);
        if (before == ':')
            found.strength = REACH_COLON;
        else if (cue->last == q && cue->classes & LEX_SPEECH)
            found.strength = sentence ? REACH_DIRECT : REACH_FRAGMENT;
        else if (before == ',' && sentence)
            found.strength = REACH_COMMA;
        else
            found.strength = REACH_FAR;
        if (cue->flags & CUE_HYPOTHETICAL)
            found.strength = cue->last == q || before == ',' ? REACH_DIRECT : REACH_AWAY;
        if (cue->flags & CUE_INVERTED && before != ':' && before != ',' && cue->source.last != q)
            found.strength = REACH_AWAY;
        break;
    }
    return found;
}

ws_reach ws_reach_of(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q) {
    ws_reach behind = reach_behind(items, outer, cues, n, q), before = reach_before(items, outer, cues, n, q);
    return behind.strength >= before.strength ? behind : before;
}

/* ---- the clause that a cue governs ---- */

/* Skip what may stand between a cue and its clause: adverbs, times, places of saying, the hearer. */
static uint32_t skip_to_clause(const ws_items *items, const ws_outer *outer, const ws_cue *cue) {
    uint32_t i = cue->last;
    if (cue->flags & (CUE_INVERTED | CUE_ACCORDING))
        i = cue->source.last;
    if (cue->flags & CUE_PASSIVE && cue->has_source)
        i = cue->source.last;
    ws_phrase phrase;
    bool hearer = !(cue->classes & LEX_TELL);
    for (uint32_t turn = 0; turn < 6 && i < outer->last; turn++) {
        if (ws_item_is(items, i, "that") || ws_is_quotation(items, i))
            break;
        if (ws_item_has(items, i, LEX_ADVERB) && !ws_item_has(items, i, LEX_SUBJECT | LEX_DETERMINER)) {
            i++;
        } else if (ws_item_has(items, i, LEX_TIME) && items->document->name_of[ws_item_token(items, i)] == WS_NONE) {
            i++;
        } else if (!hearer && !ws_item_is(items, i, "to") && ws_phrase_from(items, i, outer->last, &phrase)) {
            i = phrase.last;
            hearer = true;
        } else if (ws_item_has(items, i, LEX_PREPOSITION) && !ws_item_is(items, i, "as") &&
                   !ws_item_is(items, i, "like") && ws_phrase_from(items, i + 1, outer->last, &phrase)) {
            if (ws_item_is(items, i, "to") && ws_is_verb(items, i + 1))
                break;
            i = phrase.last;
            if (ws_item_has(items, i, LEX_TIME))
                i++;
        } else {
            break;
        }
    }
    return i;
}

/* Is there a finite verb in [first, last)? */
static bool has_verb(const ws_items *items, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        if (!ws_is_quotation(items, i) && ws_is_verb(items, i) &&
            !(ws_item_has(items, i, LEX_ING) && !ws_item_has(items, i, LEX_BE)))
            return true;
        if (ws_is_quotation(items, i))
            return true;
    }
    return false;
}

/* Where the clause that begins behind cue c ends: before a coordinate clause with a cue of its own, else the sentence.
 */
static uint32_t clause_end(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c,
                           uint32_t from) {
    for (uint32_t k = c + 1; k < n; k++) {
        const ws_cue *next = &cues[k];
        uint32_t begin = next->has_source && !(next->flags & (CUE_SHARED | CUE_INVERTED | CUE_PASSIVE | CUE_ACCORDING))
                             ? next->source.first
                             : next->first;
        if (begin <= from || next->flags & CUE_HYPOTHETICAL)
            continue;
        char b = ws_item_punct(items, begin - 1);
        bool and_ = ws_item_is(items, begin - 1, "and"), but = ws_item_is(items, begin - 1, "but");
        char b2 = begin >= 2 ? ws_item_punct(items, begin - 2) : 0;
        bool after_quote = ws_is_quotation(items, begin - 1) || (begin >= 2 && ws_is_quotation(items, begin - 2));
        if (next->flags & CUE_ACCORDING) {
            if (b == ',')
                return begin - 1;
            continue;
        }
        if (but || (and_ && (b2 == ',' || after_quote ||
                             (next->flags & CUE_SHARED && ws_item_has(items, next->verb, LEX_PAST)))))
            return b2 == ',' ? begin - 2 : begin - 1;
        if (b == ',' && (next->flags & CUE_SHARED) && ws_item_has(items, next->verb, LEX_ING))
            return begin - 1;
        if (b == ';')
            return begin - 1;
    }
    for (uint32_t i = from; i < outer->last; i++) {
        if (ws_item_punct(items, i) == ';')
            return i;
    }
    return outer->last;
}

bool ws_governed_clause(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c,
                        uint32_t *first, uint32_t *last) {
    const ws_cue *cue = &cues[c];
    uint32_t i = skip_to_clause(items, outer, cue);
    if (cue->flags & CUE_ACCORDING && ws_item_punct(items, i) == ',')
        i++;
    if (i >= outer->last)
        return false;
    *last = clause_end(items, outer, cues, n, c, i);
    *first = i;
    if (*last <= i)
        return false;
    if (ws_item_is(items, i, "that") || ws_item_is(items, i, "whether") ||
        (ws_item_has(items, i, LEX_WH) && !(cue->classes & LEX_MANNER) && has_verb(items, i, *last))) {
        return true;
    }
    if (cue->flags & CUE_ACCORDING) {
        return ws_item_punct(items, i - 1) == ',' && has_verb(items, i, *last);
    }
    if (cue->flags & CUE_PASSIVE && !cue->has_source)
        return false;
    ws_phrase phrase;
    uint32_t direct = cue->last;
    while (direct < outer->last && ws_item_has(items, direct, LEX_ADVERB))
        direct++;
    if (ws_item_is(items, direct, "to") && ws_item_has(items, direct + 1, LEX_BASE | LEX_BE | LEX_HAVE)) {
        *first = direct;
        return cue->classes & (LEX_STANCE | LEX_TELL | LEX_SPEECH) && !(cue->flags & CUE_PASSIVE);
    }
    if (cue->classes & LEX_TELL && ws_item_is(items, i, "to")) {
        return true;
    }
    if (cue->classes & LEX_CLAUSE && !(cue->flags & CUE_PASSIVE) && ws_phrase_from(items, i, *last, &phrase) &&
        has_verb(items, phrase.last, *last))
        return true;
    if (cue->classes & LEX_CLAUSE && ws_item_has(items, i, LEX_SUBORDINATOR | LEX_WH | LEX_PREPOSITION | LEX_ADVERB) &&
        has_verb(items, i, *last))
        return true;
    if (ws_item_has(items, direct, LEX_ING) && ws_is_verb(items, direct)) {
        *first = direct;
        return true;
    }
    /* the object alone: criticised the plan; in `as dockers call the ship` it is what the name is for */
    if (cue->has_source && cue->source.first > outer->first && ws_item_is(items, cue->source.first - 1, "as"))
        return false;
    if (cue->flags & CUE_INVERTED || ws_item_has(items, cue->verb, LEX_ING) ||
        (cue->classes & LEX_CLAUSE && !(cue->classes & LEX_CALL)))
        return false;
    if (ws_phrase_from(items, direct, *last, &phrase) && !ws_item_has(items, phrase.head, LEX_TIME)) {
        *first = direct;
        return true;
    }
    return false;
}
