/* coreference.c - which mentions mean the same person or body, and so who speaks
 *
 * Names are joined first, over the whole text. Then the text is walked once, attribution by attribution, with a short
 * memory of who was mentioned last: pronouns, definite noun phrases and quotations without a cue are resolved from what
 * has been read so far, as a reader would (centering: subject and speaker before others; Grosz, Joshi, Weinstein 1995).
 */
#include "coreference.h"

#include "role.h"
#include "utf8.h"
#include "words.h"

/* How many of the last mentions are remembered, and how many referents of one key are looked at. */
#define MEMORY 32u
#define LONGEST_CHAIN 12u
/* A quotation without a cue goes to the last speaker from no further back than this many paragraphs. */
#define CARRY 3u

/* A referent under one of its keys: a name's word, a role's head noun, a whole phrase. */
typedef struct node {
    uint32_t referent, next;
} node;

typedef struct key_slot {
    uint32_t hash, node; /* node 0: empty */
} key_slot;

/* One of the last mentions. */
typedef struct recent {
    uint32_t mention, referent, paragraph, sentence;
} recent;

typedef struct resolver {
    ws_document *document;
    key_slot *slots;
    uint32_t mask;
    node *nodes; /* nodes[0] is unused */
    uint32_t n_nodes, capacity_nodes;
    uint32_t *order; /* mentions by position */
    uint32_t next;   /* into order */
    uint32_t role;   /* next of role_mentions whose role is not yet known */
    recent memory[MEMORY];
    uint32_t n_memory;
    uint32_t speaker, speaker_paragraph, previous_speaker;
    uint32_t author;
    uint32_t *unit_of; /* for every paragraph, how many stand before it that no quotation runs into */
} resolver;

static bool add_key(resolver *r, uint32_t hash, uint32_t referent) {
    uint32_t at = hash & r->mask;
    while (r->slots[at].node && r->slots[at].hash != hash)
        at = (at + 1) & r->mask;
    uint32_t first = r->slots[at].node;
    if (first && r->nodes[first].referent == referent)
        return true;
    if (!ws_arena_grow(&r->document->arena, (void **)&r->nodes, &r->capacity_nodes, r->n_nodes + 1, sizeof *r->nodes))
        return false;
    if (r->n_nodes * 2 > r->mask)
        return true; /* the table is sized for every word of every name; more keys than that are repetition */
    r->nodes[r->n_nodes] = (node){referent, first};
    r->slots[at] = (key_slot){hash, r->n_nodes++};
    return true;
}

static uint32_t first_node(const resolver *r, uint32_t hash) {
    uint32_t at = hash & r->mask;
    while (r->slots[at].node && r->slots[at].hash != hash)
        at = (at + 1) & r->mask;
    return r->slots[at].node;
}

/* Hash of the tokens as one phrase. Names and common phrases share the table, so a salt keeps them apart. */
static uint32_t phrase_key(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++)
        hash = ws_hash_add(hash, document->tokens[t].hash);
    return ws_hash_end(hash ^ 0x5bd1e995u);
}

/* May a referent be of this gender? A guess from a given name rules nothing out. */
static bool may_be(const ws_referent *referent, uint8_t gender) {
    return referent->gender == WS_GENDER_UNKNOWN || gender == WS_GENDER_UNKNOWN || referent->gender == gender ||
           referent->flags & MENTION_GUESSED;
}

static bool compatible(uint8_t a, uint8_t b) {
    return a == WS_GENDER_UNKNOWN || b == WS_GENDER_UNKNOWN || a == b;
}

static uint32_t new_referent(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_referent *referent = ws_push(document, referents);
    if (!referent)
        return WS_NONE;
    ws_mention *m = &document->mentions[mention];
    *referent = (ws_referent){.name = mention,
                              .first_mention = mention,
                              .speaker = WS_NONE,
                              .flags = m->flags & (MENTION_PLURAL | MENTION_GUESSED)};
    referent->type = m->type;
    referent->gender = m->gender;
    referent->form = m->form;
    referent->last_seen = mention;
    m->entity = document->n_referents - 1;
    return m->entity;
}

