/* train_pos.c - parts of speech, learned from silver tags */
#include "train/models.h"

#include "model/lookup.h"
#include "text/feature.h"
#include "train/prepare.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The tag of a Penn tag; POS_COUNT for punctuation and symbols, which the library does not learn. */
static ws_pos from_penn(const char *tag) {
    static const struct {
        const char *penn;
        ws_pos pos;
    } map[] = {{"NN", POS_NN},         {"FW", POS_NN},         {"NNS", POS_NNS},       {"NNP", POS_NNP},
               {"NNPS", POS_NNP},      {"VB", POS_VB},         {"VBD", POS_VBD},       {"VBG", POS_VBG},
               {"VBN", POS_VBN},       {"VBP", POS_VBP},       {"VBZ", POS_VBZ},       {"MD", POS_MD},
               {"JJ", POS_JJ},         {"JJR", POS_JJ},        {"JJS", POS_JJ},        {"RB", POS_RB},
               {"RBR", POS_RB},        {"RBS", POS_RB},        {"RP", POS_RP},         {"IN", POS_IN},
               {"DT", POS_DT},         {"PDT", POS_DT},        {"CC", POS_CC},         {"CD", POS_CD},
               {"PRP", POS_PRP},       {"PRP$", POS_PRPS},     {"WP", POS_WP},         {"WP$", POS_WP},
               {"WDT", POS_WDT},       {"WRB", POS_WRB},       {"EX", POS_EX},         {"POS", POS_POS},
               {"UH", POS_UH},         {"TO", POS_TO},         {",", POS_COMMA},       {".", POS_STOP},
               {":", POS_COLON},       {"``", POS_MARK},       {"''", POS_MARK},       {"-LRB-", POS_BRACKET},
               {"-RRB-", POS_BRACKET}, {"-LSB-", POS_BRACKET}, {"-RSB-", POS_BRACKET}, {"-LCB-", POS_BRACKET},
               {"-RCB-", POS_BRACKET}, {"$", POS_SYMBOL},      {"#", POS_SYMBOL},      {"SYM", POS_SYMBOL},
               {"LS", POS_SYMBOL}};
    for (size_t i = 0; i < sizeof map / sizeof *map; i++)
        if (!strcmp(map[i].penn, tag))
            return map[i].pos;
    return POS_COUNT;
}

/* Gold tags of a document; POS_COUNT where the corpus has no token that starts there. */
static uint8_t *gold_tags(const ws_document *document, const article *a) {
    uint32_t *map = align_tokens(document, a);
    uint8_t *tags = need(NULL, document->n_tokens + 1, 1);
    for (uint32_t t = 0; t < document->n_tokens; t++)
        tags[t] = map[t] == WS_NONE || !a->tokens[map[t]].tag ? POS_COUNT : (uint8_t)from_penn(a->tokens[map[t]].tag);
    free(map);
    return tags;
}

/* Words that nearly always have one tag: seen `least` times, `share` of them with it. */
static weights unambiguous_words(ws_document *const *documents, uint8_t *const *gold, uint32_t n, uint32_t least,
                                 double share) {
    feature_map map = {0};
    uint32_t(*counts)[POS_LEARNED] = NULL, room = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t t = 0; t < documents[d]->n_tokens; t++) {
            if (gold[d][t] >= POS_LEARNED || ws_pos_given(documents[d], t) != POS_COUNT)
                continue;
            uint32_t id = map_add(&map, ws_pos_word(documents[d], t));
            counts = with_place(counts, &room, id, sizeof *counts);
            counts[id][gold[d][t]]++;
        }
    weights w = {.labels = 2};
    w.names = need(NULL, (size_t)map.count + 1, sizeof *w.names);
    w.w = need(NULL, 2 * ((size_t)map.count + 1), sizeof *w.w);
    float most = 0;
    for (uint32_t s = 0; s < map.capacity; s++) {
        if (!map.values[s])
            continue;
        const uint32_t *row = counts[map.values[s] - 1];
        uint32_t total = 0, best = 0;
        for (uint32_t y = 0; y < POS_LEARNED; y++) {
            total += row[y];
            if (row[y] > row[best])
                best = y;
        }
        if (total < least || row[best] < share * total)
            continue;
        w.names[w.n] = map.keys[s];
        w.w[2 * (size_t)w.n] = 0;
        w.w[2 * (size_t)w.n + 1] = (float)best;
        w.n++;
        most = fmaxf(most, (float)best);
    }
    /* the packer scales the largest weight to 127: an entry nobody looks up keeps the scale at 1 */
    w.names[w.n] = 0;
    w.w[2 * (size_t)w.n] = 0;
    w.w[2 * (size_t)w.n + 1] = 127;
    w.n++;
    free(counts);
    map_free(&map);
    return w;
}

