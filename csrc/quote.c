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
#include "document.h"
#include "lexicon.h"
#include "words.h"

/* Limits. Deeper nesting is not read; a quotation without repeated opener runs over so many line breaks at the most;
 * a possessive-looking closer (said 'yes' to) is believed so far from its opener. */
enum { MAX_DEPTH = 4, MAX_RUN_ON = 24, MAX_SHORT = 6 };

enum { DOUBLE, SINGLE, GUILLEMET, ANGLE, FAMILIES };

typedef enum direction { EITHER, OPENS, CLOSES } direction;

/* What a single mark can be, best guess first: an opener, a sure closer, a closer, a closer or a possessive. */
enum { SINGLE_OPEN = 1, SINGLE_STRONG = 2, SINGLE_WEAK = 4, SINGLE_POSSESSIVE = 8 };

typedef struct mark {
    uint32_t token, paragraph;
    uint32_t next; /* mark of the same family, or WS_NONE */
    uint8_t family, glyph, hint;
    uint8_t left, right; /* what stands beside it */
    uint8_t single;      /* SINGLE_… */
    uint8_t ahead;       /* SINGLE_… that follow in the paragraph before another opener */
    bool low;            /* „ ‚ or a reversed »: “ ‘ « close it */
} mark;

/* An open quotation: the mark that opened it and its place in document->marked. */
typedef struct opened {
    uint32_t mark, marked;
    uint8_t family;
    bool low;
} opened;

typedef struct pairing {
    ws_document *d;
    mark *marks;
    uint32_t n_marks;
    opened stack[MAX_DEPTH];
    uint32_t depth;
    uint32_t paragraph;      /* the one that the open quotations have reached */
    uint32_t last[FAMILIES]; /* mark read last, or WS_NONE */
    uint32_t unclosed;       /* marked span that the end of `unclosed_paragraph` cut off, or WS_NONE */
    uint32_t unclosed_paragraph;
    WS_ARRAY(uint32_t, strays); /* tokens */
} pairing;

/* --- what a mark looks like ---------------------------------------------------------------------------------- */

/* Family and direction of the mark's glyph. */
static void read_glyph(const ws_document *d, mark *m) {
    const ws_token *token = &d->tokens[m->token];
    const char *text = d->text + token->start;
    uint8_t final = (uint8_t)d->text[token->end - 1];
    m->family = DOUBLE;
    m->glyph = EITHER;
    switch (token->end - token->start) {
    case 1:
        m->family = text[0] == '"' ? DOUBLE : SINGLE;
        m->glyph = text[0] == '`' ? OPENS : EITHER;
        break;
    case 2:
        if (text[0] == '`') {
            m->glyph = OPENS;
        } else if (text[0] != '\'') {
            m->family = final == 0xB4 || final == 0xBC ? SINGLE : GUILLEMET; /* ´ and ʼ */
            m->glyph = final == 0xAB ? OPENS : CLOSES;
        }
        break;
    default:
        m->family = final <= 0x9B ? SINGLE : final <= 0x9F ? DOUBLE : ANGLE;
        m->glyph = final == 0x99 || final == 0x9D || final == 0xBA ? CLOSES : OPENS;
        m->low = final == 0x9A || final == 0x9E;
    }
}

/* What stands beside a mark. */
enum { AT_SPACE, AT_WORD, AT_STOP, AT_ELLIPSIS, AT_DASH, AT_OPEN_BRACKET, AT_CLOSE_BRACKET, AT_SYMBOL };

static uint8_t side_of(const ws_document *d, uint32_t t) {
    if (d->tokens[t].kind != TOKEN_PUNCT)
        return AT_WORD;
    switch (ws_punct(d, t)) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
        return AT_STOP;
    case '~':
        return AT_ELLIPSIS;
    case '-':
        return AT_DASH;
    case '(':
    case '[':
    case '{':
    case '/':
    case '=':
    case '<':
        return AT_OPEN_BRACKET;
    case ')':
    case ']':
    case '}':
    case '>':
        return AT_CLOSE_BRACKET;
    default:
        return AT_SYMBOL;
    }
}

