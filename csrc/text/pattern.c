/* pattern.c - compiling the patterns that users may add to
 *
 * They are compiled once for an engine, with JIT where there is one.
 */
#include "text/pattern.h"

#include "base/error.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Limits: bytes of a pattern; what a match may cost. */
enum { MAX_PATTERN = 4096, MATCH_LIMIT = 100000, DEPTH_LIMIT = 10000, HEAP_LIMIT_KIB = 8192 };

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

static const char *const kind_names[WS_PATTERN_KINDS] = {"dateline", "credit", "party", "title", "cue", "ignore"};

/* The group that tells which part of a match is meant; the whole match where a pattern lacks it, or its kind has none.
 */
static const char *const kind_groups[WS_PATTERN_KINDS] = {"", "author", "role", "role", "cue", ""};

const char *ws_pattern_kind_name(ws_pattern_kind kind) {
    return kind_names[kind];
}

/* The byte of the pattern where the group's name stands, for the message; 0 if it is not found. */
static size_t find_group(const ws_pattern_source *source, const char *group) {
    size_t size = strlen(group);
    for (size_t i = 1; i + size < source->length; i++) {
        char before = source->pattern[i - 1];
        if ((before == '<' || before == '\'') && memcmp(source->pattern + i, group, size) == 0)
            return i;
    }
    return 0;
}

/* Read the names of the pattern's groups: only role, cue and author mean something, each in its kinds. */
static ws_status read_groups(ws_pattern *p, const ws_pattern_source *source, ws_error *error) {
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
            return ws_fail(error, WS_BAD_PATTERN, find_group(source, name),
                           "pattern \"%.100s\": unknown group \"%.60s\"; the groups are role, cue and author",
                           source->name, name);
        if (strcmp(name, kind_groups[source->kind]) == 0)
            p->group = (uint32_t)entry[0] << 8 | entry[1];
    }
    return WS_OK;
}

/* The bytes of which one must be in a subject. For a user's pattern PCRE2 may know one; a letter counts in both cases,
 * and k and s are left alone because letters outside ASCII fold to them. */
static void find_trigger(ws_pattern *p, const char *trigger) {
    uint32_t type = 0, unit = 0;
    p->waits = strcmp(trigger, "^^") == 0 ? WAITS_FOR_CAPITALS
               : *trigger == '='          ? WAITS_FOR_STRING
               : *trigger == '^'          ? WAITS_FOR_HEAD
                                          : WAITS_FOR_BYTE;
    if (p->waits == WAITS_FOR_STRING)
        p->needed = trigger + 1;
    for (const char *head = trigger + 1; p->waits == WAITS_FOR_HEAD && *head; head++)
        ws_bytes_add(&p->heads, (uint8_t)*head);
    for (const char *byte = trigger; p->waits == WAITS_FOR_BYTE && *byte && p->n_trigger < WS_TRIGGER_BYTES; byte++)
        p->trigger[p->n_trigger++] = (uint8_t)*byte;
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
        return ws_fail_memory(error);
    if (pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message) < 0)
        snprintf(message, sizeof message, "error %d", code);
    return ws_fail(error, WS_BAD_PATTERN, position, "pattern \"%.80s\": %.110s (at byte %zu)", source->name, message,
                   position);
}

static char *copy_name(const ws_allocator *allocator, const char *name) {
    size_t size = strlen(name) + 1;
    char *copy = allocator->resize(allocator->context, NULL, 0, size);
    return copy ? memcpy(copy, name, size) : NULL;
}

/* Compile a pattern into the next slot. What was made stays in the slot, so that freeing the patterns frees it. */
static ws_status add_pattern(ws_patterns *patterns, pcre2_compile_context *context, const ws_pattern_source *source,
                             const char *trigger, bool shipped, ws_error *error) {
    const uint32_t options = PCRE2_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    int code = 0;
    PCRE2_SIZE position = 0;
    ws_pattern *p = &patterns->items[patterns->n++];
    p->kind = (uint8_t)source->kind;
    p->shipped = shipped;
    p->name = copy_name(&patterns->allocator, source->name);
    if (!p->name)
        return ws_fail_memory(error);
    p->code = pcre2_compile((PCRE2_SPTR)source->pattern, source->length, options, &code, &position, context);
    if (!p->code)
        return compile_error(code, position, source, error);
    ws_status status = read_groups(p, source, error);
    if (status != WS_OK)
        return status;
    if (p->group >= patterns->groups)
        patterns->groups = p->group + 1;
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
#include "text/patterns.def"
#undef X
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

static ws_status add_all(ws_patterns *patterns, pcre2_compile_context *context, const ws_options *options,
                         ws_error *error) {
    for (size_t i = 0; i < SHIPPED; i++) {
        const shipped_pattern *s = &shipped[i];
        ws_pattern_source source = {s->kind, s->name, s->pattern, strlen(s->pattern)};
        ws_status status = add_pattern(patterns, context, &source, s->trigger, true, error);
        if (status != WS_OK)
            return status;
    }
    for (size_t i = 0; options && i < options->n_patterns; i++) {
        const ws_pattern_source *source = &options->patterns[i];
        ws_status status = add_pattern(patterns, context, source, "", false, error);
        if (status != WS_OK)
            return status;
    }
    return WS_OK;
}

/* Make the contexts and room for all patterns. */
static bool make_room(ws_patterns *patterns, size_t n) {
    size_t size = n * sizeof *patterns->items;
    patterns->general = pcre2_general_context_create(pcre2_malloc, pcre2_release, &patterns->allocator);
    patterns->limits = patterns->general ? pcre2_match_context_create(patterns->general) : NULL;
    if (!patterns->limits)
        return false;
    pcre2_set_match_limit(patterns->limits, MATCH_LIMIT);
    pcre2_set_depth_limit(patterns->limits, DEPTH_LIMIT);
    pcre2_set_heap_limit(patterns->limits, HEAP_LIMIT_KIB);
    patterns->items = patterns->allocator.resize(patterns->allocator.context, NULL, 0, size);
    if (!patterns->items)
        return false;
    memset(patterns->items, 0, size);
    patterns->capacity = n;
    return true;
}

ws_status ws_compile_patterns(ws_patterns *patterns, const ws_options *options, const ws_allocator *allocator,
                              ws_error *error) {
    *patterns = (ws_patterns){.allocator = *allocator, .groups = 1};
    if (!make_room(patterns, SHIPPED + (options ? options->n_patterns : 0)))
        return ws_fail_memory(error);
    pcre2_compile_context *context = pcre2_compile_context_create(patterns->general);
    if (!context)
        return ws_fail_memory(error);
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    pcre2_set_max_pattern_length(context, MAX_PATTERN);
    ws_status status = add_all(patterns, context, options, error);
    pcre2_compile_context_free(context);
    return status;
}

void ws_free_patterns(ws_patterns *patterns) {
    ws_allocator heap = patterns->allocator;
    for (size_t i = 0; i < patterns->n; i++) {
        ws_pattern *p = &patterns->items[i];
        pcre2_code_free(p->code);
        if (p->name)
            heap.resize(heap.context, p->name, strlen(p->name) + 1, 0);
    }
    if (patterns->items)
        heap.resize(heap.context, patterns->items, patterns->capacity * sizeof *patterns->items, 0);
    pcre2_match_context_free(patterns->limits);
    pcre2_general_context_free(patterns->general);
}
