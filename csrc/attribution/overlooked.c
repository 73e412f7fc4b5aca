/* overlooked.c - reports that the models overlook and whose form is certain
 *
 * Those who nap live longer, a study has found.      the report comes last in its sentence
 * The gate must go, a meeting was told.              so does who heard it; who said it is not told
 * The gate must go, said the smith, Ann Lee.         the verb in front of who says it
 * …, but was quick to say the gate is safe.          how somebody says what stands behind the verb
 * He reckons the gate is safe.                       a verb that American texts, of which the models have learned, lack
 * The minutes record that the gate was shut.         a verb that reports only of what is written
 * The mill put the cost at 3,000 crowns.             a number that somebody puts something at
 * In Ann Lee's view, the gate is safe.               a phrase for whose view it is; also in the opinion of Ann Lee,
 *                                                    according to Ann Lee
 */
#include "attribution/overlooked.h"

#include "attribution/attribution.h"
#include "attribution/clause.h"
#include "attribution/cue.h"
#include "attribution/source.h"
#include "text/pos.h"
#include "text/words.h"

/* A clause has so many items at least; a time at a sentence's end so many at most. */
enum { SHORTEST = 4, LONGEST_TIME = 4 };

/* The last item of the sentence's last verb, where nothing but a time stands behind it; WS_NONE where there is none. */
static uint32_t closing_verb(const ws_items *items, const ws_outer *outer) {
    uint32_t v = outer->last;
    while (v > outer->first && ws_item_punct(items, v - 1) == '.')
        v--;
    for (uint32_t n = 0; v > outer->first + SHORTEST && n < LONGEST_TIME; n++, v--) {
        if (ws_is_verb(items, v - 1))
            return ws_item_has(items, v - 1, LEX_SPEECH | LEX_STANCE) && ws_item_has(items, v - 1, LEX_CLAUSE)
                       ? v - 1
                       : WS_NONE;
        if (!ws_item_has(items, v - 1, LEX_TIME | LEX_DETERMINER) && !WS_ITEM_IS_ANY(items, v - 1, "on", "in", "last"))
            return WS_NONE;
    }
    return WS_NONE;
}

/* Is it a verb that reports clauses and that the models do not know: reckon; of what is written, record? */
static bool is_unlearned(const ws_items *items, const ws_outer *outer, uint32_t v) {
    static const char *const reckons[] = {"reckon", "reckons", "reckoned"},
                             *const records[] = {"record", "records", "states", "notes"},
                             *const written[] = {"minutes",  "book",    "sheet",   "lease",   "contract",
                                                 "handbook", "manual",  "code",    "clause",  "charter",
                                                 "act",      "treaty",  "licence", "license", "deed",
                                                 "label",    "leaflet", "sign",    "notice",  "policy"};
    ws_phrase who;
    if (!ws_item_has(items, v, LEX_VERB))
        return false;
    if (WS_ITEM_AMONG(items, v, reckons))
        return !WS_ITEM_IS_ANY(items, v + 1, "with", "on", "without");
    return WS_ITEM_AMONG(items, v, records) && ws_item_is(items, v + 1, "that") &&
           ws_phrase_before(items, outer->first, v, &who) &&
           (ws_item_has(items, who.head, LEX_DOCUMENT | LEX_MEDIUM | LEX_CUE_NOUN) ||
            WS_ITEM_AMONG(items, who.head, written));
}

/* Is the number at the item a time of day or that of a house, or one among others: at 10 p.m., at 3 Elm Street? */
static bool is_no_amount(const ws_items *items, uint32_t number, uint32_t last) {
    uint32_t next = number + 1;
    return next < last && (WS_ITEM_IS_ANY(items, next, "p.m.", "a.m.", "pm", "am") ||
                           (ws_capital(items->document, ws_item_token(items, next)) &&
                            ws_is_named(items->document, ws_item_token(items, next))));
}

/* Does the verb at item v tell what number somebody puts something at: put | the death toll at more than 40; put | the
 * figure far higher? */
