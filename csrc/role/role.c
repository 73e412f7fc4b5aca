/* role.c - what the text says a person is
 *
 * Rules list what may be a role (role_list.c). They list too much, and every phrase under each of the ends that it may
 * have; a learned model keeps what is a role, and says how far it goes. A role is verbatim.
 */
#include "role/role_phrase.h"

#include "engine.h"
#include "model/gazetteer.h"
#include "model/lookup.h"
#include "name/entity.h"
#include "name/office.h"
#include "role/role_list.h"
#include "role/signature.h"
#include "text/feature.h"

const ws_automaton ws_role_automaton = {.labels = 2, .start = 3, .end = 3, .follow = {3, 3}};

/* ---- what the model sees ---- */

/* What tells a noun for a person, a title, a body. */
#define TELLING                                                                                                        \
    (LEX_PERSON | LEX_PEOPLE | LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TITLE | LEX_MODIFIER | LEX_HONORIFIC | LEX_KIN |  \
     LEX_ORG_SUFFIX | LEX_NATION | LEX_PLACE | LEX_TIME | LEX_WORK | LEX_CUE_NOUN | LEX_MEDIUM | LEX_ABBREVIATION)

static uint32_t told_by(uint64_t classes) {
    return ws_classes_told(classes & TELLING);
}

uint32_t ws_known_word_key(uint32_t first, uint32_t last, uint32_t word) {
    return ws_feature(740, ws_feature(740, first, last), word);
}

uint32_t ws_known_head_key(uint32_t word) {
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
    bool ranked;        /* the first, the only, the most ... */
} look;

/* Is the candidate a clause, told by its verb: who heads the board? */
static bool is_clause(const ws_role_mention *role) {
    return strcmp(role->rule, "relative") == 0 || strcmp(role->rule, "verb") == 0;
}

