/* cue.h - the cues of a sentence and whose they are */
#ifndef WS_CUE_H
#define WS_CUE_H

#include "clause.h"

enum ws_cue_flag {
    CUE_INVERTED = 1 << 0,     /* the source stands behind the verb: said Ann Lee */
    CUE_PASSIVE = 1 << 1,      /* was told by; the source stands behind `by` */
    CUE_ACCORDING = 1 << 2,    /* according to */
    CUE_SHARED = 1 << 3,       /* its subject is that of an earlier verb: ..., and added */
    CUE_HYPOTHETICAL = 1 << 4, /* nobody said it (hypothetical.h) */
    CUE_RELATIVE = 1 << 5,     /* the source is who or which */
    CUE_USER = 1 << 6          /* a pattern of the user's says so */
};

/* A cue: items [first, last) with its auxiliaries, its verb or noun, its source. */
typedef struct ws_cue {
    uint32_t first, last, verb;
    bool has_source;
    ws_phrase source;
    uint64_t classes;
    uint16_t flags;
} ws_cue;

/* The most cues that are read in one sentence; a longer list has stopped being a sentence. */
#define WS_MOST_CUES 24u

/* Write the cues of an outer sentence to `cues`, in text order, and return how many. */
uint32_t ws_find_cues(const ws_items *items, const ws_outer *outer, ws_cue cues[WS_MOST_CUES]);

#endif
