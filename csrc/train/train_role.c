/* train_role.c - which noun phrases are roles, learned from people's roles */
#include "train/names.h"

#include "role/role.h"
#include "text/feature.h"
#include "train/folds.h"
#include "train/prepare.h"
#include "train/wording.h"
#include "train/written.h"

#include <stdio.h>
#include <stdlib.h>

static double likeness_of(const person *p, const ws_document *document, const ws_role_mention *r) {
    words w = words_of_tokens(document, r->first, r->last);
    return role_likeness(p, &w);
}

static bool is_role_of(const person *p, const ws_document *document, const ws_role_mention *r) {
    return likeness_of(p, document, r) >= ALIKE;
}

typedef struct tried {
    uint32_t candidates, good, kept, kept_good, roles, found, found_kept;
} tried;

/* For every gold role of a person: is there a candidate, a kept candidate? */
static void count_roles(tried *c, const article *a, const ws_document *document, const bool *kept) {
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
        }
}

/* Every article with all that may be a role. */
static ws_document **open_roles(const ws_engine *engine, const corpus *c) {
    ws_document **documents = need(NULL, c->n, sizeof *documents);
    for (uint32_t i = 0; i < c->n; i++) {
        documents[i] = prepare_until(engine, &c->articles[i], "roles");
        check_status(ws_list_roles(documents[i]));
    }
    return documents;
}

/* One example for the rivals together, and one for each of them where it matters which is taken. Our own articles cut
 * whose deputy somebody is from a role: the corpus alone tells how far one goes. */
static void add_rivals(examples *ex, const ws_document *document, const person *p, uint32_t first, uint32_t last,
                       bool tells_extents) {
    uint32_t features[WS_FEATURES];
    double best = 0, worst = 1;
    for (uint32_t r = first; r < last; r++) {
        double like = likeness_of(p, document, &document->role_mentions[r]);
        best = like > best ? like : best;
        worst = like < worst ? like : worst;
    }
    examples_add(ex, features, ws_role_features(document, first, last, features), best >= ALIKE);
    examples_end(ex, 1);
    for (uint32_t r = first; r < last && best >= ALIKE && worst < best && tells_extents; r++) {
        const ws_role_mention *role = &document->role_mentions[r];
        bool good = likeness_of(p, document, role) == best;
        examples_add(ex, features, ws_role_extent_features(document, role, features), good);
        examples_end(ex, 1);
    }
}

static void measure(tried *c, const article *a, ws_document *document, const ws_linear *linear) {
    bool *kept = zeros(document->n_role_mentions, sizeof *kept);
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
    }
    count_roles(c, a, document, kept);
    free(kept);
}

static void print_tried(FILE *out, const char *what, const tried *c) {
    fprintf(
        out,
        "%s: %u candidates, %u right; kept P %.1f R %.1f of them; of %u roles %.1f %% are candidates, %.1f %% kept\n",
        what, c->candidates, c->good, 100.0 * c->kept_good / (c->kept ? c->kept : 1),
        100.0 * c->kept_good / (c->good ? c->good : 1), c->roles, 100.0 * c->found / c->roles,
        100.0 * c->found_kept / c->roles);
}

typedef struct people {
    corpus c;
    ws_document **documents;
    ws_engine *engine;
    const ws_model *models; /* without each fold, or NULL: nothing is known */
    tried sum;
} people;

static void know(const people *all, uint32_t i) {
    if (all->models)
        ws_engine_use_model(all->engine, &all->models[i % FOLDS]);
}

static void add_article(void *context, uint32_t i, examples *ex) {
    people *all = context;
    const ws_document *document = all->documents[i];
    know(all, i);
    for (uint32_t r = 0, next; r < document->n_role_mentions; r = next) {
        next = ws_role_rivals(document, r);
        const ws_mention *m = &document->mentions[document->role_mentions[r].mention];
        const person *p = person_of(&all->c.articles[i], document, m);
        if (p) /* the corpus has only some of the people of a text */
            add_rivals(ex, document, p, r, next, !all->c.articles[i].speakers);
    }
}

static void judge_article(void *context, uint32_t i, const ws_linear *linear) {
    people *all = context;
    know(all, i);
    measure(&all->sum, &all->c.articles[i], all->documents[i], linear);
}

weights train_roles(const char *root, ws_engine *engine, ws_model *models) {
    ws_linear without[FOLDS];
    people all = {.c = with_written(corpus_speakers(root, "train")), .engine = engine, .models = models};
    all.documents = open_roles(engine, &all.c);
    const lesson l = {.articles = all.c.n,
                      .folds = FOLDS,
                      .how = GENTLE(12, 2),
                      .add = add_article,
                      .judge = judge_article,
                      .context = &all};
    weights w = learn_by_folds(&l, without);
    for (uint32_t f = 0; models && f < FOLDS; f++)
        models[f].linear[WS_MODEL_ROLE] = without[f];
    print_tried(stderr, models ? "roles, held out in turn" : "roles, with nothing known", &all.sum);
    return w;
}

void evaluate_roles(const char *root, const ws_engine *engine, const ws_model *model) {
    corpus c = corpus_speakers(root, "dev");
    ws_document **documents = open_roles(engine, &c);
    tried sum = {0};
    for (uint32_t i = 0; i < c.n; i++)
        measure(&sum, &c.articles[i], documents[i], &model->linear[WS_MODEL_ROLE]);
    print_tried(stdout, "roles", &sum);
}