static look look_at(const ws_document *document, const ws_role_mention *role) {
    look l = {.rule = ws_hash_start(), .front = role->last <= document->mentions[role->mention].first};
    for (const char *c = role->rule; *c; c++)
        l.rule = ws_hash_add(l.rule, (unsigned char)*c);
    bool clause = is_clause(role) && ws_is_pos(document, role->first, ROLE_VERBS);
    l.head = clause ? role->first : ws_head_of(document, role->first, role->last);
    l.tag = document->pos[l.head];
    uint32_t part = ws_last_part(document, l.head);
    l.word = part ? part : document->tokens[l.head].hash;
    l.gazetteer = part ? ws_evidence(document, part) : ws_token_gazetteer(document, l.head);
    l.person = ws_is_person_noun(document, l.head);
    bool agent =
        !ws_is_listed(document, l.head) && (ws_ends_in(document, l.head, "er") || ws_ends_in(document, l.head, "or"));
    if (l.tag == POS_JJ && l.person && (agent || ws_noun_classes(document, l.head) & WS_PERSON_CLASSES))
        l.tag = POS_NN; /* pigeon fancier Ann Lee */
    l.lead = role->first;
    while (l.lead && l.lead + 4 > role->first && ws_is_pos(document, l.lead - 1, POS_BIT(DT) | POS_BIT(PRPS)))
        l.lead--;
    for (uint32_t t = role->first; t < role->last; t++) {
        l.parts |= ws_is_pos(document, t, POS_BIT(WP) | POS_BIT(WDT) | POS_BIT(WRB)) ? 1u : 0;
        l.parts |= ws_is_pos(document, t, POS_BIT(VBG) | POS_BIT(VBN)) ? 2u : 0;
        l.parts |= ws_is_pos(document, t, POS_BIT(TO)) ? 4u : 0;
        l.parts |= ws_is_pos(document, t, POS_BIT(CC)) ? 8u : 0;
        l.parts |= ws_is_pos(document, t, POS_BIT(PRPS) | POS_BIT(PRP)) ? 16u : 0;
        l.parts |= ws_is_genitive(document, t) ? 32u : 0;
        l.parts |= ws_in_name_of(document, t, WS_PERSON) ? 64u : 0;
        l.prepositions += ws_is_pos(document, t, POS_BIT(IN));
        l.ranked |= WS_WORD_IS_ANY(document, t, "first", "only", "most");
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

/* What stands between a name and a phrase behind it that tells whether it is said of the person, as bits: not, would, a
 * comma, a genitive, a second verb. `*verb`: the last verb. */
static uint32_t between(const ws_document *document, uint32_t from, uint32_t to, uint32_t *verb) {
    uint32_t bits = 0, verbs = 0;
    *verb = 0;
    for (uint32_t t = from; t < to && t < from + 24; t++) {
        bits |= ws_has(document, t, LEX_NEGATION) ? 1u : 0;
        bits |= ws_has(document, t, LEX_MODAL) ? 2u : 0;
        bits |= ws_punct(document, t) ? 4u : 0;
        bits |= t == from && ws_is_genitive(document, t) ? 8u : 0;
        if (ws_is_pos(document, t, WS_FINITE))
            bits |= verbs++ ? 16u : 0;
        if (ws_is_pos(document, t, ROLE_VERBS))
            *verb = document->tokens[t].hash;
    }
    return bits;
}

/* What the texts that were learned from know of the name with that head, and of the head. */
static uint32_t known_features(const ws_document *document, const ws_mention *m, uint32_t head_word, const look *l,
                               uint32_t *out) {
    uint32_t n = 0;
    uint32_t given = m->name_last - m->name_first > 1 ? document->tokens[m->name_first].hash : 0;
    uint32_t known = ws_known(document, ws_known_word_key(given, document->tokens[m->name_last - 1].hash, head_word));
    uint32_t head = ws_known(document, ws_known_head_key(head_word));
    out[n++] = ws_feature(645, known, 0);
    out[n++] = ws_feature(646, known != 0, l->rule);
    out[n++] = ws_feature(647, head, 0);
    out[n++] = ws_feature(648, head, l->rule);
    out[n++] = ws_feature(649, head, l->person);
    return n;
}

/* The verbs between the name and what stands behind it; the verb that is the head. */
static uint32_t verb_features(const ws_document *document, const ws_role_mention *role, const look *l, uint32_t *out) {
    uint32_t n = 0, last = document->mentions[role->mention].last;
    if (role->first >= last) {
        uint32_t verb, bits = between(document, last, role->first, &verb);
        out[n++] = ws_feature(652, verb, l->rule);
        out[n++] = ws_feature(653, bits, l->rule);
        out[n++] = ws_feature(655, bits << 1 | l->person, l->rule);
    }
    uint32_t work = ws_is_pos(document, l->head, ROLE_VERBS)
                        ? 1u + ws_is_office_verb(document, l->head) + ws_is_work_verb(document, l->head)
                        : 0;
    out[n++] = ws_feature(654, work ? l->tag << 2 | work : 0, l->rule);
    out[n++] = ws_feature(657, work, 0);
    return n;
}

uint32_t ws_role_features(const ws_document *document, uint32_t first, uint32_t last, uint32_t *out) {
    const ws_role_mention *role = &document->role_mentions[extreme(document, first, last, false)];
    const ws_role_mention *whole = &document->role_mentions[extreme(document, first, last, true)];
    const ws_mention *m = &document->mentions[role->mention];
    const look l = look_at(document, role), w = whole == role ? l : look_at(document, whole);
    const ws_token *token = &document->tokens[l.head], *behind = ws_at(document, whole->last);
    const ws_spelling form = ws_spelling_of(document, l.head);
    uint32_t kind = told_by(ws_noun_classes(document, l.head)), rule = l.rule, n = 0;
    uint32_t tag_behind = document->pos[whole->last];
    uint32_t named = document->name_of[role->first], own = document->name_of[l.head], covers = 0;
    if (named != WS_NONE)
        covers = 1u + document->mentions[named].type + (document->mentions[named].last >= role->last ? 8u : 0);
    uint32_t who = m->type * 2u + (m->name_last - m->name_first > 1);
    uint32_t gap = role->first >= m->last   ? role->first - m->last
                   : role->last <= m->first ? 100 + m->first - role->last
                                            : 200;
    bool starts = ws_starts_sentence(document, w.lead);
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
    out[n++] = ws_feature(617, ws_at_most(gap, 255), rule);
    out[n++] = ws_feature(618, covers, rule);
    out[n++] = ws_feature(619, l.parts, rule);
    out[n++] = ws_feature(620, told_by(document->tokens[role->first].classes), rule);
    out[n++] = ws_feature(621, l.person, kind);
    out[n++] = ws_feature(622, starts ? 0 : told_by(before->classes), rule);
    out[n++] =
        ws_feature(623, (uint32_t)((token->flags & TOKEN_QUOTED) != 0) << 1 | ((m->flags & MENTION_QUOTED) != 0), rule);
    out[n++] = ws_feature(624, document->pos[m->last], rule);
    out[n++] = ws_feature(627, w.parts, rule);
    out[n++] = ws_feature(628, ws_at_most(w.prepositions, 4), rule);
    out[n++] = ws_feature(630, (uint32_t)document->pos[m->last] << 8 | tag_behind, rule);
    out[n++] = ws_feature(632, ws_at(document, m->last)->hash, rule);
    out[n++] = ws_feature(634, l.person, l.tag);
    out[n++] = ws_feature(637, own == WS_NONE ? 0 : 1u + document->mentions[own].type, rule);
    out[n++] = ws_feature(639, starts ? 1 : before->hash, rule);
    out[n++] = ws_feature(640, tag_before, rule);
    out[n++] = ws_feature(641, tag_behind << 1 | l.person, rule);
    out[n++] = ws_feature(642, tag_before << 1 | l.person, rule);
    out[n++] = ws_feature(643, determiner, l.person);
    out[n++] = ws_feature(644, ws_at_most((whole->last - whole->first) / 4, 4), rule);
    n += known_features(document, m, token->hash, &l, out + n);
    out[n++] = ws_feature(650, form.prefix3, rule);
    out[n++] = ws_feature(651, last - first, rule);
    n += verb_features(document, role, &l, out + n);
    uint32_t floor = ws_sentence_of(document, w.lead)->first;
    uint32_t opens = w.lead == floor + 1 ? 1 : w.lead == floor ? 2 : 0;
    out[n++] = ws_feature(656, (opens << 8 | tag_before) << 1 | l.person, rule);
    return n;
}

uint32_t ws_role_extent_features(const ws_document *document, const ws_role_mention *role, uint32_t *out) {
    const look l = look_at(document, role);
    uint32_t n = 0, side = l.front, tag_behind = document->pos[role->last];
    uint32_t tag_before = role->first ? document->pos[role->first - 1] : POS_EDGE;
    uint32_t over = ws_at_most(role->last - 1 - l.head, 8), under = ws_at_most(l.head - role->first, 8);
    uint32_t edge = l.front ? tag_before : tag_behind;
    const ws_token *next = ws_at(document, l.front ? (role->first ? role->first - 1 : WS_NONE) : role->last);
    const ws_mention *own = ws_name_at(document, l.front ? role->first : role->last - 1);
    out[n++] = ws_feature(660, l.rule, 0);
    out[n++] = ws_feature(661, edge, side);
    out[n++] = ws_feature(662, edge << 4 | over, side);
    out[n++] = ws_feature(663, edge << 4 | under, side);
    out[n++] = ws_feature(664, next->hash, side);
    out[n++] = ws_feature(665, l.parts, side);
    out[n++] = ws_feature(666, l.parts, edge);
    out[n++] = ws_feature(667, ws_at_most(l.prepositions, 4), edge);
    out[n++] = ws_feature(668, ws_at_most(role->last - role->first, 20), side);
    out[n++] = ws_feature(669, over, l.parts);
    out[n++] = ws_feature(670, own ? 1u + own->type : 0, side);
    out[n++] = ws_feature(671, l.word, over);
    out[n++] = ws_feature(672, document->pos[l.front ? role->first : role->last - 1], edge);
    out[n++] = ws_feature(673, ws_at_most(role->last - role->first, 20), edge);
    out[n++] = ws_feature(674, l.person, edge);
    out[n++] = ws_feature(675, l.ranked, edge);
    if (l.front) { /* behind a preposition a phrase is as a rule a part of a longer one */
        bool opens = !l.lead || ws_starts_sentence(document, l.lead);
        uint32_t tag = opens ? POS_EDGE : document->pos[l.lead - 1];
        out[n++] = ws_feature(676, tag, l.rule);
        out[n++] = ws_feature(677, tag, l.person);
    }
    return n;
}

/* ---- what it chooses ---- */

/* Is it the body that somebody is with, and no place? */
static bool is_with_body(const ws_document *document, const ws_role_mention *role) {
    const ws_mention *name = ws_name_at(document, role->first);
    return strcmp(role->rule, "affiliation") == 0 && name && name->type != WS_PLACE;
}

int32_t ws_role_score(const ws_document *document, const ws_linear *linear, uint32_t first, uint32_t last) {
    const ws_role_mention *role = &document->role_mentions[extreme(document, first, last, false)];
    uint32_t features[WS_FEATURES];
    int32_t score = ws_linear_odds(linear, features, ws_role_features(document, first, last, features));
    /* leans to keeping: the nouns of the training texts are not those of others, where `the ferryman` is a role too */
    bool noun = (strcmp(role->rule, "appositive") == 0 || strcmp(role->rule, "front") == 0) &&
                role->last == role->first + 1 && ws_is_person_noun(document, role->first);
    uint32_t head = ws_head_of(document, role->first, role->last); /* who was the dispatcher */
    bool told = strcmp(role->rule, "relative") == 0 && role->first > 0 &&
                ws_is_pos(document, role->first - 1, POS_BIT(DT)) && ws_is_person_noun(document, head) &&
                !ws_has(document, head, LEX_KIN);
    score += (int32_t)(linear->unit / 256) * (noun || told ? 4 : is_with_body(document, role) ? 6 : 1) / 4;
    uint32_t name = document->mentions[role->mention].first;
    bool title =
        strcmp(role->rule, "title") == 0 &&
        (ws_is_behind_quoted(document, role->first) ||
         (role->last == name && ws_title_of_field(document, name) == role->first)); /* chair of the board Lee */
    return title ? score + (int32_t)(linear->unit / 256) * 4 : score;               /* what else can stand there? */
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
        int32_t score = ws_linear_odds(linear, features, n);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

/* Is the phrase behind or before a name about somebody only because a body or a place has such a noun in its name: the
 * Partners of a firm? */
static bool is_in_body(const ws_document *document, const ws_role_mention *role) {
    uint32_t head = ws_head_of(document, ws_behind_body(document, role->first, role->last), role->last);
    const ws_mention *name = ws_name_at(document, head);
    uint8_t type = name ? name->type : WS_PERSON;
    return (type == WS_ORGANIZATION || type == WS_PLACE) && !ws_has(document, head, LEX_TITLE) &&
           ws_needs_person(role->rule);
}

/* Is it whose relative somebody is: his | mother, Ann Lee? The texts that are learned from have some of these nouns
 * more often as roles than others, by chance. */
static bool is_kin(const ws_document *document, const ws_role_mention *role) {
    uint32_t head = ws_head_of(document, role->first, role->last), t = head;
    while (t > role->first && ws_is_tag(document, t - 1, POS_BIT(JJ)))
        t--; /* her eldest son */
    return ws_has(document, head, LEX_KIN) && ws_has(document, head, LEX_MALE | LEX_FEMALE) && head + 1 == role->last &&
           t > 0 && (ws_has(document, t - 1, LEX_POSSESSIVE) || ws_is_genitive(document, t - 1));
}

/* The log-odds, in halves, that a candidate has to exceed: -1 is better than nothing (speaker.c); annotators take only
 * about half of the clauses; a word in front of a name that is no likely title is none, nor is what somebody calls
 * another in what is quoted: “Ann Lee is a fighter”. */
static int32_t least_of(const ws_document *document, const ws_role_mention *role) {
    if (strcmp(role->rule, "title") == 0 ||
        (strcmp(role->rule, "predicate") == 0 && ws_is_quoted(document, role->first)))
        return 0;
    return is_kin(document, role) ? -5 : is_clause(role) ? -3 : -2;
}

/* Do the words tell a role wherever they stand behind a name: (Lab), prosecuting? */
static bool is_certain(const ws_role_mention *role) {
    return strcmp(role->rule, "party") == 0 || strcmp(role->rule, "counsel") == 0;
}

void ws_choose_roles(ws_document *document, uint32_t first) {
    const ws_linear *linear = &ws_engine_model(document->engine)->linear[WS_MODEL_ROLE];
    uint32_t kept = first;
    if (linear->labels != 2)
        return;
    for (uint32_t i = first, next; i < document->n_role_mentions; i = next) {
        next = ws_role_rivals(document, i);
        bool certain = is_certain(&document->role_mentions[i]);
        int32_t score = certain ? (int32_t)linear->unit / 32 : ws_role_score(document, linear, i, next);
        if (score <= least_of(document, &document->role_mentions[i]) * (int32_t)(linear->unit / 512))
            continue;
        const ws_role_mention chosen = document->role_mentions[ws_role_extent(document, linear, i, next)];
        if (is_in_body(document, &chosen) || ws_is_done_once(document, chosen.first))
            continue;
        ws_role_mention *role = &document->role_mentions[kept++];
        *role = chosen;
        role->score = (float)score * 256.0f / (float)linear->unit;
    }
    document->n_role_mentions = kept;
}

ws_status ws_find_roles(ws_document *document) {
    ws_status status = ws_list_roles(document);
    if (status != WS_OK)
        return status;
    ws_choose_roles(document, 0);
    return ws_list_signed_roles(document);
}
