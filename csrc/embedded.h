/* embedded.h - the files of csrc/model that are compiled in */
#ifndef WS_EMBEDDED_H
#define WS_EMBEDDED_H

#include <stdint.h>

/* The learned model (model.h) and the gazetteer (lexicon.h), with their sizes in bytes. */
extern const unsigned char ws_embedded_model[], ws_embedded_gazetteer[];
extern const uint32_t ws_embedded_model_size, ws_embedded_gazetteer_size;

#endif
