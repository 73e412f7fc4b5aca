/* reading_content.c - what a proposal reports, and how that stands in the text */
#include "attribution/agent.h"
#include "attribution/reading_parts.h"

/* Words that join or introduce what is marked and say nothing of their own. */
#define SAYS_NOTHING (LEX_DETERMINER | LEX_POSSESSIVE | LEX_COORDINATOR | LEX_PREPOSITION | LEX_WORK | LEX_SCARE)

/* Add what a token outside marks says of the content. */
static void look_at_bare(const ws_document *document, uint32_t t, ws_draft_look *look) {
    uint8_t kind = document->tokens[t].kind;
    bool word = kind == TOKEN_WORD || kind == TOKEN_NUMBER;
    look->bare |= word;
    look->only_scare &= !word || ws_has(document, t, SAYS_NOTHING);
}

/* Add what an outermost marked span says of the content, at token t of it. */
static void look_at_marked(const ws_reader *r, uint32_t m, uint32_t t, ws_draft_look *look) {
    look->marked = true;
    look->claimed |= r->attribution_of[m] != WS_NONE;
    look->no_speech &= r->use[m] == MARKED_NONE;
    look->written &= ws_is_none_by(r, m, "not-speech:motto");
    look->name &= ws_is_none_by(r, m, "not-speech:nickname");
    look->title &= ws_is_none_by(r, m, "not-speech:title") && !(t > 0 && ws_word_is(r->document, t - 1, "as"));
}

ws_draft_look ws_look_at_draft(const ws_reader *r, const ws_draft *d) {
    const ws_document *document = r->document;
    ws_draft_look look = {.no_speech = true, .only_scare = true, .written = true, .name = true, .title = true};
    for (uint32_t k = 0; k < d->n; k++)
        for (uint32_t t = d->runs[k].first; t < d->runs[k].last; t++) {
            uint32_t m = ws_outermost(document, t);
            if (m == WS_NONE) {
                look_at_bare(document, t, &look);
                continue;
            }
            look_at_marked(r, m, t, &look);
            if (document->marked[m].last > t)
                t = document->marked[m].last - 1;
        }
    look.no_speech &= look.marked;
    look.name &= look.marked;
    look.title &= look.marked;
    look.only_scare &= look.no_speech;
    look.written &= look.marked;
    return look;
}

/* Is it a clause with a finite verb and outside marks? */
static bool is_bare_clause(const ws_document *document, ws_tokens clause) {
    bool finite = false;
    for (uint32_t t = clause.first; t < clause.last; t++) {
        if (ws_is_quoted(document, t))
            return false;
        finite |= ws_pos_in(document->pos[t], WS_FINITE);
    }
    return finite;
}

ws_tokens ws_opening_clause(const ws_document *document, const ws_draft *d) {
    const uint64_t reports = LEX_SPEECH | LEX_CLAUSE | LEX_PAST;
    ws_tokens cue = d->cue, source = d->source, run = d->runs[0], none = {cue.first, cue.first};
    uint32_t first = document->sentences[document->tokens[cue.first].sentence].first;
    if (cue.last != cue.first + 1 || (document->tokens[cue.first].classes & reports) != reports ||
        source.last != cue.first || source.first < first + 4 || ws_punct(document, source.first - 1) != ',' ||
        run.first < cue.last || ws_word_is(document, run.first, "that"))
        return none;
    bool condition = WS_WORD_IS_ANY(document, first, "if", "unless");
    bool contrast = WS_WORD_IS_ANY(document, first, "while", "since");
    bool bare = source.last == source.first + 1 && ws_has(document, source.first, LEX_SUBJECT) &&
                document->tokens[first + 1].hash != document->tokens[source.first].hash;
    const ws_tokens clause = {first, source.first - 1};
    return (condition || (contrast && bare)) && is_bare_clause(document, clause) ? clause : none;
}

/* Is the content only the time of saying: said | on Monday? */
static bool is_when(const ws_document *document, ws_tokens content) {
    uint32_t t = content.first + (document->pos[content.first] == POS_IN);
    bool when = t < content.last;
    for (; t < content.last; t++)
        when &= ws_is_number(document, t) || document->tokens[t].kind == TOKEN_PUNCT ||
                (ws_has(document, t, LEX_TIME) && !ws_is_named(document, t));
    return when;
}

