/* word.c - words, their clitics and the periods of abbreviations
 *
 * A word's extent is found first and its hash and shape in a second look at the same few bytes, which keeps both loops
 * simple and is still far cheaper than the lexicon look-up behind them.
 */
#include "text/scan.h"
#include "text/words.h"

#include <string.h>

/* Where a clitic that begins with the apostrophe at `at` ends: 's 'll 're 've 'd 'm; 0 where none does. */
uint32_t ws_clitic_end(const ws_scanner *s, uint32_t at) {
    static const char *const endings[] = {"s", "ll", "re", "ve", "d", "m", NULL};
    uint32_t size = ws_apostrophe_at(s, at);
    if (!size)
        return 0;
    uint32_t end = ws_short_run(s, at + size, 2);
    return end > at + size && ws_spells_any(s, at + size, end, endings) ? end : 0;
}

/* Where n't ends, whose n stands at `at`; 0 where none stands. */
static uint32_t negation_end(const ws_scanner *s, uint32_t at) {
    if (((uint8_t)ws_byte_at(s, at) | 0x20) != 'n')
        return 0;
    uint32_t size = ws_apostrophe_at(s, at + 1);
    if (!size)
        return 0;
    uint32_t end = ws_short_run(s, at + 1 + size, 1);
    return end > at + 1 + size && ws_spells(s, end - 1, end, "t") ? end : 0;
}

/* Give out the clitics that follow a word directly: I'd've. */
bool ws_emit_clitics(ws_scanner *s) {
    for (uint32_t end; (end = ws_clitic_end(s, s->at)) != 0 || (end = negation_end(s, s->at)) != 0;) {
        if (!ws_emit_word(s, TOKEN_CLITIC, s->at, end))
            return false;
    }
    return true;
}

/* Is the period at `at` inside an abbreviation such as U.S. a.m. Ph.D.: short runs of letters, one of them single? */
static bool inner_period(const ws_scanner *s, uint32_t segment, uint32_t at) {
    if (at - segment > 2 || !ws_letter_at(s, at + 1))
        return false;
    uint32_t next = ws_short_run(s, at + 1, 2);
    if (next == at + 1)
        return false;
    return (at - segment == 1 && ws_class_at(s, segment) == LETTER) || next - at - 1 == 1;
}

/* Does a hyphen (- ‐ ‑) at `at` join word characters? Gives its size, 0 for no. */
uint32_t ws_joining_hyphen(const ws_scanner *s, uint32_t at) {
    uint32_t size = at < s->end ? ws_hyphen_at(s->text + at, s->text + s->end) : 0;
    return size && ws_word_character_at(s, at + size) ? size : 0;
}

/* Is this & inside a name such as AT&T? */
static bool joining_ampersand(const ws_scanner *s, uint32_t at) {
    char before = s->text[at - 1], after = ws_byte_at(s, at + 1);
    return before >= 'A' && before <= 'Z' && after >= 'A' && after <= 'Z';
}

/* Characters that hold a word together without being letters: soft hyphen, zero-width joiners. */
static uint32_t invisible(const ws_scanner *s, uint32_t at) {
    if (s->end - at >= 2 && memcmp(s->text + at, "\xC2\xAD", 2) == 0)
        return 2;
    if (s->end - at >= 3 &&
        (memcmp(s->text + at, "\xE2\x80\x8C", 3) == 0 || memcmp(s->text + at, "\xE2\x80\x8D", 3) == 0))
        return 3;
    return 0;
}

/* Bytes of the character at `at` that goes on with the word; 0 where the word ends. */
static uint32_t word_goes_on(const ws_scanner *s, ws_extent *word, uint32_t *segment) {
    uint32_t at = word->end, size;
    uint8_t class = ws_class_at(s, at);
    if (class == LETTER || class == DIGIT) {
        word->letters |= class == LETTER;
        return 1;
    }
    if (class == SPACE || class == CONTROL)
        return 0;
    if ((size = ws_joining_hyphen(s, at)) != 0) {
        word->part = *segment = at + size;
        return size;
    }
    if (class == HIGH) {
        uint32_t next = at;
        if (ws_is_letter(ws_utf8_next(s->text, s->end, &next))) {
            word->letters = true;
            return next - at;
        }
        return invisible(s, at);
    }
    if (s->text[at] == '.' && inner_period(s, *segment, at)) {
        word->periods = true;
        *segment = at + 1;
        return 1;
    }
    if (s->text[at] == '&')
        return joining_ampersand(s, at) ? 1 : 0;
    if (s->text[at] == '_')
        return ws_word_character_at(s, at + 1) ? 1 : 0;
    return 0;
}