/* The name [*first, *last) without a leading article: The New York Times. */
static void bare_name(const ws_document *document, const ws_mention *m, uint32_t *first, uint32_t *last) {
    *first = m->name_first;
    *last = m->name_last;
    while (*first + 1 < *last && ws_has(document, *first, LEX_DETERMINER))
        ++*first;
    /* a suffix is no surname: Martin Moe Jr. */
    while (*last > *first + 1 && (ws_word_is(document, *last - 1, "jr.") || ws_word_is(document, *last - 1, "sr.") ||
                                  ws_word_is(document, *last - 1, "jr") || ws_punct(document, *last - 1) == ','))
        --*last;
}

/* Initials of an organisation's capitalised words, as the hash of the acronym. */
static uint32_t acronym_key(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++) {
        if (!ws_capital(document, t))
            continue;
        uint32_t at = document->tokens[t].start;
        hash = ws_hash_add(hash, ws_lower(ws_utf8_next(document->text, document->tokens[t].end, &at)));
    }
    return ws_hash_end(hash);
}

/* May a name mean the referent? `single` names are compared by one word, others by first and last. */
static bool may_join(const ws_document *document, const ws_referent *referent, const ws_mention *m, uint32_t n,
                     uint32_t first_hash, uint32_t last_hash, uint32_t first) {
    bool guess = (referent->flags | m->flags) & MENTION_GUESSED;
    if (referent->form != FORM_NAME || referent->flags & MENTION_PLURAL ||
        !(guess || compatible(referent->gender, m->gender)))
        return false;
    bool person = referent->type == WS_PERSON || m->type == WS_PERSON;
    if (person && (referent->type == WS_ORGANIZATION || m->type == WS_ORGANIZATION || (m->type == WS_PLACE && n == 1)))
        return false;
    if (n == 1)
        return referent->last_hash == last_hash ||
               (referent->first_hash == last_hash && !(m->flags & MENTION_HONORIFIC));
    if (referent->n_words == 1)
        return person && (referent->last_hash == last_hash ||
                          (referent->first_hash == first_hash && referent->type == WS_PERSON));
    if (!person)
        return false;
    if (referent->last_hash != last_hash)
        return false;
    if (referent->first_hash == first_hash)
        return true;
    /* an initial: J. Moe and Jane Moe */
    uint32_t a_first, a_last;
    bare_name(document, &document->mentions[referent->name], &a_first, &a_last);
    const ws_token *a = ws_at(document, a_first), *b = ws_at(document, first);
    bool initial = a->end - a->start <= 2 || b->end - b->start <= 2;
    return initial && document->text[a->start] == document->text[b->start];
}

/* Take over what a mention tells of its referent. */
static void absorb(resolver *r, uint32_t referent, uint32_t mention, uint32_t n) {
    ws_document *document = r->document;
    ws_referent *e = &document->referents[referent];
    ws_mention *m = &document->mentions[mention];
    m->entity = referent;
    bool told = m->gender && !(m->flags & MENTION_GUESSED);
    if (e->gender == WS_GENDER_UNKNOWN || (told && e->flags & MENTION_GUESSED)) {
        e->gender = m->gender;
        e->flags = (uint16_t)((e->flags & ~MENTION_GUESSED) | (m->flags & MENTION_GUESSED));
    }
    if (e->type == WS_OTHER || (m->type == WS_PERSON && n > 1 && e->n_words == 1))
        e->type = m->type == WS_OTHER ? e->type : m->type;
    bool better = n > e->n_words && (e->type == WS_PERSON || e->n_words <= 1);
    const ws_token *old = ws_at(document, document->mentions[e->name].name_first),
                   *new_ = ws_at(document, m->name_first);
    better |= n == e->n_words && old->shape == SHAPE_UPPER && new_->shape == SHAPE_CAPITAL && old->end - old->start > 2;
    if (better) {
        uint32_t first, last;
        bare_name(document, m, &first, &last);
        e->name = mention;
        e->n_words = n;
        e->last_hash = document->tokens[last - 1].hash;
        e->first_hash = document->tokens[first].hash;
    }
}

