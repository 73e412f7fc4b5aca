/* pattern.c - the patterns that users may add to
 *
 * They are compiled once for an engine, with JIT where there is one. The text is matched paragraph by paragraph: a
 * match limit counts anew at every position, so it is the length of the subject that bounds a bad pattern's time.
 * The text was never checked by PCRE2: we do that once ourselves and cut the subjects at invalid bytes, because its
 * own check runs to the subject's end at every call.
 *
 * A pattern of the user's that runs past its limits is an error that names it; a shipped one gives no match there.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "pattern.h"

#include "arena.h"
#include "document.h"
#include "utf8.h"

#include <pcre2.h>
#include <stdio.h>
#include <string.h>

/* Limits: bytes of a subject and of a pattern; what a match may cost. */
enum { MAX_SUBJECT = 16384, MAX_PATTERN = 4096, MATCH_LIMIT = 100000, DEPTH_LIMIT = 10000, HEAP_LIMIT_KIB = 8192 };

/* A pattern waits for one of so many bytes at the most. */
enum { MAX_TRIGGER = 8 };

typedef struct pattern {
    char *name; /* owned */
    pcre2_code *code;
    uint8_t trigger[MAX_TRIGGER]; /* one of these bytes must stand in a subject, unless there is none */
    uint8_t n_trigger;
    const char *needed; /* this must stand in a subject; NULL: nothing; static storage */
    uint32_t group;     /* number of the named group, 0 for the whole match */
    uint8_t kind;
    bool shipped;
} pattern;

struct ws_engine {
    ws_model model;
    ws_allocator allocator;
    ws_format format;
    pcre2_general_context *general;
    pcre2_match_context *limits;
    pattern *patterns;
    size_t n_patterns, capacity;
    uint32_t groups; /* pairs of offsets that a match must have room for */
};

const ws_allocator *ws_engine_allocator(const ws_engine *engine) {
    return &engine->allocator;
}

const ws_model *ws_engine_model(const ws_engine *engine) {
    return &engine->model;
}

void ws_engine_use_model(ws_engine *engine, const ws_model *model) {
    engine->model = *model;
}

ws_format ws_engine_format(const ws_engine *engine) {
    return engine ? engine->format : WS_FORMAT_AUTO;
}

/* --- memory -------------------------------------------------------------------------------------------------- */

/* PCRE2 frees without saying how much; our allocator wants to know, so the size stands in front of every block. */
typedef union header {
    size_t size;
    max_align_t align;
} header;

static void *pcre2_malloc(size_t size, void *context) {
    const ws_allocator *allocator = context;
    if (size > SIZE_MAX - sizeof(header))
        return NULL;
    header *block = allocator->resize(allocator->context, NULL, 0, sizeof(header) + size);
    if (!block)
        return NULL;
    block->size = size;
    return block + 1;
}

static void pcre2_release(void *memory, void *context) {
    const ws_allocator *allocator = context;
    if (!memory)
        return;
    header *block = (header *)memory - 1;
    allocator->resize(allocator->context, block, sizeof(header) + block->size, 0);
}

/* --- compiling ----------------------------------------------------------------------------------------------- */

static const char *const kind_names[] = {"dateline", "credit", "party", "age", "title", "cue", "ignore"};
enum { KINDS = sizeof kind_names / sizeof *kind_names };

static ws_status fail(ws_error *error, ws_status status, size_t position, const char *format, const char *a,
                      const char *b) {
    if (error) {
        error->status = status;
        error->position = (uint32_t)position;
        snprintf(error->message, sizeof error->message, format, a, b);
    }
    return status;
}

static ws_status out_of_memory(ws_error *error) {
    return fail(error, WS_NO_MEMORY, 0, "out of memory", "", "");
}

/* Where the group's name stands in the pattern, for the message. */
static size_t find_group(const ws_pattern_source *source, const char *group) {
    size_t size = strlen(group);
    for (size_t i = 1; i + size < source->length; i++) {
        char before = source->pattern[i - 1];
        if ((before == '<' || before == '\'') && memcmp(source->pattern + i, group, size) == 0)
            return i;
    }
    return 0;
}

