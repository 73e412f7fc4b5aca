/* reading.c - the models' proposals become attributions */
#include "reading.h"

#include "attribution.h"
#include "pattern.h"
#include "pos.h"
#include "proposal.h"
#include "scare.h"
#include "words.h"

typedef struct reading {
    ws_document *document;
    ws_items *items;
    uint32_t *attribution_of;
    const uint8_t *use;
    ws_proposals proposals;
} reading;

/* Tokens [first, last). */
typedef struct tokens {
    uint32_t first, last;
} tokens;

static tokens tokens_of(const reading *r, ws_range range) {
    const ws_fold_item *items = r->proposals.fold.items;
    return (tokens){items[range.first].first, items[range.last - 1].last};
}

/* The item of the clause stage that holds a token. */
static uint32_t item_of(const ws_items *items, uint32_t token) {
    uint32_t low = 0, high = items->n_items;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (items->items[middle].token <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static uint32_t outermost(const ws_document *document, uint32_t t) {
    uint32_t m = document->tokens[t].marked;
    while (m != WS_NONE && document->marked[m].parent != WS_NONE)
        m = document->marked[m].parent;
    return m;
}

/* How the content stands in the text, whether another attribution has some of its quotations already, and whether all
 * it has is marked text that is no speech. */
typedef struct look {
    bool marked, bare, claimed, only_scare;
} look;

static look look_at(const reading *r, const tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    look found = {.only_scare = true};
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t t = runs[k].first; t < runs[k].last; t++) {
            uint32_t m = outermost(document, t);
            if (m == WS_NONE) {
                uint8_t kind = document->tokens[t].kind;
                found.bare |= kind == TOKEN_WORD || kind == TOKEN_NUMBER;
                continue;
            }
            found.marked = true;
            found.claimed |= r->attribution_of[m] != WS_NONE;
            found.only_scare &= r->use[m] == MARKED_NONE;
            if (document->marked[m].last > t)
                t = document->marked[m].last - 1;
        }
    found.only_scare &= found.marked && !found.bare;
    return found;
}

/* The source as a noun phrase: the model says where it begins and ends, the clause stage what its head is. */
static ws_phrase source_phrase(const reading *r, tokens source) {
    const ws_items *items = r->items;
    const ws_document *document = r->document;
    ws_phrase phrase = {.name = WS_NONE};
    uint32_t first = item_of(items, source.first), last = item_of(items, source.last - 1) + 1;
    if (!ws_phrase_from(items, first, last, &phrase) || phrase.head < first || phrase.head >= last) {
        phrase.name = WS_NONE;
        phrase.head = last - 1;
        for (uint32_t i = first; i < last; i++) {
            uint32_t t = ws_item_token(items, i);
            uint8_t tag = t < document->n_tokens ? document->pos[t] : POS_EDGE;
            if (ws_pos_in(tag, POS_BIT(IN) | POS_BIT(COMMA) | POS_BIT(WP) | POS_BIT(WDT)) && i > first)
                break;
            if (ws_pos_in(tag, POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(PRP)))
                phrase.head = i;
        }
        phrase.base_last = phrase.head + 1;
    }
    phrase.first = first;
    phrase.last = last;
    if (phrase.base_last > last || phrase.base_last <= first)
        phrase.base_last = last;
    uint32_t t = ws_item_token(items, phrase.head);
    if (phrase.name == WS_NONE && t < document->n_tokens)
        phrase.name = document->name_of[t];
    return phrase;
}

/* Text that cannot be read (NUL and the like) names nobody. */
static bool is_readable(const ws_document *document, tokens range) {
    for (uint32_t t = range.first; t < range.last; t++)
        if (document->tokens[t].kind == TOKEN_OPAQUE)
            return false;
    return true;
}

/* Is it said or thought? Known cues tell; what is quoted by an unknown one is said. */
static ws_act act_of(const ws_document *document, tokens cue, bool marked) {
    uint64_t classes = 0;
    for (uint32_t t = cue.first; t < cue.last; t++)
        classes |= document->tokens[t].classes;
    if (classes & LEX_SPEECH)
        return classes & LEX_STANCE && !(classes & LEX_CLAUSE) && !marked ? WS_STANCE : WS_SPEECH;
    return marked || !(classes & (LEX_STANCE | LEX_VERB)) ? WS_SPEECH : WS_STANCE;
}

/* Add the quotations that go on where the attribution's last one ends with its opener repeated. */
static bool add_continued(reading *r, tokens run) {
    uint32_t m = outermost(r->document, run.last - 1);
    while (m != WS_NONE && r->document->marked[m].flags & MARKED_CONTINUES) {
        m = r->document->marked[m].next;
        if (m == WS_NONE || r->attribution_of[m] != WS_NONE)
            break;
        if (!ws_add_content(r->document, r->attribution_of, r->document->marked[m].first, r->document->marked[m].last))
            return false;
    }
    return true;
}

/* Does the cue only give a thing the name that stands before it: a boat called “…”; the “…”, as dockers call the ship?
 */
static bool is_naming(const reading *r, tokens cue, tokens source, const tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    if (n != 2 || runs[1].first != cue.last || !ws_has(document, cue.last - 1, LEX_NAMING))
        return false;
    if (runs[0].last < cue.first) {
        uint32_t m = outermost(document, runs[0].last - 1);
        return source.last == cue.first && source.first > 0 && ws_word_is(document, source.first - 1, "as") &&
               m != WS_NONE && r->use[m] != MARKED_SPEECH && !ws_has(document, runs[1].first, LEX_PRONOUN);
    }
    uint32_t m = outermost(document, cue.last);
    return runs[0].last == cue.first && m != WS_NONE && r->use[m] == MARKED_NONE &&
           document->pos[cue.last - 1] == POS_VBN;
}

/* Add the quotations that the attribution's first one continues by a repeated opener. */
static bool add_continuing(reading *r, tokens run) {
    const ws_document *document = r->document;
    uint32_t last = outermost(document, run.first), m = last;
    while (m != WS_NONE && document->marked[m].flags & MARKED_REOPENED && document->marked[m].previous != WS_NONE &&
           r->attribution_of[document->marked[m].previous] == WS_NONE)
        m = document->marked[m].previous;
    for (; m != last; m = document->marked[m].next)
        if (!ws_add_content(r->document, r->attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    return true;
}

static bool read_proposal(reading *r, const ws_proposal *p) {
    ws_document *document = r->document;
    tokens runs[2], cue = tokens_of(r, p->cue), source = {cue.first, cue.first};
    uint32_t n = 0;
    for (int k = 0; k < 2; k++)
        if (!ws_range_empty(p->content[k]))
            runs[n++] = tokens_of(r, p->content[k]);
    if (!ws_range_empty(p->source))
        source = tokens_of(r, p->source);
    uint32_t paragraph = document->sentences[document->tokens[cue.first].sentence].paragraph;
    if (n == 0 || document->paragraphs[paragraph].flags & WS_PARAGRAPH_READ)
        return true;
    while (cue.last > cue.first + 1 && document->pos[cue.last - 1] >= POS_COMMA)
        cue.last--; /* said: is said */
    look content = look_at(r, runs, n);
    if (content.claimed || content.only_scare || is_naming(r, cue, source, runs, n))
        return true;
    bool direct = content.marked && !content.bare;
    const char *rule = direct ? "model-direct" : content.marked ? "model-mixed" : "model-indirect";
    ws_attribution *a = ws_add_attribution(document,
                                           direct           ? WS_DIRECT
                                           : content.marked ? WS_MIXED
                                                            : WS_INDIRECT,
                                           rule, (float)ws_proposal_confidence(p));
    if (!a)
        return false;
    while (cue.last > cue.first + 1 && document->tokens[cue.last - 1].kind == TOKEN_PUNCT)
        cue.last--; /* the colon of `said:` leads to the content and is no word of the cue */
    a->cue_first = cue.first;
    a->cue_last = cue.last;
    a->act = (uint8_t)act_of(document, cue, content.marked);
    if (direct && !add_continuing(r, runs[0]))
        return false;
    for (uint32_t k = 0; k < n; k++)
        if (!ws_add_content(document, r->attribution_of, runs[k].first, runs[k].last))
            return false;
    if (direct && !add_continued(r, runs[n - 1]))
        return false;
    if (source.first == source.last || !is_readable(document, source))
        return true;
    ws_phrase phrase = source_phrase(r, source);
    return ws_set_source(document, r->items, &phrase);
}

ws_status ws_read_proposals(ws_items *items, uint32_t *attribution_of, const uint8_t *use) {
    ws_document *document = items->document;
    reading r = {.document = document, .items = items, .attribution_of = attribution_of, .use = use};
    if (!items->n_items)
        return WS_OK;
    ws_status status = ws_propose(document, ws_engine_model(document->engine), &r.proposals);
    for (uint32_t i = 0; i < r.proposals.n && status == WS_OK; i++)
        if (r.proposals.items[i].accepted && !read_proposal(&r, &r.proposals.items[i]))
            status = WS_NO_MEMORY;
    return status;
}