/* As above, for the right side; the period of “.@handle and “.50 belongs to what follows. */
static uint8_t right_side_of(const ws_document *d, uint32_t t) {
    const ws_token *next = &d->tokens[t + 1];
    bool joined = !(next->flags & TOKEN_SPACE_BEFORE) && (next->kind == TOKEN_ADDRESS || next->kind == TOKEN_NUMBER);
    return joined && ws_punct(d, t) == '.' ? AT_WORD : side_of(d, t);
}

/* Look left and right of every mark; through other marks that touch it. */
static void look_around(pairing *p) {
    const ws_document *d = p->d;
    for (uint32_t i = 0; i < p->n_marks; i++) {
        uint32_t t = p->marks[i].token;
        if (t == 0 || d->tokens[t].flags & (TOKEN_SPACE_BEFORE | TOKEN_PARA_START))
            p->marks[i].left = AT_SPACE;
        else
            p->marks[i].left = d->tokens[t - 1].kind == TOKEN_MARK ? p->marks[i - 1].left : side_of(d, t - 1);
    }
    for (uint32_t i = p->n_marks; i-- > 0;) {
        uint32_t t = p->marks[i].token + 1;
        if (d->tokens[t].flags & (TOKEN_SPACE_BEFORE | TOKEN_PARA_START))
            p->marks[i].right = AT_SPACE;
        else
            p->marks[i].right = d->tokens[t].kind == TOKEN_MARK ? p->marks[i + 1].right : right_side_of(d, t);
    }
}

/* Direction from what stands on both sides. */
static direction hint_of(const mark *m) {
    if (m->left == AT_STOP && m->right == AT_OPEN_BRACKET)
        return CLOSES;
    bool word_right = m->right == AT_WORD || m->right == AT_SYMBOL || m->right == AT_OPEN_BRACKET;
    switch (m->left) {
    case AT_SPACE:
    case AT_OPEN_BRACKET:
        if (word_right || m->right == AT_ELLIPSIS || m->right == AT_DASH)
            return OPENS;
        return m->right == AT_SPACE ? EITHER : CLOSES;
    case AT_DASH:
        return word_right ? OPENS : CLOSES;
    default:
        return word_right ? EITHER : CLOSES;
    }
}

/* Does the word before the mark look like one whose apostrophe this may be: boys' or goin'? */
static bool looks_possessive(const ws_document *d, uint32_t t) {
    const ws_token *word = &d->tokens[t - 1];
    if (word->kind != TOKEN_WORD || word->end - word->start < 2)
        return false;
    const char *end = d->text + word->end;
    char last = (char)(end[-1] | 0x20);
    return last == 's' || last == 'z' || last == 'x' || (last == 'n' && (end[-2] | 0x20) == 'i');
}

static uint8_t single_kind(const ws_document *d, const mark *m) {
    if (m->hint == OPENS || (m->hint == EITHER && m->glyph == OPENS))
        return SINGLE_OPEN;
    bool loose = m->left == AT_WORD && (m->right == AT_SPACE || m->right == AT_DASH);
    if (!loose || d->tokens[m->token + 1].flags & TOKEN_PARA_START)
        return m->left == AT_SPACE ? SINGLE_OPEN | SINGLE_STRONG : SINGLE_STRONG;
    return looks_possessive(d, m->token) ? SINGLE_POSSESSIVE : SINGLE_WEAK;
}

