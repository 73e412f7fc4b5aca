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
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (ws_ends_in(document, t, many[i]))
            return false;
    return ws_has(document, t, LEX_NATION) && ws_token_gazetteer(document, t) & GAZETTEER_PERSON_NOUN; /* Democrat */
}
