/* embed.h - put a file of csrc/model into the read-only data of the program
 *
 * WS_EMBED(name, "file") defines `const unsigned char ws_embedded_name[]` and `ws_embedded_name_end[]`. The assembler
 * reads the file (GCC and Clang; ELF and Mach-O), so no compiler sees megabytes of numbers. WS_MODEL_DIR is set by the
 * Makefile. Where .incbin is missing, `make EMBED=literal` defines WS_EMBED_LITERAL and generates string literals.
 */
#ifndef WS_EMBED_H
#define WS_EMBED_H

#if defined WS_EMBED_LITERAL
#define WS_EMBED(name, file) extern const unsigned char ws_embedded_##name[], ws_embedded_##name##_end[];
#else
#ifdef __APPLE__
#define WS_EMBED_SECTION ".const_data\n"
#define WS_EMBED_BACK ".text\n"
#define WS_EMBED_PREFIX "_"
#define WS_EMBED_HIDDEN ".private_extern "
#else
#define WS_EMBED_SECTION ".section .rodata\n"
#define WS_EMBED_BACK ".text\n"
#define WS_EMBED_PREFIX ""
#define WS_EMBED_HIDDEN ".hidden "
#endif
#define WS_EMBED_LABEL(symbol)                                                                                         \
    WS_EMBED_HIDDEN WS_EMBED_PREFIX symbol "\n.globl " WS_EMBED_PREFIX symbol "\n" WS_EMBED_PREFIX symbol ":\n"
#define WS_EMBED(name, file)                                                                                           \
    __asm__(                                                                                                           \
        WS_EMBED_SECTION                                                                                               \
        ".balign 64\n" WS_EMBED_LABEL("ws_embedded_" #name) ".incbin \"" WS_MODEL_DIR "/" file "\"\n" WS_EMBED_LABEL(  \
            "ws_embedded_" #name "_end") ".byte 0\n.balign 16\n" WS_EMBED_BACK);                                       \
    extern const unsigned char ws_embedded_##name[] __attribute__((visibility("hidden")));                             \
    extern const unsigned char ws_embedded_##name##_end[] __attribute__((visibility("hidden")));
#endif

#endif
