/* mention_bounds.c - where a noun phrase begins and ends, and its head */
#include "mention/mention_phrase.h"

/* Does the word tell how many only: some, several? */
static bool is_quantifier(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"some", "many", "several", "most", "any", "all", "one", "every", "each"};
    return WS_WORD_AMONG(document, t, words);
}

/* Do nouns begin at t, the last of them for several: Quayside voters? */
static bool begins_several(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t k = t;
    while (k < last && ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ)))
        k++;
    return k > t && (ws_is_tag(document, k - 1, POS_BIT(NNS)) || ws_is_peoples(document, k - 1));
}

/* Behind the number at t of those meant and of those asked: six in 10, nine out of ten; or t. */
static uint32_t behind_ratio(const ws_document *document, uint32_t t) {
    uint32_t k = t + 1 + ws_word_is(document, t + 1, "out");
    bool ratio = ws_is_tag(document, t, POS_BIT(CD)) && ws_is_tag(document, k + 1, POS_BIT(CD)) &&
                 WS_WORD_IS_ANY(document, k, "in", "of");
    return ratio ? k + 2 : t;
}

/* Behind the words at t for how many of several: two-thirds of, more than half, six in 10, a growing number of; t where
 * they are not for several or there are none. */
static uint32_t behind_share(const ws_document *document, uint32_t t, uint32_t last) {
    static const char *const rough[] = {"about", "almost", "nearly",        "roughly", "around", "over", "under",
                                        "more",  "fewer",  "approximately", "less",    "than",   "at",   "least",
                                        "just",  "only",   "some",          "the",     "a",      "an"},
                             *const parts[] = {"half",     "third",      "thirds",         "two-thirds", "quarter",
                                               "quarters", "fifth",      "three-quarters", "majority",   "minority",
                                               "number",   "percentage", "proportion",     "plurality",  "handful",
                                               "couple",   "slew",       "share"};
    uint32_t k = t;
    while (k < t + 4 && WS_WORD_AMONG(document, k, rough))
        k++;
    uint32_t ratio = behind_ratio(document, k);
    if (ratio == k) {
        k += !ws_word_is(document, k + 1, "of") && ws_is_tag(document, k, POS_BIT(JJ) | POS_BIT(VBG) | POS_BIT(CD));
        bool half = ws_word_is(document, k, "half");
        if (!WS_WORD_AMONG(document, k, parts))
            return t;
        k++;
        if (!half && !ws_word_is(document, k, "of"))
            return t;
    } else {
        k = ratio;
    }
    k += ws_word_is(document, k, "of");
    k += ws_has(document, k, LEX_DETERMINER) && !ws_word_is(document, k, "those");
    return k < last && begins_several(document, k, last) ? k : t;
}

/* Does the word at t only make the adjective behind it a superlative: the most recent data? */
static bool is_superlative(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "most") && t > 0 && ws_has(document, t - 1, LEX_DETERMINER | LEX_POSSESSIVE) &&
           ws_is_tag(document, t + 1, POS_BIT(JJ) | POS_BIT(RB) | POS_BIT(VBN) | POS_BIT(VBG));
}