/* Does it begin with the day of saying and go on behind a comma with what that means: said | Friday, a sign of growth?
 */
static bool is_when_and_meaning(const ws_document *document, ws_tokens content) {
    return ws_is_day(document, content.first) && ws_punct(document, content.first + 1) == ',' &&
           content.last > content.first + 3 && ws_is_a(document, content.first + 2);
}

/* Is it the beginning of the phrase for who says it, no more: the union | Locomen has said; the mill and | the guilds
 * said? */
static bool is_of_source(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    bool place = run.last + 1 == d->source.first && ws_is_tag(document, run.last, POS_BIT(IN)) && run.first > 0 &&
                 ws_punct(document, run.first - 1) == ','; /* …, a study | in Holm has shown */
    return (place || run.last == d->source.first) && !ws_no_tokens(d->source) && d->source.last <= d->cue.first &&
           ws_is_tag(document, run.first, POS_BIT(DT) | POS_BIT(PRPS)) && ws_is_plain_subject(document, run) &&
           (ws_word_is(document, run.last - 1, "and") || ws_may_speak(document, run));
}

/* Is the content only what is told of the source: Ann Lee, | who keeps the gate, | said? */
static bool is_aside(const ws_document *document, ws_tokens cue, ws_tokens source, ws_tokens content) {
    return source.first < source.last && content.first >= source.last && content.first <= source.last + 1 &&
           content.last <= cue.first && ws_pos_in(document->pos[content.first], POS_BIT(WP) | POS_BIT(WDT));
}

/* `It was claimed by the club in a letter that the gate was shut`: the clause that `it`, the content, stands for; or
 * the content. */
static ws_tokens extraposed(const ws_document *document, ws_tokens cue, ws_tokens source, ws_tokens content) {
    enum { NEAR = 12 };
    const ws_sentence *sentence = ws_sentence_of(document, content.first);
    uint32_t t = cue.last > source.last ? cue.last : source.last, floor = t;
    if (content.first != sentence->first || content.last != content.first + 1 || content.last > cue.first ||
        !ws_word_is(document, content.first, "it") || !ws_is_passive_cue(document, cue))
        return content;
    while (t < sentence->last && t < floor + NEAR && !ws_word_is(document, t, "that"))
        t++;
    uint32_t last = sentence->last;
    while (last > t && document->pos[last - 1] == POS_STOP)
        last--;
    return t < sentence->last && ws_word_is(document, t, "that") && last > t + 2 ? (ws_tokens){t, last} : content;
}

/* Does a clause without `that` begin at the token and end before `last`: told | the dam had burst? */
static bool begins_bare_clause(const ws_document *document, uint32_t t, uint32_t last) {
    const uint64_t subjects = POS_BIT(DT) | POS_BIT(PRP) | POS_BIT(PRPS) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(EX);
    if (!ws_is_tag(document, t, subjects))
        return false;
    for (t++; t < last && !ws_punct(document, t) && !ws_has(document, t, LEX_WH); t++)
        if (ws_pos_in(document->pos[t], WS_FINITE))
            return true;
    return false;
}

/* `The court was told | that the boat had sunk`: the clause that is heard, where the content is only who hears it; or
 * the content. */
static ws_tokens heard_behind(const ws_document *document, ws_tokens cue, ws_tokens source, ws_tokens content) {
    uint32_t verb = ws_verb_of(document, cue), t = cue.last, last = ws_sentence_of(document, cue.first)->last;
    bool told = ws_word_is(document, verb, "told"),
         hears = told || WS_WORD_IS_ANY(document, verb, "informed", "warned", "assured", "reminded", "advised");
    while (last > t && document->pos[last - 1] == POS_STOP)
        last--;
    if (!hears || verb + 1 != t || verb == cue.first || !(ws_classes_in(document, cue) & LEX_BE) ||
        !ws_no_tokens(source) || content.last > cue.first || last < t + 3)
        return content;
    bool clause = ws_word_is(document, t, "that") ? ws_is_tag(document, t, POS_BIT(IN))
                                                  : told && begins_bare_clause(document, t, last);
    return clause ? (ws_tokens){t, last} : content;
}

