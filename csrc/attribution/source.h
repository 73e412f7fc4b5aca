/* source.h - which words of a proposed source say who it is
 *
 * The models find where a source stands; what is no part of it, or is nobody, is certain without them.
 */
#ifndef WS_SOURCE_H
#define WS_SOURCE_H

#include "document.h"

/* Tokens [first, last). */
typedef struct ws_tokens {
    uint32_t first, last;
} ws_tokens;

/* The source without the dateline or time in front of it, and with the whole of the list or name that it begins in. */
ws_tokens ws_source_bounds(const ws_document *document, ws_tokens source);

/* The whole subject of the cue, where the proposed source is only what ends it and cannot be one: `A clerk with access
 * to the vault said` and not `the vault`. (source_subject.c) */
ws_tokens ws_whole_subject(const ws_document *document, ws_tokens source, ws_tokens cue);

/* The subject of a cue without a source that an aside parts from it: Ann Lee, who keeps the gate, named. Empty where
 * there is none. (source_subject.c) */
ws_tokens ws_subject_before_aside(const ws_document *document, ws_tokens cue);

/* Exchange source and content where who says it stands behind the cue: The dam will hold, said the mill. Returns
 * whether it was so. (source_clause.c) */
bool ws_turn_round(const ws_document *document, ws_tokens cue, ws_tokens *source, ws_tokens *content);

/* The same where who says it stands inside of what is said, which then has two runs: The dam, said the mill, will hold.
 * (source_clause.c) */
bool ws_turn_inside(const ws_document *document, ws_tokens cue, ws_tokens *source, ws_tokens runs[2], uint32_t *n);

/* Is the source nothing but a year or a day, perhaps with its number: 4 May; or recent years? Without a number, or a
 * word like end or early, June and August may be people. (proposal_link.c asks less of a single word, before there is a
 * source.) (source_time.c) */
bool ws_is_time(const ws_document *document, ws_tokens source);

/* Where the source begins behind a time: the council of `a few weeks ago the council`. (source_time.c) */
uint32_t ws_behind_time(const ws_document *document, ws_tokens source);

/* Is the source empty, a time, or bytes that cannot be read? */
bool ws_names_nobody(const ws_document *document, ws_tokens source);

/* Is there a name of a person or body in it, or a noun or pronoun for somebody or for a text? */
bool ws_may_speak(const ws_document *document, ws_tokens source);

/* Are those named the ones who did not: neither Ann Lee nor Carl Umber? */
bool ws_is_neither(const ws_document *document, ws_tokens source);

/* Is it a headline's words, `Forty years on ice: “…”`; what stands in capitals in front of an article, a place, ORRIN:
 * The dam broke; or the flash of a headline, SHOCK SPLIT: Ann Lee …; or are the words before the colon in marks: ‘It is
 * thin’: Ann Lee on ice? */
bool ws_is_heading(const ws_document *document, ws_tokens cue, ws_tokens source);

#endif
