/* train_speech.c - is marked text speech, learned from which marked text stands inside contents */
#include "train/names.h"

#include "scare/scare.h"
#include "scare/speech.h"
#include "text/feature.h"
#include "train/folds.h"
#include "train/prepare.h"
#include "train/written.h"

#include <stdio.h>

/* Does more than half of the marked text stand in a gold content? */
static bool is_speech(const article *a, const ws_marked *marked) {
    uint32_t best = 0;
    for (uint32_t i = 0; i < a->n_attributions; i++) {
        uint32_t covered = 0;
        const span_list *content = &a->attributions[i].content;
        for (uint32_t k = 0; k < content->n; k++) {
            uint32_t from = content->spans[k].start > marked->start ? content->spans[k].start : marked->start;
            uint32_t to = content->spans[k].end < marked->end ? content->spans[k].end : marked->end;
            covered += from < to ? to - from : 0;
        }
        if (covered > best)
            best = covered;
    }
    return best * 2 > marked->end - marked->start;
}

/* Spans whose nature the marks do not tell by themselves. */
static bool is_open(const ws_marked *marked) {
    return marked->parent == WS_NONE && marked->words > 0 &&
           !(marked->flags & (MARKED_BLOCK_QUOTE | MARKED_REOPENED | MARKED_CONTINUES | MARKED_SINGLE));
}

typedef struct judged {
    uint32_t n[2], rule_speech[2], model_speech[2], use[3][2], small[2], small_model[2];
} judged;

typedef struct texts {
    corpus c;
    ws_document **documents;
    judged sum;
} texts;

static void add_article(void *context, uint32_t i, examples *ex) {
    const texts *all = context;
    const article *a = &all->c.articles[i];
    const ws_document *document = all->documents[i];
    uint32_t features[WS_FEATURES];
    for (uint32_t m = 0; m < document->n_marked; m++) {
        if (!is_open(&document->marked[m]))
            continue;
        examples_add(ex, features, ws_speech_features(document, m, features), is_speech(a, &document->marked[m]));
        examples_end(ex, 1);
    }
}

static void judge_article(void *context, uint32_t i, const ws_linear *linear) {
    texts *all = context;
    const article *a = &all->c.articles[i];
    const ws_document *document = all->documents[i];
    judged *j = &all->sum;
    for (uint32_t m = 0; m < document->n_marked; m++) {
        if (!is_open(&document->marked[m]))
            continue;
        const char *rule = NULL;
        bool gold = is_speech(a, &document->marked[m]), model = ws_speech_score(document, linear, m) > 0;
        ws_marked_use use = ws_use_of_marked(document, m, &rule);
        j->n[gold]++;
        j->use[use][gold]++;
        j->model_speech[gold] += model;
        if (document->marked[m].words <= 8) {
            j->small[gold]++;
            j->small_model[gold] += model;
        }
    }
}

static void print_judged(const char *what, const judged *j) {
    printf("%s: %u spans, %u speech; the model finds %.1f %% of speech and %.1f %% of the rest (to eight words: %.1f "
           "%% and %.1f %%)\n",
           what, j->n[0] + j->n[1], j->n[1], 100.0 * j->model_speech[1] / j->n[1],
           100.0 - 100.0 * j->model_speech[0] / j->n[0], 100.0 * j->small_model[1] / j->small[1],
           100.0 - 100.0 * j->small_model[0] / j->small[0]);
    printf("  used as speech %u (%u not), fragment %u (%u not), none %u (%u not)\n", j->use[0][1], j->use[0][0],
           j->use[1][1], j->use[1][0], j->use[2][1], j->use[2][0]);
}

weights train_speech(const char *root, const ws_engine *engine) {
    texts all = {.c = with_written(corpus_polnear(root, "train"))};
    all.documents = need(NULL, all.c.n, sizeof *all.documents);
    for (uint32_t i = 0; i < all.c.n; i++)
        all.documents[i] = prepare_until(engine, &all.c.articles[i], "roles");
    const lesson l = {.articles = all.c.n,
                      .folds = 4,
                      .how = LOGISTIC(8, 3),
                      .add = add_article,
                      .judge = judge_article,
                      .context = &all};
    weights w = learn_by_folds(&l, NULL);
    print_judged("marked text, held out in turn", &all.sum);
    return w;
}
