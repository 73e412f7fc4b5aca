/* role_list.c - everything around a name that may be a role of who bears it
 *
 * Rules list titles in front, appositives behind, relative clauses, predicates, noun phrases before a comma and the
 * name, party tags, and who the person is with.
 */
#include "role_phrase.h"

#include "entity.h"
#include "gazetteer.h"
#include "search.h"
#include "office.h"
#include "style.h"

/* ---- before the name ---- */

/* Does the word only lead to the honorific of the clergy: the Most Rev? */
static bool is_style(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"most", "right", "rt", "very", "hon", "hon."};
    return ws_word_among(document, t, words, sizeof words / sizeof *words);
}

/* Does the word belong to the rank behind it: Staff Sgt.? */
static bool is_rank(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"staff", "master", "gunnery", "lance", "tech"};
    return ws_capital(document, t) && document->name_of[t] == WS_NONE &&
           ws_word_among(document, t, words, sizeof words / sizeof *words);
}

/* Where the words begin that stand between a cue behind a quotation and the name at `first`, whatever parts of speech
 * they were taken for: “…” barked shop steward Ann Lee. `first` where there are none, or none of them means a person.
 */
static uint32_t title_behind_quoted(const ws_document *document, uint32_t first) {
    const uint64_t others =
        LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_COORDINATOR | LEX_PRONOUN | LEX_TIME;
    uint32_t t = first;
    if (first == 0 || document->name_of[first - 1] != WS_NONE)
        return first;
    while (t > 0 && t + 5 > first && !ws_is_behind_quoted(document, t)) {
        if (!ws_is_word(document, t - 1) || ws_has(document, t - 1, others))
            return first;
        t--;
    }
    return ws_is_behind_quoted(document, t) && ws_is_person_noun(document, first - 1) ? t : first;
}

/* Does the honorific that ends [first, last) tell an office all the same: Prof., First Lady? */
static bool is_office(const ws_document *document, uint32_t first, uint32_t last) {
    return ws_word_is(document, last - 1, "prof.") || ws_word_is(document, last - 1, "prof") ||
           (last - first > 1 && ws_word_is(document, last - 1, "lady") && ws_word_is(document, last - 2, "first"));
}

/* The title in front of the name: the capitalised one inside the mention and the words that belong to it. */
static bool read_title(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t first = m->first, last = m->name_first, office = ws_office_start(document, mention);
    if (ws_is_office_of_body(document, m))
        return true;
    if (office < first)
        return ws_add_role(document, mention, office, last, "title");
    if (first == last && ws_begins_with_trade(document, m))
        return ws_add_role(document, mention, first, first + 1, "title");
    if (first < last && first > 0 && ws_word_is(document, first, "lady") && ws_word_is(document, first - 1, "first"))
        first--; /* First Lady Ann Lee, at the head of a sentence */
    if (first == last && first > ws_sentence_of(document, first)->first + 3 && ws_is_short_form(document, first - 3))
        return ws_add_starts(document, mention, first - 3, first - 3, false, "title"); /* Harbour Chief (HC) Ann Lee */
    while (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !ws_word_is(document, last - 1, "dr.") &&
           !is_office(document, first, last))
        last--;
    if (last > first + 1 && ws_word_is(document, last - 1, "hon."))
        last--;
    if (last > first + 1 && ws_is_double_honorific(document, last - 2))
        last -= 2;
    if (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !is_office(document, first, last))
        last--; /* Dr. alone is an honorific */
    if (last > first && last <= first + 2 && is_style(document, first))
        last = first;
    uint32_t quoted = last == first ? title_behind_quoted(document, first) : first;
    if (quoted < first)
        return ws_add_role(document, mention, quoted, first, "title");
    if (last == first && first == ws_sentence_of(document, first)->first)
        return true;
    uint32_t field = last == first ? ws_title_of_field(document, first) : WS_NONE;
    if (field != WS_NONE)
        return ws_add_role(document, mention, field, first, "title");
    uint32_t noun = first == m->name_first ? ws_office_before_field(document, first) : WS_NONE;
    if (noun != WS_NONE)
        return ws_add_starts(document, mention, noun, first, true, "title");
    if (last > first && first > ws_sentence_of(document, first)->first && is_rank(document, first - 1))
        first--;
    if (last > first && last - first <= 2 && ws_has(document, m->first, LEX_ABBREVIATION))
        return ws_add_role(document, mention, first, last, "title") &&
               (first == ws_sentence_of(document, first)->first ||
                ws_add_starts(document, mention, first, first, false, "title"));
    return ws_add_starts(document, mention, first, last > first ? last : first, last > first, "title");
}

