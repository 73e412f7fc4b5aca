/* role_phrase.c - how far a phrase behind or before a name goes, and under which ends it is listed as a role */
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

/* Is the noun behind `a` or `an` one that no list knows and that may be for who does something: a tea plucker? */
static bool is_doer(const ws_document *document, uint32_t first, uint32_t head) {
    const ws_token *token = &document->tokens[head];
    return first > 0 && WS_WORD_IS_ANY(document, first - 1, "a", "an") && !token->classes &&
           token->shape == SHAPE_LOWER && token->end - token->start > 5 && ws_is_pos(document, head, POS_BIT(NN)) &&
           (ws_ends_in(document, head, "er") || ws_ends_in(document, head, "or"));
}

/* Is the word a noun before another one that was taken for an adverb: harbour master? */
static bool is_mistaken_adverb(const ws_document *document, uint32_t t, uint32_t last) {
    return ws_is_pos(document, t, POS_BIT(RB)) && t + 2 == last && ws_is_person_noun(document, t + 1) &&
           !ws_has(document, t, LEX_ADVERB | LEX_NEGATION | LEX_TIME) && !ws_ends_in(document, t, "ly");
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
             !ws_has(document, first, WS_PERSON_CLASSES) && !ws_word_is(document, first, "shadow") &&
             !is_mistaken_adverb(document, first, last))))
        first++;
    if (first >= last || (first > 0 && ws_word_is(document, first - 1, "no")) ||
        (bare && ws_word_is(document, first, "counterpart"))) /* whose does not tell of what */
        return true;                                          /* no relation to the baker Ann Lee */
    if (ws_has(document, first, LEX_NUMBER) && !ws_word_is(document, first, "one") &&
        ws_word_is(document, first + 1, "of"))
        return true; /* two of the three people */
    uint32_t head = ws_head_of(document, ws_behind_body(document, first, last), last);
    bool several = strcmp(rule, "title") == 0 && ws_is_pos(document, head, POS_BIT(NNS));
    if ((needs_person || several) && !is_about_person(document, first, head) && !is_doer(document, first, head))
        return true; /* for 31 years Ann Lee */
    const ws_mention *m = &document->mentions[mention];
    if (strcmp(rule, "title") == 0 && ws_is_pos(document, last - 1, POS_BIT(JJ) | POS_BIT(VBG) | POS_BIT(RB)) &&
        !ws_is_person_noun(document, last - 1) && !ws_is_person_noun(document, head) &&
        !ws_has(document, last - 1, LEX_HONORIFIC | LEX_ABBREVIATION))
        return true; /* an active Ann Lee */
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

/* ---- phrases behind the name ---- */

/* Marked text of a few words inside a phrase, the title of a book: the token behind it, or `t`. */
static uint32_t pass_marked(const ws_document *document, uint32_t t) {
    uint32_t marked = ws_at(document, t)->marked;
    if (marked == WS_NONE || document->marked[marked].first != t || document->marked[marked].last > t + 10)
        return t;
    return document->marked[marked].last;
}

bool ws_is_office_of_body(const ws_document *document, const ws_mention *m) {
    return m->first < m->name_first && ws_word_is(document, m->name_first - 1, "of");
}

/* Does the name at `t` go on the list that a preposition leads to: an aide to Ann Lee and | Bob Ray? */
static bool is_listed(const ws_document *document, uint32_t first, uint32_t t) {
    if (t < first + 3 || !ws_word_is(document, t - 1, "and") || !ws_in_name_of(document, t - 2, WS_PERSON))
        return false;
    uint32_t before = ws_name_at(document, t - 2)->first;
    return before > first && ws_is_pos(document, before - 1, POS_BIT(IN) | POS_BIT(TO));
}

/* So many words at the most tell what bears a name, and one more. */
enum { LONGEST_BEARER = 4 };

/* Does the phrase that begins at `first` say right before token t what bears the name there: captain of the trawler |
 * Ann Lee, widow of painter | Bob Lee? */
