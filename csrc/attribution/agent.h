/* agent.h - whose words marked text is where a phrase beside it says so: called “…” by farmers; in the words of Ann Lee
 */
#ifndef WS_AGENT_H
#define WS_AGENT_H

#include "attribution/clause.h"

/* An agent with the tokens of its cue. */
typedef struct ws_agent {
    ws_phrase phrase;
    uint32_t cue_first, cue_last;
    bool behind; /* the agent stands behind the marks */
} ws_agent;

/* The noun phrase for somebody right behind a `by` at token `by`, within its sentence. False where there is none: by
 * Friday, by saying. */
bool ws_phrase_behind_by(const ws_items *items, uint32_t by, ws_phrase *phrase);

/* The `by` that leads to who accuses, behind the preposition at token t, which follows what somebody is accused of:
 * accused of “…” | over the port by the board. Or WS_NONE. */
uint32_t ws_accuser_behind(const ws_document *document, uint32_t t);

/* The noun phrase in front of a setting in which the colon at the token leads to words: The club, in a statement|: “…”
 * False where there is none. */
bool ws_phrase_before_setting(const ws_items *items, uint32_t colon, ws_phrase *phrase);

/* The agent of an outermost marked span, if its sentence gives it one. */
bool ws_agent_of_marked(const ws_items *items, const ws_marked *marked, ws_agent *agent);

/* Whom the words behind the span present as who said it: “…” was how Ann Lee put it; was Ann Lee's verdict. Whatever
 * else it looks like, it is speech then. */
bool ws_agent_presented(const ws_items *items, const ws_marked *marked, ws_agent *agent);

/* The person named beside the verb of saying right behind the marked span: “…?” asked | Ann Lee; “…?” | Ann Lee asked.
 * Or NULL. */
const ws_mention *ws_named_behind(const ws_document *document, const ws_marked *marked);

#endif
