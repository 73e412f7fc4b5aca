/* attribution.c - which words are quoted, by which cue, from which source
 *
 * Each outer sentence is read once: its cues with their sources, then for every folded quotation the cue beside it
 * (behind: “…,” said Ann Lee; before: Ann Lee said: “…”), then for every cue the clause it governs. Outermost
 * attributions win, as in PolNeAR's guidelines: what a source says that others said is part of its content.
 */
#include "attribution.h"

#include "agent.h"
#include "clause.h"
#include "entity.h"
#include "cue.h"
#include "format.h"
#include "hypothetical.h"
#include "mention.h"
#include "reading.h"
#include "scare.h"
#include "sort.h"
#include "words.h"

typedef struct reader {
    ws_items items;
    ws_document *document;
    uint32_t *attribution_of; /* for every marked span the attribution that quotes it, or WS_NONE */
    const char **scare_rule;  /* for every marked span why it may be no speech, or NULL */
    uint8_t *use;             /* ws_marked_use of every outermost span */
    uint32_t read, n_read;    /* the models' attributions, in the order of their cues, that are not yet passed */
    bool user_cues;           /* a cue of the user's stands in the text */
} reader;

/* How a quotation hangs on a cue. */
typedef struct link {
    uint32_t cue; /* index into the sentence's cues, or WS_NONE */
    int strength;
    bool behind; /* the cue stands behind the quotation */
} link;

/* Words that make a quotation without a cue speech inside a sentence, and at its start whatever follows. */
enum { SHORT_UNCUED = 5, LONG_UNCUED = 10 };

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

ws_attribution *ws_add_attribution(ws_document *document, ws_kind kind, const char *rule, float confidence) {
    ws_attribution *a = ws_push(document, attributions);
    if (!a)
        return NULL;
    *a = (ws_attribution){
        .first_span = document->n_content_spans, .marked = WS_NONE, .source = WS_NONE, .entity = WS_NONE};
    a->kind = (uint8_t)kind;
    a->rule = rule;
    a->confidence = confidence;
    a->first = WS_NONE;
    return a;
}

/* Add the tokens as spans of the newest attribution: one for each block of text that a blank line ends. */
static bool add_spans(ws_document *document, uint32_t first, uint32_t last) {
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    for (uint32_t t = first + 1; t <= last; t++) {
        if (t < last && !(document->tokens[t].flags & TOKEN_BLOCK_START))
            continue;
        ws_span *span = ws_push(document, content_spans);
        if (!span)
            return false;
        *span = (ws_span){document->tokens[first].start, document->tokens[t - 1].end};
        a->n_spans++;
        first = t;
    }
    return true;
}

bool ws_add_content(ws_document *document, uint32_t *attribution_of, uint32_t first, uint32_t last) {
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    while (last > first && a->kind != WS_DIRECT && ws_punct(document, last - 1) == '.')
        last--;
    if (last <= first)
        return true;
    if (!add_spans(document, first, last))
        return false;
    if (a->first == WS_NONE || first < a->first)
        a->first = first;
    if (last > a->last)
        a->last = last;
    for (uint32_t t = first; t < last; t++) {
        uint32_t m = document->tokens[t].marked;
        while (m != WS_NONE && document->marked[m].parent != WS_NONE)
            m = document->marked[m].parent;
        if (m == WS_NONE || attribution_of[m] != WS_NONE)
            continue;
        attribution_of[m] = document->n_attributions - 1;
        if (a->kind == WS_INDIRECT)
            a->kind = WS_MIXED;
        if (a->marked == WS_NONE)
            a->marked = m;
        if (document->marked[m].last > t + 1)
            t = document->marked[m].last - 1;
    }
    return true;
}

uint32_t ws_source_mention(ws_document *document, const ws_items *items, const ws_phrase *phrase) {
    uint32_t first = items->items[phrase->first].token, last = items->items[phrase->last - 1].last;
    return ws_mention_of(document, first, last);
}

bool ws_set_source(ws_document *document, const ws_items *items, const ws_phrase *phrase) {
    uint32_t end = phrase->last;
    while (end > phrase->first + 1 && ws_item_punct(items, end - 1) == ',')
        end--;
    uint32_t source = ws_source_mention(document, items, phrase);
    ws_attribution *a = &document->attributions[document->n_attributions - 1];
    a->source_first = items->items[phrase->first].token;
    a->source_last = items->items[end - 1].last;
    a->source = source;
    return source != WS_NONE;
}

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

