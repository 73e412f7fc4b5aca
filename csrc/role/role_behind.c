/* role_behind.c - what may be a role behind a name
 *
 * Party tags, ages, appositives, relative clauses, predicates; what is said of several names at once.
 */
#include "role/role_list.h"

#include "base/search.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/age.h"

/* Does the word tell where in a picture somebody is: (left)? */
static bool tells_side(const ws_document *document, uint32_t t) {
    static const char *const sides[] = {"left", "right", "center", "centre", "l", "r", "c"};
    return WS_WORD_AMONG(document, t, sides);
}

/* Pass what stands in brackets before a comma and tells another name or the like: Ann Lee (née Moe), a nurse. The index
 * behind it, or `t`. */
static uint32_t pass_bracket(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    uint32_t end = t + 1;
    if (ws_punct(document, t) != '(')
        return t;
    while (end < t + LONGEST && ws_punct(document, end) != ')' && ws_punct(document, end) != ',')
        end++;
    return ws_punct(document, end) == ')' && ws_punct(document, end + 1) == ',' ? end + 1 : t;
}

/* Pass `, 61,` or `(61)` or `(left)`; the index behind it, of the comma, or `t`. */
static uint32_t pass_age(const ws_document *document, uint32_t t) {
    uint32_t age = ws_age_behind(document, t);
    if (age != WS_NONE)
        return age + 1 + (ws_punct(document, age + 1) == ')');
    bool side = ws_punct(document, t) == '(' && ws_punct(document, t + 2) == ')' && tells_side(document, t + 1);
    return side ? t + 3 : t;
}

/* Pass `, PhD,` and the letters of other degrees and honours: the index of the comma behind them, or `t`. */
static uint32_t pass_degree(const ws_document *document, uint32_t t) {
    static const char *const letters[] = {"phd", "ph.d.", "md",  "m.d.", "mba", "ma",   "msc", "rn", "obe", "mbe",
                                          "cbe", "frs",   "esq", "esq.", "qc",  "q.c.", "kc",  "sc", "jp",  "dds"};
    bool degree = ws_punct(document, t) == ',' && ws_punct(document, t + 2) == ',' && ws_capital(document, t + 1);
    return degree && WS_WORD_AMONG(document, t + 1, letters) ? t + 2 : t;
}

static uint32_t end_of_match(const ws_document *document, uint32_t match) {
    return document->matches[match].end;
}

/* Pass `, of Oslo,` or `, from Perth, Australia,`: the index of the comma behind it, or `t`. */
static uint32_t pass_origin(const ws_document *document, uint32_t t) {
    uint32_t end = t + 2, limit = t + 10;
    if (ws_punct(document, t) != ',' || !WS_WORD_IS_ANY(document, t + 1, "of", "from"))
        return t;
    while (end < limit &&
           (ws_capital(document, end) || (ws_punct(document, end) == ',' && ws_capital(document, end + 1))))
        end++;
    return end > t + 2 && ws_punct(document, end) == ',' && !ws_in_name_of(document, end - 1, WS_PERSON) ? end : t;
}

/* Pass a party tag behind a name and give it as a role. */
static bool read_party(ws_document *document, uint32_t mention, uint32_t *t) {
    uint32_t at = ws_at(document, *t)->start, i = ws_search(document, end_of_match, document->n_matches, at + 1);
    for (; i < document->n_matches && document->matches[i].start <= at + 1; i++) {
        const ws_match *match = &document->matches[i];
        if (match->kind != WS_PATTERN_PARTY || match->start > at + 1 || match->end <= at)
            continue;
        uint32_t first = *t, last = *t;
        while (last < document->n_tokens && document->tokens[last].start < match->end)
            last++;
        while (first < last && document->tokens[first].start < match->group.start)
            first++;
        uint32_t end = first;
        while (end < last && document->tokens[end].start < match->group.end)
            end++;
        if (end > first + 1 && ws_is_tag(document, end - 1, POS_BIT(STOP)) &&
            ws_sentence_of(document, first)->last == end)
            end--; /* Rep. Ann Lee, D-Harbour. */
        if (!ws_add_role(document, mention, first, end, "party"))
            return false;
        *t = last;
        if (ws_punct(document, *t - 1) == ',')
            --*t;
        return true;
    }
    return true;
}

