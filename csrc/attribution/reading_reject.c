/* reading_reject.c - proposals that report nothing after all, and what nobody has said */
#include "attribution/reading_parts.h"

#include "attribution/cue.h"
#include "attribution/hypothetical.h"

/* Does the content begin with marked text right behind the cue: called “…” by? */
static bool marks_follow(const ws_document *document, ws_tokens cue, ws_tokens content) {
    uint32_t t = cue.last;
    while (t < content.first && document->pos[t] >= POS_COMMA && document->pos[t] != POS_MARK)
        t++;
    return t == content.first && ws_is_mark(document, t);
}

/* Is one of the cue's words known to report: not are stamped, held up? */
static bool is_reporting(const ws_document *document, ws_tokens cue) {
    return ws_classes_in(document, cue) & (LEX_SPEECH | LEX_MANNER | LEX_CUE_NOUN | LEX_MEDIUM);
}

/* Is the cue a verb that is known for no report of any kind: plays, celebrates, went back to? */
static bool is_plain_verb(const ws_document *document, ws_tokens cue) {
    bool plain = false;
    for (uint32_t t = cue.first; t < cue.last; t++) {
        if (!ws_is_tag(document, t, POS_BIT(RB) | POS_BIT(RP)) &&
            ws_has(document, t, LEX_SPEECH | LEX_STANCE | LEX_MANNER | LEX_TELL | LEX_CALL | LEX_CUE_NOUN | LEX_MEDIUM))
            return false;
        plain |= ws_has(document, t, LEX_VERB) && !ws_has(document, t, LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL);
    }
    return plain;
}

/* Is the content one pronoun that the cue has as its hearer or its object: asked him, watched her? */
static bool is_hearer(const ws_document *document, ws_tokens cue, ws_tokens content) {
    bool tells = ws_classes_in(document, cue) & LEX_TELL;
    uint32_t end = content.last;
    while (end > content.first + 1 &&
           (document->tokens[end - 1].kind == TOKEN_PUNCT || document->pos[end - 1] == POS_TO))
        end--; /* does not tell him to. */
    const ws_mention *name =
        ws_word_is(document, content.first, "to") ? ws_name_from(document, content.first + 1) : NULL;
    if (name && name->type == WS_PERSON && name->last == end)
        return WS_WORD_IS_ANY(document, ws_verb_of(document, cue), "said", "stated", "wrote"); /* in a note | to Bob */
    return end == content.first + 1 &&
           ws_pos_in(document->pos[content.first], POS_BIT(PRP) | POS_BIT(WP) | POS_BIT(WDT)) &&
           (tells || is_plain_verb(document, cue));
}

/* Is the source only whom the verb before it tells: told | her | earlier | that it was late? */
static bool is_told(const ws_document *document, ws_tokens source) {
    return source.last == source.first + 1 && source.first > 0 && ws_is_objective(document, source.first) &&
           ws_has(document, source.first - 1, LEX_TELL) && ws_is_tag(document, source.first - 1, WS_VERBS);
}

/* Does the cue say what somebody is called: call, know as? */
static bool is_calling(const ws_document *document, ws_tokens cue) {
    for (uint32_t t = cue.first; t < cue.last; t++)
        if (ws_has(document, t, LEX_CALL | LEX_NAMING) ||
            WS_WORD_IS_ANY(document, t, "know", "knows", "knew", "known", "answered", "answers")) /* to “Turnip” */
            return true;
    return false;
}

/* Is the content a thing that the cue has as its object, not what it reports: found | a copy of “…” on the shelf; wrote
 * | the song “…”, where the title is a work's? */
static bool is_thing(const ws_document *document, const ws_draft *d, bool title) {
    ws_tokens cue = d->cue, run = d->runs[0];
    bool determined = ws_pos_in(document->pos[run.first], POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(CD));
    for (uint32_t t = cue.first; t < cue.last && !title; t++)
        if (ws_has(document, t, LEX_SPEECH) && !ws_is_tag(document, t, POS_BIT(RB) | POS_BIT(RP)) &&
            !WS_WORD_IS_ANY(document, t, "found", "finds", "discovered", "recovered"))
            return false;
    for (uint32_t t = run.first; t < run.last; t++)
        if (!ws_is_quoted(document, t) && ws_pos_in(document->pos[t], WS_FINITE))
            return false;
    return d->n == 1 && run.first == cue.last && determined;
}

