/* names.h - training and measuring the models of names, of roles, and of marked text that is no speech */
#ifndef TRAIN_NAMES_H
#define TRAIN_NAMES_H

#include "train/known.h"
#include "train/models.h"

/* Learn who is named, what is speech, what is a role, and whom noun phrases mean: fills the sections NAME, SPEECH,
 * ROLE, NOMINAL, KNOWN, GAZETTEER and CLUSTERS of a file that holds all others. */
void train_people(const char *root, model_file *file);

/* The same for all of them but NAME, GAZETTEER and CLUSTERS, which stay. */
void train_people_roles(const char *root, model_file *file);

/* The same; `models` are filled with what decides without each fold, the last one with what was learned from all, all
 * but who is meant. */
void learn_roles(const char *root, model_file *file, ws_model models[FOLDS + 1]);

/* Print exact F1 of each kind of name on the worldwide corpus' dev part, and how many roles are found and kept. */
void evaluate_people(const char *root, ws_engine *engine, const ws_model *model);

/* One part of it each. The stages of documents decide with the model of the engine. */
weights train_names(const char *root, const ws_engine *engine, const ws_model *model);
weights train_speech(const char *root, const ws_engine *engine);
/* `models` are those without each fold (known.h), which take over what is learned without it; roles are learned with
 * NULL first, for there is nothing known yet. */
weights train_roles(const char *root, ws_engine *engine, ws_model *models);
weights train_nominals(const char *root, ws_engine *engine, ws_model *models);
void evaluate_names(const char *root, const ws_engine *engine, const ws_model *model);
void evaluate_roles(const char *root, const ws_engine *engine, const ws_model *model);

#endif
