/* late.h - what only the whole text tells: coreference.c asks for it at the end, in this order */
#ifndef WS_LATE_H
#define WS_LATE_H

#include "coreference/resolver.h"

/* Give headlines' quotations the speaker of the same words in the text. (uncued.c) */
void ws_resolve_repeated(ws_resolver *r);

/* Give attributions whose cue is a participle beside another's clause the speaker of that: …, she said, noting that.
 * (uncued.c) */
void ws_resolve_participles(ws_resolver *r);

/* Let who is described at the top be the person who is quoted next without having been introduced. (lede.c) */
void ws_resolve_described(ws_resolver *r);

/* Let who has only an office at the top be the one person who is named with that title close behind: its mayor said …;
 * Mayor Ann Lee. (lede_office.c) */
void ws_resolve_offices(ws_resolver *r);

/* Let who had no name be who it is told to be: the manager …; his name was Bob Ray. (late_name.c) */
void ws_resolve_late_names(ws_resolver *r);

/* Let who made the remarks be the one without a name who was quoted before. (remarks.c) */
void ws_resolve_remarks(ws_resolver *r);

/* Give what a statement, a letter or a tweet says to who issued it, where the text has told who that is. (issuer.c) */
void ws_give_to_issuers(ws_resolver *r);

/* The one without a name who was quoted last before the sentence of token t, close to it; or WS_NONE. (remarks.c) */
uint32_t ws_nameless_quoted_before(const ws_resolver *r, uint32_t t);

/* Let all that means the one referent mean the other. (late_name.c) */
void ws_become(ws_document *document, uint32_t described, uint32_t named);

#endif