/* Join one name to the referents before it. */
static bool join_name(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t first, last;
    bare_name(document, m, &first, &last);
    uint32_t n = last - first, full = phrase_key(document, first, last);
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    uint32_t best = WS_NONE, steps = 0;
    bool told = m->gender && !(m->flags & MENTION_GUESSED);
    for (uint32_t k = first_node(r, full); k && best == WS_NONE && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        const ws_referent *e = &document->referents[r->nodes[k].referent];
        if (may_be(e, m->gender) || n > 1)
            best = r->nodes[k].referent;
    }
    for (int pass = 0; pass < 2 && best == WS_NONE; pass++) {
        uint32_t key = pass == 0 ? last_hash : first_hash;
        steps = 0;
        for (uint32_t k = first_node(r, key); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
            const ws_referent *e = &document->referents[r->nodes[k].referent];
            if (!may_join(document, e, m, n, first_hash, last_hash, first))
                continue;
            /* of two with one surname the one whom the text is about: Clinton */
            const ws_referent *b = best == WS_NONE ? NULL : &document->referents[best];
            if (b && told && (e->gender == m->gender) != (b->gender == m->gender)) { /* Mr Moe, Mrs Moe */
                if (e->gender == m->gender)
                    best = r->nodes[k].referent;
                continue;
            }
            if (!b || (n == 1 && e->n_mentions > 2 * b->n_mentions) ||
                (e->last_seen > b->last_seen && !(n == 1 && b->n_mentions > 2 * e->n_mentions)))
                best = r->nodes[k].referent;
        }
    }
    if (best == WS_NONE && n == 1 && ws_at(document, first)->shape == SHAPE_UPPER) {
        for (uint32_t k = first_node(r, ws_hash_end(ws_at(document, first)->hash ^ 0x27d4eb2fu)); k; k = 0)
            best = r->nodes[k].referent;
    }
    if (best == WS_NONE) {
        best = new_referent(r, mention);
        if (best == WS_NONE)
            return false;
        ws_referent *e = &document->referents[best];
        e->n_words = n;
        e->last_hash = last_hash;
        e->first_hash = first_hash;
    } else {
        absorb(r, best, mention, n);
    }
    document->referents[best].last_seen = mention;
    document->referents[best].n_mentions++;
    if (!add_key(r, full, best) || !add_key(r, last_hash, best) || !add_key(r, first_hash, best))
        return false;
    if (n > 1 && document->referents[best].type != WS_PERSON &&
        !add_key(r, ws_hash_end(acronym_key(document, first, last) ^ 0x27d4eb2fu), best))
        return false;
    return true;
}

/* Is the mention the subject of its sentence: no finite verb or preposition before it? */
static bool is_subject(const ws_document *document, const ws_mention *m) {
    uint32_t t = ws_sentence_of(document, m->first)->first;
    if (m->first > t && ws_has(document, m->first - 1, LEX_PREPOSITION))
        return false;
    if (m->first > t + 14)
        return false;
    for (; t < m->first; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->flags & TOKEN_QUOTED)
            continue;
        if (token->shape == SHAPE_LOWER && token->classes & (LEX_BE | LEX_HAVE | LEX_MODAL | LEX_DO))
            return false;
        if (token->shape == SHAPE_LOWER && token->classes & LEX_VERB && token->classes & (LEX_PAST | LEX_PRESENT) &&
            !(token->classes & (LEX_PERSON | LEX_PEOPLE | LEX_DOCUMENT | LEX_ORGANIZATION)))
            return false;
    }
    return true;
}

