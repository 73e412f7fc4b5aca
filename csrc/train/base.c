/* base.c - what all of the trainer uses: ending with a message, memory, chance */
#include "train/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("train: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\n", stderr);
    va_end(arguments);
    exit(1);
}

void *needed(void *pointer) {
    if (!pointer)
        fail("out of memory");
    return pointer;
}

void *need(void *old, size_t count, size_t size) {
    return needed(realloc(old, count * size + 1));
}

void *zeros(size_t count, size_t size) {
    return needed(calloc(count + 1, size));
}

void *with_place(void *table, uint32_t *room, uint32_t i, size_t size) {
    uint32_t before = *room;
    if (i < before)
        return table;
    *room = (i > before * 2 ? i : before * 2) + 4096;
    table = need(table, *room, size);
    memset((char *)table + before * size, 0, (*room - before) * size);
    return table;
}

rng rng_seed(uint64_t seed) {
    return (rng){seed * 0x9e3779b97f4a7c15u + 0x123456789abcdefu};
}

static uint64_t rng_next(rng *r) {
    r->state ^= r->state >> 12;
    r->state ^= r->state << 25;
    r->state ^= r->state >> 27;
    return r->state * 0x2545f4914f6cdd1du;
}

uint32_t rng_below(rng *r, uint32_t n) {
    return (uint32_t)((rng_next(r) >> 32) * n >> 32);
}

void rng_shuffle(rng *r, uint32_t *order, uint32_t n) {
    for (uint32_t i = n; i > 1; i--) {
        uint32_t k = rng_below(r, i), swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

double rng_unit(rng *r) {
    return (double)(rng_next(r) >> 11) / 9007199254740992.0;
}
