/* word_list.h - words and a value of each, to be packed as a section of the model file */
#ifndef TRAIN_WORD_LIST_H
#define TRAIN_WORD_LIST_H

#include <stddef.h>
#include <stdint.h>

typedef struct word_entry {
    uint32_t hash;
    uint8_t value;
} word_entry;

/* {0} is an empty one. */
typedef struct word_list {
    word_entry *words;
    uint32_t n, room;
} word_list;

/* Add a word of `length` bytes, or several with a space or `_` between; case does not matter. */
void word_list_add(word_list *all, const char *word, size_t length, unsigned value);

/* Take out what was added of the word with that very value. */
void word_list_remove(word_list *all, const char *word, size_t length, unsigned value);

/* Make a word map (model/word_map.h) of values of `bits` bits: each word once, its values ORed. The caller frees. */
unsigned char *word_list_pack(word_list *all, uint32_t bits, size_t *size);

void word_list_free(word_list *all);

#endif
