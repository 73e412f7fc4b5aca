/* role_counsel.c - for whom a lawyer acts in court: Ann Lee, prosecuting, said; Defending Moe, Bob Ray told the court;
 * Ann Lee, for the crown, asked; Bob Ray, representing the driver, said */
#include "role/role_list.h"

bool ws_is_acting_in_court(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "prosecuting", "defending", "mitigating");
}

bool ws_is_in_court(const ws_document *document, uint32_t t) {
    enum { LONGEST = 60 };
    const ws_sentence *sentence = ws_sentence_of(document, t);
    for (uint32_t k = sentence->first; k < sentence->last && k < sentence->first + LONGEST; k++)
        if (WS_WORD_IS_ANY(document, k, "client", "client's", "kc", "qc", "jurors", "jury", "magistrates") ||
            (ws_word_is(document, k, "court") && !ws_has(document, k + 1, LEX_BE))) /* the court was slippery */
            return true;
    return false;
}

/* The end of the name of whom a lawyer acts for, which begins at t; or t. A coach may be defending somebody, too. */
static uint32_t client_end(const ws_document *document, uint32_t t) {
    const ws_mention *client = ws_name_from(document, t);
    return client && client->type == WS_PERSON && ws_is_in_court(document, t) ? client->last : t;
}

/* The end of what a lawyer does in court at t, with whom it is for, if that one is named: defending Moe. Or t. */
static uint32_t acting_end(const ws_document *document, uint32_t t) {
    return ws_is_acting_in_court(document, t) ? client_end(document, t + 1) : t;
}

/* The end of the words behind the name, from t on, that tell for whom a lawyer speaks; or t. */
static uint32_t counsel_end(const ws_document *document, uint32_t t) {
    static const char *const sides[] = {"prosecution", "defence",  "defense",   "crown",     "state",     "plaintiff",
                                        "plaintiffs",  "claimant", "claimants", "appellant", "respondent"};
    if (ws_is_acting_in_court(document, t))
        return acting_end(document, t);
    if (ws_word_is(document, t, "for") && ws_is_the(document, t + 1) && WS_WORD_AMONG(document, t + 2, sides))
        return t + 3;
    uint32_t client = ws_word_is(document, t, "for") ? client_end(document, t + 1) : t + 1;
    if (client > t + 1)
        return client;
    uint32_t end = ws_word_is(document, t, "representing") ? ws_phrase_limit(document, t + 1) : t;
    uint32_t head = end > t + 1 ? ws_role_head(document, t + 1, end) : t;
    bool party = end > t + 1 && !ws_in_name_of(document, head, WS_PLACE) &&
                 (ws_in_name_of(document, head, WS_PERSON) || ws_is_person_noun(document, head) ||
                  ws_has(document, head, LEX_PEOPLE | LEX_ORGANIZATION | LEX_KIN | LEX_ORG_SUFFIX) ||
                  ws_in_name_of(document, head, WS_ORGANIZATION)); /* not: representing Wales in the final */
    return party && ws_has(document, end + 1, LEX_SPEECH) ? end : t;
}

bool ws_read_counsel(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t first = m->first, behind = m->last + 1, start = ws_sentence_of(document, first)->first;
    uint32_t acting = acting_end(document, start);
    if (acting > start && first == acting + 1 && ws_punct(document, acting) == ',')
        return ws_add_role(document, mention, start, acting, "counsel");
    uint32_t end = ws_punct(document, m->last) == ',' ? counsel_end(document, behind) : behind;
    return end == behind || ws_punct(document, end) != ',' || ws_add_role(document, mention, behind, end, "counsel");
}
