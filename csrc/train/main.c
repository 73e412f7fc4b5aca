/* main.c - train and measure the learned models
 *
 *   train train CORPORA MODEL      learn from the train parts, write MODEL
 *   train evaluate CORPORA MODEL   measure on the dev parts
 */
#include "models.h"

#include "pos.h"
#include "prepare.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void say(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "%5.0f s  ", (double)clock() / CLOCKS_PER_SEC);
    vfprintf(stderr, format, arguments);
    fputs("\n", stderr);
    va_end(arguments);
}

static ws_document **prepare_all(const corpus *c) {
    ws_document **documents = need(NULL, c->n, sizeof *documents);
    for (uint32_t i = 0; i < c->n; i++)
        documents[i] = prepare(&c->articles[i]);
    return documents;
}

static int train(const char *root, const char *path) {
    corpus polnear = corpus_polnear(root, "train");
    ws_document **documents = prepare_all(&polnear);
    say("read %u articles", polnear.n);
    model_file file = {0};
    pos_recipe how = {.epochs = 10, .least = 3, .keep = 15000, .least_word = 20, .share = 0.99, .seed = 1};
    weights words, tags;
    train_pos(documents, polnear.articles, polnear.n, how, &words, &tags);
    file.sections[WS_MODEL_POS_WORDS] = pack_linear(&words, &file.sizes[WS_MODEL_POS_WORDS]);
    file.sections[WS_MODEL_POS] = pack_linear(&tags, &file.sizes[WS_MODEL_POS]);
    size_t size;
    unsigned char *bytes = pack_model(file.sections, file.sizes, &size);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(bytes, 1, size, out) != size || fclose(out)) {
        fprintf(stderr, "train: %s: %s\n", path, strerror(errno));
        return 1;
    }
    say("%s: %zu bytes, checksum %016llx", path, size, (unsigned long long)ws_model_checksum(bytes, size));
    return 0;
}

static ws_model read_model(const char *path) {
    FILE *in = fopen(path, "rb");
    unsigned char *bytes = need(NULL, (size_t)16 << 20, 1);
    size_t size = in ? fread(bytes, 1, (size_t)16 << 20, in) : 0;
    ws_model model;
    ws_error error;
    if (!in || ws_model_read(bytes, size, &model, &error) != WS_OK) {
        fprintf(stderr, "train: %s: %s\n", path, in ? error.message : strerror(errno));
        exit(1);
    }
    fclose(in);
    return model;
}

static int evaluate(const char *root, const char *path) {
    ws_model model = read_model(path);
    corpus polnear = corpus_polnear(root, "dev");
    ws_document **documents = prepare_all(&polnear);
    evaluate_pos(documents, polnear.articles, polnear.n, &model);
    return 0;
}

int main(int argc, char **argv) {
    if (argc >= 4 && !strcmp(argv[1], "train"))
        return train(argv[2], argv[3]);
    if (argc >= 4 && !strcmp(argv[1], "evaluate"))
        return evaluate(argv[2], argv[3]);
    fputs("train train CORPORA MODEL | train evaluate CORPORA MODEL\n", stderr);
    return 1;
}
