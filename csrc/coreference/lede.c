/* lede.c - who is described at the top before being named
 *
 * A postman bitten by a goose said on Monday …       The story tells what somebody is, then quotes a name that has not
 * “It knows my whistle,” Ann Lee said.              been introduced: the same person.
 */
#include "coreference/late.h"

#include "coreference/resolve_parts.h"
#include "mention/mention_phrase.h"
#include "name/body.h"
#include "role/opening.h"
#include "text/age.h"

#include <string.h>

/* How many paragraphs the top of a story has, how far behind the description the name may stand, and how many offices
 * are looked at, and how many who are named late. */
enum { TOP = 4, NEAR = 2, MOST_OFFICES = 4, MOST_BROUGHT_IN = 64 };

/* Does what stands behind the noun tell what somebody did or was done to? */
static bool tells_story(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->head + 1;
    return t + 1 < m->last &&
           (ws_is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBD)) || WS_WORD_IS_ANY(document, t, "who", "whose"));
}

/* Does it tell that the name is withheld: a clerk who would not be named? */
static bool is_withheld(const ws_document *document, const ws_mention *m) {
    for (uint32_t t = m->head + 1; t < m->last; t++)
        if (WS_WORD_IS_ANY(document, t, "named", "name", "identified", "anonymity", "anonymous", "anonymously"))
            return true;
    return false;
}

/* Is it the first thing that the story tells, of somebody who does not speak for others? */
static bool leads(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    return ws_starts_paragraph(document, m->first) && ws_unit_of(&r->reading, m->first) < TOP &&
           !ws_speaks_of_others(document, m->head);
}

/* The source, or what its `who` is about, where it is a noun phrase that brings in one person who has no name yet; or
 * NULL. */
static const ws_mention *unnamed_source(const ws_document *document, const ws_attribution *a) {
    if (a->source == WS_NONE || a->entity == WS_NONE)
        return NULL;
    const ws_referent *e = &document->referents[a->entity];
    const ws_mention *source = &document->mentions[a->source], *m = &document->mentions[e->first_mention];
    bool who = ws_word_is(document, source->first, "who") && m->last == source->first;
    bool unnamed = m->form == FORM_NOMINAL && e->form == FORM_NOMINAL && e->type == WS_PERSON &&
                   (who || e->first_mention == a->source) && !(m->flags & (MENTION_PLURAL | MENTION_QUOTED));
    return unnamed ? m : NULL;
}

/* Does the phrase bring in somebody new: a postman; the widow of a postman? */
static bool brings_in(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first;
    if (ws_is_the(document, t) && ws_has(document, m->head, LEX_KIN) && ws_word_is(document, m->head + 1, "of"))
        t = m->head + 2;
    return ws_is_a(document, t);
}

/* Does the attribution describe who speaks: a postman bitten by a goose? */
static bool describes(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    return m && !is_withheld(document, m) && brings_in(document, m) && (leads(r, m) || tells_story(document, m));
}

/* Is it no more than an office that one person holds, told of as if everybody knew whose: the port minister, the club's
 * chief? */
static bool tells_office(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    if (!m || !ws_has(document, m->head, LEX_TITLE | LEX_PERSON) || ws_speaks_of_others(document, m->head) ||
        is_withheld(document, m))
        return false;
    if (WS_WORD_IS_ANY(document, m->head, "president", "premier", "king", "queen", "pope", "chancellor") ||
        ws_word_is(document, m->head - 1, "prime"))
        return ws_is_genitive(document, m->head - 1); /* everybody does know, unless it is another country's */
    for (uint32_t t = m->first; t < m->head; t++)
        if (ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) || ws_is_genitive(document, t))
            return true;
    return false;
}

/* Does a mark behind the name lead to what tells who that is: Ann Lee, a nurse? Not if it is only the age. */
static bool is_explained(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    uint32_t age = ws_age_behind(document, t);
    return (c == ',' || c == '(' || c == '-') && (age == WS_NONE || ws_has(document, age + 2, LEX_WH));
}