/* Is the phrase the title of the name that follows it: Ann Lee, former mayor Bob Ray and ...? */
static bool is_title_of_next(const ws_document *document, uint32_t first, uint32_t end) {
    const ws_mention *next = ws_name_from(document, end);
    if (end == first || !next || next->type != WS_PERSON || ws_is_pos(document, end - 1, POS_BIT(CC)) ||
        ws_starts_sentence(document, end))
        return false;
    for (uint32_t t = first; t < end; t++)
        if (ws_is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | WS_FINITE))
            return false;
    return true;
}

/* Is the phrase that ends at t the subject of what follows: According to Ann Lee, the nurse | had been at home; Before
 * Ann Lee, the nurse always | went home? */
static bool is_subject(const ws_document *document, uint32_t t) {
    uint32_t first = ws_sentence_of(document, t - 1)->first;
    first += ws_is_mark(document, first);
    if (ws_is_pos(document, t, WS_FINITE) && ws_word_is(document, first, "according"))
        return true; /* According to Ann Lee, the nurse, Danish | exports fell */
    if (ws_is_pos(document, t, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP)) && ws_is_pos(document, t - 1, POS_BIT(RB)) &&
        ws_has(document, first, LEX_PREPOSITION | LEX_SUBORDINATOR))
        return true;
    return ws_is_pos(document, t, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD)) &&
           ws_has(document, t, LEX_BE | LEX_HAVE | LEX_MODAL | LEX_SPEECH | LEX_STANCE);
}

/* Does the sentence go on behind a comma after token t with its verb, so that what stands there is an aside: Ann Lee, a
 * friend | told the paper, was ill? */
static bool goes_on_with_verb(const ws_document *document, uint32_t t) {
    enum { LONGEST = 30 };
    uint32_t last = ws_sentence_of(document, t)->last;
    for (uint32_t k = t + 1; k + 1 < last && k < t + LONGEST; k++)
        if (ws_punct(document, k) == ',' && ws_is_pos(document, k + 1, WS_FINITE))
            return true;
    return false;
}

/* Is it the name that says what the verb at `verb` tells, for it opens the sentence, or what stands behind a quotation,
 * and the comma behind the phrase is missing: Ann Lee, a nurse from Hull | told the paper; “…,” Ann Lee, a nurse from
 * Hull | said? */
static bool is_subject_with_phrase(const ws_document *document, const ws_mention *m, uint32_t verb) {
    enum { LONGEST_TITLE = 6 };
    uint32_t t = m->first, floor = ws_sentence_of(document, t)->first;
    while (t > floor && t + LONGEST_TITLE > m->first &&
           (ws_is_pos(document, t - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CC)) || ws_is_named(document, t - 1)))
        t--;
    bool quoted = t > 0 && ws_is_mark(document, t - 1), opens = t == floor && t == m->first;
    return m->type == WS_PERSON && (quoted || opens) && ws_has(document, verb, LEX_SPEECH) &&
           (ws_is_pos(document, verb - 1, WS_NOUNS) || ws_is_named(document, verb - 1)) &&
           (quoted || ws_punct(document, verb + 1) != '.') && ws_punct(document, verb + 1) != ',' &&
           !goes_on_with_verb(document, verb);
}

/* May an appositive begin at t: no verb, preposition, clause or other person? */
static bool may_be_appositive(const ws_document *document, uint32_t t) {
    const uint64_t others =
        LEX_SUBJECT | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE | LEX_MODAL;
    const ws_mention *name = ws_name_at(document, t);
    bool verb = ws_has(document, t, LEX_VERB) &&
                !ws_has(document, t, WS_PERSON_CLASSES | LEX_ADJECTIVE | LEX_MODIFIER) &&
                ws_pos_in(document->pos[t], ROLE_VERBS);
    bool compound = name && ws_last_part(document, name->last - 1) && ws_ends_in(document, name->last - 1, "ed");
    bool person = name && name->type == WS_PERSON && !ws_is_genitive(document, name->last) && !compound &&
                  !ws_is_office_of_body(document, name); /* but: Ann Lee, Ivy Hall-trained surgeon */
    return !verb && !person && !ws_has(document, t, others) &&
           !ws_is_pos(document, t, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(PRP));
}