/* Skip what stands before the noun phrase proper: determiners, a possessive pronoun, `all of the`, `both`. */
static uint32_t skip_determiners(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t t = behind_share(document, first, last);
    if (t > first)
        return t;
    for (int turn = 0; turn < 4 && t + 1 < last && ws_punct(document, t + 1) != ','; turn++) { /* one, seen here */
        if (ws_is_named(document, t) && ws_name_at(document, t)->name_first <= t)
            break;
        bool of = ws_word_is(document, t + 1, "of") && !ws_word_is(document, t, "one") && t + 2 < last &&
                  ws_has(document, t, LEX_DETERMINER | LEX_NUMBER) &&
                  ws_has(document, t + 2, LEX_DETERMINER | LEX_POSSESSIVE);
        bool share = ws_is_number(document, t) && t + 3 < last && ws_word_is(document, t + 2, "of") &&
                     (WS_WORD_IS_ANY(document, t + 1, "percent", "per") || ws_punct(document, t + 1) == '%');
        if (ws_word_is(document, t, "one") && WS_WORD_IS_ANY(document, t + 1, "of", "in"))
            break; /* one of the nurses is somebody else than the nurses */
        if (ws_word_is(document, t, "one") && WS_WORD_IS_ANY(document, t + 1, "hundred", "thousand", "million"))
            break; /* one hundred nurses are so many */
        bool whole =
            ws_is_tag(document, t + 1,
                      POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(IN) | POS_BIT(WP) | POS_BIT(RB) | WS_FINITE) ||
            (ws_is_tag(document, t + 1, POS_BIT(JJ)) && ws_is_tag(document, t + 2, POS_BIT(TO) | POS_BIT(IN))) ||
            ws_word_is(document, t + 1, "who"); /* those surveyed, those close to Ann Lee, those who */
        bool article = ws_is_the(document, t) || ws_is_a(document, t);
        if ((whole && !of && !share && !article) || is_superlative(document, t))
            break;
        if (of)
            t += 2;
        else if (share)
            t += 3;
        else if (ws_has(document, t, LEX_POSSESSIVE) || ws_is_the(document, t) || ws_is_a(document, t) ||
                 ws_is_demonstrative(document, t) || is_quantifier(document, t))
            t++;
        else if (!ws_is_tag(document, t + 1, POS_BIT(CD)) && !ws_word_is(document, t + 1, "least") &&
                 (ws_is_tag(document, t, POS_BIT(CC) | POS_BIT(IN)) ||
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
    return k + 2 < last && ws_has(document, k, LEX_TIME) && !ws_is_named(document, k) && ws_is_genitive(document, k + 1)
               ? k + 2
               : t;
}

uint32_t ws_phrase_start(const ws_document *document, uint32_t first, uint32_t last) {
    while (first + 1 < last && ws_is_mark(document, first))
        first++;
    uint32_t t = skip_time(document, first, last);
    return t == first ? skip_time(document, skip_determiners(document, first, last), last) : t;
}

/* Does a participle with a person as its object begin at t: a pastor supporting Ann Lee? */
static bool is_clause_about(const ws_document *document, uint32_t t) {
    bool clause = ws_is_tag(document, t, POS_BIT(VBG)) && t + 1 < document->n_tokens;
    const ws_mention *name = clause ? ws_name_at(document, t + 1) : NULL;
    return name && !ws_is_named(document, t) && name->first == t + 1 && name->type == WS_PERSON;
}

/* Does a participle with several things or people as its object begin at t, behind people or a body whom it tells more
 * of: the union | representing bakers? Not: the union's | sewing machines. */
static bool is_clause_with_several(const ws_document *document, uint32_t t) {
    return t > 0 && ws_is_tag(document, t, POS_BIT(VBG)) && ws_is_tag(document, t + 1, POS_BIT(NNS)) &&
           !ws_is_named(document, t) && !ws_is_named(document, t - 1) &&
           ws_is_tag(document, t - 1, POS_BIT(NN) | POS_BIT(NNS)) &&
           ws_has(document, t - 1, LEX_ORGANIZATION | LEX_PEOPLE | LEX_PERSON);
}

/* Does what begins at t behind a noun, `plain` where no preposition stands before it, only say when: a poll | on
 * Friday, in 2009; the council | in May, last month, Monday? */
static bool tells_when(const ws_document *document, uint32_t t, uint32_t last, bool plain) {
    bool time = t + 1 < last && ws_has(document, t + 1, LEX_TIME) && !ws_is_named(document, t + 1);
    const ws_token *next = ws_at(document, t + 1);
    if (ws_word_is(document, t, "on"))
        return time;
    if (ws_word_is(document, t, "of")) { /* minutes | of the same day */
        uint32_t noun = t + 2 + ws_word_is(document, t + 2, "same");
        return noun < last && (noun == t + 3 ? ws_is_the(document, t + 1) : ws_word_is(document, t + 1, "that")) &&
               ws_has(document, noun, LEX_TIME) && !ws_is_named(document, noun);
    }
    if (ws_word_is(document, t, "in"))
        return (time && plain && ws_has(document, t - 1, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION)) ||
               (t + 1 < last && next->kind == TOKEN_NUMBER && next->end - next->start == 4);
    if (!ws_is_tag(document, t - 1, POS_BIT(NN) | POS_BIT(NNS)) || ws_is_genitive(document, t + 2))
        return false;
    if (ws_capital(document, t) && ws_has(document, t, LEX_TIME))
        return !ws_is_genitive(document, t + 1) && !ws_is_tag(document, t + 1, WS_NOUNS);
    return time && WS_WORD_IS_ANY(document, t, "last", "this", "next");
}

/* Does what begins at t behind [first, t), people or a body, only say in what or after what they said it: members of
 * the choir | in a letter, after the vote? The man in a video is told by it. */
static bool tells_occasion(const ws_document *document, uint32_t first, uint32_t t, uint32_t last) {
    static const char *const shows[] = {"video", "film", "column", "blog", "podcast", "book", "memoir", "editorial"};
    enum { LONGEST = 3 };
    bool speakers = false;
    for (uint32_t k = first; k < t && !speakers; k++)
        speakers = ws_has(document, k, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION) && !ws_is_genitive(document, k + 1);
    if (!speakers || !ws_is_tag(document, t, POS_BIT(IN)) || t + 2 >= last)
        return false;
    if (WS_WORD_IS_ANY(document, t, "after", "during"))
        return ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE);
    if (!ws_word_is(document, t, "in") || !(ws_is_a(document, t + 1) || ws_has(document, t + 1, LEX_POSSESSIVE)))
        return false;
    uint32_t noun = t + 2;
    while (noun < last && noun < t + LONGEST && ws_is_tag(document, noun, POS_BIT(JJ) | POS_BIT(VBN)))
        noun++;
    return noun < last && ws_has(document, noun, LEX_MEDIUM) && !WS_WORD_AMONG(document, noun, shows) &&
           !(noun + 1 < last && ws_is_tag(document, noun + 1, WS_NOUNS)); /* in a television studio */
}

/* Is the word alone no more than that it is somebody? */
static bool is_anybody(const ws_document *document, uint32_t first, uint32_t t) {
    return t == first + 1 && WS_WORD_IS_ANY(document, first, "person", "source");
}

/* Does what begins at t behind a noun for one person only say why that person knows: a pilot | with knowledge of the
 * storm, familiar with it, briefed on it? Whom somebody is with says who it is, and of a mere source nothing else does.
 */
static bool tells_what_is_known(const ws_document *document, uint32_t first, uint32_t t) {
    if (is_anybody(document, first, t) || !ws_is_tag(document, t - 1, POS_BIT(NN)) ||
        !ws_has(document, t - 1, LEX_PERSON))
        return false;
    if (ws_word_is(document, t, "familiar"))
        return ws_word_is(document, t + 1, "with");
    if (ws_word_is(document, t, "briefed"))
        return WS_WORD_IS_ANY(document, t + 1, "on", "about");
    uint32_t noun = t + 1 + ws_is_tag(document, t + 1, POS_BIT(JJ));
    return ws_word_is(document, t, "with") && ws_is_tag(document, noun, POS_BIT(NN)) &&
           WS_WORD_IS_ANY(document, noun + 1, "of", "to");
}

/* Does the word behind a phrase only stress who is meant: Ann Lee and Bob Ray both, the senators themselves? */
static bool stresses(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "both", "respectively", "alike", "himself", "herself", "themselves");
}

uint32_t ws_phrase_end(const ws_document *document, uint32_t first, uint32_t last) {
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
        bool alone = plain;
        plain &= !ws_is_tag(document, t, POS_BIT(IN));
        bool day = ws_has(document, t + 1, LEX_TIME) && document->pos[t + 1] == POS_NNP;
        bool done = ws_is_tag(document, t, POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(VBD)) ||
                    (day && ws_ends_in(document, t, "ed"));
        if (!those && t > first && t + 2 - day < last && done && ws_is_tag(document, t - 1, WS_NOUNS) &&
            !ws_word_is(document, t, "made") &&
            (day || !ws_is_tag(document, t + 1, WS_NOUNS) || is_clause_about(document, t)) &&
            !(plain && ws_has(document, t - 1, LEX_PERSON | LEX_PEOPLE) &&
              (ws_is_tag(document, t - 1, POS_BIT(NNS)) || is_anybody(document, first, t)) &&
              !ws_is_tag(document, t, POS_BIT(VBG))))
            break; /* a poll released on Friday; not: people told of the plan */
        if (t > first && (tells_when(document, t, last, alone) || tells_occasion(document, first, t, last) ||
                          (alone && tells_what_is_known(document, first, t))))
            break;
        char c = ws_punct(document, t);
        if (c == ',' && t == first + 1 && ws_is_tag(document, first, POS_BIT(JJ)) &&
            ws_is_tag(document, t + 1, WS_NOUNS | POS_BIT(JJ)))
            continue; /* a long, dull letter */
        if (t > first && (c == ',' || c == ':' || c == ';' || c == '(' || c == '[' ||
                          (c == '-' && ws_at(document, t)->end - ws_at(document, t)->start > 1)))
            break;
        if (t > first && !those &&
            (WS_WORD_IS_ANY(document, t, "who", "whose") ||
             (ws_is_tag(document, t - 1, POS_BIT(NN) | POS_BIT(NNS)) && /* a cook | everyone knows */
              WS_WORD_IS_ANY(document, t, "everyone", "everybody")) ||
             (ws_is_relative(document, t) && ws_is_tag(document, t, POS_BIT(WDT)))))
            break;
    }
    while (t > first + 1 && (ws_is_genitive(document, t - 1) || stresses(document, t - 1) ||
                             ws_punct(document, t - 1) == ',' || ws_punct(document, t - 1) == '-'))
        t--;
    return t;
}

