/* turn.c - which quotations are the turns of an exchange
 *
 * “Did you lock the gate?” the judge asked.      Who goes on speaking in the next paragraph leaves the quotation open
 * “I did.”                                       before it. So where a question stands among quotations that are
 * “Who has the key?”                             closed and stand alone, two people speak in turn, and none of these
 * “My brother.”                                  is the rest of what the cue announces.
 */
#include "turn.h"

#include "attribution.h"
#include "words.h"

#include <string.h>

/* A statement of so many words may be a retort; a question of so many be asked of somebody who was not named. */
enum { SHORT_RETORT = 10, SHORT_QUESTION = 12 };

/* A quotation that stands alone, with what goes on from it in the next paragraphs by repeated openers. */
typedef struct turn {
    uint32_t marked, last_marked;
    uint32_t paragraph, last_paragraph;
    uint32_t words;
    bool asks;
} turn;

typedef struct turns {
    ws_document *document;
    uint32_t *attribution_of;
    uint32_t *cue_of; /* for every paragraph the attribution whose cue stands in it last, or WS_NONE */
    uint8_t *filled;  /* for every paragraph, once that is known: FILLED, NOT_FILLED */
    uint8_t *parted;  /* for every marked span of a turn: LIKELY or CERTAIN */
    turn *run;        /* the turns that follow each other */
    uint32_t n;
} turns;

enum { NO_TURN, LIKELY, CERTAIN };
enum { NOT_FILLED = 1, FILLED };

char ws_last_mark(const ws_document *document, uint32_t first, uint32_t last) {
    while (last > first && ws_is_mark(document, last - 1))
        last--;
    return last > first ? ws_punct(document, last - 1) : 0;
}

/* Is one of the words in tokens [first, last)? */
static bool says(const ws_document *document, uint32_t first, uint32_t last, const char *const *words, size_t n) {
    for (uint32_t t = first; t < last; t++)
        if (ws_has(document, t, LEX_PRONOUN | LEX_POSSESSIVE | LEX_SUBJECT) &&
            ws_is_spelled_any(document, &document->tokens[t], words, n))
            return true;
    return false;
}

bool ws_says_you(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const words[] = {"you", "your", "yours"};
    return says(document, first, last, words, sizeof words / sizeof *words);
}

bool ws_asks_itself(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const words[] = {"we", "us", "our", "i", "me", "my"};
    return says(document, first, last, words, sizeof words / sizeof *words) && !ws_says_you(document, first, last);
}

bool ws_is_asking(const ws_document *document, const ws_attribution *a) {
    static const char *const words[] = {"asked",    "asks",     "pressed", "inquired", "enquired",
                                        "demanded", "wondered", "queried", "quizzed",  "questioned"};
    if (a->cue_first > 0 && ws_has(document, a->cue_first - 1, LEX_SUBORDINATOR | LEX_WH))
        return false; /* when asked */
    for (uint32_t t = a->cue_first; t < a->cue_last; t++)
        if (WS_WORD_AMONG(document, t, words))
            return true;
    return false;
}

/* ---- quotations that stand alone ---- */

/* Does marked text, whole quotations one behind the other, fill the paragraph? */
static bool fills(const ws_document *document, uint32_t paragraph) {
    const ws_paragraph *p = &document->paragraphs[paragraph];
    uint32_t t = p->first;
    while (t < p->last) {
        uint32_t m = ws_outermost(document, t);
        if (m == WS_NONE && t > p->first && document->tokens[t].kind == TOKEN_PUNCT && ws_punct(document, t) == '.')
            t++;
        else if (m == WS_NONE || document->marked[m].flags & (MARKED_UNCLOSED | MARKED_BLOCK_QUOTE) ||
                 document->marked[m].last <= t)
            return false;
        else
            t = document->marked[m].last;
    }
    return true;
}

/* The same, read once a paragraph. */
static bool is_filled(const turns *r, uint32_t paragraph) {
    if (!r->filled[paragraph])
        r->filled[paragraph] = fills(r->document, paragraph) ? FILLED : NOT_FILLED;
    return r->filled[paragraph] == FILLED;
}

