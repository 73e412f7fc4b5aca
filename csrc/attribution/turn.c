/* turn.c - which quotations are the turns of an exchange
 *
 * “Did you lock the gate?” the judge asked.      Who goes on speaking in the next paragraph leaves the quotation open
 * “I did.”                                       before it. So where a question stands among quotations that are
 * “Who has the key?”                             closed and stand alone, two people speak in turn, and none of these
 * “My brother.”                                  is the rest of what the cue announces.
 */
#include "attribution/turn.h"

#include "text/words.h"

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
    const uint32_t *attribution_of;
    uint32_t *cue_of; /* for every paragraph the attribution whose cue stands in it last, or WS_NONE */
    uint8_t *filled;  /* for every paragraph, once that is known: FILLED, NOT_FILLED */
    turn *run;        /* the turns that follow each other */
    uint32_t n;
} turns;

enum { NOT_FILLED = 1, FILLED };

char ws_last_mark(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t end = last;
    while (last > first && ws_is_mark(document, last - 1))
        last--;
    char mark = last > first ? ws_punct(document, last - 1) : 0;
    return mark == '?' && end > last + 1 ? '.' : mark; /* “We should ask: ‘Is it late?’” asks nothing itself */
}

/* Is a pronoun of some person in tokens [first, last)? */
static bool says(const ws_document *document, uint32_t first, uint32_t last,
                 bool (*is_of_person)(const ws_document *, uint32_t)) {
    for (uint32_t t = first; t < last; t++)
        if (ws_has(document, t, LEX_PRONOUN | LEX_POSSESSIVE | LEX_SUBJECT) && is_of_person(document, t))
            return true;
    return false;
}

static bool is_second_person(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "you", "your", "yours");
}

bool ws_says_you(const ws_document *document, uint32_t first, uint32_t last) {
    return says(document, first, last, is_second_person);
}

bool ws_asks_itself(const ws_document *document, uint32_t first, uint32_t last) {
    return says(document, first, last, ws_is_first_person) && !ws_says_you(document, first, last);
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

bool ws_speaks_of(const ws_document *document, const ws_attribution *a, uint8_t gender, uint32_t look) {
    uint32_t end = a->last < a->first + look ? a->last : a->first + look;
    for (uint32_t t = a->first; t < end; t++)
        if (ws_gender_of_pronoun(document, t) == gender)
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

/* Is the source a name in full, by which an article brings in somebody else whom it has asked: Ann Lee said? */
static bool is_brought_in(const ws_document *document, const ws_attribution *cue) {
    const ws_mention *source = &document->mentions[cue->source];
    return source->form == FORM_NAME && source->name_last > source->name_first + 1;
}

/* Do two who address each other say the quotation before the run and the one that opens the paragraph behind it, and is
 * it the second one's turn there? Where one speaks on both sides, the run may as well go on from the first. Nor does
 * who is only brought in behind it: “You never know,” Lee said. “It is old.” “It may fall.” “You feel it,” Bob Ray
 * said. */
static bool is_between_addresses(const turns *r, const ws_marked *q, const ws_attribution *cue) {
    const ws_document *document = r->document;
    uint32_t m = r->run[r->n - 1].last_marked + 1, behind = r->run[r->n - 1].last_paragraph + 1;
    if (behind >= document->n_paragraphs || m >= document->n_marked ||
        document->marked[m].first != document->paragraphs[behind].first)
        return false;
    const ws_attribution *next = cue_in(r, behind);
    return next && next->kind != WS_INDIRECT && r->n % 2 == 0 && is_other_source(document, cue, next) &&
           !is_brought_in(document, next) && ws_says_you(document, q->first, q->last) &&
           ws_says_you(document, document->marked[m].first, document->marked[m].last);
}

/* Is the run an exchange? The paragraph before it asks or is answered, or questions and other quotations stand side by
 * side in it; a short retort may be one. */
static bool is_exchange(const turns *r) {
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
        return true;
    if (behind_quotation && opens_asking(r, last->last_paragraph + 1, last->last_marked + 1) && longest <= SHORT_RETORT)
        return true;
    if (behind_quotation && longest <= SHORT_RETORT && is_between_addresses(r, q, cue))
        return true;
    const ws_marked *m = &document->marked[first->marked];
    const ws_attribution *other = before > 1 ? cue_in(r, before - 2) : NULL;
    bool elsewhere = cue && other && is_other_source(document, cue, other);
    const ws_attribution *earlier = before > 3 ? cue_in(r, before - 4) : NULL;
    if (asking && behind_quotation && elsewhere && ws_is_asking(document, other) && earlier &&
        ws_is_asking(document, earlier))
        return true; /* one keeps asking, the other one has answered */
    if (asking)
        return cue && (first->words <= SHORT_QUESTION || ws_says_you(document, m->first, m->last)) &&
               !ws_asks_itself(document, m->first, m->last);
    return false;
}

/* The turns of an exchange are named so. What a colon leads to is its cue's. */
static void note_run(turns *r) {
    ws_document *document = r->document;
    bool exchanged = r->n && is_exchange(r);
    for (uint32_t i = 0; i < r->n && exchanged; i++) {
        uint32_t first = document->marked[r->run[i].marked].first;
        ws_attribution *a = &document->attributions[r->attribution_of[r->run[i].marked]];
        bool led = i == 0 && first > 0 && ws_punct(document, first - 1) == ':';
        if (!led && strcmp(a->rule, "uncued") == 0)
            a->rule = "dialogue";
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

ws_status ws_name_turns(ws_document *document, const uint32_t *attribution_of) {
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
    r.cue_of = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *r.cue_of);
    if (!r.run || !r.cue_of)
        return WS_NO_MEMORY;
    note_cues(&r);
    find_turns(&r);
    ws_arena_drop(&document->arena, r.run, document->n_marked, sizeof *r.run);
    return WS_OK;
}