/* Is the character that ends before `at` a letter? Only asked inside a word, so one step back is enough. */
static bool letter_before(const ws_scanner *s, uint32_t start, uint32_t at) {
    uint32_t back = at;
    while (back > start && ((uint8_t)s->text[--back] & 0xC0) == 0x80)
        ;
    return back < at && ws_letter_at(s, back);
}

/* Find where the word that begins at `start` ends. */
ws_extent ws_scan_word(const ws_scanner *s, uint32_t start) {
    ws_extent word = {.end = start, .part = start};
    uint32_t segment = start;
    for (;;) {
        while (ws_class_at(s, word.end) == LETTER) { /* the fast way through most text */
            word.letters = true;
            word.end++;
        }
        uint32_t size = ws_apostrophe_at(s, word.end);
        if (size) {
            bool inside = word.end > start && letter_before(s, start, word.end) && ws_letter_at(s, word.end + size);
            if (!inside || ws_clitic_end(s, word.end) || negation_end(s, word.end - 1))
                break;
        } else {
            size = word_goes_on(s, &word, &segment);
        }
        if (!size)
            break;
        word.end += size;
    }
    return word;
}

/* Abbreviations that also are written small; the others must begin with a capital, or `miss.` would be one. */
static bool small_abbreviation(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"vs", "etc", "al", "cf", "approx", "dept", "inc", "ltd", "corp", "govt", NULL};
    return ws_spells_any(s, start, end, words);
}

/* Abbreviations that only are ones in front of a number: No. 5. */
static bool numbered_abbreviation(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"no", "nos", "vol", "fig", "art", "ch", "sec", "pp", NULL};
    return ws_spells_any(s, start, end, words);
}

/* Is the capital I at `start` an initial (I. M. Okafor) and not the pronoun? */
static bool initial_i(const ws_scanner *s, uint32_t start) {
    uint32_t next = start + 2;
    while (ws_byte_at(s, next) == ' ')
        next++;
    return ws_class_at(s, next) == LETTER && ws_capital_at(s, next) && ws_byte_at(s, next + 1) == '.';
}

/* Short forms before the names of the people who bear them that are no words, and never end a sentence: Adv. Ann Lee;
 * Rt. Hon.; not RT, which has capitals only. */
static bool styled_abbreviation(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"adv", "rt", "comdt", "srta", "hj", NULL};
    return ws_capital_at(s, start) && !ws_capital_at(s, start + 1) && ws_spells_any(s, start, end, words);
}

/* Does the period behind the word belong to it? */
static bool keeps_period(const ws_scanner *s, uint32_t start, const ws_extent *word) {
    uint32_t end = word->end;
    if (ws_byte_at(s, end) != '.' || ws_byte_at(s, end + 1) == '.')
        return false;
    if (word->periods)
        return true;
    if (end - start == 1 || (end - start == 2 && ws_class_at(s, start) == HIGH))
        return ws_capital_at(s, start) && (s->text[start] != 'I' || initial_i(s, start));
    if (end - word->part > 7)
        return false;
    if (numbered_abbreviation(s, word->part, end)) {
        uint32_t next = end + 1;
        while (ws_byte_at(s, next) == ' ')
            next++;
        return ws_digit_at(s, next);
    }
    if (!ws_capital_at(s, word->part))
        return small_abbreviation(s, word->part, end);
    if (styled_abbreviation(s, word->part, end))
        return true;
    uint8_t shape;
    return (ws_lexicon_classes(ws_hash_word(s->text, word->part, end, &shape)) & LEX_ABBREVIATION) != 0;
}

