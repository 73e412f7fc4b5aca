/* inscription.h - words that stand on a thing: a sign that says “…”, “…” painted across a barn */
#ifndef WS_INSCRIPTION_H
#define WS_INSCRIPTION_H

#include "document.h"

/* Does the sentence say that the outermost marked span stands written on a thing: a sign or a mug says it, it is
 * painted or stamped, a van bears it as its slogan? A letter or a report speaks for somebody; a thing for nobody. Needs
 * parts of speech. */
bool ws_is_inscription(const ws_document *document, const ws_marked *marked);

#endif