/* Does the phrase go on a list of persons: Ann Lee, Bob Ray and Carl Moe? */
static bool lists_persons(const ws_document *document, uint32_t first, uint32_t end) {
    for (uint32_t t = first; t < end && !(t > first && ws_is_cut(document, t)); t++)
        if (ws_word_is(document, t, "and") && ws_in_name_of(document, t + 1, WS_PERSON))
            return true;
    return false;
}

/* Does the noun phrase at t begin with what kind of body something is: a group that …; a charter company and …? Not: a
 * company director. */
static bool is_kind_of_body(const ws_document *document, uint32_t t) {
    uint32_t end = ws_phrase_limit(document, t), head = t;
    while (head < end && !ws_is_pos(document, head, WS_NOUNS))
        head++;
    while (head + 1 < end && ws_is_pos(document, head + 1, WS_NOUNS))
        head++;
    return head < end && ws_has(document, head, LEX_ORGANIZATION | LEX_PEOPLE) &&
           !ws_has(document, head, LEX_PERSON | LEX_TITLE);
}

/* Does the phrase behind the comma at t tell of the body that the phrase before it ends in: a partner of Acme Capital,
 * one of three such funds; a charter company? */
static bool is_of_body(const ws_document *document, uint32_t t, uint32_t last) {
    const ws_mention *body = t > last ? ws_name_at(document, t - 1) : NULL;
    if (!body || body->type == WS_PERSON)
        return false;
    return is_kind_of_body(document, t + 1) ||
           (ws_is_one_of(document, t + 1) &&
            !ws_is_person_noun(document, ws_head_of(document, t + 1, ws_phrase_limit(document, t + 1))));
}

/* Does the phrase tell how somebody is called: Ann Lee (not her real | name)? A clause in it tells more of who that is:
 * a farmer who goes by one | name. */
static bool is_of_name(const ws_document *document, uint32_t first, uint32_t end) {
    if (!ws_word_is(document, end - 1, "name"))
        return false;
    for (uint32_t t = first; t < end; t++)
        if (ws_word_is(document, t, "who"))
            return false;
    return true;
}

/* What stands behind the name: party tag, age, appositives, relative clause, predicate. */
static bool read_behind(ws_document *document, uint32_t mention) {
    const uint32_t last = document->mentions[mention].last;
    uint32_t t = last;
    if (!read_party(document, mention, &t))
        return false;
    t = t == last ? pass_bracket(document, t) : t;
    for (uint32_t turn = 0; turn < 4; turn++) {
        t = pass_origin(document, pass_age(document, pass_degree(document, t)));
        char c = ws_punct(document, t);
        if (ws_starts_sentence(document, t) || !(c == ',' || ws_is_dash(document, t) || (c == '(' && t == last)))
            break;
        uint32_t first = t + 1;
        if (WS_WORD_IS_ANY(document, first, "himself", "herself"))
            first++; /* Ann Lee, herself a nurse, */
        else if (ws_word_is(document, first, "once") && ws_has(document, first + 1, LEX_DETERMINER))
            first++; /* Ann Lee, once the mayor */
        if (ws_word_is(document, first, "who"))
            return ws_read_relative(document, mention, first);
        if (ws_at(document, first)->marked != ws_at(document, last - 1)->marked || ws_is_mark(document, first))
            return true; /* “… to beat Ann Lee,” the mayor said */
        if (turn == 0 && t == pass_age(document, last) && t != last && ws_is_pos(document, first, WS_FINITE) &&
            !ws_has(document, first, LEX_MODIFIER))             /* but: Ann Lee, 61, retired nurse */
            return ws_read_predicate(document, mention, first); /* Ann Lee, 61, is the mayor */
        if (!may_be_appositive(document, first) || (turn > 0 && is_of_body(document, t, last)))
            return true;
        uint32_t end = ws_phrase_limit(document, first);
        if (ws_is_pos(document, first, POS_BIT(NNS)) && WS_WORD_IS_ANY(document, first + 1, "on", "at", "in") &&
            document->mentions[mention].type == WS_PERSON)
            return true; /* her son, Bob, volunteers on Sundays */
        bool subject = is_subject(document, end) &&
                       !(end > first + 2 && is_subject_with_phrase(document, &document->mentions[mention], end));
        if (is_title_of_next(document, first, end) || subject || is_of_name(document, first, end))
            return true;
        bool found = false;
        if (end > first && !lists_persons(document, first, end) &&
            !ws_add_phrase(document, mention, first, end, "appositive", &found))
            return false;
        uint32_t head = ws_role_head(document, first, end);
        if (!found ||
            !(ws_has(document, head, WS_PERSON_CLASSES) || ws_token_gazetteer(document, head) & GAZETTEER_PERSON_NOUN))
            return true;
        t = end;
        if (ws_has(document, t, LEX_WH) && ws_word_is(document, t, "who"))
            return ws_read_relative(document, mention, t);
    }
    if (t != last)
        return true;
    if (ws_word_is(document, t, "who") && !ws_starts_sentence(document, t))
        return ws_read_relative(document, mention, t);
    return ws_read_predicate(document, mention, t);
}

