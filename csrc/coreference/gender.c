/* gender.c - whether people are men or women, by the nouns beside their names and the pronouns behind them */
#include "coreference/resolver.h"

#include "mention/binding.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "role/role.h"
#include "text/noun.h"
#include "text/pos.h"

/* Is the noun at t one in -man that women are called by, too, as the given name tells: Alderman Ann Lee? */
static bool is_for_women_too(const ws_document *document, const ws_mention *m, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "alderman", "chairman", "fisherman", "foreman", "ombudsman", "helmsman") &&
           m->form == FORM_NAME && (ws_token_gazetteer(document, m->name_first) & GAZETTEER_GIVEN) == GAZETTEER_FEMALE;
}

/* May the man's title right before the name of one word, which is not known for a man's, be what her family is called:
 * Prime Minister | Sheikh Moe? */
static bool is_family_name_too(const ws_document *document, const ws_mention *m) {
    return m->name_last == m->name_first + 1 && WS_WORD_IS_ANY(document, m->name_first - 1, "sheikh", "shaikh") &&
           (ws_token_gazetteer(document, m->name_first) & GAZETTEER_GIVEN) != GAZETTEER_MALE;
}

/* The classes of the noun at t, also of one for somebody of the family that the lists have only without what stands
 * before or behind: half-sister, mother-in-law. */
static uint64_t classes_of(const ws_document *document, uint32_t t) {
    static const char *const women[] = {"mother-in-law", "sister-in-law", "daughter-in-law", "stepsister"},
                             *const men[] = {"father-in-law", "brother-in-law", "son-in-law", "stepbrother"};
    if (WS_WORD_AMONG(document, t, women))
        return LEX_KIN | LEX_FEMALE;
    return WS_WORD_AMONG(document, t, men) ? LEX_KIN | LEX_MALE : ws_noun_classes(document, t);
}

/* Let the noun for men or women at t tell a mention's gender, unless a title has told it. */
static void tell_gender(const ws_document *document, ws_mention *m, uint32_t t) {
    uint8_t gender = t < document->n_tokens ? ws_gender_of(classes_of(document, t)) : WS_GENDER_UNKNOWN;
    if (gender == WS_GENDER_UNKNOWN || ws_is_told(m) || is_for_women_too(document, m, t) ||
        (m->form == FORM_NAME && ws_word_is(document, t, "actor"))) /* women call themselves so, too */
        return;
    m->gender = gender;
    m->flags &= (uint16_t)~MENTION_GUESSED;
}

/* Does the name share its sentence with somebody of the family, Lee and | her husband; of a wider family, the first
 * name there, a full one: Kim Lee and | his sister? */
static bool leads_to_family(const ws_document *document, uint32_t i) {
    enum { NEAR = 20 };
    const ws_mention *m = &document->mentions[i];
    uint32_t kin = m->last + 2;
    if (!ws_word_is(document, m->last, "and") || !ws_has(document, m->last + 1, LEX_POSSESSIVE) ||
        kin >= document->n_tokens)
        return false;
    uint32_t floor = ws_sentence_of(document, m->first)->first;
    bool first = i == 0 || document->mentions[i - 1].last <= floor;
    for (uint32_t t = m->first; t > floor && t + NEAR > m->first; t--)
        first &= !ws_is_he_or_she(document, t - 1);
    if (!first)
        return false; /* Ann Lee thanked Bob Ray and her husband */
    if (WS_WORD_IS_ANY(document, kin, "husband", "wife"))
        return true;
    return m->name_last > m->name_first + 1 && classes_of(document, kin) & LEX_KIN;
}

/* Has somebody who may have that gender been told of before the token, of late: a woman, she, Ann Lee; close by, also
 * the singer? */
static bool is_told_of_before(const ws_document *document, uint32_t t, uint8_t gender) {
    enum { LOOK = 60, NEAR = 20 };
    for (uint32_t k = t; k-- > 0 && k + LOOK > t;) {
        const ws_mention *name = ws_name_at(document, k);
        if ((name && name->type == WS_PERSON && name->gender == gender) ||
            ws_gender_of_pronoun(document, k) == gender || ws_gender_of(classes_of(document, k)) == gender)
            return true;
        if (k + NEAR > t && k > 0 && ws_is_the(document, k - 1) && ws_is_person_noun(document, k) &&
            ws_gender_of(classes_of(document, k)) == WS_GENDER_UNKNOWN)
            return true;
    }
    return false;
}