/* Which paragraph a token is in, where lines inside one quotation count as one paragraph. */
static uint32_t paragraph_of(const resolver *r, uint32_t t) {
    return r->unit_of[ws_sentence_of(r->document, t)->paragraph];
}

/* Put a mention into the memory. */
static void recall(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    recent *slot = &r->memory[r->n_memory++ % MEMORY];
    *slot = (recent){mention, m->entity, paragraph_of(r, m->first), ws_at(document, m->first)->sentence};
    if (m->entity != WS_NONE)
        document->referents[m->entity].last_seen = mention;
}

static const recent *nth_recent(const resolver *r, uint32_t n) {
    return n < r->n_memory && n < MEMORY ? &r->memory[(r->n_memory - 1 - n) % MEMORY] : NULL;
}

/* The key of a role's head noun; an abbreviated title has the key of its noun, so that Gov. Lee is the governor. */
static uint32_t role_key(const ws_document *document, uint32_t head) {
    static const struct {
        const char *abbreviation, *noun;
    } titles[] = {{"gov.", "governor"},   {"sen.", "senator"},    {"rep.", "representative"}, {"gen.", "general"},
                  {"lt.", "lieutenant"},  {"capt.", "captain"},   {"col.", "colonel"},        {"maj.", "major"},
                  {"sgt.", "sergeant"},   {"prof.", "professor"}, {"dr.", "doctor"},          {"dr", "doctor"},
                  {"pres.", "president"}, {"rev.", "reverend"},   {"amb.", "ambassador"},     {"det.", "detective"},
                  {"atty.", "attorney"},  {"cmdr.", "commander"}, {"adm.", "admiral"},        {"insp.", "inspector"}};
    uint32_t hash = ws_at(document, head)->hash;
    for (size_t i = 0; i < sizeof titles / sizeof *titles && ws_has(document, head, LEX_ABBREVIATION); i++) {
        if (!ws_word_is(document, head, titles[i].abbreviation))
            continue;
        hash = ws_hash_start();
        for (const char *c = titles[i].noun; *c; c++)
            hash = ws_hash_add(hash, (unsigned char)*c);
        hash = ws_hash_end(hash);
    }
    return ws_hash_end(hash ^ 0x165667b1u);
}

/* Let the roles given before token t be found by their head nouns. */
static bool learn_roles(resolver *r, uint32_t t) {
    ws_document *document = r->document;
    for (; r->role < document->n_role_mentions; r->role++) {
        const ws_role_mention *role = &document->role_mentions[r->role];
        if (document->mentions[role->mention].first > t)
            break;
        uint32_t referent = document->mentions[role->mention].entity;
        if (referent == WS_NONE)
            continue;
        uint32_t head = ws_role_head(document, role->first, role->last);
        if (!add_key(r, role_key(document, head), referent))
            return false;
    }
    return true;
}

/* Who is meant by he or she: the best of the last mentions. */
static uint32_t resolve_singular(const resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t paragraph = paragraph_of(r, m->first), best = WS_NONE;
    float best_score = -8.0f;
    for (uint32_t i = 0; i < MEMORY; i++) {
        const recent *c = nth_recent(r, i);
        if (!c)
            break;
        if (c->referent == WS_NONE)
            continue;
        const ws_referent *e = &document->referents[c->referent];
        const ws_mention *cm = &document->mentions[c->mention];
        if (e->type != WS_PERSON && e->type != WS_OTHER)
            continue;
        if (e->flags & MENTION_PLURAL || !may_be(e, m->gender) || c->referent == r->author)
            continue;
        uint32_t away = paragraph - c->paragraph;
        if (away > 8)
            break;
        float score = -0.3f * (float)i - 1.0f * (float)away;
        score += cm->flags & MENTION_SUBJECT ? 1.5f : 0.0f;
        score += e->gender == m->gender ? (e->flags & MENTION_GUESSED ? 0.7f : 1.0f) : e->gender ? -2.5f : 0.0f;
        score += e->type == WS_OTHER ? -2.0f : 0.0f;
        score += cm->flags & MENTION_QUOTED ? -4.0f : 0.0f;
        score += cm->flags & MENTION_GENITIVE ? -1.0f : 0.0f;
        score += cm->form == FORM_PRONOUN ? 0.5f : 0.0f;
        if (c->referent == r->speaker && paragraph - r->speaker_paragraph <= 2)
            score += 2.0f;
        if (score > best_score) {
            best_score = score;
            best = c->referent;
        }
    }
    return best;
}

