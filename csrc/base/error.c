/* error.c - filling in the caller's ws_error */
#include "base/error.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Names from anywhere stand in messages, and may have been cut inside a character. */
static void make_utf8(char *message) {
    uint32_t length = (uint32_t)strlen(message);
    for (uint32_t at; (at = ws_utf8_check(message, length)) < length;)
        message[at] = '?';
}

ws_status ws_fail(ws_error *error, ws_status status, size_t position, const char *format, ...) {
    if (error) {
        va_list arguments;
        error->status = status;
        error->position = (uint32_t)position;
        va_start(arguments, format);
        vsnprintf(error->message, sizeof error->message, format, arguments);
        va_end(arguments);
        make_utf8(error->message);
    }
    return status;
}

ws_status ws_fail_memory(ws_error *error) {
    return ws_fail(error, WS_NO_MEMORY, 0, "out of memory");
}