static bool puts_number(const ws_items *items, const ws_outer *outer, uint32_t v) {
    enum { FARTHEST = 14, NEAR = 5 };
    static const char *const counts[] = {"number", "figure", "toll",   "cost", "total",  "value",  "count",
                                         "price",  "loss",   "losses", "bill", "damage", "deficit"};
    uint32_t limit = v + FARTHEST < outer->last ? v + FARTHEST : outer->last, at = v + 1, number;
    bool counted = false;
    if (!WS_ITEM_IS_ANY(items, v, "put", "puts") || !ws_item_has(items, v + 1, LEX_DETERMINER | LEX_POSSESSIVE))
        return false;
    for (; at < limit && !ws_item_is(items, at, "at") && !WS_ITEM_IS_ANY(items, at, "higher", "lower"); at++)
        counted |= WS_ITEM_AMONG(items, at, counts);
    if (ws_item_punct(items, at - 1) == ',' || ws_is_the(items->document, ws_item_token(items, at + 1)))
        return false; /* puts the bill at the top of 20 others; puts the bill, at 90 pages, away */
    for (number = at; number < at + NEAR && number < outer->last; number++)
        if (ws_is_number(items->document, ws_item_token(items, number)) || ws_item_has(items, number, LEX_NUMBER) ||
            WS_ITEM_IS_ANY(items, number, "higher", "lower"))
            return counted && at < limit && !is_no_amount(items, number, outer->last);
    return false;
}

/* Do items [first, last) read like a clause that stands alone: a subject, then a finite verb? */
static bool is_clause(const ws_items *items, uint32_t first, uint32_t last) {
    if (last < first + SHORTEST ||
        ws_item_has(items, first, LEX_SUBORDINATOR | LEX_WH | LEX_PREPOSITION | LEX_COORDINATOR))
        return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (ws_is_finite(items, i))
            return true;
    return false;
}

/* Make the attribution of what the cue, items [first, last), reports: items [from, to). */
static bool claim(ws_items *items, uint32_t *attribution_of, uint32_t first, uint32_t last, uint32_t from, uint32_t to,
                  const ws_phrase *source) {
    ws_document *document = items->document;
    bool before = to <= first;
    ws_attribution *a = ws_add_attribution(document, WS_INDIRECT, before ? "clause-before" : "indirect", 0.8f);
    if (!a || !ws_add_content(document, attribution_of, items->items[from].token, items->items[to - 1].last))
        return false;
    a = &document->attributions[document->n_attributions - 1];
    a->cue_first = items->items[first].token;
    a->cue_last = items->items[last - 1].last;
    a->act = ws_item_has(items, last - 1, LEX_SPEECH) || WS_ITEM_IS_ANY(items, last - 1, "heard", "put", "puts")
                 ? WS_SPEECH
                 : WS_STANCE;
    return !source || ws_set_source(document, items, source);
}

/* Does a clause that tells of the noun before it begin at the item: the trust | which runs it? */
static bool begins_relative(const ws_items *items, uint32_t i) {
    return WS_ITEM_IS_ANY(items, i, "who", "which", "that") && ws_is_finite(items, i + 1) &&
           ws_is_tag(items->document, ws_item_token(items, i - 1), POS_BIT(NN) | POS_BIT(NNS));
}

/* The subject that the last comma before the verb group at item `group` parts from the clause before it: a survey by
 * Ann Lee's charity; the trust which runs it. */
static bool subject_behind_comma(const ws_items *items, const ws_outer *outer, uint32_t group, ws_phrase *who) {
    uint32_t first = group;
    while (first > outer->first + SHORTEST && ws_item_punct(items, first - 1) != ',') {
        first--;
        bool relative = begins_relative(items, first) || begins_relative(items, first - 1);
        if (ws_is_quotation(items, first) ||
            (!relative && (ws_is_finite(items, first) || ws_item_has(items, first, LEX_WH | LEX_SUBORDINATOR))))
            return false;
    }
    if (first == group || ws_item_punct(items, first - 1) != ',' || ws_item_has(items, first, LEX_COORDINATOR) ||
        !ws_phrase_from(items, first, group, who) || who->first != first)
        return false;
    who->last = group;
    return true;
}

