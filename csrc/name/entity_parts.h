/* entity_parts.h - what the files of entity.h share */
#ifndef WS_ENTITY_PARTS_H
#define WS_ENTITY_PARTS_H

#include "name/entity.h"
#include "name/name_tagger.h"

/* ---- entity_run.c ---- */

/* May the word at t, tagged or not, be one of a name or of a title in front of one? */
bool ws_is_run_word(const ws_document *document, const ws_names *words, uint32_t t, bool title_case);

/* The end of the run that begins at t, before token `end`. */
uint32_t ws_run_end(const ws_document *document, const ws_names *words, const uint8_t *labels, uint32_t t, uint32_t end,
                    bool title_case);

/* ---- entity_title.c ---- */

/* Are the words [first, last), which stand in front of a person's name, a title: does a noun for a person end them, or
 * stand before their `of`? */
bool ws_is_title_of_person(const ws_document *document, uint32_t first, uint32_t last);

/* Is the name at t, before a person's, what an office in front of it is of: Speaker of the | Assembly? */
bool ws_is_field_of_title(const ws_document *document, uint32_t first, uint32_t t);

/* Are the letters those of an office or honour that stand behind a name: Ann Lee MP? */
bool ws_is_postnominal(const ws_document *document, uint32_t t);

/* Add the tagged name [s, e), with the title that begins at `first`. */
ws_status ws_add_tagged(ws_document *document, uint8_t listed, uint32_t first, uint32_t s, uint32_t e);

#endif
