/* entity.c - the names of a text: who or what they are names of
 *
 * A learned tagger (name.c) says which words are names and of what. Rules do the rest: which capitalised words in front
 * are the name's title, what gender is told, who the author is.
 */
#include "name/entity.h"

#include "base/utf8.h"
#include "engine.h"
#include "model/gazetteer.h"
#include "name/name_tagger.h"
#include "name/office.h"
#include "name/surname.h"
#include "text/noun.h"
#include "text/pos.h"

/* Words that are capitalised by their place only, wherever they stand. */
#define FUNCTION_WORDS                                                                                                 \
    (LEX_DETERMINER | LEX_POSSESSIVE | LEX_PRONOUN | LEX_SUBJECT | LEX_PREPOSITION | LEX_COORDINATOR |                 \
     LEX_SUBORDINATOR | LEX_WH | LEX_NEGATION | LEX_BE | LEX_HAVE | LEX_DO | LEX_MODAL)
/* The longest run of capitalised words that is read as one name; a longer one is cut. */
#define LONGEST_RUN 14u

static bool seen(const uint32_t *bits, uint32_t mask, uint32_t hash) {
    return bits[(hash & mask) >> 5] >> (hash & 31) & 1;
}

/* Is the token capitalised because something begins there, if only in brackets? */
static bool starts_something(const ws_document *document, uint32_t t) {
    if (ws_starts_something(document, t))
        return true;
    char c = ws_punct(document, t - 1);
    return c == '(' || c == '[';
}

uint8_t ws_token_gazetteer(const ws_document *document, uint32_t t) {
    return ws_evidence(document, ws_at(document, t)->hash);
}

/* May a capitalised token be part of a name, or of a title in front of one? */
static bool may_be_name(const ws_document *document, const ws_names *words, uint32_t t, bool title_case) {
    const ws_token *token = ws_at(document, t);
    if (token->shape == SHAPE_MIXED && !(document->text[token->start] >= 'A' && document->text[token->start] <= 'Z') &&
        !ws_is_upper((uint32_t)(unsigned char)document->text[token->start]) && !(token->classes & LEX_PARTICLE) &&
        !memchr(document->text + token->start, '-', token->end - token->start))
        return false;
    uint64_t classes = token->classes;
    if (classes & (FUNCTION_WORDS & ~LEX_PREPOSITION) && !(classes & (LEX_TITLE | LEX_PARTICLE | LEX_PLACE)) &&
        !(token->end - token->start > 1 && token->shape == SHAPE_UPPER && !starts_something(document, t)))
        return (classes & LEX_MODAL) && (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) &&
               ws_capital(document, t + 1);
    if (classes & LEX_PREPOSITION && !(classes & LEX_PLACE))
        return false;
    if (classes & LEX_TIME)
        return (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) && ws_capital(document, t + 1) && !title_case;
    if (!starts_something(document, t) && !title_case)
        return true;
    if (seen(words->inner, words->mask, token->hash))
        return !(classes & (LEX_ADVERB | LEX_NUMBER)) || (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) != 0;
    bool next = ws_capital(document, t + 1) && !ws_starts_sentence(document, t + 1);
    if (classes == 0)
        return !seen(words->lower, words->mask, token->hash) ||
               (next && (ws_evidence(document, token->hash) & GAZETTEER_GIVEN));
    if (classes & (LEX_TITLE | LEX_HONORIFIC | LEX_NATION | LEX_PLACE))
        return true;
    if (!next)
        return false;
    if (title_case)
        return (ws_evidence(document, token->hash) & GAZETTEER_GIVEN) &&
               !(classes & (LEX_PAST | LEX_PRESENT | LEX_ING));
    if (ws_evidence(document, token->hash) & GAZETTEER_GIVEN)
        return !(classes & (LEX_ADVERB | LEX_PRESENT));
    return (classes & (LEX_MODIFIER | LEX_PERSON | LEX_ORGANIZATION | LEX_ORG_SUFFIX | LEX_ADJECTIVE | LEX_WORD)) &&
           !(classes & (LEX_PAST | LEX_ING | LEX_PRESENT | LEX_ADVERB));
}

static inline bool is_name_word(const ws_document *document, const ws_names *words, uint32_t t, bool title_case) {
    return ws_capital(document, t) && may_be_name(document, words, t, title_case);
}

