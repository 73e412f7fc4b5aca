/* link_spec.c - scores that are put together from parts that were kept are those of all features one by one */
#include "check.h"

#include "document.h"
#include "model/lookup.h"
#include "proposal/link.h"
#include "proposal/proposal.h"
#include "text/feature.h"
#include "text/pos.h"

#include <stdlib.h>
#include <string.h>

static const char text[] = "The harbour master, who had asked for more time, said on Monday that the crane would not "
                           "be moved. \"It stays,\" he "
                           "told reporters, and added that \"nobody\" had called him before the storm.\n\n"
                           "According to the port's own figures, three ships were turned away; a spokeswoman denied "
                           "it. \"We never did that,\" "
                           "she said. \"Not once.\"\n\nWitnesses said, hoped, claimed, said and said that they said "
                           "so, he said, she was told.\n";

/* The score of label y by the features as the trainer sees them. */
static int32_t expected(const ws_model *model, bool content, const uint32_t *features, uint32_t n, uint32_t y) {
    const ws_linear *places = &model->linear[content ? WS_MODEL_CONTENT_PLACE : WS_MODEL_SOURCE_PLACE];
    const ws_linear *hashes = &model->linear[content ? WS_MODEL_CONTENT : WS_MODEL_SOURCE];
    uint32_t columns = places->columns;
    int32_t sum = 0;
    for (uint32_t f = 0; f < n; f++) {
        if (features[f] < WS_FEATURE_ROWS) {
            sum += places->weights[features[f] * columns + y - 1];
            continue;
        }
        bool item = features[f] & WS_FEATURE_ITEM;
        const signed char *row =
            item ? ws_linear_row(&model->linear[WS_MODEL_ITEM], features[f] & ~(uint32_t)WS_FEATURE_BEHIND)
                 : ws_linear_row(hashes, features[f]);
        if (item && row)
            row += (content ? WS_ITEM_CONTENT : WS_ITEM_SOURCE) + (features[f] & WS_FEATURE_BEHIND ? columns : 0);
        sum += row ? row[y - 1] : 0;
    }
    return sum;
}

/* Compare all scores of a window; returns how many. */
static uint32_t compare(const ws_link *link, const ws_model *model, bool content, ws_link_room *room) {
    static int32_t scores[WS_SEQUENCE * TWO_LABELS];
    uint32_t labels = content ? TWO_LABELS : ONE_LABELS, features[WS_FEATURES], compared = 0;
    if (content)
        ws_content_scores(link, model, room, scores);
    else
        ws_source_scores(link, model, room, scores);
    for (uint32_t i = link->first; i < link->last; i++) {
        uint32_t n = content ? ws_content_features(link, i, features) : ws_source_features(link, i, features);
        for (uint32_t y = 1; y < labels; y++, compared++) {
            int32_t found = scores[(i - link->first) * labels + y], wanted = expected(model, content, features, n, y);
            check(found == wanted, "item %u, label %u: %d instead of %d", i, y, found, wanted);
        }
    }
    return compared;
}

static void parts_and_features_agree(void) {
    reading *r = read_until(text, "attributions");
    ws_model model;
    ws_proposals proposals;
    check(ws_model_embedded(&model, &r->error) == WS_OK, "no model");
    check(ws_propose(&r->d, &model, &proposals) == WS_OK && proposals.n > 5, "too few proposals");
    ws_link_room *room = ws_link_room_new(&r->d, &proposals.fold);
    check(room != NULL, "no room");
    uint32_t compared = 0;
    for (uint32_t i = 0; i < proposals.n; i++) {
        const ws_proposal *p = &proposals.items[i];
        ws_link source = ws_source_link(&r->d, &proposals.fold, p->cue.first, p->cue.last);
        ws_link content =
            ws_content_link(&r->d, &proposals.fold, p->cue.first, p->cue.last, p->source.first, p->source.last);
        compared += compare(&source, &model, false, room) + compare(&content, &model, true, room);
    }
    check(compared > 1000, "compared only %u scores", compared);
    free_reading(r);
}

int main(void) {
    const test tests[] = {{"scores from parts are those of all features", parts_and_features_agree}};
    return RUN_TESTS(tests);
}
