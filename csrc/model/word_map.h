/* word_map.h - a few bits for each of many words, none of which is stored
 *
 * A section of the model file (model.h) that gives the hash of a word, or of words with single spaces between, its
 * value, in little more than two bytes a word: a binary fuse filter (Graf and Lemire 2022) that holds values beside its
 * prints. The hash chooses a cell in each of three neighbouring segments; the three cells XORed are the word's print
 * above its value. A word that was never given a value has one all the same where its print agrees, by chance, once in
 * 2 to the bits of a print, and otherwise the value 0. Layout, little-endian:
 *
 *   u32 cells   u32 segment (cells in one, a power of two)   u32 seed   u32 bits (of a value; the rest is print)
 *   u16 cell[cells]
 */
#ifndef WS_WORD_MAP_H
#define WS_WORD_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WS_WORD_MAP_HEADER 16u
#define WS_WORD_MAP_SEGMENT 65536u /* no segment is larger */

/* The map of a model. The pointer points into the file; NULL: the file has none. */
typedef struct ws_word_map {
    const unsigned char *cells;
    uint32_t n_cells, segment, seed, bits;
} ws_word_map;

/* Where a hash stands in a map of that size, and what the upper bits of its cells come to. Part of the format. */
typedef struct ws_word_place {
    uint32_t cell[3], print;
} ws_word_place;

static inline ws_word_place ws_word_place_of(const ws_word_map *map, uint32_t hash) {
    uint64_t x = ((uint64_t)hash + map->seed) * 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 32) * 0xff51afd7ed558ccdu;
    x ^= x >> 29;
    uint32_t segment = map->segment, inner = segment - 1;
    uint32_t first = (uint32_t)((x >> 32) * (map->n_cells - 2 * segment) >> 32);
    return (ws_word_place){
        {first, (first + segment) ^ ((uint32_t)x & inner), (first + 2 * segment) ^ ((uint32_t)(x >> 16) & inner)},
        (uint32_t)(x * 0xc4ceb9fe1a85ec53u >> (48 + map->bits))};
}

/* Read a section; false where its numbers do not fit its length or its values do not have `bits` bits. */
bool ws_word_map_read(const unsigned char *bytes, size_t length, uint32_t bits, ws_word_map *out);

/* The value of the word with that hash; 0 where the map has none. */
uint32_t ws_word_value(const ws_word_map *map, uint32_t hash);

/* The word's value will be asked for soon. */
void ws_word_expect(const ws_word_map *map, uint32_t hash);

#endif
