/* choice_spec.c - learning which of several candidates it is, on small questions whose answer is known */
#include "check.h"

#include "train/base.c"
#include "train/choice.c"
#include "train/examples.c"
#include "train/learn.c"
#include "train/pack.c"
#include "train/weights.c"

enum { GOOD = 11, BAD = 12, SEEN_ONCE = 13, OTHER = 14 };

static const recipe quick = {.epochs = 8, .least = 1, .seeds = 2, .rate = 0.1, .l2 = 1e-4};

/* A question of two candidates with one feature each; the first is right. */
static void ask(questions *all, uint32_t right, uint32_t wrong, float prior, float weight, uint32_t fold) {
    questions_add(all, &right, 1, prior, true);
    questions_add(all, &wrong, 1, 0, false);
    questions_end(all, weight, fold);
}

static double weight_of(const weights *w, uint32_t name) {
    for (uint32_t i = 0; i < w->n; i++)
        if (w->names[i] == name)
            return (double)w->w[2 * i + 1];
    return 0;
}

static weights learn_all(questions *all, recipe how, uint32_t without) {
    questions_index(all, how.least);
    return learn_choice(all, how, without, 1);
}

static void what_is_right_weighs_more(void) {
    questions all;
    questions_init(&all);
    for (int i = 0; i < 20; i++)
        ask(&all, GOOD, BAD, 0, 1, NO_FOLD);
    weights w = learn_all(&all, quick, FOLDS);
    check(weight_of(&w, GOOD) > 0.5 && weight_of(&w, BAD) < -0.5, "good %f bad %f", weight_of(&w, GOOD),
          weight_of(&w, BAD));
    weights_free(&w);
    questions_free(&all);
}

static void a_question_without_an_answer_or_a_choice_is_forgotten(void) {
    questions all;
    questions_init(&all);
    uint32_t good = GOOD, bad = BAD;
    questions_add(&all, &good, 1, 0, true);
    questions_end(&all, 1, NO_FOLD); /* no choice */
    questions_add(&all, &good, 1, 0, false);
    questions_add(&all, &bad, 1, 0, false);
    questions_end(&all, 1, NO_FOLD); /* none is right */
    check(all.ex.n_sequences == 0 && all.ex.n_positions == 0 && all.ex.n_features == 0, "%u questions, %u candidates",
          all.ex.n_sequences, all.ex.n_positions);
    questions_free(&all);
}

static void the_questions_of_a_fold_teach_nothing_without_it(void) {
    questions all;
    questions_init(&all);
    for (int i = 0; i < 20; i++) {
        ask(&all, GOOD, BAD, 0, 1, 3);
        ask(&all, OTHER, BAD, 0, 1, 2);
    }
    weights w = learn_all(&all, quick, 3);
    check(weight_of(&w, GOOD) == 0 && weight_of(&w, OTHER) > 0.5, "good %f other %f", weight_of(&w, GOOD),
          weight_of(&w, OTHER));
    weights_free(&w);
    questions_free(&all);
}

static void what_a_prior_says_need_not_be_learned(void) {
    questions told, untold;
    questions_init(&told);
    questions_init(&untold);
    for (int i = 0; i < 20; i++) {
        ask(&told, GOOD, BAD, 8, 1, NO_FOLD);
        ask(&untold, GOOD, BAD, 0, 1, NO_FOLD);
    }
    weights a = learn_all(&told, quick, FOLDS), b = learn_all(&untold, quick, FOLDS);
    check(weight_of(&a, GOOD) < weight_of(&b, GOOD) / 4, "told %f untold %f", weight_of(&a, GOOD), weight_of(&b, GOOD));
    weights_free(&a);
    weights_free(&b);
    questions_free(&told);
    questions_free(&untold);
}

static void what_few_have_seen_weighs_less(void) {
    questions all;
    questions_init(&all);
    ask(&all, SEEN_ONCE, OTHER, 0, 1, NO_FOLD);
    recipe few = quick;
    few.few = 3;
    questions_index(&all, 1);
    weights full = learn_choice(&all, quick, FOLDS, 1), less = learn_choice(&all, few, FOLDS, 1);
    double share = weight_of(&less, SEEN_ONCE) / weight_of(&full, SEEN_ONCE);
    check(share > 0.24 && share < 0.26, "one of 1 + 3 is a quarter, not %f", share);
    weights_free(&full);
    weights_free(&less);
    questions_free(&all);
}

static void several_right_candidates_share_the_aim(void) {
    questions all;
    questions_init(&all);
    uint32_t good = GOOD, other = OTHER, bad = BAD;
    for (int i = 0; i < 20; i++) {
        questions_add(&all, &good, 1, 0, true);
        questions_add(&all, &other, 1, 0, true);
        questions_add(&all, &bad, 1, 0, false);
        questions_end(&all, 1, NO_FOLD);
    }
    weights w = learn_all(&all, quick, FOLDS);
    double apart = weight_of(&w, GOOD) - weight_of(&w, OTHER);
    check(apart < 1e-6 && apart > -1e-6 && weight_of(&w, GOOD) > weight_of(&w, BAD) + 0.5, "good %f other %f bad %f",
          weight_of(&w, GOOD), weight_of(&w, OTHER), weight_of(&w, BAD));
    weights_free(&w);
    questions_free(&all);
}

static void joined_questions_teach_the_same(void) {
    questions one, all;
    questions_init(&one);
    questions_init(&all);
    for (int i = 0; i < 10; i++)
        ask(&one, GOOD, BAD, 0.5f, 2, (uint32_t)i % FOLDS);
    questions_join(&all, &one);
    weights a = learn_all(&one, quick, 1), b = learn_all(&all, quick, 1);
    check(a.n == b.n && a.n == 2 && weight_of(&a, GOOD) == weight_of(&b, GOOD), "%u and %u weights", a.n, b.n);
    weights_free(&a);
    weights_free(&b);
    questions_free(&one);
    questions_free(&all);
}

int main(void) {
    static const test tests[] = {
        {"what is right weighs more", what_is_right_weighs_more},
        {"a question without an answer or a choice is forgotten",
         a_question_without_an_answer_or_a_choice_is_forgotten},
        {"the questions of a fold teach nothing without it", the_questions_of_a_fold_teach_nothing_without_it},
        {"what a prior says need not be learned", what_a_prior_says_need_not_be_learned},
        {"what few have seen weighs less", what_few_have_seen_weighs_less},
        {"several right candidates share the aim", several_right_candidates_share_the_aim},
        {"joined questions teach the same", joined_questions_teach_the_same},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
