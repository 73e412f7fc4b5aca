/* mention.c - noun phrases and pronouns that mean somebody */
#include "mention.h"

#include "entity.h"
#include "pos.h"
#include "words.h"

#define NOUNS (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP))
#define FINITE (POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD))
/* No noun phrase is read further than this. */
#define LONGEST 60u

/* A source phrase read from its tokens. */
typedef struct reading {
    uint32_t first, last; /* without determiner; what names it */
    uint32_t head;
    uint32_t name; /* mention that it names, or WS_NONE */
    bool joined;   /* several: Tova Brandt and Carl Umber */
} reading;

static bool is_tag(const ws_document *document, uint32_t t, uint64_t set) {
    return t < document->n_tokens && ws_pos_in(document->pos[t], set);
}

static bool is_pronoun(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN) ||
           is_tag(document, t, POS_BIT(PRP) | POS_BIT(PRPS) | POS_BIT(WP) | POS_BIT(WDT));
}

static bool is_relative(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "who") || ws_word_is(document, t, "which") || ws_word_is(document, t, "whose") ||
           (ws_word_is(document, t, "that") && is_tag(document, t, POS_BIT(WDT) | POS_BIT(IN)));
}

/* Does the word tell how many only: some, several? */
static bool is_quantifier(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"some", "many", "several", "most", "any", "all", "one", "every", "each"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (ws_word_is(document, t, words[i]))
            return true;
    }
    return false;
}

/* Skip what stands before the noun phrase proper: determiners, a possessive pronoun, `all of the`, `both`. */
static uint32_t skip_determiners(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t t = first;
    for (int turn = 0; turn < 4 && t + 1 < last; turn++) {
        if (document->name_of[t] != WS_NONE && document->mentions[document->name_of[t]].name_first <= t)
            break;
        bool of = ws_word_is(document, t + 1, "of") && !ws_word_is(document, t, "one") && t + 2 < last &&
                  ws_has(document, t, LEX_DETERMINER | LEX_NUMBER) &&
                  ws_has(document, t + 2, LEX_DETERMINER | LEX_POSSESSIVE);
        bool share = ws_at(document, t)->kind == TOKEN_NUMBER && t + 3 < last && ws_word_is(document, t + 2, "of") &&
                     (ws_word_is(document, t + 1, "percent") || ws_word_is(document, t + 1, "per") ||
                      ws_punct(document, t + 1) == '%');
        if (ws_word_is(document, t, "one") && (ws_word_is(document, t + 1, "of") || ws_word_is(document, t + 1, "in")))
            break; /* one of the nurses is somebody else than the nurses */
        bool whole =
            is_tag(document, t + 1, POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(IN) | POS_BIT(WP) | POS_BIT(RB) | FINITE) ||
            ws_word_is(document, t + 1, "who"); /* those surveyed, those who */
        if (whole && !of && !share)
            break;
        if (of)
            t += 2;
        else if (share)
            t += 3;
        else if (ws_has(document, t, LEX_POSSESSIVE) || ws_word_is(document, t, "the") ||
                 ws_word_is(document, t, "a") || ws_word_is(document, t, "an") || ws_word_is(document, t, "this") ||
                 ws_word_is(document, t, "that") || ws_word_is(document, t, "these") ||
                 ws_word_is(document, t, "those") || is_quantifier(document, t))
            t++;
        else if (!is_tag(document, t + 1, POS_BIT(CD)) && (is_tag(document, t, POS_BIT(CC) | POS_BIT(IN)) ||
                                                           (ws_has(document, t, LEX_SUBORDINATOR) && t == first)))
            t++; /* but about four in ten stays whole */
        else
            break;
    }
    return t;
}

/* Behind a possessor that only tells when: Monday's, this year's; else t. */
static uint32_t skip_time(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t k = ws_has(document, t, LEX_DETERMINER) ? t + 1 : t;
    return k + 2 < last && ws_has(document, k, LEX_TIME) && document->name_of[k] == WS_NONE &&
                   ws_is_genitive(document, k + 1)
               ? k + 2
               : t;
}

/* Does a participle with a person as its object begin at t: a pastor supporting Ann Lee? */
static bool is_clause_about(const ws_document *document, uint32_t t) {
    bool clause = is_tag(document, t, POS_BIT(VBG)) && t + 1 < document->n_tokens;
    uint32_t name = clause ? document->name_of[t + 1] : WS_NONE;
    return name != WS_NONE && document->name_of[t] == WS_NONE && document->mentions[name].first == t + 1 &&
           document->mentions[name].type == WS_PERSON;
}

