/* introduced.c - who speaks, and is never said to be anybody */
#include "result/introduced.h"

#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

#include <string.h>

/* Does a noun for a person of somebody's own lead to the name, which a comma sets apart on both sides if on one: her
 * son | Bob; Moe's old friend, | Ann Lee, |? */
static bool is_led_by_noun(const ws_document *document, const ws_mention *m) {
    char behind = ws_punct(document, m->last);
    return ws_own_noun_before(document, m->first) != WS_NONE &&
           (ws_punct(document, m->first - 1) != ',' || behind == ',' || behind == '.');
}

/* Does the clause at t tell what somebody is or does for long: who is a nurse, who farms here, whose sons go there? */
static bool tells_life(const ws_document *document, uint32_t t) {
    static const char *const does[] = {"is",    "was",     "farms",    "farmed",    "works",     "worked",  "lives",
                                       "lived", "runs",    "ran",      "owns",      "owned",     "teaches", "taught",
                                       "leads", "led",     "heads",    "headed",    "plays",     "played",  "coaches",
                                       "keeps", "kept",    "manages",  "managed",   "founded",   "served",  "serves",
                                       "sells", "studies", "survived", "organised", "organized", "chairs",  "chaired"};
    if (ws_word_is(document, t, "whose"))
        return ws_has(document, t + 1, LEX_KIN | LEX_ORGANIZATION | LEX_PEOPLE) ||
               ws_has(document, t + 2, LEX_KIN | LEX_ORGANIZATION);
    uint32_t verb = t + 1;
    bool is = WS_WORD_IS_ANY(document, verb, "is", "was");
    return ws_word_is(document, t, "who") && WS_WORD_AMONG(document, verb, does) &&
           !(is && ws_is_tag(document, verb + 1, POS_BIT(VBG))); /* who was crying */
}

/* Does what stands behind the name at t tell who that is, or where from: of Acme? */
static bool is_told_behind(const ws_document *document, uint32_t t) {
    uint32_t age = ws_age_behind(document, t);
    if (age != WS_NONE)
        t = age + 1;
    bool apart = ws_punct(document, t) == ',';
    t += apart;
    if (ws_starts_sentence(document, t))
        return false;
    if (apart && tells_life(document, t))
        return true;
    if (!WS_WORD_IS_ANY(document, t, "of", "from"))
        return false;
    const ws_mention *m = ws_name_from(document, t + 1 + ws_is_the(document, t + 1));
    return m && (m->type != WS_PERSON || apart);
}

/* Note of which speakers the words around one of their names tell who that is. */
static uint8_t *list_introduced(ws_document *document) {
    uint8_t *told = ws_arena_alloc(&document->arena, document->n_speakers + 1, 1);
    for (uint32_t i = 0; told && i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t s = m->entity == WS_NONE || m->type != WS_PERSON ? WS_NONE : document->referents[m->entity].speaker;
        if (s != WS_NONE && !told[s])
            told[s] = is_led_by_noun(document, m) || is_told_behind(document, m->last);
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
