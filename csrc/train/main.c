/* main.c - train and measure the learned models
 *
 *   train train CORPORA MODEL      learn from the train parts, write MODEL
 *   train people CORPORA MODEL     learn names and roles anew, keep the other models of MODEL
 *   train roles CORPORA MODEL      learn roles anew, keep the other models of MODEL
 *   train evaluate CORPORA MODEL   measure on the dev parts
 *   train speed CORPORA MODEL      nanoseconds a word of each model
 */
#include "models.h"

#include "names.h"
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

static int write_model(const model_file *file, const char *path) {
    size_t size;
    unsigned char *bytes = pack_model(file->sections, file->sizes, &size);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(bytes, 1, size, out) != size || fclose(out)) {
        fprintf(stderr, "train: %s: %s\n", path, strerror(errno));
        return 1;
    }
    say("%s: %zu bytes, checksum %016llx", path, size, (unsigned long long)ws_model_checksum(bytes, size));
    return 0;
}

static int train(const char *root, const char *path) {
    corpus polnear = corpus_polnear(root, "train");
    ws_document **documents = prepare_all(&polnear);
    say("read %u articles", polnear.n);
    model_file file = {0};
    train_quotes(documents, polnear.articles, polnear.n, &file);
    train_people(root, &file);
    return write_model(&file, path);
}

/* Bytes of a model file that can be read. */
static unsigned char *read_file(const char *path, ws_model *model) {
    FILE *in = fopen(path, "rb");
    unsigned char *bytes = need(NULL, (size_t)16 << 20, 1);
    size_t size = in ? fread(bytes, 1, (size_t)16 << 20, in) : 0;
    ws_error error;
    if (!in || ws_model_read(bytes, size, model, &error) != WS_OK) {
        fprintf(stderr, "train: %s: %s\n", path, in ? error.message : strerror(errno));
        exit(1);
    }
    fclose(in);
    return bytes;
}

static ws_model read_model(const char *path) {
    ws_model model;
    read_file(path, &model);
    return model;
}

static uint32_t read32(const unsigned char *at) {
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Learn some of the models anew; they rest on those of the file, which stay. */
static int renew(const char *root, const char *path, void (*learn_some)(const char *, model_file *)) {
    ws_model model;
    unsigned char *bytes = read_file(path, &model);
    model_file file = {0};
    for (uint32_t i = 0; i < read32(bytes + 24); i++) {
        const unsigned char *entry = bytes + 32 + 16 * (size_t)i; /* kind, offset, length: model.h */
        file.sections[read32(entry)] = bytes + read32(entry + 4);
        file.sizes[read32(entry)] = read32(entry + 8);
    }
    learn_some(root, &file);
    return write_model(&file, path);
}

static int evaluate(const char *root, const char *path, const char *predictions) {
    ws_model model = read_model(path);
    corpus polnear = corpus_polnear(root, "dev");
    ws_document **documents = prepare_all(&polnear);
    evaluate_pos(documents, polnear.articles, polnear.n, &model);
    evaluate_quotes(documents, polnear.articles, polnear.n, &model, predictions);
    evaluate_people(root, &model);
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
    double spent[4] = {0}, words = 0;
    for (int round = 0; round < 5; round++) {
        ws_document **documents = prepare_all(&polnear);
        for (uint32_t i = 0; i < polnear.n; i++) {
            ws_proposals proposals;
            double t[5];
            t[0] = now();
            unsigned status = ws_tag_pos(documents[i], &model);
            t[1] = now();
            status |= ws_propose_cues(documents[i], &model, &proposals);
            t[2] = now();
            status |= ws_propose_links(documents[i], &model, &proposals);
            t[3] = now();
            status |= ws_select(documents[i], &model, &proposals);
            t[4] = now();
            if (status)
                return 1;
            for (int k = 0; k < 4; k++)
                spent[k] += t[k + 1] - t[k];
            words += documents[i]->words;
            ws_arena_free(&documents[i]->arena);
            free(documents[i]);
        }
        free(documents);
    }
    printf("ns a word: pos %.0f, cues %.0f, links %.0f, select %.0f\n", spent[0] / words, spent[1] / words,
           spent[2] / words, spent[3] / words);
    return 0;
}

int main(int argc, char **argv) {
    if (argc >= 4 && !strcmp(argv[1], "train"))
        return train(argv[2], argv[3]);
    if (argc >= 4 && !strcmp(argv[1], "people"))
        return renew(argv[2], argv[3], train_people);
    if (argc >= 4 && !strcmp(argv[1], "roles"))
        return renew(argv[2], argv[3], train_people_roles);
    if (argc >= 4 && !strcmp(argv[1], "evaluate"))
        return evaluate(argv[2], argv[3], argc > 4 ? argv[4] : NULL);
    if (argc >= 4 && !strcmp(argv[1], "speed"))
        return speed(argv[2], argv[3]);
    fputs("train train CORPORA MODEL | train evaluate CORPORA MODEL [PREDICTIONS] | train speed CORPORA MODEL\n",
          stderr);
    return 1;
}