static bool tells_bearer(const ws_document *document, uint32_t first, uint32_t t) {
    uint32_t k = t;
    while (k > first && k + LONGEST_BEARER > t && ws_is_pos(document, k - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(VBG)))
        k--;
    bool noun = k < t && ws_is_pos(document, t - 1, POS_BIT(NN));
    if (k > first && ws_has(document, k - 1, LEX_DETERMINER | LEX_POSSESSIVE))
        k--;
    return noun && k > first + 1 && ws_has(document, k - 1, LEX_PREPOSITION);
}

/* Does the name of a person at `t` begin something else, and not go with the words of the phrase before or behind it?
 */
static bool is_next_person(const ws_document *document, uint32_t first, uint32_t t) {
    if (!ws_in_name_of(document, t, WS_PERSON) || is_listed(document, first, t))
        return false;
    const ws_mention *m = ws_name_at(document, t);
    return !ws_is_office_of_body(document, m) && m->first == t &&
           !ws_is_pos(document, t - 1, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(DT) | POS_BIT(VBG)) &&
           !ws_is_genitive(document, m->last) && !ws_is_pos(document, m->last, WS_NOUNS) &&
           !tells_bearer(document, first, t);
}

bool ws_ends_phrase(const ws_document *document, uint32_t t) {
    char c = ws_punct(document, t);
    return c && !strchr("&/'$%", c);
}

/* Is the comma at `t` one between the adjectives of a noun that is still to come: a tall, soft-spoken lawyer? */
static bool joins_adjectives(const ws_document *document, uint32_t first, uint32_t t) {
    const uint64_t adjectives = POS_BIT(JJ) | POS_BIT(VBN);
    if (ws_punct(document, t) != ',' || !ws_has(document, first, LEX_DETERMINER) || t + 1 >= document->n_tokens ||
        !ws_pos_in(document->pos[t + 1], adjectives) || ws_starts_sentence(document, t + 1))
        return false;
    for (uint32_t k = first + 1; k < t; k++)
        if (!ws_pos_in(document->pos[k], adjectives | POS_BIT(RB)) || ws_has(document, k, WS_PERSON_CLASSES))
            return false;
    return t > first + 1;
}

/* Does a participle that was taken for a finite verb stand before the noun that it tells of: her fired | manager? */
static bool is_participle_before_noun(const ws_document *document, uint32_t first, uint32_t t) {
    return t > first && t + 1 < document->n_tokens && ws_ends_in(document, t, "ed") &&
           (ws_is_genitive(document, t - 1) || ws_has(document, t - 1, LEX_DETERMINER | LEX_POSSESSIVE) ||
            ws_ends_in(document, t - 1, "-year-old")) &&
           ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ));
}

uint32_t ws_phrase_limit(const ws_document *document, uint32_t first) {
    bool clause = false;
    uint32_t t = first;
    while (t < document->n_tokens && t < first + LONGEST_ROLE) {
        const ws_token *token = &document->tokens[t];
        if (t > first && token->flags & (TOKEN_PARA_START | TOKEN_SENT_START))
            break;
        if (token->kind == TOKEN_MARK && token->marked != document->tokens[first].marked) {
            uint32_t behind = pass_marked(document, t);
            if (t == first || behind == t)
                break;
            t = behind;
            continue;
        }
        if (joins_adjectives(document, first, t)) {
            t++;
            continue;
        }
        if (token->kind == TOKEN_OPAQUE || ws_ends_phrase(document, t))
            break;
        if (ws_is_pos(document, t, POS_BIT(WDT)) && t > first + 1 && ws_is_pos(document, t - 1, POS_BIT(IN)))
            return t - 1; /* head of the board, | in which capacity */
        if (ws_is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB)))
            clause = true;
        else if (!clause && ws_is_pos(document, t, WS_FINITE | POS_BIT(PRP)) &&
                 !(t == first && ws_has(document, t, LEX_MODIFIER)) && /* retired */
                 !is_participle_before_noun(document, first, t) &&
                 !(t > first && ws_is_pos(document, t, POS_BIT(VB) | POS_BIT(VBP)) && ws_is_person_noun(document, t) &&
                   ws_is_pos(document, t - 1, WS_NOUNS | POS_BIT(JJ)) && !ws_is_word(document, t + 1)) && /* guide */
                 !(ws_pos_in(document->pos[t], POS_BIT(VBZ)) && t > first &&
                   !ws_is_pos(document, t + 1, ~(POS_BIT(COMMA) | POS_BIT(STOP)))))
            break; /* but: an engineer at the water works, … */
        if (t > first && (is_next_person(document, first, t) || WS_WORD_IS_ANY(document, t, "but", "as") ||
                          (token->classes & LEX_SUBORDINATOR && ws_is_pos(document, t, POS_BIT(IN)) &&
                           !(token->classes & LEX_PREPOSITION))))
            break;
        if (t > first && token->classes & LEX_TIME && ws_is_pos(document, t, ~0ull) &&
            (ws_capital(document, t) || WS_WORD_IS_ANY(document, t - 1, "this", "last")))
            break;
        t++;
    }
    return t;
}

