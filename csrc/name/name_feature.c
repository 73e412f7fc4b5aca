/* name_feature.c - what the first pass sees of a token: its word, what stands around, what the document says */
#include "name/name_tagger.h"

#include "model/gazetteer.h"
#include "text/pos.h"

/* The classes that tell what a name is of. */
#define TELLING                                                                                                        \
    (LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TITLE | LEX_MODIFIER | LEX_HONORIFIC | LEX_KIN |  \
     LEX_ORG_SUFFIX | LEX_NATION | LEX_PLACE | LEX_PREPOSITION | LEX_DETERMINER | LEX_COORDINATOR | LEX_TIME |         \
     LEX_SPEECH | LEX_PARTICLE | LEX_WORK | LEX_POSSESSIVE | LEX_SUBJECT | LEX_BE | LEX_HAVE | LEX_ABBREVIATION)

/* The classes of a token that tell, in one number. */
static uint32_t telling(const ws_token *token) {
    return ws_classes_told(token->classes & TELLING);
}

/* What is seen of token t, or of the edge of the sentence that it lies beyond. */
static ws_name_view view_of(const ws_document *document, const ws_sentence *sentence, int64_t t) {
    if (t < (int64_t)sentence->first)
        return (ws_name_view){.word = 1, .classes = 1, .pos = POS_EDGE};
    if (t >= (int64_t)sentence->last)
        return (ws_name_view){.word = 2, .classes = 2, .pos = POS_EDGE};
    const ws_token *token = &document->tokens[t];
    ws_name_view v = {.word = token->hash, .classes = telling(token), .pos = document->pos[t]};
    v.shape = (uint8_t)(token->shape | token->kind << 3);
    v.cluster = token->kind == TOKEN_WORD ? (uint8_t)ws_word_value(ws_name_clusters(document), token->hash) : 0;
    v.gazetteer = token->kind == TOKEN_WORD && token->shape >= SHAPE_CAPITAL ? ws_evidence(document, token->hash) : 0;
    return v;
}

/* Look at the stretch and two tokens to each side of it. */
static void look_at(ws_names *names, const ws_name_stretch *stretch) {
    const ws_document *document = names->document;
    const ws_sentence *sentence = &document->sentences[document->tokens[stretch->first].sentence];
    for (int64_t t = (int64_t)stretch->first - 2; t < (int64_t)stretch->last + 2; t++)
        names->views[t + 2 - stretch->first] = view_of(document, sentence, t);
    names->viewed = stretch->first;
}

/* The run of capitalised words around t. */
static void run_around(const ws_document *document, const ws_name_stretch *stretch, uint32_t t, uint32_t *first,
                       uint32_t *last) {
    *first = t;
    *last = t + 1;
    while (*first > stretch->first && ws_name_capital(document, *first - 1))
        --*first;
    while (*last < stretch->last && ws_name_capital(document, *last))
        ++*last;
}

/* What the letters at t are short for, where the document spells it out. */
static uint32_t add_short_features(const ws_names *names, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    uint32_t i = 0;
    while (i < names->n_shorts && names->shorts[i].word != document->tokens[t].hash)
        i++;
    if (i == names->n_shorts) {
        out[0] = ws_feature(370, SHORT_NEVER, 0);
        return 1;
    }
    const ws_token *head = &document->tokens[names->shorts[i].head];
    out[0] = ws_feature(370, names->shorts[i].how, 0);
    out[1] = ws_feature(371, head->hash, 0);
    out[2] = ws_feature(372, telling(head), names->shorts[i].how);
    return 3;
}

/* Whether the words are the name of a well-known body, and what stands around it. */
static uint32_t add_body_features(const ws_names *names, const ws_name_stretch *stretch, uint32_t t,
                                  const ws_name_view *at, uint32_t *out) {
    const ws_document *document = names->document;
    uint32_t own = names->bodies[t], left = t ? names->bodies[t - 1] : 0, right = names->bodies[t + 1], n = 0;
    if (!(own | left | right))
        return 0;
    out[n++] = ws_feature(360, own, document->tokens[t].shape);
    out[n++] = ws_feature(361, own, (uint32_t)at->gazetteer << 4 | names->places[t]);
    out[n++] = ws_feature(362, left << 4 | own << 2 | right, 0);
    if (!own)
        return n;
    bool joined_left = t > stretch->first && ws_name_capital(document, t - 1);
    bool joined_right = t + 1 < stretch->last && ws_name_capital(document, t + 1);
    out[n++] = ws_feature(363, own, at[-1].word);
    out[n++] = ws_feature(364, own, at[1].word);
    out[n++] = ws_feature(365, own, at[-1].classes);
    out[n++] = ws_feature(366, own, (uint32_t)at[-1].pos << 8 | at[1].pos);
    out[n++] = ws_feature(367, own, (uint32_t)joined_left << 1 | joined_right);
    return n;
}

