/* gazetteer.h - what lists of names and places know of a word: evidence, no fact
 *
 * A section of the model file (model.h) that gives the hash of a folded word, or of words with single spaces between,
 * its evidence, in little more than two bytes a word. The hash chooses a cell in each of three neighbouring segments;
 * the three cells XORed are the word's print above its evidence. No word is stored, so a word that is in no list gets
 * some evidence with a probability of 1 in 2,048. Layout, little-endian:
 *
 *   u32 cells   u32 segment (cells in one, a power of two)   u32 seed   u32 0
 *   u16 cell[cells]
 */
#ifndef WS_GAZETTEER_H
#define WS_GAZETTEER_H

#include "whosaid.h"

#include <stdbool.h>

/* Kinds of evidence, which fill the lower bits of a cell. A given name that is both a man's and a woman's has both. */
enum {
    GAZETTEER_MALE = 1 << 0,
    GAZETTEER_FEMALE = 1 << 1,
    GAZETTEER_GIVEN = GAZETTEER_MALE | GAZETTEER_FEMALE,
    GAZETTEER_SURNAME = 1 << 2,
    GAZETTEER_PLACE = 1 << 3,
    GAZETTEER_PERSON_NOUN = 1 << 4 /* some sense of the word is a person */
};
#define WS_GAZETTEER_BITS 5u
#define WS_GAZETTEER_HEADER 16u
#define WS_GAZETTEER_SEGMENT 65536u /* no segment is larger */

/* The gazetteer of a model. The pointer points into the file; NULL: the file has none. */
typedef struct ws_gazetteer {
    const unsigned char *cells;
    uint32_t n_cells, segment, seed;
} ws_gazetteer;

/* Where a hash stands in a gazetteer of that size, and what the upper bits of its cells come to. Part of the format. */
typedef struct ws_gazetteer_place {
    uint32_t cell[3], print;
} ws_gazetteer_place;

static inline ws_gazetteer_place ws_gazetteer_place_of(const ws_gazetteer *gazetteer, uint32_t hash) {
    uint64_t x = ((uint64_t)hash + gazetteer->seed) * 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 32) * 0xff51afd7ed558ccdu;
    x ^= x >> 29;
    uint32_t segment = gazetteer->segment, inner = segment - 1;
    uint32_t first = (uint32_t)((x >> 32) * (gazetteer->n_cells - 2 * segment) >> 32);
    return (ws_gazetteer_place){
        {first, (first + segment) ^ ((uint32_t)x & inner), (first + 2 * segment) ^ ((uint32_t)(x >> 16) & inner)},
        (uint32_t)(x * 0xc4ceb9fe1a85ec53u >> (48 + WS_GAZETTEER_BITS))};
}

/* Read a section; false where its numbers do not fit its length. */
bool ws_gazetteer_read(const unsigned char *bytes, size_t length, ws_gazetteer *out);

/* Evidence for the word with that hash will be asked for soon. */
void ws_expect_evidence(const ws_document *document, uint32_t hash);

/* Evidence for the word with that hash. */
uint8_t ws_gazetteer_evidence(const ws_gazetteer *gazetteer, uint32_t hash);

/* The same by the model that the document is read with. */
uint8_t ws_evidence(const ws_document *document, uint32_t hash);

#endif
