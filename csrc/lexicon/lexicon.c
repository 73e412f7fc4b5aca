/* lexicon.c - what is known of a word before its sentence is read */
#include "lexicon/lexicon.h"

#include "base/expect.h"

#include "lexicon.inc"

static inline uint32_t word_slot(uint32_t hash) {
    return ws_lexicon_slot(hash, lexicon_moves[ws_lexicon_group(hash, sizeof lexicon_moves / 2)], LEXICON_SIZE);
}

static inline uint32_t byname_slot(uint32_t key) {
    return ws_lexicon_slot(key, lexicon_byname_moves[ws_lexicon_group(key, sizeof lexicon_byname_moves / 2)],
                           LEXICON_BYNAMES);
}

static inline uint32_t national_slot(uint32_t hash) {
    return ws_lexicon_slot(hash, lexicon_national_moves[ws_lexicon_group(hash, sizeof lexicon_national_moves / 2)],
                           LEXICON_NATIONALS);
}

static inline uint32_t body_slot(uint32_t hash) {
    return ws_lexicon_slot(hash, lexicon_body_moves[ws_lexicon_group(hash, sizeof lexicon_body_moves / 2)],
                           LEXICON_BODIES);
}

uint64_t ws_lexicon_classes(uint32_t hash) {
    uint32_t slot = word_slot(hash);
    return lexicon_sets[lexicon_words[slot].set * (lexicon_words[slot].hash == hash)];
}

void ws_lexicon_expect(uint32_t hash) {
    ws_expect(&lexicon_words[word_slot(hash)]);
}

bool ws_is_body(uint32_t hash) {
    return hash && lexicon_bodies[body_slot(hash)] == hash;
}

void ws_expect_body(uint32_t hash) {
    ws_expect(&lexicon_bodies[body_slot(hash)]);
}

bool ws_is_national_noun(uint32_t hash) {
    return hash && lexicon_nationals[national_slot(hash)] == hash;
}

bool ws_goes_by(uint32_t noun, uint32_t byname) {
    uint32_t key = ws_byname_key(noun, byname);
    return key && lexicon_bynames[byname_slot(key)] == key;
}
