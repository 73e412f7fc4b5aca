/* lexicon.c - what is known of a word before its sentence is read */
#include "lexicon/lexicon.h"

#include "base/expect.h"

#include "lexicon.inc"

static inline uint32_t word_slot(uint32_t hash) {
    return ws_lexicon_slot(hash, lexicon_moves[ws_lexicon_group(hash, sizeof lexicon_moves / 2)], LEXICON_SIZE);
}

/* Where a hash stands in a table of names; the groups and the table have these sizes. */
static inline uint32_t name_slot(const uint16_t *moves, uint32_t groups, uint32_t size, uint32_t hash) {
    return ws_lexicon_slot(hash, moves[ws_lexicon_group(hash, groups)], size);
}
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define NAME_IN(table, moves, hash) (&(table)[name_slot(moves, COUNT(moves), COUNT(table), hash)])
#define IS_AMONG(table, moves, hash) ((hash) && *NAME_IN(table, moves, hash) == (hash))

uint64_t ws_lexicon_classes(uint32_t hash) {
    uint32_t slot = word_slot(hash);
    return lexicon_sets[lexicon_words[slot].set * (lexicon_words[slot].hash == hash)];
}

void ws_lexicon_expect(uint32_t hash) {
    ws_expect(&lexicon_words[word_slot(hash)]);
}

bool ws_is_body(uint32_t hash) {
    return IS_AMONG(lexicon_bodies, lexicon_body_moves, hash);
}

void ws_expect_body(uint32_t hash) {
    ws_expect(NAME_IN(lexicon_bodies, lexicon_body_moves, hash));
}

bool ws_is_national_noun(uint32_t hash) {
    return IS_AMONG(lexicon_nationals, lexicon_national_moves, hash);
}

bool ws_goes_by(uint32_t noun, uint32_t byname) {
    uint32_t key = ws_byname_key(noun, byname);
    return IS_AMONG(lexicon_bynames, lexicon_byname_moves, key);
}

bool ws_is_womans_name(uint32_t hash) {
    return IS_AMONG(lexicon_women, lexicon_woman_moves, hash);
}

bool ws_is_mans_name(uint32_t hash) {
    return IS_AMONG(lexicon_men, lexicon_man_moves, hash);
}
