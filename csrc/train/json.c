/* json.c - values of a corpus' JSON */
#include "train/json.h"

#include "train/base.h"

#include <string.h>

json_file json_open(const char *path) {
    return (json_file){.path = path, .lines = lines_open(path)};
}

json_t *json_next(json_file *file) {
    json_decref(file->value);
    file->value = NULL;
    file->line = lines_next(file->lines);
    if (!file->line) {
        lines_close(file->lines);
        return NULL;
    }
    json_error_t error;
    file->value = json_loads(file->line, 0, &error);
    if (!file->value)
        fail("%s: %s", file->path, error.text);
    return file->value;
}

const char *json_text(const json_file *file, const json_t *value) {
    const char *text = json_string_value(value);
    if (!text)
        fail("%s: a text is missing", file->path);
    return text;
}

char *copy_text(const char *text) {
    size_t length = strlen(text) + 1;
    return memcpy(need(NULL, length, 1), text, length);
}

char *json_text_copy(const json_file *file, const json_t *value) {
    return copy_text(json_text(file, value));
}

const char *json_tag(json_file *file, const json_t *value) {
    const char *tag = json_text(file, value);
    for (size_t i = 0; i < sizeof file->tags / sizeof *file->tags; i++) {
        if (!file->tags[i])
            file->tags[i] = copy_text(tag);
        if (!strcmp(file->tags[i], tag))
            return file->tags[i];
    }
    return copy_text(tag);
}

/* Byte offsets of the code points of a text; [n] is its length. */
uint32_t *byte_offsets(const char *text, uint32_t length, uint32_t *n) {
    uint32_t *offsets = need(NULL, (size_t)length + 1, sizeof *offsets);
    *n = 0;
    for (uint32_t i = 0; i < length; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            offsets[(*n)++] = i;
    offsets[*n] = length;
    return offsets;
}

uint32_t json_number(json_t *array, size_t at) {
    return (uint32_t)json_integer_value(json_array_get(array, at));
}

span_list json_spans(json_t *array, const uint32_t *offsets, uint32_t n) {
    span_list list = {need(NULL, json_array_size(array), sizeof(ws_span)), 0};
    for (size_t i = 0; i < json_array_size(array); i++) {
        uint32_t start = json_number(json_array_get(array, i), 0), end = json_number(json_array_get(array, i), 1);
        if (start < end && end <= n)
            list.spans[list.n++] = (ws_span){offsets[start], offsets[end]};
    }
    return list;
}

attribution json_attribution(json_t *item, const uint32_t *offsets, uint32_t n) {
    return (attribution){json_spans(json_object_get(item, "source"), offsets, n),
                         json_spans(json_object_get(item, "cue"), offsets, n),
                         json_spans(json_object_get(item, "content"), offsets, n)};
}
