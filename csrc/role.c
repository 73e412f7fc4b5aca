/* role.c - what the text says a person is
 *
 * Rules list what may be a role: titles in front, appositives behind, relative clauses, predicates, noun phrases before
 * a comma and the name, party tags, and who the person is with. They list too much; a learned model keeps what is one.
 * A role is verbatim.
 */
#include "role.h"

#include "entity.h"
#include "feature.h"
#include "gazetteer.h"
#include "pattern.h"
#include "pos.h"
#include "utf8.h"
#include "words.h"

/* No role is longer. */
#define LONGEST_ROLE 40u

#define HEADS (LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_KIN)

/* Is the token, between a determiner and what follows, a finite verb? Participles and plurals that are also verbs stay.
 */
static bool is_finite(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (document->name_of[t] != WS_NONE)
        return false;
    if (token->classes & (LEX_MODAL | LEX_BE | LEX_HAVE) && token->kind != TOKEN_CLITIC)
        return true;
    if (!(token->classes & LEX_VERB) || token->shape != SHAPE_LOWER)
        return false;
    if (token->classes &
        (LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_ADJECTIVE | LEX_WORK | LEX_MEDIUM | LEX_TITLE))
        return token->classes & LEX_SPEECH && token->classes & LEX_PAST;
    if (token->classes & LEX_PAST)
        return !(token->classes & LEX_PARTICIPLE) || token->classes & (LEX_SPEECH | LEX_STANCE | LEX_MANNER);
    return token->classes & LEX_PRESENT && token->classes & (LEX_SPEECH | LEX_MANNER) &&
           !(ws_at(document, t - 1)->classes & LEX_PREPOSITION);
}

/* How far a role that begins at `first` goes: to a comma, a clause or a verb. */
static uint32_t role_end(const ws_document *document, uint32_t first, uint32_t limit) {
    uint32_t t = first;
    for (; t < limit && t < first + LONGEST_ROLE; t++) {
        const ws_token *token = ws_at(document, t);
        if (token->flags & TOKEN_PARA_START && t > first)
            break;
        if (token->kind == TOKEN_MARK && token->marked != ws_at(document, first)->marked)
            break;
        char c = ws_punct(document, t);
        if (c && c != '&' && c != '/' && c != '\'')
            break;
        if (token->classes & (LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT | LEX_NEGATION) &&
            document->name_of[t] == WS_NONE && token->shape == SHAPE_LOWER)
            break;
        if (is_finite(document, t))
            break;
        if (t > first && token->classes & LEX_PREPOSITION && (ws_at(document, t + 1)->classes & LEX_TIME) &&
            ws_word_is(document, t, "on"))
            break;
        if (t > first && (ws_word_is(document, t, "but") || ws_word_is(document, t, "as")))
            break;
        if (t > first && token->classes & LEX_TIME && ws_capital(document, t) &&
            !(ws_at(document, t - 1)->classes & LEX_PREPOSITION))
            break;
    }
    while (t > first && ws_has(document, t - 1, LEX_PREPOSITION | LEX_COORDINATOR | LEX_ADVERB | LEX_DETERMINER) &&
           document->name_of[t - 1] == WS_NONE)
        t--;
    return t;
}

#define NOUNS (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP))
#define VERBS (POS_BIT(VB) | POS_BIT(VBD) | POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(VBP) | POS_BIT(VBZ) | POS_BIT(MD))

uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = false;
    for (uint32_t t = first; t < last; t++) {
        if (t > first && (ws_has(document, t, LEX_PREPOSITION | LEX_WH) || ws_punct(document, t) == ',') &&
            !ws_has(document, t, HEADS))
            break;
        if (noun && t > head && ws_pos_in(document->pos[t], POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) &&
            t + 1 < last && !ws_pos_in(document->pos[t + 1], NOUNS | POS_BIT(JJ)))
            break; /* a delegate serving on … */
        if (ws_is_genitive(document, t))
            continue;
        if (ws_is_word(document, t) && !ws_has(document, t, LEX_COORDINATOR)) {
            head = t;
            noun = ws_pos_in(document->pos[t], NOUNS);
        }
    }
    return head;
}