/* Where the noun phrase that begins at `first` ends before its first aside, clause or bracket. */
static uint32_t phrase_end(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t t = first;
    bool those = ws_word_is(document, first, "those"), plain = true;
    for (; t < last; t++) {
        uint32_t name = document->name_of[t], before = t > first ? document->name_of[t - 1] : WS_NONE;
        if (ws_has(document, t, LEX_TIME) && before != WS_NONE && before != name &&
            document->mentions[before].type != WS_PLACE)
            break; /* Ann Lee Monday */
        if (name != WS_NONE) {
            if (document->mentions[name].last > last)
                return last;
            t = document->mentions[name].last - 1;
            continue;
        }
        plain &= !is_tag(document, t, POS_BIT(IN));
        if (!those && t > first && t + 2 < last && is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(VBD)) &&
            is_tag(document, t - 1, NOUNS) && !ws_word_is(document, t, "made") &&
            (!is_tag(document, t + 1, NOUNS) || is_clause_about(document, t)) &&
            !(plain && ws_has(document, t - 1, LEX_PERSON | LEX_PEOPLE) && !is_tag(document, t, POS_BIT(VBG))))
            break; /* a poll released on Friday; not: people told of the plan */
        if (t > first && t + 1 < last && ws_word_is(document, t, "on") && ws_has(document, t + 1, LEX_TIME))
            break; /* a poll on Friday */
        char c = ws_punct(document, t);
        if (c == ',' && t == first + 1 && is_tag(document, first, POS_BIT(JJ)) &&
            is_tag(document, t + 1, NOUNS | POS_BIT(JJ)))
            continue; /* a long, dull letter */
        if (t > first && (c == ',' || c == ':' || c == ';' || c == '(' || c == '[' ||
                          (c == '-' && ws_at(document, t)->end - ws_at(document, t)->start > 1)))
            break;
        if (t > first && !those &&
            (ws_word_is(document, t, "who") || ws_word_is(document, t, "whose") ||
             (is_relative(document, t) && is_tag(document, t, POS_BIT(WDT)))))
            break;
    }
    while (t > first + 1 &&
           (ws_is_genitive(document, t - 1) || ws_punct(document, t - 1) == ',' || ws_punct(document, t - 1) == '-'))
        t--;
    return t;
}

/* The head noun of [first, last): the last noun before a preposition, participle or clause. */
static uint32_t head_of(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = false;
    for (uint32_t t = first; t < last; t++) {
        uint32_t name = document->name_of[t];
        if (name != WS_NONE && document->mentions[name].last <= last) {
            head = document->mentions[name].last - 1;
            t = head;
            noun = true;
            continue;
        }
        if (ws_punct(document, t) == '/' || ws_punct(document, t) == '&')
            continue;
        if (noun &&
            (is_tag(document, t,
                    POS_BIT(IN) | POS_BIT(TO) | POS_BIT(WDT) | POS_BIT(WP) | POS_BIT(WRB) | POS_BIT(CC) | FINITE) ||
             (is_tag(document, t, POS_BIT(VBG) | POS_BIT(VBN)) && !is_tag(document, t + 1, NOUNS)) ||
             is_clause_about(document, t) || ws_punct(document, t)))
            break;
        if (is_tag(document, t, NOUNS) ||
            (ws_has(document, t, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT) &&
             !ws_is_genitive(document, t))) {
            head = t;
            noun = true;
        } else if (!noun && ws_is_word(document, t)) {
            head = t;
        }
    }
    return head;
}

/* Behind what may stand before a name beside another: former governor before a person's, the before a body's. */
static uint32_t skip_titles(const ws_document *document, uint32_t t, uint32_t last, uint8_t type) {
    uint32_t k = t;
    if (type == WS_ORGANIZATION && ws_word_is(document, t, "the"))
        return t + 1;
    while (type == WS_PERSON && k < t + 4 && k < last && document->name_of[k] == WS_NONE &&
           is_tag(document, k, NOUNS | POS_BIT(JJ)))
        k++;
    uint32_t name = k < last ? document->name_of[k] : WS_NONE;
    return name != WS_NONE && document->mentions[name].type == WS_PERSON ? k : t;
}

