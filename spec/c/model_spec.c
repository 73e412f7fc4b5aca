/* model_spec.c - a model file is read through checks only: whatever is wrong with it, it is refused and said why */
#include "base/bytes.h"
#include "check.h"
#include "lexicon/lexicon.h"
#include "model/embedded.h"
#include "model/gazetteer.h"
#include "model/model.h"

/* A copy of the compiled-in file of exactly `size` bytes, so that every read behind its end is seen. */
static unsigned char *copy_of(size_t size) {
    unsigned char *bytes = malloc(size ? size : 1);
    memcpy(bytes, ws_embedded_model, size);
    return bytes;
}

static size_t whole(void) {
    return ws_embedded_model_size;
}

/* Give damaged bytes the checksum that they would have, so that the checks behind it are reached. */
static void sign(unsigned char *bytes, size_t size) {
    ws_put64(bytes + 16, ws_model_checksum(bytes + 24, size - 24));
}

/* Offset of a section, or 0. */
static uint32_t section_of(const unsigned char *bytes, uint32_t kind, size_t *entry) {
    for (uint32_t i = 0; i < ws_get32(bytes + 24); i++) {
        *entry = 32 + 16 * (size_t)i;
        if (ws_get32(bytes + *entry) == kind)
            return ws_get32(bytes + *entry + 4);
    }
    check(false, "no section %u", kind);
    return 0;
}

static void refused(const unsigned char *bytes, size_t size, const char *why) {
    ws_model model;
    memset(&model, 0x55, sizeof model);
    ws_model before = model;
    ws_error error = {0};
    ws_status status = ws_model_read(bytes, size, &model, &error);
    check(status == WS_BAD_MODEL, "%zu bytes: status %d", size, status);
    check(error.status == WS_BAD_MODEL && strstr(error.message, why), "said `%s`, not `%s`", error.message, why);
    check(memcmp(&before, &model, sizeof model) == 0, "the model was written to");
}

static void the_compiled_in_model_is_read(void) {
    ws_model model;
    ws_error error = {0};
    check(ws_model_embedded(&model, &error) == WS_OK, "%s", error.message);
    check(model.linear[WS_MODEL_POS].labels > 20, "no tagger in it");
}

static void a_file_cut_anywhere_is_refused(void) {
    size_t size = whole();
    for (size_t n = 0; n < size; n += n < 600 ? 1 : size / 37) {
        unsigned char *bytes = copy_of(n);
        refused(bytes, n, "cut short");
        free(bytes);
    }
}

static void a_flipped_bit_is_seen(void) {
    size_t size = whole();
    unsigned char *bytes = copy_of(size);
    for (size_t at = 24; at < size; at += size / 41) {
        bytes[at] ^= 4;
        refused(bytes, size, "damaged");
        bytes[at] ^= 4;
    }
    free(bytes);
}

static void another_version_is_named(void) {
    unsigned char *bytes = copy_of(whole());
    ws_put32(bytes + 8, WS_MODEL_VERSION + 1);
    refused(bytes, whole(), "newer");
    ws_put32(bytes + 8, 0);
    refused(bytes, whole(), "older");
    bytes[0] = 'X';
    refused(bytes, whole(), "no model");
    free(bytes);
}

/* Numbers that lie, in a file whose checksum is right. */
static void numbers_that_do_not_fit_are_refused(void) {
    static const uint32_t lies[] = {0, 1, 33, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFF0};
    size_t size = whole();
    unsigned char *bytes = copy_of(size);
    uint32_t section = ws_get32(bytes + 32 + 16 + 4); /* offset of the second section */
    uint32_t labels = ws_get32(bytes + section);
    size_t first = section + ws_linear_header(labels) + WS_BUCKET_PRINTS;
    const size_t start = section + 32, transition = start + 4 * (size_t)labels;
    const size_t places[] = {24,          32 + 4,      32 + 8,       32 + 16 + 4, 32 + 16 + 8, section,
                             section + 4, section + 8, section + 16, first,       start,       transition};
    for (size_t p = 0; p < sizeof places / sizeof *places; p++)
        for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
            uint32_t kept = ws_get32(bytes + places[p]);
            bool step = places[p] == start || places[p] == transition;
            if (lies[i] == kept || (places[p] == 24 && lies[i] <= kept) || (places[p] == first && lies[i] < 100) ||
                (step && lies[i] + 16 < 100))
                continue; /* a lie that fits is none */
            ws_put32(bytes + places[p], lies[i]);
            sign(bytes, size);
            refused(bytes, size, "damaged");
            ws_put32(bytes + places[p], kept);
        }
    ws_put32(bytes + 32, WS_MODEL_KINDS);
    sign(bytes, size);
    refused(bytes, size, "damaged");
    free(bytes);
}

