/* uncued.c - who speaks where no source says so */
#include "resolver.h"

#include "pos.h"

/* ---- quotations without a cue ---- */

/* May the referent speak without a cue? Somebody with a name may, and who has spoken before. */
static bool fits_speaker(const ws_resolver *r, uint32_t e) {
    const ws_referent *referent = &r->document->referents[e];
    return referent->type != WS_PLACE && (referent->form == FORM_NAME || r->salience[e].spoke) &&
           e != r->reading.author;
}

bool ws_resolve_uncued(ws_resolver *r, uint32_t attribution) {
    ws_document *document = r->document;
    ws_attribution *a = &document->attributions[attribution];
    ws_reading *reading = &r->reading;
    uint32_t paragraph = ws_unit_of(reading, a->first);
    ws_begin_question(r, QUESTION_UNCUED, WS_NONE, attribution, a->first);
    ws_add_recent(r, paragraph, fits_speaker, WS_CANDIDATES - 4);
    if (reading->speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->speaker);
    if (reading->previous_speaker != WS_NONE)
        ws_add_candidate(&r->question, reading->previous_speaker);
    ws_add_candidate(&r->question, WS_NONE);
    if (!ws_ask(r, &a->entity))
        return false;
    a = &document->attributions[attribution];
    if (a->entity == WS_NONE)
        return true;
    const ws_salience *s = &r->salience[a->entity];
    bool subject = s->subject_sentence != WS_NONE && ws_outer_sentence(reading, a->first) - s->subject_sentence <= 1;
    a->rule = a->entity == reading->speaker ? "uncued-speaker" : subject ? "uncued-subject" : "uncued-near";
    return true;
}

/* ---- headlines ---- */

/* The key of the first four words from token t on, before `last`, by which a headline's quotation is found again in the
 * text; 0 for fewer words. Under it the table of the referents holds attributions. */
static uint32_t words_key(const ws_document *document, uint32_t t, uint32_t last) {
    uint32_t hash = ws_hash_start(), n = 0;
    for (; t < last && n < 4; t++) {
        if (document->tokens[t].kind != TOKEN_WORD && document->tokens[t].kind != TOKEN_NUMBER)
            continue;
        hash = ws_hash_add(hash, document->tokens[t].hash);
        n++;
    }
    return n == 4 ? ws_hash_end(hash ^ 0x9e3779b9u) : 0;
}

/* The key of the first words in marks. */
static uint32_t content_key(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->first;
    while (t < a->last && a->kind == WS_MIXED && document->tokens[t].kind != TOKEN_MARK)
        t++;
    return words_key(document, t, a->last);
}

/* Let what is said in marks be found by the words at the start of its sentences and marks. */
static bool add_words(ws_resolver *r, uint32_t attribution) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[attribution];
    for (uint32_t t = a->first; t < a->last; t++) {
        bool begins =
            t == a->first || document->tokens[t].flags & TOKEN_SENT_START || document->tokens[t - 1].kind == TOKEN_MARK;
        uint32_t key = begins && document->tokens[t].flags & TOKEN_QUOTED ? words_key(document, t, a->last) : 0;
        if (key && !ws_add_key(r, key, attribution))
            return false;
    }
    return true;
}

bool ws_resolve_repeated(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->kind != WS_INDIRECT && a->entity != WS_NONE && !add_words(r, i))
            return false;
    }
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (ws_unit_of(&r->reading, a->first) > 3)
            break;
        bool open = a->entity == WS_NONE ? document->tokens[a->first].flags & TOKEN_PARA_START || a->source != WS_NONE
                                         : document->referents[a->entity].form != FORM_NAME;
        uint32_t key = a->kind != WS_INDIRECT && open ? content_key(document, a) : 0;
        for (uint32_t k = key ? ws_first_node(r, key) : 0, steps = 0; k && steps++ < LONGEST_CHAIN;
             k = r->nodes[k].next) {
            uint32_t other = r->nodes[k].referent;
            if (other == i || other >= document->n_attributions)
                continue;
            a->entity = document->attributions[other].entity;
            a->rule = "repeated";
            break;
        }
    }
    return true;
}

/* ---- participles ---- */

/* Does the cue of the attribution lean on another verb's subject: noting that the gate was open; Asked why, she said?
 */
static bool leans(const ws_document *document, const ws_attribution *a) {
    return a->source == WS_NONE && a->entity == WS_NONE && a->cue_first < a->cue_last &&
           ws_pos_in(document->pos[a->cue_first], POS_BIT(VBG)) &&
           (a->cue_first == 0 || ws_at(document, a->cue_first)->flags & TOKEN_SENT_START ||
            ws_punct(document, a->cue_first - 1) == ',' || ws_at(document, a->cue_first - 1)->kind == TOKEN_MARK);
}

void ws_resolve_participles(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (!leans(document, a))
            continue;
        uint32_t sentence = ws_at(document, a->cue_first)->sentence;
        bool opens = ws_at(document, a->cue_first)->flags & TOKEN_SENT_START;
        for (uint32_t turn = 0; turn < 2 && a->entity == WS_NONE; turn++) {
            bool before = (turn == 0) != opens;
            if (before ? i == 0 : i + 1 == document->n_attributions)
                continue;
            const ws_attribution *other = &document->attributions[before ? i - 1 : i + 1];
            if (other->source != WS_NONE && ws_at(document, other->source_first)->sentence == sentence)
                a->entity = other->entity;
        }
    }
}
