/* pos.h - parts of speech: the Penn tags, some of them put together */
#ifndef WS_POS_H
#define WS_POS_H

#include "document.h"
#include "model/model.h"

/* The first POS_LEARNED are decided by the model, the others by the token itself. */
#define WS_POS_TAGS(X)                                                                                                 \
    X(NN)      /* common noun, foreign word */                                                                         \
    X(NNS)     /* plural noun */                                                                                       \
    X(NNP)     /* proper noun, any number */                                                                           \
    X(VB)      /* verb: base form */                                                                                   \
    X(VBD)     /* past */                                                                                              \
    X(VBG)     /* -ing */                                                                                              \
    X(VBN)     /* participle */                                                                                        \
    X(VBP)     /* present, not third person */                                                                         \
    X(VBZ)     /* present, third person */                                                                             \
    X(MD)      /* modal */                                                                                             \
    X(JJ)      /* adjective of any degree */                                                                           \
    X(RB)      /* adverb of any degree */                                                                              \
    X(RP)      /* particle: fell down */                                                                               \
    X(IN)      /* preposition, subordinating conjunction */                                                            \
    X(DT)      /* determiner */                                                                                        \
    X(CC)      /* and, or, but */                                                                                      \
    X(CD)      /* number */                                                                                            \
    X(PRP)     /* pronoun */                                                                                           \
    X(PRPS)    /* possessive pronoun */                                                                                \
    X(WP)      /* who, what, whose */                                                                                  \
    X(WDT)     /* which, that */                                                                                       \
    X(WRB)     /* when, where */                                                                                       \
    X(EX)      /* there is */                                                                                          \
    X(POS)     /* genitive 's */                                                                                       \
    X(UH)      /* interjection */                                                                                      \
    X(TO)      /* to */                                                                                                \
    X(COMMA)   /* , */                                                                                                 \
    X(STOP)    /* . ! ? */                                                                                             \
    X(COLON)   /* : ; dashes, ellipses */                                                                              \
    X(MARK)    /* quotation mark */                                                                                    \
    X(BRACKET) /* ( ) [ ] { } */                                                                                       \
    X(SYMBOL)  /* $ and any other character */                                                                         \
    X(EDGE)    /* before the first and behind the last word of a sentence; text that is not read */

typedef enum ws_pos {
#define X(name) POS_##name,
    WS_POS_TAGS(X)
#undef X
        POS_COUNT,
    POS_LEARNED = POS_TO
} ws_pos;

/* Sets of parts of speech as bits: ws_pos_in(tag, POS_BIT(NN) | POS_BIT(NNS)). */
#define POS_BIT(name) ((uint64_t)1 << POS_##name)
static inline bool ws_pos_in(uint8_t tag, uint64_t set) {
    return set >> tag & 1;
}

/* Sets of them. */
#define WS_NOUNS (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP))
#define WS_FINITE (POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD))
#define WS_VERBS (POS_BIT(VB) | POS_BIT(VBD) | POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(VBP) | POS_BIT(VBZ))

/* Has the token one of these parts of speech? Of a token outside the text none. */
static inline bool ws_is_tag(const ws_document *document, uint32_t t, uint64_t set) {
    return t < document->n_tokens && ws_pos_in(document->pos[t], set);
}

/* Tag every token: fills document->pos. Runs after the tokens, sentences and marks are known. */
ws_status ws_tag_pos(ws_document *document, const ws_model *model);

/* The tag that the token itself decides (punctuation, marks, `to`, plain numbers), or POS_COUNT. */
ws_pos ws_pos_given(const ws_document *document, uint32_t token);

#endif