/* Words that begin with an apostrophe. */
static bool clipped_word(const ws_scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"em",    "til",  "tis",   "twas", "twere", "twould", "twill",
                                        "twasn", "tisn", "cause", "cos",  "bout",  NULL};
    return ws_spells_any(s, start, end, words);
}

/* End of a word or number that begins with the apostrophe at `at` ('em, 'n', '90s, since '98); 0 if it begins a
 * quotation for all that is known here. */
uint32_t ws_apostrophe_word(const ws_scanner *s, uint32_t at, uint32_t size) {
    uint32_t start = at + size;
    if (ws_digit_at(s, start) && ws_digit_at(s, start + 1) && !ws_digit_at(s, start + 2)) {
        uint32_t end = start + 2;
        if (ws_byte_at(s, end) == 's' && !ws_letter_at(s, end + 1))
            return end + 1;
        const ws_document *d = s->document;
        bool behind_word = d->n_tokens && d->tokens[d->n_tokens - 1].shape == SHAPE_LOWER;
        return behind_word && !ws_word_character_at(s, end) && !ws_apostrophe_at(s, end) ? end : 0;
    }
    uint32_t end = ws_short_run(s, start, 6);
    if (end == start)
        return 0;
    if (ws_spells(s, start, end, "n")) {
        uint32_t closing = ws_apostrophe_at(s, end);
        return closing ? end + closing : ws_class_at(s, end) == SPACE ? end : 0;
    }
    return clipped_word(s, start, end) && ws_byte_at(s, start) >= 'a' ? end : 0;
}

/* Most words are small letters but for the first, before a space or a comma: hash them while they are read. False for
 * any other; `*added` is false when memory is short. */
static inline bool plain_word(ws_scanner *s, bool *added) {
    const char *text = s->text;
    uint32_t start = s->at, end = start + 1;
    uint8_t first = (uint8_t)text[start];
    if (first >= 0x80)
        return false;
    uint32_t hash = ws_hash_add(ws_hash_start(), first | 0x20u);
    for (; end < s->end && text[end] >= 'a' && text[end] <= 'z'; end++)
        hash = ws_hash_add(hash, (uint8_t)text[end]);
    if (ws_class_at(s, end) != SPACE && text[end] != ',')
        return false;
    ws_token *token = ws_emit(s, TOKEN_WORD, start, end);
    *added = token != NULL;
    if (token) {
        token->flags |= TOKEN_PLAIN;
        token->hash = ws_hash_end(hash);
        token->shape = first < 'a' ? SHAPE_CAPITAL : SHAPE_LOWER;
    }
    return true;
}

/* A word, its period, its clitics; or an address that begins like one. */
bool ws_token_word(ws_scanner *s) {
    uint32_t start = s->at, plain = start;
    bool added;
    if (plain_word(s, &added))
        return added;
    while (ws_class_at(s, plain) == LETTER)
        plain++;
    if (ws_class_at(s, plain) == SPACE || s->text[plain] == ',') /* nothing to ask */
        return ws_emit_word(s, TOKEN_WORD, start, plain);
    ws_extent word = ws_scan_word(s, start);
    char next = ws_byte_at(s, word.end);
    if (next == ':' || next == '.' || next == '@' || next == '+') {
        if (ws_is_url(s, start, word.end))
            return ws_emit_word(s, TOKEN_ADDRESS, start, ws_address_end(s, start));
        uint32_t address = next == ':' || word.periods ? 0 : ws_address_behind(s, start, word.end);
        if (address)
            return ws_emit_word(s, ws_is_domain_name(s, start, address) ? TOKEN_WORD : TOKEN_ADDRESS, start, address) &&
                   ws_emit_clitics(s);
        if (keeps_period(s, start, &word))
            word.end++;
    } else if (word.end - start > 1) {
        uint32_t n = word.end - 1;
        if (negation_end(s, n))
            word.end = n;
    }
    return ws_emit_word(s, TOKEN_WORD, start, word.end) && ws_emit_clitics(s);
}
