/* remembered.h - what the reader of a text remembers at the point it has come to
 *
 * The ranker sees the candidates of a question by it; coreference/recall.c keeps it up to date while the text is
 * walked.
 */
#ifndef WS_REMEMBERED_H
#define WS_REMEMBERED_H

#include "model/model.h"
#include "text/words.h"

/* What a mention is the source of. */
typedef enum ws_mention_use {
    USE_NONE,
    USE_INDIRECT, /* of words without marks */
    USE_QUOTED,   /* of a quotation */
    USE_OPENING   /* of a quotation that opens its paragraph and stands before the mention: “…,” she said */
} ws_mention_use;

/* What the reader remembers of a referent at the point it has come to. Sentences and paragraphs are WS_NONE for never.
 */
typedef struct ws_salience {
    uint32_t newer, older;        /* in the list of referents by their last mention */
    uint32_t mention;             /* the last one outside quotations, or WS_NONE */
    uint32_t sentence, paragraph; /* where that stands */
    uint32_t quoted_paragraph;    /* of the last mention inside a quotation */
    uint32_t first_sentence, first_paragraph;
    uint32_t subject_sentence; /* where it was last a subject */
    uint32_t topic_paragraph;  /* where it was last the first subject */
    uint32_t spoke, pronouns;  /* how often it spoke; was mentioned by pronouns since the last name */
    uint8_t placing;           /* ws_place_in of the last mention */
    uint8_t age;               /* that a surname alone has told, or 0 */
    bool listed;
} ws_salience;

/* A role in the list of those of its referent. */
typedef struct ws_role_link {
    uint32_t next;      /* the next role mention, or WS_NONE */
    uint32_t head, key; /* its noun, and ws_role_key of that */
    uint32_t other;     /* that of another noun that calls whom it is of (actor and activist), or 0 */
} ws_role_link;

/* Does a noun with that key call whom the role is of? */
static inline bool ws_role_tells(const ws_role_link *role, uint32_t key) {
    return role->key == key || (role->other && role->other == key);
}

/* What is known at the point the reader has come to. The arrays are the document's arena's. */
typedef struct ws_reading {
    ws_document *document;
    const ws_linear *linear;
    ws_salience *salience;                                 /* of every referent */
    uint32_t newest;                                       /* referent mentioned last, or WS_NONE */
    uint32_t speaker, speaker_paragraph, previous_speaker; /* who spoke last, and before */
    uint32_t speaker_end;                                  /* token behind what was said last */
    uint32_t author;                                       /* of the article, or WS_NONE */
    uint32_t first_unit;                                   /* what was told before it is forgotten */
    uint32_t topic_paragraph;                              /* where somebody was last the first subject */
    uint32_t source_first, source_last;                    /* tokens of the newest source phrase, and whose it is */
    uint32_t source_entity;
    uint32_t *said;       /* of every mention the first attribution that it is the source of, or WS_NONE */
    uint8_t *use;         /* of every mention: ws_mention_use */
    uint32_t *outer_of;   /* for every sentence, how many that are not wholly quoted stand before it */
    uint32_t *unit_of;    /* for every paragraph, how many stand before it that no quotation runs into */
    uint32_t *first_role; /* of every referent its first role mention, or WS_NONE; then others by their links */
    ws_role_link *roles;  /* of every role mention */
} ws_reading;

/* The roles of a referent one after the other, as many as are looked at: indexes into the role mentions, WS_NONE when
 * there are no more. */
typedef struct ws_held {
    uint32_t next, left;
} ws_held;
static inline ws_held ws_held_by(const ws_reading *r, uint32_t referent) {
    enum { MOST_ROLES = 8 };
    return (ws_held){r->first_role[referent], MOST_ROLES};
}
static inline uint32_t ws_next_held(const ws_reading *r, ws_held *held) {
    uint32_t role = held->left ? held->next : WS_NONE;
    if (role == WS_NONE)
        return WS_NONE;
    held->next = r->roles[role].next;
    held->left--;
    return role;
}

/* Has the text given the referent a role with this head (a ws_role_key) before token `end`? */
static inline bool ws_has_role(const ws_reading *r, uint32_t referent, uint32_t key, uint32_t end) {
    const ws_document *document = r->document;
    ws_held held = ws_held_by(r, referent);
    for (uint32_t i; (i = ws_next_held(r, &held)) != WS_NONE;)
        if (ws_role_tells(&r->roles[i], key) && document->mentions[document->role_mentions[i].mention].first < end)
            return true;
    return false;
}

/* Which paragraph a token is in, where lines inside one quotation count as one paragraph. */
static inline uint32_t ws_unit_of(const ws_reading *r, uint32_t token) {
    return r->unit_of[ws_paragraph_of(r->document, token)];
}

/* Which sentence a token is in, where sentences wholly inside quotations are not counted. */
static inline uint32_t ws_outer_sentence(const ws_reading *r, uint32_t token) {
    return r->outer_of[ws_at(r->document, token)->sentence];
}

#endif
