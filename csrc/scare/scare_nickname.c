/* scare_nickname.c - marked text that is a name: a nickname, a ship's, what people call something */
#include "scare/scare_rules.h"

#include "text/pos.h"

/* Words for somebody who is called something. */
static const char *const people[] = {"him", "her", "them", "me"};

/* Does the word at token t only ever lead to a name: nicknamed, nom de guerre; not called, which also says what
 * somebody thinks? */
static bool only_names(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"nicknamed",  "entitled",  "titled",    "christened", "codenamed",
                                        "code-named", "headed",    "headlined", "captioned",  "guerre",
                                        "nickname",   "pseudonym", "codename",  "alias",      "moniker"};
    return WS_WORD_AMONG(document, t, words);
}

/* Are the words a name as people are given one: Granite, the Velvet Fox? */
static bool reads_like_name(const ws_document *document, const ws_marked *marked) {
    uint32_t first, last;
    ws_marked_inside(document, marked, &first, &last);
    first += ws_is_the(document, first) && first + 1 < last;
    char end = last > first ? ws_punct(document, last - 1) : 0;
    return marked->words <= 4 && end != '!' && end != '?' && ws_at(document, first)->shape >= SHAPE_CAPITAL &&
           ws_reads_like_title(document, first, last);
}

/* `a boat called “trouble”`, `the patrol was called “nightjar”`: does a participle that names stand before the span,
 * and nobody behind it who calls so? */
static bool is_called(const ws_document *document, const ws_marked *marked) {
    enum { REACH = 12 }; /* tokens behind the span that are looked at */
    const uint64_t noun = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(JJ);
    uint32_t verb = marked->first - 1, start = ws_sentence_of(document, verb)->first, t = verb;
    if (!ws_has(document, verb, LEX_NAMING) || document->pos[verb] != POS_VBN || verb == start)
        return false;
    if (!ws_has(document, verb - 1, LEX_BE)) {
        while (t > start && verb - t < 4 && ws_pos_in(document->pos[t - 1], noun))
            t--;
        if (t == start || t == verb || !ws_is_a(document, t - 1) ||
            (t > start + 1 && ws_word_is(document, t - 2, "what"))) /* what a warden called “…” */
            return false;
    } else if (ws_word_is(document, verb, "called") && !reads_like_name(document, marked) &&
               !(marked->words == 1 && ws_is_tag(document, marked->first + 1, POS_BIT(NN))))
        return false; /* the deal was called “a betrayal” */
    for (t = marked->last; t < ws_sentence_of(document, verb)->last && t < marked->last + REACH; t++)
        if (ws_word_is(document, t, "by"))
            return false;
    return true;
}

/* `whom patients call “the Colonel”`, `a cook everyone calls “Ma”`: a name that those of a relative clause use. */
static bool is_what_they_call(const ws_document *document, const ws_marked *marked) {
    const uint64_t they = POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(DT) | POS_BIT(JJ) | POS_BIT(PRPS) | POS_BIT(NNP);
    uint32_t verb = marked->first - 1, start = ws_sentence_of(document, verb)->first, t = verb;
    if (!WS_WORD_IS_ANY(document, verb, "call", "calls") || verb < start + 2)
        return false;
    bool all = WS_WORD_IS_ANY(document, verb - 1, "everyone", "everybody");
    if (all && (ws_word_is(document, verb - 2, "what") || reads_like_name(document, marked)))
        return true;
    if (!reads_like_name(document, marked))
        return false;
    while (t > start && verb - t < 4 && ws_pos_in(document->pos[t - 1], they))
        t--;
    return t > start && t < verb && WS_WORD_IS_ANY(document, t - 1, "whom", "that", "which");
}

/* Is it everyone that the verb at token `verb` has as its subject, with where they are perhaps: everyone at the mill
 * calls? */
static bool is_said_by_all(const ws_document *document, uint32_t verb) {
    enum { LONGEST = 6 };
    uint32_t start = ws_sentence_of(document, verb)->first;
    for (uint32_t t = verb; t-- > start && t + LONGEST > verb;) {
        if (WS_WORD_IS_ANY(document, t, "everyone", "everybody"))
            return true;
        if (ws_pos_in(document->pos[t], WS_VERBS) || ws_punct(document, t))
            return false;
    }
    return false;
}

/* `the other pilots called him “Granny”`: a name that those around somebody use; what critics say is none. */
static bool is_what_friends_call(const ws_document *document, const ws_marked *marked) {
    static const char *const calls[] = {"call", "calls", "called"}, *const critics[] = {"critics", "opponents",
                                                                                        "rivals", "enemies",
                                                                                        "protesters"};
    uint32_t object = marked->first - 1;
    if (object < 2 || !WS_WORD_AMONG(document, object, people) || !WS_WORD_AMONG(document, object - 1, calls))
        return false;
    if (is_said_by_all(document, object - 1))
        return reads_like_name(document, marked);
    return ws_pos_in(document->pos[object - 2], POS_BIT(NNS)) && ws_has(document, object - 2, LEX_PEOPLE) &&
           !WS_WORD_AMONG(document, object - 2, critics) && reads_like_name(document, marked);
}

/* `“Thunder,” as the fans call him`, `the “moles”, as they call themselves`: the same behind the name. What one calls
 * what is no person may be an opinion, unless it is a word that several use. */
