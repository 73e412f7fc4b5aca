/* binding.h - whom a noun phrase cannot mean because the clause it stands in is about them */
#ifndef WS_BINDING_H
#define WS_BINDING_H

#include "document.h"

/* Is the mention the subject of the clause that goes on to the noun phrase that begins at token `first`, and does the
 * phrase not say what the subject is? Ann Lee was met by the mayor: then the phrase means somebody else, by principle C
 * of the binding theory (Chomsky 1981, Lectures on Government and Binding). Papers do not keep to it where the phrase
 * stands in a clause of its own: … said the critics disliked the billionaire. Looks back 25 tokens at the most. In
 * front of `by`, passes over marked text: Ann Lee was called “…” by | the mayor. */
bool ws_is_subject_before(const ws_document *document, const ws_mention *subject, uint32_t first);

/* Does the noun phrase that begins at token `first` tell who calls the subject of the sentence something: Called “…” by
 * | the mayor, Ann Lee left? Then it means somebody else, by the same principle. */
bool ws_is_agent_of_opening(const ws_document *document, uint32_t first);

/* Does what the mention says behind itself, outside marks, name the referent: He said | Ann Lee was late? Then he is
 * not she, by the same principle. Looks at 14 tokens, for papers do not keep to it farther in. */
bool ws_is_named_in(const ws_document *document, const ws_attribution *said, uint32_t mention, uint32_t referent);

/* Is the pronoun at t whom somebody does something to: told | her that? */
bool ws_is_object_pronoun(const ws_document *document, uint32_t t);

#endif
