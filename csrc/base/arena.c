/* arena.c - one growing heap a document, freed at once */
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct ws_arena_block {
    ws_arena_block *next;
    size_t size, used; /* of the bytes behind this header */
    max_align_t data[];
};

/* Small documents should cost one block, large ones few: block sizes double up to the second figure. */
#define FIRST_BLOCK ((size_t)32 << 10)
#define LARGEST_STEP ((size_t)1 << 20)

/* What is as large as this has a block of its own, so that an array can grow where it is. The C specs set it to 1:
 * then every array moves when it grows, and AddressSanitizer finds a pointer that was held over that. */
#ifndef WS_LARGE
#define WS_LARGE ((size_t)64 << 10)
#endif

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

void ws_arena_expect(ws_arena *arena, size_t bytes) {
    arena->expected = bytes < LARGEST_STEP ? bytes : LARGEST_STEP;
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

/* The bytes that `count` items take, aligned for whatever follows; 0 when that is more than there can be. */
static size_t room_for(size_t count, size_t size) {
    const size_t align = sizeof(max_align_t);
    if (size && count > (SIZE_MAX / 4) / size)
        return 0;
    size_t bytes = (count * size + align - 1) / align * align;
    return bytes ? bytes : align;
}

/* A new block behind `after`, or as the newest one. */
static ws_arena_block *add_block(ws_arena *arena, ws_arena_block *after, size_t size) {
    ws_arena_block *block = arena->allocator.resize(arena->allocator.context, NULL, 0, sizeof *block + size);
    if (!block)
        return NULL;
    ws_arena_block **link = after ? &after->next : &arena->blocks;
    *block = (ws_arena_block){.next = *link, .size = size};
    *link = block;
    arena->memory += sizeof *block + size;
    return block;
}

/* The block to take `bytes` from. What is large has a block of its own, behind the newest one, which keeps its
 * room. */
static ws_arena_block *block_for(ws_arena *arena, size_t bytes) {
    ws_arena_block *newest = arena->blocks;
    if (newest && bytes >= WS_LARGE)
        return add_block(arena, newest, bytes);
    if (newest && newest->size - newest->used >= bytes)
        return newest;
    size_t step = newest ? newest->size * 2 : arena->expected > FIRST_BLOCK ? arena->expected : FIRST_BLOCK;
    if (step > LARGEST_STEP)
        step = LARGEST_STEP;
    return add_block(arena, NULL, step < bytes ? bytes : step);
}

void *ws_arena_take(ws_arena *arena, size_t count, size_t size) {
    size_t bytes = room_for(count, size);
    ws_arena_block *block = bytes ? block_for(arena, bytes) : NULL;
    if (!block)
        return NULL;
    void *result = (char *)block->data + block->used;
    block->used += bytes;
    return result;
}

void *ws_arena_alloc(ws_arena *arena, size_t count, size_t size) {
    void *result = ws_arena_take(arena, count, size);
    return result ? memset(result, 0, room_for(count, size)) : NULL;
}

/* Where the block hangs that holds an array of so many bytes and nothing else, or NULL. */
static ws_arena_block **own_block(ws_arena *arena, const void *items, size_t bytes) {
    ws_arena_block **link = &arena->blocks;
    while (*link && (const void *)(*link)->data != items)
        link = &(*link)->next;
    return *link && (*link)->size == bytes ? link : NULL;
}

void ws_arena_drop(ws_arena *arena, void *items, size_t count, size_t size) {
    size_t bytes = room_for(count, size);
    ws_arena_block **link = bytes >= WS_LARGE ? own_block(arena, items, bytes) : NULL;
    if (!link)
        return;
    ws_arena_block *block = *link;
    *link = block->next;
    arena->memory -= sizeof *block + bytes;
    arena->allocator.resize(arena->allocator.context, block, sizeof *block + bytes, 0);
}

/* Let the block grow that holds an array of `old` bytes and nothing else. NULL when there is none, or no memory. */
static void *grow_block(ws_arena *arena, const void *items, size_t old, size_t bytes) {
    ws_arena_block **link = own_block(arena, items, old), *block = link ? *link : NULL;
    if (!block)
        return NULL;
    block = arena->allocator.resize(arena->allocator.context, block, sizeof *block + old, sizeof *block + bytes);
    if (!block)
        return NULL;
    *link = block;
    block->size = block->used = bytes;
    arena->memory += bytes - old;
    memset((char *)block->data + old, 0, bytes - old);
    return block->data;
}

/* How many items an array is given that needs more than it has room for. */
static uint32_t next_capacity(uint32_t capacity, uint32_t needed, size_t size) {
    uint32_t more = capacity * size < WS_LARGE ? capacity : capacity / 2;
    uint32_t wanted = capacity < UINT32_MAX - more ? capacity + more : UINT32_MAX;
    if (wanted < needed)
        wanted = needed;
    return wanted < 16 ? 16 : wanted;
}

bool ws_arena_grow(ws_arena *arena, void **items, uint32_t *capacity, uint32_t needed, size_t size) {
    if (needed <= *capacity)
        return true;
    uint32_t wanted = next_capacity(*capacity, needed, size);
    size_t old = *capacity ? room_for(*capacity, size) : 0, bytes = room_for(wanted, size);
    void *grown = old && bytes ? grow_block(arena, *items, old, bytes) : NULL;
    if (!grown) {
        grown = ws_arena_alloc(arena, wanted, size);
        if (!grown)
            return false;
        if (*capacity)
            memcpy(grown, *items, *capacity * size);
    }
    *items = grown;
    *capacity = wanted;
    return true;
}
