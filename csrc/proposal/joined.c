/* joined.c - where what is reported ends before what its sentence joins to it */
#include "proposal/joined.h"

#include "text/pos.h"
#include "text/words.h"

typedef struct joint {
    const ws_document *document;
    const ws_fold_item *items;
    uint32_t first, last; /* of the sentence; of the content */
    bool deed;            /* the verb takes no clause as its object */
    bool passive;         /* the verb is a participle behind `be` */
    bool be;              /* a passive infinitive stands before it: to be tested */
    bool foretold;        /* the verb tells what will be: predict, expect */
    bool infinite;        /* infinitives and participles stand before it, which `and` may join to others */
} joint;

/* No joined subject has more words. */
enum { LONGEST = 10 };

/* What stands behind a verb more often than behind a noun or an adjective. */
#define BEHIND_VERB (POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(PRP) | POS_BIT(CD) | POS_BIT(TO) | POS_BIT(SYMBOL))

static bool is_tag(const joint *j, uint32_t i, uint64_t set) {
    return i < j->last && !j->items[i].look && ws_pos_in(j->items[i].pos, set);
}

static uint32_t token(const joint *j, uint32_t i) {
    return j->items[i].first;
}

/* Is it a verb that is no participle, infinitive or plural: is, will; hopes | to? */
static bool is_surely_finite(const joint *j, uint32_t i) {
    return is_tag(j, i, POS_BIT(MD)) || (is_tag(j, i, POS_BIT(VBZ)) && is_tag(j, i + 1, BEHIND_VERB)) ||
           (is_tag(j, i, WS_FINITE) && ws_has(j->document, token(j, i), LEX_BE | LEX_HAVE | LEX_DO));
}

/* The item behind the adverbs at i. */
static uint32_t behind_adverbs(const joint *j, uint32_t i) {
    while (is_tag(j, i, POS_BIT(RB)))
        i++;
    return i;
}

/* Is it a verb that the tagger takes for a plural: to return in May and | hopes | to stay? */
static bool is_wish(const joint *j, uint32_t i) {
    return j->infinite && is_tag(j, i, POS_BIT(NNS)) && is_tag(j, i + 1, POS_BIT(TO)) &&
           ws_has(j->document, token(j, i), LEX_STANCE) && ws_has(j->document, token(j, i), LEX_PRESENT);
}

/* Is it a past form that the tagger takes for a participle: called an election and | resigned | at once; had the roof
 * mended and | opened | the hall? */
static bool is_past(const joint *j, uint32_t i) {
    const uint64_t objects = POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(SYMBOL);
    return !j->be && is_tag(j, i, POS_BIT(VBN)) && ws_has(j->document, token(j, i), LEX_PAST) &&
           is_tag(j, i + 1, j->infinite ? objects : BEHIND_VERB | POS_BIT(IN));
}

/* Does the verb that the subject of the report has next begin at i: and | hopes to train them; then | opened a shop? */
static bool begins_verb(const joint *j, uint32_t i) {
    i = behind_adverbs(j, i);
    if (j->passive && !j->infinite && is_tag(j, i, POS_BIT(VBN)) && is_tag(j, i - 1, POS_BIT(CC)))
        return i + 1 >= j->last ||
               is_tag(j, i + 1, POS_BIT(IN) | POS_BIT(TO)); /* was charged with theft and | cleared */
    return is_surely_finite(j, i) || is_wish(j, i) || is_past(j, i) ||
           (is_tag(j, i, POS_BIT(VBD)) && (j->infinite ? is_tag(j, i + 1, BEHIND_VERB)
                                                       : !is_tag(j, i + 1, POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ)) ||
                                                             !ws_has(j->document, token(j, i), LEX_PARTICIPLE))) ||
           (is_tag(j, i, POS_BIT(VBP)) && !j->infinite);
}

/* Does a clause with a subject of its own begin at i: and | the ferries stopped? What `and` adds that will be is part
 * of what is foretold or agreed on: a truce, and | both sides will leave. */
static bool begins_clause(const joint *j, uint32_t i) {
    const uint64_t inside = WS_NOUNS | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(CD) | POS_BIT(JJ);
    uint32_t verb = i;
    if (is_tag(j, i, POS_BIT(PRP) | POS_BIT(EX)))
        verb = i + 1;
    while (verb < i + LONGEST && (is_tag(j, verb, inside) || (verb > i && is_tag(j, verb, POS_BIT(IN)) &&
                                                              ws_word_is(j->document, token(j, verb), "of"))))
        verb++;
    if (verb == i || (is_tag(j, verb - 1, POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(JJ)) && verb > i + 1))
        return false;
    verb = behind_adverbs(j, verb);
    if (j->foretold && ws_word_is(j->document, token(j, i - 1), "and") && is_tag(j, verb, POS_BIT(MD)) &&
        ws_word_is(j->document, token(j, verb), "will"))
        return false;
    return is_surely_finite(j, verb) || is_tag(j, verb, POS_BIT(VBD)) || is_past(j, verb);
}

/* Is what begins there no clause but a noun phrase, an infinitive or what a preposition leads to? */
static bool begins_phrase(const joint *j, uint32_t i) {
    const uint64_t phrase = WS_NOUNS | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(CD) | POS_BIT(JJ) | POS_BIT(TO) |
                            POS_BIT(IN) | POS_BIT(VBG) | POS_BIT(PRP);
    uint32_t t = token(j, i);
    return is_tag(j, i, phrase) && !ws_has(j->document, t, LEX_SUBORDINATOR | LEX_WH | LEX_SUBJECT) &&
           !WS_WORD_IS_ANY(j->document, t, "that", "if", "whether", "than");
}

