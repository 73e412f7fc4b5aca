/* given.c - what a given name tells of the person's gender */
#include "name/given.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "model/gazetteer.h"
#include "text/words.h"

/* What our own list says, which has what the others do not tell apart; else they. */
static uint8_t gender_of(const ws_document *document, uint32_t hash) {
    uint8_t evidence = ws_evidence(document, hash);
    bool male = ws_is_mans_name(hash), female = ws_is_womans_name(hash);
    if (!male && !female) {
        male = evidence & GAZETTEER_MALE;
        female = evidence & GAZETTEER_FEMALE;
    }
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
}

/* The hash of the letters from *at to the next hyphen, accents left out; *at moves behind that. */
static uint32_t hash_of_part(const ws_document *document, uint32_t *at, uint32_t end) {
    uint32_t hash = ws_hash_start();
    while (*at < end) {
        uint32_t c = ws_unaccented(ws_utf8_next(document->text, end, at));
        if (c == '-')
            break;
        hash = ws_hash_add(hash, c == 0x2019 ? '\'' : c);
    }
    return ws_hash_end(hash);
}

/* The gender of a word: that of the whole, or of the first of its parts that tells. */
static uint8_t gender_of_word(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    uint8_t gender = gender_of(document, token->hash);
    for (uint32_t at = token->start; at < token->end && gender == WS_GENDER_UNKNOWN;)
        gender = gender_of(document, hash_of_part(document, &at, token->end));
    return gender;
}

/* The gender that the middle of a Vietnamese name tells: Nguyen Thi Lan. */
static uint8_t gender_of_middle(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    uint32_t at = token->start, hash = hash_of_part(document, &at, token->end);
    if (hash == ws_hash_of("thi"))
        return WS_FEMALE;
    return hash == ws_hash_of("van") && ws_capital(document, t) ? WS_MALE : WS_GENDER_UNKNOWN;
}

bool ws_is_family_first(const ws_document *document, uint32_t t) {
    const ws_token *own = ws_at(document, t), *next = ws_at(document, t + 1);
    const char *end = document->text + next->end;
    const char *hyphen = memchr(document->text + next->start, '-', next->end - next->start);
    return hyphen && hyphen + 1 < end && hyphen[1] >= 'a' && hyphen[1] <= 'z' && own->end - own->start <= 5;
}

/* Is it an initial, or two, in front of the name: R., RJ, R; not the surname Ti? */
static bool is_initial(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    char second = document->text[token->start + 1];
    uint32_t length = token->end - token->start;
    return length == 1 || (length == 2 && !(second >= 'a' && second <= 'z'));
}

uint8_t ws_gender_of_name(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t t = first;
    if (first + 2 < last && is_initial(document, t))
        t++; /* R. Ann Lee */
    if (t + 2 == last && ws_is_family_first(document, t))
        t++;
    uint8_t own = gender_of_word(document, t), middle = t + 2 < last ? gender_of_middle(document, t + 1) : own;
    return middle == WS_FEMALE || own == WS_GENDER_UNKNOWN ? middle : own;
}