/* Who is meant by they or it. */
static uint32_t resolve_plural(const resolver *r, uint32_t mention, bool plural) {
    const ws_document *document = r->document;
    uint32_t paragraph = paragraph_of(r, document->mentions[mention].first), best = WS_NONE;
    float best_score = -6.0f;
    for (uint32_t i = 0; i < MEMORY; i++) {
        const recent *c = nth_recent(r, i);
        if (!c)
            break;
        if (c->referent == WS_NONE || paragraph - c->paragraph > 3)
            continue;
        const ws_referent *e = &document->referents[c->referent];
        const ws_mention *cm = &document->mentions[c->mention];
        bool many = e->flags & MENTION_PLURAL || e->type == WS_GROUP;
        bool body = e->type == WS_ORGANIZATION || (!plural && e->type == WS_DOCUMENT);
        if (!(plural ? many || body : body))
            continue;
        float score = -0.3f * (float)i - (float)(paragraph - c->paragraph) + (many && plural ? 1.5f : 0.0f);
        score += cm->flags & MENTION_SUBJECT ? 1.5f : 0.0f;
        score += cm->flags & MENTION_QUOTED ? -4.0f : 0.0f;
        if (c->referent == r->speaker)
            score += 1.5f;
        if (score > best_score) {
            best_score = score;
            best = c->referent;
        }
    }
    return best;
}

static bool resolve_pronoun(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t t = m->first, found = WS_NONE;
    uint64_t classes = ws_at(document, t)->classes;
    if (ws_word_is(document, t, "he") || ws_word_is(document, t, "him") || ws_word_is(document, t, "his"))
        m->gender = WS_MALE;
    else if (ws_word_is(document, t, "she") || ws_word_is(document, t, "her"))
        m->gender = WS_FEMALE;
    if (m->gender != WS_GENDER_UNKNOWN)
        found = resolve_singular(r, mention);
    else if (ws_word_is(document, t, "i") || ws_word_is(document, t, "we") || ws_word_is(document, t, "me"))
        found = r->author;
    else if (ws_word_is(document, t, "they") || ws_word_is(document, t, "them") || ws_word_is(document, t, "both"))
        found = resolve_plural(r, mention, true);
    else if (ws_word_is(document, t, "it"))
        found = resolve_plural(r, mention, false);
    else if (!(classes & LEX_SUBJECT))
        return new_referent(r, mention) != WS_NONE; /* others, many, one of them */
    m->entity = found;
    ws_referent *e = found == WS_NONE ? NULL : &document->referents[found];
    if (e && e->type == WS_PERSON && m->gender && (e->gender == WS_GENDER_UNKNOWN || e->flags & MENTION_GUESSED)) {
        e->gender = m->gender;
        e->flags &= (uint16_t)~MENTION_GUESSED;
    }
    return true;
}