/* `a nurse named Ann Lee`, `a nurse who gave her name as Ann`, `senators like Ann Lee`: the phrase before the word that
 * leads to the name. */
static bool read_naming(ws_document *document, uint32_t mention) {
    uint32_t first = document->mentions[mention].first, floor = ws_sentence_of(document, first)->first;
    if (first < floor + 2)
        return true;
    uint32_t t = first - 1, who = ws_who_is_called(document, first);
    if (who != WS_NONE && who > floor) {
        t = ws_punct(document, who - 1) == ',' ? who - 1 : who;
        return t == floor || ws_add_starts(document, mention, t, t, false, "front");
    }
    if (ws_word_is(document, t, "as") && ws_word_is(document, t - 1, "such"))
        t--;
    else if (!ws_has(document, t, LEX_NAMING) && !ws_word_is(document, t, "named") &&
             !ws_word_is(document, t, "like") && !ws_word_is(document, t, "including"))
        return true;
    if (t > floor && ws_punct(document, t - 1) == ',')
        t--;
    return t == floor || ws_add_starts(document, mention, t, t, false, "front");
}

/* Does the role before a name tell of several: Senators, Sens., two analysts? */
static bool tells_several(const ws_document *document, const ws_role_mention *role) {
    uint32_t end = document->tokens[role->last - 1].end;
    if (strcmp(role->rule, "front") == 0)
        return ws_is_pos(document, ws_head_of(document, role->first, role->last), POS_BIT(NNS));
    return ws_is_pos(document, role->last - 1, POS_BIT(NNS)) || ws_has(document, role->last - 1, LEX_PEOPLE) ||
           document->text[end - (document->text[end - 1] == '.' ? 2 : 1)] == 's';
}

/* Does the name at `mention` share the plural title of the one before it: Senators Ann Lee and Bob Ray? Or the phrase
 * before a comma: the two senators, Ann Lee and Bob Ray? */
static bool read_shared(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->first, floor = ws_sentence_of(document, t)->first;
    if (mention == 0 || t == floor || m->first < m->name_first ||
        !(ws_word_is(document, t - 1, "and") || ws_punct(document, t - 1) == ','))
        return true;
    for (uint32_t i = document->n_role_mentions; i-- > 0;) {
        const ws_role_mention role = document->role_mentions[i];
        const ws_mention *other = &document->mentions[role.mention];
        if (other->first < floor || other->last + 8 < t)
            break; /* too far away, and those before it are further */
        if (role.mention == mention || (strcmp(role.rule, "title") != 0 && strcmp(role.rule, "front") != 0))
            continue;
        if (other->type != WS_PERSON || role.last > other->name_first || other->last > t)
            break;
        if (tells_several(document, &role) && !ws_add_role(document, mention, role.first, role.last, role.rule))
            return false;
    }
    return true;
}

/* The `who` behind a noun for a person whose clause ends at token `end`: the guide who led them, Ann Lee, */
static uint32_t relative_before(const ws_document *document, uint32_t floor, uint32_t end) {
    for (uint32_t t = end; t > floor + 1 && t + 12 > end; t--) {
        if (ws_word_is(document, t - 1, "who"))
            return ws_is_person_noun(document, t - 2) && !ws_is_pos(document, t - 2, POS_BIT(NNS)) ? t - 1 : WS_NONE;
        if (!ws_is_word(document, t - 1) || ws_in_name_of(document, t - 1, WS_PERSON))
            break;
    }
    return WS_NONE;
}

/* Where the words begin that stand between a comma and the name as a second title: the winner, | Hull plumber Ann Lee,
 * … `t` where there are none. */
static uint32_t before_second_title(const ws_document *document, const ws_mention *m, uint32_t t) {
    enum { LONGEST = 5 };
    uint32_t first = t, floor = ws_sentence_of(document, t)->first;
    if (t == floor || ws_punct(document, m->last) != ',' || !ws_is_person_noun(document, t - 1))
        return t;
    while (first > floor && first + LONGEST > t && ws_is_word(document, first - 1) &&
           (ws_pos_in(document->pos[first - 1], WS_NOUNS | POS_BIT(JJ)) || ws_has(document, first - 1, LEX_MODIFIER)) &&
           !ws_in_name_of(document, first - 1, WS_PERSON))
        first--;
    return first < t && first > floor + 1 && ws_punct(document, first - 1) == ',' ? first : t;
}

