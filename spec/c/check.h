/* check.h - the harness of the C specs
 *
 * A spec is a program: an array of named tests, run by run_tests, which prints what failed and ends with the line
 * `N passed, N failed`. Texts are copied into blocks of exactly their size, so that AddressSanitizer sees every read
 * behind their end.
 */
#ifndef WS_CHECK_H
#define WS_CHECK_H

#include "base/utf8.h"
#include "document.h"
#include "engine.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A spec uses a part of what stands here. */
#ifdef __GNUC__
#define CHECK_MAYBE_UNUSED __attribute__((unused))
#define CHECK_FORMAT(a, b) __attribute__((format(printf, a, b)))
#else
#define CHECK_MAYBE_UNUSED
#define CHECK_FORMAT(a, b)
#endif

typedef struct test {
    const char *name;
    void (*run)(void);
} test;

static const char *current_test;
static int failures_of_test;

/* Note a failure of the running test when `ok` is false. Returns ok. */
CHECK_MAYBE_UNUSED CHECK_FORMAT(2, 3) static bool check(bool ok, const char *format, ...) {
    if (ok)
        return true;
    va_list arguments;
    va_start(arguments, format);
    printf("FAILED %s\n    ", current_test);
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
    failures_of_test++;
    return false;
}

CHECK_MAYBE_UNUSED static void check_text(const char *what, const char *found, const char *expected) {
    check(strcmp(found, expected) == 0, "%s\n    expected  %s\n    found     %s", what, expected, found);
}

/* Run the tests; returns the exit status of the program. */
static int run_tests(const test *tests, size_t n) {
    int passed = 0, failed = 0;
    for (size_t i = 0; i < n; i++) {
        current_test = tests[i].name;
        failures_of_test = 0;
        tests[i].run();
        failures_of_test ? failed++ : passed++;
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}

#define RUN_TESTS(tests) run_tests(tests, sizeof(tests) / sizeof *(tests))

/* --- a document taken through the text stages ---------------------------------------------------------------- */

typedef struct reading {
    struct ws_document d;
    ws_engine *engine;
    char *text; /* a copy of exactly the text's size */
    ws_status status;
    ws_error error;
} reading;

/* A document of `length` bytes that no stage has read. */
CHECK_MAYBE_UNUSED static reading *open_bytes(const char *text, size_t length, const ws_options *options) {
    reading *r = calloc(1, sizeof *r);
    r->text = malloc(length ? length : 1);
    memcpy(r->text, text, length);
    r->status = ws_engine_new(options, NULL, &r->engine, &r->error);
    ws_arena_init(&r->d.arena, ws_heap());
    r->d.engine = r->engine;
    r->d.text = r->text;
    r->d.length = (uint32_t)length;
    return r;
}

/* Run the stages of document.c up to the one of that name; "" runs all. */
CHECK_MAYBE_UNUSED static reading *read_until(const char *text, const char *stage) {
    reading *r = open_bytes(text, strlen(text), NULL);
    for (size_t i = 0; i < WS_STAGE_COUNT && r->status == WS_OK && strcmp(ws_stages[i].name, stage); i++)
        r->status = ws_stages[i].run(&r->d, &r->error);
    check(r->status == WS_OK, "%s: %s", ws_status_name(r->status), text);
    return r;
}

/* Take `length` bytes through region, pattern, token, sentence and quote stage. */
CHECK_MAYBE_UNUSED static reading *read_bytes(const char *text, size_t length, const ws_options *options) {
    reading *r = open_bytes(text, length, options);
    if (r->status != WS_OK)
        return r;
    r->status = ws_find_regions(&r->d);
    if (r->status == WS_OK)
        r->status = ws_match_patterns(&r->d, &r->error);
    if (r->status == WS_OK)
        r->status = ws_tokenize(&r->d);
    if (r->status == WS_OK)
        r->status = ws_split_sentences(&r->d);
    if (r->status == WS_OK)
        r->status = ws_pair_marks(&r->d);
    return r;
}

CHECK_MAYBE_UNUSED static reading *read_text(const char *text, ws_format format) {
    ws_options options = {.format = format};
    return read_bytes(text, strlen(text), &options);
}

CHECK_MAYBE_UNUSED static void free_reading(reading *r) {
    ws_arena_free(&r->d.arena);
    ws_engine_free(r->engine);
    free(r->text);
    free(r);
}

/* --- text that grows ----------------------------------------------------------------------------------------- */

typedef struct buffer {
    char *text;
    size_t length, capacity;
} buffer;

CHECK_MAYBE_UNUSED static void append(buffer *b, const char *text, size_t length) {
    if (b->length + length + 1 > b->capacity) {
        b->capacity = (b->length + length + 1) * 2;
        b->text = realloc(b->text, b->capacity);
    }
    if (length)
        memcpy(b->text + b->length, text, length);
    b->length += length;
    b->text[b->length] = '\0';
}

CHECK_MAYBE_UNUSED static void append_text(buffer *b, const char *text) {
    append(b, text, strlen(text));
}

/* `text`, `times` times. */
CHECK_MAYBE_UNUSED static buffer repeat(const char *text, size_t times) {
    buffer b = {0};
    append_text(&b, "");
    for (size_t i = 0; i < times; i++)
        append_text(&b, text);
    return b;
}

/* --- what holds for every document --------------------------------------------------------------------------- */

/* Does a character begin at the offset (or the text end)? An invalid byte is a character. */
CHECK_MAYBE_UNUSED static bool on_boundary(const struct ws_document *d, uint32_t offset) {
    if (offset >= d->length)
        return offset == d->length;
    for (uint32_t back = offset > 3 ? offset - 3 : 0; back < offset; back++) {
        uint32_t next = back;
        ws_utf8_next(d->text, d->length, &next);
        if (next > offset)
            return false;
    }
    return true;
}

CHECK_MAYBE_UNUSED static bool check_tokens(const struct ws_document *d) {
    uint32_t reached = 0;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        const ws_token *token = &d->tokens[t];
        if (!check(token->start >= reached && token->start < token->end && token->end <= d->length,
                   "token %u [%u, %u) does not follow %u", t, token->start, token->end, reached))
            return false;
        if (!check(on_boundary(d, token->start) && on_boundary(d, token->end), "token %u cuts a character", t))
            return false;
        reached = token->end;
    }
    const ws_token *sentinel = &d->tokens[d->n_tokens];
    return check(sentinel->kind == TOKEN_OPAQUE && sentinel->start == d->length && sentinel->end == d->length,
                 "the sentinel is missing");
}

