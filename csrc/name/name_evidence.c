/* name_evidence.c - what a pass found of the same words elsewhere, collected and as features of the second pass */
#include "name/name_tagger.h"

#include "base/table.h"
#include "base/utf8.h"

/* So many tokens may link two names that tell something of each other: `, and the`. */
#define LONGEST_LINK 3u

/* Count one more, up to 255. */
static void bump(uint8_t *count) {
    if (*count < 255)
        ++*count;
}

/* The hash of the first letters of the capitalised words of a name, as the hash of that word would be. */
static uint32_t initials(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++) {
        uint32_t at = document->tokens[t].start;
        if (ws_name_capital(document, t))
            hash = ws_hash_add(hash, ws_lower(ws_utf8_next(document->text, document->tokens[t].end, &at)));
    }
    return ws_hash_end(hash);
}

/* Note one name of the labelling. */
static void collect_name(ws_names *names, uint32_t first, uint32_t last, uint32_t kind) {
    const ws_document *document = names->document;
    for (uint32_t t = first; t < last; t++) {
        ws_name_evidence *e = ws_name_slot(names, ws_name_key(document->tokens[t].hash, 0));
        e->key = ws_name_key(document->tokens[t].hash, 0);
        bump(&e->kinds[kind]);
        bump(last - first == 1 ? &e->alone[kind] : t == first ? &e->front[kind] : &e->back[kind]);
        if (t + 1 < last) {
            uint32_t key = ws_name_key(document->tokens[t].hash, document->tokens[t + 1].hash);
            e = ws_name_slot(names, key);
            e->key = key;
            bump(&e->kinds[kind]);
        }
    }
    if (last - first > 1) {
        uint32_t key = ws_name_key(initials(document, first, last), 3);
        ws_name_evidence *e = ws_name_slot(names, key);
        e->key = key;
        bump(&e->kinds[kind]);
    }
}

ws_status ws_names_collect(ws_names *names, const uint8_t *labels) {
    ws_document *document = names->document;
    uint32_t words = 0;
    for (uint32_t i = 0; i < names->n_stretches; i++)
        words += names->stretches[i].last - names->stretches[i].first;
    uint32_t size = ws_table_slots(4 * (uint64_t)words, 64); /* a word, the pair with the next one, initials */
    if (!names->evidence || size > names->evidence_mask + 1)
        names->evidence = ws_arena_alloc(&document->arena, size, sizeof *names->evidence);
    else
        memset(names->evidence, 0, ((size_t)names->evidence_mask + 1) * sizeof *names->evidence);
    if (!names->evidence)
        return WS_NO_MEMORY;
    names->evidence_mask = size - 1;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        for (uint32_t t = names->stretches[i].first; t < names->stretches[i].last;) {
            if (labels[t] == NAME_OUTSIDE) {
                if (ws_name_capital(document, t) && !ws_starts_something(document, t)) {
                    ws_name_evidence *e = ws_name_slot(names, ws_name_key(document->tokens[t].hash, 0));
                    e->key = ws_name_key(document->tokens[t].hash, 0);
                    bump(&e->outside);
                }
                t++;
                continue;
            }
            uint32_t last = t + 1, kind = ws_name_kind(labels[t]);
            while (last < names->stretches[i].last && labels[last] == NAME_INSIDE(kind))
                last++;
            collect_name(names, t, last, kind);
            t = last;
        }
    }
    return WS_OK;
}

/* A count as one of four steps: none, one, a few, many. */
static uint32_t step_of(uint32_t count) {
    return (uint32_t)(count > 0) + (count > 1) + (count > 4);
}

/* Is nothing counted? Most often so. */
static inline bool is_none(const uint8_t counts[NAME_KINDS]) {
    return !memcmp(counts, (const uint8_t[NAME_KINDS]){0}, NAME_KINDS);
}

/* Two bits a kind; `own` is a kind to leave one out of, or NAME_KINDS. */
static uint32_t steps_of(const uint8_t counts[NAME_KINDS], uint32_t own) {
    uint32_t code = 0;
    if (is_none(counts))
        return 0;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        code = code << 2 | step_of(counts[k] - (k == own && counts[k] ? 1u : 0u));
    return code;
}

/* The kind with the highest count, the first of equals; NAME_KINDS where all are 0. */
static uint32_t best_of(const uint8_t counts[NAME_KINDS]) {
    uint32_t best = NAME_KINDS, most = 0;
    if (is_none(counts))
        return best;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        if (counts[k] > most) {
            most = counts[k];
            best = k;
        }
    return best;
}

/* What of a count is left without the token's own name. */
static uint32_t others_of(uint32_t count, bool own) {
    return count - (own && count ? 1u : 0u);
}