/* Does a word in small letters stand at t right behind what was quoted: “…,” | counsel for the widow, Ann Lee, said? */
static bool is_behind_marks(const ws_document *document, uint32_t t) {
    uint32_t marked = document->tokens[t - 1].kind == TOKEN_MARK ? document->tokens[t - 1].marked : WS_NONE;
    return marked != WS_NONE && document->marked[marked].last == t && document->tokens[t].shape == SHAPE_LOWER &&
           document->tokens[t].kind == TOKEN_WORD && document->tokens[t].flags & TOKEN_SPACE_BEFORE;
}

/* Do the words from t on only tell of whom or for whom another person is: the mother of | the victim, Ann Lee? Or an
 * office that nobody holds yet: to run for | president? */
static bool belongs_to_person(const ws_document *document, uint32_t floor, uint32_t t) {
    bool office = !ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) &&
                  (ws_word_is(document, t - 1, "for") || ws_word_is(document, t - 1, "of"));
    return t > floor + 1 && ws_is_pos(document, t - 1, POS_BIT(IN) | POS_BIT(TO)) &&
           (office || ws_is_person_noun(document, t - 2));
}

/* Is the noun phrase [t, end) about a person, who is meant by the whole of it? */
static bool is_front(const ws_document *document, uint32_t floor, uint32_t t, uint32_t end) {
    return ws_is_person_noun(document, ws_role_head(document, t, end)) && !belongs_to_person(document, floor, t);
}

/* Is it an office without an article, which tells for whom it is: counsel for the widow; Bakers' Union president for
 * the coast? */
static bool is_office_for(const ws_document *document, uint32_t first, uint32_t end) {
    uint32_t t = first;
    while (t < end && (document->name_of[t] != WS_NONE ||
                       ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(POS)) || ws_word_is(document, t, "of")))
        t++;
    return t > first && t < end && ws_has(document, t, LEX_PREPOSITION) && ws_has(document, t - 1, ROLE_HEADS) &&
           !ws_is_pos(document, t - 1, POS_BIT(NNS)) && !ws_in_name_of(document, first, WS_PERSON);
}