/* Who is meant by a definite noun phrase whose head is a role, a body or a text: the newest that fits. */
static uint32_t find_definite(const resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t head = document->tokens[m->head].hash, best = WS_NONE, steps = 0;
    for (uint32_t k = first_node(r, role_key(document, m->head)); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        const ws_referent *e = &document->referents[r->nodes[k].referent];
        if (!may_be(e, m->gender) || ((e->flags ^ m->flags) & MENTION_PLURAL))
            continue;
        if (best == WS_NONE || e->last_seen > document->referents[best].last_seen)
            best = r->nodes[k].referent;
    }
    if (best != WS_NONE || m->type != WS_ORGANIZATION)
        return best;
    /* the union: a name that ends in the word; the company: the last organisation named */
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < MEMORY; i++) {
            const recent *c = nth_recent(r, i);
            if (!c || c->referent == WS_NONE)
                continue;
            const ws_referent *e = &document->referents[c->referent];
            const ws_mention *named = &document->mentions[e->name];
            if (e->form != FORM_NAME || (e->type != WS_ORGANIZATION && e->type != WS_OTHER) ||
                document->mentions[c->mention].flags & MENTION_QUOTED)
                continue;
            bool holds = false;
            for (uint32_t t = named->name_first; t < named->name_last; t++)
                holds |= document->tokens[t].hash == head;
            bool generic = ws_word_is(document, m->head, "company") || ws_word_is(document, m->head, "firm") ||
                           ws_word_is(document, m->head, "business") || ws_word_is(document, m->head, "group") ||
                           ws_word_is(document, m->head, "organisation") ||
                           ws_word_is(document, m->head, "organization") ||
                           ws_word_is(document, m->head, "newspaper") || ws_word_is(document, m->head, "paper") ||
                           ws_word_is(document, m->head, "agency");
            if (holds || (pass == 1 && generic))
                return c->referent;
        }
    }
    return WS_NONE;
}

/* A role that only later text gives: for the nominals of headlines. */
static uint32_t find_later_role(const resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    for (uint32_t i = r->role; i < document->n_role_mentions && i < r->role + 64; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t head = ws_role_head(document, role->first, role->last);
        uint32_t referent = document->mentions[role->mention].entity;
        if (document->tokens[head].hash == document->tokens[m->head].hash && referent != WS_NONE &&
            may_be(&document->referents[referent], m->gender))
            return referent;
    }
    return WS_NONE;
}

/* Does the phrase say where somebody known is from or what she was: the Vermont senator, the former first lady? */
static bool names_origin(const ws_document *document, const ws_mention *m) {
    for (uint32_t t = m->name_first; t < m->head; t++) {
        if (document->name_of[t] != WS_NONE || ws_has(document, t, LEX_PLACE | LEX_NATION) ||
            ws_word_is(document, t, "former"))
            return true;
    }
    return false;
}

static bool resolve_nominal(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t key = phrase_key(document, m->name_first, m->name_last), found = WS_NONE, steps = 0;
    bool definite = ws_word_is(document, m->first, "the") || ws_word_is(document, m->first, "this") ||
                    ws_word_is(document, m->first, "that") || ws_word_is(document, m->first, "these") ||
                    ws_word_is(document, m->first, "those") || ws_word_is(document, m->first, "both");
    bool bare = m->first == m->name_first;
    bool bounded = m->name_last > m->head + 1; /* spokesman for the council */
    if (definite && !bounded)
        found = find_definite(r, mention);
    if (found == WS_NONE && definite && !bounded && m->type == WS_PERSON && names_origin(document, m))
        found = resolve_singular(r, mention);
    for (uint32_t k = found == WS_NONE ? first_node(r, key) : 0; k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        if (document->referents[r->nodes[k].referent].form == FORM_NOMINAL) {
            found = r->nodes[k].referent;
            break;
        }
    }
    if (found == WS_NONE && bare && m->type == WS_PERSON && m->first < 60)
        found = find_later_role(r, mention);
    if (found == WS_NONE) {
        found = new_referent(r, mention);
        if (found == WS_NONE || !add_key(r, key, found) || !add_key(r, role_key(document, m->head), found))
            return false;
    }
    m->entity = found;
    return true;
}

