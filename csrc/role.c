/* role.c - what the text says a person is
 *
 * Rules list what may be a role: titles in front, appositives behind, relative clauses, predicates, noun phrases before
 * a comma and the name, party tags, and who the person is with. They list too much, and every phrase under each of the
 * ends that it may have; a learned model keeps what is a role, and says how far it goes. A role is verbatim.
 */
#include "role.h"

#include "entity.h"
#include "feature.h"
#include "gazetteer.h"
#include "engine.h"
#include "pos.h"
#include "utf8.h"
#include "words.h"

/* No role is longer. */
#define LONGEST_ROLE 40u
/* A phrase is given this many ends besides the last. */
#define MOST_CUTS 3u

#define HEADS (LEX_PERSON | LEX_PEOPLE | LEX_TITLE | LEX_KIN)
/* Nouns of which only a rare sense is a person. */
#define NO_PERSON (LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TIME | LEX_CUE_NOUN | LEX_WORK | LEX_MEDIUM | LEX_NUMBER)

#define NOUNS (POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(NNP))
#define FINITE (POS_BIT(VBD) | POS_BIT(VBZ) | POS_BIT(VBP) | POS_BIT(MD))
#define VERBS (POS_BIT(VB) | POS_BIT(VBD) | POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(VBP) | POS_BIT(VBZ) | POS_BIT(MD))

