/* role_front.c - what may be a role before a name
 *
 * Titles that several names share (those of one: role_title.c); noun phrases before a comma, before `named` and `like`.
 */
#include "role/role_list.h"

#include "mention/mention_phrase.h"
#include "name/office.h"
#include "name/style.h"

/* Does the role before a name tell of several: Senators, Sens., two analysts? */
static bool tells_several(const ws_document *document, const ws_role_mention *role) {
    uint32_t end = document->tokens[role->last - 1].end, s = end - (document->text[end - 1] == '.' ? 2 : 1);
    if (strcmp(role->rule, "front") == 0)
        return ws_is_pos(document, ws_head_of(document, role->first, role->last), POS_BIT(NNS));
    return ws_is_pos(document, role->last - 1, POS_BIT(NNS)) || ws_has(document, role->last - 1, LEX_PEOPLE) ||
           (document->text[s] == 's' && s > 0 && document->text[s - 1] != 's'); /* Sens., not boss */
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
        if (tells_several(document, &role)) /* one only: each name hands it on to the next */
            return ws_add_role(document, mention, role.first, role.last, role.rule);
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

/* Do the words before token t, and nothing else, stand between a verb of saying and it: said the charity's founder,
 * gynaecologist |? */
static bool is_said_by(const ws_document *document, uint32_t t) {
    enum { LONGEST = 10 };
    uint32_t floor = ws_sentence_of(document, t)->first;
    for (uint32_t k = t; k-- > floor && k + LONGEST > t;) {
        if (ws_has(document, k, LEX_SPEECH) && ws_is_pos(document, k, WS_FINITE))
            return true;
        if (!ws_is_named(document, k) && ws_punct(document, k) != ',' && !ws_is_genitive(document, k) &&
            !ws_has(document, k, LEX_DETERMINER | LEX_POSSESSIVE | LEX_MODIFIER | LEX_PREPOSITION) &&
            !ws_is_pos(document, k, WS_NOUNS | POS_BIT(JJ)))
            return false;
    }
    return false;
}

/* Do the words up to the comma only tell when, where or after what something happened:
 * After a row with the manager, | the striker Ann Lee? Or in a clause of their own? Not: In May the manager, | the
 * striker Ann Lee. */
static bool ends_setting(const ws_document *document, uint32_t floor, uint32_t comma) {
    enum { LONGEST = 20 };
    uint32_t k = comma, verb = WS_NONE, lead = comma - 1;
    while (lead > floor && lead + LONGEST > comma && ws_is_pos(document, lead, WS_NOUNS | POS_BIT(JJ)))
        lead--;
    lead -= lead > floor && ws_has(document, lead, LEX_DETERMINER | LEX_POSSESSIVE);
    while (k > floor && k + LONGEST > comma && ws_punct(document, k - 1) != ',') {
        k--;
        verb = verb == WS_NONE && ws_is_pos(document, k, WS_FINITE) ? k : verb;
    }
    if (verb != WS_NONE && (ws_has(document, k, LEX_SUBORDINATOR) ||
                            WS_WORD_IS_ANY(document, k, "after", "before", "since", "until", "when")))
        return true; /* Before he became a judge, | the lawyer Ann Lee */
    if (!ws_is_pos(document, lead, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(VBG)))
        return false;
    bool done = ws_is_pos(document, k, POS_BIT(VBD) | POS_BIT(VBN)) && ws_has(document, k + 1, LEX_PREPOSITION);
    return (verb == WS_NONE || (done && verb == k)) && /* Sacked by the owner, | the coach Ann Lee */
           (done || ws_has(document, k, LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_ADVERB) ||
            ws_is_pos(document, k, POS_BIT(VBG)));
}

/* Where the words begin that stand between a comma and the name as a second title: the winner, | Hull plumber Ann Lee,
 * …; her coach, | the former boxer Ann Lee, …; her agent, | the late Ann Lee, … `t` where there are none. */
static uint32_t before_second_title(const ws_document *document, const ws_mention *m, uint32_t t) {
    enum { LONGEST = 5 };
    uint32_t first = t, floor = ws_sentence_of(document, t)->first;
    char behind = ws_punct(document, m->last);
    bool led =
        m->first < m->name_first && ws_has(document, t - 1, LEX_MODIFIER); /* the minister, retired | Gen. Lee, */
    bool late = ws_word_is(document, t - 1, "late") && ws_is_the(document, t - 2);
    if (t == floor || !(behind == ',' || (behind == '.' && is_said_by(document, t))) ||
        !(led || late || ws_is_person_noun(document, t - 1) || ws_has(document, t - 1, LEX_NATION)))
        return t;
    while (first > floor && first + LONGEST > t && ws_is_word(document, first - 1) &&
           (ws_pos_in(document->pos[first - 1], WS_NOUNS | POS_BIT(JJ)) || ws_has(document, first - 1, LEX_MODIFIER)) &&
           !ws_in_name_of(document, first - 1, WS_PERSON))
        first--;
    bool listed = ws_has(document, m->last + 1, LEX_COORDINATOR); /* the coach, the boxer Ann Lee, and the nurse */
    if (first < t && first > floor + 2 && ws_is_the(document, first - 1) && !listed &&
        (late || !ends_setting(document, floor, first - 2)))
        first--;
    return first < t && first > floor + 1 && ws_punct(document, first - 1) == ',' ? first : t;
}

/* Does a word in small letters stand at t right behind what was quoted: “…,” | counsel for the widow, Ann Lee, said? */
static bool is_behind_marks(const ws_document *document, uint32_t t) {
    uint32_t marked = ws_is_mark(document, t - 1) ? document->tokens[t - 1].marked : WS_NONE;
    return marked != WS_NONE && document->marked[marked].last == t && ws_is_lower(document, t) &&
           ws_is_word(document, t) && document->tokens[t].flags & TOKEN_SPACE_BEFORE;
}

/* Do the words from t on only tell of whom or for whom another person is: the mother of | the victim, Ann Lee? Or an
 * office that nobody holds yet: to run for | president? */
static bool belongs_to_person(const ws_document *document, uint32_t floor, uint32_t t) {
    bool office = !ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) && WS_WORD_IS_ANY(document, t - 1, "for", "of");
    return t > floor + 1 && ws_is_pos(document, t - 1, POS_BIT(IN) | POS_BIT(TO)) &&
           (office || ws_is_person_noun(document, t - 2));
}

