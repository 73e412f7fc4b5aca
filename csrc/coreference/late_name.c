/* late_name.c - who has no name at first and gets one later: a lawyer …; the lawyer, Ann Lee; her name was Ann Lee; she
 * is Ann Lee */
#include "coreference/late_parts.h"

#include "coreference/resolve_parts.h"
#include "text/noun.h"
#include "text/pos.h"

#include <string.h>

/* How many who are named late are looked at, and how many of those whose name is told by `name is`. */
enum { MOST_BROUGHT_IN = 64, MOST_TOLD = 4 };

bool ws_is_withheld(const ws_document *document, const ws_mention *m) {
    for (uint32_t t = m->head + 1; t < m->last; t++)
        if (WS_WORD_IS_ANY(document, t, "named", "name", "identified", "anonymity", "anonymous", "anonymously"))
            return true;
    return false;
}

/* Is the source what the story begins with of somebody whom only the headline has told of: Port to close, says mayor /
 * The port will close, | the mayor | has said? */
static bool is_behind_headline(const ws_document *document, const ws_attribution *a) {
    enum { MOST = 8, LONGEST = 80 };
    uint32_t first = document->referents[a->entity].first_mention;
    const ws_paragraph *headline = document->paragraphs;
    if (headline->last > headline->first + LONGEST || document->mentions[first].first >= headline->last ||
        document->mentions[a->source].first < headline->last || !ws_is_word(document, headline->last - 1))
        return false;
    for (uint32_t t = headline->first; t < headline->last; t++)
        if (t != document->mentions[first].head && ws_has(document, t, LEX_PERSON | LEX_TITLE))
            return false; /* President is ill, says doctor: it may be he who speaks next */
    const ws_attribution *before = a;
    while (before > document->attributions && before + MOST > a) {
        before--;
        if (before->source != WS_NONE && before->entity == a->entity && before->source_first >= headline->last)
            return false;
    }
    return true;
}

const ws_mention *ws_unnamed_source(const ws_document *document, const ws_attribution *a) {
    if (a->source == WS_NONE || a->entity == WS_NONE)
        return NULL;
    const ws_referent *e = &document->referents[a->entity];
    const ws_mention *source = &document->mentions[a->source], *m = &document->mentions[e->first_mention];
    bool who = ws_word_is(document, source->first, "who") && m->last == source->first;
    bool headed = !who && e->first_mention != a->source && is_behind_headline(document, a);
    m = headed ? source : m;
    bool unnamed = m->form == FORM_NOMINAL && e->form == FORM_NOMINAL && e->type == WS_PERSON &&
                   (who || headed || e->first_mention == a->source) && !(m->flags & (MENTION_PLURAL | MENTION_QUOTED));
    return unnamed ? m : NULL;
}

void ws_become(ws_document *document, uint32_t described, uint32_t named) {
    for (uint32_t k = 0; k < document->n_mentions; k++)
        if (document->mentions[k].entity == described)
            document->mentions[k].entity = named;
    for (uint32_t k = 0; k < document->n_attributions; k++)
        if (document->attributions[k].entity == described)
            document->attributions[k].entity = named;
}

/* The one without a name whom `his` or `her` at token t means, or who stands before `whose`: the clerk, | whose name is
 * Ann Lee. Or WS_NONE. */
static uint32_t nameless_at(const ws_resolver *r, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t end = ws_word_is(document, t, "whose") ? t - (ws_punct(document, t - 1) == ',') : WS_NONE;
    for (uint32_t i = document->n_names; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        bool means = end == WS_NONE ? m->first == t && m->form == FORM_PRONOUN
                                    : (m->last == end || m->head + 1 == end) && m->form == FORM_NOMINAL;
        if (!means || m->entity == WS_NONE)
            continue;
        const ws_referent *e = &document->referents[m->entity];
        return e->form == FORM_NOMINAL && e->type == WS_PERSON ? m->entity : WS_NONE;
    }
    return WS_NONE;
}

