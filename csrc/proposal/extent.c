/* extent.c - how far a cue reaches, chosen again when its source and content are known */
#include "proposal/extent.h"

#include "lexicon/lexicon.h"
#include "model/lookup.h"
#include "text/feature.h"

/* Items that a cue may grow or shrink by, and how far into its content. */
enum { FURTHER = 10, INTO = 3 };

/* Another end must be better than the one that stands by this, in tenths of the unit of the weights. */
enum { BETTER = 2 };

/* Does the content hold text in double marks? */
static bool quotes_marked(const ws_fold *fold, const ws_proposal *p) {
    for (int k = 0; k < 2; k++)
        for (uint32_t i = p->content[k].first; i < p->content[k].last; i++)
            if (fold->items[i].look && !(fold->items[i].look & FOLD_LOOK_SINGLE))
                return true;
    return false;
}

/* The item behind an end in its sentence, or one that stands for the sentence's end. */
static const ws_fold_item *item_behind(const ws_fold *fold, uint32_t end) {
    return fold->items[end - 1].flags & FOLD_LAST ? &ws_fold_behind : &fold->items[end];
}

static uint32_t sentence_end(const ws_fold *fold, uint32_t item) {
    return fold->outers[fold->items[item].outer].last;
}

/* May a cue end between two items? Not behind a comma, an article or a number, nor inside a run of nouns. */
static bool may_end(const ws_fold_item *last, const ws_fold_item *next) {
    const uint64_t nouns = WS_NOUNS, before_nouns = nouns | POS_BIT(JJ);
    const uint64_t ends =
        WS_VERBS | before_nouns | POS_BIT(IN) | POS_BIT(TO) | POS_BIT(RP) | POS_BIT(RB) | POS_BIT(PRP);
    return ws_pos_in(last->pos, ends) && !(ws_pos_in(last->pos, before_nouns) && ws_pos_in(next->pos, nouns));
}

/* ---- candidates ---- */

/* What is the same for all ends of a cue. */
typedef struct cue_place {
    ws_range cue;
    uint32_t stem;    /* of its verb */
    uint32_t gap_end; /* where source, content, a quotation, another cue or the next sentence begins */
    uint32_t around;  /* what that is, and where the content stands */
    uint32_t side;    /* where the source stands */
} cue_place;

static cue_place place_of(const ws_fold *fold, const ws_proposal *p) {
    cue_place at = {.cue = ws_bare_range(fold, p->cue)};
    if (ws_range_empty(at.cue))
        return at;
    uint32_t last = sentence_end(fold, at.cue.first), head = at.cue.first, i = at.cue.last;
    for (uint32_t k = at.cue.first; k < at.cue.last; k++)
        if (ws_pos_in(fold->items[k].pos, WS_VERBS))
            head = k;
    at.stem = fold->items[head].stem;
    while (i < last && i < at.cue.last + FURTHER && !ws_range_holds(p->source, i) && !ws_content_holds(p->content, i) &&
           !fold->items[i].look && fold->sums[i + 1].cues == fold->sums[i].cues)
        i++;
    at.gap_end = i;
    uint32_t what = i >= last                         ? 1
                    : ws_range_holds(p->source, i)    ? 2
                    : ws_content_holds(p->content, i) ? (fold->items[i].look ? 3 : 4)
                    : fold->items[i].look             ? 5
                                                      : 6;
    bool before = p->content[0].first < at.cue.first;
    uint32_t content = ws_range_empty(p->content[0]) ? 0 : !before ? 3 : ws_range_empty(p->content[1]) ? 1 : 2;
    at.around = (what * 4 + content) * 2 + quotes_marked(fold, p);
    at.side = ws_range_empty(p->source)         ? 0
              : p->source.first >= at.cue.first ? 3
              : p->source.last == at.cue.first  ? 1
                                                : 2;
    return at;
}

/* What sort of thing the last word of a cue is: `on Monday`, `in a letter`, `told reporters`. */
static uint32_t kind_of(const ws_document *document, const ws_fold_item *item) {
    static const uint64_t kinds[] = {LEX_TIME,   LEX_MEDIUM,   LEX_DOCUMENT,    LEX_PERSON | LEX_TITLE,
                                     LEX_PEOPLE, LEX_CUE_NOUN, LEX_PREPOSITION, LEX_PRONOUN};
    uint64_t classes = document->tokens[item->first].classes;
    for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (classes & kinds[k])
            return k + 1;
    return 0;
}