/* Which gender the clause behind the name tells by whose family is in it: Robin Lee, a cook who lost | her | son; where
 * nobody else has been told of who could be meant. WS_GENDER_UNKNOWN where it tells none. */
static uint8_t gender_in_clause(const ws_document *document, const ws_mention *m) {
    enum { FARTHEST = 12, LONGEST = 6 };
    uint32_t who = m->last, end = ws_sentence_of(document, m->first)->last;
    for (; who < end && who < m->last + FARTHEST && !ws_word_is(document, who, "who"); who++)
        if (ws_is_tag(document, who, WS_FINITE) || ws_is_named(document, who))
            return WS_GENDER_UNKNOWN;
    for (uint32_t t = who + 2; t + 1 < end && t < who + LONGEST && ws_word_is(document, who, "who"); t++) {
        if (ws_is_named(document, t) || ws_punct(document, t))
            return WS_GENDER_UNKNOWN;
        uint8_t gender = ws_gender_of_pronoun(document, t);
        if (gender != WS_GENDER_UNKNOWN)
            return ws_has(document, t, LEX_POSSESSIVE) && classes_of(document, t + 1) & LEX_KIN &&
                           !is_told_of_before(document, m->first, gender)
                       ? gender
                       : WS_GENDER_UNKNOWN;
    }
    return WS_GENDER_UNKNOWN;
}

void ws_learn_genders(ws_document *document) {
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (!ws_is_tag(document, role->first, WS_FINITE)) /* who carried her son */
            tell_gender(document, &document->mentions[role->mention], ws_role_head(document, role->first, role->last));
    }
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        uint32_t t = m->first;
        if (t < m->name_first && m->gender == WS_MALE && is_for_women_too(document, m, m->name_first - 1)) {
            m->gender = WS_FEMALE;
            m->flags |= MENTION_GUESSED;
        } else if (t < m->name_first && m->gender == WS_MALE && is_family_name_too(document, m)) {
            m->gender = WS_GENDER_UNKNOWN;
        }
        if (m->type != WS_PERSON)
            continue;
        if (leads_to_family(document, i))
            tell_gender(document, m, m->last + 1);
        uint8_t gender = ws_is_told(m) ? WS_GENDER_UNKNOWN : gender_in_clause(document, m);
        if (gender != WS_GENDER_UNKNOWN) {
            m->gender = gender;
            m->flags &= (uint16_t)~MENTION_GUESSED;
        }
        if (t < 2)
            continue;
        bool comma = ws_punct(document, t - 1) == ',';
        if (comma && !ws_punct(document, m->last) &&
            ws_is_tag(document, ws_sentence_of(document, t)->first, POS_BIT(IN) | POS_BIT(VBG) | POS_BIT(VBN)))
            continue; /* Standing beside his wife, Paul Moe said */
        t -= comma ? 2 : 1;
        if (!ws_is_named(document, t) && ws_is_lower(document, t) && classes_of(document, t) & (LEX_PERSON | LEX_KIN) &&
            !ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN))
            tell_gender(document, m, t);
    }
}

/* Is the pronoun at t the object of what somebody does whose name ends before token `name_end`, and so somebody else:
 * Ann Lee backed him? */
static bool is_object(const ws_document *document, uint32_t t, uint32_t name_end) {
    return t <= name_end + 2 && ws_is_object_pronoun(document, t);
}

/* The person whose name ends before the mark at t, as a mention, or WS_NONE. */
static uint32_t bearer_before(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    const ws_mention *name = t > 0 && (c == ',' || c == '(' || c == '-') ? ws_name_at(document, t - 1) : NULL;
    return name && name->type == WS_PERSON && name->last == t ? document->name_of[t - 1] : WS_NONE;
}

/* Does a noun phrase for a person begin behind the possessive at t: his old friend; not `her son Bob and`, not `her
 * mother said`? */
