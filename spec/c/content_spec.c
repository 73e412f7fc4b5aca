/* content_spec.c - the contents that a cue may have have the scores of their paths, and one of them is chosen */
#include "check.h"

#include "document.h"
#include "model/tagger.h"
#include "proposal/content.h"
#include "proposal/proposal.h"
#include "proposal/rival.h"

#include <stdlib.h>
#include <string.h>

static const char text[] =
    "When the ferry owner said that the pier was rotten, which nobody denied, the council met. Low tide, she said, was "
    "\"no excuse\" and the crane (it is new) would stay, but took back what she had said about the harbour.\n\n"
    "\"It stays,\" said the harbour master, pointing at the crane. \"Nobody asked us.\" He told the owner to wait "
    "until "
    "the storm was over and went home, according to a pilot.\n\nShe hopes for a loan. If it rains, he added, \"we "
    "close,\" "
    "though the mayor believes the opposite and wants a wall as soon as it is dry.\n";

/* The document and its proposals; `choose`: with the model that chooses contents. */
static reading *propose(ws_proposals *proposals, ws_model *model, bool choose) {
    reading *r = read_until(text, "attributions");
    check(ws_model_embedded(model, &r->error) == WS_OK, "no model");
    if (!choose)
        model->linear[WS_MODEL_RIVAL] = (ws_linear){0};
    check(ws_propose(&r->d, model, proposals) == WS_OK && proposals->n > 5, "too few proposals");
    return r;
}

static bool same(const ws_range *a, const ws_range *b) {
    return !memcmp(a, b, 2 * sizeof *a);
}

/* The score of a content's path, item by item. */
static int32_t score_of(const ws_link *link, const ws_linear *linear, const int32_t *scores, const ws_range *content) {
    bool two = !ws_range_empty(content[1]);
    int32_t sum = 0;
    uint32_t before = 0;
    for (uint32_t i = link->first; i < link->last; i++) {
        uint32_t y = TWO_O;
        if (i >= content[0].first)
            y = i == content[0].first  ? TWO_B
                : i < content[0].last  ? TWO_I
                : i == content[0].last ? (two ? TWO_E : TWO_E2)
                                       : (two ? TWO_M : TWO_A);
        if (two && i >= content[1].first)
            y = i == content[1].first ? TWO_B2 : i < content[1].last ? TWO_I2 : i == content[1].last ? TWO_E2 : TWO_A;
        sum += scores[(i - link->first) * TWO_LABELS + y];
        sum += i == link->first ? linear->start[y] : linear->transitions[before][y];
        before = y;
    }
    return sum;
}

static void rivals_have_the_scores_of_their_paths(void) {
    static int32_t scores[WS_SEQUENCE * TWO_LABELS], sums[WS_SEQUENCE * TWO_LABELS];
    ws_model model;
    ws_proposals all;
    reading *r = propose(&all, &model, false);
    const ws_linear *linear = &model.linear[WS_MODEL_CONTENT];
    ws_link_room *room = ws_link_room_new(&r->d, &all.fold);
    uint32_t several = 0;
    for (uint32_t i = 0; i < all.n && room; i++) {
        const ws_proposal *p = &all.items[i];
        ws_rival rivals[WS_RIVALS];
        const ws_link link = ws_content_link_of(&r->d, &all.fold, p);
        ws_content_scores(&link, &model, room, scores);
        uint32_t n = ws_content_rivals(&link, linear, scores, sums, p->content, WS_RIVAL_MARGIN_LEARNED, rivals);
        int32_t best = score_of(&link, linear, scores, p->content);
        several += n > 1;
        for (uint32_t k = 0; k < n; k++) {
            const ws_range *c = rivals[k].content;
            int32_t behind = best - score_of(&link, linear, scores, c);
            check(rivals[k].margin == (int32_t)((int64_t)behind * 1024 / (int64_t)linear->unit),
                  "proposal %u, rival %u: margin %d", i, k, rivals[k].margin);
            check(rivals[k].margin <= WS_RIVAL_MARGIN_LEARNED && (!k || rivals[k].margin >= rivals[k - 1].margin),
                  "proposal %u, rival %u is out of order", i, k);
            check(link.first <= c[0].first && c[0].first < c[0].last && c[0].last <= link.last &&
                      (ws_range_empty(c[1]) ||
                       (c[0].last < c[1].first && c[1].first < c[1].last && c[1].last <= link.last)),
                  "proposal %u, rival %u is no content", i, k);
            for (uint32_t other = 0; other < k; other++)
                check(!same(c, rivals[other].content), "proposal %u, rival %u is listed twice", i, k);
        }
    }
    check(several > 2, "only %u cues with rivals", several);
    free_reading(r);
}

static void one_of_the_rivals_is_chosen(void) {
    ws_model model;
    ws_proposals plain, chosen;
    reading *a = propose(&plain, &model, false), *b = propose(&chosen, &model, true);
    for (uint32_t i = 0; i < plain.n && i < chosen.n; i++) {
        const ws_proposal *p = &plain.items[i], *q = &chosen.items[i];
        bool listed = same(p->content, q->content);
        check(p->n_rivals >= q->n_rivals, "proposal %u: more rivals", i);
        check(!p->n_rivals || same(p->content, p->rivals[0].content), "proposal %u: the likeliest is not first", i);
        for (uint32_t k = 0; k < q->n_rivals && q->accepted; k++)
            listed |= same(q->content, q->rivals[k].content);
        check(listed, "proposal %u: a content that was not listed", i);
    }
    free_reading(a);
    free_reading(b);
}

int main(void) {
    const test tests[] = {{"rivals have the scores of their paths", rivals_have_the_scores_of_their_paths},
                          {"one of the rivals is chosen", one_of_the_rivals_is_chosen}};
    return RUN_TESTS(tests);
}
