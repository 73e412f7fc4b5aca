/* scare_title.c - marked text that is the title of a work */
#include "scare/scare_rules.h"

#include "text/noun.h"
#include "text/pos.h"

/* Is one of the words before the span a word of a class, within `reach` words of the sentence and no verb between? */
static bool class_before(const ws_document *document, uint32_t first, uint64_t classes, uint32_t reach) {
    for (uint32_t t = first; t-- > 0 && reach-- > 0;) {
        const ws_token *token = &document->tokens[t];
        if (token->classes & classes)
            return true;
        if (token->kind != TOKEN_WORD || token->classes & (LEX_VERB | LEX_SUBJECT) || token->flags & TOKEN_SENT_START)
            return false;
    }
    return false;
}

/* Is the token the noun for a work, or the `of` behind one for something that is made of it: a copy of “Low Water”? */
static bool is_noun_for_work(const ws_document *document, uint32_t t) {
    static const char *const made[] = {"copy",      "copies",  "edition",   "performance", "performances", "production",
                                       "recording", "revival", "screening", "screenings",  "translation",  "version",
                                       "rendition", "dvd",     "cd",        "tape"};
    if (t > 0 && ws_word_is(document, t, "of"))
        return WS_WORD_AMONG(document, t - 1, made);
    return (ws_has(document, t, LEX_WORK) || ws_ends_in(document, t, "book")) &&
           ws_pos_in(document->pos[t], POS_BIT(NN) | POS_BIT(NNS));
}

/* `Ann Lee told “Harbour & Quay”.`: the name of the paper that was told. */
static bool is_told_to(const ws_document *document, const ws_seen *s) {
    return s->marked->first > 0 && WS_WORD_IS_ANY(document, s->marked->first - 1, "told", "tells") && !s->ends &&
           s->marked->words <= 5 && ws_reads_like_title(document, s->first, s->last);
}

/* `her second novel, “Low Water”`, `the song “Low Water”`: words in title case behind a noun for a work. One word in
 * apposition might be said by whoever follows. */
static bool is_titled_work(const ws_document *document, const ws_marked *marked) {
    if (marked->first < 2 || marked->words > 12 || ws_starts_sentence(document, marked->first))
        return false;
    uint32_t first, last, work = marked->first - 1;
    bool apart = ws_punct(document, work) == ',';
    work -= apart;
    bool owned = apart && work > 0 && ws_has(document, work, LEX_WORK) && ws_is_genitive(document, work - 1);
    if (!owned && !is_noun_for_work(document, work))
        return false;
    ws_marked_inside(document, marked, &first, &last);
    const ws_token *next = ws_at(document, marked->last);
    bool goes_on = next->shape == SHAPE_LOWER && !(next->classes & (LEX_SUBJECT | LEX_DETERMINER | WS_CUE_VERBS));
    return (!apart || marked->words > 1 || goes_on) && ws_reads_like_title(document, first, last);
}

/* `the leaflet that goes with it, “Your Water”`: words in title case and a comma behind what tells of such a noun. */
static bool is_titled_apart(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 9 };
    uint32_t first, last, comma = marked->first - 1;
    ws_marked_inside(document, marked, &first, &last);
    if (marked->first < 4 || marked->words < 2 || marked->words > 12 || ws_punct(document, comma) != ',' ||
        (ws_is_word(document, marked->last) && !ws_starts_sentence(document, marked->last)) ||
        !ws_reads_like_title(document, first, last))
        return false;
    for (uint32_t t = comma; t-- > 1 && t + NEAR > comma && ws_is_word(document, t);)
        if (WS_WORD_IS_ANY(document, t, "that", "which"))
            return ws_has(document, t - 1, LEX_WORK | LEX_DOCUMENT);
    return false;
}

