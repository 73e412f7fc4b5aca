/* coreference.c - which mentions mean the same person or body, and so who speaks
 *
 * Names are joined first, over the whole text. Then the text is walked once, attribution by attribution, with a memory
 * of who was mentioned when: pronouns, noun phrases and quotations without a cue are questions that a learned ranker
 * answers (rank.c) from what has been read so far, as a reader would.
 */
#include "coreference.h"

#include "mention.h"
#include "name.h"
#include "engine.h"
#include "pos.h"
#include "rank.h"
#include "role.h"
#include "confidence.h"
#include "utf8.h"
#include "words.h"

/* How many referents of one key are looked at, and how far back in the list of the last mentioned. */
#define LONGEST_CHAIN 12u
#define LOOK_BACK 40u
/* Nobody is meant by a pronoun who was last mentioned more paragraphs ago. */
#define FORGET 12u

/* A referent under one of its keys: a name's word, a role's head noun, a whole phrase. */
typedef struct node {
    uint32_t referent, next;
} node;

typedef struct key_slot {
    uint32_t hash, node; /* node 0: empty */
} key_slot;

typedef struct resolver {
    ws_reading reading;
    ws_document *document;
    const ws_observer *observer;
    key_slot *slots;
    uint32_t mask;
    node *nodes; /* nodes[0] is unused */
    uint32_t n_nodes, capacity_nodes;
    uint32_t *order; /* mentions by position */
    uint32_t next;   /* into order */
    uint32_t *first_role, *next_role;
    ws_salience *salience;
    uint32_t capacity_salience;
    ws_question question; /* the one that is being asked */
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

/* Is it known by more than its given name what gender the mention is of? */
static bool is_told(const ws_mention *m) {
    return m->gender != WS_GENDER_UNKNOWN && !(m->flags & MENTION_GUESSED);
}

static uint32_t new_referent(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_salience *salience = r->salience; /* of every referent */
    ws_referent *referent = ws_push(document, referents);
    if (!referent || !ws_arena_grow(&document->arena, (void **)&salience, &r->capacity_salience, document->n_referents,
                                    sizeof *salience))
        return WS_NONE;
    r->salience = salience;
    r->reading.salience = salience;
    salience[document->n_referents - 1] = (ws_salience){.newer = WS_NONE,
                                                        .older = WS_NONE,
                                                        .mention = WS_NONE,
                                                        .sentence = WS_NONE,
                                                        .paragraph = WS_NONE,
                                                        .quoted_paragraph = WS_NONE,
                                                        .first_sentence = WS_NONE,
                                                        .first_paragraph = WS_NONE,
                                                        .subject_sentence = WS_NONE,
                                                        .spoke_paragraph = WS_NONE};
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

/* Does the word tell namesakes apart: Jr., III? */
static bool is_name_suffix(const ws_document *document, uint32_t t) {
    static const char *const suffixes[] = {"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (ws_word_is(document, t, suffixes[i]))
            return true;
    return false;
}

/* The name [*first, *last) without a leading article: The New York Times. */
static void bare_name(const ws_document *document, const ws_mention *m, uint32_t *first, uint32_t *last) {
    *first = m->name_first;
    *last = m->name_last;
    while (*first + 1 < *last && ws_has(document, *first, LEX_DETERMINER))
        ++*first;
    /* a suffix is no surname: Martin Moe Jr. */
    while (*last > *first + 1 && (is_name_suffix(document, *last - 1) || ws_punct(document, *last - 1) == ','))
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
    if (referent->form != FORM_NAME || (referent->flags | m->flags) & MENTION_PLURAL ||
        !(guess || may_be(referent, m->gender)))
        return false;
    bool person = referent->type == WS_PERSON || m->type == WS_PERSON;
    if (person && (referent->type == WS_ORGANIZATION || m->type == WS_ORGANIZATION || (m->type == WS_PLACE && n == 1)))
        return false;
    if (n == 1 && !person && referent->n_words > 1) /* Castell for Castell Motors, but not House for White House */
        return referent->first_hash == last_hash;
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

/* Does the mention stand in a headline whose capitals hide where a name ends: Shore Board Approves? */
static bool in_title_case(const ws_document *document, const ws_mention *m) {
    const ws_paragraph *paragraph = &document->paragraphs[ws_sentence_of(document, m->first)->paragraph];
    return paragraph->last - paragraph->first <= 40 && ws_is_title_case(document, paragraph);
}

/* Take over what a mention tells of its referent. */
static void absorb(resolver *r, uint32_t referent, uint32_t mention, uint32_t n) {
    ws_document *document = r->document;
    ws_referent *e = &document->referents[referent];
    ws_mention *m = &document->mentions[mention];
    m->entity = referent;
    if (e->gender == WS_GENDER_UNKNOWN || (is_told(m) && e->flags & MENTION_GUESSED)) {
        e->gender = m->gender;
        e->flags = (uint16_t)((e->flags & ~MENTION_GUESSED) | (m->flags & MENTION_GUESSED));
    }
    if (e->type == WS_OTHER || (m->type == WS_PERSON && n > 1 && e->n_words == 1))
        e->type = m->type == WS_OTHER ? e->type : m->type;
    bool better = n > e->n_words && (e->type == WS_PERSON || e->n_words <= 1);
    const ws_token *old = ws_at(document, document->mentions[e->name].name_first),
                   *new_ = ws_at(document, m->name_first);
    better |= n == e->n_words && old->shape == SHAPE_UPPER && new_->shape == SHAPE_CAPITAL && old->end - old->start > 2;
    if (e->type != WS_PERSON && n <= e->n_words && e->n_words > 1 && !better)
        better = in_title_case(document, &document->mentions[e->name]) && !in_title_case(document, m);
    if (better) {
        uint32_t first, last;
        bare_name(document, m, &first, &last);
        e->name = mention;
        e->n_words = n;
        e->last_hash = document->tokens[last - 1].hash;
        e->first_hash = document->tokens[first].hash;
    }
}

/* The strongest features of candidate c that candidate d has not, or the other way round: what a person may be told. */
static uint32_t strongest(const ws_candidate *c, const ws_candidate *d, int sign, uint32_t *out, uint32_t room) {
    int32_t weights[4] = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        int32_t weight = sign * c->weights[i];
        if (weight <= weights[room - 1] || !ws_feature_words(c->features[i]))
            continue;
        bool shared = false;
        for (uint32_t k = 0; k < n && !shared; k++)
            shared = ws_feature_words(out[k]) == ws_feature_words(c->features[i]);
        for (uint32_t k = 0; d && k < d->n && !shared; k++)
            shared = d->features[k] == c->features[i];
        if (shared)
            continue;
        n = n < room ? n + 1 : room;
        uint32_t at = n - 1;
        for (; at > 0 && weight > weights[at - 1]; at--) {
            weights[at] = weights[at - 1];
            out[at] = out[at - 1];
        }
        weights[at] = weight;
        out[at] = c->features[i];
    }
    return n;
}

/* Keep why the question was answered so, for the mention or attribution that asked. */
static bool remember(resolver *r, uint32_t chosen, uint32_t second) {
    const ws_question *q = &r->question;
    if (q->mention != WS_NONE && !(r->document->mentions[q->mention].flags & MENTION_SOURCE))
        return true; /* nobody will ask why */
    ws_decision *decision = ws_push(r->document, decisions);
    if (!decision)
        return false;
    const ws_candidate *c = &q->candidates[chosen], *d = second == WS_NONE ? NULL : &q->candidates[second];
    *decision = (ws_decision){.question = (uint8_t)q->kind, .chosen = c->referent, .second = d ? d->referent : WS_NONE};
    decision->candidates = (uint8_t)q->n;
    decision->margin = d ? c->score - d->score : WS_MARGIN_ALONE;
    decision->n_for = (uint8_t)strongest(c, d, 1, decision->reasons, WS_REASONS);
    decision->n_against = (uint8_t)strongest(c, d, -1, decision->doubts, WS_DOUBTS);
    if (q->mention != WS_NONE)
        r->document->mentions[q->mention].decision = r->document->n_decisions - 1;
    else
        r->document->attributions[q->attribution].decision = r->document->n_decisions - 1;
    return true;
}

/* Ask the ranker; the referent that it chose goes to *referent, WS_NONE for nobody. False when memory is short. */
static bool ask(resolver *r, uint32_t *referent) {
    ws_question *q = &r->question;
    *referent = WS_NONE;
    if (q->n == 1 && !r->observer && q->mention != WS_NONE &&
        !(r->document->mentions[q->mention].flags & MENTION_SOURCE)) {
        *referent = q->candidates[0].referent;
        return true;
    }
    uint32_t second, best = ws_answer(&r->reading, q, &second);
    if (best == WS_NONE)
        return true;
    if (r->observer) {
        uint32_t chosen = r->observer->choose(r->observer->context, r->document, q, best);
        if (chosen != best)
            second = best;
        best = chosen;
    }
    *referent = q->candidates[best].referent;
    return remember(r, best, second);
}

static void begin_question(resolver *r, ws_question_kind kind, uint32_t mention, uint32_t attribution, uint32_t token) {
    ws_question *q = &r->question;
    q->kind = kind;
    q->mention = mention;
    q->attribution = attribution;
    q->token = token;
    q->n = 0;
}

/* Leave out whose given name is mostly used for the other gender, where somebody is there whose is not. */
static void drop_other_gender(resolver *r, uint8_t gender) {
    const ws_referent *referents = r->document->referents;
    ws_question *q = &r->question;
    uint32_t agree = 0, n = 0;
    for (uint32_t i = 0; i < q->n; i++)
        agree += q->candidates[i].referent == WS_NONE || referents[q->candidates[i].referent].gender == gender;
    for (uint32_t i = 0; i < q->n && agree; i++) {
        uint32_t e = q->candidates[i].referent;
        if (e == WS_NONE || referents[e].gender == gender || referents[e].gender == WS_GENDER_UNKNOWN)
            q->candidates[n++].referent = e;
    }
    q->n = agree ? n : q->n;
}

/* Find the referent before it that a name means, WS_NONE for a new one. */
static bool find_name(resolver *r, uint32_t mention, uint32_t first, uint32_t last, uint32_t *found) {
    ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t n = last - first, steps = 0;
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    *found = WS_NONE;
    for (uint32_t k = n > 1 ? first_node(r, phrase_key(document, first, last)) : 0; k && steps++ < LONGEST_CHAIN;
         k = r->nodes[k].next) {
        *found = r->nodes[k].referent;
        return true;
    }
    begin_question(r, QUESTION_NAME, mention, WS_NONE, m->first);
    for (int pass = 0; pass < 2 && r->question.n == 0; pass++) {
        steps = 0;
        for (uint32_t k = first_node(r, pass == 0 ? last_hash : first_hash); k && steps++ < LONGEST_CHAIN;
             k = r->nodes[k].next) {
            if (may_join(document, &document->referents[r->nodes[k].referent], m, n, first_hash, last_hash, first))
                ws_add_candidate(&r->question, r->nodes[k].referent);
        }
    }
    if (is_told(m))
        drop_other_gender(r, m->gender);
    if (r->question.n > 1)
        return ask(r, found);
    if (r->question.n == 1)
        *found = r->question.candidates[0].referent;
    else if (n == 1 && ws_at(document, first)->shape == SHAPE_UPPER &&
             first_node(r, ws_hash_end(first_hash ^ 0x27d4eb2fu)))
        *found = r->nodes[first_node(r, ws_hash_end(first_hash ^ 0x27d4eb2fu))].referent;
    return true;
}

/* Join one name to the referents before it. */
static bool join_name(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t first, last, best;
    bare_name(document, m, &first, &last);
    uint32_t n = last - first, full = phrase_key(document, first, last);
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    if (!find_name(r, mention, first, last, &best))
        return false;
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

/* Has the name several words: is it one that others are short for? */
static bool is_full(const ws_document *document, const ws_mention *m) {
    uint32_t first, last;
    bare_name(document, m, &first, &last);
    return last - first > 1;
}

/* Join all names: the full ones first, so that a headline's surname finds the name that only the text tells in full. */
static bool join_names(resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (is_full(document, &document->mentions[i]) && !join_name(r, i))
            return false;
    }
    for (uint32_t e = 0; e < document->n_referents; e++)
        document->referents[e].last_seen = WS_NONE;
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        if (m->entity != WS_NONE)
            document->referents[m->entity].last_seen = i;
        else if (!join_name(r, i))
            return false;
        if (m->flags & MENTION_BYLINE && r->reading.author == WS_NONE)
            r->reading.author = m->entity;
    }
    return true;
}

/* Let he and she, where they stand nearest to one name only, tell the gender of people whose given name does not. */
static void vote_gender(resolver *r) {
    ws_document *document = r->document;
    uint32_t last = WS_NONE, where = 0, previous = WS_NONE, n = document->n_referents;
    uint32_t *votes = ws_arena_alloc(&document->arena, 2 * ((size_t)n + 1), sizeof *votes);
    for (uint32_t k = 0; k < document->n_mentions && votes; k++) {
        const ws_mention *m = &document->mentions[r->order[k]];
        if (m->flags & MENTION_QUOTED)
            continue;
        if (m->form == FORM_NAME && m->entity != WS_NONE && m->entity < n) {
            uint8_t type = document->referents[m->entity].type;
            if (type != WS_PERSON && type != WS_OTHER)
                continue;
            previous = last != m->entity ? last : previous;
            last = m->entity;
            where = m->first;
        } else if (m->form == FORM_PRONOUN && m->gender != WS_GENDER_UNKNOWN && last != WS_NONE &&
                   m->first < where + 30) {
            bool other = previous != WS_NONE && document->referents[previous].gender == m->gender;
            votes[2 * last + (m->gender == WS_FEMALE)] += other ? 1 : 2;
        }
    }
    for (uint32_t e = 0; e < n && votes; e++) {
        uint32_t male = votes[2 * e], female = votes[2 * e + 1];
        ws_referent *referent = &document->referents[e];
        if (referent->gender == WS_GENDER_UNKNOWN && (referent->type == WS_PERSON || referent->n_words > 1) &&
            male + female >= 3 && (male >= 3 * female || female >= 3 * male))
            referent->gender = male > female ? WS_MALE : WS_FEMALE;
    }
}

/* Put a referent to the front of the list of those mentioned last. */
static void move_to_front(resolver *r, uint32_t referent) {
    ws_reading *reading = &r->reading;
    ws_salience *s = &r->salience[referent];
    if (reading->newest == referent)
        return;
    if (s->listed) {
        r->salience[s->newer].older = s->older;
        if (s->older != WS_NONE)
            r->salience[s->older].newer = s->newer;
    }
    s->listed = true;
    s->newer = WS_NONE;
    s->older = reading->newest;
    if (reading->newest != WS_NONE)
        r->salience[reading->newest].newer = referent;
    reading->newest = referent;
}

/* Note that a mention has been read. */
static void recall(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    if (m->entity == WS_NONE)
        return;
    ws_salience *s = &r->salience[m->entity];
    uint32_t sentence = ws_outer_sentence(&r->reading, m->first), paragraph = ws_unit_of(&r->reading, m->first);
    document->referents[m->entity].last_seen = mention;
    if (s->first_sentence == WS_NONE) {
        s->first_sentence = sentence;
        s->first_paragraph = paragraph;
    }
    if (m->flags & MENTION_QUOTED) {
        s->quoted_paragraph = paragraph;
        if (!s->listed)
            move_to_front(r, m->entity);
        return;
    }
    s->seen++;
    bool his = m->form == FORM_PRONOUN && ws_has(document, m->first, LEX_POSSESSIVE);
    if (his && s->sentence == sentence) /* what else the sentence says of them tells more */
        return;
    s->mention = mention;
    s->sentence = sentence;
    s->paragraph = paragraph;
    if (m->form != FORM_PRONOUN)
        s->pronouns = 0;
    else if (ws_has(document, m->first, LEX_SUBJECT))
        s->pronouns++;
    s->placing = (uint8_t)ws_placing(document, m);
    if (s->placing == PLACED_SUBJECT && !(m->flags & MENTION_GENITIVE)) {
        m->flags |= MENTION_SUBJECT;
        s->subject_sentence = sentence;
    }
    move_to_front(r, m->entity);
}

/* The key of a token, under which the referent is found whose role has its head there. */
static uint32_t place_key(uint32_t token) {
    return ws_hash_end(token ^ 0x85ebca6bu);
}

/* Let the referents' roles be found from them, and them from their roles' head nouns. */
static bool index_roles(resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = document->n_role_mentions; i-- > 0;) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t referent = document->mentions[role->mention].entity;
        if (referent == WS_NONE)
            continue;
        r->next_role[i] = r->first_role[referent];
        r->first_role[referent] = i;
        uint32_t head = ws_role_head(document, role->first, role->last);
        if (!add_key(r, ws_role_key(document, head), referent) || !add_key(r, place_key(head), referent))
            return false;
    }
    return true;
}

