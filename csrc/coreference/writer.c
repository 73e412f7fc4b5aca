/* writer.c - who says I outside quotations where no by-line tells it: whoever signs the letter, or whom the last lines
 * present as the writer
 *
 * …, I think.          …, I think.                           …, I think.
 * Ann Lee              Ann Lee is a dentist in Leeds.        From “Low Water” by Ann Lee.
 * Leeds
 *
 * But for whose book it is from, that is nobody whom the text has told of before.
 */
#include "coreference/resolver.h"

#include "role/signature.h"
#include "text/pos.h"

/* So many paragraphs are looked at: below a letter's words, and at the end of the text. */
enum { LONGEST_LETTER = 12, LAST_LINES = 3 };

/* The person whom the mention names in full and nobody else does; else WS_NONE. */
static uint32_t named_once(const ws_document *document, const ws_mention *m) {
    const ws_referent *e = !m || m->entity == WS_NONE ? NULL : &document->referents[m->entity];
    bool once = e && e->form == FORM_NAME && e->type == WS_PERSON && e->n_words > 1 && e->n_mentions == 1;
    return once ? m->entity : WS_NONE;
}

/* The name in the paragraph's first words, or NULL. */
static const ws_mention *opening_name(const ws_document *document, const ws_paragraph *paragraph) {
    enum { LONGEST_TITLE = 3 };
    const ws_mention *name = NULL;
    for (uint32_t t = paragraph->first; !name && t < paragraph->last && t <= paragraph->first + LONGEST_TITLE; t++)
        name = ws_name_at(document, t);
    return name;
}

/* Who signs in the paragraph, or WS_NONE. */
static uint32_t signer(const ws_document *document, const ws_paragraph *paragraph) {
    uint32_t name = ws_signer(document, paragraph);
    return name == WS_NONE ? WS_NONE : named_once(document, &document->mentions[name]);
}

/* The person whom the paragraph bids to follow or to write to: Follow our clerk Ann Lee on …; or WS_NONE. */
static uint32_t followed(const ws_document *document, const ws_paragraph *paragraph) {
    enum { FARTHEST = 14 };
    if (!WS_WORD_IS_ANY(document, paragraph->first, "follow", "contact", "email", "reach"))
        return WS_NONE;
    for (uint32_t t = paragraph->first; t < paragraph->last && t < paragraph->first + FARTHEST; t++) {
        const ws_mention *m = ws_name_at(document, t);
        if (m && m->entity != WS_NONE && document->referents[m->entity].type == WS_PERSON)
            return document->referents[m->entity].n_words > 1 ? m->entity : WS_NONE;
    }
    return WS_NONE;
}

/* Whose book or article the paragraph says the text is from: Excerpted from “Low Water” by | Ann Lee; or WS_NONE. */
static uint32_t excerpted(const ws_document *document, const ws_paragraph *paragraph) {
    enum { FARTHEST = 24 };
    uint32_t t = paragraph->first;
    t += WS_WORD_IS_ANY(document, t, "excerpted", "adapted", "extracted", "reprinted", "taken");
    if (!ws_word_is(document, t, "from"))
        return WS_NONE;
    for (; t < paragraph->last && t < paragraph->first + FARTHEST && !ws_pos_in(document->pos[t], POS_BIT(STOP)); t++) {
        const ws_mention *m = ws_word_is(document, t, "by") ? ws_name_from(document, t + 1) : NULL;
        if (m && m->entity != WS_NONE && document->referents[m->entity].type == WS_PERSON)
            return document->referents[m->entity].n_words > 1 ? m->entity : WS_NONE;
        if (ws_is_tag(document, t, WS_FINITE) && ws_is_lower(document, t) && !ws_is_quoted(document, t))
            return WS_NONE; /* From there the road goes by Hale */
    }
    return WS_NONE;
}

/* Does the paragraph go on behind the name, past an aside, with what that person is or does? */
static bool is_presented(const ws_document *document, const ws_paragraph *paragraph, uint32_t behind) {
    uint32_t t = behind;
    if (ws_punct(document, t) == ',')
        for (t++; t < paragraph->last && ws_punct(document, t) != ','; t++)
            ;
    t += t > behind;
    return t < paragraph->last && (ws_pos_in(document->pos[t], POS_BIT(VBZ)) || ws_word_is(document, t, "was"));
}

/* Whom the last lines present, or WS_NONE. */
static uint32_t presented_last(const ws_document *document) {
    uint32_t last = document->n_paragraphs;
    for (uint32_t p = last; p-- > 1 && p + LAST_LINES >= last;) {
        const ws_paragraph *paragraph = &document->paragraphs[p];
        const ws_mention *name = opening_name(document, paragraph);
        uint32_t e = named_once(document, name);
        if (e != WS_NONE && is_presented(document, paragraph, name->last))
            return e;
        e = followed(document, paragraph);
        e = e == WS_NONE ? excerpted(document, paragraph) : e;
        if (e != WS_NONE)
            return e;
    }
    return WS_NONE;
}

bool ws_list_writers(ws_resolver *r) {
    const ws_document *document = r->document;
    uint32_t n = document->n_paragraphs, last = presented_last(document), next = WS_NONE, at = 0;
    r->writer_of = ws_arena_take(&r->document->arena, n + 1, sizeof *r->writer_of);
    for (uint32_t p = n; p-- > 0 && r->writer_of;) {
        r->writer_of[p] = next != WS_NONE && at - p <= LONGEST_LETTER ? next : last;
        uint32_t e = signer(document, &document->paragraphs[p]);
        next = e == WS_NONE ? next : e;
        at = e == WS_NONE ? at : p;
    }
    return r->writer_of != NULL;
}

uint32_t ws_writer(ws_resolver *r, uint32_t t) {
    if (r->reading.author == r->writer && !ws_is_quoted(r->document, t)) /* no by-line tells it */
        r->reading.author = r->writer = r->writer_of[ws_paragraph_of(r->document, t)];
    return r->reading.author; /* and so nobody whom he or she means */
}
