/* quote.c - which quotation marks belong together
 *
 * One pass over the marks with a stack of the open ones (pairing.c). A mark's direction comes from its glyph and from
 * what stands on both sides; where these say nothing, from what is open. Paragraphs part the work: at the end of each,
 * what is still open either is continued (the next paragraph repeats the opener, or it follows directly and its next
 * mark closes) or is recovered there, so that a stray mark harms its own paragraph only.
 *
 * Every mark is pushed and popped once, and looks ahead at most at the next two of its family; the search for a cue
 * in an unclosed quotation covers each token once. So the stage is linear whatever the marks do.
 */
#include "text/marked.h"
#include "text/pairing.h"
#include "text/words.h"

/* A quotation without repeated opener runs over so many line breaks at the most. */
enum { MAX_RUN_ON = 24 };

/* --- marks in pairs: “ ” " « » ‹ › --------------------------------------------------------------------------- */

static bool looks_closing(const ws_mark *m) {
    return m->glyph == CLOSES ? m->hint != OPENS : m->glyph == EITHER && m->hint == CLOSES;
}

/* Does a curly mark that is closed in its paragraph stand where a straight one is open, or the other way round? Who
 * quotes a whole page in straight marks leaves the curly ones in it as they were. */
static bool is_of_other_kind(const ws_pairing *p, const ws_mark *m, const ws_mark *opener) {
    if ((m->glyph == EITHER) == (opener->glyph == EITHER) || m->next == WS_NONE)
        return false;
    const ws_mark *next = &p->marks[m->next];
    return next->paragraph == m->paragraph && looks_closing(next) && (next->glyph == EITHER) == (m->glyph == EITHER);
}

/* Does an inner quotation in marks of the same family begin here? Its closer must follow, and either curly marks stand
 * in straight ones (or the other way round) or the outer closer comes next. */
static bool nests(const ws_pairing *p, const ws_mark *m, const ws_mark *outer_opener) {
    if (m->next == WS_NONE)
        return false;
    const ws_mark *inner = &p->marks[m->next];
    if (inner->paragraph != m->paragraph || !looks_closing(inner))
        return false;
    if (is_of_other_kind(p, m, outer_opener))
        return true;
    if (inner->next == WS_NONE)
        return false;
    const ws_mark *outer = &p->marks[inner->next];
    return outer->paragraph == m->paragraph && looks_closing(outer);
}

/* Is it the inch mark of 40" or the foot mark of 12'? With a quotation open only if the next mark could not close it
 * otherwise. */
