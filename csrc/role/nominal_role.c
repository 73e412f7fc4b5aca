/* nominal_role.c - the roles that noun phrases away from the name give: what sources, pronouns and the top of a story
 * tell; what the model links
 */
#include "role/nominal.h"

#include "engine.h"
#include "mention/binding.h"
#include "role/opening.h"
#include "role/role_phrase.h"

#include <string.h>

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
            !ws_is_named_person(document, m->entity) || !is_sure(document, m) || !ws_is_he_or_she(document, m->first))
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

/* The mention that the phrase behind an article is, if coreference has taken it for somebody who has no name. */
static ws_mention *nameless_at(const ws_document *document, const ws_nominals *walk, const ws_nominal *nominal) {
    for (uint32_t i = walk->next; i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[document->in_order[i]];
        if (m->first + 1 > nominal->first)
            break;
        if (m->first + 1 == nominal->first && m->form == FORM_NOMINAL && m->entity != WS_NONE &&
            document->referents[m->entity].form == FORM_NOMINAL)
            return m;
    }
    return NULL;
}

/* Where coreference was in doubt whether the phrase brings in somebody new or means the person whose role this model
 * takes it for, it means that person: note so for the referent. Two models of which one says yes and the other perhaps
 * are right more often than not. */
static void note_joined(ws_document *document, const ws_mention *m, uint32_t person, uint32_t *joined) {
    if (m->decision == WS_NONE || document->mentions[document->referents[m->entity].first_mention].first != m->first)
        return;
    ws_decision *decision = &document->decisions[m->decision];
    if (decision->second != person)
        return;
    joined[m->entity] = person;
    decision->second = decision->chosen;
    decision->chosen = person;
    decision->margin = 0;
    decision->n_for = decision->n_against = 0; /* they spoke of the other */
}

/* Give what was said by referents that turned out to be named persons to these. */
static void apply_joined(ws_document *document, const uint32_t *joined) {
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        uint32_t e = document->mentions[i].entity;
        if (e != WS_NONE && joined[e] != WS_NONE)
            document->mentions[i].entity = joined[e];
    }
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        uint32_t e = document->attributions[i].entity;
        if (e != WS_NONE && joined[e] != WS_NONE)
            document->attributions[i].entity = joined[e];
    }
}

/* Does the phrase tell of an office that nobody has yet, and who does nothing: the next mayor? Or is it what does
 * something to the person in the same clause, who is another: The governor soon named | her? */
static bool is_somebody_else(const ws_document *document, const ws_nominal *nominal, uint32_t person) {
    enum { MOST = 3 };
    if (ws_word_is(document, nominal->first, "next") && !ws_is_pos(document, nominal->last, POS_BIT(VBD)))
        return true;
    uint32_t t = nominal->last;
    while (t < nominal->last + MOST && ws_is_pos(document, t, WS_VERBS | POS_BIT(RB)))
        t++;
    return t > nominal->last && ws_is_pos(document, t - 1, WS_VERBS) && ws_is_object_pronoun(document, t) &&
           ws_gender_of_pronoun(document, t) == document->referents[person].gender;
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
    uint32_t *joined = ws_arena_alloc(&document->arena, document->n_referents + 1, sizeof *joined);
    if (!joined)
        return WS_NO_MEMORY;
    memset(joined, 0xFF, (document->n_referents + 1) * sizeof *joined);
    while (ws_nominals_next(&walk, &nominal)) {
        const ws_mention *nameless = nameless_at(document, &walk, &nominal);
        if (nameless && is_sure(document, nameless))
            continue;
        float score;
        uint32_t choice = ws_nominal_choose(&walk, &nominal, linear, &score);
        if (choice == WS_NONE || is_somebody_else(document, &nominal, walk.recent[choice].referent))
            continue;
        if (nameless)
            note_joined(document, nameless, walk.recent[choice].referent, joined);
        if (nameless && joined[nameless->entity] == WS_NONE && nameless->flags & MENTION_SOURCE &&
            nameless->head == nominal.head)
            continue; /* somebody else speaks by that noun */
        if (!add_role(document, walk.recent[choice].mention, nominal.first, nominal.last, score))
            return WS_NO_MEMORY;
    }
    apply_joined(document, joined);
    ws_arena_drop(&document->arena, joined, document->n_referents + 1, sizeof *joined);
    ws_arena_drop(&document->arena, walk.named, document->n_referents + 1, sizeof *walk.named);
    ws_arena_drop(&document->arena, walk.first_role, document->n_referents + 1, sizeof *walk.first_role);
    ws_arena_drop(&document->arena, walk.next_role, n_roles + 1, sizeof *walk.next_role);
    return WS_OK;
}
