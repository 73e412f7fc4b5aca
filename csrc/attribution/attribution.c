/* attribution.c - which words are quoted, by which cue, from which source
 *
 * In this order: what the layout says (transcript.c, headline.c, layout.c); what the models propose (reading.c); then,
 * by rule, quotations that are left with a cue beside them, and the cues of the user's patterns (cue.c); and what all
 * of them overlook (overlooked.c). Quotations that are nobody's in the end are speech without a cue, or no speech.
 *
 * Outermost attributions win, as in PolNeAR's guidelines: what a source says that others said is part of its content.
 */
#include "attribution/attribution.h"

#include "attribution/agent.h"
#include "attribution/clause.h"
#include "attribution/cue.h"
#include "attribution/headline.h"
#include "attribution/hypothetical.h"
#include "attribution/layout.h"
#include "attribution/overlooked.h"
#include "attribution/reading.h"
#include "attribution/transcript.h"
#include "attribution/turn.h"
#include "base/sort.h"
#include "scare/scare.h"
#include "text/marked.h"
#include "text/pos.h"
#include "text/words.h"

typedef struct reader {
    ws_items items;
    ws_document *document;
    uint32_t *attribution_of; /* for every marked span the attribution that quotes it, or WS_NONE */
    const char **scare_rule;  /* for every marked span why it may be no speech, or NULL */
    uint8_t *use;             /* ws_marked_use of every outermost span */
    uint32_t read, n_read;    /* the models' attributions, in the order of their cues, that are not yet passed */
    bool user_cues;           /* a cue of the user's stands in the text */
} reader;

/* Words that make a quotation without a cue speech inside a sentence, and at its start whatever follows. */
enum { SHORT_UNCUED = 5, LONG_UNCUED = 10 };

/* A quotation item with what it continues, and what continues it, by repeated openers. */
static bool add_quotation(reader *r, uint32_t q) {
    uint32_t m = r->items.items[q].marked;
    while (r->document->marked[m].flags & MARKED_REOPENED && r->document->marked[m].previous != WS_NONE &&
           r->attribution_of[r->document->marked[m].previous] == WS_NONE)
        m = r->document->marked[m].previous;
    for (; m != WS_NONE; m = r->document->marked[m].next) {
        if (!ws_add_content(r->document, r->attribution_of, r->document->marked[m].first, r->document->marked[m].last))
            return false;
        if (!(r->document->marked[m].flags & MARKED_CONTINUES))
            break;
    }
    return true;
}

/* Is the quotation at item q, if one stands there, nobody's yet, and may it be speech? */
static bool is_unread(const reader *r, uint32_t q) {
    if (!ws_is_quotation(&r->items, q))
        return false;
    uint32_t m = r->items.items[q].marked;
    return r->attribution_of[m] == WS_NONE && r->use[m] != MARKED_NONE;
}

/* Give the newest attribution its cue and source. */
static bool set_cue(reader *r, const ws_cue *cue) {
    ws_attribution *a = &r->document->attributions[r->document->n_attributions - 1];
    a->cue_first = r->items.items[cue->first].token;
    a->cue_last = r->items.items[cue->last - 1].last;
    a->act = WS_SPEECH;
    return ws_set_source(r->document, &r->items, &cue->source);
}

/* What stands in marked span m is nobody's speech. */
static void mark_unsaid(reader *r, uint32_t m) {
    r->use[m] = MARKED_NONE;
    r->scare_rule[m] = "not-speech:hypothetical";
}

/* Give the quotation at item q to the cue beside it, with the second half behind that: “…,” she said, “…”. */
static bool read_quotation(reader *r, const ws_outer *outer, uint32_t q) {
    const ws_items *items = &r->items;
    ws_cue cue;
    if (!ws_cue_of_quotation(items, outer, q, &cue))
        return true;
    if (cue.unsaid) {
        mark_unsaid(r, items->items[q].marked);
        return true;
    }
    const char *rule = ws_item_is(items, cue.first, "according") ? "according-to"
                       : cue.behind                              ? "cue-behind"
                       : cue.colon                               ? "cue-colon"
                                                                 : "cue-before";
    if (!ws_add_attribution(r->document, WS_DIRECT, rule, 0.95f) || !add_quotation(r, q))
        return false;
    uint32_t second = (cue.source.last > cue.last ? cue.source.last : cue.last) + 1;
    if (cue.behind && second < outer->last && is_unread(r, second) && ws_item_punct(items, second - 1) == ',' &&
        !add_quotation(r, second))
        return false;
    return set_cue(r, &cue);
}

