/* lede.c - who is described at the top before being named
 *
 * A postman bitten by a goose said on Monday …       The story tells what somebody is, then quotes a name that has not
 * “It knows my whistle,” Ann Lee said.              been introduced: the same person.
 */
#include "coreference/late_parts.h"

#include "coreference/resolve_parts.h"
#include "mention/mention_phrase.h"
#include "name/body.h"
#include "role/opening.h"
#include "text/age.h"

/* Does what stands behind the noun tell what somebody did or was done to? */
static bool tells_story(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->head + 1;
    return t + 1 < m->last &&
           (ws_is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBD)) || WS_WORD_IS_ANY(document, t, "who", "whose"));
}

/* Is it the first thing that the story tells, of somebody who does not speak for others? */
static bool leads(const ws_resolver *r, const ws_mention *m) {
    const ws_document *document = r->document;
    return ws_starts_paragraph(document, m->first) && ws_unit_of(&r->reading, m->first) < TOP &&
           !ws_speaks_of_others(document, m->head);
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
    const ws_mention *m = ws_unnamed_source(document, a);
    return m && !ws_is_withheld(document, m) && brings_in(document, m) && (leads(r, m) || tells_story(document, m));
}

/* Is it no more than an office that one person holds, told of as if everybody knew whose: the port minister, the club's
 * chief? */
static bool tells_office(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_mention *m = ws_unnamed_source(document, a);
    if (!m || !ws_has(document, m->head, LEX_TITLE | LEX_PERSON) || ws_speaks_of_others(document, m->head) ||
        ws_is_withheld(document, m))
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

/* Does the sentence begin with where somebody says what it tells: In an interview with Bob Ray; in a statement? */
static bool opens_with_occasion(const ws_document *document, uint32_t first) {
    return ws_word_is(document, first, "in") && ws_is_a(document, first + 1) &&
           WS_WORD_IS_ANY(document, first + 2, "interview", "statement", "speech", "letter", "message", "post", "email",
                          "blog");
}

/* Does the name open its paragraph, behind what its bearer does meanwhile perhaps, or where: Opening the case, Ann Lee
 * said; In an interview, Ann Lee said? */
static bool opens_paragraph(const ws_document *document, const ws_mention *m) {
    enum { LONGEST = 10, LONGEST_OCCASION = 24 };
    uint32_t first = document->paragraphs[ws_paragraph_of(document, m->first)].first;
    bool occasion = opens_with_occasion(document, first);
    return m->first == first ||
           (m->first < first + (occasion ? LONGEST_OCCASION : LONGEST) && ws_punct(document, m->first - 1) == ',' &&
            (occasion || ws_is_tag(document, first, POS_BIT(VBG))) && !ws_in_name_of(document, first, WS_PERSON));
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

/* Let the source that describes somebody where the story opens be whom the next paragraph names. */
static void name_opening(ws_resolver *r) {
    ws_document *document = r->document;
    ws_opening opening;
    if (!ws_read_opening(document, &opening))
        return;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_mention *m = ws_unnamed_source(document, &document->attributions[i]);
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

/* The stranger who is quoted close behind attribution i, which describes somebody or tells no more than an `office`,
 * with nobody else between; or WS_NONE. `told` is the gender of who is described. */
static uint32_t stranger_behind(const ws_resolver *r, uint32_t i, bool office, uint8_t told) {
    const ws_document *document = r->document;
    uint32_t described = document->attributions[i].entity,
             last = ws_unit_of(&r->reading, document->attributions[i].first) + (office ? 1u : NEAR);
    for (uint32_t k = i + 1; k < document->n_attributions; k++) {
        const ws_attribution *b = &document->attributions[k];
        if (ws_unit_of(&r->reading, b->first) > last)
            return WS_NONE;
        if (b->entity == described)
            continue;
        bool stranger = names_stranger(r, b);
        if ((b->source != WS_NONE && (!stranger || (office && !opens_next(document, b)))) ||
            is_about_another(document, b, told))
            return WS_NONE;
        if (stranger)
            return b->entity;
    }
    return WS_NONE;
}

void ws_resolve_described(ws_resolver *r) {
    ws_document *document = r->document;
    name_opening(r);
    name_opening_body(r);
    for (uint32_t i = 0; i + 1 < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t described = a->entity;
        if (ws_unit_of(&r->reading, a->first) > TOP)
            return;
        bool described_so = describes(r, a), office = !described_so && tells_office(r, a);
        if (!described_so && !office)
            continue;
        uint8_t told = gender_in(document, a);
        told = told == WS_GENDER_UNKNOWN ? document->referents[described].gender : told;
        uint32_t named = stranger_behind(r, i, office, told);
        uint8_t gender = named == WS_NONE ? told : document->referents[named].gender;
        bool other = told != WS_GENDER_UNKNOWN && gender != WS_GENDER_UNKNOWN && told != gender;
        if (named == WS_NONE || other || !ws_may_be(&document->referents[named], document->referents[described].gender))
            continue;
        ws_become(document, described, named);
        return;
    }
}
