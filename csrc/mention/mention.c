/* mention.c - the mention that a source phrase makes: a name, a pronoun, a noun phrase, a list */
#include "mention/mention.h"

#include "mention/countryman.h"
#include "mention/mention_phrase.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/noun.h"

/* Is the token a pronoun? */
static bool is_pronoun(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN) ||
           ws_is_tag(document, t, POS_BIT(PRP) | POS_BIT(PRPS) | POS_BIT(WP) | POS_BIT(WDT));
}

/* Does the noun only tell how many there are of what follows: a number of senators? */
static bool is_quantity(const ws_document *document, uint32_t head) {
    static const char *const words[] = {"number", "majority", "handful", "couple",
                                        "host",   "string",   "dozen",   "minority"};
    return ws_word_is(document, head + 1, "of") && WS_WORD_AMONG(document, head, words);
}

/* Is it a paper that is called by a noun for a person: the Observer, with its capital? */
static bool is_masthead(const ws_document *document, uint32_t t) {
    static const char *const papers[] = {"observer", "advocate", "guardian", "spectator", "economist", "examiner",
                                         "inquirer", "enquirer", "courier",  "messenger", "sentinel",  "scotsman"};
    return t > 0 && ws_capital(document, t) && ws_is_the(document, t - 1) && WS_WORD_AMONG(document, t, papers);
}

/* What a noun is a noun for. */
static uint8_t type_of_noun(const ws_document *document, uint32_t head) {
    uint64_t classes = ws_noun_classes(document, head);
    if (is_quantity(document, head) ||
        (classes & (LEX_PERSON | LEX_KIN | LEX_PEOPLE) && ws_is_tag(document, head, POS_BIT(NNS))))
        return WS_GROUP;
    if (is_masthead(document, head))
        return WS_ORGANIZATION;
    if (ws_word_is(document, head, "suit")) /* which says what its lawyers claim */
        return WS_DOCUMENT;
    if (classes & (LEX_PERSON | LEX_KIN) || ws_is_aged(document, head) || ws_is_office_letters(document, head) ||
        ws_ends_in(document, head, "-footer"))
        return WS_PERSON; /* the 7-footer */
    if (classes & LEX_PEOPLE)
        return WS_GROUP;
    if (classes & LEX_ORGANIZATION)
        return WS_ORGANIZATION;
    if (classes & (LEX_DOCUMENT | LEX_CUE_NOUN))
        return WS_DOCUMENT;
    bool person = ws_token_gazetteer(document, head) & GAZETTEER_PERSON_NOUN && ws_is_lower(document, head);
    if (person && ws_is_tag(document, head, POS_BIT(NN)))
        return WS_PERSON;
    return ws_is_tag(document, head, POS_BIT(NNS)) || ws_is_peoples(document, head) || classes & LEX_NUMBER ? WS_GROUP
                                                                                                            : WS_OTHER;
}

/* A mention that these very tokens have made before, or WS_NONE; several contents of one source come in a row. */
static uint32_t known_mention(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t i = document->n_mentions, turn = 0; i-- > document->n_names && turn < 8; turn++) {
        if (document->mentions[i].first == first && document->mentions[i].last == last)
            return i;
    }
    return WS_NONE;
}

/* Is it a pronoun, alone or as `he himself`? */
static bool is_pronoun_phrase(const ws_document *document, uint32_t first, uint32_t last) {
    if (ws_is_named(document, first))
        return false;
    bool pronoun =
        is_pronoun(document, first) || ws_is_relative(document, first) ||
        (last == first + 1 && (ws_has(document, first, LEX_POSSESSIVE) || ws_word_is(document, first, "both")));
    if (!pronoun)
        return false;
    for (uint32_t t = first + 1; t < last; t++) {
        if (!ws_punct(document, t) && ws_at(document, t)->kind != TOKEN_CLITIC && !ws_has(document, t, LEX_ADVERB) &&
            !ws_is_tag(document, t, POS_BIT(RB)) && !ws_is_reflexive(document, t) &&
            !WS_WORD_IS_ANY(document, t, "both", "all"))
            return false;
    }
    return true;
}

/* Is it a noun for what somebody says, as such or in a medium? */
static bool is_utterance(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_CUE_NOUN | LEX_MEDIUM) ||
           WS_WORD_IS_ANY(document, t, "rhetoric", "words", "language");
}

/* The end of the noun for a person that begins with `the` at `first` and whose something is: the minister | 's reply;
 * or `first`. */
