/* role_starts.c - where a phrase in front of a name begins, and under which beginnings it is listed as a role */
#include "role/role_phrase.h"

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

/* Does the word only tell when, in a phrase that ends there: by the time | coach Ann Lee came, at that point | Mayor
 * Lee?
 */
static bool ends_time(const ws_document *document, uint32_t t, uint32_t floor) {
    return t > floor + 1 && WS_WORD_IS_ANY(document, t, "time", "point", "moment", "stage", "minute", "instant") &&
           ws_has(document, t - 1, LEX_DETERMINER) && ws_has(document, t - 2, LEX_PREPOSITION) &&
           (ws_is_person_noun(document, t + 1) || ws_capital(document, t + 1) || ws_is_field(document, t + 1));
}

/* Is the word for a time part of what something is called: night watchman, Day care owner, season ticket holder, Year 9
 * teacher? */
static bool is_time_of_noun(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "night") ||
           (ws_word_is(document, t, "day") &&
            WS_WORD_IS_ANY(document, t + 1, "care", "centre", "center", "nursery", "camp", "school")) ||
           (ws_word_is(document, t, "season") && ws_word_is(document, t + 1, "ticket")) ||
           (ws_word_is(document, t, "year") && ws_capital(document, t) && ws_is_number(document, t + 1) &&
            ws_at(document, t + 1)->end - ws_at(document, t + 1)->start <= 2);
}

/* Can the word stand in a noun phrase before its head? */
static bool is_modifier(const ws_document *document, uint32_t t, uint32_t floor) {
    if (ws_is_field(document, t))
        return true;
    if (t > floor && ws_is_pos(document, t, POS_BIT(VB)) && ws_is_pos(document, t - 1, POS_BIT(TO) | POS_BIT(MD)))
        return false; /* to count Ann Lee out */
    if (ws_is_number(document, t))
        return true;
    if (ws_word_is(document, t, "surnamed"))
        return false; /* whatever part of speech it was taken for */
    if (ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(UH)) ||
        (!ws_is_named(document, t) && ws_has(document, t, WS_PERSON_CLASSES)))
        return !ends_time(document, t, floor) && (!ws_has(document, t, LEX_TIME) || is_time_of_noun(document, t));
    if (ws_is_pos(document, t, POS_BIT(RB)) && !ws_has(document, t, LEX_ADVERB | LEX_NEGATION))
        return true; /* Former harbour chief: a noun that the tagger does not know */
    if ((t == floor && opens_title(document, t)) || ws_is_office_to_come(document, t) ||
        (ws_is_pos(document, t, POS_BIT(IN) | POS_BIT(VBD) | POS_BIT(VBN)) && ws_has(document, t, LEX_MODIFIER) &&
         !(t > floor && ws_has(document, t - 1, LEX_HAVE))))
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
    if (t > floor && ws_is_pos(document, t, POS_BIT(VBG)) &&
        WS_WORD_IS_ANY(document, t - 1, "before", "after", "while", "without", "when"))
        return false; /* before beating qualifier Ann Lee */
    if (WS_WORD_IS_ANY(document, t, "allowing", "letting", "making", "helping", "forcing", "enabling", "having",
                       "hiring"))
        return false; /* accused of letting | prisoner Ann Lee go */
    return ws_is_pos(document, t, POS_BIT(VBN) | POS_BIT(VBG)) &&
           (t == floor || !ws_is_pos(document, t - 1, POS_BIT(PRP) | WS_NOUNS | WS_FINITE | POS_BIT(TO))) &&
           !(ws_is_pos(document, t, POS_BIT(VBG)) && t > floor && ws_is_pos(document, t - 1, POS_BIT(RB)));
}

bool ws_is_behind_quoted(const ws_document *document, uint32_t t) {
    if (t < 2 || t >= document->n_tokens || !ws_is_mark(document, t - 2) || !ws_is_lower(document, t - 1) ||
        ws_has(document, t - 1, LEX_MODIFIER))
        return false; /* “…,” acting | harbour master Ann Lee said */
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

bool ws_add_starts(ws_document *document, uint32_t mention, uint32_t inner, uint32_t end, bool head, const char *rule) {
    uint32_t floor = ws_sentence_of(document, end - 1)->first, t = inner, cuts = 0;
    if (inner < end && head && !ws_add_role(document, mention, inner, end, rule))
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
