/* opening.c - who is described where a story opens and named where it goes on */
#include "role/opening.h"

#include "role/role_phrase.h"
#include "text/age.h"

bool ws_tells_nothing(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const words[] = {"man", "woman", "person", "boy", "girl", "male", "female", "one", "source"};
    if (last == first + 2 && WS_WORD_IS_ANY(document, first, "older", "younger", "elder", "other"))
        first++; /* of two */
    return last == first + 1 && (WS_WORD_AMONG(document, first, words) || ws_is_aged(document, first));
}

bool ws_speaks_of_others(const ws_document *document, uint32_t t) {
    static const char *const others[] = {"spokesman", "spokeswoman", "spokesperson", "official", "source",
                                         "neighbour", "neighbor",    "witness",      "resident", "expert",
                                         "analyst",   "reporter",    "friend",       "relative", "lawyer"};
    return WS_WORD_AMONG(document, t, others);
}

/* The person's full name without a title that opens the paragraph: its mention, or WS_NONE. */
static uint32_t name_opening(const ws_document *document, const ws_paragraph *paragraph) {
    uint32_t i = document->name_of[paragraph->first];
    const ws_mention *m = i == WS_NONE ? NULL : &document->mentions[i];
    bool full = m && m->type == WS_PERSON && m->first == paragraph->first && m->name_first == m->first &&
                m->name_last > m->name_first + 1 && !(m->flags & (MENTION_BYLINE | MENTION_QUOTED));
    return full && ws_is_named_person(document, m->entity) ? i : WS_NONE;
}

/* Is the name at least as new as the paragraph from token t on, but for a headline? */
static bool is_new(const ws_document *document, uint32_t name, uint32_t t) {
    const ws_referent *referent = &document->referents[document->mentions[name].entity];
    const ws_mention *first = &document->mentions[referent->first_mention];
    return first->first > t ||
           ws_is_word(document, document->paragraphs[ws_paragraph_of(document, first->first)].last - 1);
}

/* May somebody else of the paragraph, behind token t, be who is named next: a policeman shot | a boy? */
static bool tells_of_another(const ws_document *document, uint32_t t, uint32_t last, uint8_t gender) {
    for (; t < last; t++) {
        if (ws_in_name_of(document, t, WS_PERSON))
            return true;
        uint64_t classes = ws_noun_classes(document, t);
        uint8_t told = ws_gender_of(classes);
        bool one = classes & (LEX_PERSON | LEX_TITLE | LEX_KIN) && ws_is_pos(document, t, POS_BIT(NN)) &&
                   !ws_is_pos(document, t + 1, POS_BIT(NN) | POS_BIT(NNS)) && ws_is_lower(document, t);
        if (one && (told == WS_GENDER_UNKNOWN || gender == WS_GENDER_UNKNOWN || told == gender))
            return true;
    }
    return false;
}

/* Is it told behind the name, at t, that somebody is something else than the noun of the phrase says: Ann Lee, a vet?
 */
static bool is_something_else(const ws_document *document, const ws_nominal *phrase, uint32_t t) {
    uint32_t age = ws_age_behind(document, t);
    t = age == WS_NONE ? t : age + 1;
    return ws_punct(document, t) == ',' && ws_has(document, t + 1, LEX_DETERMINER) &&
           !ws_tells_nothing(document, phrase->head, phrase->head + 1) && !ws_has(document, phrase->head, LEX_KIN);
}

bool ws_read_opening(const ws_document *document, ws_opening *opening) {
    enum { TOP = 4 };
    for (uint32_t p = 0; p < TOP && p + 1 < document->n_paragraphs; p++) {
        const ws_paragraph *paragraph = &document->paragraphs[p];
        uint32_t t = ws_behind_dateline(document, paragraph->first, paragraph->last),
                 name = name_opening(document, paragraph + 1);
        ws_nominal *phrase = &opening->phrase;
        if (!ws_is_a(document, t) || ws_is_quoted(document, t) || !ws_read_nominal(document, t, phrase))
            continue;
        if (name == WS_NONE || ws_is_word(document, paragraph->last - 1) || ws_speaks_of_others(document, phrase->head))
            return false;
        const ws_mention *m = &document->mentions[name];
        uint8_t gender = document->referents[m->entity].gender,
                told = ws_gender_of(ws_noun_classes(document, phrase->head));
        opening->mention = name;
        return (told == WS_GENDER_UNKNOWN || gender == WS_GENDER_UNKNOWN || told == gender) &&
               is_new(document, name, t) && !is_something_else(document, phrase, m->last) &&
               !tells_of_another(document, phrase->last, paragraph->last, gender);
    }
    return false;
}
