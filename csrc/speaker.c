/* speaker.c - the results in the public structs */
#include "speaker.h"

#include "role.h"
#include "words.h"

/* A name as text: its tokens' bytes with white space folded to one space. */
static bool write_name(ws_document *document, uint32_t first, uint32_t last, ws_speaker *speaker) {
    uint32_t start = document->tokens[first].start, end = document->tokens[last - 1].end, n = 0;
    char *name = ws_arena_alloc(&document->arena, end - start + 1, 1);
    if (!name)
        return false;
    for (uint32_t t = first; t < last; t++) {
        const ws_token *token = &document->tokens[t];
        if (t > first && token->flags & TOKEN_SPACE_BEFORE)
            name[n++] = ' ';
        memcpy(name + n, document->text + token->start, token->end - token->start);
        n += token->end - token->start;
    }
    speaker->name = name;
    speaker->name_length = n;
    return true;
}

/* How informative a kind of role is; smaller comes first. */
static int role_rank(const char *rule) {
    static const char *const order[] = {"appositive", "front", "title", "nominal", "predicate", "relative", "party"};
    for (int i = 0; i < (int)(sizeof order / sizeof *order); i++) {
        if (strcmp(order[i], rule) == 0)
            return i;
    }
    return 99;
}

/* The rank of a role: a bare word of a title says less than a phrase. */
static int rank(const ws_document *document, const ws_role_mention *role) {
    int base = role_rank(role->rule) * 2;
    if (role->last - role->first == 1 && strcmp(role->rule, "party") != 0)
        base += 6;
    (void)document;
    return base;
}

static bool same_words(const ws_document *document, const ws_role_mention *a, uint32_t first, uint32_t last) {
    if (a->last - a->first != last - first)
        return false;
    for (uint32_t i = 0; i < last - first; i++) {
        if (document->tokens[a->first + i].hash != document->tokens[first + i].hash)
            return false;
    }
    return true;
}

/* Lists a referent's items: counts first, then fills, so that each speaker's array is one block. */
typedef struct tally {
    uint32_t mentions, roles, quotes;
} tally;

/* No speaker is given more roles than this; what is left out are repetitions further down the text. */
#define MOST_ROLES 24u

/* Write the roles of a speaker, most informative first, each wording once. */
static bool write_roles(ws_document *document, uint32_t referent, const uint32_t *roles, uint32_t n,
                        ws_speaker *speaker) {
    ws_role *out = ws_arena_alloc(&document->arena, n + 1, sizeof *out);
    int ranks[MOST_ROLES + 1];
    uint32_t kept[MOST_ROLES + 1], k = 0;
    if (!out)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const ws_role_mention *role = &document->role_mentions[roles[i]];
        bool known = k >= MOST_ROLES;
        for (uint32_t j = 0; j < k && !known; j++)
            known = same_words(document, &document->role_mentions[kept[j]], role->first, role->last);
        if (known)
            continue;
        uint32_t at = k++;
        int r = rank(document, role);
        while (at > 0 && ranks[at - 1] > r) {
            ranks[at] = ranks[at - 1];
            kept[at] = kept[at - 1];
            at--;
        }
        ranks[at] = r;
        kept[at] = roles[i];
    }
    for (uint32_t i = 0; i < k; i++) {
        const ws_role_mention *role = &document->role_mentions[kept[i]];
        out[i] = (ws_role){{document->tokens[role->first].start, document->tokens[role->last - 1].end}, role->rule};
    }
    (void)referent;
    speaker->roles = out;
    speaker->n_roles = k;
    return true;
}

/* Fill a speaker's name, type and gender from its referent. */
static bool describe(ws_document *document, uint32_t referent, ws_speaker *speaker) {
    const ws_referent *e = &document->referents[referent];
    const ws_mention *m = &document->mentions[e->name];
    uint32_t first = m->name_first, last = m->name_last;
    while (first + 1 < last && ws_has(document, first, LEX_DETERMINER) && m->form == FORM_NAME)
        first++;
    speaker->type = (ws_type)e->type;
    if (e->form == FORM_NAME && e->type == WS_PLACE)
        speaker->type = WS_PLACE;
    speaker->gender = (ws_gender)e->gender;
    return write_name(document, first, last, speaker);
}

