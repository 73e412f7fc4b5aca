/* expect.h - asking for memory that will be read soon
 *
 * Model and lexicon are larger than the nearest caches, and where a word stands in them nobody can foresee: what is
 * asked for a few look-ups ahead has come when it is read.
 */
#ifndef WS_EXPECT_H
#define WS_EXPECT_H

static inline void ws_expect(const void *at) {
#ifdef __GNUC__
    __builtin_prefetch(at);
#else
    (void)at;
#endif
}

#endif
