/* passive.c - what a cue in the passive voice says, and by whom */
#include "proposal/passive.h"

#include "text/pos.h"
#include "text/words.h"

typedef struct passives {
    const ws_document *document;
    const ws_fold_item *items;
    const ws_fold *fold;
} passives;

/* No agent has more words; so far behind it stands what is said; the trust in a cue with marks and an agent behind it.
 */
enum { LONGEST_AGENT = 16, NEAR = 10, CERTAIN = 0 };

/* Is item i, outside marks, this word? */
static WS_WRITTEN_OUT bool is(const passives *r, uint32_t i, const char *word) {
    return i < r->fold->n_items && !r->items[i].look && ws_word_is(r->document, r->items[i].first, word);
}

/* Has item i, outside marks, one of these lexicon classes? */
static bool has(const passives *r, uint32_t i, uint64_t classes) {
    return i < r->fold->n_items && !r->items[i].look && ws_has(r->document, r->items[i].first, classes);
}

/* The name that item i stands in, or WS_NONE. */
static uint32_t name_at(const passives *r, uint32_t i) {
    return r->items[i].look ? WS_NONE : r->document->name_of[r->items[i].first];
}

/* Is the cue in the passive voice: has been called, was told; been | told? */
static bool is_passive(const passives *r, ws_range cue) {
    uint32_t verb = cue.last;
    while (verb > cue.first && !ws_pos_in(r->items[verb - 1].pos, WS_VERBS))
        verb--;
    if (verb == cue.first || !ws_pos_in(r->items[verb - 1].pos, POS_BIT(VBN) | POS_BIT(VBD)))
        return false;
    for (uint32_t i = verb - 1, steps = 0; steps < 4 && !(r->items[i].flags & FOLD_FIRST); steps++) {
        i--;
        if (has(r, i, LEX_BE))
            return true;
        if (i < cue.first && !has(r, i, LEX_ADVERB | LEX_HAVE | LEX_NEGATION))
            break;
    }
    return false;
}

/* Where the noun phrase from item i ends, before `end`; i where there is none that may speak: by then, by Friday. */
static uint32_t phrase_end(const passives *r, uint32_t i, uint32_t end) {
    const uint64_t words = POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(POS) | POS_BIT(CD);
    uint32_t t = i, head = WS_NONE;
    bool named = false;
    while (t < end && ws_pos_in(r->items[t].pos, POS_BIT(DT) | POS_BIT(PRPS)))
        t++;
    bool whose = t > i;
    for (; t < end && t < i + LONGEST_AGENT; t++) {
        bool name = name_at(r, t) != WS_NONE;
        if (r->items[t].look || !(name || ws_pos_in(r->items[t].pos, words)) ||
            (!name && has(r, t, LEX_TIME) && (head != WS_NONE || !whose)))
            break;
        named |= name;
        head = name || ws_pos_in(r->items[t].pos, POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP)) ? t : head;
    }
    if (head == WS_NONE)
        return i;
    return named || whose || has(r, head, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE) ||
                   r->items[head].pos == POS_NNS
               ? head + 1
               : i;
}

/* Where the agent that begins at item i ends, with what belongs to it: the guild of bakers; the mayor, Ann Lee,; i
 * where there is none. */
static uint32_t agent_end(const passives *r, uint32_t i, uint32_t end) {
    uint32_t t = phrase_end(r, i, end), next;
    while (t > i && t < i + LONGEST_AGENT && is(r, t, "of") && (next = phrase_end(r, t + 1, end)) > t + 1)
        t = next;
    if (t == i || t + 1 >= end || r->items[t].pos != POS_COMMA || name_at(r, t - 1) != WS_NONE)
        return t;
    uint32_t name = name_at(r, t + 1), last = t + 1;
    while (name != WS_NONE && last < end && name_at(r, last) == name)
        last++;
    return last > t + 1 && (last >= end || r->items[last].pos >= POS_COMMA || is(r, last, "as")) ? last : t;
}

/* Do items [i, end) only tell when: nothing, on Friday, last year, in May 2011? */
static bool tells_when(const passives *r, uint32_t i, uint32_t end) {
    const uint64_t words = POS_BIT(DT) | POS_BIT(JJ) | POS_BIT(CD);
    bool time = i == end;
    i += i < end && (is(r, i, "on") || is(r, i, "in"));
    for (; i < end; i++) {
        bool when = has(r, i, LEX_TIME) && name_at(r, i) == WS_NONE;
        if (!when && (r->items[i].look || !ws_pos_in(r->items[i].pos, words)))
            return false;
        time |= when;
    }
    return time;
}

/* The item of `by` behind the cue, with when it was said between them, or behind what stands in marks near it; WS_NONE
 * where there is none. */
static uint32_t find_by(const passives *r, ws_range cue, uint32_t end) {
    uint32_t i = cue.last;
    while (i < end && i < cue.last + NEAR && !r->items[i].look && !is(r, i, "by") && r->items[i].pos < POS_COMMA &&
           !ws_pos_in(r->items[i].pos, WS_VERBS))
        i++;
    i += i < end && r->items[i].look;
    return i < end && is(r, i, "by") && (r->items[i - 1].look || tells_when(r, cue.last, i)) ? i : WS_NONE;
}

/* Is `that` at item i what a report begins with? It stands behind the agent and where or when it was said: by the board
 * in a letter that … */
