/* rank.c - choosing who is meant, by a learned linear ranker */
#include "rank.h"

#include "body.h"
#include "entity.h"
#include "feature.h"
#include "mention.h"
#include "nominal.h"
#include "role.h"
#include "sums.h"
#include "template.h"
#include "utf8.h"
#include "words.h"

/* The level from which on a noun is thought to mean a person: what fewer texts tell of somebody famous is chance. */
#define KNOWN_WELL 3u

uint32_t ws_rank_feature(ws_question_kind kind, uint32_t feature) {
    return ws_feature(64u + (uint32_t)kind, feature, 0);
}

uint32_t ws_unit_of(const ws_reading *reading, uint32_t token) {
    return reading->unit_of[ws_sentence_of(reading->document, token)->paragraph];
}

uint32_t ws_outer_sentence(const ws_reading *reading, uint32_t token) {
    return reading->outer_of[ws_at(reading->document, token)->sentence];
}

/* Is the title short for the noun, or another one for the same office? */
static bool stands_for(const ws_document *document, uint32_t head, uint32_t length, const char *title) {
    const ws_token *token = ws_at(document, head);
    if (strlen(title) != length)
        return false;
    for (uint32_t i = 0; i < length; i++)
        if ((document->text[token->start + i] | 0x20) != title[i])
            return false;
    return true;
}

uint32_t ws_role_key(const ws_document *document, uint32_t head) {
    static const struct {
        const char *title, *noun;
    } titles[] = {{"gov", "governor"},
                  {"sen", "senator"},
                  {"rep", "representative"},
                  {"gen", "general"},
                  {"lt", "lieutenant"},
                  {"capt", "captain"},
                  {"col", "colonel"},
                  {"maj", "major"},
                  {"sgt", "sergeant"},
                  {"cpl", "corporal"},
                  {"cmdr", "commander"},
                  {"adm", "admiral"},
                  {"insp", "inspector"},
                  {"supt", "superintendent"},
                  {"det", "detective"},
                  {"prof", "professor"},
                  {"dr", "doctor"},
                  {"rev", "reverend"},
                  {"msgr", "monsignor"},
                  {"pres", "president"},
                  {"amb", "ambassador"},
                  {"atty", "attorney"},
                  {"cllr", "councillor"},
                  {"ald", "alderman"},
                  {"congressman", "representative"},
                  {"congresswoman", "representative"}};
    const ws_token *token = ws_at(document, head);
    uint32_t hash = token->hash, length = token->end - token->start;
    bool looked = length == 11 || length == 13 || (length <= 5 && token->shape >= SHAPE_CAPITAL);
    length -= length > 1 && document->text[token->end - 1] == '.';
    for (size_t i = 0; i < sizeof titles / sizeof *titles && looked; i++) {
        if (!stands_for(document, head, length, titles[i].title))
            continue;
        hash = ws_hash_of(titles[i].noun);
    }
    return ws_hash_end(hash ^ 0x165667b1u);
}

/* A feature: a template and its value, which is less than 1 << 16 of each. */
static inline uint32_t told(uint32_t template, uint32_t value) {
    if (WS_LEFT_OUT(900u + template)) /* an experiment's; the templates of candidates count from 900 there */
        value = 0;
    return template << 16 | value;
}

/* 0 1 2 3 4-5 6-9 10-19 20+, and 8 for never. */
static uint32_t distance(uint32_t from, uint32_t to) {
    if (to == WS_NONE)
        return 8;
    static const uint8_t steps[] = {0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7};
    return steps[ws_at_most(from > to ? from - to : 0, sizeof steps - 1)];
}

static uint32_t amount(uint32_t n) {
    return n <= 2 ? n : n <= 4 ? 3 : n <= 9 ? 4 : 5;
}

/* The pronoun's case and place: 0 subject at the sentence's start, 1 subject, 2 possessive, 3 object, 4 relative; 6
 * subject behind what it says: “…,” she said. */
static uint32_t asking_place(const ws_reading *r, const ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    static const char *const objects[] = {"him", "them"}, *const possessives[] = {"his", "her", "their", "its"};
    if (ws_has(document, m->first, LEX_WH))
        return 4;
    if (ws_word_among(document, m->first, objects, 2))
        return 3;
    if (ws_word_among(document, m->first, possessives, 4))
        return 2;
    uint32_t said = r->said[q->mention];
    if (said != WS_NONE && document->attributions[said].first < m->first)
        return 6;
    return ws_at(document, m->first)->flags & TOKEN_SENT_START ? 0 : 1;
}

/* What stands before a noun phrase: 0 nothing, 1 the, 2 this/that, 3 a, 4 his, 5 others. */
static uint32_t determiner_of(const ws_document *document, const ws_mention *m) {
    static const char *const these[] = {"this", "that", "these", "those"};
    if (ws_word_is(document, m->first, "the") || ws_word_is(document, m->first, "both"))
        return 1;
    if (ws_word_among(document, m->first, these, 4))
        return 2;
    if (ws_word_is(document, m->first, "a") || ws_word_is(document, m->first, "an"))
        return 3;
    if (ws_has(document, m->first, LEX_POSSESSIVE))
        return 4;
    return m->first == m->name_first ? 0 : 5;
}

