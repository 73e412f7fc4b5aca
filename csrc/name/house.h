/* house.h - bodies whose names end in 's: Moe's said, of the shop and not of Moe */
#ifndef WS_HOUSE_H
#define WS_HOUSE_H

#include "document.h"
#include "text/words.h"

/* Let names that the text has with an 's in front of a verb be those of bodies, and end behind it where no noun
 * follows. */
void ws_name_houses(ws_document *document);

/* Does the mention end in the 's that is part of its name? */
static inline bool ws_is_house(const ws_document *document, const ws_mention *m) {
    return m->form == FORM_NAME && m->last == m->name_last + 1 && ws_is_genitive(document, m->name_last);
}

#endif
