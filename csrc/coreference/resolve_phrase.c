/* resolve_phrase.c - what kind of phrase it is by its own words: the minister, bare; the fire chief, short; the father
 * of two, a byname
 */
#include "coreference/resolve_parts.h"

bool ws_is_bare(const ws_document *document, const ws_mention *m) {
    bool based = m->head > m->first &&
                 (ws_word_is(document, m->head - 1, "based") || ws_ends_in(document, m->head - 1, "-based"));
    bool cut = based && m->first + 1 == m->head; /* the Perth, Ont.-based company */
    return (based || m->first + 1 == m->head) && m->name_last == m->head + 1 && (cut || m->flags & MENTION_DEFINITE);
}

bool ws_is_short(const ws_mention *m) {
    return m->flags & MENTION_DEFINITE && m->first + 1 == m->name_first && m->name_last == m->head + 1 &&
           m->head - m->name_first < 4;
}

bool ws_is_byname(const ws_document *document, const ws_mention *m) {
    bool parent = WS_WORD_IS_ANY(document, m->head, "father", "mother", "dad", "mum", "mom") &&
                  ws_word_is(document, m->head + 1, "of") &&
                  (ws_has(document, m->head + 2, LEX_NUMBER) || ws_is_number(document, m->head + 2));
    bool aged = m->type == WS_PERSON && ws_is_aged(document, m->name_first);
    bool ranked = ws_word_is(document, m->head, "seed") || ws_ends_in(document, m->head, "-footer") ||
                  ws_rank_in(document, m->name_first, m->name_last + 1) != 0;
    return m->flags & MENTION_DEFINITE && !(m->flags & MENTION_PLURAL) && (parent || aged || ranked);
}