/* Does the phrase stop at its head: the senator, not the senator from Ohio? */
static bool is_bare(const ws_mention *m) {
    return m->name_last <= m->head + 1;
}

/* How well the candidate's roles agree with a noun phrase: 2 same head, 4 another word of it, 1 given later only. */
static uint32_t role_match(const ws_reading *r, const ws_question *q, uint32_t referent) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    uint32_t key = q->phrase.key, match = 0, steps = 0;
    for (uint32_t i = r->first_role[referent]; i != WS_NONE && steps++ < WS_MOST_ROLES; i = r->roles[i].next) {
        const ws_role_mention *role = &document->role_mentions[i];
        bool later = document->mentions[role->mention].first > m->first;
        uint32_t found = ws_role_tells(&r->roles[i], key) ? 2 : 0;
        for (uint32_t t = role->first; t < role->last && t < role->first + 10; t++) {
            for (uint32_t k = m->name_first; k < m->name_last && k < m->name_first + 8; k++) {
                bool content = k != m->head && document->tokens[k].kind == TOKEN_WORD &&
                               !ws_has(document, k, LEX_PREPOSITION | LEX_DETERMINER);
                if (content && document->tokens[k].hash == document->tokens[t].hash)
                    found |= 4;
            }
        }
        if (found)
            match |= found | (later ? 0 : 8);
    }
    return match;
}

/* Does the candidate's name end in the noun (1), hold it (2), or is the noun one for any body (3)? */
static uint32_t name_noun(const ws_document *document, const ws_mention *m, const ws_referent *e) {
    static const char *const bodies[] = {"company",      "firm",      "business", "group",     "organisation",
                                         "organization", "newspaper", "paper",    "agency",    "network",
                                         "outlet",       "campaign",  "party",    "department"};
    const ws_mention *name = &document->mentions[e->name];
    uint32_t head = ws_at(document, m->head)->hash;
    if (e->form != FORM_NAME)
        return 0;
    if (document->tokens[name->name_last - 1].hash == head)
        return 1;
    for (uint32_t t = name->name_first; t < name->name_last && t < name->name_first + 12; t++) {
        if (document->tokens[t].hash == head)
            return 2;
    }
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies && e->type == WS_ORGANIZATION; i++) {
        if (ws_word_is(document, m->head, bodies[i]))
            return 3;
    }
    return 0;
}

/* Names inside two noun phrases: 0 in neither, 1 in one, 2 in both and none the same, 3 one the same. */
static uint32_t shared_names(const ws_document *document, const ws_mention *a, const ws_mention *b) {
    bool in_a = false, in_b = false, same = false;
    for (uint32_t t = a->name_first; t < a->name_last && t < a->name_first + 12; t++) {
        if (!ws_capital(document, t))
            continue;
        in_a = true;
        for (uint32_t k = b->name_first; k < b->name_last && k < b->name_first + 12; k++)
            same |= ws_at(document, k)->hash == ws_at(document, t)->hash;
    }
    for (uint32_t k = b->name_first; k < b->name_last && k < b->name_first + 12; k++)
        in_b |= ws_capital(document, k);
    return same ? 3 : in_a && in_b ? 2 : in_a || in_b ? 1 : 0;
}

static uint32_t traits_of(const ws_document *document, const ws_mention *m) {
    uint32_t origin = 0, age = 0, adjective = 0, number = 0;
    for (uint32_t t = m->name_first; t < m->head && t < m->name_first + 8; t++) {
        const ws_token *token = ws_at(document, t);
        origin |= ws_capital(document, t) || token->classes & (LEX_PLACE | LEX_NATION);
        age |= ws_word_is(document, t, "former") || ws_word_is(document, t, "retired") || ws_is_aged(document, t);
        number |= token->kind == TOKEN_NUMBER;
        adjective = 1;
    }
    return origin * 8 + age * 4 + adjective * 2 + number;
}

/* Fill in what else the noun phrase of a question tells. */
static void read_phrase(const ws_reading *r, ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    ws_phrase_traits *p = &q->phrase;
    bool plural = m->flags & MENTION_PLURAL;
    p->determiner = determiner_of(document, m);
    p->bare = is_bare(m);
    p->use = r->use[q->mention];
    p->shape = ((p->determiner * 2 + p->bare) * 8 + m->type) * 2 + plural;
    p->traits = traits_of(document, m);
    p->noun = ws_is_aged(document, m->head) ? 0 : p->key & 0xFFF; /* any age is one noun */
    p->placing = ws_placing(document, m);
    p->body = ws_is_company_word(document, p->word, m->head) ? 1
              : ws_is_trader(p->word)                        ? 2
              : ws_has(document, m->head, LEX_ORGANIZATION)  ? 3
                                                             : 0;
}

/* The functions below append features of a candidate to `out` and return how many. */

