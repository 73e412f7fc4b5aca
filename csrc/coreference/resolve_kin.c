/* resolve_kin.c - whom his wife, her friend, Moe's brother mean: who was brought in as that, or has the surname
 *
 * Ann Lee and her brother, Bob, …; Brothers Ann and Bob Lee; Ann and Bob Lee; Ann Lee, … Bob Lee.
 */
#include "coreference/resolve_parts.h"

#include "text/noun.h"
#include "text/pos.h"

/* Is it nothing but a possessive and a noun: his sister? */
static bool is_ones_own(const ws_document *document, const ws_mention *m) {
    return m->first + 1 == m->head && m->name_last == m->head + 1 && ws_has(document, m->first, LEX_POSSESSIVE);
}

bool ws_is_ones_kin(const ws_document *document, const ws_mention *m) {
    static const char *const kin[] = {"wife",   "husband", "widow",  "widower", "brother",     "sister",
                                      "twin",   "son",     "mother", "father",  "daughter",    "mum",
                                      "mom",    "dad",     "niece",  "nephew",  "grandfather", "grandmother",
                                      "cousin", "aunt",    "uncle",  "partner"};
    return is_ones_own(document, m) && WS_WORD_AMONG(document, m->head, kin);
}

/* Who the phrase says it is the relative of: the one who spoke last, of `his`; Moe, of `Moe's`. Or WS_NONE. */
static uint32_t whose_own(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    const ws_mention *name = ws_name_from(document, m->first);
    if (name && ws_is_genitive(document, name->last) && m->head == name->last + 1 && m->name_last == m->head + 1)
        return name->entity;
    return is_ones_own(document, m) ? r->reading.speaker : WS_NONE;
}

/* The name of the one as whose relative the text brings in the mention, and by which noun: Ann Lee, 40, and her |
 * brother, Bob. Or WS_NONE. */
static uint32_t brought_in_by(const ws_document *document, const ws_mention *m, uint32_t *noun) {
    uint32_t t = m->first;
    uint32_t floor = ws_sentence_of(document, t)->first;
    if (t < floor + 5)
        return WS_NONE;
    t -= ws_punct(document, t - 1) == ',';
    *noun = --t;
    if (!ws_has(document, t, LEX_KIN | LEX_PERSON) || !ws_is_tag(document, t, POS_BIT(NN)))
        return WS_NONE;
    t -= 1 + ws_is_tag(document, t - 1, POS_BIT(JJ));
    if (t < floor + 2 || !ws_has(document, t, LEX_POSSESSIVE) || !ws_word_is(document, t - 1, "and"))
        return WS_NONE;
    t -= 2;
    t -= t > floor && ws_punct(document, t) == ',';
    if (t > floor + 1 && ws_is_number(document, t) && ws_punct(document, t - 1) == ',')
        t -= 2;
    return ws_in_name_of(document, t, WS_PERSON) ? document->name_of[t] : WS_NONE;
}

/* The name that `and` joins to the one behind it: | Ann and Bob Lee. Or NULL. */
static const ws_mention *joined_before(const ws_document *document, const ws_mention *m) {
    if (m->first < 2 || !ws_word_is(document, m->first - 1, "and"))
        return NULL;
    const ws_mention *before = ws_name_at(document, m->first - 2);
    return before && before->type == WS_PERSON && before->last == m->first - 1 ? before : NULL;
}

uint32_t ws_spouse_of(const ws_document *document, uint32_t referent) {
    const ws_mention *m = &document->mentions[document->referents[referent].first_mention],
                     *before = joined_before(document, m);
    if (before && before->name_last - before->name_first == 1)
        return before->entity; /* Ann, of Ann and Bob Lee */
    uint32_t t = m->last;
    t += ws_punct(document, t) == ',' && ws_is_number(document, t + 1) && ws_punct(document, t + 2) == ',' ? 3 : 0;
    if (!ws_word_is(document, t, "and") || !ws_has(document, t + 1, LEX_POSSESSIVE) ||
        !WS_WORD_IS_ANY(document, t + 2, "wife", "husband"))
        return WS_NONE;
    const ws_mention *name = ws_name_from(document, t + 3 + (ws_punct(document, t + 3) == ','));
    return name && name->type == WS_PERSON && name->name_last - name->name_first == 1 ? name->entity : WS_NONE;
}

/* Is somebody brought in by a given name as one's own: His widow, | Rosalind? */
static bool is_brought_in_as_own(const ws_document *document, const ws_mention *m) {
    uint32_t noun = ws_own_noun_before(document, m->first);
    return noun != WS_NONE && m->name_last - m->name_first == 1 && ws_has(document, noun, LEX_KIN);
}

/* The only one of the gender of the name at index `mention` who is brought in so since the bearer of the surname was
 * named, and nobody else but them; or WS_NONE. */