/* Hash of the last part of a compound as that of a word; 0 for a word without hyphen. */
static uint32_t last_part(const ws_document *document, uint32_t t) {
    uint32_t at = document->tokens[t].end, end = at;
    while (at > document->tokens[t].start && document->text[at - 1] != '-')
        at--;
    if (at == document->tokens[t].start || end - at > 32)
        return 0;
    uint32_t hash = ws_hash_start();
    while (at < end)
        hash = ws_hash_add(hash, ws_lower(ws_utf8_next(document->text, end, &at)));
    return ws_hash_end(hash);
}

uint64_t ws_role_classes(const ws_document *document, uint32_t t) {
    uint32_t part = last_part(document, t);
    return document->tokens[t].classes | (part ? ws_lexicon_classes(part) : 0);
}

/* May the noun be the head of a role? */
static bool is_head(const ws_document *document, uint32_t t) {
    return ws_pos_in(document->pos[t], NOUNS | POS_BIT(JJ)) || ws_has(document, t, HEADS | LEX_ABBREVIATION);
}

/* Add a role of a mention; leading articles are dropped. */
static bool add_role(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule) {
    while (first < last && (ws_word_is(document, first, "the") || ws_word_is(document, first, "a") ||
                            ws_word_is(document, first, "an") ||
                            (ws_has(document, first, LEX_POSSESSIVE | LEX_ADVERB | LEX_PREPOSITION) &&
                             !ws_has(document, first, LEX_MODIFIER | LEX_ADJECTIVE | LEX_VERB))))
        first++;
    if (first >= last)
        return true;
    ws_role_mention *role = ws_push(document, role_mentions);
    if (!role)
        return false;
    *role = (ws_role_mention){mention, first, last, rule};
    return true;
}

/* Add the roles of the noun phrase [first, last), cut at `and the …` into several; true unless memory is short.
 * `*found` tells whether there was one. */
static bool add_phrase(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                       bool *found) {
    uint32_t begin = first;
    *found = false;
    for (uint32_t t = first; t <= last; t++) {
        bool cut = t == last;
        if (!cut && ws_word_is(document, t, "and") && t > begin && t + 1 < last &&
            (ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE) || ws_word_is(document, t + 1, "former")) &&
            is_head(document, ws_role_head(document, t + 1, last)) &&
            is_head(document, ws_role_head(document, begin, t)))
            cut = true;
        if (!cut)
            continue;
        if (is_head(document, ws_role_head(document, begin, t))) {
            *found = true;
            if (!add_role(document, mention, begin, t, rule))
                return false;
        }
        begin = t + 1;
    }
    return true;
}

/* The title in front of the name: the capitalised one inside the mention and the lower-case words that belong to it. */
static bool read_title(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t first = m->first, last = m->name_first, floor = ws_sentence_of(document, first)->first;
    while (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !ws_word_is(document, last - 1, "dr."))
        last--;
    if (last > first && ws_has(document, last - 1, LEX_HONORIFIC))
        last--; /* Dr. alone is an honorific */
    bool capital = last > first;
    uint32_t left = capital ? first : m->name_first;
    if (!capital && m->first < m->name_first)
        left = m->first;
    /* lower-case words before it */
    uint32_t t = left;
    bool head = capital;
    while (t > floor && t + LONGEST_ROLE > left) {
        uint32_t b = t - 1;
        const ws_token *token = ws_at(document, b);
        if (token->marked != ws_at(document, m->first)->marked)
            break;
        if (ws_is_genitive(document, b) && head && b > floor) {
            t = b;
            continue;
        }
        if (token->kind != TOKEN_WORD)
            break;
        uint32_t name = document->name_of[b];
        if (name != WS_NONE) {
            if (document->mentions[name].type == WS_PERSON || (!head && document->mentions[name].type == WS_PLACE))
                break;
            head = true; /* a Liberal, an Oxonian */
            t = document->mentions[name].first;
            continue;
        }
        if (token->classes & (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PREPOSITION | LEX_COORDINATOR | LEX_SUBORDINATOR |
                              LEX_WH | LEX_SUBJECT | LEX_TIME | LEX_NEGATION))
            break;
        if (!head) {
            if (!is_head(document, b) && !(token->flags & TOKEN_SENT_START && token->classes & HEADS))
                break;
            if (document->pos[b] == POS_NNS && !(token->classes & HEADS))
                break; /* for thirty years Ann Lee */
            head = true;
        } else if (token->classes & LEX_VERB && !(token->classes & (HEADS | LEX_ADJECTIVE | LEX_MODIFIER |
                                                                    LEX_ORGANIZATION | LEX_DOCUMENT | LEX_WORK))) {
            if (!(token->classes & LEX_ING) || !(b > floor && ws_has(document, b - 1, LEX_DETERMINER)))
                break;
        } else if (token->classes & LEX_ADVERB && !(token->classes & (LEX_ADJECTIVE | LEX_MODIFIER))) {
            break;
        }
        t = b;
    }
    while (t < left && ws_at(document, t)->kind != TOKEN_WORD)
        t++;
    if (!head)
        return true;
    if (capital && t < first && last - first <= 2 && ws_has(document, first, LEX_ABBREVIATION)) {
        bool found;
        return add_phrase(document, mention, t, first, "title", &found) &&
               add_role(document, mention, first, last, "title");
    }
    uint32_t end = capital ? last : left;
    return t >= end || add_role(document, mention, t, end, "title");
}

