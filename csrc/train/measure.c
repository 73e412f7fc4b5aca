/* measure.c - how often the right speaker is found */
#include "train/measure.h"

#include "train/gold.h"
#include "train/judge.h"
#include "train/models.h"
#include "train/prepare.h"
#include "train/refer.h"
#include "train/sure.h"
#include "train/written.h"

#include <stdio.h>
#include <string.h>

static void measure_gold(const ws_engine *engine, const chain_article *a, const ws_linear *linear,
                         const ws_observer *observer, figures *f) {
    ws_document *document = read_article(engine, a, GOLD);
    check_status(ws_resolve_observed(document, linear, observer));
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *q = &document->attributions[i];
        uint32_t chain = a->quotes[(uint32_t)q->confidence].chain;
        if (chain == WS_NONE)
            continue;
        const ws_mention *m = &document->mentions[q->source];
        int form = m->form == FORM_NAME ? 0 : m->form == FORM_NOMINAL ? 3 : m->gender ? 1 : 2;
        bool right = is_right(a, document, q->entity, chain);
        f->gold[form]++, f->right[form] += right;
        f->gold[4]++, f->right[4] += right;
    }
    free_document(document);
}

/* The attribution that covers a gold quotation most, more than half of it, or WS_NONE. */
static uint32_t answer_of(const ws_document *document, const chain_quote *q) {
    uint32_t best = WS_NONE, most = total_bytes(q->content.spans, q->content.n) / 2;
    for (uint32_t k = 0; k < document->n_attributions; k++) {
        const ws_attribution *x = &document->attributions[k];
        uint32_t shared =
            shared_bytes(&document->content_spans[x->first_span], x->n_spans, q->content.spans, q->content.n);
        if (shared > most) {
            most = shared;
            best = k;
        }
    }
    return best;
}

static void measure_found(const ws_engine *engine, const chain_article *a, const ws_linear *linear,
                          const ws_observer *observer, figures *f) {
    ws_document *document = read_article(engine, a, FOUND);
    check_status(ws_resolve_observed(document, linear, observer));
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const chain_quote *q = &a->quotes[i];
        if (q->chain == WS_NONE || !q->content.n)
            continue;
        bool marked = false;
        for (uint32_t m = 0; m < document->n_marked; m++) {
            ws_span span = {document->marked[m].start, document->marked[m].end};
            marked |= document->marked[m].parent == WS_NONE &&
                      shared_bytes(&span, 1, q->content.spans, q->content.n) * 2 > span.end - span.start;
        }
        uint32_t best = answer_of(document, q);
        bool right = best != WS_NONE && is_right(a, document, document->attributions[best].entity, q->chain);
        f->quotes++, f->quotes_right += right;
        f->marked += marked, f->marked_found += marked && best != WS_NONE, f->marked_right += marked && right;
        if (best != WS_NONE && !strncmp(document->attributions[best].rule, "uncued", 6))
            f->uncued++, f->uncued_right += right;
    }
    free_document(document);
}

void print_figures(const char *title, const figures *f) {
    static const char *const forms[] = {"name", "he/she", "pronoun", "nominal", "all"};
    printf("%-8s", title);
    for (int i = 0; i < 5 && f->gold[4]; i++)
        printf("%s %s %.1f (%u)", i ? "" : " gold sources:", forms[i],
               100.0 * f->right[i] / (f->gold[i] ? f->gold[i] : 1), f->gold[i]);
    printf("%s end to end: all %.1f, marked found %.1f right %.1f (%u), uncued %.1f (%u)\n", f->gold[4] ? " |" : "",
           100.0 * f->quotes_right / (f->quotes ? f->quotes : 1), 100.0 * f->marked_found / (f->marked ? f->marked : 1),
           100.0 * f->marked_right / (f->marked ? f->marked : 1), f->marked,
           100.0 * f->uncued_right / (f->uncued ? f->uncued : 1), f->uncued);
}

void measure(const ws_engine *engine, const chain_corpus *c, const ws_linear *linear, const ws_observer *observer,
             uint32_t only, figures *f) {
    for (uint32_t i = 0; i < c->n; i++) {
        if (only < FOLDS && i % FOLDS != only)
            continue;
        measure_gold(engine, &c->articles[i], linear, observer, f);
        measure_found(engine, &c->articles[i], linear, observer, f);
    }
}

/* Print how many attributions of GUM's news and interviews are found, and given the right speaker. */
static void measure_gum(const ws_engine *engine, const chain_corpus *c, const ws_linear *linear) {
    uint32_t gold = 0, found = 0, right = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        const chain_article *a = &c->articles[i];
        ws_document *document = read_article(engine, a, FOUND);
        check_status(ws_resolve_observed(document, linear, NULL));
        judge j = make_judge(a, document);
        for (uint32_t k = 0; k < a->n_quotes; k++) {
            const chain_quote *q = &a->quotes[k];
            uint32_t best = answer_of(document, q);
            gold++, found += best != WS_NONE;
            uint32_t e = best == WS_NONE ? WS_NONE : document->attributions[best].entity;
            right += e != WS_NONE && q->chain != WS_NONE && chain_of_referent(&j, e) == q->chain;
        }
        free_judge(&j);
        free_document(document);
    }
    printf("GUM dev, news and interviews: %u attributions, found %.1f, speaker right %.1f\n", gold,
           100.0 * found / (gold ? gold : 1), 100.0 * right / (gold ? gold : 1));
}

void evaluate_refer(const char *root, const ws_model *model) {
    static const char *const parts[] = {"train", "dev"};
    ws_engine *engine = engine_with(model);
    for (int i = 0; i < 2; i++) {
        chain_corpus c = chains_speakers(root, parts[i]);
        figures f = {0};
        measure(engine, &c, &model->linear[WS_MODEL_REFER], NULL, FOLDS, &f);
        print_figures(parts[i], &f);
        answer_set answers = {0};
        for (uint32_t k = 0; k < c.n; k++)
            collect_answers(engine, &c.articles[k], &model->linear[WS_MODEL_REFER], &answers);
        print_calibration(parts[i], &answers, &model->linear[WS_MODEL_SURE]);
    }
    chain_corpus unseen = chains_written(WRITTEN_UNSEEN);
    figures f = {0};
    measure(engine, &unseen, &model->linear[WS_MODEL_REFER], NULL, FOLDS, &f);
    print_figures(WRITTEN_UNSEEN, &f);
    chain_corpus gum = chains_gum(root, "dev");
    measure_gum(engine, &gum, &model->linear[WS_MODEL_REFER]);
    ws_engine_free(engine);
}