/* Is the referent in the reader's reach, and may it be what the question is about? */
static bool in_reach(const resolver *r, uint32_t referent, uint32_t paragraph) {
    const ws_salience *s = &r->salience[referent];
    uint32_t last = s->mention != WS_NONE ? s->paragraph : s->quoted_paragraph;
    return last != WS_NONE && (last >= paragraph || paragraph - last <= FORGET);
}

static bool is_single(const resolver *r, uint32_t referent, uint8_t gender) {
    const ws_referent *e = &r->document->referents[referent];
    return (e->type == WS_PERSON || (e->type == WS_OTHER && e->form == FORM_NAME)) && !(e->flags & MENTION_PLURAL) &&
           may_be(e, gender) && referent != r->reading.author;
}

/* Does the word look like a plural: Democrats, the Moes? */
static bool ends_in_s(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->end - token->start > 3 && document->text[token->end - 1] == 's';
}

static bool is_body(const resolver *r, uint32_t referent, bool plural) {
    const ws_referent *e = &r->document->referents[referent];
    if (e->type == WS_ORGANIZATION)
        return true;
    if (plural && e->type == WS_OTHER && e->form == FORM_NAME)
        return ends_in_s(r->document, r->document->mentions[e->name].name_last - 1);
    if (!plural && e->type == WS_PLACE)
        return true; /* and those who govern there */
    return plural ? (e->flags & MENTION_PLURAL) || e->type == WS_GROUP
                  : e->type == WS_DOCUMENT || (e->type == WS_OTHER && e->form == FORM_NOMINAL);
}

