/* name_mend.c - names that are certain without weights */
#include "name/name_tagger.h"

#include "model/gazetteer.h"
#include "text/noun.h"
#include "text/pos.h"

/* Is the name one of partners: Moe & Sons? Initials are not: B & B. */
static bool is_firm(const ws_document *document, uint32_t first, uint32_t last) {
    for (uint32_t t = first + 1; t + 1 < last; t++)
        if (ws_punct(document, t) == '&' && document->tokens[t - 1].end - document->tokens[t - 1].start > 1 &&
            document->tokens[t + 1].end - document->tokens[t + 1].start > 1)
            return true;
    return false;
}

/* Does the word tell where the place is that is named behind it: Nearby | Hexworth? */
static bool tells_nearness(const ws_document *document, uint32_t t) {
    return WS_WORD_IS_ANY(document, t, "nearby", "neighbouring", "neighboring", "adjacent");
}

/* Mend one stretch: take off a sentence's first word that is no name, join companies at their ampersand, add Jr. and
 * initials that the tagger took for articles. */
static void mend_stretch(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first; t < stretch->last;) {
        if (!ws_name_begins(labels[t])) {
            t++;
            continue;
        }
        uint32_t kind = ws_name_kind(labels[t]), last = ws_name_end(labels, t, stretch->last);
        if (last - t > 1 && ws_starts_sentence(document, t) &&
            (ws_has(document, t, WS_NAME_OPENING | LEX_ADVERB) || tells_nearness(document, t)) &&
            !ws_has(document, t, LEX_PLACE | LEX_PARTICLE) && ws_name_capital(document, t + 1) &&
            !(ws_evidence(document, document->tokens[t].hash) & GAZETTEER_GIVEN)) {
            labels[t] = NAME_OUTSIDE;
            labels[++t] = NAME_BEGIN(kind);
        }
        uint32_t first = t;
        while (kind == NAME_PERSON && first > stretch->first && !labels[first - 1] &&
               ws_is_initial(document, first - 1))
            first--;
        if (first < t)
            ws_make_name(labels, first, last, kind);
        if (kind == NAME_PERSON && last < stretch->last && labels[last] == NAME_OUTSIDE &&
            ws_is_name_suffix(document, last))
            labels[last++] = NAME_INSIDE(kind);
        if (last + 1 < stretch->last && ws_punct(document, last) == '&' && ws_name_capital(document, last + 1))
            last = ws_name_begins(labels[last + 1]) ? ws_name_end(labels, last + 1, stretch->last) : last + 2;
        if (is_firm(document, t, last))
            ws_make_name(labels, t, last, NAME_ORGANIZATION);
        t = last;
    }
}

/* A word alone that ends a person's full name elsewhere means the person, whatever it is the name of in other texts. */
static void settle_surnames(const ws_names *names, const ws_name_stretch *stretch, uint8_t *labels) {
    const ws_document *document = names->document;
    for (uint32_t t = stretch->first; t < stretch->last; t++) {
        if (!ws_name_capital(document, t) ||
            (labels[t] && (!ws_name_begins(labels[t]) || ws_name_end(labels, t, stretch->last) > t + 1)))
            continue;
        const ws_name_evidence *e = ws_name_slot(names, ws_name_key(document->tokens[t].hash, 0));
        uint32_t kind = labels[t] ? ws_name_kind(labels[t]) : NAME_KINDS;
        if (kind == NAME_PERSON || !e->back[NAME_PERSON] || ws_has(document, t, LEX_PLACE | LEX_NATION))
            continue;
        if (kind < NAME_KINDS && e->kinds[kind] > e->kinds[NAME_PERSON] && e->back[kind] + e->front[kind])
            continue;
        if (kind == NAME_KINDS &&
            (ws_is_listed(document, t) || (t > stretch->first && ws_name_capital(document, t - 1)) ||
             (t + 1 < stretch->last && ws_name_capital(document, t + 1))))
            continue;
        labels[t] = NAME_BEGIN(NAME_PERSON);
    }
}

/* Is it a noun for somebody from somewhere, as no list has it: the Corkman? */
static bool is_from_somewhere(const ws_document *document, uint32_t t) {
    const ws_token *token = &document->tokens[t];
    return token->end - token->start > 6 && (ws_ends_in(document, t, "man") || ws_ends_in(document, t, "woman")) &&
           t > 0 && ws_is_the(document, t - 1) && !ws_name_capital(document, t + 1) &&
           !ws_pos_in(document->pos[t + 1], POS_BIT(NN) | POS_BIT(NNS) | POS_BIT(JJ)) &&
           !(token->classes & (LEX_NATION | LEX_PLACE)) && !(ws_evidence(document, token->hash) & GAZETTEER_PLACE);
}