/* The clause before a source and its cue: The gate will open, Ann Lee, who keeps it, said on Monday. Empty where there
 * is none. */
static ws_tokens clause_before(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t first = document->sentences[document->tokens[cue.first].sentence].first;
    ws_tokens clause = {first, source.first - 1}, none = {first, first};
    if (source.first <= first + 2 || source.first >= cue.first || ws_punct(document, source.first - 1) != ',')
        return none;
    return is_bare_clause(document, clause) ? clause : none;
}

/* `criticised by the inspector for “…”`: marked text behind a preposition is what the source says and no part of it. */
static ws_tokens take_from_source(const ws_reader *r, ws_tokens *source) {
    const ws_document *document = r->document;
    const uint64_t clause = POS_BIT(WP) | POS_BIT(WDT) | WS_FINITE;
    for (uint32_t t = source->first + 2; t < source->last && !ws_pos_in(document->pos[t], clause); t++) {
        uint32_t m = ws_outermost(document, t);
        if (m == WS_NONE)
            continue;
        if (document->marked[m].last != source->last || document->pos[t - 1] != POS_IN || r->use[m] == MARKED_NONE)
            break;
        source->last = t - 1;
        return (ws_tokens){t, document->marked[m].last};
    }
    return (ws_tokens){source->last, source->last};
}

/* `The roof, according to Ann Lee, | leaked`: what goes on behind the comma that ends the source is no part of it, but
 * said. */
static ws_tokens take_rest_from_source(const ws_document *document, ws_tokens cue, ws_tokens *source) {
    const uint64_t aside = POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(IN) | POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(CC);
    uint32_t t = source->first, last = source->last;
    ws_tokens none = {last, last};
    if (!ws_word_is(document, cue.first, "according") || source->first != cue.last ||
        ws_sentence_of(document, cue.first)->first == cue.first || ws_punct(document, cue.first - 1) != ',')
        return none;
    while (t < last && ws_punct(document, t) != ',')
        t++;
    if (t + 2 >= last || ws_pos_in(document->pos[t + 1], aside))
        return none;
    for (uint32_t k = t + 1; k < last && !ws_punct(document, k) && !ws_has(document, k, LEX_WH); k++)
        if (ws_pos_in(document->pos[k], WS_FINITE) || (ws_pos_in(document->pos[k], POS_BIT(VBN)) &&
                                                       ws_pos_in(document->pos[k - 1], POS_BIT(NNS) | POS_BIT(PRP)))) {
            source->last = t;
            return (ws_tokens){t + 1, last};
        }
    return none;
}

/* `According to Ann Lee, | the boats, | which are old, will be sold`: what a clause tells of, and neither of the person
 * nor of what the person is, begins what is said. */
static void return_told_of(const ws_document *document, ws_draft *d) {
    uint32_t t = d->source.first, last = d->source.last;
    if (!ws_word_is(document, d->cue.first, "according") || t != d->cue.last || d->n != 1 || t == last)
        return;
    const ws_mention *name = ws_name_from(document, t);
    bool pronoun = WS_WORD_IS_ANY(document, t, "him", "her", "them");
    uint32_t comma = pronoun ? t + 1 : name ? name->last : t, head = last - 1;
    if (comma + 2 >= last || ws_punct(document, comma) != ',' || ws_punct(document, last) != ',' ||
        d->runs[0].first != last + 1 || !ws_has(document, last + 1, LEX_WH) ||
        !(ws_has(document, comma + 1, LEX_DETERMINER) && ws_is_lower(document, comma + 1)))
        return;
    bool thing = ws_is_tag(document, head, POS_BIT(NN) | POS_BIT(NNS)) && !ws_is_named(document, head) && name &&
                 name->type == WS_PERSON;
    for (uint32_t k = comma + 1; k < last; k++)
        if (ws_punct(document, k) || (!pronoun && ws_is_person_noun(document, k)))
            return;
    if (pronoun || thing) {
        d->source.last = comma;
        d->runs[0].first = comma + 1;
    }
}