/* Add the referents mentioned last that `fits` lets in. */
static void add_recent(resolver *r, uint32_t paragraph, bool (*fits)(const resolver *, uint32_t), uint32_t most) {
    uint32_t steps = 0;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK_BACK && r->question.n < most;
         e = r->salience[e].older) {
        if (in_reach(r, e, paragraph) && fits(r, e))
            ws_add_candidate(&r->question, e);
    }
}

/* Add the person that the sentence names behind token t: In his speech, Ann Lee said. */
static void add_following(resolver *r, uint32_t t, uint8_t gender) {
    ws_document *document = r->document;
    for (uint32_t k = t + 1;
         k < t + 16 && k < document->n_tokens && ws_at(document, k)->sentence == ws_at(document, t)->sentence; k++) {
        uint32_t name = document->name_of[k];
        if (name == WS_NONE || ws_at(document, k)->flags & TOKEN_QUOTED)
            continue;
        uint32_t e = document->mentions[name].entity;
        if (e != WS_NONE && document->referents[e].type == WS_PERSON && may_be(&document->referents[e], gender) &&
            e != r->reading.author) {
            ws_add_candidate(&r->question, e);
            return;
        }
        k = document->mentions[name].last - 1;
    }
}

static bool fits_male(const resolver *r, uint32_t e) {
    return is_single(r, e, WS_MALE);
}
static bool fits_female(const resolver *r, uint32_t e) {
    return is_single(r, e, WS_FEMALE);
}
static bool fits_plural(const resolver *r, uint32_t e) {
    return is_body(r, e, true);
}
static bool fits_thing(const resolver *r, uint32_t e) {
    return is_body(r, e, false);
}

