/* role_phrase.c - how far a phrase behind a name goes, and under which ends it is listed as a role */
#include "role/role_phrase.h"

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
           (ws_ends_in(document, t - 1, "-year-old")
                ? ws_is_person_noun(document, t + 1) || ws_pos_in(document->pos[t + 1], POS_BIT(JJ))
                : ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ)));
}

/* Does somebody begin to speak at t, in a participle behind the phrase: head of the firm | commenting on the sale,
 * said?
 */
static bool begins_to_speak(const ws_document *document, uint32_t first, uint32_t t) {
    return t > first && ws_is_pos(document, t - 1, WS_NOUNS) &&
           WS_WORD_IS_ANY(document, t, "commenting", "speaking", "saying", "adding", "announcing", "responding",
                          "reacting", "referring");
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
        if (token->kind == TOKEN_OPAQUE || ws_ends_phrase(document, t) || begins_to_speak(document, first, t))
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

bool ws_is_clause_behind_as(const ws_document *document, uint32_t first, uint32_t limit) {
    uint32_t head = limit > first ? ws_role_head(document, first, limit) : WS_NONE;
    return head != WS_NONE && ws_has(document, first, LEX_DETERMINER) && !ws_has(document, first - 2, LEX_WH) &&
           ((head + 1 == limit && ws_is_pos(document, limit, WS_FINITE)) ||
            ws_has(document, head + 1, LEX_SPEECH | LEX_MANNER));
}

uint32_t ws_trim_phrase(const ws_document *document, uint32_t first, uint32_t last) {
    while (
        last > first && !ws_is_named(document, last - 1) &&
        (ws_has(document, last - 1, LEX_PREPOSITION | LEX_COORDINATOR | LEX_DETERMINER) ||
         (ws_word_is(document, last - 1, "last") && ws_has(document, last, LEX_TIME)) ||
         (ws_word_is(document, last, "than") && ws_is_pos(document, last - 1, POS_BIT(JJ))) || /* a cook longer than */
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

/* Does the `and` at t join whom somebody in a clause of the phrase has to do with: a baker who met a nurse | and a
 * doctor? But: who keeps bees | and the author of a book; who was a nurse | and a poet; who met a nurse | and a former
 * judge. */
static bool joins_in_clause(const ws_document *document, uint32_t begin, uint32_t t) {
    if (t == begin || !ws_is_person_noun(document, t - 1) || !ws_is_lower(document, t - 1) ||
        ws_word_is(document, t + 1, "former") || ws_word_is(document, t + 2, "former"))
        return false;
    for (uint32_t k = begin; k < t; k++)
        if (ws_word_is(document, k, "who"))
            return !ws_has(document, k + 1, LEX_BE);
    return false;
}

/* Does a phrase of its own begin behind the `and` at t: and the, and a former, and now a? */
static bool is_joint(const ws_document *document, uint32_t begin, uint32_t t, uint32_t last) {
    if (!ws_word_is(document, t, "and") || joins_in_clause(document, begin, t))
        return false;
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
