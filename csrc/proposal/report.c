/* report.c - what one proposal says of another */
#include "proposal/report.h"

#include "proposal/joined.h"
#include "proposal/passive.h"
#include "proposal/provenance.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

typedef struct reports {
    const ws_document *document;
    ws_proposals *proposals;
} reports;

/* How many proposals, or items, to each side are looked at; a proposal with trust above this is a report if it is no
 * part of another. */
enum { NEAR = 12, REPORTS = -16, DOUBTED = -32 };

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

/* Is it marked words that end in a comma? */
static bool is_marked_with_comma(const reports *r, const ws_fold_item *item) {
    return item->look && item->last > item->first + 2 && ws_punct(r->document, item->last - 2) == ',';
}

/* Cut the content at the divider s, behind or before which `q` is a report of its own. Marked words are no divider in
 * themselves, but end in one. */
static void cut_at(const reports *r, ws_proposal *p, ws_proposal *q, ws_range *content, uint32_t s) {
    uint32_t end = s + (r->proposals->fold.items[s].look != 0);
    bool behind = p->cue.last <= content->first && stands_in(q, s + 1, content->last);
    bool before = p->cue.first >= content->last && end == s && stands_in(q, content->first, s);
    if (end == content->first || s + 1 == content->last || !(behind || before))
        return;
    *content = behind ? (ws_range){content->first, end} : (ws_range){s + 1, content->last};
    q->accepted = true;
}

/* May the item part a report by `q` from another: a semicolon; in front of a verb of speech, a comma, or marked words
 * that end in one, and `while` or `though`? */
static bool is_divider(const reports *r, const ws_proposal *q, uint32_t i) {
    const ws_fold_item *items = r->proposals->fold.items, *item = &items[i];
    char c = item->look ? 0 : ws_punct(r->document, item->first);
    bool speech = false;
    if (!(c == ',' || is_marked_with_comma(r, item)) ||
        !WS_WORD_IS_ANY(r->document, item->last, "while", "though", "although"))
        return c == ';';
    for (uint32_t k = q->cue.first; k < q->cue.last; k++)
        speech |= ws_has(r->document, items[k].first, LEX_SPEECH);
    return speech;
}

/* A semicolon parts two reports: Ann Lee said it was late; the guild called that “…”. The second is no part of what the
 * first reports; nor is what another does behind `while`. */
