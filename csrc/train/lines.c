/* lines.c - files, whole and by their lines, unpacked if need be */
#include "train/lines.h"

#include "train/base.h"

#include <errno.h>
#include <lzma.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line_reader {
    char *bytes;
    size_t size, at;
};

char *file_bytes(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file)
        fail("%s: %s", path, strerror(errno));
    char *bytes = NULL;
    size_t room = 0, got;
    *size = 0;
    do {
        if (*size + 65536 > room)
            bytes = need(bytes, room = room * 2 + 131072, 1);
        got = fread(bytes + *size, 1, 65536, file);
        *size += got;
    } while (got);
    if (ferror(file))
        fail("%s: %s", path, strerror(errno));
    if (!*size)
        fail("%s: is empty", path);
    fclose(file);
    return bytes;
}

static char *unpack(const char *path, char *packed, size_t size, size_t *out_size) {
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_stream_decoder(&stream, UINT64_MAX, 0) != LZMA_OK)
        fail("%s: out of memory", path);
    size_t room = size * 8 + 4096, done = 0;
    char *bytes = need(NULL, room, 1);
    stream.next_in = (const uint8_t *)packed;
    stream.avail_in = size;
    lzma_ret status = LZMA_OK;
    while (status == LZMA_OK) {
        if (done == room)
            bytes = need(bytes, room *= 2, 1);
        stream.next_out = (uint8_t *)bytes + done;
        stream.avail_out = room - done;
        status = lzma_code(&stream, LZMA_FINISH);
        done = room - stream.avail_out;
    }
    lzma_end(&stream);
    if (status != LZMA_STREAM_END)
        fail("%s: is no whole xz file", path);
    free(packed);
    *out_size = done;
    return bytes;
}

/* The path without .xz where only the unpacked file is there; else the path itself. */
static const char *there(const char *path, char *plain, size_t room) {
    size_t length = strlen(path);
    FILE *file = NULL;
    if (length < 4 || length >= room || strcmp(path + length - 3, ".xz") || (file = fopen(path, "rb"))) {
        if (file)
            fclose(file);
        return path;
    }
    memcpy(plain, path, length - 3);
    plain[length - 3] = 0;
    if (!(file = fopen(plain, "rb")))
        return path;
    fclose(file);
    return plain;
}

line_reader *lines_open(const char *path) {
    char plain[4096];
    line_reader *reader = need(NULL, 1, sizeof *reader);
    *reader = (line_reader){0};
    path = there(path, plain, sizeof plain);
    reader->bytes = file_bytes(path, &reader->size);
    size_t length = strlen(path);
    if (length > 3 && !strcmp(path + length - 3, ".xz"))
        reader->bytes = unpack(path, reader->bytes, reader->size, &reader->size);
    return reader;
}

char *lines_next(line_reader *reader) {
    if (reader->at >= reader->size)
        return NULL;
    char *line = reader->bytes + reader->at, *end = memchr(line, '\n', reader->size - reader->at);
    if (!end) {
        reader->bytes = need(reader->bytes, reader->size + 1, 1);
        line = reader->bytes + reader->at;
        end = reader->bytes + reader->size;
    }
    *end = 0;
    reader->at = (size_t)(end - reader->bytes) + 1;
    return line;
}

void lines_close(line_reader *reader) {
    free(reader->bytes);
    free(reader);
}
