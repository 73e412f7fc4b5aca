/* join_narrow.c - who of several that bear a name it can mean, by the words around it: honorifics, titles, who is dead
 */
#include "coreference/join.h"

#include "coreference/resolve_parts.h"
#include "mention/binding.h"
#include "mention/mention.h"
#include "role/role_phrase.h"
#include "text/feature.h"

/* Is the word of the mention that asks the referent's surname? */
static bool has_surname(const ws_resolver *r, uint32_t e) {
    uint32_t first, last;
    ws_bare_name(r->document, &r->document->mentions[r->question.mention], &first, &last);
    return r->document->referents[e].last_hash == r->document->tokens[last - 1].hash;
}

/* Is the referent known to be of the mention's gender? */
static bool is_of_gender(const ws_resolver *r, uint32_t e) {
    return r->document->referents[e].gender == r->document->mentions[r->question.mention].gender;
}

/* Does a role that the text has given to the referent go by the title: Dr, for a surgeon? */
static bool has_role_of(const ws_document *document, uint32_t e, uint32_t title) {
    enum { MOST = 200 };
    for (uint32_t i = 0; i < document->n_role_mentions && i < MOST; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t key = document->mentions[role->mention].entity == e
                           ? ws_role_key(document, ws_head_of(document, role->first, role->last))
                           : 0;
        if (key && (key == title || ws_goes_by(key, title)))
            return true;
    }
    return false;
}

/* Does the word that stands before the name in the mention stand before the referent's full name, too, or tell what
 * the text says that they are: Dr Lee, of Dr Ann Lee; of Ann Lee, a surgeon? */
static bool has_title(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    const ws_mention *name = &document->mentions[document->referents[e].name];
    uint32_t title = ws_role_key(document, m->name_first - 1);
    for (uint32_t t = name->first; t < name->name_first; t++)
        if (ws_role_key(document, t) == title)
            return true;
    return has_role_of(document, e, title);
}

/* Do all the words before the name in the mention that asks stand before the referent's full name: Prime Minister Lee,
 * of Prime Minister Ann Lee, not of Justice Minister Bob Lee? */
static bool has_same_title(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    const ws_mention *name = &document->mentions[document->referents[e].name];
    uint32_t n = m->name_first - m->first;
    return name->name_first - name->first == n && ws_same_words(document, m->first, name->first, n);
}

/* Does the text tell behind the name, past an aside, or in the next sentence that who bears it is dead? */
static bool is_told_dead(const ws_document *document, const ws_mention *m) {
    enum { LONGEST_ASIDE = 14 };
    const ws_sentence *sentence = ws_sentence_of(document, m->first);
    uint32_t t = m->last, next = sentence->last;
    if (ws_punct(document, t) == ',')
        for (t++; t < next && t < m->last + LONGEST_ASIDE && ws_punct(document, t) != ','; t++)
            ;
    t += ws_punct(document, t) == ',';
    return (t < next && ws_tells_death(document, t)) ||
           (m->first == sentence->first && ws_is_he_or_she(document, next) && ws_tells_death(document, next + 1));
}

/* Has the text not told that the referent is dead, before the name that is asked for? */
static bool is_alive(const ws_resolver *r, uint32_t e) {
    enum { MOST = 300 };
    const ws_document *document = r->document;
    for (uint32_t i = r->question.mention, steps = 0; i-- > 0 && steps < MOST; steps++)
        if (document->mentions[i].entity == e && is_told_dead(document, &document->mentions[i]))
            return false;
    return true;
}

/* Does the paper itself call somebody by the given name there, and alone? Not the Ann of those days; Ann and Bob Lee;
 * Bob and Ann; friends call her Ann. */
static bool is_given_alone(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->name_first;
    return !ws_word_is(document, m->last, "and") && !ws_word_is(document, t - 1, "and") &&
           !ws_is_the(document, t - 1) && !ws_has(document, t - 1, LEX_NAMING) && !ws_has(document, t - 2, LEX_NAMING);
}

/* Has the text called the referent by one name before, only ever in another way than the mention that asks: with an
 * honorific where this has none, without where this has one, by the given name? Papers keep to one way for each. */
static bool is_called_alike(const ws_resolver *r, uint32_t e) {
    enum { MOST = 300, OFTEN = 2 };
    const ws_document *document = r->document;
    const ws_referent *referent = &document->referents[e];
    const ws_mention *asked = &document->mentions[r->question.mention];
    uint32_t other = 0;
    if (referent->type != WS_PERSON || !has_surname(r, e))
        return true; /* Park Wan, whose first word is the surname */
    for (uint32_t i = r->question.mention, steps = 0; i-- > 0 && steps < MOST; steps++) {
        const ws_mention *m = &document->mentions[i];
        if (m->entity != e || m->name_last != m->name_first + 1 || m->flags & MENTION_QUOTED ||
            ws_in_headline(document, m))
            continue;
        uint32_t hash = document->tokens[m->name_first].hash;
        if (hash == referent->last_hash && !((m->flags ^ asked->flags) & MENTION_HONORIFIC))
            return true;
        bool given = hash == referent->first_hash && is_given_alone(document, m);
        other += hash == referent->last_hash ? 1 : given ? OFTEN : 0;
    }
    return other < OFTEN;
}

