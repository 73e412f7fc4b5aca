/* recall.c - what the reader remembers: who was mentioned when, who spoke, and so who comes to mind */
#include "coreference/resolver.h"

#include "base/search.h"
#include "mention/mention.h"

/* How far back in the list of the last mentioned is looked. */
#define LOOK_BACK 40u
/* Nobody is meant by a pronoun who was last mentioned more paragraphs ago. */
#define FORGET 12u
/* So many words on, at most, stands the name to which `his` leads. */
#define LEADING 10u

/* Put a referent to the front of the list of those mentioned last. */
static void move_to_front(ws_resolver *r, uint32_t referent) {
    ws_reading *reading = &r->reading;
    ws_salience *s = &r->reading.salience[referent];
    if (reading->newest == referent)
        return;
    if (s->listed) {
        r->reading.salience[s->newer].older = s->older;
        if (s->older != WS_NONE)
            r->reading.salience[s->older].newer = s->newer;
    }
    s->listed = true;
    s->newer = WS_NONE;
    s->older = reading->newest;
    if (reading->newest != WS_NONE)
        r->reading.salience[reading->newest].newer = referent;
    reading->newest = referent;
}

/* Does the possessive only lead to somebody else, who is what the sentence is about: His | manager, Ann Lee, was there?
 */
static bool leads_to_other(const ws_resolver *r, const ws_mention *his) {
    const ws_document *document = r->document;
    if (r->next + 1 >= document->n_mentions)
        return false;
    const ws_mention *m = &document->mentions[document->in_order[r->next + 1]];
    return m->form == FORM_NAME && m->type == WS_PERSON && !(m->flags & MENTION_QUOTED) &&
           ws_at(document, m->first)->sentence == ws_at(document, his->first)->sentence &&
           m->first < his->first + LEADING && ws_placing(document, m) == PLACED_SUBJECT;
}

static uint32_t end_of_scare(const ws_document *document, uint32_t i) {
    return document->scares[i].end;
}

/* Is it a name in marked text that is no speech: Rosaleen, of “Farewell, Rosaleen” on a wall? */
static bool is_in_title(const ws_document *document, const ws_mention *m) {
    uint32_t at = document->tokens[m->first].start, i = ws_search(document, end_of_scare, document->n_scares, at + 1);
    return m->type == WS_PERSON && i < document->n_scares && document->scares[i].start < at;
}

/* The age in commas behind a surname, which is no score or number of goals: Lee, 17, was … Or 0. */
static uint8_t age_of_surname(const ws_document *document, const ws_mention *m) {
    enum { YOUNGEST = 10, OLDEST = 110 };
    uint32_t t = m->last, age = ws_told_age(document, m);
    bool listed = ws_is_named(document, t + 3) || ws_is_named(document, t + 4); /* Lee, 14, Moe, 12, and Ray */
    bool apart = ws_punct(document, t) == ',' && ws_punct(document, t + 2) == ',';
    return apart && !listed && age >= YOUNGEST && age <= OLDEST ? (uint8_t)age : 0;
}

void ws_recall(ws_resolver *r, uint32_t mention) {
    ws_document *document = r->document;
    ws_mention *m = &document->mentions[mention];
    if (m->entity == WS_NONE)
        return;
    ws_salience *s = &r->reading.salience[m->entity];
    uint32_t sentence = ws_outer_sentence(&r->reading, m->first), paragraph = ws_unit_of(&r->reading, m->first);
    document->referents[m->entity].last_seen = mention;
    if (!s->age && m->form == FORM_NAME && m->type == WS_PERSON)
        s->age = age_of_surname(document, m);
    if (s->first_sentence == WS_NONE) {
        s->first_sentence = sentence;
        s->first_paragraph = paragraph;
    }
    if (m->flags & MENTION_QUOTED) {
        if (!s->listed && is_in_title(document, m))
            return; /* nobody who is in the story */
        s->quoted_paragraph = paragraph;
        if (!s->listed)
            move_to_front(r, m->entity);
        return;
    }
    bool his = m->form == FORM_PRONOUN && ws_has(document, m->first, LEX_POSSESSIVE);
    if (his && (s->sentence == sentence || leads_to_other(r, m))) /* what else is said of them tells more */
        return;
    s->mention = mention;
    s->sentence = sentence;
    s->paragraph = paragraph;
    if (m->form != FORM_PRONOUN)
        s->pronouns = 0;
    else if (ws_has(document, m->first, LEX_SUBJECT))
        s->pronouns++;
    s->placing = (uint8_t)ws_placing(document, m);
    if (s->placing == PLACED_SUBJECT && !(m->flags & MENTION_GENITIVE)) {
        m->flags |= MENTION_SUBJECT;
        s->subject_sentence = sentence;
        if (r->reading.topic_paragraph != paragraph) {
            r->reading.topic_paragraph = paragraph;
            s->topic_paragraph = paragraph;
        }
    }
    move_to_front(r, m->entity);
}

void ws_note_speech(ws_resolver *r, const ws_attribution *a) {
    ws_document *document = r->document;
    ws_reading *reading = &r->reading;
    uint8_t type = document->referents[a->entity].type;
    if (a->kind == WS_INDIRECT && type != WS_PERSON && type != WS_GROUP && type != WS_ORGANIZATION)
        return;
    uint32_t at = a->source != WS_NONE ? document->mentions[a->source].first : a->last - 1;
    if (reading->speaker != a->entity)
        reading->previous_speaker = reading->speaker;
    reading->speaker = a->entity;
    reading->speaker_paragraph = ws_unit_of(reading, at);
    reading->speaker_end = a->last > a->source_last ? a->last : a->source_last;
    if (a->source != WS_NONE) {
        reading->source_first = a->source_first;
        reading->source_last = a->source_last;
        reading->source_entity = a->entity;
    }
    r->reading.salience[a->entity].spoke++;
}

/* Has the referent been mentioned of late, so that the reader still has it in mind? */
static bool in_reach(const ws_resolver *r, uint32_t referent, uint32_t paragraph) {
    const ws_salience *s = &r->reading.salience[referent];
    uint32_t last = s->mention != WS_NONE ? s->paragraph : s->quoted_paragraph;
    return last != WS_NONE && last >= r->reading.first_unit && (last >= paragraph || paragraph - last <= FORGET);
}

void ws_add_recent(ws_resolver *r, uint32_t paragraph, ws_fits *fits, uint32_t most) {
    uint32_t steps = 0;
    for (uint32_t e = r->reading.newest; e != WS_NONE && steps++ < LOOK_BACK && r->question.n < most;
         e = r->reading.salience[e].older) {
        if (in_reach(r, e, paragraph) && fits(r, e))
            ws_add_candidate(&r->question, e);
    }
}
