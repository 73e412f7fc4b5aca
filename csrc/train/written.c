/* written.c - articles written for the project, with their answers */
#include "train/written.h"

#include "train/base.h"
#include "train/json.h"
#include "train/lines.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a line stands that is read. */
typedef struct place {
    const char *path;
    uint32_t line;
} place;

static void fail_at(place at, const char *what) {
    fail("%s:%u: %s", at.path, at.line, what);
}

static bool begins(const char *line, const char *with) {
    return !strncmp(line, with, strlen(with));
}

static char *copy_part(const char *from, const char *to) {
    while (from < to && *from == ' ')
        from++;
    while (to > from && to[-1] == ' ')
        to--;
    char *copy = need(NULL, (size_t)(to - from) + 1, 1);
    memcpy(copy, from, (size_t)(to - from));
    copy[to - from] = 0;
    return copy;
}

/* ---- the text ---- */

/* An article that is read; `text` is its own until the next one begins. */
typedef struct writer {
    corpus c;
    article *a;
    char *text;
    size_t room;
} writer;

static void begin_article(writer *w, const char *id) {
    w->c.articles = need(w->c.articles, (size_t)w->c.n + 1, sizeof *w->c.articles);
    w->a = &w->c.articles[w->c.n++];
    *w->a = (article){.id = copy_text(id)};
    w->room = 0;
    w->text = NULL;
}

static void put(writer *w, char c) {
    if (w->a->length + 2 > w->room)
        w->text = need(w->text, w->room = w->room * 2 + 4096, 1);
    w->text[w->a->length++] = c;
    w->text[w->a->length] = 0;
    w->a->text = w->text;
}

/* The attribution of a number from 1, and all before it. */
static attribution *numbered(article *a, uint32_t k) {
    if (k > a->n_attributions) {
        a->attributions = need(a->attributions, k, sizeof *a->attributions);
        a->speakers = need(a->speakers, k, sizeof *a->speakers);
        for (; a->n_attributions < k; a->n_attributions++) {
            a->attributions[a->n_attributions] = (attribution){0};
            a->speakers[a->n_attributions] = WS_NONE;
        }
    }
    return &a->attributions[k - 1];
}

static void add_span(article *a, uint32_t k, uint32_t start) {
    span_list *content = &numbered(a, k)->content;
    content->spans = need(content->spans, (size_t)content->n + 1, sizeof *content->spans);
    content->spans[content->n++] = (ws_span){start, a->length};
}

/* One line of text without its markup. */
static void read_text(writer *w, place at, const char *line) {
    uint32_t k = 0, start = 0;
    char open = 0; /* the letter of what is open */
    while (*line) {
        if (!open && begins(line, "[[")) {
            char *end;
            k = (uint32_t)strtoul(line + 2, &end, 10);
            if (k < 1 || k > 999 || *end != '|')
                fail_at(at, "[[ without its number");
            open = '[', start = w->a->length, line = end + 1;
        } else if (!open && begins(line, "{{")) {
            open = '{', line += 2;
        } else if (open == '[' && begins(line, "]]")) {
            add_span(w->a, k, start);
            open = 0, line += 2;
        } else if (open == '{' && begins(line, "}}")) {
            open = 0, line += 2;
        } else {
            put(w, *line++);
        }
    }
    if (open)
        fail_at(at, "markup is not closed in its line");
    put(w, '\n');
}

/* ---- the answers ---- */

/* The number of the person of that name, who is new or known. */
static uint32_t person_called(article *a, char *name) {
    for (uint32_t i = 0; i < a->n_people; i++)
        if (!strcmp(a->people[i].names[0], name))
            return i;
    a->people = need(a->people, (size_t)a->n_people + 1, sizeof *a->people);
    person *p = &a->people[a->n_people];
    *p = (person){.names = need(NULL, 1, sizeof *p->names), .n_names = 1};
    p->names[0] = name;
    return a->n_people++;
}

static void add_roles(person *p, const char *list) {
    for (const char *end; *list; list = *end ? end + 1 : end) {
        end = list + strcspn(list, ";");
        p->roles = need(p->roles, (size_t)p->n_roles + 1, sizeof *p->roles);
        p->roles[p->n_roles++] = copy_part(list, end);
    }
}

static void read_answer(article *a, place at, const char *line) {
    char *end;
    uint32_t k = (uint32_t)strtoul(line + 1, &end, 10);
    if (k < 1 || k > a->n_attributions || *end != ' ')
        fail_at(at, "answer to no attribution");
    const char *name = end + 1, *bar = name + strcspn(name, "|");
    if (!strcmp(name, "?"))
        return;
    uint32_t who = person_called(a, copy_part(name, bar));
    a->speakers[k - 1] = who;
    if (*bar)
        add_roles(&a->people[who], bar + 1);
}

/* ---- files ---- */

static void read_file(writer *w, const char *path) {
    place at = {path, 0};
    line_reader *reader = lines_open(path);
    bool answers = false;
    w->a = NULL;
    for (char *line; (line = lines_next(reader));) {
        at.line++;
        if (begins(line, "### ")) {
            begin_article(w, line + 4);
            answers = false;
        } else if (!w->a) {
            fail_at(at, "text before the first article");
        } else if (line[0] == '=') {
            read_answer(w->a, at, line);
            answers = true;
        } else if (!answers) {
            read_text(w, at, line);
        } else if (*line) {
            fail_at(at, "text behind the answers");
        }
    }
    lines_close(reader);
}

corpus corpus_written(const char *folder) {
    writer w = {0};
    glob_t files;
    char pattern[256];
    snprintf(pattern, sizeof pattern, TRAIN_FOLDER "/%s/*.txt", folder);
    if (glob(pattern, 0, NULL, &files) != 0)
        fail_at((place){pattern, 0}, "no articles");
    for (size_t i = 0; i < files.gl_pathc; i++)
        read_file(&w, files.gl_pathv[i]);
    globfree(&files);
    return w.c;
}

corpus with_written(corpus c) {
    corpus mine = corpus_written(WRITTEN_TO_LEARN);
    c.articles = need(c.articles, (size_t)c.n + mine.n + 1, sizeof *c.articles);
    memcpy(c.articles + c.n, mine.articles, mine.n * sizeof *mine.articles);
    c.n += mine.n;
    return c;
}

static chain_article as_chains(const article *a) {
    chain_article c = {.id = a->id, .text = a->text, .length = a->length, .written = true};
    c.quotes = need(NULL, a->n_attributions + 1, sizeof *c.quotes);
    for (; c.n_quotes < a->n_attributions; c.n_quotes++)
        c.quotes[c.n_quotes] =
            (chain_quote){.content = a->attributions[c.n_quotes].content, .chain = a->speakers[c.n_quotes]};
    for (uint32_t i = 0; i < a->n_people; i++) {
        const person *p = &a->people[i];
        c.names = need(c.names, (size_t)c.n_names + 1, sizeof *c.names);
        c.names[c.n_names++] = (chain_name){p->names[0], i};
        for (uint32_t k = 0; k < p->n_roles; k++) {
            c.roles = need(c.roles, (size_t)c.n_roles + 1, sizeof *c.roles);
            c.roles[c.n_roles++] = (chain_name){p->roles[k], i};
        }
    }
    return c;
}

chain_corpus chains_written(const char *folder) {
    corpus all = corpus_written(folder);
    chain_corpus c = {need(NULL, all.n + 1, sizeof *c.articles), 0};
    for (; c.n < all.n; c.n++)
        c.articles[c.n] = as_chains(&all.articles[c.n]);
    return c;
}