/* Pass `, 61,` or `(61)`; the index behind it, or `t`. */
static uint32_t pass_age(const ws_document *document, uint32_t t) {
    if (ws_punct(document, t) == ',' && ws_at(document, t + 1)->kind == TOKEN_NUMBER &&
        ws_punct(document, t + 2) == ',')
        return t + 2;
    return t;
}

/* Pass a party tag behind a name and give it as a role. */
static bool read_party(ws_document *document, uint32_t mention, uint32_t *t) {
    uint32_t at = ws_at(document, *t)->start, low = 0, high = document->n_matches;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->matches[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < document->n_matches && document->matches[low].start <= at + 1; low++) {
        const ws_match *match = &document->matches[low];
        if (match->kind != WS_PATTERN_PARTY || match->start > at + 1 || match->end <= at)
            continue;
        uint32_t first = *t, last = *t;
        while (last < document->n_tokens && document->tokens[last].start < match->end)
            last++;
        while (first < last && document->tokens[first].start < match->group.start)
            first++;
        uint32_t end = first;
        while (end < last && document->tokens[end].start < match->group.end)
            end++;
        if (!add_role(document, mention, first, end, "party"))
            return false;
        *t = last;
        if (ws_punct(document, *t - 1) == ',')
            --*t;
        return true;
    }
    return true;
}

/* `who now runs a consultancy`, `who is the mayor`: the words behind who. */
static bool read_relative(ws_document *document, uint32_t mention, uint32_t who) {
    uint32_t t = who + 1;
    bool found;
    while (ws_has(document, t, LEX_ADVERB))
        t++;
    if (ws_has(document, t, LEX_BE) || ws_word_is(document, t, "became") || ws_word_is(document, t, "becomes")) {
        uint32_t end = role_end(document, t + 1, document->n_tokens);
        return end <= t + 1 || add_phrase(document, mention, t + 1, end, "relative", &found);
    }
    if (!ws_pos_in(document->pos[t < document->n_tokens ? t : document->n_tokens], VERBS))
        return true;
    bool as = ws_word_is(document, t + 1, "as") && ws_has(document, t, LEX_VERB);
    uint32_t end = t + 1;
    while (end < document->n_tokens && end < t + LONGEST_ROLE &&
           !(ws_punct(document, end) && ws_punct(document, end) != '&') &&
           !(ws_at(document, end)->flags & (TOKEN_PARA_START | TOKEN_SENT_START)) &&
           ws_at(document, end)->kind != TOKEN_MARK && (end < t + 3 || !is_finite(document, end)))
        end++;
    if (as && end > t + 2)
        return add_phrase(document, mention, t + 2, end, "relative", &found);
    return end == t + 1 || add_role(document, mention, t, end, "relative");
}