/* Features of a noun phrase with a candidate. */
static uint32_t add_nominal(const ws_reading *r, const ws_question *q, ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    const ws_referent *e = &document->referents[c->referent];
    const ws_salience *s = &r->salience[c->referent];
    const ws_mention *name = &document->mentions[e->name];
    uint32_t n = 0, determiner = q->phrase.determiner, bare = q->phrase.bare;
    uint32_t match = role_match(r, q, c->referent), noun = name_noun(document, m, e);
    bool same_head = e->form == FORM_NOMINAL && ws_role_key(document, name->head) == q->phrase.key;
    bool same_phrase = e->form == FORM_NOMINAL && name->name_last - name->name_first == m->name_last - m->name_first;
    for (uint32_t k = 0; same_phrase && k < m->name_last - m->name_first; k++)
        same_phrase = document->tokens[m->name_first + k].hash == document->tokens[name->name_first + k].hash;
    uint32_t head = same_phrase ? 3 : same_head ? 2 : match & 2 ? 1 : 0;
    c->has_noun = head || noun;
    uint32_t d = distance(q->sentence, s->sentence);
    uint32_t names = shared_names(document, m, name);
    out[n++] = told(T_MODIFIER, (names * 4 + head) * 3 + (e->form != FORM_NAME ? 0u : noun ? 2u : 1u));
    out[n++] = told(T_HEAD, head * 2 + (match & 8 ? 1 : 0));
    out[n++] =
        told(T_HEAD_DETERMINER, ((head * 6 + determiner) * 2 + bare) * 2 + (same_phrase || !(e->form == FORM_NOMINAL)));
    out[n++] = told(T_HEAD_SENTENCES, head * 9 + d);
    out[n++] = told(T_ORIGIN, match * 2 + bare);
    out[n++] = told(T_NAME_NOUN, noun * 6 + determiner);
    out[n++] = told(T_NUMBER, (e->flags & MENTION_PLURAL ? 2u : 0u) + (m->flags & MENTION_PLURAL ? 1u : 0u));
    out[n++] = told(T_KIND_KIND, ((m->type * 8u + e->type) * 2 + (e->form == FORM_NAME)) * 2 + (head > 0));
    out[n++] = told(T_KNOWN_ROLE, (r->first_role[c->referent] != WS_NONE) * 12u + determiner * 2 + bare);
    const ws_phrase_traits *p = &q->phrase;
    bool named = e->form == FORM_NAME, role = r->first_role[c->referent] != WS_NONE;
    if (named && e->type != WS_PERSON) {
        uint32_t fit = (uint32_t)ws_body_fits(document, name, m, p->word), called = (match & 10) == 10;
        out[n++] = told(T_BODY, (((fit * 2 + called) * 4 + p->body) * 6 + determiner) * 2 + bare);
    }
    uint32_t speaker = c->referent == r->speaker ? 3 : c->referent == r->previous_speaker ? 2 : s->spoke ? 1 : 0;
    uint32_t kind = (e->type * 2u + named) * 2 + (e->flags & MENTION_PLURAL ? 1u : 0u);
    out[n++] = told(T_PHRASE_PLACING, ((p->shape * 2 + named) * 5 + s->placing) * 4 + ws_at_most(d, 3));
    out[n++] = told(T_PHRASE_SPEAKER, ((p->shape * 2 + named) * 4 + speaker) * 4 + p->use);
    out[n++] = told(T_PHRASE_NOUN, p->noun * 4 + (head ? 2u : 0u) + named);
    out[n++] = told(T_PHRASE_NOUN, 0x8000 + (p->noun & 0x1FF) * 32 + kind);
    out[n++] =
        told(T_PHRASE_TRAITS, ((p->traits * 12 + p->determiner * 2 + p->bare) * 4 + head) * 4 + named * 2u + role);
    if (m->type == WS_PERSON && named && e->type == WS_PERSON && m->name_last <= m->name_first + 8) {
        const ws_nominal nominal = {m->name_first, m->name_last, m->head};
        c->known = ws_known_as(document, &nominal, c->referent);
        if (ws_known_head(c->known) < KNOWN_WELL)
            c->known &= ~7u;
        if (ws_known_head(c->known)) { /* of most people nothing is known, which tells nothing against them */
            out[n++] = told(T_KNOWN_AS, ws_known_head(c->known));
            out[n++] = told(T_KNOWN_WORDS, ws_known_words(c->known));
        }
        uint32_t fame = ws_known_fame(c->known);
        if (fame >= KNOWN_WELL) { /* of whom much is known, but not this, is as a rule not meant */
            out[n++] = told(T_FAME, ((fame * 8 + ws_known_head(c->known)) * 8 + ws_known_words(c->known)) * 2 + role);
            out[n++] = told(T_FAME, 2048u + (fame > 4 ? 4u : 0u) + (ws_known_head(c->known) ? 2u : 0u) + role);
            if (!ws_known_head(c->known))
                out[n++] = told(T_FAME, 4096 + p->shape * 4 + (head ? 2u : 0u) + role);
        }
    }
    return n;
}

