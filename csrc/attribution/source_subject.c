/* source_subject.c - the whole subject of a cue, where a source is only what ends it
 *
 * A clerk with access to the vault said …        What stands behind a preposition or is the object of a participle is
 * A diver, who fears the mill, said …            no subject. The sentence begins with it as a rule: a noun for people
 *                                                or a body, and what tells more about it.
 * Ann Lee, who keeps the gate, named …           Or there is none, where an aside hides it.
 */
#include "attribution/source.h"

#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* No subject is longer. */
enum { LONGEST_SUBJECT = 40 };

#define NOUN_PHRASE (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS))

/* Is it a preposition that begins no clause? */
static bool is_preposition(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"of",     "at",   "in",    "on",    "for",    "with",    "from",
                                        "by",     "to",   "under", "into",  "onto",   "through", "against",
                                        "inside", "near", "over",  "about", "without"};
    return WS_WORD_AMONG(document, t, words);
}

/* Is it the reflexive that a verb of naming has behind it: calling | themselves | the Owls? */
static bool is_self_named(const ws_document *document, uint32_t t) {
    return t > 0 && ws_is_reflexive(document, t) &&
           (ws_has(document, t - 1, LEX_CALL | LEX_MANNER | LEX_NAMING) ||
            WS_WORD_IS_ANY(document, t - 1, "identifying", "describing", "styling", "presenting", "introducing"));
}

/* Can what begins at t be no subject, for it stands behind a preposition, is what somebody does something to, what they
 * call themselves, or what something is: the talks are | private | said? */
static bool is_object(const ws_document *document, uint32_t t) {
    static const char *const roles[] = {"only",    "known",   "identified", "posing",    "acting",
                                        "working", "serving", "employed",   "disguised", "dressed"};
    bool as =
        ws_word_is(document, t - 1, "as") && (WS_WORD_AMONG(document, t - 2, roles) || is_self_named(document, t - 2));
    bool what = ws_has(document, t - 1, LEX_BE) && !ws_is_tag(document, t, POS_BIT(NNS));
    return as || is_preposition(document, t - 1) || what || is_self_named(document, t - 1) ||
           (ws_pos_in(document->pos[t - 1], POS_BIT(VBG)) &&
            !ws_has(document, t - 1, LEX_SPEECH | LEX_STANCE | LEX_CLAUSE));
}

/* Does a clause that tells more of the noun before it begin at t: who, which; that | runs the mill; speaking quietly; a
 * man | she knew? */
static bool begins_clause(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "who", "whose", "which") ||
           (ws_word_is(document, t, "that") && ws_pos_in(document->pos[t + 1], WS_FINITE) &&
            !ws_has(document, t + 1, LEX_SPEECH | LEX_STANCE)) ||
           (ws_punct(document, t - 1) == ',' && ws_pos_in(document->pos[t], POS_BIT(VBG)) &&
            ws_has(document, t, LEX_SPEECH)) ||
           (ws_punct(document, t - 1) == ',' && ws_is_a(document, t) && ws_is_person_noun(document, t + 1) &&
            ws_has(document, t + 2, LEX_SUBJECT));
}

/* The end of the noun phrase for people or a body that begins at t, or for anything of which a clause tells more: the
 * mill | that owns it; t where there is none. */
static uint32_t end_of_noun(const ws_document *document, uint32_t t, uint32_t limit) {
    const uint64_t heads = LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_KIN | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_MEDIUM;
    uint32_t first = t;
    t += ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE);
    uint32_t noun = t;
    while (t < limit && (ws_pos_in(document->pos[t], NOUN_PHRASE) || ws_is_named(document, t)))
        t++;
    bool named = t > noun && ws_is_named(document, t - 1);
    if (named && ws_is_a(document, first) && ws_word_is(document, t, "from"))
        return t; /* a Dane | from Hull */
    return t > noun && !named &&
                   (ws_has(document, t - 1, heads) || ws_is_person_noun(document, t - 1) || begins_clause(document, t))
               ? t
               : first;
}

/* Where a clause of the source's own begins, `A clerk with a key, | who asked not to be named, | said`: at its comma;
 * or at `first`, where the words between tell more of the noun in another way. */
