/* whosaid.h - who said what in a news article, and in what role
 *
 * RESOURCE MANAGEMENT
 *   A ws_engine is made by ws_engine_new and freed by ws_engine_free. A ws_document is made by ws_annotate and freed
 *   by ws_document_free, before its engine is. It owns one arena; every pointer that an accessor returns points into
 *   that arena, or at static storage, and is valid until ws_document_free. What the caller passes stays the caller's,
 *   and is needed only until the function returns: options and patterns are compiled, and of the text nothing but
 *   offsets into it is kept.
 *
 * THREAD SAFETY
 *   There are no globals that change. An engine is immutable once made and may be used by many threads at once; a
 *   document belongs to one thread at a time.
 *
 * ERRORS
 *   Every function that can fail returns a ws_status. On failure it fills the ws_error, where one is passed, and leaves
 *   the other out parameters as they are; on success it leaves the ws_error as it is. Nothing aborts, exits or prints.
 *
 * UNITS
 *   All offsets are bytes of the caller's text, 0-based, half-open [start, end). The text is bytes from anywhere: NUL
 *   and invalid UTF-8 are kept as opaque characters. Strings that the library returns are NUL-terminated; a length
 *   beside one is in bytes, without the NUL.
 */
#ifndef WHOSAID_H
#define WHOSAID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WS_VERSION "0.1.0"
/* Raised whenever the binding's tables or the structs below change; the Lua layer refuses another number. */
#define WS_ABI 4
/* A longer text is refused with WS_TOO_LARGE: offsets are uint32_t and tables need room beside the text. */
#define WS_MAX_TEXT ((size_t)1 << 30)
/* "No such thing" in every index field. */
#define WS_NONE UINT32_MAX

typedef enum ws_status {
    WS_OK = 0,
    WS_NO_MEMORY,     /* an allocation failed */
    WS_TOO_LARGE,     /* the text is longer than WS_MAX_TEXT */
    WS_BAD_PATTERN,   /* a pattern does not compile; position is an offset into the pattern */
    WS_PATTERN_LIMIT, /* a pattern ran past its match limit; position is where its paragraph starts in the text */
    WS_BAD_OPTION,    /* an option has a value that is not one of its values */
    WS_BAD_MODEL      /* a model file is damaged, cut short, or of another version */
} ws_status;

/* What went wrong, for a person. `message` is a UTF-8 sentence that names the offending thing; `position` is 0 where
 * ws_status tells of none. */
typedef struct ws_error {
    ws_status status;
    uint32_t position;
    char message[240];
} ws_error;

typedef struct ws_span {
    uint32_t start, end;
} ws_span;

/* How the words of a quotation stand in the text (PolNeAR's direct, mixed, indirect; Newell et al., LREC 2018). */
typedef enum ws_kind {
    WS_DIRECT,   /* all content inside quotation marks, or in a format whose layout says so (transcripts) */
    WS_MIXED,    /* a content clause with a marked fragment */
    WS_INDIRECT, /* no marks */
} ws_kind;

typedef enum ws_act {
    WS_SPEECH, /* said, wrote, tweeted, according to */
    WS_STANCE  /* believes, wants, fears, supports */
} ws_act;

/* What a name or a speaker is. */
typedef enum ws_type {
    WS_PERSON,
    WS_ORGANIZATION,
    WS_GROUP,    /* several people: residents, two nurses */
    WS_DOCUMENT, /* a report, a poll, a statement */
    WS_PLACE,
    WS_OTHER /* a work, an event, or something that cannot be told */
} ws_type;

typedef enum ws_gender { WS_GENDER_UNKNOWN, WS_MALE, WS_FEMALE } ws_gender;

/* One quotation: its content, and who says it by which words. `spans` are the content in text order, quotation marks
 * included; [start, end) covers them all. */
