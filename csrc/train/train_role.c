/* train_role.c - which noun phrases are roles, learned from people's roles */
#include "names.h"

#include "entity.h"
#include "feature.h"
#include "nominal.h"
#include "pos.h"
#include "prepare.h"
#include "role.h"
#include "words.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDS = 5 };

static void check_status(ws_status status) {
    if (status == WS_OK)
        return;
    fprintf(stderr, "train: %s\n", ws_status_name(status));
    exit(1);
}

/* ---- comparing wordings, as the scorer does ---- */

enum { MOST_WORDS = 64 };
typedef struct words {
    char word[MOST_WORDS][32];
    uint32_t n;
} words;

static bool is_dropped(const char *word) {
    static const char *const dropped[] = {"the", "a", "an", "of", "for", "at", "in", "to", "and", "'s", "’s", "s"};
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (!strcmp(dropped[i], word))
            return true;
    return false;
}

/* The lower-cased words of a text, each once, without articles and prepositions. */
static words words_of(const char *text, size_t length) {
    words w = {.n = 0};
    for (size_t i = 0; i < length && w.n < MOST_WORDS;) {
        char word[32];
        size_t n = 0;
        while (i < length &&
               (isalnum((unsigned char)text[i]) || (unsigned char)text[i] >= 0x80 || strchr(".&-_", text[i])) &&
               !(i + 2 < length && !memcmp(text + i, "\xE2\x80", 2))) {
            if (n + 1 < sizeof word)
                word[n++] = (char)tolower((unsigned char)text[i]);
            i++;
        }
        while (n && strchr(".,-", word[n - 1]))
            n--;
        word[n] = 0;
        if (!n) {
            i++;
            continue;
        }
        bool known = is_dropped(word);
        for (uint32_t k = 0; k < w.n && !known; k++)
            known = !strcmp(w.word[k], word);
        if (!known)
            memcpy(w.word[w.n++], word, sizeof word);
    }
    return w;
}

static uint32_t shared(const words *a, const words *b) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            n += !strcmp(a->word[i], b->word[k]);
    return n;
}

/* Do the two wordings share half of their words? */
static bool alike(const words *a, const words *b) {
    return a->n && b->n && 4 * shared(a, b) >= a->n + b->n;
}

/* ---- people ---- */

/* The person that the name means: all words of the name are in one of the person's names. */
static const person *person_of(const article *a, const ws_document *document, const ws_mention *m) {
    words name = words_of(document->text + document->tokens[m->name_first].start,
                          document->tokens[m->name_last - 1].end - document->tokens[m->name_first].start);
    const person *found = NULL;
    uint32_t best = 0;
    for (uint32_t i = 0; i < a->n_people; i++)
        for (uint32_t k = 0; k < a->people[i].n_names; k++) {
            words w = words_of(a->people[i].names[k], strlen(a->people[i].names[k]));
            uint32_t same = shared(&name, &w), score = same * 4 + (w.n == name.n) + (k == 0);
            if (name.n && same == name.n && score > best) {
                best = score;
                found = &a->people[i];
            }
        }
    return found;
}

static bool is_role_of(const person *p, const ws_document *document, const ws_role_mention *r) {
    words w = words_of(document->text + document->tokens[r->first].start,
                       document->tokens[r->last - 1].end - document->tokens[r->first].start);
    for (uint32_t i = 0; i < p->n_roles; i++) {
        words g = words_of(p->roles[i], strlen(p->roles[i]));
        if (alike(&w, &g))
            return true;
    }
    return false;
}

/* ---- examples ---- */

typedef struct tried {
    uint32_t candidates, good, kept, kept_good, roles, found, found_kept;
} tried;

/* For every gold role of a person: is there a candidate, a kept candidate? */
static void count_roles(tried *c, const article *a, const ws_document *document, const bool *kept, bool verbose) {
    for (uint32_t i = 0; i < a->n_people; i++)
        for (uint32_t k = 0; k < a->people[i].n_roles; k++) {
            person one = a->people[i];
            one.roles += k;
            one.n_roles = 1;
            bool found = false, found_kept = false;
            for (uint32_t r = 0; r < document->n_role_mentions; r++) {
                const ws_role_mention *role = &document->role_mentions[r];
                if (person_of(a, document, &document->mentions[role->mention]) == &a->people[i] &&
                    is_role_of(&one, document, role)) {
                    found = true;
                    found_kept |= kept[r];
                }
            }
            c->roles++;
            c->found += found;
            c->found_kept += found_kept;
            if (verbose && !found_kept) {
                const char *at = strstr(a->text, one.roles[0]);
                size_t from = at ? (size_t)(at - a->text) : 0, back = from > 60 ? 60 : from;
                printf("%s %s | %s | %.*s\n", found ? "DROPPED" : "UNSEEN", one.names[0], one.roles[0],
                       at ? (int)(back + strlen(one.roles[0]) + 50) : 0, at ? at - back : "");
            }
        }
}

