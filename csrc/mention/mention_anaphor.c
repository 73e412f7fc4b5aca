/* mention_anaphor.c - pronouns and noun phrases for people that are nobody's source */
#include "mention/mention.h"

#include "mention/mention_phrase.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "text/noun.h"

/* Is the token a pronoun that stands for a person? */
static bool is_personal(const ws_document *document, uint32_t t) {
    static const char *const pronouns[] = {"he", "she", "him", "her", "his", "they", "them", "their"};
    return ws_has(document, t, LEX_SUBJECT | LEX_PRONOUN | LEX_POSSESSIVE) && WS_WORD_AMONG(document, t, pronouns);
}

/* Does somebody whose phrase ends at token t do something, past an age: threw; , 68, handed? */
static bool acts(const ws_document *document, uint32_t t) {
    if (ws_punct(document, t) == ',' && ws_is_number(document, t + 1) && ws_punct(document, t + 2) == ',')
        t += 3;
    return ws_is_tag(document, t, POS_BIT(VBD) | POS_BIT(VBN)) && ws_has(document, t, LEX_PAST) &&
           !ws_has(document, t, LEX_BE | LEX_HAVE);
}

/* The end of a noun phrase `the harbour senator` that begins at the article t and has a noun for a person or document
 * as its head, or, with `any`, any noun for a person who does
 * something; or t. */
static uint32_t article_end(const ws_document *document, uint32_t t, bool any) {
    uint32_t k = t + 1, head = WS_NONE;
    if (ws_is_aged(document, k) && ws_is_the(document, t) && ws_is_tag(document, k + 1, WS_FINITE))
        return k + 1; /* the 57-year-old shrugged */
    while (k < t + 8 && k < document->n_tokens && ws_at(document, k)->sentence == ws_at(document, t)->sentence) {
        const ws_mention *name = ws_name_at(document, k);
        if (name && name->type == WS_PERSON)
            return t;
        if (!ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBN) | POS_BIT(VBG)))
            break;
        bool does = ws_is_tag(document, k, POS_BIT(VBG)) || (ws_is_tag(document, k, POS_BIT(VBN) | POS_BIT(JJ)) &&
                                                             !ws_is_tag(document, k + 1, WS_NOUNS | POS_BIT(JJ)));
        if (does && head != WS_NONE &&
            (ws_has(document, head, LEX_PERSON) || (any && ws_is_person_noun(document, head))))
            break; /* a driver waiting at the gate */
        if (ws_is_tag(document, k, WS_NOUNS))
            head = name ? WS_NONE : k;
        k++;
    }
    return head != WS_NONE && head + 1 == k &&
                   (ws_has(document, head, LEX_PERSON | LEX_DOCUMENT | LEX_ORGANIZATION | LEX_PEOPLE) ||
                    (any && acts(document, k) && ws_is_person_noun(document, head))) &&
                   !ws_is_genitive(document, k)
               ? k
               : t;
}

/* Does the sentence begin with where, when or why, and does the phrase behind its comma at t do something: On the bank,
 * | a guard was waiting? */
static bool opens_behind_place(const ws_document *document, uint32_t t) {
    uint32_t end = article_end(document, t, true), opener = ws_sentence_of(document, t)->first;
    bool circumstance = ws_has(document, opener, LEX_PREPOSITION | LEX_ADVERB | LEX_SUBORDINATOR) ||
                        ws_is_tag(document, opener, POS_BIT(RB) | POS_BIT(VBN) | POS_BIT(VBG));
    return ws_punct(document, t - 1) == ',' && circumstance && end > t && ws_is_tag(document, end, WS_FINITE);
}

/* Is the token an `a` that brings in somebody, not one that tells what somebody is: she is a nurse? */
static bool introduces(const ws_document *document, uint32_t t) {
    if (!ws_has(document, t, LEX_DETERMINER) || !ws_is_a(document, t))
        return false;
    if (t > 0 && opens_behind_place(document, t))
        return true;
    static const char *const being[] = {"as",     "plays",   "played", "playing",   "portrays",
                                        "become", "becomes", "became", "portrayed", "play"};
    return t == 0 || !(ws_punct(document, t - 1) || WS_WORD_AMONG(document, t - 1, being) ||
                       ws_has(document, t - 1, LEX_BE | LEX_NEGATION) || ws_is_tag(document, t - 1, POS_BIT(RB)));
}