/* The person named in an aside of the phrase: `the head teacher, Ann Lee,`; the first name after a comma or dash, also
 * behind titles; behind a noun for no person, the body: `another group, the Harbour Guild`. */
static uint32_t name_in_aside(const ws_document *document, uint32_t from, uint32_t last, uint8_t type) {
    for (uint32_t t = from; t + 1 < last; t++) {
        char c = ws_punct(document, t);
        if (c != ',' && c != '-')
            continue;
        uint32_t first = skip_titles(document, t + 1, last, type);
        uint32_t name = first < last ? document->name_of[first] : WS_NONE;
        if (name == WS_NONE || document->mentions[name].first != first || document->mentions[name].last > last)
            continue;
        const ws_mention *m = &document->mentions[name];
        char after = ws_punct(document, m->last);
        bool ends =
            m->last == last || after == ',' || after == '-' || after == '(' || ws_word_is(document, m->last, "of");
        if (m->type == type && ends)
            return name;
    }
    return WS_NONE;
}

/* The last person that names such a list from name mention `name` on: `Tova Brandt, Carl Umber and Mina Fey`; else
 * `name`. */
static uint32_t end_of_list(const ws_document *document, uint32_t name, uint32_t last) {
    uint32_t t = document->mentions[name].last, end = name;
    bool comma = false;
    while (t + 1 < last && t < document->mentions[name].last + 40) {
        bool and_ =
            ws_word_is(document, t, "and") || (ws_punct(document, t) == ',' && ws_word_is(document, t + 1, "and"));
        if (!and_ && ws_punct(document, t) != ',')
            break;
        t += ws_punct(document, t) == ',' && and_ ? 2 : 1;
        t = skip_titles(document, t, last, document->mentions[name].type);
        uint32_t next = t < last ? document->name_of[t] : WS_NONE;
        if (next == WS_NONE || document->mentions[next].first != t || document->mentions[next].last > last ||
            document->mentions[next].type == WS_PLACE)
            break;
        t = document->mentions[next].last;
        if (and_)
            return comma || end == name ? next : end;
        comma = true;
    }
    return end;
}

/* The person's name that ends the phrase behind lower-case titles: secretary of state Ann Lee; not: an aide to Ann Lee.
 */
static uint32_t name_at_end(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = document->name_of[last - 1];
    if (name == WS_NONE || document->mentions[name].last != last || document->mentions[name].type != WS_PERSON)
        return WS_NONE;
    uint32_t begin = document->mentions[name].first;
    if (begin <= first)
        return name;
    return is_tag(document, begin - 1, NOUNS | POS_BIT(JJ) | POS_BIT(POS)) || ws_is_genitive(document, begin - 1)
               ? name
               : WS_NONE;
}

/* Is the body before the `and` only what a person does, who is named at the end: Shore Radio and former ferry
 * inspector Ann Lee? */
static bool modifies_person(const ws_document *document, uint32_t body, uint32_t conjunction, uint32_t last) {
    uint32_t name = document->name_of[last - 1];
    if (document->mentions[body].type == WS_PERSON || name == WS_NONE || document->mentions[name].type != WS_PERSON ||
        document->mentions[name].first < conjunction + 2)
        return false;
    for (uint32_t t = conjunction + 1; t < document->mentions[name].first; t++) {
        if (!is_tag(document, t, NOUNS | POS_BIT(JJ)) || ws_has(document, t, LEX_HONORIFIC))
            return false;
    }
    return ws_at(document, conjunction + 1)->shape == SHAPE_LOWER;
}

/* Does the phrase join several: is there an `and` between two names, or before a name behind a plural? */
static bool is_joined(const ws_document *document, uint32_t first, uint32_t last) {
    bool person = false;
    for (uint32_t t = first; t < last; t++) {
        uint32_t name = document->name_of[t];
        if (name != WS_NONE) {
            person |= document->mentions[name].type == WS_PERSON;
            t = document->mentions[name].last - 1;
            continue;
        }
        if (!person && t > first && is_tag(document, t, POS_BIT(IN)) && document->name_of[t - 1] == WS_NONE)
            return false; /* a study by Tova Brandt and Carl Umber */
        if ((!ws_word_is(document, t, "and") && !ws_word_is(document, t, "or") && ws_punct(document, t) != '&') ||
            t + 1 >= last)
            continue;
        uint32_t before = t > first ? document->name_of[t - 1] : WS_NONE;
        if (before != WS_NONE && document->mentions[before].first >= first &&
            (document->mentions[before].type != WS_PLACE || document->mentions[before].first == first))
            return !modifies_person(document, before, t, last);
        if (document->name_of[t + 1] != WS_NONE && t > first && is_tag(document, t - 1, POS_BIT(NNS)))
            return true;
    }
    return false;
}

