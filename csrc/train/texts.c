/* texts.c - the texts that who is meant is learned from: whole articles and short pieces of them, by hand and by silver
 */
#include "train/texts.h"

#include "train/choice.h"
#include "train/learn.h"
#include "train/written.h"

#include <string.h>

/* Bytes of the short texts that articles are cut into. */
enum { SHORT = 1500 };

/* `folds`: a question about an article is kept for those who have not seen it. `counted`: of every article the
 * number under which it told what people are known as, NULL: it told nothing. */
static void add_corpus(library *l, const chain_corpus *c, bool folds, const uint32_t *counted,
                       const float *example_weights) {
    for (uint32_t i = 0; i < c->n; i++) {
        l->readings = need(l->readings, (size_t)l->n + 1, sizeof *l->readings);
        const chain_article *a = &c->articles[i];
        l->readings[l->n++] = (reading){a,
                                        folds ? i % FOLDS : NO_FOLD,
                                        example_weights,
                                        a->n_names != 0,
                                        a->n_quotes != 0 && !a->written,
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

/* The articles written for the project; roles were learned from them behind `before` others. */
static void add_written(library *l, uint32_t before, const float *example_weights) {
    chain_corpus written = chains_written(WRITTEN_TO_LEARN);
    uint32_t *numbers = need(NULL, written.n + 1, sizeof *numbers), first = l->n;
    for (uint32_t i = 0; i < written.n; i++)
        numbers[i] = before + i;
    add_corpus(l, &written, true, numbers, example_weights);
    for (uint32_t i = 0; i < written.n; i++)
        l->readings[first + i].fold = numbers[i] % FOLDS;
}

/* The corpora with the weights of their examples, the speakers' own first. */
library gather_texts(const char *root, chain_corpus *speakers) {
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
    add_written(&l, speakers->n, whole);
    uint32_t first_short = l.n;
    chain_corpus part = cut_short(speakers, SHORT, &part_numbers);
    add_corpus(&l, &part, true, NULL, half);
    for (uint32_t i = 0; i < part.n; i++)
        l.readings[first_short + i].fold = part_numbers[i] % FOLDS;
    chain_corpus silver_part = cut_short(&silver, SHORT, &part_numbers);
    add_corpus(&l, &silver_part, false, NULL, by_silver);
    for (uint32_t i = first_short; i < l.n; i++) /* of most of the world's people nothing is known */
        l.readings[i].known = NONE_KNOWN;
    return l;
}