static uint32_t own_before(const ws_document *document, uint32_t mention, uint32_t bearer) {
    enum { LOOK = 12 };
    uint32_t found = WS_NONE;
    uint8_t gender = document->mentions[mention].gender;
    for (uint32_t i = mention, steps = 0; i-- > 0 && steps < LOOK; steps++) {
        const ws_mention *one = &document->mentions[i];
        if (one->type != WS_PERSON || one->entity == WS_NONE)
            continue;
        if (one->entity == bearer)
            return found;
        bool own = one->gender == gender && is_brought_in_as_own(document, one);
        if (own ? !ws_found_only(&found, one->entity) : one->entity != found && found != WS_NONE)
            return WS_NONE; /* whose own they are is not told */
    }
    return WS_NONE;
}

/* Does the mention bring in somebody by a full name with the surname, as no relative of theirs: the mayor, Tom Lee?
 * Not: their son, Tom Lee. */
static bool brings_in_bearer(const ws_document *document, uint32_t mention, uint32_t surname) {
    const ws_mention *m = &document->mentions[mention];
    if (m->form != FORM_NAME || m->entity == WS_NONE || m->flags & MENTION_QUOTED ||
        document->tokens[m->name_last - 1].hash != surname || m->name_last < m->name_first + 2)
        return false;
    const ws_referent *one = &document->referents[m->entity];
    uint32_t noun = ws_own_noun_before(document, m->first);
    return one->type == WS_PERSON && one->first_mention == mention &&
           !(noun != WS_NONE && ws_has(document, noun, LEX_KIN));
}

/* Who has been called so before, with the surname that only the name of a spouse has: Mr Lee, of Bob and Ann Lee. Or
 * WS_NONE, also where another one who bears it was brought in since. */
static uint32_t called_so_before(const ws_document *document, const ws_mention *m, uint32_t surname) {
    enum { MOST = 300 };
    uint32_t steps = 0;
    for (uint32_t i = (uint32_t)(m - document->mentions); i-- > 0 && steps < MOST; steps++) {
        const ws_mention *before = &document->mentions[i];
        if (brings_in_bearer(document, i, surname) && ws_may_be(&document->referents[before->entity], m->gender))
            return WS_NONE;
        if (before->flags & MENTION_HONORIFIC && before->entity != WS_NONE && before->gender == m->gender &&
            document->tokens[before->name_last - 1].hash == surname)
            return before->name_last == before->name_first + 1 &&
                           document->referents[before->entity].last_hash != surname
                       ? before->entity
                       : WS_NONE;
    }
    return WS_NONE;
}

uint32_t ws_spouse_meant(const ws_resolver *r, const ws_mention *m, uint32_t surname) {
    const ws_document *document = r->document;
    uint32_t bearer = WS_NONE, mention = (uint32_t)(m - document->mentions);
    if (!(m->flags & MENTION_HONORIFIC) || !ws_is_told(m))
        return WS_NONE;
    const uint32_t called = called_so_before(document, m, surname);
    if (called != WS_NONE)
        return called;
    ws_keyed keyed = ws_keyed_by(r, surname);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *one = &document->referents[e];
        bool later = one->first_mention > mention; /* Mr Lee, of Bob and Ann Lee, whose son Tom Lee is named below */
        if (one->type == WS_PERSON && one->last_hash == surname && one->n_words > 1 && !later &&
            !ws_found_only(&bearer, e))
            return WS_NONE;
    }
    if (bearer == WS_NONE || document->referents[bearer].gender == m->gender)
        return WS_NONE;
    bool unknown =
        document->referents[bearer].gender == WS_GENDER_UNKNOWN; /* the one of Bob and Robin Lee who can be */
    uint32_t spouse = ws_spouse_of(document, bearer);
    if (spouse == WS_NONE)
        return unknown ? WS_NONE : own_before(document, (uint32_t)(m - document->mentions), bearer);
    const ws_referent *other = &document->referents[spouse];
    return other->gender == m->gender || (other->gender == WS_GENDER_UNKNOWN && !unknown) ? spouse : WS_NONE;
}

uint8_t ws_gender_of_own(const ws_document *document, const ws_mention *m) {
    bool kin = m->flags & MENTION_HONORIFIC && ws_punct(document, m->last) == ',' &&
               ws_has(document, m->last + 1, LEX_POSSESSIVE) && ws_has(document, m->last + 2, LEX_KIN);
    return kin ? ws_gender_of(ws_at(document, m->last + 1)->classes) : WS_GENDER_UNKNOWN;
}

/* Is the one word the other with an s? */
static bool is_plural_of(const ws_document *document, uint32_t several, uint32_t one) {
    const ws_token *a = ws_at(document, several), *b = ws_at(document, one);
    uint32_t n = b->end - b->start;
    if (a->end - a->start != n + 1 || (document->text[a->end - 1] | 0x20) != 's')
        return false;
    for (uint32_t i = 0; i < n; i++)
        if ((document->text[a->start + i] | 0x20) != (document->text[b->start + i] | 0x20))
            return false;
    return true;
}

/* Are two whose names `and` joins told of as that to each other: Brothers Ann and Bob Lee; or by one surname, Ann and
 * Bob Lee? */
