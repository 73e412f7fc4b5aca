/* scare.h - marked text that is no speech: scare words, titles of works, nicknames, mottoes
 *
 * A third of the marked spans of one to three words in news are none (measured on PolNeAR's train part), so no span is
 * taken for speech because of its marks alone.
 */
#ifndef WS_SCARE_H
#define WS_SCARE_H

#include "document.h"

typedef enum ws_marked_use {
    MARKED_SPEECH,   /* reads as an utterance or a fragment of one */
    MARKED_FRAGMENT, /* a few words in the grammar of their sentence: speech only inside a cue's content */
    MARKED_NONE      /* a title, nickname, motto or scare word: `rule` says which */
} ws_marked_use;

/* How the outermost marked span is used, judged by its words and those around it. `*rule` is set for MARKED_NONE. */
ws_marked_use ws_use_of_marked(const ws_document *document, uint32_t marked, const char **rule);

/* Is an outermost marked span, which no rule takes for something else, very likely to be somebody's words? */
bool ws_sounds_like_speech(const ws_document *document, uint32_t marked);

/* Add a span to the document's scares; false when memory is short. */
bool ws_add_scare(ws_document *document, uint32_t marked, const char *rule);

/* Is the noun one for words that are written up or stand for somebody: a motto, a motion, a petition, a song's line? */
bool ws_is_motto_noun(const ws_document *document, uint32_t t);

#endif