/* From the last mark to the first: the next of the family, and what single marks lie ahead in the paragraph. */
static void look_ahead(pairing *p) {
    uint32_t next[FAMILIES] = {WS_NONE, WS_NONE, WS_NONE, WS_NONE};
    uint32_t paragraph = WS_NONE, possessive = 0;
    uint8_t ahead = 0;
    for (uint32_t i = p->n_marks; i-- > 0;) {
        mark *m = &p->marks[i];
        m->next = next[m->family];
        next[m->family] = i;
        if (m->family != SINGLE)
            continue;
        if (m->paragraph != paragraph)
            ahead = 0;
        paragraph = m->paragraph;
        m->ahead = ahead;
        if (ahead & SINGLE_POSSESSIVE && possessive - m->token > MAX_SHORT)
            m->ahead &= (uint8_t)~SINGLE_POSSESSIVE;
        if (m->single & SINGLE_OPEN)
            ahead = 0;
        ahead |= m->single & (uint8_t)~SINGLE_OPEN;
        if (m->single & SINGLE_POSSESSIVE)
            possessive = m->token;
    }
}

/* Gather the marks of the document. */
static bool collect_marks(pairing *p) {
    ws_document *d = p->d;
    uint32_t count = 0, paragraph = 0;
    for (uint32_t t = 0; t < d->n_tokens; t++)
        count += d->tokens[t].kind == TOKEN_MARK;
    p->marks = ws_arena_alloc(&d->arena, count, sizeof *p->marks);
    if (!p->marks)
        return false;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        if (d->tokens[t].kind != TOKEN_MARK)
            continue;
        while (d->paragraphs[paragraph].last <= t)
            paragraph++;
        mark *m = &p->marks[p->n_marks++];
        m->token = t;
        m->paragraph = paragraph;
        read_glyph(d, m);
    }
    look_around(p);
    for (uint32_t i = 0; i < p->n_marks; i++) {
        p->marks[i].hint = (uint8_t)hint_of(&p->marks[i]);
        if (p->marks[i].family == SINGLE)
            p->marks[i].single = single_kind(d, &p->marks[i]);
    }
    look_ahead(p);
    return true;
}

/* --- opening and closing ------------------------------------------------------------------------------------- */

/* The mark is no quotation mark: an apostrophe, an inch, or something that harms nobody. */
static void unmark(pairing *p, const mark *m) {
    bool clitic = m->family == SINGLE && m->left == AT_WORD && looks_possessive(p->d, m->token);
    p->d->tokens[m->token].kind = clitic ? TOKEN_CLITIC : TOKEN_PUNCT;
}

/* Remember a mark that has no partner. */
static bool stray(pairing *p, const mark *m) {
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
    mark *m = &p->marks[index];
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
    return d->tokens[t].shape == SHAPE_LOWER && ws_has(d, t, LEX_SPEECH) && ws_has(d, t, LEX_PAST | LEX_PRESENT);
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
        while (word < last && word - t < MAX_SHORT && ws_capital(d, word))
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
    const mark *m = &p->marks[o.mark];
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

/* Close the open quotation at place `at` of the stack with the mark. What was opened inside it goes. */
static bool close_mark(pairing *p, uint32_t at, const mark *m) {
    while (p->depth > at + 1) {
        if (!recover_open(p, m->token, false))
            return false;
    }
    p->depth = at;
    p->d->marked[p->stack[at].marked].last = m->token + 1;
    return true;
}

/* --- marks in pairs: “ ” " « » ‹ › --------------------------------------------------------------------------- */

static bool looks_closing(const mark *m) {
    return m->glyph == CLOSES ? m->hint != OPENS : m->glyph == EITHER && m->hint == CLOSES;
}

/* Does an inner quotation in marks of the same family begin here? Its closer must follow, and either curly marks stand
 * in straight ones (or the other way round) or the outer closer comes next. */
static bool nests(const pairing *p, const mark *m, const mark *outer_opener) {
    if (m->next == WS_NONE)
        return false;
    const mark *inner = &p->marks[m->next];
    if (inner->paragraph != m->paragraph || !looks_closing(inner))
        return false;
    bool curly = m->glyph != EITHER;
    if (curly != (outer_opener->glyph != EITHER) && curly == (inner->glyph != EITHER))
        return true;
    if (inner->next == WS_NONE)
        return false;
    const mark *outer = &p->marks[inner->next];
    return outer->paragraph == m->paragraph && looks_closing(outer);
}

/* Is it the inch mark of 40" or the foot mark of 12'? With a quotation open only if the next mark could not close it
 * otherwise. */
static bool is_measure(const pairing *p, const mark *m, bool open) {
    const ws_document *d = p->d;
    if (m->left != AT_WORD || d->tokens[m->token - 1].kind != TOKEN_NUMBER || m->glyph == OPENS)
        return false;
    if (d->text[d->tokens[m->token - 1].end - 1] > '9')
        return false;
    if (!open)
        return true;
    if (m->glyph != EITHER || m->next == WS_NONE)
        return false;
    const mark *next = &p->marks[m->next];
    return next->paragraph == m->paragraph && looks_closing(next);
}

/* Which way the mark goes, with or without a quotation of its family open. */
static direction direction_of(const pairing *p, const mark *m, const opened *open) {
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
        return m->hint != EITHER ? (direction)m->hint : open ? CLOSES : OPENS;
    }
}

