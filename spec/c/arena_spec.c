/* arena_spec.c - the heap of a document: what comes at once, what is given back early */
#include "check.h"

#include "base/arena.h"

enum { LARGE = 1 << 20 };

static void a_large_array_is_given_back(void) {
    ws_arena arena;
    ws_arena_init(&arena, ws_heap());
    char *small = ws_arena_alloc(&arena, 1, 16);
    size_t before = arena.memory;
    char *large = ws_arena_take(&arena, LARGE, 1);
    check(small && large && arena.memory > before, "no memory");
    ws_arena_drop(&arena, large, LARGE, 1);
    check(arena.memory == before, "%zu bytes are kept", arena.memory - before);
    small[0] = 1; /* the sanitizer would tell */
    check(ws_arena_alloc(&arena, 1, 16) != NULL, "nothing can be taken any more");
    ws_arena_free(&arena);
}

static void what_stands_beside_others_is_kept(void) {
    ws_arena arena;
    ws_arena_init(&arena, ws_heap());
    char *first = ws_arena_alloc(&arena, 1, 16), *last = ws_arena_alloc(&arena, 1, LARGE);
    check(first && last, "no memory");
    size_t before = arena.memory;
    ws_arena_drop(&arena, first, 1, 16);
    ws_arena_drop(&arena, last, 1, LARGE / 2); /* not all of it */
    check(arena.memory == before, "%zu bytes are gone", before - arena.memory);
    first[0] = last[LARGE - 1] = 1;
    ws_arena_free(&arena);
}

static void what_is_expected_comes_at_once(void) {
    const size_t expected[] = {100000, (size_t)1 << 30}, most[] = {200000, (size_t)2 << 20};
    for (int i = 0; i < 2; i++) {
        ws_arena arena;
        ws_arena_init(&arena, ws_heap());
        ws_arena_expect(&arena, expected[i]);
        check(ws_arena_take(&arena, 1, 16) != NULL, "no memory");
        check(arena.memory >= 100000 && arena.memory < most[i], "%zu bytes", arena.memory);
        ws_arena_free(&arena);
    }
}

int main(void) {
    static const test tests[] = {
        {"a large array is given back", a_large_array_is_given_back},
        {"what stands beside others is kept", what_stands_beside_others_is_kept},
        {"what is expected comes at once, but for a very large text", what_is_expected_comes_at_once},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