static uint32_t find_that(const passives *r, uint32_t i, uint32_t end) {
    const uint64_t verbs = WS_VERBS | POS_BIT(MD), others = POS_BIT(STOP) | POS_BIT(COLON) | POS_BIT(CC);
    bool who = i < end && r->items[i].pos == POS_WP; /* by people who knew him that */
    const uint64_t stops = who ? others : others | verbs | POS_BIT(WP);
    for (uint32_t t = i; t < end && t < i + NEAR && !r->items[t].look; t++) {
        if (is(r, t, "that"))
            return ws_pos_in(r->items[t].pos, POS_BIT(IN)) || has(r, t - 1, LEX_TIME) ? t : WS_NONE;
        if (ws_pos_in(r->items[t].pos, stops))
            break;
    }
    return WS_NONE;
}

/* The `as` before marked text that begins at item i, or behind an aside there; WS_NONE where there is none. */
static uint32_t find_as(const passives *r, uint32_t i, uint32_t end) {
    for (uint32_t t = i; t + 1 < end && t < i + LONGEST_AGENT && !r->items[t].look; t++)
        if (is(r, t, "as") && r->items[t + 1].look &&
            (t == i || (r->items[i].pos == POS_COMMA && r->items[t - 1].pos == POS_COMMA)))
            return t;
    return WS_NONE;
}

/* Does all of the content stand before item i? */
static bool stands_before(const ws_range content[2], uint32_t i) {
    return (ws_range_empty(content[0]) || content[0].last <= i) && (ws_range_empty(content[1]) || content[1].last <= i);
}

/* Give the cue what is said behind its agent: as “…”; a clause. */
static void take_content(const passives *r, ws_proposal *p, uint32_t behind, uint32_t end) {
    bool speaks = false;
    for (uint32_t i = p->cue.first; i < p->cue.last; i++)
        speaks |= has(r, i, LEX_SPEECH);
    if (!speaks || !stands_before(p->content, p->cue.first))
        return;
    uint32_t as = find_as(r, behind, end);
    if (as != WS_NONE) {
        p->content[!ws_range_empty(p->content[0])] = (ws_range){as, as + 2};
        p->accepted = true;
        return;
    }
    uint32_t that = find_that(r, behind, end);
    if (that == WS_NONE)
        return;
    while (end > that + 1 && !r->items[end - 1].look && r->items[end - 1].pos >= POS_COMMA)
        end--;
    p->content[0] = (ws_range){that, end};
    p->content[1] = (ws_range){0, 0};
    p->accepted = true;
}

/* Does the cue tell what somebody feels because of what stands behind `by`: was shocked by? */
static bool is_felt(const passives *r, ws_range cue) {
    static const char *const feelings[] = {
        "alarmed",   "amazed",      "angered",   "annoyed",   "appalled",  "astonished", "baffled",     "bothered",
        "concerned", "dismayed",    "disturbed", "excited",   "delighted", "fascinated", "frightened",  "frustrated",
        "heartened", "horrified",   "humbled",   "impressed", "inspired",  "intrigued",  "moved",       "offended",
        "outraged",  "overwhelmed", "pleased",   "puzzled",   "relieved",  "saddened",   "shocked",     "stunned",
        "surprised", "thrilled",    "touched",   "troubled",  "upset",     "worried",    "disappointed"};
    for (uint32_t i = cue.first; i < cue.last; i++)
        if (!r->items[i].look && WS_WORD_AMONG(r->document, r->items[i].first, feelings))
            return true;
    return false;
}

/* Let who feels it be the source of a feeling that was taken for the agent's: Ann Lee | was shocked | by the verdict.
 * Words in marks behind it have no cue. */
static void turn_feeling(const passives *r, ws_proposal *p) {
    const ws_range felt = p->source, who = p->content[0];
    bool turned = !ws_range_empty(felt) && !ws_range_empty(who) && felt.first >= p->cue.last &&
                  who.last <= p->cue.first && (is(r, felt.first - 1, "by") || is(r, p->cue.last - 1, "by")) &&
                  !r->items[who.first].look;
    for (uint32_t i = felt.first; i < felt.last && turned; i++)
        turned = !r->items[i].look; /* by the word “girl” */
    if (!turned)
        return;
    p->source = who;
    p->content[0] = felt;
    p->content[1] = (ws_range){0, 0};
}

/* Complete one proposal whose cue is in the passive voice. */
static void complete(const passives *r, ws_proposal *p) {
    uint32_t end = r->fold->outers[r->items[p->cue.first].outer].last, by = find_by(r, p->cue, end);
    uint32_t behind = by == WS_NONE ? WS_NONE : agent_end(r, by + 1, end);
    if (by == WS_NONE || behind == by + 1)
        return;
    if (ws_range_empty(p->source))
        p->source = (ws_range){by + 1, behind};
    if (p->source.first != by + 1)
        return;
    for (int k = 0; k < 2; k++) /* called “…” | by the guild */
        if (p->content[k].first < by && p->content[k].last > by)
            p->content[k].last = by;
    if (by > p->cue.last && p->trust < CERTAIN)
        p->trust = CERTAIN;
    if (by == p->cue.last)
        take_content(r, p, behind, end);
}

void ws_complete_passives(const ws_document *document, ws_proposals *proposals) {
    passives r = {.document = document, .items = proposals->fold.items, .fold = &proposals->fold};
    for (uint32_t k = 0; k < proposals->n; k++)
        if (is_passive(&r, proposals->items[k].cue)) {
            complete(&r, &proposals->items[k]);
            if (is_felt(&r, proposals->items[k].cue))
                turn_feeling(&r, &proposals->items[k]);
        }
}
