/* resolve_byname.c - who goes by other words than the text's: the academic, for Professor Lee; the teenager; the Hull
 * MP, for the MP for Hull */
#include "coreference/resolve_parts.h"

#include "role/nominal.h"
#include "text/age.h"
#include "text/noun.h"

#include <string.h>

bool ws_is_teenager(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "teenager", "teen", "youngster");
}

/* Is it somebody of the age that the phrase tells: the 17-year-old, the teenager? */
static bool is_of_age(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention],
                     *name = &document->mentions[document->referents[e].name];
    if (!ws_is_named_person(document, e) || name->first >= r->question.token)
        return false;
    uint32_t age = ws_age_of(r, e);
    if (ws_is_aged(document, m->name_first))
        return age && age == ws_age_at(document, m->name_first);
    return (age >= 13 && age <= 19 && ws_is_teenager(document, m->head)) ||
           (age >= 60 && WS_WORD_IS_ANY(document, m->head, "pensioner", "retiree"));
}

/* Does a title in front of the name go by the noun: the doctor, for Dr Ann Lee? */
static bool is_titled(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[document->referents[e].name];
    for (uint32_t t = m->first; t < m->name_first && m->first < r->question.token; t++) {
        uint32_t key = ws_role_key(document, t);
        if (key == r->question.phrase.key || ws_goes_by(key, r->question.phrase.key))
            return true;
    }
    return false;
}

/* Is it somebody with a role that goes by the noun? Or somebody without a name whom the text has called so: the boy,
 * for a schoolboy? */
static bool is_bynamed(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_referent *referent = &document->referents[e];
    if (referent->form == FORM_NOMINAL)
        return referent->type == WS_PERSON &&
               ws_goes_by(ws_role_key(document, document->mentions[referent->name].head), r->question.phrase.key);
    if (!ws_is_named_person(document, e))
        return false;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (document->mentions[document->role_mentions[i].mention].first < r->question.token &&
            (ws_goes_by(r->reading.roles[i].key, r->question.phrase.key) ||
             ws_goes_by(r->reading.roles[i].other, r->question.phrase.key)))
            return true;
    return is_titled(r, e);
}

/* Where the words end that stand directly behind a name and tell where its bearer is from: Gov. Ann Lee of Ohio; Ann
 * Lee (R-Ohio). */
static uint32_t origin_end(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 4 };
    uint32_t t = m->last;
    char opens = ws_punct(document, t);
    if (opens != '(' && opens != ',' && !WS_WORD_IS_ANY(document, t, "of", "from"))
        return t;
    for (t++;
         t < m->last + LONGEST && t < document->n_tokens && (ws_capital(document, t) || ws_punct(document, t) == '-');)
        t++;
    return t;
}

/* Does the word, or the last part of one with hyphens, stand there? */
static bool is_in_origin(const ws_document *document, const ws_mention *m, uint32_t hash) {
    for (uint32_t t = m->last, end = origin_end(document, m); t < end; t++)
        if (document->tokens[t].hash == hash || ws_last_part(document, t) == hash)
            return true;
    return false;
}

/* Is the person of the party that the noun tells, by the letter there: R-Ohio, for the Ohio Republican? */
static bool is_of_party(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[document->referents[e].name];
    uint32_t head = document->mentions[r->question.mention].head, t = m->last + 1;
    char letter = ws_word_is(document, head, "republican") ? 'R' : ws_word_is(document, head, "democrat") ? 'D' : '\0';
    const ws_token *tag = ws_at(document, t);
    return letter && t < origin_end(document, m) && document->text[tag->start] == letter &&
           (tag->end == tag->start + 1 || document->text[tag->start + 1] == '-');
}

/* Does a role that the text has given the person have the word, or what stands behind the name? */
static bool has_word(const ws_resolver *r, uint32_t e, uint32_t hash) {
    const ws_document *document = r->document;
    const ws_mention *name = &document->mentions[document->referents[e].name];
    if (name->first < r->question.token && is_in_origin(document, name, hash))
        return true;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        bool told = document->mentions[role->mention].first < r->question.token;
        for (uint32_t t = role->first; told && t < role->last; t++)
            if (document->tokens[t].hash == hash)
                return true;
    }
    return false;
}