/* A closer with nothing open: if the paragraph before was cut off unclosed, this one goes on with it without having
 * repeated the opener. */
static bool close_nothing(pairing *p, const mark *m, uint32_t before) {
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
static void read_twin(pairing *p, const mark *m) {
    if (m->right != AT_WORD)
        drop_open(p);
    unmark(p, m);
}

static bool read_paired(pairing *p, uint32_t index, uint32_t before) {
    const mark *m = &p->marks[index];
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
    if (m->right == AT_SPACE && p->d->tokens[m->token + 1].flags & TOKEN_PARA_START)
        return stray(p, m); /* nothing follows it */
    if (open && !nests(p, m, &p->marks[open->mark])) {
        while (p->depth > at) {
            if (!recover_open(p, m->token, false))
                return false;
        }
    }
    return open_mark(p, index, WS_NONE);
}

/* --- single marks -------------------------------------------------------------------------------------------- */

/* Is the mark the first of its paragraph, or behind the comma or colon that introduces speech? */
static bool introduced(const pairing *p, const mark *m) {
    const ws_document *d = p->d;
    if (d->tokens[m->token].flags & TOKEN_PARA_START)
        return true;
    char c = ws_punct(d, m->token - 1);
    return c == ',' || c == ':';
}

/* Does a single mark that could open do so, or is it the apostrophe of a clipped word? */
static bool single_opens(const pairing *p, const mark *m) {
    const ws_token *next = &p->d->tokens[m->token + 1];
    bool named = ws_capital(p->d, m->token + 1) || next->kind == TOKEN_NUMBER;
    if (m->glyph == CLOSES)
        return named ? m->ahead != 0 : (m->ahead & SINGLE_STRONG) != 0;
    return m->ahead != 0 || introduced(p, m) || (m->glyph == OPENS && named);
}

/* Does a single mark close the open single quotation? One behind an s may be a possessive, and is if a surer closer
 * lies ahead. */
static bool single_closes(const mark *m) {
    if (m->single & SINGLE_POSSESSIVE)
        return !(m->ahead & SINGLE_STRONG);
    return true;
}

static bool read_single(pairing *p, uint32_t index) {
    const mark *m = &p->marks[index];
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
        while (p->depth > at) {
            if (!recover_open(p, m->token, false))
                return false;
        }
    }
    return open_mark(p, index, WS_NONE);
}

/* --- paragraphs ---------------------------------------------------------------------------------------------- */

/* The mark that would continue the outermost open quotation in the next paragraph by repeating its opener. */
static bool repeats_opener(const pairing *p, uint32_t index) {
    const opened *o = &p->stack[0];
    const mark *m = &p->marks[index];
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
    const mark *m = &p->marks[next];
    return m->paragraph - p->paragraph <= MAX_RUN_ON && m->hint == CLOSES && (m->glyph != OPENS || o->low) &&
           !is_measure(p, m, false) && d->paragraphs[m->paragraph].block == d->paragraphs[p->paragraph].block &&
           !(d->paragraphs[m->paragraph].flags & TOKEN_LIST_ITEM);
}

