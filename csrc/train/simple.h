/* simple.h - what simple rules would answer in the ranker's place */
#ifndef TRAIN_SIMPLE_H
#define TRAIN_SIMPLE_H

#include "coreference/coreference.h"

#define QUESTION_KINDS 5u

/* Somebody who answers the questions of one kind by rule and leaves the others to the ranker. `*kind` stays the
 * caller's. */
ws_observer simple_rule(ws_question_kind *kind);

/* The rule for that kind, for a person. */
const char *simple_words(ws_question_kind kind);

#endif
