/* entity.c - the names of a text: who or what they are names of
 *
 * A learned tagger (name.c) says which words are names and of what. Rules do the rest: which capitalised words in front
 * are the name's title, what gender is told, who the author is. Where the tagger sees nothing in a run of capitalised
 * words (with the small words that names hold), a run that begins with a title or a given name is still one; a second
 * pass lets the sure mentions of a document decide the unsure ones.
 */
#include "entity.h"

#include "name.h"
#include "pattern.h"
#include "pos.h"
#include "utf8.h"
#include "words.h"

/* Words that are capitalised by their place only, wherever they stand. */
#define FUNCTION_WORDS                                                                                                 \
    (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN | LEX_SUBJECT | LEX_PREPOSITION | LEX_COORDINATOR |                 \
     LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)
/* Words that may stand before a name in its run. */
#define BEFORE_NAME (LEX_TITLE | LEX_MODIFIER | LEX_HONORIFIC | LEX_NATION | LEX_PERSON)
/* The longest run of capitalised words that is read as one name; a longer one is cut. */
#define LONGEST_RUN 14u

static bool seen(const uint32_t *bits, uint32_t mask, uint32_t hash) {
    return bits[(hash & mask) >> 5] >> (hash & 31) & 1;
}

/* Is the token capitalised because a sentence, a quotation or a line begins there? */
static bool starts_something(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    if (token->flags & (TOKEN_SENT_START | TOKEN_PARA_START))
        return true;
    if (t == 0)
        return true;
    const ws_token *before = &document->tokens[t - 1];
    if (before->kind == TOKEN_MARK || before->kind == TOKEN_OPAQUE)
        return true;
    char c = ws_punct(document, t - 1);
    return c == ':' || c == '(' || c == '[' || c == '-' || c == '~';
}

uint8_t ws_token_gazetteer(const ws_document *document, uint32_t t) {
    return ws_gazetteer(ws_at(document, t)->hash);
}

/* May a capitalised token be part of a name? `weak` is set where its place alone may have capitalised it. */
static bool is_name_word(const ws_document *document, const ws_names *words, uint32_t t, bool title_case, bool *weak) {
    const ws_token *token = ws_at(document, t);
    *weak = false;
    if (token->kind != TOKEN_WORD || token->shape <= SHAPE_LOWER)
        return false;
    if (token->shape == SHAPE_MIXED && !(document->text[token->start] >= 'A' && document->text[token->start] <= 'Z') &&
        !ws_is_upper((uint32_t)(unsigned char)document->text[token->start]) && !(token->classes & LEX_PARTICLE) &&
        !memchr(document->text + token->start, '-', token->end - token->start))
        return false;
    uint64_t classes = token->classes;
    if (classes & (FUNCTION_WORDS & ~LEX_PREPOSITION) && !(classes & (LEX_TITLE | LEX_PARTICLE | LEX_PLACE)) &&
        !(token->end - token->start > 1 && token->shape == SHAPE_UPPER && !starts_something(document, t)))
        return (classes & LEX_MODAL) && (ws_gazetteer(token->hash) & GAZETTEER_GIVEN) && ws_capital(document, t + 1);
    if (classes & LEX_PREPOSITION && !(classes & LEX_PLACE))
        return false;
    if (classes & LEX_TIME)
        return (ws_gazetteer(token->hash) & GAZETTEER_GIVEN) && ws_capital(document, t + 1) && !title_case;
    if (!starts_something(document, t) && !title_case)
        return true;
    *weak = true;
    if (seen(words->inner, words->mask, token->hash))
        return !(classes & (LEX_ADVERB | LEX_NUMBER)) || (ws_gazetteer(token->hash) & GAZETTEER_GIVEN) != 0;
    bool next = ws_capital(document, t + 1) && !(ws_at(document, t + 1)->flags & TOKEN_SENT_START);
    if (classes == 0)
        return !seen(words->lower, words->mask, token->hash) || (next && (ws_gazetteer(token->hash) & GAZETTEER_GIVEN));
    if (classes & (LEX_TITLE | LEX_HONORIFIC | LEX_NATION | LEX_PLACE))
        return true;
    if (!next)
        return false;
    if (title_case)
        return (ws_gazetteer(token->hash) & GAZETTEER_GIVEN) && !(classes & (LEX_PAST | LEX_PRESENT | LEX_ING));
    if (ws_gazetteer(token->hash) & GAZETTEER_GIVEN)
        return !(classes & (LEX_ADVERB | LEX_PRESENT));
    return (classes & (LEX_MODIFIER | LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_ADJECTIVE | LEX_WORD)) &&
           !(classes & (LEX_PAST | LEX_ING | LEX_PRESENT | LEX_ADVERB));
}

