/* document.h - what the stages hand to each other
 *
 * The stages run in the order of ws_stages (document.c); each reads what those before it wrote and writes its own
 * arrays only.
 *
 * Every array lives in the document's arena. Positions in the text are byte offsets, positions in the token array are
 * token indexes; both are half-open.
 */
#ifndef WS_DOCUMENT_H
#define WS_DOCUMENT_H

#include "base/arena.h"
#include "whosaid.h"

#include <stdbool.h>

/* What a token is. Marks are told from apostrophes by the token stage, opening from closing by the quote stage. */
typedef enum ws_token_kind {
    TOKEN_WORD,    /* letters, with inner apostrophes, hyphens and periods of abbreviations: don't, U.S., Obuya-Lane */
    TOKEN_CLITIC,  /* 's n't 'll 're 've 'd 'm, split from the word before; of boys' the apostrophe */
    TOKEN_NUMBER,  /* 4,000  2.3  61  1990s  3rd  '90s */
    TOKEN_PUNCT,   /* anything else that is one character, and -- ... */
    TOKEN_MARK,    /* a quotation mark (see mark style) */
    TOKEN_ADDRESS, /* URL, e-mail, @handle, #tag */
    TOKEN_OPAQUE   /* code, front matter, link targets, ignored regions, invalid bytes: one token a region */
} ws_token_kind;

/* Shape of a word. */
typedef enum ws_shape { SHAPE_NONE, SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPE_MIXED } ws_shape;

enum ws_token_flag {
    TOKEN_SPACE_BEFORE = 1 << 0, /* white space (or a break) stands before it */
    TOKEN_LINE_START = 1 << 1,   /* first token of a line of the text, hard or soft */
    TOKEN_SENT_START = 1 << 2,   /* set by the sentence stage */
    TOKEN_PARA_START = 1 << 3,   /* first token of a paragraph: blank line or hard line break before it */
    TOKEN_BLOCK_START = 1 << 4,  /* first token after a blank line */
    TOKEN_QUOTED = 1 << 5,       /* inside an outermost marked span (marks included); set by the quote stage */
    TOKEN_LIST_ITEM = 1 << 6,    /* first token behind a list bullet */
    TOKEN_BLOCK_QUOTE = 1 << 7,  /* in a Markdown block quote */
    TOKEN_HEADING = 1 << 8,      /* in a Markdown heading */
    TOKEN_EMPHASIS = 1 << 9,     /* inside *…* or **…** or _…_ of Markdown */
    TOKEN_PLAIN = 1 << 10        /* ASCII letters, small but for the first, and perhaps a period: no digit, no hyphen */
};

typedef struct ws_token {
    uint32_t start, end;
    uint32_t hash;     /* ws_hash of the lower-cased form, typographic apostrophes folded to ' */
    uint32_t sentence; /* index into sentences */
    uint64_t classes;  /* lexicon.h: WS_LEX_… bits of the lower-cased form */
    uint16_t flags;
    uint8_t kind, shape;
    uint32_t marked; /* innermost marked span that holds the token, or WS_NONE; set by the quote stage */
} ws_token;

/* A part of the text that the token stage does not read as words: one opaque token, or nothing at all for Markdown's
 * markers. Passing it switches flags on and off for the tokens behind it; a region may be empty and only switch.
 * TOKEN_LIST_ITEM holds for one token. */
typedef struct ws_region {
    uint32_t start, end;
    uint16_t on, off; /* ws_token_flag */
    bool silent;
} ws_region;

/* A sentence: tokens [first, last). Quotations may begin and end inside one and may run over several. */
typedef struct ws_sentence {
    uint32_t first, last;
    uint32_t paragraph;
} ws_sentence;

/* Set by the format reader: the paragraph's layout has said who speaks; its sentences are not read for cues. */
#define WS_PARAGRAPH_READ ((uint16_t)(1u << 15))

/* A paragraph: what a hard line break or a blank line ends. tokens [first, last), sentences [first_sentence, …). */
typedef struct ws_paragraph {
    uint32_t first, last;
    uint32_t first_sentence, last_sentence;
    uint32_t block; /* counts blank lines: paragraphs of one block are lines that follow each other directly */
    uint16_t flags; /* TOKEN_LIST_ITEM, TOKEN_BLOCK_QUOTE, TOKEN_HEADING, WS_PARAGRAPH_READ */
} ws_paragraph;