uint32_t ws_trim_phrase(const ws_document *document, uint32_t first, uint32_t last) {
    while (last > first && !ws_is_named(document, last - 1) &&
           (ws_has(document, last - 1, LEX_PREPOSITION | LEX_COORDINATOR | LEX_DETERMINER) ||
            (ws_word_is(document, last - 1, "last") && ws_has(document, last, LEX_TIME)) ||
            ws_is_pos(document, last - 1, POS_BIT(RB) | POS_BIT(IN) | POS_BIT(TO) | POS_BIT(DT) | POS_BIT(CC))))
        last--;
    return last;
}

bool ws_is_cut(const ws_document *document, uint32_t t) {
    if (ws_is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB) | POS_BIT(TO)))
        return true;
    if (ws_is_pos(document, t, POS_BIT(IN)))
        return !ws_word_is(document, t, "of");
    return ws_is_pos(document, t, POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) &&
           ws_pos_in(document->pos[t - 1], WS_NOUNS);
}

/* Add the noun phrase [first, last) under each of its ends: choosing among them is the model's. `*found` tells whether
 * there was one. */
static bool add_ends(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                     bool *found) {
    uint32_t cuts = 0;
    for (uint32_t t = first + 1; t <= last; t++) {
        if (t < last && !(cuts < MOST_CUTS && ws_is_cut(document, t)))
            continue;
        cuts++;
        uint32_t end = ws_trim_phrase(document, first, t);
        if (end == first || !ws_is_head(document, ws_head_of(document, first, end)))
            continue;
        *found = true;
        if (!ws_add_role(document, mention, first, end, rule))
            return false;
    }
    return true;
}

/* Does a phrase of its own begin behind the `and` at t: and the, and a former, and now a? */
static bool is_joint(const ws_document *document, uint32_t begin, uint32_t t, uint32_t last) {
    uint32_t behind = t + 1 + WS_WORD_IS_ANY(document, t + 1, "now", "currently", "once", "later");
    if (behind > t + 1 && ws_word_is(document, t, "and") && t > begin && behind < last &&
        ws_has(document, behind, LEX_DETERMINER))
        return ws_is_head(document, ws_role_head(document, behind, last)) &&
               ws_is_head(document, ws_role_head(document, begin, t));
    return ws_word_is(document, t, "and") && t > begin && t + 1 < last &&
           (ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE) ||
            WS_WORD_IS_ANY(document, t + 1, "former", "one")) &&
           (ws_word_is(document, t + 1, "one") || ws_is_head(document, ws_role_head(document, t + 1, last))) &&
           ws_is_head(document, ws_role_head(document, begin, t));
}

bool ws_add_phrase(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                   bool *found) {
    uint32_t begin = first;
    *found = false;
    for (uint32_t t = first; t <= last; t++) {
        if (t < last && !is_joint(document, begin, t, last))
            continue;
        if (!add_ends(document, mention, begin, t, rule, found))
            return false;
        begin = t + 1;
    }
    return true;
}

/* ---- phrases before the name ---- */

/* Does a noun that might be a verb open the sentence before the noun for somebody: Works Minister, Lead author, Shop
 * steward; not: Meet baker? */