/* Features of a quotation without a cue with a candidate. */
static uint32_t add_uncued(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_attribution *a = &document->attributions[q->attribution];
    const ws_salience *s = &r->salience[c->referent];
    uint32_t n = 0, paragraph = q->paragraph, sentence = q->sentence;
    bool starts = ws_at(document, a->first)->flags & TOKEN_PARA_START;
    bool begins = (ws_at(document, a->first)->flags & (TOKEN_SENT_START | TOKEN_PARA_START)) != 0;
    uint32_t place = starts ? 2 : begins ? 1 : 0;
    bool speaker = c->referent == r->speaker, turn = c->referent == r->previous_speaker;
    uint32_t since = r->speaker == WS_NONE ? 5 : ws_at_most(paragraph - r->speaker_paragraph, 4);
    uint32_t here = s->paragraph == paragraph && s->sentence == sentence ? 2 : s->paragraph == paragraph ? 1 : 0;
    out[n++] = told(T_UNCUED_SPEAKER, (since * 3 + place) * 2 + speaker);
    out[n++] =
        told(T_UNCUED_SUBJECT,
             (((s->subject_sentence != WS_NONE && sentence - s->subject_sentence <= 1) * 3u + here) * 2 + speaker) * 3 +
                 place);
    out[n++] = told(T_UNCUED_TURN, ((since * 2 + turn) * 2 + speaker) * 2 + starts);
    out[n++] = told(T_UNCUED_PLACE, (place * 5u + s->placing) * 3 + here);
    char before = a->first ? ws_punct(document, a->first - 1) : 0;
    out[n++] = told(T_UNCUED_COLON, ((before == ':' ? 2u : before == ',' ? 1u : 0u) * 3 + here) * 5 + s->placing);
    out[n++] =
        told(T_UNCUED_LENGTH, ws_at_most((a->last - a->first) / 6, 4) * 4 + here * 2 / 2 + (speaker ? 1u : 0u) * 20);
    const ws_mention *last = s->mention == WS_NONE ? NULL : &document->mentions[s->mention];
    bool beside = last && last->form == FORM_NAME && last->last < a->first && a->first - last->last <= 2;
    if (beside)
        out[n++] = told(T_UNCUED_BESIDE, (before == ':'   ? 2u
                                          : before == ',' ? 1u
                                                          : 0u) *
                                                 2 +
                                             (a->first - last->last == 1));
    bool gap = speaker && r->speaker_end < a->first && a->first - r->speaker_end < 4; /* nothing between */
    out[n++] = told(T_UNCUED_GAP, gap * 2u + speaker);
    return n;
}

/* Has the text named the candidate by token t: in full, if it ever does? (Full names are joined first, so a referent's
 * first mention is one.) */
static bool is_introduced(const ws_document *document, const ws_candidate *c, uint32_t t) {
    return document->mentions[document->referents[c->referent].first_mention].first <= t;
}

/* Features of a name that several bear. */
static uint32_t add_name(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    const ws_referent *e = &document->referents[c->referent];
    bool later = e->last_seen == WS_NONE; /* only the text behind it tells the full name */
    const ws_mention *last = &document->mentions[later ? e->first_mention : e->last_seen];
    bool others = false;
    for (uint32_t i = 0; i < q->n; i++)
        others |= q->candidates[i].referent != c->referent && is_introduced(document, &q->candidates[i], m->first);
    uint32_t n = 0, hash = document->tokens[m->name_last - 1].hash;
    out[n++] = told(T_NAME_INTRODUCED, (is_introduced(document, c, m->first) * 2u + others) * 2 + (e->n_words > 1));
    uint32_t here = ws_outer_sentence(r, m->first), there = ws_outer_sentence(r, last->first);
    if (later) {
        out[n++] = told(T_BEHIND, distance(there, here) * 2 + (here <= 1));
        there = here;
    }
    bool single = last->name_last - last->name_first == 1;
    uint32_t d = later ? 8 : distance(here, there);
    bool surname = e->last_hash == hash;
    out[n++] = told(T_NAME_SAME, (surname * 2u + (e->n_words == 1)) * 2 + single);
    out[n++] = told(T_NAME_NEAR, d * 2 + single);
    out[n++] =
        told(T_NAME_COUNT, amount(e->n_mentions) * 2 + (m->gender != WS_GENDER_UNKNOWN && m->gender == e->gender));
    uint32_t guess = (e->flags & MENTION_GUESSED ? 1u : 0u) + (m->flags & MENTION_GUESSED ? 2u : 0u);
    out[n++] = told(T_NAME_GENDER, (guess * 2 + (e->gender == m->gender ? 0u : 1u)) * 8 + e->type);
    out[n++] =
        told(T_HONORIFIC, (m->flags & MENTION_HONORIFIC ? 2u : 0u) + (last->flags & MENTION_HONORIFIC ? 1u : 0u));
    out[n++] = told(T_QUOTED, (m->flags & MENTION_QUOTED ? 2u : 0u) + (last->flags & MENTION_QUOTED ? 1u : 0u));
    return n;
}

/* How much a name looks like a person's: given name, surname, common words, places in it. */
static uint32_t name_quality(const ws_document *document, const ws_referent *e) {
    const ws_mention *m = &document->mentions[e->name];
    if (e->form != FORM_NAME)
        return 128 + (ws_has(document, m->head, LEX_PERSON | LEX_KIN) ? 1u : 0u) +
               (ws_has(document, m->head, LEX_TITLE) ? 2u : 0u) + (m->flags & MENTION_DEFINITE ? 4u : 0u) +
               (m->name_last > m->head + 1 ? 8u : 0u);
    uint32_t told = m->first < m->name_first ? 8u : 0u, words = ws_at_most(e->n_words, 3) * 16;
    if (e->type == WS_PERSON || e->type == WS_ORGANIZATION) /* most of the world's names are in no list */
        return (e->type == WS_PERSON ? 64u : 192u) + told + words / 4;
    uint8_t first = ws_token_gazetteer(document, m->name_first), last = ws_token_gazetteer(document, m->name_last - 1);
    uint32_t common = 0;
    for (uint32_t t = m->name_first; t < m->name_last && t < m->name_first + 12; t++)
        common |= ws_has(document, t,
                         LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_PLACE | LEX_NATION | LEX_WORD | LEX_DOCUMENT |
                             LEX_PREPOSITION | LEX_ADJECTIVE | LEX_VERB);
    return (first & GAZETTEER_GIVEN ? 1u : 0u) + (last & GAZETTEER_SURNAME ? 2u : 0u) + (common ? 4u : 0u) + told +
           words;
}