static bool is_measure(const ws_pairing *p, const ws_mark *m, bool open) {
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
static ws_direction direction_of(const ws_pairing *p, const ws_mark *m, const ws_opened *open) {
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
static bool close_nothing(ws_pairing *p, const ws_mark *m, uint32_t before) {
    ws_document *d = p->d;
    bool first = before == WS_NONE || p->marks[before].paragraph != m->paragraph;
    if (p->unclosed == WS_NONE || p->unclosed_paragraph + 1 != m->paragraph || !first || m->family != DOUBLE ||
        p->depth != 0)
        return ws_stray(p, m);
    uint32_t start = d->paragraphs[m->paragraph].first;
    for (uint32_t i = d->n_marked; i-- > 0 && d->marked[i].first >= start;)
        if (d->marked[i].last > d->marked[i].first)
            return ws_stray(p, m);
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
static void read_twin(ws_pairing *p, const ws_mark *m) {
    if (m->right != AT_WORD)
        ws_drop_open(p);
    ws_unmark(p, m);
}

/* Does nothing follow that the mark could open? With white space on both sides, inside a paragraph, it would have to be
 * closed in that paragraph. */
static bool opens_nothing(const ws_pairing *p, const ws_mark *m) {
    const ws_token *token = &p->d->tokens[m->token];
    if (m->right != AT_SPACE)
        return false;
    if (token[1].flags & TOKEN_PARA_START)
        return true;
    bool more = m->next != WS_NONE && p->marks[m->next].paragraph == m->paragraph;
    return m->glyph == EITHER && m->left == AT_SPACE && !(token->flags & TOKEN_PARA_START) && !more;
}

static bool read_paired(ws_pairing *p, uint32_t index, uint32_t before) {
    const ws_mark *m = &p->marks[index];
    uint32_t at = ws_find_open(p, m->family);
    const ws_opened *open = at < p->depth ? &p->stack[at] : NULL;
    if (is_measure(p, m, open != NULL)) {
        ws_unmark(p, m);
        return true;
    }
    if (open && at + 1 == p->depth && m->glyph == EITHER && p->marks[open->mark].token + 1 == m->token &&
        !(p->d->tokens[m->token].flags & TOKEN_SPACE_BEFORE)) {
        read_twin(p, m);
        return true;
    }
    if (direction_of(p, m, open) == CLOSES)
        return open ? ws_close_mark(p, at, m) : close_nothing(p, m, before);
    if (opens_nothing(p, m))
        return ws_stray(p, m);
    if (open && !nests(p, m, &p->marks[open->mark]) && !ws_recover_from(p, at, m->token, false))
        return false;
    return ws_open_mark(p, index, WS_NONE);
}

/* --- single marks -------------------------------------------------------------------------------------------- */

/* Is the mark the first of its paragraph, or behind the comma or colon that introduces speech? */
static bool introduced(const ws_pairing *p, const ws_mark *m) {
    const ws_document *d = p->d;
    if (ws_starts_paragraph(d, m->token))
        return true;
    char c = ws_punct(d, m->token - 1);
    return c == ',' || c == ':';
}

/* Does a single mark that could open do so, or is it the apostrophe of a clipped word? */
static bool single_opens(const ws_pairing *p, const ws_mark *m) {
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

static bool read_single(ws_pairing *p, uint32_t index) {
    const ws_mark *m = &p->marks[index];
    uint32_t at = ws_find_open(p, SINGLE);
    bool open = at < p->depth, top = open && at + 1 == p->depth;
    bool may_close = open && (m->single & ~SINGLE_OPEN) && (top || m->single & SINGLE_STRONG);
    if (may_close && single_closes(m) && !is_measure(p, m, true))
        return ws_close_mark(p, at, m);
    if (!(m->single & SINGLE_OPEN) || !single_opens(p, m)) {
        ws_unmark(p, m);
        return true;
    }
    if (open) {
        if (m->glyph != OPENS && !(m->ahead & (SINGLE_STRONG | SINGLE_WEAK))) {
            ws_unmark(p, m); /* an apostrophe in an open quotation */
            return true;
        }
        if (!ws_recover_from(p, at, m->token, false))
            return false;
    }
    return ws_open_mark(p, index, WS_NONE);
}

/* --- paragraphs ---------------------------------------------------------------------------------------------- */

/* The mark that would continue the outermost open quotation in the next paragraph by repeating its opener. */
static bool repeats_opener(const ws_pairing *p, uint32_t index) {
    const ws_opened *o = &p->stack[0];
    const ws_mark *m = &p->marks[index];
    const ws_document *d = p->d;
    if (m->family != o->family || m->paragraph != p->paragraph + 1 || m->hint != OPENS)
        return false;
    if (m->token != d->paragraphs[m->paragraph].first || is_of_other_kind(p, m, &p->marks[o->mark]))
        return false;
    return o->family != SINGLE || m->single & SINGLE_OPEN;
}

/* Does the outermost open quotation run on over single line breaks to its closer? */
static bool runs_on(const ws_pairing *p) {
    const ws_opened *o = &p->stack[0];
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
static bool end_paragraph(ws_pairing *p, uint32_t index) {
    ws_document *d = p->d;
    uint32_t limit = d->paragraphs[p->paragraph].last;
    if (!ws_recover_from(p, 1, limit, true))
        return false;
    const ws_opened o = p->stack[0];
    bool single = o.family == SINGLE && p->marks[o.mark].glyph != OPENS;
    bool next_repeats = index < p->n_marks && repeats_opener(p, index);
    if (next_repeats && (!single || introduced(p, &p->marks[o.mark]))) {
        bool cue;
        ws_recovered_end(d, d->marked[o.marked].first, limit, &cue);
        if (!cue) {
            d->marked[o.marked].last = limit;
            p->depth = 0;
            p->last[o.family] = index;
            return ws_open_mark(p, index, o.marked);
        }
    }
    if (index < p->n_marks && runs_on(p)) {
        p->paragraph = p->marks[index].paragraph;
        return true;
    }
    return ws_recover_open(p, limit, true);
}

/* Read the marks one by one. */
static bool read_marks(ws_pairing *p) {
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
static void unmark_outside(ws_pairing *p) {
    for (uint32_t i = 0; i < p->n_marks; i++) {
        const ws_token *token = &p->d->tokens[p->marks[i].token];
        if (token->kind == TOKEN_MARK && token->marked == WS_NONE)
            ws_unmark(p, &p->marks[i]);
    }
}

ws_status ws_pair_marks(ws_document *document) {
    ws_pairing p = {.d = document, .last = {WS_NONE, WS_NONE, WS_NONE, WS_NONE}, .unclosed = WS_NONE};
    p.marks = ws_list_marks(document, &p.n_marks);
    if (!p.marks || !read_marks(&p) || !ws_complete_marked(document))
        return WS_NO_MEMORY;
    unmark_outside(&p);
    return ws_report_marks(document, p.strays, p.n_strays) ? WS_OK : WS_NO_MEMORY;
}
