/* dialogue.c - two people who speak in turn
 *
 * “Did you lock the gate?” the judge asked.      Where one person has asked another and is answered, they speak in
 * “I did,” Ann Lee said.                         turn. Who is to answer is who is addressed (asked Ann Lee; “Did you,
 * “Did you see the boat?”                        Miss Lee?”), or else who spoke before. Behind a sentence that only
 * “No, sir.”                                     tells that somebody was questioned, it tells who asks.
 */
#include "coreference/dialogue.h"

#include "attribution/turn.h"
#include "mention/mention_phrase.h"

#include <string.h>

/* Words behind a cue among which the one who is addressed stands; words of an address; tokens of a sentence that are
 * looked at; words of a retort. */
enum { ADDRESSEE = 14, ADDRESS = 4, LONGEST_SETTING = 80, RETORT = 10 };

/* ---- who is addressed ---- */

/* May the referent take part in a talk? */
static bool is_party(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = e == WS_NONE ? NULL : &r->document->referents[e];
    return referent && (referent->type == WS_PERSON || referent->type == WS_GROUP ||
                        (referent->type == WS_OTHER && referent->form == FORM_NAME));
}

/* Whom a name or noun at token t of a quotation means, other than who speaks: Miss Lee; governor. WS_NONE: nobody. */
static uint32_t called(const ws_resolver *r, uint32_t t, uint32_t speaker) {
    const ws_document *document = r->document;
    uint32_t best = WS_NONE;
    bool role = ws_has(document, t, LEX_TITLE | LEX_PERSON);
    ws_keyed keyed = role ? ws_keyed_by(r, ws_role_key(document, t)) : (ws_keyed){0};
    for (uint32_t e; (e = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        if (e >= document->n_referents || e == speaker || document->referents[e].type != WS_PERSON ||
            r->reading.salience[e].mention == WS_NONE)
            continue;
        if (best == WS_NONE || r->reading.salience[e].sentence > r->reading.salience[best].sentence)
            best = e;
    }
    const ws_mention *name = ws_name_at(document, t);
    uint32_t e = name ? name->entity : WS_NONE;
    bool named = e != WS_NONE && e != speaker && is_party(r, e) && r->reading.salience[e].mention != WS_NONE &&
                 !ws_has(document, t, LEX_TITLE | LEX_HONORIFIC);
    return best == WS_NONE && named ? e : best;
}

/* Who is addressed inside the quotation, at its start or end, by name or title; WS_NONE: nobody. */
static uint32_t addressed_inside(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    uint32_t first = a->first, last = a->last, t, found = WS_NONE;
    while (first < last && ws_is_mark(document, first))
        first++;
    while (last > first && (ws_is_mark(document, last - 1) || ws_punct(document, last - 1)))
        last--;
    for (t = first; t < last && t < first + ADDRESS && ws_is_word(document, t); t++)
        continue;
    if (t > first && ws_punct(document, t) == (t < last ? ',' : '?') && !ws_has(document, first, LEX_COORDINATOR))
        found = called(r, t - 1, a->entity);
    for (t = last; t > first && last - t < ADDRESS && ws_is_word(document, t - 1); t--)
        continue;
    if (found == WS_NONE && t > first && t < last && ws_punct(document, t - 1) == ',')
        found = called(r, last - 1, a->entity);
    return found;
}

/* What a person in a sentence is looked for as. */
typedef enum ws_part { DOER, HEARER, AGENT } ws_part;

/* How well a mention suits the part: a subject as who does something, a name as by whom it is done, a person rather
 * than several; 0: not at all. */
static uint32_t suits(const ws_resolver *r, const ws_mention *m, ws_part part) {
    const ws_document *document = r->document;
    if (m->entity == WS_NONE || m->flags & (MENTION_QUOTED | MENTION_GENITIVE) ||
        ws_has(document, m->first, LEX_POSSESSIVE | LEX_WH))
        return 0;
    bool where = m->first > 0 && (ws_is_genitive(document, m->first - 1) ||
                                  WS_WORD_IS_ANY(document, m->first - 1, "at", "in", "during"));
    if (where && document->referents[m->entity].type == WS_OTHER)
        return 0; /* told a crowd at Moe Fields */
    bool party = is_party(r, m->entity), several = document->referents[m->entity].type == WS_GROUP;
    if (!party)
        return part == AGENT && document->referents[m->entity].type == WS_ORGANIZATION;
    bool better = part == DOER ? (m->flags & MENTION_SUBJECT) != 0 : part == AGENT && m->form == FORM_NAME;
    return 2 + 2 * (uint32_t)better + !several;
}

/* Who suits the part best, and then first, of those mentioned in tokens [first, last), other than `except`. */
static uint32_t person_in(const ws_resolver *r, uint32_t first, uint32_t last, uint32_t except, ws_part part) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE, most = 1;
    for (uint32_t i = r->next, steps = 0; i-- > 0 && steps++ < LONGEST_SETTING;) {
        const ws_mention *m = &document->mentions[document->in_order[i]];
        if (m->first < first)
            break;
        uint32_t worth = m->first < last && m->entity != except ? suits(r, m, part) : 0;
        if (worth < most)
            continue;
        most = worth;
        found = m->entity;
    }
    return found;
}