/* `The head teacher, Ann Lee,`; `his lawyer, Ann Lee`: a noun phrase, a comma, the name. */
static bool read_front(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t name_first = m->first; /* his driver, 23-year-old Ann Lee */
    while (name_first > 2 && name_first + 2 > m->first && ws_ends_in(document, name_first - 1, "-year-old"))
        name_first--;
    if (name_first > 2 && m->first < m->name_first &&
        (ws_is_the(document, name_first - 1) || ws_word_is(document, name_first - 1, "a")))
        name_first--; /* the bishop, the Right Rev. Ann Lee; the cook, a Mrs Lee */
    name_first = before_second_title(document, m, name_first);
    if (name_first < 2 || ws_at(document, name_first)->flags & TOKEN_SENT_START)
        return true;
    const ws_token *comma = &document->tokens[name_first - 1];
    bool dash = ws_punct(document, name_first - 1) == '-' &&
                (comma->end - comma->start > 1 || comma->flags & TOKEN_SPACE_BEFORE);
    if ((ws_punct(document, name_first - 1) != ',' && !dash) || ws_word_is(document, name_first - 2, "name"))
        return true;
    char after = ws_punct(document, m->last);
    bool listed = ws_word_is(document, m->last, "and") && ws_in_name_of(document, m->last + 1, WS_PERSON);
    if (!after && !listed && !ws_has(document, m->last, LEX_VERB | LEX_PREPOSITION | LEX_WH) &&
        !ws_is_genitive(document, m->last) && ws_at(document, m->last)->kind != TOKEN_MARK)
        return true;
    uint32_t end = name_first - 1, floor = ws_sentence_of(document, name_first)->first, t = end;
    uint32_t who = relative_before(document, floor, end);
    if (who != WS_NONE)
        return ws_add_starts(document, mention, who, who, false, "front");
    while (t > floor && t + LONGEST_ROLE > end) {
        uint32_t b = t - 1;
        const ws_token *token = ws_at(document, b);
        char c = ws_punct(document, b);
        if (c == ',' && is_office_for(document, t, end) && !ws_add_role(document, mention, t, end, "front"))
            return false; /* On Monday, counsel for the widow, Ann Lee, */
        if (t < end && (is_behind_marks(document, t) || ws_is_behind_quoted(document, t)))
            return !is_front(document, floor, t, end) || ws_add_role(document, mention, t, end, "front");
        if (b == floor && token->classes & LEX_SUBORDINATOR && token->classes & LEX_PREPOSITION)
            return true; /* Before her arrival, Ann Lee */
        if ((c && c != '&') || token->kind == TOKEN_MARK) {
            if (c != ',' && document->name_of[t] != WS_NONE && is_front(document, floor, t, end) &&
                !ws_add_role(document, mention, t, end, "front"))
                return false; /* “…,” the | Ferry Board's deputy chief for the coast, Ann Lee, said */
            break;
        }
        if (token->classes & (LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT))
            break;
        if (ws_is_pos(document, b, WS_FINITE))
            break;
        if (ws_in_name_of(document, b, WS_PERSON)) {
            bool genitive = ws_is_genitive(document, b + 1);
            uint32_t name = document->mentions[document->name_of[b]].first;
            if (!genitive && (name <= floor || !ws_is_pos(document, name - 1, POS_BIT(IN) | POS_BIT(TO))))
                break; /* not: an aide to Ann Lee, … */
            b = name < floor ? floor : name;
        }
        t = b;
        bool determiner = token->classes & (LEX_DETERMINER | LEX_POSSESSIVE);
        bool adjunct = ws_is_pos(document, t, POS_BIT(IN)) && !ws_word_is(document, t, "as"); /* before her arrival */
        bool begins = determiner || t == floor || (t == floor + 1 && ws_word_is(document, floor, "as"));
        if (t == floor && adjunct)
            return true;
        if (begins && is_front(document, floor, t, end) &&
            (!listed || ws_is_pos(document, ws_role_head(document, t, end), POS_BIT(NNS))) &&
            !ws_add_role(document, mention, t, end, "front"))
            return false;
        if (determiner && !(t > floor && ws_has(document, t - 1, LEX_PREPOSITION)))
            break;
    }
    bool part = (end > floor + 1 &&
                 belongs_to_person(document, floor, end - 1 - (ws_has(document, end - 2, LEX_DETERMINER)))) ||
                (listed && !ws_is_pos(document, end - 1, POS_BIT(NNS)));
    return part || !ws_is_person_noun(document, end - 1) || ws_add_starts(document, mention, end, end, false, "front");
}

/* ---- behind the name ---- */

/* Does the word tell where in a picture somebody is: (left)? */
static bool tells_side(const ws_document *document, uint32_t t) {
    static const char *const sides[] = {"left", "right", "center", "centre", "l", "r", "c"};
    return ws_word_among(document, t, sides, sizeof sides / sizeof *sides);
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

/* Pass `, 61,` or `(61)` or `(left)`; the index behind it, or `t`. */
static uint32_t pass_age(const ws_document *document, uint32_t t) {
    if (ws_punct(document, t) == '(' && ws_punct(document, t + 2) == ')' &&
        (ws_at(document, t + 1)->kind == TOKEN_NUMBER || tells_side(document, t + 1)))
        return t + 3;
    if (ws_punct(document, t) == ',' && ws_at(document, t + 1)->kind == TOKEN_NUMBER &&
        ws_punct(document, t + 2) == ',')
        return t + 2;
    return t;
}

static uint32_t end_of_match(const ws_document *document, uint32_t match) {
    return document->matches[match].end;
}

/* Pass `, of Oslo,` or `, from Perth, Australia,`: the index of the comma behind it, or `t`. */
static uint32_t pass_origin(const ws_document *document, uint32_t t) {
    uint32_t end = t + 2, limit = t + 10;
    if (ws_punct(document, t) != ',' || !(ws_word_is(document, t + 1, "of") || ws_word_is(document, t + 1, "from")))
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
        if (!ws_add_role(document, mention, first, end, "party"))
            return false;
        *t = last;
        if (ws_punct(document, *t - 1) == ',')
            --*t;
        return true;
    }
    return true;
}

