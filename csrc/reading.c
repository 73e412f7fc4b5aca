/* reading.c - the models' proposals become attributions */
#include "reading.h"

#include "attribution.h"
#include "engine.h"
#include "entity.h"
#include "gazetteer.h"
#include "hypothetical.h"
#include "pos.h"
#include "proposal.h"
#include "scare.h"
#include "words.h"

typedef struct reading {
    ws_document *document;
    ws_items *items;
    uint32_t *attribution_of;
    uint8_t *use;           /* of every outermost marked span: ws_marked_use */
    const char **no_speech; /* and by which rule it is none */
    ws_proposals proposals;
} reading;

/* A proposal with trust above this is taken for marked text that has no better one; how many proposals to each side may
 * hold it in their content. */
enum { DOUBTFUL = -32, NEAR = 12 };

/* Tokens [first, last). */
typedef struct tokens {
    uint32_t first, last;
} tokens;

static tokens tokens_of(const reading *r, ws_range range) {
    const ws_fold_item *items = r->proposals.fold.items;
    return (tokens){items[range.first].first, items[range.last - 1].last};
}

/* The runs of a proposal's content; returns how many. */
static uint32_t contents_of(const reading *r, const ws_proposal *p, tokens runs[2]) {
    uint32_t n = 0;
    for (int k = 0; k < 2; k++)
        if (!ws_range_empty(p->content[k]))
            runs[n++] = tokens_of(r, p->content[k]);
    return n;
}