/* The end of the content before what is joined to it. A finite verb before that is a clause's, which goes on; without a
 * comma two nouns may be one subject: said | the mayor and the guilds were late. */
static uint32_t end_before_joined(joint *j, ws_range content) {
    const uint64_t infinite = POS_BIT(VB) | POS_BIT(VBN) | POS_BIT(VBG) | POS_BIT(TO);
    for (uint32_t i = content.first; i + 1 < content.last; i++) {
        uint32_t t = token(j, i);
        if (j->items[i].look || is_tag(j, i, WS_FINITE | POS_BIT(COLON) | POS_BIT(STOP)) ||
            ws_has(j->document, t, LEX_WH) || ws_word_is(j->document, t, "that"))
            break;
        j->infinite |= is_tag(j, i, infinite);
        j->be |= ws_has(j->document, t, LEX_BE);
        if (i == content.first || !is_tag(j, i, POS_BIT(CC)) || !WS_WORD_IS_ANY(j->document, t, "and", "but"))
            continue;
        bool comma = is_tag(j, i - 1, POS_BIT(COMMA));
        if (begins_verb(j, i + 1) || ((comma || (j->deed && is_tag(j, i + 1, POS_BIT(DT)))) && begins_clause(j, i + 1)))
            return i - comma;
    }
    return content.last;
}

/* Does the content stand right behind the cue, or behind a preposition of it: warned | of | snow? */
static bool is_beside(const joint *j, const ws_proposal *p, uint32_t first) {
    if (p->cue.last > 0 && j->items[p->cue.last - 1].pos == POS_COLON)
        return false;
    return first == p->cue.last || (first == p->cue.last + 1 && is_tag(j, p->cue.last, POS_BIT(IN)));
}

/* Has the verb only clauses as its object, whatever a clause without a finite verb looks like: said | the price rise
 * …? */
static bool takes_clauses(const joint *j, ws_range cue) {
    for (uint32_t i = cue.first; i < cue.last; i++)
        if (WS_WORD_IS_ANY(j->document, token(j, i), "said", "says", "say", "saying", "think", "thinks", "thought"))
            return !is_tag(j, cue.last, POS_BIT(TO));
    return false;
}

/* Does the verb tell what will be: predicts rain? */
static bool foretells(const joint *j, ws_range cue) {
    static const char *const verbs[] = {"predict",  "predicts", "predicted", "predicting", "forecast", "forecasts",
                                        "foresee",  "foresees", "foresaw",   "expect",     "expects",  "expected",
                                        "promised", "promises", "promise",   "agreed",     "agree"};
    for (uint32_t i = cue.first; i < cue.last; i++)
        if (WS_WORD_AMONG(j->document, token(j, i), verbs))
            return true;
    return false;
}

/* Does the cue stand in what a comma parts from the noun before it: Ann Lee, who | says; a man, | feared |? */
static bool stands_in_aside(const joint *j, const ws_proposal *p) {
    enum { FAR = 24 };
    uint32_t i = p->cue.first, first = j->first, floor = i > first + FAR ? i - FAR : first;
    while (i > floor && !j->items[i - 1].look && j->items[i - 1].pos != POS_COMMA)
        i--;
    if (i == floor || j->items[i - 1].look)
        return false;
    if (ws_has(j->document, token(j, i), LEX_WH))
        return true;
    for (uint32_t k = floor; k + 1 < i; k++)
        if (j->items[k].pos == POS_COMMA)
            return false; /* the aside ends before the cue: Ann Lee, a baker, | said */
    return i == p->cue.first && ws_pos_in(j->items[i].pos, POS_BIT(VBN) | POS_BIT(VBD)) && p->source.last < i;
}

/* The end of the content before the comma that closes the aside, behind which the verb of the sentence stands: Ann Lee,
 * who says the dam is safe, | has left. */
static uint32_t end_before_main(const joint *j, ws_range content) {
    uint32_t i = content.first;
    while (i + 1 < content.last && !j->items[i].look && j->items[i].pos != POS_COMMA)
        i++;
    if (i + 1 >= content.last || j->items[i].look || i == content.first)
        return content.last;
    uint32_t verb = behind_adverbs(j, i + 1);
    bool sure = is_tag(j, verb, POS_BIT(VBZ)) || is_surely_finite(j, verb);
    for (uint32_t k = verb; k < content.last && !sure; k++)
        if (j->items[k].pos == POS_COMMA)
            return content.last; /* who wants the dam, finished in May, to go */
    return sure || is_tag(j, verb, POS_BIT(VBD)) ? i : content.last;
}

void ws_cut_joined(const ws_document *document, ws_proposals *proposals) {
    for (uint32_t k = 0; k < proposals->n; k++) {
        ws_proposal *p = &proposals->items[k];
        ws_range *content = &p->content[!ws_range_empty(p->content[1])];
        joint j = {.document = document, .items = proposals->fold.items, .last = content->last};
        if (!p->accepted || ws_range_empty(*content) || !is_beside(&j, p, content->first))
            continue;
        j.first = proposals->fold.outers[j.items[p->cue.first].outer].first;
        if (stands_in_aside(&j, p))
            j.last = content->last = end_before_main(&j, *content);
        if (!begins_phrase(&j, content->first) || takes_clauses(&j, p->cue))
            continue;
        j.deed = true;
        for (uint32_t i = p->cue.first; i < p->cue.last; i++) {
            j.passive |= ws_has(document, token(&j, i), LEX_BE);
            j.deed &= !ws_has(document, token(&j, i), LEX_CLAUSE | LEX_SPEECH);
        }
        j.foretold = foretells(&j, p->cue);
        uint32_t end = end_before_joined(&j, *content);
        content->last = end > content->first ? end : content->last;
    }
}