/* Does the run so far end in a noun that takes "of" or "for": a ministry, a secretary? */
static bool takes_of(const ws_document *document, uint32_t first, uint32_t t) {
    if (ws_has(document, t, LEX_TITLE | LEX_PERSON) && !ws_has(document, t, LEX_ABBREVIATION))
        return true;
    for (uint32_t i = t + 1; i-- > first && t - i < 2;) {
        if (ws_has(document, i, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && ws_capital(document, i))
            return true;
    }
    return false;
}

/* How many tokens lead from token t of a run to its next capitalised word, or 0 where the run ends at t. */
static uint32_t bridge(const ws_document *document, const ws_names *words, uint32_t first, uint32_t t,
                       bool title_case) {
    bool weak;
    uint32_t n = t + 1;
    if (n >= document->n_tokens || ws_at(document, n)->flags & (TOKEN_SENT_START | TOKEN_PARA_START) ||
        !ws_same_marked(document, first, n))
        return 0;
    if (is_name_word(document, words, n, title_case, &weak))
        return 1;
    char c = ws_punct(document, n);
    if (c == '&' && ws_capital(document, n + 1))
        return 2;
    if (c == ',' && ws_capital(document, n + 1) &&
        (ws_word_is(document, n + 1, "jr.") || ws_word_is(document, n + 1, "jr") ||
         ws_word_is(document, n + 1, "sr.") || ws_word_is(document, n + 1, "inc") ||
         ws_word_is(document, n + 1, "inc.") || ws_word_is(document, n + 1, "ltd") ||
         ws_word_is(document, n + 1, "llc")))
        return 2;
    if (ws_has(document, n, LEX_PARTICLE) && ws_is_word(document, n) && !ws_has(document, n, LEX_DETERMINER)) {
        if (ws_capital(document, n + 1))
            return 2;
        if (ws_has(document, n + 1, LEX_PARTICLE) && ws_capital(document, n + 2))
            return 3;
    }
    if ((ws_word_is(document, n, "of") || ws_word_is(document, n, "for")) && takes_of(document, first, t)) {
        uint32_t k = n + 1;
        if (ws_word_is(document, k, "the"))
            k++;
        if (is_name_word(document, words, k, title_case, &weak) && ws_same_marked(document, first, k))
            return k - t;
    }
    if (ws_is_genitive(document, n) && document->text[ws_at(document, n)->start] != 's' &&
        ws_at(document, n)->end - ws_at(document, n)->start != 2 && ws_capital(document, n + 1) &&
        ws_has(document, n + 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && !ws_has(document, n + 1, LEX_DOCUMENT) &&
        ws_at(document, n)->end - ws_at(document, n)->start != 4)
        return 2;
    return 0;
}

/* The gender that a title or honorific tells. */
static uint8_t gender_of_classes(uint64_t classes) {
    bool male = classes & LEX_MALE, female = classes & LEX_FEMALE;
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
}

static uint8_t gender_of_given(uint8_t evidence) {
    bool male = evidence & GAZETTEER_MALE, female = evidence & GAZETTEER_FEMALE;
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
}

/* Where in [first, last) the name begins behind its capitalised titles; first where there is no title, last where all
 * of it is title. */
static uint32_t after_titles(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = first;
    while (name < last && ws_has(document, name, LEX_HONORIFIC))
        name++;
    bool complement = false; /* inside "of …" of a title: Secretary of State */
    for (uint32_t t = name; t < last; t++) {
        if (ws_has(document, t, LEX_TITLE | LEX_PERSON | LEX_HONORIFIC)) {
            bool given = ws_token_gazetteer(document, t) & GAZETTEER_GIVEN;
            if (given && !ws_has(document, t, LEX_ABBREVIATION) && t == first && t + 2 == last &&
                !ws_has(document, t, LEX_HONORIFIC))
                continue; /* a given name that is also a title: two words are a name */
            if (t + 1 == last && t > name && name == first &&
                !ws_has(document, t - 1, BEFORE_NAME | LEX_PLACE | LEX_ORG_SUFFIX))
                continue; /* a surname that is also a title */
            name = t + 1;
            complement = false;
        } else if (name > first && t == name && (ws_word_is(document, t, "of") || ws_word_is(document, t, "for"))) {
            complement = true;
        } else if (complement && t > name) {
            bool given = ws_token_gazetteer(document, t) & GAZETTEER_GIVEN;
            if (given && t + 1 < last && !ws_has(document, t, LEX_PLACE | LEX_ORG_SUFFIX)) {
                name = t;
                complement = false;
            }
        }
    }
    if (complement)
        return last;
    if (name == first) { /* no title word: nationality and former-like words alone still go */
        while (name + 1 < last && ws_has(document, name, LEX_NATION) &&
               !ws_has(document, last - 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION))
            name++;
        while (name + 1 < last && ws_at(document, name)->shape == SHAPE_CAPITAL &&
               ws_has(document, name, LEX_MODIFIER) && !ws_has(document, last - 1, LEX_ORG_SUFFIX) &&
               !(ws_token_gazetteer(document, name) & GAZETTEER_GIVEN) &&
               (ws_token_gazetteer(document, name + 1) & GAZETTEER_GIVEN))
            name++;
    }
    return name;
}

static bool has_inner(const ws_document *document, uint32_t first, uint32_t last, const char *word) {
    for (uint32_t t = first + 1; t + 1 < last; t++) {
        if (ws_word_is(document, t, word))
            return true;
    }
    return false;
}

/* Hash of tokens as single-spaced words, for names of several words in the gazetteer. */
static uint32_t phrase_hash(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t hash = ws_hash_start();
    for (uint32_t t = first; t < last; t++) {
        uint32_t at = document->tokens[t].start, end = document->tokens[t].end;
        if (t > first)
            hash = ws_hash_add(hash, ' ');
        while (at < end) {
            uint32_t c = ws_utf8_next(document->text, end, &at);
            hash = ws_hash_add(hash, c == 0x2019 ? '\'' : ws_lower(c));
        }
    }
    return ws_hash_end(hash);
}

/* What the name [first, last) is the name of, judged by its parts alone. */
static uint8_t type_of(const ws_document *document, uint32_t first, uint32_t last, bool titled, uint8_t *gender) {
    uint8_t evidence = ws_token_gazetteer(document, first);
    *gender = gender_of_given(evidence);
    if (titled)
        return WS_PERSON;
    bool suffix = ws_has(document, last - 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && last - first > 1;
    if (suffix || has_inner(document, first, last, "&") || has_inner(document, first, last, "of") ||
        has_inner(document, first, last, "for")) {
        *gender = WS_GENDER_UNKNOWN;
        return WS_ORGANIZATION;
    }
    if (last - first > 1 && ws_gazetteer(phrase_hash(document, first, last)) & GAZETTEER_PLACE)
        return WS_PLACE;
    if (last - first > 1) {
        uint8_t behind = ws_token_gazetteer(document, last - 1);
        if (evidence & GAZETTEER_GIVEN && !ws_has(document, last - 1, LEX_PLACE))
            return WS_PERSON;
        if (ws_has(document, first, LEX_PLACE | LEX_NATION) ||
            ws_has(document, last - 1, LEX_PLACE | LEX_WORD | LEX_NATION))
            return WS_PLACE;
        for (uint32_t t = first; t < last; t++) {
            if (ws_has(document, t, LEX_ORG_SUFFIX))
                return WS_ORGANIZATION;
            if (ws_at(document, t)->shape == SHAPE_UPPER && ws_at(document, t)->end - ws_at(document, t)->start > 3)
                return WS_OTHER;
        }
        bool common = false;
        for (uint32_t t = first; t < last; t++)
            common |= ws_at(document, t)->classes != 0 && !(ws_at(document, t)->classes & LEX_PARTICLE);
        if (!common && last - first <= 4 && (behind & GAZETTEER_SURNAME || !(behind & GAZETTEER_PLACE)))
            return WS_PERSON;
        return WS_OTHER;
    }
    const ws_token *token = ws_at(document, first);
    if (token->classes & (LEX_PLACE | LEX_NATION))
        return WS_PLACE;
    if (token->shape == SHAPE_UPPER && token->end - token->start >= 2 && token->end - token->start <= 6)
        return WS_ORGANIZATION;
    if (evidence & GAZETTEER_GIVEN)
        return WS_PERSON;
    if (evidence & GAZETTEER_PLACE && !(evidence & GAZETTEER_SURNAME))
        return WS_PLACE;
    return WS_OTHER;
}

/* What the words around a name say against its parts: `the ferry company Moe Lines`, `the Moe maritime school`. */
static uint8_t type_in_place(const ws_document *document, uint32_t first, uint32_t last, uint8_t type) {
    const ws_token *before = &document->tokens[first - 1], *behind = ws_at(document, last);
    if (before->shape == SHAPE_LOWER && before->classes & LEX_ORGANIZATION &&
        !(before->classes & (LEX_PERSON | LEX_VERB)))
        return WS_ORGANIZATION;
    bool modifies = behind->kind == TOKEN_WORD && behind->shape == SHAPE_LOWER &&
                    ws_pos_in(document->pos[last], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ));
    if (last - first == 1 && type == WS_PERSON && before->classes & LEX_DETERMINER && modifies)
        return WS_OTHER;
    return type;
}

/* Add the mention for the run [first, last); `weak` where only its first word's place makes it one. */
static ws_status add_run(ws_document *document, uint32_t first, uint32_t last, bool weak) {
    uint32_t name = after_titles(document, first, last);
    if (name == last)
        return WS_OK; /* all title: Prime Minister */
    bool titled = false, honorific = false;
    uint8_t told = WS_GENDER_UNKNOWN, gender;
    for (uint32_t t = first; t < name; t++) {
        titled |= ws_has(document, t, LEX_TITLE | LEX_PERSON | LEX_HONORIFIC);
        honorific |= ws_has(document, t, LEX_HONORIFIC);
        if (gender_of_classes(ws_at(document, t)->classes))
            told = gender_of_classes(ws_at(document, t)->classes);
    }
    if (!titled && last - name == 1 && ws_has(document, name, LEX_NATION))
        return WS_OK; /* an adjective: Israeli */
    uint8_t type = type_of(document, name, last, titled, &gender);
    if (!titled && first > ws_sentence_of(document, first)->first && !weak)
        type = type_in_place(document, first, last, type);
    if (weak && last - first == 1 &&
        !(ws_token_gazetteer(document, first) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME | GAZETTEER_PLACE)) &&
        ws_at(document, first)->classes)
        return WS_OK;
    ws_mention *mention = ws_push(document, mentions);
    if (!mention)
        return WS_NO_MEMORY;
    *mention = (ws_mention){.first = first, .last = last, .name_first = name, .name_last = last, .entity = WS_NONE};
    mention->form = FORM_NAME;
    mention->type = type;
    mention->gender = type == WS_PERSON ? (told ? told : gender) : WS_GENDER_UNKNOWN;
    if (mention->gender && !told)
        mention->flags |= MENTION_GUESSED;
    if (weak && last - first == 1)
        mention->flags |= MENTION_WEAK;
    if (honorific)
        mention->flags |= MENTION_HONORIFIC;
    if (ws_at(document, first)->flags & TOKEN_QUOTED)
        mention->flags |= MENTION_QUOTED;
    return WS_OK;
}

/* What the tagger's kinds are for the document. */
static uint8_t type_of_kind(uint32_t kind) {
    static const uint8_t types[NAME_KINDS] = {WS_PERSON, WS_ORGANIZATION, WS_PLACE, WS_OTHER};
    return types[kind];
}

/* Behind the tagged name that begins at t. */
static uint32_t tagged_end(const ws_document *document, const uint8_t *labels, uint32_t t) {
    uint32_t last = t + 1;
    while (last < document->n_tokens && labels[last] == NAME_INSIDE(ws_name_kind(labels[t])))
        last++;
    return last;
}

/* Behind the tagged name that holds t. */
static uint32_t tagged_end_from(const ws_document *document, const uint8_t *labels, uint32_t t) {
    while (t < document->n_tokens && labels[t] && !ws_name_begins(labels[t]))
        t++;
    return t;
}

/* Are the words [first, last), which stand in front of a person's name, a title: does a noun for a person end them, or
 * stand before their `of`? */
static bool is_title(const ws_document *document, uint32_t first, uint32_t last) {
    const uint64_t head = LEX_TITLE | LEX_PERSON | LEX_HONORIFIC | LEX_KIN;
    if (first >= last || !ws_same_marked(document, first, last))
        return false;
    if (ws_has(document, last - 1, head))
        return true;
    for (uint32_t t = first + 1; t < last; t++)
        if ((ws_word_is(document, t, "of") || ws_word_is(document, t, "for")) && ws_has(document, t - 1, head))
            return true;
    return false;
}

/* Add the tagged name [s, e), with the title that begins at `first`. */
static ws_status add_tagged(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t s, uint32_t e) {
    uint8_t type = type_of_kind(ws_name_kind(labels[s])), told = WS_GENDER_UNKNOWN;
    uint16_t flags = MENTION_TAGGED;
    if (type == WS_PERSON && after_titles(document, s, e) < e)
        s = after_titles(document, s, e);
    for (uint32_t t = first; t < s; t++) {
        if (ws_has(document, t, LEX_HONORIFIC))
            flags |= MENTION_HONORIFIC;
        if (gender_of_classes(ws_at(document, t)->classes))
            told = gender_of_classes(ws_at(document, t)->classes);
    }
    if (type == WS_OTHER && e - s == 1 && ws_has(document, s, LEX_NATION))
        return WS_OK; /* an adjective: Israeli */
    if (first == s && first > ws_sentence_of(document, first)->first && type == WS_PERSON)
        type = type_in_place(document, first, e, type);
    ws_mention *mention = ws_push(document, mentions);
    if (!mention)
        return WS_NO_MEMORY;
    *mention = (ws_mention){.first = first, .last = e, .name_first = s, .name_last = e, .entity = WS_NONE};
    mention->form = FORM_NAME;
    mention->type = type;
    if (type == WS_PERSON)
        mention->gender = told ? told : gender_of_given(ws_token_gazetteer(document, s));
    if (mention->gender && !told)
        flags |= MENTION_GUESSED;
    if (ws_at(document, first)->flags & TOKEN_QUOTED)
        flags |= MENTION_QUOTED;
    mention->flags = flags;
    return WS_OK;
}

/* Is a run in which the tagger saw no name one all the same: a title and a name, a given name and more? */
static bool is_sure_run(const ws_document *document, uint32_t first, uint32_t last) {
    uint32_t name = after_titles(document, first, last);
    if (name == last)
        return false;
    return name > first || (last - first > 1 && ws_token_gazetteer(document, first) & GAZETTEER_GIVEN);
}

/* Add the names of the run [first, last): those that are tagged, each with the title before it. */
static ws_status read_run(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last, bool weak) {
    uint32_t title = first;
    bool any = false;
    for (uint32_t t = first; t < last;) {
        if (!ws_name_begins(labels[t])) {
            t++;
            continue;
        }
        any = true;
        uint32_t end = tagged_end(document, labels, t);
        bool person = ws_name_kind(labels[t]) == NAME_PERSON;
        if (!person) { /* part of the title of a person's name behind it? */
            uint32_t s = end;
            while (s < last && !(ws_name_begins(labels[s]) && ws_name_kind(labels[s]) == NAME_PERSON))
                s++;
            if (s < last && is_title(document, end, s)) {
                ws_mention *inner = ws_push(document, inner_names);
                if (!inner)
                    return WS_NO_MEMORY;
                *inner = (ws_mention){.first = t, .last = end, .name_first = t, .name_last = end, .entity = WS_NONE};
                inner->type = type_of_kind(ws_name_kind(labels[t]));
                inner->flags = MENTION_TAGGED;
                t = end;
                continue;
            }
        }
        ws_status status = add_tagged(document, labels, person && is_title(document, title, t) ? title : t, t, end);
        if (status != WS_OK)
            return status;
        title = t = end;
    }
    if (any || !is_sure_run(document, first, last))
        return WS_OK;
    return add_run(document, first, last, weak);
}

/* Is the token in a part of the text that names nobody: a date line, a credit, a party's tag? */
static bool is_skipped(const ws_document *document, uint32_t t, uint32_t *match) {
    while (*match < document->n_matches && document->matches[*match].end <= document->tokens[t].start)
        ++*match;
    if (*match == document->n_matches)
        return false;
    const ws_match *m = &document->matches[*match];
    bool skip = m->kind == WS_PATTERN_DATELINE || m->kind == WS_PATTERN_IGNORE || m->kind == WS_PATTERN_PARTY ||
                (m->kind == WS_PATTERN_CREDIT && m->group.start == m->start && m->group.end == m->end);
    return skip && document->tokens[t].start >= m->start && document->tokens[t].start < m->end;
}

/* Find the runs of one paragraph. */
static ws_status read_paragraph(ws_document *document, const ws_names *words, const uint8_t *labels,
                                const ws_paragraph *paragraph, uint32_t *match) {
    bool title_case = words->title_case[paragraph - document->paragraphs], weak = false;
    for (uint32_t t = paragraph->first; t < paragraph->last;) {
        bool tagged = ws_name_begins(labels[t]);
        if (is_skipped(document, t, match) || (!tagged && !is_name_word(document, words, t, title_case, &weak))) {
            t++;
            continue;
        }
        uint32_t last = tagged ? tagged_end(document, labels, t) : t + 1, step;
        while (last - t < LONGEST_RUN && last < paragraph->last) {
            if (ws_name_begins(labels[last]) && ws_same_marked(document, t, last))
                last = tagged_end(document, labels, last);
            else if ((step = bridge(document, words, t, last - 1, title_case)) != 0 && last + step <= paragraph->last)
                last += step;
            else
                break;
            if (labels[last - 1] && last < paragraph->last && labels[last] && !ws_name_begins(labels[last]))
                last = tagged_end_from(document, labels, last);
        }
        ws_status status = read_run(document, labels, t, last, weak && !tagged);
        if (status != WS_OK)
            return status;
        t = last;
    }
    return WS_OK;
}

/* Slot in a table of surer names: hash of the last word -> type and gender of a name that ends (or begins) with it. */
typedef struct known_name {
    uint32_t hash;
    uint8_t type, gender, sure;
} known_name;

static known_name *slot_for(known_name *table, uint32_t mask, uint32_t hash) {
    uint32_t at = hash & mask;
    while (table[at].sure && table[at].hash != hash)
        at = (at + 1) & mask;
    return &table[at];
}

static void remember(known_name *table, uint32_t mask, uint32_t hash, const ws_mention *mention, uint8_t sure) {
    known_name *slot = slot_for(table, mask, hash);
    if (slot->sure >= sure)
        return;
    *slot = (known_name){hash, mention->type, mention->gender, sure};
}

/* Let names of several words tell what their single words mean elsewhere. */
static ws_status second_pass(ws_document *document) {
    uint32_t size = 64;
    while (size < document->n_mentions * 4u)
        size *= 2;
    known_name *table = ws_arena_alloc(&document->arena, size, sizeof *table);
    if (!table)
        return WS_NO_MEMORY;
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->name_last - m->name_first < 2 && !(m->type == WS_PERSON && m->first < m->name_first))
            continue;
        uint8_t sure = m->type == WS_PERSON ? 3 : m->type == WS_ORGANIZATION ? 2 : 1;
        if (m->type == WS_OTHER)
            continue;
        if (m->type != WS_PLACE)
            remember(table, size - 1, document->tokens[m->name_last - 1].hash, m, sure);
        remember(table, size - 1, document->tokens[m->name_first].hash, m, m->type == WS_PERSON ? 2 : 1);
    }
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        if (m->name_last - m->name_first != 1)
            continue;
        const known_name *known = slot_for(table, size - 1, document->tokens[m->name_first].hash);
        if (!known->sure)
            continue;
        if (m->flags & MENTION_TAGGED) {
            if (m->type == WS_PERSON && known->type == WS_PERSON && known->sure == 3 && known->gender)
                m->gender = known->gender;
            continue;
        }
        m->flags &= (uint16_t)~MENTION_WEAK;
        if (m->type == WS_OTHER || (known->sure == 3 && m->type != WS_PERSON && m->type != WS_PLACE) ||
            (known->sure == 3 && m->type == WS_PLACE && !ws_has(document, m->name_first, LEX_PLACE))) {
            m->type = known->type;
            m->gender = known->gender;
        } else if (m->type == WS_PERSON && known->type == WS_PERSON && known->sure == 3 && known->gender) {
            m->gender = known->gender;
        }
    }
    return WS_OK;
}