uint32_t ws_role_head(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = first;
    bool noun = false;
    for (uint32_t t = first; t < last; t++) {
        if (t > first && (ws_has(document, t, LEX_PREPOSITION | LEX_WH) || ws_punct(document, t) == ',') &&
            !ws_has(document, t, HEADS))
            break;
        if (noun && ws_word_is(document, t, "worth"))
            break;
        if (noun && t > head && ws_pos_in(document->pos[t], POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) &&
            t + 1 < last && !ws_pos_in(document->pos[t + 1], NOUNS | POS_BIT(JJ)))
            break; /* a delegate serving on … */
        if (ws_is_genitive(document, t))
            continue;
        if (ws_is_word(document, t) && !ws_has(document, t, LEX_COORDINATOR) &&
            (!noun || ws_pos_in(document->pos[t], NOUNS))) {
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

/* The head of a role: of `one of the engineers` that of the engineers. */
static uint32_t head_of(const ws_document *document, uint32_t first, uint32_t last) {
    bool one = first + 2 < last && ws_word_is(document, first, "one") && ws_word_is(document, first + 1, "of");
    return ws_role_head(document, one ? first + 2 : first, last);
}

/* May the noun be the head of a role? */
static bool is_head(const ws_document *document, uint32_t t) {
    return ws_pos_in(document->pos[t], NOUNS | POS_BIT(JJ)) || ws_has(document, t, HEADS | LEX_ABBREVIATION);
}

/* Is the token part of a name of that type? */
static bool in_name_of(const ws_document *document, uint32_t t, ws_type type) {
    uint32_t name = t < document->n_tokens ? document->name_of[t] : WS_NONE;
    return name != WS_NONE && document->mentions[name].type == type;
}

/* Has the token, outside names, one of these parts of speech? */
static bool is_pos(const ws_document *document, uint32_t t, uint64_t set) {
    return t < document->n_tokens && document->name_of[t] == WS_NONE && ws_pos_in(document->pos[t], set);
}

/* Add a role of a mention; leading articles are dropped. */
static bool add_role(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule) {
    while (first < last && document->name_of[first] == WS_NONE &&
           (ws_has(document, first, LEX_POSSESSIVE) ||
            (is_pos(document, first, POS_BIT(DT) | POS_BIT(RB) | POS_BIT(IN)) && !ws_has(document, first, HEADS))))
        first++;
    if (first >= last)
        return true;
    for (uint32_t i = document->n_role_mentions, steps = 0; i-- > 0 && steps < 2 * MOST_CUTS; steps++) {
        const ws_role_mention *before = &document->role_mentions[i];
        if (before->mention == mention && before->first == first && before->last == last)
            return true;
    }
    ws_role_mention *role = ws_push(document, role_mentions);
    if (!role)
        return false;
    *role = (ws_role_mention){.mention = mention, .first = first, .last = last, .rule = rule};
    return true;
}

bool ws_is_person_noun(const ws_document *document, uint32_t t) {
    uint32_t part = last_part(document, t);
    uint64_t classes = ws_role_classes(document, t);
    return classes & HEADS ||
           (!(classes & NO_PERSON) &&
            (part ? ws_evidence(document, part) : ws_token_gazetteer(document, t)) & GAZETTEER_PERSON_NOUN);
}

/* ---- phrases behind the name ---- */

/* Marked text of a few words inside a phrase, the title of a book: the token behind it, or `t`. */
static uint32_t pass_marked(const ws_document *document, uint32_t t) {
    uint32_t marked = ws_at(document, t)->marked;
    if (marked == WS_NONE || document->marked[marked].first != t || document->marked[marked].last > t + 10)
        return t;
    return document->marked[marked].last;
}

/* Does the name of a person at `t` begin something else, and not go with the words before or behind it? */
static bool is_next_person(const ws_document *document, uint32_t t) {
    if (!in_name_of(document, t, WS_PERSON))
        return false;
    const ws_mention *m = &document->mentions[document->name_of[t]];
    return m->first == t && !is_pos(document, t - 1, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(DT) | POS_BIT(VBG)) &&
           !ws_is_genitive(document, m->last) && !is_pos(document, m->last, NOUNS);
}

/* How far a phrase that begins at `first` can go: to a comma, a finite verb, another person. Its relative clause is
 * its own. */
static uint32_t phrase_limit(const ws_document *document, uint32_t first) {
    bool clause = false;
    uint32_t t = first;
    while (t < document->n_tokens && t < first + LONGEST_ROLE) {
        const ws_token *token = &document->tokens[t];
        if (t > first && token->flags & (TOKEN_PARA_START | TOKEN_SENT_START))
            break;
        if (token->kind == TOKEN_MARK && token->marked != document->tokens[first].marked) {
            uint32_t behind = pass_marked(document, t);
            if (t == first || behind == t)
                break;
            t = behind;
            continue;
        }
        char c = ws_punct(document, t);
        if (token->kind == TOKEN_OPAQUE || (c && c != '&' && c != '/' && c != '\''))
            break;
        if (is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB)))
            clause = true;
        else if (!clause && is_pos(document, t, FINITE | POS_BIT(PRP)) &&
                 !(ws_pos_in(document->pos[t], POS_BIT(VBZ)) && t > first &&
                   !is_pos(document, t + 1, ~(POS_BIT(COMMA) | POS_BIT(STOP)))))
            break; /* but: an engineer at the water works, … */
        if (t > first &&
            (is_next_person(document, t) || ws_word_is(document, t, "but") || ws_word_is(document, t, "as") ||
             (token->classes & LEX_SUBORDINATOR && is_pos(document, t, POS_BIT(IN)) &&
              !(token->classes & LEX_PREPOSITION))))
            break;
        if (t > first && token->classes & LEX_TIME && is_pos(document, t, ~0ull) &&
            (ws_capital(document, t) || ws_word_is(document, t - 1, "this") || ws_word_is(document, t - 1, "last")))
            break;
        t++;
    }
    return t;
}

/* Without the words that cannot end a phrase. */
static uint32_t trim(const ws_document *document, uint32_t first, uint32_t last) {
    while (last > first && document->name_of[last - 1] == WS_NONE &&
           (ws_has(document, last - 1, LEX_PREPOSITION | LEX_COORDINATOR | LEX_DETERMINER) ||
            is_pos(document, last - 1, POS_BIT(RB) | POS_BIT(IN) | POS_BIT(TO) | POS_BIT(DT) | POS_BIT(CC))))
        last--;
    return last;
}

/* Does a part that the phrase could do without begin here: a preposition, a participle, an infinitive, a clause? */
static bool is_cut(const ws_document *document, uint32_t t) {
    if (is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB) | POS_BIT(TO)))
        return true;
    if (is_pos(document, t, POS_BIT(IN)))
        return !ws_word_is(document, t, "of");
    return is_pos(document, t, POS_BIT(VBG) | POS_BIT(VBN) | POS_BIT(RB)) && ws_pos_in(document->pos[t - 1], NOUNS);
}

/* Add the noun phrase [first, last) under each of its ends: choosing among them is the model's. `*found` tells whether
 * there was one. */
static bool add_ends(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                     bool *found) {
    uint32_t cuts = 0;
    for (uint32_t t = first + 1; t <= last; t++) {
        if (t < last && !(cuts < MOST_CUTS && is_cut(document, t)))
            continue;
        cuts++;
        uint32_t end = trim(document, first, t);
        if (end == first || !is_head(document, head_of(document, first, end)))
            continue;
        *found = true;
        if (!add_role(document, mention, first, end, rule))
            return false;
    }
    return true;
}

