/* join.c - which names mean the same person or body
 *
 * Names join by their words (join_fit.c): the same name, surname, honorific and surname, acronym. Where several before
 * it may be meant, the ranker is asked.
 */
#include "coreference/join.h"

#include "base/utf8.h"
#include "coreference/resolve_parts.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "name/house.h"
#include "text/noun.h"

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

/* Does one capitalised word stand in brackets at t that is not known for a place's or a person's name: (Dawf)? */
static bool is_word_in_brackets(const ws_document *document, uint32_t t) {
    const uint8_t others = GAZETTEER_PLACE | GAZETTEER_GIVEN | GAZETTEER_PERSON_NOUN;
    if (ws_punct(document, t) != '(' || ws_punct(document, t + 2) != ')' || !ws_capital(document, t + 1) ||
        ws_at(document, t + 1)->end < ws_at(document, t + 1)->start + 3)
        return false;
    return ws_at(document, t + 1)->shape == SHAPE_UPPER ||
           (!ws_in_name_of(document, t + 1, WS_PLACE) && !(ws_token_gazetteer(document, t + 1) & others) &&
            !ws_has(document, t + 1, LEX_NATION | LEX_TIME | WS_PERSON_CLASSES));
}

/* The short form that stands in brackets behind the name: Harbour Works Agency’s (HWA). What a body is called there
 * need not be its initials, which are another language's: Anglers' Board (Sunap). 0 where there is none. */
static uint32_t given_form(const ws_document *document, const ws_mention *m, uint32_t initials) {
    uint32_t t = m->last + ws_is_genitive(document, m->last);
    bool given = ws_is_short_form(document, t) && ws_at(document, t + 1)->hash == initials;
    return given || (m->type == WS_ORGANIZATION && is_word_in_brackets(document, t)) ? ws_at(document, t + 1)->hash : 0;
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

/* Find the referent before it that a name means, WS_NONE for a new one; `full` is the key of the whole name. */
static bool find_name(ws_resolver *r, uint32_t mention, uint32_t first, uint32_t last, uint32_t full, uint32_t *found) {
    ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t n = last - first;
    uint32_t first_hash = document->tokens[first].hash, last_hash = document->tokens[last - 1].hash;
    *found = ws_bearer_of_alias(document, mention);
    if (*found != WS_NONE)
        return true;
    *found = n > 1 ? ws_newest_under(r, full) : WS_NONE;
    if (*found != WS_NONE && !ws_are_generations(document, &document->mentions[document->referents[*found].name], m))
        return true;
    ws_begin_question(r, QUESTION_NAME, mention, WS_NONE, m->first);
    for (int pass = 0; pass < 2 && r->question.n == 0; pass++) {
        ws_keyed keyed = ws_keyed_by(r, pass == 0 ? last_hash : first_hash);
        for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;)
            if (ws_may_join(document, &document->referents[e], m, first, last))
                ws_add_candidate(&r->question, e);
    }
    if (ws_narrow_bearers(r, m, n == 1, last_hash, found))
        return true;
    *found = n == 1 && m->type == WS_PERSON ? ws_find_inside(r, mention, first_hash) : WS_NONE;
    if (*found != WS_NONE)
        return true;
    if (r->question.n > 1)
        return ws_ask(r, found);
    if (r->question.n == 1)
        *found = r->question.candidates[0].referent;
    else if (n == 1) {
        bool upper = ws_at(document, first)->shape == SHAPE_UPPER;
        *found = ws_newest_under(r, given_form_key(first_hash));
        if (*found == WS_NONE && upper)
            *found = ws_newest_under(r, ws_short_form_key(first_hash));
        if (*found == WS_NONE && upper && ws_is_the(document, m->first - 1))
            *found = ws_bearer_of_initials(r, ws_at(document, first)); /* the DPO, where a District Police Officer is */
    }
    if (*found == WS_NONE && n == 1)
        *found = ws_newest_under(r, ws_alias_key(last_hash));
    if (*found == WS_NONE && n == 1 && !(m->flags & MENTION_PLURAL))
        *found = ws_find_loosely(r, m, first);
    if (*found == WS_NONE)
        *found = ws_find_misspelt(r, m, first, last);
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
    bool alias = document->referents[best].last_hash != last_hash && document->referents[best].type == WS_PERSON;
    if (alias && n > 1 &&
        (!ws_add_key(r, ws_alias_key(last_hash), best) || !ws_add_key(r, ws_alias_key(first_hash), best)))
        return false;
    uint32_t office = office_form(document, m);
    if (office != 0 && !ws_add_key(r, ws_short_form_key(office), best))
        return false;
    for (uint32_t t = first + 1; t + 1 < last && document->referents[best].type == WS_PERSON; t++)
        if (ws_capital(document, t) && !ws_add_key(r, ws_inner_key(document->tokens[t].hash), best))
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