/* Read the names of the pattern's groups: only role, cue and author mean something. */
static ws_status read_groups(pattern *p, const ws_pattern_source *source, ws_error *error) {
    uint32_t count = 0, size = 0;
    PCRE2_SPTR names = NULL;
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMECOUNT, &count);
    if (count == 0)
        return WS_OK;
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    pcre2_pattern_info(p->code, PCRE2_INFO_NAMETABLE, &names);
    for (uint32_t i = 0; i < count; i++) {
        PCRE2_SPTR entry = names + (size_t)i * size;
        const char *name = (const char *)entry + 2;
        if (strcmp(name, "role") != 0 && strcmp(name, "cue") != 0 && strcmp(name, "author") != 0)
            return fail(error, WS_BAD_PATTERN, find_group(source, name),
                        "pattern \"%.100s\": unknown group \"%.60s\"; the groups are role, cue and author",
                        source->name, name);
        p->group = (uint32_t)entry[0] << 8 | entry[1];
    }
    return WS_OK;
}

/* The bytes of which one must be in a subject. For a user's pattern PCRE2 may know one; a letter counts in both cases,
 * and k and s are left alone because letters outside ASCII fold to them. */
static void find_trigger(pattern *p, const char *trigger) {
    uint32_t type = 0, unit = 0;
    p->needed = *trigger == '=' ? trigger + 1 : NULL;
    for (const char *c = p->needed ? "" : trigger; *c && p->n_trigger < MAX_TRIGGER; c++)
        p->trigger[p->n_trigger++] = (uint8_t)*c;
    if (*trigger)
        return;
    pcre2_pattern_info(p->code, PCRE2_INFO_LASTCODETYPE, &type);
    pcre2_pattern_info(p->code, PCRE2_INFO_LASTCODEUNIT, &unit);
    if (type != 1 || unit >= 0x80 || (unit | 0x20) == 'k' || (unit | 0x20) == 's')
        return;
    bool letter = (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z';
    p->trigger[p->n_trigger++] = (uint8_t)unit;
    p->trigger[p->n_trigger++] = (uint8_t)(letter ? unit ^ 0x20 : unit);
}

/* Say why a pattern does not compile. */
static ws_status compile_error(int code, size_t position, const ws_pattern_source *source, ws_error *error) {
    char message[120];
    if (code == PCRE2_ERROR_HEAP_FAILED)
        return out_of_memory(error);
    if (pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message) < 0)
        snprintf(message, sizeof message, "error %d", code);
    return fail(error, WS_BAD_PATTERN, position, "pattern \"%.100s\": %.110s", source->name, message);
}

static char *copy_name(const ws_allocator *allocator, const char *name) {
    size_t size = strlen(name) + 1;
    char *copy = allocator->resize(allocator->context, NULL, 0, size);
    return copy ? memcpy(copy, name, size) : NULL;
}

/* Compile a pattern into the engine's next slot. What was made stays in the slot, so that freeing the engine frees it.
 */
static ws_status add_pattern(ws_engine *engine, pcre2_compile_context *context, const ws_pattern_source *source,
                             const char *trigger, bool shipped, ws_error *error) {
    const uint32_t options = PCRE2_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    int code = 0;
    PCRE2_SIZE position = 0;
    pattern *p = &engine->patterns[engine->n_patterns++];
    p->kind = (uint8_t)source->kind;
    p->shipped = shipped;
    p->name = copy_name(&engine->allocator, source->name);
    if (!p->name)
        return out_of_memory(error);
    p->code = pcre2_compile((PCRE2_SPTR)source->pattern, source->length, options, &code, &position, context);
    if (!p->code)
        return compile_error(code, position, source, error);
    ws_status status = read_groups(p, source, error);
    if (status != WS_OK)
        return status;
    if (p->group >= engine->groups)
        engine->groups = p->group + 1;
    find_trigger(p, trigger);
    /* No JIT on this machine, or none allowed: the interpreter does the same, more slowly. */
    (void)pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE);
    return WS_OK;
}