/* Behind a short bracket that begins at t: (D-Ohio); else t. */
static uint32_t pass_bracket(const ws_document *document, uint32_t t, uint32_t last) {
    if (ws_punct(document, t) != '(')
        return t;
    for (uint32_t k = t + 1; k < last && k < t + 8; k++) {
        if (ws_punct(document, k) == ')')
            return k + 1;
    }
    return t;
}

/* The end of a list whose first name ends at t, with what stands in brackets behind a name: Tova Brandt (Shore) and
 * two other members; or t. */
static uint32_t end_of_bracketed(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t k = pass_bracket(document, t, last);
    if (!ws_word_is(document, k, "and") || k + 1 >= last)
        return t;
    uint32_t end = phrase_end(document, k + 1, last);
    return end == k + 1 ? t : pass_bracket(document, end, last);
}

/* Read the source phrase [first, last). */
static reading read_phrase(const ws_document *document, uint32_t first, uint32_t last) {
    reading r = {.name = WS_NONE};
    if (last > first + LONGEST)
        last = first + LONGEST;
    r.first = skip_time(document, first, last);
    if (r.first == first)
        r.first = skip_time(document, skip_determiners(document, first, last), last);
    r.last = phrase_end(document, r.first, last);
    uint32_t end_name = document->name_of[r.last - 1];
    if (end_name != WS_NONE && document->mentions[end_name].last == r.last) {
        uint32_t list = end_of_list(document, end_name, last);
        uint32_t bracketed = list == end_name ? end_of_bracketed(document, r.last, last) : r.last;
        r.joined = list != end_name || bracketed > r.last;
        r.last = list != end_name ? document->mentions[list].last : bracketed;
    }
    r.head = head_of(document, r.first, r.last);
    r.joined |= is_joined(document, r.first, r.last);
    if (r.joined) { /* the senators Tova Brandt and Carl Umber */
        for (uint32_t t = r.first; t < r.last; t++) {
            uint32_t name = document->name_of[t];
            if (name == WS_NONE || document->mentions[name].type != WS_PERSON)
                continue;
            bool titles = t > r.first && is_tag(document, t - 1, POS_BIT(NNS));
            r.first = titles || t == r.first ? document->mentions[name].name_first : r.first;
            break;
        }
        r.first = r.first < r.last ? r.first : first;
        for (uint32_t t = r.last; t-- > r.first;) { /* Tova Brandt and Carl Umber from the choir */
            uint32_t name = document->name_of[t];
            if (name == WS_NONE || document->mentions[name].type != WS_PERSON)
                continue;
            uint32_t end = document->mentions[name].last;
            if (end < r.last && is_tag(document, end, POS_BIT(IN) | POS_BIT(VBN) | POS_BIT(VBG)) &&
                !ws_word_is(document, end, "of"))
                r.last = end;
            break;
        }
        return r;
    }
    uint32_t name = document->name_of[r.head];
    if (name != WS_NONE && document->mentions[name].last < r.last &&
        ws_word_is(document, document->mentions[name].last, "and") &&
        modifies_person(document, name, document->mentions[name].last, r.last))
        name = document->name_of[r.last - 1];
    if (name == WS_NONE || document->mentions[name].last > last)
        name = name_at_end(document, r.first, r.last);
    if (name != WS_NONE && document->mentions[name].last <= last)
        r.name = name;
    else if (ws_has(document, r.head, LEX_PERSON | LEX_KIN | LEX_TITLE) || is_tag(document, r.head, POS_BIT(NN)))
        r.name = name_in_aside(document, r.last, last, WS_PERSON);
    if (r.name == WS_NONE && !ws_has(document, r.head, LEX_PERSON | LEX_KIN | LEX_TITLE | LEX_DOCUMENT) &&
        is_tag(document, r.head, POS_BIT(NN)))
        r.name = name_in_aside(document, r.last, last, WS_ORGANIZATION);
    if (r.name == WS_NONE && first > 1 && ws_punct(document, first - 1) == ',' &&
        ws_has(document, r.head, LEX_PERSON | LEX_KIN | LEX_TITLE) &&
        ws_has(document, first, LEX_DETERMINER)) { /* what is left of `Ann Lee, a nurse who` */
        uint32_t before = document->name_of[first - 2];
        if (before != WS_NONE && document->mentions[before].type == WS_PERSON &&
            document->mentions[before].last == first - 1)
            r.name = before;
    }
    return r;
}

