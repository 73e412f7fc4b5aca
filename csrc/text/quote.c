/* quote.c - which quotation marks belong together
 *
 * One pass over the marks with a stack of the open ones. A mark's direction comes from its glyph and from what stands
 * on both sides; where these say nothing, from what is open. Paragraphs part the work: at the end of each, what is
 * still open either is continued (the next paragraph repeats the opener, or it follows directly and its next mark
 * closes) or is recovered there, so that a stray mark harms its own paragraph only.
 *
 * Every mark is pushed and popped once, and looks ahead at most at the next two of its family; the search for a cue
 * in an unclosed quotation covers each token once. So the stage is linear whatever the marks do.
 */
#include "lexicon/lexicon.h"
#include "text/mark.h"
#include "text/marked.h"
#include "text/words.h"

/* Limits. Deeper nesting is not read; a quotation without repeated opener runs over so many line breaks at the most;
 * the name of a speaker behind a swallowed cue has so many words. */
enum { MAX_DEPTH = 4, MAX_RUN_ON = 24, MAX_SPEAKER = 6 };

/* An open quotation: the mark that opened it and its place in document->marked. */
typedef struct opened {
    uint32_t mark, marked;
    uint8_t family;
    bool low;
} opened;

typedef struct pairing {
    ws_document *d;
    ws_mark *marks;
    uint32_t n_marks;
    opened stack[MAX_DEPTH];
    uint32_t depth;
    uint32_t paragraph;      /* the one that the open quotations have reached */
    uint32_t last[FAMILIES]; /* mark read last, or WS_NONE */
    uint32_t unclosed;       /* marked span that the end of `unclosed_paragraph` cut off, or WS_NONE */
    uint32_t unclosed_paragraph;
    WS_ARRAY(uint32_t, strays); /* tokens */
} pairing;

/* --- opening and closing ------------------------------------------------------------------------------------- */

/* The mark is no quotation mark: an apostrophe, an inch, or something that harms nobody. */
static void unmark(pairing *p, const ws_mark *m) {
    bool clitic = m->family == SINGLE && m->left == AT_WORD && ws_looks_possessive(p->d, m->token);
    p->d->tokens[m->token].kind = clitic ? TOKEN_CLITIC : TOKEN_PUNCT;
}

/* Remember a mark that has no partner. */
static bool stray(pairing *p, const ws_mark *m) {
    unmark(p, m);
    if (!ws_arena_grow(&p->d->arena, (void **)&p->strays, &p->capacity_strays, p->n_strays + 1, sizeof *p->strays))
        return false;
    p->strays[p->n_strays++] = m->token;
    return true;
}

/* Index in the stack of the innermost open quotation of the family, or depth. */
static uint32_t find_open(const pairing *p, uint8_t family) {
    for (uint32_t i = p->depth; i-- > 0;) {
        if (p->stack[i].family == family)
            return i;
    }
    return p->depth;
}

/* Open a quotation at the mark; `previous` is the one it continues, or WS_NONE. */
static bool open_mark(pairing *p, uint32_t index, uint32_t previous) {
    ws_mark *m = &p->marks[index];
    if (p->depth == MAX_DEPTH)
        return stray(p, m);
    ws_marked *marked = ws_push(p->d, marked);
    if (!marked)
        return false;
    uint32_t id = p->d->n_marked - 1;
    *marked =
        (ws_marked){.first = m->token, .last = m->token, .parent = WS_NONE, .previous = previous, .next = WS_NONE};
    marked->flags = m->family == SINGLE || m->family == ANGLE ? MARKED_SINGLE : 0;
    if (previous != WS_NONE) {
        marked->flags |= MARKED_REOPENED;
        p->d->marked[previous].next = id;
        p->d->marked[previous].flags |= MARKED_CONTINUES;
    }
    bool reversed = m->glyph == CLOSES;
    p->stack[p->depth++] = (opened){index, id, m->family, m->low || (reversed && m->family >= GUILLEMET)};
    p->paragraph = m->paragraph;
    return true;
}

