/* reach.h - what a cue reaches by rule: the quotation beside it, the clause that it governs
 *
 * The models read most cues. These rules find what is left to them: quotations that no proposal claims, and cues that a
 * pattern of the user's adds.
 */
#ifndef WS_REACH_H
#define WS_REACH_H

#include "cue.h"

/* How firmly a cue and a quotation hang together. From REACH_WEAK on the cue claims the quotation. */
typedef enum ws_reach_strength {
    REACH_NOT,
    REACH_AWAY,     /* the cue turns to what stands before it, or is one by which nobody says anything */
    REACH_FAR,      /* words of the clause stand between */
    REACH_WEAK,     /* “…” Ann Lee said, with nothing that leads over; the second half of a split quotation */
    REACH_FRAGMENT, /* said “…”: part of a sentence directly behind the cue */
    REACH_COMMA,    /* a comma, a question mark or the like leads over */
    REACH_DIRECT,   /* “…” said Ann Lee; said “…” with a whole sentence */
    REACH_COLON     /* said: “…” */
} ws_reach_strength;

typedef struct ws_reach {
    uint32_t cue; /* index into the sentence's cues, or WS_NONE */
    ws_reach_strength strength;
    bool behind; /* the cue stands behind the quotation */
} ws_reach;

/* Which of the sentence's n cues reaches the quotation at item q best. */
ws_reach ws_reach_of(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t q);

/* The clause that cue c governs, items [*first, *last): Ann Lee said (that the roof will go). False where it governs
 * none. */
bool ws_governed_clause(const ws_items *items, const ws_outer *outer, const ws_cue *cues, uint32_t n, uint32_t c,
                        uint32_t *first, uint32_t *last);

#endif
