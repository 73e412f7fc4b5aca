/* agent.c - whose words marked text is where a phrase beside it says so: called “…” by farmers; in the words of Ann
 * Lee; Ann Lee called her son “…”; “…,” Ann Lee corrected him; “…” was how Ann Lee put it, was her verdict; accused of
 * “…” over the port by Ann Lee; the club, in a statement: “…”
 */
#include "attribution/agent.h"

#include "attribution/cue.h"
#include "attribution/source.h"
#include "text/pos.h"

/* How far before the marks a verb or `in the words of` is looked for. */
enum { REACH = 14 };

/* The noun phrase that begins at token t, within its sentence. */
static bool phrase_at(const ws_items *items, uint32_t t, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (t >= document->n_tokens)
        return false;
    uint32_t last = ws_sentence_of(document, t)->last, i = ws_item_of(items, t);
    return t + 1 < last && items->items[i].token == t &&
           ws_phrase_from(items, i, ws_item_of(items, last - 1) + 1, phrase) && phrase->first == i;
}

bool ws_phrase_behind_by(const ws_items *items, uint32_t by, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (!ws_word_is(document, by, "by") || !phrase_at(items, by + 1, phrase))
        return false;
    ws_tokens agent = {by + 1, items->items[phrase->base_last - 1].last};
    uint32_t head = ws_item_token(items, phrase->head);
    if (WS_WORD_IS_ANY(document, head, "votes", "margin"))
        return false; /* approved by six votes */
    return !ws_names_nobody(document, agent) &&
           (ws_may_speak(document, agent) || document->pos[head] == POS_NNS); /* by hauliers */
}

uint32_t ws_accuser_behind(const ws_document *document, uint32_t t) {
    enum { FARTHEST = 8 };
    uint32_t end = ws_is_tag(document, t, POS_BIT(IN)) ? t + FARTHEST : t;
    for (; t < end && ws_is_word(document, t) && !ws_is_tag(document, t, WS_VERBS); t++)
        if (ws_word_is(document, t, "by"))
            return t;
    return WS_NONE;
}

bool ws_phrase_before_setting(const ws_items *items, uint32_t colon, ws_phrase *phrase) {
    const ws_document *document = items->document;
    if (colon == 0 || ws_punct(document, colon) != ':')
        return false;
    uint32_t floor = ws_sentence_of(document, colon)->first, t = colon - 1;
    if (colon < floor + 4 || !ws_has(document, t, LEX_DOCUMENT | LEX_MEDIUM | LEX_CUE_NOUN))
        return false;
    while (t > floor + 2 && ws_is_tag(document, t - 1, WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS)))
        t--;
    if (!WS_WORD_IS_ANY(document, t - 1, "in", "on") || ws_punct(document, t - 2) != ',' ||
        !phrase_at(items, floor, phrase) || items->items[phrase->base_last - 1].last != t - 2)
        return false;
    return ws_may_speak(document, (ws_tokens){floor, t - 2}) &&
           !ws_has(document, ws_item_token(items, phrase->head), LEX_DOCUMENT | LEX_WORK);
}

/* Is the token a participle that says what somebody says of something, in a passive: was called, “, called”? */
static bool is_said_of(const ws_document *document, uint32_t t) {
    bool labelled = ws_word_is(document, t, "labelled"); /* the lexicon has it with one l */
    if (t == 0 ||
        !(labelled || (ws_has(document, t, LEX_SPEECH | LEX_CALL | LEX_NAMING) && ws_has(document, t, LEX_PARTICIPLE))))
        return false;
    uint32_t before = t - 1;
    while (before > 0 && ws_has(document, before, LEX_ADVERB))
        before--;
    bool aside = ws_starts_sentence(document, t) || ws_punct(document, before) == ',';
    return ws_has(document, before, LEX_BE) || (aside && (labelled || ws_has(document, t, LEX_CALL | LEX_NAMING)));
}