typedef struct ws_quote {
    ws_kind kind;
    ws_act act;
    uint32_t start, end;
    const ws_span *spans;
    uint32_t n_spans;
    ws_span cue;      /* start == end: no cue */
    ws_span source;   /* start == end: no source in the text */
    uint32_t speaker; /* index into ws_speakers, or WS_NONE: nobody can be told */
    float confidence; /* 0..1 */
    const char *rule; /* stable identifier of the rule that chose the speaker, static storage; :help whosaid-rules */
} ws_quote;

#define WS_MOST_REASONS 3
/* Why a quotation has its speaker, where the text does not simply name them: what was weighed. All words but `second`
 * are static. */
typedef struct ws_why {
    const char *question;                 /* what had to be answered: "Who is he or she?"; NULL: nothing */
    const char *reasons[WS_MOST_REASONS]; /* for the speaker, strongest first: "is mentioned in the same sentence" */
    const char *doubts[WS_MOST_REASONS];  /* against */
    uint32_t n_reasons, n_doubts;
    const char *second; /* name of who was next likeliest; "" where that was nobody; NULL: there was no other, or
                           the name is very long */
    uint32_t second_length;
} ws_why;

/* Text in quotation marks that is no speech: scare words, titles of works, nicknames, mottoes. */
typedef struct ws_scare {
    uint32_t start, end;
    const char *rule; /* as in ws_quote */
} ws_scare;

/* A role of a speaker, verbatim in the text (without a leading article). */
typedef struct ws_role {
    ws_span span;
    const char *text; /* its words, without Markdown's markers and with white space as in a name */
    uint32_t text_length;
    const char *rule; /* title, front, appositive, relative, predicate, verb, counsel, party, affiliation,
                         nominal; static storage */
} ws_role;

typedef struct ws_speaker {
    ws_type type;
    ws_gender gender;
    const char *name; /* fullest form in the text without title, honorific or article; white space is folded to single
                         spaces */
    uint32_t name_length;
    const ws_role *roles; /* most informative first */
    uint32_t n_roles;
    const ws_span *mentions; /* in text order */
    uint32_t n_mentions;
    const uint32_t *quotes; /* indexes into ws_quotes, in text order */
    uint32_t n_quotes;
    uint32_t words; /* words of the speaker's quotations */
} ws_speaker;

/* A name in the text, of a speaker or not. */
typedef struct ws_entity {
    uint32_t start, end;
    ws_type type;
    uint32_t speaker; /* index into ws_speakers, or WS_NONE */
} ws_entity;

/* What is wrong with the text, or with reading it; :help whosaid-problems. */
typedef struct ws_problem {
    const char *code; /* stray-mark, unclosed-mark, unattributed, not-introduced, not-english, html, invalid-utf8;
                         static storage */
    uint32_t start, end;
    const char *message; /* one sentence for a person; UTF-8 where the text is */
} ws_problem;

typedef enum ws_format {
    WS_FORMAT_AUTO,    /* Markdown where front matter, headings, fences or block quotes say so, else plain text */
    WS_FORMAT_TEXT,    /* no Markdown is looked for */
    WS_FORMAT_MARKDOWN /* front matter, code and link targets are not read; emphasis and block quotes are */
} ws_format;

/* What a user-editable pattern finds. See csrc/text/patterns.def for the shipped ones and the named groups of each. */
typedef enum ws_pattern_kind {
    WS_PATTERN_DATELINE, /* `JERUSALEM (Reuters) -` at a paragraph's start */
    WS_PATTERN_CREDIT,   /* a by-line or agency credit; group `author` names the writer */
    WS_PATTERN_PARTY,    /* a party tag behind a name; group `role` */
    WS_PATTERN_TITLE,    /* an extra title in front of a name; group `role`, or the whole match */
    WS_PATTERN_CUE,      /* an extra cue phrase; group `cue`, or the whole match */
    WS_PATTERN_IGNORE    /* a region that is not read */
} ws_pattern_kind;
#define WS_PATTERN_KINDS 6