/* One token that the model must decide. */
typedef struct item {
    size_t first; /* its features that do not depend on tags, as indexes */
    uint32_t document, token;
    uint16_t n;
    uint8_t gold;
} item;

typedef struct tagger {
    ws_document **documents;
    item *items;
    uint32_t n_items;
    uint32_t *features;
    feature_map map;
    float *w;
    double *u;
    double time;
} tagger;

static void add_to(tagger *g, uint32_t id, uint32_t gold, uint32_t wrong) {
    float *w = g->w + (size_t)id * POS_LEARNED;
    double *u = g->u + (size_t)id * POS_LEARNED;
    w[gold] += 1, u[gold] += g->time;
    w[wrong] -= 1, u[wrong] -= g->time;
}

/* Is the tag of a token learned, and not known from the word alone? */
static bool is_open(uint8_t gold, uint8_t known) {
    return gold < POS_LEARNED && known == POS_COUNT;
}

/* The features of the tags before a token. */
static uint32_t history_features(const ws_document *document, const uint8_t *tags, uint32_t t, uint32_t *out) {
    uint32_t first = document->sentences[document->tokens[t].sentence].first;
    uint32_t tag1 = t > first ? tags[t - 1] : POS_EDGE, tag2 = t > first + 1 ? tags[t - 2] : POS_EDGE;
    return ws_pos_history(document, t, tag1, tag2, out);
}

/* Decide an item as the library would, and learn where that is wrong. */
static uint8_t step(tagger *g, const item *it, const uint8_t *pos) {
    uint32_t ids[WS_FEATURES], hashes[WS_FEATURES], n = it->n;
    memcpy(ids, g->features + it->first, n * sizeof *ids);
    uint32_t history = history_features(g->documents[it->document], pos, it->token, hashes);
    for (uint32_t i = 0; i < history; i++) {
        uint32_t id = map_find(&g->map, hashes[i]);
        if (id != UINT32_MAX)
            ids[n++] = id;
    }
    float scores[POS_LEARNED] = {0};
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t y = 0; y < POS_LEARNED; y++)
            scores[y] += g->w[(size_t)ids[i] * POS_LEARNED + y];
    uint32_t best = 0;
    for (uint32_t y = 1; y < POS_LEARNED; y++)
        if (scores[y] > scores[best])
            best = y;
    if (best != it->gold)
        for (uint32_t i = 0; i < n; i++)
            add_to(g, ids[i], it->gold, best);
    return (uint8_t)best;
}

/* The known tag behind a token in its sentence. */
static uint32_t tag_behind(const ws_document *document, const uint8_t *pos, uint32_t t) {
    return t + 1 < document->sentences[document->tokens[t].sentence].last ? pos[t + 1] : POS_EDGE;
}

