/* resolve_body.c - whom or what they and it mean: people together, a body, a thing */
#include "coreference/resolver.h"

#include "coreference/resolve_parts.h"
#include "text/pos.h"

/* Does the word look like a plural: Democrats, the Moes? */
static bool ends_in_s(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return token->end - token->start > 3 && document->text[token->end - 1] == 's';
}

/* Is it a few who decide together, and have spoken in the sentence before: the panel? */
static bool is_panel_just_heard(const ws_resolver *r, uint32_t e) {
    const ws_salience *s = &r->reading.salience[e];
    uint32_t head = r->document->mentions[r->document->referents[e].name].head;
    return s->spoke > 0 && s->sentence + 1 >= ws_outer_sentence(&r->reading, r->question.token) &&
           WS_WORD_IS_ANY(r->document, head, "panel", "committee", "board", "jury", "commission", "tribunal");
}

/* May the referent be what `they` or, not plural, `it` means: people together, a body, a panel that has spoken,
 * a thing? */
static bool is_body(const ws_resolver *r, uint32_t referent, bool plural) {
    const ws_referent *e = &r->document->referents[referent];
    if (e->type == WS_ORGANIZATION)
        return true;
    if (plural && e->type == WS_OTHER && e->form == FORM_NAME)
        return ends_in_s(r->document, r->document->mentions[e->name].name_last - 1);
    if (plural && e->type == WS_DOCUMENT && e->form == FORM_NOMINAL)
        return ws_is_tag(r->document, r->document->mentions[e->name].head, POS_BIT(NNS));
    if (!plural && e->type == WS_PLACE)
        return true; /* and those who govern there */
    if (!plural && e->type == WS_GROUP && e->form == FORM_NOMINAL)
        return is_panel_just_heard(r, referent);
    return plural ? (e->flags & MENTION_PLURAL) || e->type == WS_GROUP
                  : e->type == WS_DOCUMENT || (e->type == WS_OTHER && e->form == FORM_NOMINAL);
}

/* What they and it may mean. */
bool ws_fits_several(const ws_resolver *r, uint32_t e) {
    return is_body(r, e, true);
}

static bool fits_thing(const ws_resolver *r, uint32_t e) {
    return is_body(r, e, false);
}

/* Does the noun at t tell in what somebody says something: in a statement, on its website? */
static bool is_means(const ws_document *document, uint32_t t) {
    uint32_t first = t;
    while (first > 0 && t - first < 5 &&
           ws_is_tag(document, first - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(VBN)))
        first--;
    return ws_has(document, t, LEX_MEDIUM | LEX_DOCUMENT) && first > 0 && first < t &&
           WS_WORD_IS_ANY(document, first - 1, "in", "on");
}

/* Is it a text in which somebody else says something: In a tweet, it said? */
static bool is_text(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t last = r->reading.salience[e].mention;
    return document->referents[e].form == FORM_NOMINAL && last != WS_NONE &&
           document->mentions[last].form == FORM_NOMINAL && is_means(document, document->mentions[last].head);
}

static bool is_no_text(const ws_resolver *r, uint32_t e) {
    return !is_text(r, e);
}

/* `It` is no text in which somebody else says something, but who says it: In a tweet, it said. */
static void drop_texts(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t issuer = WS_NONE;
    for (uint32_t i = 0; i < r->question.n; i++) {
        uint32_t e = r->question.candidates[i].referent;
        if (!is_text(r, e))
            continue;
        uint32_t noun = document->mentions[r->reading.salience[e].mention].head;
        issuer = ws_issuer(r, noun, noun + 1, r->reading.said[mention]);
    }
    ws_keep(r, is_no_text);
    if (issuer != WS_NONE && document->referents[issuer].type != WS_PERSON)
        ws_add_candidate(&r->question, issuer);
}

/* Is it a named body that is near, and is the referent one that says something: no place of which the text tells only
 * that something is there? */
static bool is_near_body(const ws_resolver *r, uint32_t e) {
    const ws_referent *body = &r->document->referents[e];
    return body->type == WS_ORGANIZATION && body->form == FORM_NAME && ws_is_near(r, e);
}
static bool is_no_mere_place(const ws_resolver *r, uint32_t e) {
    const ws_salience *s = &r->reading.salience[e];
    return r->document->referents[e].type != WS_PLACE || s->spoke > 0 || s->subject_sentence != WS_NONE;
}