/* Where the clause that begins with the verb at t ends: before a mark, and before a clause within it. */
static uint32_t clause_end(const ws_document *document, uint32_t t) {
    uint32_t end = t + 1, inner = WS_NONE;
    for (; end < document->n_tokens && end < t + LONGEST_ROLE; end++) {
        if (ws_ends_phrase(document, end) || ws_at(document, end)->flags & (TOKEN_PARA_START | TOKEN_SENT_START) ||
            ws_at(document, end)->kind == TOKEN_MARK)
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
    if (ws_has(document, verb, LEX_MODAL | LEX_NEGATION) || ws_has(document, verb + 1, LEX_NEGATION))
        return false;
    if (ws_is_work_verb(document, verb))
        return true;
    bool object = !ws_is_pos(document, verb + 1,
                             POS_BIT(IN) | POS_BIT(RB) | POS_BIT(RP) | POS_BIT(TO) | POS_BIT(COMMA) | POS_BIT(STOP));
    return !ws_has(document, verb, LEX_SPEECH | LEX_STANCE) && (object || !ws_is_pos(document, verb, POS_BIT(VBD)));
}

/* `who is employed by the city`: participles that tell an office. */
static bool is_office_participle(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"employed", "elected", "appointed", "named", "based", "retired"};
    return ws_is_pos(document, t, POS_BIT(VBG)) || ws_word_among(document, t, words, sizeof words / sizeof *words);
}

/* Does the participle lead to an office: was named director? */
static bool is_naming(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"named", "elected", "appointed", "nominated", "considered"};
    return ws_word_among(document, t, words, sizeof words / sizeof *words);
}

/* `who now runs a consultancy`, `who is the mayor`: the words behind who. */
static bool read_relative(ws_document *document, uint32_t mention, uint32_t who) {
    uint32_t t = who + 1;
    bool found;
    while (ws_has(document, t, LEX_ADVERB))
        t++;
    if (ws_has(document, t, LEX_HAVE) && ws_word_is(document, t + 1, "been"))
        t++; /* who has been the director */
    if (ws_has(document, t, LEX_BE) && is_naming(document, t + 1) && !ws_is_pos(document, t + 2, POS_BIT(IN)))
        return ws_add_phrase(document, mention, t + 2, ws_phrase_limit(document, t + 2), "relative", &found);
    if (ws_has(document, t, LEX_BE) || ws_word_is(document, t, "became") || ws_word_is(document, t, "becomes")) {
        if (ws_is_pos(document, t + 1, POS_BIT(VBG) | POS_BIT(VBN))) {
            uint32_t end = ws_trim_phrase(document, t + 1, ws_phrase_limit(document, t + 1));
            return end <= t + 1 || !is_office_participle(document, t + 1) ||
                   ws_add_role(document, mention, t + 1, end, "relative");
        }
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

/* Does the verb say what somebody is or becomes? `passive`: was elected. */
static bool is_copula(const ws_document *document, uint32_t verb, bool passive) {
    static const char *const copulas[] = {"become", "became", "becomes", "remain", "remains", "remained"};
    return ws_has(document, verb, LEX_BE) || ws_word_among(document, verb, copulas, sizeof copulas / sizeof *copulas) ||
           (passive && is_naming(document, verb));
}

/* Does the clause of the name begin as one that need not be the case: if, whether? */
static bool is_supposed(const ws_document *document, uint32_t name) {
    uint32_t floor = ws_sentence_of(document, name)->first;
    for (uint32_t t = name; t > floor && t + 6 > name && !ws_punct(document, t - 1); t--)
        if (ws_word_is(document, t - 1, "if") || ws_word_is(document, t - 1, "whether"))
            return true;
    return name > floor && ws_is_pos(document, name - 1, POS_BIT(MD)); /* should she be the nominee */
}

/* Ann Lee is the mayor of …; has been elected …; served as …: the phrase behind the verbs at `t`. */
static bool read_predicate(ws_document *document, uint32_t mention, uint32_t t) {
    uint32_t end = t + 5, verb = WS_NONE, verbs = 0;
    bool found;
    for (; t < end && ws_is_pos(document, t, ROLE_VERBS | POS_BIT(RB) | POS_BIT(TO)); t++) {
        if (ws_has(document, t, LEX_NEGATION | LEX_MODAL) || (verbs == 0 && ws_is_pos(document, t, POS_BIT(TO))))
            return true; /* is not, would be, to become */
        if (ws_pos_in(document->pos[t], ROLE_VERBS)) {
            verb = t;
            verbs++;
        }
    }
    if (verb == WS_NONE || is_supposed(document, document->mentions[mention].first))
        return true;
    if (verbs == 1 && verb + 1 == t && ws_is_office_verb(document, verb)) {
        uint32_t limit = clause_end(document, verb);
        return limit == t || ws_add_role(document, mention, verb, limit, "verb");
    }
    if (ws_word_is(document, t, "as"))
        t++;
    else if (!is_copula(document, verb, verbs > 1))
        return true;
    if (!ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) && !ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ)) &&
        document->name_of[t] == WS_NONE)
        return true;
    uint32_t limit = ws_phrase_limit(document, t), head = limit > t ? ws_head_of(document, t, limit) : t;
    bool one = ws_word_is(document, t, "one");
    if (!one && (ws_is_pos(document, head, POS_BIT(NNS)) ||
                 (ws_is_pos(document, head, POS_BIT(JJ)) && !ws_is_person_noun(document, head))))
        return true; /* Ann Lee is likely to, are doctors */
    return ws_add_phrase(document, mention, t, limit, "predicate", &found);
}

