/* speech.h - is marked text somebody's words, by a learned model */
#ifndef WS_SPEECH_H
#define WS_SPEECH_H

#include "document.h"
#include "model/model.h"

/* What the model sees of an outermost marked span; room for WS_FEATURES. Needs parts of speech and names. */
uint32_t ws_speech_features(const ws_document *document, uint32_t marked, uint32_t *out);

/* Above 0 for speech. */
int32_t ws_speech_score(const ws_document *document, const ws_linear *linear, uint32_t marked);

#endif
