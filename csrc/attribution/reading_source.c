/* reading_source.c - who says what a proposal reports */
#include "attribution/reading_parts.h"

#include "attribution/agent.h"
#include "attribution/attribution.h"

/* The source as a noun phrase: the model says where it begins and ends, the clause stage what its head is. Empty where
 * no item stands in it: a dateline. */
static ws_phrase source_phrase(const ws_reader *r, ws_tokens source) {
    const ws_items *items = r->items;
    const ws_document *document = r->document;
    ws_phrase phrase = {.name = NULL};
    uint32_t first = ws_item_of(items, source.first), last = ws_item_of(items, source.last - 1) + 1;
    first += items->items[first].last <= source.first; /* it begins in what is no item */
    if (first >= last)
        return phrase;
    if (!ws_phrase_from(items, first, last, &phrase) || phrase.head < first || phrase.head >= last) {
        phrase.head = last - 1;
        for (uint32_t i = first; i < last; i++) {
            uint32_t t = ws_item_token(items, i);
            uint8_t tag = t < document->n_tokens ? document->pos[t] : POS_EDGE;
            if (ws_pos_in(tag, POS_BIT(IN) | POS_BIT(COMMA) | POS_BIT(WP) | POS_BIT(WDT)) && i > first)
                break;
            if (ws_pos_in(tag, WS_NOUNS | POS_BIT(PRP)))
                phrase.head = i;
        }
        phrase.base_last = phrase.head + 1;
    }
    phrase.first = first;
    phrase.last = last;
    if (phrase.base_last > last || phrase.base_last <= first)
        phrase.base_last = last;
    return phrase;
}

bool ws_is_passive_cue(const ws_document *document, ws_tokens cue) {
    uint32_t verb = ws_verb_of(document, cue);
    if (!ws_has(document, verb, LEX_SPEECH | LEX_CALL | LEX_TELL | LEX_NAMING) ||
        !ws_has(document, verb, LEX_PARTICIPLE))
        return false;
    bool be = ws_classes_in(document, (ws_tokens){cue.first, verb}) & LEX_BE;
    return be || (verb == cue.first && verb > 0 &&
                  (ws_punct(document, verb - 1) == ',' || ws_starts_sentence(document, verb)) &&
                  ws_has(document, verb, LEX_CALL | LEX_NAMING)); /* but: Ann Lee, a warden, said by telephone */
}

/* The source that begins behind a person's name and a comma and ends in a nickname: Ann Lee, | whom all call “Skip,” |
 * said; Ann Lee, a.k.a. | “Skip,” | said. With the name; the source itself where it is no such one. */
static ws_tokens named_before_nickname(const ws_reader *r, ws_tokens source) {
    const ws_document *document = r->document;
    uint32_t m = source.first < source.last ? ws_outermost(document, source.last - 1) : WS_NONE;
    if (m == WS_NONE || source.first < 3 || !ws_is_none_by(r, m, "not-speech:nickname"))
        return source;
    uint32_t comma = source.first - (ws_punct(document, source.first - 1) == ',' ? 1 : 2);
    if (ws_punct(document, comma) == ',' && ws_in_name_of(document, comma - 1, WS_PERSON))
        source.first = ws_name_at(document, comma - 1)->first;
    return source;
}

/* Is the source only the noun that a participle set off by its comma tells of: the road, | branded | “…” at the time,
 * is open; Ann Lee, hailed as “…”? Whoever calls something so has no comma alone before the verb. */
static bool is_set_off(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t verb = ws_verb_of(document, cue), comma = cue.first - 1;
    if (cue.first < source.first + 2 || source.last < comma || source.last > cue.first ||
        ws_punct(document, comma) != ',' || !ws_has(document, verb, LEX_CALL | LEX_NAMING) ||
        !ws_has(document, verb, LEX_PARTICIPLE) || ws_word_is(document, verb, "quoted") ||
        !(ws_word_is(document, verb + 1, "as") || ws_is_mark(document, verb + 1)))
        return false;
    for (uint32_t t = source.first - (source.first > 0); t < comma; t++) /* the union, Umbral, dismissed “…” */
        if (ws_punct(document, t) == ',')
            return false;
    return true;
}