/* The gender that the question in front of the name tells: Asked whether | she was tired, Lee said. */
static uint8_t gender_asked(const ws_document *document, const ws_mention *m) {
    enum { LOOK = 16 };
    uint32_t first = ws_sentence_of(document, m->first)->first;
    if (m->first > first + LOOK || !ws_word_is(document, first, "asked") || ws_punct(document, m->first - 1) != ',')
        return WS_GENDER_UNKNOWN;
    for (uint32_t t = first + 1; t < m->first; t++) {
        if (!ws_is_object_pronoun(document, t) && ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN)
            return ws_gender_of_pronoun(document, t);
    }
    return WS_GENDER_UNKNOWN;
}

/* Is the referent not known to be of the gender that the text tells of whose relative the mention calls somebody? */
static bool is_not_of_own(const ws_resolver *r, uint32_t e) {
    return r->document->referents[e].gender !=
           ws_gender_of_own(r->document, &r->document->mentions[r->question.mention]);
}

/* May the referent be of the gender that the question in front of the mention tells? */
static bool is_of_asked(const ws_resolver *r, uint32_t e) {
    uint8_t gender = r->document->referents[e].gender;
    return gender == WS_GENDER_UNKNOWN ||
           gender == gender_asked(r->document, &r->document->mentions[r->question.mention]);
}

/* Does the first he, his, she or her behind the referent's full name, before anybody else is named, bear out the gender
 * that its given name lets guess? */
static bool is_borne_out(const ws_document *document, const ws_referent *e) {
    enum { LOOK = 40 };
    uint32_t from = document->mentions[e->name].last, end = ws_at_most(document->n_tokens, from + LOOK);
    for (uint32_t t = from; t < end; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (name && name->type == WS_PERSON)
            return false;
        if (!ws_is_quoted(document, t) && ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN)
            return ws_gender_of_pronoun(document, t) == e->gender;
    }
    return false;
}

/* May the referent be who the honorific says, as far as its given name and what stands behind that tell: not Bob Lee,
 * who says that he is old, for Mrs Lee? */
static bool may_be_honoured(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->n_words < 2 || !(referent->flags & MENTION_GUESSED) || is_of_gender(r, e) ||
           !is_borne_out(r->document, referent);
}

/* Has the referent been named before the mention, and is of its gender, as far as the text tells? Of Ann and Bob Lee
 * either may be, and of who is dead the widower. */
static bool is_named_before(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->first_mention < r->question.mention &&
           (is_of_gender(r, e) ||
            (referent->gender == WS_GENDER_UNKNOWN && ws_spouse_of(r->document, e) == WS_NONE && is_alive(r, e)));
}

/* Leave out who cannot be meant by a surname, for the gender that the words around it tell. */
static void narrow_by_gender(ws_resolver *r, const ws_mention *m) {
    if (ws_gender_of_own(r->document, m) != WS_GENDER_UNKNOWN)
        ws_keep(r, is_not_of_own);
    if (gender_asked(r->document, m) != WS_GENDER_UNKNOWN)
        ws_prefer(r, is_of_asked);
    if (m->flags & MENTION_HONORIFIC && ws_is_told(m)) {
        ws_keep(r, may_be_honoured);
        if (!ws_in_headline(r->document, m) && !(m->flags & MENTION_QUOTED))
            ws_prefer(r, is_named_before); /* Kim Barr left. Mr. Barr said so. His brother, Tom Barr, … */
        ws_prefer(r, is_of_gender);        /* Mrs Barr is the one of the couple who is known for a woman */
    }
}

/* Is the referent not of whom the one with the surname speaks: “…,” Lee said of | Ann Lee? */
static bool is_not_spoken_of(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t t = document->mentions[r->question.mention].last;
    if (!ws_has(document, t, LEX_SPEECH) || !WS_WORD_IS_ANY(document, t + 1, "of", "about"))
        return true;
    const ws_mention *whom = ws_name_from(document, t + 2);
    return !whom || whom->type != WS_PERSON || whom->name_last < whom->name_first + 2 ||
           document->tokens[whom->name_first].hash != document->referents[e].first_hash;
}

bool ws_narrow_bearers(ws_resolver *r, const ws_mention *m, bool one, uint32_t surname, uint32_t *found) {
    if (one && m->flags & MENTION_HONORIFIC)
        ws_prefer(r, has_surname); /* behind an honorific stands the surname, where somebody bears it */
    if (ws_is_told(m))
        ws_drop_other_gender(r);
    *found = one ? ws_spouse_meant(r, m, surname) : WS_NONE;
    if (*found != WS_NONE)
        return true;
    uint32_t n_before = r->question.n;
    if (one)
        narrow_by_gender(r, m);
    if (r->question.n == 0 && n_before > 0)
        return true; /* nobody before */
    uint32_t elder = one && m->name_first > 0 ? ws_elder_meant(r, m->name_first - 1) : WS_NONE;
    if (elder != WS_NONE)
        ws_prefer_one(r, elder); /* the elder Lee */
    if (one && r->question.n > 1 && m->first + 1 < m->name_first)
        ws_prefer(r, has_same_title);
    if (one && r->question.n > 1 && m->first < m->name_first)
        ws_prefer(r, has_title); /* of several who bear the surname, who has the title */
    if (one && r->question.n > 1 && !(m->flags & MENTION_QUOTED) && !ws_in_headline(r->document, m))
        ws_prefer(r, is_called_alike); /* not Lee, of whom “…,” Lee said, for Mr Lee */
    if (one && r->question.n > 1 && m->flags & MENTION_SOURCE)
        ws_prefer(r, is_not_spoken_of);
    if (one && r->question.n > 1 && m->flags & MENTION_SOURCE)
        ws_prefer(r, is_alive); /* Anna Berg died, her brother Lars Berg said. “…,” Berg said. */
    return false;
}
