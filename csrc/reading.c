/* reading.c - the models' proposals become attributions */
#include "reading.h"

#include "agent.h"
#include "attribution.h"
#include "engine.h"
#include "hypothetical.h"
#include "pos.h"
#include "proposal.h"
#include "relayed.h"
#include "report.h"
#include "scare.h"
#include "source.h"
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

static ws_tokens tokens_of(const reading *r, ws_range range) {
    const ws_fold_item *items = r->proposals.fold.items;
    return (ws_tokens){items[range.first].first, items[range.last - 1].last};
}

/* Is it a headline or crosshead in marks, a paragraph of its own away from the cue's, which no colon leads to: ‘Our
 * boat sank’? */
static bool is_crosshead(const ws_document *document, ws_tokens run, uint32_t cue) {
    const ws_paragraph *p = &document->paragraphs[ws_paragraph_of(document, run.first)];
    const ws_token *mark = &document->tokens[run.first];
    return p->first == run.first && p->last == run.last && mark->kind == TOKEN_MARK && mark->marked != WS_NONE &&
           document->marked[mark->marked].first == run.first && document->marked[mark->marked].last == run.last &&
           run.last > run.first + 2 && document->tokens[run.last - 2].kind == TOKEN_WORD &&
           ws_paragraph_of(document, cue) != ws_paragraph_of(document, run.first) &&
           !(run.first > cue && ws_punct(document, run.first - 1) == ':');
}

/* The runs of a proposal's content; returns how many. */
static uint32_t contents_of(const reading *r, const ws_proposal *p, ws_tokens runs[2]) {
    uint32_t n = 0;
    for (int k = 0; k < 2; k++) {
        if (ws_range_empty(p->content[k]))
            continue;
        runs[n] = tokens_of(r, p->content[k]);
        n += !is_crosshead(r->document, runs[n], tokens_of(r, p->cue).first);
    }
    return n;
}

/* How the content stands in the text, whether another attribution has some of its quotations already, whether all its
 * marked text is no speech, and whether it says nothing else: “Low Water” and the opera “Salt”; whether all its marked
 * text stands written on something, is names, is titles. */
typedef struct look {
    bool marked, bare, claimed, no_speech, only_scare, written, name, title;
} look;

/* Words that join or introduce what is marked and say nothing of their own. */
#define SAYS_NOTHING (LEX_DETERMINER | LEX_POSSESSIVE | LEX_COORDINATOR | LEX_PREPOSITION | LEX_WORK | LEX_SCARE)

static look look_at(const reading *r, const ws_tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    look found = {.no_speech = true, .only_scare = true, .written = true, .name = true, .title = true};
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t t = runs[k].first; t < runs[k].last; t++) {
            uint32_t m = ws_outermost(document, t);
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
            found.written &= r->use[m] == MARKED_NONE && strcmp(r->no_speech[m], "not-speech:motto") == 0;
            found.name &= r->use[m] == MARKED_NONE && strcmp(r->no_speech[m], "not-speech:nickname") == 0;
            found.title &= r->use[m] == MARKED_NONE && strcmp(r->no_speech[m], "not-speech:title") == 0 &&
                           !(t > 0 && ws_word_is(document, t - 1, "as"));
            if (document->marked[m].last > t)
                t = document->marked[m].last - 1;
        }
    found.no_speech &= found.marked;
    found.name &= found.marked;
    found.title &= found.marked;
    found.only_scare &= found.no_speech;
    found.written &= found.marked;
    return found;
}

