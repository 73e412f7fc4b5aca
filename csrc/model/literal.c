/* literal.c - write files as C string literals, for compilers whose assembler knows no .incbin
 *
 *   literal NAME FILE [NAME FILE ...] > literals.inc
 *
 * Runs at build time only, so it may print and exit.
 */
#include <stdio.h>

/* Print one file as ws_embedded_NAME and ws_embedded_NAME_size. Three octal digits never run into a digit behind. */
static int write_file(const char *name, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "literal: cannot open %s\n", path);
        return 1;
    }
    unsigned long size = 0;
    printf("const unsigned char ws_embedded_%s[] =", name);
    for (int c; (c = getc(file)) != EOF; size++)
        printf(size % 32 == 0 ? "%s\n\"\\%03o" : "%s\\%03o", size && size % 32 == 0 ? "\"" : "", (unsigned)c);
    printf("%s;\nconst uint32_t ws_embedded_%s_size = %lu;\n", size ? "\"" : "\"\"", name, size);
    return fclose(file) != 0;
}

int main(int argc, char **argv) {
    int failed = 0;
    for (int i = 1; i + 1 < argc; i += 2)
        failed |= write_file(argv[i], argv[i + 1]);
    return failed || fflush(stdout) != 0;
}
