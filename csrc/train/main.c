/* main.c - train and measure the learned models
 *
 *   train train CORPORA MODEL      learn from the train parts, write MODEL
 *   train evaluate CORPORA MODEL   measure on the dev parts
 *   train speed CORPORA MODEL      nanoseconds a word of each model
 */
#include "models.h"

#include "name.h"
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

/* `only_names` (for experiments) keeps the other models as they are in the file. */
static void train_name_model(const char *root, ws_document **silver, const corpus *polnear, model_file *file) {
    corpus worldwide = corpus_worldwide(root, "train");
    ws_document **documents = prepare_all(&worldwide);
    size_t size;
    unsigned char *bytes = pack_model(file->sections, file->sizes, &size);
    ws_model model;
    if (ws_model_read(bytes, size, &model, NULL) != WS_OK)
        exit(1);
    for (uint32_t i = 0; i < worldwide.n; i++)
        if (ws_tag_pos(documents[i], &model) != WS_OK)
            exit(1);
    const recipe how = {.crf = option("NAME_CRF", 1) > 0,
                        .epochs = (uint32_t)option("NAME_EPOCHS", 10),
                        .least = 3,
                        .rate = option("NAME_RATE", 0.05),
                        .l2 = 1e-5,
                        .keep = (uint32_t)option("NAME_KEEP", 50000),
                        .dropout = option("NAME_DROP", 0.1)};
    weights w = train_names(documents, worldwide.articles, worldwide.n, silver, polnear->articles, polnear->n,
                            (float)option("NAME_SILVER", 0.1), how, 1);
    file->sections[WS_MODEL_NAME] = pack_linear(&w, &file->sizes[WS_MODEL_NAME]);
    say("names");
    say("  %u features, %zu bytes", w.n, file->sizes[WS_MODEL_NAME]);
    weights_free(&w);
    free(bytes);
}

static int train(const char *root, const char *path) {
    corpus polnear = corpus_polnear(root, "train");
    ws_document **documents = prepare_all(&polnear);
    say("read %u articles", polnear.n);
    model_file file = {0};
    train_quotes(documents, polnear.articles, polnear.n, &file);
    if (option("SKIP_NAMES", 0) == 0)
        train_name_model(root, documents, &polnear, &file);
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

static int evaluate(const char *root, const char *path, const char *predictions) {
    ws_model model = read_model(path);
    corpus polnear = corpus_polnear(root, "dev");
    ws_document **documents = prepare_all(&polnear);
    evaluate_pos(documents, polnear.articles, polnear.n, &model);
    evaluate_quotes(documents, polnear.articles, polnear.n, &model, predictions);
    corpus worldwide = corpus_worldwide(root, "dev");
    documents = prepare_all(&worldwide);
    evaluate_names(documents, worldwide.articles, worldwide.n, &model);
    return 0;
}

/* Processor time in nanoseconds. */
static double now(void) {
    return (double)clock() * (1e9 / CLOCKS_PER_SEC);
}

/* Nanoseconds a word that each model takes on polnear's dev part. */
static int speed(const char *root, const char *path) {
    ws_model model = read_model(path);
    corpus polnear = corpus_polnear(root, "dev");
    double spent[6] = {0}, words = 0;
    for (int round = 0; round < 5; round++) {
        ws_document **documents = prepare_all(&polnear);
        for (uint32_t i = 0; i < polnear.n; i++) {
            ws_proposals proposals;
            uint8_t *labels = need(NULL, (size_t)documents[i]->n_tokens + 1, 1);
            double t[7];
            t[0] = now();
            unsigned status = ws_tag_pos(documents[i], &model);
            t[1] = now();
            status |= ws_propose_cues(documents[i], &model, &proposals);
            t[2] = now();
            status |= ws_propose_links(documents[i], &model, &proposals);
            t[3] = now();
            status |= ws_select(documents[i], &model, &proposals);
            t[4] = now();
            status |= ws_tag_names(documents[i], &model, labels);
            t[5] = now();
            if (status)
                return 1;
            for (int k = 0; k < 5; k++)
                spent[k] += t[k + 1] - t[k];
            words += documents[i]->words;
            ws_arena_free(&documents[i]->arena);
            free(documents[i]);
            free(labels);
        }
        free(documents);
    }
    printf("ns a word: pos %.0f, cues %.0f, links %.0f, select %.0f, names %.0f\n", spent[0] / words, spent[1] / words,
           spent[2] / words, spent[3] / words, spent[4] / words);
    return 0;
}

int main(int argc, char **argv) {
    if (argc >= 4 && !strcmp(argv[1], "train"))
        return train(argv[2], argv[3]);
    if (argc >= 4 && !strcmp(argv[1], "evaluate"))
        return evaluate(argv[2], argv[3], argc > 4 ? argv[4] : NULL);
    if (argc >= 4 && !strcmp(argv[1], "speed"))
        return speed(argv[2], argv[3]);
    fputs("train train CORPORA MODEL | train evaluate CORPORA MODEL [PREDICTIONS] | train speed CORPORA MODEL\n", stderr);
    return 1;
}