/* Does the name open its paragraph, behind what its bearer does meanwhile perhaps: Opening the case, Ann Lee said? */
static bool opens_paragraph(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 10 };
    uint32_t first = document->paragraphs[ws_paragraph_of(document, m->first)].first;
    return m->first == first || (m->first < first + LONGEST && ws_is_tag(document, first, POS_BIT(VBG)) &&
                                 ws_punct(document, m->first - 1) == ',' && !ws_in_name_of(document, first, WS_PERSON));
}

/* Does the attribution quote somebody by a full name that stands here first, without a word who that is? */
static bool names_stranger(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    if (a->source == WS_NONE || a->entity == WS_NONE)
        return false;
    const ws_mention *m = &document->mentions[a->source];
    const ws_referent *e = &document->referents[a->entity];
    if (a->kind == WS_INDIRECT && !opens_paragraph(document, m))
        return false;
    return m->form == FORM_NAME && e->type == WS_PERSON && e->n_words > 1 && m->first == m->name_first &&
           r->reading.first_role[a->entity] == WS_NONE &&
           r->reading.salience[a->entity].first_sentence == ws_outer_sentence(&r->reading, m->first) &&
           !is_explained(document, m->last) && document->name_of[m->first] == a->source;
}

/* Let all that means the one referent mean the other. */
void ws_become(ws_document *document, uint32_t described, uint32_t named) {
    for (uint32_t k = 0; k < document->n_mentions; k++)
        if (document->mentions[k].entity == described)
            document->mentions[k].entity = named;
    for (uint32_t k = 0; k < document->n_attributions; k++)
        if (document->attributions[k].entity == described)
            document->attributions[k].entity = named;
}

/* Does the office of [first, last) say that somebody does not hold it: former, deputy? */
static bool is_other_office(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last; t++)
        if (ws_is_other_office(document, t))
            return true;
    return false;
}

/* The noun phrase of the source where it is no more than an office, of somebody who has not been named: its mayor, a
 * federal judge; or NULL. */
static const ws_mention *office_of(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    bool office = m && m->name_last == m->head + 1 && m->head > m->first && m->head < m->name_first + 4 &&
                  ws_has(document, m->first, LEX_DETERMINER | LEX_POSSESSIVE) &&
                  !is_other_office(document, m->name_first, m->head) && !is_withheld(document, m);
    return office ? m : NULL;
}

/* Is the title that of an office which the noun at token t is for as well: a prosecutor, Assistant U.S. Attorney; a
 * lawmaker, Sen.? */
static bool is_office_for(const ws_document *document, const ws_role_mention *title, uint32_t t) {
    static const char *const lawmakers[] = {"sen.",           "senator",       "rep.",
                                            "representative", "congressman",   "congresswoman",
                                            "assemblyman",    "assemblywoman", "mp"};
    uint32_t head = title->last - 1;
    if (ws_word_is(document, t, "prosecutor"))
        return ws_word_is(document, head, "attorney") && head > title->first &&
               (WS_WORD_IS_ANY(document, head - 1, "u.s.", "us", "district", "county", "commonwealth", "prosecuting") ||
                ws_is_genitive(document, head - 1)); /* State's Attorney */
    return ws_word_is(document, t, "lawmaker") && WS_WORD_AMONG(document, head, lawmakers);
}

/* Is it the style of the clergy, and the noun at token t one for them: a vicar, Rev.? */
static bool is_clergys(const ws_document *document, const ws_role_mention *title, uint32_t t) {
    return WS_WORD_IS_ANY(document, title->last - 1, "rev", "rev.", "reverend", "revd", "fr", "father") &&
           WS_WORD_IS_ANY(document, t, "vicar", "priest", "pastor", "rector", "minister", "curate", "chaplain");
}

