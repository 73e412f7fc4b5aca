/* source.c - which words of a proposed source say who it is */
#include "attribution/source.h"

#include "mention/mention.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Text that cannot be read (NUL and the like) names nobody. */
static bool is_readable(const ws_document *document, ws_tokens range) {
    for (uint32_t t = range.first; t < range.last; t++)
        if (document->tokens[t].kind == TOKEN_OPAQUE)
            return false;
    return true;
}

bool ws_may_speak(const ws_document *document, ws_tokens source) {
    const uint64_t speaks = LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN | LEX_DOCUMENT |
                            LEX_MEDIUM | LEX_CUE_NOUN | LEX_PRONOUN | LEX_SUBJECT | LEX_ORG_SUFFIX | LEX_HONORIFIC;
    for (uint32_t t = source.first; t < source.last; t++) {
        const ws_mention *name = ws_name_at(document, t);
        bool counted = t > source.first && document->pos[t - 1] == POS_CD; /* two Volvos */
        if (ws_has(document, t, speaks) || document->tokens[t].kind == TOKEN_ADDRESS ||
            (name && name->first == t && !counted))
            return true;
    }
    return false;
}

/* Is it the place behind a town in capitals, HAMILTON, Bermuda: …? */
static bool is_place_of_dateline(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first, first = document->paragraphs[ws_paragraph_of(document, t)].first;
    return ws_in_name_of(document, t, WS_PLACE) && t > first + 1 && t < first + 6 && ws_punct(document, t - 1) == ',' &&
           document->tokens[first].shape == SHAPE_UPPER;
}

/* Does the word tell what kind of article it is: Obituary: Ann Lee, driver? */
static bool is_kicker(const ws_document *document, uint32_t t) {
    static const char *const words[] = {
        "obituary",  "opinion",   "analysis", "comment", "interview", "profile",  "review",  "preview",   "feature",
        "explainer", "editorial", "letter",   "letters", "podcast",   "video",    "gallery", "exclusive", "breaking",
        "update",    "live",      "factbox",  "recipe",  "quiz",      "timeline", "re"};
    return WS_WORD_AMONG(document, t, words);
}

/* Is it two words for what follows: a text for the press, or a storm by its name? */
static bool is_rubric(const ws_document *document, uint32_t t) {
    return (ws_word_is(document, t, "press") && WS_WORD_IS_ANY(document, t + 1, "release", "statement", "notice")) ||
           WS_WORD_IS_ANY(document, t, "storm", "hurricane", "typhoon", "cyclone");
}

/* Does the title begin with the place where it happened, Oxgate: Appeal over ‘reckless’ driver, for the text goes on in
 * that place? What stands in marks behind the colon may be said there. */
static bool is_scene(const ws_document *document, ws_tokens source) {
    enum { FARTHEST = 400 };
    uint32_t t = source.first;
    const ws_mention *name = ws_name_at(document, t);
    if (t > 0 || source.last != 1 || ws_punct(document, 1) != ':' || ws_is_mark(document, 2) || !name ||
        name->type == WS_PERSON)
        return false;
    for (uint32_t k = 3; k < document->n_tokens && k < FARTHEST; k++)
        if (document->tokens[k].hash == document->tokens[t].hash && WS_WORD_IS_ANY(document, k - 1, "in", "near"))
            return true;
    return false;
}

/* Is it the town that a story begins with: New Delhi: The minister said …? Countries and capitals may speak so, but not
 * where a long paragraph follows, and whoever says we; a headline has no full stop. */
static bool is_town_of_story(const ws_document *document, const ws_mention *name, ws_tokens source, ws_tokens cue) {
    enum { TOP = 3, LONG = 20 };
    uint32_t p = ws_paragraph_of(document, source.first);
    const ws_paragraph *paragraph = &document->paragraphs[p];
    bool lead = paragraph->last - paragraph->first > LONG;
    return name && name->type == WS_PLACE && name->first == source.first && name->last == cue.first && p < TOP &&
           ws_punct(document, cue.first) == ':' && !ws_is_mark(document, cue.first + 1) &&
           !ws_is_first_person(document, cue.first + 1) &&
           (lead || name->last > name->first + 1 || !ws_has(document, name->first, LEX_PLACE)) &&
           ws_pos_in(document->pos[paragraph->last - 1], POS_BIT(STOP) | POS_BIT(MARK));
}

