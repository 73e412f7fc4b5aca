/* called.c - what the text calls bodies: the Harbour Office, the port's regulator,; the union, Quay Workers United,
 *
 * Roles are people's. What bodies are called is listed in the same way while the text is walked, so that the regulator
 * is the one that was introduced so.
 */
#include "coreference/called.h"

#include "model/gazetteer.h"
#include "name/body.h"
#include "name/entity.h"
#include "role/role_phrase.h"
#include "text/noun.h"

/* How many words such a phrase has at most. */
enum { LONGEST = 8 };

/* Nouns that stand beside a name and are not what it is called. */
#define OTHER_NOUNS (LEX_TIME | LEX_DOCUMENT | LEX_CUE_NOUN | LEX_MEDIUM | LEX_KIN | LEX_NUMBER | LEX_HONORIFIC)

/* May the token stand before the head of such a phrase? */
static bool is_inner(const ws_document *document, uint32_t t) {
    const uint64_t tags = WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBN) | POS_BIT(CD) | POS_BIT(POS);
    return t < document->n_tokens && ws_pos_in(document->pos[t], tags) && !ws_is_mark(document, t);
}

/* Is the noun one for a body and for no person? */
static bool is_body_noun(const ws_document *document, uint32_t noun) {
    if (WS_WORD_IS_ANY(document, noun, "carrier", "lender", "insurer", "retailer", "supplier", "label"))
        return true;
    const ws_body_word *word = ws_find_body_word(document, noun);
    return (ws_has(document, noun, LEX_ORGANIZATION) || ws_is_kind_of_body(word)) && !ws_is_trader(word) &&
           !ws_has(document, noun, LEX_PERSON | LEX_TITLE | LEX_PEOPLE);
}

/* Does a noun phrase with `the`, which a comma parts from the verb, tell what the name before it is: Ann Lee, the
 * fashion chain, is? */
static bool is_told_as_body(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->last + 2;
    if (ws_punct(document, m->last) != ',' || !ws_is_the(document, t - 1))
        return false;
    while (t < m->last + LONGEST && is_inner(document, t))
        t++;
    return ws_punct(document, t) == ',' && is_body_noun(document, t - 1) && ws_is_pos(document, t + 1, POS_BIT(VBZ));
}

/* May the name be one that the tagger mistook for a person's: without a title, no given name, unless it is told to be a
 * body's? */
static bool is_no_person(const ws_document *document, const ws_mention *m) {
    return m->first == m->name_first &&
           (!(ws_token_gazetteer(document, m->name_first) & GAZETTEER_GIVEN) || is_told_as_body(document, m));
}

/* Can the noun tell what a body is? */
static bool may_call(const ws_document *document, const ws_mention *m, uint32_t noun) {
    if (m->type == WS_PERSON && !(is_no_person(document, m) && is_body_noun(document, noun)))
        return false;
    return ws_is_pos(document, noun, POS_BIT(NN)) && ws_is_lower(document, noun) &&
           !ws_has(document, noun, OTHER_NOUNS) && !ws_is_genitive(document, noun + 1) &&
           (ws_has(document, noun, LEX_ORGANIZATION) || ws_is_trader(ws_find_body_word(document, noun)) ||
            (m->type != WS_PLACE && !ws_is_person_noun(document, noun)));
}

static bool add(ws_document *document, uint32_t mention, uint32_t first, uint32_t head) {
    ws_role_mention *role = ws_push(document, role_mentions);
    if (role)
        *role = (ws_role_mention){.mention = mention, .first = first, .last = head + 1, .rule = "called"};
    return role != NULL;
}

/* The head of the noun phrase that begins at t with its determiner or possessor, or WS_NONE. */
static uint32_t head_from(const ws_document *document, uint32_t t) {
    uint32_t limit = t + LONGEST, head = WS_NONE;
    if (!ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE))
        return WS_NONE;
    for (t++; t < limit && is_inner(document, t); t++)
        head = ws_is_genitive(document, t) ? WS_NONE : t;
    return head;
}

/* Behind the name: the Harbour Office, the port's regulator; Acme, which is a brewer; Acme is a brewer. */
static bool read_behind(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->last;
    if (ws_punct(document, t) == ',' || ws_punct(document, t) == '(')
        t++;
    if (ws_word_is(document, t, "which"))
        t++;
    if (t == m->last || ws_word_is(document, t - 1, "which")) {
        if (!WS_WORD_IS_ANY(document, t, "is", "was"))
            return true;
        t++;
    }
    uint32_t head = head_from(document, t);
    if (head == WS_NONE || ws_is_pos(document, head + 1, WS_FINITE)) /* …, a court said */
        return true;
    return !may_call(document, m, head) || add(document, mention, t + 1, head);
}

/* Before the name: the union, Quay Workers United,; the insurer Acme; parts maker Acme. */
static bool read_before(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t floor = ws_sentence_of(document, m->first)->first, end = m->first;
    if (end > floor && ws_is_the(document, end - 1))
        end--;
    bool comma = end > floor && ws_punct(document, end - 1) == ',';
    if (comma) {
        char behind = ws_punct(document, m->last);
        if (behind != ',' && behind != '.' && !ws_is_pos(document, m->last, WS_FINITE))
            return true;
        end--;
    } else if (end != m->first) {
        return true;
    }
    if (end <= floor || !may_call(document, m, end - 1))
        return true;
    uint32_t t = end - 1;
    while (t > floor && t + LONGEST > end && is_inner(document, t - 1))
        t--;
    bool led = t > floor && ws_has(document, t - 1, LEX_DETERMINER | LEX_POSSESSIVE);
    if (comma && (!led || (m->type != WS_ORGANIZATION && t > floor + 1 && ws_has(document, t - 2, LEX_PREPOSITION))))
        return true; /* the founder of the firm, Ann Lee */
    return add(document, mention, t, end - 1);
}

bool ws_list_callings(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        bool where = m->type == WS_PLACE && m->first > 0 && ws_has(document, m->first - 1, LEX_PREPOSITION);
        if (where || m->flags & (MENTION_PLURAL | MENTION_BYLINE)) /* in Westmark, the network said */
            continue;
        if (!read_before(document, i) || !read_behind(document, i))
            return false;
    }
    return true;
}

void ws_mend_called(ws_document *document, uint32_t first) {
    for (uint32_t i = first; i < document->n_role_mentions; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t e = document->mentions[role->mention].entity;
        if (e == WS_NONE || document->referents[e].type == WS_ORGANIZATION)
            continue;
        ws_referent *referent = &document->referents[e];
        const ws_mention *name = &document->mentions[referent->name];
        if (referent->type == WS_PERSON
                ? is_no_person(document, name) && is_body_noun(document, role->last - 1)
                : ws_is_trader(ws_find_body_word(document, role->last - 1)) || is_body_noun(document, role->last - 1)) {
            referent->type = WS_ORGANIZATION;
            referent->gender = WS_GENDER_UNKNOWN;
        }
    }
}