/* Is the content what the next cue does: Ann Lee, defending, | said he was ill? */
static bool is_next_clause(const ws_document *document, ws_tokens cue, ws_tokens content) {
    return content.first > cue.last && ws_punct(document, content.first - 1) == ',' &&
           document->tokens[content.first].marked == WS_NONE && ws_has(document, content.first, LEX_SPEECH) &&
           ws_pos_in(document->pos[content.first], POS_BIT(VBD) | POS_BIT(VBZ));
}

/* Does a headline only tell what was done to somebody, and with a word or two of whoever did it: Waiter | fired | over
 * ‘stolen’ spoon? */
static bool is_done_to(const ws_document *document, ws_tokens cue, ws_tokens content) {
    static const char *const why[] = {"over", "after", "for"};
    uint32_t p = ws_paragraph_of(document, cue.first), verb = cue.last - 1;
    verb -= verb > cue.first && WS_WORD_AMONG(document, verb, why);
    return p < 2 && verb == cue.first && content.first >= cue.last && ws_ends_in(document, verb, "ed") &&
           WS_WORD_AMONG(document, verb + 1, why) && !ws_has(document, verb, LEX_CLAUSE | LEX_MANNER | LEX_STANCE) &&
           document->tokens[content.first].sentence == document->tokens[verb].sentence &&
           !ws_pos_in(document->pos[document->paragraphs[p].last - 1], POS_BIT(STOP));
}

/* Does a headline tell of whom or what the words in marks are, by no verb of saying: Young bakers ‘losing sleep’; Staff
 * told to ‘smile more’? */
static bool is_headline_of(const ws_document *document, const ws_draft *d) {
    enum { TOP = 4 };
    static const char *const told[] = {"told", "accused", "urged", "asked", "warned", "ordered"};
    const ws_tokens run = d->runs[0];
    uint32_t p = ws_paragraph_of(document, run.first), verb = ws_verb_of(document, d->cue);
    const ws_paragraph *paragraph = &document->paragraphs[p];
    if (p >= TOP || ws_no_tokens(d->source) || d->source.last > d->cue.first || run.first < d->cue.last ||
        d->cue.first < paragraph->first || !ws_is_word(document, verb) ||
        ws_pos_in(document->pos[paragraph->last - 1], POS_BIT(STOP)) ||
        (ws_is_mark(document, paragraph->last - 1) && ws_pos_in(document->pos[paragraph->last - 2], POS_BIT(STOP))))
        return false;
    if (WS_WORD_AMONG(document, verb, told))
        return WS_WORD_IS_ANY(document, verb + 1, "to", "of", "for", "over", "about") && verb == d->cue.first;
    return !ws_has(document, verb, LEX_SPEECH | LEX_STANCE | LEX_CALL | LEX_MANNER | LEX_TELL | LEX_NAMING) &&
           !ws_is_tag(document, verb, WS_FINITE) && !(ws_classes_in(document, d->cue) & LEX_CUE_NOUN);
}

/* Is the source no more than an article? */
static bool is_article(const ws_document *document, ws_tokens source) {
    return source.last == source.first + 1 && (ws_is_the(document, source.first) || ws_is_a(document, source.first));
}

/* Is the source only where or when something is said that a colon leads to: Later, on Channel Four: “…”? */
static bool is_setting(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t t = source.first;
    if (ws_no_tokens(source) || ws_punct(document, cue.first) != ':' || source.last != cue.first || t == 0)
        return false;
    t -= ws_has(document, t - 1, LEX_DETERMINER);
    const ws_mention *name = ws_name_at(document, source.last - 1);
    return t > 0 && WS_WORD_IS_ANY(document, t - 1, "on", "in", "at") && !(name && name->type == WS_PERSON);
}

/* Is the cue a word inside a name: Ann dos Santos? */
static bool is_in_name(const ws_document *document, ws_tokens cue) {
    const ws_mention *name = ws_name_at(document, cue.first);
    return name && ws_is_lower(document, cue.first) && name->first < cue.first && name->last > cue.last;
}

