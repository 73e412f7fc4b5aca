/* main.c - train and measure the learned models
 *
 *   train train CORPORA MODEL      learn from the train parts, write MODEL
 *   train quotes CORPORA MODEL     learn parts of speech and attributions anew, keep the other models of MODEL
 *   train people CORPORA MODEL     learn names and roles anew, keep the other models of MODEL
 *   train refer CORPORA MODEL      learn who is meant anew, keep the other models of MODEL
 *   train roles CORPORA MODEL      learn what is speech and what a role anew, keep the other models of MODEL
 *   train folds CORPORA MODEL      what rankers say of the train articles that they have not seen, as JSON lines
 *   train rules CORPORA MODEL      how rankers fare on them, and simple rules in their place
 *   train evaluate CORPORA MODEL   measure on the dev parts
 *   train heldout CORPORA MODEL [PREDICTIONS]   learn attributions from 4/5 of the train part, measure on the rest
 *   train speed CORPORA MODEL      nanoseconds a word of each model
 *   train clusters VECTORS         print words that are used alike, a cluster a line (clusters.h)
 *   train pack LIST                print such a list as a section of the model
 */
#include "train/models.h"

#include "base/bytes.h"
#include "text/pos.h"
#include "train/clusters.h"
#include "train/lines.h"
#include "train/names.h"
#include "train/prepare.h"
#include "train/refer.h"

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

static ws_document **prepare_all(const ws_engine *engine, const corpus *c) {
    ws_document **documents = need(NULL, c->n, sizeof *documents);
    for (uint32_t i = 0; i < c->n; i++)
        documents[i] = prepare(engine, &c->articles[i]);
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

/* Parts of speech and attributions. */
static void learn_quotes(const char *root, model_file *file) {
    corpus polnear = corpus_polnear(root, "train");
    ws_document **documents = prepare_all(file->engine, &polnear);
    say("read %u articles", polnear.n);
    train_quotes(documents, polnear.articles, polnear.n, file);
}

static int train(const char *root, const char *path) {
    model_file file = {.engine = engine_with(NULL)};
    learn_quotes(root, &file);
    train_people(root, &file);
    train_refer(root, &file);
    return write_model(&file, path);
}

/* Bytes of a model file that can be read. */
static unsigned char *read_file(const char *path, ws_model *model) {
    size_t size;
    unsigned char *bytes = (unsigned char *)file_bytes(path, &size);
    ws_error error;
    if (ws_model_read(bytes, size, model, &error) != WS_OK)
        fail("%s: %s", path, error.message);
    return bytes;
}

static ws_model read_model(const char *path) {
    ws_model model;
    read_file(path, &model);
    return model;
}

/* The sections of a model file as they are. */
static model_file read_sections(const char *path) {
    ws_model model;
    unsigned char *bytes = read_file(path, &model);
    model_file file = {.engine = engine_with(NULL)};
    for (uint32_t i = 0; i < ws_get32(bytes + 24); i++) {
        const unsigned char *entry = bytes + 32 + 16 * (size_t)i; /* kind, offset, length: model.h */
        file.sections[ws_get32(entry)] = bytes + ws_get32(entry + 4);
        file.sizes[ws_get32(entry)] = ws_get32(entry + 8);
    }
    return file;
}

/* Learn some models anew: those of quotations, of names and roles, or of who is meant. They rest on those of the file,
 * which stay. */
static int relearn(const char *root, const char *path, void (*learn_some)(const char *, model_file *)) {
    model_file file = read_sections(path);
    learn_some(root, &file);
    return write_model(&file, path);
}

/* Write what models say of articles that they have not seen. */
static int by_folds(const char *root, const char *path) {
    model_file file = read_sections(path);
    refer_by_folds(root, &file, stdout);
    return 0;
}

/* Compare who is meant with what simple rules say. */
static int by_rules(const char *root, const char *path) {
    model_file file = read_sections(path);
    refer_by_rules(root, &file);
    return 0;
}

static int evaluate(const char *root, const char *path, const char *predictions) {
    ws_model model = read_model(path);
    corpus polnear = corpus_polnear(root, "dev");
    ws_engine *engine = engine_with(NULL);
    ws_document **documents = prepare_all(engine, &polnear);
    evaluate_pos(documents, polnear.articles, polnear.n, &model);
    evaluate_quotes(documents, polnear.articles, polnear.n, &model, predictions);
    evaluate_people(root, engine, &model);
    evaluate_refer(root, &model);
    return 0;
}

/* The articles whose number has the remainder 0 by `by`, or all others. */
static corpus part_of(const corpus *c, uint32_t by, bool others) {
    corpus part = {.articles = need(NULL, c->n, sizeof *part.articles)};
    for (uint32_t i = 0; i < c->n; i++)
        if ((i % by != 0) == others)
            part.articles[part.n++] = c->articles[i];
    return part;
}

/* Measure attributions without looking at the dev part: learn from four of five train articles, and write what the
 * model says of every fifth, the first one among them. */
static int heldout(const char *root, const char *path, const char *predictions) {
    corpus polnear = corpus_polnear(root, "train");
    corpus seen = part_of(&polnear, 5, true), unseen = part_of(&polnear, 5, false);
    model_file file = {.engine = engine_with(NULL)};
    train_quotes(prepare_all(file.engine, &seen), seen.articles, seen.n, &file);
    if (write_model(&file, path))
        return 1;
    ws_model model = read_model(path);
    evaluate_quotes(prepare_all(file.engine, &unseen), unseen.articles, unseen.n, &model, predictions);
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
    const ws_engine *engine = engine_with(NULL);
    double spent[4] = {0}, words = 0;
    for (int round = 0; round < 5; round++) {
        ws_document **documents = prepare_all(engine, &polnear);
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
            free_document(documents[i]);
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
        return relearn(argv[2], argv[3], train_people);
    if (argc >= 4 && !strcmp(argv[1], "roles"))
        return relearn(argv[2], argv[3], train_people_roles);
    if (argc >= 4 && !strcmp(argv[1], "refer"))
        return relearn(argv[2], argv[3], train_refer);
    if (argc >= 4 && !strcmp(argv[1], "folds"))
        return by_folds(argv[2], argv[3]);
    if (argc >= 4 && !strcmp(argv[1], "rules"))
        return by_rules(argv[2], argv[3]);
    if (argc >= 4 && !strcmp(argv[1], "quotes"))
        return relearn(argv[2], argv[3], learn_quotes);
    if (argc >= 4 && !strcmp(argv[1], "heldout"))
        return heldout(argv[2], argv[3], argc > 4 ? argv[4] : NULL);
    if (argc >= 4 && !strcmp(argv[1], "evaluate"))
        return evaluate(argv[2], argv[3], argc > 4 ? argv[4] : NULL);
    if (argc >= 4 && !strcmp(argv[1], "speed"))
        return speed(argv[2], argv[3]);
    if (argc == 3 && !strcmp(argv[1], "clusters"))
        return print_clusters(argv[2], stdout);
    if (argc == 3 && !strcmp(argv[1], "pack"))
        return pack_clusters(argv[2], stdout);
    fputs("usage: train train|quotes|people|roles|refer|folds|rules|speed CORPORA MODEL\n"
          "       train evaluate|heldout CORPORA MODEL [PREDICTIONS]\n"
          "       train clusters VECTORS\n"
          "       train pack LIST\n",
          stderr);
    return 1;
}