/* Is the cue one that the models have read? Asked in text order. */
static bool is_read(reader *r, const ws_cue *cue) {
    const ws_attribution *all = r->document->attributions;
    uint32_t first = r->items.items[cue->first].token, last = r->items.items[cue->last - 1].last;
    while (r->read < r->n_read && all[r->read].cue_last <= first)
        r->read++;
    return r->read < r->n_read && all[r->read].cue_first < last;
}

/* Read the cue of the user's that begins at item i, if one does that reports a clause. */
static bool read_user_cue(reader *r, const ws_outer *outer, uint32_t i) {
    const ws_items *items = &r->items;
    ws_cue cue;
    uint32_t first, last;
    if (!ws_user_cue_at(items, outer, i, &cue, &first, &last) || is_read(r, &cue))
        return true;
    return ws_add_attribution(r->document, WS_INDIRECT, cue.behind ? "clause-before" : "indirect", 0.8f) &&
           ws_add_content(r->document, r->attribution_of, items->items[first].token, items->items[last - 1].last) &&
           set_cue(r, &cue);
}

/* Read by rule what the models left in an outer sentence. */
static bool read_sentence(reader *r, const ws_outer *outer) {
    if (r->document->paragraphs[outer->paragraph].flags & WS_PARAGRAPH_READ)
        return true;
    for (uint32_t i = outer->first; i < outer->last; i++)
        if ((is_unread(r, i) && !read_quotation(r, outer, i)) || (r->user_cues && !read_user_cue(r, outer, i)))
            return false;
    return true;
}

/* Does it begin a bracket behind an article: a pump (the “quiet heart” of the leaflet)? */
static bool opens_bracket(const ws_document *document, const ws_marked *marked) {
    return marked->first > 1 && ws_has(document, marked->first - 1, LEX_DETERMINER | LEX_POSSESSIVE) &&
           ws_punct(document, marked->first - 2) == '(';
}

/* Is it one word in lower case that tells what kind of thing the noun behind it is: a “neutral” recommendation? */
static bool is_kind_of_thing(const ws_document *document, const ws_marked *marked) {
    return marked->words == 1 && marked->first > 0 && marked->last == marked->first + 3 &&
           ws_is_lower(document, marked->first + 1) &&
           ws_has(document, marked->first - 1, LEX_DETERMINER | LEX_POSSESSIVE) && ws_is_word(document, marked->last) &&
           ws_pos_in(document->pos[marked->last], POS_BIT(NN)) &&
           !ws_pos_in(document->pos[marked->last + 1], POS_BIT(COMMA) | POS_BIT(STOP));
}

/* Is the quotation, which no cue claims, speech of whoever speaks there? One that its sentence goes on from like from
 * any other word, as in `“Low Tide” star Ines Brandt`, is none; inside a sentence it must have some length or sound
 * like speech. */
static bool is_uncued_speech(const reader *r, uint32_t m) {
    const ws_document *document = r->document;
    const ws_marked *marked = &document->marked[m];
    if (r->use[m] != MARKED_SPEECH)
        return r->use[m] == MARKED_FRAGMENT && !opens_bracket(document, marked) &&
               !is_kind_of_thing(document, marked) && ws_sounds_like_speech(document, m);
    uint32_t last = marked->last;
    while (last > marked->first && ws_is_mark(document, last - 1))
        last--;
    const ws_token *first = &document->tokens[marked->first], *next = ws_at(document, marked->last);
    bool ends = last > marked->first && document->tokens[last - 1].kind == TOKEN_PUNCT;
    bool goes_on = (next->kind == TOKEN_WORD || ws_punct(document, marked->last) == '(') &&
                   !(next->flags & (TOKEN_SENT_START | TOKEN_PARA_START));
    if (first->flags & (TOKEN_SENT_START | TOKEN_PARA_START))
        return ends || !goes_on || marked->words >= LONG_UNCUED;
    if (marked->first && ws_is_motto_noun(document, marked->first - 1))
        return false; /* ends with the line “…” */
    char before = marked->first ? ws_punct(document, marked->first - 1) : 0;
    return before == ':' || marked->words >= SHORT_UNCUED || ws_sounds_like_speech(document, m);
}

