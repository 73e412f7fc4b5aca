/* clusters.c - words that are used alike, as a section of the model file */
#include "train/clusters.h"

#include "train/base.h"
#include "train/models.h"
#include "train/word_list.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_LINE (1 << 16)

int pack_clusters(const char *list, FILE *out) {
    FILE *in = fopen(list, "r");
    if (!in) {
        fprintf(stderr, "train: cannot open %s: %s\n", list, strerror(errno));
        return 1;
    }
    word_list all = {0};
    char *line = need(NULL, LONGEST_LINE, 1);
    for (unsigned cluster = 1; cluster <= CLUSTERS && fgets(line, LONGEST_LINE, in); cluster++)
        for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n"))
            word_list_add(&all, word, strlen(word), cluster);
    fclose(in);
    free(line);
    size_t size;
    unsigned char *bytes = word_list_pack(&all, WS_CLUSTER_BITS, &size);
    say("clusters: %u words, %zu bytes", all.n, size);
    bool written = fwrite(bytes, 1, size, out) == size;
    free(bytes);
    word_list_free(&all);
    return !written;
}

unsigned char *read_clusters(size_t *size) {
    enum { MOST = 1 << 20 };
    FILE *in = fopen(TRAIN_FOLDER "/clusters.bin", "rb");
    if (!in)
        fail("cannot open %s: %s", TRAIN_FOLDER "/clusters.bin", strerror(errno));
    unsigned char *bytes = need(NULL, MOST, 1);
    *size = fread(bytes, 1, MOST, in);
    fclose(in);
    return bytes;
}
