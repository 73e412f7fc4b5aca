/* join.c - which names mean the same person or body
 *
 * Names join by their words (join_fit.c): the same name, surname, honorific and surname, acronym. Where several before
 * it may be meant, the ranker is asked.
 */
#include "coreference/join.h"

#include "base/utf8.h"
#include "model/gazetteer.h"
#include "coreference/resolve_parts.h"
#include "name/entity.h"
#include "name/house.h"
#include "name/name.h"
#include "role/role_key.h"
#include "role/role_phrase.h"

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

/* The key of whom a short form means where it stands in brackets behind the name. */
static uint32_t given_form_key(uint32_t hash) {
    return ws_short_form_key(ws_hash_end(hash ^ 0x165667b1u));
}

/* The short form that stands in brackets behind the name, Harbour Works Agency’s (HWA); 0 where there is none of its
 * initials. */
static uint32_t given_form(const ws_document *document, const ws_mention *m, uint32_t initials) {
    uint32_t t = m->last + ws_is_genitive(document, m->last);
    return ws_is_short_form(document, t) && ws_at(document, t + 1)->hash == initials ? initials : 0;
}

/* The short form of the office that stands in brackets before a person's name, of the office's initials: District
 * Harbour Officer (DHO) Ann Lee. 0 where there is none. */
static uint32_t office_form(const ws_document *document, const ws_mention *m) {
    uint32_t form = m->first >= 3 ? m->first - 2 : 0, floor = ws_sentence_of(document, m->first)->first;
    if (m->type != WS_PERSON || m->first < m->name_first || form < floor + 2 || !ws_is_short_form(document, form - 1))
        return 0;
    uint32_t letters = ws_at(document, form)->end - ws_at(document, form)->start, first = form - 1;
    for (; letters > 0 && first > floor && (ws_capital(document, first - 1) || ws_word_is(document, first - 1, "of"));
         first--)
        letters -= ws_capital(document, first - 1);
    return letters == 0 && acronym_key(document, first, form - 1) == ws_at(document, form)->hash
               ? ws_at(document, form)->hash
               : 0;
}

/* Does the name open the line that ends an obituary: Ann Mary Lee, actor, born 2 March 1933? The text calls her
 * otherwise.
 */
static bool opens_dates(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 30 };
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, m->first)];
    if (paragraph->last - paragraph->first > LONGEST || ws_punct(document, paragraph->last - 1) == '.' ||
        m->first > paragraph->first + 1)
        return false;
    for (uint32_t t = m->last; t < paragraph->last; t++)
        if (ws_word_is(document, t, "born") && ws_punct(document, t - 1) == ',')
            return true;
    return false;
}

/* Has the name a nickname in marks between its words: Ann “Nan” Lee? */
static bool has_nickname(const ws_document *document, const ws_mention *m) {
    for (uint32_t t = m->name_first + 1; t + 1 < m->name_last; t++)
        if (ws_is_mark(document, t))
            return true;
    return false;
}

/* Take over what a mention tells of its referent. */
static void absorb(ws_resolver *r, uint32_t referent, uint32_t mention, uint32_t n) {
    ws_document *document = r->document;
    ws_referent *e = &document->referents[referent];
    ws_mention *m = &document->mentions[mention];
    m->entity = referent;
    bool surname = n == 1 && e->n_words > 1 && e->last_hash == document->tokens[m->name_last - 1].hash;
    if ((e->gender == WS_GENDER_UNKNOWN && (ws_is_told(m) || !surname)) || /* a surname may be a given name, too */
        (ws_is_told(m) && e->flags & MENTION_GUESSED)) {
        e->gender = m->gender;
        e->flags = (uint16_t)((e->flags & ~MENTION_GUESSED) | (m->flags & MENTION_GUESSED));
    }
    bool form = n == 1 && e->n_words > 1 && e->last_hash != document->tokens[m->name_last - 1].hash &&
                e->first_hash != document->tokens[m->name_last - 1].hash; /* the DHO is Ann Lee */
    if (e->type == WS_PERSON && m->type == WS_ORGANIZATION && !form)
        e->type = WS_ORGANIZATION;
    if (e->type == WS_OTHER || (m->type == WS_PERSON && n > 1 && e->n_words == 1))
        e->type = m->type == WS_OTHER ? e->type : m->type;
    bool better =
        n > e->n_words && (e->type == WS_PERSON || e->n_words <= 1) && !(e->n_words > 1 && opens_dates(document, m));
    const ws_token *old = ws_at(document, document->mentions[e->name].name_first),
                   *new_ = ws_at(document, m->name_first);
    better |= n == e->n_words && old->shape == SHAPE_UPPER && new_->shape == SHAPE_CAPITAL && old->end - old->start > 2;
    bool nick = has_nickname(document, &document->mentions[e->name]), nicked = has_nickname(document, m);
    if (nick != nicked && n > 1 && e->n_words > 1)
        better = nick; /* the plain name, if the text has it */
    better |= n == e->n_words && ws_is_house(document, m) && !ws_is_house(document, &document->mentions[e->name]);
    if (e->type != WS_PERSON && n <= e->n_words && e->n_words > 1 && !better)
        better = ws_in_headline(document, &document->mentions[e->name]) && !ws_in_headline(document, m);
    if (better) {
        uint32_t first, last;
        ws_bare_name(document, m, &first, &last);
        e->name = mention;
        e->n_words = n;
        e->last_hash = document->tokens[last - 1].hash;
        e->first_hash = document->tokens[first].hash;
    }
}

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