/* The paragraph that the open quotations have reached ends; `index` is the next mark, or n_marks. */
static bool end_paragraph(pairing *p, uint32_t index) {
    ws_document *d = p->d;
    uint32_t limit = d->paragraphs[p->paragraph].last;
    while (p->depth > 1) {
        if (!recover_open(p, limit, true))
            return false;
    }
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
        mark *m = &p->marks[i];
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

/* Is the paragraph one of a Markdown block quote, and the first of it? */
static bool begins_block_quote(const ws_document *d, uint32_t paragraph) {
    return d->paragraphs[paragraph].flags & TOKEN_BLOCK_QUOTE &&
           (paragraph == 0 || !(d->paragraphs[paragraph - 1].flags & TOKEN_BLOCK_QUOTE));
}

/* Take every Markdown block quote without marks as a quotation. `old` is the spans so far, sorted. */
static bool add_block_quotes(ws_document *d) {
    for (uint32_t i = 0; i < d->n_paragraphs; i++) {
        if (!begins_block_quote(d, i))
            continue;
        uint32_t first = d->paragraphs[i].first;
        while (i + 1 < d->n_paragraphs && d->paragraphs[i + 1].flags & TOKEN_BLOCK_QUOTE)
            i++;
        bool marked = false;
        for (uint32_t t = first; t < d->paragraphs[i].last; t++)
            marked |= d->tokens[t].kind == TOKEN_MARK;
        if (marked)
            continue;
        ws_marked *quote = ws_push(d, marked);
        if (!quote)
            return false;
        *quote = (ws_marked){.first = first,
                             .last = d->paragraphs[i].last,
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

/* A mark that closed an inner quotation may stand behind the place where the outer one was cut off. */
static void unmark_outside(pairing *p) {
    for (uint32_t i = 0; i < p->n_marks; i++) {
        const ws_token *token = &p->d->tokens[p->marks[i].token];
        if (token->kind == TOKEN_MARK && token->marked == WS_NONE)
            unmark(p, &p->marks[i]);
    }
}

static bool add_problem(ws_document *d, const char *code, uint32_t start, uint32_t end, const char *message) {
    ws_problem *problem = ws_push(d, problems);
    if (problem)
        *problem = (ws_problem){code, start, end, message};
    return problem != NULL;
}

/* Say what could not be paired, in text order. */
static bool report_problems(pairing *p) {
    ws_document *d = p->d;
    uint32_t i = 0, s = 0;
    while (i < d->n_marked || s < p->n_strays) {
        uint32_t mark_start = i < d->n_marked ? d->marked[i].first : WS_NONE;
        uint32_t stray_start = s < p->n_strays ? p->strays[s] : WS_NONE;
        bool ok = true;
        if (stray_start <= mark_start) {
            const ws_token *token = &d->tokens[stray_start];
            ok = add_problem(d, "stray-mark", token->start, token->end, "This quotation mark has no partner.");
            s++;
        } else {
            const ws_marked *m = &d->marked[i++];
            if (m->flags & MARKED_UNCLOSED)
                ok = add_problem(d, "unclosed-mark", m->start, m->end, "This quotation has no closing mark.");
        }
        if (!ok)
            return false;
    }
    return true;
}

ws_status ws_pair_marks(ws_document *document) {
    pairing p = {.d = document, .last = {WS_NONE, WS_NONE, WS_NONE, WS_NONE}, .unclosed = WS_NONE};
    if (!collect_marks(&p) || !read_marks(&p))
        return WS_NO_MEMORY;
    uint32_t n = document->n_marked;
    if (!add_block_quotes(document) || !sort_marked(document, n))
        return WS_NO_MEMORY;
    fill_marked(document);
    unmark_outside(&p);
    return report_problems(&p) ? WS_OK : WS_NO_MEMORY;
}