typedef struct shipped_pattern {
    ws_pattern_kind kind;
    const char *name, *trigger, *pattern;
} shipped_pattern;

static const shipped_pattern shipped[] = {
#define X(kind, name, trigger, pattern) {WS_PATTERN_##kind, name, trigger, pattern},
#include "patterns.def"
#undef X
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

static ws_status add_all(ws_engine *engine, pcre2_compile_context *context, const ws_options *options,
                         ws_error *error) {
    for (size_t i = 0; i < SHIPPED; i++) {
        const shipped_pattern *s = &shipped[i];
        ws_pattern_source source = {s->kind, s->name, s->pattern, strlen(s->pattern)};
        ws_status status = add_pattern(engine, context, &source, s->trigger, true, error);
        if (status != WS_OK)
            return status;
    }
    for (size_t i = 0; options && i < options->n_patterns; i++) {
        const ws_pattern_source *source = &options->patterns[i];
        ws_status status = add_pattern(engine, context, source, "", false, error);
        if (status != WS_OK)
            return status;
    }
    return WS_OK;
}

/* Compile everything, with the contexts that it takes. */
static ws_status fill_engine(ws_engine *engine, const ws_options *options, ws_error *error) {
    engine->general = pcre2_general_context_create(pcre2_malloc, pcre2_release, &engine->allocator);
    if (!engine->general)
        return out_of_memory(error);
    engine->limits = pcre2_match_context_create(engine->general);
    if (!engine->limits)
        return out_of_memory(error);
    pcre2_set_match_limit(engine->limits, MATCH_LIMIT);
    pcre2_set_depth_limit(engine->limits, DEPTH_LIMIT);
    pcre2_set_heap_limit(engine->limits, HEAP_LIMIT_KIB);
    engine->capacity = SHIPPED + (options ? options->n_patterns : 0);
    size_t size = engine->capacity * sizeof *engine->patterns;
    engine->patterns = engine->allocator.resize(engine->allocator.context, NULL, 0, size);
    if (!engine->patterns)
        return out_of_memory(error);
    memset(engine->patterns, 0, size);
    pcre2_compile_context *context = pcre2_compile_context_create(engine->general);
    if (!context)
        return out_of_memory(error);
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    pcre2_set_max_pattern_length(context, MAX_PATTERN);
    ws_status status = add_all(engine, context, options, error);
    pcre2_compile_context_free(context);
    return status;
}

/* Are the options ones that exist? */
static ws_status check_options(const ws_options *options, ws_error *error) {
    if (!options)
        return WS_OK;
    if ((unsigned)options->format > WS_FORMAT_MARKDOWN)
        return fail(error, WS_BAD_OPTION, 0, "option \"format\" must be auto, text or markdown", "", "");
    for (size_t i = 0; i < options->n_patterns; i++) {
        const ws_pattern_source *source = &options->patterns[i];
        if ((unsigned)source->kind >= KINDS)
            return fail(error, WS_BAD_OPTION, 0,
                        "pattern \"%.100s\": the kinds are dateline, credit, party, age, title, cue and ignore%s",
                        source->name ? source->name : "?", "");
        if (!source->name || !source->pattern)
            return fail(error, WS_BAD_OPTION, 0, "a pattern of kind \"%s\" lacks its name or its text%s",
                        kind_names[source->kind], "");
    }
    return WS_OK;
}

ws_status ws_engine_new(const ws_options *options, const ws_allocator *allocator, ws_engine **out, ws_error *error) {
    ws_status status = check_options(options, error);
    if (status != WS_OK)
        return status;
    ws_allocator heap = allocator ? *allocator : ws_heap();
    ws_engine *engine = heap.resize(heap.context, NULL, 0, sizeof *engine);
    if (!engine)
        return out_of_memory(error);
    memset(engine, 0, sizeof *engine);
    engine->allocator = heap;
    engine->format = options ? options->format : WS_FORMAT_AUTO;
    engine->groups = 1;
    status = ws_model_embedded(&engine->model, error);
    if (status == WS_OK)
        status = fill_engine(engine, options, error);
    if (status != WS_OK) {
        ws_engine_free(engine);
        return status;
    }
    *out = engine;
    return WS_OK;
}

void ws_engine_free(ws_engine *engine) {
    if (!engine)
        return;
    ws_allocator heap = engine->allocator;
    for (size_t i = 0; i < engine->n_patterns; i++) {
        pattern *p = &engine->patterns[i];
        pcre2_code_free(p->code);
        if (p->name)
            heap.resize(heap.context, p->name, strlen(p->name) + 1, 0);
    }
    if (engine->patterns)
        heap.resize(heap.context, engine->patterns, engine->capacity * sizeof *engine->patterns, 0);
    pcre2_match_context_free(engine->limits);
    pcre2_general_context_free(engine->general);
    heap.resize(heap.context, engine, sizeof *engine, 0);
}

/* --- matching ------------------------------------------------------------------------------------------------ */

/* A piece of the text under way. */
typedef struct matching {
    ws_document *d;
    const ws_engine *engine;
    pcre2_match_data *data;
    ws_error *error;
    uint32_t paragraph; /* where the paragraph starts, for the message */
    ws_status status;
} matching;

/* Keep a match. */
static void keep(matching *m, const pattern *p, uint32_t start, const PCRE2_SIZE *found) {
    PCRE2_SIZE from = found[(size_t)2 * p->group], to = found[(size_t)2 * p->group + 1];
    if (from == PCRE2_UNSET || from > to) { /* the group took no part */
        from = found[0];
        to = found[1];
    }
    ws_match *match = ws_push(m->d, matches);
    if (!match) {
        m->status = out_of_memory(m->error);
        return;
    }
    *match = (ws_match){.start = start + (uint32_t)found[0],
                        .end = start + (uint32_t)found[1],
                        .group = {start + (uint32_t)from, start + (uint32_t)to},
                        .kind = p->kind};
}

/* Match one pattern all over text[start, end). */
static void match_pattern(matching *m, const pattern *p, uint32_t start, uint32_t end, uint32_t options) {
    PCRE2_SPTR subject = (PCRE2_SPTR)m->d->text + start;
    const PCRE2_SIZE *found = pcre2_get_ovector_pointer(m->data);
    for (uint32_t at = 0; at <= end - start && m->status == WS_OK;) {
        int rc =
            pcre2_match(p->code, subject, end - start, at, options | PCRE2_NO_UTF_CHECK, m->data, m->engine->limits);
        if (rc == PCRE2_ERROR_NOMATCH)
            return;
        if (rc == PCRE2_ERROR_NOMEMORY) {
            m->status = out_of_memory(m->error);
            return;
        }
        if (rc < 0) {
            if (!p->shipped)
                m->status = fail(m->error, WS_PATTERN_LIMIT, m->paragraph,
                                 "pattern \"%.100s\" takes too long; bound its repeats%s", p->name, "");
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

/* Does a byte stand in the subject that the pattern waits for? */
static bool is_triggered(const pattern *p, const bool *seen) {
    for (uint32_t i = 0; i < p->n_trigger; i++) {
        if (seen[p->trigger[i]])
            return true;
    }
    return p->n_trigger == 0;
}

/* Match every pattern that has a chance in text[start, end), which is valid UTF-8. */
static void match_piece(matching *m, uint32_t start, uint32_t end) {
    const char *text = m->d->text;
    bool seen[256] = {false};
    for (uint32_t i = start; i < end; i++)
        seen[(uint8_t)text[i]] = true;
    bool line_start = start == 0 || text[start - 1] == '\n' || text[start - 1] == '\r';
    for (size_t i = 0; i < m->engine->n_patterns && m->status == WS_OK; i++) {
        const pattern *p = &m->engine->patterns[i];
        if (p->needed ? holds(text, start, end, p->needed) : is_triggered(p, seen))
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
    for (uint32_t at = 0; at < d->length && m->status == WS_OK;) {
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

static bool comes_first(const ws_match *a, const ws_match *b) {
    return a->start != b->start ? a->start < b->start : a->end >= b->end;
}

/* Sort the matches by start, the longer first, by merging runs of growing size. */
static bool sort_matches(ws_document *d) {
    uint32_t n = d->n_matches;
    ws_match *from = d->matches, *to = ws_arena_alloc(&d->arena, n, sizeof *to);
    if (!to)
        return false;
    for (uint32_t run = 1; run<n; run = run> n / 2 ? n : run * 2) {
        for (uint32_t start = 0; start < n;) {
            uint32_t middle = n - start < run ? n : start + run;
            uint32_t end = n - middle < run ? n : middle + run;
            uint32_t a = start, b = middle;
            for (uint32_t i = start; i < end; i++)
                to[i] = b == end || (a < middle && comes_first(&from[a], &from[b])) ? from[a++] : from[b++];
            start = end;
        }
        ws_match *swap = from;
        from = to;
        to = swap;
    }
    d->matches = from;
    d->capacity_matches = n;
    return true;
}

/* Of matches of one kind that overlap keep the first; two patterns may know the same dateline. */
static void drop_overlaps(ws_document *d) {
    uint32_t reached[KINDS] = {0}, kept = 0;
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

/* Make opaque regions of what is to be ignored. The regions that were there are sorted and so are the matches; one
 * inside an ignored text keeps only its switches. */
static bool ignore_matches(ws_document *d) {
    ws_region *old = d->regions;
    uint32_t n = d->n_regions, r = 0, reached = 0;
    d->regions = NULL;
    d->n_regions = d->capacity_regions = 0;
    for (uint32_t i = 0; i < d->n_matches; i++) {
        const ws_match *match = &d->matches[i];
        if (match->kind != WS_PATTERN_IGNORE || match->end <= reached)
            continue;
        for (; r < n && old[r].start < match->start; r++) {
            if (!add_region(d, old[r]))
                return false;
            reached = old[r].end > reached ? old[r].end : reached;
        }
        uint32_t start = match->start > reached ? match->start : reached;
        uint32_t end = match->end;
        for (uint32_t inside = r; inside < n && old[inside].start < end; inside++) {
            if (old[inside].end > end) /* do not cut a region in two */
                end = old[inside].start;
        }
        if (start < end && !add_region(d, (ws_region){.start = start, .end = end}))
            return false;
        reached = end > reached ? end : reached;
        for (; r < n && old[r].end <= reached; r++) {
            if (!add_region(d, (ws_region){reached, reached, old[r].on, old[r].off, true}))
                return false;
        }
    }
    for (; r < n; r++) {
        if (!add_region(d, old[r]))
            return false;
    }
    return true;
}

static bool has_ignored(const ws_document *d) {
    for (uint32_t i = 0; i < d->n_matches; i++) {
        if (d->matches[i].kind == WS_PATTERN_IGNORE)
            return true;
    }
    return false;
}

ws_status ws_match_patterns(ws_document *document, ws_error *error) {
    matching m = {.d = document, .engine = document->engine, .error = error};
    if (!m.engine)
        return WS_OK;
    m.data = pcre2_match_data_create(m.engine->groups, m.engine->general);
    if (!m.data)
        return out_of_memory(error);
    match_text(&m);
    pcre2_match_data_free(m.data);
    if (m.status != WS_OK)
        return m.status;
    if (!sort_matches(document))
        return out_of_memory(error);
    drop_overlaps(document);
    if (has_ignored(document) && !ignore_matches(document))
        return out_of_memory(error);
    return WS_OK;
}