/* Does a phrase of its own begin behind the `and` at t: and the, and a former? */
static bool is_joint(const ws_document *document, uint32_t begin, uint32_t t, uint32_t last) {
    return ws_word_is(document, t, "and") && t > begin && t + 1 < last &&
           (ws_has(document, t + 1, LEX_DETERMINER | LEX_POSSESSIVE) || ws_word_is(document, t + 1, "former") ||
            ws_word_is(document, t + 1, "one")) &&
           (ws_word_is(document, t + 1, "one") || is_head(document, ws_role_head(document, t + 1, last))) &&
           is_head(document, ws_role_head(document, begin, t));
}

/* Add the roles of the noun phrase [first, last), cut at `and the …` into several; true unless memory is short.
 * `*found` tells whether there was one. */
static bool add_phrase(ws_document *document, uint32_t mention, uint32_t first, uint32_t last, const char *rule,
                       bool *found) {
    uint32_t begin = first;
    *found = false;
    for (uint32_t t = first; t <= last; t++) {
        if (t < last && !is_joint(document, begin, t, last))
            continue;
        if (!add_ends(document, mention, begin, t, rule, found))
            return false;
        begin = t + 1;
    }
    return true;
}

/* ---- phrases before the name ---- */

/* Can the word stand in a noun phrase before its head? */
static bool is_modifier(const ws_document *document, uint32_t t, uint32_t floor) {
    if (ws_at(document, t)->kind == TOKEN_NUMBER)
        return true;
    if (is_pos(document, t, NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(UH)) ||
        (document->name_of[t] == WS_NONE && ws_has(document, t, HEADS)))
        return !ws_has(document, t, LEX_TIME) || ws_word_is(document, t, "night");
    if (is_pos(document, t, POS_BIT(RB)) && !ws_has(document, t, LEX_ADVERB | LEX_NEGATION))
        return true; /* Former harbour chief: a noun that the tagger does not know */
    return is_pos(document, t, POS_BIT(VBN) | POS_BIT(VBG)) &&
           (t == floor || !is_pos(document, t - 1, POS_BIT(PRP) | NOUNS | FINITE | POS_BIT(TO)));
}

/* Add the noun phrase that ends before token `end`, without article, under each of its beginnings; `inner` is the
 * nearest place where it may begin, `head` tells whether its head is known. */
static bool add_starts(ws_document *document, uint32_t mention, uint32_t inner, uint32_t end, bool head,
                       const char *rule) {
    uint32_t floor = ws_sentence_of(document, end - 1)->first, t = inner, cuts = 0;
    if (inner < end && head && !add_role(document, mention, inner, end, rule))
        return false;
    while (t > floor && t + LONGEST_ROLE > end) {
        uint32_t b = t - 1, name = document->name_of[b];
        bool cut = false;
        if (!ws_same_marked(document, b, end - 1))
            break;
        if (ws_is_genitive(document, b) && head && b > floor) {
            if (ws_pos_in(document->pos[b], FINITE))
                break;
            cut = true;
        } else if (name != WS_NONE) {
            const ws_mention *m = &document->mentions[name];
            if (m->type == WS_PERSON && !(t < end && ws_is_genitive(document, t)) && !head)
                break;
            if (!head && m->type == WS_PLACE)
                break;
            head = true; /* a Liberal, an Oxonian */
            b = m->first < t ? m->first : b;
        } else if (head && is_pos(document, b, POS_BIT(CC)) && b > floor && ws_has(document, b - 1, HEADS)) {
            cut = true;
        } else if (head && t < end && end - t <= 3 && ws_word_is(document, b, "of") && b > floor &&
                   ws_has(document, b - 1, HEADS)) {
            b--;
        } else if (!is_modifier(document, b, floor)) {
            break;
        } else if (!head) {
            if (!is_head(document, b) && !(ws_at(document, b)->flags & TOKEN_SENT_START && ws_has(document, b, HEADS)))
                break;
            head = true;
        }
        if (cut && cuts++ < MOST_CUTS && t < end && !add_role(document, mention, t, end, rule))
            return false;
        t = b;
    }
    while (t < end && ws_at(document, t)->kind != TOKEN_WORD && ws_at(document, t)->kind != TOKEN_NUMBER)
        t++;
    return !head || t >= end || add_role(document, mention, t, end, rule);
}