/* Features that all questions of a walk share: how much the candidate is on the reader's mind. */
static uint32_t add_salience(const ws_reading *r, const ws_question *q, const ws_candidate *c, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[c->referent];
    const ws_salience *s = &r->salience[c->referent];
    const ws_mention *asks = q->mention == WS_NONE ? NULL : &document->mentions[q->mention];
    uint32_t n = 0, sentence = q->sentence, paragraph = q->paragraph;
    uint32_t d = distance(sentence, s->sentence), p = ws_at_most(distance(paragraph, s->paragraph), 8);
    uint8_t gender = asks ? asks->gender : WS_GENDER_UNKNOWN;
    bool guessed = e->flags & MENTION_GUESSED;
    uint32_t agrees = gender == WS_GENDER_UNKNOWN      ? 2
                      : e->gender == gender            ? (guessed ? 3 : 0)
                      : e->gender == WS_GENDER_UNKNOWN ? 1
                                                       : 4;
    const ws_mention *last = s->mention == WS_NONE ? NULL : &document->mentions[s->mention];
    uint32_t form = last ? last->form : 3, place = q->place;
    uint32_t speaker = c->referent == r->speaker            ? ws_at_most(paragraph - r->speaker_paragraph, 3)
                       : c->referent == r->previous_speaker ? 4
                       : s->spoke                           ? 5
                                                            : 6;
    out[n++] = told(T_SENTENCES, d);
    out[n++] = told(T_PARAGRAPHS, p);
    if (d <= 2 || s->placing == PLACED_SUBJECT)
        out[n++] = told(T_SENTENCES_PLACING, d * 5 + s->placing);
    if (d <= 2)
        out[n++] = told(T_SENTENCES_FORM, d * 4 + form);
    out[n++] = told(T_GENDER_TYPE, agrees * 16 + e->type * 2u + (e->form == FORM_NAME));
    out[n++] = told(T_TYPE_SHAPE, e->type * 3u + ws_at_most(e->n_words, 2));
    out[n++] = told(T_NAME_QUALITY, name_quality(document, e));
    out[n++] = told(T_SPEAKER, speaker);
    if (speaker < 6)
        out[n++] = told(T_SPEAKER_SENTENCES, speaker * 9 + d);
    uint32_t use = asks ? r->use[q->mention] : 0, said = asks ? r->said[q->mention] : WS_NONE;
    if (said != WS_NONE && last && last->first >= document->attributions[said].first &&
        last->first < document->attributions[said].last && !(last->flags & MENTION_SOURCE))
        out[n++] = told(T_CONTENT, form * 2 + (document->attributions[said].first < q->token));
    out[n++] = told(T_SOURCE_SPEAKER, use * 7 + speaker);
    out[n++] = told(T_SOURCE_GENDER, (use * 5 + agrees) * 7 + speaker);
    if (p <= 1)
        out[n++] = told(T_SOURCE_PLACING, (use * 5 + s->placing) * 4 + ws_at_most(p, 3));
    out[n++] = told(T_SPOKE, ws_at_most(s->spoke, 2) * 3 + (d <= 1 ? 0u : d <= 4 ? 1u : 2u));
    out[n++] = told(T_QUOTED, (s->mention == WS_NONE) * 9u + distance(paragraph, s->quoted_paragraph));
    if (last && last->flags & MENTION_GENITIVE)
        out[n++] = told(T_GENITIVE, d);
    if (s->topic_paragraph != WS_NONE && paragraph - s->topic_paragraph <= 1)
        out[n++] = told(T_TOPIC, (paragraph - s->topic_paragraph) * 2 + (q->opens ? 1u : 0u));
    if (last && r->source_entity != WS_NONE && r->source_entity != c->referent && last->first >= r->source_first &&
        last->first < r->source_last)
        out[n++] = told(T_EMBEDDED, d);
    if (last && last->first > 0 && d <= 1 && ws_has(document, last->first - 1, LEX_SPEECH) &&
        s->placing != PLACED_INVERTED)
        out[n++] = told(T_ASKED_BY, d * 2 + (use == USE_OPENING));
    out[n++] = told(T_SUBJECT_NEAR, distance(sentence, s->subject_sentence));
    out[n++] = told(T_INTRODUCED, s->first_paragraph == paragraph ? (s->first_sentence == sentence ? 2u : 1u) : 0u);
    if (d == 0)
        out[n++] = told(T_HERE, place * 5 + s->placing);
    if (d <= 1)
        out[n++] = told(T_ASKED_PLACING, (place * 5 + s->placing) * 3 + (d <= 2 ? d : 2));
    if (d <= 2)
        out[n++] = told(T_STARTS_PARAGRAPH, (q->opens ? 45u : 0u) + d * 5 + s->placing);
    if (last && last->first > q->token)
        out[n++] = told(T_BEHIND, place * 2 + (ws_outer_sentence(r, last->first) == sentence));
    if (c->referent == r->author)
        out[n++] = told(T_AUTHOR, 1);
    if (s->first_paragraph <= 1)
        out[n++] = told(T_TITLE, d);
    out[n++] = told(T_HONORIFIC, last && last->flags & MENTION_HONORIFIC ? 1u : 0u);
    if (d <= 3)
        out[n++] = told(T_STREAK, ws_at_most(s->pronouns, 2) * 4 + d);
    return n;
}