/* The `by` that stands in a content without marks behind what a cue only names: called | the Long Mile by sailors. Or
 * the content's end. */
static uint32_t by_behind_name(const ws_document *document, ws_tokens cue, ws_tokens content) {
    enum { LONGEST_NAME = 8 };
    uint32_t t = content.first;
    if (t != cue.last || !ws_has(document, ws_verb_of(document, cue), LEX_NAMING))
        return content.last;
    while (t < content.last && t < content.first + LONGEST_NAME && !ws_word_is(document, t, "by") &&
           !ws_pos_in(document->pos[t], WS_VERBS | POS_BIT(COMMA)))
        t++;
    return ws_word_is(document, t, "by") ? t : content.last;
}

/* Is somebody only told of in the passive voice, whoever tells it: Ann Lee was accused of it; is said to sing? Who is
 * quoted or heard is the source, and who is opposed or convinced is, too. */
static bool is_told_of(const ws_document *document, ws_tokens cue) {
    static const char *const speak[] = {"quoted", "cited", "heard", "opposed", "convinced", "persuaded", "agreed"},
                             *const think[] = {"believed", "thought", "considered", "suspected", "rumoured"};
    uint32_t verb = ws_verb_of(document, cue), t = verb;
    while (t > cue.first && ws_has(document, t - 1, LEX_ADVERB | LEX_NEGATION))
        t--;
    bool classed = WS_WORD_IS_ANY(document, verb, "listed", "classed", "classified", "rated", "billed") &&
                   ws_word_is(document, verb + 1, "as");
    return t > cue.first && ws_has(document, t - 1, LEX_BE) && !ws_is_genitive(document, t - 1) && /* he's said it */
           (classed || WS_WORD_AMONG(document, verb, think) ||
            (ws_is_passive_cue(document, cue) && !WS_WORD_AMONG(document, verb, speak)));
}

/* The `by` behind what somebody is accused of in marks, which the content holds: accused of “…” over the port | by the
 * board. Or `by`. */
static uint32_t accuser_before(const ws_document *document, ws_tokens content, uint32_t by) {
    uint32_t t = content.first;
    while (t < content.last && ws_outermost(document, t) == WS_NONE)
        t++;
    t = t < content.last ? document->marked[ws_outermost(document, t)].last : content.last;
    t = ws_accuser_behind(document, t);
    return t == WS_NONE ? by : t;
}

/* Who stands behind `by` where the cue is a passive: was called “…” by the farmers, hailed by Ann Lee as “…”. Where
 * nobody does, the source that was found, unless it is only told of. */
static ws_tokens agent_of(const ws_reader *r, ws_tokens cue, ws_tokens source, ws_tokens *last) {
    const ws_document *document = r->document;
    uint32_t by = cue.last - ws_word_is(document, cue.last - 1, "by"), m = ws_outermost(document, last->first);
    bool told_of = source.last <= cue.first && (is_told_of(document, cue) || is_set_off(document, cue, source));
    if (source.first >= cue.last || !(told_of || ws_is_passive_cue(document, cue)))
        return source;
    if (!ws_word_is(document, by, "by"))
        by = m == WS_NONE ? by_behind_name(document, cue, *last) : document->marked[m].last;
    if (ws_word_is(document, ws_verb_of(document, cue), "accused"))
        by = accuser_before(document, *last, by);
    ws_phrase phrase;
    if (by + 1 < cue.last || last->first == by || !ws_phrase_behind_by(r->items, by, &phrase))
        return told_of ? (ws_tokens){cue.first, cue.first} : source;
    if (last->first < by && by < last->last)
        last->last = by; /* “…” by farmers is not all quoted */
    return (ws_tokens){by + 1, r->items->items[phrase.base_last - 1].last};
}

