#include "models.h"
#include "prepare.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static ws_document **prepare_all(const corpus *c) {
    ws_document **d = need(NULL, c->n, sizeof *d);
    for (uint32_t i = 0; i < c->n; i++) d[i] = prepare(&c->articles[i]);
    return d;
}
int main(int argc, char **argv) {
    const char *root = argv[1];
    corpus train = corpus_polnear(root, "train"), dev = corpus_polnear(root, "dev");
    ws_document **td = prepare_all(&train), **dd = prepare_all(&dev);
    fprintf(stderr, "read %u %u, %.1f s\n", train.n, dev.n, clock() / 1e6);
    weights words, tags;
    pos_recipe how = {.epochs = argc > 2 ? atoi(argv[2]) : 6, .least = 3, .keep = argc > 3 ? atoi(argv[3]) : 25000, .least_word = 20, .share = argc > 4 ? atof(argv[4]) : 0.995, .seed = 1};
    train_pos(td, train.articles, train.n, how, &words, &tags);
    fprintf(stderr, "trained %u words %u features, %.1f s\n", words.n, tags.n, clock() / 1e6);
    unsigned char *sections[WS_MODEL_KINDS] = {0}; size_t sizes[WS_MODEL_KINDS] = {0}, size;
    sections[WS_MODEL_POS_WORDS] = pack_linear(&words, &sizes[WS_MODEL_POS_WORDS]);
    sections[WS_MODEL_POS] = pack_linear(&tags, &sizes[WS_MODEL_POS]);
    unsigned char *bytes = pack_model(sections, sizes, &size);
    ws_model model; ws_error e;
    if (ws_model_read(bytes, size, &model, &e)) { puts(e.message); return 1; }
    printf("size %zu (%zu %zu)\n", size, sizes[0], sizes[1]);
    evaluate_pos(dd, dev.articles, dev.n, &model);
    struct timespec a, b; clock_gettime(CLOCK_MONOTONIC, &a); uint64_t tok = 0, w = 0;
    for (uint32_t i = 0; i < train.n; i++) { ws_tag_pos(td[i], &model); tok += td[i]->n_tokens; w += td[i]->words; }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double ns = (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec);
    printf("%.0f ns/token %.0f ns/word\n", ns / tok, ns / w);
    FILE *f = fopen(argc > 5 ? argv[5] : "/tmp/learn/pos.bin", "wb"); fwrite(bytes, 1, size, f); fclose(f);
}