/* A word map's numbers choose where is read: they must fit its length, whatever they are. */
static void refuse_lies_of(ws_model_kind kind) {
    static const uint32_t lies[] = {0, 1, 3, 4095, 1u << 17, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF};
    size_t size = whole(), entry = 0;
    unsigned char *bytes = copy_of(size);
    uint32_t section = section_of(bytes, kind, &entry);
    const size_t places[] = {entry + 4, entry + 8, section, section + 4, section + 12};
    for (size_t p = 0; p < sizeof places / sizeof *places; p++)
        for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
            uint32_t kept = ws_get32(bytes + places[p]);
            if (p == 3 && lies[i] == 1)
                continue; /* segments of one cell: small, but they fit */
            ws_put32(bytes + places[p], lies[i]);
            sign(bytes, size);
            refused(bytes, size, "damaged");
            ws_put32(bytes + places[p], kept);
        }
    free(bytes);
}

static void a_gazetteer_that_lies_is_refused(void) {
    refuse_lies_of(WS_MODEL_GAZETTEER);
}

static void clusters_that_lie_are_refused(void) {
    refuse_lies_of(WS_MODEL_CLUSTERS);
}

/* The least word map: three cells. Every hash reads those and no other. */
static void a_small_word_map_is_read(void) {
    enum { SIZE = WS_WORD_MAP_HEADER + 6 };
    unsigned char *bytes = calloc(1, SIZE);
    ws_put32(bytes, 3), ws_put32(bytes + 4, 1), ws_put32(bytes + 12, 5);
    ws_word_map map;
    check(ws_word_map_read(bytes, SIZE, 5, &map), "refused");
    for (uint32_t hash = 0; hash < 100000; hash++)
        check(ws_word_value(&map, hash * 0x9e3779b1u) == 0, "a value from nothing");
    for (size_t length = 0; length < SIZE; length++)
        check(!ws_word_map_read(bytes, length, 5, &map), "%zu bytes are read", length);
    for (uint32_t bits = 0; bits < 40; bits++)
        check(ws_word_map_read(bytes, SIZE, bits, &map) == (bits == 5), "values of %u bits are read", bits);
    free(bytes);
    ws_word_map none = {0};
    check(ws_word_value(&none, 1) == 0, "a value from no map");
}

static uint32_t hash_of(const char *word) {
    uint32_t hash = ws_hash_start();
    for (const char *c = word; *c; c++)
        hash = ws_hash_add(hash, (unsigned char)*c);
    return ws_hash_end(hash);
}

static uint32_t evidence_of(const char *name) {
    ws_model model;
    return ws_model_embedded(&model, NULL) == WS_OK ? ws_word_value(&model.gazetteer, hash_of(name)) : 0xFF;
}

static uint32_t cluster_of(const char *word) {
    ws_model model;
    return ws_model_embedded(&model, NULL) == WS_OK ? ws_word_value(&model.clusters, hash_of(word)) : 0;
}

static void the_gazetteer_knows_names(void) {
    check((evidence_of("john") & GAZETTEER_GIVEN) == GAZETTEER_MALE, "john: %u", evidence_of("john"));
    check((evidence_of("mary") & GAZETTEER_GIVEN) == GAZETTEER_FEMALE, "mary: %u", evidence_of("mary"));
    check(evidence_of("norway") & GAZETTEER_PLACE, "norway: %u", evidence_of("norway"));
    check(evidence_of("sri lanka") & GAZETTEER_PLACE, "sri lanka: %u", evidence_of("sri lanka"));
    check(evidence_of("baker") & GAZETTEER_PERSON_NOUN, "baker: %u", evidence_of("baker"));
    check(evidence_of("xqzvw") == 0, "a word of no list: %u", evidence_of("xqzvw"));
}

static void words_that_are_used_alike_share_a_cluster(void) {
    static const char *const alike[][2] = {{"monday", "friday"}, {"brother", "sister"}, {"lawyer", "attorney"}};
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++) {
        uint32_t a = cluster_of(alike[i][0]), b = cluster_of(alike[i][1]);
        check(a && a == b, "%s: %u, %s: %u", alike[i][0], a, alike[i][1], b);
    }
    check(cluster_of("monday") != cluster_of("brother"), "one cluster for all");
    check(cluster_of("xqzvw") == 0, "a word of no cluster: %u", cluster_of("xqzvw"));
}

