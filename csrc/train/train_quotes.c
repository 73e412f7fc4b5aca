/* train_quotes.c - cue, source, content, trust and the choice of contents, each learned from what the one before it
 * gets wrong
 *
 * A model is trained on gold cues and sources, but will see predicted ones. So the documents are split in folds, and
 * what a document's later models see comes from earlier models that were trained without it (jackknifing).
 */
#include "train/models.h"

#include "proposal/link.h"
#include "text/feature.h"
#include "text/pos.h"
#include "train/prepare.h"

#include <stdlib.h>

/* Where one run of a learner ends is chance, and what comes behind it goes with that: every model is the mean of
 * several, those of the folds as well. */
static const pos_recipe tags_how = {
    .epochs = 10, .least = 3, .keep = 15000, .seeds = 8, .least_word = 20, .share = 0.99, .seed = 1};
static const recipe cue_how = {.epochs = 4, .least = 3, .seeds = 32, .choosers = 4, .keep = 45000};
static const recipe source_how = {.crf = true,
                                  .epochs = 10,
                                  .least = 3,
                                  .rate = 0.03,
                                  .seeds = 16,
                                  .choosers = 4,
                                  .l2 = 1e-5,
                                  .dropout = 0.15,
                                  .keep = 25000};
static const recipe content_how = {.crf = true,
                                   .epochs = 12,
                                   .least = 3,
                                   .rate = 0.02,
                                   .seeds = 16,
                                   .choosers = 4,
                                   .l2 = 1e-5,
                                   .dropout = 0.3,
                                   .keep = 45000};
static const recipe trust_how = {
    .crf = true, .epochs = 10, .least = 5, .rate = 0.03, .seeds = 12, .choosers = 4, .l2 = 1e-4, .keep = 8000};
static const recipe rival_how = {.epochs = 4, .least = 20, .rate = 0.03, .seeds = 8, .l2 = 5e-4, .keep = 8000};
static const recipe extent_how = {.epochs = 8, .least = 20, .seeds = 4, .rate = 0.1, .l2 = 1e-2};

/* The same for the model of a fold: quicker, by fewer passes and runs. */
static recipe quick(recipe how, uint32_t epochs, uint32_t seeds) {
    how.epochs = epochs;
    how.seeds = seeds;
    how.keep = 0;
    return how;
}

/* Seeds of what is learned without a fold, apart from those of the other folds and stages. */
static uint64_t fold_seed(uint64_t stage, uint32_t fold) {
    return stage + 32 * fold;
}

/* The documents, and the models that have not seen those of each fold. */
typedef struct school {
    ws_document **documents;
    const article *articles;
    quote_document *quotes;
    ws_range **sources; /* of each document: what is taken for the sources of its gold cues */
    uint32_t n;
    uint32_t *all; /* 0, 1 ... n - 1 */
    ws_model fold[FOLDS];
    model_file *file;
} school;

/* The documents outside a fold; the caller frees. */
static uint32_t *others(const school *s, uint32_t fold, uint32_t *count) {
    uint32_t *pick = need(NULL, s->n, sizeof *pick);
    *count = 0;
    for (uint32_t i = 0; i < s->n; i++)
        if (i % FOLDS != fold)
            pick[(*count)++] = i;
    return pick;
}

static void use(ws_model *model, ws_model_kind kind, weights *w) {
    unsigned char *bytes; /* lives as long as the program */
    model->linear[kind] = linear_of(w, &bytes);
    weights_free(w);
}

/* Put a model into the file. */
static void keep(school *s, const char *what, ws_model_kind kind, weights *w) {
    s->file->sections[kind] = pack_linear(w, &s->file->sizes[kind]);
    say("%s: %u features, %zu bytes", what, w->n, s->file->sizes[kind]);
    weights_free(w);
}