/* Do the roles of somebody whom the noun calls have all other words of the phrase: the Hull MP, the museum's director,
 * for the director of the Hull Museum? */
static bool is_covered(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    bool others = false;
    if (!ws_is_named_person(document, e) || !(ws_has_role(&r->reading, e, r->question.phrase.key, r->question.token) ||
                                              is_bynamed(r, e) || is_of_party(r, e)))
        return false;
    for (uint32_t t = m->name_first; t < m->name_last; t++) {
        if (t == m->head || !ws_is_word(document, t) || ws_has(document, t, LEX_DETERMINER | LEX_PREPOSITION))
            continue;
        if (!has_word(r, e, document->tokens[t].hash))
            return false;
        others = true;
    }
    return others;
}

/* Is it somebody whose party the noun is: the Conservative, for the Conservative MP, R-Ohio for the Republican? */
static bool is_party_member(const ws_resolver *r, uint32_t e) {
    uint32_t head = r->document->mentions[r->question.mention].head;
    return ws_is_named_person(r->document, e) &&
           (is_of_party(r, e) || (ws_capital(r->document, head) && has_word(r, e, r->document->tokens[head].hash)));
}

/* Add those in mind who are as `is` asks. */
static void add_if(ws_resolver *r, ws_fits *fits, ws_fits *is) {
    uint32_t unit = ws_unit_of(&r->reading, r->question.token);
    ws_add_recent(r, unit, is, WS_CANDIDATES);
    ws_keep(r, fits);
}

/* Is it somebody who has been named in full of late? */
static bool is_near_by_name(const ws_resolver *r, uint32_t e) {
    return ws_is_named_person(r->document, e) && ws_is_near(r, e);
}

/* Add whom the older man, the younger sister means of two. */
static void add_elder(ws_resolver *r, ws_fits *fits) {
    const ws_mention *m = &r->document->mentions[r->question.mention];
    if (m->head != m->name_first + 1)
        return;
    add_if(r, fits, is_near_by_name);
    uint32_t meant = ws_elder_meant(r, m->name_first);
    r->question.n = 0;
    if (meant != WS_NONE)
        ws_add_candidate(&r->question, meant);
}

/* Has the text told of the person that he or she heads a state: President Ann Lee; the prime minister, Ann Lee? Not:
 * College President Ann Lee. */
static bool heads_state(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    if (!ws_is_named_person(document, e))
        return false;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        bool title = strcmp(role->rule, "title") == 0 && document->mentions[role->mention].first < r->question.token;
        bool of_body = role->last > role->first + 1 && ws_has(document, role->last - 2, LEX_ORGANIZATION);
        if (title && !of_body && !WS_WORD_IS_ANY(document, role->first, "vice", "former", "ex", "deputy") &&
            (WS_WORD_IS_ANY(document, role->last - 1, "president", "chancellor", "premier", "king", "queen") ||
             (ws_word_is(document, role->last - 1, "minister") && ws_word_is(document, role->last - 2, "prime"))))
            return true;
    }
    return false;
}

/* Add the only one who heads a state, where the phrase tells of a nation's leader: the Danish leader. */
static void add_leader(ws_resolver *r, ws_fits *fits) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    if (!ws_word_is(document, m->head, "leader") || m->head != m->name_first + 1 || m->name_last != m->head + 1 ||
        !ws_has(document, m->name_first, LEX_NATION))
        return;
    add_if(r, fits, heads_state);
    if (r->question.n > 1)
        r->question.n = 0;
}

void ws_add_bynamed(ws_resolver *r, ws_fits *fits) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    if (m->flags & MENTION_PLURAL || !(m->flags & MENTION_DEFINITE) || m->type != WS_PERSON)
        return;
    add_elder(r, fits);
    if (r->question.n == 0)
        add_if(r, fits, is_of_age);
    bool aged = ws_is_aged(document, m->name_first) && m->head == m->name_first + 1; /* the 61-year-old clergyman */
    if (r->question.n == 0)
        add_if(r, fits, ws_is_bare(document, m) || aged ? is_bynamed : is_covered);
    if (r->question.n == 0)
        add_leader(r, fits);
    if (r->question.n == 0 && ws_is_bare(document, m))
        add_if(r, fits, is_party_member);
}