/* The key of a word inside a person's name: Prado, of Ana Prado Reis. */
static uint32_t inner_key(uint32_t hash) {
    return ws_hash_end(hash ^ 0x3c6ef372u);
}

/* Has anybody said that it is a person: by a title, by a pronoun that can only mean it? */
static bool is_surely_person(const ws_document *document, const ws_mention *m, uint32_t n) {
    return m->type == WS_PERSON && (n > 1 || m->first < m->name_first || m->flags & MENTION_HONORIFIC ||
                                    ws_token_gazetteer(document, m->name_first) & GAZETTEER_GIVEN);
}

/* Was the name of one word taken for a body's as often as for a person's? */
static bool is_mostly_body(const ws_document *document, uint32_t hash) {
    enum { MOST = 400 };
    uint32_t bodies = 0, people = 0;
    for (uint32_t i = 0; i < document->n_names && i < MOST; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->name_last != m->name_first + 1 || document->tokens[m->name_first].hash != hash)
            continue;
        bodies += m->type == WS_ORGANIZATION;
        people += m->type == WS_PERSON;
    }
    return bodies >= people;
}

/* The one referent that a single word means where no name as such fits: a surname in the middle of a name; the first
 * word of a body's name, or all of it, which the tagger took for a person's; behind `the` the last one. Else WS_NONE.
 */
static uint32_t find_loosely(const ws_resolver *r, const ws_mention *m, uint32_t first) {
    const ws_document *document = r->document;
    uint32_t hash = document->tokens[first].hash, found = WS_NONE;
    bool the = m->name_first > 0 && (first > m->name_first || ws_is_the(document, m->name_first - 1)) &&
               ws_has(document, first, LEX_ORGANIZATION) && m->type != WS_PERSON &&
               !ws_word_is(document, first, "house");
    bool person = m->type == WS_PERSON || m->flags & MENTION_HONORIFIC;
    ws_keyed keyed = ws_keyed_by(r, inner_key(hash));
    for (uint32_t i; person && (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        if (e->type == WS_PERSON && (found != WS_NONE || !ws_may_be(e, m->gender)))
            return WS_NONE;
        found = e->type == WS_PERSON ? i : found;
    }
    if (found != WS_NONE)
        return found;
    keyed.node = ws_first_node(r, hash);
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        const ws_mention *name = &document->mentions[e->name];
        bool body = e->type == WS_ORGANIZATION ||
                    (m->type == WS_ORGANIZATION && !is_surely_person(document, name, 1)); /* mistaken for a person */
        bool several = e->n_words > 1 || (m->type != e->type && (m->type == WS_PERSON || e->type == WS_PERSON) &&
                                          is_mostly_body(document, hash));
        bool fits = e->form == FORM_NAME && body && several && !ws_is_longer_by_chance(document, e) &&
                    !ws_is_initials(document, first) && !ws_is_city(document, m, first) &&
                    (the ? e->last_hash == hash : e->first_hash == hash && !is_surely_person(document, m, 1));
        if (fits && !ws_found_only(&found, i))
            return WS_NONE;
    }
    return found;
}

/* Is the referent named only behind the mention, and not in a headline that it stands in? */
static bool comes_later(const ws_document *document, uint32_t referent, uint32_t mention) {
    return document->referents[referent].first_mention > mention &&
           !ws_in_headline(document, &document->mentions[mention]);
}

/* The one person named before whose name has the word inside, where all who end or begin with it come later: Prado, of
 * Ana Prado Reis, before a Luis Prado. WS_NONE otherwise. */
