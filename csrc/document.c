/* document.c - the way of a text through the stages */
#include "document.h"

#include "attribution.h"
#include "coreference.h"
#include "entity.h"
#include "pattern.h"
#include "pos.h"
#include "role.h"
#include "speaker.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

/* Put a status and its message into the caller's error, if there is one. */
static ws_status report(ws_error *error, ws_status status, const char *message) {
    if (error && status != WS_OK) {
        error->status = status;
        error->position = 0;
        snprintf(error->message, sizeof error->message, "%s", message);
    }
    return status;
}

/* Run every stage; the first that fails ends it. */
static ws_status run_stages(ws_document *document, ws_error *error) {
    static ws_status (*const text_stages[])(ws_document *) = {ws_tokenize, ws_split_sentences, ws_pair_marks};
    static ws_status (*const stages[])(ws_document *) = {
        ws_find_entities, ws_find_roles, ws_find_attributions, ws_resolve_speakers, ws_build_results,
    };
    ws_status status = ws_find_regions(document);
    if (status == WS_OK)
        status = ws_match_patterns(document, error);
    if (status != WS_OK)
        return status == WS_NO_MEMORY ? report(error, status, "out of memory") : status;
    for (size_t i = 0; i < sizeof text_stages / sizeof *text_stages; i++) {
        status = text_stages[i](document);
        if (status != WS_OK)
            return report(error, status, "out of memory");
    }
    status = ws_tag_pos(document, ws_engine_model(document->engine));
    if (status != WS_OK)
        return report(error, status, "out of memory");
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        status = stages[i](document);
        if (status != WS_OK)
            return report(error, status, "out of memory");
    }
    return WS_OK;
}

ws_status ws_annotate(const ws_engine *engine, const char *text, size_t length, ws_document **out, ws_error *error) {
    if (length > WS_MAX_TEXT)
        return report(error, WS_TOO_LARGE, "the text is longer than 1 GiB");
    const ws_allocator *allocator = ws_engine_allocator(engine);
    ws_document *document = allocator->resize(allocator->context, NULL, 0, sizeof *document);
    if (!document)
        return report(error, WS_NO_MEMORY, "out of memory");
    memset(document, 0, sizeof *document);
    ws_arena_init(&document->arena, *allocator);
    document->engine = engine;
    document->text = text;
    document->length = (uint32_t)length;
    ws_status status = run_stages(document, error);
    if (status != WS_OK) {
        ws_document_free(document);
        return status;
    }
    document->text = NULL;
    *out = document;
    return WS_OK;
}

void ws_document_free(ws_document *document) {
    if (!document)
        return;
    ws_allocator allocator = document->arena.allocator;
    ws_arena_free(&document->arena);
    allocator.resize(allocator.context, document, sizeof *document, 0);
}
