/* name.c - which words are names, decided by a learned tagger in two passes */
#include "model/gazetteer.h"
#include "model/lookup.h"
#include "name/name_tagger.h"

#define BIT(label) (1u << (label))
#define BEGINS (BIT(1) | BIT(3) | BIT(5) | BIT(7))

const ws_automaton ws_name_automaton = {.labels = NAME_LABELS,
                                        .start = BIT(0) | BEGINS,
                                        .end = (1u << NAME_LABELS) - 1,
                                        .follow = {BIT(0) | BEGINS, BIT(0) | BEGINS | BIT(2), BIT(0) | BEGINS | BIT(2),
                                                   BIT(0) | BEGINS | BIT(4), BIT(0) | BEGINS | BIT(4),
                                                   BIT(0) | BEGINS | BIT(6), BIT(0) | BEGINS | BIT(6),
                                                   BIT(0) | BEGINS | BIT(8), BIT(0) | BEGINS | BIT(8)}};

/* Labels filled up to whole vectors; a score so low that it is never part of the best path, and that two of them do not
 * overflow; tokens of a stretch with the particles before it. */
enum { LANES = (NAME_LABELS + 3) / 4 * 4, FORBIDDEN = -(1 << 28), LONGEST = WS_LONGEST_STRETCH + 2 };

/* What the model says of the steps from label to label. */
typedef struct name_steps {
    int32_t start[LANES], from[NAME_LABELS][LANES];
} name_steps;

/* What the model knows of a stretch's words, the gazetteer of its names, will be asked soon. */
static void expect_evidence(const ws_document *document, const ws_name_stretch *stretch) {
    for (uint32_t t = stretch->first; t < stretch->last; t++) {
        ws_word_expect(ws_name_clusters(document), document->tokens[t].hash);
        if (ws_name_capital(document, t))
            ws_expect_evidence(document, document->tokens[t].hash);
    }
}

/* The weights of the features that do not change from pass to pass, summed for every token of every stretch. */
static void score_words(ws_names *names, const ws_linear *linear, int16_t *sums) {
    enum { AHEAD = 4 };
    ws_batch batch;
    ws_batch_open(&batch, linear);
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        if (i + AHEAD < names->n_stretches)
            expect_evidence(names->document, &names->stretches[i + AHEAD]);
        const ws_name_stretch *stretch = &names->stretches[i];
        for (uint32_t t = stretch->first; t < stretch->last; t++, sums += NAME_SUMS)
            ws_batch_add(&batch, ws_name_features(names, stretch, t, ws_batch_next(&batch)), sums);
    }
    ws_batch_sum(&batch);
}

/* Add what the document says of every token. */
static void score_evidence(const ws_names *names, const ws_linear *linear, const uint8_t *before, int16_t *sums) {
    ws_batch batch;
    ws_batch_open(&batch, linear);
    for (uint32_t i = 0; i < names->n_stretches; i++)
        for (uint32_t t = names->stretches[i].first; t < names->stretches[i].last; t++, sums += NAME_SUMS)
            ws_batch_add(&batch, ws_name_document_features(names, before, t, ws_batch_next(&batch)), sums);
    ws_batch_sum(&batch);
}

/* Bring the sums to what a pass decides by: the first makes them, the second adds to them. False when memory is short.
 */
static bool sum_up(ws_names *names, const ws_linear *linear, const uint8_t *before) {
    if (before) {
        score_evidence(names, linear, before, names->sums);
        return true;
    }
    size_t n = 0;
    for (uint32_t i = 0; i < names->n_stretches; i++)
        n += names->stretches[i].last - names->stretches[i].first;
    names->sums = ws_arena_alloc(&names->document->arena, n + 1, NAME_SUMS * sizeof *names->sums);
    if (names->sums)
        score_words(names, linear, names->sums);
    return names->sums != NULL;
}

/* Read the steps from the model; what the automaton forbids gets a score that no path survives. */
static void steps_of_model(const ws_linear *linear, name_steps *out) {
    for (uint32_t y = 0; y < LANES; y++) {
        out->start[y] = ws_name_automaton.start >> y & 1 ? linear->start[y] : FORBIDDEN;
        for (uint32_t z = 0; z < NAME_LABELS; z++)
            out->from[z][y] = ws_name_automaton.follow[z] >> y & 1 ? linear->transitions[z][y] : FORBIDDEN;
    }
}

/* Find the best path, as ws_viterbi does, but all the labels behind one at once: stretches are many and short. */
static void decode(const name_steps *steps, const int16_t *sums, uint32_t length, uint8_t *labels) {
    int32_t best[LONGEST][LANES];
    best[0][0] = steps->start[0];
    for (uint32_t y = 1; y < NAME_LABELS; y++)
        best[0][y] = steps->start[y] + sums[y - 1];
    for (uint32_t i = 1; i < length; i++) {
        int32_t now[LANES];
        for (uint32_t y = 0; y < LANES; y++)
            now[y] = best[i - 1][0] + steps->from[0][y];
        for (uint32_t z = 1; z < NAME_LABELS; z++)
            for (uint32_t y = 0; y < LANES; y++) {
                int32_t sum = best[i - 1][z] + steps->from[z][y];
                now[y] = sum > now[y] ? sum : now[y];
            }
        best[i][0] = now[0];
        for (uint32_t y = 1; y < NAME_LABELS; y++)
            best[i][y] = now[y] + sums[i * NAME_SUMS + y - 1];
    }
    uint32_t y = 0, i = length - 1;
    for (uint32_t z = 1; z < NAME_LABELS; z++)
        y = best[i][z] > best[i][y] ? z : y;
    for (labels[i] = (uint8_t)y; i > 0; labels[--i] = (uint8_t)y) {
        int32_t wanted = best[i][y] - (y ? sums[i * NAME_SUMS + y - 1] : 0);
        uint32_t z = 0;
        while (best[i - 1][z] + steps->from[z][y] != wanted)
            z++;
        y = z;
    }
}

ws_status ws_names_pass(ws_names *names, const ws_linear *linear, const uint8_t *before, uint8_t *labels) {
    name_steps steps;
    if (linear->labels != NAME_LABELS)
        return WS_OK;
    if (!sum_up(names, linear, before))
        return WS_NO_MEMORY;
    steps_of_model(linear, &steps);
    const int16_t *sums = names->sums;
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        const ws_name_stretch *stretch = &names->stretches[i];
        uint32_t length = stretch->last - stretch->first;
        decode(&steps, sums, length, labels + stretch->first);
        sums += (size_t)length * NAME_SUMS;
    }
    return WS_OK;
}

ws_status ws_tag_names(ws_document *document, const ws_model *model, ws_names *names, uint8_t **labels) {
    const ws_linear *linear = &model->linear[WS_MODEL_NAME];
    ws_status status = ws_names_open(document, names);
    uint8_t *first = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    *labels = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    if (status != WS_OK || !first || !*labels)
        return WS_NO_MEMORY;
    if (linear->labels != NAME_LABELS)
        return WS_OK; /* no model: no names are tagged */
    status = ws_names_pass(names, linear, NULL, first);
    if (status == WS_OK)
        status = ws_names_collect(names, first);
    if (status == WS_OK)
        status = ws_names_pass(names, linear, first, *labels);
    if (status == WS_OK)
        status = ws_names_collect(names, *labels);
    if (status == WS_OK)
        ws_names_mend(names, *labels);
    return status;
}
