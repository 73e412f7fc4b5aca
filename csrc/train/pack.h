/* pack.h - weights as bytes of a model file */
#ifndef TRAIN_PACK_H
#define TRAIN_PACK_H

#include "train/weights.h"

/* Make the section of a model file. `*size` is set; the caller frees. */
unsigned char *pack_linear(const weights *w, size_t *size);
/* The same with a scale of the caller's, for models of several sections; and a section without prints. */
unsigned char *pack_scaled(const weights *w, float scale, size_t *size);
unsigned char *pack_rows(const weights *w, uint32_t rows, float scale, size_t *size);
/* Make a model file of sections (NULL: none). */
unsigned char *pack_model(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                          size_t *size);
/* The weights as the library will read them; memory of `*bytes` belongs to the caller. */
ws_linear linear_of(const weights *w, unsigned char **bytes);

/* The model that sections make, as a file of them would; it points into *bytes, which the caller frees. Ends the
 * program where it cannot be read. */
ws_model model_of(unsigned char *const sections[WS_MODEL_KINDS], const size_t sizes[WS_MODEL_KINDS],
                  unsigned char **bytes);

#endif
