/* prepare.c - the library's own first stages over an article of a corpus */
#include "train/prepare.h"

#include "engine.h"
#include "train/learn.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static ws_engine *engine; /* the same for all */

void check_status(ws_status status) {
    if (status == WS_OK)
        return;
    fprintf(stderr, "train: %s\n", ws_status_name(status));
    exit(1);
}

void prepare_with(const ws_model *model) {
    ws_error error;
    if (!engine && ws_engine_new(NULL, NULL, &engine, &error) != WS_OK) {
        fprintf(stderr, "train: %s\n", error.message);
        exit(1);
    }
    ws_engine_use_model(engine, model);
}

ws_document *prepare_until(const article *a, const char *stage) {
    ws_error error;
    if (!engine && ws_engine_new(NULL, NULL, &engine, &error) != WS_OK) {
        fprintf(stderr, "train: %s\n", error.message);
        exit(1);
    }
    ws_document *document = need(NULL, 1, sizeof *document);
    memset(document, 0, sizeof *document);
    ws_arena_init(&document->arena, ws_heap());
    document->engine = engine;
    document->text = a->text;
    document->length = a->length;
    for (size_t i = 0; i < WS_STAGE_COUNT && strcmp(ws_stages[i].name, stage); i++)
        if (ws_stages[i].run(document, &error) != WS_OK) {
            fprintf(stderr, "train: %s: %s\n", a->id, error.message);
            exit(1);
        }
    return document;
}

ws_document *prepare(const article *a) {
    return prepare_until(a, "parts of speech");
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
