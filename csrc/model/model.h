/* model.h - the learned weights, read from one binary file
 *
 * The file is embedded in the library, and may as well come from a stranger: every offset and count in it is checked
 * before anything is read through it, once, by ws_model_read. Layout (all numbers little-endian, all offsets from the
 * start of the file, sections aligned to 64 bytes, which is a line of most caches):
 *
 *   8 bytes  "whosaid\x1a"
 *   u32      version (WS_MODEL_VERSION)        u32  size of the file
 *   u64      checksum of all that follows      u32  sections      u32  0
 *   sections times: u32 kind, u32 offset, u32 length, u32 0
 *
 * The sections GAZETTEER and CLUSTERS are word maps (word_map.h). Every other is a linear model over hashed features:
 *
 *   u32 labels   u32 columns   u32 buckets   u32 unit     (what a weight of 1 became, times 256)
 *   u32 rows     12 bytes of 0
 *   i32 start[labels], i32 transitions[labels][labels]    (from, to), of 16 bits; filled up to 64 bytes
 *   buckets times: u16 prints[8], u32 first               (row of the bucket's first print)
 *   i8  weights[rows][columns]
 *
 * A section without buckets has no prints: its features are small numbers, the rows themselves. One of few columns has
 * buckets or rows, not both: there the weights stand in the bucket, so that one line of the cache tells all:
 *
 *   buckets times: u16 prints[8], i8 weights[8][columns]
 *
 * Label 0 has no column: its weights are the zero that the others are measured against. A feature is a 32-bit hash: its
 * upper bits choose a bucket, its lower 16 must be among the bucket's prints, which differ. A feature that was never
 * trained is taken for a trained one with a probability of about 1 in 12,000. The last rows are zero, so that every
 * lane has a row.
 */
#ifndef WS_MODEL_H
#define WS_MODEL_H

#include "model/word_map.h"
#include "whosaid.h"

#define WS_MODEL_VERSION 5u
#define WS_MODEL_LANES 8u  /* prints in a bucket: 16 bytes, which one instruction compares */
#define WS_MODEL_LABELS 32 /* no model has more labels than this */
#define WS_MODEL_FEW 2u    /* so many columns are few */

#define WS_MODEL_ROWS 128u /* features beyond this many of one position are not counted */

/* Every model there is: name, and what it decides. Files keep them in this order of kinds. */
#define WS_MODELS(X)                                                                                                   \
    X(POS_WORDS)     /* words that have one part of speech: the weight is the tag */                                   \
    X(POS)           /* part of speech */                                                                              \
    X(CUE_STEMS)     /* stems that are often (1) or nearly never (2) in a cue */                                       \
    X(CUE)           /* is the token (the start of, inside) a cue? */                                                  \
    X(SOURCE)        /* source of a given cue */                                                                       \
    X(CONTENT)       /* content of a given cue and source */                                                           \
    X(NAME)          /* named entities */                                                                              \
    X(NOMINAL)       /* whose role a noun phrase is that stands away from the name */                                  \
    X(SPEECH)        /* is the marked text speech? */                                                                  \
    X(ROLE)          /* roles of a person */                                                                           \
    X(ITEM)          /* what an item is, to any cue (link.h) */                                                        \
    X(TRUST)         /* is a proposed attribution right? */                                                            \
    X(CUE_PLACE)     /* tags around an item: rows of a table */                                                        \
    X(SOURCE_PLACE)  /* where an item stands from a cue: rows of a table */                                            \
    X(CONTENT_PLACE) /* the same for contents */                                                                       \
    X(REFER)         /* who is meant, of several candidates */                                                         \
    X(SURE)          /* how sure it is who speaks a quotation */                                                       \
    X(GAZETTEER)     /* names of persons and places (gazetteer.h); no linear model */                                  \
    X(KNOWN)         /* words that people of a name are known by, or any; the weight tells how well (nominal.h) */     \
    X(RIVAL)         /* which of its likely contents a cue has (content.h) */                                          \
    X(EXTENT)        /* where a cue ends, given source and content (extent.h) */                                       \
    X(CLUSTERS)      /* words that are used alike have one number; no linear model */

typedef enum ws_model_kind {
#define X(name) WS_MODEL_##name,
    WS_MODELS(X)
#undef X
        WS_MODEL_KINDS
} ws_model_kind;

/* One linear model. The pointers point into the file. */
typedef struct ws_linear {
    uint32_t labels, columns, buckets, unit, rows;
    const unsigned char *index; /* the buckets */
    const signed char *weights; /* the rows */
    int32_t start[WS_MODEL_LABELS];
    int32_t transitions[WS_MODEL_LABELS][WS_MODEL_LABELS];
} ws_linear;

/* The bits of a cluster: how words are used (Brown et al. 1992; Koo, Carreras, Collins 2008). 0 is that of a word that
 * is in none. */
#define WS_CLUSTER_BITS 8u

/* All of them; one that the file does not hold has no labels, or no cells. */
typedef struct ws_model {
    ws_linear linear[WS_MODEL_KINDS];
    ws_word_map gazetteer, clusters;
} ws_model;

/* Read a model file. `bytes` must stay where they are as long as the model is used. WS_BAD_MODEL with a message for a
 * file that is damaged, cut short, or of another version; then `*out` is untouched. */
ws_status ws_model_read(const unsigned char *bytes, size_t size, ws_model *out, ws_error *error);

/* Read the model that is compiled in. */
ws_status ws_model_embedded(ws_model *out, ws_error *error);

/* The checksum of a file's bytes behind the header's; the packer writes it, the reader compares it. */
uint64_t ws_model_checksum(const unsigned char *bytes, size_t size);

/* The bytes in front of a section's buckets: numbers, start and transitions. */
#define WS_MODEL_ALIGN 64u
static inline size_t ws_linear_header(uint32_t labels) {
    size_t bytes = 32 + 4 * ((size_t)labels + (size_t)labels * labels);
    return (bytes + WS_MODEL_ALIGN - 1) / WS_MODEL_ALIGN * WS_MODEL_ALIGN;
}

/* The bytes of a bucket: its prints, and the row of the first or the weights of all. */
#define WS_BUCKET_PRINTS (2 * WS_MODEL_LANES)
#define WS_BUCKET_ROWS (WS_BUCKET_PRINTS + 4)
static inline size_t ws_bucket_size(uint32_t columns) {
    return columns > WS_MODEL_FEW ? WS_BUCKET_ROWS : WS_BUCKET_PRINTS + WS_MODEL_LANES * columns;
}

/* Where a feature stands: its bucket, and the print that must agree. Part of the file's format. */
static inline uint32_t ws_feature_bucket(uint32_t feature, uint32_t buckets) {
    return (uint32_t)(((uint64_t)feature * buckets) >> 32);
}
static inline uint32_t ws_feature_print(uint32_t feature) {
    uint32_t print = feature & 0xFFFF;
    return print + !print; /* 0 is nobody's */
}

#endif
