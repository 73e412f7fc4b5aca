/* extension.c - the user's titles and cues, given to the tokens
 *
 * A title or cue that a user adds by a pattern must work wherever a shipped one does, so its tokens get the classes
 * that the lexicon would have given them, and no later stage knows the difference.
 */
#include "document.h"

#include "lexicon/lexicon.h"
#include "text/pos.h"

/* Give the tokens of one match their classes. */
static void extend(ws_document *document, const ws_match *match, uint32_t first) {
    for (uint32_t t = first; t < document->n_tokens && document->tokens[t].start < match->group.end; t++) {
        ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD || token->start < match->group.start)
            continue;
        if (match->kind == WS_PATTERN_TITLE) {
            token->classes |= LEX_TITLE;
        } else {
            token->classes |= LEX_SPEECH | LEX_CLAUSE | LEX_VERB | LEX_PAST;
            document->pos[t] = POS_VBD;
        }
    }
}

ws_status ws_extend_tokens(ws_document *document) {
    uint32_t t = 0;
    for (uint32_t i = 0; i < document->n_matches; i++) {
        const ws_match *match = &document->matches[i];
        while (t < document->n_tokens && document->tokens[t].end <= match->start)
            t++;
        if (match->kind == WS_PATTERN_TITLE || match->kind == WS_PATTERN_CUE)
            extend(document, match, t);
    }
    return WS_OK;
}
