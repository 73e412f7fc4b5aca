/* name.h - named entities by the model: persons, organisations, places, and other names */
#ifndef WS_NAME_H
#define WS_NAME_H

#include "document.h"
#include "model.h"
#include "tagger.h"

/* Labels of tokens: a name begins (odd) or goes on (even). */
enum {
    NAME_O,
    NAME_PERSON, /* B, NAME_PERSON + 1 is I; and so on */
    NAME_ORGANIZATION = 3,
    NAME_PLACE = 5,
    NAME_OTHER = 7, /* nationalities, works, events, facilities */
    NAME_LABELS = 9
};

extern const ws_automaton ws_names;

/* What the document says of a capitalised word somewhere. */
enum {
    EVIDENCE_MIDDLE = 1 << 0, /* it stands inside a sentence */
    EVIDENCE_TITLE = 1 << 1,  /* behind a title */
    EVIDENCE_GIVEN = 1 << 2,  /* behind a given name */
    EVIDENCE_IN = 1 << 3,     /* behind in, at, from */
    EVIDENCE_THE = 1 << 4,    /* behind the */
    EVIDENCE_SAYS = 1 << 5,   /* before a cue verb */
    EVIDENCE_SUFFIX = 1 << 6, /* before University, Party, Inc */
    EVIDENCE_LONGER = 1 << 7, /* before another capitalised word */
    EVIDENCE_LOWER = 1 << 8   /* the word has no capital elsewhere */
};

typedef struct ws_evidence {
    uint32_t hash;
    uint16_t bits;
    uint16_t count; /* of capitalised uses, up to 65535 */
} ws_evidence;

/* All words that the document has with a capital, in a hash table. */
typedef struct ws_names_seen {
    ws_evidence *slots;
    uint32_t capacity; /* a power of two */
} ws_names_seen;

/* The bits of a word; 0 for one that never has a capital. */
uint16_t ws_evidence_of(const ws_names_seen *seen, uint32_t hash);

ws_status ws_see_names(ws_document *document, ws_names_seen *seen);

/* The next stretch of tokens in which names can stand, from `*first` on: capitalised words with at most two others
 * between. Sets [*first, *last); false when there is none left. */
bool ws_next_stretch(const ws_document *document, uint32_t *first, uint32_t *last);

/* Label every token: `labels` has room for n_tokens. */
ws_status ws_tag_names(ws_document *document, const ws_model *model, uint8_t *labels);

#endif