uint32_t ws_phrase_head(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = ws_word_is(document, first, "those") || /* those close to Ann Lee */
                (is_quantifier(document, first) && !ws_word_is(document, first, "one"));
    for (uint32_t t = first; t < last; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name && name->last <= last) {
            head = name->last - 1;
            t = head;
            noun = true;
            continue;
        }
        if (ws_punct(document, t) == '/' || ws_punct(document, t) == '&')
            continue;
        /* Ann Lee's housemate, the mayor's leading Danish rivals */
        bool owned = t > first && ws_is_genitive(document, t - 1) && ws_is_word(document, t);
        if (noun && !owned &&
            (ws_is_tag(document, t,
                       POS_BIT(IN) | POS_BIT(TO) | POS_BIT(WDT) | POS_BIT(WP) | POS_BIT(WRB) | POS_BIT(CC) |
                           WS_FINITE) ||
             (ws_is_tag(document, t, POS_BIT(VBG) | POS_BIT(VBN)) && !ws_is_tag(document, t + 1, WS_NOUNS)) ||
             is_clause_about(document, t) || is_clause_with_several(document, t) || ws_punct(document, t)))
            break;
        if (ws_is_tag(document, t, WS_NOUNS) ||
            (ws_has(document, t, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT) &&
             !ws_is_genitive(document, t))) {
            head = t;
            noun = true;
        } else if (owned || (!noun && ws_is_word(document, t))) {
            head = t;
            noun |= ws_is_aged(document, t); /* the 57-year-old from Perth */
        }
    }
    return head;
}