/* Read the turn that begins with a marked span, if one does. */
static bool read_turn(const turns *r, uint32_t m, turn *found) {
    const ws_document *document = r->document;
    const ws_marked *marked = &document->marked[m];
    if (marked->parent != WS_NONE || marked->flags & MARKED_REOPENED || r->attribution_of[m] == WS_NONE)
        return false;
    *found = (turn){m, m, ws_paragraph_of(document, marked->first), 0, 0, false};
    for (;; m = document->marked[m].next) {
        found->last_marked = m;
        found->last_paragraph = ws_paragraph_of(document, document->marked[m].first);
        found->words += document->marked[m].words;
        if (!is_filled(r, found->last_paragraph))
            return false;
        if (!(document->marked[m].flags & MARKED_CONTINUES) || document->marked[m].next == WS_NONE)
            break;
    }
    const ws_marked *last = &document->marked[found->last_marked];
    found->asks = ws_last_mark(document, last->first, last->last) == '?';
    return true;
}

/* ---- what stands around them ---- */

/* Note which cue stands last in every paragraph. */
static void note_cues(turns *r) {
    const ws_document *document = r->document;
    memset(r->cue_of, 0xFF, (document->n_paragraphs + 1) * sizeof *r->cue_of);
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->cue_first == a->cue_last)
            continue;
        uint32_t *last = &r->cue_of[ws_paragraph_of(document, a->cue_first)];
        if (*last == WS_NONE || document->attributions[*last].cue_first < a->cue_first)
            *last = i;
    }
}

/* The cue that stands last in a paragraph, or NULL. */
static const ws_attribution *cue_in(const turns *r, uint32_t paragraph) {
    return r->cue_of[paragraph] == WS_NONE ? NULL : &r->document->attributions[r->cue_of[paragraph]];
}

/* The quotation that stands last in a paragraph, or WS_NONE; `m` is the first marked span behind the paragraph. */
static uint32_t last_quotation(const turns *r, uint32_t paragraph, uint32_t m) {
    const ws_document *document = r->document;
    while (m > 0 && document->marked[m - 1].first >= document->paragraphs[paragraph].first) {
        m--;
        if (document->marked[m].parent == WS_NONE && r->attribution_of[m] != WS_NONE)
            return m;
    }
    return WS_NONE;
}

/* Is the cue's source another phrase than the other's? */
static bool is_other_source(const ws_document *document, const ws_attribution *a, const ws_attribution *b) {
    return a->source != WS_NONE && b->source != WS_NONE && a->source != b->source &&
           document->tokens[a->source_last - 1].hash != document->tokens[b->source_last - 1].hash;
}

/* Does a quotation that asks open the paragraph? `m` is the first marked span that begins in it or behind it. */
static bool opens_asking(const turns *r, uint32_t paragraph, uint32_t m) {
    const ws_document *document = r->document;
    if (paragraph >= document->n_paragraphs || m >= document->n_marked)
        return false;
    const ws_marked *marked = &document->marked[m];
    return marked->first == document->paragraphs[paragraph].first &&
           ws_last_mark(document, marked->first, marked->last) == '?';
}

/* Is the quotation before the run a question that the run answers, not one that its speaker goes on from? */
static bool is_answered(const turns *r, const ws_marked *q, const ws_attribution *cue) {
    const ws_document *document = r->document;
    if (ws_last_mark(document, q->first, q->last) != '?' || ws_asks_itself(document, q->first, q->last))
        return false;
    return !cue || r->n > 1 || r->run[0].words <= SHORT_QUESTION || ws_says_you(document, q->first, q->last) ||
           ws_is_asking(document, cue);
}

/* How sure is it that the run is an exchange? The paragraph before it asks or is answered, or questions and other
 * quotations stand side by side in it; a short retort may be one. */
