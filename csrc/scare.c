/* scare.c - marked text that is no speech: scare words, titles of works, nicknames, mottoes */
#include "scare.h"

#include "engine.h"
#include "feature.h"
#include "pos.h"
#include "words.h"

/* What may be lower-case in a title. */
#define SMALL_WORDS (LEX_DETERMINER | LEX_PREPOSITION | LEX_COORDINATOR | LEX_PARTICLE)
#define CUE_VERBS (LEX_SPEECH | LEX_STANCE | LEX_MANNER)
enum { REACH = 12 }; /* tokens behind the span that are looked at */

/* The words between the marks: tokens [*first, *last) without the marks and the punctuation beside the closing one. */
static void inner(const ws_document *document, const ws_marked *marked, uint32_t *first, uint32_t *last) {
    *first = marked->first;
    *last = marked->last;
    if (*first < *last && document->tokens[*first].kind == TOKEN_MARK)
        ++*first;
    if (*last > *first && document->tokens[*last - 1].kind == TOKEN_MARK)
        --*last;
}

/* Is every longer word capitalised? */
static bool is_title_case(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t capitals = 0;
    for (uint32_t t = first; t < last; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD)
            continue;
        if (token->shape == SHAPE_LOWER && !(token->classes & SMALL_WORDS))
            return false;
        capitals += token->shape != SHAPE_LOWER;
    }
    return capitals > 0;
}

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

/* Does the verb at token t only ever give a name: nicknamed, not called, which also says what somebody thinks? */
static bool only_names(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {"nicknamed", "entitled", "titled", "christened", "codenamed", "code-named"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (ws_word_is(document, t, verbs[i]))
            return true;
    return false;
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
        if (t == start || t == verb || !(ws_word_is(document, t - 1, "a") || ws_word_is(document, t - 1, "an")))
            return false;
    }
    for (t = marked->last; t < ws_sentence_of(document, verb)->last && t < marked->last + REACH; t++)
        if (ws_word_is(document, t, "by"))
            return false;
    return true;
}

/* `known as “…”`, `goes by the name “…”`, `nicknamed “the …”`, `called “Major”`. */
static bool follows_naming(const ws_document *document, const ws_marked *marked, bool capital) {
    if (marked->first == 0)
        return false;
    uint32_t before = marked->first - 1;
    if (ws_word_is(document, before, "as") || ws_word_is(document, before, "name")) {
        for (uint32_t t = before; t-- > 0 && before - t < 8;) {
            if (ws_word_is(document, t, "known") || ws_word_is(document, t, "goes") || ws_word_is(document, t, "go") ||
                ws_word_is(document, t, "went") || ws_word_is(document, t, "nicknamed"))
                return true;
            if (document->tokens[t].kind == TOKEN_MARK || ws_punct(document, t) == ',')
                return false;
        }
        return false;
    }
    const ws_token *token = &document->tokens[before];
    return only_names(document, before) || is_called(document, marked) ||
           (capital && token->classes & LEX_NAMING && token->classes & LEX_PARTICIPLE);
}

/* `her second novel, “Low Water”`: words in title case in apposition to a noun for a work. One word alone might be said
 * by whoever follows. */
static bool is_titled_work(const ws_document *document, const ws_marked *marked) {
    if (marked->first < 2 || marked->words > 12 || ws_punct(document, marked->first - 1) != ',' ||
        !ws_has(document, marked->first - 2, LEX_WORK) || document->tokens[marked->first].flags & TOKEN_SENT_START)
        return false;
    uint32_t first, last;
    inner(document, marked, &first, &last);
    const ws_token *next = ws_at(document, marked->last);
    bool goes_on = next->shape == SHAPE_LOWER && !(next->classes & (LEX_SUBJECT | LEX_DETERMINER | CUE_VERBS));
    return (marked->words > 1 || goes_on) && is_title_case(document, first, last);
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
    return opens && next->classes & (LEX_BE | LEX_HAVE) && !(next->classes & CUE_VERBS);
}

