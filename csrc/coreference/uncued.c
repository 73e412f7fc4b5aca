/* uncued.c - who speaks where no source says so */
#include "coreference/resolver.h"

#include "coreference/late.h"
#include "text/noun.h"
#include "text/pos.h"

/* ---- quotations without a cue ---- */

/* May the referent speak without a cue? Somebody with a name may, and who has spoken before. */
static bool fits_speaker(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->type != WS_PLACE && (referent->form == FORM_NAME || r->reading.salience[e].spoke) &&
           e != r->reading.author;
}

/* Is it a noun for what is heard, of whomever? */
static bool is_outcry(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"cry",  "cries", "shout",  "shouts", "voice",  "voices", "yell",
                                        "call", "word",  "heckle", "roar",   "chorus", "murmur", "whisper"};
    return ws_pos_in(document->pos[t], WS_NOUNS) && WS_WORD_AMONG(document, t, words);
}

/* Do the words before the quotation tell only from where it was heard: And then, from the gallery: “…”; From the hall
 * came a single word. “…”? */
static bool is_from_somewhere(const ws_document *document, const ws_attribution *a) {
    enum { LONGEST = 24 };
    uint32_t end = a->first, from = WS_NONE;
    if (end < 3)
        return false;
    const ws_sentence *sentence = ws_sentence_of(document, end - 1);
    bool verb = false, outcry = false, came = false;
    for (uint32_t t = sentence->first; t < end && t < sentence->first + LONGEST; t++) {
        if (ws_in_name_of(document, t, WS_PERSON))
            return false;
        bool place =
            ws_has(document, t + 1, LEX_DETERMINER | LEX_PREPOSITION) || ws_word_is(document, t + 1, "somewhere");
        if (from == WS_NONE && ws_word_is(document, t, "from") && place)
            from = t; /* but: from memory */
        verb |= ws_pos_in(document->pos[t], WS_FINITE);
        came |= WS_WORD_IS_ANY(document, t, "came", "comes");
        outcry |= is_outcry(document, t);
    }
    bool colon = ws_punct(document, end - 1) == ':';
    return from != WS_NONE && ((colon && !verb && from < sentence->first + 4) || (came && outcry));
}

/* Are the words what somebody is called by nobody in particular: Ann Lee has been dubbed the “…”; Ann Lee, hailed as
 * “…”, fell? */
static bool is_byname(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->first > 0 ? a->first - 1 : 0;
    if (a->kind != WS_DIRECT)
        return false;
    while (t > 0 && t + 2 > a->first && (ws_has(document, t, LEX_DETERMINER) || ws_word_is(document, t, "as")))
        t--;
    if (t == 0 || !ws_has(document, t, LEX_CALL | LEX_NAMING) || !ws_has(document, t, LEX_PARTICIPLE))
        return false;
    bool cued = a->cue_first < a->cue_last;
    if (cued && (t < a->cue_first || t >= a->cue_last))
        return false;
    do
        t--;
    while (t > 0 && ws_has(document, t, LEX_ADVERB));
    return cued ? ws_punct(document, t) == ',' || ws_starts_sentence(document, t + 1) : ws_has(document, t, LEX_BE);
}

/* Does the quotation tell of a man or a woman; or of who says it: I, we? */
static void look_for_persons(const ws_document *document, const ws_attribution *a, bool *others, bool *own) {
    enum { LONGEST = 80 };
    *others = *own = false;
    for (uint32_t t = a->first; t < a->last && t < a->first + LONGEST; t++) {
        *others |= ws_gender_of_pronoun(document, t) != WS_GENDER_UNKNOWN;
        *own |= ws_is_first_person(document, t);
    }
}

/* The person named as the subject of the sentence at token t, also behind a noun, who does something there, and its
 * verb: Ann Lee | laughs; The baker, Ann Lee, | laughs. Or WS_NONE. */
static uint32_t subject_at(const ws_document *document, uint32_t t, uint32_t *verb) {
    bool noun =
        ws_is_the(document, t) && ws_has(document, t + 1, LEX_PERSON | LEX_TITLE) && ws_punct(document, t + 2) == ',';
    t += noun ? 3 : !ws_is_named(document, t) && ws_is_person_noun(document, t);
    const ws_mention *m = ws_name_at(document, t);
    if (!m || m->first != t || m->type != WS_PERSON)
        return WS_NONE;
    *verb = m->last + (noun && ws_punct(document, m->last) == ',');
    bool acts = ws_pos_in(document->pos[*verb], POS_BIT(VBZ) | POS_BIT(VBD)) &&
                !ws_has(document, *verb, LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL);
    return acts ? m->entity : WS_NONE;
}