/* `called “…” by farmers`: the agent behind the marks. */
static bool agent_behind(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t verb = marked->first - 1;
    verb -= ws_word_is(document, verb, "as") ||
            (ws_word_is(document, verb, "of") && ws_word_is(document, verb - 1, "accused"));
    *agent = (ws_agent){.cue_first = verb, .cue_last = verb + 1, .behind = true};
    if (!is_said_of(document, verb))
        return false;
    uint32_t accuser = ws_word_is(document, verb, "accused") ? ws_accuser_behind(document, marked->last) : WS_NONE;
    return ws_phrase_behind_by(items, accuser == WS_NONE ? marked->last : accuser, &agent->phrase);
}

/* `in Ann Lee's words, “…”`: the name between `in` and the genitive before the noun at t. */
static bool agent_of_words(const ws_items *items, uint32_t t, uint32_t start, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t in = t - 1, genitive = ws_item_of(items, t - 1);
    while (in > start && in + REACH > t && !ws_word_is(document, in, "in"))
        in--;
    *agent = (ws_agent){.cue_first = in, .cue_last = t + 1};
    if (!ws_word_is(document, in, "in") || !ws_name_at(document, in + 1) || !phrase_at(items, in + 1, &agent->phrase))
        return false;
    agent->phrase.last = agent->phrase.base_last = genitive;
    agent->phrase.head = genitive - 1;
    return agent->phrase.first < genitive;
}

/* `dismissed by farmers as “…”`, `in the words of Ann Lee, “…”`: the agent before them. */
static bool agent_before(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t start = ws_sentence_of(document, marked->first - 1)->first, end = marked->first - 1;
    bool as = ws_word_is(document, end, "as");
    if (!as && ws_punct(document, end) != ',')
        return false;
    for (uint32_t t = end; t-- > start && t + REACH > end;) {
        bool said = as && ws_word_is(document, t, "by") && t > start && is_said_of(document, t - 1);
        if (!as && t + 1 == end && ws_word_is(document, t, "words") && ws_is_genitive(document, t - 1))
            return agent_of_words(items, t, start, agent);
        bool words = !as && ws_word_is(document, t, "of") && t > start + 1 && ws_word_is(document, t - 1, "words") &&
                     ws_is_the(document, t - 2);
        if (!said && !words)
            continue;
        *agent = (ws_agent){.cue_first = said ? t - 1 : t - 2, .cue_last = said ? t : t + 1};
        if (!(said ? ws_phrase_behind_by(items, t, &agent->phrase) : phrase_at(items, t + 1, &agent->phrase)))
            return false;
        uint32_t last = items->items[agent->phrase.base_last - 1].last; /* asides may follow */
        return last == end || (last < end && ws_punct(document, last) == ',');
    }
    return false;
}

/* `The union left the talks because “…”`: who acts gives the reason. */
static bool agent_of_reason(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t because = marked->first - 1, start = ws_sentence_of(document, because)->first;
    if (!ws_word_is(document, because, "because") || because == start || !phrase_at(items, start, &agent->phrase))
        return false;
    *agent = (ws_agent){.cue_first = because, .cue_last = because + 1, .phrase = agent->phrase};
    ws_tokens who = {start, items->items[agent->phrase.base_last - 1].last};
    return who.last < because && ws_may_speak(document, who) && !ws_names_nobody(document, who) &&
           ws_pos_in(document->pos[who.last], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP)) &&
           !ws_has(document, who.last, LEX_BE);
}

/* The end of the verb at t, with the small word that belongs to it: cut in, fired back; or t. */
static uint32_t verb_end(const ws_document *document, uint32_t t) {
    static const char *const small[] = {"in", "out", "up", "back", "on", "off"};
    bool phrasal = WS_WORD_AMONG(document, t + 1, small);
    uint64_t tags = phrasal ? WS_VERBS | POS_BIT(NN) : POS_BIT(VBD) | POS_BIT(VBZ);
    bool verb =
        ws_is_lower(document, t) && ws_is_tag(document, t, tags) && !ws_has(document, t, LEX_BE | LEX_HAVE | LEX_MODAL);
    return verb ? t + 1 + phrasal : t;
}

