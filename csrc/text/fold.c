/* fold.c - the document with every quotation folded into one item */
#include "text/fold.h"

#include "lexicon/lexicon.h"
#include "model/tagger.h"
#include "text/feature.h"
#include "text/words.h"

const ws_fold_item ws_fold_before = {
    .word = 1, .stem = 1, .pos = POS_EDGE, .flags = FOLD_FIRST | FOLD_LAST | FOLD_BEGINS | FOLD_ENDS};
const ws_fold_item ws_fold_behind = {
    .word = 2, .stem = 2, .pos = POS_EDGE, .flags = FOLD_FIRST | FOLD_LAST | FOLD_BEGINS | FOLD_ENDS};

/* How many letters of a word are its stem: not -s, -ed, -ing, -e, -ies, -ied and the second of a doubled consonant.
 * `deny`, `denied` and `denying` agree, and so do `admit` and `admitted`. That `news` and `species` lose something,
 * too, does not matter: stems are only compared with each other. `word` is in lower case, and of more than three
 * letters. */
static inline uint32_t stem_length(const char *word, uint32_t n) {
    if (n > 5 && word[n - 1] == 'g' && word[n - 2] == 'n' && word[n - 3] == 'i')
        n -= 3;
    else if (n > 4 && word[n - 1] == 'd' && word[n - 2] == 'e')
        n -= 2;
    else if (n > 4 && word[n - 1] == 's' && word[n - 2] == 'e')
        n -= 2;
    else if (word[n - 1] == 's' && word[n - 2] != 's')
        n -= 1;
    if (n > 3 && word[n - 1] == 'e')
        n -= 1;
    if (n > 3 && word[n - 1] == word[n - 2] && word[n - 1] != 's' && word[n - 1] != 'l')
        n -= 1;
    return n;
}

/* Hash of a word's stem; its last y is an i. */
static uint32_t stem_of(const ws_document *document, const ws_token *token) {
    const char *text = document->text + token->start;
    char word[24];
    uint32_t length = token->end - token->start, hash = ws_hash_start();
    if (token->kind != TOKEN_WORD || length < 4 || length > sizeof word)
        return token->hash;
    if (token->flags & TOKEN_PLAIN) { /* the hash of the word, without the letters that are not of the stem */
        uint32_t n = stem_length(text, length);
        hash = ws_hash_unend(token->hash);
        while (length > n)
            hash = ws_hash_take(hash, (uint8_t)text[--length]);
        return text[n - 1] == 'y' ? ws_hash_add(ws_hash_take(hash, 'y'), 'i') : hash;
    }
    for (uint32_t i = 0; i < length; i++)
        word[i] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
    uint32_t n = stem_length(word, length);
    if (word[n - 1] == 'y')
        word[n - 1] = 'i';
    for (uint32_t i = 0; i < n; i++)
        hash = ws_hash_add(hash, (uint8_t)word[i]);
    return hash;
}

/* What a quotation looks like from outside. */
static uint8_t look_of(const ws_document *document, const ws_marked *marked, uint32_t first, uint32_t last) {
    uint32_t words = marked->words;
    uint8_t look = words <= 1 ? 1 : words <= 3 ? 2 : words <= 8 ? 3 : 4;
    uint32_t end = last;
    while (end > first && ws_is_mark(document, end - 1))
        end--;
    if (end > first) {
        char c = document->text[document->tokens[end - 1].end - 1];
        if (c == ',')
            look |= FOLD_LOOK_COMMA;
        else if (c == '.' || c == '!' || c == '?')
            look |= FOLD_LOOK_STOP;
    }
    uint32_t begin = first;
    while (begin + 1 < last && ws_is_mark(document, begin))
        begin++;
    if (document->tokens[begin].shape >= SHAPE_CAPITAL)
        look |= FOLD_LOOK_CAPITAL;
    if (marked->flags & MARKED_SINGLE)
        look |= FOLD_LOOK_SINGLE;
    return look;
}