/* Is the phrase the title of the name that follows it: Ann Lee, former mayor Bob Ray and ...? */
static bool is_title_of_next(const ws_document *document, uint32_t first, uint32_t end) {
    if (end == first || !ws_in_name_of(document, end, WS_PERSON) || ws_is_pos(document, end - 1, POS_BIT(CC)) ||
        document->mentions[document->name_of[end]].first != end || ws_at(document, end)->flags & TOKEN_SENT_START)
        return false;
    for (uint32_t t = first; t < end; t++)
        if (ws_is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | WS_FINITE))
            return false;
    return true;
}

/* Is the phrase that ends at t who reports the clause around it: Ann Lee, her lawyer | said, was ill? */
static bool is_reporter(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    uint32_t k = t + 1;
    if (!ws_is_pos(document, t, WS_FINITE) || !ws_has(document, t, LEX_SPEECH | LEX_STANCE))
        return false;
    while (k < t + LONGEST && ws_is_word(document, k) && !ws_is_pos(document, k, WS_FINITE | POS_BIT(WDT)))
        k++;
    return ws_punct(document, k) == ',' &&
           (ws_is_pos(document, k + 1, WS_FINITE | POS_BIT(RB)) || ws_at(document, k + 1)->kind == TOKEN_MARK);
}

