/* clusters.h - words that are used alike
 *
 * A cluster is words whose vectors point the same way: what is learned of one is then known of words that no training
 * text holds. clusters.bin beside this file is the section CLUSTERS, made once from published vectors (`make clusters`,
 * MODEL_CARD.md); `make train` takes it as it is.
 */
#ifndef TRAIN_CLUSTERS_H
#define TRAIN_CLUSTERS_H

#include "model/model.h"

#include <stddef.h>
#include <stdio.h>

/* How many there are; a word that is in none has 0. */
enum { CLUSTERS = (1 << WS_CLUSTER_BITS) - 1 };

/* The section CLUSTERS as clusters.bin has it; the caller frees. Ends the program where the file is missing. */
unsigned char *read_clusters(size_t *size);

/* Make the section of a list of words, a cluster a line. Ends the program where it cannot be read; returns 1 where the
 * section cannot be written. */
int pack_clusters(const char *list, FILE *out);

/* Read word vectors in GloVe's text format (a word and its numbers a line, the most frequent word first) and print the
 * clusters of the most frequent words by spherical k-means (Dhillon and Modha 2001). Returns 1, with a message, where
 * the file cannot be read or its lines differ in length. (find_clusters.c) */
int print_clusters(const char *vectors, FILE *out);

#endif
