/* signature.h - names that fill a line, and what the line below says of them */
#ifndef WS_SIGNATURE_H
#define WS_SIGNATURE_H

#include "document.h"

/* Whose name a paragraph is that signs what stands before it, perhaps with what that one is or where from: Ann Lee; –
 * Ann Lee, Hale; or WS_NONE. */
uint32_t ws_signer(const ws_document *document, const ws_paragraph *p);

/* Let it be a person's, without the place behind its comma. */
void ws_name_signer(ws_document *document, uint32_t name);

/* Add the roles that stand in the line below a name that fills one: Ann Lee / Retired postmistress, Hale. */
ws_status ws_list_signed_roles(ws_document *document);

#endif