/* `an ad titled, “Salt”`, `television's “Salt,”`, `“Salt,” is directed by Ann Lee`: do the words beside it say so? */
static bool is_called_so(const ws_document *document, const ws_marked *marked) {
    static const char *const made[] = {"directed", "written",  "published", "produced",
                                       "edited",   "composed", "released"};
    uint32_t first, last, before = marked->first - 1, t = marked->last;
    ws_marked_inside(document, marked, &first, &last);
    if (marked->words > 12 || !ws_reads_like_title(document, first, last))
        return false;
    bool directed = ws_has(document, t, LEX_BE) && !ws_starts_sentence(document, t) &&
                    WS_WORD_AMONG(document, t + 1, made) && ws_word_is(document, t + 2, "by");
    if (marked->first < 2 || directed)
        return directed;
    bool comma = last > first && ws_punct(document, last - 1) == ',';
    if (ws_is_genitive(document, before))
        return comma;
    before -= ws_punct(document, before) == ',';
    return WS_WORD_IS_ANY(document, before, "titled", "entitled");
}

/* Is it the year of a work in brackets: “Low Water” | (1968)? */
static bool is_year_of_work(const ws_document *document, uint32_t t) {
    return ws_punct(document, t) == '(' && ws_is_year(document, t + 1) && ws_punct(document, t + 2) == ')';
}

/* `“Low Water” by Ann Lee`, `“Low Water” (Ann Lee)`, `“Low Water,” a song that …`: does what stands behind words in
 * title case say that they are a work? */
static bool is_credited(const ws_document *document, const ws_marked *marked) {
    uint32_t first, last, t = marked->last;
    ws_marked_inside(document, marked, &first, &last);
    bool comma = last > first && ws_punct(document, last - 1) == ',';
    if (marked->words > 12 || (marked->first > 0 && ws_has(document, marked->first - 1, LEX_CALL)) ||
        ws_starts_sentence(document, t) || !ws_reads_like_title(document, first, last))
        return false;
    if (is_year_of_work(document, t))
        return true;
    if (comma && marked->words > 1 && ws_starts_sentence(document, marked->first) && ws_word_is(document, t, "which"))
        return true; /* “Low Water,” which is out in May, … */
    bool named = ws_in_name_of(document, t + 1, WS_PERSON);
    if (ws_word_is(document, t, "by") || ws_punct(document, t) == '(')
        return named && marked->words > 1;
    if (!comma && ws_punct(document, t) != ',')
        return false;
    t += ws_punct(document, t) == ',';
    uint32_t work = ws_owned_noun(document, t, is_noun_for_work); /* a song; Ann Lee's song */
    return work != WS_NONE && (document->pos[work + 1] == POS_VBN || !ws_has(document, work + 1, WS_CUE_VERBS));
}

/* The first of the spans that the one is listed with: “Low Water” of “Low Water” and “Salt”. */
static const ws_marked *first_of_list(const ws_document *document, const ws_marked *marked) {
    enum { LONGEST = 8 };
    for (uint32_t turn = 0; turn < LONGEST && marked > document->marked; turn++) {
        const ws_marked *before = marked - 1;
        uint32_t t = before->last;
        t += ws_punct(document, t) == ',';
        t += ws_word_is(document, t, "and");
        if (t != marked->first || ws_starts_sentence(document, t))
            break;
        marked = before;
    }
    return marked;
}

/* Is the verb before the span, or before those it is listed with, one that has a work as its object: sang “Low Water”
 * and “Salt”? */
static bool is_performed(const ws_document *document, const ws_seen *s) {
    static const char *const verbs[] = {"sing",      "sings",   "sang",      "sung",      "singing",    "hum",
                                        "hums",      "hummed",  "humming",   "play",      "played",     "playing",
                                        "plays",     "perform", "performs",  "performed", "performing", "whistled",
                                        "whistling", "wrote",   "penned",    "composed",  "authored",   "directed",
                                        "recorded",  "publish", "published", "publishes", "publishing"};
    uint32_t first = first_of_list(document, s->marked)->first, verb = first - 1;
    bool posted = first > 0 && ws_word_is(document, verb, "wrote") &&
                  WS_WORD_IS_ANY(document, s->marked->last, "on", "in", "to"); /* wrote “…” on her page */
    return !posted && s->marked->words > 1 && first > 0 && !s->starts && WS_WORD_AMONG(document, verb, verbs) &&
           ws_reads_like_title(document, s->first, s->last);
}

