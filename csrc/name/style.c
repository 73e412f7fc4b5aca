/* style.c - how people are addressed: words in front of a name that are no part of it
 *
 * The tagger knows the honorifics that its texts have. Those of the rest of the world it takes for given names: they
 * are told by a list.
 */
#include "name/style.h"

#include "base/search.h"
#include "model/gazetteer.h"
#include "name/entity.h"
#include "name/entity_parts.h"
#include "name/name.h"
#include "text/noun.h"
#include "text/pos.h"
#include "text/words.h"

/* Honorifics and short titles: of Romance, German, Dutch, Slavic, Greek, Georgian speakers; of South-East Asia and the
 * Pacific, South Asia, the Arabic and Persian world, Africa; and what somebody is, in short. In the order of their
 * bytes.
 */
static const char *const styles[] = {
    "abogada",   "abogado",  "abuna",      "acp",      "adv",     "adv.",     "ald",        "ald.",
    "alhaja",    "alhaji",   "aling",      "apostle",  "ato",     "auntie",   "avvocato",   "ayatollah",
    "bapak",     "barr",     "barr.",      "batoni",   "begum",   "bu",       "bwana",      "cik",
    "cllr",      "cllr.",    "cp",         "cr",       "datin",   "daw",      "dcp",        "delegado",
    "dottor",    "dottore",  "dottoressa", "doña",     "encik",   "engr",     "engr.",      "fr",
    "fr.",       "frau",     "gospodin",   "gospodja", "haji",    "hajiya",   "hajj",       "hajja",
    "hajjah",    "herr",     "ibu",        "imam",     "induna",  "ingegner", "ingeniera",  "ingeniero",
    "kalbatoni", "kgosi",    "khun",       "kuia",     "kyria",   "kyrios",   "licenciado", "madame",
    "maestra",   "maestro",  "malam",      "mallam",   "manang",  "manong",   "maulana",    "maulvi",
    "maître",    "mdm",      "mdm.",       "meneer",   "mevrouw", "mian",     "mlle",       "mme",
    "mme.",      "monsieur", "mullah",     "mwalimu",  "mzee",    "oba",      "onorevole",  "oom",
    "ooni",      "otunba",   "pak",        "pandit",   "pani",    "profesor", "profesora",  "professoressa",
    "puan",      "ratu",     "sayyid",     "senhor",   "senhora", "seu",      "señor",      "señora",
    "señorita",  "shaikh",   "sheikh",     "sheikha",  "shri",    "signor",   "signora",    "smt",
    "smt.",      "sra.",     "srta.",      "supt",     "swami",   "tante",    "thiru",      "tía",
    "tío",       "uncle",    "ustad",      "ustaz",    "weizero", "weyzerit", "weyzero",    "woizero"};

bool ws_is_style(const ws_document *document, uint32_t t) {
    return WS_FIND_WORD(document, t, styles);
}

/* Is the word no name that anybody knows? */
static bool is_no_name(const ws_document *document, uint32_t t) {
    return !(ws_token_gazetteer(document, t) & (GAZETTEER_GIVEN | GAZETTEER_SURNAME));
}

/* Is the first word of a long name a compound of common words, which no given name is: Fly-half, Editor-at-large? */
static bool is_compound(const ws_document *document, const ws_mention *m) {
    const ws_token *token = ws_at(document, m->name_first);
    if (m->name_first + 2 >= m->name_last || !is_no_name(document, m->name_first))
        return false;
    for (uint32_t at = token->start + 2; at + 1 < token->end; at++)
        if (document->text[at] == '-')
            return document->text[at + 1] >= 'a' && document->text[at + 1] <= 'z';
    return false;
}

/* How many names are compared with one. */
enum { MOST_NAMES = 400 };

/* May the word in front be no part of a name: a capitalised word, and one behind it that is? */
static bool leads_name(const ws_document *document, const ws_mention *m) {
    return m->name_first + 1 < m->name_last && ws_capital(document, m->name_first) &&
           ws_capital(document, m->name_first + 1);
}

#define OFFICE (LEX_TITLE | LEX_PERSON)

/* Is the word one for what somebody is, behind a prefix: Undersecretary? */
static bool is_prefixed_office(const ws_document *document, uint32_t t) {
    static const char *const before[] = {"under", "sub", "vice", "arch"};
    const ws_token *token = ws_at(document, t);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        uint32_t n = (uint32_t)strlen(before[i]), hash = ws_hash_start();
        n += token->end - token->start > n && document->text[token->start + n] == '-'; /* Under-Secretary */
        if (token->end - token->start < n + 4 || token->end - token->start > 20 ||
            (document->text[token->start] | 0x20) != before[i][0] ||
            memcmp(document->text + token->start + 1, before[i] + 1, strlen(before[i]) - 1) != 0)
            continue;
        for (uint32_t at = token->start + n; at < token->end; at++)
            hash = ws_hash_add(hash, (uint8_t)document->text[at]);
        if (ws_lexicon_classes(ws_hash_end(hash)) & OFFICE)
            return true;
    }
    return false;
}