static uint32_t clause_of_source(const ws_document *document, uint32_t first, uint32_t source) {
    bool told = is_preposition(document, first) || ws_pos_in(document->pos[first], POS_BIT(VBG) | POS_BIT(VBN));
    for (uint32_t t = first; t < source && told; t++) {
        if (ws_punct(document, t) == ',' && begins_clause(document, t + 1))
            return t;
        if (ws_punct(document, t) || ws_is_mark(document, t) || ws_pos_in(document->pos[t], WS_FINITE))
            return first;
    }
    return first;
}

/* May the cue behind `source` be no verb of it, for it is the object of the verb of the clause that begins at t: that
 * runs | the mill | said? The clause has no other verb. */
static bool is_object_in_clause(const ws_document *document, uint32_t t, uint32_t source) {
    uint32_t finite = 0;
    for (uint32_t k = t; k < source; k++)
        finite += ws_pos_in(document->pos[k], WS_FINITE) && !ws_has(document, k, LEX_SPEECH);
    return finite == 1 && ws_pos_in(document->pos[t + 1], WS_FINITE) &&
           ws_pos_in(document->pos[source - 1], WS_FINITE | POS_BIT(VB) | POS_BIT(VBN) | POS_BIT(VBG));
}

/* Does the clause that begins at t, behind its comma, end in what stands behind a preposition at `source`, with nothing
 * set apart between them: The clerk, | who lives in | Hull, Maine | said? */
static bool is_in_clause(const ws_document *document, uint32_t t, uint32_t source) {
    uint32_t verbs = 0;
    for (uint32_t k = t; k < source; k++) {
        if (ws_punct(document, k) || ws_is_mark(document, k) || ws_starts_sentence(document, k))
            return false;
        verbs += ws_pos_in(document->pos[k], WS_FINITE);
    }
    return verbs == 1 && source > t + 1 && is_preposition(document, source - 1);
}

/* Do the tokens tell more about the noun before them, so that the cue behind them may be its verb? */
static bool is_modifier(const ws_document *document, uint32_t first, uint32_t source, uint32_t cue) {
    bool apart = ws_punct(document, first) == ',', aside = apart && ws_punct(document, cue - 1) == ',';
    const ws_mention *place = ws_name_at(document, source);
    bool several = ws_is_tag(document, cue - 1, POS_BIT(NNS)) && ws_has(document, cue - 1, LEX_PERSON | LEX_PEOPLE);
    bool between = ws_punct(document, cue + 1) == ',' && ws_pos_in(document->pos[cue + 2], WS_FINITE);
    /* its second comma is missing; but: who fled to Hull | residents said; who works with | Ann Lee said, was ill */
    if (apart && !aside && WS_WORD_IS_ANY(document, first + 1, "who", "which"))
        return !several && !between && is_in_clause(document, first + 1, place ? place->first : source);
    uint32_t t = first + aside;
    bool clause = begins_clause(document, t);
    bool done = ws_pos_in(document->pos[t], POS_BIT(VBN) | POS_BIT(VBD)) || is_self_named(document, t + 1) ||
                (ws_word_is(document, t, "read") && is_preposition(document, t + 1));
    if (!clause && (aside || !(is_preposition(document, t) || done)))
        return false;
    if (!aside && !is_object(document, source) && !(clause && is_object_in_clause(document, t, source)))
        return false;
    uint32_t commas = 0;
    for (uint32_t k = t + 1; k < cue - aside; k++) {
        bool comma = clause && !aside && ws_punct(document, k) == ',';
        commas += comma;
        if ((ws_punct(document, k) && !comma) || ws_is_mark(document, k) || ws_starts_sentence(document, k) ||
            (!clause && ws_pos_in(document->pos[k], WS_FINITE)))
            return false;
    }
    return commas == 0 || commas == 2; /* who sold the gate, as it stood, to the mill */
}

/* The person at the head of the line, where the source before its colon is only what that person speaks about: Ann Lee,
 * a judge, on the winner: “…”. Else the source. */
