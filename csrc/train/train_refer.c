/* train_refer.c - training who is meant, and how sure that is
 *
 * The library walks the text and asks its questions; where a corpus knows the answer, the question becomes an example.
 * A first walk is led along the right answers, a second goes the way that a model of the first would go, so that the
 * ranker also learns to go on behind its own mistakes. The ranker is a log-linear model over the candidates of each
 * question (AdaGrad, L2), and its weights are the library's small integers.
 */
#include "refer.h"

#include "coreference.h"
#include "judge.h"
#include "names.h"
#include "measure.h"
#include "engine.h"
#include "prepare.h"
#include "simple.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of the short texts that articles are cut into; percent of the persons whose gender is forgotten. */
#define SHORT 1500u
#define FORGET 30u

/* ---- examples ---- */

typedef struct question_set {
    uint32_t *features; /* indexes of feature names */
    size_t n_features, cap_features;
    size_t *candidate; /* start of each candidate's features; n_candidates + 1 */
    uint8_t *correct;
    uint32_t n_candidates, cap_candidates;
    uint32_t *question; /* start of each question's candidates; n_questions + 1 */
    float *weight;
    uint16_t *article; /* in which fold's article it was asked; 0xFFFF: in none */
    uint32_t n_questions, cap_questions;
    feature_map map;
    uint32_t *names;
    uint32_t n_names, cap_names;
} question_set;

static void *grow(void *array, uint32_t n, uint32_t *capacity, size_t size) {
    if (n < *capacity)
        return array;
    *capacity = *capacity ? *capacity * 2 : 1024;
    return need(array, *capacity, size);
}

static void add_example(question_set *set, const ws_question *q, const bool *correct, float weight, uint32_t number) {
    uint32_t room = set->cap_questions;
    set->question = grow(set->question, set->n_questions + 1, &room, sizeof *set->question);
    if (room != set->cap_questions) {
        set->weight = need(set->weight, room, sizeof *set->weight);
        set->article = need(set->article, room, sizeof *set->article);
        set->cap_questions = room;
    }
    set->weight[set->n_questions] = weight;
    set->article[set->n_questions] = (uint16_t)number;
    set->question[set->n_questions++] = set->n_candidates;
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        room = set->cap_candidates;
        set->candidate = grow(set->candidate, set->n_candidates + 1, &room, sizeof *set->candidate);
        if (room != set->cap_candidates) {
            set->correct = need(set->correct, room, 1);
            set->cap_candidates = room;
        }
        set->correct[set->n_candidates] = correct[i];
        set->candidate[set->n_candidates++] = set->n_features;
        for (uint32_t k = 0; k < c->n; k++) {
            uint32_t name = ws_rank_feature(q->kind, c->features[k]), index = map_add(&set->map, name);
            if (index == set->n_names) {
                set->names = grow(set->names, set->n_names, &set->cap_names, sizeof *set->names);
                set->names[set->n_names++] = name;
            }
            if (set->n_features == set->cap_features)
                set->features =
                    need(set->features, set->cap_features = set->cap_features * 2 + 65536, sizeof *set->features);
            set->features[set->n_features++] = index;
        }
    }
}

static uint32_t question_end(const question_set *set, uint32_t q) {
    return q + 1 < set->n_questions ? set->question[q + 1] : set->n_candidates;
}

static size_t candidate_end(const question_set *set, uint32_t c) {
    return c + 1 < set->n_candidates ? set->candidate[c + 1] : set->n_features;
}

