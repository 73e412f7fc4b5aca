/* resolver.h - what the parts of the coreference stage share
 *
 * coreference.c walks the text. join.c joins names, gender.c tells whether people are men or women, resolve_pronoun.c,
 * resolve_nominal.c and uncued.c find out who is meant and who speaks, with the questions of ask.c; recall.c remembers
 * what has been read; late.h has what comes at the end. What they allocate is in the document's arena; where they give
 * a bool for success, false means that memory is short.
 */
#ifndef WS_RESOLVER_H
#define WS_RESOLVER_H

#include "coreference/coreference.h"
#include "role/role_key.h"
#include "text/words.h"

/* How many referents of one key are looked at. */
#define LONGEST_CHAIN 12u

/* A referent under one of its keys: a name's word, a role's head noun, a whole phrase. */
typedef struct ws_node {
    uint32_t referent, next; /* next 0: the last */
} ws_node;

/* A place of the table of keys, which is found by its hash. */
typedef struct ws_key_slot {
    uint32_t hash, node; /* node 0: empty */
} ws_key_slot;

/* The talk that the text has come to: who spoke last, and who is to answer. */
typedef struct ws_talk {
    uint32_t speaker, other; /* referents or WS_NONE */
    uint32_t last;           /* attribution */
    uint32_t end;            /* token behind what was said last; 0: nothing yet */
    uint32_t turns;          /* changes of speaker without other text between */
    bool told;               /* who is to answer was addressed */
    bool asked;              /* what was said last asks somebody who is there */
    bool answers;            /* it answers what the one before asked */
    bool turn;               /* it was a turn of an exchange */
    bool quoted;             /* it was a quotation */
    bool nobody;             /* whoever asks is not told of */
} ws_talk;

/* A part of a page on which several people write, from token `first` on: its writer's name mention, or WS_NONE; is it a
 * letter, which knows nothing of the others? */
typedef struct ws_page_part {
    uint32_t first, writer;
    bool letter;
} ws_page_part;

/* Where the stage has come to. */
typedef struct ws_resolver {
    ws_reading reading;
    ws_document *document;
    const ws_observer *observer;
    ws_key_slot *slots;
    uint32_t mask, most_keys;
    ws_node *nodes; /* nodes[0] is unused */
    uint32_t n_nodes, capacity_nodes;
    uint32_t next;       /* into the mentions in order */
    uint32_t *writer_of; /* who says I in each paragraph where no by-line tells it, or WS_NONE */
    uint32_t writer;     /* who was found to be the author without a by-line, or WS_NONE */
    uint32_t capacity_salience;
    ws_question question; /* the one that is being asked */
    ws_talk talk;
    ws_page_part *parts; /* in their order (letters.c); `part` is the next one */
    uint32_t n_parts, capacity_parts, part;
} ws_resolver;

/* ---- referents and their keys (resolver.c) ---- */

/* Let a referent be found under a key. */
bool ws_add_key(ws_resolver *r, uint32_t hash, uint32_t referent);

/* Where a key stands in a table, or the free place where it belongs. */
static inline uint32_t ws_key_place(const ws_key_slot *slots, uint32_t mask, uint32_t hash) {
    uint32_t at = hash & mask;
    while (slots[at].node && slots[at].hash != hash)
        at = (at + 1) & mask;
    return at;
}

/* The first of the nodes under a key, the newest referent's; 0 for none. */
static inline uint32_t ws_first_node(const ws_resolver *r, uint32_t hash) {
    return r->slots[ws_key_place(r->slots, r->mask, hash)].node;
}

/* The referent that was put under a key last, or WS_NONE. */
static inline uint32_t ws_newest_under(const ws_resolver *r, uint32_t hash) {
    uint32_t node = ws_first_node(r, hash);
    return node ? r->nodes[node].referent : WS_NONE;
}

/* The key of whom a short form means, by its hash. */
static inline uint32_t ws_short_form_key(uint32_t hash) {
    return ws_hash_end(hash ^ 0x27d4eb2fu);
}

