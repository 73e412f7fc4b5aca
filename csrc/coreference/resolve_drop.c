/* resolve_drop.c - who a noun phrase cannot mean, by what is said around it, and whom it means who was just named */
#include "coreference/resolve_parts.h"

#include "attribution/turn.h"
#include "coreference/dialogue.h"
#include "mention/binding.h"
#include "text/pos.h"

/* Is the mention the source of a quotation of its own, and stands behind its cue: “…,” said the porter, “…”? */
static bool is_inverted(const ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    const ws_attribution *a = i == WS_NONE ? NULL : &document->attributions[i];
    if (!a || a->kind != WS_DIRECT || a->cue_last > a->source_first)
        return false;
    return a->last <= a->cue_first ||
           (a->n_spans && document->content_spans[a->first_span].end <= ws_at(document, a->cue_first)->start);
}

/* Does the clause of the mention, a source, only tell what happens while the one before speaks: “…,” Ann Lee said as |
 * the baker yelled: “…”? */
static bool is_meanwhile(const ws_document *document, const ws_attribution *before, const ws_mention *m) {
    return before->cue_last + 1 == m->first &&
           WS_WORD_IS_ANY(document, before->cue_last, "as", "while", "when", "before");
}

/* Is the noun what the referent is, or is called? */
static bool is_known_as(const ws_resolver *r, uint32_t e) {
    uint32_t role = r->question.phrase.key, t = r->question.token;
    const ws_referent *referent = &r->document->referents[e];
    return ws_has_role(&r->reading, e, role, t) ||
           (referent->form == FORM_NOMINAL &&
            ws_role_key(r->document, r->document->mentions[referent->name].head) == role);
}

/* Said the porter, where others have spoken in the paragraph: somebody else than they, unless one is known as a porter,
 * or has spoken without marks what the porter's quotation, which goes on behind its cue, explains. */
static void drop_spoken(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t unit = ws_unit_of(&r->reading, document->mentions[mention].first);
    bool body = document->mentions[mention].type == WS_ORGANIZATION && r->question.n == 1; /* the party goes on */
    const ws_mention *m = &document->mentions[mention];
    if (!is_inverted(r, mention) || body || m->flags & MENTION_NATIONAL || ws_is_byname(document, m))
        return;
    uint32_t i = r->reading.said[mention];
    bool goes_on = document->attributions[i].last > document->attributions[i].cue_first;
    for (uint32_t turn = 1; turn <= 4 && turn <= i; turn++) {
        const ws_attribution *a = &document->attributions[i - turn];
        if (ws_unit_of(&r->reading, a->first) != unit)
            break;
        bool varied = turn == 1 && a->kind == WS_INDIRECT && m->head > m->name_first && /* said the retired plumber */
                      ws_outer_sentence(&r->reading, a->cue_first) + 1 ==
                          ws_outer_sentence(&r->reading, document->attributions[i].cue_first);
        if (a->source != WS_NONE && a->entity != WS_NONE && !(goes_on && a->kind == WS_INDIRECT) && !varied &&
            !is_known_as(r, a->entity))
            ws_drop_candidate(&r->question, a->entity);
    }
}

/* Is the mention the source of an answer: replied the porter? Or a noun for whom a court hears? */
static bool is_answering(const ws_resolver *r, const ws_mention *m, uint32_t attribution) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[attribution];
    bool replying = false;
    for (uint32_t t = a->cue_first; t < a->cue_last && t < a->cue_first + 4; t++)
        replying |= ws_is_reply(document, t);
    return replying || WS_WORD_IS_ANY(document, m->head, "witness", "defendant", "accused", "plaintiff");
}

/* Who asked, without marks, what the quotation i stands behind: counsel asked whether it was shut. “No,” … Or
 * WS_NONE. */
static uint32_t asked_whether(const ws_resolver *r, uint32_t i) {
    const ws_document *document = r->document;
    if (i == WS_NONE || i == 0)
        return WS_NONE;
    const ws_attribution *question = &document->attributions[i - 1], *answer = &document->attributions[i];
    return question->kind == WS_INDIRECT && answer->kind == WS_DIRECT && question->last <= answer->first &&
                   ws_is_asked(document, question->cue_first) &&
                   ws_unit_of(&r->reading, question->first) == ws_unit_of(&r->reading, answer->first)
               ? question->entity
               : WS_NONE;
}