/* Without a run of marked text that is no speech behind one that is: “…,” she wrote in her memoir, | “Low Water”. */
static void drop_titles(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    if (d->n != 2 || !ws_is_mark(document, d->runs[0].first))
        return;
    uint32_t said = ws_outermost(document, d->runs[0].first), m = ws_outermost(document, d->runs[1].first);
    bool title = m != WS_NONE && document->marked[m].first == d->runs[1].first &&
                 document->marked[m].last == d->runs[1].last && r->use[m] == MARKED_NONE;
    d->n = title && said != WS_NONE && r->use[said] != MARKED_NONE ? 1 : d->n;
}

/* Does the cue call something that stands before it: called | this “nonsense”? */
static bool calls_that(const ws_document *document, ws_tokens cue) {
    return ws_classes_in(document, cue) & LEX_CALL && WS_WORD_IS_ANY(document, cue.last, "this", "that", "it");
}

/* Do the words in marks say themselves what is told without marks behind them: “I am so sorry.” | apologised; “We will
 * mend it.” | promised? */
static bool says_the_same(const ws_document *document, ws_tokens cue, ws_tokens run) {
    enum { LONGEST = 60 };
    uint32_t verb = ws_verb_of(document, cue);
    bool regrets = WS_WORD_IS_ANY(document, verb, "apologised", "apologized", "apologises", "apologizes", "regretted"),
         promises = WS_WORD_IS_ANY(document, verb, "promised", "promises", "pledged", "pledges", "vowed", "vows");
    for (uint32_t t = run.first; t < run.last && t < run.first + LONGEST; t++)
        if ((regrets && WS_WORD_IS_ANY(document, t, "sorry", "apologise", "apologize", "regret")) ||
            (promises && WS_WORD_IS_ANY(document, t, "will", "'ll", "’ll")))
            return true;
    return false;
}

/* Does the quotation, with which its paragraph begins, go on with what somebody else has just been reported to say,
 * while a new subject says something without marks behind it: The cook said the oven smoked. / “It was black.” | The
 * mill apologised for | the smell? */
static bool goes_on_from_before(const ws_document *document, const ws_draft *d) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    const ws_tokens run = d->runs[0], next = d->runs[1];
    if (!a || a->source_first == a->source_last || a->last > run.first || ws_no_tokens(d->source) ||
        d->source.last > d->cue.first || !ws_starts_paragraph(document, run.first) ||
        ws_sentence_of(document, d->cue.first)->first > run.last ||
        ws_paragraph_of(document, a->source_first) + 1 != ws_paragraph_of(document, run.first))
        return false;
    if (ws_is_tag(document, d->source.first, POS_BIT(PRP)) ||
        ws_at(document, a->source_last - 1)->hash == ws_at(document, d->source.last - 1)->hash)
        return false; /* he apologised */
    if (says_the_same(document, d->cue, run))
        return false;
    for (uint32_t t = next.first; t < next.last; t++)
        if (ws_is_mark(document, t))
            return false;
    return next.first < next.last;
}

/* Without a quotation that is a sentence of its own before that of the cue, which reports no words but a wish or the
 * like of its own: “It shook.” | The vet wants | to see the horse. */
static void drop_sentence_before(const ws_document *document, ws_draft *d) {
    const ws_tokens run = d->runs[0];
    if (d->n != 2 || run.last < run.first + 2 || !ws_is_mark(document, run.last - 1) ||
        !ws_is_tag(document, run.last - 2, POS_BIT(STOP)) || d->runs[1].first < d->cue.last ||
        ws_sentence_of(document, d->cue.first)->first < run.last ||
        (ws_classes_in(document, d->cue) & LEX_SPEECH && !ws_word_is(document, d->runs[1].first, "to") &&
         !calls_that(document, d->cue) && !goes_on_from_before(document, d)))
        return;
    d->runs[0] = d->runs[1];
    d->n = 1;
}

