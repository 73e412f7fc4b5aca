/* role_clause.c - clauses that may tell a role: who runs the ferry; has been elected mayor */
#include "role/role_list.h"

/* Where the clause that begins with the verb at t ends: before a mark, and before a clause within it. */
static uint32_t clause_end(const ws_document *document, uint32_t t) {
    uint32_t end = t + 1, inner = WS_NONE;
    for (; end < document->n_tokens && end < t + LONGEST_ROLE; end++) {
        if (ws_ends_phrase(document, end) || ws_at(document, end)->flags & (TOKEN_PARA_START | TOKEN_SENT_START) ||
            ws_is_mark(document, end))
            break;
        if (end >= t + 3 && ws_is_pos(document, end, WS_FINITE)) {
            end = inner < end ? inner : end;
            break;
        }
        if (inner == WS_NONE && (ws_has(document, end, LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT)))
            inner = end;
    }
    return ws_trim_phrase(document, t, end);
}

/* Does the clause behind who tell what somebody is or does? Not what was said, might be, was done to them, or happened
 * once: who wept in the dock. */
static bool may_be_role(const ws_document *document, uint32_t verb) {
    if (ws_has(document, verb, LEX_MODAL | LEX_NEGATION) || ws_has(document, verb + 1, LEX_NEGATION) ||
        ws_word_is(document, verb, "died") || ws_word_is(document, verb + 1, "died"))
        return false;
    if (ws_is_work_verb(document, verb))
        return true;
    bool object = !ws_is_pos(document, verb + 1,
                             POS_BIT(IN) | POS_BIT(RB) | POS_BIT(RP) | POS_BIT(TO) | POS_BIT(COMMA) | POS_BIT(STOP));
    bool once = WS_WORD_IS_ANY(document, verb, "made", "spent", "won", "scored", "took", "hit", "lost") &&
                ws_is_pos(document, verb + 1, POS_BIT(CD) | POS_BIT(DT)); /* spent two nights in hospital */
    once |= WS_WORD_IS_ANY(document, verb, "beat", "faced", "met") &&
            (ws_is_named(document, verb + 1) || ws_has(document, verb + 1, LEX_POSSESSIVE));
    once |= WS_WORD_IS_ANY(document, verb, "broke", "missed") &&
            (ws_is_pos(document, verb + 1, POS_BIT(CD) | POS_BIT(NNS)) || ws_has(document, verb + 1, LEX_POSSESSIVE));
    once |= WS_WORD_IS_ANY(document, verb, "parted", "left", "joined", "quit"); /* parted ways with the guild */
    return !once && !ws_has(document, verb, LEX_SPEECH | LEX_STANCE) &&
           (object || !ws_is_pos(document, verb, POS_BIT(VBD)));
}

/* `who is employed by the city`: participles that tell an office. */
static bool is_office_participle(const ws_document *document, uint32_t t) {
    static const char *const moving[] = {"coming", "going", "leaving", "returning", "visiting", "arriving", "waiting"};
    return (ws_is_pos(document, t, POS_BIT(VBG)) && !WS_WORD_AMONG(document, t, moving)) ||
           WS_WORD_IS_ANY(document, t, "employed", "elected", "appointed", "named", "based", "retired");
}

/* Does the participle lead to an office: was named director? */
static bool is_naming(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "named", "elected", "appointed", "nominated", "considered");
}

/* Is it one word alone, and nobody's office or trade, which tells how somebody is and not what: calm; ill in May? The
 * tags often take such an adjective for a noun. */
static bool is_state(const ws_document *document, uint32_t t) {
    bool alone = ws_punct(document, t + 1) == ',' ||
                 (ws_is_pos(document, t + 1, POS_BIT(IN)) && ws_has(document, t + 2, LEX_TIME));
    return alone && ws_is_lower(document, t) && !ws_is_person_noun(document, t) && !ws_has(document, t, LEX_OFFICE);
}

bool ws_is_done_once(const ws_document *document, uint32_t have) {
    uint32_t t = have + 1;
    while (t < have + 3 && ws_has(document, t, LEX_ADVERB))
        t++;
    return ws_has(document, have, LEX_HAVE) && ws_is_pos(document, t, POS_BIT(VBN) | POS_BIT(VBD)) &&
           !ws_is_work_verb(document, t) && !is_naming(document, t);
}

