/* extent_spec.c - where a cue may end, which end is chosen, and that a quotation has one speaker */
#include "check.h"

#include "document.h"
#include "proposal/extent.h"
#include "proposal/proposal.h"
#include "text/feature.h"

#include <stdlib.h>
#include <string.h>

static const char text[] =
    "\"The ferry is late,\" the pilot told her crew on Tuesday in a short note. Dockers said in a "
    "letter that they want to stay, and chief engineer Oda Brandvik called again for \"patience\".\n\n"
    "\"Nobody asked us,\" deputy harbour master Ilse Korn said in a statement to the paper. \"We "
    "would have told them,\" she wrote, adding: \"It is not too late.\" Critics claim otherwise, "
    "said one.\n\nShe said:\n\n\"So be it.\"\n\n\"No,\" state engineer Tor Vik said, said and said.\n";

/* A document with its proposals. */
typedef struct proposed {
    reading *r;
    ws_model model;
    ws_proposals proposals;
} proposed;

static proposed propose(void) {
    proposed p = {.r = read_until(text, "attributions")};
    reading *r = p.r;
    check(ws_model_embedded(&p.model, &r->error) == WS_OK, "no model");
    check(ws_propose(&r->d, &p.model, &p.proposals) == WS_OK && p.proposals.n > 5, "too few proposals");
    return p;
}

static bool holds(ws_range range, uint32_t item) {
    return item >= range.first && item < range.last;
}

static void ends_keep_to_their_place(void) {
    proposed p = propose();
    const ws_fold *fold = &p.proposals.fold;
    uint32_t several = 0;
    for (uint32_t i = 0; i < p.proposals.n; i++) {
        const ws_proposal *q = &p.proposals.items[i];
        ws_range cue = ws_bare_range(fold, q->cue);
        ws_ends ends;
        ws_cue_ends(&p.r->d, fold, q, &ends);
        several += ends.n > 1;
        check(ends.n <= WS_ENDS, "%u ends", ends.n);
        check(ends.n == 0 || ends.end[ends.kept] == cue.last, "the end as it stands is no candidate");
        for (uint32_t k = 0; k < ends.n; k++) {
            uint32_t end = ends.end[k];
            check(k == 0 || end > ends.end[k - 1], "ends are not in order");
            check(ends.n_features[k] <= WS_END_FEATURES, "%u features", ends.n_features[k]);
            check(end > cue.first && fold->items[end - 1].outer == fold->items[cue.first].outer, "over the sentence");
            for (uint32_t item = cue.last; item < end; item++) {
                check(!holds(q->source, item) && !fold->items[item].look, "into the source, or a quotation");
                for (int c = 0; c < 2; c++)
                    check(!holds(q->content[c], item) || end < q->content[c].last, "nothing is left of the content");
            }
        }
    }
    check(several > 3, "only %u proposals have a choice", several);
    free_reading(p.r);
}

/* A model that likes one feature, which the candidate has and no other one; its last row is zero. */
static bool prefer(const ws_ends *ends, uint32_t k, ws_linear *linear, unsigned char *bytes) {
    for (uint32_t f = 0; f < ends->n_features[k]; f++) {
        bool alone = true;
        for (uint32_t o = 0; o < ends->n; o++)
            for (uint32_t g = 0; g < ends->n_features[o]; g++)
                alone = alone && (o == k || (ends->features[o][g] & 0xFFFF) != (ends->features[k][f] & 0xFFFF));
        if (!alone)
            continue;
        uint32_t print = ws_feature_print(ends->features[k][f]);
        memset(bytes, 0, 64);
        bytes[0] = (unsigned char)print;
        bytes[1] = (unsigned char)(print >> 8);
        bytes[WS_BUCKET_PRINTS] = 100;
        *linear = (ws_linear){.labels = 2, .columns = 1, .buckets = 1, .unit = 256, .index = bytes};
        return true;
    }
    return false;
}

static void the_better_end_is_chosen(void) {
    proposed p = propose();
    const ws_fold *fold = &p.proposals.fold;
    uint32_t chosen = 0;
    for (uint32_t i = 0; i < p.proposals.n; i++) {
        ws_proposal before = p.proposals.items[i];
        ws_ends ends;
        ws_cue_ends(&p.r->d, fold, &before, &ends);
        for (uint32_t k = 0; k < ends.n && before.accepted; k++) {
            ws_proposal after = before;
            ws_proposals one = {.fold = *fold, .items = &after, .n = 1};
            ws_model model = {0};
            unsigned char bytes[64];
            ws_choose_extents(&p.r->d, &model, &one);
            check(memcmp(&after, &before, sizeof after) == 0, "changed without a model");
            if (!prefer(&ends, k, &model.linear[WS_MODEL_EXTENT], bytes))
                continue;
            ws_choose_extents(&p.r->d, &model, &one);
            check(after.cue.last == (k == ends.kept ? before.cue.last : ends.end[k]), "another end");
            for (int c = 0; c < 2; c++)
                check(ws_range_empty(after.content[c]) == ws_range_empty(before.content[c]) &&
                          (ws_range_empty(after.content[c]) || !holds(after.content[c], after.cue.last - 1)),
                      "cue and content share words");
            chosen++;
        }
    }
    check(chosen > 10, "only %u ends were chosen", chosen);
    free_reading(p.r);
}

static void a_quotation_has_one_speaker(void) {
    proposed p = propose();
    const ws_fold *fold = &p.proposals.fold;
    for (uint32_t item = 0; item < fold->n_items; item++) {
        uint32_t speakers = 0;
        for (uint32_t i = 0; i < p.proposals.n && fold->items[item].look; i++) {
            const ws_proposal *q = &p.proposals.items[i];
            speakers += q->accepted && (holds(q->content[0], item) || holds(q->content[1], item));
        }
        check(speakers < 2, "item %u is said by %u", item, speakers);
    }
    free_reading(p.r);
}

int main(void) {
    const test tests[] = {{"ends keep out of source, quotations and the next sentence", ends_keep_to_their_place},
                          {"the better end is chosen, and the content begins behind it", the_better_end_is_chosen},
                          {"a quotation has one speaker", a_quotation_has_one_speaker}};
    return RUN_TESTS(tests);
}