/* The item of the clause stage that holds a token. */
static uint32_t item_of(const ws_items *items, uint32_t token) {
    uint32_t low = 0, high = items->n_items;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (items->items[middle].token <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static uint32_t outermost(const ws_document *document, uint32_t t) {
    uint32_t m = document->tokens[t].marked;
    while (m != WS_NONE && document->marked[m].parent != WS_NONE)
        m = document->marked[m].parent;
    return m;
}

/* How the content stands in the text, whether another attribution has some of its quotations already, whether all its
 * marked text is no speech, and whether it says nothing else: “Low Water” and the opera “Salt”. */
typedef struct look {
    bool marked, bare, claimed, no_speech, only_scare;
} look;

/* Words that join or introduce what is marked and say nothing of their own. */
#define SAYS_NOTHING (LEX_DETERMINER | LEX_POSSESSIVE | LEX_COORDINATOR | LEX_WORK)

static look look_at(const reading *r, const tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    look found = {.no_speech = true, .only_scare = true};
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t t = runs[k].first; t < runs[k].last; t++) {
            uint32_t m = outermost(document, t);
            if (m == WS_NONE) {
                uint8_t kind = document->tokens[t].kind;
                bool word = kind == TOKEN_WORD || kind == TOKEN_NUMBER;
                found.bare |= word;
                found.only_scare &= !word || ws_has(document, t, SAYS_NOTHING);
                continue;
            }
            found.marked = true;
            found.claimed |= r->attribution_of[m] != WS_NONE;
            found.no_speech &= r->use[m] == MARKED_NONE;
            if (document->marked[m].last > t)
                t = document->marked[m].last - 1;
        }
    found.no_speech &= found.marked;
    found.only_scare &= found.no_speech;
    return found;
}

/* The source as a noun phrase: the model says where it begins and ends, the clause stage what its head is. */
static ws_phrase source_phrase(const reading *r, tokens source) {
    const ws_items *items = r->items;
    const ws_document *document = r->document;
    ws_phrase phrase = {.name = WS_NONE};
    uint32_t first = item_of(items, source.first), last = item_of(items, source.last - 1) + 1;
    if (!ws_phrase_from(items, first, last, &phrase) || phrase.head < first || phrase.head >= last) {
        phrase.name = WS_NONE;
        phrase.head = last - 1;
        for (uint32_t i = first; i < last; i++) {
            uint32_t t = ws_item_token(items, i);
            uint8_t tag = t < document->n_tokens ? document->pos[t] : POS_EDGE;
            if (ws_pos_in(tag, POS_BIT(IN) | POS_BIT(COMMA) | POS_BIT(WP) | POS_BIT(WDT)) && i > first)
                break;
            if (ws_pos_in(tag, POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(PRP)))
                phrase.head = i;
        }
        phrase.base_last = phrase.head + 1;
    }
    phrase.first = first;
    phrase.last = last;
    if (phrase.base_last > last || phrase.base_last <= first)
        phrase.base_last = last;
    uint32_t t = ws_item_token(items, phrase.head);
    if (phrase.name == WS_NONE && t < document->n_tokens)
        phrase.name = document->name_of[t];
    return phrase;
}

/* Text that cannot be read (NUL and the like) names nobody. */
static bool is_readable(const ws_document *document, tokens range) {
    for (uint32_t t = range.first; t < range.last; t++)
        if (document->tokens[t].kind == TOKEN_OPAQUE)
            return false;
    return true;
}

/* Is the source nothing but a year or a day, perhaps with its number: 4 May? June and August are people, too. */
static bool is_time(const ws_document *document, tokens source) {
    bool time = source.first == source.last, number = false;
    for (uint32_t t = source.first; t < source.last; t++) {
        const ws_token *token = &document->tokens[t];
        bool year = token->kind == TOKEN_NUMBER && token->end - token->start == 4;
        bool day = token->classes & LEX_TIME && document->name_of[t] == WS_NONE &&
                   (!(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN) || number);
        if (!year && !day && token->kind != TOKEN_NUMBER && token->kind != TOKEN_PUNCT)
            return false;
        time |= year || day;
        number |= token->kind == TOKEN_NUMBER;
    }
    return time;
}

/* Is it what stands in capitals in front of an article, a place, ORRIN: The dam broke; or the flash of a headline,
 * SHOCK SPLIT: Ann Lee …; or are the words before the colon in marks: ‘It is thin’: Ann Lee on ice? */
static bool is_heading(const ws_document *document, tokens cue, tokens source) {
    bool colon = ws_punct(document, cue.first) == ':' || ws_punct(document, cue.last) == ':';
    if (!colon || source.first >= source.last || !(document->tokens[source.first].flags & TOKEN_PARA_START))
        return false;
    const ws_token *opening = &document->tokens[source.first];
    if (opening->kind == TOKEN_MARK)
        return document->tokens[source.last - 1].kind == TOKEN_MARK;
    uint32_t name = document->name_of[source.first];
    if (opening->shape != SHAPE_UPPER)
        return false;
    if (ws_punct(document, cue.first) != ':')
        return document->tokens[cue.first].shape == SHAPE_UPPER && source.last == cue.first;
    if (name == WS_NONE) /* a place that the tagger does not know, in the text and not in its headline */
        return source.last == source.first + 1 && source.first > 0 && !opening->classes &&
               opening->end - opening->start > 4;
    return document->mentions[name].last == cue.first &&
           (document->mentions[name].type == WS_PLACE || document->mentions[name].type == WS_OTHER);
}

/* Where the source begins behind the dateline of its paragraph. */
static uint32_t behind_dateline(const ws_document *document, tokens source) {
    uint32_t t = source.first, at = document->tokens[t].start, low = 0, high = document->n_matches;
    if (!(document->tokens[t].flags & TOKEN_PARA_START))
        return t;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->matches[middle].start < at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < document->n_matches && document->matches[low].start == at &&
        document->matches[low].kind == WS_PATTERN_DATELINE)
        while (t + 1 < source.last && document->tokens[t].start < document->matches[low].end)
            t++;
    return t;
}

/* Where the source begins behind a time: the council of `a few weeks ago the council`. */
static uint32_t behind_time(const ws_document *document, tokens source) {
    uint32_t name = source.first + 1 < source.last ? document->name_of[source.first + 1] : WS_NONE;
    if (name != WS_NONE && document->name_of[source.first] == WS_NONE && ws_has(document, source.first, LEX_TIME) &&
        document->mentions[name].first == source.first + 1)
        return source.first + 1; /* on Sunday Ann Lee */
    for (uint32_t t = source.first; t + 1 < source.last && t < source.first + 6; t++)
        if (ws_word_is(document, t, "ago"))
            return t + 1 + (t + 2 < source.last && ws_punct(document, t + 1) == ',');
    return source.first;
}