static bool leads_to_person(const ws_document *document, uint32_t t) {
    uint32_t end = t + 1;
    while (end < document->n_tokens && end < t + 6 && !ws_is_named(document, end) &&
           ws_pos_in(document->pos[end], WS_NOUNS | POS_BIT(JJ)))
        end++;
    uint32_t behind = ws_punct(document, end) == ',' ? end + 1 : end;
    return end > t + 1 && behind < document->n_tokens && ws_is_person_noun(document, end - 1) &&
           !ws_is_genitive(document, end) && !ws_is_named(document, behind) &&
           !ws_has(document, end, LEX_COORDINATOR) && !ws_pos_in(document->pos[end], WS_FINITE);
}

/* The person who opens the sentence as the subject of the verb that has the pronoun at t as its object, with no noun
 * between them that could do anything: Ann Lee, who came late, had little to tell her. Or WS_NONE. */
static uint32_t doer_to(const ws_document *document, uint32_t t) {
    enum { LONGEST = 8 };
    uint32_t verb = t, floor = ws_sentence_of(document, t)->first;
    while (verb > floor && verb + LONGEST > t && !ws_pos_in(document->pos[verb - 1], WS_FINITE)) {
        if (!ws_pos_in(document->pos[verb - 1],
                       POS_BIT(TO) | POS_BIT(VB) | POS_BIT(RB) | POS_BIT(JJ) | POS_BIT(VBN) | POS_BIT(VBG)) &&
            !WS_WORD_IS_ANY(document, verb - 1, "at", "for"))
            return WS_NONE;
        verb--;
    }
    while (verb > floor && ws_pos_in(document->pos[verb - 1], WS_FINITE | POS_BIT(RB)))
        verb--;
    const ws_mention *m = ws_name_at(document, floor);
    if (!m || m->type != WS_PERSON || verb == t || m->last > verb || ws_is_genitive(document, m->last))
        return WS_NONE;
    return m->last == verb ||
                   (ws_punct(document, m->last) == ',' && m->last + 1 < verb && ws_punct(document, verb - 1) == ',')
               ? document->name_of[floor]
               : WS_NONE;
}

uint32_t ws_other_than(const ws_document *document, uint32_t t) {
    enum { LONGEST_ASIDE = 16 };
    uint32_t floor = ws_sentence_of(document, t)->first, verbs = 0;
    bool whose = ws_has(document, t, LEX_POSSESSIVE) || ws_word_is(document, t, "hers");
    bool object = ws_is_object_pronoun(document, t);
    bool of = t > floor && ws_word_is(document, t - 1, "of") &&
              !ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBN) | POS_BIT(VBG));
    uint32_t doer = object ? doer_to(document, t) : WS_NONE;
    if (doer != WS_NONE)
        return doer;
    if (whose && t > floor && !of)
        return leads_to_person(document, t) ? bearer_before(document, t - 1) : WS_NONE;
    for (uint32_t k = t; (of || object) && k-- > floor && k + LONGEST_ASIDE > t && verbs < 2;) {
        verbs += ws_pos_in(document->pos[k], WS_FINITE);
        uint32_t name = bearer_before(document, k);
        if (name != WS_NONE)
            return object ? (verbs == 1 && ws_word_is(document, k + 1, "who") ? name : WS_NONE)
                          : (verbs == 0 ? name : WS_NONE);
    }
    return WS_NONE;
}

void ws_vote_gender(ws_resolver *r) {
    ws_document *document = r->document;
    uint32_t last = WS_NONE, where = 0, end = 0, previous = WS_NONE, n = document->n_referents;
    uint32_t *votes = ws_arena_alloc(&document->arena, 2 * ((size_t)n + 1), sizeof *votes);
    for (uint32_t k = 0; k < document->n_mentions && votes; k++) {
        const ws_mention *m = &document->mentions[document->in_order[k]];
        if (m->flags & MENTION_QUOTED)
            continue;
        if (m->form == FORM_NAME && m->entity != WS_NONE && m->entity < n) {
            uint8_t type = document->referents[m->entity].type;
            if (type != WS_PERSON && type != WS_OTHER)
                continue;
            previous = last != m->entity ? last : previous;
            last = m->entity;
            where = m->first;
            end = m->last;
        } else if (m->form == FORM_PRONOUN && m->gender != WS_GENDER_UNKNOWN && last != WS_NONE &&
                   m->first < where + 30 && !is_object(document, m->first, end) &&
                   ws_other_than(document, m->first) == WS_NONE) {
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
    if (votes)
        ws_arena_drop(&document->arena, votes, 2 * ((size_t)n + 1), sizeof *votes);
}
