/* corpus.c - the corpora, read into memory */
#include "train/base.h"
#include "train/corpus.h"
#include "train/json.h"

#include <lzma.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- lines ---- */

struct line_reader {
    char *bytes;
    size_t size, at;
};

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file)
        fail("%s: %s (make train CORPORA=folder)", path, strerror(errno));
    char *bytes = NULL;
    size_t room = 0, got;
    *size = 0;
    do {
        if (*size + 65536 > room)
            bytes = need(bytes, room = room * 2 + 131072, 1);
        got = fread(bytes + *size, 1, 65536, file);
        *size += got;
    } while (got);
    if (ferror(file))
        fail("%s: %s", path, strerror(errno));
    fclose(file);
    return bytes;
}

static char *unpack(const char *path, char *packed, size_t size, size_t *out_size) {
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_stream_decoder(&stream, UINT64_MAX, 0) != LZMA_OK)
        fail("%s: out of memory", path);
    size_t room = size * 8 + 4096, done = 0;
    char *bytes = need(NULL, room, 1);
    stream.next_in = (const uint8_t *)packed;
    stream.avail_in = size;
    lzma_ret status = LZMA_OK;
    while (status == LZMA_OK) {
        if (done == room)
            bytes = need(bytes, room *= 2, 1);
        stream.next_out = (uint8_t *)bytes + done;
        stream.avail_out = room - done;
        status = lzma_code(&stream, LZMA_FINISH);
        done = room - stream.avail_out;
    }
    lzma_end(&stream);
    if (status != LZMA_STREAM_END)
        fail("%s: is no whole xz file", path);
    free(packed);
    *out_size = done;
    return bytes;
}

/* The path without .xz where only the unpacked file is there; else the path itself. */
static const char *there(const char *path, char *plain, size_t room) {
    size_t length = strlen(path);
    FILE *file = NULL;
    if (length < 4 || length >= room || strcmp(path + length - 3, ".xz") || (file = fopen(path, "rb"))) {
        if (file)
            fclose(file);
        return path;
    }
    memcpy(plain, path, length - 3);
    plain[length - 3] = 0;
    if (!(file = fopen(plain, "rb")))
        return path;
    fclose(file);
    return plain;
}

line_reader *lines_open(const char *path) {
    char plain[4096];
    line_reader *reader = need(NULL, 1, sizeof *reader);
    *reader = (line_reader){0};
    path = there(path, plain, sizeof plain);
    reader->bytes = read_file(path, &reader->size);
    size_t length = strlen(path);
    if (length > 3 && !strcmp(path + length - 3, ".xz"))
        reader->bytes = unpack(path, reader->bytes, reader->size, &reader->size);
    return reader;
}

char *lines_next(line_reader *reader) {
    if (reader->at >= reader->size)
        return NULL;
    char *line = reader->bytes + reader->at, *end = memchr(line, '\n', reader->size - reader->at);
    if (!end) {
        reader->bytes = need(reader->bytes, reader->size + 1, 1);
        line = reader->bytes + reader->at;
        end = reader->bytes + reader->size;
    }
    *end = 0;
    reader->at = (size_t)(end - reader->bytes) + 1;
    return line;
}

void lines_close(line_reader *reader) {
    free(reader->bytes);
    free(reader);
}

/* ---- JSON ---- */

/* The few distinct tags and labels are kept once. */
static const char *intern(const char *text) {
    static char *known[256];
    for (int i = 0; i < 256; i++) {
        if (!known[i])
            known[i] = copy_text(text);
        if (!strcmp(known[i], text))
            return known[i];
    }
    return copy_text(text);
}

static article *next_article(corpus *c) {
    c->articles = need(c->articles, (size_t)c->n + 1, sizeof *c->articles);
    c->articles[c->n] = (article){0};
    return &c->articles[c->n++];
}

static gold_token *next_token(article *a) {
    if ((a->n_tokens & (a->n_tokens - 1)) == 0)
        a->tokens = need(a->tokens, (size_t)a->n_tokens * 2 + 1, sizeof *a->tokens);
    a->tokens[a->n_tokens] = (gold_token){.head = WS_NONE};
    return &a->tokens[a->n_tokens++];
}

static article *find_article(corpus *c, const char *id) {
    for (uint32_t i = 0; i < c->n; i++)
        if (!strcmp(c->articles[i].id, id))
            return &c->articles[i];
    return NULL;
}

