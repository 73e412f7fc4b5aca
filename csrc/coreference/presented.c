/* presented.c - quotations whose speaker the words beside them present
 *
 * “Wipe your feet.” Those were the first words Ann Lee said to me.      What is said of the words tells whose they are.
 */
#include "coreference/resolver.h"

#include "mention/mention_phrase.h"

/* The person who is named first in [t, end); WS_NONE where there is none before a verb. */
static uint32_t person_from(const ws_document *document, uint32_t t, uint32_t end) {
    for (; t < end && t < document->n_tokens && !ws_is_tag(document, t, WS_FINITE | POS_BIT(STOP)); t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name && name->type == WS_PERSON)
            return name->entity;
    }
    return WS_NONE;
}

/* The person of whose words the next sentence tells: These were the last words Ann Lee said; With these words, Ann Lee
 * left; or WS_NONE. */
static uint32_t words_of(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->last;
    if (ws_word_is(document, t, "with") && ws_word_is(document, t + 2, "words") &&
        WS_WORD_IS_ANY(document, t + 1, "these", "those"))
        return person_from(document, t + 3, t + 12);
    if (!WS_WORD_IS_ANY(document, t, "these", "those") || !ws_has(document, t + 1, LEX_BE))
        return WS_NONE;
    for (uint32_t k = t + 2; k < t + 12 && !ws_punct(document, k); k++)
        if (ws_word_is(document, k, "words"))
            return person_from(document, ws_is_genitive(document, k - 2) || ws_is_genitive(document, k - 1) ? t : k,
                               k + 8);
    return WS_NONE;
}

bool ws_resolve_presented(ws_resolver *r, uint32_t attribution) {
    ws_attribution *a = &r->document->attributions[attribution];
    a->entity = words_of(r->document, a);
    if (a->entity != WS_NONE)
        a->rule = "uncued-near";
    return a->entity != WS_NONE;
}
