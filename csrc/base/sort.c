/* sort.c - stable sorting */
#include "base/sort.h"

#include <string.h>

static bool is_sorted(const char *items, size_t n, size_t size, ws_behind *behind) {
    for (size_t i = 1; i < n; i++)
        if (behind(items + (i - 1) * size, items + i * size))
            return false;
    return true;
}

/* Merge the runs [from, middle) and [middle, end). */
static void merge(const char *from, const char *middle, const char *end, size_t size, ws_behind *behind, char *to) {
    const char *a = from, *b = middle;
    while (a < middle && b < end) {
        const char **next = behind(a, b) ? &b : &a;
        memcpy(to, *next, size);
        *next += size;
        to += size;
    }
    memcpy(to, a, (size_t)(middle - a));
    memcpy(to + (middle - a), b, (size_t)(end - b));
}

bool ws_sort(ws_arena *arena, void *items, size_t n, size_t size, ws_behind *behind) {
    if (is_sorted(items, n, size, behind)) /* as most lists are */
        return true;
    char *from = items, *to = ws_arena_take(arena, n, size);
    if (!to)
        return false;
    for (size_t run = 1; run < n; run *= 2) {
        for (size_t low = 0; low < n; low += 2 * run) {
            size_t middle = low + run < n ? low + run : n, high = low + 2 * run < n ? low + 2 * run : n;
            merge(from + low * size, from + middle * size, from + high * size, size, behind, to + low * size);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, n * size);
    return true;
}