/* Tokens of one silver sentence: [form, lemma, start, end, tag, name], dependencies [relation, head, token] from 1. */
static void read_silver_sentence(article *a, json_t *sentence, uint32_t number, const uint32_t *offsets, uint32_t n) {
    uint32_t first = a->n_tokens;
    json_t *tokens = json_object_get(sentence, "tokens"), *deps = json_object_get(sentence, "deps");
    for (size_t i = 0; i < json_array_size(tokens); i++) {
        json_t *token = json_array_get(tokens, i);
        uint32_t start = json_number(token, 2), end = json_number(token, 3);
        if (end > n)
            end = n;
        if (start > end)
            start = end;
        gold_token *t = next_token(a);
        t->start = offsets[start];
        t->end = offsets[end];
        t->sentence = number;
        t->tag = intern(json_string_value(json_array_get(token, 4)));
        t->name = intern(json_string_value(json_array_get(token, 5)));
    }
    for (size_t i = 0; i < json_array_size(deps); i++) {
        json_t *dep = json_array_get(deps, i);
        uint32_t head = json_number(dep, 1), token = json_number(dep, 2);
        if (token < 1 || token > json_array_size(tokens))
            continue;
        a->tokens[first + token - 1].head = head ? first + head - 1 : WS_NONE;
        a->tokens[first + token - 1].relation = intern(json_string_value(json_array_get(dep, 0)));
    }
}

static void read_silver(corpus *c, const char *path) {
    line_reader *reader = lines_open(path);
    for (char *line; (line = lines_next(reader));) {
        json_t *value = json_line(path, line);
        article *a = find_article(c, json_string_value(json_object_get(value, "doc")));
        if (a) {
            uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
            json_t *sentences = json_object_get(value, "sents");
            for (size_t i = 0; i < json_array_size(sentences); i++)
                read_silver_sentence(a, json_array_get(sentences, i), (uint32_t)i, offsets, n);
            free(offsets);
        }
        json_decref(value);
    }
    lines_close(reader);
}

static const char **copy_list(json_t *array, const char *first, uint32_t *n) {
    const char **list = need(NULL, json_array_size(array) + 1, sizeof *list);
    *n = 0;
    if (first)
        list[(*n)++] = copy_text(first);
    for (size_t i = 0; i < json_array_size(array); i++)
        list[(*n)++] = copy_text(json_string_value(json_array_get(array, i)));
    return list;
}

static void read_people(article *a, json_t *entities) {
    a->people = need(NULL, json_array_size(entities), sizeof *a->people);
    for (size_t i = 0; i < json_array_size(entities); i++) {
        json_t *entity = json_array_get(entities, i);
        if (strcmp(json_string_value(json_object_get(entity, "type")), "person"))
            continue;
        person *p = &a->people[a->n_people++];
        p->names = copy_list(json_object_get(entity, "aliases"), json_string_value(json_object_get(entity, "name")),
                             &p->n_names);
        p->roles = copy_list(json_object_get(entity, "roles"), NULL, &p->n_roles);
    }
}

