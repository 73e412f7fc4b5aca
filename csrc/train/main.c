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
    FILE *gf = fopen("/tmp/learn/oracle.jsonl", "w");
    for (uint32_t i = 0; i < dev.n; i++) print_predictions(gf, &dq[i], dq[i].quotes, dq[i].n_quotes);
    fclose(gf);
    if (getenv("ORACLE")) return 0;
    uint32_t *all = need(NULL, train.n, sizeof *all);
    for (uint32_t i = 0; i < train.n; i++) all[i] = i;

    recipe cue_how = {.epochs = 5, .least = 2, .seeds = 2};
    recipe source_how = {.crf = opt("SCRF", 1), .epochs = (uint32_t)opt("SEPOCHS", 6), .least = (uint32_t)opt("SLEAST", 2), .keep = (uint32_t)opt("SKEEP", 0), .seeds = (uint32_t)opt("SSEEDS", 1), .rate = opt("SRATE", 0.1), .l2 = opt("SL2", 1e-5), .cost = opt("SCOST", 0), .dropout = opt("SDROP", 0)};
    recipe content_how = {.crf = opt("CCRF", 1), .epochs = (uint32_t)opt("CEPOCHS", 6), .least = (uint32_t)opt("CLEAST", 2), .keep = (uint32_t)opt("CKEEP", 0), .seeds = (uint32_t)opt("CSEEDS", 1), .rate = opt("CRATE", 0.1), .l2 = opt("CL2", 1e-5), .cost = opt("CCOST", 0), .dropout = opt("CDROP", 0)};
    /* jackknifed cues */
    uint32_t *pick = need(NULL, train.n, sizeof *pick);
    uint32_t cc[3] = {0};
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < train.n; i++) if (i % FOLDS != f) pick[n++] = i;
        recipe quick = cue_how; quick.seeds = 1;
        weights w = train_cue(tq, pick, n, quick, 100 + f);
        unsigned char *b; ws_linear l = linear_of(&w, &b);
        for (uint32_t i = f; i < train.n; i += FOLDS) { uint8_t *labels = tag_cues(&tq[i], &l, 0); count_spans(tq[i].cue, labels, tq[i].fold.n_items, cc); ws_fold_count_cues(&tq[i].fold, labels); free(labels); }
        free(b); weights_free(&w);
    }
    SAY("jackknifed cues: P %.2f R %.2f\n", 100.0 * cc[2] / cc[1], 100.0 * cc[2] / cc[0]);
    weights cw = train_cue(tq, all, train.n, cue_how, 1);
    unsigned char *cb; ws_linear cl = linear_of(&cw, &cb);
    evaluate_cue(dq, dev.n, &cl, 0);
    for (uint32_t i = 0; i < dev.n; i++) ws_fold_count_cues(&dq[i].fold, tag_cues(&dq[i], &cl, 0));
    weights sw = train_source(tq, all, train.n, source_how, 1);
    unsigned char *sb; ws_linear sl = linear_of(&sw, &sb);
    SAY("source %u features\n", sw.n);
    evaluate_source(dq, dev.n, &sl);
    if (opt("ONLY", 0) == 1) return 0;
    range **sources = need(NULL, train.n, sizeof *sources);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < train.n; i++) if (i % FOLDS != f) pick[n++] = i;
        recipe quick = source_how; quick.epochs = 4;
        weights w = train_source(tq, pick, n, quick, 200 + f);
        unsigned char *b; ws_linear l = linear_of(&w, &b);
        for (uint32_t i = f; i < train.n; i += FOLDS) {
            sources[i] = need(NULL, tq[i].n_quotes, sizeof **sources);
            for (uint32_t k = 0; k < tq[i].n_quotes; k++) sources[i][k] = tag_source(&tq[i], &l, tq[i].quotes[k].cue);
        }
        free(b); weights_free(&w);
    }
    SAY("jackknifed sources\n");
    weights ow = train_content(tq, all, train.n, sources, content_how, 1);
    unsigned char *ob; ws_linear ol = linear_of(&ow, &ob);
    SAY("content %u features\n", ow.n);
    evaluate_content(dq, dev.n, NULL, &ol);
    evaluate_content(dq, dev.n, &sl, &ol);
    FILE *pf = fopen("/tmp/learn/pred.jsonl", "w");
    for (uint32_t i = 0; i < dev.n; i++) {
        gold_quote *found = need(NULL, dq[i].fold.n_items, sizeof *found); uint32_t n = 0;
        uint8_t *labels = tag_cues(&dq[i], &cl, 0);
        for (uint32_t k = 0; k < dq[i].fold.n_items; k++) if (labels[k] == SPAN_B) {
            gold_quote *g = &found[n++]; g->cue = (range){k, k + 1};
            while (g->cue.last < dq[i].fold.n_items && labels[g->cue.last] == SPAN_I) g->cue.last++;
            g->source = tag_source(&dq[i], &sl, g->cue);
            tag_content(&dq[i], &ol, g->cue, g->source, g->content);
        }
        print_predictions(pf, &dq[i], found, n);
    }
    fclose(pf);
}