/* What the words and those around them say by rules. */
static ws_marked_use use_by_rules(const ws_document *document, uint32_t m, const char **rule) {
    const ws_marked *marked = &document->marked[m];
    if (marked->flags & (MARKED_BLOCK_QUOTE | MARKED_REOPENED | MARKED_CONTINUES))
        return MARKED_SPEECH;
    uint32_t first, last;
    inner(document, marked, &first, &last);
    if (first >= last || marked->words == 0) {
        *rule = "not-speech:empty";
        return MARKED_NONE;
    }
    bool capital = ws_at(document, first)->shape >= SHAPE_CAPITAL;
    bool ends = ends_like_speech(document, marked, last);
    bool starts = (document->tokens[marked->first].flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
    const ws_token *before = marked->first && !starts ? &document->tokens[marked->first - 1] : ws_at(document, WS_NONE);
    char mark_before = marked->first && !starts ? ws_punct(document, marked->first - 1) : 0;
    bool cue_before =
        before->classes & CUE_VERBS && before->classes & LEX_VERB && !(before->classes & LEX_NAMING && capital);
    if (follows_naming(document, marked, capital) && marked->words <= 8) {
        *rule = "not-speech:nickname";
        return MARKED_NONE;
    }
    if (before->classes & LEX_SCARE) {
        *rule = "not-speech:scare";
        return MARKED_NONE;
    }
    if (is_subject(document, marked, last) && !ends) {
        *rule = "not-speech:motto";
        return MARKED_NONE;
    }
    bool title = is_title_case(document, first, last);
    if (title && marked->words <= 12 && !cue_before && mark_before != ':' && !starts && mark_before != ',' &&
        (class_before(document, marked->first, LEX_WORK, 3) || marked->words > 1 ||
         before->classes & (LEX_PREPOSITION | LEX_DETERMINER))) {
        *rule = "not-speech:title";
        return MARKED_NONE;
    }
    if (is_titled_work(document, marked) ||
        (title && class_before(document, marked->first, LEX_WORK, 2) && marked->words <= 12)) {
        *rule = "not-speech:title";
        return MARKED_NONE;
    }
    const ws_token *next = ws_at(document, marked->last);
    /* `“too little,” he added`: a comma inside the marks, then a subject or a cue */
    if (last > first && ws_punct(document, last - 1) == ',' && !(next->flags & TOKEN_SENT_START) &&
        next->kind == TOKEN_WORD &&
        (next->shape >= SHAPE_CAPITAL || next->classes & (LEX_SUBJECT | LEX_DETERMINER | CUE_VERBS)) &&
        !(next->classes & LEX_COORDINATOR))
        return MARKED_SPEECH;
    bool goes_on = next->kind == TOKEN_WORD && !(next->flags & TOKEN_SENT_START) && next->shape == SHAPE_LOWER;
    if (marked->words <= 3 && !ends && goes_on && before->classes & (LEX_DETERMINER | LEX_POSSESSIVE) &&
        !(next->classes & (LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR))) {
        *rule = "not-speech:scare";
        return MARKED_FRAGMENT;
    }
    bool joined = before->kind == TOKEN_WORD || before->kind == TOKEN_CLITIC;
    if (marked->words <= 3 && joined && !cue_before && (!ends || !capital)) {
        *rule = "not-speech:scare";
        return MARKED_FRAGMENT;
    }
    return MARKED_SPEECH;
}

/* ---- the learned part ---- */

static uint32_t at_most(uint32_t value, uint32_t most) {
    return value < most ? value : most;
}

/* A token beside the span, or the edge of its paragraph. */
typedef struct beside {
    uint32_t word, tag;
    uint64_t classes;
} beside;

static beside beside_of(const ws_document *document, int64_t t, uint32_t first, uint32_t last) {
    if (t < (int64_t)first)
        return (beside){1, POS_EDGE, 1};
    if (t >= (int64_t)last)
        return (beside){2, POS_EDGE, 2};
    return (beside){document->tokens[t].hash, document->pos[t], document->tokens[t].classes};
}

/* The classes that tell cues, works, names and articles from the rest. */
#define TELLING                                                                                                        \
    (LEX_SPEECH | LEX_STANCE | LEX_MANNER | LEX_CALL | LEX_VERB | LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION |  \
     LEX_SUBJECT | LEX_CUE_NOUN | LEX_WORK | LEX_NAMING | LEX_SCARE | LEX_TITLE | LEX_PERSON | LEX_BE | LEX_HAVE |     \
     LEX_ORGANIZATION | LEX_DOCUMENT | LEX_MEDIUM | LEX_SUBORDINATOR | LEX_COORDINATOR | LEX_WH)

static uint32_t told_by(uint64_t classes) {
    classes &= TELLING;
    return (uint32_t)classes * 31u + (uint32_t)(classes >> 32);
}

uint32_t ws_speech_features(const ws_document *document, uint32_t m, uint32_t *out) {
    const ws_marked *marked = &document->marked[m];
    uint32_t first, last, n = 0;
    inner(document, marked, &first, &last);
    const ws_token *open = &document->tokens[marked->first];
    const ws_sentence *sentence = &document->sentences[open->sentence];
    const ws_paragraph *paragraph = &document->paragraphs[sentence->paragraph];
    int64_t front = marked->first, back = marked->last;
    const beside l1 = beside_of(document, front - 1, paragraph->first, paragraph->last);
    const beside l2 = beside_of(document, front - 2, paragraph->first, paragraph->last);
    const beside r1 = beside_of(document, back, paragraph->first, paragraph->last);
    const beside r2 = beside_of(document, back + 1, paragraph->first, paragraph->last);
    uint32_t size = at_most(marked->words, 10), capitals = 0, verbs = 0, person = 0, names = 0, cues = 0, pronouns = 0;
    for (uint32_t t = first; t < last && t < first + 24; t++) {
        const ws_token *token = &document->tokens[t];
        capitals += token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL;
        verbs |= ws_pos_in(document->pos[t], POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD)) ? 1u : 0;
        person |=
            ws_word_is(document, t, "i") || ws_word_is(document, t, "we") || ws_word_is(document, t, "you") ? 1u : 0;
        names |= document->name_of[t] != WS_NONE ? 1u : 0;
        pronouns |= token->classes & (LEX_PRONOUN | LEX_SUBJECT) ? 1u : 0;
    }
    uint32_t near = 0; /* a cue in the sentence, how near */
    for (uint32_t k = 1; k <= 8 && front - k >= sentence->first; k++)
        if (ws_has(document, (uint32_t)front - k, CUE_VERBS) &&
            ws_pos_in(document->pos[front - k],
                      POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(VBG) | POS_BIT(VB) | POS_BIT(VBN))) {
            near = k > 4 ? 3 : k > 1 ? 2 : 1;
            break;
        }
    for (uint32_t k = 0; k < 8 && back + k < paragraph->last; k++)
        if (ws_has(document, (uint32_t)(back + k), LEX_SPEECH) &&
            ws_pos_in(document->pos[back + k], POS_BIT(VBD) | POS_BIT(VBZ))) {
            cues = k > 3 ? 2 : 1;
            break;
        }
    char end = last > first ? ws_punct(document, last - 1) : 0, after = ws_punct(document, marked->last),
         mark = marked->first > paragraph->first ? ws_punct(document, marked->first - 1) : 0;
    uint32_t case_of = capitals == 0                                                           ? 0
                       : is_title_case(document, first, last < first + 24 ? last : first + 24) ? 2
                                                                                               : 1;
    if (case_of == 1 && capitals == 1 && ws_at(document, first)->shape >= SHAPE_CAPITAL)
        case_of = 3;
    uint32_t starts = (open->flags & TOKEN_SENT_START ? 1u : 0) | (open->flags & TOKEN_PARA_START ? 2u : 0) |
                      (open->flags & TOKEN_HEADING ? 4u : 0);
    uint32_t look = case_of << 4 | size;
    uint32_t tag_first = document->pos[first < last ? first : marked->first],
             tag_last = document->pos[last > first ? last - 1 : marked->first];
    out[n++] = ws_feature(800, size, 0);
    out[n++] = ws_feature(801, look, (uint32_t)(unsigned char)end);
    out[n++] = ws_feature(802, l1.word, 0);
    out[n++] = ws_feature(803, r1.word, 0);
    out[n++] = ws_feature(804, l1.word, size > 4 ? 5 : size);
    out[n++] = ws_feature(805, told_by(l1.classes), look);
    out[n++] = ws_feature(806, told_by(r1.classes), look);
    out[n++] = ws_feature(807, l1.tag, case_of);
    out[n++] = ws_feature(808, r1.tag, case_of);
    out[n++] = ws_feature(809, l1.tag << 8 | r1.tag, size > 4 ? 5 : size);
    out[n++] = ws_feature(810, l2.word, l1.word);
    out[n++] = ws_feature(811, l2.tag << 8 | l1.tag, size > 4 ? 5 : size);
    out[n++] = ws_feature(812, r1.tag << 8 | r2.tag, size > 4 ? 5 : size);
    out[n++] = ws_feature(
        813, (uint32_t)(unsigned char)end << 16 | (uint32_t)(unsigned char)after << 8 | (uint32_t)(unsigned char)mark,
        0);
    out[n++] = ws_feature(814, (uint32_t)(unsigned char)mark, starts);
    out[n++] = ws_feature(815, verbs << 3 | person << 2 | names << 1 | pronouns, size);
    out[n++] = ws_feature(816, verbs << 3 | person << 2 | names << 1 | pronouns, case_of);
    out[n++] = ws_feature(817, near << 4 | cues, size > 4 ? 5 : size);
    out[n++] = ws_feature(818, near << 4 | cues, told_by(l1.classes));
    out[n++] = ws_feature(819, tag_first << 8 | tag_last, size);
    out[n++] = ws_feature(820, starts, size);
    out[n++] = ws_feature(821, ws_at(document, first)->hash, size > 4 ? 5 : size);
    out[n++] = ws_feature(822, r1.word, r2.word);
    out[n++] = ws_feature(823, (uint32_t)marked->flags & (MARKED_SINGLE | MARKED_UNCLOSED), size);
    out[n++] = ws_feature(824, near << 4 | cues, case_of << 4 | verbs);
    return n;
}

