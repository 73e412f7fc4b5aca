/* people.c - the models of names, speech, roles and noun phrases, each trained on what the ones before it say */
#include "train/names.h"

#include "engine.h"
#include "train/clusters.h"

/* Put a model into the file and let the library's stages decide with all that the file holds now. */
static void keep(model_file *file, ws_model_kind kind, weights w, ws_model *model) {
    bool counts = kind == WS_MODEL_KNOWN;
    file->sections[kind] = counts ? pack_scaled(&w, 1, &file->sizes[kind]) : pack_linear(&w, &file->sizes[kind]);
    weights_free(&w);
    unsigned char *bytes; /* stays: the model points into it */
    *model = model_of(file->sections, file->sizes, &bytes);
    ws_engine_use_model(file->engine, model);
}

/* Take sections out of the file and let the library's stages decide with what is left. */
static void drop(model_file *file, const ws_model_kind *kinds, size_t n, ws_model *model) {
    for (size_t i = 0; i < n; i++)
        file->sections[kinds[i]] = NULL;
    unsigned char *bytes; /* stays, too */
    *model = model_of(file->sections, file->sizes, &bytes);
    ws_engine_use_model(file->engine, model);
}

/* Roles are learned twice: what the first model finds in all articles is what people are known as to the second. Who is
 * meant is learned behind them, from what they say; so it does not decide here, whether the file holds it or not. */
void learn_roles(const char *root, model_file *file, ws_model models[FOLDS + 1]) {
    static const ws_model_kind own[] = {WS_MODEL_ROLE, WS_MODEL_NOMINAL, WS_MODEL_KNOWN, WS_MODEL_REFER, WS_MODEL_SURE};
    unsigned char *refer = file->sections[WS_MODEL_REFER], *sure = file->sections[WS_MODEL_SURE];
    ws_model model;
    drop(file, own, sizeof own / sizeof *own, &model);
    keep(file, WS_MODEL_ROLE, train_roles(root, file->engine, NULL), &model);
    known k = count_known(root, file->engine);
    models_without(&k, &model, models);
    keep(file, WS_MODEL_ROLE, train_roles(root, file->engine, models), &model);
    say("roles");
    keep(file, WS_MODEL_NOMINAL, train_nominals(root, file->engine, models), &model);
    keep(file, WS_MODEL_KNOWN, known_without(&k, FOLDS), &model);
    file->sections[WS_MODEL_REFER] = refer;
    file->sections[WS_MODEL_SURE] = sure;
    say("noun phrases");
}

void train_people_roles(const char *root, model_file *file) {
    static const ws_model_kind own[] = {WS_MODEL_SPEECH, WS_MODEL_ROLE, WS_MODEL_NOMINAL, WS_MODEL_KNOWN};
    ws_model model, models[FOLDS + 1];
    drop(file, own, sizeof own / sizeof *own, &model);
    keep(file, WS_MODEL_SPEECH, train_speech(root, file->engine), &model);
    say("speech");
    learn_roles(root, file, models);
}

void train_people(const char *root, model_file *file) {
    static const ws_model_kind own[] = {WS_MODEL_NAME, WS_MODEL_SPEECH, WS_MODEL_ROLE, WS_MODEL_NOMINAL,
                                        WS_MODEL_KNOWN};
    ws_model model;
    file->sections[WS_MODEL_GAZETTEER] = pack_gazetteer(root, &file->sizes[WS_MODEL_GAZETTEER]);
    file->sections[WS_MODEL_CLUSTERS] = read_clusters(&file->sizes[WS_MODEL_CLUSTERS]);
    drop(file, own, sizeof own / sizeof *own, &model);
    keep(file, WS_MODEL_NAME, train_names(root, file->engine, &model), &model);
    say("names");
    train_people_roles(root, file);
}

void evaluate_people(const char *root, ws_engine *engine, const ws_model *model) {
    ws_engine_use_model(engine, model);
    evaluate_names(root, engine, model);
    evaluate_roles(root, engine, model);
}
