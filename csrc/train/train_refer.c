/* train_refer.c - training who is meant, and how sure that is
 *
 * The library walks the text and asks its questions; where a corpus knows the answer, the question becomes an example.
 * A first walk is led along the right answers, a second goes the way that a model of the first would go, so that the
 * ranker also learns to go on behind its own mistakes. The ranker is a log-linear model over the candidates of each
 * question (AdaGrad, L2), and its weights are the library's small integers.
 */
#include "train/refer.h"

#include "coreference/coreference.h"
#include "engine.h"
#include "train/choice.h"
#include "train/gold.h"
#include "train/judge.h"
#include "train/measure.h"
#include "train/names.h"
#include "train/prepare.h"
#include "train/simple.h"
#include "train/sure.h"
#include "train/texts.h"
#include "train/written.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Percent of the persons whose gender is forgotten. */
enum { FORGET = 30 };

static const recipe refer_how = {.epochs = 4, .least = 1, .seeds = 48, .rate = 0.03, .l2 = 5e-4, .few = 60};

/* ---- examples ---- */

static void add_example(questions *all, const ws_question *q, const bool *correct, float weight, uint32_t fold) {
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        uint32_t features[WS_RANK_FEATURES];
        for (uint32_t k = 0; k < c->n; k++)
            features[k] = ws_rank_feature(q->kind, c->features[k]);
        questions_add(all, features, c->n, 0, correct[i]);
    }
    questions_end(all, weight, fold);
}

/* The chain that a question asks for, WS_NONE for nobody's; false where the corpus does not know. */
static bool wanted_chain(const judge *j, const ws_question *q, uint32_t *chain) {
    if (q->kind == QUESTION_UNCUED)
        return speaking_chain(j, q, chain);
    *chain = chain_of_mention(j, q->mention);
    return *chain != WS_NONE;
}

/* Which candidates belong to the chain. Returns whether any does. */
static bool belonging(judge *j, const ws_question *q, uint32_t chain, bool *correct) {
    bool any = false;
    for (uint32_t i = 0; i < q->n; i++) {
        uint32_t e = q->candidates[i].referent;
        if (e == WS_NONE)
            continue;
        uint32_t theirs =
            q->kind == QUESTION_NAME ? chain_of_mention(j, j->document->referents[e].name) : chain_of_referent(j, e);
        correct[i] = chain != WS_NONE && theirs == chain;
        any |= correct[i];
    }
    return any;
}

/* How much a question counts; `any`: one of the candidates is who is asked for, not nobody or somebody new. */
static float weight_of(const judge *j, const ws_question *q, uint32_t chain, bool any) {
    float weight = j->weights[q->kind];
    if (q->kind == QUESTION_UNCUED && chain == WS_NONE)
        return weight * 0.5f;
    bool noun = q->kind == QUESTION_NOMINAL && j->document->mentions[q->mention].type == WS_PERSON;
    return noun && !any ? weight * 0.6f : weight; /* who is called by a noun alone is as a rule somebody known */
}

/* Make an example of a question that the corpus can answer, and lead to the right answer if that is wanted. */
static uint32_t choose(void *context, const ws_document *document, const ws_question *q, uint32_t best) {
    judge *j = context;
    uint32_t chain, right = WS_NONE;
    bool correct[WS_CANDIDATES] = {false};
    if (!wanted_chain(j, q, &chain))
        return best;
    bool any = belonging(j, q, chain, correct);
    if (!any && q->kind == QUESTION_NOMINAL && mentioned_before(j, chain, document->tokens[q->token].start))
        return best;                            /* by a phrase that is no mention of ours */
    for (uint32_t i = 0; i < q->n && !any; i++) /* nobody, somebody new */
        correct[i] = q->candidates[i].referent == WS_NONE && (q->kind != QUESTION_UNCUED || chain == WS_NONE);
    for (uint32_t i = 0; i < q->n; i++)
        if (correct[i] && (right == WS_NONE || q->candidates[i].score > q->candidates[right].score))
            right = i;
    float weight = weight_of(j, q, chain, any);
    if (right != WS_NONE && j->set && weight > 0)
        add_example(j->set, q, correct, weight, j->fold);
    return right != WS_NONE && j->lead ? right : best;
}

/* Walk through an article and collect the questions: `source` says whose quotations it has. */
static void collect_from(const ws_engine *engine, const reading *r, source_of source, const ws_linear *ranker,
                         uint32_t salt, questions *set) {
    ws_document *document = read_article(engine, r->article, source);
    forget_genders(document, salt, FORGET);
    judge j = make_judge(r->article, document);
    static const float uncued_only[] = {0, 0, 0, 0, 0.3f}; /* the other questions come with those that are found */
    j.weights = source == HIDDEN && !r->names ? uncued_only : r->weights;
    j.fold = r->fold;
    j.lead = !ranker;
    j.found = source == FOUND;
    j.set = set;
    ws_observer observer = {choose, &j};
    check_status(ws_resolve_observed(document, ranker, &observer));
    free_judge(&j);
    free_document(document);
}

/* Walk through every text, the way that the ranker goes or, where there is none, along the right answers. `models` has
 * KNOWN_MODELS. */
