/* provenance.c - where a document comes from, told in front of what it says */
#include "proposal/provenance.h"

#include "text/pos.h"
#include "text/words.h"

typedef struct papers {
    const ws_document *document;
    const ws_fold_item *items;
    ws_proposals *proposals;
} papers;

#define PAPER (LEX_DOCUMENT | LEX_MEDIUM)

/* So far apart stand the verb and what opens its sentence; so many proposals to each side are looked at. */
enum { FAR = 24, NEAR = 6 };

static bool is(const papers *r, uint32_t i, const char *word) {
    return !r->items[i].look && ws_word_is(r->document, r->items[i].first, word);
}

static bool has(const papers *r, uint32_t i, uint64_t classes) {
    return !r->items[i].look && ws_has(r->document, r->items[i].first, classes);
}

/* Do the items [first, last) make a noun phrase, without a verb of its own? */
static bool is_thing(const papers *r, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (r->items[i].look || ws_pos_in(r->items[i].pos, WS_FINITE | POS_BIT(TO) | POS_BIT(WP) | POS_BIT(WDT)))
            return false;
    return first < last && ws_pos_in(r->items[last - 1].pos, WS_NOUNS);
}

/* The same, for a document? */
static bool is_paper(const papers *r, uint32_t first, uint32_t last) {
    return is_thing(r, first, last) && has(r, last - 1, PAPER);
}

/* Does a document's noun phrase open the sentence, and nothing but what was done with it stand before its verb? */
static bool opens_with_paper(const papers *r, uint32_t first, uint32_t verb) {
    const uint64_t inside = WS_NOUNS | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBN);
    uint32_t head = first;
    if (verb > first + FAR)
        return false;
    while (head < verb && ws_pos_in(r->items[head].pos, inside) && !is_paper(r, first, head + 1))
        head++;
    if (head + 1 >= verb ||
        !ws_pos_in(r->items[head + 1].pos, POS_BIT(VBN) | POS_BIT(VBD) | POS_BIT(IN) | POS_BIT(COMMA)))
        return false;
    for (uint32_t i = head + 1; i < verb; i++)
        if (r->items[i].look || has(r, i, LEX_BE | LEX_HAVE | LEX_MODAL | LEX_SUBJECT) ||
            ws_pos_in(r->items[i].pos, POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD)))
            return false;
    return true;
}

/* The marked text that begins a run of the proposal's content behind `read:`; WS_NONE where there is none. */
static uint32_t marks_behind_read(const papers *r, const ws_proposal *p) {
    for (int k = 0; k < 2; k++) {
        uint32_t i = p->content[k].first;
        if (!ws_range_empty(p->content[k]) && i > 2 && r->items[i].look && r->items[i - 1].outer == r->items[i].outer &&
            ws_punct(r->document, r->items[i - 1].first) == ':' && is(r, i - 2, "read"))
            return i;
    }
    return WS_NONE;
}

/* `Read` is a verb in front of a colon, whatever it was taken for: an email seen by this newspaper read: “…”. */
static void give_to_paper(const papers *r, uint32_t k) {
    ws_proposal *all = r->proposals->items, *p = &all[k];
    uint32_t marks = marks_behind_read(r, p);
    uint32_t first = marks == WS_NONE ? 0 : r->proposals->fold.outers[r->items[marks].outer].first;
    bool parted = !ws_range_empty(p->source) && p->source.last == p->cue.first && p->cue.first == marks - 2;
    if (marks == WS_NONE || parted || !opens_with_paper(r, first, marks - 2))
        return;
    for (uint32_t n = k > NEAR ? k - NEAR : 0; n < r->proposals->n && n <= k + NEAR; n++)
        if (ws_content_holds(all[n].content, marks))
            all[n].accepted = n == k;
    p->accepted = true;
    p->source = (ws_range){first, marks - 2};
    p->cue = (ws_range){marks - 2, marks};
    p->content[0] = (ws_range){marks, marks + 1};
    p->content[1] = (ws_range){0, 0};
}

/* Is the cue what is done with a document before it is quoted? */
static bool hands_on(const papers *r, const ws_proposal *p) {
    static const char *const verbs[] = {"seen",     "read",      "viewed",    "reviewed", "obtained",
                                        "examined", "published", "released",  "issued",   "sent",
                                        "shared",   "provided",  "circulated"};
    return !r->items[p->cue.first].look && WS_WORD_AMONG(r->document, r->items[p->cue.first].first, verbs);
}

/* Does the proposal only tell of a document, or of what speaks in the next one, by whom it was seen, read or made
 * known?
 */
static bool is_provenance(const papers *r, uint32_t k) {
    const ws_proposal *p = &r->proposals->items[k];
    uint32_t first = p->content[0].first, last = p->content[0].last, verb = p->cue.first;
    if (!p->accepted || ws_range_empty(p->source) || !ws_range_empty(p->content[1]) || last > verb ||
        p->source.first < p->cue.last || p->source.first > p->cue.last + 1 || !is(r, p->source.first - 1, "by") ||
        !ws_pos_in(r->items[verb].pos, POS_BIT(VBN) | POS_BIT(VBD)))
        return false;
    bool beside = last == verb || (last + 1 == verb && r->items[last].pos == POS_COMMA);
    return beside && hands_on(r, p) && is_paper(r, first, last);
}

void ws_read_documents(const ws_document *document, ws_proposals *proposals) {
    papers r = {.document = document, .items = proposals->fold.items, .proposals = proposals};
    for (uint32_t k = 0; k < proposals->n; k++)
        give_to_paper(&r, k);
    for (uint32_t k = 0; k < proposals->n; k++)
        if (is_provenance(&r, k))
            proposals->items[k].accepted = false;
}
