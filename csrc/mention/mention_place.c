/* mention_place.c - where in its sentence a mention stands */
#include "mention/mention.h"

#include "mention/mention_phrase.h"

uint32_t ws_behind_aside(const ws_document *document, uint32_t t) {
    char open = ws_punct(document, t), close = open == '(' ? ')' : open;
    if (open != ',' && open != '(' && open != '-')
        return t;
    for (uint32_t k = t + 1; k < t + 20 && k < document->n_tokens; k++) {
        if (ws_starts_sentence(document, k) || ws_is_mark(document, k))
            return t;
        if (ws_punct(document, k) == close)
            return k + 1;
    }
    return t;
}

bool ws_reacts(const ws_document *document, uint32_t t) {
    if (ws_has(document, t + 1, LEX_WH)) /* not a name: Its chair, Ann Lee, nodded */
        t = ws_behind_aside(document, t);
    while (ws_is_tag(document, t, POS_BIT(RB)))
        t++;
    return ws_is_tag(document, t, POS_BIT(VBD) | POS_BIT(VBZ)) &&
           (ws_has(document, t, LEX_SPEECH | LEX_MANNER) || ws_word_is(document, t, "shook"));
}

ws_place_in ws_placing(const ws_document *document, const ws_mention *m) {
    uint32_t first = m->first, start = ws_sentence_of(document, first)->first;
    if (first > start && ws_has(document, first - 1, LEX_DETERMINER))
        first--;
    bool behind_verb = false;
    uint32_t floor = first > start + 24 ? first - 24 : start;
    for (uint32_t t = first; t-- > floor && !behind_verb;)
        behind_verb = ws_pos_in(document->pos[t], WS_FINITE) && !ws_is_quoted(document, t) &&
                      !(document->tokens[t].classes & LEX_WH);
    bool oblique = first > start && ws_is_tag(document, first - 1, POS_BIT(IN) | POS_BIT(TO)) &&
                   !ws_has(document, first - 1, LEX_SUBORDINATOR) && !ws_word_is(document, first - 1, "that");
    if (first > start && ws_has(document, first - 1, LEX_SPEECH) && ws_is_tag(document, first - 1, WS_FINITE) &&
        first >= start + 1 &&
        (first < start + 2 || ws_is_mark(document, first - 2) || ws_punct(document, first - 2) == ','))
        return PLACED_INVERTED;
    uint32_t t = ws_behind_aside(document, m->last);
    while (t < m->last + 24 && ws_is_tag(document, t, POS_BIT(RB)))
        t++;
    bool before_verb = ws_is_tag(document, t, WS_FINITE) && !ws_is_genitive(document, m->last);
    if (oblique && !before_verb)
        return PLACED_OBLIQUE;
    if (!behind_verb && !oblique)
        return PLACED_SUBJECT;
    if (before_verb && !oblique)
        return PLACED_LOCAL;
    return oblique ? PLACED_OBLIQUE : PLACED_ELSEWHERE;
}
