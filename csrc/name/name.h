/* name.h - which words are names, decided by a learned tagger in two passes
 *
 * Only stretches of capitalised words, with the small words that names hold between them, are read. The first pass sees
 * each stretch and its surroundings. The second sees as well what the first made of the same words elsewhere in the
 * document, so that a full name in one paragraph decides the bare surname in another. Which file does what of it:
 * name_tagger.h.
 */
#ifndef WS_NAME_H
#define WS_NAME_H

#include "document.h"
#include "model/model.h"
#include "model/tagger.h"
#include "text/feature.h"

/* Labels: outside, then begin and inside of each kind. */
enum { NAME_PERSON, NAME_ORGANIZATION, NAME_PLACE, NAME_OTHER, NAME_KINDS };
enum { NAME_OUTSIDE = 0, NAME_LABELS = 1 + 2 * NAME_KINDS, NAME_SUMS = NAME_LABELS - 1 };
#define NAME_BEGIN(kind) ((uint8_t)(1 + 2 * (kind)))
#define NAME_INSIDE(kind) ((uint8_t)(2 + 2 * (kind)))
static inline uint32_t ws_name_kind(uint8_t label) {
    return (label - 1u) / 2;
}
static inline bool ws_name_begins(uint8_t label) {
    return label & 1;
}

/* Behind the name that begins at t, at `limit` at the latest. */
static inline uint32_t ws_name_end(const uint8_t *labels, uint32_t t, uint32_t limit) {
    uint32_t end = t + 1;
    while (end < limit && labels[end] == NAME_INSIDE(ws_name_kind(labels[t])))
        end++;
    return end;
}

/* A begin of any kind follows anything, an inside only a begin or inside of its kind. */
extern const ws_automaton ws_name_automaton;

/* A stretch of tokens [first, last) that may hold names. */
typedef struct ws_name_stretch {
    uint32_t first, last;
} ws_name_stretch;

/* What the first pass found about a word or a pair of words. */
typedef struct ws_name_evidence {
    uint32_t key; /* 0: free */
    uint8_t kinds[NAME_KINDS], alone[NAME_KINDS], front[NAME_KINDS], back[NAME_KINDS];
    uint8_t outside;
} ws_name_evidence;

/* A longer stretch is cut: the work for a text of capitals only stays linear. */
#define WS_LONGEST_STRETCH 120u

/* What the features see of a token, or of the edge of its sentence. */
typedef struct ws_name_view {
    uint32_t word, classes;
    uint8_t gazetteer, shape, pos, cluster;
} ws_name_view;

/* Flags of a token that is the name, begins it or continues it, as a list has it. */
enum { NAME_STARTS = 1, NAME_GOES_ON = 2, NAME_ALONE = 3 };

/* Letters that the document spells out, and how. */
enum { SHORT_BEGINS = 1, SHORT_CAPITAL = 2, SHORT_BEHIND = 4, SHORT_NEVER = 8 };
typedef struct ws_name_short {
    uint32_t word, head; /* hash of the letters; the token that ends the long form */
    uint8_t how;         /* a word before begins as they do, the head is capitalised, the long form stands behind */
} ws_name_short;

/* What the features are read from. Memory is the document's. */
typedef struct ws_names {
    ws_document *document;
    WS_ARRAY(ws_name_stretch, stretches);
    uint32_t *lower, *inner; /* words seen in lower case, and capitalised inside a sentence: one bit a hash */
    uint32_t mask;
    uint8_t *places;       /* for every token: a place of several words in the gazetteer, flags as above */
    uint8_t *bodies;       /* for every token: a well-known body in the lexicon, flags as above */
    uint8_t *title_case;   /* for every paragraph: is it a headline in title case? */
    ws_name_short *shorts; /* letters that are spelled out */
    uint32_t n_shorts;
    ws_name_evidence *evidence;
    uint32_t evidence_mask;
    ws_name_view views[WS_LONGEST_STRETCH + 6]; /* of the stretch read last, from two tokens before it */
    uint32_t viewed;                            /* its first token, or WS_NONE */
    int16_t *sums;                              /* NAME_SUMS for every token of every stretch; passes add to them */
} ws_names;

/* Is the paragraph a headline in title case: nearly every longer word capitalised? */
bool ws_is_title_case(const ws_document *document, const ws_paragraph *paragraph);

/* Find the stretches and what the whole document says of its words. Needs marks and parts of speech. */
ws_status ws_names_open(ws_document *document, ws_names *names);

/* Features of token t of a stretch for the first pass; room for WS_FEATURES. */
uint32_t ws_name_features(ws_names *names, const ws_name_stretch *stretch, uint32_t t, uint32_t *out);

/* Collect what a labelling (a label for every token) says of each word. */
ws_status ws_names_collect(ws_names *names, const uint8_t *labels);

/* Features of token t that the second pass sees besides. */
uint32_t ws_name_document_features(const ws_names *names, const uint8_t *labels, uint32_t t, uint32_t *out);

/* One pass: label the stretches. `before` is the labelling of the first pass, whose evidence has been collected, or
 * NULL for the first. Both passes have one model: the second, which follows the first and runs once, adds to its scores
 * those of what the document says. WS_NO_MEMORY when memory is short. */
ws_status ws_names_pass(ws_names *names, const ws_linear *linear, const uint8_t *before, uint8_t *labels);

/* The bytes of the name in tokens [first, last): without the end of a compound (based of Paris-based) and its front
 * (pro- of pro-Paris). */
ws_span ws_name_bytes(const ws_document *document, uint32_t first, uint32_t last, uint32_t kind);

/* Where a name is two places (the Oslo-Lima ferry): its hyphen, or 0. */
uint32_t ws_name_pair(const ws_document *document, ws_span span);

/* Give back what is large. */
void ws_names_close(ws_names *names);

/* Label every token of the document; `names` keeps what was found on the way. `*labels` is the document's memory. */
ws_status ws_tag_names(ws_document *document, const ws_model *model, ws_names *names, uint8_t **labels);

#endif