/* Whom the person is with, behind the name: of the Harbour Board, with the Harbour Board. */
static bool read_affiliation(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->last;
    if (ws_has(document, t, LEX_PREPOSITION) && t + 2 < document->n_tokens &&
        document->tokens[t].sentence == document->tokens[m->first].sentence) {
        uint32_t first = t + 1;
        if (ws_word_is(document, first, "the"))
            first++;
        uint32_t name = first < document->n_tokens ? document->name_of[first] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].first == first && document->mentions[name].type != WS_PERSON &&
            !add_role(document, mention, first, document->mentions[name].last, "affiliation"))
            return false;
    }
    t = document->mentions[mention].first;
    if (t >= 2 && ws_is_genitive(document, t - 1) && document->name_of[t - 2] != WS_NONE) {
        const ws_mention *with = &document->mentions[document->name_of[t - 2]];
        if (with->type != WS_PERSON && !add_role(document, mention, with->first, with->last, "affiliation"))
            return false;
    }
    return true;
}

/* What stands behind the name: party tag, age, appositives, relative clause, predicate. */
static bool read_behind(ws_document *document, uint32_t mention) {
    const uint32_t last = document->mentions[mention].last;
    uint32_t t = last;
    if (!read_party(document, mention, &t))
        return false;
    for (uint32_t turn = 0; turn < 4; turn++) {
        t = pass_age(document, t);
        char c = ws_punct(document, t);
        bool dash = c == '-' && (ws_at(document, t)->end - ws_at(document, t)->start > 1 ||
                                 ws_at(document, t)->flags & TOKEN_SPACE_BEFORE);
        if (ws_at(document, t)->flags & TOKEN_SENT_START || !(c == ',' || dash || (c == '(' && t == last)))
            break;
        uint32_t first = t + 1;
        if (ws_word_is(document, first, "who"))
            return read_relative(document, mention, first);
        if (ws_at(document, first)->marked != ws_at(document, last - 1)->marked)
            return true;
        /* a verb, a clause or another person begins no appositive */
        if (ws_has(document, first,
                   LEX_SUBJECT | LEX_COORDINATOR | LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE |
                       LEX_MODAL) ||
            (ws_has(document, first, LEX_VERB) && !ws_has(document, first, HEADS | LEX_ADJECTIVE | LEX_MODIFIER) &&
             ws_pos_in(document->pos[first], VERBS)))
            return true;
        uint32_t name = first < document->n_tokens ? document->name_of[first] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].type == WS_PERSON &&
            !ws_is_genitive(document, document->mentions[name].last))
            return true;
        uint32_t end = role_end(document, first, document->n_tokens);
        bool list = false; /* Ann Lee, Bob Ray and Carl Moe */
        for (uint32_t k = first; k < end; k++)
            list |= ws_word_is(document, k, "and") && document->name_of[k + 1] != WS_NONE &&
                    document->mentions[document->name_of[k + 1]].type == WS_PERSON;
        bool found = false;
        if (end > first && !list && !add_phrase(document, mention, first, end, "appositive", &found))
            return false;
        if (!found || !(ws_has(document, ws_role_head(document, first, end), HEADS) ||
                        ws_token_gazetteer(document, ws_role_head(document, first, end)) & GAZETTEER_PERSON_NOUN))
            return true;
        t = end;
        if (ws_has(document, t, LEX_WH) && ws_word_is(document, t, "who"))
            return read_relative(document, mention, t);
    }
    if (t != last)
        return true;
    if (ws_word_is(document, t, "who") && !(ws_at(document, t)->flags & TOKEN_SENT_START))
        return read_relative(document, mention, t);
    /* Ann Lee is the mayor of …; served as … */
    bool be = ws_word_is(document, t, "is") || ws_word_is(document, t, "was") || ws_word_is(document, t, "became") ||
              ws_word_is(document, t, "remains") || ws_word_is(document, t, "'s") ||
              ws_word_is(document, t, "\xE2\x80\x99s");
    if (ws_word_is(document, t + 1, "as") &&
        ws_pos_in(document->pos[t < document->n_tokens ? t : document->n_tokens], VERBS)) {
        be = true; /* serves as */
        t++;
    }
    while (be && ws_pos_in(document->pos[t + 1 < document->n_tokens ? t + 1 : document->n_tokens], POS_BIT(RB)) &&
           t < last + 3)
        t++;
    if (be && (ws_has(document, t + 1, LEX_DETERMINER) || ws_has(document, t + 1, HEADS | LEX_MODIFIER))) {
        uint32_t end = role_end(document, t + 1, document->n_tokens);
        bool found;
        return end <= t + 1 || add_phrase(document, mention, t + 1, end, "predicate", &found);
    }
    return true;
}

