/* headline.c - headlines that say whose words they are
 *
 * Pool plan is ‘madness’, says mayor        Headlines drop articles and verbs, so that no model of sentences reads
 * • We will not leave – Lee                 them; what ends them is certain.
 * Pool was ‘filthy’, inquest hears
 */
#include "attribution/headline.h"

#include "attribution/attribution.h"
#include "attribution/cue.h"
#include "text/noun.h"
#include "text/pos.h"

/* Headlines are among the first paragraphs, have so many tokens at most and words at least, and so many in the source.
 */
enum { TOP = 4, LONGEST = 40, SHORTEST = 4, LONGEST_SOURCE = 5 };

/* What a headline says, tokens [first, last), by which cue, from which source up to its end; WS_NONE where it only
 * tells who hears it. */
typedef struct headline {
    uint32_t first, last, cue, source, end;
} headline;

/* Is a noun for somebody who speaks, or for what says something, the last word of [first, end), with no verb before?
 */
static bool is_speaking_noun(const ws_document *document, uint32_t first, uint32_t end) {
    for (uint32_t t = first; t < end; t++)
        if (!ws_is_word(document, t) || ws_has(document, t, LEX_BE | LEX_HAVE | LEX_MODAL | LEX_SUBJECT))
            return false;
    return ws_has(document, end - 1, LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_ORGANIZATION | LEX_DOCUMENT);
}

/* Does the name of a person or body fill [first, end)? */
static bool is_whole_name(const ws_document *document, uint32_t first, uint32_t end) {
    const ws_mention *m = ws_name_at(document, end - 1);
    return m && m->first <= first && m->last == end && m->name_first <= end - 1 && m->type != WS_PLACE &&
           (m->first == first || m->name_first == first);
}

/* Does the text below say the word again? */
static bool comes_again(const ws_document *document, uint32_t word, uint32_t from) {
    for (uint32_t t = from; t < document->n_tokens; t++)
        if (document->tokens[t].hash == document->tokens[word].hash)
            return true;
    return false;
}

/* Does the word tell that somebody says: says, warns, fear? */
static bool is_saying(const ws_document *document, uint32_t t) {
    bool object = (ws_has(document, t, LEX_SPEECH) && !ws_has(document, t, LEX_CLAUSE)) ||
                  WS_WORD_IS_ANY(document, t, "tell", "tells", "plan", "plans"); /* finds ring, tells police */
    return !object && ws_has(document, t, LEX_SPEECH | LEX_STANCE) && ws_has(document, t, LEX_VERB) &&
           !ws_has(document, t, LEX_BE | LEX_HAVE | LEX_PARTICIPLE) && !ws_ends_in(document, t, "ed");
}

/* Is something said in [first, last), by a verb or by words in marks? */
static bool says_something(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(VB)) || ws_has(document, t, LEX_BE | LEX_MODAL) ||
            ws_is_mark(document, t))
            return true;
    return false;
}

/* Do those in [first, end - 1) hear what the headline says: inquest hears, councillors told? */
static bool do_hear(const ws_document *document, uint32_t first, uint32_t end) {
    return end > first + 1 && ws_is_heard(document, end - 1) &&
           (ws_is_hearing(document, end - 2) || (end == first + 2 && ws_pos_in(document->pos[first], POS_BIT(NNS))) ||
            (is_speaking_noun(document, first, end - 1) && !ws_has(document, end - 2, LEX_DOCUMENT)));
}

/* Read the end of the headline from the mark at t on: `, says mayor`; `, inquest hears`; ` – Lee`. */
static bool read_end(const ws_document *document, uint32_t t, headline *h) {
    const ws_token *mark = ws_at(document, t);
    char c = ws_punct(document, t);
    h->last = t;
    if (c == ',' && t + 2 < h->end && is_saying(document, t + 1)) {
        h->cue = t + 1;
        h->source = t + 2;
        return is_whole_name(document, h->source, h->end) || is_speaking_noun(document, h->source, h->end);
    }
    if (c == ',' && do_hear(document, t + 1, h->end)) {
        h->cue = h->end - 1;
        h->source = WS_NONE;
        return says_something(document, h->first, t);
    }
    bool dash = c == '-' && mark->flags & TOKEN_SPACE_BEFORE && ws_at(document, t + 1)->flags & TOKEN_SPACE_BEFORE;
    h->cue = t;
    h->source = t + 1;
    return dash && says_something(document, h->first, t) && comes_again(document, h->end - 1, h->end) &&
           (is_whole_name(document, h->source, h->end) || is_speaking_noun(document, h->source, h->end));
}

/* Is the paragraph such a headline, and not one that is in marks as a whole? */
static bool read_headline(const ws_document *document, const ws_paragraph *p, headline *h) {
    *h = (headline){.first = p->first, .end = p->last};
    if (!ws_is_word(document, h->first) && ws_at(document, h->first)->kind == TOKEN_PUNCT)
        h->first++; /* a bullet */
    if (h->end > h->first + LONGEST || h->end < h->first + SHORTEST || !ws_is_word(document, h->end - 1))
        return false;
    for (uint32_t t = h->end - 1; t > h->first + 2 && t + LONGEST_SOURCE + 2 > h->end; t--) {
        if (!read_end(document, t - 1, h))
            continue;
        const ws_token *before = ws_at(document, h->last - 1);
        return !(ws_is_mark(document, h->first) && before->kind == TOKEN_MARK) &&
               ws_at(document, h->source)->marked == WS_NONE;
    }
    return false;
}

/* Make its attribution. */
static bool claim(ws_items *items, uint32_t *attribution_of, const headline *h) {
    ws_document *document = items->document;
    bool dash = ws_punct(document, h->cue) == '-';
    ws_attribution *a = ws_add_attribution(document, WS_INDIRECT, dash ? "dash" : "cue-behind", 0.9f);
    ws_phrase phrase;
    if (!a || !ws_add_content(document, attribution_of, h->first, h->last))
        return false;
    a = &document->attributions[document->n_attributions - 1];
    a->cue_first = h->cue;
    a->cue_last = h->cue + 1;
    a->act = dash || ws_has(document, h->cue, LEX_SPEECH) ? WS_SPEECH : WS_STANCE;
    if (h->source == WS_NONE)
        return true;
    uint32_t first = ws_item_of(items, h->source), last = ws_item_of(items, h->end - 1) + 1;
    return !ws_phrase_from(items, first, last, &phrase) || ws_set_source(document, items, &phrase);
}

ws_status ws_read_headlines(ws_items *items, uint32_t *attribution_of) {
    ws_document *document = items->document;
    for (uint32_t p = 0; p < TOP && p + 1 < document->n_paragraphs; p++) {
        ws_paragraph *paragraph = &document->paragraphs[p];
        headline h;
        if (paragraph->flags & WS_PARAGRAPH_READ || !read_headline(document, paragraph, &h))
            continue;
        if (!claim(items, attribution_of, &h))
            return WS_NO_MEMORY;
        paragraph->flags |= WS_PARAGRAPH_READ;
    }
    return WS_OK;
}
