/* result.c - reading a document's results */
#include "document.h"

const ws_quote *ws_quotes(const ws_document *document, uint32_t *count) {
    *count = document->n_quotes;
    return document->quotes;
}

const ws_why *ws_whys(const ws_document *document, uint32_t *count) {
    *count = document->n_whys;
    return document->whys;
}

const ws_scare *ws_scares(const ws_document *document, uint32_t *count) {
    *count = document->n_scares;
    return document->scares;
}

const ws_speaker *ws_speakers(const ws_document *document, uint32_t *count) {
    *count = document->n_speakers;
    return document->speakers;
}

const ws_entity *ws_entities(const ws_document *document, uint32_t *count) {
    *count = document->n_entities;
    return document->entities;
}

const ws_problem *ws_problems(const ws_document *document, uint32_t *count) {
    *count = document->n_problems;
    return document->problems;
}

bool ws_next_markup(const ws_document *document, uint32_t *cursor, ws_span *span) {
    while (*cursor < document->n_regions) {
        const ws_region *region = &document->regions[(*cursor)++];
        if (region->silent && region->start < region->end) {
            *span = (ws_span){region->start, region->end};
            return true;
        }
    }
    return false;
}

size_t ws_document_memory(const ws_document *document) {
    return document->arena.memory + sizeof *document;
}

uint32_t ws_document_words(const ws_document *document) {
    return document->words;
}

const char *ws_kind_name(ws_kind kind) {
    static const char *const names[] = {"direct", "mixed", "indirect"};
    return names[kind];
}

const char *ws_act_name(ws_act act) {
    return act == WS_STANCE ? "stance" : "speech";
}

const char *ws_type_name(ws_type type) {
    static const char *const names[] = {"person", "organization", "group", "document", "place", "other"};
    return names[type];
}

const char *ws_gender_name(ws_gender gender) {
    static const char *const names[] = {"", "m", "f"};
    return names[gender];
}

const char *ws_status_name(ws_status status) {
    static const char *const names[] = {"ok",         "no-memory", "too-large", "bad-pattern", "pattern-limit",
                                        "bad-option", "bad-model"};
    return names[status];
}