/* Is the noun phrase [t, end) about a person, who is meant by the whole of it? */
static bool is_front(const ws_document *document, uint32_t floor, uint32_t t, uint32_t end) {
    return ws_is_person_noun(document, ws_role_head(document, t, end)) && !belongs_to_person(document, floor, t) &&
           !ws_is_close_to(document, t, end);
}

/* Is it an office without an article, which tells for whom it is: counsel for the widow; Bakers' Union president for
 * the coast? */
static bool is_office_for(const ws_document *document, uint32_t first, uint32_t end) {
    uint32_t t = first;
    while (t < end && (ws_is_named(document, t) || ws_is_pos(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(POS)) ||
                       ws_word_is(document, t, "of")))
        t++;
    return t > first && t < end && ws_has(document, t, LEX_PREPOSITION) && ws_has(document, t - 1, WS_PERSON_CLASSES) &&
           !ws_is_pos(document, t - 1, POS_BIT(NNS)) && !ws_in_name_of(document, first, WS_PERSON);
}

/* Where the name begins with what leads to it: his driver, | 23-year-old Ann Lee; the bishop, | the Right Rev. Ann Lee;
 * the cook, | a Mrs Lee. */
static uint32_t before_age_and_style(const ws_document *document, const ws_mention *m) {
    uint32_t first = m->first;
    while (first > 2 && first + 2 > m->first && ws_ends_in(document, first - 1, "-year-old"))
        first--;
    if (first > 2 && ws_capital(document, first - 1) && ws_is_style(document, first - 1))
        first--; /* the convener, Barr. | Ann Lee */
    bool style = first > 2 && m->first < m->name_first &&
                 (ws_is_the(document, first - 1) || ws_word_is(document, first - 1, "a"));
    return first - style;
}

/* Is the verb at t what somebody is the first or only one to do, with whom the sentence begins: The first woman to |
 * lead the board? */