void ws_add_candidate(ws_question *question, uint32_t referent) {
    if (question->n == WS_CANDIDATES)
        return;
    for (uint32_t i = 0; i < question->n; i++) {
        if (question->candidates[i].referent == referent)
            return;
    }
    ws_candidate *c = &question->candidates[question->n++];
    c->referent = referent;
    c->n = c->known = 0;
    c->has_noun = false;
    c->score = 0;
}

/* Add what a candidate's own features are, those that need no look at the others. */
static void describe(const ws_reading *r, const ws_question *q, ws_candidate *c) {
    if (c->referent == WS_NONE)
        return;
    c->n = q->kind == QUESTION_NAME ? add_name(r, q, c, c->features) : add_salience(r, q, c, c->features);
    if (q->kind == QUESTION_NOMINAL)
        c->n += add_nominal(r, q, c, c->features + c->n);
    if (q->kind == QUESTION_UNCUED)
        c->n += add_uncued(r, q, c, c->features + c->n);
}

/* How a reader has somebody in mind, the more the larger: by the last mention's sentence, which 30 bits can count, and
 * whether it was the subject there; then by what stands first. */
static uint64_t recency_of(const ws_reading *r, uint32_t referent) {
    static const uint8_t weight[] = {0, 2, 1, 2, 0};
    const ws_salience *s = &r->salience[referent];
    if (s->mention == WS_NONE)
        return ~referent;
    return ((uint64_t)s->sentence + 1) << 34 | (uint64_t)weight[s->placing] << 32 |
           (uint32_t)~r->document->mentions[s->mention].first;
}

/* How many of the candidates come to mind before each. */
static void rank_by_recency(const ws_reading *r, const ws_question *q, uint32_t *ranks) {
    uint64_t recent[WS_CANDIDATES];
    for (uint32_t i = 0; i < q->n; i++)
        recent[i] = q->candidates[i].referent == WS_NONE ? 0 : recency_of(r, q->candidates[i].referent);
    for (uint32_t i = 0; i < q->n; i++) {
        ranks[i] = 0;
        for (uint32_t k = 0; k < q->n; k++)
            ranks[i] += recent[k] > recent[i];
    }
}

/* How far one level is ahead of the best of others: 0 far, 1 ahead, 2 equal, 3 behind, 4 only others have one. */
static uint32_t lead_of(uint32_t level, uint32_t rival) {
    return level > rival + 1 ? 0 : level > rival ? 1 : level == rival ? 2 : level ? 3 : 4;
}

/* Is it a body that has a name? */
static bool is_named_body(const ws_document *document, uint32_t referent) {
    return referent != WS_NONE && document->referents[referent].form == FORM_NAME &&
           document->referents[referent].type == WS_ORGANIZATION;
}

/* Add to the candidates of a noun phrase how many bodies with names are among them, and which is named most. */
static void compare_bodies(const ws_document *document, ws_question *q) {
    uint32_t n = 0, most = 0;
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        if (!is_named_body(document, c->referent))
            continue;
        uint32_t times = document->referents[c->referent].n_mentions;
        most = times > most ? times : most;
        n++;
    }
    for (uint32_t i = 0; i < q->n && n; i++) {
        ws_candidate *c = &q->candidates[i];
        uint32_t phrase = (q->phrase.body * 6 + q->phrase.determiner) * 4 + ws_at_most(n, 3);
        if (c->referent == WS_NONE)
            c->features[c->n++] = told(T_BODIES, 256 + phrase);
        else if (is_named_body(document, c->referent))
            c->features[c->n++] = told(T_BODIES, phrase * 2 + (document->referents[c->referent].n_mentions == most));
    }
}

/* What there is among the candidates of a question. */
typedef struct field {
    uint32_t most, people;  /* how often one is named at most; how many they are */
    uint32_t nearest;       /* how far away the nearest was mentioned */
    uint32_t known, second; /* the best two levels of what is known of them */
    bool has_noun;          /* one has the noun of the phrase */
} field;

static field look_over(const ws_reading *r, const ws_question *q) {
    field f = {.nearest = 9};
    for (uint32_t i = 0; i < q->n; i++) {
        const ws_candidate *c = &q->candidates[i];
        if (c->referent == WS_NONE)
            continue;
        uint32_t times = r->document->referents[c->referent].n_mentions, level = ws_known_head(c->known);
        f.most = times > f.most ? times : f.most;
        f.people++;
        f.second = level > f.known ? f.known : level > f.second ? level : f.second;
        f.known = level > f.known ? level : f.known;
        f.has_noun |= c->has_noun;
        if (q->kind != QUESTION_NAME)
            f.nearest = ws_at_most(distance(q->sentence, r->salience[c->referent].sentence), f.nearest);
    }
    return f;
}

