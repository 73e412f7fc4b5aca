/* language.c - is the text English at all?
 *
 * Function words and cue verbs are a third to a half of any English news, and the ones that other languages share (in,
 * an, die, on, me, so) are a tenth of theirs at the most. One count separates them (Grefenstette 1995, "small words").
 */
#include "text/language.h"

#include "lexicon/lexicon.h"

#define ENGLISH_WORDS                                                                                                  \
    (LEX_DETERMINER | LEX_POSSESSIVE | LEX_SUBJECT | LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH |   \
     LEX_BE | LEX_HAVE | LEX_MODAL | LEX_SPEECH)

/* Fewer lower-case words tell nothing. */
#define FEWEST_WORDS 30u
/* A text with less than one such word in this many lower-case words is not English. */
#define LEAST_SHARE 4u

ws_status ws_tell_language(ws_document *document) {
    uint32_t words = 0, english_words = 0;
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        const ws_token *token = &document->tokens[t];
        bool word = (token->kind == TOKEN_WORD) & (token->shape == SHAPE_LOWER); /* no branches: nobody guesses them */
        words += word;
        english_words += word & ((token->classes & ENGLISH_WORDS) != 0);
    }
    if (words < FEWEST_WORDS || english_words * LEAST_SHARE >= words)
        return WS_OK;
    document->foreign = true;
    bool added = ws_add_problem(document, "not-english", 0, document->length,
                                "This does not read as English: quotations are found by their marks alone.");
    return added ? WS_OK : WS_NO_MEMORY;
}