/* `…?” counsel asked. “…,” the witness said`: who has just asked does not answer, unless known by that noun. */
static void drop_asker(ws_resolver *r, uint32_t mention) {
    const ws_mention *m = &r->document->mentions[mention];
    uint32_t i = r->reading.said[mention], asker = ws_just_asked(r, i);
    if (asker == WS_NONE)
        asker = asked_whether(r, i);
    if (asker != WS_NONE && m->type == WS_PERSON && is_answering(r, m, i) && !is_known_as(r, asker))
        ws_drop_candidate(&r->question, asker);
}

/* Leave out who acts in the clause of the noun phrase: Ann Lee was met by the mayor. Bodies are called by a noun all
 * the same: the harbour board said the authority would … */
static void drop_subject(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    bool opening = ws_is_agent_of_opening(document, m->first);
    uint32_t said = r->reading.said[mention];
    for (uint32_t i = r->question.n; m->type == WS_PERSON && i-- > 0;) {
        uint32_t e = r->question.candidates[i].referent;
        uint32_t last = e == WS_NONE ? WS_NONE : r->reading.salience[e].mention;
        if (opening && e != WS_NONE && !is_known_as(r, e))
            ws_drop_candidate(&r->question, e);
        else if (e != WS_NONE && said != WS_NONE && ws_is_named_in(document, &document->attributions[said], mention, e))
            ws_drop_candidate(&r->question, e); /* the mayor said Ann Lee was late */
        else if (last != WS_NONE && ws_is_subject_before(document, &document->mentions[last], m->first))
            ws_drop_candidate(&r->question, e);
    }
}

void ws_drop_named_inside(ws_resolver *r, uint32_t mention, bool (*spares)(const ws_resolver *r, uint32_t e)) {
    enum { LOOK = 120 };
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || document->attributions[i].kind != WS_DIRECT)
        return;
    const ws_attribution *a = &document->attributions[i];
    for (uint32_t t = a->first; t < a->last && t < a->first + LOOK && r->question.n > 1; t++) {
        if (ws_word_is(document, t, "myself") ||
            (ws_word_is(document, t, "i") && ws_has(document, t + 1, LEX_BE)) || /* I am Ann Lee */
            (ws_word_is(document, t, "my") && ws_word_is(document, t + 1, "name")))
            return;
        const ws_mention *name = ws_name_from(document, t);
        bool alone = name && !ws_is_tag(document, name->last, WS_NOUNS | POS_BIT(POS)); /* not: Hale voters */
        if (alone && name->entity != WS_NONE && name->type == WS_PERSON && ws_is_quoted(document, t) &&
            !(spares && spares(r, name->entity)))
            ws_drop_candidate(&r->question, name->entity);
    }
}

uint8_t ws_gender_by_own_words(const ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention];
    const ws_attribution *a = i == WS_NONE ? NULL : &document->attributions[i];
    if (!a || m->flags & MENTION_PLURAL || m->type != WS_PERSON || a->first < a->cue_last)
        return m->gender;
    uint32_t t = a->first > a->cue_last ? a->first : a->cue_last; /* told the court that | she was late */
    t += ws_word_is(document, t, "that");
    bool told = m->gender == WS_GENDER_UNKNOWN && t <= a->first + 1 && m->first < a->cue_first;
    return told && ws_is_he_or_she(document, t) ? ws_gender_of_pronoun(document, t) : m->gender;
}

/* Was the referent mentioned last in the sentence of the token? */
static bool is_in_sentence_of(const ws_resolver *r, uint32_t e, uint32_t t) {
    uint32_t last = r->reading.salience[e].mention;
    return last != WS_NONE && r->document->mentions[last].first >= ws_sentence_of(r->document, t)->first;
}

/* Has a role that the text has told of the referent the noun at token t in it: head teacher, for the head? */
static bool has_role_with(const ws_resolver *r, uint32_t e, uint32_t t) {
    const ws_document *document = r->document;
    ws_held held = ws_held_by(&r->reading, e);
    for (uint32_t i; (i = ws_next_held(&r->reading, &held)) != WS_NONE;) {
        const ws_role_mention *role = &document->role_mentions[i];
        for (uint32_t k = role->first; k < role->last && role->first < t; k++)
            if (document->tokens[k].hash == document->tokens[t].hash)
                return true;
    }
    return false;
}

/* The driver said she was late: not Bob Ray, whom nothing calls a driver. But Ann Lee may be she, where her name stands
 * before the driver. */