/* Is it the office of a judge, at the head of a name or behind what a judge is addressed by: Justice Ann Lee, Mr
 * Justice Lee? Inside a name it is a part of it. */
static bool is_justice(const ws_document *document, const ws_mention *m, uint32_t t) {
    static const char *const before[] = {"mr", "mr.", "mrs", "ms", "madam", "lord", "lady", "chief", "associate"};
    return ws_word_is(document, t, "justice") && (t == m->name_first || WS_WORD_AMONG(document, t - 1, before));
}

bool ws_begins_with_trade(const ws_document *document, const ws_mention *m) {
    enum { SHORTEST = 5 };
    uint32_t t = m->name_first;
    const ws_token *token = ws_at(document, t);
    uint8_t known = ws_token_gazetteer(document, t);
    if (t + 2 + ws_is_postnominal(document, m->name_last - 1) >= m->name_last || token->end - token->start < SHORTEST ||
        ws_is_listed(document, t) || known & GAZETTEER_GIVEN)
        return false;
    bool opens = ws_starts_sentence(document, t);
    if (known & GAZETTEER_SURNAME)
        return opens && known & GAZETTEER_PERSON_NOUN; /* Archer Ann Lee */
    return known & GAZETTEER_PERSON_NOUN || is_compound(document, m) ||
           (opens && ws_token_gazetteer(document, t + 1) & GAZETTEER_GIVEN && /* Busker Ann Lee */
            (ws_ends_in(document, t, "er") || ws_ends_like_person(document, t)));
}

/* Is the word one for what somebody is, if only by its last part or behind a prefix: Governor-elect, Undersecretary? */
static bool is_office(const ws_document *document, uint32_t t) {
    static const char *const behind[] = {"-elect", "-designate", "-emeritus", "-general"};
    bool hyphen = !(document->tokens[t].flags & TOKEN_PLAIN);
    for (size_t i = 0; i < sizeof behind / sizeof *behind && hyphen; i++)
        if (ws_ends_in(document, t, behind[i]))
            return true;
    return (ws_noun_classes(document, t) & OFFICE || is_prefixed_office(document, t)) && is_no_name(document, t);
}

/* Is the first word of a long name where somebody is from, as a noun behind an article: The | Dutchman Ann Lee? */
static bool is_countryman(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->name_first;
    return t > 0 && t + 2 < m->name_last && (ws_is_the(document, t - 1) || ws_is_a(document, t - 1)) &&
           (ws_is_national_noun(document->tokens[t].hash) || ws_has(document, t, LEX_NATION)) &&
           ws_capital(document, t + 1);
}

/* Is it the letters of an office inside a long name that is not all in capitals, with a whole name behind them:
 * Hexworth DPO | Ann Lee? */
static bool are_letters_of_office(const ws_document *document, const ws_mention *m, uint32_t t) {
    const ws_token *token = ws_at(document, t);
    return t > m->name_first && t + 2 < m->name_last && token->shape == SHAPE_UPPER && token->end - token->start >= 3 &&
           document->text[token->end - 1] != '.' && ws_at(document, t - 1)->shape == SHAPE_CAPITAL &&
           ws_at(document, t + 1)->shape == SHAPE_CAPITAL && !(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN);
}

/* Where a name begins behind an office that the tagger took for its first words: Harbour Commissioner Ann Lee. */
static uint32_t behind_office(const ws_document *document, const ws_mention *m) {
    uint32_t first = m->name_first + (ws_begins_with_trade(document, m) || is_countryman(document, m));
    for (uint32_t t = first; t + 1 < m->name_last && t < m->name_first + 8; t++) {
        if (ws_punct(document, t) == ',')
            break;
        bool after = WS_WORD_IS_ANY(document, t, "emeritus", "emerita", "tempore");
        bool noun = t > first && is_no_name(document, t) && /* Rail Administrator Ann Lee */
                    ws_token_gazetteer(document, t) & GAZETTEER_PERSON_NOUN && ws_capital(document, t + 2);
        if ((is_office(document, t) || is_justice(document, m, t) || after || noun ||
             are_letters_of_office(document, m, t)) &&
            ws_capital(document, t + 1) && (t + 2 < m->name_last || t == m->name_first))
            first = t + 1;
    }
    return first;
}

