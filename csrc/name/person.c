/* person.c - names that are persons' by what stands beside them
 *
 * The tagger knows many given names and surnames as places or as words of bodies' names: Florence Kent, Austin Bank.
 */
#include "name/person.h"

#include "model/gazetteer.h"
#include "name/body.h"
#include "name/entity.h"
#include "name/name_tagger.h"
#include "text/age.h"
#include "text/noun.h"
#include "text/pos.h"

/* Is the word that begins a name a day or a month, and the next one no other word: Friday Lee? */
static bool is_named_for_day(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_TIME) && ws_capital(document, t) && ws_capital(document, t + 1) &&
           !ws_is_listed(document, t + 1);
}

/* Do two or three words that are known from no place stand in commas behind a noun for a person: the vicar, Ann Lee,?
 * Words that make a body's name do so only where the first one is somebody's. */
static bool stands_beside_person(const ws_document *document, const ws_mention *m) {
    char behind = ws_punct(document, m->last);
    if (m->first < 2 || ws_punct(document, m->first - 1) != ',' || !(behind == ',' || behind == '.') ||
        !ws_is_lower(document, m->first - 2))
        return false;
    bool day = is_named_for_day(document, m->first);
    if (!ws_has(document, m->first - 2, LEX_PERSON | LEX_KIN | (day ? LEX_TITLE : 0)))
        return false;
    for (uint32_t t = m->first + day; t < m->last; t++)
        if (document->tokens[t].shape != SHAPE_CAPITAL || ws_has(document, t, LEX_PLACE | LEX_NATION | LEX_TIME) ||
            (ws_token_gazetteer(document, t) & GAZETTEER_PLACE && !(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN)))
            return false;
    return day || m->type != WS_ORGANIZATION;
}

/* Is the noun at t one for a single person and for no body: the plumber, but not the insurer, the rival? */
static bool is_one_person(const ws_document *document, uint32_t t) {
    static const char *const bodies_too[] = {"leader",   "rival",     "winner",  "member",  "partner",
                                             "champion", "owner",     "sponsor", "host",    "neighbour",
                                             "neighbor", "supporter", "victim",  "survivor"};
    if (ws_is_office_letters(document, t))
        return true;
    return ws_is_lower(document, t) && ws_is_tag(document, t, POS_BIT(NN) | POS_BIT(JJ) | POS_BIT(NNP)) &&
           ws_is_person_noun(document, t) && !ws_is_trader(ws_find_body_word(document, t)) &&
           !WS_WORD_AMONG(document, t, bodies_too);
}

/* Does a noun phrase that tells whom it means begin with the word at t? */
static bool opens_phrase(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) || ws_word_is(document, t, "one");
}

/* Does a noun phrase for one person that is told by an article or whose it is end at t: the town's head teacher? */
static bool ends_phrase_for_person(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    if (!is_one_person(document, t))
        return false;
    for (uint32_t k = t; k-- > 0 && k + LONGEST > t;) {
        if (opens_phrase(document, k) || ws_is_genitive(document, k))
            return true;
        if (!ws_is_word(document, k))
            return false;
    }
    return false;
}

/* Does one begin at t: a retired plumber? Or, for `any`, one for somebody that may be a body, too: the owner. */
static bool begins_phrase_for_person(const ws_document *document, uint32_t t, bool any) {
    enum { LONGEST = 6 };
    if (!opens_phrase(document, t))
        return false;
    for (uint32_t k = t + 1; k < t + LONGEST && ws_is_word(document, k); k++)
        if (!ws_is_tag(document, k + 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(POS)))
            return is_one_person(document, k) || (any && ws_is_person_noun(document, k));
    return false;
}

/* Are the words a given name and one for people of a country, which is somebody's surname then: Will French? */
static bool ends_in_nation(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->last - 1;
    return m->last == m->first + 2 && !ws_has(document, m->first, LEX_NATION | LEX_ADJECTIVE | LEX_MODIFIER) &&
           ws_has(document, t, LEX_NATION) && !ws_ends_in(document, t, "s"); /* Roman Catholics */
}

