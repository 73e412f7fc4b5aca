/* embedded.h - the model file, which is compiled in */
#ifndef WS_EMBEDDED_H
#define WS_EMBEDDED_H

#include <stdint.h>

/* csrc/model/whosaid.bin (model.h) and its size in bytes. */
extern const unsigned char ws_embedded_model[];
extern const uint32_t ws_embedded_model_size;

#endif
