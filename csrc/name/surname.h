/* surname.h - what full names and titles tell of the surname alone */
#ifndef WS_SURNAME_H
#define WS_SURNAME_H

#include "document.h"

/* Let full names of persons tell the gender of their surnames elsewhere, as a guess: a title there tells more. Let Mr
 * and Ms before a surname tell that the full name is a person's. WS_NO_MEMORY when memory is short. */
ws_status ws_share_surnames(ws_document *document);

/* Let full names be persons' whose last word alone is a person's: Ann Lee, where Lee said. What the models have read
 * before is not changed by it. WS_NO_MEMORY when memory is short. */
ws_status ws_name_by_surnames(ws_document *document);

#endif