/* Are those named the ones who did not: neither Ann Lee nor Carl Umber? */
static bool is_neither(const ws_document *document, tokens source) {
    for (uint32_t t = source.first; t < source.last && ws_word_is(document, source.first, "neither"); t++)
        if (ws_word_is(document, t, "nor"))
            return true;
    return false;
}

/* Is it said or thought? Known cues tell; what is quoted by an unknown one is said. */
static ws_act act_of(const ws_document *document, tokens cue, bool marked) {
    uint64_t classes = 0;
    for (uint32_t t = cue.first; t < cue.last; t++)
        classes |= document->tokens[t].classes;
    if (classes & LEX_SPEECH)
        return classes & LEX_STANCE && !(classes & LEX_CLAUSE) && !marked ? WS_STANCE : WS_SPEECH;
    return marked || !(classes & (LEX_STANCE | LEX_VERB)) ? WS_SPEECH : WS_STANCE;
}

/* Add the quotations that go on where the attribution's last one ends with its opener repeated. */
static bool add_continued(reading *r, tokens run) {
    uint32_t m = outermost(r->document, run.last - 1);
    while (m != WS_NONE && r->document->marked[m].flags & MARKED_CONTINUES) {
        m = r->document->marked[m].next;
        if (m == WS_NONE || r->attribution_of[m] != WS_NONE)
            break;
        if (!ws_add_content(r->document, r->attribution_of, r->document->marked[m].first, r->document->marked[m].last))
            return false;
    }
    return true;
}

/* Is the clause that opens the sentence part of what is said: If the rain stays, he said, …; while the dam holds, she
 * said it leaks? The reporter's own asides of time and place open sentences far more often, so this asks for a
 * condition, or for a contrast before a bare `he said`. Returns the clause, empty if there is none. */
static tokens opening_clause(const reading *r, tokens cue, tokens source, tokens run) {
    const ws_document *document = r->document;
    const uint64_t reports = LEX_SPEECH | LEX_CLAUSE | LEX_PAST;
    tokens none = {cue.first, cue.first};
    uint32_t first = document->sentences[document->tokens[cue.first].sentence].first;
    if (cue.last != cue.first + 1 || (document->tokens[cue.first].classes & reports) != reports ||
        source.last != cue.first || source.first < first + 4 || ws_punct(document, source.first - 1) != ',' ||
        run.first < cue.last || ws_word_is(document, run.first, "that"))
        return none;
    bool condition = ws_word_is(document, first, "if") || ws_word_is(document, first, "unless");
    bool contrast = ws_word_is(document, first, "while") || ws_word_is(document, first, "since");
    bool bare = source.last == source.first + 1 && ws_has(document, source.first, LEX_SUBJECT) &&
                document->tokens[first + 1].hash != document->tokens[source.first].hash;
    if (!condition && !(contrast && bare))
        return none;
    bool finite = false;
    for (uint32_t t = first; t < source.first - 1; t++) {
        if (document->tokens[t].flags & TOKEN_QUOTED)
            return none;
        finite |= ws_pos_in(document->pos[t], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD));
    }
    return finite ? (tokens){first, source.first - 1} : none;
}

/* Does the content begin with marked text right behind the cue: called “…” by? */
static bool marks_follow(const reading *r, tokens cue, tokens content) {
    const ws_document *document = r->document;
    uint32_t t = cue.last;
    while (t < content.first && document->pos[t] >= POS_COMMA && document->pos[t] != POS_MARK)
        t++;
    return t == content.first && document->tokens[t].kind == TOKEN_MARK;
}

/* Has nobody said it? The verb is the cue's last, or what stands before the marks: expect him | to say “…”. */
static bool is_hypothetical(const reading *r, tokens cue, tokens content, bool bare) {
    const ws_document *document = r->document;
    bool direct = !bare || marks_follow(r, cue, content);
    uint32_t verb = cue.last - 1, t = content.first;
    while (verb > cue.first && !ws_pos_in(document->pos[verb], WS_VERBS))
        verb--;
    while (t < content.last && !(document->tokens[t].flags & TOKEN_QUOTED))
        t++;
    return ws_is_hypothetical(document, verb, direct) ||
           (t > content.first && t < content.last && ws_is_hypothetical(document, t - 1, true));
}