typedef struct ws_pattern_source {
    ws_pattern_kind kind;
    const char *name;    /* for messages; NUL-terminated */
    const char *pattern; /* of PCRE2, in UTF-8; at most 4096 bytes */
    size_t length;
} ws_pattern_source;

typedef struct ws_options {
    ws_format format;
    const ws_pattern_source *patterns; /* added to the shipped ones */
    size_t n_patterns;
} ws_options;

typedef struct ws_engine ws_engine;
typedef struct ws_document ws_document;

/* Where memory comes from. `resize` follows realloc: a block aligned for any type, or NULL when memory is short, and
 * then the old one is as before. `old_size` is what was asked for that block, 0 for a NULL one; a `new_size` of 0 frees
 * it, and the result is ignored. It is called by every thread that uses the engine. */
typedef struct ws_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} ws_allocator;

/* Make an engine, to be freed by ws_engine_free, and compile its patterns. `options`, `allocator` and `error` may be
 * NULL: no patterns of one's own and WS_FORMAT_AUTO; the C library's heap; no message. The allocator is copied; its
 * `context` must outlive the engine and all its documents. Fails with WS_BAD_OPTION, WS_BAD_PATTERN, WS_NO_MEMORY or,
 * if the library was built with a broken model, WS_BAD_MODEL. */
ws_status ws_engine_new(const ws_options *options, const ws_allocator *allocator, ws_engine **out, ws_error *error);

/* Free an engine; NULL is allowed. Its documents must have been freed before. */
void ws_engine_free(ws_engine *engine);

/* Annotate text[0, length): makes a document, to be freed by ws_document_free. `text` may be NULL where `length` is 0;
 * `error` may be NULL. Time and memory are linear in `length`. Fails with WS_TOO_LARGE, WS_PATTERN_LIMIT or
 * WS_NO_MEMORY. */
ws_status ws_annotate(const ws_engine *engine, const char *text, size_t length, ws_document **out, ws_error *error);

/* Free a document; NULL is allowed. */
void ws_document_free(ws_document *document);

/* The results: arrays of *count items in text order, NULL perhaps where *count is 0. Speakers come in the order of
 * their first mention. */
const ws_quote *ws_quotes(const ws_document *document, uint32_t *count);
const ws_why *ws_whys(const ws_document *document, uint32_t *count); /* one for each quotation, in their order */
const ws_scare *ws_scares(const ws_document *document, uint32_t *count);
const ws_speaker *ws_speakers(const ws_document *document, uint32_t *count);
const ws_entity *ws_entities(const ws_document *document, uint32_t *count);
const ws_problem *ws_problems(const ws_document *document, uint32_t *count);

/* The bytes that a reader of rendered Markdown does not see: markers, the targets of links, images, tags. Each call
 * puts the next span into *span and moves *cursor, which must be 0 before the first; false when there are no more. The
 * spans are in text order and do not overlap. */
bool ws_next_markup(const ws_document *document, uint32_t *cursor, ws_span *span);

/* Bytes of memory that the document holds: what a garbage collector is to be told. */
size_t ws_document_memory(const ws_document *document);

/* Words of the text (tokens that hold a letter or digit). */
uint32_t ws_document_words(const ws_document *document);

/* Stable names for the enums, which must be given one of their values: "direct", "speech", "person", "m" ... Static
 * storage. */
const char *ws_kind_name(ws_kind kind);
const char *ws_act_name(ws_act act);
const char *ws_type_name(ws_type type);
const char *ws_gender_name(ws_gender gender); /* "m", "f" or "" */
const char *ws_status_name(ws_status status); /* "no-memory", "bad-pattern" ... */
const char *ws_pattern_kind_name(ws_pattern_kind kind);

/* A rule identifier, with one sentence of explanation. */
typedef struct ws_rule {
    const char *id, *explanation;
} ws_rule;

/* Every rule that quotations and scares may have; the last one is followed by one whose id is NULL. Static storage. */
const ws_rule *ws_rules(void);

#endif
