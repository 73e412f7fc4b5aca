/* join_fit.c - whether a name may mean who has another one, by the words of both */
#include "coreference/join.h"

#include "model/gazetteer.h"
#include "name/entity.h"
#include "name/given.h"
#include "name/name.h"

void ws_bare_name(const ws_document *document, const ws_mention *m, uint32_t *first, uint32_t *last) {
    *first = m->name_first;
    *last = m->name_last;
    while (*first + 1 < *last && ws_has(document, *first, LEX_DETERMINER))
        ++*first;
    /* a suffix is no surname: Martin Moe Jr. */
    while (*last > *first + 1 && (ws_is_name_suffix(document, *last - 1) || ws_punct(document, *last - 1) == ','))
        --*last;
}

/* The suffix that the name ends in: Carl Lee | Jr.; or WS_NONE. */
static uint32_t suffix_of(const ws_document *document, const ws_mention *m) {
    uint32_t last = m->name_last - 1;
    return m->name_last > m->name_first + 1 && ws_is_name_suffix(document, last) ? last : WS_NONE;
}

bool ws_are_generations(const ws_document *document, const ws_mention *a, const ws_mention *b) {
    uint32_t s = suffix_of(document, a), t = suffix_of(document, b);
    return s != WS_NONE && t != WS_NONE && document->tokens[s].hash != document->tokens[t].hash;
}

/* Does a given name follow the honorific: Sir Alan, Datin Zara? */
static bool goes_with_given_name(const ws_document *document, uint32_t honorific) {
    static const char *const titles[] = {"sir",  "dame", "lord",   "lady",   "don",    "doña",
                                         "shri", "smt",  "dato",   "datin",  "puan",   "encik",
                                         "cik",  "mzee", "alhaji", "alhaja", "hajiya", "mallam"};
    return WS_WORD_AMONG(document, honorific, titles);
}

/* May the name be one whose surname comes first, by its form: three short words, Lee Kok Wai; one short word and one
 * that lists have for no surname, Hu Tianming; a given name of two syllables, Han Bo-rin? */
static bool may_begin_with_surname(const ws_document *document, uint32_t first, uint32_t last) {
    enum { LONGEST = 6, SHORT = 5 };
    if (last - first == 2)
        return ws_is_family_first(document, first) ||
               (document->tokens[first].end - document->tokens[first].start <= SHORT &&
                !(ws_token_gazetteer(document, last - 1) & GAZETTEER_SURNAME));
    for (uint32_t t = first; t < last; t++)
        if (!ws_capital(document, t) || document->tokens[t].end - document->tokens[t].start > LONGEST)
            return false;
    return last - first == 3;
}

/* May the honorific of the mention stand before the first word of a full name: Sir Alan, and Mr Chua where the surname
 * of Chua Kim Poh comes first, as it does in names whose first word is no given name or whose last is no surname? */
static bool is_honoured_by_first(const ws_document *document, const ws_referent *referent, const ws_mention *m) {
    uint32_t first, last;
    if (referent->type != WS_PERSON || m->first >= m->name_first)
        return false;
    if (goes_with_given_name(document, m->name_first - 1))
        return true;
    ws_bare_name(document, &document->mentions[referent->name], &first, &last);
    uint8_t front = ws_token_gazetteer(document, first), back = ws_token_gazetteer(document, last - 1);
    return !(front & GAZETTEER_GIVEN) || (front & GAZETTEER_SURNAME && !(back & GAZETTEER_SURNAME)) ||
           may_begin_with_surname(document, first, last);
}

bool ws_in_headline(const ws_document *document, const ws_mention *m) {
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, m->first)];
    return paragraph->last - paragraph->first <= 40 && ws_is_title_case(document, paragraph);
}

/* Are the words [first, last), in their order and with the first one, among those of the longer name [t, end) of a
 * person, whose other words are no words: Ana Prado, of Ana Lucía Prado Reis, but not of Ana Prado Centre? */
static bool is_shorter(const ws_document *document, uint32_t first, uint32_t last, uint32_t t, uint32_t end) {
    if (document->tokens[t].hash != document->tokens[first].hash || last - first >= end - t)
        return false;
    for (; t < end; t++) {
        if (first < last && document->tokens[t].hash == document->tokens[first].hash)
            first++;
        else if (document->tokens[t].classes & ~LEX_PARTICLE)
            return false;
    }
    return first == last;
}

/* Are the words [first, last) the first ones of the referent's longer name? */
static bool is_start(const ws_document *document, const ws_referent *referent, uint32_t first, uint32_t last) {
    uint32_t t, end;
    ws_bare_name(document, &document->mentions[referent->name], &t, &end);
    if (last - first >= end - t)
        return false;
    while (first < last && document->tokens[t].hash == document->tokens[first].hash) {
        t++;
        first++;
    }
    return first == last;
}

bool ws_is_initials(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->end - token->start > 3 && document->text[token->start + 1] == '.' &&
           document->text[token->end - 1] == '.';
}

bool ws_is_city(const ws_document *document, const ws_mention *m, uint32_t first) {
    uint8_t known = ws_token_gazetteer(document, first);
    return (m->type != WS_PERSON && ws_has(document, first, LEX_PLACE)) ||
           (m->type == WS_PLACE && known & GAZETTEER_PLACE && !(known & (GAZETTEER_GIVEN | GAZETTEER_SURNAME)));
}

