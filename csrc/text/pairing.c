/* pairing.c - opening quotations, closing them, and ending those that nothing closes */
#include "text/pairing.h"

#include "text/words.h"

/* The name of a speaker behind a swallowed cue has so many words at the most. */
enum { MAX_SPEAKER = 6 };

void ws_unmark(ws_pairing *p, const ws_mark *m) {
    bool clitic = m->family == SINGLE && m->left == AT_WORD && ws_looks_possessive(p->d, m->token);
    p->d->tokens[m->token].kind = clitic ? TOKEN_CLITIC : TOKEN_PUNCT;
}

bool ws_stray(ws_pairing *p, const ws_mark *m) {
    ws_unmark(p, m);
    if (!ws_arena_grow(&p->d->arena, (void **)&p->strays, &p->capacity_strays, p->n_strays + 1, sizeof *p->strays))
        return false;
    p->strays[p->n_strays++] = m->token;
    return true;
}

uint32_t ws_find_open(const ws_pairing *p, uint8_t family) {
    for (uint32_t i = p->depth; i-- > 0;) {
        if (p->stack[i].family == family)
            return i;
    }
    return p->depth;
}

bool ws_open_mark(ws_pairing *p, uint32_t index, uint32_t previous) {
    ws_mark *m = &p->marks[index];
    if (p->depth == WS_MOST_NESTED)
        return ws_stray(p, m);
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
    p->stack[p->depth++] = (ws_opened){index, id, m->family, m->low || (reversed && m->family >= GUILLEMET)};
    p->paragraph = m->paragraph;
    return true;
}

void ws_drop_open(ws_pairing *p) {
    const ws_opened *o = &p->stack[--p->depth];
    ws_marked *marked = &p->d->marked[o->marked];
    if (marked->previous != WS_NONE) {
        p->d->marked[marked->previous].next = WS_NONE;
        p->d->marked[marked->previous].flags &= (uint16_t)~MARKED_CONTINUES;
    }
    marked->last = marked->first; /* no tokens: left out at the end */
    ws_unmark(p, &p->marks[o->mark]);
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

uint32_t ws_recovered_end(const ws_document *d, uint32_t first, uint32_t limit, bool *cue) {
    *cue = false;
    for (uint32_t t = first + 1; t < limit; t++) {
        if (d->tokens[t].kind == TOKEN_PUNCT && cue_follows(d, t, limit)) {
            *cue = true;
            return t + 1;
        }
    }
    return limit;
}

bool ws_recover_open(ws_pairing *p, uint32_t limit, bool paragraph_end) {
    const ws_opened o = p->stack[p->depth - 1];
    const ws_mark *m = &p->marks[o.mark];
    ws_document *d = p->d;
    ws_marked *marked = &d->marked[o.marked];
    bool cue;
    uint32_t end = ws_recovered_end(d, marked->first, limit, &cue);
    if (o.family == SINGLE && !cue && (m->glyph != OPENS || p->depth > 1)) {
        ws_drop_open(p);
        return true;
    }
    if (!cue && !paragraph_end) { /* another mark follows: leave it its sentence */
        uint32_t sentence = d->sentences[d->tokens[limit].sentence].first;
        if (sentence > marked->first + 1)
            end = sentence;
    }
    if (end <= marked->first + 1) {
        ws_drop_open(p);
        return ws_stray(p, m);
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

bool ws_recover_from(ws_pairing *p, uint32_t at, uint32_t limit, bool paragraph_end) {
    while (p->depth > at)
        if (!ws_recover_open(p, limit, paragraph_end))
            return false;
    return true;
}

bool ws_close_mark(ws_pairing *p, uint32_t at, const ws_mark *m) {
    if (!ws_recover_from(p, at + 1, m->token, false))
        return false;
    p->depth = at;
    p->d->marked[p->stack[at].marked].last = m->token + 1;
    return true;
}