/* Who or what a relative pronoun means: the newest mention before it, past a comma; for `who` also past a place. */
static uint32_t antecedent(const resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    bool who = ws_word_is(document, m->first, "who") || ws_word_is(document, m->first, "whose");
    uint32_t steps = 0, best = WS_NONE, end = 0;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < 8; e = r->salience[e].older) {
        uint32_t last = r->salience[e].mention;
        uint8_t type = document->referents[e].type;
        if (last == WS_NONE || (who && (type == WS_PLACE || type == WS_DOCUMENT || type == WS_ORGANIZATION)))
            continue;
        const ws_mention *before = &document->mentions[last];
        uint32_t behind = before->last > m->first ? before->name_last : before->last; /* a source with its own clause */
        if (behind <= m->first && behind + (who ? 10 : 3) >= m->first && behind > end) {
            best = e;
            end = behind;
        }
    }
    return best;
}

static bool resolve_pronoun(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t t = m->first, found = WS_NONE, paragraph = ws_unit_of(&r->reading, t);
    bool plural = ws_word_is(document, t, "they") || ws_word_is(document, t, "them") ||
                  ws_word_is(document, t, "their") || ws_word_is(document, t, "both");
    if (ws_has(document, t, LEX_WH) || ws_word_is(document, t, "that")) {
        found = antecedent(r, m);
    } else if (m->gender != WS_GENDER_UNKNOWN) {
        begin_question(r, QUESTION_SINGULAR, mention, WS_NONE, t);
        add_recent(r, paragraph, m->gender == WS_MALE ? fits_male : fits_female, WS_CANDIDATES - 2);
        add_following(r, t, m->gender);
        drop_other_gender(r, m->gender);
        if (!ask(r, &found))
            return false;
    } else if (ws_word_is(document, t, "i") || ws_word_is(document, t, "we") || ws_word_is(document, t, "me") ||
               ws_word_is(document, t, "my") || ws_word_is(document, t, "our") || ws_word_is(document, t, "us")) {
        found = r->reading.author;
    } else if (plural || ws_word_is(document, t, "it") || ws_word_is(document, t, "its")) {
        begin_question(r, QUESTION_PLURAL, mention, WS_NONE, t);
        add_recent(r, paragraph, plural ? fits_plural : fits_thing, WS_CANDIDATES - 2);
        if (!ask(r, &found))
            return false;
    } else if (!ws_has(document, t, LEX_SUBJECT)) {
        return new_referent(r, mention) != WS_NONE; /* others, many, one of them */
    }
    m = &document->mentions[mention];
    m->entity = found;
    ws_referent *e = found == WS_NONE ? NULL : &document->referents[found];
    if (e && e->type == WS_PERSON && e->gender == WS_GENDER_UNKNOWN)
        e->gender = m->gender;
    else if (e && e->gender == m->gender && m->gender != WS_GENDER_UNKNOWN)
        e->flags &= (uint16_t)~MENTION_GUESSED; /* a pronoun has confirmed the guess */
    return true;
}