enum ws_marked_flag {
    MARKED_UNCLOSED = 1 << 0,   /* no closing mark: recovered at the paragraph's end (or before a cue that follows) */
    MARKED_REOPENED = 1 << 1,   /* continues `previous`: the repeated opener of a multi-paragraph quotation */
    MARKED_CONTINUES = 1 << 2,  /* is continued by `next` */
    MARKED_SINGLE = 1 << 3,     /* single marks: ‘ ’ ' ‹ › ‚ */
    MARKED_BLOCK_QUOTE = 1 << 4 /* no marks: a Markdown block quote taken as one */
};

/* A text in quotation marks: bytes [start, end) with the marks, tokens [first, last) with the marks. One span a
 * paragraph at the most where the opener is repeated; a span may run over line breaks. Sorted by start. */
typedef struct ws_marked {
    uint32_t start, end;
    uint32_t first, last;
    uint32_t parent;         /* the marked span around it, or WS_NONE (then it is outermost) */
    uint32_t previous, next; /* of a multi-paragraph quotation, or WS_NONE */
    uint32_t words;          /* words inside */
    uint16_t flags;
} ws_marked;

/* A match of a user-editable pattern. */
typedef struct ws_match {
    uint32_t start, end; /* whole match */
    ws_span group;       /* `role`, `cue` or `author`, else the whole match */
    uint8_t kind;        /* ws_pattern_kind */
} ws_match;

/* How a mention names what it means. */
typedef enum ws_form { FORM_NAME, FORM_PRONOUN, FORM_NOMINAL } ws_form;

enum ws_mention_flag {
    MENTION_QUOTED = 1 << 0,    /* inside marked text */
    MENTION_BYLINE = 1 << 1,    /* the article's author */
    MENTION_PLURAL = 1 << 2,    /* several */
    MENTION_HONORIFIC = 1 << 4, /* Mr, Mrs, Sir stand in front */
    MENTION_SUBJECT = 1 << 5,   /* subject of its sentence */
    MENTION_GENITIVE = 1 << 6,  /* Ann Lee's ... */
    MENTION_GUESSED = 1 << 7,   /* its gender is only what the given name is mostly used for */
    MENTION_TAGGED = 1 << 8,    /* the tagger decided name and type */
    MENTION_DEFINITE = 1 << 9,  /* the, this, that stand in front */
    MENTION_SOURCE = 1 << 10,   /* the source of a quotation */
    MENTION_NATIONAL = 1 << 11  /* one person, told by where he or she is from: the Spaniard */
};

/* A name, pronoun or noun phrase that means somebody: tokens [first, last) with title or determiner, of which
 * [name_first, name_last) is the name proper, or the noun phrase without its determiner. */
typedef struct ws_mention {
    uint32_t first, last, name_first, name_last;
    uint32_t head;     /* token of the head noun, for nominals */
    uint32_t entity;   /* index into the coreference stage's entities, or WS_NONE */
    uint32_t decision; /* index into decisions: why that entity, or WS_NONE */
    uint16_t flags;
    uint8_t form, type, gender;
    uint8_t listed; /* the type of a name as results list it: Moe of `the Moe affair` means nobody, but is a person's */
} ws_mention;

/* A role that the text gives a mention: tokens [first, last). */
typedef struct ws_role_mention {
    uint32_t mention, first, last;
    float score; /* log-odds that it is one */
    const char *rule;
} ws_role_mention;

/* A quotation under way: content spans are content_spans[first_span, +n_spans), in bytes. */
typedef struct ws_attribution {
    uint32_t first_span, n_spans;
    uint32_t first, last;               /* tokens from the content's start to its end */
    uint32_t cue_first, cue_last;       /* tokens; equal: none */
    uint32_t source_first, source_last; /* tokens; equal: none */
    uint32_t marked;                    /* the outermost marked span that it quotes, or WS_NONE */
    uint32_t source;                    /* mention of the source, or WS_NONE */
    uint32_t entity;                    /* the speaker, or WS_NONE */
    uint32_t decision;                  /* index into decisions: why that speaker of a quotation without a cue */
    const char *rule;
    float confidence;
    uint8_t kind, act;
} ws_attribution;

/* Somebody or something that the text means, by one or more mentions. */
typedef struct ws_referent {
    uint32_t name; /* the mention with the fullest name */
    uint32_t first_mention;
    uint32_t speaker; /* index into the results, or WS_NONE */
    uint16_t flags;   /* MENTION_PLURAL, MENTION_GUESSED */
    uint8_t type, gender, form;
    uint32_t last_hash, first_hash; /* of the name's last and first word */
    uint32_t last_seen;             /* the newest mention so far, while the text is walked */
    uint32_t n_words;               /* of the name */
    uint32_t n_mentions;            /* by name, so far */
} ws_referent;