/* Does the run so far end in a noun that takes "of" or "for": a ministry, a secretary? */
static bool takes_of(const ws_document *document, uint32_t first, uint32_t t) {
    if (ws_noun_classes(document, t) & (LEX_TITLE | LEX_PERSON) && !ws_has(document, t, LEX_ABBREVIATION))
        return true;
    for (uint32_t i = t + 1; i-- > first && t - i < 2;) {
        if (ws_has(document, i, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && ws_capital(document, i))
            return true;
    }
    return false;
}

/* Does the word end the name of a company behind a comma: Moe Lines, Inc.? */
static bool is_company_suffix(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "inc", "inc.", "ltd", "ltd.", "llc");
}

/* How many tokens lead from token t of a run to its next capitalised word, or 0 where the run ends at t. */
static uint32_t bridge(const ws_document *document, const ws_names *words, uint32_t first, uint32_t t,
                       bool title_case) {
    uint32_t n = t + 1;
    if (n >= document->n_tokens || ws_at(document, n)->flags & (TOKEN_SENT_START | TOKEN_PARA_START) ||
        !ws_same_marked(document, first, n))
        return 0;
    if (is_name_word(document, words, n, title_case))
        return 1;
    char c = ws_punct(document, n);
    if (c == '&' && ws_capital(document, n + 1))
        return 2;
    if (c == ',' && ws_capital(document, n + 1) &&
        (WS_WORD_IS_ANY(document, n + 1, "jr.", "jr", "sr.") || is_company_suffix(document, n + 1)))
        return 2;
    if (ws_has(document, n, LEX_PARTICLE) && ws_is_word(document, n) && !ws_has(document, n, LEX_DETERMINER)) {
        if (ws_capital(document, n + 1))
            return 2;
        if (ws_has(document, n + 1, LEX_PARTICLE) && ws_capital(document, n + 2))
            return 3;
    }
    if (WS_WORD_IS_ANY(document, n, "of", "for") && takes_of(document, first, t)) {
        uint32_t k = n + 1;
        if (ws_word_is(document, k, "the"))
            k++;
        if (is_name_word(document, words, k, title_case) && ws_same_marked(document, first, k))
            return k - t;
    }
    if (ws_is_genitive(document, n) && document->text[ws_at(document, n)->start] != 's' &&
        ws_at(document, n)->end - ws_at(document, n)->start != 2 && ws_capital(document, n + 1) &&
        ws_has(document, n + 1, LEX_ORG_SUFFIX | LEX_ORGANIZATION) && !ws_has(document, n + 1, LEX_DOCUMENT) &&
        ws_at(document, n)->end - ws_at(document, n)->start != 4)
        return 2;
    return 0;
}

/* The gender that a given name is mostly used for, as lists have it. */
static uint8_t gender_of_given(uint8_t evidence) {
    bool male = evidence & GAZETTEER_MALE, female = evidence & GAZETTEER_FEMALE;
    return male == female ? WS_GENDER_UNKNOWN : male ? WS_MALE : WS_FEMALE;
}

/* What the words around a name say against its parts: `the ferry company Moe Lines`, `the Moe maritime school`. */
static uint8_t type_in_place(const ws_document *document, uint32_t first, uint32_t last, uint8_t type) {
    const ws_token *before = &document->tokens[first - 1], *behind = ws_at(document, last);
    if (before->shape == SHAPE_LOWER && before->classes & LEX_ORGANIZATION &&
        !(before->classes & (LEX_PERSON | LEX_VERB)))
        return ws_token_gazetteer(document, first) & GAZETTEER_GIVEN && ws_title_of_field(document, first) != WS_NONE
                   ? type
                   : WS_ORGANIZATION;
    bool modifies = behind->kind == TOKEN_WORD && behind->shape == SHAPE_LOWER &&
                    ws_pos_in(document->pos[last], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ));
    if (last - first == 1 && type == WS_PERSON && before->classes & LEX_DETERMINER && modifies)
        return WS_OTHER;
    return type;
}

/* Is the name [first, last) a given name and words that are no others, with a noun for a person in small letters right
 * before: potter Ann Lee? */
static bool is_person_behind_noun(const ws_document *document, uint32_t first, uint32_t last) {
    if (last - first < 2 || last - first > 3 || !ws_is_lower(document, first - 1) ||
        !(ws_noun_classes(document, first - 1) & (LEX_PERSON | LEX_TITLE)) ||
        !(ws_token_gazetteer(document, first) & GAZETTEER_GIVEN))
        return false;
    for (uint32_t t = first; t < last; t++)
        if (!ws_is_word(document, t) || document->tokens[t].classes || document->tokens[t].shape == SHAPE_UPPER)
            return false;
    return true;
}