/* Does a name that begins with a given one stand beside what only one person is: Florence Kent, 61,; Florence Kent, a
 * plumber,; the plumber, Florence Kent? */
static bool is_introduced(const ws_document *document, const ws_mention *m) {
    bool nation = ends_in_nation(document, m);
    if (!(ws_token_gazetteer(document, m->first) & GAZETTEER_GIVEN) || m->first > m->name_first ||
        (m->type == WS_OTHER && !nation))
        return false;
    for (uint32_t t = m->first; t < m->last; t++)
        if (document->tokens[t].shape != SHAPE_CAPITAL)
            return false;
    if (ws_age_behind(document, m->last) != WS_NONE ||
        (ws_punct(document, m->last) == ',' && begins_phrase_for_person(document, m->last + 1, nation)))
        return true;
    return m->first > 1 && ws_punct(document, m->first - 1) == ',' && ends_phrase_for_person(document, m->first - 2);
}

/* Does the name go on from a day in front of it, in commas behind a noun for a person: the pilot, Friday | Lee,? */
static bool goes_on_from_day(const ws_document *document, const ws_mention *m) {
    char behind = ws_punct(document, m->last);
    return m->type == WS_PERSON && m->first == m->name_first && m->first > 2 && (behind == ',' || behind == '.') &&
           is_named_for_day(document, m->first - 1) && ws_punct(document, m->first - 2) == ',' &&
           ws_is_lower(document, m->first - 3) && ws_has(document, m->first - 3, LEX_PERSON | LEX_KIN | LEX_TITLE);
}

/* Does the text say that it is somebody's name: who gave only her first name, Florence; identified only as Florence? */
static bool is_said_name(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first;
    if (t < 3)
        return false;
    if (ws_punct(document, t - 1) == ',')
        return ws_word_is(document, t - 2, "name") && WS_WORD_IS_ANY(document, t - 3, "first", "given");
    return ws_word_is(document, t - 1, "as") &&
           (ws_word_is(document, t - 2, "name") ||
            (WS_WORD_IS_ANY(document, t - 2, "simply", "just", "only") && ws_has(document, t - 3, LEX_PRONOUN)) ||
            (ws_word_is(document, t - 2, "only") && WS_WORD_IS_ANY(document, t - 3, "identified", "name", "known")));
}

/* Does the name begin with where somebody is from, who is told so between commas: the coach, the | Dane Ivo Lund, …?
 * What the name is but for that begins with a given name, or stands behind a noun for one person, and has no word of a
 * body's. */
static bool begins_with_origin(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first, n = m->last - m->first;
    char behind = ws_punct(document, m->last);
    if (t < 3 || t != m->name_first || n < 3 || n > 4 || !ws_is_the(document, t - 1) ||
        ws_punct(document, t - 2) != ',' || !(behind == ',' || behind == '.') || m->flags & MENTION_QUOTED ||
        !(ws_has(document, t, LEX_NATION) || ws_is_national_noun(ws_at(document, t)->hash)) ||
        !(ws_token_gazetteer(document, t + 1) & GAZETTEER_GIVEN || ends_phrase_for_person(document, t - 3)))
        return false;
    for (uint32_t k = t + 1; k < m->last; k++)
        if (document->tokens[k].shape != SHAPE_CAPITAL || ws_has(document, k, LEX_ORGANIZATION | LEX_ORG_SUFFIX) ||
            ws_find_body_word(document, k))
            return false;
    return true;
}

/* May the words be a whole name of somebody, whatever they were taken for? */
static bool may_be_person(const ws_mention *m) {
    uint32_t words = m->last - m->first;
    return m->type != WS_PERSON && words > 1 && words <= 3 && !(m->flags & MENTION_QUOTED);
}

/* What is known of the two or three words as a whole name of somebody. */
static ws_name_evidence *evidence_of(const ws_document *document, ws_names *words, const ws_mention *m, uint32_t *key) {
    *key = 0;
    for (uint32_t t = m->first; t < m->last; t++)
        *key = ws_feature(391, *key, document->tokens[t].hash);
    *key += !*key;
    return ws_name_slot(words, *key);
}