static void collect(ws_engine *engine, const ws_model *models, const library *l, const ws_linear *ranker,
                    questions *set) {
    for (uint32_t i = 0; i < l->n; i++) {
        const reading *r = &l->readings[i];
        uint32_t salt = (i + 1) * 77u + (ranker ? 0 : 13u);
        ws_engine_use_model(engine, &models[r->known]);
        if (r->quotes)
            collect_from(engine, r, HIDDEN, ranker, salt, set);
        collect_from(engine, r, FOUND, ranker, salt, set);
    }
}

/* All that the ranker learns from, and the engine that asked. */
typedef struct course {
    ws_model models[KNOWN_MODELS]; /* what decides before coreference */
    ws_engine *engine;
    chain_corpus speakers;
    questions set;
} course;

/* `model` with what is learned of roles without each fold: of people and their roles it knows no more than of those in
 * a new text. */
static void forget_roles(const char *root, const model_file *file, const ws_model *model,
                         ws_model models[KNOWN_MODELS]) {
    static const ws_model_kind own[] = {WS_MODEL_ROLE, WS_MODEL_NOMINAL, WS_MODEL_KNOWN};
    ws_model without[FOLDS + 1];
    model_file copy = *file;
    learn_roles(root, &copy, without);
    for (uint32_t i = 0; i < KNOWN_MODELS; i++) {
        models[i] = *model;
        for (size_t k = 0; i < FOLDS && k < sizeof own / sizeof *own; k++)
            models[i].linear[own[k]] = without[i].linear[own[k]];
    }
    models[NONE_KNOWN].linear[WS_MODEL_KNOWN] = (ws_linear){0};
}

/* The ranker that has not seen the articles of a fold. */
static ws_linear ranker_without(const questions *set, uint32_t fold, unsigned char **bytes) {
    weights part = learn_choice(set, refer_how, fold, 20 + 10 * fold);
    weights_round(&part);
    ws_linear linear = linear_of(&part, bytes);
    weights_free(&part);
    return linear;
}

static course prepare_course(const char *root, const model_file *file) {
    course c = {0};
    unsigned char *bytes; /* stays: the model points into it */
    ws_model model = model_of(file->sections, file->sizes, &bytes);
    forget_roles(root, file, &model, c.models);
    c.engine = engine_with(&model);
    library l = gather_texts(root, &c.speakers);
    questions led;
    questions_init(&led);
    questions_init(&c.set);
    collect(c.engine, c.models, &l, NULL, &led);
    questions_join(&c.set, &led);
    questions_index(&led, refer_how.least);
    unsigned char *some;
    ws_linear first = ranker_without(&led, FOLDS, &some);
    collect(c.engine, c.models, &l, &first, &c.set);
    questions_index(&c.set, refer_how.least);
    questions_free(&led);
    free(some);
    return c;
}

/* The answers of the finished model on the articles that only measure. */
static answer_set answers_on_dev(const char *root, const model_file *file) {
    unsigned char *bytes;
    ws_model model = model_of(file->sections, file->sizes, &bytes);
    ws_engine *engine = engine_with(&model);
    chain_corpus dev = chains_speakers(root, "dev");
    answer_set answers = {0};
    for (uint32_t i = 0; i < dev.n; i++)
        collect_answers(engine, &dev.articles[i], &model.linear[WS_MODEL_REFER], &answers);
    ws_engine_free(engine);
    free(bytes);
    return answers;
}

void train_refer(const char *root, model_file *file) {
    course c = prepare_course(root, file);
    figures all = {0}, written = {0};
    chain_corpus mine =
        chains_written(WRITTEN_TO_LEARN); /* their folds begin where those of the speakers' articles end */
    answer_set sure = {0};
    for (uint32_t f = 0; f < FOLDS; f++) {
        unsigned char *bytes;
        ws_linear ranker = ranker_without(&c.set, f, &bytes);
        ws_engine_use_model(c.engine, &c.models[f]);
        measure(c.engine, &c.speakers, &ranker, NULL, f, &all);
        measure(c.engine, &mine, &ranker, NULL, (f + FOLDS - c.speakers.n % FOLDS) % FOLDS, &written);
        for (uint32_t i = f; i < c.speakers.n; i += FOLDS)
            collect_answers(c.engine, &c.speakers.articles[i], &ranker, &sure);
        free(bytes);
    }
    print_figures("5 folds", &all);
    print_figures("written", &written);
    weights refer = learn_choice(&c.set, refer_how, FOLDS, 10);
    weights_round(&refer);
    file->sections[WS_MODEL_REFER] = pack_linear(&refer, &file->sizes[WS_MODEL_REFER]);
    answer_set dev = answers_on_dev(root, file);
    weights confidence = learn_confidence(&sure, &dev);
    file->sections[WS_MODEL_SURE] = pack_linear(&confidence, &file->sizes[WS_MODEL_SURE]);
    say("who is meant: %u questions, %u features of the ranker, %u of the confidence", c.set.ex.n_sequences, refer.n,
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
        model.linear[WS_MODEL_REFER] = ranker_without(&c.set, f, &bytes);
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
        ws_linear ranker = ranker_without(&c.set, f, &bytes);
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