/* Is the source only who hears what somebody else says: Ann Lee, his deputy, | was asked | why? */
static bool only_hears(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t verb = ws_verb_of(document, cue), be = verb;
    while (be > 0 && verb - be < 3 && ws_has(document, be - 1, LEX_ADVERB | LEX_NEGATION))
        be--;
    bool hears = WS_WORD_IS_ANY(document, verb, "told", "asked", "warned", "informed", "reminded") && be > 0 &&
                 source.first < source.last && source.last <= be;
    bool aside = verb == cue.first && ws_word_is(document, verb, "asked") && be > 0 &&
                 ws_punct(document, be - 1) == ',' && source.last + 1 == be &&
                 WS_WORD_IS_ANY(document, verb + 1, "if", "whether", "why", "about", "how"); /* Ann Lee, asked why, */
    bool ordered = verb + 1 == cue.last && ws_word_is(document, cue.last, "to") && /* was fined and | told | to pay */
                   !ws_has(document, cue.last + 1, LEX_DETERMINER | LEX_POSSESSIVE | LEX_PERSON) &&
                   WS_WORD_IS_ANY(document, verb, "told", "ordered", "instructed", "urged", "advised") &&
                   source.first < source.last && source.last <= cue.first;
    return (hears && (aside || ws_has(document, be - 1, LEX_BE))) || ordered;
}

/* The name of a person that stands directly behind a cue of one word behind a quotation, “…” called Ann Lee from the
 * gate, where no source was found. Empty where there is none. */
static ws_tokens named_behind(const ws_document *document, ws_tokens cue, ws_tokens content) {
    const ws_mention *m = ws_name_at(document, cue.last);
    if (!m || cue.last != cue.first + 1 || content.last != cue.first || m->first != cue.last || m->type != WS_PERSON ||
        !ws_pos_in(document->pos[cue.first], POS_BIT(VBD) | POS_BIT(VBN)) || ws_is_genitive(document, m->last))
        return (ws_tokens){cue.first, cue.first};
    bool pair = ws_word_is(document, m->last, "and");
    const ws_mention *other = pair ? ws_name_at(document, m->last + 1) : NULL;
    bool person = other && other->first == m->last + 1;
    return (ws_tokens){m->first, person ? other->last : m->last};
}

/* The source of the newest attribution if its cue stands in the same sentence, before this one: she | did not recall
 * it, but in an interview | said. Empty where there is none. */
static ws_tokens shared_source(const ws_document *document, ws_tokens cue) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    bool shared = a && a->source_first < a->source_last && a->cue_first < cue.first &&
                  document->tokens[a->cue_first].sentence == document->tokens[cue.first].sentence;
    return shared ? (ws_tokens){a->source_first, a->source_last} : (ws_tokens){cue.first, cue.first};
}

/* Is the source of a verb behind `but`, `and` or a comma only part of what the one before it reports: Ann Lee would not
 * say | how many boats had sunk | but said …? */
static bool is_in_report_before(const ws_document *document, ws_tokens cue, ws_tokens source) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    bool joined = cue.first > 0 && (WS_WORD_IS_ANY(document, cue.first - 1, "but", "and") ||
                                    ws_punct(document, cue.first - 1) == ','); /* asked how many there were, said */
    return a && joined && source.first < source.last && a->source_first < a->source_last &&
           a->source_last <= a->cue_first && a->cue_last <= a->first &&
           (ws_has(document, a->first, LEX_WH) || WS_WORD_IS_ANY(document, a->first, "how", "if", "whether")) &&
           source.first >= a->first && source.last <= a->last &&
           document->tokens[a->cue_first].sentence == document->tokens[cue.first].sentence;
}

/* Is the source of a verb behind a comma and `and`, which reports with `that` as the one before it does, only part of
 * what that reports: The board wrote that he ran when | she | came, and added that …? */
static bool is_in_parallel_report(const ws_document *document, ws_tokens cue, ws_tokens source) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    return a && cue.first > 1 && WS_WORD_IS_ANY(document, cue.first - 1, "and", "but") &&
           ws_punct(document, cue.first - 2) == ',' && ws_has(document, cue.first, LEX_SPEECH) &&
           ws_word_is(document, cue.last, "that") && ws_word_is(document, a->first, "that") &&
           source.first < source.last && a->source_first < a->source_last && a->cue_last <= a->first &&
           source.first >= a->first && source.last <= a->last &&
           document->tokens[a->cue_first].sentence == document->tokens[cue.first].sentence;
}

