/* train_name.c - named entities, learned from the worldwide corpus and silver labels */
#include "train/names.h"

#include "name/name.h"
#include "text/feature.h"
#include "text/pos.h"
#include "train/prepare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first pass is trained without a third of the articles at a time, so that the second learns from labels as they
 * are on unseen text. */
enum { NAME_FOLDS = 3 };
/* Silver labels of American news teach its names, and the habits of the tagger that made them. */
static const float SILVER_WEIGHT = 0.05f;

/* One article with its names. */
typedef struct named {
    ws_document *document;
    const article *article;
    ws_names names;
    uint8_t *gold;  /* label of every token */
    uint8_t *first; /* what the first pass says */
    ws_span *spans; /* gold names as bytes */
    uint8_t *kinds;
    uint32_t n_spans;
    float weight;
    uint32_t group; /* an article and its copy with headlines are held out together */
    uint32_t end;   /* only what stands before this byte is learned */
} named;

/* What the labels of the corpora mean. A facility is a place; peoples, works, events, products are `other`; dates and
 * sums of money are no names. */
static uint32_t kind_of(const char *label) {
    static const struct {
        const char *label;
        uint32_t kind;
    } map[] = {{"Person", NAME_PERSON},
               {"Organization", NAME_ORGANIZATION},
               {"Location", NAME_PLACE},
               {"Facility", NAME_PLACE},
               {"NORP", NAME_OTHER},
               {"Misc", NAME_OTHER},
               {"Product", NAME_OTHER},
               {"PERSON", NAME_PERSON},
               {"ORGANIZATION", NAME_ORGANIZATION},
               {"LOCATION", NAME_PLACE},
               {"MISC", NAME_OTHER}};
    for (size_t i = 0; label && i < sizeof map / sizeof *map; i++)
        if (!strcmp(map[i].label, label))
            return map[i].kind;
    return NAME_KINDS;
}

/* The gold names of an article: labels with B- and I-, or (silver) without. */
static void gold_spans(named *d, const article *a) {
    d->spans = need(NULL, a->n_tokens + 1, sizeof *d->spans);
    d->kinds = need(NULL, a->n_tokens + 1, 1);
    uint32_t open = NAME_KINDS, sentence = WS_NONE;
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        const char *label = a->tokens[i].name;
        bool bio = label && label[0] && label[1] == '-';
        uint32_t kind = kind_of(bio ? label + 2 : label);
        bool goes_on =
            kind == open && kind < NAME_KINDS && sentence == a->tokens[i].sentence && !(bio && label[0] == 'B');
        if (goes_on) {
            d->spans[d->n_spans - 1].end = a->tokens[i].end;
        } else if (kind < NAME_KINDS) {
            d->spans[d->n_spans] = (ws_span){a->tokens[i].start, a->tokens[i].end};
            d->kinds[d->n_spans++] = (uint8_t)kind;
        }
        open = kind;
        sentence = a->tokens[i].sentence;
    }
}

/* Labels of our tokens; a name that does not begin and end where tokens of ours do is not learned. */
static void gold_labels(named *d) {
    const ws_document *document = d->document;
    for (uint32_t i = 0; i < d->n_spans; i++)
        if (d->spans[i].end > d->spans[i].start + 1 && document->text[d->spans[i].end - 1] == '.')
            d->spans[i].end--;
    d->gold = need(NULL, document->n_tokens + 1, 1);
    memset(d->gold, 0, document->n_tokens + 1);
    uint32_t t = 0;
    for (uint32_t i = 0; i < d->n_spans; i++) {
        while (t < document->n_tokens && document->tokens[t].end <= d->spans[i].start)
            t++;
        uint32_t last = t;
        while (last < document->n_tokens && document->tokens[last].start < d->spans[i].end)
            last++;
        if (t == last)
            continue;
        ws_span own = ws_name_bytes(document, t, last, d->kinds[i]);
        bool pair = d->kinds[i] == NAME_PLACE && i + 1 < d->n_spans && d->kinds[i + 1] == NAME_PLACE &&
                    own.start == d->spans[i].start && own.end >= d->spans[i + 1].end &&
                    ws_name_pair(document, own) == d->spans[i].end;
        if (!pair &&
            (own.start != d->spans[i].start || own.end - (document->text[own.end - 1] == '.') != d->spans[i].end))
            continue;
        for (uint32_t k = t; k < last; k++)
            d->gold[k] = k == t ? NAME_BEGIN(d->kinds[i]) : NAME_INSIDE(d->kinds[i]);
    }
}