/* `The head teacher, Ann Lee,`; `his lawyer, Ann Lee`: a noun phrase, a comma, the name. */
static bool read_front(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    if (m->first < 2 || ws_at(document, m->first)->flags & TOKEN_SENT_START)
        return true;
    const ws_token *comma = &document->tokens[m->first - 1];
    bool dash =
        ws_punct(document, m->first - 1) == '-' && (comma->end - comma->start > 1 || comma->flags & TOKEN_SPACE_BEFORE);
    if (ws_punct(document, m->first - 1) != ',' && !dash)
        return true;
    char after = ws_punct(document, m->last);
    if (!after && !ws_has(document, m->last, LEX_VERB | LEX_PREPOSITION | LEX_WH) &&
        !ws_is_genitive(document, m->last) && ws_at(document, m->last)->kind != TOKEN_MARK)
        return true;
    uint32_t end = m->first - 1, floor = ws_sentence_of(document, m->first)->first, t = end, start = WS_NONE;
    while (t > floor && t + LONGEST_ROLE > end) {
        uint32_t b = t - 1;
        const ws_token *token = ws_at(document, b);
        char c = ws_punct(document, b);
        if ((c && c != '&') || token->kind == TOKEN_MARK || token->classes & (LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT))
            break;
        if (is_finite(document, b))
            break;
        if (token->classes & (LEX_DETERMINER | LEX_POSSESSIVE)) {
            start = b;
            if (b == floor || !ws_has(document, b - 1, LEX_PREPOSITION))
                break;
        }
        t = b;
    }
    if (start == WS_NONE && t == floor && ws_at(document, floor)->kind == TOKEN_WORD)
        start = floor;
    if (start == WS_NONE || start >= end)
        return true;
    uint32_t head = ws_role_head(document, start, end);
    if (!is_head(document, head) || document->name_of[head] != WS_NONE)
        return true;
    return add_role(document, mention, start, end, "front");
}

ws_status ws_list_roles(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (document->mentions[i].type != WS_PERSON && document->mentions[i].type != WS_OTHER)
            continue;
        if (!read_title(document, i) || !read_front(document, i) || !read_behind(document, i) ||
            !read_affiliation(document, i))
            return WS_NO_MEMORY;
    }
    return WS_OK;
}

/* ---- which of them are roles ---- */

const ws_automaton ws_role_automaton = {.labels = 2, .start = 3, .end = 3, .follow = {3, 3}};

/* What tells a noun for a person, a title, a body. */
#define TELLING                                                                                                        \
    (LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TITLE | LEX_MODIFIER | LEX_HONORIFIC | LEX_KIN |  \
     LEX_ORG_SUFFIX | LEX_NATION | LEX_PLACE | LEX_TIME | LEX_WORK | LEX_CUE_NOUN | LEX_MEDIUM | LEX_ABBREVIATION)

static uint32_t told_by(uint64_t classes) {
    classes &= TELLING;
    return (uint32_t)classes * 31u + (uint32_t)(classes >> 32);
}

static uint32_t at_most(uint32_t value, uint32_t most) {
    return value < most ? value : most;
}