/* Train the ranker on the questions outside `without`'s fold (FOLDS: on all). */
static weights learn_ranker(const question_set *set, uint32_t without, uint64_t seed) {
    static const double rate = 0.03, l2 = 5e-4;
    static const uint32_t epochs = 4, runs = 8;
    uint32_t n = 0, *order = need(NULL, set->n_questions + 1, sizeof *order);
    double *w = need(NULL, set->n_names + 1, sizeof *w), *g2 = need(NULL, set->n_names + 1, sizeof *g2),
           *sum = need(NULL, set->n_names + 1, sizeof *sum);
    for (uint32_t i = 0; i <= set->n_names; i++)
        sum[i] = 0;
    for (uint32_t i = 0; i < set->n_questions; i++)
        if (set->article[i] == 0xFFFF || set->article[i] % FOLDS != without)
            order[n++] = i;
    rng random = rng_seed(seed);
    uint32_t averaged = 0;
    for (uint32_t e = 0; e < runs * epochs; e++) {
        for (uint32_t i = 0; i <= set->n_names && e % epochs == 0; i++) /* a run begins */
            w[i] = 0, g2[i] = 1e-3;
        for (uint32_t i = n; i > 1; i--) {
            uint32_t k = rng_below(&random, i), swap = order[i - 1];
            order[i - 1] = order[k];
            order[k] = swap;
        }
        for (uint32_t i = 0; i < n; i++) {
            uint32_t q = order[i], first = set->question[q], last = question_end(set, q);
            double score[WS_CANDIDATES], all = 0, right = 0, most = -1e30;
            for (uint32_t c = first; c < last; c++) {
                double s = 0;
                for (size_t f = set->candidate[c]; f < candidate_end(set, c); f++)
                    s += w[set->features[f]];
                score[c - first] = s;
                most = s > most ? s : most;
            }
            for (uint32_t c = first; c < last; c++) {
                score[c - first] = exp(score[c - first] - most);
                all += score[c - first];
                right += set->correct[c] ? score[c - first] : 0;
            }
            for (uint32_t c = first; c < last; c++) {
                double p = score[c - first] / all, target = set->correct[c] ? score[c - first] / (right + 1e-30) : 0;
                double gradient = (double)set->weight[q] * (p - target);
                if (fabs(gradient) < 1e-6)
                    continue;
                for (size_t f = set->candidate[c]; f < candidate_end(set, c); f++) {
                    uint32_t x = set->features[f];
                    double g = gradient + l2 * w[x];
                    g2[x] += g * g;
                    w[x] -= rate * g / sqrt(g2[x]);
                }
            }
        }
        if (e % epochs >= epochs / 2) {
            averaged++;
            for (uint32_t i = 0; i < set->n_names; i++)
                sum[i] += w[i];
        }
    }
    /* what few questions have seen weighs less */
    static const double few = 20;
    double *seen = need(NULL, set->n_names + 1, sizeof *seen);
    memset(seen, 0, (set->n_names + 1) * sizeof *seen);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t q = order[i];
        for (uint32_t c = set->question[q]; c < question_end(set, q); c++)
            for (size_t f = set->candidate[c]; f < candidate_end(set, c); f++)
                seen[set->features[f]] += (double)set->weight[q] / 3;
    }
    weights out = {.labels = 2, .n = set->n_names};
    out.names = need(NULL, set->n_names + 1, sizeof *out.names);
    out.w = need(NULL, 2 * ((size_t)set->n_names + 1), sizeof *out.w);
    for (uint32_t i = 0; i < set->n_names; i++) {
        out.names[i] = set->names[i];
        out.w[2 * i] = 0;
        out.w[2 * i + 1] = (float)(sum[i] / averaged * seen[i] / (seen[i] + few));
    }
    free(order), free(w), free(g2), free(sum), free(seen);
    return out;
}

/* Leave out the features whose weight would be the integer 0. */
static void drop_small(weights *w) {
    float most = 0;
    for (uint32_t i = 0; i < w->n; i++)
        most = fmaxf(most, fabsf(w->w[2 * i + 1]));
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (fabsf(w->w[2 * i + 1]) * 127.0f / most < 0.5f)
            continue;
        w->names[n] = w->names[i];
        w->w[2 * n] = 0;
        w->w[2 * n + 1] = w->w[2 * i + 1];
        n++;
    }
    w->n = n;
}

