/* scare.c - marked text that is no speech: scare words, titles of works, nicknames, mottoes */
#include "scare.h"

#include "engine.h"
#include "inscription.h"
#include "marked.h"
#include "pos.h"
#include "speech.h"
#include "words.h"

#define CUE_VERBS (LEX_SPEECH | LEX_STANCE | LEX_MANNER)
enum { REACH = 12 }; /* tokens behind the span that are looked at */

/* Does the marked text end like a sentence, or is it marked off from its sentence by a comma? */
static bool ends_like_speech(const ws_document *document, const ws_marked *marked, uint32_t last) {
    char c = last > 0 ? ws_punct(document, last - 1) : 0;
    return c == '.' || c == '!' || c == '?' || c == ',' || c == '~' || c == '-' ||
           ws_punct(document, marked->last) == ',';
}

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

/* Is there a word for it: There is a name for this: “…”? */
static bool is_word_for_it(const ws_document *document, const ws_marked *marked) {
    static const char *const words[] = {"name", "word", "term", "phrase", "expression"};
    uint32_t floor = marked->first ? ws_sentence_of(document, marked->first - 1)->first : 0;
    if (marked->words > 4 || marked->first < floor + 3 || ws_punct(document, marked->first - 1) != ':')
        return false;
    for (uint32_t t = marked->first - 1; t > floor && t + 10 > marked->first; t--)
        if (ws_word_among(document, t - 1, words, sizeof words / sizeof *words))
            return ws_word_is(document, t, "for");
    return false;
}

/* Is it what brokers advise to do with a share, and no more: downgraded the stock to “hold”; rates it “buy”? */
static bool is_rating(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 12 };
    static const char *const ratings[] = {"buy",          "sell",         "hold",       "neutral", "overweight",
                                          "underweight",  "outperform",   "accumulate", "reduce",  "add",
                                          "equal-weight", "underperform", "market",     "sector",  "equal",
                                          "strong",       "speculative",  "trading"};
    static const char *const rates[] = {"downgraded", "upgraded",   "downgrades", "upgrades",    "downgrade",
                                        "upgrade",    "rates",      "rated",      "rating",      "cut",
                                        "lowered",    "raised",     "lifted",     "downgrading", "upgrading",
                                        "reiterated", "maintained", "keeps"};
    uint32_t t = marked->first;
    if (marked->words > 2 || !ws_word_among(document, t + 1, ratings, sizeof ratings / sizeof *ratings))
        return false;
    while (t > 0 && t + NEAR > marked->first && !(document->tokens[t].flags & TOKEN_SENT_START))
        if (ws_word_among(document, --t, rates, sizeof rates / sizeof *rates))
            return true;
    return false;
}

/* Is it the item of an agenda or the heading of a list that something is dealt with under: Under “Any other business”,
 * Ann Lee asked …? */
static bool is_item(const ws_document *document, const ws_marked *marked) {
    uint32_t under = marked->first - 1;
    return marked->first > 0 && marked->words <= 8 && ws_word_is(document, under, "under") &&
           document->tokens[under].flags & TOKEN_SENT_START &&
           (ws_punct(document, marked->last) == ',' || ws_punct(document, marked->last - 2) == ',');
}

/* Is it said what a thing is called or reads: a name of its own, “…”; the phrase on the card is “…”? */
static bool is_told_as_name(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 8 };
    static const char *const names[] = {"name", "nickname"}, *const nouns[] = {"phrase", "word",        "slogan",
                                                                               "motto",  "catchphrase", "password",
                                                                               "tagline"};
    uint32_t t = marked->first, before = t - 1, floor = t > NEAR ? t - NEAR : 1;
    bool comma = t > 1 && ws_punct(document, before) == ',' && marked->words <= 4;
    if (t < 4 || document->tokens[t].flags & TOKEN_SENT_START || !(comma || ws_has(document, before, LEX_BE)))
        return false;
    for (t = before; t-- > floor && ws_is_word(document, t) && !(document->tokens[t + 1].flags & TOKEN_SENT_START);) {
        if (ws_has(document, t, LEX_VERB) && ws_pos_in(document->pos[t], WS_VERBS))
            return false;
        if (comma ? ws_word_among(document, t, names, sizeof names / sizeof *names)
                  : ws_word_among(document, t, nouns, sizeof nouns / sizeof *nouns))
            return ws_pos_in(document->pos[t - 1], POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(POS) | POS_BIT(JJ));
    }
    return false;
}