/* Is the content the question in front of the clause in which somebody only reacts: Asked whether it rained, | she
 * laughed? */
static bool is_question_before(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->runs[0].first;
    return ws_word_is(document, t, "asked") && ws_starts_sentence(document, t) && d->runs[0].last <= d->cue.first &&
           !(ws_classes_in(document, d->cue) & LEX_SPEECH);
}

/* Does the content hold what somebody said only to set against it what the sentence tells: contrary to | what Ann Lee
 * said, the gate is safe? */
static bool is_contrary(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->runs[0].first;
    return ws_word_is(document, t, "what") && ws_word_is(document, t - 2, "contrary");
}

/* Is the cue the first noun of what somebody is, where the sentence begins, which a verb is spelt like: Rail | chief
 * Ann Lee said so? */
static bool is_noun_of_role(const ws_document *document, const ws_draft *d) {
    enum { LONGEST = 3 };
    uint32_t t = d->cue.last;
    if (!ws_no_tokens(d->source) || d->n != 1 || d->runs[0].first != t || t != d->cue.first + 1 ||
        !ws_starts_sentence(document, d->cue.first))
        return false;
    while (t < d->cue.last + LONGEST && ws_is_lower(document, t) && ws_is_tag(document, t, WS_NOUNS))
        t++;
    const ws_mention *name = t > d->cue.last ? ws_name_from(document, t) : NULL;
    return name && (ws_is_person_noun(document, t - 1) || ws_has(document, t - 1, LEX_ORGANIZATION)) &&
           ws_is_tag(document, name->last, WS_FINITE | POS_BIT(COMMA));
}

/* Is a content of one run none, whatever its marked text is? */
static bool is_no_content(const ws_document *document, const ws_draft *d) {
    ws_tokens run = d->runs[0];
    bool age = ws_word_is(document, d->cue.first, "aged") && run.first == d->cue.last;
    bool begged = WS_WORD_IS_ANY(document, d->cue.last - 1, "beg", "begs", "begged", "begging") &&
                  ws_is_the(document, run.first) && ws_word_is(document, run.first + 1, "question");
    return age || begged || is_next_clause(document, d->cue, run) || is_hearer(document, d->cue, run);
}

/* Is a content none whose marked text is no speech: without a source, a thing, part of the source, right behind a cue
 * that is a verb for no report? */
static bool is_no_speech(const ws_document *document, const ws_draft *d, bool title) {
    ws_tokens source = d->source;
    return ws_no_tokens(source) || is_plain_verb(document, d->cue) || is_thing(document, d, title) ||
           (source.first <= d->runs[0].first && d->runs[d->n - 1].last <= source.last) ||
           marks_follow(document, d->cue, d->runs[0]);
}

/* Is the source a quotation, whose words report nothing outside it: “…,” | called out | the foreman? */
static bool is_quotation(const ws_reader *r, ws_tokens source, ws_tokens cue) {
    uint32_t m = source.first < source.last ? ws_outermost(r->document, source.first) : WS_NONE;
    return m != WS_NONE && r->use[m] == MARKED_SPEECH && r->document->marked[m].first == source.first &&
           r->document->marked[m].last == source.last && !ws_is_quoted(r->document, cue.first);
}

/* Does the sentence open with whose view it tells, and the cue, no verb of saying, only go on with it: In the opinion
 * of Ann Lee, the fox | had “lied”? */
static bool is_in_view(const ws_document *document, ws_tokens cue) {
    enum { LONGEST = 10 };
    uint32_t first = ws_sentence_of(document, cue.first)->first, t = first + 1;
    if (!ws_word_is(document, first, "in") || ws_classes_in(document, cue) & (LEX_SPEECH | LEX_CUE_NOUN))
        return false;
    while (t < cue.first && t < first + LONGEST && !ws_is_view(document, t))
        t++;
    return t < cue.first && t < first + LONGEST &&
           (ws_word_is(document, t + 1, "of") || ws_is_genitive(document, t - 1) ||
            ws_has(document, t - 1, LEX_POSSESSIVE));
}

