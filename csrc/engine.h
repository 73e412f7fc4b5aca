/* engine.h - the engine: options, compiled patterns, the learned model
 *
 * An engine is immutable once made, so many threads may match with it; what a match needs to write lives in the
 * document.
 */
#ifndef WS_ENGINE_H
#define WS_ENGINE_H

#include "model/model.h"
#include "whosaid.h"

typedef struct ws_patterns ws_patterns; /* pattern.h */

/* The allocator that the engine was made with. */
const ws_allocator *ws_engine_allocator(const ws_engine *engine);

/* The patterns that the engine was made with. */
const ws_patterns *ws_engine_patterns(const ws_engine *engine);

/* The format that the options ask for; WS_FORMAT_AUTO for no engine. */
ws_format ws_engine_format(const ws_engine *engine);

/* The learned model that the engine decides with. */
const ws_model *ws_engine_model(const ws_engine *engine);

/* Let the engine decide with another model; for the trainer, before the engine is used. */
void ws_engine_use_model(ws_engine *engine, const ws_model *model);

#endif