static void open_roles(const corpus *c, ws_document **documents) {
    for (uint32_t i = 0; i < c->n; i++) {
        documents[i] = prepare_until(&c->articles[i], "roles");
        check_status(ws_list_roles(documents[i]));
    }
}

/* One example for the rivals together, and one for each of them where it matters which is taken. */
static void add_rivals(examples *ex, const ws_document *document, const person *p, uint32_t first, uint32_t last) {
    uint32_t features[WS_FEATURES], good = 0;
    for (uint32_t r = first; r < last; r++)
        good += is_role_of(p, document, &document->role_mentions[r]);
    examples_add(ex, features, ws_role_features(document, first, last, features), good > 0);
    examples_end(ex, 1);
    for (uint32_t r = first; r < last && good && good < last - first; r++) {
        const ws_role_mention *role = &document->role_mentions[r];
        examples_add(ex, features, ws_role_extent_features(document, role, features), is_role_of(p, document, role));
        examples_end(ex, 1);
    }
}

static weights train_part(const corpus *c, ws_document **documents, uint32_t folds, uint32_t fold, recipe how) {
    examples ex;
    examples_init(&ex, 2);
    for (uint32_t i = 0; i < c->n; i++) {
        if (folds && i % folds == fold)
            continue;
        for (uint32_t r = 0, next; r < documents[i]->n_role_mentions; r = next) {
            next = ws_role_rivals(documents[i], r);
            const ws_mention *m = &documents[i]->mentions[documents[i]->role_mentions[r].mention];
            const person *p = person_of(&c->articles[i], documents[i], m);
            if (p) /* the corpus has only some of the people of a text */
                add_rivals(&ex, documents[i], p, r, next);
        }
    }
    weights w = learn(&ex, &ws_role_automaton, how, 1);
    examples_free(&ex);
    return w;
}

static void measure(tried *c, const article *a, ws_document *document, const ws_linear *linear, bool verbose) {
    bool *kept = need(NULL, document->n_role_mentions + 1, sizeof *kept);
    memset(kept, 0, (document->n_role_mentions + 1) * sizeof *kept);
    for (uint32_t r = 0, next; r < document->n_role_mentions; r = next) {
        next = ws_role_rivals(document, r);
        if (ws_role_score(document, linear, r, next) > 0)
            kept[ws_role_extent(document, linear, r, next)] = true;
    }
    for (uint32_t r = 0; r < document->n_role_mentions; r++) {
        const ws_role_mention *role = &document->role_mentions[r];
        const person *p = person_of(a, document, &document->mentions[role->mention]);
        if (!p)
            continue;
        bool good = is_role_of(p, document, role);
        c->candidates++;
        c->good += good;
        c->kept += kept[r];
        c->kept_good += kept[r] && good;
        if (verbose && kept[r] && !good)
            printf("WRONG %s | %s | %.*s\n", p->names[0], role->rule,
                   (int)(document->tokens[role->last - 1].end - document->tokens[role->first].start),
                   document->text + document->tokens[role->first].start);
    }
    count_roles(c, a, document, kept, verbose);
    free(kept);
}

static void print_tried(const char *what, const tried *c) {
    printf(
        "%s: %u candidates, %u right; kept P %.1f R %.1f of them; of %u roles %.1f %% are candidates, %.1f %% kept\n",
        what, c->candidates, c->good, 100.0 * c->kept_good / (c->kept ? c->kept : 1),
        100.0 * c->kept_good / (c->good ? c->good : 1), c->roles, 100.0 * c->found / c->roles,
        100.0 * c->found_kept / c->roles);
}

static const recipe role_recipe = {.crf = true, .epochs = 12, .least = 2, .rate = 0.1, .l2 = 1e-3};

weights train_roles(const char *root) {
    corpus c = corpus_speakers(root, "train");
    ws_document **documents = need(NULL, c.n, sizeof *documents);
    open_roles(&c, documents);
    tried sum = {0};
    for (uint32_t f = 0; f < FOLDS; f++) {
        weights w = train_part(&c, documents, FOLDS, f, role_recipe);
        unsigned char *bytes;
        ws_linear linear = linear_of(&w, &bytes);
        for (uint32_t i = f; i < c.n; i += FOLDS)
            measure(&sum, &c.articles[i], documents[i], &linear, getenv("ROLE_ERRORS") != NULL);
        free(bytes);
        weights_free(&w);
    }
    print_tried("roles, held out in turn", &sum);
    return train_part(&c, documents, 0, 0, role_recipe);
}

