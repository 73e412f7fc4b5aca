/* office.h - offices in front of a name that are for several things: Work and Pensions Secretary Ann Lee */
#ifndef WS_OFFICE_H
#define WS_OFFICE_H

#include "document.h"

/* Where the office in front of the name mention begins, where it is for several things; else where the mention does. */
uint32_t ws_office_start(const ws_document *document, uint32_t mention);

/* The noun of the office whose field ends before the name at token `end`: vice | president for ports Ann Lee; assistant
 * | secretary of state for trade Ann Lee. Else WS_NONE. */
uint32_t ws_office_before_field(const ws_document *document, uint32_t end);

#endif