bool ws_is_heading(const ws_document *document, ws_tokens cue, ws_tokens source) {
    bool colon = ws_punct(document, cue.first) == ':' || ws_punct(document, cue.last) == ':';
    if (colon && source.first < source.last && is_place_of_dateline(document, source))
        return true;
    if (!colon || source.first >= source.last || !ws_starts_paragraph(document, source.first))
        return false;
    const ws_token *opening = &document->tokens[source.first];
    if (opening->kind == TOKEN_MARK)
        return ws_is_mark(document, source.last - 1);
    if ((source.last == source.first + 1 && is_kicker(document, source.first)) ||
        (source.last == source.first + 2 && is_rubric(document, source.first)))
        return true;
    if (is_scene(document, source))
        return true;
    const ws_mention *name = ws_name_at(document, source.first);
    if (source.last > source.first + 2 && !ws_may_speak(document, source))
        return true;
    if (is_town_of_story(document, name, source, cue))
        return true;
    if (opening->shape != SHAPE_UPPER)
        return false;
    if (ws_punct(document, cue.first) != ':')
        return document->tokens[cue.first].shape == SHAPE_UPPER && source.last == cue.first;
    if (!name) /* a place that the tagger does not know, in the text and not in its headline */
        return source.last == source.first + 1 && source.first > 0 && !ws_is_listed(document, source.first) &&
               opening->end - opening->start > 4;
    return name->last == cue.first && (name->type == WS_PLACE || name->type == WS_OTHER);
}

/* Where the source begins behind the dateline of its paragraph. */
static uint32_t behind_dateline(const ws_document *document, ws_tokens source) {
    return ws_starts_paragraph(document, source.first) ? ws_behind_dateline(document, source.first, source.last)
                                                       : source.first;
}

/* Where the source begins behind the salutation of a letter to a paper: Sir – | your correspondent. */
static uint32_t behind_salutation(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    bool salutation = ws_starts_paragraph(document, t) && ws_addresses_editor(document, t);
    return salutation && t + 2 < source.last && ws_punct(document, t + 1) == '-' ? t + 2 : t;
}

/* Where the source begins behind the one word that says what the person does or suffers meanwhile: Ann Lee of
 * `Cross-examining, Ann Lee`. */
static uint32_t behind_participle(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    bool participle = ws_starts_sentence(document, t) && !ws_is_named(document, t) &&
                      (ws_ends_in(document, t, "ing") || ws_ends_in(document, t, "ed")) &&
                      ws_punct(document, t + 1) == ',';
    return participle && t + 2 < source.last && ws_in_name_of(document, t + 2, WS_PERSON) ? t + 2 : t;
}

/* Where the source begins behind who does something to it: the officer of `Questioned by Ann Lee, the officer`. */
static uint32_t behind_agent(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first, comma = t;
    if (t < 2 || !ws_word_is(document, t - 1, "by") || !ws_starts_sentence(document, t - 2) ||
        !ws_ends_in(document, t - 2, "ed"))
        return t;
    while (comma < source.last && ws_punct(document, comma) != ',')
        comma++;
    bool who = comma + 1 < source.last && (ws_has(document, comma + 1, LEX_DETERMINER | LEX_POSSESSIVE) ||
                                           ws_in_name_of(document, comma + 1, WS_PERSON));
    return who ? comma + 1 : t;
}

/* Where the source begins behind a noun that a clause without `that` explains: a move | riders say. */
static uint32_t behind_explained(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first, last = source.last - 1;
    bool many = last == t + 2 && ws_is_a(document, t) && ws_is_tag(document, last, POS_BIT(NNS)) &&
                ws_is_tag(document, t + 1, POS_BIT(NN)) && !ws_is_named(document, last);
    return many ? last : t;
}

/* Where the source begins if it ends in a pronoun for whoever speaks, which ends no longer phrase: he of `outside court
 * he`; not of `Ann Lee and he`. */
static uint32_t at_pronoun(const ws_document *document, ws_tokens source) {
    uint32_t t = source.last - 1;
    if (!ws_has(document, t, LEX_SUBJECT) || document->pos[t] != POS_PRP)
        return source.first;
    for (uint32_t k = source.first; k < t; k++)
        if (ws_pos_in(document->pos[k], WS_FINITE) || (k + 1 == t && ws_pos_in(document->pos[k], POS_BIT(CC))))
            return source.first;
    return t;
}

