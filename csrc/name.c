/* name.c - named entities by the model */
#include "name.h"

#include "feature.h"
#include "words.h"

#include <string.h>

#define BIT(label) (1u << (label))
#define BEGIN_OR_O (BIT(NAME_O) | BIT(NAME_PERSON) | BIT(NAME_ORGANIZATION) | BIT(NAME_PLACE) | BIT(NAME_OTHER))
#define ANY (BIT(NAME_LABELS) - 1)
#define INSIDE(tag) (BEGIN_OR_O | BIT((tag) + 1))

const ws_automaton ws_names = {.labels = NAME_LABELS,
                               .start = BEGIN_OR_O,
                               .end = ANY,
                               .follow = {BEGIN_OR_O, INSIDE(NAME_PERSON), INSIDE(NAME_PERSON),
                                          INSIDE(NAME_ORGANIZATION), INSIDE(NAME_ORGANIZATION), INSIDE(NAME_PLACE),
                                          INSIDE(NAME_PLACE), INSIDE(NAME_OTHER), INSIDE(NAME_OTHER)}};

static bool capital(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return (token->kind == TOKEN_WORD || token->kind == TOKEN_ADDRESS) && token->shape >= SHAPE_CAPITAL;
}

/* What this use of a capitalised word says. */
static uint16_t evidence_of(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    uint16_t bits = 0;
    bool first = token->flags & TOKEN_SENT_START;
    if (!first)
        bits |= EVIDENCE_MIDDLE;
    if (!first && t) {
        uint64_t before = document->tokens[t - 1].classes;
        uint8_t tag = document->pos[t - 1];
        if (before & (LEX_TITLE | LEX_HONORIFIC))
            bits |= EVIDENCE_TITLE;
        if (capital(document, t - 1) && ws_gazetteer(document->tokens[t - 1].hash) & GAZETTEER_GIVEN)
            bits |= EVIDENCE_GIVEN;
        if (ws_word_is(document, t - 1, "in") || ws_word_is(document, t - 1, "at") ||
            ws_word_is(document, t - 1, "from"))
            bits |= EVIDENCE_IN;
        if (tag == POS_DT && ws_word_is(document, t - 1, "the"))
            bits |= EVIDENCE_THE;
    }
    const ws_token *next = ws_at(document, t + 1);
    if (next->sentence == token->sentence) {
        if (next->classes & (LEX_SPEECH | LEX_STANCE))
            bits |= EVIDENCE_SAYS;
        if (next->classes & LEX_ORG_SUFFIX && next->shape >= SHAPE_CAPITAL)
            bits |= EVIDENCE_SUFFIX;
        if (capital(document, t + 1) && !first)
            bits |= EVIDENCE_LONGER;
    }
    return bits;
}

static ws_evidence *slot_of(const ws_names_seen *seen, uint32_t hash) {
    uint32_t slot = (hash * 0x9e3779b1u >> 7) & (seen->capacity - 1);
    while (seen->slots[slot].count && seen->slots[slot].hash != hash)
        slot = (slot + 1) & (seen->capacity - 1);
    return &seen->slots[slot];
}

ws_status ws_see_names(ws_document *document, ws_names_seen *seen) {
    uint32_t n = 0;
    for (uint32_t t = 0; t < document->n_tokens; t++)
        n += capital(document, t);
    *seen = (ws_names_seen){.capacity = 64};
    while (seen->capacity < 2 * n)
        seen->capacity *= 2;
    seen->slots = ws_arena_alloc(&document->arena, seen->capacity, sizeof *seen->slots);
    if (!seen->slots)
        return WS_NO_MEMORY;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        if (!capital(document, t))
            continue;
        ws_evidence *slot = slot_of(seen, document->tokens[t].hash);
        slot->hash = document->tokens[t].hash;
        slot->bits = (uint16_t)(slot->bits | evidence_of(document, t));
        slot->count = (uint16_t)(slot->count + (slot->count < UINT16_MAX));
    }
    for (uint32_t t = 0; t < document->n_tokens; t++)
        if (document->tokens[t].shape == SHAPE_LOWER) {
            ws_evidence *slot = slot_of(seen, document->tokens[t].hash);
            if (slot->count)
                slot->bits |= EVIDENCE_LOWER;
        }
    return WS_OK;
}

/* Does a name that ended before token t go on in lower case there: Wen-je, Covid-19, Group of 7? Returns its end. */
static uint32_t tail_of(const ws_document *document, uint32_t t) {
    uint32_t sentence = ws_at(document, t - 1)->sentence;
    if (ws_at(document, t)->sentence != sentence)
        return t;
    if (ws_at(document, t)->kind == TOKEN_NUMBER)
        return t + 1;
    const ws_token *next = ws_at(document, t + 1);
    bool word = next->sentence == sentence && (next->kind == TOKEN_WORD || next->kind == TOKEN_NUMBER);
    return ws_punct(document, t) == '-' && word ? t + 2 : t;
}

bool ws_next_stretch(const ws_document *document, uint32_t *first, uint32_t *last) {
    uint32_t t = *first;
    while (t < document->n_tokens && !capital(document, t))
        t++;
    if (t == document->n_tokens)
        return false;
    uint32_t end = t + 1, sentence = document->tokens[t].sentence;
    for (uint32_t k = end; k < document->n_tokens && k <= end + 2 && k - t < WS_SEQUENCE / 2; k++) {
        if (document->tokens[k].sentence != sentence || document->tokens[k].kind == TOKEN_MARK)
            break;
        if (capital(document, k))
            end = k + 1;
    }
    end = tail_of(document, end);
    /* southern Ndola, 5th Battalion */
    if (t > *first && document->tokens[t - 1].sentence == sentence &&
        (document->pos[t - 1] == POS_JJ || document->pos[t - 1] == POS_CD))
        t--;
    *first = t;
    *last = end;
    return true;
}

ws_status ws_tag_names(ws_document *document, const ws_model *model, uint8_t *labels) {
    const ws_linear *linear = &model->linear[WS_MODEL_NAME];
    memset(labels, NAME_O, document->n_tokens);
    if (linear->labels != NAME_LABELS)
        return WS_OK;
    ws_names_seen seen;
    ws_status status = ws_see_names(document, &seen);
    int32_t *scores = ws_arena_alloc(&document->arena, WS_SEQUENCE * NAME_LABELS, sizeof *scores);
    int32_t *best = ws_arena_alloc(&document->arena, WS_SEQUENCE * NAME_LABELS, sizeof *best);
    if (status != WS_OK || !scores || !best)
        return WS_NO_MEMORY;
    uint32_t features[WS_FEATURES];
    for (uint32_t first = 0, last; ws_next_stretch(document, &first, &last); first = last) {
        for (uint32_t t = first; t < last; t++)
            ws_linear_score(linear, features, ws_name_features(document, &seen, t, features),
                            scores + (t - first) * NAME_LABELS);
        ws_viterbi(&ws_names, ws_chain_of(linear), scores, last - first, best, labels + first);
    }
    return WS_OK;
}

uint16_t ws_evidence_of(const ws_names_seen *seen, uint32_t hash) {
    const ws_evidence *slot = slot_of(seen, hash);
    return slot->count ? slot->bits : 0;
}
