/* match.c - the patterns, matched in the text
 *
 * The text is matched paragraph by paragraph: a match limit counts anew at every position, so it is the length of the
 * subject that bounds a bad pattern's time. The text was never checked by PCRE2: we do that once ourselves and cut the
 * subjects at invalid bytes, because its own check runs to the subject's end at every call.
 *
 * A pattern of the user's that runs past its limits is an error that names it; a shipped one gives no match there.
 */
#include "base/error.h"
#include "base/search.h"
#include "base/sort.h"
#include "base/utf8.h"
#include "document.h"
#include "text/pattern.h"

#include <string.h>

/* Bytes of a subject. */
enum { MAX_SUBJECT = 16384 };

/* A piece of the text under way. */
typedef struct matching {
    ws_document *d;
    const ws_patterns *patterns;
    pcre2_match_data *data;
    ws_error *error;
    uint32_t paragraph; /* where the paragraph starts, for the message */
    ws_status status;
} matching;

/* Keep a match. */
static void keep(matching *m, const ws_pattern *p, uint32_t start, const PCRE2_SIZE *found) {
    PCRE2_SIZE from = found[(size_t)2 * p->group], to = found[(size_t)2 * p->group + 1];
    if (from == PCRE2_UNSET || from > to) { /* the group took no part */
        from = found[0];
        to = found[1];
    }
    ws_match *match = ws_push(m->d, matches);
    if (!match) {
        m->status = ws_fail_memory(m->error);
        return;
    }
    *match = (ws_match){.start = start + (uint32_t)found[0],
                        .end = start + (uint32_t)found[1],
                        .group = {start + (uint32_t)from, start + (uint32_t)to},
                        .kind = p->kind};
}

/* Match one pattern all over text[start, end). */
static void match_pattern(matching *m, const ws_pattern *p, uint32_t start, uint32_t end, uint32_t options) {
    PCRE2_SPTR subject = (PCRE2_SPTR)m->d->text + start;
    const PCRE2_SIZE *found = pcre2_get_ovector_pointer(m->data);
    for (uint32_t at = 0; at <= end - start && m->status == WS_OK;) {
        int rc =
            pcre2_match(p->code, subject, end - start, at, options | PCRE2_NO_UTF_CHECK, m->data, m->patterns->limits);
        if (rc == PCRE2_ERROR_NOMATCH)
            return;
        if (rc == PCRE2_ERROR_NOMEMORY) {
            m->status = ws_fail_memory(m->error);
            return;
        }
        if (rc < 0) {
            if (!p->shipped)
                m->status = ws_fail(m->error, WS_PATTERN_LIMIT, m->paragraph,
                                    "pattern \"%.100s\" takes too long; bound its repeats", p->name);
            return;
        }
        if (found[1] > found[0])
            keep(m, p, start, found);
        uint32_t next = (uint32_t)found[1];
        if (next <= at) { /* an empty match: go on behind the next character */
            next = start + at;
            if (next >= end)
                return;
            ws_utf8_next(m->d->text, end, &next);
            next -= start;
        }
        at = next;
    }
}

/* Does a string stand in text[start, end)? */
static bool holds(const char *text, uint32_t start, uint32_t end, const char *string) {
    size_t length = strlen(string);
    while (end - start >= length) {
        const char *found = memchr(text + start, string[0], end - start - length + 1);
        if (!found || memcmp(found, string, length) == 0)
            return found != NULL;
        start = (uint32_t)(found - text) + 1;
    }
    return false;
}

/* What is known of a piece of text: how its lines begin, with which bytes and whether any may with two capitals. */
typedef struct outline {
    ws_bytes heads;
    bool capitals;
} outline;

/* Note the head of the line at `at`. What is not ASCII may be a capital, but for dashes and quotation marks. */
static void see_line(const char *text, uint32_t at, uint32_t end, outline *out) {
    uint8_t first = (uint8_t)text[at], second = (uint8_t)(at + 1 < end ? text[at + 1] : ' ');
    bool small = second == ' ' || (second >= 'a' && second <= 'z');
    ws_bytes_add(&out->heads, first);
    out->capitals |= first >= 0x80 ? !(first == 0xE2 && second == 0x80) : first >= 'A' && first <= 'Z' && !small;
}

/* Note the heads of the lines behind this line break in text[start, end). */
static void see_lines(const char *text, uint32_t start, uint32_t end, char line_break, outline *out) {
    const char *at = text + start, *last = text + end - 1;
    while (at < last && (at = memchr(at, line_break, (size_t)(last - at))))
        see_line(text, (uint32_t)(++at - text), end, out);
}

