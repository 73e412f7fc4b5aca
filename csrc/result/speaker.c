/* speaker.c - the speakers in the results: their names, roles and mentions */
#include "result/speaker.h"

#include "name/house.h"
#include "role/role.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Is the token a part of the text that is not read: a link's target, control characters? What is not UTF-8 is none. */
static bool is_unread(const ws_document *document, const ws_token *token) {
    return token->kind == TOKEN_OPAQUE && (uint8_t)document->text[token->start] < 0x80;
}

const char *ws_write_words(ws_document *document, uint32_t first, uint32_t last, uint32_t *length) {
    uint32_t start = document->tokens[first].start, end = document->tokens[last - 1].end, n = 0;
    char *words = ws_arena_alloc(&document->arena, end - start + 1, 1);
    for (uint32_t t = first; words && t < last; t++) {
        const ws_token *token = &document->tokens[t];
        if (is_unread(document, token))
            continue;
        if (n > 0 && token->flags & TOKEN_SPACE_BEFORE)
            words[n++] = ' ';
        memcpy(words + n, document->text + token->start, token->end - token->start);
        n += token->end - token->start;
    }
    *length = n;
    return words;
}

static bool write_name(ws_document *document, uint32_t first, uint32_t last, ws_speaker *speaker) {
    speaker->name = ws_write_words(document, first, last, &speaker->name_length);
    return speaker->name != NULL;
}

static bool write_role(ws_document *document, uint32_t first, uint32_t last, const char *rule, ws_role *role) {
    role->span = (ws_span){document->tokens[first].start, document->tokens[last - 1].end};
    role->rule = rule;
    role->text = ws_write_words(document, first, last, &role->text_length);
    return role->text != NULL;
}

/* How informative a kind of role is; smaller comes first. */
static int role_rank(const char *rule) {
    static const char *const order[] = {"appositive", "front", "title",   "nominal", "predicate",
                                        "relative",   "verb",  "counsel", "party"};
    for (int i = 0; i < (int)(sizeof order / sizeof *order); i++) {
        if (strcmp(order[i], rule) == 0)
            return i;
    }
    return 99;
}

/* The rank of a role: a bare word of a title says less than a phrase, and what somebody belongs to (a Democrat, a Dane)
 * least. */
static int rank(const ws_document *document, const ws_role_mention *role) {
    bool bare = role->last - role->first == 1;
    if (strcmp(role->rule, "party") == 0 || (bare && ws_has(document, role->first, LEX_NATION)))
        return 2 * role_rank("party");
    return 2 * role_rank(role->rule) + (bare ? 6 : 0);
}

static bool same_words(const ws_document *document, const ws_role_mention *a, uint32_t first, uint32_t last) {
    return a->last - a->first == last - first && ws_same_words(document, a->first, first, last - first);
}

/* What a referent has, counted before it is listed, so that each speaker's lists are one block each. */
typedef struct tally {
    uint32_t mentions, roles, quotes;
    uint32_t first_role; /* where its roles begin in the grouped list */
} tally;

/* No speaker is given more roles than this; what is left out are repetitions further down the text. */
#define MOST_ROLES 24u

/* Log-odds from which on a role is sure, and likely. Who has a sure role is given no other but likely phrases beside
 * the name: one that may be wrong tells little. Who has none that is likely is given the one that comes nearest to it.
 * Chosen on held-out train parts. */
#define SURE_ROLE 3.0f
#define LIKELY_ROLE 1.0f
#define DESCRIBED 1.5f

/* How sure a role is, in log-odds. A title in front of the name is one as a rule: held out, 97 in 100 of the likely
 * ones are right. */
static float sureness(const ws_role_mention *role) {
    bool title = strcmp(role->rule, "title") == 0 && role->score > LIKELY_ROLE;
    return title && role->score < SURE_ROLE ? SURE_ROLE : role->score;
}

/* Is the phrase as a rule the role that a reader would give, so that a sure rank in front of the name does not replace
 * it: Capt. Ann Lee, the pilot of the ferry? */
static bool is_described(const ws_role_mention *role) {
    return role->score > DESCRIBED && (strcmp(role->rule, "appositive") == 0 || strcmp(role->rule, "front") == 0);
}

