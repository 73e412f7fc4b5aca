/* mention_issuer.c - who issued it, in a phrase for a statement, a letter, a tweet: a statement released by Ann Lee */
#include "mention/mention_phrase.h"

#define LONGEST_NOUN 6u

bool ws_is_message(const ws_document *document, uint32_t head) {
    static const char *const words[] = {"statement", "tweet", "letter",  "message", "post",   "email",    "e-mail",
                                        "reply",     "note",  "apology", "denial",  "answer", "response", "retort"};
    return WS_WORD_AMONG(document, head, words);
}

uint32_t ws_behind_by(const ws_document *document, uint32_t head) {
    static const char *const done[] = {"issued",  "released", "posted", "published", "sent",
                                       "written", "made",     "shared", "signed",    "left"};
    uint32_t t = head + 1;
    if (ws_word_is(document, t, "from"))
        return t + 1;
    bool participle = WS_WORD_AMONG(document, t, done);
    for (uint32_t end = t + 5; participle && t < end && !ws_word_is(document, t, "by"); t++)
        if (ws_punct(document, t))
            return head;
    return ws_word_is(document, t, "by") ? t + 1 : head;
}

/* Does a phrase for somebody begin at t: no pronoun, no number, no time, no place, nor how it was done: by mistake? */
static bool is_somebody(const ws_document *document, uint32_t t, uint32_t last) {
    if (!ws_is_named(document, t) && ws_is_tag(document, t, POS_BIT(NN)) &&
        !ws_has(document, t, LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_TITLE | LEX_KIN) &&
        !ws_is_tag(document, t + 1, WS_NOUNS))
        return false;
    for (uint32_t end = t + LONGEST_NOUN; t < last && t < end; t++) {
        const ws_mention *name = ws_name_at(document, t);
        if (name)
            return name->type != WS_PLACE || ws_is_genitive(document, name->last);
        if (ws_has(document, t, LEX_TIME) ||
            !ws_is_tag(document, t, WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT) | POS_BIT(PRPS) | POS_BIT(CD)))
            return false;
        if (ws_is_tag(document, t, WS_NOUNS) && !ws_has(document, t + 1, LEX_TIME))
            return true;
    }
    return false;
}

uint32_t ws_issuer_start(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first; t < last && t < first + LONGEST_NOUN; t++) {
        if (ws_is_message(document, t)) {
            uint32_t from = ws_behind_by(document, t);
            return from > t && is_somebody(document, from, last) ? from : first;
        }
        if (!ws_is_tag(document, t, POS_BIT(DT) | POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(CD) | POS_BIT(VBN)))
            break;
    }
    return first;
}