static bool opens_title(const ws_document *document, uint32_t t) {
    static const char *const bids[] = {"meet", "follow", "contact", "join", "visit", "help", "take", "thank"};
    return ws_is_pos(document, t, POS_BIT(VBZ) | (ws_capital(document, t + 1) ? 0 : POS_BIT(VB) | POS_BIT(VBP))) &&
           ws_is_person_noun(document, t + 1) && !ws_has(document, t, LEX_SPEECH | LEX_STANCE) &&
           !WS_WORD_AMONG(document, t, bids);
}

/* Does the participle at t go on from a clause before its comma: won the vote, | beating? Not: After the vote, |
 * visiting professor Ann Lee. */
static bool goes_on_from_clause(const ws_document *document, uint32_t floor, uint32_t t) {
    if (ws_punct(document, t - 1) != ',' || ws_has(document, t, LEX_MODIFIER) ||
        ws_has(document, floor, LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_ADVERB | LEX_TIME | LEX_WH))
        return false;
    for (uint32_t k = floor; k < t && k < floor + LONGEST_ROLE; k++)
        if (ws_is_pos(document, k, WS_FINITE))
            return true;
    return false;
}

/* Does somebody do one thing and another by the verbs that `and` joins, the first at t: go and see? */
static bool is_bid(const ws_document *document, uint32_t t) {
    static const char *const bids[] = {"go", "come", "try", "stop", "visit", "wait", "run", "meet"};
    return WS_WORD_AMONG(document, t, bids);
}

/* Does the word that might be a verb go with the noun before `and`: search and | rescue officer? */
static bool is_second_noun(const ws_document *document, uint32_t t, uint32_t floor) {
    return t > floor + 1 && ws_word_is(document, t - 1, "and") && !is_bid(document, t - 2) &&
           (t == floor + 2 || ws_has(document, t - 3, LEX_DETERMINER | LEX_SPEECH)) &&
           ws_is_pos(document, t, POS_BIT(VB) | POS_BIT(VBP)) && ws_is_person_noun(document, t + 1);
}

/* Is the word a noun that was taken for a verb, right before a noun for a person: said | harbour master Ann Lee; gave
 * it to | shop manager Bob Ray; On Monday, | ward sister Carla Moe? */
static bool is_noun_after_all(const ws_document *document, uint32_t t, uint32_t floor) {
    if (t <= floor || !ws_is_lower(document, t) || !ws_is_lower(document, t + 1) ||
        !ws_is_pos(document, t, POS_BIT(VB) | POS_BIT(VBP)) || ws_has(document, t, LEX_SPEECH | LEX_STANCE) ||
        !ws_is_person_noun(document, t + 1) || !ws_in_name_of(document, t + 2, WS_PERSON))
        return false;
    bool given = ws_is_pos(document, t - 1, POS_BIT(TO)) && ws_is_pos(document, t - 2, POS_BIT(PRP) | WS_NOUNS);
    return given || ws_has(document, t - 1, LEX_SPEECH | LEX_COORDINATOR) ||
           (ws_punct(document, t - 1) == ',' && ws_has(document, floor, LEX_PREPOSITION));
}