/* Does the `and` at t stand between two nouns for several that end before `end`, divers and pilots in the port, or two
 * words for which of them, old and new voters? */
static bool joins_several(const ws_document *document, uint32_t t, uint32_t end) {
    const uint64_t which = POS_BIT(JJ) | POS_BIT(NNP);
    if (ws_is_tag(document, t - 1, POS_BIT(JJ)) && ws_is_tag(document, t + 1, POS_BIT(JJ)))
        return true;
    bool first = ws_is_tag(document, t - 1, POS_BIT(NNS)) || ws_is_peoples(document, t - 1),
         second = ws_is_tag(document, t + 1, POS_BIT(NNS)) || ws_is_peoples(document, t + 1);
    return (first && second) || (!first && !second && ws_is_tag(document, t - 1, which) &&
                                 ws_is_tag(document, t + 1, which) && ws_is_tag(document, end - 1, POS_BIT(NNS)));
}

/* Where the noun phrase that ends before token `end` begins; `end` where there is none: what a relative pronoun means.
 */
static uint32_t antecedent_start(const ws_document *document, uint32_t end) {
    uint32_t t = end, floor = ws_sentence_of(document, end)->first;
    while (t > floor && end - t < 12) {
        uint32_t b = t - 1;
        if (ws_is_tag(document, b, WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(POS)) || ws_is_named(document, b))
            t = b;
        else if (ws_is_tag(document, b, POS_BIT(DT) | POS_BIT(PRPS)))
            return b;
        else if (t < end && WS_WORD_IS_ANY(document, b, "of", "in") && b > floor &&
                 ws_is_tag(document, b - 1, WS_NOUNS | POS_BIT(CD)))
            t = b;
        else if (t < end && ws_word_is(document, b, "and") && b > floor && joins_several(document, b, end))
            t = b;
        else
            break;
    }
    return t;
}

/* Does the noun phrase that ends before `end` mean no person: the phrase's head is a name for a place or a noun for a
 * thing, and more of the phrase stands before it? Then its start, else WS_NONE. */
static uint32_t thing_start(const ws_document *document, uint32_t end) {
    uint32_t first = antecedent_start(document, end), head = first < end ? ws_phrase_head(document, first, end) : first;
    const ws_mention *name = ws_name_at(document, head);
    bool person = name ? name->type == WS_PERSON || ws_is_peoples(document, head)
                       : ws_has(document, head, LEX_PERSON | LEX_KIN | LEX_PEOPLE | LEX_TITLE) ||
                             ws_is_tag(document, head, POS_BIT(NNS));
    person |= ws_word_is(document, end - 1, "those") ||
              (!ws_is_named(document, end - 1) && ws_is_tag(document, end - 1, POS_BIT(NNS)));
    return !person && first > 1 && ws_is_tag(document, first - 1, POS_BIT(IN)) &&
                   (ws_is_tag(document, first - 2, WS_NOUNS) || ws_word_is(document, first - 2, "those"))
               ? first
               : WS_NONE;
}

/* Add what a relative pronoun in a source means, where it is no name. */
static bool add_antecedent(ws_document *document, uint8_t *held, uint32_t pronoun) {
    uint32_t end = pronoun, before;
    if (end > 0 && ws_punct(document, end - 1) == ',')
        end--;
    if (end == 0 || (ws_is_number(document, end - 1) && end > 2 && ws_punct(document, end - 2) == ','))
        return true; /* Ann Lee, 45, who */
    bool who = WS_WORD_IS_ANY(document, pronoun, "who", "whose");
    uint32_t first = WS_NONE;
    for (int turn = 0;
         who && turn < 3 && (before = thing_start(document, first == WS_NONE ? end : first - 1)) != WS_NONE; turn++)
        first = before;
    bool beside = first == WS_NONE; /* a name beside it stands for itself, but not Danes in Malmo */
    first = antecedent_start(document, beside ? end : first - 1);
    uint32_t name = first < end ? document->name_of[first] : WS_NONE;
    bool named = beside && ws_is_named(document, end - 1);
    uint32_t head = first < end ? ws_phrase_head(document, first, end) : first;
    if (ws_has(document, head, LEX_TIME) && !ws_is_named(document, head))
        return true; /* the papers found on Thursday, which */
    bool several = who && (ws_is_tag(document, head, POS_BIT(NNS)) || ws_is_peoples(document, head));
    if (first >= end || held[first] || (!several && (name != WS_NONE || named)) ||
        (name != WS_NONE && document->mentions[name].last == end))
        return true;
    held[first] = 1;
    return ws_mention_of(document, first, end) != WS_NONE;
}

