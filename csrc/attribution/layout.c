/* layout.c - quotations that the layout attributes: labels, signatures, headers
 *
 * Mayor: “We asked twice.”                    a label
 * “We asked twice.” - Ann Lee, juror          a signature behind a dash or comma, in brackets, or below
 * Ann Lee said in a statement:                a header: the paragraph that follows is the quotation
 */
#include "attribution/layout.h"

#include "attribution/attribution.h"
#include "attribution/cue.h"
#include "attribution/source.h"
#include "name/style.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* A label before a colon has fewer items than this, and a signature no more than that. */
#define LONGEST_LABEL 7u
#define LONGEST_SIGNATURE 24u

/* A paragraph as items [first, last): none where a quotation that began above runs over it. */
typedef struct line {
    uint32_t first, last;
} line;

/* The items of every paragraph, NULL when memory is short. */
static line *list_lines(ws_items *items) {
    ws_document *document = items->document;
    line *lines = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *lines);
    for (uint32_t o = 0; o < items->n_outers && lines; o++) {
        line *l = &lines[items->outers[o].paragraph];
        if (l->last == 0)
            l->first = items->outers[o].first;
        l->last = items->outers[o].last;
    }
    return lines;
}

static bool is_empty(const line *l) {
    return l->last <= l->first;
}

/* - Ann Lee, juror: do items [first, last) sign what stands before them? Whose name that is goes to *phrase. */
static bool signature(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    while (first < last && ws_item_punct(items, first) == '-')
        first++;
    while (first < last && ws_is_tag(items->document, ws_item_token(items, first), POS_BIT(VBN) | POS_BIT(VBD)) &&
           ws_is_lower(items->document, ws_item_token(items, first)))
        first++; /* retired inspector Ann Lee */
    if (last > first + LONGEST_SIGNATURE || first >= last || !ws_phrase_from(items, first, last, phrase))
        return false;
    for (uint32_t i = phrase->last; i < last; i++) {
        if (ws_is_quotation(items, i) || (ws_is_verb(items, i) && ws_item_has(items, i, LEX_BE | LEX_HAVE | LEX_MODAL)))
            return false;
    }
    char c = ws_item_punct(items, phrase->last);
    return phrase->last >= last || c == ',' || c == '.' || c == '(';
}

/* Does a sentence end before the quotation mark in front of item i? */
static bool is_behind_sentence(const ws_items *items, uint32_t i) {
    char end = ws_punct(items->document, items->items[i].token - 2);
    return end == '.' || end == '!' || end == '?';
}

/* “….” (Ann Lee, juror), (a juror): the same of a person in brackets, behind words that end like a sentence; a title in
 * marks has its publisher there. */
static bool bracketed_signature(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (first + 2 >= last || ws_item_punct(items, first) != '(')
        return false;
    uint32_t close = ws_item_punct(items, last - 1) == '.' ? last - 2 : last - 1;
    const ws_mention *name = ws_name_at(document, items->items[first + 1].token);
    if (!is_behind_sentence(items, first) || ws_item_punct(items, close) != ')' ||
        !signature(items, first + 1, close, phrase))
        return false;
    return name ? name->type == WS_PERSON
                : ws_item_has(items, first + 1, LEX_DETERMINER) &&
                      ws_is_person_noun(document, ws_item_token(items, phrase->head));
}

/* The tokens of a cue; none where first == last. */
typedef struct cue_tokens {
    uint32_t first, last;
} cue_tokens;

/* An item that is a cue, such as a dash or colon. */
static cue_tokens cue_of(const ws_items *items, uint32_t i) {
    return (cue_tokens){items->items[i].token, items->items[i].last};
}