/* Is it a part of a business year, which no name ends in: Acme Q3 net falls, Acme FY26? */
static bool is_quarter(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    bool year = token->end - token->start >= 4 && memcmp(document->text + token->start, "FY", 2) == 0 &&
                document->text[token->start + 2] <= '9';
    return year || WS_WORD_IS_ANY(document, t, "q1", "q2", "q3", "q4", "h1", "h2");
}

/* Is it a score, which no name ends in: beat Ann Lee 6-4? */
static bool is_score(const ws_document *document, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    const char *text = document->text;
    bool digits = false, other = false;
    for (uint32_t at = token->start; at < token->end; at++) {
        bool hyphen = text[at] == '-' && at > token->start && at + 1 < token->end;
        digits |= hyphen;
        other |= !hyphen && !(text[at] >= '0' && text[at] <= '9');
    }
    return digits && !other && token->end - token->start <= 5;
}

/* Does the word tell where somebody or something is from or at home: Oslo-based | Quay Lines? */
static bool tells_home(const ws_document *document, uint32_t t) {
    static const char *const ends[] = {"-based", "-born",   "-listed",    "-headquartered",
                                       "-owned", "-backed", "-registered"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (!(document->tokens[t].flags & TOKEN_PLAIN) && ws_ends_in(document, t, ends[i]))
            return true;
    return false;
}

/* Does the name [first, last) end in the noun for who sits for a place, not in a part of a name: the Hull | MP? */
static bool ends_in_member(const ws_document *document, uint32_t first, uint32_t last) {
    static const char *const members[] = {"mp",  "mep", "msp",     "mla",        "mlc",        "mna",
                                          "mpp", "td",  "senator", "councillor", "assemblyman"};
    return last - first > 1 && ws_is_the(document, first - 1) && ws_is_lower(document, first - 1) &&
           WS_WORD_AMONG(document, last - 1, members);
}

/* Is it the letters of a member, behind an article: the MSP, an MEP? */
static bool is_letters(const ws_document *document, uint32_t t) {
    return (ws_is_the(document, t - 1) || ws_is_a(document, t - 1)) && ws_is_office_letters(document, t);
}

/* Is it the day on which something is, in front of a name: on Monday | Hexworth said? */
static bool tells_day(const ws_document *document, uint32_t t) {
    return t > 0 && ws_is_day(document, t) &&
           WS_WORD_IS_ANY(document, t - 1, "on", "last", "next", "since", "until", "by");
}

/* Take off a name what the tagger took for a part of it: the day, where it is from; what ends in Rev or Dr before a
 * person's name. */
static void strip_names(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    const uint64_t styled = LEX_HONORIFIC | LEX_ABBREVIATION;
    for (uint32_t t = stretch->first, last; t < stretch->last; t = last) {
        last = t + 1;
        if (!ws_name_begins(labels[t]))
            continue;
        last = ws_name_end(labels, t, stretch->last);
        if (last - t > 1 && (tells_home(document, t) || tells_day(document, t))) {
            ws_make_name(labels, t + 1, last, ws_name_kind(labels[t]));
            labels[t++] = NAME_OUTSIDE;
        }
        uint32_t kind = ws_name_kind(labels[t]), first = ws_name_behind_title(document, kind, t, last);
        if ((last - t > 1 && (is_quarter(document, last - 1) || is_score(document, last - 1))) ||
            ends_in_member(document, t, last))
            labels[--last] = NAME_OUTSIDE;
        for (uint32_t k = t + 1; first == t && k + 1 < last && kind != NAME_PERSON; k++)
            if ((document->tokens[k].classes & styled) == styled && document->tokens[k].shape == SHAPE_CAPITAL &&
                last - k <= 4)
                first = k + 1;
        if (first > t) {
            memset(labels + t, NAME_OUTSIDE, first - t);
            ws_make_name(labels, first, last, NAME_PERSON);
        } else if (last - t == 1 &&
                   ((kind != NAME_PERSON && is_from_somewhere(document, t)) || is_letters(document, t))) {
            labels[t] = NAME_OUTSIDE;
        }
    }
}

/* The name in front of a company's form in small letters is the company's, with it: Hexworth plc. */
static void name_companies(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    uint32_t last = stretch->last, first = last - 1;
    if (!ws_is_lower(document, last) || !ws_has(document, last, LEX_COMPANY_FORM))
        return;
    while (first > stretch->first && ws_name_capital(document, first - 1) &&
           (labels[first] ? !ws_name_begins(labels[first]) : !labels[first - 1]))
        first--;
    ws_make_name(labels, first, last + 1, NAME_ORGANIZATION);
}

bool ws_tells_of_company(const ws_document *document, uint32_t t) {
    enum { LOOK = 30 };
    for (uint32_t k = t + 1; k < t + LOOK && k < document->n_tokens; k++)
        if (WS_WORD_IS_ANY(document, k, "company", "firm", "group") && ws_is_the(document, k - 1))
            return true;
    return false;
}

/* Whose shares are told of is a company: Shares in | Hexworth fell. A place, where shares are sold, is none, unless the
 * text goes on with the company and no list has the place. */
static void name_shared(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first < 2 ? 2 : stretch->first; t < stretch->last; t++) {
        if (!ws_name_begins(labels[t]) || !ws_word_is(document, t - 1, "in") || !ws_word_is(document, t - 2, "shares"))
            continue;
        uint32_t last = ws_name_end(labels, t, stretch->last);
        bool listed = ws_has(document, last - 1, LEX_PLACE | LEX_NATION) || /* London, but not London Mining */
                      ws_evidence(document, document->tokens[last - 1].hash) & GAZETTEER_PLACE;
        bool owner = ws_name_kind(labels[t]) == NAME_PERSON && ws_is_genitive(document, last); /* in Ann Lee's mill */
        if (!listed && !owner && (ws_name_kind(labels[t]) != NAME_PLACE || ws_tells_of_company(document, last)))
            ws_make_name(labels, t, last, NAME_ORGANIZATION);
    }
}