/* Is it a word that is only talked about, `banned the word “…” from`, `dislikes the term “…”`: does a noun for words
 * stand before the span, as the object of a verb that says nothing? */
static bool is_word_talked_of(const ws_document *document, const ws_marked *marked) {
    static const char *const words[] = {"word", "term", "name", "letters", "words"},
                             *const utters[] = {"use",     "uses",  "used",        "using",      "utter",
                                                "uttered", "spoke", "chose",       "hear",       "heard",
                                                "coined",  "coins", "popularised", "popularized"};
    uint32_t t = marked->first;
    if (marked->words > 4 || t < 3 || !ws_word_among(document, t - 1, words, sizeof words / sizeof *words) ||
        !ws_is_the(document, t - 2) || document->tokens[t - 2].flags & TOKEN_SENT_START)
        return false;
    return ws_pos_in(document->pos[t - 3], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(VB) | POS_BIT(VBN)) &&
           (ws_word_is(document, t - 3, "found") || !ws_has(document, t - 3, LEX_SPEECH | LEX_MANNER)) &&
           !ws_word_among(document, t - 3, utters, sizeof utters / sizeof *utters);
}

/* Does the verb at token t only ever give a name: nicknamed, not called, which also says what somebody thinks? */
static bool only_names(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {"nicknamed",  "entitled", "titled",    "christened", "codenamed",
                                        "code-named", "headed",   "headlined", "captioned"};
    return ws_word_among(document, t, verbs, sizeof verbs / sizeof *verbs);
}

/* `a boat called “trouble”`, `the patrol was called “nightjar”`: does a participle that names stand before the span,
 * and nobody behind it who calls so? */
static bool is_called(const ws_document *document, const ws_marked *marked) {
    const uint64_t noun = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(JJ);
    uint32_t verb = marked->first - 1, start = ws_sentence_of(document, verb)->first, t = verb;
    if (!ws_has(document, verb, LEX_NAMING) || document->pos[verb] != POS_VBN || verb == start)
        return false;
    if (!ws_has(document, verb - 1, LEX_BE)) {
        while (t > start && verb - t < 4 && ws_pos_in(document->pos[t - 1], noun))
            t--;
        if (t == start || t == verb || !(ws_word_is(document, t - 1, "a") || ws_word_is(document, t - 1, "an")) ||
            (t > start + 1 && ws_word_is(document, t - 2, "what"))) /* what a warden called “…” */
            return false;
    }
    for (t = marked->last; t < ws_sentence_of(document, verb)->last && t < marked->last + REACH; t++)
        if (ws_word_is(document, t, "by"))
            return false;
    return true;
}

/* `Ann “Tilly” Lee`; `Ann Lee, “Tilly” to her crew`: does the span stand inside a name, or behind one for those who use
 * it? */
static bool is_second_name(const ws_document *document, const ws_marked *marked) {
    uint32_t first = marked->first, last = marked->last;
    if (first < 2 || last + 1 >= document->n_tokens || marked->words > 4)
        return false;
    uint32_t name = document->name_of[first - 1];
    if (name != WS_NONE && name == document->name_of[last])
        return true;
    if (ws_word_is(document, last, "to") && ws_has(document, first - 1, LEX_BE) && ws_capital(document, first + 1))
        return ws_has(document, last + 1, LEX_DETERMINER | LEX_POSSESSIVE);
    name = document->name_of[first - 2];
    char before = ws_punct(document, first - 1);
    return (before == ',' || before == '(') && name != WS_NONE && document->mentions[name].type == WS_PERSON &&
           ws_word_is(document, last, "to") && !ws_pos_in(document->pos[last + 1], WS_VERBS);
}

/* Are the words a name as people are given one: Granite, the Velvet Fox? */
static bool reads_like_name(const ws_document *document, const ws_marked *marked) {
    uint32_t first, last;
    ws_marked_inside(document, marked, &first, &last);
    first += ws_word_is(document, first, "the") && first + 1 < last;
    char end = last > first ? ws_punct(document, last - 1) : 0;
    return marked->words <= 4 && end != '!' && end != '?' && ws_at(document, first)->shape >= SHAPE_CAPITAL &&
           ws_reads_like_title(document, first, last);
}