static named open_named(ws_document *document, const article *a, float weight) {
    named d = {.document = document, .article = a, .weight = weight, .end = UINT32_MAX};
    check_status(ws_names_open(document, &d.names));
    gold_spans(&d, a);
    gold_labels(&d);
    d.first = need(NULL, document->n_tokens + 1, 1);
    memset(d.first, 0, document->n_tokens + 1);
    return d;
}

/* ---- headlines ---- */

enum { HEADLINES = 5, SHORTEST = 5, LONGEST = 14 };

static bool is_small(const char *word, uint32_t length) {
    static const char *const small[] = {"a",   "an", "the", "of", "in", "on",   "at",   "to", "for",
                                        "and", "or", "but", "by", "as", "with", "from", "s",  "is"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (strlen(small[i]) == length && !memcmp(small[i], word, length))
            return true;
    return false;
}

/* An article that begins with some of its short sentences printed as headlines: the corpus has no headlines in title
 * case, and there every word looks like a name. `*end` gets the length of the headlines. */
static article with_headlines(const article *a, uint32_t *end) {
    article h = {.id = a->id};
    char *text = need(NULL, (size_t)a->length * 2 + 64 * HEADLINES, 1);
    h.tokens = need(NULL, (size_t)a->n_tokens * 2 + 1, sizeof *h.tokens);
    uint32_t made = 0;
    for (uint32_t i = 0; i < a->n_tokens && made < HEADLINES;) {
        uint32_t k = i, names = 0, lower = 0;
        while (k < a->n_tokens && a->tokens[k].sentence == a->tokens[i].sentence &&
               a->text[a->tokens[k].start] != '.') {
            names += kind_of(a->tokens[k].name + (a->tokens[k].name[1] == '-' ? 2 : 0)) < NAME_KINDS;
            char c = a->text[a->tokens[k].start];
            lower += c >= 'a' && c <= 'z';
            k++;
        }
        if (k - i >= SHORTEST && k - i <= LONGEST && names && lower >= 3 && k < a->n_tokens &&
            a->text[a->tokens[k].start] == '.') {
            uint32_t from = a->tokens[i].start, size = a->tokens[k].start - from;
            memcpy(text + h.length, a->text + from, size);
            for (uint32_t t = i; t < k; t++) {
                gold_token token = a->tokens[t];
                token.start += h.length - from;
                token.end += h.length - from;
                token.sentence = made;
                char *c = text + token.start;
                if (*c >= 'a' && *c <= 'z' && (t == i || !is_small(c, token.end - token.start)))
                    *c = (char)(*c - 32);
                h.tokens[h.n_tokens++] = token;
            }
            h.length += size;
            memcpy(text + h.length, "\n\n", 2);
            h.length += 2;
            made++;
        }
        i = k + 1;
    }
    *end = h.length;
    memcpy(text + h.length, a->text, a->length + 1);
    for (uint32_t t = 0; t < a->n_tokens; t++) {
        gold_token token = a->tokens[t];
        token.start += h.length;
        token.end += h.length;
        token.sentence += made;
        h.tokens[h.n_tokens++] = token;
    }
    h.length += a->length;
    h.text = text;
    return h;
}

/* One sequence for each stretch. */
static void add_examples(examples *ex, named *d, bool second) {
    uint32_t features[WS_FEATURES];
    if (second)
        ws_names_collect(&d->names, d->first);
    for (uint32_t i = 0; i < d->names.n_stretches; i++) {
        const ws_name_stretch *s = &d->names.stretches[i];
        if (d->document->tokens[s->first].start >= d->end)
            break;
        for (uint32_t t = s->first; t < s->last; t++) {
            uint32_t n = ws_name_features(&d->names, s, t, features);
            if (second)
                n += ws_name_document_features(&d->names, d->first, t, features + n);
            uint8_t gold = d->gold[t];
            /* a name that began before the stretch begins with it */
            if (t == s->first && gold && !ws_name_begins(gold))
                gold--;
            examples_add(ex, features, n, gold);
        }
        examples_end(ex, d->weight);
    }
}

static weights train_pass(named *d, uint32_t n, uint32_t folds, uint32_t fold, bool second, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, NAME_LABELS);
    for (uint32_t i = 0; i < n; i++)
        if (!folds || d[i].group % folds != fold) {
            add_examples(&ex, &d[i], false);
            if (second)
                add_examples(&ex, &d[i], true);
        }
    weights w = learn(&ex, &ws_name_automaton, how, seed);
    examples_free(&ex);
    return w;
}