/* Paragraphs and sentences cover the tokens without gaps, sentences lie inside paragraphs. */
CHECK_MAYBE_UNUSED static bool check_sentences(const struct ws_document *d) {
    uint32_t token = 0, sentence = 0;
    for (uint32_t p = 0; p < d->n_paragraphs; p++) {
        const ws_paragraph *paragraph = &d->paragraphs[p];
        if (!check(paragraph->first == token && paragraph->last > token && paragraph->first_sentence == sentence,
                   "paragraph %u does not follow", p))
            return false;
        for (; sentence < paragraph->last_sentence; sentence++) {
            const ws_sentence *s = &d->sentences[sentence];
            if (!check(s->first == token && s->last > token && s->paragraph == p, "sentence %u does not follow",
                       sentence))
                return false;
            for (; token < s->last; token++) {
                if (!check(d->tokens[token].sentence == sentence, "token %u names another sentence", token))
                    return false;
            }
        }
        if (!check(token == paragraph->last, "paragraph %u ends inside a sentence", p))
            return false;
    }
    return check(token == d->n_tokens && sentence == d->n_sentences, "tokens behind the last paragraph");
}

/* Marked spans are sorted, nest, and are linked in both directions. */
CHECK_MAYBE_UNUSED static bool check_marked(const struct ws_document *d) {
    for (uint32_t i = 0; i < d->n_marked; i++) {
        const ws_marked *m = &d->marked[i];
        bool ok = m->first < m->last && m->last <= d->n_tokens && m->start == d->tokens[m->first].start &&
                  m->end == d->tokens[m->last - 1].end;
        ok = ok && (i == 0 || d->marked[i - 1].first <= m->first);
        if (m->parent != WS_NONE)
            ok = ok && m->parent < i && d->marked[m->parent].last >= m->last && d->marked[m->parent].first <= m->first;
        if (m->previous != WS_NONE)
            ok = ok && m->previous < i && d->marked[m->previous].next == i;
        if (m->next != WS_NONE)
            ok = ok && m->next > i && m->next < d->n_marked && d->marked[m->next].previous == i;
        ok = ok && (m->previous != WS_NONE) == ((m->flags & MARKED_REOPENED) != 0);
        ok = ok && (m->next != WS_NONE) == ((m->flags & MARKED_CONTINUES) != 0);
        if (!check(ok, "marked span %u [%u, %u) is broken", i, m->start, m->end))
            return false;
    }
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        const ws_token *token = &d->tokens[t];
        bool quoted = token->marked != WS_NONE;
        bool ok = quoted == ((token->flags & TOKEN_QUOTED) != 0);
        ok = ok && (!quoted || (d->marked[token->marked].first <= t && t < d->marked[token->marked].last));
        ok = ok && (token->kind != TOKEN_MARK || quoted);
        if (!check(ok, "token %u does not agree with the marked spans", t))
            return false;
    }
    return true;
}

/* Regions, matches and problems are sorted and in range. */
CHECK_MAYBE_UNUSED static bool check_ranges(const struct ws_document *d) {
    uint32_t reached = 0;
    for (uint32_t i = 0; i < d->n_regions; i++) {
        const ws_region *r = &d->regions[i];
        if (!check(r->start >= reached && r->end >= r->start && r->end <= d->length, "region %u [%u, %u) overlaps", i,
                   r->start, r->end))
            return false;
        reached = r->end;
    }
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const ws_match *m = &d->matches[i];
        bool ok =
            m->start < m->end && m->end <= d->length && m->group.start <= m->group.end && m->group.end <= d->length;
        ok = ok && (i == 0 || d->matches[i - 1].start <= m->start);
        if (!check(ok, "match %u is out of order or range", i))
            return false;
    }
    for (uint32_t i = 0; i < d->n_problems; i++) {
        const ws_problem *p = &d->problems[i];
        if (!check(p->start < p->end && p->end <= d->length && p->code && p->message, "problem %u is out of range", i))
            return false;
    }
    return true;
}

/* Everything that must hold for any bytes whatever. */
CHECK_MAYBE_UNUSED static bool check_invariants(const reading *r) {
    return check(r->status == WS_OK, "status %s: %s", ws_status_name(r->status), r->error.message) &&
           check_tokens(&r->d) && check_sentences(&r->d) && check_marked(&r->d) && check_ranges(&r->d);
}

#endif
