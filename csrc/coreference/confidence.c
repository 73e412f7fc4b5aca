/* confidence.c - how sure it is who speaks a quotation */
#include "coreference/confidence.h"

#include "model/lookup.h"
#include "text/feature.h"
#include "text/words.h"

/* Margins fall into few classes, finer where it is close. */
static uint32_t margin_class(int32_t margin) {
    static const int32_t limits[] = {5, 12, 25, 45, 70, 100, 140, 190, 260, 360, 500};
    uint32_t n = 0;
    if (margin >= WS_MARGIN_ALONE)
        return 15;
    while (n < sizeof limits / sizeof *limits && margin >= limits[n])
        n++;
    return n;
}

static uint32_t rule_hash(const char *rule) {
    uint32_t hash = ws_hash_start();
    for (; *rule; rule++)
        hash = ws_hash_add(hash, (unsigned char)*rule);
    return ws_hash_end(hash);
}

uint32_t ws_confidence_features(const ws_document *document, const ws_attribution *a,
                                uint32_t out[WS_CONFIDENCE_FEATURES]) {
    const ws_referent *e = &document->referents[a->entity];
    const ws_mention *source = a->source == WS_NONE ? NULL : &document->mentions[a->source];
    uint32_t index = source ? source->decision : a->decision, n = 0;
    const ws_decision *decision = index == WS_NONE ? NULL : &document->decisions[index];
    uint32_t margin = decision ? margin_class(decision->margin) : 16, question = decision ? decision->question : 7;
    uint32_t rule = rule_hash(a->rule), form = source ? source->form : 3;
    uint32_t sure = a->confidence >= 1 ? 15 : a->confidence <= 0 ? 0 : (uint32_t)(a->confidence * 16);
    uint32_t known = (e->form * 8u + e->type) * 4 + (e->n_words > 2 ? 3u : e->n_words);
    out[n++] = ws_feature(96, 0, 0);
    out[n++] = ws_feature(97, rule, 0);
    out[n++] = ws_feature(98, sure, a->kind);
    out[n++] = ws_feature(99, question * 32 + margin, 0);
    out[n++] = ws_feature(100, question, 0);
    out[n++] = ws_feature(101, form * 4u + a->kind, 0);
    out[n++] = ws_feature(102, known, 0);
    out[n++] = ws_feature(103, form * 256u + known, 0);
    out[n++] = ws_feature(104, e->n_mentions > 3 ? 4 : e->n_mentions, e->form);
    out[n++] = ws_feature(105, source ? source->gender == e->gender : 2, form);
    out[n++] = ws_feature(106, decision ? decision->candidates : 0, question);
    out[n++] = ws_feature(107, rule, form);
    if (source && source->form == FORM_NAME)
        out[n++] = ws_feature(108, source->type, e->type);
    out[n++] = ws_feature(
        109, a->cue_first < a->cue_last ? (uint32_t)((ws_at(document, a->cue_last - 1)->classes & LEX_SPEECH) != 0) : 2,
        a->kind);
    return n;
}

float ws_probability(int32_t sum, uint32_t unit) {
    float x = unit > 0 ? -256.0f * (float)sum / (float)unit : 0.0f;
    x = x > 20.0f ? 20.0f : x < -20.0f ? -20.0f : x;
    float power = 1.0f + x / 1024.0f; /* e^x = (1 + x/1024)^1024, near enough, and the same on every machine */
    for (int i = 0; i < 10; i++)
        power *= power;
    return 1.0f / (1.0f + power);
}

void ws_judge_speakers(ws_document *document, const ws_linear *sure) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        uint32_t features[WS_CONFIDENCE_FEATURES];
        int32_t scores[WS_MODEL_LABELS];
        if (a->entity == WS_NONE || sure->labels != 2 || document->foreign) {
            a->confidence = a->entity == WS_NONE ? 0.0f : a->confidence;
            continue;
        }
        uint32_t n = ws_confidence_features(document, a, features);
        ws_linear_score(sure, features, n, scores);
        a->confidence = ws_probability(scores[1], sure->unit);
    }
}
