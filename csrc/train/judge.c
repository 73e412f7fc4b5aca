/* judge.c - what a corpus knows of a document's mentions and quotations */
#include "train/judge.h"

#include "result/speaker.h"
#include "text/words.h"
#include "train/learn.h"
#include "train/prepare.h"

#include <stdlib.h>
#include <string.h>

/* The chain that a name mention of the document belongs to. */
static uint32_t chain_of_name(const chain_article *a, const ws_document *document, const ws_mention *m) {
    uint32_t start = document->tokens[m->name_first].start, end = document->tokens[m->name_last - 1].end,
             best = WS_NONE, size = UINT32_MAX;
    for (uint32_t i = 0; i < a->n_mentions; i++) {
        const chain_mention *c = &a->mentions[i];
        bool in = c->head != WS_NONE ? c->head >= start && c->head < end
                                     : c->start <= start && end <= c->end && c->end <= end + 4;
        if (!in && c->head == WS_NONE && a->n_names == 0)
            in = c->start >= start && c->end <= end; /* GAP gives parts of names */
        if (in && c->end - c->start < size) {
            best = c->chain;
            size = c->end - c->start;
        }
    }
    return best != WS_NONE ? best : chain_of_text(a, document->text + start, end - start);
}

/* Mark where a role of one person only stands behind `the`: those phrases mean that person. */
static void put_roles(judge *j) {
    const chain_article *a = j->article;
    for (uint32_t i = 0; i < a->n_roles; i++) {
        bool single = true;
        for (uint32_t k = 0; k < a->n_roles; k++)
            single &= a->roles[k].chain == a->roles[i].chain || strcmp(a->roles[k].name, a->roles[i].name) != 0;
        size_t length = strlen(a->roles[i].name);
        const char *found = single && length > 3 ? strstr(a->text, a->roles[i].name) : NULL;
        for (; found; found = strstr(found + 1, a->roles[i].name)) {
            uint32_t t = token_at(j->document, (uint32_t)(found - a->text));
            char behind = found[length];
            bool whole = !(behind >= 'a' && behind <= 'z');
            if (t > 0 && whole && j->document->tokens[t].start == (uint32_t)(found - a->text) &&
                ws_word_is(j->document, t - 1, "the") && j->at[t - 1] == WS_NONE)
                j->at[t - 1] = a->roles[i].chain;
        }
    }
}

/* Is the last word of a name in one of the chain's names? */
static bool is_part_of(const judge *j, const ws_mention *m, uint32_t chain) {
    const ws_token *word = &j->document->tokens[m->name_last - 1];
    const char *text = j->document->text + word->start;
    size_t length = word->end - word->start;
    for (uint32_t i = 0; i < j->article->n_names; i++) {
        const char *name = j->article->names[i].name, *end = name + strlen(name);
        for (; j->article->names[i].chain == chain && name + length <= end; name++)
            if (!memcmp(name, text, length))
                return true;
    }
    return false;
}

/* Where no sources are known: a source that was found is who says what is found of it. */
static void put_sources(judge *j) {
    const ws_document *document = j->document;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        uint32_t gold = a->source == WS_NONE ? WS_NONE : gold_of(j, a);
        if (gold == WS_NONE || j->article->quotes[gold].chain == WS_NONE)
            continue;
        uint32_t chain = j->article->quotes[gold].chain;
        bool named = a->source < document->n_names;
        uint32_t *known = named ? &j->name[a->source] : &j->at[document->mentions[a->source].first];
        if (*known == WS_NONE && (!named || is_part_of(j, &document->mentions[a->source], chain)))
            *known = chain;
    }
}

judge make_judge(const chain_article *a, const ws_document *document) {
    judge j = {.article = a, .document = document, .fold = NO_FOLD};
    j.at = need(NULL, document->n_tokens + 1, sizeof *j.at);
    j.name = need(NULL, document->n_names + 1, sizeof *j.name);
    uint32_t *size = need(NULL, document->n_tokens + 1, sizeof *size);
    for (uint32_t t = 0; t <= document->n_tokens; t++)
        j.at[t] = WS_NONE, size[t] = UINT32_MAX;
    for (uint32_t i = 0; i < a->n_mentions; i++) {
        const chain_mention *c = &a->mentions[i];
        uint32_t t = token_at(document, c->start);
        if (document->tokens[t].start == c->start && c->end - c->start < size[t]) {
            j.at[t] = c->chain;
            size[t] = c->end - c->start;
        }
    }
    free(size);
    put_roles(&j);
    for (uint32_t i = 0; i < document->n_names; i++)
        j.name[i] = chain_of_name(a, document, &document->mentions[i]);
    if (a->written)
        put_sources(&j);
    return j;
}

void free_judge(judge *j) {
    free(j->at), free(j->name), free(j->of_referent);
}

uint32_t chain_of_mention(const judge *j, uint32_t mention) {
    const ws_mention *m = &j->document->mentions[mention];
    return mention < j->document->n_names ? j->name[mention] : j->at[m->first];
}

/* The chain of a noun phrase, if need be by its words. (A question is not judged by these: they are known of those only
 * who have no other name.) */
