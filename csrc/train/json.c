/* json.c - values of a corpus' JSON */
#include "train/json.h"

#include "train/base.h"

#include <string.h>

static const char *source; /* the file of the line that is read */

json_t *json_line(const char *path, const char *line) {
    json_error_t error;
    json_t *value = json_loads(line, 0, &error);
    if (!value)
        fail("%s: %s", path, error.text);
    source = path;
    return value;
}

const char *json_text(const json_t *value) {
    const char *text = json_string_value(value);
    if (!text)
        fail("%s: a text is missing", source);
    return text;
}

char *copy_text(const char *text) {
    size_t length = strlen(text) + 1;
    return memcpy(need(NULL, length, 1), text, length);
}

const char *intern(const char *text) {
    static char *known[256];
    for (int i = 0; i < 256; i++) {
        if (!known[i])
            known[i] = copy_text(text);
        if (!strcmp(known[i], text))
            return known[i];
    }
    return copy_text(text);
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