/* Is the source of the participle, which leans on who said what stands before it, only part of that: Mayor Olm was
 * asleep, said the nurse, | adding that | Olm …? */
static bool is_part_of_said(const ws_document *document, ws_tokens cue, ws_tokens source) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    return a && source.first < source.last && ws_pos_in(document->pos[cue.first], POS_BIT(VBG)) &&
           ws_punct(document, cue.first - 1) == ',' && a->source_first < a->source_last &&
           document->tokens[a->cue_first].sentence == document->tokens[cue.first].sentence &&
           source.first >= a->first && source.last <= a->last && a->last <= a->cue_first &&
           a->cue_first < a->source_first && a->source_last <= cue.first;
}

/* Who says what a participle reports behind `with`: He left, with | critics | saying it was late. Empty where nobody
 * does.
 */
static ws_tokens behind_with(const ws_reader *r, ws_tokens cue) {
    enum { LONGEST = 10 };
    const ws_document *document = r->document;
    uint32_t with = cue.first, floor = ws_sentence_of(document, cue.first)->first;
    ws_phrase who;
    if (ws_pos_in(document->pos[cue.first], POS_BIT(VBG)) && ws_has(document, cue.first, LEX_SPEECH))
        while (with > floor && with + LONGEST > cue.first && !ws_word_is(document, with, "with") &&
               !ws_punct(document, with))
            with--;
    if (with == floor || with + 1 >= cue.first || !ws_word_is(document, with, "with") ||
        ws_punct(document, with - 1) != ',')
        return (ws_tokens){cue.first, cue.first};
    uint32_t first = ws_item_of(r->items, with + 1), last = ws_item_of(r->items, cue.first);
    const ws_tokens found = {with + 1, cue.first};
    bool phrase = ws_phrase_from(r->items, first, last, &who) && who.first == first && who.base_last == last;
    return phrase && ws_may_speak(document, found) ? found : (ws_tokens){cue.first, cue.first};
}

/* The person's name that opens the sentence right before the cue, where no source was found: Lee | urged. Empty where
 * there is none. */
static ws_tokens named_before(const ws_document *document, ws_tokens cue) {
    const ws_mention *m = cue.first > 0 ? ws_name_at(document, cue.first - 1) : NULL;
    bool opens = m && m->last == cue.first && m->type == WS_PERSON && ws_starts_sentence(document, m->first) &&
                 ws_has(document, ws_verb_of(document, cue), LEX_SPEECH) && !ws_is_passive_cue(document, cue);
    return opens ? (ws_tokens){m->first, m->last} : (ws_tokens){cue.first, cue.first};
}

/* Is the cue an active verb that reports, also where the tagger takes it for a participle? */
static bool is_active_report(const ws_document *document, ws_tokens cue) {
    bool past = ws_is_tag(document, cue.first, POS_BIT(VBN)) && ws_has(document, cue.first, LEX_PAST);
    return ws_has(document, cue.first, LEX_SPEECH | LEX_STANCE | LEX_CALL) &&
           (past || ws_is_tag(document, cue.first, WS_FINITE));
}

/* The end of who opens the sentence at `start`, a name behind its title or a noun phrase; `start` where nobody does. */
static uint32_t end_of_opening(const ws_reader *r, uint32_t start, uint32_t limit) {
    enum { LONGEST_TITLE = 5 };
    const ws_document *document = r->document;
    for (uint32_t t = start; t < limit && t < start + LONGEST_TITLE; t++) {
        const ws_mention *name = ws_name_from(document, t);
        if (name && name->type == WS_PERSON)
            return name->last;
        if (!ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ)))
            break;
    }
    ws_phrase who;
    uint32_t first = ws_item_of(r->items, start);
    bool phrase = ws_phrase_from(r->items, first, ws_item_of(r->items, limit), &who) && who.first == first;
    return phrase ? r->items->items[who.base_last - 1].last : start;
}

/* The subject of the sentence, where the cue goes on behind an aside between dashes: | The mayor
 * | came – her first visit – and | called for calm. Empty where there is none. */
