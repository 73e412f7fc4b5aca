/* What counts as a character, a letter, a capital and white space. */
#include "check.h"

/* The definition of UTF-8 read aloud, slowly: the length by the first byte, the value, then what is forbidden. */
static uint32_t plain_decode(const unsigned char *s, uint32_t length, uint32_t *size) {
    uint32_t wanted = s[0] < 0x80 ? 1 : s[0] >> 5 == 6 ? 2 : s[0] >> 4 == 14 ? 3 : s[0] >> 3 == 30 ? 4 : 0;
    *size = 1;
    if (wanted == 0 || wanted > length)
        return WS_INVALID;
    uint32_t c = wanted == 1 ? s[0] : s[0] & (0x7Fu >> wanted);
    for (uint32_t i = 1; i < wanted; i++) {
        if (s[i] >> 6 != 2)
            return WS_INVALID;
        c = c << 6 | (s[i] & 0x3Fu);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < least[wanted] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return WS_INVALID;
    *size = wanted;
    return c;
}

static void agrees_with_definition(void) {
    static const unsigned char thirds[] = {0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    for (uint32_t first = 0; first < 256; first++) {
        for (uint32_t second = 0; second < 256; second++) {
            for (size_t i = 0; i < sizeof thirds * sizeof thirds; i++) {
                unsigned char s[] = {(unsigned char)first, (unsigned char)second, thirds[i / sizeof thirds],
                                     thirds[i % sizeof thirds]};
                for (uint32_t length = 1; length <= 4; length++) {
                    char *exact = malloc(length);
                    memcpy(exact, s, length);
                    uint32_t size, at = 0;
                    uint32_t expected = plain_decode(s, length, &size);
                    uint32_t found = ws_utf8_next(exact, length, &at);
                    free(exact);
                    if (!check(found == expected && at == size, "%02x %02x %02x %02x of %u: U+%X, %u bytes", s[0], s[1],
                               s[2], s[3], length, found, at))
                        return;
                }
            }
        }
    }
}

static void finds_first_invalid_byte(void) {
    check(ws_utf8_check("caf\xC3\xA9", 5) == 5, "valid text");
    check(ws_utf8_check("caf\xC3", 4) == 3, "a character cut off by the end");
    check(ws_utf8_check("a\xE2\x80", 3) == 1, "three bytes cut to two");
    check(ws_utf8_check("a\xED\xA0\x80", 4) == 1, "a surrogate");
    check(ws_utf8_check("a\0b", 3) == 3, "NUL is a character");
    check(ws_utf8_check("", 0) == 0, "nothing");
}

static void knows_capitals(void) {
    static const uint32_t pairs[][2] = {{'A', 'a'},       {0xC9, 0xE9},   {0x178, 0xFF},    {0x141, 0x142},
                                        {0x17D, 0x17E},   {0x18F, 0x259}, {0x21A, 0x21B},   {0x1E9E, 0xDF},
                                        {0x1EA0, 0x1EA1}, {0x391, 0x3B1}, {0x38E, 0x3CD},   {0x1F0D, 0x1F05},
                                        {0x410, 0x430},   {0x401, 0x451}, {0x490, 0x491},   {0x4C0, 0x4CF},
                                        {0x531, 0x561},   {0x556, 0x586}, {0x1FFC, 0x1FF3}, {0x130, 'i'}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        check(ws_lower(pairs[i][0]) == pairs[i][1], "U+%X lowers to U+%X", pairs[i][0], ws_lower(pairs[i][0]));
        check(ws_is_upper(pairs[i][0]) && !ws_is_upper(pairs[i][1]), "case of U+%X", pairs[i][0]);
        check(ws_is_letter(pairs[i][0]) && ws_is_letter(pairs[i][1]), "U+%X is a letter", pairs[i][0]);
    }
    static const uint32_t caseless[] = {'1', 0xD7, 0xF7, 0xDF, 0x5D0, 0x627, 0x4E2D, 0x2019, 0x1FFD, 0x10400};
    for (size_t i = 0; i < sizeof caseless / sizeof *caseless; i++)
        check(ws_lower(caseless[i]) == caseless[i], "U+%X has no small letter here", caseless[i]);
}

static void lowering_is_done_once(void) {
    for (uint32_t c = 0; c < 0x11000; c++) {
        if (!check(ws_lower(ws_lower(c)) == ws_lower(c), "U+%X lowers twice", c))
            return;
    }
}

static void knows_letters_and_space(void) {
    static const uint32_t letters[] = {'z', 0xE9, 0x5D0, 0x627, 0x905, 0x4E2D, 0xAC00, 0x301, 0x2B0};
    static const uint32_t others[] = {'1', '\'', 0xA0, 0x2019, 0x201C, 0x2014, 0x20AC, 0x2026, 0x3002, 0xFF0C, 0x1F600};
    static const uint32_t spaces[] = {' ', '\t', '\n', '\r', '\f', 0x85, 0xA0, 0x2009, 0x2028, 0x202F, 0x3000, 0xFEFF};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        check(ws_is_letter(letters[i]) && !ws_is_space(letters[i]), "U+%X is a letter", letters[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        check(!ws_is_letter(others[i]), "U+%X is no letter", others[i]);
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        check(ws_is_space(spaces[i]) && !ws_is_letter(spaces[i]), "U+%X is white space", spaces[i]);
    check(!ws_is_letter(WS_INVALID) && !ws_is_space(WS_INVALID), "an invalid byte is neither");
}

int main(void) {
    static const test tests[] = {
        {"utf8: every sequence is read as the definition says", agrees_with_definition},
        {"utf8: the first invalid byte is found", finds_first_invalid_byte},
        {"utf8: capitals of Latin, Greek, Cyrillic and Armenian have their small letters", knows_capitals},
        {"utf8: a small letter has no smaller one", lowering_is_done_once},
        {"utf8: letters, marks and white space are told apart", knows_letters_and_space},
    };
    return RUN_TESTS(tests);
}
