/* late_parts.h - what the files share that give a name to who had none at the top */
#ifndef WS_LATE_PARTS_H
#define WS_LATE_PARTS_H

#include "coreference/late.h"

/* How many paragraphs the top of a story has, and how far behind the description the name may stand. */
enum { TOP = 4, NEAR = 2 };

/* The source, or what its `who` is about, where it is a noun phrase that brings in one person who has no name yet; or
 * NULL. (late_name.c) */
const ws_mention *ws_unnamed_source(const ws_document *document, const ws_attribution *a);

/* Does it tell that the name is withheld: a clerk who would not be named? (late_name.c) */
bool ws_is_withheld(const ws_document *document, const ws_mention *m);

#endif
