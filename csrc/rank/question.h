/* question.h - the questions that are asked while a text is read: whom does this mean, who speaks here?
 *
 * Every choice of the coreference stage is one question with a few candidates (resolver.h). rank.h answers them; the
 * trainer sees the same questions.
 */
#ifndef WS_QUESTION_H
#define WS_QUESTION_H

#include "document.h"
#include "name/body.h"

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

/* Add a candidate, once; a question that is full stays as it is. */
void ws_add_candidate(ws_question *question, uint32_t referent);

/* Leave out a candidate, if it is one. */
void ws_drop_candidate(ws_question *question, uint32_t referent);

#endif