/* Is the name, one word that no list has as a person's, that of what has a head of state or a parliament, which nobody
 * has: Umbria's prime minister? */
static bool is_state(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 4 };
    uint8_t known = ws_token_gazetteer(document, m->first);
    if (m->type != WS_PERSON || m->last != m->first + 1 || m->name_first != m->first ||
        known & (GAZETTEER_GIVEN | GAZETTEER_SURNAME) || !ws_is_genitive(document, m->last))
        return false;
    for (uint32_t t = m->last + 1; t < m->last + LONGEST; t++) {
        if (ws_is_tag(document, t + 1, WS_NOUNS) && ws_is_lower(document, t + 1))
            continue; /* a king pigeon, the embassy staff */
        if (WS_WORD_IS_ANY(document, t, "president", "parliament", "coastline", "embassy"))
            return !ws_word_is(document, t - 1, "vice") && !ws_word_is(document, t + 1, "of");
        if (WS_WORD_IS_ANY(document, t, "king", "queen")) /* not those of a game or a play */
            return ws_capital(document, t + 1 + (ws_punct(document, t + 1) == ','));
        if (ws_word_is(document, t, "minister"))
            return WS_WORD_IS_ANY(document, t - 1, "prime", "foreign", "interior", "defence", "defense", "finance");
        if (!ws_is_lower(document, t) || !ws_is_tag(document, t, POS_BIT(JJ) | POS_BIT(NN)))
            return false;
    }
    return false;
}

/* Does somebody's longer name hold the word, or a noun for somebody stand before it: the painter | Umbria? */
static bool is_somebodys(const ws_document *document, uint32_t hash) {
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type == WS_PERSON && m->last == m->name_first + 1 && document->tokens[m->name_first].hash == hash &&
            m->name_first > 0 && ws_has(document, m->name_first - 1, LEX_PERSON | LEX_TITLE) &&
            !ws_punct(document, m->name_first - 1))
            return true;
        if (m->type == WS_PERSON && m->last > m->name_first + 1 &&
            (document->tokens[m->name_first].hash == hash || document->tokens[m->last - 1].hash == hash))
            return true;
    }
    return false;
}

void ws_name_states(ws_document *document) {
    enum { MOST = 8 };
    uint32_t states[MOST], n = 0, turns = 0;
    for (uint32_t i = 0; i < document->n_mentions && turns < MOST; i++) {
        uint32_t hash = document->tokens[document->mentions[i].first].hash;
        if (!is_state(document, &document->mentions[i]) || (n > 0 && states[n - 1] == hash))
            continue;
        turns++;
        if (!is_somebodys(document, hash))
            states[n++] = hash;
    }
    for (uint32_t i = 0; n > 0 && i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        for (uint32_t k = 0; k < n && m->type == WS_PERSON && m->last == m->first + 1; k++)
            if (document->tokens[m->first].hash == states[k])
                m->type = m->listed = WS_PLACE;
    }
}

void ws_name_persons(ws_document *document, ws_names *words) {
    bool settled = false;
    uint32_t key;
    if (!words->evidence)
        return; /* no model of names */
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        if (begins_with_origin(document, m)) {
            m->first = ++m->name_first;
            m->type = m->listed = WS_PERSON;
        }
        if (may_be_person(m) && (stands_beside_person(document, m) || is_introduced(document, m))) {
            m->type = m->listed = WS_PERSON;
            evidence_of(document, words, m, &key)->key = key;
            settled = true;
        } else if (m->type != WS_PERSON && m->last <= m->first + 2 && is_said_name(document, m)) {
            m->type = m->listed = WS_PERSON;
        } else if (goes_on_from_day(document, m)) {
            m->first = --m->name_first;
        }
    }
    for (uint32_t i = 0; settled && i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        if (may_be_person(m) && evidence_of(document, words, m, &key)->key)
            m->type = m->listed = WS_PERSON;
    }
}