/* What a noun is a noun for. */
static uint8_t type_of_noun(const ws_document *document, uint32_t head) {
    uint64_t classes = ws_at(document, head)->classes;
    if (classes & (LEX_PERSON | LEX_KIN) || ws_is_aged(document, head))
        return WS_PERSON;
    if (classes & LEX_PEOPLE)
        return WS_GROUP;
    if (classes & LEX_ORGANIZATION)
        return WS_ORGANIZATION;
    if (classes & (LEX_DOCUMENT | LEX_CUE_NOUN))
        return WS_DOCUMENT;
    bool person =
        ws_token_gazetteer(document, head) & GAZETTEER_PERSON_NOUN && ws_at(document, head)->shape == SHAPE_LOWER;
    if (person && is_tag(document, head, POS_BIT(NN)))
        return WS_PERSON;
    return is_tag(document, head, POS_BIT(NNS)) || classes & LEX_NUMBER ? WS_GROUP : WS_OTHER;
}

static uint8_t gender_of(uint64_t classes) {
    bool male = classes & LEX_MALE, female = classes & LEX_FEMALE;
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
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
    if (document->name_of[first] != WS_NONE)
        return false;
    bool pronoun = is_pronoun(document, first) || is_relative(document, first) ||
                   (last == first + 1 && ws_has(document, first, LEX_POSSESSIVE));
    if (!pronoun)
        return false;
    for (uint32_t t = first + 1; t < last; t++) {
        if (!ws_punct(document, t) && !ws_word_is(document, t, "himself") && !ws_word_is(document, t, "herself") &&
            !ws_word_is(document, t, "themselves") && !ws_word_is(document, t, "both") &&
            !ws_word_is(document, t, "all") && !ws_word_is(document, t, "itself") && !ws_has(document, t, LEX_ADVERB) &&
            !is_tag(document, t, POS_BIT(RB)))
            return false;
    }
    return true;
}

/* The end of the possessor in a phrase for what somebody says: her of `her statement`, Lee of `Lee's tweet`; or
 * `first`. */
static uint32_t possessor_end(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = document->name_of[first], t = first + 1, behind;
    if (name != WS_NONE && document->mentions[name].type == WS_PERSON &&
        ws_is_genitive(document, document->mentions[name].last))
        behind = t = document->mentions[name].last, behind++;
    else if (name == WS_NONE && is_tag(document, first, POS_BIT(PRPS)))
        behind = t;
    else
        return first;
    if (last > behind + 3 || last <= behind)
        return first;
    return ws_has(document, last - 1, LEX_CUE_NOUN | LEX_MEDIUM) &&
                   is_tag(document, last - 1, POS_BIT(NN) | POS_BIT(NNS)) && document->name_of[last - 1] == WS_NONE
               ? t
               : first;
}

/* Is it a name all the same, though nothing but the title says so: Mr. Baker? */
static bool is_honoured(const ws_document *document, const reading *r) {
    if (!ws_has(document, r->first, LEX_HONORIFIC) || !ws_capital(document, r->first) || r->last > r->first + 4)
        return false;
    for (uint32_t t = r->first + 1; t < r->last; t++) {
        if (!ws_capital(document, t) || document->name_of[t] != WS_NONE)
            return false;
    }
    return r->last > r->first + 1;
}

/* Add the mention of such a name. */
static uint32_t add_honoured(ws_document *document, uint32_t first, uint32_t last, const reading *r) {
    ws_mention *m = ws_add_mention(document, first, last, FORM_NAME);
    if (!m)
        return WS_NONE;
    m->name_first = r->first + 1;
    m->name_last = r->last;
    m->head = r->last - 1;
    m->type = WS_PERSON;
    m->gender = gender_of(ws_at(document, r->first)->classes);
    m->flags |= MENTION_HONORIFIC | (ws_at(document, first)->flags & TOKEN_QUOTED ? MENTION_QUOTED : 0);
    return document->n_mentions - 1;
}

