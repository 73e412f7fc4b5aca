/* publish.c - the results in the public structs: quotations, why they have their speakers, problems, names */
#include "result/publish.h"

#include "base/sort.h"
#include "name/house.h"
#include "name/name.h"
#include "rank/rank.h"
#include "result/continued.h"
#include "result/introduced.h"
#include "result/speaker.h"

#include <string.h>

/* Words of a quotation, whose spans are in text order. */
static uint32_t count_words(const ws_document *document, const ws_attribution *a) {
    const ws_token *token = document->tokens + a->first, *last = document->tokens + a->last;
    uint32_t words = 0;
    for (uint32_t i = 0; i < a->n_spans; i++) {
        const ws_span span = document->content_spans[a->first_span + i];
        while (token < last && token->start < span.start)
            token++;
        for (; token < last && token->start < span.end; token++)
            words += token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
    }
    return words;
}

static ws_span token_span(const ws_document *document, uint32_t first, uint32_t last) {
    if (last <= first)
        return (ws_span){0, 0};
    return (ws_span){document->tokens[first].start, document->tokens[last - 1].end};
}

/* Put the spans of one quotation into text order; they are few and nearly sorted. */
static void sort_spans(ws_span *spans, uint32_t n) {
    for (uint32_t i = 1; i < n; i++) {
        ws_span span = spans[i];
        uint32_t k = i;
        while (k > 0 && spans[k - 1].start > span.start) {
            spans[k] = spans[k - 1];
            k--;
        }
        spans[k] = span;
    }
}

/* A runner-up's name is told up to this many bytes: it is written for every quotation anew. */
#define LONGEST_SECOND 400u

/* Write what was weighed for the newest quotation. */
static bool write_why(ws_document *document, const ws_attribution *a) {
    ws_why *why = ws_push(document, whys);
    if (!why)
        return false;
    *why = (ws_why){0};
    uint32_t index = a->source == WS_NONE ? a->decision : document->mentions[a->source].decision;
    if (index == WS_NONE || a->entity == WS_NONE)
        return true;
    const ws_decision *decision = &document->decisions[index];
    why->question = ws_question_words((ws_question_kind)decision->question);
    for (uint32_t i = 0; i < decision->n_for; i++)
        why->reasons[why->n_reasons++] = ws_feature_words(decision->reasons[i]);
    for (uint32_t i = 0; i < decision->n_against; i++)
        why->doubts[why->n_doubts++] = ws_feature_words(decision->doubts[i]);
    if (decision->margin == WS_MARGIN_ALONE)
        return true;
    why->second = "";
    if (decision->second == WS_NONE)
        return true;
    uint32_t first, last;
    ws_name_of(document, decision->second, &first, &last);
    if (document->tokens[last - 1].end - document->tokens[first].start > LONGEST_SECOND) {
        why->second = NULL;
        return true;
    }
    why->second = ws_write_words(document, first, last, &why->second_length);
    return why->second != NULL;
}

static ws_status write_quotes(ws_document *document) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->n_spans == 0)
            continue;
        ws_quote *quote = ws_push(document, quotes);
        if (!quote || !write_why(document, a))
            return WS_NO_MEMORY;
        ws_span *spans = &document->content_spans[a->first_span];
        sort_spans(spans, a->n_spans);
        quote->kind = (ws_kind)a->kind;
        quote->act = (ws_act)a->act;
        quote->spans = spans;
        quote->n_spans = a->n_spans;
        quote->start = spans[0].start;
        quote->end = spans[a->n_spans - 1].end;
        quote->cue = token_span(document, a->cue_first, a->cue_last);
        quote->source = token_span(document, a->source_first, a->source_last);
        quote->confidence = a->confidence;
        quote->rule = a->rule;
        quote->speaker = a->entity == WS_NONE ? WS_NONE : document->referents[a->entity].speaker;
        if (quote->speaker != WS_NONE) {
            ws_speaker *speaker = &document->speakers[quote->speaker];
            uint32_t *list = (uint32_t *)(uintptr_t)speaker->quotes;
            list[speaker->n_quotes++] = document->n_quotes - 1;
            speaker->words += count_words(document, a);
        } else if (a->kind != WS_INDIRECT && !ws_add_problem(document, "unattributed", quote->start, quote->end,
                                                             "Nobody can be told to have said this.")) {
            return WS_NO_MEMORY;
        }
    }
    return WS_OK;
}

/* Text order; at one place, the order of the codes. */
static bool is_behind(const void *a, const void *b) {
    const ws_problem *x = a, *y = b;
    return x->start != y->start ? x->start > y->start : strcmp(x->code, y->code) > 0;
}

/* The bytes of a name: a tagged one without the rest of its compound. */
static ws_span name_bytes(const ws_document *document, const ws_mention *m) {
    if (ws_is_house(document, m))
        return token_span(document, m->name_first, m->last);
    if (m->flags & MENTION_TAGGED)
        return ws_name_bytes(document, m->name_first, m->name_last, m->type == WS_PERSON ? NAME_PERSON : NAME_OTHER);
    return token_span(document, m->name_first, m->name_last);
}

static ws_status write_entity(ws_document *document, const ws_mention *m, ws_span span) {
    ws_entity *entity = ws_push(document, entities);
    if (!entity)
        return WS_NO_MEMORY;
    *entity = (ws_entity){span.start, span.end, (ws_type)m->listed,
                          m->entity == WS_NONE ? WS_NONE : document->referents[m->entity].speaker};
    return WS_OK;
}

/* All names, those inside the titles of others as well, in text order. */
static ws_status write_entities(ws_document *document) {
    uint32_t i = 0, k = 0;
    while (i < document->n_names || k < document->n_inner_names) {
        bool inner = i == document->n_names || (k < document->n_inner_names &&
                                                document->inner_names[k].name_first < document->mentions[i].name_first);
        const ws_mention *m = inner ? &document->inner_names[k++] : &document->mentions[i++];
        ws_span span = name_bytes(document, m);
        uint32_t hyphen = m->listed == WS_PLACE ? ws_name_pair(document, span) : 0;
        if (hyphen) {
            if (write_entity(document, m, (ws_span){span.start, hyphen}) != WS_OK)
                return WS_NO_MEMORY;
            span.start = hyphen + 1;
        }
        if (write_entity(document, m, span) != WS_OK)
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

ws_status ws_build_results(ws_document *document) {
    ws_status status = ws_join_continued(document);
    if (status == WS_OK)
        status = ws_list_speakers(document);
    if (status == WS_OK)
        status = write_quotes(document);
    if (status == WS_OK)
        status = ws_find_unintroduced(document);
    if (status == WS_OK)
        status = write_entities(document);
    if (status == WS_OK &&
        !ws_sort(&document->arena, document->problems, document->n_problems, sizeof *document->problems, is_behind))
        status = WS_NO_MEMORY;
    return status;
}
