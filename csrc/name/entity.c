/* entity.c - the names of a text: who or what they are names of
 *
 * A learned tagger (name.c) says which words are names and of what. Rules do the rest: which capitalised words hang
 * together (entity_run.c), which of them in front are the name's title, what gender is told (entity_title.c), who the
 * author is.
 */
#include "name/entity.h"

#include "engine.h"
#include "model/gazetteer.h"
#include "name/entity_parts.h"
#include "name/person.h"
#include "name/surname.h"

uint8_t ws_token_gazetteer(const ws_document *document, uint32_t t) {
    return ws_evidence(document, ws_at(document, t)->hash);
}

/* What the tagger's kinds are for the document. */
static uint8_t type_of_kind(uint32_t kind) {
    static const uint8_t types[NAME_KINDS] = {WS_PERSON, WS_ORGANIZATION, WS_PLACE, WS_OTHER};
    return types[kind];
}

/* A name that is listed and takes part in nothing else. */
static ws_status add_inner(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    ws_mention *inner = ws_push(document, inner_names);
    if (!inner)
        return WS_NO_MEMORY;
    *inner = (ws_mention){.first = first, .last = last, .name_first = first, .name_last = last, .entity = WS_NONE};
    inner->type = inner->listed = type_of_kind(ws_name_kind(labels[first]));
    inner->flags = MENTION_TAGGED;
    return WS_OK;
}

/* Where the place begins in what the tagger took for somebody's name and is the office of whoever is named behind it:
 * Orrin of `the Dean of Orrin, Ann Lee,`; `first` where it is a name. */
static uint32_t place_of_office(const ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    uint32_t behind = last + 1 + ws_has(document, last + 1, LEX_HONORIFIC | LEX_TITLE);
    if (first == 0 || !ws_is_the(document, first - 1) || ws_punct(document, last) != ',' ||
        behind >= document->n_tokens || !ws_name_begins(labels[behind]) || ws_name_kind(labels[behind]) != NAME_PERSON)
        return first;
    for (uint32_t t = first + 1; t + 1 < last; t++)
        if (ws_word_is(document, t, "of"))
            return t + 1;
    return first;
}

/* Is the name [t, end), no person's, part of the title, which begins at `title`, of a person's name behind it in the
 * run that ends before `last`? */
static bool is_in_title(const ws_document *document, const uint8_t *labels, uint32_t title, uint32_t t, uint32_t end,
                        uint32_t last) {
    uint32_t s = end;
    while (s < last && !(ws_name_begins(labels[s]) && ws_name_kind(labels[s]) == NAME_PERSON))
        s++;
    return s < last &&
           ((s == end && ws_is_field_of_title(document, title, t)) || ws_is_title_of_person(document, end, s));
}

/* Add the names of the run [first, last): those that are tagged, each with the title before it. */
static ws_status read_run(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    uint32_t title = first;
    for (uint32_t t = first; t < last;) {
        if (!ws_name_begins(labels[t])) {
            t++;
            continue;
        }
        uint32_t end = ws_name_end(labels, t, document->n_tokens);
        uint8_t type = type_of_kind(ws_name_kind(labels[t]));
        if (end + 1 < last && ws_punct(document, end) == ',' && ws_has(document, end + 1, LEX_COMPANY_FORM)) {
            end += 2; /* the tagger has two names there */
            type = WS_ORGANIZATION;
        }
        bool inner = type != WS_PERSON && is_in_title(document, labels, title, t, end, last);
        uint32_t begin = type == WS_PERSON && ws_is_title_of_person(document, title, t) ? title : t;
        uint32_t place = type == WS_PERSON || type == WS_OTHER ? place_of_office(document, labels, begin, end) : begin;
        ws_status status = inner           ? add_inner(document, labels, t, end)
                           : place > begin ? ws_add_tagged(document, WS_PLACE, place, place, end)
                                           : ws_add_tagged(document, type, begin, t, end);
        if (status != WS_OK)
            return status;
        title = inner ? title : end;
        t = end;
    }
    return WS_OK;
}

/* The match that the token stands in, if it is of a part of the text that names nobody: a date line, a credit, a
 * party's tag. Else NULL. */
static const ws_match *skipped(const ws_document *document, uint32_t t, uint32_t *match) {
    while (*match < document->n_matches && document->matches[*match].end <= document->tokens[t].start)
        ++*match;
    if (*match == document->n_matches)
        return NULL;
    const ws_match *m = &document->matches[*match];
    bool skip = m->kind == WS_PATTERN_DATELINE || m->kind == WS_PATTERN_IGNORE || m->kind == WS_PATTERN_PARTY ||
                (m->kind == WS_PATTERN_CREDIT && m->group.start == m->start && m->group.end == m->end);
    return skip && document->tokens[t].start >= m->start && document->tokens[t].start < m->end ? m : NULL;
}

