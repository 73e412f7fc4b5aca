/* lexicon.c - what is known of a word before its sentence is read */
#include "lexicon/lexicon.h"

#include "base/expect.h"

#include "lexicon.inc"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Where a hash stands in a table. */
#define SLOT(table, hash)                                                                                              \
    ws_lexicon_slot(hash, table##_moves[ws_lexicon_group(hash, COUNT(table##_moves))], COUNT(table))

/* Is it there, in a table of hashes? */
#define IS_AMONG(table, hash) ((hash) && table[SLOT(table, hash)] == (hash))

uint64_t ws_lexicon_classes(uint32_t hash) {
    uint32_t slot = SLOT(lexicon_word, hash);
    return lexicon_sets[lexicon_word[slot].set * (lexicon_word[slot].hash == hash)];
}

void ws_lexicon_expect(uint32_t hash) {
    ws_expect(&lexicon_word[SLOT(lexicon_word, hash)]);
}

bool ws_is_body(uint32_t hash) {
    return IS_AMONG(lexicon_body, hash);
}

void ws_expect_body(uint32_t hash) {
    ws_expect(&lexicon_body[SLOT(lexicon_body, hash)]);
}

bool ws_is_national_noun(uint32_t hash) {
    return IS_AMONG(lexicon_national, hash);
}

bool ws_goes_by(uint32_t noun, uint32_t byname) {
    uint32_t key = ws_byname_key(noun, byname);
    return IS_AMONG(lexicon_byname, key);
}

bool ws_is_womans_name(uint32_t hash) {
    return IS_AMONG(lexicon_woman, hash);
}

bool ws_is_mans_name(uint32_t hash) {
    return IS_AMONG(lexicon_man, hash);
}
