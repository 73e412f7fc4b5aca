/* role_add.c - whether a phrase beside a name may be a role at all, and the list of those that may */
#include "role/role_phrase.h"

bool ws_needs_person(const char *rule) {
    return strcmp(rule, "front") == 0 || strcmp(rule, "appositive") == 0 || strcmp(rule, "predicate") == 0;
}

/* Does the phrase tell somebody whatever its noun, because it stands behind a person's name as what the person is: Ann
 * Lee, a wool classer; convenor of the league; one of the faces of the town? Not what the main clause is about: when
 * Ann Lee sings, the hall | is full. */
static bool is_whoever(const ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule) {
    const uint64_t others = LEX_TIME | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_CUE_NOUN | LEX_PLACE | LEX_NUMBER;
    if (strcmp(rule, "appositive") != 0 || document->mentions[mention].type != WS_PERSON)
        return false;
    if (ws_is_one_of(document, first))
        return true;
    uint32_t head = ws_role_head(document, first, last);
    return (ws_has(document, first, LEX_DETERMINER | LEX_POSSESSIVE) || ws_word_is(document, head + 1, "of")) &&
           ws_is_pos(document, head, POS_BIT(NN)) && !ws_has(document, head, others) &&
           !ws_ends_in(document, head, "ing") &&
           (ws_word_is(document, first, "a") || !ws_is_pos(document, ws_phrase_limit(document, first), WS_FINITE));
}

/* Is one of the nouns that the head is the last of one for a person: the founder and publisher? */
static bool is_about_person(const ws_document *document, uint32_t first, uint32_t head) {
    return ws_is_person_noun(document, head) ||
           (head > first + 1 && ws_word_is(document, head - 1, "and") && ws_is_person_noun(document, head - 2));
}

bool ws_is_field(const ws_document *document, uint32_t t) {
    static const char *const fields[] = {"harbour", "harbor",  "ward",   "shop",    "bar",     "farm", "store",
                                         "pub",     "club",    "bus",    "taxi",    "team",    "ship", "dinner",
                                         "kitchen", "shadow",  "market", "doubles", "singles", "park", "staff",
                                         "call",    "station", "school", "hotel",   "lead"};
    return t < document->n_tokens && !ws_is_named(document, t) && WS_WORD_AMONG(document, t, fields) &&
           (ws_is_person_noun(document, t + 1) || ws_is_pos(document, t + 1, POS_BIT(NN)));
}

/* Where the phrase [first, last) begins behind words that tell when: Last year | Hale's former mayor; Earlier this year
 * | Hale's mayor; not: Last year's winner. */
static uint32_t behind_time(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t time = first + WS_WORD_IS_ANY(document, first, "last", "next");
    bool when = time > 0 && WS_WORD_IS_ANY(document, time - 1, "last", "this", "next") &&
                ws_has(document, time, LEX_TIME) && time + 1 < last;
    return when && !ws_is_genitive(document, time + 1) && !ws_is_person_noun(document, time + 1) &&
                   (ws_starts_sentence(document, time - 1) || ws_word_is(document, time - 2, "earlier"))
               ? time + 1
               : first;
}

/* Do the words [first, last) before the name only describe: a senior Lee | adviser, where a noun goes on behind it;
 * fellow | Sen. Ann Lee? */
static bool only_describes(const ws_document *document, const ws_mention *m, uint32_t first, uint32_t last) {
    if (first + 1 == last && ws_word_is(document, first, "fellow") && last < m->name_first)
        return true;
    if (!ws_is_pos(document, m->last, WS_NOUNS) || !ws_is_lower(document, m->last) || !ws_is_word(document, m->last))
        return false;
    for (uint32_t t = first; t < last; t++)
        if (!ws_is_pos(document, t, POS_BIT(JJ)) || !ws_is_lower(document, t))
            return false;
    return true;
}

bool ws_add_role(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule) {
    bool bare = first + 1 == last && ws_is_person_noun(document, first);
    bool needs_person = ws_needs_person(rule) && !is_whoever(document, mention, first, last, rule);
    if (first < last && ws_starts_sentence(document, first) && ws_has(document, first, LEX_COORDINATOR))
        first++; /* But one neighbour */
    bool whole = strcmp(rule, "counsel") == 0 ||
                 (ws_word_is(document, first, "in") && ws_word_is(document, first + 1, "charge"));
    while (first < last && !bare && !whole && !ws_is_named(document, first) &&
           (ws_has(document, first, LEX_POSSESSIVE) ||
            (ws_is_pos(document, first, POS_BIT(DT) | POS_BIT(RB) | POS_BIT(IN) | POS_BIT(CC)) &&
             !ws_has(document, first, WS_PERSON_CLASSES) && !ws_is_field(document, first))))
        first++;
    first = behind_time(document, first, last);
    if (first >= last || (first > 0 && ws_word_is(document, first - 1, "no")) ||
        (bare && ws_word_is(document, first, "counterpart"))) /* whose does not tell of what */
        return true;                                          /* no relation to the baker Ann Lee */
    if (ws_has(document, first, LEX_NUMBER) && !ws_word_is(document, first, "one") &&
        ws_word_is(document, first + 1, "of"))
        return true; /* two of the three people */
    if (first + 1 == last && WS_WORD_IS_ANY(document, first, "female", "male", "people", "men", "women", "others"))
        return true; /* a female Lee supporter; some people, like Ann Lee */
    if (strcmp(rule, "relative") == 0 && first + 1 == last && ws_is_pos(document, first, POS_BIT(JJ)) &&
        ws_is_lower(document, first) && !ws_has(document, first - 1, LEX_DETERMINER) &&
        !ws_has(document, first, WS_PERSON_CLASSES))
        return true; /* who is blind */
    uint32_t head = ws_head_of(document, ws_behind_body(document, first, last), last);
    bool several = strcmp(rule, "title") == 0 && ws_is_pos(document, head, POS_BIT(NNS));
    if ((needs_person || several) && !is_about_person(document, first, head))
        return true; /* for 31 years Ann Lee */
    const ws_mention *m = &document->mentions[mention];
    if (strcmp(rule, "title") == 0 && ws_is_pos(document, last - 1, POS_BIT(JJ) | POS_BIT(VBG) | POS_BIT(RB)) &&
        !ws_is_person_noun(document, last - 1) && !ws_is_person_noun(document, head) &&
        !ws_has(document, last - 1, LEX_HONORIFIC | LEX_ABBREVIATION))
        return true; /* an active Ann Lee */
    if (strcmp(rule, "title") == 0 && only_describes(document, m, first, last))
        return true;
    if (strcmp(rule, "title") == 0 && first + 1 == last && ws_has(document, first, LEX_ADJECTIVE) &&
        !ws_has(document, first, WS_PERSON_CLASSES | LEX_MODIFIER | LEX_HONORIFIC) &&
        !ws_is_person_noun(document, first))
        return true; /* Big Ann Lee */
    if (several && last >= m->first && ws_is_pos(document, m->last, WS_FINITE))
        return true; /* the voters Ann Lee wants */
    for (uint32_t i = document->n_role_mentions, steps = 0; i-- > 0 && steps < 2 * MOST_CUTS; steps++) {
        const ws_role_mention *before = &document->role_mentions[i];
        if (before->mention == mention && before->first == first && before->last == last)
            return true;
    }
    ws_role_mention *role = ws_push(document, role_mentions);
    if (!role)
        return false;
    *role = (ws_role_mention){.mention = mention, .first = first, .last = last, .rule = rule};
    return true;
}