/* Features of the candidate that stands for nobody. */
static uint32_t add_nobody(const ws_reading *r, const ws_question *q, const field *f, uint32_t *out) {
    const ws_document *document = r->document;
    uint32_t n = 0;
    out[n++] = told(T_NOBODY, 0);
    out[n++] = told(T_NOBODY_COUNT, ws_at_most(q->n, 5));
    out[n++] = told(T_NOBODY_NEAR, f->nearest);
    if (q->kind == QUESTION_NOMINAL) {
        const ws_mention *m = &document->mentions[q->mention];
        const ws_phrase_traits *p = &q->phrase;
        uint32_t determiner = p->determiner;
        out[n++] = told(T_NOBODY_PHRASE, ((determiner * 2 + is_bare(m)) * 8u + m->type) * 2 + f->has_noun);
        out[n++] = told(T_NOBODY_USE, (p->shape * 4 + p->use) * 5 + p->placing);
        out[n++] = told(T_NOBODY_TRAITS, (p->traits * 12 + p->determiner * 2 + p->bare) * 2 + f->has_noun);
        out[n++] = told(T_NOBODY_NOUN, p->noun * 2 + (determiner == 1 && p->bare));
        out[n++] = told(T_NOBODY_HEADS, (p->shape * 2 + f->has_noun) * 10 + f->nearest);
        out[n++] = told(T_NUMBER, 8u + (m->flags & MENTION_PLURAL ? 1u : 0u));
        if (f->known)
            out[n++] = told(T_KNOWN_BEST, 10 + p->bare);
        out[n++] = told(T_HEAD_DETERMINER, 200 + determiner * 2 + f->has_noun);
    } else if (q->kind == QUESTION_UNCUED) {
        const ws_attribution *a = &document->attributions[q->attribution];
        uint32_t since = r->speaker == WS_NONE ? 5 : ws_at_most(ws_unit_of(r, a->first) - r->speaker_paragraph, 4);
        uint16_t flags = ws_at(document, a->first)->flags;
        uint32_t place = flags & TOKEN_PARA_START ? 2 : flags & TOKEN_SENT_START ? 1 : 0;
        out[n++] = told(T_UNCUED_PLACE, 100 + since * 3 + place);
        out[n++] = told(T_UNCUED_LENGTH, 100 + ws_at_most((a->last - a->first) / 6, 4));
    } else if (q->mention != WS_NONE) {
        out[n++] = told(T_ASKED, q->place * 10 + f->nearest);
        out[n++] = told(T_NOBODY_PHRASE, ws_word_is(document, q->token, "it") ? 1 : 2);
    }
    return n;
}

/* Features that compare a candidate with the others; `rank` of them come to mind before it. */
static uint32_t add_compared(const ws_reading *r, const ws_question *q, const ws_candidate *c, const field *f,
                             uint32_t rank, uint32_t *out) {
    const ws_document *document = r->document;
    const ws_referent *e = &document->referents[c->referent];
    uint8_t gender = q->mention == WS_NONE ? WS_GENDER_UNKNOWN : document->mentions[q->mention].gender;
    uint32_t agrees = gender == WS_GENDER_UNKNOWN || e->gender != gender ? 0 : e->flags & MENTION_GUESSED ? 2 : 1;
    uint32_t n = 0, share = f->most ? e->n_mentions * 4 / f->most : 5, named = e->form == FORM_NAME;
    if (q->kind == QUESTION_NAME) {
        uint32_t seen =
            e->last_seen == WS_NONE ? WS_NONE : ws_outer_sentence(r, document->mentions[e->last_seen].first);
        out[n++] = told(T_COUNT_RANK, share);
        if (f->people == 1)
            out[n++] = told(T_ALONE, agrees);
        out[n++] = told(T_NAME_RECENT, (e->n_mentions == f->most) * 9u + distance(q->sentence, seen));
        return n;
    }
    out[n++] = told(T_SHARE, share * 6 + amount(e->n_mentions));
    if (q->kind == QUESTION_NOMINAL) {
        uint32_t level = ws_known_head(c->known), rival = level == f->known ? f->second : f->known;
        out[n++] = told(T_PHRASE_RANK, (q->phrase.shape * 2 + named) * 6 + ws_at_most(rank, 5));
        out[n++] = told(T_PHRASE_SHARE, (q->phrase.shape * 6 + share) * 2 + named);
        if (f->known)
            out[n++] = told(T_KNOWN_BEST, lead_of(level, rival) * 2 + q->phrase.bare);
    }
    if (f->people == 1)
        out[n++] = told(T_ALONE, agrees);
    uint32_t d = distance(q->sentence, r->salience[c->referent].sentence);
    out[n++] = told(T_SENTENCES_RECENT, d * 6 + ws_at_most(rank, 5));
    out[n++] = told(T_SPEAKER_RECENT, (c->referent == r->speaker) * 6u + ws_at_most(rank, 5));
    return n;
}

