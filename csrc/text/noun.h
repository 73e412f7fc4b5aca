/* noun.h - nouns for persons */
#ifndef WS_NOUN_H
#define WS_NOUN_H

#include "document.h"
#include "lexicon/lexicon.h"

/* Classes of the nouns for people. */
#define WS_PERSON_CLASSES (LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_KIN)

/* Is the noun one for a person, in one of its senses? */
bool ws_is_person_noun(const ws_document *document, uint32_t t);

/* The classes of a noun; of a compound (lock-keeper) those of its last part as well. */
uint64_t ws_noun_classes(const ws_document *document, uint32_t t);

/* Hash of the last part of a compound, of what is before -elect, as that of a word; 0 for a word without hyphen. */
uint32_t ws_last_part(const ws_document *document, uint32_t t);

/* Is it an office that somebody will hold: clerk-elect? */
bool ws_is_office_to_come(const ws_document *document, uint32_t t);

/* Is the noun one for those whom a case or a debate is told to: the court, the meeting? */
bool ws_is_hearing(const ws_document *document, uint32_t t);

/* Does a word that no list knows end like a noun for a person: archaeobotanist, choirwoman? */
bool ws_ends_like_person(const ws_document *document, uint32_t t);

/* Is the word the letters for an office, in capitals: MP, CEO? */
bool ws_is_office_letters(const ws_document *document, uint32_t t);

/* Is it one for who plays, by where they do in the field: midfielder, hooker? */
bool ws_is_player(const ws_document *document, uint32_t t);

/* The noun for a person of somebody's own that leads to the name at token t, in its sentence: her | son | Bob; Moe's
 * old | friend, Ann Lee. Or WS_NONE. Its class may be asked for: LEX_KIN. */
uint32_t ws_own_noun_before(const ws_document *document, uint32_t t);

#endif