/* Without the quotations behind others that the words beside them give to somebody else: “…” | “…,” cut in Ann Lee. */
static void cut_run(const ws_reader *r, const ws_draft *d, ws_tokens *run) {
    const ws_document *document = r->document;
    uint32_t m = ws_outermost(document, run->first);
    while (m != WS_NONE && m + 1 < document->n_marked && document->marked[m].last < run->last) {
        uint32_t next = ws_outermost(document, document->marked[m].last);
        ws_agent agent;
        if (next == WS_NONE || next == m)
            return;
        m = next;
        if (document->marked[m].last <= run->last && ws_agent_of_marked(r->items, &document->marked[m], &agent) &&
            (agent.behind || ws_punct(document, agent.cue_first) == ':') &&
            !(agent.cue_first < d->cue.last && d->cue.first < agent.cue_last)) {
            run->last = document->marked[m].first;
            return;
        }
    }
}

/* Are some of the tokens in the content already? */
static bool is_in_runs(const ws_draft *d, ws_tokens tokens) {
    for (uint32_t k = 0; k < d->n; k++)
        if (tokens.first < d->runs[k].last && d->runs[k].first < tokens.last)
            return true;
    return false;
}

/* Is the quotation, which stands behind the cue, that of somebody else who is named right behind it: “…,” said Ann Lee.
 * | “Who cares?” | Bob Ray would say? */
static bool is_of_next(const ws_document *document, const ws_draft *d, ws_tokens run) {
    enum { FAR = 4, LONGEST = 40 };
    const ws_mention *m = ws_name_at(document, run.last);
    if (run.first < d->cue.last || !m || m->first != run.last || m->type != WS_PERSON ||
        ws_starts_paragraph(document, run.last) || !ws_is_mark(document, run.first) ||
        !ws_is_mark(document, run.last - 1) || ws_punct(document, run.first - 1) != '.' ||
        ws_starts_sentence(document, m->last))
        return false;
    for (uint32_t t = d->source.first; t < d->source.last && t < d->source.first + LONGEST; t++)
        if (document->tokens[t].hash == document->tokens[m->last - 1].hash)
            return false; /* said Ray, an old porter. “Who cares?” Ray often asked */
    for (uint32_t t = m->last; t < m->last + FAR; t++) {
        if (ws_has(document, t, LEX_SPEECH) && ws_is_tag(document, t, WS_VERBS))
            return true;
        if (!ws_has(document, t, LEX_ADVERB | LEX_MODAL) &&
            !WS_WORD_IS_ANY(document, t, "used", "to", "always", "often"))
            return false;
    }
    return false;
}

static void drop_of_next(const ws_document *document, ws_draft *d) {
    while (d->n > 1 && is_of_next(document, d, d->runs[d->n - 1]))
        d->n--;
}

/* The content with the noun in front of it that looks like a verb: said | talks on the price had begun. */
static void mend_start(const ws_document *document, ws_draft *d) {
    ws_tokens *run = &d->runs[0];
    uint32_t t = run->first, last = d->cue.last;
    if (d->n == 0 || t < last || run->last < t + 3)
        return;
    if (t > last && t <= last + 2 && ws_has(document, last, LEX_SPEECH) && ws_has(document, last, LEX_PRESENT) &&
        !ws_has(document, last, LEX_BASE) && ws_has(document, last - 1, LEX_CLAUSE) &&
        (t == last + 1 || ws_has(document, last + 1, LEX_PREPOSITION)))
        run->first = last;
}

/* The content without the words behind its last comma that give it to a text in turn: | he saw nobody, | the complaint
 * says. */
static void cut_reported(const ws_document *document, ws_draft *d) {
    enum { LONGEST = 6 };
    if (d->n == 0)
        return;
    ws_tokens *run = &d->runs[d->n - 1];
    uint32_t verb = run->last - 1, t = verb;
    if (run->first < d->cue.last || run->last < run->first + 6 || !WS_WORD_IS_ANY(document, verb, "says", "said") ||
        ws_is_quoted(document, verb) || !ws_is_tag(document, verb + 1, POS_BIT(STOP)))
        return;
    while (t > run->first + 2 && t + LONGEST > verb && ws_punct(document, t) != ',')
        t--;
    if (ws_punct(document, t) == ',' && t + 1 < verb &&
        (ws_is_tag(document, t + 1, POS_BIT(DT) | POS_BIT(PRP)) || ws_is_named(document, t + 1)) &&
        ws_may_speak(document, (ws_tokens){t + 1, verb}) && !ws_is_tag(document, verb - 1, WS_VERBS))
        run->last = t;
}