/* Exact names: found, of those right, gold; by kind. A final period counts for neither side: the corpus has U.S. with
 * and without its last. */
typedef struct tally {
    uint32_t found[NAME_KINDS], right[NAME_KINDS], gold[NAME_KINDS];
} tally;

static void count_labels(tally *c, const named *d, const uint8_t *labels) {
    const ws_document *document = d->document;
    for (uint32_t i = 0; i < d->n_spans; i++)
        c->gold[d->kinds[i]]++;
    uint32_t g = 0;
    for (uint32_t t = 0; t < document->n_tokens;) {
        if (labels[t] == NAME_OUTSIDE) {
            t++;
            continue;
        }
        uint32_t last = t + 1, kind = ws_name_kind(labels[t]);
        while (last < document->n_tokens && labels[last] == NAME_INSIDE(kind))
            last++;
        c->found[kind]++;
        ws_span own = ws_name_bytes(document, t, last, kind);
        own.end -= own.end > own.start + 1 && document->text[own.end - 1] == '.';
        while (g < d->n_spans && d->spans[g].start < own.start)
            g++;
        if (g < d->n_spans && d->spans[g].start == own.start && d->spans[g].end == own.end && d->kinds[g] == kind)
            c->right[kind]++;
        t = last;
    }
}

/* The names that the whole library lists for the article. */
static void count_entities(tally *c, const named *d, const article *a) {
    ws_document *document = prepare_until(a, "");
    for (uint32_t i = 0; i < d->n_spans; i++)
        c->gold[d->kinds[i]]++;
    for (uint32_t i = 0, g = 0; i < document->n_entities; i++) {
        const ws_entity *e = &document->entities[i];
        uint32_t kind = e->type == WS_PERSON         ? NAME_PERSON
                        : e->type == WS_ORGANIZATION ? NAME_ORGANIZATION
                        : e->type == WS_PLACE        ? NAME_PLACE
                                                     : NAME_OTHER;
        uint32_t end = e->end - (e->end > e->start + 1 && a->text[e->end - 1] == '.');
        c->found[kind]++;
        while (g < d->n_spans && d->spans[g].start < e->start)
            g++;
        c->right[kind] +=
            g < d->n_spans && d->spans[g].start == e->start && d->spans[g].end == end && d->kinds[g] == kind;
    }
    free_document(document);
}

static void print_tally(const char *what, const tally *c) {
    static const char *const names[] = {"person", "organization", "place", "other"};
    printf("%s:", what);
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        printf("  %s P %.1f R %.1f F %.2f (%u)", names[k], 100.0 * c->right[k] / (c->found[k] ? c->found[k] : 1),
               100.0 * c->right[k] / (c->gold[k] ? c->gold[k] : 1),
               200.0 * c->right[k] / (c->found[k] + c->gold[k] ? c->found[k] + c->gold[k] : 1), c->gold[k]);
    printf("\n");
    fflush(stdout);
}

static named open_tagged(const article *a, const ws_model *model, float weight) {
    ws_document *document = prepare(a);
    check_status(ws_tag_pos(document, model));
    return open_named(document, a, weight);
}