/* Are they a headline's words that the text below quotes from somebody: Appeal over ‘reckless’ driver; the driving was
 * “reckless in the extreme”? */
static bool is_quoted_below(const reader *r, uint32_t m) {
    enum { TOP = 3, NEAR = 24, LONGEST = 8 };
    const ws_document *document = r->document;
    uint32_t first, last, p = ws_paragraph_of(document, document->marked[m].first);
    ws_marked_inside(document, &document->marked[m], &first, &last);
    if (p >= TOP || last > first + LONGEST || (r->scare_rule[m] && strcmp(r->scare_rule[m], "not-speech:scare") != 0) ||
        ws_pos_in(document->pos[document->paragraphs[p].last - 1], POS_BIT(STOP)))
        return false;
    for (uint32_t k = m + 1; k < document->n_marked && k < m + NEAR; k++) {
        uint32_t a = r->attribution_of[k];
        if (a != WS_NONE && document->attributions[a].source != WS_NONE &&
            ws_paragraph_of(document, document->marked[k].first) > p && last > first &&
            ws_same_words(document, first, document->marked[k].first + 1, last - first))
            return true;
    }
    return false;
}

/* Give the marked text to the agent that its sentence names for it. */
static bool add_agent(reader *r, uint32_t m, const ws_agent *agent) {
    ws_document *document = r->document;
    ws_attribution *a = ws_add_attribution(document, WS_DIRECT, agent->behind ? "cue-behind" : "cue-before", 0.9f);
    if (!a)
        return false;
    a->cue_first = agent->cue_first;
    a->cue_last = agent->cue_last;
    a->act = WS_SPEECH;
    return ws_add_content(document, r->attribution_of, document->marked[m].first, document->marked[m].last) &&
           ws_set_source(document, &r->items, &agent->phrase);
}

/* Add the quotations that no cue claims: continued speech, or scare words after all. */
static bool read_rest(reader *r) {
    ws_document *document = r->document;
    for (uint32_t m = 0; m < document->n_marked; m++) {
        const ws_marked *marked = &document->marked[m];
        if (marked->parent != WS_NONE || r->attribution_of[m] != WS_NONE || marked->flags & MARKED_REOPENED)
            continue;
        if (r->use[m] != MARKED_NONE && marked->first > 0 && ws_is_hypothetical(document, marked->first - 1, true))
            mark_unsaid(r, m);
        ws_agent agent;
        if (!document->foreign && (ws_agent_presented(&r->items, marked, &agent) ||
                                   (r->use[m] != MARKED_NONE && ws_agent_of_marked(&r->items, marked, &agent)))) {
            if (!add_agent(r, m, &agent))
                return false;
            continue;
        }
        if (!is_uncued_speech(r, m) && !is_quoted_below(r, m)) {
            if (!ws_add_scare(document, m, r->scare_rule[m] ? r->scare_rule[m] : "not-speech:scare"))
                return false;
            continue;
        }
        bool opens = (document->tokens[marked->first].flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
        ws_attribution *a = ws_add_attribution(r->document, WS_DIRECT, opens ? "uncued" : "uncued-fragment",
                                               document->foreign ? 0.2f : 0.7f);
        if (!a)
            return false;
        for (uint32_t k = m; k != WS_NONE;
             k = document->marked[k].flags & MARKED_CONTINUES ? document->marked[k].next : WS_NONE) {
            if (!ws_add_content(r->document, r->attribution_of, document->marked[k].first, document->marked[k].last))
                return false;
        }
    }
    return true;
}

static bool is_behind(const void *a, const void *b) {
    return ((const ws_attribution *)a)->first > ((const ws_attribution *)b)->first;
}

/* Put the attributions into text order. */
static ws_status sort_attributions(ws_document *document) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < document->n_attributions; i++) /* a content of punctuation alone is none */
        if (document->attributions[i].n_spans)
            document->attributions[n++] = document->attributions[i];
    document->n_attributions = n;
    return ws_sort(&document->arena, document->attributions, n, sizeof *document->attributions, is_behind)
               ? WS_OK
               : WS_NO_MEMORY;
}

