/* hypothetical.h - what nobody has said, whatever stands in marks: had he said “…”; nobody said “…” */
#ifndef WS_HYPOTHETICAL_H
#define WS_HYPOTHETICAL_H

#include "document.h"

/* Does the sentence say of the verb at token `verb`, which reports marked text, that it was not done: by a condition
 * (`if`, `unless`, `had she`), a denial (`nobody`; `never`, `did not`), a modal perfect (`would have said`) or a wish
 * (`expect him to say`)? A denied verb says so only of a `direct` quotation: “She would not comment on “…”” reports.
 * In PolNeAR's train part (5,182 attributions with marks) such quotations are hardly ever attributed to anybody. Needs
 * parts of speech. */
bool ws_is_hypothetical(const ws_document *document, uint32_t verb, bool direct);

#endif