/* May a noun phrase mean the referent, as far as gender, number and kind tell? */
static bool fits_phrase(const resolver *r, uint32_t e) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    const ws_referent *referent = &r->document->referents[e];
    if (!may_be(referent, m->gender) || ((referent->flags ^ m->flags) & MENTION_PLURAL) || e == r->reading.author)
        return false;
    if (m->type == WS_PERSON)
        return referent->type == WS_PERSON || (referent->type == WS_OTHER && referent->form == FORM_NAME);
    if (m->type == WS_ORGANIZATION)
        return referent->type == WS_ORGANIZATION || (referent->type == WS_OTHER && referent->form == FORM_NAME);
    return referent->type == m->type || referent->type == WS_OTHER;
}

/* Add the referents under a key. */
static void add_keyed(resolver *r, uint32_t key) {
    uint32_t steps = 0;
    for (uint32_t k = first_node(r, key); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        if (fits_phrase(r, r->nodes[k].referent))
            ws_add_candidate(&r->question, r->nodes[k].referent);
    }
}

/* Has the text given the referent a role with this head before token t? */
static bool has_role(const resolver *r, uint32_t referent, uint32_t key, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t steps = 0;
    for (uint32_t i = r->first_role[referent]; i != WS_NONE && steps++ < 8; i = r->next_role[i]) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (document->mentions[role->mention].first < t &&
            ws_role_key(document, ws_role_head(document, role->first, role->last)) == key)
            return true;
    }
    return false;
}

