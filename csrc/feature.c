/* feature.c - what the models see */
#include "feature.h"

#include "words.h"

/* Hash of a token's lower-cased word, or of the edge outside its sentence. */
static inline uint32_t word_at(const ws_document *document, uint32_t first, uint32_t last, int64_t t) {
    return t < (int64_t)first ? 1 : t >= (int64_t)last ? 2 : document->tokens[t].hash;
}

static inline uint32_t lower_byte(const char *text, uint32_t at) {
    unsigned char c = (unsigned char)text[at];
    return c >= 'A' && c <= 'Z' ? c + 32u : c;
}

ws_spelling ws_spelling_of(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    const char *text = document->text;
    uint32_t length = token->end - token->start;
    ws_spelling form = {0};
    uint32_t tail = 0;
    for (uint32_t i = 1; i <= 4 && i <= length; i++) {
        tail = tail << 8 | lower_byte(text, token->end - i);
        if (i == 2)
            form.suffix2 = tail;
        else if (i == 3)
            form.suffix3 = tail;
        else if (i == 4)
            form.suffix4 = tail;
    }
    if (length > 3)
        form.prefix3 = lower_byte(text, token->start) << 16 | lower_byte(text, token->start + 1) << 8 |
                       lower_byte(text, token->start + 2);
    bool digit = false, hyphen = false;
    uint32_t scan = length < 24 ? length : 24;
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
    uint32_t style = token->shape < SHAPE_CAPITAL ? 0 : token->flags & TOKEN_SENT_START ? 1 : 2;
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
    out[n++] = ws_feature(20, (uint32_t)token->classes, (uint32_t)(token->classes >> 32));
    const ws_token *after = ws_at(document, t + 1);
    if (t + 1 < sentence->last) {
        const ws_spelling form1 = ws_spelling_of(document, t + 1);
        out[n++] = ws_feature(21, form1.suffix3, form1.shape);
        out[n++] = ws_feature(22, (uint32_t)after->classes, (uint32_t)(after->classes >> 32));
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

/* The item at i + by of the sentence [first, last), or one that stands for its edge. */
static inline ws_fold_item item_at(const ws_fold *fold, uint32_t first, uint32_t last, uint32_t i, int by) {
    int64_t at = (int64_t)i + by;
    if (at < (int64_t)first)
        return (ws_fold_item){.word = 1, .stem = 1, .pos = POS_EDGE};
    if (at >= (int64_t)last)
        return (ws_fold_item){.word = 2, .stem = 2, .pos = POS_EDGE};
    return fold->items[at];
}

#define VERBS (POS_BIT(VB) | POS_BIT(VBD) | POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(VBP) | POS_BIT(VBZ))
#define NOUNS (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP) | POS_BIT(PRP))

/* How far a quotation is from item i to one side: 0 none, else 1 adjacent, 2 behind a comma or other punctuation,
 * 3 within three items, 4 further. `look` gets its looks. */
static uint32_t quotation_near(const ws_fold *fold, uint32_t first, uint32_t last, uint32_t i, int step,
                               uint8_t *look) {
    uint32_t words = 0;
    *look = 0;
    for (int by = step; by > -12 && by < 12; by += step) {
        const ws_fold_item item = item_at(fold, first, last, i, by);
        if (item.pos == POS_EDGE)
            break;
        if (item.look) {
            *look = item.look;
            return words == 0 ? (by == step ? 1 : 2) : words <= 3 ? 3 : 4;
        }
        words += item.pos < POS_COMMA;
    }
    return 0;
}

/* The nearest noun or pronoun before item i within six items: its class of person, organisation ... and its tag. */
static uint32_t subject_before(const ws_document *document, const ws_fold *fold, uint32_t first, uint32_t i) {
    for (uint32_t k = 1; k <= 6 && i >= first + k; k++) {
        const ws_fold_item *item = &fold->items[i - k];
        if (item->look)
            return 2000 + (uint32_t)k;
        if (POS_BIT(STOP) >> item->pos & 1)
            break;
        if (ws_pos_in(item->pos, NOUNS)) {
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

/* Only verbs, words that are in cues often enough, and what stands beside a quotation are worth a closer look. */
static bool may_be_cue(const ws_fold_item *item, const ws_linear *stems) {
    if (ws_pos_in(item->pos, VERBS | POS_BIT(COLON)))
        return true;
    const signed char *row = ws_linear_row(stems, ws_cue_stem(item));
    return row && row[0] == 1;
}

uint32_t ws_cue_features(const ws_document *document, const ws_fold *fold, const ws_linear *stems, uint32_t i,
                         uint32_t *out) {
    const ws_fold_item *item = &fold->items[i];
    const ws_fold_outer *outer = &fold->outers[item->outer];
    uint32_t first = outer->first, last = outer->last, n = 0;
    const ws_fold_item l1 = item_at(fold, first, last, i, -1), l2 = item_at(fold, first, last, i, -2);
    const ws_fold_item r1 = item_at(fold, first, last, i, 1), r2 = item_at(fold, first, last, i, 2);
    const ws_token *token = &document->tokens[item->first];
    uint32_t w = item->word, s = item->stem, p = item->pos;
    bool open = l1.look || r1.look || l2.look || r2.look || may_be_cue(item, stems);
    if (!open && !may_be_cue(&l1, stems) && !may_be_cue(&l2, stems)) {
        out[n++] = ws_feature(141, p, 0);
        return n;
    }
    out[n++] = ws_feature(100, w, 0);
    out[n++] = ws_feature(102, p, 0);
    out[n++] = ws_feature(103, s, p);
    out[n++] = ws_feature(104, l1.word, 0);
    out[n++] = ws_feature(105, r1.word, 0);
    out[n++] = ws_feature(108, l1.pos, p);
    out[n++] = ws_feature(109, p, r1.pos);
    out[n++] = ws_feature(110, l2.pos << 8 | l1.pos, p);
    out[n++] = ws_feature(113, l1.word, w);
    out[n++] = ws_feature(114, w, r1.word);
    out[n++] = ws_feature(117, l1.stem, s);
    out[n++] = ws_feature(122, (uint32_t)token->classes, (uint32_t)(token->classes >> 32));
    if (!open)
        return n;
    out[n++] = ws_feature(101, s, 0);
    out[n++] = ws_feature(106, l2.word, 0);
    out[n++] = ws_feature(107, r2.word, 0);
    out[n++] = ws_feature(111, p, r1.pos << 8 | r2.pos);
    out[n++] = ws_feature(112, l1.pos << 8 | r1.pos, p);
    out[n++] = ws_feature(115, s, r1.pos);
    out[n++] = ws_feature(116, s, l1.pos);
    out[n++] = ws_feature(120, s, r1.pos << 8 | r2.pos);
    out[n++] = ws_feature(121, s, l2.pos << 8 | l1.pos);
    const ws_spelling spelling = ws_spelling_of(document, item->first);
    out[n++] = ws_feature(123, spelling.suffix3, p);
    out[n++] = ws_feature(124, spelling.shape, 0);
    uint8_t look_left, look_right;
    uint32_t left = quotation_near(fold, first, last, i, -1, &look_left);
    uint32_t right = quotation_near(fold, first, last, i, 1, &look_right);
    out[n++] = ws_feature(125, left << 4 | right, p);
    out[n++] = ws_feature(126, left << 4 | right, s);
    out[n++] = ws_feature(127, left << 8 | look_left, p);
    out[n++] = ws_feature(128, right << 8 | look_right, p);
    out[n++] = ws_feature(129, subject_before(document, fold, first, i), p);
    out[n++] = ws_feature(130, subject_before(document, fold, first, i), s);
    uint32_t verbs = 0, that = 0, start = i - first;
    for (uint32_t k = first; k < i; k++)
        verbs += ws_pos_in(fold->items[k].pos, VERBS);
    for (int k = 1; k <= 5 && !that; k++) {
        const ws_fold_item near = item_at(fold, first, last, i, k);
        if (near.look || near.pos == POS_EDGE)
            break;
        if (ws_word_is(document, near.first, "that"))
            that = (uint32_t)k;
    }
    out[n++] = ws_feature(131, verbs > 3 ? 3 : verbs, p);
    out[n++] = ws_feature(132, that, s);
    out[n++] = ws_feature(133, that, p);
    out[n++] = ws_feature(134, start > 5 ? 5 : start, p);
    out[n++] = ws_feature(135, last - i > 5 ? 5 : last - i, p);
    const ws_fold_item r3 = item_at(fold, first, last, i, 3);
    out[n++] = ws_feature(138, r1.pos << 16 | r2.pos << 8 | r3.pos, p);
    out[n++] = ws_feature(139, l1.stem, p);
    out[n++] = ws_feature(140, r1.stem, p);
    return n;
}

/* ---- source and content of a cue ---- */

enum { WINDOW = 200 }; /* items to each side of a cue, so that no text makes the work quadratic */

static uint32_t at_most(uint32_t value, uint32_t most) {
    return value < most ? value : most;
}

static uint32_t distance_step(uint32_t distance) {
    static const uint8_t steps[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7};
    return distance < sizeof steps ? steps[distance] : distance < 25 ? 8 : 9;
}

void ws_content_window(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                       uint32_t *first, uint32_t *last) {
    uint32_t outer = fold->items[cue_first].outer, paragraph = fold->outers[outer].paragraph;
    uint32_t low = outer, high = outer + 1;
    while (low > 0 && fold->outers[low - 1].paragraph == paragraph && fold->outers[low].first + WINDOW > cue_first)
        low--;
    while (high < fold->n_outers && fold->outers[high].paragraph == paragraph &&
           fold->outers[high].first < cue_last + WINDOW)
        high++;
    /* without quotations in the paragraph, hardly any content leaves the cue's sentence */
    if (fold->sums[fold->outers[high - 1].last].quotations == fold->sums[fold->outers[low].first].quotations) {
        low = outer;
        high = outer + 1;
    }
    /* a colon, or a quotation that goes on, takes in the next paragraph */
    const ws_fold_item *end = &fold->items[fold->outers[high - 1].last - 1];
    bool open = ws_punct(document, end->first) == ':' ||
                (end->look && document->tokens[end->first].marked != WS_NONE &&
                 document->marked[document->tokens[end->first].marked].next != WS_NONE);
    if (high < fold->n_outers && open) {
        paragraph = fold->outers[high].paragraph;
        while (high < fold->n_outers && fold->outers[high].first < cue_last + WINDOW &&
               fold->outers[high].paragraph == paragraph)
            high++;
    }
    *first = fold->outers[low].first;
    *last = fold->outers[high - 1].last;
    if (*first + WINDOW < cue_first)
        *first = cue_first - WINDOW;
    if (*last > cue_last + WINDOW)
        *last = cue_last + WINDOW;
}

/* The next quotation to one side of the cue within its sentence: its distance and what stands between. */
static uint32_t quotation_beside(const ws_link *link, bool right) {
    const ws_fold *fold = link->fold;
    const ws_fold_outer *outer = &fold->outers[fold->items[link->cue_first].outer];
    uint8_t look;
    return right ? quotation_near(fold, outer->first, outer->last, link->cue_last - 1, 1, &look)
                 : quotation_near(fold, outer->first, outer->last, link->cue_first, -1, &look);
}

void ws_link_cue(ws_link *link) {
    const ws_fold *fold = link->fold;
    uint32_t head = link->cue_first;
    for (uint32_t i = link->cue_first; i < link->cue_last; i++)
        if (ws_pos_in(fold->items[i].pos, VERBS))
            head = i;
    link->cue_stem = fold->items[head].stem;
    link->cue_word = fold->items[link->cue_first].word;
    bool be = false;
    for (uint32_t k = 0; k < 4 && k <= head; k++)
        be = be || link->document->tokens[fold->items[head - k].first].classes & LEX_BE;
    link->cue_pos = fold->items[head].pos | (fold->items[head].pos == POS_VBN && be ? 64u : 0);
    link->cue_shape = at_most(link->cue_last - link->cue_first, 4) * 64 + fold->items[link->cue_last - 1].pos;
    const ws_fold_item next = item_at(fold, link->first, link->last, link->cue_last - 1, 1);
    link->cue_next = next.word;
    link->quoted = quotation_beside(link, false) << 4 | quotation_beside(link, true);
}

/* What the item is to the cue. */
typedef struct place {
    uint32_t side;     /* 0 before, 1 inside, 2 behind */
    uint32_t distance; /* in steps */
    uint32_t between;  /* verbs, commas, quotations, other cues between */
    uint32_t verbs, commas, quotations, cues;
} place;

static place place_of(const ws_link *link, uint32_t i) {
    place p = {0};
    uint32_t low, high; /* the items between */
    if (i < link->cue_first) {
        low = i + 1, high = link->cue_first;
    } else if (i >= link->cue_last) {
        p.side = 2;
        low = link->cue_last, high = i;
    } else {
        p.side = 1;
        return p;
    }
    const ws_fold_sums *a = &link->fold->sums[low], *b = &link->fold->sums[high];
    p.distance = distance_step(high - low + 1);
    p.verbs = at_most(b->verbs - a->verbs, 4);
    p.commas = at_most(b->commas - a->commas, 3);
    p.quotations = at_most(b->quotations - a->quotations, 2);
    p.cues = at_most(b->cues - a->cues, 2);
    p.between = p.verbs | p.commas << 3 | p.quotations << 5 | p.cues << 7;
    return p;
}

uint32_t ws_source_features(const ws_link *link, uint32_t i, uint32_t *out) {
    const ws_fold *fold = link->fold;
    const ws_fold_item *item = &fold->items[i];
    uint32_t first = link->first, last = link->last, n = 0;
    const place at = place_of(link, i);
    const ws_fold_item l1 = item_at(fold, first, last, i, -1), l2 = item_at(fold, first, last, i, -2);
    const ws_fold_item r1 = item_at(fold, first, last, i, 1), r2 = item_at(fold, first, last, i, 2);
    const ws_token *token = &link->document->tokens[item->first];
    uint32_t w = item->word, p = item->pos, side = at.side, near = side << 4 | at.distance;
    out[n++] = ws_feature(200, w, side);
    out[n++] = ws_feature(201, l1.word, side);
    out[n++] = ws_feature(202, r1.word, side);
    out[n++] = ws_feature(203, p, side);
    out[n++] = ws_feature(204, l1.pos << 8 | p, side);
    out[n++] = ws_feature(205, p << 8 | r1.pos, side);
    out[n++] = ws_feature(206, l1.pos << 16 | p << 8 | r1.pos, side);
    out[n++] = ws_feature(207, (uint32_t)l2.pos << 16 | l1.pos << 8 | p, side);
    out[n++] = ws_feature(208, p << 16 | r1.pos << 8 | r2.pos, side);
    out[n++] = ws_feature(211, near, p);
    out[n++] = ws_feature(212, near, l1.pos << 8 | p);
    out[n++] = ws_feature(213, near, p << 8 | r1.pos);
    out[n++] = ws_feature(214, at.between, p << 2 | side);
    out[n++] = ws_feature(215, at.verbs << 4 | at.commas, (l1.pos << 8 | p) << 2 | side);
    out[n++] = ws_feature(216, at.verbs, p << 2 | side);
    out[n++] = ws_feature(217, at.cues << 4 | at.quotations, near);
    out[n++] = ws_feature(220, link->cue_stem, p << 2 | side);
    out[n++] = ws_feature(221, link->cue_stem, near);
    out[n++] = ws_feature(222, link->cue_pos << 8 | p, side);
    out[n++] = ws_feature(223, link->cue_pos << 8 | near, at.verbs);
    out[n++] = ws_feature(224, link->cue_word, near);
    out[n++] = ws_feature(225, (uint32_t)token->classes, (uint32_t)(token->classes >> 32) ^ side << 30);
    out[n++] = ws_feature(226, token->shape << 8 | p, at.verbs << 2 | side);
    out[n++] = ws_feature(229, link->cue_next, near);
    out[n++] = ws_feature(230, link->cue_shape, near);
    out[n++] = ws_feature(233, link->quoted << 8 | near, at.verbs);
    out[n++] = ws_feature(234, w, l1.pos << 2 | side);
    out[n++] = ws_feature(235, w, r1.pos << 2 | side);
    out[n++] = ws_feature(236, i == first ? 1 : i + 1 == last ? 2 : 0, p << 2 | side);
    out[n++] = ws_feature(237, link->cue_pos << 8 | at.verbs << 2 | side, p << 8 | l1.pos);
    return n;
}

/* What the item is to the source. */
static uint32_t source_place(const ws_link *link, uint32_t i) {
    if (link->source_first == link->source_last)
        return 15;
    if (i < link->source_first)
        return at_most(link->source_first - i, 3);
    if (i < link->source_last)
        return 4u + (i == link->source_first) + 2u * (i + 1 == link->source_last);
    return 8 + at_most(i - link->source_last, 3);
}

uint32_t ws_content_features(const ws_link *link, uint32_t i, uint32_t *out) {
    const ws_fold *fold = link->fold;
    const ws_fold_item *item = &fold->items[i];
    uint32_t first = link->first, last = link->last, n = 0;
    const place at = place_of(link, i);
    const ws_fold_item l1 = item_at(fold, first, last, i, -1), l2 = item_at(fold, first, last, i, -2);
    const ws_fold_item r1 = item_at(fold, first, last, i, 1), r2 = item_at(fold, first, last, i, 2);
    const ws_fold_outer *outer = &fold->outers[item->outer];
    uint32_t w = item->word, p = item->pos, side = at.side, near = side << 4 | at.distance;
    uint32_t source = source_place(link, i), cue_outer = fold->items[link->cue_first].outer;
    uint32_t sentence = item->outer == cue_outer  ? 0
                        : item->outer < cue_outer ? 1 + at_most(cue_outer - item->outer, 2)
                                                  : 4 + at_most(item->outer - cue_outer, 2);
    uint32_t edge = (i == outer->first) | (i + 1 == outer->last) << 1;
    uint32_t where = sentence << 4 | side << 2 | edge;
    /* is the source on the same side of the cue as the item? */
    uint32_t source_side = link->source_first == link->source_last ? 0 : link->source_first < link->cue_first ? 1 : 2;
    out[n++] = ws_feature(300, w, side);
    out[n++] = ws_feature(301, l1.word, side);
    out[n++] = ws_feature(302, r1.word, side);
    out[n++] = ws_feature(303, p, where);
    out[n++] = ws_feature(304, l1.pos << 8 | p, where);
    out[n++] = ws_feature(305, p << 8 | r1.pos, where);
    out[n++] = ws_feature(306, l1.pos << 16 | p << 8 | r1.pos, side);
    out[n++] = ws_feature(307, (uint32_t)l2.pos << 16 | l1.pos << 8 | p, side);
    out[n++] = ws_feature(308, p << 16 | r1.pos << 8 | r2.pos, side);
    out[n++] = ws_feature(311, near, p);
    out[n++] = ws_feature(312, near, l1.pos << 8 | p);
    out[n++] = ws_feature(313, at.between, p << 2 | side);
    out[n++] = ws_feature(314, at.verbs << 4 | at.commas, p << 2 | side);
    out[n++] = ws_feature(315, at.cues << 4 | sentence, side);
    out[n++] = ws_feature(316, at.cues << 2 | side, p << 8 | l1.pos);
    out[n++] = ws_feature(317, at.quotations << 4 | sentence, item->look << 2 | side);
    out[n++] = ws_feature(320, link->cue_stem, where);
    out[n++] = ws_feature(321, link->cue_stem, near);
    out[n++] = ws_feature(322, link->cue_stem, p << 2 | side);
    out[n++] = ws_feature(323, link->cue_pos << 8 | p, where);
    out[n++] = ws_feature(324, link->cue_word, near);
    out[n++] = ws_feature(325, link->cue_next, near);
    out[n++] = ws_feature(327, source, p << 2 | side);
    out[n++] = ws_feature(328, source, near);
    out[n++] = ws_feature(329, source << 8 | p, r1.pos << 2 | side);
    out[n++] = ws_feature(330, source << 8 | p, l1.pos << 2 | side);
    out[n++] = ws_feature(331, source_side << 8 | link->cue_pos, where << 8 | p);
    out[n++] = ws_feature(332, link->quoted << 8 | where, item->look);
    out[n++] = ws_feature(333, link->quoted << 8 | where, p);
    out[n++] = ws_feature(334, link->quoted << 8 | near, (uint32_t)(item->look != 0) << 2 | source_side);
    out[n++] = ws_feature(335, (uint32_t)l1.look << 8 | r1.look, where);
    out[n++] = ws_feature(336, item->look, where);
    out[n++] = ws_feature(337, item->look, near);
    out[n++] = ws_feature(341, l1.word, p << 2 | side);
    out[n++] = ws_feature(342, r1.word, p << 2 | side);
    out[n++] = ws_feature(343, w, link->cue_stem);
    out[n++] = ws_feature(344, l1.word, near);
    out[n++] = ws_feature(346, at.verbs << 2 | side, p << 16 | r1.pos << 8 | r2.pos);
    return n;
}

ws_link ws_source_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last) {
    const ws_fold_outer *outer = &fold->outers[fold->items[cue_first].outer];
    ws_link link = {.document = document,
                    .fold = fold,
                    .first = outer->first,
                    .last = outer->last,
                    .cue_first = cue_first,
                    .cue_last = cue_last};
    ws_link_cue(&link);
    return link;
}

ws_link ws_content_link(const ws_document *document, const ws_fold *fold, uint32_t cue_first, uint32_t cue_last,
                        uint32_t source_first, uint32_t source_last) {
    ws_link link = {.document = document,
                    .fold = fold,
                    .cue_first = cue_first,
                    .cue_last = cue_last,
                    .source_first = source_first,
                    .source_last = source_last};
    ws_content_window(document, fold, cue_first, cue_last, &link.first, &link.last);
    ws_link_cue(&link);
    return link;
}
