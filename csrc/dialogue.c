/* dialogue.c - two people who speak in turn
 *
 * “Did you lock the gate?” the judge asked.      Newspapers let a quotation without a cue go on from the one above it.
 * “I did,” Ann Lee said.                         Where one person has asked another and is answered, they speak in
 * “Did you see the boat?”                        turn: the next question to a `you` is the first one's, and what
 * “No, sir.”                                     follows it the other's.
 */
#include "dialogue.h"

#include "words.h"

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

/* Is the attribution a turn: a quotation that opens its paragraph, alone there, behind the turn before it? */
static bool is_turn(const ws_document *document, uint32_t i) {
    const ws_attribution *a = &document->attributions[i];
    uint32_t p = ws_paragraph_of(document, a->first);
    if (a->kind != WS_DIRECT || a->entity == WS_NONE || document->paragraphs[p].first != a->first)
        return false;
    return i == 0 || ws_paragraph_of(document, a[-1].first) + 1 == p;
}

/* Does the attribution that has no cue fill its paragraph? */
static bool is_bare(const ws_document *document, const ws_attribution *a) {
    return a->cue_first == a->cue_last && a->source == WS_NONE &&
           document->paragraphs[ws_paragraph_of(document, a->first)].last == a->last;
}

/* Whose turn attribution i is, by those before it; WS_NONE where they do not tell. `turns` of them are turns. */
static uint32_t whose_turn(const ws_document *document, uint32_t i, uint32_t turns) {
    const ws_attribution *a = &document->attributions[i];
    if (turns < 2 || a[-1].entity == a[-2].entity)
        return WS_NONE;
    bool next_question = asks_you(document, a) && asks_you(document, &a[-2]) && last_mark(document, &a[-1]) != '?';
    bool answer = turns > 2 && a[-3].entity == a[-1].entity && asks_you(document, &a[-3]) &&
                  last_mark(document, &a[-1]) == '?' && last_mark(document, a) != '?';
    return next_question || answer ? a[-2].entity : WS_NONE;
}

void ws_take_turns(ws_document *document) {
    uint32_t turns = 0; /* that follow each other up to here */
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        if (!is_turn(document, i)) {
            turns = 0;
            continue;
        }
        uint32_t entity = is_bare(document, a) ? whose_turn(document, i, turns) : WS_NONE;
        if (entity != WS_NONE) {
            a->entity = entity;
            a->rule = "dialogue";
            a->decision = WS_NONE;
            a->confidence = TURN_CONFIDENCE * a[-2].confidence;
        }
        turns++;
    }
}
