/* office.h - offices in front of a name, and what they are for */
#ifndef WS_OFFICE_H
#define WS_OFFICE_H

#include "document.h"

/* Where the office in front of the name mention begins, where it is for several things, Work and Pensions Secretary Ann
 * Lee; else where the mention does. */
uint32_t ws_office_start(const ws_document *document, uint32_t mention);

/* Where the office for several things begins that ends before the comma at `end`: The | Minister for Trade, Ports and
 * Culture, Ann Lee. Else WS_NONE. */
uint32_t ws_office_of_fields(const ws_document *document, uint32_t end);

/* Where the brackets open that end right before the name at token t and tell what the office before them is for: Deputy
 * Commissioner | (Crime) Ann Lee. Else WS_NONE. (office_field.c) */
uint32_t ws_bracket_before(const ws_document *document, uint32_t t);

/* The noun of the office whose field ends before the name at token `end`: vice | president for ports Ann Lee; assistant
 * | secretary of state for trade Ann Lee. Else WS_NONE. (office_field.c) */
uint32_t ws_office_before_field(const ws_document *document, uint32_t end);

/* Where the title without an article begins of which the words before token t are the field: chair of the council | Ann
 * Lee; state minister for fisheries | Ann Lee. Only where a clause, a cue or a comma ends before it; else WS_NONE.
 * (office_field.c)
 */
uint32_t ws_title_of_field(const ws_document *document, uint32_t t);

#endif