static ws_tokens speaker_on(const ws_document *document, ws_tokens source) {
    enum { LONGEST_TOPIC = 4, LONGEST_TITLE = 4 };
    uint32_t first = document->paragraphs[ws_paragraph_of(document, source.first)].first, t = source.first;
    while (t > first && t + LONGEST_TOPIC > source.first &&
           (ws_has(document, t - 1, LEX_DETERMINER | LEX_POSSESSIVE) || ws_pos_in(document->pos[t - 1], NOUN_PHRASE)))
        t--;
    if (t == first || !WS_WORD_IS_ANY(document, t - 1, "on", "about"))
        return source;
    while (first < t && (ws_is_number(document, first) || document->tokens[first].kind == TOKEN_PUNCT))
        first++; /* 2. */
    for (uint32_t k = first; k + 1 < t && k < first + LONGEST_TITLE; k++) {
        const ws_mention *m = ws_name_at(document, k);
        if (m && m->type == WS_PERSON)
            return m->last == t - 1 || ws_punct(document, m->last) == ',' ? (ws_tokens){m->first, m->last} : source;
    }
    return source;
}

/* Is the token a verb of the active voice in the past or present, also where the tagger takes it for a participle: …,
 * named | “…”? */
static bool is_tensed(const ws_document *document, uint32_t verb) {
    if (ws_has(document, verb, LEX_BE))
        return false; /* a passive */
    return ws_pos_in(document->pos[verb], WS_FINITE) ||
           (ws_word_is(document, verb, "used") && ws_word_is(document, verb + 1, "to")) ||
           (ws_pos_in(document->pos[verb], POS_BIT(VBN)) && ws_has(document, verb, LEX_PAST) &&
            !ws_pos_in(document->pos[verb + 1], POS_BIT(IN) | POS_BIT(TO)));
}

/* The end of the subject at the head of the sentence, behind whose comma it is told who carries the statement: The
 * minister, | in a reply through her aide, Ann Lee, | said. `first` where there is none. */
static uint32_t subject_of_statement(const ws_document *document, uint32_t first, ws_tokens cue) {
    const ws_mention *name = ws_name_at(document, first);
    uint32_t end = name ? name->last : first;
    bool medium = false, carried = false;
    if (end == first)
        end = end_of_noun(document, first, cue.first);
    if (end == first || ws_punct(document, end) != ',' || ws_punct(document, cue.first - 1) != ',' ||
        !ws_word_is(document, end + 1, "in"))
        return first;
    for (uint32_t t = end + 2; t < cue.first; t++) {
        if (ws_pos_in(document->pos[t], WS_FINITE) || ws_is_mark(document, t))
            return first;
        medium |= ws_pos_in(document->pos[t], POS_BIT(NN));
        carried |= medium && WS_WORD_IS_ANY(document, t, "through", "via", "by", "from") &&
                   ws_has(document, t + 1, LEX_POSSESSIVE);
    }
    return carried ? end : first;
}

/* The name before the clause that the source is taken from, where the cue stands behind that: Ann Lee, | whose son Bob
 * was there, said. Else the source. */
static ws_tokens before_whose(const ws_document *document, ws_tokens source, ws_tokens cue) {
    uint32_t whose = source.first;
    if (whose < 2 || !ws_word_is(document, whose, "whose") || ws_punct(document, whose - 1) != ',' ||
        cue.first < source.last || ws_punct(document, cue.first - 1) != ',')
        return source;
    const ws_mention *m = ws_name_at(document, whose - 2);
    return m && m->type != WS_PLACE && m->last == whose - 1 ? (ws_tokens){m->first, m->last} : source;
}

/* Where the sentence's subject may begin: behind words that tell where or when and their comma, Inside the port, | a
 * clerk reached by phone said. */
static uint32_t behind_circumstance(const ws_document *document, uint32_t first, uint32_t limit) {
    enum { LONGEST = 8 };
    if (!is_preposition(document, first) && !ws_has(document, first, LEX_ADVERB))
        return first;
    for (uint32_t t = first + 1; t < limit && t < first + LONGEST; t++) {
        if (ws_punct(document, t) == ',')
            return t + 1;
        if (ws_pos_in(document->pos[t], WS_FINITE) || ws_is_mark(document, t) || ws_punct(document, t))
            return first;
    }
    return first;
}

/* What stands before the clause that the source is, at the head of the sentence: A third, | who was late, said. Else
 * the source. */
