/* clusters.c - words that are used alike, as a section of the model file */
#include "train/clusters.h"

#include "train/lines.h"
#include "train/models.h"
#include "train/word_list.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

int pack_clusters(const char *list, FILE *out) {
    line_reader *reader = lines_open(list);
    word_list all = {0};
    char *line;
    for (unsigned cluster = 1; cluster <= CLUSTERS && (line = lines_next(reader)); cluster++)
        for (char *word = strtok(line, " "); word; word = strtok(NULL, " "))
            word_list_add(&all, word, strlen(word), cluster);
    lines_close(reader);
    size_t size;
    unsigned char *bytes = word_list_pack(&all, WS_CLUSTER_BITS, &size);
    say("clusters: %u words, %zu bytes", all.n, size);
    bool written = fwrite(bytes, 1, size, out) == size;
    free(bytes);
    word_list_free(&all);
    return !written;
}

unsigned char *read_clusters(size_t *size) {
    return (unsigned char *)file_bytes(TRAIN_FOLDER "/clusters.bin", size);
}
