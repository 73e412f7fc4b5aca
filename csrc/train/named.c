/* named.c - articles with their names, as labels of our tokens */
#include "train/named.h"

#include "text/pos.h"
#include "train/base.h"
#include "train/prepare.h"

#include <string.h>

/* Does the label tell whether a name begins or goes on: B-Person, I-Person? Silver labels do not. */
static bool is_bio(const char *label) {
    return label && label[0] && label[1] == '-';
}

uint32_t name_kind_of(const char *label) {
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
    label = is_bio(label) ? label + 2 : label;
    for (size_t i = 0; label && i < sizeof map / sizeof *map; i++)
        if (!strcmp(map[i].label, label))
            return map[i].kind;
    return NAME_KINDS;
}

/* The gold names of an article. */
static void gold_spans(named *d, const article *a) {
    d->spans = need(NULL, a->n_tokens + 1, sizeof *d->spans);
    d->kinds = need(NULL, a->n_tokens + 1, 1);
    uint32_t open = NAME_KINDS, sentence = WS_NONE;
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        const char *label = a->tokens[i].name;
        uint32_t kind = name_kind_of(label);
        bool goes_on = kind == open && kind < NAME_KINDS && sentence == a->tokens[i].sentence &&
                       !(is_bio(label) && label[0] == 'B');
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
    d->gold = zeros(document->n_tokens, 1);
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
    d.first = zeros(document->n_tokens, 1);
    return d;
}

named open_tagged(const ws_engine *engine, const article *a, const ws_model *model, float weight) {
    ws_document *document = prepare(engine, a);
    check_status(ws_tag_pos(document, model));
    return open_named(document, a, weight);
}

named *open_worldwide(const char *root, const char *part, const ws_engine *engine, const ws_model *model,
                      bool headlines, uint32_t *n) {
    corpus c = corpus_worldwide(root, part);
    named *d = need(NULL, (size_t)c.n * 2, sizeof *d);
    *n = 0;
    for (uint32_t i = 0; i < c.n; i++) {
        d[*n] = open_tagged(engine, &c.articles[i], model, 1);
        d[(*n)++].group = i;
        if (!headlines)
            continue;
        uint32_t end;
        article h = with_headlines(&c.articles[i], &end);
        if (end) {
            article *kept = memcpy(need(NULL, 1, sizeof *kept), &h, sizeof h);
            d[*n] = open_tagged(engine, kept, model, 1);
            d[*n].group = i;
            d[(*n)++].end = end;
        }
    }
    return d;
}