/* Why a mention or a quotation got its referent: what the ranker saw for and against it. */
#define WS_REASONS 3u
#define WS_DOUBTS 2u
#define WS_MARGIN_ALONE 100000 /* nobody else was there to choose */
typedef struct ws_decision {
    uint32_t chosen, second; /* referents; WS_NONE: nobody, somebody new */
    int32_t margin;          /* by which the chosen one beat the second, in units of the model */
    uint32_t reasons[WS_REASONS], doubts[WS_DOUBTS]; /* features as in rank.h, strongest first */
    uint8_t question, candidates, n_for, n_against;
} ws_decision;

#define WS_ARRAY(type, name)                                                                                           \
    type *name;                                                                                                        \
    uint32_t n_##name, capacity_##name

struct ws_document {
    ws_arena arena;
    const ws_engine *engine;
    const char *text; /* the caller's; only valid inside ws_annotate */
    uint32_t length;
    bool markdown;
    bool foreign; /* not English: quotations by their marks only */
    uint32_t words;
    WS_ARRAY(ws_region, regions); /* sorted, disjoint */
    WS_ARRAY(ws_token, tokens);   /* followed by one sentinel token: kind TOKEN_OPAQUE, start == end == length */
    uint8_t *pos;                 /* ws_pos of every token (pos.h) and one for the sentinel */
    WS_ARRAY(ws_sentence, sentences);
    WS_ARRAY(ws_paragraph, paragraphs);
    WS_ARRAY(ws_marked, marked);
    WS_ARRAY(ws_match, matches); /* sorted by start */
    WS_ARRAY(ws_problem, problems);
    uint32_t *name_of;              /* for every token the name mention that holds it, or WS_NONE */
    WS_ARRAY(ws_mention, mentions); /* names first, in text order; then what later stages add */
    uint32_t n_names;
    uint32_t *in_order; /* the mentions by their first token, when there are no more to come (coreference) */
    WS_ARRAY(ws_mention,
             inner_names); /* names inside the titles of others, in text order: Norway of Norway's minister */
    WS_ARRAY(ws_role_mention, role_mentions);
    WS_ARRAY(ws_span, content_spans);
    WS_ARRAY(ws_attribution, attributions);
    WS_ARRAY(ws_referent, referents);
    WS_ARRAY(ws_decision, decisions);
    /* the results */
    WS_ARRAY(ws_quote, quotes);
    WS_ARRAY(ws_why, whys);
    WS_ARRAY(ws_scare, scares);
    WS_ARRAY(ws_speaker, speakers);
    WS_ARRAY(ws_entity, entities);
};

/* A zeroed slot at the end of an array of the document, or NULL when memory is short. */
#define ws_push(document, name)                                                                                        \
    (ws_arena_grow(&(document)->arena, (void **)&(document)->name, &(document)->capacity_##name,                       \
                   (document)->n_##name + 1, sizeof *(document)->name)                                                 \
         ? &(document)->name[(document)->n_##name++]                                                                   \
         : NULL)

/* The stages in their order, as document.c runs them and the bench times them. */
#define WS_STAGE_COUNT 14
typedef struct ws_stage {
    const char *name;
    ws_status (*run)(ws_document *document, ws_error *error);
} ws_stage;
extern const ws_stage ws_stages[WS_STAGE_COUNT];

/* The text stages. Each returns WS_OK or an error; `error` is filled where the message is more than the status. */
ws_status ws_find_regions(ws_document *document);                    /* region.c: Markdown, -> regions, markdown */
ws_status ws_tokenize(ws_document *document);                        /* token.c */
ws_status ws_split_sentences(ws_document *document);                 /* sentence.c: -> sentences, paragraphs, flags */
ws_status ws_pair_marks(ws_document *document);                      /* quote.c: -> marked, token.marked, problems */
ws_status ws_extend_tokens(ws_document *document);                   /* extension.c: the user's titles and cues */
ws_status ws_match_patterns(ws_document *document, ws_error *error); /* match.c: -> matches */

/* Note a problem of the text [start, end); `code` and `message` are static or in the arena. False when memory is short.
 */
bool ws_add_problem(ws_document *document, const char *code, uint32_t start, uint32_t end, const char *message);

/* The index of the first match that begins at byte `at` or behind it. */
uint32_t ws_first_match(const ws_document *document, uint32_t at);

/* The first of the tokens [t, last) behind the dateline that begins at t, but the last one where it covers them all; t
 * where none begins there. */
uint32_t ws_behind_dateline(const ws_document *document, uint32_t t, uint32_t last);

#endif
