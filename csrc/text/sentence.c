/* sentence.c - sentences
 *
 * A sentence ends at . ! ? … and the marks and brackets that close behind it, unless what follows goes on with it.
 * Marks are not paired yet, so whether one closes is told from the white space around it.
 */
#include "text/sentence.h"

#include "text/words.h"

/* Limits: this many tokens are looked at behind a quotation for a name and a cue. */
enum { MAX_CUE_LOOK = 8, MAX_NOTE = 4 };

bool ws_is_terminal(const ws_document *d, uint32_t t) {
    const ws_token *token = &d->tokens[t];
    if (token->kind != TOKEN_PUNCT)
        return false;
    char c = d->text[token->start];
    return c == '.' || c == '!' || c == '?' || ws_punct(d, t) == '~';
}

bool ws_ends_with_period(const ws_document *d, uint32_t t) {
    const ws_token *token = &d->tokens[t];
    return token->kind == TOKEN_WORD && token->end > token->start + 1 && d->text[token->end - 1] == '.';
}

bool ws_is_closing_bracket(const ws_document *d, uint32_t t) {
    char c = ws_punct(d, t);
    return c == ')' || c == ']' || c == '}';
}

static bool is_opening_bracket(const ws_document *d, uint32_t t) {
    char c = ws_punct(d, t);
    return c == '(' || c == '[' || c == '{';
}

/* Does this mark close, as far as the white space says? Directed marks stand by their glyph. */
static bool mark_closes(const ws_document *d, uint32_t t, uint32_t last) {
    const char *mark = d->text + d->tokens[t].start;
    bool space_before = d->tokens[t].flags & TOKEN_SPACE_BEFORE;
    bool space_after = t + 1 >= last || d->tokens[t + 1].flags & TOKEN_SPACE_BEFORE;
    uint32_t length = d->tokens[t].end - d->tokens[t].start;
    if (space_before != space_after)
        return space_after;
    if (length == 3 && memcmp(mark, "\xE2\x80", 2) == 0)
        return mark[2] == '\x9D' || mark[2] == '\x99' || mark[2] == '\xBA';
    if (length == 6) /* ‘‘ or ’’ */
        return mark[5] == '\x99';
    if (length == 2)
        return memcmp(mark, "\xC2\xBB", 2) == 0 || memcmp(mark, "''", 2) == 0;
    return !space_before;
}

/* Behind a terminal: pass the marks and brackets that close, and a note such as [1]. Gives the index behind them. */
static uint32_t pass_closers(const ws_document *d, uint32_t t, uint32_t last, bool *marks) {
    for (; t < last; t++) {
        if (d->tokens[t].kind == TOKEN_MARK && mark_closes(d, t, last)) {
            *marks = true;
            continue;
        }
        if (ws_is_closing_bracket(d, t) && !(d->tokens[t].flags & TOKEN_SPACE_BEFORE))
            continue;
        if (ws_punct(d, t) != '[' || d->tokens[t].flags & TOKEN_SPACE_BEFORE)
            break;
        uint32_t note = t + 1;
        while (note < last && note - t < MAX_NOTE && ws_punct(d, note) != ']')
            note++;
        if (note >= last || ws_punct(d, note) != ']')
            break;
        t = note;
    }
    return t;
}

/* The first token at or behind t that is no opening mark or bracket. */
static uint32_t pass_openers(const ws_document *d, uint32_t t, uint32_t last) {
    while (t < last && (d->tokens[t].kind == TOKEN_MARK || is_opening_bracket(d, t)))
        t++;
    return t;
}

/* Words that begin sentences rather than names: The, She, In, But, When. */
static bool is_clear_start(const ws_document *d, uint32_t t) {
    return ws_capital(d, t) && d->tokens[t].shape == SHAPE_CAPITAL &&
           ws_has(d, t,
                  LEX_DETERMINER | LEX_SUBJECT | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR |
                      LEX_WH | LEX_MODAL | LEX_DO | LEX_HAVE | LEX_BE);
}