/* Whom the cue says to be addressed: asked Ann Lee; put it to her; she was asked by. */
static uint32_t addressed_by(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    if (a->cue_first == a->cue_last)
        return WS_NONE;
    const ws_sentence *sentence = ws_sentence_of(document, a->cue_first);
    uint32_t first = a->cue_last, last = first + ADDRESSEE;
    if (ws_word_is(document, first, "by") && a->source_first > first)
        return person_in(r, sentence->first, a->cue_first, a->entity, DOER);
    if (a->source_first >= a->cue_last)
        first = a->source_last;
    if (ws_is_tag(document, first, POS_BIT(PRP)))
        last = first + 1; /* asked him */
    last = last < sentence->last ? last : sentence->last;
    last = a->first > first && a->first < last ? a->first : last;
    return ws_has(document, a->cue_last - 1, LEX_TELL) || ws_is_asking(document, a) || ws_word_is(document, first, "to")
               ? person_in(r, first, last, a->entity, HEARER)
               : WS_NONE;
}

/* ---- the turns so far ---- */

/* Behind content, cue and source. */
static uint32_t end_of(const ws_attribution *a) {
    uint32_t end = a->last > a->cue_last ? a->last : a->cue_last;
    return a->source_last > end ? a->source_last : end;
}

/* Does the attribution stand in the last one's paragraph or the next? */
static bool follows(const ws_resolver *r, const ws_attribution *a) {
    const ws_talk *talk = &r->talk;
    return talk->end && a->first >= talk->end &&
           ws_paragraph_of(r->document, a->first) <= ws_paragraph_of(r->document, talk->end - 1) + 1;
}

/* Of whom the sentence before the attribution's paragraph tells, if nobody has spoken since. */
static uint32_t told_of(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    uint32_t first = document->paragraphs[ws_paragraph_of(document, a->first)].first;
    const ws_sentence *sentence = first ? ws_sentence_of(document, first - 1) : NULL;
    uint32_t found = sentence && sentence->first >= r->talk.end
                         ? person_in(r, sentence->first, sentence->last, a->entity, DOER)
                         : WS_NONE;
    return found != WS_NONE && document->referents[found].type != WS_GROUP ? found : WS_NONE;
}

/* Is it a quotation that opens its paragraph, as turns do and reports do not? */
static bool opens_paragraph(const ws_document *document, const ws_attribution *a) {
    return a->kind == WS_DIRECT && ws_starts_paragraph(document, a->first);
}

void ws_note_turn(ws_resolver *r, uint32_t attribution) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[attribution];
    ws_talk *talk = &r->talk;
    bool turn = strcmp(a->rule, "dialogue") == 0, near = follows(r, a);
    if (a->entity == WS_NONE && !turn)
        return;
    talk->answers = near && talk->asked && a->entity != talk->speaker;
    if (a->entity != talk->speaker || !talk->end) {
        talk->turns = near && opens_paragraph(document, a) ? talk->turns + 1 : 1;
        talk->other = talk->speaker;
        talk->speaker = a->entity;
    } else if (!near) {
        talk->turns = 1;
    }
    uint32_t other = addressed_inside(r, a);
    talk->told = other != WS_NONE;
    if (other == WS_NONE && !near)
        other = told_of(r, a);
    talk->other = other != WS_NONE ? other : talk->other;
    talk->last = attribution;
    bool question = a->kind == WS_DIRECT && ws_last_mark(document, a->first, a->last) == '?';
    talk->asked = (question && (turn || ws_is_asking(document, a) || ws_says_you(document, a->first, a->last)));
    talk->turn = turn;
    talk->nobody &= turn;
    talk->quoted = a->kind == WS_DIRECT;
    talk->end = end_of(a);
}