static void drop_of_other_gender(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint8_t gender = ws_gender_by_own_words(r, mention);
    const ws_mention *m = &document->mentions[mention];
    if (gender == WS_GENDER_UNKNOWN || (m->gender == gender && ws_has(document, m->head, LEX_KIN)))
        return; /* the father of three may have a name that many women have */
    for (uint32_t k = 0; k < r->question.n; k++) {
        uint32_t e = r->question.candidates[k].referent;
        if (e != WS_NONE && document->referents[e].gender == gender && is_in_sentence_of(r, e, m->first))
            return;
    }
    for (uint32_t k = r->question.n; k-- > 0;) {
        uint32_t e = r->question.candidates[k].referent;
        uint8_t known = e == WS_NONE ? WS_GENDER_UNKNOWN : document->referents[e].gender;
        if (known != WS_GENDER_UNKNOWN && known != gender && !is_known_as(r, e) && !has_role_with(r, e, m->head))
            ws_drop_candidate(&r->question, e);
    }
}

/* `“…,” said Bob Ray. “When?” the guard asked`: who has just spoken does not ask himself so shortly. */
static void drop_asked(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || i == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    const ws_attribution *a = &document->attributions[i], *before = a - 1;
    enum { SHORT = 6 };
    bool asks = a->last - a->first <= SHORT && ws_is_asked(document, a->cue_first) &&
                ws_last_mark(document, a->first, a->last) == '?';
    if (asks && before->kind == WS_DIRECT && before->source != WS_NONE && before->entity != WS_NONE &&
        ws_unit_of(&r->reading, before->first) == ws_unit_of(&r->reading, a->first) && !is_known_as(r, before->entity))
        ws_drop_candidate(&r->question, before->entity);
}

/* Does who is reported add to what has been said before, or own up to something: but the keeper admitted | he was sore?
 * That is more of one's own. */
static bool is_more(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->cue_last + ws_word_is(document, a->cue_last, "that");
    return a->cue_last > 0 && ws_is_he_or_she(document, t) &&
           WS_WORD_IS_ANY(document, a->cue_last - 1, "added", "admitted", "conceded", "acknowledged", "confessed");
}

/* Who has been reported does not speak against himself in the same sentence: Ann Lee said it was poor, but | the
 * minister said it was fair. */
static void drop_contrasted(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], t = m->first - ws_is_the(document, m->first - 1);
    if (i == WS_NONE || i == 0 || m->type != WS_PERSON || m->flags & MENTION_NATIONAL || ws_is_byname(document, m))
        return;
    const ws_attribution *before = &document->attributions[i - 1];
    bool own = before->source != WS_NONE && before->entity != WS_NONE && before->cue_last <= t &&
               before->source_first >= ws_sentence_of(document, m->first)->first;
    if (own && WS_WORD_IS_ANY(document, t - 1, "but", "while", "whereas", "although", "though") &&
        !is_known_as(r, before->entity) && !is_more(document, &document->attributions[i]))
        ws_drop_candidate(&r->question, before->entity);
}

/* Who speaks does nothing else meanwhile, called by a noun that is not told of them. */
static void drop_meanwhile(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention];
    if (i == WS_NONE || i == 0 || document->attributions[i].kind != WS_DIRECT)
        return;
    const ws_attribution *before = &document->attributions[i - 1];
    if (before->source != WS_NONE && before->entity != WS_NONE && is_meanwhile(document, before, m) &&
        !(m->flags & MENTION_NATIONAL) && !ws_is_byname(document, m) && !is_known_as(r, before->entity))
        ws_drop_candidate(&r->question, before->entity);
}

/* Ann Lee stood. “You may sit,” the judge told her: whom the pronoun behind the verb means, most likely who was told of
 * last, is not who does that to them. */
static void drop_addressed(ws_resolver *r, uint32_t mention) {
    enum { LONGEST = 4, LOOK = 6 };
    const ws_document *document = r->document;
    uint32_t t = document->mentions[mention].last, steps = 0;
    while (t < document->mentions[mention].last + LONGEST &&
           ws_is_tag(document, t, WS_VERBS | POS_BIT(MD) | POS_BIT(RB)))
        t++;
    uint64_t classes = ws_at(document, document->mentions[mention].head)->classes;
    if ((classes & LEX_KIN && !(classes & (LEX_TRADE | LEX_OFFICE))) || t == document->mentions[mention].last ||
        !ws_is_object_pronoun(document, t))
        return;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK; e = r->reading.salience[e].older) {
        const ws_referent *who = &document->referents[e];
        if (who->type != WS_PERSON || who->flags & MENTION_PLURAL || !ws_may_be(who, ws_gender_of_pronoun(document, t)))
            continue;
        if (!is_known_as(r, e))
            ws_drop_candidate(&r->question, e);
        return;
    }
}