/* What the tagger's kinds are for the document. */
static uint8_t type_of_kind(uint32_t kind) {
    static const uint8_t types[NAME_KINDS] = {WS_PERSON, WS_ORGANIZATION, WS_PLACE, WS_OTHER};
    return types[kind];
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
    if (ws_noun_classes(document, last - 1) & head)
        return true;
    for (uint32_t t = first + 1; t < last; t++)
        if (WS_WORD_IS_ANY(document, t, "of", "for") && ws_noun_classes(document, t - 1) & head)
            return true;
    return false;
}

/* Is the name at t, before a person's, what an office in front of it is of: Speaker of the | Assembly? */
static bool is_field(const ws_document *document, uint32_t first, uint32_t t) {
    uint32_t of = t > first && ws_word_is(document, t - 1, "the") ? t - 1 : t;
    return of > first + 1 && WS_WORD_IS_ANY(document, of - 1, "of", "for") && is_title(document, first, of - 1);
}

bool ws_is_double_honorific(const ws_document *document, uint32_t t) {
    static const char *const first[] = {"tan", "dato", "datuk"}, *const second[] = {"sri", "seri"};
    return WS_WORD_AMONG(document, t, first) && WS_WORD_AMONG(document, t + 1, second);
}

/* Does an office go on at t as one that is held for a time: Mayor Pro Tem? */
static bool is_pro_tem(const ws_document *document, uint32_t t) {
    return ws_word_is(document, t, "pro") && WS_WORD_IS_ANY(document, t + 1, "tem", "tempore");
}

/* Where a tagged person's name [s, e) begins behind the titles that the tagger took for a part of it. A given name that
 * is also a title is one where two words are the whole name. */
static uint32_t behind_titles(const ws_document *document, uint32_t s, uint32_t e) {
    if (s + 2 < e && ws_is_double_honorific(document, s))
        s += 2;
    while (s + 1 < e && ws_noun_classes(document, s) & (LEX_TITLE | LEX_HONORIFIC | LEX_KIN) &&
           (s + 2 < e || ws_has(document, s, LEX_HONORIFIC) || !(ws_token_gazetteer(document, s) & GAZETTEER_GIVEN)))
        s++;
    if (s + 2 < e && is_pro_tem(document, s))
        s += 2;
    if (s + 2 < e && !document->tokens[s].classes && ws_ends_like_person(document, s) &&
        !(ws_token_gazetteer(document, s) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME)) &&
        ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN)
        return s + 1; /* Astrobiologist Ann Lee */
    bool byname = s + 2 < e && ws_has(document, s, LEX_ADJECTIVE) && !ws_has(document, s, LEX_PERSON) &&
                  ws_token_gazetteer(document, s + 1) & GAZETTEER_GIVEN;
    return byname ? s + 1 : s; /* Big Ann Lee */
}

/* Where a tagged person's name [s, e) ends before the day that the tagger took for a part of it. A name of two words
 * may well end so. */
static uint32_t before_day(const ws_document *document, uint32_t s, uint32_t e) {
    return e - s > 2 && ws_has(document, e - 1, LEX_TIME) && ws_capital(document, e - 1) ? e - 1 : e;
}

/* Are the letters those of an office or honour that stand behind a name: Ann Lee MP? */
static bool is_postnominal(const ws_document *document, uint32_t t) {
    static const char *const letters[] = {"mp", "msp", "mep", "mla", "td", "kc", "qc", "obe", "cbe", "mbe"};
    return document->tokens[t].shape == SHAPE_UPPER && WS_WORD_AMONG(document, t, letters);
}

/* Behind what follows the name that ends at e and still belongs to it: letters, the (ret.) of an officer. */
static uint32_t behind_postnominals(const ws_document *document, uint32_t e) {
    if (e < document->n_tokens && is_postnominal(document, e) && !ws_starts_sentence(document, e) &&
        ws_same_marked(document, e - 1, e))
        e++; /* the tagger has left them out */
    uint32_t close = e + 2 + (ws_punct(document, e + 2) == '.');
    bool is_retired = ws_punct(document, e) == '(' && ws_punct(document, close) == ')' &&
                      WS_WORD_IS_ANY(document, e + 1, "ret", "retd", "rtd", "retired");
    return is_retired ? close + 1 : e;
}

/* Where the one tagged word of a person's name begins with the given name before it, which the tagger left out because
 * a body is called so: Ford Lee. */
