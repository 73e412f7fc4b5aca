/* rank.h - choosing who is meant, by a learned linear ranker
 *
 * Every choice of the coreference stage is one question with a few candidates. A candidate is described by features,
 * each a template and a small value (rank_words.c tells them in words, for `why`); the model gives each feature a
 * weight for each kind of question, and the candidate with the largest sum is taken. The trainer sees the same
 * questions.
 */
#ifndef WS_RANK_H
#define WS_RANK_H

#include "body.h"
#include "document.h"
#include "model.h"

typedef enum ws_question_kind {
    QUESTION_NAME,     /* which of two Moes? */
    QUESTION_SINGULAR, /* he, she */
    QUESTION_PLURAL,   /* they, it */
    QUESTION_NOMINAL,  /* the senator: somebody known, or somebody new? */
    QUESTION_UNCUED    /* a quotation that has no cue: who speaks, or nobody? */
} ws_question_kind;

#define WS_CANDIDATES 10u
#define WS_RANK_FEATURES 64u /* room enough for all that describe one */

/* Somebody who may be meant. */
typedef struct ws_candidate {
    uint32_t referent; /* WS_NONE: somebody new, nobody */
    uint32_t n;
    uint32_t known;                      /* ws_known_as, of a noun phrase and a person's name */
    bool has_noun;                       /* that of a noun phrase, as a role or in the name */
    uint32_t features[WS_RANK_FEATURES]; /* template << 16 | value */
    int32_t score;                       /* the sum of their weights */
} ws_candidate;

/* What a noun phrase tells about whom it means. Who asks fills in the first part. */
typedef struct ws_phrase_traits {
    uint32_t key;             /* ws_role_key of its head */
    const ws_body_word *word; /* what is known of its head, if that is a noun for bodies */
    bool withholds;           /* who is meant so is not named as a rule */
    uint32_t determiner, bare;
    uint32_t shape;  /* its determiner, whether it stops at its head, what kind of thing it means */
    uint32_t traits; /* whose or where from, what age, former; what else */
    uint32_t noun;   /* a small hash of its head */
    uint32_t placing, use;
    uint32_t body; /* what its head is: 1 a noun for whoever trades, 2 for a person or a body, 3 for other bodies */
} ws_phrase_traits;

typedef struct ws_question {
    ws_question_kind kind;
    uint32_t mention;             /* that asks, or WS_NONE */
    uint32_t attribution;         /* that asks, or WS_NONE */
    uint32_t token;               /* where it is asked */
    ws_phrase_traits phrase;      /* of a nominal */
    uint32_t sentence, paragraph; /* where it is asked: ws_outer_sentence, ws_unit_of */
    uint32_t place;               /* case and place of a pronoun */
    bool opens;                   /* its sentence opens a paragraph */
    uint32_t n;
    ws_candidate candidates[WS_CANDIDATES];
} ws_question;

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

/* How many roles of a referent are looked at. */
#define WS_MOST_ROLES 8u

/* What is known at the point the reader has come to. */
typedef struct ws_reading {
    ws_document *document;
    const ws_linear *linear;
    const ws_salience *salience;                           /* of every referent */
    uint32_t newest;                                       /* referent mentioned last, or WS_NONE */
    uint32_t speaker, speaker_paragraph, previous_speaker; /* who spoke last, and before */
    uint32_t speaker_end;                                  /* token behind what was said last */
    uint32_t author;                                       /* of the article, or WS_NONE */
    uint32_t topic_paragraph;                              /* where somebody was last the first subject */
    uint32_t source_first, source_last;                    /* tokens of the newest source phrase, and whose it is */
    uint32_t source_entity;
    const uint32_t *said;       /* of every mention the first attribution that it is the source of, or WS_NONE */
    const uint8_t *use;         /* of every mention: ws_mention_use */
    const uint32_t *outer_of;   /* for every sentence, how many that are not wholly quoted stand before it */
    const uint32_t *unit_of;    /* for every paragraph, how many stand before it that no quotation runs into */
    const uint32_t *first_role; /* of every referent its first role mention, or WS_NONE; then others by their links */
    const ws_role_link *roles;  /* of every role mention */
} ws_reading;

/* Which paragraph a token is in, where lines inside one quotation count as one paragraph. */
uint32_t ws_unit_of(const ws_reading *reading, uint32_t token);

/* Which sentence a token is in, where sentences wholly inside quotations are not counted. */
uint32_t ws_outer_sentence(const ws_reading *reading, uint32_t token);

/* Add a candidate, once; a question that is full stays as it is. */
void ws_add_candidate(ws_question *question, uint32_t referent);

/* Leave out a candidate, if it is one. */
void ws_drop_candidate(ws_question *question, uint32_t referent);

/* Describe the candidates by their features and give each its score. Returns the index of the best
 * candidate, of the first where several are, WS_NONE where there is none; `*second` is the next best or WS_NONE. */
uint32_t ws_answer(const ws_reading *reading, ws_question *question, uint32_t *second);

/* What a feature weighs in the answer to such a question. */
int32_t ws_rank_weight(const ws_linear *linear, ws_question_kind kind, uint32_t feature);

/* Feature as the model knows it: a hash of the question's kind, template and value. */
uint32_t ws_rank_feature(ws_question_kind kind, uint32_t feature);

/* The key under which a role's or noun phrase's head is compared: gov. and governor have the same. */
uint32_t ws_role_key(const ws_document *document, uint32_t head);

/* What a feature says of a candidate, for a person: "was mentioned in the sentence before"; NULL for one that only
 * fine-tunes another. What a question asks: "Who is he or she?". Both static. (rank_words.c) */
const char *ws_feature_words(uint32_t feature);
const char *ws_question_words(ws_question_kind kind);

#endif