uint32_t ws_mention_of(ws_document *document, uint32_t first, uint32_t last) {
    uint32_t possessor = possessor_end(document, first, last);
    if (possessor > first)
        last = possessor;
    uint32_t known = known_mention(document, first, last);
    if (known != WS_NONE)
        return known;
    bool pronoun = is_pronoun_phrase(document, first, last);
    reading r = {.first = first, .last = first + 1, .head = first, .name = WS_NONE};
    if (!pronoun)
        r = read_phrase(document, first, last);
    if (r.name != WS_NONE)
        return r.name;
    if (!pronoun && !r.joined && is_honoured(document, &r))
        return add_honoured(document, first, last, &r);
    ws_mention *m = ws_add_mention(document, first, last, pronoun ? FORM_PRONOUN : r.joined ? FORM_NAME : FORM_NOMINAL);
    if (!m)
        return WS_NONE;
    m->name_first = r.first;
    m->name_last = r.last;
    m->head = r.head;
    uint64_t classes = ws_at(document, r.head)->classes;
    m->gender = gender_of(classes);
    if (r.joined || classes & LEX_PEOPLE || ws_word_is(document, first, "they") || ws_word_is(document, first, "we") ||
        ws_word_is(document, first, "them") || ws_word_is(document, first, "their"))
        m->flags |= MENTION_PLURAL;
    if (!pronoun)
        m->type = r.joined ? WS_GROUP : type_of_noun(document, r.head);
    if (m->type == WS_GROUP && is_tag(document, r.head, POS_BIT(NNS)))
        m->flags |= MENTION_PLURAL;
    if (ws_at(document, first)->flags & TOKEN_QUOTED)
        m->flags |= MENTION_QUOTED;
    if (ws_word_is(document, first, "the") || ws_word_is(document, first, "this") ||
        ws_word_is(document, first, "that") || ws_word_is(document, first, "these") ||
        ws_word_is(document, first, "those"))
        m->flags |= MENTION_DEFINITE;
    return document->n_mentions - 1;
}

/* Is the token a pronoun that stands for a person? */
static bool is_personal(const ws_document *document, uint32_t t) {
    static const char *const pronouns[] = {"he", "she", "him", "her", "his", "they", "them", "their"};
    uint32_t length = ws_at(document, t)->end - ws_at(document, t)->start;
    if (length < 2 || length > 5 || !ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN | LEX_POSSESSIVE))
        return false;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
        if (ws_word_is(document, t, pronouns[i]))
            return true;
    }
    return false;
}

/* The end of a noun phrase `the Vermont senator` that begins at the article t and has a noun for a person or document
 * as its head, or t. */
static uint32_t article_end(const ws_document *document, uint32_t t) {
    uint32_t k = t + 1, head = WS_NONE;
    while (k < t + 8 && k < document->n_tokens && ws_at(document, k)->sentence == ws_at(document, t)->sentence) {
        uint32_t name = document->name_of[k];
        if (name != WS_NONE && document->mentions[name].type == WS_PERSON)
            return t;
        if (!is_tag(document, k, NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBN)))
            break;
        if (is_tag(document, k, NOUNS))
            head = name == WS_NONE ? k : WS_NONE;
        k++;
    }
    return head != WS_NONE && head + 1 == k && ws_has(document, head, LEX_PERSON | LEX_DOCUMENT) &&
                   !ws_is_genitive(document, k)
               ? k
               : t;
}

/* Is the token an `a` that brings in somebody, not one that tells what somebody is: she is a nurse? */
static bool introduces(const ws_document *document, uint32_t t) {
    if (!ws_word_is(document, t, "a") && !ws_word_is(document, t, "an"))
        return false;
    return t == 0 || !(ws_punct(document, t - 1) || ws_word_is(document, t - 1, "as") ||
                       ws_has(document, t - 1, LEX_BE | LEX_NEGATION) || is_tag(document, t - 1, POS_BIT(RB)));
}

/* Where the noun phrase that ends before token `end` begins; `end` where there is none: what a relative pronoun means.
 */