/* Number the referents that speak, in the order of their first mention, and write their lists. */
static ws_status write_speakers(ws_document *document) {
    uint32_t n = document->n_referents;
    tally *tallies = ws_arena_alloc(&document->arena, n + 1, sizeof *tallies);
    uint32_t *starts = ws_arena_alloc(&document->arena, n + 1, sizeof *starts);
    if (!tallies || !starts)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        if (document->attributions[i].entity != WS_NONE)
            tallies[document->attributions[i].entity].quotes++;
    }
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        uint32_t e = document->mentions[i].entity;
        if (e == WS_NONE)
            continue;
        tallies[e].mentions++;
        ws_referent *referent = &document->referents[e];
        if (document->mentions[i].first < document->mentions[referent->first_mention].first)
            referent->first_mention = i;
    }
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        uint32_t e = document->mentions[document->role_mentions[i].mention].entity;
        if (e != WS_NONE)
            tallies[e].roles++;
    }
    /* referents are made in text order, so numbering them in array order is the order of first mentions, nearly: names
       are joined before other mentions are read, so a pass over the mentions decides */
    uint32_t *order = ws_arena_alloc(&document->arena, document->n_tokens + 1, sizeof *order);
    if (!order)
        return WS_NO_MEMORY;
    memset(order, 0xFF, (document->n_tokens + 1) * sizeof *order);
    for (uint32_t e = 0; e < n; e++) {
        if (!tallies[e].quotes)
            continue;
        uint32_t at = document->mentions[document->referents[e].first_mention].first;
        while (at < document->n_tokens && order[at] != WS_NONE)
            at++;
        order[at] = e;
    }
    for (uint32_t t = 0; t <= document->n_tokens; t++) {
        uint32_t e = order[t];
        if (e == WS_NONE)
            continue;
        ws_speaker *speaker = ws_push(document, speakers);
        if (!speaker || !describe(document, e, speaker))
            return WS_NO_MEMORY;
        document->referents[e].speaker = document->n_speakers - 1;
        ws_span *mentions = ws_arena_alloc(&document->arena, tallies[e].mentions, sizeof *mentions);
        uint32_t *quotes = ws_arena_alloc(&document->arena, tallies[e].quotes, sizeof *quotes);
        if (!mentions || !quotes)
            return WS_NO_MEMORY;
        speaker->mentions = mentions;
        speaker->quotes = quotes;
    }
    /* fill the lists */
    uint32_t *sorted = ws_arena_alloc(&document->arena, document->n_mentions + 1, sizeof *sorted);
    uint32_t *first_at = ws_arena_alloc(&document->arena, document->n_tokens + 2, sizeof *first_at);
    if (!sorted || !first_at)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_mentions; i++)
        first_at[document->mentions[i].first + 1]++;
    for (uint32_t t = 0; t <= document->n_tokens; t++)
        first_at[t + 1] += first_at[t];
    for (uint32_t i = 0; i < document->n_mentions; i++)
        sorted[first_at[document->mentions[i].first]++] = i;
    for (uint32_t k = 0; k < document->n_mentions; k++) {
        const ws_mention *m = &document->mentions[sorted[k]];
        if (m->entity == WS_NONE || document->referents[m->entity].speaker == WS_NONE)
            continue;
        ws_speaker *speaker = &document->speakers[document->referents[m->entity].speaker];
        ws_span span = {document->tokens[m->first].start, document->tokens[m->last - 1].end};
        ws_span *list = (ws_span *)(uintptr_t)speaker->mentions;
        if (speaker->n_mentions && list[speaker->n_mentions - 1].start == span.start)
            continue;
        list[speaker->n_mentions++] = span;
    }
    for (uint32_t i = 0; i < document->n_role_mentions; i++)
        starts[0] = i; /* roles are grouped below */
    uint32_t *heads = ws_arena_alloc(&document->arena, n + 1, sizeof *heads);
    uint32_t *grouped = ws_arena_alloc(&document->arena, document->n_role_mentions + 1, sizeof *grouped);
    if (!heads || !grouped)
        return WS_NO_MEMORY;
    for (uint32_t e = 0, at = 0; e < n; e++) {
        starts[e] = heads[e] = at;
        at += tallies[e].roles;
    }
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        uint32_t e = document->mentions[document->role_mentions[i].mention].entity;
        if (e != WS_NONE)
            grouped[heads[e]++] = i;
    }
    for (uint32_t e = 0; e < n; e++) {
        ws_speaker *speaker =
            document->referents[e].speaker == WS_NONE ? NULL : &document->speakers[document->referents[e].speaker];
        if (!speaker)
            continue;
        if (!write_roles(document, e, grouped + starts[e], tallies[e].roles, speaker))
            return WS_NO_MEMORY;
        /* an unnamed person's noun phrase is its role as well */
        const ws_mention *m = &document->mentions[document->referents[e].name];
        if (speaker->n_roles == 0 && document->referents[e].form == FORM_NOMINAL && speaker->type == WS_PERSON) {
            ws_role *role = ws_arena_alloc(&document->arena, 1, sizeof *role);
            if (!role)
                return WS_NO_MEMORY;
            *role =
                (ws_role){{document->tokens[m->name_first].start, document->tokens[m->name_last - 1].end}, "nominal"};
            speaker->roles = role;
            speaker->n_roles = 1;
        }
    }
    return WS_OK;
}

