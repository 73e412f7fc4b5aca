/* nominal.c - roles that stand away from the name: the harbour master, the former senator
 *
 * A definite noun phrase for one person, with no name beside it, may mean somebody whom the text has named. Candidates
 * are the persons mentioned last; a learned model compares them. No candidate above zero: the phrase means nobody
 * known.
 */
#include "role/nominal.h"

#include "mention/binding.h"
#include "mention/mention_phrase.h"
#include "model/gazetteer.h"
#include "model/lookup.h"
#include "name/entity.h"
#include "role/role_phrase.h"
#include "text/feature.h"
#include "text/pos.h"
#include "text/words.h"

#define LONGEST_NOMINAL 8u
#define HEADS (LEX_PERSON | LEX_TITLE | LEX_KIN)
/* Nouns of which only a rare sense is a person. */
#define NO_PERSON                                                                                                      \
    (LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TIME | LEX_CUE_NOUN | LEX_WORK | LEX_MEDIUM | LEX_PEOPLE | LEX_NUMBER)

bool ws_is_named_person(const ws_document *document, uint32_t referent) {
    if (referent == WS_NONE)
        return false;
    const ws_referent *r = &document->referents[referent];
    return r->type == WS_PERSON && r->form == FORM_NAME && !(r->flags & MENTION_PLURAL);
}

ws_status ws_nominals_open(ws_document *document, ws_nominals *walk) {
    *walk = (ws_nominals){.document = document};
    uint32_t n = document->n_referents + 1;
    walk->named = ws_arena_alloc(&document->arena, n, sizeof *walk->named);
    walk->first_role = ws_arena_alloc(&document->arena, n, sizeof *walk->first_role);
    walk->next_role = ws_arena_alloc(&document->arena, document->n_role_mentions + 1, sizeof *walk->next_role);
    if (!walk->named || !walk->first_role || !walk->next_role)
        return WS_NO_MEMORY;
    memset(walk->first_role, 0xFF, n * sizeof *walk->first_role);
    for (uint32_t i = document->n_role_mentions; i-- > 0;) {
        uint32_t referent = document->mentions[document->role_mentions[i].mention].entity;
        if (referent == WS_NONE)
            continue;
        walk->next_role[i] = walk->first_role[referent];
        walk->first_role[referent] = i;
    }
    return WS_OK;
}

/* Put the person of a mention in front of those mentioned before. */
static void recall(ws_nominals *walk, uint32_t mention) {
    const ws_document *document = walk->document;
    const ws_mention *m = &document->mentions[mention];
    if (!ws_is_named_person(document, m->entity))
        return;
    if (m->form == FORM_NAME && ++walk->named[m->entity] > walk->most)
        walk->most = walk->named[m->entity];
    uint32_t at = 0;
    while (at < walk->n_recent && walk->recent[at].referent != m->entity)
        at++;
    if (at == walk->n_recent) {
        if (walk->n_recent < WS_NOMINAL_CHOICES)
            walk->n_recent++;
        else
            at--;
    }
    memmove(walk->recent + 1, walk->recent, at * sizeof *walk->recent);
    walk->recent[0] = (ws_nominal_choice){.referent = m->entity, .mention = mention};
}

/* Pass what belongs to a noun behind it: of state, of the harbour board. */
static uint32_t pass_complement(const ws_document *document, uint32_t t) {
    if (!ws_word_is(document, t, "of"))
        return t;
    uint32_t k = t + 1;
    while (k < document->n_tokens && k < t + 6 && !ws_starts_sentence(document, k) &&
           ws_pos_in(document->pos[k], WS_NOUNS | POS_BIT(JJ) | POS_BIT(DT)))
        k++;
    return k > t + 1 && ws_pos_in(document->pos[k - 1], WS_NOUNS) ? k : t;
}

