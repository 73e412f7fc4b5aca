/* train_extent.c - where cues end, learned from proposals of models that have not seen the article */
#include "train/models.h"

#include "proposal/extent.h"
#include "train/choice.h"

/* Ask of every proposal where its cue ends. */
static void add_document(questions *all, const quote_document *q) {
    const ws_fold *fold = &q->proposals.fold;
    ws_ends ends;
    for (uint32_t i = 0; i < q->proposals.n; i++) {
        const ws_proposal *p = &q->proposals.items[i];
        const gold_quote *gold = ws_range_empty(p->content[0]) ? NULL : gold_beside(q, p->cue);
        if (!gold)
            continue;
        ws_cue_ends(q->document, fold, p, &ends);
        uint32_t last = ws_bare_range(fold, gold->cue).last;
        for (uint32_t k = 0; k < ends.n; k++)
            questions_add(all, ends.features[k], ends.n_features[k], 0, ends.end[k] == last);
        questions_end(all, 1, NO_FOLD);
    }
}

weights train_extent(const quote_document *documents, uint32_t n, recipe how, uint64_t seed) {
    questions all;
    questions_init(&all);
    for (uint32_t d = 0; d < n; d++)
        add_document(&all, &documents[d]);
    questions_index(&all, how.least);
    weights w = learn_choice(&all, how, FOLDS, seed);
    questions_free(&all);
    return w;
}