/* Who was named last besides `except`, in the paragraph of the token or the two before. */
static uint32_t named_last(const ws_resolver *r, uint32_t token, uint32_t except) {
    const ws_document *document = r->document;
    uint32_t steps = 0, unit = ws_unit_of(&r->reading, token);
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LONGEST_CHAIN; e = r->reading.salience[e].older)
        if (e != except && document->referents[e].type == WS_PERSON && e != r->reading.author &&
            r->reading.salience[e].mention != WS_NONE && r->reading.salience[e].paragraph + 3 >= unit)
            return e;
    return WS_NONE;
}

/* ---- a talk that a sentence tells of ---- */

/* Does a verb of asking stand in the sentence: put it to him that the gate was open? */
static bool tells_question(const ws_document *document, const ws_sentence *sentence) {
    for (uint32_t t = sentence->first; t < sentence->last; t++)
        if (WS_WORD_IS_ANY(document, t, "put", "asked", "inquired", "enquired", "wondered", "challenged"))
            return true;
    return false;
}

/* Read the sentence before the first turn: who asks, and who is to answer. It may have asked itself. */
static void read_setting(ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    ws_talk *talk = &r->talk;
    const ws_sentence *sentence = ws_sentence_of(document, a->first - 1);
    uint32_t by = sentence->first, verb = sentence->first, end = sentence->last;
    uint32_t subject = person_in(r, sentence->first, end, WS_NONE, DOER);
    if (end - sentence->first > LONGEST_SETTING || subject == WS_NONE)
        return;
    while (by < end && !(ws_word_is(document, by, "by") && by > sentence->first &&
                         ws_is_tag(document, by - 1, WS_NOUNS | POS_BIT(VBN))))
        by++;
    while (verb < end && !(ws_has(document, verb, LEX_BE) && ws_is_tag(document, verb + 1, POS_BIT(VBN))))
        verb++;
    uint32_t asker = subject, answerer = subject;
    talk->nobody = false;
    if (verb < end) {
        asker = by < end ? person_in(r, by, end, subject, AGENT) : WS_NONE;
        talk->nobody = asker == WS_NONE;
    } else {
        uint32_t before = talk->speaker != subject ? talk->speaker : talk->other;
        uint32_t object = person_in(r, sentence->first, end, subject, HEARER);
        answerer = object != WS_NONE                                           ? object
                   : follows(r, a) && before != WS_NONE && is_party(r, before) ? before
                                                                               : named_last(r, a->first, subject);
    }
    bool answers = tells_question(document, sentence) && ws_last_mark(document, a->first, a->last) != '?';
    talk->speaker = answers ? asker : answerer;
    talk->other = answers ? answerer : asker;
}

/* ---- whose turn it is ---- */

/* Has who spoke last been brought in there, as one of many who are asked one after the other: said Ann Lee, 34? */
static bool is_brought_in(const ws_resolver *r) {
    const ws_talk *talk = &r->talk;
    const ws_attribution *last = &r->document->attributions[talk->last];
    return talk->end && !talk->asked && last->cue_first < last->cue_last &&
           !ws_has(r->document, last->cue_last - 1, LEX_TELL) && !ws_is_reply(r->document, last->cue_last - 1) &&
           last->source != WS_NONE && last->entity != WS_NONE &&
           r->document->referents[last->entity].first_mention == last->source;
}

/* Is the quotation that stands alone a retort: a short one, directly behind what somebody else has been told? */
static bool is_retort(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_talk *talk = &r->talk;
    char mark = ws_last_mark(document, a->first, a->last);
    if (mark != '.' && mark != '!' && mark != '?')
        return false;
    if (mark == '?' && ws_asks_itself(document, a->first, a->last) && !talk->answers)
        return false;
    uint32_t words = 0;
    for (uint32_t t = a->first; t < a->last && words <= RETORT; t++)
        words += ws_is_word(document, t) || ws_is_number(document, t);
    return strcmp(a->rule, "uncued") == 0 && a->kind == WS_DIRECT && words <= RETORT && follows(r, a) &&
           ws_sentence_of(document, a->first - 1)->first < talk->end &&
           (talk->turn || (talk->quoted && talk->turns > 1 && is_party(r, talk->other) && !is_brought_in(r))) &&
           ws_starts_paragraph(document, a->first) && ws_starts_paragraph(document, a->last);
}

