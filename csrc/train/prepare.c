/* prepare.c - the library's own first stages over an article of a corpus */
#include "train/prepare.h"

#include "base/search.h"
#include "train/base.h"

#include <stdlib.h>
#include <string.h>

void check_status(ws_status status) {
    if (status != WS_OK)
        fail("%s", ws_status_name(status));
}

ws_engine *engine_with(const ws_model *model) {
    ws_engine *made;
    ws_error error;
    if (ws_engine_new(NULL, NULL, &made, &error) != WS_OK)
        fail("%s", error.message);
    if (model)
        ws_engine_use_model(made, model);
    return made;
}

ws_document *start_document(const ws_engine *engine, const char *text, uint32_t length) {
    ws_document *document = zeros(1, sizeof *document);
    ws_arena_init(&document->arena, ws_heap());
    document->engine = engine;
    document->text = text;
    document->length = length;
    return document;
}

void free_document(ws_document *document) {
    ws_arena_free(&document->arena);
    free(document);
}

ws_document *prepare_until(const ws_engine *engine, const article *a, const char *stage) {
    ws_error error;
    ws_document *document = start_document(engine, a->text, a->length);
    for (size_t i = 0; i < WS_STAGE_COUNT && strcmp(ws_stages[i].name, stage); i++)
        if (ws_stages[i].run(document, &error) != WS_OK)
            fail("%s: %s", a->id, error.message);
    return document;
}

ws_document *prepare(const ws_engine *engine, const article *a) {
    return prepare_until(engine, a, "parts of speech");
}

static uint32_t end_of(const ws_document *document, uint32_t t) {
    return document->tokens[t].end;
}

uint32_t token_at(const ws_document *document, uint32_t at) {
    return ws_search(document, end_of, document->n_tokens, at + 1);
}

uint32_t *align_tokens(const ws_document *document, const article *a) {
    uint32_t *map = need(NULL, document->n_tokens + 1, sizeof *map), g = 0;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        uint32_t start = document->tokens[t].start;
        while (g < a->n_tokens && a->tokens[g].end <= start)
            g++;
        map[t] = g < a->n_tokens && a->tokens[g].start <= start ? g : WS_NONE;
    }
    return map;
}
