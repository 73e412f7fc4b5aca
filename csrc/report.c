/* report.c - what one proposal says of another */
#include "report.h"

#include "passive.h"
#include "pos.h"
#include "provenance.h"
#include "words.h"

typedef struct reports {
    const ws_document *document;
    ws_proposals *proposals;
} reports;

/* How many proposals, or items, to each side are looked at; a proposal with trust above this is a report if it is no
 * part of another. */
enum { NEAR = 12, REPORTS = -16, DOUBTED = -32 };

/* Is the item, outside marks, this word? */
static WS_WRITTEN_OUT bool is_word(const reports *r, const ws_fold_item *item, const char *word) {
    return !item->look && ws_word_is(r->document, item->first, word);
}

/* Is item i, inside the content of `p`, the `and` or `but` behind which its speaker is reported anew: …, but she said?
 * Returns the proposal whose cue that is, or NULL. */
static ws_proposal *reported_anew(const reports *r, ws_proposal *p, uint32_t i) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
    const ws_proposal *end = r->proposals->items + r->proposals->n;
    if (!is_word(r, &items[i], "and") && !is_word(r, &items[i], "but"))
        return NULL;
    uint32_t v = i + 1, n_items = r->proposals->fold.n_items;
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
static void split_reports(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k], *next = NULL;
        for (int c = 0; c < 2 && p->accepted && !next; c++)
            for (uint32_t i = p->content[c].first + 1; i + 1 < p->content[c].last && !next; i++) {
                if (i < p->cue.last || !(next = reported_anew(r, p, i)))
                    continue;
                bool comma = r->proposals->fold.items[i - 1].pos == POS_COMMA;
                p->content[c].last = i - (comma && i - 1 > p->content[c].first);
                if (c == 0)
                    p->content[1] = (ws_range){0, 0};
                next->accepted = true;
            }
    }
}

/* Do the cue, the source and the contents of `q` all stand in items [first, last)? */
static bool stands_in(const ws_proposal *q, uint32_t first, uint32_t last) {
    const ws_range parts[] = {q->cue, q->source, q->content[0], q->content[1]};
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (!ws_range_empty(parts[k]) && (parts[k].first < first || parts[k].last > last))
            return false;
    return !ws_range_empty(q->source) && !ws_range_empty(q->content[0]);
}

/* Does any part of the proposal overlap these items? */
static bool touches(const ws_proposal *p, ws_range items) {
    const ws_range parts[] = {p->cue, p->source, p->content[0], p->content[1]};
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (parts[k].first < items.last && items.first < parts[k].last)
            return true;
    return false;
}

/* Cut the content at the semicolon s, behind or before which `q` is a report of its own. */
static void cut_at(ws_proposal *p, ws_proposal *q, ws_range *content, uint32_t s) {
    bool behind = p->cue.last <= content->first && stands_in(q, s + 1, content->last);
    bool before = p->cue.first >= content->last && stands_in(q, content->first, s);
    if (s == content->first || s + 1 == content->last || !(behind || before))
        return;
    *content = behind ? (ws_range){content->first, s} : (ws_range){s + 1, content->last};
    q->accepted = true;
}

/* A semicolon parts two reports: Ann Lee said it was late; the guild called that “…”. The second is no part of what the
 * first reports. */
static void split_at_semicolons(reports *r) {
    const ws_proposals *all = r->proposals;
    for (uint32_t k = 0; k < all->n; k++) {
        ws_proposal *p = &all->items[k];
        for (uint32_t n = k > NEAR ? k - NEAR : 0; p->accepted && n < all->n && n <= k + NEAR; n++) {
            ws_proposal *q = &all->items[n];
            for (int c = 0; c < 2 && !q->accepted && q->trust > REPORTS; c++)
                for (uint32_t i = p->content[c].first;
                     ws_range_holds(p->content[c], q->cue.first) && i < p->content[c].last && !q->accepted; i++)
                    if (!all->fold.items[i].look && ws_punct(r->document, all->fold.items[i].first) == ';')
                        cut_at(p, q, &p->content[c], i);
        }
    }
}

