/* sort_spec.c - sorting is stable, and says when memory is short */
#include "check.h"

#include "base/sort.h"

typedef struct card {
    uint32_t value, number;
} card;

static bool higher(const void *a, const void *b) {
    return ((const card *)a)->value > ((const card *)b)->value;
}

enum { MOST = 70 };

static void deal(card *cards, uint32_t n, uint32_t values) {
    for (uint32_t i = 0, random = 1; i < n; i++) {
        random = random * 1664525u + 1013904223u;
        cards[i] = (card){(random >> 16) % values, i};
    }
}

static void equals_keep_their_order_whatever_the_length(void) {
    ws_arena arena;
    ws_arena_init(&arena, ws_heap());
    for (uint32_t n = 0; n <= MOST; n++)
        for (uint32_t values = 1; values <= 9; values += 4) {
            card cards[MOST + 1];
            deal(cards, n, values);
            check(ws_sort(&arena, cards, n, sizeof *cards, higher), "%u cards are not sorted", n);
            uint32_t wrong = 0, sum = 0;
            for (uint32_t i = 0; i < n; i++) {
                sum += cards[i].number;
                wrong += i && (cards[i - 1].value > cards[i].value ||
                               (cards[i - 1].value == cards[i].value && cards[i - 1].number > cards[i].number));
            }
            check(wrong == 0 && sum == n * (n - 1 + (n == 0)) / 2, "%u of %u cards out of order", wrong, n);
        }
    ws_arena_free(&arena);
}

static void *nothing(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context, (void)block, (void)old_size, (void)new_size;
    return NULL;
}

static void without_memory_the_items_stay_as_they_are(void) {
    ws_arena arena;
    ws_arena_init(&arena, (ws_allocator){.resize = nothing});
    card cards[] = {{3, 0}, {2, 1}, {1, 2}}, sorted[] = {{1, 0}, {2, 1}};
    check(!ws_sort(&arena, cards, 3, sizeof *cards, higher), "sorted without memory");
    check(cards[0].value == 3 && cards[1].value == 2 && cards[2].value == 1, "the cards have moved");
    check(ws_sort(&arena, sorted, 2, sizeof *sorted, higher), "what is sorted needs no memory");
    ws_arena_free(&arena);
}

int main(void) {
    static const test tests[] = {
        {"equals keep their order, whatever the length", equals_keep_their_order_whatever_the_length},
        {"without memory the items stay as they are", without_memory_the_items_stay_as_they_are},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