/* Does the sentence end in who was told all of it, and the cue, no verb of saying, stand in what they were told: a boy
 * stabbed to death was “…”, a court heard? */
static bool is_in_told(const ws_document *document, ws_tokens cue) {
    enum { LOOK = 8 };
    const ws_sentence *sentence = ws_sentence_of(document, cue.first);
    uint32_t t = sentence->last - 1, floor = t > cue.last + LOOK ? t - LOOK : cue.last;
    if (ws_classes_in(document, cue) & (LEX_SPEECH | LEX_STANCE | LEX_MANNER | LEX_CLAUSE | LEX_CUE_NOUN | LEX_CALL) ||
        ws_word_is(document, ws_verb_of(document, cue), "threatened"))
        return false;
    while (t > floor && !WS_WORD_IS_ANY(document, t, "heard", "told"))
        t--;
    uint32_t noun = t - 1 - ws_has(document, t - 1, LEX_BE);
    return t > floor && noun > floor && ws_is_hearing(document, noun) &&
           (ws_punct(document, noun - 1) == ',' || ws_punct(document, noun - 2) == ',');
}

/* Is the end of the content who speaks the words in front of the cue: “…!” called | a guard? */
static bool is_caller(const ws_document *document, const ws_draft *d) {
    uint32_t first = d->runs[d->n - 1].first;
    return ws_no_tokens(d->source) && first == d->cue.last && !ws_is_quoted(document, first) && d->cue.first > 0 &&
           ws_is_lower(document, d->cue.first) && ws_is_mark(document, d->cue.first - 1) &&
           ws_has(document, d->cue.first, LEX_CALL);
}

/* Is it told only to whom a text was read: In a statement read | to the court? */
static bool is_read_to(const ws_document *document, const ws_draft *d) {
    enum { LONGEST = 6 };
    uint32_t first = d->source.first;
    return first > 0 && ws_has(document, first - 1, LEX_PREPOSITION) && ws_word_is(document, d->cue.first, "read") &&
           d->n == 1 && d->runs[0].first == d->cue.last && d->runs[0].last < d->cue.last + LONGEST &&
           WS_WORD_IS_ANY(document, d->cue.last, "to", "by", "in", "at", "out") &&
           !ws_is_mark(document, d->cue.last + 1);
}

/* Does it tell what a loss or a judge leads to, and not what is thought: condemned | the side to a fifth defeat? */
static bool is_condemned_to(const ws_document *document, const ws_draft *d) {
    enum { NEAR = 5 };
    const ws_tokens run = d->runs[0];
    if (d->n != 1 || run.first < d->cue.last ||
        !WS_WORD_IS_ANY(document, run.first - 1, "condemned", "condemns", "condemning"))
        return false;
    for (uint32_t t = run.first; t < run.first + NEAR && t < run.last; t++) {
        if (ws_is_mark(document, t) || ws_punct(document, t))
            return false;
        if (ws_word_is(document, t, "to"))
            return t > run.first && !ws_is_tag(document, t + 1, POS_BIT(VB));
    }
    return false;
}

/* Does the content hold whose words its marks are, who is not the source: moved because, in Lee's words, “…”? */
static bool holds_words_of(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    if (ws_classes_in(document, d->cue) & (LEX_SPEECH | LEX_CALL))
        return false;
    for (uint32_t t = run.first + 2; t + 2 < run.last; t++)
        if (ws_word_is(document, t, "words") && ws_is_genitive(document, t - 1) && ws_punct(document, t + 1) == ',' &&
            ws_is_mark(document, t + 2) && t > d->cue.last)
            return true;
    return false;
}

/* Is the cue what a person, a body or a thing without an article of its own is called, right behind its noun: a group |
 * called? */
static bool is_called_by_name(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first;
    return ws_word_is(document, d->cue.first, "called") && d->source.last == d->cue.first && d->cue.first > 0 &&
           !ws_is_named(document, d->cue.first - 1) && (ws_is_a(document, t) || (t > 0 && ws_is_a(document, t - 1)));
}

