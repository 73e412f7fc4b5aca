/* chains.c - corpora that tell which mentions mean the same */
#include "train/chains.h"

#include "train/base.h"
#include "train/json.h"
#include "train/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static chain_article *next_article(chain_corpus *c, const char *id, const char *text) {
    c->articles = need(c->articles, (size_t)c->n + 1, sizeof *c->articles);
    chain_article *a = &c->articles[c->n++];
    *a = (chain_article){.id = copy_text(id), .text = copy_text(text), .length = (uint32_t)strlen(text)};
    return a;
}

static void add_mention(chain_article *a, uint32_t start, uint32_t end, uint32_t head, uint32_t chain) {
    a->mentions = need(a->mentions, (size_t)a->n_mentions + 1, sizeof *a->mentions);
    a->mentions[a->n_mentions++] = (chain_mention){start, end, head, chain};
}

static void add_name(chain_article *a, const char *name, uint32_t chain) {
    a->names = need(a->names, (size_t)a->n_names + 1, sizeof *a->names);
    a->names[a->n_names++] = (chain_name){copy_text(name), chain};
}

/* Add an article of PolNeAR with its quotations, whoever speaks them. */
static chain_article *read_article(const json_file *in, chain_corpus *c, json_t *value) {
    json_t *list = json_object_get(value, "attributions");
    chain_article *a =
        next_article(c, json_text(in, json_object_get(value, "id")), json_text(in, json_object_get(value, "text")));
    uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
    a->n_quotes = (uint32_t)json_array_size(list);
    a->quotes = need(NULL, a->n_quotes + 1, sizeof *a->quotes);
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        attribution q = json_attribution(json_array_get(list, i), offsets, n);
        a->quotes[i] = (chain_quote){q.source, q.cue, q.content, WS_NONE};
    }
    free(offsets);
    return a;
}

/* The names and roles of those who speak in an article; the place in the list is the chain. */
static void read_people(const json_file *in, chain_article *a, json_t *people) {
    for (size_t i = 0; i < json_array_size(people); i++) {
        json_t *entity = json_array_get(people, i), *aliases = json_object_get(entity, "aliases"),
               *roles = json_object_get(entity, "roles");
        add_name(a, json_text(in, json_object_get(entity, "name")), (uint32_t)i);
        for (size_t k = 0; k < json_array_size(aliases); k++)
            add_name(a, json_text(in, json_array_get(aliases, k)), (uint32_t)i);
        for (size_t k = 0; k < json_array_size(roles); k++) {
            a->roles = need(a->roles, (size_t)a->n_roles + 1, sizeof *a->roles);
            a->roles[a->n_roles++] = (chain_name){json_text_copy(in, json_array_get(roles, k)), (uint32_t)i};
        }
    }
}

/* Who speaks each quotation, by key. */
static void read_speakers(const json_file *in, chain_article *a, json_t *list, json_t *people) {
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        json_t *key = json_object_get(json_array_get(list, i), "entity");
        chain_quote *q = &a->quotes[i];
        for (size_t k = 0; k < json_array_size(people) && json_is_string(key); k++)
            if (!strcmp(json_text(in, json_object_get(json_array_get(people, k), "key")), json_text(in, key)))
                q->chain = (uint32_t)k;
        if (q->source.n == 1 && q->chain != WS_NONE)
            add_mention(a, q->source.spans[0].start, q->source.spans[0].end, WS_NONE, q->chain);
    }
}

chain_corpus chains_speakers(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/polnear/speakers-%s.jsonl", root, part);
    chain_corpus c = {0};
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        json_t *people = json_object_get(value, "entities");
        chain_article *a = read_article(&in, &c, value);
        read_people(&in, a, people);
        read_speakers(&in, a, json_object_get(value, "attributions"), people);
    }
    return c;
}

static chain_article *find(chain_corpus *c, const char *id) {
    for (uint32_t i = 0; i < c->n; i++)
        if (!strcmp(c->articles[i].id, id))
            return &c->articles[i];
    return NULL;
}

/* From the start of one token to the end of another, [form, lemma, start, end …]; empty where one is missing or they do
 * not fit a text of n code points. */
static ws_span token_span(json_t *first, json_t *last, const uint32_t *offsets, uint32_t n) {
    uint32_t start = json_number(first, 2), end = json_number(last, 3);
    return first && last && start < end && end <= n ? (ws_span){offsets[start], offsets[end]} : (ws_span){0, 0};
}

/* The chains of one silver article; a mention is [sentence, first, behind last, head, representative], all from 1. */
static void read_silver(chain_article *a, json_t *value) {
    uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
    json_t *sentences = json_object_get(value, "sents"), *chains = json_object_get(value, "coref");
    for (size_t c = 0; c < json_array_size(chains); c++) {
        for (size_t i = 0; i < json_array_size(json_array_get(chains, c)); i++) {
            json_t *m = json_array_get(json_array_get(chains, c), i);
            json_t *tokens = json_object_get(json_array_get(sentences, json_number(m, 0) - 1), "tokens");
            json_t *first = json_array_get(tokens, json_number(m, 1) - 1),
                   *last = json_array_get(tokens, json_number(m, 2) - 2),
                   *head = json_array_get(tokens, json_number(m, 3) - 1);
            ws_span span = token_span(first, last, offsets, n), noun = token_span(head, head, offsets, n);
            if (span.end && noun.end)
                add_mention(a, span.start, span.end, noun.start, (uint32_t)c);
        }
    }
    free(offsets);
}

