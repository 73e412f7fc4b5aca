/* known.c - what people are known as in the corpus: the section KNOWN */
#include "train/known.h"

#include "role/role.h"
#include "text/pos.h"
#include "train/corpus.h"
#include "train/prepare.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_ARTICLES = 2 }; /* what fewer tell is left out */

/* Count an article under a key, once. */
static void count_key(known *k, uint32_t key, uint32_t fold, feature_map *here) {
    uint32_t seen = here->count;
    if (map_add(here, key) < seen)
        return; /* in this article already */
    uint32_t i = map_add(&k->keys, key);
    k->articles = with_place(k->articles, &k->room, i, sizeof *k->articles);
    k->articles[i][fold]++;
}

/* Count the words of all roles of named persons. */
static void count_roles(known *k, const ws_document *document, uint32_t fold) {
    feature_map here = {0};
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t head = ws_role_head(document, role->first, role->last);
        uint32_t e = document->mentions[role->mention].entity;
        if (e == WS_NONE || document->referents[e].type != WS_PERSON || document->referents[e].form != FORM_NAME)
            continue;
        const ws_referent *r = &document->referents[e];
        if (r->n_words > 1)
            count_key(k, ws_known_word_key(r->first_hash, r->last_hash, 0), fold, &here);
        for (uint32_t t = role->first; t < role->last; t++) {
            if (document->tokens[t].kind != TOKEN_WORD || ws_pos_in(document->pos[t], POS_BIT(IN) | POS_BIT(DT)))
                continue;
            count_key(k, ws_known_word_key(0, r->last_hash, document->tokens[t].hash), fold, &here);
            if (r->n_words > 1)
                count_key(k, ws_known_word_key(r->first_hash, r->last_hash, document->tokens[t].hash), fold, &here);
        }
        count_key(k, ws_known_head_key(document->tokens[head].hash), fold, &here);
    }
    map_free(&here);
}

/* The fold of an article of the corpus: that of the article with people, or any. */
static uint32_t fold_of(const corpus *people, const article *a, uint32_t number) {
    for (uint32_t i = 0; i < people->n; i++)
        if (!strcmp(people->articles[i].id, a->id))
            return i % FOLDS;
    return number % FOLDS;
}

static void count_article(known *k, const ws_engine *engine, const article *a, uint32_t fold) {
    ws_document *document = prepare_until(engine, a, "noun phrases");
    count_roles(k, document, fold);
    free_document(document);
}

known count_known(const char *root, const ws_engine *engine) {
    known k = {0};
    corpus people = corpus_speakers(root, "train"), c = corpus_texts(root, "train"),
           world = corpus_worldwide(root, "train");
    for (uint32_t i = 0; i < c.n; i++)
        count_article(&k, engine, &c.articles[i], fold_of(&people, &c.articles[i], i));
    for (uint32_t i = 0; i < world.n; i++)
        count_article(&k, engine, &world.articles[i], i % FOLDS);
    return k;
}

/* 1 article: 1; to 3: 2; to 7: 3; to 15: 4 ... */
static uint32_t level_of(uint32_t articles) {
    uint32_t level = 0;
    for (; articles && level < 8; articles /= 2)
        level++;
    return level;
}

weights known_without(const known *k, uint32_t fold) {
    weights w = {.labels = 2,
                 .names = need(NULL, k->keys.count, sizeof *w.names),
                 .w = need(NULL, k->keys.count, 2 * sizeof *w.w)};
    for (uint32_t i = 0; i < k->keys.capacity; i++) {
        if (!k->keys.values[i])
            continue;
        uint32_t articles = 0, index = k->keys.values[i] - 1;
        for (uint32_t f = 0; f < FOLDS; f++)
            articles += f == fold ? 0 : k->articles[index][f];
        if (articles < LEAST_ARTICLES)
            continue;
        w.names[w.n] = k->keys.keys[i];
        w.w[2 * w.n] = 0;
        w.w[2 * w.n++ + 1] = (float)level_of(articles);
    }
    return w;
}

/* The table as the library reads it. */
static ws_linear table_of(const weights *w) {
    unsigned char *sections[WS_MODEL_KINDS] = {0};
    size_t sizes[WS_MODEL_KINDS] = {0};
    unsigned char *bytes; /* stays: the table points into it */
    sections[WS_MODEL_KNOWN] = pack_scaled(w, 1, &sizes[WS_MODEL_KNOWN]);
    ws_model model = model_of(sections, sizes, &bytes);
    free(sections[WS_MODEL_KNOWN]);
    return model.linear[WS_MODEL_KNOWN];
}

void models_without(const known *k, const ws_model *model, ws_model out[FOLDS + 1]) {
    for (uint32_t f = 0; f <= FOLDS; f++) {
        weights w = known_without(k, f);
        out[f] = *model;
        out[f].linear[WS_MODEL_KNOWN] = table_of(&w);
        weights_free(&w);
    }
}