/* Is whom a noun alone addresses, asked the witness, as a rule the one who is known by name already? */
static bool is_known_other(const ws_resolver *r, uint32_t addressed) {
    const ws_document *document = r->document;
    const ws_referent *noun = &document->referents[addressed];
    uint32_t other = r->talk.other;
    return noun->form == FORM_NOMINAL && document->mentions[noun->name].flags & MENTION_DEFINITE && other != WS_NONE &&
           document->referents[other].type == WS_PERSON && document->referents[other].form == FORM_NAME;
}

/* Read whom the cue of what was said last addresses, for which its sentence had to be read to the end. */
static void read_addressee(ws_resolver *r) {
    ws_talk *talk = &r->talk;
    uint32_t other = talk->end && !talk->told ? addressed_by(r, &r->document->attributions[talk->last]) : WS_NONE;
    if (other == WS_NONE)
        return;
    talk->told = true;
    if (!is_known_other(r, other))
        talk->other = other;
}

/* Does the sentence before the first turn only tell what somebody did: nobody has spoken in it, or its cue governs no
 * clause and asks nothing? */
static bool is_setting(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_talk *talk = &r->talk;
    if (a->first == 0)
        return false;
    if (!talk->end || ws_sentence_of(document, a->first - 1)->first >= talk->end)
        return true;
    if (talk->turn)
        return false; /* the last turn itself stands before it */
    const ws_attribution *last = &document->attributions[talk->last];
    bool asking = ws_is_asking(document, last);
    return last->kind == WS_INDIRECT && !ws_word_is(document, last->first, "that") &&
           (asking ? ws_last_mark(document, a->first, a->last) == '?'
                   : !ws_has(document, last->cue_first, LEX_CLAUSE | LEX_TELL)) &&
           document->tokens[last->cue_first].sentence == document->tokens[a->first - 1].sentence;
}

bool ws_resolve_turn(ws_resolver *r, uint32_t attribution) {
    ws_document *document = r->document;
    ws_attribution *a = &document->attributions[attribution];
    ws_talk *talk = &r->talk;
    if (strcmp(a->rule, "dialogue") != 0 && !is_retort(r, a))
        return false;
    a->rule = "dialogue";
    if (is_setting(r, a))
        read_setting(r, a);
    else
        read_addressee(r);
    uint32_t other = talk->other;
    if (other == WS_NONE && !talk->nobody && !(follows(r, a) && talk->turn))
        other = named_last(r, a->first, talk->speaker);
    a->entity = other;
    return true;
}

/* Has somebody who was brought in only to ask, `…?” asked a reporter.`, asked right before it in its paragraph? */
static bool answers_stranger(const ws_resolver *r, const ws_attribution *a) {
    const ws_document *document = r->document;
    const ws_talk *talk = &r->talk;
    const ws_attribution *last = &document->attributions[talk->last];
    if (!talk->end || !talk->asked || !ws_is_asking(document, last) || last->source == WS_NONE ||
        document->mentions[last->source].form != FORM_NOMINAL || a->first < talk->end)
        return false;
    const ws_mention *m = &document->mentions[last->source];
    return (ws_is_a(document, m->first) || ws_word_is(document, m->first, "one")) &&
           ws_paragraph_of(document, a->first) == ws_paragraph_of(document, last->first) &&
           ws_last_mark(document, a->first, a->last) != '?';
}

uint32_t ws_whose_turn(ws_resolver *r, uint32_t attribution, uint32_t *asker) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[attribution];
    const ws_talk *talk = &r->talk;
    read_addressee(r);
    if (a->kind == WS_DIRECT && answers_stranger(r, a)) {
        *asker = talk->speaker;
        return talk->told ? talk->other : WS_NONE;
    }
    if (a->kind != WS_DIRECT || !ws_starts_paragraph(document, a->first) || !follows(r, a))
        return WS_NONE;
    if (talk->asked && ws_last_mark(document, a->first, a->last) != '?')
        *asker = talk->speaker;
    bool next_question = talk->answers && ws_last_mark(document, a->first, a->last) == '?';
    return talk->turn || next_question || (talk->asked && talk->told) ? talk->other : WS_NONE;
}

uint32_t ws_just_asked(const ws_resolver *r, uint32_t attribution) {
    const ws_document *document = r->document;
    if (attribution == WS_NONE || attribution == 0 || r->talk.last + 1 != attribution ||
        document->attributions[attribution].kind != WS_DIRECT)
        return WS_NONE;
    const ws_attribution *last = &document->attributions[attribution - 1];
    return ws_last_mark(document, last->first, last->last) == '?' ? r->talk.speaker : WS_NONE;
}

bool ws_is_reply(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "replied", "replies", "answered", "answers", "retorted", "responded");
}