/* What stands behind the name: party tag, age, appositives, relative clause, predicate. */
static bool read_behind(ws_document *document, uint32_t mention) {
    const uint32_t last = document->mentions[mention].last;
    uint32_t t = last;
    if (!read_party(document, mention, &t))
        return false;
    t = t == last ? pass_bracket(document, t) : t;
    for (uint32_t turn = 0; turn < 4; turn++) {
        t = pass_origin(document, pass_age(document, t));
        char c = ws_punct(document, t);
        bool dash = c == '-' && (ws_at(document, t)->end - ws_at(document, t)->start > 1 ||
                                 ws_at(document, t)->flags & TOKEN_SPACE_BEFORE);
        if (ws_at(document, t)->flags & TOKEN_SENT_START || !(c == ',' || dash || (c == '(' && t == last)))
            break;
        uint32_t first = t + 1;
        if (ws_word_is(document, first, "himself") || ws_word_is(document, first, "herself"))
            first++; /* Ann Lee, herself a nurse, */
        else if (ws_word_is(document, first, "once") && ws_has(document, first + 1, LEX_DETERMINER))
            first++; /* Ann Lee, once the mayor */
        if (ws_word_is(document, first, "who"))
            return read_relative(document, mention, first);
        if (ws_at(document, first)->marked != ws_at(document, last - 1)->marked ||
            ws_at(document, first)->kind == TOKEN_MARK)
            return true; /* “… to beat Ann Lee,” the mayor said */
        if (turn == 0 && t == pass_age(document, last) && t != last && ws_is_pos(document, first, WS_FINITE) &&
            !ws_has(document, first, LEX_MODIFIER))          /* but: Ann Lee, 61, retired nurse */
            return read_predicate(document, mention, first); /* Ann Lee, 61, is the mayor */
        /* a verb, a preposition, a clause or another person begins no appositive */
        if (ws_is_pos(document, first, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(PRP)))
            return true;
        if (ws_has(document, first,
                   LEX_SUBJECT | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE |
                       LEX_MODAL) ||
            (ws_has(document, first, LEX_VERB) && !ws_has(document, first, ROLE_HEADS | LEX_ADJECTIVE | LEX_MODIFIER) &&
             ws_pos_in(document->pos[first], ROLE_VERBS)))
            return true;
        uint32_t name = first < document->n_tokens ? document->name_of[first] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].type == WS_PERSON &&
            !ws_is_genitive(document, document->mentions[name].last) &&
            !ws_is_office_of_body(document, &document->mentions[name]))
            return true;
        uint32_t end = ws_phrase_limit(document, first);
        if (is_title_of_next(document, first, end) || is_reporter(document, end))
            return true;
        bool list = false; /* Ann Lee, Bob Ray and Carl Moe */
        for (uint32_t k = first; k < end && !(k > first && ws_is_cut(document, k)); k++)
            list |= ws_word_is(document, k, "and") && ws_in_name_of(document, k + 1, WS_PERSON);
        bool found = false;
        if (end > first && !list && !ws_add_phrase(document, mention, first, end, "appositive", &found))
            return false;
        if (!found || !(ws_has(document, ws_role_head(document, first, end), ROLE_HEADS) ||
                        ws_token_gazetteer(document, ws_role_head(document, first, end)) & GAZETTEER_PERSON_NOUN))
            return true;
        t = end;
        if (ws_has(document, t, LEX_WH) && ws_word_is(document, t, "who"))
            return read_relative(document, mention, t);
    }
    if (t != last)
        return true;
    if (ws_word_is(document, t, "who") && !(ws_at(document, t)->flags & TOKEN_SENT_START))
        return read_relative(document, mention, t);
    return read_predicate(document, mention, t);
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
           !ws_same_marked(document, t + 1, last - 1) || read_predicate(document, mention, t + 1);
}

/* The token behind the last of the names that are listed from that of `mention` on, `…, Bob Ray and Carl Moe`; 0 where
 * it begins no list. */
