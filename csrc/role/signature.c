/* signature.c - names that fill a line, and what the line below says of them
 *
 * Ann Lee
 * Retired postmistress, Hale
 */
#include "role/signature.h"

#include "role/role_phrase.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* A signature, or the line below, has so many tokens at most. */
enum { LONGEST_SIGNATURE = 24 };

/* Where the name of a person ends in a mention, before the comma in one that the tagger took for a place's: Ann Lee |,
 * Hale. */
static uint32_t end_of_person(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->name_first;
    while (t < m->name_last && ws_punct(document, t) != ',')
        t++;
    return t;
}

/* May the name that begins the line at token t be a person's, whatever the tagger takes it for: two or three words,
 * none of which bodies have? */
static bool may_sign(const ws_document *document, uint32_t t, const ws_mention *m) {
    uint32_t end = end_of_person(document, m), words = end - t;
    for (; t < end; t++)
        if (!ws_capital(document, t) || ws_has(document, t, LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_PLACE | LEX_NATION))
            return m->type == WS_PERSON;
    return words > 1 && (m->type == WS_PERSON || words <= 3);
}

uint32_t ws_signer(const ws_document *document, const ws_paragraph *p) {
    uint32_t t = p->first + (ws_punct(document, p->first) == '-');
    uint32_t name = t < p->last ? document->name_of[t] : WS_NONE;
    bool given = name == WS_NONE && t + 1 < p->last && ws_capital(document, t); /* one that the tagger does not know */
    name = given ? document->name_of[t + 1] : name;
    if (name == WS_NONE || p->last > t + LONGEST_SIGNATURE || document->mentions[name].first != t + given ||
        !may_sign(document, t, &document->mentions[name]))
        return WS_NONE;
    uint32_t end = end_of_person(document, &document->mentions[name]);
    if (end < p->last && !ws_punct(document, end))
        return WS_NONE;
    for (uint32_t k = end; k < p->last; k++)
        if (ws_pos_in(document->pos[k], WS_FINITE) || (ws_pos_in(document->pos[k], POS_BIT(STOP)) && k + 1 < p->last))
            return WS_NONE;
    return name;
}

void ws_name_signer(ws_document *document, uint32_t name) {
    ws_mention *m = &document->mentions[name];
    uint32_t end = end_of_person(document, m);
    for (uint32_t t = end; t < m->last; t++)
        document->name_of[t] = WS_NONE;
    m->type = m->listed = WS_PERSON;
    m->last = m->name_last = end;
    uint32_t given = m->first - 1;
    if (m->first > 0 && ws_capital(document, given) && !ws_starts_paragraph(document, m->first) &&
        !ws_is_named(document, given)) {
        m->first = m->name_first = given;
        document->name_of[given] = name;
    }
}

/* Where the role ends that begins the line below a signature, Retired postmistress | , Hale; Secretary, Hale Ladies
 * Bowls |: at its start where there is none. */
static uint32_t end_of_role(const ws_document *document, const ws_paragraph *line) {
    uint32_t end = line->first;
    bool person = false;
    for (; end < line->last && ws_punct(document, end) != ','; end++) {
        if (ws_pos_in(document->pos[end], WS_FINITE | POS_BIT(STOP)) || ws_is_mark(document, end))
            return line->first;
        person = ws_is_person_noun(document, end) || (person && !ws_pos_in(document->pos[end], WS_NOUNS));
    }
    const ws_mention *name = end + 1 < line->last ? ws_name_at(document, end + 1) : NULL;
    if (!person || line->last > line->first + LONGEST_SIGNATURE)
        return line->first;
    return name && name->type == WS_ORGANIZATION ? name->last : end;
}

ws_status ws_list_signed_roles(ws_document *document) {
    for (uint32_t p = 0; p + 1 < document->n_paragraphs; p++) {
        const ws_paragraph *line = &document->paragraphs[p], *below = line + 1;
        uint32_t name = below->block == line->block ? ws_signer(document, line) : WS_NONE;
        uint32_t end =
            name == WS_NONE || document->mentions[name].last < line->last ? below->first : end_of_role(document, below);
        if (end > below->first && !ws_add_role(document, name, below->first, end, "signature"))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}
