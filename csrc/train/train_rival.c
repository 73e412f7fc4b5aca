/* train_rival.c - which of a cue's likely contents it is, learned from what models that have not seen the article take
 * for likely */
#include "train/models.h"

#include "proposal/content.h"
#include "text/feature.h"
#include "train/choice.h"

static bool is_right(const ws_fold *fold, const ws_range *content, const gold_quote *g) {
    for (int k = 0; k < 2; k++) {
        ws_range a = ws_bare_range(fold, content[k]), b = ws_bare_range(fold, g->content[k]);
        if (ws_range_empty(a) != ws_range_empty(b) || (!ws_range_empty(a) && (a.first != b.first || a.last != b.last)))
            return false;
    }
    return true;
}

/* Proposals less likely than this are never read. */
enum { DOUBTFUL = -32 };

/* Ask of every likely proposal which of its rivals is right; how likely the span model takes them for comes first. */
static void add_document(questions *all, const quote_document *q) {
    ws_content_view view;
    uint32_t features[WS_FEATURES];
    uint8_t *claims = needed(ws_count_claims(q->document, &q->proposals));
    for (uint32_t i = 0; i < q->proposals.n; i++) {
        const ws_proposal *p = &q->proposals.items[i];
        const gold_quote *g = p->trust < DOUBTFUL ? NULL : gold_beside(q, p->cue);
        if (!g)
            continue;
        const ws_link link = ws_content_link_of(q->document, &q->fold, p);
        ws_view_content(&link, p, claims, &view);
        for (uint32_t k = 0; k < p->n_rivals; k++) {
            uint32_t n = ws_rival_features(&view, k, features);
            float prior = -(float)p->rivals[k].margin / 4;
            questions_add(all, features, n, prior, is_right(link.fold, p->rivals[k].content, g));
        }
        questions_end(all, 1, NO_FOLD);
    }
}

weights train_rivals(const quote_document *documents, uint32_t n, recipe how, uint64_t seed) {
    questions all;
    questions_init(&all);
    for (uint32_t d = 0; d < n; d++)
        add_document(&all, &documents[d]);
    questions_index(&all, how.least);
    weights w = learn_choice(&all, how, FOLDS, seed);
    questions_free(&all);
    return w;
}