/* The minister, where ministers have been introduced: ask only who of them. */
static void add_holders(resolver *r, uint32_t key) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    uint32_t steps = 0;
    if (m->first + 1 != m->head || m->name_last != m->head + 1 || !(m->flags & MENTION_DEFINITE))
        return;
    for (uint32_t k = first_node(r, key); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        uint32_t e = r->nodes[k].referent;
        if (fits_phrase(r, e) && has_role(r, e, key, m->first))
            ws_add_candidate(&r->question, e);
    }
}

/* The one person whose full name or last name the phrase is, word for word: a headline's, which the tagger did not take
 * for a name. */
static uint32_t person_named(const resolver *r, const ws_mention *m, uint32_t phrase) {
    const ws_document *document = r->document;
    uint32_t word = document->tokens[m->name_first].hash, found = WS_NONE, steps = 0;
    bool one = m->name_first + 1 == m->name_last;
    if (!ws_capital(document, m->name_first))
        return WS_NONE;
    for (uint32_t k = first_node(r, one ? word : phrase); k && steps++ < LONGEST_CHAIN; k = r->nodes[k].next) {
        const ws_referent *e = &document->referents[r->nodes[k].referent];
        if (e->form != FORM_NAME || e->type != WS_PERSON || e->flags & MENTION_PLURAL || (one && e->last_hash != word))
            continue;
        if (found != WS_NONE && found != r->nodes[k].referent)
            return WS_NONE;
        found = r->nodes[k].referent;
    }
    return found;
}

/* Does the phrase tell of somebody new: a nurse? */
static bool is_new(const ws_document *document, const ws_mention *m) {
    return ws_word_is(document, m->first, "a") || ws_word_is(document, m->first, "an");
}

/* Is the one noun phrase better to name somebody by than the other: a source before what is none, then the poll of the
 * Harbour Board before the poll? */
static bool is_better_phrase(const ws_document *document, uint32_t old, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention], *name = &document->mentions[old];
    uint32_t words = m->name_last - m->name_first;
    if ((m->flags ^ name->flags) & MENTION_SOURCE)
        return m->flags & MENTION_SOURCE;
    return words > name->name_last - name->name_first && words <= 8 && m->head == m->name_last - 1;
}

static bool resolve_nominal(resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t found, phrase = phrase_key(document, m->name_first, m->name_last), role = ws_role_key(document, m->head);
    m->entity = person_named(r, m, phrase);
    if (m->entity != WS_NONE) {
        m->form = FORM_NAME;
        return true;
    }
    uint32_t holder = first_node(r, place_key(m->head));
    begin_question(r, QUESTION_NOMINAL, mention, WS_NONE, m->first);
    if (holder && !(m->flags & MENTION_PLURAL)) { /* a role beside a name: the minister, Ann Lee */
        found = r->nodes[holder].referent;
    } else if (is_new(document, m) && r->reading.use[mention] == USE_NONE) {
        found = WS_NONE;
    } else if ((m->flags & MENTION_PLURAL || m->type == WS_DOCUMENT) &&
               r->reading.use[mention] == USE_NONE) { /* voters who say nothing: the same words will do */
        add_keyed(r, phrase);
        found = r->question.n ? r->question.candidates[0].referent : WS_NONE;
    } else {
        add_holders(r, role);
        if (ws_is_aged(document, m->head) && m->flags & MENTION_DEFINITE) /* the 57-year-old is somebody in mind */
            add_recent(r, ws_unit_of(&r->reading, m->first), fits_phrase, WS_CANDIDATES);
        if (r->question.n == 0) {
            ws_add_candidate(&r->question, WS_NONE);
            add_keyed(r, phrase);
            add_keyed(r, role);
            add_recent(r, ws_unit_of(&r->reading, m->first), fits_phrase, WS_CANDIDATES);
        }
        if (m->gender != WS_GENDER_UNKNOWN)
            drop_other_gender(r, m->gender);
        if (!ask(r, &found))
            return false;
    }
    if (found == WS_NONE) {
        found = new_referent(r, mention);
        if (found == WS_NONE || !add_key(r, phrase, found) || !add_key(r, role, found))
            return false;
    }
    ws_referent *e = &document->referents[found];
    if (e->form == FORM_NOMINAL && is_better_phrase(document, e->name, mention))
        e->name = mention;
    document->mentions[mention].entity = found;
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
        if (ws_is_genitive(document, m->last))
            m->flags |= MENTION_GENITIVE;
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

/* May the referent speak without a cue? Somebody with a name may, and who has spoken before. */
static bool fits_speaker(const resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->type != WS_PLACE && (referent->form == FORM_NAME || r->salience[e].spoke) &&
           e != r->reading.author;
}

/* Who speaks a quotation that has no cue: one of those whom the reader has in mind, the person named directly behind
 * it, or nobody. */
static bool resolve_uncued(resolver *r, uint32_t attribution) {
    ws_document *document = r->document;
    ws_attribution *a = &document->attributions[attribution];
    ws_reading *reading = &r->reading;
    uint32_t paragraph = ws_unit_of(reading, a->first);
    begin_question(r, QUESTION_UNCUED, WS_NONE, attribution, a->first);
    add_recent(r, paragraph, fits_speaker, WS_CANDIDATES - 4);
    if (reading->speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->speaker);
    if (reading->previous_speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->previous_speaker);
    ws_add_candidate(&r->question, WS_NONE);
    if (!ask(r, &a->entity))
        return false;
    a = &document->attributions[attribution];
    if (a->entity == WS_NONE)
        return true;
    const ws_salience *s = &r->salience[a->entity];
    bool subject = s->subject_sentence != WS_NONE && ws_outer_sentence(reading, a->first) - s->subject_sentence <= 1;
    a->rule = a->entity == reading->speaker ? "uncued-speaker" : subject ? "uncued-subject" : "uncued-near";
    return true;
}

/* Note what the mentions are sources of. */
static void note_uses(ws_document *document, uint8_t *use, uint32_t *said) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->source == WS_NONE)
            continue;
        bool opens =
            document->tokens[a->first].flags & TOKEN_PARA_START && a->first < document->mentions[a->source].first;
        uint8_t found = a->kind == WS_INDIRECT ? USE_INDIRECT : opens ? USE_OPENING : USE_QUOTED;
        document->mentions[a->source].flags |= MENTION_SOURCE;
        said[a->source] = said[a->source] < i ? said[a->source] : i;
        use[a->source] = found > use[a->source] ? found : use[a->source];
    }
}

