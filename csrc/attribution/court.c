/* court.c - who speaks where a transcript names a part instead of a person: THE WITNESS, THE COURT, Q, A */
#include "attribution/court.h"

#include "base/search.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Words between a verb and the name it governs; names that are looked at before it. */
enum { NEAR = 6, NAMES = 4 };

typedef enum part { PART_NONE, PART_WITNESS, PART_EXAMINER, PART_JUDGE } part;

static part part_of(const ws_document *document, uint32_t label) {
    if (WS_WORD_IS_ANY(document, label, "witness", "a", "a."))
        return PART_WITNESS;
    if (WS_WORD_IS_ANY(document, label, "q", "q.", "interviewer"))
        return PART_EXAMINER;
    return ws_word_is(document, label, "court") ? PART_JUDGE : PART_NONE;
}

static uint32_t start_of(const ws_document *document, uint32_t name) {
    return document->mentions[name].first;
}

/* The index of the first name that begins at token t or behind it. */
static uint32_t first_name(const ws_document *document, uint32_t t) {
    return ws_search(document, start_of, document->n_names, t);
}

/* The person, or where bodies ask, too, the body, named right behind token t, or behind a noun and its comma:
 * questioned the defendant, Ann Lee. WS_NONE where there is none. */
static uint32_t named_behind(const ws_document *document, uint32_t t, bool body) {
    uint32_t name = first_name(document, t + 1);
    if (name == document->n_names || document->mentions[name].first > t + NEAR ||
        !(document->mentions[name].type == WS_PERSON || (body && document->mentions[name].type == WS_ORGANIZATION)))
        return WS_NONE;
    for (uint32_t k = t + 1; k < document->mentions[name].first; k++)
        if (ws_starts_sentence(document, k) ||
            (ws_punct(document, k) && !(ws_punct(document, k) == ',' && ws_is_person_noun(document, k - 1))))
            return WS_NONE;
    return name;
}

/* The last person named before token t in its sentence or, where `he` begins it, in the one before; or WS_NONE. */
static uint32_t person_before(const ws_document *document, uint32_t t) {
    uint32_t name = first_name(document, t), start = ws_sentence_of(document, t)->first;
    if (start > 0 && ws_is_he_or_she(document, start))
        start = ws_sentence_of(document, start - 1)->first;
    for (uint32_t n = 0; name-- > 0 && n < NAMES && document->mentions[name].first >= start; n++)
        if (document->mentions[name].type == WS_PERSON)
            return name;
    return WS_NONE;
}

/* Does the verb at token t tell who asks whom: cross-examined? */
static bool examines(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "cross-examined", "cross-examines", "cross-examine") ||
           (ws_pos_in(document->pos[t], WS_VERBS) &&
            WS_WORD_IS_ANY(document, t, "examined", "questioned", "questions", "interviewed", "interviews"));
}

/* Does the verb at token t, with its preposition, tell to whom an interview was given: spoke to? */
static bool is_interview(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "spoke", "speaks", "talked", "talks") &&
           WS_WORD_IS_ANY(document, t + 1, "to", "with");
}

/* The one person whom the text names before the first label; WS_NONE for nobody or several. */
static uint32_t only_person(const ws_document *document, uint32_t label) {
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < document->n_names && document->mentions[i].first < label; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type != WS_PERSON)
            continue;
        if (found != WS_NONE &&
            document->tokens[m->name_last - 1].hash != document->tokens[document->mentions[found].name_last - 1].hash)
            return WS_NONE;
        if (found == WS_NONE || m->name_last - m->name_first > 1)
            found = i;
    }
    return found;
}

/* The person with a judge's title in front of the name, or WS_NONE. */
static uint32_t judge_before(const ws_document *document, uint32_t label) {
    for (uint32_t i = 0; i < document->n_names && document->mentions[i].first < label; i++) {
        const ws_mention *m = &document->mentions[i];
        for (uint32_t t = m->first > 0 ? m->first - 1 : 0; m->type == WS_PERSON && t < m->name_first; t++)
            if (WS_WORD_IS_ANY(document, t, "judge", "justice", "magistrate", "recorder", "sheriff"))
                return i;
    }
    return WS_NONE;
}

/* Who examined whom, or spoke to whom before the label: the person who answers, and in *asker who asks; WS_NONE where
 * the text does not tell. */
static uint32_t find_examined(const ws_document *document, uint32_t label, uint32_t *asker) {
    *asker = WS_NONE;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        bool interview = t < label && is_interview(document, t);
        if (!interview && !examines(document, t))
            continue;
        uint32_t by = t + 1;
        while (by <= t + NEAR && !ws_word_is(document, by, "by"))
            by++;
        bool passive = !interview && by <= t + NEAR; /* was questioned on Monday by */
        uint32_t before = person_before(document, t),
                 behind = named_behind(document, passive ? by : t + interview, passive || interview);
        if (before == WS_NONE || behind == WS_NONE)
            continue;
        *asker = passive || interview ? behind : before;
        return passive || interview ? before : behind;
    }
    return WS_NONE;
}

uint32_t ws_part_in_court(const ws_document *document, uint32_t first, uint32_t colon) {
    part wanted = part_of(document, colon - 1);
    if (wanted == PART_NONE || colon > first + 2)
        return WS_NONE;
    if (wanted == PART_JUDGE)
        return judge_before(document, first);
    uint32_t asker, answers = find_examined(document, first, &asker);
    if (wanted == PART_EXAMINER)
        return asker;
    return answers == WS_NONE && colon == first + 1 ? only_person(document, first) : answers;
}

uint32_t ws_interviewed(const ws_document *document, uint32_t t, uint32_t *asker) {
    uint32_t answers = find_examined(document, t, asker);
    return answers == WS_NONE ? only_person(document, t) : answers;
}

bool ws_asks_in_court(const ws_document *document, uint32_t first, uint32_t colon) {
    return colon == first + 1 && part_of(document, first) == PART_EXAMINER;
}
