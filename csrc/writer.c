/* writer.c - who says I outside quotations where no by-line tells it: whoever signs the letter, or whom the last lines
 * present as the writer
 *
 * …, I think.          …, I think.
 * Ann Lee              Ann Lee is a dentist in Leeds.
 * Leeds
 *
 * Either one is nobody whom the text has told of before.
 */
#include "resolver.h"

#include "pos.h"

/* So many paragraphs are looked at: below a letter's words, and at the end of the text. */
enum { LONGEST_LETTER = 12, LAST_LINES = 3 };

/* The person with a full name who is named in the paragraph's first words and nowhere else, or WS_NONE; *behind is what
 * follows the name. */
static uint32_t opening_name(const ws_document *document, const ws_paragraph *paragraph, uint32_t *behind) {
    enum { LONGEST_TITLE = 3 };
    for (uint32_t t = paragraph->first; t < paragraph->last && t <= paragraph->first + LONGEST_TITLE; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (!name)
            continue;
        const ws_mention *m = name;
        const ws_referent *e = m->entity == WS_NONE ? NULL : &document->referents[m->entity];
        *behind = m->last;
        return e && e->form == FORM_NAME && e->type == WS_PERSON && e->n_words > 1 && e->n_mentions == 1 ? m->entity
                                                                                                         : WS_NONE;
    }
    return WS_NONE;
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

/* Does the paragraph consist of a name? */
static bool is_signature(const ws_document *document, const ws_paragraph *paragraph, uint32_t behind) {
    return behind == paragraph->last || (behind + 1 == paragraph->last && ws_punct(document, behind));
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

/* Who signed the letter that token t is a part of, or WS_NONE. */
static uint32_t signer(const ws_document *document, uint32_t t) {
    uint32_t paragraph = ws_paragraph_of(document, t), behind;
    for (uint32_t p = paragraph + 1; p < document->n_paragraphs && p <= paragraph + LONGEST_LETTER; p++) {
        uint32_t e = opening_name(document, &document->paragraphs[p], &behind);
        if (e != WS_NONE && is_signature(document, &document->paragraphs[p], behind))
            return e;
    }
    return WS_NONE;
}

/* Whom the last lines present, or WS_NONE. */
static uint32_t presented_last(const ws_document *document) {
    uint32_t last = document->n_paragraphs, behind;
    for (uint32_t p = last; p-- > 1 && p + LAST_LINES >= last;) {
        uint32_t e = opening_name(document, &document->paragraphs[p], &behind);
        if (e != WS_NONE && is_presented(document, &document->paragraphs[p], behind))
            return e;
        e = followed(document, &document->paragraphs[p]);
        if (e != WS_NONE)
            return e;
    }
    return WS_NONE;
}

uint32_t ws_writer(ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    if (r->reading.author != r->writer || ws_is_quoted(document, t))
        return r->reading.author; /* of a by-line */
    r->writer = signer(document, t);
    if (r->writer == WS_NONE)
        r->writer = presented_last(document);
    r->reading.author = r->writer; /* and so nobody whom he or she means */
    return r->writer;
}
