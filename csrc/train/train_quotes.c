/* train_quotes.c - cue, source, content, trust and the choice of contents, each learned from what the one before it
 * gets wrong
 *
 * A model is trained on gold cues and sources, but will see predicted ones. So the documents are split in folds, and
 * what a document's later models see comes from earlier models that were trained without it (jackknifing).
 */
#include "models.h"

#include "feature.h"
#include "link.h"
#include "pos.h"
#include "prepare.h"

#include <stdlib.h>

enum { FOLDS = 5 };

/* The documents of a fold, or all the others. */
static uint32_t pick_fold(uint32_t n, uint32_t fold, bool of_it, uint32_t *pick) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++)
        if ((i % FOLDS == fold) == of_it)
            pick[count++] = i;
    return count;
}

static void use(ws_model *model, ws_model_kind kind, weights *w) {
    unsigned char *bytes; /* lives as long as the program */
    model->linear[kind] = linear_of(w, &bytes);
    weights_free(w);
}

static void check(ws_status status) {
    if (status != WS_OK) {
        fputs("train: out of memory\n", stderr);
        exit(1);
    }
}

/* Put a model into the file. */
static void keep(model_file *file, ws_model_kind kind, weights *w) {
    file->sections[kind] = pack_linear(w, &file->sizes[kind]);
    say("  %u features, %zu bytes", w->n, file->sizes[kind]);
    weights_free(w);
}

