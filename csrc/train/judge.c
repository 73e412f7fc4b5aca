/* judge.c - what a corpus knows of a document's mentions and quotations */
#include "train/judge.h"

#include "attribution/attribution.h"
#include "mention/mention.h"
#include "result/speaker.h"
#include "text/words.h"
#include "train/learn.h"
#include "train/prepare.h"

#include <stdlib.h>
#include <string.h>

/* The token behind the last one that begins before byte `end`. */
static uint32_t token_behind(const ws_document *document, uint32_t end) {
    uint32_t t = token_at(document, end);
    return t < document->n_tokens && document->tokens[t].start < end ? t + 1 : t;
}

static int by_first(const void *a, const void *b) {
    const ws_attribution *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* Is the quotation one to guess the speaker of: marked, and without a cue, or its source far away, or by lot? */
static bool is_hidden(const ws_document *document, const chain_quote *q) {
    uint32_t first = token_at(document, q->content.spans[0].start),
             last = token_at(document, q->content.spans[0].end - 1);
    if (first >= document->n_tokens || last >= document->n_tokens || !(document->tokens[first].flags & TOKEN_QUOTED) ||
        !(document->tokens[last].flags & TOKEN_QUOTED))
        return false;
    if (!q->cue.n || !q->source.n)
        return true;
    uint32_t source = token_at(document, q->source.spans[0].start),
             behind = token_at(document, q->content.spans[q->content.n - 1].end);
    bool far = source + 60 < first || source > behind + 60;
    return far || (q->content.spans[0].start * 0x9e3779b1u >> 16) % 100 < 12;
}

/* Put the corpus's own quotations into the document; confidence holds the number of each. */
static void put_gold(ws_document *document, const chain_article *a, bool hide) {
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const chain_quote *q = &a->quotes[i];
        if (q->content.n && hide && is_hidden(document, q)) {
            ws_attribution *put = needed(ws_add_attribution(document, WS_DIRECT, "uncued", (float)i));
            put->first = token_at(document, q->content.spans[0].start);
            put->last = token_behind(document, q->content.spans[q->content.n - 1].end);
            continue;
        }
        if (!q->content.n || !q->source.n)
            continue;
        uint32_t first = token_at(document, q->source.spans[0].start),
                 last = token_behind(document, q->source.spans[0].end);
        while (last > first + 1 &&
               (ws_punct(document, last - 1) == ',' || document->tokens[last - 1].kind == TOKEN_MARK))
            last--;
        if (first >= last)
            continue;
        ws_attribution *put = needed(ws_add_attribution(document, WS_INDIRECT, "gold", (float)i));
        put->source = ws_mention_of(document, first, last);
        put->source_first = first;
        put->source_last = last;
        put->first = token_at(document, q->content.spans[0].start);
        put->last = token_behind(document, q->content.spans[q->content.n - 1].end);
        for (uint32_t t = put->first; t < put->last; t++)
            if (document->tokens[t].kind == TOKEN_MARK)
                put->kind = WS_DIRECT;
        if (q->cue.n) {
            put->cue_first = token_at(document, q->cue.spans[0].start);
            put->cue_last = token_behind(document, q->cue.spans[0].end);
        }
    }
    qsort(document->attributions, document->n_attributions, sizeof *document->attributions, by_first);
}

/* The article through the library's stages before coreference. */
ws_document *read_article(const ws_engine *engine, const chain_article *a, source_of source) {
    ws_document *document = start_document(engine, a->text, a->length);
    for (size_t i = 0; i < WS_STAGE_COUNT && strcmp(ws_stages[i].name, "coreference") != 0; i++) {
        ws_error error;
        if (source != FOUND && !strcmp(ws_stages[i].name, "attributions"))
            put_gold(document, a, source == HIDDEN);
        else
            check_status(ws_stages[i].run(document, &error));
    }
    return document;
}

/* Forget the gender that given names tell of some persons: most of the world's names are in no list. */
void forget_genders(ws_document *document, uint32_t salt, uint32_t share) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        uint32_t hash = (document->tokens[m->name_last - 1].hash ^ salt) * 0x9e3779b1u;
        if ((hash >> 16) % 100 < share && !(m->flags & MENTION_HONORIFIC)) {
            m->gender = WS_GENDER_UNKNOWN;
            m->flags &= (uint16_t)~MENTION_GUESSED;
        }
    }
}