/* Does a part of the proposal stand in what an accepted one near it reports, or the other way round? */
static bool is_entangled(const ws_proposals *all, uint32_t k) {
    const ws_proposal *p = &all->items[k];
    for (uint32_t n = k > NEAR ? k - NEAR : 0; n < all->n && n <= k + NEAR; n++) {
        const ws_proposal *q = &all->items[n];
        for (int c = 0; c < 2 && n != k && q->accepted; c++)
            if (touches(p, q->content[c]) || touches(q, p->content[c]))
                return true;
    }
    return false;
}

/* Is it a verb of speech behind its subject, with a clause that `that` opens: Ann Lee wrote in a note to clients that?
 */
static bool is_plain(const reports *r, const ws_proposal *p) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t t = p->content[0].first, verb = p->cue.first;
    if (ws_range_empty(p->source) || p->source.last != verb || t < p->cue.last ||
        !ws_has(document, items[verb].first, LEX_SPEECH) || !ws_pos_in(items[verb].pos, POS_BIT(VBD) | POS_BIT(VBZ)))
        return false;
    for (; t + 2 < p->content[0].last && t < p->content[0].first + NEAR && !items[t].look; t++) {
        if (ws_word_is(document, items[t].first, "that"))
            return true;
        if (items[t].pos >= POS_COMMA || ws_pos_in(items[t].pos, WS_VERBS))
            break;
    }
    return false;
}

/* Accept what was part of another report until that one's content was chosen, and plain reports, however little they
 * are trusted. */
static void accept_left(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        if (!p->accepted && !ws_range_empty(p->content[0]) &&
            (p->trust > REPORTS || (p->trust > DOUBTED && is_plain(r, p))) && !is_entangled(r->proposals, k))
            p->accepted = true;
    }
}

/* Behind the name that begins at item i, if a comma follows it; else i. */
static uint32_t name_in_commas(const reports *r, uint32_t i, uint32_t end) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t name = i < end && !items[i].look ? r->document->name_of[items[i].first] : WS_NONE, t = i;
    while (name != WS_NONE && t < end && !items[t].look && r->document->name_of[items[t].first] == name)
        t++;
    return t < end && items[t].pos == POS_COMMA ? t : i;
}

/* `According to` in front of its clause has as its source what stands before the comma, or the name in commas behind a
 * noun for a person, and what follows that as its content: According to a neighbour, Ann Lee, | the dog barked. */
static void part_source(const reports *r, ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t comma = p->source.first, end = r->proposals->fold.outers[items[p->cue.first].outer].last, named = 0;
    while (comma < end && items[comma].pos != POS_COMMA && !items[comma].look) {
        named |= r->document->name_of[items[comma].first] != WS_NONE;
        comma++;
    }
    bool person = !named && comma > p->source.first && !items[comma - 1].look &&
                  ws_has(r->document, items[comma - 1].first, LEX_PERSON | LEX_KIN);
    uint32_t name = person ? name_in_commas(r, comma + 1, end) : comma + 1;
    comma = name > comma + 1 ? name : comma;
    while (end > comma + 1 && !items[end - 1].look && items[end - 1].pos >= POS_COMMA)
        end--;
    bool empty = ws_range_empty(p->content[0]), starts = p->content[0].first < comma && p->content[0].last > comma + 2;
    if (end < comma + 3 || (empty ? p->source.last <= comma : !starts))
        return;
    p->source.last = comma;
    p->content[0] = (ws_range){comma + 1, empty ? end : p->content[0].last};
    p->accepted = true;
}

static void part_sources(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        const ws_fold_item *cue = &r->proposals->fold.items[p->cue.first];
        if ((p->accepted || p->trust > REPORTS) && p->source.first == p->cue.last && !ws_range_empty(p->source) &&
            cue->flags & FOLD_FIRST && is_word(r, cue, "according"))
            part_source(r, p);
    }
}

/* A participle behind a noun says nothing of the sentence's own verb: a judge accused of sleeping | said that. */
static void end_before_verbs(reports *r) {
    const ws_proposals *all = r->proposals;
    for (uint32_t k = 0; k + 1 < all->n; k++) {
        ws_proposal *p = &all->items[k], *q = p + 1;
        const ws_fold_item *cue = &all->fold.items[p->cue.first];
        if (!p->accepted || !q->accepted || !ws_range_empty(p->source) || cue->pos != POS_VBN ||
            cue->flags & FOLD_FIRST || !ws_pos_in(cue[-1].pos, POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP)))
            continue;
        for (int c = 0; c < 2; c++)
            if (p->content[c].first < q->cue.first && q->cue.first < p->content[c].last &&
                q->content[0].first >= q->cue.last)
                p->content[c].last = q->cue.first;
    }
}

