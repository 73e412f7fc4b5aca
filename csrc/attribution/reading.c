/* reading.c - the models' proposals become attributions */
#include "attribution/reading.h"

#include "attribution/agent.h"
#include "attribution/attribution.h"
#include "attribution/reading_parts.h"
#include "attribution/relayed.h"
#include "engine.h"
#include "proposal/report.h"

/* A proposal with trust above this is taken for marked text that has no better one; how many proposals to each side may
 * hold it in their content. */
enum { DOUBTFUL = -32, NEAR = 12 };

/* The tokens of a range of items. */
static ws_tokens tokens_of(const ws_reader *r, ws_range range) {
    const ws_fold_item *items = r->proposals.fold.items;
    return (ws_tokens){items[range.first].first, items[range.last - 1].last};
}

/* Is there anything to read among the tokens: a word, a mark? */
static bool holds_text(const ws_document *document, ws_tokens run) {
    uint32_t t = run.first;
    while (t < run.last && (document->tokens[t].kind == TOKEN_PUNCT || document->tokens[t].kind == TOKEN_OPAQUE))
        t++;
    return t < run.last;
}

/* The proposal in tokens, without its source. */
static ws_draft draft_of(const ws_reader *r, const ws_proposal *p) {
    ws_draft d = {.cue = tokens_of(r, p->cue)};
    d.source = (ws_tokens){d.cue.first, d.cue.first};
    for (int k = 0; k < 2; k++) {
        if (ws_range_empty(p->content[k]))
            continue;
        d.runs[d.n] = tokens_of(r, p->content[k]);
        d.n += holds_text(r->document, d.runs[d.n]);
    }
    return d;
}

/* Is it said or thought? Known cues tell; what is quoted by an unknown one is said. */
static ws_act act_of(const ws_document *document, ws_tokens cue, bool marked) {
    uint64_t classes = ws_classes_in(document, cue);
    if (classes & LEX_SPEECH)
        return classes & LEX_STANCE && !(classes & LEX_CLAUSE) && !marked ? WS_STANCE : WS_SPEECH;
    return marked || !(classes & (LEX_STANCE | LEX_VERB)) ? WS_SPEECH : WS_STANCE;
}

/* Add the quotations that the attribution's first one continues by a repeated opener. */
static bool add_continuing(ws_reader *r, ws_tokens run) {
    const ws_document *document = r->document;
    uint32_t last = ws_outermost(document, run.first), m = last;
    while (m != WS_NONE && document->marked[m].flags & MARKED_REOPENED && document->marked[m].previous != WS_NONE &&
           r->attribution_of[document->marked[m].previous] == WS_NONE)
        m = document->marked[m].previous;
    for (; m != last; m = document->marked[m].next)
        if (!ws_add_content(r->document, r->attribution_of, document->marked[m].first, document->marked[m].last))
            return false;
    return true;
}

/* Is the marked span by somebody else than who is named in the source, as the words behind it tell? A mark was never
 * closed then, and what opens the next paragraph goes on nothing. */
static bool is_somebody_elses(const ws_document *document, uint32_t m, ws_tokens source) {
    const ws_mention *other = ws_named_behind(document, &document->marked[m]);
    for (uint32_t t = source.first; t < source.last && other; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name && name->type == WS_PERSON)
            return document->tokens[name->name_last - 1].hash != document->tokens[other->name_last - 1].hash;
    }
    return false;
}

/* Has the marked span, behind what the current proposal reports, a cue of its own: “And it is cold,” she went on? */
static bool has_own_cue(const ws_reader *r, uint32_t m) {
    const ws_fold_item *items = r->proposals.fold.items;
    for (uint32_t k = r->current + 1; k < r->proposals.n && k <= r->current + NEAR; k++) {
        const ws_proposal *p = &r->proposals.items[k];
        if (p->accepted && !ws_range_empty(p->content[0]) && items[p->content[0].first].look &&
            items[p->content[0].first].first == r->document->marked[m].first)
            return true;
    }
    return false;
}

/* Add the quotations that go on where the attribution's last one ends with its opener repeated. */
static bool add_continued(ws_reader *r, ws_tokens run, ws_tokens source) {
    uint32_t m = ws_outermost(r->document, run.last - 1);
    while (m != WS_NONE && r->document->marked[m].flags & MARKED_CONTINUES) {
        m = r->document->marked[m].next;
        if (m == WS_NONE || r->attribution_of[m] != WS_NONE || is_somebody_elses(r->document, m, source) ||
            has_own_cue(r, m))
            break;
        if (!ws_add_content(r->document, r->attribution_of, r->document->marked[m].first, r->document->marked[m].last))
            return false;
    }
    return true;
}

/* Add the content to the newest attribution: its runs, the clause that opens the sentence, and what goes on across
 * paragraphs by repeated openers. */
static bool add_runs(ws_reader *r, const ws_draft *d, bool direct) {
    ws_document *document = r->document;
    ws_tokens opening = ws_opening_clause(document, d);
    if (direct && !add_continuing(r, d->runs[0]))
        return false;
    if (!direct && !ws_add_content(document, r->attribution_of, opening.first, opening.last))
        return false;
    for (uint32_t k = 0; k < d->n; k++)
        if (!ws_add_content(document, r->attribution_of, d->runs[k].first, d->runs[k].last))
            return false;
    return !direct || add_continued(r, d->runs[d->n - 1], d->source);
}

