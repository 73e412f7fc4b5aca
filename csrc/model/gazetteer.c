/* gazetteer.c - what lists of names and places know of a word */
#include "model/gazetteer.h"

#include "document.h"
#include "engine.h"
#include "model/model.h"

static const ws_word_map *gazetteer_of(const ws_document *document) {
    return &ws_engine_model(document->engine)->gazetteer;
}

uint8_t ws_evidence(const ws_document *document, uint32_t hash) {
    return (uint8_t)ws_word_value(gazetteer_of(document), hash);
}

void ws_expect_evidence(const ws_document *document, uint32_t hash) {
    ws_word_expect(gazetteer_of(document), hash);
}