/* Is the proposal what is done to somebody, told of in a relative clause: a farmer whose hens were blamed for? */
static bool is_relative_passive(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    bool be = false;
    for (uint32_t i = p->cue.first; i < p->cue.last; i++)
        be |= !items[i].look && ws_has(r->document, items[i].first, LEX_BE);
    uint32_t who =
        p->source.last == p->cue.first ? p->source.first : p->cue.first - !(items[p->cue.first].flags & FOLD_FIRST);
    return be && items[who].pos == POS_WP;
}

/* Nor does a clause about a noun: a farmer whose hens were blamed for a scare | said that. What it says ends before the
 * sentence's verb. */
static void end_relatives(reports *r) {
    const ws_fold *fold = &r->proposals->fold;
    for (uint32_t k = 0; k + 1 < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k], *q = p + 1;
        uint32_t i = p->cue.last;
        if (!p->accepted || q->trust <= DOUBTED || q->source.last != q->cue.first || ws_range_empty(q->source) ||
            !is_relative_passive(r, p) || !ws_has(r->document, fold->items[q->cue.first].first, LEX_SPEECH))
            continue;
        while (i < q->cue.first && !fold->items[i].look && fold->items[i].pos != POS_COMMA &&
               !ws_word_is(r->document, fold->items[i].first, "that"))
            i++;
        for (int c = 0; c < 2 && i == q->cue.first; c++)
            if (p->content[c].first < q->cue.first && q->cue.first < p->content[c].last) {
                p->content[c].last = q->cue.first;
                q->accepted = true;
            }
    }
}

/* The nearest attribution before proposal i in its sentence that has a subject, or NULL. */
static const ws_proposal *with_subject(const ws_proposals *all, uint32_t i) {
    const ws_fold_item *items = all->fold.items;
    for (uint32_t k = i; k-- > 0 && k + NEAR > i;) {
        const ws_proposal *before = &all->items[k];
        if (items[before->cue.first].outer != items[all->items[i].cue.first].outer)
            return NULL;
        if (before->accepted && !ws_range_empty(before->source) && before->source.first < before->cue.first)
            return before;
    }
    return NULL;
}

/* A verb that is joined to the one before it shares its subject: Ann Lee fears the worst but does not expect it. */
static void share_subjects(reports *r) {
    ws_proposals *out = r->proposals;
    for (uint32_t i = 1; i < out->n; i++) {
        ws_proposal *p = &out->items[i];
        const ws_fold_item *item = &out->fold.items[p->cue.first];
        if (!p->accepted || !ws_range_empty(p->source) || item->flags & FOLD_FIRST ||
            !ws_pos_in(item[-1].pos, POS_BIT(CC)))
            continue;
        const ws_proposal *before = with_subject(out, i);
        p->source = before ? before->source : p->source;
    }
}

/* Is a word of the cue one for speech? */
static bool speaks(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    for (uint32_t i = p->cue.first; i < p->cue.last; i++)
        if (!items[i].look && ws_has(r->document, items[i].first, LEX_SPEECH))
            return true;
    return false;
}

/* Verb phrases with the same auxiliary, joined by `and` or `but`, share their subject: She has praised the plan but has
 * also warned … Take the second where the first is taken. */
static void read_parallel(reports *r) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
    const ws_proposal *first = NULL;
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        const ws_fold_item *auxiliary = &items[p->cue.first];
        if (!p->accepted && first && p->cue_margin > 0 && !ws_range_empty(p->content[0]) &&
            first->content[0].last <= p->cue.first && first->content[1].last <= p->cue.first &&
            items[first->cue.first].outer == auxiliary->outer && items[first->cue.first].word == auxiliary->word &&
            ws_has(document, auxiliary->first, LEX_HAVE | LEX_BE | LEX_MODAL) &&
            ws_has(document, auxiliary->first - 1, LEX_COORDINATOR) && speaks(r, p)) {
            p->accepted = true;
            p->source = first->source;
        }
        if (p->accepted)
            first = p;
    }
}