/* Write the roles of a speaker, most informative first, each wording once. */
static bool write_roles(ws_document *document, const uint32_t *roles, uint32_t n, ws_speaker *speaker) {
    ws_role *out = ws_arena_alloc(&document->arena, n + 1, sizeof *out);
    int ranks[MOST_ROLES + 1];
    uint32_t kept[MOST_ROLES + 1], k = 0;
    float most = -1e9f;
    if (!out)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        float sure = sureness(&document->role_mentions[roles[i]]);
        most = sure > most ? sure : most;
    }
    float least = most >= SURE_ROLE ? SURE_ROLE : most > LIKELY_ROLE ? LIKELY_ROLE : most;
    for (uint32_t i = 0; i < n; i++) {
        const ws_role_mention *role = &document->role_mentions[roles[i]];
        bool known = k >= MOST_ROLES || (sureness(role) < least && !is_described(role));
        for (uint32_t j = 0; j < k && !known; j++)
            known = same_words(document, &document->role_mentions[kept[j]], role->first, role->last);
        if (known)
            continue;
        uint32_t at = k++;
        int r = rank(document, role);
        while (at > 0 && ranks[at - 1] > r) {
            ranks[at] = ranks[at - 1];
            kept[at] = kept[at - 1];
            at--;
        }
        ranks[at] = r;
        kept[at] = roles[i];
    }
    for (uint32_t i = 0; i < k; i++) {
        const ws_role_mention *role = &document->role_mentions[kept[i]];
        if (!write_role(document, role->first, role->last, role->rule, &out[i]))
            return false;
    }
    speaker->roles = out;
    speaker->n_roles = k;
    return true;
}

/* Does the word tell which share of a group a noun phrase means, so that the group alone would be somebody else? */
static bool tells_share(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "several", "most", "both", "each", "many", "those");
}

void ws_name_of(const ws_document *document, uint32_t referent, uint32_t *first, uint32_t *last) {
    const ws_mention *m = &document->mentions[document->referents[referent].name];
    *first = m->form == FORM_NOMINAL && m->first < m->name_first && tells_share(document, m->first) ? m->first
                                                                                                    : m->name_first;
    *last = m->name_last + ws_is_house(document, m);
    while (*first + 1 < *last && m->form == FORM_NAME && ws_has(document, *first, LEX_DETERMINER) &&
           !ws_is_initial(document, *first))
        ++*first;
}

/* Does the noun phrase [first, last) mean one person: a source close to the talks, one of the advisers? */
static bool means_person(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t head = ws_role_head(document, first, last);
    if (ws_is_one_of(document, head) && head + 2 < last)
        return ws_is_person_noun(document, ws_role_head(document, head + 2, last));
    return ws_pos_in(document->pos[head], POS_BIT(NN)) && !ws_has(document, head, LEX_PEOPLE) &&
           ws_is_person_noun(document, head);
}

/* Fill a speaker's name, type and gender from its referent. */
static bool describe(ws_document *document, uint32_t referent, ws_speaker *speaker) {
    const ws_referent *e = &document->referents[referent];
    uint32_t first, last;
    ws_name_of(document, referent, &first, &last);
    speaker->type = (ws_type)e->type;
    if (e->form == FORM_NOMINAL && !(e->flags & MENTION_PLURAL) && (e->type == WS_OTHER || e->type == WS_GROUP) &&
        means_person(document, first, last))
        speaker->type = WS_PERSON;
    if (e->form == FORM_NAME && e->type == WS_PLACE)
        speaker->type = WS_PLACE;
    speaker->gender = (ws_gender)e->gender;
    return write_name(document, first, last, speaker);
}

/* Count what every referent has, and find its first mention. */
static tally *count_all(ws_document *document) {
    tally *tallies = ws_arena_alloc(&document->arena, document->n_referents + 1, sizeof *tallies);
    if (!tallies)
        return NULL;
    for (uint32_t i = 0; i < document->n_attributions; i++) {
        if (document->attributions[i].entity != WS_NONE)
            tallies[document->attributions[i].entity].quotes++;
    }
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        uint32_t e = document->mentions[i].entity;
        if (e == WS_NONE)
            continue;
        tallies[e].mentions++;
        ws_referent *referent = &document->referents[e];
        if (document->mentions[i].first < document->mentions[referent->first_mention].first)
            referent->first_mention = i;
    }
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        uint32_t e = document->mentions[document->role_mentions[i].mention].entity;
        if (e != WS_NONE)
            tallies[e].roles++;
    }
    return tallies;
}

