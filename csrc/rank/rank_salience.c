/* rank_salience.c - how much a candidate is on the reader's mind, in features */
#include "rank/rank_feature.h"

#include "mention/mention.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/words.h"

/* How much a name looks like a person's: given name, surname, common words, places in it. */
static uint32_t name_quality(const ws_document *document, const ws_referent *e) {
    const ws_mention *m = &document->mentions[e->name];
    if (e->form != FORM_NAME)
        return 128 + (ws_has(document, m->head, LEX_PERSON | LEX_KIN) ? 1u : 0u) +
               (ws_has(document, m->head, LEX_TITLE) ? 2u : 0u) + (m->flags & MENTION_DEFINITE ? 4u : 0u) +
               (m->name_last > m->head + 1 ? 8u : 0u);
    uint32_t titled = m->first < m->name_first ? 8u : 0u, words = ws_at_most(e->n_words, 3) * 16;
    if (e->type == WS_PERSON || e->type == WS_ORGANIZATION) /* most of the world's names are in no list */
        return (e->type == WS_PERSON ? 64u : 192u) + titled + words / 4;
    uint8_t first = ws_token_gazetteer(document, m->name_first), last = ws_token_gazetteer(document, m->name_last - 1);
    uint32_t common = 0;
    for (uint32_t t = m->name_first; t < m->name_last && t < m->name_first + 12; t++)
        common |= ws_has(document, t,
                         LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_PLACE | LEX_NATION | LEX_WORD | LEX_DOCUMENT |
                             LEX_PREPOSITION | LEX_ADJECTIVE | LEX_VERB);
    return (first & GAZETTEER_GIVEN ? 1u : 0u) + (last & GAZETTEER_SURNAME ? 2u : 0u) + (common ? 4u : 0u) + titled +
           words;
}

/* How a candidate is seen from where the question is asked. */
typedef struct view {
    const ws_salience *s;
    const ws_mention *last; /* its last mention outside quotations, or NULL */
    uint32_t sentences, paragraphs;
    uint32_t agrees;  /* the gender: 0 the same, 1 the candidate's is unknown, 2 asked for none, 3 a guess, 4 no */
    uint32_t form;    /* of the last mention; 3 where there is none */
    uint32_t speaker; /* 0-3 spoke last, so many paragraphs ago; 4 before that; 5 ever; 6 never */
    uint32_t use;     /* what the one asked for is the source of */
} view;

static view view_of(const ws_reading *r, const ws_question *q, uint32_t referent) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[referent];
    const ws_salience *s = &r->salience[referent];
    uint8_t gender = q->mention == WS_NONE ? WS_GENDER_UNKNOWN : document->mentions[q->mention].gender;
    view v = {.s = s, .last = s->mention == WS_NONE ? NULL : &document->mentions[s->mention]};
    v.sentences = ws_steps(q->sentence, s->sentence);
    v.paragraphs = ws_steps(q->paragraph, s->paragraph);
    v.agrees = gender == WS_GENDER_UNKNOWN      ? 2
               : e->gender == gender            ? (e->flags & MENTION_GUESSED ? 3 : 0)
               : e->gender == WS_GENDER_UNKNOWN ? 1
                                                : 4;
    v.form = v.last ? v.last->form : 3;
    v.speaker = referent == r->speaker            ? ws_at_most(q->paragraph - r->speaker_paragraph, 3)
                : referent == r->previous_speaker ? 4
                : s->spoke                        ? 5
                                                  : 6;
    v.use = q->mention == WS_NONE ? 0 : r->use[q->mention];
    return v;
}

/* How far away the candidate was mentioned, and what it is. */
static uint32_t add_kind(const ws_document *document, const ws_referent *e, const view *v, uint32_t *out) {
    uint32_t n = 0, d = v->sentences;
    out[n++] = ws_told(T_SENTENCES, d);
    out[n++] = ws_told(T_PARAGRAPHS, v->paragraphs);
    if (d <= 2 || v->s->placing == PLACED_SUBJECT)
        out[n++] = ws_told(T_SENTENCES_PLACING, d * 5 + v->s->placing);
    if (d <= 2)
        out[n++] = ws_told(T_SENTENCES_FORM, d * 4 + v->form);
    out[n++] = ws_told(T_GENDER_TYPE, v->agrees * 16 + e->type * 2u + (e->form == FORM_NAME));
    out[n++] = ws_told(T_TYPE_SHAPE, e->type * 3u + ws_at_most(e->n_words, 2));
    out[n++] = ws_told(T_NAME_QUALITY, name_quality(document, e));
    out[n++] = ws_told(T_SPEAKER, v->speaker);
    if (v->speaker < 6)
        out[n++] = ws_told(T_SPEAKER_SENTENCES, v->speaker * 9 + d);
    return n;
}