/* Take back the innermost open quotation: its mark was an apostrophe. */
static void drop_open(pairing *p) {
    const opened *o = &p->stack[--p->depth];
    ws_marked *marked = &p->d->marked[o->marked];
    if (marked->previous != WS_NONE) {
        p->d->marked[marked->previous].next = WS_NONE;
        p->d->marked[marked->previous].flags &= (uint16_t)~MARKED_CONTINUES;
    }
    marked->last = marked->first; /* no tokens: left out at the end */
    unmark(p, &p->marks[o->mark]);
}

/* Is the token a finite verb of speech? */
static bool is_cue_verb(const ws_document *d, uint32_t t) {
    return ws_is_lower(d, t) && ws_has(d, t, LEX_SPEECH) && ws_has(d, t, LEX_PAST | LEX_PRESENT);
}

/* Does somebody begin here who may have spoken? */
static bool is_speaker_start(const ws_document *d, uint32_t t) {
    return ws_has(d, t, LEX_SUBJECT | LEX_DETERMINER | LEX_POSSESSIVE) || ws_capital(d, t);
}

/* Is t the comma (or ? !) in front of a cue that the quotation swallowed: `, said Name` or `, Name said.` */
static bool cue_follows(const ws_document *d, uint32_t t, uint32_t last) {
    char c = ws_punct(d, t);
    if ((c != ',' && c != '?' && c != '!') || t + 2 >= last)
        return false;
    if (is_cue_verb(d, t + 1))
        return is_speaker_start(d, t + 2) && !ws_word_is(d, t + 2, "that");
    if (c != ',')
        return false;
    uint32_t word = t + 1;
    if (ws_has(d, word, LEX_SUBJECT))
        word++;
    else
        while (word < last && word - t < MAX_SPEAKER && ws_capital(d, word))
            word++;
    if (word == t + 1 || word >= last || !is_cue_verb(d, word))
        return false;
    return word + 1 >= last || ws_punct(d, word + 1) == '.' || ws_punct(d, word + 1) == ',';
}

/* Where an unclosed quotation that began with token `first` ends, at `limit` at the latest: behind the comma of the
 * cue that it swallowed, if there is one. */
static uint32_t recovered_end(const ws_document *d, uint32_t first, uint32_t limit, bool *cue) {
    *cue = false;
    for (uint32_t t = first + 1; t < limit; t++) {
        if (d->tokens[t].kind == TOKEN_PUNCT && cue_follows(d, t, limit)) {
            *cue = true;
            return t + 1;
        }
    }
    return limit;
}

/* End the innermost open quotation without a closing mark, before token `limit`. Singles that nothing speaks for are
 * apostrophes. */
static bool recover_open(pairing *p, uint32_t limit, bool paragraph_end) {
    const opened o = p->stack[p->depth - 1];
    const ws_mark *m = &p->marks[o.mark];
    ws_document *d = p->d;
    ws_marked *marked = &d->marked[o.marked];
    bool cue;
    uint32_t end = recovered_end(d, marked->first, limit, &cue);
    if (o.family == SINGLE && !cue && (m->glyph != OPENS || p->depth > 1)) {
        drop_open(p);
        return true;
    }
    if (!cue && !paragraph_end) { /* another mark follows: leave it its sentence */
        uint32_t sentence = d->sentences[d->tokens[limit].sentence].first;
        if (sentence > marked->first + 1)
            end = sentence;
    }
    if (end <= marked->first + 1) {
        drop_open(p);
        return stray(p, m);
    }
    marked->last = end;
    marked->flags |= MARKED_UNCLOSED;
    p->depth--;
    if (paragraph_end && !cue && p->depth == 0) {
        p->unclosed = o.marked;
        p->unclosed_paragraph = p->paragraph;
    }
    return true;
}

/* The same of all that are open from place `at` of the stack on. */
static bool recover_from(pairing *p, uint32_t at, uint32_t limit, bool paragraph_end) {
    while (p->depth > at)
        if (!recover_open(p, limit, paragraph_end))
            return false;
    return true;
}

/* Close the open quotation at place `at` of the stack with the mark. What was opened inside it goes. */
static bool close_mark(pairing *p, uint32_t at, const ws_mark *m) {
    if (!recover_from(p, at + 1, m->token, false))
        return false;
    p->depth = at;
    p->d->marked[p->stack[at].marked].last = m->token + 1;
    return true;
}

