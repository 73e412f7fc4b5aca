/* simple.c - what simple rules would answer in the ranker's place */
#include "train/simple.h"

#include "rank/template.h"

/* The value of a candidate's feature, or `otherwise`. */
static uint32_t value_of(const ws_candidate *c, uint32_t template, uint32_t otherwise) {
    for (uint32_t i = 0; i < c->n; i++)
        if (c->features[i] >> 16 == template)
            return c->features[i] & 0xFFFF;
    return otherwise;
}

/* How well the rule for the question's kind likes a candidate. */
static uint32_t liking(const ws_document *document, const ws_question *q, const ws_candidate *c) {
    if (c->referent == WS_NONE)
        return 1;
    uint32_t recent = 9 - value_of(c, T_SENTENCES_RECENT, 9) % 6, head = value_of(c, T_HEAD, 0) / 2;
    switch (q->kind) {
    case QUESTION_NAME:
        return 1 + document->referents[c->referent].n_mentions;
    case QUESTION_NOMINAL:
        return head ? 10 * head + recent : 0;
    case QUESTION_UNCUED:
        return value_of(c, T_UNCUED_GAP, 0) & 1 ? 20 : recent;
    case QUESTION_SINGULAR:
    case QUESTION_PLURAL:
        break;
    }
    return 1 + recent;
}

static uint32_t choose(void *context, const ws_document *document, const ws_question *q, uint32_t best) {
    const ws_question_kind *kind = context;
    uint32_t most = 0, chosen = best;
    for (uint32_t i = 0; i < q->n && q->kind == *kind; i++) {
        uint32_t likes = liking(document, q, &q->candidates[i]);
        if (likes <= most)
            continue;
        most = likes;
        chosen = i;
    }
    return chosen;
}

ws_observer simple_rule(ws_question_kind *kind) {
    return (ws_observer){choose, kind};
}

const char *simple_words(ws_question_kind kind) {
    static const char *const words[QUESTION_KINDS] = {
        "names: who is named most", "he, she: who was mentioned last", "they, it: what was mentioned last",
        "noun phrases: the same noun, else new", "no cue: who spoke last, else who was mentioned last"};
    return words[kind];
}
