/* print.c - what the library says of an article, in the format of the command-line program */
#include "train/measure.h"

#include <jansson.h>

static json_t *span(uint32_t start, uint32_t end) {
    return start == end ? json_null() : json_pack("{s:i,s:i}", "start", (int)start, "end", (int)end);
}

static json_t *identifier(uint32_t speaker) {
    char text[16];
    snprintf(text, sizeof text, "s%u", speaker);
    return speaker == WS_NONE ? json_null() : json_string(text);
}

static json_t *quote_of(const ws_quote *q) {
    json_t *spans = json_array();
    for (uint32_t i = 0; i < q->n_spans; i++)
        json_array_append_new(spans, json_pack("[i,i]", (int)q->spans[i].start, (int)q->spans[i].end));
    return json_pack("{s:s,s:i,s:i,s:o,s:o,s:o,s:o,s:f,s:s}", "kind", ws_kind_name(q->kind), "start", (int)q->start,
                     "end", (int)q->end, "spans", spans, "cue", span(q->cue.start, q->cue.end), "source",
                     span(q->source.start, q->source.end), "speaker", identifier(q->speaker), "confidence",
                     (double)q->confidence, "rule", q->rule);
}

static json_t *speaker_of(const ws_speaker *s, uint32_t i) {
    json_t *roles = json_array();
    for (uint32_t k = 0; k < s->n_roles; k++)
        json_array_append_new(roles, json_stringn_nocheck(s->roles[k].text, s->roles[k].text_length));
    return json_pack("{s:o,s:o,s:s,s:o}", "id", identifier(i), "name", json_stringn_nocheck(s->name, s->name_length),
                     "type", ws_type_name(s->type), "roles", roles);
}

void print_speakers(FILE *out, const ws_engine *engine, const chain_article *a) {
    ws_document *document;
    ws_error error;
    if (ws_annotate(engine, a->text, a->length, &document, &error) != WS_OK)
        fail("%s: %s", a->id, error.message);
    uint32_t n;
    const ws_quote *quotes = ws_quotes(document, &n);
    json_t *q = json_array(), *s = json_array();
    for (uint32_t i = 0; i < n; i++)
        json_array_append_new(q, quote_of(&quotes[i]));
    const ws_speaker *speakers = ws_speakers(document, &n);
    for (uint32_t i = 0; i < n; i++)
        json_array_append_new(s, speaker_of(&speakers[i], i));
    json_t *all = json_pack("{s:s,s:o,s:o}", "path", a->id, "quotes", q, "speakers", s);
    json_dumpf(all, out, JSON_COMPACT);
    fputc('\n', out);
    json_decref(all);
    ws_document_free(document);
}