static ws_tokens before_dashes(const ws_reader *r, ws_tokens cue) {
    enum { LONGEST = 40 };
    const ws_document *document = r->document;
    const ws_tokens none = {cue.first, cue.first};
    uint32_t start = ws_sentence_of(document, cue.first)->first, dash = cue.first - 3;
    if (cue.first < start + 6 || !ws_word_is(document, cue.first - 1, "and") || !ws_is_dash(document, cue.first - 2) ||
        !is_active_report(document, cue))
        return none;
    while (dash > start && dash + LONGEST > cue.first && !ws_is_dash(document, dash) && !ws_is_mark(document, dash))
        dash--;
    const ws_tokens found = {start, ws_is_dash(document, dash) ? end_of_opening(r, start, dash) : start};
    uint32_t verb = found.last;
    while (verb < dash && (ws_has(document, verb, LEX_TIME | LEX_ADVERB) || ws_word_is(document, verb, "last")))
        verb++;
    for (uint32_t t = verb + 1; t < dash; t++)
        if (ws_is_tag(document, t, WS_FINITE) && document->pos[t - 1] != POS_CC)
            return none; /* The mayor wept as Ann Lee | rose – late – and called for calm */
    return found.last > start && ws_is_tag(document, verb, WS_FINITE | POS_BIT(VBN)) && ws_may_speak(document, found)
               ? found
               : none;
}

/* Several who tell of the noun before them, where no source was found: a man | officers | call “…”. Empty where nobody
 * does. */
static ws_tokens several_before(const ws_document *document, ws_tokens cue) {
    uint32_t t = cue.first;
    bool several = t > 2 && is_active_report(document, cue) && ws_has(document, t - 1, LEX_PEOPLE) &&
                   ws_is_tag(document, t - 2, POS_BIT(NN)) && ws_has(document, t - 3, LEX_DETERMINER);
    return (ws_tokens){several ? t - 1 : t, t};
}

/* Where the aside begins that ends before the token and is a name alone: the owner|, Ann Lee, | said; the Hull|, Mass.,
 * | mill; or the token. */
static uint32_t before_name_aside(const ws_document *document, uint32_t t) {
    const ws_mention *m = t > 3 && ws_punct(document, t - 1) == ',' ? ws_name_at(document, t - 2) : NULL;
    return m && m->last == t - 1 && m->first > 1 && ws_punct(document, m->first - 1) == ',' ? m->first - 1 : t;
}

/* Where the words begin that only tell when, right before the cue: the mayor, who Ann Lee | on Monday | called “…”;
 * where the cue does, where there are none. */
static uint32_t before_time(const ws_document *document, uint32_t cue) {
    uint32_t t = cue;
    if (t > 2 && ws_is_tag(document, t - 1, POS_BIT(RB)))
        t--;
    if (t > 2 && ws_has(document, t - 1, LEX_TIME))
        t -= WS_WORD_IS_ANY(document, t - 2, "on", "in", "last", "this") ? 2 : 1;
    return t;
}

/* The subject of the cue in a clause of its own, where the source that was found stands before that, or begins there: a
 * man, who | officers | say was drunk; he left after | a report | found “…”. Empty where there is none. */
static ws_tokens in_clause(const ws_document *document, ws_tokens cue, ws_tokens found) {
    enum { LONGEST = 12 };
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS);
    const uint64_t speakers = LEX_DOCUMENT | LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION;
    const uint32_t end = before_time(document, cue.first);
    uint32_t first = end;
    if (first < 3 || !is_active_report(document, cue))
        return (ws_tokens){first, first};
    while (first > 2 && first + LONGEST > end) {
        uint32_t aside = before_name_aside(document, first);
        bool more = ws_is_tag(document, first - 1, inside) || ws_is_named(document, first - 1);
        if (!more && aside == first)
            break;
        first = more ? first - 1 : aside;
    }
    const ws_tokens who = {first, end};
    const uint32_t head = before_name_aside(document, end) - 1;
    bool object = WS_WORD_IS_ANY(document, first - 1, "who", "whom", "which") && ws_punct(document, first - 2) == ',';
    bool clause =
        WS_WORD_IS_ANY(document, first - 1, "after", "because", "when", "while", "although", "though", "since") &&
        (ws_has(document, head, speakers) || ws_in_name_of(document, end - 1, WS_PERSON) || head + 1 < end);
    bool before = found.last < first || (object && found.last == first) ||
                  (clause && found.last == cue.first && found.first + 1 < first);
    return (object || clause) && before && !ws_no_tokens(who) && ws_may_speak(document, who)
               ? who
               : (ws_tokens){cue.first, cue.first};
}

