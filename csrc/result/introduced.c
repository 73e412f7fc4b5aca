/* introduced.c - who speaks, and is never said to be anybody */
#include "result/introduced.h"

#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

#include <string.h>

/* Does a noun for a person of somebody's own lead to the name: her son | Bob; Moe's old friend, | Ann Lee? */
static bool is_led_by_noun(const ws_document *document, uint32_t t) {
    enum { LONGEST = 4 };
    t -= t > 0 && ws_punct(document, t - 1) == ',';
    if (t == 0 || !(ws_is_person_noun(document, t - 1) || ws_has(document, t - 1, LEX_KIN)))
        return false;
    for (uint32_t k = t - 1; k-- > 0 && k + LONGEST > t;) {
        if (ws_has(document, k, LEX_POSSESSIVE | LEX_DETERMINER) || ws_is_genitive(document, k))
            return true;
        if (!ws_pos_in(document->pos[k], WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD)))
            return false;
    }
    return false;
}

/* Does what stands behind the name at t tell who that is, or where from: who farms here; of Acme? */
static bool is_told_behind(const ws_document *document, uint32_t t) {
    uint32_t age = ws_age_behind(document, t);
    if (age != WS_NONE)
        t = age + 1;
    bool apart = ws_punct(document, t) == ',';
    t += apart;
    if (ws_starts_sentence(document, t))
        return false;
    return (apart && WS_WORD_IS_ANY(document, t, "who", "whose")) ||
           (WS_WORD_IS_ANY(document, t, "of", "from") && (ws_capital(document, t + 1) || ws_is_the(document, t + 1)));
}

/* Note of which speakers the words around one of their names tell who that is. */
static uint8_t *list_introduced(ws_document *document) {
    uint8_t *told = ws_arena_alloc(&document->arena, document->n_speakers + 1, 1);
    for (uint32_t i = 0; told && i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t s = m->entity == WS_NONE || m->type != WS_PERSON ? WS_NONE : document->referents[m->entity].speaker;
        if (s != WS_NONE && !told[s])
            told[s] = is_led_by_noun(document, m->first) || is_told_behind(document, m->last);
    }
    return told;
}

ws_status ws_find_unintroduced(ws_document *document) {
    static const char says[] = " speaks, but the text never says who that is.";
    uint8_t *told = list_introduced(document);
    if (!told)
        return WS_NO_MEMORY;
    for (uint32_t s = 0; s < document->n_speakers; s++) {
        const ws_speaker *speaker = &document->speakers[s];
        if (speaker->type != WS_PERSON || speaker->n_roles || !speaker->n_mentions || told[s])
            continue;
        char *message = ws_arena_alloc(&document->arena, speaker->name_length + sizeof says, 1);
        if (!message)
            return WS_NO_MEMORY;
        memcpy(message, speaker->name, speaker->name_length);
        memcpy(message + speaker->name_length, says, sizeof says);
        if (!ws_add_problem(document, "not-introduced", speaker->mentions[0].start, speaker->mentions[0].end, message))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}