/* Zones that are written out behind an hour. */
static bool is_time_zone(const ws_document *d, uint32_t t) {
    return WS_WORD_IS_ANY(d, t, "eastern", "central", "mountain", "pacific", "atlantic", "greenwich");
}

/* Is it the network, which no initial stands for: wrote on X. | Police said? */
static bool is_on_network(const ws_document *d, uint32_t t) {
    const ws_token *token = &d->tokens[t];
    return token->end == token->start + 2 && d->text[token->start] == 'X' && t > 0 &&
           WS_WORD_IS_ANY(d, t - 1, "on", "to", "via");
}

/* Does a sentence end at the abbreviation t, when `next` follows it? */
static bool ends_at_abbreviation(const ws_document *d, uint32_t t, uint32_t next, uint32_t last) {
    if (ws_has(d, t, LEX_HONORIFIC) || (ws_has(d, t, LEX_TITLE) && d->tokens[next].kind != TOKEN_MARK))
        return false;
    uint32_t word = pass_openers(d, next, last);
    if (word >= last || !ws_capital(d, word))
        return false;
    if (word != next)
        return !is_opening_bracket(d, next);
    if (is_clear_start(d, word) || is_on_network(d, t))
        return true;
    /* 5 p.m. Monday, 6 a.m. EST and 6 a.m. Eastern go on; 5 p.m. Residents does not */
    char second = d->tokens[t].end - d->tokens[t].start == 4 ? d->text[d->tokens[t].start + 2] : '\0';
    return second == 'm' && d->tokens[word].shape == SHAPE_CAPITAL &&
           !ws_has(d, word, LEX_TIME | LEX_NATION | LEX_PLACE) && !is_time_zone(d, word);
}

/* Behind a quotation that ends with ! or ?: does its attribution follow, so that the sentence goes on (Noor said.)? */
static bool attribution_follows(const ws_document *d, uint32_t t, uint32_t last) {
    uint32_t end = t + MAX_CUE_LOOK < last ? t + MAX_CUE_LOOK : last;
    uint32_t start = t;
    while (t < end && !ws_has(d, t, LEX_SPEECH | LEX_MANNER) &&
           (ws_capital(d, t) || (t > start && ws_has(d, t, LEX_COORDINATOR | LEX_PARTICLE))))
        t++;
    if (t == start || t >= end || d->tokens[t].shape != SHAPE_LOWER || !ws_has(d, t, LEX_SPEECH | LEX_MANNER))
        return false;
    if (t + 1 >= last)
        return true;
    char c = ws_punct(d, t + 1);
    return c == '.' || c == ',' || c == ':' || c == ';' || ws_has(d, t + 1, LEX_TIME | LEX_PREPOSITION | LEX_ADVERB);
}

/* Does a new sentence begin at `next`, when a terminal stands at t and, if `marks`, a quotation ended behind it? */
static bool starts_sentence(const ws_document *d, uint32_t t, uint32_t next, uint32_t last, bool marks) {
    const ws_token *token = &d->tokens[next];
    char end = d->text[d->tokens[t].start];
    bool ellipsis = ws_punct(d, t) == '~';
    if (!(token->flags & TOKEN_SPACE_BEFORE) && token->kind != TOKEN_MARK)
        return token->kind == TOKEN_WORD && token->shape == SHAPE_CAPITAL && end == '.' && !ellipsis &&
               (marks || (t > 0 && d->tokens[t - 1].shape == SHAPE_LOWER));
    switch (token->kind) {
    case TOKEN_WORD:
        if (token->shape == SHAPE_LOWER)
            return false;
        return !(marks && (end == '!' || end == '?' || ellipsis) && attribution_follows(d, next, last));
    case TOKEN_NUMBER:
    case TOKEN_ADDRESS:
        return !ellipsis;
    case TOKEN_MARK:
    case TOKEN_PUNCT: {
        if (token->kind == TOKEN_PUNCT && !is_opening_bracket(d, next))
            return d->text[token->start] == '$' || (uint8_t)d->text[token->start] == 0xC2;
        uint32_t word = pass_openers(d, next, last);
        if (word >= last)
            return true;
        if (token->kind == TOKEN_MARK && !ellipsis)
            return true;
        return d->tokens[word].shape != SHAPE_LOWER && ws_punct(d, word) == 0;
    }
    default:
        return false;
    }
}