static bool are_joined_as(const ws_document *document, const ws_mention *a, const ws_mention *b, uint32_t head) {
    if (joined_before(document, b) != a)
        return false;
    uint32_t noun = a->first > 0 ? a->first - 1 : 0;
    if (noun < a->first && ws_is_tag(document, noun, POS_BIT(NNS) | POS_BIT(NNP)) && is_plural_of(document, noun, head))
        return true;
    return a->name_last - a->name_first == 1 && b->name_last - b->name_first > 1 && ws_has(document, head, LEX_KIN);
}

/* Does the text bring in the one as what the noun at `head` says, of whom it is said to be that? */
static bool is_told_as(const ws_resolver *r, uint32_t one, uint32_t whose, uint32_t head) {
    static const char *const mutual[] = {"brother", "sister", "twin",      "cousin",
                                         "partner", "friend", "neighbour", "neighbor"};
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[document->referents[one].first_mention],
                     *other = &document->mentions[document->referents[whose].first_mention];
    uint32_t noun = head, name = brought_in_by(document, m, &noun);
    if (name != WS_NONE)
        return document->mentions[name].entity == whose && ws_role_key(document, noun) == ws_role_key(document, head);
    name =
        brought_in_by(document, other, &noun); /* and the other way round: Ann Lee and her husband, Bob. His wife … */
    if (name != WS_NONE && document->mentions[name].entity == one)
        return ws_role_key(document, noun) == ws_role_key(document, head)
                   ? WS_WORD_AMONG(document, head, mutual)
                   : ws_has(document, head, LEX_KIN) == ws_has(document, noun, LEX_KIN);
    return are_joined_as(document, m, other, head) || are_joined_as(document, other, m, head);
}

/* Is the referent told of as another relative than the noun says: his daughter, Ann Lee; but not the wife? */
static bool is_other_kin(const ws_resolver *r, uint32_t e, uint32_t noun) {
    const ws_document *document = r->document;
    uint32_t t = document->mentions[document->referents[e].first_mention].name_first;
    t -= t > 0 && ws_punct(document, t - 1) == ',';
    return t > 0 && ws_has(document, t - 1, LEX_KIN) && ws_role_key(document, t - 1) != ws_role_key(document, noun);
}

/* May the noun phrase mean the referent, a person with a name? */
static bool may_be_relative(const ws_resolver *r, const ws_mention *m, uint32_t e) {
    const ws_referent *other = &r->document->referents[e];
    return other->form == FORM_NAME && other->type == WS_PERSON && !(other->flags & MENTION_PLURAL) &&
           ws_may_be(other, m->gender) && r->reading.salience[e].mention != WS_NONE;
}

/* Is the name one of two that `and` joins, in a sentence that tells of a wedding: Ann Lee and Bob Ray wed? */
static bool is_named_in_pair(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 40 };
    static const char *const weds[] = {"wed",  "wedding", "married",    "marry",     "marries",
                                       "tied", "vows",    "newly-weds", "newlyweds", "knot"};
    if (!joined_before(document, m) &&
        !(ws_word_is(document, m->last, "and") && ws_in_name_of(document, m->last + 1, WS_PERSON)))
        return false;
    const ws_sentence *sentence = ws_sentence_of(document, m->first);
    for (uint32_t t = sentence->first; t < sentence->last && t < sentence->first + LONGEST; t++)
        if (WS_WORD_AMONG(document, t, weds))
            return true;
    return false;
}

uint32_t ws_wed_meant(const ws_resolver *r, const ws_mention *m) {
    enum { LOOK = 8 };
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, steps = 0;
    bool bride = ws_word_is(document, m->head, "bride");
    if (!(bride || WS_WORD_IS_ANY(document, m->head, "groom", "bridegroom")) || !ws_is_bare(document, m))
        return WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK; e = r->reading.salience[e].older) {
        const ws_referent *one = &document->referents[e];
        bool fits = one->form == FORM_NAME && one->gender == (bride ? WS_FEMALE : WS_MALE) &&
                    may_be_relative(r, m, e) && is_named_in_pair(document, &document->mentions[one->first_mention]);
        if (fits && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}

uint32_t ws_relative_meant(const ws_resolver *r, const ws_mention *m) {
    enum { LOOK = 12 };
    const ws_document *document = r->document;
    uint32_t whose = whose_own(r, m), found = WS_NONE, steps = 0;
    const ws_referent *owner = whose == WS_NONE ? NULL : &document->referents[whose];
    if (!owner || owner->form != FORM_NAME || owner->type != WS_PERSON ||
        !ws_may_be(owner, ws_gender_of(ws_at(document, m->first)->classes)))
        return WS_NONE;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK; e = r->reading.salience[e].older)
        if (e != whose && may_be_relative(r, m, e) && is_told_as(r, e, whose, m->head))
            return e;
    if (!ws_is_ones_kin(document, m) || ws_has_role(&r->reading, whose, ws_role_key(document, m->head), m->first))
        return WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, owner->last_hash);
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *other = &document->referents[e];
        if (e == whose || !may_be_relative(r, m, e) || other->n_words < 2 || other->last_hash != owner->last_hash ||
            is_other_kin(r, e, m->head))
            continue;
        if (!ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}
