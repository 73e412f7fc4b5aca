/* scare_motto.c - marked text that is a motto, or is told of as a thing */
#include "scare.h"

#include "pos.h"
#include "scare_rules.h"

/* Is the noun one for words that stand for somebody? */
static bool is_word_for_motto(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {"motto", "slogan", "catchphrase", "nickname"};
    return WS_WORD_AMONG(document, t, nouns);
}

/* `“Low Water,” the mill's motto, …`: does what stands behind the words in commas say that they are one? */
static bool is_motto_before(const ws_document *document, const ws_marked *marked) {
    uint32_t t = marked->last + (ws_punct(document, marked->last) == ',');
    bool comma = t > marked->last || ws_punct(document, t - 2) == ',';
    if (!comma || ws_at(document, t)->flags & TOKEN_SENT_START || marked->words > 8)
        return false;
    uint32_t noun = ws_owned_noun(document, t, is_word_for_motto);
    return noun != WS_NONE && !ws_has(document, noun + 1, WS_CUE_VERBS);
}

/* Does the verb behind the span tell whose words they are: is how Ann Lee puts it; was Ann Lee's reply? */
static bool tells_how(const ws_document *document, uint32_t verb) {
    if (ws_word_is(document, verb + 1, "how"))
        return true;
    for (uint32_t t = verb + 1; t < verb + 8 && t + 1 < document->n_tokens; t++) {
        if (document->tokens[t].flags & TOKEN_SENT_START || ws_punct(document, t))
            return false;
        if ((ws_is_genitive(document, t) || ws_has(document, t, LEX_POSSESSIVE)) &&
            ws_has(document, t + 1, LEX_CUE_NOUN))
            return true;
    }
    return false;
}

/* `“…” is the motto of`, `“…” is painted on`: the span is the subject of a verb that says nothing. */
static bool is_subject(const ws_document *document, const ws_marked *marked, uint32_t last) {
    const ws_token *next = ws_at(document, marked->last);
    if (next->flags & TOKEN_PARA_START || next->kind != TOKEN_WORD)
        return false;
    if (last > 0 && (ws_punct(document, last - 1) == ',' || ws_punct(document, last - 1) == '?'))
        return false;
    uint64_t before = marked->first ? document->tokens[marked->first - 1].classes : 0;
    bool opens = document->tokens[marked->first].flags & TOKEN_SENT_START ||
                 before & (LEX_WORK | LEX_CUE_NOUN | LEX_COORDINATOR) ||
                 (marked->first && ws_word_is(document, marked->first - 1, "words"));
    if (document->tokens[marked->first].flags & TOKEN_SENT_START && marked->words <= 2 && next->shape == SHAPE_LOWER &&
        ws_pos_in(document->pos[marked->last], POS_BIT(VBZ)) &&
        !(next->classes & (WS_CUE_VERBS | LEX_CALL | LEX_CUE_NOUN)))
        return true; /* “Sorry” occurs once */
    return opens && next->classes & (LEX_BE | LEX_HAVE) && !(next->classes & WS_CUE_VERBS) &&
           !tells_how(document, marked->last);
}

bool ws_is_motto_noun(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {"motto",  "slogan",      "motion",  "petition",    "sign",
                                        "banner", "placard",     "poster",  "hashtag",     "refrain",
                                        "chorus", "lyric",       "lyrics",  "inscription", "headline",
                                        "line",   "catchphrase", "tagline", "wording",     "password"};
    return ws_has(document, t, LEX_WORK) || WS_WORD_AMONG(document, t, nouns);
}

bool ws_is_apposition(const ws_document *document, const ws_seen *s) {
    const ws_marked *marked = s->marked;
    uint32_t verb = marked->last;
    char before = marked->first > 1 ? ws_punct(document, marked->first - 1) : 0;
    bool comma = s->last > 0 && ws_punct(document, s->last - 1) == ',';
    if ((before != ',' && before != '-') || (ws_punct(document, verb) != before && !comma) ||
        !ws_is_motto_noun(document, marked->first - 2))
        return false;
    verb += ws_punct(document, verb) == before;
    while (ws_has(document, verb, LEX_ADVERB))
        verb++;
    if ((ws_word_is(document, marked->first - 2, "motto") || ws_word_is(document, marked->first - 2, "slogan")) &&
        ws_has(document, verb, LEX_PREPOSITION))
        return true; /* dropped its motto, “…”, after a year */
    return ws_is_tag(document, verb, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD)) &&
           !ws_has(document, verb, WS_CUE_VERBS) && !(ws_at(document, verb)->flags & TOKEN_SENT_START);
}

/* `the new slogan will be “…”`: is the span what such a noun is? */
static bool is_told_motto(const ws_document *document, const ws_marked *marked) {
    static const char *const nouns[] = {"motto",   "slogan",    "catchphrase", "nickname",
                                        "tagline", "watchword", "password"};
    uint32_t t = marked->first, floor = t > 0 ? ws_sentence_of(document, t - 1)->first : 0;
    if (t < floor + 2 || document->tokens[t].flags & TOKEN_SENT_START || !ws_has(document, t - 1, LEX_BE))
        return false;
    while (t > floor && ws_has(document, t - 1, LEX_BE | LEX_HAVE | LEX_MODAL | LEX_ADVERB))
        t--;
    return t > floor && WS_WORD_AMONG(document, t - 1, nouns);
}

bool ws_is_motto(const ws_document *document, const ws_seen *s) {
    return (is_subject(document, s->marked, s->last) && !s->ends) || is_told_motto(document, s->marked) ||
           is_motto_before(document, s->marked);
}