static uint32_t with_given(const ws_document *document, uint32_t s, uint32_t e) {
    bool taken = document->n_mentions > 0 && document->mentions[document->n_mentions - 1].last >= s;
    if (s == 0 || s + 1 != e || taken || document->tokens[s].flags & (TOKEN_SENT_START | TOKEN_PARA_START) ||
        !ws_same_marked(document, s - 1, s) || !ws_is_word(document, s - 1))
        return s;
    return document->tokens[s - 1].shape == SHAPE_CAPITAL && !document->tokens[s - 1].classes &&
                   ws_token_gazetteer(document, s - 1) & GAZETTEER_GIVEN &&
                   ws_token_gazetteer(document, s) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME)
               ? s - 1
               : s;
}

/* What the titles [first, last) tell of whoever is named behind them: flags of the mention, and the gender. */
static uint16_t read_titles(const ws_document *document, uint32_t first, uint32_t last, uint8_t *gender) {
    uint16_t flags = 0;
    for (uint32_t t = first; t < last; t++) {
        if (ws_has(document, t, LEX_HONORIFIC))
            flags |= MENTION_HONORIFIC;
        if (ws_gender_of(ws_at(document, t)->classes))
            *gender = ws_gender_of(ws_at(document, t)->classes);
    }
    if (flags && first > 1 && ws_word_is(document, first - 1, "and") && ws_has(document, first - 2, LEX_HONORIFIC)) {
        flags |= MENTION_PLURAL; /* Mr. and Mrs. Moe are both, and neither of them */
        *gender = WS_GENDER_UNKNOWN;
    }
    return flags;
}

/* Add the tagged name [s, e), with the title that begins at `first`. */
static ws_status add_tagged(ws_document *document, uint8_t listed, uint32_t first, uint32_t s, uint32_t e) {
    uint8_t type = listed, told = WS_GENDER_UNKNOWN;
    uint16_t flags = MENTION_TAGGED;
    if (type == WS_PERSON) {
        s = with_given(document, behind_titles(document, s, e), e);
        first = first < s ? first : s;
        e = before_day(document, s, e);
    }
    if (first > 0 && first + 1 < s && ws_has(document, first, LEX_TIME) &&
        (ws_has(document, first - 1, LEX_PREPOSITION) || ws_word_is(document, first - 1, "last")))
        first++; /* on Sunday Mayor Ann Lee */
    flags |= read_titles(document, first, s, &told);
    if (type == WS_OTHER && e - s == 1 && ws_has(document, s, LEX_NATION))
        return WS_OK; /* an adjective: Israeli */
    if (type == WS_ORGANIZATION && first == s && first > ws_sentence_of(document, first)->first &&
        is_person_behind_noun(document, s, e))
        type = listed = WS_PERSON;
    if (first == s && first > ws_sentence_of(document, first)->first && type == WS_PERSON)
        type = type_in_place(document, first, e, type);
    while (e > s + 1 && WS_WORD_IS_ANY(document, e - 1, "of", "the"))
        e--; /* the Office of | the Director */
    ws_mention *mention = ws_push(document, mentions);
    if (!mention)
        return WS_NO_MEMORY;
    *mention = (ws_mention){.first = first, .last = e, .name_first = s, .name_last = e, .entity = WS_NONE};
    while (type == WS_PERSON && mention->name_last - s > 2 && is_postnominal(document, mention->name_last - 1))
        mention->name_last--;
    if (type == WS_PERSON && e - s > 1)
        mention->last = behind_postnominals(document, e);
    mention->form = FORM_NAME;
    mention->type = type;
    mention->listed = listed;
    bool initial = s + 2 < e && document->tokens[s].end - document->tokens[s].start <= 2; /* R. Ann Lee */
    if (type == WS_PERSON)
        mention->gender = told ? told : gender_of_given(ws_token_gazetteer(document, s + initial));
    if (mention->gender && !told)
        flags |= MENTION_GUESSED;
    if (ws_is_quoted(document, first))
        flags |= MENTION_QUOTED;
    mention->flags = flags;
    return WS_OK;
}

/* A name that is listed and takes part in nothing else. */
static ws_status add_inner(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    ws_mention *inner = ws_push(document, inner_names);
    if (!inner)
        return WS_NO_MEMORY;
    *inner = (ws_mention){.first = first, .last = last, .name_first = first, .name_last = last, .entity = WS_NONE};
    inner->type = inner->listed = type_of_kind(ws_name_kind(labels[first]));
    inner->flags = MENTION_TAGGED;
    return WS_OK;
}