/* Behind what tells which of several the phrase that ends at t means: of all ages, close to the mayor, in the Assembly;
 * and behind `and others`; or t. */
static uint32_t behind_which(const ws_document *document, uint32_t t) {
    enum { LONGEST = 6 };
    uint32_t k = t + 1, last = t;
    if (ws_word_is(document, t, "and") && ws_word_is(document, k, "others"))
        return t + 2;
    if (ws_word_is(document, t, "close") && ws_word_is(document, k, "to"))
        k++;
    else if (!WS_WORD_IS_ANY(document, t, "of", "in", "from", "at"))
        return t;
    k += ws_has(document, k, LEX_DETERMINER | LEX_POSSESSIVE);
    for (uint32_t first = k; k < first + LONGEST && !ws_has(document, k, LEX_TIME); k++) {
        bool noun = ws_is_tag(document, k, WS_NOUNS) || ws_is_named(document, k);
        if (!noun && !ws_is_tag(document, k, POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(DT)))
            break;
        last = noun ? k + 1 : last;
    }
    if (last != k || ws_is_genitive(document, k))
        return t;
    uint32_t name = document->name_of[last - 1];
    bool place = name != WS_NONE && document->mentions[name].type == WS_PLACE && document->mentions[name].last == last;
    return place ? document->mentions[ws_end_of_places(document, name, ws_sentence_of(document, t)->last)].last : last;
}

/* Add the plural noun that the sentence before `they` begins with, whatever it is one for: Commuters froze. They said …
 */
static bool add_subject_before(ws_document *document, uint8_t *held, uint32_t they) {
    uint32_t sentence = ws_at(document, they)->sentence, paragraph = ws_paragraph_of(document, they);
    if (!ws_starts_sentence(document, they) || sentence == 0 ||
        document->sentences[sentence - 1].paragraph != paragraph)
        return true;
    const uint64_t inside = POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(NN) | POS_BIT(DT);
    uint32_t first = document->sentences[sentence - 1].first, k = first;
    while (k < first + 5 && ws_is_tag(document, k, inside) && !ws_is_named(document, k))
        k++;
    if (k == first && ws_is_tag(document, k, POS_BIT(NNP)) && ws_ends_in(document, k, "s") &&
        !ws_is_named(document, k) && !ws_is_tag(document, k + 1, POS_BIT(VBZ) | POS_BIT(NNP)))
        document->pos[k] = POS_NNS; /* capital by its place only */
    if (held[first] || ws_is_named(document, k) || !ws_is_tag(document, k, POS_BIT(NNS)) ||
        ws_is_quoted(document, first) || ws_is_genitive(document, k + 1) ||
        ws_word_is(document, k + 1, "of") || /* dozens of tenants */
        ws_is_tag(document, k + 1, WS_NOUNS))
        return true;
    held[first] = HELD_MENTION;
    return ws_mention_of(document, first, behind_which(document, k + 1)) != WS_NONE;
}

/* Does `it`, whose verb stands at `verb` before what it tells at token t, do what no text does: It denied it; It said |
 * it would appeal, it had no comment, it was looking into that? */
static bool does_what_no_text_does(const ws_document *document, uint32_t verb, uint32_t t) {
    bool itself = ws_word_is(document, t, "it");
    return WS_WORD_IS_ANY(document, verb, "denied", "denies", "declined", "refused", "promised", "pledged",
                          "apologised", "apologized") ||
           (itself && (ws_is_tag(document, t + 1, POS_BIT(MD)) || ws_has(document, t + 1, LEX_HAVE) ||
                       (ws_has(document, t + 1, LEX_BE) && ws_is_tag(document, t + 2, POS_BIT(VBG)))));
}

