/* reading_parts.h - what the steps share by which a proposal becomes an attribution
 *
 * reading.c goes through the proposals. reading_source.c settles who speaks, reading_content.c what is said,
 * reading_nearer.c who says part of it instead, reading_reject.c which proposals report nothing after all,
 * reading_deed.c which tell only what somebody does, reading_object.c what it is done to, by whatever verb or by one of
 * those in reading_known.c, reading_gain.c what is won or learned, reading_patient.c of whom. reading_plain.c tells the
 * words for things, reading_edge.c what belongs to the verb at the edges of a content.
 */
#ifndef WS_READING_PARTS_H
#define WS_READING_PARTS_H

#include "attribution/clause.h"
#include "attribution/source.h"
#include "proposal/proposal.h"
#include "scare/scare.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Where the proposals of a document are read. */
typedef struct ws_reader {
    ws_document *document;
    ws_items *items;
    uint32_t *attribution_of;
    uint8_t *use;           /* of every outermost marked span: ws_marked_use */
    const char **no_speech; /* and by which rule it is none */
    ws_proposals proposals;
    uint32_t current; /* the proposal that is read */
} ws_reader;

/* A proposal in tokens, on its way to an attribution. */
typedef struct ws_draft {
    ws_tokens cue, source; /* the source may be empty */
    ws_tokens runs[3];     /* of the content */
    uint32_t n;
} ws_draft;

/* How the content of a draft stands in the text. `written`, `name` and `title` are said of all its marked text. */
typedef struct ws_draft_look {
    bool marked;     /* some of it is marked text */
    bool bare;       /* some of it is none */
    bool claimed;    /* another attribution has some of its quotations already */
    bool no_speech;  /* all its marked text is no speech */
    bool only_scare; /* and it says nothing else: “Low Water” and the opera “Salt” */
    bool written;    /* stands written on something */
    bool name;       /* is names */
    bool title;      /* is titles of works */
} ws_draft_look;

/* Are the tokens none? */
static inline bool ws_no_tokens(ws_tokens tokens) {
    return tokens.first == tokens.last;
}

/* All the lexicon classes that words of the tokens have. */
static inline uint64_t ws_classes_in(const ws_document *document, ws_tokens tokens) {
    uint64_t classes = 0;
    for (uint32_t t = tokens.first; t < tokens.last; t++)
        classes |= document->tokens[t].classes;
    return classes;
}

/* The last verb of a cue; its first token where it has none. */
static inline uint32_t ws_verb_of(const ws_document *document, ws_tokens cue) {
    uint32_t verb = cue.last - 1;
    while (verb > cue.first && !ws_pos_in(document->pos[verb], WS_VERBS))
        verb--;
    return verb;
}

/* Is the outermost marked span no speech by that rule? */
static inline bool ws_is_none_by(const ws_reader *r, uint32_t m, const char *rule) {
    return r->use[m] == MARKED_NONE && strcmp(r->no_speech[m], rule) == 0;
}

/* ---- reading_source.c ---- */

/* Is the cue a passive, by its last verb: was called, had been told, or a participle that a comma sets off? */
bool ws_is_passive_cue(const ws_document *document, ws_tokens cue);

/* Settle the source of a draft, of which the proposal gave `source`, perhaps nothing: the subject whose end it is, who
 * stands behind the cue or behind `by`, whose nickname it is. What belongs to the agent is taken from the content. */
void ws_settle_source(const ws_reader *r, ws_draft *d, ws_tokens source);

/* Give the newest attribution its source, if it is one; false when memory is short. */
bool ws_add_source(ws_reader *r, ws_tokens source);

/* ---- reading_content.c ---- */

/* Settle what belongs to the content and what only to who says it. Empties the draft of runs where nothing is left. */
void ws_settle_runs(const ws_reader *r, ws_draft *d);

/* Put the clause that is said in the place of what only stands for it: `it`, the time of saying, what is told of the
 * source. The first run is empty where there is none. */
void ws_settle_clause(const ws_reader *r, ws_draft *d);

/* Is the clause that opens the sentence part of what is said: If the rain stays, he said, …; while the dam holds, she
 * said it leaks? The reporter's own asides of time and place open sentences far more often, so this asks for a
 * condition, or for a contrast before a bare `he said`. Returns the clause, empty if there is none. */
ws_tokens ws_opening_clause(const ws_document *document, const ws_draft *d);

/* How the content stands in the text. */
ws_draft_look ws_look_at_draft(const ws_reader *r, const ws_draft *d);

/* ---- reading_edge.c ---- */

/* Keep of what is said of somebody in the passive voice, and stands before the verb, who that is. */
void ws_keep_subject(const ws_document *document, ws_draft *d);

/* Give the particle behind the cue to it, and take the platform, the span of time or the occasion from the only
 * content: ruled | out a cut; argued for years for | a ban. The content is empty where nothing else is left. */
void ws_settle_edge(const ws_document *document, ws_draft *d);

/* End the clause that belongs to the sentence's subject where its verb begins: Ann Lee's claim that the vote was
 * “fixed” | has been denied; the nurse who said he was ill | has left. And what a noun reports behind the preposition
 * that opens the sentence at the comma: Despite claims that it is safe|, it shut. */
