/* arena.c - one growing heap a document, freed at once */
#include "arena.h"

#include <stdlib.h>
#include <string.h>

struct ws_arena_block {
    ws_arena_block *next;
    size_t size, used; /* of the bytes behind this header */
    max_align_t data[];
};

/* Small documents should cost one or two blocks, large ones few: block sizes double up to the second figure. */
#define FIRST_BLOCK ((size_t)32 << 10)
#define LARGEST_STEP ((size_t)8 << 20)

static void *heap_resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

ws_allocator ws_heap(void) {
    return (ws_allocator){heap_resize, NULL};
}

void ws_arena_init(ws_arena *arena, ws_allocator allocator) {
    *arena = (ws_arena){.allocator = allocator};
}

void ws_arena_free(ws_arena *arena) {
    ws_arena_block *block = arena->blocks;
    while (block) {
        ws_arena_block *next = block->next;
        arena->allocator.resize(arena->allocator.context, block, sizeof *block + block->size, 0);
        block = next;
    }
    arena->blocks = NULL;
    arena->memory = 0;
}

/* Add a block that holds at least `size` bytes. */
static bool add_block(ws_arena *arena, size_t size) {
    size_t step = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (step > LARGEST_STEP)
        step = LARGEST_STEP;
    if (step < size)
        step = size;
    ws_arena_block *block = arena->allocator.resize(arena->allocator.context, NULL, 0, sizeof *block + step);
    if (!block)
        return false;
    *block = (ws_arena_block){.next = arena->blocks, .size = step};
    arena->blocks = block;
    arena->memory += sizeof *block + step;
    return true;
}

void *ws_arena_alloc(ws_arena *arena, size_t count, size_t size) {
    const size_t align = sizeof(max_align_t);
    if (size && count > (SIZE_MAX / 2) / size)
        return NULL;
    size_t bytes = (count * size + align - 1) / align * align;
    if (bytes == 0)
        bytes = align;
    if (!arena->blocks || arena->blocks->size - arena->blocks->used < bytes) {
        if (!add_block(arena, bytes))
            return NULL;
    }
    void *result = (char *)arena->blocks->data + arena->blocks->used;
    arena->blocks->used += bytes;
    return memset(result, 0, count * size);
}

bool ws_arena_grow(ws_arena *arena, void **items, uint32_t *capacity, uint32_t needed, size_t size) {
    if (needed <= *capacity)
        return true;
    uint32_t wanted = *capacity < UINT32_MAX / 2 ? *capacity * 2 : UINT32_MAX;
    if (wanted < needed)
        wanted = needed;
    if (wanted < 16)
        wanted = 16;
    void *grown = ws_arena_alloc(arena, wanted, size);
    if (!grown)
        return false;
    if (*capacity)
        memcpy(grown, *items, *capacity * size);
    *items = grown;
    *capacity = wanted;
    return true;
}
