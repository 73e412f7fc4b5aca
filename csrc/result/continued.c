/* continued.c - quotations that go on where another one ended
 *
 * “The ice is thin,” he said.            One attribution: what a speaker says next without a new cue, in the same
 * “It will not hold a child.”            paragraph or the next, is the rest of what the cue announced.
 */
#include "result/continued.h"

#include "text/words.h"

#include <string.h>

/* Words that may stand between: a few behind any content; a short sentence behind a quotation, besides the rest of the
 * cue's own: …,” he said, closing the gate. */
enum { FEW_WORDS = 3, SENTENCE_WORDS = 12 };

/* Behind content, cue and source. */
static uint32_t end_of(const ws_attribution *a) {
    uint32_t end = a->last;
    end = a->cue_last > end ? a->cue_last : end;
    return a->source_last > end ? a->source_last : end;
}

/* Do words of a later sentence than the one that `end` is behind lead to the attribution: The town's | “…” hangs there?
 */
static bool is_led_to(const ws_document *document, uint32_t end, const ws_attribution *a) {
    uint32_t first = ws_sentence_of(document, a->first)->first;
    for (uint32_t t = first; first >= end && t < a->first; t++)
        if (ws_is_word(document, t))
            return true;
    return false;
}

/* Does the attribution, which has no cue, go on from the one before it? */
static bool goes_on(const ws_document *document, const ws_attribution *from, const ws_attribution *a) {
    if (a->cue_last > a->cue_first || from->cue_last <= from->cue_first || a->kind != WS_DIRECT || a->n_spans == 0 ||
        from->n_spans == 0 || a->entity == WS_NONE || a->entity != from->entity ||
        strcmp(a->rule, "uncued-speaker") != 0)
        return false;
    uint32_t end = end_of(from), words = 0;
    if (end > a->first || ws_paragraph_of(document, a->first) > ws_paragraph_of(document, end - 1) + 1 ||
        is_led_to(document, end, a))
        return false;
    bool direct = from->kind == WS_DIRECT, counts = !direct;
    uint32_t most = direct ? SENTENCE_WORDS : FEW_WORDS;
    for (uint32_t t = end; t < a->first && words <= most; t++) {
        counts |= ws_starts_sentence(document, t);
        words += counts && ws_is_word(document, t);
    }
    return words <= most;
}

/* Add n of the content spans, from that on, again at the end. */
static bool add_again(ws_document *document, uint32_t first, uint32_t n) {
    for (uint32_t i = first; i < first + n; i++) {
        ws_span *span = ws_push(document, content_spans);
        if (!span)
            return false;
        *span = document->content_spans[i];
    }
    return true;
}

/* Add the spans of `a` to those of `from`, which are moved to the end of the array where they can grow. */
static bool join(ws_document *document, ws_attribution *from, const ws_attribution *a) {
    uint32_t first = from->first_span, n = from->n_spans;
    if (first + n != document->n_content_spans) {
        from->first_span = document->n_content_spans;
        if (!add_again(document, first, n))
            return false;
    }
    if (!add_again(document, a->first_span, a->n_spans))
        return false;
    from->n_spans += a->n_spans;
    from->last = a->last;
    if (from->kind == WS_INDIRECT) {
        from->kind = WS_MIXED;
        from->act = WS_SPEECH;
        from->marked = a->marked;
        if (strcmp(from->rule, "model-indirect") == 0)
            from->rule = "model-mixed";
    }
    return true;
}

ws_status ws_join_continued(ws_document *document) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution a = document->attributions[i];
        ws_attribution *from = kept ? &document->attributions[kept - 1] : NULL;
        if (from && goes_on(document, from, &a)) {
            if (!join(document, from, &a))
                return WS_NO_MEMORY;
            continue;
        }
        document->attributions[kept++] = a;
    }
    document->n_attributions = kept;
    return WS_OK;
}