/* Put the tokens of a phrase as the source and a cue into the newest attribution. */
static bool set_cue(reader *r, const ws_cue *cue) {
    const ws_items *items = &r->items;
    ws_attribution *a = &r->document->attributions[r->document->n_attributions - 1];
    a->cue_first = items->items[cue->first].token;
    a->cue_last = items->items[cue->last - 1].last;
    a->act = cue->classes & LEX_SPEECH || !(cue->classes & LEX_STANCE) ? WS_SPEECH : WS_STANCE;
    if (cue->classes & LEX_SPEECH && cue->classes & LEX_STANCE && a->kind == WS_INDIRECT &&
        !(cue->classes & LEX_CLAUSE))
        a->act = WS_STANCE;
    ws_agent agent;
    if (!cue->has_source) /* was called “…” by farmers */
        return a->marked == WS_NONE || !ws_agent_of_marked(items, &r->document->marked[a->marked], &agent) ||
               ws_set_source(r->document, items, &agent.phrase);
    return ws_set_source(r->document, items, &cue->source);
}

/* The cue behind quotation q: “…,” said Ann Lee; “…,” Ann Lee said. */
static link link_behind(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q) {
    link none = {WS_NONE, 0, true};
    uint32_t r = q + 1;
    char inside = last_inside(items, q), next = ws_item_punct(items, r);
    bool open =
        inside == ',' || inside == '?' || inside == '!' || inside == '-' || inside == '~' || next == ',' || next == '-';
    if (next == '.' || next == ';' || next == ':')
        return none;
    while (r < outer->last && (ws_item_punct(items, r) == ',' || ws_item_punct(items, r) == '-'))
        r++;
    if (ws_item_punct(items, r) == '(') {
        while (r < outer->last && ws_item_punct(items, r) != ')')
            r++;
        r++;
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
            return (link){c, 6, true};
        if (directly && cue->flags & CUE_ACCORDING && inside != '.')
            return (link){c, 5, true};
        uint32_t s = r; /* `retired general Ann Lee said`: a word or two before the phrase that was made out */
        while (s < cue->source.first && s < r + 3 && !ws_item_punct(items, s) && !ws_is_quotation(items, s))
            s++;
        if (cue->has_source && !(cue->flags & (CUE_INVERTED | CUE_SHARED | CUE_ACCORDING)) && cue->source.first == s &&
            inside != '.' && !ws_item_has(items, r, LEX_COORDINATOR))
            return (link){c, open ? 5 : 3, true};
        break;
    }
    return none;
}

/* The cue before quotation q: Ann Lee said: “…”; she called it “…”. */
static link link_before(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q) {
    link found = {WS_NONE, 0, false};
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
            found.strength = 7;
        else if (cue->last == q && cue->classes & LEX_SPEECH)
            found.strength = sentence ? 6 : 4;
        else if (before == ',' && sentence)
            found.strength = 5;
        else
            found.strength = 2;
        if (cue->flags & CUE_HYPOTHETICAL)
            found.strength = cue->last == q || before == ',' ? 6 : 1;
        if (cue->flags & CUE_INVERTED && before != ':' && before != ',' && cue->source.last != q)
            found.strength = 1;
        break;
    }
    return found;
}

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