/* Let a noun for men or women tell a mention's gender, unless a title has told it. */
static void tell_gender(ws_mention *m, uint64_t classes) {
    bool male = classes & LEX_MALE, female = classes & LEX_FEMALE;
    if (male == female || is_told(m))
        return;
    m->gender = male ? WS_MALE : WS_FEMALE;
    m->flags &= (uint16_t)~MENTION_GUESSED;
}

/* A role with a gender tells it of whoever has the role: her brother, the chairwoman; so does a noun in front of the
 * name: her husband, Carl Umber. */
static void learn_genders(ws_document *document) {
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        tell_gender(&document->mentions[role->mention],
                    document->tokens[ws_role_head(document, role->first, role->last)].classes);
    }
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        uint32_t t = m->first;
        if (m->type != WS_PERSON || t < 2)
            continue;
        t -= ws_punct(document, t - 1) == ',' ? 2 : 1;
        if (document->name_of[t] == WS_NONE && ws_at(document, t)->shape == SHAPE_LOWER &&
            ws_has(document, t, LEX_PERSON | LEX_KIN) && !ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN))
            tell_gender(m, ws_at(document, t)->classes);
    }
}

/* Make room for what is known of every referent; there are no more of them than mentions. */
static ws_status make_room(resolver *r) {
    ws_document *document = r->document;
    uint32_t n = document->n_mentions + 1;
    r->first_role = ws_arena_alloc(&document->arena, n, sizeof *r->first_role);
    r->next_role = ws_arena_alloc(&document->arena, document->n_role_mentions + 1, sizeof *r->next_role);
    uint32_t *unit_of = ws_arena_alloc(&document->arena, document->n_paragraphs + 1, sizeof *unit_of), size = 256;
    uint8_t *use = ws_arena_alloc(&document->arena, n, sizeof *use);
    uint32_t *said = ws_arena_alloc(&document->arena, n, sizeof *said);
    uint32_t *outer_of = ws_arena_alloc(&document->arena, document->n_sentences + 1, sizeof *outer_of);
    while (size < n * 4u + document->n_role_mentions * 4u)
        size *= 2;
    r->mask = size - 1;
    r->slots = ws_arena_alloc(&document->arena, size, sizeof *r->slots);
    if (!r->first_role || !r->next_role || !unit_of || !outer_of || !use || !said || !r->slots ||
        !ws_arena_grow(&document->arena, (void **)&r->nodes, &r->capacity_nodes, 64, sizeof *r->nodes))
        return WS_NO_MEMORY;
    memset(r->first_role, 0xFF, n * sizeof *r->first_role);
    for (uint32_t p = 0, unit = 0; p < document->n_paragraphs; p++) {
        const ws_token *first = &document->tokens[document->paragraphs[p].first];
        bool inside = first->marked != WS_NONE && document->marked[first->marked].first < document->paragraphs[p].first;
        unit_of[p] = inside ? unit : ++unit;
    }
    for (uint32_t i = 0, outer = 0; i < document->n_sentences; i++) {
        const ws_sentence *sentence = &document->sentences[i];
        bool quoted =
            document->tokens[sentence->first].flags & document->tokens[sentence->last - 1].flags & TOKEN_QUOTED;
        outer_of[i] = quoted ? outer : ++outer;
    }
    memset(said, 0xFF, n * sizeof *said);
    note_uses(document, use, said);
    r->reading.use = use;
    r->reading.said = said;
    r->reading.outer_of = outer_of;
    r->reading.unit_of = unit_of;
    r->reading.first_role = r->first_role;
    r->reading.next_role = r->next_role;
    return WS_OK;
}

