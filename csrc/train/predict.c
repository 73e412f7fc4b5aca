/* predict.c - what the models say of an article, in the format of the command-line program */
#include "train/models.h"

#include "text/pos.h"

#include <stdio.h>

static ws_span bytes_of(const quote_document *q, ws_range r) {
    const ws_token *tokens = q->document->tokens;
    return (ws_span){tokens[q->fold.items[r.first].first].start, tokens[q->fold.items[r.last - 1].last - 1].end};
}

static void print_part(FILE *out, const char *name, const quote_document *q, ws_range r) {
    if (r.first == r.last) {
        fprintf(out, ", \"%s\": null", name);
        return;
    }
    ws_span span = bytes_of(q, r);
    fprintf(out, ", \"%s\": {\"start\": %u, \"end\": %u}", name, span.start, span.end);
}

/* How the content stands in the text. */
static const char *kind_of(const quote_document *q, const gold_quote *g) {
    bool marked = false, bare = false;
    for (int k = 0; k < 2; k++)
        for (uint32_t i = g->content[k].first; i < g->content[k].last; i++) {
            if (q->fold.items[i].look)
                marked = true;
            else if (q->fold.items[i].pos < POS_COMMA)
                bare = true;
        }
    return marked ? bare ? "mixed" : "direct" : "indirect";
}

void print_predictions(FILE *out, const quote_document *q, const gold_quote *quotes, uint32_t n) {
    fprintf(out, "{\"path\": \"%s\", \"quotes\": [", q->article->id);
    bool some = false;
    for (uint32_t i = 0; i < n; i++) {
        const gold_quote *g = &quotes[i];
        if (g->content[0].first == g->content[0].last)
            continue;
        ws_span a = bytes_of(q, g->content[0]);
        bool two = g->content[1].first < g->content[1].last;
        ws_span b = two ? bytes_of(q, g->content[1]) : a;
        fprintf(out, "%s{\"kind\": \"%s\", \"start\": %u, \"end\": %u, \"spans\": [[%u, %u]", some ? ", " : "",
                kind_of(q, g), a.start, b.end, a.start, a.end);
        if (two)
            fprintf(out, ", [%u, %u]", b.start, b.end);
        fprintf(out, "]");
        print_part(out, "cue", q, g->cue);
        print_part(out, "source", q, g->source);
        fprintf(out, ", \"speaker\": null}");
        some = true;
    }
    fprintf(out, "], \"speakers\": []}\n");
}