static bool is_one_to(const ws_document *document, uint32_t floor, uint32_t t) {
    uint32_t noun = floor + 2;
    while (noun + 2 < t && ws_is_pos(document, noun, WS_NOUNS | POS_BIT(JJ)) && !ws_word_is(document, noun + 1, "to"))
        noun++;
    return noun + 2 == t && ws_word_is(document, t - 1, "to") && ws_is_pos(document, t, POS_BIT(VB)) &&
           ws_is_person_noun(document, noun) && ws_is_the(document, floor) &&
           (WS_WORD_IS_ANY(document, floor + 1, "first", "last", "only", "second", "third") ||
            ws_ends_in(document, floor + 1, "est"));
}

/* Add the phrases in the sentence from token `floor` that end before the comma at `end` as roles of the name behind it,
 * or of the several that are listed there. */
static bool read_front_from(ws_document *document, uint32_t mention, uint32_t floor, uint32_t end, bool listed) {
    uint32_t t = end;
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
            if (c != ',' && ws_is_named(document, t) && is_front(document, floor, t, end) &&
                !ws_add_role(document, mention, t, end, "front"))
                return false; /* “…,” the | Ferry Board's deputy chief for the coast, Ann Lee, said */
            break;
        }
        if (token->classes & (LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT) && !ws_is_pos(document, b, POS_BIT(DT)))
            break; /* but: the chair of that council, Ann Lee, */
        if (ws_is_pos(document, b, WS_FINITE))
            break;
        bool other = ws_word_is(document, b, "and") && b > floor && t < end &&
                     ws_has(document, b - 1, LEX_ORGANIZATION) &&
                     ws_is_named(document, t); /* the firm and | Oslo's mayor, Ann Lee, */
        if ((other || (ws_word_is(document, b, "by") && t < end)) && is_front(document, floor, t, end))
            return ws_add_role(document, mention, t, end, "front");
        const ws_mention *name = ws_name_at(document, b);
        if (name && name->type == WS_PERSON) {
            bool genitive = ws_is_genitive(document, b + 1);
            if (!genitive && (name->first <= floor || !ws_is_pos(document, name->first - 1, POS_BIT(IN) | POS_BIT(TO))))
                break; /* not: an aide to Ann Lee, … */
            b = name->first < floor ? floor : name->first;
        }
        t = b;
        bool determiner = token->classes & (LEX_DETERMINER | LEX_POSSESSIVE);
        bool adjunct = ws_is_pos(document, t, POS_BIT(IN)) && !ws_word_is(document, t, "as"); /* before her arrival */
        bool begins = determiner || t == floor || (t == floor + 1 && ws_word_is(document, floor, "as"));
        if (t == floor && adjunct)
            return true;
        if (begins && t > floor + 1 && ws_is_one_of(document, t - 2))
            return ws_add_role(document, mention, t - 2, end, "front"); /* One of the nurses, Ann Lee, */
        if (begins && is_front(document, floor, t, end) &&
            (!listed || ws_is_pos(document, ws_role_head(document, t, end), POS_BIT(NNS))) &&
            !ws_add_role(document, mention, t, end, "front"))
            return false;
        bool does = ws_punct(document, document->mentions[mention].last) && t > floor + 1 &&
                    ((is_one_to(document, floor, t - 1) && !ws_is_person_noun(document, end - 1)) ||
                     (ws_is_pos(document, t - 1, POS_BIT(VBG)) && ws_is_person_noun(document, t - 2)));
        if (determiner && !does && !(t > floor && ws_has(document, t - 1, LEX_PREPOSITION)))
            break; /* but: the detective leading | the search, Ann Lee, */
    }
    bool part = (end > floor + 1 &&
                 belongs_to_person(document, floor, end - 1 - (ws_has(document, end - 2, LEX_DETERMINER)))) ||
                (listed && !ws_is_pos(document, end - 1, POS_BIT(NNS)));
    return part || !ws_is_person_noun(document, end - 1) || ws_add_starts(document, mention, end, end, false, "front");
}