/* Where the place begins in what the tagger took for somebody's name and is the office of whoever is named behind it:
 * Orrin of `the Dean of Orrin, Ann Lee,`; `first` where it is a name. */
static uint32_t place_of_office(const ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    uint32_t behind = last + 1 + ws_has(document, last + 1, LEX_HONORIFIC | LEX_TITLE);
    if (first == 0 || !ws_word_is(document, first - 1, "the") || ws_punct(document, last) != ',' ||
        behind >= document->n_tokens || !ws_name_begins(labels[behind]) || ws_name_kind(labels[behind]) != NAME_PERSON)
        return first;
    for (uint32_t t = first + 1; t + 1 < last; t++)
        if (ws_word_is(document, t, "of"))
            return t + 1;
    return first;
}

/* Is the name [t, end), no person's, part of the title, which begins at `title`, of a person's name behind it in the
 * run that ends before `last`? */
static bool is_in_title(const ws_document *document, const uint8_t *labels, uint32_t title, uint32_t t, uint32_t end,
                        uint32_t last) {
    uint32_t s = end;
    while (s < last && !(ws_name_begins(labels[s]) && ws_name_kind(labels[s]) == NAME_PERSON))
        s++;
    return s < last && ((s == end && is_field(document, title, t)) || is_title(document, end, s));
}

/* Add the names of the run [first, last): those that are tagged, each with the title before it. */
static ws_status read_run(ws_document *document, const uint8_t *labels, uint32_t first, uint32_t last) {
    uint32_t title = first;
    for (uint32_t t = first; t < last;) {
        if (!ws_name_begins(labels[t])) {
            t++;
            continue;
        }
        uint32_t end = ws_name_end(labels, t, document->n_tokens);
        uint8_t type = type_of_kind(ws_name_kind(labels[t]));
        if (end + 1 < last && ws_punct(document, end) == ',' && is_company_suffix(document, end + 1)) {
            end += 2; /* the tagger has two names there */
            type = WS_ORGANIZATION;
        }
        bool inner = type != WS_PERSON && is_in_title(document, labels, title, t, end, last);
        uint32_t begin = type == WS_PERSON && is_title(document, title, t) ? title : t;
        uint32_t place = type == WS_PERSON || type == WS_OTHER ? place_of_office(document, labels, begin, end) : begin;
        ws_status status = inner           ? add_inner(document, labels, t, end)
                           : place > begin ? add_tagged(document, WS_PLACE, place, place, end)
                                           : add_tagged(document, type, begin, t, end);
        if (status != WS_OK)
            return status;
        title = inner ? title : end;
        t = end;
    }
    return WS_OK;
}

/* The match that the token stands in, if it is of a part of the text that names nobody: a date line, a credit, a
 * party's tag. Else NULL. */
static const ws_match *skipped(const ws_document *document, uint32_t t, uint32_t *match) {
    while (*match < document->n_matches && document->matches[*match].end <= document->tokens[t].start)
        ++*match;
    if (*match == document->n_matches)
        return NULL;
    const ws_match *m = &document->matches[*match];
    bool skip = m->kind == WS_PATTERN_DATELINE || m->kind == WS_PATTERN_IGNORE || m->kind == WS_PATTERN_PARTY ||
                (m->kind == WS_PATTERN_CREDIT && m->group.start == m->start && m->group.end == m->end);
    return skip && document->tokens[t].start >= m->start && document->tokens[t].start < m->end ? m : NULL;
}

/* Find the runs of one paragraph. */
static ws_status read_paragraph(ws_document *document, const ws_names *words, const uint8_t *labels,
                                const ws_paragraph *paragraph, uint32_t *match) {
    bool title_case = words->title_case[paragraph - document->paragraphs];
    for (uint32_t t = paragraph->first; t < paragraph->last;) {
        bool tagged = ws_name_begins(labels[t]);
        const ws_match *skip = skipped(document, t, match);
        if (skip && skip->kind == WS_PATTERN_DATELINE && tagged && ws_name_kind(labels[t]) != NAME_PERSON) {
            uint32_t end = ws_name_end(labels, t, document->n_tokens);
            ws_status status = add_inner(document, labels, t, end);
            if (status != WS_OK)
                return status;
            t = end;
            continue;
        }
        if (skip || (!tagged && !is_name_word(document, words, t, title_case))) {
            t++;
            continue;
        }
        uint32_t last = tagged ? ws_name_end(labels, t, document->n_tokens) : t + 1, step;
        while (last - t < LONGEST_RUN && last < paragraph->last) {
            if (ws_name_begins(labels[last]) && ws_same_marked(document, t, last))
                last = ws_name_end(labels, last, document->n_tokens);
            else if ((step = bridge(document, words, t, last - 1, title_case)) != 0 && last + step <= paragraph->last)
                last += step;
            else
                break;
            if (labels[last - 1] && last < paragraph->last && labels[last] && !ws_name_begins(labels[last]))
                last = tagged_end_from(document, labels, last);
        }
        ws_status status = read_run(document, labels, t, last);
        if (status != WS_OK)
            return status;
        t = last;
    }
    return WS_OK;
}