/* The person of whom something shows that they say it: footage of | Ann Lee | saying; a recording of her … Empty where
 * nobody is. */
static ws_tokens agent_in_picture(const ws_document *document, ws_tokens cue) {
    const ws_mention *m = cue.first > 2 ? ws_name_at(document, cue.first - 1) : NULL;
    bool shown = m && ws_is_tag(document, cue.first, POS_BIT(VBG)) && m->last == cue.first && m->type == WS_PERSON &&
                 m->first > 1 && ws_word_is(document, m->first - 1, "of") &&
                 ws_has(document, m->first - 2, LEX_DOCUMENT | LEX_MEDIUM);
    return shown ? (ws_tokens){m->first, m->last} : (ws_tokens){cue.first, cue.first};
}

/* Who is heard or seen to say it: the nurse, Ann Lee, | can be heard | asking. Empty where nobody is. */
static ws_tokens heard_to_say(const ws_reader *r, ws_tokens cue) {
    const ws_document *document = r->document;
    uint32_t heard = cue.first - 1, floor = ws_sentence_of(document, cue.first)->first;
    ws_phrase who;
    if (heard > floor + 1 && ws_pos_in(document->pos[cue.first], POS_BIT(VBG)) &&
        WS_WORD_IS_ANY(document, heard, "heard", "seen") && ws_has(document, heard - 1, LEX_BE) &&
        ws_phrase_before(r->items, ws_item_of(r->items, floor),
                         ws_verb_group(r->items, ws_item_of(r->items, floor), ws_item_of(r->items, heard)), &who)) {
        const ws_tokens found = {ws_item_token(r->items, who.first), r->items->items[who.last - 1].last};
        if (ws_may_speak(document, found))
            return found;
    }
    return (ws_tokens){cue.first, cue.first};
}

/* Who is named in front of a setting in which a colon leads to the words: The club, in a statement|: “…” Empty where
 * nobody is. */
static ws_tokens before_setting(const ws_reader *r, ws_tokens cue) {
    ws_phrase who;
    return ws_phrase_before_setting(r->items, cue.last - 1, &who)
               ? (ws_tokens){ws_item_token(r->items, who.first), r->items->items[who.base_last - 1].last}
               : (ws_tokens){cue.first, cue.first};
}

/* May who says something begin at the token: the smith, retired nurse Ann Lee? */
static bool may_begin_speaker(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE | LEX_MODIFIER) || ws_is_named(document, t) ||
           (t < document->n_tokens && ws_is_person_noun(document, t));
}

/* Who stands behind the verb that a comma parts from what is said before it, where the draft takes that for more of
 * what is said: The gate must go, said | the smith. The run is taken from the draft. Empty where nobody does. */
static ws_tokens behind_inverted(const ws_document *document, ws_draft *d) {
    ws_tokens none = {d->cue.first, d->cue.first}, run = d->runs[1];
    bool inverted = d->n == 2 && d->runs[0].last <= d->cue.first && ws_punct(document, d->cue.first - 1) == ',' &&
                    run.first == d->cue.last && may_begin_speaker(document, run.first) &&
                    ws_has(document, d->cue.first, LEX_SPEECH) &&
                    ws_pos_in(document->pos[d->cue.first], POS_BIT(VBD) | POS_BIT(VBZ));
    for (uint32_t t = run.first; inverted && t < run.last && !ws_punct(document, t); t++)
        inverted = !ws_is_mark(document, t) && !ws_pos_in(document->pos[t], WS_FINITE | POS_BIT(PRP));
    if (!inverted || !ws_may_speak(document, run))
        return none;
    d->n = 1;
    return run;
}

/* The source with the noun in front of it that the draft takes for what is said: It will close, | the union | Umbral |
 * said. */
