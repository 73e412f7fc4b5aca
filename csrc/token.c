/* token.c - words, numbers, marks and what stands between them
 *
 * One pass over the bytes by a class table. A word's extent is found first and its hash and shape in a second look at
 * the same few bytes, which keeps both loops simple and is still far cheaper than the lexicon look-up behind them.
 *
 * Apostrophes: with a letter or digit on both sides one never is a quotation mark. What is left over (boys' coats) is
 * given out as a mark; the quote stage, which sees the whole paragraph, turns those it cannot pair into clitics.
 */
#include "document.h"
#include "lexicon.h"
#include "utf8.h"

#include <string.h>

/* Limits: an e-mail address or domain is looked for this far behind the word that may begin it; this many invalid runs
 * are reported; this many of one sign in a row are one token. */
enum { MAX_ADDRESS_LOOK = 64, MAX_INVALID_PROBLEMS = 100, MIN_DRAWN = 8 };

enum { OTHER, SPACE, LETTER, DIGIT, HIGH, CONTROL, QUOTE };

/* clang-format off */
static const uint8_t class_of[256] = {
    [0x00] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, SPACE, SPACE, SPACE, SPACE, SPACE,
    [0x0E] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,
    [0x17] = CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, SPACE, [0x7F] = CONTROL,
    ['"'] = QUOTE, ['\''] = QUOTE, ['`'] = QUOTE,
    ['0'] = DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
    ['A'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['N'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['a'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    ['n'] = LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
#define H4 HIGH, HIGH, HIGH, HIGH
#define H16 H4, H4, H4, H4
    [0x80] = H16, H16, H16, H16, H16, H16, H16, H16,
#undef H16
#undef H4
};
/* clang-format on */

typedef struct scanner {
    ws_document *document;
    const char *text;
    uint32_t at;
    uint32_t end;     /* nothing is read from here on: the next region's start or the text's end */
    uint32_t region;  /* the next region */
    uint16_t flags;   /* for the next token */
    uint16_t sticky;  /* for every token until a region switches them off */
    uint32_t invalid; /* runs of invalid bytes so far */
} scanner;

static inline uint8_t class_at(const scanner *s, uint32_t at) {
    return at < s->end ? class_of[(uint8_t)s->text[at]] : SPACE;
}

static inline char byte_at(const scanner *s, uint32_t at) {
    return at < s->end ? s->text[at] : '\0';
}

static bool is_digit(const scanner *s, uint32_t at) {
    return class_at(s, at) == DIGIT;
}

/* Does a letter begin here? */
static bool is_letter(const scanner *s, uint32_t at) {
    uint8_t class = class_at(s, at);
    if (class != HIGH)
        return class == LETTER;
    uint32_t c = ws_utf8_next(s->text, s->end, &at);
    return ws_is_letter(c);
}

static bool is_word_character(const scanner *s, uint32_t at) {
    return is_digit(s, at) || is_letter(s, at);
}

/* Bytes of the apostrophe at this place: ' ’ ‘ or ʼ; 0 for anything else. */
static uint32_t apostrophe(const scanner *s, uint32_t at) {
    if (at >= s->end)
        return 0;
    uint8_t c = (uint8_t)s->text[at];
    if (c == '\'')
        return 1;
    if (c == 0xE2 && s->end - at >= 3 && (uint8_t)s->text[at + 1] == 0x80 &&
        ((uint8_t)s->text[at + 2] == 0x98 || (uint8_t)s->text[at + 2] == 0x99))
        return 3;
    if (c == 0xCA && s->end - at >= 2 && (uint8_t)s->text[at + 1] == 0xBC)
        return 2;
    return 0;
}

/* Add a token; its flags are those gathered since the last one. NULL when memory is short. */
static inline ws_token *emit(scanner *s, ws_token_kind kind, uint32_t start, uint32_t end) {
    ws_document *d = s->document;
    if (d->n_tokens == d->capacity_tokens &&
        !ws_arena_grow(&d->arena, (void **)&d->tokens, &d->capacity_tokens, d->n_tokens + 1, sizeof *d->tokens))
        return NULL;
    ws_token *token = &d->tokens[d->n_tokens++];
    *token = (ws_token){.start = start,
                        .end = end,
                        .kind = (uint8_t)kind,
                        .flags = (uint16_t)(s->flags | s->sticky),
                        .marked = WS_NONE};
    s->flags = 0;
    s->at = end;
    return token;
}

/* The character that is hashed for c: lower case, one form of apostrophe and hyphen; 0 for what does not count. */
static uint32_t fold(uint32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x2010:
    case 0x2011:
        return '-';
    case 0xAD:
    case 0x200C:
    case 0x200D:
        return 0;
    default:
        return ws_lower(c);
    }
}

/* What a word's letters look like. */
typedef struct letters {
    uint32_t upper, lower;
    bool first_upper, last_upper, run; /* run: two capitals side by side */
} letters;

static void count_letter(letters *l, bool upper, bool cased) {
    if (upper) {
        l->first_upper |= l->upper + l->lower == 0;
        l->run |= l->last_upper;
        l->upper++;
    } else if (cased) {
        l->lower++;
    }
    l->last_upper = upper;
}

static ws_shape shape_of(const letters *l) {
    if (l->upper == 0)
        return l->lower ? SHAPE_LOWER : SHAPE_NONE;
    if (l->lower == 0)
        return l->upper == 1 ? SHAPE_CAPITAL : SHAPE_UPPER;
    return l->first_upper && !l->run ? SHAPE_CAPITAL : SHAPE_MIXED;
}

/* Most words are ASCII letters, small but for the first: hash them in one tight loop. False for any other. */
static bool hash_plain(const char *word, uint32_t length, uint32_t *hash, uint8_t *shape) {
    bool capital = word[0] >= 'A' && word[0] <= 'Z';
    uint32_t h = ws_hash_add(ws_hash_start(), (uint8_t)word[0] | 0x20u);
    if (!capital && (word[0] < 'a' || word[0] > 'z'))
        return false;
    for (uint32_t i = 1; i < length; i++) {
        if (word[i] < 'a' || word[i] > 'z')
            return false;
        h = ws_hash_add(h, (uint8_t)word[i]);
    }
    *hash = ws_hash_end(h);
    *shape = capital ? SHAPE_CAPITAL : SHAPE_LOWER;
    return true;
}

/* Hash and shape of text[start, end) as the lexicon has it. */
static uint32_t hash_of(const scanner *s, uint32_t start, uint32_t end, uint8_t *shape) {
    uint32_t hash = ws_hash_start();
    letters seen = {0};
    while (start < end) {
        uint8_t byte = (uint8_t)s->text[start];
        if (byte < 0x80) {
            bool upper = byte >= 'A' && byte <= 'Z';
            count_letter(&seen, upper, byte >= 'a' && byte <= 'z');
            hash = ws_hash_add(hash, upper ? byte + 0x20u : byte);
            start++;
            continue;
        }
        uint32_t c = ws_utf8_next(s->text, end, &start);
        uint32_t folded = fold(c);
        bool letter = folded && ws_is_letter(c);
        count_letter(&seen, letter && folded != c, letter && folded == c);
        if (folded)
            hash = ws_hash_add(hash, folded);
    }
    *shape = (uint8_t)shape_of(&seen);
    return ws_hash_end(hash);
}

/* Add a token with its hash, shape and classes; the period that ends an abbreviation is not hashed. */
static bool emit_word(scanner *s, ws_token_kind kind, uint32_t start, uint32_t end) {
    ws_token *token = emit(s, kind, start, end);
    if (!token)
        return false;
    uint32_t hashed = end > start + 1 && s->text[end - 1] == '.' ? end - 1 : end;
    if (hash_plain(s->text + start, hashed - start, &token->hash, &token->shape))
        token->flags |= TOKEN_PLAIN;
    else
        token->hash = hash_of(s, start, hashed, &token->shape);
    token->classes = ws_lexicon_classes(token->hash);
    return true;
}

/* Is text[at, end) this lower-case ASCII word, in any case? */
static bool spells(const scanner *s, uint32_t at, uint32_t end, const char *word) {
    for (; at < end; at++, word++) {
        if (*word == '\0' || ((uint8_t)s->text[at] | 0x20) != (uint8_t)*word)
            return false;
    }
    return *word == '\0';
}

static bool spells_any(const scanner *s, uint32_t at, uint32_t end, const char *const *words) {
    for (; *words; words++) {
        if (spells(s, at, end, *words))
            return true;
    }
    return false;
}

/* End of the ASCII letters that begin here; at most `most` of them, or `at` when there are more. */
static uint32_t short_run(const scanner *s, uint32_t at, uint32_t most) {
    uint32_t end = at;
    while (class_at(s, end) == LETTER && end - at <= most)
        end++;
    return end - at > most || is_word_character(s, end) ? at : end;
}

/* Where a clitic that begins with the apostrophe at `at` ends: 's 'll 're 've 'd 'm; 0 where none does. */
static uint32_t clitic_end(const scanner *s, uint32_t at) {
    static const char *const endings[] = {"s", "ll", "re", "ve", "d", "m", NULL};
    uint32_t size = apostrophe(s, at);
    if (!size)
        return 0;
    uint32_t end = short_run(s, at + size, 2);
    return end > at + size && spells_any(s, at + size, end, endings) ? end : 0;
}

/* Where n't ends, whose n stands at `at`; 0 where none stands. */
static uint32_t negation_end(const scanner *s, uint32_t at) {
    if (((uint8_t)byte_at(s, at) | 0x20) != 'n')
        return 0;
    uint32_t size = apostrophe(s, at + 1);
    if (!size)
        return 0;
    uint32_t end = short_run(s, at + 1 + size, 1);
    return end > at + 1 + size && spells(s, end - 1, end, "t") ? end : 0;
}

/* Give out the clitics that follow a word directly: I'd've. */
static bool emit_clitics(scanner *s) {
    for (uint32_t end; (end = clitic_end(s, s->at)) != 0 || (end = negation_end(s, s->at)) != 0;) {
        if (!emit_word(s, TOKEN_CLITIC, s->at, end))
            return false;
    }
    return true;
}

/* Is the period at `at` inside an abbreviation such as U.S. a.m. Ph.D.: short runs of letters, one of them single? */
static bool inner_period(const scanner *s, uint32_t segment, uint32_t at) {
    if (at - segment > 2 || !is_letter(s, at + 1))
        return false;
    uint32_t next = short_run(s, at + 1, 2);
    if (next == at + 1)
        return false;
    return (at - segment == 1 && class_at(s, segment) == LETTER) || next - at - 1 == 1;
}

/* Does a hyphen (- ‐ ‑) at `at` join word characters? Gives its size, 0 for no. */
static uint32_t joining_hyphen(const scanner *s, uint32_t at) {
    uint32_t size = byte_at(s, at) == '-' ? 1 : 0;
    if (!size && s->end - at >= 3 && memcmp(s->text + at, "\xE2\x80", 2) == 0)
        size = (uint8_t)s->text[at + 2] == 0x90 || (uint8_t)s->text[at + 2] == 0x91 ? 3 : 0;
    return size && is_word_character(s, at + size) ? size : 0;
}

/* Is this & inside a name such as AT&T? */
static bool joining_ampersand(const scanner *s, uint32_t at) {
    char before = s->text[at - 1], after = byte_at(s, at + 1);
    return before >= 'A' && before <= 'Z' && after >= 'A' && after <= 'Z';
}

/* Characters that hold a word together without being letters: soft hyphen, zero-width joiners. */
static uint32_t invisible(const scanner *s, uint32_t at) {
    if (s->end - at >= 2 && memcmp(s->text + at, "\xC2\xAD", 2) == 0)
        return 2;
    if (s->end - at >= 3 &&
        (memcmp(s->text + at, "\xE2\x80\x8C", 3) == 0 || memcmp(s->text + at, "\xE2\x80\x8D", 3) == 0))
        return 3;
    return 0;
}

/* A word under way. */
typedef struct extent {
    uint32_t end;
    uint32_t part; /* start of the part behind the last hyphen */
    bool periods;  /* U.S: the period behind it belongs to it */
    bool letters;
} extent;

/* Bytes of the character at `at` that goes on with the word; 0 where the word ends. */
static uint32_t word_goes_on(const scanner *s, extent *word, uint32_t *segment) {
    uint32_t at = word->end, size;
    uint8_t class = class_at(s, at);
    if (class == LETTER || class == DIGIT) {
        word->letters |= class == LETTER;
        return 1;
    }
    if (class == SPACE || class == CONTROL)
        return 0;
    if ((size = joining_hyphen(s, at)) != 0) {
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
        return is_word_character(s, at + 1) ? 1 : 0;
    return 0;
}

/* Is the character that ends before `at` a letter? Only asked inside a word, so one step back is enough. */
static bool letter_before(const scanner *s, uint32_t start, uint32_t at) {
    uint32_t back = at;
    while (back > start && ((uint8_t)s->text[--back] & 0xC0) == 0x80)
        ;
    return back < at && is_letter(s, back);
}

/* Find where the word that begins at `start` ends. */
static extent scan_word(const scanner *s, uint32_t start) {
    extent word = {.end = start, .part = start};
    uint32_t segment = start;
    for (;;) {
        while (class_at(s, word.end) == LETTER) { /* the fast way through most text */
            word.letters = true;
            word.end++;
        }
        uint32_t size = apostrophe(s, word.end);
        if (size) {
            bool inside = word.end > start && letter_before(s, start, word.end) && is_letter(s, word.end + size);
            if (!inside || clitic_end(s, word.end) || negation_end(s, word.end - 1))
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
static bool small_abbreviation(const scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"vs", "etc", "al", "cf", "approx", "dept", "inc", "ltd", "corp", "govt", NULL};
    return spells_any(s, start, end, words);
}

/* Abbreviations that only are ones in front of a number: No. 5. */
static bool numbered_abbreviation(const scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"no", "nos", "vol", "fig", "art", "ch", "sec", "pp", NULL};
    return spells_any(s, start, end, words);
}

static bool is_capital(const scanner *s, uint32_t at) {
    uint32_t c = ws_utf8_next(s->text, s->end, &at);
    return c != WS_INVALID && ws_is_upper(c);
}

/* Is the capital I at `start` an initial (I. M. Okafor) and not the pronoun? */
static bool initial_i(const scanner *s, uint32_t start) {
    uint32_t next = start + 2;
    while (byte_at(s, next) == ' ')
        next++;
    return class_at(s, next) == LETTER && is_capital(s, next) && byte_at(s, next + 1) == '.';
}

/* Does the period behind the word belong to it? */
static bool keeps_period(const scanner *s, uint32_t start, const extent *word) {
    uint32_t end = word->end;
    if (byte_at(s, end) != '.' || byte_at(s, end + 1) == '.')
        return false;
    if (word->periods)
        return true;
    if (end - start == 1 || (end - start == 2 && class_at(s, start) == HIGH))
        return is_capital(s, start) && (s->text[start] != 'I' || initial_i(s, start));
    if (end - word->part > 7)
        return false;
    if (numbered_abbreviation(s, word->part, end)) {
        uint32_t next = end + 1;
        while (byte_at(s, next) == ' ')
            next++;
        return is_digit(s, next);
    }
    if (!is_capital(s, word->part))
        return small_abbreviation(s, word->part, end);
    uint8_t shape;
    return (ws_lexicon_classes(hash_of(s, word->part, end, &shape)) & LEX_ABBREVIATION) != 0;
}

/* Ends of domain names that are recognised without http:// in front. */
static bool is_domain_end(const scanner *s, uint32_t start, uint32_t end) {
    static const char *const ends[] = {"com", "org", "net", "gov", "edu",  "mil", "int", "info", "io",
                                       "uk",  "us",  "eu",  "co",  "news", "tv",  "dev", NULL};
    return spells_any(s, start, end, ends);
}

/* End of an address that begins at `start`: up to white space or a mark, without the punctuation that ends it. */
static uint32_t address_end(const scanner *s, uint32_t start) {
    uint32_t end = start;
    for (; end < s->end; end++) {
        uint8_t class = class_of[(uint8_t)s->text[end]];
        if (class == SPACE || class == CONTROL || class == QUOTE || strchr("<>()[]{}", s->text[end]))
            break;
        if (s->end - end >= 3 && memcmp(s->text + end, "\xE2\x80", 2) == 0)
            break;
    }
    while (end > start && strchr(".,;:!?", s->text[end - 1]))
        end--;
    return end;
}

/* Is a URL's beginning here? */
static bool is_url(const scanner *s, uint32_t start, uint32_t end) {
    static const char *const schemes[] = {"http", "https", "ftp", "mailto", NULL};
    if (byte_at(s, end) == ':')
        return spells_any(s, start, end, schemes) && (byte_at(s, end + 1) == '/' || (byte_at(s, start) | 0x20) == 'm');
    return byte_at(s, end) == '.' && spells(s, start, end, "www") && is_word_character(s, end + 1);
}

/* Behind a word: look a bounded way ahead for the @ of an e-mail address or the end of a domain name. Gives the end of
 * the address, 0 for none. */
static uint32_t address_behind(const scanner *s, uint32_t start, uint32_t end) {
    bool capital = is_capital(s, start);
    uint32_t at = end, part = end;
    for (; at - end < MAX_ADDRESS_LOOK; at++) {
        char c = byte_at(s, at);
        uint8_t class = class_at(s, at);
        if (class == LETTER || class == DIGIT || c == '_' || c == '-' || c == '+')
            continue;
        if (c == '@')
            return is_word_character(s, at + 1) ? address_end(s, start) : 0;
        if (part > end && is_domain_end(s, part, at) && (c != '.' || !is_letter(s, at + 1)))
            return c == '/' || !capital ? address_end(s, start) : at;
        if (c != '.' || !is_word_character(s, at + 1))
            return 0;
        part = at + 1;
    }
    return 0;
}

/* Bluepoint.com is a company's name; bluepoint.com and Bluepoint.com/jobs are addresses. */
static bool is_domain_name(const scanner *s, uint32_t start, uint32_t end) {
    const char *text = s->text + start;
    return is_capital(s, start) && !memchr(text, '/', end - start) && !memchr(text, '@', end - start);
}

/* Most words are small letters but for the first, before a space or a comma: hash them while they are read. False for
 * any other; `*added` is false when memory is short. */
static inline bool plain_word(scanner *s, bool *added) {
    const char *text = s->text;
    uint32_t start = s->at, end = start + 1;
    uint8_t first = (uint8_t)text[start];
    if (first >= 0x80)
        return false;
    uint32_t hash = ws_hash_add(ws_hash_start(), first | 0x20u);
    for (; end < s->end && text[end] >= 'a' && text[end] <= 'z'; end++)
        hash = ws_hash_add(hash, (uint8_t)text[end]);
    if (class_at(s, end) != SPACE && text[end] != ',')
        return false;
    ws_token *token = emit(s, TOKEN_WORD, start, end);
    *added = token != NULL;
    if (token) {
        token->flags |= TOKEN_PLAIN;
        token->hash = ws_hash_end(hash);
        token->shape = first < 'a' ? SHAPE_CAPITAL : SHAPE_LOWER;
        token->classes = ws_lexicon_classes(token->hash);
    }
    return true;
}

/* A word, its period, its clitics; or an address that begins like one. */
static bool token_word(scanner *s) {
    uint32_t start = s->at, plain = start;
    bool added;
    if (plain_word(s, &added))
        return added;
    while (class_at(s, plain) == LETTER)
        plain++;
    if (class_at(s, plain) == SPACE || s->text[plain] == ',') /* nothing to ask */
        return emit_word(s, TOKEN_WORD, start, plain);
    extent word = scan_word(s, start);
    char next = byte_at(s, word.end);
    if (next == ':' || next == '.' || next == '@' || next == '+') {
        if (is_url(s, start, word.end))
            return emit_word(s, TOKEN_ADDRESS, start, address_end(s, start));
        uint32_t address = next == ':' || word.periods ? 0 : address_behind(s, start, word.end);
        if (address)
            return emit_word(s, is_domain_name(s, start, address) ? TOKEN_WORD : TOKEN_ADDRESS, start, address) &&
                   emit_clitics(s);
        if (keeps_period(s, start, &word))
            word.end++;
    } else if (word.end - start > 1) {
        uint32_t n = word.end - 1;
        if (negation_end(s, n))
            word.end = n;
    }
    return emit_word(s, TOKEN_WORD, start, word.end) && emit_clitics(s);
}

/* End of the digits at `at`, with the separators inside them: 4,000 2.3 02:14 9/11 2019-20 6'3". */
static uint32_t digits_end(const scanner *s, uint32_t at) {
    bool feet = false;
    for (;;) {
        while (is_digit(s, at))
            at++;
        char c = byte_at(s, at);
        uint32_t size = c == ',' || c == '.' || c == ':' || c == '/' || c == '-' ? 1 : apostrophe(s, at);
        if (!size && s->end - at >= 3 && memcmp(s->text + at, "\xE2\x80\x93", 3) == 0)
            size = 3;
        if (!size || !is_digit(s, at + size))
            break;
        feet |= apostrophe(s, at) != 0;
        at += size;
    }
    if (feet && byte_at(s, at) == '"')
        at++;
    else if (feet && s->end - at >= 3 && memcmp(s->text + at, "\xE2\x80\x9D", 3) == 0)
        at += 3;
    return at;
}

/* A number, or a word that begins with one: 88-year-old. */
static bool token_number(scanner *s) {
    uint32_t start = s->at, end = digits_end(s, start);
    bool word = false;
    if (is_letter(s, end) || joining_hyphen(s, end)) {
        extent rest = scan_word(s, end);
        word = rest.part > end; /* a hyphen: more than the ending of 1990s, 3rd, 5pm */
        end = rest.end;
    }
    return emit_word(s, word ? TOKEN_WORD : TOKEN_NUMBER, start, end) && emit_clitics(s);
}

/* Words that begin with an apostrophe. */
static bool clipped_word(const scanner *s, uint32_t start, uint32_t end) {
    static const char *const words[] = {"em",    "til",  "tis",   "twas", "twere", "twould", "twill",
                                        "twasn", "tisn", "cause", "cos",  "bout",  NULL};
    return spells_any(s, start, end, words);
}

/* End of a word or number that begins with the apostrophe at `at` ('em, 'n', '90s, since '98); 0 if it begins a
 * quotation for all that is known here. */
static uint32_t apostrophe_word(const scanner *s, uint32_t at, uint32_t size) {
    uint32_t start = at + size;
    if (is_digit(s, start) && is_digit(s, start + 1) && !is_digit(s, start + 2)) {
        uint32_t end = start + 2;
        if (byte_at(s, end) == 's' && !is_letter(s, end + 1))
            return end + 1;
        const ws_document *d = s->document;
        bool behind_word = d->n_tokens && d->tokens[d->n_tokens - 1].shape == SHAPE_LOWER;
        return behind_word && !is_word_character(s, end) && !apostrophe(s, end) ? end : 0;
    }
    uint32_t end = short_run(s, start, 6);
    if (end == start)
        return 0;
    if (spells(s, start, end, "n")) {
        uint32_t closing = apostrophe(s, end);
        return closing ? end + closing : class_at(s, end) == SPACE ? end : 0;
    }
    return clipped_word(s, start, end) && byte_at(s, start) >= 'a' ? end : 0;
}

/* End of the run of one character (of `size` bytes) that begins here, if it is too long to be anything but a line drawn
 * across the page; else 0. */
static uint32_t drawn_line(const scanner *s, uint32_t size) {
    uint32_t end = s->at + size;
    while (s->end - end >= size && memcmp(s->text + end, s->text + s->at, size) == 0)
        end += size;
    return end - s->at >= MIN_DRAWN * size ? end : 0;
}

/* Bytes of the quotation mark at `at` whose first character has `size` bytes: two single ones side by side are a double
 * one, ``so'' or ‘‘so’’; of three that close, the first belongs to a quotation inside. */
static uint32_t mark_size(const scanner *s, uint32_t at, uint32_t size) {
    const char *c = s->text + at;
    bool closes = *c == '\'' || (size == 3 && memcmp(c, "\xE2\x80\x99", 3) == 0);
    bool opens = *c == '`' || (size == 3 && memcmp(c, "\xE2\x80\x98", 3) == 0);
    uint32_t next = at + size;
    if (!(opens || closes) || s->end - next < size || memcmp(c, s->text + next, size) != 0)
        return size;
    bool third = s->end - next >= 2 * size && memcmp(c, s->text + next + size, size) == 0;
    return closes && third ? size : 2 * size;
}

/* A quotation mark, or an apostrophe that belongs to a word. `size` is that of one character. */
static bool token_mark(scanner *s, uint32_t size) {
    uint32_t start = s->at, drawn = drawn_line(s, size);
    if (drawn)
        return emit_word(s, TOKEN_PUNCT, start, drawn);
    if (apostrophe(s, start)) {
        uint32_t end = clitic_end(s, start);
        if (end && !(s->flags & TOKEN_SPACE_BEFORE) && s->document->n_tokens)
            return emit_word(s, TOKEN_CLITIC, start, end);
        end = apostrophe_word(s, start, size);
        if (end)
            return emit_word(s, is_digit(s, start + size) ? TOKEN_NUMBER : TOKEN_WORD, start, end) && emit_clitics(s);
    }
    return emit_word(s, TOKEN_MARK, start, start + mark_size(s, start, size));
}

/* Punctuation: a run of dashes or periods is one token, and so is `. . .`. */
static bool token_punctuation(scanner *s) {
    uint32_t start = s->at, end = start + 1, drawn = drawn_line(s, 1);
    char c = s->text[start];
    if (drawn) {
        end = drawn;
    } else if (c == '-') {
        while (byte_at(s, end) == c)
            end++;
    } else if (c == '.') {
        while (byte_at(s, end) == c || (byte_at(s, end) == ' ' && byte_at(s, end + 1) == c))
            end++;
    } else if ((c == '@' || c == '#') && is_letter(s, end)) {
        while (is_word_character(s, end) || byte_at(s, end) == '_') {
            if (class_at(s, end) == HIGH)
                ws_utf8_next(s->text, s->end, &end);
            else
                end++;
        }
        return emit_word(s, TOKEN_ADDRESS, start, end) && emit_clitics(s);
    }
    return emit_word(s, TOKEN_PUNCT, start, end);
}

static bool is_mark(uint32_t c) {
    return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A || c == 0xB4 ||
           c == 0x2BC;
}

/* Say that bytes could not be read; only the first hundred times. */
static bool report_invalid(scanner *s, uint32_t start, uint32_t end) {
    if (s->invalid++ >= MAX_INVALID_PROBLEMS)
        return true;
    ws_problem *problem = ws_push(s->document, problems);
    if (!problem)
        return false;
    *problem = (ws_problem){"invalid-utf8", start, end, "These bytes are not UTF-8; they are passed over."};
    return true;
}

/* A run of bytes that are no text: NUL, other control characters, invalid UTF-8. */
static bool token_opaque(scanner *s) {
    uint32_t start = s->at, end = start;
    bool invalid = false;
    while (end < s->end) {
        uint32_t next = end;
        if (class_at(s, end) == CONTROL)
            next++;
        else if (class_at(s, end) != HIGH || ws_utf8_next(s->text, s->end, &next) != WS_INVALID)
            break;
        else
            invalid = true;
        end = next;
    }
    return (!invalid || report_invalid(s, start, end)) && emit(s, TOKEN_OPAQUE, start, end);
}

/* Whatever begins with a byte above ASCII. */
static bool token_high(scanner *s) {
    uint32_t next = s->at;
    uint32_t c = ws_utf8_next(s->text, s->end, &next);
    if (c == WS_INVALID)
        return token_opaque(s);
    if (ws_is_space(c)) {
        s->flags |= TOKEN_SPACE_BEFORE | (c == 0x2028 || c == 0x2029 || c == 0x85 ? TOKEN_LINE_START : 0);
        s->at = next;
        return true;
    }
    if (c == 0xAD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
        s->at = next; /* joiners and directions are nothing to read */
        return true;
    }
    if (ws_is_letter(c))
        return token_word(s);
    if (is_mark(c))
        return token_mark(s, next - s->at);
    if (c == 0x2014 || c == 0x2013) { /* a run of one dash */
        while (s->end - next >= 3 && memcmp(s->text + next, s->text + s->at, 3) == 0)
            next += 3;
    }
    return emit_word(s, TOKEN_PUNCT, s->at, next);
}

/* The next token, or white space. */
static bool step(scanner *s) {
    uint8_t c = (uint8_t)s->text[s->at];
    switch (class_of[c]) {
    case SPACE:
        s->flags |= c == ' ' || c == '\t' ? TOKEN_SPACE_BEFORE : TOKEN_SPACE_BEFORE | TOKEN_LINE_START;
        s->at++;
        return true;
    case LETTER:
        return token_word(s);
    case DIGIT:
        return token_number(s);
    case QUOTE:
        return token_mark(s, 1);
    case HIGH:
        return token_high(s);
    case CONTROL:
        return token_opaque(s);
    default:
        return token_punctuation(s);
    }
}

/* Pass the region that begins here. */
static bool pass_region(scanner *s) {
    const ws_document *d = s->document;
    const ws_region *region = &d->regions[s->region++];
    if (!region->silent && !emit(s, TOKEN_OPAQUE, region->start, region->end))
        return false;
    s->at = region->end;
    s->sticky = (uint16_t)((s->sticky & ~region->off) | (region->on & ~TOKEN_LIST_ITEM));
    s->flags |= region->on & TOKEN_LIST_ITEM;
    s->end = s->region < d->n_regions ? d->regions[s->region].start : d->length;
    return true;
}

static void count_words(ws_document *document) {
    uint32_t words = 0;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        uint8_t kind = document->tokens[t].kind;
        words += kind == TOKEN_WORD || kind == TOKEN_NUMBER || kind == TOKEN_ADDRESS;
    }
    document->words = words;
}

ws_status ws_tokenize(ws_document *document) {
    scanner s = {.document = document, .text = document->text, .flags = TOKEN_SPACE_BEFORE | TOKEN_LINE_START};
    s.end = document->n_regions ? document->regions[0].start : document->length;
    /* English has a token for less than every four bytes: one allocation for most texts. */
    document->capacity_tokens = document->length / 4 + 16;
    document->tokens = ws_arena_take(&document->arena, document->capacity_tokens, sizeof *document->tokens);
    if (!document->tokens)
        return WS_NO_MEMORY;
    for (;;) {
        while (s.at < s.end) {
            if (!step(&s))
                return WS_NO_MEMORY;
        }
        if (s.region == document->n_regions)
            break;
        if (!pass_region(&s))
            return WS_NO_MEMORY;
    }
    s.flags |= TOKEN_SPACE_BEFORE | TOKEN_LINE_START;
    s.sticky = 0;
    if (!emit(&s, TOKEN_OPAQUE, document->length, document->length))
        return WS_NO_MEMORY;
    document->n_tokens--; /* the sentinel */
    count_words(document);
    return WS_OK;
}
