/* nominal_role.c - the roles that noun phrases away from the name give: what sources, pronouns and the top of a story
 * tell; what the model links
 */
#include "role/nominal.h"

#include "engine.h"
#include "model/tagger.h"
#include "role/opening.h"
#include "role/role_phrase.h"

/* Log-odds that a phrase is the person's role which coreference has joined; where that might as well not be so, the
 * phrase is only better than none (speaker.c). */
#define MENTIONED 2.0f
#define PERHAPS 0.5f
/* What is said of a pronoun has to be likelier than this, and is never surer than that. */
#define LIKELY 1.0f
#define UNSURE 1.9f

static bool add_role(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, float score) {
    ws_role_mention *role = first < last ? ws_push(document, role_mentions) : NULL;
    if (role)
        *role = (ws_role_mention){.mention = mention, .first = first, .last = last, .score = score, .rule = "nominal"};
    return role || first >= last;
}

/* Is it as good as certain whom the mention means? Odds of e to one. */
static bool is_sure(const ws_document *document, const ws_mention *m) {
    uint32_t unit = ws_engine_model(document->engine)->linear[WS_MODEL_REFER].unit;
    return m->decision == WS_NONE || document->decisions[m->decision].margin >= (int32_t)(unit / 256);
}

/* The end of the noun phrase that a source is, with its relative clause: a woman who keeps bees. */
static uint32_t phrase_end(const ws_document *document, const ws_mention *m, const ws_attribution *a) {
    uint32_t last = m->name_last;
    if (!ws_word_is(document, last, "who") || a->source_last <= last + 2 || a->source_last > last + LONGEST_ROLE)
        return last;
    return ws_trim_phrase(document, m->name_first, a->source_last);
}

/* The noun phrases that are mentions already, because they are sources. */
static bool add_mentioned(ws_document *document) {
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        const ws_attribution *a = &document->attributions[i];
        if (a->source == WS_NONE)
            continue;
        const ws_mention *m = &document->mentions[a->source];
        if (m->form != FORM_NOMINAL || m->flags & MENTION_PLURAL || m->entity == WS_NONE)
            continue;
        uint32_t last = phrase_end(document, m, a);
        bool unnamed = document->referents[m->entity].form == FORM_NOMINAL && last > m->name_last &&
                       ws_tells_nothing(document, m->name_first, m->name_last);
        if (!unnamed && !ws_is_named_person(document, m->entity))
            continue;
        if (!ws_tells_nothing(document, m->name_first, last) &&
            !add_role(document, a->source, m->name_first, last, is_sure(document, m) ? MENTIONED : PERHAPS))
            return false;
    }
    return true;
}

/* Who is described where the story opens: A former clerk stole … */
static bool add_described(ws_document *document) {
    ws_opening opening;
    return !ws_read_opening(document, &opening) ||
           ws_tells_nothing(document, opening.phrase.head, opening.phrase.head + 1) ||
           add_role(document, opening.mention, opening.phrase.first, opening.phrase.last, MENTIONED);
}

/* What is said of a pronoun whose person is as good as certain: she is the mayor. */
static bool add_predicates(ws_document *document) {
    for (uint32_t i = document->n_names; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->form != FORM_PRONOUN || m->flags & (MENTION_PLURAL | MENTION_QUOTED) ||
            !ws_is_named_person(document, m->entity) || !is_sure(document, m) ||
            !WS_WORD_IS_ANY(document, m->first, "he", "she"))
            continue;
        uint32_t first = document->n_role_mentions, kept = first;
        if (ws_list_predicates(document, i) != WS_OK)
            return false;
        ws_choose_roles(document, first);
        for (uint32_t k = first; k < document->n_role_mentions; k++) {
            ws_role_mention *role = &document->role_mentions[kept];
            *role = document->role_mentions[k];
            kept += role->score >= LIKELY;
            role->score = role->score < UNSURE ? role->score : UNSURE;
        }
        document->n_role_mentions = kept;
    }
    return true;
}

ws_status ws_find_nominal_roles(ws_document *document) {
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_NOMINAL];
    ws_nominals walk;
    ws_nominal nominal;
    uint32_t n_roles = document->n_role_mentions;
    if (ws_nominals_open(document, &walk) != WS_OK || !add_described(document) || !add_mentioned(document) ||
        !add_predicates(document))
        return WS_NO_MEMORY;
    if (linear->labels != 2)
        return WS_OK;
    while (ws_nominals_next(&walk, &nominal)) {
        float score;
        uint32_t choice = ws_nominal_choose(&walk, &nominal, linear, &score);
        if (choice != WS_NONE && !add_role(document, walk.recent[choice].mention, nominal.first, nominal.last, score))
            return WS_NO_MEMORY;
    }
    ws_arena_drop(&document->arena, walk.named, document->n_referents + 1, sizeof *walk.named);
    ws_arena_drop(&document->arena, walk.first_role, document->n_referents + 1, sizeof *walk.first_role);
    ws_arena_drop(&document->arena, walk.next_role, n_roles + 1, sizeof *walk.next_role);
    return WS_OK;
}
