/* table.h - how large a hash table is */
#ifndef WS_TABLE_H
#define WS_TABLE_H

#include <stdint.h>

/* Slots of a table with open addressing: the smallest power of two that is neither less than `least`, itself a power of
 * two, nor than `wanted`. What a long text asks for may not fit 32 bits; there it is the largest power that does, more
 * than there are different words in any text that is read. */
static inline uint32_t ws_table_slots(uint64_t wanted, uint32_t least) {
    uint32_t slots = least;
    while (slots < wanted && slots < 1u << 31)
        slots *= 2;
    return slots;
}

#endif