/* The source as a noun phrase: the model says where it begins and ends, the clause stage what its head is. */
static ws_phrase source_phrase(const reading *r, ws_tokens source) {
    const ws_items *items = r->items;
    const ws_document *document = r->document;
    ws_phrase phrase = {.name = WS_NONE};
    uint32_t first = ws_item_of(items, source.first), last = ws_item_of(items, source.last - 1) + 1;
    if (!ws_phrase_from(items, first, last, &phrase) || phrase.head < first || phrase.head >= last) {
        phrase.name = WS_NONE;
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
    uint32_t t = ws_item_token(items, phrase.head);
    if (phrase.name == WS_NONE && t < document->n_tokens)
        phrase.name = document->name_of[t];
    return phrase;
}

/* Is it said or thought? Known cues tell; what is quoted by an unknown one is said. */
static ws_act act_of(const ws_document *document, ws_tokens cue, bool marked) {
    uint64_t classes = 0;
    for (uint32_t t = cue.first; t < cue.last; t++)
        classes |= document->tokens[t].classes;
    if (classes & LEX_SPEECH)
        return classes & LEX_STANCE && !(classes & LEX_CLAUSE) && !marked ? WS_STANCE : WS_SPEECH;
    return marked || !(classes & (LEX_STANCE | LEX_VERB)) ? WS_SPEECH : WS_STANCE;
}

/* Add the quotations that go on where the attribution's last one ends with its opener repeated. */
static bool add_continued(reading *r, ws_tokens run) {
    uint32_t m = ws_outermost(r->document, run.last - 1);
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
static ws_tokens opening_clause(const reading *r, ws_tokens cue, ws_tokens source, ws_tokens run) {
    const ws_document *document = r->document;
    const uint64_t reports = LEX_SPEECH | LEX_CLAUSE | LEX_PAST;
    ws_tokens none = {cue.first, cue.first};
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
        finite |= ws_pos_in(document->pos[t], WS_FINITE);
    }
    return finite ? (ws_tokens){first, source.first - 1} : none;
}

/* Is the content only the time of saying: said | on Monday? */
static bool is_when(const ws_document *document, ws_tokens content) {
    uint32_t t = content.first + (document->pos[content.first] == POS_IN);
    bool when = t < content.last;
    for (; t < content.last; t++)
        when &= document->tokens[t].kind == TOKEN_NUMBER || document->tokens[t].kind == TOKEN_PUNCT ||
                (ws_has(document, t, LEX_TIME) && document->name_of[t] == WS_NONE);
    return when;
}

/* Is the content only what is told of the source: Ann Lee, | who keeps the gate, | said? */
static bool is_aside(const ws_document *document, ws_tokens cue, ws_tokens source, ws_tokens content) {
    return source.first < source.last && content.first >= source.last && content.first <= source.last + 1 &&
           content.last <= cue.first && ws_pos_in(document->pos[content.first], POS_BIT(WP) | POS_BIT(WDT));
}

/* Is the cue a passive, by its last verb: was called, had been told, or a participle that a comma sets off? */
static bool is_passive(const ws_document *document, ws_tokens cue) {
    uint32_t verb = cue.last - 1;
    while (verb > cue.first && !ws_pos_in(document->pos[verb], WS_VERBS))
        verb--;
    if (!ws_has(document, verb, LEX_SPEECH | LEX_CALL | LEX_TELL | LEX_NAMING) ||
        !ws_has(document, verb, LEX_PARTICIPLE))
        return false;
    bool be = false;
    for (uint32_t t = cue.first; t < verb; t++)
        be |= ws_has(document, t, LEX_BE);
    return be || (verb == cue.first && verb > 0 && ws_punct(document, verb - 1) == ',' &&
                  ws_has(document, verb, LEX_CALL | LEX_NAMING)); /* but: Ann Lee, a warden, said by telephone */
}

/* Is the content only that somebody was asked: Asked about the gate, | Ann Lee | shrugged? */
static bool is_question_before(const ws_document *document, ws_tokens source, ws_tokens content) {
    static const char *const asked[] = {"asked", "pressed", "questioned", "quizzed"};
    return document->tokens[content.first].flags & TOKEN_SENT_START && source.first < source.last &&
           content.last <= source.first && ws_word_among(document, content.first, asked, sizeof asked / sizeof *asked);
}

/* `It was claimed by the club in a letter that the gate was shut`: the clause that `it`, the content, stands for; or
 * the content. */
static ws_tokens extraposed(const ws_document *document, ws_tokens cue, ws_tokens source, ws_tokens content) {
    const ws_sentence *sentence = ws_sentence_of(document, content.first);
    uint32_t t = cue.last > source.last ? cue.last : source.last, floor = t;
    if (content.first != sentence->first || content.last != content.first + 1 || content.last > cue.first ||
        !ws_word_is(document, content.first, "it") || !is_passive(document, cue))
        return content;
    while (t < sentence->last && t < floor + NEAR && !ws_word_is(document, t, "that"))
        t++;
    uint32_t last = sentence->last;
    while (last > t && document->pos[last - 1] == POS_STOP)
        last--;
    return t < sentence->last && ws_word_is(document, t, "that") && last > t + 2 ? (ws_tokens){t, last} : content;
}

/* The clause before a source and its cue: The gate will open, Ann Lee, who keeps it, said on Monday. Empty where there
 * is none. */
static ws_tokens clause_before(const reading *r, ws_tokens cue, ws_tokens source) {
    const ws_document *document = r->document;
    uint32_t first = document->sentences[document->tokens[cue.first].sentence].first;
    ws_tokens clause = {first, source.first - 1}, none = {first, first};
    if (source.first <= first + 2 || source.first >= cue.first || ws_punct(document, source.first - 1) != ',')
        return none;
    bool finite = false;
    for (uint32_t t = first; t < clause.last; t++) {
        if (document->tokens[t].flags & TOKEN_QUOTED)
            return none;
        finite |= ws_pos_in(document->pos[t], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD));
    }
    return finite ? clause : none;
}