static bool is_called_behind(const ws_document *document, const ws_marked *marked) {
    static const char *const things[] = {"it", "the", "this"};
    uint32_t t = marked->last + (ws_punct(document, marked->last) == ',');
    if (!ws_word_is(document, t, "as"))
        return false;
    bool name = reads_like_name(document, marked);
    for (uint32_t k = t + 2; k < t + 8 && k + 1 < document->n_tokens && ws_is_word(document, k); k++) {
        bool use = ws_word_is(document, k, "call") ||
                   (ws_word_is(document, k, "called") && WS_WORD_IS_ANY(document, k - 1, "always", "long", "still"));
        if (ws_is_reflexive(document, k + 1))
            return (use || ws_has(document, k, LEX_NAMING | LEX_CALL)) && marked->words <= 4;
        if (use || ws_word_is(document, k, "calls") || ws_has(document, k, LEX_NAMING))
            return (name && WS_WORD_AMONG(document, k + 1, people)) ||
                   (use && marked->words <= 3 &&
                    (WS_WORD_AMONG(document, k + 1, things) || ws_word_is(document, k + 1, "them")));
    }
    return false;
}

/* `a man calling himself “the Fox”`: a name that somebody goes by; what one calls oneself may be an opinion else, or a
 * people or party: “Irish”. */
static bool is_own_name(const ws_document *document, const ws_marked *marked) {
    static const char *const verbs[] = {"call", "calls", "called", "calling", "styling", "styles"};
    uint32_t first, last;
    ws_marked_inside(document, marked, &first, &last);
    bool kind = last == first + 1 && ws_has(document, first, LEX_NATION | LEX_LOOSE);
    return marked->first > 1 && ws_is_reflexive(document, marked->first - 1) && !kind &&
           WS_WORD_AMONG(document, marked->first - 2, verbs) && reads_like_name(document, marked);
}

/* `have named her “Crumpet”`: a name that somebody is given. */
static bool is_given_name(const ws_document *document, const ws_marked *marked) {
    static const char *const verbs[] = {"named", "nicknamed", "christened", "renamed", "baptised", "baptized"},
                             *const whom[] = {"him", "her", "it", "them"};
    return marked->first > 1 && WS_WORD_AMONG(document, marked->first - 1, whom) &&
           WS_WORD_AMONG(document, marked->first - 2, verbs) && reads_like_name(document, marked);
}

/* `known as “…”`, `goes by the name “…”`: does a verb for it lead to the `as` or `name` before the span? */
static bool is_known_as(const ws_document *document, const ws_marked *marked, uint32_t as) {
    static const char *const names[] = {"known", "goes", "go", "went", "nicknamed", "name", "names", "sign"},
                             *const knows[] = {"know", "knows", "knew"};
    for (uint32_t t = as; t-- > 0 && as - t < 8;) {
        if (ws_pos_in(document->pos[t], WS_VERBS) && ws_has(document, t, LEX_CALL | LEX_SPEECH | LEX_MANNER) &&
            !WS_WORD_AMONG(document, t, names) && !WS_WORD_AMONG(document, t, knows))
            return false; /* went on to describe it as “…” */
        if (WS_WORD_AMONG(document, t, names) ||
            (WS_WORD_AMONG(document, t, knows) && reads_like_name(document, marked)))
            return true;
        if (ws_is_mark(document, t) || ws_punct(document, t) == ',')
            return false;
    }
    return false;
}

/* Do the words before the span lead to a name: known as “…”, nicknamed “the …”, answered to “Major”? */
static bool follows_naming(const ws_document *document, const ws_marked *marked, bool capital) {
    if (marked->first == 0)
        return false;
    uint32_t before = marked->first - 1;
    if (WS_WORD_IS_ANY(document, before, "a.k.a.", "aka"))
        return true;
    if (ws_punct(document, before) == ':' && before > 3 && marked->words <= 4) /* locals have a name for it: “…” */
        return ws_word_is(document, before - 3, "name") && ws_word_is(document, before - 2, "for");
    if (WS_WORD_IS_ANY(document, before, "as", "name"))
        return is_known_as(document, marked, before);
    if (capital && marked->words <= 3 && ws_word_is(document, before, "to") && before > 0 &&
        WS_WORD_IS_ANY(document, before - 1, "answered", "answers"))
        return true;
    const ws_token *token = &document->tokens[before];
    uint32_t verb = before; /* nicknamed the town's “…” */
    if (ws_is_genitive(document, before))
        while (verb > 0 && verb + 4 > before && !only_names(document, verb))
            verb--;
    return only_names(document, verb) || is_called(document, marked) || is_what_they_call(document, marked) ||
           is_what_friends_call(document, marked) ||
           (ws_word_is(document, before, "dubbed") && !ws_word_is(document, marked->last, "by") &&
            reads_like_name(document, marked)) ||
           (capital && token->classes & LEX_NAMING && token->classes & LEX_PARTICIPLE);
}

bool ws_is_nickname(const ws_document *document, const ws_seen *s) {
    const ws_marked *marked = s->marked;
    bool called = is_called_behind(document, marked) || is_given_name(document, marked) ||
                  is_own_name(document, marked) || follows_naming(document, marked, s->capital);
    return called && marked->words <= 8;
}