int32_t ws_speech_score(const ws_document *document, const ws_linear *linear, uint32_t marked) {
    uint32_t features[WS_FEATURES];
    int32_t scores[WS_MODEL_LABELS];
    ws_linear_score(linear, features, ws_speech_features(document, marked, features), scores);
    return scores[1] + linear->start[1] - linear->start[0];
}

ws_marked_use ws_use_of_marked(const ws_document *document, uint32_t m, const char **rule) {
    ws_marked_use use = use_by_rules(document, m, rule);
    const ws_marked *marked = &document->marked[m];
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_SPEECH];
    if (linear->labels != 2 || document->foreign || marked->words == 0 ||
        marked->flags & (MARKED_BLOCK_QUOTE | MARKED_REOPENED | MARKED_CONTINUES))
        return use;
    /* what looks like a title may well be what a cue reports */
    bool unsure = use == MARKED_NONE && strcmp(*rule, "not-speech:title") == 0 && !is_titled_work(document, marked);
    if (unsure && ws_speech_score(document, linear, m) > 0)
        return MARKED_FRAGMENT;
    return use;
}

bool ws_add_scare(ws_document *document, uint32_t marked, const char *rule) {
    ws_scare *scare = ws_push(document, scares);
    if (!scare)
        return false;
    *scare = (ws_scare){document->marked[marked].start, document->marked[marked].end, rule};
    return true;
}