/* The run without words of the whole subject that stands before the cue: The mill | that runs | the ferry said: “…”; It
 * may sink, | the firm that runs | it said. */
static ws_tokens before_subject(const ws_document *document, const ws_draft *d, ws_tokens run) {
    const ws_tokens source = d->source;
    if (ws_no_tokens(source) || source.last > d->cue.first || run.last > d->cue.first || run.last <= source.first ||
        run.first >= source.last || ws_is_mark(document, run.last - 1))
        return run;
    run.last = run.first < source.first ? source.first : run.first;
    while (run.last > run.first && ws_punct(document, run.last - 1) == ',')
        run.last--;
    return run;
}

/* The run without the cue, which is no word of what it reports: says | Ann Lee, the warden. Of two parts the first. */
static ws_tokens beside_cue(const ws_document *document, ws_tokens cue, ws_tokens run) {
    if (run.last <= cue.first || run.first >= cue.last)
        return run;
    if (run.first >= cue.first)
        return (ws_tokens){cue.last < run.last ? cue.last : run.last, run.last};
    run.last = cue.first;
    while (run.last > run.first && ws_punct(document, run.last - 1) == ',')
        run.last--;
    return run;
}

void ws_settle_runs(const ws_reader *r, ws_draft *d) {
    return_told_of(r->document, d);
    mend_start(r->document, d);
    cut_reported(r->document, d);
    ws_keep_subject(r->document, d);
    ws_end_at_main_verb(r->document, d);
    drop_titles(r, d);
    drop_of_next(r->document, d);
    drop_sentence_before(r->document, d);
    ws_take_claim(r, d);
    ws_take_owned(r, d);
    ws_take_who(r, d);
    ws_take_posted(r, d);
    ws_take_received(r, d);
    ws_take_report(r, d);
    ws_take_pointed_at(r, d);
    uint32_t n = 0;
    for (uint32_t k = 0; k < d->n; k++) {
        cut_run(r, d, &d->runs[k]);
        ws_cut_at_nearer(r, d, &d->runs[k]);
        d->runs[k] = before_subject(r->document, d, d->runs[k]);
        d->runs[k] = beside_cue(r->document, d->cue, d->runs[k]);
        if (!ws_no_tokens(d->runs[k]))
            d->runs[n++] = d->runs[k];
    }
    if (n == 0 && d->n > 0) { /* all of them were the subject's */
        d->runs[0] = clause_before(r->document, d->cue, d->source);
        n = !ws_no_tokens(d->runs[0]);
    }
    d->n = n;
    ws_tokens taken = take_rest_from_source(r->document, d->cue, &d->source);
    if (taken.first == taken.last)
        taken = take_from_source(r, &d->source);
    if (d->n > 0 && taken.first < taken.last && !is_in_runs(d, taken))
        d->runs[d->n++] = taken;
}

void ws_settle_clause(const ws_reader *r, ws_draft *d) {
    const ws_document *document = r->document;
    if (d->n != 1)
        return;
    ws_settle_edge(document, d);
    if (ws_no_tokens(d->runs[0]))
        return;
    d->runs[0] = extraposed(document, d->cue, d->source, d->runs[0]);
    d->runs[0] = heard_behind(document, d->cue, d->source, d->runs[0]);
    if (is_of_source(document, d)) {
        d->source.first = d->runs[0].first;
        d->runs[0] = clause_before(document, d->cue, d->source);
    }
    if (is_when_and_meaning(document, d->runs[0])) {
        const ws_tokens clause = clause_before(document, d->cue, d->source);
        d->runs[0] = ws_no_tokens(clause) ? d->runs[0] : clause;
    }
    if (is_when(document, d->runs[0]) || is_aside(document, d->cue, d->source, d->runs[0]))
        d->runs[0] = clause_before(document, d->cue, d->source);
}