/* Is it people or bodies that were named together of late, as the subject of their sentence? */
static bool is_pair(const ws_resolver *r, uint32_t referent) {
    const ws_referent *e = &r->document->referents[referent];
    const ws_salience *s = &r->reading.salience[referent];
    return e->form == FORM_NAME && e->type == WS_GROUP && e->flags & MENTION_PLURAL && s->sentence != WS_NONE &&
           s->sentence + 2 >= ws_outer_sentence(&r->reading, r->question.token) && s->subject_sentence == s->sentence;
}

static bool is_plural(const ws_resolver *r, uint32_t e) {
    return r->document->referents[e].flags & MENTION_PLURAL;
}

/* Does the mention tell who has got the words to read: a letter seen by | the Crier, sent to | the Crier? */
static bool is_reader(const ws_document *document, const ws_mention *m) {
    static const char *const got[] = {"seen", "obtained", "reviewed", "viewed", "read", "heard", "verified"};
    static const char *const given[] = {"sent", "leaked", "shared", "given", "interview"};
    uint32_t t = m->first < 2 ? 0 : m->first - 1 - ws_has(document, m->first - 1, LEX_DETERMINER);
    return (ws_word_is(document, t, "by") && WS_WORD_AMONG(document, t - 1, got)) ||
           (WS_WORD_IS_ANY(document, t, "to", "with") && WS_WORD_AMONG(document, t - 1, given));
}

/* Is the referent anything but where they write, or who reads it: not Nature, of Writing in the journal Nature, they
 * said? */
static bool is_no_medium(const ws_resolver *r, uint32_t e) {
    const ws_document *document = r->document;
    uint32_t last = r->reading.salience[e].mention, first = ws_sentence_of(document, r->question.token)->first;
    if (last == WS_NONE || document->mentions[last].first < first || document->mentions[last].first > r->question.token)
        return true;
    return !WS_WORD_IS_ANY(document, first, "writing", "speaking", "publishing") &&
           !is_reader(document, &document->mentions[last]);
}

/* Was the referent called otherwise than `it` when it was mentioned last? Else it is not `they`, where others are
 * there. */
static bool is_not_it(const ws_resolver *r, uint32_t e) {
    uint32_t last = r->reading.salience[e].mention;
    return last == WS_NONE || !WS_WORD_IS_ANY(r->document, r->document->mentions[last].first, "it", "its");
}

static bool is_no_hearer(const ws_resolver *r, uint32_t e) {
    return e == WS_NONE || !ws_is_only_told(r->document, &r->document->referents[e]);
}

/* Which body has just spoken, where this tells on what it says and only names another: The agency said so. Norway has
 * many of them, it said. Or WS_NONE. */
static uint32_t speaking_on(const ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || i == 0)
        return WS_NONE;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    bool behind = a->kind == WS_INDIRECT && a->first < m->first && a->cue_first == m->last &&
                  ws_punct(document, m->first - 1) == ',';
    bool body = before->entity != WS_NONE && before->source != WS_NONE &&
                document->referents[before->entity].type == WS_ORGANIZATION;
    return behind && body &&
                   ws_outer_sentence(&r->reading, before->cue_first) + 1 == ws_outer_sentence(&r->reading, m->first)
               ? before->entity
               : WS_NONE;
}

bool ws_ask_body(ws_resolver *r, uint32_t mention, bool plural, uint32_t *found) {
    const ws_mention *m = &r->document->mentions[mention];
    ws_begin_question(r, QUESTION_PLURAL, mention, WS_NONE, m->first);
    ws_add_recent(r, ws_unit_of(&r->reading, m->first), plural ? ws_fits_several : fits_thing, WS_CANDIDATES - 2);
    if (m->flags & MENTION_SOURCE) {
        uint32_t one = plural ? ws_one_called_they(r, mention) : WS_NONE;
        if (one != WS_NONE) {
            r->question.n = 0;
            ws_add_candidate(&r->question, one);
            return ws_ask(r, found);
        }
        drop_texts(r, mention);
        if (!plural && ws_any_fits(r, is_near_body))
            ws_keep(r, is_no_mere_place); /* it said trains would be longer: the railway, not where its line runs to */
        ws_keep(r, is_no_medium);
        uint32_t speaker = plural ? WS_NONE : speaking_on(r, mention);
        if (speaker != WS_NONE)
            ws_prefer_one(r, speaker);
        ws_prefer(r, is_no_hearer);
        if (plural)
            ws_prefer(r, is_not_it);
        if (plural && ws_any_fits(r, is_pair))
            ws_keep(r, is_plural); /* they are those whom the sentence names together, before any one body */
    }
    return ws_ask(r, found);
}
