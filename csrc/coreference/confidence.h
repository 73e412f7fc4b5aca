/* confidence.h - how sure it is who speaks a quotation
 *
 * A logistic model over the rule that found the quotation, its own confidence, the margin of the question that chose
 * the speaker, and what the speaker is known by. The section's unit is one logit.
 */
#ifndef WS_CONFIDENCE_H
#define WS_CONFIDENCE_H

#include "document.h"
#include "model/model.h"

#define WS_CONFIDENCE_FEATURES 24u

/* The features of an attribution that has a speaker; returns how many. */
uint32_t ws_confidence_features(const ws_document *document, const ws_attribution *attribution,
                                uint32_t out[WS_CONFIDENCE_FEATURES]);

/* Turn a sum of weights of a model with that unit (model.h) into a probability. */
float ws_probability(int32_t sum, uint32_t unit);

/* Set the confidence of every attribution: how likely its speaker is right; as it is without a model, 0 without
 * speaker. */
void ws_judge_speakers(ws_document *document, const ws_linear *sure);

#endif