static ws_tokens with_noun(const ws_document *document, const ws_draft *d, ws_tokens source) {
    const ws_tokens run = d->n == 1 ? d->runs[0] : (ws_tokens){0, 0};
    if (ws_no_tokens(run) || run.last != source.first || source.last != d->cue.first || run.first == 0 ||
        !ws_has(document, run.first, LEX_DETERMINER) || ws_punct(document, run.first - 1) != ',' ||
        ws_has(document, source.first, LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN)) /* a plan | the union opposes */
        return source;
    for (uint32_t t = run.first + 1; t < run.last; t++)
        if (ws_is_quoted(document, t) || !ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ)))
            return source;
    return (ws_tokens){run.first, source.last};
}

/* Who stands before the cue or leads to it, by what was found: the whole subject, that of a nearer clause, who is named
 * in front of a setting. */
static ws_tokens subject_of(const ws_reader *r, const ws_draft *d, ws_tokens source) {
    const ws_document *document = r->document;
    if (is_part_of_said(document, d->cue, source) || is_in_report_before(document, d->cue, source) ||
        is_in_parallel_report(document, d->cue, source))
        source = shared_source(document, d->cue);
    if (!ws_no_tokens(source))
        source = with_noun(document, d, ws_whole_subject(document, ws_source_bounds(document, source), d->cue));
    const ws_tokens inside =
        ws_no_tokens(source) ? several_before(document, d->cue) : in_clause(document, d->cue, source);
    source = ws_no_tokens(inside) ? source : inside;
    const ws_tokens with = behind_with(r, d->cue), who = ws_no_tokens(with) ? before_setting(r, d->cue) : with;
    return ws_no_tokens(who) ? source : who;
}

/* The source without the adverb that belongs to the verb behind it: the experts | eventually | concluded. */
static ws_tokens without_adverb(const ws_document *document, ws_tokens cue, ws_tokens source) {
    const uint32_t last = source.last - 1;
    if (source.last == cue.first && last > source.first && ws_is_lower(document, last) &&
        ws_ends_in(document, last, "ly") && !ws_has(document, last, LEX_PEOPLE | LEX_PERSON) && /* the family */
        ws_is_tag(document, last - 1, WS_NOUNS))
        source.last--;
    return source;
}

void ws_settle_source(const ws_reader *r, ws_draft *d, ws_tokens source) {
    const ws_document *document = r->document;
    ws_tokens *last = d->n > 0 ? &d->runs[d->n - 1] : NULL;
    source = subject_of(r, d, source);
    const ws_tokens across = before_dashes(r, d->cue);
    if (!ws_no_tokens(across) && source.first >= across.last)
        source = across; /* not who is told of in the aside */
    if (last && ws_no_tokens(source))
        source = named_behind(document, d->cue, *last);
    if (ws_no_tokens(source))
        source = ws_subject_before_aside(document, d->cue);
    if (ws_no_tokens(source))
        source = named_before(document, d->cue);
    if (ws_no_tokens(source) && d->n == 2) {
        source = behind_inverted(document, d);
        last = &d->runs[d->n - 1];
    }
    ws_tokens shown = agent_in_picture(document, d->cue);
    if (ws_no_tokens(shown))
        shown = heard_to_say(r, d->cue);
    if (!ws_no_tokens(shown))
        source = shown;
    if (ws_turn_inside(document, d->cue, &source, d->runs, &d->n) ||
        (d->n == 1 && ws_turn_round(document, d->cue, &source, last)))
        d->source = source;
    else if (last)
        source = agent_of(r, d->cue, source, last);
    if (only_hears(document, d->cue, source))
        source = (ws_tokens){d->cue.first, d->cue.first};
    d->source = named_before_nickname(r, without_adverb(document, d->cue, source));
}

bool ws_add_source(ws_reader *r, ws_tokens source) {
    ws_document *document = r->document;
    if (ws_names_nobody(document, source))
        return true;
    if (ws_is_neither(document, source)) {
        ws_attribution *a = &document->attributions[document->n_attributions - 1];
        a->source_first = source.first;
        a->source_last = source.last;
        return true;
    }
    ws_phrase phrase = source_phrase(r, source);
    return phrase.first == phrase.last || ws_set_source(document, r->items, &phrase);
}