/* Does the token begin an outer sentence? A dash behind a quotation does not: it leads to who said it. */
static bool starts_outer(const ws_document *document, const ws_fold *fold, uint32_t t) {
    uint16_t flags = document->tokens[t].flags;
    if (flags & TOKEN_PARA_START)
        return true;
    return flags & TOKEN_SENT_START && !(ws_punct(document, t) == '-' && fold->items[fold->n_items - 1].look);
}

enum { LONGEST = WS_SEQUENCE / 2 }; /* items of an outer sentence */

/* Mark where sentences and paragraphs begin and end. */
static void mark_edges(ws_fold *fold) {
    for (uint32_t o = 0; o < fold->n_outers; o++) {
        const ws_fold_outer *outer = &fold->outers[o];
        bool begins = o == 0 || outer[-1].paragraph != outer->paragraph;
        bool ends = o + 1 == fold->n_outers || outer[1].paragraph != outer->paragraph;
        fold->items[outer->first].flags |= begins ? FOLD_FIRST | FOLD_BEGINS : FOLD_FIRST;
        fold->items[outer->last - 1].flags |= ends ? FOLD_LAST | FOLD_ENDS : FOLD_LAST;
    }
}

/* The item that begins with token t: the outermost marked span there, or the token alone. */
static ws_fold_item item_at(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    uint32_t m = ws_outermost(document, t), last = t + 1;
    if (m == WS_NONE)
        return (ws_fold_item){
            .first = t, .last = last, .pos = document->pos[t], .word = token->hash, .stem = stem_of(document, token)};
    while (last < document->n_tokens && last < document->marked[m].last && ws_is_quoted(document, last))
        last++;
    uint8_t look = look_of(document, &document->marked[m], t, last);
    return (ws_fold_item){
        .first = t, .last = last, .pos = POS_MARK, .look = look, .word = 16u + look, .stem = 16u + look};
}

/* What stands before the next item: what stands before this one, and it. */
static ws_fold_sums sums_behind(ws_fold_sums sums, const ws_fold_item *item) {
    sums.verbs += item->pos >= POS_VB && item->pos <= POS_MD;
    sums.commas += item->pos == POS_COMMA;
    sums.quotations += item->look != 0;
    return sums;
}

ws_status ws_fold_document(ws_document *document, ws_fold *fold) {
    uint32_t n = document->n_tokens;
    *fold = (ws_fold){0};
    fold->items = ws_arena_take(&document->arena, n + 1, sizeof *fold->items);
    fold->outers = ws_arena_take(&document->arena, document->n_sentences + n / LONGEST + 1, sizeof *fold->outers);
    fold->sums = ws_arena_take(&document->arena, n + 1, sizeof *fold->sums);
    if (!fold->items || !fold->outers || !fold->sums)
        return WS_NO_MEMORY;
    fold->sums[0] = (ws_fold_sums){0};
    ws_fold_outer *outer = NULL;
    for (uint32_t t = 0; t < n;) {
        if (!outer || starts_outer(document, fold, t) || fold->n_items - outer->first >= LONGEST) {
            outer = &fold->outers[fold->n_outers++];
            *outer = (ws_fold_outer){fold->n_items, fold->n_items, ws_paragraph_of(document, t)};
        }
        ws_fold_item *item = &fold->items[fold->n_items];
        *item = item_at(document, t);
        item->outer = fold->n_outers - 1;
        fold->sums[fold->n_items + 1] = sums_behind(fold->sums[fold->n_items], item);
        outer->last = ++fold->n_items;
        t = item->last;
    }
    mark_edges(fold);
    return WS_OK;
}

void ws_fold_close(ws_document *document, ws_fold *fold) {
    ws_arena_drop(&document->arena, fold->items, document->n_tokens + 1, sizeof *fold->items);
    ws_arena_drop(&document->arena, fold->sums, document->n_tokens + 1, sizeof *fold->sums);
}

void ws_fold_count_cues(ws_fold *fold, const uint8_t *labels) {
    for (uint32_t i = 0; i < fold->n_items; i++)
        fold->sums[i + 1].cues = fold->sums[i].cues + (labels[i] == SPAN_B);
}