/* Does the sentence of the verb tell of the words as somebody else's, which are heard, read or received: Ann Lee |
 * reads the message twice? */
static bool takes_in_words(const ws_document *document, uint32_t verb) {
    enum { LONGEST = 16 };
    static const char *const words[] = {"words",    "word",  "line",   "lines",  "message", "messages",
                                        "text",     "texts", "note",   "letter", "voice",   "phone",
                                        "question", "sign",  "slogan", "lyrics"};
    uint32_t last = ws_sentence_of(document, verb)->last;
    if (WS_WORD_IS_ANY(document, verb, "hears", "heard", "reads", "read", "quotes", "quoted") ||
        ws_is_tag(document, verb + 1, POS_BIT(PRP))) /* “Leave me alone.” | Ann Lee | ignored | him */
        return true;
    for (uint32_t t = verb + 1; t < last && t < verb + LONGEST && !ws_punct(document, t); t++)
        if (WS_WORD_AMONG(document, t, words))
            return true;
    return false;
}

/* Who does something in the sentence behind words with which the paragraph opens, where nobody before it can be meant:
 * “I never wanted a farm.” | Ann Lee | laughed; who does it now, whatever the words: | Ann Lee | laughs. Or WS_NONE. */
static uint32_t seen_behind(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->last, verb = t;
    if (a->kind != WS_DIRECT || a->cue_first < a->cue_last || !ws_starts_paragraph(document, a->first) ||
        t >= document->n_tokens || !ws_starts_sentence(document, t) ||
        ws_paragraph_of(document, t) != ws_paragraph_of(document, a->first))
        return WS_NONE;
    bool others, own;
    look_for_persons(document, a, &others, &own);
    uint32_t who = subject_at(document, t, &verb);
    return who != WS_NONE && !others && !takes_in_words(document, verb) &&
                   (own || ws_pos_in(document->pos[verb], POS_BIT(VBZ)))
               ? who
               : WS_NONE;
}

/* Who reports what the sentence goes on to tell, where a few words of it are quoted: The police say that Moe “ran,” hid
 * and then fled in a | “mad dash.” Or WS_NONE, also where somebody else begins to act there. */
static uint32_t teller_of_sentence(const ws_document *document, uint32_t attribution) {
    enum { FARTHEST = 24 };
    const ws_attribution *a = &document->attributions[attribution], *told = attribution > 0 ? a - 1 : NULL;
    if (!told || a->kind != WS_DIRECT || told->kind == WS_DIRECT || told->entity == WS_NONE ||
        told->source_last > told->cue_first || told->cue_last > told->first || told->last > a->first ||
        a->first > told->last + FARTHEST || !ws_is_lower(document, a->first + 1) ||
        !ws_has(document, told->cue_last - 1, LEX_SPEECH) || ws_has(document, told->cue_last - 1, LEX_TELL) ||
        document->tokens[told->cue_first].sentence != document->tokens[a->first].sentence)
        return WS_NONE;
    for (uint32_t t = told->last; t < a->first; t++) {
        const ws_mention *name = ws_name_from(document, t);
        bool clause = ws_has(document, t, LEX_SUBORDINATOR) && !ws_has(document, t, LEX_PREPOSITION);
        if (clause || ws_has(document, t, LEX_SUBJECT | LEX_WH) || ws_is_mark(document, t) ||
            (name && ws_is_tag(document, name->last, WS_FINITE)) ||
            (ws_has(document, t, LEX_SPEECH) && ws_is_tag(document, t, WS_FINITE)))
            return WS_NONE;
    }
    return told->entity;
}

bool ws_resolve_uncued(ws_resolver *r, uint32_t attribution) {
    ws_document *document = r->document;
    ws_attribution *a = &document->attributions[attribution];
    ws_reading *reading = &r->reading;
    if (is_from_somewhere(document, a) || is_byname(document, a))
        return true;
    uint32_t teller = teller_of_sentence(document, attribution);
    if (teller != WS_NONE) {
        a->entity = teller;
        a->rule = "uncued-speaker";
        return true;
    }
    uint32_t paragraph = ws_unit_of(reading, a->first);
    ws_begin_question(r, QUESTION_UNCUED, WS_NONE, attribution, a->first);
    ws_add_recent(r, paragraph, fits_speaker, WS_CANDIDATES - 4);
    if (reading->speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->speaker);
    if (reading->previous_speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->previous_speaker);
    ws_add_candidate(&r->question, WS_NONE);
    if (!ws_ask(r, &a->entity))
        return false;
    a = &document->attributions[attribution];
    if (a->entity == WS_NONE) {
        a->entity = seen_behind(document, a);
        a->rule = a->entity == WS_NONE ? a->rule : "uncued-near";
        return true;
    }
    const ws_salience *s = &r->reading.salience[a->entity];
    bool subject = s->subject_sentence != WS_NONE && ws_outer_sentence(reading, a->first) - s->subject_sentence <= 1;
    a->rule = a->entity == reading->speaker ? "uncued-speaker" : subject ? "uncued-subject" : "uncued-near";
    return true;
}