/* Number the features that the documents' open tokens have `least` times beside their gold tags; those of a set. */
static void number_features(tagger *g, uint8_t *const *gold, uint8_t *const *pos, uint32_t n_documents, uint32_t least,
                            const feature_map *only) {
    uint32_t *counts = NULL, room = 0, hashes[WS_FEATURES];
    feature_map all = {0};
    for (uint32_t d = 0; d < n_documents; d++) {
        const ws_document *document = g->documents[d];
        for (uint32_t t = 0; t < document->n_tokens; t++) {
            if (!is_open(gold[d][t], pos[d][t]))
                continue;
            uint32_t n = ws_pos_features(document, t, tag_behind(document, pos[d], t), hashes);
            n += history_features(document, gold[d], t, hashes + n);
            for (uint32_t i = 0; i < n; i++) {
                uint32_t id = map_add(&all, hashes[i]);
                counts = with_place(counts, &room, id, sizeof *counts);
                counts[id]++;
            }
        }
    }
    for (uint32_t s = 0; s < all.capacity; s++)
        if (all.values[s] && counts[all.values[s] - 1] >= least && (!only || map_find(only, all.keys[s]) != UINT32_MAX))
            map_add(&g->map, all.keys[s]);
    free(counts);
    map_free(&all);
}

/* List the open tokens of the documents, with those of their features that are numbered. */
static void list_items(tagger *g, uint8_t *const *gold, uint8_t *const *pos, uint32_t n_documents) {
    size_t used = 0, capacity = 0;
    uint32_t item_room = 0, hashes[WS_FEATURES];
    for (uint32_t d = 0; d < n_documents; d++)
        for (uint32_t t = 0; t < g->documents[d]->n_tokens; t++) {
            if (!is_open(gold[d][t], pos[d][t]))
                continue;
            uint32_t next = tag_behind(g->documents[d], pos[d], t);
            uint32_t n = ws_pos_features(g->documents[d], t, next, hashes);
            g->items = with_place(g->items, &item_room, g->n_items, sizeof *g->items);
            if (used + n > capacity)
                g->features = need(g->features, capacity = capacity * 2 + 65536, sizeof *g->features);
            item *it = &g->items[g->n_items++];
            *it = (item){.first = used, .document = d, .token = t, .gold = gold[d][t]};
            for (uint32_t i = 0; i < n; i++) {
                uint32_t id = map_find(&g->map, hashes[i]);
                if (id != UINT32_MAX)
                    g->features[used++] = id;
            }
            it->n = (uint16_t)(used - it->first);
        }
}

/* An averaged perceptron's run over the documents, sentence order kept inside a document, documents shuffled; added to
 * `out`. `begin`: the first item of each document. */
static void run_once(tagger *g, uint8_t *const *pos, const uint32_t *begin, uint32_t n, uint32_t epochs, rng random,
                     float *out) {
    size_t cells = (size_t)g->map.count * POS_LEARNED;
    g->w = zeros(cells, sizeof *g->w);
    g->u = zeros(cells, sizeof *g->u);
    g->time = 0;
    uint32_t *order = need(NULL, n, sizeof *order);
    uint8_t **now = need(NULL, n, sizeof *now);
    for (uint32_t d = 0; d < n; d++) {
        order[d] = d;
        now[d] = memcpy(need(NULL, g->documents[d]->n_tokens + 1, 1), pos[d], g->documents[d]->n_tokens);
    }
    for (uint32_t epoch = 0; epoch < epochs; epoch++) {
        rng_shuffle(&random, order, n);
        for (uint32_t k = 0; k < n; k++)
            for (uint32_t i = begin[order[k]]; i < begin[order[k] + 1]; i++) {
                const item *it = &g->items[i];
                now[it->document][it->token] = step(g, it, now[it->document]);
                g->time += 1;
            }
    }
    for (size_t i = 0; i < cells; i++)
        out[i] += (float)(g->w[i] - g->u[i] / g->time);
    for (uint32_t d = 0; d < n; d++)
        free(now[d]);
    free(now);
    free(order);
    free(g->w);
    free(g->u);
}

