/* scare_word.c - marked text that is a word or phrase which is only talked of */
#include "scare/scare_rules.h"

#include "text/pos.h"

/* Is it said what a thing is called or reads: a name of its own, “…”; the phrase on the card is “…”? */
static bool is_told_as_name(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 8 };
    static const char *const names[] = {"name", "nickname"}, *const nouns[] = {"phrase", "word",        "slogan",
                                                                               "motto",  "catchphrase", "password",
                                                                               "tagline"};
    uint32_t t = marked->first, before = t - 1, floor = t > NEAR ? t - NEAR : 1;
    bool comma = t > 1 && ws_punct(document, before) == ',' && marked->words <= 4;
    if (t < 4 || ws_starts_sentence(document, t) || !(comma || ws_has(document, before, LEX_BE)))
        return false;
    for (t = before; t-- > floor && ws_is_word(document, t) && !ws_starts_sentence(document, t + 1);) {
        if (ws_has(document, t, LEX_VERB) && ws_pos_in(document->pos[t], WS_VERBS))
            return false;
        if (comma ? WS_WORD_AMONG(document, t, names) : WS_WORD_AMONG(document, t, nouns))
            return ws_pos_in(document->pos[t - 1],
                             POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(POS) | POS_BIT(JJ) | (comma ? 0 : POS_BIT(NN)));
    }
    return false;
}

/* Is it a word that is only talked about, `banned the word “…” from`, `dislikes the term “…”`: does a noun for words
 * stand before the span, as the object of a verb that says nothing? */
static bool is_word_talked_of(const ws_document *document, const ws_marked *marked) {
    static const char *const words[] = {"word", "term", "name", "letters", "words"},
                             *const utters[] = {"use",     "uses",  "used",        "using",      "utter",
                                                "uttered", "spoke", "chose",       "hear",       "heard",
                                                "coined",  "coins", "popularised", "popularized"};
    uint32_t t = marked->first;
    if (marked->words > 4 || t < 3 || !WS_WORD_AMONG(document, t - 1, words) || !ws_is_the(document, t - 2) ||
        ws_starts_sentence(document, t - 2))
        return false;
    return ws_pos_in(document->pos[t - 3], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(VB) | POS_BIT(VBN)) &&
           (ws_word_is(document, t - 3, "found") || !ws_has(document, t - 3, LEX_SPEECH | LEX_MANNER)) &&
           !WS_WORD_AMONG(document, t - 3, utters);
}

/* Is it what brokers advise to do with a share, and no more: downgraded the stock to “hold”; rates it “buy”? */
static bool is_rating(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 12 };
    static const char *const ratings[] = {"buy",          "sell",         "hold",       "neutral", "overweight",
                                          "underweight",  "outperform",   "accumulate", "reduce",  "add",
                                          "equal-weight", "underperform", "market",     "sector",  "equal",
                                          "strong",       "speculative",  "trading"};
    static const char *const rates[] = {"downgraded", "upgraded",   "downgrades", "upgrades", "downgrade",
                                        "upgrade",    "rates",      "rated",      "rating",   "cut",
                                        "lowered",    "raised",     "lifted",     "keeps",    "downgrading",
                                        "upgrading",  "reiterated", "maintained"};
    uint32_t t = marked->first;
    if (marked->words > 2 || !WS_WORD_AMONG(document, t + 1, ratings))
        return false;
    while (t > 0 && t + NEAR > marked->first && !ws_starts_sentence(document, t))
        if (WS_WORD_AMONG(document, --t, rates))
            return true;
    return false;
}

/* Is it the item of an agenda or the heading of a list that something is dealt with under: Under “Any other business”,
 * Ann Lee asked …? */
static bool is_item(const ws_document *document, const ws_marked *marked) {
    uint32_t under = marked->first - 1;
    return marked->first > 0 && marked->words <= 8 && ws_word_is(document, under, "under") &&
           ws_starts_sentence(document, under) &&
           (ws_punct(document, marked->last) == ',' || ws_punct(document, marked->last - 2) == ',');
}

/* Is it what a word or a name of another language means: the name means “moving forward”? */
static bool is_gloss(const ws_document *document, const ws_marked *marked) {
    static const char *const subjects[] = {"word",  "words", "name", "term", "phrase",    "motto",
                                           "title", "which", "it",   "also", "literally", "roughly"};
    uint32_t t = marked->first;
    if (t < 2 || marked->words > 5 || !WS_WORD_IS_ANY(document, t - 1, "means", "meant", "meaning"))
        return false;
    return ws_punct(document, t - 2) || ws_is_named(document, t - 2) || ws_is_quoted(document, t - 2) ||
           WS_WORD_AMONG(document, t - 2, subjects);
}

/* Is it in brackets, and nothing else, behind a name or marked text, of which it tells what that means: Agua Verde
 * (“green water”)? What a body says may stand there, too, and who says I speaks. */
static bool is_gloss_in_brackets(const ws_document *document, const ws_marked *marked) {
    uint32_t open = marked->first - 1;
    if (marked->first < 2 || marked->words > 5 || ws_punct(document, open) != '(' ||
        ws_punct(document, marked->last) != ')' || ws_in_name_of(document, open - 1, WS_PERSON) ||
        ws_in_name_of(document, open - 1, WS_ORGANIZATION) ||
        !(ws_capital(document, open - 1) || ws_is_mark(document, open - 1)))
        return false;
    for (uint32_t t = marked->first; t < marked->last; t++)
        if (ws_is_tag(document, t, WS_FINITE) || ws_punct(document, t) == '.' || ws_punct(document, t) == '!' ||
            ws_is_first_person(document, t))
            return false;
    return true;
}

bool ws_is_talked_of(const ws_document *document, const ws_seen *s) {
    return is_word_talked_of(document, s->marked) || is_told_as_name(document, s->marked) ||
           is_gloss(document, s->marked) || is_gloss_in_brackets(document, s->marked) ||
           is_rating(document, s->marked) || is_item(document, s->marked);
}