/* The clause that a cue governs: items [*first, *last); false where it governs none. */
static bool governed_clause(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c,
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

/* Is the sentence a question or wish that quotes nobody: “You cannot expect her to say …”? Then its quotation is none.
 */
static void add_hypothetical(reader *r, uint32_t q) {
    r->scare_rule[r->items.items[q].marked] = "not-speech:hypothetical";
    r->use[r->items.items[q].marked] = MARKED_NONE;
}

/* Is the cue one that the models have read? Asked in text order. */
static bool is_read(reader *r, const ws_cue *cue) {
    const ws_attribution *all = r->document->attributions;
    uint32_t first = r->items.items[cue->first].token, last = r->items.items[cue->last - 1].last;
    while (r->read < r->n_read && all[r->read].cue_last <= first)
        r->read++;
    return r->read < r->n_read && all[r->read].cue_first < last;
}

/* The clause that a cue of the user's reports without marks: the one it governs, or what stands before it. */
static bool read_user_cue(reader *r, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c) {
    const ws_items *items = &r->items;
    const ws_cue *cue = &cues[c];
    uint32_t first = outer->first, last = cue->first;
    if (!(cue->flags & CUE_USER) || is_read(r, cue))
        return true;
    if (!(cue->flags & CUE_INVERTED) && cue->has_source && cue->source.first < last)
        last = cue->source.first;
    bool before = last > first && ws_item_punct(items, last - 1) == ',';
    if (!before) {
        if (!governed_clause(items, outer, cues, n, c, &first, &last))
            return true;
        while (last > first && ws_item_punct(items, last - 1))
            last--;
    } else {
        last--;
    }
    return last <= first ||
           (ws_add_attribution(r->document, WS_INDIRECT, before ? "clause-before" : "indirect", 0.8f) &&
            ws_add_content(r->document, r->attribution_of, items->items[first].token, items->items[last - 1].last) &&
            set_cue(r, cue));
}

/* Make the attributions of one cue; `covered` is how far earlier contents of the sentence reach. */
static bool read_cue(reader *r, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c, const link *links,
                     uint32_t *covered) {
    const ws_items *items = &r->items;
    const ws_cue *cue = &cues[c];
    uint32_t first = 0, last = 0, n_direct = 0;
    for (uint32_t q = outer->first; q < outer->last; q++)
        n_direct += ws_is_quotation(items, q) && links[q - outer->first].cue == c &&
                    links[q - outer->first].strength >= 3 && r->attribution_of[items->items[q].marked] == WS_NONE;
    if (cue->flags & CUE_HYPOTHETICAL)
        return true;
    if (n_direct == 0)
        return read_user_cue(r, outer, cues, n, c);
    bool clause = governed_clause(items, outer, cues, n, c, &first, &last);
    ws_attribution *a = ws_add_attribution(r->document, WS_DIRECT, "", 0.95f);
    if (!a)
        return false;
    uint32_t index = r->document->n_attributions - 1;
    for (uint32_t q = outer->first; q < outer->last; q++) {
        const link *l = &links[q - outer->first];
        if (!ws_is_quotation(items, q) || l->cue != c || l->strength < 3 ||
            r->attribution_of[items->items[q].marked] != WS_NONE)
            continue;
        bool fragment = l->behind ? q > outer->first && ws_item_punct(items, q - 1) != ',' &&
                                        !ws_is_quotation(items, q - 1) && !ws_item_has(items, q - 1, LEX_COORDINATOR)
                                  : l->strength == 4;
        if (l->behind && fragment && q > *covered) {
            uint32_t begin = *covered > outer->first ? *covered : outer->first;
            while (begin < q && (ws_item_has(items, begin, LEX_COORDINATOR) || ws_item_punct(items, begin)))
                begin++;
            r->document->attributions[index].kind = WS_MIXED;
            if (!ws_add_content(r->document, r->attribution_of, items->items[begin].token, items->items[q].last))
                return false;
        } else if (!l->behind && l->strength == 4 && clause && first == q && last > q + 1 &&
                   !(ws_item_punct(items, q + 1) == ',' || ws_item_punct(items, q + 1) == '.')) {
            r->document->attributions[index].kind = WS_MIXED;
            if (!ws_add_content(r->document, r->attribution_of, items->items[first].token, items->items[last - 1].last))
                return false;
            *covered = last;
        } else if (!add_quotation(r, q)) {
            return false;
        }
        a = &r->document->attributions[index];
        if (!a->rule[0])
            a->rule = cue->flags & CUE_ACCORDING ? "according-to"
                      : l->behind                ? "cue-behind"
                      : l->strength == 7         ? "cue-colon"
                                                 : "cue-before";
        if (*covered < q + 1)
            *covered = q + 1;
    }
    return set_cue(r, cue);
}

/* Does the sentence hold a quotation that is nobody's yet? */
static bool holds_unread(const reader *r, const ws_outer *outer) {
    const ws_items *items = &r->items;
    for (uint32_t i = outer->first; i < outer->last; i++)
        if (items->items[i].marked != WS_NONE && r->attribution_of[items->items[i].marked] == WS_NONE)
            return true;
    return false;
}

/* Read one outer sentence: its cues by rule, where they can claim something. */
static bool read_sentence(reader *r, const ws_outer *outer, link *links) {
    const ws_items *items = &r->items;
    ws_cue cues[WS_MOST_CUES];
    if (r->document->paragraphs[outer->paragraph].flags & WS_PARAGRAPH_READ ||
        !(r->user_cues || holds_unread(r, outer)))
        return true;
    uint32_t n = ws_find_cues(items, outer, cues), covered = outer->first;
    for (uint32_t q = outer->first; q < outer->last; q++) {
        link *l = &links[q - outer->first];
        *l = (link){WS_NONE, 0, false};
        if (!ws_is_quotation(items, q) || r->attribution_of[items->items[q].marked] != WS_NONE ||
            r->use[items->items[q].marked] == MARKED_NONE)
            continue;
        link behind = link_behind(items, outer, cues, n, q), before = link_before(items, outer, cues, n, q);
        *l = behind.strength >= before.strength ? behind : before;
        if (l->cue != WS_NONE && cues[l->cue].flags & CUE_HYPOTHETICAL && l->strength >= 5)
            add_hypothetical(r, q);
        if (l->cue == WS_NONE || l->strength < 3) { /* the second half of a split quotation */
            uint32_t p = q;
            while (p > outer->first && !ws_is_quotation(items, p - 1))
                p--;
            if (p > outer->first && links[p - 1 - outer->first].behind && links[p - 1 - outer->first].strength >= 3 &&
                (ws_item_punct(items, q - 1) == ',' || ws_item_punct(items, q - 1) == ':' ||
                 ws_item_punct(items, q - 1) == '-'))
                *l = (link){links[p - 1 - outer->first].cue, 3, false};
        }
    }
    for (uint32_t c = 0; c < n; c++) {
        if (!read_cue(r, outer, cues, n, c, links, &covered))
            return false;
    }
    return true;
}

/* Does it begin a bracket behind an article: a pump (the “quiet heart” of the leaflet)? */
static bool opens_bracket(const ws_document *document, const ws_marked *marked) {
    return marked->first > 1 && ws_has(document, marked->first - 1, LEX_DETERMINER | LEX_POSSESSIVE) &&
           ws_punct(document, marked->first - 2) == '(';
}

/* Is the quotation, which no cue claims, speech of whoever speaks there? One that its sentence goes on from like from
 * any other word, as in `“Low Tide” star Ines Brandt`, is none; inside a sentence it must have some length or sound
 * like speech. */
static bool is_uncued_speech(const reader *r, uint32_t m) {
    const ws_document *document = r->document;
    const ws_marked *marked = &document->marked[m];
    if (r->use[m] != MARKED_SPEECH)
        return r->use[m] == MARKED_FRAGMENT && !opens_bracket(document, marked) && ws_sounds_like_speech(document, m);
    uint32_t last = marked->last;
    while (last > marked->first && document->tokens[last - 1].kind == TOKEN_MARK)
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
        ws_agent agent;
        if (r->use[m] != MARKED_NONE && !document->foreign && ws_agent_of_marked(&r->items, marked, &agent)) {
            if (!add_agent(r, m, &agent))
                return false;
            continue;
        }
        if (r->use[m] != MARKED_NONE && marked->first > 0 && ws_is_hypothetical(document, marked->first - 1, true)) {
            r->use[m] = MARKED_NONE;
            r->scare_rule[m] = "not-speech:hypothetical";
        }
        if (!is_uncued_speech(r, m)) {
            if (!ws_add_scare(document, m, r->scare_rule[m] ? r->scare_rule[m] : "not-speech:scare"))
                return false;
            continue;
        }
        bool sentence = (document->tokens[marked->first].flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
        ws_attribution *a = ws_add_attribution(r->document, WS_DIRECT, sentence ? "uncued" : "uncued-fragment",
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

/* Decide the use of every outermost span and which of them fold. */
static ws_status prepare(reader *r) {
    ws_document *document = r->document;
    uint32_t n = document->n_marked;
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
    link *links = ws_arena_alloc(&document->arena, r.items.n_items + 1, sizeof *links);
    if (!links)
        return WS_NO_MEMORY;
    status = ws_read_formats(&r.items, r.attribution_of);
    r.read = document->n_attributions;
    if (status == WS_OK && !document->foreign)
        status = ws_read_proposals(&r.items, r.attribution_of, r.use, r.scare_rule);
    r.n_read = document->n_attributions;
    if (status == WS_OK)
        status = ws_read_headers(&r.items, r.attribution_of);
    for (uint32_t o = 0; o < r.items.n_outers && status == WS_OK && !document->foreign; o++) {
        if (!read_sentence(&r, &r.items.outers[o], links))
            status = WS_NO_MEMORY;
    }
    if (status == WS_OK && !read_rest(&r))
        status = WS_NO_MEMORY;
    return status == WS_OK ? sort_attributions(document) : status;
}
