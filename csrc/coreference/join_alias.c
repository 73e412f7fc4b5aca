/* join_alias.c - other names that the text says somebody has: Ann Lee, also known as Kid Moe; born Ann Rusk */
#include "coreference/join.h"

#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* No more words lead from a name to the other one. */
enum { FARTHEST = 9 };

/* Behind `known as` and what may stand inside: also known as, known to her fans as. Else t. */
static uint32_t pass_known(const ws_document *document, uint32_t t) {
    enum { LONGEST = 4 };
    static const char *const ahead[] = {"also", "better", "best", "formerly", "previously", "then", "once",
                                        "now",  "widely", "more", "commonly", "popularly",  "still"};
    uint32_t k = t;
    while (k < t + 2 && WS_WORD_AMONG(document, k, ahead))
        k++;
    if (!ws_word_is(document, k++, "known"))
        return t;
    if (WS_WORD_IS_ANY(document, k, "professionally", "online", "locally"))
        k++;
    else if (WS_WORD_IS_ANY(document, k, "to", "by"))
        for (uint32_t end = k + LONGEST; k < end && ws_is_word(document, k) && !ws_word_is(document, k, "as");)
            k++;
    return ws_word_is(document, k, "as") ? k + 1 : t;
}

/* Behind `stage name` and the like, or t. */
static uint32_t pass_kind_of_name(const ws_document *document, uint32_t t) {
    bool kind = WS_WORD_IS_ANY(document, t, "real", "birth", "legal", "stage", "pen", "maiden");
    return kind && ws_word_is(document, t + 1, "name") ? t + 2 : t;
}

/* Behind `who writes as`, `who wrote under the name of`, also without `who`; or t. */
static uint32_t pass_performing(const ws_document *document, uint32_t t) {
    static const char *const verbs[] = {"writes", "wrote", "performs", "performed", "records", "recorded",
                                        "raps",   "sings", "streams",  "posts",     "writing"};
    bool who = ws_word_is(document, t, "who");
    uint32_t k = t + who;
    if (!WS_WORD_AMONG(document, k++, verbs))
        return t;
    if (who && ws_word_is(document, k, "as"))
        return k + 1;
    if (!ws_word_is(document, k, "under") || !ws_is_the(document, k + 1))
        return t;
    uint32_t name = pass_kind_of_name(document, k + 2);
    name += name == k + 2 && WS_WORD_IS_ANY(document, name, "name", "pseudonym");
    return name > k + 2 ? name + ws_word_is(document, name, "of") : t;
}

/* Behind the words from t on that lead to another name of who is named before them, or t. */
static uint32_t pass_lead(const ws_document *document, uint32_t t, bool apart) {
    uint32_t k = pass_performing(document, t);
    if (k > t || !apart)
        return k;
    if ((k = pass_known(document, t)) > t)
        return k;
    if (WS_WORD_IS_ANY(document, t, "aka", "a.k.a", "alias", "born"))
        return t + 1;
    if (ws_word_is(document, t, "whose") && (k = pass_kind_of_name(document, t + 1)) > t + 1)
        return WS_WORD_IS_ANY(document, k, "is", "was") ? k + 1 : t;
    if (ws_is_the(document, t) && (k = pass_kind_of_name(document, t + 1)) > t + 1)
        return ws_word_is(document, k, "of") ? k + 1 : t;
    return pass_kind_of_name(document, t);
}

/* Does the name only tell whose somebody else is, or to whom they did something: the killer of | Ann Lee, who shot |
 * Ann Lee? Then either may be known as what follows. */
static bool is_inside_phrase(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->first - 1;
    if (m->first < 2)
        return false;
    return (ws_word_is(document, t, "of") && ws_is_person_noun(document, t - 1)) ||
           (ws_is_tag(document, t, WS_FINITE) && ws_has(document, t - 1, LEX_WH));
}

uint32_t ws_bearer_of_alias(const ws_document *document, uint32_t mention) {
    const ws_mention *alias = &document->mentions[mention];
    if (mention == 0 || alias->type != WS_PERSON || alias->flags & MENTION_QUOTED)
        return WS_NONE;
    const ws_mention *m = &document->mentions[mention - 1];
    char behind = ws_punct(document, alias->last), mark = ws_punct(document, m->last);
    bool part = WS_WORD_IS_ANY(document, alias->last, "in", "on", "at"); /* known as Kid Moe | in the film */
    part &= !ws_is_the(document, alias->last + 1) || ws_word_is(document, alias->first - 1, "born");
    bool ends = behind == ',' || behind == ')' || behind == '.' || part;
    if (m->type != WS_PERSON || m->entity == WS_NONE || m->last >= alias->first || alias->first > m->last + FARTHEST ||
        !ends || is_inside_phrase(document, m))
        return WS_NONE;
    bool apart = mark == ',' || mark == '(';
    uint32_t lead = m->last + apart, end = pass_lead(document, lead, apart);
    return end > lead && end == alias->first ? m->entity : WS_NONE;
}