bool ws_read_nominal(const ws_document *document, uint32_t the, ws_nominal *nominal) {
    uint32_t t = the + 1, head = WS_NONE;
    for (; t < document->n_tokens && t < the + 1 + LONGEST_NOMINAL; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->flags & (TOKEN_SENT_START | TOKEN_PARA_START) || token->marked != document->tokens[the].marked)
            break;
        const ws_mention *name = ws_name_at(document, t);
        if (name) {
            if (name->type == WS_PERSON)
                return false;
            continue;
        }
        if (ws_is_genitive(document, t) && t + 1 < document->n_tokens && head == WS_NONE)
            continue;
        if (!ws_pos_in(document->pos[t],
                       POS_BIT(NN) | POS_BIT(NNP) | POS_BIT(JJ) | POS_BIT(VBN) | POS_BIT(CD) | POS_BIT(VBG)) ||
            (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER))
            break;
        head = ws_pos_in(document->pos[t], POS_BIT(NN) | POS_BIT(NNP)) ? t : WS_NONE;
    }
    if (head == WS_NONE || head + 1 != t || ws_pos_in(document->pos[t], POS_BIT(NNS)) || ws_is_named(document, head))
        return false;
    uint64_t classes = ws_noun_classes(document, head);
    if (!(classes & HEADS) && (classes & NO_PERSON || !(ws_token_gazetteer(document, head) & GAZETTEER_PERSON_NOUN)))
        return false;
    t = pass_complement(document, t);
    if (ws_word_is(document, t, "at") && ws_is_the(document, t + 1) && ws_word_is(document, t + 2, "time"))
        t += 3; /* the secretary at the time, Ann Lee */
    /* a title or an appositive of the name beside it has been read */
    if (ws_in_name_of(document, t, WS_PERSON))
        return false;
    if ((ws_punct(document, t) == ',' || ws_punct(document, t) == '-') && ws_is_named(document, t + 1))
        return false;
    if (ws_called_in_aside(document, t) != WS_NONE)
        return false;
    *nominal = (ws_nominal){the + 1, t, head};
    return true;
}

/* How many words of the phrase stand in a role of the referent; bit 8: its head is the head of one. */
static uint32_t shared_words(const ws_nominals *walk, const ws_nominal *nominal, uint32_t referent) {
    const ws_document *document = walk->document;
    uint32_t shared = 0, steps = 0;
    bool head = false;
    for (uint32_t r = walk->first_role[referent]; r != WS_NONE && steps++ < 12; r = walk->next_role[r]) {
        const ws_role_mention *role = &document->role_mentions[r];
        uint32_t same = 0, last = role->last < role->first + 16 ? role->last : role->first + 16;
        for (uint32_t t = role->first; t < last; t++) {
            head |= document->tokens[t].hash == document->tokens[nominal->head].hash;
            for (uint32_t k = nominal->first; k < nominal->last; k++)
                same += document->tokens[t].hash == document->tokens[k].hash;
        }
        if (same > shared)
            shared = same;
    }
    return ws_at_most(shared, 3) | (head ? 8u : 0);
}

/* Does the phrase stand inside a role of somebody named lately: the mill of `foreman at the mill`? */
static bool is_in_role(const ws_nominals *walk, const ws_nominal *nominal) {
    for (uint32_t i = 0; i < walk->n_recent; i++) {
        uint32_t steps = 0;
        for (uint32_t r = walk->first_role[walk->recent[i].referent]; r != WS_NONE && steps++ < 12;
             r = walk->next_role[r]) {
            const ws_role_mention *role = &walk->document->role_mentions[r];
            if (role->first <= nominal->first && nominal->last <= role->last)
                return true;
        }
    }
    return false;
}

uint32_t ws_known_as(const ws_document *document, const ws_nominal *nominal, uint32_t referent) {
    const ws_referent *r = &document->referents[referent];
    uint32_t known = 0, words = 0, found = 0, given = r->n_words > 1 ? r->first_hash : 0;
    for (uint32_t t = nominal->first; t < nominal->last; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD || ws_pos_in(document->pos[t], POS_BIT(IN) | POS_BIT(DT)))
            continue;
        uint32_t level = ws_known(document, ws_known_word_key(given, r->last_hash, token->hash));
        if (t == nominal->head) {
            known |= ws_at_most(level, 7);
        } else {
            words++;
            found += level > 0;
        }
    }
    uint32_t fame = given ? ws_known(document, ws_known_word_key(given, r->last_hash, 0)) : 0;
    return known | (found ? 8u : 0) | (found == words ? 16u : 0) | (words ? 32u : 0) | ws_at_most(fame, 7) << 6;
}

