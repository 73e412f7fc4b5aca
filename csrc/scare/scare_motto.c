/* scare_motto.c - marked text that is a motto, or is told of as a thing */
#include "scare/scare.h"

#include "scare/scare_rules.h"
#include "text/pos.h"

/* `“…” is the motto of`, `“…” is painted on`: the span is the subject of a verb that says nothing. */
static bool is_subject(const ws_document *document, const ws_marked *marked, uint32_t last) {
    const ws_token *next = ws_at(document, marked->last);
    if (next->flags & TOKEN_PARA_START || next->kind != TOKEN_WORD)
        return false;
    if (last > 0 && (ws_punct(document, last - 1) == ',' || ws_punct(document, last - 1) == '?'))
        return false;
    uint64_t before = marked->first ? document->tokens[marked->first - 1].classes : 0;
    bool opens = ws_starts_sentence(document, marked->first) || before & (LEX_WORK | LEX_CUE_NOUN | LEX_COORDINATOR) ||
                 (marked->first && ws_word_is(document, marked->first - 1, "words"));
    if (ws_starts_sentence(document, marked->first) && marked->words <= 2 && next->shape == SHAPE_LOWER &&
        ws_pos_in(document->pos[marked->last], POS_BIT(VBZ)) &&
        !(next->classes & (WS_CUE_VERBS | LEX_CALL | LEX_CUE_NOUN)))
        return true; /* “Sorry” occurs once */
    return opens && next->classes & (LEX_BE | LEX_HAVE) && !(next->classes & WS_CUE_VERBS);
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
    bool said = marked->first > 3 && WS_WORD_IS_ANY(document, marked->first - 2, "line", "wording") &&
                ws_is_genitive(document, marked->first - 3); /* the judge's line, “…”, */
    if (said || (before != ',' && before != '-') || (ws_punct(document, verb) != before && !comma) ||
        !ws_is_motto_noun(document, marked->first - 2))
        return false;
    verb += ws_punct(document, verb) == before;
    while (ws_has(document, verb, LEX_ADVERB))
        verb++;
    bool motto = WS_WORD_IS_ANY(document, marked->first - 2, "motto", "slogan");
    if (motto && ws_has(document, verb, LEX_PREPOSITION))
        return true; /* dropped its motto, “…”, after a year */
    if (motto && marked->first > 3 && ws_has(document, marked->first - 3, LEX_POSSESSIVE | LEX_DETERMINER) &&
        ws_has(document, marked->first - 4, LEX_PREPOSITION))
        return true; /* under its motto, “…”, the guild has grown */
    return ws_is_tag(document, verb, WS_FINITE) && !ws_has(document, verb, WS_CUE_VERBS) &&
           !ws_starts_sentence(document, verb);
}

bool ws_is_motto(const ws_document *document, const ws_seen *s) {
    return is_subject(document, s->marked, s->last) && !s->ends;
}