/* What the run of capitalised words around t is, and what stands before and behind it. `views` is the stretch's. */
static uint32_t add_run_features(const ws_document *document, const ws_name_stretch *stretch, uint32_t t,
                                 const ws_name_view *views, uint32_t *out) {
    uint32_t first, last, n = 0;
    run_around(document, stretch, t, &first, &last);
    int64_t from = (int64_t)first - stretch->first, to = (int64_t)last - stretch->first;
    const ws_name_view *const before = &views[from - 1], *const behind = &views[to], *const front = &views[from];
    const ws_name_view *const back = &views[to - 1], *const before2 = &views[from - 2], *const behind2 = &views[to + 1];
    uint32_t to_front = t - first > 3 ? 3 : t - first, to_back = last - 1 - t > 3 ? 3 : last - 1 - t;
    uint32_t size = last - first > 5 ? 5 : last - first, place = to_front << 4 | to_back;
    out[n++] = ws_feature(340, place, size);
    out[n++] = ws_feature(341, front->word, to_front);
    out[n++] = ws_feature(342, back->word, to_back);
    out[n++] = ws_feature(343, before->word, to_front);
    out[n++] = ws_feature(344, behind->word, to_back);
    out[n++] = ws_feature(345, back->classes, place);
    out[n++] = ws_feature(348, (uint32_t)before->pos << 8 | behind->pos, place << 4 | size);
    out[n++] = ws_feature(349, (uint32_t)front->gazetteer << 8 | back->gazetteer, place << 4 | size);
    out[n++] = ws_feature(350, behind->word, behind2->word);
    out[n++] = ws_feature(351, before2->word, before->word);
    out[n++] = ws_feature(352, front->classes, place);
    out[n++] = ws_feature(353, front->cluster, place);
    out[n++] = ws_feature(354, back->cluster, place);
    out[n++] = ws_feature(355, before->cluster, place);
    out[n++] = ws_feature(356, behind->cluster, place);
    return n;
}

uint32_t ws_name_features(ws_names *names, const ws_name_stretch *stretch, uint32_t t, uint32_t *out) {
    const ws_document *document = names->document;
    const ws_token *token = &document->tokens[t];
    const ws_sentence *sentence = &document->sentences[token->sentence];
    uint32_t n = 0;
    if (names->viewed != stretch->first)
        look_at(names, stretch);
    const ws_name_view *views = names->views + 2; /* [-2] .. */
    int64_t at = (int64_t)t - stretch->first;
    const ws_name_view *const l2 = &views[at - 2], *const l1 = &views[at - 1], *const v = &views[at];
    const ws_name_view *const r1 = &views[at + 1], *const r2 = &views[at + 2];
    const ws_spelling form = ws_spelling_of(document, t);
    uint32_t context = ws_starts_something(document, t) | (uint32_t)ws_name_seen(names, names->lower, v->word) << 1 |
                       (uint32_t)ws_name_seen(names, names->inner, v->word) << 2 |
                       (uint32_t)names->title_case[sentence->paragraph] << 3 | (token->flags & TOKEN_QUOTED ? 16u : 0);
    out[n++] = ws_feature(300, v->word, 0);
    out[n++] = ws_feature(301, l1->word, 0);
    out[n++] = ws_feature(302, r1->word, 0);
    out[n++] = ws_feature(303, l2->word, 0);
    out[n++] = ws_feature(304, r2->word, 0);
    out[n++] = ws_feature(308, l1->shape << 8 | v->shape, r1->shape);
    out[n++] = ws_feature(309, form.suffix2, form.shape);
    out[n++] = ws_feature(310, form.suffix3, 0);
    out[n++] = ws_feature(311, form.suffix4, 0);
    out[n++] = ws_feature(312, form.prefix3, 0);
    out[n++] = ws_feature(314, l1->classes, 0);
    out[n++] = ws_feature(316, l1->classes, v->classes);
    out[n++] = ws_feature(320, v->gazetteer, names->places[t]);
    out[n++] = ws_feature(321, (uint32_t)l1->gazetteer << 8 | v->gazetteer, 0);
    out[n++] = ws_feature(325, v->pos, 0);
    out[n++] = ws_feature(328, (uint32_t)l1->pos << 16 | (uint32_t)v->pos << 8 | r1->pos, 0);
    out[n++] = ws_feature(329, context, form.shape);
    out[n++] = ws_feature(330, context, v->classes);
    out[n++] = ws_feature(331, v->cluster, 0);
    out[n++] = ws_feature(332, v->cluster, form.shape);
    out[n++] = ws_feature(333, l1->cluster, 0);
    out[n++] = ws_feature(334, r1->cluster, 0);
    if (ws_name_letters(document, t))
        n += add_short_features(names, t, out + n);
    n += add_body_features(names, stretch, t, v, out + n);
    if (!ws_name_capital(document, t)) {
        out[n++] = ws_feature(335, l1->word, r1->word);
        out[n++] = ws_feature(336, v->word, l1->gazetteer << 8 | r1->gazetteer);
        return n;
    }
    return n + add_run_features(document, stretch, t, views, out + n);
}