/* The title in front of the name: the capitalised one inside the mention and the words that belong to it. */
static bool read_title(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t first = m->first, last = m->name_first;
    while (last > first && ws_has(document, last - 1, LEX_HONORIFIC) && !ws_word_is(document, last - 1, "dr."))
        last--;
    if (last > first && ws_has(document, last - 1, LEX_HONORIFIC))
        last--; /* Dr. alone is an honorific */
    if (last == first && first == ws_sentence_of(document, first)->first)
        return true;
    if (last > first && last - first <= 2 && ws_has(document, first, LEX_ABBREVIATION))
        return add_role(document, mention, first, last, "title") &&
               (first == ws_sentence_of(document, first)->first ||
                add_starts(document, mention, first, first, false, "title"));
    return add_starts(document, mention, first, last > first ? last : first, last > first, "title");
}

/* `a nurse named Ann Lee`, `senators like Ann Lee`: the phrase before the word that leads to the name. */
static bool read_naming(ws_document *document, uint32_t mention) {
    uint32_t first = document->mentions[mention].first, floor = ws_sentence_of(document, first)->first;
    if (first < floor + 2)
        return true;
    uint32_t t = first - 1;
    if (ws_word_is(document, t, "as") && ws_word_is(document, t - 1, "such"))
        t--;
    else if (!ws_has(document, t, LEX_NAMING) && !ws_word_is(document, t, "named") &&
             !ws_word_is(document, t, "like") && !ws_word_is(document, t, "including"))
        return true;
    if (t > floor && ws_punct(document, t - 1) == ',')
        t--;
    return t == floor || add_starts(document, mention, t, t, false, "front");
}

/* Does the name at `mention` share the plural title of the one before it: Senators Ann Lee and Bob Ray? */
static bool read_shared(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t t = m->first, floor = ws_sentence_of(document, t)->first;
    if (mention == 0 || t == floor || m->first < m->name_first ||
        !(ws_word_is(document, t - 1, "and") || ws_punct(document, t - 1) == ','))
        return true;
    for (uint32_t i = document->n_role_mentions; i-- > 0;) {
        const ws_role_mention role = document->role_mentions[i];
        const ws_mention *other = &document->mentions[role.mention];
        if (role.mention == mention || strcmp(role.rule, "title") != 0)
            continue;
        if (other->type != WS_PERSON || other->first < floor || other->last + 8 < t || role.last > other->name_first ||
            other->last > t)
            break;
        uint32_t last = document->tokens[role.last - 1].end;
        if ((ws_pos_in(document->pos[role.last - 1], POS_BIT(NNS)) || ws_has(document, role.last - 1, LEX_PEOPLE) ||
             document->text[last - (document->text[last - 1] == '.' ? 2 : 1)] == 's') &&
            !add_role(document, mention, role.first, role.last, "title"))
            return false;
    }
    return true;
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
        if (is_pos(document, t + 1, POS_BIT(VBG) | POS_BIT(VBN))) {
            uint32_t end = trim(document, t + 1, phrase_limit(document, t + 1));
            return end <= t + 1 || add_role(document, mention, t + 1, end, "relative");
        }
        return add_phrase(document, mention, t + 1, phrase_limit(document, t + 1), "relative", &found);
    }
    if (!ws_pos_in(document->pos[t < document->n_tokens ? t : document->n_tokens], VERBS))
        return true;
    bool as = ws_word_is(document, t + 1, "as") && ws_has(document, t, LEX_VERB);
    uint32_t end = t + 1;
    while (end < document->n_tokens && end < t + LONGEST_ROLE &&
           !(ws_punct(document, end) && ws_punct(document, end) != '&') &&
           !(ws_at(document, end)->flags & (TOKEN_PARA_START | TOKEN_SENT_START)) &&
           ws_at(document, end)->kind != TOKEN_MARK && (end < t + 3 || !is_pos(document, end, FINITE)))
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
        if (ws_word_is(document, first, "the") && document->name_of[first] == WS_NONE)
            first++;
        uint32_t name = first < document->n_tokens ? document->name_of[first] : WS_NONE;
        if (name != WS_NONE && document->mentions[name].first == first && document->mentions[name].type != WS_PERSON &&
            !add_role(document, mention, first, document->mentions[name].last, "affiliation"))
            return false;
    }
    t = document->mentions[mention].first;
    if (t < 2 || !ws_is_genitive(document, t - 1))
        return true;
    uint32_t owner = document->name_of[t - 2];
    if (owner == WS_NONE) /* a body that the tagger does not know */
        return !ws_capital(document, t - 2) || document->tokens[t - 2].flags & TOKEN_SENT_START ||
               add_role(document, mention, t - 2, t - 1, "affiliation");
    const ws_mention *with = &document->mentions[owner];
    return with->type == WS_PERSON || add_role(document, mention, with->first, with->last, "affiliation");
}