/* Does the content begin with marked text right behind the cue: called “…” by? */
static bool marks_follow(const reading *r, ws_tokens cue, ws_tokens content) {
    const ws_document *document = r->document;
    uint32_t t = cue.last;
    while (t < content.first && document->pos[t] >= POS_COMMA && document->pos[t] != POS_MARK)
        t++;
    return t == content.first && document->tokens[t].kind == TOKEN_MARK;
}

/* Has nobody said it? The verb is the cue's last, or what stands before the marks in what the cue only wishes or
 * orders: expect him | to say “…”; not what it reports: she said | she would not say “…”. */
static bool is_hypothetical(const reading *r, ws_tokens cue, ws_tokens content, bool bare) {
    const ws_document *document = r->document;
    bool direct = !bare || marks_follow(r, cue, content);
    uint32_t verb = cue.last - 1, t = content.first;
    while (verb > cue.first && !ws_pos_in(document->pos[verb], WS_VERBS))
        verb--;
    while (t < content.last && !(document->tokens[t].flags & TOKEN_QUOTED))
        t++;
    bool reports =
        content.last <= cue.first || (ws_has(document, verb, LEX_SPEECH) && !ws_has(document, verb, LEX_TELL));
    return ws_is_hypothetical(document, verb, direct) ||
           (!reports && t > content.first && t < content.last && ws_is_hypothetical(document, t - 1, true));
}

