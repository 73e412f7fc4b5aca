/* lines.h - files, whole and by their lines */
#ifndef TRAIN_LINES_H
#define TRAIN_LINES_H

#include <stddef.h>

/* The bytes of a file, which the caller frees. Ends the program with a message that names it where it cannot be read or
 * is empty. */
char *file_bytes(const char *path, size_t *size);

/* Lines of a file, unpacked where its name ends in .xz; without the packed file, the plain one beside it does. Returns
 * the next line (NUL-terminated) or NULL. */
typedef struct line_reader line_reader;
line_reader *lines_open(const char *path);
char *lines_next(line_reader *reader);
void lines_close(line_reader *reader);

#endif