static uint32_t owner_end(const ws_document *document, uint32_t first, uint32_t last) {
    enum { LONGEST = 6 };
    for (uint32_t t = first + 2; ws_is_the(document, first) && t < last && t < first + LONGEST; t++)
        if (ws_is_genitive(document, t))
            return ws_has(document, t - 1, LEX_PERSON | LEX_TITLE | LEX_KIN) ? t : first;
    return first;
}

/* The end of the possessor in a phrase for what somebody says: her of `her statement`, Lee of `Lee's tweet`; or
 * `first`. */
static uint32_t possessor_end(const ws_document *document, uint32_t first, uint32_t last) {
    const ws_mention *name = ws_name_at(document, first);
    uint32_t end = first + 1, behind = end;
    if (name) {
        if (name->type != WS_PERSON || !ws_is_genitive(document, name->last))
            return first;
        end = name->last;
        behind = end + 1; /* the 's */
    } else if (!ws_is_tag(document, first, POS_BIT(PRPS))) {
        end = owner_end(document, first, last);
        behind = end + 1;
        if (end == first || ws_has(document, last - 1, LEX_DOCUMENT))
            return first; /* the coroner's report is a report's */
    }
    bool says = last > behind && last <= behind + 3 && is_utterance(document, last - 1) &&
                ws_is_tag(document, last - 1, POS_BIT(NN) | POS_BIT(NNS)) && !ws_is_named(document, last - 1);
    return says ? end : first;
}

bool ws_is_given_name(const ws_document *document, uint32_t t) {
    const uint64_t nouns = LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN | LEX_DOCUMENT |
                           LEX_MEDIUM | LEX_NATION | LEX_PLACE | LEX_TIME;
    const ws_token *token = ws_at(document, t);
    if (!ws_capital(document, t) || token->shape == SHAPE_UPPER || ws_has(document, t, nouns))
        return false;
    if (ws_token_gazetteer(document, t) & GAZETTEER_GIVEN)
        return true;
    for (uint32_t at = token->start + 1; at + 1 < token->end; at++) /* Mary-Ann */
        if (document->text[at] == '-' && document->text[at + 1] >= 'A' && document->text[at + 1] <= 'Z')
            return true;
    return false;
}

/* Is it a name all the same, though nothing but the title says so: Mr. Baker? */
static bool is_honoured(const ws_document *document, const ws_source_phrase *r) {
    if (!ws_has(document, r->first, LEX_HONORIFIC) || !ws_capital(document, r->first) || r->last > r->first + 4)
        return false;
    for (uint32_t t = r->first + 1; t < r->last; t++) {
        if (!ws_capital(document, t) || ws_is_named(document, t))
            return false;
    }
    return r->last > r->first + 1;
}

/* Add the mention of a name that only its title, or its place as a source, says to be one. */
static uint32_t add_person(ws_document *document, uint32_t first, uint32_t last, const ws_source_phrase *r,
                           bool honoured) {
    ws_mention *m = ws_add_mention(document, first, last, FORM_NAME);
    if (!m)
        return WS_NONE;
    m->name_first = r->first + honoured;
    m->name_last = r->last;
    m->head = r->last - 1;
    m->type = WS_PERSON;
    m->gender = honoured ? ws_gender_of(ws_at(document, r->first)->classes) : WS_GENDER_UNKNOWN;
    m->flags |= (honoured ? MENTION_HONORIFIC : 0) | (ws_is_quoted(document, first) ? MENTION_QUOTED : 0);
    return document->n_mentions - 1;
}

/* Does the phrase, as it was read, mean several? */
static bool is_plural(const ws_document *document, uint32_t first, const ws_source_phrase *r, uint8_t type) {
    if (ws_is_one_of(document, r->first))
        return false;
    bool group = type == WS_GROUP && (ws_is_tag(document, r->head, POS_BIT(NNS)) || ws_is_peoples(document, r->head) ||
                                      is_quantity(document, r->head));
    return group || r->joined || ws_has(document, r->head, LEX_PEOPLE) ||
           WS_WORD_IS_ANY(document, first, "they", "them", "their", "we", "both");
}

/* Let the noun that a name explains tell the name's gender: his mother, who gave her name as Ann. */
static void tell_gender(ws_mention *name, uint8_t gender) {
    if (name->type != WS_PERSON || gender == WS_GENDER_UNKNOWN ||
        (name->gender != WS_GENDER_UNKNOWN && !(name->flags & MENTION_GUESSED)))
        return;
    name->gender = gender;
    name->flags &= (uint16_t)~MENTION_GUESSED;
}

