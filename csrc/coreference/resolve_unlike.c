/* resolve_unlike.c - who is something else than a noun phrase tells: of another party, age or office; another text */
#include "coreference/resolve_parts.h"

#include "text/age.h"
#include "text/noun.h"

/* May the person be as young or old as the noun tells: the teenager, who is no judge and not 83? */
static bool may_be_of_age(const ws_resolver *r, uint32_t e) {
    static const char *const offices[] = {"judge",   "magistrate", "mayor",      "senator",   "minister",
                                          "coroner", "prosecutor", "detective",  "inspector", "sergeant",
                                          "officer", "professor",  "councillor", "governor",  "headteacher"};
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    bool young = ws_is_teenager(document, m->head) ||
                 WS_WORD_IS_ANY(document, m->head, "boy", "girl", "schoolboy", "schoolgirl"),
         old = WS_WORD_IS_ANY(document, m->head, "pensioner", "retiree");
    uint32_t told = ws_is_aged(document, m->name_first) ? ws_age_at(document, m->name_first) : 0;
    if (e == WS_NONE || m->head != m->name_first || !(young || old || told) || document->referents[e].form != FORM_NAME)
        return true;
    uint32_t age = ws_age_of(r, e);
    if (age)
        return told ? told == age : young ? age < 20 : age >= 50;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (young || (told && told < 18)) && (i = ws_next_held(&r->reading, &held)) != WS_NONE;)
        if (WS_WORD_AMONG(document, r->reading.roles[i].head, offices))
            return false;
    return true;
}

/* Does the referent hold no other office than the phrase tells? */
static bool may_hold(const ws_resolver *r, uint32_t e) {
    return !ws_holds_other_office(r, e, &r->document->mentions[r->question.mention]);
}

static bool has_no_other_trade(const ws_resolver *r, uint32_t e) {
    return !ws_has_other_trade(r, e);
}

/* Is the person, by the letter behind the name, of no other party than the noun tells: not D-Ohio, for the Republican?
 */
static bool is_of_no_other_party(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t head = document->mentions[r->question.mention].head;
    char other = ws_word_is(document, head, "republican") ? 'D' : ws_word_is(document, head, "democrat") ? 'R' : 0;
    if (!other || e == WS_NONE || document->referents[e].form != FORM_NAME)
        return true;
    const ws_mention *name = &document->mentions[document->referents[e].name];
    uint32_t t = name->last + 1;
    const ws_token *tag = ws_at(document, t);
    bool tagged = ws_is_word(document, t) && (ws_punct(document, t - 1) == ',' || ws_punct(document, t - 1) == '(') &&
                  (tag->end == tag->start + 1 || document->text[tag->start + 1] == '-');
    return !tagged || document->text[tag->start] != other;
}

/* Is it no body and nobody: what a text that says something may be? */
static bool may_be_text(const ws_resolver *r, uint32_t e) {
    uint8_t type = e == WS_NONE ? WS_DOCUMENT : r->document->referents[e].type;
    return type == WS_DOCUMENT || type == WS_OTHER;
}

/* Is the capital word in a text's name one that tells whose it is: no country, month, or the like? */
static bool tells_whose(const ws_document *document, uint32_t t) {
    return ws_capital(document, t) && !ws_has(document, t, LEX_PLACE | LEX_NATION | LEX_TIME);
}

/* Are the letters of the word, HB, those that the name's capital words begin with: the Holm Board report? */
static bool is_letters_of(const ws_document *document, uint32_t t, const ws_mention *name) {
    enum { MOST = 8 };
    const ws_token *word = ws_at(document, t);
    uint32_t at = word->start;
    if (word->shape != SHAPE_UPPER || word->end - word->start > MOST)
        return false;
    for (uint32_t k = name->name_first; k < name->head && k < name->name_first + MOST && at < word->end; k++)
        if (ws_capital(document, k) && document->text[ws_at(document, k)->start] == document->text[at])
            at++;
    return at == word->end;
}

/* Is the referent no text whose name another body's is: the trade report, not the Holm Board report? Both have such
 * words before their noun, none in common, and none that are the letters of the others: the HB report. */
static bool is_no_other_text(const ws_resolver *r, uint32_t e) {
    enum { MOST = 8 };
    const ws_document *document = r->document;
    if (e == WS_NONE || r->document->referents[e].type != WS_DOCUMENT)
        return true;
    const ws_mention *m = &document->mentions[r->question.mention],
                     *other = &document->mentions[document->referents[e].name];
    bool both = false;
    for (uint32_t t = m->name_first; t < m->head && t < m->name_first + MOST; t++) {
        if (ws_is_genitive(document, t) || is_letters_of(document, t, other))
            return true;
        for (uint32_t k = other->name_first;
             tells_whose(document, t) && k + 1 < other->name_last && k < other->name_first + MOST; k++) {
            if (!tells_whose(document, k))
                continue;
            if (document->tokens[t].hash == document->tokens[k].hash || is_letters_of(document, k, m))
                return true;
            both = true;
        }
    }
    return !both;
}