static uint32_t choose(void *context, const ws_document *document, const ws_question *q, uint32_t best) {
    judge *j = context;
    uint32_t chain, right = WS_NONE;
    bool correct[WS_CANDIDATES] = {false}, any = false, is_known;
    if (q->kind == QUESTION_UNCUED) {
        is_known = speaking_chain(j, q, &chain);
    } else {
        chain = chain_of_mention(j, q->mention);
        is_known = chain != WS_NONE;
    }
    if (!is_known)
        return best;
    for (uint32_t i = 0; i < q->n; i++) {
        uint32_t e = q->candidates[i].referent;
        if (e == WS_NONE)
            continue;
        uint32_t theirs =
            q->kind == QUESTION_NAME ? chain_of_mention(j, document->referents[e].name) : chain_of_referent(j, e);
        correct[i] = chain != WS_NONE && theirs == chain;
        any |= correct[i];
    }
    if (!any && q->kind == QUESTION_NOMINAL && mentioned_before(j, chain, document->tokens[q->token].start))
        return best;                            /* by a phrase that is no mention of ours */
    for (uint32_t i = 0; i < q->n && !any; i++) /* nobody, somebody new */
        correct[i] = q->candidates[i].referent == WS_NONE && (q->kind != QUESTION_UNCUED || chain == WS_NONE);
    for (uint32_t i = 0; i < q->n; i++)
        if (correct[i] && (right == WS_NONE || q->candidates[i].score > q->candidates[right].score))
            right = i;
    j->asked[q->kind]++;
    j->possible[q->kind] += right != WS_NONE;
    j->right[q->kind] += correct[best];
    if (right == WS_NONE)
        return best;
    float weight = j->weights[q->kind];
    bool nominal = q->kind == QUESTION_NOMINAL && document->mentions[q->mention].type == WS_PERSON;
    if (q->kind == QUESTION_UNCUED && chain == WS_NONE)
        weight *= 0.5f;
    else if (nominal && !any)
        weight *= 0.6f; /* who is called by a noun alone is as a rule somebody known */
    if (j->set && q->n > 1 && weight > 0)
        add_example(j->set, q, correct, weight, j->number);
    return j->lead ? right : best;
}

/* ---- corpora ---- */

/* Models that differ in what people are known as: without each fold, with all, with nothing. */
enum { ALL_KNOWN = FOLDS, NONE_KNOWN, KNOWN_MODELS };

typedef struct reading {
    const chain_article *article;
    uint32_t number;
    const float *weights;
    bool names;     /* of a speakers corpus */
    bool quotes;    /* it has quotations */
    uint32_t known; /* by which of these models it is read */
} reading;

typedef struct library {
    reading *readings;
    uint32_t n;
} library;

/* `folds`: a question about an article is kept for those who have not seen it. `counted`: of every article the
 * number under which it told what people are known as, NULL: it told nothing. */
static void add_corpus(library *l, const chain_corpus *c, bool folds, const uint32_t *counted,
                       const float *example_weights) {
    for (uint32_t i = 0; i < c->n; i++) {
        l->readings = need(l->readings, (size_t)l->n + 1, sizeof *l->readings);
        const chain_article *a = &c->articles[i];
        l->readings[l->n++] = (reading){a,
                                        folds ? i : 0xFFFF,
                                        example_weights,
                                        a->n_names != 0,
                                        a->n_quotes != 0,
                                        counted ? counted[i] % FOLDS : ALL_KNOWN};
    }
}

static span_list shift(span_list list, uint32_t from, uint32_t to) {
    span_list out = {need(NULL, list.n + 1, sizeof *out.spans), 0};
    for (uint32_t i = 0; i < list.n; i++)
        if (list.spans[i].start >= from && list.spans[i].end <= to)
            out.spans[out.n++] = (ws_span){list.spans[i].start - from, list.spans[i].end - from};
    return out;
}

