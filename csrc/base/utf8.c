/* utf8.c - reading UTF-8 that may be broken, and what is known of a character */
#include "base/utf8.h"

#include <string.h>

/* A continuation byte. */
static bool continues(uint8_t byte) {
    return (byte & 0xC0) == 0x80;
}

uint32_t ws_utf8_next(const char *text, uint32_t length, uint32_t *at) {
    const uint8_t *s = (const uint8_t *)text + *at;
    uint32_t left = length - *at;
    (*at)++;
    uint8_t lead = s[0];
    if (lead < 0x80)
        return lead;
    if (lead < 0xC2 || lead > 0xF4 || left < 2)
        return WS_INVALID;
    /* The second byte alone decides about overlong forms, surrogates and what lies above U+10FFFF. */
    uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (s[1] < low || s[1] > high)
        return WS_INVALID;
    if (lead < 0xE0) {
        *at += 1;
        return (lead & 0x1Fu) << 6 | (s[1] & 0x3Fu);
    }
    if (left < 3 || !continues(s[2]))
        return WS_INVALID;
    if (lead < 0xF0) {
        *at += 2;
        return (lead & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
    }
    if (left < 4 || !continues(s[3]))
        return WS_INVALID;
    *at += 3;
    return (lead & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
}

uint32_t ws_utf8_start(const char *text, uint32_t length) {
    return length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

uint32_t ws_utf8_check(const char *text, uint32_t length) {
    uint32_t at = 0;
    while (at < length) {
        uint32_t before = at;
        uint64_t eight;
        for (; length - at >= sizeof eight; at += (uint32_t)sizeof eight) { /* most text is ASCII */
            memcpy(&eight, text + at, sizeof eight);
            if (eight & 0x8080808080808080u)
                break;
        }
        if (at > before)
            continue;
        if ((uint8_t)text[at] < 0x80)
            at++;
        else if (ws_utf8_next(text, length, &at) == WS_INVALID)
            return before;
    }
    return length;
}

/* Capitals `first`, `first + stride` … `last`; the small letter is `delta` behind each. After UnicodeData.txt 15. */
typedef struct case_range {
    uint32_t first, last;
    uint16_t stride;
    int16_t delta;
} case_range;

/* clang-format off */
static const case_range capitals[] = {
    {0xC0, 0xD6, 1, 32}, {0xD8, 0xDE, 1, 32}, {0x100, 0x12E, 2, 1}, {0x130, 0x130, 1, -199}, {0x132, 0x136, 2, 1},
    {0x139, 0x147, 2, 1}, {0x14A, 0x176, 2, 1}, {0x178, 0x178, 1, -121}, {0x179, 0x17D, 2, 1}, {0x181, 0x181, 1, 210},
    {0x182, 0x184, 2, 1}, {0x186, 0x186, 1, 206}, {0x187, 0x187, 1, 1}, {0x189, 0x18A, 1, 205}, {0x18B, 0x18B, 1, 1},
    {0x18E, 0x18E, 1, 79}, {0x18F, 0x18F, 1, 202}, {0x190, 0x190, 1, 203}, {0x191, 0x191, 1, 1},
    {0x193, 0x193, 1, 205}, {0x194, 0x194, 1, 207}, {0x196, 0x196, 1, 211}, {0x197, 0x197, 1, 209},
    {0x198, 0x198, 1, 1}, {0x19C, 0x19C, 1, 211}, {0x19D, 0x19D, 1, 213}, {0x19F, 0x19F, 1, 214},
    {0x1A0, 0x1A4, 2, 1}, {0x1A6, 0x1A6, 1, 218}, {0x1A7, 0x1A7, 1, 1}, {0x1A9, 0x1A9, 1, 218}, {0x1AC, 0x1AC, 1, 1},
    {0x1AE, 0x1AE, 1, 218}, {0x1AF, 0x1AF, 1, 1}, {0x1B1, 0x1B2, 1, 217}, {0x1B3, 0x1B5, 2, 1},
    {0x1B7, 0x1B7, 1, 219}, {0x1B8, 0x1B8, 1, 1}, {0x1BC, 0x1BC, 1, 1}, {0x1C4, 0x1C4, 1, 2}, {0x1C5, 0x1C5, 1, 1},
    {0x1C7, 0x1C7, 1, 2}, {0x1C8, 0x1C8, 1, 1}, {0x1CA, 0x1CA, 1, 2}, {0x1CB, 0x1DB, 2, 1}, {0x1DE, 0x1EE, 2, 1},
    {0x1F1, 0x1F1, 1, 2}, {0x1F2, 0x1F4, 2, 1}, {0x1F6, 0x1F6, 1, -97}, {0x1F7, 0x1F7, 1, -56}, {0x1F8, 0x21E, 2, 1},
    {0x220, 0x220, 1, -130}, {0x222, 0x232, 2, 1}, {0x23A, 0x23A, 1, 10795}, {0x23B, 0x23B, 1, 1},
    {0x23D, 0x23D, 1, -163}, {0x23E, 0x23E, 1, 10792}, {0x241, 0x241, 1, 1}, {0x243, 0x243, 1, -195},
    {0x244, 0x244, 1, 69}, {0x245, 0x245, 1, 71}, {0x246, 0x24E, 2, 1}, {0x370, 0x372, 2, 1}, {0x376, 0x376, 1, 1},
    {0x37F, 0x37F, 1, 116}, {0x386, 0x386, 1, 38}, {0x388, 0x38A, 1, 37}, {0x38C, 0x38C, 1, 64},
    {0x38E, 0x38F, 1, 63}, {0x391, 0x3A1, 1, 32}, {0x3A3, 0x3AB, 1, 32}, {0x3CF, 0x3CF, 1, 8}, {0x3D8, 0x3EE, 2, 1},
    {0x3F4, 0x3F4, 1, -60}, {0x3F7, 0x3F7, 1, 1}, {0x3F9, 0x3F9, 1, -7}, {0x3FA, 0x3FA, 1, 1},
    {0x3FD, 0x3FF, 1, -130}, {0x400, 0x40F, 1, 80}, {0x410, 0x42F, 1, 32}, {0x460, 0x480, 2, 1}, {0x48A, 0x4BE, 2, 1},
    {0x4C0, 0x4C0, 1, 15}, {0x4C1, 0x4CD, 2, 1}, {0x4D0, 0x52E, 2, 1}, {0x531, 0x556, 1, 48}, {0x1E00, 0x1E94, 2, 1},
    {0x1E9E, 0x1E9E, 1, -7615}, {0x1EA0, 0x1EFE, 2, 1}, {0x1F08, 0x1F0F, 1, -8}, {0x1F18, 0x1F1D, 1, -8},
    {0x1F28, 0x1F2F, 1, -8}, {0x1F38, 0x1F3F, 1, -8}, {0x1F48, 0x1F4D, 1, -8}, {0x1F59, 0x1F5F, 2, -8},
    {0x1F68, 0x1F6F, 1, -8}, {0x1F88, 0x1F8F, 1, -8}, {0x1F98, 0x1F9F, 1, -8}, {0x1FA8, 0x1FAF, 1, -8},
    {0x1FB8, 0x1FB9, 1, -8}, {0x1FBA, 0x1FBB, 1, -74}, {0x1FBC, 0x1FBC, 1, -9}, {0x1FC8, 0x1FCB, 1, -86},
    {0x1FCC, 0x1FCC, 1, -9}, {0x1FD8, 0x1FD9, 1, -8}, {0x1FDA, 0x1FDB, 1, -100}, {0x1FE8, 0x1FE9, 1, -8},
    {0x1FEA, 0x1FEB, 1, -112}, {0x1FEC, 0x1FEC, 1, -7}, {0x1FF8, 0x1FF9, 1, -128}, {0x1FFA, 0x1FFB, 1, -126},
    {0x1FFC, 0x1FFC, 1, -9},
};
/* clang-format on */

/* What is no letter above ASCII: punctuation, symbols, spaces. Everything else counts as one, so that scripts without
 * case and characters younger than this table hold words together. */
typedef struct code_range {
    uint32_t first, last;
} code_range;

static const code_range no_letters[] = {
    {0x80, 0xA9},       {0xAB, 0xB4},       {0xB6, 0xB9},          {0xBB, 0xBF},     {0xD7, 0xD7},
    {0xF7, 0xF7},       {0x2BC, 0x2BC},     {0x2C2, 0x2C5},        {0x2D2, 0x2DF},   {0x37E, 0x37E},
    {0x387, 0x387},     {0x55A, 0x55F},     {0x589, 0x58A},        {0x5BE, 0x5BE},   {0x5C0, 0x5C0},
    {0x5F3, 0x5F4},     {0x600, 0x60F},     {0x61B, 0x61F},        {0x66A, 0x66D},   {0x6D4, 0x6D4},
    {0x700, 0x70D},     {0x964, 0x965},     {0xE3F, 0xE3F},        {0xE4F, 0xE4F},   {0xF01, 0xF17},
    {0x104A, 0x104F},   {0x1360, 0x1368},   {0x1680, 0x1680},      {0x16EB, 0x16ED}, {0x17D4, 0x17DB},
    {0x1800, 0x180A},   {0x2000, 0x2070},   {0x2074, 0x207E},      {0x2080, 0x208E}, {0x20A0, 0x20C0},
    {0x2100, 0x2101},   {0x2103, 0x2106},   {0x2116, 0x2118},      {0x211E, 0x2123}, {0x2140, 0x2144},
    {0x214A, 0x214D},   {0x2150, 0x2BFF},   {0x2E00, 0x2E5D},      {0x3000, 0x3004}, {0x3008, 0x3020},
    {0x3030, 0x3030},   {0x303D, 0x303D},   {0x30FB, 0x30FB},      {0x3200, 0x33FF}, {0xD800, 0xF8FF},
    {0xFD3E, 0xFD3F},   {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},      {0xFEFF, 0xFEFF}, {0xFF01, 0xFF0F},
    {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40},   {0xFF5B, 0xFF65},      {0xFFE0, 0xFFFF}, {0x10100, 0x101CF},
    {0x1D000, 0x1D3FF}, {0x1F000, 0x1FBFF}, {0xE0000, 0xFFFFFFFF},
};

/* The index of the first of n ranges of `size` bytes that does not end before c. Each begins with its first
 * and last code point. */
static size_t range_of(uint32_t c, const void *ranges, size_t n, size_t size) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        code_range range;
        memcpy(&range, (const char *)ranges + middle * size, sizeof range);
        if (c > range.last)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
#define RANGE_OF(c, ranges) range_of(c, ranges, sizeof(ranges) / sizeof *(ranges), sizeof *(ranges))

bool ws_is_letter(uint32_t c) {
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return c < no_letters[RANGE_OF(c, no_letters)].first; /* the last range ends with all that there is */
}

uint32_t ws_lower(uint32_t c) {
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c > 0x1FFC) /* the last capital of the table */
        return c;
    const case_range *range = &capitals[RANGE_OF(c, capitals)];
    if (c < range->first || (c - range->first) % range->stride != 0)
        return c;
    return (uint32_t)((int32_t)c + range->delta);
}

bool ws_is_upper(uint32_t c) {
    return ws_lower(c) != c;
}

bool ws_is_space(uint32_t c) {
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

uint32_t ws_unaccented(uint32_t c) {
    /* of U+00E0 to U+017F; then of the letters of Vietnamese, in runs of one vowel */
    static const char bases[] =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
        "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static const struct {
        uint32_t last;
        char base;
    } vowels[] = {{0x1EB7, 'a'}, {0x1EC7, 'e'}, {0x1ECB, 'i'}, {0x1EE3, 'o'}, {0x1EF1, 'u'}, {0x1EF9, 'y'}};
    c = ws_lower(c);
    if (c >= 0xE0 && c <= 0x17F)
        return (uint8_t)bases[c - 0xE0];
    if (c == 0x1A1)
        return 'o';
    if (c == 0x1B0)
        return 'u';
    if (c == 0x219 || c == 0x21B)
        return c == 0x219 ? 's' : 't';
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels && c >= 0x1EA0; i++)
        if (c <= vowels[i].last)
            return (uint8_t)vowels[i].base;
    return c;
}