/* Tags: those that a document gets from the model of its fold stay with it. */
static void learn_tags(school *s) {
    weights words, tags;
    train_pos(s->documents, s->articles, s->n, tags_how, &words, &tags);
    keep(s, "words of one tag", WS_MODEL_POS_WORDS, &words);
    keep(s, "parts of speech", WS_MODEL_POS, &tags);
    ws_document **part = need(NULL, s->n, sizeof *part);
    article *part_articles = need(NULL, s->n, sizeof *part_articles);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t count, *pick = others(s, f, &count);
        for (uint32_t i = 0; i < count; i++) {
            part[i] = s->documents[pick[i]];
            part_articles[i] = s->articles[pick[i]];
        }
        train_pos(part, part_articles, count, tags_how, &words, &tags);
        use(&s->fold[f], WS_MODEL_POS_WORDS, &words);
        use(&s->fold[f], WS_MODEL_POS, &tags);
        for (uint32_t i = f; i < s->n; i += FOLDS)
            check_status(ws_tag_pos(s->documents[i], &s->fold[f]));
        free(pick);
    }
    free(part);
    free(part_articles);
    for (uint32_t i = 0; i < s->n; i++)
        s->quotes[i] = fold_quotes(s->documents[i], &s->articles[i]);
}

/* Stems that may begin a cue. */
static void learn_stems(school *s) {
    weights stems = cue_stems(s->quotes, s->n);
    unsigned char *bytes;
    const ws_linear table = linear_of(&stems, &bytes);
    keep(s, "stems of cues", WS_MODEL_CUE_STEMS, &stems);
    for (uint32_t i = 0; i < s->n; i++)
        ws_mark_cues(&s->quotes[i].fold, &table);
    for (uint32_t f = 0; f < FOLDS; f++)
        s->fold[f].linear[WS_MODEL_CUE_STEMS] = table;
}

/* Cues, and in every document the cues that are proposed by the model of its fold. */
static void learn_cues(school *s) {
    weights cue = train_cue(s->quotes, s->all, s->n, cue_how, 1);
    pack_parts(&cue, ws_cue_rows, s->file, WS_MODEL_CUE, WS_MODEL_CUE_PLACE);
    say("cues: %u features, %zu bytes", cue.n, s->file->sizes[WS_MODEL_CUE]);
    weights_free(&cue);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t count, *pick = others(s, f, &count);
        cue = train_cue(s->quotes, pick, count, quick(cue_how, cue_how.epochs, 8), fold_seed(1000, f));
        use_cue(&s->fold[f], &cue);
        weights_free(&cue);
        free(pick);
    }
    for (uint32_t i = 0; i < s->n; i++) {
        check_status(ws_propose_cues(s->documents[i], &s->fold[i % FOLDS], &s->quotes[i].proposals));
        s->quotes[i].fold = s->quotes[i].proposals.fold;
    }
}

/* Sources, then contents beside the sources that the model of the fold finds; and both of every proposal. */
static void learn_links(school *s) {
    weights source = train_source(s->quotes, s->all, s->n, source_how, 1), fold_sources[FOLDS];
    say("sources: %u features", source.n);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t count, *pick = others(s, f, &count);
        fold_sources[f] = train_source(s->quotes, pick, count, quick(source_how, 10, 3), fold_seed(2000, f));
        use_links(&s->fold[f], &fold_sources[f], NULL);
        for (uint32_t i = f; i < s->n; i += FOLDS) {
            s->sources[i] = need(NULL, s->quotes[i].n_quotes, sizeof **s->sources);
            link_gold(&s->quotes[i], &s->fold[f], s->sources[i], NULL);
        }
        free(pick);
    }
    weights content = train_content(s->quotes, s->all, s->n, s->sources, content_how, 1);
    pack_links(&source, &content, s->file);
    say("contents: %u features; both %zu bytes", content.n,
        s->file->sizes[WS_MODEL_SOURCE] + s->file->sizes[WS_MODEL_CONTENT] + s->file->sizes[WS_MODEL_ITEM]);
    weights_free(&source);
    weights_free(&content);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t count, *pick = others(s, f, &count);
        content = train_content(s->quotes, pick, count, s->sources, quick(content_how, 8, 3), fold_seed(3000, f));
        use_links(&s->fold[f], &fold_sources[f], &content);
        weights_free(&fold_sources[f]);
        weights_free(&content);
        free(pick);
        for (uint32_t i = f; i < s->n; i += FOLDS)
            check_status(ws_propose_links(s->documents[i], &s->fold[f], &s->quotes[i].proposals));
    }
}