/* Where what `it` tells begins: with it, or with the quotation right before it; WS_NONE where words lead up to it, or
 * it does what no text does. */
static uint32_t told_by_it(const ws_document *document, uint32_t it) {
    uint32_t marked = it > 0 && ws_is_mark(document, it - 1) ? document->tokens[it - 1].marked : WS_NONE, t = it + 2;
    bool behind = marked != WS_NONE && document->marked[marked].last == it;
    uint32_t first = behind ? document->marked[marked].first : it;
    t += ws_word_is(document, t, "that");
    return ws_starts_sentence(document, first) && !does_what_no_text_does(document, it + 1, t) ? first : WS_NONE;
}

/* Add the text that the sentence before `it` begins with: A letter was left. It said …; The lawyers' report is out.
 * “…,” it says. */
static bool add_document_before(ws_document *document, uint8_t *held, uint32_t it) {
    enum { LONGEST = 8 };
    const uint64_t inside = WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(VBN) | POS_BIT(POS);
    uint32_t told = told_by_it(document, it);
    if (told == WS_NONE || told == 0)
        return true;
    uint32_t first = ws_sentence_of(document, told - 1)->first, k = first + 1;
    while (k < first + LONGEST && ws_is_tag(document, k, inside))
        k++;
    if (held[first] || ws_is_quoted(document, first) || !ws_has(document, first, LEX_DETERMINER) ||
        !ws_has(document, k - 1, LEX_DOCUMENT) || ws_is_named(document, k - 1) ||
        !ws_is_tag(document, k - 1, POS_BIT(NN)))
        return true;
    held[first] = HELD_MENTION;
    return ws_mention_of(document, first, k) != WS_NONE;
}

/* Is the noun several of what lists know for a person: marchers, of marcher? */
static bool is_several_persons(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    uint32_t hash = ws_hash_start();
    if (!ws_ends_in(document, t, "s") || token->end - token->start < 5 || token->end - token->start > 20)
        return false;
    for (uint32_t at = token->start; at + 1 < token->end; at++)
        hash = ws_hash_add(hash, (uint8_t)document->text[at] | (at == token->start ? 0x20u : 0));
    return ws_evidence(document, ws_hash_end(hash)) & GAZETTEER_PERSON_NOUN;
}

/* Does the phrase that begins at t and ends in the plural at k open its sentence as the subject of its verb: About 200
 * protesters gathered? */
static bool opens_with_several(const ws_document *document, uint32_t t, uint32_t k) {
    uint32_t end = t;
    while (t > 0 && t + 3 > end && !ws_starts_sentence(document, t) &&
           ws_is_tag(document, t - 1, POS_BIT(CD) | POS_BIT(RB) | POS_BIT(IN) | POS_BIT(DT)))
        t--;
    return ws_starts_sentence(document, t) && ws_is_tag(document, k + 1, WS_FINITE) && is_several_persons(document, k);
}

/* The end of a noun phrase for several persons or bodies that begins at t and goes on at k, outside names: undecided
 * voters, Quayside fishmongers; or t. */
static uint32_t plural_end(const ws_document *document, uint32_t t, uint32_t k) {
    const uint64_t small = LEX_ADVERB | LEX_PREPOSITION | LEX_DETERMINER | LEX_SUBORDINATOR | LEX_COORDINATOR | LEX_WH;
    if (k == t && ws_starts_sentence(document, t) && !ws_has(document, t, small) &&
        (ws_is_tag(document, t, POS_BIT(NNP)) || ws_is_tag(document, t + 1, POS_BIT(NNS))))
        k++; /* a noun that is capital by its place only: Harbour pilots */
    while (k < t + 6 && ws_is_tag(document, k, POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(NN) | POS_BIT(DT) | POS_BIT(PRPS)) &&
           !ws_is_named(document, k))
        k++;
    bool several = ws_is_tag(document, k, POS_BIT(NNS)) &&
                   (ws_has(document, k, LEX_PEOPLE | LEX_ORGANIZATION) || opens_with_several(document, t, k));
    return (several || (k > t && ws_is_peoples(document, k))) && !ws_is_named(document, k) &&
                   !ws_is_genitive(document, k + 1) && !ws_is_tag(document, k + 1, POS_BIT(NN))
               ? behind_which(document, k + 1)
               : t;
}