/* ---- headlines ---- */

/* The first words of a headline's quotation, by which it is found again, and those that tell what it is about; no more
 * headlines than that are looked for. */
enum { FEWEST_WORDS = 3, MOST_WORDS = 4, MOST_TELLING = 8, MOST_HEADLINES = 8, HEADLINE_UNITS = 3 };
typedef struct headline {
    uint32_t attribution, n_words, words[MOST_WORDS], n_telling, telling[MOST_TELLING];
} headline;

/* Is the word one that another wording of the sentence would have as well? */
static bool is_telling(const ws_document *document, uint32_t t) {
    const uint64_t others = LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN | LEX_SUBJECT | LEX_PREPOSITION |
                            LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL |
                            LEX_NEGATION;
    return !ws_has(document, t, others);
}

/* The next word or number in [t, last), or `last`. */
static uint32_t next_word(const ws_document *document, uint32_t t, uint32_t last) {
    while (t < last && !ws_is_word(document, t) && !ws_is_number(document, t))
        t++;
    return t;
}

/* Does the attribution quote marked text for which the text may yet name the speaker? */
static bool is_open_headline(const ws_document *document, const ws_attribution *a) {
    return a->kind != WS_INDIRECT && a->marked != WS_NONE &&
           (a->entity == WS_NONE || a->cue_first == a->cue_last || document->referents[a->entity].form != FORM_NAME ||
            document->referents[a->entity].type == WS_PLACE); /* Oxgate: Appeal over ‘reckless’ driver */
}

/* Does the attribution quote a crosshead: marked text alone in its paragraph, without a full stop and without a cue? */
static bool is_crosshead(const ws_document *document, const ws_attribution *a) {
    if (a->cue_first < a->cue_last || a->marked == WS_NONE)
        return false;
    const ws_marked *marked = &document->marked[a->marked];
    const ws_paragraph *p = &document->paragraphs[ws_paragraph_of(document, marked->first)];
    return p->first == marked->first && p->last == marked->last && marked->last > marked->first + 2 &&
           ws_is_word(document, marked->last - 2);
}

/* The quotations of headlines at the top of the text and of crossheads; returns how many. */
static uint32_t list_headlines(const ws_resolver *r, headline out[MOST_HEADLINES]) {
    const ws_document *document = r->document;
    uint32_t n = 0;
    for (uint32_t i = 0; i < document->n_attributions && n < MOST_HEADLINES; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (!is_open_headline(document, a) ||
            (ws_unit_of(&r->reading, a->first) > HEADLINE_UNITS && !is_crosshead(document, a)))
            continue;
        headline *h = &out[n];
        *h = (headline){.attribution = i};
        const ws_marked *marked = &document->marked[a->marked];
        for (uint32_t t = next_word(document, marked->first, marked->last); t < marked->last && h->n_words < MOST_WORDS;
             t = next_word(document, t + 1, marked->last))
            h->words[h->n_words++] = document->tokens[t].hash;
        for (uint32_t t = next_word(document, marked->first, marked->last);
             t < marked->last && h->n_telling < MOST_TELLING; t = next_word(document, t + 1, marked->last))
            if (is_telling(document, t))
                h->telling[h->n_telling++] = document->tokens[t].hash;
        bool told = a->entity != WS_NONE && a->cue_first < a->cue_last &&
                    document->referents[a->entity].type != WS_PLACE; /* by a word or two nobody else is found */
        n += h->n_words >= (told ? FEWEST_WORDS : 1);
    }
    return n;
}

/* Does the token stand in marks within marks that are not of the speaker's own words: “He said: ‘…’”; not: “I thought,
 * ‘…’”? */
static bool is_anothers(const ws_document *document, uint32_t t) {
    enum { NEAR = 5 };
    uint32_t marked = ws_at(document, t)->marked;
    if (marked == WS_NONE || document->marked[marked].parent == WS_NONE)
        return false;
    uint32_t first = document->marked[marked].first;
    for (uint32_t k = first; k-- > 0 && k + NEAR > first;)
        if (WS_WORD_IS_ANY(document, k, "i", "we"))
            return false;
    return true;
}

/* Do the headline's words stand in marks at token t, before `last`? A few of them must begin what is marked. What
 * somebody only quotes, in marks within marks, is somebody else's. */