/* How far to trust a proposal, and which are kept in every document by the model of its fold. */
static void learn_trust(school *s) {
    weights trust = train_trust(s->quotes, s->all, s->n, trust_how, 1);
    keep(s, "trust", WS_MODEL_TRUST, &trust);
    for (uint32_t f = 0; f < FOLDS; f++) {
        uint32_t count, *pick = others(s, f, &count);
        recipe how = trust_how;
        how.seeds = 4;
        trust = train_trust(s->quotes, pick, count, how, fold_seed(4000, f));
        use(&s->fold[f], WS_MODEL_TRUST, &trust);
        free(pick);
    }
    for (uint32_t i = 0; i < s->n; i++)
        check_status(ws_select(s->documents[i], &s->fold[i % FOLDS], &s->quotes[i].proposals));
}

void train_quotes(ws_document **documents, const article *articles, uint32_t n, model_file *file) {
    school s = {.documents = documents, .articles = articles, .n = n, .file = file};
    s.quotes = need(NULL, n, sizeof *s.quotes);
    s.sources = need(NULL, n, sizeof *s.sources);
    s.all = need(NULL, n, sizeof *s.all);
    for (uint32_t i = 0; i < n; i++)
        s.all[i] = i;
    learn_tags(&s);
    learn_stems(&s);
    learn_cues(&s);
    learn_links(&s);
    learn_trust(&s);
    weights rivals = train_rivals(s.quotes, n, rival_how, 1);
    keep(&s, "contents as wholes", WS_MODEL_RIVAL, &rivals);
    weights extent = train_extent(s.quotes, n, extent_how, 1);
    keep(&s, "extents", WS_MODEL_EXTENT, &extent);
}

void evaluate_quotes(ws_document **documents, const article *articles, uint32_t n, const ws_model *model,
                     const char *path) {
    quote_document *quotes = need(NULL, n, sizeof *quotes);
    FILE *out = path ? fopen(path, "w") : NULL;
    uint32_t proposed = 0, right = 0, gold = 0, sure[10] = {0}, sure_right[10] = {0};
    for (uint32_t d = 0; d < n; d++) {
        check_status(ws_tag_pos(documents[d], model));
        quotes[d] = fold_quotes(documents[d], &articles[d]);
        quote_document *q = &quotes[d];
        check_status(ws_propose(documents[d], model, &q->proposals));
        gold_quote *accepted = need(NULL, q->proposals.n, sizeof *accepted);
        uint32_t k = 0;
        gold += q->n_quotes;
        for (uint32_t i = 0; i < q->proposals.n; i++) {
            const ws_proposal *p = &q->proposals.items[i];
            bool ok = false;
            for (uint32_t g = 0; g < q->n_quotes; g++)
                ok = ok || (q->quotes[g].cue.first == p->cue.first && q->quotes[g].cue.last == p->cue.last);
            proposed++;
            right += ok;
            if (!p->accepted)
                continue;
            int decile = (int)(ws_proposal_confidence(p) * 10);
            sure[decile]++;
            sure_right[decile] += ok;
            accepted[k++] = (gold_quote){p->cue, p->source, {p->content[0], p->content[1]}};
        }
        if (out)
            print_predictions(out, q, accepted, k);
        free(accepted);
        q->fold = q->proposals.fold;
    }
    if (out)
        fclose(out);
    evaluate_links(quotes, n, model);
    printf("cues: %u proposed, %.2f %% of the gold ones among them; confidence", proposed, 100.0 * right / gold);
    for (int i = 0; i < 10; i++)
        if (sure[i])
            printf(" .%d: %.2f of %u", i, (double)sure_right[i] / sure[i], sure[i]);
    printf("\n");
    free(quotes);
}