static outline outline_of(const char *text, uint32_t start, uint32_t end) {
    outline out = {.capitals = false};
    see_line(text, start, end, &out);
    see_lines(text, start, end, '\n', &out);
    see_lines(text, start, end, '\r', &out);
    return out;
}

/* Does what the pattern waits for stand in text[start, end)? */
static bool is_triggered(const ws_pattern *p, const char *text, uint32_t start, uint32_t end, const outline *known) {
    switch (p->waits) {
    case WAITS_FOR_STRING:
        return holds(text, start, end, p->needed);
    case WAITS_FOR_CAPITALS:
        return known->capitals;
    case WAITS_FOR_HEAD:
        return ws_bytes_meet(&p->heads, &known->heads);
    default:
        for (uint32_t i = 0; i < p->n_trigger; i++)
            if (memchr(text + start, p->trigger[i], end - start))
                return true;
        return p->n_trigger == 0;
    }
}

/* Match every pattern that has a chance in text[start, end), which is valid UTF-8. */
static void match_piece(matching *m, uint32_t start, uint32_t end) {
    const char *text = m->d->text;
    const outline known = outline_of(text, start, end);
    bool line_start = start == ws_utf8_start(text, m->d->length) || text[start - 1] == '\n' || text[start - 1] == '\r';
    for (size_t i = 0; i < m->patterns->n && m->status == WS_OK; i++) {
        const ws_pattern *p = &m->patterns->items[i];
        if (is_triggered(p, text, start, end, &known))
            match_pattern(m, p, start, end, line_start ? 0 : PCRE2_NOTBOL);
    }
}

/* Match text[start, end) between its invalid bytes. */
static void match_valid(matching *m, uint32_t start, uint32_t end) {
    const char *text = m->d->text;
    while (start < end && m->status == WS_OK) {
        uint32_t valid = start + ws_utf8_check(text + start, end - start);
        if (valid > start)
            match_piece(m, start, valid);
        start = valid + 1;
    }
}

/* Where to cut a paragraph that is too long for one subject: behind a line, a sentence or a word, else between two
 * characters. */
static uint32_t cut_at(const char *text, uint32_t start, uint32_t end) {
    uint32_t limit = start + MAX_SUBJECT, sentence = 0, word = 0;
    if (end <= limit)
        return end;
    for (uint32_t i = limit; i > start + MAX_SUBJECT / 2; i--) {
        char c = text[i - 1];
        if (c == '\n' || c == '\r')
            return i;
        if (c != ' ')
            continue;
        word = word ? word : i;
        if (!sentence && i > start + 1 && (text[i - 2] == '.' || text[i - 2] == '!' || text[i - 2] == '?'))
            sentence = i;
    }
    if (sentence || word)
        return sentence ? sentence : word;
    while (limit > start + 1 && ((uint8_t)text[limit] & 0xC0) == 0x80 && start + MAX_SUBJECT - limit < 4)
        limit--;
    return limit;
}

/* Where the paragraph that begins at `at` ends: at a blank line. */
static uint32_t paragraph_end(const char *text, uint32_t length, uint32_t at) {
    while (at < length) {
        const char *newline = memchr(text + at, '\n', length - at);
        if (!newline)
            return length;
        at = (uint32_t)(newline - text) + 1;
        uint32_t next = at;
        while (next < length && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r'))
            next++;
        if (next < length && text[next] == '\n')
            return at;
    }
    return length;
}

/* Match the whole text. */
static void match_text(matching *m) {
    const ws_document *d = m->d;
    for (uint32_t at = ws_utf8_start(d->text, d->length); at < d->length && m->status == WS_OK;) {
        while (at < d->length && (d->text[at] == '\n' || d->text[at] == '\r'))
            at++;
        uint32_t end = paragraph_end(d->text, d->length, at);
        m->paragraph = at;
        while (at < end && m->status == WS_OK) {
            uint32_t cut = cut_at(d->text, at, end);
            match_valid(m, at, cut);
            at = cut;
        }
    }
}

/* --- the result ---------------------------------------------------------------------------------------------- */

/* By start, the longer first. */
static bool is_behind(const void *a, const void *b) {
    const ws_match *x = a, *y = b;
    return x->start != y->start ? x->start > y->start : x->end < y->end;
}

/* Of matches of one kind that overlap keep the first; two patterns may know the same dateline. */
static void drop_overlaps(ws_document *d) {
    uint32_t reached[WS_PATTERN_KINDS] = {0}, kept = 0;
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const ws_match match = d->matches[i];
        if (match.start < reached[match.kind])
            continue;
        reached[match.kind] = match.end;
        d->matches[kept++] = match;
    }
    d->n_matches = kept;
}