/* `the “Garden Notes” page`: are the words the name of the part of a paper, or of the work, that the noun behind is
 * for?
 */
static bool is_named_part(const ws_document *document, const ws_seen *s) {
    static const char *const parts[] = {"page", "pages", "section", "feature", "slot", "segment", "supplement"};
    uint32_t noun = s->marked->last;
    bool led = s->before->classes & (LEX_DETERMINER | LEX_POSSESSIVE) ||
               (s->marked->first > 0 && ws_is_genitive(document, s->marked->first - 1));
    return led && !s->starts && s->marked->words > 1 && ws_reads_like_title(document, s->first, s->last) &&
           (WS_WORD_AMONG(document, noun, parts) || is_noun_for_work(document, noun));
}

/* `“Low Water” actress Ann Lee`: the work that somebody is known for. */
static bool is_known_for(const ws_document *document, const ws_seen *s) {
    uint32_t noun = s->marked->last;
    const ws_mention *m = ws_name_at(document, noun + 1);
    bool said = m && ws_has(document, m->last, LEX_SPEECH | LEX_MANNER) &&
                (ws_is_tag(document, m->last + 1, POS_BIT(STOP)) || WS_WORD_IS_ANY(document, m->last + 1, "of", "at"));
    for (uint32_t t = s->first; t < s->last && !said; t++)
        said = WS_WORD_IS_ANY(document, t, "i", "we", "you", "my", "our", "your");
    return !said && !s->ends && s->marked->words <= 6 && ws_is_lower(document, noun) &&
           ws_is_person_noun(document, noun) && ws_in_name_of(document, noun + 1, WS_PERSON) &&
           ws_reads_like_title(document, s->first, s->last);
}

/* `your report “Low water” (News, June 3)`, `Re: “Low water”, June 3`: the title of an article, whose date stands
 * behind it. */
static bool is_dated(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 10 };
    uint32_t t = marked->last, before = marked->first - 1;
    bool bracket = ws_punct(document, t) == '(', month = false, number = false;
    if (marked->first > 0 && ws_punct(document, before) == ':' && before > 0)
        before--;
    bool re = marked->first > 0 && ws_word_is(document, before, "re") && ws_starts_paragraph(document, before);
    if (re || !bracket || marked->words > 12)
        return re;
    for (t++; t < marked->last + NEAR && t < document->n_tokens && ws_punct(document, t) != ')'; t++) {
        month |= ws_has(document, t, LEX_TIME) && ws_capital(document, t);
        number |= ws_is_number(document, t);
    }
    return month && number && ws_punct(document, t) == ')';
}

/* Do an author behind it, a noun for a work some words before, or a verb that performs works say that the words are a
 * title? */
static bool is_among_works(const ws_document *document, const ws_seen *s) {
    return is_credited(document, s->marked) || is_called_so(document, s->marked) ||
           is_titled_apart(document, s->marked) || is_performed(document, s) || is_named_part(document, s) ||
           is_told_to(document, s) || is_known_for(document, s);
}

bool ws_is_surely_title(const ws_document *document, const ws_seen *s) {
    return is_titled_work(document, s->marked) || is_dated(document, s->marked) || is_among_works(document, s);
}

bool ws_is_title(const ws_document *document, const ws_seen *s) {
    const ws_marked *marked = s->marked;
    if (is_titled_work(document, marked) || is_dated(document, marked))
        return true;
    if (marked->words > 12 || !ws_reads_like_title(document, s->first, s->last))
        return false;
    if (class_before(document, marked->first, LEX_WORK, 2) || is_among_works(document, s))
        return true;
    if (marked->first > 2 &&
        (ws_has(document, marked->first - 2, LEX_TELL) || ws_word_is(document, marked->first - 1, "words")))
        return false; /* told aides “Stay Calm” */
    return !s->cue_before && s->mark_before != ':' && !s->starts && s->mark_before != ',' &&
           (class_before(document, marked->first, LEX_WORK, 3) || marked->words > 1 ||
            s->before->classes & (LEX_PREPOSITION | LEX_DETERMINER));
}
