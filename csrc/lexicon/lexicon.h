/* lexicon.h - what is known of a word before its sentence is read
 *
 * A table keyed by a hash of the lower-cased word, made from the word lists in csrc/lexicon/ by csrc/lexicon/pack.c at
 * build time: closed classes, cue verbs with all their forms, nouns for people, organisations and documents. Others
 * have whole names of well-known bodies, nouns for people by where they are from, nouns that people go by because of
 * others, and given names.
 */
#ifndef WS_LEXICON_H
#define WS_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

/* FNV-1a over lower-cased code points, then a finaliser that spreads the low bits. The tables are packed with the same
 * three functions, so the hash is part of their format. */
static inline uint32_t ws_hash_start(void) {
    return 2166136261u;
}

static inline uint32_t ws_hash_add(uint32_t hash, uint32_t code_point) {
    return (hash ^ code_point) * 16777619u;
}

static inline uint32_t ws_hash_end(uint32_t hash) {
    hash ^= hash >> 16;
    hash *= 0x7feb352du;
    hash ^= hash >> 15;
    hash *= 0x846ca68bu;
    return hash ^ (hash >> 16);
}

/* The same backwards: what a hash was before its end, and before a code point was added. */
static inline uint32_t ws_hash_unend(uint32_t hash) {
    hash ^= hash >> 16;
    hash *= 0x43021123u;
    hash ^= hash >> 15 ^ hash >> 30;
    hash *= 0x1d69e2a5u;
    return hash ^ hash >> 16;
}

static inline uint32_t ws_hash_take(uint32_t hash, uint32_t code_point) {
    return (hash * 0x359c449bu) ^ code_point;
}

/* The key of a noun that calls somebody, by the hash of its word; that of a noun with another that the same person goes
 * by. */
static inline uint32_t ws_noun_key(uint32_t hash) {
    return ws_hash_end(hash ^ 0x165667b1u);
}

static inline uint32_t ws_byname_key(uint32_t noun, uint32_t byname) {
    return ws_hash_end(noun ^ (byname << 16 | byname >> 16));
}