static uint32_t phrase_start(const ws_document *document, uint32_t end) {
    uint32_t t = end, floor = ws_sentence_of(document, end)->first;
    while (t > floor && end - t < 12) {
        uint32_t b = t - 1;
        if (is_tag(document, b, NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS)) || document->name_of[b] != WS_NONE)
            t = b;
        else if (is_tag(document, b, POS_BIT(DT) | POS_BIT(PRPS)))
            return b;
        else if (t < end && (ws_word_is(document, b, "of") || ws_word_is(document, b, "in")) && b > floor &&
                 is_tag(document, b - 1, NOUNS))
            t = b;
        else
            break;
    }
    return t;
}

/* Does the noun phrase that ends before `end` mean no person: the phrase's head is a name for a place or a noun for a
 * thing, and more of the phrase stands before it? Then its start, else WS_NONE. */
static uint32_t thing_start(const ws_document *document, uint32_t end) {
    uint32_t first = phrase_start(document, end), name = document->name_of[end - 1];
    bool named = name != WS_NONE && document->mentions[name].last == end;
    bool person = named ? document->mentions[name].type == WS_PERSON
                        : ws_has(document, end - 1, LEX_PERSON | LEX_KIN | LEX_PEOPLE | LEX_TITLE) ||
                              is_tag(document, end - 1, POS_BIT(NNS));
    return !person && first > 1 && is_tag(document, first - 1, POS_BIT(IN)) && is_tag(document, first - 2, NOUNS)
               ? first
               : WS_NONE;
}

/* Add what a relative pronoun in a source means, where it is no name. */
static bool add_antecedent(ws_document *document, uint8_t *held, uint32_t pronoun) {
    uint32_t end = pronoun, before;
    if (end > 0 && ws_punct(document, end - 1) == ',')
        end--;
    if (end == 0)
        return true;
    bool who = ws_word_is(document, pronoun, "who") || ws_word_is(document, pronoun, "whose");
    uint32_t first = WS_NONE;
    for (int turn = 0;
         who && turn < 3 && (before = thing_start(document, first == WS_NONE ? end : first - 1)) != WS_NONE; turn++)
        first = before;
    if (first == WS_NONE && document->name_of[end - 1] != WS_NONE &&
        document->mentions[document->name_of[end - 1]].last == end)
        return true;
    first = phrase_start(document, first == WS_NONE ? end : first - 1);
    if (first >= end || held[first] || document->name_of[first] != WS_NONE)
        return true;
    held[first] = 1;
    return ws_mention_of(document, first, end) != WS_NONE;
}

/* The end of a noun phrase for several persons or bodies that begins at t, outside names: undecided voters; or t. */
static uint32_t plural_end(const ws_document *document, uint32_t t) {
    uint32_t k = t;
    while (k < t + 6 && is_tag(document, k, POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(NN) | POS_BIT(DT) | POS_BIT(PRPS)) &&
           document->name_of[k] == WS_NONE)
        k++;
    return is_tag(document, k, POS_BIT(NNS)) && ws_has(document, k, LEX_PEOPLE | LEX_ORGANIZATION) &&
                   document->name_of[k] == WS_NONE && !ws_is_genitive(document, k + 1)
               ? k + 1
               : t;
}

/* The end of a list of persons that begins with the name at t and ends in its sentence: Tova Brandt and Carl Umber; or
 * t. */
static uint32_t persons_end(const ws_document *document, uint32_t t) {
    uint32_t name = document->name_of[t], limit = ws_sentence_of(document, t)->last;
    const ws_mention *m = &document->mentions[name];
    if (m->first != t || m->type != WS_PERSON || ws_is_genitive(document, m->last))
        return t;
    uint32_t last = end_of_list(document, name, limit < t + LONGEST ? limit : t + LONGEST);
    const ws_mention *end = &document->mentions[last];
    uint32_t k = end->first;
    while (last != name && k > m->last && k + 4 > end->first && is_tag(document, k - 1, NOUNS | POS_BIT(JJ)) &&
           document->name_of[k - 1] == WS_NONE)
        k--;
    return last != name && end->type == WS_PERSON && ws_word_is(document, k - 1, "and") ? end->last : t;
}