/* `…, a study has found.`: the report that the verb at v, the last of its sentence, closes. */
static bool read_closing(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, uint32_t v) {
    uint32_t group = ws_verb_group(items, outer->first, v);
    bool heard = ws_is_heard(items->document, ws_item_token(items, v)), passive = false;
    ws_phrase who;
    for (uint32_t i = group; i < v; i++)
        passive |= ws_item_has(items, i, LEX_BE);
    if (passive != ws_item_is(items, v, "told") || !subject_behind_comma(items, outer, group, &who) ||
        !is_clause(items, outer->first, who.first - 1))
        return true;
    ws_tokens source = {items->items[who.first].token, items->items[who.last - 1].last};
    if (!heard && !ws_may_speak(items->document, source))
        return true;
    return claim(items, attribution_of, group, v + 1, outer->first, who.first - 1, heard ? NULL : &who);
}

/* The verb in front of who says it, behind the comma that ends what is said: …, | said the smith. WS_NONE where there
 * is none. */
static uint32_t inverted_verb(const ws_items *items, const ws_outer *outer, ws_phrase *who) {
    for (uint32_t v = outer->first + SHORTEST; v + 1 < outer->last; v++) {
        if (ws_item_punct(items, v - 1) != ',' || !ws_is_finite(items, v) || !ws_item_has(items, v, LEX_SPEECH) ||
            !ws_item_has(items, v, LEX_CLAUSE) ||
            ws_is_tag(items->document, ws_item_token(items, v - 2), POS_BIT(JJ))) /* regular, pledged delegates */
            continue;
        return ws_phrase_from(items, v + 1, outer->last, who) && who->first == v + 1 &&
                       (who->last >= outer->last || ws_item_punct(items, who->last)) &&
                       is_clause(items, outer->first, v - 1)
                   ? v
                   : WS_NONE;
    }
    return WS_NONE;
}

/* `…, said the smith`: the clause before the verb at v. */
static bool read_inverted(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, uint32_t v,
                          const ws_phrase *who) {
    ws_tokens source = {items->items[who->first].token, items->items[who->last - 1].last};
    return !ws_may_speak(items->document, source) || claim(items, attribution_of, v, v + 1, outer->first, v - 1, who);
}

/* `He reckons …`: the clause behind the verb at v, whose subject stands before it. */
static bool read_unlearned(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, uint32_t v) {
    uint32_t from = v + 1, to = outer->last;
    ws_phrase who;
    while (to > from && ws_item_punct(items, to - 1))
        to--;
    return to < from + SHORTEST || !ws_phrase_before(items, outer->first, v, &who) ||
           claim(items, attribution_of, v, v + 1, from, to, &who);
}

/* A phrase that tells whose view something is, items [first, last), and its noun; whose it is. */
typedef struct view_phrase {
    uint32_t first, last, noun;
    ws_phrase who;
} view_phrase;

/* Does such a phrase begin at item i: in Ann Lee's view, in the opinion of Ann Lee, according to Ann Lee? */
static bool read_view_phrase(const ws_items *items, const ws_outer *outer, uint32_t i, view_phrase *view) {
    enum { LONGEST = 10 };
    uint32_t limit = i + LONGEST < outer->last ? i + LONGEST : outer->last, v = i + 1;
    if (ws_item_is(items, i, "according") && ws_item_is(items, i + 1, "to") &&
        ws_phrase_from(items, i + 2, outer->last, &view->who) && view->who.first == i + 2) {
        ws_tokens who = {items->items[i + 2].token, items->items[view->who.base_last - 1].last};
        view->first = i;
        view->last = view->who.base_last;
        view->noun = i + 1;
        return ws_may_speak(items->document, who);
    }
    if (!ws_item_is(items, i, "in"))
        return false;
    while (v < limit && !ws_is_view(items->document, ws_item_token(items, v)))
        v++;
    *view = (view_phrase){.first = i, .last = v + 1, .noun = v};
    if (v >= limit || v == i + 1)
        return false;
    if (ws_item_is(items, v + 1, "of")) {
        if (v != i + 2 || !ws_item_is(items, i + 1, "the") || !ws_phrase_from(items, v + 2, outer->last, &view->who) ||
            view->who.first != v + 2)
            return false;
        view->last = view->who.last;
        return true;
    }
    bool owner = ws_item_has(items, i + 1, LEX_POSSESSIVE) && v == i + 2;
    return (owner || ws_is_genitive(items->document, ws_item_token(items, v - 1))) &&
           ws_phrase_from(items, i + 1, owner ? v : v - 1, &view->who) && view->who.first == i + 1;
}