/* What stands in marks in the content is nobody's speech. */
static void mark_hypothetical(reading *r, const tokens *runs, uint32_t n) {
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t t = runs[k].first; t < runs[k].last; t++) {
            uint32_t m = outermost(r->document, t);
            if (m == WS_NONE)
                continue;
            r->use[m] = MARKED_NONE;
            r->no_speech[m] = "not-speech:hypothetical";
            if (r->document->marked[m].last > t)
                t = r->document->marked[m].last - 1;
        }
}

/* Does the cue only give a thing the name that stands before it: a boat called “…”; the “…”, as dockers call the ship?
 */
static bool is_naming(const reading *r, tokens cue, tokens source, const tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    uint32_t name = n == 1 ? document->name_of[cue.last] : WS_NONE;
    if (name != WS_NONE && ws_word_is(document, cue.first, "named") && cue.last == cue.first + 1)
        return source.first == cue.last || /* a skater named Ann Lee */
               (runs[0].first == cue.last && runs[0].last == document->mentions[name].last &&
                (ws_word_is(document, source.first, "a") || ws_word_is(document, source.first, "an")));
    if (n != 2 || runs[1].first != cue.last || !ws_has(document, cue.last - 1, LEX_NAMING))
        return false;
    if (runs[0].last < cue.first) {
        uint32_t m = outermost(document, runs[0].last - 1);
        return source.last == cue.first && source.first > 0 && ws_word_is(document, source.first - 1, "as") &&
               m != WS_NONE && r->use[m] != MARKED_SPEECH && !ws_has(document, runs[1].first, LEX_PRONOUN);
    }
    uint32_t m = outermost(document, cue.last);
    return runs[0].last == cue.first && m != WS_NONE && r->use[m] == MARKED_NONE &&
           document->pos[cue.last - 1] == POS_VBN;
}

/* Add the quotations that the attribution's first one continues by a repeated opener. */
static bool add_continuing(reading *r, tokens run) {
    const ws_document *document = r->document;
    uint32_t last = outermost(document, run.first), m = last;
    while (m != WS_NONE && document->marked[m].flags & MARKED_REOPENED && document->marked[m].previous != WS_NONE &&
           r->attribution_of[document->marked[m].previous] == WS_NONE)
        m = document->marked[m].previous;
    for (; m != last; m = document->marked[m].next)
        if (!ws_add_content(r->document, r->attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    return true;
}

/* Is item i, inside the content of `p`, the `and` or `but` behind which its speaker is reported anew: …, but she said?
 * Returns the proposal whose cue that is, or NULL. */
static ws_proposal *reported_anew(const reading *r, ws_proposal *p, uint32_t i) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals.fold.items;
    const ws_proposal *end = r->proposals.items + r->proposals.n;
    if (items[i].look || !(ws_word_is(document, items[i].first, "and") || ws_word_is(document, items[i].first, "but")))
        return NULL;
    uint32_t v = i + 1, n_items = r->proposals.fold.n_items;
    bool pronoun = !items[v].look && ws_has(document, items[v].first, LEX_SUBJECT);
    v += pronoun;
    while (v < i + 3 && v < n_items && !items[v].look && ws_has(document, items[v].first, LEX_ADVERB))
        v++;
    if (v >= n_items || items[v].look || !ws_has(document, items[v].first, LEX_SPEECH) ||
        !ws_pos_in(items[v].pos, POS_BIT(VBD) | POS_BIT(VBZ)))
        return NULL;
    if (!pronoun && items[v].pos != items[p->cue.last - 1].pos && items[v].pos != items[p->cue.first].pos)
        return NULL;
    for (ws_proposal *q = p + 1; q < end && q->cue.first <= v; q++)
        if (q->cue.last > v)
            return q->accepted || ws_range_empty(q->content[0]) ? NULL : q;
    return NULL;
}

/* Give what the speaker is reported to have said after a new verb to that verb. */
static void split_reports(reading *r) {
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k], *next = NULL;
        for (int c = 0; c < 2 && p->accepted && !next; c++)
            for (uint32_t i = p->content[c].first + 1; i + 1 < p->content[c].last && !next; i++) {
                if (i < p->cue.last || !(next = reported_anew(r, p, i)))
                    continue;
                bool comma = r->proposals.fold.items[i - 1].pos == POS_COMMA;
                p->content[c].last = i - (comma && i - 1 > p->content[c].first);
                if (c == 0)
                    p->content[1] = (ws_range){0, 0};
                next->accepted = true;
            }
    }
}

