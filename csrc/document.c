/* document.c - the way of a text through the stages */
#include "document.h"

#include "attribution/attribution.h"
#include "base/error.h"
#include "coreference/coreference.h"
#include "engine.h"
#include "name/entity.h"
#include "result/publish.h"
#include "role/nominal.h"
#include "role/role.h"
#include "text/language.h"
#include "text/pos.h"

#include <string.h>

/* A stage that needs nothing but the document; what can fail in it is memory. */
#define STAGE(name, function)                                                                                          \
    static ws_status name(ws_document *document, ws_error *error) {                                                    \
        return function == WS_OK ? WS_OK : ws_fail_memory(error);                                                      \
    }
STAGE(regions, ws_find_regions(document))
STAGE(tokens, ws_tokenize(document))
STAGE(language, ws_tell_language(document))
STAGE(sentences, ws_split_sentences(document))
STAGE(marks, ws_pair_marks(document))
STAGE(parts_of_speech, ws_tag_pos(document, ws_engine_model(document->engine)))
STAGE(extensions, ws_extend_tokens(document))
STAGE(entities, ws_find_entities(document))
STAGE(roles, ws_find_roles(document))
STAGE(attributions, ws_find_attributions(document))
STAGE(coreference, ws_resolve_speakers(document))
STAGE(nominals, ws_find_nominal_roles(document))
STAGE(results, ws_build_results(document))

const ws_stage ws_stages[WS_STAGE_COUNT] = {
    {"regions", regions},
    {"patterns", ws_match_patterns},
    {"tokens", tokens},
    {"language", language},
    {"sentences", sentences},
    {"marks", marks},
    {"parts of speech", parts_of_speech},
    {"extensions", extensions},
    {"entities", entities},
    {"roles", roles},
    {"attributions", attributions},
    {"coreference", coreference},
    {"noun phrases", nominals},
    {"results", results},
};

enum { USUAL_MEMORY = 80 }; /* bytes that an article takes for a byte of its text */

ws_status ws_annotate(const ws_engine *engine, const char *text, size_t length, ws_document **out, ws_error *error) {
    if (length > WS_MAX_TEXT)
        return ws_fail(error, WS_TOO_LARGE, 0, "the text is longer than 1 GiB");
    const ws_allocator *allocator = ws_engine_allocator(engine);
    ws_document *document = allocator->resize(allocator->context, NULL, 0, sizeof *document);
    if (!document)
        return ws_fail_memory(error);
    memset(document, 0, sizeof *document);
    ws_arena_init(&document->arena, *allocator);
    ws_arena_expect(&document->arena, USUAL_MEMORY * length);
    document->engine = engine;
    document->text = text;
    document->length = (uint32_t)length;
    ws_status status = WS_OK;
    for (size_t i = 0; i < WS_STAGE_COUNT && status == WS_OK; i++)
        status = ws_stages[i].run(document, error);
    if (status != WS_OK) {
        ws_document_free(document);
        return status;
    }
    document->text = NULL;
    *out = document;
    return WS_OK;
}

bool ws_add_problem(ws_document *document, const char *code, uint32_t start, uint32_t end, const char *message) {
    ws_problem *problem = ws_push(document, problems);
    if (problem)
        *problem = (ws_problem){code, start, end, message};
    return problem != NULL;
}

void ws_document_free(ws_document *document) {
    if (!document)
        return;
    ws_allocator allocator = document->arena.allocator;
    ws_arena_free(&document->arena);
    allocator.resize(allocator.context, document, sizeof *document, 0);
}