/* Whose body the noun phrase tells of by a name in front of its noun, Ann Lee of `the Lee campaign`, of `Mayor Ann
 * Lee's office`: the name mention, or NULL. Alone in front of a noun a surname may not have been told for one. */
static const ws_mention *name_of_owner(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 8 };
    for (uint32_t t = m->head; t > m->first && t + LONGEST > m->head;) {
        const ws_mention *name = ws_name_at(document, --t);
        if (name)
            return name->type != WS_PLACE ? name : NULL;
    }
    return NULL;
}

/* Is it a person's, as far as the name has been read? */
static bool is_persons(const ws_document *document, const ws_mention *name) {
    return name && (name->entity == WS_NONE ? name->type : document->referents[name->entity].type) == WS_PERSON;
}

/* Do the names mean the same person? The newer one may stand behind the article of its phrase, and be read only then.
 */
static bool are_one_owner(const ws_document *document, const ws_mention *newer, const ws_mention *older) {
    if (older->entity == WS_NONE || newer->entity != WS_NONE)
        return newer->entity == older->entity;
    const ws_referent *e = &document->referents[older->entity];
    uint32_t word = document->tokens[newer->name_last - 1].hash;
    return word == e->last_hash || word == e->first_hash;
}

/* Is it no other person's: the Lee campaign, not Moe's campaign? */
static bool is_of_no_other_owner(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    if (e == WS_NONE || document->referents[e].form != FORM_NOMINAL)
        return true;
    const ws_mention *owner = name_of_owner(document, &document->mentions[r->question.mention]),
                     *other = name_of_owner(document, &document->mentions[document->referents[e].name]);
    return !owner || !is_persons(document, other) || are_one_owner(document, owner, other);
}

/* Is it the same person's, by the same noun? */
static bool is_of_owner(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    if (e == WS_NONE || document->referents[e].form != FORM_NOMINAL)
        return false;
    const ws_mention *name = &document->mentions[document->referents[e].name],
                     *owner = name_of_owner(document, &document->mentions[r->question.mention]),
                     *other = name_of_owner(document, name);
    return owner && is_persons(document, other) && are_one_owner(document, owner, other) &&
           ws_role_key(document, name->head) == r->question.phrase.key;
}

/* The possessive of the noun phrase that ends in the noun at `head`, before what describes it: | his old friend; or
 * WS_NONE. */
static uint32_t possessive_of(const ws_document *document, uint32_t head) {
    enum { LONGEST = 4 };
    for (uint32_t t = head; t-- > 0 && t + LONGEST > head && ws_is_word(document, t);)
        if (ws_has(document, t, LEX_POSSESSIVE))
            return t;
    return WS_NONE;
}

/* Is it not brought in as a man's where the phrase tells of a woman's, by the same noun: his friend Bob Ray; her
 * friend? */
static bool is_of_no_other_possessor(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention];
    uint8_t whose = ws_gender_of(ws_at(document, m->first)->classes);
    if (e == WS_NONE || !ws_has(document, m->first, LEX_POSSESSIVE) || whose == WS_GENDER_UNKNOWN)
        return true;
    const ws_referent *other = &document->referents[e];
    const ws_mention *first = &document->mentions[other->form == FORM_NAME ? other->first_mention : other->name];
    uint32_t noun = first->form == FORM_NAME ? ws_own_noun_before(document, first->name_first) : first->head;
    if (noun == WS_NONE || ws_role_key(document, noun) != r->question.phrase.key)
        return true;
    uint32_t possessive = possessive_of(document, noun);
    uint8_t others = possessive == WS_NONE ? WS_GENDER_UNKNOWN : ws_gender_of(ws_at(document, possessive)->classes);
    return others == WS_GENDER_UNKNOWN || others == whose;
}

void ws_drop_unlike(ws_resolver *r) {
    ws_keep(r, is_of_no_other_possessor);
    ws_keep(r, is_of_no_other_party);
    ws_keep(r, may_hold);
    ws_keep(r, has_no_other_trade);
    ws_keep(r, may_be_of_age);
    if (r->document->mentions[r->question.mention].type == WS_ORGANIZATION) {
        ws_keep(r, is_of_no_other_owner);
        ws_prefer(r, is_of_owner);
    }
    if (r->document->mentions[r->question.mention].type == WS_DOCUMENT) {
        ws_keep(r, may_be_text);
        ws_keep(r, is_no_other_text);
    }
}
