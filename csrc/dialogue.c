/* dialogue.c - two people who speak in turn
 *
 * “Did you lock the gate?” the judge asked.      Newspapers let a quotation without a cue go on from the one above it.
 * “I did,” Ann Lee said.                         Where one person has asked another and is answered, they speak in
 * “Did you see the boat?”                        turn: the next question to a `you` is the first one's, and what
 * “No, sir.”                                     follows it the other's.
 */
#include "dialogue.h"

#include "words.h"

#include <string.h>

/* Of the confidence that the speakers before are right, this much is left for whose turn it is. */
#define TURN_CONFIDENCE 0.9f

/* The last punctuation of what is said, 0 where it ends in a word. */
static char last_mark(const ws_document *document, const ws_attribution *a) {
    uint32_t t = a->last;
    while (t > a->first && document->tokens[t - 1].kind == TOKEN_MARK)
        t--;
    return t > a->first ? ws_punct(document, t - 1) : 0;
}

/* Is it a question to somebody who is there? */
static bool asks_you(const ws_document *document, const ws_attribution *a) {
    bool you = false;
    for (uint32_t t = a->first; t < a->last && !you; t++)
        you = ws_word_is(document, t, "you") || ws_word_is(document, t, "your");
    return you && last_mark(document, a) == '?';
}

/* Does the attribution close its paragraph, or open it? */
static bool is_at_edge(const ws_document *document, const ws_attribution *a) {
    const ws_paragraph *paragraph = &document->paragraphs[ws_paragraph_of(document, a->first)];
    uint32_t end = a->last > a->source_last ? a->last : a->source_last;
    end = end > a->cue_last ? end : a->cue_last;
    return a->first == paragraph->first || end + 1 >= paragraph->last;
}

/* Is the attribution a turn: a quotation that opens its paragraph, directly behind the turn before it? The first one
 * may close its paragraph instead. */
static bool is_turn(const ws_document *document, uint32_t i, bool first) {
    const ws_attribution *a = &document->attributions[i];
    uint32_t p = ws_paragraph_of(document, a->first);
    if (a->kind != WS_DIRECT || (document->paragraphs[p].first != a->first && !(first && is_at_edge(document, a))))
        return false;
    return first || (i > 0 && ws_paragraph_of(document, a[-1].first) + 1 == p);
}

/* Does the attribution that has no cue fill its paragraph? */
static bool is_bare(const ws_document *document, const ws_attribution *a) {
    return a->cue_first == a->cue_last && a->source == WS_NONE &&
           document->paragraphs[ws_paragraph_of(document, a->first)].last == a->last;
}

/* Does somebody say that it is asked, or is it the next question to one who has been asked already? */
static bool is_asked(const ws_document *document, const ws_attribution *a) {
    static const char *const words[] = {"asked", "asks", "pressed", "inquired", "enquired", "demanded"};
    if (last_mark(document, a) != '?')
        return false;
    return strcmp(a->rule, "dialogue") == 0 ||
           (a->cue_first < a->cue_last && ws_word_among(document, a->cue_first, words, sizeof words / sizeof *words));
}

/* Does it speak of whoever says it: Why should we? */
static bool speaks_of_us(const ws_document *document, const ws_attribution *a) {
    static const char *const words[] = {"i", "we", "us", "me", "our", "my"};
    for (uint32_t t = a->first; t < a->last; t++)
        if (ws_word_among(document, t, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* Whose turn attribution i is, by those before it; WS_NONE where they do not tell. `turns` of them are turns. Who has
 * just answered may ask a question as well, of no you; not so where the other one keeps asking. */
static uint32_t whose_turn(const ws_document *document, uint32_t i, uint32_t turns) {
    const ws_attribution *a = &document->attributions[i];
    if (turns < 2 || a[-1].entity == a[-2].entity)
        return WS_NONE;
    bool asked = last_mark(document, a) == '?', before = last_mark(document, &a[-1]) == '?';
    bool keeps = turns > 3 && a[-4].entity == a[-2].entity && is_asked(document, &a[-4]);
    bool asks = is_asked(document, &a[-2]) && (keeps || !speaks_of_us(document, a));
    bool you = asks_you(document, &a[-2]) && asks_you(document, a);
    bool answer = turns > 2 && !asked && before && a[-3].entity == a[-1].entity &&
                  (is_asked(document, &a[-3]) || asks_you(document, &a[-3]));
    return (asked && !before && (asks || you)) || answer ? a[-2].entity : WS_NONE;
}

uint32_t ws_whose_turn(const ws_document *document, uint32_t i, uint32_t *asker) {
    uint32_t turns = 0;
    if (!is_turn(document, i, i == 0))
        return WS_NONE;
    while (turns < 4 && turns < i && document->attributions[i - turns - 1].entity != WS_NONE) {
        bool on = is_turn(document, i - turns - 1, false);
        turns += on || is_turn(document, i - turns - 1, true);
        if (!on)
            break;
    }
    const ws_attribution *a = &document->attributions[i];
    if (turns > 0 && is_asked(document, a - 1) && asks_you(document, a - 1) && last_mark(document, a) != '?')
        *asker = a[-1].entity;
    return whose_turn(document, i, turns);
}

void ws_take_turns(ws_document *document) {
    uint32_t turns = 0; /* that follow each other up to here */
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        bool on = turns > 0 && is_turn(document, i, false);
        if (a->entity == WS_NONE || !(on || is_turn(document, i, true))) {
            turns = 0;
            continue;
        }
        uint32_t entity = on && is_bare(document, a) ? whose_turn(document, i, turns) : WS_NONE;
        if (entity != WS_NONE) {
            a->entity = entity;
            a->rule = "dialogue";
            a->decision = WS_NONE;
            a->confidence = TURN_CONFIDENCE * a[-2].confidence;
        }
        turns = on ? turns + 1 : 1;
    }
}