/* The referents under a key one after the other, the newest first; WS_NONE when no more are looked at. */
typedef struct ws_keyed {
    uint32_t node, left;
} ws_keyed;
static inline ws_keyed ws_keyed_by(const ws_resolver *r, uint32_t hash) {
    return (ws_keyed){ws_first_node(r, hash), LONGEST_CHAIN};
}
static inline uint32_t ws_next_keyed(const ws_resolver *r, ws_keyed *keyed) {
    if (!keyed->node || !keyed->left)
        return WS_NONE;
    const ws_node *node = &r->nodes[keyed->node];
    keyed->node = node->next;
    keyed->left--;
    return node->referent;
}

/* Note that a referent fits where only one may: false if another one was found before. */
static inline bool ws_found_only(uint32_t *found, uint32_t referent) {
    bool only = *found == WS_NONE || *found == referent;
    *found = referent;
    return only;
}

/* Has the text told that the referent is what the noun at token t says, but elsewhere: the Utah senator, of Ohio
 * Senator Ann Lee? */
bool ws_is_elsewhere(const ws_resolver *r, uint32_t t, uint32_t referent);

/* The only person of whom the text tells the role that the noun at token t means, whatever else the role says; WS_NONE
 * where there is none, or several. */
uint32_t ws_only_holder(const ws_resolver *r, uint32_t t);

/* Hash of the tokens as one phrase. Names and common phrases share the table, so a salt keeps them apart. */
uint32_t ws_phrase_key(const ws_document *document, uint32_t first, uint32_t last);

/* The key of a token, under which the referent is found whose role has its head there. */
uint32_t ws_place_key(uint32_t token);

/* A new referent that the mention is the first of; WS_NONE when memory is short. */
uint32_t ws_new_referent(ws_resolver *r, uint32_t mention);

/* Let the referents' roles be found from them, and them from their roles' head nouns. */
bool ws_index_roles(ws_resolver *r);

/* ---- names (join.c, join_fit.c) ---- */

/* Does the mention stand in a headline whose capitals hide where a name ends: Shore Board Approves? */
bool ws_in_headline(const ws_document *document, const ws_mention *m);

/* Join one name to the referents before it. */
bool ws_join_name(ws_resolver *r, uint32_t mention);

/* Join all names: the full ones first, so that a headline's surname finds the name that only the text tells in full. */
bool ws_join_names(ws_resolver *r);

/* ---- gender (gender.c) ---- */

/* May a referent be of this gender? A guess from a given name rules nothing out. */
static inline bool ws_may_be(const ws_referent *referent, uint8_t gender) {
    return referent->gender == WS_GENDER_UNKNOWN || gender == WS_GENDER_UNKNOWN || referent->gender == gender ||
           referent->flags & MENTION_GUESSED;
}

/* Is it known by more than its given name what gender the mention is of? */
static inline bool ws_is_told(const ws_mention *m) {
    return m->gender != WS_GENDER_UNKNOWN && !(m->flags & MENTION_GUESSED);
}

/* A role with a gender tells it of whoever has the role: her brother, the chairwoman; so does a noun in front of the
 * name: her husband, Carl Umber. Runs before names are joined. */
void ws_learn_genders(ws_document *document);

/* Let he and she, where they stand nearest to one name only, tell the gender of people whose given name does not. */
void ws_vote_gender(ws_resolver *r);

/* The person's name before what tells of them in terms of another, whom the pronoun at t means: Ann Lee, his old
 * friend; Ann Lee (no friend of his); Ann Lee, who taught him; Ann Lee told him. Or WS_NONE. */
uint32_t ws_other_than(const ws_document *document, uint32_t t);

/* May the referent be a person? A name of no known kind may be a person's, but not one that only marked text holds:
 * “Salt”; nor one that somebody is in or near, or that ends like a body's. So may `another`. */
bool ws_may_be_person(const ws_resolver *r, uint32_t referent);

/* ---- ages (elder.c) ---- */

/* The age that a mention tells: Ann Lee, 17, …; 17-year-old Ann Lee. Or 0. */
uint32_t ws_told_age(const ws_document *document, const ws_mention *m);

/* The age of the referent: that where it is named in full, else that behind a surname before. Or 0. */
uint32_t ws_age_of(const ws_resolver *r, uint32_t referent);