static uint32_t find_inside(const ws_resolver *r, uint32_t mention, uint32_t hash) {
    const ws_document *document = r->document;
    const ws_question *q = &r->question;
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < q->n; i++)
        if (!comes_later(document, q->candidates[i].referent, mention))
            return WS_NONE;
    if (q->n == 0)
        return WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, inner_key(hash));
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        bool fits =
            e->type == WS_PERSON && e->first_mention <= mention && ws_may_be(e, document->mentions[mention].gender);
        if (fits && !ws_found_only(&found, i))
            return WS_NONE;
    }
    return found;
}

/* Does the verb group at token t tell that its subject is dead: died, has passed away, was shot dead? */
static bool tells_death(const ws_document *document, uint32_t t) {
    static const char *const dies[] = {"died", "drowned", "perished"},
                             *const killed[] = {"killed", "murdered", "slain"},
                             *const found[] = {"shot", "found", "pronounced"};
    while (ws_has(document, t, LEX_BE | LEX_HAVE | LEX_ADVERB))
        t++;
    return WS_WORD_AMONG(document, t, dies) ||
           (ws_word_is(document, t, "passed") && ws_word_is(document, t + 1, "away")) ||
           (ws_has(document, t - 1, LEX_BE | LEX_ADVERB) &&
            (WS_WORD_AMONG(document, t, killed) ||
             (WS_WORD_AMONG(document, t, found) && ws_word_is(document, t + 1, "dead"))));
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
    return (t < next && tells_death(document, t)) ||
           (m->first == sentence->first && WS_WORD_IS_ANY(document, next, "he", "she") &&
            tells_death(document, next + 1));
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

/* The one person with a full name whose surname a source misspells, where nobody has the name as it stands: Eldrige, of
 * Jan Eldridge. Or WS_NONE. */
static uint32_t find_misspelt(const ws_resolver *r, const ws_mention *m, uint32_t first, uint32_t last) {
    enum { MOST = 200 };
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    if (m->type != WS_PERSON || !(m->flags & MENTION_SOURCE) || m->flags & MENTION_PLURAL ||
        ws_token_gazetteer(document, last - 1) & GAZETTEER_GIVEN)
        return WS_NONE;
    for (uint32_t e = 0; e < document->n_referents && e < MOST; e++) {
        const ws_referent *referent = &document->referents[e];
        uint32_t a, b;
        if (referent->type != WS_PERSON || referent->n_words < 2 || referent->flags & MENTION_PLURAL)
            continue;
        ws_bare_name(document, &document->mentions[referent->name], &a, &b);
        bool given = last - first == 1 || document->tokens[a].hash == document->tokens[first].hash;
        if (given && ws_is_misspelt(document, last - 1, b - 1) && !ws_found_only(&found, e))
            return WS_NONE;
    }
    return found;
}

/* The gender that the question in front of the name tells: Asked whether | she was tired, Lee said. */
static uint8_t gender_asked(const ws_document *document, const ws_mention *m) {
    enum { LOOK = 16 };
    uint32_t first = ws_sentence_of(document, m->first)->first;
    if (m->first > first + LOOK || !ws_word_is(document, first, "asked") || ws_punct(document, m->first - 1) != ',')
        return WS_GENDER_UNKNOWN;
    for (uint32_t t = first + 1; t < m->first; t++)
        if (ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN)
            return ws_gender_of_pronoun(document, t);
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

/* Leave out who cannot be meant by a surname, for the gender that the words around it tell. */
static void narrow_by_gender(ws_resolver *r, const ws_mention *m) {
    if (ws_gender_of_own(r->document, m) != WS_GENDER_UNKNOWN)
        ws_keep(r, is_not_of_own);
    if (gender_asked(r->document, m) != WS_GENDER_UNKNOWN)
        ws_prefer(r, is_of_asked);
    if (m->flags & MENTION_HONORIFIC && ws_is_told(m))
        ws_prefer(r, is_of_gender); /* Mrs Barr is the one of the couple who is known for a woman */
}

/* Find the referent before it that a name means, WS_NONE for a new one; `full` is the key of the whole name. */
static bool find_name(ws_resolver *r, uint32_t mention, uint32_t first, uint32_t last, uint32_t full, uint32_t *found) {
    ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t n = last - first;
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    *found = n > 1 ? ws_newest_under(r, full) : WS_NONE;
    if (*found != WS_NONE)
        return true;
    ws_begin_question(r, QUESTION_NAME, mention, WS_NONE, m->first);
    for (int pass = 0; pass < 2 && r->question.n == 0; pass++) {
        ws_keyed keyed = ws_keyed_by(r, pass == 0 ? last_hash : first_hash);
        for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
            if (ws_may_join(document, &document->referents[e], m, first, last))
                ws_add_candidate(&r->question, e);
    }
    if (n == 1 && m->flags & MENTION_HONORIFIC)
        ws_prefer(r, has_surname); /* behind an honorific stands the surname, where somebody bears it */
    if (ws_is_told(m))
        ws_drop_other_gender(r);
    *found = n == 1 && r->question.n <= 1 ? ws_spouse_meant(r, m, last_hash) : WS_NONE;
    if (*found != WS_NONE)
        return true;
    uint32_t n_before = r->question.n;
    if (n == 1)
        narrow_by_gender(r, m);
    if (r->question.n == 0 && n_before > 0)
        return true; /* nobody before */
    uint32_t elder = n == 1 && m->name_first > 0 ? ws_elder_meant(r, m->name_first - 1) : WS_NONE;
    if (elder != WS_NONE)
        ws_prefer_one(r, elder); /* the elder Lee */
    if (n == 1 && r->question.n > 1 && m->first < m->name_first)
        ws_prefer(r, has_title); /* of several who bear the surname, who has the title */
    if (n == 1 && r->question.n > 1 && m->flags & MENTION_SOURCE)
        ws_prefer(r, is_alive); /* Anna Berg died, her brother Lars Berg said. “…,” Berg said. */
    *found = n == 1 && m->type == WS_PERSON ? find_inside(r, mention, first_hash) : WS_NONE;
    if (*found != WS_NONE)
        return true;
    if (r->question.n > 1)
        return ws_ask(r, found);
    if (r->question.n == 1)
        *found = r->question.candidates[0].referent;
    else if (n == 1 && ws_at(document, first)->shape == SHAPE_UPPER) {
        *found = ws_newest_under(r, given_form_key(first_hash));
        if (*found == WS_NONE)
            *found = ws_newest_under(r, ws_short_form_key(first_hash));
        if (*found == WS_NONE && ws_is_the(document, m->first - 1))
            *found = ws_bearer_of_initials(r, ws_at(document, first)); /* the DPO, where a District Police Officer is */
    }
    if (*found == WS_NONE && n == 1 && !(m->flags & MENTION_PLURAL))
        *found = find_loosely(r, m, first);
    if (*found == WS_NONE)
        *found = find_misspelt(r, m, first, last);
    return true;
}

bool ws_join_name(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    uint32_t first, last, best;
    ws_bare_name(document, m, &first, &last);
    uint32_t n = last - first, full = ws_phrase_key(document, first, last);
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    if (!find_name(r, mention, first, last, full, &best))
        return false;
    if (best == WS_NONE) {
        best = ws_new_referent(r, mention);
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
    if (!ws_add_key(r, full, best) || !ws_add_key(r, last_hash, best) || !ws_add_key(r, first_hash, best))
        return false;
    if (n > 1 && document->referents[best].type != WS_PERSON) {
        uint32_t initials = acronym_key(document, first, last), given = given_form(document, m, initials);
        if (!ws_add_key(r, ws_short_form_key(initials), best) ||
            (given != 0 && !ws_add_key(r, given_form_key(given), best)))
            return false;
    }
    uint32_t office = office_form(document, m);
    if (office != 0 && !ws_add_key(r, ws_short_form_key(office), best))
        return false;
    for (uint32_t t = first + 1; t + 1 < last && document->referents[best].type == WS_PERSON; t++)
        if (ws_capital(document, t) && !ws_add_key(r, inner_key(document->tokens[t].hash), best))
            return false;
    return true;
}

/* Has the name several words: is it one that others are short for? */
static bool is_full(const ws_document *document, const ws_mention *m) {
    uint32_t first, last;
    ws_bare_name(document, m, &first, &last);
    return last - first > 1;
}

bool ws_join_names(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (is_full(document, &document->mentions[i]) && !ws_join_name(r, i))
            return false;
    }
    for (uint32_t e = 0; e < document->n_referents; e++)
        document->referents[e].last_seen = WS_NONE;
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        if (m->entity != WS_NONE)
            document->referents[m->entity].last_seen = i;
        else if (!ws_join_name(r, i))
            return false;
        if (m->flags & MENTION_BYLINE && r->reading.author == WS_NONE)
            r->reading.author = m->entity;
    }
    return true;
}
