/* refer.h - training who is meant, and how sure that is */
#ifndef TRAIN_REFER_H
#define TRAIN_REFER_H

#include "train/models.h"

/* Train the sections WS_MODEL_REFER and WS_MODEL_SURE of `file` on the corpora below `root`. Documents are read with
 * the sections that the file has already, so this comes last. */
void train_refer(const char *root, model_file *file);

/* Write what is said of the speakers' train articles by models that have not seen them, one article a line as the
 * command-line program has it. */
void refer_by_folds(const char *root, const model_file *file, FILE *out);

/* Print by folds how often the right one is meant, and how often it would be with a simple rule in the ranker's place,
 * by kind of question. */
void refer_by_rules(const char *root, const model_file *file);

/* Print how often the right one is meant: with gold sources, by form of the mention, and end to end; and how well the
 * confidence is calibrated. */
void evaluate_refer(const char *root, const ws_model *model);

#endif