static uint8_t exchange(const turns *r) {
    const ws_document *document = r->document;
    const turn *first = &r->run[0], *last = &r->run[r->n - 1];
    uint32_t before = first->paragraph, asking = 0, longest = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        asking += r->run[i].asks;
        longest = r->run[i].words > longest ? r->run[i].words : longest;
    }
    const ws_attribution *cue = before > 0 ? cue_in(r, before - 1) : NULL;
    uint32_t quotation = before > 0 ? last_quotation(r, before - 1, first->marked) : WS_NONE;
    const ws_marked *q = quotation == WS_NONE ? NULL : &document->marked[quotation];
    bool behind_quotation = cue && q && cue->kind != WS_INDIRECT;
    if ((q && is_answered(r, q, cue)) || (cue && ws_is_asking(document, cue)) || (asking && r->n > 1))
        return CERTAIN;
    if (behind_quotation && opens_asking(r, last->last_paragraph + 1, last->last_marked + 1) && longest <= SHORT_RETORT)
        return CERTAIN;
    const ws_marked *m = &document->marked[first->marked];
    const ws_attribution *other = before > 1 ? cue_in(r, before - 2) : NULL;
    bool elsewhere = cue && other && is_other_source(document, cue, other);
    const ws_attribution *earlier = before > 3 ? cue_in(r, before - 4) : NULL;
    if (asking && behind_quotation && elsewhere && ws_is_asking(document, other) && earlier &&
        ws_is_asking(document, earlier))
        return CERTAIN; /* one keeps asking, the other one has answered */
    if (asking)
        return cue && (first->words <= SHORT_QUESTION || ws_says_you(document, m->first, m->last)) &&
                       !ws_asks_itself(document, m->first, m->last)
                   ? CERTAIN
                   : NO_TURN;
    return behind_quotation && elsewhere && longest <= SHORT_RETORT ? LIKELY : NO_TURN;
}

/* The marked span that goes on from another by a repeated opener, or WS_NONE. */
static uint32_t next_of(const ws_document *document, uint32_t m) {
    return document->marked[m].flags & MARKED_CONTINUES ? document->marked[m].next : WS_NONE;
}

/* Note for the turns of the run how sure they are. What a colon leads to is its cue's. */
static void note_run(turns *r) {
    const ws_document *document = r->document;
    uint8_t sure = r->n ? exchange(r) : NO_TURN;
    for (uint32_t i = 0; i < r->n && sure; i++) {
        uint32_t first = document->marked[r->run[i].marked].first;
        bool led = i == 0 && first > 0 && ws_punct(document, first - 1) == ':';
        for (uint32_t m = r->run[i].marked; m != WS_NONE && !led; m = next_of(document, m))
            r->parted[m] = sure;
    }
    r->n = 0;
}

/* Find the turns. */
static void find_turns(turns *r) {
    for (uint32_t m = 0; m < r->document->n_marked; m++) {
        turn t;
        if (!read_turn(r, m, &t))
            continue;
        if (r->n && t.paragraph > r->run[r->n - 1].last_paragraph + 1)
            note_run(r);
        r->run[r->n++] = t;
    }
    note_run(r);
}

/* ---- parting them from what holds them ---- */

/* Is token t in a turn that is parted from the attribution? Then *end is behind the span that holds it. */
static bool is_parted(const turns *r, uint32_t t, uint32_t *end) {
    const ws_document *document = r->document;
    uint32_t m = ws_outermost(document, t);
    *end = t + 1;
    if (m == WS_NONE)
        return false;
    *end = document->marked[m].last > t ? document->marked[m].last : t + 1;
    return r->parted[m] != NO_TURN;
}

/* Does a cue hold a turn that stands in another paragraph? */
static bool is_taken(const turns *r, uint32_t m) {
    const ws_attribution *a = &r->document->attributions[r->attribution_of[m]];
    return a->cue_first < a->cue_last && (strncmp(a->rule, "model-", 6) == 0 || strncmp(a->rule, "cue-", 4) == 0);
}