/* What is said to be somebody's view: the rest of the sentence, before the phrase and behind it. */
static bool read_view(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, const view_phrase *view) {
    uint32_t first = view->first, last = view->last, to = outer->last;
    while (to > last && ws_item_punct(items, to - 1))
        to--;
    bool opens = first == outer->first && ws_item_punct(items, last) == ',',
         inside = first > outer->first + 1 && ws_item_punct(items, first - 1) == ',';
    if (opens && to > last + SHORTEST)
        return claim(items, attribution_of, first, view->noun + 1, last + 1, to, &view->who);
    if (!inside || (to > last && (ws_item_punct(items, last) != ',' || to == last + 1)))
        return true;
    if (to <= last)
        return !is_clause(items, outer->first, first - 1) ||
               claim(items, attribution_of, first, view->noun + 1, outer->first, first - 1, &view->who);
    return claim(items, attribution_of, first, view->noun + 1, outer->first, first - 1, &view->who) &&
           ws_add_content(items->document, attribution_of, items->items[last + 1].token, items->items[to - 1].last);
}

/* The form of be before `quick to say`, which begins at the token; WS_NONE where it does not, or nobody need have said
 * it: would be happy to, was too proud to. */
static uint32_t be_before_eager(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"quick", "keen", "careful", "anxious", "eager", "swift", "happy", "proud"};
    enum { NEAR = 3 };
    if (!WS_WORD_AMONG(document, t, words) || !ws_word_is(document, t + 1, "to") ||
        !ws_has(document, t + 2, LEX_SPEECH) || !ws_has(document, t + 2, LEX_CLAUSE) ||
        !ws_has(document, t + 2, LEX_BASE))
        return WS_NONE;
    for (uint32_t k = t; k-- > 0 && k + NEAR >= t;) {
        if (ws_has(document, k, LEX_NEGATION | LEX_MODAL) || WS_WORD_IS_ANY(document, k, "too", "never"))
            return WS_NONE;
        if (ws_has(document, k, LEX_BE))
            return k > 0 && ws_has(document, k - 1, LEX_MODAL | LEX_NEGATION) ? WS_NONE : k;
    }
    return WS_NONE;
}

/* Does the verb group that ends in the form of be go on from the clause before, without a subject: but | have been? */
static bool shares_subject(const ws_document *document, uint32_t be) {
    while (be > 0 && ws_has(document, be - 1, LEX_HAVE | LEX_ADVERB))
        be--;
    return be > 0 && ws_has(document, be - 1, LEX_COORDINATOR);
}

/* `was quick to say the gate is safe`, in items: the adjective, what is said; and the token of the form of be. */
typedef struct eager_phrase {
    uint32_t adjective, from, to, be;
} eager_phrase;

/* The first of an outer sentence that says a clause; false where there is none. */
static bool find_eager(const ws_items *items, const ws_outer *outer, eager_phrase *found) {
    enum { TO_SAY = 3 }; /* the adjective, to, the verb */
    uint32_t i = outer->first, be = WS_NONE;
    while (i + TO_SAY < outer->last && (be = be_before_eager(items->document, ws_item_token(items, i))) == WS_NONE)
        i++;
    if (i + TO_SAY >= outer->last)
        return false;
    uint32_t from = i + TO_SAY, to = outer->last;
    from += ws_item_is(items, from, "that");
    while (to > from && ws_item_punct(items, to - 1))
        to--;
    *found = (eager_phrase){.adjective = i, .from = from, .to = to, .be = be};
    return is_clause(items, from, to);
}

static bool claim_eager(ws_items *items, uint32_t *attribution_of, const eager_phrase *eager, const ws_phrase *who) {
    return claim(items, attribution_of, eager->adjective, eager->adjective + 3, eager->from, eager->to, who);
}

/* `Ann Lee was quick to say …`: by its subject. */
static bool read_eager_of(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, const eager_phrase *eager) {
    ws_phrase who;
    return !ws_phrase_before(items, outer->first, ws_verb_group(items, outer->first, eager->adjective), &who) ||
           WS_ITEM_IS_ANY(items, who.head, "nobody", "none", "nothing") ||
           WS_ITEM_IS_ANY(items, who.first, "none", "no") || claim_eager(items, attribution_of, eager, &who);
}

