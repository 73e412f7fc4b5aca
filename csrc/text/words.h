/* words.h - small questions about tokens that several stages ask */
#ifndef WS_WORDS_H
#define WS_WORDS_H

#include "base/compiler.h"
#include "document.h"
#include "lexicon/lexicon.h"

#include <string.h>

/* The token, or the sentinel behind the last one for any index outside. */
static inline const ws_token *ws_at(const ws_document *document, uint32_t t) {
    return &document->tokens[t < document->n_tokens ? t : document->n_tokens];
}

/* Does the token have one of these lexicon classes? */
static inline bool ws_has(const ws_document *document, uint32_t t, uint64_t classes) {
    return (ws_at(document, t)->classes & classes) != 0;
}

/* Do the lists that models see have the word? */
static inline bool ws_is_listed(const ws_document *document, uint32_t t) {
    return ws_has(document, t, WS_LEX_SEEN);
}

/* The hash of a lower-case ASCII word, as tokens have it: the period that ends an abbreviation is not hashed. */
static WS_WRITTEN_OUT uint32_t ws_hash_of(const char *word) {
    uint32_t hash = ws_hash_start();
    size_t length = strlen(word);
    length -= length > 1 && word[length - 1] == '.';
    for (size_t i = 0; i < length; i++)
        hash = ws_hash_add(hash, (unsigned char)word[i]);
    return ws_hash_end(hash);
}

/* Hash and shape of the word text[start, end) as tokens have them. (spell.c) */
uint32_t ws_hash_word(const char *text, uint32_t start, uint32_t end, uint8_t *shape);

/* Is the token spelled like this lower-case ASCII word, in any case? */
bool ws_is_spelled(const ws_document *document, const ws_token *token, const char *word);

/* The same of a word that is a constant: its hash is asked first, whose answer is seldom guessed wrong. */
static WS_WRITTEN_OUT bool ws_word_is(const ws_document *document, uint32_t t, const char *word) {
    const ws_token *token = ws_at(document, t);
    return token->hash == ws_hash_of(word) && ws_is_spelled(document, token, word);
}

/* Is the token one of a few words, eight at most, that are constants? A longer list has a name: WS_WORD_AMONG. */
#define WS_WORD_IS_ANY(document, t, ...)                                                                               \
    WS_FIRST_WORDS(document, t, __VA_ARGS__, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
#define WS_FIRST_WORDS(document, t, a, b, c, d, e, f, g, h, ...) ws_word_is_any(document, t, a, b, c, d, e, f, g, h)
static WS_WRITTEN_OUT bool ws_word_is_any(const ws_document *document, uint32_t t, const char *a, const char *b,
                                          const char *c, const char *d, const char *e, const char *f, const char *g,
                                          const char *h) {
    return (a && ws_word_is(document, t, a)) || (b && ws_word_is(document, t, b)) ||
           (c && ws_word_is(document, t, c)) || (d && ws_word_is(document, t, d)) ||
           (e && ws_word_is(document, t, e)) || (f && ws_word_is(document, t, f)) ||
           (g && ws_word_is(document, t, g)) || (h && ws_word_is(document, t, h));
}

/* Is the token a sign that lists have at the head of a line: - * + • ▪ ◦? */
static inline bool ws_is_bullet_sign(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    const char *sign = document->text + token->start;
    if (token->kind != TOKEN_PUNCT)
        return false;
    if (token->end == token->start + 1)
        return *sign == '-' || *sign == '*' || *sign == '+';
    return token->end == token->start + 3 &&
           (!memcmp(sign, "\xE2\x80\xA2", 3) || !memcmp(sign, "\xE2\x96\xAA", 3) || !memcmp(sign, "\xE2\x97\xA6", 3));
}

/* Is the token `the`? */
static inline bool ws_is_the(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "the");
}

/* Is the token this, that, these or those? */
static inline bool ws_is_demonstrative(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "this", "that", "these", "those");
}

/* The gender that the word tells: he, him, his; she, her. WS_GENDER_UNKNOWN of any other. */
static inline uint8_t ws_gender_of_pronoun(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "he", "him", "his") ? WS_MALE
           : WS_WORD_IS_ANY(document, t, "she", "her")     ? WS_FEMALE
                                                           : WS_GENDER_UNKNOWN;
}

/* Is it he or she, and so the subject? */
static inline bool ws_is_he_or_she(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "he", "she");
}

/* Does the word stand for who speaks or writes, alone or with others? */
static inline bool ws_is_first_person(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "i", "we", "me", "my", "our", "us");
}

/* Has the pronoun the form of an object: told | her? It may be a possessive, too: her house. */
static inline bool ws_is_objective(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "me", "us", "him", "her", "them");
}

/* Does the noun tell no more of somebody than man or woman, young or not? */
static inline bool ws_tells_gender_alone(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "man", "woman", "boy", "girl");
}

/* Does the word only stress who is meant, or lead back to the subject: the report itself? */
static inline bool ws_is_reflexive(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "himself", "herself", "itself", "themselves");
}

