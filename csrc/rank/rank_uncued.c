/* rank_uncued.c - who may speak a quotation without a cue, in features */
#include "rank/rank_feature.h"

#include "text/words.h"

/* Where a quotation begins: 2 a paragraph, 1 a sentence, 0 elsewhere. */
static uint32_t beginning(const ws_document *document, const ws_attribution *a) {
    uint16_t flags = ws_at(document, a->first)->flags;
    return flags & TOKEN_PARA_START ? 2 : flags & TOKEN_SENT_START ? 1 : 0;
}

/* How many paragraphs ago somebody spoke, at most 4; 5 for never. */
static uint32_t since_speech(const ws_reading *r, const ws_question *q) {
    return r->speaker == WS_NONE ? 5 : ws_at_most(q->paragraph - r->speaker_paragraph, 4);
}

/* How long a quotation is, in few steps. */
static uint32_t length_of(const ws_attribution *a) {
    return ws_at_most((a->last - a->first) / 6, 4);
}

uint32_t ws_add_uncued(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[q->attribution];
    const ws_salience *s = &r->salience[c->referent];
    bool speaker = c->referent == r->speaker, turn = c->referent == r->previous_speaker;
    bool subject = s->subject_sentence != WS_NONE && q->sentence - s->subject_sentence <= 1;
    uint32_t n = 0, place = beginning(document, a), since = since_speech(r, q);
    uint32_t here = s->paragraph != q->paragraph ? 0 : s->sentence == q->sentence ? 2 : 1;
    char before = a->first ? ws_punct(document, a->first - 1) : 0;
    uint32_t mark = before == ':' ? 2 : before == ',' ? 1 : 0;
    out[n++] = ws_told(T_UNCUED_SPEAKER, (since * 3 + place) * 2 + speaker);
    out[n++] = ws_told(T_UNCUED_SUBJECT, ((subject * 3u + here) * 2 + speaker) * 3 + place);
    out[n++] = ws_told(T_UNCUED_TURN, ((since * 2 + turn) * 2 + speaker) * 2 + (place == 2));
    out[n++] = ws_told(T_UNCUED_PLACE, (place * 5u + s->placing) * 3 + here);
    out[n++] = ws_told(T_UNCUED_COLON, (mark * 3 + here) * 5 + s->placing);
    out[n++] = ws_told(T_UNCUED_LENGTH, length_of(a) * 4 + here + (speaker ? 20 : 0));
    const ws_mention *last = s->mention == WS_NONE ? NULL : &document->mentions[s->mention];
    if (last && last->form == FORM_NAME && last->last < a->first && a->first - last->last <= 2)
        out[n++] = ws_told(T_UNCUED_BESIDE, mark * 2 + (a->first - last->last == 1));
    bool gap = speaker && r->speaker_end < a->first && a->first - r->speaker_end < 4; /* nothing between */
    out[n++] = ws_told(T_UNCUED_GAP, gap * 2u + speaker);
    return n;
}

uint32_t ws_add_unspoken(const ws_reading *r, const ws_question *q, uint32_t *out) {
    const ws_attribution *a = &r->document->attributions[q->attribution];
    out[0] = ws_told(T_UNCUED_PLACE, 100 + since_speech(r, q) * 3 + beginning(r->document, a));
    out[1] = ws_told(T_UNCUED_LENGTH, 100 + length_of(a));
    return 2;
}