static uint32_t clean_words(const char *text, size_t length, char *out, size_t room) {
    static const char *const dropped[] = {"mr", "mrs", "ms", "dr", "sir", "the", "a", "an"};
    uint32_t n = 0, at = 0;
    for (size_t i = 0; i < length && at + 80 < room;) {
        char word[72];
        uint32_t k = 0;
        for (; i < length && k < 70; i++) {
            unsigned char c = (unsigned char)text[i];
            if (c == 0xE2 && i + 2 < length && (unsigned char)text[i + 1] == 0x80 &&
                (unsigned char)text[i + 2] == 0x99) {
                word[k++] = '\'';
                i += 2;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       (c >= 0x80 && c != 0xE2 && c != 0xC2) || c == '\'' || c == '.' || c == '&' || c == '-' ||
                       c == '_') {
                word[k++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            } else {
                break;
            }
        }
        if (k == 0) {
            i++;
            continue;
        }
        if (i >= length && k > 2 && word[k - 1] == 's' && word[k - 2] == '\'')
            k -= 2;
        while (k && word[k - 1] == '.')
            k--;
        uint32_t begin = 0;
        while (begin < k && word[begin] == '.')
            begin++;
        word[k] = 0;
        bool drop = begin == k;
        for (size_t d = 0; d < sizeof dropped / sizeof *dropped; d++)
            drop |= !strcmp(word + begin, dropped[d]);
        if (drop)
            continue;
        memcpy(out + at, word + begin, k - begin);
        at += k - begin;
        out[at++] = ' ';
        n++;
    }
    out[at] = 0;
    return n;
}

/* Is the text this chain's name or alias? */
bool names_chain(const chain_article *a, const char *text, size_t length, uint32_t chain) {
    char mine[1024], other[1024];
    if (!clean_words(text, length, mine, sizeof mine))
        return false;
    for (uint32_t i = 0; i < a->n_names; i++) {
        if (a->names[i].chain != chain)
            continue;
        clean_words(a->names[i].name, strlen(a->names[i].name), other, sizeof other);
        if (!strcmp(mine, other))
            return true;
    }
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

/* The chain that has the text as its name or alias, where it is one only. */
static uint32_t chain_of_text(const chain_article *a, const char *text, size_t length) {
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < a->n_names; i++) {
        if (a->names[i].chain == found || !names_chain(a, text, length, a->names[i].chain))
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = a->names[i].chain;
    }
    return found;
}

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

/* The chain of most of a referent's names, else of the phrase that it is known by. */
uint32_t chain_of_referent(judge *j, uint32_t referent) {
    const ws_document *document = j->document;
    if (referent >= j->n_of_referent) {
        uint32_t n = document->n_referents;
        j->of_referent = need(j->of_referent, n + 1, sizeof *j->of_referent);
        uint32_t from = j->n_of_referent;
        for (uint32_t e = from; e < n; e++)
            j->of_referent[e] = WS_NONE;
        if (from == 0) { /* vote */
            uint32_t *votes = need(NULL, n + 1, sizeof *votes);
            memset(votes, 0, (n + 1) * sizeof *votes);
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
        for (uint32_t e = from; e < n; e++)
            if (j->of_referent[e] == WS_NONE && document->referents[e].form != FORM_NAME)
                j->of_referent[e] = chain_of_phrase(j, document->referents[e].name);
        j->n_of_referent = n;
    }
    return j->of_referent[referent];
}

/* Bytes that two lists of spans share. */
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

/* The gold quotation that overlaps an attribution most, more than half of it, or WS_NONE. */
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

/* The chain that a question without a cue asks for; false where nothing is known. */
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

/* Does the corpus know a mention of the chain before byte `start`? */
bool mentioned_before(const judge *j, uint32_t chain, uint32_t start) {
    for (uint32_t i = 0; i < j->article->n_mentions; i++)
        if (j->article->mentions[i].chain == chain && j->article->mentions[i].start < start)
            return true;
    for (uint32_t i = 0; i < j->document->n_names; i++)
        if (j->name[i] == chain && j->document->tokens[j->document->mentions[i].first].start < start)
            return true;
    return false;
}