/* Has the text told of one more of that noun close before token t: Another man fell. | The man was Ann Lee? */
static bool is_another_told_of(const ws_document *document, uint32_t key, uint32_t t) {
    enum { FARTHEST = 60 };
    for (uint32_t k = t; k-- > 0 && k + FARTHEST > t;)
        if (ws_word_is(document, k, "another") && ws_role_key(document, k + 1) == key && !ws_is_quoted(document, k))
            return true;
    return false;
}

/* The one person without a name whom the text has brought in before token t by the noun of that key, and whom the named
 * one may be. Or WS_NONE, also where the text has told of another one since: A man sang. Another man fell. The man … */
static uint32_t brought_in_by(const ws_resolver *r, uint32_t key, uint32_t named, uint32_t t) {
    const ws_document *document = r->document;
    uint32_t found = WS_NONE;
    ws_keyed keyed = ws_keyed_by(r, key);
    for (uint32_t i; (i = ws_next_keyed(r, &keyed)) != WS_NONE;) {
        const ws_referent *e = &document->referents[i];
        const ws_mention *first = &document->mentions[e->first_mention];
        if (e->form != FORM_NOMINAL || e->type != WS_PERSON || e->flags & MENTION_PLURAL ||
            ws_role_key(document, document->mentions[e->name].head) != key || first->first >= t ||
            !(ws_is_a(document, first->first) ||
              (ws_has(document, first->first, LEX_POSSESSIVE) && ws_has(document, first->head, LEX_KIN | LEX_TITLE))) ||
            ws_is_withheld(document, first) || !ws_may_be(&document->referents[named], e->gender))
            continue;
        if (found != WS_NONE)
            return WS_NONE;
        found = i;
    }
    return found != WS_NONE && is_another_told_of(document, key, t) ? WS_NONE : found;
}

/* The one person whom the text has brought in close before by the noun that stands between `the` and the name alone, as
 * the role says: a lawyer for the widow …; the lawyer, Ann Lee. Or WS_NONE. */
static uint32_t brought_in(const ws_resolver *r, const ws_role_mention *role) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[role->mention];
    uint32_t sentence = ws_outer_sentence(&r->reading, m->first);
    if (strcmp(role->rule, "front") != 0 || role->last != role->first + 1 || role->first == 0 ||
        role->last + 1 != m->first || !ws_is_the(document, role->first - 1) ||
        r->reading.salience[m->entity].first_sentence != sentence)
        return WS_NONE;
    return brought_in_by(r, ws_role_key(document, role->first), m->entity, m->first);
}

/* Let who was brought in by a noun be whom the text names behind it later, and have the role in the words that brought
 * them in. */
static void name_brought_in(ws_resolver *r) {
    ws_document *document = r->document;
    for (uint32_t i = 0, turns = 0; i < document->n_role_mentions && turns < MOST_BROUGHT_IN; i++) {
        const ws_role_mention *role = &document->role_mentions[i];
        uint32_t named = document->mentions[role->mention].entity;
        uint32_t nameless = named == WS_NONE ? WS_NONE : brought_in(r, role);
        if (nameless == WS_NONE)
            continue;
        turns++;
        const ws_mention *phrase = &document->mentions[document->referents[nameless].name];
        document->role_mentions[i].first = phrase->name_first;
        document->role_mentions[i].last = phrase->name_last;
        ws_become(document, nameless, named);
    }
}

/* Does the name end in what tells who somebody is: He is | Ann Lee,? Not: He is Ann Lee's boy, is Ann Lee and more. */
static bool is_whole_predicate(const ws_document *document, const ws_mention *m) {
    char behind = ws_punct(document, m->last);
    return (behind == ',' || behind == '.') && m->last > m->name_first + 1;
}

/* The noun by which a sentence of its own tells whose name the mention is, the first that the text has of it: said a
 * man at the gate. … The | man | was Ann Lee, and … Or WS_NONE. */