/* Does the phrase end what it stands in: …,” cut in the foreman.? */
static bool closes(const ws_document *document, uint32_t t) {
    return ws_is_tag(document, t, POS_BIT(STOP) | POS_BIT(COMMA)) || ws_starts_sentence(document, t);
}

/* Behind the aside in commas that begins at t and tells who is meant, without a verb: her head, | Ann Lee, | wrote. Or
 * t. */
static uint32_t pass_aside(const ws_document *document, uint32_t t) {
    enum { LONGEST = 12 };
    uint32_t end = t + 1;
    if (ws_punct(document, t) != ',')
        return t;
    while (end < t + LONGEST && ws_punct(document, end) != ',') {
        if (ws_is_tag(document, end, WS_FINITE) || ws_is_mark(document, end) || ws_starts_sentence(document, end))
            return t;
        end++;
    }
    return end < t + LONGEST ? end + 1 : t;
}

/* `“…,” Ann Lee corrected him`, `“…,” cut in Ann Lee.`: behind a comma stands who speaks, whatever the verb is. */
static bool agent_behind_comma(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t t = marked->last, verb = t;
    if (marked->last < marked->first + 3 || ws_punct(document, t - 2) != ',' ||
        ws_at(document, t)->flags & (TOKEN_SENT_START | TOKEN_PARA_START))
        return false;
    uint32_t behind = verb_end(document, t);
    if (!phrase_at(items, behind, &agent->phrase))
        return false;
    ws_tokens who = {behind, items->items[agent->phrase.base_last - 1].last};
    if (behind == t) {
        verb = pass_aside(document, who.last);
        behind = verb_end(document, verb);
    } else if (!closes(document, who.last)) {
        return false;
    }
    agent->cue_first = verb;
    agent->cue_last = behind;
    agent->behind = true;
    return behind > verb && ws_may_speak(document, who) && !ws_names_nobody(document, who);
}

/* `“…” was the verdict of Ann Lee`, `was Ann Lee's verdict`: whose saying it is called behind the verb at `be`. */
static bool agent_of_saying(const ws_items *items, uint32_t be, ws_agent *agent) {
    enum { LONGEST = 8 };
    const ws_document *document = items->document;
    uint32_t noun = be + 1, last = ws_sentence_of(document, be)->last;
    while (noun < last && noun < be + LONGEST && !ws_is_saying(document, noun))
        noun++;
    if (noun >= last || noun == be + LONGEST)
        return false;
    agent->cue_last = noun + 1;
    uint32_t from = noun + 1 + WS_WORD_IS_ANY(document, noun + 1, "given", "offered", "delivered", "made");
    if (WS_WORD_IS_ANY(document, from, "of", "from", "by"))
        return ws_is_the(document, be + 1) && noun <= be + 3 && phrase_at(items, from + 1, &agent->phrase);
    uint32_t first = ws_item_of(items, be + 1), owned = ws_item_of(items, noun);
    if (ws_has(document, be + 1, LEX_POSSESSIVE) && noun <= be + 3) { /* was her clear verdict */
        agent->phrase = (ws_phrase){.first = first, .last = first + 1, .head = first, .base_last = first + 1};
        return true;
    }
    while (owned > first && !ws_is_genitive(document, ws_item_token(items, owned)))
        owned--;
    return owned > first && ws_phrase_from(items, first, owned, &agent->phrase) && agent->phrase.first == first;
}

/* `“…” was how Ann Lee put it`, `was all she would say`, `is what the sign says`: who is named behind the verb at `be`.
 */
