/* marked.c - the marked spans in order, with block quotes, parents and problems */
#include "text/marked.h"

#include "text/words.h"

enum { LONGEST_SIGNATURE = 24 }; /* tokens of the line below a block quote that says whose it is */

/* What may be lower-case in a title. */
#define SMALL_WORDS (LEX_DETERMINER | LEX_PREPOSITION | LEX_COORDINATOR | LEX_PARTICLE)

/* Is the paragraph one of a Markdown block quote, and the first of it? */
static bool begins_block_quote(const ws_document *d, uint32_t paragraph) {
    return d->paragraphs[paragraph].flags & TOKEN_BLOCK_QUOTE &&
           (paragraph == 0 || !(d->paragraphs[paragraph - 1].flags & TOKEN_BLOCK_QUOTE));
}

/* Is the paragraph a line that says whose the block quote above it is: — Ann Lee, a nurse? */
static bool is_signature(const ws_document *d, uint32_t paragraph) {
    const ws_paragraph *p = &d->paragraphs[paragraph];
    return ws_punct(d, p->first) == '-' && p->last > p->first + 1 && p->last - p->first <= LONGEST_SIGNATURE &&
           ws_capital(d, p->first + 1);
}

/* Take every Markdown block quote without marks as a quotation. */
static bool add_block_quotes(ws_document *d) {
    for (uint32_t i = 0; i < d->n_paragraphs; i++) {
        if (!begins_block_quote(d, i))
            continue;
        uint32_t begin = i, first = d->paragraphs[i].first;
        while (i + 1 < d->n_paragraphs && d->paragraphs[i + 1].flags & TOKEN_BLOCK_QUOTE)
            i++;
        uint32_t end = i > begin && is_signature(d, i) ? i - 1 : i;
        bool marked = false;
        for (uint32_t t = first; t < d->paragraphs[i].last; t++)
            marked |= ws_is_mark(d, t);
        if (marked)
            continue;
        ws_marked *quote = ws_push(d, marked);
        if (!quote)
            return false;
        *quote = (ws_marked){.first = first,
                             .last = d->paragraphs[end].last,
                             .previous = WS_NONE,
                             .next = WS_NONE,
                             .flags = MARKED_BLOCK_QUOTE};
    }
    return true;
}

/* Merge the block quotes, which are sorted and stand behind the first `n`, into these, which are sorted, and leave out
 * what was dropped. The links are indexes, so they move along. */
static bool sort_marked(ws_document *d, uint32_t n) {
    ws_marked *sorted = ws_arena_alloc(&d->arena, d->n_marked, sizeof *sorted);
    uint32_t *place = ws_arena_alloc(&d->arena, d->n_marked, sizeof *place);
    if (!sorted || !place)
        return false;
    uint32_t count = 0, a = 0, b = n;
    while (a < n || b < d->n_marked) {
        uint32_t from = b == d->n_marked || (a < n && d->marked[a].first <= d->marked[b].first) ? a++ : b++;
        bool alive = d->marked[from].last > d->marked[from].first;
        place[from] = alive ? count : WS_NONE;
        if (alive)
            sorted[count++] = d->marked[from];
    }
    for (uint32_t i = 0; i < count; i++) {
        sorted[i].previous = sorted[i].previous == WS_NONE ? WS_NONE : place[sorted[i].previous];
        sorted[i].next = sorted[i].next == WS_NONE ? WS_NONE : place[sorted[i].next];
    }
    d->capacity_marked = d->n_marked;
    d->marked = sorted;
    d->n_marked = count;
    return true;
}

/* Give the tokens their marked span, and each span its parent, bytes and words. A span that would reach over the end of
 * the one around it ends with it. */
static void fill_marked(ws_document *d) {
    uint32_t parent = WS_NONE;
    for (uint32_t i = 0; i < d->n_marked; i++) {
        ws_marked *m = &d->marked[i];
        while (parent != WS_NONE && d->marked[parent].last <= m->first)
            parent = d->marked[parent].parent;
        m->parent = parent;
        if (parent != WS_NONE && m->last > d->marked[parent].last)
            m->last = d->marked[parent].last;
        m->start = d->tokens[m->first].start;
        m->end = d->tokens[m->last - 1].end;
        for (uint32_t t = m->first; t < m->last; t++) {
            ws_token *token = &d->tokens[t];
            token->marked = i;
            token->flags |= TOKEN_QUOTED;
            m->words += token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER || token->kind == TOKEN_ADDRESS;
        }
        parent = i;
    }
}

bool ws_complete_marked(ws_document *document) {
    uint32_t n = document->n_marked;
    if (!add_block_quotes(document) || !sort_marked(document, n))
        return false;
    fill_marked(document);
    return true;
}

bool ws_report_marks(ws_document *document, const uint32_t *strays, uint32_t n_strays) {
    uint32_t i = 0, s = 0;
    while (i < document->n_marked || s < n_strays) {
        uint32_t mark_start = i < document->n_marked ? document->marked[i].first : WS_NONE;
        uint32_t stray_start = s < n_strays ? strays[s] : WS_NONE;
        bool ok = true;
        if (stray_start <= mark_start) {
            const ws_token *token = &document->tokens[stray_start];
            ok =
                ws_add_problem(document, "stray-mark", token->start, token->end, "This quotation mark has no partner.");
            s++;
        } else {
            const ws_marked *m = &document->marked[i++];
            if (m->flags & MARKED_UNCLOSED)
                ok = ws_add_problem(document, "unclosed-mark", m->start, m->end, "This quotation has no closing mark.");
        }
        if (!ok)
            return false;
    }
    return true;
}

void ws_marked_inside(const ws_document *document, const ws_marked *marked, uint32_t *first, uint32_t *last) {
    *first = marked->first;
    *last = marked->last;
    if (*first < *last && ws_is_mark(document, *first))
        ++*first;
    if (*last > *first && ws_is_mark(document, *last - 1))
        --*last;
}

bool ws_reads_like_title(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t capitals = 0;
    for (uint32_t t = first; t < last; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD)
            continue;
        if (token->shape == SHAPE_LOWER && !(token->classes & SMALL_WORDS))
            return false;
        capitals += token->shape != SHAPE_LOWER;
    }
    return capitals > 0;
}