bool ws_is_longer_by_chance(const ws_document *document, const ws_referent *referent) {
    const ws_mention *m = &document->mentions[referent->name];
    uint32_t t = m->name_first + 1;
    if (referent->n_mentions == 1 && referent->n_words > 2 && ws_in_headline(document, m))
        return true;
    while (t < m->name_last && !WS_WORD_IS_ANY(document, t, "flight", "train", "bus"))
        t++;
    if (t + 1 >= m->name_last)
        return false;
    const ws_token *number = ws_at(document, m->name_last - 1);
    return document->text[number->end - 1] >= '0' && document->text[number->end - 1] <= '9';
}

/* Is the word at t the nickname that the name [first, last) has in marks or brackets: Nan, of Ann “Nan” Lee? */
static bool is_nickname_in(const ws_document *document, uint32_t t, uint32_t first, uint32_t last) {
    for (uint32_t k = first + 1; k + 2 < last; k++)
        if ((ws_is_mark(document, k) || ws_punct(document, k) == '(') &&
            document->tokens[k + 1].hash == document->tokens[t].hash)
            return true;
    return false;
}

/* Have two names of three words middle ones that begin otherwise, and so are not the same: A. Rose Lee and A. Maud Lee;
 * but not: Osman Abu Lee and Osman Abou Lee? */
static bool have_other_middles(const ws_document *document, uint32_t a_first, uint32_t a_last, uint32_t first,
                               uint32_t last) {
    return a_last - a_first == 3 && last - first == 3 && ws_capital(document, a_first + 1) &&
           ws_capital(document, first + 1) &&
           document->text[ws_at(document, a_first + 1)->start] != document->text[ws_at(document, first + 1)->start];
}

bool ws_may_join(const ws_document *document, const ws_referent *referent, const ws_mention *m, uint32_t first,
                 uint32_t last) {
    uint32_t n = last - first, first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    bool guess = (referent->flags | m->flags) & MENTION_GUESSED;
    if (referent->form != FORM_NAME || (referent->flags | m->flags) & MENTION_PLURAL ||
        !(guess || ws_may_be(referent, m->gender)))
        return false;
    if (ws_are_generations(document, &document->mentions[referent->name], m))
        return false;
    bool person = referent->type == WS_PERSON || m->type == WS_PERSON;
    if (person && (referent->type == WS_ORGANIZATION || m->type == WS_ORGANIZATION || (m->type == WS_PLACE && n == 1)))
        return false;
    if (n == 1 && !person && referent->n_words > 1) /* Castell for Castell Motors, but not House for White House */
        return referent->first_hash == last_hash && !ws_is_initials(document, first) &&
               !ws_is_city(document, m, first) && !ws_is_longer_by_chance(document, referent);
    if (n == 1)
        return referent->last_hash == last_hash ||
               (referent->first_hash == last_hash &&
                (!(m->flags & MENTION_HONORIFIC) || is_honoured_by_first(document, referent, m)));
    if (referent->n_words == 1)
        return person && (referent->last_hash == last_hash ||
                          (referent->first_hash == first_hash && referent->type == WS_PERSON));
    if (!person) /* Harbour Trust, of Harbour Trust Wales */
        return m->type == WS_ORGANIZATION && referent->type == WS_ORGANIZATION &&
               is_start(document, referent, first, last);
    uint32_t a_first, a_last;
    ws_bare_name(document, &document->mentions[referent->name], &a_first, &a_last);
    if (referent->type == WS_PERSON && m->type == WS_PERSON &&
        (is_shorter(document, first, last, a_first, a_last) || is_shorter(document, a_first, a_last, first, last)) &&
        !ws_in_headline(document, m) && !ws_in_headline(document, &document->mentions[referent->name]))
        return true;
    if (referent->last_hash != last_hash || (person && have_other_middles(document, a_first, a_last, first, last)))
        return false;
    if (referent->first_hash == first_hash)
        return true;
    uint32_t same = ws_at_most(a_last - a_first, n); /* de la Torre and Ana de la Torre */
    if (ws_same_words(document, a_last - same, last - same, same))
        return true;
    if (is_nickname_in(document, first, a_first, a_last) || is_nickname_in(document, a_first, first, last))
        return true;
    /* an initial: J. Moe and Jane Moe */
    const ws_token *a = ws_at(document, a_first), *b = ws_at(document, first);
    bool initial = a->end - a->start <= 2 || b->end - b->start <= 2;
    return initial && document->text[a->start] == document->text[b->start];
}

bool ws_is_misspelt(const ws_document *document, uint32_t a, uint32_t b) {
    enum { SHORTEST = 6 };
    const ws_token *x = ws_at(document, a), *y = ws_at(document, b);
    const char *s = document->text + x->start, *t = document->text + y->start;
    uint32_t n = x->end - x->start, k = y->end - y->start, at = 0;
    if (n < SHORTEST || k < SHORTEST || n > k + 1 || k > n + 1 || s[0] != t[0] || s[n - 1] != t[k - 1])
        return false;
    while (at < n && at < k && s[at] == t[at])
        at++;
    uint32_t from = at + (n >= k), to = at + (k >= n);
    bool same = from > n; /* the whole word is */
    return at > 1 && !same && memcmp(s + from, t + to, n - from) == 0;
}
