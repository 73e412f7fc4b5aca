/* gazetteer.c - what lists of names and places know of a word */
#include "model/gazetteer.h"

#include "base/expect.h"
#include "document.h"
#include "engine.h"

static uint32_t read32(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Whole segments, three at least: then no hash chooses a cell that is not there. */
bool ws_gazetteer_read(const unsigned char *bytes, size_t length, ws_gazetteer *out) {
    if (length < WS_GAZETTEER_HEADER)
        return false;
    uint32_t cells = read32(bytes), segment = read32(bytes + 4);
    if (segment < 1 || segment > WS_GAZETTEER_SEGMENT || (segment & (segment - 1)) || cells % segment ||
        cells / segment < 3 || cells > 1u << 24 || length != WS_GAZETTEER_HEADER + 2 * (size_t)cells)
        return false;
    *out = (ws_gazetteer){bytes + WS_GAZETTEER_HEADER, cells, segment, read32(bytes + 8)};
    return true;
}

static inline uint32_t cell(const ws_gazetteer *gazetteer, uint32_t at) {
    const unsigned char *bytes = gazetteer->cells + 2 * (size_t)at;
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

uint8_t ws_gazetteer_evidence(const ws_gazetteer *gazetteer, uint32_t hash) {
    if (!gazetteer->cells)
        return 0;
    ws_gazetteer_place place = ws_gazetteer_place_of(gazetteer, hash);
    uint32_t found = cell(gazetteer, place.cell[0]) ^ cell(gazetteer, place.cell[1]) ^ cell(gazetteer, place.cell[2]);
    return found >> WS_GAZETTEER_BITS == place.print ? (uint8_t)(found & ((1u << WS_GAZETTEER_BITS) - 1)) : 0;
}

void ws_expect_evidence(const ws_document *document, uint32_t hash) {
    const ws_gazetteer *gazetteer = &ws_engine_model(document->engine)->gazetteer;
    if (!gazetteer->cells)
        return;
    ws_gazetteer_place place = ws_gazetteer_place_of(gazetteer, hash);
    for (int i = 0; i < 3; i++)
        ws_expect(gazetteer->cells + 2 * (size_t)place.cell[i]);
}

uint8_t ws_evidence(const ws_document *document, uint32_t hash) {
    return ws_gazetteer_evidence(&ws_engine_model(document->engine)->gazetteer, hash);
}
