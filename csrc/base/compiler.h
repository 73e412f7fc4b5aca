/* compiler.h - what is said to compilers that understand it */
#ifndef WS_COMPILER_H
#define WS_COMPILER_H

/* For functions of which an argument is a constant wherever they are called: written out there, what follows from the
 * constant is known before the program runs. */
#ifdef __GNUC__
#define WS_WRITTEN_OUT inline __attribute__((always_inline))
#else
#define WS_WRITTEN_OUT inline
#endif

/* Before a loop over constants: what it comes to is known before the program runs. */
#if defined __clang__
#define WS_UNROLLED _Pragma("unroll")
#elif defined __GNUC__
#define WS_UNROLLED _Pragma("GCC unroll 128")
#else
#define WS_UNROLLED
#endif

#endif
