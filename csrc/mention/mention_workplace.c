/* mention_workplace.c - places where people work, which speak like bodies: the Tarn Hollow mill … The mill said
 *
 * Their nouns are as many as there are trades, and no list has them: one is looked for only where it speaks, and the
 * text has told of it by name.
 */
#include "mention/mention.h"

#include "mention/mention_phrase.h"
#include "model/gazetteer.h"
#include "name/entity.h"

/* The nouns that speak. */
enum { MOST_PLACES = 8 };
typedef struct work_places {
    uint32_t nouns[MOST_PLACES], n;
} work_places;

static bool is_place_among(const work_places *places, uint32_t hash) {
    for (uint32_t i = 0; i < places->n; i++)
        if (places->nouns[i] == hash)
            return true;
    return false;
}

/* Is it nothing but `the` and a noun that no list has for persons, bodies or papers? */
static bool is_bare_place(const ws_document *document, const ws_mention *m) {
    const uint64_t others = LEX_PERSON | LEX_PEOPLE | LEX_KIN | LEX_TITLE | LEX_ORGANIZATION | LEX_DOCUMENT |
                            LEX_CUE_NOUN | LEX_MEDIUM | LEX_TIME | LEX_NUMBER | LEX_WORK;
    return m->form == FORM_NOMINAL && m->head == m->first + 1 && m->name_last == m->head + 1 &&
           ws_is_the(document, m->first) && !ws_has(document, m->head, others) && ws_is_lower(document, m->head) &&
           ws_is_tag(document, m->head, POS_BIT(NN));
}

/* The name that a place with the noun at t has in front of it, behind `the`: the Tarn Hollow | mill. Or WS_NONE. */
static uint32_t name_of_place(const ws_document *document, uint32_t t) {
    uint32_t name = t > 1 ? document->name_of[t - 1] : WS_NONE;
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    bool plain = m && m->last == t && m->first == m->name_first && m->first > 0 && ws_is_the(document, m->first - 1) &&
                 !ws_has(document, t - 1, LEX_NATION);
    return plain && !ws_is_tag(document, t + 1, WS_NOUNS | POS_BIT(POS)) ? name : WS_NONE;
}

/* Is it where something happens: at | the Tarn Hollow mill? */
static bool is_where(const ws_document *document, uint32_t first) {
    return first > 0 && WS_WORD_IS_ANY(document, first - 1, "at", "near", "inside", "outside", "around");
}

/* Let those of the sources that are the noun and nothing else be bodies. */
static void become_bodies(ws_document *document, uint32_t last, uint32_t noun) {
    for (uint32_t i = document->n_names; i < last; i++)
        if (is_bare_place(document, &document->mentions[i]) &&
            document->tokens[document->mentions[i].head].hash == noun)
            document->mentions[i].type = WS_ORGANIZATION;
}

bool ws_add_workplaces(ws_document *document, uint8_t *held) {
    work_places places = {.n = 0};
    uint32_t n = document->n_mentions;
    for (uint32_t i = document->n_names; i < n && places.n < MOST_PLACES; i++)
        if (is_bare_place(document, &document->mentions[i]) &&
            !is_place_among(&places, document->tokens[document->mentions[i].head].hash))
            places.nouns[places.n++] = document->tokens[document->mentions[i].head].hash;
    for (uint32_t t = 2, left = MOST_PLACES; places.n > 0 && left > 0 && t < document->n_tokens; t++) {
        const ws_token *token = &document->tokens[t];
        bool place = is_place_among(&places, token->hash) && !(token->flags & TOKEN_QUOTED);
        uint32_t name = place ? name_of_place(document, t) : WS_NONE;
        uint32_t first = name == WS_NONE ? 0 : document->mentions[name].first - 1;
        bool where = name != WS_NONE && is_where(document, first);
        if (name == WS_NONE || held[first] & HELD_MENTION ||
            (!where && ws_token_gazetteer(document, t) & GAZETTEER_PERSON_NOUN))
            continue;
        uint32_t added = ws_mention_of(document, first, t + 1);
        if (added == WS_NONE)
            return false;
        held[first] |= HELD_MENTION;
        left--;
        if (where && added >= document->n_names) {
            document->mentions[added].type = WS_ORGANIZATION;
            become_bodies(document, n, token->hash);
        }
    }
    return true;
}
