/* name_bytes.c - which bytes of its tokens a name is: compounds cut, two places told apart */
#include "name/name.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "model/gazetteer.h"

#include <string.h>

/* Hash of lower-cased bytes, as that of a token. */
static uint32_t hash_of(const char *text, uint32_t at, uint32_t end) {
    uint32_t hash = ws_hash_start();
    while (at < end)
        hash = ws_hash_add(hash, ws_lower(ws_utf8_next(text, end, &at)));
    return ws_hash_end(hash);
}

/* Is it a front that compounds put before names: pro-, anti-, ex-? */
static bool is_front(const char *text, uint32_t length) {
    static const char *const fronts[] = {"ex",  "pro",  "anti",  "non",   "post", "pre",
                                         "mid", "then", "trans", "inter", "intra"};
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
        if (strlen(fronts[i]) == length && memcmp(fronts[i], text, length) == 0)
            return true;
    return false;
}

ws_span ws_name_bytes(const ws_document *document, uint32_t first, uint32_t last, uint32_t kind) {
    const char *text = document->text;
    ws_span span = {document->tokens[first].start, document->tokens[last - 1].end};
    const char *hyphen = memchr(text + span.start, '-', document->tokens[first].end - span.start);
    if (hyphen && is_front(text + span.start, (uint32_t)(hyphen - text) - span.start))
        span.start = (uint32_t)(hyphen - text) + 1;
    uint32_t from = document->tokens[last - 1].start > span.start ? document->tokens[last - 1].start : span.start;
    for (uint32_t i = from + 1; i + 1 < span.end; i++) {
        if (text[i] != '-' || text[i + 1] < 'a' || text[i + 1] > 'z')
            continue;
        if (kind != NAME_PERSON || ws_lexicon_classes(hash_of(text, i + 1, span.end)) & (LEX_VERB | LEX_ADJECTIVE))
            span.end = i;
        break;
    }
    return span;
}

/* Is it the name of a place, as lists know it, or the letters of one that is often joined to others? */
static bool is_place(const ws_document *document, uint32_t start, uint32_t end) {
    static const char *const letters[] = {"US", "UK", "UAE"};
    uint32_t hash = hash_of(document->text, start, end);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (strlen(letters[i]) == end - start && !memcmp(letters[i], document->text + start, end - start))
            return true;
    return (ws_evidence(document, hash) & GAZETTEER_PLACE) || (ws_lexicon_classes(hash) & LEX_PLACE);
}

uint32_t ws_name_pair(const ws_document *document, ws_span span) {
    const char *text = document->text, *hyphen = memchr(text + span.start, '-', span.end - span.start);
    uint32_t at = hyphen ? (uint32_t)(hyphen - text) : span.start;
    if (at == span.start || at + 1 == span.end || is_place(document, span.start, span.end))
        return 0;
    return is_place(document, span.start, at) && is_place(document, at + 1, span.end) ? at : 0;
}
