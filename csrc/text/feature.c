/* feature.c - what the models see */
#include "text/feature.h"

#include "base/bytes.h"
#include "model/sums.h"
#include "text/words.h"

/* Hash of a token's lower-cased word, or of the edge outside its sentence. */
static inline uint32_t word_at(const ws_document *document, uint32_t first, uint32_t last, int64_t t) {
    return t < (int64_t)first ? 1 : t >= (int64_t)last ? 2 : document->tokens[t].hash;
}

/* The token's classes that models see. */
static inline uint64_t seen(const ws_token *token) {
    return token->classes & WS_LEX_SEEN;
}

static inline uint32_t lower_byte(const char *text, uint32_t at) {
    unsigned char c = (unsigned char)text[at];
    return c >= 'A' && c <= 'Z' ? c + 32u : c;
}

/* Four bytes with the last as the highest, capitals of ASCII made small. */
static inline uint32_t lower_four(const char *text) {
    uint32_t four = ws_get32((const unsigned char *)text);
    uint32_t low = four & 0x7f7f7f7fu; /* in each byte: is it A or above, and not above Z? */
    uint32_t capital = (low + 0x01010101u * (0x80 - 'A')) & ~(low + 0x01010101u * (0x7f - 'Z')) & ~four & 0x80808080u;
    return four | capital >> 2;
}

ws_spelling ws_spelling_of(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    const char *text = document->text;
    uint32_t length = token->end - token->start;
    ws_spelling form = {0};
    if (length > 3) {
        uint32_t front = lower_four(text + token->start);
        form.suffix4 = lower_four(text + token->end - 4);
        form.suffix3 = form.suffix4 >> 8;
        form.suffix2 = form.suffix4 >> 16;
        form.prefix3 = (front & 0xFF) << 16 | (front & 0xFF00) | (front >> 16 & 0xFF);
    } else if (length > 1) {
        form.suffix2 = lower_byte(text, token->end - 1) << 8 | lower_byte(text, token->end - 2);
        form.suffix3 = length > 2 ? form.suffix2 << 8 | lower_byte(text, token->start) : 0;
    }
    bool digit = false, hyphen = false;
    uint32_t scan = token->flags & TOKEN_PLAIN ? 0 : length < 24 ? length : 24;
    for (uint32_t i = 0; i < scan; i++) {
        char c = text[token->start + i];
        digit = digit || (c >= '0' && c <= '9');
        hyphen = hyphen || c == '-';
    }
    form.shape = (uint8_t)(token->shape | digit << 3 | hyphen << 4 | (token->flags & TOKEN_SENT_START ? 32 : 0) |
                           (token->kind == TOKEN_WORD ? 64 : 0));
    return form;
}

/* ---- part of speech ---- */

uint32_t ws_pos_word(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    /* 0 in small letters, 1 where a sentence begins, 2 elsewhere */
    uint32_t style = (uint32_t)(token->shape >= SHAPE_CAPITAL) << !(token->flags & TOKEN_SENT_START);
    return ws_feature(1, token->hash, style);
}

uint32_t ws_pos_features(const ws_document *document, uint32_t t, uint32_t next, uint32_t *out) {
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    const ws_spelling form = ws_spelling_of(document, t);
    uint32_t word = token->hash, n = 0;
    uint32_t w1 = word_at(document, sentence->first, sentence->last, (int64_t)t + 1);
    out[n++] = ws_feature(10, word, 0);
    out[n++] = ws_feature(11, w1, 0);
    out[n++] = ws_feature(12, word_at(document, sentence->first, sentence->last, (int64_t)t - 1), 0);
    out[n++] = ws_feature(13, word_at(document, sentence->first, sentence->last, (int64_t)t + 2), 0);
    out[n++] = ws_feature(14, word, w1);
    out[n++] = ws_feature(15, form.suffix2, form.shape);
    out[n++] = ws_feature(16, form.suffix3, 0);
    out[n++] = ws_feature(17, form.suffix4, 0);
    out[n++] = ws_feature(18, form.prefix3, 0);
    out[n++] = ws_feature(19, form.shape, next);
    out[n++] = ws_feature(20, (uint32_t)seen(token), (uint32_t)(seen(token) >> 32));
    const ws_token *after = ws_at(document, t + 1);
    if (t + 1 < sentence->last) {
        const ws_spelling form1 = ws_spelling_of(document, t + 1);
        out[n++] = ws_feature(21, form1.suffix3, form1.shape);
        out[n++] = ws_feature(22, (uint32_t)seen(after), (uint32_t)(seen(after) >> 32));
    }
    return n;
}

