/* speech.c - is marked text somebody's words: what the model sees of it */
#include "scare/speech.h"

#include "model/lookup.h"
#include "text/feature.h"
#include "text/marked.h"
#include "text/pos.h"
#include "text/words.h"

/* Words of the span and of its sentence that are looked at. */
enum { INSIDE = 24, NEAR = 8 };

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
    return ws_classes_told(classes & TELLING);
}

/* What the words between the marks are. */
typedef struct content {
    uint32_t capitals, verbs, person, names, pronouns;
} content;

static content content_of(const ws_document *document, uint32_t first, uint32_t last) {
    content c = {0};
    for (uint32_t t = first; t < last && t < first + INSIDE; t++) {
        const ws_token *token = &document->tokens[t];
        c.capitals += token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL;
        c.verbs |= ws_pos_in(document->pos[t], WS_FINITE) ? 1u : 0;
        c.person |= WS_WORD_IS_ANY(document, t, "i", "we", "you") ? 1u : 0;
        c.names |= ws_is_named(document, t) ? 1u : 0;
        c.pronouns |= token->classes & (LEX_PRONOUN | LEX_SUBJECT) ? 1u : 0;
    }
    return c;
}

/* How near a cue stands in the sentence before the span: 0 none, 1 beside it, 2, 3. */
static uint32_t cue_before(const ws_document *document, int64_t front, uint32_t sentence) {
    for (uint32_t k = 1; k <= NEAR && front - k >= sentence; k++)
        if (ws_has(document, (uint32_t)front - k, LEX_SPEECH | LEX_STANCE | LEX_MANNER) &&
            ws_pos_in(document->pos[front - k], WS_VERBS))
            return k > 4 ? 3 : k > 1 ? 2 : 1;
    return 0;
}

/* The same behind it: 0 none, 1 near, 2. */
static uint32_t cue_behind(const ws_document *document, uint32_t back, uint32_t last) {
    for (uint32_t k = 0; k < NEAR && back + k < last; k++)
        if (ws_has(document, back + k, LEX_SPEECH) && ws_pos_in(document->pos[back + k], POS_BIT(VBD) | POS_BIT(VBZ)))
            return k > 3 ? 2 : 1;
    return 0;
}

/* How the words are written: 0 small, 1 mixed, 2 as a title, 3 the first one with a capital. */
static uint32_t case_in(const ws_document *document, uint32_t first, uint32_t last, uint32_t capitals) {
    if (capitals == 0)
        return 0;
    if (ws_reads_like_title(document, first, last < first + INSIDE ? last : first + INSIDE))
        return 2;
    return capitals == 1 && ws_at(document, first)->shape >= SHAPE_CAPITAL ? 3 : 1;
}

uint32_t ws_speech_features(const ws_document *document, uint32_t m, uint32_t *out) {
    const ws_marked *marked = &document->marked[m];
    uint32_t first, last, n = 0;
    ws_marked_inside(document, marked, &first, &last);
    const ws_token *open = &document->tokens[marked->first];
    const ws_sentence *sentence = &document->sentences[open->sentence];
    const ws_paragraph *paragraph = &document->paragraphs[sentence->paragraph];
    int64_t front = marked->first, back = marked->last;
    const beside l1 = beside_of(document, front - 1, paragraph->first, paragraph->last);
    const beside l2 = beside_of(document, front - 2, paragraph->first, paragraph->last);
    const beside r1 = beside_of(document, back, paragraph->first, paragraph->last);
    const beside r2 = beside_of(document, back + 1, paragraph->first, paragraph->last);
    const content c = content_of(document, first, last);
    uint32_t size = ws_at_most(marked->words, 10), few = ws_at_most(size, 5);
    uint32_t cues =
        cue_before(document, front, sentence->first) << 4 | cue_behind(document, marked->last, paragraph->last);
    uint32_t end = (unsigned char)(last > first ? ws_punct(document, last - 1) : 0),
             after = (unsigned char)ws_punct(document, marked->last),
             mark = (unsigned char)(marked->first > paragraph->first ? ws_punct(document, marked->first - 1) : 0);
    uint32_t case_of = case_in(document, first, last, c.capitals), look = case_of << 4 | size;
    uint32_t starts = (open->flags & TOKEN_SENT_START ? 1u : 0) | (open->flags & TOKEN_PARA_START ? 2u : 0) |
                      (open->flags & TOKEN_HEADING ? 4u : 0);
    uint32_t holds = c.verbs << 3 | c.person << 2 | c.names << 1 | c.pronouns;
    uint32_t tag_first = document->pos[first < last ? first : marked->first],
             tag_last = document->pos[last > first ? last - 1 : marked->first];
    out[n++] = ws_feature(800, size, 0);
    out[n++] = ws_feature(801, look, end);
    out[n++] = ws_feature(802, l1.word, 0);
    out[n++] = ws_feature(803, r1.word, 0);
    out[n++] = ws_feature(804, l1.word, few);
    out[n++] = ws_feature(805, told_by(l1.classes), look);
    out[n++] = ws_feature(806, told_by(r1.classes), look);
    out[n++] = ws_feature(807, l1.tag, case_of);
    out[n++] = ws_feature(808, r1.tag, case_of);
    out[n++] = ws_feature(809, l1.tag << 8 | r1.tag, few);
    out[n++] = ws_feature(810, l2.word, l1.word);
    out[n++] = ws_feature(811, l2.tag << 8 | l1.tag, few);
    out[n++] = ws_feature(812, r1.tag << 8 | r2.tag, few);
    out[n++] = ws_feature(813, end << 16 | after << 8 | mark, 0);
    out[n++] = ws_feature(814, mark, starts);
    out[n++] = ws_feature(815, holds, size);
    out[n++] = ws_feature(816, holds, case_of);
    out[n++] = ws_feature(817, cues, few);
    out[n++] = ws_feature(818, cues, told_by(l1.classes));
    out[n++] = ws_feature(819, tag_first << 8 | tag_last, size);
    out[n++] = ws_feature(820, starts, size);
    out[n++] = ws_feature(821, ws_at(document, first)->hash, few);
    out[n++] = ws_feature(822, r1.word, r2.word);
    out[n++] = ws_feature(823, (uint32_t)marked->flags & (MARKED_SINGLE | MARKED_UNCLOSED), size);
    out[n++] = ws_feature(824, cues, case_of << 4 | c.verbs);
    return n;
}

int32_t ws_speech_score(const ws_document *document, const ws_linear *linear, uint32_t marked) {
    uint32_t features[WS_FEATURES];
    return ws_linear_odds(linear, features, ws_speech_features(document, marked, features));
}