static void split_at_dividers(reports *r) {
    const ws_proposals *all = r->proposals;
    for (uint32_t k = 0; k < all->n; k++) {
        ws_proposal *p = &all->items[k];
        for (uint32_t n = k > NEAR ? k - NEAR : 0; p->accepted && n < all->n && n <= k + NEAR; n++) {
            ws_proposal *q = &all->items[n];
            for (int c = 0; c < 2 && n != k && (q->accepted || q->trust > REPORTS); c++)
                for (uint32_t i = p->content[c].first;
                     ws_range_holds(p->content[c], q->cue.first) && i < p->content[c].last; i++)
                    if (is_divider(r, q, i))
                        cut_at(r, p, q, &p->content[c], i);
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

/* The comma that ends what is told of the person named before the one at `comma`: According to Ann Lee, the farmer who
 * found her|, the girl; else that one. */
static uint32_t comma_behind_apposition(const reports *r, uint32_t comma, uint32_t end) {
    enum { LONGEST = 24 };
    const ws_document *document = r->document;
    const ws_fold_item *items = r->proposals->fold.items;
    bool who = false, noun = false;
    uint32_t k = comma + 1;
    if (!ws_in_name_of(document, items[comma].first - 1, WS_PERSON) ||
        !ws_has(document, items[k].first, LEX_DETERMINER))
        return comma;
    for (; k < end && items[k].pos != POS_COMMA; k++) {
        if (k == comma + LONGEST || items[k].look || (!who && ws_pos_in(items[k].pos, WS_FINITE)))
            return comma;
        who |= ws_word_is(document, items[k].first, "who");
        noun |= ws_is_person_noun(document, items[k].first);
    }
    bool clause = k + 1 < end && ws_pos_in(items[k + 1].pos, WS_NOUNS | POS_BIT(DT) | POS_BIT(PRP) | POS_BIT(PRPS) |
                                                                 POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(EX));
    return noun && clause ? k : comma;
}

/* `According to` in front of its clause has as its source what stands before the comma, and what follows as its
 * content: According to Ann Lee, | the dog barked. */
static void part_source(const reports *r, ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t comma = p->source.first, end = r->proposals->fold.outers[items[p->cue.first].outer].last;
    while (comma < end && items[comma].pos != POS_COMMA && !items[comma].look)
        comma++;
    while (end > comma + 1 && !items[end - 1].look && items[end - 1].pos >= POS_COMMA)
        end--;
    bool empty = ws_range_empty(p->content[0]), starts = p->content[0].first < comma && p->content[0].last > comma + 2;
    if (end < comma + 3 || (empty ? p->source.last <= comma : !starts))
        return;
    p->source.last = comma_behind_apposition(r, comma, end);
    p->content[0] = (ws_range){p->source.last + 1, empty ? end : p->content[0].last};
    p->accepted = true;
}

static void part_sources(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        const ws_fold_item *cue = &r->proposals->fold.items[p->cue.first];
        if ((p->accepted || p->trust > REPORTS) && p->source.first == p->cue.last && !ws_range_empty(p->source) &&
            cue->flags & FOLD_FIRST && !cue->look && ws_word_is(r->document, cue->first, "according"))
            part_source(r, p);
    }
}

/* What is reported ends before who says what follows: believes | the road is safe, although his wife | says it leaks.
 */
static void end_before_sources(reports *r) {
    ws_proposals *all = r->proposals;
    const ws_fold_item *items = all->fold.items;
    for (uint32_t k = 0; k + 1 < all->n; k++) {
        const ws_proposal *next = &all->items[k + 1];
        ws_range *content = &all->items[k].content[0];
        uint32_t end = next->source.first;
        if (!all->items[k].accepted || !next->accepted || ws_range_empty(next->source) ||
            content->last != next->source.last || next->cue.first < content->last || end <= content->first + 1)
            continue;
        while (end > content->first + 1 &&
               (items[end - 1].pos >= POS_COMMA || ws_pos_in(items[end - 1].pos, POS_BIT(IN) | POS_BIT(CC))))
            end--;
        content->last = end;
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

/* Let the content end there, if it goes on behind it; without anything left where it only begins there. */
static void end_at(ws_range *content, uint32_t end) {
    if (end < content->last)
        content->last = end > content->first ? end : content->first;
}

/* What a clause inside a source reports ends there: The nurse who saw | it, Ann Lee, said. */
static void keep_in_sources(reports *r) {
    ws_proposals *all = r->proposals;
    for (uint32_t k = 0; k < all->n; k++) {
        const ws_proposal *outer = &all->items[k];
        for (uint32_t n = k > NEAR ? k - NEAR : 0; outer->accepted && n < all->n && n <= k + NEAR; n++) {
            ws_proposal *p = &all->items[n];
            if (n == k || !p->accepted || !ws_range_holds(outer->source, p->cue.first))
                continue;
            for (int c = 0; c < 2; c++)
                if (ws_range_holds(p->content[c], outer->cue.first))
                    end_at(&p->content[c], outer->source.last);
            p->accepted = !ws_range_empty(p->content[0]);
        }
    }
}

/* Does the proposal report nothing but one quotation in front of its cue, which a comma ends, so that it may go on? */
static bool may_go_on(const reports *r, const ws_proposal *p) {
    const ws_range content = p->content[0];
    return p->accepted && ws_range_empty(p->content[1]) && content.last == content.first + 1 &&
           content.last <= p->cue.first && is_marked_with_comma(r, &r->proposals->fold.items[content.first]);
}

/* Do the items hold a clause: noting | that if it rains, he would? */
static bool holds_clause(const reports *r, uint32_t first, uint32_t last) {
    const ws_fold_item *items = r->proposals->fold.items;
    bool clause = ws_word_is(r->document, items[first].first, "that");
    for (uint32_t i = first; i < last && !clause; i++)
        clause = ws_pos_in(items[i].pos, WS_FINITE);
    return clause;
}

/* Are the marked words part of the aside: calling the mayor, her boss, “a fool”; citing a sign, “no dogs”; referring to
 * the mayor, “a fool”? */
static bool is_of_aside(const reports *r, uint32_t cue, uint32_t mark) {
    const ws_document *document = r->document;
    uint32_t verb = r->proposals->fold.items[cue].first, first = r->proposals->fold.items[mark].first + 1;
    return WS_WORD_IS_ANY(document, verb, "calling", "describing", "labelling", "citing", "quoting", "repeating",
                          "echoing", "reading") ||
           ws_is_a(document, first) || ws_word_is(document, first, "as");
}

/* Is the quotation a name or title that tells what stands before it is called, no clause: singing her hit, | “Moon
 * Tide”? */
static bool is_called(const ws_document *document, const ws_fold_item *quotation) {
    uint32_t first = quotation->first + 1;
    if (!ws_capital(document, first) || ws_word_is(document, first, "i"))
        return false;
    for (uint32_t t = first; t + 1 < quotation->last; t++)
        if (ws_is_lower(document, t) && ws_pos_in(document->pos[t], WS_FINITE))
            return false;
    return true;
}

/* Does the proposal tell something in an aside, | referring to the ferry|, that a comma ends before the quotation at
 * `mark`? */
static bool ends_before_mark(const reports *r, const ws_proposal *p, uint32_t mark) {
    const ws_fold_item *items = r->proposals->fold.items;
    const ws_range content = p->content[0];
    return ws_pos_in(items[p->cue.first].pos, POS_BIT(VBG)) && items[p->cue.first - 1].pos == POS_COMMA &&
           content.first >= p->cue.last && mark >= content.first + 2 && items[mark].look &&
           items[mark - 1].pos == POS_COMMA && !holds_clause(r, content.first, mark) &&
           !is_of_aside(r, p->cue.first, mark) && !is_called(r->document, &items[mark]);
}

/* `“It is late,” Ann Lee said, referring to the ferry, “and wet.”`: what stands in marks behind the comma that ends the
 * aside is none of it, but goes on with what was said before. */
static void end_asides(reports *r) {
    ws_proposals *all = r->proposals;
    const ws_fold_item *items = all->fold.items;
    for (uint32_t k = 1; k < all->n; k++) {
        ws_proposal *p = &all->items[k], *before = &all->items[k - 1];
        uint32_t mark = p->content[0].last - 1;
        if (!p->accepted || ws_range_empty(p->content[0]) || !ws_range_empty(p->content[1]) ||
            items[before->cue.first].outer != items[p->cue.first].outer || !may_go_on(r, before) ||
            !ends_before_mark(r, p, mark))
            continue;
        before->content[1] = (ws_range){mark, mark + 1};
        p->content[0].last = mark - 1;
    }
}

/* Does a report that ends before item `last` begin at item `i`, by whoever spoke before: said it was late, | adding
 * that it was, adding: “…”, adding it would? Not: adding that spice. */
static bool adds_report(const reports *r, uint32_t i, uint32_t last) {
    const ws_fold_item *items = r->proposals->fold.items, *next = &items[i + 1];
    bool parted = items[i - 1].pos == POS_COMMA || is_marked_with_comma(r, &items[i - 1]);
    if (!parted || items[i].look || !ws_word_is(r->document, items[i].first, "adding"))
        return false;
    return next->look || next->pos == POS_COLON ||
           (ws_word_is(r->document, next->first, "that") && (items[last - 1].look || holds_clause(r, i + 2, last))) ||
           (ws_has(r->document, next->first, LEX_SUBJECT) && ws_pos_in(next[1].pos, WS_FINITE));
}

/* What is reported ends before `adding`, which is a report of its own. */
static void end_before_added(reports *r) {
    ws_proposals *all = r->proposals;
    for (uint32_t k = 1; k < all->n; k++) {
        ws_proposal *added = &all->items[k];
        uint32_t i = added->cue.first;
        if (i == 0 || i + 2 >= all->fold.n_items || ws_range_empty(added->content[0]) ||
            !adds_report(r, i, added->content[0].last))
            continue;
        for (uint32_t n = k; n-- > 0 && n + NEAR > k;) {
            ws_proposal *p = &all->items[n];
            ws_range *content = &p->content[!ws_range_empty(p->content[1])];
            if (!p->accepted || !ws_range_holds(*content, i) || content->first + 1 >= i)
                continue;
            content->last = i - (all->fold.items[i - 1].pos == POS_COMMA);
            added->accepted = true;
            added->source = ws_range_empty(added->source) ? p->source : added->source;
        }
    }
}

/* Does the cue stand in the phrase that opens the sentence and tells only under what somebody speaks: | Under oath, he
 * admitted; Under | questioning | by Ann Lee, he? */
static bool is_under(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t i = p->cue.first, opens = i - (i > 0 && !(items[i].flags & FOLD_FIRST));
    uint32_t noun = items[opens].first + 1; /* one word: Under Danish law, under the plan are sources */
    return items[opens].flags & FOLD_FIRST && !items[opens].look && ws_word_is(r->document, noun - 1, "under") &&
           ws_is_lower(r->document, noun) && ws_is_tag(r->document, noun, POS_BIT(NN) | POS_BIT(VBG)) &&
           !ws_has(r->document, noun, LEX_DOCUMENT) &&
           (ws_punct(r->document, noun + 1) == ',' || WS_WORD_IS_ANY(r->document, noun + 1, "by", "from"));
}

/* Does the participle that opens the sentence tell only by whom somebody is pressed, and what it was taken to report
 * stand behind that one: | Challenged | by the mayor, he said …? */
static bool is_pressed(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t i = p->cue.first, behind = p->content[0].first;
    return items[i].flags & FOLD_FIRST && !items[i].look && ws_pos_in(items[i].pos, POS_BIT(VBN) | POS_BIT(VBD)) &&
           ws_word_is(r->document, items[i].first + 1, "by") && !ws_range_empty(p->source) &&
           !ws_range_empty(p->content[0]) && p->source.first > i && behind >= p->source.last &&
           items[behind - 1].pos == POS_COMMA && !items[behind].look;
}

/* Does it tell only that somebody wants no name: who | asked | not to be named? */
static bool is_nameless(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t t = items[p->content[0].first].first;
    return !ws_range_empty(p->content[0]) && p->content[0].first >= p->cue.last && !items[p->content[0].first].look &&
           ws_word_is(r->document, t, "not") && ws_word_is(r->document, t + 1, "to") &&
           ws_word_is(r->document, t + 2, "be") && WS_WORD_IS_ANY(r->document, t + 3, "named", "identified", "quoted");
}

/* Does it tell only, in a clause of the subject, what those call themselves who then say something: a group | calling |
 * itself the Owls said …? */
static bool is_self_naming(const reports *r, const ws_proposal *p) {
    const ws_fold_item *items = r->proposals->fold.items;
    uint32_t i = p->content[0].first, verb = i + 1;
    bool inside =
        ws_pos_in(items[p->cue.first].pos, POS_BIT(VBG)) ||
        (p->cue.first > 0 && WS_WORD_IS_ANY(r->document, items[p->cue.first].first - 1, "that", "who", "which"));
    if (!inside || i != p->cue.last || items[i].look || !ws_is_reflexive(r->document, items[i].first))
        return false;
    while (verb < r->proposals->fold.n_items && verb < i + NEAR && !items[verb].look && items[verb].pos < POS_COMMA) {
        if (ws_has(r->document, items[verb].first, LEX_SPEECH) && ws_pos_in(items[verb].pos, WS_FINITE))
            return true;
        verb++;
    }
    return false;
}

/* Nothing is reported by what somebody speaks under, or by whom they are pressed, by that they want no name, or by what
 * they call themselves; a report in what it was taken to hold is left to accept_left. */
static void drop_under(reports *r) {
    for (uint32_t k = 0; k < r->proposals->n; k++) {
        ws_proposal *p = &r->proposals->items[k];
        if (is_under(r, p) || is_pressed(r, p) || is_nameless(r, p) || is_self_naming(r, p)) {
            p->accepted = false;
            p->trust = DOUBTED;
        }
    }
}

void ws_settle_reports(const ws_document *document, ws_proposals *proposals) {
    reports r = {.document = document, .proposals = proposals};
    drop_under(&r);
    ws_complete_passives(document, proposals);
    ws_cut_joined(document, proposals);
    share_subjects(&r);
    split_at_dividers(&r);
    end_asides(&r);
    end_before_added(&r);
    part_sources(&r);
    accept_left(&r);
    keep_in_sources(&r);
    end_before_sources(&r);
    ws_read_documents(document, proposals);
}