uint32_t ws_pos_history(const ws_document *document, uint32_t t, uint32_t tag1, uint32_t tag2, uint32_t *out) {
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    uint32_t n = 0;
    out[n++] = ws_feature(30, tag1, 0);
    out[n++] = ws_feature(31, tag1, tag2);
    out[n++] = ws_feature(32, token->hash, tag1);
    out[n++] = ws_feature(33, token->hash, tag1 << 8 | tag2);
    out[n++] = ws_feature(34, word_at(document, sentence->first, sentence->last, (int64_t)t + 1), tag1);
    uint32_t length = token->end - token->start;
    uint32_t tail =
        length < 2 ? 0 : lower_byte(document->text, token->end - 1) << 8 | lower_byte(document->text, token->end - 2);
    out[n++] = ws_feature(35, tail, tag1 << 8 | token->shape);
    return n;
}

/* ---- items of a folded sentence ---- */

uint32_t ws_quotation_near(const ws_fold *fold, uint32_t first, uint32_t last, uint32_t i, int step, uint8_t *look) {
    uint32_t words = 0;
    *look = 0;
    for (uint32_t by = 1; by < 12; by++) {
        if (step < 0 ? i < first + by : i + by >= last)
            break;
        const ws_fold_item *item = &fold->items[step < 0 ? i - by : i + by];
        if (item->look) {
            *look = item->look;
            return words == 0 ? (by == 1 ? 1 : 2) : words <= 3 ? 3 : 4;
        }
        words += item->pos < POS_COMMA;
    }
    return 0;
}

/* The nearest noun or pronoun before item i within six items: its class of person, organisation ... and its tag. */
static uint32_t subject_before(const ws_document *document, const ws_fold *fold, uint32_t first, uint32_t i) {
    for (uint32_t k = 1; k <= 6 && i >= first + k; k++) {
        const ws_fold_item *item = &fold->items[i - k];
        if (item->look)
            return 2000 + k;
        if (item->pos == POS_STOP)
            break;
        if (ws_pos_in(item->pos, WS_NOUNS | POS_BIT(PRP))) {
            uint64_t classes = document->tokens[item->first].classes;
            uint32_t kind = classes & (LEX_PERSON | LEX_TITLE) ? 1
                            : classes & LEX_PEOPLE             ? 2
                            : classes & LEX_ORGANIZATION       ? 3
                            : classes & LEX_DOCUMENT           ? 4
                            : classes & LEX_SUBJECT            ? 5
                            : classes & LEX_PRONOUN            ? 6
                                                               : 7;
            return 1 + (uint32_t)item->pos * 64 + kind * 8 + (k > 3 ? 3 : k);
        }
    }
    return 0;
}

/* ---- cue ---- */

uint32_t ws_cue_stem(const ws_fold_item *item) {
    return ws_feature(99, item->stem, 0);
}

enum { BACK = 20 }; /* items before a cue within which the verb is looked for that may report it */

void ws_mark_cues(ws_fold *fold, const ws_linear *stems) {
    enum { TOGETHER = 16, OFTEN = 1, UNKNOWN = 1 << 8 };
    const bool learned = stems->columns == 1 && stems->buckets;
    uint32_t report = WS_NONE;
    for (uint32_t first = 0; first < fold->n_items; first += TOGETHER) {
        uint32_t features[TOGETHER], n = ws_at_most(fold->n_items - first, TOGETHER);
        for (uint32_t k = 0; k < n && learned; k++) {
            features[k] = ws_cue_stem(&fold->items[first + k]);
            ws_expect(ws_bucket_of(stems, ws_bucket_size(1), features[k]));
        }
        for (uint32_t k = 0; k < n; k++) {
            ws_fold_item *item = &fold->items[first + k];
            int32_t weight = learned ? ws_weight_or(stems, features[k], UNKNOWN) : UNKNOWN;
            bool verb = ws_pos_in(item->pos, WS_VERBS), cue = (weight == OFTEN) | ((weight == UNKNOWN) & verb);
            item->report = (uint8_t)(report != WS_NONE && first + k - report <= BACK ? first + k - report : 0);
            item->flags = (uint8_t)(item->flags | (cue ? FOLD_CUE : 0));
            if (item->flags & FOLD_CUE && verb)
                report = first + k;
        }
    }
}

/* The rows of the table of tags and places: each template has its range. */
enum { TAGS = POS_COUNT, QUOTED = 25, LOOKS = 128, FEW = 4, STEPS = 6 };
#define CUE_PLACES(X)                                                                                                  \
    X(TAG, TAGS)                                                                                                       \
    X(LEFT_TAG, TAGS *TAGS)                                                                                            \
    X(TAG_RIGHT, TAGS *TAGS)                                                                                           \
    X(QUOTED_TAG, QUOTED *TAGS)                                                                                        \
    X(LOOK_TAG, LOOKS *TAGS)                                                                                           \
    X(VERBS_TAG, FEW *TAGS)                                                                                            \
    X(THAT_TAG, STEPS *TAGS)                                                                                           \
    X(START_TAG, STEPS *TAGS)                                                                                          \
    X(END_TAG, STEPS *TAGS)
