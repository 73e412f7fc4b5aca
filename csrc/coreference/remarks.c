/* remarks.c - who is named behind words of somebody without a name
 *
 * A senior baker said bread will be dear.        Whoever made the remarks is who was just quoted.
 * Ann Lee, a baker in Hull, made the remarks …
 */
#include "coreference/late.h"

#include "role/opening.h"
#include "text/pos.h"

/* How far behind the words the name may stand, in paragraphs; how long what tells more of the name is. */
enum { NEAR = 2, LONGEST_ASIDE = 40 };

/* Does the sentence say behind the name that whoever bears it made the remarks? */
static bool made_remarks(const ws_document *document, const ws_mention *m) {
    static const char *const words[] = {"comments", "remarks",       "comment", "remark",     "statement",
                                        "claim",    "announcement",  "claims",  "prediction", "warning",
                                        "appeal",   "announcements", "call"};
    uint32_t end = ws_sentence_of(document, m->first)->last;
    for (uint32_t t = m->last; t + 2 < end && t < m->last + LONGEST_ASIDE; t++) {
        if (!ws_word_is(document, t, "made") || !ws_has(document, t + 1, LEX_DETERMINER))
            continue;
        return ws_pos_in(document->pos[t], POS_BIT(VBD)) && (t == m->last || ws_punct(document, t - 1) == ',') &&
               (ws_is_the(document, t + 1) || ws_word_is(document, t + 1, "these")) &&
               WS_WORD_AMONG(document, t + 2, words);
    }
    return false;
}

uint32_t ws_nameless_quoted_before(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t start = ws_sentence_of(document, t)->first, found = WS_NONE, at = 0;
    for (uint32_t i = 0; i < document->n_attributions && document->attributions[i].first < start; i++)
        if (document->attributions[i].entity != WS_NONE) {
            found = document->attributions[i].entity;
            at = document->attributions[i].first;
        }
    if (found == WS_NONE || ws_unit_of(&r->reading, at) + NEAR < ws_unit_of(&r->reading, t))
        return WS_NONE;
    const ws_referent *e = &document->referents[found];
    bool one = e->form == FORM_NOMINAL && e->type == WS_PERSON && !(e->flags & MENTION_PLURAL);
    return one && !ws_speaks_of_others(document, document->mentions[e->name].head) ? found : WS_NONE;
}

void ws_resolve_remarks(ws_resolver *r) {
    enum { MOST = 4 };
    ws_document *document = r->document;
    uint32_t turns = 0;
    for (uint32_t i = 0; i < document->n_names && turns < MOST; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type != WS_PERSON || m->entity == WS_NONE || m->flags & MENTION_QUOTED || !made_remarks(document, m) ||
            document->referents[m->entity].first_mention != i) /* else it is whose remarks the nameless one speaks of */
            continue;
        turns++;
        uint32_t nameless = ws_nameless_quoted_before(r, m->first);
        if (nameless != WS_NONE && nameless != m->entity &&
            ws_may_be(&document->referents[m->entity], document->referents[nameless].gender))
            ws_become(document, nameless, m->entity);
    }
}
