/* json.h - values of a corpus' JSON; memory is never given back but by free() */
#ifndef TRAIN_JSON_H
#define TRAIN_JSON_H

#include "train/corpus.h"

#include <jansson.h>

/* A line as JSON; ends the program with a message that names the file where it is none. `path` stays the caller's until
 * the next line of a file: json_text names it as well. */
json_t *json_line(const char *path, const char *line);

/* The text that is the value; ends the program with a message that names the file where it is none. */
const char *json_text(const json_t *value);

char *copy_text(const char *text);

/* The same of one of a few distinct tags and labels, which are kept once. */
const char *intern(const char *text);

/* Number `at` of an array. */
uint32_t json_number(json_t *array, size_t at);

/* Byte offsets of the code points of a text; [n] is its length. */
uint32_t *byte_offsets(const char *text, uint32_t length, uint32_t *n);

/* Pairs of code points as spans of bytes; those that do not fit the text are left out. */
span_list json_spans(json_t *array, const uint32_t *offsets, uint32_t n);

/* Source, cue and content of an attribution of PolNeAR. */
attribution json_attribution(json_t *item, const uint32_t *offsets, uint32_t n);

#endif