/* Read the mentions that begin before token t. */
static bool read_mentions(resolver *r, uint32_t t) {
    ws_document *document = r->document;
    for (; r->next < document->n_mentions; r->next++) {
        uint32_t i = r->order[r->next];
        ws_mention *m = &document->mentions[i];
        if (m->first >= t)
            break;
        if (!learn_roles(r, m->first))
            return false;
        if (ws_is_genitive(document, m->last))
            m->flags |= MENTION_GENITIVE;
        if (is_subject(document, m))
            m->flags |= MENTION_SUBJECT;
        if (m->entity == WS_NONE && m->form == FORM_NAME && !join_name(r, i))
            return false;
        if (m->form == FORM_PRONOUN && !resolve_pronoun(r, i))
            return false;
        if (m->form == FORM_NOMINAL && !resolve_nominal(r, i))
            return false;
        recall(r, i);
    }
    return true;
}

/* Sort mention indexes by position: two sorted runs would do, but sources come paragraph by paragraph. */
static bool sort_mentions(resolver *r) {
    ws_document *document = r->document;
    uint32_t n = document->n_mentions;
    uint32_t *from = ws_arena_alloc(&document->arena, n + 1, sizeof *from),
             *to = ws_arena_alloc(&document->arena, n + 1, sizeof *to);
    if (!from || !to)
        return false;
    for (uint32_t i = 0; i < n; i++)
        from[i] = i;
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t low = 0; low < n; low += 2 * width) {
            uint32_t middle = low + width < n ? low + width : n, high = low + 2 * width < n ? low + 2 * width : n;
            uint32_t a = low, b = middle;
            for (uint32_t k = low; k < high; k++)
                to[k] =
                    b >= high || (a < middle && document->mentions[from[a]].first <= document->mentions[from[b]].first)
                        ? from[a++]
                        : from[b++];
        }
        uint32_t *swap = from;
        from = to;
        to = swap;
    }
    r->order = from;
    return true;
}

/* Who speaks a quotation that has no cue: whoever is speaking, or acts in the sentence before. */
static uint32_t resolve_uncued(const resolver *r, const ws_attribution *a, const char **rule) {
    const ws_document *document = r->document;
    uint32_t paragraph = paragraph_of(r, a->first);
    const recent *last = NULL;
    for (uint32_t i = 0; i < MEMORY && !last; i++) {
        const recent *c = nth_recent(r, i);
        if (!c || c->paragraph != paragraph)
            break;
        const ws_mention *m = &document->mentions[c->mention];
        if (c->referent != WS_NONE && m->flags & MENTION_SUBJECT && !(m->flags & (MENTION_QUOTED | MENTION_GENITIVE)) &&
            document->referents[c->referent].type == WS_PERSON)
            last = c;
    }
    bool spoke_here = r->speaker != WS_NONE && r->speaker_paragraph == paragraph;
    if (last && !spoke_here) {
        *rule = "uncued-subject";
        return last->referent;
    }
    if (r->speaker == WS_NONE || paragraph - r->speaker_paragraph > CARRY)
        return WS_NONE;
    *rule = "uncued-speaker";
    return r->speaker;
}

/* A role with a gender tells it of whoever has the role: her brother, the chairwoman. */
static void learn_genders(ws_document *document) {
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint64_t classes = document->tokens[ws_role_head(document, role->first, role->last)].classes;
        bool male = classes & LEX_MALE, female = classes & LEX_FEMALE;
        ws_mention *m = &document->mentions[role->mention];
        if (male == female || (m->gender && !(m->flags & MENTION_GUESSED)))
            continue;
        m->gender = male ? WS_MALE : WS_FEMALE;
        m->flags &= (uint16_t)~MENTION_GUESSED;
    }
}

