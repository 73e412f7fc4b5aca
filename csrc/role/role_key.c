/* role_key.c - under which key the noun of a role is compared */
#include "role/role_key.h"

#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Is the token of that length this title, whatever its case? */
static bool stands_for(const ws_document *document, uint32_t head, uint32_t length, const char *title) {
    const ws_token *token = ws_at(document, head);
    if (strlen(title) != length)
        return false;
    for (uint32_t i = 0; i < length; i++)
        if ((document->text[token->start + i] | 0x20) != title[i])
            return false;
    return true;
}

bool ws_begins_in_ex(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    const char *s = document->text + token->start;
    return token->end - token->start > 4 && (s[0] | 0x20) == 'e' && (s[1] | 0x20) == 'x' && s[2] == '-';
}

uint32_t ws_role_key(const ws_document *document, uint32_t head) {
    static const struct {
        const char *title, *noun;
    } titles[] = {{"gov", "governor"},
                  {"sen", "senator"},
                  {"sens", "senator"},
                  {"rep", "representative"},
                  {"reps", "representative"},
                  {"gen", "general"},
                  {"lt", "lieutenant"},
                  {"capt", "captain"},
                  {"col", "colonel"},
                  {"maj", "major"},
                  {"sgt", "sergeant"},
                  {"cpl", "corporal"},
                  {"cmdr", "commander"},
                  {"adm", "admiral"},
                  {"insp", "inspector"},
                  {"supt", "superintendent"},
                  {"det", "detective"},
                  {"prof", "professor"},
                  {"dr", "doctor"},
                  {"rev", "reverend"},
                  {"msgr", "monsignor"},
                  {"pres", "president"},
                  {"amb", "ambassador"},
                  {"atty", "attorney"},
                  {"cllr", "councillor"},
                  {"ald", "alderman"},
                  {"congressman", "representative"},
                  {"congresswoman", "representative"}};
    const ws_token *token = ws_at(document, head);
    uint32_t hash = ws_begins_in_ex(document, head) ? ws_last_part(document, head) : token->hash,
             length = token->end - token->start;
    bool looked = length == 11 || length == 13 || (length <= 5 && token->shape >= SHAPE_CAPITAL);
    length -= length > 1 && document->text[token->end - 1] == '.';
    for (size_t i = 0; i < sizeof titles / sizeof *titles && looked; i++)
        if (stands_for(document, head, length, titles[i].title))
            hash = ws_hash_of(titles[i].noun);
    return ws_noun_key(hash);
}

uint32_t ws_role_key_of_each(const ws_document *document, uint32_t head) {
    const ws_token *token = ws_at(document, head);
    uint8_t shape;
    bool loose = WS_WORD_IS_ANY(document, head, "leaders", "officials", "lawmakers", "politicians", "candidates",
                                "rivals", "experts", "members"); /* there are others, not told of together */
    if (!ws_is_tag(document, head, POS_BIT(NNS)) || token->end - token->start < 4 || !ws_is_lower(document, head) ||
        document->text[token->end - 1] != 's' || loose)
        return 0;
    return ws_noun_key(ws_hash_word(document->text, token->start, token->end - 1, &shape));
}
