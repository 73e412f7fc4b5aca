/* error.h - filling in the caller's ws_error */
#ifndef WS_ERROR_H
#define WS_ERROR_H

#include "whosaid.h"

#ifdef __GNUC__
#define WS_LIKE_PRINTF(message, first) __attribute__((format(printf, message, first)))
#else
#define WS_LIKE_PRINTF(message, first)
#endif

/* Fill in the error, which may be NULL, with a message as of printf; one that is too long is cut. Returns the status,
 * so that a function can fail in one line. */
WS_LIKE_PRINTF(4, 5) ws_status ws_fail(ws_error *error, ws_status status, size_t position, const char *format, ...);

/* The same for memory that is short, which has one message everywhere. */
ws_status ws_fail_memory(ws_error *error);

#endif