/* Has the referent the office, which the noun at token t tells, as its title: Mayor Ann Lee, District Judge Ann Lee? */
static bool holds_office(const ws_resolver *r, uint32_t e, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t hash = document->tokens[t].hash;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        if (strcmp(role->rule, "title") != 0)
            continue;
        if (is_office_for(document, role, t) || is_clergys(document, role, t) ||
            (document->tokens[role->last - 1].hash == hash && !is_other_office(document, role->first, role->last - 1)))
            return true;
    }
    return false;
}

/* The only person who is named close behind the office, in unit `unit` or the next ones, and holds it; or WS_NONE. */
static uint32_t holder(const ws_resolver *r, const ws_mention *office, uint32_t unit) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, t = office->head;
    for (uint32_t e = 0; e < document->n_referents; e++) {
        const ws_referent *referent = &document->referents[e];
        if (referent->type != WS_PERSON || referent->form != FORM_NAME || !holds_office(r, e, t) ||
            ws_holds_other_office(r, e, office))
            continue;
        uint32_t first = document->mentions[referent->first_mention].first;
        if (ws_tells_other_case(document, first))
            return WS_NONE;
        if (found != WS_NONE || first < t || ws_unit_of(&r->reading, first) > unit + NEAR)
            return WS_NONE;
        found = e;
    }
    return found;
}

/* Is the source a headline's, which has no article: says former mayor? The first paragraph is one, if it ends in a full
 * stop, too. */
static bool is_headline_office(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = unnamed_source(document, a);
    if (!m || m->first != m->name_first || m->name_last != m->head + 1)
        return false;
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, m->first)];
    bool headline = ws_is_word(document, paragraph->last - 1) || paragraph == document->paragraphs;
    return headline && (ws_at(document, a->first)->flags | ws_at(document, m->first)->flags) & TOKEN_PARA_START;
}

void ws_resolve_offices(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, offices = 0; i < document->n_attributions && offices < MOST_OFFICES; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t unit = ws_unit_of(&r->reading, a->first);
        const ws_mention *office = office_of(r, a);
        offices += office != NULL;
        if (unit > TOP)
            return;
        uint32_t named = office                     ? holder(r, office, unit)
                         : is_headline_office(r, a) ? ws_only_holder(r, document->mentions[a->source].head)
                                                    : WS_NONE;
        if (named != WS_NONE)
            ws_become(document, a->entity, named);
    }
}

/* The one without a name whom `his` or `her` at token t means, or WS_NONE. */
static uint32_t nameless_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    for (uint32_t i = document->n_names; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->first != t || m->form != FORM_PRONOUN || m->entity == WS_NONE)
            continue;
        const ws_referent *e = &document->referents[m->entity];
        return e->form == FORM_NOMINAL && e->type == WS_PERSON ? m->entity : WS_NONE;
    }
    return WS_NONE;
}

/* The one person whom the text has brought in close before by the noun that stands between `the` and the name alone, as
 * the role says: a lawyer for the widow …; the lawyer, Ann Lee. Or WS_NONE. */
static uint32_t brought_in(const ws_resolver *r, const ws_role_mention *role) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[role->mention];
    uint32_t found = WS_NONE, sentence = ws_outer_sentence(&r->reading, m->first);
    uint32_t key = ws_role_key(document, role->first);
    if (strcmp(role->rule, "front") != 0 || role->last != role->first + 1 || role->first == 0 ||
        role->last + 1 != m->first || !ws_is_the(document, role->first - 1) ||
        r->reading.salience[m->entity].first_sentence != sentence)
        return WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        const ws_mention *first = &document->mentions[e->first_mention];
        if (e->form != FORM_NOMINAL || e->type != WS_PERSON || e->flags & MENTION_PLURAL ||
            ws_role_key(document, document->mentions[e->name].head) != key || first->first >= m->first ||
            !(ws_is_a(document, first->first) ||
              (ws_has(document, first->first, LEX_POSSESSIVE) && ws_has(document, first->head, LEX_KIN | LEX_TITLE))) ||
            is_withheld(document, first) || !ws_may_be(&document->referents[m->entity], e->gender))
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = i;
    }
    return found;
}

