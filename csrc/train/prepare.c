/* prepare.c - the library's own first stages over an article of a corpus */
#include "prepare.h"

#include "language.h"
#include "learn.h"
#include "pattern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

ws_document *prepare(const article *a) {
    static ws_engine *engine; /* the same for all */
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
    static ws_status (*const stages[])(ws_document *) = {ws_tokenize, ws_tell_language, ws_split_sentences,
                                                         ws_pair_marks};
    ws_status status = ws_find_regions(document);
    if (status == WS_OK)
        status = ws_match_patterns(document, &error);
    for (size_t i = 0; i < sizeof stages / sizeof *stages && status == WS_OK; i++)
        status = stages[i](document);
    if (status != WS_OK) {
        fprintf(stderr, "train: %s: %s\n", a->id, ws_status_name(status));
        exit(1);
    }
    return document;
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
