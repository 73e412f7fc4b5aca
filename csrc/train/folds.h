/* folds.h - learning yes or no from articles, and measuring it on those that were held out */
#ifndef TRAIN_FOLDS_H
#define TRAIN_FOLDS_H

#include "train/learn.h"

/* Article i belongs to fold i % folds. */
typedef struct lesson {
    uint32_t articles, folds;
    recipe how;
    void (*add)(void *context, uint32_t article, examples *ex);
    void (*judge)(void *context, uint32_t article, const ws_linear *linear); /* which has not seen the article */
    void *context;
} lesson;

/* A logistic model of features that were seen so often. */
#define LOGISTIC(passes, times)                                                                                        \
    { .crf = true, .epochs = (passes), .least = (times), .seeds = 4, .rate = 0.1, .l2 = 1e-3 }

/* The same where examples are few: smaller steps fit them less closely. */
#define GENTLE(passes, times)                                                                                          \
    { .crf = true, .epochs = (passes), .least = (times), .seeds = 4, .rate = 0.02, .l2 = 1e-3 }

/* Learn from all folds but one; from all where there is no such fold. */
weights learn_without(const lesson *l, uint32_t fold);

/* Judge every fold by what the others teach; then learn from all. The models of the folds go to `without`, one a fold,
 * where that is not NULL; their bytes stay. */
weights learn_by_folds(const lesson *l, ws_linear *without);

#endif