/* Where the source ends if it only stresses who it is: the report | itself. */
static uint32_t before_reflexive(const ws_document *document, ws_tokens source) {
    uint32_t t = source.last - 1;
    bool stress = t > source.first && ws_is_reflexive(document, t) && ws_pos_in(document->pos[t - 1], WS_NOUNS);
    return stress ? t : source.last;
}

/* Where the source ends behind which it is told how long ago: the Treasury | two years ago. */
static uint32_t before_ago(const ws_document *document, ws_tokens source) {
    uint32_t t = source.last - 1;
    if (source.last < source.first + 4 || !WS_WORD_IS_ANY(document, t, "ago", "earlier", "before"))
        return source.last;
    for (uint32_t k = source.first; k < t; k++)
        if (ws_pos_in(document->pos[k], WS_VERBS))
            return source.last; /* the baker she met a year ago */
    bool count = ws_has(document, t - 2, LEX_NUMBER | LEX_DETERMINER) || ws_is_number(document, t - 2);
    return count && (ws_has(document, t - 1, LEX_TIME) || ws_is_span(document, t - 1)) ? t - 2 : source.last;
}

/* Where the source ends behind which it is told on which day, Lee | earlier Thursday; or whose verb an aside parts from
 * the one that reports: the poll | has, however, shown. */
static uint32_t before_day_or_verb(const ws_document *document, ws_tokens source) {
    uint32_t t = source.last - 1;
    if (t <= source.first || ws_in_name_of(document, t, WS_PERSON))
        return source.last;
    bool verb = ws_has(document, t, LEX_HAVE) && ws_is_tag(document, t, WS_FINITE) && !ws_has(document, t - 1, LEX_WH),
         day = t > source.first + 1 && ws_has(document, t, LEX_TIME) &&
               WS_WORD_IS_ANY(document, t - 1, "earlier", "early", "late", "later") &&
               (ws_is_named(document, t - 2) || ws_is_tag(document, t - 2, WS_NOUNS | POS_BIT(PRP)));
    return day ? t - 1 : verb ? t : source.last;
}

/* Where the source ends that is called by a given name and a place, Ewa | from Hale: behind the name. */
static uint32_t behind_given_name(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    const ws_mention *name = ws_name_at(document, t);
    bool place = t + 2 < source.last && WS_WORD_IS_ANY(document, t + 1, "from", "in") && ws_capital(document, t + 2);
    bool given = ws_is_given_name(document, t) && (!name || name->last == t + 1);
    for (uint32_t k = t + 2; k < source.last && place; k++)
        place = ws_capital(document, k);
    return place && given ? t + 1 : source.last;
}

/* Where the source begins behind what tells where somebody is or what they do meanwhile: the union's head, Ann Lee, of
 * `Speaking behind closed doors, the union's head, Ann Lee`; her son of `Outside court, her son`. */
static uint32_t behind_clause(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    bool leads = document->pos[t] == POS_IN || ws_has(document, t, LEX_PREPOSITION) || ws_ends_in(document, t, "ing");
    if (!ws_starts_sentence(document, t) || ws_is_named(document, t) || !leads ||
        ws_has(document, t, LEX_PERSON | LEX_ORGANIZATION))
        return t;
    for (uint32_t k = t + 1; k + 1 < source.last; k++) {
        if (ws_pos_in(document->pos[k], WS_FINITE))
            return t;
        bool person = ws_in_name_of(document, k + 1, WS_PERSON);
        if (ws_punct(document, k) == ',' && (person || ws_has(document, k + 1, LEX_POSSESSIVE) ||
                                             (ws_is_the(document, k + 1) && ws_is_person_noun(document, k + 2))))
            return k + 1;
    }
    return t;
}