/* Flag the names that a by-line pattern calls the author. */
static void flag_authors(ws_document *document) {
    uint32_t m = 0;
    for (uint32_t i = 0; i < document->n_matches; i++) {
        const ws_match *match = &document->matches[i];
        if (match->kind != WS_PATTERN_CREDIT || (match->group.start == match->start && match->group.end == match->end))
            continue;
        while (m < document->n_mentions && document->tokens[document->mentions[m].first].start < match->group.start)
            m++;
        for (; m < document->n_mentions && document->tokens[document->mentions[m].first].start < match->group.end;
             m++) {
            document->mentions[m].flags |= MENTION_BYLINE;
            if (document->mentions[m].type == WS_OTHER)
                document->mentions[m].type = WS_PERSON;
        }
    }
}

ws_mention *ws_add_mention(ws_document *document, uint32_t first, uint32_t last, ws_form form) {
    ws_mention *mention = ws_push(document, mentions);
    if (mention) {
        *mention =
            (ws_mention){.first = first, .last = last, .name_first = first, .name_last = last, .entity = WS_NONE};
        mention->form = (uint8_t)form;
        mention->type = WS_OTHER;
    }
    return mention;
}

ws_status ws_find_entities(ws_document *document) {
    ws_names words;
    uint8_t *labels;
    uint32_t match = 0;
    ws_status status = ws_tag_names(document, ws_engine_model(document->engine), &words, &labels);
    for (uint32_t p = 0; p < document->n_paragraphs && status == WS_OK; p++)
        status = read_paragraph(document, &words, labels, &document->paragraphs[p], &match);
    if (status == WS_OK)
        status = second_pass(document);
    if (status != WS_OK)
        return status;
    flag_authors(document);
    document->n_names = document->n_mentions;
    document->name_of = ws_arena_alloc(&document->arena, document->n_tokens + 1, sizeof *document->name_of);
    if (!document->name_of)
        return WS_NO_MEMORY;
    memset(document->name_of, 0xFF, (document->n_tokens + 1) * sizeof *document->name_of);
    for (uint32_t i = 0; i < document->n_names; i++) {
        for (uint32_t t = document->mentions[i].first; t < document->mentions[i].last; t++)
            document->name_of[t] = i;
    }
    return WS_OK;
}