/* The end of who is told in terms of the person named before t: and his wife |, and his wife, Ann Lee |; or t. */
static uint32_t behind_own(const ws_document *document, uint32_t t) {
    bool own = ws_word_is(document, t, "and") && ws_has(document, t + 1, LEX_POSSESSIVE) &&
               ws_has(document, t + 2, LEX_KIN | LEX_PERSON) && ws_is_tag(document, t + 2, POS_BIT(NN) | POS_BIT(NNS));
    if (!own || ws_is_genitive(document, t + 3))
        return t;
    const ws_mention *name = ws_name_from(document, t + 3 + (ws_punct(document, t + 3) == ','));
    if (name && name->type == WS_PERSON)
        return ws_is_genitive(document, name->last) ? t : name->last;
    return ws_is_tag(document, t + 3, WS_NOUNS) ? t : t + 3;
}

/* The end of a list of persons or of bodies that begins with the name at t and ends in its sentence: Tova Brandt and
 * Carl Umber; or t. */
static uint32_t list_end(const ws_document *document, uint32_t t) {
    uint32_t name = document->name_of[t], limit = ws_sentence_of(document, t)->last;
    const ws_mention *m = &document->mentions[name];
    if (m->first != t || (m->type != WS_PERSON && m->type != WS_ORGANIZATION) || ws_is_genitive(document, m->last))
        return t;
    uint32_t last = ws_end_of_list(document, name, limit < t + WS_LONGEST_PHRASE ? limit : t + WS_LONGEST_PHRASE);
    if (last == name) {
        uint32_t own = m->type == WS_PERSON ? behind_own(document, m->last) : m->last;
        return own > m->last ? own : t;
    }
    const ws_mention *end = &document->mentions[last];
    uint32_t k = end->first;
    while (k > m->last && k + 4 > end->first && ws_is_tag(document, k - 1, WS_NOUNS | POS_BIT(JJ)) &&
           !ws_is_named(document, k - 1))
        k--;
    k -= m->type == WS_ORGANIZATION && ws_has(document, k - 1, LEX_DETERMINER); /* the Guild and the Board */
    return end->type == m->type && ws_word_is(document, k - 1, "and") ? end->last : t;
}

/* What begins at every token that is there already; NULL when memory is short. */
static uint8_t *list_held(ws_document *document) {
    uint8_t *held = ws_arena_alloc(&document->arena, document->n_tokens + 1, 1);
    for (uint32_t i = document->n_names; i < document->n_mentions && held; i++)
        held[document->mentions[i].first] = HELD_MENTION;
    for (uint32_t i = 0; i < document->n_role_mentions && held; i++) { /* a role beside a name is no other mention */
        uint32_t first = document->role_mentions[i].first;
        held[first] |= HELD_ROLE;
        held[first > 0 && ws_has(document, first - 1, LEX_DETERMINER) ? first - 1 : first] |= HELD_ROLE;
    }
    return held;
}

/* Add the mention of a pronoun. */
static bool add_pronoun(ws_document *document, uint32_t t) {
    uint64_t classes = document->tokens[t].classes;
    ws_mention *m = ws_add_mention(document, t, t + 1, FORM_PRONOUN);
    if (!m)
        return false;
    m->head = t;
    m->gender = ws_gender_of(classes);
    if (classes & LEX_PEOPLE || WS_WORD_IS_ANY(document, t, "they", "them", "their"))
        m->flags |= MENTION_PLURAL;
    return true;
}

/* The end of a noun phrase for a person that begins a sentence, with whom he or she speaks for: A lawyer for Ann Lee.
 * Or t. */
