/* json.h - values of a corpus' JSON; memory is never given back but by free() */
#ifndef TRAIN_JSON_H
#define TRAIN_JSON_H

#include "train/corpus.h"
#include "train/lines.h"

#include <jansson.h>

/* A file of a corpus that holds one JSON value a line, as it is read. */
typedef struct json_file {
    const char *path; /* the caller's, until it is closed */
    line_reader *lines;
    const char *line;
    json_t *value;         /* of the line */
    const char *tags[256]; /* those that json_tag has met, kept once each */
} json_file;

json_file json_open(const char *path);

/* The next line's value, which lives until the next call; NULL, and the file closed, behind the last. Ends the program
 * with a message that names the file where the line is none. */
json_t *json_next(json_file *file);

/* The text that the value is; ends the program with a message that names the file where it is none. */
const char *json_text(const json_file *file, const json_t *value);

/* A copy of it. */
char *json_text_copy(const json_file *file, const json_t *value);

/* The same for one of a few distinct tags and labels, of which there is one copy. */
const char *json_tag(json_file *file, const json_t *value);

char *copy_text(const char *text);

/* Number `at` of an array. */
uint32_t json_number(json_t *array, size_t at);

/* Byte offsets of the code points of a text; [n] is its length. */
uint32_t *byte_offsets(const char *text, uint32_t length, uint32_t *n);

/* Pairs of code points as spans of bytes; those that do not fit the text are left out. */
span_list json_spans(json_t *array, const uint32_t *offsets, uint32_t n);

/* Source, cue and content of an attribution of PolNeAR. */
attribution json_attribution(json_t *item, const uint32_t *offsets, uint32_t n);

#endif