/* Does the sentence begin with words that only tell when, why or how: Shocked by the prospect of; in the eyes of? */
static bool opens_with_adjunct(const ws_document *document, uint32_t t) {
    t += ws_has(document, t, LEX_COORDINATOR);
    if (WS_WORD_IS_ANY(document, t, "as", "like"))
        return false;
    return ws_has(document, t, LEX_PREPOSITION) ||
           (ws_is_pos(document, t, POS_BIT(VBN) | POS_BIT(VBG)) &&
            ws_is_pos(document, t + 1, POS_BIT(IN) | POS_BIT(DT) | POS_BIT(TO)));
}

/* Does the comma at `end` end a clause of its own, whose verb stands behind every other mark and the words that lead to
 * a clause: Though the firm trails its rivals, Ann Lee went on; not: It was late, her lawyer, Ann Lee said; it came as
 * its head, Ann Lee said so? */
static bool ends_clause(const ws_document *document, uint32_t floor, uint32_t end) {
    for (uint32_t t = end; t-- > floor && !ws_is_mark(document, t) && !ws_ends_phrase(document, t);) {
        if (ws_has(document, t, LEX_SUBORDINATOR | LEX_WH) || ws_word_is(document, t, "that"))
            return false;
        if (!ws_is_pos(document, t, WS_FINITE) || (t > floor && ws_has(document, t - 1, LEX_DETERMINER)))
            continue;
        bool leads = ws_has(document, t, LEX_SPEECH) &&
                     ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE); /* confirmed the driver, Bob Ray had */
        return !leads;
    }
    return false;
}

/* Where the phrase begins that alone stands between a comma and the one at `end`, and tells who follows, behind words
 * that open the sentence: Speaking at the fair, | Hull Works owner, Ann Lee said. `end` where none does. */
static uint32_t phrase_behind_opening(const ws_document *document, uint32_t floor, uint32_t end) {
    enum { LONGEST = 10 };
    uint32_t t = end;
    while (t > floor && t + LONGEST > end && !ws_punct(document, t - 1)) {
        if (ws_is_pos(document, t - 1, WS_FINITE | POS_BIT(VBG) | POS_BIT(PRP)) || ws_is_mark(document, t - 1))
            return end;
        t--;
    }
    bool alone =
        t > floor + 1 && t < end && ws_punct(document, t - 1) == ',' && !ws_is_a(document, t) &&
        !ws_has(document, t, LEX_PREPOSITION | LEX_SUBORDINATOR | LEX_COORDINATOR) &&
        (ws_is_named(document, t) || ws_is_the(document, t)) &&
        (!ws_is_named(document, t - 2) || ws_has(document, t - 2, LEX_TIME)); /* not: at the Guild, | a club, */
    uint32_t head = alone ? ws_role_head(document, t, end) : t;
    return alone && ws_is_person_noun(document, head) && !ws_has(document, head, LEX_PEOPLE) ? t : end;
}

/* `The head teacher, Ann Lee,`; `his lawyer, Ann Lee`: a noun phrase, a comma, the name. */
static bool read_front(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t name_first = before_second_title(document, m, before_age_and_style(document, m)), end = name_first - 1;
    if (name_first < 2 || ws_starts_sentence(document, name_first))
        return true;
    bool bracketed = m->type == WS_PERSON && m->name_last > m->name_first + 1 && ws_punct(document, end) == '(' &&
                     ws_punct(document, m->last) == ')';
    if ((ws_punct(document, end) != ',' && !ws_is_dash(document, end) && !bracketed) ||
        ws_word_is(document, end - 1, "name") ||
        (ws_is_dash(document, end) && ws_has(document, end - 1, LEX_ABBREVIATION) &&
         (!ws_has(document, end - 1, LEX_TITLE | LEX_HONORIFIC) || ws_punct(document, end - 2) == ',')))
        return true; /* OSLO, Calif. — Acme said so; HULL, Miss. — Bob Ray said so */
    char after = ws_punct(document, m->last);
    bool listed = ws_word_is(document, m->last, "and") && ws_in_name_of(document, m->last + 1, WS_PERSON);
    uint32_t fields = ws_office_of_fields(document, end);
    if (fields != WS_NONE)
        return ws_add_role(document, mention, fields, end, "front"); /* The Minister for Trade, Ports and Culture, */
    if (!after && !listed && !ws_has(document, m->last, LEX_VERB | LEX_PREPOSITION | LEX_WH) &&
        !ws_is_genitive(document, m->last) && !ws_is_mark(document, m->last))
        return true;
    uint32_t floor = ws_sentence_of(document, name_first)->first, who = relative_before(document, floor, end);
    uint32_t alone = !after && opens_with_adjunct(document, floor) && ws_has(document, m->last, LEX_SPEECH) &&
                             ws_punct(document, m->last + 1) != ',' /* In May, the owner, Ann Lee said, was ill */
                         ? phrase_behind_opening(document, floor, end)
                         : end;
    if (alone < end)
        return ws_add_role(document, mention, alone, end, "front");
    if (!after && ws_is_pos(document, m->last, WS_FINITE) &&
        (opens_with_adjunct(document, floor) || (who == WS_NONE && ends_clause(document, floor, end))))
        return true; /* Shocked by the prospect of a new president, Ann Lee left */
    return who != WS_NONE ? ws_add_starts(document, mention, who, who, false, "front")
                          : read_front_from(document, mention, floor, end, listed);
}