/* Bytes [from, to) of an article as an article: a short text, in which nobody is as prominent as in a long one. */
static chain_article window(const chain_article *a, uint32_t from, uint32_t to) {
    chain_article w = *a;
    char *text = need(NULL, to - from + 1, 1);
    memcpy(text, a->text + from, to - from);
    text[to - from] = 0;
    w.text = text;
    w.length = to - from;
    w.mentions = need(NULL, a->n_mentions + 1, sizeof *w.mentions);
    w.quotes = need(NULL, a->n_quotes + 1, sizeof *w.quotes);
    w.n_mentions = w.n_quotes = 0;
    for (uint32_t i = 0; i < a->n_mentions; i++) {
        chain_mention m = a->mentions[i];
        if (m.start < from || m.end > to)
            continue;
        m.start -= from, m.end -= from, m.head -= m.head == WS_NONE ? 0 : from;
        w.mentions[w.n_mentions++] = m;
    }
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        chain_quote q = a->quotes[i];
        q.source = shift(q.source, from, to), q.cue = shift(q.cue, from, to), q.content = shift(q.content, from, to);
        if (q.content.n == a->quotes[i].content.n && q.content.n)
            w.quotes[w.n_quotes++] = q;
    }
    return w;
}

/* The articles of a corpus cut at line ends into texts of about `size` bytes; `numbers` keeps the number of the whole.
 */
static chain_corpus cut_short(const chain_corpus *c, uint32_t size, uint32_t **numbers) {
    chain_corpus out = {0};
    *numbers = NULL;
    for (uint32_t i = 0; i < c->n; i++) {
        const chain_article *a = &c->articles[i];
        for (uint32_t from = 0; from + size / 3 < a->length;) {
            uint32_t to = from + size < a->length ? from + size : a->length;
            while (to < a->length && a->text[to] != '\n')
                to++;
            out.articles = need(out.articles, (size_t)out.n + 1, sizeof *out.articles);
            *numbers = need(*numbers, (size_t)out.n + 1, sizeof **numbers);
            (*numbers)[out.n] = i;
            out.articles[out.n++] = window(a, from, to);
            from = to;
        }
    }
    return out;
}

/* Walk through every article and collect the questions. `models` has KNOWN_MODELS. */
static void collect(ws_engine *engine, const ws_model *models, const library *l, const ws_linear *linear, bool lead,
                    uint32_t only, question_set *set) {
    uint32_t asked[2][5] = {{0}}, possible[2][5] = {{0}}, right[2][5] = {{0}};
    for (uint32_t i = 0; i < l->n; i++) {
        const reading *r = &l->readings[i];
        if (only < FOLDS && (r->number == 0xFFFF || r->number % FOLDS != only))
            continue;
        ws_engine_use_model(engine, &models[r->known]);
        for (int mode = r->quotes ? 0 : 1; mode < 2; mode++) {
            ws_document *document = read_article(engine, r->article, mode == 0 ? HIDDEN : FOUND);
            forget_genders(document, (i + 1) * 77u + lead * 13u, FORGET);
            judge j = make_judge(r->article, document);
            j.number = r->number;
            static const float uncued_only[] = {0, 0, 0, 0, 0.3f}; /* the other questions come with mode 1 */
            j.weights = mode == 0 && !r->names ? uncued_only : r->weights;
            j.lead = lead;
            j.found = mode == 1;
            j.set = set;
            ws_observer observer = {choose, &j};
            if (ws_resolve_observed(document, linear, &observer) != WS_OK)
                check(NULL);
            for (int k = 0; k < 5; k++)
                asked[r->number == 0xFFFF][k] += j.asked[k], possible[r->number == 0xFFFF][k] += j.possible[k],
                    right[r->number == 0xFFFF][k] += j.right[k];
            free_judge(&j);
            free_document(document);
        }
    }
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 5; k++)
            fprintf(stderr, "refer: %s question %d: asked %u, possible %u, right %u\n", i ? "other" : "speakers", k,
                    asked[i][k], possible[i][k], right[i][k]);
}