/* Articles with attributions and, where the file has them, people. */
static corpus read_articles(const char *path) {
    corpus c = {0};
    line_reader *reader = lines_open(path);
    for (char *line; (line = lines_next(reader));) {
        json_t *value = json_line(path, line);
        article *a = next_article(&c);
        a->id = copy_text(json_string_value(json_object_get(value, "id")));
        a->text = copy_text(json_string_value(json_object_get(value, "text")));
        a->length = (uint32_t)strlen(a->text);
        uint32_t n, *offsets = byte_offsets(a->text, a->length, &n);
        json_t *list = json_object_get(value, "attributions");
        a->n_attributions = (uint32_t)json_array_size(list);
        a->attributions = need(NULL, a->n_attributions, sizeof *a->attributions);
        for (uint32_t i = 0; i < a->n_attributions; i++)
            a->attributions[i] = json_attribution(json_array_get(list, i), offsets, n);
        if (json_object_get(value, "entities"))
            read_people(a, json_object_get(value, "entities"));
        free(offsets);
        json_decref(value);
    }
    lines_close(reader);
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

/* Is the token one capital letter? */
static bool is_initial(const char *token) {
    return token[0] >= 'A' && token[0] <= 'Z' && !token[1];
}

/* Does a hyphen between these two tokens join them? The corpus splits every compound, and a dash between two clauses
 * looks the same: what follows that is a small word, or what comes before it is the day of a date line. */
static bool joins(const char *before, const char *behind) {
    static const char *const small[] = {
        "and",   "or",   "but",   "a",    "an",  "the",  "it",   "he",  "she", "they",  "who",   "in",       "as",
        "with",  "for",  "after", "at",   "on",  "is",   "was",  "i",   "we",  "you",   "that",  "this",     "while",
        "where", "when", "by",    "from", "not", "even", "such", "its", "his", "which", "there", "including"};
    static const char *const months[] = {"January", "February",  "March",   "April",    "May",      "June", "July",
                                         "August",  "September", "October", "November", "December", "News"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (!strcasecmp(small[i], behind))
            return false;
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        if (!strcmp(months[i], before))
            return false;
    unsigned char first = (unsigned char)before[0], next = (unsigned char)behind[0];
    bool left = (first | 32) >= 'a' && (first | 32) <= 'z', right = (next | 32) >= 'a' && (next | 32) <= 'z';
    return (left || first >= 0x80 || (first >= '0' && first <= '9' && !(next >= 'A' && next <= 'Z'))) &&
           (right || next >= 0x80 || (next >= '0' && next <= '9'));
}

/* Is the token what an apostrophe takes off a word? The corpus splits most of them in two: ’ and s. */
static bool is_ending(const char *token) {
    static const char *const endings[] = {"s", "t", "re", "m", "ve", "ll", "d"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (!strcmp(endings[i], token))
            return true;
    return false;
}

/* Does white space stand before token i of a sentence in ordinary print? */
static bool space_before(const char *const *forms, size_t i, size_t n) {
    const char *before = forms[i - 1], *token = forms[i];
    if (strchr("([{$", before[0]) || !strcmp(before, "“") || !strcmp(before, "‘"))
        return false;
    if (!strcmp(token, "-") && i + 1 < n && joins(before, forms[i + 1]))
        return false;
    if (!strcmp(before, "-") && i > 1 && joins(forms[i - 2], token))
        return false;
    if (!strcmp(before, ".") && i > 1 && is_initial(forms[i - 2]) && is_initial(token) && i + 1 < n &&
        !strcmp(forms[i + 1], "."))
        return false; /* U.S. */
    if (!strcmp(before, ".") && i > 1 && (!strcmp(token, "com") || !strcmp(token, "org") || !strcmp(token, "net")))
        return false;
    if ((!strcmp(before, "’") || !strcmp(before, "'")) && is_ending(token))
        return false;
    if (!strcmp(token, "/") || !strcmp(before, "/"))
        return false;
    return !(strchr(",.;:!?)]}%", token[0]) || !strcmp(token, "'s") || !strcmp(token, "’s") || !strcmp(token, "n't") ||
             !strcmp(token, "”") || !strcmp(token, "’"));
}

corpus corpus_worldwide(const char *root, const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/worldwide/%s.jsonl.xz", root, part);
    corpus c = {0};
    line_reader *reader = lines_open(path);
    for (char *line; (line = lines_next(reader));) {
        json_t *value = json_line(path, line), *sentences = json_object_get(value, "sentences");
        article *a = next_article(&c);
        a->id = copy_text(json_string_value(json_object_get(value, "id")));
        char *text = need(NULL, strlen(line) + 16, 1);
        uint32_t length = 0;
        for (size_t s = 0; s < json_array_size(sentences); s++) {
            json_t *sentence = json_array_get(sentences, s);
            size_t words = json_array_size(sentence);
            const char **forms = need(NULL, words, sizeof *forms);
            for (size_t i = 0; i < words; i++)
                forms[i] = json_string_value(json_array_get(json_array_get(sentence, i), 0));
            bool open = false;
            if (s) {
                text[length++] = '\n';
                text[length++] = '\n';
            }
            for (size_t i = 0; i < words; i++) {
                json_t *pair = json_array_get(sentence, i);
                const char *form = forms[i];
                bool straight = !strcmp(form, "\""), glue = straight && open;
                if (i && !glue && space_before(forms, i, words) && !(open && !strcmp(forms[i - 1], "\"")))
                    text[length++] = ' ';
                if (straight)
                    open = !open;
                gold_token *t = next_token(a);
                t->start = length;
                size_t size = strlen(form);
                memcpy(text + length, form, size);
                length += (uint32_t)size;
                t->end = length;
                t->sentence = (uint32_t)s;
                t->name = intern(json_string_value(json_array_get(pair, 1)));
            }
            free(forms);
        }
        text[length] = 0;
        a->text = text;
        a->length = length;
        json_decref(value);
    }
    lines_close(reader);
    return c;
}
