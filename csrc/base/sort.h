/* sort.h - stable sorting, whose worst case is known and whose memory is the document's
 *
 * The C library's qsort promises neither: it may take memory of its own, and need not be fast.
 */
#ifndef WS_SORT_H
#define WS_SORT_H

#include "base/arena.h"

/* Does *a belong behind *b? Of equals neither does. */
typedef bool ws_behind(const void *a, const void *b);

/* Sort n items of `size` bytes by merging; equals stay in their order. False when memory is short, and then the items
 * are as before. */
bool ws_sort(ws_arena *arena, void *items, size_t n, size_t size, ws_behind *behind);

#endif
