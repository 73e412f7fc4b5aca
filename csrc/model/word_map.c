/* word_map.c - a few bits for each of many words */
#include "model/word_map.h"

#include "base/bytes.h"
#include "base/expect.h"

/* Whole segments, three at least: then no hash chooses a cell that is not there. */
bool ws_word_map_read(const unsigned char *bytes, size_t length, uint32_t bits, ws_word_map *out) {
    if (length < WS_WORD_MAP_HEADER)
        return false;
    uint32_t cells = ws_get32(bytes), segment = ws_get32(bytes + 4);
    if (segment < 1 || segment > WS_WORD_MAP_SEGMENT || (segment & (segment - 1)) || cells % segment ||
        cells / segment < 3 || cells > 1u << 24 || length != WS_WORD_MAP_HEADER + 2 * (size_t)cells ||
        ws_get32(bytes + 12) != bits)
        return false;
    *out = (ws_word_map){bytes + WS_WORD_MAP_HEADER, cells, segment, ws_get32(bytes + 8), bits};
    return true;
}

static inline uint32_t cell(const ws_word_map *map, uint32_t at) {
    const unsigned char *bytes = map->cells + 2 * (size_t)at;
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

uint32_t ws_word_value(const ws_word_map *map, uint32_t hash) {
    if (!map->cells)
        return 0;
    ws_word_place place = ws_word_place_of(map, hash);
    uint32_t found = cell(map, place.cell[0]) ^ cell(map, place.cell[1]) ^ cell(map, place.cell[2]);
    return found >> map->bits == place.print ? found & ((1u << map->bits) - 1) : 0;
}

void ws_word_expect(const ws_word_map *map, uint32_t hash) {
    if (!map->cells)
        return;
    ws_word_place place = ws_word_place_of(map, hash);
    for (int i = 0; i < 3; i++)
        ws_expect(map->cells + 2 * (size_t)place.cell[i]);
}