/* `whom patients call “the Colonel”`, `a cook everyone calls “Ma”`: a name that those of a relative clause use. */
static bool is_what_they_call(const ws_document *document, const ws_marked *marked) {
    const uint64_t they = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(DT) | POS_BIT(JJ) | POS_BIT(PRPS) | POS_BIT(NNP);
    uint32_t verb = marked->first - 1, start = ws_sentence_of(document, verb)->first, t = verb;
    if (!(ws_word_is(document, verb, "call") || ws_word_is(document, verb, "calls")) || verb < start + 2)
        return false;
    bool all = ws_word_is(document, verb - 1, "everyone") || ws_word_is(document, verb - 1, "everybody");
    if (all && (ws_word_is(document, verb - 2, "what") || reads_like_name(document, marked)))
        return true;
    if (!reads_like_name(document, marked))
        return false;
    while (t > start && verb - t < 4 && ws_pos_in(document->pos[t - 1], they))
        t--;
    return t > start && t < verb && (ws_word_is(document, t - 1, "whom") || ws_word_is(document, t - 1, "that"));
}

/* `the other pilots called him “Granny”`: a name that those around somebody use; what critics say is none. */
static bool is_what_friends_call(const ws_document *document, const ws_marked *marked) {
    static const char *const people[] = {"him", "her", "them", "me"}, *const calls[] = {"call", "called"},
                             *const critics[] = {"critics", "opponents", "rivals", "enemies", "protesters"};
    uint32_t object = marked->first - 1;
    if (object < 2 || !ws_word_among(document, object, people, sizeof people / sizeof *people) ||
        !ws_word_among(document, object - 1, calls, sizeof calls / sizeof *calls))
        return false;
    return ws_pos_in(document->pos[object - 2], POS_BIT(NNS)) && ws_has(document, object - 2, LEX_PEOPLE) &&
           !ws_word_among(document, object - 2, critics, sizeof critics / sizeof *critics) &&
           reads_like_name(document, marked);
}

/* `“Thunder,” as the fans call him`, `the “moles”, as they call themselves`: the same behind the name. What one calls
 * what is no person may be an opinion, unless it is a word that several use. */
static bool is_called_behind(const ws_document *document, const ws_marked *marked) {
    static const char *const people[] = {"him", "her", "them", "me"}, *const things[] = {"it", "the", "this"},
                             *const selves[] = {"themselves", "himself", "herself", "itself"};
    uint32_t t = marked->last + (ws_punct(document, marked->last) == ',');
    if (!ws_word_is(document, t, "as"))
        return false;
    bool name = reads_like_name(document, marked);
    for (uint32_t k = t + 2; k < t + 8 && k + 1 < document->n_tokens && ws_is_word(document, k); k++) {
        bool use = ws_word_is(document, k, "call");
        if (ws_word_among(document, k + 1, selves, sizeof selves / sizeof *selves))
            return (use || ws_has(document, k, LEX_NAMING | LEX_CALL)) && marked->words <= 4;
        if (use || ws_word_is(document, k, "calls") || ws_has(document, k, LEX_NAMING))
            return (name && ws_word_among(document, k + 1, people, sizeof people / sizeof *people)) ||
                   (use && marked->words <= 3 &&
                    (ws_word_among(document, k + 1, things, sizeof things / sizeof *things) ||
                     ws_word_is(document, k + 1, "them")));
    }
    return false;
}

/* `have named her “Crumpet”`: a name that somebody is given. */
static bool is_given_name(const ws_document *document, const ws_marked *marked) {
    static const char *const verbs[] = {"named", "nicknamed", "christened", "renamed", "baptised", "baptized"},
                             *const whom[] = {"him", "her", "it", "them"};
    return marked->first > 1 && ws_word_among(document, marked->first - 1, whom, sizeof whom / sizeof *whom) &&
           ws_word_among(document, marked->first - 2, verbs, sizeof verbs / sizeof *verbs) &&
           reads_like_name(document, marked);
}