/* Make the attribution of the quotation at item q; `phrase` NULL: by nobody. */
static bool claim(ws_items *items, uint32_t *attribution_of, uint32_t q, cue_tokens cue, const char *rule,
                  float confidence, const ws_phrase *phrase) {
    ws_document *document = items->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, rule, confidence);
    if (!a)
        return false;
    a->cue_first = cue.first;
    a->cue_last = cue.last;
    for (uint32_t m = items->items[q].marked; m != WS_NONE;
         m = document->marked[m].flags & MARKED_CONTINUES ? document->marked[m].next : WS_NONE) {
        if (!ws_add_content(document, attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    }
    return !phrase || ws_set_source(document, items, phrase);
}

/* The phrase of the first person who is named in a phrase that begins at item `first`: the desk of Ann Lee, counsel. */
static bool person_in(const ws_items *items, uint32_t first, uint32_t last, ws_phrase *phrase) {
    const ws_document *document = items->document;
    ws_phrase whole;
    if (!ws_phrase_from(items, first, last, &whole))
        return false;
    for (uint32_t i = first; i < whole.last; i++) {
        uint32_t t = ws_item_token(items, i);
        if (ws_in_name_of(document, t, WS_PERSON))
            return ws_phrase_from(items, i, last, phrase);
    }
    return false;
}

/* `Statement of Ann Lee:`, `Answer by Ann Lee:`, `Ann Lee's full statement:`: the label's phrase without what she has
 * written. */
static void skip_document(const ws_items *items, ws_phrase *phrase) {
    const uint64_t people = LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN;
    uint32_t of = phrase->first + 1;
    ws_phrase person;
    for (uint32_t i = phrase->first + 1; i + 1 < phrase->last; i++)
        if (ws_is_genitive(items->document, ws_item_token(items, i)) &&
            ws_item_has(items, phrase->head, LEX_CUE_NOUN | LEX_MEDIUM | LEX_DOCUMENT) &&
            ws_phrase_from(items, phrase->first, i, &person)) {
            *phrase = person;
            return;
        }
    if (!ws_item_has(items, phrase->first, people) && WS_ITEM_IS_ANY(items, of, "of", "by", "from") &&
        person_in(items, of + 1, phrase->last, &person))
        *phrase = person;
}

/* By a cue: Ann Lee said in a statement: */
static bool announced_by_cue(const ws_items *items, const line *header, ws_phrase *phrase, cue_tokens *cue) {
    ws_outer outer = {header->first, header->last, 0, true};
    ws_cue found;
    if (!ws_last_cue(items, &outer, &found))
        return false;
    *phrase = found.source;
    *cue = (cue_tokens){items->items[found.first].token, items->items[found.last - 1].last};
    return true;
}

/* By what it is from: From Chair Ann Lee: / from the desk of Ann Lee, counsel: */
static bool announced_by_from(const ws_items *items, const line *header, ws_phrase *phrase) {
    for (uint32_t i = header->first; i + 1 < header->last && i < header->first + 6; i++)
        if (ws_item_is(items, i, "from"))
            return person_in(items, i + 1, header->last, phrase) || ws_phrase_from(items, i + 1, header->last, phrase);
    return false;
}

/* By its last sentence: Two letters were found. This, of June, is from Ann Lee, counsel: */
static bool announced_as_from(const ws_items *items, const line *header, ws_phrase *phrase) {
    uint32_t colon = ws_item_token(items, header->last - 1);
    uint32_t first = ws_item_of(items, ws_sentence_of(items->document, colon)->first);
    for (uint32_t i = first; i + 2 < header->last; i++)
        if (ws_item_has(items, i, LEX_BE) && ws_item_is(items, i + 1, "from"))
            return ws_phrase_from(items, i + 2, header->last, phrase);
    return false;
}

/* By the subject of a sentence about what follows, Ann Lee made the following remarks: else by what it is from. */
static bool announced_by_noun(const ws_items *items, const line *header, ws_phrase *phrase) {
    bool noun = false;
    for (uint32_t i = header->first; i < header->last && !noun; i++)
        noun = ws_item_has(items, i, LEX_CUE_NOUN | LEX_MEDIUM);
    for (uint32_t v = header->first; v < header->last && noun; v++) {
        if (ws_is_finite(items, v))
            return ws_phrase_before(items, header->first, ws_verb_group(items, header->first, v), phrase);
    }
    return announced_by_from(items, header, phrase);
}

/* Where the words of a paragraph begin: behind a list's bullet or number before a quotation. */
static uint32_t behind_bullet(const ws_items *items, const line *l) {
    uint32_t q = l->first;
    bool dot = ws_is_bullet_sign(items->document, ws_item_token(items, q));
    if (!dot && ws_item_punct(items, q) == '(')
        q++;
    uint32_t number = ws_item_token(items, q);
    if (!dot && ws_is_number(items->document, number)) {
        char end = ws_item_punct(items, ++q);
        dot = end == '.' || end == ')';
    }
    return dot && q + 1 < l->last && ws_is_quotation(items, q + 1) ? q + 1 : l->first;
}

/* Are items [first, last) no sentence: is there neither a finite verb nor a quotation in them? */
static bool is_verbless(const ws_items *items, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (ws_is_quotation(items, i) || ws_is_tag(items->document, ws_item_token(items, i), WS_FINITE))
            return false;
    return true;
}

/* `1. “….” Ann Lee, juror`: a name behind words that end like a sentence, with a role or an occasion but no verb, to
 * the paragraph's end, which is no sentence's. */
static bool bare_signature(const ws_items *items, uint32_t first, uint32_t last, bool listed, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (first >= last || last > first + LONGEST_SIGNATURE || ws_item_token(items, first) >= document->n_tokens ||
        (!listed && ws_item_punct(items, last - 1)) || !ws_phrase_from(items, first, last, phrase) ||
        phrase->first != first)
        return false;
    if ((!is_behind_sentence(items, first) && ws_punct(document, items->items[first].token - 2) != '~') ||
        !is_verbless(items, first, last))
        return false;
    for (uint32_t i = first; i < last && i < phrase->last; i++)
        if (ws_in_name_of(document, ws_item_token(items, i), WS_PERSON))
            return true;
    return false;
}

/* `“….”, Ann Lee, juror`: the same behind a comma; also `the owners of the mill`. */
static bool comma_signature(const ws_items *items, uint32_t cue, uint32_t last, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (cue + 1 >= last || last > cue + LONGEST_SIGNATURE || ws_item_punct(items, cue) != ',' ||
        ws_item_punct(items, last - 1) || !ws_phrase_from(items, cue + 1, last, phrase) || phrase->first != cue + 1)
        return false;
    if (!is_behind_sentence(items, cue) || !is_verbless(items, cue + 1, last))
        return false;
    ws_tokens who = {items->items[phrase->first].token, items->items[phrase->last - 1].last};
    return ws_may_speak(document, who);
}

/* - Name withheld: does the signature say that nobody signs? */
static bool is_unsigned(const ws_items *items, uint32_t first, uint32_t last) {
    while (first < last && ws_item_punct(items, first) == '-')
        first++;
    uint32_t t = first < last ? ws_item_token(items, first) : WS_NONE;
    bool name = WS_WORD_IS_ANY(items->document, t, "name", "names");
    return WS_WORD_IS_ANY(items->document, t, "anonymous", "anon", "unsigned", "unnamed") ||
           (name && WS_WORD_IS_ANY(items->document, t + 1, "withheld", "supplied", "and"));
}

/* Ann Lee, 44, of Hull: let the phrase for a person take in what stands beside the name up to the colon, if that is no
 * sentence. */
static bool take_beside(const ws_items *items, uint32_t last, ws_phrase *phrase) {
    uint32_t colon = phrase->last;
    bool person = phrase->name && phrase->name->type == WS_PERSON;
    if (!person || (ws_item_punct(items, colon) != ',' && ws_item_punct(items, colon) != '('))
        return false;
    while (colon < last && ws_item_punct(items, colon) != ':')
        colon++;
    if (colon > phrase->last + LONGEST_SIGNATURE || !is_verbless(items, phrase->last, colon))
        return false;
    phrase->last = colon;
    return true;
}

/* Mayor: “…”, where that is the whole paragraph. */
static bool read_label(ws_items *items, uint32_t *attribution_of, const line *l, uint32_t first) {
    ws_phrase phrase;
    if (!ws_phrase_from(items, first, l->last, &phrase))
        return true;
    bool beside = take_beside(items, l->last, &phrase);
    uint32_t colon = phrase.last, q = colon + 1;
    skip_document(items, &phrase);
    ws_tokens label = {items->items[phrase.first].token, items->items[phrase.last - 1].last};
    if (label.last > label.first + 1 && ws_is_inverted_cue(items->document, label.first) &&
        ws_capital(items->document, label.first + 1))
        return true; /* Stated Lee: “…” */
    if ((label.last > label.first + 2 && !ws_may_speak(items->document, label)) ||
        ws_has(items->document, label.last - 1, LEX_TIME))
        return true; /* Forty years on ice: “…” */
    if ((colon >= l->first + LONGEST_LABEL && !beside) || ws_item_punct(items, colon) != ':' ||
        !ws_is_quotation(items, q) || colon + 3 < l->last || attribution_of[items->items[q].marked] != WS_NONE)
        return true;
    return claim(items, attribution_of, q, cue_of(items, colon), "label", 0.9f, &phrase);
}

/* The paragraph below p; a block quote may have several, which are read with its first. NULL for none. */
static const line *line_below(const ws_items *items, const line *lines, uint32_t p) {
    uint32_t next = p + 1;
    while (next < items->document->n_paragraphs && is_empty(&lines[next]))
        next++;
    return next < items->document->n_paragraphs ? &lines[next] : NULL;
}

/* Does a name alone sign the paragraph l, which begins with the quotation at item q and whose last one is at `end`: at
 * its own end or, in a paragraph of the same block below, where there is nothing else in it? */
static bool is_signed_bare(const ws_items *items, const line *l, const line *below, uint32_t q, uint32_t end,
                           ws_phrase *phrase) {
    const ws_document *document = items->document;
    const ws_paragraph *p = &document->paragraphs[ws_paragraph_of(document, items->items[q].token)];
    bool listed = q > l->first || p->flags & TOKEN_LIST_ITEM;
    if (bare_signature(items, end + 1, l->last, listed, phrase))
        return true;
    return q + 1 == l->last && below && !is_empty(below) &&
           document->paragraphs[ws_paragraph_of(document, items->items[below->first].token)].block == p->block &&
           bare_signature(items, below->first, below->last, false, phrase);
}

/* “…” - Ann Lee: the signature of paragraph p, which begins with the quotation at item q. It stands behind the
 * paragraph's last quotation or, where there is nothing else in it, in the line below. */
static bool read_signature(ws_items *items, uint32_t *attribution_of, const line *lines, uint32_t p, uint32_t q) {
    const line *l = &lines[p], *below = line_below(items, lines, p);
    uint32_t end = q;
    for (uint32_t i = q; i < l->last; i++)
        end = ws_is_quotation(items, i) ? i : end;
    ws_phrase phrase;
    uint32_t cue = end + 1;
    bool marked = cue < l->last && ws_item_punct(items, cue) == '-';
    bool nobody = marked && is_unsigned(items, cue, l->last), dash = marked && signature(items, cue, l->last, &phrase);
    bool is_signed = nobody || dash || bracketed_signature(items, cue, l->last, &phrase);
    if (!is_signed && q + 1 == l->last && below && ws_item_punct(items, below->first) == '-') {
        cue = below->first;
        nobody = is_unsigned(items, cue, below->last);
        is_signed = nobody || signature(items, cue, below->last, &phrase);
    }
    if (!is_signed && comma_signature(items, cue, l->last, &phrase))
        return claim(items, attribution_of, q, cue_of(items, cue), "dash", 0.9f, &phrase);
    if (!is_signed && is_signed_bare(items, l, below, q, end, &phrase))
        return claim(items, attribution_of, q, (cue_tokens){0, 0}, "dash", 0.9f, &phrase);
    if (!is_signed)
        return true;
    return claim(items, attribution_of, q, cue_of(items, cue), "dash", 0.95f, nobody ? NULL : &phrase) &&
           (end == q || ws_add_content(items->document, attribution_of, items->items[q].last, items->items[end].last));
}

ws_status ws_read_layout(ws_items *items, uint32_t *attribution_of) {
    const line *lines = list_lines(items);
    if (!lines)
        return WS_NO_MEMORY;
    for (uint32_t p = 0; p < items->document->n_paragraphs; p++) {
        const line *l = &lines[p];
        if (is_empty(l) || items->document->paragraphs[p].flags & WS_PARAGRAPH_READ)
            continue;
        uint32_t q = behind_bullet(items, l);
        bool ok = true;
        if (!ws_is_quotation(items, q))
            ok = read_label(items, attribution_of, l, q);
        else if (attribution_of[items->items[q].marked] == WS_NONE)
            ok = read_signature(items, attribution_of, lines, p, q);
        if (!ok)
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

/* Ann Lee said in a statement: does paragraph `header` end in a colon and announce somebody's words? */
static bool announces(const ws_items *items, const line *header, ws_phrase *phrase, cue_tokens *cue) {
    return !is_empty(header) && ws_item_punct(items, header->last - 1) == ':' &&
           (announced_by_cue(items, header, phrase, cue) || announced_as_from(items, header, phrase) ||
            announced_by_noun(items, header, phrase));
}

ws_status ws_read_headers(ws_items *items, uint32_t *attribution_of) {
    const line *lines = list_lines(items);
    if (!lines)
        return WS_NO_MEMORY;
    for (uint32_t p = 1; p < items->document->n_paragraphs; p++) {
        uint32_t q = behind_bullet(items, &lines[p]);
        if (is_empty(&lines[p]) || items->document->paragraphs[p].flags & WS_PARAGRAPH_READ ||
            !ws_is_quotation(items, q) || attribution_of[items->items[q].marked] != WS_NONE)
            continue;
        ws_phrase phrase;
        cue_tokens cue = {0, 0};
        if (announces(items, &lines[p - 1], &phrase, &cue) &&
            !claim(items, attribution_of, q, cue, "header", 0.9f, &phrase))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}
