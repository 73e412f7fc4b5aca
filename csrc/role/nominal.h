/* nominal.h - roles that stand away from the name: the harbour master, the former senator */
#ifndef WS_NOMINAL_H
#define WS_NOMINAL_H

#include "document.h"
#include "model/model.h"

/* A noun phrase that may be the role of somebody named before: tokens [first, last) without its article. */
typedef struct ws_nominal {
    uint32_t first, last, head;
} ws_nominal;

/* Somebody it may mean, as the text before it shows them. */
typedef struct ws_nominal_choice {
    uint32_t referent;
    uint32_t mention;  /* their newest mention before the phrase */
    uint32_t rank;     /* 0: the person mentioned last, 1: another before them ... */
    uint32_t mentions; /* by name, so far */
    uint32_t shared;   /* words of the phrase in one of their roles; 8: its head is one */
    uint32_t known;    /* how well a person of that name is known by the phrase, see below */
} ws_nominal_choice;

/* Of what ws_known_as found: how well by the head, 0 to 7; by the words before it, 1: one of them, 2: all, 4: there are
 * some; how well by anything at all, 0 to 7. */
static inline uint32_t ws_known_head(uint32_t found) {
    return found & 7;
}
static inline uint32_t ws_known_words(uint32_t found) {
    return found >> 3 & 7;
}
static inline uint32_t ws_known_fame(uint32_t found) {
    return found >> 6;
}

#define WS_NOMINAL_CHOICES 6

/* A phrase is given to nobody when the likeliest is less likely than this, in sixteenths of log-odds. Chosen on
 * articles that were not learned from. */
#define WS_NOMINAL_LEAST (-36)

/* What is known while the text is walked. */
typedef struct ws_nominals {
    ws_document *document;
    uint32_t next;                                /* into the mentions in order */
    ws_nominal_choice recent[WS_NOMINAL_CHOICES]; /* newest first, one a person */
    uint32_t n_recent;
    uint32_t *named;      /* for every referent how often it has been named so far */
    uint32_t most;        /* the largest of these */
    uint32_t *first_role; /* for every referent its first role mention, or WS_NONE; chained by next_role */
    uint32_t *next_role;
    uint32_t at; /* the token that the walk stands at */
} ws_nominals;

/* Read the noun phrase behind the article at `the`: words up to its head, which is a singular noun for a person. */
bool ws_read_nominal(const ws_document *document, uint32_t the, ws_nominal *nominal);

/* Is the referent one named person? */
bool ws_is_named_person(const ws_document *document, uint32_t referent);

/* Add to every named person the noun phrases that mean them as roles: those that sources are, and those that the model
 * links. Runs when the mentions have their referents. (nominal_role.c) */
ws_status ws_find_nominal_roles(ws_document *document);

/* The walk: open, then take phrases one by one (false: no more); choices for each are in recent[0 .. n_recent). */
ws_status ws_nominals_open(ws_document *document, ws_nominals *walk);
bool ws_nominals_next(ws_nominals *walk, ws_nominal *nominal);

/* What the model tells of the phrase and a person of the referent's name (ws_nominal_choice.known). */
uint32_t ws_known_as(const ws_document *document, const ws_nominal *nominal, uint32_t referent);

/* What the model sees of a phrase and one choice; room for WS_FEATURES. */
uint32_t ws_nominal_features(const ws_nominals *walk, const ws_nominal *nominal, const ws_nominal_choice *choice,
                             uint32_t *out);

/* Whom the phrase means: an index into recent, or WS_NONE; and the log-odds of the likeliest. */
uint32_t ws_nominal_choose(const ws_nominals *walk, const ws_nominal *nominal, const ws_linear *linear, float *score);

#endif