/* `known as “…”`, `goes by the name “…”`, `nicknamed “the …”`, `called “Major”`. */
static bool follows_naming(const ws_document *document, const ws_marked *marked, bool capital) {
    static const char *const names[] = {"known", "goes", "go", "went", "nicknamed", "name", "names", "sign"},
                             *const knows[] = {"know", "knows", "knew"};
    if (is_called_behind(document, marked) || is_given_name(document, marked))
        return true;
    if (marked->first == 0)
        return false;
    uint32_t before = marked->first - 1;
    if (ws_word_is(document, before, "a.k.a.") || ws_word_is(document, before, "aka"))
        return true;
    if (ws_word_is(document, before, "as") || ws_word_is(document, before, "name")) {
        for (uint32_t t = before; t-- > 0 && before - t < 8;) {
            if (ws_word_among(document, t, names, sizeof names / sizeof *names) ||
                (ws_word_among(document, t, knows, sizeof knows / sizeof *knows) && reads_like_name(document, marked)))
                return true;
            if (document->tokens[t].kind == TOKEN_MARK || ws_punct(document, t) == ',')
                return false;
        }
        return false;
    }
    if (capital && marked->words <= 3 && ws_word_is(document, before, "to") && before > 0 &&
        (ws_word_is(document, before - 1, "answered") || ws_word_is(document, before - 1, "answers")))
        return true;
    const ws_token *token = &document->tokens[before];
    return only_names(document, before) || is_called(document, marked) || is_what_they_call(document, marked) ||
           is_what_friends_call(document, marked) ||
           (ws_word_is(document, before, "dubbed") && reads_like_name(document, marked)) ||
           (capital && token->classes & LEX_NAMING && token->classes & LEX_PARTICIPLE);
}

/* Is the token the noun for a work, or the `of` behind one for something that is made of it: a copy of “Low Water”? */
static bool is_noun_for_work(const ws_document *document, uint32_t t) {
    static const char *const made[] = {"copy",      "copies",  "edition",   "performance", "performances", "production",
                                       "recording", "revival", "screening", "screenings",  "translation",  "version",
                                       "rendition", "dvd",     "cd",        "tape"};
    if (t > 0 && ws_word_is(document, t, "of"))
        return ws_word_among(document, t - 1, made, sizeof made / sizeof *made);
    return ws_has(document, t, LEX_WORK) && ws_pos_in(document->pos[t], POS_BIT(NN) | POS_BIT(NNS));
}

/* `her second novel, “Low Water”`, `the song “Low Water”`: words in title case behind a noun for a work. One word in
 * apposition might be said by whoever follows. */
static bool is_titled_work(const ws_document *document, const ws_marked *marked) {
    if (marked->first < 2 || marked->words > 12 || document->tokens[marked->first].flags & TOKEN_SENT_START)
        return false;
    uint32_t first, last, work = marked->first - 1;
    bool apart = ws_punct(document, work) == ',';
    work -= apart;
    bool owned = apart && work > 0 && ws_has(document, work, LEX_WORK) && ws_is_genitive(document, work - 1);
    if (!owned && !is_noun_for_work(document, work))
        return false;
    ws_marked_inside(document, marked, &first, &last);
    const ws_token *next = ws_at(document, marked->last);
    bool goes_on = next->shape == SHAPE_LOWER && !(next->classes & (LEX_SUBJECT | LEX_DETERMINER | CUE_VERBS));
    return (!apart || marked->words > 1 || goes_on) && ws_reads_like_title(document, first, last);
}

/* `the leaflet that goes with it, “Your Water”`: words in title case and a comma behind what tells of such a noun. */
static bool is_titled_apart(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 9 };
    uint32_t first, last, comma = marked->first - 1;
    ws_marked_inside(document, marked, &first, &last);
    if (marked->first < 4 || marked->words < 2 || marked->words > 12 || ws_punct(document, comma) != ',' ||
        (ws_is_word(document, marked->last) && !(document->tokens[marked->last].flags & TOKEN_SENT_START)) ||
        !ws_reads_like_title(document, first, last))
        return false;
    for (uint32_t t = comma; t-- > 1 && t + NEAR > comma && ws_is_word(document, t);)
        if (ws_word_is(document, t, "that") || ws_word_is(document, t, "which"))
            return ws_has(document, t - 1, LEX_WORK | LEX_DOCUMENT);
    return false;
}