/* The mean of as many runs as there are seeds: where one ends is chance. */
static weights train_tagger(ws_document **documents, uint8_t *const *gold, uint8_t *const *pos, uint32_t n,
                            uint32_t epochs, uint32_t seeds, uint32_t least, const feature_map *only, uint64_t seed) {
    tagger g = {.documents = documents};
    number_features(&g, gold, pos, n, least, only);
    list_items(&g, gold, pos, n);
    uint32_t *begin = need(NULL, (size_t)n + 1, sizeof *begin);
    for (uint32_t d = 0, i = 0; d <= n; d++) {
        while (i < g.n_items && g.items[i].document < d)
            i++;
        begin[d] = i;
    }
    weights w = {.labels = POS_LEARNED, .n = g.map.count};
    w.names = need(NULL, w.n, sizeof *w.names);
    w.w = zeros((size_t)w.n * POS_LEARNED, sizeof *w.w);
    for (uint32_t s = 0; s < g.map.capacity; s++)
        if (g.map.values[s])
            w.names[g.map.values[s] - 1] = g.map.keys[s];
    const uint32_t runs = seeds ? seeds : 1;
    for (uint32_t run = 0; run < runs; run++)
        run_once(&g, pos, begin, n, epochs, rng_seed(seed + run), w.w);
    weights_scale(&w, 1.0f / (float)runs);
    free(begin);
    free(g.items);
    free(g.features);
    map_free(&g.map);
    return w;
}

/* What needs no context, as the library decides it. */
static uint8_t **known_tags(ws_document *const *documents, uint32_t n, const ws_linear *words) {
    uint8_t **pos = need(NULL, n, sizeof *pos);
    for (uint32_t d = 0; d < n; d++) {
        pos[d] = need(NULL, documents[d]->n_tokens + 1, 1);
        for (uint32_t t = 0; t < documents[d]->n_tokens; t++) {
            ws_pos given = ws_pos_given(documents[d], t);
            const signed char *row = given == POS_COUNT ? ws_linear_row(words, ws_pos_word(documents[d], t)) : NULL;
            pos[d][t] = row && row[0] >= 0 && row[0] < POS_LEARNED ? (uint8_t)row[0] : (uint8_t)given;
        }
    }
    return pos;
}

void train_pos(ws_document **documents, const article *articles, uint32_t n, pos_recipe how, weights *words,
               weights *tags) {
    uint8_t **gold = need(NULL, n, sizeof *gold);
    for (uint32_t d = 0; d < n; d++)
        gold[d] = gold_tags(documents[d], &articles[d]);
    *words = unambiguous_words(documents, gold, n, how.least_word, how.share);
    unsigned char *bytes;
    ws_linear table = linear_of(words, &bytes);
    uint8_t **pos = known_tags(documents, n, &table);
    free(bytes);
    *tags = train_tagger(documents, gold, pos, n, how.keep ? how.epochs / 2 : how.epochs, how.seeds, how.least, NULL,
                         how.seed);
    if (how.keep && how.keep < tags->n) {
        weights_prune(tags, how.keep);
        feature_map keep = {0};
        for (uint32_t i = 0; i < tags->n; i++)
            map_add(&keep, tags->names[i]);
        weights_free(tags);
        *tags = train_tagger(documents, gold, pos, n, how.epochs, how.seeds, 1, &keep, how.seed + how.seeds);
        map_free(&keep);
    }
    for (uint32_t d = 0; d < n; d++) {
        free(gold[d]);
        free(pos[d]);
    }
    free(gold);
    free(pos);
}

void evaluate_pos(ws_document **documents, const article *articles, uint32_t n, const ws_model *model) {
    uint32_t all = 0, right = 0, words = 0, words_right = 0, known = 0;
    for (uint32_t d = 0; d < n; d++) {
        uint8_t *gold = gold_tags(documents[d], &articles[d]);
        check_status(ws_tag_pos(documents[d], model));
        for (uint32_t t = 0; t < documents[d]->n_tokens; t++) {
            if (gold[t] == POS_COUNT)
                continue;
            bool ok = documents[d]->pos[t] == gold[t];
            all++;
            right += ok;
            if (ws_pos_given(documents[d], t) != POS_COUNT)
                continue;
            words++;
            words_right += ok;
            known += ws_linear_row(&model->linear[WS_MODEL_POS_WORDS], ws_pos_word(documents[d], t)) != NULL;
        }
        free(gold);
    }
    printf("pos: %.2f %% of %u tokens; %.2f %% of %u words; %.1f %% of words unambiguous\n", 100.0 * right / all, all,
           100.0 * words_right / words, words, 100.0 * known / words);
}