/* Classes of a word; a word may have several. The word lists call them by the same names. */
#define WS_LEXICON_CLASSES(X)                                                                                          \
    X(SPEECH)       /* cue verb of speech, any form: said, tells */                                                    \
    X(STANCE)       /* cue verb of belief, intent, feeling: believes, fears */                                         \
    X(MANNER)       /* a cue only next to marked content: blasted, sighed, smiled */                                   \
    X(TELL)         /* takes the hearer as its object: tell, warn, assure */                                           \
    X(CALL)         /* takes a topic and what is said of it: call, describe, dismiss */                                \
    X(CLAUSE)       /* takes a that-clause without `that`: said, thinks */                                             \
    X(VERB)         /* a verb of any kind, any form */                                                                 \
    X(BASE)         /* form: say */                                                                                    \
    X(PRESENT)      /* form: says */                                                                                   \
    X(PAST)         /* form: said */                                                                                   \
    X(PARTICIPLE)   /* form: said, spoken */                                                                           \
    X(ING)          /* form: saying */                                                                                 \
    X(BE)           /* is, was, been */                                                                                \
    X(HAVE)         /* has, had */                                                                                     \
    X(DO)           /* do, did */                                                                                      \
    X(MODAL)        /* will, could */                                                                                  \
    X(DETERMINER)   /* the, a, this, some */                                                                           \
    X(POSSESSIVE)   /* his, their */                                                                                   \
    X(PRONOUN)      /* subject or object pronouns */                                                                   \
    X(SUBJECT)      /* he, she, they, we, I */                                                                         \
    X(PREPOSITION)  /* of, in, for */                                                                                  \
    X(COORDINATOR)  /* and, or, but */                                                                                 \
    X(SUBORDINATOR) /* because, while, although */                                                                     \
    X(WH)           /* who, which, whose, where */                                                                     \
    X(ADVERB)       /* also, later, reportedly */                                                                      \
    X(NEGATION)     /* not, never, n't */                                                                              \
    X(TIME)         /* Monday, January, yesterday */                                                                   \
    X(NUMBER)       /* two, dozens, several */                                                                         \
    X(ADJECTIVE)    /* common adjectives that stand between a determiner and a noun */                                 \
    X(PERSON)       /* noun for one person: minister, baker */                                                         \
    X(PEOPLE)       /* noun for several persons: ministers, police, residents */                                       \
    X(ORGANIZATION) /* noun for a body: company, ministry */                                                           \
    X(DOCUMENT)     /* noun for a text that speaks: report, memo */                                                    \
    X(TITLE)        /* may stand directly before a name: President, Sen., coach */                                     \
    X(MODIFIER)     /* before titles and person nouns: former, deputy, acting, senior */                               \
    X(HONORIFIC)    /* Mr, Dame */                                                                                     \
    X(MALE)         /* he, father, Mr */                                                                               \
    X(FEMALE)       /* she, mother, Mrs */                                                                             \
    X(KIN)          /* wife, brother */                                                                                \
    X(ORG_SUFFIX)   /* ends names of organisations: Inc, University, Party */                                          \
    X(NATION)       /* demonyms and nationality adjectives: Israeli */                                                 \
    X(PLACE)        /* a country, state or other place in one word */                                                  \
    X(CUE_NOUN)     /* claim, statement, warning */                                                                    \
    X(MEDIUM)       /* statement, tweet, interview: `said in a …` */                                                 \
    X(WORK)         /* noun for a titled work: book, song, opera, film */                                              \
    X(NAMING)       /* called, titled, dubbed, nicknamed: a name follows in marks */                                   \
    X(ABBREVIATION) /* its period does not end a sentence: Mr., Sen. */                                                \
    X(PARTICLE)     /* lower-case part of a surname: van, de, bin */                                                   \
    X(WORD)         /* a common word that is capitalised only by its place in a sentence or headline */                \
    X(SCARE)        /* introduces scare words: so-called */                                                            \
    X(COMPANY_FORM) /* behind the name of a company: Ltd, plc */                                                       \
    X(OFFICE)       /* an office: nobody has it whom the text calls anything else but LOOSE: mayor, judge, coach */    \
    X(TRADE)        /* a trade: nobody has it whom the text gives another trade or an office: plumber */               \
    X(LOOSE)        /* what who has an office may be called as well: leader, billionaire */

enum {
#define X(name) WS_LEX_BIT_##name,
    WS_LEXICON_CLASSES(X)
#undef X
        WS_LEX_BITS
};

#define X(name) static const uint64_t LEX_##name = (uint64_t)1 << WS_LEX_BIT_##name;
#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif
WS_LEXICON_CLASSES(X)
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif
#undef X

/* The classes that the models see. The last ones, from COMPANY_FORM on, are asked for by rules alone, so that their
 * lists can change without a training. */
#define WS_LEX_SEEN (LEX_COMPANY_FORM - 1)

/* Where a hash stands in a table of the lexicon, by the number that its group is moved by. */
static inline uint32_t ws_lexicon_group(uint32_t hash, uint32_t groups) {
    return hash & (groups - 1);
}
static inline uint32_t ws_lexicon_slot(uint32_t hash, uint32_t move, uint32_t size) {
    return (uint32_t)((uint64_t)(hash * (2 * move + 1)) * size >> 32);
}

/* Classes of the word with that hash, 0 for an unknown word. */
uint64_t ws_lexicon_classes(uint32_t hash);

/* The classes of that word will be asked for soon. */
void ws_lexicon_expect(uint32_t hash);

/* Is that the hash of the name of a well-known body, its words set off by single spaces? */
bool ws_is_body(uint32_t hash);

/* That will be asked soon. */
void ws_expect_body(uint32_t hash);

/* Does somebody whom the text calls by the noun go by the other as well: a professor by academic? Both are ws_noun_key.
 */
bool ws_goes_by(uint32_t noun, uint32_t byname);

/* Is that the hash of a noun for one person by where he or she is from: swede? */
bool ws_is_national_noun(uint32_t hash);

/* Is that the hash of a given name that is mostly a woman's, a man's, as our own list has it? It has no accents. */
bool ws_is_womans_name(uint32_t hash);
bool ws_is_mans_name(uint32_t hash);

#endif
