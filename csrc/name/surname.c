/* surname.c - what full names and titles tell of the surname alone */
#include "name/surname.h"

#include "base/table.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/words.h"

/* Slot in a table of persons: hash of the last word of a full or titled name, or key of a full name -> gender; 0: free.
 */
typedef struct surname {
    uint32_t hash;
    uint8_t gender;
    bool honoured; /* Mr or Ms stands before it somewhere */
} surname;

/* The slot that has the hash, or the free one where it belongs. */
static surname *slot_for(surname *table, uint32_t mask, uint32_t hash) {
    uint32_t at = hash & mask;
    while (table[at].gender && table[at].hash != hash)
        at = (at + 1) & mask;
    return &table[at];
}

/* Key of a full name: of its first and its last word. */
static uint32_t full_key(const ws_document *document, const ws_mention *m) {
    return document->tokens[m->name_first].hash * 0x9e3779b1u ^ document->tokens[m->name_last - 1].hash;
}

/* Two of the surname are a man and a woman. */
#define BOTH_GENDERS 255u

/* Is the name a given name and one or two words, or two words that are no others, none of them known from a body? The
 * last one may be known from one where it is `honoured` elsewhere, as Mr Banks is. */
static bool looks_like_person(const ws_document *document, const ws_mention *m, bool honoured) {
    uint32_t words = m->name_last - m->name_first;
    uint8_t first = ws_token_gazetteer(document, m->name_first);
    if (words < 2 || words > 3 || m->flags & MENTION_QUOTED ||
        !(first & GAZETTEER_GIVEN || (words == 2 && !(first & GAZETTEER_PLACE))))
        return false;
    for (uint32_t t = m->name_first; t < m->name_last; t++)
        if (!ws_is_word(document, t) || (ws_is_listed(document, t) && !(honoured && t + 1 == m->name_last)))
            return false;
    return true;
}

/* Is it the name of a man or a woman, in full or behind a title? */
static bool is_telling(const ws_mention *m) {
    return m->type == WS_PERSON && m->gender && (m->name_last - m->name_first > 1 || m->first < m->name_first);
}

ws_status ws_share_surnames(ws_document *document) {
    uint64_t telling = 0;
    for (uint32_t i = 0; i < document->n_mentions; i++)
        telling += is_telling(&document->mentions[i]);
    uint32_t size = ws_table_slots(4 * telling, 64);
    surname *table = ws_arena_alloc(&document->arena, size, sizeof *table);
    if (!table)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (!is_telling(m))
            continue;
        uint32_t hash = document->tokens[m->name_last - 1].hash;
        surname *slot = slot_for(table, size - 1, hash);
        *slot = (surname){hash, !slot->gender || slot->gender == m->gender ? m->gender : BOTH_GENDERS,
                          slot->honoured || m->flags & MENTION_HONORIFIC};
        if (m->name_last - m->name_first > 1)
            *slot_for(table, size - 1, full_key(document, m)) = (surname){full_key(document, m), m->gender, true};
    }
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        bool honoured = slot_for(table, size - 1, document->tokens[m->name_last - 1].hash)->honoured;
        if (m->type != WS_PERSON && looks_like_person(document, m, honoured) &&
            (honoured || slot_for(table, size - 1, full_key(document, m))->gender))
            m->type = m->listed = WS_PERSON; /* Ann Lee, whom Ms Lee is; who is a person elsewhere */
        if (m->type != WS_PERSON || m->name_last - m->name_first != 1)
            continue;
        const surname *known = slot_for(table, size - 1, document->tokens[m->name_first].hash);
        if (!known->gender || (m->gender && !(m->flags & MENTION_GUESSED)))
            continue;
        m->gender = known->gender == BOTH_GENDERS ? WS_GENDER_UNKNOWN : known->gender;
        m->flags = (uint16_t)((m->flags & ~MENTION_GUESSED) | (m->gender ? MENTION_GUESSED : 0));
    }
    ws_arena_drop(&document->arena, table, size, sizeof *table);
    return WS_OK;
}

ws_status ws_name_by_surnames(ws_document *document) {
    uint32_t size = ws_table_slots(2 * (uint64_t)document->n_names, 64);
    surname *table = ws_arena_alloc(&document->arena, size, sizeof *table);
    if (!table)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t hash = document->tokens[m->name_first].hash;
        if (m->type == WS_PERSON && m->name_last - m->name_first == 1 && !(m->flags & MENTION_QUOTED))
            *slot_for(table, size - 1, hash) = (surname){hash, BOTH_GENDERS, true};
    }
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        const ws_token *given = &document->tokens[m->name_first];
        bool initials = given->shape == SHAPE_UPPER && given->end - given->start < 4; /* KLM Moe */
        if (m->type != WS_PERSON && looks_like_person(document, m, false) && !initials &&
            slot_for(table, size - 1, document->tokens[m->name_last - 1].hash)->gender)
            m->type = m->listed = WS_PERSON;
    }
    ws_arena_drop(&document->arena, table, size, sizeof *table);
    return WS_OK;
}