/* Can the word stand in a noun phrase before its head? */
static bool is_modifier(const ws_document *document, uint32_t t, uint32_t floor) {
    if (is_noun_after_all(document, t, floor) || ws_word_is(document, t, "shadow"))
        return true;
    if (t > floor && ws_is_pos(document, t, POS_BIT(VB)) && ws_is_pos(document, t - 1, POS_BIT(TO) | POS_BIT(MD)))
        return false; /* to count Ann Lee out */
    if (ws_is_number(document, t))
        return true;
    if (ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(UH)) ||
        (!ws_is_named(document, t) && ws_has(document, t, WS_PERSON_CLASSES)))
        return !ws_has(document, t, LEX_TIME) || WS_WORD_IS_ANY(document, t, "night", "season") ||
               (ws_word_is(document, t, "year") && ws_capital(document, t) && ws_is_number(document, t + 1) &&
                ws_at(document, t + 1)->end - ws_at(document, t + 1)->start <= 2); /* Year 9 teacher */
    if (ws_is_pos(document, t, POS_BIT(RB)) && !ws_has(document, t, LEX_ADVERB | LEX_NEGATION))
        return true; /* Former harbour chief: a noun that the tagger does not know */
    if ((t == floor && opens_title(document, t)) || ws_is_office_to_come(document, t) ||
        (ws_is_pos(document, t, POS_BIT(IN) | POS_BIT(VBD) | POS_BIT(VBN)) && ws_has(document, t, LEX_MODIFIER)))
        return true; /* said retired nurse Ann Lee */
    if (is_second_noun(document, t, floor))
        return true;
    if (t == floor + 1 && ws_is_pos(document, t, POS_BIT(VBZ)) &&
        ws_is_pos(document, floor, POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(NNP)) && ws_is_person_noun(document, t + 1))
        return true; /* Public works minister */
    if (t > floor && ws_is_mark(document, t - 1) && !ws_has(document, t, LEX_MODIFIER))
        return false; /* “…” barked dustman Ann Lee */
    if (t > floor && WS_WORD_IS_ANY(document, t, "operating", "marketing", "managing", "purchasing", "planning") &&
        ws_has(document, t - 1, LEX_PERSON | LEX_TITLE | LEX_MODIFIER))
        return true; /* chief operating officer */
    if (ws_word_is(document, t, "managing") && WS_WORD_IS_ANY(document, t + 1, "director", "editor", "partner"))
        return true; /* Moe Ferries managing director */
    if (ws_word_is(document, t, "acting") || (t == floor && ws_capital(document, t) && ws_is_number(document, t + 1)))
        return true; /* Harbour Watch acting commander; Rescue 1122 spokesman */
    if (t > floor && ws_is_pos(document, t, POS_BIT(VBG)) && goes_on_from_clause(document, floor, t))
        return false; /* won, beating rival Ann Lee */
    return ws_is_pos(document, t, POS_BIT(VBN) | POS_BIT(VBG)) &&
           (t == floor || !ws_is_pos(document, t - 1, POS_BIT(PRP) | WS_NOUNS | WS_FINITE | POS_BIT(TO))) &&
           !(ws_is_pos(document, t, POS_BIT(VBG)) && t > floor && ws_is_pos(document, t - 1, POS_BIT(RB)));
}

bool ws_is_behind_quoted(const ws_document *document, uint32_t t) {
    if (t < 2 || t >= document->n_tokens || !ws_is_mark(document, t - 2) || !ws_is_lower(document, t - 1))
        return false;
    uint32_t marked = document->tokens[t - 2].marked;
    return marked != WS_NONE && document->marked[marked].last == t - 1 &&
           (ws_is_pos(document, t - 1, ROLE_VERBS) || ws_ends_in(document, t - 1, "ed"));
}

/* Are the names on both sides of the `and` at `t` parts of the name of one place or body: Bosnia and Herzegovina? */
static bool joins_names(const ws_document *document, uint32_t floor, uint32_t t) {
    const ws_mention *before = t > floor ? ws_name_at(document, t - 1) : NULL, *behind = ws_name_at(document, t + 1);
    return before && behind && ws_word_is(document, t, "and") && before->type != WS_PERSON && behind->type != WS_PERSON;
}

/* Does the `and` at `joint` join two nouns that tell the field of the head to come, [t, end): oil | and gas analyst?
 * Not the council and baker Ann Lee, which are two. */
static bool joins_fields(const ws_document *document, uint32_t floor, uint32_t joint, uint32_t t, uint32_t end) {
    enum { LONGEST = 5 };
    uint32_t before = joint - 1, front = before;
    if (!ws_word_is(document, joint, "and") || end < t + 2 || end > t + LONGEST || ws_is_named(document, before) ||
        ws_is_named(document, t) || !ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(VB) | POS_BIT(VBP)) ||
        !(ws_is_pos(document, before, WS_NOUNS) || (before == floor && ws_is_word(document, before))) ||
        ws_has(document, before, LEX_PEOPLE | LEX_ORGANIZATION | LEX_TIME | LEX_DOCUMENT) ||
        ws_is_person_noun(document, before) || ws_is_person_noun(document, t) || !ws_is_person_noun(document, end - 1))
        return false;
    while (front > floor && ws_is_pos(document, front - 1, POS_BIT(JJ)))
        front--;
    return front == floor || ws_has(document, front - 1, LEX_SPEECH | LEX_MANNER | LEX_MODIFIER | LEX_DETERMINER) ||
           ws_is_mark(document, front - 1) || ws_punct(document, front - 1) == ',';
}

