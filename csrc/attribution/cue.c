/* cue.c - cues by rule: beside a quotation that the models leave, and those of the user's patterns
 *
 * The models read nearly all cues. A cue of the user's has the classes of a verb of speech (extension.c), so one rule
 * does for both.
 */
#include "attribution/cue.h"

#include "attribution/hypothetical.h"
#include "text/pos.h"

/* How many items a cue has, and how far it stands from its quotation, with its subject between, and with an aside
 * behind that. */
enum { LONGEST_CUE = 8, FARTHEST_CUE = 6, FARTHEST_BEHIND_ASIDE = 24 };

/* Is the item a verb of speech? */
static bool is_cue_word(const ws_items *items, uint32_t i) {
    return ws_item_has(items, i, LEX_SPEECH) && ws_is_verb(items, i);
}

/* Behind the words of the cue that begins at item i, also a verb for the manner of speech; i where there is none. */
static uint32_t pass_cue(const ws_items *items, uint32_t i, uint32_t limit) {
    uint32_t last = i;
    while (last < limit && last < i + LONGEST_CUE && ws_item_has(items, last, LEX_SPEECH | LEX_MANNER) &&
           ws_is_verb(items, last))
        last++;
    return last;
}

/* The source behind a cue: said Ann Lee. An object pronoun cannot be it: told him. */
static bool source_behind(const ws_items *items, uint32_t limit, ws_cue *cue) {
    uint32_t i = cue->last;
    return i < limit && !ws_is_quotation(items, i) &&
           !ws_item_has(items, i, LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_COORDINATOR | LEX_WH) &&
           !(ws_item_has(items, i, LEX_PRONOUN) && !ws_item_has(items, i, LEX_SUBJECT)) &&
           ws_phrase_from(items, i, limit, &cue->source) && !ws_item_has(items, cue->source.head, LEX_TIME);
}

/* The source before a cue that ends at its `last` item, not before `start`. A passive has none. */
static bool source_before(const ws_items *items, uint32_t start, ws_cue *cue) {
    uint32_t verb = cue->last - 1;
    cue->first = ws_verb_group(items, start, cue->first);
    for (uint32_t i = cue->first; i < verb; i++)
        if (ws_item_has(items, i, LEX_BE) && ws_item_has(items, verb, LEX_PARTICIPLE))
            return false;
    cue->unsaid = ws_is_hypothetical(items->document, ws_item_token(items, verb), true);
    return cue->first > start && ws_phrase_before(items, start, cue->first, &cue->source);
}

/* The last mark inside a folded quotation, 0 where it ends in a word. */
static char last_inside(const ws_items *items, uint32_t q) {
    uint32_t last = items->items[q].last;
    return last > items->items[q].token + 1 ? ws_punct(items->document, last - 2) : 0;
}

/* Does somebody call out what stands before item i: “Over here!” | called a guard? */
static bool is_called_out(const ws_items *items, uint32_t i) {
    char end = ws_is_quotation(items, i - 1) ? last_inside(items, i - 1) : 0;
    return (end == '!' || end == '?' || end == ',') && WS_ITEM_IS_ANY(items, i, "called", "calls");
}

/* The cue that begins at item i, right behind a quotation, and has its source behind it: said, grumbled, according to
 * Ann Lee. */
static bool inverted_cue(const ws_items *items, const ws_outer *outer, uint32_t i, ws_cue *cue) {
    uint32_t last = pass_cue(items, i, outer->last);
    bool called = is_called_out(items, i);
    last += called && last == i;
    bool according = ws_item_is(items, i, "according") && ws_item_is(items, i + 1, "to");
    last += according ? 2 : 0;
    *cue = (ws_cue){.first = i, .last = last, .behind = true};
    if (ws_is_lower(items->document, ws_item_token(items, last)) &&
        WS_ITEM_IS_ANY(items, last, "little", "much", "volumes", "plenty", "nothing", "something"))
        return false; /* “…” speaks volumes */
    return last > i && (according || called || ws_is_finite(items, i)) && source_behind(items, outer->last, cue);
}

/* Does the verb that ends before item i say something else than the question or cry at item q: “Who knew?” Ann Lee
 * replied | that she had? */
static bool says_something_else(const ws_items *items, const ws_outer *outer, uint32_t q, uint32_t i) {
    char end = last_inside(items, q);
    return (end == '?' || end == '!') && i + 1 < outer->last && ws_item_is(items, i, "that") &&
           ws_is_tag(items->document, ws_item_token(items, i + 1), /* not: asked that night */
                     POS_BIT(DT) | POS_BIT(PRP) | POS_BIT(PRPS) | POS_BIT(NNP) | POS_BIT(EX));
}

/* The cue behind the quotation at item q: “…,” said Ann Lee; “…,” Ann Lee said. */
static bool cue_behind(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue) {
    uint32_t i = q + 1;
    i += ws_item_punct(items, i) == ',' || ws_item_punct(items, i) == '-';
    if (inverted_cue(items, outer, i, cue))
        return true;
    uint32_t farthest = i + (last_inside(items, q) == ',' ? FARTHEST_BEHIND_ASIDE : FARTHEST_CUE);
    for (uint32_t v = i; v < outer->last && v < farthest && !ws_is_quotation(items, v); v++) {
        *cue = (ws_cue){.first = v, .last = pass_cue(items, v, outer->last), .behind = true};
        if (cue->last == v || (v >= i + FARTHEST_CUE && ws_item_punct(items, v - 1) != ','))
            continue;
        return v > i && last_inside(items, q) != '.' && !says_something_else(items, outer, q, cue->last) &&
               source_before(items, i, cue) && cue->source.first == i;
    }
    return false;
}