static uint32_t chain_of_phrase(const judge *j, uint32_t mention) {
    const ws_document *document = j->document;
    const ws_mention *m = &document->mentions[mention];
    uint32_t chain = chain_of_mention(j, mention);
    if (chain != WS_NONE || m->form != FORM_NOMINAL)
        return chain;
    uint32_t start = document->tokens[m->name_first].start, end = document->tokens[m->name_last - 1].end;
    return chain_of_text(j->article, document->text + start, end - start);
}

/* Let the names of each referent vote whose they are, full names more than others. */
static void vote_by_names(judge *j) {
    const ws_document *document = j->document;
    uint32_t *votes = zeros(document->n_referents, sizeof *votes);
    for (uint32_t i = 0; i < document->n_names; i++) {
        uint32_t e = document->mentions[i].entity, chain = j->name[i];
        if (e == WS_NONE || chain == WS_NONE)
            continue;
        uint32_t weight = document->mentions[i].name_last - document->mentions[i].name_first > 1 ? 3 : 1;
        if (j->of_referent[e] == chain)
            votes[e] += weight;
        else if (votes[e] <= weight)
            j->of_referent[e] = chain, votes[e] = weight;
        else
            votes[e] -= weight;
    }
    free(votes);
}

/* Find the chains of the referents that are new. */
static void know_referents(judge *j) {
    const ws_document *document = j->document;
    uint32_t from = j->n_of_referent, n = document->n_referents;
    j->of_referent = need(j->of_referent, n + 1, sizeof *j->of_referent);
    for (uint32_t e = from; e < n; e++)
        j->of_referent[e] = WS_NONE;
    if (from == 0)
        vote_by_names(j);
    for (uint32_t e = from; e < n; e++)
        if (j->of_referent[e] == WS_NONE && document->referents[e].form != FORM_NAME)
            j->of_referent[e] = chain_of_phrase(j, document->referents[e].name);
    j->n_of_referent = n;
}

uint32_t chain_of_referent(judge *j, uint32_t referent) {
    if (referent >= j->n_of_referent)
        know_referents(j);
    return j->of_referent[referent];
}

uint32_t shared_bytes(const ws_span *a, uint32_t n, const ws_span *b, uint32_t m) {
    uint32_t shared = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < m; k++) {
            uint32_t start = a[i].start > b[k].start ? a[i].start : b[k].start,
                     end = a[i].end < b[k].end ? a[i].end : b[k].end;
            shared += end > start ? end - start : 0;
        }
    return shared;
}

uint32_t total_bytes(const ws_span *a, uint32_t n) {
    uint32_t total = 0;
    for (uint32_t i = 0; i < n; i++)
        total += a[i].end - a[i].start;
    return total;
}

uint32_t gold_of(const judge *j, const ws_attribution *a) {
    const ws_span *spans = &j->document->content_spans[a->first_span];
    uint32_t best = WS_NONE, most = total_bytes(spans, a->n_spans) / 2;
    for (uint32_t i = 0; i < j->article->n_quotes; i++) {
        const chain_quote *q = &j->article->quotes[i];
        uint32_t shared = shared_bytes(spans, a->n_spans, q->content.spans, q->content.n);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

bool speaking_chain(const judge *j, const ws_question *q, uint32_t *chain) {
    *chain = WS_NONE;
    const ws_attribution *asks = &j->document->attributions[q->attribution];
    uint32_t gold = j->found ? gold_of(j, asks) : (uint32_t)asks->confidence;
    if (gold == WS_NONE)
        return j->article->n_names != 0; /* nobody */
    const chain_quote *quote = &j->article->quotes[gold];
    *chain = quote->chain;
    if (*chain == WS_NONE && quote->source.n && !j->article->n_names) {
        uint32_t t = token_at(j->document, quote->source.spans[0].start);
        for (uint32_t k = t; k < j->document->n_tokens && j->document->tokens[k].start < quote->source.spans[0].end &&
                             *chain == WS_NONE;
             k++)
            *chain = j->document->name_of[k] != WS_NONE ? j->name[j->document->name_of[k]]
                     : k == t                           ? j->at[k]
                                                        : WS_NONE;
        return *chain != WS_NONE;
    }
    return j->article->n_names != 0;
}

bool mentioned_before(const judge *j, uint32_t chain, uint32_t start) {
    for (uint32_t i = 0; i < j->article->n_mentions; i++)
        if (j->article->mentions[i].chain == chain && j->article->mentions[i].start < start)
            return true;
    for (uint32_t i = 0; i < j->document->n_names; i++)
        if (j->name[i] == chain && j->document->tokens[j->document->mentions[i].first].start < start)
            return true;
    return false;
}

bool is_right(const chain_article *a, const ws_document *document, uint32_t referent, uint32_t chain) {
    if (referent == WS_NONE)
        return false;
    uint32_t first, last;
    ws_name_of(document, referent, &first, &last);
    uint32_t start = document->tokens[first].start, end = document->tokens[last - 1].end;
    return names_chain(a, document->text + start, end - start, chain);
}