/* Verb phrases with the same auxiliary, joined by `and` or `but`, share their subject: She has praised the plan but has
 * also warned … Take the second where the first is taken. */
static void read_parallel(reading *r) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals.fold.items;
    const ws_proposal *first = NULL;
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k];
        const ws_fold_item *auxiliary = &items[p->cue.first];
        bool reports = false;
        for (uint32_t i = p->cue.first; i < p->cue.last; i++)
            reports |= !items[i].look && ws_has(document, items[i].first, LEX_SPEECH);
        if (!p->accepted && first && p->cue_margin > 0 && reports && !ws_range_empty(p->content[0]) &&
            first->content[0].last <= p->cue.first && first->content[1].last <= p->cue.first &&
            items[first->cue.first].outer == auxiliary->outer && items[first->cue.first].word == auxiliary->word &&
            ws_has(document, auxiliary->first, LEX_HAVE | LEX_BE | LEX_MODAL) &&
            ws_has(document, auxiliary->first - 1, LEX_COORDINATOR)) {
            p->accepted = true;
            p->source = first->source;
        }
        if (p->accepted)
            first = p;
    }
}

/* A conjunction alone is no content; what it opens reaches to the end of the sentence, and what is reported in there is
 * part of it. */
static void complete_clauses(reading *r) {
    const ws_document *document = r->document;
    const ws_fold *fold = &r->proposals.fold;
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k];
        uint32_t i = p->content[0].first, end = fold->outers[fold->items[i].outer].last;
        if (!p->accepted || p->content[0].last != i + 1 || !ws_range_empty(p->content[1]) || i < p->cue.last ||
            !ws_pos_in(fold->items[i].pos, POS_BIT(IN) | POS_BIT(WDT)) ||
            !ws_word_is(document, fold->items[i].first, "that"))
            continue;
        while (end > i + 1 && !fold->items[end - 1].look && fold->items[end - 1].pos >= POS_COMMA)
            end--;
        p->content[0].last = end;
        for (ws_proposal *q = p + 1; q < r->proposals.items + r->proposals.n && q->cue.first < end; q++)
            q->accepted = false;
    }
}

/* Is the content of `p` what somebody else calls something: citing what Ann Lee called “…”? Then it is theirs. */
static bool give_to_caller(const reading *r, ws_proposal *p) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals.fold.items;
    uint32_t what = p->content[0].first, end = p->content[0].last, verb = what + 2;
    if (end < what + 4 || items[what].look || !ws_word_is(document, items[what].first, "what"))
        return false;
    while (verb + 1 < end && verb < what + 8 && !items[verb].look &&
           !ws_pos_in(items[verb].pos, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD) | POS_BIT(VBN)))
        verb++;
    uint32_t mark = verb + 1;
    if (mark + 1 < end && ws_word_is(document, items[mark].first, "as"))
        mark++;
    if (mark >= end || !items[mark].look || items[verb].look || !ws_has(document, items[verb].first, LEX_CALL))
        return false;
    p->source = (ws_range){what + 1, verb};
    p->cue = (ws_range){verb, mark};
    p->content[0] = (ws_range){mark, mark + 1};
    p->content[1] = (ws_range){0, 0};
    return true;
}