/* Ann Lee, a former judge, is the director of …: what is said of the name behind the aside at it. */
static bool read_behind_aside(ws_document *document, uint32_t mention) {
    enum { LONGEST_ASIDE = 20 };
    uint32_t last = document->mentions[mention].last, t = last + 1, end = ws_sentence_of(document, last - 1)->last;
    if (ws_punct(document, last) != ',')
        return true;
    while (t < end && t < last + LONGEST_ASIDE && ws_punct(document, t) != ',' &&
           !ws_in_name_of(document, t, WS_PERSON))
        t++;
    return t >= end || ws_punct(document, t) != ',' || !ws_is_pos(document, t + 1, WS_FINITE) ||
           !ws_same_marked(document, t + 1, last - 1) || ws_read_predicate(document, mention, t + 1);
}

/* The token behind the last of the names that are listed from that of `mention` on, `…, Bob Ray and Carl Moe`; 0 where
 * it begins no list. */
static uint32_t list_end(const ws_document *document, uint32_t mention) {
    enum { LONGEST_LIST = 8 };
    uint32_t t = document->mentions[mention].last;
    for (uint32_t i = 0; i < LONGEST_LIST; i++) {
        bool comma = ws_punct(document, t) == ',', and = ws_word_is(document, t + comma, "and");
        const ws_mention *next = comma || and? ws_name_from(document, t + comma + and) : NULL;
        if (!next || next->type != WS_PERSON)
            return 0;
        t = next->last;
        if (and)
            return t;
    }
    return 0;
}

/* `Ann Lee and Bob Ray, the two senators, …`: what stands behind the last of several names is said of the others, too.
 */
static bool read_behind_list(ws_document *document, uint32_t mention) {
    uint32_t t = list_end(document, mention), first = t + 1;
    bool found;
    if (t == 0 || ws_punct(document, t) != ',' || !ws_is_word(document, first) ||
        !ws_same_marked(document, first, t - 1) || ws_starts_sentence(document, first) ||
        ws_is_pos(document, first, POS_BIT(IN) | POS_BIT(TO)))
        return true;
    uint32_t end = ws_phrase_limit(document, first);
    if (end == first || is_subject(document, end) ||
        !ws_is_pos(document, ws_head_of(document, first, end), POS_BIT(NNS)))
        return true; /* nor whom | critics say they fear */
    return ws_add_phrase(document, mention, first, end, "appositive", &found);
}

bool ws_read_behind(ws_document *document, uint32_t mention) {
    return read_behind(document, mention) && read_behind_aside(document, mention) &&
           read_behind_list(document, mention);
}