/* Write the spans of attribution i anew, without the turns in it. */
static bool leave_turns(turns *r, uint32_t i) {
    ws_document *document = r->document;
    const ws_attribution old = document->attributions[i];
    ws_attribution *a = &document->attributions[i];
    uint32_t s = 0, first = document->n_content_spans, open = WS_NONE, end = 0;
    bool marked = false;
    a->first = a->last = WS_NONE;
    for (uint32_t t = old.first; t < old.last; t = end) {
        bool parted = is_parted(r, t, &end);
        while (s < old.n_spans && document->content_spans[old.first_span + s].end <= document->tokens[t].start)
            s++;
        const ws_span *span = s < old.n_spans ? &document->content_spans[old.first_span + s] : NULL;
        bool held = !parted && span && document->tokens[t].start >= span->start;
        if (open != WS_NONE && (!held || document->tokens[t].flags & TOKEN_BLOCK_START))
            open = WS_NONE;
        if (!held)
            continue;
        ws_span *piece = open == WS_NONE ? ws_push(document, content_spans) : &document->content_spans[open];
        if (!piece)
            return false;
        if (open == WS_NONE)
            *piece = (ws_span){document->tokens[t].start, 0};
        open = document->n_content_spans - 1;
        piece->end = document->tokens[end - 1].end;
        marked |= ws_is_quoted(document, t);
        a->first = a->first == WS_NONE ? t : a->first;
        a->last = end;
    }
    a->first_span = first;
    a->n_spans = document->n_content_spans - first;
    if (!marked && a->n_spans) {
        a->kind = WS_INDIRECT;
        a->marked = WS_NONE;
        a->rule = strncmp(a->rule, "model-", 6) == 0 ? "model-indirect" : "indirect";
    }
    return true;
}

/* Make the turn that begins with marked span m an attribution of its own. */
static bool part(turns *r, uint32_t m) {
    ws_document *document = r->document;
    uint8_t sure = r->parted[m];
    if (!ws_add_attribution(document, WS_DIRECT, sure == CERTAIN ? "dialogue" : "uncued", 0.7f))
        return false;
    for (; m != WS_NONE; m = next_of(document, m)) {
        r->attribution_of[m] = WS_NONE;
        if (!ws_add_content(document, r->attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    }
    return true;
}

/* Part all turns that are held, once each attribution has let go of its own. */
static bool part_all(turns *r) {
    ws_document *document = r->document;
    uint8_t *left = ws_arena_alloc(&document->arena, document->n_attributions, 1);
    for (uint32_t m = 0; m < document->n_marked && left; m++) {
        uint32_t i = r->attribution_of[m];
        if (!r->parted[m] || document->marked[m].flags & MARKED_REOPENED)
            continue;
        if (r->parted[m] == CERTAIN && strcmp(document->attributions[i].rule, "uncued") == 0)
            document->attributions[i].rule = "dialogue";
        if (!is_taken(r, m))
            continue;
        if (!left[i] && !leave_turns(r, i))
            return false;
        left[i] = 1;
        if (!part(r, m))
            return false;
    }
    return left != NULL;
}

ws_status ws_part_turns(ws_document *document, uint32_t *attribution_of) {
    turns r = {.document = document, .attribution_of = attribution_of};
    r.filled = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, 1);
    if (!r.filled)
        return WS_NO_MEMORY;
    uint32_t m = 0;
    turn unused;
    while (m < document->n_marked && !read_turn(&r, m, &unused))
        m++;
    if (m == document->n_marked)
        return WS_OK;
    r.run = ws_arena_alloc(&document->arena, document->n_marked, sizeof *r.run);
    r.parted = ws_arena_alloc(&document->arena, document->n_marked, 1);
    r.cue_of = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *r.cue_of);
    if (!r.run || !r.parted || !r.cue_of)
        return WS_NO_MEMORY;
    note_cues(&r);
    find_turns(&r);
    ws_arena_drop(&document->arena, r.run, document->n_marked, sizeof *r.run);
    return part_all(&r) ? WS_OK : WS_NO_MEMORY;
}