/* Is it only how much something is: more than | “…”? Or how much it tells: the “long walk” says | little? */
static bool is_measure(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first;
    bool told = !ws_no_tokens(d->source) && t == d->cue.last && d->runs[0].last <= d->cue.first;
    return (ws_word_is(document, d->cue.first, "than") && d->cue.last == d->cue.first + 1) ||
           (told && ws_is_lower(document, t) &&
            WS_WORD_IS_ANY(document, t, "little", "much", "volumes", "plenty", "nothing", "something"));
}

/* Does the cue only tell the name of who then does something: a cook named | Ann Lee climbed the hill; a group called |
 * Dawn Line has raised money? */
static bool is_naming_doer(const ws_document *document, const ws_draft *d) {
    const ws_mention *name = d->n == 1 ? ws_name_from(document, d->runs[0].first) : NULL;
    bool called = name && is_called_by_name(document, d);
    return name && name->first == d->cue.last && d->cue.first + 1 == d->cue.last &&
           (called || (name->type == WS_PERSON &&
                       (ws_has(document, d->cue.first, LEX_NAMING) || ws_word_is(document, d->cue.first, "named")))) &&
           ws_pos_in(document->pos[d->cue.first], POS_BIT(VBN) | POS_BIT(VBD)) &&
           (called ? name->last <= d->runs[0].last : name->last < d->runs[0].last) &&
           ws_pos_in(document->pos[name->last], WS_FINITE);
}

/* Does the sentence only go on from what it grants: That said, | bakers work late; Having said that, | they do? */
static bool is_granting(const ws_document *document, const ws_draft *d) {
    uint32_t t = d->source.first, behind = d->cue.last;
    if (d->source.last != t + 1 || d->cue.first != t + 1 || behind != t + 2 || !ws_starts_sentence(document, t) ||
        !ws_word_is(document, t + 1, "said"))
        return false;
    return (ws_word_is(document, t, "that") && ws_punct(document, behind) == ',') ||
           (ws_word_is(document, t, "having") && ws_word_is(document, behind, "that") &&
            ws_punct(document, behind + 1) == ',');
}

bool ws_reports_nothing(const ws_reader *r, const ws_draft *d, const ws_draft_look *look) {
    const ws_document *document = r->document;
    ws_tokens cue = d->cue, source = d->source;
    return look->claimed || look->only_scare || ws_is_deed(document, d, look) ||
           (look->marked && (holds_words_of(document, d) || is_headline_of(document, d))) ||
           is_in_name(document, cue) || is_told(document, source) || is_article(document, source) ||
           is_quotation(r, source, cue) || is_setting(document, cue, source) || ws_is_heading(document, cue, source) ||
           is_caller(document, d) || is_measure(document, d) || is_in_view(document, cue) || is_contrary(document, d) ||
           is_naming_doer(document, d) || is_noun_of_role(document, d) || is_question_before(document, d) ||
           is_in_told(document, cue) || is_read_to(document, d) || is_granting(document, d) ||
           is_condemned_to(document, d) || (d->n == 1 && is_no_content(document, d)) ||
           (d->n == 1 && look->bare && is_done_to(document, cue, d->runs[0])) ||
           (look->no_speech && (is_no_speech(document, d, look->title) || ws_word_is(document, source.first, "it"))) ||
           (look->written && (!is_reporting(document, cue) || ws_has(document, d->runs[0].first, LEX_PREPOSITION))) ||
           (look->name && is_calling(document, cue));
}

/* The verb is the cue's last, or what stands before the marks in what the cue only wishes or orders: expect him | to
 * say “…”; not what it reports: she said | she would not say “…”. */
bool ws_is_unsaid(const ws_reader *r, const ws_draft *d, const ws_draft_look *look) {
    const ws_document *document = r->document;
    ws_tokens content = d->runs[0];
    bool direct = !look->bare || marks_follow(document, d->cue, content);
    uint32_t verb = ws_verb_of(document, d->cue), t = content.first;
    while (t < content.last && !ws_is_quoted(document, t))
        t++;
    bool reports =
        content.last <= d->cue.first || (ws_has(document, verb, LEX_SPEECH) && !ws_has(document, verb, LEX_TELL));
    return ws_is_hypothetical(document, verb, direct) ||
           (!reports && t > content.first && t < content.last && ws_is_hypothetical(document, t - 1, true));
}
