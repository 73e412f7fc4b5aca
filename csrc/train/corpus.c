/* corpus.c - the corpora, read into memory: PolNeAR, its silver tokens and its speakers */
#include "train/corpus.h"

#include "train/base.h"
#include "train/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

article *corpus_add(corpus *c) {
    c->articles = need(c->articles, (size_t)c->n + 1, sizeof *c->articles);
    c->articles[c->n] = (article){0};
    return &c->articles[c->n++];
}

gold_token *article_add_token(article *a) {
    if ((a->n_tokens & (a->n_tokens - 1)) == 0)
        a->tokens = need(a->tokens, (size_t)a->n_tokens * 2 + 1, sizeof *a->tokens);
    a->tokens[a->n_tokens] = (gold_token){0};
    return &a->tokens[a->n_tokens++];
}

static article *find_article(corpus *c, const char *id) {
    for (uint32_t i = 0; i < c->n; i++)
        if (!strcmp(c->articles[i].id, id))
            return &c->articles[i];
    return NULL;
}

/* Tokens of one silver sentence: [form, lemma, start, end, tag, name]. */
static void read_silver_sentence(json_file *in, article *a, json_t *sentence, uint32_t number, const uint32_t *offsets,
                                 uint32_t n) {
    json_t *tokens = json_object_get(sentence, "tokens");
    for (size_t i = 0; i < json_array_size(tokens); i++) {
        json_t *token = json_array_get(tokens, i);
        uint32_t start = json_number(token, 2), end = json_number(token, 3);
        if (end > n)
            end = n;
        if (start > end)
            start = end;
        gold_token *t = article_add_token(a);
        t->start = offsets[start];
        t->end = offsets[end];
        t->sentence = number;
        t->tag = json_tag(in, json_array_get(token, 4));
        t->name = json_tag(in, json_array_get(token, 5));
    }
}

static void read_silver(corpus *c, const char *path) {
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        article *a = find_article(c, json_text(&in, json_object_get(value, "doc")));
        if (a) {
            uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
            json_t *sentences = json_object_get(value, "sents");
            for (size_t i = 0; i < json_array_size(sentences); i++)
                read_silver_sentence(&in, a, json_array_get(sentences, i), (uint32_t)i, offsets, n);
            free(offsets);
        }
    }
}

static const char **copy_list(const json_file *in, json_t *first, json_t *array, uint32_t *n) {
    const char **list = need(NULL, json_array_size(array) + 1, sizeof *list);
    *n = 0;
    if (first)
        list[(*n)++] = json_text_copy(in, first);
    for (size_t i = 0; i < json_array_size(array); i++)
        list[(*n)++] = json_text_copy(in, json_array_get(array, i));
    return list;
}

static void read_people(const json_file *in, article *a, json_t *entities) {
    a->people = need(NULL, json_array_size(entities), sizeof *a->people);
    for (size_t i = 0; i < json_array_size(entities); i++) {
        json_t *entity = json_array_get(entities, i);
        if (strcmp(json_text(in, json_object_get(entity, "type")), "person"))
            continue;
        person *p = &a->people[a->n_people++];
        p->names = copy_list(in, json_object_get(entity, "name"), json_object_get(entity, "aliases"), &p->n_names);
        p->roles = copy_list(in, NULL, json_object_get(entity, "roles"), &p->n_roles);
    }
}

/* Articles with attributions and, where the file has them, people. */
static corpus read_articles(const char *path) {
    corpus c = {0};
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        article *a = corpus_add(&c);
        a->id = json_text_copy(&in, json_object_get(value, "id"));
        a->text = json_text_copy(&in, json_object_get(value, "text"));
        a->length = (uint32_t)strlen(a->text);
        uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
        json_t *list = json_object_get(value, "attributions");
        a->n_attributions = (uint32_t)json_array_size(list);
        a->attributions = need(NULL, a->n_attributions, sizeof *a->attributions);
        for (uint32_t i = 0; i < a->n_attributions; i++)
            a->attributions[i] = json_attribution(json_array_get(list, i), offsets, n);
        if (json_object_get(value, "entities"))
            read_people(&in, a, json_object_get(value, "entities"));
        free(offsets);
    }
    return c;
}

corpus corpus_texts(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/polnear/%s.jsonl", root, part);
    return read_articles(path);
}

corpus corpus_polnear(const char *root, const char *part) {
    char path[4096];
    corpus c = corpus_texts(root, part);
    snprintf(path, sizeof path, "%s/polnear/%s.silver.jsonl.xz", root, part);
    read_silver(&c, path);
    return c;
}

corpus corpus_speakers(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/polnear/speakers-%s.jsonl", root, part);
    return read_articles(path);
}