/* Is the word that begins a name a day or a month, and the next one no other word: Friday Lee? */
static bool is_named_for_day(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_TIME) && ws_capital(document, t) && ws_capital(document, t + 1) &&
           !document->tokens[t + 1].classes;
}

/* Do two or three words that are known from no place stand in commas behind a noun for a person: the vicar, Ann Lee,?
 * Words that make a body's name do so only where the first one is somebody's. */
static bool stands_beside_person(const ws_document *document, const ws_mention *m) {
    uint32_t words = m->last - m->first;
    char behind = ws_punct(document, m->last);
    if (words < 2 || words > 3 || m->first < 2 || m->flags & MENTION_QUOTED ||
        ws_punct(document, m->first - 1) != ',' || !(behind == ',' || behind == '.') ||
        !ws_is_lower(document, m->first - 2))
        return false;
    bool day = is_named_for_day(document, m->first);
    if (!ws_has(document, m->first - 2, LEX_PERSON | LEX_KIN | (day ? LEX_TITLE : 0)))
        return false;
    for (uint32_t t = m->first + day; t < m->last; t++)
        if (document->tokens[t].shape != SHAPE_CAPITAL || ws_has(document, t, LEX_PLACE | LEX_NATION | LEX_TIME) ||
            (ws_token_gazetteer(document, t) & GAZETTEER_PLACE && !(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN)))
            return false;
    return day || m->type != WS_ORGANIZATION;
}

/* Does the name go on from a day in front of it, in commas behind a noun for a person: the pilot, Friday | Lee,? */
static bool goes_on_from_day(const ws_document *document, const ws_mention *m) {
    char behind = ws_punct(document, m->last);
    return m->type == WS_PERSON && m->first == m->name_first && m->first > 2 && (behind == ',' || behind == '.') &&
           is_named_for_day(document, m->first - 1) && ws_punct(document, m->first - 2) == ',' &&
           ws_is_lower(document, m->first - 3) && ws_has(document, m->first - 3, LEX_PERSON | LEX_KIN | LEX_TITLE);
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
                document->mentions[m].type = document->mentions[m].listed = WS_PERSON;
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

/* Let what stands before the letters of a member of parliament and that member's own name be the place that elects
 * them: Hull East MP Ann Lee. */
static void name_constituencies(ws_document *document) {
    for (uint32_t i = 0; i + 1 < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        const ws_mention *next = &document->mentions[i + 1];
        if (m->type == WS_PERSON && m->last == m->name_last + 1 && next->type == WS_PERSON && next->first == m->last &&
            is_postnominal(document, m->name_last) && next->last - next->first > 1) {
            m->type = m->listed = WS_PLACE;
            m->last = m->name_last;
        }
    }
}

/* Let names that stand beside nouns for persons be persons', whatever the tagger took them for. */
static void name_persons(ws_document *document) {
    for (uint32_t i = 0; i < document->n_mentions; i++) {
        ws_mention *m = &document->mentions[i];
        if (m->type != WS_PERSON && stands_beside_person(document, m))
            m->type = m->listed = WS_PERSON;
        else if (goes_on_from_day(document, m))
            m->first = --m->name_first;
    }
}

ws_status ws_find_entities(ws_document *document) {
    ws_names words;
    uint8_t *labels;
    uint32_t match = 0;
    ws_status status = ws_tag_names(document, ws_engine_model(document->engine), &words, &labels);
    for (uint32_t p = 0; p < document->n_paragraphs && status == WS_OK; p++)
        status = read_paragraph(document, &words, labels, &document->paragraphs[p], &match);
    name_persons(document);
    name_constituencies(document);
    if (status == WS_OK)
        status = ws_share_surnames(document);
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
    ws_names_close(&words);
    return WS_OK;
}