/* Where the words end that lead from a cue to the quotation, before item `last`: said, | and I quote, “…”; whispered |
 * to him: “…”. */
static uint32_t before_lead(const ws_items *items, uint32_t first, uint32_t last) {
    if (last >= first + 5 && ws_item_is(items, last - 1, "quote") && ws_item_is(items, last - 2, "i") &&
        ws_item_is(items, last - 3, "and") && ws_item_punct(items, last - 4) == ',')
        return last - 4;
    bool led = ws_item_punct(items, last) == ':' || ws_item_is(items, last - 2, "to"); /* not: thanked him, “…” */
    if (last >= first + 3 && led && ws_is_objective(items->document, ws_item_token(items, last - 1)))
        return last - 1 - ws_item_is(items, last - 2, "to");
    return last;
}

bool ws_cue_before(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue) {
    char mark = q > outer->first ? ws_item_punct(items, q - 1) : 0;
    uint32_t last = q - (mark == ':' || mark == ','), first;
    if (last < q)
        last = before_lead(items, outer->first, last);
    first = last;
    while (first > outer->first && last - first < LONGEST_CUE &&
           (is_cue_word(items, first - 1) ||
            (last < q && ws_item_has(items, first - 1, LEX_MANNER) && ws_is_verb(items, first - 1))))
        first--;
    *cue = (ws_cue){.first = first, .last = last, .colon = mark == ':'};
    return first < last && source_before(items, outer->first, cue);
}

/* Does the cue before the quotation at item q lead to it, and not back to one before: Ann Lee said: “…,” the paper
 * reported; but not `“…,” Ann Lee said. “…”`? */
static bool leads_to_quotation(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue) {
    if (!ws_cue_before(items, outer, q, cue) || ws_item_punct(items, q - 1) == 0)
        return false;
    uint32_t before = cue->source.first;
    if (before > outer->first && WS_ITEM_IS_ANY(items, before - 1, "what", "whether"))
        return false; /* asked about what Ann Lee said, “…” */
    before -= before > outer->first && ws_item_punct(items, before - 1) == ',';
    return before == outer->first || !ws_is_quotation(items, before - 1);
}

bool ws_cue_of_quotation(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue) {
    return leads_to_quotation(items, outer, q, cue) || cue_behind(items, outer, q, cue) ||
           ws_cue_before(items, outer, q, cue);
}

bool ws_last_cue(const ws_items *items, const ws_outer *outer, ws_cue *cue) {
    bool found = false;
    for (uint32_t i = outer->first; i < outer->last; i++) {
        ws_cue next = {.first = i, .last = pass_cue(items, i, outer->last)};
        if (next.last == i)
            continue;
        i = next.last - 1;
        if (!source_before(items, outer->first, &next) || next.unsaid)
            continue;
        *cue = next;
        found = true;
    }
    return found;
}

/* Does a user's cue pattern match at the item? */
static bool matches_pattern(const ws_items *items, uint32_t i) {
    const ws_document *document = items->document;
    if (ws_item_token(items, i) >= document->n_tokens)
        return false;
    uint32_t at = ws_at(document, ws_item_token(items, i))->start;
    for (uint32_t k = ws_first_match(document, at); k < document->n_matches && document->matches[k].start == at; k++)
        if (document->matches[k].kind == WS_PATTERN_CUE)
            return true;
    return false;
}

/* Does a quotation stand beside the cue, or beside its source before the cue, with a mark between at most? */
static bool is_beside_quotation(const ws_items *items, const ws_outer *outer, uint32_t begin, uint32_t end) {
    begin -= begin > outer->first && ws_item_punct(items, begin - 1);
    return (begin > outer->first && ws_is_quotation(items, begin - 1)) ||
           ws_is_quotation(items, end + (ws_item_punct(items, end) != 0));
}

bool ws_user_cue_at(const ws_items *items, const ws_outer *outer, uint32_t i, ws_cue *cue, uint32_t *first,
                    uint32_t *last) {
    *cue = (ws_cue){.first = i, .last = pass_cue(items, i, outer->last)};
    if (cue->last == i || !matches_pattern(items, i))
        return false;
    bool inverted = i > outer->first && ws_item_punct(items, i - 1) == ',' && source_behind(items, outer->last, cue);
    if (!inverted && (!source_before(items, outer->first, cue) || cue->unsaid))
        return false;
    uint32_t begin = inverted ? cue->first : cue->source.first;
    if (is_beside_quotation(items, outer, begin, cue->last))
        return false;
    cue->behind = begin > outer->first && ws_item_punct(items, begin - 1) == ',';
    *first = cue->behind ? outer->first : cue->last;
    *last = cue->behind ? begin - 1 : outer->last;
    while (*last > *first && ws_item_punct(items, *last - 1))
        --*last;
    return *last > *first;
}

bool ws_is_heard(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "hear", "hears", "heard", "told");
}

bool ws_is_view(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {"view", "opinion", "judgment", "judgement", "estimation", "words"};
    return WS_WORD_AMONG(document, t, nouns);
}

bool ws_is_saying(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {
        "verdict",     "view",        "opinion",    "answer",    "reply",     "response",   "reaction",
        "message",     "assessment",  "judgment",   "judgement", "advice",    "conclusion", "warning",
        "description", "summary",     "comment",    "retort",    "criticism", "complaint",  "plea",
        "excuse",      "explanation", "prediction", "line",      "words"};
    return WS_WORD_AMONG(document, t, nouns);
}

bool ws_is_for_words(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {"call",    "calls",  "dictum", "vow",   "pledge",
                                        "promise", "phrase", "boast",  "mantra"};
    return ws_has(document, t, LEX_CUE_NOUN) || WS_WORD_AMONG(document, t, nouns);
}
