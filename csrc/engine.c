/* engine.c - the engine: options, compiled patterns, the learned model */
#include "engine.h"

#include "base/arena.h"
#include "base/error.h"
#include "text/pattern.h"

#include <string.h>

struct ws_engine {
    ws_model model;
    ws_allocator allocator;
    ws_format format;
    ws_patterns patterns;
};

const ws_allocator *ws_engine_allocator(const ws_engine *engine) {
    return &engine->allocator;
}

const ws_patterns *ws_engine_patterns(const ws_engine *engine) {
    return &engine->patterns;
}

const ws_model *ws_engine_model(const ws_engine *engine) {
    return &engine->model;
}

void ws_engine_use_model(ws_engine *engine, const ws_model *model) {
    engine->model = *model;
}

ws_format ws_engine_format(const ws_engine *engine) {
    return engine ? engine->format : WS_FORMAT_AUTO;
}

/* Are the options ones that exist? */
static ws_status check_options(const ws_options *options, ws_error *error) {
    if (!options)
        return WS_OK;
    if ((unsigned)options->format > WS_FORMAT_MARKDOWN)
        return ws_fail(error, WS_BAD_OPTION, 0, "option \"format\" must be auto, text or markdown");
    for (size_t i = 0; i < options->n_patterns; i++) {
        const ws_pattern_source *source = &options->patterns[i];
        if ((unsigned)source->kind >= WS_PATTERN_KINDS)
            return ws_fail(error, WS_BAD_OPTION, 0,
                           "pattern \"%.100s\": the kinds are dateline, credit, party, title, cue and ignore",
                           source->name ? source->name : "?");
        if (!source->name || !source->pattern)
            return ws_fail(error, WS_BAD_OPTION, 0, "a pattern of kind \"%s\" lacks its name or its text",
                           ws_pattern_kind_name(source->kind));
    }
    return WS_OK;
}

ws_status ws_engine_new(const ws_options *options, const ws_allocator *allocator, ws_engine **out, ws_error *error) {
    ws_status status = check_options(options, error);
    if (status != WS_OK)
        return status;
    ws_allocator heap = allocator ? *allocator : ws_heap();
    ws_engine *engine = heap.resize(heap.context, NULL, 0, sizeof *engine);
    if (!engine)
        return ws_fail_memory(error);
    memset(engine, 0, sizeof *engine);
    engine->allocator = heap;
    engine->format = options ? options->format : WS_FORMAT_AUTO;
    status = ws_model_embedded(&engine->model, error);
    if (status == WS_OK)
        status = ws_compile_patterns(&engine->patterns, options, &heap, error);
    if (status != WS_OK) {
        ws_engine_free(engine);
        return status;
    }
    *out = engine;
    return WS_OK;
}

void ws_engine_free(ws_engine *engine) {
    if (!engine)
        return;
    ws_allocator heap = engine->allocator;
    ws_free_patterns(&engine->patterns);
    heap.resize(heap.context, engine, sizeof *engine, 0);
}