/* Is what stands behind the coordinator at t, up to `last`, a subject and no more of a list: but | the owner? */
static bool is_subject_behind(const ws_document *document, uint32_t t, uint32_t last) {
    for (uint32_t k = t + 1; k < last; k++)
        if (ws_pos_in(document->pos[k], WS_FINITE) || ws_punct(document, k))
            return false;
    if (ws_is_named(document, t + 1))
        return ws_word_is(document, t, "but") ||
               (ws_in_name_of(document, t + 1, WS_PERSON) && !ws_is_named(document, t - 1));
    return ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE | LEX_PEOPLE) || ws_is_person_noun(document, t + 1);
}

/* Where the source begins behind a clause of its own that `but` or `and` joins to it: the owner, of `The shop opened
 * early but the owner`. */
static uint32_t behind_joined_clause(const ws_document *document, ws_tokens source) {
    bool finite = false;
    for (uint32_t t = source.first; t + 1 < source.last; t++) {
        if (ws_has(document, t, LEX_WH) || ws_is_mark(document, t) || WS_WORD_IS_ANY(document, t, "that", "both"))
            return source.first;
        if (finite && WS_WORD_IS_ANY(document, t, "but", "and"))
            return is_subject_behind(document, t, source.last) ? t + 1 : source.first;
        finite |= ws_pos_in(document->pos[t], WS_FINITE) && !ws_is_named(document, t) && t > source.first;
    }
    return source.first;
}

bool ws_is_neither(const ws_document *document, ws_tokens source) {
    for (uint32_t t = source.first; t < source.last && ws_word_is(document, source.first, "neither"); t++)
        if (ws_word_is(document, t, "nor"))
            return true;
    return false;
}

/* Where the list of persons that ends in the source begins: Ann Lee of `Ann Lee, Bob Ray and Carl Moe`, where the
 * source is the last two. */
static uint32_t start_of_list(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first, floor = ws_sentence_of(document, t)->first;
    const ws_mention *name = ws_name_from(document, t), *end = ws_name_at(document, source.last - 1);
    if (!name || !end || name == end || end->first < 2 || name->type != WS_PERSON || end->type != WS_PERSON ||
        !ws_word_is(document, end->first - 1, "and"))
        return t;
    while (t >= floor + 2 && ws_punct(document, t - 1) == ',' && ws_is_named(document, t - 2)) {
        const ws_mention *before = ws_name_at(document, t - 2);
        if (before->type != WS_PERSON || before->last != t - 1 || before->first < floor ||
            !ws_same_marked(document, before->first, source.first))
            break;
        t = before->first;
    }
    bool led = t > floor && ws_pos_in(document->pos[t - 1], POS_BIT(IN) | POS_BIT(TO) | WS_VERBS);
    return led ? source.first : t;
}

/* Where the pair begins whose second half is the source, and which stands behind the comma of a clause: …, the council
 * and | the police | said. */
static uint32_t start_of_pair(const ws_document *document, ws_tokens source) {
    enum { LONGEST = 8 };
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ);
    uint32_t t = source.first, floor = ws_sentence_of(document, t)->first, first = t - 1;
    if (t < floor + 4 || !ws_has(document, t, LEX_DETERMINER) || !ws_word_is(document, first, "and") ||
        !ws_is_tag(document, source.last, WS_FINITE))
        return t;
    while (first > floor + 1 && first + LONGEST > t && ws_pos_in(document->pos[first - 1], inside))
        first--;
    bool led = first + 1 < t && ws_has(document, first - 1, LEX_DETERMINER | LEX_POSSESSIVE);
    return led && ws_punct(document, first - 2) == ',' ? first - 1 : t;
}

/* Where the name that goes on in the source begins, if a nickname in marks or a word that looks like a cue stands in
 * it: Ann “Nan” Lee, Ann dos Santos. */
static uint32_t start_of_name(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    const ws_mention *name = ws_name_at(document, t);
    return name && name->name_first < t && name->last <= source.last && name->type == WS_PERSON ? name->first : t;
}

/* Where the noun phrase begins of which the source is only the word that stresses it: The senators themselves. */
static uint32_t start_of_stressed(const ws_document *document, ws_tokens source) {
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD);
    uint32_t t = source.first, floor = ws_sentence_of(document, t)->first;
    if (source.last != t + 1 || !ws_is_reflexive(document, t))
        return t;
    while (t > floor && (ws_pos_in(document->pos[t - 1], inside) || ws_is_named(document, t - 1)))
        t--;
    bool led = t < source.first && t > floor && ws_has(document, t - 1, LEX_DETERMINER | LEX_POSSESSIVE);
    return led ? t - 1 : t;
}

