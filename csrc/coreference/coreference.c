/* coreference.c - which mentions mean the same person or body, and so who speaks
 *
 * Names are joined first, over the whole text. Then the text is walked once, attribution by attribution, with a memory
 * of who was mentioned when: pronouns, noun phrases and quotations without a cue are questions that a learned ranker
 * answers (rank.c) from what has been read so far, as a reader would.
 */
#include "coreference/resolver.h"

#include "base/table.h"
#include "coreference/called.h"
#include "coreference/confidence.h"
#include "coreference/dialogue.h"
#include "coreference/late.h"
#include "coreference/letters.h"
#include "engine.h"
#include "mention/mention.h"
#include "name/body.h"
#include "name/house.h"
#include "name/style.h"
#include "name/surname.h"

/* The slots that the table of keys begins with, at most. */
enum { FIRST_SLOTS = 4096 };

/* ---- before the walk ---- */

/* Note what the mentions are sources of. */
static void note_uses(ws_document *document, uint8_t *use, uint32_t *said) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->source == WS_NONE)
            continue;
        bool opens = ws_starts_paragraph(document, a->first) && a->first < document->mentions[a->source].first;
        uint8_t found = a->kind == WS_INDIRECT ? USE_INDIRECT : opens ? USE_OPENING : USE_QUOTED;
        document->mentions[a->source].flags |= MENTION_SOURCE;
        said[a->source] = said[a->source] < i ? said[a->source] : i;
        use[a->source] = found > use[a->source] ? found : use[a->source];
    }
}

/* Make room for what is known of every referent; there are no more of them than mentions. */
static ws_status make_room(ws_resolver *r) {
    ws_document *document = r->document;
    uint32_t n = document->n_mentions + 1;
    r->reading.first_role = ws_arena_take(&document->arena, n, sizeof *r->reading.first_role);
    r->reading.roles = ws_arena_take(&document->arena, document->n_role_mentions + 1, sizeof *r->reading.roles);
    r->reading.unit_of = ws_arena_take(&document->arena, document->n_paragraphs + 1, sizeof *r->reading.unit_of);
    r->reading.use = ws_arena_alloc(&document->arena, n, sizeof *r->reading.use);
    r->reading.said = ws_arena_take(&document->arena, n, sizeof *r->reading.said);
    r->reading.outer_of = ws_arena_take(&document->arena, document->n_sentences + 1, sizeof *r->reading.outer_of);
    /* Keys for every word of every name; more than that are repetition. Most texts have far fewer. */
    uint32_t most = ws_table_slots(4 * ((uint64_t)n + document->n_role_mentions), 256);
    uint32_t size = most < FIRST_SLOTS ? most : FIRST_SLOTS;
    r->most_keys = (most - 1) / 2;
    r->mask = size - 1;
    r->slots = ws_arena_alloc(&document->arena, size, sizeof *r->slots);
    if (!r->reading.first_role || !r->reading.roles || !r->reading.unit_of || !r->reading.outer_of || !r->reading.use ||
        !r->reading.said || !r->slots ||
        !ws_arena_grow(&document->arena, (void **)&r->nodes, &r->capacity_nodes, 64, sizeof *r->nodes))
        return WS_NO_MEMORY;
    memset(r->reading.first_role, 0xFF, n * sizeof *r->reading.first_role);
    for (uint32_t p = 0, unit = 0; p < document->n_paragraphs; p++) {
        const ws_token *first = &document->tokens[document->paragraphs[p].first];
        bool inside = first->marked != WS_NONE && document->marked[first->marked].first < document->paragraphs[p].first;
        r->reading.unit_of[p] = inside ? unit : ++unit;
    }
    for (uint32_t i = 0, outer = 0; i < document->n_sentences; i++) {
        const ws_sentence *sentence = &document->sentences[i];
        bool quoted =
            document->tokens[sentence->first].flags & document->tokens[sentence->last - 1].flags & TOKEN_QUOTED;
        r->reading.outer_of[i] = quoted ? outer : ++outer;
    }
    memset(r->reading.said, 0xFF, n * sizeof *r->reading.said);
    note_uses(document, r->reading.use, r->reading.said);
    return WS_OK;
}

/* Give back what only the walk needs. */
static void drop_room(ws_resolver *r) {
    ws_document *document = r->document;
    ws_arena *arena = &document->arena;
    uint32_t n = document->n_mentions + 1;
    ws_arena_drop(arena, r->writer_of, document->n_paragraphs + 1, sizeof *r->writer_of);
    ws_arena_drop(arena, r->slots, (size_t)r->mask + 1, sizeof *r->slots);
    ws_arena_drop(arena, r->nodes, r->capacity_nodes, sizeof *r->nodes);
    ws_arena_drop(arena, r->reading.salience, r->capacity_salience, sizeof *r->reading.salience);
    ws_arena_drop(arena, r->reading.first_role, n, sizeof *r->reading.first_role);
    ws_arena_drop(arena, r->reading.roles, document->n_role_mentions + 1, sizeof *r->reading.roles);
    ws_arena_drop(arena, r->reading.said, n, sizeof *r->reading.said);
    ws_arena_drop(arena, r->reading.use, n, sizeof *r->reading.use);
    ws_arena_drop(arena, r->reading.outer_of, document->n_sentences + 1, sizeof *r->reading.outer_of);
    ws_arena_drop(arena, r->reading.unit_of, document->n_paragraphs + 1, sizeof *r->reading.unit_of);
}

