/* cue.h - cues by rule: beside a quotation that the models leave, and those of the user's patterns */
#ifndef WS_CUE_H
#define WS_CUE_H

#include "attribution/clause.h"

/* A cue: items [first, last) with its auxiliaries, and its source. */
typedef struct ws_cue {
    uint32_t first, last;
    ws_phrase source;
    bool behind, colon; /* it stands behind what it reports; it leads to that by a colon */
    bool unsaid;        /* nobody said it (hypothetical.h) */
} ws_cue;

/* The cue of the quotation at item q, if a verb of speech stands beside it: “…,” said Ann Lee; Ann Lee said: “…”. */
bool ws_cue_of_quotation(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue);

/* The one before it alone: Ann Lee said: “…”; Ann Lee whispered to him, “…”. */
bool ws_cue_before(const ws_items *items, const ws_outer *outer, uint32_t q, ws_cue *cue);

/* The last cue of the sentence with a subject before it: Ann Lee said in a statement: */
bool ws_last_cue(const ws_items *items, const ws_outer *outer, ws_cue *cue);

/* The cue of the user's that begins at item i, no quotation beside it, and the clause [*first, *last) that it reports:
 * Ann Lee said (that it rained); (It rained), said Ann Lee. */
bool ws_user_cue_at(const ws_items *items, const ws_outer *outer, uint32_t i, ws_cue *cue, uint32_t *first,
                    uint32_t *last);

/* Is it a verb whose subject is told what it reports: …, the inquest hears; …, councillors told? */
bool ws_is_heard(const ws_document *document, uint32_t t);

/* Nouns for somebody's words. Is the one at token t for whose view something is: in the opinion of Ann Lee? For what
 * somebody says of something: the verdict of Ann Lee? For words of somebody's that it leads to: call, dictum? */
bool ws_is_view(const ws_document *document, uint32_t t);
bool ws_is_saying(const ws_document *document, uint32_t t);
bool ws_is_for_words(const ws_document *document, uint32_t t);

#endif