/* `“Low Water” and the song “Salt”`: is the span joined to a work's title? */
static bool is_joined_to_title(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 6 };
    uint32_t t = marked->last;
    if (!ws_has(document, t, LEX_COORDINATOR))
        return false;
    while (ws_at(document, t)->kind == TOKEN_WORD && t < marked->last + NEAR)
        t++;
    const ws_token *mark = ws_at(document, t);
    return mark->kind == TOKEN_MARK && mark->marked != WS_NONE && document->marked[mark->marked].first == t &&
           is_titled_work(document, &document->marked[mark->marked]);
}

/* `“Low Water” by Ann Lee`, `“Low Water” (Ann Lee)`, `“Low Water,” a song that …`: does what stands behind words in
 * title case say that they are a work? */
static bool is_credited(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 5 };
    uint32_t first, last, t = marked->last;
    ws_marked_inside(document, marked, &first, &last);
    bool comma = last > first && ws_punct(document, last - 1) == ',';
    if (marked->words > 12 || (marked->first > 0 && ws_has(document, marked->first - 1, LEX_CALL)) ||
        ws_at(document, t)->flags & TOKEN_SENT_START || !ws_reads_like_title(document, first, last))
        return false;
    uint32_t name = document->name_of[t + 1 < document->n_tokens ? t + 1 : 0];
    bool named = name != WS_NONE && document->mentions[name].type == WS_PERSON;
    if (ws_word_is(document, t, "by") || ws_punct(document, t) == '(')
        return named && marked->words > 1;
    if (!comma && ws_punct(document, t) != ',')
        return false;
    t += ws_punct(document, t) == ',';
    bool owned = ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE); /* a song; Ann Lee's song */
    for (uint32_t k = t; k < t + NEAR && k + 1 < document->n_tokens && document->tokens[k].kind <= TOKEN_CLITIC; k++) {
        owned |= ws_is_genitive(document, k);
        if (is_noun_for_work(document, k))
            return owned && !ws_is_genitive(document, k + 1) &&
                   (document->pos[k + 1] == POS_VBN || !ws_has(document, k + 1, CUE_VERBS));
    }
    return false;
}

/* `“Low Water,” the mill's motto, …`: does what stands behind the words in commas say that they are one? */
static bool is_motto_before(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 5 };
    static const char *const nouns[] = {"motto", "slogan", "catchphrase", "nickname"};
    uint32_t t = marked->last + (ws_punct(document, marked->last) == ',');
    bool comma = t > marked->last || ws_punct(document, t - 2) == ',';
    bool owned = ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE);
    if (!comma || ws_at(document, t)->flags & TOKEN_SENT_START || marked->words > 8)
        return false;
    for (uint32_t k = t; k < t + NEAR && k + 1 < document->n_tokens && document->tokens[k].kind <= TOKEN_CLITIC; k++) {
        owned |= ws_is_genitive(document, k);
        if (ws_word_among(document, k, nouns, sizeof nouns / sizeof *nouns))
            return owned && !ws_has(document, k + 1, CUE_VERBS) && !ws_is_genitive(document, k + 1);
    }
    return false;
}

/* `“Low Water” by Ann Lee and “Salt”`: does a credited title stand before the span in a list? */
static bool is_listed_behind_title(const ws_document *document, const ws_marked *marked) {
    enum { NEAR = 14 };
    uint32_t t = marked->first, floor = t > NEAR ? t - NEAR : 0;
    if (t == 0 || !(ws_punct(document, t - 1) == ',' || ws_has(document, t - 1, LEX_COORDINATOR)))
        return false;
    while (t > floor && document->tokens[t - 1].kind != TOKEN_MARK && !(document->tokens[t].flags & TOKEN_SENT_START))
        t--;
    uint32_t m = t > 0 && document->tokens[t - 1].kind == TOKEN_MARK ? document->tokens[t - 1].marked : WS_NONE;
    return m != WS_NONE && document->marked[m].last == t && is_credited(document, &document->marked[m]);
}

