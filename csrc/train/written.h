/* written.h - articles written for the project, with their answers
 *
 * The corpora know one country's political news. These articles are invented, of every desk and from everywhere; they
 * tell who says what and in which role, but mark neither cues nor sources:
 *
 *     ### name-of-the-article
 *     [[1|"The lock is open,"]] Ann Lee, a diver, said under the {{"welcome"}} sign. She said [[2|it was late]].
 *     =1 Ann Lee | diver
 *     =2 Ann Lee
 *
 * [[k|…]] is a piece of the content of attribution k, {{…}} marked text that is no speech. `=k` names who speaks, by
 * the fullest name of the text, and behind | the roles as the text has them, apart by `;`; `=k ?` is somebody unknown.
 */
#ifndef TRAIN_WRITTEN_H
#define TRAIN_WRITTEN_H

#include "train/chains.h"
#include "train/corpus.h"

/* Those to learn from, and those that are only measured and that nobody reads for errors: they tell how far the rest
 * carries over. Folders beside this file. */
#define WRITTEN_TO_LEARN "articles"
#define WRITTEN_UNSEEN "unseen"

/* All of a folder, in the order of their files' names. Each ends the program with a message that names the file and
 * line of what is broken. Memory is never given back. */
corpus corpus_written(const char *folder);
chain_corpus chains_written(const char *folder);

/* The articles of another corpus, and those to learn from behind them. */
corpus with_written(corpus c);

#endif
