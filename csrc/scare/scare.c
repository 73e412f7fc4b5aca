/* scare.c - marked text that is no speech: the rules, one after the other, and the model's word */
#include "scare/scare.h"

#include "engine.h"
#include "scare/inscription.h"
#include "scare/scare_rules.h"
#include "scare/speech.h"
#include "text/pos.h"

uint32_t ws_owned_noun(const ws_document *document, uint32_t t, bool (*is_noun)(const ws_document *, uint32_t)) {
    enum { NEAR = 5 };
    bool owned = ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE);
    for (uint32_t k = t; k < t + NEAR && k + 1 < document->n_tokens && document->tokens[k].kind <= TOKEN_CLITIC; k++) {
        owned |= ws_is_genitive(document, k);
        if (is_noun(document, k))
            return owned && !ws_is_genitive(document, k + 1) ? k : WS_NONE;
    }
    return WS_NONE;
}

/* Does the marked text end like a sentence, or is it marked off from its sentence by a comma? */
static bool ends_like_speech(const ws_document *document, const ws_marked *marked, uint32_t last) {
    char c = last > 0 ? ws_punct(document, last - 1) : 0;
    return c == '.' || c == '!' || c == '?' || c == ',' || c == '~' || c == '-' ||
           ws_punct(document, marked->last) == ',';
}

/* What the rules see of a span. */
static ws_seen look_at(const ws_document *document, const ws_marked *marked) {
    ws_seen s = {.marked = marked};
    ws_marked_inside(document, marked, &s.first, &s.last);
    s.capital = ws_at(document, s.first)->shape >= SHAPE_CAPITAL;
    s.ends = ends_like_speech(document, marked, s.last);
    s.starts = (document->tokens[marked->first].flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
    bool behind = marked->first && !s.starts;
    s.before = behind ? &document->tokens[marked->first - 1] : ws_at(document, WS_NONE);
    s.mark_before = behind ? ws_punct(document, marked->first - 1) : 0;
    s.cue_before = s.before->classes & WS_CUE_VERBS && s.before->classes & LEX_VERB &&
                   !(s.before->classes & LEX_NAMING && s.capital);
    return s;
}

/* Is it a heading between paragraphs, a line of its own in single marks where speech stands in double ones? Those
 * without a full stop quote what somebody says further down: see ws_resolve_repeated; what a colon leads up to is
 * quoted. */
static bool is_crosshead(const ws_document *document, const ws_marked *marked) {
    enum { LONGEST = 10, NEAR = 3 };
    uint32_t m = (uint32_t)(marked - document->marked), end = marked->last;
    if (!(marked->flags & MARKED_SINGLE) || marked->words > LONGEST || !ws_starts_paragraph(document, marked->first) ||
        marked->last < marked->first + 3 || !ws_pos_in(document->pos[marked->last - 2], POS_BIT(STOP)) ||
        (marked->first > 0 && ws_punct(document, marked->first - 1) == ':'))
        return false;
    while (end < document->n_tokens && document->tokens[end].kind == TOKEN_PUNCT && !ws_is_mark(document, end) &&
           !ws_starts_paragraph(document, end))
        end++;
    if (end >= document->n_tokens || !ws_starts_paragraph(document, end))
        return false;
    uint32_t first = m > NEAR ? m - NEAR : 0, single = 0, speech = 0;
    for (uint32_t k = first; k < document->n_marked && k <= m + NEAR; k++) {
        const ws_marked *other = &document->marked[k];
        if (k == m || other->parent != WS_NONE || other->words < 4)
            continue;
        single += (other->flags & MARKED_SINGLE) != 0;
        speech += !(other->flags & (MARKED_SINGLE | MARKED_BLOCK_QUOTE));
    }
    return speech > single;
}

/* The rule by which the span is no speech wherever it stands, or NULL. */
static const char *no_speech_rule(const ws_document *document, const ws_seen *s) {
    const ws_marked *marked = s->marked;
    if (s->first >= s->last || marked->words == 0)
        return "not-speech:empty";
    if (is_crosshead(document, marked))
        return "not-speech:crosshead";
    if (ws_is_nickname(document, s))
        return "not-speech:nickname";
    if (ws_is_talked_of(document, s) || (s->before->classes & LEX_SCARE && !ws_word_is(document, marked->last, "by")))
        return "not-speech:scare";
    if (ws_is_apposition(document, s))
        return ws_has(document, marked->first - 2, LEX_WORK) ? "not-speech:title" : "not-speech:motto";
    if (ws_is_motto(document, s) || ws_is_inscription(document, marked))
        return "not-speech:motto";
    return ws_is_title(document, s) ? "not-speech:title" : NULL;
}

/* Are the words a few in the grammar of their sentence, and not followed by who says them: “too little,” he added? */
static bool is_fragment(const ws_document *document, const ws_seen *s) {
    const ws_token *next = ws_at(document, s->marked->last);
    bool same = next->kind == TOKEN_WORD && !(next->flags & TOKEN_SENT_START);
    if (s->marked->words > 3 ||
        (same && ws_punct(document, s->last - 1) == ',' && !(next->classes & LEX_COORDINATOR) &&
         (next->shape >= SHAPE_CAPITAL || next->classes & (LEX_SUBJECT | LEX_DETERMINER | WS_CUE_VERBS))))
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
    const ws_seen s = look_at(document, marked);
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
    const ws_seen s = look_at(document, marked);
    bool unsure = use == MARKED_NONE && strcmp(*rule, "not-speech:title") == 0 && !ws_is_surely_title(document, &s);
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