/* `who now keeps a shop`, `who is the mayor`: the words behind who. */
bool ws_read_relative(ws_document *document, uint32_t mention, uint32_t who) {
    uint32_t t = who + 1;
    bool found;
    while (ws_has(document, t, LEX_ADVERB))
        t++;
    if (ws_has(document, t, LEX_HAVE) && ws_word_is(document, t + 1, "been"))
        t++; /* who has been the director */
    if (ws_has(document, t, LEX_BE) && is_naming(document, t + 1) && !ws_is_pos(document, t + 2, POS_BIT(IN)))
        return ws_add_phrase(document, mention, t + 2, ws_phrase_limit(document, t + 2), "relative", &found);
    if (ws_is_copula(document, t)) {
        if (WS_WORD_IS_ANY(document, t, "was", "were") && ws_is_pos(document, t + 1, POS_BIT(VBG)))
            return true; /* who was making tea */
        if (ws_is_pos(document, t + 1, POS_BIT(VBG) | POS_BIT(VBN))) {
            uint32_t end = ws_trim_phrase(document, t + 1, ws_phrase_limit(document, t + 1));
            bool alone = end == t + 2 && is_naming(document, t + 1); /* who was elected in May */
            bool tries = ws_is_pos(document, t + 2, POS_BIT(TO));    /* who is trying to sell the mill */
            return end <= t + 1 || alone || tries || !is_office_participle(document, t + 1) ||
                   ws_add_role(document, mention, t + 1, end, "relative");
        }
        if (is_state(document, t + 1))
            return true; /* who remains calm */
        bool charge = ws_word_is(document, t + 2, "charge");
        return (ws_is_pos(document, t + 1, POS_BIT(IN)) && !charge) || /* who is in the country */
               ws_add_phrase(document, mention, t + 1, ws_phrase_limit(document, t + 1), "relative", &found);
    }
    if (!ws_pos_in(document->pos[t < document->n_tokens ? t : document->n_tokens], ROLE_VERBS) ||
        !may_be_role(document, t))
        return true;
    bool as = ws_word_is(document, t + 1, "as") && ws_has(document, t, LEX_VERB);
    uint32_t end = clause_end(document, t);
    if (as && end > t + 2)
        return ws_add_phrase(document, mention, t + 2, end, "relative", &found);
    return end <= t + 1 || ws_add_role(document, mention, t, end, "relative");
}

/* Does the clause of the name begin as one that need not be the case: if, whether? */
static bool is_supposed(const ws_document *document, uint32_t name) {
    uint32_t floor = ws_sentence_of(document, name)->first;
    for (uint32_t t = name; t > floor && t + 6 > name && !ws_punct(document, t - 1); t--)
        if (WS_WORD_IS_ANY(document, t - 1, "if", "whether"))
            return true;
    return name > floor && ws_is_pos(document, name - 1, POS_BIT(MD)); /* should she be the nominee */
}

/* Do the words [t, limit) behind the verb only tell how long somebody was held: served | seven years; 18 months in
 * jail?
 */
static bool is_time_served(const ws_document *document, uint32_t t, uint32_t limit) {
    bool term = ws_is_span(document, t + 1) && (ws_is_number(document, t) || ws_is_pos(document, t, POS_BIT(CD)));
    return term && (limit == t + 2 || WS_WORD_IS_ANY(document, t + 3, "prison", "jail", "custody", "detention"));
}

/* Ann Lee is the mayor of …; has been elected …; served as …: the phrase behind the verbs at `t`. */
bool ws_read_predicate(ws_document *document, uint32_t mention, uint32_t t) {
    uint32_t end = t + 5, verb = WS_NONE, verbs = 0;
    bool found;
    for (; t < end && ws_is_pos(document, t, ROLE_VERBS | POS_BIT(RB) | POS_BIT(TO)); t++) {
        if (ws_has(document, t, LEX_NEGATION | LEX_MODAL) ||
            (ws_is_pos(document, t, POS_BIT(TO)) && !ws_word_is(document, t - 1, "on")))
            return true; /* is not, would be, hopes to become */
        if (ws_pos_in(document->pos[t], ROLE_VERBS)) {
            verb = t;
            verbs++;
        }
    }
    if (verb == WS_NONE || is_supposed(document, document->mentions[mention].first))
        return true;
    bool served = WS_WORD_IS_ANY(document, verb, "serves", "served") && ws_is_pos(document, t, POS_BIT(DT));
    if (verbs == 1 && verb + 1 == t && ws_is_office_verb(document, verb) && !served) { /* not: served an ace */
        uint32_t limit = clause_end(document, verb);
        return limit == t || is_time_served(document, t, limit) || ws_add_role(document, mention, verb, limit, "verb");
    }
    bool as = ws_word_is(document, t, "as");
    if (as)
        t++;
    else if (!ws_is_copula(document, verb) && !(verbs > 1 && is_naming(document, verb))) /* was elected */
        return true;
    if (!ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) && !ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ)) &&
        !ws_is_named(document, t))
        return true;
    if (ws_is_mark(document, t) && WS_WORD_IS_ANY(document, verb, "acted", "acts", "behaved"))
        return true; /* acted as “any fair boss” would */
    uint32_t limit = ws_phrase_limit(document, t), head = limit > t ? ws_head_of(document, t, limit) : t;
    if (as && ws_is_clause_behind_as(document, t, limit))
        return true;
    bool one = ws_word_is(document, t, "one");
    if (!one && (ws_is_pos(document, head, POS_BIT(NNS)) ||
                 (ws_is_pos(document, head, POS_BIT(JJ)) && !ws_is_person_noun(document, head))))
        return true; /* Ann Lee is likely to, are doctors */
    return ws_add_phrase(document, mention, t, limit, "predicate", &found);
}