/* What the names to the left and the right are, and which words link them: in a list all are of one kind, and what
 * stands in brackets behind a name is often the same thing. */
static uint32_t add_neighbours(const ws_document *document, const uint8_t *labels, uint32_t t, uint32_t *out) {
    const ws_sentence *sentence = &document->sentences[document->tokens[t].sentence];
    uint32_t label = labels[t], first = t, last = t + 1, link = 0, n = 0;
    while (labels[first] && !ws_name_begins(labels[first]) && first > sentence->first)
        first--;
    while (label && last < sentence->last && labels[last] && !ws_name_begins(labels[last]))
        last++;
    for (uint32_t k = first; k > sentence->first && first - k < LONGEST_LINK; k--) {
        if (labels[k - 1]) {
            uint32_t kind = ws_name_kind(labels[k - 1]);
            out[n++] = ws_feature(413, kind, link);
            out[n++] = ws_feature(414, kind << 4 | label, link);
            break;
        }
        link = ws_feature(392, link, document->tokens[k - 1].hash);
    }
    link = 0;
    for (uint32_t k = last; k < sentence->last && k - last < LONGEST_LINK; k++) {
        if (labels[k]) {
            uint32_t kind = ws_name_kind(labels[k]);
            out[n++] = ws_feature(415, kind, link);
            out[n++] = ws_feature(416, kind << 4 | label, link);
            break;
        }
        link = ws_feature(392, link, document->tokens[k].hash);
    }
    return n;
}

uint32_t ws_name_document_features(const ws_names *names, const uint8_t *labels, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    const ws_token *token = &document->tokens[t];
    uint32_t label = labels[t], n = 0;
    uint32_t own = label ? ws_name_kind((uint8_t)label) : NAME_KINDS;
    bool first = label && ws_name_begins((uint8_t)label);
    bool more = t + 1 < document->n_tokens && label && labels[t + 1] == NAME_INSIDE(own);
    uint32_t before = t && document->tokens[t - 1].sentence == token->sentence ? labels[t - 1] : 15;
    uint32_t behind =
        t + 1 < document->n_tokens && document->tokens[t + 1].sentence == token->sentence ? labels[t + 1] : 15;
    out[n++] = ws_feature(405, before << 8 | label << 4 | behind, 0);
    out[n++] = ws_feature(412, label, token->shape);
    if (label || ws_name_capital(document, t))
        n += add_neighbours(document, labels, t, out + n);
    if (token->shape == SHAPE_UPPER || token->shape == SHAPE_MIXED) {
        const ws_name_evidence *letters = ws_name_slot(names, ws_name_key(token->hash, 3));
        out[n++] = ws_feature(411, steps_of(letters->kinds, NAME_KINDS), label);
    }
    const ws_name_evidence *e = ws_name_slot(names, ws_name_key(token->hash, 0));
    uint32_t outside = others_of(e->outside, !label && !ws_starts_something(document, t)), others = outside;
    for (uint32_t k = 0; k < NAME_KINDS; k++)
        others += others_of(e->kinds[k], k == own);
    if (!others)
        return n; /* the word stands nowhere else */
    const ws_name_evidence *e1 = ws_name_slot(names, ws_name_key(ws_at(document, t + 1)->hash, 0));
    const ws_name_evidence *e0 = t ? ws_name_slot(names, ws_name_key(document->tokens[t - 1].hash, 0)) : e1;
    uint32_t kinds = steps_of(e->kinds, own);
    out[n++] = ws_feature(400, kinds, step_of(outside));
    out[n++] = ws_feature(401, kinds, label << 4 | step_of(outside));
    out[n++] = ws_feature(402, steps_of(e->alone, first && !more ? own : NAME_KINDS), label);
    out[n++] = ws_feature(403, steps_of(e->front, first && more ? own : NAME_KINDS), label);
    out[n++] = ws_feature(404, steps_of(e->back, label && !first ? own : NAME_KINDS), label);
    out[n++] = ws_feature(406, best_of(e0->kinds) << 8 | best_of(e->kinds) << 4 | best_of(e1->kinds), 0);
    const ws_name_evidence *right = ws_name_slot(names, ws_name_key(token->hash, ws_at(document, t + 1)->hash));
    out[n++] = ws_feature(407, steps_of(right->kinds, more ? own : NAME_KINDS), 0);
    out[n++] = ws_feature(408, steps_of(right->kinds, more ? own : NAME_KINDS), label);
    if (t) {
        const ws_name_evidence *left = ws_name_slot(names, ws_name_key(document->tokens[t - 1].hash, token->hash));
        out[n++] = ws_feature(409, steps_of(left->kinds, label && !first ? own : NAME_KINDS), 0);
        out[n++] = ws_feature(410, steps_of(left->kinds, label && !first ? own : NAME_KINDS), label);
    }
    return n;
}