static named *open_worldwide(const char *root, const char *part, const ws_model *model, bool headlines, uint32_t *n) {
    corpus c = corpus_worldwide(root, part);
    named *d = need(NULL, (size_t)c.n * 2, sizeof *d);
    *n = 0;
    for (uint32_t i = 0; i < c.n; i++) {
        d[*n] = open_tagged(&c.articles[i], model, 1);
        d[(*n)++].group = i;
        if (!headlines)
            continue;
        uint32_t end;
        article h = with_headlines(&c.articles[i], &end);
        if (end) {
            article *kept = memcpy(need(NULL, 1, sizeof *kept), &h, sizeof h);
            d[*n] = open_tagged(kept, model, 1);
            d[*n].group = i;
            d[(*n)++].end = end;
        }
    }
    return d;
}

void evaluate_names(const char *root, const ws_model *model) {
    uint32_t n;
    named *d = open_worldwide(root, "dev", model, false, &n);
    tally best = {0}, one = {0}, two = {0}, listed = {0};
    for (uint32_t i = 0; i < n; i++) {
        uint8_t *labels;
        for (uint32_t s = 0; s < d[i].names.n_stretches; s++) {
            ws_name_stretch *st = &d[i].names.stretches[s];
            memcpy(d[i].first + st->first, d[i].gold + st->first, st->last - st->first);
        }
        count_labels(&best, &d[i], d[i].first);
        memset(d[i].first, 0, d[i].document->n_tokens);
        ws_names_pass(&d[i].names, &model->linear[WS_MODEL_NAME], NULL, d[i].first);
        count_labels(&one, &d[i], d[i].first);
        ws_names names;
        check_status(ws_tag_names(d[i].document, model, &names, &labels));
        count_labels(&two, &d[i], labels);
        count_entities(&listed, &d[i], d[i].article);
    }
    print_tally("names, most that can be found", &best);
    print_tally("names, first pass", &one);
    print_tally("names, both passes", &two);
    print_tally("names, as the library lists them", &listed);
}

/* Learn from the articles: first a first pass of each fold, then both passes at once. `n_own` were labelled by hand. */
static weights learn_names(named *d, uint32_t n_own, uint32_t n, recipe how) {
    tally c = {0};
    for (uint32_t f = 0; f < NAME_FOLDS; f++) {
        recipe quick = how;
        quick.epochs = 4;
        quick.keep = 0;
        quick.seeds = 1;
        weights w = train_pass(d, n, NAME_FOLDS, f, false, quick, 10 + f);
        unsigned char *bytes;
        ws_linear linear = linear_of(&w, &bytes);
        for (uint32_t i = 0; i < n; i++) {
            if (d[i].group % NAME_FOLDS != f)
                continue;
            ws_names_pass(&d[i].names, &linear, NULL, d[i].first);
            if (i < n_own)
                count_labels(&c, &d[i], d[i].first);
        }
        free(bytes);
        weights_free(&w);
    }
    print_tally("names, first pass, held out in turn", &c);
    return train_pass(d, n, 0, 0, true, how, 2);
}

/* Where the kinds of a name are nearly as likely, `other` is the safest: nobody is taken for a person, a body or a
 * place who is none. Measured on held-out folds, it costs those three kinds little recall and saves more precision. */
static void lean_to_other(weights *w) {
    const float by = 0.5f;
    w->start[NAME_BEGIN(NAME_OTHER)] += by;
    for (uint32_t y = 0; y < w->labels; y++)
        w->transitions[y][NAME_BEGIN(NAME_OTHER)] += by;
}

weights train_names(const char *root, const ws_model *model) {
    const recipe how = {.crf = true,
                        .epochs = 8,
                        .least = 3,
                        .keep = 50000,
                        .seeds = 6,
                        .rate = 0.05,
                        .l2 = 1e-5,
                        .cost = 1,
                        .dropout = 0.2};
    uint32_t n_own;
    named *d = open_worldwide(root, "train", model, true, &n_own);
    corpus silver = corpus_polnear(root, "train");
    d = need(d, (size_t)n_own + silver.n, sizeof *d);
    for (uint32_t i = 0; i < silver.n; i++) {
        d[n_own + i] = open_tagged(&silver.articles[i], model, SILVER_WEIGHT);
        d[n_own + i].group = i;
    }
    weights w = learn_names(d, n_own, n_own + silver.n, how);
    lean_to_other(&w);
    return w;
}