/* Is `p` only a report of what `q` quotes behind a colon: seen by the paper, Ann Lee wrote: “…”? */
static bool reports_report(const reading *r, const ws_proposal *p, const ws_proposal *q) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals.fold.items;
    if (q->accepted || q->source.first != p->content[0].first || ws_range_empty(q->source) ||
        q->source.last != q->cue.first)
        return false;
    uint32_t colon = q->cue.last;
    bool verb = false;
    for (uint32_t i = q->cue.first; i < q->cue.last; i++)
        verb |= ws_pos_in(items[i].pos, POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP));
    colon -= colon > q->cue.first && ws_punct(document, items[colon - 1].first) == ':';
    return verb && colon + 1 < p->content[0].last && ws_punct(document, items[colon].first) == ':' &&
           items[colon + 1].look;
}

/* Does `p` only tell by whose word `q` told somebody what stands in marks: Ann Lee told her crew, “…,” according to the
 * log? */
static bool vouches(const reading *r, const ws_proposal *p, const ws_proposal *q) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals.fold.items;
    uint32_t mark = q->cue.last, end = p->content[0].last;
    if (q->accepted || ws_range_empty(q->source) || q->source.last != q->cue.first || end <= mark ||
        end > mark + NEAR || !ws_has(document, items[q->cue.first].first, LEX_TELL))
        return false;
    while (mark < end && !items[mark].look)
        mark++;
    char before = mark < end ? ws_punct(document, items[mark - 1].first) : 0;
    return mark + 2 >= end && (before == ',' || before == ':') &&
           (p->content[0].first == mark || p->content[0].first <= q->cue.first);
}

/* Take `q` in place of `p`, with the marked text that ends the content of `p`. */
static void take_instead(const reading *r, ws_proposal *p, ws_proposal *q) {
    uint32_t mark = q->cue.last;
    while (!r->proposals.fold.items[mark].look)
        mark++;
    p->accepted = false;
    q->accepted = true;
    q->content[0] = (ws_range){mark, p->content[0].last};
    q->content[1] = (ws_range){0, 0};
}

/* Give quotations to those whose report of them another one reports or vouches for. */
static void prefer_nearest(reading *r) {
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k];
        if (!p->accepted || give_to_caller(r, p))
            continue;
        bool according = ws_word_is(r->document, r->proposals.fold.items[p->cue.first].first, "according");
        for (uint32_t n = k; according && p->accepted && n-- > 0 && n + 4 > k;)
            if (vouches(r, p, &r->proposals.items[n]))
                take_instead(r, p, &r->proposals.items[n]);
        for (uint32_t n = k + 1; p->accepted && n < r->proposals.n && n <= k + NEAR; n++) {
            ws_proposal *q = &r->proposals.items[n];
            if (q->cue.first >= p->content[0].last)
                break;
            if (reports_report(r, p, q))
                take_instead(r, p, q);
        }
    }
}

/* Does the proposal report nothing after all: marked text that has a speaker already, that is no speech, or that the
 * cue only names (a boat called “Tom” sank); or is it a dateline? */
static bool reports_nothing(const reading *r, const look *content, tokens cue, tokens source, const tokens *runs,
                            uint32_t n) {
    const ws_document *document = r->document;
    uint32_t name = document->name_of[cue.first];
    if (name != WS_NONE && document->tokens[cue.first].shape == SHAPE_LOWER &&
        document->mentions[name].first < cue.first && document->mentions[name].last > cue.last)
        return true; /* Ann dos Santos */
    return content->claimed || content->only_scare || (content->no_speech && source.first == source.last) ||
           is_naming(r, cue, source, runs, n) || is_heading(document, cue, source) ||
           (content->no_speech && marks_follow(r, cue, runs[0]));
}

/* Add the content to the newest attribution: its runs, the clause that opens the sentence, and what goes on across
 * paragraphs by repeated openers. */
static bool add_runs(reading *r, bool direct, tokens opening, const tokens *runs, uint32_t n) {
    ws_document *document = r->document;
    if (direct && !add_continuing(r, runs[0]))
        return false;
    if (!direct && !ws_add_content(document, r->attribution_of, opening.first, opening.last))
        return false;
    for (uint32_t k = 0; k < n; k++)
        if (!ws_add_content(document, r->attribution_of, runs[k].first, runs[k].last))
            return false;
    return !direct || add_continued(r, runs[n - 1]);
}

/* `“It is in the book,” (but not in his own) she said`: what the reporter puts in brackets behind a quotation is not
 * quoted. */