/* A word alone between commas behind a noun for somebody's relative is that one's name: her daughter, | Nia, left. */
static void name_relatives(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    uint32_t t = stretch->first;
    if (stretch->last != t + 1 || t < 3 || document->tokens[t].shape != SHAPE_CAPITAL || ws_is_listed(document, t) ||
        ws_punct(document, t - 1) != ',' || !ws_has(document, t - 2, LEX_KIN) ||
        !ws_is_tag(document, t - 2, POS_BIT(NN)))
        return;
    uint32_t whose = t - 3 - ws_is_tag(document, t - 3, POS_BIT(JJ));
    bool owned = ws_has(document, whose, LEX_POSSESSIVE) || ws_is_genitive(document, whose);
    char after = ws_punct(document, t + 1);
    if (owned && (after == ',' || after == '.') && !ws_starts_sentence(document, t))
        labels[t] = NAME_BEGIN(NAME_PERSON);
}

/* Is it one capital letter? */
static bool is_letter(const ws_document *document, uint32_t t) {
    char c = document->text[document->tokens[t].start];
    return ws_is_word(document, t) && document->tokens[t].end == document->tokens[t].start + 1 && c >= 'A' && c <= 'Z';
}

/* A person's name that begins with a letter begins with the letter before it as well: A | K Lee. */
static void join_letters(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first; t < stretch->last; t++)
        if (t > 0 && labels[t] == NAME_BEGIN(NAME_PERSON) && t + 1 < stretch->last &&
            labels[t + 1] == NAME_INSIDE(NAME_PERSON) && is_letter(document, t) && is_letter(document, t - 1)) {
            labels[t - 1] = NAME_BEGIN(NAME_PERSON);
            labels[t] = NAME_INSIDE(NAME_PERSON);
        }
}

/* Does the word say whose child somebody is: Um Ali bint Musa? */
static bool is_descent(const ws_document *document, uint32_t t) {
    static const char *const words[] = {"bin", "bint", "binte", "binti", "ibn", "ole", "arap", "ap"};
    return ws_is_lower(document, t) && WS_WORD_AMONG(document, t, words);
}

/* How many tokens from t on are small words inside a person's name alone: bin; de los. Particles that other names have
 * as well are the tagger's. */
static uint32_t joining(const ws_document *document, uint32_t t) {
    static const char *const fronts[] = {"de", "op"}, *const ends[] = {"los", "las", "den"};
    if (is_descent(document, t))
        return 1;
    return ws_is_lower(document, t) && WS_WORD_AMONG(document, t, fronts) && WS_WORD_AMONG(document, t + 1, ends) ? 2
                                                                                                                  : 0;
}

/* Make one person's name of the names that hold the tokens `first` and `last`, unless that is longer than names are. */
static void join_names(const ws_document *document, uint8_t *labels, uint32_t first, uint32_t last) {
    enum { LONGEST = 14 };
    while (first > 0 && last - first < LONGEST && labels[first] && !ws_name_begins(labels[first]))
        first--;
    while (++last - first <= LONGEST && last < document->n_tokens && labels[last] && !ws_name_begins(labels[last]))
        ;
    if (last - first <= LONGEST)
        ws_make_name(labels, first, last, NAME_PERSON);
}

