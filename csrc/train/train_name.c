/* train_name.c - named entities, learned from the worldwide corpus and silver labels */
#include "train/names.h"

#include "text/feature.h"
#include "train/named.h"

#include <stdlib.h>

/* The first pass is trained without a third of the articles at a time, so that the second learns from labels as they
 * are on unseen text. */
enum { NAME_FOLDS = 3 };
/* Silver labels of American news teach its names, and the habits of the tagger that made them. */
static const float SILVER_WEIGHT = 0.05f;

/* One sequence for each stretch. */
static void add_examples(examples *ex, named *d, bool second) {
    uint32_t features[WS_FEATURES];
    if (second)
        ws_names_collect(&d->names, d->first);
    for (uint32_t i = 0; i < d->names.n_stretches; i++) {
        const ws_name_stretch *s = &d->names.stretches[i];
        if (d->document->tokens[s->first].start >= d->end)
            break;
        for (uint32_t t = s->first; t < s->last; t++) {
            uint32_t n = ws_name_features(&d->names, s, t, features);
            if (second)
                n += ws_name_document_features(&d->names, d->first, t, features + n);
            uint8_t gold = d->gold[t];
            /* a name that began before the stretch begins with it */
            if (t == s->first && gold && !ws_name_begins(gold))
                gold--;
            examples_add(ex, features, n, gold);
        }
        examples_end(ex, d->weight);
    }
}

static weights train_pass(named *d, uint32_t n, uint32_t folds, uint32_t fold, bool second, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, NAME_LABELS);
    for (uint32_t i = 0; i < n; i++)
        if (!folds || d[i].group % folds != fold) {
            add_examples(&ex, &d[i], false);
            if (second)
                add_examples(&ex, &d[i], true);
        }
    weights w = learn(&ex, &ws_name_automaton, how, seed);
    examples_free(&ex);
    return w;
}

/* Learn from the articles: first a first pass of each fold, then both passes at once. `n_own` were labelled by hand. */
static weights learn_names(named *d, uint32_t n_own, uint32_t n, recipe how) {
    tally c = {0};
    for (uint32_t f = 0; f < NAME_FOLDS; f++) {
        recipe quick = how;
        quick.epochs = 6;
        quick.keep = 0;
        quick.seeds = 2;
        weights w = train_pass(d, n, NAME_FOLDS, f, false, quick, 100 + 32 * f);
        unsigned char *bytes;
        ws_linear linear = linear_of(&w, &bytes);
        for (uint32_t i = 0; i < n; i++) {
            if (d[i].group % NAME_FOLDS != f)
                continue;
            ws_names_pass(&d[i].names, &linear, NULL, d[i].first);
            if (i < n_own)
                count_labels(&c, &d[i], d[i].first);
        }
        free(bytes);
        weights_free(&w);
    }
    print_tally("names, first pass, held out in turn", &c);
    return train_pass(d, n, 0, 0, true, how, 2);
}

/* Where the kinds of a name are nearly as likely, `other` is the safest: nobody is taken for a person, a body or a
 * place who is none. Measured on held-out folds, it costs those three kinds little recall and saves more precision. */
static void lean_to_other(weights *w) {
    const float by = 0.5f;
    w->start[NAME_BEGIN(NAME_OTHER)] += by;
    for (uint32_t y = 0; y < w->labels; y++)
        w->transitions[y][NAME_BEGIN(NAME_OTHER)] += by;
}

weights train_names(const char *root, const ws_engine *engine, const ws_model *model) {
    const recipe how = {.crf = true,
                        .epochs = 8,
                        .least = 3,
                        .keep = 50000,
                        .seeds = 8,
                        .choosers = 3,
                        .rate = 0.05,
                        .l2 = 1e-5,
                        .cost = 1,
                        .dropout = 0.2};
    uint32_t n_own;
    named *d = open_worldwide(root, "train", engine, model, true, &n_own);
    corpus silver = corpus_polnear(root, "train");
    d = need(d, (size_t)n_own + silver.n, sizeof *d);
    for (uint32_t i = 0; i < silver.n; i++) {
        d[n_own + i] = open_tagged(engine, &silver.articles[i], model, SILVER_WEIGHT);
        d[n_own + i].group = i;
    }
    weights w = learn_names(d, n_own, n_own + silver.n, how);
    lean_to_other(&w);
    return w;
}