/* Is a noun phrase behind the word said of somebody, and nobody by itself: is the mayor, as the mayor? */
static bool is_said_of(const ws_document *document, uint32_t t) {
    return ws_is_copula(document, t) || ws_word_is(document, t, "as");
}

bool ws_nominals_next(ws_nominals *walk, ws_nominal *nominal) {
    ws_document *document = walk->document;
    for (; walk->at < document->n_tokens; walk->at++) {
        uint32_t the = walk->at;
        if (!ws_is_the(document, the) || ws_is_quoted(document, the))
            continue;
        while (walk->next < document->n_mentions && document->mentions[document->in_order[walk->next]].first < the)
            recall(walk, document->in_order[walk->next++]);
        if (!walk->n_recent)
            continue;
        if (the && ws_punct(document, the - 1) == ',' && ws_is_named(document, the > 1 ? the - 2 : 0))
            continue;
        if (the && (is_said_of(document, the - 1) || ws_is_agent_of_opening(document, the)))
            continue;
        if (the > 1 && WS_WORD_IS_ANY(document, the - 1, "while", "when") && ws_has(document, the - 2, LEX_SPEECH))
            continue; /* Ann Lee said while the baker yelled */
        if (ws_read_nominal(document, the, nominal) && !is_in_role(walk, nominal)) {
            for (uint32_t i = 0; i < walk->n_recent; i++) {
                ws_nominal_choice *choice = &walk->recent[i];
                choice->rank = i;
                choice->mentions = walk->named[choice->referent];
                choice->shared = shared_words(walk, nominal, choice->referent);
                choice->known = ws_known_as(document, nominal, choice->referent);
            }
            walk->at = nominal->last;
            return true;
        }
    }
    return false;
}

/* What stands in front of the head of the phrase, in bits: names by their type, nations, modifiers, a genitive. */
static uint32_t modifiers_of(const ws_document *document, const ws_nominal *nominal) {
    uint32_t modifiers = 0;
    for (uint32_t t = nominal->first; t < nominal->head; t++) {
        const ws_mention *name = ws_name_at(document, t);
        modifiers |= name ? 1u << name->type : 0;
        modifiers |= ws_has(document, t, LEX_NATION | LEX_PLACE) ? 64u : 0;
        modifiers |= ws_has(document, t, LEX_MODIFIER) ? 128u : 0;
        modifiers |= ws_is_genitive(document, t) ? 256u : 0;
    }
    return modifiers;
}

/* What the other choices have that this one lacks: the head in a role, 8; more mentions, 1. */
static uint32_t rivals_of(const ws_nominals *walk, const ws_nominal_choice *choice) {
    uint32_t rivals = 0;
    for (uint32_t i = 0; i < walk->n_recent; i++)
        if (walk->recent[i].referent != choice->referent)
            rivals |= walk->recent[i].shared & 8 ? 8u : walk->recent[i].mentions > choice->mentions ? 1u : 0;
    return rivals;
}

/* Is the choice known by the head better than the others are? 0 where nobody is, then 1 by far to 5 not at all. */
static uint32_t known_ahead(const ws_nominals *walk, const ws_nominal_choice *choice) {
    uint32_t level = ws_known_head(choice->known), rival = 0;
    for (uint32_t i = 0; i < walk->n_recent; i++)
        if (walk->recent[i].referent != choice->referent && ws_known_head(walk->recent[i].known) > rival)
            rival = ws_known_head(walk->recent[i].known);
    if (!level && !rival)
        return 0;
    return level > rival + 1 ? 1 : level > rival ? 2 : level == rival ? 3 : level ? 4 : 5;
}