/* Let who was brought in by a noun be whom the text names behind it later, and have the role in the words that brought
 * them in. */
static void name_brought_in(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, turns = 0; i < document->n_role_mentions && turns < MOST_BROUGHT_IN; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t named = document->mentions[role->mention].entity;
        uint32_t nameless = named == WS_NONE ? WS_NONE : brought_in(r, role);
        if (nameless == WS_NONE)
            continue;
        turns++;
        const ws_mention *phrase = &document->mentions[document->referents[nameless].name];
        document->role_mentions[i].first = phrase->name_first;
        document->role_mentions[i].last = phrase->name_last;
        ws_become(document, nameless, named);
    }
}

void ws_resolve_late_names(ws_resolver *r) {
    ws_document *document = r->document;
    name_brought_in(r);
    for (uint32_t i = 0, turns = 0; i < document->n_names && turns < MOST_OFFICES; i++) {
        const ws_mention *m = &document->mentions[i];
        uint32_t t = m->name_first;
        if (m->type != WS_PERSON || m->entity == WS_NONE || m->flags & MENTION_QUOTED || t < 3 ||
            !WS_WORD_IS_ANY(document, t - 1, "was", "is") || !ws_word_is(document, t - 2, "name") ||
            !ws_has(document, t - 3, LEX_POSSESSIVE))
            continue;
        turns++;
        uint32_t nameless = nameless_at(r, t - 3);
        if (nameless == WS_NONE)
            nameless = ws_nameless_quoted_before(r, t - 3);
        if (nameless != WS_NONE && nameless != m->entity)
            ws_become(document, nameless, m->entity);
    }
}

/* Let the source that describes somebody where the story opens be whom the next paragraph names. */
static void name_opening(ws_resolver *r) {
    ws_document *document = r->document;
    ws_opening opening;
    if (!ws_read_opening(document, &opening))
        return;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_mention *m = unnamed_source(document, &document->attributions[i]);
        if (m && m->head == opening.phrase.head)
            ws_become(document, m->entity, document->mentions[opening.mention].entity);
    }
}

/* The body whose name opens the paragraph, behind an article perhaps, and stands there first; or WS_NONE. */
static uint32_t body_opening(const ws_document *document, const ws_paragraph *paragraph) {
    uint32_t t = paragraph->first, name = document->name_of[t];
    if (name == WS_NONE && ws_is_the(document, t))
        name = document->name_of[t + 1];
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    const ws_referent *e = m && m->entity != WS_NONE ? &document->referents[m->entity] : NULL;
    return e && e->type == WS_ORGANIZATION && e->form == FORM_NAME && e->first_mention == name ? name : WS_NONE;
}

/* Does the sentence set the body apart from one told of before: on the other side of town? */
static bool is_set_apart(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 12 };
    for (uint32_t t = m->last; t < m->last + LONGEST && t < ws_sentence_of(document, m->first)->last; t++)
        if (ws_word_is(document, t, "other") && WS_WORD_IS_ANY(document, t + 1, "side", "end", "part", "half"))
            return true;
    return ws_tells_other_case(document, m->first);
}

/* Let a body that is told of where the story opens, A school in Hull has said …, be the one of that kind whose name
 * opens the next paragraph. */