static ws_tokens before_who(const ws_document *document, ws_tokens source, ws_tokens cue) {
    uint32_t who = source.first, first = ws_sentence_of(document, cue.first)->first;
    if (source.last < who + 2 || !ws_word_is(document, who, "who") || who < first + 2 ||
        ws_punct(document, who - 1) != ',' || cue.first < source.last || ws_is_named(document, who + 1) ||
        ws_has(document, who + 1, LEX_SUBJECT))
        return source; /* who Ann Lee called */
    const ws_mention *m = ws_name_at(document, who - 2);
    if (m && m->type == WS_PERSON && m->last == who - 1)
        return (ws_tokens){m->first, m->last};
    for (uint32_t t = first; t + 1 < who; t++)
        if (!ws_pos_in(document->pos[t], NOUN_PHRASE | POS_BIT(DT) | POS_BIT(PRPS)) && !ws_is_named(document, t))
            return source;
    return (ws_tokens){first, who - 1};
}

/* Does the main verb of the sentence stand behind a comma after the cue, so that the cue is an aside: Ann Lee, a friend
 * told the paper, was ill? */
static bool is_aside(const ws_document *document, ws_tokens cue) {
    uint32_t last = ws_sentence_of(document, cue.first)->last;
    for (uint32_t t = cue.last; t + 1 < last && t < cue.last + LONGEST_SUBJECT; t++)
        if (ws_punct(document, t) == ',' && ws_pos_in(document->pos[t + 1], WS_FINITE))
            return true;
    return false;
}

/* Where the words for trades and offices begin that stand in front of the name at t: | lawyer and writer Ann Lee. */
static uint32_t before_title(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    uint32_t first = t, floor = ws_sentence_of(document, t)->first;
    while (first > floor && first + LONGEST > t && !ws_is_mark(document, first - 1) &&
           (ws_pos_in(document->pos[first - 1], NOUN_PHRASE) || ws_has(document, first - 1, LEX_COORDINATOR)))
        first--;
    return first < t && ws_is_person_noun(document, t - 1) ? first : t;
}

/* The name that begins the sentence, with the phrase behind its comma that tells who it is, where the source is only
 * that phrase, for the second comma is missing: Ann Lee, | a baker from the town said. A noun alone may well be
 * somebody who tells of the name. Else the source. */
static ws_tokens with_name(const ws_document *document, ws_tokens source, ws_tokens cue) {
    static const char *const messengers[] = {"friend",    "official", "spokesman", "spokeswoman", "spokesperson",
                                             "neighbour", "neighbor", "colleague", "source",      "aide",
                                             "relative",  "insider",  "lawyer",    "judge",       "court"};
    uint32_t t = source.first, end = end_of_noun(document, t, source.last);
    bool owned = ws_is_named(document, t) && ws_is_genitive(document, t + 1); /* Kenya's ambassador to Peru */
    if (source.last != cue.first || t < 2 || ws_punct(document, t - 1) != ',' || !ws_is_named(document, t - 2) ||
        !(ws_is_a(document, t) || owned || ws_word_is(document, t, "another")) || end == t ||
        !(ws_is_person_noun(document, end - 1) || ws_is_named(document, end - 1)) || is_aside(document, cue) ||
        (end == source.last ? WS_WORD_AMONG(document, end - 1, messengers)
                            : !is_preposition(document, end) && !ws_is_tag(document, end, POS_BIT(VBG) | POS_BIT(VBN))))
        return source;
    const ws_mention *m = ws_name_at(document, t - 2);
    uint32_t title = before_title(document, m->first);
    bool opens = ws_starts_sentence(document, title) || ws_is_mark(document, title - 1);
    return m->type == WS_PERSON && m->last == t - 1 && opens ? (ws_tokens){title, source.last} : source;
}

/* Where the subject begins that stands behind the comma of the clause which is said, and of which a clause of its own
 * tells more: The dam may burst, | the firm that owns | it | said. The source's start where none does. */
static uint32_t behind_said(const ws_document *document, ws_tokens source, ws_tokens cue) {
    uint32_t floor = ws_sentence_of(document, cue.first)->first, t = source.first;
    bool finite = false;
    while (t > floor && t + LONGEST_SUBJECT > source.first && !ws_punct(document, t - 1) &&
           !ws_is_mark(document, t - 1))
        t--;
    uint32_t end = t > floor && ws_punct(document, t - 1) == ',' ? end_of_noun(document, t, source.first) : t;
    if (end == t || ws_punct(document, end) || !begins_clause(document, end) ||
        !is_modifier(document, end, source.first, cue.first))
        return source.first;
    for (uint32_t k = floor; k + 1 < t; k++)
        finite |= ws_pos_in(document->pos[k], WS_FINITE);
    return finite ? t : source.first;
}

