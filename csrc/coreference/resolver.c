/* resolver.c - referents, and the keys under which they are found again */
#include "coreference/resolver.h"

#include "role/role.h"
#include "text/pos.h"

/* Make the table of keys twice as large. */
static bool widen(ws_resolver *r) {
    uint32_t mask = 2 * r->mask + 1;
    ws_key_slot *slots = ws_arena_alloc(&r->document->arena, (size_t)mask + 1, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i <= r->mask; i++)
        if (r->slots[i].node)
            slots[ws_key_place(slots, mask, r->slots[i].hash)] = r->slots[i];
    ws_arena_drop(&r->document->arena, r->slots, (size_t)r->mask + 1, sizeof *r->slots);
    r->slots = slots;
    r->mask = mask;
    return true;
}

bool ws_add_key(ws_resolver *r, uint32_t hash, uint32_t referent) {
    uint32_t at = ws_key_place(r->slots, r->mask, hash), first = r->slots[at].node;
    if (first && r->nodes[first].referent == referent)
        return true;
    if (r->n_nodes > r->most_keys)
        return true;
    if (r->n_nodes * 2 > r->mask) {
        if (!widen(r))
            return false;
        at = ws_key_place(r->slots, r->mask, hash);
    }
    if (!ws_arena_grow(&r->document->arena, (void **)&r->nodes, &r->capacity_nodes, r->n_nodes + 1, sizeof *r->nodes))
        return false;
    r->nodes[r->n_nodes] = (ws_node){referent, first};
    r->slots[at] = (ws_key_slot){hash, r->n_nodes++};
    return true;
}

uint32_t ws_phrase_key(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++)
        hash = ws_hash_add(hash, document->tokens[t].hash);
    return ws_hash_end(hash ^ 0x5bd1e995u);
}

uint32_t ws_place_key(uint32_t token) {
    return ws_hash_end(token ^ 0x85ebca6bu);
}

uint32_t ws_new_referent(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_salience **salience = &r->reading.salience; /* of every referent */
    ws_referent *referent = ws_push(document, referents);
    if (!referent || !ws_arena_grow(&document->arena, (void **)salience, &r->capacity_salience, document->n_referents,
                                    sizeof **salience))
        return WS_NONE;
    (*salience)[document->n_referents - 1] = (ws_salience){.newer = WS_NONE,
                                                           .older = WS_NONE,
                                                           .mention = WS_NONE,
                                                           .sentence = WS_NONE,
                                                           .paragraph = WS_NONE,
                                                           .quoted_paragraph = WS_NONE,
                                                           .first_sentence = WS_NONE,
                                                           .topic_paragraph = WS_NONE,
                                                           .first_paragraph = WS_NONE,
                                                           .subject_sentence = WS_NONE};
    ws_mention *m = &document->mentions[mention];
    *referent = (ws_referent){.name = mention, .first_mention = mention, .speaker = WS_NONE};
    referent->flags = m->flags & (MENTION_PLURAL | MENTION_GUESSED);
    referent->type = m->type;
    referent->gender = m->gender;
    referent->form = m->form;
    referent->last_seen = mention;
    m->entity = document->n_referents - 1;
    return m->entity;
}

/* The last word of the place that tokens [first, last) name, by its hash; 0 where they name none. */
static uint32_t place_in(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = last; t-- > first;) {
        const ws_mention *name = ws_name_at(document, t);
        bool title = (!name || t < name->name_first) && ws_capital(document, t); /* Ohio Gov. Ann Lee */
        if ((name && name->type == WS_PLACE) || (title && ws_has(document, t, LEX_PLACE)))
            return ws_at(document, t)->hash;
    }
    return 0;
}

/* The place that stands before the noun at token t: Utah, of the Utah senator; or 0. */
static uint32_t place_before(const ws_document *document, uint32_t t) {
    enum { MOST = 4 };
    uint32_t first = t, floor = ws_sentence_of(document, t)->first;
    while (first > floor && first + MOST > t && ws_pos_in(document->pos[first - 1], WS_NOUNS | POS_BIT(JJ)))
        first--;
    return place_in(document, first, t);
}

bool ws_is_elsewhere(const ws_resolver *r, uint32_t t, uint32_t referent) {
    const ws_document *document = r->document;
    uint32_t place = place_before(document, t), key = ws_role_key(document, t);
    bool elsewhere = false;
    ws_held held = ws_held_by(&r->reading, referent);
    for (uint32_t i; place && (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t other = ws_role_tells(&r->reading.roles[i], key) ? place_in(document, role->first, role->last) : 0;
        if (other && other == place)
            return false;
        elsewhere |= other != 0;
    }
    return elsewhere;
}

uint32_t ws_only_holder(const ws_resolver *r, uint32_t t) {
    const ws_referent *referents = r->document->referents;
    uint32_t found = WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, ws_role_key(r->document, t));
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        bool person = referents[e].form == FORM_NAME && referents[e].type == WS_PERSON && !ws_is_elsewhere(r, t, e);
        if (person && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}

bool ws_index_roles(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = document->n_role_mentions; i-- > 0;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t referent = document->mentions[role->mention].entity;
        if (referent == WS_NONE)
            continue;
        uint32_t head = ws_role_head(document, role->first, role->last), key = ws_role_key(document, head);
        r->reading.roles[i] = (ws_role_link){.next = r->reading.first_role[referent], .head = head, .key = key};
        r->reading.first_role[referent] = i;
        uint32_t each = ws_role_key_of_each(document, head); /* Dock hosts Ann Lee and Bob Ray: the host */
        if (each) {
            r->reading.roles[i].other = each;
            if (!ws_add_key(r, each, referent))
                return false;
        }
        for (uint32_t t = role->first; t < head; t++)
            if (ws_calls(document, t, head)) {
                r->reading.roles[i].other = ws_role_key(document, t);
                if (!ws_add_key(r, r->reading.roles[i].other, referent))
                    return false;
            }
        if (!ws_add_key(r, key, referent) || !ws_add_key(r, ws_place_key(head), referent))
            return false;
    }
    return true;
}

bool ws_may_be_person(const ws_resolver *r, uint32_t referent) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[referent];
    const ws_mention *called = &document->mentions[e->name];
    if (e->type != WS_OTHER)
        return e->type == WS_PERSON;
    if (e->form != FORM_NAME)
        return ws_word_is(document, called->name_first, "another") && called->name_last == called->name_first + 1;
    return r->reading.salience[referent].mention != WS_NONE &&
           !ws_has(document, called->name_last - 1, LEX_ORGANIZATION | LEX_ORG_SUFFIX) &&
           !WS_WORD_IS_ANY(document, called->first - 1, "in", "near", "outside", "around");
}