/* Add a region, or nothing if it is empty and switches nothing. */
static bool add_region(ws_document *d, ws_region region) {
    if (region.start >= region.end && !region.on && !region.off)
        return true;
    ws_region *slot = ws_push(d, regions);
    if (slot)
        *slot = region;
    return slot != NULL;
}

/* The regions of Markdown, in order, while those of what is ignored are put among them. */
typedef struct merging {
    ws_document *d;
    const ws_region *old;
    uint32_t n, next; /* of the old ones: how many there are; the first that is not done with */
    uint32_t reached; /* byte behind all that has been added */
} merging;

/* Keep the regions that begin before `at`. */
static bool keep_before(merging *m, uint32_t at) {
    for (; m->next < m->n && m->old[m->next].start < at; m->next++) {
        const ws_region *region = &m->old[m->next];
        if (!add_region(m->d, *region))
            return false;
        m->reached = region->end > m->reached ? region->end : m->reached;
    }
    return true;
}

/* Where a region that is to reach to `end` has to stop, so that it cuts none of the old ones in two. */
static uint32_t uncut_end(const merging *m, uint32_t end) {
    for (uint32_t i = m->next; i < m->n && m->old[i].start < end; i++)
        if (m->old[i].end > end)
            end = m->old[i].start;
    return end;
}

/* Make an opaque region of the match; of the old ones inside it only their switches stay. */
static bool ignore_match(merging *m, const ws_match *match) {
    if (!keep_before(m, match->start))
        return false;
    uint32_t start = match->start > m->reached ? match->start : m->reached, end = uncut_end(m, match->end);
    if (start < end && !add_region(m->d, (ws_region){.start = start, .end = end}))
        return false;
    m->reached = end > m->reached ? end : m->reached;
    for (; m->next < m->n && m->old[m->next].end <= m->reached; m->next++) {
        const ws_region *inside = &m->old[m->next];
        if (!add_region(m->d, (ws_region){m->reached, m->reached, inside->on, inside->off, true}))
            return false;
    }
    return true;
}

/* Make opaque regions of what is to be ignored. */
static bool ignore_matches(ws_document *d) {
    merging m = {.d = d, .old = d->regions, .n = d->n_regions};
    d->regions = NULL;
    d->n_regions = d->capacity_regions = 0;
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const ws_match *match = &d->matches[i];
        if (match->kind == WS_PATTERN_IGNORE && match->end > m.reached && !ignore_match(&m, match))
            return false;
    }
    return keep_before(&m, d->length + 1);
}

static bool has_ignored(const ws_document *d) {
    for (uint32_t i = 0; i < d->n_matches; i++) {
        if (d->matches[i].kind == WS_PATTERN_IGNORE)
            return true;
    }
    return false;
}

ws_status ws_match_patterns(ws_document *document, ws_error *error) {
    if (!document->engine)
        return WS_OK;
    matching m = {.d = document, .patterns = ws_engine_patterns(document->engine), .error = error};
    m.data = pcre2_match_data_create(m.patterns->groups, m.patterns->general);
    if (!m.data)
        return ws_fail_memory(error);
    match_text(&m);
    pcre2_match_data_free(m.data);
    if (m.status != WS_OK)
        return m.status;
    if (!ws_sort(&document->arena, document->matches, document->n_matches, sizeof *document->matches, is_behind))
        return ws_fail_memory(error);
    drop_overlaps(document);
    if (has_ignored(document) && !ignore_matches(document))
        return ws_fail_memory(error);
    return WS_OK;
}

static uint32_t start_of(const ws_document *document, uint32_t match) {
    return document->matches[match].start;
}

uint32_t ws_first_match(const ws_document *document, uint32_t at) {
    return ws_search(document, start_of, document->n_matches, at);
}

uint32_t ws_behind_dateline(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t at = document->tokens[t].start, i = ws_first_match(document, at);
    bool dated =
        i < document->n_matches && document->matches[i].start == at && document->matches[i].kind == WS_PATTERN_DATELINE;
    while (dated && t + 1 < last && document->tokens[t].start < document->matches[i].end)
        t++;
    return t;
}
