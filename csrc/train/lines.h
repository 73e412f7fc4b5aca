/* lines.h - files by their lines */
#ifndef TRAIN_LINES_H
#define TRAIN_LINES_H

/* Lines of a file, unpacked where its name ends in .xz; without the packed file, the plain one beside it does. Returns
 * the next line (NUL-terminated) or NULL. */
typedef struct line_reader line_reader;
line_reader *lines_open(const char *path);
char *lines_next(line_reader *reader);
void lines_close(line_reader *reader);

#endif