/* Which of the two candidates the word at token t means: the | older man. WS_NONE where it does not tell. */
uint32_t ws_elder_meant(const ws_resolver *r, uint32_t t);

/* The mention by which the referent was told of last, before the question; or NULL. */
static inline const ws_mention *ws_last_mention(const ws_resolver *r, uint32_t referent) {
    uint32_t last = r->reading.salience[referent].mention;
    return last == WS_NONE ? NULL : &r->document->mentions[last];
}

/* ---- questions (ask.c) ---- */

/* Begin a question without candidates that a mention or an attribution asks (WS_NONE for the other) at a token. */
void ws_begin_question(ws_resolver *r, ws_question_kind kind, uint32_t mention, uint32_t attribution, uint32_t token);

/* Has the referent been mentioned in the paragraph of the question or the one before? */
bool ws_is_near(const ws_resolver *r, uint32_t referent);

/* Does a referent, WS_NONE for nobody or somebody new, fit as an answer to the question that is being asked? */
typedef bool ws_fits(const ws_resolver *r, uint32_t referent);

/* Does one of the candidates fit? */
bool ws_any_fits(const ws_resolver *r, ws_fits *fits);

/* Leave only the candidates that fit. */
void ws_keep(ws_resolver *r, ws_fits *fits);

/* The same, but all if none fits. */
void ws_prefer(ws_resolver *r, ws_fits *fits);

/* Leave only the referent, if it is a candidate; returns whether it is. */
bool ws_prefer_one(ws_resolver *r, uint32_t referent);

/* Leave out whose given name is mostly used for the other gender than that of the mention that asks, where somebody is
 * there whose is not, or near whose tells nothing. */
void ws_drop_other_gender(ws_resolver *r);

/* Ask the ranker; the referent that it chose goes to *referent, WS_NONE for nobody. */
bool ws_ask(ws_resolver *r, uint32_t *referent);

/* ---- what the reader remembers (recall.c) ---- */

/* Note that a mention has been read. */
void ws_recall(ws_resolver *r, uint32_t mention);

/* Note that the speaker of the attribution has spoken. */
void ws_note_speech(ws_resolver *r, const ws_attribution *a);

/* Add to the question the referents mentioned last that `fits` lets in, up to `most` candidates; `paragraph` is where
 * it is asked. */
void ws_add_recent(ws_resolver *r, uint32_t paragraph, ws_fits *fits, uint32_t most);

/* ---- who is meant, who speaks (resolve_pronoun.c, resolve_nominal.c, uncued.c) ---- */

/* The mention that begins at the token and means somebody who may say something, or NULL; whom it means, or WS_NONE.
 * (issuer.c) */
const ws_mention *ws_mention_at(const ws_resolver *r, uint32_t t);
uint32_t ws_mentioned_at(const ws_resolver *r, uint32_t t);

/* Set the referent of a pronoun, of a noun phrase: WS_NONE where nobody is meant. */
bool ws_resolve_pronoun(ws_resolver *r, uint32_t mention);
bool ws_resolve_nominal(ws_resolver *r, uint32_t mention);

/* Who speaks a quotation that has no cue: one of those whom the reader has in mind, the person named directly behind
 * it, or nobody. */
bool ws_resolve_uncued(ws_resolver *r, uint32_t attribution);

/* Note who says I in each paragraph: whoever signs below, else whom the last lines present. Names are joined. */
bool ws_list_writers(ws_resolver *r);

/* Who says I at the token: the author, else whoever signs the letter or is presented in the last lines; or WS_NONE.
 * (writer.c) */
uint32_t ws_writer(ws_resolver *r, uint32_t t);

/* ---- who is told beside the words (presented.c, issuer.c) ---- */

/* Give a quotation without a cue to whose first or last words the next sentence says that it was; returns whether it
 * says so. */
bool ws_resolve_presented(ws_resolver *r, uint32_t attribution);

/* Who issued the statement, the letter or the tweet that the noun at a token is for, as the text before token `end` and
 * the attributions before `before` tell it, nobody if that is WS_NONE: the board, of `In a statement, the board said`;
 * or WS_NONE. */
uint32_t ws_issuer(const ws_resolver *r, uint32_t noun, uint32_t end, uint32_t before);

#endif