/* --- marks in pairs: “ ” " « » ‹ › --------------------------------------------------------------------------- */

static bool looks_closing(const ws_mark *m) {
    return m->glyph == CLOSES ? m->hint != OPENS : m->glyph == EITHER && m->hint == CLOSES;
}

/* Does an inner quotation in marks of the same family begin here? Its closer must follow, and either curly marks stand
 * in straight ones (or the other way round) or the outer closer comes next. */
static bool nests(const pairing *p, const ws_mark *m, const ws_mark *outer_opener) {
    if (m->next == WS_NONE)
        return false;
    const ws_mark *inner = &p->marks[m->next];
    if (inner->paragraph != m->paragraph || !looks_closing(inner))
        return false;
    bool curly = m->glyph != EITHER;
    if (curly != (outer_opener->glyph != EITHER) && curly == (inner->glyph != EITHER))
        return true;
    if (inner->next == WS_NONE)
        return false;
    const ws_mark *outer = &p->marks[inner->next];
    return outer->paragraph == m->paragraph && looks_closing(outer);
}

/* Is it the inch mark of 40" or the foot mark of 12'? With a quotation open only if the next mark could not close it
 * otherwise. */
static bool is_measure(const pairing *p, const ws_mark *m, bool open) {
    const ws_document *d = p->d;
    if (m->left != AT_WORD || !ws_is_number(d, m->token - 1) || m->glyph == OPENS)
        return false;
    if (d->text[d->tokens[m->token - 1].end - 1] > '9')
        return false;
    if (!open)
        return true;
    if (m->glyph != EITHER || m->next == WS_NONE)
        return false;
    const ws_mark *next = &p->marks[m->next];
    return next->paragraph == m->paragraph && looks_closing(next);
}

/* Which way the mark goes, with or without a quotation of its family open. */
static ws_direction direction_of(const pairing *p, const ws_mark *m, const opened *open) {
    bool alone = m->left == AT_SPACE && m->hint == EITHER; /* white space on both sides */
    switch (m->glyph) {
    case OPENS:
        if (open && (m->hint == CLOSES || (open->low && m->hint == EITHER)))
            return CLOSES;
        return m->hint == CLOSES ? CLOSES : OPENS;
    case CLOSES:
        if (!open && alone && m->next != WS_NONE && looks_closing(&p->marks[m->next]))
            return OPENS;
        return m->hint == OPENS && !open ? OPENS : CLOSES;
    default:
        return m->hint != EITHER ? (ws_direction)m->hint : open ? CLOSES : OPENS;
    }
}

/* A closer with nothing open: if the paragraph before was cut off unclosed, this one goes on with it without having
 * repeated the opener. */
static bool close_nothing(pairing *p, const ws_mark *m, uint32_t before) {
    ws_document *d = p->d;
    bool first = before == WS_NONE || p->marks[before].paragraph != m->paragraph;
    if (p->unclosed == WS_NONE || p->unclosed_paragraph + 1 != m->paragraph || !first || m->family != DOUBLE ||
        p->depth != 0)
        return stray(p, m);
    uint32_t start = d->paragraphs[m->paragraph].first;
    for (uint32_t i = d->n_marked; i-- > 0 && d->marked[i].first >= start;)
        if (d->marked[i].last > d->marked[i].first)
            return stray(p, m);
    ws_marked *marked = ws_push(d, marked);
    if (!marked)
        return false;
    *marked = (ws_marked){.first = start, .last = m->token + 1, .parent = WS_NONE, .next = WS_NONE};
    marked->previous = p->unclosed;
    marked->flags = MARKED_REOPENED;
    ws_marked *previous = &d->marked[p->unclosed];
    previous->next = d->n_marked - 1;
    previous->flags = (uint16_t)((previous->flags & ~MARKED_UNCLOSED) | MARKED_CONTINUES);
    p->unclosed = WS_NONE;
    return true;
}

/* A straight mark directly behind the opener of the same kind: ""word is an opener written twice, "" an empty text. */
static void read_twin(pairing *p, const ws_mark *m) {
    if (m->right != AT_WORD)
        drop_open(p);
    unmark(p, m);
}

