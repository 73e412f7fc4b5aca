/* countryman.c - who is called by where somebody is from: the Dane, of Danish winger Bo Lind; the Londoner */
#include "countryman.h"

#include "entity.h"
#include "gazetteer.h"
#include "mention_phrase.h"
#include "resolver.h"
#include "search.h"

/* How many names before the phrase are looked at, how far around each, and how many letters both words share. */
enum { LOOK_BACK = 40, BEFORE = 6, BEHIND = 9, ALIKE = 3 };

/* Is the word for all who are from there: the Chinese, the Dutch, the Danes? */
static bool is_people(const ws_document *document, uint32_t t) {
    return ws_ends_in(document, t, "ese") || ws_ends_in(document, t, "ch") || ws_ends_in(document, t, "sh") ||
           ws_ends_in(document, t, "s");
}

bool ws_is_national(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const nationals[] = {"pole", "swede", "dane", "finn", "turk", "serb", "scot", "croat", "briton"},
                             *const many[] = {"ese", "ish", "s"}, *const ends[] = {"ard", "man", "woman"};
    uint32_t t = last - 1;
    if (!ws_is_the(document, first) || last < first + 2 || last > first + 3 || !ws_capital(document, t))
        return false;
    if (ws_word_among(document, t, nationals, sizeof nationals / sizeof *nationals))
        return true;
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (ws_ends_in(document, t, many[i]))
            return false;
    uint8_t known = ws_token_gazetteer(document, t);
    bool nation = ws_has(document, t, LEX_NATION) || known & GAZETTEER_PLACE;
    for (size_t i = 0; i < sizeof ends / sizeof *ends && !nation; i++)
        nation = ws_ends_in(document, t, ends[i]);
    return nation && known & GAZETTEER_PERSON_NOUN;
}

/* Is the mention `the` and one capitalised word for somebody, no title or noun for persons or bodies? */
static bool is_from_somewhere(const ws_document *document, const ws_mention *m) {
    const uint64_t others = LEX_PERSON | LEX_TITLE | LEX_PEOPLE | LEX_ORGANIZATION | LEX_KIN | LEX_TIME;
    uint32_t t = m->name_first;
    const ws_token *token = ws_at(document, t);
    return m->form != FORM_PRONOUN && m->name_last == t + 1 && t > 0 && ws_is_the(document, t - 1) &&
           token->shape == SHAPE_CAPITAL && token->end - token->start > ALIKE && !ws_has(document, t, others) &&
           !is_people(document, t) && !(m->flags & MENTION_PLURAL);
}

/* Does the word at t name a place or who is from there, and begin as the one at `noun`: Danish, the Dane? */
static bool is_alike(const ws_document *document, uint32_t t, uint32_t noun) {
    const ws_token *a = ws_at(document, t), *b = ws_at(document, noun);
    if (!ws_capital(document, t) || a->end - a->start < ALIKE ||
        memcmp(document->text + a->start, document->text + b->start, ALIKE) != 0)
        return false;
    bool people = ws_token_gazetteer(document, t) & GAZETTEER_PERSON_NOUN && !a->classes; /* Serbian */
    return people || ws_has(document, t, LEX_NATION | LEX_PLACE) || ws_token_gazetteer(document, t) & GAZETTEER_PLACE ||
           (document->name_of[t] != WS_NONE && document->mentions[document->name_of[t]].type == WS_PLACE);
}

/* Does another person or a verb stand at t, behind which nothing tells where the one before is from? */
static bool ends_introduction(const ws_document *document, uint32_t t) {
    uint32_t name = document->name_of[t];
    return (name != WS_NONE && document->mentions[name].type == WS_PERSON) ||
           (name == WS_NONE && ws_pos_in(document->pos[t], WS_FINITE));
}

/* Do the words around the name tell that the person is from there: Danish winger Bo Lind; Bo Lind of Denmark? */
static bool is_from(const ws_document *document, const ws_mention *m, uint32_t noun) {
    const ws_sentence *sentence = ws_sentence_of(document, m->first);
    for (uint32_t t = m->name_first; t > sentence->first && t + BEFORE > m->name_first; t--) {
        if (t <= m->first && ends_introduction(document, t - 1))
            break;
        if (is_alike(document, t - 1, noun))
            return true;
    }
    if (ws_is_genitive(document, m->last))
        return false; /* Lee's Danish horse */
    for (uint32_t t = m->last; t < sentence->last && t < m->last + BEHIND && !ends_introduction(document, t); t++)
        if (is_alike(document, t, noun))
            return true;
    return false;
}

static uint32_t start_of(const ws_document *document, uint32_t name) {
    return document->mentions[name].first;
}

uint32_t ws_countryman(const ws_document *document, const ws_mention *phrase) {
    uint32_t found = WS_NONE, i = ws_search(document, start_of, document->n_names, phrase->first);
    for (uint32_t turn = 0; i-- > 0 && turn < LOOK_BACK; turn++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type != WS_PERSON || m->entity == WS_NONE || m->entity == phrase->entity || m->entity == found ||
            document->referents[m->entity].type != WS_PERSON || !is_from(document, m, phrase->name_first))
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = m->entity;
    }
    return found;
}

void ws_resolve_countrymen(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->source == WS_NONE || a->entity == WS_NONE)
            continue;
        const ws_mention *m = &document->mentions[a->source],
                         *name = &document->mentions[document->referents[a->entity].name];
        if (!is_from_somewhere(document, m) || name->name_last != name->name_first + 1 ||
            ws_at(document, name->name_first)->hash != ws_at(document, m->name_first)->hash)
            continue;
        uint32_t found = ws_countryman(document, m);
        if (found != WS_NONE)
            ws_become(document, a->entity, found);
    }
}
