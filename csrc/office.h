/* office.h - offices in front of a name that are for several things: Work and Pensions Secretary Ann Lee */
#ifndef WS_OFFICE_H
#define WS_OFFICE_H

#include "document.h"

/* Where the office in front of the name mention begins, where it is for several things; else where the mention does. */
uint32_t ws_office_start(const ws_document *document, uint32_t mention);

#endif