/* Bytes from anywhere behind a right header and checksum: read or refused, never past the end. */
static void noise_is_survived(void) {
    uint32_t noise = 12345;
    for (int round = 0; round < 2000; round++) {
        size_t size = 32 + (size_t)round % 400;
        unsigned char *bytes = malloc(size);
        for (size_t i = 0; i < size; i++) {
            noise = noise * 1664525u + 1013904223u;
            bytes[i] = (unsigned char)(noise >> 24) & (round & 1 ? 0xFF : 0x13);
        }
        memcpy(bytes, "whosaid\x1a", 8);
        ws_put32(bytes + 8, WS_MODEL_VERSION);
        ws_put32(bytes + 12, (uint32_t)size);
        sign(bytes, size);
        ws_model model;
        ws_error error;
        ws_status status = ws_model_read(bytes, size, &model, &error);
        check(status == WS_OK || status == WS_BAD_MODEL, "status %d", status);
        free(bytes);
    }
}

static const char article[] =
    "Port Ellery - “We will sail,” said Tova Brandt, the harbour master. “It is late,” she said.\n\n"
    "The minister, Wim Harrow, told reporters that the quay “had been sick for a year”. He was not\n"
    "asked why. According to the “floating” board, they fear ice; so does Norway.\n\n"
    "“No,” he said, “and no again.”\n";

static void make_noise(unsigned char *bytes, size_t n, uint32_t *noise) {
    for (size_t i = 0; i < n; i++) {
        *noise = *noise * 1664525u + 1013904223u;
        bytes[i] = (unsigned char)(*noise >> 24);
    }
}

/* Put noise in the place of what a section has learned; of its steps what 16 bits hold. */
static void unlearn(unsigned char *bytes, const unsigned char *entry, uint32_t *noise) {
    unsigned char *section = bytes + ws_get32(entry + 4), *end = section + ws_get32(entry + 8);
    if (ws_get32(entry) == WS_MODEL_GAZETTEER || ws_get32(entry) == WS_MODEL_CLUSTERS) {
        make_noise(section + WS_WORD_MAP_HEADER, (size_t)(end - section) - WS_WORD_MAP_HEADER, noise);
        return;
    }
    uint32_t labels = ws_get32(section), columns = ws_get32(section + 4), buckets = ws_get32(section + 8);
    for (uint32_t i = 0; i < labels * (labels + 1); i++) {
        *noise = *noise * 1664525u + 1013904223u;
        ws_put32(section + 32 + 4 * (size_t)i, (*noise >> 16) - 32768u);
    }
    unsigned char *at = section + ws_linear_header(labels);
    size_t size = ws_bucket_size(columns);
    for (uint32_t i = 0; i < buckets; i++, at += size)
        if (columns <= WS_MODEL_FEW) /* else the bucket's weights are rows */
            make_noise(at + WS_BUCKET_PRINTS, size - WS_BUCKET_PRINTS, noise);
    make_noise(at, (size_t)(end - at), noise);
}

/* Weights from anywhere, in each section: whatever they make of a text, they make it within bounds. */
static void weights_from_anywhere_are_survived(void) {
    size_t size = whole();
    unsigned char *bytes = copy_of(size);
    ws_engine *engine = NULL;
    ws_model model;
    uint32_t noise = 99991;
    check(ws_engine_new(NULL, NULL, &engine, NULL) == WS_OK, "an engine is made");
    for (uint32_t i = 0; i < ws_get32(bytes + 24) && !failures_of_test; i++) {
        ws_document *document = NULL;
        ws_error error = {0};
        memcpy(bytes, ws_embedded_model, size);
        unlearn(bytes, bytes + 32 + 16 * (size_t)i, &noise);
        sign(bytes, size);
        check(ws_model_read(bytes, size, &model, &error) == WS_OK, "section %u: %s", i, error.message);
        ws_engine_use_model(engine, &model);
        check(ws_annotate(engine, article, sizeof article - 1, &document, &error) == WS_OK, "%s", error.message);
        ws_document_free(document);
    }
    ws_engine_free(engine);
    free(bytes);
}

int main(void) {
    static const test tests[] = {
        {"the compiled-in model is read", the_compiled_in_model_is_read},
        {"a file cut anywhere is refused", a_file_cut_anywhere_is_refused},
        {"a flipped bit is seen", a_flipped_bit_is_seen},
        {"another version is named", another_version_is_named},
        {"numbers that do not fit are refused", numbers_that_do_not_fit_are_refused},
        {"a gazetteer that lies is refused", a_gazetteer_that_lies_is_refused},
        {"clusters that lie are refused", clusters_that_lie_are_refused},
        {"a small word map is read", a_small_word_map_is_read},
        {"the gazetteer knows names", the_gazetteer_knows_names},
        {"words that are used alike share a cluster", words_that_are_used_alike_share_a_cluster},
        {"noise is survived", noise_is_survived},
        {"weights from anywhere are survived", weights_from_anywhere_are_survived},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