/* Does the verb behind the span tell whose words they are: is how Ann Lee puts it; was Ann Lee's reply? */
static bool tells_how(const ws_document *document, uint32_t verb) {
    if (ws_word_is(document, verb + 1, "how"))
        return true;
    for (uint32_t t = verb + 1; t < verb + 8 && t + 1 < document->n_tokens; t++) {
        if (document->tokens[t].flags & TOKEN_SENT_START || ws_punct(document, t))
            return false;
        if ((ws_is_genitive(document, t) || ws_has(document, t, LEX_POSSESSIVE)) &&
            ws_has(document, t + 1, LEX_CUE_NOUN))
            return true;
    }
    return false;
}

/* `“…” is the motto of`, `“…” is painted on`: the span is the subject of a verb that says nothing. */
static bool is_subject(const ws_document *document, const ws_marked *marked, uint32_t last) {
    const ws_token *next = ws_at(document, marked->last);
    if (next->flags & TOKEN_PARA_START || next->kind != TOKEN_WORD)
        return false;
    if (last > 0 && (ws_punct(document, last - 1) == ',' || ws_punct(document, last - 1) == '?'))
        return false;
    uint64_t before = marked->first ? document->tokens[marked->first - 1].classes : 0;
    bool opens = document->tokens[marked->first].flags & TOKEN_SENT_START ||
                 before & (LEX_WORK | LEX_CUE_NOUN | LEX_COORDINATOR) ||
                 (marked->first && ws_word_is(document, marked->first - 1, "words"));
    if (document->tokens[marked->first].flags & TOKEN_SENT_START && marked->words <= 2 && next->shape == SHAPE_LOWER &&
        ws_pos_in(document->pos[marked->last], POS_BIT(VBZ)) &&
        !(next->classes & (CUE_VERBS | LEX_CALL | LEX_CUE_NOUN)))
        return true; /* “Sorry” occurs once */
    return opens && next->classes & (LEX_BE | LEX_HAVE) && !(next->classes & CUE_VERBS) &&
           !tells_how(document, marked->last);
}

bool ws_is_motto_noun(const ws_document *document, uint32_t t) {
    static const char *const nouns[] = {"motto",  "slogan",      "motion",  "petition",    "sign",
                                        "banner", "placard",     "poster",  "hashtag",     "refrain",
                                        "chorus", "lyric",       "lyrics",  "inscription", "headline",
                                        "line",   "catchphrase", "tagline", "wording",     "password"};
    return ws_has(document, t, LEX_WORK) || ws_word_among(document, t, nouns, sizeof nouns / sizeof *nouns);
}

/* `the motto, “…”, hangs above the door`: the span stands in commas or dashes behind such a noun, and its sentence goes
 * on with a verb that says nothing. */
static bool is_apposition(const ws_document *document, const ws_marked *marked, uint32_t last) {
    uint32_t verb = marked->last;
    char before = marked->first > 1 ? ws_punct(document, marked->first - 1) : 0;
    bool comma = last > 0 && ws_punct(document, last - 1) == ',';
    if ((before != ',' && before != '-') || (ws_punct(document, verb) != before && !comma) ||
        !ws_is_motto_noun(document, marked->first - 2))
        return false;
    verb += ws_punct(document, verb) == before;
    while (ws_has(document, verb, LEX_ADVERB))
        verb++;
    if ((ws_word_is(document, marked->first - 2, "motto") || ws_word_is(document, marked->first - 2, "slogan")) &&
        ws_has(document, verb, LEX_PREPOSITION))
        return true; /* dropped its motto, “…”, after a year */
    return ws_pos_in(document->pos[verb < document->n_tokens ? verb : document->n_tokens],
                     POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD)) &&
           !ws_has(document, verb, CUE_VERBS) && !(ws_at(document, verb)->flags & TOKEN_SENT_START);
}

/* `the new slogan will be “…”`: is the span what such a noun is? */
static bool is_told_motto(const ws_document *document, const ws_marked *marked) {
    static const char *const nouns[] = {"motto",   "slogan",    "catchphrase", "nickname",
                                        "tagline", "watchword", "password"};
    uint32_t t = marked->first, floor = t > 0 ? ws_sentence_of(document, t - 1)->first : 0;
    if (t < floor + 2 || document->tokens[t].flags & TOKEN_SENT_START || !ws_has(document, t - 1, LEX_BE))
        return false;
    while (t > floor && ws_has(document, t - 1, LEX_BE | LEX_HAVE | LEX_MODAL | LEX_ADVERB))
        t--;
    return t > floor && ws_word_among(document, t - 1, nouns, sizeof nouns / sizeof *nouns);
}