/* Does nothing follow that the mark could open? With white space on both sides, inside a paragraph, it would have to be
 * closed in that paragraph. */
static bool opens_nothing(const pairing *p, const ws_mark *m) {
    const ws_token *token = &p->d->tokens[m->token];
    if (m->right != AT_SPACE)
        return false;
    if (token[1].flags & TOKEN_PARA_START)
        return true;
    bool more = m->next != WS_NONE && p->marks[m->next].paragraph == m->paragraph;
    return m->glyph == EITHER && m->left == AT_SPACE && !(token->flags & TOKEN_PARA_START) && !more;
}

static bool read_paired(pairing *p, uint32_t index, uint32_t before) {
    const ws_mark *m = &p->marks[index];
    uint32_t at = find_open(p, m->family);
    const opened *open = at < p->depth ? &p->stack[at] : NULL;
    if (is_measure(p, m, open != NULL)) {
        unmark(p, m);
        return true;
    }
    if (open && at + 1 == p->depth && m->glyph == EITHER && p->marks[open->mark].token + 1 == m->token &&
        !(p->d->tokens[m->token].flags & TOKEN_SPACE_BEFORE)) {
        read_twin(p, m);
        return true;
    }
    if (direction_of(p, m, open) == CLOSES)
        return open ? close_mark(p, at, m) : close_nothing(p, m, before);
    if (opens_nothing(p, m))
        return stray(p, m);
    if (open && !nests(p, m, &p->marks[open->mark]) && !recover_from(p, at, m->token, false))
        return false;
    return open_mark(p, index, WS_NONE);
}

/* --- single marks -------------------------------------------------------------------------------------------- */

/* Is the mark the first of its paragraph, or behind the comma or colon that introduces speech? */
static bool introduced(const pairing *p, const ws_mark *m) {
    const ws_document *d = p->d;
    if (ws_starts_paragraph(d, m->token))
        return true;
    char c = ws_punct(d, m->token - 1);
    return c == ',' || c == ':';
}

/* Does a single mark that could open do so, or is it the apostrophe of a clipped word? */
static bool single_opens(const pairing *p, const ws_mark *m) {
    const ws_token *next = &p->d->tokens[m->token + 1];
    bool named = ws_capital(p->d, m->token + 1) || next->kind == TOKEN_NUMBER;
    if (m->glyph == CLOSES)
        return named ? m->ahead != 0 : (m->ahead & SINGLE_STRONG) != 0;
    return m->ahead != 0 || introduced(p, m) || (m->glyph == OPENS && named);
}

/* Does a single mark close the open single quotation? One behind an s may be a possessive, and is if a surer closer
 * lies ahead. */
static bool single_closes(const ws_mark *m) {
    if (m->single & SINGLE_POSSESSIVE)
        return !(m->ahead & SINGLE_STRONG);
    return true;
}

static bool read_single(pairing *p, uint32_t index) {
    const ws_mark *m = &p->marks[index];
    uint32_t at = find_open(p, SINGLE);
    bool open = at < p->depth, top = open && at + 1 == p->depth;
    bool may_close = open && (m->single & ~SINGLE_OPEN) && (top || m->single & SINGLE_STRONG);
    if (may_close && single_closes(m) && !is_measure(p, m, true))
        return close_mark(p, at, m);
    if (!(m->single & SINGLE_OPEN) || !single_opens(p, m)) {
        unmark(p, m);
        return true;
    }
    if (open) {
        if (m->glyph != OPENS && !(m->ahead & (SINGLE_STRONG | SINGLE_WEAK))) {
            unmark(p, m); /* an apostrophe in an open quotation */
            return true;
        }
        if (!recover_from(p, at, m->token, false))
            return false;
    }
    return open_mark(p, index, WS_NONE);
}

/* --- paragraphs ---------------------------------------------------------------------------------------------- */