static ws_status start(resolver *r, ws_document *document) {
    uint32_t size = 256;
    *r = (resolver){
        .document = document, .speaker = WS_NONE, .previous_speaker = WS_NONE, .author = WS_NONE, .n_nodes = 1};
    while (size < document->n_mentions * 16u + document->n_role_mentions * 4u)
        size *= 2;
    r->mask = size - 1;
    r->unit_of = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *r->unit_of);
    if (!r->unit_of)
        return WS_NO_MEMORY;
    for (uint32_t p = 0, unit = 0; p < document->n_paragraphs; p++) {
        const ws_token *first = &document->tokens[document->paragraphs[p].first];
        bool inside = first->marked != WS_NONE && document->marked[first->marked].first < document->paragraphs[p].first;
        r->unit_of[p] = inside ? unit : ++unit;
    }
    r->slots = ws_arena_alloc(&document->arena, size, sizeof *r->slots);
    if (!r->slots || !ws_arena_grow(&document->arena, (void **)&r->nodes, &r->capacity_nodes, 64, sizeof *r->nodes) ||
        !sort_mentions(r))
        return WS_NO_MEMORY;
    learn_genders(document);
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (!join_name(r, i))
            return WS_NO_MEMORY;
        if (document->mentions[i].flags & MENTION_BYLINE && r->author == WS_NONE)
            r->author = document->mentions[i].entity;
    }
    return WS_OK;
}

/* The first words of a content, to find a headline's quotation again in the text. */
static uint32_t content_key(const ws_document *document, const ws_attribution *a) {
    uint32_t hash = ws_hash_start(), n = 0;
    for (uint32_t t = a->first; t < a->last && n < 4; t++) {
        if (document->tokens[t].kind != TOKEN_WORD && document->tokens[t].kind != TOKEN_NUMBER)
            continue;
        hash = ws_hash_add(hash, document->tokens[t].hash);
        n++;
    }
    return n == 4 ? ws_hash_end(hash ^ 0x9e3779b9u) : 0;
}

/* Give headlines' quotations the speaker of the same words in the text. */
static bool resolve_repeated(resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        uint32_t key;
        if (a->kind != WS_DIRECT || a->entity == WS_NONE || (key = content_key(document, a)) == 0)
            continue;
        if (!add_key(r, key, i))
            return false;
        /* any place inside a content where the words of a headline stand */
    }
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (paragraph_of(r, a->first) > 3)
            break;
        bool open = a->entity == WS_NONE || document->referents[a->entity].form != FORM_NAME;
        uint32_t key = a->kind == WS_DIRECT && open ? content_key(document, a) : 0;
        for (uint32_t k = key ? first_node(r, key) : 0, steps = 0; k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
            uint32_t other = r->nodes[k].referent;
            if (other == i || other >= document->n_attributions)
                continue;
            a->entity = document->attributions[other].entity;
            a->rule = "repeated";
            break;
        }
    }
    return true;
}

ws_status ws_resolve_speakers(ws_document *document) {
    resolver r;
    ws_status status = start(&r, document);
    if (status != WS_OK)
        return status;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        uint32_t until = a->first;
        if (a->source != WS_NONE && document->mentions[a->source].first + 1 > until)
            until = document->mentions[a->source].first + 1;
        if (!read_mentions(&r, until))
            return WS_NO_MEMORY;
        if (a->source != WS_NONE) {
            a->entity = document->mentions[a->source].entity;
            if (a->entity == WS_NONE)
                a->confidence *= 0.5f;
        } else if ((a->cue_first == a->cue_last || a->kind == WS_DIRECT) && !document->foreign) {
            a->entity = resolve_uncued(&r, a, &a->rule);
        }
        if (a->entity == WS_NONE)
            continue;
        uint32_t paragraph = paragraph_of(&r, a->source != WS_NONE ? document->mentions[a->source].first : a->last - 1);
        uint8_t type = document->referents[a->entity].type;
        if (a->kind == WS_INDIRECT && type != WS_PERSON && type != WS_GROUP && type != WS_ORGANIZATION)
            continue;
        if (r.speaker != a->entity)
            r.previous_speaker = r.speaker;
        r.speaker = a->entity;
        r.speaker_paragraph = paragraph;
    }
    return read_mentions(&r, document->n_tokens) && resolve_repeated(&r) ? WS_OK : WS_NO_MEMORY;
}