/* A marked span as the rules see it: tokens [first, last) inside the marks, what stands before it in its sentence, and
 * how it looks. */
typedef struct seen {
    const ws_marked *marked;
    uint32_t first, last;
    const ws_token *before; /* the sentinel at a sentence's start */
    char mark_before;
    bool capital, ends, starts, cue_before;
} seen;

static seen look_at(const ws_document *document, const ws_marked *marked) {
    seen s = {.marked = marked};
    ws_marked_inside(document, marked, &s.first, &s.last);
    s.capital = ws_at(document, s.first)->shape >= SHAPE_CAPITAL;
    s.ends = ends_like_speech(document, marked, s.last);
    s.starts = (document->tokens[marked->first].flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
    bool behind = marked->first && !s.starts;
    s.before = behind ? &document->tokens[marked->first - 1] : ws_at(document, WS_NONE);
    s.mark_before = behind ? ws_punct(document, marked->first - 1) : 0;
    s.cue_before =
        s.before->classes & CUE_VERBS && s.before->classes & LEX_VERB && !(s.before->classes & LEX_NAMING && s.capital);
    return s;
}

/* Is the verb before the span one that has a work as its object: sang “Low Water”? */
static bool is_performed(const ws_document *document, const seen *s) {
    static const char *const verbs[] = {
        "sing",      "sings",  "sang",    "sung",     "singing",  "hum",      "hums",      "hummed",     "humming",
        "play",      "played", "playing", "plays",    "perform",  "performs", "performed", "performing", "whistled",
        "whistling", "wrote",  "penned",  "composed", "authored", "directed", "recorded"};
    return s->marked->words > 1 && s->marked->first > 0 && !s->starts &&
           ws_word_among(document, s->marked->first - 1, verbs, sizeof verbs / sizeof *verbs) &&
           ws_reads_like_title(document, s->first, s->last);
}

/* `the “Garden Notes” page`: are the words the name of the part of a paper, or of the work, that the noun behind is
 * for?
 */
static bool is_named_part(const ws_document *document, const seen *s) {
    static const char *const parts[] = {"page", "pages", "section", "feature", "slot", "segment", "supplement"};
    uint32_t noun = s->marked->last;
    bool led = s->before->classes & (LEX_DETERMINER | LEX_POSSESSIVE) ||
               (s->marked->first > 0 && ws_is_genitive(document, s->marked->first - 1));
    return led && !s->starts && s->marked->words > 1 && ws_reads_like_title(document, s->first, s->last) &&
           (ws_word_among(document, noun, parts, sizeof parts / sizeof *parts) || is_noun_for_work(document, noun));
}

/* Do a list of titles, an author behind it, or a verb that performs works say that the words are a title? */
static bool is_among_works(const ws_document *document, const seen *s) {
    return is_joined_to_title(document, s->marked) || is_credited(document, s->marked) ||
           is_listed_behind_title(document, s->marked) || is_titled_apart(document, s->marked) ||
           is_performed(document, s) || is_named_part(document, s);
}

/* Are the words the title of a work, by their capitals and what stands before them? */
static bool is_title(const ws_document *document, const seen *s) {
    const ws_marked *marked = s->marked;
    if (is_titled_work(document, marked))
        return true;
    if (marked->words > 12 || !ws_reads_like_title(document, s->first, s->last))
        return false;
    if (class_before(document, marked->first, LEX_WORK, 2) || is_among_works(document, s))
        return true;
    return !s->cue_before && s->mark_before != ':' && !s->starts && s->mark_before != ',' &&
           (class_before(document, marked->first, LEX_WORK, 3) || marked->words > 1 ||
            s->before->classes & (LEX_PREPOSITION | LEX_DETERMINER));
}

/* The rule by which the span is no speech wherever it stands, or NULL. */
static const char *no_speech_rule(const ws_document *document, const seen *s) {
    const ws_marked *marked = s->marked;
    if (s->first >= s->last || marked->words == 0)
        return "not-speech:empty";
    if ((follows_naming(document, marked, s->capital) && marked->words <= 8) || is_second_name(document, marked))
        return "not-speech:nickname";
    if (is_word_for_it(document, marked) || is_word_talked_of(document, marked) || is_told_as_name(document, marked))
        return "not-speech:scare";
    if (s->before->classes & LEX_SCARE || is_rating(document, marked) || is_item(document, marked))
        return "not-speech:scare";
    if (is_apposition(document, marked, s->last))
        return ws_has(document, marked->first - 2, LEX_WORK) ? "not-speech:title" : "not-speech:motto";
    if ((is_subject(document, marked, s->last) && !s->ends) || is_told_motto(document, marked))
        return "not-speech:motto";
    if (ws_is_inscription(document, marked) || is_motto_before(document, marked))
        return "not-speech:motto";
    return is_title(document, s) ? "not-speech:title" : NULL;
}

/* Are the words a few in the grammar of their sentence, and not followed by who says them: “too little,” he added? */
static bool is_fragment(const ws_document *document, const seen *s) {
    const ws_token *next = ws_at(document, s->marked->last);
    bool same = next->kind == TOKEN_WORD && !(next->flags & TOKEN_SENT_START);
    if (s->marked->words > 3 ||
        (same && ws_punct(document, s->last - 1) == ',' && !(next->classes & LEX_COORDINATOR) &&
         (next->shape >= SHAPE_CAPITAL || next->classes & (LEX_SUBJECT | LEX_DETERMINER | CUE_VERBS))))
        return false;
    if (!s->ends && same && next->shape == SHAPE_LOWER && s->before->classes & (LEX_DETERMINER | LEX_POSSESSIVE) &&
        !(next->classes & (LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR)))
        return true;
    bool joined = s->before->kind == TOKEN_WORD || s->before->kind == TOKEN_CLITIC;
    return joined && !s->cue_before && (!s->ends || !s->capital);
}

/* What the words and those around them say by rules. */
static ws_marked_use use_by_rules(const ws_document *document, uint32_t m, const char **rule) {
    const ws_marked *marked = &document->marked[m];
    if (marked->flags & (MARKED_BLOCK_QUOTE | MARKED_REOPENED | MARKED_CONTINUES))
        return MARKED_SPEECH;
    const seen s = look_at(document, marked);
    const char *found = no_speech_rule(document, &s);
    bool fragment = !found && is_fragment(document, &s);
    if (found || fragment)
        *rule = found ? found : "not-speech:scare";
    return found ? MARKED_NONE : fragment ? MARKED_FRAGMENT : MARKED_SPEECH;
}

ws_marked_use ws_use_of_marked(const ws_document *document, uint32_t m, const char **rule) {
    ws_marked_use use = use_by_rules(document, m, rule);
    const ws_marked *marked = &document->marked[m];
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_SPEECH];
    if (linear->labels != 2 || document->foreign || marked->words == 0 ||
        marked->flags & (MARKED_BLOCK_QUOTE | MARKED_REOPENED | MARKED_CONTINUES))
        return use;
    /* what looks like a title may well be what a cue reports */
    const seen s = look_at(document, marked);
    bool unsure = use == MARKED_NONE && strcmp(*rule, "not-speech:title") == 0 && !is_titled_work(document, marked) &&
                  !is_among_works(document, &s);
    if (unsure && ws_speech_score(document, linear, m) > 0)
        return MARKED_FRAGMENT;
    return use;
}

/* Log-odds from which on a few words that no cue claims are speech: of those above it, three in five are (PolNeAR's
 * train part, by folds). */
#define SOUNDS_LIKE_SPEECH 2

bool ws_sounds_like_speech(const ws_document *document, uint32_t m) {
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_SPEECH];
    return linear->labels == 2 && !document->foreign &&
           (int64_t)ws_speech_score(document, linear, m) * 256 > (int64_t)SOUNDS_LIKE_SPEECH * linear->unit;
}

bool ws_add_scare(ws_document *document, uint32_t marked, const char *rule) {
    ws_scare *scare = ws_push(document, scares);
    if (!scare)
        return false;
    *scare = (ws_scare){document->marked[marked].start, document->marked[marked].end, rule};
    return true;
}
