/* role_head.c - the nouns of roles: which one a phrase is about */
#include "role/role_phrase.h"

/* The token behind the name at `t` where a noun follows whose modifier it is, so that its prepositions are not those of
 * the phrase: a Bank of Norway | economist. Else `t`. */
static uint32_t pass_modifier(const ws_document *document, uint32_t t, uint32_t last) {
    const ws_mention *name = ws_name_at(document, t);
    if (!name || name->type == WS_PERSON)
        return t;
    uint32_t end = name->last;
    return end < last && ws_pos_in(document->pos[end], WS_NOUNS | POS_BIT(JJ)) ? end : t;
}

uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = false;
    for (uint32_t t = first; t < last; t++) {
        t = pass_modifier(document, t, last);
        if (t > first && !ws_has(document, t, WS_PERSON_CLASSES) &&
            (ws_has(document, t, LEX_PREPOSITION | LEX_WH) || (noun && ws_punct(document, t) == ',')))
            break;
        if (noun && ws_word_is(document, t, "worth"))
            break;
        if (noun && t > head && ws_pos_in(document->pos[t], POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) &&
            t + 1 < last && !ws_pos_in(document->pos[t + 1], WS_NOUNS | POS_BIT(JJ)))
            break; /* a delegate serving on … */
        if (ws_is_genitive(document, t) ||
            (noun && t + 1 == last && WS_WORD_IS_ANY(document, t, "designate", "elect", "emeritus")))
            continue; /* the director designate */
        bool person = t + 1 == last && ws_is_pos(document, t, POS_BIT(JJ)) &&
                      ws_noun_classes(document, t) & WS_PERSON_CLASSES &&
                      !ws_has(document, head, WS_PERSON_CLASSES); /* a local co-pilot, for all the tagger knows */
        if (ws_is_word(document, t) && !ws_has(document, t, LEX_COORDINATOR) &&
            (!noun || person || ws_pos_in(document->pos[t], WS_NOUNS))) { /* accounts clerk, whatever it is tagged */
            head = t;
            noun = ws_pos_in(document->pos[t], WS_NOUNS);
        }
    }
    return head;
}

uint32_t ws_head_of(const ws_document *document, uint32_t first, uint32_t last) {
    bool one = first + 2 < last && ws_word_is(document, first + 1, "of") &&
               (ws_word_is(document, first, "one") || ws_is_pos(document, first, POS_BIT(CD)));
    return ws_role_head(document, one ? first + 2 : first, last);
}

uint32_t ws_behind_body(const ws_document *document, uint32_t first, uint32_t last) {
    const ws_mention *name = ws_name_at(document, first);
    uint32_t end = name ? name->last : last;
    return end < last && name->type == WS_ORGANIZATION && ws_is_pos(document, end, WS_NOUNS) ? end : first;
}

bool ws_is_head(const ws_document *document, uint32_t t) {
    return ws_pos_in(document->pos[t], WS_NOUNS | POS_BIT(JJ)) ||
           ws_has(document, t, WS_PERSON_CLASSES | LEX_ABBREVIATION) || ws_is_office_to_come(document, t);
}

bool ws_calls(const ws_document *document, uint32_t t, uint32_t head) {
    if (t >= head)
        return t == head;
    if (ws_has(document, t + 1, LEX_COORDINATOR) || ws_punct(document, t + 1) == '/')
        return ws_is_person_noun(document, t);
    return t + 1 == head && ws_has(document, t, LEX_PERSON) && ws_has(document, t, LEX_TITLE) &&
           ws_has(document, head, LEX_TITLE);
}

bool ws_is_office_verb(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {
        "heads",  "headed",  "chairs",    "chaired",  "oversees",   "oversaw",    "edits",   "edited",     "teaches",
        "taught", "coaches", "coached",   "directs",  "directed",   "manages",    "managed", "supervises", "supervised",
        "serves", "served",  "co-chairs", "co-hosts", "co-founded", "represents", "advises", "presides",   "commands"};
    return WS_WORD_AMONG(document, t, verbs);
}

bool ws_is_work_verb(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {
        "leads",       "led",         "runs",        "ran",         "owns",      "owned",     "founded",
        "hosts",       "hosted",      "represented", "commanded",   "studies",   "studied",   "works",
        "worked",      "writes",      "wrote",       "advised",     "presided",  "covers",    "covered",
        "specializes", "specialises", "researches",  "lives",       "lived",     "practices", "practises",
        "organized",   "organised",   "volunteers",  "volunteered", "campaigned"};
    return ws_is_office_verb(document, t) || WS_WORD_AMONG(document, t, verbs);
}
