/* countryman.c - who is called by where somebody is from, or by a party: the Dane, the Londoner, the Conservative */
#include "mention/countryman.h"

#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/words.h"

/* Does it only tell where one person is from: the Harwich man? */
static bool is_local(const ws_document *document, uint32_t first, uint32_t last) {
    const ws_mention *place = ws_name_at(document, first + 1);
    return place && (place->type == WS_PLACE || place->type == WS_OTHER) && place->first == first + 1 &&
           place->last + 1 == last && WS_WORD_IS_ANY(document, last - 1, "man", "woman", "native", "international");
}

/* Does who is meant by the phrase speak of themselves as one, in the words in marks right before it: “I won,” | the
 * Portuguese said; “I won,” said | the Swiss? */
static bool speaks_as_one(const ws_document *document, uint32_t first) {
    enum { LOOK = 80 };
    uint32_t t = first;
    if (t > 1 && ws_has(document, t - 1, LEX_SPEECH) && !ws_is_quoted(document, t - 1))
        t--;
    uint32_t marked = t > 0 && ws_is_mark(document, t - 1) ? document->tokens[t - 1].marked : WS_NONE;
    if (marked == WS_NONE || document->marked[marked].last != t)
        return false;
    bool one = false;
    for (uint32_t k = document->marked[marked].first, end = k + LOOK; k < t && k < end; k++) {
        if (WS_WORD_IS_ANY(document, k, "we", "our", "us"))
            return false;
        one |= WS_WORD_IS_ANY(document, k, "i", "my", "me");
    }
    return one;
}

bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const many[] = {"ese", "ish", "s"}, *const parties[] = {"conservative", "tory", "liberal",
                                                                               "unionist", "nationalist"};
    uint32_t t = last - 1;
    if (!ws_is_the(document, first))
        return false;
    if (is_local(document, first, last))
        return true;
    if (last < first + 2 || last > first + 3 || !ws_capital(document, t))
        return false;
    if (ws_is_national_noun(document->tokens[t].hash) || WS_WORD_AMONG(document, t, parties))
        return true;
    if (last == first + 2 && ws_has(document, t, LEX_NATION) &&
        (ws_ends_in(document, t, "ese") || ws_word_is(document, t, "swiss")))
        return speaks_as_one(document, first); /* one of them, or all */
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (ws_ends_in(document, t, many[i]))
            return false;
    return ws_has(document, t, LEX_NATION) && ws_token_gazetteer(document, t) & GAZETTEER_PERSON_NOUN; /* Democrat */
}