/* Does the verb say what somebody is or becomes? `passive`: was elected. */
static bool is_copula(const ws_document *document, uint32_t verb, bool passive) {
    static const char *const copulas[] = {"become", "became", "becomes", "remain", "remains", "remained"};
    static const char *const namings[] = {"named", "elected", "appointed", "nominated", "considered"};
    bool found = ws_has(document, verb, LEX_BE);
    for (size_t i = 0; i < sizeof copulas / sizeof *copulas && !found; i++)
        found = ws_word_is(document, verb, copulas[i]);
    for (size_t i = 0; i < sizeof namings / sizeof *namings && !found && passive; i++)
        found = ws_word_is(document, verb, namings[i]);
    return found;
}

/* Ann Lee is the mayor of …; has been elected …; served as …: the phrase behind the verbs at `t`. */
static bool read_predicate(ws_document *document, uint32_t mention, uint32_t t) {
    uint32_t end = t + 5, verb = WS_NONE, verbs = 0;
    bool found;
    for (; t < end && is_pos(document, t, VERBS | POS_BIT(RB) | POS_BIT(TO)); t++) {
        if (ws_pos_in(document->pos[t], VERBS)) {
            verb = t;
            verbs++;
        }
    }
    if (verb == WS_NONE || ws_has(document, t - 1, LEX_NEGATION))
        return true;
    if (ws_word_is(document, t, "as"))
        t++;
    else if (!is_copula(document, verb, verbs > 1))
        return true;
    if (!ws_has(document, t, LEX_DETERMINER | LEX_POSSESSIVE) && !is_pos(document, t, NOUNS | POS_BIT(JJ)) &&
        document->name_of[t] == WS_NONE)
        return true;
    return add_phrase(document, mention, t, phrase_limit(document, t), "predicate", &found);
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
        if (ws_at(document, first)->marked != ws_at(document, last - 1)->marked ||
            ws_at(document, first)->kind == TOKEN_MARK)
            return true; /* “… to beat Ann Lee,” the mayor said */
        /* a verb, a preposition, a clause or another person begins no appositive */
        if (is_pos(document, first, POS_BIT(IN) | POS_BIT(TO) | POS_BIT(PRP)))
            return true;
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
        uint32_t end = phrase_limit(document, first);
        bool list = false; /* Ann Lee, Bob Ray and Carl Moe */
        for (uint32_t k = first; k < end && !(k > first && is_cut(document, k)); k++)
            list |= ws_word_is(document, k, "and") && in_name_of(document, k + 1, WS_PERSON);
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
    return read_predicate(document, mention, t);
}

/* `As mayor, Ann Lee …`, `Ann Lee built it as mayor of Oslo`: a phrase behind `as` in the name's sentence that no other
 * person stands nearer to. */
