/* lexicon.c - what is known of a word before its sentence is read */
#include "lexicon.h"

#include "embedded.h"
#include "lexicon.inc"

#include <string.h>

uint64_t ws_lexicon_classes(uint32_t hash) {
    uint32_t slot = hash & (LEXICON_SIZE - 1);
    while (lexicon_classes[slot]) {
        if (lexicon_hashes[slot] == hash)
            return lexicon_classes[slot];
        slot = (slot + 1) & (LEXICON_SIZE - 1);
    }
    return 0;
}

/* The gazetteer's layout stands in model/pack_gazetteer.c. It is compiled in, so it is as trusted as this code. */
static uint32_t read32(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

uint8_t ws_gazetteer(uint32_t hash) {
    const unsigned char *header = ws_embedded_gazetteer;
    const uint32_t buckets = 16384;
    uint32_t count = read32(header + 8);
    const unsigned char *starts = header + 12;
    const unsigned char *prints = starts + 4 * (buckets + 1);
    uint32_t bucket = hash >> 18, print = hash >> 2 & 0xFFFF;
    uint32_t low = read32(starts + 4 * bucket), high = read32(starts + 4 * bucket + 4);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        uint32_t found = (uint32_t)prints[2 * middle] | (uint32_t)prints[2 * middle + 1] << 8;
        if (found == print)
            return prints[2 * (size_t)count + middle];
        if (found < print)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}