uint32_t ws_nominal_features(const ws_nominals *walk, const ws_nominal *nominal, const ws_nominal_choice *choice,
                             uint32_t *out) {
    const ws_document *document = walk->document;
    const ws_mention *m = &document->mentions[choice->mention];
    const ws_token *head = &document->tokens[nominal->head], *near = &document->tokens[m->first];
    const ws_referent *r = &document->referents[choice->referent];
    uint32_t n = 0, modifiers = modifiers_of(document, nominal), rivals = rivals_of(walk, choice);
    uint32_t distance = ws_at_most(head->sentence - near->sentence, 5);
    uint32_t paragraphs =
        ws_at_most(document->sentences[head->sentence].paragraph - document->sentences[near->sentence].paragraph, 4);
    uint32_t share = walk->most ? choice->mentions * 4 / walk->most : 0;
    uint32_t female = head->classes & LEX_FEMALE ? 2 : 0, male = head->classes & LEX_MALE ? 1 : 0;
    uint32_t told = (uint32_t)r->gender << 2 | female | male;
    uint32_t shared = choice->shared, roles = walk->first_role[choice->referent] != WS_NONE;
    uint32_t behind = document->pos[nominal->last];
    uint32_t starts = ws_starts_sentence(document, nominal->first - 1) ? 1 : 0;
    uint32_t look = m->form << 3 | (m->flags & MENTION_SUBJECT ? 4u : 0) | (m->flags & MENTION_GENITIVE ? 2u : 0) |
                    (m->flags & MENTION_QUOTED ? 1u : 0);
    uint32_t size = ws_at_most(nominal->last - nominal->first, 4);
    const ws_spelling form = ws_spelling_of(document, nominal->head);
    out[n++] = ws_feature(700, 0, 0);
    out[n++] = ws_feature(701, head->hash, 0);
    out[n++] = ws_feature(703, choice->rank, distance);
    out[n++] = ws_feature(704, distance, paragraphs);
    out[n++] = ws_feature(705, share, choice->rank);
    out[n++] = ws_feature(706, share, ws_at_most(choice->mentions, 6));
    out[n++] = ws_feature(707, told, 0);
    out[n++] = ws_feature(708, modifiers, 0);
    out[n++] = ws_feature(710, shared, rivals);
    out[n++] = ws_feature(711, shared, choice->rank);
    out[n++] = ws_feature(712, behind, starts);
    out[n++] = ws_feature(714, look, distance);
    out[n++] = ws_feature(716, size, starts);
    out[n++] = ws_feature(717, form.suffix3, 0);
    out[n++] = ws_feature(719, ws_at_most(walk->n_recent, 6), choice->rank);
    out[n++] = ws_feature(720, roles, size);
    out[n++] = ws_feature(722,
                          (uint32_t)(head->classes & LEX_TITLE ? 1 : 0) | (head->classes & LEX_KIN ? 2u : 0) |
                              (head->classes & LEX_PERSON ? 4u : 0),
                          modifiers != 0);
    out[n++] = ws_feature(723, starts << 4 | distance, choice->rank);
    out[n++] = ws_feature(724, share, size);
    uint32_t level = ws_known_head(choice->known), words = ws_known_words(choice->known);
    uint32_t ahead = known_ahead(walk, choice);
    out[n++] = ws_feature(725, level, 0);
    out[n++] = ws_feature(726, ahead, words);
    out[n++] = ws_feature(727, ahead, choice->rank);
    out[n++] = ws_feature(728, ahead, shared);
    out[n++] = ws_feature(729, words, level != 0);
    return n;
}

/* What speaks for whoever was mentioned last, in the unit of log-odds, where the phrase begins with an age: the
 * 57-year-old weaver. */
enum { AGED = 2 };

uint32_t ws_nominal_choose(const ws_nominals *walk, const ws_nominal *nominal, const ws_linear *linear, float *score) {
    int32_t unit = (int32_t)(linear->unit / 256), best = WS_NOMINAL_LEAST * unit / 16;
    uint32_t found = WS_NONE;
    for (uint32_t i = 0; i < walk->n_recent; i++) {
        uint32_t features[WS_FEATURES];
        const ws_mention *last = &walk->document->mentions[walk->recent[i].mention];
        if (ws_is_subject_before(walk->document, last, nominal->first - 1))
            continue;
        int32_t odds = ws_linear_odds(linear, features, ws_nominal_features(walk, nominal, &walk->recent[i], features));
        if (i == 0 && ws_is_aged(walk->document, nominal->first))
            odds += AGED * unit;
        if (odds > best) {
            best = odds;
            found = i;
        }
    }
    *score = (float)best / (float)unit;
    return found;
}
