/* folds.c - learning yes or no from articles, and measuring it on those that were held out */
#include "train/folds.h"

#include "role/role.h"

#include <stdlib.h>

weights learn_without(const lesson *l, uint32_t fold) {
    examples ex;
    examples_init(&ex, 2);
    for (uint32_t i = 0; i < l->articles; i++)
        if (i % l->folds != fold)
            l->add(l->context, i, &ex);
    weights w = learn(&ex, &ws_role_automaton, l->how, 1);
    examples_free(&ex);
    return w;
}

weights learn_by_folds(const lesson *l, ws_linear *without) {
    for (uint32_t f = 0; f < l->folds; f++) {
        weights w = learn_without(l, f);
        unsigned char *bytes;
        ws_linear linear = linear_of(&w, &bytes);
        for (uint32_t i = f; i < l->articles; i += l->folds)
            l->judge(l->context, i, &linear);
        if (without)
            without[f] = linear;
        else
            free(bytes);
        weights_free(&w);
    }
    return learn_without(l, l->folds);
}
