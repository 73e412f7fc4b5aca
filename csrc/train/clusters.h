/* clusters.h - words that are used alike
 *
 * Each line of clusters.txt beside this file is a cluster: words whose vectors point the same way, the most frequent
 * ones first. What is learned of one is then known of words that no training text holds. The list is made once, from
 * published vectors (`make clusters`, MODEL_CARD.md); `make train` packs it as it is.
 */
#ifndef TRAIN_CLUSTERS_H
#define TRAIN_CLUSTERS_H

#include <stddef.h>
#include <stdio.h>

/* The section CLUSTERS, made from clusters.txt; the caller frees. Ends the program where the file is missing. */
unsigned char *pack_clusters(size_t *size);

/* Read word vectors in GloVe's text format (a word and its numbers a line, the most frequent word first) and print the
 * clusters of the most frequent words by spherical k-means (Dhillon and Modha 2001). Returns 1, with a message, where
 * the file cannot be read or its lines differ in length. */
int print_clusters(const char *vectors, FILE *out);

#endif
