/* whosaid.h - who said what in a news article, and in what role
 *
 * RESOURCE MANAGEMENT
 *   A ws_engine is made by ws_engine_new and freed by ws_engine_free. A ws_document is made by ws_annotate and freed
 *   by ws_document_free; it owns one arena, and every pointer that an accessor returns points into that arena and is
 *   valid until ws_document_free. The document does not keep the text: offsets refer to the caller's bytes.
 *
 * THREAD SAFETY
 *   There are no globals that change. An engine is immutable once made and may be used by many threads at once; a
 *   document belongs to one thread at a time.
 *
 * ERRORS
 *   Every function that can fail returns a ws_status and, where a ws_error is passed, fills it. On failure the out
 *   parameters are untouched. Nothing aborts, exits or prints.
 *
 * UNITS
 *   All offsets are bytes of the caller's text, 0-based, half-open [start, end). The text is bytes from anywhere: NUL
 *   and invalid UTF-8 are kept as opaque characters.
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
    WS_BAD_PATTERN,   /* a pattern does not compile; position is an offset into it */
    WS_PATTERN_LIMIT, /* a pattern ran past its match limit; position is where its paragraph starts in the text */
    WS_BAD_OPTION,    /* an option has a value that is not one of its values */
    WS_BAD_MODEL      /* a model file is damaged, cut short, or of another version */
} ws_status;

/* What went wrong, for a person. `message` is a NUL-terminated UTF-8 sentence that names the offending thing. */
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

typedef enum ws_type { WS_PERSON, WS_ORGANIZATION, WS_GROUP, WS_DOCUMENT, WS_PLACE, WS_OTHER } ws_type;

typedef enum ws_gender { WS_GENDER_UNKNOWN, WS_MALE, WS_FEMALE } ws_gender;

/* One attribution. `spans` are the content in text order, marks included; start/end cover them all. */
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
    const char *second; /* name of who was next likeliest, NUL-terminated; "" is nobody; NULL: nobody else fitted, or a
                           name that is very long */
    uint32_t second_length;
} ws_why;

/* A text in quotation marks that is no speech: scare words, titles of works, nicknames, mottoes. */
typedef struct ws_scare {
    uint32_t start, end;
    const char *rule; /* as in ws_quote */
} ws_scare;

/* A role of a speaker, verbatim in the text (without a leading article). */
typedef struct ws_role {
    ws_span span;
    const char *text; /* its words, without Markdown's markers and written as a name is; NUL-terminated */
    uint32_t text_length;
    const char *rule; /* title, front, appositive, relative, predicate, verb, counsel, party, affiliation,
                         nominal */
} ws_role;

typedef struct ws_speaker {
    ws_type type;
    ws_gender gender;
    const char *name; /* fullest form of the text without title, honorific or article; NUL-terminated, white space
                         folded to single spaces; `name_length` excludes the NUL */
    uint32_t name_length;
    const ws_role *roles; /* most informative first */
    uint32_t n_roles;
    const ws_span *mentions; /* in text order */
    uint32_t n_mentions;
    const uint32_t *quotes; /* indexes into ws_quotes, in text order */
    uint32_t n_quotes;
    uint32_t words; /* words of the speaker's quotations */
} ws_speaker;

typedef struct ws_entity {
    uint32_t start, end;
    ws_type type;
    uint32_t speaker; /* index into ws_speakers, or WS_NONE */
} ws_entity;

typedef struct ws_problem {
    const char *code; /* unclosed-mark, stray-mark, unattributed, not-introduced, ...; static storage */
    uint32_t start, end;
    const char *message; /* one sentence for a person, NUL-terminated, UTF-8 where the text is */
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

typedef struct ws_pattern_source {
    ws_pattern_kind kind;
    const char *name; /* for messages; NUL-terminated */
    const char *pattern;
    size_t length;
} ws_pattern_source;

typedef struct ws_options {
    ws_format format;
    const ws_pattern_source *patterns; /* added to the shipped ones */
    size_t n_patterns;
} ws_options;

typedef struct ws_engine ws_engine;
typedef struct ws_document ws_document;

/* Memory comes from here; tests make it fail. `resize` follows realloc, with size 0 meaning free. */
typedef struct ws_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} ws_allocator;

/* Compile the patterns. `options` and `allocator` may be NULL (defaults; the C library's heap). */
ws_status ws_engine_new(const ws_options *options, const ws_allocator *allocator, ws_engine **out, ws_error *error);

/* Free an engine; NULL is allowed. No document made by it may be under way. */
void ws_engine_free(ws_engine *engine);

/* Annotate `length` bytes. Time and memory are linear in `length`. The document outlives neither the allocator nor
 * the engine it was made with. */
ws_status ws_annotate(const ws_engine *engine, const char *text, size_t length, ws_document **out, ws_error *error);

/* Free a document; NULL is allowed. */
void ws_document_free(ws_document *document);

/* Results, in text order; `*count` is set. Speakers come in the order of their first mention. */
const ws_quote *ws_quotes(const ws_document *document, uint32_t *count);
const ws_why *ws_whys(const ws_document *document, uint32_t *count); /* one for each quote, in their order */
const ws_scare *ws_scares(const ws_document *document, uint32_t *count);
const ws_speaker *ws_speakers(const ws_document *document, uint32_t *count);
const ws_entity *ws_entities(const ws_document *document, uint32_t *count);
const ws_problem *ws_problems(const ws_document *document, uint32_t *count);

/* The bytes of Markdown that its reader does not see: markers, the targets of links, images, tags; in text order and
 * apart. `*cursor` is 0 at first; false behind the last. */
bool ws_next_markup(const ws_document *document, uint32_t *cursor, ws_span *span);

/* Bytes the document holds, for bench and garbage-collector hints. */
size_t ws_document_memory(const ws_document *document);

/* Words of the text (tokens that hold a letter or digit). */
uint32_t ws_document_words(const ws_document *document);

/* Stable names for the enums: "direct", "speech", "person", "m" ... */
const char *ws_kind_name(ws_kind kind);
const char *ws_act_name(ws_act act);
const char *ws_type_name(ws_type type);
const char *ws_gender_name(ws_gender gender); /* "m", "f" or "" */
const char *ws_status_name(ws_status status); /* "no-memory", "bad-pattern" ... */

/* Every rule identifier with one sentence of explanation; ends with a NULL id. Static storage. */
typedef struct ws_rule {
    const char *id, *explanation;
} ws_rule;
const ws_rule *ws_rules(void);

#endif