static void drop_bracket(const reading *r, tokens *run) {
    const ws_document *document = r->document;
    uint32_t m = outermost(document, run->first);
    if (m == WS_NONE || document->marked[m].first != run->first || document->marked[m].last >= run->last ||
        ws_punct(document, document->marked[m].last) != '(')
        return;
    uint32_t close = document->marked[m].last;
    while (close < run->last && ws_punct(document, close) != ')')
        close++;
    if (close + 1 >= run->last)
        run->last = document->marked[m].last;
}

/* `criticised by the inspector for “…”`: marked text behind a preposition is what the source says and no part of it. */
static tokens take_from_source(const reading *r, tokens *source) {
    const ws_document *document = r->document;
    const uint64_t clause = POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD);
    for (uint32_t t = source->first + 2; t < source->last && !ws_pos_in(document->pos[t], clause); t++) {
        uint32_t m = outermost(document, t);
        if (m == WS_NONE)
            continue;
        if (document->marked[m].last != source->last || document->pos[t - 1] != POS_IN || r->use[m] == MARKED_NONE)
            break;
        source->last = t - 1;
        return (tokens){t, document->marked[m].last};
    }
    return (tokens){source->last, source->last};
}

/* Where the list of persons that ends in the source begins: Ann Lee of `Ann Lee, Bob Ray and Carl Moe`, where the
 * source is the last two. */
static uint32_t start_of_list(const ws_document *document, tokens source) {
    uint32_t t = source.first, end = document->name_of[source.last - 1], floor = ws_sentence_of(document, t)->first;
    uint32_t name = document->name_of[t];
    if (name == WS_NONE || end == WS_NONE || name == end || document->mentions[end].first < 2 ||
        document->mentions[name].first != t || document->mentions[name].type != WS_PERSON ||
        document->mentions[end].type != WS_PERSON || !ws_word_is(document, document->mentions[end].first - 1, "and"))
        return t;
    while (t >= floor + 2 && ws_punct(document, t - 1) == ',' && document->name_of[t - 2] != WS_NONE) {
        const ws_mention *before = &document->mentions[document->name_of[t - 2]];
        if (before->type != WS_PERSON || before->last != t - 1 || before->first < floor ||
            !ws_same_marked(document, before->first, source.first))
            break;
        t = before->first;
    }
    bool led = t > floor && ws_pos_in(document->pos[t - 1], POS_BIT(IN) | POS_BIT(TO) | WS_VERBS);
    return led ? source.first : t;
}

/* Where the name that goes on in the source begins, if a nickname in marks or a word that looks like a cue stands in
 * it: Ann “Nan” Lee, Ann dos Santos. */
static uint32_t start_of_name(const ws_document *document, tokens source) {
    uint32_t t = source.first, name = document->name_of[t];
    return name != WS_NONE && document->mentions[name].name_first < t && document->mentions[name].last <= source.last &&
                   document->mentions[name].type == WS_PERSON
               ? document->mentions[name].first
               : t;
}

/* Give the newest attribution its source, if it is one. */
static bool add_source(reading *r, tokens source) {
    ws_document *document = r->document;
    if (!is_readable(document, source) || is_time(document, source))
        return true;
    if (is_neither(document, source)) {
        ws_attribution *a = &document->attributions[document->n_attributions - 1];
        a->source_first = source.first;
        a->source_last = source.last;
        return true;
    }
    ws_phrase phrase = source_phrase(r, source);
    return ws_set_source(document, r->items, &phrase);
}

