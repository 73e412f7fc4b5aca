/* scare_rules.h - what the rules share by which marked text is no speech
 *
 * scare.c asks them one after the other. All look at an outermost marked span, its words and those around it, and need
 * parts of speech and names.
 */
#ifndef WS_SCARE_RULES_H
#define WS_SCARE_RULES_H

#include "text/marked.h"
#include "text/words.h"

/* Verbs that may report the words in marks. */
#define WS_CUE_VERBS (LEX_SPEECH | LEX_STANCE | LEX_MANNER)

/* A marked span as the rules see it: tokens [first, last) inside the marks, what stands before it in its sentence, and
 * how it looks. */
typedef struct ws_seen {
    const ws_marked *marked;
    uint32_t first, last;
    const ws_token *before; /* the sentinel at a sentence's start */
    char mark_before;
    bool capital;    /* the first word has one */
    bool ends;       /* it ends like a sentence, or a comma sets it off */
    bool starts;     /* it opens its sentence */
    bool cue_before; /* a verb that reports stands before it */
} ws_seen;

/* Is it a name that somebody or something is called by: Ann “Tilly” Lee; a boat called “Trouble”? (scare_nickname.c) */
bool ws_is_nickname(const ws_document *document, const ws_seen *s);

/* Is it a word or phrase that is only talked of: banned the word “…”? (scare_word.c) */
bool ws_is_talked_of(const ws_document *document, const ws_seen *s);

/* Does it stand beside a noun for a work or for words that are written up, in a sentence that goes on with a verb that
 * says nothing: the motto, “…”, hangs above the door? (scare_motto.c) */
bool ws_is_apposition(const ws_document *document, const ws_seen *s);

/* Does its sentence say that it is a motto, or tell of it as of a thing: “…” is the motto of? (scare_motto.c) */
bool ws_is_motto(const ws_document *document, const ws_seen *s);

/* Is it the title of a work? Capitals and what stands before the span make it likely; a noun for a work in front, an
 * author, a list of titles or a verb that performs works make it certain. (scare_title.c) */
bool ws_is_title(const ws_document *document, const ws_seen *s);
bool ws_is_surely_title(const ws_document *document, const ws_seen *s);

/* The noun behind what has an owner or an article, near token t: “…,” the mill's motto. The first token that `is_noun`
 * lets in; WS_NONE where there is none, nobody owns it, or it is an owner itself. (scare.c) */
uint32_t ws_owned_noun(const ws_document *document, uint32_t t, bool (*is_noun)(const ws_document *, uint32_t));

#endif