/* A conjunction alone is no content; what it opens reaches to the end of the sentence, and what is reported in there is
 * part of it. */
static void complete_clauses(reports *r) {
    const ws_document *document = r->document;
    const ws_fold *fold = &r->proposals->fold;
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        uint32_t i = p->content[0].first;
        if (!p->accepted || p->content[0].last != i + 1 || !ws_range_empty(p->content[1]) || i < p->cue.last ||
            !ws_pos_in(fold->items[i].pos, POS_BIT(IN) | POS_BIT(WDT)) ||
            !ws_word_is(document, fold->items[i].first, "that"))
            continue;
        uint32_t end = fold->outers[fold->items[i].outer].last;
        while (end > i + 1 && !fold->items[end - 1].look && fold->items[end - 1].pos >= POS_COMMA)
            end--;
        p->content[0].last = end;
        for (ws_proposal *q = p + 1; q < r->proposals->items + r->proposals->n && q->cue.first < end; q++)
            q->accepted = false;
    }
}

/* Is the content of `p` what somebody else calls something: citing what Ann Lee called “…”? Then it is theirs. */
static bool give_to_caller(const reports *r, ws_proposal *p) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t what = p->content[0].first, end = p->content[0].last, verb = what + 2;
    if (end < what + 4 || !is_word(r, &items[what], "what"))
        return false;
    while (verb + 1 < end && verb < what + 8 && !items[verb].look &&
           !ws_pos_in(items[verb].pos, WS_FINITE | POS_BIT(VBN)))
        verb++;
    uint32_t mark = verb + 1;
    if (mark + 1 < end && ws_word_is(document, items[mark].first, "as"))
        mark++;
    if (mark >= end || !items[mark].look || items[verb].look || !ws_has(document, items[verb].first, LEX_CALL))
        return false;
    bool same = verb == what + 2 && ws_pos_in(items[what + 1].pos, POS_BIT(PRP)) && !ws_range_empty(p->source) &&
                p->source.last == p->cue.first; /* the firm apologised for what it called “…” */
    p->source = same ? p->source : (ws_range){what + 1, verb};
    p->cue = (ws_range){verb, mark};
    p->content[0] = (ws_range){mark, mark + 1};
    p->content[1] = (ws_range){0, 0};
    return true;
}

/* Is `p` only a report of what `q` quotes behind a colon: seen by the paper, Ann Lee wrote: “…”? */
static bool reports_report(const reports *r, const ws_proposal *p, const ws_proposal *q) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
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
static bool vouches(const reports *r, const ws_proposal *p, const ws_proposal *q) {
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
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
static void take_instead(const reports *r, ws_proposal *p, ws_proposal *q) {
    uint32_t mark = q->cue.last;
    while (!r->proposals->fold.items[mark].look)
        mark++;
    p->accepted = false;
    q->accepted = true;
    q->content[0] = (ws_range){mark, p->content[0].last};
    q->content[1] = (ws_range){0, 0};
}

/* Give quotations to those whose report of them another one reports or vouches for. */
static void prefer_nearest(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        if (!p->accepted || give_to_caller(r, p))
            continue;
        bool according = is_word(r, &r->proposals->fold.items[p->cue.first], "according");
        for (uint32_t n = k; according && p->accepted && n-- > 0 && n + 4 > k;)
            if (vouches(r, p, &r->proposals->items[n]))
                take_instead(r, p, &r->proposals->items[n]);
        for (uint32_t n = k + 1; p->accepted && n < r->proposals->n && n <= k + NEAR; n++) {
            ws_proposal *q = &r->proposals->items[n];
            if (q->cue.first >= p->content[0].last)
                break;
            if (reports_report(r, p, q))
                take_instead(r, p, q);
        }
    }
}

void ws_settle_reports(const ws_document *document, ws_proposals *proposals) {
    reports r = {.document = document, .proposals = proposals};
    ws_complete_passives(document, proposals);
    share_subjects(&r);
    complete_clauses(&r);
    split_at_semicolons(&r);
    end_before_verbs(&r);
    end_relatives(&r);
    part_sources(&r);
    accept_left(&r);
    prefer_nearest(&r);
    split_reports(&r);
    read_parallel(&r);
    ws_read_documents(document, proposals);
}