/* Make an attribution of a draft that reports something. */
static bool add_draft(ws_reader *r, ws_draft *d, const ws_draft_look *look, float confidence) {
    ws_document *document = r->document;
    bool direct = look->marked && !look->bare;
    ws_kind kind = direct ? WS_DIRECT : look->marked ? WS_MIXED : WS_INDIRECT;
    const char *rule = direct ? "model-direct" : look->marked ? "model-mixed" : "model-indirect";
    ws_attribution *a = ws_add_attribution(document, kind, rule, confidence);
    if (!a)
        return false;
    while (d->cue.last > d->cue.first + 1 && document->tokens[d->cue.last - 1].kind == TOKEN_PUNCT)
        d->cue.last--; /* the colon of `said:` leads to the content and is no word of the cue */
    a->cue_first = d->cue.first;
    a->cue_last = d->cue.last;
    a->act = (uint8_t)act_of(document, d->cue, look->marked && !look->no_speech);
    return add_runs(r, d, direct) && ws_add_source(r, d->source);
}

/* Make an attribution of what the draft passes on, if it is said by somebody named there: Ann Lee said it was late,
 * according to a report. Both are told who say it. */
static bool add_passed_on(ws_reader *r, const ws_draft *d, float confidence) {
    ws_draft passed;
    if (!ws_find_passed_on(r, d, &passed))
        return true;
    const ws_draft_look look = ws_look_at_draft(r, &passed);
    return ws_reports_nothing(r, &passed, &look) || ws_is_unsaid(r, &passed, &look) ||
           add_draft(r, &passed, &look, confidence);
}

/* Make the attribution of a proposal, if it reports something. */
static bool read_proposal(ws_reader *r, ws_proposal *p) {
    ws_document *document = r->document;
    ws_draft d = draft_of(r, p);
    if (!ws_take_relayed(document, &d.cue, &d.source, d.runs, &d.n))
        ws_settle_source(r, &d, ws_range_empty(p->source) ? d.source : tokens_of(r, p->source));
    ws_settle_runs(r, &d);
    if (d.n == 0 || document->paragraphs[ws_paragraph_of(document, d.cue.first)].flags & WS_PARAGRAPH_READ)
        return true;
    while (d.cue.last > d.cue.first + 1 && document->pos[d.cue.last - 1] >= POS_COMMA)
        d.cue.last--; /* said: is said */
    while (d.source.first < d.source.last && document->tokens[d.source.first].kind == TOKEN_OPAQUE)
        d.source.first++; /* the clock of a live blog */
    ws_settle_clause(r, &d);
    const ws_draft_look look = ws_look_at_draft(r, &d);
    p->accepted = !ws_is_heading(document, d.cue, d.source); /* what stands behind it may be another's */
    if (ws_no_tokens(d.runs[0]) || ws_reports_nothing(r, &d, &look) || (look.marked && ws_is_unsaid(r, &d, &look)))
        return true;
    const float confidence = (float)ws_proposal_confidence(p);
    return add_draft(r, &d, &look, confidence) && add_passed_on(r, &d, confidence);
}

/* Is the proposal's cue inside what an accepted proposal near it reports? */
static bool is_reported(const ws_reader *r, uint32_t k) {
    const ws_proposal *all = r->proposals.items;
    uint32_t low = k > NEAR ? k - NEAR : 0, high = k + NEAR < r->proposals.n ? k + NEAR : r->proposals.n;
    for (uint32_t q = low; q < high; q++)
        for (int c = 0; c < 2 && all[q].accepted; c++)
            if (all[q].content[c].first <= all[k].cue.first && all[k].cue.first < all[q].content[c].last)
                return true;
    return false;
}

/* Marked text that may be speech and that no accepted proposal quotes goes to a doubtful one rather than to nobody. */
static bool rescue_marked(ws_reader *r) {
    for (uint32_t k = 0; k < r->proposals.n; k++) {
        ws_proposal *p = &r->proposals.items[k];
        if (p->accepted || p->trust <= DOUBTFUL || ws_range_empty(p->content[0]) || ws_range_empty(p->source))
            continue;
        const ws_draft d = draft_of(r, p);
        const ws_draft_look look = ws_look_at_draft(r, &d);
        if (!look.marked || look.claimed || look.no_speech || is_reported(r, k))
            continue;
        p->accepted = true;
        r->current = k;
        if (!read_proposal(r, p))
            return false;
    }
    return true;
}

ws_status ws_read_proposals(ws_items *items, uint32_t *attribution_of, uint8_t *use, const char **no_speech) {
    ws_document *document = items->document;
    ws_reader r = {
        .document = document, .items = items, .attribution_of = attribution_of, .use = use, .no_speech = no_speech};
    if (!items->n_items)
        return WS_OK;
    ws_status status = ws_propose(document, ws_engine_model(document->engine), &r.proposals);
    if (status == WS_OK)
        ws_settle_reports(document, &r.proposals);
    for (r.current = 0; r.current < r.proposals.n && status == WS_OK; r.current++)
        if (r.proposals.items[r.current].accepted && !read_proposal(&r, &r.proposals.items[r.current]))
            status = WS_NO_MEMORY;
    if (status == WS_OK && !rescue_marked(&r))
        status = WS_NO_MEMORY;
    if (status == WS_OK)
        ws_fold_close(document, &r.proposals.fold);
    return status;
}