/* The silver articles whose speakers are not known by hand; `numbers` keeps their numbers among all. */
static chain_corpus without(const chain_corpus *all, const chain_corpus *by_hand, uint32_t **numbers) {
    chain_corpus c = {need(NULL, all->n + 1, sizeof *c.articles), 0};
    *numbers = need(NULL, all->n + 1, sizeof **numbers);
    for (uint32_t i = 0; i < all->n; i++) {
        bool in = false;
        for (uint32_t k = 0; k < by_hand->n && !in; k++)
            in = !strcmp(all->articles[i].id, by_hand->articles[k].id);
        if (in)
            continue;
        (*numbers)[c.n] = i;
        c.articles[c.n++] = all->articles[i];
    }
    return c;
}

ws_engine *engine_with(const ws_model *model) {
    ws_engine *engine;
    ws_error error;
    if (ws_engine_new(NULL, NULL, &engine, &error) != WS_OK) {
        fprintf(stderr, "train: %s\n", error.message);
        exit(1);
    }
    ws_engine_use_model(engine, model);
    return engine;
}

/* The corpora with the weights of their examples, the speakers' own first. */
static library gather(const char *root, chain_corpus *speakers) {
    *speakers = chains_speakers(root, "train");
    uint32_t *numbers, *part_numbers;
    chain_corpus every = chains_silver(root, "train"), silver = without(&every, speakers, &numbers);
    chain_corpus gum = chains_gum(root, "train"), gap = chains_gap(root, "train");
    library l = {0};
    /* name, singular, plural, nominal, uncued; silver chains are good where words agree, poor at pronouns */
    static const float whole[] = {1, 1, 1, 1, 1}, half[] = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
    static const float by_silver[] = {0.1f, 0.03f, 0, 0.03f, 0.3f}, by_gum[] = {0.3f, 1, 0.3f, 1, 0};
    static const float by_gap[] = {0.3f, 1, 0, 0, 0};
    uint32_t *own = need(NULL, speakers->n + 1, sizeof *own);
    for (uint32_t i = 0; i < speakers->n; i++)
        own[i] = i;
    add_corpus(&l, speakers, true, own, whole);
    add_corpus(&l, &silver, false, numbers, by_silver);
    add_corpus(&l, &gum, false, NULL, by_gum);
    add_corpus(&l, &gap, false, NULL, by_gap);
    uint32_t first_short = l.n;
    chain_corpus part = cut_short(speakers, SHORT, &part_numbers);
    add_corpus(&l, &part, true, NULL, half);
    for (uint32_t i = 0; i < part.n; i++)
        l.readings[first_short + i].number = part_numbers[i];
    chain_corpus silver_part = cut_short(&silver, SHORT, &part_numbers);
    add_corpus(&l, &silver_part, false, NULL, by_silver);
    for (uint32_t i = first_short; i < l.n; i++) /* of most of the world's people nothing is known */
        l.readings[i].known = NONE_KNOWN;
    return l;
}

/* All that the ranker learns from, and the engine that asked. */
typedef struct course {
    ws_model models[KNOWN_MODELS]; /* what decides before coreference */
    ws_engine *engine;
    chain_corpus speakers;
    question_set set;
} course;

/* `model` with what is learned of roles without each fold: of people and their roles it knows no more than of those in
 * a new text. */
static void forget_roles(const char *root, const model_file *file, const ws_model *model,
                         ws_model models[KNOWN_MODELS]) {
    static const ws_model_kind own[] = {WS_MODEL_ROLE, WS_MODEL_NOMINAL, WS_MODEL_KNOWN};
    ws_model without[PEOPLE_FOLDS + 1];
    model_file copy = *file;
    learn_roles(root, &copy, without);
    for (uint32_t i = 0; i < KNOWN_MODELS; i++) {
        models[i] = *model;
        for (size_t k = 0; i < FOLDS && k < sizeof own / sizeof *own; k++)
            models[i].linear[own[k]] = without[i].linear[own[k]];
    }
    models[NONE_KNOWN].linear[WS_MODEL_KNOWN] = (ws_linear){0};
}