/* Join the names around the n small words at t, whatever they were taken for. */
static void join_around(const ws_document *document, uint32_t t, uint32_t n, uint8_t *labels) {
    uint32_t first = t - 1, last = t + n;
    bool person = labels[first] && ws_name_kind(labels[first]) == NAME_PERSON;
    bool given = ws_evidence(document, document->tokens[first].hash) & GAZETTEER_GIVEN;
    bool word = (given || !ws_is_listed(document, first)) && (n == 1 || !labels[first]);
    if (!ws_name_capital(document, first) || last >= document->n_tokens || !ws_name_capital(document, last) ||
        ws_starts_sentence(document, last) || !(labels[first] || labels[last]) || !(person || word))
        return;
    join_names(document, labels, first, last);
}

/* Join the names that small words cut in two; these may stand in no stretch. */
static void join_cut(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first > 2 ? stretch->first - 2 : 1; t + 1 < stretch->last; t++) {
        uint32_t n = joining(document, t);
        if (n)
            join_around(document, t, n, labels);
    }
}

/* Two who share a surname: the given name in front of `and` and somebody's full name is a person's, too: Ann and Bob
 * Lee. */
static void name_first_of_two(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    for (uint32_t t = stretch->first; t + 1 < stretch->last; t++) {
        if (t < 2 || labels[t] != NAME_BEGIN(NAME_PERSON) || labels[t + 1] != NAME_INSIDE(NAME_PERSON) ||
            labels[t - 2] || !ws_word_is(document, t - 1, "and") || !ws_name_capital(document, t - 2) ||
            !(ws_evidence(document, document->tokens[t - 2].hash) & GAZETTEER_GIVEN) ||
            !(ws_evidence(document, document->tokens[t].hash) & GAZETTEER_GIVEN))
            continue;
        if (ws_starts_sentence(document, t - 2) || t == 2 || !ws_is_word(document, t - 3) ||
            !ws_name_capital(document, t - 3))
            labels[t - 2] = NAME_BEGIN(NAME_PERSON);
    }
}

/* Join a person's name with the nickname [first, last) inside it, marks or brackets included. */
static void join_nickname(const ws_document *document, uint8_t *labels, uint32_t first, uint32_t last) {
    if (first == 0 || last >= document->n_tokens || ws_starts_sentence(document, last) ||
        ws_starts_sentence(document, first) || !ws_name_capital(document, first - 1) ||
        labels[last] != NAME_BEGIN(NAME_PERSON))
        return;
    bool named = labels[first - 1] && ws_name_kind(labels[first - 1]) == NAME_PERSON;
    bool given = !labels[first - 1] && ws_evidence(document, document->tokens[first - 1].hash) & GAZETTEER_GIVEN;
    if (named || given)
        join_names(document, labels, first - 1, last);
}

/* A nickname in brackets stands inside a name: Ann (Nan) Lee. */
static void join_bracketed(const ws_document *document, const ws_name_stretch *stretch, uint8_t *labels) {
    uint32_t t = stretch->first;
    bool given = ws_evidence(document, document->tokens[t].hash) & GAZETTEER_GIVEN;
    if (given && stretch->last == t + 1 && t > 1 && ws_punct(document, t - 1) == '(' &&
        ws_punct(document, t + 1) == ')')
        join_nickname(document, labels, t - 1, t + 2);
}

/* A nickname in marks stands inside a name: Ann “Nan” Lee. */
static void join_nicknames(const ws_document *document, uint8_t *labels) {
    enum { LONGEST = 6 };
    for (uint32_t i = 0; i < document->n_marked; i++) {
        const ws_marked *m = &document->marked[i];
        uint32_t first = m->first, last = m->last;
        bool inside = first > 0 && last > first + 2 && last < document->n_tokens;
        if (inside && m->words > 0 && m->words <= 3 && last <= first + LONGEST && m->parent == WS_NONE &&
            document->tokens[last - 2].kind != TOKEN_PUNCT &&
            (ws_name_capital(document, first + 1) || ws_is_the(document, first + 1)))
            join_nickname(document, labels, first, last);
    }
}

void ws_names_mend(const ws_names *names, uint8_t *labels) {
    for (uint32_t i = 0; i < names->n_stretches; i++) {
        mend_stretch(names->document, &names->stretches[i], labels);
        join_cut(names->document, &names->stretches[i], labels);
        name_companies(names->document, &names->stretches[i], labels);
        name_shared(names->document, &names->stretches[i], labels);
        strip_names(names->document, &names->stretches[i], labels);
        ws_name_no_persons(names->document, &names->stretches[i], labels);
        ws_name_brands(names->document, names->stretches[i].first, names->stretches[i].last, labels);
        settle_surnames(names, &names->stretches[i], labels);
        name_relatives(names->document, &names->stretches[i], labels);
        join_letters(names->document, &names->stretches[i], labels);
        name_first_of_two(names->document, &names->stretches[i], labels);
    }
    for (uint32_t i = 0; i < names->n_stretches; i++)
        join_bracketed(names->document, &names->stretches[i], labels);
    join_nicknames(names->document, labels);
}
