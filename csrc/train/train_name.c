/* train_name.c - named entities, learned from hand-made and silver labels */
#include "models.h"

#include "feature.h"
#include "prepare.h"

#include <stdlib.h>
#include <string.h>

/* The class of a label of either corpus; NAME_O for dates, numbers and the like. */
static uint8_t class_of(const char *label) {
    static const struct {
        const char *label;
        uint8_t name;
    } map[] = {{"Person", NAME_PERSON},
               {"PERSON", NAME_PERSON},
               {"Organization", NAME_ORGANIZATION},
               {"ORGANIZATION", NAME_ORGANIZATION},
               {"Location", NAME_PLACE},
               {"LOCATION", NAME_PLACE},
               {"NORP", NAME_OTHER},
               {"Misc", NAME_OTHER},
               {"MISC", NAME_OTHER},
               {"Product", NAME_OTHER},
               {"Facility", NAME_OTHER}};
    for (size_t i = 0; i < sizeof map / sizeof *map; i++)
        if (!strcmp(map[i].label, label))
            return map[i].name;
    return NAME_O;
}

/* Labels of the corpus's own tokens. Silver labels have no B and I: neighbours of one class are one name. */
static uint8_t *corpus_labels(const article *a) {
    uint8_t *labels = need(NULL, (size_t)a->n_tokens + 1, 1);
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        const char *label = a->tokens[i].name;
        bool marked = label[0] && label[1] == '-';
        uint8_t name = class_of(marked ? label + 2 : label);
        bool on =
            marked ? label[0] == 'I'
                   : i && a->tokens[i - 1].sentence == a->tokens[i].sentence && class_of(a->tokens[i - 1].name) == name;
        labels[i] = name == NAME_O ? NAME_O : on ? name + 1 : name;
    }
    return labels;
}

/* Labels of the document's tokens, and whether each begins where a token of the corpus does. */
static uint8_t *token_labels(const ws_document *document, const article *a) {
    uint8_t *labels = corpus_labels(a), *out = need(NULL, (size_t)document->n_tokens + 1, 1);
    uint32_t *map = align_tokens(document, a);
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        uint8_t y = map[t] == WS_NONE ? NAME_O : labels[map[t]];
        if (y && (y & 1) && t && map[t] == map[t - 1]) /* a second piece of one token of the corpus */
            y++;
        bool goes_on = y && !(y & 1);
        if (goes_on && (!t || (out[t - 1] != y && out[t - 1] != y - 1)))
            y--;
        out[t] = y;
    }
    free(labels);
    free(map);
    return out;
}

static void add_document(examples *ex, ws_document *document, const article *a, float weight) {
    uint8_t *labels = token_labels(document, a);
    ws_names_seen seen;
    if (ws_see_names(document, &seen) != WS_OK)
        exit(1);
    uint32_t features[WS_FEATURES];
    for (uint32_t first = 0, last; ws_next_stretch(document, &first, &last); first = last) {
        for (uint32_t t = first; t < last; t++) {
            uint8_t y = labels[t];
            if (t == first && y && !(y & 1))
                y--; /* the name began before the stretch */
            examples_add(ex, features, ws_name_features(document, &seen, t, features), y);
        }
        examples_end(ex, weight);
    }
    free(labels);
}

weights train_names(ws_document **hand, const article *hand_articles, uint32_t n_hand, ws_document **silver,
                    const article *silver_articles, uint32_t n_silver, float silver_weight, recipe how, uint64_t seed) {
    examples ex;
    examples_init(&ex, NAME_LABELS);
    for (uint32_t d = 0; d < n_hand; d++)
        add_document(&ex, hand[d], &hand_articles[d], 1);
    for (uint32_t d = 0; d < n_silver && silver_weight > 0; d++)
        add_document(&ex, silver[d], &silver_articles[d], silver_weight);
    weights w = learn(&ex, &ws_names, how, seed);
    examples_free(&ex);
    return w;
}

/* Names by their bytes: those of the corpus's tokens against those of the library's. */
typedef struct name {
    uint32_t start, end;
    uint8_t name;
} name;

static uint32_t corpus_names(const article *a, name *out) {
    uint8_t *labels = corpus_labels(a);
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        if (labels[i] & 1)
            out[n++] = (name){a->tokens[i].start, a->tokens[i].end, labels[i]};
        else if (labels[i] && n)
            out[n - 1].end = a->tokens[i].end;
    }
    free(labels);
    return n;
}

void evaluate_names(ws_document **documents, const article *articles, uint32_t n, const ws_model *model) {
    uint32_t gold[NAME_LABELS] = {0}, found[NAME_LABELS] = {0}, right[NAME_LABELS] = {0};
    for (uint32_t d = 0; d < n; d++) {
        ws_document *document = documents[d];
        uint8_t *labels = need(NULL, (size_t)document->n_tokens + 1, 1);
        if (ws_tag_pos(document, model) != WS_OK || ws_tag_names(document, model, labels) != WS_OK)
            exit(1);
        name *names = need(NULL, (size_t)articles[d].n_tokens + 1, sizeof *names);
        uint32_t count = corpus_names(&articles[d], names), at = 0;
        for (uint32_t i = 0; i < count; i++)
            gold[names[i].name]++;
        for (uint32_t t = 0; t < document->n_tokens;) {
            uint32_t first = t++;
            if (!(labels[first] & 1))
                continue;
            while (t < document->n_tokens && labels[t] == labels[first] + 1)
                t++;
            uint32_t start = document->tokens[first].start, end = document->tokens[t - 1].end;
            found[labels[first]]++;
            while (at < count && names[at].start < start)
                at++;
            if (getenv("TRAIN_VERBOSE")) {
                uint32_t k = at && names[at - 1].end > start ? at - 1 : at;
                bool over = k < count && names[k].start < end;
                bool exact = over && names[k].start == start && names[k].end == end;
                if (!exact || names[k].name != labels[first])
                    printf("%s %d for %d | %.*s | %.*s\n", !over ? "spurious" : exact ? "type" : "bounds", labels[first], over ? names[k].name : 0, (int)(end - start), document->text + start, over ? (int)(names[k].end - names[k].start) : 0, over ? document->text + names[k].start : "");
            }
            right[labels[first]] +=
                at < count && names[at].start == start && names[at].end == end && names[at].name == labels[first];
        }
        free(names);
        free(labels);
    }
    static const char *const titles[NAME_LABELS] = {
        [NAME_PERSON] = "person", [NAME_ORGANIZATION] = "organisation", [NAME_PLACE] = "place", [NAME_OTHER] = "other"};
    for (uint8_t y = 1; y < NAME_LABELS; y += 2)
        printf("names: %-12s P %.2f R %.2f F %.2f of %u\n", titles[y], 100.0 * right[y] / found[y],
               100.0 * right[y] / gold[y], 200.0 * right[y] / (found[y] + gold[y]), gold[y]);
}