bool ws_is_told_beside(const ws_resolver *r, uint32_t e) {
    enum { LOOK = 40 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[r->question.mention], *last = ws_last_mention(r, e);
    uint32_t t = m->first;
    if (!last || last->form == FORM_PRONOUN || m->type != WS_PERSON || m->flags & MENTION_NATIONAL ||
        !ws_is_bare(document, m) || ws_is_aged(document, m->head) || is_known_as(r, e))
        return false;
    while (t > 1 && t + LOOK > m->first &&
           !(document->tokens[t - 1].hash == ws_at(document, m->head)->hash && !ws_is_named(document, t - 1) &&
             ws_has(document, t - 2, LEX_DETERMINER)))
        t--;
    if (t <= 1 || t + LOOK <= m->first)
        return false;
    const ws_sentence *sentence = ws_sentence_of(document, t - 1);
    return last->first >= sentence->first && last->last <= sentence->last &&
           (t - 1 < last->first || t - 1 >= last->last);
}

/* Is it nobody who is told of beside another whom the noun means? */
static bool is_not_beside(const ws_resolver *r, uint32_t e) {
    return e == WS_NONE || !ws_is_told_beside(r, e);
}

/* Who alone is named in the sentence before the words, and has not spoken, is the 22-year-old, the Briton. */
static void prefer_just_named(ws_resolver *r, uint32_t mention) {
    enum { LONGEST = 200 };
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], found = WS_NONE;
    const ws_attribution *a = i == WS_NONE || i == 0 ? NULL : &document->attributions[i];
    bool byname =
        ws_is_aged(document, m->name_first) || m->flags & MENTION_NATIONAL || ws_is_teenager(document, m->head);
    if (!a || !byname || a->kind != WS_DIRECT || a->first == 0 || ws_starts_paragraph(document, a->first))
        return;
    const ws_sentence *before = ws_sentence_of(document, a->first - 1);
    if (before->last > before->first + LONGEST)
        return; /* many quotations may look at one sentence */
    for (uint32_t t = before->first; t < before->last; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (name && name->type == WS_PERSON && name->entity != WS_NONE && !ws_found_only(&found, name->entity))
            return;
    }
    if (found == WS_NONE || (a - 1)->entity == found || (a - 1)->cue_first >= before->first ||
        ws_prefer_one(r, found) || !ws_may_be(&document->referents[found], m->gender))
        return;
    r->question.n = 0;
    ws_add_candidate(&r->question, found);
}

/* Who has spoken last, in this paragraph or the one before, is who adds something, called by another word: “…,” said
 * Ann Lee. The Frenchwoman added: “…” */
static void prefer_adding(ws_resolver *r, uint32_t mention) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t i = r->reading.said[mention], e = r->reading.speaker;
    if (i == WS_NONE || e == WS_NONE || !(m->flags & MENTION_NATIONAL || ws_is_byname(document, m)) ||
        !WS_WORD_IS_ANY(document, document->attributions[i].cue_first, "added", "adds", "continued") ||
        r->reading.speaker_paragraph + 1 < ws_unit_of(&r->reading, m->first) ||
        !ws_may_be(&document->referents[e], m->gender) || document->referents[e].form != FORM_NAME)
        return;
    ws_prefer_one(r, e);
}

void ws_drop_unmeant(ws_resolver *r) {
    uint32_t mention = r->question.mention;
    drop_of_other_gender(r, mention); /* before those it looks at are left out */
    drop_spoken(r, mention);
    drop_asker(r, mention);
    drop_subject(r, mention);
    drop_asked(r, mention);
    drop_meanwhile(r, mention);
    drop_contrasted(r, mention);
    drop_addressed(r, mention);
    if (r->document->mentions[mention].type == WS_PERSON)
        ws_drop_named_inside(r, mention, is_known_as);
    ws_keep(r, is_not_beside);
    ws_drop_unlike(r);
    prefer_just_named(r, mention);
    prefer_adding(r, mention);
}