void ws_end_at_main_verb(const ws_document *document, ws_draft *d);

/* ---- reading_nearer.c ---- */

/* Cut from a run of the content the quotations that a nearer cue gives to somebody else, with the words from its
 * subject on: After Ann Lee said that, | Bob Ray said: “…”. */
void ws_cut_at_nearer(const ws_reader *r, const ws_draft *d, ws_tokens *run);

/* `dismissed the claim of Ann Lee that the dam is “a grave”`: what is said is hers, where the draft's cue is no verb of
 * saying. The draft becomes that: the noun as its cue, who stands behind `of` or `by`, the clause. */
void ws_take_claim(const ws_reader *r, ws_draft *d);

/* `rejected Ann Lee's call for a “…”`: the marked words at the end are hers. The draft becomes that: the noun as its
 * cue, whose it is, what stands behind the noun. */
void ws_take_owned(const ws_reader *r, ws_draft *d);

/* `quotes a nurse who wrote: “…”`: the marked words at the end are hers. The draft becomes that: the verb as its cue,
 * who stands before `who`, the marked words. */
void ws_take_who(const ws_reader *r, ws_draft *d);

/* `saw a post by a nurse that read, “…”`: the marked words are hers. The draft becomes that: the verb as its cue, who
 * stands behind `by`, the marked words. */
void ws_take_posted(const ws_reader *r, ws_draft *d);

/* `heard the joke from a nurse: “…”`: the marked words are hers. The draft becomes that: the verb, who stands behind
 * `from`, the marked words. */
void ws_take_received(const ws_reader *r, ws_draft *d);

/* `“…,” Ann Lee said, according to the paper`, or the paper reported; or the source recalled that Ann Lee said: “…”:
 * marked text is hers who says it by a verb of its own. */
void ws_take_report(const ws_reader *r, ws_draft *d);

/* `“…” Or so said Ann Lee`, `“…” That's according to Ann Lee`: what is said is the whole quotation right before the
 * sentence, not the word that points back at it. */
void ws_take_pointed_at(const ws_reader *r, ws_draft *d);

/* `Ann Lee told police that it was late, according to a report`, without marks: is the draft what passes on what
 * somebody says by a verb of its own, which is given as a draft, too? */
bool ws_find_passed_on(const ws_reader *r, const ws_draft *d, ws_draft *passed);

/* ---- reading_deed.c ---- */

/* Does the draft, which has no marked text, tell what somebody does and not what they say: wrote the essays? */
bool ws_is_deed(const ws_document *document, const ws_draft *d, const ws_draft_look *look);

/* ---- reading_plain.c ---- */

/* Does a relative clause begin at the token: the petition | that drew a crowd, the man | who waved? */
bool ws_begins_relative(const ws_document *document, uint32_t t);

/* Is the run a noun phrase with what belongs to it, and no clause but a relative one: a framed print of a kitten? */
bool ws_is_plain_object(const ws_document *document, ws_tokens run);

/* The same of what stands before its verb, where a clause with a relative one in it looks alike: not | the states that
 * vote are small | she wrote. */
bool ws_is_plain_subject(const ws_document *document, ws_tokens run);

/* Is the only content right behind the cue, and a plain object? */
bool ws_has_plain_object(const ws_document *document, const ws_draft *d);

/* Is it a preposition with its noun: | to the front room, | by the policy? */
bool ws_is_plain_place(const ws_document *document, ws_tokens run);

/* Is it a pronoun with no more than what is done to it: | it; | him through for a run? Not: saw | it otherwise. */
bool ws_is_plain_pronoun(const ws_document *document, ws_tokens run);

/* ---- reading_object.c ---- */

/* Is the content, which has no marked text, only what a verb is done to, by what it is itself or because the verb is
 * not known to report: scrubbed | the glass of her tank? */
bool ws_is_only_object(const ws_document *document, const ws_draft *d);

/* ---- reading_known.c ---- */

/* Is the one run of the content only what is done by a verb that reports elsewhere: heard | a case? */
bool ws_is_object_of_known(const ws_document *document, const ws_draft *d);

/* ---- reading_gain.c ---- */

/* Is it a form of learn? */
bool ws_is_learning(const ws_document *document, uint32_t verb);

/* Is the only content, which has no marked text, what somebody wins, takes back, learns or teaches, or a stir that is
 * not shown: claimed | her third title; recalled | 900 prams? */
bool ws_is_gain(const ws_document *document, const ws_draft *d);

/* ---- reading_patient.c ---- */

/* Does the draft, which has no marked text, tell only of somebody, or has it a content or source that cannot be one:
 * the owners have been notified; two men accused of theft; they | said | a word? */
bool ws_is_only_told_of(const ws_document *document, const ws_draft *d);

/* ---- reading_reject.c ---- */

/* Does the draft report nothing after all: marked text that has a speaker already, that is no speech, or that the cue
 * only names (a boat called “Tom” sank); or is it a dateline? */
bool ws_reports_nothing(const ws_reader *r, const ws_draft *d, const ws_draft_look *look);

/* Has nobody said it: expect him to say “…”? */
bool ws_is_unsaid(const ws_reader *r, const ws_draft *d, const ws_draft_look *look);

#endif
