/* noun.c - nouns for persons, told by lists, by the last part of a compound, by how they end */
#include "text/noun.h"

#include "model/gazetteer.h"
#include "text/pos.h"
#include "text/words.h"

/* Nouns of which only a rare sense is a person. */
#define NO_PERSON (LEX_ORGANIZATION | LEX_DOCUMENT | LEX_TIME | LEX_CUE_NOUN | LEX_WORK | LEX_MEDIUM | LEX_NUMBER)

/* The hash of the bytes [at, end) as that of a word. */
static uint32_t hash_of(const ws_document *document, uint32_t at, uint32_t end) {
    uint8_t shape;
    return ws_hash_word(document->text, at, end, &shape);
}

bool ws_is_office_to_come(const ws_document *document, uint32_t t) {
    return ws_ends_in(document, t, "-elect") || ws_ends_in(document, t, "-designate");
}

/* Behind the last hyphen of the bytes [start, end), or `start`. */
static uint32_t behind_hyphen(const ws_document *document, uint32_t start, uint32_t end) {
    while (end > start && !ws_hyphen_before(document->text + start, document->text + end))
        end--;
    return end;
}

uint32_t ws_last_part(const ws_document *document, uint32_t t) {
    if (document->tokens[t].flags & TOKEN_PLAIN) /* no hyphen */
        return 0;
    uint32_t start = document->tokens[t].start, end = document->tokens[t].end, at = behind_hyphen(document, start, end);
    if (at == start)
        return 0;
    if (ws_is_office_to_come(document, t)) {
        end = at - ws_hyphen_before(document->text + start, document->text + at); /* the clerk of a clerk-elect */
        at = behind_hyphen(document, start, end);
    }
    if (end - at > 32)
        return 0;
    return hash_of(document, at, end);
}

uint64_t ws_noun_classes(const ws_document *document, uint32_t t) {
    uint32_t part = ws_last_part(document, t);
    return document->tokens[t].classes | (part ? ws_lexicon_classes(part) : 0);
}

/* Is the word two written as one, the second of them a noun for who does something: stallholder, birdwatcher? */
static bool ends_in_person(const ws_document *document, uint32_t t) {
    enum { SHORTEST = 5, LONGEST = 24 };
    uint32_t start = document->tokens[t].start, end = document->tokens[t].end;
    if (!(document->tokens[t].flags & TOKEN_PLAIN) || end - start > LONGEST ||
        !(ws_ends_in(document, t, "er") || ws_ends_in(document, t, "or")))
        return false;
    for (uint32_t at = start + 3; at + SHORTEST <= end; at++) {
        uint32_t hash = hash_of(document, at, end);
        uint64_t classes = ws_lexicon_classes(hash) & WS_LEX_SEEN;
        if (classes & WS_PERSON_CLASSES || (!classes && ws_evidence(document, hash) & GAZETTEER_PERSON_NOUN))
            return true;
    }
    return false;
}

bool ws_is_hearing(const ws_document *document, uint32_t t) {
    static const char *const hearers[] = {"court",   "jury",      "inquest",   "tribunal",    "hearing",
                                          "inquiry", "trial",     "panel",     "magistrates", "meeting",
                                          "council", "committee", "parliament"};
    return WS_WORD_AMONG(document, t, hearers);
}

bool ws_ends_like_person(const ws_document *document, uint32_t t) {
    static const char *const ends[] = {"ist",   "ologist", "grapher", "ician", "man",
                                       "woman", "person",  "keeper",  "maker", "goer"};
    uint32_t length = document->tokens[t].end - document->tokens[t].start;
    if (length < 7) /* the shortest of the ends and what has to stand before it */
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (length > strlen(ends[i]) + 3 && ws_ends_in(document, t, ends[i]))
            return true;
    return ends_in_person(document, t);
}

bool ws_is_office_letters(const ws_document *document, uint32_t t) {
    static const char *const letters[] = {"mp",  "mep", "msp", "mla", "mlc", "mna", "mca", "td",
                                          "ceo", "cfo", "coo", "vp",  "gp",  "kc",  "qc",  "pc"};
    return document->tokens[t].shape == SHAPE_UPPER && WS_WORD_AMONG(document, t, letters);
}

bool ws_is_person_noun(const ws_document *document, uint32_t t) {
    uint32_t part = ws_last_part(document, t);
    uint64_t own = document->tokens[t].classes, classes = own | (part ? ws_lexicon_classes(part) : 0);
    if (classes & WS_PERSON_CLASSES || ws_is_office_to_come(document, t) || ws_is_office_letters(document, t) ||
        WS_WORD_IS_ANY(document, t, "counterpart", "seed"))
        return true;
    if (!(classes & NO_PERSON) &&
        (part ? ws_evidence(document, part) : ws_evidence(document, document->tokens[t].hash)) & GAZETTEER_PERSON_NOUN)
        return true;
    return !(own & WS_LEX_SEEN) && !ws_is_named_yet(document, t) && ws_ends_like_person(document, t);
}

bool ws_is_player(const ws_document *document, uint32_t t) {
    static const char *const players[] = {"midfielder", "striker",     "defender", "goalkeeper",   "winger",
                                          "forward",    "batsman",     "batter",   "bowler",       "prop",
                                          "hooker",     "lock",        "flanker",  "fly-half",     "full-back",
                                          "fullback",   "quarterback", "seed",     "international"};
    return WS_WORD_AMONG(document, t, players);
}

uint32_t ws_own_noun_before(const ws_document *document, uint32_t t) {
    enum { LONGEST = 4 };
    uint32_t first = ws_sentence_of(document, t)->first, noun = t - 1 - (ws_punct(document, t - 1) == ',');
    if (t < first + 2 || noun <= first || !(ws_is_person_noun(document, noun) || ws_has(document, noun, LEX_KIN)))
        return WS_NONE;
    for (uint32_t k = noun; k-- > first && k + LONGEST > noun;) {
        if (ws_has(document, k, LEX_POSSESSIVE) || ws_is_genitive(document, k))
            return noun;
        if (!ws_pos_in(document->pos[k], WS_NOUNS | POS_BIT(JJ) | POS_BIT(CD)))
            return WS_NONE;
    }
    return WS_NONE;
}