/* Is it he, she or a form of theirs that may mean somebody of the gender, be that known or not? */
static inline bool ws_may_mean(const ws_document *document, uint32_t t, uint8_t gender) {
    uint8_t told = ws_gender_of_pronoun(document, t);
    return told != WS_GENDER_UNKNOWN && (gender == WS_GENDER_UNKNOWN || gender == told);
}

/* Is it a word by which a letter addresses the editor of a paper: Sir, Madam? */
static inline bool ws_addresses_editor(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "sir", "sirs", "madam", "editor");
}

/* Do the words at t bring in one of several: one of the nurses? */
static inline bool ws_is_one_of(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "one") && ws_word_is(document, t + 1, "of");
}

/* Is the token `a` or `an`? */
static inline bool ws_is_a(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "a", "an");
}

/* Is the token a letter that stands for a name: A. of A. R. Lee? */
static inline bool ws_is_initial(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->end - token->start == 2 && token->shape >= SHAPE_CAPITAL && document->text[token->end - 1] == '.';
}

/* Does the word tell father and son apart: Carl Lee | Jr.? */
static inline bool ws_is_generation(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "jr.", "jr", "sr.", "sr");
}

/* Does the word behind a name tell namesakes apart: Carl Lee | Jr.; Robert Lee | III? */
static inline bool ws_is_name_suffix(const ws_document *document, uint32_t t) {
    return ws_is_generation(document, t) || WS_WORD_IS_ANY(document, t, "ii", "iii", "iv", "v", "vi");
}

/* Is the token spelled like one of n lower-case ASCII words, in any case? */
bool ws_is_spelled_any(const ws_document *document, const ws_token *token, const char *const *words, size_t n);

/* The same of words that are constants: most others are told by their first letter and length, in one bit of 64. */
static WS_WRITTEN_OUT uint32_t ws_word_sketch(char first, size_t length) {
    return (((uint32_t)(unsigned char)first | 0x20) * 5 + (uint32_t)length) % 64;
}
static WS_WRITTEN_OUT bool ws_word_among(const ws_document *document, uint32_t t, const char *const *words, size_t n) {
    const ws_token *token = ws_at(document, t);
    uint64_t sketches = 0;
    WS_UNROLLED
    for (size_t i = 0; i < n; i++)
        sketches |= (uint64_t)1 << ws_word_sketch(words[i][0], strlen(words[i]));
    return token->start < token->end &&
           sketches >> ws_word_sketch(document->text[token->start], token->end - token->start) & 1 &&
           ws_is_spelled_any(document, token, words, n);
}

/* The same of an array of words. */
#define WS_WORD_AMONG(document, t, words) ws_word_among(document, t, words, sizeof(words) / sizeof *(words))

/* Bytes of the hyphen that begins the bytes [at, end), or that ends them: - ‐ or ‑; 0 for none. */
static inline uint32_t ws_hyphen_at(const char *at, const char *end) {
    if (at < end && *at == '-')
        return 1;
    return end - at >= 3 && (memcmp(at, "\xE2\x80\x90", 3) == 0 || memcmp(at, "\xE2\x80\x91", 3) == 0) ? 3 : 0;
}
static inline uint32_t ws_hyphen_before(const char *at, const char *end) {
    for (uint32_t size = 1; size <= 3 && end - at >= (ptrdiff_t)size; size += 2)
        if (ws_hyphen_at(end - size, end) == size)
            return size;
    return 0;
}

/* Does the token end in these letters and hyphens, of any kind, and have others before them? */
static inline bool ws_ends_in(const ws_document *document, uint32_t t, const char *tail) {
    const ws_token *token = ws_at(document, t);
    const char *start = document->text + token->start, *end = document->text + token->end;
    for (size_t n = strlen(tail); n > 0; n--) {
        uint32_t size = tail[n - 1] == '-' ? ws_hyphen_before(start, end) : end > start && end[-1] == tail[n - 1];
        if (!size)
            return false;
        end -= size;
    }
    return end > start;
}

/* Friday, yesterday: a day, which is nobody's name as May and June are. */
static inline bool ws_is_day(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_TIME) && ws_ends_in(document, t, "day");
}

/* Is the noun one for a span of time, of any number: an hour, years? */
static inline bool ws_is_span(const ws_document *document, uint32_t t) {
    static const char *const spans[] = {"minute",  "hour",  "day",  "week",  "month",  "year",  "decade",  "century",
                                        "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"};
    return WS_WORD_AMONG(document, t, spans);
}

/* The character of a punctuation token: ASCII as it is, '-' for every dash and --, '~' for an ellipsis, 0 for others.
 */
static inline char ws_punct(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (token->kind != TOKEN_PUNCT)
        return 0;
    const char *text = document->text + token->start;
    uint32_t length = token->end - token->start;
    if (length == 1)
        return text[0];
    if (text[0] == '-')
        return '-';
    if (text[0] == '.')
        return '~';
    if (length == 3 && memcmp(text, "\xE2\x80", 2) == 0)
        return (unsigned char)text[2] >= 0x92 && (unsigned char)text[2] <= 0x95 ? '-' : text[2] == '\xA6' ? '~' : 0;
    return 0;
}