/* Make a speaker of a referent, with room for its mentions and quotes. */
static bool add_speaker(ws_document *document, uint32_t referent, const tally *t) {
    ws_speaker *speaker = ws_push(document, speakers);
    if (!speaker || !describe(document, referent, speaker))
        return false;
    document->referents[referent].speaker = document->n_speakers - 1;
    speaker->mentions = ws_arena_alloc(&document->arena, t->mentions, sizeof *speaker->mentions);
    speaker->quotes = ws_arena_alloc(&document->arena, t->quotes, sizeof *speaker->quotes);
    return speaker->mentions && speaker->quotes;
}

/* Number the referents that speak in the order of their first mentions, and list these. */
static bool list_mentions(ws_document *document, const tally *tallies) {
    for (uint32_t k = 0; k < document->n_mentions; k++) {
        const ws_mention *m = &document->mentions[document->in_order[k]];
        if (m->entity == WS_NONE || !tallies[m->entity].quotes)
            continue;
        if (document->referents[m->entity].speaker == WS_NONE && !add_speaker(document, m->entity, &tallies[m->entity]))
            return false;
        ws_speaker *speaker = &document->speakers[document->referents[m->entity].speaker];
        ws_span *list = (ws_span *)(uintptr_t)speaker->mentions;
        ws_span span = {document->tokens[m->first].start, document->tokens[m->last - 1].end};
        if (speaker->n_mentions == 0 || list[speaker->n_mentions - 1].start != span.start)
            list[speaker->n_mentions++] = span;
    }
    return true;
}

/* An unnamed person's noun phrase is its role as well: campaign spokesman. */
static bool add_nominal_role(ws_document *document, uint32_t referent, ws_speaker *speaker) {
    const ws_mention *m = &document->mentions[document->referents[referent].name];
    if (speaker->n_roles || document->referents[referent].form != FORM_NOMINAL || speaker->type != WS_PERSON)
        return true;
    ws_role *role = ws_arena_alloc(&document->arena, 1, sizeof *role);
    if (!role || !write_role(document, m->name_first, m->name_last, "nominal", role))
        return false;
    speaker->roles = role;
    speaker->n_roles = 1;
    return true;
}

/* Group the roles by referent and write those of the speakers. */
static bool list_roles(ws_document *document, tally *tallies) {
    uint32_t *grouped = ws_arena_alloc(&document->arena, document->n_role_mentions + 1, sizeof *grouped), at = 0;
    if (!grouped)
        return false;
    for (uint32_t e = 0; e < document->n_referents; e++) {
        tallies[e].first_role = at;
        at += tallies[e].roles;
        tallies[e].roles = 0;
    }
    for (uint32_t i = 0; i < document->n_role_mentions; i++) {
        uint32_t e = document->mentions[document->role_mentions[i].mention].entity;
        if (e != WS_NONE)
            grouped[tallies[e].first_role + tallies[e].roles++] = i;
    }
    for (uint32_t e = 0; e < document->n_referents; e++) {
        uint32_t s = document->referents[e].speaker;
        if (s != WS_NONE &&
            !(write_roles(document, grouped + tallies[e].first_role, tallies[e].roles, &document->speakers[s]) &&
              add_nominal_role(document, e, &document->speakers[s])))
            return false;
    }
    ws_arena_drop(&document->arena, grouped, document->n_role_mentions + 1, sizeof *grouped);
    return true;
}

ws_status ws_list_speakers(ws_document *document) {
    tally *tallies = count_all(document);
    if (!tallies || !list_mentions(document, tallies) || !list_roles(document, tallies))
        return WS_NO_MEMORY;
    ws_arena_drop(&document->arena, tallies, document->n_referents + 1, sizeof *tallies);
    return WS_OK;
}