/* The noun for a person that the words [t, end) before a name only tell the field of: Administrator | for the Northern
 * Bureau Ann Lee. WS_NONE where it is not so. */
static uint32_t office_for(const ws_document *document, uint32_t t, uint32_t end, uint32_t floor) {
    uint32_t the = t > floor + 2 && ws_word_is(document, t - 1, "the"), head = t - the - 2;
    bool office = t < end && t > floor + 1 + the && ws_word_is(document, head + 1, "for") &&
                  !ws_is_named(document, head) && ws_is_person_noun(document, head) && ws_capital(document, head) &&
                  ws_capital(document, t) && !ws_is_person_noun(document, end - 1);
    return office ? head : WS_NONE;
}

bool ws_add_starts(ws_document *document, uint32_t mention, uint32_t inner, uint32_t end, bool head, const char *rule) {
    uint32_t floor = ws_sentence_of(document, end - 1)->first, t = inner, cuts = 0;
    bool part = office_for(document, inner, end, floor) != WS_NONE; /* the Northern Bureau is no role */
    if (inner < end && head && !part && !ws_add_role(document, mention, inner, end, rule))
        return false;
    while (t > floor && t + LONGEST_ROLE > end) {
        uint32_t b = t - 1, name = document->name_of[b];
        bool cut = false;
        if (!ws_same_marked(document, b, end - 1))
            break;
        if (t < end && b > floor + 2 && ws_is_short_form(document, b - 2)) {
            t = b - 2; /* Free Anglers' Party (FAP) leader */
            continue;
        }
        if (ws_is_genitive(document, b) && head && b > floor) {
            if (ws_pos_in(document->pos[b], WS_FINITE))
                break;
            cut = true;
        } else if (name != WS_NONE) {
            const ws_mention *m = &document->mentions[name];
            if (m->type == WS_PERSON && !(t < end && ws_is_genitive(document, t)) &&
                !(head && ws_is_person_noun(document, end - 1)))
                break; /* when Ann Lee debates Bob Ray */
            if (!head && m->type == WS_PLACE)
                break;
            head = true; /* a Liberal, an Oxonian */
            b = m->first < t ? m->first : b;
        } else if (head && ws_is_pos(document, b, POS_BIT(CC)) && b > floor &&
                   ((!ws_is_named(document, b - 1) && ws_is_person_noun(document, b - 1)) ||
                    joins_names(document, floor, b))) {
            cut = true;
        } else if (head && b > floor && joins_fields(document, floor, b, t, end)) {
            b--;
        } else if (head && t < end && end - t <= 3 && ws_word_is(document, b, "of") && b > floor &&
                   ws_has(document, b - 1, WS_PERSON_CLASSES)) {
            b--;
        } else if (!head && b > floor + 1 && ws_is_pos(document, b, POS_BIT(CD)) && ws_word_is(document, b - 1, "of") &&
                   ws_has(document, b - 2, LEX_KIN)) {
            b -= 2; /* mother of six */
            head = true;
        } else if (!is_modifier(document, b, floor)) {
            break;
        } else if (!head) {
            if (!ws_is_head(document, b) &&
                !(ws_starts_sentence(document, b) && ws_has(document, b, WS_PERSON_CLASSES)))
                break;
            head = true;
        }
        if (cut && cuts++ < MOST_CUTS && t < end && !ws_add_role(document, mention, t, end, rule))
            return false;
        t = b;
    }
    while (t < end && !ws_is_word(document, t) && !ws_is_number(document, t))
        t++;
    if (t + 1 < end && ws_is_pos(document, t, POS_BIT(VBG)) &&
        WS_WORD_IS_ANY(document, t + 1, "former", "ex", "then", "veteran"))
        t++; /* announcing | former governor Ann Lee */
    if (inner < end && t < inner && t > floor && WS_WORD_IS_ANY(document, t - 1, "what", "which", "whatever"))
        return true; /* whatever action President Ann Lee takes */
    return !head || t >= end || ws_add_role(document, mention, t, end, rule);
}
