/* search_spec.c - finding a place in what is in order */
#include "check.h"

#include "base/search.h"

typedef struct row {
    const char *word;
    int number;
} row;

static const row rows[] = {{"boat", 1}, {"boathouse", 2}, {"dock", 3}, {"doña", 4}, {"pier", 5}};

/* The number of the row for a text that is one token, 0 for none. */
static int number_of(const char *text, uint32_t length) {
    ws_token tokens[2] = {{.start = 0, .end = length}, {.start = length, .end = length}};
    ws_document document = {.text = text, .length = length, .tokens = tokens, .n_tokens = 1};
    const row *found = ws_find_word(&document, 0, rows, sizeof rows / sizeof *rows, sizeof *rows);
    check(!ws_find_word(&document, 7, rows, sizeof rows / sizeof *rows, sizeof *rows), "there is no such token");
    return found ? found->number : 0;
}

static void every_word_is_found(void) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(number_of(rows[i].word, (uint32_t)strlen(rows[i].word)) == rows[i].number, "not found: %s", rows[i].word);
    check(number_of("DoCK", 4) == 3, "capitals are other letters");
}

static void others_are_not(void) {
    check(!number_of("boa", 3) && !number_of("boats", 5) && !number_of("quay", 4) && !number_of("ash", 3),
          "a word that is not there");
    check(!number_of("boat\0", 5) && !number_of("boat\0house", 10), "a byte of 0 ends no word of a text");
    check(!number_of("do\xC3", 3), "half a character");
}

static uint32_t start_of(const ws_document *document, uint32_t sentence) {
    return document->sentences[sentence].first;
}

static void the_first_behind_a_place_is_found(void) {
    ws_sentence sentences[] = {{.first = 2}, {.first = 5}, {.first = 5}, {.first = 9}};
    ws_document document = {.sentences = sentences, .n_sentences = 4};
    static const uint32_t expected[] = {0, 0, 0, 1, 1, 1, 3, 3, 3, 3, 4};
    for (uint32_t at = 0; at < sizeof expected / sizeof *expected; at++)
        check(ws_search(&document, start_of, 4, at) == expected[at], "from %u", at);
    check(ws_search(&document, start_of, 0, 3) == 0, "there is nothing");
}

int main(void) {
    static const test tests[] = {
        {"every word is found", every_word_is_found},
        {"others are not", others_are_not},
        {"the first behind a place is found", the_first_behind_a_place_is_found},
    };
    return run_tests(tests, sizeof tests / sizeof *tests);
}