void train_quotes(ws_document **documents, const article *articles, uint32_t n, model_file *file) {
    const pos_recipe pos_how = {.epochs = 10, .least = 3, .keep = 14000, .least_word = 4, .share = 0.99, .seed = 1};
    const recipe cue_how = {.epochs = 4, .least = 3, .seeds = 24, .keep = 45000};
    const recipe source_how = {
        .crf = true, .epochs = 10, .least = 3, .rate = 0.03, .seeds = 8, .l2 = 1e-5, .dropout = 0.15, .keep = 25000};
    const recipe content_how = {
        .crf = true, .epochs = 12, .least = 3, .rate = 0.02, .seeds = 8, .l2 = 1e-5, .dropout = 0.3, .keep = 45000};
    const recipe trust_how = {
        .crf = true, .epochs = 10, .least = 5, .rate = 0.03, .seeds = 6, .l2 = 1e-4, .keep = 8000};
    const recipe rival_how = {.epochs = 4, .least = 20, .rate = 0.03, .seeds = 2, .l2 = 5e-4, .keep = 8000};
    const recipe extent_how = {.epochs = 8, .least = 20, .seeds = 1, .rate = 0.1, .l2 = 1e-2};
    recipe quick;
    ws_model fold[FOLDS] = {0};
    uint32_t *pick = need(NULL, n, sizeof *pick), count;
    quote_document *quotes = need(NULL, n, sizeof *quotes);
    ws_document **part = need(NULL, n, sizeof *part);
    article *part_articles = need(NULL, n, sizeof *part_articles);
    ws_range **sources = need(NULL, n, sizeof *sources);

    weights words, tags;
    train_pos(documents, articles, n, pos_how, &words, &tags);
    say("part of speech");
    keep(file, WS_MODEL_POS_WORDS, &words);
    keep(file, WS_MODEL_POS, &tags);
    for (uint32_t f = 0; f < FOLDS; f++) { /* the tags that a document gets stay with it */
        count = pick_fold(n, f, false, pick);
        for (uint32_t i = 0; i < count; i++) {
            part[i] = documents[pick[i]];
            part_articles[i] = articles[pick[i]];
        }
        train_pos(part, part_articles, count, pos_how, &words, &tags);
        use(&fold[f], WS_MODEL_POS_WORDS, &words);
        use(&fold[f], WS_MODEL_POS, &tags);
        for (uint32_t i = f; i < n; i += FOLDS)
            check(ws_tag_pos(documents[i], &fold[f]));
    }
    for (uint32_t i = 0; i < n; i++)
        quotes[i] = fold_quotes(documents[i], &articles[i]);

    weights stems = cue_stems(quotes, n);
    unsigned char *bytes;
    const ws_linear table = linear_of(&stems, &bytes);
    say("stems");
    keep(file, WS_MODEL_CUE_STEMS, &stems);
    for (uint32_t i = 0; i < n; i++)
        ws_mark_cues(&quotes[i].fold, &table);
    for (uint32_t f = 0; f < FOLDS; f++) {
        quick = cue_how, quick.keep = 0, quick.seeds = 2;
        count = pick_fold(n, f, false, pick);
        weights cue = train_cue(quotes, pick, count, quick, 100 + f);
        use_cue(&fold[f], &cue);
        weights_free(&cue);
        fold[f].linear[WS_MODEL_CUE_STEMS] = table;
        for (uint32_t i = f; i < n; i += FOLDS) {
            check(ws_propose_cues(documents[i], &fold[f], &quotes[i].proposals));
            quotes[i].fold = quotes[i].proposals.fold;
        }
    }
    for (uint32_t i = 0; i < n; i++)
        pick[i] = i;
    weights cue = train_cue(quotes, pick, n, cue_how, 1);
    say("cue");
    pack_parts(&cue, ws_cue_rows, file, WS_MODEL_CUE, WS_MODEL_CUE_PLACE);
    weights_free(&cue);

    weights source = train_source(quotes, pick, n, source_how, 1), fold_sources[FOLDS];
    say("source");
    for (uint32_t f = 0; f < FOLDS; f++) {
        quick = source_how, quick.keep = 0, quick.epochs = 5, quick.seeds = 1;
        count = pick_fold(n, f, false, pick);
        fold_sources[f] = train_source(quotes, pick, count, quick, 200 + f);
        use_links(&fold[f], &fold_sources[f], NULL);
        for (uint32_t i = f; i < n; i += FOLDS) {
            sources[i] = need(NULL, quotes[i].n_quotes, sizeof **sources);
            link_gold(&quotes[i], &fold[f], sources[i], NULL);
        }
    }
    for (uint32_t i = 0; i < n; i++)
        pick[i] = i;
    weights content = train_content(quotes, pick, n, sources, content_how, 1);
    say("content");
    pack_links(&source, &content, file);
    weights_free(&source);
    weights_free(&content);
    for (int k = 0; k < WS_MODEL_KINDS; k++)
        if (file->sections[k])
            say("  section %d: %zu bytes", k, file->sizes[k]);
    for (uint32_t f = 0; f < FOLDS; f++) {
        quick = content_how, quick.keep = 0, quick.epochs = 4, quick.seeds = 1;
        count = pick_fold(n, f, false, pick);
        content = train_content(quotes, pick, count, sources, quick, 300 + f);
        use_links(&fold[f], &fold_sources[f], &content);
        weights_free(&fold_sources[f]);
        weights_free(&content);
        for (uint32_t i = f; i < n; i += FOLDS)
            check(ws_propose_links(documents[i], &fold[f], &quotes[i].proposals));
    }
    for (uint32_t i = 0; i < n; i++)
        pick[i] = i;
    weights trust = train_trust(quotes, pick, n, trust_how, 1);
    say("trust");
    keep(file, WS_MODEL_TRUST, &trust);
    for (uint32_t f = 0; f < FOLDS; f++) {
        quick = trust_how, quick.seeds = 2;
        count = pick_fold(n, f, false, pick);
        trust = train_trust(quotes, pick, count, quick, 400 + f);
        use(&fold[f], WS_MODEL_TRUST, &trust);
    }
    for (uint32_t i = 0; i < n; i++)
        check(ws_select(documents[i], &fold[i % FOLDS], &quotes[i].proposals));
    weights rivals = train_rivals(quotes, n, rival_how, 1);
    say("contents as wholes");
    keep(file, WS_MODEL_RIVAL, &rivals);
    weights extent = train_extent(quotes, n, extent_how, 1);
    say("extents");
    keep(file, WS_MODEL_EXTENT, &extent);
}

void evaluate_quotes(ws_document **documents, const article *articles, uint32_t n, const ws_model *model,
                     const char *path) {
    quote_document *quotes = need(NULL, n, sizeof *quotes);
    FILE *out = path ? fopen(path, "w") : NULL;
    uint32_t proposed = 0, right = 0, gold = 0, sure[10] = {0}, sure_right[10] = {0};
    for (uint32_t d = 0; d < n; d++) {
        check(ws_tag_pos(documents[d], model));
        quotes[d] = fold_quotes(documents[d], &articles[d]);
        quote_document *q = &quotes[d];
        check(ws_propose(documents[d], model, &q->proposals));
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