/* ---- noun phrases away from the name ---- */

/* Is the phrase a role of the person, word for word but for one? */
static bool is_phrase_of(const person *p, const words *w) {
    for (uint32_t i = 0; p && i < p->n_roles; i++) {
        words g = words_of(p->roles[i], strlen(p->roles[i]));
        if (g.n && w->n && shared(w, &g) * 3 >= 2 * (w->n > g.n ? w->n : g.n))
            return true;
    }
    return false;
}

typedef struct linked {
    uint32_t phrases, gold, found, right;
} linked;

/* Label of one choice for a phrase: is it a role of that person? */
static bool is_meant(const article *a, const ws_nominals *walk, const ws_nominal *nominal, uint32_t choice) {
    const ws_document *document = walk->document;
    uint32_t from = document->tokens[nominal->first].start, to = document->tokens[nominal->last - 1].end;
    words w = words_of(document->text + from, to - from);
    const ws_mention *name = &document->mentions[document->referents[walk->recent[choice].referent].name];
    return is_phrase_of(person_of(a, document, name), &w);
}

static void add_phrases(examples *ex, const article *a, ws_document *document) {
    ws_nominals walk;
    ws_nominal nominal;
    uint32_t features[WS_FEATURES];
    check_status(ws_nominals_open(document, &walk));
    while (ws_nominals_next(&walk, &nominal))
        for (uint32_t i = 0; i < walk.n_recent; i++) {
            uint32_t n = ws_nominal_features(&walk, &nominal, &walk.recent[i], features);
            examples_add(ex, features, n, is_meant(a, &walk, &nominal, i));
            examples_end(ex, 1);
        }
}

static void measure_phrases(linked *c, const article *a, ws_document *document, const ws_linear *linear) {
    ws_nominals walk;
    ws_nominal nominal;
    check_status(ws_nominals_open(document, &walk));
    while (ws_nominals_next(&walk, &nominal)) {
        bool any = false;
        for (uint32_t i = 0; i < walk.n_recent; i++)
            any |= is_meant(a, &walk, &nominal, i);
        uint32_t choice = ws_nominal_choose(&walk, &nominal, linear);
        c->phrases++;
        c->gold += any;
        c->found += choice < walk.n_recent;
        c->right += choice < walk.n_recent && is_meant(a, &walk, &nominal, choice);
    }
}

weights train_nominals(const char *root) {
    const recipe how = {.crf = true, .epochs = 12, .least = 2, .rate = 0.1, .l2 = 1e-3};
    corpus c = corpus_speakers(root, "train");
    ws_document **documents = need(NULL, c.n, sizeof *documents);
    for (uint32_t i = 0; i < c.n; i++)
        documents[i] = prepare_until(&c.articles[i], "noun phrases");
    linked sum = {0};
    for (uint32_t f = 0;; f++) {
        examples ex;
        examples_init(&ex, 2);
        for (uint32_t i = 0; i < c.n; i++)
            if (i % FOLDS != f)
                add_phrases(&ex, &c.articles[i], documents[i]);
        weights w = learn(&ex, &ws_role_automaton, how, 1);
        examples_free(&ex);
        if (f == FOLDS) {
            printf("noun phrases, held out in turn: %u, %u mean somebody; P %.1f R %.1f\n", sum.phrases, sum.gold,
                   100.0 * sum.right / (sum.found ? sum.found : 1), 100.0 * sum.right / (sum.gold ? sum.gold : 1));
            return w;
        }
        unsigned char *bytes;
        ws_linear linear = linear_of(&w, &bytes);
        for (uint32_t i = f; i < c.n; i += FOLDS)
            measure_phrases(&sum, &c.articles[i], documents[i], &linear);
        free(bytes);
        weights_free(&w);
    }
}

void evaluate_roles(const char *root, const ws_model *model) {
    corpus c = corpus_speakers(root, "dev");
    ws_document **documents = need(NULL, c.n, sizeof *documents);
    open_roles(&c, documents);
    tried sum = {0};
    for (uint32_t i = 0; i < c.n; i++)
        measure(&sum, &c.articles[i], documents[i], &model->linear[WS_MODEL_ROLE], false);
    print_tried("roles", &sum);
}