/* The report states: “…”. What was taken for a plural is the verb there, behind a noun in the singular. */
static void mend_cues(ws_document *document) {
    for (uint32_t i = 0; i < document->n_marked; i++) {
        uint32_t t = document->marked[i].first - 2;
        if (document->marked[i].first < 3 || ws_punct(document, t + 1) != ':' || document->pos[t] != POS_NNS ||
            !ws_pos_in(document->pos[t - 1], POS_BIT(NN) | POS_BIT(COMMA)) || ws_starts_sentence(document, t))
            continue; /* the report states; the report, which she has read, states */
        if (ws_has(document, t, LEX_SPEECH) && !ws_has(document, t, LEX_CUE_NOUN | LEX_PERSON | LEX_DOCUMENT))
            document->pos[t] = POS_VBZ;
    }
}

/* Decide the use of every outermost span and which of them fold. */
static ws_status prepare(reader *r) {
    ws_document *document = r->document;
    uint32_t n = document->n_marked;
    mend_cues(document);
    r->items.document = document;
    for (uint32_t i = 0; i < document->n_matches; i++)
        r->user_cues |= document->matches[i].kind == WS_PATTERN_CUE;
    r->items.folded = ws_arena_alloc(&document->arena, n + 1, 1);
    r->use = ws_arena_alloc(&document->arena, n + 1, 1);
    r->scare_rule = ws_arena_alloc(&document->arena, n + 1, sizeof *r->scare_rule);
    r->attribution_of = ws_arena_alloc(&document->arena, n + 1, sizeof *r->attribution_of);
    if (!r->items.folded || !r->use || !r->scare_rule || !r->attribution_of)
        return WS_NO_MEMORY;
    for (uint32_t m = 0; m < n; m++) {
        r->attribution_of[m] = WS_NONE;
        if (document->marked[m].parent != WS_NONE)
            continue;
        r->use[m] = (uint8_t)ws_use_of_marked(document, m, &r->scare_rule[m]);
        r->items.folded[m] = r->use[m] == MARKED_SPEECH;
    }
    return ws_list_items(&r->items);
}

ws_status ws_find_attributions(ws_document *document) {
    reader r = {.document = document};
    ws_status status = prepare(&r);
    if (status != WS_OK)
        return status;
    status = ws_read_transcript(&r.items, r.attribution_of);
    if (status == WS_OK && !document->foreign)
        status = ws_read_headlines(&r.items, r.attribution_of);
    if (status == WS_OK)
        status = ws_read_layout(&r.items, r.attribution_of);
    r.read = document->n_attributions;
    if (status == WS_OK && !document->foreign)
        status = ws_read_proposals(&r.items, r.attribution_of, r.use, r.scare_rule);
    r.n_read = document->n_attributions;
    if (status == WS_OK)
        status = ws_read_headers(&r.items, r.attribution_of);
    for (uint32_t o = 0; o < r.items.n_outers && status == WS_OK && !document->foreign; o++) {
        if (!read_sentence(&r, &r.items.outers[o]))
            status = WS_NO_MEMORY;
    }
    if (status == WS_OK && !document->foreign)
        status = ws_read_overlooked(&r.items, r.attribution_of);
    if (status == WS_OK && !read_rest(&r))
        status = WS_NO_MEMORY;
    if (status == WS_OK && !document->foreign)
        status = ws_name_turns(document, r.attribution_of);
    ws_arena_drop(&document->arena, r.items.items, document->n_tokens + 1, sizeof *r.items.items);
    return status == WS_OK ? sort_attributions(document) : status;
}