chain_corpus chains_silver(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/polnear/%s.jsonl", root, part);
    chain_corpus c = {0};
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));)
        read_article(&in, &c, value);
    snprintf(path, sizeof path, "%s/polnear/%s.silver.jsonl.xz", root, part);
    in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        chain_article *a = find(&c, json_text(&in, json_object_get(value, "doc")));
        if (a)
            read_silver(a, value);
    }
    return c;
}

/* Add the tokens of ranges, both ends inclusive, as spans. */
static span_list token_spans(json_t *ranges, json_t *tokens, const uint32_t *offsets, uint32_t n) {
    span_list list = {need(NULL, json_array_size(ranges) + 1, sizeof(ws_span)), 0};
    for (size_t i = 0; i < json_array_size(ranges); i++) {
        json_t *range = json_array_get(ranges, i);
        ws_span span = token_span(json_array_get(tokens, json_number(range, 0)),
                                  json_array_get(tokens, json_number(range, 1)), offsets, n);
        if (span.end)
            list.spans[list.n++] = span;
    }
    return list;
}

/* The attributions of a GUM document; who speaks is the chain of the smallest mention around the first source. */
static void read_gum_quotes(chain_article *a, json_t *value, const uint32_t *offsets, uint32_t n) {
    json_t *list = json_object_get(value, "attributions"), *tokens = json_object_get(value, "tokens");
    a->quotes = need(NULL, json_array_size(list) + 1, sizeof *a->quotes);
    for (size_t i = 0; i < json_array_size(list); i++) {
        json_t *item = json_array_get(list, i);
        json_t *content = json_pack("[O]", json_object_get(item, "content_edu"));
        chain_quote q = {token_spans(json_object_get(item, "src"), tokens, offsets, n),
                         token_spans(json_object_get(item, "cue"), tokens, offsets, n),
                         token_spans(content, tokens, offsets, n), WS_NONE};
        json_decref(content);
        uint32_t size = UINT32_MAX;
        for (uint32_t k = 0; k < a->n_mentions && q.source.n; k++) {
            const chain_mention *m = &a->mentions[k];
            if (m->start > q.source.spans[0].start || m->end < q.source.spans[0].end || m->end - m->start >= size)
                continue;
            size = m->end - m->start;
            q.chain = m->chain;
        }
        if (q.content.n && q.chain != WS_NONE)
            a->quotes[a->n_quotes++] = q;
    }
}

chain_corpus chains_gum(const char *root, const char *split) {
    char path[4096];
    snprintf(path, sizeof path, "%s/gum/train-dev.jsonl.xz", root);
    chain_corpus c = {0};
    json_file in = json_open(path);
    for (json_t *value; (value = json_next(&in));) {
        json_t *tokens = json_object_get(value, "tokens"), *entities = json_object_get(value, "entities");
        const char *genre = json_text(&in, json_object_get(value, "genre"));
        bool dev = !strcmp(split, "dev"), told = !strcmp(genre, "news") || !strcmp(genre, "interview");
        if (!strcmp(json_text(&in, json_object_get(value, "split")), split) && (!dev || told)) {
            chain_article *a = next_article(&c, json_text(&in, json_object_get(value, "doc")),
                                            json_text(&in, json_object_get(value, "text")));
            uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
            for (size_t i = 0; i < json_array_size(entities); i++) {
                json_t *e = json_array_get(entities, i);
                ws_span span = token_span(json_array_get(tokens, json_number(e, 5)),
                                          json_array_get(tokens, json_number(e, 6)), offsets, n);
                const char *id = json_string_value(json_array_get(e, 0));
                if (span.end && id)
                    add_mention(a, span.start, span.end, WS_NONE, (uint32_t)strtoul(id, NULL, 10));
            }
            if (dev)
                read_gum_quotes(a, value, offsets, n);
            free(offsets);
        }
    }
    return c;
}

/* Cut a line at its tabs. */
static size_t cut(char *line, char *fields[], size_t room) {
    size_t n = 0;
    while (line && n < room) {
        fields[n++] = line;
        line = strchr(line, '\t');
        if (line)
            *line++ = 0;
    }
    return n;
}

chain_corpus chains_gap(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/gap/%s.tsv", root, part);
    chain_corpus c = {0};
    line_reader *reader = lines_open(path);
    lines_next(reader); /* the column names */
    for (char *line; (line = lines_next(reader));) {
        char *f[11];
        if (cut(line, f, 11) < 10)
            continue;
        bool a_is = f[6][0] == 'T' || f[6][0] == 't', b_is = f[9][0] == 'T' || f[9][0] == 't';
        chain_article *a = next_article(&c, f[0], f[1]);
        uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
        uint32_t at[3] = {(uint32_t)strtoul(f[3], NULL, 10), (uint32_t)strtoul(f[5], NULL, 10),
                          (uint32_t)strtoul(f[8], NULL, 10)};
        const char *word[3] = {f[2], f[4], f[7]};
        for (int i = 0; i < 3; i++) {
            if (at[i] >= n || (i == 0 && !a_is && !b_is))
                continue;
            uint32_t start = offsets[at[i]], size = (uint32_t)strlen(word[i]);
            if (size <= a->length - start)
                add_mention(a, start, start + size, WS_NONE, i == 0 ? (a_is ? 0u : 1u) : (uint32_t)i - 1);
        }
        free(offsets);
    }
    lines_close(reader);
    return c;
}
