/* base.h - what all of the trainer uses: ending with a message, memory, chance */
#ifndef TRAIN_BASE_H
#define TRAIN_BASE_H

#include <stddef.h>
#include <stdint.h>

/* End the program with a message, as printf makes it: a trainer has nothing better to do. */
_Noreturn void fail(const char *format, ...);

/* Memory that is there, or the program ends. */
void *need(void *old, size_t count, size_t size);

/* The same, new and all 0. */
void *zeros(size_t count, size_t size);

/* Grow a table, where need be, so that it has place `i`; new places are all 0. `*room` is how many it has. */
void *with_place(void *table, uint32_t *room, uint32_t i, size_t size);

/* The pointer, or the end of the program where memory is short. */
void *needed(void *pointer);

/* A small generator (xorshift64*), so that shuffles are the same everywhere. */
typedef struct rng {
    uint64_t state;
} rng;
rng rng_seed(uint64_t seed);
uint32_t rng_below(rng *r, uint32_t n);
double rng_unit(rng *r);
void rng_shuffle(rng *r, uint32_t *order, uint32_t n);

#endif