/* Add the features that compare the candidates with each other. */
static void compare(const ws_reading *r, ws_question *q) {
    const field f = look_over(r, q);
    uint32_t ranks[WS_CANDIDATES] = {0};
    if (q->kind != QUESTION_NAME)
        rank_by_recency(r, q, ranks);
    for (uint32_t i = 0; i < q->n; i++) {
        ws_candidate *c = &q->candidates[i];
        uint32_t *out = c->features + c->n;
        c->n += c->referent == WS_NONE ? add_nobody(r, q, &f, out) : add_compared(r, q, c, &f, ranks[i], out);
    }
    if (q->kind == QUESTION_NOMINAL)
        compare_bodies(r->document, q);
}

/* The person whom `his` or `her` in front of the noun phrase means: the one in mind who is of that gender, else one
 * whose gender nobody knows; not one whom the text calls by the same noun. */
static uint32_t pronoun_possessor(const ws_reading *r, const ws_question *q, const ws_mention *m) {
    uint8_t gender = ws_word_is(r->document, m->first, "his")   ? WS_MALE
                     : ws_word_is(r->document, m->first, "her") ? WS_FEMALE
                                                                : WS_GENDER_UNKNOWN;
    uint32_t best[2] = {WS_NONE, WS_NONE}; /* of that gender, of none */
    for (uint32_t i = 0; i < q->n && gender != WS_GENDER_UNKNOWN; i++) {
        uint32_t e = q->candidates[i].referent;
        const ws_referent *referent = e == WS_NONE ? NULL : &r->document->referents[e];
        if (!referent || referent->form != FORM_NAME || role_match(r, q, e) & 2 ||
            (referent->gender != gender && referent->gender != WS_GENDER_UNKNOWN))
            continue;
        uint32_t *place = &best[referent->gender != gender];
        if (*place == WS_NONE || recency_of(r, e) > recency_of(r, *place))
            *place = e;
    }
    return best[best[0] == WS_NONE];
}

/* Whose somebody is, as far as the phrase says it: Ann Lee of `Ann Lee's aide`; of `her mother` the woman in mind. */
static uint32_t possessor(const ws_reading *r, const ws_question *q) {
    const ws_document *document = r->document;
    const ws_mention *m = &document->mentions[q->mention];
    uint32_t name = document->name_of[m->name_first];
    if (name == WS_NONE)
        return m->type == WS_PERSON ? pronoun_possessor(r, q, m) : WS_NONE;
    bool genitive = document->mentions[name].last <= m->head && ws_is_genitive(document, document->mentions[name].last);
    return genitive ? document->mentions[name].entity : WS_NONE;
}

void ws_drop_candidate(ws_question *q, uint32_t referent) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < q->n; i++)
        if (q->candidates[i].referent != referent)
            q->candidates[n++].referent = q->candidates[i].referent;
    q->n = n;
}

/* Nobody is his own aide or her own mother. */
static void drop_possessor(const ws_reading *r, ws_question *q) {
    uint32_t whose = possessor(r, q);
    if (whose != WS_NONE)
        ws_drop_candidate(q, whose);
}

/* Does the reader know what features weigh? */
static bool knows_weights(const ws_linear *linear) {
    return linear && linear->labels == 2 && linear->buckets;
}

/* What the features of a candidate weigh together; 0 where there is no model. All the weights of a bucket are read, and
 * masked but for the feature's own. */
static int32_t weigh(const ws_linear *linear, ws_question_kind kind, const ws_candidate *c) {
    ws_sums sums = ws_sums_zero();
    uint32_t n = knows_weights(linear) ? c->n : 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t feature = ws_rank_feature(kind, c->features[k]);
        const unsigned char *bucket = ws_bucket_of(linear, ws_bucket_size(1), feature);
        ws_sums own = ws_sums_agreeing(bucket, ws_feature_print(feature));
        sums = ws_sums_add(sums, ws_sums_where(own, ws_sums_eight((const signed char *)bucket + WS_BUCKET_PRINTS)));
    }
    return ws_sums_total(sums);
}

int32_t ws_rank_weight(const ws_linear *linear, ws_question_kind kind, uint32_t feature) {
    return knows_weights(linear) ? ws_weight_or(linear, ws_rank_feature(kind, feature), 0) : 0;
}

uint32_t ws_answer(const ws_reading *reading, ws_question *q, uint32_t *second) {
    uint32_t best = WS_NONE;
    *second = WS_NONE;
    const ws_sentence *sentence = ws_sentence_of(reading->document, q->token);
    q->sentence = ws_outer_sentence(reading, q->token);
    q->paragraph = ws_unit_of(reading, q->token);
    q->opens = sentence->first == reading->document->paragraphs[sentence->paragraph].first;
    q->place = q->mention == WS_NONE ? 5 : asking_place(reading, q);
    if (q->kind == QUESTION_NOMINAL) {
        read_phrase(reading, q);
        drop_possessor(reading, q);
    }
    for (uint32_t i = 0; i < q->n; i++)
        describe(reading, q, &q->candidates[i]);
    compare(reading, q);
    for (uint32_t i = 0; i < q->n; i++) {
        ws_candidate *c = &q->candidates[i];
        c->score = weigh(reading->linear, q->kind, c);
        if (best == WS_NONE || c->score > q->candidates[best].score) {
            *second = best;
            best = i;
        } else if (*second == WS_NONE || c->score > q->candidates[*second].score) {
            *second = i;
        }
    }
    return best;
}
