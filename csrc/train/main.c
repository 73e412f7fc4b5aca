#include "models.h"
#include "prepare.h"
#include "feature.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define SAY(...) (fprintf(stderr, "[%.1f] ", (double)clock() / 1e6), fprintf(stderr, __VA_ARGS__))
static double opt(const char *name, double otherwise) { const char *v = getenv(name); return v ? atof(v) : otherwise; }
static ws_document **prepare_all(const corpus *c) {
    ws_document **d = need(NULL, c->n, sizeof *d);
    for (uint32_t i = 0; i < c->n; i++) d[i] = prepare(&c->articles[i]);
    return d;
}
static ws_model pos_model(ws_document **d, const article *a, uint32_t n, unsigned char **sections, size_t *sizes) {
    weights words, tags;
    pos_recipe how = {.epochs = 10, .least = 3, .keep = 15000, .least_word = 20, .share = 0.99, .seed = 1};
    train_pos(d, a, n, how, &words, &tags);
    unsigned char *own[WS_MODEL_KINDS] = {0}; size_t own_sizes[WS_MODEL_KINDS] = {0}, size;
    if (!sections) sections = own, sizes = own_sizes;
    sections[WS_MODEL_POS_WORDS] = pack_linear(&words, &sizes[WS_MODEL_POS_WORDS]);
    sections[WS_MODEL_POS] = pack_linear(&tags, &sizes[WS_MODEL_POS]);
    unsigned char *bytes = pack_model(sections, sizes, &size);
    ws_model model; ws_error e;
    if (ws_model_read(bytes, size, &model, &e)) { puts(e.message); exit(1); }
    weights_free(&words); weights_free(&tags);
    return model;
}
int main(int argc, char **argv) {
    (void)argc;
    const char *root = argv[1];
    corpus train = corpus_polnear(root, "train"), dev = corpus_polnear(root, "dev");
    ws_document **td = prepare_all(&train), **dd = prepare_all(&dev);
    SAY("read %u %u\n", train.n, dev.n);
    unsigned char *sections[WS_MODEL_KINDS] = {0}; size_t sizes[WS_MODEL_KINDS] = {0};
    ws_model model = pos_model(td, train.articles, train.n, sections, sizes);
    evaluate_pos(dd, dev.articles, dev.n, &model);
    /* jackknife */
    enum { FOLDS = 5 };
    for (uint32_t f = 0; f < FOLDS; f++) {
        ws_document **part = need(NULL, train.n, sizeof *part); article *pa = need(NULL, train.n, sizeof *pa); uint32_t n = 0;
        for (uint32_t i = 0; i < train.n; i++) if (i % FOLDS != f) { part[n] = td[i]; pa[n++] = train.articles[i]; }
        ws_model m = pos_model(part, pa, n, NULL, NULL);
        for (uint32_t i = 0; i < train.n; i++) if (i % FOLDS == f) ws_tag_pos(td[i], &m);
        free(part); free(pa);
    }
    SAY("jackknifed pos\n");
    quote_document *tq = need(NULL, train.n, sizeof *tq), *dq = need(NULL, dev.n, sizeof *dq);
    for (uint32_t i = 0; i < train.n; i++) tq[i] = fold_quotes(td[i], &train.articles[i]);
    for (uint32_t i = 0; i < dev.n; i++) dq[i] = fold_quotes(dd[i], &dev.articles[i]);
    uint32_t *all = need(NULL, train.n, sizeof *all);
    for (uint32_t i = 0; i < train.n; i++) all[i] = i;
    recipe how = {.crf = opt("CRF", 0), .epochs = (uint32_t)opt("EPOCHS", 8), .least = (uint32_t)opt("LEAST", 2), .keep = (uint32_t)opt("KEEP", 0), .seeds = (uint32_t)opt("SEEDS", 1), .rate = opt("RATE", 0.1), .l2 = opt("L2", 1e-5), .cost = opt("COST", 0), .dropout = opt("DROP", 0)};
    weights w = train_cue(tq, all, train.n, how, 1);
    SAY("trained cue, %u features\n", w.n);
    unsigned char *b; ws_linear l = linear_of(&w, &b);
    for (int bias = -10; bias <= 40; bias += 5) evaluate_cue(dq, dev.n, &l, bias);
}
