/* name_tagger.h - what the files of the tagger of names share
 *
 * name_stretch.c finds the stretches that may hold names, name_context.c what the whole document says of their words.
 * name_feature.c describes a token for the first pass, name_evidence.c collects what a pass found and describes it for
 * the second. name.c runs the passes, name_mend.c sets right what is certain without weights, with name_title.c for the
 * offices before names, name_place.c for what is no person's, name_brand.c for what bodies are by their look.
 * name_bytes.c stands apart: which bytes of the tokens are the name.
 */
#ifndef WS_NAME_TAGGER_H
#define WS_NAME_TAGGER_H

#include "engine.h"
#include "model/model.h"
#include "name/name.h"
#include "text/feature.h"
#include "text/words.h"

/* Words that are in no name where a sentence begins with them. */
#define WS_NAME_OPENING                                                                                                \
    (LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_SUBJECT | LEX_PRONOUN | LEX_NEGATION |        \
     LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)

/* Which words are used alike, by the model that the document is read with. */
static inline const ws_word_map *ws_name_clusters(const ws_document *document) {
    return &ws_engine_model(document->engine)->clusters;
}

/* Is it a word with a capital in it? t is an index of a token: the innermost question, asked without a check. */
static inline bool ws_name_capital(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    return token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL;
}

/* Is the token letters that may stand for a longer name? */
static inline bool ws_name_letters(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->kind == TOKEN_WORD && (token->shape == SHAPE_UPPER || token->shape == SHAPE_MIXED) &&
           token->end - token->start >= 2;
}

/* Is the token capitalised because a sentence, a quotation or a line begins there? */
static inline bool ws_starts_something(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (t == 0 || token->flags & (TOKEN_SENT_START | TOKEN_PARA_START))
        return true;
    const ws_token *before = &document->tokens[t - 1];
    if (before->kind == TOKEN_MARK || before->kind == TOKEN_OPAQUE)
        return true;
    char c = ws_punct(document, t - 1);
    return c == ':' || c == '-' || c == '~';
}

/* Has the document a word with that hash so, as `seen` tells: names->lower, names->inner? */
static inline bool ws_name_seen(const ws_names *names, const uint32_t *seen, uint32_t hash) {
    return seen[(hash & names->mask) >> 5] >> (hash & 31) & 1;
}

/* Key of the evidence about a word (its hash and 0), two words, or the first letters of several (their hash and 3). */
static inline uint32_t ws_name_key(uint32_t a, uint32_t b) {
    uint32_t key = ws_feature(390, a, b);
    return key ? key : 1;
}

/* The slot that holds the key's evidence, or the free one where it belongs. The evidence has been collected. */
static inline ws_name_evidence *ws_name_slot(const ws_names *names, uint32_t key) {
    uint32_t at = key & names->evidence_mask;
    while (names->evidence[at].key && names->evidence[at].key != key)
        at = (at + 1) & names->evidence_mask;
    return &names->evidence[at];
}

/* Label tokens [first, last) as one name. */
static inline void ws_make_name(uint8_t *labels, uint32_t first, uint32_t last, uint32_t kind) {
    for (uint32_t t = first; t < last; t++)
        labels[t] = (uint8_t)(t == first ? NAME_BEGIN(kind) : NAME_INSIDE(kind));
}

/* Find the stretches, in text order. Memory is the document's; WS_NO_MEMORY when it is short. */
ws_status ws_names_find_stretches(ws_names *names);

/* Set right what is certain of a labelling (a label for every token) whose evidence has been collected. */
void ws_names_mend(const ws_names *names, uint8_t *labels);

/* Set right in a stretch what is certain of streets, prizes, the seats of offices, bodies (name_place.c). */
void ws_name_no_persons(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels);

/* Where the person's own name begins in the tagged name [t, last) of that kind that begins with an office; t where it
 * holds none (name_title.c). */
uint32_t ws_name_behind_title(const ws_document *document, uint32_t kind, uint32_t t, uint32_t last);

/* Let the names in tokens [first, last) that are companies' by their look, and what people write on, be bodies'
 * (name_brand.c). */
void ws_name_brands(const ws_document *document, uint32_t first, uint32_t last, uint8_t *labels);

/* Is `the company` told of soon behind token t? (name_mend.c) */
bool ws_tells_of_company(const ws_document *document, uint32_t t);

#endif