/* `…, but was quick to say …`: by whom the clause before quotes, the attribution `before`. */
static bool read_eager_behind(ws_items *items, uint32_t *attribution_of, const eager_phrase *eager, uint32_t before) {
    ws_document *document = items->document;
    const ws_attribution *b = &document->attributions[before];
    if (b->source == WS_NONE || b->cue_first > ws_item_token(items, eager->adjective) ||
        b->last > ws_item_token(items, eager->from))
        return true;
    if (!claim_eager(items, attribution_of, eager, NULL))
        return false;
    b = &document->attributions[before]; /* there may be more room now */
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    a->source = b->source;
    a->source_first = b->source_first;
    a->source_last = b->source_last;
    return true;
}

/* What stands behind `was quick to say` in the sentence, whose last attribution is `before`, WS_NONE for none. */
static bool read_eager(ws_items *items, uint32_t *attribution_of, const ws_outer *outer, uint32_t before) {
    eager_phrase eager;
    if (!find_eager(items, outer, &eager))
        return true;
    if (shares_subject(items->document, eager.be))
        return before == WS_NONE || read_eager_behind(items, attribution_of, &eager, before);
    return (before != WS_NONE && items->document->attributions[before].last > ws_item_token(items, eager.adjective)) ||
           read_eager_of(items, attribution_of, outer, &eager);
}

/* Read an outer sentence that has no attribution. */
static bool read_sentence(ws_items *items, uint32_t *attribution_of, const ws_outer *outer) {
    for (uint32_t i = outer->first; i < outer->last; i++)
        if (is_unlearned(items, outer, i) || puts_number(items, outer, i))
            return read_unlearned(items, attribution_of, outer, i);
    view_phrase view;
    for (uint32_t i = outer->first; i < outer->last; i++)
        if (read_view_phrase(items, outer, i, &view))
            return read_view(items, attribution_of, outer, &view);
    ws_phrase who;
    uint32_t n = items->document->n_attributions, v = inverted_verb(items, outer, &who);
    if (!read_eager(items, attribution_of, outer, WS_NONE))
        return false;
    if (items->document->n_attributions > n)
        return true;
    if (v != WS_NONE)
        return read_inverted(items, attribution_of, outer, v, &who);
    v = closing_verb(items, outer);
    return v == WS_NONE || read_closing(items, attribution_of, outer, v);
}

/* Of a sentence: nothing is read in it yet; what its models have read is not all. */
enum { UNREAD = 0, READ = 1, EAGER_READ = 2 };

/* Note how far every sentence is read, and by which attribution last: of[sentence], WS_NONE for none. */
static void list_read(const ws_document *document, uint8_t *read, uint32_t *of) {
    for (uint32_t i = 0; i < document->n_sentences; i++)
        of[i] = WS_NONE;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->first != WS_NONE)
            read[document->tokens[a->first].sentence] |= READ;
        if (a->cue_first >= a->cue_last)
            continue;
        uint32_t sentence = document->tokens[a->cue_first].sentence, verb = a->cue_last - 1;
        read[sentence] |= READ | (verb > 1 && be_before_eager(document, verb - 2) != WS_NONE ? EAGER_READ : 0);
        if (of[sentence] == WS_NONE || document->attributions[of[sentence]].cue_first < a->cue_first)
            of[sentence] = i;
    }
}

ws_status ws_read_overlooked(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    const uint32_t n = document->n_sentences + 1;
    uint8_t *read = ws_arena_alloc(&document->arena, n, 1);
    uint32_t *of = ws_arena_take(&document->arena, n, sizeof *of);
    if (!read || !of)
        return WS_NO_MEMORY;
    list_read(document, read, of);
    for (uint32_t o = 0; o < items->n_outers; o++) {
        const ws_outer *outer = &items->outers[o];
        uint32_t sentence = document->tokens[items->items[outer->first].token].sentence, before = of[sentence];
        if (document->paragraphs[outer->paragraph].flags & WS_PARAGRAPH_READ)
            continue;
        if (read[sentence] == UNREAD && !read_sentence(items, attribution_of, outer))
            return WS_NO_MEMORY;
        if (read[sentence] == READ && before != WS_NONE && !read_eager(items, attribution_of, outer, before))
            return WS_NO_MEMORY;
    }
    ws_arena_drop(&document->arena, of, n, sizeof *of);
    ws_arena_drop(&document->arena, read, n, 1);
    return WS_OK;
}