/* What the one asked for says, who has spoken, and how the candidate was told of. */
static uint32_t add_speech(const ws_reading *r, const ws_question *q, uint32_t referent, const view *v, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_salience *s = v->s;
    const ws_mention *last = v->last;
    uint32_t n = 0, d = v->sentences, i = q->mention == WS_NONE ? WS_NONE : r->said[q->mention];
    const ws_attribution *said = i == WS_NONE ? NULL : &document->attributions[i];
    if (said && last && last->first >= said->first && last->first < said->last && !(last->flags & MENTION_SOURCE))
        out[n++] = ws_told(T_CONTENT, v->form * 2 + (said->first < q->token));
    out[n++] = ws_told(T_SOURCE_SPEAKER, v->use * 7 + v->speaker);
    out[n++] = ws_told(T_SOURCE_GENDER, (v->use * 5 + v->agrees) * 7 + v->speaker);
    if (v->paragraphs <= 1)
        out[n++] = ws_told(T_SOURCE_PLACING, (v->use * 5 + s->placing) * 4 + v->paragraphs);
    out[n++] = ws_told(T_SPOKE, ws_at_most(s->spoke, 2) * 3 + (d <= 1 ? 0u : d <= 4 ? 1u : 2u));
    out[n++] = ws_told(T_QUOTED, (s->mention == WS_NONE) * 9u + ws_steps(q->paragraph, s->quoted_paragraph));
    if (last && last->flags & MENTION_GENITIVE)
        out[n++] = ws_told(T_GENITIVE, d);
    if (s->topic_paragraph != WS_NONE && q->paragraph - s->topic_paragraph <= 1)
        out[n++] = ws_told(T_TOPIC, (q->paragraph - s->topic_paragraph) * 2 + (q->opens ? 1u : 0u));
    if (last && r->source_entity != WS_NONE && r->source_entity != referent && last->first >= r->source_first &&
        last->first < r->source_last)
        out[n++] = ws_told(T_EMBEDDED, d);
    if (last && last->first > 0 && d <= 1 && ws_has(document, last->first - 1, LEX_SPEECH) &&
        s->placing != PLACED_INVERTED)
        out[n++] = ws_told(T_ASKED_BY, d * 2 + (v->use == USE_OPENING));
    return n;
}

/* Where the candidate and the one asked for stand in their sentences and in the text. */
static uint32_t add_places(const ws_reading *r, const ws_question *q, uint32_t referent, const view *v, uint32_t *out) {
    const ws_salience *s = v->s;
    uint32_t n = 0, d = v->sentences;
    out[n++] = ws_told(T_SUBJECT_NEAR, ws_steps(q->sentence, s->subject_sentence));
    uint32_t introduced = s->first_paragraph != q->paragraph ? 0 : s->first_sentence == q->sentence ? 2 : 1;
    out[n++] = ws_told(T_INTRODUCED, introduced);
    if (d == 0)
        out[n++] = ws_told(T_HERE, q->place * 5 + s->placing);
    if (d <= 1)
        out[n++] = ws_told(T_ASKED_PLACING, (q->place * 5 + s->placing) * 3 + d);
    if (d <= 2)
        out[n++] = ws_told(T_STARTS_PARAGRAPH, (q->opens ? 45u : 0u) + d * 5 + s->placing);
    if (v->last && v->last->first > q->token)
        out[n++] = ws_told(T_BEHIND, q->place * 2 + (ws_outer_sentence(r, v->last->first) == q->sentence));
    if (referent == r->author)
        out[n++] = ws_told(T_AUTHOR, 1);
    if (s->first_paragraph <= 1)
        out[n++] = ws_told(T_TITLE, d);
    out[n++] = ws_told(T_HONORIFIC, v->last && v->last->flags & MENTION_HONORIFIC ? 1u : 0u);
    if (d <= 3)
        out[n++] = ws_told(T_STREAK, ws_at_most(s->pronouns, 2) * 4 + d);
    return n;
}

uint32_t ws_add_salience(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const view v = view_of(r, q, c->referent);
    uint32_t n = add_kind(r->document, &r->document->referents[c->referent], &v, out);
    n += add_speech(r, q, c->referent, &v, out + n);
    return n + add_places(r, q, c->referent, &v, out + n);
}
