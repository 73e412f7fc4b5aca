/* spell.c - what a word's letters are: its hash and shape, whether it is one of a few */
#include "base/search.h"
#include "text/scan.h"
#include "text/words.h"

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

uint32_t ws_hash_word(const char *text, uint32_t start, uint32_t end, uint8_t *shape) {
    uint32_t hash = ws_hash_start();
    letters seen = {0};
    while (start < end) {
        uint8_t byte = (uint8_t)text[start];
        if (byte < 0x80) {
            bool upper = byte >= 'A' && byte <= 'Z';
            count_letter(&seen, upper, byte >= 'a' && byte <= 'z');
            hash = ws_hash_add(hash, upper ? byte + 0x20u : byte);
            start++;
            continue;
        }
        uint32_t c = ws_utf8_next(text, end, &start);
        uint32_t folded = fold(c);
        bool letter = folded && ws_is_letter(c);
        count_letter(&seen, letter && folded != c, letter && folded == c);
        if (folded)
            hash = ws_hash_add(hash, folded);
    }
    *shape = (uint8_t)shape_of(&seen);
    return ws_hash_end(hash);
}

/* Add a token with its hash and shape; the period that ends an abbreviation is not hashed. */
bool ws_emit_word(ws_scanner *s, ws_token_kind kind, uint32_t start, uint32_t end) {
    ws_token *token = ws_emit(s, kind, start, end);
    if (!token)
        return false;
    uint32_t hashed = end > start + 1 && s->text[end - 1] == '.' ? end - 1 : end;
    if (hash_plain(s->text + start, hashed - start, &token->hash, &token->shape))
        token->flags |= TOKEN_PLAIN;
    else
        token->hash = ws_hash_word(s->text, start, hashed, &token->shape);
    return true;
}

bool ws_is_spelled(const ws_document *document, const ws_token *token, const char *word) {
    return ws_compare_word(document->text + token->start, document->text + token->end, word) == 0;
}

bool ws_is_spelled_any(const ws_document *document, const ws_token *token, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (ws_is_spelled(document, token, words[i]))
            return true;
    return false;
}

/* Is text[at, end) this lower-case ASCII word, in any case? */
bool ws_spells(const ws_scanner *s, uint32_t at, uint32_t end, const char *word) {
    return ws_compare_word(s->text + at, s->text + end, word) == 0;
}

bool ws_spells_any(const ws_scanner *s, uint32_t at, uint32_t end, const char *const *words) {
    for (; *words; words++) {
        if (ws_spells(s, at, end, *words))
            return true;
    }
    return false;
}

/* End of the ASCII letters that begin here; at most `most` of them, or `at` when there are more. */
uint32_t ws_short_run(const ws_scanner *s, uint32_t at, uint32_t most) {
    uint32_t end = at;
    while (ws_class_at(s, end) == LETTER && end - at <= most)
        end++;
    return end - at > most || ws_word_character_at(s, end) ? at : end;
}
