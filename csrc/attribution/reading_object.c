/* reading_object.c - proposals whose content is no more than what a verb is done to: scrubbed the glass, went to the
 * front room
 */
#include "attribution/reading_parts.h"

#include "attribution/cue.h"

/* Does the noun phrase that begins there have a noun of saying as its head, which tells what about: | questions about
 * the bridge? */
static bool is_words_about(const ws_document *document, ws_tokens run) {
    uint32_t t = run.first;
    while (t + 1 < run.last && ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ)))
        t++;
    return ws_is_for_words(document, t) && ws_is_tag(document, t + 1, POS_BIT(IN) | POS_BIT(TO));
}

/* Is the token a form of one of these verbs: bemoan, bemoans, bemoaned, bemoaning? Stems are without their e. */
static bool is_form_of(const ws_document *document, uint32_t t, const char *const *stems, size_t n) {
    static const char *const endings[] = {"", "e", "s", "es", "d", "ed", "ing"};
    const ws_token *token = ws_at(document, t);
    const char *word = document->text + token->start;
    size_t length = token->end - token->start;
    for (size_t i = 0; i < n; i++) {
        size_t stem = strlen(stems[i]);
        if (length < stem || memcmp(word, stems[i], stem) != 0)
            continue;
        for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
            if (strlen(endings[k]) == length - stem && memcmp(word + stem, endings[k], length - stem) == 0)
                return true;
    }
    return false;
}

/* Does the cue end in what leads to a matter or a butt of somebody's words: kept quiet about, took a swipe at? Not:
 * made up about | half of them. */
static bool is_aimed(const ws_document *document, ws_tokens cue) {
    const uint64_t many = POS_BIT(CD) | POS_BIT(SYMBOL);
    uint32_t last = cue.last - 1;
    if (last == cue.first)
        return false;
    if (ws_word_is(document, last, "about"))
        return !ws_is_tag(document, cue.last, many) && !ws_has(document, cue.last, LEX_NUMBER) &&
               !ws_word_is(document, cue.last + 1, "same");
    return WS_WORD_IS_ANY(document, last, "at", "against") && ws_is_tag(document, last - 1, POS_BIT(NN) | POS_BIT(NNS));
}

/* Is the cue a verb that no list knows to report, alone or with what belongs to it: has inspected, went on to found?
 * Some do report what they have as their object: likened, laid out. */
static bool is_unknown_verb(const ws_document *document, ws_tokens cue) {
    static const char *const reports[] = {
        "bemoan", "liken",  "compar",   "downplay",   "disavow",   "assail",    "savag",    "bash",     "trumpet",
        "rebuff", "credit", "point",    "foresee",    "view",      "invok",     "referenc", "lash",     "commend",
        "deplor", "despis", "detest",   "loath",      "highlight", "denigrat",  "remember", "attribut", "touch",
        "allud",  "propos", "champion", "compliment", "regard",    "understat", "overstat", "nominat",  "tout",
        "espous", "pitch",  "vot",      "sid",        "seem",      "appear"};
    const uint64_t known = LEX_SPEECH | LEX_STANCE | LEX_MANNER | LEX_TELL | LEX_CALL | LEX_CUE_NOUN | LEX_MEDIUM |
                           LEX_BE | LEX_HAVE | LEX_DO;
    uint32_t verb = ws_verb_of(document, cue);
    return ws_is_tag(document, verb, WS_VERBS) && !ws_has(document, verb, known) &&
           !(ws_classes_in(document, cue) & LEX_CUE_NOUN) && !ws_word_is(document, verb, "according") &&
           !ws_word_is(document, cue.last - 1, "out") && !is_aimed(document, cue) &&
           !is_form_of(document, verb, reports, sizeof reports / sizeof *reports);
}

bool ws_is_only_object(const ws_document *document, const ws_draft *d) {
    const ws_tokens run = d->runs[0];
    if (d->n != 1 || (run.first < d->cue.last && run.last > d->cue.first))
        return false;
    if (ws_is_object_of_known(document, d))
        return true;
    if (!is_unknown_verb(document, d->cue))
        return false;
    if (run.last <= d->cue.first)
        return ws_is_plain_subject(document, run) || ws_is_plain_place(document, run);
    bool plain =
        ws_is_plain_object(document, run) || ws_is_plain_place(document, run) || ws_is_plain_pronoun(document, run);
    return plain && !is_words_about(document, run);
}