static bool read_as(ws_document *document, uint32_t mention) {
    const ws_mention *m = &document->mentions[mention];
    uint32_t last = m->last, end = ws_sentence_of(document, last - 1)->last;
    bool found;
    for (uint32_t t = last; t < end && t < last + 24; t++) {
        if (in_name_of(document, t, WS_PERSON) || !ws_same_marked(document, t, last - 1))
            return true;
        if (!ws_word_is(document, t, "as"))
            continue;
        uint32_t limit = phrase_limit(document, t + 1);
        uint32_t head = limit > t + 1 ? ws_role_head(document, t + 1, limit) : t;
        if (ws_is_person_noun(document, head))
            return add_phrase(document, mention, t + 1, limit, "predicate", &found);
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
    uint32_t end = m->first - 1, floor = ws_sentence_of(document, m->first)->first, t = end;
    while (t > floor && t + LONGEST_ROLE > end) {
        uint32_t b = t - 1;
        const ws_token *token = ws_at(document, b);
        char c = ws_punct(document, b);
        if ((c && c != '&') || token->kind == TOKEN_MARK || token->classes & (LEX_WH | LEX_SUBORDINATOR | LEX_SUBJECT))
            break;
        if (is_pos(document, b, FINITE))
            break;
        if (in_name_of(document, b, WS_PERSON)) {
            bool genitive = ws_is_genitive(document, b + 1);
            uint32_t name = document->mentions[document->name_of[b]].first;
            if (!genitive && (name <= floor || !is_pos(document, name - 1, POS_BIT(IN) | POS_BIT(TO))))
                break; /* not: an aide to Ann Lee, … */
            b = name < floor ? floor : name;
        }
        t = b;
        bool determiner = token->classes & (LEX_DETERMINER | LEX_POSSESSIVE);
        bool begins = determiner || t == floor || (t == floor + 1 && ws_word_is(document, floor, "as"));
        if (begins && is_head(document, ws_role_head(document, t, end)) &&
            !add_role(document, mention, t, end, "front"))
            return false;
        if (determiner && !(t > floor && ws_has(document, t - 1, LEX_PREPOSITION)))
            break;
    }
    return add_starts(document, mention, end, end, false, "front");
}

ws_status ws_list_roles(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        if (document->mentions[i].type != WS_PERSON && document->mentions[i].type != WS_OTHER)
            continue;
        if (!read_title(document, i) || !read_shared(document, i) || !read_front(document, i) ||
            !read_naming(document, i) || !read_behind(document, i) || !read_as(document, i) ||
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

uint32_t ws_known_word(uint32_t first, uint32_t last, uint32_t word) {
    return ws_feature(740, ws_feature(740, first, last), word);
}

uint32_t ws_known_head(uint32_t word) {
    return ws_feature(741, 0, word);
}

uint32_t ws_known(const ws_document *document, uint32_t key) {
    const signed char *row = ws_linear_row(&ws_engine_model(document->engine)->linear[WS_MODEL_KNOWN], key);
    return row && *row > 0 ? (uint32_t)*row : 0;
}

/* What is looked at of a candidate. */
typedef struct look {
    uint32_t rule, head, tag; /* tag: part of speech of the head */
    uint32_t word, gazetteer; /* of a compound those of its last part */
    uint32_t lead;            /* its first token with determiners */
    uint32_t parts;           /* what it contains, as bits */
    uint32_t prepositions;
    bool person, front; /* the head is a noun for persons; it stands before the name */
} look;

static look look_at(const ws_document *document, const ws_role_mention *role) {
    look l = {.rule = ws_hash_start(), .front = role->last <= document->mentions[role->mention].first};
    for (const char *c = role->rule; *c; c++)
        l.rule = ws_hash_add(l.rule, (unsigned char)*c);
    bool clause = strcmp(role->rule, "relative") == 0 && is_pos(document, role->first, VERBS);
    l.head = clause ? role->first : head_of(document, role->first, role->last);
    l.tag = document->pos[l.head];
    uint32_t part = last_part(document, l.head);
    l.word = part ? part : document->tokens[l.head].hash;
    l.gazetteer = part ? ws_evidence(document, part) : ws_token_gazetteer(document, l.head);
    l.person = ws_is_person_noun(document, l.head);
    l.lead = role->first;
    while (l.lead && l.lead + 4 > role->first && is_pos(document, l.lead - 1, POS_BIT(DT) | POS_BIT(PRPS)))
        l.lead--;
    for (uint32_t t = role->first; t < role->last; t++) {
        l.parts |= is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB)) ? 1u : 0;
        l.parts |= is_pos(document, t, POS_BIT(VBG) | POS_BIT(VBN)) ? 2u : 0;
        l.parts |= is_pos(document, t, POS_BIT(TO)) ? 4u : 0;
        l.parts |= is_pos(document, t, POS_BIT(CC)) ? 8u : 0;
        l.parts |= is_pos(document, t, POS_BIT(PRPS) | POS_BIT(PRP)) ? 16u : 0;
        l.parts |= ws_is_genitive(document, t) ? 32u : 0;
        l.parts |= in_name_of(document, t, WS_PERSON) ? 64u : 0;
        l.prepositions += is_pos(document, t, POS_BIT(IN));
    }
    return l;
}

/* The shortest or the longest of the candidates [first, last). */
static uint32_t extreme(const ws_document *document, uint32_t first, uint32_t last, bool longest) {
    uint32_t best = first;
    for (uint32_t i = first + 1; i < last; i++) {
        const ws_role_mention *a = &document->role_mentions[i], *b = &document->role_mentions[best];
        if (longest ? a->last - a->first > b->last - b->first : a->last - a->first < b->last - b->first)
            best = i;
    }
    return best;
}

uint32_t ws_role_features(const ws_document *document, uint32_t first, uint32_t last, uint32_t *out) {
    const ws_role_mention *role = &document->role_mentions[extreme(document, first, last, false)];
    const ws_role_mention *whole = &document->role_mentions[extreme(document, first, last, true)];
    const ws_mention *m = &document->mentions[role->mention];
    const look l = look_at(document, role), w = look_at(document, whole);
    const ws_token *token = &document->tokens[l.head], *behind = ws_at(document, whole->last);
    const ws_spelling form = ws_spelling_of(document, l.head);
    uint32_t kind = told_by(ws_role_classes(document, l.head)), rule = l.rule, n = 0;
    uint32_t tag_behind = document->pos[whole->last];
    uint32_t named = document->name_of[role->first], own = document->name_of[l.head], covers = 0;
    if (named != WS_NONE)
        covers = 1u + document->mentions[named].type + (document->mentions[named].last >= role->last ? 8u : 0);
    uint32_t who = m->type * 2u + (m->name_last - m->name_first > 1);
    uint32_t gap = role->first >= m->last   ? role->first - m->last
                   : role->last <= m->first ? 100 + m->first - role->last
                                            : 200;
    bool starts = document->tokens[w.lead].flags & TOKEN_SENT_START;
    const ws_token *before = ws_at(document, w.lead ? w.lead - 1 : WS_NONE);
    uint32_t tag_before = starts || !w.lead ? POS_EDGE : document->pos[w.lead - 1];
    uint32_t determiner = w.lead < whole->first ? document->tokens[w.lead].hash : 0;
    out[n++] = ws_feature(600, rule, 0);
    out[n++] = ws_feature(601, rule, l.word);
    out[n++] = ws_feature(602, 0, l.word);
    out[n++] = ws_feature(603, form.suffix3, 0);
    out[n++] = ws_feature(604, form.suffix3, rule);
    out[n++] = ws_feature(605, kind, 0);
    out[n++] = ws_feature(606, kind, rule);
    out[n++] = ws_feature(607, l.gazetteer, token->shape);
    out[n++] = ws_feature(608, l.person, rule);
    out[n++] = ws_feature(609, l.tag, rule);
    out[n++] = ws_feature(611, document->pos[whole->first], rule);
    out[n++] = ws_feature(612, document->tokens[whole->first].hash, 0);
    out[n++] = ws_feature(613, determiner, rule);
    out[n++] = ws_feature(614, tag_behind, rule);
    out[n++] = ws_feature(615, behind->hash, rule);
    out[n++] = ws_feature(616, who, rule);
    out[n++] = ws_feature(617, at_most(gap, 255), rule);
    out[n++] = ws_feature(618, covers, rule);
    out[n++] = ws_feature(619, l.parts, rule);
    out[n++] = ws_feature(620, told_by(document->tokens[role->first].classes), rule);
    out[n++] = ws_feature(621, l.person, kind);
    out[n++] = ws_feature(622, starts ? 0 : told_by(before->classes), rule);
    out[n++] =
        ws_feature(623, (uint32_t)((token->flags & TOKEN_QUOTED) != 0) << 1 | ((m->flags & MENTION_QUOTED) != 0), rule);
    out[n++] = ws_feature(624, document->pos[m->last], rule);
    out[n++] = ws_feature(627, w.parts, rule);
    out[n++] = ws_feature(628, at_most(w.prepositions, 4), rule);
    out[n++] = ws_feature(630, (uint32_t)document->pos[m->last] << 8 | tag_behind, rule);
    out[n++] = ws_feature(632, ws_at(document, m->last)->hash, rule);
    out[n++] = ws_feature(634, l.person, l.tag);
    out[n++] = ws_feature(637, own == WS_NONE ? 0 : 1u + document->mentions[own].type, rule);
    out[n++] = ws_feature(639, starts ? 1 : before->hash, rule);
    out[n++] = ws_feature(640, tag_before, rule);
    out[n++] = ws_feature(641, tag_behind << 1 | l.person, rule);
    out[n++] = ws_feature(642, tag_before << 1 | l.person, rule);
    out[n++] = ws_feature(643, determiner, l.person);
    out[n++] = ws_feature(644, at_most((whole->last - whole->first) / 4, 4), rule);
    uint32_t given = m->name_last - m->name_first > 1 ? document->tokens[m->name_first].hash : 0;
    uint32_t known = ws_known(document, ws_known_word(given, document->tokens[m->name_last - 1].hash, token->hash));
    uint32_t head = ws_known(document, ws_known_head(token->hash));
    out[n++] = ws_feature(645, known, 0);
    out[n++] = ws_feature(646, known != 0, rule);
    out[n++] = ws_feature(647, head, 0);
    out[n++] = ws_feature(648, head, rule);
    out[n++] = ws_feature(649, head, l.person);
    out[n++] = ws_feature(650, form.prefix3, rule);
    out[n++] = ws_feature(651, last - first, rule);
    return n;
}

uint32_t ws_role_extent_features(const ws_document *document, const ws_role_mention *role, uint32_t *out) {
    const look l = look_at(document, role);
    uint32_t n = 0, side = l.front, tag_behind = document->pos[role->last];
    uint32_t tag_before = role->first ? document->pos[role->first - 1] : POS_EDGE;
    uint32_t over = at_most(role->last - 1 - l.head, 8), under = at_most(l.head - role->first, 8);
    uint32_t edge = l.front ? tag_before : tag_behind;
    const ws_token *next = ws_at(document, l.front ? (role->first ? role->first - 1 : WS_NONE) : role->last);
    uint32_t own = document->name_of[l.front ? role->first : role->last - 1];
    out[n++] = ws_feature(660, l.rule, 0);
    out[n++] = ws_feature(661, edge, side);
    out[n++] = ws_feature(662, edge << 4 | over, side);
    out[n++] = ws_feature(663, edge << 4 | under, side);
    out[n++] = ws_feature(664, next->hash, side);
    out[n++] = ws_feature(665, l.parts, side);
    out[n++] = ws_feature(666, l.parts, edge);
    out[n++] = ws_feature(667, at_most(l.prepositions, 4), edge);
    out[n++] = ws_feature(668, at_most(role->last - role->first, 20), side);
    out[n++] = ws_feature(669, over, l.parts);
    out[n++] = ws_feature(670, own == WS_NONE ? 0 : 1u + document->mentions[own].type, side);
    out[n++] = ws_feature(671, l.word, over);
    out[n++] = ws_feature(672, document->pos[l.front ? role->first : role->last - 1], edge);
    out[n++] = ws_feature(673, at_most(role->last - role->first, 20), edge);
    out[n++] = ws_feature(674, l.person, edge);
    return n;
}

/* How much the model is for label 1. */
static int32_t balance(const ws_linear *linear, const uint32_t *features, uint32_t n) {
    int32_t scores[WS_MODEL_LABELS];
    ws_linear_score(linear, features, n, scores);
    return scores[1] + linear->start[1] - linear->start[0];
}

int32_t ws_role_score(const ws_document *document, const ws_linear *linear, uint32_t first, uint32_t last) {
    const ws_role_mention *role = &document->role_mentions[extreme(document, first, last, false)];
    uint32_t features[WS_FEATURES];
    int32_t score = balance(linear, features, ws_role_features(document, first, last, features));
    /* leans to keeping: the nouns of the training texts are not those of others, where `the ferryman` is a role too */
    bool noun = strcmp(role->rule, "appositive") == 0 && role->last == role->first + 1 &&
                ws_is_person_noun(document, role->first);
    return score + (int32_t)(linear->unit / 256) * (noun ? 4 : 1) / 4;
}

uint32_t ws_role_rivals(const ws_document *document, uint32_t first) {
    const ws_role_mention *role = &document->role_mentions[first];
    uint32_t i = first + 1;
    while (i < document->n_role_mentions && document->role_mentions[i].mention == role->mention &&
           document->role_mentions[i].first < role->last && document->role_mentions[i].last > role->first)
        i++;
    return i;
}

uint32_t ws_role_extent(const ws_document *document, const ws_linear *linear, uint32_t first, uint32_t last) {
    uint32_t best = first;
    int32_t most = WS_IMPOSSIBLE;
    for (uint32_t i = first; i < last && last - first > 1; i++) {
        uint32_t features[WS_FEATURES];
        uint32_t n = ws_role_extent_features(document, &document->role_mentions[i], features);
        int32_t score = balance(linear, features, n);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

ws_status ws_find_roles(ws_document *document) {
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_ROLE];
    ws_status status = ws_list_roles(document);
    if (status != WS_OK || linear->labels != 2)
        return status;
    uint32_t kept = 0;
    for (uint32_t i = 0, next; i < document->n_role_mentions; i = next) {
        next = ws_role_rivals(document, i);
        bool party = strcmp(document->role_mentions[i].rule, "party") == 0;
        int32_t score = party ? (int32_t)linear->unit / 32 : ws_role_score(document, linear, i, next);
        if (score <= -(int32_t)(linear->unit / 1024)) /* log-odds of -1/4: better than nothing (speaker.c) */
            continue;
        ws_role_mention *role = &document->role_mentions[kept++];
        *role = document->role_mentions[ws_role_extent(document, linear, i, next)];
        role->score = (float)score * 256.0f / (float)linear->unit;
    }
    document->n_role_mentions = kept;
    return WS_OK;
}