static ws_status start(resolver *r, ws_document *document, const ws_linear *linear, const ws_observer *observer) {
    *r = (resolver){.document = document, .observer = observer, .n_nodes = 1};
    r->reading = (ws_reading){.document = document,
                              .linear = linear,
                              .newest = WS_NONE,
                              .speaker = WS_NONE,
                              .previous_speaker = WS_NONE,
                              .author = WS_NONE};
    ws_status status = ws_add_anaphors(document);
    if (status == WS_OK)
        status = make_room(r);
    if (status != WS_OK)
        return status;
    for (uint32_t i = 0; i < document->n_mentions; i++)
        document->mentions[i].decision = WS_NONE;
    for (uint32_t i = 0; i < document->n_attributions; i++)
        document->attributions[i].decision = WS_NONE;
    if (!sort_mentions(r))
        return WS_NO_MEMORY;
    learn_genders(document);
    if (!join_names(r))
        return WS_NO_MEMORY;
    vote_gender(r);
    return index_roles(r) ? WS_OK : WS_NO_MEMORY;
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
        if (ws_unit_of(&r->reading, a->first) > 3)
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

/* Does the cue of the attribution lean on another verb's subject: noting that the gate was open; Asked why, she said?
 */
static bool leans(const ws_document *document, const ws_attribution *a) {
    return a->source == WS_NONE && a->entity == WS_NONE && a->cue_first < a->cue_last &&
           ws_pos_in(document->pos[a->cue_first], POS_BIT(VBG)) &&
           (a->cue_first == 0 || ws_at(document, a->cue_first)->flags & TOKEN_SENT_START ||
            ws_punct(document, a->cue_first - 1) == ',' || ws_at(document, a->cue_first - 1)->kind == TOKEN_MARK);
}

/* Give attributions whose cue is a participle beside another's clause the speaker of that: …, she said, noting that. */
static void resolve_participles(resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (!leans(document, a))
            continue;
        uint32_t sentence = ws_at(document, a->cue_first)->sentence;
        bool opens = ws_at(document, a->cue_first)->flags & TOKEN_SENT_START;
        for (uint32_t turn = 0; turn < 2 && a->entity == WS_NONE; turn++) {
            bool before = (turn == 0) != opens;
            if (before ? i == 0 : i + 1 == document->n_attributions)
                continue;
            const ws_attribution *other = &document->attributions[before ? i - 1 : i + 1];
            if (other->source != WS_NONE && ws_at(document, other->source_first)->sentence == sentence)
                a->entity = other->entity;
        }
    }
}

/* Note that somebody has spoken. */
static void note_speech(resolver *r, const ws_attribution *a) {
    ws_document *document = r->document;
    ws_reading *reading = &r->reading;
    uint8_t type = document->referents[a->entity].type;
    if (a->kind == WS_INDIRECT && type != WS_PERSON && type != WS_GROUP && type != WS_ORGANIZATION)
        return;
    uint32_t at = a->source != WS_NONE ? document->mentions[a->source].first : a->last - 1;
    if (reading->speaker != a->entity)
        reading->previous_speaker = reading->speaker;
    reading->speaker = a->entity;
    reading->speaker_paragraph = ws_unit_of(reading, at);
    reading->speaker_end = a->last > a->source_last ? a->last : a->source_last;
    ws_salience *s = &r->salience[a->entity];
    s->spoke++;
    s->spoke_paragraph = reading->speaker_paragraph;
}

ws_status ws_resolve_observed(ws_document *document, const ws_linear *linear, const ws_observer *observer) {
    resolver r;
    ws_status status = start(&r, document, linear, observer);
    if (status != WS_OK)
        return status;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        uint32_t until = a->first;
        if (a->source != WS_NONE && document->mentions[a->source].first + 1 > until)
            until = document->mentions[a->source].first + 1;
        if (!read_mentions(&r, until))
            return WS_NO_MEMORY;
        if (a->source != WS_NONE)
            a->entity = document->mentions[a->source].entity;
        else if ((a->cue_first == a->cue_last || a->kind == WS_DIRECT) && !document->foreign && !resolve_uncued(&r, i))
            return WS_NO_MEMORY;
        if (a->entity != WS_NONE)
            note_speech(&r, a);
    }
    if (!read_mentions(&r, document->n_tokens) || !resolve_repeated(&r))
        return WS_NO_MEMORY;
    resolve_participles(&r);
    return WS_OK;
}

ws_status ws_resolve_speakers(ws_document *document) {
    const ws_model *model = ws_engine_model(document->engine);
    ws_status status = ws_resolve_observed(document, &model->linear[WS_MODEL_REFER], NULL);
    if (status == WS_OK)
        ws_judge_speakers(document, &model->linear[WS_MODEL_SURE]);
    return status;
}