/* Make the attribution of a proposal. */
static bool read_proposal(reading *r, const ws_proposal *p) {
    ws_document *document = r->document;
    tokens runs[3], cue = tokens_of(r, p->cue), source = {cue.first, cue.first};
    uint32_t n = contents_of(r, p, runs);
    if (!ws_range_empty(p->source))
        source = tokens_of(r, p->source);
    if (source.first < source.last) {
        source.first = behind_dateline(document, source);
        source.first = behind_time(document, source);
        source.first = start_of_list(document, source);
        source.first = start_of_name(document, source);
    }
    tokens taken = take_from_source(r, &source);
    bool reported = false; /* part of the content already? */
    for (uint32_t k = 0; k < n; k++)
        reported |= taken.first < runs[k].last && runs[k].first < taken.last;
    if (n > 0 && taken.first < taken.last && !reported)
        runs[n++] = taken;
    else if (n > 0)
        drop_bracket(r, &runs[0]);
    uint32_t paragraph = document->sentences[document->tokens[cue.first].sentence].paragraph;
    if (n == 0 || document->paragraphs[paragraph].flags & WS_PARAGRAPH_READ)
        return true;
    while (cue.last > cue.first + 1 && document->pos[cue.last - 1] >= POS_COMMA)
        cue.last--; /* said: is said */
    while (source.first < source.last && document->tokens[source.first].kind == TOKEN_OPAQUE)
        source.first++; /* the clock of a live blog */
    look content = look_at(r, runs, n);
    if (reports_nothing(r, &content, cue, source, runs, n))
        return true;
    if (content.marked && is_hypothetical(r, cue, runs[0], content.bare)) {
        mark_hypothetical(r, runs, n);
        return true;
    }
    bool direct = content.marked && !content.bare;
    ws_kind kind = direct ? WS_DIRECT : content.marked ? WS_MIXED : WS_INDIRECT;
    const char *rule = direct ? "model-direct" : content.marked ? "model-mixed" : "model-indirect";
    ws_attribution *a = ws_add_attribution(document, kind, rule, (float)ws_proposal_confidence(p));
    if (!a)
        return false;
    while (cue.last > cue.first + 1 && document->tokens[cue.last - 1].kind == TOKEN_PUNCT)
        cue.last--; /* the colon of `said:` leads to the content and is no word of the cue */
    a->cue_first = cue.first;
    a->cue_last = cue.last;
    a->act = (uint8_t)act_of(document, cue, content.marked && !content.no_speech);
    if (!add_runs(r, direct, opening_clause(r, cue, source, runs[0]), runs, n))
        return false;
    return add_source(r, source);
}

/* Is the proposal's cue inside what an accepted proposal near it reports? */
static bool is_reported(const reading *r, uint32_t k) {
    const ws_proposal *all = r->proposals.items;
    uint32_t low = k > NEAR ? k - NEAR : 0, high = k + NEAR < r->proposals.n ? k + NEAR : r->proposals.n;
    for (uint32_t q = low; q < high; q++)
        for (int c = 0; c < 2 && all[q].accepted; c++)
            if (all[q].content[c].first <= all[k].cue.first && all[k].cue.first < all[q].content[c].last)
                return true;
    return false;
}

/* Marked text that may be speech and that no accepted proposal quotes goes to a doubtful one rather than to nobody. */
static bool rescue_marked(reading *r) {
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k];
        if (p->accepted || p->trust <= DOUBTFUL || ws_range_empty(p->content[0]) || ws_range_empty(p->source))
            continue;
        tokens runs[2];
        uint32_t n = contents_of(r, p, runs);
        look content = look_at(r, runs, n);
        if (!content.marked || content.claimed || content.no_speech || is_reported(r, k))
            continue;
        p->accepted = true;
        if (!read_proposal(r, p))
            return false;
    }
    return true;
}

ws_status ws_read_proposals(ws_items *items, uint32_t *attribution_of, uint8_t *use, const char **no_speech) {
    ws_document *document = items->document;
    reading r = {
        .document = document, .items = items, .attribution_of = attribution_of, .use = use, .no_speech = no_speech};
    if (!items->n_items)
        return WS_OK;
    ws_status status = ws_propose(document, ws_engine_model(document->engine), &r.proposals);
    if (status == WS_OK) {
        complete_clauses(&r);
        prefer_nearest(&r);
        split_reports(&r);
        read_parallel(&r);
    }
    for (uint32_t i = 0; i < r.proposals.n && status == WS_OK; i++)
        if (r.proposals.items[i].accepted && !read_proposal(&r, &r.proposals.items[i]))
            status = WS_NO_MEMORY;
    if (status == WS_OK && !rescue_marked(&r))
        status = WS_NO_MEMORY;
    return status;
}