/* Does a sentence end at or just behind t? *next is where to go on: where the next sentence begins if one ends. */
static bool sentence_ends(const ws_document *d, uint32_t t, uint32_t last, uint32_t *next) {
    bool marks = false, abbreviation = ws_ends_with_period(d, t);
    *next = t + 1;
    if (!abbreviation && !ws_is_terminal(d, t))
        return false;
    while (*next < last && ws_is_terminal(d, *next) && !(d->tokens[*next].flags & TOKEN_SPACE_BEFORE)) {
        t = (*next)++;
        abbreviation = false;
    }
    *next = pass_closers(d, *next, last, &marks);
    if (*next >= last)
        return true;
    return abbreviation && !marks ? ends_at_abbreviation(d, t, *next, last) : starts_sentence(d, t, *next, last, marks);
}

static bool add_sentence(ws_document *d, uint32_t first, uint32_t last, uint32_t paragraph) {
    ws_sentence *sentence = ws_push(d, sentences);
    if (!sentence)
        return false;
    *sentence = (ws_sentence){first, last, paragraph};
    d->tokens[first].flags |= TOKEN_SENT_START;
    for (uint32_t t = first; t < last; t++)
        d->tokens[t].sentence = d->n_sentences - 1;
    return true;
}

static bool split_paragraph(ws_document *d, uint32_t index) {
    ws_paragraph *paragraph = &d->paragraphs[index];
    uint32_t first = paragraph->first, last = paragraph->last;
    paragraph->first_sentence = d->n_sentences;
    uint32_t begin = first; /* the period of a list's 1. ends nothing */
    if (paragraph->flags & TOKEN_LIST_ITEM) {
        while (!(d->tokens[begin].flags & TOKEN_LIST_ITEM))
            begin++;
    }
    for (uint32_t t = begin; t < last;) {
        uint32_t next;
        bool ends = sentence_ends(d, t, last, &next);
        t = next;
        if (!ends)
            continue;
        if (!add_sentence(d, first, next, index))
            return false;
        first = next;
    }
    if (first < last && !add_sentence(d, first, last, index))
        return false;
    paragraph->last_sentence = d->n_sentences;
    return true;
}

/* An empty sentence and paragraph behind the last ones, which are not counted: those of the token behind the text. */
static bool add_end(ws_document *d) {
    ws_paragraph *paragraph = ws_push(d, paragraphs);
    ws_sentence *sentence = ws_push(d, sentences);
    if (!paragraph || !sentence)
        return false;
    d->n_paragraphs--;
    d->n_sentences--;
    *paragraph = (ws_paragraph){.first = d->n_tokens, .last = d->n_tokens};
    paragraph->first_sentence = paragraph->last_sentence = d->n_sentences;
    *sentence = (ws_sentence){d->n_tokens, d->n_tokens, d->n_paragraphs};
    return true;
}

ws_status ws_split_sentences(ws_document *document) {
    if (!ws_split_paragraphs(document))
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_paragraphs; i++) {
        if (!split_paragraph(document, i))
            return WS_NO_MEMORY;
    }
    if (!add_end(document))
        return WS_NO_MEMORY;
    document->tokens[document->n_tokens].sentence = document->n_sentences;
    document->tokens[document->n_tokens].flags |= TOKEN_PARA_START | TOKEN_BLOCK_START | TOKEN_SENT_START;
    return WS_OK;
}