static course prepare_course(const char *root, const model_file *file) {
    course c = {0};
    size_t size;
    unsigned char *bytes = pack_model(file->sections, file->sizes, &size); /* stays: the model points into it */
    ws_error error;
    ws_model model;
    if (ws_model_read(bytes, size, &model, &error) != WS_OK) {
        fprintf(stderr, "train: %s\n", error.message);
        exit(1);
    }
    forget_roles(root, file, &model, c.models);
    c.engine = engine_with(&model);
    library l = gather(root, &c.speakers);
    collect(c.engine, c.models, &l, NULL, true, FOLDS, &c.set);
    weights first = learn_ranker(&c.set, FOLDS, 1);
    unsigned char *some;
    ws_linear linear = linear_of(&first, &some);
    collect(c.engine, c.models, &l, &linear, false, FOLDS, &c.set);
    weights_free(&first);
    free(some);
    return c;
}

/* The ranker of one fold, which has not seen its articles. */
static ws_linear fold_ranker(const course *c, uint32_t fold, unsigned char **bytes) {
    weights part = learn_ranker(&c->set, fold, 2 + fold);
    drop_small(&part);
    ws_linear linear = linear_of(&part, bytes);
    weights_free(&part);
    return linear;
}

void train_refer(const char *root, model_file *file) {
    course c = prepare_course(root, file);
    figures all = {0};
    answer_set sure = {0};
    for (uint32_t f = 0; f < FOLDS; f++) {
        unsigned char *bytes;
        ws_linear ranker = fold_ranker(&c, f, &bytes);
        ws_engine_use_model(c.engine, &c.models[f]);
        measure(c.engine, &c.speakers, &ranker, NULL, f, &all);
        for (uint32_t i = f; i < c.speakers.n; i += FOLDS)
            collect_answers(c.engine, &c.speakers.articles[i], &ranker, &sure);
        free(bytes);
    }
    print_figures("5 folds", &all);
    weights refer = learn_ranker(&c.set, FOLDS, 9), confidence = learn_confidence(&sure);
    drop_small(&refer);
    file->sections[WS_MODEL_REFER] = pack_linear(&refer, &file->sizes[WS_MODEL_REFER]);
    file->sections[WS_MODEL_SURE] = pack_linear(&confidence, &file->sizes[WS_MODEL_SURE]);
    say("who is meant: %u questions, %u features of the ranker, %u of the confidence", c.set.n_questions, refer.n,
        confidence.n);
    weights_free(&refer);
    weights_free(&confidence);
    ws_engine_free(c.engine);
}

void refer_by_folds(const char *root, const model_file *file, FILE *out) {
    course c = prepare_course(root, file);
    for (uint32_t f = 0; f < FOLDS; f++) {
        unsigned char *bytes;
        ws_model model = c.models[f];
        model.linear[WS_MODEL_REFER] = fold_ranker(&c, f, &bytes);
        ws_engine_use_model(c.engine, &model);
        for (uint32_t i = f; i < c.speakers.n; i += FOLDS)
            print_speakers(out, c.engine, &c.speakers.articles[i]);
        free(bytes);
    }
    ws_engine_free(c.engine);
}

void refer_by_rules(const char *root, const model_file *file) {
    course c = prepare_course(root, file);
    figures ranked = {0}, ruled[QUESTION_KINDS];
    memset(ruled, 0, sizeof ruled);
    for (uint32_t f = 0; f < FOLDS; f++) {
        unsigned char *bytes;
        ws_linear ranker = fold_ranker(&c, f, &bytes);
        ws_engine_use_model(c.engine, &c.models[f]);
        measure(c.engine, &c.speakers, &ranker, NULL, f, &ranked);
        for (ws_question_kind kind = 0; kind < QUESTION_KINDS; kind++) {
            ws_observer observer = simple_rule(&kind);
            measure(c.engine, &c.speakers, &ranker, &observer, f, &ruled[kind]);
        }
        free(bytes);
    }
    print_figures("ranker", &ranked);
    for (ws_question_kind kind = 0; kind < QUESTION_KINDS; kind++)
        print_figures(simple_words(kind), &ruled[kind]);
    ws_engine_free(c.engine);
}