/* Everything up to the walk: what it needs, the names joined, their genders, their roles. */
static ws_status start(ws_resolver *r, ws_document *document, const ws_linear *linear, const ws_observer *observer) {
    *r = (ws_resolver){
        .document = document, .observer = observer, .n_nodes = 1, .writer = WS_NONE, .talk = {WS_NONE, WS_NONE}};
    r->reading = (ws_reading){.document = document,
                              .linear = linear,
                              .newest = WS_NONE,
                              .speaker = WS_NONE,
                              .previous_speaker = WS_NONE,
                              .author = WS_NONE,
                              .topic_paragraph = WS_NONE,
                              .source_entity = WS_NONE};
    uint32_t n_roles = document->n_role_mentions;
    ws_drop_styles(document);
    if (ws_name_by_surnames(document) != WS_OK)
        return WS_NO_MEMORY;
    ws_name_houses(document);
    ws_status status = ws_list_callings(document) ? ws_add_anaphors(document) : WS_NO_MEMORY;
    if (status == WS_OK)
        status = ws_order_mentions(document);
    if (status == WS_OK)
        status = make_room(r);
    if (status != WS_OK)
        return status;
    for (uint32_t i = 0; i < document->n_mentions; i++)
        document->mentions[i].decision = WS_NONE;
    for (uint32_t i = 0; i < document->n_attributions; i++)
        document->attributions[i].decision = WS_NONE;
    ws_learn_genders(document);
    if (!ws_list_letters(r) || !ws_join_names(r) || !ws_list_writers(r))
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_names; i++)
        if (ws_names_body(document, &document->mentions[i])) {
            ws_referent *body = &document->referents[document->mentions[i].entity];
            body->type = WS_ORGANIZATION;
            body->gender = WS_GENDER_UNKNOWN;
        }
    ws_mend_called(document, n_roles);
    ws_vote_gender(r);
    return ws_index_roles(r) ? WS_OK : WS_NO_MEMORY;
}

/* ---- the walk ---- */

/* Read the mentions that begin before token t. */
static bool read_mentions(ws_resolver *r, uint32_t t) {
    ws_document *document = r->document;
    for (; r->next < document->n_mentions; r->next++) {
        uint32_t i = document->in_order[r->next];
        ws_mention *m = &document->mentions[i];
        if (m->first >= t)
            break;
        ws_enter_letter(r, m->first);
        if (ws_is_genitive(document, m->last))
            m->flags |= MENTION_GENITIVE;
        if (m->entity == WS_NONE && m->form == FORM_NAME && !ws_join_name(r, i))
            return false;
        if (m->form == FORM_PRONOUN && !ws_resolve_pronoun(r, i))
            return false;
        if (m->form == FORM_NOMINAL && !ws_resolve_nominal(r, i))
            return false;
        ws_recall(r, i);
    }
    return true;
}

/* Is it by nobody: a question of a transcript that does not tell who asks, words that nobody signed? */
static bool is_nobodys(const ws_attribution *a) {
    return a->source == WS_NONE && (strcmp(a->rule, "transcript") == 0 || strcmp(a->rule, "dash") == 0);
}

ws_status ws_resolve_observed(ws_document *document, const ws_linear *linear, const ws_observer *observer) {
    ws_resolver r;
    uint32_t n_roles = document->n_role_mentions;
    ws_status status = start(&r, document, linear, observer);
    if (status != WS_OK)
        return status;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        ws_attribution *a = &document->attributions[i];
        uint32_t until = a->first;
        if (a->source != WS_NONE && document->mentions[a->source].first + 1 > until)
            until = document->mentions[a->source].first + 1;
        if (!read_mentions(&r, until))
            return WS_NO_MEMORY;
        if (a->source != WS_NONE)
            a->entity = document->mentions[a->source].entity;
        else if ((a->cue_first == a->cue_last || a->kind == WS_DIRECT) && !document->foreign && !is_nobodys(a) &&
                 !ws_resolve_turn(&r, i) && !ws_resolve_presented(&r, i) && !ws_resolve_uncued(&r, i))
            return WS_NO_MEMORY;
        a = &document->attributions[i];
        ws_note_turn(&r, i);
        if (a->entity != WS_NONE)
            ws_note_speech(&r, a);
    }
    if (!read_mentions(&r, document->n_tokens))
        return WS_NO_MEMORY;
    ws_resolve_repeated(&r);
    ws_resolve_participles(&r);
    ws_resolve_described(&r);
    ws_resolve_offices(&r);
    ws_resolve_late_names(&r);
    ws_resolve_remarks(&r);
    ws_give_to_issuers(&r);
    drop_room(&r);
    document->n_role_mentions = n_roles; /* those of people */
    return WS_OK;
}

ws_status ws_resolve_speakers(ws_document *document) {
    const ws_model *model = ws_engine_model(document->engine);
    ws_status status = ws_resolve_observed(document, &model->linear[WS_MODEL_REFER], NULL);
    if (status == WS_OK)
        ws_judge_speakers(document, &model->linear[WS_MODEL_SURE]);
    return status;
}