ws_status ws_add_anaphors(ws_document *document) {
    uint32_t n = document->n_mentions;
    uint8_t *held = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    if (!held)
        return WS_NO_MEMORY;
    for (uint32_t i = document->n_names; i < n; i++)
        held[document->mentions[i].first] = 1;
    for (uint32_t i = 0; i < document->n_role_mentions; i++) { /* a role beside a name is no other mention */
        uint32_t first = document->role_mentions[i].first;
        held[first] = 1;
        held[first > 0 && ws_has(document, first - 1, LEX_DETERMINER) ? first - 1 : first] = 1;
    }
    for (uint32_t i = document->n_names; i < n; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->form == FORM_PRONOUN && is_relative(document, m->first) && !add_antecedent(document, held, m->first))
            return WS_NO_MEMORY;
    }
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD || held[t] || token->flags & TOKEN_QUOTED)
            continue;
        uint32_t end = t;
        if (document->name_of[t] != WS_NONE) {
            end = persons_end(document, t);
            if (end > t && ws_mention_of(document, t, end) == WS_NONE)
                return WS_NO_MEMORY;
            t = document->mentions[document->name_of[t]].last - 1;
            continue;
        }
        if (is_personal(document, t)) {
            ws_mention *m = ws_add_mention(document, t, t + 1, FORM_PRONOUN);
            if (!m)
                return WS_NO_MEMORY;
            m->head = t;
            m->gender = gender_of(token->classes);
            if (token->classes & LEX_PEOPLE || ws_word_is(document, t, "they") || ws_word_is(document, t, "them") ||
                ws_word_is(document, t, "their"))
                m->flags |= MENTION_PLURAL;
            continue;
        }
        if (ws_word_is(document, t, "the") || introduces(document, t))
            end = article_end(document, t);
        if (end == t && (t == 0 || !is_tag(document, t - 1, POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(DT) | POS_BIT(PRPS))))
            end = plural_end(document, t);
        if (end == t)
            continue;
        if (ws_mention_of(document, t, end) == WS_NONE)
            return WS_NO_MEMORY;
        t = end - 1;
    }
    return WS_OK;
}

/* Behind an aside in commas, dashes or brackets that begins at t; t where there is none. */
static uint32_t pass_aside(const ws_document *document, uint32_t t) {
    char open = ws_punct(document, t), close = open == '(' ? ')' : open;
    if (open != ',' && open != '(' && open != '-')
        return t;
    for (uint32_t k = t + 1; k < t + 20 && k < document->n_tokens; k++) {
        if (ws_at(document, k)->flags & TOKEN_SENT_START || ws_at(document, k)->kind == TOKEN_MARK)
            return t;
        if (ws_punct(document, k) == close)
            return k + 1;
    }
    return t;
}

ws_place_in ws_placing(const ws_document *document, const ws_mention *m) {
    uint32_t first = m->first, start = ws_sentence_of(document, first)->first;
    if (first > start && ws_has(document, first - 1, LEX_DETERMINER))
        first--;
    bool behind_verb = false;
    uint32_t floor = first > start + 24 ? first - 24 : start;
    for (uint32_t t = floor; t < first && !behind_verb; t++)
        behind_verb = is_tag(document, t, FINITE) && !(ws_at(document, t)->flags & TOKEN_QUOTED) &&
                      !(ws_at(document, t)->classes & LEX_WH);
    bool oblique = first > start && is_tag(document, first - 1, POS_BIT(IN) | POS_BIT(TO)) &&
                   !ws_has(document, first - 1, LEX_SUBORDINATOR) && !ws_word_is(document, first - 1, "that");
    if (first > start && ws_has(document, first - 1, LEX_SPEECH) && is_tag(document, first - 1, FINITE) &&
        first >= start + 1 &&
        (first < start + 2 || ws_at(document, first - 2)->kind == TOKEN_MARK || ws_punct(document, first - 2) == ','))
        return PLACED_INVERTED;
    uint32_t t = pass_aside(document, m->last);
    while (t < m->last + 24 && is_tag(document, t, POS_BIT(RB)))
        t++;
    bool before_verb = is_tag(document, t, FINITE) && !ws_is_genitive(document, m->last);
    if (oblique && !before_verb)
        return PLACED_OBLIQUE;
    if (!behind_verb && !oblique)
        return PLACED_SUBJECT;
    if (before_verb && !oblique)
        return PLACED_LOCAL;
    return oblique ? PLACED_OBLIQUE : PLACED_ELSEWHERE;
}
