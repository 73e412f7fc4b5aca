/* lexicon.c - what is known of a word before its sentence is read */
#include "lexicon.h"

#include "expect.h"

#include "lexicon.inc"

uint64_t ws_lexicon_classes(uint32_t hash) {
    uint32_t slot = hash & (LEXICON_SIZE - 1);
    while (lexicon_words[slot].set && lexicon_words[slot].hash != hash)
        slot = (slot + 1) & (LEXICON_SIZE - 1);
    return lexicon_sets[lexicon_words[slot].set];
}

void ws_lexicon_expect(uint32_t hash) {
    ws_expect(&lexicon_words[hash & (LEXICON_SIZE - 1)]);
}

bool ws_is_body(uint32_t hash) {
    uint32_t slot = hash & (LEXICON_BODIES - 1);
    while (lexicon_bodies[slot] && lexicon_bodies[slot] != hash)
        slot = (slot + 1) & (LEXICON_BODIES - 1);
    return lexicon_bodies[slot] != 0;
}
