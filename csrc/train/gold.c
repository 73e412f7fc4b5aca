/* gold.c - articles through the library's stages before coreference, with quotations of the corpus if need be */
#include "train/gold.h"

#include "attribution/attribution.h"
#include "base/sort.h"
#include "mention/mention.h"
#include "text/words.h"
#include "train/base.h"
#include "train/prepare.h"

#include <string.h>

/* The token behind the last one that begins before byte `end`. */
static uint32_t token_behind(const ws_document *document, uint32_t end) {
    uint32_t t = token_at(document, end);
    return t < document->n_tokens && document->tokens[t].start < end ? t + 1 : t;
}

static bool begins_behind(const void *a, const void *b) {
    return ((const ws_attribution *)a)->first > ((const ws_attribution *)b)->first;
}

/* Is the quotation one to guess the speaker of: marked, and without a cue, or its source far away, or by lot? */
static bool is_hidden(const ws_document *document, const chain_quote *q) {
    uint32_t first = token_at(document, q->content.spans[0].start),
             last = token_at(document, q->content.spans[0].end - 1);
    if (first >= document->n_tokens || last >= document->n_tokens || !(document->tokens[first].flags & TOKEN_QUOTED) ||
        !(document->tokens[last].flags & TOKEN_QUOTED))
        return false;
    if (!q->cue.n || !q->source.n)
        return true;
    uint32_t source = token_at(document, q->source.spans[0].start),
             behind = token_at(document, q->content.spans[q->content.n - 1].end);
    bool far = source + 60 < first || source > behind + 60;
    return far || (q->content.spans[0].start * 0x9e3779b1u >> 16) % 100 < 12;
}

/* Put the corpus's own quotations into the document; confidence holds the number of each. */
static void put_gold(ws_document *document, const chain_article *a, bool hide) {
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const chain_quote *q = &a->quotes[i];
        if (q->content.n && hide && is_hidden(document, q)) {
            ws_attribution *put = needed(ws_add_attribution(document, WS_DIRECT, "uncued", (float)i));
            put->first = token_at(document, q->content.spans[0].start);
            put->last = token_behind(document, q->content.spans[q->content.n - 1].end);
            continue;
        }
        if (!q->content.n || !q->source.n)
            continue;
        uint32_t first = token_at(document, q->source.spans[0].start),
                 last = token_behind(document, q->source.spans[0].end);
        while (last > first + 1 &&
               (ws_punct(document, last - 1) == ',' || document->tokens[last - 1].kind == TOKEN_MARK))
            last--;
        if (first >= last)
            continue;
        ws_attribution *put = needed(ws_add_attribution(document, WS_INDIRECT, "gold", (float)i));
        put->source = ws_mention_of(document, first, last);
        put->source_first = first;
        put->source_last = last;
        put->first = token_at(document, q->content.spans[0].start);
        put->last = token_behind(document, q->content.spans[q->content.n - 1].end);
        for (uint32_t t = put->first; t < put->last; t++)
            if (document->tokens[t].kind == TOKEN_MARK)
                put->kind = WS_DIRECT;
        if (q->cue.n) {
            put->cue_first = token_at(document, q->cue.spans[0].start);
            put->cue_last = token_behind(document, q->cue.spans[0].end);
        }
    }
    if (!ws_sort(&document->arena, document->attributions, document->n_attributions, sizeof *document->attributions,
                 begins_behind))
        fail("out of memory");
}

ws_document *read_article(const ws_engine *engine, const chain_article *a, source_of source) {
    ws_document *document = start_document(engine, a->text, a->length);
    for (size_t i = 0; i < WS_STAGE_COUNT && strcmp(ws_stages[i].name, "coreference") != 0; i++) {
        ws_error error;
        if (source != FOUND && !strcmp(ws_stages[i].name, "attributions"))
            put_gold(document, a, source == HIDDEN);
        else
            check_status(ws_stages[i].run(document, &error));
    }
    return document;
}

void forget_genders(ws_document *document, uint32_t salt, uint32_t share) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        uint32_t hash = (document->tokens[m->name_last - 1].hash ^ salt) * 0x9e3779b1u;
        if ((hash >> 16) % 100 < share && !(m->flags & MENTION_HONORIFIC)) {
            m->gender = WS_GENDER_UNKNOWN;
            m->flags &= (uint16_t)~MENTION_GUESSED;
        }
    }
}