/* Is the first word of the name only the verb of the question that it opens: Will Brandt resign? Somebody of the same
 * surname has another given name then. */
static bool is_asked_of(const ws_document *document, const ws_mention *m) {
    const ws_sentence *sentence = ws_sentence_of(document, m->name_first);
    if (m->name_last != m->name_first + 2 || m->name_first != sentence->first ||
        !ws_word_is(document, m->name_first, "will") || ws_punct(document, sentence->last - 1) != '?')
        return false;
    for (uint32_t i = 0; i < document->n_names && i < MOST_NAMES; i++) {
        const ws_mention *other = &document->mentions[i];
        if (other->name_last > other->name_first + 1 && other->type == WS_PERSON &&
            ws_at(document, other->name_last - 1)->hash == ws_at(document, m->name_first + 1)->hash &&
            ws_at(document, other->name_first)->hash != ws_at(document, m->name_first)->hash)
            return true;
    }
    return false;
}

bool ws_is_inverted_cue(const ws_document *document, uint32_t t) {
    return ws_has(document, t, LEX_SPEECH) && ws_has(document, t, LEX_PAST) &&
           !(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN);
}

/* Is a person named by the surname at token t? */
static bool is_surname_here(const ws_document *document, uint32_t t) {
    for (uint32_t i = 0; i < document->n_names && i < MOST_NAMES; i++) {
        const ws_mention *m = &document->mentions[i];
        if (m->type == WS_PERSON && m->name_last > 0 && m->name_last - 1 != t &&
            ws_at(document, m->name_last - 1)->hash == ws_at(document, t)->hash)
            return true;
    }
    return false;
}

/* Does the name, of two words, begin with where people are from, which nobody is called, before a surname of the text:
 * Filipino Lee admirers? */
static bool is_nations(const ws_document *document, const ws_mention *m) {
    uint32_t t = m->name_first;
    return t == m->first && t + 2 == m->name_last &&
           (ws_has(document, t, LEX_NATION) || ws_is_national_noun(ws_at(document, t)->hash)) &&
           ws_is_tag(document, m->name_last, POS_BIT(NNS)) && !(ws_token_gazetteer(document, t) & GAZETTEER_GIVEN) &&
           is_surname_here(document, t + 1);
}

/* Are the words of a person's full name the first ones of the longer name? */
static bool begins_with(const ws_document *document, const ws_mention *longer, const ws_mention *name) {
    uint32_t n = name->name_last - name->name_first;
    return name->type == WS_PERSON && n > 1 && n < longer->name_last - longer->name_first &&
           ws_same_words(document, longer->name_first, name->name_first, n);
}

/* Let a name of the headline that is the first paragraph end where the text's full name does, whose words it begins
 * with: Ann Lee Blasts Quay. */
static void part_headline(const ws_document *document, ws_mention *m) {
    if (m->type != WS_PERSON || document->n_paragraphs == 0 || m->first >= document->paragraphs[0].last ||
        m->name_last < m->name_first + 3 || !ws_is_title_case(document, &document->paragraphs[0]))
        return;
    for (uint32_t i = 0; i < document->n_names && i < MOST_NAMES; i++) {
        const ws_mention *name = &document->mentions[i];
        if (!begins_with(document, m, name))
            continue;
        uint32_t end = m->name_first + (name->name_last - name->name_first);
        for (uint32_t k = end; k < m->last; k++)
            document->name_of[k] = WS_NONE;
        m->last = m->name_last = end;
        return;
    }
}

void ws_drop_styles(ws_document *document) {
    for (uint32_t i = 0; i < document->n_names; i++) {
        ws_mention *m = &document->mentions[i];
        part_headline(document, m);
        if (is_nations(document, m)) {
            document->name_of[m->first] = WS_NONE;
            m->first = ++m->name_first;
            m->type = WS_PERSON;
        }
        if (m->type == WS_OTHER && is_countryman(document, m) && !ws_has(document, m->name_first, LEX_NATION))
            m->type = WS_PERSON; /* no Dutch Grand Prix, but the Dutchman Ann Lee */
        if (m->type != WS_PERSON)
            continue;
        m->name_first = behind_office(document, m) + is_asked_of(document, m);
        for (uint32_t turn = 0; turn < 2 && leads_name(document, m); turn++) {
            if (!ws_is_style(document, m->name_first) && !is_compound(document, m))
                break;
            m->name_first++;
        }
    }
}