static uint32_t naming_noun(const ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t noun = m->first - 2;
    if (m->type != WS_PERSON || m->entity == WS_NONE || m->flags & MENTION_QUOTED || m->first < 3 ||
        !WS_WORD_IS_ANY(document, noun + 1, "was", "is") || !ws_is_person_noun(document, noun) ||
        !ws_is_the(document, noun - 1) || !ws_starts_sentence(document, noun - 1) || !is_whole_predicate(document, m))
        return WS_NONE;
    return document->referents[m->entity].first_mention == mention ? noun : WS_NONE;
}

/* Is nobody but who speaks told of since the quotation began before the pronoun at token t, by a noun or by he or she?
 * Not: A nurse said the boy was safe. | He is Ann Lee. *before: how many attributions begin before t; it moves on to
 * that from where it was for the tokens before. */
static bool is_last_told_of(const ws_document *document, uint32_t t, uint32_t *before) {
    enum { FARTHEST = 80 };
    while (*before < document->n_attributions && document->attributions[*before].first < t)
        ++*before;
    const ws_attribution *last = *before ? &document->attributions[*before - 1] : NULL;
    if (!last || last->source == WS_NONE)
        return false;
    uint32_t first = last->first < last->source_first ? last->first : last->source_first;
    if (t - first > FARTHEST)
        return false;
    for (uint32_t k = first; k < t; k++) {
        bool source = k >= last->source_first && k < last->source_last;
        if (!source && last->kind == WS_INDIRECT && k >= last->first && ws_is_a(document, k))
            return false; /* a detective said | a body had been found */
        if (!source &&
            (ws_gender_of_pronoun(document, k) != WS_GENDER_UNKNOWN || ws_in_name_of(document, k, WS_PERSON) ||
             (ws_pos_in(document->pos[k], POS_BIT(NN)) && ws_is_person_noun(document, k))))
            return false;
    }
    return true;
}

/* The pronoun that tells whose name the mention is: | her name was Ann Lee; | She is Ann Lee, 61, the first that the
 * text has of her. Or WS_NONE. *before: as is_last_told_of has it. */
static uint32_t told_of(const ws_document *document, uint32_t mention, uint32_t *before) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->name_first;
    if (m->type != WS_PERSON || m->entity == WS_NONE || m->flags & MENTION_QUOTED || t < 2 ||
        !WS_WORD_IS_ANY(document, t - 1, "was", "is"))
        return WS_NONE;
    if (t > 2 && ws_word_is(document, t - 2, "name") && ws_has(document, t - 3, LEX_POSSESSIVE))
        return t - 3;
    bool is = ws_is_he_or_she(document, t - 2) && ws_starts_sentence(document, t - 2) &&
              is_whole_predicate(document, m) && document->referents[m->entity].first_mention == mention &&
              is_last_told_of(document, t - 2, before);
    return is ? t - 2 : WS_NONE;
}

void ws_resolve_late_names(ws_resolver *r) {
    ws_document *document = r->document;
    name_brought_in(r);
    for (uint32_t i = 0, turns = 0, before = 0; i < document->n_names && turns < MOST_TOLD; i++) {
        uint32_t t = told_of(document, i, &before), noun = t == WS_NONE ? naming_noun(document, i) : WS_NONE;
        if (t == WS_NONE && noun == WS_NONE)
            continue;
        turns++;
        uint32_t named = document->mentions[i].entity,
                 nameless =
                     noun == WS_NONE ? nameless_at(r, t) : brought_in_by(r, ws_role_key(document, noun), named, noun);
        if (nameless == WS_NONE && noun == WS_NONE)
            nameless = ws_nameless_quoted_before(r, t);
        if (nameless != WS_NONE && nameless != named &&
            ws_may_be(&document->referents[named], document->referents[nameless].gender))
            ws_become(document, nameless, named);
    }
}