#define X(name, size) name, name##_END = name + (size)-1,
enum { CUE_PLACES(X) CUE_ROWS };
#undef X
#define X(name, size) +1
enum { CUE_TABLES = 0 CUE_PLACES(X) };
#undef X
const uint32_t ws_cue_rows = CUE_ROWS;

/* How many items behind item i `that` stands, up to five; 0 where it does not. */
static uint32_t that_behind(const ws_document *document, const ws_fold *fold, uint32_t last, uint32_t i) {
    for (uint32_t k = 1; k < STEPS && i + k < last && !fold->items[i + k].look; k++)
        if (ws_word_is(document, fold->items[i + k].first, "that"))
            return k;
    return 0;
}

/* The nearest verb before item i that may be a cue, as the hash of its stem, or 0: what somebody says is seldom a cue
 * itself. */
static uint32_t cue_before(const ws_fold *fold, uint32_t first, uint32_t i) {
    uint32_t report = fold->items[i].report;
    return report && report <= i - first ? fold->items[i - report].stem : 0;
}

uint32_t ws_cue_features(const ws_document *document, const ws_fold *fold, uint32_t i, uint32_t *rows, uint32_t *n_rows,
                         uint32_t *out) {
    const ws_fold_item *item = &fold->items[i];
    const ws_fold_outer *outer = &fold->outers[item->outer];
    uint32_t first = outer->first, last = outer->last, r = 0, n = 0;
    const ws_fold_item *l1 = item->flags & FOLD_FIRST ? &ws_fold_before : item - 1;
    const ws_fold_item *l2 = l1->flags & FOLD_FIRST ? &ws_fold_before : l1 - 1;
    const ws_fold_item *r1 = item->flags & FOLD_LAST ? &ws_fold_behind : item + 1;
    const ws_fold_item *r2 = r1->flags & FOLD_LAST ? &ws_fold_behind : r1 + 1;
    const ws_token *token = &document->tokens[item->first];
    uint32_t w = item->word, s = item->stem, p = item->pos;
    bool open = l1->look || r1->look || l2->look || r2->look || item->flags & FOLD_CUE;
    *n_rows = open ? CUE_TABLES : (l1->flags | l2->flags) & FOLD_CUE ? 3 : 1;
    rows[r++] = TAG + p;
    if (*n_rows == 1)
        return 0;
    rows[r++] = LEFT_TAG + (uint32_t)l1->pos * TAGS + p;
    rows[r++] = TAG_RIGHT + p * TAGS + r1->pos;
    if (!open) {
        out[n++] = ws_hashed(103, s, p);
        out[n++] = ws_hashed(104, l1->word, 0);
        out[n++] = ws_hashed(105, r1->word, 0);
        out[n++] = ws_hashed(114, w, r1->word);
        out[n++] = ws_hashed(117, l1->stem, s);
        out[n++] = ws_hashed(122, (uint32_t)seen(token), (uint32_t)(seen(token) >> 32));
        return n;
    }
    uint8_t look_left = 0, look_right = 0;
    uint32_t left = 0, right = 0;
    if (fold->sums[last].quotations > fold->sums[first].quotations) {
        left = ws_quotation_near(fold, first, last, i, -1, &look_left);
        right = ws_quotation_near(fold, first, last, i, 1, &look_right);
    }
    uint32_t subject = subject_before(document, fold, first, i), that = that_behind(document, fold, last, i);
    uint32_t reports = cue_before(fold, first, i);
    rows[r++] = QUOTED_TAG + (left * 5 + right) * TAGS + p;
    rows[r++] = LOOK_TAG + (uint32_t)look_right * TAGS + p;
    rows[r++] = VERBS_TAG + ws_at_most(fold->sums[i].verbs - fold->sums[first].verbs, FEW - 1) * TAGS + p;
    rows[r++] = THAT_TAG + that * TAGS + p;
    rows[r++] = START_TAG + ws_at_most(i - first, STEPS - 1) * TAGS + p;
    rows[r++] = END_TAG + ws_at_most(last - i - 1, STEPS - 1) * TAGS + p;
    out[n++] = ws_hashed(103, s, p);
    out[n++] = ws_hashed(104, l1->word, 0);
    out[n++] = ws_hashed(105, r1->word, 0);
    out[n++] = ws_hashed(106, l2->word, 0);
    out[n++] = ws_hashed(114, w, r1->word);
    out[n++] = ws_hashed(117, l1->stem, s);
    out[n++] = ws_hashed(122, (uint32_t)seen(token), (uint32_t)(seen(token) >> 32));
    out[n++] = ws_hashed(126, left << 4 | right, s);
    out[n++] = ws_hashed(130, subject, s);
    out[n++] = ws_hashed(132, that, s);
    out[n++] = ws_hashed(155, reports, p);
    out[n++] = ws_hashed(156, reports, s);
    return n;
}