static bool stands_at(const ws_document *document, const headline *h, uint32_t t, uint32_t last) {
    if (h->n_words < FEWEST_WORDS && (t == 0 || !ws_is_mark(document, t - 1)))
        return false;
    if (is_anothers(document, t))
        return false;
    for (uint32_t i = 0; i < h->n_words; i++, t = next_word(document, t + 1, last))
        if (t >= last || document->tokens[t].hash != h->words[i] || !ws_is_quoted(document, t))
            return false;
    return true;
}

/* Does the attribution say what the headline does in other words: two telling words of it, and two in three? */
static bool reports(const ws_document *document, const headline *h, const ws_attribution *a) {
    enum { LONGEST = 80 };
    uint32_t found = 0;
    for (uint32_t i = 0; i < h->n_telling; i++)
        for (uint32_t t = a->first; t < a->last && t < a->first + LONGEST; t++)
            if (document->tokens[t].hash == h->telling[i]) {
                found++;
                break;
            }
    return found >= 2 && 3 * found >= 2 * h->n_telling;
}

/* Is the paragraph that holds token t a line without a full stop? */
static bool is_line(const ws_document *document, uint32_t t) {
    enum { LONGEST = 40 };
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, t)];
    return paragraph->last - paragraph->first <= LONGEST &&
           !ws_pos_in(document->pos[paragraph->last - 1], POS_BIT(STOP));
}

/* Who of those with a name says the headline's words in others within the first paragraphs of the text; or WS_NONE. */
static uint32_t reported_by(const ws_resolver *r, const headline *h) {
    enum { NEAR = 8 };
    const ws_document *document = r->document;
    if (!is_line(document, document->attributions[h->attribution].first))
        return WS_NONE;
    uint32_t unit = ws_unit_of(&r->reading, document->attributions[h->attribution].first);
    for (uint32_t i = h->attribution + 1; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (ws_unit_of(&r->reading, a->first) > unit + NEAR)
            break;
        if (ws_unit_of(&r->reading, a->first) > unit && a->entity != WS_NONE &&
            document->referents[a->entity].form == FORM_NAME && reports(document, h, a))
            return a->entity;
    }
    return WS_NONE;
}

void ws_resolve_repeated(ws_resolver *r) {
    ws_document *document = r->document;
    headline headlines[MOST_HEADLINES];
    uint32_t n = list_headlines(r, headlines);
    for (uint32_t h = 0; h < n; h++) {
        ws_attribution *a = &document->attributions[headlines[h].attribution];
        bool found = false;
        uint32_t left = 2 * document->n_tokens; /* contents of one sentence may overlap */
        for (uint32_t i = headlines[h].attribution + 1; i < document->n_attributions && !found; i++) {
            const ws_attribution *other = &document->attributions[i];
            if (other->entity == WS_NONE || other->kind == WS_INDIRECT)
                continue;
            for (uint32_t t = other->first; t < other->last && !found && left > 0; t++, left--)
                found = stands_at(document, &headlines[h], t, other->last);
            if (found && other->entity != a->entity) {
                a->entity = other->entity;
                a->rule = "repeated";
            }
        }
        uint32_t reporter = found ? WS_NONE : reported_by(r, &headlines[h]);
        if (reporter != WS_NONE && reporter != a->entity) {
            a->entity = reporter;
            a->rule = "repeated";
        }
    }
}

/* ---- participles ---- */

/* Does the cue of the attribution lean on another verb's subject: noting that the gate was open; Asked why, she said?
 */
static bool leans(const ws_document *document, const ws_attribution *a) {
    return a->source == WS_NONE && a->entity == WS_NONE && a->cue_first < a->cue_last &&
           ws_pos_in(document->pos[a->cue_first], POS_BIT(VBG)) &&
           (a->cue_first == 0 || ws_starts_sentence(document, a->cue_first) ||
            ws_punct(document, a->cue_first - 1) == ',' || ws_is_mark(document, a->cue_first - 1));
}

void ws_resolve_participles(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (!leans(document, a))
            continue;
        uint32_t sentence = ws_at(document, a->cue_first)->sentence;
        bool opens = ws_starts_sentence(document, a->cue_first);
        for (uint32_t turn = 0; turn < 2 && a->entity == WS_NONE; turn++) {
            bool before = (turn == 0) != opens;
            if (before ? i == 0 : i + 1 == document->n_attributions)
                continue;
            const ws_attribution *other = &document->attributions[before ? i - 1 : i + 1];
            if (other->source != WS_NONE && ws_at(document, other->source_first)->sentence == sentence)
                a->entity = other->entity;
        }
    }
}