uint32_t ws_role_features(const ws_document *document, const ws_role_mention *role, uint32_t *out) {
    const ws_mention *m = &document->mentions[role->mention];
    uint32_t rule = ws_hash_start(), n = 0;
    for (const char *c = role->rule; *c; c++)
        rule = ws_hash_add(rule, (unsigned char)*c);
    bool relative = strcmp(role->rule, "relative") == 0;
    uint32_t head = relative ? role->first : ws_role_head(document, role->first, role->last);
    const ws_token *token = &document->tokens[head];
    const ws_spelling form = ws_spelling_of(document, head);
    uint32_t part = last_part(document, head), word = part ? part : token->hash;
    uint32_t kind = told_by(ws_role_classes(document, head)),
             gazetteer = part ? ws_evidence(document, part) : ws_token_gazetteer(document, head);
    uint32_t size = at_most(role->last - role->first, 6), tag = document->pos[head];
    uint32_t named = document->name_of[role->first], whole = 0; /* the role is a name itself */
    if (named != WS_NONE)
        whole = 1u + document->mentions[named].type + (document->mentions[named].last >= role->last ? 8u : 0);
    uint32_t person = 0, genitive = 0, inner = 0;
    for (uint32_t t = role->first; t < role->last; t++) {
        person |= document->name_of[t] != WS_NONE && document->mentions[document->name_of[t]].type == WS_PERSON;
        genitive |= ws_is_genitive(document, t);
        inner |= ws_has(document, t, LEX_PERSON | LEX_TITLE);
    }
    const ws_token *before = role->first ? &document->tokens[role->first - 1] : ws_at(document, WS_NONE);
    const ws_token *behind = ws_at(document, role->last);
    uint32_t tag_behind = document->pos[role->last];
    uint32_t who = m->type * 4u + (m->flags & MENTION_TAGGED ? 2u : 0) + (m->name_last - m->name_first > 1);
    uint32_t gap = role->first >= m->last   ? role->first - m->last
                   : role->last <= m->first ? 100 + m->first - role->last
                                            : 200;
    out[n++] = ws_feature(600, rule, 0);
    out[n++] = ws_feature(601, rule, word);
    out[n++] = ws_feature(602, 0, word);
    out[n++] = ws_feature(603, form.suffix3, 0);
    out[n++] = ws_feature(604, form.suffix3, rule);
    out[n++] = ws_feature(605, kind, 0);
    out[n++] = ws_feature(606, kind, rule);
    out[n++] = ws_feature(607, gazetteer, token->shape);
    out[n++] = ws_feature(608, gazetteer & GAZETTEER_PERSON_NOUN, rule);
    out[n++] = ws_feature(609, tag, rule);
    out[n++] = ws_feature(610, size, rule);
    out[n++] = ws_feature(611, document->pos[role->first], rule);
    out[n++] = ws_feature(612, document->tokens[role->first].hash, 0);
    out[n++] = ws_feature(613, before->hash, rule);
    out[n++] = ws_feature(614, tag_behind, rule);
    out[n++] = ws_feature(615, behind->hash, rule);
    out[n++] = ws_feature(616, who, rule);
    out[n++] = ws_feature(617, at_most(gap, 255), rule);
    out[n++] = ws_feature(618, whole, rule);
    out[n++] = ws_feature(619, person << 2 | genitive << 1 | inner, rule);
    out[n++] = ws_feature(620, told_by(document->tokens[role->first].classes), rule);
    out[n++] = ws_feature(621, gazetteer & GAZETTEER_PERSON_NOUN, kind);
    out[n++] = ws_feature(622, told_by(before->classes), rule);
    out[n++] =
        ws_feature(623, (uint32_t)((token->flags & TOKEN_QUOTED) != 0) << 1 | ((m->flags & MENTION_QUOTED) != 0), rule);
    out[n++] = ws_feature(624, document->pos[m->last], rule);
    return n;
}

int32_t ws_role_score(const ws_document *document, const ws_linear *linear, const ws_role_mention *role) {
    uint32_t features[WS_FEATURES];
    int32_t scores[WS_MODEL_LABELS];
    ws_linear_score(linear, features, ws_role_features(document, role, features), scores);
    return scores[1] + linear->start[1] - linear->start[0] + (int32_t)(linear->unit / 256) / 4; /* leans to keeping */
}

ws_status ws_find_roles(ws_document *document) {
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_ROLE];
    ws_status status = ws_list_roles(document);
    if (status != WS_OK || linear->labels != 2)
        return status;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        if (strcmp(document->role_mentions[i].rule, "party") == 0 ||
            ws_role_score(document, linear, &document->role_mentions[i]) > 0)
            document->role_mentions[kept++] = document->role_mentions[i];
    }
    document->n_role_mentions = kept;
    return WS_OK;
}
