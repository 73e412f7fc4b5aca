/* letters.c - pages on which several people write
 *
 * SIR – I waited for an hour …              A letter begins with a salutation or, on a page with letters in its title,
 * Ann Lee                                   behind the last one's signature. It ends in the name of whoever is `I`.
 * Retired postmistress, Hale
 *
 * Dear Ann: my son will not speak           A page of advice is whose first name it appeals to, if the text has it in
 * Q. My son, who is 30 …                    full. Who asks is not told.
 * A. I have met him.
 */
#include "coreference/letters.h"

#include "role/signature.h"
#include "text/pos.h"

/* Titles stand in the first paragraphs. */
enum { TOP = 4 };

/* The paragraph with that number. */
static const ws_paragraph *paragraph_at(const ws_document *document, uint32_t p) {
    return &document->paragraphs[p];
}

/* Does a mark behind a salutation, or the paragraph's end, stand at token t? */
static bool ends_salutation(const ws_document *document, const ws_paragraph *p, uint32_t t) {
    char c = ws_punct(document, t);
    return t >= p->last || c == ',' || c == ':' || c == '-' || c == ';';
}

/* Does the paragraph begin with a salutation to the editor: SIR –; Dear Sir or Madam,; To the Editor:? */
static bool is_salutation(const ws_document *document, const ws_paragraph *p) {
    uint32_t t = p->first;
    if (ws_word_is(document, t, "to") && ws_is_the(document, t + 1) && ws_word_is(document, t + 2, "editor"))
        return ends_salutation(document, p, t + 3);
    t += ws_word_is(document, t, "dear");
    if (!ws_addresses_editor(document, t) || (t == p->first && !ws_capital(document, t)))
        return false;
    t++;
    if ((ws_word_is(document, t, "or") || ws_punct(document, t) == '/') && ws_addresses_editor(document, t + 1))
        t += 2;
    return ends_salutation(document, p, t);
}

/* Does one of the titles of the page say that it has letters: Your letters; Letters to the Editor? */
static bool has_letters(const ws_document *document) {
    enum { LONGEST = 5 };
    for (uint32_t p = 0; p < TOP && p < document->n_paragraphs; p++) {
        const ws_paragraph *title = paragraph_at(document, p);
        if (title->last <= title->first + LONGEST &&
            (ws_word_is(document, title->first, "letters") || ws_word_is(document, title->last - 1, "letters")))
            return true;
    }
    return false;
}

/* Note that a part begins at token t, which the mention writes. */
static bool add_part(ws_resolver *r, uint32_t t, uint32_t writer, bool letter) {
    if (!ws_arena_grow(&r->document->arena, (void **)&r->parts, &r->capacity_parts, r->n_parts + 1, sizeof *r->parts))
        return false;
    r->parts[r->n_parts++] = (ws_page_part){t, writer, letter};
    return true;
}

/* List the letters: the parts that end in a signature. */
static bool list_letters(ws_resolver *r) {
    ws_document *document = r->document;
    bool page = has_letters(document), open = false, greeted = false;
    for (uint32_t p = 0; p < document->n_paragraphs; p++) {
        const ws_paragraph *paragraph = paragraph_at(document, p);
        bool greets = is_salutation(document, paragraph);
        bool text = ws_pos_in(document->pos[paragraph->last - 1], POS_BIT(STOP));
        greeted |= greets;
        uint32_t name = open && !greets ? ws_signer(document, paragraph) : WS_NONE;
        if (name != WS_NONE) {
            r->parts[r->n_parts - 1].writer = name;
            ws_name_signer(document, name);
            open = false;
        } else if (greets || (page && !greeted && !open && text && p > 0)) {
            if (!add_part(r, paragraph->first, WS_NONE, true))
                return false;
            open = true;
        }
    }
    return true;
}

/* The full name of whom the page appeals to in its title, Dear Ann: …, where the next paragraphs have it; or WS_NONE.
 */
static uint32_t adviser(const ws_document *document) {
    for (uint32_t p = 0; p < TOP && p < document->n_paragraphs; p++) {
        uint32_t t = paragraph_at(document, p)->first;
        if (!WS_WORD_IS_ANY(document, t, "dear", "ask") || !ws_capital(document, t + 1))
            continue;
        for (uint32_t i = 0; i < document->n_names; i++) {
            const ws_mention *m = &document->mentions[i];
            if (m->first > t + 1 && m->name_last - m->name_first > 1 &&
                document->tokens[m->name_first].hash == document->tokens[t + 1].hash)
                return i;
        }
    }
    return WS_NONE;
}

/* List the problems and the advice. */
static bool list_advice(ws_resolver *r) {
    ws_document *document = r->document;
    uint32_t writer = adviser(document);
    for (uint32_t p = 0; p < document->n_paragraphs && writer != WS_NONE; p++) {
        uint32_t t = paragraph_at(document, p)->first;
        bool q = WS_WORD_IS_ANY(document, t, "q", "q."),
             a = ws_word_is(document, t, "a.") || (ws_word_is(document, t, "a") && !ws_is_word(document, t + 1));
        if ((q || a) && !add_part(r, t, a ? writer : WS_NONE, false))
            return false;
    }
    return true;
}

bool ws_list_letters(ws_resolver *r) {
    return list_letters(r) && (r->n_parts > 0 || list_advice(r));
}

void ws_enter_letter(ws_resolver *r, uint32_t t) {
    while (r->part < r->n_parts && r->parts[r->part].first <= t) {
        const ws_page_part *part = &r->parts[r->part++];
        r->reading.author = part->writer == WS_NONE ? WS_NONE : r->document->mentions[part->writer].entity;
        if (!part->letter)
            continue;
        r->reading.speaker = r->reading.previous_speaker = r->reading.source_entity = WS_NONE;
        r->reading.first_unit = ws_unit_of(&r->reading, part->first);
        r->talk = (ws_talk){.speaker = WS_NONE, .other = WS_NONE};
    }
}