/* Words of a quotation. */
static uint32_t count_words(const ws_document *document, const ws_attribution *a) {
    uint32_t words = 0;
    for (uint32_t s = 0; s < a->n_spans; s++) {
        ws_span span = document->content_spans[a->first_span + s];
        for (uint32_t t = a->first; t < a->last; t++) {
            const ws_token *token = &document->tokens[t];
            if (token->start >= span.start && token->end <= span.end)
                words += token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
        }
    }
    return words;
}

static ws_span token_span(const ws_document *document, uint32_t first, uint32_t last) {
    if (last <= first)
        return (ws_span){0, 0};
    return (ws_span){document->tokens[first].start, document->tokens[last - 1].end};
}

static bool add_problem(ws_document *document, const char *code, uint32_t start, uint32_t end, const char *message) {
    ws_problem *problem = ws_push(document, problems);
    if (problem)
        *problem = (ws_problem){code, start, end, message};
    return problem != NULL;
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

static ws_status write_quotes(ws_document *document) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->n_spans == 0)
            continue;
        ws_quote *quote = ws_push(document, quotes);
        if (!quote)
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
        } else if (a->kind != WS_INDIRECT && !add_problem(document, "unattributed", quote->start, quote->end,
                                                          "Nobody can be told to have said this.")) {
            return WS_NO_MEMORY;
        }
    }
    return WS_OK;
}

static ws_status write_entities(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        const ws_mention *m = &document->mentions[i];
        ws_entity *entity = ws_push(document, entities);
        if (!entity)
            return WS_NO_MEMORY;
        uint8_t type = m->type;
        if (m->entity != WS_NONE && type == WS_OTHER)
            type = document->referents[m->entity].type;
        *entity = (ws_entity){document->tokens[m->name_first].start, document->tokens[m->name_last - 1].end,
                              (ws_type)type, m->entity == WS_NONE ? WS_NONE : document->referents[m->entity].speaker};
    }
    return WS_OK;
}

ws_status ws_build_results(ws_document *document) {
    ws_status status = write_speakers(document);
    if (status == WS_OK)
        status = write_quotes(document);
    return status == WS_OK ? write_entities(document) : status;
}
