/* train_nominal.c - whose role a noun phrase away from the name is, learned from people's roles */
#include "train/names.h"

#include "role/nominal.h"
#include "text/feature.h"
#include "train/folds.h"
#include "train/prepare.h"
#include "train/wording.h"
#include "train/written.h"

#include <stdio.h>

typedef struct phrases {
    corpus c;
    ws_document **documents;
    ws_engine *engine;
    const ws_model *models;                 /* without each fold */
    uint32_t n, meaning_some, found, right; /* phrases, and what was measured */
} phrases;

/* Label of one choice for a phrase: is it a role of that person? */
static bool is_meant(const article *a, const ws_nominals *walk, const ws_nominal *nominal, uint32_t choice) {
    const ws_document *document = walk->document;
    words w = words_of_tokens(document, nominal->first, nominal->last);
    const ws_mention *name = &document->mentions[document->referents[walk->recent[choice].referent].name];
    const person *p = person_of(a, document, name);
    return p && role_likeness(p, &w) >= ALIKE;
}

static void open_walk(phrases *all, uint32_t i, ws_nominals *walk) {
    ws_engine_use_model(all->engine, &all->models[i % FOLDS]);
    check_status(ws_nominals_open(all->documents[i], walk));
}

static void add_phrases(void *context, uint32_t i, examples *ex) {
    phrases *all = context;
    ws_nominals walk;
    ws_nominal nominal;
    uint32_t features[WS_FEATURES];
    open_walk(all, i, &walk);
    while (ws_nominals_next(&walk, &nominal))
        for (uint32_t k = 0; k < walk.n_recent; k++) {
            uint32_t n = ws_nominal_features(&walk, &nominal, &walk.recent[k], features);
            examples_add(ex, features, n, is_meant(&all->c.articles[i], &walk, &nominal, k));
            examples_end(ex, 1);
        }
}

static void judge_phrases(void *context, uint32_t i, const ws_linear *linear) {
    phrases *all = context;
    ws_nominals walk;
    ws_nominal nominal;
    open_walk(all, i, &walk);
    while (ws_nominals_next(&walk, &nominal)) {
        bool some = false;
        for (uint32_t k = 0; k < walk.n_recent; k++)
            some |= is_meant(&all->c.articles[i], &walk, &nominal, k);
        float score;
        uint32_t choice = ws_nominal_choose(&walk, &nominal, linear, &score);
        all->n++;
        all->meaning_some += some;
        all->found += choice < walk.n_recent;
        all->right += choice < walk.n_recent && is_meant(&all->c.articles[i], &walk, &nominal, choice);
    }
}

weights train_nominals(const char *root, ws_engine *engine, ws_model *models) {
    ws_linear without[FOLDS];
    phrases all = {.c = with_written(corpus_speakers(root, "train")), .engine = engine, .models = models};
    all.documents = need(NULL, all.c.n, sizeof *all.documents);
    for (uint32_t i = 0; i < all.c.n; i++) {
        ws_engine_use_model(engine, &models[i % FOLDS]);
        all.documents[i] = prepare_until(engine, &all.c.articles[i], "noun phrases");
    }
    const lesson l = {.articles = all.c.n,
                      .folds = FOLDS,
                      .how = GENTLE(12, 2),
                      .add = add_phrases,
                      .judge = judge_phrases,
                      .context = &all};
    weights w = learn_by_folds(&l, without);
    for (uint32_t f = 0; f < FOLDS; f++)
        models[f].linear[WS_MODEL_NOMINAL] = without[f];
    fprintf(stderr, "noun phrases, held out in turn: %u, %u mean somebody; P %.1f R %.1f\n", all.n, all.meaning_some,
            100.0 * all.right / (all.found ? all.found : 1),
            100.0 * all.right / (all.meaning_some ? all.meaning_some : 1));
    return w;
}