/* The mark that would continue the outermost open quotation in the next paragraph by repeating its opener. */
static bool repeats_opener(const pairing *p, uint32_t index) {
    const opened *o = &p->stack[0];
    const ws_mark *m = &p->marks[index];
    const ws_document *d = p->d;
    if (m->family != o->family || m->paragraph != p->paragraph + 1 || m->hint != OPENS)
        return false;
    if (m->token != d->paragraphs[m->paragraph].first)
        return false;
    return o->family != SINGLE || m->single & SINGLE_OPEN;
}

/* Does the outermost open quotation run on over single line breaks to its closer? */
static bool runs_on(const pairing *p) {
    const opened *o = &p->stack[0];
    const ws_document *d = p->d;
    uint32_t next = p->marks[p->last[o->family]].next;
    if (o->family == SINGLE) { /* pass the apostrophes of the next few lines */
        for (uint32_t looks = 0; next != WS_NONE && looks < 4 && p->marks[next].single & SINGLE_POSSESSIVE; looks++)
            next = p->marks[next].next;
    }
    if (next == WS_NONE)
        return false;
    const ws_mark *m = &p->marks[next];
    return m->paragraph - p->paragraph <= MAX_RUN_ON && m->hint == CLOSES && (m->glyph != OPENS || o->low) &&
           !is_measure(p, m, false) && d->paragraphs[m->paragraph].block == d->paragraphs[p->paragraph].block &&
           !(d->paragraphs[m->paragraph].flags & TOKEN_LIST_ITEM);
}

/* The paragraph that the open quotations have reached ends; `index` is the next mark, or n_marks. */
static bool end_paragraph(pairing *p, uint32_t index) {
    ws_document *d = p->d;
    uint32_t limit = d->paragraphs[p->paragraph].last;
    if (!recover_from(p, 1, limit, true))
        return false;
    const opened o = p->stack[0];
    bool single = o.family == SINGLE && p->marks[o.mark].glyph != OPENS;
    bool next_repeats = index < p->n_marks && repeats_opener(p, index);
    if (next_repeats && (!single || introduced(p, &p->marks[o.mark]))) {
        bool cue;
        recovered_end(d, d->marked[o.marked].first, limit, &cue);
        if (!cue) {
            d->marked[o.marked].last = limit;
            p->depth = 0;
            p->last[o.family] = index;
            return open_mark(p, index, o.marked);
        }
    }
    if (index < p->n_marks && runs_on(p)) {
        p->paragraph = p->marks[index].paragraph;
        return true;
    }
    return recover_open(p, limit, true);
}

/* Read the marks one by one. */
static bool read_marks(pairing *p) {
    for (uint32_t i = 0; i < p->n_marks; i++) {
        ws_mark *m = &p->marks[i];
        uint32_t depth = p->depth;
        if (depth && m->paragraph != p->paragraph) {
            uint32_t marked = p->d->n_marked;
            if (!end_paragraph(p, i))
                return false;
            if (p->d->n_marked != marked)
                continue; /* the mark repeated the opener */
        }
        uint32_t before = p->last[m->family];
        p->last[m->family] = i;
        if (!(m->family == SINGLE ? read_single(p, i) : read_paired(p, i, before)))
            return false;
    }
    while (p->depth) {
        if (!end_paragraph(p, p->n_marks))
            return false;
    }
    return true;
}

/* --- the result ---------------------------------------------------------------------------------------------- */

/* A mark that closed an inner quotation may stand behind the place where the outer one was cut off. */
static void unmark_outside(pairing *p) {
    for (uint32_t i = 0; i < p->n_marks; i++) {
        const ws_token *token = &p->d->tokens[p->marks[i].token];
        if (token->kind == TOKEN_MARK && token->marked == WS_NONE)
            unmark(p, &p->marks[i]);
    }
}

ws_status ws_pair_marks(ws_document *document) {
    pairing p = {.d = document, .last = {WS_NONE, WS_NONE, WS_NONE, WS_NONE}, .unclosed = WS_NONE};
    p.marks = ws_list_marks(document, &p.n_marks);
    if (!p.marks || !read_marks(&p) || !ws_complete_marked(document))
        return WS_NO_MEMORY;
    unmark_outside(&p);
    return ws_report_marks(document, p.strays, p.n_strays) ? WS_OK : WS_NO_MEMORY;
}