/* Does what somebody is called follow the name: The lawyer called Ann Lee | “a liar”? */
static bool is_called_something(const ws_document *document, const ws_mention *m) {
    return ws_word_is(document, m->first - 1, "called") &&
           (ws_is_mark(document, m->last) || ws_is_a(document, m->last) || ws_has(document, m->last, LEX_POSSESSIVE));
}

/* The comma behind the phrase for an office that the one which leads to the name, and ends before token t, stands
 * beside: the general | , a former pilot named Ann Lee. Or WS_NONE. */
static uint32_t before_aside(const ws_document *document, uint32_t floor, uint32_t t) {
    enum { LONGEST = 8 };
    for (uint32_t k = t; k > floor + 2 && k + LONGEST > t && ws_is_word(document, k - 1); k--)
        if (ws_is_a(document, k - 1))
            return ws_punct(document, k - 2) == ',' && ws_has(document, k - 3, LEX_TITLE) ? k - 2 : WS_NONE;
    return WS_NONE;
}

/* The comma before what tells by which name somebody is known, behind a noun for who it is: the artist |, known only as
 * Ann. Or WS_NONE. */
static uint32_t before_known_as(const ws_document *document, uint32_t floor, uint32_t name) {
    enum { LONGEST = 5 };
    for (uint32_t t = name - 1; t > floor && t + LONGEST >= name; t--)
        if (ws_punct(document, t) == ',')
            return ws_called_in_aside(document, t) != WS_NONE && !ws_is_named(document, t - 1) ? t : WS_NONE;
    return WS_NONE;
}

/* `a nurse named Ann Lee`, `a nurse who gave her name as Ann`, `senators like Ann Lee`: the phrase before the word that
 * leads to the name. */
static bool read_naming(ws_document *document, uint32_t mention) {
    uint32_t first = document->mentions[mention].first, floor = ws_sentence_of(document, first)->first;
    if (first < floor + 2 || is_called_something(document, &document->mentions[mention]))
        return true;
    uint32_t t = first - 1, who = ws_who_is_called(document, first);
    if (who != WS_NONE && who > floor) {
        t = ws_punct(document, who - 1) == ',' ? who - 1 : who;
        return t == floor || ws_add_starts(document, mention, t, t, false, "front");
    }
    uint32_t known = ws_word_is(document, t, "as") ? before_known_as(document, floor, first) : WS_NONE;
    if (known != WS_NONE)
        return ws_add_starts(document, mention, known, known, false, "front");
    if (ws_word_is(document, t, "as") && ws_word_is(document, t - 1, "such"))
        t--;
    else if (!ws_has(document, t, LEX_NAMING) && !WS_WORD_IS_ANY(document, t, "named", "surnamed", "like", "including"))
        return true;
    uint32_t aside = before_aside(document, floor, t);
    if (t > floor && ws_punct(document, t - 1) == ',')
        t--;
    if (aside != WS_NONE && !read_front_from(document, mention, floor, aside, false))
        return false; /* the general, a former pilot named Ann Lee */
    return t == floor || ws_add_starts(document, mention, t, t, false, "front");
}

bool ws_read_before(ws_document *document, uint32_t mention) {
    return ws_read_title(document, mention) && read_shared(document, mention) && read_front(document, mention) &&
           read_naming(document, mention);
}