static uint32_t opening_end(const ws_document *document, uint32_t t) {
    uint32_t end = article_end(document, t, true);
    if (end == t || !ws_is_person_noun(document, end - 1))
        return t;
    if (!ws_word_is(document, end, "for"))
        return end;
    uint32_t name = document->name_of[end + 1], k = end + 2;
    if (name != WS_NONE && document->mentions[name].first == end + 1)
        return document->mentions[name].last;
    while (ws_is_the(document, end + 1) && k < end + 6 && ws_is_tag(document, k, WS_NOUNS | POS_BIT(JJ)))
        k++;
    return ws_is_tag(document, k - 1, WS_NOUNS) && !ws_is_genitive(document, k) ? k : end; /* for the mill */
}

/* Can the token begin a noun phrase? */
static bool begins_phrase(const ws_document *document, uint32_t t) {
    const uint64_t tags = POS_BIT(JJ) | POS_BIT(CD) | POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(DT) | POS_BIT(PRPS);
    const ws_token *token = &document->tokens[t];
    return ws_pos_in(document->pos[t], tags) || token->flags & TOKEN_SENT_START || token->classes & LEX_DETERMINER;
}

/* The end of a noun phrase that begins at t and means somebody: the senator, undecided voters; or t. */
static uint32_t nominal_end(const ws_document *document, uint32_t t) {
    if (!begins_phrase(document, t))
        return t;
    bool opens = ws_starts_sentence(document, t) && WS_WORD_IS_ANY(document, t, "a", "an", "one", "another");
    uint32_t end = opens                                               ? opening_end(document, t)
                   : ws_is_the(document, t) || introduces(document, t) ? article_end(document, t, ws_is_a(document, t))
                                                                       : t;
    bool inside = t > 0 && (ws_is_tag(document, t - 1, POS_BIT(JJ) | POS_BIT(NN) | POS_BIT(DT)) || /* another one */
                            ws_word_is(document, t - 1, "their") || /* their families are not they */
                            (ws_has(document, t - 1, LEX_POSSESSIVE) && ws_word_is(document, t - 2, "and")));
    if (end == t && !inside)
        end = plural_end(document, t, t);
    bool named = ws_is_named(document, end) && list_end(document, end) > end; /* miners Ann and Bob Lee */
    return named && ws_is_tag(document, end - 1, POS_BIT(NNS)) ? t : end;
}

ws_status ws_add_anaphors(ws_document *document) {
    uint32_t n = document->n_mentions;
    uint8_t *held = list_held(document);
    if (!held || !ws_add_workplaces(document, held))
        return WS_NO_MEMORY;
    for (uint32_t i = document->n_names; i < n; i++) {
        uint32_t first = document->mentions[i].first;
        bool pronoun = document->mentions[i].form == FORM_PRONOUN;
        if (pronoun && ws_is_relative(document, first) && !add_antecedent(document, held, first))
            return WS_NO_MEMORY;
        if (pronoun && ws_word_is(document, first, "they") && !add_subject_before(document, held, first))
            return WS_NO_MEMORY;
        if (pronoun && ws_word_is(document, first, "it") && !add_document_before(document, held, first))
            return WS_NO_MEMORY;
    }
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        const ws_token *token = &document->tokens[t];
        if (token->kind != TOKEN_WORD || held[t] & HELD_MENTION || token->flags & TOKEN_QUOTED)
            continue;
        uint32_t name = document->name_of[t], end = t, behind = t + 1;
        bool added = true;
        if (name != WS_NONE) { /* of a list its names are read as well */
            behind = document->mentions[name].last;
            end = list_end(document, t);
            end = end == t ? ws_own_end(document, t) : end;
            if (end == t && document->mentions[name].first == t) {
                end = plural_end(document, t, behind);
                behind = end > t ? end : behind;
            }
        } else if (!held[t] && (end = ws_own_end(document, t)) > t) {
            behind = end;
        } else if (!held[t] && is_personal(document, t)) {
            added = add_pronoun(document, t);
        } else if (!held[t]) {
            end = nominal_end(document, t);
            behind = end > t ? end : behind;
        }
        if (!added || (end > t && ws_mention_of(document, t, end) == WS_NONE))
            return WS_NO_MEMORY;
        t = behind - 1;
    }
    ws_arena_drop(&document->arena, held, document->n_tokens + 1, 1);
    return WS_OK;
}