/* Is it one small word, which is nobody: after, but, so? */
static bool is_small_word(const ws_document *document, ws_tokens source) {
    static const char *const words[] = {"after", "before", "when", "whenever", "while", "whereas", "but", "and",
                                        "or",    "so",     "then", "now",      "for",   "there",   "oh",  "because",
                                        "if",    "as",     "with", "since",    "by",    "though",  "also"};
    uint32_t t = source.first;
    bool small = document->tokens[t].shape != SHAPE_CAPITAL ||
                 (ws_starts_sentence(document, t) && !ws_is_named(document, t)); /* not Oh */
    return source.last == t + 1 && ((small && WS_WORD_AMONG(document, t, words)) || ws_is_genitive(document, t) ||
                                    document->tokens[t].kind == TOKEN_PUNCT);
}

/* Is it a number of votes by which something is done: approved by | 24 votes to 19? */
static bool is_count(const ws_document *document, ws_tokens source) {
    return source.last > source.first + 1 && ws_word_is(document, source.first - 1, "by") &&
           (ws_is_number(document, source.first) || ws_has(document, source.first, LEX_NUMBER)) &&
           WS_WORD_IS_ANY(document, source.first + 1, "votes", "vote", "points", "runs", "goals", "wickets", "seats",
                          "per");
}

/* Is it only how somebody was told: told by | email? */
static bool is_means(const ws_document *document, ws_tokens source) {
    static const char *const means[] = {"email", "e-mail", "text",  "letter", "phone", "telephone",
                                        "post",  "fax",    "radio", "video",  "mail",  "law"};
    return source.last == source.first + 1 && ws_word_is(document, source.first - 1, "by") &&
           ws_is_lower(document, source.first) && WS_WORD_AMONG(document, source.first, means);
}

/* Who takes to what is proposed as the source: Lee of `Lee taking to | Twitter | to say`; else the source. */
static ws_tokens who_takes_to(const ws_document *document, ws_tokens source) {
    uint32_t t = source.first;
    bool takes = t > 2 && ws_word_is(document, t - 1, "to") &&
                 WS_WORD_IS_ANY(document, t - 2, "taking", "took", "takes", "taken");
    const ws_mention *name = takes ? ws_name_at(document, t - 3) : NULL;
    return name && name->type == WS_PERSON && name->last + 2 == t ? (ws_tokens){name->first, name->last} : source;
}

/* Is it only the word that tells who calls somebody so: a | self-described | rebel? */
static bool is_self_styled(const ws_document *document, ws_tokens source) {
    return source.last == source.first + 1 && WS_WORD_IS_ANY(document, source.first, "self-described", "self-styled",
                                                             "self-proclaimed", "self-professed", "self-confessed");
}

bool ws_names_nobody(const ws_document *document, ws_tokens source) {
    bool time = source.last < document->n_tokens && ws_word_is(document, source.last - 1, "time") &&
                WS_WORD_IS_ANY(document, source.last, "will", "may", "would", "alone"); /* Only time will tell */
    return time || !is_readable(document, source) || ws_is_time(document, source) || is_means(document, source) ||
           is_count(document, source) || is_small_word(document, source) || is_self_styled(document, source);
}

ws_tokens ws_source_bounds(const ws_document *document, ws_tokens source) {
    if (source.first == source.last)
        return source;
    source = who_takes_to(document, source);
    source.first = behind_dateline(document, source);
    source.first = behind_salutation(document, source);
    source.first = ws_behind_time(document, source);
    source.first = behind_participle(document, source);
    source.first += source.last > source.first + 1 && ws_word_is(document, source.first, "whom");
    source.first = behind_agent(document, source);
    source.first = behind_clause(document, source);
    source.first = behind_joined_clause(document, source);
    source.first = behind_explained(document, source);
    source.first = at_pronoun(document, source);
    source.last = before_reflexive(document, source);
    source.last = before_ago(document, source);
    source.last = before_day_or_verb(document, source);
    source.last = behind_given_name(document, source);
    source.first = start_of_list(document, source);
    source.first = start_of_pair(document, source);
    source.first = start_of_name(document, source);
    source.first = start_of_stressed(document, source);
    return source;
}
