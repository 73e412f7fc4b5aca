/* embedded.c - the model file, which is compiled in
 *
 * The assembler reads it (GCC and Clang; ELF and Mach-O), so no compiler sees megabytes of numbers, and the file cannot
 * be missing, stale or cut short at run time. WS_MODEL_DIR is set by the Makefile. Where .incbin is missing,
 * `make EMBED=literal` generates string literals (model/literal.c) and defines WS_EMBED_LITERAL.
 */
#include "model/embedded.h"

#ifdef WS_EMBED_LITERAL

#include "literals.inc"

#else

#ifdef __APPLE__
#define READ_ONLY ".const_data\n"
#define PREFIX "_"
#define HIDDEN ".private_extern "
#else
#define READ_ONLY ".section .rodata\n"
#define PREFIX ""
#define HIDDEN ".hidden "
#endif

/* A label that other files of the library see and the module's users do not. */
#define LABEL(symbol) ".globl " PREFIX symbol "\n" HIDDEN PREFIX symbol "\n" PREFIX symbol ":\n"
#define EMBED(name, file)                                                                                              \
    __asm__(READ_ONLY ".balign 64\n" LABEL(                                                                            \
        "ws_embedded_" #name) ".incbin \"" WS_MODEL_DIR "/" file "\"\n" PREFIX "ws_embedded_" #name                    \
                              "_end:\n.balign 4\n" LABEL("ws_embedded_" #name                                          \
                                                         "_size") ".long " PREFIX "ws_embedded_" #name                 \
                                                                  "_end - " PREFIX "ws_embedded_" #name "\n.text\n")

EMBED(model, "whosaid.bin");

#endif