/* Is it a dash that parts words, no hyphen? */
static inline bool ws_is_dash(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return ws_punct(document, t) == '-' && (token->end - token->start > 1 || token->flags & TOKEN_SPACE_BEFORE);
}

static inline bool ws_is_word(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->kind == TOKEN_WORD;
}

static inline bool ws_is_number(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->kind == TOKEN_NUMBER;
}

/* Is it a number that is written as years are: 2019? */
static inline bool ws_is_year(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->kind == TOKEN_NUMBER && token->end - token->start == 4 &&
           (document->text[token->start] == '1' || document->text[token->start] == '2');
}

/* Is it a quotation mark? */
static inline bool ws_is_mark(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->kind == TOKEN_MARK;
}

/* Does it stand in quotation marks? */
static inline bool ws_is_quoted(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->flags & TOKEN_QUOTED;
}

static inline bool ws_starts_sentence(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->flags & TOKEN_SENT_START;
}
static inline bool ws_starts_paragraph(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->flags & TOKEN_PARA_START;
}

static inline bool ws_is_lower(const ws_document *document, uint32_t t) {
    return ws_at(document, t)->shape == SHAPE_LOWER;
}

static inline bool ws_capital(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL;
}

/* Is it ’s or ' of a genitive (or of is)? */
static inline bool ws_is_genitive(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (token->kind != TOKEN_CLITIC)
        return false;
    char last = document->text[token->end - 1];
    return (last == 's' || last == 'S' || last == '\'' || (unsigned char)last == 0x99) &&
           !ws_word_is(document, t, "n't");
}

/* Does a short form in brackets begin at the token: (FAP)? */
static inline bool ws_is_short_form(const ws_document *document, uint32_t t) {
    return ws_punct(document, t) == '(' && ws_punct(document, t + 2) == ')' &&
           ws_at(document, t + 1)->shape == SHAPE_UPPER;
}

/* The name that holds the token, or NULL. */
static inline const ws_mention *ws_name_at(const ws_document *document, uint32_t t) {
    uint32_t name = t < document->n_tokens ? document->name_of[t] : WS_NONE;
    return name == WS_NONE ? NULL : &document->mentions[name];
}

/* The name that begins at the token, or NULL. */
static inline const ws_mention *ws_name_from(const ws_document *document, uint32_t t) {
    const ws_mention *name = ws_name_at(document, t);
    return name && name->first == t ? name : NULL;
}

/* Is the token part of a name; of one of that type? */
static inline bool ws_is_named(const ws_document *document, uint32_t t) {
    return ws_name_at(document, t) != NULL;
}
static inline bool ws_in_name_of(const ws_document *document, uint32_t t, ws_type type) {
    const ws_mention *name = ws_name_at(document, t);
    return name && name->type == type;
}

/* Is it part of a name, asked also while names are looked for, when none is known yet? */
static inline bool ws_is_named_yet(const ws_document *document, uint32_t t) {
    return document->name_of && ws_is_named(document, t);
}

/* Is the token like 57-year-old? */
static inline bool ws_is_aged(const ws_document *document, uint32_t t) {
    return ws_ends_in(document, t, "-year-old");
}

/* Do both tokens stand in the same innermost marked span (or both outside any)? */
static inline bool ws_same_marked(const ws_document *document, uint32_t a, uint32_t b) {
    return ws_at(document, a)->marked == ws_at(document, b)->marked;
}

/* Are the n words from both tokens on the same, whatever their case? */
static inline bool ws_same_words(const ws_document *document, uint32_t a, uint32_t b, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (ws_at(document, a + i)->hash != ws_at(document, b + i)->hash)
            return false;
    return true;
}

/* The outermost marked span that holds the token, or WS_NONE. */
static inline uint32_t ws_outermost(const ws_document *document, uint32_t t) {
    uint32_t m = document->tokens[t].marked;
    while (m != WS_NONE && document->marked[m].parent != WS_NONE)
        m = document->marked[m].parent;
    return m;
}

/* The sentence that holds the token; an index into the paragraphs, that of its paragraph. */
static inline const ws_sentence *ws_sentence_of(const ws_document *document, uint32_t t) {
    return &document->sentences[ws_at(document, t)->sentence];
}
static inline uint32_t ws_paragraph_of(const ws_document *document, uint32_t t) {
    return ws_sentence_of(document, t)->paragraph;
}

/* Does the verb say what somebody is, becomes or remains? */
static inline bool ws_is_copula(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_BE) ||
           WS_WORD_IS_ANY(document, t, "become", "becomes", "became", "remain", "remains", "remained");
}

/* The gender that lexicon classes tell, if they tell one: father, Mrs. */
static inline uint8_t ws_gender_of(uint64_t classes) {
    bool male = classes & LEX_MALE, female = classes & LEX_FEMALE;
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
}

#endif