static uint32_t list_end(const ws_document *document, uint32_t mention) {
    enum { LONGEST_LIST = 8 };
    uint32_t t = document->mentions[mention].last;
    for (uint32_t i = 0; i < LONGEST_LIST; i++) {
        bool comma = ws_punct(document, t) == ',', and = ws_word_is(document, t + comma, "and");
        uint32_t next = t + comma + and;
        if (next == t || !ws_in_name_of(document, next, WS_PERSON) ||
            document->mentions[document->name_of[next]].first != next)
            return 0;
        t = document->mentions[document->name_of[next]].last;
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
    if (t == 0 || ws_punct(document, t) != ',' || ws_at(document, first)->kind != TOKEN_WORD ||
        !ws_same_marked(document, first, t - 1) || ws_at(document, first)->flags & TOKEN_SENT_START ||
        ws_is_pos(document, first, POS_BIT(IN) | POS_BIT(TO)))
        return true;
    uint32_t end = ws_phrase_limit(document, first);
    if (end == first || !ws_is_pos(document, ws_head_of(document, first, end), POS_BIT(NNS)))
        return true;
    return ws_add_phrase(document, mention, first, end, "appositive", &found);
}

/* `The new director is Ann Lee.`: a noun phrase that opens the sentence, and who it is. */
static bool read_inverse(ws_document *document, uint32_t mention) {
    enum { LONGEST_SUBJECT = 12 };
    const ws_mention *m = &document->mentions[mention];
    uint32_t verb = m->first - 1, first = ws_sentence_of(document, m->first)->first;
    char after = ws_punct(document, m->last);
    if (m->first < first + 3 || !ws_has(document, verb, LEX_BE) || verb > first + LONGEST_SUBJECT ||
        !(after == ',' || after == '.' || ws_word_is(document, m->last, "who")) || ws_word_is(document, first, "it"))
        return true;
    for (uint32_t t = first; t < verb; t++)
        if (!ws_is_word(document, t) || ws_is_pos(document, t, WS_FINITE | POS_BIT(WP) | POS_BIT(PRP)) ||
            !ws_same_marked(document, t, verb))
            return true;
    return ws_add_role(document, mention, first, verb, "predicate");
}

/* `As mayor, Ann Lee …`, `Ann Lee built it as mayor of Oslo`: a phrase behind `as` in the name's sentence that no other
 * person stands nearer to. */
static bool read_as(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t last = m->last, end = ws_sentence_of(document, last - 1)->last, marked = document->tokens[last - 1].marked;
    bool found;
    for (uint32_t t = last; t < end && t < last + 24; t++) {
        if (document->tokens[t].marked != marked || ws_in_name_of(document, t, WS_PERSON))
            return true;
        if (!ws_word_is(document, t, "as") || ws_is_pos(document, t - 1, POS_BIT(RB))) /* as well as */
            continue;
        uint32_t limit = ws_phrase_limit(document, t + 1);
        uint32_t head = limit > t + 1 ? ws_role_head(document, t + 1, limit) : t;
        if (ws_is_person_noun(document, head))
            return ws_add_phrase(document, mention, t + 1, limit, "predicate", &found);
    }
    return true;
}

/* ---- on either side ---- */

/* Did the tagger take the one word of a well-known body for a person: a channel's reporter? */
static bool is_known_body(const ws_document *document, const ws_mention *m) {
    return m->first + 1 == m->last && ws_is_body(document->tokens[m->first].hash);
}

/* Whom the person is with, in brackets behind the name or within them: Ann Lee (Harbour News); [Ann Lee, Harbour News].
 * Or behind a comma and a preposition: Ann Lee, of the Harbour Board, … */
static bool read_aside_affiliation(ws_document *document, uint32_t mention) {
    uint32_t t = document->mentions[mention].last, first = t + 1;
    char opens = ws_punct(document, t);
    if (ws_at(document, t)->flags & TOKEN_SENT_START || (opens != ',' && opens != '('))
        return true;
    bool led = opens == ',' && ws_is_pos(document, first, POS_BIT(IN));
    first += led;
    first += ws_is_the(document, first) && document->name_of[first] == WS_NONE;
    if (!ws_in_name_of(document, first, WS_ORGANIZATION) || document->mentions[document->name_of[first]].first != first)
        return true;
    uint32_t last = document->mentions[document->name_of[first]].last;
    char closes = ws_punct(document, last);
    if (led ? closes != ',' : !(closes == ')' || (opens == ',' && closes == ']')))
        return true;
    return ws_add_role(document, mention, first, last, "affiliation");
}

/* Whom the person is with, behind the name: of the Harbour Board, with the Harbour Board. */
static bool read_affiliation(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->last;
    if (ws_has(document, t, LEX_PREPOSITION) && t + 2 < document->n_tokens &&
        document->tokens[t].sentence == document->tokens[m->first].sentence) {
        uint32_t first = t + 1;
        if (ws_word_is(document, first, "the") && document->name_of[first] == WS_NONE)
            first++;
        uint32_t name = first < document->n_tokens ? document->name_of[first] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].first == first && document->mentions[name].type != WS_PERSON &&
            !ws_add_role(document, mention, first, document->mentions[name].last, "affiliation"))
            return false;
    }
    t = document->mentions[mention].first;
    if (t < 2 || !ws_is_genitive(document, t - 1))
        return true;
    uint32_t owner = document->name_of[t - 2];
    if (owner == WS_NONE) /* a body that the tagger does not know */
        return !ws_capital(document, t - 2) || document->tokens[t - 2].flags & TOKEN_SENT_START ||
               ws_add_role(document, mention, t - 2, t - 1, "affiliation");
    const ws_mention *with = &document->mentions[owner];
    return (with->type == WS_PERSON && !is_known_body(document, with)) ||
           ws_add_role(document, mention, with->first, with->last, "affiliation");
}

ws_status ws_list_roles(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (document->mentions[i].type != WS_PERSON && document->mentions[i].type != WS_OTHER)
            continue;
        if (!read_title(document, i) || !read_shared(document, i) || !read_front(document, i) ||
            !read_naming(document, i) || !read_inverse(document, i) || !read_aside_affiliation(document, i) ||
            !read_behind(document, i) || !read_behind_aside(document, i) || !read_behind_list(document, i) ||
            !read_as(document, i) || !read_affiliation(document, i))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

ws_status ws_list_predicates(ws_document *document, uint32_t mention) {
    return read_predicate(document, mention, document->mentions[mention].last) ? WS_OK : WS_NO_MEMORY;
}