static uint32_t cue_end_features(const ws_document *document, const ws_fold *fold, const cue_place *at, uint32_t end,
                                 uint32_t *out) {
    const ws_fold_item *last = &fold->items[end - 1], *next = item_behind(fold, end);
    const ws_fold_item *before = end - 1 > at->cue.first ? last - 1 : &ws_fold_before;
    bool longer = end > at->cue.last;
    const ws_fold_item *added = longer ? &fold->items[at->cue.last] : &ws_fold_before;
    uint32_t zone = end == at->cue.last ? 0 : !longer ? 1 : end <= at->gap_end ? 2 : 3;
    uint32_t steps = longer ? 10 + ws_at_most(end - at->cue.last, 6) : 10 - ws_at_most(at->cue.last - end, 4);
    uint32_t rest = end <= at->gap_end ? ws_at_most(at->gap_end - end, 6) : 7;
    uint32_t word = longer ? added->word : 0, n = 0;
    out[n++] = ws_feature(430, (uint32_t)last->pos << 8 | next->pos, zone);
    out[n++] = ws_feature(431, next->word, zone);
    out[n++] = ws_feature(432, last->pos, next->word);
    out[n++] = ws_feature(433, at->stem, last->word);
    out[n++] = ws_feature(434, at->stem, (uint32_t)last->pos << 8 | next->pos);
    out[n++] = ws_feature(435, word, last->word);
    out[n++] = ws_feature(436, at->stem, word);
    out[n++] = ws_feature(437, at->around, zone << 8 | rest);
    out[n++] = ws_feature(438, at->around << 8 | last->pos, zone << 8 | next->pos);
    out[n++] = ws_feature(439, steps << 8 | at->side, at->around);
    out[n++] = ws_feature(440, at->stem, zone << 8 | steps);
    out[n++] = ws_feature(441, (uint32_t)before->pos << 16 | (uint32_t)last->pos << 8 | next->pos, zone);
    out[n++] = ws_feature(442, kind_of(document, last) << 8 | added->pos, at->around);
    out[n++] = ws_feature(443, word, at->around);
    return n;
}

void ws_cue_ends(const ws_document *document, const ws_fold *fold, const ws_proposal *p, ws_ends *out) {
    const cue_place at = place_of(fold, p);
    out->n = out->kept = 0;
    if (ws_range_empty(at.cue))
        return;
    uint32_t furthest = at.gap_end, last = sentence_end(fold, at.cue.first);
    if (furthest == at.cue.last && furthest < last) /* nothing between: the content's first words may be the cue's */
        for (int k = 0; k < 2; k++)
            while (ws_range_holds(p->content[k], furthest) && furthest + 1 < p->content[k].last && furthest < last &&
                   furthest < at.cue.last + INTO && !fold->items[furthest].look)
                furthest++;
    uint32_t first = at.cue.last > at.cue.first + FURTHER ? at.cue.last - FURTHER : at.cue.first + 1;
    for (uint32_t end = first; end <= furthest; end++) {
        if (end != at.cue.last && !may_end(&fold->items[end - 1], item_behind(fold, end)))
            continue;
        if (end == at.cue.last)
            out->kept = out->n;
        out->end[out->n++] = end;
    }
    for (uint32_t k = 0; k < out->n; k++) /* where there is no choice, nobody asks how it looks */
        out->n_features[k] = out->n < 2 ? 0 : cue_end_features(document, fold, &at, out->end[k], out->features[k]);
}

/* ---- the choice ---- */

/* The best end, or WS_NONE where that is the one that stands. */
static uint32_t best_end(const ws_linear *linear, const ws_ends *ends) {
    if (ends->n < 2)
        return WS_NONE;
    int32_t most = INT32_MIN, stands = 0;
    uint32_t best = 0;
    for (uint32_t i = 0; i < ends->n; i++) {
        int32_t scores[WS_MODEL_LABELS];
        ws_linear_score(linear, ends->features[i], ends->n_features[i], scores);
        if (i == ends->kept)
            stands = scores[1];
        if (scores[1] > most) {
            most = scores[1];
            best = i;
        }
    }
    bool better = (int64_t)(most - stands) * 2560 > (int64_t)BETTER * linear->unit;
    return better ? ends->end[best] : WS_NONE;
}

/* End the cue elsewhere; the words that it takes are the content's no longer. */
static void end_cue(ws_proposal *p, uint32_t end) {
    p->cue.last = end;
    for (int k = 0; k < 2; k++)
        if (ws_range_holds(p->content[k], end - 1)) /* and there is more of it: see ws_cue_ends */
            p->content[k].first = end;
}

void ws_choose_extents(const ws_document *document, const ws_model *model, ws_proposals *proposals) {
    const ws_linear *linear = &model->linear[WS_MODEL_EXTENT];
    const ws_fold *fold = &proposals->fold;
    ws_ends ends;
    for (uint32_t i = 0; i < proposals->n && linear->labels == 2; i++) {
        ws_proposal *p = &proposals->items[i];
        if (!p->accepted)
            continue;
        ws_cue_ends(document, fold, p, &ends);
        uint32_t end = best_end(linear, &ends);
        if (end != WS_NONE)
            end_cue(p, end);
    }
}