static bool agent_of_clause(const ws_items *items, uint32_t be, ws_agent *agent) {
    enum { LONGEST = 30 };
    const ws_document *document = items->document;
    uint32_t t = be + 2 + ws_word_is(document, be + 2, "that"), end = ws_sentence_of(document, be)->last;
    if (!WS_WORD_IS_ANY(document, be + 1, "how", "what", "all") || !phrase_at(items, t, &agent->phrase))
        return false;
    for (uint32_t verb = t + 1; verb < end && verb < t + LONGEST; verb++)
        if (ws_has(document, verb, LEX_SPEECH) || WS_WORD_IS_ANY(document, verb, "put", "summed")) {
            agent->cue_last = be + 2;
            return true;
        }
    return false;
}

bool ws_agent_presented(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    const ws_document *document = items->document;
    uint32_t be = marked->last;
    bool that = ws_starts_sentence(document, be) &&
                (ws_is_demonstrative(document, be) || ws_word_is(document, be, "such")) &&
                ws_starts_sentence(document, marked->first); /* “…” That was the verdict of Ann Lee */
    be += that;
    if (!ws_has(document, be, LEX_BE) || ws_starts_sentence(document, be))
        return false;
    *agent = (ws_agent){.cue_first = be, .behind = true};
    if (!agent_of_clause(items, be, agent) && !agent_of_saying(items, be, agent))
        return false;
    ws_tokens who = {ws_item_token(items, agent->phrase.first), items->items[agent->phrase.base_last - 1].last};
    return ws_has(document, who.first, LEX_POSSESSIVE) ||
           (ws_may_speak(document, who) && !ws_names_nobody(document, who));
}

/* `… “It is a leg.” | A nurse|: “It is late.”`: the label of the next one in a row of quotations. */
static bool agent_of_label(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    enum { LONGEST = 10 };
    const ws_document *document = items->document;
    uint32_t colon = marked->first > 1 ? marked->first - 1 : 0, start = ws_sentence_of(document, colon)->first;
    if (ws_punct(document, colon) != ':' || start == 0 || start + LONGEST < colon || start >= colon ||
        !ws_is_mark(document, start - 1) || ws_paragraph_of(document, start - 1) != ws_paragraph_of(document, colon))
        return false;
    for (uint32_t t = start; t < colon; t++)
        if (ws_pos_in(document->pos[t], WS_VERBS | POS_BIT(WP) | POS_BIT(PRP)) || ws_is_mark(document, t))
            return false;
    *agent = (ws_agent){.cue_first = colon, .cue_last = colon + 1};
    if (!phrase_at(items, start, &agent->phrase))
        return false;
    const ws_tokens who = {start, items->items[agent->phrase.base_last - 1].last};
    char behind = ws_punct(document, who.last);
    bool ends = behind == ':' || behind == ',' || ws_has(document, who.last, LEX_PREPOSITION);
    return ends && ws_may_speak(document, who) && !ws_names_nobody(document, who);
}

bool ws_agent_of_marked(const ws_items *items, const ws_marked *marked, ws_agent *agent) {
    if (agent_of_label(items, marked, agent))
        return true;
    if (ws_starts_sentence(items->document, marked->first))
        return agent_behind_comma(items, marked, agent);
    return marked->first > 1 && (agent_behind(items, marked, agent) || agent_before(items, marked, agent) ||
                                 agent_of_reason(items, marked, agent));
}

const ws_mention *ws_named_behind(const ws_document *document, const ws_marked *marked) {
    uint32_t t = marked->last, verb = t;
    if (t >= document->n_tokens || ws_starts_paragraph(document, t))
        return NULL;
    const ws_mention *name = ws_name_at(document, t);
    if (name)
        verb = name->last;
    else
        name = ws_name_at(document, t + 1);
    return name && name->type == WS_PERSON && ws_has(document, verb, LEX_SPEECH) ? name : NULL;
}