/* What stands in marks in the content is nobody's speech. */
static void mark_hypothetical(reading *r, const ws_tokens *runs, uint32_t n) {
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t t = runs[k].first; t < runs[k].last; t++) {
            uint32_t m = ws_outermost(r->document, t);
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
static bool is_naming(const reading *r, ws_tokens cue, ws_tokens source, const ws_tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    uint32_t name = n == 1 ? document->name_of[cue.last] : WS_NONE;
    if (name != WS_NONE && ws_word_is(document, cue.first, "named") && cue.last == cue.first + 1)
        return source.first == cue.last || /* a skater named Ann Lee */
               (runs[0].first == cue.last && runs[0].last == document->mentions[name].last &&
                (ws_word_is(document, source.first, "a") || ws_word_is(document, source.first, "an")));
    if (n != 2 || runs[1].first != cue.last || !ws_has(document, cue.last - 1, LEX_NAMING))
        return false;
    if (runs[0].last < cue.first) {
        uint32_t m = ws_outermost(document, runs[0].last - 1);
        return source.last == cue.first && source.first > 0 && ws_word_is(document, source.first - 1, "as") &&
               m != WS_NONE && r->use[m] != MARKED_SPEECH && !ws_has(document, runs[1].first, LEX_PRONOUN);
    }
    uint32_t m = ws_outermost(document, cue.last);
    return runs[0].last == cue.first && m != WS_NONE && r->use[m] == MARKED_NONE &&
           document->pos[cue.last - 1] == POS_VBN;
}

/* Add the quotations that the attribution's first one continues by a repeated opener. */
static bool add_continuing(reading *r, ws_tokens run) {
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

/* Is one of the cue's words known to report: not are stamped, held up? */
static bool is_reporting(const ws_document *document, ws_tokens cue) {
    for (uint32_t t = cue.first; t < cue.last; t++)
        if (ws_has(document, t, LEX_SPEECH | LEX_MANNER | LEX_CUE_NOUN | LEX_MEDIUM))
            return true;
    return false;
}

/* Is the cue a verb that is known for no report of any kind: plays, celebrates? */
static bool is_plain_verb(const ws_document *document, ws_tokens cue) {
    bool plain = false;
    for (uint32_t t = cue.first; t < cue.last; t++) {
        if (ws_has(document, t, LEX_SPEECH | LEX_STANCE | LEX_MANNER | LEX_TELL | LEX_CALL | LEX_CUE_NOUN | LEX_MEDIUM))
            return false;
        plain |= ws_has(document, t, LEX_VERB) && !ws_has(document, t, LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL);
    }
    return plain;
}

/* Is the content one pronoun that the cue has as its hearer or its object: asked him, watched her? */
static bool is_hearer(const ws_document *document, ws_tokens cue, ws_tokens content) {
    bool tells = false;
    for (uint32_t t = cue.first; t < cue.last; t++)
        tells |= ws_has(document, t, LEX_TELL);
    uint32_t end = content.last;
    while (end > content.first + 1 &&
           (document->tokens[end - 1].kind == TOKEN_PUNCT || document->pos[end - 1] == POS_TO))
        end--; /* does not tell him to. */
    return end == content.first + 1 &&
           ws_pos_in(document->pos[content.first], POS_BIT(PRP) | POS_BIT(WP) | POS_BIT(WDT)) &&
           (tells || is_plain_verb(document, cue));
}

/* Does the cue say what somebody is called: call, know as? */
static bool is_calling(const ws_document *document, ws_tokens cue) {
    static const char *const knows[] = {"know", "knows", "knew", "known"};
    for (uint32_t t = cue.first; t < cue.last; t++)
        if (ws_has(document, t, LEX_CALL | LEX_NAMING) ||
            ws_word_among(document, t, knows, sizeof knows / sizeof *knows))
            return true;
    return false;
}

/* The source that begins behind a person's name and a comma and ends in a nickname: Ann Lee, | whom all call “Skip,” |
 * said; Ann Lee, a.k.a. | “Skip,” | said. With the name; the source itself where it is no such one. */
static ws_tokens named_before_nickname(const reading *r, ws_tokens source) {
    const ws_document *document = r->document;
    uint32_t m = source.first < source.last ? ws_outermost(document, source.last - 1) : WS_NONE;
    if (m == WS_NONE || source.first < 3 || r->use[m] != MARKED_NONE ||
        strcmp(r->no_speech[m], "not-speech:nickname") != 0)
        return source;
    uint32_t comma = source.first - (ws_punct(document, source.first - 1) == ',' ? 1 : 2);
    uint32_t name = ws_punct(document, comma) == ',' ? document->name_of[comma - 1] : WS_NONE;
    if (name != WS_NONE && document->mentions[name].type == WS_PERSON)
        source.first = document->mentions[name].first;
    return source;
}

/* Is the content a thing that the cue has as its object, not what it reports: found | a copy of “…” on the shelf; wrote
 * | the song “…”, where the title is a work's? */
static bool is_thing(const ws_document *document, ws_tokens cue, const ws_tokens *runs, uint32_t n, bool title) {
    static const char *const finds[] = {"found", "finds", "discovered", "recovered"};
    bool determined = ws_pos_in(document->pos[runs[0].first], POS_BIT(DT) | POS_BIT(PRPS));
    for (uint32_t t = cue.first; t < cue.last && !title; t++)
        if (ws_has(document, t, LEX_SPEECH) && !ws_word_among(document, t, finds, sizeof finds / sizeof *finds))
            return false;
    for (uint32_t t = runs[0].first; t < runs[0].last; t++)
        if (!(document->tokens[t].flags & TOKEN_QUOTED) && ws_pos_in(document->pos[t], WS_FINITE))
            return false;
    return n == 1 && runs[0].first == cue.last && determined;
}

/* Is the source marked text, read to the end, that only the cue behind it reports: “It leaks,” | says | warden? */
static bool is_quoted_source(const ws_document *document, ws_tokens cue, ws_tokens source) {
    uint32_t m = source.first < source.last ? ws_outermost(document, source.first) : WS_NONE;
    if (m == WS_NONE || document->marked[m].last > cue.first || document->marked[m].last < source.last ||
        !(document->tokens[document->marked[m].first].flags & TOKEN_PARA_START))
        return false;
    char end = ws_punct(document, document->marked[m].last - 2);
    return end == ',' || end == '.' || end == '!' || end == '?';
}

/* Is it only told who made somebody come: a botanist | called by | the defence? */
static bool is_summons(const ws_document *document, ws_tokens cue, ws_tokens content) {
    uint32_t by = cue.last - ws_word_is(document, cue.last - 1, "by");
    return by > cue.first && ws_word_is(document, by, "by") && ws_word_is(document, by - 1, "called") &&
           content.last <= cue.first && !(document->tokens[content.first].flags & TOKEN_QUOTED);
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
    verb -= verb > cue.first && ws_word_among(document, verb, why, sizeof why / sizeof *why);
    return p < 2 && verb == cue.first && content.first >= cue.last && ws_ends_in(document, verb, "ed") &&
           ws_word_among(document, verb + 1, why, sizeof why / sizeof *why) &&
           !ws_has(document, verb, LEX_CLAUSE | LEX_MANNER | LEX_STANCE) &&
           document->tokens[content.first].sentence == document->tokens[verb].sentence &&
           !ws_pos_in(document->pos[document->paragraphs[p].last - 1], POS_BIT(STOP));
}

/* Is the source no more than an article? */
static bool is_article(const ws_document *document, ws_tokens source) {
    return source.last == source.first + 1 &&
           (ws_is_the(document, source.first) || ws_word_is(document, source.first, "a") ||
            ws_word_is(document, source.first, "an"));
}

/* Does the proposal report nothing after all: marked text that has a speaker already, that is no speech, or that the
 * cue only names (a boat called “Tom” sank); or is it a dateline? */
static bool reports_nothing(const reading *r, const look *content, ws_tokens cue, ws_tokens source,
                            const ws_tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    uint32_t name = document->name_of[cue.first];
    if (name != WS_NONE && document->tokens[cue.first].shape == SHAPE_LOWER &&
        document->mentions[name].first < cue.first && document->mentions[name].last > cue.last)
        return true; /* Ann dos Santos */
    if (is_quoted_source(document, cue, source) || is_article(document, source) ||
        (n == 1 && (is_summons(document, cue, runs[0]) || is_next_clause(document, cue, runs[0]))) ||
        (n == 1 && content->bare && is_done_to(document, cue, runs[0])))
        return true;
    return content->claimed || content->only_scare || (n == 1 && is_hearer(document, cue, runs[0])) ||
           (n == 1 && is_question_before(document, source, runs[0])) ||
           (content->no_speech && (source.first == source.last || is_plain_verb(document, cue))) ||
           (content->written && (!is_reporting(document, cue) || ws_has(document, runs[0].first, LEX_PREPOSITION))) ||
           (content->name && is_calling(document, cue)) ||
           (content->no_speech && is_thing(document, cue, runs, n, content->title)) ||
           (content->no_speech && source.first <= runs[0].first && runs[n - 1].last <= source.last) ||
           is_naming(r, cue, source, runs, n) || ws_is_heading(document, cue, source) ||
           (content->no_speech && marks_follow(r, cue, runs[0]));
}

/* Add the content to the newest attribution: its runs, the clause that opens the sentence, and what goes on across
 * paragraphs by repeated openers. */
static bool add_runs(reading *r, bool direct, ws_tokens opening, const ws_tokens *runs, uint32_t n) {
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
static void drop_bracket(const reading *r, ws_tokens *run) {
    const ws_document *document = r->document;
    uint32_t m = ws_outermost(document, run->first);
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
static ws_tokens take_from_source(const reading *r, ws_tokens *source) {
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

/* Who stands behind `by` where the cue is a passive: was called “…” by the farmers, hailed by Ann Lee as “…”. The
 * source that was found where nobody does. */
static ws_tokens agent_of(const reading *r, ws_tokens cue, ws_tokens source, ws_tokens *last) {
    const ws_document *document = r->document;
    uint32_t by = cue.last - ws_word_is(document, cue.last - 1, "by"), m = ws_outermost(document, last->first);
    if (source.first >= cue.last || !is_passive(document, cue))
        return source;
    if (!ws_word_is(document, by, "by"))
        by = m == WS_NONE ? last->last : document->marked[m].last;
    ws_phrase phrase;
    if (by + 1 < cue.last || last->first == by || !ws_phrase_behind_by(r->items, by, &phrase))
        return source;
    if (last->first < by && by < last->last)
        last->last = by; /* “…” by farmers is not all quoted */
    return (ws_tokens){by + 1, r->items->items[phrase.base_last - 1].last};
}

/* Give the newest attribution its source, if it is one. */
static bool add_source(reading *r, ws_tokens source) {
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
    return ws_set_source(document, r->items, &phrase);
}

/* The name of a person that stands directly behind a cue of one word behind a quotation, “…” called Ann Lee from the
 * gate, where no source was found. Empty where there is none. */
static ws_tokens named_behind(const ws_document *document, ws_tokens cue, ws_tokens content) {
    uint32_t name = document->name_of[cue.last];
    const ws_mention *m = name == WS_NONE ? NULL : &document->mentions[name];
    if (!m || cue.last != cue.first + 1 || content.last != cue.first || m->first != cue.last || m->type != WS_PERSON ||
        !ws_pos_in(document->pos[cue.first], POS_BIT(VBD) | POS_BIT(VBN)) || ws_is_genitive(document, m->last))
        return (ws_tokens){cue.first, cue.first};
    bool pair = ws_word_is(document, m->last, "and");
    uint32_t other = pair ? document->name_of[m->last + 1] : WS_NONE;
    bool person = other != WS_NONE && document->mentions[other].first == m->last + 1;
    return (ws_tokens){m->first, person ? document->mentions[other].last : m->last};
}

/* Without the runs that only tell who the source is: “…”, according to Ann Lee, | who has a stake in it. */
static uint32_t drop_relatives(const ws_document *document, ws_tokens source, ws_tokens *runs, uint32_t n) {
    uint32_t kept = 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t t = runs[k].first;
        bool who = ws_word_is(document, t, "who") || ws_word_is(document, t, "whose");
        bool behind = t == source.last || (t == source.last + 1 && ws_punct(document, source.last) == ',');
        if (n == 1 || !who || !behind || source.first == source.last)
            runs[kept++] = runs[k];
    }
    return kept;
}

/* The source of the newest attribution if its cue stands in the same sentence, before this one: she | did not recall
 * it, but in an interview | said. Empty where there is none. */
static ws_tokens shared_source(const ws_document *document, ws_tokens cue) {
    const ws_attribution *a = document->n_attributions ? &document->attributions[document->n_attributions - 1] : NULL;
    bool shared = a && a->source_first < a->source_last && a->cue_first < cue.first &&
                  document->tokens[a->cue_first].sentence == document->tokens[cue.first].sentence;
    return shared ? (ws_tokens){a->source_first, a->source_last} : (ws_tokens){cue.first, cue.first};
}

/* Without a run of marked text that is no speech behind one that is: “…,” she wrote in her memoir, | “Low Water”. */
static uint32_t drop_titles(const reading *r, const ws_tokens *runs, uint32_t n) {
    const ws_document *document = r->document;
    if (n != 2 || document->tokens[runs[0].first].kind != TOKEN_MARK)
        return n;
    uint32_t said = ws_outermost(document, runs[0].first), m = ws_outermost(document, runs[1].first);
    bool title = m != WS_NONE && document->marked[m].first == runs[1].first &&
                 document->marked[m].last == runs[1].last && r->use[m] == MARKED_NONE;
    return title && said != WS_NONE && r->use[said] != MARKED_NONE ? 1 : n;
}

/* Make the attribution of a proposal. */
static bool read_proposal(reading *r, const ws_proposal *p) {
    ws_document *document = r->document;
    ws_tokens runs[3], cue = tokens_of(r, p->cue), source = {cue.first, cue.first};
    uint32_t n = contents_of(r, p, runs);
    bool relayed = ws_take_relayed(document, &cue, &source, runs, &n);
    if (!relayed && !ws_range_empty(p->source))
        source = ws_whole_subject(document, ws_source_bounds(document, tokens_of(r, p->source)), cue);
    if (source.first < source.last && ws_is_occasion(document, source, cue))
        source = shared_source(document, cue);
    if (n > 0 && source.first == source.last)
        source = named_behind(document, cue, runs[n - 1]);
    if (source.first == source.last)
        source = ws_subject_before_aside(document, cue);
    if (n > 0)
        source = agent_of(r, cue, source, &runs[n - 1]);
    n = drop_titles(r, runs, drop_relatives(document, source, runs, n));
    source = named_before_nickname(r, source);
    ws_tokens taken = take_from_source(r, &source);
    bool reported = false; /* part of the content already? */
    for (uint32_t k = 0; k < n; k++)
        reported |= taken.first < runs[k].last && runs[k].first < taken.last;
    if (n > 0 && taken.first < taken.last && !reported)
        runs[n++] = taken;
    else if (n > 0)
        drop_bracket(r, &runs[0]);
    uint32_t paragraph = ws_paragraph_of(document, cue.first);
    if (n == 0 || document->paragraphs[paragraph].flags & WS_PARAGRAPH_READ)
        return true;
    while (cue.last > cue.first + 1 && document->pos[cue.last - 1] >= POS_COMMA)
        cue.last--; /* said: is said */
    while (source.first < source.last && document->tokens[source.first].kind == TOKEN_OPAQUE)
        source.first++; /* the clock of a live blog */
    if (n == 1)
        runs[0] = extraposed(document, cue, source, runs[0]);
    if (n == 1 && (is_when(document, runs[0]) || is_aside(document, cue, source, runs[0])))
        runs[0] = clause_before(r, cue, source);
    look content = look_at(r, runs, n);
    if (runs[0].first == runs[0].last || reports_nothing(r, &content, cue, source, runs, n))
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
        ws_tokens runs[2];
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
    if (status == WS_OK)
        ws_settle_reports(document, &r.proposals);
    for (uint32_t i = 0; i < r.proposals.n && status == WS_OK; i++)
        if (r.proposals.items[i].accepted && !read_proposal(&r, &r.proposals.items[i]))
            status = WS_NO_MEMORY;
    if (status == WS_OK && !rescue_marked(&r))
        status = WS_NO_MEMORY;
    if (status == WS_OK)
        ws_fold_close(document, &r.proposals.fold);
    return status;
}