static void name_opening_body(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        const ws_mention *m = a->source == WS_NONE ? NULL : &document->mentions[a->source];
        if (ws_unit_of(&r->reading, a->first) > TOP)
            return;
        uint32_t p = m ? ws_paragraph_of(document, m->first) + 1 : document->n_paragraphs;
        if (p >= document->n_paragraphs || m->form != FORM_NOMINAL || a->entity == WS_NONE ||
            !ws_starts_paragraph(document, m->first) || !ws_is_a(document, m->first) ||
            document->referents[a->entity].form != FORM_NOMINAL)
            continue;
        uint32_t name = body_opening(document, &document->paragraphs[p]);
        const ws_body_word *word = ws_find_body_word(document, m->head);
        ws_mention noun = *m; /* a secondary school is a school */
        noun.name_first = m->head;
        noun.name_last = m->head + 1;
        if (name != WS_NONE && word && !is_set_apart(document, &document->mentions[name]) &&
            ws_body_fits(document, &document->mentions[name], &noun, word) >= BODY_KIND)
            ws_become(document, a->entity, document->mentions[name].entity);
    }
}

/* Which gender the clause tells of who says it: said he would stay; WS_GENDER_UNKNOWN where it tells none, or both. */
static uint8_t gender_in(const ws_document *document, const ws_attribution *a) {
    enum { LONGEST = 30 };
    uint8_t told = WS_GENDER_UNKNOWN;
    for (uint32_t t = a->first; t < a->last && t < a->first + LONGEST; t++) {
        uint8_t gender = ws_is_quoted(document, t) ? WS_GENDER_UNKNOWN : ws_gender_of_pronoun(document, t);
        if (gender != WS_GENDER_UNKNOWN && told != WS_GENDER_UNKNOWN && gender != told)
            return WS_GENDER_UNKNOWN;
        told = gender != WS_GENDER_UNKNOWN ? gender : told;
    }
    return told;
}

/* Does the quotation speak of somebody of that gender: “She was brave”? Then it is not hers who has just been
 * described.
 */
static bool is_about_another(const ws_document *document, const ws_attribution *a, uint8_t gender) {
    enum { LONGEST = 40 };
    bool other = false;
    for (uint32_t t = a->first; t < a->last && t < a->first + LONGEST; t++) {
        if (WS_WORD_IS_ANY(document, t, "i", "my", "me"))
            return false;
        other |= ws_may_mean(document, t, gender);
    }
    return other && a->kind == WS_DIRECT;
}

/* Does the paragraph begin with who speaks, or with the words that are said? */
static bool opens_next(const ws_document *document, const ws_attribution *a) {
    return opens_paragraph(document, &document->mentions[a->source]) ||
           (a->kind == WS_DIRECT && ws_starts_paragraph(document, a->first));
}

void ws_resolve_described(ws_resolver *r) {
    ws_document *document = r->document;
    name_opening(r);
    name_opening_body(r);
    for (uint32_t i = 0; i + 1 < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t unit = ws_unit_of(&r->reading, a->first), described = a->entity, named = WS_NONE;
        if (unit > TOP)
            return;
        bool described_so = describes(r, a), office = !described_so && tells_office(r, a);
        if (!described_so && !office)
            continue;
        uint8_t told = gender_in(document, a);
        told = told == WS_GENDER_UNKNOWN ? document->referents[described].gender : told;
        for (uint32_t k = i + 1; k < document->n_attributions && named == WS_NONE; k++) {
            const ws_attribution *b = &document->attributions[k];
            if (ws_unit_of(&r->reading, b->first) > unit + (office ? 1u : NEAR) ||
                (office && b->source != WS_NONE && b->entity != described && !opens_next(document, b)) ||
                (b->entity != described && b->source != WS_NONE && !names_stranger(r, b)))
                break;
            if (b->entity != described && is_about_another(document, b, told))
                break;
            named = b->entity != described && names_stranger(r, b) ? b->entity : WS_NONE;
        }
        uint8_t gender = named == WS_NONE ? told : document->referents[named].gender;
        bool other = told != WS_GENDER_UNKNOWN && gender != WS_GENDER_UNKNOWN && told != gender;
        if (named == WS_NONE || other || !ws_may_be(&document->referents[named], document->referents[described].gender))
            continue;
        ws_become(document, described, named);
        return;
    }
}