/* Does the noun at t stand in a clause of the phrase from `first` on, so that it is somebody else: Ann Lee, who lost
 * her | son? */
static bool is_in_clause(const ws_document *document, uint32_t first, uint32_t t) {
    while (t > first && !ws_has(document, t - 1, LEX_WH) && !ws_is_tag(document, t - 1, WS_FINITE))
        t--;
    return t > first;
}

/* Does a noun of no known kind mean a person, for it goes on with who: the glazier, who has two shops? */
static bool is_someone(const ws_document *document, uint32_t first, const ws_source_phrase *r) {
    bool article = ws_is_the(document, first) || ws_is_a(document, first);
    return article && r->last == r->head + 1 && ws_is_word(document, r->head) && ws_is_word(document, first + 1) &&
           r->head < first + 4 && ws_is_tag(document, r->head, POS_BIT(NN)) &&
           ws_word_is(document, r->last + (ws_punct(document, r->last) == ','), "who");
}

uint32_t ws_mention_of(ws_document *document, uint32_t first, uint32_t last) {
    uint32_t possessor = possessor_end(document, first, last);
    if (possessor > first)
        last = possessor;
    else
        first = ws_issuer_start(document, first, last);
    uint32_t known = known_mention(document, first, last);
    if (known != WS_NONE)
        return known;
    bool pronoun = is_pronoun_phrase(document, first, last);
    ws_source_phrase r = {.first = first, .last = first + 1, .head = first, .name = WS_NONE};
    if (!pronoun)
        r = ws_read_phrase(document, first, last);
    bool national = !pronoun && !r.joined && ws_is_national(document, first, r.last);
    if (r.name != WS_NONE && !national) {
        if (ws_is_lower(document, r.head) &&
            !is_in_clause(document, first, r.head)) /* not: Queen's University professor */
            tell_gender(&document->mentions[r.name], ws_gender_of(ws_at(document, r.head)->classes));
        return r.name;
    }
    if (r.name != WS_NONE)
        document->mentions[r.name].type = WS_OTHER; /* no name of anybody's */
    if (!pronoun && !r.joined && !national && is_honoured(document, &r))
        return add_person(document, first, last, &r, true);
    if (!pronoun && !r.joined && last == first + 1 && ws_is_given_name(document, first))
        return add_person(document, first, last, &r, false);
    bool named = r.joined || r.head < r.first; /* a charity called Clean Quays */
    ws_mention *m = ws_add_mention(document, first, last, pronoun ? FORM_PRONOUN : named ? FORM_NAME : FORM_NOMINAL);
    if (!m)
        return WS_NONE;
    m->name_first = r.first;
    m->name_last = r.last;
    m->head = r.head;
    m->gender = ws_gender_of(ws_at(document, r.head)->classes);
    if (!pronoun)
        m->type = r.joined ? WS_GROUP : national ? WS_PERSON : type_of_noun(document, r.head);
    bool person = !pronoun && ((m->type == WS_OTHER && is_someone(document, first, &r)) ||
                               (m->type == WS_GROUP && ws_is_one_of(document, r.first) && !r.joined));
    if (person)
        m->type = WS_PERSON;
    if (is_plural(document, first, &r, m->type))
        m->flags |= MENTION_PLURAL;
    if (ws_is_quoted(document, first))
        m->flags |= MENTION_QUOTED;
    if (ws_is_the(document, first) || ws_is_demonstrative(document, first))
        m->flags |= MENTION_DEFINITE;
    if (national)
        m->flags |= MENTION_NATIONAL;
    return document->n_mentions - 1;
}

/* A counting sort: sources are found out of order, and texts have as many mentions as they like. */
ws_status ws_order_mentions(ws_document *document) {
    uint32_t n = document->n_mentions;
    uint32_t *sorted = ws_arena_take(&document->arena, (size_t)n + 1, sizeof *sorted);
    uint32_t *starts = ws_arena_alloc(&document->arena, (size_t)document->n_tokens + 2, sizeof *starts);
    if (!sorted || !starts)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < n; i++)
        starts[document->mentions[i].first + 1]++;
    for (uint32_t t = 0; t <= document->n_tokens; t++)
        starts[t + 1] += starts[t];
    for (uint32_t i = 0; i < n; i++)
        sorted[starts[document->mentions[i].first]++] = i;
    ws_arena_drop(&document->arena, starts, (size_t)document->n_tokens + 2, sizeof *starts);
    document->in_order = sorted;
    return WS_OK;
}
