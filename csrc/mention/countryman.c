/* countryman.c - who is called by where somebody is from: the Dane, the Londoner */
#include "mention/countryman.h"

#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/words.h"

bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const nationals[] = {"pole", "swede", "dane", "finn", "turk", "serb", "scot", "croat", "briton"},
                             *const many[] = {"ese", "ish", "s"}, *const ends[] = {"ard", "man", "woman"};
    uint32_t t = last - 1;
    if (!ws_is_the(document, first) || last < first + 2 || last > first + 3 || !ws_capital(document, t))
        return false;
    if (WS_WORD_AMONG(document, t, nationals))
        return true;
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (ws_ends_in(document, t, many[i]))
            return false;
    uint8_t known = ws_token_gazetteer(document, t);
    bool nation = ws_has(document, t, LEX_NATION) || known & GAZETTEER_PLACE;
    bool common = document->tokens[t].classes; /* the Coast Guard */
    for (size_t i = 0; i < sizeof ends / sizeof *ends && !nation && !common; i++)
        nation = ws_ends_in(document, t, ends[i]);
    return nation && known & GAZETTEER_PERSON_NOUN;
}
