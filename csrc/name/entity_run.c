/* entity_run.c - capitalised words that hang together: names with the titles in front of them */
#include "name/entity_parts.h"

#include "base/utf8.h"
#include "model/gazetteer.h"
#include "text/noun.h"

/* Words that are capitalised by their place only, wherever they stand. */
#define FUNCTION_WORDS                                                                                                 \
    (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN | LEX_SUBJECT | LEX_PREPOSITION | LEX_COORDINATOR |                 \
     LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)
/* The longest run of capitalised words that is read as one name; a longer one is cut. */
#define LONGEST_RUN 14u

/* Is the token capitalised because something begins there, if only in brackets? */
static bool starts_something(const ws_document *document, uint32_t t) {
    if (ws_starts_something(document, t))
        return true;
    char c = ws_punct(document, t - 1);
    return c == '(' || c == '[';
}

/* May a capitalised token be part of a name, or of a title in front of one? */
static bool may_be_name(const ws_document *document, const ws_names *words, uint32_t t, bool title_case) {
    const ws_token *token = ws_at(document, t);
    if (token->shape == SHAPE_MIXED && !(document->text[token->start] >= 'A' && document->text[token->start] <= 'Z') &&
        !ws_is_upper((uint32_t)(unsigned char)document->text[token->start]) && !(token->classes & LEX_PARTICLE) &&
        !memchr(document->text + token->start, '-', token->end - token->start))
        return false;
    uint64_t classes = token->classes;
    if (classes & (FUNCTION_WORDS & ~LEX_PREPOSITION) && !(classes & (LEX_TITLE | LEX_PARTICLE | LEX_PLACE)) &&
        !(token->end - token->start > 1 && token->shape == SHAPE_UPPER && !starts_something(document, t)))
        return (classes & LEX_MODAL) && (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) &&
               ws_capital(document, t + 1);
    if (classes & LEX_PREPOSITION && !(classes & LEX_PLACE))
        return false;
    if (classes & LEX_TIME)
        return (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) && ws_capital(document, t + 1) && !title_case;
    if (!starts_something(document, t) && !title_case)
        return true;
    if (ws_name_seen(words, words->inner, token->hash))
        return !(classes & (LEX_ADVERB | LEX_NUMBER)) || (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) != 0;
    bool next = ws_capital(document, t + 1) && !ws_starts_sentence(document, t + 1);
    if (!(classes & WS_LEX_SEEN))
        return !ws_name_seen(words, words->lower, token->hash) ||
               (next && (ws_evidence(document, token->hash) & GAZETTEER_GIVEN));
    if (classes & (LEX_TITLE | LEX_HONORIFIC | LEX_NATION | LEX_PLACE))
        return true;
    if (!next)
        return false;
    if (title_case)
        return (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) &&
               !(classes & (LEX_PAST | LEX_PRESENT | LEX_ING));
    if (ws_evidence(document, token->hash) & GAZETTEER_GIVEN)
        return !(classes & (LEX_ADVERB | LEX_PRESENT));
    return (classes & (LEX_MODIFIER | LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_ADJECTIVE | LEX_WORD)) &&
           !(classes & (LEX_PAST | LEX_ING | LEX_PRESENT | LEX_ADVERB));
}

bool ws_is_run_word(const ws_document *document, const ws_names *words, uint32_t t, bool title_case) {
    return ws_capital(document, t) && may_be_name(document, words, t, title_case);
}

/* Does the run so far end in a noun that takes "of" or "for": a ministry, a secretary? */
static bool takes_of(const ws_document *document, uint32_t first, uint32_t t) {
    if (ws_noun_classes(document, t) & (LEX_TITLE | LEX_PERSON) && !ws_has(document, t, LEX_ABBREVIATION))
        return true;
    for (uint32_t i = t + 1; i-- > first && t - i < 2;) {
        if (ws_has(document, i, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && ws_capital(document, i))
            return true;
    }
    return false;
}

/* How many tokens lead from token t of a run to its next capitalised word, or 0 where the run ends at t. */
static uint32_t bridge(const ws_document *document, const ws_names *words, uint32_t first, uint32_t t,
                       bool title_case) {
    uint32_t n = t + 1;
    if (n >= document->n_tokens || ws_at(document, n)->flags & (TOKEN_SENT_START | TOKEN_PARA_START) ||
        !ws_same_marked(document, first, n))
        return 0;
    if (ws_is_run_word(document, words, n, title_case))
        return 1;
    char c = ws_punct(document, n);
    if (c == '&' && ws_capital(document, n + 1))
        return 2;
    if (c == ',' && ws_capital(document, n + 1) &&
        (ws_is_generation(document, n + 1) || ws_has(document, n + 1, LEX_COMPANY_FORM)))
        return 2;
    if (ws_has(document, n, LEX_PARTICLE) && ws_is_word(document, n) && !ws_has(document, n, LEX_DETERMINER)) {
        if (ws_capital(document, n + 1))
            return 2;
        if (ws_has(document, n + 1, LEX_PARTICLE) && ws_capital(document, n + 2))
            return 3;
    }
    if (WS_WORD_IS_ANY(document, n, "of", "for") && takes_of(document, first, t)) {
        uint32_t k = n + 1;
        if (ws_is_the(document, k))
            k++;
        if (ws_is_run_word(document, words, k, title_case) && ws_same_marked(document, first, k))
            return k - t;
    }
    if (ws_is_genitive(document, n) && document->text[ws_at(document, n)->start] != 's' &&
        ws_at(document, n)->end - ws_at(document, n)->start != 2 && ws_capital(document, n + 1) &&
        ws_has(document, n + 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && !ws_has(document, n + 1, LEX_DOCUMENT) &&
        ws_at(document, n)->end - ws_at(document, n)->start != 4)
        return 2;
    return 0;
}

/* Behind the tagged name that holds t. */
static uint32_t tagged_end_from(const ws_document *document, const uint8_t *labels, uint32_t t) {
    while (t < document->n_tokens && labels[t] && !ws_name_begins(labels[t]))
        t++;
    return t;
}

uint32_t ws_run_end(const ws_document *document, const ws_names *words, const uint8_t *labels, uint32_t t, uint32_t end,
                    bool title_case) {
    bool tagged = ws_name_begins(labels[t]);
    uint32_t last = tagged ? ws_name_end(labels, t, document->n_tokens) : t + 1, step;
    while (last - t < LONGEST_RUN && last < end) {
        if (ws_name_begins(labels[last]) && ws_same_marked(document, t, last))
            last = ws_name_end(labels, last, document->n_tokens);
        else if ((step = bridge(document, words, t, last - 1, title_case)) != 0 && last + step <= end)
            last += step;
        else
            break;
        if (labels[last - 1] && last < end && labels[last] && !ws_name_begins(labels[last]))
            last = tagged_end_from(document, labels, last);
    }
    return last;
}
