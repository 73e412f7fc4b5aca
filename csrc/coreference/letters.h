/* letters.h - pages on which several people write: letters to the editor, problems and advice */
#ifndef WS_LETTERS_H
#define WS_LETTERS_H

#include "coreference/resolver.h"

/* List the parts of the page by who writes them. False when memory is short. */
bool ws_list_letters(ws_resolver *r);

/* Come to token t: who is `I` there is the author now, and whom only another letter names is forgotten. */
void ws_enter_letter(ws_resolver *r, uint32_t t);

#endif
