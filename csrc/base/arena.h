/* arena.h - one growing heap a document, freed at once
 *
 * Every allocation of a document comes from its arena, so that an error anywhere unwinds by freeing one thing.
 */
#ifndef WS_ARENA_H
#define WS_ARENA_H

#include "whosaid.h"

#include <stdbool.h>

typedef struct ws_arena_block ws_arena_block;

typedef struct ws_arena {
    ws_allocator allocator;
    ws_arena_block *blocks; /* newest first */
    size_t memory;          /* bytes taken from the allocator */
    size_t expected;        /* of the first block */
} ws_arena;

/* The C library's heap as an allocator. */
ws_allocator ws_heap(void);

void ws_arena_init(ws_arena *arena, ws_allocator allocator);
void ws_arena_free(ws_arena *arena);

/* Say about how many bytes will be taken, before any is: they come in one block. Heaps of many systems give what is
 * freed in several large blocks back, and clear it when it is asked for again. */
void ws_arena_expect(ws_arena *arena, size_t bytes);

/* `size` zeroed bytes, aligned for any type; NULL when memory is short or count * size overflows. */
void *ws_arena_alloc(ws_arena *arena, size_t count, size_t size);

/* The same, but what stands in the bytes is left as it is: for what is written before it is read. */
void *ws_arena_take(ws_arena *arena, size_t count, size_t size);

/* Grow an array that lives in the arena so that it holds `needed` items; growth is geometric. The array may move, and
 * no pointer into it is good any longer: a large one grows by the allocator's resize, of a small one the old copy stays
 * until the arena is freed. Returns false when memory is short, and then `*items` and `*capacity` are as before. */
bool ws_arena_grow(ws_arena *arena, void **items, uint32_t *capacity, uint32_t needed, size_t size);

/* Give back an array of so many items that nothing asks for any longer. Only a large one, which has a block of its own,
 * goes before its arena does. */
void ws_arena_drop(ws_arena *arena, void *items, size_t count, size_t size);

#endif