/* Find the runs of one paragraph. */
static ws_status read_paragraph(ws_document *document, const ws_names *words, const uint8_t *labels,
                                const ws_paragraph *paragraph, uint32_t *match) {
    bool title_case = words->title_case[paragraph - document->paragraphs];
    for (uint32_t t = paragraph->first; t < paragraph->last;) {
        bool tagged = ws_name_begins(labels[t]);
        const ws_match *skip = skipped(document, t, match);
        if (skip && skip->kind == WS_PATTERN_DATELINE && tagged && ws_name_kind(labels[t]) != NAME_PERSON) {
            uint32_t end = ws_name_end(labels, t, document->n_tokens);
            ws_status status = add_inner(document, labels, t, end);
            if (status != WS_OK)
                return status;
            t = end;
            continue;
        }
        if (skip || (!tagged && !ws_is_run_word(document, words, t, title_case))) {
            t++;
            continue;
        }
        uint32_t last = ws_run_end(document, words, labels, t, paragraph->last, title_case);
        ws_status status = read_run(document, labels, t, last);
        if (status != WS_OK)
            return status;
        t = last;
    }
    return WS_OK;
}

/* Flag the names that a by-line pattern calls the author. */
static void flag_authors(ws_document *document) {
    uint32_t m = 0;
    for (uint32_t i = 0; i < document->n_matches; i++) {
        const ws_match *match = &document->matches[i];
        if (match->kind != WS_PATTERN_CREDIT || (match->group.start == match->start && match->group.end == match->end))
            continue;
        while (m < document->n_mentions && document->tokens[document->mentions[m].first].start < match->group.start)
            m++;
        for (; m < document->n_mentions && document->tokens[document->mentions[m].first].start < match->group.end;
             m++) {
            document->mentions[m].flags |= MENTION_BYLINE;
            if (document->mentions[m].type == WS_OTHER)
                document->mentions[m].type = document->mentions[m].listed = WS_PERSON;
        }
    }
}

ws_mention *ws_add_mention(ws_document *document, uint32_t first, uint32_t last, ws_form form) {
    ws_mention *mention = ws_push(document, mentions);
    if (mention) {
        *mention =
            (ws_mention){.first = first, .last = last, .name_first = first, .name_last = last, .entity = WS_NONE};
        mention->form = (uint8_t)form;
        mention->type = WS_OTHER;
    }
    return mention;
}

/* Let what stands before the letters of a member of parliament and that member's own name be the place that elects
 * them: Hull East MP Ann Lee. */
static void name_constituencies(ws_document *document) {
    for (uint32_t i = 0; i + 1 < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        const ws_mention *next = &document->mentions[i + 1];
        if (m->type == WS_PERSON && m->last == m->name_last + 1 && next->type == WS_PERSON && next->first == m->last &&
            ws_is_postnominal(document, m->name_last) && next->last - next->first > 1) {
            m->type = m->listed = WS_PLACE;
            m->last = m->name_last;
        }
    }
}

ws_status ws_find_entities(ws_document *document) {
    ws_names words;
    uint8_t *labels;
    uint32_t match = 0;
    ws_status status = ws_tag_names(document, ws_engine_model(document->engine), &words, &labels);
    for (uint32_t p = 0; p < document->n_paragraphs && status == WS_OK; p++)
        status = read_paragraph(document, &words, labels, &document->paragraphs[p], &match);
    if (status == WS_OK)
        ws_name_persons(document, &words);
    if (status == WS_OK)
        ws_name_states(document);
    name_constituencies(document);
    if (status == WS_OK)
        status = ws_share_surnames(document);
    if (status != WS_OK)
        return status;
    flag_authors(document);
    document->n_names = document->n_mentions;
    document->name_of = ws_arena_alloc(&document->arena, document->n_tokens + 1, sizeof *document->name_of);
    if (!document->name_of)
        return WS_NO_MEMORY;
    memset(document->name_of, 0xFF, (document->n_tokens + 1) * sizeof *document->name_of);
    for (uint32_t i = 0; i < document->n_names; i++) {
        for (uint32_t t = document->mentions[i].first; t < document->mentions[i].last; t++)
            document->name_of[t] = i;
    }
    ws_names_close(&words);
    return WS_OK;
}