ws_tokens ws_whole_subject(const ws_document *document, ws_tokens source, ws_tokens cue) {
    const ws_sentence *sentence = ws_sentence_of(document, cue.first);
    uint32_t first = sentence->first;
    if (ws_punct(document, cue.first) == ':' && source.last == cue.first && source.first < source.last)
        return speaker_on(document, source);
    source = with_name(document, before_who(document, before_whose(document, source, cue), cue), cue);
    bool comma = ws_punct(document, cue.first - 1) == ',';
    bool known = comma && ws_has(document, source.first, LEX_SUBJECT); /* a man | she | knew, */
    bool beside = source.last == cue.first || (source.last + 1 == cue.first && comma);
    if (!(beside || known) || cue.first > first + LONGEST_SUBJECT || !is_tensed(document, cue.first) ||
        ws_at(document, first)->marked != WS_NONE)
        return source;
    uint32_t head = first + ws_has(document, first, LEX_COORDINATOR);
    uint32_t subject = subject_of_statement(document, head, cue);
    if (subject > head)
        return (ws_tokens){head, subject};
    first = behind_circumstance(document, first, source.first);
    if (source.first <= first + 1)
        return source;
    uint32_t end = end_of_noun(document, first, source.first);
    bool whole =
        end > first && is_modifier(document, clause_of_source(document, end, source.first), source.first, cue.first);
    source.first = whole ? first : behind_said(document, source, cue);
    source.last = whole && known ? cue.first - 1 : source.last;
    return source;
}

/* The name, or the noun for people or a body, that fills the sentence up to token `end`. Empty where none does. */
static ws_tokens subject_up_to(const ws_document *document, uint32_t start, uint32_t end) {
    start += ws_has(document, start, LEX_COORDINATOR);
    const ws_mention *name = ws_name_at(document, start);
    bool named = name && name->first == start && name->last == end && name->type != WS_PLACE;
    return named || (end > start && end_of_noun(document, start, end) == end) ? (ws_tokens){start, end}
                                                                              : (ws_tokens){start, start};
}

/* Who opens the sentence before a word that joins it to what went before: The owners, | however, | said. Empty where
 * nobody does. */
static ws_tokens before_connective(const ws_document *document, uint32_t start, ws_tokens cue) {
    static const char *const words[] = {"however", "meanwhile", "though",    "nevertheless", "nonetheless",
                                        "too",     "instead",   "therefore", "also"};
    uint32_t comma = cue.first - 3;
    if (ws_punct(document, comma) == ',' && WS_WORD_AMONG(document, comma + 1, words) &&
        ws_has(document, cue.last - 1, LEX_SPEECH))
        return subject_up_to(document, start, comma);
    return (ws_tokens){cue.first, cue.first};
}

ws_tokens ws_subject_before_aside(const ws_document *document, ws_tokens cue) {
    ws_tokens none = {cue.first, cue.first};
    uint32_t start = ws_sentence_of(document, cue.first)->first;
    if (cue.first < start + 4 || ws_punct(document, cue.first - 1) != ',' || !is_tensed(document, cue.first))
        return none;
    const ws_tokens joined = before_connective(document, start, cue);
    if (joined.first < joined.last)
        return joined;
    for (uint32_t t = cue.first - 2; t > start + 1 && t + LONGEST_SUBJECT > cue.first; t--) {
        if (ws_punct(document, t) == ',')
            return none;
        if (!ws_word_is(document, t, "who") || ws_punct(document, t - 1) != ',')
            continue;
        if (!ws_is_named(document, t - 2)) /* Her mother, who … */
            return end_of_noun(document, start, t) == t - 1 && ws_is_person_noun(document, t - 2)
                       ? (ws_tokens){start, t - 1}
                       : none;
        const ws_mention *m = ws_name_at(document, t - 2);
        return m->last == t - 1 && m->first >= start ? (ws_tokens){m->first, m->last} : none;
    }
    return none;
}
